"""Who may join whom: the tie, the card of the person to be joined, the partner's age, and a year of means."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from validators.calendar import add_months
from validators.calendar import age as age_on
from validators.checks import Case, Outcome, dossier_check
from validators.circumstances import ADULT, JOINT, dates, texts, transform, with_data_page
from validators.countries import canonical
from validators.facts import Document, Field
from validators.verdict import FAIL, FLOOR, PASS, Reason, Status, review, settle


def _list(case: Case, name: str) -> tuple[str, ...]:
    value = case.parameter(name)
    return value if isinstance(value, tuple) else (str(value),)


@dossier_check("family.relationship")
def relationship(case: Case) -> Iterator[Outcome]:
    """The tie is one this route's checklist has papers for (``rules.md`` RTE-05, RTE-06); another is for a person."""
    field = texts(case.circumstances.fact("relationship"))
    if not field.readings:
        yield case.outcome(review(Reason.UNKNOWN_FACT), variant="unknown", fact="relationship")
        return
    settled = settle(field, lambda value: value in _list(case, "accepted"))
    variant = None
    if settled is FAIL:
        settled, variant = review(Reason.UNSURE), "other"
    elif settled is PASS and field.values[0] in ("child", "adult-child"):
        # A declared "child" of 25 would otherwise skip the proof of dependency and the criminal record's parents.
        minor = field.values[0] == "child"
        fits = settle(case.circumstances.fact("age"), lambda age: isinstance(age, int) and (age < ADULT) is minor)
        if fits is FAIL:
            settled, variant = review(Reason.CONTRADICTORY), "age"
    yield case.outcome(settled, variant=variant, field=field, relationship=field.values[0])


@dossier_check("family.sponsor-card")
def sponsor_card(case: Case) -> Iterator[Outcome]:
    """The sponsor's card is of the kind this article is for: unlimited or temporary (``rules.md`` RTE-04, CON-34)."""
    card = texts(case.circumstances.fact("sponsor_card"))
    document: Document | None = None
    seen = [one for one in case.dossier.of_kind("residence-permit", "sponsor") if one.field("card_letter").readings]
    if not card.readings and seen:
        document, card = seen[0], texts(seen[0].field("card_letter"))
    elif card.readings and seen:
        printed = texts(seen[0].field("card_letter"))
        if settle(printed, lambda letter: letter == card.values[0]) is FAIL:
            yield case.outcome(
                review(Reason.CONTRADICTORY),
                variant="not-declared",
                field=printed,
                document=seen[0],
                card=printed.values[0],
                declared=card.values[0],
            )
            return
    if not card.readings:
        yield case.outcome(review(Reason.UNKNOWN_FACT), variant="unknown", fact="sponsor_card")
        return
    accepted, refused = _list(case, "accepted"), _list(case, "refused")
    settled = settle(card, lambda letter: True if letter in accepted else False if letter in refused else None)
    yield case.outcome(
        settled,
        variant="other" if settled.reason is Reason.UNSURE else None,
        about="card_letter",
        field=card,
        document=document,
        card=card.values[0],
        accepted=accepted,
    )


@dossier_check("family.partner-age")
def partner_age(case: Case) -> Iterator[Outcome]:
    """Both spouses or partners of at least ``years``; below, the exceptions are for a person (``rules.md`` CON-35)."""
    years = case.number("years")
    age = case.circumstances.fact("age")
    settled = settle(age, lambda value: value >= years if isinstance(value, int) else None)
    sponsors = [one for kind in SPONSOR_PAPERS for one in with_data_page(case.dossier.of_kind(kind, "sponsor"))]
    if settled is PASS and sponsors:
        births = [field for one in sponsors if (field := dates(one.field("birth_date"))).readings]
        other = transform(births[0] if births else Field(), lambda born: age_on(born, case.day))
        settled = settle(other, lambda value: value >= years)
        age = transform(other, int)
    young = settled is FAIL
    yield case.outcome(
        review(Reason.UNSURE) if young else settled,
        variant="young" if young else None,
        about="birth_date",
        field=age,
        age=age.values[:1],
        years=years,
    )


SPONSOR_PAPERS = ("passport", "identity-card", "residence-permit")
"""Papers that give the birth date of the person to be joined, the surest first."""


_MONTH = re.compile(r"(\d{4})-(\d{2})")


@dossier_check("solvency.months")
def solvency_months(case: Case) -> Iterator[Outcome]:
    """The sponsor's means are shown over the last ``months`` months (``rules.md`` SOLV-01).

    Months are counted from payslips and from periods of statements; fewer are for a person, because a
    contract, a tax assessment or an employer's certificate can show the rest.
    """
    wanted = case.number("months")
    first = add_months(case.day.replace(day=1), -wanted - 1)
    shown: set[tuple[int, int]] = set()
    # The applicant's own papers say nothing of the sponsor's means.
    papers = [document for document in case.documents if document.role != "applicant"]
    for document in papers:
        shown |= {month for month in _months_of(document) if dt.date(*month, 1) >= first}
    place = tuple(spot for document in papers for spot in document.place)
    settled = PASS if len(shown) >= wanted else review(Reason.UNSURE)
    yield case.outcome(
        settled,
        variant="fewer" if settled is not PASS else None,
        evidence=place,
        found=len(shown),
        months=wanted,
    )


def _months_of(document: Document) -> set[tuple[int, int]]:
    """Year and month of everything the paper surely shows."""
    months: set[tuple[int, int]] = set()
    for name in ("month", "months"):
        field = texts(document.field(name))
        if field.best is not None and field.best.confidence >= FLOOR and len(field.values) == 1:
            months |= {(int(y), int(m)) for y, m in _MONTH.findall(field.values[0]) if 1 <= int(m) <= 12}
    begin, end = _sure(dates(document.field("period_from"))), _sure(dates(document.field("period_to")))
    if begin is not None and end is not None and begin <= end <= add_months(begin, 36):
        day = begin.replace(day=1)
        while day <= end:
            months.add((day.year, day.month))
            day = add_months(day, 1)
    return months


def _sure(field: Field[dt.date]) -> dt.date | None:
    best = field.best
    return best.value if best is not None and best.confidence >= FLOOR and len(field.values) == 1 else None


@dossier_check("exemption.evidence")
def exemption_evidence(case: Case) -> Iterator[Outcome]:
    """A declared exemption from the contribution rests on a paper (``rules.md`` FEE-EX-02 to FEE-EX-11).

    Parameter ``evidence.<exemption>``: kinds that must all be there, ``a|b`` meaning either. Those in
    ``strict`` are lost without it; the others, and those without papers of their own, are for a person.
    """
    declared = texts(case.circumstances.fact("fee_exemption"))
    name = declared.values[0]
    parameter = f"evidence.{name}"
    if parameter not in case.rule.parameters:
        yield case.outcome(review(Reason.NOT_VISIBLE), variant="by-hand", fix=False, exemption=name)
        return
    if name == JOINT and (
        _list(case, parameter) == ("refused",) or case.route is None or case.route.fee_ground != "family"
    ):
        # One contribution for several only for a family on the same legal basis, and only since 2022.
        yield case.outcome(review(Reason.CONTRADICTORY), variant="each", exemption=name)
        return
    meant = _list(case, f"routes.{name}") if f"routes.{name}" in case.rule.parameters else ()
    if meant and case.dossier.route not in meant:
        yield case.outcome(review(Reason.CONTRADICTORY), variant="other-route", exemption=name)
        return
    missing, found = [], []
    for choice in _list(case, parameter):
        papers = [one for kind in choice.split("|") for one in case.dossier.of_kind(kind) if one.confidence >= FLOOR]
        found += papers[:1]
        if not papers:
            missing.append(choice.split("|")[0])
    if f"nationals.{name}" in case.rule.parameters:
        nationality = texts(case.circumstances.fact("nationality"))
        nationals = _list(case, f"nationals.{name}")
        if settle(nationality, lambda code: canonical(code) in nationals).status is not Status.PASS:
            yield case.outcome(review(Reason.UNSURE), variant="nationality", field=nationality, exemption=name)
            return
    place = tuple(spot for document in found for spot in document.place)
    if missing:
        unread = any(file.status != "read" for file in case.dossier.files)
        lost = name in _list(case, "strict") and not unread
        yield case.outcome(
            FAIL if lost else review(Reason.UNREADABLE),
            variant="fail" if lost else "missing",
            evidence=place,
            exemption=name,
            missing=missing,
        )
        return
    forms = [one for one in found if one.kind == "scholarship"]
    if name in _list(case, "strict") and forms:
        standard = settle(forms[0].field("standard_form"), lambda value: value is True)
        if standard.status is not Status.PASS:
            yield case.outcome(
                review(Reason.UNSURE), variant="not-standard", document=forms[0], exemption=name, missing=()
            )
            return
    yield case.outcome(PASS, evidence=place, exemption=name)
