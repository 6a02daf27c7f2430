"""Words that the engine tore in two, joined again, and words that it ran together, parted.

"DEL VAUX" has no more room between L and V than between D and E, and "DEWILESTARI" has.

Boxes of neighbouring words are not exact enough to tell, so the ink is asked: where nothing between the ends of two
words is wider than the room between letters, the second reader looks at both together. What it reads as one word with
the same letters is one.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

import numpy as np

from pipeline.page.prepare import Closer, Grey
from pipeline.page.second_reader import seen_together
from pipeline.readings import Alternative, Word

_CLOSE: Final = 0.3
"""Heights of a line between the boxes of two words; further apart they are two."""
_BETWEEN_LETTERS: Final = 0.18
"""Heights of a line: room between letters is narrower, a space is from 0.3 up."""
_SPACE: Final = 0.25
"""Heights of a word: a blank as wide as this is one."""
_OFF: Final = 0.12
"""Of a word's width by which a blank may lie beside the place that its letters give."""
_INK: Final = 170
_LOWEST: Final = 6
"""Pixels: two words with less of the line in common tell nothing."""
_MOST_ASKED: Final = 4
_SURE: Final = 0.9
JOINED_AT_MOST: Final = 0.85


def rejoined(words: Sequence[Word], closer: Closer) -> tuple[Word, ...]:
    """The words, those that were torn in two joined; they say that they were resolved.

    Args:
        words: as the engine gave them, boxes as shares of the prepared picture.
        closer: cuts two words out of the same page.
    """
    kept: list[Word | None] = list(words)
    for number, index in enumerate(_candidates(words, closer.prepared.grey)):
        first, second = kept[index], words[index + 1]
        if number >= _MOST_ASKED or first is None:
            break
        together = (
            min(first.box[0], second.box[0]),
            min(first.box[1], second.box[1]),
            max(first.box[2], second.box[2]),
            max(first.box[3], second.box[3]),
        )
        text = f"{first.text}{second.text}"
        seen, sure = seen_together(closer, together)
        if sure < _SURE or seen.casefold() != text.casefold():
            continue
        confidence = max(min(first.confidence, second.confidence), min(JOINED_AT_MOST, sure))
        kept[index] = None
        kept[index + 1] = replace(second, text=text, box=together, confidence=confidence, resolved=True)
    return tuple(word for word in kept if word is not None)


def parted(words: Sequence[Word], alternatives: Sequence[Alternative], grey: Grey) -> tuple[Word, ...]:
    """The words, those that the engine ran together parted where the second reader and the ink have a space.

    Args:
        words: as the engine gave them, boxes as shares of the prepared picture.
        alternatives: texts of lines as the second reader saw them.
        grey: the prepared picture.
    """
    told = {one.line: one.text.split() for one in alternatives}
    found: list[Word] = []
    for word in words:
        seen = told.get(word.line, [])
        pairs = (
            (first, second)
            for first, second in pairwise(seen)
            if first.isalpha() and second[:1].isalpha() and f"{first}{second}".casefold() == word.text.casefold()
        )
        first, _ = ("", "") if word.text in seen else next(pairs, ("", ""))
        place = _space_at(word, len(first), grey) if first else None
        if place is None:
            found.append(word)
            continue
        sure = min(word.confidence, JOINED_AT_MOST)
        left, top, right, bottom = word.box
        for text, box in (
            (word.text[: len(first)], (left, top, place[0], bottom)),
            (word.text[len(first) :], (place[1], top, right, bottom)),
        ):
            found.append(replace(word, text=text, box=box, confidence=sure, resolved=True))
    return tuple(found)


def _space_at(word: Word, letters: int, grey: Grey) -> tuple[float, float] | None:
    """Where in a word a space begins and ends, as shares of the page, if it is where so many letters end."""
    height, width = grey.shape
    left, top, right, bottom = word.box
    patch = grey[int(top * height) : int(bottom * height) + 1, int(left * width) : int(right * width) + 1]
    inked = np.flatnonzero((patch < _INK).any(axis=0))
    rooms = np.diff(inked)
    if not len(rooms):
        return None
    widest = int(rooms.argmax())
    begin, end = int(inked[widest]) + 1, int(inked[widest + 1])
    expected = letters / len(word.text)
    near = abs((begin + end) / 2 / patch.shape[1] - expected) <= _OFF
    if not near or end - begin < _SPACE * (bottom - top) * height:
        return None
    start = int(left * width)
    return (start + begin) / width, (start + end) / width


def _candidates(words: Sequence[Word], grey: Grey) -> Iterator[int]:
    """Indices of words that stand as close to the next one as letters do."""
    height, width = grey.shape
    lines: dict[int, list[float]] = {}
    for word in words:
        lines.setdefault(word.line, []).append((word.box[3] - word.box[1]) * height)
    for index, (first, second) in enumerate(pairwise(words)):
        if first.line != second.line or not (first.text[-1:].isalpha() and second.text[:1].isalpha()):
            continue
        line = statistics.median(lines[first.line])
        if (second.box[0] - first.box[2]) * width >= _CLOSE * line:
            continue
        room = _widest_room(grey, first, second)
        if room is not None and room < _BETWEEN_LETTERS * line:
            yield index


def _widest_room(grey: Grey, first: Word, second: Word) -> int | None:
    """Pixels of the widest stretch without ink between the outer ends of two words; None where that cannot be told."""
    height, width = grey.shape
    left, right = min(first.box[0], second.box[0]) * width, max(first.box[2], second.box[2]) * width
    top, bottom = max(first.box[1], second.box[1]) * height, min(first.box[3], second.box[3]) * height
    if bottom - top < _LOWEST:
        return None
    inked = np.flatnonzero((grey[int(top) : int(bottom) + 1, int(left) : int(right) + 1] < _INK).any(axis=0))
    return int(np.diff(inked).max()) - 1 if len(inked) > 1 else None
