"""Lines of print that end in a drawing: the engine stops where a stamp or a signature begins, in the midst of a date.

The foot of a paper is stamped and signed, and often over the end of its date. What stands there is read once more with
what the drawing covers; it is taken only where it says what was read before and goes on with figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.ocr import Engine
from pipeline.page.prepare import CAPITAL_HEIGHT, Closer
from pipeline.page.unread_lines import (
    BY_ONE,
    PLAUSIBLE,
    PixelBox,
    Seen,
    UnreadInk,
    covered_by,
    letters_and_figures,
    read_alone,
)
from pipeline.placing import by_line
from pipeline.readings import Alternative, Word

_MOST_LINES: Final = 4
_BACK: Final = 5
"""Words before the drawing that are read once more with what follows."""
_STARTS_WITHIN: Final = 1.2
"""Capitals between the last word read and the ink that goes on."""
_ENDS_AFTER: Final = 1.3
"""Capitals without ink after which a line has ended."""
_FURTHEST: Final = 11.0
"""Capitals by which a line may go on under a drawing; a date has no more."""
_APART: Final = 2.0
"""Capitals between words of one piece of a line, at most."""
_MOST_SIGNS: Final = 12
"""Letters and digits that a drawing may have hidden."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """The last words of a line, and the part of the page where they stand and go on."""

    words: tuple[Word, ...]
    box: PixelBox

    @property
    def text(self) -> str:
        """What was read of it."""
        return " ".join(word.text for word in self.words)


def with_ends(
    words: Sequence[Word],
    alternatives: Sequence[Alternative],
    ink: UnreadInk | None,
    closer: Closer,
    engine: Engine,
    model: str,
    *,
    second: bool,
) -> tuple[tuple[Word, ...], tuple[Alternative, ...]]:
    """The words and what else was read, lines that a drawing cut short having their ends.

    Args:
        words: read so far, boxes as shares of ``closer.prepared.grey``.
        alternatives: other readings of their lines.
        ink: what words left of the ink of that picture, perhaps before some of them were read.
        closer: cuts a line out of the page.
        engine: reads the lines too.
        model: Tesseract's name of the page's language.
        second: ask the second reader.
    """
    now, beside = list(words), list(alternatives)
    for piece in _cut_short(words, ink, closer.prepared.grey) if ink is not None else ():
        seen = [one for one in read_alone(piece.box, closer, engine, model, second=second) if _goes_on(piece, one)]
        if not seen or seen[0].confidence < PLAUSIBLE:
            continue
        alike = len({one.signs for one in seen}) == 1 and len(seen) > 1
        place = piece.words[-1]
        at = now.index(piece.words[0])
        now = [word for word in now if word not in piece.words]
        now[at:at] = [
            replace(word, confidence=min(word.confidence, 1.0 if alike else BY_ONE), line=place.line, block=place.block)
            for word in seen[0].words
        ]
        before = [word.text for word in words if word.line == place.line and word not in piece.words]
        # What the readers saw before they were shown the end says no more than the beginning.
        beside = [one for one in beside if one.line != place.line]
        beside += [
            Alternative(place.line, " ".join((*before, one.text)), round(one.confidence, 3), one.reader)
            for one in seen[1:]
        ]
    return tuple(now), tuple(beside)


def _cut_short(words: Sequence[Word], ink: UnreadInk, grey: NDArray[np.uint8]) -> list[_Piece]:
    """Lines with figures at whose end ink goes on into a drawing, those at the foot first."""
    left = (ink.print | ink.drawn) & (1 - covered_by(words, grey))
    near = np.asarray(
        cv2.dilate(ink.drawn, np.ones((3, round(2 * _STARTS_WITHIN * CAPITAL_HEIGHT)), np.uint8)), np.uint8
    )
    found = []
    for line in by_line(words).values():
        tail = _tail(line, grey.shape)
        if not any(sign.isdigit() for word in tail[-3:] for sign in word.text):
            continue
        box = _goes_to(tail, left, near, grey.shape)
        if box is not None:
            found.append(_Piece(tail, box))
    return sorted(found, key=lambda piece: -piece.box[1])[:_MOST_LINES]


def _goes_to(
    tail: Sequence[Word], ink: NDArray[np.uint8], near: NDArray[np.uint8], shape: tuple[int, ...]
) -> PixelBox | None:
    """Where the last words of a line stand with the ink that follows; None when none does, or no drawing is near."""
    height, width = shape[:2]
    top = int(min(word.box[1] for word in tail) * height)
    bottom = int(max(word.box[3] for word in tail) * height) + 1
    start = int(tail[-1].box[2] * width) + 1
    end = min(width, start + round(_FURTHEST * CAPITAL_HEIGHT))
    row: NDArray[np.bool_] = np.any(ink[top:bottom, start:end], axis=0)
    if not near[top:bottom, start:end].any() or not row[: round(_STARTS_WITHIN * CAPITAL_HEIGHT)].any():
        return None
    columns = np.flatnonzero(row)
    gaps = np.flatnonzero(np.diff(columns) > _ENDS_AFTER * CAPITAL_HEIGHT)
    last = int(columns[gaps[0]] if gaps.size else columns[-1])
    if last < 0.5 * CAPITAL_HEIGHT:
        return None
    pad = round(0.3 * CAPITAL_HEIGHT)
    left = int(min(word.box[0] for word in tail) * width)
    return max(0, left - pad), max(0, top - pad), min(width, start + last + pad), min(height, bottom + pad)


def _tail(line: Sequence[Word], shape: tuple[int, ...]) -> tuple[Word, ...]:
    """The last words of a line that stand together."""
    first = len(line) - 1
    while first > max(0, len(line) - _BACK):
        if (line[first].box[0] - line[first - 1].box[2]) * shape[1] > _APART * CAPITAL_HEIGHT:
            break
        first -= 1
    return tuple(line[first:])


def _goes_on(piece: _Piece, seen: Seen) -> bool:
    """Does a reading say what was read before, and then figures."""
    before, now = letters_and_figures(piece.text), seen.signs
    more = now[len(before) :]
    return now.startswith(before) and 0 < len(more) <= _MOST_SIGNS and any(sign.isdigit() for sign in more)
