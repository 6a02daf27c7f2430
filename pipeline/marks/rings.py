"""Rings of ink: the rims of round stamps, whole, crossed by a signature, one inside the other."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.marks.ink import Ink
from pipeline.marks.outlines import Patch

_DRAWN: Final = 0.75
"""Share of a ring that must be there; signatures and ruled lines take some of it away."""


def sectors_in(turns: NDArray[np.int64]) -> int:
    """How many of the 48 parts of a circle occur."""
    return int(np.count_nonzero(np.bincount(turns, minlength=48)))


def rim_of(patch: Patch) -> float:
    """How much of an oval rim along the patch's box is inked, 0 to 1."""
    ratio = patch.width / patch.height
    if not 0.5 <= ratio <= 2.0:
        return 0.0
    ys, xs = np.nonzero(patch.mask)
    u = (xs - (patch.width - 1) / 2) / (patch.width / 2)
    v = (ys - (patch.height - 1) / 2) / (patch.height / 2)
    radius = np.hypot(u, v)
    rim = (radius > 0.84) & (radius < 1.08)
    sectors = sectors_in(((np.arctan2(v[rim], u[rim]) + np.pi) / (2 * np.pi) * 48).astype(int))
    corners = (radius > 1.14).mean() if len(radius) else 1.0
    return float(sectors / 48) * float(max(0.0, 1 - 8 * corners))


def rings_within(black: NDArray[np.uint8], patch: Patch, ink: Ink) -> list[Patch]:
    """Round stamps in a patch of ink that holds more than the stamp, such as the signature across it."""
    # A ruled line may have cut the ring, and left most of it outside of this piece.
    margin = ink.mm(9)
    top, left = max(0, patch.top - margin), max(0, patch.left - margin)
    part = np.ascontiguousarray(
        black[top : patch.top + patch.height + margin, left : patch.left + patch.width + margin]
    )
    least, largest = ink.mm(9), min(ink.mm(26), int(0.52 * min(part.shape)))
    if largest <= least:
        return []
    circles = cv2.HoughCircles(
        cv2.GaussianBlur(part, (0, 0), 1.0), cv2.HOUGH_GRADIENT, 1.5, ink.mm(10), None, 200, 40, least, largest
    )
    if circles is None:
        return []
    found = []
    for x, y, radius in np.asarray(circles, np.float64).reshape(-1, 3)[:4].tolist():
        radius = _outermost(part, (x, y), radius)
        x0, y0 = max(0, round(x - radius)), max(0, round(y - radius))
        cut = np.ascontiguousarray(part[y0 : round(y + radius) + 1, x0 : round(x + radius) + 1])
        ys, xs = np.mgrid[0 : cut.shape[0], 0 : cut.shape[1]]
        cut[np.hypot(xs + x0 - x, ys + y0 - y) > 1.08 * radius] = 0
        if min(cut.shape) >= least and _drawn(part, (x, y), radius) >= _DRAWN:
            found.append(Patch(left + x0, top + y0, int(cut.shape[1]), int(cut.shape[0]), cut))
    return found


def _drawn(part: NDArray[np.uint8], centre: tuple[float, float], radius: float) -> float:
    """How much of a circle itself is inked, 0 to 1: rows of a table meet a circle somewhere near only."""
    ys, xs = np.nonzero(part)
    away = np.hypot(xs - centre[0], ys - centre[1]) / radius
    turn = ((np.arctan2(ys - centre[1], xs - centre[0]) + np.pi) / (2 * np.pi) * 48).astype(int)
    bands = (np.abs(away - middle) < 0.03 for middle in np.arange(0.9, 1.1, 0.02).tolist())
    return max(sectors_in(turn[band]) / 48 for band in bands)


def _outermost(part: NDArray[np.uint8], centre: tuple[float, float], radius: float) -> float:
    """The largest inked ring about a centre: many stamps have two, and the inner one is found as easily."""
    ys, xs = np.nonzero(part)
    away = np.hypot(xs - centre[0], ys - centre[1]) / radius
    turn = ((np.arctan2(ys - centre[1], xs - centre[0]) + np.pi) / (2 * np.pi) * 48).astype(int)
    best = 1.0
    for factor in np.arange(1.08, 1.8, 0.04).tolist():
        # Letters along the rim leave gaps, a ring does not.
        if sectors_in(turn[np.abs(away - factor) < 0.025]) >= 42:
            best = factor
    return best * radius


def is_double(patch: Patch, shape: str) -> bool:
    """Whether there is a second ring well within a ring; one drawn round a choice has none, nor has it letters."""
    if shape not in {"round", "oval"}:
        return False
    ys, xs = np.nonzero(patch.mask)
    u = (xs - (patch.width - 1) / 2) / (patch.width / 2)
    v = (ys - (patch.height - 1) / 2) / (patch.height / 2)
    radius, turn = np.hypot(u, v), ((np.arctan2(v, u) + np.pi) / (2 * np.pi) * 48).astype(int)
    inked = [sectors_in(turn[np.abs(radius - ring) < 0.04]) for ring in np.arange(*_INNER_RINGS).tolist()]
    return max(inked) >= _WHOLE_INNER and min(inked) <= _EMPTY


_INNER_RINGS: Final = (0.4, 0.8, 0.02)
"""Radii at which one is looked for, as shares of the outer one."""
_WHOLE_INNER: Final = 42
_EMPTY: Final = 12
"""Of the 48 parts of a circle: between two rings stand letters at most, in a hatched or filled disc there is ink."""
