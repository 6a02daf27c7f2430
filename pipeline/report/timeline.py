"""How long the papers that run out still hold, drawn as bars against the day of submission."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from pipeline.messages import Messages, sentence
from pipeline.report.naming import document_name, rule_title
from pipeline.report.view import Bar, Item
from validators.facts import Document
from validators.finding import SubmitBy
from validators.verdict import Status

TIMELINE_MONTHS = 18
"""A paper that holds longer than this after the submission is drawn to the edge."""


def timeline(
    items: Iterable[Item],
    documents: Mapping[str, Document],
    messages: Messages,
    submission: dt.date,
    submit_by: SubmitBy | None,
) -> tuple[tuple[Bar, ...], float]:
    """The bars of the papers that run out, soonest first, and where on their scale the submission stands."""
    ends: dict[str, tuple[dt.date, str]] = {}
    for item in items:
        finding = item.finding
        if finding.usable_until is None or finding.effective is Status.NOT_APPLICABLE:
            continue
        document = documents.get(finding.document or "")
        key = document.id if document else finding.rule
        name = document_name(document, messages) if document else rule_title(finding.rule, messages)
        if key not in ends or finding.usable_until < ends[key][0]:
            ends[key] = (finding.usable_until, sentence(name))
    if not ends:
        return (), 0.0
    first = min(submission, min(day for day, _ in ends.values()))
    begin = first - dt.timedelta(days=14) if first.toordinal() > 14 else first
    horizon = dt.date.fromordinal(min(submission.toordinal() + TIMELINE_MONTHS * 30, dt.date.max.toordinal()))
    last = max(min(max(day for day, _ in ends.values()), horizon), submission + dt.timedelta(days=14))
    span = max((last - begin).days, 1)

    def share(day: dt.date) -> float:
        return round(min(max((day - begin).days / span, 0.01), 1.0), 4)

    bars = tuple(
        Bar(
            name,
            day,
            messages.short_date(day),
            _spare(day, submission, messages),
            share(day),
            day < submission,
            submit_by is not None and day == submit_by.date,
        )
        for day, name in sorted(ends.values())
    )
    return bars, share(submission)


def _spare(day: dt.date, submission: dt.date, messages: Messages) -> str:
    days = (day - submission).days
    return messages.count("report.spare" if days >= 0 else "report.short", abs(days))
