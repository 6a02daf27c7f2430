"""What must agree between two papers of a dossier: guarantor, institution, language, address, dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from validators.calendar import add_months
from validators.checks import Case, Outcome, document_check, dossier_check
from validators.circumstances import dates, texts, transform
from validators.facts import Document, Field, Scalar
from validators.holder import other_name
from validators.identity import compare, name_of, same_letters
from validators.verdict import (
    FAIL,
    FLOOR,
    NOT_APPLICABLE,
    PASS,
    Reason,
    Settled,
    Status,
    known,
    review,
    settle,
    settle_many,
    settle_match,
)


@document_check("annex-32.names")
def annex_32_names(case: Case, document: Document) -> Outcome:
    """The undertaking names this student (``rules.md`` GUAR-X1)."""
    student = texts(document.field("student_name"))
    passport = case.circumstances.passport
    holder: Field[str] = name_of(passport) if passport else Field()
    settled = settle_many((holder, student), lambda pair: compare(pair[0], pair[1]))
    return case.outcome(
        settled,
        about="student_name",
        field=student,
        document=document,
        found=student.values[:1],
        measure=holder.values[:1],
    )


NOT_OF_ONE_PERSON = ("annex-32", "family-composition")
"""Kinds that name the guarantor among others."""


@dossier_check("guarantor.same-person")
def guarantor_same(case: Case) -> Iterator[Outcome]:
    """Identity paper, statements and employer's letter are of the guarantor the Annex 32 names."""
    forms = case.dossier.of_kind("annex-32")
    guarantor: Field[str] = texts(forms[0].field("guarantor_name")) if forms else Field()
    if not forms:
        yield case.outcome(NOT_APPLICABLE, variant="no-form")
        return
    if guarantor.best is None or guarantor.best.confidence < FLOOR:
        yield case.outcome(review(Reason.UNREADABLE), about="guarantor_name", field=guarantor, document=forms[0])
        return
    answers = []
    for document in case.dossier.documents:
        if document.role != "guarantor" or document.kind in NOT_OF_ONE_PERSON or document.duplicate_of is not None:
            continue
        if document.kind in ("commercial-licence", "company-registration"):
            # Whose company it is, is asked by commercial-licence.owner.
            continue
        named = texts(document.field("account_holder"))
        if not named.readings:
            named = name_of(document)
        if not named.readings:
            continue
        settled = settle_match(
            (guarantor, named), lambda pair: compare(pair[0], pair[1]), lambda pair: same_letters(pair[0], pair[1])
        )
        answers.append(settled)
        if settled.status is not Status.PASS:
            # Another name on a paper of the guarantor's may be a spouse's or a company's: a person decides.
            yield other_name(case, settled, named, document, guarantor)
    if not answers:
        yield case.outcome(review(Reason.UNREADABLE), variant="alone", document=forms[0])
    elif all(settled.status is Status.PASS for settled in answers):
        yield case.outcome(PASS, field=guarantor, document=forms[0], papers=len(answers), measure=guarantor.values[:1])


@document_check("admission.regular-student")
def regular_student(case: Case, document: Document) -> Outcome:
    """Full-time, or preparatory: the branches a to c of access to higher education (``rules.md`` ACC-01 to ACC-03)."""
    for name in ("full_time", "preparatory"):
        field = document.field(name)
        if settle(field, lambda value: value is True).status is Status.PASS:
            return case.outcome(PASS, variant=name.replace("_", "-"), field=field, document=document)
    part = document.field("full_time")
    if settle(part, lambda value: value is False) is PASS:
        return case.outcome(review(Reason.UNSURE), variant="reduced", field=part, document=document)
    return case.outcome(review(Reason.UNREADABLE), variant="not-stated", document=document)


@document_check("admission.arrival")
def arrival(case: Case, document: Document) -> Outcome:
    """The last day on which the institution still admits lies after the submission and its handling time."""
    days = case.number("handling_days")
    latest = dates(document.field("latest_arrival"))
    if not latest.readings:
        return case.outcome(NOT_APPLICABLE, variant="not-stated", document=document)
    ready = case.day + dt.timedelta(days=days)
    settled = settle(latest, lambda day: day >= case.day)
    tight = settled.status is Status.PASS and settle(latest, lambda day: day >= ready).status is not Status.PASS
    if tight:
        settled = review(Reason.UNSURE)
    return case.outcome(
        settled,
        variant="tight" if tight else None,
        about="latest_arrival",
        field=latest,
        document=document,
        usable_until=min(latest.values),
        latest=latest.values[0],
        submission=case.day,
        days=days,
    )


@dossier_check("language.matches-course")
def language_matches(case: Case) -> Iterator[Outcome]:
    """The language that was proved is the one taught in (``rules.md`` ACC-09)."""
    taught = [texts(d.field("teaching_language")) for d in case.dossier.of_kind("admission-letter")]
    taught = [field for field in taught if field.readings]
    for document in case.documents:
        proved = texts(document.field("tested_language"))
        if not taught:
            yield case.outcome(review(Reason.UNREADABLE), about="teaching_language", document=document)
            continue
        yield case.outcome(
            settle_many((taught[0], proved), lambda pair: pair[0] == pair[1]),
            about="tested_language",
            field=proved,
            document=document,
            found=proved.values[:1],
            language=taught[0].values[0],
        )


@document_check("contract.duration")
def contract_duration(case: Case, document: Document) -> Outcome:
    """A contract without end, or of at least ``months`` months (``rules.md`` BC-01)."""
    months = case.number("months")
    open_ended = document.field("indefinite")
    if settle(open_ended, lambda value: value is True).status is Status.PASS:
        return case.outcome(PASS, variant="indefinite", field=open_ended, document=document)
    begin, end = dates(document.field("start_date")), dates(document.field("end_date"))
    settled = settle_many((begin, end), lambda pair: pair[1] >= add_months(pair[0], months) - dt.timedelta(days=1))
    return case.outcome(
        settled,
        about="end_date",
        field=end if end.readings else begin,
        document=document,
        begin=begin.values[:1],
        end=end.values[:1],
        months=months,
    )


@document_check("contract.term")
def contract_term(case: Case, document: Document) -> Outcome:
    """A contract without end; one for a time gives a permit for that time, which is for a person (WK-01)."""
    open_ended = document.field("indefinite")
    if settle(open_ended, lambda value: value is True) is PASS:
        return case.outcome(PASS, field=open_ended, document=document)
    end = dates(document.field("end_date"))
    if end.readings:
        return case.outcome(
            review(Reason.UNSURE), variant="for-a-time", field=end, document=document, end=end.values[:1]
        )
    return case.outcome(review(Reason.UNREADABLE), about="end_date", document=document)


@document_check("contract.salary")
def contract_salary(case: Case, document: Document) -> Outcome:
    """Gross salary a year against the regional grids: above the highest passes, below the lowest fails.

    In between it depends on the Region. A monthly salary counts twelve times; the thirteenth month and
    holiday pay, which some Regions add, can only help and are left to a person.
    """
    lowest, highest = case.decimal("lowest"), case.decimal("highest")
    salary, period = document.field("salary"), texts(document.field("salary_period"))

    def holds(pair: tuple[Scalar, ...]) -> bool | None:
        amount, unit = pair
        if not isinstance(amount, (int, Decimal)) or unit not in ("year", "month"):
            return None
        yearly = Decimal(amount) * (12 if unit == "month" else 1)
        return True if yearly >= highest else False if yearly * Decimal("1.16") < lowest else None

    yearly = _of_the_year(salary)
    pair = (yearly, known("year")) if yearly is not None else (salary, _scalars(period))
    settled: Settled = settle_many(pair, holds)
    currency = texts(document.field("currency"))
    # A Belgian employer pays in euro; another currency that is read is for a person.
    if settled.reason is None and currency.readings and settle(currency, lambda code: code == "EUR") is not PASS:
        settled = review(Reason.UNSURE)
    return case.outcome(
        settled,
        variant="between" if settled.reason is Reason.UNSURE and _sure(salary) else None,
        about="salary",
        field=salary,
        document=document,
        salary=salary.values[:1],
        lowest=lowest,
        highest=highest,
    )


_SALARIES_A_YEAR = (Decimal("11.9"), Decimal("14.6"))
"""From twelve monthly salaries to fourteen and a half, with holiday pay and a thirteenth month."""


def _of_the_year(salary: Field[Scalar]) -> Field[Scalar] | None:
    """The yearly one of two salaries that a contract states: so many times the other as a year has salaries."""
    by_amount = {Decimal(one.value): one for one in salary.readings if isinstance(one.value, (int, Decimal))}
    if len(by_amount) != 2 or len(salary.values) != 2 or not min(by_amount):
        return None
    low, high = _SALARIES_A_YEAR
    return Field((by_amount[max(by_amount)],)) if low <= max(by_amount) / min(by_amount) <= high else None


def _scalars(field: Field[str]) -> Field[Scalar]:
    return transform(field, lambda value: value)


def _sure(field: Field[Scalar]) -> bool:
    return field.best is not None and field.best.confidence >= FLOOR


@document_check("admission.private")
def admission_private(case: Case, document: Document) -> Outcome:
    """An institution that calls itself recognised belongs to the other student route (``rules.md`` RTE-03, CON-10)."""
    field = document.field("recognised")
    if not field.readings:
        return case.outcome(NOT_APPLICABLE, variant="not-stated", document=document)
    settled = settle(field, lambda value: value is False)
    recognised = settled is FAIL
    return case.outcome(
        review(Reason.CONTRADICTORY) if recognised else settled,
        variant="recognised" if recognised else None,
        about="recognised",
        field=field,
        document=document,
    )


@document_check("translation.after-apostille")
def translation_order(case: Case, document: Document) -> Outcome:
    """The translation is not older than the apostille of its original, so that it can include it."""
    original = next((one for one in case.dossier.documents if one.id == document.attached_to), None)
    stamps = [one for one in case.dossier.of_kind("apostille") if original and one.attached_to == original.id]
    if not stamps:
        return case.outcome(NOT_APPLICABLE, variant="no-apostille", document=document)
    translated, stamped = dates(document.field("issue_date")), dates(stamps[0].field("issue_date"))
    settled = settle_many((translated, stamped), lambda pair: pair[0] >= pair[1])
    if settled is FAIL:
        settled = review(Reason.CONTRADICTORY)
    return case.outcome(
        settled,
        variant="before" if settled.reason is Reason.CONTRADICTORY else None,
        about="issue_date",
        field=translated,
        document=document,
        translated=translated.values[:1],
        stamped=stamped.values[:1],
    )


NOT_TO_TRANSLATE = frozenset(
    (
        "passport",
        "identity-card",
        "residence-permit",
        "schengen-visa",
        "photo",
        "fee-payment",
        "application-form",
        "language-preference",
        "translation",
        "apostille",
        "unknown",
    )
)
"""Kinds made out for abroad, or that say nothing in words."""


@dossier_check("documents.translated")
def all_translated(case: Case) -> Iterator[Outcome]:
    """Every paper is in one of ``languages`` or has a translation (``rules.md`` GEN-11).

    Kinds with a rule of their own about it are left to that rule.
    """
    accepted = case.parameter("languages")
    languages = accepted if isinstance(accepted, tuple) else (str(accepted),)
    papers = [
        one
        for one in case.dossier.documents
        if one.kind not in NOT_TO_TRANSLATE
        and one.duplicate_of is None
        and f"{one.kind}.translated" not in case.catalogue.rules
    ]
    translated = {one.attached_to for one in case.dossier.of_kind("translation") if one.confidence >= FLOOR}
    open_papers = 0
    for document in papers:
        field = texts(document.field("language"))
        settled = settle(field, lambda value: value in languages)
        if settled is PASS or document.id in translated:
            continue
        open_papers += 1
        loose = any(one.attached_to is None for one in case.dossier.of_kind("translation"))
        yield case.outcome(
            review(Reason.UNSURE) if settled is FAIL and loose else settled,
            variant="loose" if settled is FAIL and loose else None,
            about="language",
            field=field,
            document=document,
            language=field.values[:1],
            languages=languages,
        )
    if not papers:
        yield case.outcome(NOT_APPLICABLE, variant="none")
    elif not open_papers:
        yield case.outcome(PASS, papers=len(papers), languages=languages)


@document_check("translation.sworn")
def translation_sworn(case: Case, document: Document) -> Outcome:
    """Made by a sworn translator, as the paper says of itself."""
    field = document.field("sworn")
    settled = settle(field, lambda value: value is True)
    if settled is FAIL:
        settled = review(Reason.UNSURE)
    return case.outcome(
        settled, variant="not-stated" if settled.reason else None, about="sworn", field=field, document=document
    )
