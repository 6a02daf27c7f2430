"""Days written in Chinese numerals, as notaries and registries write their own: "二〇二六年三月廿一日"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pipeline.extract.dates.raw import RawDate, day_of
from pipeline.patterns import pattern_of

_CHINESE: Final = pattern_of(
    r"([一二][〇零○◯o0一二三四五六七八九]{3}|二千零?[一二三四五六七八九十]{0,3}) ?年 ?"
    r"([一二三四五六七八九十]{1,2}) ?月 ?([一二三四五六七八九十廿卅]{1,3}) ?[日号號]"
)
_FIGURES: Final = dict.fromkeys("〇零○◯o0", "0") | {
    sign: str(number) for number, sign in enumerate("一二三四五六七八九", start=1)
}
_NUMBER: Final = pattern_of(
    r"(?:(?P<times>[二三四五六七八九])?(?P<tens>十)|(?P<twenty>廿)|(?P<thirty>卅))?(?P<units>[一二三四五六七八九])?"
)


def chinese_dates(folded: str) -> Iterator[RawDate]:
    """Days whose year, month and day are all in numerals."""
    if "年" not in folded:
        return
    for match in _CHINESE.finditer(folded):
        year = match[1]
        if year.startswith("二千"):
            number = 2000 + _number(year[2:].lstrip("零"))
        else:
            number = int("".join(_FIGURES[sign] for sign in year))
        day = day_of(number, _number(match[2]), _number(match[3]))
        if day is not None:
            yield RawDate(match.start(), match.end(), ((day, 1.0),), "words")


def _number(numerals: str) -> int:
    """A number below a hundred: "九", "十二", "二十七", "廿七"; 0 for what is none."""
    match = _NUMBER.fullmatch(numerals)
    if match is None:
        return 0
    tens = 20 if match["twenty"] else 30 if match["thirty"] else 10 * int(_FIGURES.get(match["times"], "1"))
    started = match["tens"] or match["twenty"] or match["thirty"]
    return (tens if started else 0) + int(_FIGURES.get(match["units"], "0"))
