"""The rectangle of a printed photo on paper: which of its four edges can be seen, and where.

Thresholding fails for an ID photo, whose wall is as white as the paper around it. Looked for instead are
straight lines along which paper turns into something else (a step, or the thin shadow at the cut), averaged
along the line so that a difference of one grey level still shows. A line counts as an edge when it runs along
most of the side and *ends* at the corners: long hair, collars and table lines do not. An edge that is not
seen stays unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.portrait.faces import FaceBox

Floats: TypeAlias = NDArray[np.float32]

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
_FAINT = 4.0
"""Colour difference below which an edge has no shape of its own in single rows."""
_CUT = 8.0
"""Least colour difference at the cut of the shoulders, when the wall beside the face is as white as the paper."""
_RULED = 26.0
"""A line this much darker than the paper on *both* its sides is printed; the shadow at a cut is weaker."""
_ANGLES = (0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 4.2, -4.2)
_COARSE = 2.6
"""Pixels per millimetre for finding the angle."""


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
    cuts: NDArray[np.int64]
    """The same, counting only strong differences."""

    def cover(self, start: float, end: float) -> float:
        """Share of the line between two positions along which an edge is seen."""
        return _share(self.hits, start, end)

    def cut(self, start: float, end: float) -> float:
        """Share along which the difference is strong."""
        return _share(self.cuts, start, end)


def _share(counted: NDArray[np.int64], start: float, end: float) -> float:
    low, high = max(0, round(start)), min(len(counted) - 1, round(end))
    return float(counted[high] - counted[low]) / (high - low) if high > low else 0.0


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
    light = np.ascontiguousarray(colours[::2, ::2, 0])
    detail = light - cv2.GaussianBlur(light, (0, 0), 1.5)
    return float(1.48 * np.median(np.abs(detail)))


def _distance(one: Floats, other: Floats) -> Floats:
    """Colour difference (CIE76) per pixel."""
    gap = cv2.subtract(one, other)
    squared = cv2.transform(cv2.multiply(gap, gap), np.ones((1, 3), np.float32))
    return np.asarray(cv2.sqrt(squared), np.float32).reshape(one.shape[:2])


@dataclass(frozen=True, slots=True)
class _Evidence:
    """How strongly each pixel lies on an upright edge; columns are positions across the line."""

    strong: Floats
    """The larger of the step and the depth of a dark line."""
    dip: Floats
    off_paper: Floats
    """Colour difference from the paper."""
    smooth: Floats
    """Colours averaged along the line."""


def _evidence(colours: Floats, paper: Floats, scale: float) -> _Evidence:
    along = max(3, round(_ALONG_MM * scale)) | 1
    across = max(1, round(0.2 * scale))
    smooth = np.asarray(cv2.blur(colours, (across, along), borderType=cv2.BORDER_REPLICATE), np.float32)
    gap = max(1, round(_GAP_MM * scale))
    before, after = smooth[:, : -2 * gap], smooth[:, 2 * gap :]
    strong = np.zeros(colours.shape[:2], np.float32)
    dip = np.zeros_like(strong)
    strong[:, gap:-gap] = _distance(before, after)
    dip[:, gap:-gap] = cv2.min(before[..., 0], after[..., 0]) - smooth[:, gap:-gap, 0]
    plain = np.empty_like(smooth)
    plain[:] = paper
    return _Evidence(np.asarray(cv2.max(strong, dip), np.float32), dip, _distance(smooth, plain), smooth)


@dataclass(frozen=True, slots=True)
class _Reach:
    """Where one side is looked for: across from ``inner`` (at the face) to ``outer``, along three spans."""

    inner: float
    outer: float
    least: tuple[float, float]
    """Positions along which the edge must run in any case."""
    below: tuple[float, float] | None = None
    """For the sides: positions beside the shoulders."""

    @property
    def outside(self) -> int:
        """Direction away from the photo."""
        return 1 if self.outer > self.inner else -1


def _mean_rows(flags: NDArray[np.uint8], span: tuple[float, float]) -> Floats:
    low, high = max(0, round(span[0])), min(flags.shape[0], round(span[1]))
    if high - low < 2:
        return np.zeros(flags.shape[1], np.float32)
    means = cv2.reduce(flags[low:high], 0, cv2.REDUCE_AVG, dtype=cv2.CV_32F)
    return np.asarray(means, np.float32).reshape(-1)


def _lines(evidence: _Evidence, reach: _Reach, scale: float, threshold: float, limit: int) -> list[_Line]:
    """Upright lines that may be an edge of the photo, the most convincing first."""
    width = evidence.strong.shape[1]
    low, high = sorted((reach.inner, reach.outer))
    low, high = max(2.0, low), min(width - 3.0, high)
    if high - low < 3:
        return []
    columns = slice(round(low), round(high) + 1)
    # The line may wander by a third of a millimetre before it no longer counts as straight.
    wander = max(1, round(0.3 * scale))
    margin = slice(max(0, columns.start - wander), min(width, columns.stop + wander))
    wide = cv2.dilate(evidence.strong[:, margin], np.ones((1, 2 * wander + 1), np.uint8))
    wide = wide[:, columns.start - margin.start : columns.stop - margin.start]
    places = np.arange(columns.start, columns.stop)

    def paper_at(distance_mm: float) -> NDArray[np.bool_]:
        beside = np.clip(places + round(reach.outside * distance_mm * scale), 0, width - 1)
        return evidence.off_paper[:, beside] < _PAPER

    clean = paper_at(0.8) & paper_at(1.6)
    # A printed line has the same paper on both sides; the shadow of a cut lies between paper and a whiter print.
    inside, outside = (np.clip(places + round(reach.outside * mm * scale), 0, width - 1) for mm in (-1.0, 1.0))
    same = _distance(evidence.smooth[:, inside], evidence.smooth[:, outside]) < _STEP
    ruled = (evidence.dip[:, columns] > _RULED) & paper_at(-1.0) & clean & same
    # Beside a printed line there seems to be a step, as far as colours are compared.
    near = 2 * (wander + round(_GAP_MM * scale)) + 3
    ruled_wide = cv2.dilate(ruled.astype(np.uint8), np.ones((1, near), np.uint8)) > 0
    seen = ((wide > threshold) & clean & ~ruled_wide).astype(np.uint8)
    cut = ((wide > _CUT) & clean & ~ruled_wide).astype(np.uint8)
    level = _mean_rows(np.clip(evidence.strong[:, columns] * 8, 0, 255).astype(np.uint8), reach.least) / 255
    rank = _mean_rows(seen, reach.least)
    if reach.below is not None:
        rank = np.maximum(rank, 0.7 * _mean_rows(cut, reach.below))
    free = rank >= 0.30
    lines: list[_Line] = []
    while len(lines) < limit and free.any():
        best = int(np.argmax(np.where(free, rank + 0.2 * level, -1)))
        counted = np.concatenate(([0], np.cumsum(seen[:, best], dtype=np.int64)))
        strongly = np.concatenate(([0], np.cumsum(cut[:, best], dtype=np.int64)))
        lines.append(_Line(float(places[best]), counted, strongly))
        free[max(0, best - 2 * wander) : best + 2 * wander + 1] = False
    return lines


@dataclass(frozen=True, slots=True)
class _Frame:
    """The face in pixels of the turned crop, and the scale."""

    face: FaceBox
    scale: float

    @property
    def rows(self) -> tuple[float, float]:
        """Rows along which a side edge must run at least."""
        return self.face.top - 0.10 * self.face.size, self.face.chin + 0.04 * self.face.size

    @property
    def columns(self) -> tuple[float, float]:
        """Columns along which the top and bottom edges must run at least."""
        return self.face.left - 0.05 * self.face.size, self.face.left + 1.05 * self.face.size

    def reaches(self) -> tuple[_Reach, _Reach, _Reach, _Reach]:
        """Where left, top, right and bottom are looked for."""
        face, size = self.face, self.face.size
        below = (face.chin + 0.06 * size, face.chin + 0.28 * size)
        return (
            _Reach(face.left + 0.05 * size, face.left - 1.1 * size, self.rows, below),
            _Reach(face.top + 0.02 * size, face.top - 1.2 * size, self.columns),
            _Reach(face.left + 0.95 * size, face.left + 2.1 * size, self.rows, below),
            _Reach(face.chin + 0.02 * size, face.chin + 1.5 * size, self.columns),
        )


@dataclass(frozen=True, slots=True)
class _Choice:
    """The lines taken as the edges (left, top, right, bottom), and how well they fit together."""

    lines: tuple[_Line | None, _Line | None, _Line | None, _Line | None]
    score: float


def _side_scores(
    line: _Line | None, others: tuple[Floats, Floats], missing: tuple[float, float], scale: float
) -> Floats:
    """Score of one line for every pair of its ends: along most of its length, and not beyond."""
    ends = [[*places.tolist(), None] for places in others]
    scores = np.zeros((len(ends[0]), len(ends[1])), np.float32)
    if line is None:
        return scores
    beyond = [
        [
            0.0 if end is None else line.cover(*sorted((end + out * 1.6 * scale, end + out * 5.0 * scale)))
            for end in side
        ]
        for side, out in zip(ends, (-1, 1), strict=True)
    ]
    for i, start in enumerate(ends[0]):
        for j, stop in enumerate(ends[1]):
            first = missing[0] if start is None else start
            last = missing[1] if stop is None else stop
            cover = line.cover(first + 0.5 * scale, last - 0.5 * scale)
            penalty = 0.35 * (beyond[0][i] + beyond[1][j])
            # An edge that stops short of a corner belongs to this photo, the corner to the one beside it.
            near = (
                start is None or line.cover(first + 0.8 * scale, first + 5 * scale) >= 0.45,
                stop is None or line.cover(last - 5 * scale, last - 0.8 * scale) >= 0.45,
            )
            scores[i, j] = cover - 0.5 - penalty if cover >= _COVER and all(near) else -9
    return scores


def _shoulder_scores(line: _Line | None, bottoms: Floats, chin: float, scale: float) -> Floats:
    """Score of a side edge seen only where the shoulders are cut, for every bottom edge (the last is: none)."""
    scores = np.full(len(bottoms) + 1, -9, np.float32)
    if line is not None:
        for j, bottom in enumerate(bottoms.tolist()):
            start, stop = chin + 0.8 * scale, bottom - 1.3 * scale
            if stop - start >= 2 * scale:
                # Shoulders slope: in many portraits only the last millimetres reach the edge.
                for first in (start, (start + stop) / 2):
                    if line.cut(first, stop) >= 0.85 and line.cover(bottom + 1.6 * scale, bottom + 5 * scale) < 0.5:
                        scores[j] = 0.15
    return scores


def _best(frame: _Frame, sides: Sequence[list[_Line]]) -> _Choice | None:
    """The four lines, any of them missing, that together look most like one rectangle."""
    scale, size = frame.scale, frame.face.size
    places = [np.array([line.place for line in side], np.float32) for side in sides]
    options: list[list[_Line | None]] = [[*side, None] for side in sides]
    counts = [len(side) for side in options]
    total = np.zeros(counts, np.float32)
    for axis, ends, missing in ((0, (1, 3), frame.rows), (2, (1, 3), frame.rows)):
        for i, line in enumerate(options[axis]):
            whole = _side_scores(line, (places[ends[0]], places[ends[1]]), missing, scale)
            partly = _shoulder_scores(line, places[3], frame.face.chin, scale)
            value = np.maximum(whole, partly[None, :]) if line is not None else whole
            if axis == 0:
                total[i] += value[:, None, :]
            else:
                total[:, :, i] += value[None, :, :]
    for axis in (1, 3):
        for i, line in enumerate(options[axis]):
            value = _side_scores(line, (places[0], places[2]), frame.columns, scale)
            if axis == 1:
                total[:, i] += value[:, :, None]
            else:
                total[:, :, :, i] += value[:, None, :]
    for i, left in enumerate(places[0].tolist()):
        for j, right in enumerate(places[2].tolist()):
            width, middle = right - left, (right + left) / 2
            if not 1.05 * size < width < 3.0 * size or abs(middle - frame.face.centre[0]) > 0.22 * width:
                total[i, :, j] = -99
    for i, top in enumerate(places[1].tolist()):
        for j, bottom in enumerate(places[3].tolist()):
            if not 1.25 * size < bottom - top < 3.6 * size:
                total[:, i, :, j] = -99
    where = np.unravel_index(int(np.argmax(total)), total.shape)
    score = float(total[where])
    if score <= 0:
        return None
    left, top, right, bottom = (side[int(index)] for side, index in zip(options, where, strict=True))
    if left is None or right is None:
        # Lines of print run above and below a photo; only its sides tell them from its own edges.
        top = bottom = None
        if left is None and right is None:
            return None
    return _Choice((left, top, right, bottom), score)


def _settle(
    evidence: _Evidence, line: _Line, outside: int, span: tuple[float, float], scale: float
) -> tuple[float, float, float] | None:
    """Exact place of an edge at the middle of its span, its slope, and its contrast.

    At each position along the line the edge is where the colour has moved half way from that of the photo to the
    one furthest from it nearby; so the shadow outside of a cut is not counted as photo.
    """
    height, width = evidence.strong.shape
    rows = np.arange(max(0, round(span[0])), min(height, round(span[1])), max(1, round(0.4 * scale)))
    steps = np.arange(-round(1.5 * scale), round(0.9 * scale) + 1)
    columns = np.clip(round(line.place) + outside * steps, 0, width - 1)
    if len(rows) < 5:
        return None
    profile = evidence.smooth[rows][:, columns]
    inner = np.median(profile[:, : max(2, round(0.6 * scale))], axis=1)
    away = np.linalg.norm(profile - inner[:, None], axis=2)
    highest = away.max(axis=1)
    usable = highest > max(_STEP, 0.5 * float(np.median(highest)))
    passed = away >= 0.5 * highest[:, None]
    first = passed.argmax(axis=1)
    usable &= first > 0
    if usable.sum() < 4:
        return None
    index = np.nonzero(usable)[0]
    at = first[index]
    low, high = away[index, at - 1], away[index, at]
    part = (0.5 * highest[index] - low) / np.maximum(high - low, 1e-6)
    places = round(line.place) + outside * (steps[at - 1] + np.clip(part, 0, 1))
    middle = (span[0] + span[1]) / 2
    along = rows[index] - middle
    contrast = float(np.median(highest[index]))
    keep = np.abs(places - np.median(places)) < 0.7 * scale
    if keep.sum() < 4:
        return None
    slope = 0.0
    if np.ptp(along[keep]) > 8 * scale:
        slope = float(np.polyfit(along[keep], places[keep], 1)[0])
    offset = float(np.median(places[keep] - slope * along[keep]))
    if contrast < _FAINT:
        # Row by row the noise decides; the mean of all rows still has one place where it turns.
        mean = np.linalg.norm((profile[index] - inner[index, None]).mean(axis=0), axis=1)
        over = int(np.argmax(mean >= 0.5 * mean.max()))
        if over > 0:
            part_of = (0.5 * mean.max() - mean[over - 1]) / max(float(mean[over] - mean[over - 1]), 1e-6)
            offset = float(round(line.place) + outside * (steps[over - 1] + min(1.0, float(part_of))))
        slope = 0.0
    return offset, slope, contrast


def turn(colours: Floats, centre: tuple[float, float], angle: float) -> Floats:
    """Turn a picture clockwise by ``angle`` degrees about a point; what lies outside repeats the border."""
    if not angle:
        return colours
    matrix = cv2.getRotationMatrix2D(centre, -angle, 1.0)
    height, width = colours.shape[:2]
    turned = cv2.warpAffine(colours, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(turned, np.float32)


def _look(
    colours: Floats, paper: Floats, frame: _Frame, noise: float, limit: int
) -> tuple[_Choice | None, tuple[_Evidence, _Evidence]]:
    """The best rectangle in a crop that was turned already, and the evidence for upright and for lying edges."""
    scale = frame.scale
    averaged = max(1.0, _ALONG_MM * scale * max(1, round(0.2 * scale)))
    threshold = max(_STEP, 4.0 * noise / averaged**0.5)
    upright = _evidence(colours, paper, scale)
    lying = _evidence(np.ascontiguousarray(colours.transpose(1, 0, 2)), paper, scale)
    sides = [
        _lines(evidence, reach, scale, threshold, limit)
        for evidence, reach in zip((upright, lying, upright, lying), frame.reaches(), strict=True)
    ]
    return _best(frame, sides), (upright, lying)


def _exact(
    choice: _Choice, evidence: tuple[_Evidence, _Evidence], frame: _Frame, angle: float
) -> tuple[Rectangle, float]:
    """Exact edges of a choice, and the angle by which the crop is still off."""
    left, top, right, bottom = choice.lines
    scale = frame.scale
    rows = (
        (top.place + scale if top else frame.rows[0]),
        (bottom.place - scale if bottom else frame.rows[1]),
    )
    columns = (
        (left.place + scale if left else frame.columns[0]),
        (right.place - scale if right else frame.columns[1]),
    )
    exact: list[float | None] = []
    slopes: list[tuple[float, float]] = []
    contrasts: list[float] = []
    for index, (line, span) in enumerate(zip(choice.lines, (rows, columns, rows, columns), strict=True)):
        if line is None:
            exact.append(None)
            continue
        found = _settle(evidence[index % 2], line, -1 if index < 2 else 1, span, scale)
        if found is None:
            exact.append(line.place)
            contrasts.append(0.0)
            continue
        exact.append(found[0])
        # Seen turned against the clock: upright lines move right going down, lying ones move up going right.
        if found[1]:
            slopes.append((found[1] if index % 2 == 0 else -found[1], min(found[2], 30.0) ** 2))
        contrasts.append(found[2])
    # Clear edges tell the angle; a faint one hardly has a slope of its own.
    weight = sum(weight for _, weight in slopes)
    rest = float(np.degrees(np.arctan(sum(slope * weight for slope, weight in slopes) / weight))) if slopes else 0.0
    faint = min(contrasts, default=0.0) < 2 * _STEP
    return Rectangle(angle, exact[0], exact[1], exact[2], exact[3], choice.score, faint), rest


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
    factor = min(1.0, _COARSE / scale)
    small = cv2.resize(rgb, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA) if factor < 1 else rgb
    colours = lab(np.asarray(small, np.uint8))
    paper = paper_colour(colours) if paper is None else paper
    if paper is None:
        return None
    frame = _Frame(face.scaled(factor), scale * factor)
    noise = _noise(colours)
    best: tuple[float, float] | None = None
    for angle in _ANGLES:
        choice, _ = _look(turn(colours, frame.face.centre, angle), paper, frame, noise, 4)
        if choice and (best is None or choice.score > best[0] + 0.03):
            best = (choice.score, angle)
    fine, fine_frame = lab(rgb), _Frame(face, scale)
    noise = _noise(fine)
    angle = 0.0 if best is None else best[1]
    final: Rectangle | None = None
    for _ in range(3):
        choice, evidence = _look(turn(fine, face.centre, angle), paper, fine_frame, noise, 5)
        if choice is None or (final is not None and choice.score < final.score - 0.1):
            break
        final, rest = _exact(choice, evidence, fine_frame, angle)
        if abs(rest) < 0.12 or abs(angle + rest) > 7:
            break
        angle += rest
    return final
