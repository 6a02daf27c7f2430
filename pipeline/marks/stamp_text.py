"""What is written in stamps: each is straightened, enlarged and read by itself.

On pages of a passport every stamp is read; on other papers only what stands in a box, such as the mark of a tax office
on a registered lease, and only where the reader of the page passed over it. Border stamps stand askew, in thin coloured
figures inside a frame, and a reader that takes the page as a whole passes over most of them. The frame tells the tilt;
what is not legible stays unread.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.levels import percentile
from pipeline.page.ocr import Engine, Grey, OcrFailed
from pipeline.readings import Box, Mark, Word

MAX_STAMPS: Final = 8
"""Of one page that are read; each costs a run of the engine."""
_HEIGHT: Final = 420
"""Pixels of an upright stamp for the engine: figures of a border stamp then stand about 40 high."""
_LEAST_CONFIDENCE: Final = 0.3


def with_stamp_text(
    rgb: NDArray[np.uint8], marks: Sequence[Mark], engine: Engine, *, language: str = "eng"
) -> tuple[Mark, ...]:
    """The marks of a page, its stamps with their text.

    Args:
        rgb: the upright page.
        marks: as found on it.
        engine: reads the straightened stamps.
        language: Tesseract's name of the language; stamps are figures, codes and names of places.
    """
    done: list[Mark] = []
    left = MAX_STAMPS
    for mark in marks:
        if mark.kind != "stamp" or left == 0:
            done.append(mark)
            continue
        left -= 1
        text, confidence = _read(rgb, mark.box, engine, language)
        done.append(replace(mark, text=text, text_confidence=confidence) if text else mark)
    return tuple(done)


def boxed_words(
    rgb: NDArray[np.uint8], marks: Sequence[Mark], words: Sequence[Word], engine: Engine, *, language: str
) -> tuple[Word, ...]:
    """What stands in boxed stamps of a paper, as words of the page that follow those given.

    Args:
        rgb: the upright page.
        marks: as found on it.
        words: of the page; a stamp whose writing is among them is left alone.
        engine: reads the straightened stamps.
        language: Tesseract's name of the page's language.
    """
    found: list[Word] = []
    boxed = [mark for mark in marks if mark.kind == "stamp" and mark.detail.startswith("rectangular")]
    for mark in [one for one in boxed if not _is_read(one.box, words)][:MAX_STAMPS]:
        straight = _straight(rgb, mark.box)
        if straight is None:
            continue
        try:
            read = engine.read(straight.grey, language=language, dpi=300, layout="block")
        except OcrFailed:
            continue
        line = max((word.line for word in (*words, *found)), default=-1) + 1
        block = max((word.block for word in (*words, *found)), default=-1) + 1
        found += [
            replace(word, box=straight.on_page(word.box), line=line + word.line, block=block)
            for word in read
            if word.confidence >= _LEGIBLE and any(sign.isalnum() for sign in word.text)
        ]
    return tuple(found)


_LEGIBLE: Final = 0.5
_WORDS_OF_A_READ_STAMP: Final = 3


def _is_read(box: Box, words: Sequence[Word]) -> bool:
    within = [
        word
        for word in words
        if box[0] <= (word.box[0] + word.box[2]) / 2 <= box[2]
        and box[1] <= (word.box[1] + word.box[3]) / 2 <= box[3]
        and word.confidence >= _LEGIBLE
        and sum(sign.isalnum() for sign in word.text) >= 3
    ]
    return len(within) >= _WORDS_OF_A_READ_STAMP


def _read(rgb: NDArray[np.uint8], box: Box, engine: Engine, language: str) -> tuple[str, float]:
    upright = straightened(rgb, box)
    if upright is None:
        return "", 0.0
    try:
        words = engine.read(upright, language=language, dpi=300, layout="sparse")
    except OcrFailed:
        return "", 0.0
    kept = [
        word for word in words if word.confidence >= _LEAST_CONFIDENCE and any(sign.isalnum() for sign in word.text)
    ]
    if not kept:
        return "", 0.0
    signs = sum(len(word.text) for word in kept)
    lines: dict[int, list[str]] = {}
    for word in kept:
        lines.setdefault(word.line, []).append(word.text)
    text = "\n".join(" ".join(line) for line in lines.values())
    return text, round(sum(word.confidence * len(word.text) for word in kept) / signs, 3)


def straightened(rgb: NDArray[np.uint8], box: Box) -> Grey | None:
    """A stamp cut out, its frame level and taken away, dark on light; None when hardly anything is there."""
    straight = _straight(rgb, box)
    return straight.grey if straight else None


@dataclass(frozen=True, slots=True)
class _Straight:
    grey: Grey
    to_page: NDArray[np.float64]
    """From pixels of ``grey`` to shares of the page, 2 by 3."""

    def on_page(self, box: Box) -> Box:
        """The smallest upright box around a box of the straightened stamp, both as shares."""
        height, width = self.grey.shape
        corners = np.array([[x * width, y * height, 1.0] for x in box[::2] for y in box[1::2]])
        across, down = self.to_page @ corners.T
        return (
            float(np.clip(across.min(), 0, 1)),
            float(np.clip(down.min(), 0, 1)),
            float(np.clip(across.max(), 0, 1)),
            float(np.clip(down.max(), 0, 1)),
        )


def _straight(rgb: NDArray[np.uint8], box: Box) -> _Straight | None:
    height, width = rgb.shape[:2]
    air = 0.04 * max((box[2] - box[0]) * width, (box[3] - box[1]) * height)
    left, top = max(0, math.floor(box[0] * width - air)), max(0, math.floor(box[1] * height - air))
    right, bottom = min(width, math.ceil(box[2] * width + air)), min(height, math.ceil(box[3] * height + air))
    if right - left < 30 or bottom - top < 20:
        return None
    part = rgb[top:bottom, left:right]
    factor = float(np.clip(_HEIGHT / (bottom - top), 0.3, 5.0))
    large = cv2.resize(part, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
    # Coloured ink is dark in at least one channel.
    dark: Grey = large.min(axis=2).astype(np.uint8)
    paper = percentile(dark, 80)
    ink = (dark < 0.5 * (paper + percentile(dark, 1))).astype(np.uint8)
    if not 0.003 < float(ink.mean()) < 0.6:
        return None
    angle, frame = _frame(ink)
    level = dark.copy()
    level[frame > 0] = round(paper)
    middle = (large.shape[1] / 2, large.shape[0] / 2)
    turn = cv2.getRotationMatrix2D(middle, angle, 1.0)
    turned = cv2.warpAffine(
        level, turn, (large.shape[1], large.shape[0]), flags=cv2.INTER_LINEAR, borderValue=(round(paper),) * 4
    )
    grey: Grey = np.asarray(np.clip(turned.astype(np.float32) / max(paper, 60) * 250, 0, 255), np.uint8)
    back = cv2.invertAffineTransform(turn)
    scale = np.array([[1 / (factor * width)], [1 / (factor * height)]])
    back = back * scale
    back[:, 2] += (left / width, top / height)
    return _Straight(grey, back)


def _frame(ink: NDArray[np.uint8]) -> tuple[float, NDArray[np.uint8]]:
    """The tilt in degrees (positive: runs downhill) and the pixels of the frame around the writing; none, no tilt."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    empty = np.zeros(ink.shape, np.uint8)
    if count < 2:
        return 0.0, empty
    largest = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_WIDTH] * stats[1:, cv2.CC_STAT_HEIGHT]))
    wide, tall = int(stats[largest, cv2.CC_STAT_WIDTH]), int(stats[largest, cv2.CC_STAT_HEIGHT])
    if wide < 0.6 * ink.shape[1] or tall < 0.5 * ink.shape[0]:
        return 0.0, empty
    frame = (labels == largest).astype(np.uint8)
    rows, columns = np.nonzero(frame)
    hull = cv2.convexHull(np.stack([columns, rows], axis=1).astype(np.int32))
    (_, (one, other), angle) = cv2.minAreaRect(hull)
    # A ring has no tilt; a box has the tilt of its long side.
    if cv2.contourArea(hull) < 0.9 * one * other:
        return 0.0, frame
    tilt = angle if one >= other else angle - 90
    tilt = (tilt + 45) % 90 - 45
    grown = cv2.dilate(frame, np.ones((5, 5), np.uint8))
    return float(tilt) if abs(tilt) > 0.7 else 0.0, np.asarray(grown, np.uint8)
