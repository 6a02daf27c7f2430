"""Words that were hardly read and are print all the same, because they stand in a row of print and look like it.

A reader is unsure of names, abbreviations and what has an apostrophe in it, however clearly it is printed. Such a word
is as tall as the words of its row, as dark, of their colour, and its letters fill it as letters do. A pen's strokes
are thinner or taller; a stamp has its own height, colour and lie. At the place of a signature nothing is taken for
print that was not read.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.marks.details import is_signature_label
from pipeline.marks.ink import Bytes, Ink
from pipeline.readings import Word

_SAME_ROW: Final = 0.35
"""How far middles of words of one row lie apart, in heights."""
_HEIGHTS: Final = (0.65, 1.5)
"""Of the ink of a word to that of one in its row: letters with and without ascenders."""
_TALLEST_MM: Final = 5.0
_FULL: Final = 0.2
"""Share of its box that the ink of print fills; of a pen's strokes it is less."""
_AS_DARK: Final = 40
"""Levels that print of one page differs by, in darkness and in tint."""
_INKED: Final = 200
_NEIGHBOURS: Final = 4
_SAMPLE: Final = 24
_SURELY, _LETTERS = 0.8, 2
_ROOM_MM: Final = (40.0, 14.0)
"""How far from a label people sign, across and down."""


def print_in_rows(ink: Ink, left: Bytes, hardly: Sequence[Word], sure: Sequence[Word], skew: float) -> list[Word]:
    """The words that are print though they were hardly read.

    Args:
        ink: the page.
        left: ink that nothing explained.
        hardly: words that were read without confidence.
        sure: words that were surely read.
        skew: degrees by which the lines run downhill.
    """
    tall = ink.height / ink.per_mm
    wide = ink.width / ink.per_mm
    slope = math.tan(math.radians(skew))

    def place(word: Word) -> tuple[float, float, float]:
        """Middle across and down (the lines laid level), and height, in millimetres."""
        x, y = (word.box[0] + word.box[2]) / 2 * wide, (word.box[1] + word.box[3]) / 2 * tall
        return x, y - x * slope, (word.box[3] - word.box[1]) * tall

    anchors = [word for word in sure if word.confidence >= _SURELY and sum(map(str.isalnum, word.text)) >= _LETTERS]
    low = [word for word in hardly if place(word)[2] <= _TALLEST_MM]
    if not anchors or not low:
        return []
    table = np.array([place(word) for word in anchors])
    labels = [place(word)[:2] for word in (*sure, *hardly) if is_signature_label(word.text)]
    # A stamp has rows of its own: print is as dark as most of the page.
    looks = [look for word in anchors[:: 1 + len(anchors) // _SAMPLE] if (look := _look(ink, word, None)) is not None]
    usual = np.median([look[2] for look in looks], axis=0) if looks else np.zeros(3)
    found = []
    for word in low:
        x, y, high = place(word)
        if any(abs(x - across) <= _ROOM_MM[0] and abs(y - down) <= _ROOM_MM[1] for across, down in labels):
            continue
        near = np.flatnonzero(np.abs(table[:, 1] - y) <= _SAME_ROW * np.minimum(table[:, 2], high))
        near = near[np.argsort(np.abs(table[near, 0] - x))][:_NEIGHBOURS]
        own = _look(ink, word, left)
        if own is None or not near.size or own[1] < _FULL or float(np.abs(own[2] - usual).max()) > _AS_DARK:
            continue
        others = (_look(ink, anchors[number], None) for number in near.tolist())
        if any(
            _HEIGHTS[0] <= own[0] / other[0] <= _HEIGHTS[1] and float(np.abs(own[2] - other[2]).max()) <= _AS_DARK
            for other in others
            if other is not None
        ):
            found.append(word)
    return found


def _look(ink: Ink, word: Word, mask: Bytes | None) -> tuple[float, float, NDArray[np.float64]] | None:
    """Height of the ink of a word in millimetres, how full its box is, how dark and tinted; None of hardly any.

    Args:
        ink: the page.
        word: whose ink.
        mask: the ink that counts; None for all that is dark.
    """
    rows = slice(max(0, int(word.box[1] * ink.height)), int(word.box[3] * ink.height) + 1)
    columns = slice(max(0, int(word.box[0] * ink.width)), int(word.box[2] * ink.width) + 1)
    part = np.ascontiguousarray(ink.flat[rows, columns] < _INKED)
    if mask is not None:
        part &= mask[rows, columns] > 0
    if not part.any():
        return None
    _, _, wide, high = cv2.boundingRect(part.astype(np.uint8))
    red, green, blue = ink.rgb[rows, columns][part].astype(np.int16).T
    # Light falls unevenly on a page; how dark its ink is beside its paper, and its tint, stay.
    looks = (ink.flat[rows, columns][part], red - green, blue - green)
    return high / ink.per_mm, int(part.sum()) / (wide * high), np.array([np.median(values) for values in looks])
