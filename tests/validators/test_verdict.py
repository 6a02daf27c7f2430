"""The safety property: less evidence and more doubt only ever move an answer towards ``review``."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pipeline.law.cases import load_cases
from pipeline.law.catalogue import load_catalogue
from validators.facts import Field, Reading
from validators.judge import judge
from validators.verdict import (
    FAIL,
    FLOOR,
    PASS,
    Reason,
    Status,
    all_of,
    any_of,
    review,
    settle,
    settle_many,
    settle_match,
)

CASES = Path(__file__).parents[2] / "fixtures" / "cases"

readings = st.builds(Reading, value=st.integers(0, 5), confidence=st.floats(0, 1))
fields = st.lists(readings, max_size=4).map(lambda several: Field(tuple(several)))
answers = st.dictionaries(st.integers(0, 5), st.sampled_from([True, False, None]), min_size=6, max_size=6)
statuses = st.sampled_from([PASS, FAIL, review(Reason.UNSURE)])


@given(fields, readings, answers, st.integers(1, 4))
def test_another_plausible_reading_only_moves_towards_review(field, extra, table, place):
    before = settle(field, table.get)
    readings = list(field.readings)
    readings.insert(min(place, len(readings)) if readings else 0, extra)
    after = settle(Field(tuple(readings)), table.get)
    if field.readings:
        assert after.status in (before.status, Status.REVIEW)


@given(fields, answers, st.floats(0, 1))
def test_less_confidence_only_moves_towards_review(field, table, share):
    before = settle(field, table.get)
    weaker = Field(tuple(Reading(one.value, one.confidence * share) for one in field.readings))
    assert settle(weaker, table.get).status in (before.status, Status.REVIEW)


@given(st.lists(fields, min_size=1, max_size=3), st.data())
def test_settling_over_several_fields_needs_every_combination(several, data):
    settled = settle_many(several, lambda values: sum(values) > 3)
    if settled is PASS:
        assert all(
            sum(values) > 3
            for values in itertools.product(*([one.value for one in field.readings] for field in several))
        )


@given(st.lists(statuses, max_size=5), statuses)
def test_all_of_never_gets_better_with_more_parts(parts, extra):
    order = [Status.PASS, Status.REVIEW, Status.FAIL]
    before, after = all_of(parts), all_of([*parts, extra])
    if parts:
        assert order.index(after.status) >= order.index(before.status)


@given(st.lists(statuses, max_size=5), statuses)
def test_any_of_never_gets_worse_with_more_parts(parts, extra):
    order = [Status.FAIL, Status.REVIEW, Status.PASS]
    before, after = any_of(parts), any_of([*parts, extra])
    if parts:
        assert order.index(after.status) >= order.index(before.status)


def test_nothing_is_never_a_pass():
    assert settle(Field(), lambda _: True).status is Status.REVIEW
    assert all_of(()).status is Status.NOT_APPLICABLE
    assert any_of(()).status is Status.NOT_APPLICABLE


@given(fields, readings, answers, st.integers(1, 4), st.floats(0, 1))
def test_a_match_too_only_moves_towards_review(field, extra, table, place, share):
    def holds(values):
        return table[values[0]]

    before = settle_match((field,), holds)
    several = list(field.readings)
    several.insert(min(place, len(several)) if several else 0, extra)
    weaker = Field(tuple(Reading(one.value, one.confidence * share) for one in field.readings))
    if field.readings:
        assert settle_match((Field(tuple(several)),), holds).status in (before.status, Status.REVIEW)
    assert settle_match((weaker,), holds).status in (before.status, Status.REVIEW)


@given(fields, answers)
def test_a_badly_read_value_never_fails_by_a_match(field, table):
    if settle_match((field,), lambda values: table[values[0]]) is FAIL:
        assert field.readings[0].confidence >= FLOOR


def test_one_papers_dissent_does_not_turn_another_papers_pass():
    """Two payments in two parts: the official rule refuses the BIC of the one, and only that one is doubted."""
    case = next(
        one
        for one in load_cases(CASES, load_catalogue())
        if one.rule == "fee-payment.bic" and one.name.startswith("the old BIC a day later")
    )
    old = case.dossier.documents[0]
    new = replace(old, id="new", fields={**old.fields, "bic": Field((Reading("GEBABEBB", 0.95),))})
    report = judge(replace(case.dossier, documents=(old, new)), load_catalogue())
    answers = {one.document: one.status for one in report.findings if one.rule == "fee-payment.bic"}
    assert answers == {old.id: Status.REVIEW, "new": Status.PASS}
