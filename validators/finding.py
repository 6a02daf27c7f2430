"""Findings and the report made of them. Verdict, counts and deadlines are derived, never stored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from validators.facts import Decision, Dossier, Evidence, GivenValue, Message
from validators.rule import Source
from validators.verdict import Reason, Status

Verdict = Literal["not-ready", "review", "ready"]


@dataclass(frozen=True, slots=True)
class AppliedDecision:
    """A person's decision beside the program's own status."""

    decision: Decision
    applied: bool
    why_not: Message | None = None
    """Why it was only shown: expired, or resting on files that have changed."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of one dossier, or of one document in it."""

    rule: str
    status: Status
    reason: Reason | None
    message: Message
    document: str | None = None
    fix: Message | None = None
    evidence: tuple[Evidence, ...] = ()
    parameters: Mapping[str, str] = field(default_factory=dict)
    source: tuple[Source, ...] = ()
    usable_until: dt.date | None = None
    """Last submission day on which this still holds."""
    review: AppliedDecision | None = None
    notes: tuple[Message, ...] = ()
    given: tuple[GivenValue, ...] = ()
    """Values of a person that were looked at for this: it rests on their word."""

    @property
    def effective(self) -> Status:
        """The status that counts: a person's decision where one applies, else the program's own."""
        if self.review is not None and self.review.applied:
            return Status(self.review.decision.decision)
        return self.status

    @property
    def by_hand(self) -> bool:
        """Whether no scan can ever show it: listed apart, does not hold back ``ready``."""
        return self.effective is Status.REVIEW and self.reason is Reason.NOT_VISIBLE


@dataclass(frozen=True, slots=True)
class Person:
    """One value the papers give for who this is."""

    value: str
    document: str | None
    """None: declared in ``dossier.yaml``."""
    agrees: bool | None
    """With the passport (or the declaration); None when that cannot be said."""


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """One field, side by side over all papers."""

    field: str
    values: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class SubmitBy:
    """The last day on which the dossier can go in with today's papers, and what binds it."""

    date: dt.date
    because: str
    """Name of the rule that binds."""
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that is said about one dossier."""

    dossier: Dossier
    findings: tuple[Finding, ...]
    people: tuple[PeopleRow, ...] = ()
    profile: str = "checklist"
    rules_version: str = ""

    @property
    def verdict(self) -> Verdict:
        """``not-ready`` with any fail, ``review`` with anything a person must look at, else ``ready``."""
        if any(finding.effective is Status.FAIL for finding in self.findings):
            return "not-ready"
        if any(finding.effective is Status.REVIEW and not finding.by_hand for finding in self.findings):
            return "review"
        return "ready"

    @property
    def counts(self) -> Mapping[Status, int]:
        """How many findings of each status, as they count."""
        return {status: sum(finding.effective is status for finding in self.findings) for status in Status}

    @property
    def completeness(self) -> tuple[int, int]:
        """(required, present): required documents that apply, and how many of them are there."""
        asked = [
            finding
            for finding in self.findings
            if finding.rule.endswith(".present") and finding.effective is not Status.NOT_APPLICABLE
        ]
        return len(asked), sum(finding.effective is Status.PASS for finding in asked)

    @property
    def submit_by(self) -> SubmitBy | None:
        """The earliest day until which everything that holds now still holds."""
        dated = [
            (finding.usable_until, finding.rule, finding.document or "")
            for finding in self.findings
            if finding.usable_until is not None and finding.effective is not Status.NOT_APPLICABLE
        ]
        if not dated:
            return None
        day, rule, document = min(dated)
        return SubmitBy(day, rule, document or None)
