"""The holder's signature on a passport or a card.

Security print has strokes of its own and so have faces, so only what stands where papers of that kind are signed
counts; and that none was seen says nothing.
"""

from __future__ import annotations

import dataclasses
from typing import Final

from pipeline.extract.marks_on_paper import (
    A_HAND,
    SIGNATURE_LABEL,
    mark_reading,
    marks_of,
    near_label,
    surest,
    worth_of,
)
from pipeline.extract.text.lines import A4_RATIO, PageText, Paper
from pipeline.placing import meet
from pipeline.readings import Box, Mark
from validators.facts import Field

_ON_THE_FACE: Final = 0.66
"""Most confidence of strokes that stand where a data page or a card is signed, at no label."""
_ABOVE_A_ZONE: Final = 0.3
"""Share of the zone's width within which the holder signs above it."""
_OTHER_SIDE: Final = 1.2
"""The same for a card whose face lies above its back on one sheet."""
_BELOW, _BESIDE = 0.5, 4.0
"""Of the portrait: heights below it, and widths beside it, within which a card is signed."""
_WIDER_THAN_TALL: Final = 1.8
_READ: Final = 0.85
"""Confidence of a word that is print and no hand."""
_WORD: Final = 3


def signed_by_holder(paper: Paper) -> Field[bool]:
    """Whether the holder's signature was seen: at its label, above the zone, or by the portrait of a card."""
    found = []
    for page, mark in (*marks_of(paper, "signature"), *marks_of(paper, "handwriting")):
        if mark.confidence < A_HAND or any(meet(mark.box, one.box) for one in page.ref.reading.portraits):
            continue
        seen = mark_reading(page, mark, 0.97)
        worth = worth_of(seen.confidence)
        if any(near_label(page, hit.start, hit.end, mark) for hit in SIGNATURE_LABEL.find(page)):
            found.append(dataclasses.replace(seen, confidence=worth))
        elif _above_the_zone(page, mark, 0.0, _ABOVE_A_ZONE) or (paper.kind in _CARDS and _on_a_card(page, mark)):
            found.append(dataclasses.replace(seen, confidence=min(worth, _ON_THE_FACE)))
    return surest(found) if found else Field()


_CARDS: Final = frozenset({"identity-card", "residence-permit"})


def _on_a_card(page: PageText, mark: Mark) -> bool:
    """Whether long strokes on no print stand below a card's portrait or beside its lower half, or above its back."""
    left, top, right, bottom = mark.box
    if right - left < _WIDER_THAN_TALL * (bottom - top) / _ratio(page) or _is_print(page, mark):
        return False
    portraits = [one.box for one in page.ref.reading.portraits]
    return any(_by_portrait(mark.box, one) for one in portraits) or (
        not portraits and _above_the_zone(page, mark, _ABOVE_A_ZONE, _OTHER_SIDE)
    )


def _by_portrait(box: Box, portrait: Box) -> bool:
    left, top, right, bottom = portrait
    middle = (box[1] + box[3]) / 2
    apart = max(0.0, box[0] - right, left - box[2])
    return (top + bottom) / 2 <= middle <= bottom + _BELOW * (bottom - top) and apart <= _BESIDE * (right - left)


def _is_print(page: PageText, mark: Mark) -> bool:
    return any(
        word.confidence >= _READ and len(word.text) >= _WORD and meet(word.box, mark.box)
        for word in page.ref.reading.words
    )


def _above_the_zone(page: PageText, mark: Mark, nearest: float, furthest: float) -> bool:
    """Whether strokes stand within the columns of a zone, so many of its widths above it."""
    for zone in page.ref.reading.mrz:
        left, top, right, _ = zone.box
        gap, wide = (top - mark.box[3]) / _ratio(page), right - left
        if left <= (mark.box[0] + mark.box[2]) / 2 <= right and nearest * wide - _SLACK <= gap <= furthest * wide:
            return True
    return False


_SLACK: Final = 0.02


def _ratio(page: PageText) -> float:
    width, height = page.ref.reading.width_mm, page.ref.reading.height_mm
    return width / height if width and height else A4_RATIO
