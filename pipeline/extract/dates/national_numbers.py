"""A day that a person's national number beside it repeats is the day of birth of its bearer."""

from __future__ import annotations

import datetime as dt
from typing import Final

from pipeline.extract.text.lines import Hit, PageText
from pipeline.patterns import pattern_of


def birth_in_number(page: PageText, start: int, end: int, days: tuple[dt.date, ...]) -> Hit | None:
    """The national number next to a day, in one bracket or list with it, whose figures begin with that very day.

    Many states make the numbers of their people so: year, month and day (Belgium, Poland, Romania behind a figure for
    the sex, China with the whole year), or day, month and year (the Nordic states). That another day had the same
    figures would be chance.

    Args:
        page: where the day stands.
        start: its first sign.
        end: behind its last sign.
        days: what it may stand for.
    """
    before = _NUMBER_BEFORE.search(page.text, max(0, start - _REACH), start)
    behind = _NUMBER_BEHIND.match(page.text, end) if before is None else None
    found = before or behind
    if found is None:
        return None
    number = "".join(sign for sign in found["number"] if sign.isdigit())
    if not any(number.startswith(figures) for day in days for figures in _figures(day)):
        return None
    return Hit(page, found.start("number"), found.end("number"), found["number"])


def _figures(day: dt.date) -> tuple[str, ...]:
    sexes = "12" if day.year < _SECOND_CENTURY else "56"
    return (
        day.strftime("%y%m%d"),
        day.strftime("%d%m%y"),
        *(sex + day.strftime("%y%m%d") for sex in sexes),
    )


_SECOND_CENTURY: Final = 2000
_REACH: Final = 40
_NUMBER: Final = r"(?P<number>(?<![\w./-])\d{2}[. ]?\d{2}[. ]?\d{2}[- +]?\d{3,4}(?:[-. ]?\d{2,3})?(?![\w/-]))"
_NUMBER_BEFORE: Final = pattern_of(_NUMBER + r"[\s,;:/)(|–-]{1,4}$")
_NUMBER_BEHIND: Final = pattern_of(r"[\s,;:/)(|–-]{1,4}(?:[A-Za-zÀ-ɏ.°]{1,12}[\s:.]{1,3}){0,3}" + _NUMBER)
