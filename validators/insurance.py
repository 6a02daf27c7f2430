"""Cover and period of a private health insurance; membership of a Belgian mutual fund."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from validators.checks import Case, Outcome, document_check
from validators.circumstances import dates, texts
from validators.facts import Document
from validators.verdict import Reason, Status, review, settle, settle_many


@document_check("insurance.coverage")
def coverage(case: Case, document: Document) -> Outcome:
    """A private policy covers at least ``minimum`` euro; a cover in another currency is for a person."""
    minimum = case.decimal("minimum")
    field = document.field("coverage_amount")
    settled = settle(field, lambda value: value >= minimum if isinstance(value, (int, Decimal)) else None)
    currency = texts(document.field("currency"))
    if settled.reason is None:
        in_euro = settle(currency, lambda code: code == "EUR")
        if in_euro.status is Status.FAIL:
            return case.outcome(
                review(Reason.UNSURE),
                variant="other-currency",
                document=document,
                evidence=currency.evidence,
                currency=currency.values[0],
                minimum=minimum,
            )
        if in_euro.reason is not None:
            settled = in_euro
    return case.outcome(
        settled,
        about="coverage_amount",
        field=field,
        document=document,
        amount=field.values[0] if field.values else "",
        minimum=minimum,
    )


@document_check("insurance.period")
def period(case: Case, document: Document) -> Outcome:
    """The policy covers the stay from its first to its last day."""
    begin, end = dates(document.field("valid_from")), dates(document.field("valid_until"))
    stay = case.dossier.stay
    if stay.begin is None or stay.end is None:
        running = settle(end, lambda day: day >= case.day)
        if running.status is not Status.FAIL:
            return case.outcome(review(Reason.UNKNOWN_FACT), variant="stay-unknown", field=end, document=document)
    first = stay.begin or case.day
    last: dt.date = stay.end or case.day
    settled = settle_many((begin, end), lambda days: days[0] <= first and days[1] >= last)
    return case.outcome(
        settled,
        about="valid_until",
        field=end if end.readings else begin,
        document=document,
        begin=begin.values[0] if begin.values else "",
        end=end.values[0] if end.values else "",
        stay_begin=first,
        stay_end=last,
    )
