"""Printed page numbers: which page of how many a page says it is, and which of them are not there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pipeline.kinds.phrases import fold
from pipeline.kinds.structure import page_lines
from pipeline.papers.paper import PageRef
from pipeline.patterns import pattern_of
from pipeline.readings import PageReading
from validators.facts import Evidence, Field, Reading, Scalar

_OF = r"(?:[o0]f|sur|de|van|von|di|/|\\|\||aus|z|din)"
"""Between the number of a page and how many there are; "1 of 2" is read as "10f2" where it is set narrow."""
_NUMBERED = pattern_of(
    rf"\b(?:page|pagina|bladzijde|blz|bl|seite|pag|pg|p|feuille|blatt|sheet|vel|sayfa|strona)\b\.?\s*:?\s*"
    rf"(\d{{1,3}})\s*{_OF}\s*(\d{{1,3}})\b"
)
_BARE = pattern_of(r"^[-–(\[\s]*(\d{1,2})\s*(?:/|of|sur|van|von|de)\s*(\d{1,2})[-–)\]\s]*$")
_SINGLE = pattern_of(
    r"^[-–\s]*(?:page|pagina|bladzijde|blz|seite|pag|pg|p|sheet|feuille|feuillet|blad|blatt)\.?\s*:?\s*(\d{1,3})[-–\s]*$"
)
_AT_THE_END = pattern_of(
    r"[·•—–|,;)]\s*(?:page|pagina|bladzijde|blz|seite|pag|pg|sheet|feuille|feuillet|blad|blatt)\.?\s*:?\s*(\d{1,2})[\s)\].]*$"
)
"""A page number behind something else: "form 1 of 3 · page 2", "copy 1 (of 2), sheet 2"."""
_COPY = pattern_of(
    r"\b(?:form|copy|specimen|exemplaire|exemplaar|exemplar|formulaire|formulier|formular)\s*\(?(?:no|nr|n)?\W{0,3}\d{1,2}\b"
)
"""The number of a copy, beside which the number of the sheet stands further down than a page's number does."""
HEAD_LINES, MARGIN_LINES = 8, 4
"""Lines at the top, and at either edge, among which the number of a page stands."""
_MOST_PAGES = 40
"""A register or a code of law counts further; of such a book an extract is handed in, not the whole."""
_EDGE = 0.1
"""Share of the height of a page that is its edge."""
_SEEN = 0.9
_STROKE_LOST = pattern_of(r"\d[1Il|]?\d")
"""What becomes of "2/3" where the stroke is read as a figure or not at all."""
_PRINTED, _READ = 0.9, 0.8
"""How sure a page number is: of a text layer, by OCR."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """A printed page number, with the number of pages when that is printed too."""

    page: int
    of: int | None


def numbering(page: PageReading) -> Numbering | None:
    """The page number printed on a page: "page 2 of 3", "Seite 2 von 3", "2/3" at the edge, or "page 2" at the edge."""
    lines = [fold(line) for line in page_lines(page)]
    if (whole := _whole(lines)) is not None:
        return whole
    for line in (*lines[:HEAD_LINES], *lines[-MARGIN_LINES:]):
        found = _AT_THE_END.search(line) or (
            _SINGLE.match(line) if _COPY.search(" ".join(lines[:HEAD_LINES])) else None
        )
        if found:
            return Numbering(int(found[1]), None)
    for line in (*lines[:MARGIN_LINES], *lines[-MARGIN_LINES:]):
        if (bare := _bare((line,))) is not None:
            return bare
        found = _SINGLE.match(line)
        if found:
            return Numbering(int(found[1]), None)
    return _seen_closer(page)


def stated_pages(refs: Sequence[PageRef], copies: int) -> dict[str, Field[Scalar]]:
    """How many pages a paper says it has, and which of them are not among its pages.

    Only numbers at the edge of a page count, and only when all of them name one total: what a paper says of
    another ("see page 3 of 12"), or two papers taken for one, is no statement about this one. A page without a
    number stands for one of those not seen.

    Args:
        refs: the pages of one paper.
        copies: how often the paper is there; each copy has all its pages.

    Returns:
        ``pages_stated`` and, when some are not there, ``pages_missing`` ("2, 3"); nothing when no page is numbered.
    """
    pages = {(page.file, page.reading.number): page for page in refs}.values()
    numbered = [(page, number) for page in pages if (number := _at_the_edge(page.reading)) is not None and number.of]
    totals = {number.of for _, number in numbered}
    total = next(iter(totals), None)
    if len(totals) != 1 or total is None or total > _MOST_PAGES:
        return {}
    seen = Counter(number.page for _, number in numbered)
    lacking = [page for page in range(1, total + 1) if seen[page] < copies]
    without_number = len(pages) - len(numbered)
    places = tuple(Evidence(page.file, page.reading.number) for page, _ in numbered)
    printed = all(page.reading.text_source == "text-layer" for page, _ in numbered)
    sure = _PRINTED if printed else _READ
    fields: dict[str, Field[Scalar]] = {"pages_stated": Field((Reading(total, sure, str(total), places),))}
    if sum(copies - seen[page] for page in lacking) > without_number:
        fields["pages_missing"] = Field((Reading(", ".join(map(str, lacking)), sure, str(total), places),))
    return fields


def _at_the_edge(page: PageReading) -> Numbering | None:
    lines = [fold(line) for line in page_lines(page)]
    whole = _whole((*lines[:HEAD_LINES], *lines[-MARGIN_LINES:]))
    return whole or _bare((*lines[:MARGIN_LINES], *lines[-MARGIN_LINES:])) or _seen_closer(page)


def _seen_closer(page: PageReading) -> Numbering | None:
    """A number such as "2/3" alone at the edge, as the second reader saw it.

    The engine takes so small a stroke for a 1 or for nothing.
    """
    for alternative in page.alternatives:
        words = [word for word in page.words if word.line == alternative.line]
        at_the_edge = bool(words) and (
            max(word.box[3] for word in words) < _EDGE or min(word.box[1] for word in words) > 1 - _EDGE
        )
        read = "".join(word.text for word in words)
        if at_the_edge and alternative.confidence >= _SEEN and _STROKE_LOST.fullmatch(read):
            seen = _bare((alternative.text.strip(),))
            if seen is not None and re.sub(r"\D", "", alternative.text) == f"{read[:1]}{read[-1:]}":
                return seen
    return None


def _whole(lines: Iterable[str]) -> Numbering | None:
    """The first number of a page that also says how many there are: "page 2 of 3"."""
    return _first(_NUMBERED.search, lines)


def _bare(lines: Iterable[str]) -> Numbering | None:
    """The same without the word, alone on its line: "2/3"."""
    return _first(_BARE.match, lines)


def _first(seek: Callable[[str], re.Match[str] | None], lines: Iterable[str]) -> Numbering | None:
    for found in filter(None, map(seek, lines)):
        if 1 <= int(found[1]) <= int(found[2]):
            return Numbering(int(found[1]), int(found[2]))
    return None
