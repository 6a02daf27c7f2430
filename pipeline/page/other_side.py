"""The other side of a card, copied onto the sheet that its zone stands on, read anew at the scale that the zone tells.

Names, days and the office stand on the one side of a card, the machine-readable zone on the other; people copy both
onto one sheet. Read as any page is, small print on waves of security print is lost; the zone says how large it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from pipeline.page.ocr import Engine
from pipeline.page.printed_zone import SIZE_MM, pixels_per_mm, read_anew, tilt, worth
from pipeline.readings import Alternative, Box, MrzReading, Word

_CARDS: Final = ("TD1", "TD2", "IDFRA")
"""Layouts of cards, of which the one side does not say what the other does."""
_MARGIN_MM: Final = 5.0
"""From the print of a card to its edge, and from the foot of its zone."""
_REACH: Final = 1.15
"""Cards across which print belongs to one card, be the copy a little larger than the card."""
_WELL_READ: Final = 0.55
"""Worth of a letter (see :func:`pipeline.page.printed_zone.worth`) from which nothing is gained by another look."""
_FEWEST: Final = 3
"""Words, however badly read, that show where the other side lies."""


def read_other_side(
    rgb: NDArray[np.uint8],
    zone: MrzReading,
    portraits: Sequence[Box],
    words: Sequence[Word],
    alternatives: Sequence[Alternative],
    engine: Engine,
) -> tuple[tuple[Word, ...], tuple[Alternative, ...]]:
    """The page's words, with those of the card's other side as they read better at its own scale.

    Args:
        rgb: the upright page, shape ``(height, width, 3)``.
        zone: a machine-readable zone on it, upright, box as shares of the page.
        portraits: on the page, as shares of it.
        words: what was read of the page.
        alternatives: second opinions on the lines of ``words``.
        engine: reads the enlarged part.
    """
    area = _area(zone, rgb.shape[1], rgb.shape[0], portraits, words) if zone.format in _CARDS else None
    if area is None:
        return tuple(words), tuple(alternatives)
    return read_anew(rgb, area, zone, words, alternatives, engine, "eng", title=0.0, lying=tilt(rgb, area, zone))


def _area(
    zone: MrzReading, width: int, height: int, portraits: Sequence[Box], words: Sequence[Word]
) -> tuple[int, int, int, int] | None:
    """Where the other side lies, in pixels; None where there is none, where it was read well, or where it is not told.

    Beside a portrait stands the print of its card. Without one, all print outside the zone's side has to lie as near
    together as it does on a card: else it may be a letter's.
    """
    unit = pixels_per_mm(zone, width)
    across, high = (size * unit for size in SIZE_MM[zone.format])
    own = _own_side(zone, width, height)
    faces = [box for box in (_pixels(one, width, height) for one in portraits) if not _is_inside(box, own)]
    found = [
        (box, word)
        for word in words
        if sum(sign.isalnum() for sign in word.text) > 1
        and not _is_inside(box := _pixels(word.box, width, height), own)
        and (not faces or any(_is_near(box, face, across, high) for face in faces[:1]))
    ]
    letters = sum(sum(sign.isalnum() for sign in word.text) for _, word in found)
    if len(found) < _FEWEST or worth([word for _, word in found]) > _WELL_READ * letters:
        return None
    boxes = [*(box for box, _ in found), *faces[:1]]
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    if right - left > _REACH * across or bottom - top > _REACH * high:
        return None
    # What was lost altogether stands within a card's size of what was read.
    wide, tall = max(0.0, across - (right - left)) / 2, max(0.0, high - (bottom - top)) / 2
    margin = _MARGIN_MM * unit
    left, right = left - max(wide, margin), right + max(wide, margin)
    top, bottom = top - max(tall, margin), bottom + max(tall, margin)
    middle = ((left + right) / 2, (top + bottom) / 2)
    left, top, right, bottom = _beside((left, top, right, bottom), own, middle)
    corners = max(0, round(left)), max(0, round(top)), min(width, round(right)), min(height, round(bottom))
    return corners if corners[2] - corners[0] > across / 2 and corners[3] - corners[1] > high / 2 else None


def _own_side(zone: MrzReading, width: int, height: int) -> Box:
    """The side that the zone stands on, in pixels."""
    unit = pixels_per_mm(zone, width)
    across, high = (size * unit for size in SIZE_MM[zone.format])
    middle, foot = (zone.box[0] + zone.box[2]) / 2 * width, zone.box[3] * height + _MARGIN_MM * unit
    return middle - across / 2, foot - high, middle + across / 2, foot


def _beside(box: Box, own: Box, middle: tuple[float, float]) -> Box:
    """A box without what reaches over the side of the zone, on the side that a point of it lies on."""
    left, top, right, bottom = box
    if own[0] >= right or own[2] <= left or own[1] >= bottom or own[3] <= top:
        return box
    if middle[1] <= own[1]:
        return left, top, right, min(bottom, own[1])
    if middle[1] >= own[3]:
        return left, max(top, own[3]), right, bottom
    if middle[0] <= own[0]:
        return left, top, min(right, own[0]), bottom
    return max(left, own[2]), top, right, bottom


def _pixels(box: Box, width: int, height: int) -> Box:
    return box[0] * width, box[1] * height, box[2] * width, box[3] * height


def _is_inside(box: Box, area: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return area[0] <= x <= area[2] and area[1] <= y <= area[3]


def _is_near(box: Box, face: Box, across: float, high: float) -> bool:
    """Whether print stands on the card that a face is on."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    beside = abs(x - (face[0] + face[2]) / 2) <= across
    return beside and abs(y - (face[1] + face[3]) / 2) <= 0.75 * high
