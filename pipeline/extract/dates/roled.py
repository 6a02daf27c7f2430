"""A date with what it means, and what the modules that find that out all ask of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.dates.find import DateSpot, parse_date
from pipeline.extract.dates.labels import Role
from pipeline.extract.text.candidates import readings_of
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import Hit
from validators.facts import Reading


@dataclass(frozen=True, slots=True)
class RoledDate:
    """A date with what it means."""

    spot: DateSpot
    role: Role
    label: Hit | None = None
    guessed: bool = False
    """Whether the role follows from the stems of words that are no known label."""

    @property
    def latest(self) -> dt.date:
        """The latest day it can stand for."""
        return max(value for value, _ in self.spot.values)

    def readings(self, plausibility: float) -> tuple[Reading[dt.date], ...]:
        """Readings of the date, second opinions included."""
        own = list(self.spot.values)
        plausibility *= _GUESSED if self.guessed else 1.0
        raw = self.spot.snippet.raw

        def parse(text: str) -> Sequence[tuple[dt.date, float]]:
            if text == raw:
                return own
            seen = parse_date(text)
            # In the same figures a second reader sees the same day: which of them is the month the paper has settled.
            return own if seen == parse_date(raw) else seen

        return readings_of(self.spot.snippet, parse, plausibility)


_GUESSED = 0.9
"""Share of its plausibility that a role keeps which follows from stems: usable, never certain."""


def holds_date(cell: Cell, spot: DateSpot, spots: Sequence[DateSpot]) -> bool:
    """Whether one of the dates on the page stands in a cell."""
    return any(
        other.snippet.page is spot.snippet.page and cell.start <= other.snippet.start < cell.end for other in spots
    )


def letters(text: str) -> int:
    """How many letters and figures a text has."""
    return sum(character.isalnum() for character in text)
