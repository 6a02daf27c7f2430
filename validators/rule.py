"""Rules and routes as data: what is asked, since when, from which source.

Everything here is a value loaded from ``validators/data`` by ``pipeline.law.catalogue``. A figure is
never bare: it is a :class:`Dated` series whose entries carry their source. Asking for a figure
that is not known for a day raises :class:`NotInForce`, which the judge turns into a ``review``;
nothing is extrapolated.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, TypeAlias

from validators.facts import Role, Scalar

FactType: TypeAlias = Literal["choice", "yes-no", "date", "number", "amount", "text"]
ParameterValue: TypeAlias = str | int | Decimal | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule or a figure comes from."""

    id: str
    name: str
    quote: str
    """A short quote, or where in the source it stands."""
    url: str = ""
    retrieved: dt.date | None = None


@dataclass(frozen=True, slots=True)
class DatedValue:
    """One figure and the day it came into force. ``value`` None says: changed, new figure not known."""

    since: dt.date
    value: ParameterValue | None
    source: Source
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """A figure over time; each value holds until the next one."""

    values: tuple[DatedValue, ...]

    def __post_init__(self) -> None:
        days = [value.since for value in self.values]
        if not days or days != sorted(set(days)):
            raise ValueError("the days of a dated figure must rise, and there must be one")

    def on(self, day: dt.date) -> DatedValue | None:
        """The entry in force on a day, or None before the first."""
        entry = None
        for value in self.values:
            if value.since > day:
                break
            entry = value
        return entry

    def last_known(self, day: dt.date) -> DatedValue | None:
        """The last entry with a figure that came into force on or before a day."""
        known = [value for value in self.values if value.since <= day and value.value is not None]
        return known[-1] if known else None


class NotInForce(LookupError):
    """No figure is known for a day. Carries the last one that was, if any."""

    def __init__(self, name: str, day: dt.date, last: DatedValue | None) -> None:
        super().__init__(name)
        self.name = name
        self.day = day
        self.last = last


@dataclass(frozen=True, slots=True)
class Condition:
    """When something is asked: a closed vocabulary, evaluated in three values.

    ``op`` is ``is`` / ``is-not`` (the fact's value is among ``values``), ``at-least`` / ``below``
    (a number, compared with ``values[0]``), or ``all`` / ``any`` / ``not`` over ``parts``.
    """

    op: Literal["is", "is-not", "at-least", "below", "all", "any", "not"]
    fact: str = ""
    values: tuple[Scalar, ...] = ()
    parts: tuple[Condition, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """Names of all facts the condition looks at."""
        inner = tuple(name for part in self.parts for name in part.facts)
        return tuple(dict.fromkeys(((self.fact,) if self.fact else ()) + inner))


@dataclass(frozen=True, slots=True)
class FactDefinition:
    """A question no document answers for certain: asked in ``dossier.yaml`` under ``facts``."""

    name: str
    values: tuple[Scalar, ...]
    """The allowed answers; empty for a free date, number or text."""
    type: FactType
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirement:
    """A document a route asks for."""

    kind: str
    rule: str
    """Name of the completeness rule, usually ``<kind>.present``."""
    role: Role | None = "applicant"
    """Whose paper it must be; None: whoever's (an Annex 32 can only be the guarantor's)."""
    count: Dated | None = None
    """How many; None asks for at least one and has no ``<kind>.count``."""
    when: Condition | None = None
    or_kinds: tuple[str, ...] = ()
    """Kinds that satisfy it as well (identity card *or* passport of a guarantor)."""
    or_says: str = ""
    """A yes-no field that papers of ``or_kinds`` must say yes to: a diploma proves a language when it states hours."""
    source: Source | None = None
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """One complete branch of an alternative."""

    id: str
    needs: tuple[Requirement, ...]
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """A choice of ways, satisfied by one complete way."""

    rule: str
    ways: tuple[Way, ...]
    when: Condition | None = None
    source: Source | None = None
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Route:
    """The ground on which the applicant asks to stay, and what must be in its dossier."""

    id: str
    requires: tuple[Requirement, ...]
    alternatives: tuple[Alternative, ...] = ()
    facts: tuple[str, ...] = ()
    """Facts this route asks for, in the order of asking."""
    articles: tuple[str, ...] = ()
    """Articles of the law of 15.12.1980 accepted in the payment reference, the expected one first."""
    fee_ground: str | None = None
    """Category of the contribution for an ordinary adult; None: no contribution with this dossier."""
    refs: tuple[str, ...] = ()
    source: Source | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        """Every kind the route can ask for."""
        plain = [requirement.kind for requirement in self.requires]
        inner = [need.kind for choice in self.alternatives for way in choice.ways for need in way.needs]
        return tuple(dict.fromkeys(plain + inner))


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that must hold."""

    id: str
    check: str
    """Name of a registered function, see :mod:`validators.checks`."""
    kinds: tuple[str, ...] = ()
    """Documents it looks at; empty for a rule about the dossier as a whole."""
    role: Role | None = "applicant"
    even_if_not_asked: bool = False
    """Look at the document also on routes that do not ask for it."""
    routes: tuple[str, ...] = ()
    """Only on these routes; empty means all."""
    when: Condition | None = None
    parameters: Mapping[str, Dated] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    checked_on: dt.date = dt.date.min
    """The day a person last looked at the sources."""
    refs: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    """Earlier names of the rule; decisions on them still count."""


@dataclass(frozen=True, slots=True)
class Informative:
    """An id of the source checklists that is deliberately not judged, and why."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All rules and routes of one profile."""

    version: str
    profile: str
    rules: Mapping[str, Rule]
    routes: Mapping[str, Route]
    facts: Mapping[str, FactDefinition]
    informative: tuple[Informative, ...] = ()
    against: Catalogue | None = None
    """The profile a ``pass`` must not contradict: ``official`` behind ``checklist``."""
    stale_after_months: int = 12
