"""A label of a name that a form asks at, and what its words tell of what stands there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pipeline.extract.names import words
from pipeline.extract.names.companies import company_in
from pipeline.extract.names.labels import NameLabel, Part
from pipeline.extract.names.records import Person
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import TOKEN, fold
from pipeline.extract.text.lines import Snippet


@dataclass(frozen=True, slots=True)
class Asked:
    """A label of a name on the page, and the cell it stands in."""

    label: NameLabel
    cell: Cell
    start: int
    end: int
    value: Snippet | None
    """What stands behind it in the same cell."""
    over: Cell | None = None
    """The first line of a label that goes on over two."""


def counts(label: str) -> bool:
    """Whether a word that asks for given names beside another counts here, alone before its noun: "First Semester"."""
    return all(word in words.FIRST for word in TOKEN.findall(fold(label)))


def is_office(text: str) -> bool:
    """Whether a text says what somebody is ("La Présidente", "Directeur général") or names a company."""
    return any(word in words.OFFICES for word in TOKEN.findall(fold(text))[:3]) or bool(company_in(text))


def lacking(people: list[Person], asked: Asked, part: Part) -> Person | None:
    """Who was asked for last, when half of the name stood there and only one of the two labels tells whose it is.

    "Prénoms de l'enfant" and "Nom de famille" on the next line ask for one name.
    """
    last = people[-1] if people else None
    if last is None or (asked.label.role and last.role and asked.label.role != last.role):
        return None
    if not (asked.label.role or last.role) or asked.label.role == last.role:
        return None
    other = {"given": ("surname", "name"), "surname": ("given",), "name": ("given",)}.get(part, ())
    known = list(last.parts)
    single = len(known) == 1 and known[0] in other
    return last if single and all(len(place.raw.split()) <= _HALF for place in last.parts[known[0]]) else None


_HALF: Final = 3
"""Words of half a name at most; more of them are the whole."""
