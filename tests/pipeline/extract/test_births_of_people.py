"""Whose birth a day is on papers that tell those of several people."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from pipeline.extract import extract
from pipeline.extract.dates.birth_bearers import is_same_person
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.labels import label_of
from pipeline.readings import PageReading, Word
from tests.pipeline.words import document, lay_out, page
from validators.facts import Field


def births(kind: str, text: str) -> list[tuple[str, float]]:
    found = extract(document(kind, text)).get("birth_date", Field())
    return [(str(each.value), each.confidence) for each in found.readings]


@pytest.mark.parametrize(
    ("kind", "text", "day"),
    [
        (
            "admission-letter",
            "UNIVERSITÉ DE SAMBREVILLE\nVotre contact : Odile Framont (née le 09/06/1968 à Dinant, juriste)\n\nÉtudiant"
            "\nNom            OUEDRAOGO\nPrénoms        Salif Idriss\nNé le          4 mai 2003\n\nest admis en master",
            "2003-05-04",
        ),
        (
            "criminal-record",
            "CERTIFICATE OF CONDUCT\nIssued to Ms Nadia FERHAT, born on 12/02/1990, Algerian, at the request of her "
            "lawyer\nLuca MORETTI, born on 30/11/1961, admitted to the Brussels bar.\nNo conviction is recorded.",
            "1990-02-12",
        ),
        (
            "medical-certificate",
            "ATTESTATO MEDICO\nIl sottoscritto Dott. Piero GALLI, iscritto all'Ordine dei Medici di Pavia, nato il "
            "03/07/1959,\ncertifica che Elena RUSSO, nata il 21/04/1996, è in buona salute.",
            "1996-04-21",
        ),
        (
            "scholarship",
            "STIPENDIENZUSAGE\nStipendiatin    Mira HOLZER\nGeburtsdatum    17.08.1999\n\n"
            "Ihre Ansprechpartnerin ist Frau Petra LANG, geb. 02.03.1970.",
            "1999-08-17",
        ),
    ],
)
def test_a_birth_told_of_somebody_else_is_not_the_holders(kind: str, text: str, day: str) -> None:
    (only,) = births(kind, text)
    assert only[0] == day
    assert only[1] >= 0.6


def test_a_form_that_asks_for_the_father_goes_on_with_the_holders_birth() -> None:
    text = (
        "TRANSCRIPT OF RECORDS\nStudent's Name    AISHA NOOR KHALID\nFather's Name     KHALID MEHMOOD\n"
        "Date of Birth     6 May 2002\nProgramme         BSc Physics"
    )
    ((day, sure),) = births("transcript", text)
    assert day == "2002-05-06"
    assert sure >= 0.9


def test_of_two_births_that_nobody_stands_at_both_are_kept() -> None:
    text = (
        "CERTIFICATE OF CONDUCT\nName: Nadia FERHAT\nDate of birth: 12/02/1990\n\nEntry in the register of births\n"
        "born on 13/02/1990, as the register of Setif has it."
    )
    assert {day for day, _ in births("criminal-record", text)} == {"1990-02-12", "1990-02-13"}


def test_a_relative_in_a_sentence_is_not_the_employee_at_the_label() -> None:
    text = (
        "CERTIFICATE OF EMPLOYMENT\nName              Henrique Vaz Moreira\nBorn              Braga, 02.09.1970\n"
        "Position          Foreman\n\nThis is issued as guarantor in the visa application of his daughter Inês Moreira"
        "\n(born 14.01.2005)."
    )
    found = extract(document("employment-certificate", text))
    assert found["holder_name"].values == ("Henrique Vaz Moreira",)
    assert [day for day, _ in births("employment-certificate", text)] == ["1970-09-02"]
    alone = "CERTIFICATE\nThis is issued in the visa application of his daughter Inês Moreira."
    assert extract(document("employment-certificate", alone))["holder_name"].values == ("Inês Moreira",)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ana María Soto", "SOTO Ana", True),
        ("L. Koné", "Lassina KONÉ", True),
        ("Larisa Bernadette Nguemo", "NGUEMO TCHINDA Larissa Bernadette", True),
        ("Emre Kaya", "Hakan Kaya", False),
        ("Maria Lucia Silva Costa", "Paulo Silva Costa", None),
        ("Кузнецова Анна", "Anna Kuznetsova", None),
        ("Anna", "Anna Berg", None),
    ],
)
def test_names_are_of_one_person_of_two_or_nobody_can_tell(one: str, other: str, same: bool | None) -> None:
    assert is_same_person(one, other) is same
    assert is_same_person(other, one) is same


REGISTER = """
KAYIT ÖRNEĞİ
İLİ          HANE NO      Örneği istenen kişi
BURSA        212          {asked}

Sıra   Yakınlık derecesi   Soyadı     Adı       Baba adı     Doğum tarihi
1      Kendisi             ÇETİNER    RIFAT     OSMAN        08/10/1959
2      Eşi                 ÇETİNER    GÜLSEN    VELİ         11/02/1963
3      Kızı                ÇETİNER    NEHİR     RIFAT        24/06/1994
"""


@pytest.mark.parametrize(
    ("asked", "name", "day"),
    [
        ("NEHİR ÇETİNER", "NEHİR ÇETİNER", dt.date(1994, 6, 24)),
        # Nobody of the register: the row of oneself stands.
        ("SELMA ARDIÇ", "ÇETİNER RIFAT", dt.date(1959, 10, 8)),
    ],
)
def test_a_register_is_about_the_one_it_was_asked_for(asked: str, name: str, day: dt.date) -> None:
    found = extract(document("family-composition", REGISTER.format(asked=asked)))
    assert found["holder_name"].values == (name,)
    assert found["birth_date"].values == (day,)


def in_a_table(relation: str, at: float) -> PageReading:
    """A row whose name takes two lines, with what stands right of it level with the gap between them."""
    head = lay_out("SAMENSTELLING VAN HET GEZIN\n\nNaam, voornaam          Verwantschap        Geboren")
    name = lay_out("DE WACHTER, Lieven\nAlbert", top=0.13)
    beside = lay_out(f"{relation}   02/05/1971", top=0.139, left=at)
    words = [*head]
    for lines in (name, beside):
        first = max(word.line for word in words) + 1
        words += [replace(word, line=first + word.line) for word in lines]
    return replace(page("", language="nl"), words=tuple(words))


@pytest.mark.parametrize(
    ("relation", "at", "name"),
    [
        ("Referentiepersoon", 0.36, "DE WACHTER Lieven Albert"),
        # There was room for the second line behind the first: it is no end of that name.
        ("Referentiepersoon", 0.6, "DE WACHTER Lieven"),
    ],
)
def test_a_name_goes_on_in_the_second_line_of_its_cell(relation: str, at: float, name: str) -> None:
    found = extract(document("family-composition", in_a_table(relation, at)))
    assert found["holder_name"].values == (name,)


ADOPTED = """
RESOLUCIÓN DE ADOPCIÓN N° 17-2026
VISTO el expediente promovido por los cónyuges Pieter Jan VANDEWALLE, nacido el 3 de enero de 1979, y Sofie Anna DE
BACKER, nacida el 8 de abril de 1980, y siendo que el niño Rumi Amaru QUISPE HUANCA, nacido el 27 de julio de 2020,
se encuentra apto,
SE RESUELVE: Declarar la adopción del niño Rumi Amaru QUISPE HUANCA a favor de los cónyuges.
{named}
"""


@pytest.mark.parametrize(
    ("named", "name"),
    [
        (
            "Disponer que en adelante el niño mencionado lleve los nombres y apellidos de Rumi Amaru\n"
            "VANDEWALLE DE BACKER.",
            "Rumi Amaru VANDEWALLE DE BACKER",
        ),
        ("Regístrese.", "Rumi Amaru QUISPE HUANCA"),
    ],
)
def test_the_birth_of_an_adopted_child_is_not_that_of_those_who_adopt(named: str, name: str) -> None:
    found = extract(document("adoption-certificate", ADOPTED.format(named=named), language="es"))
    assert found["holder_name"].values == (name,)
    assert found["birth_date"].values == (dt.date(2020, 7, 27),)


FORM = """
ACTE DE NAISSANCE / BIRTH CERTIFICATE
Nom de l'enfant
Name of the child        {surname}
Prénoms de l'enfant
Surname / given names of the child Carine Odile

Le
On the douze mai deux mille trois      Sexe / Sex      Féminin

{place} Edéa
De
Of (father)      ESSOMBA Luc
Né à             le
Born at Kribi    On the 03/02/1970
Et de
And of (mother)  NGAH Marthe
Née à            le
Born at Bafia    On the 21/09/1975
Dressé le
Drawn up on the trente mai deux mille trois
"""


def test_a_label_under_one_that_asks_for_a_part_asks_for_that_part() -> None:
    found = extract(document("birth-certificate", FORM.format(surname="ESSOMBA", place="est née à\nwas born at")))
    assert found["holder_name"].values == ("ESSOMBA Carine Odile",)


def test_a_day_over_the_row_for_the_place_of_birth_is_the_birth_and_not_the_parents() -> None:
    found = extract(document("birth-certificate", FORM.format(surname="ESSOMBA", place="est née à\nwas born at")))
    assert found["birth_date"].values == (dt.date(2003, 5, 12),)
    assert found["birth_date"].best is not None
    assert found["birth_date"].best.confidence < 0.9
    misread = FORM.format(surname="ESSOMBA", place="est née à\nwas born at").replace("On the douze", "Ont douze")
    assert extract(document("birth-certificate", misread))["birth_date"].values == (dt.date(2003, 5, 12),)
    # What happened on the day is told by nothing but the row below it.
    other = extract(document("birth-certificate", FORM.format(surname="ESSOMBA", place="à comparu à\nappeared at")))
    assert dt.date(2003, 5, 12) not in other["birth_date"].values


@pytest.mark.parametrize(
    ("hour", "born"),
    [("à (heure)              deux heures", True), ("à (heure)              deux heures", False)],
)
def test_between_a_day_and_the_place_of_birth_the_hour_may_stand(hour: str, born: bool) -> None:
    text = (
        "EXTRAIT DE L'ACTE DE NAISSANCE\n\nLe (en lettres)        Sept juin mil neuf cent\n"
        f"                       quatre-vingt-huit\n\n{hour}\n\n"
        f"{'est né(e) à' if born else 'a comparu à'}            Sétif\n\nPrénom et nom          Samir BOUAZZA"
    )
    found = extract(document("birth-certificate", text, language="fr")).get("birth_date", Field())
    assert found.values == ((dt.date(1988, 6, 7),) if born else ())


@pytest.mark.parametrize(
    ("text", "part", "role"),
    [
        ("Surname / given names of the child", "whole", "child"),
        ("Nom / nombres del padre Julio", None, None),
        ("Surname / given names of the child Carine Odile", None, None),
        ("Nom du père / Name of the Father", "name", "father"),
    ],
)
def test_what_stands_at_a_label_is_no_other_language_of_it(text: str, part: str | None, role: str | None) -> None:
    label = label_of(text)
    assert (label and label.part, label and label.role) == (part, role)


def in_lines(second: str, third: str) -> str:
    """A household whose cells take two lines, with a day of another column beside each birth."""
    return (
        "SAMENSTELLING VAN HET GEZIN\nReferentiepersoon: CLAES Bart\n\n"
        "Nr.  Naam en voornamen     Geboren         Sinds\n"
        f"1    CLAES Bart            {second}\n"
        "     Jozef Maria           05/09/1977      01/02/2010\n\n"
        f"2    OSEI Abena            {third}\n"
        "     Grace                 19/12/1981      30/06/2018\n"
    )


def test_a_place_over_the_day_in_a_numbered_row_hides_no_birth() -> None:
    found = extract(document("family-composition", in_lines("Mechelen", "Kumasi"), language="nl"))
    assert found["birth_date"].values == (dt.date(1977, 9, 5),)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("KAUR/SIMRAN JIT MS", "KAUR SIMRAN JIT"),
        ("BEN SALAH/YOUSSEFMR", "BEN SALAH YOUSSEF"),
        # No title: two labels, or two people.
        ("NOM/NAME", ""),
        ("Passenger/Ticket MS", "Passenger"),
    ],
)
def test_carriers_write_names_with_a_stroke(text: str, name: str) -> None:
    assert clean_name(text) == name


def test_a_passenger_is_whom_a_ticket_is_of_and_never_certain() -> None:
    text = "Electronic ticket receipt\nPassenger    KAUR/SIMRAN MS\nFlight    From    To\nAX 12    DEL Delhi    BRU"
    (only,) = extract(document("unknown", text))["holder_name"].readings
    assert only.value == "KAUR SIMRAN"
    assert 0.6 <= only.confidence < 0.9


def test_of_a_letter_folded_for_the_post_the_official_it_names_is_not_the_holder() -> None:
    text = (
        "FEDERALE OVERHEIDSDIENST FINANCIËN\n\n{}\n\n\nAANSLAGBILJET\nAanslagjaar 2026\n"
        "Richt een bezwaar aan de adviseur-generaal, mevrouw Greet Pauwels, op het adres hierboven."
    )
    to = " " * 40 + "HERMANS DIRK\n" + " " * 40 + "DORPSSTRAAT 9\n" + " " * 40 + "3600 GENK"
    found = extract(document("tax-assessment", text.format(to), language="nl"))
    assert found["holder_name"].values == ("HERMANS DIRK",)


@pytest.mark.parametrize(
    ("kind", "text", "name"),
    [
        (
            "birth-certificate",
            "Birth Registration Certificate\nThis is to certify that, as informed by Mr. Gopal Thapa, Ms. Anita Thapa, "
            "granddaughter of Mr. Ram\nThapa, daughter of Mr. Hari Thapa and Mrs. Sita Thapa, resident of Bharatpur "
            "Metropolitan City\nWard No. 4, was born on 3 May 2001 at Bharatpur.",
            "Anita Thapa",
        ),
        (
            "marriage-certificate",
            "CERTIDÃO DE CASAMENTO\nCERTIFICO que se encontra exarado o assento de casamento\nde NELSON BRITO LOPES, "
            "de trinta anos de idade, solteiro, pedreiro, natural da freguesia de São Lourenço,\n"
            "concelho de São Filipe, nascido a 4 de junho de 1988, filho de Pedro Lopes e de Ana Brito, com\n"
            "CARLA SOFIA GOMES TAVARES, de vinte e seis anos de idade, solteira, natural do concelho da Praia,\n"
            "nascida a 9 de março de 1992.",
            "NELSON BRITO LOPES",
        ),
        (
            "criminal-record",
            "ATTESTATION\nle nommé Karim DIALLO, comptable, originaire de Kankan, préfecture de Labé Centre, né le "
            "03/02/1990,\nn'a subi aucune condamnation.",
            "Karim DIALLO",
        ),
    ],
)
def test_between_a_name_and_the_birth_stand_parents_grandparents_and_places(kind: str, text: str, name: str) -> None:
    assert extract(document(kind, text))["holder_name"].values == (name,)


def beside_two_languages(rows: list[tuple[str, str, str]]) -> PageReading:
    """Labels in two languages below one another, each value level with the white between the two."""
    words: list[Word] = []
    for number, (label, again, value) in enumerate(rows):
        for text, left, top in ((label, 0.1, 0.1), (again, 0.1, 0.116), (value, 0.5, 0.108)):
            first = words[-1].line + 1 if words else 0
            words += [replace(one, line=first) for one in lay_out(text, left=left, top=top + 0.04 * number)]
    return replace(page("", language="tr"), words=tuple(words))


def test_a_value_stands_beside_its_label_in_two_languages() -> None:
    rows = [
        ("Adı", "Name", "BERKAN"),
        ("Soyadı", "Surname", "YILDIZHAN"),
        ("Baba Adı", "Father's Name", "HALUK"),
        ("Doğum Tarihi", "Date of Birth", "07/12/1993"),
    ]
    found = extract(document("criminal-record", beside_two_languages(rows)))
    assert found["holder_name"].values == ("YILDIZHAN BERKAN",)
    assert found["birth_date"].values == (dt.date(1993, 12, 7),)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "bevestigt dat het gezin van de heer Lieven Albert DE WACHTER, te Gent, bestaat uit:",
            "Lieven Albert DE WACHTER",
        ),
        # Another's household: the row that says so itself stands.
        ("bevestigt dat het gezin van mevrouw Rita Maria SMETS, te Gent, is samengesteld:", "DE WACHTER Lieven"),
    ],
)
def test_the_sentence_over_a_household_has_the_name_whole(sentence: str, name: str) -> None:
    text = f"SAMENSTELLING VAN HET GEZIN\nDe ambtenaar\n{sentence}\n\nReferentiepersoon: DE WACHTER Lieven"
    assert extract(document("family-composition", text, language="nl"))["holder_name"].values == (name,)


COUPLE = (
    "Beëdigde vertaling\nUITTREKSEL\n"
    "                     MAN                VROUW\n"
    "Naam                 BONDAR             SAVCHUK\n"
    "Voornaam             ANDRII             DARYNA\n"
    "Geboortedatum        03.02.1990         11.12.1991\n"
)


def test_two_cells_over_two_births_are_the_names_of_two_people() -> None:
    found = extract(document("translation", COUPLE, language="nl")).get("holder_name", Field())
    assert "ANDRII DARYNA" not in found.values


def test_a_name_in_two_cells_of_the_row_of_its_birth_is_one_name() -> None:
    text = "ATTEST\nBONDAR       ANDRII       geboren op 03.02.1990 te Lviv\n"
    found = extract(document("criminal-record", text, language="nl")).get("holder_name", Field())
    assert found.values == ("BONDAR ANDRII",)
