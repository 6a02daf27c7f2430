"""People as forms ask for them: labels composed of known words, the headings they stand under, and their columns.

A form is read as records: one for each person it asks for, with the parts of the name that stand at its labels. Whose
record it is says the label ("Name of father"), else the heading above ("MOTHER", "Gegevens van de arts"), which in a
table may be that of the column.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from pipeline.extract.names import words
from pipeline.extract.names.asked import (
    LEAD,
    ROW_NUMBER,
    Asked,
    answered_in_parts,
    asked_twice_in_row,
    counts,
    holds_name,
    is_office,
    lacking,
    parts_in_row,
    signs_as_officer,
    told_before,
)
from pipeline.extract.names.clean import clean_name, in_other_script, mostly_in_other_script, the_name_alone
from pipeline.extract.names.label_bounds import WORD, WORDS_OF_LABEL, before_other_label, label_before
from pipeline.extract.names.labels import (
    NameLabel,
    Part,
    asks_for_nothing,
    begins_the_name,
    is_also_a_name,
    label_of,
    role_at_end,
)
from pipeline.extract.names.parts_side_by_side import answers_in_order, asks_anew, heads_right_of, told_whose
from pipeline.extract.names.readings import over_gap
from pipeline.extract.names.records import NUMBERED, Person, two_people
from pipeline.extract.names.table_headings import without_headings_of_matters
from pipeline.extract.text.cells import Cell, is_speck, level_with_gap
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.extract.text.wording import is_label
from pipeline.patterns import pattern_of

_SEPARATOR: Final = pattern_of(r"\s{0,20}:\s{0,20}|\s{0,20}(?:\.{3,}|…|_{3,})[\s.…_:]*")
_ROW: Final = 0.6
"""Share of a line's height within which two cells stand in one row."""


def people_asked_for(paper: Paper) -> tuple[Person, ...]:
    """Everybody whom the paper asks for at labels, in reading order."""
    cache: dict[str, tuple[Person, ...]] = paper.__dict__.setdefault("_people_asked_for", {})
    if "all" not in cache:
        cache["all"] = tuple(person for page in paper.pages for person in _Form(page).people())
    return cache["all"]


def absent_in_roles(paper: Paper, roles: Collection[str]) -> list[Snippet]:
    """Where a form asks for the name of somebody in one of the roles and nothing but strokes or stars stands there."""
    return [place for page in paper.pages for place in _Form(page).struck_out(roles)]


class _Form:
    """The labels of names on one page, and what stands at them."""

    def __init__(self, page: PageText) -> None:
        self.page = page
        self.captions = False
        self.in_other_script = mostly_in_other_script(page.text)
        asked = without_headings_of_matters(page, [asked for cell in page.cells for asked in self._in_cell(cell)])
        self.by_cell = {one.cell.index: one for one in asked}
        self.asked = [self._going_on(one) for one in asked if not self._value_after_all(one)]
        begun = {one.over.index for one in self.asked if one.over is not None}
        self.asked = [
            one for one in self.asked if one.cell.index not in begun or one.label.role or one.value is not None
        ]
        self.in_order = answers_in_order(page, self.asked, self._answers)
        self.asked = told_whose(page, self.asked)
        self.by_cell = {one.cell.index: one for one in self.asked}
        self.headings = [one for one in self.asked if not one.label.part and one.value is None]
        self.whole_rows = asks_anew(page, self.asked)
        self.taken: set[int] = set()
        bare = [one for one in self.asked if one.label.part and one.value is None and not self._beside(one)]
        stands = [(self._over(one) is not None, self._under(one) is not None) for one in bare]
        self.captions = stands.count((True, False)) > stands.count((False, True))
        self.answers_below = not self.captions and (False, True) in stands and not self._answers_beside()

    def people(self) -> list[Person]:
        found: dict[tuple[object, ...], Person] = {}
        people: list[Person] = []
        for asked in sorted(self.asked, key=lambda one: (one.over or one.cell).index):
            values = list(self._values(asked))
            if not values and asked.label.part == "given" and people and people[-1].role in ("", asked.label.role):
                people[-1].unanswered.add("given")
            if (whose := answered_in_parts(people, asked, [place for place, _, _ in values])) is not None:
                whose.role = whose.role or asked.label.role
                continue
            for place, heading, caption in values:
                role = asked.label.role or (heading.label.role if heading else "")
                part: Part = asked.label.part or "whole"
                key: tuple[object, ...] = (asked.label.role or None, heading.start if heading else -1)
                person = found.get(key)
                half = lacking(people, asked, part)
                own = heading is None
                if half is None and people and people[-1].role and self._goes_on_beside(people[-1], asked, part):
                    half, own = people[-1], role in ("", "subject", people[-1].role)
                if half is not None and own:
                    person = found[key] = half
                    person.role = person.role or role
                if person is None or self._asked_anew(person, asked, part) or person.has_its(part, place):
                    person = Person(role, self.page, asked.start, caption=caption)
                    found[key] = person
                    people.append(person)
                person.parts.setdefault(part, []).append(place)
                person.labels.append((asked.start, asked.end))
        return people

    def _answers_beside(self) -> bool:
        """Whether a part of a name stands right of its label with none below: then the form answers beside labels."""
        parts = (one for one in self.asked if one.label.part and one.value is None)
        return any(self._beside(one) and self._under(one) is None for one in parts)

    def struck_out(self, roles: Collection[str]) -> Iterator[Snippet]:
        """What stands at the labels of the roles where it is strokes or stars alone."""
        for asked in self.asked:
            heading = self._heading(asked)
            if (asked.label.role or (heading.label.role if heading else "")) not in roles:
                continue
            if asked.label.part not in ("whole", "name", "surname", "first-or-whole"):
                continue  # A middle name is struck out where there is none.
            cell = self._right_of(asked) or self.page.below(asked.cell)
            end = self.page.line_bounds(cell.start)[1] if cell is not None else 0
            if cell is not None and _STRUCK_OUT.fullmatch(self.page.text, cell.start, end):
                yield Snippet(self.page, cell.start, end)

    def _asked_anew(self, person: Person, asked: Asked, part: Part) -> bool:
        """Whether a label stands in a row that asks for another whole name than the one begun."""
        other_row = self.page.line_bounds(person.labels[-1][0]) != self.page.line_bounds(asked.start)
        return (asked.cell.index in self.whole_rows and other_row) or asked_twice_in_row(person, asked, part)

    def _going_on(self, asked: Asked) -> Asked:
        """A label with the one over it: the beginning of it, or the same in another language that asks for less."""
        if asked.value is not None:
            return self._said_above(asked)
        above = self.page.above(asked.cell, 1.6)
        over = self.by_cell.get(above.index) if above is not None else None
        goes_on = over is not None and (
            self.page.text[over.start : over.cell.end].rstrip().endswith(_UNFINISHED)
            or self.page.text[asked.start : asked.end].startswith(_UNFINISHED[1:])
            or self._half_asked(over, asked)
        )
        if above is None or over is None or not goes_on or abs(above.box[0] - asked.cell.box[0]) > _INDENT:
            return asked
        role = over.label.role or asked.label.role
        return replace(asked, label=NameLabel(asked.label.part or over.label.part, role), over=above)

    def _said_above(self, asked: Asked) -> Asked:
        """A label that asks for the whole name under one that asks for a part, as translations of forms have it.

        "Prénoms de l'enfant" stands over "Surname / given names of the child": who fills it in answers the first.
        """
        above = self.page.above(asked.cell, 1.6) if asked.label.part == "whole" else None
        over = self.by_cell.get(above.index) if above is not None else None
        if (
            over is None
            or over.value is not None
            or over.label.part not in ("surname", "given")
            or over.label.role != asked.label.role
            or abs(over.cell.box[0] - asked.cell.box[0]) > _INDENT
            or self._beside(over)
        ):
            return asked
        return replace(asked, label=over.label)

    def _half_asked(self, over: Asked, asked: Asked) -> bool:
        """Whether a label is left unfinished, and the line below says whose name: "Name of adoptive / father"."""
        begun = over.value is None and bool(over.label.part) and not over.label.role
        whose = bool(asked.label.role) and not asked.label.part and asked.value is None
        return begun and whose and asks_for_nothing(self.page.text[over.start : over.end].split()[-1])

    def _goes_on_beside(self, last: Person, asked: Asked, part: Part) -> bool:
        """Whether a label asks for a further part of the name that the label left of it began to ask for.

        "NAME OF FATHER – FIRST", "MIDDLE", "LAST" are boxes of one row, and only the first tells whose name it is.
        """
        before = self.page.cell_at(last.labels[-1][0])
        return (
            before is not None
            and not asked.label.role
            and part in _PARTS - set(last.parts)
            and set(last.parts) <= _PARTS
            and before.box[2] <= asked.cell.box[0]
            and abs(before.level[1] - asked.cell.level[1]) <= _SAME_ROW * self.page.line_height
        )

    def _in_cell(self, cell: Cell) -> Iterator[Asked]:
        """The labels in a cell: all of it, or what stands before each colon or run of dots."""
        text = self.page.text[cell.start : cell.end]
        whole = label_of(text)
        if whole is not None:
            yield Asked(whole, cell, cell.start, cell.end, None)
            return
        separators = [match for match in _SEPARATOR.finditer(text) if match.start() > 0]
        if not separators or separators[0].end() == len(text):
            headed = self._ends_with_role(cell, text)
            if headed is not None:
                yield headed
                return
        if not separators:
            yield from self._unseparated(cell, text)
            return
        labels: list[tuple[int, int, int, NameLabel]] = []
        floor = 0
        for separator in separators:
            start = label_before(text, floor, separator.start(), first=not labels)
            if start is not None:
                label = label_of(text[start : separator.start()] + ":")
                if label is not None:
                    labels.append((start, separator.start(), separator.end(), label))
            floor = separator.end()
        for number, (start, end, begin, label) in enumerate(labels):
            stop = labels[number + 1][0] if number + 1 < len(labels) else len(text)
            stop = before_other_label(text, begin, stop)
            value = Snippet(self.page, cell.start + begin, cell.start + stop).trimmed()
            empty = value.end <= value.start
            yield Asked(label, cell, cell.start + start, cell.start + end, None if empty else value)

    def _ends_with_role(self, cell: Cell, text: str) -> Asked | None:
        """A clause that ends with the word for somebody, over the fields that ask for the name."""
        role = role_at_end(text)
        following = self.page.cells[cell.index + 1] if cell.index + 1 < len(self.page.cells) else None
        if not role or following is None:
            return None
        below = self.page.text[following.start : following.end]
        begins = _SEPARATOR.split(below)[0]
        label = label_of(begins)
        if label is None or not label.part or label.role:
            return None
        return Asked(NameLabel("", role), cell, cell.start, cell.end, None)

    def _value_after_all(self, asked: Asked) -> bool:
        """Whether a word that asks for somebody elsewhere is here what stands at a label: the surname Richter."""
        if asked.label.part or asked.value is not None or not is_also_a_name(self.page.text[asked.start : asked.end]):
            return False
        beside = self.page.left_of(asked.cell)
        before = self.by_cell.get(beside.index) if beside is not None else None
        above = self.page.above(asked.cell)
        over = self.by_cell.get(above.index) if above is not None else None
        after = self.page.right_of(asked.cell)
        in_row = after is not None and after.index in self.by_cell
        asks = (before is not None and before.label.part) or (over is not None and over.label.part and not in_row)
        return bool(asks) or not (self._heads_fields(asked) or in_row or before is not None)

    def _unseparated(self, cell: Cell, text: str) -> Iterator[Asked]:
        """A label and its value with nothing but a blank between: "Name of registrar  J. Holloway"."""
        if (
            (hint := _PART_IN_BRACKETS.match(text))
            and (asked := label_of(hint[1])) is not None
            and asked.part in _PARTS
        ):
            value = Snippet(self.page, cell.start + hint.end(), cell.end).trimmed()
            if clean_name(value.raw) == value.raw:
                yield Asked(asked, cell, cell.start, cell.start + len(hint[1]), value)
            return
        ends = [match.end() for match in WORD.finditer(text)][:WORDS_OF_LABEL]
        for end in reversed(ends[:-1]):
            label = label_of(text[:end])
            if label is None or not (label.part or label.role in _TOLD_BY_A_WORD) or counts(text[:end]):
                continue
            if fold(text[:end]).strip() in words.FAMILY:
                continue  # "Famille BELLON, 12 rue …" is who lives there.
            if not label.part and fold(text).startswith(_WARDS):
                return
            if label.role and begins_the_name(text[:end]):
                continue  # "NOME ANA PAULA": the word that asks for a mother elsewhere is the first of the name.
            if asks_for_nothing(text[:end].split()[-1]) or (not label.part and is_also_a_name(text[:end])):
                return
            value = Snippet(self.page, cell.start + end, cell.end).trimmed()
            name = clean_name(value.raw)
            if len(name.split()) >= 2 and len(value.raw) - len(name) <= _REST and not is_office(name):
                yield Asked(label, cell, cell.start, cell.start + end, value)
            return

    def _values(self, asked: Asked) -> Iterator[tuple[Snippet, Asked | None, bool]]:
        """What stands at a label, with the heading that tells whose it is, and whether the label is a caption."""
        if asked.value is not None:
            if "/" in asked.value.raw and label_of(asked.value.raw) is not None:
                return  # A legend: "M: Mari / Koca".
            both = asked.label.role == "parents" and bool(NUMBERED.match(asked.value.raw) or two_people(asked.value))
            if both or (clean_name(asked.value.raw) and not is_office(asked.value.raw)):
                yield over_gap(asked.value), self._heading(asked), False
            return
        under, over = self._under(asked), self._over(asked) if self.captions else None
        if over is not None and over.index not in self.taken:
            under = None
        in_row = self.answers_below or self._in_header_row(asked.over or asked.cell)
        beside = [] if in_row and under is not None else self._beside(asked)
        if not asked.label.part and self._heads_fields(asked):
            return
        columns = [one for one in self.headings if beside and one.cell.box[0] > asked.cell.box[2] - 0.01]
        columns = [one for one in columns if not self._answered(one)]
        for cell in beside:
            self.taken.add(cell.index)
            above = self._column(cell, columns, beside) if len(columns) > 1 else None
            value = self.page.snippet(cell).trimmed()
            yield value if above else over_gap(value), above or self._heading(asked), False
            if above is None:
                return
        if beside:
            return
        if under is not None:
            self.taken.add(under.index)
            number = ROW_NUMBER.match(self.page.text, under.start, under.end)
            place = Snippet(self.page, number.end() if number else under.start, under.end).trimmed()
            place = parts_in_row(place, under, asked, self._is_label)
            yield place, self._heading(asked), False
        elif over is not None:
            self.taken.add(over.index)
            place = self.page.snippet(over).trimmed()
            lead = LEAD.match(self.page.text, place.start, place.end)
            told = told_before(self.page, over, asked)
            start = told.end if told is not None else lead.end() if lead else place.start
            yield Snippet(self.page, start, place.end).trimmed(), told or self._heading(asked), True

    def _in_header_row(self, cell: Cell) -> bool:
        """Whether labels stand side by side, so that what is asked for stands below them."""
        before, after = self.page.left_of(cell), self.page.right_of(cell)
        return any(one is not None and self._is_label(one) for one in (before, after))

    def _heads_fields(self, asked: Asked) -> bool:
        """Whether below a word for a person stand labels of the parts of a name: then it heads them."""
        below = self.page.below(asked.cell)
        heads = self.by_cell.get(below.index) if below is not None else None
        if self.captions and below is not None and heads is None and not asked.label.part:
            # On a form with captions what stands below it is the value over the first of them.
            caption = self.page.below(below, _CAPTION_BELOW)
            heads = self.by_cell.get(caption.index) if caption is not None else None
        return heads is not None and bool(heads.label.part)

    def _beside(self, asked: Asked) -> list[Cell]:
        """Cells with names right of a label, up to the next label."""
        found: list[Cell] = []
        current = self._right_of(asked)
        if current is not None and is_speck(self.page.text[current.start : current.end]):
            current = self.page.right_of(current)
        while current is not None and len(found) < _COLUMNS:
            if self._is_label(current) or not self._is_name(current, asked) or signs_as_officer(self.page, current):
                break
            found.append(current)
            current = self.page.right_of(current)
        return found

    def _right_of(self, asked: Asked) -> Cell | None:
        """What stands right of a label; of one in several languages below one another, of its first line."""
        lines = [asked.cell, *([asked.over] if asked.over is not None else [])]
        # Over a label in Cyrillic stands the label of another row.
        stacked = not in_other_script(self.page.text[asked.start : asked.end])
        while stacked and len(lines) < _LINES_OF_LABEL and (above := self.page.above(lines[-1], 1.2)) is not None:
            if not in_other_script(self.page.text[above.start : above.end]):
                break
            lines.append(above)
        beside = (self.page.right_of(line) for line in reversed(lines))
        return next((one for one in beside if one is not None), None) or self._beside_both_languages(asked)

    def _beside_both_languages(self, asked: Asked) -> Cell | None:
        """What stands level with the white between a label and the same in another language below it."""
        below = self.page.below(asked.cell, 1.2)
        again = self.by_cell.get(below.index) if below is not None else None
        if below is None or again is None or again.value is not None or again.label.role != asked.label.role:
            return None
        asks = {asked.label.part, again.label.part}
        if "" in asks or asks == {"surname", "given"} or abs(below.box[0] - asked.cell.box[0]) > _INDENT:
            return None
        edge = max(below.box[2], asked.cell.box[2])
        right = [one for one in level_with_gap(self.page.cells, asked.cell, below) if one.box[0] >= edge]
        return min(right, key=lambda one: one.box[0], default=None)

    def _answers(self, cell: Cell, asked: Asked) -> bool:
        return not self._is_label(cell) and self._is_name(cell, asked)

    def _under(self, asked: Asked) -> Cell | None:
        if (answer := self.in_order.get(asked.cell.index)) is not None:
            return answer
        below = self.page.below(asked.cell)
        if below is None or self._is_label(below) or not self._is_name(below, asked):
            return None
        if asked.label.part:
            # "Name of" goes on below with the word for whose.
            begun = asked.value is None and self.page.folded[asked.start : asked.end].split()[-1] in _OF
            single = len(self.page.text[below.start : below.end].split()) == 1
            return None if begun and single else below
        # Below the heading of a column stands what the label of the row asks for, a part of a name perhaps.
        beside = self.page.left_of(below)
        while beside is not None:
            if beside.index in self.by_cell:
                return None
            beside = self.page.left_of(beside)
        return below

    def _over(self, asked: Asked) -> Cell | None:
        """The value over a label that is printed small below its line."""
        above = self.page.above(asked.cell)
        if not (asked.label.part or self._is_caption_of(above, asked)) or above is None or self._is_label(above):
            return None
        return above if self._is_name(above, asked, lead=True) and not self._is_over_table(above, asked) else None

    def _is_over_table(self, above: Cell, asked: Asked) -> bool:
        """Whether what stands over a label is the title over a row of headings, of which another has nothing above."""
        beside = self.page.right_of(asked.cell)
        if beside is None or not self._is_label(beside):
            return False
        over = self.page.above(beside)
        return over is None or over.index == above.index

    def _is_caption_of(self, above: Cell | None, asked: Asked) -> bool:
        """Whether a word for somebody ("Father") is the caption of the whole name over it, on a form with captions."""
        if not self.captions or above is None or not asked.label.role or self._heads_fields(asked):
            return False
        text = the_name_alone(self.page.text[above.start : above.end])
        return len(clean_name(text).split()) > 1 and clean_name(text) == text.strip()

    def _answered(self, heading: Asked) -> bool:
        """Whether one name stands beside a word for somebody, in a row of its own."""
        beside = self._beside(heading)
        return len(beside) == 1 and clean_name(self.page.snippet(beside[0]).raw).count(" ") > 0

    def _is_label(self, cell: Cell) -> bool:
        return cell.index in self.by_cell or is_label(self.page.snippet(cell))

    def _is_name(self, cell: Cell, asked: Asked, *, lead: bool = False) -> bool:
        """Whether a cell holds a name and hardly more; the words of a sentence may lead to it over a caption."""
        place = self.page.snippet(cell)
        led = LEAD.match(place.raw) if lead else None
        text = place.raw[led.end() :] if led is not None else place.raw
        both = asked.label.role == "parents" and two_people(place) is not None
        return both or holds_name(text, asked.label.part, in_other_script=self.in_other_script)

    def _column(self, cell: Cell, columns: list[Asked], row: list[Cell]) -> Asked | None:
        """The heading of the column that a cell stands in; of headings centred over as many columns, by their order."""
        over = [one for one in columns if one.cell.level[3] <= cell.level[1] + _ROW * self.page.line_height]
        across = [one for one in over if min(one.cell.box[2], cell.box[2]) > max(one.cell.box[0], cell.box[0])]
        lowest = max((one.cell.level[1] for one in over), default=0.0)
        heads = [one for one in over if one.cell.level[1] >= lowest - _ROW * self.page.line_height]
        if not across and len(heads) == len(row) > 1:
            return sorted(heads, key=lambda one: one.cell.box[0])[row.index(cell)]
        return max(across, key=lambda one: (one.cell.level[3], -abs(one.cell.box[0] - cell.box[0])), default=None)

    def _heading(self, asked: Asked) -> Asked | None:
        """The nearest heading over a label; of several side by side the one of its column.

        A word for somebody whose name stands beside it heads no label that asks for a whole name: that is another's.
        """
        cell, anew = asked.cell, asked.label.part == "whole"
        over = [
            one
            for one in self.headings
            if one.cell.index != cell.index
            and not heads_right_of(self.page, one.cell, cell)
            and not (anew and one.cell.index < cell.index and self._answered(one))
            and (
                one.cell.level[3] <= cell.level[1] + _ROW * self.page.line_height
                or (
                    one.cell.index < cell.index
                    and self.page.line_bounds(one.start) == self.page.line_bounds(cell.start)
                )
            )
        ]
        if not over:
            return None
        lowest = max(one.cell.level[1] for one in over)
        row = [one for one in over if one.cell.level[1] >= lowest - self.page.line_height * _ROW]
        if len(row) == 1:
            return row[0]
        left = [one for one in row if one.cell.box[0] <= cell.box[0] + _INDENT]
        return max(left or row, key=lambda one: one.cell.box[0] if left else -one.cell.box[0])


_UNFINISHED: Final = (",", "–", "-")
"""With which a label ends that goes on below."""
_OF: Final = frozenset(("of", "de", "du", "van", "von", "di", "do", "del"))
_PART_IN_BRACKETS: Final = pattern_of(r"(\([^()\n]{3,24}\))\s{1,4}(?=[^\W\d_])")
"""Which part of a name stands behind it: "(First)  ROBERTO", "(Last)  SANTOS"."""
_PARTS: Final = frozenset(("given", "middle", "surname", "maiden"))
_SAME_ROW: Final = 2.2
"""Line heights between the tops of labels side by side, of which one may take two lines."""
_CAPTION_BELOW: Final = 1.6
_REST: Final = 24
_STRUCK_OUT: Final = pattern_of(r"(?:[*_=/xX–—-]\s{0,2}){3,40}")
_COLUMNS: Final = 4
_LINES_OF_LABEL: Final = 4
_INDENT: Final = 0.03
_WARDS: Final = ("matern", "patern")
"""Asks for a parent where a colon stands behind it; a hospital is called so as well: "Maternidade Santa Cruz"."""
_TOLD_BY_A_WORD: Final = frozenset(("father", "mother", "husband", "wife", "patient", "student", "deceased"))
"""Roles that a word before a name tells without any colon."""
