"""What is on a page besides text: signatures, stamps, seals, photos, codes, tick boxes, handwriting, stickers.

Confidences are meant to be believed: below 0.6 there is real doubt, and a rule that asks for a signature or a
stamp must then ask a person. Embossed seals and dry stamps do not show on a scan and are never reported.

What reads them (:mod:`pipeline.marks.details`) needs no pictures:

* is a paper signed: ``signature_near`` with the words that label the place, or any ``signature`` mark;
* which boxes are ticked: ``ticks`` gives state and label, so that nobody parses ``Mark.detail``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.marks.across import cover_stamps
from pipeline.marks.codes import find_codes
from pipeline.marks.ink import Ink, is_print, prepare
from pipeline.marks.left import MOST_BOXES, find_unexplained
from pipeline.marks.outlines import Points
from pipeline.marks.stamps import ASKEW_FRAME, Lie, find_stamps
from pipeline.marks.strokes import find_strokes
from pipeline.marks.ticks import find_ticks
from pipeline.readings import Box, Mark, Word


def find_marks(
    rgb: NDArray[np.uint8],
    words: Sequence[Word],
    *,
    dpi: float,
    span: tuple[float, float] = (0.0, 1.0),
    form: bool = True,
    skew: float | None = 0.0,
) -> tuple[tuple[Mark, ...], tuple[Box, ...]]:
    """Everything on a page that is not text, from top to bottom, and boxes of ink that nothing explains.

    Args:
        rgb: The upright page, height by width by 3, or some rows of it.
        words: The words of the page; printed ones are masked, so the better they are the better the marks.
        dpi: Resolution of ``rgb``; an assumed one will do.
        span: Where ``rgb`` begins and ends on the page, as shares of its height.
        form: Can there be tick boxes and codes; a data page of a passport has none that anybody asks for.
        skew: Degrees by which the lines of a scan run downhill; None for a page that a program drew level.
    """
    if min(rgb.shape[:2]) < 40:
        return (), ()
    if span == (0.0, 1.0):
        return _find(rgb, words, dpi, span, form=form, skew=skew)
    tall = span[1] - span[0]
    # Words above and below stay in view: one of them may tell what is in these rows.
    there = [replace(word, box=_moved(word.box, -span[0] / tall, 1 / tall)) for word in words]
    marks, rest = _find(rgb, there, dpi, span, form=form, skew=skew)
    back = tuple(replace(mark, box=_moved(mark.box, span[0], tall)) for mark in marks)
    return back, tuple(_moved(box, span[0], tall) for box in rest)


def find_pen_marks(rgb: NDArray[np.uint8], words: Sequence[Word], *, dpi: float) -> tuple[Mark, ...]:
    """What a pen wrote, and nothing else: where the rest was looked for before, or nobody asks for it.

    Args:
        rgb: Some part of an upright page, height by width by 3.
        words: The words on it, boxes as its shares.
        dpi: Its resolution.
    """
    ink = prepare(rgb, words, dpi, (0.0, 1.0))
    taken = np.zeros(ink.flat.shape, np.uint8)
    _cover(taken, (mark.box for mark in _find_photos(ink)), 0.004)
    return tuple(mark for mark in find_strokes(ink, words, taken, (), ()) if mark.confidence >= _LIKELY)


def _moved(box: Box, start: float, scale: float) -> Box:
    return (box[0], round(start + scale * box[1], 5), box[2], round(start + scale * box[3], 5))


def _find(
    rgb: NDArray[np.uint8],
    words: Sequence[Word],
    dpi: float,
    span: tuple[float, float],
    *,
    form: bool,
    skew: float | None,
) -> tuple[tuple[Mark, ...], tuple[Box, ...]]:
    ink = prepare(rgb, words, dpi, span)
    taken = np.zeros(ink.flat.shape, np.uint8)
    photos = _find_photos(ink)
    codes = find_codes(rgb, ink, dpi=dpi) if form else []
    _cover(taken, (mark.box for mark in (*photos, *codes)), 0.004)
    boxes = find_ticks(rgb, words, dpi=dpi) if form else []
    boxes = [mark for mark in boxes if not _covered(taken, mark.box)]
    lie = Lie(skew or 0.0, skew is None, _first_lines(words, ink))
    stamps = find_stamps(ink, taken, lie)
    sure = [mark for mark in stamps if mark.confidence >= 0.6]
    boxes = [mark for mark in boxes if not any(_inside(mark.box, stamp.box) for stamp in sure)]
    _cover(taken, (mark.box for mark in boxes), 0.004)
    rest = find_unexplained(ink, words, taken, skew)
    # A frame that may be a stamp would draw the signature beside it to itself.
    likely = [*sure, *(mark for mark in stamps if mark not in sure and mark.detail == ASKEW_FRAME)]
    likely = [mark for mark in likely if mark.confidence >= _LIKELY]
    outlines = cover_stamps(taken, ink, likely)
    # What runs out of a stamp is no part of it.
    tight = {id(mark): _within(mark, ink, outline) for mark, outline in zip(likely, outlines, strict=True)}
    stamps = [tight.get(id(mark), mark) for mark in stamps]
    sure = [tight.get(id(mark), mark) for mark in sure]
    strokes = find_strokes(ink, words, taken, sure, outlines)
    strokes = [mark for mark in strokes if mark.confidence >= _LIKELY or _is_left(mark.box, rest)]
    found = [*photos, *codes, *boxes, *stamps, *strokes]
    return tuple(sorted(found, key=lambda mark: (round(mark.box[1], 2), mark.box[0]))), rest


def _within(mark: Mark, ink: Ink, outline: Points) -> Mark:
    """A stamp, its box no larger than its outline."""
    x, y, wide, high = cv2.boundingRect(outline)
    own = ink.shares(x, y, x + wide, y + high)
    box = (max(mark.box[0], own[0]), max(mark.box[1], own[1]), min(mark.box[2], own[2]), min(mark.box[3], own[3]))
    return replace(mark, box=box) if box[0] < box[2] and box[1] < box[3] else mark


def _is_left(box: Box, rest: Sequence[Box]) -> bool:
    """Whether ink that nothing explains is most of what may be a hand: rules and frames of a form look like strokes."""
    parts = [one for one in rest if one[0] < box[2] and box[0] < one[2] and one[1] < box[3] and box[1] < one[3]]
    if not parts:
        return False
    wide = min(box[2], max(one[2] for one in parts)) - max(box[0], min(one[0] for one in parts))
    high = min(box[3], max(one[3] for one in parts)) - max(box[1], min(one[1] for one in parts))
    return len(rest) >= MOST_BOXES or (wide >= _MOST * (box[2] - box[0]) and high >= _MOST * (box[3] - box[1]))


_MOST: Final = 0.5
_LIKELY: Final = 0.5
_HEAD_WORDS: Final = 0.12
"""Share of a page's words above which its head ends."""
_LOWEST_HEAD: Final = 0.28
_WORDS_OF_A_PAPER: Final = 40


def _first_lines(words: Sequence[Word], ink: Ink) -> float:
    """Where the head of the page ends: nearly nothing is printed above, as a share of its height."""
    tops = sorted(ink.down(word.box[1]) for word in words if is_print(word))
    return min(_LOWEST_HEAD, tops[int(_HEAD_WORDS * len(tops))]) if len(tops) >= _WORDS_OF_A_PAPER else 0.0


def _cover(taken: NDArray[np.uint8], boxes: Iterable[Box], margin: float) -> None:
    height, width = taken.shape
    for left, top, right, bottom in boxes:
        rows = slice(max(0, int((top - margin) * height)), int((bottom + margin) * height) + 1)
        columns = slice(max(0, int((left - margin) * width)), int((right + margin) * width) + 1)
        taken[rows, columns] = 255


def _inside(box: Box, other: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return other[0] < x < other[2] and other[1] < y < other[3]


def _covered(taken: NDArray[np.uint8], box: Box) -> bool:
    height, width = taken.shape
    x, y = int((box[0] + box[2]) / 2 * width), int((box[1] + box[3]) / 2 * height)
    # A box printed as a letter stands where its word does, also above or below the rows looked at.
    return 0 <= y <= height and bool(taken[min(max(y, 0), height - 1), min(max(x, 0), width - 1)])


def _find_photos(ink: Ink) -> list[Mark]:
    """Patches full of half-tones, at least 18 by 18 mm: photographs, not text or line art."""
    step = max(1, ink.mm(1.0))
    size = (max(1, ink.width // step), max(1, ink.height // step))
    grey = cv2.resize(ink.flat, size, interpolation=cv2.INTER_AREA)
    tone = np.where(grey < 225, np.uint8(255), np.uint8(0))
    tone = cv2.morphologyEx(np.asarray(tone, np.uint8), cv2.MORPH_OPEN, np.ones((8, 8), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(np.asarray(tone, np.uint8), connectivity=8)
    marks = []
    for piece in range(1, count):
        left, top, width, height, area = (int(value) for value in stats[piece])
        if min(width, height) < 18 or width > 0.9 * size[0] or area < 0.55 * width * height:
            continue
        part = grey[top : top + height, left : left + width]
        spread = float(part.std())
        # A tinted panel of a form is even; a photograph is not.
        levels = int((np.histogram(part, 16, (0, 256))[0] > 0.01 * part.size).sum())
        if spread < 18 or levels < 6:
            continue
        box = ink.shares(left * step, top * step, (left + width) * step, (top + height) * step)
        marks.append(Mark("photo", box, 0.6 if levels >= 9 else 0.45))
    return marks
