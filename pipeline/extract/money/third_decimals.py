"""What three figures behind a sign are on a paper of a state whose money has a thousand parts: "EUR 245,000"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Literal

from pipeline.patterns import pattern_of

Figures = Literal["parts", "thousands", "either"]
"""What the last three figures of a number are; ``either`` where nothing on the paper tells."""

THREE_DECIMALS: Final = frozenset(("TND", "KWD", "BHD", "OMR", "JOD", "LYD"))
"""Currencies of a thousand parts (ISO 4217) whose third decimal is in use; the Iraqi dinar's parts are not."""

_NAMED: Final = pattern_of(
    rf"(?<![a-z])(?:{'|'.join(sorted(THREE_DECIMALS)).lower()}|dinars? (?:tunisiens?|jordaniens?|"
    r"koweitiens?|bahreinis?|libyens?)|(?:tunisian|jordanian|kuwaiti|bahraini|libyan) dinars?|"
    r"omani rials?|millimes?)(?![a-z])"
)
_SAID: Final = pattern_of(
    r"\b(?:three|trois|drie|drei|tres|tre|uc|3)\s(?:decimales?|decimals?|decimal places|chiffres apres la virgule|"
    r"decimalen|nachkommastellen|dezimalstellen|casas decimais|decimali|ondalik)\b"
)
_SHOWN: Final = pattern_of(
    r"(?<![\d.,])(?:\d{1,3}(?:[ ']\d{3})+(?P<behind>[.,])\d{2,3}|[1-9]\d{3,6}(?P<long>[.,])\d{3}|"
    r"\d{1,3}(?:,\d{3})+(?P<point>\.)\d{2,3}|\d{1,3}(?:\.\d{3})+(?P<comma>,)\d{2,3}|"
    r"\d{1,3}(?:(?P<commas>,)\d{3}){2,3}|\d{1,3}(?:(?P<points>\.)\d{3}){2,3})(?![.,]?\d)"
)
"""Numbers that can be read in one way only: groups of figures and another sign, or more than one group."""
_OTHER: Final = {",": ".", ".": ","}


def figures_behind(folded_pages: Iterable[str]) -> Mapping[str, Figures]:
    """What three figures behind a comma and behind a point are, by what the paper says and shows of its sums.

    Args:
        folded_pages: the text of its pages without case and accents.

    Returns:
        For each of the two signs; empty where the paper names no currency of a thousand parts.
    """
    pages = list(folded_pages)
    if not any(_NAMED.search(page) for page in pages):
        return {}
    parts: set[str] = set()
    thousands: set[str] = set()
    for match in (match for page in pages for match in _SHOWN.finditer(page)):
        sign = next(sign for sign in match.groups() if sign is not None)
        if match.lastgroup in ("commas", "points"):
            thousands.add(sign)
        else:
            parts.add(sign)
            thousands.update(_OTHER[sign] if match.lastgroup in ("point", "comma") else ())
    said = any(_SAID.search(page) for page in pages)
    return {sign: _figures(sign in parts or said, sign in thousands) for sign in _OTHER}


def _figures(parts: bool, thousands: bool) -> Figures:
    return "either" if parts is thousands else "parts" if parts else "thousands"
