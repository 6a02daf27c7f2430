"""The day of issue of a data page whose label cannot be read, by the term to the expiry and by what is left over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from pipeline.extract.passports.dates import PrintedDate, other_dates, spans, usable, whole_years
from pipeline.extract.passports.zone import ALMOST
from validators.facts import Reading, Scalar

TERM = 0.8
"""Confidence of a printed date that lies exactly five or ten years before the expiry, however badly it is printed."""

LEFT_OVER = 0.8
"""Confidence of a printed date whose label cannot be read, when birth and expiry are accounted for."""

_BIRTH_UNREAD = 0.68
"""The same on a card on which the day of birth was not read."""

LONGEST_TERM = 15
"""Years: no travel document is issued for longer."""


def by_term(dates: list[PrintedDate], expiry: dt.date) -> list[Reading[Scalar]]:
    """A printed date without a readable label, exactly five or ten years before the expiry."""
    found: list[Reading[Scalar]] = []
    for printed in dates:
        spot = printed.snippet
        own = usable(printed, "issue", expiry)
        others = list(other_dates(printed))
        told = {day for day, _, sure in others if sure >= TERM}
        # A misread date falls on the very day of a five or ten year term once in six hundred.
        seen = [
            (day, max(TERM, spot.confidence * 0.88) * (1.0 if day in told else min(1.0, 0.5 + share)))
            for day, share in own
        ]
        # What another reader saw in its stead is not sure for that.
        other = PrintedDate(spot, tuple((day, share) for day, share, _ in others), printed.short_year)
        seen += [(day, ALMOST) for day, _ in usable(other, "issue", expiry) if day not in dict(own)]
        found += [
            Reading(day, round(confidence, 4), spot.raw, (spot.evidence,), spot.origin)
            for day, confidence in seen
            if whole_years(day, expiry) in (5, 10)
        ]
    return found


def first_of_span(dates: list[PrintedDate], expiry: dt.date) -> list[Reading[Scalar]]:
    """The first of two dates that a dash joins, the second of which is the known last day."""
    return [
        Reading(
            day,
            round(LEFT_OVER * max(one.snippet.confidence, _also_seen(one, day)) * share, 4),
            one.snippet.raw,
            (one.snippet.evidence,),
            one.snippet.origin,
        )
        for one, other in spans(dates)
        if expiry in {day for day, _ in other.values}
        for day, share in usable(one, "issue", expiry)
        if expiry.year - day.year <= LONGEST_TERM
    ]


def _also_seen(printed: PrintedDate, day: dt.date) -> float:
    """How sure another reader was of the same day there."""
    return max((sure for other, _, sure in other_dates(printed) if other == day), default=0.0)


def left_over(
    dates: list[PrintedDate], births: Collection[dt.date], expiry: dt.date, *, on_card: bool
) -> list[Reading[Scalar]]:
    """The one printed date that is neither birth nor expiry, both of which are printed and read as well.

    On a card the birth may be read badly: a date that has two of its three parts is that one.
    """
    birth = next((day for day in births if _printed(dates, day)), None)
    weight = LEFT_OVER
    if birth is None and on_card and births:
        birth, weight = max(births), _BIRTH_UNREAD
    if birth is None or not _printed(dates, expiry):
        return []
    rest = [
        printed
        for printed in dates
        if not {birth, expiry} & {day for day, _ in printed.values}
        and (weight == LEFT_OVER or not any(_nearly(day, birth) for day, _ in printed.values))
    ]
    days = [
        (printed, day, share)
        for printed in rest
        for day, share in usable(printed, "issue", expiry)
        if birth < day and expiry.year - day.year <= LONGEST_TERM
    ]
    if len(rest) != 1 or not days:
        return []
    return [
        Reading(
            day,
            # Passports are issued for whole years; what is not may be the date of a stamp on the facing page.
            round(
                (weight if whole_years(day, expiry) or on_card else ALMOST) * printed.snippet.confidence * share,
                4,
            ),
            printed.snippet.raw,
            (printed.snippet.evidence,),
            printed.snippet.origin,
        )
        for printed, day, share in days
    ]


def _printed(dates: list[PrintedDate], day: dt.date) -> bool:
    return any(value == day for printed in dates for value, _ in printed.values)


def _nearly(day: dt.date, other: dt.date) -> bool:
    return (day.day == other.day) + (day.month == other.month) + (day.year == other.year) >= _PARTS_OF_ANOTHER


_PARTS_OF_ANOTHER = 2
