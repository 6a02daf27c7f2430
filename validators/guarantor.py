"""Whether a guarantor or sponsor can carry the stay: income against the figure of the day, and a residence permit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from validators.checks import Case, Outcome, dossier_check, wire
from validators.circumstances import texts
from validators.facts import Document, Field, Reading, Scalar
from validators.rule import NotInForce
from validators.verdict import FAIL, FLOOR, NOT_APPLICABLE, PASS, Reason, Settled, Status, known, review, settle


@dossier_check("guarantor.means")
def means(case: Case) -> Iterator[Outcome]:
    """Income on every paper against ``minimum`` a month: reaching it passes, less is for a person to weigh.

    With ``each_more``, every family member after the first raises it; how many there are must be told.
    """
    minimum = case.decimal("minimum")
    more = case.decimal("each_more") if "each_more" in case.rule.parameters else Decimal(0)
    members = case.circumstances.fact("family_members") if more else known(1)
    if members.values and isinstance(members.values[0], int):
        minimum += more * max(0, members.values[0] - 1)
    papers = tuple(one for one in case.documents if one.role != "applicant" or case.rule.role == "applicant")
    if not papers:
        yield case.outcome(review(Reason.CONTRADICTORY), variant="not-the-sponsors", document=case.documents[0])
        return
    outcome = _weakest(case, papers, minimum)
    if outcome.settled is PASS and not members.readings:
        outcome = case.outcome(
            review(Reason.UNKNOWN_FACT), variant="members", minimum=minimum, each=more, fact="family_members"
        )
    yield outcome


def _weakest(case: Case, papers: Sequence[Document], minimum: Decimal, **figures: Any) -> Outcome:
    """What the paper that speaks most against the income says; too little is for a person to weigh, never a fail."""
    answers = [(paper, _in_euro(case, paper, _reaches_on(paper, minimum))) for paper in papers]
    worst, settled = next(
        (pair for status in (Status.FAIL, Status.REVIEW) for pair in answers if pair[1].status is status), answers[0]
    )
    low = settled is FAIL
    income = worst.field(_income_field(worst))
    return case.outcome(
        review(Reason.UNSURE) if low else settled,
        variant="low" if low else None,
        about=_income_field(worst),
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
    outcome = _weakest(case, slips, minimum, family=family, student=entry.value)
    if outcome.settled is PASS:
        outcome = _with_dependants(case, outcome, slips, minimum, printed_only, family=family, student=entry.value)
    yield outcome


def _dependants(case: Case) -> Field[int]:
    """How many people the guarantor already provides for: declared, else the household without the guarantor."""
    declared = case.circumstances.fact("guarantor_dependants")
    if declared.readings:
        return Field(tuple(Reading(r.value, r.confidence) for r in declared.readings if isinstance(r.value, int)))
    for paper in case.dossier.of_kind("family-composition", "guarantor"):
        numbers = tuple(
            Reading(r.value - 1, r.confidence, r.raw, r.evidence)
            for r in paper.field("members").readings
            if isinstance(r.value, int) and r.value > 0
        )
        if numbers:
            return Field(numbers)
    return Field()


def _with_dependants(
    case: Case, enough: Outcome, slips: Sequence[Document], minimum: Decimal, printed_only: bool, **figures: Any
) -> Outcome:
    """An income that is enough for the student alone, weighed with the people it already carries.

    The Office counts them too, but publishes no amount a head: a figure of the consultant's own decides, else a
    person, by hand where the printed list names no figure at all.
    """
    people = _dependants(case)
    if settle(people, lambda number: number == 0) is PASS:
        return enough
    each = case.rule.parameters["dependant"].on(case.day)
    if people.readings and each is not None and isinstance(each.value, (int, Decimal)):
        case.used["dependant"] = each
        most = max(people.values)
        outcome = _weakest(case, slips, minimum + Decimal(each.value) * most, **figures)
        if people.readings[0].confidence >= FLOOR or outcome.settled is not PASS:
            return outcome
    return case.outcome(
        review(Reason.NOT_VISIBLE if printed_only else Reason.UNKNOWN_FACT if not people.readings else Reason.UNSURE),
        variant="dependants",
        fix=not printed_only,
        document=slips[0],
        number=people.values[:1],
        minimum=minimum,
    )


@dossier_check("solvency.fits")
def solvency_fits(case: Case) -> Iterator[Outcome]:
    """The proof of solvency fits the guarantor's status (``rules.md`` GUAR-B4).

    Bank statements fit anybody, payslips an employee, a tax paper the self-employed.
    """
    kinds = {
        kind: next(
            (one for one in case.dossier.of_kind(kind) if one.role != "applicant" and one.confidence >= FLOOR), None
        )
        for kind in ("bank-statement", "payslip", "tax-assessment")
    }
    work = texts(case.circumstances.fact("guarantor_occupation"))
    status = work.values[0] if work.values else None
    slip, tax = kinds["payslip"], kinds["tax-assessment"]
    if kinds["bank-statement"] is not None:
        yield case.outcome(PASS, document=kinds["bank-statement"])
    elif slip is not None and status != "self-employed":
        # Whoever has payslips is employed.
        yield case.outcome(PASS, document=slip)
    elif tax is not None and status == "self-employed":
        yield case.outcome(PASS, document=tax)
    elif slip is not None:
        yield case.outcome(review(Reason.CONTRADICTORY), variant="contrary", document=slip)
    elif tax is None:
        yield case.outcome(NOT_APPLICABLE, variant="none")
    elif status is None:
        yield case.outcome(review(Reason.UNKNOWN_FACT), variant="unknown", document=tax, fact="guarantor_occupation")
    elif status == "employee":
        yield case.outcome(FAIL, document=tax)
    else:
        yield case.outcome(review(Reason.UNSURE), variant="contrary", document=tax)


@dossier_check("guarantor.permit")
def guarantor_permit(case: Case) -> Iterator[Outcome]:
    """A guarantor in the post's country shows a residence permit there, unless a national of it (``rules.md`` GUAR-E2).

    The post's country is the applicant's country of residence (CON-23b).
    """
    permits = [one for one in case.dossier.of_kind("residence-permit", "guarantor") if one.confidence >= FLOOR]
    if permits:
        if any(one.confidence >= FLOOR for one in case.dossier.of_kind("passport", "guarantor")):
            yield case.outcome(PASS, document=permits[0])
        else:
            # The list asks for the passport and the permit; a card beside the permit is for a person.
            yield case.outcome(review(Reason.UNSURE), variant="no-passport", document=permits[0])
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


YEAR = 12
"""A tax paper states a year's income."""

PERHAPS_YEARLY = 6
"""A letter's salary of so many times the month's figure may be a year's; the letter does not say which."""


ELSEWHERE = ("employee", "company-owner", "abroad")
"""Guarantors who may be paid in another currency; a sponsor, or a guarantor in Belgium, is paid in euro."""


def _in_euro(case: Case, paper: Document, settled: Settled) -> Settled:
    """Enough only in euro: another currency, or none read where one is likely, is for a person."""
    currency = texts(paper.field("currency"))
    if settled is not PASS:
        return settled
    if not currency.readings:
        likely = case.circumstances.fact("guarantor").values[:1]
        return review(Reason.UNREADABLE) if likely and likely[0] in ELSEWHERE else settled
    in_euro = settle(currency, lambda code: code == "EUR")
    return settled if in_euro is PASS else review(in_euro.reason or Reason.UNSURE)


def _income_field(paper: Document) -> str:
    return "income" if paper.kind == "tax-assessment" else "salary"


def _reaches_on(paper: Document, minimum: Decimal) -> Settled:
    """Whether the paper shows ``minimum`` a month: a year's sum counts by twelve, an unsaid period stays open."""
    period = texts(paper.field("salary_period"))

    def reaches(value: Scalar) -> bool | None:
        if not isinstance(value, (int, Decimal)):
            return None
        if paper.kind == "tax-assessment" or period.values == ("year",):
            return value >= minimum * YEAR
        if paper.kind != "payslip" and period.values != ("month",) and value >= minimum * PERHAPS_YEARLY:
            return None
        return value >= minimum

    return settle(paper.field(_income_field(paper)), reaches)
