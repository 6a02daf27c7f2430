"""How a check is written and registered; what it is given and what it answers.

A check is one pure function. It never compares a doubtful value itself: it hands a predicate to
:func:`validators.verdict.settle` and words the answer with :meth:`Case.outcome`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from validators.circumstances import Circumstances
from validators.facts import Document, Dossier, Evidence, Field, Message
from validators.rule import Catalogue, DatedValue, NotInForce, ParameterValue, Route, Rule
from validators.verdict import Reason, Settled, Status


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check answers about one document, or about the dossier."""

    settled: Settled
    message: Message
    fix: Message | None = None
    evidence: tuple[Evidence, ...] = ()
    usable_until: dt.date | None = None
    document: str | None = None
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One rule applied to one dossier."""

    rule: Rule
    dossier: Dossier
    circumstances: Circumstances
    catalogue: Catalogue
    route: Route | None
    documents: tuple[Document, ...] = ()
    """The documents the rule looks at."""
    used: dict[str, DatedValue] = field(default_factory=dict)
    """Parameters that were asked for, for the finding's sources."""

    @property
    def day(self) -> dt.date:
        """The submission date: every rule is judged on it."""
        return self.dossier.submission

    def parameter(self, name: str, on: dt.date | None = None) -> ParameterValue:
        """The value of a parameter in force on a day (default: the submission date).

        Raises:
            NotInForce: no value is known for the day; the judge answers ``review``.
            KeyError: the rule has no such parameter.
        """
        day = on or self.day
        dated = self.rule.parameters[name]
        entry = dated.on(day)
        if entry is None or entry.value is None:
            raise NotInForce(name, day, dated.last_known(day))
        self.used[name] = entry
        return entry.value

    def number(self, name: str, on: dt.date | None = None) -> int:
        """A whole-number parameter."""
        value = self.parameter(name, on)
        if not isinstance(value, int):
            raise TypeError(f"{self.rule.id}: {name} is not a whole number")
        return value

    def decimal(self, name: str, on: dt.date | None = None) -> Decimal:
        """A decimal parameter: an amount or a length."""
        value = self.parameter(name, on)
        if not isinstance(value, (int, Decimal)):
            raise TypeError(f"{self.rule.id}: {name} is not a number")
        return Decimal(value)

    def text(self, name: str, on: dt.date | None = None) -> str:
        """A text parameter."""
        value = self.parameter(name, on)
        if not isinstance(value, str):
            raise TypeError(f"{self.rule.id}: {name} is not text")
        return value

    def outcome(
        self,
        settled: Settled,
        *,
        variant: str | None = None,
        about: str = "",
        field: Field[object] | None = None,
        document: Document | None = None,
        evidence: tuple[Evidence, ...] | None = None,
        usable_until: dt.date | None = None,
        fix: bool = True,
        words: Mapping[str, object] | None = None,
        notes: tuple[Message, ...] = (),
        **args: object,
    ) -> Outcome:
        """Word an answer.

        The message is ``<check>.<variant>``, by default ``pass``, ``fail`` or ``not-applicable``; an
        ordinary review is worded by its reason (``review.unreadable`` …) with the name of the field
        in doubt and its readings. The fix of a fail or review is ``<check>.fix``.

        Args:
            settled: the answer.
            variant: another message of the same check than the default.
            about: name of the field in doubt, shown in the words of the report's language.
            field: the field judged; gives evidence and, in a review, its readings.
            document: the document judged.
            evidence: where to look, when that is not the field's own evidence.
            usable_until: last submission day on which the answer still holds.
            fix: whether the check has a fix message.
            words: facts for the message.
            notes: what else there is to say, each a sentence of its own.
            **args: more facts for the message.
        """
        told = {name: wire(value) for name, value in {**(words or {}), **args}.items()}
        if settled.reason is not None and variant is None:
            key = f"review.{settled.reason}"
            told |= {"field": about, "readings": " | ".join(wire(value) for value in field.values) if field else ""}
        else:
            key = f"{self.rule.check}.{variant or settled.status}"
        spots = evidence if evidence is not None else (field.evidence if field else ())
        if not spots and document is not None:
            spots = document.place
        wants_fix = fix and settled.status in (Status.FAIL, Status.REVIEW)
        if document is not None:
            told.setdefault("kind", document.kind)
        return Outcome(
            settled,
            Message(key, told),
            Message(f"{self.rule.check}.fix", told) if wants_fix else None,
            spots,
            usable_until,
            document.id if document else None,
            notes,
        )


def wire(value: object) -> str:
    """A value in wire form: ISO dates, decimal strings, lists joined by a comma."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (tuple, list)):
        return ", ".join(wire(part) for part in value)
    return str(value)


DocumentCheck: TypeAlias = Callable[[Case, Document], Outcome]
DossierCheck: TypeAlias = Callable[[Case], Iterable[Outcome]]

DOCUMENT_CHECKS: dict[str, DocumentCheck] = {}
"""Checks asked once for each document the rule selects."""
DOSSIER_CHECKS: dict[str, DossierCheck] = {}
"""Checks asked once for the dossier; they must answer at least once."""


def document_check(name: str) -> Callable[[DocumentCheck], DocumentCheck]:
    """Register a check of one document under the name that rules use."""

    def register(function: DocumentCheck) -> DocumentCheck:
        if name in DOCUMENT_CHECKS or name in DOSSIER_CHECKS:
            raise ValueError(f"two checks are called {name}")
        DOCUMENT_CHECKS[name] = function
        return function

    return register


def dossier_check(name: str) -> Callable[[DossierCheck], DossierCheck]:
    """Register a check of the dossier as a whole under the name that rules use."""

    def register(function: DossierCheck) -> DossierCheck:
        if name in DOCUMENT_CHECKS or name in DOSSIER_CHECKS:
            raise ValueError(f"two checks are called {name}")
        DOSSIER_CHECKS[name] = function
        return function

    return register


def earliest(days: Iterable[dt.date]) -> dt.date | None:
    """The first of some days, None for none."""
    several = tuple(days)
    return min(several) if several else None


def not_visible(case: Case, document: Document | None = None, variant: str = "not-visible") -> Outcome:
    """A review that no scan can settle: to be ticked off by hand."""
    return case.outcome(Settled(Status.REVIEW, Reason.NOT_VISIBLE), variant=variant, document=document, fix=False)


def parameters_in_words(used: Mapping[str, DatedValue]) -> dict[str, str]:
    """The parameters a finding rests on, in wire form."""
    return {name: wire(entry.value) for name, entry in sorted(used.items())}
