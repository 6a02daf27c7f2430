from __future__ import annotations

import re

import pytest

from pipeline.errors import Reason
from pipeline.law.catalogue import load_catalogue
from pipeline.messages import LANGUAGES, Messages, MissingTemplate, sentence
from pipeline.report.naming import rule_title
from validators import names
from validators.countries import Language
from validators.facts import Message
from validators.kinds import COMMON, FIELDS, KINDS
from validators.verdict import Reason as ReviewReason
from validators.verdict import Status

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_-]*)\}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_templates_with_the_same_arguments(language: Language) -> None:
    english, other = Messages.load("en").templates, Messages.load(language).templates
    assert other.keys() == english.keys()
    different = [
        key for key in english if set(PLACEHOLDER.findall(other[key])) != set(PLACEHOLDER.findall(english[key]))
    ]
    assert different == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_can_be_shown_has_a_name(language: Language) -> None:
    messages, catalogue = Messages.load(language), load_catalogue()
    wanted = [f"kind.{kind}" for kind in KINDS]
    wanted += [f"field.{name}" for fields in (COMMON, *FIELDS.values()) for name in fields]
    wanted += [f"reason.{reason}" for reason in ReviewReason] + [f"status.{status}" for status in Status]
    wanted += [f"reason-hint.{reason}" for reason in ReviewReason]
    wanted += [f"file.{reason}" for reason in Reason.__args__]  # type: ignore[attr-defined]
    wanted += [*names.WHYS]
    wanted += [f"route.{route}" for route in catalogue.routes]
    wanted += [f"fact.{fact}" for fact in catalogue.facts] + [f"question.{fact}" for fact in catalogue.facts]
    wanted += [f"parameter.{name}" for rule in catalogue.rules.values() for name in rule.parameters]
    wanted += [f"what.{rule.partition('.')[2]}" for rule in catalogue.rules]
    assert [key for key in wanted if not messages.has(key)] == []
    assert all(rule_title(rule, messages) for rule in catalogue.rules)


@pytest.mark.parametrize(
    ("language", "shown"),
    [("en", "1 March 2027"), ("fr", "1er mars 2027"), ("nl", "1 maart 2027"), ("de", "1. März 2027")],
)
def test_dates_are_written_as_people_write_them(language: Language, shown: str) -> None:
    assert Messages.load(language).date("2027-03-01").replace("\N{NO-BREAK SPACE}", " ") == shown


def test_arguments_are_localised_by_shape_and_by_name() -> None:
    messages = Messages.load("fr")
    assert messages.localise("kind", "passport, medical-certificate") == "passeport, certificat médical"
    assert messages.localise("nationality", "SEN") == "Sénégal"
    assert messages.localise("amount", "209.50") == "209,50"
    assert messages.localise("month", "2026-07") == "juillet 2026"
    assert messages.localise("readings", "2026-04-03 | 2026-03-04") == "3 avril 2026 ou 4 mars 2026".replace(
        " a", "\u00a0a", 1
    ).replace(" m", "\u00a0m", 1)
    assert messages.localise("found", "passport") == "passport", "a text that happens to be a kind stays as it is"


def test_an_argument_is_never_a_template() -> None:
    made = Messages("en", {"x": "{name} and {other}"})
    assert made.render(Message("x", {"name": "{other}", "other": "{name.__class__} {0} %s"})) == (
        "{other} and {name.__class__} {0} %s"
    )


def test_a_missing_template_or_argument_is_visible() -> None:
    made = Messages("en", {"x": "{name}"})
    assert made.render(Message("y", {"a": "1"})) == "[y] a: 1"
    strict = Messages("en", {"x": "{name}"}, strict=True)
    with pytest.raises(MissingTemplate):
        strict.render(Message("x"))
    with pytest.raises(MissingTemplate):
        strict.render(Message("y"))


def test_zero_is_singular_in_french_only() -> None:
    assert Messages.load("fr").count("report.pages", 0) == "0 page"
    assert Messages.load("en").count("report.pages", 0) == "0 pages"


def test_a_sentence_begins_with_a_capital_and_keeps_the_rest() -> None:
    assert sentence("élève iPhone") == "Élève iPhone"
