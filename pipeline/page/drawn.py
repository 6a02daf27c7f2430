"""A page that was made by a program and not scanned: text, lines, a logo, perhaps the picture of a signature.

Most of what a scan is examined for cannot be on it, or stands in the few places where something other than text is
drawn. Its text layer is proven sign by sign (:mod:`pipeline.pdf.shapes`), an engine reads only what that leaves open,
and marks are looked for only around what is no text. Whatever is not plain (print that the layer lacks, photos, zones,
a layer that says something else) is left to be read like any other page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.isolation.limits import ReadSettings
from pipeline.marks.finder import find_marks
from pipeline.marks.ink import mask_of
from pipeline.marks.outlines import outlines
from pipeline.marks.ticks import is_tick_sign
from pipeline.page.image import MM_PER_INCH, Drawing, Glyphs, PageImage
from pipeline.page.language import Guess, guess_language
from pipeline.page.levels import median
from pipeline.page.ocr import Engine, OcrFailed
from pipeline.page.prepare import Grey
from pipeline.page.resample import shrunk
from pipeline.page.text import model_of
from pipeline.pdf.glyph_proof import askew, proven_words
from pipeline.readings import Box, Mark, Word

_SAME_PLACE: Final = 0.02
"""How far the edges of one tick box may lie apart, added up in shares of the page: drawn, and as a letter."""
_LEAST_SIGNS: Final = 60
"""Of a page that is worth it; a cover or a card is read like any other page."""
_UNMAPPED: Final = 0.02
"""Share of signs that the layer has no letter for, above which it does not tell what is printed."""
_NO_LETTER: Final = re.compile(r"[\x00-\x1f\ufffd-\uffff\ue000-\uf8ff]")
_DPI: Final = 100.0
"""Resolution at which a page is looked over."""
_DARK: Final = 200
"""Grey level below which there is print."""
_INK: Final = 0.012
"""Share of dark pixels in the box of a word that is really printed; a thin full stop has more."""
_SEEN: Final = 0.7
"""Share of the letters of a layer that must be seen."""
_PAPER: Final = 250
"""Grey level below which there is something; paper that is drawn is 255."""
_MARGIN_MM: Final = (0.8, 0.7)
_RULE_MM: Final = (11.0, 9.0)
_EVEN: Final = 6
"""Grey levels by which the ground of a panel differs from itself."""
_SPECK_MM: Final = 1.5
_MOST_PIECES: Final = 2000
_MISSING: Final = 0.12
"""Share of letter-like shapes outside of all words from which the layer is incomplete."""
_PHOTO_MM: Final = 13.0
_FILLED: Final = 0.2
"""Share of a photo that is more than strokes."""
_TONES: Final = 10
"""Levels of grey, out of 32, that a photo has and a logo has not."""
_ZONE_MM: Final = (40.0, 6.0)
_AROUND_MM: Final = 8.0
"""Above and below what is no text, so that nothing of it is cut off and its paper is seen."""
_ROWS: Final = 48
"""Bands begin and end at multiples of so many rows: reduced, they have the same pixels as the reduced page."""
_HALVES: Final = 0.6
"""Share of the page around such things from which marks are looked for on all of it."""


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """What is on it; boxes as shares of the page."""

    words: tuple[Word, ...]
    language: Guess
    marks: tuple[Mark, ...]
    unexplained: tuple[Box, ...]
    small: Grey
    """The page at a hundred dots to the inch."""
    ink: float
    """Share of it that is dark."""
    zone_room: bool
    """There is something on it, other than text, that is large enough for a machine-readable zone."""


def read_drawn(page: PageImage, drawing: Drawing, settings: ReadSettings, engine: Engine) -> DrawnPage | None:
    """The page, where its text layer tells the truth and there is nothing else to read; otherwise None.

    Raises:
        ToolMissing: Tesseract or one of its languages is not installed.
    """
    words, glyphs = page.text_words, drawing.glyphs
    if not _worth_it(words, glyphs):
        return None
    grey = drawing.grey()
    small = shrunk(
        grey, (max(1, round(grey.shape[1] * _DPI / page.dpi_x)), max(1, round(grey.shape[0] * _DPI / page.dpi_y)))
    )
    dark = small < _DARK
    seen = _with_ink(dark, words)
    letters = sum(len(word.text) for word in words)
    if sum(len(word.text) for word, visible in zip(words, seen, strict=True) if visible) < _SEEN * letters:
        return None
    visible = tuple(word for word, there in zip(words, seen, strict=True) if there)
    rest = _rest(small, visible)
    if rest is None or _lacks_print(rest, glyphs, seen) or any(map(_may_be_photo, _pieces(small, rest))):
        return None
    guess = guess_language(word.text for word in visible)
    try:
        proven = proven_words(words, seen, glyphs, grey, engine, language=model_of(guess, settings), dpi=page.dpi_x)
    except OcrFailed:
        return None
    if proven is None:
        return None
    leaning = _boxes_of([words[index] for index in sorted(askew(glyphs)) if seen[index]], small)
    pieces = np.concatenate((rest, leaning, _frames(dark)))
    marks, unexplained = _marks(drawing, grey.shape[0], pieces, proven, page.dpi_x)
    return DrawnPage(proven, guess, marks, unexplained, small, float(dark.mean()), _zone_room(rest))


def _worth_it(words: Sequence[Word], glyphs: Glyphs) -> bool:
    if len(glyphs.codes) < _LEAST_SIGNS or any(word.origin != "text-layer" for word in words):
        return False
    text = "".join(map(chr, glyphs.codes.tolist()))
    return len(_NO_LETTER.findall(text)) <= _UNMAPPED * len(text)


def _with_ink(dark: NDArray[np.bool_], words: Sequence[Word]) -> list[bool]:
    """Which words have ink under them; signs without letters may be too thin to tell."""
    height, width = dark.shape
    sums = cv2.integral(dark.astype(np.uint8), sdepth=cv2.CV_32S)
    boxes = np.array([word.box for word in words]) * (width, height, width, height)
    left, top = np.floor(boxes[:, :2]).astype(int).T
    right, bottom = np.maximum(np.ceil(boxes[:, 2:]).astype(int), np.stack((left, top), axis=1) + 1).T
    inked = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
    share = inked / ((right - left) * (bottom - top))
    return [
        bool(there) or not any(sign.isalnum() for sign in word.text)
        for there, word in zip(share >= _INK, words, strict=True)
    ]


# --- what is no text ------------------------------------------------------------------------------------------


def _mm(length: float) -> int:
    return max(1, round(length * _DPI / MM_PER_INCH))


def _rest(small: Grey, words: Sequence[Word]) -> NDArray[np.int32] | None:
    """Pieces that are neither words nor rules nor even panels: left, top, width, height, area. None: too many."""
    height, width = small.shape
    there = (small < _PAPER).astype(np.uint8)
    text = np.zeros((height, width), np.uint8)
    for word in words:
        if not is_tick_sign(word):
            left, top, right, bottom = word.box
            text[
                max(0, int(top * height) - _mm(_MARGIN_MM[1])) : int(bottom * height) + _mm(_MARGIN_MM[1]) + 1,
                max(0, int(left * width) - _mm(_MARGIN_MM[0])) : int(right * width) + _mm(_MARGIN_MM[0]) + 1,
            ] = 1
    found = [np.empty((0, 5), np.int32)]
    for top, bottom in _stretches(np.asarray((there & (1 - text)).any(axis=1), np.bool_)):
        rows = np.s_[top:bottom]
        pieces = _pieces_left(small[rows], there[rows], text[rows])
        pieces[:, 1] += top
        found.append(pieces)
    every = np.concatenate(found)
    return None if len(every) > _MOST_PIECES else every


def _stretches(wanted: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Rows that are wanted with some around them, so that a rule which crosses them is still as long as one."""
    around = 2 * _mm(_RULE_MM[1]) + 1
    near = cv2.dilate(wanted.astype(np.uint8).reshape(-1, 1), np.ones((around, 1), np.uint8))[:, 0]
    edges = np.flatnonzero(np.diff(np.concatenate(([0], near.astype(np.int8), [0]))))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]


def _pieces_left(small: Grey, there: NDArray[np.uint8], text: NDArray[np.uint8]) -> NDArray[np.int32]:
    panels = cv2.morphologyEx(there, cv2.MORPH_OPEN, np.ones((_mm(2.5), _mm(_RULE_MM[0])), np.uint8))
    left_over = there & (1 - text) & (1 - _rules(there))
    left_over |= _uneven(small, np.asarray(panels, np.uint8), text)
    joined = cv2.morphologyEx(left_over, cv2.MORPH_CLOSE, np.ones((_mm(1.2), _mm(1.2)), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    return np.array(stats[1:], np.int32)


def _rules(there: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Straight lines along the page, and everything that is as wide or as tall as one."""
    across = cv2.morphologyEx(there, cv2.MORPH_OPEN, np.ones((1, _mm(_RULE_MM[0])), np.uint8))
    down = cv2.morphologyEx(there, cv2.MORPH_OPEN, np.ones((_mm(_RULE_MM[1]), 1), np.uint8))
    return np.asarray(cv2.dilate(cv2.bitwise_or(across, down), np.ones((3, 3), np.uint8)), np.uint8)


def _uneven(small: Grey, panels: NDArray[np.uint8], text: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """What stands out from the ground of coloured panels, words left out."""
    result = np.zeros_like(panels)
    if not panels.any():
        return result
    inner = cv2.erode(panels, np.ones((5, 5), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(inner, connectivity=8)
    for piece in range(1, count):
        left, top, width, height = (int(value) for value in stats[piece, :4])
        part = np.s_[top : top + height, left : left + width]
        own = (labels[part] == piece) & (text[part] == 0)
        if own.any():
            ground = median(small[part][own])
            result[part] |= (own & (np.abs(small[part].astype(np.int16) - ground) > _EVEN)).astype(np.uint8)
    if not result.any():
        return result
    # A line along the edge of a panel is none of it; a photo is as wide as a line, but not as thin.
    thick = cv2.morphologyEx(result, cv2.MORPH_OPEN, np.ones((_mm(1.5),) * 2, np.uint8))
    return result & ~(_rules(result) & ~np.asarray(cv2.dilate(thick, np.ones((5, 5), np.uint8)), np.uint8))


def _lacks_print(rest: NDArray[np.int32], glyphs: Glyphs, seen: Sequence[bool]) -> bool:
    """Are there letter-like shapes, as many as an eighth of the signs, where the layer has no words?"""
    owned = glyphs.words[glyphs.words >= 0]
    known = int(np.asarray(seen)[owned].sum())
    width, height, area = rest[:, 2], rest[:, 3], rest[:, 4]
    like = (height >= 4) & (height <= 60) & (width >= 2) & (width < 6 * height) & (height < 9 * width)
    like &= area > 0.08 * width * height
    # Letters stand so near to each other that the gaps between them may have been closed.
    wide = (height >= 4) & (height <= 30) & (width >= 6 * height)
    more = int(like.sum()) + int((width[wide] / (0.6 * height[wide])).sum())
    return more > _MISSING * (known + more) and known + more >= 25


def _pieces(small: Grey, rest: NDArray[np.int32]) -> list[Grey]:
    return [small[top : top + high, left : left + wide] for left, top, wide, high, _ in rest.tolist()]


def _may_be_photo(piece: Grey) -> bool:
    """Large enough for a face, and no mere strokes: a good part of it is filled, in many shades of grey."""
    if min(piece.shape) < _mm(_PHOTO_MM):
        return False
    filled = cv2.morphologyEx((piece < _PAPER).astype(np.uint8), cv2.MORPH_OPEN, np.ones((_mm(2.5),) * 2, np.uint8))
    counts = cv2.calcHist([np.ascontiguousarray(piece)], [0], filled, [32], [0, 256])[:, 0]
    return float(filled.mean()) >= _FILLED and int((counts > 0.01 * filled.sum()).sum()) >= _TONES


def _zone_room(rest: NDArray[np.int32]) -> bool:
    wide, high = rest[:, 2], rest[:, 3]
    return bool(((np.maximum(wide, high) >= _mm(_ZONE_MM[0])) & (np.minimum(wide, high) >= _mm(_ZONE_MM[1]))).any())


def _boxes_of(words: Sequence[Word], small: Grey) -> NDArray[np.int32]:
    """Words as pieces: what stands askew is a stamp's more often than not."""
    height, width = small.shape
    boxes = np.array([word.box for word in words]).reshape(-1, 4) * (width, height, width, height)
    sizes = boxes[:, 2:] - boxes[:, :2]
    pieces = np.concatenate((boxes[:, :2], sizes, sizes.prod(axis=1, keepdims=True)), axis=1)
    whole: NDArray[np.int32] = np.rint(pieces).astype(np.int32)
    return whole


def _frames(dark: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Boxes of the size of a stamp, ruled and filled with words that are known: what they are their colour may tell."""
    found = [
        (*cv2.boundingRect(hull), 0)
        for shape, hull in outlines(mask_of(dark), _DPI / MM_PER_INCH)
        if shape == "rectangular"
    ]
    return np.array(found, np.int32).reshape(-1, 5)


# --- marks ----------------------------------------------------------------------------------------------------


def _marks(
    drawing: Drawing, height: int, rest: NDArray[np.int32], words: Sequence[Word], dpi: float
) -> tuple[tuple[Mark, ...], tuple[Box, ...]]:
    """Marks around what is no text, looked for in bands over the whole width of the page."""
    large = rest[np.maximum(rest[:, 2], rest[:, 3]) >= _mm(_SPECK_MM)]
    marks: list[Mark] = []
    unexplained: list[Box] = []
    for top, bottom in _bands(large, words, height, dpi):
        found, left = find_marks(
            drawing.band(top, bottom), words, dpi=dpi, span=(top / height, bottom / height), skew=None
        )
        # Boxes printed as letters are told by their words, so several bands may tell the same ones.
        marks += [mark for mark in found if not any(_same(mark, other) for other in marks)]
        unexplained += left
    return tuple(marks), tuple(unexplained)


def _same(one: Mark, other: Mark) -> bool:
    places = zip(one.box, other.box, strict=True)
    return one.kind == other.kind and sum(abs(a - b) for a, b in places) < _SAME_PLACE


def _bands(pieces: NDArray[np.int32], words: Sequence[Word], height: int, dpi: float) -> list[tuple[int, int]]:
    """Rows of the page around pieces of the small picture, those that overlap made one; no word is cut in two."""
    factor, margin = dpi / _DPI, round(_AROUND_MM * dpi / MM_PER_INCH)
    taken = np.zeros(height, np.bool_)
    for _, top, _, high, _ in pieces.tolist():
        taken[max(0, int(top * factor) - margin) : int((top + high) * factor) + margin] = True
    pad = round(dpi / MM_PER_INCH)
    rows = [(max(0, int(word.box[1] * height) - pad), int(word.box[3] * height) + pad) for word in words]
    for top, bottom in sorted(rows) + sorted(rows, reverse=True):
        if taken[top:bottom].any():
            taken[top:bottom] = True
    edges = np.flatnonzero(np.diff(np.concatenate(([0], taken.astype(np.int8), [0]))))
    bands = [
        (int(start) // _ROWS * _ROWS, min(height, -(-int(end) // _ROWS) * _ROWS)) for start, end in edges.reshape(-1, 2)
    ]
    return [(0, height)] if sum(end - start for start, end in bands) > _HALVES * height else bands
