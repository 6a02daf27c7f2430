"""Finding lines of text on a picture that may belong to a machine-readable zone.

Cheap and generous: dark strokes on lighter ground are joined along one direction; what is long,
thin and repeats at a fixed pitch is a candidate. Whether it is a zone is for the classifier to say.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.mrz.strip import Grey, LinePath, Pyramid
from pipeline.page.levels import median
from pipeline.page.resample import quarter_turned

Values = NDArray[np.floating[Any]]

JOIN = 13
"""Pixels on the reduced picture that are closed between strokes: the gap beside an I at the widest pitch."""
INK_SHARE = 0.65
"""Strokes are at least this share of the strongest strokes around."""
MAX_PIECES = 600
"""More pieces than this on one page are the smallest and are left aside."""
LENGTH_TO_HEIGHT = (9.0, 75.0)
"""A line of 30 to 44 characters has 28 to 48; a broken one less, a badly lit one more."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A straight piece of text on the picture, in pixels of the full picture."""

    x: float
    y: float
    """The middle."""
    angle: float
    """Radians, clockwise from pointing right."""
    length: float
    height: float
    pitch: float
    """Likeliest distance between characters."""
    periodic: float
    """0 to 1: how much of the ink's rhythm is at that pitch."""

    def path(self, cells: int) -> LinePath:
        """A straight path of so many characters, centred on the candidate."""
        step_x, step_y = self.pitch * float(np.cos(self.angle)), self.pitch * float(np.sin(self.angle))
        half = (cells - 1) / 2
        return LinePath((self.x - half * step_x, step_x), (self.y - half * step_y, step_y))


def ink_of(grey: Grey) -> Grey:
    """Dark strokes thinner than about 12 pixels, whatever the ground."""
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (13, 13))
    return np.asarray(cv2.morphologyEx(cv2.GaussianBlur(grey, (0, 0), 1.0), cv2.MORPH_BLACKHAT, kernel), np.uint8)


def reduced(pyramid: Pyramid, longest: int) -> tuple[Grey, float]:
    """The picture with its longer side at most so long, and the factor by which it was reduced."""
    index = 0
    while max(pyramid.level(index).shape) >= 2 * longest:
        index += 1
    near = pyramid.level(index)
    scale = min(1.0, longest / max(near.shape))
    if scale < 1:
        size = (max(16, round(near.shape[1] * scale)), max(16, round(near.shape[0] * scale)))
        near = np.asarray(cv2.resize(near, size, interpolation=cv2.INTER_AREA), np.uint8)
    return near, near.shape[1] / pyramid.shape[1]


def candidates(small: Grey, scale: float, *, upright: bool) -> list[Candidate]:
    """Pieces of text on a reduced picture, the most regular ones first, in pixels of the full picture.

    Args:
        small: as :func:`reduced` gives it.
        scale: its size as a share of the full picture's.
        upright: look for lines that run across (within 25 degrees), else for lines that run down.
    """
    if not upright:
        small = quarter_turned(small, 270)  # top right corner comes to the top left
    ink = ink_of(small)
    # Security print is fainter than the zone beside it, grain fainter than most of the picture's strokes.
    local = cv2.blur(cv2.dilate(ink, np.ones((9, 9), np.uint8)), (61, 61))
    mask = ((ink > INK_SHARE * local) & (ink > max(6.0, 3.0 * median(ink[::4, ::4])))).astype(np.uint8)
    joined = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((1, JOIN), np.uint8))
    joined = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((3, 9), np.uint8))
    found = []
    for x, y, angle, length, height in _chained(_pieces(np.asarray(joined, np.uint8))):
        if not LENGTH_TO_HEIGHT[0] <= length / height <= LENGTH_TO_HEIGHT[1] or abs(angle) > 0.45:
            continue
        pitch, periodic = _rhythm(ink, x, y, angle, length, height)
        if not upright:
            # Undo the quarter turn: what runs right on the turned picture runs down on the picture.
            x, y, angle = small.shape[0] - 1 - y, x, angle + np.pi / 2
        back = 1 / scale
        found.append(
            Candidate(
                (x + 0.5) * back - 0.5,
                (y + 0.5) * back - 0.5,
                angle,
                length * back,
                height * back,
                pitch * back,
                periodic,
            )
        )
    return sorted(found, key=lambda line: -line.periodic)


def askew(small: Grey, scale: float, *, upright: bool) -> list[Candidate]:
    """Like :func:`candidates`, for lines that run half-way between across and down, which that one passes over."""
    height, width = small.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), 45.0, 1.0)
    side = int(np.ceil((width + height) / np.sqrt(2)))
    turn[:, 2] += (side - width) / 2, (side - height) / 2
    paper = median(small[::8, ::8])
    turned = cv2.warpAffine(small, turn, (side, side), flags=cv2.INTER_LINEAR, borderValue=paper)
    back = cv2.invertAffineTransform(turn)
    found = []
    for line in candidates(np.asarray(turned, np.uint8), scale, upright=upright):
        x, y = (line.x + 0.5) * scale - 0.5, (line.y + 0.5) * scale - 0.5
        x, y = (float(place) for place in back @ (x, y, 1.0))
        # The picture was turned against the clock; angles count clockwise.
        place = ((x + 0.5) / scale - 0.5, (y + 0.5) / scale - 0.5)
        found.append(replace(line, x=place[0], y=place[1], angle=line.angle + np.pi / 4))
    return found


def _pieces(joined: Grey) -> Values:
    """Moments (count, sums of x, y, xx, xy, yy) of connected pieces, one row each."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    areas = stats[:, cv2.CC_STAT_AREA]
    wide, high = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    keep = (areas >= 24) & (wide >= 8) & (high >= 3) & (wide >= 0.8 * high) & (high <= 140)
    keep[0] = False
    if keep.sum() > MAX_PIECES:
        least = np.sort(areas[keep])[-MAX_PIECES]
        keep &= areas >= least
    rows, columns = np.nonzero(keep[labels])
    index = labels[rows, columns]
    x, y = columns.astype(np.float64), rows.astype(np.float64)
    sums = [np.bincount(index, weight, count) for weight in (np.ones_like(x), x, y, x * x, x * y, y * y)]
    return np.asarray(np.stack(sums, axis=1)[keep], np.float64)


def _shape(moments: Values) -> tuple[Values, Values, Values, Values, Values]:
    """Middle, angle, length and height of pieces taken as filled rectangles."""
    count = moments[:, 0]
    x, y = moments[:, 1] / count, moments[:, 2] / count
    xx = moments[:, 3] / count - x * x
    xy = moments[:, 4] / count - x * y
    yy = moments[:, 5] / count - y * y
    angle = 0.5 * np.arctan2(2 * xy, xx - yy)
    root = np.sqrt(np.maximum(((xx - yy) / 2) ** 2 + xy * xy, 0))
    middle = (xx + yy) / 2
    return x, y, angle, np.sqrt(12 * (middle + root)) + 1, np.sqrt(12 * np.maximum(middle - root, 0.02)) + 1


def _chained(moments: Values) -> list[tuple[float, float, float, float, float]]:
    """Pieces of one line put together: same height, in line with one another, close end to end."""
    if not len(moments):
        return []
    x, y, angle, length, height = _shape(moments)
    angle = np.where(length > 3 * height, angle, 0.0)
    sure = length > 6 * height
    tilt = median(angle[sure]) if sure.any() else 0.0
    angle = np.where(length > 3 * height, angle, tilt)
    cos, sin = np.cos(angle), np.sin(angle)
    along = (x[None] - x[:, None]) * cos[:, None] + (y[None] - y[:, None]) * sin[:, None]
    across = np.abs((y[None] - y[:, None]) * cos[:, None] - (x[None] - x[:, None]) * sin[:, None])
    gap = np.abs(along) - (length[None] + length[:, None]) / 2
    tall = np.maximum(height[None], height[:, None])
    close = (gap < 2.5 * tall) & (across < 0.45 * tall + 0.02 * np.abs(along))
    close &= tall < 1.9 * np.minimum(height[None], height[:, None])
    group = np.arange(len(x))
    for first, second in zip(*np.nonzero(np.triu(close | close.T, 1)), strict=True):
        old, new = group[second], group[first]
        if old != new:
            group[group == old] = new
    pooled = np.stack([moments[group == name].sum(axis=0) for name in sorted(set(group.tolist()))])
    lines = np.stack(_shape(pooled), axis=1)
    # Pieces on their own stay in play: a line may touch print that does not belong to it.
    alone = np.stack((x, y, angle, length, height), axis=1)[(length > 12 * height)]
    return [tuple(float(value) for value in row) for row in (*lines, *alone)]  # type: ignore[misc]


def _rhythm(ink: Grey, x: float, y: float, angle: float, length: float, height: float) -> tuple[float, float]:
    """The pitch at which ink repeats along a line, and how strongly, for pitches the height allows."""
    count = max(32, round(length))
    along = np.linspace(-length / 2, length / 2, count)
    across = np.linspace(-0.5, 0.5, 7)[:, None] * height
    map_x = (x + along * np.cos(angle) - across * np.sin(angle)).astype(np.float32)
    map_y = (y + along * np.sin(angle) + across * np.cos(angle)).astype(np.float32)
    profile = cv2.remap(ink, map_x, map_y, cv2.INTER_LINEAR).astype(np.float64).mean(axis=0)
    profile -= cv2.blur(profile[None], (max(3, round(height * 3)), 1))[0]
    power = np.abs(np.fft.rfft(profile * np.hanning(count), 4 * count)) ** 2
    # Closed strokes are a little higher than capitals; thin print on poor ground a little lower.
    waves = np.arange(len(power)) / 4
    with np.errstate(divide="ignore"):
        pitches = length / waves
    fits = (pitches > 0.72 * height) & (pitches < 1.75 * height)
    if not fits.any():
        return height, 0.0
    spread = max(1, round(4 * length / height * 0.05))
    smooth = np.convolve(power, np.ones(spread) / spread, mode="same")
    peak = int(np.argmax(np.where(fits, smooth, -1.0)))
    around = (waves > waves[peak] * 0.94) & (waves < waves[peak] * 1.06)
    total = float(power[(waves > 3)].sum()) + 1e-9
    return float(pitches[peak]), float(power[around].sum()) / total
