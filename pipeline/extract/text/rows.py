"""The order of a page's lines where an engine read them in another: rows whose columns it read apart, lines swapped.

One scan has label and value in one line, the next the same form in two blocks one after the other. Put back row by row,
the text says again what stands beside what, and which rows follow a heading.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.extract.text.cells import levelled, slope_of, union
from pipeline.readings import Box, Word


@dataclass(frozen=True, slots=True)
class _Line:
    """One line as it was read."""

    number: int
    words: int
    box: Box
    colon: bool

    @property
    def middle(self) -> float:
        return (self.box[1] + self.box[3]) / 2

    @property
    def height(self) -> float:
        return self.box[3] - self.box[1]


def in_rows(words: Sequence[Word]) -> tuple[list[Word], frozenset[int]]:
    """The words in the order of lines and rows, and which lines go on in the row of the line before them.

    Args:
        words: of a page, those of a line together.
    """
    slope = slope_of(words)
    lines = [_line(number, list(group), slope) for number, group in itertools.groupby(words, key=lambda one: one.line)]
    lines = _downwards(lines)
    placed = _rows(lines)
    order = {line.number: position for position, line in enumerate(lines)}
    keys = {
        line.number: (order[placed[line.number][0]], placed[line.number][1], order[line.number])
        if line.number in placed
        else (order[line.number], -1, 0)
        for line in lines
    }
    in_a_row = frozenset(number for number, (_, behind) in placed.items() if behind == 0)
    return sorted(words, key=lambda word: keys[word.line]), in_a_row


def _downwards(lines: Sequence[_Line]) -> list[_Line]:
    """The lines, two neighbours swapped where the second stands right above the first and begins with it."""
    ordered = list(lines)
    for at, (one, other) in enumerate(itertools.pairwise(lines)):
        height = max(one.height, other.height)
        gap = one.box[1] - other.box[3]
        above = -_LEVEL * height < gap < _NEXT_LINE * height and other.middle < one.middle - _LEVEL * height
        if above and abs(one.box[0] - other.box[0]) <= _ALIGNED and ordered[at] is one:
            ordered[at], ordered[at + 1] = other, one
    return ordered


def _rows(lines: Sequence[_Line]) -> dict[int, tuple[int, int]]:
    """Where each line belongs that was read apart from the label it stands beside.

    By the number of such a line that of the label's line, and 0 for the value itself, 1 and more for lines that follow
    in the same column before the next label.
    """
    placed: dict[int, tuple[int, int]] = {}
    columns = _columns(lines)
    for labels, values in itertools.permutations(columns, 2):
        if labels[0].number in placed or any(one.number in placed for one in values):
            continue
        if max(one.box[2] for one in labels) >= min(one.box[0] for one in values):
            continue
        pairs = _pairs(labels, values)
        if _is_table(labels, values, pairs) and not _between(lines, labels, values):
            placed |= _placed(values, pairs)
    return placed


def _line(number: int, words: Sequence[Word], slope: float) -> _Line:
    text = " ".join(word.text for word in words)
    return _Line(number, len(words), union([levelled(word.box, slope) for word in words]), text.rstrip().endswith(":"))


def _columns(lines: Iterable[_Line]) -> list[list[_Line]]:
    """Lines read one after the other that begin at one place, each further down than the one before."""
    columns: list[list[_Line]] = []
    for line in lines:
        last = columns[-1] if columns else []
        if last and abs(last[-1].box[0] - line.box[0]) <= _ALIGNED and line.middle > last[-1].middle:
            last.append(line)
        else:
            columns.append([line])
    return [column for column in columns if len(column) >= _LEAST_ROWS]


def _pairs(labels: Sequence[_Line], values: Sequence[_Line]) -> dict[int, _Line]:
    """By the number of a value, the label on its height; none where two claim the same."""
    found: dict[int, _Line] = {}
    for value in values:
        beside = [one for one in labels if abs(one.middle - value.middle) <= _LEVEL * max(one.height, value.height)]
        if len(beside) == 1 and beside[0] not in found.values():
            found[value.number] = beside[0]
    return found


def _is_table(labels: Sequence[_Line], values: Sequence[_Line], pairs: Mapping[int, _Line]) -> bool:
    """Whether nearly all values stand beside short labels whose rows stand open, or which end in a colon."""
    if len(pairs) < max(_LEAST_ROWS, _MOST_OF_THEM * len(values)):
        return False
    asked = list(pairs.values())
    if max(one.words for one in labels) > _WORDS_OF_A_LABEL:
        return False
    if sum(one.colon for one in asked) >= _MOST_OF_THEM * len(asked):
        return True
    steps = sorted(
        (after.middle - before.middle) / max(before.height, after.height) for before, after in itertools.pairwise(asked)
    )
    return steps[len(steps) // 2] >= _OPEN


def _between(lines: Iterable[_Line], labels: Sequence[_Line], values: Sequence[_Line]) -> bool:
    """Whether another column stands between the two."""
    left, right = max(one.box[2] for one in labels), min(one.box[0] for one in values)
    top, bottom = values[0].box[1], values[-1].box[3]
    return any(
        line.box[0] > left - _ALIGNED and line.box[2] < right + _ALIGNED and top < line.middle < bottom
        for line in lines
        if line not in values and line not in labels
    )


def _placed(values: Sequence[_Line], pairs: Mapping[int, _Line]) -> dict[int, tuple[int, int]]:
    placed: dict[int, tuple[int, int]] = {}
    label: int | None = None
    behind = 0
    for value in values:
        beside = pairs.get(value.number)
        if beside is not None:
            label, behind = beside.number, 0
        elif label is not None:
            behind += 1
        if label is not None:
            placed[value.number] = label, behind
    return placed


_ALIGNED = 0.015
_NEXT_LINE = 1.2
"""Heights of a line to the next line of one text, at most."""
_LEAST_ROWS = 3
_LEVEL = 0.6
"""Heights of a line by which the middles of label and value may differ: capitals and figures are taller."""
_MOST_OF_THEM = 0.7
_WORDS_OF_A_LABEL = 6
_OPEN = 1.6
"""Heights of a line from one row to the next, from which rows are those of a table and no lines of an address."""
