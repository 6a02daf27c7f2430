"""Dates with the month as a word: ``3 octobre 2026``, ``October 3rd, 2026``, ``le trois octobre deux mille …``.

Own tables come first because they say exactly what was matched; ``dateparser`` is asked only about a written month that
they do not know, with settings under which it cannot complete a partial date (its defaults make a day out of
"June 2014").
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from pipeline.extract.dates.month_pairs import MONTH_NAMES, agreed
from pipeline.extract.dates.raw import CONFUSED, Form, RawDate, day_of, full_year
from pipeline.extract.dates.words import MONTHS, OTHER_CALENDAR_MONTHS, day_words, year_words
from pipeline.extract.text.folding import TOKEN, word_set
from pipeline.patterns import pattern_of

_DAY = pattern_of(r"(\d{1,2})(?:(?:st|nd|rd|th)(?:day(?:of)?)?|er|eme|e|de|ste|ten|o|a|ro|\.)?")
BETWEEN = frozenset({"of", "de", "del", "d", "day", "the", "van", "der", "des", "di", "dell", "year", "anno", "l",
                      "an", "annee", "do", "da", "in", "jour", "mois", "month", "du", "den", "jaar",
                      "dias", "dia", "mes", "ano", "our", "lord", "ad", "a",
                      "mese", "giorni", "giorno", "zile", "luna", "lunii",
                      "bulan", "tahun",
                      # The blank between two of them is the first to be lost.
                      "dayof", "ofthe", "diasdel", "diadel", "delmes", "mesde", "diasdo", "domes", "mesede", "jourdu",
                      "dumois", "moisde", "giornidel", "delmese",
                      # "año" and "ano" as readers take them whose letters have no tilde.
                      "afio", "aflo", "aiio", "anio", "afo"})  # fmt: skip
"""What stands between day, month and year and says nothing of them."""


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    start: int
    end: int


def written_dates(text: str, folded: str) -> Iterable[RawDate]:
    """Dates with the month as a word: ``3 octobre 2026``, ``October 3rd, 2026``, ``le trois octobre deux mille …``."""
    words = [_Word(match.group(), match.start(), match.end()) for match in TOKEN.finditer(folded)]
    for position, word in enumerate(words):
        # "03OCT2026" is one token.
        glued = re.fullmatch(r"(\d{1,2})([a-z]{3,9})(\d{4}|\d{2})", word.key)
        if glued and glued.group(2) in MONTHS:
            yield from _dated(
                word.start, word.end, MONTHS[glued.group(2)], int(glued.group(1)), full_year(glued.group(3)), 0.95
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


_SLASH = pattern_of(r" ?[/|\\] ?")


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
    if day is not None and (other := _BUDDHIST.match(folded, words[last].end)) is not None:
        return RawDate(words[day_at].start, other.end(), (), "other-calendar")
    followed = last + 1 < len(words) and words[last + 1].key in MONTHS and _near(words[last], words[last + 1])
    # "L'an deux mille vingt-quatre, le dix-sept avril": "sept" is a figure there and no month.
    if day is not None and not followed and (headed := _year_before(words, day_at)) is not None:
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
    days = [value for value in (day_of(year, month, day) for month in months) if value]
    if days:
        shown: Form = form if sure >= 0.7 else "broken"
        yield RawDate(start, end, tuple((value, sure / len(days)) for value in days), shown)


def _day_before(words: Sequence[_Word], position: int) -> tuple[int, int | None]:
    """Position and number of the day that stands before a month."""
    current = position - 1
    while current >= 0 and words[current].key in BETWEEN and _near(words[current], words[current + 1]):
        current -= 1
    if current < 0 or not _near(words[current], words[current + 1]):
        return position, None
    match = _DAY.fullmatch(words[current].key)
    if match:
        day = int(match.group(1))
        return (current, day) if 1 <= day <= 31 else (position, None)
    if words[current].key in _MISREAD_FIRSTS:
        return current, 1
    if words[current].key in _ENDINGS and current and words[current - 1].key.isdigit():
        day = int(words[current - 1].key) if len(words[current - 1].key) <= 2 else 0
        return (current - 1, day) if 1 <= day <= 31 else (position, None)
    confused = words[current].key.translate(CONFUSED)
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
    return (position, None) if best[1] is not None and _may_be_longer(words, best[0], current) else best


_MISREAD_FIRSTS = frozenset(("ist", "lst", "ler", "ier", "|er", "|st"))
"""The first of a month as readers take it that see a letter in the figure: "Ist July", "ler juillet"."""
_ENDINGS = frozenset(("st", "nd", "rd", "th", "er", "e", "o", "a", "го", "ого", "е", "й"))
"""What stands apart behind the figure of a day: "1 er", "1.º dia", "5-го"."""


def _may_be_longer(words: Sequence[_Word], first: int, last: int) -> bool:
    """Whether what stands before a day may be the rest of it misread: "vlngt six" is no sixth."""
    day = "".join(word.key for word in words[first : last + 1])
    fronts = {
        spelled[: -len(day)] for spelled in day_words() if spelled.endswith(day) and len(spelled) - len(day) >= _TENS
    }
    before = ""
    for index in range(first - 1, max(-1, first - 3), -1):
        if not _near(words[index], words[index + 1]):
            break
        before = words[index].key + before
        if any(Levenshtein.distance(before, front) <= len(front) // 3 for front in fronts):
            return True
    return False


_TENS = 4
"""Letters of the shortest word for tens."""


def _year_after(words: Sequence[_Word], position: int, folded: str) -> tuple[int, int | None, float]:
    """Position of the last word of the year after a month (or day), the year, and how sure it is."""
    both = _IN_TWO_ERAS.match(folded, words[position].end)
    if both is not None and int(both[1]) - int(both[2]) == _BUDDHIST_ERA:
        last = max(index for index in range(position, len(words)) if words[index].start < both.end())
        return last, int(both[2]), 1.0
    current = position + 1
    while current < len(words) and words[current].key in BETWEEN and _near(words[current - 1], words[current]):
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
        confused = key.translate(CONFUSED)
        if re.fullmatch(r"(?:19|20)\d\d", confused):
            return current, int(confused), 0.6
    if len(key) == 2 and key.isdigit() and words[current].start - words[current - 1].end <= _BEFORE_SHORT_YEAR:
        following = folded[words[current].end : words[current].end + 6]
        broken = key in _CENTURIES and _REST_OF_A_YEAR.match(following)
        if not broken and not _NO_YEAR_BEHIND.match(following):
            return current, full_year(key), 0.85
    spelled = year_words()
    joined, best = "", None
    for last in range(current, min(len(words), current + 8)):
        if not _near(words[last - 1], words[last]):
            break
        joined += words[last].key
        if joined in spelled:
            best = (last, spelled[joined])
    if best is not None:
        if _GOES_ON.match(folded, words[best[0]].end):
            return best[0] + 1, best[1], _CUT_SHORT
        if best[1] % 10 == 0 and _number_goes_on(words, best[0], folded):
            return best[0], best[1], _CUT_SHORT
        return best[0], best[1], 0.97
    return position, None, 0.0


def _number_goes_on(words: Sequence[_Word], last: int, folded: str) -> bool:
    """Whether a misread figure stands behind a round year: "deux mille vingt-quatrc" is not of 2020."""
    following = words[last + 1 : last + 3]
    if not following or not _near(words[last], following[0]):
        return False
    between = folded[words[last].end : following[0].start]
    if between.strip() == "-":
        return True
    if between.strip():
        return False
    joined = len(following) > 1 and following[0].key in _JOINERS and _near(*following)
    word = following[1].key if joined else following[0].key
    if not word.isalpha() or len(word) < (_SHORT_NUMBER if joined else _SURE_NUMBER) or word in MONTHS:
        return False
    return process.extractOne(word, _numbers(), scorer=fuzz.ratio, score_cutoff=_LIKE_A_NUMBER) is not None


@lru_cache(maxsize=1)
def _numbers() -> tuple[str, ...]:
    return tuple(word for word in day_words() if len(word) >= _SHORT_NUMBER and word != _CITY)


_CITY = "lima"
"""Five in Indonesian; behind a year on papers of others it is where they were made out."""


_JOINERS = frozenset(("e", "et", "y", "en", "und", "and", "si", "v", "i", "ed"))
_SHORT_NUMBER = 3
_SURE_NUMBER = 4
_LIKE_A_NUMBER = 76.0
_IN_TWO_ERAS = pattern_of(
    r"[\s,.]{0,3}(?:of )?(?:b\.?\s?e\.?|buddhist era)?[\s,.]{0,2}(2[45]\d\d)[\s.,]{0,2}[(/=,]\s?"
    r"(?:a\.?\s?d\.?|c\.?\s?e\.?)?\s?((?:19|20)\d\d)(?!\d)"
)
"""The year of a Thai paper in both eras: "5 December B.E. 2555 (2012)"."""
_BUDDHIST_ERA = 543
_BUDDHIST = pattern_of(r"[\s,.]{0,3}(?:of )?(?:b\.?\s?e\.?|buddhist era)?[\s,.]{0,3}2(?:4[6-9]|5\d)\d(?!\d)")
_GOES_ON = pattern_of(r"\s(?:e|et|y|en|und|and|si)(?=[\t\n|]|\s?$)")
"""A year that ends with "and" at the end of its line or cell lacks its last figure."""
_CUT_SHORT = 0.5


_NO_YEAR_BEHIND = pattern_of(r"[:h%]|,? (?:19|20)\d\d")
"""What makes two figures an hour, a share, or the day before a whole year: "September 18, 2026"."""
_CENTURIES = frozenset(("19", "20"))
_REST_OF_A_YEAR = pattern_of(r" \d(?![\d./:,-])")
"""What is left of a year that broke where a stamp gave little ink: "16 SEP 20 6"."""
_BEFORE_SHORT_YEAR = 3
"""Signs between a month and a year of two figures: a blank, a full stop, an apostrophe."""
_BEFORE_DAY = frozenset(
    ("le", "op", "am", "on", "the", "den", "de", "el", "il", "dia", "giorno", "jour", "addi", "aos", "a", "ce", "dem")
)
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
        before = first - 1
        while before > 0 and words[before].key in ("de", "del", "of") and _near(words[before], words[first]):
            before -= 1
        if year is not None and before >= 0 and words[before].key in _IN_THE_YEAR:
            return first, year
    return None


def _other_calendar(words: Sequence[_Word], position: int) -> RawDate | None:
    near = words[max(0, position - 2) : position + 5]
    numbers = [word for word in near if word.key.isdigit()]
    years = [word for word in numbers if re.fullmatch(r"1[34]\d\d|20[6-9]\d|201\d|2(?:4[6-9]|5\d)\d", word.key)]
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
