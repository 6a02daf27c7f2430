"""Sheets that only say what follows: "B - Studies", "Part 3", a list of what a file holds.

They are no papers, and a paper never runs over one.
"""

from __future__ import annotations

from typing import Final

from pipeline.kinds.profile import UNKNOWN
from pipeline.kinds.structure import page_lines
from pipeline.papers.classify import PageWeights
from pipeline.papers.spoken_of import has_prose
from pipeline.readings import PageReading

_WORDS: Final = 5
_LETTERS: Final = 45
_SURELY_READ: Final = 0.7
_TITLE: Final = 0.4
_LARGE_MM: Final = 4.0
"""Height of its largest word; the number at the foot of an empty page is smaller."""
_WORDS_OF_A_LIST: Final = 150
_TIMES_AS_LIKELY: Final = 3.0
"""How much likelier a list is no paper than any of those it names, which share what is left."""
_EDGE: Final = 0.005
_SHEET_MM: Final = 180.0
"""Width of the smallest sheet that divides; a page of a passport with hardly any words is narrower."""


def is_divider(page: PageReading, weights: PageWeights) -> bool:
    """A few words, all well read, that name no paper, and nothing else on the sheet that somebody might miss.

    A list that names many papers and is none may hold more of them.
    """
    if weights.encloses and _only_lists(page, weights):
        return True
    if not 1 <= len(page.words) <= _WORDS or sum(len(word.text) for word in page.words) > _LETTERS:
        return False
    if page.marks or page.mrz or page.portraits or page.unexplained is None or _something_else(page):
        return False
    if min(page.width_mm or 0.0, page.height_mm or 0.0) < _SHEET_MM or page.size_from == "assumed":
        return False
    high = max(word.box[3] - word.box[1] for word in page.words) * (page.height_mm or 0.0)
    if high < _LARGE_MM or not any(sign.isalpha() for word in page.words for sign in word.text):
        return False
    named = any(value >= _TITLE for kind, value in weights.titles.items() if kind != UNKNOWN)
    return not named and not page.error and all(word.confidence >= _SURELY_READ for word in page.words)


def _only_lists(page: PageReading, weights: PageWeights) -> bool:
    """Whether a list of papers has no sentence, signature, stamp or picture, and is surely no paper itself."""
    drawn = any(mark.kind != "tick" for mark in page.marks)
    if drawn or page.mrz or page.portraits or page.error or len(page.words) > _WORDS_OF_A_LIST:
        return False
    if has_prose(page_lines(page)):
        return False
    chances = weights.probabilities()
    none = chances.pop(UNKNOWN, 0.0)
    return none >= _TIMES_AS_LIKELY * max(chances.values(), default=0.0)


def _something_else(page: PageReading) -> bool:
    """Ink that nothing explains outside of the words; the curves of a large letter are its own."""
    return any(
        not any(
            word.box[0] - _EDGE <= left
            and word.box[1] - _EDGE <= top
            and right <= word.box[2] + _EDGE
            and bottom <= word.box[3] + _EDGE
            for word in page.words
        )
        for left, top, right, bottom in page.unexplained or ()
    )


def between_dividers(pages: list[PageReading], dividers: set[int]) -> list[list[PageReading]]:
    """The stretches of pages between dividers, without those.

    Args:
        pages: of one file, in order.
        dividers: numbers of the pages that are dividers.
    """
    stretches: list[list[PageReading]] = [[]]
    for page in pages:
        if page.number in dividers:
            stretches.append([])
        else:
            stretches[-1].append(page)
    return [stretch for stretch in stretches if stretch]
