"""When a dossier can go in, and what to renew first."""

from __future__ import annotations

import datetime as dt

import pytest

from pipeline.law.catalogue import load_catalogue
from pipeline.messages import Messages
from validators.facts import Applicant, Document, Dossier, Field, Page, Reading, Stay
from validators.judge import judge
from validators.window import Window, window

DAY = dt.date


def paper(kind: str, **fields: object) -> Document:
    read = {name: Field((Reading(value, 0.95),)) for name, value in fields.items()}
    return Document(kind, kind, "applicant", 0.95, (Page("scan.pdf", 1),), read)


def of(day: dt.date, *documents: Document) -> Window:
    applicant = Applicant(birth_date=DAY(1990, 1, 1))
    report = judge(Dossier("d", "au-pair", day, Stay(), applicant, {}, documents, ()), load_catalogue())
    return window(report)


MEDICAL = paper("medical-certificate", issue_date=DAY(2026, 6, 30))
RECORD = paper("criminal-record", issue_date=DAY(2026, 9, 1))


def test_the_window_runs_from_the_newest_paper_to_the_first_that_ends():
    found = of(DAY(2026, 11, 1), MEDICAL, RECORD)
    assert found.earliest == DAY(2026, 9, 1)
    assert found.earliest_document == "criminal-record"
    assert found.submit_by is not None
    assert (found.submit_by.date, found.submit_by.because) == (DAY(2026, 12, 1), "criminal-record.age")
    assert found.renew_first == ()
    assert found.fits


@pytest.mark.parametrize(("day", "fits"), [(DAY(2026, 12, 1), True), (DAY(2026, 12, 2), False)])
def test_the_last_day_still_fits_and_the_next_does_not(day, fits):
    assert of(day, MEDICAL, RECORD).fits is fits


def test_what_ended_first_is_renewed_first_and_the_new_paper_has_a_first_day():
    found = of(DAY(2027, 1, 15), MEDICAL, RECORD)
    assert [one.rule for one in found.renew_first] == ["criminal-record.age", "medical-certificate.age"]
    assert [one.issued_from for one in found.renew_first] == [DAY(2026, 10, 15), DAY(2026, 7, 15)]


def test_a_new_paper_of_the_first_day_named_really_holds():
    for target in (DAY(2027, 2, 28), DAY(2026, 12, 31), DAY(2028, 2, 29), DAY(2027, 5, 31)):
        for renewal in of(target, MEDICAL, RECORD).renew_first:
            kind = renewal.rule.removesuffix(".age")
            again = of(target, paper(kind, issue_date=renewal.issued_from))
            assert all(one.rule != renewal.rule for one in again.renew_first), (target, renewal)


def test_a_paper_of_after_the_planned_day_moves_the_earliest_day():
    found = of(DAY(2026, 9, 1), paper("fee-payment", payment_date=DAY(2026, 9, 3)))
    assert found.earliest == DAY(2026, 9, 3)
    assert not found.fits


def test_a_date_read_in_two_ways_does_not_set_the_earliest_day():
    doubtful = Document(
        "m",
        "medical-certificate",
        "applicant",
        0.95,
        (),
        {"issue_date": Field((Reading(DAY(2026, 9, 3), 0.9), Reading(DAY(2026, 3, 9), 0.9)))},
    )
    assert of(DAY(2026, 10, 1), doubtful).earliest is None


@pytest.mark.parametrize("language", ["en", "fr", "nl", "de"])
def test_the_arithmetic_can_be_said_in_every_language(language):
    messages = Messages.load(language, strict=True)
    for day in (DAY(2026, 8, 1), DAY(2026, 11, 1), DAY(2027, 6, 1)):
        for found in (of(day), of(day, MEDICAL, RECORD)):
            assert all(messages.render(message) for message in found.arithmetic)
            assert found.arithmetic
