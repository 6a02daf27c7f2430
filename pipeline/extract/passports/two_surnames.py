"""Two surnames at labels of their own, as on cards of Latin America; the other zone may hold the first alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from rapidfuzz import fuzz

from pipeline.extract.passports.labels import SURNAME, is_data_label, is_word_of_label
from pipeline.extract.passports.names_written_out import LONGER, perhaps_cut
from pipeline.extract.passports.printed_values import printed_name
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, PageText
from pipeline.patterns import pattern_of
from validators import names
from validators.facts import Field, Reading, Scalar

_HALF = pattern_of(
    r"\b(?:(?P<first>primer|primeiro|first|1(?:er|st|o)?)|segundo|second|2(?:do|nd|o)?)\.? {0,2}"
    r"(?:apellido|apelido|surname|last name|family name)$"
)
"""A label that asks for one of the two surnames."""
_BEFORE: Final = 12
_SECOND: Final = ("segundo apellido", "segundo apelido", "second surname", "second last name")
_NEARLY: Final = 80.0
"""Per cent of the letters of a label in small print that were read."""
_BENEATH: Final = 1.6
_ADDED: Final = 3
"""Letters of the shortest word that print has and the other zone has not; shorter ones are stray marks."""


def half_asked(hit: Hit) -> str:
    """Which surname a label asks for, ``first`` or ``second``; empty where it asks for both or for the one."""
    half = _HALF.search(hit.page.folded[max(0, hit.start - _BEFORE) : hit.end])
    return "" if half is None else "first" if half["first"] else "second"


def first_and_second(found: list[Reading[Scalar]], halves: dict[str, Reading[Scalar]]) -> list[Reading[Scalar]]:
    """Both surnames as one where each stands at a label of its own."""
    first, second = halves.get("first"), halves.get("second")
    return found if first is None or second is None else [_together(first, second)]


def beyond_the_first(
    field: Field[Scalar], halves: dict[str, Reading[Scalar]], pages: Iterable[PageText]
) -> Field[Scalar] | None:
    """The surname in full where the machine-readable zone holds what the print calls the first one; else None.

    Args:
        field: the surname as the zone has it.
        halves: what stands at the labels of the two.
        pages: of the card.
    """
    best, first = field.best, halves.get("first")
    if best is None or first is None or names.compare(str(best.value), str(first.value)).grade != "same":
        return None
    pages = list(pages)
    second = halves.get("second") or next((one for page in pages for one in _beneath_nearly(page)), None)
    if second is None:
        empty = any(half_asked(hit) == "second" for page in pages for hit in SURNAME.find(page))
        return None if empty else perhaps_cut(field)
    if not second.raw.isupper() or names.compare(str(second.value), str(best.value)).grade == "same":
        return None if second.raw.isupper() else perhaps_cut(field)
    whole = _together(first, second)
    return Field((replace(whole, confidence=round(min(LONGER, whole.confidence), 4)),))


def says_more(best: Reading[Scalar], printed: Sequence[Reading[Scalar]]) -> Reading[Scalar] | None:
    """A printed name that begins as the zone's and goes on: which of them is in full nobody knows.

    What goes on with the name of the holder's spouse or the one at birth, and says so, is the zone's all the same.
    """
    own = fold(str(best.value)).split()
    for reading in printed:
        said = re.findall(r"[^\W\d_]+", fold(str(reading.value)))
        more = said[len(own) :]
        if names.compare(str(best.value), str(reading.value)).why == names.MARRIED_NAME:
            continue
        if said[: len(own)] == own and more and min(map(len, more)) >= _ADDED and not any(map(is_word_of_label, more)):
            return reading
    return None


def _beneath_nearly(page: PageText) -> Iterable[Reading[Scalar]]:
    """What stands beneath print that is nearly the label of the second surname."""
    for cell in page.cells:
        said = re.sub(r"[^a-z ]", "", fold(page.snippet(cell).raw)).strip()
        if not any(fuzz.ratio(said, label) >= _NEARLY for label in _SECOND) or said.startswith(("primer", "first")):
            continue
        lower = page.below(cell, _BENEATH)
        text = page.snippet(lower) if lower is not None else None
        if text is None or is_data_label(text) or not (value := printed_name(text.raw)):
            continue
        yield Reading(value, round(text.confidence * LONGER, 4), text.raw, (text.evidence,), text.origin)


def _together(first: Reading[Scalar], second: Reading[Scalar]) -> Reading[Scalar]:
    return replace(
        first,
        value=f"{first.value} {second.value}",
        confidence=min(first.confidence, second.confidence),
        raw=f"{first.raw} {second.raw}",
        evidence=(*first.evidence, *second.evidence),
    )
