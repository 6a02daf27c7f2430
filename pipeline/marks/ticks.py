"""Tick boxes: the small printed squares and circles of a form, whether they are ticked, and for what.

A box is found by its straight sides, so that whatever a person put into it (cross, tick, scribble, fill) does
not hide it. The bracket and box characters that word processors print are taken from the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.marks.details import TickState, tick_detail
from pipeline.marks.ink import is_print
from pipeline.page.resample import shrunk_by
from pipeline.readings import Box, Mark, Word

_TICK_DPI = 150.0
_MM = 25.4
_TICKED_TEXT = re.compile(r"^[\[(]\s*[xX✓✔✗✘v■●*]\s*[\])]$|^[☒☑✓✔✗✘■⊠]$")
_EMPTY_TEXT = re.compile(r"^[\[(]\s*[\])]$|^[☐□○❏❑]$")


def is_tick_sign(word: Word) -> bool:
    """Is the word itself a tick box, empty or not."""
    return bool(_TICKED_TEXT.match(word.text.strip()) or _EMPTY_TEXT.match(word.text.strip()))


def _label(box: Box, words: Sequence[Word], aspect: float) -> str:
    """The words on the box's own line: to the right up to a gap or the next box, else to the left."""
    middle = (box[1] + box[3]) / 2
    tall = box[3] - box[1]
    row = [word for word in words if word.box[1] - 0.35 * tall < middle < word.box[3] + 0.35 * tall]
    row = [word for word in row if any(letter.isalnum() for letter in word.text)]
    right = sorted((word for word in row if _begins_at(box, word.box)), key=lambda word: word.box[0])
    taken: list[str] = []
    edge, limit = box[2], 0.045
    for word in right:
        if word.box[0] - edge > limit or _TICKED_TEXT.match(word.text) or _EMPTY_TEXT.match(word.text):
            break
        taken.append(word.text)
        edge, limit = word.box[2], max(0.012, 0.9 * tall * aspect)
    if taken:
        return " ".join(taken[:8])
    left = sorted((word for word in row if word.box[2] <= box[0] + 0.004), key=lambda word: -word.box[2])
    edge, limit = box[0], 0.03
    for word in left:
        if edge - word.box[2] > limit:
            break
        taken.insert(0, word.text)
        edge, limit = word.box[0], max(0.012, 0.9 * tall * aspect)
    return " ".join(taken[-8:])


def _begins_at(box: Box, word: Box) -> bool:
    """Does a word stand to the right of a box, or was the box read as its first letter."""
    return word[0] >= box[2] - 0.004 or (word[0] >= box[0] - 0.004 and word[2] - box[2] > 2 * (box[2] - box[0]))


def _binary(rgb: NDArray[np.uint8], dpi: float) -> tuple[NDArray[np.uint8], float]:
    factor = min(1.0, _TICK_DPI / dpi)
    rgb = shrunk_by(rgb, factor)
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    window = max(15, round(6 * dpi * factor / _MM)) | 1
    paper = cv2.blur(grey, (window, window))
    _, ink = cv2.threshold(cv2.subtract(paper, grey), 22, 255, cv2.THRESH_BINARY)
    return np.asarray(ink, np.uint8), dpi * factor / _MM


def _side_cover(ink: NDArray[np.uint8], left: int, top: int, width: int, height: int) -> float:
    """Inked share of the weakest of the four sides of a box."""
    reach = 2
    part = ink[max(0, top - 1) : top + height + 1, max(0, left - 1) : left + width + 1]
    sides = (
        part[: reach + 1].max(axis=0),
        part[-reach - 1 :].max(axis=0),
        part[:, : reach + 1].max(axis=1),
        part[:, -reach - 1 :].max(axis=1),
    )
    return float(min(np.mean(side[1:-1] > 0) for side in sides))


def _has_corners(ink: NDArray[np.uint8], left: int, top: int, width: int, height: int) -> bool:
    """Are all four corners inked, as those of a box are and those of the letters D, O and B are not."""
    reach = max(2, round(0.12 * min(width, height)))
    right, bottom = left + width, top + height
    spots = (
        ink[max(0, top - 1) : top + reach, max(0, left - 1) : left + reach],
        ink[max(0, top - 1) : top + reach, right - reach : right + 1],
        ink[bottom - reach : bottom + 1, max(0, left - 1) : left + reach],
        ink[bottom - reach : bottom + 1, right - reach : right + 1],
    )
    return all(float(np.mean(spot > 0)) > 0.1 for spot in spots)


def _fill(ink: NDArray[np.uint8], left: int, top: int, width: int, height: int, per_mm: float) -> float:
    """Inked share of the inside of a box, its sides left out."""
    margin = max(2, round(0.45 * per_mm), round(0.2 * min(width, height)))
    inside = ink[top + margin : top + height - margin, left + margin : left + width - margin]
    return float((inside > 0).mean()) if inside.size else 0.0


def _state(fill: float) -> tuple[TickState, float]:
    """Ticked or not, from how much of the inside is inked, and how sure that is."""
    if fill < 0.025:
        return "empty", 0.93
    if fill < 0.07:
        return "unclear", 0.5
    return "ticked", 0.9


def _lone_letter(box: Box, words: Sequence[Word]) -> bool:
    """Was the circle read as a letter or a nought by itself."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(
        len(word.text) == 1 and word.text.isalnum() and word.box[0] < x < word.box[2] and word.box[1] < y < word.box[3]
        for word in words
    )


def _inside_word(box: Box, words: Sequence[Word]) -> bool:
    """Is the "box" a letter of a printed word."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    for word in words:
        left, top, right, bottom = word.box
        if is_print(word) and left < x < right and top < y < bottom:
            wide = (box[2] - box[0]) / max(1e-6, right - left)
            letter = 1.0 / len(word.text)
            if word.text[0].isalnum() and wide < 1.5 * letter:
                return True
            # A reader often takes the box into the word beside it; then the box stands at one of its ends.
            if wide > 0.6 or x - left < 0.8 * (box[2] - box[0]) or right - x < 0.8 * (box[2] - box[0]):
                if len(word.text) > 2 and word.text[0].isalpha() and word.confidence > 0.85:
                    return True
                continue
            return True
    return False


def _squares(ink: NDArray[np.uint8], per_mm: float) -> list[tuple[int, int, int, int]]:
    run = max(5, round(1.5 * per_mm))
    lying = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, run), np.uint8))
    standing = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((run, 1), np.uint8))
    sides = cv2.bitwise_or(lying, standing)
    count, _, stats, _ = cv2.connectedComponentsWithStats(sides, connectivity=8)
    if count <= 1:
        return []
    width, height = stats[1:, cv2.CC_STAT_WIDTH] / per_mm, stats[1:, cv2.CC_STAT_HEIGHT] / per_mm
    fits = (width >= 1.9) & (width <= 11) & (height >= 1.9) & (height <= 11)
    found = []
    for left, top, wide, tall, _ in stats[1:][fits].tolist():
        # A thick tick that leaves its box widens the piece; the box is where the long straight sides are.
        columns = np.count_nonzero(standing[top : top + tall, left : left + wide], axis=0)
        rows = np.count_nonzero(lying[top : top + tall, left : left + wide], axis=1)
        across = np.nonzero(columns >= max(run, 0.75 * columns.max()))[0]
        down = np.nonzero(rows >= max(run, 0.75 * rows.max()))[0]
        if not len(across) or not len(down):
            continue
        width_px, height_px = int(across[-1] - across[0]) + 1, int(down[-1] - down[0]) + 1
        if 1.9 <= width_px / per_mm <= 8 and 1.9 <= height_px / per_mm <= 8 and 0.72 < width_px / height_px < 1.4:
            found.append((left + int(across[0]), top + int(down[0]), width_px, height_px))
    return found


def _circles(ink: NDArray[np.uint8], per_mm: float) -> list[tuple[int, int, int, int]]:
    """Printed circles: holes that are round and of one size with their rim."""
    contours, tree = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    found: list[tuple[int, int, int, int]] = []
    if not contours:
        return found
    for contour, links in zip(contours, tree[0], strict=True):
        if links[3] >= 0 or links[2] < 0 or len(contour) < 5 * per_mm:
            continue
        left, top, width, height = cv2.boundingRect(contour)
        if not (2.2 <= width / per_mm <= 6.5 and 0.85 < width / height < 1.18):
            continue
        area, around = cv2.contourArea(contour), cv2.arcLength(contour, True)
        # The outline runs through the middles of the pixels at the edge.
        filled = area / ((width - 1) * (height - 1))
        if 4 * np.pi * area / around**2 > 0.82 and abs(filled - np.pi / 4) < 0.05:
            found.append((left, top, width, height))
    return found


def find_ticks(rgb: NDArray[np.uint8], words: Sequence[Word], *, dpi: float) -> list[Mark]:
    """Tick boxes with their state; ``detail`` as :func:`tick_detail` makes it.

    Args:
        rgb: The upright page.
        words: Its words.
        dpi: Its resolution.
    """
    ink, per_mm = _binary(rgb, dpi)
    height, width = ink.shape
    aspect = height / width
    marks: list[Mark] = []
    # Largest first: what is filled into a box can be a smaller square itself.
    for left, top, wide, tall in sorted(_squares(ink, per_mm), key=lambda square: -square[2]):
        cover = _side_cover(ink, left, top, wide, tall)
        box = (left / width, top / height, (left + wide) / width, (top + tall) / height)
        # Two letters such as E and l make a small square with a gap in it.
        least = 0.86 if min(wide, tall) / per_mm >= 2.6 else 0.95
        if cover < least or not _has_corners(ink, left, top, wide, tall) or _inside_word(box, words):
            continue
        if any(_same_place(box, mark.box) for mark in marks):
            continue
        fill = _fill(ink, left, top, wide, tall, per_mm)
        state, sure = _state(fill)
        label = _label(box, words, aspect)
        if not label and state != "empty":
            # A filled shape without words beside it is part of an emblem or of a table.
            continue
        confidence = sure * (1.0 if label else 0.6) * (1.0 if cover > 0.93 else 0.9)
        marks.append(_mark(box, state, label, confidence))
    circles = _circles(ink, per_mm)
    for left, top, wide, tall in circles:
        # One O is a letter; two of a size, one below the other or beside it, are a choice.
        several = any(_of_a_row((left, top, wide), other) for other in circles)
        box = (left / width, top / height, (left + wide) / width, (top + tall) / height)
        label = _label(box, words, aspect)
        # Letters and dots are round too: a circle counts only with words beside it and outside of words.
        letter = _inside_word(box, words) or (not several and _lone_letter(box, words))
        if not label or letter or any(_same_place(box, mark.box) for mark in marks):
            continue
        state, sure = _state(_fill(ink, left, top, wide, tall, per_mm))
        marks.append(_mark(box, state, label, 0.8 * sure))
    for word in words:
        sign = word.text.strip()
        spoken: TickState | None = (
            "ticked" if _TICKED_TEXT.match(sign) else "empty" if _EMPTY_TEXT.match(sign) else None
        )
        if spoken and not any(_same_place(word.box, mark.box) for mark in marks):
            label = _label(word.box, words, aspect)
            if label:
                marks.append(_mark(word.box, spoken, label, min(0.9, word.confidence)))
    return marks


def _of_a_row(one: tuple[int, int, int], other: tuple[int, int, int, int]) -> bool:
    """Is another circle of the same size straight below, above or beside."""
    left, top, wide = one
    across, down = abs(other[0] - left), abs(other[1] - top)
    return abs(other[2] - wide) <= 0.15 * wide and min(across, down) <= 0.35 * wide and max(across, down) > 1.2 * wide


def _mark(box: Box, state: TickState, label: str, confidence: float) -> Mark:
    left, top, right, bottom = (round(place, 5) for place in box)
    return Mark("tick", (left, top, right, bottom), round(confidence, 2), tick_detail(state, label))


def _same_place(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and down > 0
