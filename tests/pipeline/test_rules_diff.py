"""Two states of the law side by side."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from pipeline.errors import UsageError
from pipeline.law.rules_diff import Change, diff, difference, state

TODAY = dt.date(2026, 11, 23)


def test_a_state_does_not_differ_from_itself():
    assert diff(state("checklist", TODAY), state("checklist@2026-11-23", TODAY)) == ()


def test_two_profiles_differ_in_the_age_of_the_criminal_record():
    changes = diff(state("checklist", TODAY), state("official", TODAY))
    assert Change("criminal-record.age", "months", "3", "6") in changes


def test_two_days_differ_in_the_amounts():
    changes = diff(state("official@2024-12-31", TODAY), state("official@2025-01-01", TODAY))
    assert Change("fee-payment.amount", "amount.student", "237", "245") in changes
    assert all(change.where != "criminal-record.age" for change in changes)


def test_a_saved_list_can_be_compared(tmp_path):
    tree = dict(state("official", TODAY))
    tree["rules"] = [rule for rule in tree["rules"] if rule["rule"] != "photo.size"]
    path = tmp_path / "old.json"
    path.write_text(json.dumps(tree))
    assert diff(state(str(path), TODAY), state("official", TODAY)) == (Change("photo.size", "", "", "new"),)
    assert diff(state("official", TODAY), state(str(path), TODAY)) == (Change("photo.size", "", "gone", ""),)


def test_a_count_of_a_route_is_compared():
    one, other = state("checklist", TODAY), json.loads(json.dumps(state("checklist", TODAY)))
    photo = next(paper for paper in other["papers"] if paper["rule"] == "photo.present")
    next(asked for asked in photo["asked_by"] if asked["route"] == "single-permit")["count"] = 2
    assert diff(one, other) == (Change("photo.present (single-permit)", "count", "1", "2"),)


def test_a_condition_of_a_rule_is_compared():
    one, other = state("checklist", TODAY), json.loads(json.dumps(state("checklist", TODAY)))
    spouse = next(rule for rule in other["rules"] if rule["rule"] == "spouse.age")
    spouse["when"] = "relationship is spouse"
    assert diff(one, other) == (
        Change("spouse.age", "when", "relationship is spouse | partner", "relationship is spouse"),
    )


@pytest.mark.parametrize("name", ["nothing", "official@yesterday", "missing.json"])
def test_what_is_no_state_is_refused(name):
    with pytest.raises(UsageError):
        state(name, TODAY)


def test_a_file_that_is_no_list_of_rules_is_refused(tmp_path):
    path = tmp_path / "x.json"
    path.write_text("{}")
    with pytest.raises(UsageError):
        state(str(path), TODAY)


def test_said_as_text_and_as_json():
    assert "criminal-record.age  months: 3 -> 6" in difference("checklist", "official", TODAY)
    assert difference("official", "official", TODAY) == "official and official ask the same\n"
    tree = json.loads(difference("checklist", "official", TODAY, "json"))
    assert {"rule": "criminal-record.age", "what": "months", "before": "3", "after": "6"} in tree
