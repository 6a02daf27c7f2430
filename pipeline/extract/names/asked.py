"""A label of a name that a form asks at, and what its words tell of what stands there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from pipeline.extract.names import words
from pipeline.extract.names.clean import clean_name, clean_surname, is_title, the_name_alone
from pipeline.extract.names.clean import in_other_script as is_in_other_script
from pipeline.extract.names.companies import company_in
from pipeline.extract.names.label_bounds import WORD
from pipeline.extract.names.labels import NameLabel, Part, asks_for_all, is_also_a_name, label_of
from pipeline.extract.names.records import Person
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import TOKEN, fold
from pipeline.extract.text.lines import PageText, Snippet
from pipeline.extract.text.vocabulary import is_label_word
from pipeline.patterns import pattern_of


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


def signs_as_officer(page: PageText, cell: Cell) -> bool:
    """Whether below a name stands what its bearer is, as where people sign side by side."""
    below = page.below(cell, 1.5)
    said = TOKEN.findall(page.folded[below.start : below.end])[:3] if below is not None else []
    return any(word in words.OFFICES for word in said)


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


def asked_twice_in_row(person: Person, asked: Asked, part: Part) -> bool:
    """Whether a label stands a second time in one row: two people side by side, not two names of one."""
    text, row = person.page.text, person.page.line_bounds(asked.start)
    return (
        part in person.parts
        and asked.label.part == "given"
        and any(
            start != asked.start
            and person.page.line_bounds(start) == row
            and text[start:end] == text[asked.start : asked.end]
            for start, end in person.labels
        )
    )


def answered_in_parts(people: list[Person], asked: Asked, places: list[Snippet]) -> Person | None:
    """Whose name stands beside a word for somebody where the headings of columns asked for its parts already.

    "Époux | AÏT | Mohand" below "Nom | Prénoms": the word says whose name it is, and is no label of a whole one.
    """
    if asked.label.part:
        return None
    starts = {place.start for place in places}
    return next((one for one in people for part in _IN_COLUMNS if starts & one.starts_of(part)), None)


_IN_COLUMNS: Final[tuple[Part, ...]] = ("surname", "given", "name")
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


def told_before(page: PageText, over: Cell, asked: Asked) -> Asked | None:
    """Whose name stands over a caption where a word before it says so: "Father  SOKOLOV", "surname" below."""
    word = WORD.match(page.text, over.start, over.end)
    if word is None or asked.label.role or word.end() >= over.end or is_also_a_name(word.group()):
        return None
    label = label_of(word.group())
    if label is None or label.part or not label.role:
        return None
    return Asked(NameLabel("", label.role), over, word.start(), word.end(), None)


def holds_name(text: str, part: Part, *, in_other_script: bool) -> bool:
    """Whether a text holds a name and hardly more: a title before it, a remark set off behind it.

    Args:
        text: what stands at a label.
        part: what the label asks for; one word is enough for it, and not where it says only whose.
        in_other_script: whether most of the page is in other letters than Latin ones.
    """
    raw = text.replace(",", " ", 1) if part == "whole" else text  # It parts surname and given names.
    raw = the_name_alone(raw).rstrip()
    raw = raw[number.end() :] if (number := ROW_NUMBER.match(raw)) else raw
    name = clean_surname(raw) if part in ("surname", "name", "maiden", "after") else clean_name(raw)
    small = (
        raw[:1].islower()
        and not raw.startswith(" ".join(name.split()[:1]) or " ")
        and not (name and raw.endswith(name) and is_title(raw.split()[0]))
    )
    elsewhere = is_in_other_script(name) and not in_other_script
    if not name or elsewhere or is_office(raw) or (small and part != "surname"):
        return False
    own = name.split()
    before, _, behind = raw.replace(", ", " ").partition(own[0])
    after = behind[len(name) - len(own[0]) :] if behind.startswith(name[len(own[0]) :]) else ""
    next_word = WORD.match(after.lstrip())
    if part == "whole" and len(own) > 1 and next_word and is_label_word(fold(next_word.group())):
        after = ""  # "ANNA KIM Nationality Korean": the next question stands behind the answer.
    if len(before) > _TITLE or (re.match(r"\s?[^\W_]", after) and not _MAIDEN_NEXT.match(after)):
        return False
    return bool(part) or len(own) >= _WHOLE


ROW_NUMBER: Final = pattern_of(r"\d{1,2}[.)]?\s{1,3}(?=[^\W\d_])")
"""Before the name in a row of a table."""
LEAD: Final = pattern_of(r"(?:et |and |y |e )?(?:de|of|d'|van|von|di)\s+(?=[^\W\d_a-z])", re.IGNORECASE)
"""The words of a sentence that a form is filled in as: "de … et de …", with captions below the lines."""
_MAIDEN_NEXT: Final = pattern_of(r"\s(?:n[ée]e|geb\.?|geboren)(?:\s|$)")
"""Behind a whole name: the one before marriage follows."""
_TITLE: Final = 24
_WHOLE: Final = 2
