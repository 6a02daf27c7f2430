"""Deadlines as an iCalendar file (RFC 5545): all-day events with identifiers that stay the same.

Importing a newer file of the same dossier moves the events instead of adding others. Names of people and
numbers of papers are left out: calendars are shared and synchronised.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.messages import Messages, sentence
from pipeline.report.safe import one_line
from pipeline.report.wording import document_name, rule_title
from validators.finding import Report
from validators.kinds import KINDS
from validators.verdict import Status

_LINE_OCTETS: Final = 75
"""RFC 5545, 3.1: longer lines are folded."""
_ALARM_DAYS: Final = (21, 7, 2)
_PRODUCT: Final = "-//dossier//deadlines//EN"


@dataclass(frozen=True, slots=True)
class _Event:
    """One day to keep in mind."""

    uid: str
    day: dt.date
    summary: str
    description: str
    alarms: bool


def render(report: Report, messages: Messages, *, stamp: dt.date) -> str:
    """The deadlines of a dossier.

    Args:
        report: with its ``usable_until`` days.
        messages: the language.
        stamp: the day the file is made, required by the format.
    """
    return calendar((report,), messages, stamp=stamp)


def calendar(reports: Sequence[Report], messages: Messages, *, stamp: dt.date) -> str:
    """The deadlines of several dossiers in one calendar."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for report in reports:
        for event in _events(report, messages):
            lines += _vevent(event, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{fold(line)}\r\n" for line in lines)


def _events(report: Report, messages: Messages) -> Iterable[_Event]:
    dossier = report.dossier
    name = one_line(dossier.id)
    documents = {document.id: document for document in dossier.documents}

    def paper(document: str | None, rule: str) -> str:
        if document in documents:
            return document_name(documents[document], messages)
        subject = rule.partition(".")[0]
        return messages.kind(subject) if subject in KINDS else rule_title(rule, messages)

    yield _Event(
        _uid(dossier.id, "submission"),
        dossier.submission,
        messages.text("calendar.submission", dossier=name),
        sentence(messages.text(f"verdict-line.{report.verdict}")),
        alarms=True,
    )
    submit_by = report.submit_by
    if submit_by is not None:
        yield _Event(
            _uid(dossier.id, "submit-by"),
            submit_by.date,
            messages.text("calendar.submit-by", dossier=name),
            messages.text("calendar.binds", paper=paper(submit_by.document, submit_by.because)),
            alarms=True,
        )
    # By document kind and rule, not by document id: the id changes when a file is added.
    ends: dict[str, tuple[dt.date, str]] = {}
    for finding in report.findings:
        if finding.usable_until is not None and finding.effective is not Status.NOT_APPLICABLE:
            kind = documents[finding.document].kind if finding.document in documents else ""
            key = f"{kind}/{finding.rule}"
            if key not in ends or finding.usable_until < ends[key][0]:
                ends[key] = (finding.usable_until, paper(finding.document, finding.rule))
    for key, (day, label) in sorted(ends.items()):
        yield _Event(
            _uid(dossier.id, key),
            day,
            sentence(messages.text("calendar.paper", paper=label, dossier=name)),
            key.rpartition("/")[2],
            alarms=False,
        )


def _vevent(event: _Event, stamp: dt.date) -> list[str]:
    after = event.day + dt.timedelta(days=1) if event.day < dt.date.max else event.day
    lines = [
        "BEGIN:VEVENT",
        f"UID:{event.uid}",
        f"DTSTAMP:{stamp:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{event.day.isoformat().replace('-', '')}",
        f"DTEND;VALUE=DATE:{after.isoformat().replace('-', '')}",
        f"SUMMARY:{escape(event.summary)}",
        f"DESCRIPTION:{escape(event.description)}",
        "TRANSP:TRANSPARENT",
    ]
    if event.alarms:
        for days in _ALARM_DAYS:
            lines += [
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                f"DESCRIPTION:{escape(event.summary)}",
                f"TRIGGER:-P{days}D",
                "END:VALARM",
            ]
    return [*lines, "END:VEVENT"]


def _uid(dossier: str, what: str) -> str:
    digest = hashlib.sha256(f"{dossier}\0{what}".encode("utf-8", "backslashreplace")).hexdigest()
    return f"{digest[:32]}@dossier.invalid"


def escape(text: str) -> str:
    """A TEXT value (RFC 5545, 3.3.11), on one line."""
    return one_line(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def fold(line: str) -> str:
    """A content line in pieces of at most 75 octets, never cutting a character."""
    pieces: list[str] = []
    piece, length = "", 0
    for character in line:
        octets = len(character.encode())
        if length + octets > _LINE_OCTETS:
            pieces.append(piece)
            # The blank that marks a continuation counts.
            piece, length = "", 1
        piece += character
        length += octets
    pieces.append(piece)
    return "\r\n ".join(pieces)
