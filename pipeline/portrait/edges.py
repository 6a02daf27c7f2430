"""The rectangle of a printed photo on paper: which of its four edges can be seen, and where.

Thresholding fails for an ID photo, whose wall is as white as the paper around it. Looked for instead are
straight lines along which the photo turns into the ground it lies on (a step, or the thin shadow at the cut), see
:mod:`pipeline.portrait.strips`. A line counts as an edge when it runs along most of the side and *ends* at the
corners: long hair, collars and table lines do not. An edge that is not seen stays unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.portrait.faces import FaceBox
from pipeline.portrait.strips import Floats, Line, Reach, Strips, lab, lines_within, strips_of

Room: TypeAlias = tuple[float | None, float | None, float | None, float | None]

_COVER = 0.66
"""Share of a side along which its edge must be seen."""
_CONTRAST = 0.25
"""What the strongest edge is worth beside being seen all along: a faint line further out must not win over it."""
_STRONGEST = 6.0
_FAINT = 4.0
"""Colour difference below which an edge has no shape of its own in single strips."""
_BY_LIGHT = 0.4
"""Share of a change of colour from which its lightness alone tells where the edge is."""
_TINGE = 8.0
"""Change of colour from which an edge is sure though its lightness does not tell it."""
_HARDLY = 2.2
"""Colour difference of an edge seen only just above the noise."""
_ASKEW = 0.02
"""Slope between two edges from which they do not belong to one rectangle."""
_ELSEWHERE_MM = 0.4
"""Distance between two places of an edge from which they are not the same edge."""
_BESIDE_HAIR_MM = 0.25
"""The same, where one of the two is seen all along what is clear and the other on plain wall."""
_FURTHEST = 12.0
"""Degrees by which a print may lie askew."""
_TURNS = 5
"""Angles that are tried."""
_TURNS_APART = 1.5
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


def ground_of(colours: Floats, colour: Floats) -> Floats:
    """Colour of the ground at every pixel: it darkens towards the edge of a scan where the lid does not close."""
    high, wide = colours.shape[:2]
    ys, xs = np.mgrid[0:high:6, 0:wide:6].astype(np.float32)
    some = colours[::6, ::6].reshape(-1, 3)
    x, y = xs.reshape(-1) / wide - 0.5, ys.reshape(-1) / high - 0.5
    terms = np.stack([np.ones_like(x), x, y, x * x, y * y, x * y], axis=1)
    base = np.asarray(colour, np.float32)
    away = np.linalg.norm(some - base, axis=1)
    near = away < 9
    plain = np.empty_like(colours)
    plain[:] = base
    if near.sum() < 0.1 * len(near):
        return plain
    fit = np.zeros(6)
    for within in (4.0, 2.5):
        fit, *_ = np.linalg.lstsq(terms[near].astype(np.float64), some[near, 0].astype(np.float64), rcond=None)
        near = (away < 20) & (np.abs(terms @ fit - some[:, 0]) < within)
        if near.sum() < 0.1 * len(near):
            return plain
    x, y = np.arange(wide, dtype=np.float32) / wide - 0.5, (np.arange(high, dtype=np.float32) / high - 0.5)[:, None]
    fitted = fit.astype(np.float32)
    plain[..., 0] = fitted[0] + (fitted[1] + fitted[3] * x + fitted[5] * y) * x + (fitted[2] + fitted[4] * y) * y
    return plain


def rim_colour(colours: Floats, rim: float = 0.08) -> Floats | None:
    """The one colour of what lies around, whatever it is: paper, the lid of a scanner, a table; None when mixed."""
    width = max(1, round(rim * min(colours.shape[:2])))
    around = np.ones(colours.shape[:2], np.bool_)
    around[width:-width, width:-width] = False
    pixels = colours[around]
    counts, steps = np.histogram(pixels[:, 0], bins=50, range=(0, 100.5))
    peak = int(np.argmax(counts))
    near = pixels[(pixels[:, 0] >= steps[max(0, peak - 1)]) & (pixels[:, 0] <= steps[min(50, peak + 2)])]
    middle = np.asarray(np.median(near, axis=0), np.float32)
    alike = float((np.linalg.norm(pixels - middle, axis=1) < 7).mean())
    return middle if alike >= 0.5 else None


def turn(colours: Floats, centre: tuple[float, float], angle: float) -> Floats:
    """Turn a picture clockwise by ``angle`` degrees about a point; what lies outside repeats the border."""
    if not angle:
        return colours
    matrix = cv2.getRotationMatrix2D(centre, -angle, 1.0)
    height, width = colours.shape[:2]
    turned = cv2.warpAffine(colours, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(turned, np.float32)


def _nearer(outer: float, limit: float | None, nearer: Callable[[float, float], float]) -> float:
    return outer if limit is None else nearer(outer, limit)


@dataclass(frozen=True, slots=True)
class _Frame:
    """The face in pixels of the turned crop, and the scale."""

    face: FaceBox
    scale: float
    room: Room
    touching: bool = False
    """May the edge of the next print be this one's."""

    @property
    def beside(self) -> tuple[bool, bool, bool, bool]:
        """On which sides another print follows without ground between, if any may."""
        if not self.touching:
            return (False, False, False, False)
        return (self.room[0] is not None, self.room[1] is not None, self.room[2] is not None, self.room[3] is not None)

    @property
    def rows(self) -> tuple[float, float]:
        """Rows along which a side edge must run at least."""
        return self.face.top - 0.10 * self.face.size, self.face.chin + 0.04 * self.face.size

    @property
    def columns(self) -> tuple[float, float]:
        """Columns along which the top and bottom edges must run at least."""
        return self.face.left - 0.05 * self.face.size, self.face.left + 1.05 * self.face.size

    def reaches(self) -> tuple[Reach, Reach, Reach, Reach]:
        """Where left, top, right and bottom are looked for."""
        face, size = self.face, self.face.size
        below = (face.chin + 0.06 * size, face.chin + 0.28 * size)
        left, top, right, low = self.beside
        return (
            Reach(face.left + 0.05 * size, _nearer(face.left - 1.1 * size, self.room[0], max), self.rows, below, left),
            Reach(face.top + 0.02 * size, _nearer(face.top - 1.2 * size, self.room[1], max), self.columns, None, top),
            Reach(face.left + 0.95 * size, _nearer(face.left + 2.1 * size, self.room[2], min), self.rows, below, right),
            Reach(face.chin + 0.02 * size, _nearer(face.chin + 1.5 * size, self.room[3], min), self.columns, None, low),
        )


@dataclass(frozen=True, slots=True)
class _Choice:
    """The lines taken as the edges (left, top, right, bottom), and how well they fit together."""

    lines: tuple[Line | None, Line | None, Line | None, Line | None]
    score: float


def _side_scores(
    line: Line | None,
    others: tuple[Floats, Floats],
    missing: tuple[float, float],
    neighbours: tuple[bool, bool],
) -> Floats:
    """Score of one line for every pair of its ends: along most of its length, and not beyond."""
    scores = np.zeros((len(others[0]) + 1, len(others[1]) + 1), np.float32)
    if line is None:
        return scores
    spots: list[Floats] = []
    for places, last, out, neighbour in zip(others, missing, (-1, 1), neighbours, strict=True):
        beyond, reached = line.ends(places, out)
        # Where another print follows, its edge may go on in the same line. An edge that stops short of a corner
        # belongs to this photo, the corner to the one beside it.
        cost = np.where(reached, 0.0 if neighbour else 0.35 * beyond, 9.0)
        cost = np.append(cost, 0.0).astype(np.float32)
        scores -= cost[:, None] if out < 0 else cost[None, :]
        spots.append(np.append(places, last).astype(np.float32))
    starts, stops = np.meshgrid(spots[0], spots[1], indexing="ij")
    air = 0.5 * line.strips.scale
    cover, contrast = line.seen(starts + air, stops - air)
    scores += np.where(cover >= _COVER, cover - 0.5, -9.0)
    return np.asarray(scores + _CONTRAST * np.minimum(contrast, _STRONGEST) / _STRONGEST, np.float32)


def _shoulder_scores(line: Line | None, bottoms: Floats, chin: float) -> Floats:
    """Score of a side edge seen only where the shoulders are cut, for every bottom edge (the last is: none)."""
    scores = np.full(len(bottoms) + 1, -9, np.float32)
    if line is not None:
        scale = line.strips.scale
        beyond, _ = line.ends(bottoms, 1)
        for j, bottom in enumerate(bottoms.tolist()):
            start, stop = chin + 0.8 * scale, bottom - 1.3 * scale
            if stop - start >= 3 * scale:
                # Shoulders slope: in many portraits only the last millimetres reach the edge.
                for first in (start, (start + stop) / 2):
                    if line.cut(first, stop) >= 0.85 and beyond[j] < 0.5:
                        scores[j] = 0.15
    return scores


def _best(frame: _Frame, sides: Sequence[list[Line]]) -> _Choice | None:
    """The four lines, any of them missing, that together look most like one rectangle."""
    size, beside = frame.face.size, frame.beside
    places = [np.array([line.place for line in side], np.float32) for side in sides]
    options: list[list[Line | None]] = [[*side, None] for side in sides]
    counts = [len(side) for side in options]
    total = np.zeros(counts, np.float32)
    for axis, ends, missing in ((0, (1, 3), frame.rows), (2, (1, 3), frame.rows)):
        for i, line in enumerate(options[axis]):
            whole = _side_scores(line, (places[ends[0]], places[ends[1]]), missing, (beside[1], beside[3]))
            partly = _shoulder_scores(line, places[3], frame.face.chin)
            value = np.maximum(whole, partly[None, :]) if line is not None else whole
            if axis == 0:
                total[i] += value[:, None, :]
            else:
                total[:, :, i] += value[None, :, :]
    for axis in (1, 3):
        for i, line in enumerate(options[axis]):
            value = _side_scores(line, (places[0], places[2]), frame.columns, (beside[0], beside[2]))
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


def _settle(strips: Strips, line: Line, outside: int, span: tuple[float, float]) -> tuple[float, float, float] | None:
    """Exact place of an edge at the middle of its span, its slope, and its contrast.

    At each position along the line the edge is where the colour has moved half way from that of the photo to the
    one furthest from it nearby; so the shadow outside of a cut is not counted as photo.
    """
    scale, tall = strips.scale, strips.tall
    rows = np.arange(max(0, round(span[0] / tall)), min(len(strips.colours), round(span[1] / tall)))
    steps = np.arange(-round(1.3 * scale), round(0.9 * scale) + 1)
    columns = np.clip(round(line.place) + outside * steps, 0, strips.width - 1)
    if len(rows) < 5:
        return None
    profile = strips.colours[rows][:, columns]
    inner = np.median(profile[:, : max(2, round(0.5 * scale))], axis=1)
    change = profile - inner[:, None]
    away = np.linalg.norm(change, axis=2)
    highest = away.max(axis=1)
    clear = highest >= _FAINT
    by_light = float(np.abs(change[..., 0].mean(axis=0)).max()) >= _BY_LIGHT * float(
        np.linalg.norm(change.mean(axis=0), axis=1).max()
    )
    if by_light:
        # JPEG keeps colour by larger blocks than light: the tint of the paper reaches half a millimetre into the print.
        away = np.abs(change[..., 0])
    sharp = _by_strips(away, steps, np.nonzero(clear)[0], rows * tall + tall / 2 - (span[0] + span[1]) / 2, scale)
    together: tuple[float, float] | None = None
    if (~clear).sum() >= 4:
        # Strip by strip the noise decides; the mean of all of them still has one place where it turns.
        mean = change[~clear].mean(axis=0)
        length = np.linalg.norm(mean, axis=1)
        together = _crossing(np.abs(mean[:, 0]) if by_light else length, steps), float(length.max())
    if sharp is not None and together is not None and clear.mean() < 0.5:
        # A staple or a stroke across the edge is clear too, and lies elsewhere.
        astray = abs(sharp[0] - together[0]) > _ELSEWHERE_MM * scale
        if astray and max(abs(sharp[0]), abs(together[0])) > _ELSEWHERE_MM * scale:
            sharp, together = None, together if together[1] >= strips.least else None
    elif sharp is not None and together is not None and together[1] >= strips.least:
        # Hair and cloth reach nearly to the edge; the wall between them has it elsewhere, if only just.
        sharp = sharp if abs(sharp[0] - together[0]) <= _BESIDE_HAIR_MM * scale else None
        together = together[0], 0.0
    # A tint alone is known to a block of JPEG, a millimetre and more.
    worth = 1.0 if by_light or float(np.median(highest)) >= _TINGE else 0.0
    if sharp is not None:
        contrast = worth * float(np.median(highest[clear]))
        return round(line.place) + outside * sharp[0], outside * sharp[1], contrast
    return None if together is None else (round(line.place) + outside * together[0], 0.0, worth * together[1])


def _by_strips(
    away: Floats, steps: NDArray[np.int64], index: NDArray[np.int64], along: Floats, scale: float
) -> tuple[float, float] | None:
    """Place and slope of an edge from the strips in which it is clear; None when they are few or do not agree."""
    if len(index) < 4:
        return None
    places = np.array([_crossing(away[row], steps) for row in index.tolist()])
    down = along[index]
    keep = np.abs(places - np.median(places)) < 0.7 * scale
    if keep.sum() < 4:
        return None
    slope = 0.0
    if np.ptp(down[keep]) > 8 * scale:
        slope = float(np.polyfit(down[keep], places[keep], 1)[0])
    return float(np.median(places[keep] - slope * down[keep])), slope


def _crossing(away: Floats, steps: NDArray[np.int64]) -> float:
    """Where a profile first is half as far from the photo's colour as it gets."""
    half = 0.5 * float(away.max())
    first = int(np.argmax(away >= half))
    if first == 0:
        return float(steps[0])
    low, high = float(away[first - 1]), float(away[first])
    return float(steps[first - 1]) + min(1.0, max(0.0, (half - low) / max(high - low, 1e-6)))


def _both(colours: Floats, ground: Floats, scale: float) -> tuple[Strips, Strips]:
    """Strips along upright and along lying lines."""
    upright = strips_of(colours, ground, scale)
    lying, under = (np.ascontiguousarray(each.transpose(1, 0, 2)) for each in (colours, ground))
    return upright, strips_of(lying, under, scale)


def _look(colours: Floats, ground: Floats, frame: _Frame, limit: int) -> tuple[_Choice | None, tuple[Strips, Strips]]:
    """The best rectangle in a crop that was turned already, and the strips it was seen in."""
    upright, lying = _both(colours, ground, frame.scale)
    sides = [
        lines_within(strips, reach, limit)
        for strips, reach in zip((upright, lying, upright, lying), frame.reaches(), strict=True)
    ]
    return _best(frame, sides), (upright, lying)


def _exact(choice: _Choice, strips: tuple[Strips, Strips], frame: _Frame, angle: float) -> tuple[Rectangle, float]:
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
        found = _settle(strips[index % 2], line, -1 if index < 2 else 1, span)
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
    rest = float(np.degrees(np.arctan(sum(slope * weight for slope, weight in slopes) / weight))) if weight else 0.0
    ways = [slope for slope, _ in slopes]
    # Edges of one print are square to each other: a staple, or hair, is not.
    faint = min(contrasts, default=0.0) < _HARDLY or (bool(ways) and max(ways) - min(ways) > _ASKEW)
    return Rectangle(angle, exact[0], exact[1], exact[2], exact[3], choice.score, faint), rest


def _angles(strips: tuple[Strips, Strips], frame: _Frame) -> list[float]:
    """Angles by which the crop may have to be turned: those under which changes line up best."""
    angles = np.arange(-_FURTHEST, _FURTHEST + 0.01, 0.5)
    energy = np.zeros(len(angles))
    spans = (frame.rows, frame.columns)
    for sign, each, span in zip((1, -1), strips, spans, strict=True):
        rows = np.arange(max(0, int(span[0] / each.tall)), min(len(each.colours), int(span[1] / each.tall) + 1))
        if len(rows) < 4:
            continue
        places = np.arange(each.width)
        down = (rows + 0.5) * each.tall - frame.face.centre[1 if sign > 0 else 0]
        plain = (each.clean[0] | each.clean[1]) & ~each.ruled
        change = each.change * plain[..., None]
        for number, angle in enumerate(angles.tolist()):
            shift = sign * np.tan(np.radians(angle)) * down
            columns = np.clip(np.rint(places[None] + shift[:, None]).astype(np.int64), 0, each.width - 1)
            mean = change[rows[:, None], columns].mean(axis=0)
            energy[number] += float((np.linalg.norm(mean, axis=1) ** 4).sum())
    padded = np.pad(energy, 1, mode="edge")
    energy = (padded[:-2] + 2 * padded[1:-1] + padded[2:]) / 4
    chosen: list[float] = []
    for number in np.argsort(-energy).tolist():
        angle = float(angles[number])
        if all(abs(angle - other) >= _TURNS_APART for other in chosen):
            chosen.append(angle)
        if len(chosen) == _TURNS:
            break
    return chosen


def _scaled(room: Room, factor: float) -> Room:
    left, top, right, bottom = (None if place is None else place * factor for place in room)
    return left, top, right, bottom


def find_rectangle(
    rgb: NDArray[np.uint8],
    face: FaceBox,
    scale: float,
    paper: Floats | None = None,
    room: Room = (None, None, None, None),
    *,
    touching: bool = False,
) -> Rectangle | None:
    """The rectangle of the photo around a face, or None when no edge is seen.

    Args:
        rgb: Part of the page around the face, with at least 15 mm of what surrounds the photo.
        face: The face, in pixels of this part.
        scale: Pixels per millimetre (nominal when the true scale is unknown).
        paper: Colour of the paper in CIELAB; found in the part when not given.
        room: Where the next face begins on the left, above, on the right, below, in pixels of this part.
        touching: May the next print begin where this one ends.
    """
    factor = min(1.0, _COARSE / scale)
    small = cv2.resize(rgb, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA) if factor < 1 else rgb
    colours = lab(np.asarray(small, np.uint8))
    paper = paper_colour(colours) if paper is None else paper
    if paper is None:
        return None
    frame = _Frame(face.scaled(factor), scale * factor, _scaled(room, factor), touching)
    ground = ground_of(colours, paper)
    best: tuple[float, float] | None = None
    for angle in _angles(_both(colours, ground, frame.scale), frame):
        centre = frame.face.centre
        choice, _ = _look(turn(colours, centre, angle), turn(ground, centre, angle), frame, 4)
        if choice and (best is None or choice.score > best[0] + 0.03):
            best = (choice.score, angle)
    fine, fine_frame = lab(rgb), _Frame(face, scale, room, touching)
    ground = ground_of(fine, paper)
    angle = 0.0 if best is None else best[1]
    final: Rectangle | None = None
    for _ in range(3):
        choice, strips = _look(turn(fine, face.centre, angle), turn(ground, face.centre, angle), fine_frame, 6)
        if choice is None or (final is not None and choice.score < final.score - 0.1):
            # Turned as its own edges say, it is seen less well: they are not all its edges.
            final = final and replace(final, faint=True)
            break
        final, rest = _exact(choice, strips, fine_frame, angle)
        if abs(rest) < 0.12 or abs(angle + rest) > _FURTHEST + 1:
            break
        angle += rest
    return final
