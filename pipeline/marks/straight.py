"""Straight lines that belong to the sheet: pale rules, the sides of cells and frames, dashed lines, creases.

Rules that are as dark as print are known before (:attr:`pipeline.marks.ink.Ink.rules`). What is pale, broken by a
coarse picture or aslant on the glass is told here, from ink that nothing else explained. A pen draws straight, too,
but not so thin, so long and so like the print at once; and what else it drew stays.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.marks.ink import Bytes, Ink, mask_of

_RULE_MM: Final = 11.0
_LONG_RULE_MM: Final = 40.0
_TALL_RULE_MM: Final = 25.0
"""Boxes of a form are lower than they are wide."""
_NO_RULE_MM: Final = 2.0
"""At half the resolution letters of a row run together; it is broader than a line."""
_SMEARED_MM: Final = 0.4
"""How far a line that runs aslant leaves the row of pixels along which it is smeared."""
_BESIDE_MM: Final = 0.8
_PAPER: Final = 236
"""Level of what a rule lies on, tinted cells included."""
_DIP: Final = 6
"""Grey levels that the palest rules differ from paper beside them, once its grain is smeared."""
_CREASE_MM, _THIN_MM = 60.0, 1.5
_SIDE_MM, _BENT_MM = 0.9, 0.7
"""Mean breadth of the side of a frame, and how much more its smallest rectangle has."""
_EVEN: Final = 0.55
"""Mean breadth of a line to that rectangle's; of the wedges that a solid shape is cut to it is a half."""
_LEVEL: Final = 1.2
"""Degrees by which a scan shows a short line turned against the others."""
_SHORT_MM: Final = 3.0
"""Sides of a cell as low as a line of print."""
_MEETS_MM: Final = 1.2


def straight_lines(ink: Ink, left: Bytes, skew: float | None) -> Bytes:
    """Straight lines and frames too pale or too much aslant to be found as rules, and creases of the sheet.

    Args:
        ink: the page.
        left: ink that nothing explained, the rules that are known taken away.
        skew: see :func:`pipeline.marks.finder.find_marks`.
    """
    if skew is None:
        across, down = np.ones((1, ink.mm(_RULE_MM)), np.uint8), np.ones((ink.mm(_RULE_MM), 1), np.uint8)
        rules = cv2.morphologyEx(left, cv2.MORPH_OPEN, across), cv2.morphologyEx(left, cv2.MORPH_OPEN, down)
        found = np.asarray(cv2.dilate(cv2.bitwise_or(*rules), np.ones((3, 3), np.uint8)), np.uint8)
    else:
        # The edges of a pale line are paler still.
        found = np.asarray(cv2.dilate(_aslant(ink, left, skew), np.ones((5, 5), np.uint8)), np.uint8)
    pieces = _pieces(ink, mask_of((left > 0) & (found == 0)))
    for piece in pieces:
        if piece.is_side(skew or 0.0):
            piece.add_to(found)
    if skew is not None:
        lines = np.asarray(cv2.bitwise_or(found, ink.rules), np.uint8)
        for piece in pieces:
            if piece.lies_between(lines, ink, skew):
                piece.add_to(found)
        _add_creases(found, [piece for piece in pieces if piece.may_be_a_fold], ink)
    return found


def _aslant(ink: Ink, left: Bytes, skew: float) -> Bytes:
    """Long lines that lie like the print of a scan, dashed ones and those that hardly differ from paper included.

    Frames of stamps are turned, and their sides shorter: only what is long and lies like the print is a rule.
    """
    size = (max(1, ink.width // 2), max(1, ink.height // 2))
    small = np.zeros((size[1], size[0]), np.uint8)
    for degrees, length, mask in (
        (skew, _LONG_RULE_MM, left),
        (skew + 90, _LONG_RULE_MM, left),
        (skew, _LONG_RULE_MM, _dips(ink, skew, upright=False)),
        (skew + 90, _TALL_RULE_MM, _dips(ink, skew, upright=True)),
    ):
        half = mask_of(np.asarray(cv2.resize(mask, size, interpolation=cv2.INTER_AREA)) > 0)
        long = cv2.morphologyEx(half, cv2.MORPH_OPEN, _line(ink.mm(length) // 2, degrees))
        broad = cv2.morphologyEx(long, cv2.MORPH_OPEN, _line(ink.mm(_NO_RULE_MM) // 2, degrees + 90))
        small |= mask_of((np.asarray(long) > 0) & (np.asarray(broad) == 0))
    return np.asarray(cv2.resize(small, (ink.width, ink.height), interpolation=cv2.INTER_NEAREST), np.uint8)


def _dips(ink: Ink, skew: float, *, upright: bool) -> Bytes:
    """Where the page is darker than on both sides, however little, when it is smeared along the lines of a form."""
    smeared_mm = min(_RULE_MM, _SMEARED_MM / max(math.sin(math.radians(abs(skew))), 0.01))
    length, beside = ink.mm(smeared_mm), ink.mm(_BESIDE_MM)
    flat = np.ascontiguousarray(ink.flat.T) if upright else ink.flat
    smooth = np.asarray(cv2.blur(flat, (length, 1)), np.uint8)
    found = np.zeros_like(smooth)
    paper = np.minimum(smooth[: -2 * beside], smooth[2 * beside :])
    # Beside a row of print there are its other rows.
    there = (paper >= _PAPER) & (cv2.subtract(paper, smooth[beside:-beside]) >= _DIP)
    found[beside:-beside] = mask_of(np.asarray(there, np.bool_))
    return np.ascontiguousarray(found.T) if upright else found


def _line(length: int, degrees: float) -> NDArray[np.uint8]:
    """A straight line as a kernel."""
    x, y = (round((length - 1) * part(np.deg2rad(degrees))) for part in (np.cos, np.sin))
    kernel = np.zeros((abs(y) + 1, abs(x) + 1), np.uint8)
    start = (0 if x >= 0 else -x, 0 if y >= 0 else -y)
    return np.asarray(cv2.line(kernel, start, (start[0] + x, start[1] + y), 1), np.uint8)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A connected piece of ink and the smallest rectangle around it, in millimetres and degrees."""

    left: int
    top: int
    own: Bytes
    long: float
    broad: float
    mean: float
    """Its area to its length."""
    turned: float
    """The direction of its long side, 0 to 180."""
    middle: tuple[float, float]
    """In pixels of the page."""

    def add_to(self, mask: Bytes) -> None:
        """Mark the piece."""
        high, wide = self.own.shape
        part = mask[self.top : self.top + high, self.left : self.left + wide]
        np.maximum(part, self.own, out=part)

    @property
    def is_thin(self) -> bool:
        """Whether it is straight and no broader than a fine line."""
        return self.mean <= _SIDE_MM and self.broad - self.mean <= _BENT_MM and self.mean >= _EVEN * self.broad

    @property
    def may_be_a_fold(self) -> bool:
        """Whether it is long and thin, a little bent perhaps as paper is that was folded by hand."""
        return self.long >= _LEAST_MM and self.broad <= _THIN_MM

    def is_level(self, skew: float, most: float) -> bool:
        """Whether it lies along or across the print."""
        away = (self.turned - skew) % 90
        return min(away, 90 - away) <= most

    def is_side(self, skew: float) -> bool:
        """Whether it is the side of a frame that lies like the print, or a crease of any lie."""
        if self.long >= _CREASE_MM:
            # A crease runs as it will; no stroke of a pen is so straight for so long.
            return self.broad <= _THIN_MM
        return self.long >= _RULE_MM and self.is_thin and self.is_level(skew, _LEVEL)

    def lies_between(self, lines: Bytes, ink: Ink, skew: float) -> bool:
        """Whether it runs from one line to another, as the sides of low cells do."""
        if not (self.is_thin and self.is_level(skew, math.degrees(math.atan2(_BENT_MM, self.long)))):
            return False
        reach = self.long * ink.per_mm / 2
        x, y = (part(math.radians(self.turned)) for part in (math.cos, math.sin))
        return all(
            _is_near(lines, (self.middle[0] + way * reach * x, self.middle[1] + way * reach * y), ink.mm(_MEETS_MM))
            for way in (-1, 1)
        )


def _is_near(mask: Bytes, place: tuple[float, float], reach: int) -> bool:
    x, y = round(place[0]), round(place[1])
    return bool(mask[max(0, y - reach) : max(0, y + reach + 1), max(0, x - reach) : max(0, x + reach + 1)].any())


def _pieces(ink: Ink, mask: Bytes) -> list[_Piece]:
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    sides = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) / ink.per_mm
    # What fills more than a fine line would is none, and most of what is left is that.
    fits = (sides >= _SHORT_MM) & (stats[:, cv2.CC_STAT_AREA] <= _THIN_MM * ink.per_mm**2 * sides)
    fits[0] = False
    found = []
    for piece in np.flatnonzero(fits).tolist():
        x, y, wide, high, area = (int(value) for value in stats[piece])
        own = mask_of(labels[y : y + high, x : x + wide] == piece)
        middle, (one, other), angle = cv2.minAreaRect(cv2.findNonZero(own))
        long, broad = (max(one, other) + 1) / ink.per_mm, (min(one, other) + 1) / ink.per_mm
        turned = float(angle) if one >= other else float(angle) + 90
        place = (float(middle[0]) + x, float(middle[1]) + y)
        found.append(_Piece(x, y, own, long, broad, area / ink.per_mm**2 / long, turned % 180, place))
    return found


# --- creases ----------------------------------------------------------------------------------------------------


_IN_A_LINE_MM: Final = 0.8
_OF_A_CREASE: Final = 3
"""Pieces that one is broken to at least, and the degrees by which each may be turned against it."""
_TURNED: Final = 4.0
_INKED_MM: Final = 20.0
"""Of its length that is seen."""
_MOST_PIECES: Final = 30
_LEAST_MM: Final = 5.0
"""Letters of print are shorter."""


def _add_creases(found: Bytes, pieces: list[_Piece], ink: Ink) -> None:
    """Add what lies on a line along which thin pieces follow each other: a fold that print and light interrupt."""
    rest = sorted(pieces, key=lambda piece: -piece.long)[:_MOST_PIECES]
    while len(rest) >= _OF_A_CREASE:
        first = rest.pop(0)
        for other in rest:
            along = _along(first, other, rest, ink)
            if along is not None:
                x, y = other.middle[0] - first.middle[0], other.middle[1] - first.middle[1]
                far = (ink.width + ink.height) / math.hypot(x, y)
                ends = [
                    (round(first.middle[0] + way * far * x), round(first.middle[1] + way * far * y)) for way in (-1, 1)
                ]
                cv2.line(found, ends[0], ends[1], 255, 2 * ink.mm(_IN_A_LINE_MM) + 1)
                rest = [piece for piece in rest if piece not in along]
                break


def _along(first: _Piece, other: _Piece, pieces: list[_Piece], ink: Ink) -> list[_Piece] | None:
    """The pieces on the line through the middles of two, when they make a crease."""
    x, y = other.middle[0] - first.middle[0], other.middle[1] - first.middle[1]
    apart = math.hypot(x, y)
    if apart < _CREASE_MM / 2 * ink.per_mm:
        return None
    degrees = math.degrees(math.atan2(y, x)) % 180
    along = [
        piece
        for piece in (first, *pieces)
        if abs((piece.middle[0] - first.middle[0]) * y - (piece.middle[1] - first.middle[1]) * x)
        <= _IN_A_LINE_MM * ink.per_mm * apart
        and min((piece.turned - degrees) % 180, (degrees - piece.turned) % 180) <= _TURNED
    ]
    places = [(piece.middle[0] * x + piece.middle[1] * y) / apart for piece in along]
    inked = sum(piece.long for piece in along)
    enough = len(along) >= _OF_A_CREASE and inked >= _INKED_MM
    return along if enough and max(places) - min(places) >= _CREASE_MM * ink.per_mm else None
