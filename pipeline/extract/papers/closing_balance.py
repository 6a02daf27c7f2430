"""What an account holds at the end of a statement, where no known label says it: by its day, its row, or stems."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from decimal import Decimal

from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.money.amounts import AmountSpot, amounts_on
from pipeline.extract.text.candidates import field_of, fixed
from pipeline.extract.text.lines import Paper
from pipeline.patterns import pattern_of
from validators.facts import Field


def signed(paper: Paper, balance: Field[Decimal]) -> Field[Decimal]:
    """A balance with its sign: what is owed stands with a minus before or behind it."""
    owed = {spot.snippet.evidence for spot in amounts_on(paper) if spot.amount.negative}
    return Field(
        tuple(
            replace(one, value=-abs(one.value)) if one.value > 0 and owed.intersection(one.evidence) else one
            for one in balance.readings
        )
    )


_BALANCE = pattern_of(r"\b(?:solde|saldo|balance|kontostand|bakiye)\b")


def balance_by_day(paper: Paper) -> Field[Decimal]:
    """Of balances of several days the last one's: a statement begins and ends with a line "Solde au …"."""
    found: list[tuple[dt.date, AmountSpot]] = []
    dates = [date for date in roled_dates(paper) if len(date.spot.values) == 1]
    for spot in amounts_on(paper):
        page, (start, end) = spot.snippet.page, spot.snippet.page.line_bounds(spot.snippet.start)
        named = _BALANCE.search(page.folded, start, spot.snippet.start)
        if named is None or not spot.amount.decimals:
            continue
        days = [
            date.latest
            for date in dates
            if date.spot.snippet.page is page and named.end() <= date.spot.snippet.start < min(end, spot.snippet.start)
        ]
        inside = any(
            date.spot.snippet.page is page
            and date.spot.snippet.start < spot.snippet.end
            and spot.snippet.start < date.spot.snippet.end
            for date in dates
        )
        if len(days) == 1 and not inside:
            found.append((days[0], spot))
    if not found:
        return Field()
    last = max(day for day, _ in found)
    return field_of(
        reading
        for day, spot in found
        if day == last
        for reading in fixed(spot.snippet, spot.amount.values[0][0], _SURE_OF_BALANCE)
    )


_SURE_OF_BALANCE = 0.84
_CARRIED_IN = pattern_of(
    r"\s(?:anterior|inicial|precedent|reporte|initial|b/?f|brought|vorig|alt|previous|opening|iniziale)"
)


def balance_at_end(paper: Paper, last: Field[dt.date]) -> Field[Decimal]:
    """The balance in the row of the last day of the period: "31/10  SALDO DO DIA  43.911,13"."""
    if last.best is None or len(last.values) != 1:
        return Field()
    day = last.best.value
    begins = re.compile(rf"{day.day:02}[./-]{day.month:02}(?:[./-](?:{day.year}|{day.year % 100:02}))?\s")
    found: list[AmountSpot] = []
    for spot in amounts_on(paper):
        page, start = spot.snippet.page, spot.snippet.page.line_bounds(spot.snippet.start)[0]
        named = _BALANCE.search(page.folded, start, spot.snippet.start)
        told = named is not None and _CARRIED_IN.match(page.folded, named.end()) is None
        if told and spot.amount.decimals and begins.match(page.text, start):
            found.append(spot)
    values = {spot.amount.values[0][0] for spot in found}
    return field_of(fixed(found[0].snippet, values.pop(), _SURE_OF_BALANCE)) if len(values) == 1 else Field()


def balance_at_stems(paper: Paper) -> Field[Decimal]:
    """The one sum beside or below words that speak of a balance and of an end: "Saldo am Ende", "Solde de fin"."""
    found: dict[Decimal, AmountSpot] = {}
    for spot in amounts_on(paper):
        page, start = spot.snippet.page, spot.snippet.start
        cell = page.cell_at(start)
        before = page.folded[page.line_bounds(start)[0] : start]
        over = page.above(cell, _NEXT_LINE) if cell is not None and not re.search(r"[a-z]{3}", before) else None
        words = page.folded[over.start : over.end] if over is not None else before
        if spot.amount.decimals and len(words) <= _LABEL and _BALANCE.search(words) and _AT_END.search(words):
            found.setdefault(spot.amount.values[0][0], spot)
    if len(found) != 1:
        return Field()
    value, spot = found.popitem()
    return field_of(fixed(spot.snippet, value, _SURE_OF_BALANCE))


_AT_END = pattern_of(
    r"\b(?:end\w{0,3}|final\w?|fin|fim|fine|ende|einde|slot|"
    r"schluss\w{0,3}|abschluss\w{0,3}|cierre|cloture|clos\w{2,4}|chiusura|fecho|kapanis\w{0,3}|sonu|koniec|koncow\w|"
    r"sfarsit\w{0,3}|akhir|cuoi)\b"
)
_NEXT_LINE = 1.6
_LABEL = 48
"""Signs of what a balance is called."""
