"""Who translated, who adopted and who was born, where names stand without labels of their own."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

TRANSLATED = """
Vesna PETROVIC
Sworn translator for English
EXTRACT FROM THE REGISTER OF MARRIAGES
Husband : Marko Simic, born on 22 March 1990 in Nis
Wife : Ana Jovic, born on 4 November 1993 in Pirot
I, Vesna Petrovic, sworn translator, certify that this is a true translation.
Nis, 19 August 2026
"""


def test_who_translates_is_never_surely_whom_the_paper_is_about() -> None:
    found = extract(document("translation", TRANSLATED, language="en"))
    holder = found.get("holder_name")
    told = holder.readings if holder else ()
    assert not [one for one in told if one.confidence >= 0.6 and "petrovic" in one.value.casefold()]
    assert [name.casefold() for name in found["translator"].values] == ["vesna petrovic"]


def test_whom_a_translation_is_about_stays() -> None:
    text = (
        "BIRTH CERTIFICATE\nFull name: Ana Maria JOVIC\nI, Vesna Petrovic, sworn translator, certify this translation."
    )
    assert extract(document("translation", text, language="en"))["holder_name"].values == ("Ana Maria JOVIC",)


@pytest.mark.parametrize(
    "said",
    ["Für die Richtigkeit und Vollständigkeit", "Pour traduction conforme", "Voor getrouwe vertaling"],
)
def test_who_vouches_for_a_translation_names_himself_behind_a_comma(said: str) -> None:
    found = extract(document("translation", f"[ EXTRACT ]\n{said}, Greta Claes, VTI 1193999, Gent"))
    assert found["translator"].values == ("Greta Claes",)


def test_two_adopters_may_be_set_off_from_the_day_of_the_order() -> None:
    text = (
        "EXTRACT FROM THE REGISTER OF ADOPTED CHILDREN\nAdopted child                       Birth\n"
        "Milica PETRIC                       1997-06-22\nAdopters                            Court order of\n"
        "Marko PETRIC and Jovana PETRIC — 2024-04-27\nDate: 2026-05-24"
    )
    found = extract(document("adoption-certificate", text))
    assert found["father_name"].values == ("Marko PETRIC",)
    assert found["mother_name"].values == ("Jovana PETRIC",)


def test_born_may_be_a_single_letter_in_brackets() -> None:
    text = (
        "Consta en el libro 389/2022 que Lucía VEGA RÍOS (n. 20 de marzo de 1994) y Álvaro MORA GIL (n. 21 de\n"
        "marzo de 1993) se unieron en matrimonio el 27 de febrero de 2022."
    )
    found = extract(document("marriage-certificate", text, language="es"))
    assert [str(day) for day in found["birth_date"].values] == ["1994-03-20", "1993-03-21"]


def test_the_letter_of_a_number_in_brackets_is_no_birth() -> None:
    found = extract(document("criminal-record", "Expediente (n. 2204 de 2026) de 3 de mayo de 2026"))
    assert "birth_date" not in found
