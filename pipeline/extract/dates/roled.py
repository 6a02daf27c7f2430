"""A date with what it means, and what the modules that find that out all ask of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extract.dates.find import DateSpot, parse_date
from pipeline.extract.dates.labels import Role
from pipeline.extract.dates.written import BETWEEN
from pipeline.extract.text.candidates import CEILING, readings_of
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold, word_set
from pipeline.extract.text.lines import Hit, Snippet, sureness_of
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

        found = readings_of(self.spot.snippet, parse, plausibility)
        if self.spot.form not in ("written", "words") or any(one.repaired for one in found):
            return found
        telling = _by_telling_words(self.spot.snippet)
        least = {value: min(CEILING, telling * weight * plausibility) for value, weight in own}
        return tuple(replace(one, confidence=max(one.confidence, least.get(one.value, 0.0))) for one in found)


def _by_telling_words(snippet: Snippet) -> float:
    """How sure a date in words is by its day, month and year: a smudge on what joins them changes nothing."""
    telling = [word for word in snippet.words if fold(word.text).strip(" .,;:'’-") not in _JOINING]
    return sureness_of(telling) if len(telling) < len(snippet.words) else 0.0


_JOINING = BETWEEN | word_set("and et en und y e and the thousand mille mil duizend tausend mila")
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
