"""Whether a paper says on which day it was made out in a way that nobody here can read.

The day stands in another calendar, or its figures were taken for something else: then no other day on the paper is
surely its own.
"""

from __future__ import annotations

from typing import Final

from pipeline.extract.dates.announced import by_wording
from pipeline.extract.dates.find import find_dates
from pipeline.extract.dates.labels import WORDINGS
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, Paper
from pipeline.patterns import pattern_of

_ASKS: Final = pattern_of(r"(?:\b(?:on|le|the|op|am|el|il|em|dnia|this)|date|datum|fecha|data|tarihi)$")
_NO_DAY: Final = pattern_of(r"[\s:]{0,3}(?:behalf|the basis|request|grond|basis|application|demande|verzoek)\b")
_YEAR: Final = pattern_of(r"(?<!\d)(?:19|20|25|14)\d\d(?!\d)")
_REACH: Final = 60


def unread_day(paper: Paper) -> bool:
    """Whether a day of issue is announced and could not be read."""
    spots = find_dates(paper)
    unread = (spot for spot in spots if not spot.values)
    if any(by_wording(spot, spots).role in ("issue", "place-date") for spot in unread):
        joined = [spot for spot in spots if spot.values and by_wording(spot, spots).role == "issue"]
        return not joined
    taken = [(spot.snippet.page, spot.snippet.start) for spot in spots]
    return any(
        _is_lost(hit, [start for page, start in taken if page is hit.page])
        for page in paper.pages
        for hit in WORDINGS["issue"].find(page)
    )


def _is_lost(hit: Hit, dates: list[int]) -> bool:
    """Whether a year stands behind a label of issue on its line, and no date that was read."""
    if not _ASKS.search(fold(hit.phrase).strip()) or _NO_DAY.match(hit.page.folded, hit.end):
        return False
    _, line = hit.page.line_bounds(hit.end)
    end = min(line, hit.end + _REACH)
    return _YEAR.search(hit.page.folded, hit.end, end) is not None and not any(
        hit.start <= start <= end for start in dates
    )
