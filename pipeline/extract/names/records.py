"""Somebody a form asks for: the parts of the name that stand at its labels, as readings; two at one label."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from pipeline.extract.names.clean import PARTICLES, clean_name
from pipeline.extract.names.labels import Part
from pipeline.extract.names.readings import combined, name_readings
from pipeline.extract.text.folding import fold
from pipeline.extract.text.kinship import CHILD_OF
from pipeline.extract.text.lines import PageText, Snippet
from pipeline.extract.text.wording import is_label
from pipeline.patterns import pattern_of
from validators.facts import Reading

_SURE: Final = 0.92
_CAPTION: Final = 0.84
"""A label printed below its line is easily taken for that of the line after it."""
_ROWS: Final = 8
_INDENT: Final = 0.03
_TITLE: Final = 24


@dataclass(slots=True)
class Person:
    """Somebody a form asks for."""

    role: str
    """Whose name it is, as :mod:`pipeline.extract.names.words` has it; empty where nothing says so."""
    page: PageText
    start: int
    parts: dict[Part, list[Snippet]] = field(default_factory=dict)
    caption: bool = False
    unanswered: set[Part] = field(default_factory=set)
    """Parts that are asked for with nothing readable beside."""
    labels: list[tuple[int, int]] = field(default_factory=list)
    """Where the labels stand that the parts were read at."""

    def readings(self, plausibility: float = _SURE) -> list[Reading[str]]:
        """The name, of whichever parts it was asked in."""
        sure = plausibility * (_CAPTION if self.caption else 1.0)
        read = {part: _joined(places, sure, part) for part, places in self.parts.items()}
        given = [*read.get("given", ())]
        surname = [*read.get("surname", ())]
        either, first = [*read.get("name", ())], [*read.get("first-or-whole", ())]
        if either and (given or first):
            surname = surname or either
        if either and surname is not either and surname and not given:
            # "Name" beside "Surname" asks for the given names, unless the whole name stands there.
            if _words(surname) <= _words(either):
                return either
            given = either
        if first and given and surname and not _words(first) & _words(given):
            given = _behind(first, given)  # "Име" and "Бащино име": the first name, and the father's behind it.
        if first and (surname or (either and not given)):
            given = given or first
        if after := read.get("after"):
            # Which of the two somebody is called by elsewhere, nobody can tell.
            changed = "maiden" in read and not _words(read["maiden"]) & _words(after)
            surname = surname or [_weaker(each, _ONE_OF_TWO_NAMES if changed else 1.0) for each in after]
        if not surname and given and "maiden" in read:
            surname = [*read["maiden"]]
        if given and read.get("middle"):
            given = given if _ends_with(given, read["middle"]) else _behind(given, read["middle"])
        if surname and given:
            return combined(surname, given)
        for part in ("whole", "name", "first-or-whole", "maiden"):
            whole = read.get(part)
            if whole and part != "whole" and "given" in self.unanswered:
                return [_weaker(each, 0.55) for each in whole]
            if whole and part == "maiden":
                # The family's name, and not the whole one, unless there is more of it than families are called by.
                return [_weaker(each, _WHOLE_AT_MAIDEN if _is_whole(each.value) else 0.65) for each in whole]
            if whole:
                # A form that asks for the given name of a parent gets one word: "Baba adı   MEHMET".
                of_parent = self.role in ("father", "mother")
                single = (
                    {"first-or-whole": _GIVEN_OF_PARENT, "name": _NAME_OF_PARENT}.get(part, 0.55) if of_parent else 0.55
                )
                return [each if len(each.value.split()) > 1 else _weaker(each, single) for each in whole]
        return [_weaker(each, 0.55) for each in (*surname, *given)]

    @property
    def is_whole(self) -> bool:
        """Whether the whole name was asked for: at one label, or surname and given names."""
        return "whole" in self.parts or set(self.parts) >= _BOTH_PARTS

    def starts_of(self, part: Part) -> set[int]:
        """Where the values read for a part of the name begin."""
        return {place.start for place in self.parts.get(part, ())}

    def has_its(self, part: Part, place: Snippet) -> bool:
        """Whether the record has its value for a part already, so that the next one is another person's."""
        known = self.parts.get(part, [])
        if part in ("surname", "given"):
            # First and second surname stand at one label each, without another part in between.
            if not known or fold(known[-1].raw) == fold(place.raw):
                return False
            return list(self.parts)[-1] != part or len(known) > 1
        if part == "whole" and not known and set(self.parts) >= _BOTH_PARTS:
            # The parts were asked for already: another name is another person's.
            own = {word for each in ("surname", "given") for one in self.parts[each] for word in fold(one.raw).split()}
            return not own & set(fold(place.raw).split())
        return bool(known) and fold(known[0].raw) != fold(place.raw)

    def rows(self) -> list[Snippet]:
        """The whole names at a label over a column: one for each row."""
        places = [*self.parts.get("whole", ()), *self.parts.get("name", ())][:1]
        while places and len(places) < _ROWS:
            cell = self.page.cell_at(places[-1].start)
            below = self.page.below(cell, 1.5) if cell is not None else None
            if below is not None and fold(self.page.text[below.start : below.end]) in _JOINING_WORDS:
                below = self.page.below(below, 1.5)
            if cell is None or below is None or abs(below.box[0] - cell.box[0]) > _INDENT:
                break
            place = self.page.snippet(below).trimmed()
            if len(clean_name(place.raw).split()) < 2 or is_label(place):
                break
            places.append(place)
        return places


def _is_whole(name: str) -> bool:
    """Whether a name has more words than families are called by, or capitals that tell a surname from given names."""
    words = [word for word in name.split() if fold(word) not in PARTICLES and len(word) > 1]
    surname = sum(word.isupper() for word in words)
    return len(words) > _NAMES_OF_FAMILY or 0 < surname < len(words)


_BOTH_PARTS: Final = frozenset(("surname", "given"))
_NAMES_OF_FAMILY: Final = 2
_WHOLE_AT_MAIDEN: Final = 0.85
_ONE_OF_TWO_NAMES: Final = 0.9
_GIVEN_OF_PARENT: Final = 0.75
_NAME_OF_PARENT: Final = 0.68
"""Iran and its neighbours name a parent by one word, others where the rest was not read."""
_JOINING_WORDS: Final = frozenset(("e", "y", "et", "and", "en", "und", "&"))


def _words(readings: list[Reading[str]]) -> set[str]:
    return set(fold(readings[0].value).split())


def _ends_with(given: list[Reading[str]], middle: list[Reading[str]]) -> bool:
    """Whether what stands at the label for given names holds the middle name of the next column already."""
    return fold(given[0].value).split()[-len(middle[0].value.split()) :] == fold(middle[0].value).split()


def _weaker(reading: Reading[str], share: float) -> Reading[str]:
    return Reading(
        reading.value, reading.confidence * share, reading.raw, reading.evidence, reading.origin, reading.repaired
    )


def _joined(places: list[Snippet], sure: float, part: Part) -> list[Reading[str]]:
    """The readings at the labels of one part: first and second surname stand at one each."""
    found: list[Reading[str]] = []
    seen: set[str] = set()
    for place in places[:3]:
        pair = two_people(place) if part in ("whole", "name") else None
        if pair is not None and _JOINED.fullmatch(place.page.text[pair[0].end : pair[1].start].strip()):
            # Two stand at one label, and nobody can tell which of them is meant.
            return [reading for one in pair for reading in name_readings(one, min(sure, _EITHER))]
        readings = list(name_readings(place, sure, surname=part in ("surname", "name", "maiden", "after")))
        if not readings or fold(readings[0].value) in seen:
            continue
        seen.add(fold(readings[0].value))
        found = _behind(found, readings) if found and part in ("surname", "given") else found or readings
    return found


_JOINED: Final = pattern_of(r"(?:e|y|et|en|und|and|ve|i|si|&|/)(?:\s(?:de|van|of))?", re.IGNORECASE)
_EITHER: Final = 0.8


def _behind(first: list[Reading[str]], then: list[Reading[str]]) -> list[Reading[str]]:
    return [
        Reading(
            f"{one.value} {two.value}",
            min(one.confidence, two.confidence),
            f"{one.raw} {two.raw}",
            (*one.evidence, *two.evidence),
            one.origin,
            one.repaired or two.repaired,
        )
        for one in first[:2]
        for two in then[:2]
    ]


_AND: Final = pattern_of(
    r"(?i:,?\s(?:e|y|et|en|und|and|ve|i|si)\s(?:de\s|van\s|of\s)?)|\s[/&]\s|[,;]\s|\s[–-]\s|\n|\s(?=2\s?[.)]\s)"
)
"""What stands between the names of two people at one label."""
_SET_OFF: Final = pattern_of(r"$|\s?[,(]|\s[—–-]\s|\s(?:geb|n[ée]e?|born)")
"""What may stand behind a name that is one of two."""
NUMBERED: Final = pattern_of(r"\s{0,4}[12]\s?[.)]\s{0,4}")
"""The number before each of several names at one label."""


def two_people(place: Snippet) -> tuple[Snippet, Snippet] | None:
    """The two whole names that a stretch is made of: "X e Y", "1. X 2. Y"; None for anything else."""
    for split in _AND.finditer(place.page.text, place.start, place.end):
        sides = (place.start, split.start()), (split.end(), place.end)
        people: list[Snippet] = []
        for start, end in sides:
            number = NUMBERED.match(place.page.text, start, end)
            side = Snippet(place.page, number.end() if number else start, end).trimmed()
            name = clean_name(side.raw)
            at = side.raw.find(name)
            # "X, son of A and of B": the second is the mother of the first.
            parents = not people and CHILD_OF.search(fold(side.raw[at + len(name) :] + " "))
            if (
                len(name.split()) > 1
                and 0 <= at <= _TITLE
                and _SET_OFF.match(side.raw[at + len(name) :])
                and not parents
            ):
                people.append(side)
        if len(people) == len(sides):
            return people[0], people[1]
    return None
