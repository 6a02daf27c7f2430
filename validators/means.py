"""Bank statements: which months they cover, and that they are of an account, not of a card."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal

from validators.calendar import add_months
from validators.checks import Case, Outcome, document_check, dossier_check
from validators.circumstances import dates, texts
from validators.facts import Document
from validators.verdict import FAIL, FLOOR, NOT_APPLICABLE, PASS, Reason, Settled, review, settle

SLACK = dt.timedelta(days=4)
"""Statements end on the last bank day: so many days between two of them are no gap."""


@dossier_check("statement.months")
def months_covered(case: Case) -> Iterator[Outcome]:
    """All statements together cover the last ``months`` months without a gap, and the last one is recent."""
    wanted, recent = case.number("months"), case.number("recent_months")
    guarantor = case.circumstances.fact("guarantor").values[:1]
    if guarantor == ("resident-in-belgium",):
        yield case.outcome(NOT_APPLICABLE, variant="resident")
        return
    # A company's account is not the guarantor's own (GUAR-O4), whatever it covers.
    own = [one for one in case.documents if settle(one.field("company_account"), lambda value: value is True) != PASS]
    spans = [(document, _span(document)) for document in own or case.documents]
    unread = [document for document, span in spans if span is None]
    known = sorted(span for _, span in spans if span is not None)
    place = tuple(spot for document in case.documents for spot in document.place)
    if not known:
        yield case.outcome(
            review(Reason.UNREADABLE),
            about="period_from",
            document=case.documents[0],
            evidence=place,
            months=wanted,
        )
        return
    end = max(last for _, last in known)
    begin = end
    for first, last in sorted(known, key=lambda span: span[1], reverse=True):
        if last >= begin - SLACK:
            begin = min(begin, first)
    enough = begin - SLACK <= add_months(end, -wanted)
    fresh = end >= add_months(case.day, -recent)
    settled: Settled = PASS if enough and fresh else FAIL
    if settled is FAIL and unread:
        settled = review(Reason.UNREADABLE)
    open_guarantor = settled is FAIL and not guarantor
    if open_guarantor:
        # A guarantor resident in Belgium is asked for a statement, not for six months of them.
        settled = review(Reason.UNKNOWN_FACT)
    joined = settled is PASS and not _one_account(own or case.documents, begin, end)
    if joined:
        settled = review(Reason.UNSURE)
    variant = "old" if settled is FAIL and enough else "months-unread" if settled.reason else None
    yield case.outcome(
        settled,
        variant="guarantor-unknown" if open_guarantor else "several-accounts" if joined else variant,
        document=case.documents[0] if len(case.documents) == 1 else None,
        evidence=place,
        usable_until=add_months(end, recent) if enough else None,
        begin=begin,
        end=end,
        months=wanted,
        recent=recent,
        submission=case.day,
    )


def _one_account(documents: Sequence[Document], begin: dt.date, end: dt.date) -> bool:
    """Whether some account covers the whole time by itself; an account number that was not read fits any."""
    numbers = {document.id: texts(document.field("iban")) for document in documents}
    read = {field.values[0] for field in numbers.values() if field.best and field.best.confidence >= FLOOR}
    if len(read) < 2:
        return True
    for number in read:
        spans = [_span(one) for one in documents if not numbers[one.id].readings or number in numbers[one.id].values]
        first = end
        for span in sorted((span for span in spans if span is not None), key=lambda span: span[1], reverse=True):
            if span[1] >= first - SLACK:
                first = min(first, span[0])
        if first <= begin + SLACK:
            return True
    return False


def _span(document: Document) -> tuple[dt.date, dt.date] | None:
    """The period, only when both ends are read surely and in one way."""
    ends = []
    for name in ("period_from", "period_to"):
        field = dates(document.field(name))
        if field.best is None or field.best.confidence < FLOOR or len(field.values) > 1:
            return None
        ends.append(field.values[0])
    return (ends[0], ends[1]) if ends[0] <= ends[1] else None


@document_check("statement.not-card")
def not_card(case: Case, document: Document) -> Outcome:
    """A statement of an account: statements of a credit card are not accepted."""
    field = document.field("card_statement")
    if not field.readings:
        iban = document.field("iban")
        if iban.best is not None and iban.best.confidence >= FLOOR:
            return case.outcome(PASS, document=document, evidence=iban.evidence)
    return case.outcome(
        settle(field, lambda value: value is False), about="card_statement", field=field, document=document
    )


YEAR = 12
"""Months a student's means are shown for, when the paper states one sum."""


@document_check("means.student")
def student_means(case: Case, document: Document) -> Outcome:
    """A month's sum of at least ``minimum`` euro, or twelve times that for the year; less is for a person.

    A scholarship's amount may be by month or by year: only what is enough either way passes.
    """
    minimum = case.decimal("minimum")
    monthly, amount = document.field("monthly_amount"), document.field("amount")
    field, wanted = (monthly, minimum) if monthly.readings else (amount, minimum * YEAR)
    settled = settle(field, lambda value: value >= wanted if isinstance(value, (int, Decimal)) else None)
    currency = texts(document.field("currency"))
    euro = settle(currency, lambda code: code == "EUR")
    if settled is PASS and euro is not PASS:
        settled = review(euro.reason or Reason.UNSURE)
    low = settled is FAIL
    return case.outcome(
        review(Reason.UNSURE) if low else settled,
        variant="low" if low else None,
        about="monthly_amount" if monthly.readings else "amount",
        field=field,
        document=document,
        found=field.values[:1],
        minimum=minimum,
        year=minimum * YEAR,
    )
