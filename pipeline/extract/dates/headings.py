"""The cells over a date that may say what it is: overhead, at the head of its column, before a row of boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.extract.dates.find import DateSpot
from pipeline.extract.dates.roled import holds_date
from pipeline.extract.text.captions import caption_of
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import PageText
from pipeline.patterns import pattern_of

_FORMAT = pattern_of(
    r"[\W_]*(?:(?:jo|mo|an|jour|mois|annee|day|month|year|dag|maand|jaar|tag|monat|jahr|dia|mes|ano|giorno|mese|anno|"
    r"gun|ay|yil|dd|jj|tt|gg|mm|yyyy|ccyy|aaaa|jjjj|yy|yil|por extenso|in words|in figures|en lettres)[\W_]*){1,6}"
)
"""What stands between a label and its date and only says how the date is written: "(Day) (Month) (Year)"."""


def overhead(page: PageText, cell: Cell) -> Cell | None:
    """The cell overhead; over a row that only says how the date is written the one above that, a caption below."""
    if (caption := caption_of(page, cell)) is not None:
        return caption
    above = page.above(cell, 2.2)
    if above is not None and _FORMAT.fullmatch(page.folded[above.start : above.end]):
        return page.above(above, 2.2)
    return above


def header_of(page: PageText, cell: Cell, spot: DateSpot, spots: Sequence[DateSpot]) -> Cell | None:
    """The heading of the column a cell stands in: over dates of further rows, and aligned with them."""
    if (caption := caption_of(page, cell)) is not None:
        return caption
    current: Cell | None = cell
    for _ in range(12):
        current = page.above(current, 2.5) if current is not None else None
        if current is None:
            return None
        edges = abs(current.box[0] - cell.box[0]), abs(current.box[2] - cell.box[2])
        middles = abs(current.box[0] + current.box[2] - cell.box[0] - cell.box[2]) / 2
        # A label in two scripts or languages is long, and ends with its colon.
        reach = 80 if page.text[current.end - 1 : current.end] == ":" else 45
        if min(*edges, middles) > 0.025 or current.end - current.start > reach:
            return None
        if not holds_date(current, spot, spots):
            return current
    return None


def stack_below(page: PageText, cell: Cell) -> Iterator[Cell]:
    """The further lines of a label that is printed in several lines: close below, aligned, with nothing beside them."""
    current = cell
    for _ in range(_LINES_OF_A_LABEL):
        below = page.below(current, _WITHIN_A_LABEL)
        first = below
        while first is not None and first.box[0] > cell.box[0] + _ALIGNED:
            first = page.left_of(first)  # A line may fall apart where its signs stand far from one another.
        if below is None or first is None or abs(first.box[0] - cell.box[0]) > _ALIGNED:
            return
        beside = page.right_of(below)
        if beside is not None and beside.level[1] > below.level[1] - _LEVEL * page.line_height:
            return
        yield below
        current = first


_LINES_OF_A_LABEL = 4
_WITHIN_A_LABEL = 1.6
_ALIGNED = 0.02
_LEVEL = 0.5


def row_of_boxes(page: PageText, spot: DateSpot) -> Cell | None:
    """The label before the headings "Day", "Month", "Year" of the boxes that a date stands in."""
    boxes = [cell for cell in page.cells if cell.start < spot.snippet.end and spot.snippet.start < cell.end]
    # Narrow figures may stand just beside a narrow heading.
    heads = (page.above(cell, 2.2) for cell in boxes[:_BOXES])
    head = above = next((head for head in heads if head is not None), None)
    for _ in range(_BOXES):
        if above is None or not _FORMAT.fullmatch(page.folded, above.start, above.end):
            return above if above is not head else None
        above = page.left_of(above)
    return None


_BOXES = 4
