"""What two days of one stretch say of each other: its beginning, its end, or that of something else."""

from __future__ import annotations

import itertools

from pipeline.extract.dates.announced import JOINS
from pipeline.extract.dates.nearest import is_article
from pipeline.extract.dates.roled import RoledDate
from pipeline.extract.text.folding import fold
from pipeline.patterns import pattern_of


def checked(dates: list[RoledDate]) -> tuple[RoledDate, ...]:
    """A bare article ("du", "van", "from") begins a period only where the period ends right behind.

    Of two days joined to one period the first is its beginning, whatever the last word of the label says ("van - tot").
    """
    for position, (first, last) in enumerate(itertools.pairwise(dates)):
        page, end = first.spot.snippet.page, first.spot.snippet.end
        if (
            first.role in (*_ENDS, "issue")
            and last.role in _ENDS
            and last.spot.snippet.page is page
            and first.latest < last.latest
            and (JOINS.fullmatch(between := page.folded[end : last.spot.snippet.start]) or _STROKE.fullmatch(between))
        ):
            dates[position] = RoledDate(first.spot, "from", first.label, first.guessed)
        elif (
            first.role in ("none", "told", "date", "period")
            and last.role in _ENDS
            and last.spot.snippet.page is page
            and first.latest < last.latest
            and _UP_TO.fullmatch(page.folded[end : last.spot.snippet.start])
        ):
            dates[position] = RoledDate(first.spot, "from", None, guessed=True)
            if last.label is None:
                # Nothing but a dash or "to" says that something ends there.
                dates[position + 1] = RoledDate(last.spot, last.role, None, guessed=True)
        elif (
            first.role in ("none", "told")
            and last.role in _ENDS
            and last.spot.snippet.page is page
            and first.latest < last.latest
            and _AND_ENDING.fullmatch(page.folded[end : last.spot.snippet.start])
            and _STARTING.search(page.folded, max(0, first.spot.snippet.start - _REACH), first.spot.snippet.start)
        ):
            dates[position] = RoledDate(first.spot, "from", None, guessed=True)
        elif first.role in _OF_OTHER_THINGS and last.label is None and is_end_of(last, first):
            dates[position + 1] = RoledDate(last.spot, "other", None, guessed=True)
    for position, date in enumerate(dates):
        page, start = date.spot.snippet.page, date.spot.snippet.start
        if date.role in ("from", "start", "other") and _LEAVE.search(
            page.folded[max(0, start - 90) : start].replace("\n", " ")
        ):
            dates[position] = RoledDate(date.spot, "other", date.label, date.guessed)
            if position + 1 < len(dates) and is_end_of(dates[position + 1], date):
                # Nothing else ends with somebody's leave.
                dates[position + 1] = RoledDate(dates[position + 1].spot, "other", date.label, date.guessed)
            continue
        if date.role != "from" or date.label is None or not is_article(date.label):
            continue
        following = dates[position + 1] if position + 1 < len(dates) else None
        near = (
            following is not None
            and following.spot.snippet.page is date.spot.snippet.page
            and following.spot.snippet.start - date.spot.snippet.end < 60
            and following.role in ("until", "end")
        )
        if not near and fold(date.label.phrase).strip() not in ("from", "since", "sinds", "seit", "ab"):
            dates[position] = RoledDate(date.spot, "none", date.label)
    return tuple(dates)


def is_end_of(last: RoledDate, first: RoledDate) -> bool:
    """Whether the second of two days ends a stretch that the first begins."""
    page, end = first.spot.snippet.page, first.spot.snippet.end
    return (
        last.role in _ENDS
        and last.spot.snippet.page is page
        and JOINS.fullmatch(page.folded[end : last.spot.snippet.start]) is not None
    )


_ENDS = ("until", "end")
_REACH = 24
_STARTING = pattern_of(
    r"\b(?:start(?:ing|s)?|commencing|beginning|begins?|debutant|commencant|beginnend|aanvangend|ingaand|ab|empezando|"
    r"comenzando|a partir)(?:\s(?:on|from|le|du|op|am|el|del|de))?\s$"
)
_AND_ENDING = pattern_of(
    r"[\s,]{1,3}(?:and|et|en|und|y|e)\s(?:ending|expiring|ends|finissant|se\sterminant|expirant|eindigend|endend|"
    r"terminando|finalizando)(?:\s(?:on|le|op|am|el))?\s"
)
"""A stretch told by its two ends, the word for the first of which may stand in the line before."""
_STROKE = pattern_of(r"\s?[/|]\s?")
"""Of two days behind one label that asks for both: "Valid from / to: 01.12.2026 / 30.11.2029"."""
_UP_TO = pattern_of(
    r"[\s,.]{0,2}(?:r\.?\s|god(?:ine)?\.?\s)?(?:jusqu'au|au|to|do(?: dnia)?|"
    r"tot(?: en met)?|t/m|bis(?: zum)?|until|till|through|al|ate|hasta(?: el)?|"
    r"sampai(?: dengan)?(?: tanggal)?|hingga|s\.?/?d\.?|по|до|(?:pana )?la|den(?: het)?(?: ngay)?|"
    r"(?:零时|\d{1,2}时)?起?[至到]|[-–—→]{1,2})\s{0,2}[«“\"„]?\s?"
)
"""What joins two days to a period, and nothing else."""
_OF_OTHER_THINGS = frozenset(("event", "examined", "law", "payment", "registered", "revision"))
"""What ends with a stretch that begins so is nothing that a paper counts until: the term of a profit that was paid."""
_LEAVE = pattern_of(
    r"\b(?:leave(?= (?:of absence )?(?:from|with effect|starting|beginning))|"
    r"(?:on|unpaid|maternity|parental|paternity|sick|annual|study|sabbatical|of) leave|conges?\b|"
    r"licen[cz]a (?:nao|sem|de|para)|cuti|"
    r"licencia|permiso|(?:yillik )?izin\w{0,2}|urlop\w{0,2}|concedi\w{1,3}|"
    r"\w{0,12}verlof|\w{0,8}urlaub|\w{0,7}elternzeit|aspettativa|congedo|ferias|ferie|vacaciones)\b"
    r"[^.;]{0,60}$"
)
"""A day from which somebody is away is none on which his work or a term begins."""
