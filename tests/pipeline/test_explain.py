"""What is asked, in words and as a table."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from pipeline.check import Options
from pipeline.errors import UsageError
from pipeline.explain import coverage, explain_rule, rule_names

OPTIONS = Options(today=dt.date(2026, 11, 23))


@pytest.mark.parametrize("name", rule_names("checklist"))
def test_every_rule_paper_and_choice_can_be_explained(name):
    text = explain_rule(name, OPTIONS, "en")
    assert text.startswith(f"{name}: ")
    # Title, explanation, and then figures, routes or sources.
    assert len(text.split("\n\n")) >= 3


def test_a_choice_names_its_ways_and_what_each_needs():
    text = explain_rule("research-basis.complete", OPTIONS, "en")
    assert "hosting agreement  [research_basis is hosting-agreement]" in text
    assert "post-doctorate" in text


def test_a_wrong_name_is_answered_with_the_nearest():
    with pytest.raises(UsageError, match=r"criminal-record\.age"):
        explain_rule("criminal-record.aeg", OPTIONS, "en")


def test_the_coverage_says_for_each_id_where_it_lives_and_what_tests_it():
    rows = json.loads(coverage(OPTIONS, "json"))
    record = next(row for row in rows if row["id"] == "CRC-05" and row["where"] == "criminal-record.age")
    assert {"pass", "fail", "review"} <= set(record["statuses"])
    assert record["cases"] > 10
    silent = [row for row in rows if row["where"] == "informative"]
    assert all(row["reason"] for row in silent)
    assert " 0 without a place" in coverage(OPTIONS)


def test_an_id_is_judged_or_informative_and_not_both():
    rows = json.loads(coverage(OPTIONS, "json"))
    informative = {row["id"] for row in rows if row["where"] == "informative"}
    judged = {row["id"] for row in rows if row["cases"]}
    assert informative & judged == set()


def test_the_cases_are_where_the_table_looks_for_them():
    assert (Path(__file__).parents[2] / "fixtures" / "cases").is_dir()
