"""Tinted panels of a form: cells of headings, bars, buttons and boxes filled with one even colour.

They are more than paper and no word explains them, and yet nobody signs or stamps with a filled rectangle that lies
like the print. What stands on one is of another colour and stays: a signature in a tinted box is not taken with it.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.marks.ink import Bytes, Ink, mask_of
from pipeline.page.levels import percentile

_SOLID_MM: Final = 2.6
"""Broader than any pen and than the letters of stamps."""
_FILLED: Final = 0.93
"""Share of its smallest rectangle that a panel fills, rounded corners included; a disc fills 0.79."""
_BAR_FILLED: Final = 0.9
_BAR_MM: Final = (0.5, 3.0)
"""Least width and length of bars that are no broader than a pen."""
_EVEN: Final = 14
"""What the colours of a panel differ from their middle at most, in each channel."""
_MOSTLY_EVEN: Final = 0.5
"""Share of a panel that has its colour; the rest is what is printed or written on it."""
_ASKEW: Final = 1.2
"""Degrees from which a rectangle does not lie like the print of a scan."""


def panels(ink: Ink, there: Bytes, skew: float | None) -> Bytes:
    """The ink of panels, without what stands on them.

    Args:
        ink: the page.
        there: all that is more than paper, ruled lines taken away.
        skew: see :func:`pipeline.marks.finder.find_marks`.
    """
    found = np.zeros_like(there)
    side = ink.mm(_SOLID_MM)
    inked = there if skew is None else mask_of((there > 0) | _pale(ink))
    solid = np.asarray(cv2.morphologyEx(inked, cv2.MORPH_OPEN, np.ones((side, side), np.uint8)), np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(solid, connectivity=4)
    for piece in range(1, len(stats)):
        left, top, wide, high, area = (int(value) for value in stats[piece])
        place = np.s_[top : top + high, left : left + wide]
        own = mask_of(labels[place] == piece)
        if not _lies_level(own, area, skew):
            continue
        even = _even(ink.rgb[place], own)
        if cv2.countNonZero(even) >= _MOSTLY_EVEN * area:
            found[place] |= even | _rim(own)
            _add_edge(found, there, place, own)
    if skew is None:
        _add_bars(found, there, ink)
    return found


def _pale(ink: Ink) -> NDArray[np.bool_]:
    """Where a page is tinted, its grain smoothed: of a tint hardly darker than paper only flecks are ink."""
    return np.asarray(cv2.medianBlur(ink.flat, ink.mm(_GRAINS_MM) | 1) < _TINTED, np.bool_)


_GRAINS_MM: Final = 1.2
_TINTED: Final = 245


def _lies_level(own: Bytes, area: int, skew: float | None) -> bool:
    """Whether a solid piece is a rectangle that lies like the print."""
    if skew is None:
        return area >= _FILLED * own.size
    _, (one, other), angle = cv2.minAreaRect(cv2.findNonZero(own))
    turned = (float(angle) - skew) % 90
    return area >= _FILLED * (one + 1) * (other + 1) and min(turned, 90 - turned) <= _ASKEW


def _even(rgb: NDArray[np.uint8], own: Bytes) -> Bytes:
    """The pixels of a piece that have its own colour."""
    inside = own > 0
    middle = np.array([percentile(rgb[..., channel][inside], 50) for channel in range(3)])
    away = np.abs(rgb.astype(np.int16) - np.rint(middle).astype(np.int16)).max(axis=2)
    return mask_of(inside & (away <= _EVEN))


def _rim(own: Bytes) -> Bytes:
    """The edge of a piece, where its colour and that of the paper run into each other."""
    inner = cv2.erode(own, np.ones((3, 3), np.uint8), borderType=cv2.BORDER_CONSTANT, borderValue=0)
    return mask_of((own > 0) & (np.asarray(inner) == 0))


def _add_edge(found: Bytes, there: Bytes, place: tuple[slice, slice], own: Bytes) -> None:
    """Add what lies next to a panel all the way round: the last pale row of its pixels."""
    reach = 2
    rows, columns = place
    top, left = max(0, rows.start - reach), max(0, columns.start - reach)
    around = np.s_[top : rows.stop + reach, left : columns.stop + reach]
    grown = np.zeros_like(found[around])
    grown[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left] = own
    outside = cv2.dilate(grown, np.ones((2 * reach + 1,) * 2, np.uint8))
    found[around] |= mask_of((np.asarray(outside) > 0) & (grown == 0) & (there[around] > 0))


def _add_bars(found: Bytes, there: Bytes, ink: Ink) -> None:
    """Add bars no broader than a pen, on a page that a program drew: no hand fills a rectangle to a hair."""
    rest = mask_of((there > 0) & (found == 0))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(rest, connectivity=8)
    sizes = np.sort(stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]], axis=1) / ink.per_mm
    full = stats[:, cv2.CC_STAT_AREA] >= _BAR_FILLED * stats[:, cv2.CC_STAT_WIDTH] * stats[:, cv2.CC_STAT_HEIGHT]
    bars = (sizes[:, 0] >= _BAR_MM[0]) & (sizes[:, 1] >= _BAR_MM[1]) & full
    bars[0] = False
    for piece in np.flatnonzero(bars).tolist():
        left, top, wide, high = (int(value) for value in stats[piece, :4])
        place = np.s_[top : top + high, left : left + wide]
        own = mask_of(labels[place] == piece)
        if cv2.countNonZero(_even(ink.rgb[place], own)) >= _MOSTLY_EVEN * cv2.countNonZero(own):
            found[place] |= own
