"""Names at labels that no list holds: composed of known words, under headings, in columns, in several languages."""

from __future__ import annotations

import dataclasses

import pytest

from bench.score_compare import same
from pipeline.extract import extract
from pipeline.extract.names.labels import label_of
from pipeline.readings import Alternative
from tests.pipeline.words import document, page

LABELS = [
    ("3. Nombres y apellidos de la madre", "whole", "mother"),
    ("Nom de famille du père / Father's family name", "surname", "father"),
    ("(Last)", "surname", ""),
    ("Prénom(s) et nom de l'enfant", "whole", "child"),
    ("Vornamen des Vaters", "given", "father"),
    ("Naam en voornaam van de werknemer", "whole", "employee"),
    ("Mother's name before marriage", "maiden", "mother"),
    ("Cognome e nome", "whole", ""),
    ("Imiona i nazwisko matki", "whole", "mother"),
    ("Name of the attending physician", "name", "doctor"),
    ("Angaben zum Mieter", "", "tenant"),
    ("Surnane of the fatner", "surname", "father"),
    ("6A. NAME OF FATHER/PARENT – FIRST", "given", "father"),
    ("Groom / دولہا", "", "husband"),
    ("Nama Orang Tua", "first-or-whole", "parents"),
]


@pytest.mark.parametrize(("text", "part", "role"), LABELS)
def test_a_label_is_understood_from_its_words(text: str, part: str, role: str) -> None:
    label = label_of(text)
    assert label is not None
    assert (label.part, label.role) == (part, role)


@pytest.mark.parametrize("text", ["Date of birth", "Place of birth", "Rosa Vargas", "Passport number", "Anneke", "of"])
def test_what_asks_for_something_else_is_no_label_of_a_name(text: str) -> None:
    assert label_of(text) is None


FORMS = {
    "columns for the parts of a name": (
        "birth-certificate",
        """
        1. NAME      (First)           (Middle)        (Last)
                     JOSE MIGUEL       ABAD            SORIANO
        MOTHER
        6. MAIDEN NAME   (First)       (Middle)        (Last)
                         LIGAYA        REYES           ABAD
        FATHER
        13. NAME     (First)           (Middle)        (Last)
                     ANDRES            CRUZ            SORIANO
        """,
        {
            "holder_name": "JOSE MIGUEL ABAD SORIANO",
            "mother_name": "LIGAYA REYES ABAD",
            "father_name": "ANDRES CRUZ SORIANO",
            "both_parents": True,
        },
    ),
    "columns for people, rows for parts": (
        "birth-certificate",
        """
        Familienname der Person      Okafor
        Vornamen                     Ifeoma Ruth
                                     Vater             Mutter
        Familienname                 Okafor            Eze
        Vornamen                     Chidi             Ngozi Ada
        """,
        {"father_name": "Okafor Chidi", "mother_name": "Eze Ngozi Ada", "holder_name": "Okafor Ifeoma Ruth"},
    ),
    "captions below the lines": (
        "birth-certificate",
        """
        Le trois mai mil neuf cent quatre-vingt-dix-huit
        MARIAMA                                CISSOKHO
        Prénoms                                Nom de famille
        de   BOUBACAR CISSOKHO
             Prénoms et nom du père
        et de   AISSATOU KANTE
             Prénoms et nom de la mère
        """,
        {"holder_name": "MARIAMA CISSOKHO", "father_name": "BOUBACAR CISSOKHO", "mother_name": "AISSATOU KANTE"},
    ),
    "numbered boxes of which the first tells whose name they ask for": (
        "birth-certificate",
        """
        1A. NAME OF CHILD – FIRST     1B. MIDDLE      1C. LAST
        DELPHINE                      RUTH            ARKWRIGHT-SOLANO
        6A. NAME OF FATHER/PARENT –   6B. MIDDLE      6C. LAST (BIRTH NAME)
        FIRST
        GODFREY                       ALAN            ARKWRIGHT
        9A. NAME OF MOTHER/PARENT – FIRST   9B. MIDDLE      9C. LAST (BIRTH NAME)
        PILAR                               INES            SOLANO
        """,
        {
            "holder_name": "DELPHINE RUTH ARKWRIGHT-SOLANO",
            "father_name": "GODFREY ALAN ARKWRIGHT",
            "mother_name": "PILAR INES SOLANO",
        },
    ),
    "a term that is counted beside a whole name": (
        "transcript",
        """
        Name: DIMACULANGAN, ROSARIO BAUTISTA      Student No.: 18-4417
        Course No.     Descriptive Title          Final Grade
        First Semester, S.Y. 2018-2019
        ENG 1          Purposive Communication    1.5
        """,
        {"holder_name": "DIMACULANGAN, ROSARIO BAUTISTA"},
    ),
    "a name broken below itself and not below the colon before it": (
        "payslip",
        """
        PAYROLL NO     : LM/0417
        NAME           : WANYAMA, PETER
                         BARASA
        DESIGNATION    : Storekeeper
        NET PAY          96,631.90
        """,
        {"holder_name": "WANYAMA PETER BARASA", "job_title": "Storekeeper"},
    ),
    "the head of a household, and parents in a table": (
        "family-composition",
        """
        KARTU KELUARGA
        Nama Kepala Keluarga : HENDRA SASONGKO
        No     Nama Lengkap       Tempat Lahir
        1      HENDRA SASONGKO    KLATEN
        No     Status Hubungan    Nama Orang Tua
        1      KEPALA KELUARGA    SUMARNO
        """,
        {"holder_name": "HENDRA SASONGKO"},
    ),
    "first and second surname": (
        "birth-certificate",
        """
        Datos del inscrito
        Primer apellido        Segundo apellido
        MENDIETA               ROJO
        Nombre
        PILAR
        """,
        {"holder_name": "MENDIETA ROJO PILAR"},
    ),
    "both parents at one label": (
        "birth-certificate",
        """
        Nome completo
        TAINÁ DUARTE PINHO
        Filiação
        RUI PINHO e CÉLIA DUARTE
        """,
        {"holder_name": "TAINÁ DUARTE PINHO", "father_name": "RUI PINHO", "mother_name": "CÉLIA DUARTE"},
    ),
    "people who are called like a word of labels": (
        "birth-certificate",
        """
        Kind
        Familienname       Richter
        Vornamen           Anne
        Mutter
        Familienname       Notar
        Vornamen           Ana Sofie
        Vater
        Familienname       Richter
        Vornamen           Kurt
        """,
        {"holder_name": "Richter Anne", "mother_name": "Notar Ana Sofie", "father_name": "Richter Kurt"},
    ),
    "a clause that ends with whose fields follow": (
        "annex-32",
        """
        Le soussigné
        Nom : MBARGA          Prénom : Alain
        s'engage envers l'Etat belge et envers l'étudiante
        Nom : ESSOMBA         Prénom : Diane Flore
        """,
        {"guarantor_name": "MBARGA Alain", "student_name": "ESSOMBA Diane Flore"},
    ),
    "a doctor's fields beside a patient's": (
        "medical-certificate",
        """
        Personne examinée
        Nom de famille         Prénom            Né le
        Tshabalala             Lerato            02/03/1999
        Médecin
        Nom de famille         Prénom            INAMI
        Goossens               Veerle            1-00000-00
        """,
        {"holder_name": "Tshabalala Lerato", "doctor_name": "Goossens Veerle"},
    ),
    "parties in columns": (
        "lease",
        """
        VERHUURDER                      HUURDER
        Dhr. Koen Daems                 Mevr. Paola Greco
        Ooststraat 3                    Via Roma 8
        """,
        {"landlord": "Koen Daems", "tenant_name": "Paola Greco"},
    ),
    "the insured, not who pays for it": (
        "health-insurance",
        """
        VERSICHERUNGSNEHMER        VERSICHERTE PERSON
        Ivan Petrenko              PETRENKO DARIA
        """,
        {"holder_name": "PETRENKO DARIA"},
    ),
    "two spouses under the same heading": (
        "marriage-certificate",
        """
        Cónyuge A
        Nombre: Iker
        Apellidos: Zabala Etxeberria
        Cónyuge B
        Nombre: Nerea
        Apellidos: Goñi Arana
        """,
        {"spouse_name": "Goñi Arana Nerea"},
    ),
    "half of the name at a label that says whose, half at one that does not": (
        "birth-certificate",
        """
        1. Prénoms de l'enfant          Oumou
        2. Nom de famille               SANGARE
        5. Prénoms et nom du père       Issa SANGARE
        7. Prénoms et nom de la mère    Awa DIARRA
        """,
        {"holder_name": "Oumou SANGARE", "father_name": "Issa SANGARE", "mother_name": "Awa DIARRA"},
    ),
    "a label in three languages, one of them unknown": (
        "birth-certificate",
        """
        Emri / Ime / First name                            Dren
        Mbiemri / Prezime / Surname                        Berisha
        Emri i babait / Ime oca / Father's name            Agim
        Mbiemri i babait / Prezime oca / Father's surname  Berisha
        """,
        {"holder_name": "Dren Berisha", "father_name": "Agim Berisha"},
    ),
    "a label in a language nobody knows": (
        "birth-certificate",
        """
        NAME OF FATHER / PITACHE NAV : SURESH GOPAL PATIL
        NAME OF MOTHER / AAICHE NAV : LATA SURESH PATIL
        """,
        {"father_name": "SURESH GOPAL PATIL", "mother_name": "LATA SURESH PATIL"},
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_read_by_its_labels_and_columns(name: str) -> None:
    kind, text, wanted = FORMS[name]
    found = extract(document(kind, "\n".join(line[8:] for line in text.strip("\n").split("\n"))))
    for field, value in wanted.items():
        assert field in found, field
        best = found[field].best
        assert best is not None
        assert same(kind, field, best.value, value), (field, best.value)
        assert best.confidence >= 0.6
        assert len(found[field].values) == 1


def test_who_signs_a_letter_is_not_its_holder() -> None:
    text = "Reference\n" + "\n" * 34 + "Name: Gareth Pryce\nTitle: Head of Payroll\n"
    assert "holder_name" not in (found := extract(document("language-certificate", text))) or (
        (best := found["holder_name"].best) is not None and best.confidence < 0.85
    )


def test_two_fathers_are_left_to_a_person() -> None:
    text = "Father's name: Juma Otieno\nName of father: Peter Kamau\nMother's name: Alice Wanjiku"
    assert len(extract(document("birth-certificate", text))["father_name"].values) == 2


def test_a_company_at_a_label_is_no_person() -> None:
    found = extract(document("work-permit", "Employer\nName: Slagerij Maes BV\nEmployee\nName: Rojina THAPA"))
    best = found["holder_name"].best
    assert best is not None
    assert best.value == "Rojina THAPA"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Surname, first name : DIAS FERREIRA, Bruno", "DIAS FERREIRA Bruno"),
        ("Naam, voornaam : VAN DIJK, Bruno", "VAN DIJK Bruno"),
        ("Nom: JEAN DUPONT, Liège", "JEAN DUPONT"),
    ],
)
def test_a_comma_parts_the_two_that_one_label_asks_for(text: str, name: str) -> None:
    assert extract(document("municipal-registration", text))["holder_name"].values == (name,)


def test_a_word_that_another_reader_sees_with_other_letters_is_no_sure_name() -> None:
    text = "Naam en voornamen   Ilker GAOLAYAN\nGeboren op 23/06/1997"
    read = page(text, language="nl")
    words = tuple(
        dataclasses.replace(word, confidence=0.64 if word.text == "GAOLAYAN" else word.confidence)
        for word in read.words
    )
    doubted = dataclasses.replace(
        read, words=words, alternatives=(Alternative(0, "Naam en voornamen Ilker ÇAĞLAYAN", 0.2, "rapidocr"),)
    )
    found = extract(document("work-authorisation", doubted, language="nl"))["holder_name"]
    assert found.best is not None
    assert found.best.confidence < 0.6
    assert set(found.values) == {"Ilker GAOLAYAN", "Ilker ÇAĞLAYAN"}
    alone = extract(document("work-authorisation", dataclasses.replace(read, words=words), language="nl"))
    assert alone["holder_name"].values == ("Ilker GAOLAYAN",)


@pytest.mark.parametrize(
    ("surname", "given"),
    [("Priimek", "Ime"), ("Vezetéknév", "Keresztnév"), ("Sukunimi", "Etunimet"), ("Cognoms", "Nom")],
)
def test_the_parts_of_a_name_are_asked_for_in_more_languages(surname: str, given: str) -> None:
    text = f"{surname:24}KORHOLA\n{given:24}Liisa"
    assert extract(document("birth-certificate", text))["holder_name"].values == ("KORHOLA Liisa",)
