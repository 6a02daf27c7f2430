"""What is read of the days of a paper that is laid out from text."""

from __future__ import annotations

from pipeline.extract import extract
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.text.lines import Paper
from tests.pipeline.words import document


def roles(kind: str, text: str) -> list[tuple[str, str]]:
    """What each day of a paper is, in the order of the page."""
    return [(date.role, str(date.latest)) for date in roled_dates(Paper(document(kind, text)))]


def days(kind: str, text: str, name: str) -> list[str]:
    """The readings of a field that are believed, as days."""
    found = extract(document(kind, text)).get(name)
    return [str(one.value) for one in found.readings if one.confidence >= 0.6] if found is not None else []
