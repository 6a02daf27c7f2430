"""The application form and a few papers that are there or not: dates, signatures, copies, further records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from validators.checks import Case, Outcome, document_check, dossier_check
from validators.circumstances import dates, texts
from validators.facts import Document
from validators.verdict import FAIL, FLOOR, NOT_APPLICABLE, PASS, Reason, Status, review, settle


@document_check("form.dated")
def dated(case: Case, document: Document) -> Outcome:
    """The applicant dated the form, and not after the submission."""
    field = dates(document.field("issue_date"))
    return case.outcome(
        settle(field, lambda day: day <= case.day),
        about="issue_date",
        field=field,
        document=document,
        dated=field.values[:1],
        submission=case.day,
    )


@document_check("form.signatures")
def signatures(case: Case, document: Document) -> Outcome:
    """Each copy is signed ``each`` times; fewer seen than asked for is for a person, ink is easily missed."""
    wanted = case.number("each")
    field = document.field("signatures")
    settled = settle(field, lambda value: value >= wanted if isinstance(value, int) else None)
    if settled is FAIL:
        settled = review(Reason.UNSURE)
    seen = settled.reason is Reason.UNSURE and any(isinstance(value, int) and value < wanted for value in field.values)
    return case.outcome(
        settled,
        variant="fewer" if seen else None,
        about="signatures",
        field=field,
        document=document,
        found=field.values[:1],
        wanted=wanted,
    )


@document_check("form.identical")
def identical(case: Case, document: Document) -> Outcome:
    """All copies say the same (``rules.md`` FORM-09)."""
    if document.copies < 2:
        return case.outcome(NOT_APPLICABLE, variant="one-copy", document=document)
    field = document.field("copies_identical")
    settled = settle(field, lambda value: value is True)
    if settled is FAIL:
        settled = review(Reason.CONTRADICTORY)
    return case.outcome(
        settled,
        variant="differ" if settled.reason is Reason.CONTRADICTORY else None,
        about="copies_identical",
        field=field,
        document=document,
    )


@dossier_check("document.kind-missing")
def kind_missing(case: Case) -> Iterator[Outcome]:
    """A paper one source asks for and the other does not: there, or accepted as missing (parameter ``otherwise``)."""
    kind = case.text("kind")
    found = case.dossier.of_kind(kind)
    if found and found[0].confidence >= FLOOR:
        yield case.outcome(PASS, document=found[0], kind=kind)
    elif case.text("otherwise") == "accepted":
        yield case.outcome(PASS, variant="accepted", kind=kind)
    elif case.text("otherwise") == "review":
        yield case.outcome(review(Reason.UNSURE), variant="usual", kind=kind)
    elif found or _may_be_unread(case, kind):
        yield case.outcome(review(Reason.UNREADABLE), variant="unread", kind=kind)
    else:
        yield case.outcome(FAIL, kind=kind)


def _may_be_unread(case: Case, kind: str) -> bool:
    """Whether a file nobody could read, or a paper that is not surely another, may be the one that is missing."""
    return any(file.status != "read" for file in case.dossier.files) or any(
        kind in one.maybe for one in case.dossier.documents if one.duplicate_of is None
    )


@dossier_check("dossier.by-hand")
def by_hand(case: Case) -> Iterator[Outcome]:
    """Something this ground asks for that comes in any form of paper; a person ticks it off."""
    figures = {name: case.parameter(name) for name in case.rule.parameters if name != "what"}
    yield case.outcome(review(Reason.NOT_VISIBLE), variant=case.text("what"), fix=False, words=figures)


@dossier_check("record.every-country")
def every_country(case: Case) -> Iterator[Outcome]:
    """Whoever lived elsewhere brings a record of each country: ``records`` from different countries at least."""
    wanted = case.number("records")
    issuers = [texts(document.field("country")) for document in case.documents]
    countries = {one.values[0] for one in issuers if one.best and one.best.confidence >= FLOOR and len(one.values) == 1}
    place = tuple(spot for document in case.documents for spot in document.place)
    if len(case.documents) < wanted and _may_be_unread(case, "criminal-record"):
        yield case.outcome(
            review(Reason.UNREADABLE), variant="unread", evidence=place, found=len(case.documents), wanted=wanted
        )
    elif len(case.documents) < wanted:
        yield case.outcome(FAIL, evidence=place, found=len(case.documents), wanted=wanted)
    elif len(countries) >= wanted and case.dossier.applicant.residence_country in (None, *countries):
        yield case.outcome(PASS, evidence=place, found=len(case.documents), wanted=wanted)
    else:
        yield case.outcome(
            review(Reason.UNSURE),
            variant="same-country",
            evidence=place,
            found=len(case.documents),
            wanted=wanted,
        )


@document_check("admission.admits")
def admits(case: Case, document: Document) -> Outcome:
    """A letter that refuses, or puts on a waiting list, is no admission; one that does not say so is for a person."""
    field = document.field("granted")
    if not field.readings:
        return case.outcome(review(Reason.UNREADABLE), variant="not-stated", about="granted", document=document)
    return case.outcome(settle(field, lambda value: value is True), about="granted", field=field, document=document)


@document_check("admission.unconditional")
def unconditional(case: Case, document: Document) -> Outcome:
    """A conditional admission is allowed, but the condition must be looked at."""
    field = document.field("conditional")
    if not field.readings:
        return case.outcome(NOT_APPLICABLE, variant="not-stated", document=document)
    settled = settle(field, lambda value: value is False)
    if settled is FAIL:
        settled = review(Reason.UNSURE)
    return case.outcome(
        settled,
        variant="conditional" if settled.reason is Reason.UNSURE else None,
        about="conditional",
        field=field,
        document=document,
    )


@dossier_check("admission.language-course")
def language_course(case: Case) -> Iterator[Outcome]:
    """Both enrolments: in the main study and in the language course that comes first (``rules.md`` ENR-03)."""
    courses = [
        document
        for document in case.documents
        if settle(document.field("language_course"), lambda value: value is True).status is Status.PASS
    ]
    studies = [document for document in case.documents if document not in courses]
    place = tuple(spot for document in case.documents for spot in document.place)
    if courses and studies:
        yield case.outcome(PASS, evidence=place)
    elif len(case.documents) > 1:
        yield case.outcome(review(Reason.UNSURE), variant="unclear", evidence=place)
    elif not courses or _may_be_unread(case, "admission-letter"):
        # The one letter may be for the whole, or the other be among what could not be read.
        unsaid = not courses and not case.documents[0].field("language_course").readings
        unsure = unsaid or _may_be_unread(case, "admission-letter")
        yield case.outcome(
            review(Reason.UNSURE) if unsure else FAIL, variant="unclear" if unsure else None, evidence=place
        )
    else:
        yield case.outcome(FAIL, evidence=place)


@dossier_check("admission.internship")
def internship(case: Case) -> Iterator[Outcome]:
    """A letter accepts the unpaid internship (``rules.md`` ENR-04)."""
    stated = [settle(document.field("internship"), lambda value: value is True) for document in case.documents]
    if PASS in stated:
        document = case.documents[stated.index(PASS)]
        yield case.outcome(PASS, document=document, field=document.field("internship"))
    elif all(one is FAIL for one in stated) and not _may_be_unread(case, "admission-letter"):
        yield case.outcome(FAIL, document=case.documents[0])
    else:
        yield case.outcome(review(Reason.UNSURE), variant="not-stated", document=case.documents[0])


@document_check("permit.renewal-window")
def renewal_window(case: Case, document: Document) -> Outcome:
    """Renewal is asked for at least ``days`` days before the permit expires (``rules.md`` RN-01)."""
    days = case.number("days")
    expiry = dates(document.field("expiry_date"))
    limit = [day - dt.timedelta(days=days) for day in expiry.values]
    return case.outcome(
        settle(expiry, lambda day: case.day <= day - dt.timedelta(days=days)),
        about="expiry_date",
        field=expiry,
        document=document,
        usable_until=min(limit) if limit else None,
        expiry=expiry.values[:1],
        days=days,
        until=limit[:1],
    )
