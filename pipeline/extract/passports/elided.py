"""Apostrophes in surnames: a zone has none (ICAO 9303-3, 4.6), and readers of small print lose many."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import PageText
from pipeline.patterns import pattern_of

_ELIDED = pattern_of(
    r"(?<![A-Z])(?:(?:D|DALL|DEGL|DELL|NELL|SANT)[AEIOUYH]|LH[AEO]|D[BCFGKLMNPQSTV][A-Z]|O[BCDFGHKLMNRST][AEIOURLHN]"
    r"|[NM][BCDGJKSTZ][AEIOUYRHW])[A-Z]{2}"
)
"""D'ANGELO, DELL'ACQUA, L'HOIR, D'SOUZA, O'BRIEN, N'GUESSAN as a zone has them; DURAND and OLIVEIRA look alike."""
_SURELY = pattern_of(
    r"(?<![A-Z])(?:(?:DALL|DEGL|DELL|NELL|SANT|DH|LH)[AEIOUY]|DA[GLMNRU]|D[BCFGKLMNPQSTV][A-Z]|[NM][BCDGJKSTZ][AEIOUYRHW]"
    r"|O(?:BRI|BYR|CAL|CON|DOH|DON|DWY|FLA|GRA|HAG|HAR|KEE|LEA|MAH|MAL|NEI|REI|ROU|SHE|SUL|TOO))[A-Z]{2}"
)
"""Those of them that are hardly ever written otherwise, or are as often as not."""


def may_be_elided(surname: str) -> bool:
    """Whether a surname in a zone looks like one that is written with an apostrophe; only print can tell."""
    return _ELIDED.search(surname.upper()) is not None


def is_often_elided(surname: str) -> bool:
    """The same of one for which print that one reader saw without an apostrophe does not settle it."""
    return _SURELY.search(surname.upper()) is not None


def is_seen_without(name: str, pages: Iterable[PageText]) -> bool:
    """Whether a name stands without an apostrophe in the text of a file, or before two readers."""
    own = fold(name)
    for page in pages:
        for text in (page.snippet(cell) for cell in page.cells):
            seen = (text.raw, *(said for said, _ in text.opinions()))
            if sum(fold(said) == own for said in seen) >= (1 if text.origin == "text-layer" else 2):
                return True
    return False
