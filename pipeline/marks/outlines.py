"""Closed outlines: rings, ovals and frames of stamps, turned or not, however near other ink of their colour stands.

An outline is one piece of ink whose convex hull is inked nearly all the way round, and that is an ellipse or a
rectangle to within a line's width; or the paper that such a piece encloses, when other ink runs into it from outside.
What stands inside it belongs to it. One that a signature runs across is what is left of the filled piece when all that
is thin is taken off. A frame is also found by its straight sides.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.marks.ink import Ink

Shape: TypeAlias = Literal["round", "oval", "rectangular"]
Ellipse: TypeAlias = tuple[tuple[float, float], tuple[float, float], float]
"""As OpenCV has it: middle, axes, degrees."""
Points: TypeAlias = NDArray[np.int32]
"""One row of one pair for each, as OpenCV has them."""

_BRIDGE_MM: Final = 0.5
_INKED: Final = 0.78
"""Share of the hull that is inked; a signature or a ruled line takes some of a ring away."""
_RECTANGLE: Final = 0.9
"""Share of its smallest rectangle that a frame fills, rounded corners included; an ellipse fills 0.79."""
_ELLIPSE: Final = 0.035
"""Mean distance from an ellipse, in radii, of what a machine drew."""
_ROUND: Final = 0.8
"""Shorter to longer axis of what counts as round."""
_FLATTEST: Final = 0.25
_WHOLE: Final = 0.8
"""Area of the paper inside to that of its hull; a signature runs into it here and there."""
_MOST_OF_IT: Final = 0.55
"""Share of the edge of that paper that lies on the ellipse."""
_TRIES: Final = 80
_NEAR: Final = 0.025
_LEAST_POINTS: Final = 8
_LINE_MM: Final = 1.2
"""What a ring is wider outside than inside."""


@dataclass(frozen=True, slots=True)
class Patch:
    """A piece of ink that may be a stamp, in pixels of the reduced page."""

    left: int
    top: int
    width: int
    height: int
    mask: NDArray[np.uint8]
    """Ink of the patch alone, cut to its box."""
    shape: Shape | None = None
    """Known for outlines."""


def outlines(mask: NDArray[np.uint8], per_mm: float) -> Iterator[tuple[Shape, Points]]:
    """Outlines of the size of a stamp: what they are and the hull of each.

    Args:
        mask: the ink to look at, 0 or 255, long ruled lines taken away.
        per_mm: its pixels to the millimetre.
    """
    x, y, wide, high = cv2.boundingRect(mask)
    if not of_stamp_size(min(wide, round(20 * per_mm)), min(high, round(20 * per_mm)), per_mm):
        return
    for shape, hull in _outlines(np.ascontiguousarray(mask[y : y + high, x : x + wide]), per_mm):
        yield shape, np.add(hull, (x, y), dtype=np.int32)


def _outlines(mask: NDArray[np.uint8], per_mm: float) -> Iterator[tuple[Shape, Points]]:
    bridge = max(1, round(_BRIDGE_MM * per_mm))
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((bridge, bridge), np.uint8))
    for left, top, own in _pieces(np.asarray(closed, np.uint8), per_mm):
        hull = np.asarray(cv2.convexHull(cv2.findNonZero(own)), np.int32)
        rim = cv2.polylines(np.zeros_like(own), [hull], True, 1, 1)
        reached = cv2.bitwise_and(rim, cv2.dilate(own, np.ones((3, 3), np.uint8)))
        if cv2.countNonZero(reached) >= _INKED * cv2.countNonZero(rim):
            shape = _shape(hull, np.asarray(cv2.findNonZero(reached), np.int32))
            if shape is not None:
                yield shape, np.add(hull, (left, top), dtype=np.int32)
    yield from _crossed(np.asarray(closed, np.uint8), per_mm)
    yield from _holes(np.asarray(closed, np.uint8), per_mm)


def _crossed(closed: NDArray[np.uint8], per_mm: float) -> Iterator[tuple[Shape, Points]]:
    """Outlines that other strokes run out of: filled, they are broad where a stroke and its loops are thin."""
    for left, top, own in _pieces(closed, per_mm, longest=_WITH_STROKES_MM):
        edge = round(_STROKES_MM[-1] * per_mm) + 2
        found, _ = cv2.findContours(own, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
        filled = np.zeros((own.shape[0] + 2 * edge, own.shape[1] + 2 * edge), np.uint8)
        cv2.drawContours(filled, found, -1, 1, cv2.FILLED, offset=(edge, edge))
        if cv2.countNonZero(filled) < _MUCH_FILLED * cv2.countNonZero(own):
            continue
        for broad in _STROKES_MM:
            size = round(broad * per_mm) | 1
            disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
            opened = np.asarray(cv2.morphologyEx(filled, cv2.MORPH_OPEN, disc), np.uint8)[edge:-edge, edge:-edge]
            shapes = list(_around(np.ascontiguousarray(opened), own, per_mm, size))
            if shapes:
                yield from ((shape, np.add(hull, (left, top), dtype=np.int32)) for shape, hull in shapes)
                break


def _around(
    opened: NDArray[np.uint8], own: NDArray[np.uint8], per_mm: float, broad: int
) -> Iterator[tuple[Shape, Points]]:
    """The pieces of what was filled that have the shape of a stamp and are drawn nearly all the way round."""
    reached = np.asarray(cv2.dilate(own, np.ones((5, 5), np.uint8)), np.uint8)
    for left, top, part in _pieces(opened, per_mm):
        if broad > _CORNERS * min(part.shape):
            continue
        hull = np.add(cv2.convexHull(cv2.findNonZero(part)), (left, top), dtype=np.int32)
        if cv2.countNonZero(part) < _CONVEX * cv2.contourArea(hull):
            continue
        rim = np.asarray(cv2.polylines(np.zeros_like(own), [hull], True, 1, 1), np.uint8)
        inked = np.asarray(cv2.bitwise_and(rim, reached), np.uint8)
        if cv2.countNonZero(inked) >= _INKED * cv2.countNonZero(rim):
            shape = _shape(hull, np.asarray(cv2.findNonZero(inked), np.int32))
            if shape is not None:
                yield shape, hull


_WITH_STROKES_MM: Final = 150.0
"""A stamp and the signature that runs out of it are no wider."""
_STROKES_MM: Final = (5.0, 8.0)
"""Strokes and their loops are narrower, stamps broader."""
_MUCH_FILLED: Final = 2.5
"""Area of a filled outline to that of its ink; letters enclose less."""
_CONVEX: Final = 0.93
_CORNERS: Final = 0.3
"""Of a small square so little may be taken off its corners, or it becomes a ring."""


def _holes(closed: NDArray[np.uint8], per_mm: float) -> Iterator[tuple[Shape, Points]]:
    """Rings told by the paper inside them."""
    for left, top, own in _pieces(np.asarray(cv2.bitwise_not(closed), np.uint8), per_mm, 4):
        found, _ = cv2.findContours(own, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
        contour = np.add(max(found, key=cv2.contourArea), (left, top), dtype=np.int32)
        hull = np.asarray(cv2.convexHull(contour), np.int32)
        _, (one, other), _ = cv2.minAreaRect(hull)
        # Cells of tables are most of what is enclosed on a page.
        if one * other * _RECTANGLE > cv2.contourArea(contour) >= _WHOLE * cv2.contourArea(hull):
            ellipse = _ellipse(contour.reshape(-1, 2).astype(np.float64))
            if ellipse is not None and _inked_along(closed, ellipse) >= _INKED:
                (_, _), (wide, high), _ = ellipse
                grown = (ellipse[0], (wide + _LINE_MM * per_mm, high + _LINE_MM * per_mm), ellipse[2])
                outline = cv2.ellipse2Poly(
                    (round(grown[0][0]), round(grown[0][1])),
                    (round(grown[1][0] / 2), round(grown[1][1] / 2)), round(grown[2]), 0, 360, 4,
                )  # fmt: skip
                yield _round_or_oval(wide, high), np.asarray(outline, np.int32).reshape(-1, 1, 2)


def _pieces(
    mask: NDArray[np.uint8], per_mm: float, connectivity: int = 8, *, longest: float = 0.0
) -> Iterator[tuple[int, int, NDArray[np.uint8]]]:
    """Connected pieces of the size of a stamp: where each begins, and its mask of 0 and 1."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=connectivity, ltype=cv2.CV_16U)
    sizes = np.sort(stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]], axis=1) / per_mm
    fits = (sizes[:, 0] >= _SMALLEST) & (sizes[:, 1] >= _LONGEST[0]) & (sizes[:, 1] <= (longest or _LONGEST[1]))
    fits[0] = False
    for piece in np.flatnonzero(fits).tolist():
        left, top, width, height = (int(value) for value in stats[piece, :4])
        part = labels[top : top + height, left : left + width]
        yield left, top, (part == piece).astype(np.uint8)


def ellipse_in(mask: NDArray[np.uint8], box: tuple[float, float, float, float], per_mm: float) -> Points | None:
    """The ellipse that most of the outermost ink in a box lies on, whatever runs out of it; None when there is none."""
    margin = per_mm
    left, top = max(0, int(box[0] - margin)), max(0, int(box[1] - margin))
    rows, columns = np.nonzero(mask[top : int(box[3] + margin) + 1, left : int(box[2] + margin) + 1])
    if not rows.size:
        return None
    across, down = columns + left - (box[0] + box[2]) / 2, rows + top - (box[1] + box[3]) / 2
    ray = ((np.arctan2(down, across) + np.pi) / (2 * np.pi) * _RAYS).astype(int) % _RAYS
    order = np.lexsort((np.hypot(across, down), ray))
    last = order[np.flatnonzero(np.diff(ray[order], append=-1))]
    points = np.stack([columns[last] + left, rows[last] + top], axis=1).astype(np.float64)
    found = _ellipse(points) if len(points) >= _MOST_OF_IT * _RAYS else None
    if found is None:
        return None
    (x, y), (wide, high), angle = found
    if not of_stamp_size(round(wide), round(high), per_mm):
        return None
    outline = cv2.ellipse2Poly((round(x), round(y)), (round(wide / 2), round(high / 2)), round(angle), 0, 360, 4)
    return np.asarray(outline, np.int32).reshape(-1, 1, 2)


_RAYS: Final = 120


def _inked_along(mask: NDArray[np.uint8], ellipse: Ellipse) -> float:
    """How much of a line just outside an ellipse is inked, 0 to 1."""
    (x, y), (wide, high), angle = ellipse
    turn, around = np.deg2rad(angle), np.deg2rad(np.arange(0, 360, 3))
    best = np.zeros(len(around), np.bool_)
    for out in (0.5, 1.5, 2.5):
        u, v = (wide / 2 + out) * np.cos(around), (high / 2 + out) * np.sin(around)
        columns = np.rint(x + u * np.cos(turn) - v * np.sin(turn)).astype(int)
        rows = np.rint(y + u * np.sin(turn) + v * np.cos(turn)).astype(int)
        there = (rows >= 0) & (rows < mask.shape[0]) & (columns >= 0) & (columns < mask.shape[1])
        best |= there & (mask[np.clip(rows, 0, mask.shape[0] - 1), np.clip(columns, 0, mask.shape[1] - 1)] > 0)
    return float(best.mean())


def cut_out(inner: NDArray[np.uint8], hull: Points, shape: Shape) -> Patch:
    """The ink that an outline encloses."""
    height, width = inner.shape
    left, top = np.maximum(hull.reshape(-1, 2).min(axis=0), 0).tolist()
    right, bottom = np.minimum(hull.reshape(-1, 2).max(axis=0) + 1, (width, height)).tolist()
    moved = np.subtract(hull, (left, top), dtype=np.int32)
    inside = cv2.fillConvexPoly(np.zeros((bottom - top, right - left), np.uint8), moved, 1)
    part = np.where(inside > 0, inner[top:bottom, left:right], 0).astype(np.uint8)
    return Patch(left, top, right - left, bottom - top, part, shape)


def of_stamp_size(width: int, height: int, per_mm: float) -> bool:
    """9 to 85 mm, and 14 on its longer side."""
    small, large = min(width, height) / per_mm, max(width, height) / per_mm
    return small >= _SMALLEST and _LONGEST[0] <= large <= _LONGEST[1]


_SMALLEST: Final = 9.0
_LONGEST: Final = (14.0, 85.0)


def _shape(hull: Points, points: Points) -> Shape | None:
    """What outline the points of a hull make."""
    _, (one, other), _ = cv2.minAreaRect(hull)
    if min(one, other) < 1:
        return None
    if cv2.contourArea(hull) >= _RECTANGLE * one * other:
        return "rectangular"
    ellipse = _ellipse(points.reshape(-1, 2).astype(np.float64), strays=False)
    return None if ellipse is None else _round_or_oval(*ellipse[1])


def _ellipse(points: NDArray[np.float64], *, strays: bool = True) -> Ellipse | None:
    """The ellipse that points lie on, strays left out of account; None when they lie on none."""
    found = _fitted(points)
    if found is not None and float(_away(points, found).mean()) <= _ELLIPSE:
        return found
    if not strays:
        return None
    rng = np.random.default_rng(0)
    best, most = None, _MOST_OF_IT * len(points)
    for _ in range(_TRIES):
        candidate = _fitted(points[rng.choice(len(points), 8)])
        if candidate is not None and (near := int((_away(points, candidate) <= _NEAR).sum())) > most:
            best, most = candidate, near
    return None if best is None else _fitted(points[_away(points, best) <= _NEAR])


def _fitted(points: NDArray[np.float64]) -> Ellipse | None:
    if len(points) < _LEAST_POINTS:
        return None
    (x, y), (wide, high), angle = cv2.fitEllipseDirect(points.astype(np.float32))
    if not (max(wide, high) < np.inf and min(wide, high) >= _FLATTEST * max(wide, high) > 0):
        return None
    return (float(x), float(y)), (float(wide), float(high)), float(angle)


def _away(points: NDArray[np.float64], ellipse: Ellipse) -> NDArray[np.float64]:
    """How far points are from an ellipse, in radii."""
    (x, y), (wide, high), angle = ellipse
    turn = np.deg2rad(angle)
    across, down = points[:, 0] - x, points[:, 1] - y
    u = (across * np.cos(turn) + down * np.sin(turn)) / (wide / 2)
    v = (down * np.cos(turn) - across * np.sin(turn)) / (high / 2)
    return np.asarray(np.abs(np.hypot(u, v) - 1), np.float64)


def _round_or_oval(wide: float, high: float) -> Shape:
    return "round" if min(wide, high) >= _ROUND * max(wide, high) else "oval"


_SIDE_MM: Final = 7.0
"""What is straight for so long is the side of a frame; strokes of letters and of a signature are not."""
_LONG: Final = 0.6
"""Share of the longest straight line that both long sides have in one piece."""
_LEAST_FRAME_MM: Final = 8.0
_SIDES: Final = 0.8
"""Share of each side that is inked."""


def framed(patch: Patch, ink: Ink) -> Patch | None:
    """The turned frame in a patch of ink that holds more than the stamp, such as the signature across it."""
    for corners in _frames(patch.mask, ink.per_mm):
        inside = cv2.fillConvexPoly(np.zeros_like(patch.mask), corners, 1)
        own = np.where(inside > 0, patch.mask, 0).astype(np.uint8)
        if not own.any():
            continue
        x, y, broad, tall = cv2.boundingRect(own)
        cut = np.ascontiguousarray(own[y : y + tall, x : x + broad])
        return Patch(patch.left + x, patch.top + y, broad, tall, cut, "rectangular")
    return None


def frame_in(mask: NDArray[np.uint8], box: tuple[float, float, float, float], per_mm: float) -> Points | None:
    """The corners of the frame that is most of the ink in a box, whatever runs out of it; None when there is none."""
    left, top = max(0, int(box[0])), max(0, int(box[1]))
    part = np.ascontiguousarray(mask[top : int(box[3]) + 1, left : int(box[2]) + 1])
    found = max(_frames(part, per_mm), key=cv2.contourArea, default=None)
    if found is None or cv2.contourArea(found) < _MOST_OF_THE_BOX * part.size:
        return None
    return np.add(found, (left, top), dtype=np.int32)


_MOST_OF_THE_BOX: Final = 0.45
"""A frame that stands askew fills less of its box, and a signature that runs out of it is counted in."""


def _frames(mask: NDArray[np.uint8], per_mm: float) -> Iterator[Points]:
    """The corners of frames in a piece of ink, by their straight sides."""
    reach, least = max(1, round(per_mm)), max(1, round(_SIDE_MM * per_mm))
    found = cv2.HoughLinesP(mask, 1, np.pi / 360, least, None, 1.5 * least, reach)
    if found is None:
        return
    x0, y0, x1, y1 = np.asarray(found, np.float64).reshape(-1, 4).T
    longest = int(np.argmax(np.hypot(x1 - x0, y1 - y0)))
    angle = float(np.degrees(np.arctan2(y1 - y0, x1 - x0))[longest])
    turn, size = _level(mask.shape, angle)
    level = (cv2.warpAffine(mask, turn, size) > 90).astype(np.uint8)
    thick = cv2.dilate(level, np.ones((3, 3), np.uint8))
    length = round(_LONG * float(np.hypot(x1 - x0, y1 - y0)[longest]))
    long = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(np.asarray(long, np.uint8), connectivity=8)
    for one, other in itertools.combinations(sorted(stats[1:, :4].tolist(), key=lambda line: line[1]), 2):
        left, right = min(one[0], other[0]), max(one[0] + one[2], other[0] + other[2])
        top, wide, high = one[1], right - left, other[1] + other[3] - one[1]
        if abs(one[0] - other[0]) > 3 * reach or abs(one[2] - other[2]) > 3 * reach:
            continue
        if high < _LEAST_FRAME_MM * per_mm or not of_stamp_size(wide, high, per_mm):
            continue
        part = level[top : top + high, left : left + wide]
        edges = (part[:reach].max(0), part[-reach:].max(0), part[:, :reach].max(1), part[:, -reach:].max(1))
        if min(float(edge.mean()) for edge in edges) < _SIDES:
            continue
        corners = np.array([[left, top], [left + wide, top], [left + wide, top + high], [left, top + high]], np.float32)
        back = cv2.transform(corners.reshape(-1, 1, 2), cv2.invertAffineTransform(turn))
        yield np.asarray(np.rint(back), np.int32).reshape(-1, 1, 2)


def _level(shape: tuple[int, ...], angle: float) -> tuple[NDArray[np.float64], tuple[int, int]]:
    """What turns a picture by an angle on a canvas that loses no corner, and its size."""
    height, width = shape[:2]
    side = int(np.ceil(np.hypot(width, height)))
    turn = np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0), np.float64)
    turn[:, 2] += ((side - width) / 2, (side - height) / 2)
    return turn, (side, side)
