"""Births bound to the people they are told of: by the sentence or by the record of a form that a day stands in.

A paper about one person tells the births of others as well: of an official who treats a file, of a lawyer who is
given powers, of the son for whom somebody stands surety. The holder's birth is the one bound to the holder; one bound
to somebody else is not the holder's, however alone it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rapidfuzz.distance import Levenshtein

from pipeline.extract.dates.born_people import bearer
from pipeline.extract.dates.roled import RoledDate
from pipeline.extract.names.clean import PARTICLES, in_other_script
from pipeline.extract.names.fields import people_asked_for
from pipeline.extract.names.persons import words_of
from pipeline.extract.names.records import Person
from pipeline.extract.text.lines import Hit, Paper
from validators.facts import Reading


def bound_to(paper: Paper, births: Sequence[RoledDate], name: str) -> tuple[list[RoledDate], list[RoledDate]]:
    """The births told of somebody, and those told of somebody else; what is bound to nobody is in neither.

    Args:
        paper: the paper.
        births: days whose role is a birth.
        name: whose they are asked for.
    """
    own: list[RoledDate] = []
    others: list[RoledDate] = []
    for date in births:
        readings = _told_of(paper, date)
        answers = [is_same_person(reading.value, name) for reading in readings]
        if True in answers:
            own.append(date)
        elif answers and not any(answer is None for answer in answers):
            others.append(date)
    return own, others


def _told_of(paper: Paper, date: RoledDate) -> Sequence[Reading[str]]:
    """Whose birth a day is: at the label of a form by the record it stands in, in a sentence by who stands before."""
    page, label = date.spot.snippet.page, date.label
    cell = page.cell_at(label.start) if label is not None and label.page is page else None
    if label is None or cell is None or label.start - cell.start > _NUMBERED or page.text[label.start].islower():
        told = bearer(date)
        return told.readings if told is not None else ()
    record = _record_above(paper, label)
    return record.readings() if record is not None else ()


def is_same_person(one: str, other: str) -> bool | None:
    """Whether two names are one person's: the words of the shorter all stand in the longer. None where it is unsure."""
    if in_other_script(one) != in_other_script(other):
        return None
    fewer, more = sorted((words_of(one) - PARTICLES, words_of(other) - PARTICLES), key=len)
    if len(fewer) < _WHOLE:
        return None
    shared = sum(any(_is_same_word(word, known) for known in more) for word in fewer)
    if shared == len(fewer):
        return True
    return None if shared >= _WHOLE else False


def _is_same_word(word: str, known: str) -> bool:
    """Whether two words of names are one: an initial may stand for a word, and one letter of a long one be misread."""
    if 1 in (len(word), len(known)):
        return word[0] == known[0]
    return word == known or (
        min(len(word), len(known)) >= _LONG and Levenshtein.distance(word, known, score_cutoff=1) <= 1
    )


def _record_above(paper: Paper, label: Hit) -> Person | None:
    """Whose record of a form a label stands in; None where that may be another's.

    People may be asked for side by side over it, and a form that asks for somebody's parents goes on with his birth.
    """
    page = label.page
    over = [person for person in people_asked_for(paper) if person.page is page and person.start < label.start]
    if not over:
        return None
    last = over[-1]
    row = page.line_bounds(last.start)
    beside = [one for one in over if one is not last and any(page.line_bounds(at) == row for at, _ in one.labels)]
    return None if beside or last.role not in _WITH_THEIR_BIRTH else last


_WITH_THEIR_BIRTH: Final = frozenset(
    (
        *("", "subject", "student", "researcher", "employee", "insured", "policyholder", "patient", "deceased"),
        *("grantee", "guarantor", "tenant", "landlord", "account"),
    )
)
"""Roles of people whom a form asks for their birth behind their name."""
_WHOLE: Final = 2
_LONG: Final = 5
_NUMBERED: Final = 5
"""Signs of the number of a question before its label."""
