"""Places and offices of a data page whose labels cannot be read, by where ICAO Doc 9303-4 puts them.

The place of birth stands behind the sex, the authority behind the day of issue or of expiry. A label in small print
is lost more often than its value; what stands in its place is offered for a look, never decided on.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pipeline.extract.passports.labels import is_data_label
from pipeline.extract.passports.printed import PrintedZone
from pipeline.extract.passports.small_print import is_nearly_label
from pipeline.extract.passports.zone import ALMOST
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import PageText, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

_SEX = pattern_of(r"(?:[^\W\d_]{1,2}\s?/\s?)?[FMX]")
_NAME_OF_A_PLACE = pattern_of(r"[^\W\d_][^\d<\n]{1,60}")
_NEAR: Final = 0.32
"""Of the page's width: how far behind the one value the next one begins."""
_LEAST: Final = 0.8
"""Confidence of print below which nothing is offered."""
_CAPITALS: Final = 0.85


def place_behind_sex(zone: PrintedZone) -> Field[Scalar]:
    """What stands in the row of the sex, behind it; nothing without the other zone, which says that it is the sex."""
    if zone.zone is None:
        return Field()
    letter = zone.zone.parsed.sex
    cells = [
        (page, cell)
        for page in zone.pages
        for cell in page.cells
        if (match := _SEX.fullmatch(page.snippet(cell).raw)) is not None and letter and match.group().endswith(letter)
    ]
    return _behind(cells)


def office_behind_dates(zone: PrintedZone, days: Field[Scalar], ends: Field[Scalar]) -> Field[Scalar]:
    """What stands in the row of the day of issue, or else of the expiry, behind it."""
    for field in (days, ends):
        known = set(field.values[:1])
        cells = [
            (date.snippet.page, cell)
            for date in zone.dates
            if known & {day for day, _ in date.values}
            and (cell := date.snippet.page.cell_at(date.snippet.start)) is not None
        ]
        if (found := _behind(cells)).readings:
            return found
    return Field()


def _behind(cells: Iterable[tuple[PageText, Cell]]) -> Field[Scalar]:
    found: list[Reading[Scalar]] = []
    for page, cell in cells:
        beside = page.right_of(cell)
        if beside is None or beside.box[0] - cell.box[0] > _NEAR:
            continue
        text = page.snippet(beside).trimmed()
        if text.confidence >= _LEAST and _is_a_place(text):
            sure = round(min(ALMOST, text.confidence * 0.6), 4)
            found.append(Reading(text.raw, sure, text.raw, (text.evidence,), text.origin))
    return field_of(found[:1])


def _is_a_place(text: Snippet) -> bool:
    letters = [sign for sign in text.raw if sign.isalpha()]
    return (
        len(letters) > 1
        and sum(sign.isupper() for sign in letters) >= _CAPITALS * len(letters)
        and _NAME_OF_A_PLACE.fullmatch(text.raw) is not None
        and not is_data_label(text)
        and not is_nearly_label(text.raw)
    )
