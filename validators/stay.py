"""The stay against the papers that rest on it, and whether earlier visas were declared as the papers show them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from validators.calendar import add_months
from validators.checks import Case, Outcome, dossier_check
from validators.circumstances import dates, texts
from validators.facts import Document, Field
from validators.purpose import purpose_of
from validators.verdict import (
    FAIL,
    FLOOR,
    NOT_APPLICABLE,
    PASS,
    Reason,
    Status,
    review,
    settle,
)

PAPERS = ("admission-letter", "employment-contract", "hosting-agreement", "invitation-letter")
"""Papers with a time of their own that the stay must fit."""


def _sure(field: Field[dt.date]) -> dt.date | None:
    best = field.best
    return best.value if best is not None and best.confidence >= FLOOR and len(field.values) == 1 else None


@dossier_check("stay.agrees")
def stay_agrees(case: Case) -> Iterator[Outcome]:
    """The stay fits the course, contract or agreement, and the form says what was declared. Else for a person.

    The applicant arrives by the first day (or the last day of arrival the letter allows), and a contract or
    agreement does not end before the stay does.
    """
    forms = case.dossier.of_kind("application-form", "applicant")
    form = forms[0] if forms else None
    asked = [_sure(dates(form.field(name))) if form else None for name in ("stay_from", "stay_until")]
    begin, end = case.dossier.stay.begin or asked[0], case.dossier.stay.end or asked[1]
    compared, differing = 0, 0
    for own, other in ((case.dossier.stay.begin, asked[0]), (case.dossier.stay.end, asked[1])):
        if own is not None and other is not None:
            compared += 1
            if own != other:
                differing += 1
                yield _differs(case, form, "form", own, other)
    for document in (one for kind in PAPERS for one in case.dossier.of_kind(kind)):
        first = _sure(dates(document.field("latest_arrival"))) or _sure(dates(document.field("start_date")))
        last = _sure(dates(document.field("end_date")))
        if document.kind == "admission-letter" and begin is not None and first is not None:
            compared += 1
            if begin > first:
                differing += 1
                yield _differs(case, document, "late", begin, first)
        if end is not None and last is not None:
            compared += 1
            if end > last:
                differing += 1
                yield _differs(case, document, "ends", end, last)
    if not compared:
        yield case.outcome(NOT_APPLICABLE, variant="alone")
    elif not differing:
        yield case.outcome(PASS, evidence=form.place if form else ())


def _differs(case: Case, document: Document | None, variant: str, stay: dt.date, found: dt.date) -> Outcome:
    return case.outcome(review(Reason.CONTRADICTORY), variant=variant, document=document, stay=stay, found=found)


@dossier_check("visas.declared")
def visas_declared(case: Case) -> Iterator[Outcome]:
    """Visas that were declared and visas that are there, over the last ``years`` years (``rules.md`` PVISA-05).

    None declared but one there is a contradiction; declared, but only older ones there, is a missing copy.
    """
    since = add_months(case.day, -12 * case.number("years"))
    seen = [one for one in case.dossier.of_kind("schengen-visa") if one.role == "applicant" and one.confidence >= FLOOR]
    recent, unread = [], []
    for document in seen:
        answer = settle(_ended(document), lambda day: day >= since)
        if answer.status is Status.PASS:
            recent.append(document)
        elif answer.reason is not None:
            unread.append(document)
    place = tuple(spot for document in recent or unread or seen for spot in document.place)
    declared = case.circumstances.fact("schengen_visas")
    words = {"found": len(recent), "since": since}
    if not declared.readings:
        asked = words | {"facts": "schengen_visas"}
        yield case.outcome(review(Reason.UNKNOWN_FACT), variant="unknown", evidence=place, words=asked)
    elif (told := settle(declared, lambda answer: answer is True)).reason is not None:
        yield case.outcome(told, about="schengen_visas", field=declared, words=words)
    elif told is FAIL and recent:
        yield case.outcome(review(Reason.CONTRADICTORY), variant="undeclared", evidence=place, words=words)
    elif unread:
        yield case.outcome(review(Reason.UNREADABLE), variant="unread", evidence=place, words=words)
    elif told is PASS and seen and not recent:
        yield case.outcome(review(Reason.CONTRADICTORY), variant="old", evidence=place, words=words)
    elif not seen:
        # Nothing to compare: whether one is missing is asked by schengen-visa.present.
        yield case.outcome(NOT_APPLICABLE, variant="none")
    else:
        yield case.outcome(PASS, evidence=place, words=words)


def _ended(document: Document) -> Field[dt.date]:
    for name in ("expiry_date", "valid_until"):
        field = dates(document.field(name))
        if field.readings:
            return field
    return Field()


@dossier_check("form.purpose")
def form_purpose(case: Case) -> Iterator[Outcome]:
    """The purpose on the form is the declared route's (``rules.md`` RTE-01, RTE-07); another is for a person."""
    accepted = case.parameter(f"purpose.{case.dossier.route}")
    names = accepted if isinstance(accepted, tuple) else (str(accepted),)
    for document in case.documents:
        field = texts(document.field("purpose"))
        settled = settle(field, lambda text: None if (found := purpose_of(text)) is None else found in names)
        other = settled.status is Status.FAIL
        yield case.outcome(
            review(Reason.CONTRADICTORY) if other else settled,
            variant="other" if other else None,
            about="purpose",
            field=field,
            document=document,
            found=field.values[:1],
            route=case.dossier.route or "",
        )
