"""Whether the declared route fits: length of the stay, nationality, and what only a declared fact tells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from validators import countries
from validators.calendar import add_months
from validators.checks import Case, Outcome, dossier_check
from validators.circumstances import dates, texts
from validators.facts import Field, Scalar
from validators.verdict import (
    FAIL,
    NOT_APPLICABLE,
    PASS,
    Reason,
    Settled,
    Status,
    known,
    negate,
    review,
    settle,
    settle_many,
)


@dossier_check("stay.longer-than")
def longer_than(case: Case) -> Iterator[Outcome]:
    """The declared stay is longer than ``days``: a shorter one needs another visa (``rules.md`` RTE-02)."""
    days, stay = case.number("days"), case.dossier.stay
    if stay.begin is None or stay.end is None:
        forms = case.dossier.of_kind("application-form", "applicant")
        begin, end = (dates(forms[0].field(name)) if forms else Field() for name in ("stay_from", "stay_until"))
        # One end may be declared and the other stand on the form.
        begin = dates(known(stay.begin)) if stay.begin is not None else begin
        end = dates(known(stay.end)) if stay.end is not None else end
        if not begin.readings or not end.readings:
            yield case.outcome(review(Reason.NOT_VISIBLE), variant="not-given", fix=False, days=days)
            return
        settled = settle_many((begin, end), lambda pair: (pair[1] - pair[0]).days + 1 > days)
        # The form is the applicant's own hand, read by machine: too short is for a person to confirm.
        short = settled is FAIL
        yield case.outcome(
            review(Reason.UNSURE) if short else settled,
            variant="form" if short else None,
            about="stay_until",
            field=end,
            document=forms[0],
            length=(end.values[0] - begin.values[0]).days + 1,
            days=days,
        )
        return
    length = (stay.end - stay.begin).days + 1
    yield case.outcome(PASS if length > days else FAIL, length=length, days=days)


@dossier_check("nationality.outside")
def outside(case: Case) -> Iterator[Outcome]:
    """The applicant is not a national of one of ``states``, who need another procedure (``rules.md`` RTE-08)."""
    states = case.parameter("states")
    names = states if isinstance(states, tuple) else (str(states),)
    field = texts(case.circumstances.fact("nationality"))
    settled = negate(settle(field, lambda code: countries.canonical(code) in names))
    yield case.outcome(settled, about="nationality", field=field, nationality=field.values[:1])


@dossier_check("nationality.inside")
def inside(case: Case) -> Iterator[Outcome]:
    """The applicant is a national of one of ``states``, for whom this ground is (``rules.md`` EU-01)."""
    states = case.parameter("states")
    names = states if isinstance(states, tuple) else (str(states),)
    field = texts(case.circumstances.fact("nationality"))
    settled = settle(field, lambda code: countries.canonical(code) in names)
    yield case.outcome(settled, about="nationality", field=field, nationality=field.values[:1])


@dossier_check("fact.within")
def within(case: Case) -> Iterator[Outcome]:
    """A declared number stays within ``minimum`` and ``maximum``; both ends are allowed."""
    name = case.text("fact")
    field = case.circumstances.fact(name)
    if not field.readings:
        yield _unknown(case, name)
        return
    low = case.decimal("minimum") if "minimum" in case.rule.parameters else None
    high = case.decimal("maximum") if "maximum" in case.rule.parameters else None

    def holds(value: Scalar) -> bool | None:
        if not isinstance(value, (int, Decimal)):
            return None
        return (low is None or value >= low) and (high is None or value <= high)

    yield case.outcome(
        settle(field, holds),
        variant=None,
        value=field.values[0],
        minimum="" if low is None else low,
        maximum="" if high is None else high,
        fact=name,
    )


@dossier_check("fact.since")
def since(case: Case) -> Iterator[Outcome]:
    """A declared day lies at least ``months`` calendar months before the submission."""
    name, months = case.text("fact"), case.number("months")
    field = case.circumstances.fact(name)
    if not field.readings:
        yield _unknown(case, name)
        return
    settled = settle(field, lambda value: add_months(value, months) <= case.day if isinstance(value, dt.date) else None)
    yield case.outcome(settled, value=field.values[0], months=months, fact=name)


def _unknown(case: Case, name: str) -> Outcome:
    return case.outcome(review(Reason.UNKNOWN_FACT), variant="unknown", fact=name)


def _grown_child(case: Case) -> bool:
    """Whether a child is, or may be, too old for the waiver of children of EU and Swiss citizens."""
    relation = case.circumstances.fact("relationship").values
    if not relation or relation[0] not in ("child", "adult-child"):
        return False
    below = case.number("child_below")
    young = settle(case.circumstances.fact("age"), lambda age: age < below if isinstance(age, int) else None)
    return young is not PASS


@dossier_check("visa-fee.due")
def visa_fee(case: Case) -> Iterator[Outcome]:
    """The handling fee of the visa itself, apart from the contribution: named, to be paid at the post."""
    waiver: Field[Scalar] = case.circumstances.fact("visa_fee_waiver")
    if settle(waiver, lambda value: value != "none").status is Status.PASS:
        why = str(waiver.values[0])
        routes = case.parameter(f"routes.{why}") if f"routes.{why}" in case.rule.parameters else ()
        elsewhere = bool(routes) and case.dossier.route not in (routes if isinstance(routes, tuple) else (routes,))
        grown = why == "eu-family" and _grown_child(case)
        if elsewhere or grown:
            yield case.outcome(
                review(Reason.CONTRADICTORY),
                variant="grown" if grown and not elsewhere else "elsewhere",
                why=why,
                age=case.circumstances.fact("age").values[:1],
                amount=case.decimal("amount"),
            )
            return
        yield case.outcome(NOT_APPLICABLE, variant="waived", why=waiver.values[0])
        return
    yield case.outcome(
        Settled(Status.REVIEW, Reason.NOT_VISIBLE), variant="not-visible", fix=False, amount=case.decimal("amount")
    )
