"""Sheets of paper on a photo of a table: found by their outline, and laid flat.

A sheet is a light region with four straight sides. What separates it from the table may be a strong step (a dark
table) or hardly one (white paper on a white table, of which the edge alone shows), so regions are cut out at several
strengths of edge, and a candidate is believed for what can be checked on the picture itself: a step from light to
darker along its sides, corners like those of a rectangle seen at a slant.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.prepare import Grey, Matrix, Rgb, grey_of
from pipeline.page.resample import shrunk

Corners = NDArray[np.float64]
"""Four points in pixels, clockwise from top left, as ``(4, 2)``."""
_Line = tuple[tuple[float, float], tuple[float, float]]

_SIDE: Final = 640
"""Longer side of the copy on which sheets are looked for, in pixels."""
_LETTERS: Final = (21, 7)
"""Windows of that copy that close over print: letters, rules and most stamps; the gap between two papers remains."""
_EDGES: Final = ((8, 24), (20, 60), (50, 150))
"""Thresholds of the edge detector, from white on white to white on black."""
_LINES: Final = 6
"""Straight edges tried in each direction."""
_LEAST: Final = 0.06
"""Share of the picture a sheet covers at least; smaller ones cannot be read."""
_MOST: Final = 0.97
_STEP: Final = 5.0
"""Grey levels from table to paper that count as a step."""
_REACH: Final = 12
"""Pixels of that copy looked at on both sides of an edge."""
_SUPPORT: Final = 0.75
"""Share of the four sides along which there must be a step, and half of that on each."""
_SLANT: Final = 0.55
"""Cosine of the sharpest corner a sheet may show."""
_SHEET_RATIO: Final = math.sqrt(2)
_MOST_SHEETS: Final = 4


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What may be a sheet."""

    corners: Corners
    support: float
    """See :func:`_support`."""
    area: float
    """As a share of the picture."""

    @property
    def worth(self) -> float:
        """Of two sheets that fit equally well the larger is the paper, the smaller a frame on it."""
        return self.support + 0.1 * math.sqrt(self.area)


def find_sheets(rgb: Rgb) -> list[Corners]:
    """The sheets that lie on a table, from left to right, then from top to bottom; none when unsure."""
    height, width = rgb.shape[:2]
    if min(height, width) < 200:
        return []
    step = max(height, width) / _SIDE
    small = shrunk(rgb, (round(width / step), round(height / step)))
    grey = cv2.GaussianBlur(grey_of(small.astype(np.uint8, copy=False)), (0, 0), 1.2).astype(np.uint8, copy=False)
    found: list[_Candidate] = []
    for window in _LETTERS:
        # Print makes holes in the sheet; closing fills them before the outline is taken.
        plain = _without_print(grey, window)
        for outline in _outlines(plain):
            corners = _four_corners(outline)
            if corners is not None and _rectangle_at_a_slant(corners, outline, plain.shape):
                found += _believed(corners, plain)
        # What touches the sheet spoils its outline, not the lines of its sides.
        for corners in _between_lines(plain):
            found += _believed(corners, plain)
    chosen: list[Corners] = []
    for one in sorted(found, key=lambda one: -one.worth):
        # Two papers side by side are, from a little further off, one light region; two frames on a paper are not two.
        parts = _halves(one, found, grey)
        for corners in parts or [one.corners]:
            if all(_apart(corners, other) for other in chosen):
                chosen.append(corners)
    largest = max((cv2.contourArea(one.astype(np.float32)) for one in chosen), default=0.0)
    # A cup's saucer or a slip beside the sheet is not a second paper.
    chosen = [one for one in chosen if cv2.contourArea(one.astype(np.float32)) > 0.35 * largest][:_MOST_SHEETS]
    return [corners * step for corners in sorted(chosen, key=_reading_order)]


def flat_sheet(corners: Corners, picture: tuple[int, int]) -> tuple[Matrix, tuple[int, int]]:
    """Homography from picture pixels to the flattened sheet, and the sheet's size (width, height).

    Args:
        corners: of the sheet.
        picture: height and width of the photo; its middle is where the lens looked.
    """
    edges = np.roll(corners, -1, axis=0) - corners
    top, right, bottom, left = (float(length) for length in np.hypot(edges[:, 0], edges[:, 1]))
    width, height = max(top, bottom), max(right, left)
    ratio = _true_ratio(corners, picture)
    # Foreshortened the sheet is, and letters with it: what is too short is stretched, never the other way.
    if ratio is not None:
        width, height = max(width, height * ratio), max(height, width / ratio)
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    return matrix.astype(np.float64), (round(width), round(height))


def _true_ratio(corners: Corners, picture: tuple[int, int]) -> float | None:
    """Width by height of the sheet itself, when it comes out as that of a sheet of the A series; else None.

    The sides of a rectangle seen at a slant tell the focal length of the lens, and with it the ratio of the sides
    (Zhang and He, "Whiteboard scanning and image enhancement", 2003). Of a nearly frontal view they do not, and a
    nearly frontal view needs no stretching.
    """
    centre = np.array([picture[1] / 2, picture[0] / 2])
    m1, m2, m4, m3 = (np.array([*(point - centre), 1.0]) for point in corners)
    with np.errstate(divide="ignore", invalid="ignore"):
        k2 = float(np.cross(m1, m4) @ m3 / (np.cross(m2, m4) @ m3))
        k3 = float(np.cross(m1, m4) @ m2 / (np.cross(m3, m4) @ m2))
        n2, n3 = k2 * m2 - m1, k3 * m3 - m1
        if min(abs(n2[2]), abs(n3[2])) < 0.01:
            focal = float(max(picture)) * 0.9
        else:
            squared = -float(n2[0] * n3[0] + n2[1] * n3[1]) / float(n2[2] * n3[2])
            focal = math.sqrt(squared) if squared > 0 else math.nan
    if not math.isfinite(focal) or not 0.4 < focal / max(picture) < 3:
        focal = float(max(picture)) * 0.9
    lens = np.diag([1 / focal, 1 / focal, 1.0])
    ratio = float(np.linalg.norm(lens @ n2)) / max(1e-9, float(np.linalg.norm(lens @ n3)))
    for known in (1 / _SHEET_RATIO, _SHEET_RATIO):
        if abs(math.log(ratio / known)) < 0.12:
            return known
    return None


def _believed(corners: Corners, plain: Grey) -> list[_Candidate]:
    """A candidate with its corners refined, if what the picture shows along its sides bears it out."""
    corners = _refined(corners, plain)
    if not _rectangle_at_a_slant(corners, None, plain.shape):
        return []
    support = _support(corners, plain)
    if support < _SUPPORT:
        return []
    return [_Candidate(corners, support, cv2.contourArea(corners.astype(np.float32)) / plain.size)]


def _between_lines(plain: Grey) -> list[Corners]:
    """Quadrangles between the longest straight edges, two across and two down."""
    height, width = plain.shape
    found: list[Corners] = []
    for low, high in _EDGES[1:]:
        edges = cv2.Canny(plain, low, high)
        segments = cv2.HoughLinesP(edges, 1, np.pi / 360, 60, None, 0.18 * max(plain.shape), 14)
        if segments is None:
            continue
        across: list[_Line] = []
        down: list[_Line] = []
        longest = sorted(segments.reshape(-1, 4).tolist(), key=lambda s: -math.hypot(s[2] - s[0], s[3] - s[1]))
        for x0, y0, x1, y1 in longest:
            level = abs(x1 - x0) >= abs(y1 - y0)
            line = ((x0, y0), (x1, y1))
            family = across if level else down
            if len(family) < _LINES and all(_not_the_same(line, other) for other in family):
                family.append(line)
        for top, bottom in combinations(across, 2):
            for left, right in combinations(down, 2):
                points = [_meet(*pair) for pair in ((top, left), (top, right), (bottom, right), (bottom, left))]
                if all(point is not None for point in points):
                    corners = _clockwise(np.array(points, np.float64))
                    inside = (corners > -_REACH).all() and (corners < np.array([width, height]) + _REACH).all()
                    if inside and _rectangle_at_a_slant(corners, None, plain.shape):
                        found.append(corners)
    return found


def _not_the_same(line: _Line, other: _Line) -> bool:
    """Does a segment lie apart from another one, or at an angle to it."""
    (x0, y0), (x1, y1) = other
    length = math.hypot(x1 - x0, y1 - y0)
    away = [abs((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)) / length for x, y in line]
    return max(away) > 8


def _meet(one: _Line, other: _Line) -> tuple[float, float] | None:
    """Where two lines cross; None when they hardly do."""
    (x1, y1), (x2, y2) = one
    (x3, y3), (x4, y4) = other
    cross = (x1 - x2) * (y3 - y4) - (y1 - y2) * (x3 - x4)
    if abs(cross) < 1e-6:
        return None
    first, second = x1 * y2 - y1 * x2, x3 * y4 - y3 * x4
    return ((first * (x3 - x4) - (x1 - x2) * second) / cross, (first * (y3 - y4) - (y1 - y2) * second) / cross)


def _without_print(grey: Grey, side: int) -> Grey:
    window = cv2.getStructuringElement(cv2.MORPH_RECT, (side, side))
    padded = cv2.copyMakeBorder(grey, side, side, side, side, cv2.BORDER_REPLICATE)
    closed = cv2.morphologyEx(padded, cv2.MORPH_CLOSE, window)[side:-side, side:-side]
    return np.ascontiguousarray(closed, np.uint8)


def _halves(whole: _Candidate, found: list[_Candidate], grey: Grey) -> list[Corners]:
    """The two papers that together make up a candidate, when there are such."""
    halves = [one for one in found if 0.3 * whole.area < one.area < 0.6 * whole.area]
    inside = [one for one in halves if not _apart(one.corners, whole.corners)]
    for index, one in enumerate(inside):
        for other in inside[index + 1 :]:
            together = one.area + other.area
            whole_of_both = 0.75 * whole.area < together < 1.05 * whole.area
            if (
                whole_of_both
                and _apart(one.corners, other.corners)
                and _lie_apart(one.corners, other.corners, grey)
                and not (whole.support >= _ALL_AROUND and _leave_some(whole.corners, one.corners, other.corners, grey))
            ):
                return [one.corners, other.corners]
    return []


def _leave_some(whole: Corners, one: Corners, other: Corners, grey: Grey) -> bool:
    """Whether more of a candidate than a rim belongs to neither of its halves, nor lies between them.

    A candidate that ends in something darker all around it has no table in it: a frame and a portrait are on one sheet.
    """
    parts = _inside(one, grey.shape) | _inside(other, grey.shape) | _inside(_facing(one, other), grey.shape)
    rim = cv2.getStructuringElement(cv2.MORPH_RECT, (_RIM, _RIM))
    rest = cv2.erode((_inside(whole, grey.shape) & ~parts).astype(np.uint8), rim)
    return int(rest.sum()) > _LEFT * min(int(_inside(half, grey.shape).sum()) for half in (one, other))


def _lie_apart(one: Corners, other: Corners, grey: Grey) -> bool:
    """Whether the table shows between two papers, or they touch; lines of print on one sheet lie on paper."""
    masks = [_inside(corners, grey.shape) for corners in (one, other)]
    strip = _inside(_facing(one, other), grey.shape)
    rest = strip & ~masks[0] & ~masks[1]
    if int(rest.sum()) < _TOUCH * min(int(mask.sum()) for mask in masks):
        return True
    paper = sum(float(np.median(grey[mask])) for mask in masks) / len(masks)
    between = float(np.median(grey[rest]))
    if abs(between - paper) <= _AS_LIGHT:
        return False
    # A card on a sheet, or its shadow, is no table: that goes on beyond the ends of what lies between.
    table = _beyond(one, other, rest, grey)
    return all(abs(between - level) < abs(between - paper) for level in table)


def _beyond(one: Corners, other: Corners, between: NDArray[np.bool_], grey: Grey) -> list[float]:
    """How light it is beyond both ends of what lies between two papers, as far as the picture reaches."""
    towards = other.mean(axis=0) - one.mean(axis=0)
    along = np.array([-towards[1], towards[0]]) / max(1e-6, float(np.hypot(*towards)))
    rows, columns = np.nonzero(between)
    points = np.stack([columns, rows], axis=1).astype(np.float64)
    middle, shares = points.mean(axis=0), (points - points.mean(axis=0)) @ along
    levels = []
    for end in (float(shares.min()), float(shares.max())):
        x, y = np.round(middle + along * end * _BEYOND).astype(int)
        if _PATCH <= x < grey.shape[1] - _PATCH and _PATCH <= y < grey.shape[0] - _PATCH:
            levels.append(float(np.median(grey[y - _PATCH : y + _PATCH + 1, x - _PATCH : x + _PATCH + 1])))
    return levels


_ALL_AROUND: Final = 0.97
"""Share of the sides with a step from paper to table that a single sheet has."""
_RIM: Final = 9
"""Pixels of the small copy along a side that was drawn a little too far out."""
_LEFT: Final = 0.1
"""Of the smaller half: what two papers leave of the whole, at most."""
_TOUCH: Final = 0.02
"""Share of the smaller paper's area that lies between two papers which touch, at most."""
_BEYOND: Final = 1.08
"""From the middle of what lies between two papers, as a multiple of the way to its end: on the table."""
_PATCH: Final = 2
_AS_LIGHT: Final = 14
"""Grey levels within which what lies between is paper."""


def _facing(one: Corners, other: Corners) -> Corners:
    """The corners of the strip between the two sides that face each other."""
    towards = other.mean(axis=0) - one.mean(axis=0)
    sides = []
    for corners, way in ((one, towards), (other, -towards)):
        far = np.argsort((corners - corners.mean(axis=0)) @ way)[-2:]
        sides.append(corners[far])
    hull = cv2.convexHull(np.vstack(sides).astype(np.float32))
    return np.asarray(hull, np.float64).reshape(-1, 2)


def _inside(corners: Corners, shape: tuple[int, ...]) -> NDArray[np.bool_]:
    mask = np.zeros(shape[:2], np.uint8)
    cv2.fillConvexPoly(mask, np.round(corners).astype(np.int32), 1)
    return mask.astype(np.bool_)


def _outlines(plain: Grey) -> list[NDArray[Any]]:
    """Outlines of regions that are even in themselves, at every strength of edge, and of what is simply light."""
    found: list[NDArray[Any]] = []
    least = _LEAST * plain.size
    _, light = cv2.threshold(plain, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    masks = [cv2.morphologyEx(light, cv2.MORPH_OPEN, np.ones((9, 9), np.uint8))]
    for low, high in _EDGES:
        edges = cv2.dilate(cv2.Canny(plain, low, high), np.ones((3, 3), np.uint8))
        masks.append(cv2.bitwise_not(edges))
    for mask in masks:
        outlines, _ = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
        found += [outline for outline in outlines if least < cv2.contourArea(outline) < _MOST * plain.size]
    return found


def _four_corners(outline: NDArray[Any]) -> Corners | None:
    hull = cv2.convexHull(outline)
    length = cv2.arcLength(hull, closed=True)
    for share in (0.01, 0.015, 0.02, 0.03, 0.04, 0.06):
        shape = cv2.approxPolyDP(hull, share * length, closed=True)
        if len(shape) == 4:
            return _clockwise(shape.reshape(4, 2).astype(np.float64))
    return None


def _clockwise(points: Corners) -> Corners:
    """From top left, clockwise on the screen."""
    middle = points.mean(axis=0)
    around = points[np.argsort(np.arctan2(points[:, 1] - middle[1], points[:, 0] - middle[0]))]
    return np.roll(around, -int(around.sum(axis=1).argmin()), axis=0)


def _rectangle_at_a_slant(corners: Corners, outline: NDArray[Any] | None, shape: tuple[int, ...]) -> bool:
    """Four sides of a plausible length, corners not too sharp, filled by its outline."""
    height, width = shape[:2]
    area = float(cv2.contourArea(corners.astype(np.float32)))
    if not _LEAST * height * width < area < _MOST * height * width:
        return False
    if outline is not None and float(cv2.contourArea(outline)) < 0.88 * area:
        return False
    edges = np.roll(corners, -1, axis=0) - corners
    lengths = np.hypot(edges[:, 0], edges[:, 1])
    if lengths.min() < 0.12 * max(height, width) or float(lengths.max()) > 4 * float(lengths.min()):
        return False
    turned = np.roll(edges, 1, axis=0)
    cosines = (edges * turned).sum(axis=1) / (lengths * np.hypot(turned[:, 0], turned[:, 1]))
    return bool(np.abs(cosines).max() <= _SLANT)


def _across(corners: Corners, side: int, reach: int, plain: Grey) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Grey levels on lines across a side, from inside to outside, and the points of the side they cross at."""
    start, end = corners[side], corners[(side + 1) % 4]
    along = (end - start) / max(1e-6, float(np.hypot(*(end - start))))
    outward = np.array([along[1], -along[0]])
    shares = np.linspace(0.08, 0.92, 60)[:, None]
    points = start + shares * (end - start)
    offsets = np.arange(-reach, reach + 1)
    spots = points[:, None, :] + offsets[None, :, None] * outward
    levels = cv2.remap(
        plain,
        spots[..., 0].astype(np.float32),
        spots[..., 1].astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return levels.astype(np.float64), points


def _support(corners: Corners, plain: Grey) -> float:
    """Share of the four sides along which the paper ends in something darker; 0 when one side shows nothing."""
    height, width = plain.shape
    shares = []
    for side in range(4):
        levels, points = _across(corners, side, _REACH, plain)
        outer = (points < _REACH).any(axis=1) | (points[:, 0] > width - _REACH) | (points[:, 1] > height - _REACH)
        inside = levels[:, : _REACH - 3].mean(axis=1)
        # Beyond a frame printed on the paper there is paper again.
        shown = (inside - levels[:, _REACH + 3 : _REACH + 6].mean(axis=1) > _STEP) & (
            inside - levels[:, -3:].mean(axis=1) > _STEP / 2
        )
        if outer.mean() > 0.5:
            # The sheet runs out of the picture on this side.
            shares.append(0.6)
            continue
        shares.append(float(shown[~outer].mean()))
    return 0.0 if min(shares) < 0.5 * _SUPPORT else float(np.mean(shares))


def _refined(corners: Corners, plain: Grey) -> Corners:
    """The corners where straight lines along the steepest steps of the four sides meet."""
    lines = []
    for side in range(4):
        levels, points = _across(corners, side, 9, plain)
        steps = levels[:, :-2] - levels[:, 2:]
        best = steps.argmax(axis=1)
        start, end = corners[side], corners[(side + 1) % 4]
        along = (end - start) / max(1e-6, float(np.hypot(*(end - start))))
        outward = np.array([along[1], -along[0]])
        seen = points + (best - 8)[:, None] * outward
        good = steps.max(axis=1) > _STEP
        if good.sum() < 20:
            lines.append((start, along))
            continue
        vx, vy, x, y = cv2.fitLine(seen[good].astype(np.float32), cv2.DIST_HUBER, 0, 0.01, 0.01).ravel().tolist()
        lines.append((np.array([x, y]), np.array([vx, vy])))
    refined = []
    for side in range(4):
        (p, u), (q, v) = lines[side - 1], lines[side]
        cross = u[0] * v[1] - u[1] * v[0]
        if abs(cross) < 0.2:
            return corners
        t = ((q - p)[0] * v[1] - (q - p)[1] * v[0]) / cross
        refined.append(p + t * u)
    result = np.array(refined)
    return result if float(np.abs(result - corners).max()) < 16 else corners


def _apart(one: Corners, other: Corners) -> bool:
    """Do two sheets hardly overlap."""
    common, _ = cv2.intersectConvexConvex(one.astype(np.float32), other.astype(np.float32))
    smaller = min(cv2.contourArea(one.astype(np.float32)), cv2.contourArea(other.astype(np.float32)))
    return float(common) < 0.1 * smaller


def _reading_order(corners: Corners) -> tuple[float, float]:
    """Sheets side by side from left to right; sheets one below the other from top to bottom."""
    middle = corners.mean(axis=0)
    tall = float(np.ptp(corners[:, 1]))
    return (round(float(middle[1]) / max(1.0, tall)), float(middle[0]))
