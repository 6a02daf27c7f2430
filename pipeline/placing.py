"""How words and boxes of a page lie to one another: what every room asks of the readings."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.readings import Box, Word


def by_line(words: Sequence[Word]) -> dict[int, list[Word]]:
    """The words of each line by its number, from left to right."""
    lines: dict[int, list[Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    for line in lines.values():
        line.sort(key=lambda word: word.box[0])
    return lines


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes have a part of the page in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
