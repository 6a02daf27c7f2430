"""Days in the numbered fields of a driving licence, which have no other label.

The numbers are the same in all languages (Convention on Road Traffic, Vienna 1968, annex 6; Directive 2006/126/EC,
annex I): 3 is the birth of the holder, 4a the issue of the card, 4b its last day.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pipeline.extract.dates.find import DateSpot
from pipeline.extract.dates.labels import Role
from pipeline.extract.dates.roled import RoledDate
from pipeline.extract.text.lines import Hit
from pipeline.patterns import pattern_of


def in_licence_field(spot: DateSpot) -> RoledDate | None:
    """The role of a day that stands in such a field, on a page that numbers both 4a and 4b."""
    page, start = spot.snippet.page, spot.snippet.start
    cell = page.cell_at(start)
    if cell is None or not all(pattern.search(page.folded) for pattern in _BOTH):
        return None
    left = page.left_of(cell)
    first, end = (cell.start, start) if page.text[cell.start : start].strip() else (0, 0)
    if not end and left is not None:
        first, end = left.start, left.end
    number = _FIELD.search(page.folded, first, end)
    if number is None:
        return None
    return RoledDate(
        spot, _ROLES[number["field"]], Hit(page, number.start("field"), number.end("field"), number["field"])
    )


_ROLES: Final[Mapping[str, Role]] = {"3": "birth", "4a": "issue", "4b": "until"}
_BOTH: Final = tuple(pattern_of(rf"(?<![\w.,])4\s?{letter}(?![\w,])") for letter in "ab")
_FIELD: Final = pattern_of(r"(?<![\w.,/-])(?P<field>3|4[ab])[.:)]{0,2}\s{0,3}$")
