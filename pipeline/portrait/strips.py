"""Evidence for straight edges: colours averaged over short strips, and how they change across a line.

Noise hides a faint edge in every single row and cannot hide it along a whole side: what changes across a line is
therefore kept as a vector (three colours and the depth of a thin shadow), and vectors are averaged along the line.
Noise, hair and the blocks of JPEG point anywhere and cancel out; the edge of a print points one way all along.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]

_STRIP_MM = 1.5
"""Length of line over which colours are averaged before anything else."""
_GAP_MM = 0.5
"""Distance on either side of a line at which colours are compared."""
_CAP = 6.0
"""Colour difference (CIE76) from which more is no more evidence: hair against a wall must not outvote a faint edge."""
_GROUND = 7.0
"""Colour difference within which something still is the ground a print lies on."""
_RULED = 26.0
"""A line this much darker than the ground on *both* its sides is printed; the shadow at a cut is weaker."""
_THIN = 12.0
"""A line this much darker is printed when it is as sharp on its outer side as on its inner one."""
_LOPSIDED = 0.08
"""Share of its depth by which a shadow is darker on its outer side than on its inner one."""
_SAME = 1.1
"""Colour difference below which both sides of a printed line are the same paper."""
_GREYED = 4.0
"""Difference in a* and in b* that JPEG alone can make between both sides of a black line."""
_LEAST = 0.35
"""Least colour difference along a stretch that counts, however little noise there is."""
_SIGMAS = 5.0
_STRETCH = 4
"""Strips over which noise is measured."""
_STRETCHES = 6
"""Stretches in which an edge is looked at: it must be seen in nearly all of them."""
_FIRM = 3.0
"""Colour difference of a stretch that is evidence whichever way it points: the cut of hair and clothes."""
_ONE_WAY = 0.6
"""Cosine between the change of a stretch and that of the line from which both point one way."""


@dataclass(frozen=True, slots=True)
class Strips:
    """A turned crop, averaged along upright lines; columns are positions across them."""

    scale: float
    """Pixels per millimetre."""
    tall: float
    """Rows of the crop per strip."""
    colours: Floats
    change: Floats
    """How colours change outwards at every place, four numbers each, no longer than ``_CAP``."""
    summed: Floats
    """Running sums of ``change`` along the lines."""
    clean: tuple[NDArray[np.bool_], NDArray[np.bool_]]
    """Is there nothing but ground beyond a place: to the left, to the right."""
    ruled: NDArray[np.bool_]
    """Printed lines and what lies beside them."""
    noise: float
    """Standard deviation of ``change`` over a stretch where there is nothing to see."""

    @property
    def width(self) -> int:
        """Positions across."""
        return int(self.colours.shape[1])

    def open_share(self, outside: int) -> Floats:
        """Running count along the lines of places beyond which lies ground and no printed line."""
        flags = self.clean[outside > 0] & ~self.ruled
        return np.concatenate((np.zeros((1, self.width), np.float32), np.cumsum(flags, axis=0, dtype=np.float32)))

    @property
    def least(self) -> float:
        """Length of the mean change of a stretch from which something is seen there."""
        return max(_LEAST, _SIGMAS * self.noise)


def lab(rgb: NDArray[np.uint8]) -> Floats:
    """CIELAB (D65) as float32: L* 0 to 100, a* and b* signed."""
    return np.asarray(cv2.cvtColor(rgb.astype(np.float32) / 255, cv2.COLOR_RGB2LAB), np.float32)


def _apart(one: Floats, other: Floats) -> Floats:
    return np.asarray(np.linalg.norm(one - other, axis=-1), np.float32)


def _shifted(values: Floats, by: int) -> Floats:
    """Values found so many columns further on; the border is repeated."""
    width = values.shape[1]
    return np.asarray(values[:, np.clip(np.arange(width) + by, 0, width - 1)], np.float32)


def strips_of(colours: Floats, ground: Floats, scale: float) -> Strips:
    """Average a crop over strips and look at the change across every place.

    Args:
        colours: the crop in CIELAB.
        ground: colour of the ground at every pixel.
        scale: pixels per millimetre.
    """
    high, wide = colours.shape[:2]
    count = max(2, round(high / (_STRIP_MM * scale)))
    means = np.asarray(cv2.resize(colours, (wide, count), interpolation=cv2.INTER_AREA), np.float32)
    under = np.asarray(cv2.resize(ground, (wide, count), interpolation=cv2.INTER_AREA), np.float32)
    across = max(1, round(0.2 * scale))
    soft = np.asarray(cv2.blur(means, (across, 1), borderType=cv2.BORDER_REPLICATE), np.float32)
    gap = max(1, round(_GAP_MM * scale))
    before, after = _shifted(soft, -gap), _shifted(soft, gap)
    dip = (before[..., 0] + after[..., 0]) / 2 - soft[..., 0]
    change = np.concatenate((after - before, dip[..., None]), axis=2)
    change[:, :gap] = change[:, -gap:] = 0
    length = np.linalg.norm(change, axis=2, keepdims=True)
    change *= np.minimum(1, _CAP / np.maximum(length, 1e-6))
    off = _apart(soft, under)
    near, far = round(0.8 * scale), round(1.6 * scale)
    left, right = ((_shifted(off, side * near) < _GROUND) & (_shifted(off, side * far) < _GROUND) for side in (-1, 1))
    beside = round(1.0 * scale)
    inner, outer = _shifted(soft, -beside), _shifted(soft, beside)
    differs = np.abs(inner - outer)
    same = _apart(inner, outer) < _SAME
    tight = max(1, round(0.35 * scale))
    lopsided = np.abs(_shifted(soft, tight)[..., 0] - _shifted(soft, -tight)[..., 0])
    thin = (dip > _THIN) & (lopsided < _LOPSIDED * dip)
    # JPEG greys a tinted paper beside black ink.
    greyed = (differs[..., 0] < _SAME) & (differs[..., 1:].max(axis=-1) < _GREYED)
    ruled = (
        (((dip > _RULED) & same) | (thin & (same | greyed)))
        & (_shifted(off, -beside) < _GROUND)
        & (_shifted(off, beside) < _GROUND)
    )
    # Beside a printed line there seems to be a step, as far as colours are compared.
    reach = 2 * (round(0.3 * scale) + gap) + 3
    spread = cv2.dilate(ruled.astype(np.uint8), np.ones((1, reach), np.uint8)) > 0
    summed = np.concatenate((np.zeros((1, wide, 4), np.float32), np.cumsum(change, axis=0)))
    blank = Strips(scale, high / count, soft, change, summed.astype(np.float32), (left, right), spread, 0.0)
    return replace(blank, noise=_noise(change, left & right))


def _noise(change: Floats, plain: NDArray[np.bool_]) -> float:
    """What is left of the noise when it is averaged over a stretch."""
    if len(change) <= _STRETCH:
        return 0.0
    summed = np.cumsum(change, axis=0)
    means = (summed[_STRETCH:] - summed[:-_STRETCH]) / _STRETCH
    alike = plain[_STRETCH:] & plain[:-_STRETCH]
    if alike.sum() < 50:
        return 0.0
    return float(1.48 * np.median(np.abs(means[alike])))


@dataclass(frozen=True, slots=True)
class Reach:
    """Where one side is looked for: across from ``inner`` (at the face) to ``outer``, along a span."""

    inner: float
    outer: float
    least: tuple[float, float]
    """Positions along which the edge must run in any case."""
    below: tuple[float, float] | None = None
    """For the sides: positions beside the shoulders."""
    beside: bool = False
    """Lies another print that way: then what is beyond the edge need not be ground."""

    @property
    def outside(self) -> int:
        """Direction away from the photo."""
        return 1 if self.outer > self.inner else -1


@dataclass(frozen=True, slots=True)
class Line:
    """One straight line that may be an edge."""

    place: float
    strips: Strips
    sums: Floats
    """Running sums along the line: of the change, four numbers, and of places with nothing but ground beyond."""
    beside: bool

    def _means(self, starts: Floats, stops: Floats) -> Floats:
        """Mean change over spans, and the share of them beyond which lies ground."""
        last = len(self.sums) - 1
        low, high = (np.clip(rows / self.strips.tall, 0, last) for rows in (starts, stops))
        span = np.maximum(high - low, 1e-6)[..., None]
        means = (self._sum(high) - self._sum(low)) / span
        return np.asarray(np.where(span > 1e-3, means, 0), np.float32)

    def _sum(self, at: Floats) -> Floats:
        whole = np.minimum(at.astype(np.int64), len(self.sums) - 2)
        part = (at - whole)[..., None]
        return np.asarray(self.sums[whole] * (1 - part) + self.sums[whole + 1] * part, np.float32)

    def seen(self, starts: Floats, stops: Floats) -> tuple[Floats, Floats]:
        """Share of every span along which an edge is seen, and its mean contrast there."""
        parts = np.linspace(0, 1, _STRETCHES + 1, dtype=np.float32)
        cuts = starts[..., None] + (stops - starts)[..., None] * parts
        means = self._means(cuts[..., :-1], cuts[..., 1:])
        changes, ground = means[..., :4], means[..., 4]
        lengths = np.linalg.norm(changes, axis=-1)
        weak = lengths < _FIRM
        way = (changes * weak[..., None]).sum(axis=-2, keepdims=True)
        way /= np.maximum(np.linalg.norm(way, axis=-1, keepdims=True), 1e-6)
        one_way = (changes * way).sum(axis=-1) >= _ONE_WAY * lengths
        good = (lengths >= self.strips.least) & (~weak | one_way) & ((ground >= 0.5) | self.beside)
        contrast = (lengths * good).sum(axis=-1) / np.maximum(good.sum(axis=-1), 1)
        long = stops - starts >= 2 * self.strips.scale
        return np.where(long, good.mean(axis=-1), 0).astype(np.float32), contrast.astype(np.float32)

    def ends(self, places: Floats, out: int) -> tuple[Floats, NDArray[np.bool_]]:
        """Of several ends: how much of the edge is seen beyond each (0 none, 1 all), and is it seen up to there.

        Args:
            places: rows at which the edge may end.
            out: direction away from the edge, 1 or -1.
        """
        scale = self.strips.scale
        inner, outer = (
            self._means(np.minimum(*pair), np.maximum(*pair))
            for pair in (
                (places - out * 0.8 * scale, places - out * 5.0 * scale),
                (places + out * 1.6 * scale, places + out * 5.0 * scale),
            )
        )
        length = (inner[:, :4] ** 2).sum(axis=1)
        beyond = (inner[:, :4] * outer[:, :4]).sum(axis=1) / np.maximum(length, 1e-6)
        reached = (np.sqrt(length) >= self.strips.least) & ((inner[:, 4] >= 0.4) | self.beside)
        return np.clip(beyond, 0, 1).astype(np.float32), reached

    def cut(self, start: float, stop: float) -> float:
        """Share of a span along which something dark ends at the line."""
        tall = self.strips.tall
        rows = np.arange(max(0, round(start / tall)), min(len(self.sums) - 1, round(stop / tall)))
        if not len(rows):
            return 0.0
        strong = np.linalg.norm(self.strips.change[rows, round(self.place)], axis=1) >= 0.95 * _CAP
        return float((strong & (np.diff(self.sums[:, 4])[rows] > 0)).mean())


def lines_within(strips: Strips, reach: Reach, limit: int) -> list[Line]:
    """Upright lines that may be an edge of the photo, the most convincing first."""
    low, high = sorted((reach.inner, reach.outer))
    low, high = max(2.0, low), min(strips.width - 3.0, high)
    if high - low < 3:
        return []
    places = np.arange(round(low), round(high) + 1)
    open_ = strips.open_share(reach.outside)
    rank = _rank(strips, open_, places, reach.least, 4, reach.beside)
    if reach.below is not None:
        rank = np.maximum(rank, 0.5 * _rank(strips, open_, places, reach.below, 2, reach.beside))
    free = rank > 0
    apart = round(0.7 * strips.scale)
    lines: list[Line] = []
    while len(lines) < limit and free.any():
        best = int(np.argmax(np.where(free, rank, -1)))
        place = int(places[best])
        sums = np.concatenate((strips.summed[:, place], open_[:, place, None]), axis=1)
        lines.append(Line(float(place), strips, sums, reach.beside))
        free[max(0, best - apart) : best + apart + 1] = False
    return lines


def _rank(
    strips: Strips, open_: Floats, places: NDArray[np.int64], span: tuple[float, float], parts: int, beside: bool
) -> Floats:
    """How much speaks for an edge at every place along a span: the mean over its parts, whatever way they point."""
    cuts = np.clip(np.linspace(span[0], span[1], parts + 1) / strips.tall, 0, len(strips.colours)).round().astype(int)
    total = np.zeros(len(places), np.float32)
    for low, high in zip(cuts[:-1].tolist(), cuts[1:].tolist(), strict=True):
        if high <= low:
            continue
        mean = (strips.summed[high, places] - strips.summed[low, places]) / (high - low)
        length = np.linalg.norm(mean, axis=1)
        ground = (open_[high, places] - open_[low, places]) / (high - low)
        total += np.where((length >= strips.least) & ((ground >= 0.5) | beside), 0.4 + length / _CAP, 0) / parts
    return total
