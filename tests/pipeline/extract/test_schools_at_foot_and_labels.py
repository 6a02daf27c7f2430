"""A school whose name stands at the foot, and words for schools that are labels or the beginning of a name."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

BODY = (
    "LETTER OF ADMISSION\nDear Ms Wanja,\non the recommendation of the Faculty of Soil Science you are admitted.\n"
    "Your admission rests on the degree of the University of Mwanza."
)


@pytest.mark.parametrize(
    ("foot", "school"),
    [
        (
            "Universiteit Scheldeland - Association of Haspengouw - VAT BE 0419.052.767 - Form ADM-EN v7 (Nov. 2025)",
            "Universiteit Scheldeland",
        ),
        (
            "Université de Sambreville - rue Haute 4 - 5060 Auvelais - TVA BE 0419.052.767 - Formulaire ADM v7 (2025)",
            "Université de Sambreville",
        ),
    ],
)
def test_the_house_in_the_foot_speaks_before_a_school_that_the_letter_tells_of(foot: str, school: str) -> None:
    text = BODY + "\n" * 60 + foot
    found = extract(document("admission-letter", text, language="en"))
    assert found["institution"].best is not None
    assert found["institution"].best.value == school


@pytest.mark.parametrize("between", [": ", "   "])
def test_a_label_at_the_head_is_no_part_of_the_school(between: str) -> None:
    text = f"LETTER OF ADMISSION\nUniversity{between}Mwanza International University\nProgramme{between}MBA"
    found = extract(document("admission-letter", text, language="en"))
    assert found["institution"].best is not None
    assert found["institution"].best.value == "Mwanza International University"
