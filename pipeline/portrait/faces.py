"""Frontal faces and eye pairs by the cascades that come with OpenCV.

``haarcascade_frontalface_alt2`` misses profiles and hidden faces, which an ID photo must not show anyway,
and finds few faces where there are none. What it sees is only a hint: see :mod:`pipeline.portrait.finder`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

Grey: TypeAlias = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class FaceBox:
    """The square the cascade puts on a face, in pixels of the picture searched."""

    left: float
    top: float
    size: float

    @property
    def centre(self) -> tuple[float, float]:
        """Middle of the square."""
        return self.left + self.size / 2, self.top + self.size / 2

    @property
    def eye_row(self) -> float:
        """Where the eyes usually are (standard deviation 5 % of the box)."""
        return self.top + 0.386 * self.size

    @property
    def chin(self) -> float:
        """Where the chin usually is (error below 8.5 % of the head in nine of ten)."""
        return self.top + 1.092 * self.size

    def scaled(self, factor: float, shift: tuple[float, float] = (0.0, 0.0)) -> FaceBox:
        """The same face in a picture scaled by ``factor`` and then shifted."""
        return FaceBox(self.left * factor + shift[0], self.top * factor + shift[1], self.size * factor)


@dataclass(frozen=True, slots=True)
class Eyes:
    """Centres (x, y) of the two eyes, left one in the picture first."""

    left: tuple[float, float]
    right: tuple[float, float]

    @property
    def roll_degrees(self) -> float:
        """Tilt of the line through the eyes, clockwise."""
        return float(np.degrees(np.arctan2(self.right[1] - self.left[1], self.right[0] - self.left[0])))


@functools.cache
def _cascade(name: str) -> cv2.CascadeClassifier:
    """A cascade of OpenCV, loaded once per process.

    Raises:
        FileNotFoundError: when the installed OpenCV brings no cascades (version 5 does not).
    """
    path = Path(cv2.__file__).parent / "data" / f"haarcascade_{name}.xml"
    cascade = cv2.CascadeClassifier(str(path)) if path.is_file() else None
    if cascade is None or cascade.empty():
        raise FileNotFoundError(f"haarcascade_{name}.xml")
    return cascade


def find_faces(grey: Grey, smallest: int, largest: int, neighbours: int = 5) -> list[FaceBox]:
    """Frontal upright faces, largest first, boxes inside others left out.

    Args:
        grey: Picture, reduced so that a face of interest is 25 pixels or wider.
        smallest: Least width of a face in pixels.
        largest: Greatest width of a face in pixels.
        neighbours: How many overlapping hits make a face.
    """
    smallest = max(20, smallest)
    if largest <= smallest or min(grey.shape) < smallest:
        return []
    hits = _cascade("frontalface_alt2").detectMultiScale(
        grey, scaleFactor=1.1, minNeighbors=neighbours, minSize=(smallest, smallest), maxSize=(largest, largest)
    )
    boxes = sorted((FaceBox(float(x), float(y), float(w)) for x, y, w, _ in hits), key=lambda box: -box.size)
    kept: list[FaceBox] = []
    for box in boxes:
        x, y = box.centre
        if not any(
            other.left < x < other.left + other.size and other.top < y < other.top + other.size for other in kept
        ):
            kept.append(box)
    return kept


_FINE = 160
"""Width, in pixels, at which the box of a face is put exactly."""


def exact_face(grey: Grey, face: FaceBox) -> FaceBox:
    """The same face with its box put more exactly: on a sheet it was searched small, in coarse steps of size."""
    margin = 0.4 * face.size
    left, top = max(0, round(face.left - margin)), max(0, round(face.top - margin))
    part = grey[top : round(face.top + face.size + margin), left : round(face.left + face.size + margin)]
    factor = _FINE / face.size
    method = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    part = np.asarray(cv2.resize(part, None, fx=factor, fy=factor, interpolation=method), np.uint8)
    sizes = tuple((round(share * _FINE),) * 2 for share in (0.75, 1.3))
    hits = _cascade("frontalface_alt2").detectMultiScale(
        part, scaleFactor=1.03, minNeighbors=8, minSize=sizes[0], maxSize=sizes[1]
    )
    if not len(hits):
        return face
    boxes = [FaceBox(float(x), float(y), float(size)).scaled(1 / factor, (left, top)) for x, y, size, _ in hits]
    return min(boxes, key=lambda box: float(np.hypot(*np.subtract(box.centre, face.centre))))


def find_eyes(grey: Grey, face: FaceBox) -> Eyes | None:
    """The two eyes of a face, or None when no plausible pair is seen (dark glasses, closed, turned away)."""
    pair = _pair([spot for spots in _eye_spots(grey, face) for spot in spots])
    if pair is None:
        return None
    factor, (left, top), ((x0, y0), (x1, y1)) = _FACE / face.size, _corner(face), pair
    return Eyes((left + x0 / factor, top + y0 / factor), (left + x1 / factor, top + y1 / factor))


def has_eyes(grey: Grey, face: FaceBox) -> bool:
    """Are both eyes of a face seen; asks no more cascades than it takes to know."""
    spots: list[_Spot] = []
    for more in _eye_spots(grey, face):
        spots += more
        if _pair(spots) is not None:
            return True
    return False


_Spot: TypeAlias = tuple[float, float]
_FACE: Final = 200
"""Width of a face, in pixels, at which its eyes are looked for."""


def _corner(face: FaceBox) -> tuple[int, int]:
    return max(0, round(face.left)), max(0, round(face.top))


def _eye_spots(grey: Grey, face: FaceBox) -> Iterator[list[_Spot]]:
    """What each cascade takes for an eye, in pixels of the upper face at the size of the search."""
    height, width = grey.shape
    left, top = _corner(face)
    right, bottom = min(width, round(face.left + face.size)), min(height, round(face.top + 0.62 * face.size))
    if right - left < 16 or bottom - top < 10:
        return
    factor = _FACE / face.size
    upper = cv2.resize(
        grey[top:bottom, left:right],
        None,
        fx=factor,
        fy=factor,
        interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC,
    )
    for name in ("eye", "eye_tree_eyeglasses"):
        hits = _cascade(name).detectMultiScale(
            upper, scaleFactor=1.06, minNeighbors=3, minSize=(24, 24), maxSize=(84, 84)
        )
        yield [(float(x + w / 2), float(y + h / 2)) for x, y, w, h in hits]


def _pair(spots: Sequence[_Spot]) -> tuple[_Spot, _Spot] | None:
    """The two spots that sit most as eyes do in the box of a face."""
    best: tuple[float, _Spot, _Spot] | None = None
    for one in spots:
        for other in spots:
            gap, drop = other[0] - one[0], abs(other[1] - one[1])
            if not (52 < gap < 140 and drop < 0.3 * gap):
                continue
            middle = (one[0] + other[0]) / 2
            row = (one[1] + other[1]) / 2
            # A pair is a pair when it sits where eyes sit in the box: eyebrows and nostrils do not.
            off = abs(middle - 100) / 100 + abs(row - 77) / 60 + abs(gap - 84) / 120
            if off < 1.0 and (best is None or off < best[0]):
                best = (off, one, other)
    return None if best is None else best[1:]
