"""Figures that stand alone in the boxes of a form: day, month and year each in a frame of its own.

An engine's layout step takes such a frame for a picture, and a figure by itself for dirt. Without the ruled lines what
no word covers and is as high as print is read once more; only figures well read are believed, for letters by
themselves are marks and initials.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.ocr import Engine, stack
from pipeline.page.prepare import CAPITAL_HEIGHT, Grey, Prepared
from pipeline.page.ruled_lines import without_ruled_lines
from pipeline.page.unread_lines import covered_by
from pipeline.patterns import pattern_of
from pipeline.readings import Word

_LOWEST, _HIGHEST = 0.6 * CAPITAL_HEIGHT, 1.6 * CAPITAL_HEIGHT
_WIDEST: Final = 7 * CAPITAL_HEIGHT
_NARROWEST: Final = 0.5
"""Of its height: a single stroke is a rule that was not taken off, or a "1" that nobody can tell from it."""
_APART: Final = round(0.8 * CAPITAL_HEIGHT)
"""Pixels over which figures of one box are joined."""
_MOST: Final = 24
_TOO_MANY: Final = 60
"""Unread pieces from which the page is badly read, or has a pattern, and nothing of it is a form's answer."""
_INK: Final = 160
_SURE: Final = 0.75
_FIGURES = pattern_of(r"[0-9OIl]{0,3}\d[0-9OIl./-]{0,9}")
_PAD: Final = 5


def boxed_figures(words: Sequence[Word], prepared: Prepared, engine: Engine, model: str) -> tuple[Word, ...]:
    """Figures in frames that no word covers, each a line and a block of its own.

    Args:
        words: read so far, boxes as shares of ``prepared.grey``.
        prepared: the picture that was read.
        engine: reads the pieces.
        model: Tesseract's name of the page's language.
    """
    cleared = without_ruled_lines(prepared.grey)
    if cleared is None:
        return ()
    pieces = list(_unread_pieces(cleared, covered_by(words, cleared)))
    if not pieces or len(pieces) > _TOO_MANY:
        return ()
    pieces = pieces[:_MOST]
    sheet, borders = stack([cleared[top:bottom, left:right] for left, top, right, bottom in pieces])
    line = 1 + max((word.line for word in words), default=-1)
    block = 1 + max((word.block for word in words), default=-1)
    height, width = cleared.shape
    found: list[Word] = []
    taken: set[int] = set()
    for word in engine.read(sheet, language=model, dpi=prepared.dpi, layout="block"):
        row = min(int(np.searchsorted(borders, (word.box[1] + word.box[3]) / 2 * sheet.shape[0])), len(pieces) - 1)
        text = word.text.strip(" .|[](){}_'")
        if row in taken or word.confidence < _SURE or not _FIGURES.fullmatch(text) or not text.strip("1Il"):
            continue
        taken.add(row)
        left, top, right, bottom = pieces[row]
        box = ((left + _PAD) / width, (top + _PAD) / height, (right - _PAD) / width, (bottom - _PAD) / height)
        found.append(replace(word, text=text, box=box, line=line + row, block=block + row))
    return tuple(found)


def _unread_pieces(cleared: Grey, covered: NDArray[np.uint8]) -> Iterator[tuple[int, int, int, int]]:
    """Left, top, right, bottom in pixels, with a margin, from top to bottom."""
    ink = (cleared < _INK).astype(np.uint8)
    ink[covered > 0] = 0
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, _APART), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    height, width = cleared.shape
    for left, top, wide, high, _ in sorted(stats[1:].tolist(), key=lambda piece: (piece[1], piece[0])):
        if not (_LOWEST <= high <= _HIGHEST and _NARROWEST * high <= wide <= _WIDEST):
            continue
        yield (
            *(max(0, left - _PAD), max(0, top - _PAD)),
            *(min(width, left + wide + _PAD), min(height, top + high + _PAD)),
        )
