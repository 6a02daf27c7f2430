"""Text as it is compared."""

import pytest

from pipeline.extract.text.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("|, the undersigned, declare", "i, the undersigned, declare"),
        ("(| hereby certify)", "(i hereby certify)"),
        ("and | have no objection", "and i have no objection"),
        ("| Name | Amount |", "| name | amount |"),
        ("Stage | LL | 76h", "stage | ll | 76h"),
        ("x|am", "x|am"),
        ("Ærø – Łódź", "aro - lodz"),
    ],
)
def test_a_stroke_is_the_english_pronoun_only_in_a_sentence(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert len(fold(text)) == len(text)
