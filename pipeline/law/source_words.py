"""Names of sources, and what is cited of them, in the language of the reader: the data of the law is in English."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from importlib import resources
from typing import Final

from pipeline.patterns import pattern_of
from pipeline.strict_yaml import parse
from validators.countries import LANGUAGES, Language

MAX_BYTES: Final = 1 << 20

_PLACE: Final = pattern_of(r"(lines?) (\d[\d, -]*?)(?:: (.+))?")
"""Where in a source: ``line 136`` or ``lines 550, 553``, and perhaps what stands there."""

_LINE: Final[Mapping[Language, tuple[str, str, str]]] = {
    "en": ("line", "lines", ": "),
    "fr": ("ligne", "lignes", " : "),
    "nl": ("regel", "regels", ": "),
    "de": ("Zeile", "Zeilen", ": "),
}
"""Singular, plural, and what stands between place and words."""


@functools.cache
def _table() -> Mapping[str, Mapping[Language, str]]:
    data = (resources.files("validators") / "data" / "words-of-sources.yaml").read_bytes()
    rows = [
        [word.as_text() for word in row.sequence()]
        for row in parse(data, "words-of-sources.yaml", max_bytes=MAX_BYTES).sequence()
    ]
    return {row[0]: dict(zip(LANGUAGES, row, strict=True)) for row in rows}


def known_words() -> frozenset[str]:
    """Every English wording that has its translations."""
    return frozenset(_table())


def without_place(text: str) -> str:
    """The words of a citation without the line before them; nothing when it is a place only."""
    if text in _table():
        return text
    found = _PLACE.fullmatch(text)
    return text if found is None else found[3] or ""


def in_language(text: str, language: Language) -> str:
    """A source's name or citation in a language; words of a profile of one's own stay as they are."""
    table = _table()
    if text in table:
        return table[text][language]
    found = _PLACE.fullmatch(text)
    if found is None:
        return text
    one, several, colon = _LINE[language]
    place = f"{several if found[1] == 'lines' else one} {found[2]}"
    if found[3] is None:
        return place
    return f"{place}{colon}{table[found[3]][language] if found[3] in table else found[3]}"
