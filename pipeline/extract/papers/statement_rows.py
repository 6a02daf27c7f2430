"""The rows of a bank statement: whoever they name was paid or paid, and is neither the holder nor the bank."""

from __future__ import annotations

from pipeline.extract.money.amounts import find_amounts
from pipeline.extract.text.lines import PageText, Paper
from pipeline.patterns import pattern_of
from validators.facts import Evidence, Field

_BEGINS_WITH_DAY = pattern_of(
    r"\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?(?!\d)|\d{1,2}[ -][^\W\d_]{3,4}\.?(?:[ -]\d{2,4})?(?![^\W_])"
)


def is_row(page: PageText, place: int) -> bool:
    """Whether a place stands in a row with a sum, or in one of several lines that begin with a day."""
    start, end = page.line_bounds(place)
    if any(amount.decimals for amount in find_amounts(page.text[start:end])):
        return True
    days = [line for line in page.text.split("\n") if _BEGINS_WITH_DAY.match(line)]
    return len(days) > 1 and page.text[start:end] in days


def outside_rows(paper: Paper, field: Field[str]) -> Field[str]:
    """The readings of a field that stand in no row of the statement.

    Args:
        paper: the statement.
        field: names that were read on it.
    """
    rows = [
        (page.ref.reading.number, cell.box[1], cell.box[3])
        for page in paper.pages
        for cell in page.cells
        if is_row(page, cell.start)
    ]

    def in_row(evidence: Evidence) -> bool:
        box = evidence.bbox
        middle = (box[1] + box[3]) / 2 if box is not None else -1.0
        return any(evidence.page == number and top <= middle <= foot for number, top, foot in rows)

    return Field(tuple(one for one in field.readings if not any(in_row(evidence) for evidence in one.evidence)))
