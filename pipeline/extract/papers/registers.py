"""Two people in the rows of a register: one heading for names, each name broken over the lines of its narrow column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.fields import people_asked_for
from pipeline.extract.names.labels import label_of
from pipeline.extract.names.persons import words_of
from pipeline.extract.names.readings import combined, name_readings
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import squeeze
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

_SURE: Final = 0.84
_REACH: Final = 20
"""Line heights below a heading in which the rows of a register stand."""
_NEXT_ROW: Final = 0.95
"""Line heights between two lines from which they are of two rows."""
_WIDE: Final = 2.2
"""Widths of a heading from which a cell is no cell of its column."""


def two_in_register(paper: Paper) -> tuple[list[Reading[str]], list[Reading[str]]] | None:
    """Both people of a register whose column for names has two rows; None for any other number of them."""
    for page in paper.pages:
        for heading in page.cells:
            label = label_of(page.text[heading.start : heading.end])
            if label is None or label.part not in ("whole", "name") or label.role not in ("", "spouse"):
                continue
            if page.right_of(heading) is None:
                continue
            rows = [_read(page, row) for row in _rows(page, heading)]
            named = [row for row in rows if row]
            if len(rows) == len(named) == _TWO:
                return named[0], named[1]
    return None


def two_counted(paper: Paper) -> tuple[list[Reading[str]], list[Reading[str]]] | None:
    """Both people of a form that counts them ("name of first person", "person 2"); None where not both are read."""
    counted: dict[str, list[Reading[str]]] = {}
    for person in people_asked_for(paper):
        labels = " ".join(person.page.folded[start:end] for start, end in person.labels)
        which = _COUNTED.search(labels) if person.role in ("subject", "spouse") else None
        readings = person.readings() if which is not None and person.is_whole else []
        if which is not None and readings and len(readings[0].value.split()) > 1:
            counted.setdefault("one" if which["one"] else "two", readings)
    return (counted["one"], counted["two"]) if len(counted) == _TWO else None


_COUNTED: Final = pattern_of(
    r"\b(?:(?P<one>first (?:person|party|partner|spouse|applicant)|(?:person|party|partner|spouse|applicant) (?:1|one))"
    r"|second (?:person|party|partner|spouse|applicant)|(?:person|party|partner|spouse|applicant) (?:2|two))\b"
)
"""Which of the two a form of marriage asks for where it says neither bride nor groom."""
_TWO: Final = 2
_NUMBER: Final = pattern_of(r"\d{1,2}[.)]?\s(?=[^\W\d_])")
"""The number of a row, read as one with the name."""


def head_of_register(paper: Paper) -> list[Reading[str]]:
    """Who stands in the first row of a register of a household, of which two rows or more hold a name."""
    for page in paper.pages:
        for heading in page.cells:
            label = label_of(page.text[heading.start : heading.end])
            if label is None or label.part not in ("whole", "name") or label.role or page.right_of(heading) is None:
                continue
            below = page.below(heading, 1.6)
            more = label_of(page.text[below.start : below.end]) if below is not None else None
            goes_on = below is not None and more is not None and bool(more.part) and not more.role
            named = [_read(page, row) for row in _rows(page, below if below is not None and goes_on else heading)]
            if len(named) >= _TWO and all(named[:_TWO]):
                return [replace(reading, confidence=min(reading.confidence, _HEAD)) for reading in named[0]]
    return []


def asked_in_register(paper: Paper) -> list[Reading[str]]:
    """For whom a register was asked, by the label outside its rows, where one of the rows bears that name as well.

    Whose row it is the register may leave to the reader, and "Kendisi" is then the one whom the family is counted from.
    """
    for person in people_asked_for(paper):
        readings = person.readings() if person.role == "subject" else []
        name = words_of(readings[0].value) if readings else frozenset[str]()
        if len(name) < _TWO:
            continue
        own = {person.page.line_bounds(start) for start, _ in person.labels}
        own |= {person.page.line_bounds(place.start) for places in person.parts.values() for place in places}
        rows = ((page, page.line_bounds(cell.start)) for page in paper.pages for cell in page.cells)
        for page, (start, end) in rows:
            row = page.text[start:end]
            elsewhere = page is not person.page or (start, end) not in own
            if elsewhere and row.count("\t") > 1 and name <= words_of(row.replace("\t", " ")):
                return readings
    return []


def self_in_register(paper: Paper) -> list[Reading[str]]:
    """Who stands in the row that a register of a household marks as the very person it was asked for: "Kendisi"."""
    for page in paper.pages:
        marked = [cell for cell in page.cells if _SELF.fullmatch(page.folded, cell.start, cell.end)]
        if len(marked) != 1:
            continue
        row = {part: name_readings(cell, _SURE) for part, cell in _parts_in_row(page, marked[0])}
        whole = row.get("whole") or row.get("name") or row.get("first-or-whole") or ()
        given = row.get("given") or row.get("first-or-whole") or row.get("name") or ()
        if "surname" in row and "whole" not in row:
            return combined(row["surname"], given) if row["surname"] and given else []
        if whole and len(whole[0].value.split()) >= _TWO:
            return list(whole)
    return []


_SELF: Final = pattern_of(
    r"\W{0,3}(?:kendisi|self|oneself|soi-meme|lui-meme|elle-meme|interessee?|titulaire|demandeur|demanderesse|requerante?|"
    r"betrokkene|hij-?zelf|zij-?zelf|aanvra(?:a?gst?er)|antragsteller(?:in)?|selbst|titular|el mismo|la misma|"
    r"solicitante|requerente|o proprio|a propria|interessat[oa]|richiedente|applicant)\W{0,3}"
)
"""The relationship of somebody to himself, in the column for it."""
_NAMED: Final = frozenset(("whole", "name", "first-or-whole", "surname", "given"))
_FAR: Final = 40
"""Line heights below the heads of a register in which its last row may stand."""
_ROW: Final = 0.8
"""Line heights by which the cells of one row may stand higher or lower."""


def _parts_in_row(page: PageText, mark: Cell) -> Iterator[tuple[str, Snippet]]:
    """What stands in the row of a cell below the headings that ask for parts of the name of whom the row is about."""
    row = [cell for cell in page.cells if abs(cell.level[1] - mark.level[1]) <= _ROW * page.line_height]
    for head in page.cells:
        asks = label_of(page.text[head.start : head.end])
        over = head.level[3] <= mark.level[1] and mark.level[1] - head.level[1] <= _FAR * page.line_height
        if asks is None or asks.role or not over or asks.part not in _NAMED:
            continue
        for cell in row:
            if cell is not mark and min(cell.box[2], head.box[2]) > max(cell.box[0], head.box[0]):
                yield asks.part, page.snippet(cell).trimmed()
                break


_HEAD: Final = 0.8


def named_first(field: Field[str]) -> Field[str]:
    """The reading that stands first on the paper, and others of the same place."""

    def place(reading: Reading[str]) -> tuple[int, float, float]:
        first = reading.evidence[0]
        return (first.page, first.bbox[1], first.bbox[0]) if first.bbox else (first.page, 1.0, 1.0)

    best = min(field.readings, key=place)
    return Field(tuple(each for each in field.readings if place(each)[:2] == place(best)[:2]))


def _rows(page: PageText, heading: Cell) -> list[list[Cell]]:
    """The cells below a heading, those of one row together."""
    height = page.line_height
    column = [
        cell
        for cell in page.cells
        if 0 < cell.level[1] - heading.level[1] <= _REACH * height
        and min(cell.box[2], heading.box[2]) - max(cell.box[0], heading.box[0]) > 0.4 * (cell.box[2] - cell.box[0])
    ]
    column.sort(key=lambda cell: cell.level[1])
    rows: list[list[Cell]] = []
    for cell in column:
        if cell.box[2] - cell.box[0] > _WIDE * (heading.box[2] - heading.box[0]):
            break
        if not any(sign.isalpha() for sign in page.text[cell.start : cell.end]):
            continue
        numbered = _NUMBER.match(page.text, cell.start, cell.end)
        if rows and not numbered and cell.level[1] - rows[-1][-1].level[3] < _NEXT_ROW * height:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return rows


def _read(page: PageText, row: list[Cell]) -> list[Reading[str]]:
    """The name in the lines of a row, when they hold nothing else."""
    lines = [page.snippet(cell).trimmed() for cell in row]
    if number := _NUMBER.match(lines[0].raw):
        lines[0] = Snippet(page, lines[0].start + number.end(), lines[0].end)
    whole = " ".join(squeeze(line.raw) for line in lines)
    parts = [name_readings(line, _SURE) for line in lines]
    if clean_name(whole) != whole or len(whole.split()) < _TWO or not all(parts):
        return []
    best = [part[0] for part in parts]
    return [
        Reading(
            " ".join(one.value for one in best),
            min(one.confidence for one in best),
            whole,
            tuple(place for one in best for place in one.evidence),
            best[0].origin,
        )
    ]
