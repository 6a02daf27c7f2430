"""Pages that say themselves that they go on from the page before: forms and contracts over several sheets."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.kinds.phrases import fold
from pipeline.patterns import pattern_of

_FIELD = pattern_of(r"^\s*(\d{1,2})\s?[.):]?\s+[^\W\d_]{2}")
_WORD = pattern_of(
    r"(?:^|[(\[·•—–-]\s?)(?:suite|continued|continuation|cont'd|vervolg|fortsetzung|continuacion|continuacao|seguito|devami)"
    r"(?=\W{0,3}$|\s?[)\]·•—–])"
)
"""Set apart as a remark: "suite" is also a room of an American address, and "suite à votre demande" begins a letter."""
_HEAD = 3
"""Lines from the top in which a page says that it goes on."""
_FIELDS_BEFORE, _FIELDS_ON = 4, 3
_LEFT_OUT = 3
"""Numbers of fields that were not read, or asked of nobody, at the turn of the page."""


def goes_on(before: Sequence[str], lines: Sequence[str]) -> bool:
    """Whether a page calls itself the continuation, or counts its fields on from those of the page before.

    Args:
        before: the lines of the page before.
        lines: those of the page.
    """
    if any(_WORD.search(fold(line)) for line in lines[:_HEAD]):
        return True
    first, second = _numbers(before), _numbers(lines)
    return (
        len(first) >= _FIELDS_BEFORE
        and len(second) >= _FIELDS_ON
        and first[0] == 1
        and first[-1] < second[0] <= first[-1] + _LEFT_OUT
    )


def _numbers(lines: Sequence[str]) -> list[int]:
    """The numbers that lines begin with, as far as they count up."""
    found: list[int] = []
    for line in lines:
        match = _FIELD.match(line)
        if match and (not found or int(match[1]) > found[-1]):
            found.append(int(match[1]))
    return found
