"""What is asked, in words and as a table."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path

import pytest

from pipeline.check import Options
from pipeline.errors import UsageError
from pipeline.law.catalogue import load_catalogue
from pipeline.law.explain import coverage, explain_rule, rule_names
from pipeline.law.source_words import in_language, known_words, without_place

OPTIONS = Options(today=dt.date(2026, 11, 23))


@pytest.mark.parametrize("name", rule_names("checklist"))
def test_every_rule_paper_and_choice_can_be_explained(name):
    text = explain_rule(name, OPTIONS, "en")
    assert text.startswith(f"{name}: ")
    # Title, explanation, and then figures, routes or sources.
    assert len(text.split("\n\n")) >= 3


def test_a_choice_names_its_ways_and_what_each_needs():
    text = explain_rule("research-basis.complete", OPTIONS, "en")
    assert "hosting agreement  [the basis of the research (research_basis): hosting agreement]" in text
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


SOURCES = sorted(
    {
        source
        for profile in ("checklist", "official")
        for rule in load_catalogue(profile).rules.values()
        for source in (*rule.sources, *(entry.source for dated in rule.parameters.values() for entry in dated.values))
    }
    | {
        requirement.source
        for route in load_catalogue().routes.values()
        for requirement in route.requires
        if requirement.source is not None
    },
    key=str,
)


def test_every_source_and_what_is_cited_of_it_is_known_in_every_language():
    wanted = {source.name for source in SOURCES} | {without_place(source.quote) for source in SOURCES}
    missing = sorted(wanted - known_words() - {""})
    assert missing == [], "give them in the four languages in validators/data/words-of-sources.yaml"


def test_a_citation_is_said_in_the_language_with_its_line():
    assert in_language("line 136: at most 6 months before the request", "fr") == (
        "ligne 136 : au plus 6 mois avant la demande"
    )
    assert in_language("lines 188-189", "de") == "Zeilen 188-189"
    assert in_language("words of a profile of one's own", "nl") == "words of a profile of one's own"


# Words that stand in the English data and nowhere in the other languages.
ENGLISH = re.compile(r"\b(?:the|of the|line|lines|is-not|at-least|and|with|not known|reached|student-private)\b(?!\))")


@pytest.mark.parametrize("language", ["fr", "nl", "de"])
def test_a_rule_is_explained_wholly_in_the_language(language):
    for name in rule_names("checklist"):
        text = explain_rule(name, OPTIONS, language)
        body = "\n".join(line for line in text.splitlines()[1:] if "://" not in line)
        # dossier.yaml, names of rules, routes and facts in brackets, and titles of web pages stay.
        body = re.sub(r"\([a-z0-9_.,| -]+\)", "", body)
        assert ENGLISH.findall(body) == [], name
