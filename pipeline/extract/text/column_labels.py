"""Labels side by side over their values, where the second one is none of those that are known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import TOKEN
from pipeline.extract.text.lines import PageText
from pipeline.extract.text.vocabulary import is_label_word

_ONE_ROW: Final = 1.3
"""Line heights between a label and its value below."""
_FAR: Final = 3.0
"""Line heights from a value to the next label, at most."""
_SAME_COLUMN: Final = 0.015
_SHORT_WORD: Final = 4
"""Letters of the words that are too short to be told by: "name", "of", "par", "mois"."""
_WIDER: Final = 0.35
_HARDLY_NARROWER: Final = 0.15
"""Line heights by which the gap to the pair over or under a pair exceeds the one inside, and that to the other one."""


def under_headings(page: PageText, label: Cell, right: Cell) -> Cell | None:
    """What stands below a label where the cell beside it may be the label of the next column; None where it is none.

    "University | Name of the candidate" over "University of Gondar | Selam Tesfaye": the second is told by words that
    labels are made of, with a cell of its own below. "Maintained by | Own income" is told by its small last word, where
    each value stands nearer to its own label than to anything else.
    """
    words = TOKEN.findall(page.folded[right.start : right.end])
    below, beside = page.below(label, _ONE_ROW), page.below(right, _ONE_ROW)
    if len(words) < 2 or below is None or beside is None or page.right_of(below) != beside:
        return None
    if not _of_label_words(words) and not (_ends_small(page, right) and stands_alone(page, label, below)):
        return None
    aside = max(abs(below.box[0] - label.box[0]), abs(beside.box[0] - right.box[0]))
    return below if aside < _SAME_COLUMN else None


def _of_label_words(words: Sequence[str]) -> bool:
    return any(map(is_label_word, words)) and all(
        is_label_word(word) or (word.isalpha() and len(word) <= _SHORT_WORD) for word in words
    )


def _ends_small(page: PageText, cell: Cell) -> bool:
    """Whether a cell ends as labels do and as names and values do not: with a small word, and without figures."""
    text = page.text[cell.start : cell.end]
    last = text.split()[-1]
    return last.isalpha() and last.islower() and not any(sign.isdigit() for sign in text)


def stands_alone(page: PageText, upper: Cell, lower: Cell) -> bool:
    """Whether two lines belong together by their distance: what is over or under the pair is further away."""
    inside = lower.level[1] - upper.level[3]
    over, under = page.above(upper, _FAR), page.below(lower, _FAR)
    gaps = (
        upper.level[1] - over.level[3] if over is not None else 1.0,
        under.level[1] - lower.level[3] if under is not None else 1.0,
    )
    return (
        (over is not None or under is not None)
        and max(gaps) >= inside + _WIDER * page.line_height
        and min(gaps) >= inside + _HARDLY_NARROWER * page.line_height
    )
