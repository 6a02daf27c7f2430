"""The first day of a stretch whose year stands behind the last one only: "from 15 February to 14 August 2027"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pipeline.extract.dates.raw import RawDate, day_of
from pipeline.extract.dates.words import MONTHS
from pipeline.patterns import pattern_of

_FIRST: Final = pattern_of(
    r"\b(?:from|between|du|entre(?: le)?|vom|zwischen dem|van|tussen|del|desde el|dal|de|od)\s(?:the\s)?"
    r"(?P<whole>(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|o|º)?\s(?:of\s|de\s)?(?P<month>[a-z]{3,12})\.?)\s"
    r"(?:to|until|till|through|and|au|et(?: le)?|bis(?: zum)?|und(?: dem)?|tot(?: en met)?|en|"
    r"al|hasta el|ate|a|do|[-–—])\s"
    r"(?:the\s|le\s)?$"
)
_REACH: Final = 80
_SURE: Final = 0.9
"""Belief in a year that stands with another day: never certain."""


def first_ends(folded: str, found: Iterable[RawDate]) -> Iterator[RawDate]:
    """Days without a year that begin a stretch: of the year of its end, or of the one before that."""
    for last in found:
        if last.form != "written" or len(last.values) != 1:
            continue
        match = _FIRST.search(folded, max(0, last.start - _REACH), last.start)
        months = MONTHS.get(match["month"], ()) if match else ()
        if match is None or len(months) != 1:
            continue
        end, _ = last.values[0]
        days = [day_of(year, months[0], int(match["day"])) for year in (end.year, end.year - 1)]
        first = next((day for day in days if day is not None and day < end), None)
        if first is not None:
            yield RawDate(match.start("whole"), match.end("whole"), ((first, _SURE),), "written")
