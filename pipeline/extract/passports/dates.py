"""Dates as travel documents print them: ``12 JAN/JAN 2024``, ``03 OCT/OKT 26``, ``05.06.1990``.

The month stands in one or two languages, often cut to three letters, and the year may have two digits.
General dates are for :mod:`pipeline.extract.dates.find`, which does not expect a second month.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from pipeline.extract.dates.find import scan
from pipeline.extract.dates.month_pairs import months_in
from pipeline.extract.dates.raw import RawDate
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import PageText, Snippet
from pipeline.patterns import pattern_of

_BETWEEN_MISREAD = r"(?:[ ]?[.,:]{1,2}[ ]{0,2}|[1l/| ])"
_MISREAD = pattern_of(
    rf"(?<![\w/.-])(?<!\d )(\d{{2}}){_BETWEEN_MISREAD}(\d{{2}}){_BETWEEN_MISREAD}((?:19|20)\d{{2}})(?![\w/.-])"
)
"""Figures whose dots were taken for other signs or not seen at all, or whose strokes for ones."""
_BLANK_LOST = pattern_of(r"(?<![\w/.-])(?<!\d )(\d{2})(?:(\d{2})[ ]|[ ](\d{2}))((?:19|20)\d{2})(?![\w/.-])(?! \d)")
"""Figures between which one of two blanks was not seen: ``1409 2019``."""
_BOTH_ORDERS: Final = 2
_PERHAPS: Final = 0.5
"""Share of belief in such a date: the term to the expiry, or the other zone, has to say the same."""

DateUse = Literal["birth", "issue", "expiry"]

_MONTHS = r"[^\W\d_]{3,10}\.?(?:[ ]?[/|\\,!\[\]][.,]?[ ]?[^\W\d_]{3,10}\.?|[ ][^\W\d_]{3,5}){0,2}"
_WRITTEN = pattern_of(
    rf"(?<![\d/.-])(\d{{1,2}}|(?<![^\W\d_])(?:[oil|]\d|\d[oil|]))[°º'*]?[ .\-]{{0,2}}({_MONTHS})[ .\-]{{0,2}}"
    r"(\d{4}|\d{2})(?!\d)"
)
_BEHIND_STROKE = pattern_of(
    r"(?<![\d/.-])(\d{1,2})[ ]{1,2}([^\s/]{1,5})[ ]?/[ ]?([^\W\d_]{3,9})\.?[ .\-]{0,2}(\d{4})(?!\d)"
)
"""A month in signs that the reader does not know, and in letters behind the stroke: ``21 4F/APR 2021``."""
_SPAN = pattern_of(
    r"(?<![\w/.-])(\d{2}([./ ,:])\d{2}[./ ,:](?:(?:19|20)\d{2}|\d{2}))[ ]?[-–—][ ]?"
    r"(\d{2}[./ ,:]\d{2}[./ ,:](?:(?:19|20)\d{2}|\d{2}))(?![\w/.-])"
)
"""The first and the last day of validity without a blank between them, the century printed or not.

Of the six signs between the figures one may be taken for another one.
"""
_BETWEEN = pattern_of(r"[./ ,:]")
_TO = pattern_of(r"[ ]{0,2}[-–—][ ]{0,2}")
_LETTERS_FOR_FIGURES = str.maketrans("oil|", "0111")
_IMPOSSIBLE = pattern_of(r"(?<![\w/.-])(\d{2})([ ./-])(\d{2})\2((?:19|20)\d{2})(?![\w/.-])")
_ONE_FIGURE_WRONG: Final = 0.1
"""Share of belief in a day of which one figure is guessed: nothing but the term to the expiry bears it out."""
_LAST_DAY: Final = 31


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date on a page: where, and every day it may stand for, with its weight."""

    snippet: Snippet
    values: tuple[tuple[dt.date, float], ...]
    short_year: bool
    """The century is not printed."""


def printed_dates(page: PageText) -> Iterator[PrintedDate]:
    """All dates of a page, written months first; none overlaps another."""
    taken: list[tuple[int, int]] = []
    for match in _WRITTEN.finditer(page.folded):
        day, months, year = match.groups()
        told = tuple(months_in(months)) or tuple(_behind_a_lost_stroke(months))
        values = [
            (date, weight * share)
            for month, weight in told
            for number, share in _days(day)
            for date in _dates(number, month, year)
        ]
        if values:
            taken.append(match.span())
            yield PrintedDate(Snippet(page, *match.span()), tuple(values), short_year=len(year) == 2)
    for match in _BEHIND_STROKE.finditer(page.folded):
        day, signs, word, year = match.groups()
        # A month in figures before its sign bears the letters out.
        # Letters alone are a month that was read.
        known = () if signs.isalpha() and signs.isascii() else months_in(word)
        borne_out = [(month, 1.0 if signs.startswith(str(month)) else _PERHAPS) for month, _ in known]
        values = [(date, share) for month, share in borne_out for date in _dates(int(day), month, year)]
        if values and not any(start < match.end() and match.start() < end for start, end in taken):
            taken.append(match.span())
            yield PrintedDate(Snippet(page, *match.span()), tuple(values), short_year=False)
    for match in _SPAN.finditer(page.folded):
        mark = "." if match[2] in ",:" else match[2]
        both = [(match.span(group), raw) for group in (1, 3) for raw in scan(_BETWEEN.sub(mark, match[group]))]
        # The two are written alike.
        orders = {raw.order for _, raw in both if raw.order}
        for span, raw in both:
            taken.append(span)
            yield _with_centuries(page, span, _in_order(raw, orders))
    scanned = [raw for raw in scan(page.text) if raw.values]
    for match in (*_MISREAD.finditer(page.folded), *_BLANK_LOST.finditer(page.folded)):
        day, month, year = (part for part in match.groups() if part is not None)
        values = [(date, _PERHAPS) for date in _dates(int(day), int(month), year)]
        spans = (*taken, *((raw.start, raw.end) for raw in scanned))
        if values and not any(start < match.end() and match.start() < end for start, end in spans):
            yield PrintedDate(Snippet(page, *match.span()), tuple(values), short_year=False)
    for match in _IMPOSSIBLE.finditer(page.folded):
        days = [(day, share) for day, share in _days(match[1]) if share < 1]
        values = [(date, share) for day, share in days for date in _dates(day, int(match[3]), match[4])]
        if values and not any(start < match.end() and match.start() < end for start, end in taken):
            yield PrintedDate(Snippet(page, *match.span()), tuple(values), short_year=False)
    orders = {raw.order for raw in scanned if raw.form == "numeric" and raw.order}
    for raw in scanned:
        inside = any(start < raw.end and raw.start < end for start, end in taken)
        if raw.values and not inside and raw.form in ("numeric", "iso", "written", "roman"):
            yield _with_centuries(page, (raw.start, raw.end), _in_order(raw, orders))


def _with_centuries(page: PageText, span: tuple[int, int], values: Iterable[tuple[dt.date, float]]) -> PrintedDate:
    """A date in figures, in either century where its year has two."""
    short = re.search(r"\d{4}", page.text[slice(*span)]) is None
    weighted = tuple((date, weight) for value, weight in values for date in _centuries(value, short))
    return PrintedDate(Snippet(page, *span), weighted, short)


def spans(dates: Iterable[PrintedDate]) -> list[tuple[PrintedDate, PrintedDate]]:
    """Pairs of dates with nothing but a dash between them: the first and the last day of validity."""
    known = list(dates)
    return [
        (one, other)
        for one in known
        for other in known
        if one.snippet.page is other.snippet.page
        and one.snippet.end < other.snippet.start
        and _TO.fullmatch(one.snippet.page.text, one.snippet.end, other.snippet.start)
    ]


def _days(printed: str) -> list[tuple[int, float]]:
    """The day of a month as printed; where no month has such a day, those that one figure sets apart from it."""
    figures = printed.translate(_LETTERS_FOR_FIGURES)
    if 1 <= int(figures) <= _LAST_DAY or len(figures) == 1:
        return [(int(figures), 1.0)]
    tens, ones = divmod(int(figures), 10)
    near = {ten * 10 + ones for ten in range(4)} | {tens * 10 + one for one in range(10)}
    return [(day, _ONE_FIGURE_WRONG) for day in sorted(near) if 1 <= day <= _LAST_DAY]


def _behind_a_lost_stroke(months: str) -> Iterator[tuple[int, float]]:
    """The second of two months whose stroke was taken for a letter, the first in letters not read: ``KOBIOCT``."""
    match = _LOST_STROKE.fullmatch(months)
    if match is not None:
        yield from ((month, _PERHAPS * weight) for month, weight in months_in(match[1]))


_LOST_STROKE = pattern_of(r"[^\W\d_]{3,4}[ijlt]([a-z]{3,4})")


def settled_by_zone(dates: list[PrintedDate], known: Collection[dt.date]) -> list[PrintedDate]:
    """Dates in the one order that the days of the machine-readable zone show this document to be printed in."""
    shown = {
        date.values.index(pair) == 0
        for date in dates
        if (days := _swapped_pair(date)) is not None
        for pair in date.values[:2]
        if pair[0] in known and len(set(days) & set(known)) == 1
    }
    if shown != {True}:
        return dates
    return [
        replace(date, values=((date.values[0][0], 0.97 * sum(share for _, share in date.values)),))
        if _swapped_pair(date) is not None
        else date
        for date in dates
    ]


def _swapped_pair(date: PrintedDate) -> tuple[dt.date, dt.date] | None:
    """The two days of a date that leaves open which figure is the day."""
    days = [day for day, _ in date.values]
    if len(days) != 2 or is_swapped(days[0], days[1]) is False:
        return None
    return days[0], days[1]


def on_sticker(printed: PrintedDate) -> list[tuple[dt.date, float]]:
    """A date of a visa sticker: day, month and year in this order (Regulation (EC) 1683/95), of this century."""
    values: Iterable[tuple[dt.date, float]] = printed.values
    figures = _IN_FIGURES.fullmatch(printed.snippet.raw)
    if figures:
        day, month = int(figures[1]), int(figures[2])
        values = [(date, 1.0) for date, _ in printed.values if (date.day, date.month) == (day, month)]
    return [(date, share) for date, share in values if date.year >= _THIS_CENTURY]


_IN_FIGURES = pattern_of(r"\s{0,2}(\d{1,2})[-./ ](\d{1,2})[-./ ](?:\d{2}|\d{4})\s{0,2}")
_THIS_CENTURY: Final = 2000


def is_swapped(one: dt.date, other: dt.date) -> bool:
    """Whether two days differ in nothing but the order of day and month."""
    return one != other and (one.year, one.month, one.day) == (other.year, other.day, other.month)


def other_dates(printed: PrintedDate) -> Iterator[tuple[dt.date, float, float]]:
    """What other readers saw where a date stands: each day with its weight, and how sure the reader was."""
    for text, confidence in printed.snippet.opinions():
        folded = fold(text)
        written = list(_WRITTEN.finditer(folded))
        for match in written:
            day, months, year = match.groups()
            for month, weight in months_in(months):
                for number, share in _days(day):
                    yield from ((date, weight * share, confidence) for date in _dates(number, month, year))
        if not written:
            for raw in scan(text):
                yield from ((date, weight, confidence) for date, weight in _in_order(raw, ()))


def _in_order(raw: RawDate, orders: Collection[str]) -> Iterable[tuple[dt.date, float]]:
    """The likelier order alone where dots part the figures, or other dates of the page have only that order."""
    day_first = orders == {"day-first"} or (raw.separator == "." and "month-first" not in orders)
    if raw.form != "numeric" or len(raw.values) < 2 or not day_first:
        return raw.values
    total = sum(weight for _, weight in raw.values)
    return ((raw.values[0][0], 0.97 * total),)


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
        eve_of_march = (anniversary.month, anniversary.day) == (3, 1) and (expiry.month, expiry.day) == (2, 28)
        if abs((expiry - anniversary).days) <= 1 or (eve_of_march and expiry.year == anniversary.year):
            return years
    return None
