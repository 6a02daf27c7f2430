"""Those whom acts and forms name: spouses among parents and witnesses, labels over several lines, names over two."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.labels import label_of
from tests.pipeline.words import document

ACT = """
Par devant Nous, MALONGA Alphonse, Officier de l'Etat Civil, ont comparu
1. Monsieur KIALA MBUYI Florent, né à Boma, le 4 octobre 1994, fils de MBUYI
Modeste et de LELO Brigitte, résidant à Matadi ;
2. Mademoiselle DIMBU NZAU Carine, née à Matadi, le 22 août 1998, fille de NZAU
Philippe et de MAVUNGU Odette ;
et déclarons au nom de la loi qu'ils sont unis par le mariage.
En présence des témoins NGOMA Dieudonné, 41 ans, et PHAMBU Hortense, 36
ans.
"""
CERTIFICATE = """
This is to certify that the marriage between Mr. Suresh Bahadur Karki, born on 25 June 1997, grandson of
Mr. Dil Bahadur Karki, son of Mr. Hari Bahadur Karki and Mrs. Chandra Kumari Karki, of Kaski, and Ms. Pratima
Rai, born on 4 January 2000, granddaughter of Mr. Jit Bahadur Rai, daughter of Mr. Kiran Rai and Mrs. Sarita Rai,
was solemnized.
"""
NIKAH = """
2. Name of the bridegroom and his father, with their      OMER AHMED MALIK S/O
respective residence                                      MUHAMMAD ASIF MALIK
4. Name of the bride and her father, with their           SADIA NAUMAN D/O NAUMAN
respective residence                                      IQBAL MIRZA, Lahore
"""
COURT = """
Demandante: D./Dña. ROSA MARÍA CONDORI QUISPE
PROCURADOR D./Dña. PILAR SANZ PEÑA
Demandado: D./Dña. HUGO MENDOZA VILLAR
"""
AGAMA = """
PENGADILAN AGAMA BANDUNG
Nama       :   BUDI SANTOSO bin SLAMET HARYADI
dengan
Nama       :   DEWI LESTARI binti H. ABDUL MANAN
"""
TWO = {
    "parents and witnesses are named as well": (
        "marriage-certificate",
        ACT,
        ("KIALA MBUYI Florent", "DIMBU NZAU Carine"),
    ),
    "parents and grandparents have titles": (
        "marriage-certificate",
        CERTIFICATE,
        ("Suresh Bahadur Karki", "Pratima Rai"),
    ),
    "a label asks for the father as well": ("marriage-certificate", NIKAH, ("OMER AHMED MALIK", "SADIA NAUMAN")),
    "a title for either": ("divorce-decision", COURT, ("ROSA MARÍA CONDORI QUISPE", "HUGO MENDOZA VILLAR")),
    "an Indonesian act names the fathers": ("divorce-decision", AGAMA, ("BUDI SANTOSO", "DEWI LESTARI")),
}


@pytest.mark.parametrize("case", TWO)
def test_the_first_is_the_holder_and_the_second_the_spouse(case: str) -> None:
    kind, text, (first, second) = TWO[case]
    found = extract(document(kind, text))
    assert (found["holder_name"].values, found["spouse_name"].values) == ((first,), (second,))


def test_whose_name_is_asked_for_may_stand_on_the_next_line() -> None:
    text = """
Name and surname of adopted child                      NIMALI PERERA

Name and surname, address and occupation of adoptive   SUNIL PERERA, 7 Temple
father                                                 Road, Nugegoda

Name and surname, address and occupation of adoptive   KANTHI PERERA ne\u0301e
mother                                                 SILVA, Teacher
"""
    found = extract(document("adoption-certificate", text))
    assert found["holder_name"].values == ("NIMALI PERERA",)
    assert (found["father_name"].values, found["mother_name"].values) == (("SUNIL PERERA",), ("KANTHI PERERA",))


def test_a_father_s_name_goes_on_below_itself() -> None:
    text = """
Name      Md. Abdul Karim
          Talukder
Father    Md. Yusuf Ali
          Talukder
Mother    Mst. Amena Khatun
"""
    assert extract(document("death-certificate", text))["father_name"].values == ("Md. Yusuf Ali Talukder",)


def test_a_caption_in_other_letters_is_no_name() -> None:
    text = """
Associé unique et dirigeant      والمسير الوحيد الشريك
Nom et prénom                    GHARSALLI Hatem   غرسلي حاتم
"""
    assert extract(document("company-registration", text))["owner_name"].values == ("GHARSALLI Hatem",)


@pytest.mark.parametrize(
    "text",
    ["RESSORTISSANT DE PAYS TIERS", "DE LA NACIÓN", "Children Ordinance", "Delta Exporters Limited", "Acme Pty Ltd"],
)
def test_words_of_law_and_companies_are_nobody(text: str) -> None:
    assert clean_name(text) == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("de heer/mevrouw Asha Rao", "Asha Rao"),
        ("D./Dña. ANA RUIZ", "ANA RUIZ"),
        ("Base FGTS", "Base"),
        ("Petr VLK", "Petr VLK"),
        ("BEN ALI Hatem حاتم بن علي", "BEN ALI Hatem"),
    ],
)
def test_a_name_is_cleaned(text: str, name: str) -> None:
    assert clean_name(text) == name


@pytest.mark.parametrize(
    ("text", "part", "role"),
    [
        ("9. Họ và tên cha:", "whole", "father"),
        ("Họ và tên", "whole", ""),
        ("Nama Lengkap", "first-or-whole", ""),
        ("2. Name of the bridegroom and his father, with their", "name", "husband"),
        ("Name, address and occupation of informant", "name", "official"),
        ("Adopters", "", "parents"),
    ],
)
def test_a_label_is_understood(text: str, part: str, role: str) -> None:
    label = label_of(text)
    assert label is not None
    assert (label.part, label.role) == (part, role)


@pytest.mark.parametrize("text", ["Name of the vakil, if any, appointed by the bride, his", "Address and occupation"])
def test_what_asks_for_others_is_none(text: str) -> None:
    assert label_of(text) is None


def test_a_name_in_small_letters_goes_on_over_a_full_line() -> None:
    text = "We further confirm, from the mandate in our records, that Ms. Wambui\nEsther Njoroge, holder of a card, may"
    found = extract(document("bank-signatory-letter", text))
    assert found["signatory_name"].values == ("Wambui Esther Njoroge",)
    text = "The embassy confirms on request of the family of the late parents that Mr. Daniel Kiprono\nCheruiyot, born."
    assert extract(document("language-certificate", text))["holder_name"].values == ("Daniel Kiprono Cheruiyot",)


def test_who_signs_is_asked_for_before_the_one_it_is_certified_of() -> None:
    text = """
Yang bertanda tangan di bawah ini:
Nama       : Rini Wahyuni, S.Psi.
Jabatan    : Manajer Sumber Daya Manusia
dengan ini menerangkan bahwa:
Nama       : Agus Prasetya Nugraha
Jabatan    : Analis
"""
    assert extract(document("employment-certificate", text))["holder_name"].values == ("Agus Prasetya Nugraha",)


def test_one_birth_on_a_paper_about_two_is_not_certain() -> None:
    text = "The marriage of Mr. Amit Rao and Ms. Uma Das, born on 4 January 2000, was solemnized."
    best = extract(document("marriage-certificate", text))["birth_date"].best
    assert best is not None
    assert best.confidence < 0.9


HOUSEHOLD = """
Vërtetohet se familja me kryefamiljar ARBEN PETRIT DODA, me banim në Durrës, përbëhet nga:
Emri       Atësia      Mbiemri     Datëlindja
ARBEN      PETRIT      DODA        12/04/1986
LINDITA    AGIM        DODA        03/11/1989
"""


def test_a_name_of_columns_is_as_whole_as_the_text_prints_it() -> None:
    found = extract(document("family-composition", HOUSEHOLD, language="sq"))["holder_name"]
    assert found.values == ("ARBEN PETRIT DODA",)
    assert found.best is not None
    assert found.best.confidence < 0.9


def test_a_label_below_a_name_in_the_margin_is_no_part_of_it() -> None:
    text = "ACTE DE DÉCÈS\nDécès de\nGRANGER\nPaul Louis\nMentions :\nNéant\n"
    assert extract(document("death-certificate", text, language="fr"))["holder_name"].values == ("GRANGER Paul Louis",)


def test_the_marriage_that_a_court_dissolved_names_both() -> None:
    text = """
COUR SUPÉRIEURE
Le présent document atteste que le mariage de ANNE-SOPHIE TREMBLAY et de OMAR
HADDAD, célébré à Laval le 17 mai 2015, a été dissous par un jugement.
"""
    found = extract(document("divorce-decision", text, language="fr"))
    assert found["holder_name"].values == ("ANNE-SOPHIE TREMBLAY",)
    assert found["spouse_name"].values == ("OMAR HADDAD",)


def test_a_parent_appears_before_a_notary() -> None:
    text = """
AUTORIZACIÓN DE SALIDA DEL PAÍS
QUE OTORGA: LUIS ALBERTO PAREDES VEGA
A FAVOR DE: SU HIJO MENOR DE EDAD MATEO PAREDES RUIZ
comparece el señor LUIS ALBERTO PAREDES VEGA, con cédula número 1715388264, y declara.
"""
    found = extract(document("parental-authorisation", text, language="es"))
    assert found["parent_name"].values == ("LUIS ALBERTO PAREDES VEGA",)
    assert found["child_name"].values == ("MATEO PAREDES RUIZ",)


def test_the_spouse_of_the_deceased_stands_under_a_heading() -> None:
    text = """
I. Dane dotyczące osoby zmarłej
1. Nazwisko                 NOWAK
2. Imię (imiona)            PIOTR
III. Dane dotyczące małżonka osoby zmarłej
1. Nazwisko                 NOWAK
2. Imię (imiona)            ALICJA
"""
    found = extract(document("death-certificate", text, language="pl"))
    assert found["holder_name"].values == ("NOWAK PIOTR",)
    assert found["spouse_name"].values == ("NOWAK ALICJA",)


def test_what_is_certified_behind_a_colon_is_of_whom_it_names() -> None:
    text = """
Je soussigné, Pierre Sarkis, Mokhtar de la localité, certifie, après enquête et sur le témoignage de
deux personnes dignes de foi, que :
Madame Rima Tannous, née à Zahlé le 4 janvier 1957, se trouve entièrement à la charge de son fils,
Monsieur Ziad Tannous, né le 19 mai 1983.
"""
    found = extract(document("dependency-proof", text, language="fr"))
    assert found["holder_name"].values == ("Rima Tannous",)


def test_the_first_row_of_a_household_over_two_lines_is_its_head() -> None:
    lines = [
        "Samenstelling van het gezin",
        "",
        "Nr      Naam en             Geboorteplaats      Nationaliteit",
        "        voornamen           en datum",
        "",
        "01      DE SMEDT            Lier                Belg",
        "        Jan Maria           18/03/1974",
        "",
        "02      MUSHI Grace         Moshi               Tanzania",
        "        Anna                02/09/1979",
        "",
        "03      DE SMEDT            Mechelen            Belg",
        "        Lotte               11/06/2008",
    ]
    found = extract(document("family-composition", "\n".join(lines), language="nl"))["holder_name"]
    assert found.values == ("DE SMEDT Jan Maria",)
    assert found.best is not None
    assert found.best.confidence < 0.9
