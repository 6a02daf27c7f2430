"""Cells of a line, the boxes around them, and how they would stand if the page lay straight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.readings import Box, Word

_LEVEL_ENOUGH = 0.004
"""Slope, in shares of the page, below which rows do not run into one another."""
_WIDE = 0.25
"""Share of the page's width from which a line tells how askew the page lies."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one line without a wide gap between them."""

    start: int
    end: int
    box: Box
    index: int
    level: Box
    """The box as it would be if the page lay straight: what stands in one row is told by it."""


def union(boxes: Sequence[Box]) -> Box:
    """The smallest box around all of them."""
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def slope_of(words: Sequence[Word]) -> float:
    """How far lines sink from left to right: the median over wide lines; 0 where the page lies straight."""
    lines: dict[int, list[Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    slopes = []
    for line in lines.values():
        first, last = line[0].box, line[-1].box
        width = (last[0] + last[2] - first[0] - first[2]) / 2
        if len(line) >= 3 and width >= _WIDE:
            slopes.append((last[1] + last[3] - first[1] - first[3]) / 2 / width)
    if not slopes:
        return 0.0
    middle = sorted(slopes)[len(slopes) // 2]
    return middle if abs(middle) >= _LEVEL_ENOUGH else 0.0


def levelled(box: Box, slope: float) -> Box:
    """The box as it would be if the page lay straight."""
    shift = slope * (box[0] + box[2]) / 2
    return box[0], box[1] - shift, box[2], box[3] - shift
