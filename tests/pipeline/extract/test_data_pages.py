"""Printed zones as different countries arrange them: each field at its own label, never another label.

The pages are of our own writing, after the arrangement of fields that ICAO Doc 9303-4 (section 4.1) leaves
to the states: numbered fields, two or three languages in a label, labels above or left of the value, two
fields in a line. Everybody on them is invented.
"""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from pipeline.extract.passports.identity import extract_identity
from pipeline.readings import Word
from tests.pipeline.words import document, page

EU_NUMBERED = """\
1. Nom/Surname/Naam
DELVAUX
2. Prénoms/Given names/Voornamen
INES LOUISE
3. Nationalité/Nationality/Nationaliteit
LUXEMBOURGEOISE
4. Date de naissance/Date of birth      5. Sexe/Sex
04.02.1998                              F
6. Lieu de naissance/Place of birth
ESCH-SUR-ALZETTE
7. Date de délivrance/Date of issue     9. Autorité/Authority
11.05.2021                              MINISTERE DES AFFAIRES ETRANGERES
8. Date d'expiration/Date of expiry
10.05.2031"""

NUMBERS_IN_BRACKETS = """\
Surname / Nom (1)
OKAFOR
Given names / Prénoms (2)
CHIDI EMEKA
Nationality / Nationalité (3)
NIGERIAN
Date of birth / Date de naissance (4)
19 MAR / MARS 1995
Sex / Sexe (5)       Place of birth / Lieu de naissance (6)
M                    ENUGU
Date of issue / Date de délivrance (7)      Authority / Autorité (9)
03 JUL / JUIL 2023                          IKOYI LAGOS
Date of expiry / Date d'expiration (8)
02 JUL / JUIL 2033"""

LABELS_LEFT = """\
Surname              WICKRAMA
Other names          NADEESHA DILRUKSHI
Nationality          SRI LANKAN
Date of birth        23/09/1999
Sex                  F
Place of birth       KANDY
Date of issue        14/06/2022
Date of expiry       14/06/2032
Authority            AUTHORITY COLOMBO"""

TURKISH = """\
Soyadı/Surname
KARAGÖZ
Adı/Given names
ELİF NUR
Uyruğu/Nationality
T.C./TURKISH
Doğum tarihi/Date of birth     Cinsiyeti/Sex
08.11.2000                     K/F
Doğum yeri/Place of birth
ÇANKIRI
Veriliş tarihi/Date of issue     Veren makam/Authority
21.02.2023                       ANKARA
Son geçerlilik tarihi/Date of expiry
20.02.2033"""

POLISH = """\
1. Nazwisko/Surname/Nom
WILCZYŃSKA
2. Imiona/Given names/Prénoms
OLGA
3. Obywatelstwo/Nationality/Nationalité
POLSKIE
4. Data urodzenia/Date of birth
17.01.1997
5. Płeć/Sex/Sexe     6. Miejsce urodzenia/Place of birth/Lieu de naissance
K/F                  ŁOMŻA
7. Data wydania/Date of issue     8. Organ wydający/Authority
05.10.2020                        WOJEWODA PODLASKI
9. Data ważności/Date of expiry
05.10.2030"""

ROMANIAN = """\
Nume/Surname/Nom
DRĂGULESCU
Prenume/Given names/Prénoms
MIHAI
Cetăţenia/Nationality/Nationalité
ROMÂNĂ
Data naşterii/Date of birth
30 IUN/JUN 1996
Locul naşterii/Place of birth/Lieu de naissance
PITEŞTI
Data eliberării/Date of issue
12 MAR/MAR 2022
Autoritatea/Authority/Autorité
S.P.E.E.P.S. ARGEŞ
Data expirării/Date of expiry
12 MAR/MAR 2032"""

RUSSIAN = """\
Фамилия / Surname
ЗАРЕЧНЫЙ / ZARECHNYI
Имя / Given names
ПАВЕЛ / PAVEL
Гражданство / Nationality
РОССИЙСКАЯ ФЕДЕРАЦИЯ / RUSSIAN FEDERATION
Дата рождения / Date of birth
26.04.1994
Пол / Sex      Место рождения / Place of birth
М / M          Г. ТВЕРЬ / RUSSIA
Дата выдачи / Date of issue      Орган, выдавший документ / Authority
09.09.2021                       МВД 69001
Дата окончания срока действия / Date of expiry
09.09.2031"""

UKRAINIAN = """\
Прізвище/Surname
ЛЕВЧУК/LEVCHUK
Ім'я/Given names
ОКСАНА/OKSANA
Громадянство/Nationality
УКРАЇНА/UKRAINE
Дата народження/Date of birth
13 ЛЮТ/FEB 01
Стать/Sex     Місце народження/Place of birth
Ж/F           М. ЛУЦЬК/UKR
Дата видачі/Date of issue     Орган, що видав/Authority
04 СІЧ/JAN 23                 0701
Дата закінчення строку дії/Date of expiry
04 СІЧ/JAN 33"""

SPANISH = """\
APELLIDOS/SURNAME
QUIROGA BELTRAN
NOMBRES/GIVEN NAMES
LUCIA
NACIONALIDAD/NATIONALITY
COLOMBIANA
FECHA DE NACIMIENTO/DATE OF BIRTH
02 DIC/DEC 1999
SEXO/SEX     LUGAR DE NACIMIENTO/PLACE OF BIRTH
F            TUNJA COL
FECHA DE EXPEDICION/DATE OF ISSUE     AUTORIDAD/AUTHORITY
18 ABR/APR 2022                       GOBERNACION BOYACA
FECHA DE VENCIMIENTO/DATE OF EXPIRY
18 ABR/APR 2032"""

PORTUGUESE = """\
Apelido / Surname
VASCONCELOS
Nomes próprios / Given names
TIAGO
Nacionalidade / Nationality
BRASILEIRO(A)
Data de nascimento / Date of birth
21 MAI/MAY 1998
Naturalidade / Place of birth
UBERABA MG
Data de expedição / Date of issue
07 AGO/AUG 2023
Válido até / Date of expiry
06 AGO/AUG 2033
Autoridade / Authority
SR/PF/MG"""

ITALIAN_BELOW = """\
Cognome. Surname. Nom. (1)
MONTELEONE
Nome. Given Names. Prénoms. (2)
GIADA
Cittadinanza. Nationality. Nationalité. (3)
ITALIANA
Data di nascita. Date of birth. Date de naissance. (4)
15 GIU/JUN 1996
Luogo di nascita. Place of birth. Lieu de naissance. (6)
VITERBO (VT)
Data di rilascio. Date of issue. Date de délivrance. (7)
22 SET/SEP 2021
Autorità. Authority. Autorité. (9)
MINISTRO AFFARI ESTERI
Data di scadenza. Date of expiry. Date d'expiration. (8)
21 SET/SEP 2031"""

GERMAN = """\
1. Name/Surname/Nom
STEINBRÜCKNER
2. Vornamen/Given names/Prénoms
JONAS
3. Staatsangehörigkeit/Nationality/Nationalité
DEUTSCH
4. Geburtstag/Date of birth/Date de naissance
28.02.1999
6. Geburtsort/Place of birth/Lieu de naissance     5. Geschlecht/Sex/Sexe
GÖTTINGEN                                          M
7. Ausstellungsdatum/Date of issue/Date de délivrance     8. Gültig bis/Date of expiry/Date d'expiration
03.03.2022                                                02.03.2032
9. Ausstellende Behörde/Authority/Autorité
STADT GÖTTINGEN"""

ARABIC_LATIN = """\
Nom / Surname
BENCHEKROUN
Prénom / Given name
HAJAR
Nationalité / Nationality
MAROCAINE
Date de naissance / Date of birth     Sexe / Sex
24/10/2001                            F
Lieu de naissance / Place of birth
BENI MELLAL MAROC
Date de délivrance / Date of issue
16/01/2024
Date d'expiration / Date of expiry
16/01/2029
Autorité / Authority
PROVINCE DE BENI MELLAL"""

INDIAN = """\
Surname
RAMANATHAN
Given Name(s)
KAVYA
Nationality     Sex     Date of Birth
INDIAN          F       11/07/2000
Place of Birth
TIRUNELVELI, TAMIL NADU
Place of Issue
MADURAI
Date of Issue     Date of Expiry
25/05/2022        24/05/2032"""

LAYOUTS = {
    "eu-numbered": (EU_NUMBERED, "ESCH-SUR-ALZETTE", "MINISTERE DES AFFAIRES ETRANGERES", dt.date(2021, 5, 11)),
    "brackets": (NUMBERS_IN_BRACKETS, "ENUGU", "IKOYI LAGOS", dt.date(2023, 7, 3)),
    "left": (LABELS_LEFT, "KANDY", "AUTHORITY COLOMBO", dt.date(2022, 6, 14)),
    "turkish": (TURKISH, "ÇANKIRI", "ANKARA", dt.date(2023, 2, 21)),
    "polish": (POLISH, "ŁOMŻA", "WOJEWODA PODLASKI", dt.date(2020, 10, 5)),
    "romanian": (ROMANIAN, "PITEŞTI", "S.P.E.E.P.S. ARGEŞ", dt.date(2022, 3, 12)),
    "russian": (RUSSIAN, "Г. ТВЕРЬ / RUSSIA", "МВД 69001", dt.date(2021, 9, 9)),
    "ukrainian": (UKRAINIAN, "М. ЛУЦЬК/UKR", "0701", dt.date(2023, 1, 4)),
    "spanish": (SPANISH, "TUNJA COL", "GOBERNACION BOYACA", dt.date(2022, 4, 18)),
    "portuguese": (PORTUGUESE, "UBERABA MG", "SR/PF/MG", dt.date(2023, 8, 7)),
    "italian": (ITALIAN_BELOW, "VITERBO (VT)", "MINISTRO AFFARI ESTERI", dt.date(2021, 9, 22)),
    "german": (GERMAN, "GÖTTINGEN", "STADT GÖTTINGEN", dt.date(2022, 3, 3)),
    "moroccan": (ARABIC_LATIN, "BENI MELLAL MAROC", "PROVINCE DE BENI MELLAL", dt.date(2024, 1, 16)),
    "indian": (INDIAN, "TIRUNELVELI, TAMIL NADU", "MADURAI", dt.date(2022, 5, 25)),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_what_only_the_printed_zone_says(name: str) -> None:
    text, place, authority, issue = LAYOUTS[name]
    fields = extract_identity(document("passport", page(text)))
    found = {key: field.readings[0].value for key, field in fields.items()}
    assert found.get("birth_place") == place
    assert found.get("authority") == authority
    assert found.get("issue_date") == issue


@pytest.mark.parametrize(
    ("name", "surname", "given"),
    [
        ("russian", "ZARECHNYI", "PAVEL"),
        ("ukrainian", "LEVCHUK", "OKSANA"),
        ("italian", "MONTELEONE", "GIADA"),
    ],
)
def test_the_latin_one_of_a_name_in_two_alphabets(name: str, surname: str, given: str) -> None:
    fields = extract_identity(document("passport", page(LAYOUTS[name][0])))
    assert fields["surname"].readings[0].value == surname
    assert fields["given_names"].readings[0].value == given


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("missing", ["birth_place", "authority"])
def test_a_value_that_was_not_read_is_not_the_label_beside_it(name: str, missing: str) -> None:
    text, place, authority, _ = LAYOUTS[name]
    value = place if missing == "birth_place" else authority
    blank = text.replace(f"\n{value}\n", "\n").removesuffix(f"\n{value}").replace(value, " " * len(value))
    fields = extract_identity(document("passport", page(blank)))
    labels = [line for line in text.splitlines() if "/" in line or "." in line]
    got = [str(item) for item in fields[missing].values] if missing in fields else []
    assert not [item for item in got if any(item in line and value not in line for line in labels)]


def test_a_value_below_its_label_on_a_picture_that_is_not_quite_level() -> None:
    # The label's box reaches down past the middle of its value; its first words do not.
    places = (
        ("Lieu", 0, (0.618, 0.410, 0.638, 0.424)),
        ("de", 0, (0.642, 0.413, 0.651, 0.426)),
        ("naissance", 0, (0.655, 0.415, 0.694, 0.431)),
        ("/", 0, (0.698, 0.419, 0.702, 0.433)),
        ("Place", 0, (0.706, 0.420, 0.729, 0.436)),
        ("of", 0, (0.733, 0.424, 0.742, 0.438)),
        ("birth", 0, (0.746, 0.426, 0.768, 0.440)),
        ("(6)", 0, (0.775, 0.431, 0.789, 0.447)),
        ("ENUGU", 1, (0.617, 0.426, 0.653, 0.446)),
        ("Authority", 2, (0.612, 0.530, 0.660, 0.546)),
    )
    words = tuple(Word(text, 0.95, box, line) for text, line, box in places)
    fields = extract_identity(document("passport", dataclasses.replace(page(""), words=words)))
    assert fields["birth_place"].readings[0].value == "ENUGU"


@pytest.mark.parametrize("broken", ["Lugar de na", "Lieu de nais", "Place of bi"])
def test_a_label_that_breaks_off_in_glare_is_no_place(broken: str) -> None:
    fields = extract_identity(document("passport", page(f"Place of birth\n{broken}\nSurname\nOKAFOR")))
    assert "birth_place" not in fields


def test_a_place_that_begins_like_a_label_is_one() -> None:
    fields = extract_identity(document("passport", page("Lieu de naissance / Place of birth (6)\nLIEUSAINT\n")))
    assert fields["birth_place"].readings[0].value == "LIEUSAINT"


@pytest.mark.parametrize("label", ["FAT a7 FT PIM / Place of Issue", "MAKAPANGYARIHAN/PLACE OF ISSUE"])
def test_a_label_behind_its_words_in_another_script_ends_no_sentence(label: str) -> None:
    fields = extract_identity(document("passport", page(f"{label}\nLUCKNOW\n")))
    assert fields["authority"].readings[0].value == "LUCKNOW"


def found_in(text: str) -> dict[str, object]:
    """The likeliest value of each field of a passport that says this."""
    fields = extract_identity(document("passport", page(text)))
    return {name: field.readings[0].value for name, field in fields.items()}


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("11. autoriteityauthorityiautorité", "authority"),
        ("Maykapangyarihang nagkaloobiissuing authorty", "authority"),
        ("Place of birth/Lieu de naissanc", "birth_place"),
        ("oi sinhiPlace of bith", "birth_place"),
        ("5. geboortepisats/place of bs", "birth_place"),
    ],
)
def test_a_label_of_small_print_is_known_by_what_it_nearly_says(label: str, field: str) -> None:
    text = f"""\
Surname/Nom
CORTHOUTS
Nationality
UTOPIAN
{label}
WESTERHAVEN"""
    values = found_in(text)
    other = "birth_place" if field == "authority" else "authority"
    assert values.get(field) == "WESTERHAVEN"
    assert other not in values


@pytest.mark.parametrize(
    "above", ["Date of birth/Date de naissanc", "Date of issueDate de délivranc", "Natonalityinationalité"]
)
def test_a_value_beneath_another_label_is_neither_place_nor_office(above: str) -> None:
    values = found_in(f"Surname/Nom\nCORTHOUTS\n{above}\nWESTERHAVEN")
    assert "birth_place" not in values
    assert "authority" not in values


def test_an_office_goes_on_in_a_second_line_though_a_wave_makes_the_first_look_tall() -> None:
    base = page("Authority\nDEPARTMENT OF HOME\nAFFAIRS")
    words = tuple(
        dataclasses.replace(word, box=(word.box[0], word.box[1], word.box[2], word.box[3] + 0.008))
        if word.text == "OF"
        else word
        for word in base.words
    )
    fields = extract_identity(document("passport", dataclasses.replace(base, words=words)))
    assert fields["authority"].best is not None
    assert fields["authority"].best.value == "DEPARTMENT OF HOME AFFAIRS"


def test_a_turkish_capital_that_a_reader_does_not_have() -> None:
    assert found_in("Authority\niSTANBUL").get("authority") == "İSTANBUL"


@pytest.mark.parametrize(("number", "sure"), [("592-4417263-18", True), ("LX4417263", True), ("441726", False)])
def test_a_short_number_of_a_card_without_its_zone_may_be_cut(number: str, sure: bool) -> None:
    fields = extract_identity(document("identity-card", page(f"Card No.\n{number}\nSurname\nCORTHOUTS")))
    assert fields["document_number"].readings[0].value == number.replace("-", "")
    assert (fields["document_number"].readings[0].confidence >= 0.6) is sure


def test_a_label_over_two_lines_has_its_value_below_both() -> None:
    found = found_in(
        "DATE DE DÉLIVRANCE / DATE OF\nISSUE\n09.07.2021\nDATE D'EXPIRATION / DATE OF\nEXPIRY\n08.07.2031\n"
    )
    assert found["issue_date"] == dt.date(2021, 7, 9)
    assert found["expiry_date"] == dt.date(2031, 7, 8)


def test_one_line_for_both_names_is_parted_at_its_comma() -> None:
    found = found_in("NAME, VORNAME / SURNAME, NAME IYER, RAGHU NATHAN")
    assert (found["surname"], found["given_names"]) == ("IYER", "RAGHU NATHAN")


def test_two_dates_below_two_labels_are_taken_in_their_order() -> None:
    found = found_in(
        "Name\nSana Mehreen Rasheed\nHusband Name\nFaisal Mehmood Rasheed\n"
        "Date of Issue / Date of Expiry\n20.03.2021     20.03.2031\n"
    )
    assert (found["issue_date"], found["expiry_date"]) == (dt.date(2021, 3, 20), dt.date(2031, 3, 20))
    assert found["surname"] == "Sana Mehreen Rasheed"
