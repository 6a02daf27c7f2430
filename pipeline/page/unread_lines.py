"""Lines of print that an engine's layout step passed over, read one by one.

It takes figures in boxes, lone words beside a photo and text near a stamp for pictures; and a line that a frame, a
stamp or a signature runs through is part of that drawing to it. Those are the lines at the foot of a paper: its date,
and who signs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.ocr import Engine, stack
from pipeline.page.prepare import CAPITAL_HEIGHT, Closer, Grey, Prepared
from pipeline.page.second_reader import SECOND, seen_together
from pipeline.patterns import pattern_of
from pipeline.readings import Alternative, Box, Word

PixelBox: TypeAlias = tuple[int, int, int, int]
"""Left, top, right, bottom."""

_UNREAD_LINES: Final = 14
_INK: Final = 160
_DRAWN: Final = (2.6 * CAPITAL_HEIGHT, 8 * CAPITAL_HEIGHT)
"""Height and width from which ink that hangs together is a drawing, or letters that one runs through."""
_WORD_GAP: Final = 1.3
"""Capitals between words of one line, at most."""
_SAME_ROW: Final = 0.6
"""Share of the lower of two pieces that stands beside the other."""
_GAP: Final = 3.0
"""Capitals by which pieces of one line stand apart where a drawing has taken what was between them."""
_REACH: Final = 2.0
"""Capitals by which a line may go on into the drawing at its ends."""
_LONG: Final = 4.0
"""Times its height: a shorter piece is part of what is written around a stamp, unless it has a date."""
_SURE: Final = 0.5
BY_ONE: Final = 0.75
"""Most that is believed of a line that two readers do not read alike: something runs through it."""
PLAUSIBLE: Final = 0.25
"""Confidence below which a reader has said nothing."""
_FEWEST: Final = 4
"""Letters and digits of a line worth keeping."""
_PIECE_OF_WORD: Final = pattern_of(r"[^\w\d]{0,2}[^\W\d_]?[^\w\d]{0,2}")
_WORD: Final = pattern_of(r"\S+")


def line_boxes(grey: Grey) -> tuple[PixelBox, ...]:
    """Pieces of text lines on a straight, flattened page: left, top, right, bottom in pixels."""
    capital = CAPITAL_HEIGHT
    height, width = grey.shape
    ink = (grey < _INK).astype(np.uint8)
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, round(_WORD_GAP * capital)), np.uint8))
    # Outlines: counting the pixels of every piece would cost fifteen times as much.
    outlines, tree = cv2.findContours(joined, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    pad = round(0.3 * capital)
    found = []
    for outline, (_, _, _, around) in zip(outlines, tree[0].tolist() if outlines else (), strict=True):
        left, top, wide, high = cv2.boundingRect(outline)
        if around >= 0 or not (0.5 * capital <= high <= 2.6 * capital and wide > 2.5 * high):
            continue
        if cv2.countNonZero(joined[top : top + high, left : left + wide]) > 0.3 * wide * high:
            right, bottom = min(width, left + wide + pad), min(height, top + high + pad)
            found.append((max(0, left - pad), max(0, top - pad), right, bottom))
    return tuple(found)


def with_unread(
    words: Sequence[Word], prepared: Prepared, lines: Sequence[PixelBox], engine: Engine, model: str
) -> tuple[Word, ...]:
    """Add what the engine's layout step left out: lines of print that no word covers.

    It takes figures in boxes, lone words beside a photo and text near a stamp for pictures.

    Args:
        words: read so far, boxes as shares of ``prepared.grey``.
        prepared: the picture that was read.
        lines: pieces of text lines on it, see :func:`line_boxes`.
        engine: reads the pieces.
        model: Tesseract's name of the page's language.
    """
    height, width = prepared.grey.shape
    covered = covered_by(words, prepared.grey)
    missing = []
    for left, top, right, bottom in lines:
        if covered[top:bottom, left:right].mean() < 0.1 and not _is_rule(prepared.grey[top:bottom, left:right]):
            missing.append((left, top, right, bottom))
    if not missing:
        return tuple(words)
    missing = sorted(missing, key=lambda box: box[0] - box[2])[:_UNREAD_LINES]
    sheet, borders = stack([prepared.grey[top:bottom, left:right] for left, top, right, bottom in missing])
    line = max((word.line for word in words), default=-1)
    block = max((word.block for word in words), default=-1)
    added: list[Word] = []
    pad = 8
    for word in engine.read(sheet, language=model, dpi=prepared.dpi, layout="block"):
        row = min(int(np.searchsorted(borders, (word.box[1] + word.box[3]) / 2 * sheet.shape[0])), len(missing) - 1)
        left, top, _, _ = missing[row]
        start = int(borders[row - 1]) if row else 0
        x, y = left - pad, top - pad - start
        # A drawing read as letters is worse than a gap: only what is well read and has letters or digits counts.
        if word.confidence < 0.5 or not any(char.isalnum() for char in word.text):
            continue
        box = (
            (word.box[0] * sheet.shape[1] + x) / width,
            (word.box[1] * sheet.shape[0] + y) / height,
            (word.box[2] * sheet.shape[1] + x) / width,
            (word.box[3] * sheet.shape[0] + y) / height,
        )
        added.append(replace(word, box=box, line=line + 1 + row, block=block + 1 + row))
    return (*words, *added)


def _is_rule(patch: Grey) -> bool:
    """A ruled line or a bar, not letters: ink along nearly all of one row."""
    return bool(((patch < _INK).mean(axis=1) > 0.85).any())


def covered_by(words: Sequence[Word], grey: Grey) -> NDArray[np.uint8]:
    """1 for each pixel of a picture that a word covers, 0 for the others; boxes are shares of it."""
    height, width = grey.shape
    covered = np.zeros((height, width), np.uint8)
    for word in words:
        left, top, right, bottom = word.box
        covered[int(top * height) : int(bottom * height) + 1, int(left * width) : int(right * width) + 1] = 1
    return covered


def lines_across_ink(
    words: Sequence[Word], ink: UnreadInk | None, closer: Closer, engine: Engine, model: str, *, second: bool
) -> tuple[tuple[Word, ...], tuple[Alternative, ...]]:
    """Lines that a frame, a stamp or a signature runs through: their words, and what the other reader saw.

    The second reader sees letters through strokes that the engine cannot tell from them; its reading is taken where
    the engine was not surer, and what each of them saw stays beside the other.

    Args:
        words: read so far, boxes as shares of ``closer.prepared.grey``.
        ink: what they leave of its ink.
        closer: cuts a line out of the page.
        engine: reads the lines too.
        model: Tesseract's name of the page's language.
        second: ask the second reader.
    """
    line = 1 + max((word.line for word in words), default=-1)
    block = 1 + max((word.block for word in words), default=-1)
    found: list[Word] = []
    others: list[Alternative] = []
    for box in _across_ink(words, ink, closer.prepared.grey) if ink is not None else ():
        seen = _more_than_scraps(box, read_alone(box, closer, engine, model, second=second))
        if not seen or seen[0].confidence < _SURE:
            continue
        alike = len(seen) > 1 and len({one.signs for one in seen}) == 1
        most = 1.0 if alike else BY_ONE
        found += [replace(one, confidence=min(one.confidence, most), line=line, block=block) for one in seen[0].words]
        others += [
            Alternative(line, one.text, round(one.confidence, 3), one.reader)
            for one in seen[1:]
            if one.confidence >= PLAUSIBLE
        ]
        line, block = line + 1, block + 1
    return tuple(found), tuple(others)


@dataclass(frozen=True, slots=True)
class Seen:
    """What one reader saw in a line."""

    reader: str
    text: str
    confidence: float
    words: Sequence[Word]
    """Boxes as shares of the picture; lines not numbered yet."""

    @property
    def signs(self) -> str:
        """Its letters and figures alone: readers differ in stops and blanks without meaning anything by it."""
        return letters_and_figures(self.text)


def read_alone(box: PixelBox, closer: Closer, engine: Engine, model: str, *, second: bool) -> list[Seen]:
    """What the readers see in a piece of a line by itself, the surest first.

    Args:
        box: of the piece, in pixels of ``closer.prepared.grey``.
        closer: cuts it out of the page.
        engine: reads it too.
        model: Tesseract's name of the page's language.
        second: ask the second reader.
    """
    grey = closer.prepared.grey
    left, top, right, bottom = box
    read = engine.read(grey[top:bottom, left:right], language=model, dpi=closer.prepared.dpi, layout="line")
    words = [_on_picture(word, box, grey) for word in read if any(sign.isalnum() for sign in word.text)]
    sure = min((word.confidence for word in words), default=0.0)
    seen = [Seen(engine.name, " ".join(word.text for word in words), sure, words)]
    if second:
        area = (left / grey.shape[1], top / grey.shape[0], right / grey.shape[1], bottom / grey.shape[0])
        text, sure = seen_together(closer, area)
        seen.append(Seen(SECOND, text, sure, _parted(text, sure, area)))
    return sorted((one for one in seen if one.text), key=lambda one: -one.confidence)


def _more_than_scraps(box: PixelBox, seen: Sequence[Seen]) -> list[Seen]:
    """What readers saw in a line, without what is left of words at its ends; not what is no more than scraps."""
    return [one for one in map(_without_ends, seen) if _tells(one.text, box)]


def _without_ends(seen: Seen) -> Seen:
    """A reading without letters at its ends that are what is left of a word, the rest being under the drawing."""
    words = list(seen.words)
    for end in (0, -1):
        if len(words) > 1 and _PIECE_OF_WORD.fullmatch(words[end].text):
            words.pop(end)
    return replace(seen, text=" ".join(word.text for word in words), words=words)


def _across_ink(words: Sequence[Word], ink: UnreadInk, grey: Grey) -> list[PixelBox]:
    """Pieces of lines that no word covers once all that is drawn in one piece is taken away, the longest first."""
    height = grey.shape[0]
    read = covered_by(words, grey)
    near = cv2.dilate(ink.drawn, np.ones((3, round(2 * _REACH * CAPITAL_HEIGHT)), np.uint8))
    joined = cv2.morphologyEx(ink.print, cv2.MORPH_CLOSE, np.ones((1, round(_WORD_GAP * CAPITAL_HEIGHT)), np.uint8))
    joined[read > 0] = 0
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    pieces = [
        (left, top, left + wide, top + high)
        for left, top, wide, high, area in stats[1:].tolist()
        if 0.6 * CAPITAL_HEIGHT <= high <= 2.2 * CAPITAL_HEIGHT and wide > high and area > 0.3 * wide * high
    ]
    found = []
    for left, top, right, bottom in _in_rows(pieces):
        if right - left <= 2.5 * (bottom - top) or not near[top:bottom, left:right].any():
            continue
        pad = round(0.3 * CAPITAL_HEIGHT)
        rows = slice(max(0, top - pad), min(height, bottom + pad))
        start, end = _reaching(read[rows], left, right, round(_REACH * CAPITAL_HEIGHT))
        found.append((start, rows.start, end, rows.stop))
    return sorted(found, key=lambda box: box[0] - box[2])[:_UNREAD_LINES]


@dataclass(frozen=True, slots=True)
class UnreadInk:
    """Ink of a picture that no word covers; 1 where there is some."""

    print: NDArray[np.uint8]
    """All of it but what is drawn."""
    drawn: NDArray[np.uint8]
    """What hangs together in a larger piece than letters do: frames, stamps, signatures."""


def unread_ink(words: Sequence[Word], grey: Grey) -> UnreadInk | None:
    """The ink that no word covers, parted into print and drawings; None where nothing is drawn.

    Args:
        words: read so far, boxes as shares of the picture.
        grey: the picture, capitals :data:`CAPITAL_HEIGHT` high.
    """
    ink = (grey < _INK).astype(np.uint8)
    ink[covered_by(words, grey) > 0] = 0
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    drawn = (stats[:, cv2.CC_STAT_HEIGHT] > _DRAWN[0]) | (stats[:, cv2.CC_STAT_WIDTH] > _DRAWN[1])
    drawn[0] = False
    if not drawn.any():
        return None
    mask = drawn[labels]
    ink[mask] = 0
    return UnreadInk(ink, mask.astype(np.uint8))


def _in_rows(pieces: Sequence[PixelBox]) -> list[PixelBox]:
    """Pieces of the same line, with no more between them than a drawing may have taken, as one."""
    rows: list[PixelBox] = []
    for piece in sorted(pieces):
        for index, (left, top, right, bottom) in enumerate(rows):
            overlap = min(bottom, piece[3]) - max(top, piece[1])
            least = min(bottom - top, piece[3] - piece[1])
            if overlap >= _SAME_ROW * least and piece[0] - right <= _GAP * CAPITAL_HEIGHT:
                rows[index] = (left, min(top, piece[1]), max(right, piece[2]), max(bottom, piece[3]))
                break
        else:
            rows.append(piece)
    return [row for row in rows if row[3] - row[1] <= 2.2 * CAPITAL_HEIGHT]


def _reaching(read: NDArray[np.uint8], left: int, right: int, reach: int) -> tuple[int, int]:
    """Both ends of a piece, as far as it may go on and no word stands."""
    taken = np.flatnonzero(read.any(axis=0))
    before, after = taken[taken < left], taken[taken >= right]
    start = max(0, left - reach, int(before[-1]) + 1 if before.size else 0)
    return start, min(read.shape[1], right + reach, int(after[0]) if after.size else read.shape[1])


def letters_and_figures(text: str) -> str:
    """A text without blanks, stops and strokes."""
    return "".join(filter(str.isalnum, text))


def _tells(text: str, box: PixelBox) -> bool:
    """Is a reading more than a scrap of what stands around a stamp."""
    signs = sum(sign.isalnum() for sign in text)
    long = box[2] - box[0] >= _LONG * (box[3] - box[1])
    return signs >= _FEWEST and (long or sum(sign.isdigit() for sign in text) >= _FEWEST)


def _on_picture(word: Word, piece: PixelBox, grey: Grey) -> Word:
    left, top, right, bottom = piece
    wide, high = (right - left) / grey.shape[1], (bottom - top) / grey.shape[0]
    x, y = left / grey.shape[1], top / grey.shape[0]
    box = word.box
    return replace(word, box=(x + box[0] * wide, y + box[1] * high, x + box[2] * wide, y + box[3] * high))


def _parted(text: str, confidence: float, box: Box) -> list[Word]:
    """The words of a line read in one piece, each as long as its letters are many."""
    found = []
    per_sign = (box[2] - box[0]) / max(1, len(text))
    for match in _WORD.finditer(text):
        left, right = box[0] + match.start() * per_sign, box[0] + match.end() * per_sign
        found.append(Word(match.group(), round(confidence, 3), (left, box[1], right, box[3]), 0))
    return found
