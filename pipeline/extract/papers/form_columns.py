"""The column of an application form that the office fills in: its labels and words answer nothing."""

from __future__ import annotations

from typing import Final

from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import PageText
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of

_OFFICIAL = Wording(
    "for official use only|for official use|official use only|for embassy use only|for office use only|"
    "for consulate use|reserve a l'administration|partie reservee a l'administration|cadre reserve|"
    "reserve a l'ambassade|reserve au consulat|ne rien inscrire|bestemd voor de administratie|"
    "voorbehouden aan de administratie|in te vullen door de administratie|voor ambtelijk gebruik|"
    "uitsluitend voor ambtelijk gebruik|nur fur amtliche zwecke|nur fur dienstliche zwecke|von der behorde auszufullen|"
    "reservado a la administracion|reservado a administracao|spazio riservato|parte riservata",
)
_NUMBERED = pattern_of(r"\d{1,2}[.)]\s?[^\W\d]{2}")
_SAME_LEFT: Final = 0.03
_GAP: Final = 6.0
"""Line heights between two lines of the column, which has room for a hand to write."""
_RIGHT_HALF: Final = 0.5


def is_official(page: PageText, cell: Cell) -> bool:
    """Does a cell stand in the column under a heading that keeps it for the office."""
    middle = (cell.box[1] + cell.box[3]) / 2
    return any(cell.box[0] >= left - _SAME_LEFT and top <= middle <= foot for left, top, foot in _columns(page))


def _columns(page: PageText) -> list[tuple[float, float, float]]:
    """Left edge, top and foot of each column for the office."""
    kept: dict[str, list[tuple[float, float, float]]] = page.__dict__.setdefault("_official_columns", {})
    if "found" not in kept:
        headings = [page.cell_at(hit.start) for hit in _OFFICIAL.find(page)]
        kept["found"] = [_column(page, cell) for cell in headings if cell is not None and cell.box[0] > _RIGHT_HALF]
    return kept["found"]


def _column(page: PageText, heading: Cell) -> tuple[float, float, float]:
    foot = heading.box[3]
    for cell in sorted(page.cells, key=lambda cell: cell.box[1]):
        if cell.box[1] < heading.box[1]:
            continue
        within = cell.box[0] >= heading.box[0] - _SAME_LEFT
        if within and _NUMBERED.match(page.text, cell.start, cell.end):
            break  # Rows of the form itself go over the whole sheet again.
        if within and cell.box[1] - foot < _GAP * page.line_height:
            foot = max(foot, cell.box[3])
    return heading.box[0], heading.box[1] - page.line_height, foot
