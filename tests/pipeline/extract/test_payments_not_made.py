"""Orders, forecasts and payments in progress: not executed, and no day made up on which they were paid."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipeline.extract import extract
from tests.pipeline.words import document
from validators.facts import Field, Scalar
from validators.verdict import FLOOR

PAPERS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("payments_not_made.yaml").read_text())


@pytest.mark.parametrize("paper", PAPERS, ids=[paper["name"] for paper in PAPERS])
def test_what_was_not_carried_out_has_no_day_of_payment(paper: dict[str, Any]) -> None:
    found = extract(document(paper["kind"], paper["text"], language=paper["language"]))
    assert found["executed"].values == (False,)
    assert found["executed"].best is not None
    assert (found["executed"].best.confidence < FLOOR) == paper.get("doubtful", False)
    assert all(reading.confidence < FLOOR for reading in found["payment_date"].readings)


PAID = """NORTH BANK
{head}
Recipient          SPF Interieur
IBAN               BE57 6792 0060 9235
Amount             213.00 EUR
Status             {status}
Requested on       5 October 2026
Executed on        6 October 2026
{foot}"""


def paid(head: str = "Transfer", status: str = "Executed", foot: str = "") -> Field[Scalar]:
    return extract(document("fee-payment", PAID.format(head=head, status=status, foot=foot), language="en"))["executed"]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("Your requested transfer", ""),
        ("Order received on 5 October 2026", ""),
        ("Transfer", "Subject to our general conditions."),
        ("Transfer", "Manage your standing orders in the application."),
    ],
)
def test_what_is_said_of_other_things_leaves_a_payment_carried_out(head: str, foot: str) -> None:
    found = paid(head, "Executed", foot)
    assert found.values == (True,)
    assert found.best is not None
    assert found.best.confidence >= FLOOR


def test_a_condition_in_the_sentence_carries_nothing_out() -> None:
    text = "TRANSFER ORDER\nThe transfer is executed subject to the approval of the exchange office.\nAmount 213.00 EUR"
    assert True not in extract(document("fee-payment", text, language="en"))["executed"].values


def test_an_order_that_is_the_debit_advice_as_well_was_carried_out() -> None:
    text = "GIAY BAO NO\nPAYMENT ORDER AND DEBIT ADVICE\nAmount   EUR 245.00\nExecution date   07/10/2026"
    found = extract(document("fee-payment", text, language="en"))
    assert found["executed"].values == (True,)
    assert found["payment_date"].best is not None
    assert found["payment_date"].best.confidence >= FLOOR


def test_an_order_alone_says_its_own_day_and_none_of_a_payment() -> None:
    text = "PAYMENT ORDER\nAmount   EUR 245.00\nRequested execution date   07/10/2026\nKampala, 05/10/2026"
    found = extract(document("fee-payment", text, language="en"))
    assert found["executed"].values == (False,)
    assert found["issue_date"].best is not None
    assert found["issue_date"].best.value == dt.date(2026, 10, 5)
    assert all(reading.confidence < FLOOR for reading in found["payment_date"].readings)


@pytest.mark.parametrize(
    ("foot", "sure"), [("", True), ("Afgedrukt op 24-09-2026", False), ("Printed on 24/09/2026", False)]
)
def test_the_day_of_a_payment_that_was_printed_later_is_not_surely_the_papers(foot: str, sure: bool) -> None:
    text = f"Verrichtingsdatum   23-09-2026\nBedrag   363,00 EUR\nRekening tegenpartij   BE57 6792 0060 9235\n\n{foot}"
    field = extract(document("fee-payment", text, language="nl"))["issue_date"]
    assert field.values == (dt.date(2026, 9, 23),)
    assert (field.readings[0].confidence >= 0.9) is sure
