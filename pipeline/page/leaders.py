"""Leaders taken off a picture: the rows of dots that lead the eye from a label to its answer.

An engine reads a row of dots as "cece eee sveve" and, worse, takes it for the line it belongs to, so that the label
before it comes out as scraps too. A row of many equal dots at equal distances is nothing else on any paper.
"""

from __future__ import annotations

from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.levels import percentile
from pipeline.page.prepare import CAPITAL_HEIGHT, Grey

_DOT: Final = round(0.34 * CAPITAL_HEIGHT)
"""Pixels of the largest dot across and down; the bowl of a letter is larger."""
_REACH: Final = round(1.1 * CAPITAL_HEIGHT)
"""Pixels from one dot to the next, at most: also those with blanks between them."""
_LEAST: Final = 9
"""Dots in a row; an ellipsis has three, and a line of initials fewer than that."""
_STEEPEST: Final = 0.03
"""Rise of a row that a page not quite level, or not quite flat, may have."""
_UNEVEN: Final = 0.3
"""Share of the usual distance by which a dot may stand off."""
_EVEN_ENOUGH: Final = 0.8
_BETWEEN: Final = 7
"""Pixels of paper between dots that make a line, at most."""
_SHORTEST: Final = round(6 * CAPITAL_HEIGHT)
"""Pixels of such a line: the feet of letters make none so long."""
_THICK: Final = 6
_CROSSING: Final = 7
_BESIDE: Final = 6
"""Pixels above and below a line at which there is paper; above the feet of letters are their stems."""
_CROWDED: Final = 0.28
_SOLID: Final = 0.93
"""Share of a line that is ink from which it is ruled, see :mod:`pipeline.page.ruled_lines`."""
_INK: Final = 0.75
"""Share of the paper's lightness below which a pixel is ink."""


def without_leaders(grey: Grey) -> Grey:
    """The picture without rows of dots; the same object where there are none.

    Args:
        grey: level, at reading size (see :class:`pipeline.page.prepare.Prepared`), even light.
    """
    paper = int(percentile(grey[::4, ::4], 75))
    ink = (grey < _INK * paper).astype(np.uint8)
    return _without_dots(_without_dotted_lines(grey, ink, paper), ink, paper)


def _without_dots(grey: Grey, ink: NDArray[np.uint8], paper: int) -> Grey:
    """Without leaders whose dots stand apart."""
    _, labels, stats, centres = cv2.connectedComponentsWithStats(ink, connectivity=8)
    small = (stats[:, cv2.CC_STAT_WIDTH] <= _DOT) & (stats[:, cv2.CC_STAT_HEIGHT] <= _DOT)
    small[0] = False
    if np.count_nonzero(small) < _LEAST:
        return grey
    dots = np.flatnonzero(small)
    rows = [row for row in _rows(dots, centres) if _even(centres[row, 0])]
    if not rows:
        return grey
    gone = np.zeros(len(stats), np.bool_)
    gone[np.concatenate(rows)] = True
    around = cv2.dilate(gone[labels].astype(np.uint8), np.ones((3, 3), np.uint8))
    cleared = grey.copy()
    cleared[(around > 0) & ((ink == 0) | gone[labels])] = paper
    return cleared


def _without_dotted_lines(grey: Grey, ink: NDArray[np.uint8], paper: int) -> Grey:
    """Without lines of dots so near to one another that some run together; strokes that cross them stay."""
    closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, _BETWEEN), np.uint8))
    lines = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((1, _SHORTEST), np.uint8))
    lines[cv2.morphologyEx(lines, cv2.MORPH_OPEN, np.ones((_THICK, 1), np.uint8)) > 0] = 0
    if not lines.any():
        return grey
    count, labels = cv2.connectedComponents(lines, connectivity=8)
    area = np.maximum(1, np.bincount(labels.ravel(), minlength=count))
    alone = np.ones(count, np.bool_)
    for shift in (-_BESIDE, _BESIDE):
        beside = np.roll(cv2.dilate(ink, np.ones((3, 1), np.uint8)), shift, axis=0)
        alone &= np.bincount(labels[beside > 0], minlength=count) / area < _CROWDED
    dotted = alone & (np.bincount(labels[ink > 0], minlength=count) / area < _SOLID)
    dotted[0] = False
    if not dotted.any():
        return grey
    around = cv2.dilate(dotted[labels].astype(np.uint8), np.ones((3, 3), np.uint8))
    crossing = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((_CROSSING, 1), np.uint8))
    cleared = grey.copy()
    cleared[(around > 0) & (crossing == 0)] = paper
    return cleared


def _rows(dots: NDArray[np.intp], centres: NDArray[Any]) -> list[NDArray[np.intp]]:
    """Dots that follow one another at the same height, left to right."""
    left_to_right = dots[np.argsort(centres[dots, 0], kind="stable")]
    open_rows: list[list[int]] = []
    found: list[NDArray[np.intp]] = []
    for dot in left_to_right:
        across, down = centres[dot]
        still = []
        mine: list[int] | None = None
        for row in open_rows:
            gap = across - centres[row[-1], 0]
            if gap > _REACH:
                if len(row) >= _LEAST:
                    found.append(np.asarray(row))
                continue
            still.append(row)
            if mine is None and gap > 1 and abs(down - centres[row[-1], 1]) <= max(1.5, _STEEPEST * gap):
                mine = row
        open_rows = still
        if mine is None:
            open_rows.append([int(dot)])
        else:
            mine.append(int(dot))
    found += [np.asarray(row) for row in open_rows if len(row) >= _LEAST]
    return found


def _even(across: NDArray[Any]) -> bool:
    gaps = np.diff(across)
    usual = float(np.sort(gaps)[len(gaps) // 2])
    return bool(np.mean(np.abs(gaps - usual) <= _UNEVEN * usual + 0.5) >= _EVEN_ENOUGH)
