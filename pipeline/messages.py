"""Sentences in English, French, Dutch and German: a message key and its facts in, text out.

Templates are data (``validators/data/messages/<subject>.<language>.yaml``). Only ``{name}`` is replaced,
in one pass: an argument that itself looks like a placeholder, a format specification or an attribute
look-up is text and stays text.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING, Final

from pipeline.patterns import pattern_of
from validators import countries
from validators.countries import LANGUAGES, Language
from validators.facts import Message
from validators.kinds import KINDS

if TYPE_CHECKING:
    from pipeline.strict_yaml import Node

MAX_BYTES: Final = 1 << 20
"""Of one file of templates; they are ours, the limit only keeps a mistake from hanging."""

_PLACEHOLDER: Final = pattern_of(r"\{([a-z][a-z0-9_-]*)\}")
_DAY: Final = pattern_of(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH: Final = pattern_of(r"(\d{4})-(0[1-9]|1[0-2])")
_DECIMAL: Final = pattern_of(r"-?\d+\.\d+")

_SPACE: Final = "\N{NO-BREAK SPACE}"
_KIND_ARGUMENTS: Final = frozenset({"kind", "kinds", "missing", "paper", "papers", "other_kind", "of_kind", "document"})
_COUNTRY_ARGUMENTS: Final = frozenset({"country", "countries", "nationality", "issuing_state", "residence", "state"})
_WORD_ARGUMENTS: Final[Mapping[str, str]] = {
    "role": "role",
    "fact": "fact",
    "facts": "fact",
    "field": "field",
    "fields": "field",
    "missing_fields": "field",
    "route": "route",
    "parameter": "parameter",
    "relationship": "desk.answer",
    "exemption": "desk.answer",
    "why": "desk.answer",
    "way": "way",
    "ways": "way",
    "language": "language",
    "languages": "language",
    "status": "status",
    "part": "part",
    "parts": "part",
}
"""Argument name to the table its value is looked up in; a value that is not there stays as it is."""


class MissingTemplate(KeyError):
    """No template of this name in this language: our mistake, never the dossier's."""


@dataclass(frozen=True, slots=True)
class Messages:
    """All templates of one language."""

    language: Language
    own: Mapping[str, str] | None = None
    """Templates in place of those of the program."""
    strict: bool = False
    """Raise for a missing template or argument instead of showing its name: for tests."""

    @property
    def templates(self) -> Mapping[str, str]:
        """By key; loaded when the first is asked for: what ``read`` writes for programs has few sentences or none."""
        return _templates(self.language) if self.own is None else self.own

    @staticmethod
    def load(language: str, *, strict: bool = False) -> Messages:
        """The templates of a language.

        Raises:
            ValueError: there is no such language.
        """
        for known in LANGUAGES:
            if known == language:
                return Messages(known, strict=strict)
        raise ValueError(f"no messages in {language!r}")

    def render(self, message: Message) -> str:
        """A message as a sentence, its arguments in the words and notation of the language."""
        return self._fill(message.key, {name: self.localise(name, value) for name, value in message.args.items()})

    def text(self, key: str, **args: str) -> str:
        """A template by its key, with arguments that are already in the right words."""
        return self._fill(key, args)

    def count(self, key: str, number: int, **args: str) -> str:
        """The singular or plural template below ``key``; the number itself is ``{n}``."""
        # In French zero is singular.
        single = number == 1 or (number == 0 and self.language == "fr")
        return self._fill(f"{key}.{'one' if single else 'other'}", {"n": str(number), **args})

    def word(self, table: str, name: str) -> str:
        """The word for an identifier (``word("kind", "passport")``); unknown ones stay as they are."""
        return self.templates.get(f"{table}.{name}", name)

    def explain(self, rule: str) -> str:
        """Why a rule is asked, in a sentence or two; empty when nobody wrote it down."""
        return self.templates.get(f"explain.{rule}", "")

    def question(self, fact: str) -> str:
        """The question that a fact answers."""
        return self.templates.get(f"question.{fact}") or sentence(self.word("fact", fact).replace("_", " "))

    def has(self, key: str) -> bool:
        """Whether there is a template of this name."""
        return key in self.templates

    def _fill(self, key: str, args: Mapping[str, str]) -> str:
        template = self.templates.get(key)
        if template is None:
            if self.strict:
                raise MissingTemplate(f"{key} ({self.language})")
            facts = ", ".join(f"{name}: {value}" for name, value in args.items() if value)
            return f"[{key}] {facts}".rstrip()

        def replace(match: re.Match[str]) -> str:
            name = match[1]
            if name not in args:
                if self.strict:
                    raise MissingTemplate(f"{key} ({self.language}): no argument {name}")
                return "…"
            return args[name]

        return _PLACEHOLDER.sub(replace, template)

    # --- notation ---------------------------------------------------------------------------------

    def localise(self, name: str, value: str) -> str:
        """An argument in wire form, in the notation of the language.

        Dates, months and decimals are recognised by their shape, identifiers by the argument's name.
        """
        if name in _KIND_ARGUMENTS or name.endswith("_kind"):
            return self._each(value, self._kind_or_text)
        if name in _COUNTRY_ARGUMENTS or name.endswith("_country"):
            return self._each(value, self.country)
        table = _WORD_ARGUMENTS.get(name)
        if table is not None and table != "language":
            return self._each(value, lambda part: self.word(table, part))
        if table == "language":
            return self._each(value, lambda part: self.word("language", part.lower()))
        if " | " in value:
            return f" {self.templates.get('or', '/')} ".join(self.localise(name, part) for part in value.split(" | "))
        if ", " in value:
            return ", ".join(self._scalar(part) for part in value.split(", "))
        return self._scalar(value)

    def _scalar(self, value: str) -> str:
        if _DAY.fullmatch(value):
            return self.date(value)
        if _MONTH.fullmatch(value):
            return self.month(value)
        if _DECIMAL.fullmatch(value):
            return self.decimal(value)
        return self.templates.get(value, value) if value in ("yes", "no") else value

    def _kind_or_text(self, value: str) -> str:
        return self.kind(value) if value in KINDS else value

    def _each(self, value: str, change: Callable[[str], str]) -> str:
        return ", ".join(change(part) for part in value.split(", "))

    def kind(self, kind: str) -> str:
        """The name of a document kind, as inside a sentence."""
        return self.word("kind", kind)

    def country(self, code: str) -> str:
        """The name of a country; a code without a name stays a code."""
        return countries.name(code, self.language) or code

    def date(self, day: dt.date | str) -> str:
        """A day in words: ``3 January 2027``, ``1er janvier 2027``, ``3. Januar 2027``."""
        parts = _parts(day)
        if parts is None:
            return str(day)
        year, month, number = parts
        ordinal = {"de": f"{number}.", "fr": "1er" if number == 1 else str(number)}.get(self.language, str(number))
        return f"{ordinal}{_SPACE}{self._month_name(month)} {year:04}"

    def short_date(self, day: dt.date | str) -> str:
        """A day in figures, as written in the language: ``03/01/2027`` or ``03.01.2027``."""
        parts = _parts(day)
        if parts is None:
            return str(day)
        year, month, number = parts
        mark = "." if self.language == "de" else "/"
        return f"{number:02}{mark}{month:02}{mark}{year:04}"

    def month(self, month: str) -> str:
        """``2026-07`` as ``July 2026``."""
        match = _MONTH.fullmatch(month)
        return f"{self._month_name(int(match[2]))} {match[1]}" if match else month

    def _month_name(self, month: int) -> str:
        return self.templates["months"].split()[month - 1]

    def decimal(self, number: str) -> str:
        """A decimal string with the language's decimal mark."""
        return number if self.language == "en" else number.replace(".", ",")

    def amount(self, number: str, currency: str | None) -> str:
        """An amount with its currency: ``EUR 209.00``, ``209,00 EUR``."""
        figure = self.decimal(number)
        if not currency:
            return figure
        return f"{currency}{_SPACE}{figure}" if self.language == "en" else f"{figure}{_SPACE}{currency}"

    def listed(self, parts: Iterable[str]) -> str:
        """``a, b and c`` in the language."""
        several = list(parts)
        if len(several) < 2:
            return "".join(several)
        return f"{', '.join(several[:-1])} {self.templates.get('and', '&')} {several[-1]}"


def sentence(text: str) -> str:
    """The text with a capital first letter; nothing else is touched."""
    return text[:1].upper() + text[1:]


def _parts(day: dt.date | str) -> tuple[int, int, int] | None:
    if isinstance(day, dt.date):
        return day.year, day.month, day.day
    match = _DAY.fullmatch(day)
    if match is None or not 1 <= int(match[2]) <= 12:
        return None
    return int(match[1]), int(match[2]), int(match[3])


@functools.cache
def _templates(language: Language) -> Mapping[str, str]:
    from pipeline.strict_yaml import parse

    folder = resources.files("validators") / "data" / "messages"
    templates: dict[str, str] = {}
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(f".{language}.yaml"))
    if (folder / f"{language}.yaml").is_file():
        names.append(f"{language}.yaml")
    for name in names:
        root = parse((folder / name).read_bytes(), name, max_bytes=MAX_BYTES)
        for key, text in _flatten(root, ""):
            if key in templates:
                raise ValueError(f"{name}: {key} is already in another file")
            templates[key] = text
    return templates


def _flatten(node: Node, prefix: str) -> Iterable[tuple[str, str]]:
    for key, child in node.mapping().items():
        path = f"{prefix}.{key}" if prefix else key
        if child.kind == "mapping":
            yield from _flatten(child, path)
        else:
            yield path, child.as_text()
