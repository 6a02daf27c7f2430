"""Making a page fit to be read: light flattened, straightened, turned upright, at the size engines like.

Everything here is numpy and OpenCV on pictures in memory. Nothing is decided about the text; the
picture handed on always knows how its pixels map back to the stored page, so that the box of a word
can be drawn on what the person scanned.

Preparation matters more than resolution: noise at 300 dpi destroys Tesseract's layout step, and the
same page averaged down to capitals of 15 to 25 pixels, with the light flattened, reads ten times better.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.levels import median, paper_and_grain, percentile
from pipeline.page.resample import quarter_turned, shrunk
from pipeline.readings import Box

Grey: TypeAlias = NDArray[np.uint8]
"""``(height, width)``, 0 black to 255 white."""
Rgb: TypeAlias = NDArray[np.uint8]
"""``(height, width, 3)``."""
Matrix: TypeAlias = NDArray[np.float64]
"""A 3 x 3 homography."""
Rotation: TypeAlias = Literal[0, 90, 180, 270]

SURVEY_DPI: Final = 150.0
"""Resolution at which a page is looked over before it is read."""
_SURVEY_SIDE: Final = 1754
"""Longer side of an A4 page at that resolution: what a picture of unknown scale is reduced to."""
CAPITAL_HEIGHT: Final = 19.0
"""Pixels a capital of the running text should have for the engine."""
MAX_SKEW: Final = 15.0
"""Degrees; a sheet tilted further is on its way to being sideways."""
_PAPER_WINDOW: Final = 13
"""Side of the window in which some paper must show, in 440ths of the longer side (A4: 9 mm)."""
_DARKEST_SHADOW: Final = 0.4
"""Light left on paper in shadow, as a share of the lightest paper; darker is ink."""
_MAX_SIDE: Final = 4200
"""Longest side of a picture handed to an engine, in pixels."""


@dataclass(frozen=True, slots=True)
class Survey:
    """A small, evenly lit copy of the page and the character-like shapes on it."""

    grey: Grey
    """Light flattened: paper is near 255."""
    ink: NDArray[np.bool_]
    """Dark pixels."""
    scale: tuple[float, float]
    """Pixels of ``grey`` for one pixel of the source, across and down."""
    shapes: NDArray[np.float64]
    """One row per character-like component: left, top, right, bottom (pixels of ``grey``)."""

    @property
    def capital_height(self) -> float | None:
        """Height of capitals and ascenders of the running text in pixels; None without enough text."""
        if len(self.shapes) < 12:
            return None
        # In running text a good third of the letters are capitals or have ascenders; in capitals all do.
        return percentile(self.shapes[:, 3] - self.shapes[:, 1], 85)


@dataclass(frozen=True, slots=True)
class Upright:
    """How a stored page is turned and straightened."""

    rotation: Rotation
    """Clockwise."""
    skew_degrees: float
    """How far the lines then still run downhill to the right; turning back by it makes them level."""
    certainty: float
    """0 to 1: how far the chosen direction stands out among the four."""
    order: tuple[Rotation, ...] = (0, 180, 90, 270)
    """All four directions, the most plausible first."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture to be read, and the way back from its pixels to the page."""

    grey: Grey
    dpi: int
    """Resolution to tell the engine: such that the running text comes out at about 11 points."""
    to_page: Matrix
    """From pixels of ``grey`` to shares of the upright page."""
    to_source: Matrix
    """From pixels of ``grey`` to pixels of the picture it was made from."""

    def box_on_page(self, box: Box) -> Box:
        """The upright rectangle around ``box`` (shares of ``grey``) as shares of the upright page."""
        height, width = self.grey.shape
        return moved_box(self.to_page @ np.diag([width, height, 1.0]), box)

    def crop(self, box: Box) -> tuple[int, int, int, int]:
        """Pixels ``left, top, right, bottom`` of ``grey`` that cover ``box`` of the upright page."""
        height, width = self.grey.shape
        left, top, right, bottom = box
        back = np.linalg.inv(self.to_page).astype(np.float64)
        corners = _project(back, [(left, top), (right, top), (right, bottom), (left, bottom)])
        low, high = np.floor(corners.min(axis=0)), np.ceil(corners.max(axis=0))
        return (
            int(np.clip(low[0], 0, width)),
            int(np.clip(low[1], 0, height)),
            int(np.clip(high[0], 0, width)),
            int(np.clip(high[1], 0, height)),
        )


@dataclass(frozen=True, slots=True)
class Closer:
    """Pieces of the same page nearer by, cut out of the picture that ``prepared`` was made from.

    Only what is asked for is made: a second preparation of the whole page costs a tenth of reading it.
    """

    source: Grey
    prepared: Prepared
    wanted: float
    """Pixels for a capital; fewer where the source has fewer."""

    @property
    def factor(self) -> float:
        """Pixels of a piece for one of ``prepared``: enlarging beyond the source adds nothing."""
        return min(self.wanted / CAPITAL_HEIGHT, max(1.0, self._source_pixels))

    @property
    def dpi(self) -> int:
        """Resolution to tell an engine."""
        return round(self.prepared.dpi * self.factor)

    @property
    def _source_pixels(self) -> float:
        """Of the source, for one pixel of ``prepared``."""
        return math.sqrt(abs(float(np.linalg.det(self.prepared.to_source[:2, :2]))))

    def cut(self, box: Box) -> Grey | None:
        """A piece of one line, level and evenly lit.

        Args:
            box: as shares of ``prepared.grey``.

        Returns:
            None when the box is too thin to hold a letter, or far higher than a line.
        """
        height, width = self.prepared.grey.shape
        margin = max(3.0, 0.12 * (box[3] - box[1]) * height)
        left, top = max(0.0, box[0] * width - margin), max(0.0, box[1] * height - margin)
        right, bottom = min(float(width), box[2] * width + margin), min(float(height), box[3] * height + margin)
        size = (round((right - left) * self.factor), round((bottom - top) * self.factor))
        if min(size) < 8 or bottom - top > 4 * CAPITAL_HEIGHT:
            return None
        step = np.array([[1 / self.factor, 0, left], [0, 1 / self.factor, top], [0, 0, 1.0]])
        back = self.prepared.to_source @ step
        corners = _project(back, [(0, 0), (size[0], 0), (0, size[1]), (size[0], size[1])])
        low = np.clip(np.floor(corners.min(axis=0)).astype(int) - 2, 0, None)
        high = np.ceil(corners.max(axis=0)).astype(int) + 3
        region = self.source[low[1] : high[1], low[0] : high[0]]
        if min(region.shape) < 4:
            return None
        back = np.array([[1, 0, -low[0]], [0, 1, -low[1]], [0, 0, 1.0]]) @ back
        shrink = self._source_pixels / self.factor
        if shrink > 1.3:
            # Pixels are averaged, not left out.
            smaller = (max(4, round(region.shape[1] / shrink)), max(4, round(region.shape[0] / shrink)))
            back = np.diag([smaller[0] / region.shape[1], smaller[1] / region.shape[0], 1.0]) @ back
            region = resize(region, smaller)
        flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
        piece = cv2.warpAffine(region, back[:2], size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
        paper = max(64.0, percentile(piece, 85))
        even = cv2.convertScaleAbs(piece, alpha=min(4.0, 255 / paper))
        return _bytes(cv2.convertScaleAbs(even, alpha=255 / _white_point(even)))


# --- light and ink ----------------------------------------------------------------------------------


def grey_of(rgb: Rgb) -> Grey:
    """Luminance; a grey picture is returned as it is."""
    if rgb.ndim == 2:
        return rgb
    return _bytes(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY))


def flatten_light(grey: Grey) -> Grey:
    """Divide by the paper around every spot, so that shadows and yellowed edges become white.

    The paper is what remains when small dark things are closed over. The window is a few lines wide:
    narrow enough for the shadow in a book's fold, too wide for letters to be taken for paper. Then
    the grain of the paper is clipped away: noise is what breaks an engine's layout step.
    """
    height, width = grey.shape
    step = max(1, round(max(height, width) / 440))
    small = cv2.resize(grey, (max(1, width // step), max(1, height // step)), interpolation=cv2.INTER_AREA)
    window = cv2.getStructuringElement(cv2.MORPH_RECT, (_PAPER_WINDOW, _PAPER_WINDOW))
    paper = cv2.GaussianBlur(cv2.morphologyEx(small, cv2.MORPH_CLOSE, window), (0, 0), 2.5)
    # A dark banner is no paper: light print on it must not be washed out together with it.
    floor = int(max(24.0, _DARKEST_SHADOW * percentile(paper, 90)))
    paper = np.maximum(cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8(floor))
    flat = cv2.divide(grey, paper, scale=255)
    white = _white_point(flat)
    return _bytes(cv2.convertScaleAbs(flat, alpha=255 / white))


def _white_point(flat: NDArray[Any]) -> float:
    """The lower end of what paper looks like: its middle less two and a half times its grain."""
    paper = paper_and_grain(flat[::3, ::3], 150)
    return 255.0 if paper is None else float(np.clip(paper[0] - 2.5 * paper[1], 170, 250))


def survey(rgb: Rgb, dpi: tuple[float, float], known_size: bool) -> Survey:
    """Look a page over at reading size.

    Args:
        rgb: the page, in colours or grey.
        dpi: across and down; only their ratio is believed unless ``known_size``.
        known_size: the resolution comes from a scanner or a declared page size that makes sense.
    """
    height, width = rgb.shape[:2]
    stretch = dpi[0] / dpi[1] if 0.2 < dpi[0] / max(dpi[1], 1e-6) < 5 else 1.0
    tall = height * stretch
    scale = SURVEY_DPI / dpi[0] if known_size else _SURVEY_SIDE / max(width, tall)
    # Enough to tell letters apart, but never so much that a scrap is blown up to a page.
    scale = min(float(np.clip(scale, 700 / max(width, tall), 3000 / max(width, tall))), 3.0)
    size = (max(8, round(width * scale)), max(8, round(tall * scale)))
    grey = flatten_light(resize(grey_of(rgb), size))
    ink = grey < _ink_level(grey)
    return Survey(grey, ink, (size[0] / width, size[1] / height), _character_shapes(ink))


def resize(grey: Grey, size: tuple[int, int]) -> Grey:
    """To ``(width, height)``: averaging when it gets smaller, smooth when it gets larger."""
    if size[0] <= grey.shape[1]:
        return shrunk(grey, size)
    return _bytes(cv2.resize(grey, size, interpolation=cv2.INTER_CUBIC))


def _ink_level(flat: Grey) -> int:
    """Darker than this is ink: Otsu's threshold, kept within what flattened paper allows."""
    level, _ = cv2.threshold(flat, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    return int(np.clip(level, 110, 175))


def _character_shapes(ink: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Boxes of connected components that could be characters."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    boxes = stats[1:].astype(np.float64)
    if not len(boxes):
        return np.empty((0, 4))
    width, height, area = boxes[:, 2], boxes[:, 3], boxes[:, 4]
    good = (height >= 5) & (height <= 90) & (width >= 2) & (width <= 120) & (width < 6 * height) & (height < 9 * width)
    good &= (area > 8) & (area > 0.08 * width * height)
    boxes = boxes[good]
    if len(boxes) > 20:
        # Two sizes of specks remain: dust below the text and drawings above it.
        middle = median(boxes[:, 3])
        boxes = boxes[(boxes[:, 3] > 0.45 * middle) & (boxes[:, 3] < 3.5 * middle)]
    left, top = boxes[:, 0], boxes[:, 1]
    return np.stack([left, top, left + boxes[:, 2], top + boxes[:, 3]], axis=1)


# --- standing upright -------------------------------------------------------------------------------


def find_upright(view: Survey) -> Upright:
    """Which way is up, from how sharply the edges of the characters line up.

    Characters stand on a common baseline, while their upper edges are spread over x-height and
    ascenders; so of the four edges, the one that lines up best is the bottom. Text in capitals lines
    up at both, and hardly any text lines up at all: then ``certainty`` is low and the caller has to
    try what can be read.
    """
    shapes = view.shapes
    if len(shapes) < 12:
        return Upright(0, 0.0, 0.0)
    if len(shapes) > 6000:
        shapes = shapes[:: len(shapes) // 6000 + 1]
    left, top, right, bottom = shapes.T
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    unit = max(1.0, median(bottom - top) / 7)
    unit_sideways = max(1.0, median(right - left) / 7)
    # Seen after turning the page clockwise by the key: which way is "along the line" and which is "down".
    views: dict[Rotation, tuple[NDArray[np.float64], NDArray[np.float64], float]] = {
        0: (middle_x, bottom, unit),
        180: (-middle_x, -top, unit),
        90: (-middle_y, right, unit_sideways),
        270: (middle_y, -left, unit_sideways),
    }
    found = {turn: _line_up(along, down, size) for turn, (along, down, size) in views.items()}
    order = sorted(found, key=lambda turn: -found[turn][0])
    best, second = found[order[0]][0], found[order[1]][0]
    certainty = 0.0 if best <= 0 else float(np.clip((best - second) / best * 2.5, 0, 1))
    return Upright(order[0], found[order[0]][1], certainty, tuple(order))


def skew_at(view: Survey, rotation: Rotation) -> float:
    """The skew left after turning the page by ``rotation``, whatever :func:`find_upright` thinks of it."""
    if len(view.shapes) < 12:
        return 0.0
    left, top, right, bottom = view.shapes.T
    unit = max(1.0, median(bottom - top) / 7)
    along, down = {
        0: ((left + right) / 2, bottom),
        180: (-(left + right) / 2, -top),
        90: (-(top + bottom) / 2, right),
        270: ((top + bottom) / 2, -left),
    }[rotation]
    return _line_up(along, down, unit)[1]


def _line_up(along: NDArray[np.float64], down: NDArray[np.float64], unit: float) -> tuple[float, float]:
    """How well points line up, and the angle (degrees) at which they do it best."""

    def score(angle: float, bin_size: float) -> float:
        position = (down - along * math.tan(math.radians(angle))) / bin_size
        position -= position.min()
        counts = np.bincount(position.astype(np.int64)).astype(np.float64)
        # Sum of squares of neighbouring pairs: a line that falls on the border of two bins counts whole.
        pairs = counts[:-1] + counts[1:] if len(counts) > 1 else counts
        return float((pairs**2).sum()) / (len(down) * math.sqrt(len(down)))

    coarse = np.arange(-MAX_SKEW, MAX_SKEW + 0.1, 0.5)
    best = max(coarse, key=lambda angle: score(float(angle), unit * 1.5))
    fine = np.arange(best - 0.5, best + 0.51, 0.05)
    values = [score(float(angle), unit) for angle in fine]
    top = int(np.argmax(values))
    # The middle of the plateau, not its first point.
    plateau = [angle for angle, value in zip(fine, values, strict=True) if value >= values[top] * 0.985]
    return values[top], float(np.clip(np.mean(plateau), -MAX_SKEW, MAX_SKEW))


# --- putting it together ----------------------------------------------------------------------------


def turn(picture: NDArray[np.uint8], rotation: Rotation) -> NDArray[np.uint8]:
    """Turn clockwise by a multiple of 90 degrees."""
    return quarter_turned(picture, rotation)


def turn_box(box: Box, rotation: Rotation) -> Box:
    """Where a box of the stored page stands once the page is turned clockwise."""
    left, top, right, bottom = box
    if rotation == 90:
        return (1 - bottom, left, 1 - top, right)
    if rotation == 180:
        return (1 - right, 1 - bottom, 1 - left, 1 - top)
    if rotation == 270:
        return (top, 1 - right, bottom, 1 - left)
    return box


def prepare(
    grey: Grey,
    view: Survey,
    upright: Upright,
    *,
    capital_height: float = CAPITAL_HEIGHT,
) -> Prepared:
    """The picture an engine reads: right size, even light, straight.

    Args:
        grey: the stored page, not turned.
        view: its survey.
        upright: how it has to be turned.
        capital_height: pixels wanted for a capital.
    """
    height, width = grey.shape
    size, dpi = _reading_size(view, (width, height), capital_height)
    small = turn(flatten_light(resize(grey, size)), upright.rotation)
    if abs(upright.skew_degrees) >= 0.25:
        straight, matrix = _straighten(small, upright.skew_degrees)
    else:
        straight, matrix = small, np.eye(3)
    high, wide = small.shape
    # Pixels of `straight` -> pixels of `small` -> shares of the turned page.
    to_page = np.diag([1 / wide, 1 / high, 1.0]) @ np.linalg.inv(matrix)
    to_source = np.diag([width, height, 1.0]) @ np.linalg.inv(turn_matrix(upright.rotation)) @ to_page
    return Prepared(straight, dpi, to_page, to_source)


def moved_box(matrix: Matrix, box: Box) -> Box:
    """The upright rectangle around a box carried along by a homography of shares."""
    left, top, right, bottom = box
    corners = _project(matrix, [(left, top), (right, top), (right, bottom), (left, bottom)])
    low, high = corners.min(axis=0), corners.max(axis=0)
    return (_share(low[0]), _share(low[1]), _share(high[0]), _share(high[1]))


def _reading_size(view: Survey, source: tuple[int, int], wanted: float) -> tuple[tuple[int, int], int]:
    """Size at which capitals have the wanted height, and the resolution that goes with it."""
    high, wide = view.grey.shape
    capital = view.capital_height
    factor = 1.0 if capital is None else float(np.clip(wanted / capital, 0.6, 2.2))
    # Enlarging beyond the source adds nothing but time, except for very small print.
    most = max(source[0] / wide, source[1] / high) * (1.0 if capital is None or capital * factor > 14 else 2.0)
    factor = min(factor, max(most, 1.0), _MAX_SIDE / max(high, wide))
    return (max(8, round(wide * factor)), max(8, round(high * factor))), int(np.clip(round(150 * factor), 70, 400))


def _straighten(grey: Grey, degrees: float) -> tuple[Grey, Matrix]:
    """Turn back (counter-clockwise) by a few degrees on a canvas that loses no corner; also the matrix used."""
    height, width = grey.shape
    turned = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    cosine, sine = abs(turned[0, 0]), abs(turned[0, 1])
    wide, high = math.ceil(width * cosine + height * sine), math.ceil(height * cosine + width * sine)
    turned[0, 2] += (wide - width) / 2
    turned[1, 2] += (high - height) / 2
    straight = cv2.warpAffine(
        grey, turned, (wide, high), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=(250.0,)
    )
    return straight.astype(np.uint8, copy=False), np.vstack([turned, [0.0, 0.0, 1.0]])


def turn_matrix(rotation: Rotation) -> Matrix:
    """From shares of the stored page to shares of the page turned clockwise."""
    return np.array(
        {
            0: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
            90: [[0, -1, 1], [1, 0, 0], [0, 0, 1]],
            180: [[-1, 0, 1], [0, -1, 1], [0, 0, 1]],
            270: [[0, 1, 0], [-1, 0, 1], [0, 0, 1]],
        }[rotation],
        np.float64,
    )


def _project(matrix: Matrix, points: list[tuple[float, float]]) -> NDArray[np.float64]:
    homogeneous = np.column_stack([np.array(points, np.float64), np.ones(len(points))]) @ matrix.T
    result: NDArray[np.float64] = homogeneous[:, :2] / homogeneous[:, 2:]
    return result


def _bytes(picture: NDArray[Any]) -> NDArray[np.uint8]:
    return picture.astype(np.uint8, copy=False)


def _share(value: float) -> float:
    return round(float(min(max(value, 0.0), 1.0)), 5)
