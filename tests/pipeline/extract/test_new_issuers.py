"""Dates, accounts, sums and references on papers of issuers that word everything anew."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.score_compare import CERTAIN, outcome, same
from pipeline.extract import extract
from pipeline.extract.dates.senses import is_future, makes_out, sense_of
from pipeline.extract.money.iban import find_bics
from pipeline.extract.money.senses_of_sums import amount_said, side_directed, side_said
from tests.pipeline.words import document
from validators.facts import Field

PAPERS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("new_issuers.yaml").read_text())


def meant(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value


@pytest.mark.parametrize("paper", PAPERS, ids=[paper["name"] for paper in PAPERS])
def test_a_paper_of_a_new_issuer_is_read(paper: dict[str, Any]) -> None:
    kind = paper["kind"]
    found = extract(document(kind, paper["text"], language=paper["language"]))
    read = {name: outcome(kind, name, found.get(name, Field()), meant(value)) for name, value in paper["want"].items()}
    assert read == dict.fromkeys(read, "right")
    for name, value in paper.get("open", {}).items():
        best = found[name].best
        assert outcome(kind, name, found[name], meant(value)) == "doubtful"
        assert best is not None
        assert same(kind, name, best.value, meant(value))


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("dogrulama son tarihi: ", "until"),
        ("data obciazenia ", "payment"),
        ("this offer must be accepted before ", "other"),
        ("x-ray of the chest done on ", "examined"),
        ("cover incepts on ", "from"),
        ("inventory to be drawn up on ", "other"),
        ("votre demande enregistree chez nous ", "registered"),
        ("gelegen te mechelen, gezien ", "legalised"),
        ("the weather in lisbon ", None),
        ("received by the registrar on ", "legalised"),
    ],
)
def test_the_nearest_stem_says_what_a_date_is_for(words: str, role: str | None) -> None:
    sense = sense_of(words)
    assert (sense.role if sense else None) == role


def test_what_is_still_to_be_done_makes_nothing_out() -> None:
    assert makes_out("given under the seal of this court in the city of ")
    assert is_future("keys will be ")
    assert not makes_out("the keys will be given to the tenant on ")


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("z rachunku ", "payer"),
        ("na rachunek ", "payee"),
        ("cargo en cuenta ", "payer"),
        ("abono en cuenta ", "payee"),
        ("ten bate van ", "payee"),
        ("conto ", None),
    ],
)
def test_the_stem_beside_an_account_says_whose_it_is(words: str, side: str | None) -> None:
    assert side_said(words) == side


def test_words_lead_to_an_account_over_the_word_for_it() -> None:
    assert side_directed("la somme de 90 eur au credit du compte ") == "payee"
    assert side_directed("par le debit de votre compte n° ") == "payer"
    assert side_directed("titulaire du compte ") is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("kwota obciazenia ", "other"),
        ("gonderilen tutar: ", "amount"),
        ("gst on the conversion ", "other"),
        ("1 gbp = ", "other"),
        ("amount they will get ", "amount"),
        ("recipient receives after fees ", "amount"),
        ("page ", None),
    ],
)
def test_the_stem_before_a_sum_says_whether_it_is_paid_or_costs(words: str, said: str | None) -> None:
    assert amount_said(words) == said


def test_a_word_in_capitals_is_no_code_of_a_bank() -> None:
    assert find_bics("SWIFT TALIMATI") == []
    assert [code.value for code in find_bics("Swift Kodu: PCHQBEBB")] == ["PCHQBEBB"]
    assert [code.value for code in find_bics("BE57 6792 0060 9235  PCHQBEBB  BRUSSELS")] == ["PCHQBEBB"]


CERTIFICATE = """
REPUBLIC OF ZAMBIA
CERTIFICATE OF GOOD CONDUCT
Name   MUTALE BANDA     Date of birth   16/05/2000
No conviction has been recorded.
Dated at Lusaka this 8th day of January 2026
{stamp}
"""


@pytest.mark.parametrize(
    "stamp",
    [
        "RECEIVED\n12 MAR 2026",
        "REÇU LE\n12 MARS 2026",
        "INGEKOMEN 12 03 2026",
        "VU LE 12/03/2026",
        "COPIE CONFORME LE 12-03-2026",
        "ENTRY PERMITTED 12.03.2026",
    ],
)
def test_a_stamp_says_nothing_certain_of_the_day_of_issue(stamp: str) -> None:
    shifted = "\n".join(" " * 45 + line for line in stamp.split("\n"))
    issued = extract(document("criminal-record", CERTIFICATE.format(stamp=shifted), language="en"))["issue_date"]
    assert issued.best is not None
    assert issued.best.value == dt.date(2026, 1, 8)
    assert all(reading.confidence < CERTAIN for reading in issued.readings if reading.value == dt.date(2026, 3, 12))


def test_a_stamp_alone_is_no_certain_day_of_issue() -> None:
    text = (
        "SURESH & CO\nCERTIFICATE\nAnil Rao has no criminal record.\n"
        + " " * 45
        + "RECEIVED\n"
        + " " * 45
        + "12 MAR 2026"
    )
    found = extract(document("criminal-record", text, language="en")).get("issue_date", Field())
    assert found.best is None or found.best.confidence < CERTAIN
