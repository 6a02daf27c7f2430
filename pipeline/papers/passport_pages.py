"""The pages of a passport around its data page: its cover, stamps of borders, and hardly a printed word."""

from __future__ import annotations

from typing import Final

from pipeline.kinds.profile import UNKNOWN
from pipeline.kinds.structure import page_lines
from pipeline.papers.classify import PageWeights
from pipeline.patterns import pattern_of
from pipeline.readings import PageReading

_PASSPORT: Final = "passport"
_SURE: Final = 0.8
_NO_TITLE: Final = 0.4
_MOST_WORDS: Final = 45
"""On a page of stamps, those that were read in them included."""
_LONGEST: Final = 5
"""Words in a line of a stamp; a slip or a letter has longer ones."""
_DAY: Final = pattern_of(r"\b\d{1,2}[ ./-](?:\d{1,2}|[A-Za-z]{3,4})[ ./-]\d{2,4}\b|\b\d{4}[./-]\d\d[./-]\d\d\b")
_SUM: Final = pattern_of(r"\d[.,]\d\d\b(?![./-]\d)|[€$£]|\b(?:EUR|USD|GBP|XAF|XOF)\b")


def is_cover(page: PageReading, behind: PageWeights) -> bool:
    """Whether a sheet before a data page shows the cover of a passport: no word, and a picture of a booklet's size.

    Args:
        page: the sheet.
        behind: the evidence on the page behind it.
    """
    if page.words or page.mrz or page.portraits or page.size_from == "assumed":
        return False
    if page.width_mm is None or page.height_mm is None or behind.probabilities().get(_PASSPORT, 0.0) < _SURE:
        return False
    sizes = [
        sorted(((right - left) * page.width_mm, (bottom - top) * page.height_mm))
        for left, top, right, bottom in (mark.box for mark in page.marks if mark.kind == "photo")
    ]
    return any(
        abs(short - low) < _TOLERANCE and abs(long - high) < _TOLERANCE
        for short, long in sizes
        for low, high in _BOOKLETS
    )


_BOOKLETS: Final = ((88.0, 125.0), (125.0, 176.0))
"""Sides in mm of a passport (ICAO Doc 9303-4: ID-3 of ISO/IEC 7810), closed and open with both its covers."""
_TOLERANCE: Final = 9.0


def is_inner_page(earlier: PageWeights, page: PageReading, weights: PageWeights) -> bool:
    """Whether a page behind the data page of a passport is one of the same booklet with stamps of borders.

    Args:
        earlier: the evidence on the page that the paper before begins with.
        page: the page.
        weights: the evidence on it.
    """
    if earlier.probabilities().get(_PASSPORT, 0.0) < _SURE or page.mrz or page.portraits:
        return False
    kind, share = next(iter(weights.probabilities().items()))
    if len(page.words) > _MOST_WORDS or (kind not in (_PASSPORT, UNKNOWN) and share >= _SURE):
        return False
    if max((value for kind, value in weights.titles.items() if kind != _PASSPORT), default=0.0) >= _NO_TITLE:
        return False
    lines = page_lines(page)
    if any(len(line.split()) > _LONGEST for line in lines) or sum(bool(_SUM.search(_DAY.sub("", x))) for x in lines):
        return False
    stamped = any(mark.kind in ("stamp", "seal") for mark in page.marks)
    return stamped or any(_DAY.search(line) for line in lines)
