"""Older versions of the same paper, and what a translation tells about its original."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from rapidfuzz.distance import OSA

from pipeline.kinds.phrases import fold
from pipeline.papers.group import DocumentPages
from pipeline.papers.roles import Draft, same_person
from validators.facts import Field, Reading, Role, Scalar

Extract: TypeAlias = Callable[[DocumentPages], Mapping[str, Field[Scalar]]]

# Kinds of which the newest counts and the others are past versions. Kinds that come in series (payslips, statements,
# diplomas, payments, visas) are not here, nor those of which two are asked for on purpose.
_REPLACED = frozenset(
    {
        "medical-certificate",
        "criminal-record",
        "language-preference",
        "annex-32",
        "family-composition",
        "municipal-registration",
        "admission-letter",
        "health-insurance",
        "mutual-insurance",
        "employment-certificate",
        "passport",
        "identity-card",
    }
)
# What must be equal, when read on both, for two papers to be versions of one.
_SAME = ("country", "institution", "issuing_state", "employer", "issuer")
_NOT_LENT = frozenset(
    {"language", "signed", "stamped", "apostille", "original", "issuer", "standard_form", "document_number"}
)
_CODE = 4
"""Letters of a country's code or an abbreviation, which another one differs from in a letter."""
_MISREAD = 0.8
"""How like each other two readings of one name are at least."""
_NAME_PARTS = 2
_LENT_CONFIDENCE = 0.95
_FLOOR = 0.6


def older_versions(drafts: Sequence[Draft], roles: Sequence[Role]) -> dict[int, int]:
    """Index of an older version to the index of the newest of the same paper of the same person."""
    replaced: dict[int, int] = {}
    for index, draft in enumerate(drafts):
        if draft.pages.kind not in _REPLACED or draft.pages.duplicate_of is not None:
            continue
        newest, newest_day = None, _issued(draft)
        for other_index, other in enumerate(drafts):
            if (
                other_index != index
                and other.pages.kind == draft.pages.kind
                and other.pages.duplicate_of is None
                and roles[other_index] == roles[index]
                and _versions(draft, other)
            ):
                day = _issued(other)
                if day is not None and newest_day is not None and day > newest_day:
                    newest, newest_day = other_index, day
        if newest is not None:
            replaced[index] = newest
    return replaced


def _issued(draft: Draft) -> dt.date | None:
    """The issue date when it is certain: one plausible reading, well read."""
    field = draft.fields.get("issue_date")
    if field is None or len(field.values) != 1 or field.readings[0].confidence < _FLOOR:
        return None
    value = field.values[0]
    return value if isinstance(value, dt.date) else None


def _versions(one: Draft, two: Draft) -> bool:
    if same_person(one, two) is not True and not _one_name_misread(one, two):
        return False
    for name in _SAME:
        first, second = one.text(name), two.text(name)
        if first and second and not _alike(first, second):
            return False
    return True


def _one_name_misread(one: Draft, two: Draft) -> bool:
    """Born on one day, and every part of the shorter name is in the longer but for letters read wrongly."""
    if one.born is None or one.born != two.born or min(len(one.name), len(two.name)) < _NAME_PARTS:
        return False
    shorter, longer = sorted((one.name, two.name), key=len)
    return all(any(_alike(part, other) for other in longer) for part in shorter)


def _alike(one: str, two: str) -> bool:
    """Whether two words or names are one but for misread letters; figures and codes must be the same."""
    one, two = fold(one), fold(two)
    if one == two:
        return True
    if min(len(one), len(two)) <= _CODE or [c for c in one if c.isdigit()] != [c for c in two if c.isdigit()]:
        return False
    return OSA.normalized_similarity(one, two) >= _MISREAD


def lend_from_translations(drafts: Sequence[Draft], extract: Extract) -> None:
    """Fill what could not be read on an original from its translation; the evidence points to the translation.

    Args:
        drafts: changed in place.
        extract: reads a translation again, as the paper that it translates.
    """
    for draft in drafts:
        at = draft.pages.attached_to
        if draft.pages.kind != "translation" or at is None:
            continue
        original = drafts[at]
        for name, field in extract(dataclasses.replace(draft.pages, kind=original.pages.kind)).items():
            lent = _but_for(field, draft.fields.get(name, Field())) if name == "issue_date" else field
            if name not in _NOT_LENT and lent.readings and not _has(original.fields, name, lent):
                original.fields[name] = Field(tuple(_lent(reading) for reading in lent.readings))


def _but_for(field: Field[Scalar], own: Field[Scalar]) -> Field[Scalar]:
    """The days a translation tells, but for that on which the translator made it out: no original is of that one."""
    return Field(tuple(reading for reading in field.readings if reading.value not in own.values))


def _has(fields: Mapping[str, Field[Scalar]], name: str, translated: Field[Scalar]) -> bool:
    """Whether a field was read on the original; what was hardly read yields to what the translation surely says."""
    own = fields[name].best if name in fields else None
    lent = translated.best
    return own is not None and not (lent is not None and own.confidence < _FLOOR <= lent.confidence * _LENT_CONFIDENCE)


def _lent(reading: Reading[Scalar]) -> Reading[Scalar]:
    return Reading(
        reading.value,
        round(reading.confidence * _LENT_CONFIDENCE, 4),
        reading.raw,
        reading.evidence,
        reading.origin,
        reading.repaired,
    )
