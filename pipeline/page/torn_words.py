"""Words that the engine tore in two, joined again: "DEL VAUX" with no more room between L and V than between D and E.

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
from pipeline.readings import Word

_CLOSE: Final = 0.3
"""Heights of a line between the boxes of two words; further apart they are two."""
_BETWEEN_LETTERS: Final = 0.18
"""Heights of a line: room between letters is narrower, a space is from 0.3 up."""
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
