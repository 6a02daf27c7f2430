"""When a dossier can go in: from which day, until which day, and what to renew first when neither fits.

Everything follows from the findings of one report: each that ages carries the last day on which it
holds. Nothing is assumed about how long a new paper takes to get.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from validators.calendar import add_months, add_years
from validators.checks import wire
from validators.circumstances import dates
from validators.facts import Document, Message
from validators.finding import Finding, Report, SubmitBy
from validators.verdict import FLOOR, Status


@dataclass(frozen=True, slots=True)
class Renewal:
    """One paper that does not last until the planned day, and from which day a new one would."""

    rule: str
    document: str | None
    until: dt.date
    """Last day on which the present one holds."""
    issued_from: dt.date | None
    """A new one must be of this day or later; None when its age is not what ends it."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days on which the dossier can go in, and why."""

    planned: dt.date
    earliest: dt.date | None
    """Day of the newest paper: before it the dossier does not exist as it is."""
    earliest_document: str | None
    submit_by: SubmitBy | None
    renew_first: tuple[Renewal, ...]
    """What does not hold on the planned day (or on the earliest one, if later): what ended first comes first."""
    arithmetic: tuple[Message, ...]

    @property
    def fits(self) -> bool:
        """Whether the planned day lies within."""
        late = self.submit_by is not None and self.planned > self.submit_by.date
        return not late and (self.earliest is None or self.planned >= self.earliest)


def window(report: Report) -> Window:
    """The window of a judged dossier."""
    planned = report.dossier.submission
    newest = max(_made(report), key=lambda pair: pair[0], default=None)
    earliest = newest[0] if newest else None
    target = max(planned, earliest) if earliest else planned
    submit_by = report.submit_by
    late = sorted(_ending_before(report, target), key=lambda finding: (_until(finding), finding.rule))
    renewals = tuple(_renewal(finding, target) for finding in late)
    return Window(
        planned,
        earliest,
        newest[1].id if newest else None,
        submit_by,
        renewals,
        tuple(_arithmetic(report, planned, newest, submit_by, renewals, target)),
    )


def _until(finding: Finding) -> dt.date:
    return finding.usable_until or dt.date.max


def _ending_before(report: Report, day: dt.date) -> Iterator[Finding]:
    for finding in report.findings:
        until = finding.usable_until
        if until is not None and until < day and finding.effective is not Status.NOT_APPLICABLE:
            yield finding


def _made(report: Report) -> Iterator[tuple[dt.date, Document]]:
    """The day each paper was made or paid, where it is surely read."""
    for document in report.dossier.documents:
        if document.duplicate_of is not None:
            continue
        for name in ("issue_date", "payment_date"):
            field = dates(document.field(name))
            if field.best is not None and field.best.confidence >= FLOOR and len(field.values) == 1:
                yield field.values[0], document


def _renewal(finding: Finding, target: dt.date) -> Renewal:
    """From which day a new paper holds on the target day: the target less the months or years it may be old."""
    try:
        if "months" in finding.parameters:
            start: dt.date | None = add_months(target, -int(finding.parameters["months"]))
        elif "years" in finding.parameters:
            start = add_years(target, -int(finding.parameters["years"]))
        else:
            start = None
    except (ValueError, OverflowError):
        start = None
    # Clipping at month ends can make the day before just too old.
    if start is not None and "months" in finding.parameters:
        while add_months(start, int(finding.parameters["months"])) < target:
            start += dt.timedelta(days=1)
    return Renewal(finding.rule, finding.document, _until(finding), start)


def _arithmetic(
    report: Report,
    planned: dt.date,
    newest: tuple[dt.date, Document] | None,
    submit_by: SubmitBy | None,
    renewals: tuple[Renewal, ...],
    target: dt.date,
) -> Iterator[Message]:
    if newest is not None:
        key = "window.earliest-late" if newest[0] > planned else "window.earliest"
        yield Message(key, {"earliest": wire(newest[0]), "paper": newest[1].kind, "planned": wire(planned)})
    if submit_by is None:
        yield Message("window.open", {"planned": wire(planned)})
    else:
        key = "window.submit-by" if planned <= submit_by.date else "window.too-late"
        words = {
            "until": wire(submit_by.date),
            "planned": wire(planned),
            "days": wire(abs((submit_by.date - planned).days)),
            "paper": _paper(report, submit_by.because, submit_by.document),
        }
        yield Message(key, words)
        yield from _sum(report, submit_by.because, submit_by.document, submit_by.date)
    for place, renewal in enumerate(renewals, 1):
        words = {
            "place": wire(place),
            "paper": _paper(report, renewal.rule, renewal.document),
            "until": wire(renewal.until),
            "target": wire(target),
        }
        if renewal.issued_from is None:
            yield Message("window.renew", words)
        else:
            yield Message("window.renew-from", {**words, "issued": wire(renewal.issued_from)})
        if submit_by is None or (renewal.rule, renewal.document) != (submit_by.because, submit_by.document):
            yield from _sum(report, renewal.rule, renewal.document, renewal.until)


def _paper(report: Report, rule: str, document: str | None) -> str:
    """Kind of the paper meant; of a rule about several, the subject of its name."""
    kinds = {one.id: one.kind for one in report.dossier.documents}
    return kinds.get(document or "") or rule.partition(".")[0]


def _sum(report: Report, rule: str, document: str | None, until: dt.date) -> Iterator[Message]:
    """The reckoning of a last day, where it is a day on the paper and a number of months or years."""
    paper = next((one for one in report.dossier.documents if one.id == document), None)
    finding = next((one for one in report.findings if (one.rule, one.document) == (rule, document)), None)
    if paper is None or finding is None:
        return
    made = dates(paper.field("issue_date")).best
    for unit, step in (("months", add_months), ("years", add_years)):
        length = finding.parameters.get(unit, "")
        if made is not None and length.isdecimal() and step(made.value, int(length)) == until:
            words = {"made": wire(made.value), "length": length, "until": wire(until), "paper": paper.kind}
            yield Message(f"window.sum-{unit}", words)
