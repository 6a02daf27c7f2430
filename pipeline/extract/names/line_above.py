"""The given name that a full line of running text ends with, where the rest of the name begins the next line."""

from __future__ import annotations

from typing import Final

from pipeline.extract.names.clean import ARTICLES, NOT_A_NAME, OF_AUTHORITIES, TITLES, WORD
from pipeline.extract.names.labels import meaning_of
from pipeline.extract.names.words import OFFICES
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold, word_set
from pipeline.extract.text.lines import Snippet
from pipeline.extract.text.vocabulary import is_label_word
from pipeline.patterns import pattern_of
from validators import countries

_FULL: Final = 45
"""Signs of a line from which it is one of running text, broken for want of room."""
_MARGIN: Final = 0.025
_ENDS_WITH_GIVEN: Final = pattern_of(
    r"(?:^|[ (])(?P<before>[^\s\d]{1,24}) (?P<given>[^\W\d_a-zß-öø-ÿ][^\W\d_A-ZÀ-Þ]{1,20}(?:[ -][^\W\d_a-zß-öø-ÿ]"
    r"[^\W\d_A-ZÀ-Þ]{1,20}){0,2})$"
)
_OF_A_PLACE: Final = word_set(
    "a in te at en nach zu em na w au aux im am pres near bei bij de du des of von van do da di del dans sur uit aus "
    "from"
)
"""Before a town rather than before a person, or before both."""


def with_line_above(name: Snippet) -> Snippet:
    """A name that begins its line together with the given names at the end of the line above; as it is where none do.

    What stands there is part of it where a small word, a title or a colon leads to it: "the national Aya / Rim BEN
    ALI"; behind "in" it is a town, and in German any noun begins with a capital.
    """
    page = name.page
    words = name.raw.split()
    start, _ = page.line_bounds(name.start)
    if start == 0 or page.text[start : name.start].strip() or len(words) < _WHOLE or not _given_then_surname(words):
        return name
    first, end = page.line_bounds(start - 1)
    line = page.text[first:end]
    if len(line) < _FULL or "\t" in line or not _same_margin(page.cell_at(first), page.cell_at(name.start)):
        return name
    tail = _ENDS_WITH_GIVEN.search(line)
    if tail is None or not _leads_to_name(tail["before"], page.ref.reading.language or "") or _says_more(tail["given"]):
        return name
    return Snippet(page, first + tail.start("given"), name.end)


_WHOLE: Final = 2


def _given_then_surname(words: list[str]) -> bool:
    return not words[0].isupper() and words[0][:1].isupper() and words[-1].isupper() and len(words[-1]) > 1


def _same_margin(upper: Cell | None, lower: Cell | None) -> bool:
    return upper is not None and lower is not None and abs(upper.box[0] - lower.box[0]) <= _MARGIN


def _leads_to_name(before: str, language: str) -> bool:
    """Whether what stands before a word in capitals leads to somebody's name."""
    key = fold(before).strip(".,")
    if before.endswith(",") and before[:1].islower() and language == "de":
        return True  # "verpflichtet sich, Aya / Rim BEN ALI": a town or a street behind a comma has a capital before.
    if before.endswith(":") or (before[:1].isupper() and key in TITLES):
        return True
    small = before.islower() and before.isalpha() and key not in _OF_A_PLACE | ARTICLES
    return small and language != "de"


def _says_more(given: str) -> bool:
    """Whether words say anything but what somebody is called."""
    keys = [fold(word) for word in given.replace("-", " ").split()]
    known = TITLES | NOT_A_NAME | OF_AUTHORITIES | OFFICES
    return (
        any(key in known or meaning_of(key) or is_label_word(key) for key in keys)
        or not all(WORD.fullmatch(word) for word in given.split())
        or bool(countries.from_text(given))
    )
