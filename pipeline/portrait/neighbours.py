"""Prints that lie close together: the edge of one is taken for the edge of the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.readings import PortraitReading

_SHARED_MM = 0.8
"""Distance of two edges up to which they may be one and the same."""
_UNLIKE_MM = 0.8
"""Difference in size from which two prints were not cut to one size."""
_BESIDE = 0.5
"""Share of a print along which another must lie to be its neighbour."""
_FAINT = "photo.edge-faint"


def doubted(portraits: Sequence[PortraitReading]) -> list[PortraitReading]:
    """The same; a print that reaches exactly to its neighbour, and is larger than it, is doubtful in its edges.

    Prints of one strip touch and are of one size. A larger one beside a smaller has most likely taken the
    neighbour's edge for its own, across the ground between them.
    """
    return [
        replace(one, unclear=(*one.unclear, _FAINT))
        if _FAINT not in one.unclear and any(_took_edge_of(one, other) for other in portraits if other is not one)
        else one
        for one in portraits
    ]


def _took_edge_of(one: PortraitReading, other: PortraitReading) -> bool:
    sizes = ((one.width_mm, other.width_mm), (one.height_mm, other.height_mm))
    for axis, (length, beside) in enumerate(sizes):
        if length is None or beside is None or length - beside < _UNLIKE_MM:
            continue
        first, last, across = one.box[axis], one.box[axis + 2], 1 - axis
        shared = min(one.box[across + 2], other.box[across + 2]) - max(one.box[across], other.box[across])
        near = _SHARED_MM / length * (last - first)
        meets = abs(last - other.box[axis]) <= near or abs(first - other.box[axis + 2]) <= near
        if meets and shared >= _BESIDE * (one.box[across + 2] - one.box[across]):
            return True
    return False
