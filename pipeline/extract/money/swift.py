"""A SWIFT message printed by a bank: its fields carry numbers, and what a number means is the same for every bank.

SWIFT MT 103 (single customer credit transfer) and MT 202: ``:20:`` sender's reference, ``:32A:`` value date, currency
and interbank amount, ``:33B:`` instructed amount, ``:50a:`` ordering customer, ``:57a:`` account with institution,
``:59a:`` beneficiary, ``:70:`` remittance information, ``:71A:`` charges. Some banks print the bare message, others a
title and a value on lines of their own; both begin each field with its tag.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.patterns import pattern_of

_TAG: Final = pattern_of(
    r"(?m)^[ \t]*(?:[:{(\[]?[ \t]?(?=F?\d{2}[A-Z]?[ \t]?(?:[+*.,~-][ \t]?)?[:)\]])|:(?=\d{2}[A-Z]?[ \t]{1,4}[^\W\d_]))"
    r"(F?\d{2}[A-Z]?)(?:[ \t]?(?:[+*.,~-][ \t]?)?[:)\]])?[ \t]*"
)
"""With a colon behind it, or with one before it and its title behind: ":59  Beneficiary : …"."""
_KNOWN: Final = frozenset(
    {"20", "21", "23B", "23E", "13C", "26T", "32A", "33B", "36", "50A", "50F", "50K", "51A", "52A", "52D", "53A", "53B"}
    | {"53D", "54A", "54B", "54D", "55A", "56A", "56C", "56D", "57A", "57B", "57C", "57D", "58A", "58D", "59", "59A"}
    | {"59F", "70", "71A", "71F", "71G", "72", "77B", "77T"}
)
_WITHOUT_OPTION: Final = frozenset({"50", "52", "53", "54", "56", "57"})
"""Fields whose option a bank's own print leaves out: enough where the values stand in a column beside them."""
_ANY_OPTION: Final = frozenset({"32a", "50a", "52a", "53a", "54a", "56a", "57a", "59a"})
"""A form that leaves open which option of a field it is writes the letter small."""
_LEAST: Final = 4
"""Known tags, of which one is 32A, 59 or 70: fewer are numbered lines of something else."""
_WIDTH: Final = 35
"""Signs of a line of field 70: a longer reference is broken in the middle of a word."""
_TITLE: Final = pattern_of(
    r"(?i)^\W{0,3}(?:sender['’`]?s? (?:reference|ref)|transaction reference(?: number)?|bank operation code|value date|"
    r"val dte|date,? ?curr|ordering (?:customer|institution)|beneficiary(?: customer| institution)?|"
    r"remittance info(?:rmation)?|details of charges|account with inst(?:itution)?|(?:currency|curr)\W|"
    r"instructed amount|sender['’`]?s? correspondent|receiver['’`]?s? correspondent|intermediary|"
    r"sender to receiver information|instruction code|exchange rate|sender['’`]?s? charges|regulatory reporting)"
)


_ANY_TITLE: Final = pattern_of(r"[^\W\d_][^\d:_\n]{1,24}[^\W\d_]\.? ?: ")
"""A bank's own words behind a tag: "DETAILS : "."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """One field of a message: the lines below its tag, without the title that some banks print."""

    tag: str
    lines: tuple[Snippet, ...]

    @property
    def whole(self) -> Snippet | None:
        """From the first sign of its value to the last."""
        if not self.lines:
            return None
        return Snippet(self.lines[0].page, self.lines[0].start, self.lines[-1].end)


def message(paper: Paper) -> Mapping[str, Tagged]:
    """The fields of a SWIFT message by tag, the letter of ``50a`` and ``59a`` left out; empty when it is none."""
    for page in paper.pages:
        for fields in (_columns, _fields, _placed, _level_rows, _rows):
            found = {tagged.tag: tagged for tagged in reversed(list(fields(page))) if tagged.lines}
            if len(found) >= _LEAST and found.keys() & {"32", "59", "70"} and not _in_disorder(found.values()):
                return {**_lacking(page, found), **found}
    return {}


def _lacking(page: PageText, found: Mapping[str, Tagged]) -> Mapping[str, Tagged]:
    """Who is paid and with which words, where their tags were misread: by what these fields are called."""
    if {"59", "70"} <= found.keys():
        return {}
    more = {one.tag: one for one in _placed(page) if one.lines and one.tag in ("59", "70") and one.tag not in found}
    return {} if _in_disorder(more.values()) else more


def _in_disorder(fields: Iterable[Tagged]) -> bool:
    """Whether the text jumps up the page inside a field: wide letters are read as columns, and their order is lost."""
    for field in fields:
        tops = [box[1] for line in field.lines if (box := line.evidence.bbox) is not None]
        if any(after < before - _JUMP for before, after in itertools.pairwise(tops)):
            return True
    return False


_JUMP: Final = 0.012
_TAG_FIRST: Final = pattern_of(r"[ ]?[:{(\[]?[ ]?(F?\d{2}[A-Z]?)[ ]?(?:[+*.,~-][ ]?)?[:)\]][ ]*")
_BY_TITLE: Final = (
    ("32A", pattern_of(r":?\s?val(?:ue)? ?d(?:a)?te", re.IGNORECASE)),
    ("50K", pattern_of(r":?\s?ordering customer", re.IGNORECASE)),
    ("57A", pattern_of(r":?\s?account with institution", re.IGNORECASE)),
    ("59", pattern_of(r":?\s?beneficiary customer", re.IGNORECASE)),
    ("70", pattern_of(r":?\s?remittance(?: info|\s*$)", re.IGNORECASE)),
    ("71A", pattern_of(r":?\s?details of charges", re.IGNORECASE)),
)
"""Fields by the titles that the network's own print gives them, for those whose tag was not read."""
_LINES_OF_A_FIELD: Final = 6
_MISREAD_TAG: Final = pattern_of(r"(?:\S{1,4} ){1,2}")
"""What is left of a tag and its colon before the field's title: "70 «=: Remittance Information", "S7A : Account"."""


def _placed(page: PageText) -> Iterator[Tagged]:
    """The fields by where their lines stand below their tags, whatever the order in which they were read."""
    tags = [
        (cell, match[1].lstrip("F"), match.end())
        for cell in page.cells
        if (match := _TAG_FIRST.match(page.text, cell.start, cell.end)) is not None and match[1].lstrip("F") in _KNOWN
    ]
    if len(tags) < _LEAST - 2:
        return
    edge = min(cell.box[0] for cell, _, _ in tags) - _ALIGNED
    numbers = {tag[:2] for _, tag, _ in tags}
    for cell in page.cells:
        for tag, title in _BY_TITLE:
            junk = _MISREAD_TAG.match(page.text, cell.start, cell.end)
            begin = next(
                (
                    one
                    for one in (cell.start, junk.end() if junk else cell.start)
                    if title.match(page.text, one, cell.end)
                ),
                None,
            )
            if tag[:2] not in numbers and begin is not None and cell.box[0] >= edge:
                tags.append((cell, tag, begin))
                numbers.add(tag[:2])
    if len(tags) < _LEAST:
        return
    tags.sort(key=lambda item: item[0].level[1])
    heads = {cell.index: begin for cell, _, begin in tags}
    titled = _prints_titles(page, [(tag, begin) for _, tag, begin in tags])
    for number, (cell, tag, _) in enumerate(tags):
        half = max(cell.level[3] - cell.level[1], page.line_height) / 2
        top, end = cell.level[1] - half / 2, 1.0
        if number + 1 < len(tags):
            end = tags[number + 1][0].level[1] - half / 2
        inside = [
            other
            for other in page.cells
            if other.box[0] >= edge
            and top <= (other.level[1] + other.level[3]) / 2 - half / 2 < end
            and not (other is not cell and page.text[other.start : other.end].strip(" :.") in _KNOWN)
            and not (other.box[0] > edge + _FAR_BEHIND and _under_marks(page, other.start, other.end))
        ]
        inside.sort(key=lambda other: (round((other.level[1] + other.level[3]) / 2 / (2 * half)), other.box[0]))
        lines = [Snippet(page, heads.get(one.index, one.start), one.end).trimmed(" \t") for one in _without_gap(inside)]
        yield Tagged(re.sub(r"[A-Z]$", "", tag), tuple(_values(lines, titled=titled))[:_LINES_OF_A_FIELD])


def _prints_titles(page: PageText, tags: Iterable[tuple[str, int]]) -> bool:
    """Whether a bank prints what a field is called, in its language, behind the tag and the value below.

    Told by the fields that always hold figures: none stands in the line of their tags.

    Args:
        page: the page of the message.
        tags: each tag and where the text behind it begins.
    """
    own = [page.text[begin : page.line_bounds(begin)[1]] for tag, begin in tags if tag[:2] in _ALWAYS_FIGURES]
    return any(map(_WORD.search, own)) and not any(map(_FIGURE.search, own))


_ALWAYS_FIGURES: Final = frozenset({"20", "32", "33"})
_FIGURE: Final = pattern_of(r"\d")
_WORD: Final = pattern_of(r"[^\W\d_]{3}")


def _columns(page: PageText) -> Iterator[Tagged]:
    """The fields where the values stand in a column of their own, beside their tags and what these are called."""
    tags = [
        (cell, match[1].lstrip("F"))
        for cell in page.cells
        if (match := _TAG_FIRST.match(page.text, cell.start, cell.end)) is not None
        and match[1].lstrip("F") in _KNOWN | _WITHOUT_OPTION
        and _WORDS_ALONE.fullmatch(page.text, match.end(), cell.end) is not None
    ]
    numbers = {tag[:2] for _, tag in tags}
    # Beside a tag that was misread (":59:" as "159:") stands what it is called.
    tags += [
        (cell, tag)
        for cell in page.cells
        for tag, title in _BY_TITLE
        if tag[:2] not in numbers and title.match(page.snippet(cell).raw)
    ]
    beside = [row[-1] for cell, _ in tags if (row := _row_behind(page, cell))]
    beside = [cell for cell in beside if not _TITLE.match(page.snippet(cell).raw)]
    if len(beside) < _LEAST:
        return
    column = sorted(cell.box[0] for cell in beside)[len(beside) // 2]
    if sum(abs(cell.box[0] - column) <= _ALIGNED for cell in beside) < _MOST * len(tags):
        return
    tags.sort(key=lambda item: item[0].level[1])
    values = sorted((cell for cell in page.cells if cell.box[0] >= column - _ALIGNED), key=lambda cell: cell.level[1])
    for number, (cell, tag) in enumerate(tags):
        half = page.line_height / 2
        end = tags[number + 1][0].level[1] - half if number + 1 < len(tags) else 1.0
        inside = [other for other in values if cell.level[1] - half <= other.level[1] < end]
        lines = tuple(page.snippet(one).trimmed(" \t") for one in _without_gap(inside))
        yield Tagged(re.sub(r"[A-Z]$", "", tag), lines[:_LINES_OF_A_FIELD])


def _row_behind(page: PageText, cell: Cell) -> list[Cell]:
    """What stands beside a tag: what it is called, if that is apart, and the value."""
    row: list[Cell] = []
    while len(row) < _IN_A_ROW and (right := page.right_of(row[-1] if row else cell)) is not None:
        row.append(right)
    return row


_IN_A_ROW: Final = 2
_WORDS_ALONE: Final = pattern_of(r"(?:[^\d\n:]|(?<=[^\W\d_])\d(?=[^\W\d_])){0,60}")
"""What a field is called; a figure in a word of it is a letter that the engine does not know."""
_MOST: Final = 0.7
"""Share of the tags that have a value in the column."""


def _without_gap(cells: Sequence[Cell]) -> Iterator[Cell]:
    """Cells of a field up to the first wide gap: below it stands something else."""
    low: float | None = None
    for cell in cells:
        if low is not None and cell.level[1] - low > _GAP * (cell.level[3] - cell.level[1]):
            return
        low = max(low or 0.0, cell.level[3])
        yield cell


_GAP: Final = 2.0


def _values(lines: Sequence[Snippet], *, titled: bool) -> Iterator[Snippet]:
    """Lines without the titles that some banks print, and without rules."""
    for number, line in enumerate(lines):
        if number == 0 and titled and len(lines) > 1 and not _FIGURE.search(line.raw):
            continue
        snippet = line.trimmed(" \t:") if number == 0 else line
        if not snippet.raw or _RULE.fullmatch(snippet.raw):
            continue
        if number <= 1 and _TITLE.match(snippet.raw):
            continue
        yield snippet


_RULE: Final = pattern_of(r"[-=_ ]{3,}")


_TAG_ALONE: Final = pattern_of(
    r"F?(\d{2}[A-Z]?)[:.),|_]{0,2}(?:\s(?:[^\d\n]|(?<!\d)\d(?![\d.,])){2,80})?", re.IGNORECASE
)
"""A tag and what it asks for; one figure among the words may be a letter of a script that the engine does not know."""
_ALIGNED: Final = 0.015
_PARTED: Final = 0.55
"""Of the height of a line: the lines of one row are nearer to one another than this."""


def _rows(page: PageText) -> Iterator[Tagged]:
    """The fields of a form of rows: the tag in a column of its own, what it asks for, and the value."""
    tags = [
        (cell, match[1].upper())
        for cell in page.cells
        if (match := _tag_of_row(page.text[cell.start : cell.end].strip(" |"))) is not None
        and (match[1].upper() in _KNOWN or match[1].lower() in _ANY_OPTION)
        and page.left_of(cell) is None
    ]
    if len(tags) < _LEAST:
        return
    edge = sorted(cell.box[0] for cell, _ in tags)[len(tags) // 2]
    tags = [(cell, tag) for cell, tag in tags if abs(cell.box[0] - edge) <= _ALIGNED]
    # What a field asks for stands in the cell of its tag or in one of its own, in one form in both ways.
    asked = [right for cell, _ in tags if (right := page.right_of(cell)) is not None]
    values = [page.right_of(cell) or cell for cell in asked]
    if not values:
        return
    column = sorted(cell.box[0] for cell in values)[len(values) // 2] - _ALIGNED
    lines = sorted(
        (cell for cell in page.cells if cell.box[0] >= column), key=lambda cell: (cell.level[1], cell.box[0])
    )
    for cell, tag in tags:
        block = _row_of(cell, lines, page.line_height)
        others = [other.level[1] for other, _ in tags if other is not cell and _beside_any(other, block)]
        if others:
            # Rows without a gap between them: each begins on the height of its tag.
            top, end = cell.level[1], min((other for other in others if other > cell.level[1]), default=1.0)
            half = page.line_height / 2
            block = [line for line in block if top - half <= line.level[1] < end - half]
        own = page.right_of(cell)
        if own is not None and page.right_of(own) is None and own not in block:
            block = [own]  # Values behind labels of one cell with the tag begin where these end.
        if block:
            yield Tagged(re.sub(r"[A-Z]$", "", tag), tuple(page.snippet(line).trimmed(" \t") for line in block))


def _level_rows(page: PageText) -> Iterator[Tagged]:
    """The fields of a form whose labels end with the tag and stand on the height of the first line of their value."""
    found = [
        (cell, match[1])
        for cell in page.cells
        if (match := _TAG_BEHIND.fullmatch(page.text[cell.start : cell.end])) is not None
        and match[1] in _KNOWN
        and page.left_of(cell) is None
    ]
    values = [right for cell, _ in found if (right := page.right_of(cell)) is not None]
    if len(values) < _LEAST:
        return
    column = sorted(cell.box[0] for cell in values)[len(values) // 2] - _ALIGNED
    half = page.line_height / 2
    if any(abs(cell.level[1] - right.level[1]) > half for (cell, _), right in zip(found, values, strict=False)):
        return
    labels = sorted((cell for cell in page.cells if cell.box[2] <= column), key=lambda cell: cell.level[1])
    lines = [cell for cell in page.cells if cell.box[0] >= column]
    for cell, tag in found:
        end = min((other.level[1] for other in labels if other.level[1] > cell.level[1] + half), default=1.0)
        inside = sorted(
            (line for line in lines if cell.level[1] - half <= line.level[1] < end - half),
            key=lambda line: line.level[1],
        )
        if inside:
            lines_of_it = tuple(page.snippet(one).trimmed(" \t") for one in _without_gap(inside))
            yield Tagged(re.sub(r"[A-Z]$", "", tag), lines_of_it[:_LINES_OF_A_FIELD])


def _tag_of_row(text: str) -> re.Match[str] | None:
    return _TAG_ALONE.fullmatch(text) or _TAG_BEHIND.fullmatch(text)


_TAG_BEHIND: Final = pattern_of(r"[^\W\d_][^\d\n]{3,60}\((\d{2}[A-Z]?)\)")
"""A bank's own words with the field's number behind them: "Motif du paiement (70)"."""


def _row_of(tag: Cell, lines: Sequence[Cell], height: float) -> list[Cell]:
    """The lines of one value: those on the height of its tag and what goes on above and below without a gap."""
    middle = (tag.level[1] + tag.level[3]) / 2
    blocks: list[list[Cell]] = []
    for line in lines:
        if blocks and line.level[1] - max(other.level[3] for other in blocks[-1]) < _PARTED * height:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return next(
        (
            block
            for block in blocks
            if block[0].level[1] - _PARTED * height <= middle <= max(one.level[3] for one in block) + _PARTED * height
        ),
        [],
    )


def _beside_any(tag: Cell, block: Sequence[Cell]) -> bool:
    middle = (tag.level[1] + tag.level[3]) / 2
    return bool(block) and block[0].level[1] <= middle <= max(line.level[3] for line in block)


def _fields(page: PageText) -> Iterator[Tagged]:
    tags = [match for match in _TAG.finditer(page.text) if match[1].lstrip("F") in _KNOWN]
    titled = _prints_titles(page, [(match[1].lstrip("F"), match.end()) for match in tags])
    for number, match in enumerate(tags):
        end = tags[number + 1].start() if number + 1 < len(tags) else _end_of_last(page, match.end())
        tag = match[1].lstrip("F")
        first = page.line_bounds(match.end())[1]
        title = titled and first < end and not _FIGURE.search(page.text, match.end(), first)
        yield Tagged(re.sub(r"[A-Z]$", "", tag), tuple(_lines(page, first if title else match.end(), end)))


def _end_of_last(page: PageText, start: int) -> int:
    """The last field ends with the message: at its trailer, or after as many lines as a field may have."""
    text = page.text[start:]
    stop = re.search(r"(?m)^\W*(?:-?\}|\{5:|\{?CHK|-{5,}|message trailer|.{0,40}trailer)", text, re.I)
    lines = list(re.finditer(r"\n", text))
    longest = lines[4].start() if len(lines) > 4 else len(text)
    return start + min(stop.start() if stop else len(text), longest)


def _lines(page: PageText, start: int, end: int) -> Iterator[Snippet]:
    place = start
    for number, line in enumerate(page.text[start:end].split("\n")):
        snippet = Snippet(page, place, place + len(line)).trimmed(" \t")
        place += len(line) + 1
        if not snippet.raw or re.fullmatch(r"[-=_ ]{3,}", snippet.raw):
            continue
        if number == 0 and (_TITLE.match(snippet.raw) or _ANY_TITLE.match(snippet.raw)):
            after = snippet.page.text.find(":", snippet.start, snippet.end)
            value = Snippet(page, after + 1, snippet.end).trimmed(" \t") if after >= 0 else None
            if value is None or not value.raw:
                continue
            snippet = value
        yield _beside_stamp(snippet)


def _beside_stamp(line: Snippet) -> Snippet:
    """A line without what stands far behind it and lies under a stamp or a signature: it is of these."""
    page = line.page
    gap = page.text.find("\t", line.start, line.end)
    if gap < 0:
        return line
    return Snippet(page, line.start, gap).trimmed(" \t") if _under_marks(page, gap + 1, line.end) else line


def _under_marks(page: PageText, start: int, end: int) -> bool:
    """Whether all that stands in a stretch lies under stamps and signatures."""
    marks = [mark.box for mark in page.ref.reading.marks if mark.kind in ("stamp", "seal", "signature")]
    words = page.words_between(start, end)
    return bool(words) and all(
        any(
            box[0] - _INK <= (word.box[0] + word.box[2]) / 2 <= box[2] + _INK
            and box[1] - _INK <= (word.box[1] + word.box[3]) / 2 <= box[3] + _INK
            for box in marks
        )
        for word in words
    )


_FAR_BEHIND: Final = 0.35
_INK: Final = 0.01
"""Of the page: how far the letters of a stamp may lie outside the place that was found for it."""


def joined_reference(lines: tuple[Snippet, ...]) -> str:
    """Field 70 as it was typed: a line that is full goes on in the next without a blank."""
    text = ""
    for line in lines:
        raw = line.raw
        if not text:
            text = raw
        elif len(text.rpartition("\n")[2]) >= _WIDTH - 1 or text.endswith(("_", "-", "/", ".")):
            text = f"{text}\n{raw}"
        else:
            text = f"{text} \n{raw}"
    return re.sub(r"\n", "", re.sub(r"^/(?:RFB|INV|ROC|IPI|TSU)/", "", text)).strip()
