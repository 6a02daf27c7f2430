"""The shape of a report for people: everything is text already, in one language, in the order it is read.

Nothing is escaped yet; that is the renderer's work. :mod:`pipeline.report.wording` fills it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from pipeline.messages import Messages
from validators.facts import Document, Evidence, FileFact
from validators.finding import Finding, Report, Verdict
from validators.verdict import Status

UNREADABLE = "review.unreadable"
"""Key of the message of every field that could not be read."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was seen."""

    label: str
    """``scan.pdf, page 2``."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Origin:
    """One source of a rule."""

    name: str
    quote: str
    url: str
    checked: str
    """``looked up on 20 November 2026``; empty when not known."""


@dataclass(frozen=True, slots=True)
class Item:
    """One finding."""

    number: int
    """Position in the report, from 1; unique, for links inside the report."""
    finding: Finding
    title: str
    what: str
    """The title without the paper: ``how old it is``."""
    message: str
    full_message: str
    """With the paper it is about: ``Medical certificate: issued on …``."""
    fix: str
    reason: str
    hint: str
    places: tuple[Place, ...]
    sources: tuple[Origin, ...]
    parameters: tuple[tuple[str, str], ...]
    explain: str
    usable_until: str
    decision: str
    """A person's decision in words, empty without one."""
    decision_applied: bool
    own_status: str
    notes: tuple[str, ...]
    """First of all that it rests on a value of a person."""
    readings: tuple[tuple[str, str, str], ...]
    """(value, text on the page, certainty) of the doubtful field, when the finding is about one."""

    @property
    def rule(self) -> str:
        """The rule's name."""
        return self.finding.rule


@dataclass(frozen=True, slots=True)
class GivenLine:
    """A value that a person gave, and what rests on it."""

    paper: str
    name: str
    value: str
    by: str
    """``given by A.B. on 26 November 2026``."""
    read: str
    """What the program had read; empty for nothing."""
    note: str
    void: str
    """Why it does not count; empty when it counts."""
    items: tuple[Item, ...]
    """The findings that rest on it."""


@dataclass(frozen=True, slots=True)
class Question:
    """A fact nobody told, and the findings that wait for it."""

    fact: str
    text: str
    answers: tuple[str, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the route's checklist."""

    name: str
    status: Status
    item: Item
    found: str
    """Where the paper is, or that it was not found."""
    until: str
    open_items: tuple[Item, ...]
    """Findings on this paper that are not in order."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Until when a paper may be handed in, for the time line."""

    name: str
    day: dt.date
    until: str
    spare: str
    share: float
    """Length as a share of the time line."""
    late: bool
    binding: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """One value for who this is."""

    value: str
    mark: str
    """``agrees``, ``differs`` or ``unclear``."""
    mark_text: str


@dataclass(frozen=True, slots=True)
class PersonLine:
    """What one paper says about who this is."""

    source: str
    cells: tuple[tuple[Cell, ...], ...]
    """One entry for each of :attr:`View.people_fields`; several values when the paper can be read in several ways."""


@dataclass(frozen=True, slots=True)
class ReadValue:
    """One field read from a paper."""

    name: str
    value: str
    others: tuple[str, ...]
    raw: str
    certainty: str
    places: tuple[Place, ...]
    repaired: bool
    given: bool
    """By a person; the certainty then says who."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One document with what was read from it."""

    document: Document
    name: str
    where: str
    remarks: tuple[str, ...]
    values: tuple[ReadValue, ...]


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file of the dossier."""

    fact: FileFact
    status: str
    pages: str
    error: str
    notes: tuple[str, ...]
    holds: str
    """Names of the papers in it."""


@dataclass(frozen=True, slots=True)
class View:
    """The whole report."""

    report: Report
    messages: Messages
    verdict: Verdict
    applicant: str
    applicant_line: str
    """Nationality and birth date."""
    route: str
    submission: str
    stay: str
    submit_by: str
    submit_by_late: bool
    window: tuple[str, ...]
    """When the dossier can go in and what to renew first, reckoned line by line."""
    required: int
    present: int
    fails: tuple[Item, ...]
    reviews: tuple[Item, ...]
    """What a person has to look at, without open questions and without what no scan shows."""
    questions: tuple[Question, ...]
    by_hand: tuple[Item, ...]
    passes: tuple[Item, ...]
    not_applicable: tuple[Item, ...]
    checklist: tuple[Line, ...]
    bars: tuple[Bar, ...]
    submission_share: float
    people_fields: tuple[str, ...]
    people: tuple[PersonLine, ...]
    papers: tuple[Paper, ...]
    files: tuple[FileLine, ...]
    notes: tuple[str, ...]
    """About the dossier as a whole."""
    given: tuple[GivenLine, ...]
    version: str

    @property
    def review_groups(self) -> tuple[tuple[Item, ...], ...]:
        """The reviews; what could not be read on one and the same paper stands together."""
        groups: dict[tuple[str, int], list[Item]] = {}
        for item in self.reviews:
            finding = item.finding
            together = finding.message.key == UNREADABLE and finding.document is not None
            groups.setdefault((finding.document or "", 0) if together else ("", item.number), []).append(item)
        return tuple(tuple(group) for group in groups.values())

    @property
    def to_look_at(self) -> int:
        """How many findings a person has to look at, questions included."""
        return len(self.reviews) + len(self.waiting)

    @property
    def waiting(self) -> tuple[Item, ...]:
        """Findings that wait for an answer, each once."""
        return tuple({item.number: item for question in self.questions for item in question.items}.values())
