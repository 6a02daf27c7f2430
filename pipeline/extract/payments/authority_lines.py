"""The name of the authority that fees are paid to where it takes two lines: "FOD Binnenlandse Zaken, Dienst / …"."""

from __future__ import annotations

from typing import Final

from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import PageText
from pipeline.patterns import pattern_of

OF_AUTHORITY: Final = pattern_of(
    r"\b(?:fod|spf|fps|ibz|dvz|dienst|overheidsdienst|service public federal|"
    r"federal public service|office|vreemdelingen\w*|etrangers|immigration|home affairs|"
    r"interieur|embassy|ambassade)\b"
)
"""Words of the authority that fees are paid to."""


def goes_on_by_authority(text: str) -> bool:
    """Whether a line is more of the name of the authority that fees are paid to."""
    return not any(sign.isdigit() for sign in text) and OF_AUTHORITY.search(fold(text)) is not None


def flush_right(page: PageText, upper: Cell, lower: Cell, left: float) -> bool:
    """Whether a line ends where the line above ends and begins further in: the end of the authority's name.

    Args:
        page: the page both stand on.
        upper: the line above.
        lower: the line.
        left: where the name begins in the line above.
    """
    flush = abs(upper.box[2] - lower.box[2]) < _FLUSH and lower.box[0] > left + _FLUSH
    return flush and goes_on_by_authority(page.text[lower.start : lower.end])


_FLUSH: Final = 0.01
"""Of the page's width: answers set flush right end so near one another."""
