"""Which marks are one stamp: seen twice, in another ink, or as its inner ring."""

from __future__ import annotations

from typing import Final

from pipeline.readings import Mark


def add(marks: list[Mark], mark: Mark | None, most: float) -> None:
    """Add a mark that does not lie on another one, is the outer one of two rings, or the same one seen better."""
    if mark is None:
        return
    others = [other for other in marks if overlap(mark, other) > most]
    if all(_inner_ring(other, mark) or _surer(mark, other) for other in others):
        marks[:] = [other for other in marks if other not in others]
        marks.append(mark)


def _surer(mark: Mark, other: Mark) -> bool:
    """Whether another look at the same coloured stamp shows more of it: thin letters have little colour."""
    return not mark.detail.endswith("black") and mark.confidence > other.confidence and same_stamp(mark, other)


def same_stamp(mark: Mark, other: Mark) -> bool:
    """Whether two marks are one stamp by their boxes."""
    across = max(0.0, min(mark.box[2], other.box[2]) - max(mark.box[0], other.box[0]))
    down = max(0.0, min(mark.box[3], other.box[3]) - max(mark.box[1], other.box[1]))
    areas = [(one.box[2] - one.box[0]) * (one.box[3] - one.box[1]) for one in (mark, other)]
    return across * down >= _SAME_STAMP * (sum(areas) - across * down)


_SAME_STAMP: Final = 0.7


def _inner_ring(one: Mark, other: Mark) -> bool:
    """Whether one is a ring inside the other, about the same middle."""
    if one.confidence > other.confidence or not one.detail.startswith(("round", "oval")):
        return False
    wide, high = other.box[2] - other.box[0], other.box[3] - other.box[1]
    across = abs(one.box[0] + one.box[2] - other.box[0] - other.box[2]) / 2
    down = abs(one.box[1] + one.box[3] - other.box[1] - other.box[3]) / 2
    smaller = one.box[2] - one.box[0] < _INNER * wide and one.box[3] - one.box[1] < _INNER * high
    return smaller and across < _SAME_MIDDLE * wide and down < _SAME_MIDDLE * high


_INNER: Final = 0.9
_SAME_MIDDLE: Final = 0.1


def overlap(one: Mark, other: Mark) -> float:
    """Share of the smaller of two marks that lies on the other one."""
    across = min(one.box[2], other.box[2]) - max(one.box[0], other.box[0])
    down = min(one.box[3], other.box[3]) - max(one.box[1], other.box[1])
    if across <= 0 or down <= 0:
        return 0.0
    areas = [(mark.box[2] - mark.box[0]) * (mark.box[3] - mark.box[1]) for mark in (one, other)]
    return across * down / min(areas)
