"""Words written one sign to a box, as payment slips and forms for a machine ask for, put together again."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Final

from pipeline.extract.text.cells import union
from pipeline.readings import Word

_LEAST: Final = 6
"""Signs in a row of boxes; fewer single letters are marks, options or initials."""
_WIDEST_BOX: Final = 2.75
"""Heights of a sign from one box to the next, at most: the columns of a table stand further apart."""
_SIGN: Final = 0.5
"""Of a box that its sign takes."""
_UNEVEN: Final = 0.18
"""Share of a box by which a sign may stand beside its middle."""
_EVEN_ENOUGH: Final = 0.85
_SPACE: Final = 2.5
"""Boxes from one sign to the next up to which the blank one between them is a space; further off is another field."""


def out_of_boxes(words: Sequence[Word], ratio: float) -> tuple[list[Word], frozenset[int]]:
    """Words of a page with those in boxes joined.

    Args:
        words: by line, left to right.
        ratio: width of the page by its height.

    Returns:
        The words, and the ids of those that follow another one after a blank box: they belong to the same field.
    """
    found: list[Word] = []
    following: set[int] = set()
    for _, line in groupby(words, key=lambda word: word.line):
        for run in _runs(line):
            pitch = _pitch(run, ratio)
            if pitch is None:
                found += run
                continue
            field = list(_words(run, pitch))
            following.update(
                id(after)
                for before, after in pairwise(field)
                if after.box[0] - before.box[2] < (_SPACE - _SIGN) * pitch
            )
            found += field
    return found, frozenset(following)


def _runs(line: Iterable[Word]) -> Iterator[list[Word]]:
    """Stretches of single signs, and each other word by itself."""
    for single, words in groupby(line, key=lambda word: len(word.text.strip()) == 1):
        if single:
            yield list(words)
        else:
            yield from ([word] for word in words)


def _pitch(run: Sequence[Word], ratio: float) -> float | None:
    """The distance from box to box as a share of the page's width; None where signs stand otherwise."""
    if len(run) < _LEAST or not any(word.text.isalnum() for word in run):
        return None
    steps = [after - before for before, after in pairwise(map(_middle, run))]
    height = statistics.median(word.box[3] - word.box[1] for word in run)
    pitch = statistics.median_low(steps)
    if not 0 < pitch * ratio <= _WIDEST_BOX * height:
        return None
    even = sum(abs(step / pitch - max(1, round(step / pitch))) <= _UNEVEN for step in steps)
    return pitch if even >= _EVEN_ENOUGH * len(steps) else None


def _words(run: Sequence[Word], pitch: float) -> Iterator[Word]:
    word: list[Word] = []
    for sign in run:
        if word and _middle(sign) - _middle(word[-1]) > 1.5 * pitch:
            yield _joined(word)
            word = []
        word.append(sign)
    yield _joined(word)


def _joined(signs: Sequence[Word]) -> Word:
    return replace(
        signs[0],
        text="".join(sign.text.strip() for sign in signs),
        confidence=min(sign.confidence for sign in signs),
        box=union([sign.box for sign in signs]),
    )


def _middle(word: Word) -> float:
    return (word.box[0] + word.box[2]) / 2
