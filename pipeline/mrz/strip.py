"""Cutting one line of a machine-readable zone out of a picture as a strip of fixed pitch and height.

A strip is what the classifier of :mod:`pipeline.mrz.network` sees: :data:`HEIGHT` pixels high, one
character every :data:`PITCH` pixels, light and contrast evened out. The line on the picture may be
slanted and curved and its pitch may change along it: a :class:`LinePath` says where it runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.resample import shrunk

PITCH = 16
"""Pixels from one character to the next (2.54 mm on paper, ICAO 9303-3: 10 characters per inch)."""
HEIGHT = 24
"""Pixels; capitals of OCR-B (2.4 mm) are 15 high."""
MARGIN = 32
"""Pixels of context kept before the first and after the last character."""

Grey = NDArray[np.uint8]
Strip = NDArray[np.float32]
Points = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class LinePath:
    """Where one line of text runs on a picture.

    Both are polynomials in the number of the character (0 is the middle of the first one), lowest
    power first: ``x`` and ``y`` give the middle of a character in pixels. The height of a character
    follows from the pitch at that place times ``aspect``, as the type is of one fixed design.
    """

    x: tuple[float, ...]
    y: tuple[float, ...]
    aspect: float = 1.0
    """Vertical stretch: pixels across the line per pixel along it, beyond what the pitch says."""

    def at(self, cells: Points) -> tuple[Points, Points]:
        """Middles of characters, in pixels of the picture."""
        return polynomial(self.x, cells), polynomial(self.y, cells)

    def slope(self, cells: Points) -> tuple[Points, Points]:
        """Steps from one character to the next, in pixels of the picture."""
        return polynomial(_derivative(self.x), cells), polynomial(_derivative(self.y), cells)

    def pitch(self, cells: int) -> float:
        """Mean distance between characters in pixels."""
        step_x, step_y = self.slope(np.linspace(0, cells - 1, 5))
        return float(np.mean(np.hypot(step_x, step_y)))

    def shifted(self, across: float) -> LinePath:
        """The same path moved across the line by a share of the pitch (positive is down)."""
        step_x, step_y = self.slope(np.array([0.0]))
        x, y = list(self.x), list(self.y)
        x[0] -= across * float(step_y[0]) * self.aspect
        y[0] += across * float(step_x[0]) * self.aspect
        return LinePath(tuple(x), tuple(y), self.aspect)

    def reversed(self, cells: int) -> LinePath:
        """The same line read from its other end: the picture stood on its head."""
        last = float(cells - 1)
        return LinePath(moved(self.x, last, -1.0), moved(self.y, last, -1.0), self.aspect)


def moved(coefficients: Sequence[float], start: float, step: float) -> tuple[float, ...]:
    """A polynomial, lowest power first, as one in numbers that count from ``start`` in steps of ``step``."""
    values = [float(coefficients[-1])]
    for coefficient in reversed(coefficients[:-1]):
        values = [start * one + step * lower for one, lower in zip([*values, 0.0], [0.0, *values], strict=True)]
        values[0] += float(coefficient)
    return tuple(values)


def fitted(numbers: Points, values: Points, degree: int, weight: Points | None = None) -> tuple[float, ...]:
    """The polynomial that fits best, lowest power first; numpy's own classes take longer than the work itself.

    Args:
        numbers: ascending.
        values: at the numbers.
        degree: of the polynomial.
        weight: how much each value counts; None for all alike.
    """
    scale = 2 / float(numbers[-1] - numbers[0])
    shift = -scale * float(numbers[0] + numbers[-1]) / 2
    heavy = np.ones(len(numbers)) if weight is None else weight
    powers = (numbers * scale + shift)[:, None] ** np.arange(degree + 1)
    found = np.linalg.lstsq(powers * heavy[:, None], values * heavy)[0]
    return moved(found.tolist(), shift, scale)


def polynomial(coefficients: Sequence[float], places: Points) -> Points:
    """Its values; numpy's own function takes ten times as long to look at what it was given."""
    values = coefficients[-1] + places * 0
    for coefficient in reversed(coefficients[:-1]):
        values = coefficient + values * places
    return values


def _derivative(coefficients: Sequence[float]) -> Sequence[float]:
    return [power * value for power, value in enumerate(coefficients)][1:] or [0.0]


class Pyramid:
    """A grey picture at halved sizes, so that large pictures are reduced by averaging, not by skipping."""

    def __init__(self, grey: Grey) -> None:
        """Keep the picture; smaller sizes are made when first asked for."""
        self._levels = [grey]

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width of the picture itself."""
        height, width = self._levels[0].shape
        return height, width

    def level(self, index: int) -> Grey:
        """The picture reduced by two to the power of the index."""
        while len(self._levels) <= index:
            last = self._levels[-1]
            size = (max(1, last.shape[1] // 2), max(1, last.shape[0] // 2))
            self._levels.append(shrunk(last, size))
        return self._levels[index]


def cut(pyramid: Pyramid, path: LinePath, cells: int) -> Strip:
    """The strip along a path: :data:`HEIGHT` rows, ``cells * PITCH + 2 * MARGIN`` columns, evened out.

    Column ``MARGIN + PITCH * (n + 0.5)`` is the middle of character n. Places outside the picture
    repeat its edge.
    """
    columns = np.arange(cells * PITCH + 2 * MARGIN)
    places = (columns + 0.5 - MARGIN) / PITCH - 0.5
    x, y = path.at(places)
    step_x, step_y = path.slope(places)
    across = ((np.arange(HEIGHT) + 0.5 - HEIGHT / 2) / PITCH * path.aspect)[:, None]
    index = int(np.clip(np.floor(np.log2(max(path.pitch(cells), 1.0) / PITCH + 1e-9) + 0.25), 0, 6))
    picture = pyramid.level(index)
    scale_x, scale_y = picture.shape[1] / pyramid.shape[1], picture.shape[0] / pyramid.shape[0]
    map_x = ((x[None] - across * step_y[None] + 0.5) * scale_x - 0.5).astype(np.float32)
    map_y = ((y[None] + across * step_x[None] + 0.5) * scale_y - 0.5).astype(np.float32)
    sampled = cv2.remap(picture, map_x, map_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return even_out(np.asarray(sampled, np.float32))


def even_out(strip: Strip) -> Strip:
    """Ink as positive values of about one, paper about zero, whatever the light and the contrast."""
    box = (4 * PITCH + 1, 2 * HEIGHT + 1)
    mean = cv2.blur(strip, box, borderType=cv2.BORDER_REFLECT)
    square = cv2.blur(strip * strip, box, borderType=cv2.BORDER_REFLECT)
    spread = np.sqrt(np.maximum(square - mean * mean, 0.0))
    # A floor keeps empty paper from being blown up into noise that looks like print.
    return np.asarray(np.clip((mean - strip) / (spread + 6.0), -3.0, 4.0), np.float32)
