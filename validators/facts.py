"""What is known about a dossier: readings with their evidence, documents, files.

These types are the vocabulary that both packages share. They are frozen and
picklable, know nothing of dates of today, routes or rules, and never decide anything:
deciding is done in :mod:`validators.verdict` alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Generic, Literal, TypeAlias, TypeVar

Scalar: TypeAlias = str | bool | int | Decimal | dt.date
"""What a field may hold. Lengths are ``Decimal`` millimetres, amounts ``Decimal``."""

T_co = TypeVar("T_co", covariant=True)

Box: TypeAlias = tuple[float, float, float, float]
"""``(left, top, right, bottom)`` as shares (0 to 1) of the upright page."""

Origin: TypeAlias = Literal["ocr", "text-layer", "mrz", "picture", "form-field", "person", "metadata"]
"""How a reading came about. ``person`` is a human's word, never doubted by the machine."""

Role: TypeAlias = Literal["applicant", "guarantor", "sponsor", "parent", "child"]
SizeFrom: TypeAlias = Literal["scan", "declared", "assumed"]
FileStatus: TypeAlias = Literal["read", "partly-read", "unreadable"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place on a page where something was seen."""

    file: str
    """Path inside the dossier, with forward slashes."""
    page: int
    """Counts from 1."""
    bbox: Box | None = None
    """Where on the upright page; None means the page as a whole."""


@dataclass(frozen=True, slots=True)
class Reading(Generic[T_co]):
    """One plausible value of a field."""

    value: T_co
    confidence: float
    """Between 0 and 1: of readings given with 0.9, nine in ten should be right."""
    raw: str = ""
    """The text as it stands on the page."""
    evidence: tuple[Evidence, ...] = ()
    origin: Origin = "ocr"
    repaired: bool = False
    """True when characters were resolved, by check digits or by a second reader; reports must show it."""


@dataclass(frozen=True, slots=True)
class Field(Generic[T_co]):
    """Every plausible reading of one value, best first; no reading means it could not be read."""

    readings: tuple[Reading[T_co], ...] = ()

    @property
    def best(self) -> Reading[T_co] | None:
        """The most plausible reading, or None when there is none."""
        return self.readings[0] if self.readings else None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Where the readings were seen, in their order, without repetition."""
        return tuple(dict.fromkeys(spot for reading in self.readings for spot in reading.evidence))

    @property
    def values(self) -> tuple[T_co, ...]:
        """The distinct values, best first."""
        return tuple(dict.fromkeys(reading.value for reading in self.readings))


UNREAD: Field[Scalar] = Field()
"""A field without any reading."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to be rendered per language: the key of a template and its named facts.

    Arguments are strings already in wire form (ISO dates, decimal strings, kinds);
    the renderer localises what it recognises.
    """

    key: str
    args: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of one file, as far as rules care about it."""

    file: str
    number: int
    width_mm: float | None = None
    height_mm: float | None = None
    size_from: SizeFrom = "assumed"
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One paper in the world: a run of pages inside one file, or several files."""

    id: str
    kind: str
    """One of the kinds of the catalogue, or ``unknown``."""
    role: Role
    confidence: float
    pages: tuple[Page, ...]
    fields: Mapping[str, Field[Scalar]] = field(default_factory=dict)
    copies: int = 1
    """How many copies of the same form or photo were found together."""
    attached_to: str | None = None
    """Id of the original, for a translation or an apostille."""
    duplicate_of: str | None = None
    """Id of the document this one repeats or replaces (an older version)."""
    maybe: tuple[str, ...] = ()
    """Other kinds it could plausibly be, best first; a required paper among them is not called missing."""
    older_version: bool = False
    """It repeats nothing: ``duplicate_of`` names a newer version of it, chosen by values read on both."""

    def field(self, name: str) -> Field[Scalar]:
        """The named field; a field nobody read has no readings."""
        return self.fields.get(name, UNREAD)

    @property
    def place(self) -> tuple[Evidence, ...]:
        """The first page of the document, as evidence for findings about the whole."""
        return (Evidence(self.pages[0].file, self.pages[0].number),) if self.pages else ()


@dataclass(frozen=True, slots=True)
class FileFact:
    """What became of one file that somebody put in the dossier."""

    path: str
    sha256: str
    pages: int
    status: FileStatus
    error: Message | None = None
    notes: tuple[Message, ...] = ()
    """Things worth a look that did not stop the reading: scripts, attachments, hidden text."""


@dataclass(frozen=True, slots=True)
class Stay:
    """The intended stay; either end may be unknown."""

    begin: dt.date | None = None
    end: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Applicant:
    """What the consultant declared about the applicant. Nothing here is read from papers."""

    surname: str | None = None
    given_names: str | None = None
    nationality: str | None = None
    """ISO 3166-1 alpha-3, or a code passports really carry."""
    birth_date: dt.date | None = None
    residence_country: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's decision on a finding, kept with who, when and on which files."""

    rule: str
    decision: Literal["pass", "fail"]
    by: str
    on: dt.date
    until: dt.date | None = None
    note: str = ""
    sha256: tuple[str, ...] = ()
    """Hashes of the files the decision rests on; when one is gone the decision is void."""
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A value that a person read on a paper, in place of what the program read there."""

    kind: str
    """Of the paper, as it was when the value was given."""
    page: int
    """A page of the paper, in the file with the first of the hashes; counts from 1."""
    field: str
    value: Scalar
    by: str
    on: dt.date
    note: str = ""
    sha256: tuple[str, ...] = ()
    """Hashes of the files the paper lies in; when one is gone the value no longer counts."""
    file: str = ""
    """Path at that time, for people; the bytes decide."""


@dataclass(frozen=True, slots=True)
class GivenValue:
    """A correction as it was laid over a dossier."""

    correction: Correction
    document: str | None
    """Id of the paper it counts for; None when it does not count."""
    read: Field[Scalar] = field(default_factory=Field)
    """What the program had read there, so that it stays visible."""
    why_not: Message | None = None
    """Why it does not count: other bytes, or the paper is no longer taken for that kind."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything known about one application; input of :func:`validators.judge.judge`."""

    id: str
    route: str | None
    submission: dt.date
    stay: Stay
    applicant: Applicant
    facts: Mapping[str, Scalar]
    """Answers no document gives, by name; a name that is absent is unknown."""
    documents: tuple[Document, ...]
    files: tuple[FileFact, ...]
    decisions: tuple[Decision, ...] = ()
    given: tuple[GivenValue, ...] = ()
    """Values of a person; those that count stand in :attr:`documents` already."""

    def of_kind(self, kind: str, role: Role | None = None) -> tuple[Document, ...]:
        """Documents of a kind (and role), originals only: duplicates are left out.

        Whoever joins a minor asks for a child's papers as those of the person to be joined.
        """
        of_minor = role == "sponsor" and self.facts.get("relationship") == "parent-of-minor"
        roles = ("sponsor", "child") if of_minor else (role,)
        return tuple(
            document
            for document in self.documents
            if document.kind == kind and (role is None or document.role in roles) and document.duplicate_of is None
        )
