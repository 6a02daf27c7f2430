"""Captions of the parts of one name side by side, "(First) (Middle) (Last)", and the answers in the line below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from pipeline.extract.names.asked import Asked
from pipeline.extract.names.labels import NameLabel
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import PageText

_OF_A_WHOLE: Final = frozenset(("name", "maiden", "whole", "first-or-whole"))
_WHOLE: Final = frozenset(("given", "surname"))


def _by_line(page: PageText, asked: Sequence[Asked]) -> dict[tuple[int, int], list[Asked]]:
    """The labels of parts of a name, each without an answer beside it, by the line of the page they stand in."""
    lines: dict[tuple[int, int], list[Asked]] = {}
    for one in asked:
        if one.label.part and one.value is None:
            lines.setdefault(page.line_bounds(one.start), []).append(one)
    return {line: row for line, row in lines.items() if {one.label.part for one in row} >= _WHOLE}


def _rows(page: PageText, asked: Sequence[Asked]) -> list[list[Asked]]:
    """The labels of a whole name that fill a line of the page, from left to right."""
    return [
        sorted(row, key=lambda one: one.cell.box[0])
        for (start, end), row in _by_line(page, asked).items()
        if len(row) == sum(start <= cell.start < end for cell in page.cells)
    ]


def asks_anew(page: PageText, asked: Sequence[Asked]) -> frozenset[int]:
    """The cells of labels that stand in a row with others which together ask for surname and given names.

    Such a row asks for one whole name: what stands there goes with no label of another row.
    """
    return frozenset(one.cell.index for row in _by_line(page, asked).values() for one in row)


def heads_right_of(page: PageText, heading: Cell, label: Cell) -> bool:
    """Whether a heading stands in a line behind other words, right of a label and of all that stands beside it there.

    It is of the second language or of another column: of the letters of a script that nobody read some make a word.
    """
    beside = page.right_of(label) or label
    return page.left_of(heading) is not None and heading.box[0] > max(label.box[2], beside.box[2])


def _begins_with_whose(row: Sequence[Asked]) -> bool:
    """Whether before the captions stands what is asked for in parts: "7. MAIDEN NAME (First) (Middle) (Last)"."""
    return row[0].label.part in _OF_A_WHOLE and {one.label.part for one in row[1:]} >= _WHOLE


def told_whose(page: PageText, asked: Sequence[Asked]) -> list[Asked]:
    """The labels without those that only say whose name the captions beside them ask for; with a role, as headings."""
    before = {row[0].cell.index for row in _rows(page, asked) if _begins_with_whose(row)}
    kept = [one for one in asked if one.cell.index not in before or one.label.role]
    return [replace(one, label=NameLabel("", one.label.role)) if one.cell.index in before else one for one in kept]


def answers_in_order(page: PageText, asked: Sequence[Asked], is_name: Callable[[Cell, Asked], bool]) -> dict[int, Cell]:
    """What stands below each of the captions in a line, by the index of the caption's cell.

    Answers that are typed loosely need not stand under their captions: where the line below holds as many names as
    there are captions, they answer them in their order.
    """
    found: dict[int, Cell] = {}
    for row in _rows(page, asked):
        captions = row[1:] if _begins_with_whose(row) else row
        first = next((below for one in row if (below := page.below(one.cell)) is not None), None)
        if first is None:
            continue
        start, end = page.line_bounds(first.start)
        answers = sorted((cell for cell in page.cells if start <= cell.start < end), key=lambda cell: cell.box[0])
        if len(answers) == len(captions) and all(map(is_name, answers, captions)):
            found.update((one.cell.index, cell) for one, cell in zip(captions, answers, strict=True))
    return found
