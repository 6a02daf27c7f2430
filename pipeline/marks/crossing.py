"""Strokes of a pen that run out of a stamp: who signs across a stamp leaves little of the signature beside it.

What stands outside is too short to be known as a signature by its size. But of all that crosses the outline of a stamp,
print is low and dense, creases and ruled lines are straight, and only a pen's stroke is tall, thin and turns.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.marks.ink import Bytes, Ink, mask_of
from pipeline.marks.outlines import Points
from pipeline.page.levels import percentile
from pipeline.readings import Box

Corners: TypeAlias = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels."""

_LINE_MM: Final = 1.0
"""Half of what is taken for the line of an outline, double ones included."""
_MEETS_MM: Final = 1.2
"""What a stroke and the outline that cuts it lie apart at most, beyond the line itself."""
_TALLEST_PRINT_MM: Final = 5.0
"""Words that a stamp covers in part are lower: of 15 on scans the tallest had 3.8, the lowest of 50 strokes 5.1."""
_LONGEST_MM: Final = 60.0
_DENSEST: Final = 0.2
"""Share of its box that a stroke fills; the same words had 0.21 and more."""
_THICKEST_MM: Final = 1.3
_DIRECTIONS: Final = 8
_TURNS: Final = 5
"""Of so many directions, those that a stroke runs in; a straight line has two."""
_TRACE: Final = 0.06
_STRAIGHT: Final = 0.72
"""Share of the edges in two neighbouring directions."""
_SURELY_STRAIGHT: Final = 0.85
_LONG_LINE_MM: Final = 15.0
"""Creases and lines struck through go on beside the stamp."""
_STRONG_EDGE: Final = 100.0


@dataclass(frozen=True, slots=True)
class Crossing:
    """What runs out of a stamp."""

    box: Box
    """Around all of its pieces, as shares of the page."""
    by_hand: bool
    """Drawn with a pen; otherwise a crease or a line that was struck through it."""


def crossings(ink: Ink, outlines: Sequence[Points]) -> Iterator[Crossing]:
    """What runs out of the stamps of a page and is no print, for each stamp one at most.

    Args:
        ink: the page.
        outlines: of its stamps, in pixels.
    """
    base = mask_of((ink.dark > 0) & (ink.print == 0) & (ink.rules == 0))
    bodies = [_body(ink, outline) for outline in outlines]
    for number, body in enumerate(bodies):
        outside = base.copy()
        outside[body > 0] = 0
        for other in (*bodies[:number], *bodies[number + 1 :]):
            outside[other > 0] = 0
        pieces = list(_pieces(ink, outside, body))
        drawn = [box for box, straight in pieces if not straight]
        lines = [box for box, straight in pieces if straight]
        length = sum(math.hypot(box[2] - box[0], box[3] - box[1]) for box in lines)
        if drawn or length >= _LONG_LINE_MM * ink.per_mm:
            yield Crossing(_around(ink, drawn or lines), bool(drawn))


def _around(ink: Ink, boxes: Sequence[Corners]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return ink.shares(min(lefts), min(tops), max(rights), max(bottoms))


def _body(ink: Ink, outline: Points) -> Bytes:
    """A stamp with its line."""
    body = np.zeros(ink.dark.shape, np.uint8)
    cv2.fillPoly(body, [outline], 255)
    return np.asarray(cv2.polylines(body, [outline], True, 255, 2 * ink.mm(_LINE_MM) + 1), np.uint8)


def _pieces(ink: Ink, outside: Bytes, body: Bytes) -> Iterator[tuple[Corners, bool]]:
    """The pieces that reach a stamp and that are a stroke of a pen (False) or a straight line (True)."""
    joined = cv2.morphologyEx(outside, cv2.MORPH_CLOSE, np.ones((ink.mm(1.0), ink.mm(0.6)), np.uint8))
    joined[body > 0] = 0
    edge = cv2.dilate(body, np.ones((2 * ink.mm(_MEETS_MM) + 1,) * 2, np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(np.asarray(joined, np.uint8), connectivity=8)
    for piece in np.unique(labels[(edge > 0) & (labels > 0)]).tolist():
        x, y, wide, high = (int(value) for value in stats[piece, :4])
        if max(wide, high) < _TALLEST_PRINT_MM * ink.per_mm:
            continue
        own = labels[y : y + high, x : x + wide] == piece
        part = np.where(own, outside[y : y + high, x : x + wide], 0).astype(np.uint8)
        shares = _directions(ink, part, x, y)
        if shares is None:
            continue
        straight = float((shares + np.roll(shares, 1)).max())
        if straight >= _SURELY_STRAIGHT:
            yield (x, y, x + wide, y + high), True
        elif (
            _TALLEST_PRINT_MM * ink.per_mm <= high
            and max(wide, high) <= _LONGEST_MM * ink.per_mm
            and np.count_nonzero(part) <= _DENSEST * part.size
            and int((shares > _TRACE).sum()) >= _TURNS
            and straight <= _STRAIGHT
        ):
            yield (x, y, x + wide, y + high), False


def _directions(ink: Ink, part: Bytes, x: int, y: int) -> NDArray[np.float64] | None:
    """How much of the edges of a piece runs in each direction; None when no pen is so thick.

    Args:
        ink: the page.
        part: the piece alone.
        x: its left edge on the page, in pixels.
        y: its upper edge.
    """
    part = np.asarray(cv2.copyMakeBorder(part, 2, 2, 2, 2, cv2.BORDER_CONSTANT), np.uint8)
    depth = cv2.distanceTransform(part, cv2.DIST_L2, 3)
    if not depth.any() or 2 * percentile(depth[depth > 0], 80) > _THICKEST_MM * ink.per_mm:
        return None
    grey = cv2.copyMakeBorder(ink.flat, 2, 2, 2, 2, cv2.BORDER_REPLICATE)[y : y + part.shape[0], x : x + part.shape[1]]
    size, angle = cv2.cartToPolar(
        cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1), angleInDegrees=True
    )
    turned = angle[(size > _STRONG_EDGE) & (cv2.dilate(part, np.ones((3, 3), np.uint8)) > 0)] % 180
    if not turned.size:
        return None
    sectors = (turned * _DIRECTIONS / 180).astype(np.int64) % _DIRECTIONS
    return np.asarray(np.bincount(sectors, minlength=_DIRECTIONS) / turned.size, np.float64)
