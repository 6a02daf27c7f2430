"""One paper that a sheet has twice, in two scripts side by side, of which the engines here read one: a diploma."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pipeline.patterns import pattern_of
from pipeline.readings import PageReading

_NUMBER: Final = pattern_of(r"(?<!\d)\d{5,12}(?!\d)")
_GUESSED: Final = 0.5
_MOSTLY: Final = 0.5
_HARDLY: Final = 0.2
_HALVES: Final = 2


def one_in_two_scripts(halves: Sequence[PageReading]) -> bool:
    """Whether two halves of a sheet are one paper: both bear its number, and only one could be read.

    What stands in the other half is the same once more in a script that no engine here knows; taken for a paper of its
    own it would be nobody's, and the half that was read would lack the stamp and the signature. Two cards with zones
    or portraits are two.
    """
    if len(halves) != _HALVES or any(half.mrz or half.portraits for half in halves):
        return False
    least, most = sorted(_guessed(half) for half in halves)
    return least <= _HARDLY and most >= _MOSTLY and bool(_numbers(halves[0]) & _numbers(halves[1]))


def _guessed(half: PageReading) -> float:
    """The share of the letters that were guessed."""
    letters = sum(len(word.text) for word in half.words)
    return sum(len(word.text) for word in half.words if word.confidence < _GUESSED) / max(1, letters)


def _numbers(half: PageReading) -> frozenset[str]:
    """What may be the number of a paper: five figures or more, surely read."""
    return frozenset(
        number for word in half.words if word.confidence >= _GUESSED for number in _NUMBER.findall(word.text)
    )
