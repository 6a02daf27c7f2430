"""Days of stamps whose figures stand apart: of "1 7 AVR. 2026" the date alone would be the seventh."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from pipeline.extract.dates.raw import RawDate, day_of
from pipeline.extract.dates.words import MONTHS
from pipeline.patterns import pattern_of

_MONTH_FIRST = pattern_of(r"(?<![^\W_])([a-z]{3,9})\.? ([0-3]) (\d),? ((?:19|20)\d\d)(?!\d)")
"""The same stamp where the month goes first: "OCT 1 7 2026"."""
_YEAR_FIRST = pattern_of(r"(?<![\d/.-])((?:19|20)\d\d) ?([./-]) ?(\d\d) ?\2 ?([0-3]) (\d)(?![\d/.-])")
_FIRST_FIGURE = pattern_of(r"(?:^|(?<=[\s,:;.(«\"|]))([0-3]) $")
_ONE_FIGURE = pattern_of(r"\d(?!\d)")
_COUNTED = pattern_of(
    r"(?:\b(?:pages?|pagina|seite|blad|sheet|section|art\w{0,6}|annex\w{0,2}|bijlage|anlage|item|point|punt|step|line|"
    r"no|nr|num\w{0,4}|n[°º]|part|teil|deel|ziffer|rule|bloc|year|semester|block)\.?|[№#\d%])[^\w\t\n]{0,3}$"
)
"""What is counted by a figure behind it, which is none of the day's then: "Annexe 1 7 avril 2026"."""
_JOINED, _ALONE = 0.6, 0.3
"""Shares of the two readings; the day of two figures has the greater where the first of them counts nothing else."""


def split_behind(folded: str) -> Iterator[RawDate]:
    """Days in two figures that stand apart behind their month: "OCT 1 7 2026", "2026 -10- 1 7"."""
    for match in _MONTH_FIRST.finditer(folded):
        months = MONTHS.get(match[1], ())
        day = day_of(int(match[4]), months[0], int(match[2] + match[3])) if len(months) == 1 else None
        if day is not None:
            yield RawDate(match.start(), match.end(), ((day, _APART),), "written")
    for match in _YEAR_FIRST.finditer(folded):
        year, month = int(match[1]), int(match[3])
        joined, alone = (day_of(year, month, int(figures)) for figures in (match[4] + match[5], match[4]))
        if joined is not None:
            other = ((alone, _ALONE),) if alone is not None else ()
            yield RawDate(match.start(), match.end(), ((joined, _JOINED if other else _APART), *other), "broken")


_APART = 0.85
"""Share of belief in a day whose figures a stamp sets apart."""


def _numbers_a_row(folded: str, at: int) -> bool:
    """Whether a figure at the beginning of a line numbers it, as the next one or the one before is numbered as well."""
    if folded[folded.rfind("\n", 0, at) + 1 : at].strip():
        return False
    number = int(folded[at])
    return any(f"\n{other} " in f"\n{folded}" for other in (number - 1, number + 1) if other > 0)


def whole_day(raw: RawDate, folded: str, dates_in: Callable[[str, str], Sequence[RawDate]]) -> RawDate:
    """A date with a figure of its own right before it, also as the day that the two figures make together.

    Args:
        raw: as it was found.
        folded: the folded text that it stands in.
        dates_in: finds the dates in a text, given once more in its folded form.

    Returns:
        the date with both readings; only one where the first figure is a nought, or no day can be made of the two.
    """
    first = _FIRST_FIGURE.search(folded, max(0, raw.start - 4), raw.start)
    if first is None or not raw.values or _ONE_FIGURE.match(folded, raw.start) is None:
        return raw
    written = first[1] + folded[raw.start : raw.end]
    joined = next((one for one in dates_in(written, written) if one.start == 0 and one.values), None)
    if joined is None or _numbers_a_row(folded, first.start(1)):
        return raw
    if first[1] == "0":
        return replace(joined, start=first.start(1), end=raw.end)
    likely = _COUNTED.search(folded, max(0, first.start(1) - 24), first.start(1)) is None
    shares = (_JOINED, _ALONE) if likely else (_ALONE, _JOINED)
    values: dict[dt.date, float] = {}
    for one, share in zip((joined, raw), shares, strict=True):
        for day, weight in one.values:
            values[day] = max(values.get(day, 0.0), share * weight)
    ordered = tuple(sorted(values.items(), key=lambda item: -item[1]))
    return RawDate(first.start(1), raw.end, ordered, "broken")
