"""Labels of a data page that were read badly: small print, told from what it nearly says, and the value beneath it.

Labels stand 1.2 mm high in two or three languages, strokes between them are taken for letters, and a first word is
lost in security print. What is left is still more like one label than like any other; the value stands beneath it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from rapidfuzz import fuzz, process

from pipeline.extract.passports.labels import DATA_PAGE
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import PageText, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of

_LIKE: Final = 84.0
"""Per cent of the letters of a label that must be there in their order."""
_SHORTEST: Final = 7
"""Letters of a label that is known by what it nearly says; shorter ones are parts of many words."""
_STROKES: Final = pattern_of(r"[/|!()]")
_KEPT: Final = 0.75
"""Share of a label's letters that a piece of it must have."""
_AT_LEFT: Final = 0.09
"""Of the page's width, half as much as columns are apart: what stands beneath a label begins where it begins, but the
label may have lost its first word, and the value its first letter."""
_ROW: Final = 0.4
"""Heights of a cell within which another one stands in its row, not above it."""
_APART: Final = 1.6
"""Heights of a value between it and the top of its label's print."""


def values_beneath(page: PageText, wording: Wording) -> Iterator[Snippet]:
    """Cells right below print that is more like this label than like any other of a data page."""
    texts = [page.snippet(cell) for cell in page.cells]
    called = [nearly(text.raw) for text in texts]
    # The end of a long label stands in a line of its own.
    ends = [name is None and _ends_a_label(text.raw) for name, text in zip(called, texts, strict=True)]
    for cell, text, name, end in zip(page.cells, texts, called, ends, strict=True):
        if name is None and not end and called[_above(page, cell, ends)] is wording:
            yield text.trimmed()


def _above(page: PageText, cell: Cell, ends: Sequence[bool]) -> int:
    """The nearest cell over the beginning of another; itself where there is none."""
    left, top, _, bottom = cell.level
    found = page.cells.index(cell)
    nearest = _APART * max(bottom - top, page.line_height)
    for index, (other, end) in enumerate(zip(page.cells, ends, strict=True)):
        # Boxes of print among waves reach too far up or down; their middles do not by much.
        gap = (top + bottom) / 2 - (other.level[1] + other.level[3]) / 2
        beside = other.level[2] <= left or abs(other.level[0] - left) > _AT_LEFT
        if other is not cell and not end and not beside and _ROW * (bottom - top) < gap < nearest:
            found, nearest = index, gap
    return found


@cache
def _ends_a_label(text: str) -> bool:
    return any(wording.is_rest_of_label(text) for wording in DATA_PAGE)


@cache
def nearly(text: str) -> Wording | None:
    """The label that a text is most like, when it is like one at all."""
    plain = _letters(text)
    if len(plain) < _SHORTEST * _KEPT:
        return None
    phrases = _phrases()
    best: tuple[float, int, Wording] | None = None
    for phrase, score, _ in process.extract(
        plain, list(phrases), scorer=fuzz.partial_ratio, score_cutoff=_LIKE, limit=None
    ):
        length = min(len(phrase), len(plain))
        if length < _KEPT * len(phrase):
            continue
        # Letters that fit less twice those that do not: "lieu de naissance" is nearly "date de naissance".
        rank = (round(length * (1 - 3 * (1 - score / 100)), 3), len(phrase), phrases[phrase])
        if best is None or rank[:2] > best[:2]:
            best = rank
    return best[2] if best is not None and best[0] >= _KEPT * _SHORTEST else None


@cache
def is_nearly_label(text: str) -> bool:
    """Is a text, or what stands between its strokes, a label but for a few letters; a value may hold a word of one."""
    parts = (_letters(part) for part in (text, *_STROKES.split(text)))
    return any(
        process.extractOne(part, list(_phrases()), scorer=fuzz.ratio, score_cutoff=_LIKE) is not None
        for part in parts
        if len(part) >= _SHORTEST * _KEPT
    )


@cache
def _phrases() -> dict[str, Wording]:
    """Every label of a data page as bare letters."""
    return {
        plain: wording
        for wording in DATA_PAGE
        for phrase in wording.phrases
        if len(_plain(phrase)) >= _SHORTEST and (plain := _letters(phrase))
    }


def _letters(text: str) -> str:
    """The letters of a text, r and n as the one letter they run together to in small print."""
    return _plain(text).replace("rn", "m")


def _plain(text: str) -> str:
    return re.sub(r"[^a-z]", "", fold(text))
