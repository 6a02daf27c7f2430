"""The ink of a page as masks: what is dark, what is coloured, what is a ruled line, what was read as print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.levels import median, percentile
from pipeline.page.resample import shrunk_by
from pipeline.readings import Box, Word

Bytes: TypeAlias = NDArray[np.uint8]

WORK_DPI = 100.0
"""Resolution at which marks are looked for: a pen stroke is two pixels wide."""
_MM = 25.4
_SURELY_READ = 0.85
_MUCH_TALLER = 2.0
"""Height of a signature to that of the print around it."""
_WIDE_LETTERS, _BROAD_LETTERS, _HARDLY_READ = 1.0, 0.75, 0.7
"""Width of a letter to its height, and of one that was hardly read; print has half as much."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A page reduced to :data:`WORK_DPI` and its masks (0 or 255), all of one shape."""

    rgb: Bytes
    flat: Bytes
    """Grey, paper lifted to white."""
    dark: Bytes
    """Ink of any colour."""
    coloured: Bytes
    """Ink that is clearly not black or grey."""
    rules: Bytes
    """Straight horizontal and vertical lines."""
    print: Bytes
    """Boxes of the words that were read with some confidence."""
    per_mm: float
    span: tuple[float, float] = (0.0, 1.0)
    """Where on the page it begins and ends, as shares of the height, when it is a part of one."""

    @property
    def height(self) -> int:
        """In pixels."""
        return int(self.flat.shape[0])

    @property
    def width(self) -> int:
        """In pixels."""
        return int(self.flat.shape[1])

    def mm(self, length: float) -> int:
        """A length in millimetres as a number of pixels, at least one."""
        return max(1, round(length * self.per_mm))

    def down(self, share: float) -> float:
        """A share of the picture's height as a share of the page's."""
        return self.span[0] + share * (self.span[1] - self.span[0])

    def shares(self, left: float, top: float, right: float, bottom: float) -> Box:
        """A box in pixels as shares of the page."""
        return (
            round(max(0.0, left / self.width), 5),
            round(max(0.0, top / self.height), 5),
            round(min(1.0, right / self.width), 5),
            round(min(1.0, bottom / self.height), 5),
        )


def mask_of(flags: NDArray[np.bool_]) -> Bytes:
    """A mask of 0 and 255, as OpenCV wants it."""
    return flags.astype(np.uint8) * np.uint8(255)


def is_print(word: Word) -> bool:
    """Was this word surely read as print; strokes of a pen give short words of low confidence."""
    letters = sum(letter.isalnum() for letter in word.text)
    if word.origin != "ocr":
        return letters > 0
    return (letters >= 2 and word.confidence >= 0.6) or (letters >= 5 and word.confidence >= 0.45)


def _is_drawn(word: Word, usual: float, aspect: float) -> bool:
    """Were large strokes of a pen read as a short word, as a signature is for two letters.

    Args:
        word: not surely read.
        usual: height of the words of the page, as a share of its height.
        aspect: width of the page to its height.
    """
    if word.origin != "ocr" or word.confidence >= _SURELY_READ:
        return False
    tall, wide = word.box[3] - word.box[1], (word.box[2] - word.box[0]) * aspect
    letter = _WIDE_LETTERS if word.confidence >= _HARDLY_READ else _BROAD_LETTERS
    return tall > _MUCH_TALLER * usual and wide > letter * tall * len(word.text)


def _flatten(grey: Bytes) -> Bytes:
    """Divide the light of the page out, so that shadows and tinted paper become white."""
    height, width = grey.shape
    small = cv2.resize(grey, (max(8, width // 8), max(8, height // 8)), interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((3, 3), np.uint8)), 9)
    # Where a large dark area (a photo) lies, the page's own paper must not be "lifted" beyond reason.
    paper = np.maximum(paper, np.uint8(min(200, int(percentile(small, 80)) // 2)))
    wide = cv2.resize(np.asarray(paper, np.uint8), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, wide, scale=255), np.uint8)


def prepare(rgb: Bytes, words: Sequence[Word], dpi: float, span: tuple[float, float] = (0.0, 1.0)) -> Ink:
    """Reduce a page and separate its ink.

    Args:
        rgb: The upright page, or a part of it.
        words: Its words, boxes as shares of ``rgb``.
        dpi: Its resolution; assumed ones will do.
        span: See :attr:`Ink.span`.
    """
    factor = min(1.0, WORK_DPI / dpi)
    rgb = shrunk_by(rgb, factor)
    per_mm = dpi * factor / _MM
    height, width = rgb.shape[:2]
    grey = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.uint8)
    flat = _flatten(grey)
    highest = np.asarray(cv2.max(cv2.max(rgb[..., 0], rgb[..., 1]), rgb[..., 2]), np.uint8)
    lowest = np.asarray(cv2.min(cv2.min(rgb[..., 0], rgb[..., 1]), rgb[..., 2]), np.uint8)
    spread = cv2.subtract(highest, lowest)
    # Tinted paper has a spread of its own; only what exceeds it is coloured ink.
    tint = percentile(spread[::4, ::4], 60)
    coloured = mask_of((spread > min(90.0, tint + 38)) & (flat < 240))
    dark = mask_of((flat < 185) | (coloured > 0))
    long_x, long_y = max(9, round(11 * per_mm)), max(9, round(9 * per_mm))
    rules = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((1, long_x), np.uint8))
    rules = cv2.bitwise_or(rules, cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((long_y, 1), np.uint8)))
    rules = cv2.dilate(rules, np.ones((3, 3), np.uint8))
    printed = np.zeros((height, width), np.uint8)
    usual = median(np.array([word.box[3] - word.box[1] for word in words if is_print(word)] or [1.0]))
    for word in words:
        if is_print(word) and not _is_drawn(word, usual, width / height):
            left, top, right, bottom = word.box
            printed[
                max(0, int(top * height) - 1) : max(0, int(bottom * height) + 2),
                max(0, int(left * width) - 1) : int(right * width) + 2,
            ] = 255
    return Ink(
        rgb=rgb,
        flat=flat,
        dark=dark,
        coloured=coloured,
        rules=np.asarray(rules, np.uint8),
        print=printed,
        per_mm=per_mm,
        span=span,
    )
