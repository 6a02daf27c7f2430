"""Days and years in words as Russian, Ukrainian and Polish deeds write them: "Двадцать первое августа две тысячи …"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class _Numbers:
    ordinals: tuple[str, ...]
    """Stems of the ordinals 1 to 19, folded, without apostrophes."""
    tens: Mapping[int, tuple[str, str]]
    """The tens as they stand before a unit, and the stem of their own ordinal."""
    day_endings: tuple[str, ...]
    year_ending: str
    third: tuple[tuple[str, ...], str]
    """The third does not follow the others: its forms as a day, and as a year."""
    heads: Mapping[int, str]


def _stems(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_RUSSIAN: Final = _Numbers(
    _stems(
        "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат "
        "шестнадцат семнадцат восемнадцат девятнадцат"
    ),
    {
        20: ("двадцать", "двадцат"),
        30: ("тридцать", "тридцат"),
        40: ("сорок", "сороков"),
        50: ("пятьдесят", "пятидесят"),
        60: ("шестьдесят", "шестидесят"),
        70: ("семьдесят", "семидесят"),
        80: ("восемьдесят", "восьмидесят"),
        90: ("девяносто", "девяност"),
    },
    ("ое", "ого"),
    "ого",
    (("третье", "третьего"), "третьего"),
    {1900: "тысячадевятьсот", 2000: "дветысячи"},
)
_UKRAINIAN: Final = _Numbers(
    _stems(
        "перш друг трет четверт пят шост сьом восьм девят десят одинадцят дванадцят тринадцят чотирнадцят пятнадцят "
        "шістнадцят сімнадцят вісімнадцят девятнадцят"
    ),
    {
        20: ("двадцять", "двадцят"),
        30: ("тридцять", "тридцят"),
        40: ("сорок", "сороков"),
        50: ("пятдесят", "пятдесят"),
        60: ("шістдесят", "шістдесят"),
        70: ("сімдесят", "сімдесят"),
        80: ("вісімдесят", "вісімдесят"),
        90: ("девяносто", "девяност"),
    },
    ("е", "ого"),
    "ого",
    (("третє", "третього"), "третього"),
    {1900: "тисячадевятсот", 2000: "двітисячі"},
)
_POLISH: Final = _Numbers(
    _stems(
        "pierwsz drugi trzeci czwart piat szost siodm osm dziewiat dziesiat jedenast dwunast trzynast czternast "
        "pietnast szesnast siedemnast osiemnast dziewietnast"
    ),
    {
        20: ("dwudziestego", "dwudziest"),
        30: ("trzydziestego", "trzydziest"),
        40: ("czterdziestego", "czterdziest"),
        50: ("piecdziesiatego", "piecdziesiat"),
        60: ("szescdziesiatego", "szescdziesiat"),
        70: ("siedemdziesiatego", "siedemdziesiat"),
        80: ("osiemdziesiatego", "osiemdziesiat"),
        90: ("dziewiecdziesiatego", "dziewiecdziesiat"),
    },
    ("ego",),
    "ego",
    (("trzeciego",), "trzeciego"),
    {1900: "tysiacdziewiecset", 2000: "dwatysiace"},
)


def _below_hundred(numbers: _Numbers, value: int, *, year: bool) -> Iterator[str]:
    before, rest, stem = "", value, ""
    if value >= 20:
        before, stem = numbers.tens[value - value % 10]
        rest = value % 10
        if not rest:
            before = ""
    if rest == 3:
        forms = (numbers.third[1],) if year else numbers.third[0]
        yield from (before + form for form in forms)
        return
    stem = numbers.ordinals[rest - 1] if rest else stem
    yield from (before + stem + ending for ending in ((numbers.year_ending,) if year else numbers.day_endings))


def slavic_days() -> dict[str, int]:
    """Days in words, letters only and folded, to their number."""
    return {
        word: day
        for numbers in (_RUSSIAN, _UKRAINIAN, _POLISH)
        for day in range(1, 32)
        for word in _below_hundred(numbers, day, year=False)
    }


def slavic_years() -> dict[str, int]:
    """Years 1930 to 2059 in words, letters only and folded, to their number."""
    found = {"двухтысячного": 2000, "двотисячного": 2000, "dwutysiecznego": 2000}
    for numbers in (_RUSSIAN, _UKRAINIAN, _POLISH):
        for year in range(1930, 2060):
            if year == 2000:
                continue
            head = numbers.heads[year - year % 100]
            found |= {head + word: year for word in _below_hundred(numbers, year % 100, year=True)}
    return found
