"""Apostrophes in surnames: a zone has none (ICAO 9303-3, 4.6), and readers of small print lose many."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import PageText
from pipeline.patterns import pattern_of

_ELIDED = pattern_of(
    r"(?<![A-Z])(?:(?:D|DALL|DEGL|DELL|NELL|SANT)[AEIOUYH]|LH[AEO]|O[BCDFGHKLMNRST][AEIOURLHN]"
    r"|[NM][BCDGJKSTZ][AEIOUYRHW])[A-Z]{2}"
)
"""D'ANGELO, DELL'ACQUA, L'HOIR, O'BRIEN, N'GUESSAN as a zone has them."""


def may_be_elided(surname: str) -> bool:
    """Whether a surname in a zone looks like one that is written with an apostrophe; only print can tell."""
    return _ELIDED.search(surname.upper()) is not None


def is_seen_without(name: str, pages: Iterable[PageText]) -> bool:
    """Whether a name stands without an apostrophe in the text of a file, or before two readers."""
    own = fold(name)
    for page in pages:
        for text in (page.snippet(cell) for cell in page.cells):
            seen = (text.raw, *(said for said, _ in text.opinions()))
            if sum(fold(said) == own for said in seen) >= (1 if text.origin == "text-layer" else 2):
                return True
    return False
