"""Finding the dates in a text, with every order of day and month they can be read in.

Figures are found here, written months in :mod:`pipeline.extract.dates.written`. Nothing here knows what day it is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pipeline.extract.dates.chinese_numbers import chinese_dates
from pipeline.extract.dates.first_ends import first_ends
from pipeline.extract.dates.order import order_by_country
from pipeline.extract.dates.raw import CONFUSED, Form, RawDate, day_of, full_year
from pipeline.extract.dates.split_days import split_behind, whole_day
from pipeline.extract.dates.words import MONTHS, WEEKDAYS
from pipeline.extract.dates.written import written_dates
from pipeline.extract.text.folding import TOKEN, fold
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.patterns import pattern_of

_NUMERIC = pattern_of(
    # "Nr. 2281/12.02.2026": the number of an entry, a stroke, and its day.
    # Dots that lead to a place to be filled in may stand right before.
    r"(?:(?<![\d/,])(?<![^\W_]\.)(?<!\d-)|(?<=[./-]\d{4}/)|(?<=\d\d/)(?=\d\d\.\d\d\.\d{4})"
    # Two ends of a term set close: "20.06.19-18.04.2029".
    r"|(?:(?<=[./]\d\d-)|(?<=[./]\d{4}-))(?=\d\d[./]\d\d[./]\d{4}))"
    r"(\d{1,2})(?:er)? ?([./-]| ) ?(\d{1,2}|[ivx]{1,4})"
    # A line may end behind the month.
    r"(?: ?\2 ?|(?<=\d)[-/.]\n(?=(?:19|20)\d\d\b))"
    # Two figures with a letter behind them are the beginning of a misread year.
    r"(\d{4}(?!\d|/(?!\d{1,2}[./-]))|\d{2}(?![^\W_]|/))(?!-\d(?!\d[./]\d\d[./]\d{4}))(?![.,]\d)"
)
_UNEVEN = pattern_of(r"(?<=[a-z:.] )([0-3]\d)(?:([.,:]) ?)([01]\d)(?!\2)[.,: ] ?((?:19|20)\d\d)(?![\w/-]|[.,:]\d)")
"""A day whose stops were read unevenly: "30:09 2025", "30.09,2025"."""
_BOXES = pattern_of(
    r"(?<![^\s:|\[])(\d{1,2}) ?[\t|\]]{1,2} ?[|\[]?(\d{1,2}) ?[\t|\]]{1,2} ?[|\[]?((?:19|20)\d\d)(?![^\s,.|\]])"
)
_COMB = pattern_of(
    r"(?<![\w.,/-])(\d)[ \t|]{1,3}(\d)"
    r"(?:[ \t]?([./-])[ \t]?|[ \t|]{1,4})(\d)[ \t|]{1,3}(\d)(?:[ \t]?[./-][ \t]?|[ \t|]{1,4})"
    r"([12])[ \t|]{1,3}([09])[ \t|]{1,3}(\d)[ \t|]{1,3}(\d)(?![ \t|]?\d|[\w./-])"
)
"""A day with a box for each figure: "0 5 / 0 3 / 2 0 2 6"."""
_ASKS_FOR_A_DAY = pattern_of(
    r"(?:\b(?:date|datum|fecha|data|tarihi?|nee?|ne\(e\)|born|geboren|geburtstag|nacid[oa]|nat[oa]|dob|on|le|op|am|el|il|em)\b"
    r"[^\n\d]{0,30}|\bdate de [^\n\d]{0,40})$"
)
_YEAR_MONTH_DAY = pattern_of(
    r"\b(?:anul|annee|an|year|ano|anno|jaar|jahr)[ :]{1,2}((?:19|20)\d\d),? (?:luna|mois|month|mes|mese|maand|monat)"
    r"[ :]{1,2}([a-z]{3,12}),?\s(?:ziua|jour|day|dia|giorno|dag|tag)[ :]{1,2}(\d{1,2})(?!\d)"
)
"""A day named from the year on: "anul 1998 luna septembrie ziua 02"."""
_NAMED_BOXES = pattern_of(
    r"\b(?:jo|jour|day|dag|tag|dia|giorno|gun|ziua|dzien)\W{0,3}(\d{1,2})\W{1,5}"
    r"(?:mo|mois|month|maand|monat|mes|mese|ay|luna|miesiac)\W{0,3}(\d{1,2})\W{1,5}"
    r"(?:an|annee|year|jaar|jahr|ano|anno|yil|anul|rok)\W{0,3}((?:19|20)\d\d)(?!\d)"
)
"""A day whose figures are named one by one, as on extracts in many languages: "Jo 05 | Mo 08 | An 2026"."""
_AS_HINTED = pattern_of(
    r"\b(?:dd|jj|tt|gg|zz)[ /.-]?(?:mm|aa)[ /.-]?(?:yyyy|aaaa|jjjj|rrrr|yil)\)?[\s:]{1,4}"
    r"(?P<day>[0-3]\d)(?P<month>[01]\d)(?P<year>(?:19|20)\d\d)(?![\w./-])"
)
"""Eight figures below or behind a label that says how they are meant: "Date of birth (ddmmyyyy)  03072003"."""
_VIETNAMESE = pattern_of(
    r"(?<!\d)(\d{1,2})[ ,.\t]{1,4}th[^\W\d_]{1,2}ng[ .\t]{0,4}(\d{1,2})"
    r"(?:[ ,.\t]{1,4}n[^\W\d_]{1,2}m[ .\t]{0,4}|, ?|/ ?| )((?:19|20)\d\d)(?!\d)"
)
"""Vietnamese forms leave blanks for the figures, and their accents are misread: "ngày 23  tháng 10  nădm 2026"."""
_BOX_HEADS = pattern_of(
    r"(?:\b(?:jo|jour|day|dag|tag|dia|giorno|gun|ziua|dzien)\W{1,4}(?:[a-z]{3,8}\W{1,4}){0,3}?"
    r"(?:mo|mois|month|maand|monat|mes|mese|ay|luna|miesiac)\W{1,4}(?:[a-z]{3,8}\W{1,4}){0,3}?"
    r"(?:an|annee|year|jaar|jahr|ano|anno|yil|anul|rok)\b)[^\n]{0,40}(?:\n[^\n\d]{0,80})?$"
)
"""A day in three boxes below their headings: "Jo Mo An", "Day Month Year"."""
_ISO = pattern_of(
    r"(?<![\d/.-])((?:19|20)\d\d) ?([./-]|年|nian) ?(\d{1,2}) ?(?:\2|月|yue) ?(\d{1,2})(?![\d/])(?!-\d)(?: ?日)?"
)
_BROKEN_ISO = pattern_of(r"(?<![\w/.-])((?:19|20)\d\d)-(?:\n(?=\d\d-\d))?(\d\d)-\n?(\d\d)(?![\w/-])")
"""A day in figures whose line ends behind one of its hyphens."""
_SPACED_ISO = pattern_of(r"(?<![\d/.-])((?:19|20)\d\d) (\d\d) (\d\d)(?! ?\d)")
_COMPACT = pattern_of(r"(?<![\w./-])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\w./-])")
_OTHER = pattern_of(
    # Years of the Hijri (13xx, 14xx), Persian (13xx, 14xx) and Thai Buddhist (246x to 259x) calendars, and those of the
    # Nepali one (207x to 209x), which no paper of a dossier reaches in the Gregorian.
    r"(?<![\d/.-])(?:(?:1[34]\d\d|2(?:4[6-9]|5\d)\d|20[789]\d) ?([/.-]) ?\d{1,2} ?\1 ?\d{1,2}"
    r"|\d{1,2} ?([/.-]) ?\d{1,2} ?\2 ?(?:1[34]\d\d|2(?:4[6-9]|5\d)\d|20[789]\d))(?![\d/-])"
    # Japanese eras and the years of the Republic of China.
    r"|(?:令和|平成|昭和|大正|民國|民国|中華民國)\s?(?:\d{1,3}|元)\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?"
    r"|\b(?:reiwa|heisei|showa|minguo)\b[\s.]*\d{1,3}(?:[^\n\d]{1,12}\d{1,2}){0,2}"
    r"|(?<![\w])[rhs]\.?\d{1,2}[./-]\d{1,2}[./-]\d{1,2}(?![\d./-])"
    r"|(?<![\d/.-])1[01]\d ?([./-]) ?(?:0?[1-9]|1[0-2]) ?\3 ?(?:0?[1-9]|[12]\d|3[01])(?![\d./-])"
)
_CALENDAR_BEHIND = pattern_of(
    r"[ \t,(\[/]{0,3}(?:b\.?s|v\.?s|e\.?c|e\.?e|eth(?:iopian|\.)?(?: cal\w*)?|nepali|vikram\w*|saka)(?![\w])(?!\.\w)"
)
_CALENDAR_BEFORE = pattern_of(
    r"\b(?:ethiopian?|ethiopia\w* calendar|eth\.? cal\w*|e\.c\.|nepali|vikram\w*|b\.s\.|saka)"
    r"(?: (?:date|year|calendar|era|samvat))?[\s:.)]{0,3}$"
)
"""What is printed beside a date of a calendar whose years may be Gregorian ones as well."""
_BROKEN = pattern_of(
    r"(?<![A-Za-z0-9])([0-9OoQIl|SsBZz]{1,2})[ ]?([./,-])[ ]?([0-9OoQIl|SsBZz]{1,2})[ ]?[./,-][ ]?"
    r"([0-9OoQIl|SsBZz]{4})(?![A-Za-z0-9])"
)
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
_DAY_FIRST_HINT = pattern_of(r"\b(?:dd|jj|tt|gg)\s?[/.\- ]\s?mm\s?[/.\- ]\s?(?:yyyy|aaaa|jjjj|yy|aa|jj)\b")
_MONTH_FIRST_HINT = pattern_of(r"\bmm\s?[/.\- ]\s?(?:dd|jj|tt)\s?[/.\- ]\s?(?:yyyy|ccyy|aaaa|jjjj|yy)\b")

_STOPS_MISREAD = 0.8
"""Share of belief in figures that were read while the stops between them were not."""
BROKEN_CONFIDENCE = 0.5
"""A date whose characters had to be guessed: never enough to decide anything."""


@dataclass(frozen=True, slots=True)
class DateSpot:
    """A date on a page."""

    snippet: Snippet
    values: tuple[tuple[dt.date, float], ...]
    form: Form
    separator: str = ""
    order: str = ""

    @property
    def open(self) -> bool:
        """Whether the paper leaves day and month open."""
        return len(self.values) > 1


def scan(text: str) -> list[RawDate]:
    """All dates in a text, in order, without overlaps; the more certain forms win."""
    folded = fold(text)
    return [whole_day(_other_where_named(raw, folded), folded, _found) for raw in _found(text, folded)]


def _found(text: str, folded: str) -> list[RawDate]:
    found: list[RawDate] = []
    taken = bytearray(len(text))

    def add(raw: RawDate | None) -> None:
        if raw is not None and not any(taken[raw.start : raw.end]):
            taken[raw.start : raw.end] = b"\x01" * (raw.end - raw.start)
            found.append(raw)

    if any(character.isdigit() for character in folded) or "元" in folded:
        for match in _OTHER.finditer(folded):
            add(RawDate(match.start(), match.end(), (), "other-calendar"))
        for raw in split_behind(folded):
            add(raw)
        for pattern in (_ISO, _BROKEN_ISO, _SPACED_ISO, _COMPACT):
            for match in pattern.finditer(folded):
                add(_iso(match))
    for raw in (*written_dates(text, folded), *chinese_dates(folded)):
        add(raw)
    for match in _BOXES.finditer(folded):
        add(_boxed(match))
    for match in _COMB.finditer(folded):
        add(_combed(match))
    for match in _YEAR_MONTH_DAY.finditer(folded):
        months = MONTHS.get(match[2], ())
        headed = day_of(int(match[1]), months[0], int(match[3])) if len(months) == 1 else None
        add(RawDate(match.start(), match.end(), ((headed, 1.0),), "written") if headed else None)
    for match in _NAMED_BOXES.finditer(folded):
        named = day_of(int(match[3]), int(match[2]), int(match[1]))
        add(RawDate(match.start(), match.end(), ((named, 1.0),), "iso") if named else None)
    for match in _AS_HINTED.finditer(folded):
        hinted = day_of(int(match["year"]), int(match["month"]), int(match["day"]))
        add(RawDate(match.start("day"), match.end(), ((hinted, 1.0),), "iso") if hinted else None)
    for match in _VIETNAMESE.finditer(folded):
        vietnamese = day_of(int(match[3]), int(match[2]), int(match[1]))
        add(RawDate(match.start(), match.end(), ((vietnamese, 1.0),), "written") if vietnamese else None)
    for match in _NUMERIC.finditer(folded):
        add(_numeric(match))
    for match in _UNEVEN.finditer(folded):
        uneven = day_of(int(match[4]), int(match[3]), int(match[1]))
        if uneven is not None and _ASKS_FOR_A_DAY.search(folded, max(0, match.start() - 60), match.start()):
            add(RawDate(match.start(), match.end(), ((uneven, _STOPS_MISREAD),), "numeric", "."))
    for match in _BROKEN.finditer(text):
        add(_broken(match))
    for raw in list(first_ends(folded, found)):
        add(raw)
    return sorted(found, key=lambda raw: raw.start)


def _other_where_named(raw: RawDate, folded: str) -> RawDate:
    """A date of another calendar where the paper says so beside it: "12/03/2018 E.C." is of 2025."""
    if raw.form == "other-calendar" or not (
        _CALENDAR_BEHIND.match(folded, raw.end) or _CALENDAR_BEFORE.search(folded, max(0, raw.start - 40), raw.start)
    ):
        return raw
    return RawDate(raw.start, raw.end, (), "other-calendar")


def _iso(match: re.Match[str]) -> RawDate | None:
    groups = match.groups()
    day = day_of(int(groups[0]), int(groups[-2]), int(groups[-1]))
    return RawDate(match.start(), match.end(), ((day, 1.0),), "iso") if day else None


def _boxed(match: re.Match[str]) -> RawDate | None:
    headed = _BOX_HEADS.search(match.string, max(0, match.start() - 160), match.start())
    if not headed and not _ASKS_FOR_A_DAY.search(match.string, max(0, match.start() - 60), match.start()):
        return None
    return _day_or_month_first(match, int(match[1]), int(match[2]), int(match[3]), 0.95, headed=headed is not None)


def _combed(match: re.Match[str]) -> RawDate | None:
    if match[3] is None and not _ASKS_FOR_A_DAY.search(match.string, max(0, match.start() - 60), match.start()):
        return None
    first, second, year = int(match[1] + match[2]), int(match[4] + match[5]), int("".join(match.group(6, 7, 8, 9)))
    return _day_or_month_first(match, first, second, year, 0.9)


def _day_or_month_first(
    match: re.Match[str], first: int, second: int, year: int, weight: float, *, headed: bool = False
) -> RawDate | None:
    """A date whose figures stand apart: the day is first where the paper heads its boxes so."""
    day_first, month_first = day_of(year, second, first), day_of(year, first, second)
    if headed:
        return RawDate(match.start(), match.end(), ((day_first, weight),), "iso") if day_first else None
    values = tuple(dict.fromkeys(day for day in (day_first, month_first) if day))
    shares = {0: (), 1: (1.0,), 2: (0.75, 0.25)}[len(values)]
    weighted = tuple((value, share * weight) for value, share in zip(values, shares, strict=True))
    return RawDate(match.start(), match.end(), weighted, "numeric", "/") if weighted else None


def _numeric(match: re.Match[str]) -> RawDate | None:
    first, separator, second, year_text = match.groups()
    if separator == " " and second.isdigit() and (len(first) < 2 or len(second) < 2 or len(year_text) < 4):
        return None
    if separator == " " and len(year_text) < 4:
        return None
    if separator == " " and re.match(r" ?\d", match.string[match.end() : match.end() + 2]):
        return None
    year = full_year(year_text)
    weight = 1.0 if len(year_text) == 4 else 0.9
    if not second.isdigit():
        month = _ROMAN.get(second)
        day = day_of(year, month, int(first)) if month else None
        return RawDate(match.start(), match.end(), ((day, weight),), "roman") if day else None
    day_first, month_first = day_of(year, int(second), int(first)), day_of(year, int(first), int(second))
    values = tuple(dict.fromkeys(day for day in (day_first, month_first) if day))
    if not values:
        return None
    order: Literal["", "day-first", "month-first"] = ""
    if len(values) == 1 and day_first != month_first:
        order = "day-first" if day_first else "month-first"
    shares = {1: (1.0,), 2: (0.75, 0.25)}[len(values)]
    weighted = tuple((value, share * weight) for value, share in zip(values, shares, strict=True))
    return RawDate(match.start(), match.end(), weighted, "numeric", separator, order)


def _broken(match: re.Match[str]) -> RawDate | None:
    raw = match.group()
    if sum(character.isdigit() for character in raw) < 4 or (raw.translate(CONFUSED) == raw and match.group(2) != ","):
        return None
    first, second, year = (match.group(number).translate(CONFUSED) for number in (1, 3, 4))
    values = [day_of(int(year), int(second), int(first)), day_of(int(year), int(first), int(second))]
    days = list(dict.fromkeys(day for day in values if day))
    if not days:
        return None
    weighted = tuple((day, BROKEN_CONFIDENCE / len(days)) for day in days)
    return RawDate(match.start(), match.end(), weighted, "broken")


def parse_date(text: str) -> list[tuple[dt.date, float]]:
    """Every day that the first date in a short text can stand for, with its weight."""
    for raw in scan(text):
        if raw.values:
            return list(raw.values)
    return []


def find_dates(paper: Paper) -> tuple[DateSpot, ...]:
    """All dates of a paper, with the day-month order settled as far as the paper itself settles it."""
    cached = paper.__dict__.get("_dates")
    if cached is not None:
        return tuple(cached)
    spots: list[DateSpot] = []
    for page in paper.pages:
        spots += [
            DateSpot(Snippet(page, raw.start, raw.end), _by_weekday(page, raw), raw.form, raw.separator, raw.order)
            for raw in scan(page.text)
        ]
    settled = tuple(_settled(spot, spots, paper) for spot in spots)
    paper.__dict__["_dates"] = settled
    return settled


def _by_weekday(page: PageText, raw: RawDate) -> tuple[tuple[dt.date, float], ...]:
    """A weekday printed before the date tells which order is meant, and casts doubt when none fits."""
    before = TOKEN.findall(page.folded[max(0, raw.start - 16) : raw.start])
    weekday = next((WEEKDAYS[word] for word in before[-2:] if word in WEEKDAYS), None)
    if weekday is None or not raw.values:
        return raw.values
    fitting = [value for value, _ in raw.values if value.weekday() == weekday]
    if fitting:
        total = sum(weight for _, weight in raw.values)
        return tuple((value, total / len(fitting)) for value in fitting)
    return tuple((value, weight * 0.75) for value, weight in raw.values)


def _settled(spot: DateSpot, spots: Sequence[DateSpot], paper: Paper) -> DateSpot:
    """Settle the order by the paper: other dates on it a printed format, dots, a language of one order."""
    if spot.form != "numeric" or not spot.open:
        return spot
    total = sum(weight for _, weight in spot.values)
    order = _order_of(spots, paper)
    if order == "":
        order = None  # Both orders stand on the paper: nothing but the day itself could tell.
    elif order is None and (spot.separator == "." or _day_first_language(paper)):
        # Dots are written day first wherever they are written, and so are dates in these languages.
        order = "day-first"
    if order is None:
        elsewhere = {
            other.values[0][0]
            for other in spots
            if len(other.values) == 1 and other.form in ("iso", "written", "words", "roman")
        }
        repeated = [value for value, _ in spot.values if value in elsewhere]
        if len(repeated) == 1:
            return replace(spot, values=((repeated[0], total * 0.97),))
        country = order_by_country(paper)
        (first, _), (second, _) = spot.values
        if country == "month-first" and _led_by_day_first(spot):
            # "Opgemaakt te Geel op 3/11/2026": a sentence in such a language says more than a country it names.
            country = "day-first" if _mostly_day_first(paper) else None
        if country is not None:
            return replace(spot, values=((first if country == "day-first" else second, total * 0.94),))
        if any(_led_by_day_first(other) for other in spots):
            return replace(spot, values=((first, total * 0.94),))
        share = 0.68 if set(paper.languages) == {"en"} else 0.85
        return replace(spot, values=((first, total * share), (second, total * (1 - share))))
    (first, _), (second, _) = spot.values
    return replace(spot, values=((first if order == "day-first" else second, total * 0.97),))


def _led_by_day_first(spot: DateSpot) -> bool:
    """Whether the word that leads to a day in figures is of a language that writes the day first."""
    page, start = spot.snippet.page, spot.snippet.start
    return spot.form == "numeric" and _DAY_FIRST_WORD.search(page.folded, max(0, start - 20), start) is not None


_DAY_FIRST_WORD = pattern_of(
    r"\b(?:le|du|depuis|vom|seit|zum|op|sinds|vanaf|tot|em|desde|partir de|aos|dal|il|od|dnia|tarihinde|din|pana la)\s$"
    r"|\b(?:no dia|el dia|il giorno|le|am|op|em|dnia)\s?/\s?(?:the|on)\s$"
)
_DAY_FIRST_LANGUAGES = frozenset(
    {"fr", "nl", "de", "es", "pt", "it", "ro", "pl", "tr", "ru", "uk", "bg", "sr", "cs", "sk", "hr", "sq", "vi", "id"}
)
_LANGUAGE_SURE = 0.8


def _day_first_language(paper: Paper) -> bool:
    """Whether the paper is in languages that write the day first, and in no other."""
    return bool(paper.languages) and all(
        language in _DAY_FIRST_LANGUAGES and sure >= _LANGUAGE_SURE for language, sure in paper.languages.items()
    )


def _mostly_day_first(paper: Paper) -> bool:
    """Whether what a paper is written in, beside anything else, is a language that writes the day first."""
    best = max(paper.languages, key=lambda language: paper.languages[language], default="")
    return best in _DAY_FIRST_LANGUAGES


def _order_of(spots: Sequence[DateSpot], paper: Paper) -> str | None:
    """The order that all other dates and formats on the paper have; empty when they differ, None without any."""
    orders = {spot.order for spot in spots if spot.form == "numeric" and spot.order}
    for page in paper.pages:
        if _DAY_FIRST_HINT.search(page.folded):
            orders.add("day-first")
        if _MONTH_FIRST_HINT.search(page.folded):
            orders.add("month-first")
    return orders.pop() if len(orders) == 1 else "" if orders else None
