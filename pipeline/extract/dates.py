"""Finding the dates in a text, with every order of day and month they can be read in.

Own patterns come first because they say exactly what was matched; ``dateparser`` is asked only about a
written month that our table does not know, with settings under which it cannot complete a partial date
(its defaults make a day out of "June 2014"). Nothing here knows what day it is today.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from rapidfuzz import fuzz, process

from pipeline.extract.date_words import MONTHS, OTHER_CALENDAR_MONTHS, WEEKDAYS, day_words, year_words
from pipeline.extract.lines import PageText, Paper, Snippet, fold, word_set
from pipeline.extract.month_pairs import MONTH_NAMES, agreed

Form = Literal["iso", "numeric", "written", "words", "roman", "broken", "other-calendar"]

FIRST_YEAR, LAST_YEAR = 1900, 2099

_NUMERIC = re.compile(
    r"(?<![\d/.,])(?<!\d-)(\d{1,2}) ?([./-]| ) ?(\d{1,2}|[ivx]{1,4}) ?\2 ?"
    # Two figures with a letter behind them are the beginning of a misread year.
    r"(\d{4}(?![\d/])|\d{2}(?![^\W_]|/))(?!-\d)(?![.,]\d)"
)
_ISO = re.compile(r"(?<![\d/.-])((?:19|20)\d\d) ?([./-]|年|nian) ?(\d{1,2}) ?(?:\2|月|yue) ?(\d{1,2})(?![\d/])(?!-\d)")
_SPACED_ISO = re.compile(r"(?<![\d/.-])((?:19|20)\d\d) (\d\d) (\d\d)(?! ?\d)")
_COMPACT = re.compile(r"(?<![\w./-])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\w./-])")
_OTHER = re.compile(
    # Years of the Hijri (13xx, 14xx), Persian (13xx, 14xx) and Thai Buddhist (254x to 259x) calendars, and those of the
    # Nepali one (207x to 209x), which no paper of a dossier reaches in the Gregorian.
    r"(?<![\d/.-])(?:(?:1[34]\d\d|25[4-9]\d|20[789]\d) ?([/.-]) ?\d{1,2} ?\1 ?\d{1,2}"
    r"|\d{1,2} ?([/.-]) ?\d{1,2} ?\2 ?(?:1[34]\d\d|25[4-9]\d|20[789]\d))(?![\d/-])"
    # Japanese eras and the years of the Republic of China.
    r"|(?:令和|平成|昭和|大正|民國|民国|中華民國)\s?(?:\d{1,3}|元)\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?"
    r"|\b(?:reiwa|heisei|showa|minguo)\b[\s.]*\d{1,3}(?:[^\n\d]{1,12}\d{1,2}){0,2}"
    r"|(?<![\w])[rhs]\.?\d{1,2}[./-]\d{1,2}[./-]\d{1,2}(?![\d./-])"
    r"|(?<![\d/.-])1[01]\d ?([./-]) ?(?:0?[1-9]|1[0-2]) ?\3 ?(?:0?[1-9]|[12]\d|3[01])(?![\d./-])"
)
_CALENDAR_BEHIND = re.compile(
    r"[\s,(\[/]{0,3}(?:b\.?s|v\.?s|e\.?c|e\.?e|eth(?:iopian|\.)?(?: cal\w*)?|nepali|vikram\w*|saka)(?![\w])(?!\.\w)"
)
_CALENDAR_BEFORE = re.compile(
    r"\b(?:ethiopian?|ethiopia\w* calendar|eth\.? cal\w*|e\.c\.|nepali|vikram\w*|b\.s\.|saka)"
    r"(?: (?:date|year|calendar|era|samvat))?[\s:.)]{0,3}$"
)
"""What is printed beside a date of a calendar whose years may be Gregorian ones as well."""
_BROKEN = re.compile(
    r"(?<![A-Za-z0-9])([0-9OoQIl|SsBZz]{1,2})[ ]?([./,-])[ ]?([0-9OoQIl|SsBZz]{1,2})[ ]?[./,-][ ]?"
    r"([0-9OoQIl|SsBZz]{4})(?![A-Za-z0-9])"
)
_CONFUSED = str.maketrans("OoQIl|SsBZzi", "000111558221")
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
_TOKEN = re.compile(r"[^\W_]+")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|eme|e|de|ste|ten|o|a|ro|\.)?")
_BETWEEN = frozenset({"of", "de", "del", "d", "day", "the", "van", "der", "des", "di", "dell", "year", "anno", "l",
                      "an", "annee", "do", "da", "in", "jour", "mois", "month", "du", "den", "jaar",
                      "dias", "dia", "mes", "mese", "giorni", "giorno", "zile", "luna", "lunii"})  # fmt: skip
_DAY_FIRST_HINT = re.compile(r"\b(?:dd|jj|tt|gg)\s?[/.\- ]\s?mm\s?[/.\- ]\s?(?:yyyy|aaaa|jjjj|yy|aa|jj)\b")
_MONTH_FIRST_HINT = re.compile(r"\bmm\s?[/.\- ]\s?(?:dd|jj|tt)\s?[/.\- ]\s?(?:yyyy|aaaa|jjjj|yy)\b")

BROKEN_CONFIDENCE = 0.5
"""A date whose characters had to be guessed: never enough to decide anything."""


@dataclass(frozen=True, slots=True)
class RawDate:
    """A date in a text: where, and every day it can stand for with its weight (the weights sum to at most 1)."""

    start: int
    end: int
    values: tuple[tuple[dt.date, float], ...]
    form: Form
    separator: str = ""
    order: Literal["", "day-first", "month-first"] = ""
    """The order that the figures themselves leave possible; empty when both or when it does not matter."""


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


def _day(year: int, month: int, day: int) -> dt.date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _full_year(text: str) -> int:
    """Two figures stand for 1950 to 2049: papers in a dossier are recent, birth dates are checked elsewhere."""
    year = int(text)
    return year if len(text) == 4 else year + (2000 if year < 50 else 1900)


def scan(text: str) -> list[RawDate]:
    """All dates in a text, in order, without overlaps; the more certain forms win."""
    folded = fold(text)
    found: list[RawDate] = []
    taken = bytearray(len(text))

    def add(raw: RawDate | None) -> None:
        if raw is not None and not any(taken[raw.start : raw.end]):
            taken[raw.start : raw.end] = b"\x01" * (raw.end - raw.start)
            found.append(raw)

    if any(character.isdigit() for character in folded) or "元" in folded:
        for match in _OTHER.finditer(folded):
            add(RawDate(match.start(), match.end(), (), "other-calendar"))
        for pattern in (_ISO, _SPACED_ISO, _COMPACT):
            for match in pattern.finditer(folded):
                add(_iso(match))
    for raw in _written(text, folded):
        add(raw)
    for match in _NUMERIC.finditer(folded):
        add(_numeric(match))
    for match in _BROKEN.finditer(text):
        add(_broken(match))
    return [_other_where_named(raw, folded) for raw in sorted(found, key=lambda raw: raw.start)]


def _other_where_named(raw: RawDate, folded: str) -> RawDate:
    """A date of another calendar where the paper says so beside it: "12/03/2018 E.C." is of 2025."""
    if raw.form == "other-calendar" or not (
        _CALENDAR_BEHIND.match(folded, raw.end) or _CALENDAR_BEFORE.search(folded, max(0, raw.start - 40), raw.start)
    ):
        return raw
    return RawDate(raw.start, raw.end, (), "other-calendar")


def _iso(match: re.Match[str]) -> RawDate | None:
    groups = match.groups()
    day = _day(int(groups[0]), int(groups[-2]), int(groups[-1]))
    return RawDate(match.start(), match.end(), ((day, 1.0),), "iso") if day else None


def _numeric(match: re.Match[str]) -> RawDate | None:
    first, separator, second, year_text = match.groups()
    if separator == " " and (len(first) < 2 or len(second) < 2 or len(year_text) < 4):
        return None
    if separator == " " and re.match(r" ?\d", match.string[match.end() : match.end() + 2]):
        return None
    year = _full_year(year_text)
    weight = 1.0 if len(year_text) == 4 else 0.9
    if not second.isdigit():
        month = _ROMAN.get(second)
        day = _day(year, month, int(first)) if month else None
        return RawDate(match.start(), match.end(), ((day, weight),), "roman") if day else None
    day_first, month_first = _day(year, int(second), int(first)), _day(year, int(first), int(second))
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
    if sum(character.isdigit() for character in raw) < 4 or (raw.translate(_CONFUSED) == raw and match.group(2) != ","):
        return None
    first, second, year = (match.group(number).translate(_CONFUSED) for number in (1, 3, 4))
    values = [_day(int(year), int(second), int(first)), _day(int(year), int(first), int(second))]
    days = list(dict.fromkeys(day for day in values if day))
    if not days:
        return None
    weighted = tuple((day, BROKEN_CONFIDENCE / len(days)) for day in days)
    return RawDate(match.start(), match.end(), weighted, "broken")


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    start: int
    end: int


def _written(text: str, folded: str) -> Iterable[RawDate]:
    """Dates with the month as a word: ``3 octobre 2026``, ``October 3rd, 2026``, ``le trois octobre deux mille …``."""
    words = [_Word(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(folded)]
    for position, word in enumerate(words):
        # "03OCT2026" is one token.
        glued = re.fullmatch(r"(\d{1,2})([a-z]{3,9})(\d{4}|\d{2})", word.key)
        if glued and glued.group(2) in MONTHS:
            yield from _dated(
                word.start, word.end, MONTHS[glued.group(2)], int(glued.group(1)), _full_year(glued.group(3)), 0.95
            )
            continue
        months, sure = _month(word.key)
        last = _pair(words, position, folded)
        if last is not None:
            months = agreed([each.key for each in words[position : last + 1]])
            raw = _around(words, position, last, months, 1.0, folded) if months else None
            if raw is not None:
                yield raw
        elif months:
            raw = _around(words, position, position, months, sure, folded)
            if raw is not None:
                yield raw
        elif word.key in OTHER_CALENDAR_MONTHS:
            raw = _other_calendar(words, position)
            if raw is not None:
                yield raw
        elif len(word.key) >= 4 and not word.key.isdigit() and 0 < position < len(words) - 1:
            raw = _unknown_month(text, words, position)
            if raw is not None:
                yield raw


@lru_cache(maxsize=8_000)
def _month(key: str) -> tuple[tuple[int, ...], float]:
    """Month numbers that a word stands for, and how sure that is (1.0: as written)."""
    if key in MONTHS:
        return MONTHS[key], 1.0
    if len(key) < 4 or len(key) > 12 or key.isdigit():
        return (), 0.0
    lettered = key.translate(str.maketrans("0158|", "oisbl"))
    if lettered != key:
        lettered = lettered if lettered in MONTHS else key.translate(str.maketrans("0158|", "olsbl"))
    if lettered in MONTHS:
        return MONTHS[lettered], 0.8
    if len(key) < 6:
        return (), 0.0
    close = process.extract(lettered, _LONG_MONTHS, scorer=fuzz.ratio, score_cutoff=85.0, limit=4)
    numbers = {MONTHS[name] for name, _, _ in close}
    return (numbers.pop(), 0.75) if len(numbers) == 1 else ((), 0.0)


_LONG_MONTHS = [
    name
    for name in word_set(
        "january february september october november december janvier fevrier juillet septembre octobre novembre "
        "decembre januari februari augustus september oktober januar februar august dezember septiembre octubre "
        "noviembre diciembre gennaio febbraio settembre ottobre dicembre janeiro fevereiro setembro outubro "
        "dezembro"
    )
    if name in MONTHS
]
"""Only names of the languages that most papers are in: place names of others come too near to rare month names."""


def _near(left: _Word, right: _Word) -> bool:
    return right.start - left.end <= 4


_SLASH = re.compile(r" ?[/|\\] ?")


def _pair(words: Sequence[_Word], position: int, folded: str) -> int | None:
    """Position of the second of two months with a slash between them ("JUL/JUIL"), one of which may be unknown."""
    if position + 1 >= len(words):
        return None
    word, other = words[position : position + 2]
    if not _SLASH.fullmatch(folded, word.end, other.start) or not {word.key, other.key} & MONTH_NAMES:
        return None
    return position + 1 if word.key.isalpha() and other.key.isalpha() else None


def _around(
    words: Sequence[_Word], position: int, last: int, months: tuple[int, ...], sure: float, folded: str
) -> RawDate | None:
    """The date around the words of a month, which stand from ``position`` to ``last``."""
    day_at, day = _day_before(words, position)
    year_end, year, exact = _year_after(words, last, folded)
    if day is not None and year is not None:
        spelled = not words[day_at].key[:1].isdigit()
        return _first(
            _dated(
                words[day_at].start,
                words[year_end].end,
                months,
                day,
                year,
                sure * exact,
                "words" if spelled else "written",
            )
        )
    if day is not None and (headed := _year_before(words, day_at)) is not None:
        first, year = headed
        return _first(_dated(words[first].start, words[last].end, months, day, year, sure * 0.97, "words"))
    if last == position and position + 1 < len(words) and _near(words[position], words[position + 1]):
        match = _DAY.fullmatch(words[position + 1].key)
        if match and 1 <= int(match.group(1)) <= 31:
            year_end, year, exact = _year_after(words, position + 1, folded)
            if year is not None and exact >= 0.9 and len(words[year_end].key) >= 4:
                return _first(
                    _dated(words[position].start, words[year_end].end, months, int(match.group(1)), year, sure * exact)
                )
            before = words[position - 1] if position else None
            after = words[position + 1]
            written = folded[before.start : after.end] if before else ""
            if before and re.fullmatch(r"(?:19|20)\d\d[ .]{1,2}[a-z]+[ .]{1,2}\d{1,2}", written):
                return _first(
                    _dated(before.start, words[position + 1].end, months, int(match.group(1)), int(before.key), sure)
                )
    return None


def _first(raws: Iterable[RawDate]) -> RawDate | None:
    return next(iter(raws), None)


def _dated(
    start: int,
    end: int,
    months: tuple[int, ...],
    day: int,
    year: int,
    sure: float,
    form: Form = "written",
) -> Iterable[RawDate]:
    days = [value for value in (_day(year, month, day) for month in months) if value]
    if days:
        shown: Form = form if sure >= 0.7 else "broken"
        yield RawDate(start, end, tuple((value, sure / len(days)) for value in days), shown)


def _day_before(words: Sequence[_Word], position: int) -> tuple[int, int | None]:
    """Position and number of the day that stands before a month."""
    current = position - 1
    while current >= 0 and words[current].key in _BETWEEN and _near(words[current], words[current + 1]):
        current -= 1
    if current < 0 or not _near(words[current], words[current + 1]):
        return position, None
    match = _DAY.fullmatch(words[current].key)
    if match:
        day = int(match.group(1))
        return (current, day) if 1 <= day <= 31 else (position, None)
    if words[current].key in ("st", "nd", "rd", "th", "er", "e") and current and words[current - 1].key.isdigit():
        day = int(words[current - 1].key) if len(words[current - 1].key) <= 2 else 0
        return (current - 1, day) if 1 <= day <= 31 else (position, None)
    confused = words[current].key.translate(_CONFUSED)
    if len(confused) <= 2 and confused.isdigit() and any(sign.isdigit() for sign in words[current].key):
        return (current, int(confused)) if 1 <= int(confused) <= 31 else (position, None)
    spelled = day_words()
    best: tuple[int, int | None] = (position, None)
    joined = ""
    for first in range(current, max(-1, current - 4), -1):
        if not _near(words[first], words[first + 1]):
            break
        joined = words[first].key + joined
        if joined in spelled:
            best = (first, spelled[joined])
    return best


def _year_after(words: Sequence[_Word], position: int, folded: str) -> tuple[int, int | None, float]:
    """Position of the last word of the year after a month (or day), the year, and how sure it is."""
    current = position + 1
    while current < len(words) and words[current].key in _BETWEEN and _near(words[current - 1], words[current]):
        current += 1
    if current >= len(words) or not _near(words[current - 1], words[current]):
        return position, None, 0.0
    key = words[current].key
    if re.fullmatch(r"(?:19|20)\d\d", key):
        return current, int(key), 1.0
    # Letters may be glued to the year by a missing blank: "2026r", "2026г".
    glued = re.fullmatch(r"((?:19|20)\d\d)[^\W\d]{1,2}", key)
    if glued:
        return current, int(glued.group(1)), 0.95
    if len(key) == 4 and sum(sign.isdigit() for sign in key) >= 2:
        confused = key.translate(_CONFUSED)
        if re.fullmatch(r"(?:19|20)\d\d", confused):
            return current, int(confused), 0.6
    if len(key) == 2 and key.isdigit() and words[current - 1].end + 2 >= words[current].start:
        following = folded[words[current].end : words[current].end + 1]
        if not following or following not in ":h%":
            return current, _full_year(key), 0.85
    spelled = year_words()
    joined, best = "", None
    for last in range(current, min(len(words), current + 8)):
        if not _near(words[last - 1], words[last]):
            break
        joined += words[last].key
        if joined in spelled:
            best = (last, spelled[joined])
    if best is not None:
        return best[0], best[1], 0.97
    return position, None, 0.0


_BEFORE_DAY = frozenset(("le", "op", "am", "on", "the", "den", "el", "il"))
_IN_THE_YEAR = frozenset(("an", "jaar", "jahr", "jahre", "year", "ano", "anno"))


def _year_before(words: Sequence[_Word], position: int) -> tuple[int, int] | None:
    """The year that opens a deed, before the day: "L'an deux mille vingt-quatre, le six juin"."""
    current = position - 1
    while current >= 0 and words[current].key in _BEFORE_DAY and _near(words[current], words[current + 1]):
        current -= 1
    spelled = year_words()
    joined = ""
    for first in range(current, max(-1, current - 8), -1):
        if not _near(words[first], words[first + 1]):
            break
        joined = words[first].key + joined
        year = spelled.get(joined) or (int(joined) if re.fullmatch(r"(?:19|20)\d\d", joined) else None)
        if year is not None and first and words[first - 1].key in _IN_THE_YEAR:
            return first, year
    return None


def _other_calendar(words: Sequence[_Word], position: int) -> RawDate | None:
    near = words[max(0, position - 2) : position + 5]
    numbers = [word for word in near if word.key.isdigit()]
    years = [word for word in numbers if re.fullmatch(r"1[34]\d\d|20[6-9]\d|201\d|25[4-9]\d", word.key)]
    if not years or len(numbers) < 2:
        return None
    start, end = min(word.start for word in numbers), max(word.end for word in numbers)
    return RawDate(min(start, words[position].start), end, (), "other-calendar")


def _unknown_month(text: str, words: Sequence[_Word], position: int) -> RawDate | None:
    """A day, a word our table does not know, and a year: asked of ``dateparser``."""
    before, word, after = words[position - 1], words[position], words[position + 1]
    if not (_DAY.fullmatch(before.key) and re.fullmatch(r"(?:19|20)\d\d", after.key)):
        return None
    if not (_near(before, word) and _near(word, after)) or "\n" in text[before.start : after.end]:
        return None
    day = _by_dateparser(f"{before.key} {word.key} {after.key}")
    return RawDate(before.start, after.end, ((day, 0.8),), "written") if day else None


DATEPARSER_LANGUAGES = (
    "fi",
    "sv",
    "da",
    "hu",
    "el",
    "bg",
    "sr",
    "hr",
    "cs",
    "sk",
    "lt",
    "lv",
    "et",
    "ru",
    "uk",
    "vi",
    "id",
    "fa",
    "ar",
    "hi",
    "sw",
    "ka",
    "az",
    "sq",
)
"""Languages asked of ``dateparser`` for a month that our table does not know."""


@lru_cache(maxsize=2_000)
def _by_dateparser(text: str) -> dt.date | None:
    """A date with a written month, or None. Imported on first need: loading it takes longer than a page."""
    import dateparser

    found = dateparser.parse(
        text,
        languages=list(DATEPARSER_LANGUAGES),
        settings={
            "STRICT_PARSING": True,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "PARSERS": ["absolute-time"],
            "DATE_ORDER": "DMY",
            "PREFER_LOCALE_DATE_ORDER": False,
            "NORMALIZE": True,
        },
    )
    if found is None or not text.startswith(str(found.day)) or not text.endswith(str(found.year)):
        return None
    day: dt.date = found.date()
    return day


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
    before = _TOKEN.findall(page.folded[max(0, raw.start - 16) : raw.start])
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
        share = 0.68 if set(paper.languages) == {"en"} else 0.85
        (first, _), (second, _) = spot.values
        return replace(spot, values=((first, total * share), (second, total * (1 - share))))
    (first, _), (second, _) = spot.values
    return replace(spot, values=((first if order == "day-first" else second, total * 0.97),))


_DAY_FIRST_LANGUAGES = frozenset({"fr", "nl", "de", "es", "pt", "it", "ro", "pl", "tr"})
_LANGUAGE_SURE = 0.8


def _day_first_language(paper: Paper) -> bool:
    """Whether the paper is in languages that write the day first, and in no other."""
    return bool(paper.languages) and all(
        language in _DAY_FIRST_LANGUAGES and sure >= _LANGUAGE_SURE for language, sure in paper.languages.items()
    )


def _order_of(spots: Sequence[DateSpot], paper: Paper) -> str | None:
    """The order that all other dates and formats on the paper have; empty when they differ, None without any."""
    orders = {spot.order for spot in spots if spot.form == "numeric" and spot.order}
    for page in paper.pages:
        if _DAY_FIRST_HINT.search(page.folded):
            orders.add("day-first")
        if _MONTH_FIRST_HINT.search(page.folded):
            orders.add("month-first")
    return orders.pop() if len(orders) == 1 else "" if orders else None
