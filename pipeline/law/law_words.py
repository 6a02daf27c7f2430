"""Conditions and figures of the law in the words of a language; scripts get them as they stand in the data."""

from __future__ import annotations

import datetime as dt

from pipeline.law.source_words import in_language
from pipeline.messages import Messages
from validators import countries
from validators.kinds import KINDS
from validators.rule import Condition, ParameterValue, Source

_TABLES = {
    "field": "field",
    "fields": "field",
    "fact": "fact",
    "languages": "language",
    "what": "what",
    "otherwise": "status",
    "routes": "route",
    "wanted": "answer",
    "article_missing": "answer",
    "paid_until": "answer",
}
"""Figures whose values are words of a table, by the first part of their name; of others answers to questions, papers
and countries are known."""


def in_words(condition: Condition, messages: Messages) -> str:
    """When something is asked: ``the applicant's age: at least 18``."""
    if condition.op in ("all", "any"):
        joined = messages.text("condition.and" if condition.op == "all" else "condition.or")
        parts = []
        for part in condition.parts:
            text = in_words(part, messages)
            parts.append(f"({text})" if part.op in ("all", "any") and part.op != condition.op else text)
        return f" {joined} ".join(parts)
    if condition.op == "not":
        return messages.text("condition.not", inner=in_words(condition.parts[0], messages))
    values = f" {messages.text('or')} ".join(
        messages.date(value) if isinstance(value, dt.date) else _word(condition.fact, value, messages)
        for value in condition.values
    )
    return messages.text(f"condition.{condition.op}", fact=messages.word("fact", condition.fact), values=values)


def figure(name: str, value: ParameterValue, messages: Messages) -> str:
    """A figure of a rule: numbers in the notation of the language, words in its words."""
    if isinstance(value, tuple):
        return ", ".join(figure(name, part, messages) for part in value)
    if isinstance(value, str) and "|" in value:
        return f" {messages.text('or')} ".join(figure(name, part, messages) for part in value.split("|"))
    return _word(name, value, messages)


def _word(name: str, value: object, messages: Messages) -> str:
    if isinstance(value, bool):
        return messages.text("yes" if value else "no")
    text = str(value)
    table = "answer" if text == "refused" else _TABLES.get(name.partition(".")[0])
    if table is not None:
        found = messages.word(table, text)
        return found if found != text else messages.localise("", text)
    if text in KINDS:
        return messages.kind(text)
    if len(text) == 3 and text.isupper() and countries.is_code(text):
        return messages.country(text)
    answer = messages.word("desk.answer", text)
    return answer if answer != text else messages.localise("", text)


def source_name(source: Source, messages: Messages) -> str:
    """The name of a source in a language."""
    return in_language(source.name, messages.language)


def citation(source: Source, messages: Messages) -> str:
    """What is cited of a source, or where it stands, in a language."""
    return in_language(source.quote.strip(), messages.language)
