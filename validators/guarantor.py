"""Whether a guarantor or sponsor can carry the stay: income against the figure of the day, and a residence permit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from validators.checks import Case, Outcome, dossier_check, wire
from validators.circumstances import texts
from validators.facts import Document, Field, Scalar
from validators.rule import NotInForce
from validators.verdict import FAIL, FLOOR, NOT_APPLICABLE, PASS, Reason, Status, review, settle


@dossier_check("guarantor.means")
def means(case: Case) -> Iterator[Outcome]:
    """Income on every payslip against ``minimum`` a month: reaching it passes, less is for a person to weigh."""
    minimum = case.decimal("minimum")
    yield _weakest(case, case.documents, minimum)


def _weakest(case: Case, papers: Sequence[Document], minimum: Decimal, **figures: Any) -> Outcome:
    """What the paper that speaks most against the income says; too little is for a person to weigh, never a fail."""
    answers = [(paper, settle(paper.field("salary"), lambda value: _reaches(value, minimum))) for paper in papers]
    worst, settled = next(
        (pair for status in (Status.FAIL, Status.REVIEW) for pair in answers if pair[1].status is status), answers[0]
    )
    low = settled is FAIL
    income = worst.field("salary")
    return case.outcome(
        review(Reason.UNSURE) if low else settled,
        variant="low" if low else None,
        about="salary",
        field=income,
        document=worst,
        found=income.values[:1],
        minimum=minimum,
        **figures,
    )


@dossier_check("guarantor.income")
def guarantor_income(case: Case) -> Iterator[Outcome]:
    """The guarantor earns ``family`` a month and the student's own amount on top; less is for a person to weigh.

    The printed list asks for a regular income without a figure: where none is known for the day, or no
    payslip shows it, the comparison is made by hand under ``checklist``.
    """
    printed_only = case.catalogue.against is not None
    own = case.catalogue.rules["student-account.amount"].parameters["minimum"]
    entry = own.on(case.day)
    try:
        family = case.decimal("family")
        if entry is None or not isinstance(entry.value, (int, Decimal)):
            raise NotInForce("minimum", case.day, own.last_known(case.day))
    except NotInForce as missing:
        if not printed_only:
            raise
        last = missing.last
        yield case.outcome(
            review(Reason.NOT_VISIBLE),
            variant="no-figure" if last else "no-figure-ever",
            fix=False,
            last="" if last is None else wire(last.value),
            since="" if last is None else last.since,
        )
        return
    case.used["minimum"] = entry
    minimum = family + Decimal(entry.value)
    slips = [one for one in case.dossier.of_kind("payslip") if one.role != "applicant" and one.confidence >= FLOOR]
    if not slips:
        yield case.outcome(review(Reason.NOT_VISIBLE), variant="by-hand", fix=False, minimum=minimum)
        return
    yield _weakest(case, slips, minimum, family=family, student=entry.value)


@dossier_check("guarantor.permit")
def guarantor_permit(case: Case) -> Iterator[Outcome]:
    """A guarantor in the post's country shows a residence permit there, unless a national of it (``rules.md`` GUAR-E2).

    The post's country is the applicant's country of residence (CON-23b).
    """
    permits = [one for one in case.dossier.of_kind("residence-permit", "guarantor") if one.confidence >= FLOOR]
    if permits:
        yield case.outcome(PASS, document=permits[0])
        return
    papers = case.dossier.of_kind("passport", "guarantor") + case.dossier.of_kind("identity-card", "guarantor")
    nationality: Field[str] = texts(papers[0].field("nationality")) if papers else Field()
    country = case.dossier.applicant.residence_country
    if country is None or not nationality.readings:
        yield case.outcome(review(Reason.NOT_VISIBLE), variant="by-hand", fix=False)
        return
    national = settle(nationality, lambda code: code == country)
    if national is PASS:
        yield case.outcome(NOT_APPLICABLE, variant="national", field=nationality, document=papers[0], country=country)
        return
    unread = any(file.status != "read" for file in case.dossier.files)
    unsure = national.reason is not None or unread
    yield case.outcome(
        review(national.reason or Reason.UNREADABLE) if unsure else FAIL,
        variant="fail",
        field=nationality,
        document=papers[0],
        country=country,
        nationality=nationality.values[:1],
    )


def _reaches(value: Scalar, minimum: Decimal) -> bool | None:
    return value >= minimum if isinstance(value, (int, Decimal)) else None
