"""One line as two readers saw it: what in the text of the one answers to a stretch of the other's."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from pipeline.extract.text.folding import fold, squeeze


def counterpart(own: str, other: str, start: int, end: int) -> str:
    """The part of ``other`` that answers to ``own[start:end]``; empty when the two have little in common."""
    place = stretch_in(own, other, start, end)
    if place is None:
        return ""
    first = place[0] - _more(own[:start][::-1], own[start:end], other[: place[0]][::-1], other[place[0] :])
    last = place[1] + _more(own[end:], own[start:end][::-1], other[place[1] :], other[: place[1]][::-1])
    return squeeze(other[first:last])


def _more(own_outside: str, own_inside: str, outside: str, inside: str) -> int:
    """How many signs of the other's word lie outside of a stretch, at an end of it; all texts from that end on.

    A sign that one reader took for a stroke before the word is its first letter for the other ("/SAFACK", "TSAFACK"),
    and a number that the one broke in two is one for the other ("22AK91 457"): half of the word is not what it saw.
    """
    if not (inside[:1].isalnum() and outside[:1].isalnum()) or own_outside[:1].isalnum():
        return 0
    word = next((at for at, sign in enumerate(outside) if not sign.isalnum()), len(outside))
    if own_outside[:1].strip():
        return word if word <= _SIGNS_FOR_ONE else 0
    broken = own_outside.split()[:1]
    if broken and not any(sign.isalnum() for sign in broken[0]):
        return word if word <= _SIGNS_FOR_ONE else 0
    number = bool(broken) and broken[0].isalnum() and any(sign.isdigit() for sign in broken[0])
    ends_in_number = any(sign.isdigit() for sign in (own_inside.split() or [""])[0])
    return word if number and ends_in_number and word == len(broken[0]) else 0


_SIGNS_FOR_ONE = 2
"""Letters that one misread stroke stands for at most."""


def stretch_in(own: str, other: str, start: int, end: int) -> tuple[int, int] | None:
    """Where in ``other`` stands what answers to ``own[start:end]``."""
    if Levenshtein.normalized_similarity(fold(own), fold(other)) < 0.45:
        return None
    first, last = None, 0
    for block in Levenshtein.opcodes(own, other):
        if block.src_end < start or (block.src_start >= end and block.src_start > start):
            continue
        if block.tag == "equal":
            begin = block.dest_start + max(0, start - block.src_start)
            stop = block.dest_start + min(block.src_end, end) - block.src_start
        elif block.src_end <= start and block.src_start < start:
            continue
        else:
            begin, stop = block.dest_start, block.dest_end
        if first is None:
            first = begin
        last = max(last, stop)
    if first is None or last <= first:
        return None
    return first, last
