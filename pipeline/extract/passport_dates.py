"""Dates as travel documents print them: ``12 JAN/JAN 2024``, ``03 OCT/OKT 26``, ``05.06.1990``.

The month stands in one or two languages, often cut to three letters, and the year may have two digits.
General dates are for :mod:`pipeline.extract.dates`, which does not expect a second month.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.extract.date_words import MONTHS
from pipeline.extract.dates import scan
from pipeline.extract.lines import PageText, Snippet

DateUse = Literal["birth", "issue", "expiry"]

_SHORT = {
    1: "jan ene gen oca sty ian sij sau led gena janv januar",
    2: "feb fev fevr sub lut vas helmi unora",
    3: "mar mrt mrz maer mars maa bre marz",
    4: "apr abr avr nis kwi duben huh",
    5: "may mai mei mag maj mayo kve tou svi",
    6: "jun juin giu haz cze iun cer kes juni",
    7: "jul juil lug tem lip iul hei juli cvc",
    8: "aug ago aou aout agu sie elo srp augu",
    9: "sep set sept eyl wrz syy zar",
    10: "oct okt out ott eki paz lok rij ekim",
    11: "nov kas lis noi mar lisz list",
    12: "dec dez dic des ara gru jou pro deca",
}
_MONTHS: dict[str, tuple[int, ...]] = {}
for _number, _words in _SHORT.items():
    for _word in _words.split():
        _MONTHS[_word] = (*_MONTHS.get(_word, ()), _number)

_MONTH = r"([^\W\d_]{3,10})\.?"
_WRITTEN = re.compile(
    rf"(?<![\d/.-])(\d{{1,2}})[ .\-]{{0,2}}{_MONTH}(?: ?[/|\\,] ?{_MONTH})?[ .\-]{{0,2}}(\d{{4}}|\d{{2}})(?!\d)"
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date on a page: where, and every day it may stand for, with its weight."""

    snippet: Snippet
    values: tuple[tuple[dt.date, float], ...]
    short_year: bool
    """The century is not printed."""


def months_of(word: str) -> tuple[int, ...]:
    """Numbers of the months a folded word may name, in any of the languages of travel documents."""
    return _MONTHS.get(word) or MONTHS.get(word) or _MONTHS.get(word[:3], ())


def printed_dates(page: PageText) -> Iterator[PrintedDate]:
    """All dates of a page, written months first; none overlaps another."""
    taken: list[tuple[int, int]] = []
    for match in _WRITTEN.finditer(page.folded):
        day, first, second, year = match.groups()
        months = _both(months_of(first), months_of(second) if second else ())
        values = [date for month in months for date in _dates(int(day), month, year)]
        if values:
            taken.append(match.span())
            weight = 1.0 / len(months)
            yield PrintedDate(
                Snippet(page, *match.span()), tuple((date, weight) for date in values), short_year=len(year) == 2
            )
    for raw in scan(page.text):
        inside = any(start < raw.end and raw.start < end for start, end in taken)
        if raw.values and not inside and raw.form in ("numeric", "iso", "written", "roman"):
            short = re.search(r"\d{4}", page.text[raw.start : raw.end]) is None
            weighted = tuple((date, weight) for value, weight in raw.values for date in _centuries(value, short))
            yield PrintedDate(Snippet(page, raw.start, raw.end), weighted, short)


def _both(first: tuple[int, ...], second: tuple[int, ...]) -> tuple[int, ...]:
    """Months on which both languages agree; one of them may be a word we do not know."""
    if not first or not second:
        return first or second
    return tuple(month for month in first if month in second)


def _dates(day: int, month: int, year: str) -> Iterator[dt.date]:
    for full in (int(year),) if len(year) == 4 else (2000 + int(year), 1900 + int(year)):
        if 1900 <= full <= 2099:
            try:
                yield dt.date(full, month, day)
            except ValueError:
                continue


def _centuries(date: dt.date, short: bool) -> Iterable[dt.date]:
    if not short:
        return (date,)
    found = []
    for century in (2000, 1900):
        try:
            found.append(date.replace(year=century + date.year % 100))
        except ValueError:
            continue
    return found


def usable(printed: PrintedDate, use: DateUse, expiry: dt.date | None) -> list[tuple[dt.date, float]]:
    """The days a printed date may stand for in a given use; a missing century follows from the use."""
    values = []
    for date, weight in printed.values:
        if use != "birth" and printed.short_year and date.year < 2000:
            continue
        if use == "birth" and printed.short_year and expiry is not None and not 0 <= expiry.year - date.year <= 110:
            continue
        if use == "issue" and expiry is not None and not date < expiry:
            continue
        values.append((date, weight))
    return values


def whole_years(issued: dt.date, expiry: dt.date) -> int | None:
    """The years between issue and expiry when they are a usual term (1 to 15 years, a day more or less)."""
    for years in range(1, 16):
        try:
            anniversary = issued.replace(year=issued.year + years)
        except ValueError:
            anniversary = dt.date(issued.year + years, 3, 1)
        if abs((expiry - anniversary).days) <= 1:
            return years
    return None
