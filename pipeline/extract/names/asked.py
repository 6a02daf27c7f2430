"""A label of a name that a form asks at, and what its words tell of what stands there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from pipeline.extract.names import words
from pipeline.extract.names.clean import clean_surname
from pipeline.extract.names.companies import company_in
from pipeline.extract.names.labels import NameLabel, Part, asks_for_all
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


def parts_in_row(place: Snippet, first: Cell, asked: Asked, is_label: Callable[[Cell], bool]) -> Snippet:
    """The parts of a name in cells beside one another, below the one label that lists them."""
    page, end = place.page, place.end
    parts = asks_for_all(page.text[asked.start : asked.end])
    for cell in page.cells[first.index + 1 : first.index + parts]:
        part = page.snippet(cell).trimmed()
        named = bool(part.raw) and clean_surname(part.raw) == part.raw and not is_label(cell)
        if not named or abs(cell.level[1] - first.level[1]) > _ROW * page.line_height:
            break
        if page.above(cell, _OVER) not in (None, asked.cell):
            break  # It answers a label of its own.
        end = part.end
    return Snippet(page, place.start, end)


_ROW: Final = 0.6
_OVER: Final = 1.6
"""Line heights to a label that stands over its value."""
