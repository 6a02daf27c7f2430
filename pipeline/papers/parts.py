"""Several papers on one page: two sheets on one photo, two pages on a landscape sheet, two papers one above the other.

Works on readings alone. A part is a page reading of its own, with what lies in its box; boxes stay those of the page.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from pipeline.kinds.profile import UNKNOWN
from pipeline.papers.classify import PageWeights
from pipeline.papers.one_in_two_scripts import one_in_two_scripts
from pipeline.readings import Box, Mark, MrzReading, PageReading, PortraitReading, Word

_LEAST_WORDS: Final = 25
"""Of a half that is a paper of its own; a card or a stamp has fewer."""
_GAP: Final = 0.03
"""Height without any word between two papers one above the other, as a share of the page."""
_MIDDLE: Final = (0.3, 0.7)
_SURE_KIND: Final = 0.9
_CLEAR_TITLE: Final = 0.6
_ON_OTHERS: Final = frozenset({"apostille", "translation", "photo"})
"""What stands on or under another paper without being on a sheet of its own."""

_STICKERS: Final = ("MRV-A", "MRV-B")
_FACING: Final = 2
_BESIDE: Final = ("passport", UNKNOWN)
_WHOLE: Final[Box] = (0.0, 0.0, 1.001, 1.001)
_FOOT: Final = 0.7
"""Height of a zone, of 10 to 12 mm, that lies between it and the edge of its page at most."""

_Placed = TypeVar("_Placed", Word, Mark, MrzReading, PortraitReading)


def parts_of(page: PageReading, weigh: Callable[[PageReading], PageWeights]) -> tuple[PageReading, ...]:
    """The papers on a page, each as a page; the page alone where there is but one.

    Args:
        page: one page.
        weigh: what kind of paper a page is.
    """
    if len(page.parts) > 1:
        cut = tuple(part(page, box) for box in page.parts)
        if one_in_two_scripts(cut):
            return (page,)
        if sum(bool(one.words or one.mrz or one.portraits) for one in cut) > 1 and not _open_at_a_visa(cut, weigh):
            return tuple(itertools.chain.from_iterable(map(_one_zone_each, cut)))
        return (page,)
    if len(page.mrz) > 1:
        return _one_zone_each(page)
    return _one_above_the_other(page, weigh)


def _open_at_a_visa(cut: Sequence[PageReading], weigh: Callable[[PageReading], PageWeights]) -> bool:
    """A passport open at a visa: the page beside it, without a zone, bears the stamps of entry that belong to it."""
    stuck = [part for part in cut if any(zone.format in _STICKERS for zone in part.mrz)]
    others = [part for part in cut if not part.mrz and (part.words or part.portraits)]
    return (
        len(stuck) == 1
        and len(stuck) + len(others) == _FACING
        and all(
            not other.portraits
            and len(other.words) < _LEAST_WORDS
            and next(iter(weigh(other).probabilities())) in _BESIDE
            for other in others
        )
    )


def _one_zone_each(page: PageReading) -> tuple[PageReading, ...]:
    """A sheet with several machine-readable zones cut between them: each is of a passport, card or visa of its own."""
    boxes = _apart(_WHOLE, page.mrz)
    return tuple(part(page, box) for box in boxes) if len(boxes) > 1 else (page,)


def _apart(box: Box, zones: Sequence[MrzReading]) -> tuple[Box, ...]:
    """A box parted until each part has one zone, in reading order; whole where two zones reach into one another."""
    if len(zones) < 2:
        return (box,)
    # Data pages are hardly wider than their zones: what lies beside one another along the lines is parted first.
    along = 0 if zones[0].rotation in (0, 180) else 1
    for axis in (along, 1 - along):
        row = sorted(zones, key=lambda zone: zone.box[axis])
        gaps = [(row[at].box[axis] - max(zone.box[axis + 2] for zone in row[:at]), at) for at in range(1, len(row))]
        gap, at = max(gaps)
        if gap <= 0:
            continue
        first, second = row[:at], row[at:]
        place = _between(first, second, axis, across=axis != along)
        near, far = list(box), list(box)
        near[axis + 2] = far[axis] = place
        return (*_apart(_box(near), first), *_apart(_box(far), second))
    return (box,)


def _between(first: Sequence[MrzReading], second: Sequence[MrzReading], axis: int, *, across: bool) -> float:
    """Where to cut between two groups of zones: across the lines near the foot of a page, for print stands above it."""
    end, start = max(zone.box[axis + 2] for zone in first), min(zone.box[axis] for zone in second)
    feet = [zone.rotation in (0, 90) for zone in (*first, *second)]
    if across and all(feet):
        return min(end + _FOOT * max(zone.box[axis + 2] - zone.box[axis] for zone in first), (end + start) / 2)
    if across and not any(feet):
        return max(start - _FOOT * max(zone.box[axis + 2] - zone.box[axis] for zone in second), (end + start) / 2)
    return (end + start) / 2


def _box(edges: Sequence[float]) -> Box:
    left, top, right, bottom = edges
    return left, top, right, bottom


def part(page: PageReading, box: Box) -> PageReading:
    """What lies in a box of a page, as a page."""
    words = _within(page.words, box)
    # A line that runs over both parts was read as one by the other reader too, and says nothing of either.
    lines = {word.line for word in words} - {word.line for word in page.words if not _inside(word.box, box)}
    return replace(
        page,
        words=words,
        alternatives=tuple(other for other in page.alternatives if other.line in lines),
        marks=_within(page.marks, box),
        unexplained=None if page.unexplained is None else _boxes_within(page.unexplained, box),
        mrz=_within(page.mrz, box),
        portraits=_within(page.portraits, box),
        width_mm=None,
        height_mm=None,
        size_from="assumed",
        fingerprint="",
        parts=(),
    )


def _boxes_within(boxes: Sequence[Box], box: Box) -> tuple[Box, ...]:
    """Those that touch it: ink on the border of two parts may be of either."""
    return tuple(one for one in boxes if one[0] < box[2] and one[2] > box[0] and one[1] < box[3] and one[3] > box[1])


def _within(placed: Sequence[_Placed], box: Box) -> tuple[_Placed, ...]:
    return tuple(one for one in placed if _inside(one.box, box))


def _inside(one: Box, box: Box) -> bool:
    x, y = (one[0] + one[2]) / 2, (one[1] + one[3]) / 2
    return box[0] <= x < box[2] and box[1] <= y < box[3]


def _one_above_the_other(page: PageReading, weigh: Callable[[PageReading], PageWeights]) -> tuple[PageReading, ...]:
    """Two papers surely of different kinds, each under its own title, with an empty band between them."""
    if len(page.words) < 2 * _LEAST_WORDS or page.mrz:
        return (page,)
    rows = sorted((word.box[1], word.box[3]) for word in page.words)
    bottom, bands = rows[0][1], []
    for upper, lower in rows[1:]:
        if upper - bottom > _GAP and _MIDDLE[0] < (upper + bottom) / 2 < _MIDDLE[1]:
            bands.append((upper - bottom, (upper + bottom) / 2))
        bottom = max(bottom, lower)
    for _, at in sorted(bands, reverse=True)[:2]:
        halves = tuple(part(page, box) for box in ((0.0, 0.0, 1.001, at), (0.0, at, 1.001, 1.001)))
        if min(len(half.words) for half in halves) < _LEAST_WORDS:
            continue
        above, below = (_titled(weigh(half)) for half in halves)
        if above is None or below is None or above == below or {above, below} & _ON_OTHERS:
            continue
        # Below a bill lies the slip to pay it with; any other paper below a stranger is one of its own.
        if below != UNKNOWN and (above, below) != (UNKNOWN, "fee-payment"):
            return halves
    return (page,)


def _titled(weights: PageWeights) -> str | None:
    """The kind a half surely has, if it says so in a title; a bill or a menu says that it is none of ours."""
    kind, share = next(iter(weights.probabilities().items()))
    titled = weights.titles.get(kind, 0.0) >= _CLEAR_TITLE
    return kind if share >= _SURE_KIND and titled else None
