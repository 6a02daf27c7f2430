"""Whether a day stands by itself: with nothing else in its place on the page but an hour or a machine's number."""

from __future__ import annotations

from typing import Final

from pipeline.extract.dates.place_and_day import HOUR_BEHIND
from pipeline.extract.text.lines import Snippet
from pipeline.patterns import pattern_of

_STROKES: Final = 4
"""Signs beside a day that say nothing: brackets, stops, a stroke."""
_NUMBER_BEHIND: Final = pattern_of(r"\s(?=[A-Z\d]{0,12}\d)(?=\S{0,24}[-/])[A-Z\d][A-Z\d/-]{5,24}(?:\s[^\t\n]{0,24})?")
"""What a counter prints behind the day: its own running number, and where it stands."""


def stands_by_itself(day: Snippet) -> bool:
    """Whether nothing is told beside a day: it fills its cell, or begins it with an hour or a counter's number."""
    page = day.page
    cell = page.cell_at(day.start)
    if cell is None:
        return False
    if cell.end - cell.start <= day.end - day.start + _STROKES:
        return True
    return cell.start == day.start and any(
        pattern.fullmatch(page.text, day.end, cell.end) is not None for pattern in (HOUR_BEHIND, _NUMBER_BEHIND)
    )
