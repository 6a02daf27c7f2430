"""Sheets that only say what follows: "B - Studies", "Part 3". They are no papers, and a paper never runs over one."""

from __future__ import annotations

from typing import Final

from pipeline.kinds.profile import UNKNOWN
from pipeline.papers.classify import PageWeights
from pipeline.readings import PageReading

_WORDS: Final = 5
_LETTERS: Final = 45
_SURELY_READ: Final = 0.7
_TITLE: Final = 0.4
_LARGE_MM: Final = 4.0
"""Height of its largest word; the number at the foot of an empty page is smaller."""
_EDGE: Final = 0.005
_SHEET_MM: Final = 180.0
"""Width of the smallest sheet that divides; a page of a passport with hardly any words is narrower."""


def is_divider(page: PageReading, weights: PageWeights) -> bool:
    """A few words, all well read, that name no paper, and nothing else on the sheet that somebody might miss."""
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
