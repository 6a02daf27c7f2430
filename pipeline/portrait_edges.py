"""The rectangle of a printed photo on paper: which of its four edges can be seen, and where.

Thresholding fails for an ID photo, whose wall is as white as the paper around it. Looked for instead are
straight lines along which paper turns into something else (a step, or the thin shadow at the cut), averaged
along the line so that a difference of one grey level still shows. A line counts as an edge when it runs along
most of the side and *ends* at the corners: long hair, collars and table lines do not. An edge that is not
seen stays unknown.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.portrait_faces import FaceBox

Floats: TypeAlias = NDArray[np.float32]
Flags: TypeAlias = NDArray[np.bool_]

_ALONG_MM = 2.5
"""Length over which colours are averaged along a line."""
_GAP_MM = 0.5
"""Distance on either side of a line at which colours are compared."""
_STEP = 1.1
"""Least colour difference (CIE76) that counts as an edge, when the picture has little noise."""
_PAPER = 7.0
"""Colour difference within which something still is paper."""
_COVER = 0.62
"""Share of a side along which its edge must be seen."""
_SHADOW_MM = 0.15
"""A dark line at the cut lies outside the photo by about this much."""


@dataclass(frozen=True, slots=True)
class Rectangle:
    """Edges in pixels of the crop turned by ``angle`` about the middle of the face; None: not seen."""

    angle: float
    left: float | None
    top: float | None
    right: float | None
    bottom: float | None
    score: float
    faint: bool
    """An edge was seen only just above the noise."""

    @property
    def edges(self) -> str:
        """Which edges were seen, of ``LTRB``."""
        sides = (("L", self.left), ("T", self.top), ("R", self.right), ("B", self.bottom))
        return "".join(name for name, place in sides if place is not None)


@dataclass(frozen=True, slots=True)
class _Line:
    """One straight line that may be an edge."""

    place: float
    hits: NDArray[np.int64]
    """Running count of positions along the line at which an edge is seen."""
    outward: float
    """Correction towards the photo when the edge shows as a dark line."""
    strength: float

    def cover(self, start: float, end: float) -> float:
        """Share of the line between two positions along which an edge is seen."""
        low, high = max(0, round(start)), min(len(self.hits) - 1, round(end))
        return float(self.hits[high] - self.hits[low]) / (high - low) if high > low else 0.0


def lab(rgb: NDArray[np.uint8]) -> Floats:
    """CIELAB (D65) as float32: L* 0 to 100, a* and b* signed."""
    return np.asarray(cv2.cvtColor(rgb.astype(np.float32) / 255, cv2.COLOR_RGB2LAB), np.float32)


def paper_colour(colours: Floats) -> Floats | None:
    """Colour of the paper: the most frequent light and nearly neutral colour, or None when there is little of it."""
    flat = colours.reshape(-1, 3)
    light = flat[(flat[:, 0] > 72) & (np.hypot(flat[:, 1], flat[:, 2]) < 16)]
    if len(light) < 0.08 * len(flat):
        return None
    counts, steps = np.histogram(light[:, 0], bins=56, range=(72, 100.5))
    peak = int(np.argmax(counts))
    near = light[(light[:, 0] >= steps[max(0, peak - 1)]) & (light[:, 0] <= steps[min(56, peak + 2)])]
    return np.asarray(np.median(near, axis=0), np.float32)


def _noise(colours: Floats) -> float:
    light = colours[..., 0]
    detail = light - cv2.GaussianBlur(light, (0, 0), 2)
    return float(1.48 * np.median(np.abs(detail)))


def _evidence(colours: Floats, paper: Floats, scale: float) -> tuple[Floats, Floats, Floats]:
    """How strongly each pixel lies on a vertical edge: step, dark line, and distance from paper.

    The columns of the answers are positions across the line; transpose the picture for horizontal edges.
    """
    along = max(3, round(_ALONG_MM * scale)) | 1
    across = max(1, round(0.2 * scale))
    smooth = cv2.blur(colours, (across, along), borderType=cv2.BORDER_REPLICATE)
    gap = max(1, round(_GAP_MM * scale))
    before = np.roll(smooth, gap, axis=1)
    after = np.roll(smooth, -gap, axis=1)
    step = np.linalg.norm(after - before, axis=2)
    dip = np.minimum(before[..., 0], after[..., 0]) - smooth[..., 0]
    step[:, :gap] = step[:, -gap:] = 0
    dip[:, :gap] = dip[:, -gap:] = 0
    return (
        np.asarray(step, np.float32),
        np.asarray(dip, np.float32),
        np.asarray(np.linalg.norm(smooth - paper, axis=2), np.float32),
    )


def _lines(
    evidence: tuple[Floats, Floats, Floats],
    inner: float,
    outer: float,
    span: tuple[float, float],
    scale: float,
    threshold: float,
    limit: int,
) -> list[_Line]:
    """Vertical lines between ``inner`` (near the face) and ``outer`` that may be an edge of the photo."""
    step, dip, distance = evidence
    height, width = step.shape
    outside = 1 if outer > inner else -1
    low, high = sorted((inner, outer))
    low, high = max(2.0, low), min(width - 3.0, high)
    rows = slice(max(0, round(span[0])), min(height, round(span[1])))
    if high - low < 3 or rows.stop - rows.start < 5:
        return []
    strong = np.maximum(step, dip)
    # The line may wander by a third of a millimetre before it no longer counts as straight.
    reach = max(1, round(0.3 * scale))
    wide = cv2.dilate(strong, np.ones((1, 2 * reach + 1), np.uint8))
    columns = np.arange(round(low), round(high) + 1)
    clean = np.zeros((height, len(columns)), np.bool_)
    for near in (0.8, 1.6):
        place = np.clip(columns + outside * round(near * scale), 0, width - 1)
        clean |= distance[:, place] < _PAPER
    seen = (wide[:, columns] > threshold) & clean
    cover = seen[rows].mean(axis=0)
    level = np.clip(strong[rows][:, columns], 0, 8).mean(axis=0)
    rank = cover + 0.02 * level
    lines: list[_Line] = []
    free = cover >= 0.30
    while len(lines) < limit and free.any():
        best = int(np.argmax(np.where(free, rank, -1)))
        # Of the columns that share this best line, the one with the strongest evidence is the edge itself.
        near_by = slice(max(0, best - reach), best + reach + 1)
        best = near_by.start + int(np.argmax(level[near_by]))
        column = int(columns[best])
        window = slice(max(0, column - reach), min(width, column + reach + 1))
        profile = np.clip(strong[rows, window], 0, 20).mean(axis=0)
        weights = np.maximum(profile - 0.5 * profile.max(), 0)
        place = float((weights * np.arange(window.start, window.stop)).sum() / max(float(weights.sum()), 1e-6))
        dark = float((dip[rows, column] > 0.6 * step[rows, column]).mean()) > 0.5
        counted = np.concatenate(([0], np.cumsum(seen[:, best])))
        lines.append(
            _Line(
                place, counted, -outside * _SHADOW_MM * scale if dark else 0.0, float(np.median(strong[rows, column]))
            )
        )
        free[max(0, best - 2 * reach) : best + 2 * reach + 1] = False
    return lines


@dataclass(frozen=True, slots=True)
class _Frame:
    """What is known about the face, in pixels of the turned crop."""

    face: FaceBox
    scale: float

    def spans(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Rows along which a side edge must run at least, and columns along which top and bottom must."""
        face = self.face
        return (
            (face.top - 0.10 * face.size, face.chin + 0.04 * face.size),
            (face.left - 0.05 * face.size, face.left + 1.05 * face.size),
        )


def _candidates(
    colours: Floats, paper: Floats, frame: _Frame, noise: float, limit: int
) -> tuple[list[_Line], list[_Line], list[_Line], list[_Line]]:
    """Possible left, top, right and bottom edges."""
    face, scale = frame.face, frame.scale
    averaged = max(1.0, _ALONG_MM * scale * max(1, round(0.2 * scale)))
    threshold = max(_STEP, 4.0 * noise / averaged**0.5)
    rows, columns = frame.spans()
    upright = _evidence(colours, paper, scale)
    lying = _evidence(np.ascontiguousarray(colours.transpose(1, 0, 2)), paper, scale)
    size = face.size
    left = _lines(upright, face.left + 0.05 * size, face.left - 1.1 * size, rows, scale, threshold, limit)
    right = _lines(upright, face.left + 0.95 * size, face.left + 2.1 * size, rows, scale, threshold, limit)
    top = _lines(lying, face.top + 0.02 * size, face.top - 1.2 * size, columns, scale, threshold, limit)
    bottom = _lines(lying, face.chin + 0.02 * size, face.chin + 1.5 * size, columns, scale, threshold, limit)
    return left, top, right, bottom


def _ends(line: _Line | None, place: float, outside: int, scale: float) -> float:
    """How far a line goes on beyond a corner: 0 it ends there, 1 it continues."""
    if line is None:
        return 0.0
    near, far = place + outside * 1.6 * scale, place + outside * 5.0 * scale
    return line.cover(min(near, far), max(near, far))


def _best(frame: _Frame, sides: tuple[list[_Line], list[_Line], list[_Line], list[_Line]]) -> Rectangle | None:
    face, scale = frame.face, frame.scale
    rows, columns = frame.spans()
    best: tuple[float, tuple[_Line | None, _Line | None, _Line | None, _Line | None]] | None = None
    lefts: list[_Line | None] = [*sides[0], None]
    rights: list[_Line | None] = [*sides[2], None]
    tops: list[_Line | None] = [*sides[1], None]
    bottoms: list[_Line | None] = [*sides[3], None]
    for left, right in itertools.product(lefts, rights):
        if left and right:
            width, middle = right.place - left.place, (right.place + left.place) / 2
            if not 1.05 * face.size < width < 3.0 * face.size or abs(middle - face.centre[0]) > 0.22 * width:
                continue
        start, end = (left.place if left else columns[0]), (right.place if right else columns[1])
        for top, bottom in itertools.product(tops, bottoms):
            if top and bottom and not 1.25 * face.size < bottom.place - top.place < 3.6 * face.size:
                continue
            high, low = (top.place if top else rows[0]), (bottom.place if bottom else rows[1])
            score, good = 0.0, True
            for side in (left, right):
                if side is not None:
                    cover = side.cover(high + 0.5 * scale, low - 0.5 * scale)
                    good = good and cover >= _COVER
                    score += cover - 0.5
            for side in (top, bottom):
                if side is not None:
                    cover = side.cover(start + 0.5 * scale, end - 0.5 * scale)
                    good = good and cover >= _COVER
                    score += cover - 0.5
            if not good:
                continue
            for side in (left, right):
                score -= 0.35 * (_ends(side, high, -1, scale) if top else 0.0)
                score -= 0.35 * (_ends(side, low, 1, scale) if bottom else 0.0)
            for side in (top, bottom):
                score -= 0.35 * (_ends(side, start, -1, scale) if left else 0.0)
                score -= 0.35 * (_ends(side, end, 1, scale) if right else 0.0)
            if best is None or score > best[0]:
                best = (score, (left, top, right, bottom))
    if best is None:
        return None
    lines = best[1]
    places = [None if line is None else line.place + line.outward for line in lines]
    faint = any(line is not None and line.strength < 2 * _STEP for line in lines)
    return Rectangle(0.0, places[0], places[1], places[2], places[3], best[0], faint)


def turn(colours: Floats, centre: tuple[float, float], angle: float) -> Floats:
    """Turn a picture clockwise by ``angle`` degrees about a point; what lies outside repeats the border."""
    if not angle:
        return colours
    matrix = cv2.getRotationMatrix2D(centre, -angle, 1.0)
    height, width = colours.shape[:2]
    turned = cv2.warpAffine(colours, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(turned, np.float32)


def _at(colours: Floats, paper: Floats, frame: _Frame, angle: float, noise: float, limit: int) -> Rectangle | None:
    turned = turn(colours, frame.face.centre, angle)
    found = _best(frame, _candidates(turned, paper, frame, noise, limit))
    if found is None:
        return None
    return Rectangle(angle, found.left, found.top, found.right, found.bottom, found.score, found.faint)


def find_rectangle(
    rgb: NDArray[np.uint8], face: FaceBox, scale: float, paper: Floats | None = None
) -> Rectangle | None:
    """The rectangle of the photo around a face, or None when no edge is seen.

    Args:
        rgb: Part of the page around the face, with at least 15 mm of what surrounds the photo.
        face: The face, in pixels of this part.
        scale: Pixels per millimetre (nominal when the true scale is unknown).
        paper: Colour of the paper in CIELAB; found in the part when not given.
    """
    coarse_scale = min(scale, 3.2)
    factor = coarse_scale / scale
    small = cv2.resize(rgb, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA) if factor < 1 else rgb
    colours = lab(np.asarray(small, np.uint8))
    paper = paper_colour(colours) if paper is None else paper
    if paper is None:
        return None
    frame = _Frame(face.scaled(factor), coarse_scale)
    noise = _noise(colours)
    best: Rectangle | None = None
    for angle in (0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 4.5, -4.5):
        found = _at(colours, paper, frame, angle, noise, 4)
        if found and (best is None or found.score > best.score + 0.02):
            best = found
    if best is None:
        return None
    fine_colours = lab(rgb)
    fine_frame = _Frame(face, scale)
    fine_noise = _noise(fine_colours)
    final: Rectangle | None = None
    for angle in (best.angle, best.angle - 0.5, best.angle + 0.5):
        found = _at(fine_colours, paper, fine_frame, angle, fine_noise, 5)
        if found and (final is None or found.score > final.score + 0.01):
            final = found
    return final
