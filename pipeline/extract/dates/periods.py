"""Periods of time on a paper: months with a year and no day, and stretches from one day to another."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.extract.dates.issue_date import issue_date
from pipeline.extract.dates.roled import RoledDate
from pipeline.extract.dates.roles import role_field, roled_dates
from pipeline.extract.dates.words import MONTHS
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

PERIOD = Wording(
    "statement period|period|for the period|period covered|transactions from|statement from|from|account activity|"
    "periode|releve du|mouvements du|pour la periode|du|periode du|periode van|rekeninguittreksel van|"
    "verrichtingen van|"
    "van|uittreksel van|zeitraum|auszug vom|umsatze vom|kontoauszug vom|vom|transaction period|"
    "statement for the period|za okres|za okres od|okres od|za period|period od|periodo|periodo dal|movimientos del|"
    "periodo de|periodo del|movimentos de|donem|hesap donemi|perioada|tu ngay|ky sao ke|periode tanggal",
    label=True,
)


def month_names(page: PageText) -> Iterator[tuple[Snippet, str]]:
    """Months with a year and no day: ``October 2026``, as ``2026-10``."""
    tokens = page.tokens
    for position, token in enumerate(tokens[:-1]):
        months = MONTHS.get(token.key)
        following = tokens[position + 1]
        if not months or len(months) != 1 or len(token.key) < 3 or following.start - token.end > 4:
            continue
        if not re.fullmatch(r"20\d\d", following.key):
            continue
        before = tokens[position - 1] if position else None
        if (
            before is not None
            and re.fullmatch(r"\d{1,2}(?:st|nd|rd|th|er|e)?", before.key)
            and token.start - before.end <= 4
        ):
            continue
        yield Snippet(page, token.start, following.end), f"{following.key}-{months[0]:02}"


def stated_period(paper: Paper) -> tuple[Field[dt.date], Field[dt.date]]:
    """Both ends of the period: stated in one place ("from … to …"), else the span of the transactions."""
    dates = roled_dates(paper)
    made = issue_date(paper).best if paper.kind in _OF_WHAT_COMES else None
    # A letter that invites may tell of somebody's earlier stay.
    own = made.value if made is not None and made.confidence >= _SURE_OF_DAY else None
    firsts: list[Reading[dt.date]] = []
    lasts: list[Reading[dt.date]] = []
    found: list[tuple[RoledDate, RoledDate, float]] = []
    for one, other in itertools.pairwise(dates):
        page = one.spot.snippet.page
        if other.spot.snippet.page is not page:
            continue
        between = page.folded[one.spot.snippet.end : other.spot.snippet.start]
        if not _BETWEEN.fullmatch(between) or (
            not between.strip(" \t\n.,;:") and "\n" not in between and "\t" not in between and len(between) > 3
        ):
            continue
        if one.latest >= other.latest or (not between.strip() and not _announced(one)):
            continue
        announced = _announced(one)
        joined = bool(between.strip(" \t\n.,;:"))
        if not announced and not joined:
            continue
        if between.strip(" \t\n.,;:()") in _LISTING and not announced and not _between_them(one):
            continue  # "the hearings of 24 December 2024 and 28 January 2025" are two days.
        if one.role == "birth" or (own is not None and other.latest < own):
            continue
        weight = 0.96 if announced and joined else 0.85
        found.append((one, other, weight))
    if len({(one.latest, other.latest) for one, other, _ in found}) > 1:
        # A research project runs longer than the stay for it: an article on its duration tells the paper's own term.
        found = [(one, other, _HEADED * weight) for one, other, weight in found if _is_on_the_term(one)] or found
    for one, other, weight in found:
        firsts += one.readings(weight)
        lasts += other.readings(weight)
    if firsts:
        return field_of(firsts, keep=0.9), field_of(lasts, keep=0.9)
    if (around := _around_transactions(dates)) is not None:
        return around
    starts = [date for date in dates if date.role in ("from", "period", "start")]
    ends = [date for date in dates if date.role in ("until", "end")]
    if starts and ends:
        return (
            field_of([reading for date in starts[:2] for reading in date.readings(0.85)], keep=0.9),
            field_of([reading for date in ends[:2] for reading in date.readings(0.85)], keep=0.9),
        )
    first, last = _span_of_transactions(dates)
    if first.best is not None and last.best is not None and len({date.latest for date in ends}) == 1:
        shown = ends[0].latest - last.best.value
        if dt.timedelta(0) <= shown <= _AFTER_THE_LAST:
            # The paper states its period, and one end of that was not read: it need not begin with a transaction.
            begins = Field(tuple(replace(one, confidence=_UNSTATED * one.confidence) for one in first.readings))
            return begins, field_of(ends[0].readings(0.85))
    return first, last


_AFTER_THE_LAST = dt.timedelta(days=45)
_UNSTATED = 0.85
"""Share of belief in the first transaction as the beginning of a period whose stated one was not read."""


_TO = (
    r"(?:-|to|au|a|tot|t/m|tot en met|bis|until|through|and|al|et|und|en|hasta|→|>|"
    r"to date|period to|bis zum|jusqu'au|do|ate|ao|ate ao|hasta el|al dia|fino al|po|thru|till|sampai|"
    r"sampai dengan|sampai tanggal|"
    r"s/d|hingga|pana la|den ngay|起?[至到]|(?:[^\W\d_]{1,8} ){1,2}/ (?:date )?to(?: date)?)"
)
_BETWEEN = pattern_of(rf"[\s,.;:)(]*+(?:{_TO}(?:\s?[/ ]\s?(?:to|until|till|au|bis|tot|hasta|al|ate|do|a))?)?[\s,.;:(]*")
"""What stands between both ends of a stretch, on bilingual papers twice: "2025/01/01 a to 2025/06/30"."""


def _is_on_the_term(date: RoledDate) -> bool:
    """Whether the heading right over a sentence asks for a duration: "III. Duur", "Article 4 - Durée du séjour"."""
    page, start = date.spot.snippet.page, date.spot.snippet.start
    for _ in range(_LINES_BELOW_A_HEADING):
        start, _end = page.line_bounds(start)
        if start == 0:
            return False
        upper, end = page.line_bounds(start - 1)
        if _TERM.fullmatch(page.folded, upper, end):
            return True
        start = upper
    return False


_HEADED = 0.92
_LINES_BELOW_A_HEADING = 3
_TERM = pattern_of(
    r"(?:(?:art(?:icle|ikel|icolo|iculo)?\.?|[ivx]{1,5}[.)]?|\d{1,2}[.)]?)[\s.:–—-]{1,4}){0,2}"
    r"(?:duur|duree|duration|dauer|duracion|duracao|durata|looptijd|laufzeit|term)"
    r"(?: (?:de|du|of|der|des|van|del|della|da|do)\b[^.;\n]{0,40})?\W{0,3}"
)
_LISTING = frozenset(("and", "et", "und", "en"))
_BETWEEN_DAYS = pattern_of(
    r"\b(?:between|entre|tussen|zwischen|from|du|de|van|von|vom|tra|fra|depuis|seit|since)\b[^.;\d]{0,24}$"
)


def _between_them(date: RoledDate) -> bool:
    """Whether a word before the first of two days says that the stretch between them is meant."""
    start = date.spot.snippet.start
    return _BETWEEN_DAYS.search(date.spot.snippet.page.folded, max(0, start - 40), start) is not None


_OF_WHAT_COMES = frozenset({"invitation-letter", "hosting-agreement", "admission-letter"})
_SURE_OF_DAY = 0.85


def _announced(date: RoledDate) -> bool:
    snippet = date.spot.snippet
    page = snippet.page
    start, _ = page.line_bounds(snippet.start)
    return date.role in ("from", "period", "start") or any(
        max(start, snippet.start - 40) <= hit.start and hit.end <= snippet.start for hit in PERIOD.find(page)
    )


def _around_transactions(dates: Sequence[RoledDate]) -> tuple[Field[dt.date], Field[dt.date]] | None:
    """Two days beside one another above a table of transactions, of which each falls between them: "Von | Bis".

    That all lie between says what the two are, be their headings misread.
    """
    rows = _in_rows(dates)
    if len(rows) < _TABLE:
        return None
    for one, other in itertools.pairwise(dates):
        page = one.spot.snippet.page
        between = page.text[one.spot.snippet.end : other.spot.snippet.start]
        boxes = one.spot.snippet.evidence.bbox, other.spot.snippet.evidence.bbox
        if page is not other.spot.snippet.page or between.strip() or None in boxes:
            continue
        first, last = (box for box in boxes if box is not None)
        if abs(first[1] - last[1]) > _LEVEL or first[2] >= last[0] or one.latest >= other.latest:
            continue
        inside = [date for date in rows if date not in (one, other)]
        spans = [one.latest <= date.latest <= other.latest for date in inside]
        near = bool(inside) and (
            min(date.latest for date in inside) - one.latest <= _AFTER_THE_LAST
            and other.latest - max(date.latest for date in inside) <= _AFTER_THE_LAST
        )
        if len(inside) >= _TABLE and all(spans) and near:
            return field_of(one.readings(_ENCLOSING)), field_of(other.readings(_ENCLOSING))
    return None


_TABLE = 4
"""Days that begin their lines, from which on they are those of a table."""
_LEVEL = 0.012
_ENCLOSING = 0.85


def _in_rows(dates: Sequence[RoledDate]) -> list[RoledDate]:
    return [
        date
        for date in dates
        if date.role in ("none", "payment", "date")
        and date.spot.snippet.start - date.spot.snippet.page.line_bounds(date.spot.snippet.start)[0] <= _BEGINS_LINE
    ]


_BEGINS_LINE = 14


def _span_of_transactions(dates: tuple[RoledDate, ...]) -> tuple[Field[dt.date], Field[dt.date]]:
    """First and last day of the table of transactions: what the paper shows, so less sure than what it states."""
    lines = _in_rows(dates)
    if len(lines) < _TABLE:
        return Field(), Field()
    ordered = sorted(lines, key=lambda date: date.latest)
    return (
        field_of(ordered[0].readings(0.66)),
        field_of(ordered[-1].readings(0.66)),
    )


def period_of(paper: Paper) -> tuple[Field[dt.date], Field[dt.date]]:
    """Begin and end of a stay, a mandate or a cover, by their labels or as one stretch."""
    first, last = stated_period(paper)
    begin = role_field(paper, "start")
    end = role_field(paper, "end")
    if first.best and last.best and end.best and end.best.value == first.best.value < last.best.value:
        # "Start and end date: 01.11.2025 - 31.10.2026": the label's last word is not the first date's.
        return first, last
    return (begin if begin.readings else first, end if end.readings else last)
