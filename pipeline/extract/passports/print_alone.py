"""How far the print of a data page is believed without its machine-readable zone, or with one line of it.

What hides the zone may cut names and number short, so that a passport's are never sure. A photo that ends within the
zone leaves its first line, with state and names and no check digit: it says nothing by itself, but what the print says
alike is said twice. Seen from its first sign to the fillers at its end it also shows that the picture reaches from one
edge of the page to the other, and cuts nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from pipeline.extract.passports.printed_values import may_be_cut
from pipeline.extract.passports.zone import ALMOST
from pipeline.extract.text.candidates import CEILING
from pipeline.extract.text.lines import PageText
from pipeline.patterns import pattern_of
from validators import countries, mrz, names
from validators.facts import Reading, Scalar

NamePart = Literal["surname", "given_names"]

_SAID_TWICE: Final = 0.95
_SEEN: Final = 0.6
"""Confidence of the line, and of the print, from which they bear each other out."""
_IN_FULL: Final = 0.8
"""Most confidence of a number that nothing cuts and no digit vouches for."""
_LENGTH: Final = mrz.SHAPES["TD3"][1]
_MISCOUNTED: Final = 3
"""Fillers at the end that an engine for print sees too many or too few."""
_LINE = pattern_of(
    r"P[A-Z<]([A-Z]{3}|D<<)([A-Z]{1,39}(?:<[A-Z]{1,39}){0,9}(?:<<[A-Z]{1,39}(?:<[A-Z]{1,39}){0,9})?)<{3,39}"
)


@dataclass(frozen=True, slots=True)
class NameLine:
    """The first line of a passport's zone in the text of a page, and how surely it was read."""

    surname: str
    given_names: str
    confidence: float


def name_line(pages: Iterable[PageText]) -> NameLine | None:
    """The first line of a zone whose second is not in the picture, as the surest of the readers sees it."""
    return max((line for page in pages for line in _lines(page)), key=lambda line: line.confidence, default=None)


def _lines(page: PageText) -> Iterator[NameLine]:
    for cell in page.cells:
        text = page.snippet(cell)
        seen = ((text.raw, text.confidence), *text.opinions()) if "<<" in text.raw else ()
        for raw, confidence in seen:
            packed = raw.replace(" ", "").upper()
            match = _LINE.fullmatch(packed)
            if match is None or abs(len(packed) - _LENGTH) > _MISCOUNTED or confidence < _SEEN:
                continue
            if countries.is_code(match[1].rstrip("<")):
                yield NameLine(*mrz.split_names(match[2]), confidence)


def names_alone(
    part: NamePart, found: Iterable[Reading[Scalar]], kind: str, line: NameLine | None
) -> list[Reading[Scalar]]:
    """Names as the print alone has them; sure where the one line of the zone has the same."""
    said = "" if line is None else line.surname if part == "surname" else line.given_names
    return [
        replace(one, confidence=max(_SAID_TWICE, one.confidence))
        if one.confidence >= _SEEN and names.compare(said, str(one.value)).grade == "same"
        else _bounded(one, kind, ALMOST)
        for one in found
    ]


def numbers_alone(found: Iterable[Reading[Scalar]], kind: str, line: NameLine | None) -> list[Reading[Scalar]]:
    """Numbers as the print alone has them: given where the line of the zone shows that nothing is cut."""
    return [
        replace(one, confidence=min(ALMOST, one.confidence))
        if may_be_cut(one)
        else _bounded(one, kind, ALMOST if line is None else _IN_FULL)
        for one in found
    ]


def _bounded(one: Reading[Scalar], kind: str, most: float) -> Reading[Scalar]:
    return replace(one, confidence=min(most if kind == "passport" else CEILING, one.confidence))
