"""Names of machine-readable zones as other papers write them."""

from __future__ import annotations

import pytest

from pipeline.papers.apostrophes import write_apostrophes
from pipeline.papers.group import DocumentPages
from pipeline.papers.roles import Draft
from validators.facts import Field, Origin, Reading

FIELDS = ("holder_name", "spouse_name")


@pytest.mark.parametrize(
    ("surname", "origin", "said", "sure", "value"),
    [
        ("DELLORTO", "mrz", "Sara Dell'Orto", 0.8, "DELL'ORTO"),
        ("VAN DHONDT", "mrz", "Sara Van D’Hondt", 0.8, "VAN D'HONDT"),
        ("DELLORTO", "mrz", "Sara Dell'Orso", 0.8, "DELLORTO"),
        ("DELLORTO", "mrz", "Sara Dellorto", 0.8, "DELLORTO"),
        ("DELLORTO", "mrz", "Sara Dell'Orto", 0.4, "DELLORTO"),
        ("DELLORTO", "ocr", "Sara Dell'Orto", 0.8, "DELLORTO"),
    ],
)
def test_an_apostrophe_is_taken_from_another_paper_with_the_same_letters(
    surname: str, origin: Origin, said: str, sure: float, value: str
) -> None:
    card = Draft(
        DocumentPages("identity-card", "applicant", 0.95, ()),
        {"surname": Field((Reading(surname, 0.87, surname, origin=origin),))},
    )
    other = Draft(
        DocumentPages("birth-certificate", "applicant", 0.95, ()), {"holder_name": Field((Reading(said, sure, said),))}
    )
    write_apostrophes([card, other], FIELDS)
    assert card.fields["surname"].values == (value,)
    assert card.fields["surname"].readings[0].confidence == 0.87
    assert other.fields["holder_name"].values == (said,)
