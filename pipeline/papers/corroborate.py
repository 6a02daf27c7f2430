"""What one paper of a dossier says for the reading of another: names, birth dates and passport numbers.

A machine-readable zone has check digits; a name on a bad copy has nothing. Where the same ink was read in several
ways, by two engines or with day and month in either order, and one of them is letter for letter what the zone of a
passport or card in the same dossier says, the others are slips: no misreading comes out as just that by chance. A
reading is only ever chosen, never made, and a paper that says something else keeps saying it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from rapidfuzz.distance import Levenshtein

from pipeline.extract import IDENTITY_KINDS
from pipeline.extract.text.folding import fold
from pipeline.papers.known_names import keep_known_name
from pipeline.papers.roles import Draft, same_name
from pipeline.patterns import pattern_of
from validators import names
from validators.facts import Field, Reading, Scalar

NAME_FIELDS = (
    "holder_name", "surname", "given_names", "account_holder", "payer", "tenant_name", "owner_name", "student_name",
    "guarantor_name", "spouse_name",
)  # fmt: skip
NUMBER_FIELDS = ("passport_number", "document_number")

VOUCHED = 0.8
"""Confidence from which a machine-readable zone vouches for an element of it."""
SEEN = 0.1
"""Confidence from which a reading counts as seen: that it comes out as just this name says more than any confidence."""
CORROBORATED = 0.9
"""Confidence of a reading that another paper confirms to the letter."""
_ALIKE = 0.55
"""Share of letters that two readings of the same ink have in common at least."""


@dataclass(frozen=True, slots=True)
class _Vouched:
    """Somebody whom a machine-readable zone names."""

    surname: str
    given_names: str
    born: dt.date | None
    number: str

    @property
    def name(self) -> str:
        return f"{self.surname} {self.given_names}".strip()


def corroborate(drafts: Sequence[Draft]) -> None:
    """Choose, among readings of the same ink, the one that a machine-readable zone of the dossier confirms.

    Args:
        drafts: all papers of a dossier; fields of papers without a zone of their own are changed in place.
    """
    people = [person for draft in drafts if (person := _vouched(draft)) is not None]
    if not people:
        return
    for draft in drafts:
        if _vouched(draft) is not None:
            continue
        for name in NAME_FIELDS:
            _choose(draft, name, partial(_is_one_of, people, name))
        keep_known_name(draft, [(person.surname, person.given_names) for person in people])
        own = [one for one in people if same_name(frozenset(fold(one.name).split()), draft.name) is not False]
        if _choose(draft, "birth_date", {one.born for one in own if one.born is not None}.__contains__):
            _write_in_the_same_order(draft)
        numbers = {one.number for one in own if one.number}
        for name in NUMBER_FIELDS:
            _choose(draft, name, partial(_is_number, numbers))


def _vouched(draft: Draft) -> _Vouched | None:
    surname = _of_zone(draft, "surname")
    if draft.pages.kind not in IDENTITY_KINDS or not isinstance(surname, str) or not surname:
        return None
    given, born, number = (_of_zone(draft, name) for name in ("given_names", "birth_date", "document_number"))
    return _Vouched(
        surname,
        given if isinstance(given, str) else "",
        born if isinstance(born, dt.date) else None,
        _plain(number) if isinstance(number, str) and draft.pages.kind == "passport" else "",
    )


def _of_zone(draft: Draft, name: str) -> Scalar | None:
    field = draft.fields.get(name)
    best = field.best if field is not None else None
    if field is None or best is None or len(field.values) != 1:
        return None
    return best.value if best.origin == "mrz" and best.confidence >= VOUCHED else None


def _is_named(value: Scalar, person: _Vouched, field: str) -> bool:
    """Whether a reading is a person's name, whole and to the letter, in whatever order."""
    whole = {"surname": person.surname, "given_names": person.given_names}.get(field, person.name)
    if not isinstance(value, str) or not whole:
        return False
    match = names.compare(value, whole)
    return match.grade == "same" or (match.why == names.ORDER and len(value.split()) == len(whole.split()))


def _is_one_of(people: Sequence[_Vouched], field: str, value: Scalar) -> bool:
    return any(_is_named(value, person, field) for person in people)


def _is_number(numbers: set[str], value: Scalar) -> bool:
    return isinstance(value, str) and _plain(value) in numbers


_FIGURES = pattern_of(r"\D*(\d{1,2})\D{1,3}(\d{1,2})\D{1,3}(?:\d{2}|\d{4})\D*")


def _day_first(reading: Reading[Scalar]) -> bool | None:
    """Whether a date written in figures was understood with its day first; None where the figures do not tell."""
    match = _FIGURES.fullmatch(reading.raw)
    if match is None or not isinstance(reading.value, dt.date) or match[1] == match[2]:
        return None
    figures = int(match[1]), int(match[2])
    if figures == (reading.value.day, reading.value.month):
        return True
    return False if figures == (reading.value.month, reading.value.day) else None


def _write_in_the_same_order(draft: Draft) -> None:
    """Read the other dates of a paper in the order in which its birth date turned out to be written."""
    order = _day_first(draft.fields["birth_date"].readings[0])
    if order is None:
        return
    for name, field in draft.fields.items():
        kept = tuple(one for one in field.readings if _day_first(one) is not (not order))
        if kept and len(kept) < len(field.readings):
            sure = sum(one.confidence for one in field.readings if one.raw == kept[0].raw)
            first = replace(kept[0], confidence=min(CORROBORATED, max(kept[0].confidence, sure)))
            draft.fields[name] = Field((first, *kept[1:]))


def _choose(draft: Draft, name: str, confirmed: Callable[[Scalar], bool]) -> bool:
    """Keep the confirmed reading of a field, if there is just one; says whether there was."""
    field = draft.fields.get(name)
    if field is None or not field.readings:
        return False
    good = [reading for reading in field.readings if reading.confidence >= SEEN and confirmed(reading.value)]
    if not good or len({reading.value for reading in good}) != 1 or any(one.origin == "mrz" for one in field.readings):
        return False
    chosen = good[0]
    rest = [reading for reading in field.readings if reading not in good and not _of_same_ink(reading, chosen)]
    sure = max(chosen.confidence, CORROBORATED)
    draft.fields[name] = Field((replace(chosen, confidence=sure), *rest))
    return True


def _of_same_ink(one: Reading[Scalar], other: Reading[Scalar]) -> bool:
    """Whether two readings are of one and the same place, seen or understood in two ways."""
    if not one.evidence or one.evidence[:1] != other.evidence[:1]:
        return False
    if isinstance(one.value, str) and isinstance(other.value, str):
        return Levenshtein.normalized_similarity(fold(one.value), fold(other.value)) >= _ALIKE
    return True


def _plain(number: str) -> str:
    return "".join(sign for sign in number.upper() if sign.isalnum())
