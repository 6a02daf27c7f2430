"""Deadlines as an iCalendar file (RFC 5545): all-day events with identifiers that stay the same.

Importing a newer file of the same dossier moves the events instead of adding others. Names of people and
numbers of papers are left out: calendars are shared and synchronised.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from typing import Final

from icalendar import Alarm, Calendar, Event

from pipeline.messages import Messages, sentence
from pipeline.report.deadline import Deadline
from pipeline.report.naming import document_name, rule_title
from pipeline.report.safe import one_line
from validators.finding import Report
from validators.kinds import KINDS
from validators.verdict import Status

_ALARM_DAYS: Final = (21, 7, 2)
_PRODUCT: Final = "-//dossier//deadlines//EN"


def render(report: Report, messages: Messages, *, stamp: dt.date) -> str:
    """The deadlines of a dossier.

    Args:
        report: with its ``usable_until`` days.
        messages: the language.
        stamp: the day the file is made, required by the format.
    """
    return calendar(deadlines(report, messages), stamp=stamp)


def calendar(days: Iterable[Deadline], *, stamp: dt.date) -> str:
    """Days of one or several dossiers as a calendar."""
    made = Calendar()
    for name, value in (("prodid", _PRODUCT), ("version", "2.0"), ("calscale", "GREGORIAN"), ("method", "PUBLISH")):
        made.add(name, value)
    before, end, after = str(made.to_ical(), "utf-8").rpartition("END:")
    # One event at a time: as objects, those of a thousand dossiers take more memory than all else together.
    events = "".join(str(_vevent(day, stamp).to_ical(), "utf-8") for day in days)
    return f"{before}{events}{end}{after}"


def deadlines(report: Report, messages: Messages) -> Iterable[Deadline]:
    """The days to keep in mind about a dossier: the planned one, the last one, and each paper's own."""
    dossier = report.dossier
    name = one_line(dossier.id)
    documents = {document.id: document for document in dossier.documents}

    def paper(document: str | None, rule: str) -> str:
        if document in documents:
            return document_name(documents[document], messages)
        subject = rule.partition(".")[0]
        return messages.kind(subject) if subject in KINDS else rule_title(rule, messages)

    yield Deadline(
        _uid(dossier.id, "submission"),
        dossier.submission,
        messages.text("calendar.submission", dossier=name),
        sentence(messages.text(f"verdict-line.{report.verdict}")),
        alarms=True,
    )
    submit_by = report.submit_by
    if submit_by is not None:
        yield Deadline(
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
        yield Deadline(
            _uid(dossier.id, key),
            day,
            sentence(messages.text("calendar.paper", paper=label, dossier=name)),
            key.rpartition("/")[2],
            alarms=False,
        )


def _vevent(event: Deadline, stamp: dt.date) -> Event:
    made = Event()
    made.add("uid", event.uid)
    made.add("dtstamp", dt.datetime.combine(stamp, dt.time(), tzinfo=dt.UTC))
    # A calendar takes the higher of two numbers for the newer state of the same event (RFC 5545, 3.8.7.4).
    made.add("sequence", stamp.toordinal())
    made.add("dtstart", event.day)
    made.add("dtend", event.day + dt.timedelta(days=1) if event.day < dt.date.max else event.day)
    made.add("summary", one_line(event.summary))
    made.add("description", one_line(event.description))
    made.add("transp", "TRANSPARENT")
    for days in _ALARM_DAYS if event.alarms else ():
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", one_line(event.summary))
        alarm.add("trigger", dt.timedelta(days=-days))
        made.add_component(alarm)
    return made


def _uid(dossier: str, what: str) -> str:
    digest = hashlib.sha256(f"{dossier}\0{what}".encode("utf-8", "backslashreplace")).hexdigest()
    return f"{digest[:32]}@dossier.invalid"
