"""Dates that a form with a box for each sign breaks into pieces of two or three signs, put together again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from typing import Final

from pipeline.extract.text.cells import union
from pipeline.patterns import pattern_of
from pipeline.readings import Word

_PIECE: Final = pattern_of(r"[\d./-]{1,9}")
_DATE: Final = pattern_of(r"\d\d([./-])\d\d\1(?:19|20)\d\d")
_LONGEST: Final = 10
_GAP: Final = 0.35
"""Heights between two pieces, at most: less than the blank between two words, so no figure of its own comes in."""
_SAME_ROW: Final = 0.4
_OVERLAP: Final = 0.2


def whole_dates(words: Sequence[Word], ratio: float) -> list[Word]:
    """Words of a page, with the pieces of a day in figures joined where its first piece stands.

    Args:
        words: in reading order.
        ratio: width of the page by its height.
    """
    pieces = [word for word in words if _PIECE.fullmatch(word.text.strip())]
    if len(pieces) < 2:
        return list(words)
    joined: dict[int, Word] = {}
    gone: set[int] = set()
    for piece in pieces:
        if id(piece) in gone or not piece.text.strip()[0].isdigit():
            continue
        run = [piece]
        while len(text := "".join(one.text.strip() for one in run)) < _LONGEST:
            following = _next(run[-1], pieces, ratio)
            if following is None or id(following) in gone:
                break
            run.append(following)
        if len(run) > 1 and _DATE.fullmatch(text):
            confidence = min(one.confidence for one in run)
            joined[id(piece)] = replace(piece, text=text, confidence=confidence, box=union([one.box for one in run]))
            gone.update(id(one) for one in run[1:])
    return [joined.get(id(word), word) for word in words if id(word) not in gone]


def _next(piece: Word, pieces: Sequence[Word], ratio: float) -> Word | None:
    """The piece close to the right in the same row."""
    height = max(piece.box[3] - piece.box[1], median([other.box[3] - other.box[1] for other in pieces]))
    near = [
        other
        for other in pieces
        if other is not piece
        and abs(other.box[1] + other.box[3] - piece.box[1] - piece.box[3]) / 2 <= _SAME_ROW * height
        and -_OVERLAP * height <= (other.box[0] - piece.box[2]) * ratio <= _GAP * height
    ]
    return min(near, key=lambda other: other.box[0], default=None)
