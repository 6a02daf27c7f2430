"""What a date in a text is: where it stands, and every day it may be."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Form = Literal["iso", "numeric", "written", "words", "roman", "broken", "other-calendar"]

FIRST_YEAR, LAST_YEAR = 1900, 2099


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


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """The day, if there is such a one in the years of living people."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def full_year(text: str) -> int:
    """Two figures stand for 1950 to 2049: papers in a dossier are recent, birth dates are checked elsewhere."""
    year = int(text)
    return year if len(text) == 4 else year + (2000 if year < 50 else 1900)


CONFUSED = str.maketrans("OoQIl|SsBZzi", "000111558221")
"""Letters that stand for figures where only figures can stand."""
