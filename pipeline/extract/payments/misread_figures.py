"""Letters read for figures in the article and the days of a payment's reference: "ARTICLES8", "O9.03.2001".

The figures are put back only where one article of the law, or one day of the calendar, can be meant, and the reading is
shown as resolved; where several articles remain, or none does, the reading is for a person.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Final

from pipeline.extract.text.candidates import RESOLVED_CEILING, field_of
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

_MEANT: Final = {"O": "0", "o": "0", "D": "0", "Q": "0", "I": "1", "l": "1", "|": "1", "i": "1", "Z": "2", "z": "2"} | {
    "S": "5",
    "s": "5",
    "G": "6",
    "B": "8",
}
"""Figures by the letters that stand for them in type and handwriting."""
ARTICLES: Final = frozenset(
    {"9", "9bis", "9ter", "10", "10bis", "10ter", "40", "40bis", "40ter", "47/1", "47/2", "58", "59", "60", "61"}
    | {f"61/{number}" for number in (*range(1, 8), 10, 11, 12, 13, 26, 27, 45)}
    | {"61/7-1", "61/25-1", "61/25-2", "61/34", "61/41"}
)
"""Articles of the law of 15 December 1980 under which somebody asks for a long stay."""
_IN_FIGURES: Final = r"[0-9OoDQIli|ZzSsGB]"
_MISREAD_ARTICLE: Final = pattern_of(
    r"(?<![^\W_])(?P<word>[A4a][Rr][Tt7](?:[Ii1l|!](?:[CcG][LlIi1|][Ee]|[KkCc][Ee][LlIi1|]))?)(?P<gap>[ ._]{0,3})"
    rf"(?P<number>{_IN_FIGURES}{{1,2}}(?:[/ -]{_IN_FIGURES}{{1,2}}){{0,2}})[ ._]?(?P<latin>[Bb][Ii][Ss]|[Tt][Ee][Rr])?"
    r"(?![^\W_])"
)
_WORDS: Final = frozenset({"article", "artikel", "art"})
_SLIPS: Final = str.maketrans({"4": "a", "7": "t", "1": "i", "|": "i", "!": "i", "l": "i", "g": "c", "k": "c"})
_SHAPES: Final = {word.translate(_SLIPS): word for word in _WORDS}
_MISREAD_DAY: Final = pattern_of(
    rf"(?<![^\W_])({_IN_FIGURES}{{1,2}})([.\-/])({_IN_FIGURES}{{1,2}})([.\-/])({_IN_FIGURES}{{4}})(?![^\W_])"
)
_OPEN: Final = 0.55
"""Plausibility of a reference whose article or day cannot be told: below what a rule decides on."""


def with_figures(reference: Field[str]) -> Field[str]:
    """The readings of a reference with the figures that its article and its days must have.

    Args:
        reference: as it was read.
    """
    return field_of([one for reading in reference.readings for one in _put_right(reading)], keep=0.0)


def _put_right(reading: Reading[str]) -> list[Reading[str]]:
    if reading.origin != "ocr":
        return [reading]  # The letters of a file are those that were typed.
    text, days_open = _days(reading.value)
    found = [match for match in _MISREAD_ARTICLE.finditer(text) if _is_word(match)]
    if not found:
        return [_read_as(reading, text, doubtful=days_open)]
    last = found[-1]
    meant = _articles(last)
    if not meant or days_open:
        return [_read_as(reading, text, doubtful=True)]
    texts = [text[: last.start()] + one + text[last.end() :] for one in sorted(meant)]
    return [_read_as(reading, one, doubtful=len(texts) > 1) for one in texts]


def _read_as(reading: Reading[str], text: str, *, doubtful: bool) -> Reading[str]:
    """The reading with another text: resolved where it differs, for a person where it is doubtful."""
    ceiling = _OPEN if doubtful else 1.0 if text == reading.value else RESOLVED_CEILING
    changed = text != reading.value
    return replace(
        reading, value=text, confidence=min(ceiling, reading.confidence), repaired=reading.repaired or changed
    )


def _is_word(match: re.Match[str]) -> bool:
    """Whether what stands before a number is the word for an article, be it with a letter misread.

    Before letters alone the short word needs its point: "ART DO" is of a name.
    """
    short = len(match["word"]) == len("art")
    figures = any(map(str.isdigit, match["number"])) or not short or "." in match["gap"]
    return match["word"].lower().translate(_SLIPS) in _SHAPES and figures


def _articles(match: re.Match[str]) -> set[str]:
    """How an article may be meant, word and number; as it stands where every sign of it is what it seems."""
    word = match["word"]
    plain = word.lower() in _WORDS
    number, latin = match["number"], match["latin"] or ""
    if plain and not re.search(r"[^\d/ -]", number):
        return {match.group()}
    shaped = _SHAPES[word.lower().translate(_SLIPS)]
    spelt = word if plain else shaped.upper() if word[0].isupper() and word[-1:].upper() == word[-1:] else shaped
    behind = match.group()[match.end("number") - match.start() :]
    choices = {(match["gap"], "".join(_MEANT.get(sign, sign) for sign in number))}
    if number[:1] in "Ss" and not match["gap"] and number[1:2].isdigit() and shaped != "art":
        # "Articles 9": the first letter may be the plural's.
        choices.add(("s", number[1:]))
    known = {(gap, figures) for gap, figures in choices if re.sub(r"[ ]", "/", figures) + latin.lower() in ARTICLES}
    return {f"{spelt}{gap}{figures}{behind}" for gap, figures in known}


def _days(text: str) -> tuple[str, bool]:
    """The text with letters in its days put right, and whether one is no day of the calendar all the same."""
    impossible = False

    def day(match: re.Match[str]) -> str:
        nonlocal impossible
        parts = ["".join(_MEANT.get(sign, sign) for sign in match[number]) for number in (1, 3, 5)]
        if all(match[number].isdigit() for number in (1, 3, 5)) or not any(map(str.isdigit, match.group())):
            return match.group()
        try:
            dt.date(int(parts[2]), int(parts[1]), int(parts[0]))
        except ValueError:
            impossible = True
            return match.group()
        return f"{parts[0]}{match[2]}{parts[1]}{match[4]}{parts[2]}"

    return _MISREAD_DAY.sub(day, text), impossible
