"""Ink that nothing explains: what must not be there for a page to lack a signature or a stamp.

Everything that finds marks looks for what is surely one. To say that there is none, the question is turned round: is
any ink left, faint or coloured ink included, once the words that were surely read, the ruled lines and the boxes of
the form are taken away. Where in doubt it is left, so the answer errs on the side of "there may be something".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.marks.ink import Ink, mask_of
from pipeline.marks.panels import panels
from pipeline.marks.rows import print_in_rows
from pipeline.marks.straight import straight_lines
from pipeline.page.levels import median, paper_and_grain, percentile
from pipeline.readings import Box, Word

_SURELY_READ: Final = 0.8
_PLAUSIBLY_READ: Final = 0.6
_USUAL_HEIGHT: Final = (0.55, 1.5)
"""Of a word that is hardly a scribble: its height as a share of that of the words around."""
_FAINT: Final = 232
"""Grey level of flattened paper (255) below which a pixel is more than paper."""
_GRAIN: Final = 5.0
"""Standard deviations of the paper's own grain that ink differs from it."""
_LEAST_MM: Final = 3.0
MOST_BOXES: Final = 60
"""So many are told at most, the largest ones."""


def find_unexplained(
    ink: Ink, words: Sequence[Word], taken: NDArray[np.uint8], skew: float | None = 0.0
) -> tuple[Box, ...]:
    """Boxes of ink that is neither print that was surely read nor a ruled line, from top to bottom.

    Args:
        ink: the page.
        words: its words.
        taken: mask of places that are explained otherwise (photos, codes, tick boxes).
        skew: see :func:`pipeline.marks.finder.find_marks`.
    """
    _, grain = paper_and_grain(ink.flat, 200) or (255.0, 0.0)
    level = min(_FAINT, 255 - _GRAIN * max(1.0, grain))
    highest = np.asarray(cv2.max(cv2.max(ink.rgb[..., 0], ink.rgb[..., 1]), ink.rgb[..., 2]), np.uint8)
    lowest = np.asarray(cv2.min(cv2.min(ink.rgb[..., 0], ink.rgb[..., 1]), ink.rgb[..., 2]), np.uint8)
    spread = cv2.subtract(highest, lowest)
    tint = percentile(spread[::4, ::4], 60)
    left = mask_of((cv2.GaussianBlur(ink.flat, (0, 0), 0.8) < level) | (spread > tint + 24))
    left[cv2.dilate(ink.rules, np.ones((ink.mm(0.6) | 1,) * 2, np.uint8)) > 0] = 0
    left[panels(ink, left, skew) > 0] = 0
    left[straight_lines(ink, left, skew) > 0] = 0
    sure = _surely_read(words)
    left[(taken > 0) | (_around(ink, sure) > 0)] = 0
    if skew is not None:
        known = {id(word) for word in sure}
        hardly = [word for word in words if id(word) not in known]
        left[_around(ink, print_in_rows(ink, left, hardly, sure, skew)) > 0] = 0
    joined = cv2.morphologyEx(left, cv2.MORPH_CLOSE, np.ones((ink.mm(1.2), ink.mm(1.2)), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(np.asarray(joined, np.uint8), connectivity=8)
    boxes = []
    for piece in range(1, count):
        x, y, wide, high, area = (int(value) for value in stats[piece])
        if max(wide, high) >= _LEAST_MM * ink.per_mm and area >= 0.6 * _LEAST_MM * ink.per_mm:
            boxes.append((wide * high, ink.shares(x, y, x + wide, y + high)))
    # The shadow at the edge of the glass is no ink; a page full of it is told by its largest pieces.
    largest = sorted(boxes, reverse=True)[:MOST_BOXES]
    return tuple(sorted((box for _, box in largest), key=lambda box: (box[1], box[0])))


def _surely_read(words: Sequence[Word]) -> list[Word]:
    """The words that are surely print: read with confidence, or fairly, and no taller than the others."""
    heights = [word.box[3] - word.box[1] for word in words if word.confidence >= _SURELY_READ]
    usual = median(np.array(heights)) if heights else 0.0
    found = []
    for word in words:
        letters = sum(sign.isalnum() for sign in word.text)
        ratio = (word.box[3] - word.box[1]) / usual if usual else 0.0
        plain = _USUAL_HEIGHT[0] <= ratio <= _USUAL_HEIGHT[1]
        sure = word.origin != "ocr" or word.confidence >= (_SURELY_READ if letters >= 2 else 0.9)
        if sure or (plain and letters >= 3 and word.confidence >= _PLAUSIBLY_READ):
            found.append(word)
    return found


def _around(ink: Ink, words: Sequence[Word]) -> NDArray[np.uint8]:
    """Where words stand, with the edges of their letters."""
    mask = np.zeros((ink.height, ink.width), np.uint8)
    margin_x, margin_y = ink.mm(0.8), ink.mm(0.7)
    for word in words:
        left, top, right, bottom = word.box
        mask[
            max(0, int(top * ink.height) - margin_y) : max(0, int(bottom * ink.height) + margin_y + 1),
            max(0, int(left * ink.width) - margin_x) : int(right * ink.width) + margin_x + 1,
        ] = 255
    return mask
