"""Cells of a line, the boxes around them, and how they would stand if the page lay straight."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.patterns import pattern_of
from pipeline.placing import by_line
from pipeline.readings import Box, Word

_LEVEL_ENOUGH = 0.004
"""Slope, in shares of the page, below which rows do not run into one another."""
_MOST_OF_HALF = 0.3
"""Share of a box by which either side can be too high because it lies askew; letters have some height."""
_WIDE = 0.25
"""Share of the page's width from which a line tells how askew the page lies."""
_LEAST_WIDTH, _SHORT_LINES = 0.08, 3
"""The same of short lines, each of which tells little, and how many of them it takes."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one line without a wide gap between them."""

    start: int
    end: int
    box: Box
    index: int
    level: Box
    """The box as it would be if the page lay straight: what stands in one row is told by it."""


def is_speck(text: str) -> bool:
    """Whether a cell is what an engine made of a speck or of the dots of a line: a sign or two, hardly a letter."""
    return len(text) <= _SPECK and sum(sign.isalpha() for sign in text) <= 1 and not any(map(str.isdigit, text))


_SPECK = 3


def union(boxes: Sequence[Box]) -> Box:
    """The smallest box around all of them."""
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def slope_of(words: Sequence[Word]) -> float:
    """How far lines sink from left to right: the median over wide lines; 0 where the page lies straight.

    A page of short lines is believed to lie askew where all of them go the same way.
    """
    slopes, short = [], []
    for line in by_line(words).values():
        first, last = line[0].box, line[-1].box
        width = (last[0] + last[2] - first[0] - first[2]) / 2
        slope = (last[1] + last[3] - first[1] - first[3]) / 2 / width if width >= _LEAST_WIDTH else 0.0
        if len(line) >= 3 and width >= _WIDE:
            slopes.append(slope)
        elif len(line) >= 2 and width >= _LEAST_WIDTH:
            short.append(slope)
    if not slopes and len(short) >= _SHORT_LINES and (min(short) > 0 or max(short) < 0):
        slopes = short
    if not slopes:
        return 0.0
    middle = sorted(slopes)[len(slopes) // 2]
    return middle if abs(middle) >= _LEVEL_ENOUGH else 0.0


def levelled(box: Box, slope: float) -> Box:
    """The box as it would be if the page lay straight: around a long word that lies askew it is the higher for that."""
    shift = slope * (box[0] + box[2]) / 2
    higher = min(abs(slope) * (box[2] - box[0]) / 2, _MOST_OF_HALF * (box[3] - box[1]))
    return box[0], box[1] - shift + higher, box[2], box[3] - shift - higher


def level_with_gap(cells: Sequence[Cell], upper: Cell, lower: Cell) -> list[Cell]:
    """Cells level with the white between two lines: what stands beside both, where others of the row take one line."""
    middle = (upper.level[3] + lower.level[1]) / 2
    return [cell for cell in cells if cell.level[1] < middle < cell.level[3]]


def next_questions(words: Sequence[Word]) -> frozenset[int]:
    """Words, by identity, with which the next numbered question of a form begins in the line of the one before it.

    "2. Name and surname 3. Sex": a gap too narrow for two cells, and two questions all the same.

    Args:
        words: of a page, those of a line together.
    """
    found: set[int] = set()
    for _, group in itertools.groupby(words, key=lambda word: word.line):
        line = list(group)
        number = _question(line, 0)
        last = 0
        for at in range(1, len(line)):
            following = _question(line, at)
            if number is None or following is None:
                continue
            if following != number + 1 or not _SHORTEST_QUESTION <= at - last - 1 <= _LONGEST_QUESTION:
                break
            found.add(id(line[at]))
            number, last = following, at
    return frozenset(found)


def _question(line: Sequence[Word], at: int) -> int | None:
    """The number of a question that begins with a word; its text begins with a capital."""
    match = _NUMBER.fullmatch(line[at].text.strip())
    begins = match is not None and at + 1 < len(line) and line[at + 1].text[:1].isupper()
    return int(match[1]) if match is not None and begins else None


_NUMBER = pattern_of(r"(\d{1,2})(?:\([a-z]\))?[.,)]")
_SHORTEST_QUESTION, _LONGEST_QUESTION = 1, 8
"""Words of a question."""


def justified(words: Sequence[Word], ratio: float) -> frozenset[int]:
    """Lines that are stretched to both margins, so that the gaps between their words part nothing.

    Their gaps are alike, they begin or end where a neighbour does, and unlike the rows of a table the gaps of that one
    are others, so that its words stand elsewhere.

    Args:
        words: of a page, those of a line together.
        ratio: the page's width divided by its height.
    """
    lines = [list(group) for _, group in itertools.groupby(words, key=lambda word: word.line)]
    found = set()
    for position, line in enumerate(lines):
        beside = [lines[at] for at in (position - 1, position + 1) if 0 <= at < len(lines)]
        if _is_even(line, ratio) and any(
            _same_margins(line, other) and not _same_columns(line, other) for other in beside
        ):
            found.add(line[0].line)
    return frozenset(found)


def _is_even(line: Sequence[Word], ratio: float) -> bool:
    """Whether the gaps between the words of a line are alike, and none so wide that no paragraph is stretched to it."""
    gaps = sorted((after.box[0] - before.box[2]) * ratio for before, after in itertools.pairwise(line))
    # One gap may be narrowed by a sign that was lost or drawn into the box of a word.
    gaps = gaps[1:] if len(gaps) > _GAPS_AT_LEAST else gaps
    if len(gaps) < _GAPS_AT_LEAST or min(gaps) <= 0 or max(gaps) > _EVEN * min(gaps):
        return False
    height = sorted(word.box[3] - word.box[1] for word in line)[len(line) // 2]
    letters = sum(any(sign.isalpha() for sign in word.text) for word in line)
    return max(gaps) <= _STRETCHED * height and 2 * letters > len(line)


def _same_margins(line: Sequence[Word], other: Sequence[Word]) -> bool:
    return (
        abs(line[0].box[0] - other[0].box[0]) <= _MARGIN
        and abs(line[-1].box[2] - other[-1].box[2]) <= _MARGIN
        and 0 < abs(line[0].box[1] - other[0].box[1]) < _LINES_APART * (line[0].box[3] - line[0].box[1])
    )


def _same_columns(line: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether most words of a line begin or end level with words of another, as the cells of a table do."""
    edges = [[(word.box[0], word.box[2]) for word in words[1:-1]] for words in (line, other)]
    level = sum(
        any(abs(left - one) <= _COLUMN or abs(right - two) <= _COLUMN for one, two in edges[1])
        for left, right in edges[0]
    )
    return 2 * level > len(edges[0])


_GAPS_AT_LEAST = 4
_EVEN = 1.45
"""Share by which the widest gap of a stretched line may exceed the narrowest; engines draw their boxes unevenly."""
_STRETCHED = 5.0
"""Heights of a line that the gaps of a stretched one measure at most."""
_MARGIN = 0.008
_LINES_APART = 4.0
_COLUMN = 0.006
