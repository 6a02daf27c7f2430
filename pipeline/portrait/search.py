"""Where on a sheet upright faces can be seen: it is reduced, and searched where there is more than paper and ink."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.image import MM_PER_INCH
from pipeline.page.levels import percentile
from pipeline.page.resample import quarter_turned, shrunk_by
from pipeline.portrait.faces import FaceBox, find_faces
from pipeline.readings import Capture, Word

_SEARCH_DPI = 75.0
"""Resolution at which faces are looked for on a sheet: 9 mm are 27 pixels."""
_SMALLEST_FACE_MM = 8.0
_LARGEST_FACE_MM = 48.0
_COARSE = 4
"""Pixels at search size for one by which the ground of a sheet is looked at."""
_DARKER, _LIGHTER = 7, 20
"""Grey levels by which something stands out from its ground: ink and skin from paper, a print from a dark table."""
_LEAST_SEARCHED = 28
"""Pixels at which the smallest face that an identity paper can have is looked for; the search costs their square."""
_PHOTO_TO_FACE = 1.3
"""Width of a photo, in widths of its face."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture and what is known of its scale."""

    rgb: NDArray[np.uint8]
    dpi: float | None
    """Believed resolution, or None."""
    capture: Capture
    words: Sequence[Word]
    least_face: float | None = None
    """Pixels of the smallest face to look for, where something else on the sheet tells its scale."""

    @property
    def sizes(self) -> bool:
        """Whether the edges of photos are looked for: not on identity papers, and it costs more than all the rest."""
        return self.least_face is None

    @property
    def height(self) -> int:
        """In pixels."""
        return int(self.rgb.shape[0])

    @property
    def width(self) -> int:
        """In pixels."""
        return int(self.rgb.shape[1])


@dataclass(frozen=True, slots=True)
class Search:
    """A sheet reduced so far that faces can just be seen on it."""

    grey: NDArray[np.uint8]
    factor: float
    """Its pixels per pixel of the sheet."""
    smallest: int
    """Least width of a face, in its own pixels."""
    largest: int

    def turned(self, turns: int) -> Search:
        """The same, turned clockwise by so many quarters."""
        return replace(self, grey=quarter_turned(self.grey, 90 * turns))


def search_of(sheet: Sheet) -> Search:
    """The sheet at the size at which its faces are looked for."""
    longest = max(sheet.height, sheet.width)
    if sheet.dpi is not None:
        factor = min(1.0, _SEARCH_DPI / sheet.dpi)
        # A photo scanned alone is a small picture: search it at a size that shows its face.
        factor = min(1.0, max(factor, 320 / longest))
        smallest = _SMALLEST_FACE_MM / MM_PER_INCH * sheet.dpi * factor
        largest = _LARGEST_FACE_MM / MM_PER_INCH * sheet.dpi * factor
        if longest * factor <= 420:
            smallest, largest = 0.1 * longest * factor, float(longest)
    else:
        factor = min(1.0, 720 / longest)
        smallest, largest = 0.035 * longest * factor, float(longest)
    if sheet.least_face is not None:
        factor = min(factor, _LEAST_SEARCHED / sheet.least_face)
        smallest, largest = max(0.035 * longest, sheet.least_face) * factor, longest * factor
    small = shrunk_by(sheet.rgb, factor)
    grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
    return Search(grey, factor, round(smallest), round(largest))


def faces_in(search: Search) -> list[FaceBox]:
    """Upright faces in pixels of the sheet, largest first."""
    found: list[FaceBox] = []
    for part in _toned(search.grey, search.smallest, search.largest):
        found += faces_within(search, part)
    return sorted(found, key=lambda face: -face.size)


def faces_within(search: Search, part: tuple[int, int, int, int]) -> list[FaceBox]:
    """Upright faces in a part of the search, in pixels of the sheet."""
    left, top, right, bottom = part
    cut = np.ascontiguousarray(search.grey[top:bottom, left:right])
    hits = find_faces(cut, search.smallest, min(search.largest, *cut.shape))
    return [hit.scaled(1.0, (left, top)).scaled(1 / search.factor) for hit in hits]


def _toned(grey: NDArray[np.uint8], smallest: int, largest: int) -> list[tuple[int, int, int, int]]:
    """Parts of a picture that hold more than paper and thin ink: where a face can be.

    Letters vanish when every pixel takes the lightest value around it; a face does not. Searching only what is
    left makes a page of text cheap.
    """
    height, width = grey.shape
    window = max(3, smallest // 4) | 1
    lightest = np.asarray(cv2.dilate(grey, np.ones((window, window), np.uint8)), np.uint8)
    paper = np.minimum(_ground(lightest, largest), percentile(lightest[::4, ::4], 90))
    # A print on a dark table is lighter than the ground it lies on.
    tone = ((lightest < paper - _DARKER) | (lightest > paper.astype(np.int16) + _LIGHTER)).astype(np.uint8)
    tone = np.asarray(cv2.morphologyEx(tone, cv2.MORPH_OPEN, np.ones((window, window), np.uint8)), np.uint8)
    reach = 2 * smallest
    near = cv2.dilate(tone, np.ones((reach, reach), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(np.asarray(near, np.uint8), connectivity=8)
    parts = []
    for piece in range(1, count):
        left, top, wide, tall = (int(value) for value in stats[piece, :4])
        inside = tone[top : top + tall, left : left + wide]
        if int(inside.sum()) >= 0.3 * smallest * smallest:
            parts.append((left, top, min(width, left + wide), min(height, top + tall)))
    return parts


def _ground(lightest: NDArray[np.uint8], largest: int) -> NDArray[np.uint8]:
    """The paper around every spot, dark things no larger than a photo closed over.

    The tinted ground of a page of a passport fills more than that, and is no more a face than white paper is.
    """
    height, width = lightest.shape
    small = np.ascontiguousarray(lightest[::_COARSE, ::_COARSE])
    window = round(_PHOTO_TO_FACE * largest / _COARSE) | 1
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((window, window), np.uint8))
    return np.asarray(cv2.resize(closed, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)
