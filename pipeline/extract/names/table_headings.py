"""Headings of tables that read like a word for a person: "Subject" over what somebody was examined in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pipeline.extract.names.asked import Asked
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import PageText
from pipeline.patterns import pattern_of

_ALSO_A_MATTER: Final = pattern_of(r"(?:the |main |school )?subjects?(?: names?| titles?)?")
"""A word for a person that is as well what a table lists."""
_COLUMNS: Final = 3
_ROWS: Final = 2


def without_headings_of_matters(page: PageText, asked: Sequence[Asked]) -> list[Asked]:
    """The labels without those that head a column of matters: "Code | Subject | Credits" over rows of a mark sheet.

    A heading that stands in a row with the label of a name asks for somebody: "Subject | Name | Born".
    """
    named = {page.line_bounds(one.start) for one in asked if one.label.part}
    return [one for one in asked if not _heads_matters(page, one, named)]


def _heads_matters(page: PageText, one: Asked, named: set[tuple[int, int]]) -> bool:
    text = fold(page.text[one.start : one.end]).strip(" :.")
    if one.value is not None or one.label.part or _ALSO_A_MATTER.fullmatch(text) is None:
        return False
    start, end = page.line_bounds(one.start)
    row = [cell for cell in page.cells if start <= cell.start < end]
    if len(row) < _COLUMNS or (start, end) in named:
        return False
    below: Cell | None = one.cell
    for _ in range(_ROWS):
        below = page.below(below) if below is not None else None
    return below is not None
