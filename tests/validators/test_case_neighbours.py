"""Every figure of the law has cases on both sides of it: the day before and the day, a cent less, one fewer.

Two cases are neighbours when their dossiers differ in one value, by one step, and the rule answers differently. For
days the step after is there as well, and the rules that count months or years are asked at a month's end and on 29
February.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.law.cases import RuleCase, load_cases
from pipeline.law.catalogue import load_catalogue
from validators.facts import Scalar
from validators.rule import Condition, Rule

CASES = Path(__file__).parents[2] / "fixtures" / "cases"
BY_RULE: dict[str, list[RuleCase]] = defaultdict(list)
for _case in load_cases(CASES, load_catalogue()):
    BY_RULE[_case.rule].append(_case)

CALENDAR = ("months", "years", "days", "recent_months", "handling_days")
"""Figures that are a length of time: their neighbours are days."""

NO_STEP = {
    "solvency.months": "months on papers are counted, not days",
    "criminal-record.elsewhere": "papers are counted: the cases have one and two",
    "self-employed.capital": "the figure is only named; a person compares",
}
"""Rules with a figure that has no neighbours of this kind, and why."""


def values(case: RuleCase) -> dict[str, Scalar]:
    """Every single value a case gives, by where it stands; what is not single is there as its text."""
    dossier = case.dossier
    told: dict[str, Scalar | None] = {
        "route": dossier.route,
        "profile": case.profile,
        "submission": dossier.submission,
        "stay.from": dossier.stay.begin,
        "stay.until": dossier.stay.end,
        "birth": dossier.applicant.birth_date,
        "applicant": str(
            (dossier.applicant.surname, dossier.applicant.nationality, dossier.applicant.residence_country)
        ),
        "files": str(dossier.files),
    }
    told |= {f"fact.{name}": value for name, value in dossier.facts.items()}
    for place, document in enumerate(dossier.documents):
        told[f"{place}"] = f"{document.kind} {document.role} {document.confidence} {document.attached_to}"
        told[f"{place}.copies"] = document.copies
        for name, field in document.fields.items():
            single = field.readings[0].value if len(field.readings) == 1 else str(field.values)
            told[f"{place}.{name}"] = single
            told[f"{place}.{name}.confidence"] = str([one.confidence for one in field.readings])
    return {name: value for name, value in told.items() if value is not None}


def step(one: RuleCase, other: RuleCase) -> tuple[str, str, Scalar, Scalar] | None:
    """(place, kind of step, value, value) when the two differ in one value only, by one step."""
    first, second = values(one), values(other)
    if first.keys() != second.keys():
        return None
    apart = [name for name in first if first[name] != second[name]]
    if len(apart) != 1:
        return None
    a, b = first[apart[0]], second[apart[0]]
    if isinstance(a, dt.date) and isinstance(b, dt.date):
        return (apart[0], "day", a, b) if abs((a - b).days) == 1 else None
    if isinstance(a, (int, Decimal)) and isinstance(b, (int, Decimal)) and not isinstance(a, bool):
        if abs(Decimal(a) - Decimal(b)) in (Decimal("0.01"), Decimal("0.1")):
            return apart[0], "cent", a, b
        return (apart[0], "one", a, b) if abs(a - b) == 1 else None
    return None


def answer(case: RuleCase) -> str:
    return case.status.value


def steps(rule: str) -> Iterator[tuple[RuleCase, RuleCase, str, str]]:
    """Neighbouring cases of a rule: the two, the place and the kind of step."""
    for one, other in itertools.combinations(BY_RULE[rule], 2):
        found = step(one, other)
        if found is not None:
            yield one, other, found[0], found[1]


def boundaries(rule: str) -> set[str]:
    """Kinds of step over which the rule's answer changes."""
    return {kind for one, other, _, kind in steps(rule) if answer(one) != answer(other)}


def days_in_a_row(rule: str) -> bool:
    """Whether some boundary has the day before, the day and the day after."""
    rows: dict[tuple[str, str], set[dt.date]] = defaultdict(set)
    edges: set[dt.date] = set()
    for one, other, place, kind in steps(rule):
        if kind != "day":
            continue
        pair = sorted((values(one)[place], values(other)[place]))  # type: ignore[type-var]
        rows[place, str({k: v for k, v in values(one).items() if k != place})].update(pair)  # type: ignore[arg-type]
        if answer(one) != answer(other):
            edges.update(pair)  # type: ignore[arg-type]
    one_day = dt.timedelta(days=1)
    return any(
        {day - one_day, day, day + one_day} <= several and {day - one_day, day, day + one_day} & edges
        for several in rows.values()
        for day in several
    )


def timed() -> list[Rule]:
    """Rules with a length of time among their figures."""
    return [
        rule
        for rule in load_catalogue().rules.values()
        if any(name.partition(".")[0] in CALENDAR for name in rule.parameters) and rule.id not in NO_STEP
    ]


def of_age(condition: Condition | None) -> bool:
    return condition is not None and (condition.fact == "age" or any(of_age(part) for part in condition.parts))


def figures(rule: Rule) -> list[str]:
    """Names of the rule's figures that are numbers."""
    return [
        name
        for name, dated in rule.parameters.items()
        if any(isinstance(entry.value, (int, Decimal)) and not isinstance(entry.value, bool) for entry in dated.values)
    ]


RULES = load_catalogue().rules


@pytest.mark.parametrize("rule", [name for name in RULES if figures(RULES[name]) and name not in NO_STEP])
def test_every_figure_is_tried_one_step_to_either_side(rule):
    assert boundaries(rule), f"{rule}: no two cases that differ by one step and are answered differently"


@pytest.mark.parametrize("rule", sorted({one.id for one in timed()} | {n for n in RULES if of_age(RULES[n].when)}))
def test_every_length_of_time_and_every_age_is_tried_by_days(rule):
    assert "day" in boundaries(rule)


@pytest.mark.parametrize("rule", [name for name in sorted(BY_RULE) if "day" in boundaries(name)])
def test_a_day_on_which_the_answer_changes_has_the_day_before_and_the_day_after(rule):
    assert days_in_a_row(rule)


@pytest.mark.parametrize("rule", sorted(rule.id for rule in timed()))
def test_lengths_of_time_are_tried_at_the_end_of_a_month_and_on_29_february(rule):
    told = [value for case in BY_RULE[rule] for value in values(case).values() if isinstance(value, dt.date)]
    assert any((day.month, day.day) == (2, 29) for day in told), "29 February"
    assert any((day + dt.timedelta(days=1)).day == 1 for day in told), "the last day of a month"


def test_no_exception_is_left_over():
    assert {name for name in NO_STEP if boundaries(name)} == set()
    assert NO_STEP.keys() <= set(RULES)
