"""Days of documents whose labels do not say them: shared headings, faint stickers, permits that are letters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Set
from typing import Final, cast

from pipeline.extract.dates.issue_date import issue_date
from pipeline.extract.dates.roles import role_field
from pipeline.extract.passports.dates import PrintedDate, on_sticker
from pipeline.extract.passports.labels import ISSUE
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.lines import Paper
from validators.facts import Field, Reading, Scalar

_BENEATH: Final = 0.025
"""Of the page's height: the value stands right under the line of its label."""
_SHARED: Final = 0.8
_BY_PLACE: Final = 0.78
_LETTER: Final = 0.9
_YEARS_OF_A_VISA: Final = 6


def beneath_shared_label(paper: Paper, dates: list[PrintedDate], known: Set[dt.date]) -> Field[Scalar]:
    """The one date right under a line in which, among other labels, the day of issue is asked for."""
    found: list[PrintedDate] = []
    for hit in paper.find(ISSUE):
        cell = hit.page.cell_at(hit.start)
        for date in dates if cell is not None else ():
            box = date.snippet.evidence.bbox
            if date.snippet.page is not hit.page or box is None or cell is None or date in found:
                continue
            if -0.004 < box[1] - cell.box[3] < _BENEATH and not known & {day for day, _ in date.values}:
                found.append(date)
    return field_of(_readings(found[0], _SHARED)) if len(found) == 1 else Field()


def days_of_visa(dates: list[PrintedDate], fields: Mapping[str, Field[Scalar]]) -> dict[str, Field[Scalar]]:
    """Beginning and day of issue of a sticker whose labels are too faint, by where the known last day stands."""
    best = fields.get("expiry_date", Field()).best
    if best is None or not isinstance(best.value, dt.date):
        return {}
    last = best.value
    found: dict[str, Field[Scalar]] = {}
    begins = fields.get("valid_from", Field())
    if last in begins.values:
        found["valid_from"] = begins = Field()
    mine = [(date, day) for date in dates if (day := _day_first(date)) is not None and (last - day).days > 0]
    mine = [(date, day) for date, day in mine if last.year - day.year <= _YEARS_OF_A_VISA]
    ends = [one for one in dates if last in _days_of(one)]
    beside = [(date, day) for date, day in mine if _is_left_of(date, ends)]
    if not beside:
        beside = [(date, day) for date, day in mine if _is_over(date, ends)]
    if not begins.readings and len(beside) == 1:
        found["valid_from"] = begins = field_of(_one(*beside[0]))
    first = begins.best.value if begins.best is not None else last
    rest = [
        (date, day) for date, day in mine if (date, day) not in beside and isinstance(first, dt.date) and day <= first
    ]
    # What is printed once as the first day of validity is not the day of issue as well.
    if sum(day == first for _, day in rest) == 1 and any(day == first for _, day in rest) and not beside:
        rest = [(date, day) for date, day in rest if day != first]
    if not fields.get("issue_date", Field()).readings and len({day for _, day in rest}) == 1:
        found["issue_date"] = field_of(_one(*rest[0]))
    if not fields.get("valid_until", Field()).readings:
        found["valid_until"] = fields["expiry_date"]
    return found


def _days_of(date: PrintedDate) -> frozenset[dt.date]:
    return frozenset(day for day, _ in date.values)


def _is_left_of(date: PrintedDate, ends: list[PrintedDate]) -> bool:
    """Whether a day stands before the last one in its row, whatever lines the reader made of the two."""
    page = date.snippet.page
    own = page.cell_at(date.snippet.start)
    for end in ends:
        cell = page.cell_at(end.snippet.start) if end.snippet.page is page else None
        if own is None or cell is None:
            continue
        if page.line_bounds(date.snippet.start) == page.line_bounds(end.snippet.start):
            return True
        shared = min(own.level[3], cell.level[3]) - max(own.level[1], cell.level[1])
        if own.box[2] <= cell.box[0] and shared > _OF_A_ROW * (cell.level[3] - cell.level[1]):
            return True
    return False


_OF_A_ROW: Final = 0.5


def _is_over(date: PrintedDate, ends: list[PrintedDate]) -> bool:
    """Whether a day stands right over the last one, in one column with it and alone there: "From" over "Until"."""
    page = date.snippet.page
    own = page.cell_at(date.snippet.start)
    for end in ends:
        cell = page.cell_at(end.snippet.start) if end.snippet.page is page else None
        if own is not None and cell is not None and page.above(cell, _ONE_ROW_UP) == own:
            return own.start == date.snippet.start and abs(own.box[0] - cell.box[0]) < _ALIGNED
    return False


_ONE_ROW_UP: Final = 2.5
_ALIGNED: Final = 0.02


def days_of_letter(paper: Paper, fields: Mapping[str, Field[Scalar]]) -> dict[str, Field[Scalar]]:
    """Day of issue and last day of a permit that is a sheet of paper, as any letter says them."""
    found: dict[str, Field[Scalar]] = {}
    if not fields.get("issue_date", Field()).readings:
        found["issue_date"] = _weaker(cast("Field[Scalar]", issue_date(paper)))
    if not fields.get("expiry_date", Field()).readings:
        found["expiry_date"] = _weaker(cast("Field[Scalar]", role_field(paper, "until")))
    return found


def _weaker(field: Field[Scalar]) -> Field[Scalar]:
    return Field(
        tuple(
            Reading(one.value, round(one.confidence * _LETTER, 4), one.raw, one.evidence, one.origin)
            for one in field.readings
        )
    )


def _day_first(date: PrintedDate) -> dt.date | None:
    return next((day for day, _ in on_sticker(date)), None)


def _one(date: PrintedDate, day: dt.date) -> list[Reading[Scalar]]:
    text = date.snippet
    return [Reading(day, round(text.confidence * _BY_PLACE, 4), text.raw, (text.evidence,), text.origin)]


def _readings(date: PrintedDate, weight: float) -> list[Reading[Scalar]]:
    text = date.snippet
    return [
        Reading(day, round(text.confidence * weight * share, 4), text.raw, (text.evidence,), text.origin)
        for day, share in date.values
    ]
