"""Ruled lines of tables and forms taken off a picture, for a second reading of pages whose rules spoilt the first.

An engine finds the lines of print before it reads them, and a frame around a cell, a little askew or broken by noise,
is taken for signs: whole rows of a table are then read as bars and scraps. Without rules the same rows read cleanly,
but columns are more often taken for separate blocks; so only pages that read badly are looked at this way.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.levels import percentile
from pipeline.page.prepare import CAPITAL_HEIGHT, Grey

_ACROSS: Final = round(4 * CAPITAL_HEIGHT)
"""Pixels of the shortest rule across: longer than a dash, shorter than a cell."""
_DOWN: Final = round(2.6 * CAPITAL_HEIGHT)
"""Pixels of the shortest rule down: higher than a capital of a heading, as high as two rows."""
_THICK: Final = 7
"""Pixels from which it is the stroke of a large letter or a filled area."""
_CROSSING: Final = 9
"""Pixels of a stroke that crosses a rule, which stays."""
_INK: Final = 0.75
"""Share of the paper's lightness below which a pixel is ink."""


def without_ruled_lines(grey: Grey) -> Grey | None:
    """The picture without its rules, what is written across them kept; None when there are none.

    Args:
        grey: level, at reading size (see :class:`pipeline.page.prepare.Prepared`), even light.
    """
    paper = int(percentile(grey[::4, ::4], 75))
    ink = (grey < _INK * paper).astype(np.uint8)
    cleared: Grey | None = None
    for level, length in ((True, _ACROSS), (False, _DOWN)):
        rules = _opened(ink, length, along=level)
        rules[_opened(rules, _THICK, along=not level) > 0] = 0
        if not rules.any():
            continue
        around = cv2.dilate(cv2.dilate(rules, np.ones((3, 3), np.uint8)), _bar(5, along=level))
        crossing = _opened(ink, _CROSSING, along=not level)
        cleared = grey.copy() if cleared is None else cleared
        cleared[(around > 0) & (crossing == 0)] = paper
    return cleared


def _opened(ink: NDArray[np.uint8], length: int, *, along: bool) -> NDArray[np.uint8]:
    return np.asarray(cv2.morphologyEx(ink, cv2.MORPH_OPEN, _bar(length, along=along)), np.uint8)


def _bar(length: int, *, along: bool) -> NDArray[np.uint8]:
    return np.ones((1, length) if along else (length, 1), np.uint8)
