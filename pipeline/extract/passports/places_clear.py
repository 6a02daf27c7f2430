"""Whether the text at a label of the data page is clearly its value: well read, in its place, and like such a value."""

from __future__ import annotations

from functools import cache
from statistics import median
from typing import Final

from pipeline.extract.passports.labels import DATA_PAGE
from pipeline.extract.text.candidates import same
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import TOKEN, fold
from pipeline.extract.text.lines import Hit, PageText, Snippet
from pipeline.patterns import pattern_of
from validators import countries

_WELL_READ: Final = 0.85
_ALIGNED: Final = 0.02
"""Of the page's width: a value begins where its label begins."""
_TALLER: Final = 1.12
"""Values beneath their labels are larger than these; another label is not."""
_NEAR: Final = 1.7
"""Heights of the value between it and its label."""
_SHORTEST: Final = 4
"""Letters of a name of which no reader has lost most; shorter ones are left in doubt."""
_LIKE_A_NAME = pattern_of(r"[^\W\d_][\w .,'’()/&-]{2,78}")


def is_clear(hit: Hit, text: Snippet, *more: Snippet) -> bool:
    """Does nothing speak against the value: not its print, its place, its letters, nor another reader.

    Args:
        hit: the label, read letter by letter.
        text: what stands at it.
        more: lines below in which it goes on.
    """
    label, value = hit.page.cell_at(hit.start), text.page.cell_at(text.start)
    if label is None or value is None or min(agreed(part) for part in (text, *more)) < _WELL_READ:
        return False
    if any(same(other) != same(part.raw) for part in (text, *more) for other, _ in part.opinions()):
        return False
    in_place = label is value or _is_right_of(label, value) or _is_beneath(text.page, label, value)
    return in_place and _is_name_of_a_place(" ".join(part.raw for part in (text, *more)))


def agreed(text: Snippet) -> float:
    """How sure a text is: two readers that saw the same, letter by letter, are surer than either."""
    also = max((sure for other, sure in text.opinions() if same(other) == same(text.raw)), default=0.0)
    return 1 - (1 - text.confidence) * (1 - also)


def _is_right_of(label: Cell, value: Cell) -> bool:
    overlap = min(label.level[3], value.level[3]) - max(label.level[1], value.level[1])
    return value.box[0] >= label.box[2] and overlap > 0.5 * (label.level[3] - label.level[1])


def _is_beneath(page: PageText, label: Cell, value: Cell) -> bool:
    tall, small = _height(page.snippet(value)), _height(page.snippet(label))
    gap = value.level[1] - label.level[3]
    return abs(label.box[0] - value.box[0]) <= _ALIGNED and tall >= _TALLER * small and -0.5 * tall < gap < _NEAR * tall


def _height(text: Snippet) -> float:
    return median(word.box[3] - word.box[1] for word in text.words)


def _is_name_of_a_place(raw: str) -> bool:
    """Capitals, or several words, that say no label, no state and no nationality."""
    letters = [sign for sign in raw if sign.isalpha()]
    if len(letters) < _SHORTEST or len(letters) < 0.75 * len(raw.replace(" ", "")) or not _LIKE_A_NAME.fullmatch(raw):
        return False
    words = TOKEN.findall(fold(raw))
    capitals = sum(sign.isupper() for sign in letters) / len(letters)
    plain = capitals > 0.9 or (len(words) > 1 and raw[0].isupper())
    of_labels = all(word in _words_of_labels() for word in words) and " ".join(words) not in _OFFICES
    return plain and not of_labels and not countries.from_text(raw)


_OFFICES: Final = frozenset({"registro civil", "registro nacional", "registro nacional civil"})
"""Offices whose words stand in labels too: "ano de registro", "estado civil"."""


@cache
def _words_of_labels() -> frozenset[str]:
    """Words that labels are made of: "PLACE OF" is the rest of one."""
    return frozenset(word for label in DATA_PAGE for phrase in label.phrases for word in phrase.split())
