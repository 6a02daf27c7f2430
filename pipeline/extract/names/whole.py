"""Names made whole from the paper itself: initials, a name broken over the lines of a cell, a surname before a comma.

Who signs as "L. Koné" is called "Lassina KONÉ" two pages before, and a narrow column breaks "Lakshmi Narayanan /
Subramaniam". What stands elsewhere on the same paper, or right beside the words taken, is no repair: it is printed.
Where the paper gives two names for the same initials, neither is taken.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from typing import Final

from pipeline.extract.names.clean import MAX_NAME, TITLES, clean_name
from pipeline.extract.names.persons import words_of
from pipeline.extract.names.readings import combined, name_readings, narrow
from pipeline.extract.text.cells import Cell, level_with_gap
from pipeline.extract.text.column_labels import stands_alone
from pipeline.extract.text.continued import continued
from pipeline.extract.text.folding import TOKEN, fold, squeeze
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.extract.text.vocabulary import is_label_word, mended
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

PERSONS: Final = frozenset(
    {
        "holder_name",
        "tenant_name",
        "owner_name",
        "signatory_name",
        "guarantor_name",
        "student_name",
        "doctor_name",
        "translator",
        "father_name",
        "mother_name",
        "child_name",
        "parent_name",
        "spouse_name",
        "payer",
        "account_holder",
        "depends_on",
        "custody",
        "landlord",
    }
)
"""Fields that hold the name of a person."""
PAYERS: Final = frozenset(("payer",))
"""Who pays for a relative has that one's surname, and the initial of somebody's name by chance."""
_FULLER: Final = 0.88
_INITIALS_ONLY: Final = 0.86
"""How sure a name of initials is: as printed, and hardly all of it."""
_SEVERAL: Final = 0.55
_BEFORE: Final = 4
"""Words of a name that may stand before its surname."""
_INITIAL: Final = pattern_of(r"(?:[^\W\d_a-zß-öø-ÿ]\.[- ]?){1,4}|[^\W\d_a-zß-öø-ÿ]{1,2}\.|[^\W\d_a-zß-öø-ÿ]")
_TIGHT: Final = pattern_of(r"[ \n]|[-'’]|\. ")


def made_whole(paper: Paper, field: Field[str], *, written_out: bool = True) -> Field[str]:
    """The readings of a person's name, each as whole as the paper prints it; the same name counts once.

    Args:
        paper: the paper.
        field: the name as it was taken.
        written_out: initials may stand for the name that the paper writes out.
    """
    readings: list[Reading[str]] = []
    for reading in field.readings:
        for whole in _whole(paper, reading) if written_out or not _abbreviated(reading.value) else (reading,):
            if not any(words_of(one.value) == words_of(whole.value) for one in readings):
                readings.append(whole)
    return Field(tuple(sorted(readings, key=lambda reading: -reading.confidence)))


def _whole(paper: Paper, reading: Reading[str]) -> list[Reading[str]]:
    if _abbreviated(reading.value):
        return _of_initials(paper, reading)
    place = _place(paper, reading)
    if place is None:
        return _with_names_between(paper, reading)
    rest = _behind(place)
    if rest is not None and place.page.text[place.end : rest.start].strip(" \t\n,"):
        # What stands beside its first line was read between the two.
        found = combined([reading], name_readings(rest, _FULLER))
    else:
        fuller = Snippet(place.page, place.start, rest.end) if rest is not None else _before(place)
        if fuller is None:
            return [reading]
        found = list(name_readings(fuller, _FULLER))
    return [_no_surer(one, reading) for one in found] or [reading]


def _with_names_between(paper: Paper, reading: Reading[str]) -> list[Reading[str]]:
    """A name put together from columns, and what the paper prints between its halves: "ARDIT GËZIM HOXHA"."""
    words = reading.value.split()
    if len(words) < _WHOLE or any(_printed(paper, order) for order in (words, words[1:] + words[:1])):
        return [reading]
    own = words_of(reading.value)
    found: dict[frozenset[str], Snippet] = {}
    for page in paper.pages:
        for position in page.index.get(mended(fold(words[-1])), ()):
            place = _name_around(page, position)
            if place is None:
                continue
            named = place.raw.split()
            ends = {fold(named[0]), fold(named[-1])}
            if (
                own < words_of(place.raw)
                and len(named) <= len(words) + _BETWEEN
                and ends <= {fold(one) for one in words}
            ):
                found.setdefault(words_of(place.raw), place)
    if not found:
        return [reading]
    if len(found) > 1:
        return [dataclasses.replace(reading, confidence=min(reading.confidence, _SEVERAL))]
    return [_no_surer(one, reading) for place in found.values() for one in name_readings(place, _FULLER)] or [reading]


def _printed(paper: Paper, words: Sequence[str]) -> bool:
    """Whether words stand behind one another anywhere, as one name."""
    pattern = re.compile(r"[ ,\n]{1,3}".join(re.escape(word) for word in words), re.IGNORECASE)
    return any(pattern.search(page.text) for page in paper.pages)


_BETWEEN: Final = 2
"""Further names that may stand between the first and the last."""


def of_initials(field: Field[str]) -> bool:
    """Whether a name is given with initials alone, as one signs."""
    return field.best is not None and _abbreviated(field.best.value)


def _abbreviated(name: str) -> bool:
    words = name.split()
    initials = [word for word in words if _INITIAL.fullmatch(word)]
    # Without their points they are initials where nothing else stands beside a surname: "A R Okoye".
    return any("." in word for word in initials) or (bool(initials) and len(initials) == len(words) - 1)


def _no_surer(one: Reading[str], than: Reading[str]) -> Reading[str]:
    return dataclasses.replace(one, confidence=min(one.confidence, than.confidence))


def _place(paper: Paper, reading: Reading[str]) -> Snippet | None:
    """Where a name stands that was taken from one place of the text."""
    pattern = re.compile(r"\s*,?\s+".join(re.escape(part) for part in reading.value.split()))
    for page in paper.pages:
        for match in pattern.finditer(page.text):
            place = Snippet(page, match.start(), match.end())
            if place.evidence in reading.evidence or set(place.places) & set(reading.evidence):
                return place
    return None


def _behind(place: Snippet) -> Snippet | None:
    """The rest of a name in the next line of its column, where the line was broken for want of room."""
    page = place.page
    cell = page.cell_at(place.end - 1)
    if cell is None or page.text[place.end : cell.end].strip(" ,_|"):
        return None  # A stray stroke, as of the rule of a table, ends no name.
    below = page.below(cell, 1.2)
    begins = page.words_between(place.start, place.start + 1)
    lefts = [cell.box[0], *(word.box[0] for word in begins[:1])]  # Of the name, or of the colon before it.
    if below is None or min(abs(below.box[0] - left) for left in lefts) > _ALIGNED:
        return None
    beside, own = page.left_of(below), page.left_of(cell)
    if beside is not None and beside is not own and (own is None or beside.box[2] > own.box[0]):
        return None
    over = page.above(cell, 1.2)
    if over is not None and over.start < place.start and stands_alone(page, over, cell):
        return None  # A value under its label: what follows further down is the next question.
    rest = page.text[below.start : below.end]
    if page.text[cell.end : below.start].strip() == "" and own is None and _between(page, cell, below) is None:
        # In running text the line must have been full.
        going_on = continued(page.snippet(cell), 1)
        if going_on.end <= cell.end:
            return None
    elif not _straddles(own, cell, below) and not _fills_its_column(page, cell.index, below.index):
        return None
    added = _begins_with_name(rest, alone=cell.start >= place.start - _TITLE)
    if not added or (page.text[cell.end : below.start].strip() and not _hangs_below(place, cell, below)):
        return None
    whole = squeeze(f"{place.raw.replace(',', ' ')} {added}")
    if whole not in (clean_name(f"{place.raw} {added}"), clean_name(whole)):
        return None
    return Snippet(page, below.start, below.start + len(added))


def _hangs_below(place: Snippet, cell: Cell, below: Cell) -> bool:
    """Whether a line hangs under the name itself, not under the label before it: a row of its own begins there."""
    (first, *_) = place.words
    begins = abs(below.box[0] - first.box[0]) <= _ALIGNED
    return begins and (place.start == cell.start or below.box[0] - cell.box[0] > _ALIGNED)


def _straddles(label: Cell | None, upper: Cell, lower: Cell) -> bool:
    """Whether two lines stand half above and half below the middle of the label beside them."""
    if label is None:
        return False
    middle, height = (label.level[1] + label.level[3]) / 2, label.level[3] - label.level[1]
    return max(abs(upper.level[3] - middle), abs(lower.level[1] - middle)) <= 0.5 * height


_ALIGNED: Final = 0.012
_TITLE: Final = len("Mademoiselle ")
_CAPITALISED: Final = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]{0,29}(?:['’-][^\W\d_]{1,29}){0,4}"
_REST: Final = pattern_of(rf"{_CAPITALISED}(?: {_CAPITALISED}){{0,2}}(?=\s{{0,8}}$|\s?[,(;]|\.\s|\.$)")


def _begins_with_name(text: str, *, alone: bool) -> str:
    """The words of a name that a line begins with, up to its end or a mark of punctuation."""
    match = _REST.match(text)
    if match is None or (alone and match.end() < len(text.rstrip(" ,."))):
        return ""
    words = [fold(word) for word in match.group().split()]
    return "" if any(is_label_word(word) or word in TITLES for word in words) else match.group()


def _fills_its_column(page: PageText, index: int, below: int) -> bool:
    """Whether the first word of the cell below would not have fitted behind a cell, by what stands right of them."""
    cell, following = page.cells[index], page.cells[below]
    first = page.words_between(following.start, following.start + 1)[0]
    after = _between(page, cell, following) or page.right_of(cell) or page.right_of(following)
    edge = after.box[0] if after is not None else max(one.box[2] for one in page.cells)
    return cell.box[2] + (first.box[2] - first.box[0]) + 0.004 >= edge - _MARGIN


def _between(page: PageText, upper: Cell, lower: Cell) -> Cell | None:
    """The cell of a table right of the two lines of another, whose one line stands level with the gap between them."""
    edge = max(upper.box[2], lower.box[2])
    beside = [cell for cell in level_with_gap(page.cells, upper, lower) if cell.box[0] >= edge]
    return min(beside, key=lambda cell: cell.box[0], default=None)


_MARGIN: Final = 0.03
_SURNAME: Final = pattern_of(
    r"(?:^|[\n\t:]|(?<=[a-z]) ?_? ?)(?<=[\n\t: _])"
    r"(?P<surname>[^\W\d_a-zß-öø-ÿ]{2,25}(?:[ '-][^\W\d_a-zß-öø-ÿ]{2,25}){0,2}), ?$"
)


def _before(place: Snippet) -> Snippet | None:
    """The name with the surname in capitals that stands before it, set off by a comma: "OKAFOR, NGOZI BLESSING"."""
    page = place.page
    before = _SURNAME.search(page.text, max(0, place.start - _BEFORE * 20), place.start)
    if before is None:
        return None
    surname = before["surname"]
    words = [fold(word) for word in surname.split()]
    if any(is_label_word(word) or word in TITLES for word in words) or not clean_name(f"{surname} {place.raw}"):
        return None
    return Snippet(page, before.start("surname"), place.end)


def _of_initials(paper: Paper, reading: Reading[str]) -> list[Reading[str]]:
    """A name of initials, written out where the paper does so; kept, and less sure, where it does not."""
    found: dict[frozenset[str], Snippet] = {}
    for place in _written_out(paper, reading.value):
        found.setdefault(words_of(place.raw), place)
    fullest = [words for words in found if not any(words < other for other in found)]
    if len(fullest) == 1:
        # "SALIM NADER PNEUMOLOGUE": what somebody is stands behind the name that is whole elsewhere.
        longest = fold(found[fullest[0]].raw)
        told = sum(len(TOKEN.findall(word)) for word in reading.value.split())
        fullest = [w for w in found if len(w) == told and longest.startswith(fold(found[w].raw) + " ")] or fullest
    if len(fullest) == 1:
        return [_no_surer(one, reading) for one in name_readings(found[fullest[0]], _FULLER)] or [reading]
    sure = _SEVERAL if fullest else _INITIALS_ONLY
    return [dataclasses.replace(reading, confidence=min(reading.confidence, sure))]


def _written_out(paper: Paper, name: str) -> Iterator[Snippet]:
    """Every place that prints a name of which a shorter one has the surname and the initials."""
    initials = [fold(letter) for word in name.split() if _INITIAL.fullmatch(word) for letter in TOKEN.findall(word)]
    whole = [token for word in name.split() if not _INITIAL.fullmatch(word) for token in TOKEN.findall(fold(word))]
    anchor = max(whole, key=len, default="")
    if len(anchor) < _ANCHOR:
        return
    for page in paper.pages:
        for position in page.index.get(mended(anchor), ()):
            if (place := _name_around(page, position)) is None:
                continue
            words = TOKEN.findall(fold(place.raw))
            left = [word for word in words if word not in whole]
            if all(word in words for word in whole) and _stand_for(initials, left):
                yield place


_ANCHOR: Final = 3


def _stand_for(initials: list[str], words: list[str]) -> bool:
    """Whether words begin, in their order, with the initials, the first of which is written out."""
    at = 0
    written = False
    for initial in initials:
        while at < len(words) and not words[at].startswith(initial[:1]):
            at += 1
        if at == len(words):
            return False
        written = written or len(words[at]) > len(initial)
        at += 1
    return written


def _name_around(page: PageText, position: int) -> Snippet | None:
    """The name that a word of the text is part of, from the first word that may begin it."""
    tokens = page.tokens
    first = position
    while first > max(0, position - _BEFORE):
        before = tokens[first - 1]
        gap = page.text[before.end : tokens[first].start]
        word = page.text[before.start : before.end]
        if not _TIGHT.fullmatch(gap) or not word[:1].isupper() or fold(word) in TITLES or is_label_word(fold(word)):
            break
        first -= 1
    start = tokens[first].start
    stretch = page.text[start : start + MAX_NAME]
    # What follows on the next line belongs to a name only where its surname stands there.
    end = stretch.find("\n", tokens[position].end - start)
    name = clean_name((stretch if end < 0 else stretch[:end]).replace("\n", " "))
    if len(name.split()) < _WHOLE or _abbreviated(name):
        return None
    return narrow(Snippet(page, start, min(len(page.text), start + MAX_NAME)), name)


_WHOLE: Final = 2
