"""Strokes across a stamp: the ink of a stamp is taken away, a signature that runs over it is left.

What a stamp is made of is its outline, rings inside it and small pieces. A stroke of a pen goes on outside of the
outline; across a stamp in colour it is of another colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.marks.ink import Bytes, Ink, mask_of
from pipeline.marks.outlines import Points, ellipse_in, frame_in, outlines
from pipeline.readings import Mark

_AROUND_MM: Final = 12.0
"""How far around a stamp the strokes are looked at that run out of it."""
_LINE_MM: Final = 1.0
"""Half of what is taken for the line of an outline, double ones included."""
_STROKE_MM: Final = 8.0
"""Letters of a stamp are smaller than the strokes of a pen across it."""
_RUNS_OUT_MM: Final = 3.5
_MEETS_MM: Final = 1.2
"""What the two ends of a stroke that the line cuts lie apart, beyond the line itself."""
_SAME: Final = 0.7
"""Intersection over union of a stamp's box and that of its outline."""
_RINGS: Final = 2


def cover_stamps(taken: Bytes, ink: Ink, stamps: Iterable[Mark]) -> list[Points]:
    """Mark the ink of stamps as explained, in ``taken``; gives the outline of each, in pixels of the page."""
    found = []
    for mark in stamps:
        box = (mark.box[0] * ink.width, mark.box[1] * ink.height, mark.box[2] * ink.width, mark.box[3] * ink.height)
        around = ink.mm(_AROUND_MM)
        left, top = max(0, int(box[0]) - around), max(0, int(box[1]) - around)
        part = np.s_[top : int(box[3]) + around, left : int(box[2]) + around]
        hull = _outline(
            np.ascontiguousarray(ink.dark[part]),
            ink.per_mm,
            (box[0] - left, box[1] - top, box[2] - left, box[3] - top),
            mark.detail,
        )
        taken[part] |= _own(ink, part, hull, mark.detail)
        found.append(np.add(hull, (left, top), dtype=np.int32))
    return found


def _own(ink: Ink, part: tuple[slice, slice], hull: Points, detail: str) -> Bytes:
    """The ink of one stamp; ``hull`` is its outline in the part of the page."""
    coloured = not detail.endswith("black")
    dark = np.ascontiguousarray(ink.dark[part])
    tint = np.ascontiguousarray(ink.coloured[part])
    inside = np.asarray(cv2.fillConvexPoly(np.zeros_like(dark), hull, 255), np.uint8)
    if coloured:
        tint = _of_its_hue(np.ascontiguousarray(ink.rgb[part]), tint, inside)
    hued = tint
    tint = np.asarray(cv2.dilate(tint, np.ones((3, 3), np.uint8)), np.uint8)
    line = _line(dark, inside, hull, ink)
    free = mask_of((dark > 0) & (line == 0))
    if coloured:
        free[tint > 0] = 0
        if _is_all_of(tint, mask_of((dark > 0) & (line > 0))):
            # Even its line is known by its colour: what has another goes on through it, and through its letters.
            free = _bridged(mask_of((ink.flat[part] < _FULL) & (hued == 0)), ink)
    within = np.asarray(cv2.bitwise_and(free, inside), np.uint8)
    beyond = mask_of((dark > 0) & (line == 0) & (inside == 0) & (ink.print[part] == 0))
    kept = _long(within, _STROKE_MM * ink.per_mm)
    reach = np.ones((2 * ink.mm(2 * _LINE_MM + _MEETS_MM) + 1,) * 2, np.uint8)
    outer = np.asarray(cv2.dilate(_long(beyond, _RUNS_OUT_MM * ink.per_mm), reach), np.uint8)
    if not coloured:
        kept = _that_meet(kept, outer)
    # What joins the two parts of a stroke is left in the line.
    kept |= mask_of((dark > 0) & (line > 0) & (outer > 0) & (cv2.dilate(kept, reach) > 0))
    own = mask_of((cv2.bitwise_or(inside, line) > 0) & (kept == 0))
    return own if detail.split()[0] in _SHAPES else mask_of((own > 0) & (tint > 0))


def _is_all_of(tint: Bytes, line: Bytes) -> bool:
    """Whether nearly all of a stamp's line has its colour, as on pages that no scanner made grey."""
    inked = int(np.count_nonzero(line))
    return inked > 0 and int(np.count_nonzero((line > 0) & (tint > 0))) >= _PURE * inked


def _bridged(strokes: Bytes, ink: Ink) -> Bytes:
    """Strokes with their pale edges, over gaps as wide as the line of another ink across them."""
    closed = cv2.morphologyEx(strokes, cv2.MORPH_CLOSE, np.ones((ink.mm(1.0),) * 2, np.uint8))
    return np.asarray(cv2.dilate(closed, np.ones((3, 3), np.uint8)), np.uint8)


_PURE: Final = 0.7
"""Strokes and words that cross the line take their share of it."""
_FULL: Final = 150
"""Grey of ink with nothing of the paper in it, as at the edges of letters there is."""


def _of_its_hue(rgb: Bytes, tint: Bytes, inside: Bytes) -> Bytes:
    """Coloured ink of the colour that most inside has: blue strokes across a red stamp are no part of it."""
    hue = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2HSV)[..., 0], np.int16)
    own = hue[(tint > 0) & (inside > 0)]
    if not own.size:
        return tint
    # Hues are a circle: red lies at both of its ends.
    usual = int(np.argmax(np.convolve(np.tile(np.bincount(own, minlength=180), 3), np.ones(9), "same")[180:360]))
    away = np.abs(hue - usual)
    return mask_of((tint > 0) & (np.minimum(away, 180 - away) <= _SAME_HUE))


_SAME_HUE: Final = 25
"""Half-degrees of the circle of colours within which a scan leaves what was one ink."""


_SHAPES: Final = frozenset({"round", "oval", "rectangular"})


def _outline(dark: Bytes, per_mm: float, box: tuple[float, float, float, float], detail: str) -> Points:
    """The outline of a stamp: as drawn, or the one its box and its shape make."""
    if detail.startswith(("round", "oval")):
        # The hull of a ring holds what runs out of it a little.
        ellipse = ellipse_in(dark, box, per_mm)
        if ellipse is not None and _shared(cv2.boundingRect(ellipse), box) >= _SAME:
            return ellipse
    elif detail.startswith("rectangular") and (frame := frame_in(dark, box, per_mm)) is not None:
        return frame
    drawn = max(
        (hull for _, hull in outlines(dark, per_mm)),
        key=lambda hull: _shared(cv2.boundingRect(hull), box),
        default=None,
    )
    if drawn is not None and _shared(cv2.boundingRect(drawn), box) >= _SAME:
        return drawn
    if detail.startswith(("round", "oval")):
        middle = (round((box[0] + box[2]) / 2), round((box[1] + box[3]) / 2))
        axes = (round((box[2] - box[0]) / 2), round((box[3] - box[1]) / 2))
        return np.asarray(cv2.ellipse2Poly(middle, axes, 0, 0, 360, 4), np.int32).reshape(-1, 1, 2)
    left, top, right, bottom = (round(side) for side in box)
    return np.array([[[left, top]], [[right, top]], [[right, bottom]], [[left, bottom]]], np.int32)


def _shared(rectangle: Sequence[float], box: tuple[float, float, float, float]) -> float:
    """Intersection over union of a rectangle (its corner and its size) and a box."""
    x, y, wide, high = rectangle
    across, down = min(x + wide, box[2]) - max(x, box[0]), min(y + high, box[3]) - max(y, box[1])
    both = max(0.0, across) * max(0.0, down)
    return both / (wide * high + (box[2] - box[0]) * (box[3] - box[1]) - both)


def _line(dark: Bytes, inside: Bytes, hull: Points, ink: Ink) -> Bytes:
    """The outline itself and the rings inside it."""
    width = 2 * ink.mm(_LINE_MM) + 1
    line = np.asarray(cv2.polylines(np.zeros_like(dark), [hull], True, 255, width), np.uint8)
    for _ in range(_RINGS):
        inner = mask_of((dark > 0) & (inside > 0) & (line == 0))
        for _, ring in outlines(inner, ink.per_mm):
            cv2.polylines(line, [ring], True, 255, width)
    return line


def _long(mask: NDArray[np.uint8], least: float) -> Bytes:
    """The pieces that are so long, in pixels."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(np.ascontiguousarray(mask), connectivity=8)
    keep = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) >= least
    keep[0] = False
    return mask_of(keep[labels])


def _that_meet(mask: Bytes, other: Bytes) -> Bytes:
    """The pieces that another mask reaches."""
    count, labels = cv2.connectedComponents(mask, connectivity=8)
    met = np.zeros(count, np.bool_)
    met[np.unique(labels[other > 0])] = True
    met[0] = False
    return mask_of(met[labels])
