"""Three-valued deciding: the only place where doubt becomes a status.

A rule never compares a value. It hands a predicate to :func:`settle`, which decides
only when every plausible reading agrees and the best one is good enough. Adding a
plausible reading or lowering a confidence can therefore only move an answer towards
``review``: that property is the defence against a wrong ``pass`` and is tested.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from validators.facts import UNREAD, Document, Field, Reading, Scalar

T = TypeVar("T")

FLOOR = 0.60
"""Below this confidence of the best reading nothing is decided."""

CLEAR_KIND = 0.75
"""From here on a paper is what it was taken for, even where it could be something else."""

MATCHED = 0.25
"""From here on a value that exactly matches what is known from elsewhere is believed."""

MAX_COMBINATIONS = 16
"""A rule over several doubtful fields looks at no more combinations than this."""


class Status(StrEnum):
    """What one rule says of one dossier."""

    PASS = "pass"  # noqa: S105 (a status, not a password)
    FAIL = "fail"
    REVIEW = "review"
    NOT_APPLICABLE = "not-applicable"


class Reason(StrEnum):
    """Why a person has to look."""

    UNREADABLE = "unreadable"
    UNSURE = "unsure"
    AMBIGUOUS = "ambiguous"
    CONTRADICTORY = "contradictory"
    NOT_VISIBLE = "not-visible"
    UNKNOWN_FACT = "unknown-fact"
    RULE_STALE = "rule-stale"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Settled:
    """A status, and why it is ``review`` when it is."""

    status: Status
    reason: Reason | None = None

    def __post_init__(self) -> None:
        if (self.status is Status.REVIEW) != (self.reason is not None):
            raise ValueError("a review has a reason, and nothing else has one")


PASS = Settled(Status.PASS)
FAIL = Settled(Status.FAIL)
NOT_APPLICABLE = Settled(Status.NOT_APPLICABLE)


def review(reason: Reason) -> Settled:
    """A review with its reason."""
    return Settled(Status.REVIEW, reason)


def settle(field: Field[T], holds: Callable[[T], bool | None], *, floor: float = FLOOR) -> Settled:
    """Decide only when every plausible reading agrees and the best is good enough.

    Args:
        field: every plausible reading of the value.
        holds: whether the rule holds for a value; None when that cannot be said of this value.
        floor: confidence the best reading must reach.
    """
    return settle_many((field,), lambda values: holds(values[0]), floor=floor)


def settle_many(
    fields: Iterable[Field[T]], holds: Callable[[tuple[T, ...]], bool | None], *, floor: float = FLOOR
) -> Settled:
    """Like :func:`settle`, over every combination of the readings of several fields."""
    several = tuple(fields)
    if any(not field.readings for field in several):
        return review(Reason.UNREADABLE)
    if any(field.readings[0].confidence < floor for field in several):
        return review(Reason.UNSURE)
    count = 1
    for field in several:
        count *= len(field.values)
    if count > MAX_COMBINATIONS:
        return review(Reason.AMBIGUOUS)
    answers = {holds(values) for values in itertools.product(*(field.values for field in several))}
    if None in answers:
        return review(Reason.UNSURE if answers == {None} else Reason.AMBIGUOUS)
    if len(answers) > 1:
        return review(Reason.AMBIGUOUS)
    return PASS if answers.pop() else FAIL


def settle_match(
    fields: Iterable[Field[T]],
    holds: Callable[[tuple[T, ...]], bool | None],
    exact: Callable[[tuple[T, ...]], bool | None] | None = None,
) -> Settled:
    """Like :func:`settle_many`, for agreement with something long that is known from elsewhere.

    An account number or a name that was read badly but comes out exactly as it must be was read well
    enough: a misreading would have come out as anything else. So a pass, never a fail, is given from
    :data:`MATCHED` on.

    Args:
        fields: every plausible reading of each value.
        holds: whether the rule holds.
        exact: the stricter question asked of badly read values; default ``holds``.
    """
    several = tuple(fields)
    settled = settle_many(several, holds)
    if settled.reason is Reason.UNSURE and settle_many(several, exact or holds, floor=MATCHED) is PASS:
        return PASS
    return settled


def known(value: Scalar | None) -> Field[Scalar]:
    """A field with one certain reading: a declared value. None gives a field without readings."""
    return UNREAD if value is None else Field((Reading(value, 1.0, str(value), (), "person"),))


def all_of(parts: Iterable[Settled]) -> Settled:
    """Every part must hold: fail, then review, then pass; nothing applicable is ``not-applicable``."""
    return _strongest(parts, (Status.FAIL, Status.REVIEW, Status.PASS))


def any_of(parts: Iterable[Settled]) -> Settled:
    """One part must hold: pass, then review, then fail; nothing applicable is ``not-applicable``."""
    return _strongest(parts, (Status.PASS, Status.REVIEW, Status.FAIL))


def _strongest(parts: Iterable[Settled], order: tuple[Status, ...]) -> Settled:
    several = tuple(parts)
    for status in order:
        for part in several:
            if part.status is status:
                return part
    return NOT_APPLICABLE


def negate(part: Settled) -> Settled:
    """Swap pass and fail; doubt stays doubt."""
    return {Status.PASS: FAIL, Status.FAIL: PASS}.get(part.status, part)


def is_recognised(document: Document) -> bool:
    """Whether it is known what a paper is: surely, or with nothing else that it could be.

    A letter that cites an agreement is easily taken for it, and a paper that is missing would pass as there.
    """
    return document.confidence >= CLEAR_KIND or (document.confidence >= FLOOR and not document.maybe)


def is_read_well(document: Document) -> bool:
    """Whether enough of a paper was read to tell its language; one in a script that nobody here reads is not."""
    best = document.field("language").best
    return best is not None and best.confidence >= _SURE_OF_LANGUAGE


_SURE_OF_LANGUAGE = 0.9
