"""Banks that are called a house of savings, and posts for which somebody was taken on."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document
from validators.facts import Field


def best(kind: str, text: str, name: str) -> object:
    field = extract(document(kind, text)).get(name, Field())
    return field.best.value if field.best is not None else None


ACCOUNT = """
    {head}
    www.savings.example
    BLOCKED ACCOUNT CONFIRMATION
    Account holder    Awa SARR
    Account number    BE68 5390 0754 7034
    Total deposit     EUR 11,904.00
    """


@pytest.mark.parametrize("head", ["Caisse Ardennaise", "Stadtsparkasse Weiler", "Noorderbank"])
def test_a_bank_is_known_by_its_letterhead(head: str) -> None:
    assert best("student-account", ACCOUNT.format(head=head), "bank") == head


LETTER = """
    Harbour Tools Ltd
    CONFIRMATION OF EMPLOYMENT
    {sentence}
    """


@pytest.mark.parametrize(
    ("sentence", "job"),
    [
        ("Harbour Tools Ltd took Awa SARR on as warehouse planner, with effect from 4 May 2021.", "warehouse planner"),
        ("Awa SARR was taken on as warehouse planner, with effect from 4 May 2021.", "warehouse planner"),
        ("Awa SARR took the matter up with us on 4 May 2021.", None),
    ],
)
def test_what_somebody_was_taken_on_as_is_the_job(sentence: str, job: str | None) -> None:
    assert best("employment-certificate", LETTER.format(sentence=sentence), "job_title") == job
