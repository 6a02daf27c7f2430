"""Names of which a form asks the parts at one label, below captions, or beside the next question."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.extract.names.labels import label_of
from tests.pipeline.words import document

LISTED = {
    "NAME (First) (Middle) (Last)": ("whole", ""),
    "14. NAME (First) (Middle) (Last)": ("whole", ""),
    "Name of father (First) (Last)": ("whole", "father"),
    "Nom (Nom) (Prénoms) :": ("whole", ""),
    "MAIDEN NAME (First) (Middle) (Last)": ("whole", ""),
    # One part in brackets asks for that part alone; what is none of a name lists nothing.
    "MAIDEN NAME (First)": ("given", ""),
    "Name (in full) (block capitals)": ("name", ""),
}


@pytest.mark.parametrize("label", LISTED)
def test_a_label_that_lists_the_parts_asks_for_all_of_them(label: str) -> None:
    asked = label_of(label)
    assert asked is not None
    assert (asked.part, asked.role) == LISTED[label]


REGISTER = """
Republic of the Coast
1. NAME        (First)             (Middle)           (Last)
               LIA ROSE            OCAMPO             VILLAR
2. SEX                    3. DATE OF BIRTH
Female                    4 May 2001
7. MAIDEN NAME (First) (Middle) (Last)
TERESA         LUNA         OCAMPO
8. CITIZENSHIP
Filipino
14. NAME (First) (Middle) (Last)
RAUL        DIAZ        VILLAR
15. CITIZENSHIP
Filipino
"""


def test_another_whole_name_is_another_persons() -> None:
    found = extract(document("birth-certificate", REGISTER))
    assert found["holder_name"].values == ("VILLAR LIA ROSE OCAMPO",)
    assert found["mother_name"].values == ("TERESA LUNA OCAMPO",)
    father = found["father_name"].best
    assert father is not None
    assert father.value == "RAUL DIAZ VILLAR"
    assert father.confidence <= 0.5  # That he is asked for next says nobody.


CAPTIONED = """
Datos de la Persona Registrada
INÉS PALOMA              CUEVAS               ARANDA
Nombre(s)                Primer Apellido      Segundo Apellido
MUJER                    12/04/1999           PUEBLA
Sexo                     Fecha de Nacimiento  Lugar de Nacimiento
"""


def test_over_the_first_caption_stands_a_part_and_no_whole_name() -> None:
    found = extract(document("birth-certificate", CAPTIONED, language="es"))
    best = found["holder_name"].best
    assert best is not None
    assert best.value == "CUEVAS ARANDA INÉS PALOMA"


PAIR = """
1. Man
Name – Surname    Mr. Somchai Boonsri Nationality Thai
Date of birth     4 May 1988
Identification No.   3 4100 00187 24 1     Father   Mr. Prasit Boonsri
Mother   Mrs. Lamai Boonsri
2. Woman
Name – Surname    Miss Kanya Wongdee Nationality Thai
Date of birth     9 June 1991
Identification No.   1 4601 00052 83 7     Father   Mr. Anan Wongdee
Mother   Mrs. Suda Wongdee
3. Record
The woman requests to use the surname of her husband. Witnesses: Mr. Niran Chaiyo,
Mrs. Malee Chaiyo.
"""


def test_the_next_question_ends_a_name_and_a_parent_answered_heads_nobody() -> None:
    found = extract(document("marriage-certificate", PAIR))
    assert found["holder_name"].values == ("Somchai Boonsri",)
    assert found["spouse_name"].values == ("Kanya Wongdee",)


@pytest.mark.parametrize("witnesses", ["Witnesses", "Témoins", "Testigos", "Zeugen"])
def test_who_saw_a_marriage_is_no_spouse(witnesses: str) -> None:
    text = f"Marriage of this day. She takes the name of her husband. {witnesses}: Mr. Niran Chaiyo, Mrs. Malee Chaiyo."
    found = extract(document("marriage-certificate", text))
    named = found["spouse_name"].values if "spouse_name" in found else ()
    assert not any("Niran" in str(value) for value in named)


def test_a_whole_name_below_the_mother_herself_is_still_hers_where_nothing_answers() -> None:
    text = "FATHER\nFull name    Juma Otieno\n\nMOTHER\nFull name    Achieng Otieno\n"
    found = extract(document("birth-certificate", text))
    assert found["father_name"].values == ("Juma Otieno",)
    assert found["mother_name"].values == ("Achieng Otieno",)


def test_the_number_of_a_form_beside_a_letterhead_is_no_label_of_it() -> None:
    text = "Civil Form No. 7      Republic of Kenya\nCERTIFICATE OF BIRTH\nName: Ada Obi Ray\n"
    assert extract(document("birth-certificate", text))["country"].values == ("KEN",)
    asked = "Nationality      Republic of Kenya\nCERTIFICATE OF BIRTH\nName: Ada Obi Ray\n"
    assert "country" not in extract(document("birth-certificate", asked))


LOOSE = """
Republic of the Coast
CERTIFICATE OF LIVE BIRTH
1. NAME        (First)             (Middle)           (Last)
     LIA ROSE                                OCAMPO                VILLAR
PLACE OF BIRTH
PORT HOSPITAL, BAY CITY
MOTHER
7. MAIDEN NAME      (First)             (Middle)           (Last)
     TERESA                                 LUNA                  OCAMPO
FATHER
14. NAME       (First)             (Middle)           (Last)
  RAUL                    DIAZ                  VILLAR
20. DATE AND PLACE OF MARRIAGE OF PARENTS
4 May 1998, Bay City
"""


def test_answers_typed_loosely_below_captions_in_a_row_are_taken_in_their_order() -> None:
    found = extract(document("birth-certificate", LOOSE))
    assert found["holder_name"].values == ("VILLAR LIA ROSE OCAMPO",)
    assert found["mother_name"].values == ("OCAMPO TERESA LUNA",)
    assert found["father_name"].values == ("VILLAR RAUL DIAZ",)
    assert "event_date" not in found  # The parents' marriage is not what an act of birth attests.


def test_fewer_answers_than_captions_are_not_counted_off() -> None:
    text = LOOSE.replace("LUNA", "    ")
    mother = extract(document("birth-certificate", text))["mother_name"].best
    assert mother is None or mother.confidence <= 0.5


UPRIGHT = """
CERTIFICATE OF LIVE BIRTH
C     1. NAME eFirst)     (Middle)     (Last)
H     LIA ROSE            OCAMPO       VILLAR
I     2. SEX              3. DATE OF BIRTH
L     Female              4 May 2001
M     7. MAIDEN NAME (First)     (Middle)     (Last)
O     TERESA                     LUNA         OCAMPO
F     14. NAME (First)           (Middle)     (Last)
A     RAUL                       DIAZ         VILLAR
"""


def test_a_row_that_asks_for_a_whole_name_lends_none_of_it_to_a_row_half_read() -> None:
    found = extract(document("birth-certificate", UPRIGHT))
    child, mother = found["holder_name"].best, found["mother_name"].best
    assert child is None or "TERESA" not in child.value or child.confidence < 0.6
    assert mother is not None
    assert mother.value == "OCAMPO TERESA LUNA"


IN_COLUMNS = """
FICHE FAMILIALE D'ÉTAT CIVIL
             Nom              Prénoms           Date de naissance
ÉPOUX        BEN SALAH        Karim Ali         12/04/1981
ÉPOUSE       TOUATI           Nora              03/11/1985
Fait à Béjaïa, le 08/09/2026
"""


def test_a_word_for_somebody_beside_columns_says_whose_name_stands_in_them() -> None:
    holder = extract(document("family-composition", IN_COLUMNS, language="fr"))["holder_name"].best
    assert holder is not None
    assert holder.value == "BEN SALAH Karim Ali"


@pytest.mark.parametrize(
    "text",
    [
        "Es wird bestätigt, dass KOVAČ (Ivan) ANA, geboren am 08.03.1992 in Zenica, nicht vorbestraft ist",
        "This is to certify that KOVAČ (Ivan) ANA, born on 08.03.1992 in Zenica, has no criminal record.",
        "Surname and name: KOVAČ (Ivan) ANA\nDate of birth: 08.03.1992",
    ],
)
def test_a_father_in_brackets_is_no_part_of_the_name(text: str) -> None:
    holder = extract(document("criminal-record", text))["holder_name"].best
    assert holder is not None
    assert (holder.value, holder.raw) == ("KOVAČ ANA", "KOVAČ (Ivan) ANA")


COUNTED = """
LICENSE AND CERTIFICATE OF MARRIAGE
FIRST     1A. NAME OF FIRST PERSON - FIRST     1B. MIDDLE       1C. CURRENT LAST
PERSON    OSCAR                                JOHN             HALVORSEN
3. STATE OF BIRTH     4. # PREV. MARRIAGES     5A. LAST MARRIAGE ENDED BY
NEVADA                0                        -
SECOND    12A. NAME OF SECOND PERSON - FIRST   12B. MIDDLE      12C. CURRENT LAST
PERSON    LUCIA                                PILAR            ROMERO
28A. SIGNATURE OF PERSON SOLEMNIZING    28B. NAME               28C. OFFICIAL TITLE
                                        REV. PETER GRAY         MINISTER
"""


def test_a_form_that_counts_the_two_names_both_and_nobody_who_signs() -> None:
    found = extract(document("marriage-certificate", COUNTED))
    assert found["holder_name"].values == ("HALVORSEN OSCAR JOHN",)
    assert found["spouse_name"].values == ("ROMERO LUCIA PILAR",)


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("LAST MARRIAGE", None),
        ("Current last name", "surname"),
        ("Nom actuel", "name"),
        ("Last name before marriage", "maiden"),
        ("Last name after marriage", "after"),
    ],
)
def test_the_last_marriage_asks_for_no_last_name(label: str, part: str | None) -> None:
    asked = label_of(label)
    assert (asked.part if asked is not None else None) == part
