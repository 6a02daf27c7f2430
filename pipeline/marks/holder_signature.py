"""The holder's signature on a data page (ICAO Doc 9303-4, zone IV), looked for above its machine-readable zone.

It is a third as large as what is signed elsewhere, amid security print and beside a portrait, all full of strokes; at
a scale at which security print is gone and a pen is not, and as if it were as large as any other, it is found as they
are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.marks.finder import find_pen_marks
from pipeline.page.printed_zone import SIZE_MM, pixels_per_mm
from pipeline.placing import meet
from pipeline.readings import Box, Mark, MrzFormat, MrzReading, Word

SIGNED_ABOVE_ZONE: Final[frozenset[MrzFormat]] = frozenset(("TD3", "TD2", "IDFRA"))
"""On cards of the size of a credit card the zone stands on the other side."""
_PIXELS_PER_MM: Final = 5.0
_AS_IF_DPI: Final = 90.0
"""Resolution at which a signature of 25 mm is as large as one of 35 to 70 mm on a letter."""
_ABOVE_MM: Final = 60.0
"""Height of the part above the zone in which holders sign."""
_BELOW_MM: Final = 16.0
"""Height of the zone and its margin: in view, it tells print from strokes."""
_SURE: Final = 0.5


def holder_signature(
    upright: NDArray[np.uint8],
    zone: MrzReading,
    words: Sequence[Word],
    portraits: Sequence[Box],
    marks: Sequence[Mark] = (),
) -> tuple[Mark, ...]:
    """The likeliest signature above the zone of a passport; nothing where none is seen, or one was seen already.

    Args:
        upright: the picture, shape ``(height, width, 3)``.
        zone: the machine-readable zone, box as shares of the picture.
        words: what was read, boxes as shares of the picture.
        portraits: boxes of those on it, as shares of the picture.
        marks: what was found on the whole page.
    """
    if zone.format not in SIGNED_ABOVE_ZONE:
        return ()
    height, width = upright.shape[:2]
    per_mm = pixels_per_mm(zone, width)
    middle, half = (zone.box[0] + zone.box[2]) / 2 * width, 0.52 * SIZE_MM[zone.format][0] * per_mm
    left, right = max(0, round(middle - half)), min(width, round(middle + half))
    top = max(0, round(zone.box[1] * height - _ABOVE_MM * per_mm))
    bottom = min(height, round(zone.box[1] * height + _BELOW_MM * per_mm))
    scale = min(1.0, _PIXELS_PER_MM / per_mm)
    part = upright[top:bottom, left:right]
    if min(part.shape[:2]) * scale < _PIXELS_PER_MM:
        return ()
    small = np.asarray(cv2.resize(part, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    area: Box = (left / width, top / height, right / width, bottom / height)
    if any(_is_signature(mark) and meet(mark.box, (*area[:3], zone.box[1])) for mark in marks):
        return ()
    inside = [replace(word, box=_within(word.box, area)) for word in words]
    inside = [word for word in inside if min(word.box) >= 0 and max(word.box) <= 1]
    seen = find_pen_marks(small, inside, dpi=_AS_IF_DPI)
    found = [replace(mark, box=_back(mark.box, area)) for mark in seen if _is_signature(mark)]
    found = [
        mark
        for mark in found
        if mark.box[3] <= zone.box[1] and not any(meet(mark.box, portrait) for portrait in portraits)
    ]
    return (max(found, key=lambda mark: mark.confidence),) if found else ()


def _is_signature(mark: Mark) -> bool:
    return mark.kind in ("signature", "handwriting") and mark.confidence >= _SURE


def _within(box: Box, area: Box) -> Box:
    wide, high = area[2] - area[0], area[3] - area[1]
    x, y = area[:2]
    return ((box[0] - x) / wide, (box[1] - y) / high, (box[2] - x) / wide, (box[3] - y) / high)


def _back(box: Box, area: Box) -> Box:
    wide, high = area[2] - area[0], area[3] - area[1]
    sides = (area[0] + box[0] * wide, area[1] + box[1] * high, area[0] + box[2] * wide, area[1] + box[3] * high)
    left, top, right, bottom = (round(side, 5) for side in sides)
    return left, top, right, bottom
