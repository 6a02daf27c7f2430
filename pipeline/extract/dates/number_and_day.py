"""The day beside the number under which an office sends its paper out, which stand at its head without any label."""

from __future__ import annotations

from pipeline.extract.dates.find import DateSpot
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import PageText
from pipeline.patterns import pattern_of


def is_numbered_and_dated(page: PageText, cell: Cell, spot: DateSpot) -> bool:
    """Whether a line at the head of a paper is all its number and day: "Nr. 418827 din 18.06.2025".

    Where blanks are left for both, the number has a cell of its own to the left: "Вих. № 88/4   « 7 » мая 2026 г."
    """
    box = spot.snippet.evidence.bbox
    if box is None or box[3] >= _UPPER_PART:
        return False
    if page.text[spot.snippet.end : page.line_bounds(cell.start)[1]].strip(_BEHIND):
        return False
    begins = page.line_bounds(cell.start)[0] == cell.start
    if begins and _NUMBER_OF.fullmatch(page.folded, cell.start, spot.snippet.start) is not None:
        return True
    left = page.left_of(cell)
    return (
        left is not None
        and page.left_of(left) is None
        and not page.text[cell.start : spot.snippet.start].strip(_QUOTES)
        and _SENT_OUT.fullmatch(page.folded, left.start, left.end) is not None
    )


_UPPER_PART = 0.45
_BEHIND = " .\tгрокдау"
"""What may follow the year: the word for "year" of Russian and Ukrainian, shortened or whole."""
_QUOTES = " «»“”\"'„"
_SIGN = r"(?:(?:nr|no|n°|nº|n|num|numero|numar|nummer|number)\b|№)[.:°º]{0,2}\s?(?=[\w/.-]{0,20}\d)[\w/.-]{1,24},?"
_NUMBER_OF = pattern_of(
    rf"(?:(?:исх|вих|out|ref)\.?\s)?{_SIGN}\s"
    r"(?:din|du|vom|of|van|z dnia|del|de|dated|d\.d\.|dd\.?|/|от|від)?\s?[«\"“]?"
)
_SENT_OUT = pattern_of(rf"(?:исх|вих|исходящий|вихідний)\.?\s?{_SIGN}(?:\s?(?:от|від))?\s?")
