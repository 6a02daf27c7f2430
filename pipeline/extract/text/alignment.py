"""One line as two readers saw it: what in the text of the one answers to a stretch of the other's."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from pipeline.extract.text.folding import fold, squeeze


def counterpart(own: str, other: str, start: int, end: int) -> str:
    """The part of ``other`` that answers to ``own[start:end]``; empty when the two have little in common."""
    place = stretch_in(own, other, start, end)
    return squeeze(other[slice(*place)]) if place is not None else ""


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
    return (first, last) if first is not None and last > first else None
