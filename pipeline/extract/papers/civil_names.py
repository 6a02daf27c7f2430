"""Names on acts of civil status: below the heading for one person, and in running text."""

from __future__ import annotations

import dataclasses

from pipeline.extract.holder import FULL_NAME, GIVEN
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.readings import combined, name_readings, narrow
from pipeline.extract.text.lines import Hit, Snippet
from pipeline.extract.text.wording import Wording, at_label
from validators.facts import Reading


def within(hit: Hit, label: Wording) -> list[Reading[str]]:
    """Names at a label that stands shortly after a heading."""
    page = hit.page
    near = [other for other in label.find(page) if hit.end <= other.start <= hit.end + 120 and _heads(other, hit)][:1]
    given = [other for other in GIVEN.find(page) if hit.end <= other.start <= hit.end + 160 and _heads(other, hit)][:1]
    surnames = [reading for other in near for reading in name_for(other, GIVEN)]
    firsts = [reading for other in given for reading in name_for(other, label)]
    if surnames and firsts:
        return combined(surnames, firsts)
    # Half a name, where the label of the other half was not read, decides nothing.
    return [dataclasses.replace(each, confidence=min(each.confidence, 0.5)) for each in surnames or firsts]


def _heads(label: Hit, heading: Hit) -> bool:
    """Whether a label begins its cell or goes on with the heading: "Grandfather's name" is another person's."""
    cell = label.page.cell_at(label.start)
    before = label.page.text[max(cell.start, heading.end) if cell is not None else label.start : label.start]
    return not any(sign.isalpha() for sign in before)


def full_name_within(hit: Hit) -> list[Reading[str]]:
    """The whole name at the label that stands right below a heading for one person."""
    page = hit.page
    near = [other for other in FULL_NAME.find(page) if hit.end <= other.start <= hit.end + 40][:1]
    return [reading for other in near for reading in name_for(other, GIVEN)]


def name_for(hit: Hit, stop: Wording) -> list[Reading[str]]:
    """The name at one label, up to another."""
    for labelled in at_label(hit, stop):
        if clean_name(labelled.value.raw):
            return list(name_readings(labelled.value, 0.85 * labelled.weight))
    return []


def named(hit: Hit, first: int, last: int, name: str) -> list[Reading[str]]:
    """A name found between two places behind a wording; a single word is none."""
    if len(name.split()) < 2:
        return []
    stretch = Snippet(hit.page, hit.end + first, min(len(hit.page.text), hit.end + last))
    return list(name_readings(narrow(stretch, name), 0.82))


def whole_on_line(text: str) -> str:
    """The name a stretch begins with; what stands whole on one line ends with it, else it may go on over the line."""
    text = text.lstrip()
    printed = text.split("\n")[0].rstrip()
    line = clean_name(printed)
    if line and printed.endswith(line) and not any(word.isupper() and len(word) > 1 for word in line.split()):
        # The surname, in capitals, stands on the next line.
        both = clean_name(text.replace("\n", " "))
        if any(word.isupper() and len(word) > 1 for word in both.split()[len(line.split()) :]):
            return both
    return line if len(line.split()) >= 2 else clean_name(text.replace("\n", " "))
