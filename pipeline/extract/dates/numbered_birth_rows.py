"""Births in the rows of a numbered table whose cells take several lines: place over day, names over given names.

A row reaches from the widest white above its number to the widest white below it, whether its number stands level with
its first line or with its middle.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.extract.dates.labels import WORDINGS
from pipeline.extract.dates.roled import RoledDate
from pipeline.extract.names.persons import words_of
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import PageText
from pipeline.patterns import pattern_of


def in_numbered_row(page: PageText, name: frozenset[str], dates: Sequence[RoledDate]) -> list[RoledDate]:
    """The days below the heading for births in the row that holds a name; none where no row alone does."""
    heads = [cell for hit in WORDINGS["birth"].find(page) if (cell := page.cell_at(hit.start)) is not None]
    for head in heads:
        rows = list(_rows(page, head))
        holding = [row for row in rows if name <= _words(page, row)]
        if len(rows) > 1 and len(holding) == 1:
            top, bottom = holding[0]
            return [
                date
                for date in dates
                if date.spot.snippet.page is page
                and (cell := page.cell_at(date.spot.snippet.start)) is not None
                and top < _middle(cell) < bottom
                and min(cell.box[2], head.box[2]) > max(cell.box[0], head.box[0])
            ]
    return []


def _rows(page: PageText, head: Cell) -> Iterator[tuple[float, float]]:
    """Top and bottom of each row below a heading; none where the first cells of rows are not numbered from one on."""
    below = sorted((cell for cell in page.cells if cell.level[1] > head.level[3]), key=_middle)
    numbers: list[Cell] = []
    for cell in below:
        number = _NUMBER.match(page.text, cell.start, cell.end)
        aligned = not numbers or abs(cell.box[0] - numbers[0].box[0]) <= _ALIGNED
        if number is not None and aligned and int(number[1]) == len(numbers) + 1 and cell.box[0] < head.box[0]:
            numbers.append(cell)
    if not numbers:
        return
    edges = [head.level[3]]
    for upper, lower in itertools.pairwise(numbers):
        edges.append(_white(cell for cell in below if _middle(upper) <= _middle(cell) <= _middle(lower)))
    yield from zip(edges, [*edges[1:], _end(page, numbers[-1], below)], strict=True)


def _white(cells: Iterator[Cell]) -> float:
    """The middle of the widest white between lines that stand below one another."""
    widest, at, bottom = 0.0, 0.0, None
    for cell in sorted(cells, key=lambda cell: cell.level[1]):
        if bottom is not None and cell.level[1] - bottom > widest:
            widest, at = cell.level[1] - bottom, (cell.level[1] + bottom) / 2
        bottom = max(bottom or 0.0, cell.level[3])
        at = at or bottom
    return at


def _end(page: PageText, number: Cell, below: Sequence[Cell]) -> float:
    """Where the last row ends: at the first white of about a line below its number."""
    bottom = number.level[3]
    for cell in below:
        if _middle(cell) > _middle(number):
            if cell.level[1] - bottom > _A_LINE * page.line_height:
                break
            bottom = max(bottom, cell.level[3])
    return bottom


def _words(page: PageText, row: tuple[float, float]) -> frozenset[str]:
    top, bottom = row
    return frozenset[str]().union(
        *(words_of(page.text[cell.start : cell.end]) for cell in page.cells if top < _middle(cell) < bottom)
    )


def _middle(cell: Cell) -> float:
    return (cell.level[1] + cell.level[3]) / 2


_NUMBER: Final = pattern_of(r"0?(\d{1,2})(?:[.)]?(?=\s)|[.)]?$)(?!\s?\d)")
_ALIGNED: Final = 0.015
_A_LINE: Final = 0.9
"""Line heights of white from which the text below is not of the row."""
