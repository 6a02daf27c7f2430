"""Pairs of names from papers and from life, each with the least that may be said of it.

``same``: only spelling differs. ``compatible``: a habit of writing explains it. ``doubtful``: compatible, and a
person looks (a slip of one letter). ``different``: somebody else. The worst is to call two people the same, so
near-equal names of siblings stand here too. Rules of spelling: ICAO Doc 9303-3, section 6 A to C.
"""

from __future__ import annotations

import pytest

from validators import names

SAME = """
MÜLLER | MUELLER
MÜLLER | MULLER
MÜLLER | MUXXLLER
Müller-Lüdenscheidt | MUELLER LUEDENSCHEIDT
SØRENSEN | SOERENSEN
SØRENSEN | SORENSEN
BJØRN ÅGE | BJOERN AAGE
ÅKERSTRÖM | AAKERSTROEM
ÅKERSTRÖM | AKERSTROM
STRAẞER | STRASSER
Strauß | STRAUSS
GROß | GROSS
ÞÓRDÍS | THORDIS
GUÐRÚN | GUDRUN
ÆGIR | AEGIR
Œuvrard | OEUVRARD
IŞIK | ISIK
ışık | ISIK
Yıldız | YILDIZ
İBRAHİM | IBRAHIM
Çağlar | CAGLAR
ŞÜKRÜ | SUKRU
ŞÜKRÜ | SUEKRUE
ÖZGÜR | OEZGUER
ŁUKASZ | LUKASZ
WĄSOWSKI | WASOWSKI
ŻÓŁĆ | ZOLC
Świętosława | SWIETOSLAWA
ŢIRIAC | TIRIAC
ȚÎRIAC | TIRIAC
ŞTEFĂNESCU | STEFANESCU
Đorđe | DORDE
Đorđe | DJORDJE
ĐẶNG | DANG
NGUYỄN THỊ HOA | NGUYEN THI HOA
NÚÑEZ | NUNEZ
NÚÑEZ | NUNXXEZ
Zoë | ZOE
Chloé Anaïs | CHLOE ANAIS
Françoise | FRANCOISE
D'ARTAGNAN | DARTAGNAN
D’Artagnan | D ARTAGNAN
O'BRIEN | OBRIEN
O'BRIEN | O BRIEN
N'GUESSAN | NGUESSAN
JEAN-PIERRE | JEAN PIERRE
JEAN-PIERRE | JEANPIERRE
EL-AMRANI | EL AMRANI
EL AMRANI | ELAMRANI
AL-RASHID | ALRASHID
VAN DER MEER | VANDERMEER
de Backer | DE BACKER
Mc Donald | MCDONALD
GARCÍA MÁRQUEZ | GARCIA MARQUEZ
ŽIŽEK | ZIZEK
DVOŘÁKOVÁ | DVORAKOVA
KŐSZEGI | KOSZEGI
ĢIRTS | GIRTS
Ħal | HAL
Əliyev | ELIYEV
LIU  XIAOMING | Liu Xiaoming
XIAO MING | XIAOMING
M'BAREK | MBAREK
Mrs. KAUR | KAUR
"""

COMPATIBLE = """
MUELLER | MULLER
SOERENSEN | SORENSEN
ANNA MARIA | ANNA
ANNA MARIA LOUISE | ANNA LOUISE
ANNA MARIA | MARIA ANNA
ANNA M. | ANNA MARIA
J. | JOHN
VAN DEN BROECK | BROECK
DE LA CRUZ | CRUZ
EL IDRISSI | IDRISSI
AL HADDAD | HADDAD
BEN YOUSSEF | YOUSSEF
VON STEIN | STEIN
DOS SANTOS | SANTOS
DUPONT épouse MARTIN | DUPONT
DUPONT ép. MARTIN | DUPONT
DUPONT EPSE MARTIN | DUPONT
JANSSENS wed. PEETERS | JANSSENS
JANSSENS weduwe PEETERS | JANSSENS
MARTIN née DUPONT | MARTIN
MARTIN née DUPONT | DUPONT
SCHMIDT geb. WEBER | SCHMIDT
SCHMIDT geb. WEBER | WEBER
KOWALSKA z domu NOWAK | NOWAK
SMITH née JONES | JONES
ROSSI nata BIANCHI | BIANCHI
MARTIN veuve DUPONT | MARTIN
IVAN PETROVICH | IVAN
OLENA MYKOLAYIVNA | OLENA
SVETLANA SERGEYEVNA | SVETLANA
RASHAD ALI OGLU | RASHAD ALI
AYGUN ELDAR KIZI | AYGUN ELDAR
WICKRAMASINGHE ARACHCHIGE DON NADEE | WICKRAMASINGHE ARACHCHIGE DON NADEESHA
VENKATANARASIMHARAJUVARIPE | VENKATANARASIMHARAJUVARIPETA
"""

DOUBTFUL = """
KOWALSKI | KOWALSKY
KOWALSKI | KOWALKSI
ROSENBERG | ROSENBURG
HARK | MARK
BERNARD | BEMARD
PETROVA | PETR0VA
MARTINEZ | MARTINES
LEBRUN | LE8RUN
FERNANDEZ | FERNANDES
SCHNEIDER | SCHNEIDRE
OKONKWO | OKONKVO
"""

SPELLINGS = """
MOHAMMED | MOHAMED
MOHAMMED | MUHAMMAD
MOHAMED | MHD
MOHAMMED AMINE | MOHAMED AMINE
MD RAHIM | MOHAMMAD RAHIM
YOUSSEF | YUSUF
HUSSEIN | HUSSAIN
AHMED | AHMAD
ABDUL RAHMAN | ABDURRAHMAN
ABDERRAHMAN | ABDUL RAHMAN
FATIMA | FATMA
OMAR | UMAR
SERGEI | SERGEY
SERGEI | SERHII
DMITRII | DMITRY
ALEKSANDR | OLEKSANDR
ALEXANDER | ALEKSANDR
YULIIA | YULIA
IULIIA | YULIIA
NATALIIA | NATALIA
YEVGENIY | EVGENII
ZELENSKYI | ZELENSKIY
DOSTOEVSKII | DOSTOYEVSKY
"""

DIFFERENT = """
SMITH | JONES
MARIA | MARIO
MARIE | MARIA
JAN | JANA
JEAN | JEANNE
LI | LIN
LI | LE
WANG | WAN
KIM | KIN
CHEN | CHENG
CHAN | CHANG
ALI | ALIA
AMIN | AMINA
NADIA | NADINE
LINA | LINDA
ANNA | ANIA
ANNA MARIA | ANNA SOFIA
ANNA SOFIA | ANNE SOFIE
JEAN-PIERRE | JEAN-PAUL
HASSAN | HUSSEIN
HASAN | HUSEYIN
TOM | TIM
EVA | EVE
SINGH | KAUR
DE BOER | DE BRUIN
VAN DAM | VAN DYCK
EL AMRANI | EL IDRISSI
GARCIA LOPEZ | GARCIA PEREZ
IVANOV | PETROV
PETROVICH IVAN | PETROVICH OLEG
NGUYEN THI HOA | NGUYEN THI LAN
SURESH | RAMESH
KHALID | WALID
KARIM | RAHIM
MOHAMMED ALI | MOHAMMED OMAR
MOHAMED | MAHMOUD
AHMED | HAMED
YASMINE | JASMIJN VAN
ABDUL RAHMAN | ABDUL RAHIM
ABDULLAH | ABDUL AZIZ
VAN | DE
J. | ANNA
DUPONT épouse MARTIN | BERNARD
MARTIN née DUPONT | LEROY
"""

TWINS = """
KARIMA | KARIM
HASSAN | HASSANA
AMINATA | AMINATOU
MARCEL | MARCELA
DANIEL | DANIELA
GABRIEL | GABRIELA
MICHAEL | MICHAELA
VALENTIN | VALENTINA
ALEKSANDR | ALEKSANDRA
CHRISTIAN | CHRISTINA
SURAYA | SORAYA
HUSSEIN | HUSSEINA
"""


def pairs(text: str) -> list[tuple[str, str]]:
    return [(one.strip(), other.strip()) for one, other in (line.split("|") for line in text.strip().splitlines())]


@pytest.mark.parametrize(("one", "other"), pairs(SAME))
def test_same(one: str, other: str) -> None:
    assert names.compare(one, other).grade == names.compare(other, one).grade == "same"


@pytest.mark.parametrize(("one", "other"), pairs(COMPATIBLE))
def test_explained_by_a_habit_of_writing(one: str, other: str) -> None:
    for match in (names.compare(one, other), names.compare(other, one)):
        assert match.grade == "compatible", match
        assert not match.doubtful, match


@pytest.mark.parametrize(("one", "other"), pairs(DOUBTFUL))
def test_one_slip_is_for_a_person(one: str, other: str) -> None:
    assert names.compare(one, other).doubtful
    assert names.compare(other, one).doubtful


@pytest.mark.parametrize(("one", "other"), pairs(SPELLINGS))
def test_two_spellings_in_latin_letters_are_for_a_person(one: str, other: str) -> None:
    for match in (names.compare(one, other), names.compare(other, one)):
        assert match.why in (names.SPELLING, names.NEAR)
        assert match.doubtful


@pytest.mark.parametrize(("one", "other"), pairs(DIFFERENT))
def test_different(one: str, other: str) -> None:
    assert names.compare(one, other).grade == names.compare(other, one).grade == "different"


@pytest.mark.parametrize(("one", "other"), pairs(TWINS))
def test_near_equal_names_of_siblings_never_pass(one: str, other: str) -> None:
    for match in (names.compare(one, other), names.compare(other, one)):
        assert match.grade == "different" or match.doubtful, match
