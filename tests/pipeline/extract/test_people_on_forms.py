"""People on forms and in letters: numbered labels, particles, struck-out fathers, those who sign, pay or depend."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.extract.names.clean import clean_name, clean_surname
from pipeline.extract.names.labels import label_of
from tests.pipeline.words import document

EXTRACT = """
6 Naam                      Bediako
Nom
7 Voornamen                 Femke Abena
Prénoms
                            9 Vader / Père       10 Moeder / Mère
6 Naam                      Bediako              van der Meulen
Nom
7 Voornamen                 Emmanuel Kofi        Lies Catharina
Prénoms
"""


def test_parents_stand_in_columns_with_numbered_headings() -> None:
    found = extract(document("birth-certificate", EXTRACT, language="nl"))
    assert found["holder_name"].values == ("Bediako Femke Abena",)
    assert found["father_name"].values == ("Bediako Emmanuel Kofi",)
    assert found["mother_name"].values == ("van der Meulen Lies Catharina",)


def test_a_father_struck_out_is_absent() -> None:
    text = """
Datos de la madre
Apellidos y nombres completos
AGUDELO MESA LUZ DARY

Datos del padre
Apellidos y nombres completos
* * * * * * * * *
"""
    found = extract(document("birth-certificate", text, language="es"))
    assert found["both_parents"].values == (False,)
    assert "father_name" not in found


def test_a_middle_name_struck_out_says_nothing_of_the_parents() -> None:
    text = "MOTHER\nSurname       ADU\nMiddle name   ----\nFirst name    Ama\n"
    assert "both_parents" not in extract(document("birth-certificate", text))


HINDU = (
    "Certified that marriage between Sh. Rohit Verma S/o Sh. Mahesh Verma resident of Pune and\n"
    "Smt. Nisha Sharma D/o Sh. Anil Sharma R/o Delhi was solemnized on 12/02/2020."
)
ITALIAN = (
    "Hanno contratto matrimonio Mario ROSSI, nato a Roma il 2/3/1988, figlio di Ugo Rossi e di Anna Bianchi,\n"
    "e Lucia VERDI, nata a Milano il 4/5/1990, figlia di Aldo Verdi e di Ida Neri."
)
SAID = [
    ("marriage-certificate", HINDU, "spouse_name", "Nisha Sharma"),
    ("marriage-certificate", ITALIAN, "spouse_name", "Lucia VERDI"),
    (
        "birth-certificate",
        "Nom: BENALI\nPrénom: Yanis\nFils de Omar ben Ali et de Rim bent Aziz\n",
        "mother_name",
        "Rim bent Aziz",
    ),
    ("birth-certificate", "Adı    CAN\nSoyadı   KURT\nBaba Adı   MEHMET\nAnne Adı   EMINE", "father_name", "MEHMET"),
    ("family-composition", "Chef de ménage : MBALLA Jean\nConjoint : NGONO Rose", "holder_name", "MBALLA Jean"),
    ("divorce-decision", "1. Zaak: 721/2022\n2. Tussen: Mae REYES\n3. En: Paolo CRUZ", "holder_name", "Mae REYES"),
    (
        "divorce-decision",
        "Dossier\n502/2024\nEntre\nMae REYES\nEt\nPaolo CRUZ\nGarde attribuée à\n",
        "spouse_name",
        "Paolo CRUZ",
    ),
    ("grant", "Docteur Salma TAZI, le conseil a retenu votre projet", "holder_name", "Salma TAZI"),
    ("motivation-letter", "My parents support me.\nYours faithfully, Kenta ONO", "holder_name", "Kenta ONO"),
    (
        "medical-certificate",
        "Physician          Examinee\nAymen Gharbi       Amel BEN AMOR\nThe examinee shows no sign of a disease.",
        "holder_name",
        "Amel BEN AMOR",
    ),
    (
        "work-authorisation",
        "darf der Drittstaatsangehörige\nMartin QUISPE, geboren am 14.02.1999, Inhaber des Passes D9575376, arbeiten",
        "holder_name",
        "Martin QUISPE",
    ),
    (
        "admission-letter",
        "Hatem TRABELSI\nApplicant no. 20-EXT\nDear applicant,\nEnquiries: Mrs Anouk Daems",
        "holder_name",
        "Hatem TRABELSI",
    ),
    ("transcript", "Student: ilker YILDIRIM, born June 23, 1998.", "holder_name", "Ilker YILDIRIM"),
    (
        "dependency-proof",
        "blijkt dat Mae REYES, geboren op 2002-01-28, geen middelen heeft en leeft van het geld dat Paolo CRUZ stuurt.",
        "depends_on",
        "Paolo CRUZ",
    ),
    ("lease", "Karen CLAES verhuurt aan Paolo CRUZ, die aanvaardt, het appartement", "landlord", "Karen CLAES"),
    ("lease", "Karen CLAES verhuurt aan Paolo CRUZ, die aanvaardt, het appartement", "tenant_name", "Paolo CRUZ"),
    ("title-deed", "verklaar dat Paolo CRUZ volle eigenaar werd van het goed", "owner_name", "Paolo CRUZ"),
    (
        "adoption-certificate",
        "UPON the application of Luis PARDO and Ana VEGA, IT IS ORDERED that they be authorised to adopt Eva PARDO, a",
        "mother_name",
        "Ana VEGA",
    ),
    (
        "adoption-certificate",
        "IN THE MATTER OF ADOPTION OF BABY JOY MUMBI\nThe child shall henceforth be known as JOY MUMBI CLAES.",
        "holder_name",
        "JOY MUMBI CLAES",
    ),
    (
        "adoption-certificate",
        "Adopted child   Rohan NAIR\nAdopters        Amit NAIR and Uma IYER",
        "mother_name",
        "Uma IYER",
    ),
    (
        "adoption-certificate",
        "prononce l'adoption de Ivan ILIC, né le 26-08-2001, par les époux Marko ILIC et Milena ILIC.",
        "father_name",
        "Marko ILIC",
    ),
    (
        "birth-certificate",
        "Geslachtsnaam      : MANGAL\nVoorna(a)m(en)     : SHIVANI\ndochter / zoon van : ANAND MANGAL, landbouwer\n"
        "en van             : PRIYA SEWPAL, zonder beroep",
        "father_name",
        "ANAND MANGAL",
    ),
    (
        "annex-32",
        "The undersigned Godelieve MAES, whose place of residence is Eupen, takes on the cost of care and stay of\n"
        "Yuriy KOVAL, born 1999-12-23, student.",
        "student_name",
        "Yuriy KOVAL",
    ),
    (
        "translation",
        "Traduction fidèle et exacte, Karen Claes, VTI 1193, assermentée par le tribunal.",
        "translator",
        "Karen Claes",
    ),
    ("parental-authorisation", "Ouder: Paolo RAMOS\nKind: Mari RAMOS", "parent_name", "Paolo RAMOS"),
    ("parental-authorisation", "Parent déclarant  Paolo RAMOS\nEnfant   Mari RAMOS", "parent_name", "Paolo RAMOS"),
    (
        "dependency-proof",
        "EXPÉDITEUR                 BÉNÉFICIAIRE\nTigran Petrosyan           Anahit Petrosyan\n",
        "depends_on",
        "Tigran Petrosyan",
    ),
    (
        "dependency-proof",
        "EXPÉDITEUR                 BÉNÉFICIAIRE\nTigran Petrosyan           Anahit Petrosyan\n",
        "holder_name",
        "Anahit Petrosyan",
    ),
    ("dependency-proof", "Unterstützte Person   Ali KAYA\nUnterstützt von   Rosa KAYA", "depends_on", "Rosa KAYA"),
    (
        "commercial-licence",
        "Aan de vennootschap Claes & Partners Ltd, waarvan Karen CLAES werkend vennoot is, wordt toegestaan",
        "owner_name",
        "Karen CLAES",
    ),
    (
        "bank-signatory-letter",
        "à la demande de notre cliente, nous déclarons que Karen CLAES dispose seule de la signature",
        "signatory_name",
        "Karen CLAES",
    ),
    (
        "payslip",
        "Meu holerite\nAna Prado do Amaral\nMatrícula 10482\nBase FGTS 5.600,00",
        "holder_name",
        "Ana Prado do Amaral",
    ),
    (
        "bank-statement",
        "Karen CLAES, rekening BE68 5390 0754 7034, van 1 maart 2026 tot 31 augustus 2026.",
        "account_holder",
        "Karen CLAES",
    ),
]


@pytest.mark.parametrize(("kind", "text", "field", "name"), SAID)
def test_a_person_is_known_by_role(kind: str, text: str, field: str, name: str) -> None:
    found = extract(document(kind, text))[field]
    assert found.values == (name,)
    assert found.best is not None
    assert 0.6 <= found.best.confidence < 0.95


def test_the_only_name_of_two_is_not_both_of_them() -> None:
    found = extract(document("dependency-proof", "Unterstützte Person   ?\nUnterstützt von   Rosa KAYA"))
    best = found["holder_name"].best if "holder_name" in found else None
    assert best is None or best.confidence < 0.6


def test_who_signs_in_a_minister_s_name_is_not_whom_it_is_about() -> None:
    text = (
        "Titulaire     EL-KHOURY Rima\nVeuillez agréer nos salutations.\n"
        "Au nom de la Ministre,\n\nSabine Lenoir\nDirectrice"
    )
    assert extract(document("professional-card-approval", text))["holder_name"].values == ("EL-KHOURY Rima",)


def test_particles_begin_a_surname_at_its_label_alone() -> None:
    assert clean_surname("van der Meulen") == "van der Meulen"
    assert clean_name("van der Meulen") == ""
    assert clean_surname("en van Jan") == clean_name("en van Jan")
    assert clean_name("Ana Prado do Amaral") == "Ana Prado do Amaral"


def test_a_label_may_have_a_bare_number() -> None:
    label = label_of("10 Moeder / Mère")
    assert label is not None
    assert label.role == "mother"


def test_the_bride_is_not_the_groom_s_mother() -> None:
    assert "mother_name" not in extract(document("marriage-certificate", HINDU))


def test_a_name_begins_with_a_word_that_asks_for_a_mother_elsewhere() -> None:
    found = extract(document("birth-certificate", "NOME ANA PAULA DE SOUZA\n"))
    assert "mother_name" not in found
    assert clean_name("Juan Pérez y Dª Ana Ruiz") == "Juan Pérez"


def test_first_and_second_given_name_stand_in_boxes_of_their_own() -> None:
    text = """
PRIMER APELLIDO      SEGUNDO APELLIDO      PRIMER NOMBRE      SEGUNDO NOMBRE
QUIROGA              PAREDES               LUCIA              ELENA
"""
    found = extract(document("medical-certificate", text, language="es"))
    assert found["holder_name"].values == ("QUIROGA PAREDES LUCIA ELENA",)
    assert label_of("Segundo nombre") == label_of("Primer nombre")


def test_a_surname_changed_by_marriage_is_never_certain() -> None:
    text = """
                                           Koca / Mari / Husband    Karı / Femme / Wife
Evlenmeden önceki soyadı / Nom avant le mariage      KAPLAN              DEMİR
Adı / Prénoms                              ALİ                      ELİF
Evlendikten sonraki soyadı / Nom après le mariage    KAPLAN              KAPLAN
"""
    best = extract(document("marriage-certificate", text, language="tr"))["spouse_name"].best
    assert best is not None
    assert best.confidence < 0.9


def test_boxes_for_parts_of_a_name_below_spaced_headings() -> None:
    text = """
                    C H I L D
1. NAME (First)         (Middle)          (Last)
ROSA MAY                LIM               TORRES

                    M O T H E R
7. MAIDEN NAME (First)  (Middle)          (Last)
ALMA                    REYES             LIM

                    F A T H E R
14. NAME (First)        (Middle)          (Last)
JOSE                    CRUZ              TORRES
"""
    found = extract(document("birth-certificate", text))
    assert found["mother_name"].values == ("LIM ALMA REYES",)
    assert found["father_name"].values == ("TORRES JOSE CRUZ",)


def test_headings_centred_over_columns_are_told_by_their_order() -> None:
    text = """
I. Dane dotyczące osoby zmarłej
1. Nazwisko                 NOWAK
2. Imię (imiona)            PIOTR
IV. Dane dotyczące rodziców osoby zmarłej
                                   Ojciec                   Matka
1. Imię (imiona)            JAN                      EWA
2. Nazwisko                 NOWAK                    NOWAK
"""
    found = extract(document("death-certificate", text, language="pl"))
    assert found["father_name"].values == ("NOWAK JAN",)
    assert found["mother_name"].values == ("NOWAK EWA",)


def test_a_name_over_its_caption_in_two_scripts() -> None:
    text = """
ლომიძე ნინო / KALANDADZE NINO
გვარი, სახელი / Surname, Name

BERIDZE GIORGI
მამის გვარი, სახელი / Father's surname, name
"""
    assert extract(document("birth-certificate", text))["holder_name"].values == ("KALANDADZE NINO",)


def test_who_is_called_so_on_a_record() -> None:
    text = "EXTRAIT DU CASIER JUDICIAIRE\nLe/La nommé(e) ABENA ESSOMBA Luc\nNé(e) le 17/08/1997 à EBOLOWA\n"
    found = extract(document("criminal-record", text, language="fr"))
    assert found["holder_name"].values == ("ABENA ESSOMBA Luc",)


def test_one_word_in_many_languages_is_a_heading_and_a_lone_one_an_answer() -> None:
    heading = label_of("Karı / Femme / Ehefrau / Wife / Mujer / Vrouw")
    assert heading is not None
    assert heading.role == "wife"
    assert label_of("Vrouw") is None


def test_the_professional_responsible_for_a_medical_form_is_the_doctor() -> None:
    text = """
APELLIDOS Y NOMBRES
QUIROGA PAREDES LUCIA ELENA

F. PROFESIONAL RESPONSABLE
NOMBRE Y APELLIDOS
JORGE ANDRADE CRUZ
"""
    found = extract(document("medical-certificate", text, language="es"))
    assert found["doctor_name"].values == ("JORGE ANDRADE CRUZ",)
    assert found["holder_name"].values == ("QUIROGA PAREDES LUCIA ELENA",)


def test_a_mothers_whole_name_before_her_marriage() -> None:
    text = "8. MOTHER'S NAME PRIOR TO FIRST MARRIAGE\n{name}\n"
    whole = extract(document("birth-certificate", text.format(name="LINDA MAE ORTEGA")))["mother_name"].best
    family = extract(document("birth-certificate", text.format(name="ORTEGA DE LA CRUZ")))["mother_name"].best
    assert whole is not None
    assert family is not None
    assert family.confidence < 0.7 < whole.confidence < 0.9


def test_a_card_says_whose_child_its_holder_is() -> None:
    text = "N° AB123456\nFille de OMAR ben YOUSSEF\net de RIM bent AZIZ\nAdresse 14 RUE DES ROSES\n"
    found = extract(document("identity-card", text, language="fr"))
    assert found["father_name"].values == ("OMAR ben YOUSSEF",)
    assert found["mother_name"].values == ("RIM bent AZIZ",)


def test_parties_of_a_lawsuit_in_serbian() -> None:
    text = "Tužilja: MILICA KOVAČ, rođ. Savić, Subotica\nTuženi: MARKO KOVAČ, Bačka Topola\n"
    found = extract(document("divorce-decision", text))
    assert found["holder_name"].values == ("MILICA KOVAČ",)
    assert found["spouse_name"].values == ("MARKO KOVAČ",)


def test_the_student_stands_beside_the_words_of_a_pledge_in_dutch_that_is_broken() -> None:
    text = (
        "Bijlage 32 - Verbintenis tot tenlasteneming\n\nOndergetekende (garant)       Mia PEETERS\n\n"
        "Wonende te                    Molenlaan 7, 8500 Kortrijk\n\nverbindt zich tegenover de    Ada OBI\n"
        "Belgische Staat en\n\n"
        "geboren op                    14 januari 1998\n\nGelezen en goedgekeurd."
    )
    found = extract(document("annex-32", text, language="nl"))
    assert found["student_name"].values == ("Ada OBI",)
    assert found["guarantor_name"].values == ("Mia PEETERS",)
