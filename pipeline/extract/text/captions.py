"""Forms that print what they ask for below the answer: numbered captions under the lines that were filled in."""

from __future__ import annotations

from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import PageText
from pipeline.patterns import pattern_of

_CAPTION = pattern_of(r"(\d{1,2})[a-z]?[.)]\s[^\W\d_][^:\t\n]{3,70}")
_CAPTIONS = 6
_ALIGNED = 0.012
_ANSWER = 60
_REACH = 2.0


def caption_of(page: PageText, cell: Cell) -> Cell | None:
    """The caption below an answer, on a form whose captions stand below; None on every other page."""
    if not _captioned_below(page):
        return None
    below = page.below(cell, _REACH)
    return below if below is not None and _is_caption(page, below) else None


def _is_caption(page: PageText, cell: Cell) -> bool:
    return _CAPTION.fullmatch(page.text, cell.start, cell.end) is not None


def _captioned_below(page: PageText) -> bool:
    """Whether answers stand over the whole first row of captions, and none under the last caption."""
    numbered = {
        int(match[1]): cell
        for cell in page.cells
        if (match := _CAPTION.fullmatch(page.text, cell.start, cell.end)) is not None
    }
    if len(numbered) < _CAPTIONS:
        return False
    first, last = numbered[min(numbered)], numbered[max(numbered)]
    row = [cell for cell in numbered.values() if abs(cell.level[1] - first.level[1]) < _ALIGNED]
    answered = all(_answer(page, cell, page.above(cell, _REACH)) for cell in row)
    return len(row) > 1 and answered and not _answer(page, last, page.below(last, _REACH))


def _answer(page: PageText, caption: Cell, cell: Cell | None) -> bool:
    return (
        cell is not None
        and not _is_caption(page, cell)
        and abs(cell.box[0] - caption.box[0]) < _ALIGNED
        and cell.end - cell.start <= _ANSWER
    )
