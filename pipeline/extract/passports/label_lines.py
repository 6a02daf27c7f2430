"""Which line, or part of a line, at a label of a data page is the value that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from statistics import median
from typing import Final

from rapidfuzz import fuzz

from pipeline.extract.passports.label_words import languages_of_labels
from pipeline.extract.passports.labels import (
    BIRTH,
    EXPIRY,
    ISSUE,
    is_data_label,
)  # fmt: skip
from pipeline.extract.passports.printed_values import printed_name
from pipeline.extract.passports.small_print import is_nearly_label
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import TOKEN, fold
from pipeline.extract.text.lines import Hit, PageText, Snippet
from pipeline.extract.text.wording import Wording, is_label
from pipeline.patterns import pattern_of
from validators.facts import Reading, Scalar

_ALIGNED = 0.02
"""Of the page's width: two lines that begin so near to one another belong to one column."""


def one_of_two(text: Snippet, *, first: bool) -> Snippet | None:
    """Of two lines of names below a common label the one that is asked for; None when there is but one line."""
    page = text.page
    upper = page.cell_at(text.start)
    lower = page.below(upper, 1.6) if upper is not None else None
    if upper is None or lower is None or abs(lower.box[0] - upper.box[0]) > _ALIGNED:
        return None
    if is_label(page.snippet(lower)) or not printed_name(page.snippet(lower).raw):
        return None
    return text if first else page.snippet(lower)


def in_latin_letters(text: Snippet, weight: float) -> Iterator[tuple[Snippet, float]]:
    """A value, or the line below it that says the same in Latin letters: both where a reader knew Latin ones alone.

    What such a reader made of Greek or Cyrillic letters looks much like the line below, letter by letter.
    """
    page, cell = text.page, text.page.cell_at(text.start)
    lower = next((one for one in page.cells if _is_right_below(one, text)), None) if cell is not None else None
    twice = lower is not None and not is_data_label(page.snippet(lower)) and page.left_of(lower) is None
    if lower is None or not twice or not printed_name(page.snippet(lower).raw):
        yield text, weight
        return
    below = page.snippet(lower)
    if not _LATIN.search(text.raw):
        yield below, weight
    elif fuzz.ratio(text.raw.casefold(), below.raw.casefold()) > _ALIKE and text.raw.count(" ") == below.raw.count(" "):
        yield below, weight * _EITHER
        yield text, weight * _EITHER
    else:
        yield text, weight


def surest_side(text: Snippet, tells: Callable[[str], bool]) -> Snippet:
    """Of a value in two languages, one in letters the reader may not know, the side that says it and is read best."""
    sides = [text]
    for stroke in _STROKE.finditer(text.page.text, text.start, text.end):
        sides.append(Snippet(text.page, text.start, stroke.start()).trimmed())
        sides.append(Snippet(text.page, stroke.end(), text.end).trimmed())
    told = [side for side in sides if side.end > side.start and tells(side.raw)]
    return max(told, key=lambda side: side.confidence, default=text)


_STROKE = pattern_of(r"\s?[/|]\s?")


def is_over(one: Snippet, other: Snippet) -> bool:
    """Whether one text stands over the other, in one column."""
    above, below = one.evidence.bbox, other.evidence.bbox
    if above is None or below is None:
        return False
    return above[3] <= below[1] + 0.4 * (below[3] - below[1]) and above[0] < below[2] and below[0] < above[2]


def _is_right_below(cell: Cell, text: Snippet) -> bool:
    box = text.evidence.bbox
    if box is None:
        return False
    height = box[3] - box[1]
    return abs(cell.box[0] - box[0]) < _ALIGNED and 0.4 * height < cell.box[1] - box[1] < _NEXT_LINE * height


_NEXT_LINE = 2.6
_ALIKE = 60.0
_EITHER = 0.6
_LATIN = pattern_of(r"[A-Za-z]")


def place_among_labels(hit: Hit, wording: Wording) -> int:
    """Which of the dates at a label is its own: 1 for the expiry of "Date of issue / Date of expiry", else 0."""
    cell = hit.page.cell_at(hit.start)
    before = {
        id(other)
        for other in (ISSUE, EXPIRY, BIRTH)
        if other is not wording
        for one in other.find(hit.page)
        if cell is not None and cell.start <= one.start and one.end <= hit.start
    }
    return len(before)


def asked_elsewhere(text: Snippet, date: Snippet, wording: Wording) -> bool:
    """Whether a date in the text at one label stands behind another label: "issued on 21.07.2015" in the line below."""
    cell = text.page.cell_at(date.start)
    left = text.page.left_of(cell) if cell is not None and cell.start == text.start else None
    begin = text.start if left is None else left.start
    return any(
        begin <= hit.start and hit.end <= date.start
        for other in (ISSUE, EXPIRY, BIRTH)
        if other is not wording and not (left is not None and wording.matches(text.page.snippet(left).raw))
        for hit in other.find(text.page)
    )


def beside_comma(text: Snippet, *, surname: bool) -> Snippet | None:
    """The part of "SURNAME, GIVEN NAMES" that is asked for; a line below that goes on is part of the given names."""
    comma = text.page.text.find(",", text.start, text.end)
    if comma < 0 or "," in text.page.text[comma + 1 : text.end]:
        return None
    part = Snippet(text.page, text.start, comma) if surname else Snippet(text.page, comma + 1, text.end)
    return part.trimmed() if printed_name(part.raw) else None


def behind_rest_of_label(text: Snippet, wording: Wording) -> Snippet | None:
    """The value, where what stands beneath a label is the label's own last word: "Date of / expiry / 08.07.2031"."""
    if any(sign.isdigit() for sign in text.raw) or not wording.is_last_word(text.raw):
        return text
    cell = text.page.cell_at(text.start)
    lower = text.page.below(cell, 1.6) if cell is not None else None
    if lower is None or is_label(text.page.snippet(lower)):
        return None
    return text.page.snippet(lower)


def with_next_line(text: Snippet, reach: float = 0.7) -> tuple[Snippet, ...]:
    """A value with the line below it where it goes on there, in print of one size and one column.

    Args:
        text: the value.
        reach: heights of a line between the two, at most.
    """
    page = text.page
    cell = page.cell_at(text.start)
    lower = page.below(cell, reach) if cell is not None else None
    if cell is None or lower is None or abs(lower.box[0] - cell.box[0]) > _ALIGNED / 2:
        return (text,)
    rest = page.snippet(lower)
    tall = _height(rest) / max(1e-6, _height(page.snippet(cell)))
    if (
        not 0.6 < tall < 1.7
        or is_data_label(rest)
        or is_nearly_label(rest.raw)
        or _is_row_of_labels(lower, page)
        or any(sign.isdigit() or sign == "<" for sign in rest.raw)
    ):
        return (text,)
    return text, rest


def _is_row_of_labels(cell: Cell, page: PageText) -> bool:
    """Whether long words of a line are labels: "GESL. NATIONALITEIT" begins with that of the sex, abbreviated."""
    words: list[str] = []
    beside: Cell | None = cell
    while beside is not None and len(words) <= _MOST_LABELS:
        words += TOKEN.findall(page.folded[beside.start : beside.end])
        beside = page.right_of(beside)
    labels = languages_of_labels(sticker=False)
    return any(len(word) >= _LONG_LABEL and word in labels for word in words)


_MOST_LABELS: Final = 8
_LONG_LABEL: Final = 8
"""Letters of a label that nobody is called."""


def names_over_lines(values: Iterable[Sequence[Snippet]], other: str) -> Iterator[Reading[Scalar]]:
    """Names that stand in two lines, both clearly printed.

    Args:
        values: the lines of each.
        other: the other part of the holder's name, which may stand right below.
    """
    for parts in values:
        sure = min(part.confidence for part in parts)
        if len(parts) > 1 and sure >= _CLEAR and not set(fold(other).split()) & set(fold(parts[1].raw).split()):
            raw = " ".join(part.raw for part in parts)
            yield Reading(raw, round(sure, 4), raw, tuple(part.evidence for part in parts), parts[0].origin)


_CLEAR: Final = 0.75


def _height(text: Snippet) -> float:
    """The height of its words, of which the box of one may reach into a wave of security print."""
    return median(word.box[3] - word.box[1] for word in text.words)


_PASSPORT_QUOTED: Final = pattern_of(r"\b(?:pas[sz]?p|passe?p|reisepass|pasap)\w{0,8}[^\n]{0,24}\d[^\n]{0,6}[,;(] ?\Z")


def told_of_a_passport(hit: Hit) -> bool:
    """Whether a label goes on about a passport that the line quotes: "passport no. C9045516, valid until"."""
    return _PASSPORT_QUOTED.search(hit.page.folded, hit.page.line_bounds(hit.start)[0], hit.start) is not None
