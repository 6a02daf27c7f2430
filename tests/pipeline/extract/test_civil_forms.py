"""Forms of civil registers: what is asked beside a name, captions below answers, Cyrillic labels, households."""

from __future__ import annotations

import datetime as dt

import pytest

from pipeline.extract import extract
from pipeline.extract.names.labels import label_of
from pipeline.extract.names.records import two_people
from pipeline.extract.text.lines import PageText
from tests.pipeline.words import document


def names(kind: str, text: str, *fields: str) -> tuple[tuple[object, ...], ...]:
    found = extract(document(kind, text))
    return tuple(found[field].values if field in found else () for field in fields)


BOXES = """
DATOS DEL PADRE
PRIMER APELLIDO         SEGUNDO APELLIDO
PALACIOS                INGA
PRENOMBRES              {beside}
WILFREDO                {answer}
"""


@pytest.mark.parametrize(
    ("beside", "answer"), [("EDAD", "31"), ("OCUPACIÓN", "PESCADOR"), ("CREDO", "CATOLICO"), ("RAZA", "MESTIZA")]
)
def test_what_is_asked_beside_given_names_is_no_name(beside: str, answer: str) -> None:
    text = BOXES.format(beside=beside, answer=answer)
    assert names("birth-certificate", text, "father_name") == (("PALACIOS INGA WILFREDO",),)


def test_answers_beside_their_labels_stay_names() -> None:
    text = "MOTHER\nSurname       BOATENG\nFirst name    ABENA\nDistrict of   KUMASI\n"
    assert names("birth-certificate", text, "mother_name") == (("BOATENG ABENA",),)


UKRAINIAN = """
УКРАЇНА
СВІДОЦТВО ПРО ШЛЮБ
ГРИЦЕНКО
прізвище нареченого
Тарас Миколайович
власне ім'я, по батькові
громадянин України, народився 7 травня 1989 року
ЛЕВЧЕНКО
прізвище нареченої
Оксана Юріївна
власне ім'я, по батькові
громадянка України, народилася 9 липня 1991 року
ІІ-АН № 123456  APOSTILLE No 77
"""
RUSSIAN = """
СВИДЕТЕЛЬСТВО О РОЖДЕНИИ
ОРЛОВА
фамилия
МАРИЯ ДМИТРИЕВНА
имя, отчество
родилась 17.03.1995
Отец ОРЛОВ
фамилия
ДМИТРИЙ ЛЬВОВИЧ
имя, отчество
Мать ОРЛОВА
фамилия
НИНА ЮРЬЕВНА
имя, отчество
"""


def test_captions_in_cyrillic_stand_below_the_answers() -> None:
    two = names("marriage-certificate", UKRAINIAN, "holder_name", "spouse_name")
    assert two == (("ГРИЦЕНКО Тарас Миколайович",), ("ЛЕВЧЕНКО Оксана Юріївна",))


def test_the_word_for_a_parent_stands_before_the_surname() -> None:
    three = names("birth-certificate", RUSSIAN, "holder_name", "father_name", "mother_name")
    assert three == (("ОРЛОВА МАРИЯ ДМИТРИЕВНА",), ("ОРЛОВ ДМИТРИЙ ЛЬВОВИЧ",), ("ОРЛОВА НИНА ЮРЬЕВНА",))


@pytest.mark.parametrize(
    ("text", "part", "role"),
    [
        ("Фамилия, имя, отчество", "whole", ""),
        ("прізвище нареченої", "surname", "wife"),
        ("Фамилия после заключения брака", "after", ""),
        ("Отец", "", "father"),
        ("Groom / دولہا", "", "husband"),
        ("Imię i nazwisko rodowe (matki)", "whole", "mother"),
        ("Name and surname (father)", "whole", "father"),
    ],
)
def test_labels(text: str, part: str, role: str) -> None:
    label = label_of(text)
    assert label is not None
    assert (label.part, label.role) == (part, role)


@pytest.mark.parametrize("text", ["дата выдачи", "место рождения", "Орлова Мария", "Фамилия ОРЛОВА"])
def test_other_words_in_cyrillic_are_no_labels_of_names(text: str) -> None:
    assert label_of(text) is None


BOTH_SCRIPTS = """
BIRTH CERTIFICATE
კობახიძე / KOBAKHIDZE
გვარი / Surname
თამარი / TAMARI
სახელი / Name
21.09.1996
დაბადების თარიღი / Date of birth
ლაშა კობახიძე / LASHA KOBAKHIDZE
მამა / Father
ნათია გელაშვილი / NATIA GELASHVILI
დედა / Mother
"""


def test_captions_in_two_scripts_stand_below_the_answers() -> None:
    found = extract(document("birth-certificate", BOTH_SCRIPTS))
    assert found["father_name"].values == ("LASHA KOBAKHIDZE",)
    assert found["mother_name"].values == ("NATIA GELASHVILI",)
    assert found["birth_date"].values == (dt.date(1996, 9, 21),)


ROW_OVER_CAPTIONS = """
ACTA DE NACIMIENTO
DATOS DE LA PERSONA REGISTRADA
IVONNE                   CANTU                  TREJO
Nombre(s)                Primer Apellido        Segundo Apellido
Mujer                    22/08/1993             Saltillo
Sexo                     Fecha de Nacimiento    Lugar de Nacimiento
DATOS DE FILIACIÓN DE LA PERSONA REGISTRADA
RAMIRO                   CANTU                  GARZA
Nombre(s)                Primer Apellido        Segundo Apellido
ESTELA                   TREJO                  LEAL
Nombre(s)                Primer Apellido        Segundo Apellido
"""


def test_a_day_in_a_row_over_captions_is_the_birth() -> None:
    found = extract(document("birth-certificate", ROW_OVER_CAPTIONS))
    assert found["birth_date"].values == (dt.date(1993, 8, 22),)
    assert "issue_date" not in found


def test_which_of_two_parents_is_the_father_is_left_open_where_nothing_says_so() -> None:
    found = extract(document("birth-certificate", ROW_OVER_CAPTIONS))
    for name in ("father_name", "mother_name"):
        best = found[name].best
        assert best is not None
        assert best.confidence <= 0.5


PARTS_IN_BRACKETS = """
                        HUSBAND                  WIFE
1. Name of              (First) JOSELITO         (First) ANALYN
Contracting             (Middle) ABAD            (Middle) TORRES
Parties                 (Last) NAVARRO           (Last) IGNACIO
"""


def test_parts_of_names_stand_behind_brackets() -> None:
    two = names("marriage-certificate", PARTS_IN_BRACKETS, "holder_name", "spouse_name")
    assert two == (("NAVARRO JOSELITO ABAD",), ("IGNACIO ANALYN TORRES",))


PARENTS_ON_THE_LINE = """
L'époux : Karim BENJELLOUN, fils de Omar ben Said et de Aicha bent Brahim, né le 3/4/1990 à Fès, ingénieur
L'épouse : Imane TAZI, fille de Driss ben Larbi et de Hafsa bent Jilali, née le 4/5/1993 à Rabat
"""
OCCUPATIONS = """
ont comparu publiquement en la maison commune :
Adrien Paul MOREL, ingénieur, né à Lyon le 3 mars 1990, fils de Luc MOREL, retraité, et de Anne FAURE, infirmière
et Samira HADDAD, avocate, née à Tunis le 12 juin 1992, fille de Nabil HADDAD et de Leila TRABELSI
"""
NEAR_MODENA = """
ESTRATTO DELL'ATTO DI MATRIMONIO
hanno contratto matrimonio:
GALLI MARCO nato a Parma il 3/3/1990
e
CONTI SARA nata a Modena il 4/4/1991
"""
WEDLOCK = """
I hereby certify that on the 4th day of May, 2018 at Salem I joined in lawful wedlock
Curtis Alan BOONE of Bend, Oregon
and
Hannah Louise MEYER of Salem, Oregon
in the presence of Carl Dunn and Mary Dunn, witnesses.
"""


@pytest.mark.parametrize(
    ("text", "two"),
    [
        (PARENTS_ON_THE_LINE, ("Karim BENJELLOUN", "Imane TAZI")),
        (OCCUPATIONS, ("Adrien Paul MOREL", "Samira HADDAD")),
        (NEAR_MODENA, ("GALLI MARCO", "CONTI SARA")),
        (WEDLOCK, ("Curtis Alan BOONE", "Hannah Louise MEYER")),
    ],
)
def test_spouses_among_parents_occupations_and_witnesses(text: str, two: tuple[str, str]) -> None:
    assert names("marriage-certificate", text, "holder_name", "spouse_name") == ((two[0],), (two[1],))


def test_a_mother_on_the_next_line_is_no_second_spouse() -> None:
    text = "was married Rahul Verma, son of Anil Verma\nand Sunita Verma, born on 3 May 1990 in Pune."
    assert "Sunita Verma" not in names("marriage-certificate", text, "holder_name", "spouse_name")[1]


def test_two_at_one_label_are_not_somebody_and_his_mother() -> None:
    page = PageText(document("birth-certificate", "Luc MOREL, fils de Jean MOREL et de Anne FAURE").pages[0], 0)
    cell = page.cells[0]
    assert two_people(page.snippet(cell)) is None


TITLED = """
BETWEEN:
MRS. NGOZI ADA OKAFOR
AND
MR. EMEKA PAUL OKAFOR
CERTIFICATE OF DECREE ABSOLUTE
"""


def test_parties_with_titles_stand_between_and_and() -> None:
    two = names("divorce-decision", TITLED, "holder_name", "spouse_name")
    assert two == (("NGOZI ADA OKAFOR",), ("EMEKA PAUL OKAFOR",))


REGISTER = """
Yakınlık Derecesi   T.C. Kimlik No   Adı        Soyadı   Baba Adı      Doğum Tarihi   Medeni Hali
Babası              41877203248      KEMAL      AKSOY    RIZA          14/02/1963     Evli
Annesi              41874203302      NURAY      AKSOY    CELAL         01/07/1967     Evli
{self}              41859203822      DERYA      AKSOY    KEMAL         09/11/1997     Bekâr
"""


@pytest.mark.parametrize("word", ["Kendisi", "Self   ", "Titular"])
def test_the_row_of_oneself_in_a_household_is_the_holders(word: str) -> None:
    found = extract(document("family-composition", REGISTER.format(self=word)))
    assert found["holder_name"].values == ("AKSOY DERYA",)
    assert found["birth_date"].values == (dt.date(1997, 11, 9),)


COPY = """
ACTE DE NAISSANCE
Nom de l'enfant : ESSOMBA Carine
Dressé le trente novembre deux mille un
Sur la déclaration de NGAH Marthe
Lesquels ont certifié la sincérité de la présente déclaration
Par Nous FOUDA Pierre
Assisté de MANGA Rose
Signature du déclarant
Le Secrétaire
L'Officier
.
.
.
.
.
.
.
.
.
.
.
.
.
.
.
.
.
POUR COPIE CONFORME A LA SOUCHE
Délivrée Douala, le 14 août{year}
"""


def test_the_day_of_an_act_is_doubtful_where_that_of_its_copy_is_not_read() -> None:
    best = extract(document("birth-certificate", COPY.format(year="")))["issue_date"].best
    assert best is not None
    assert best.confidence < 0.7


def test_the_day_of_the_copy_is_that_of_the_paper() -> None:
    found = extract(document("birth-certificate", COPY.format(year=" 2026")))
    assert found["issue_date"].values == (dt.date(2026, 8, 14),)


def test_a_label_with_the_albanian_in_asks_for_no_birth() -> None:
    text = "I regjistruar né kété adresé qé nga      15.11.2018\n"
    assert "birth_date" not in extract(document("municipal-registration", text))


def test_the_born_at_the_end_of_a_label_does() -> None:
    found = extract(document("municipal-registration", "Nom : Claude Petit\nLe soussigné est né le      15.11.1988\n"))
    assert found["birth_date"].values == (dt.date(1988, 11, 15),)


TITLE_OVER_ROWS = """
SAMENSTELLING VAN HET GEZIN
Naam en voornamen              Geboortedatum    Verwantschap
1. CLAES Bart Luc              12/05/1970       Referentiepersoon
2. MAES Inge                   13/06/1972       Echtgenote
3. CLAES Fien                  14/07/2001       Dochter
"""


def test_the_title_over_a_row_of_headings_is_no_name() -> None:
    found = extract(document("family-composition", TITLE_OVER_ROWS, language="nl"))
    assert found["holder_name"].values == ("CLAES Bart Luc",)
    assert found["birth_date"].values == (dt.date(1970, 5, 12),)


MARRIED_NAME = """
DEMANDERESSE
Madame Claire Anne PERRIN épouse LACROIX
née le 3 mai 1985 à Lille
DÉFENDEUR
Monsieur Hugo LACROIX
né le 4 juin 1983 à Arras
Prononce le divorce des époux
"""


def test_a_married_name_does_not_make_her_birth_that_of_a_relative() -> None:
    found = extract(document("divorce-decision", MARRIED_NAME, language="fr"))
    assert found["birth_date"].values == (dt.date(1985, 5, 3), dt.date(1983, 6, 4))


@pytest.mark.parametrize("label", ["Requerentes", "Requérants", "Ricorrenti"])
def test_two_ask_for_a_divorce_at_one_label(label: str) -> None:
    text = f"DECISÃO\n{label}: Paulo Jorge NEVES e Rita Maria PINTO\ndivórcio\n"
    two = names("divorce-decision", text, "holder_name", "spouse_name")
    assert two == (("Paulo Jorge NEVES",), ("Rita Maria PINTO",))


def test_one_word_for_a_parent_is_kept_and_doubted() -> None:
    text = "Name: Leila\nSurname: Karimi\nFather's Name: Hamid      I.D. No.: 1234\n"
    best = extract(document("birth-certificate", text))["father_name"].best
    assert best is not None
    assert (best.value, best.confidence < 0.7) == ("Hamid", True)


def test_a_second_language_misread_keeps_the_lines_of_parents() -> None:
    text = (
        "Nom de l'enfant      ATANGANA Rose\nLe 22 novembre 2001\nDe/oy ATANGANA Luc\nNé à Obala Le 4 mai 1968\n"
        "Et de / And oi ONANA Claire\nNée à Mbalmayo Le 19 août 1974\n"
    )
    two = names("birth-certificate", text, "father_name", "mother_name")
    assert two == (("ATANGANA Luc",), ("ONANA Claire",))


VIETNAMESE = """
CHA NUOI                                      ME NUOI
Ho, chu dem, ten: PHAM VAN LONG               Ho, chi dem, ten: DO THI HANH
CON NUOI
Ho, chu dem, ten: PHAM MINH KHOI
"""


def test_vietnamese_labels_without_their_accents() -> None:
    three = names("adoption-certificate", VIETNAMESE, "holder_name", "father_name", "mother_name")
    assert three == (("PHAM MINH KHOI",), ("PHAM VAN LONG",), ("DO THI HANH",))


@pytest.mark.parametrize("text", ["Ho", "HO MINH", "Ho Tin", "Con", "Cha"])
def test_vietnamese_names_are_no_labels(text: str) -> None:
    assert label_of(text) is None


BESIDE_IN_CYRILLIC = """
СВИДЕТЕЛЬСТВО О ЗАКЛЮЧЕНИИ БРАКА
Он
Фамилия        ГУСЕВ
Имя            АНТОН
Отчество       ПАВЛОВИЧ
Она
Фамилия        СИЗОВА
Имя            ЛИДИЯ
Отчество       МАКСИМОВНА
"""
BULGARIAN = """
УДОСТОВЕРЕНИЕ ЗА РАЖДАНЕ
Име           РАЛИЦА
Бащино име    СТЕФАНОВА
Фамилно име   КОЛЕВА
"""
GREEK = """
ΠΙΣΤΟΠΟΙΗΤΙΚΟ ΟΙΚΟΓΕΝΕΙΑΚΗΣ ΚΑΤΑΣΤΑΣΗΣ
ΕΠΩΝΥΜΟ: ΣΤΑΘΟΠΟΥΛΟΣ   ΟΝΟΜΑ: ΗΛΙΑΣ
"""
INDONESIAN = """
KUTIPAN AKTA PERKAWINAN
Nama Suami   : BUDI HARTONO
Tempat Lahir : Solo
Nama Istri   : SRI MURNI LESTARI
"""


def test_rows_of_cyrillic_labels_have_their_own_answers() -> None:
    two = names("marriage-certificate", BESIDE_IN_CYRILLIC, "holder_name", "spouse_name")
    assert two == (("ГУСЕВ АНТОН ПАВЛОВИЧ",), ("СИЗОВА ЛИДИЯ МАКСИМОВНА",))


@pytest.mark.parametrize(
    ("kind", "text", "name"),
    [
        ("birth-certificate", BULGARIAN, "КОЛЕВА РАЛИЦА СТЕФАНОВА"),
        ("family-composition", GREEK, "ΣΤΑΘΟΠΟΥΛΟΣ ΗΛΙΑΣ"),
        ("marriage-certificate", INDONESIAN, "BUDI HARTONO"),
    ],
)
def test_labels_in_further_languages(kind: str, text: str, name: str) -> None:
    assert names(kind, text, "holder_name") == ((name,),)


def test_sri_is_a_first_name_in_indonesia_and_a_title_in_india() -> None:
    assert names("marriage-certificate", INDONESIAN, "spouse_name") == (("SRI MURNI LESTARI",),)
    text = "Name of Father: Sri VENKAT RAO PATIL\nName of Mother: Smt SRI DEVI PATIL\n"
    two = names("birth-certificate", text, "father_name", "mother_name")
    assert two == (("VENKAT RAO PATIL",), ("SRI DEVI PATIL",))


DUTCH_PARTIES = """
Beschikking van 12 september 2024
in de zaak van:
Johanna Maria VISSER, wonende te Den Helder, verzoekster,
tegen
Pieter Johan MULDER, wonende te Delft, verweerder.
"""
SPANISH_PARTIES = """
JUZGADO DE PRIMERA INSTANCIA Nº 5
autos de divorcio seguidos a instancia de Dña. ELENA TORRES RUIZ contra D. PABLO REINA SANZ
FALLO: Declaro disuelto por divorcio el matrimonio
"""
INDIAN_PARTIES = """
Smt. Meera Ajay Kulkarni
Age 31 years, Occ. Service            ... Petitioner No.1
And
Shri Ajay Vinod Kulkarni
Age 34 years, Occ. Service            ... Petitioner No.2
DECREE OF DIVORCE BY MUTUAL CONSENT
"""


@pytest.mark.parametrize(
    ("text", "two"),
    [
        (DUTCH_PARTIES, ("Johanna Maria VISSER", "Pieter Johan MULDER")),
        (SPANISH_PARTIES, ("ELENA TORRES RUIZ", "PABLO REINA SANZ")),
        (INDIAN_PARTIES, ("Meera Ajay Kulkarni", "Ajay Vinod Kulkarni")),
    ],
)
def test_parties_of_a_divorce(text: str, two: tuple[str, str]) -> None:
    assert names("divorce-decision", text, "holder_name", "spouse_name") == ((two[0],), (two[1],))


def test_the_birth_right_behind_an_adopted_child_is_the_childs() -> None:
    text = (
        "Jugement du 12 septembre 2024\nprononce l'adoption plénière de Lina PHAM, née à Hué le 3 mai 2019, par "
        "Marc DUMONT, né à Huy le 4 juin 1980,\net Sophie LEROY, née à Liège le 5 juillet 1982\n"
        "dit que l'enfant portera désormais le nom de Lina DUMONT\n"
    )
    found = extract(document("adoption-certificate", text, language="fr"))
    assert found["birth_date"].values == (dt.date(2019, 5, 3),)


def test_a_surname_the_act_leaves_out_is_the_fathers_and_never_certain() -> None:
    text = (
        "ACTE DE NAISSANCE\nLe trois mai mil neuf cent quatre-vingt-dix-neuf à six heures est née Chloé, Marie, du "
        "sexe féminin,\nde Hervé GUÉRIN, né à Brest le 4 juin 1970, et de Lucie MOREAU, née à Vannes le 5 mai 1972\n"
    )
    best = extract(document("birth-certificate", text, language="fr"))["holder_name"].best
    assert best is not None
    assert best.value == "GUÉRIN Chloé Marie"
    assert best.confidence < 0.7


def test_a_label_may_ask_for_the_race_as_well() -> None:
    text = "4. Name of father     Nuwan SILVA\n5. Name and maiden surname of mother and her race    Rani PERERA\n"
    two = names("birth-certificate", text, "father_name", "mother_name")
    assert two == (("Nuwan SILVA",), ("Rani PERERA",))


def test_divorcer_and_divorcee_are_the_two() -> None:
    text = "DIVORCE CERTIFICATE\nName of Divorcer: SAAD ALI AL QAHTANI\nName of Divorcee: HUDA OMAR AL GHAMDI\n"
    two = names("divorce-decision", text, "holder_name", "spouse_name")
    assert two == (("SAAD ALI AL QAHTANI",), ("HUDA OMAR AL GHAMDI",))


def test_the_parties_of_a_deed_stand_with_their_cards_behind_from_and_to() -> None:
    text = "DIVORCIO\nDE: IVAN DARIO PINZON MESA, C.C. 80.123.456\nA: LUISA FERNANDA ORTIZ PEÑA, C.C. 52.123.456\n"
    two = names("divorce-decision", text, "holder_name", "spouse_name")
    assert two == (("IVAN DARIO PINZON MESA",), ("LUISA FERNANDA ORTIZ PEÑA",))
