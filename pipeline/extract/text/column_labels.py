"""Labels side by side over their values, where the second one is none of those that are known."""

from __future__ import annotations

from typing import Final

from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import TOKEN
from pipeline.extract.text.lines import PageText
from pipeline.extract.text.vocabulary import is_label_word

_ONE_ROW: Final = 0.9
"""Line heights between a label and its value below."""
_SAME_COLUMN: Final = 0.015
_SHORT_WORD: Final = 4
"""Letters of the words that are too short to be told by: "name", "of", "par", "mois"."""


def under_headings(page: PageText, label: Cell, right: Cell) -> Cell | None:
    """What stands below a label where the cell beside it may be the label of the next column; None where it is none.

    "University | Name of the candidate" over "University of Gondar | Selam Tesfaye": the second is told by words that
    labels are made of, with a cell of its own below.
    """
    words = TOKEN.findall(page.folded[right.start : right.end])
    if len(words) < 2 or not any(map(is_label_word, words)):
        return None
    if not all(is_label_word(word) or (word.isalpha() and len(word) <= _SHORT_WORD) for word in words):
        return None
    below, beside = page.below(label, _ONE_ROW), page.below(right, _ONE_ROW)
    if below is None or beside is None or page.right_of(below) != beside:
        return None
    aside = max(abs(below.box[0] - label.box[0]), abs(beside.box[0] - right.box[0]))
    return below if aside < _SAME_COLUMN else None
