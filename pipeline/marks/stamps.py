"""Stamps and seals: coloured ink in a compact patch, or a ring or box with writing in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.marks.ink import Ink, mask_of
from pipeline.marks.outlines import Patch, cut_out, framed, of_stamp_size, outlines
from pipeline.marks.rings import is_double, rim_of, rings_within
from pipeline.marks.same_stamp import add, overlap, same_stamp
from pipeline.page.levels import percentile
from pipeline.readings import Mark, MarkKind

_HUES = ((12, "red"), (35, "orange"), (75, "green"), (100, "cyan"), (130, "blue"), (165, "violet"), (181, "red"))
"""OpenCV hue (0 to 180) up to which a name holds."""


def _patches(mask: NDArray[np.uint8], ink: Ink, bridge_mm: float) -> list[Patch]:
    """Connected patches of the size of a stamp (12 to 80 mm)."""
    bridge = ink.mm(bridge_mm)
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (bridge, bridge)))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(np.asarray(closed, np.uint8), connectivity=8)
    patches = []
    for piece in range(1, count):
        left, top, width, height = (int(value) for value in stats[piece, :4])
        if not of_stamp_size(width, height, ink.per_mm):
            continue
        own = labels[top : top + height, left : left + width] == piece
        part = np.where(own, mask[top : top + height, left : left + width], 0).astype(np.uint8)
        patches.append(Patch(left, top, width, height, part))
    return patches


def _frame(patch: Patch, per_mm: float) -> float:
    """How much of a rectangular frame, possibly turned, is inked along its weakest side, 0 to 1."""
    if not patch.mask.any():
        return 0.0
    points = cv2.findNonZero(patch.mask)
    (cx, cy), (width, height), angle = cv2.minAreaRect(points)
    if min(width, height) < 6 * per_mm:
        return 0.0
    turn = cv2.getRotationMatrix2D((cx, cy), angle, 1.0)
    turn[0, 2] += width / 2 + 2 - cx
    turn[1, 2] += height / 2 + 2 - cy
    flat = cv2.warpAffine(patch.mask, turn, (int(width) + 4, int(height) + 4))
    reach = max(2, round(0.9 * per_mm)) + 2
    sides = (
        flat[:reach].max(axis=0)[2:-2],
        flat[-reach:].max(axis=0)[2:-2],
        flat[:, :reach].max(axis=1)[2:-2],
        flat[:, -reach:].max(axis=1)[2:-2],
    )
    covers = sorted(float((side > 90).mean()) for side in sides)
    return (covers[0] + covers[1]) / 2


def _colour(ink: Ink, patch: Patch, least: int = 60) -> tuple[str, float]:
    """Name of the ink's colour and how uniform its hue is (0 to 1)."""
    part = ink.rgb[patch.top : patch.top + patch.height, patch.left : patch.left + patch.width]
    hsv = cv2.cvtColor(part, cv2.COLOR_RGB2HSV)[patch.mask > 0]
    if not len(hsv):
        return "black", 0.0
    saturated = hsv[hsv[:, 1] > least]
    if len(saturated) < 0.4 * len(hsv):
        return "black", 1.0
    turn = saturated[:, 0].astype(np.float64) / 90 * np.pi
    mean = complex(np.cos(turn).mean(), np.sin(turn).mean())
    hue = (np.angle(mean) % (2 * np.pi)) / np.pi * 90
    name = next(label for limit, label in _HUES if hue <= limit)
    return name, abs(mean)


def _stroke_mm(patch: Patch, per_mm: float) -> float:
    depth = cv2.distanceTransform(cv2.copyMakeBorder(patch.mask, 1, 1, 1, 1, cv2.BORDER_CONSTANT), cv2.DIST_L2, 3)
    inner = depth[depth > 0]
    return 2 * percentile(inner, 90) / per_mm if inner.size else 9.0


def _text_inside(patch: Patch, ink: Ink) -> float:
    """Number of separate small pieces inside, a sign of lettering."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(patch.mask, connectivity=8)
    sizes = np.maximum(stats[1:, cv2.CC_STAT_WIDTH], stats[1:, cv2.CC_STAT_HEIGHT]) / ink.per_mm
    return float(((sizes > 0.6) & (sizes < 9)).sum()) if count > 1 else 0.0


@dataclass(frozen=True, slots=True)
class Lie:
    """How the print of a page lies, so that what was pressed on it by hand can be told."""

    skew: float = 0.0
    """Degrees by which its lines run downhill."""
    exact: bool = False
    """It was drawn by a program: what is printed is level to a hair."""
    first: float = 0.0
    """Share of the height above which nearly nothing is printed: emblems and logos stand there."""

    @property
    def askew(self) -> float:
        """Degrees from which something does not lie like the print."""
        return 0.4 if self.exact else _ASKEW


ASKEW_FRAME: Final = "rectangular black"
"""Detail of a frame in the colour of the print."""


def _weigh(ink: Ink, patch: Patch, coloured: bool, lie: Lie) -> Mark | None:
    density = float((patch.mask > 0).mean())
    if not 0.03 <= density <= 0.62:
        return None
    stroke = _stroke_mm(patch, ink.per_mm)
    if stroke > 3.2:
        return None
    letters = _text_inside(patch, ink)
    name, pure = _colour(ink, patch)
    if coloured and name == "black":
        name, pure = _colour(ink, patch, _PALE)
    shape = patch.shape or _shape_of(patch, ink)
    tilt = _tilt(patch, lie) if shape == "rectangular" else 0.0
    box = ink.shares(patch.left, patch.top, patch.left + patch.width, patch.top + patch.height)
    if coloured:
        if not shape and (letters < _LETTERS or _flows(patch, ink) or ink.down(box[3]) < _LETTERHEAD):
            return None
        confidence = {"round": 0.88, "oval": 0.85, "rectangular": 0.80}.get(shape, 0.55)
        # Who signs across a stamp adds another colour; no panel of a form stands askew.
        confidence -= 0.25 if pure < 0.85 and tilt < _ASKEW else 0.0
        # Bold letters run together when they are pressed on paper; what stands askew was pressed.
        if letters < 4 and tilt < _ASKEW and not is_double(patch, shape):
            confidence -= 0.2 if _written_in(patch) else 0.4
        if shape == "rectangular" and tilt < lie.askew and (_is_table(patch, ink) or _prints_in(patch, ink)):
            confidence = min(confidence, 0.5)
    elif shape == "rectangular" and letters >= 5 and tilt >= lie.askew:
        # A box in the colour of the print: no cell of a table stands askew. On a scan it may be a card or a slip that
        # was laid beside, so that it is a stamp its text must say.
        confidence = 0.68 if letters >= _LETTERS and lie.exact else 0.5
    elif shape == "rectangular" and lie.exact and letters >= _LETTERS and ink.down(box[1]) > _WHERE_HANDS_STAMP:
        # Programs print registrations and receipts as a stamp would: a box by itself that only its text can explain.
        if _is_table(patch, ink):
            return None
        confidence = 0.3
    else:
        if shape not in {"round", "oval"} or letters < 5:
            return None
        large = min(patch.width, patch.height) >= ink.mm(_LARGER_THAN_LOGOS_MM)
        confidence = 0.68 if letters >= 12 else 0.64 if large and is_double(patch, shape) else 0.58
    small = min(patch.width, patch.height) / ink.per_mm < _EMBLEM_MM
    # A framed text that stands askew was pressed on the paper, wherever: the mark of registration of a lease.
    pressed = shape == "rectangular" and letters >= _LETTERS and tilt >= max(_TURNED, lie.askew)
    if small and not pressed and (ink.down(box[3]) < _HEAD or ink.down((box[1] + box[3]) / 2) < lie.first):
        # Emblems and logos stand in the head of a page.
        confidence = min(confidence, 0.5)
    kind: MarkKind = "seal" if shape == "round" and name in {"red", "black"} else "stamp"
    return Mark(kind, box, round(confidence, 2), f"{shape or 'free'} {name}")


_TURNED: Final = 1.0
"""Degrees by which a frame is turned for certain, also on a page that lies level to a hair."""
_ASKEW: Final = 2.5
"""Degrees from which a box was stamped and not printed; pages are level but for some tenths."""
_LETTERHEAD: Final = 0.14
"""Lines in colour above are those of who writes."""
_WHERE_HANDS_STAMP: Final = 0.35
_HEAD: Final = 0.2
_EMBLEM_MM: Final = 45


def _shape_of(patch: Patch, ink: Ink) -> str:
    ring, ratio = rim_of(patch), patch.width / patch.height
    if ring >= 0.62:
        return "round" if 0.8 <= ratio <= 1.25 else "oval"
    return "rectangular" if _frame(patch, ink.per_mm) >= 0.62 else ""


def _tilt(patch: Patch, lie: Lie) -> float:
    """How far the patch's box is turned from the page's lines, 0 to 45 degrees."""
    angle = (float(cv2.minAreaRect(cv2.findNonZero(patch.mask))[2]) - lie.skew) % 90
    return min(angle, 90 - angle)


def _written_in(patch: Patch) -> bool:
    """Whether there is ink in the middle of a patch: a ring drawn round a choice has none of its own."""
    high, wide = patch.mask.shape
    middle = patch.mask[high // 4 : high - high // 4, wide // 6 : wide - wide // 6]
    return cv2.countNonZero(np.ascontiguousarray(middle)) >= _MIDDLE * cv2.countNonZero(patch.mask)


_MIDDLE: Final = 0.12


_LARGER_THAN_LOGOS_MM: Final = 24.0


def _flows(patch: Patch, ink: Ink) -> bool:
    """Whether one stroke runs through most of a patch: a signature, whose colour a coarse picture breaks to pieces."""
    part = np.ascontiguousarray(ink.dark[patch.top : patch.top + patch.height, patch.left : patch.left + patch.width])
    _, _, stats, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    return bool(len(stats) > 1 and int(stats[1:, cv2.CC_STAT_WIDTH].max()) >= _THROUGH * patch.width)


_THROUGH: Final = 0.5


def _is_table(patch: Patch, ink: Ink) -> bool:
    """Whether a level box is divided by ruled lines."""
    edge = ink.mm(1.8)
    inner = patch.mask[edge:-edge, edge:-edge] > 0
    return bool((inner.mean(axis=1) > _RULED).any() or (inner.mean(axis=0) > _RULED).any())


_RULED: Final = 0.8


def _prints_in(patch: Patch, ink: Ink) -> bool:
    """Whether the page itself is printed in the patch's colour: a box in it is a part of the form."""
    there = ink.coloured > 0
    margin = ink.mm(2)
    rows = slice(max(0, patch.top - margin), patch.top + patch.height + margin)
    columns = slice(max(0, patch.left - margin), patch.left + patch.width + margin)
    around = there.copy()
    around[rows, columns] = False
    hues = np.asarray(cv2.cvtColor(ink.rgb, cv2.COLOR_RGB2HSV)[..., 0], np.uint8)
    own = hues[rows, columns][there[rows, columns]]
    if not own.size:
        return False
    away = np.abs(hues[around].astype(np.int16) - round(percentile(own, 50)))
    return int((np.minimum(away, 180 - away) <= _SAME_HUE).sum()) >= _SHARE_OF_PRINT * own.size


_SAME_HUE: Final = 8
_SHARE_OF_PRINT: Final = 0.5


def find_stamps(ink: Ink, taken: NDArray[np.uint8], lie: Lie) -> list[Mark]:
    """Stamps and seals of ink; embossed seals do not show on a scan.

    Args:
        ink: The page.
        taken: Mask of places that are explained already (photos, codes).
        lie: How its print lies.

    Returns:
        Marks of kind ``stamp`` or ``seal``, ``detail`` being shape and colour, e.g. ``round blue``.
    """
    marks: list[Mark] = []
    # Ruled lines are taken away, but not the flat parts of a ring: only what is longer than those can be.
    length = ink.mm(28)
    lines = cv2.bitwise_or(
        cv2.morphologyEx(ink.rules, cv2.MORPH_OPEN, np.ones((1, length), np.uint8)),
        cv2.morphologyEx(ink.rules, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8)),
    )
    free = (taken == 0) & (np.asarray(lines) == 0)
    colour = mask_of((ink.coloured > 0) & (taken == 0))
    black = mask_of((ink.dark > 0) & (ink.coloured == 0) & free)
    if np.count_nonzero(colour) > 60:
        tinted = mask_of(_tinted(ink) & (taken == 0))
        dark = mask_of((ink.dark > 0) & (taken == 0))
        for mask in _with_and_without(colour, lines):
            for shape, hull in outlines(mask, ink.per_mm):
                # On a good picture strong colour tells the letters apart, thin and pale ones have little of it.
                looks = [cut_out(inner, hull, shape) for inner in (colour, tinted, dark)]
                # Print that a ring was drawn round is dark too.
                seen = [_weigh(ink, look, True, lie) for look in (looks if is_double(looks[2], shape) else looks[:2])]
                add(marks, max(filter(None, seen), key=lambda mark: mark.confidence, default=None), 0.2)
        # The colour of a thin ring is lost in places, and what is left of it there is dark.
        pressed = mask_of((ink.dark > 0) & (cv2.dilate(tinted, np.ones((3, 3), np.uint8)) > 0))
        for shape, hull in outlines(mask_of((ink.dark > 0) & free), ink.per_mm):
            patch = cut_out(pressed, hull, shape)
            own = cut_out(tinted, hull, shape).mask & patch.mask
            if cv2.countNonZero(own) >= _COLOURED * cv2.countNonZero(patch.mask):
                add(marks, _weigh(ink, patch, True, lie), 0.2)
        # Lines of a stamp without a frame stand further apart than the letters of a ring.
        for bridge in (2.2, 4.5):
            for patch in _patches(colour, ink, bridge):
                add(marks, _weigh(ink, _told(patch, ink), True, lie), 0.2)
        for crossed in _pale_or_crossed(ink, tinted, lie):
            others = [other for other in marks if overlap(crossed, other) > 0.2]
            if all(other.confidence < min(_SURE, crossed.confidence) for other in others):
                marks[:] = [*(other for other in marks if other not in others), crossed]
    for mask in _with_and_without(mask_of((ink.dark > 0) & (ink.coloured == 0) & (taken == 0)), lines):
        for shape, hull in outlines(mask, ink.per_mm):
            add(marks, _weigh(ink, cut_out(mask, hull, shape), False, lie), 0.4)
    for patch in _patches(black, ink, 0.5):
        # Only the rim is connected; look at everything inside it.
        inside = black[patch.top : patch.top + patch.height, patch.left : patch.left + patch.width]
        whole = Patch(patch.left, patch.top, patch.width, patch.height, np.ascontiguousarray(inside))
        mark = _weigh(ink, whole, False, lie) if min(patch.width, patch.height) >= ink.mm(15) else None
        candidates = [whole] if mark else rings_within(black, patch, ink)
        if mark and patch.width > _LONGER * patch.height:
            # A round stamp with the signature that runs out of it fills a long patch much as an oval stamp does.
            rings = sorted(rings_within(black, patch, ink), key=rim_of, reverse=True)[:1]
            candidates = [ring for ring in rings if rim_of(ring) >= _WHOLE_RING] or [whole]
        for candidate in candidates:
            add(marks, _weigh(ink, candidate, False, lie), 0.4)
    if not lie.exact:
        for mark in _pale_rings(ink, taken, lie):
            marks[:] = [other for other in marks if other.confidence >= mark.confidence or not same_stamp(mark, other)]
            add(marks, mark, 0.4)
    return [mark for mark in marks if not (lie.exact and _in_a_row(mark, marks, ink))]


def _pale_or_crossed(ink: Ink, tinted: NDArray[np.uint8], lie: Lie) -> Iterator[Mark]:
    """Stamps whose outline is whole only when its palest ink is counted, or no ink but its own.

    Watermarks are paler than any of it, or larger.
    """
    for mask in (tinted, *_by_hue(ink, tinted)):
        for shape, hull in outlines(mask, ink.per_mm):
            patch = cut_out(mask, hull, shape)
            levels = ink.flat[patch.top : patch.top + patch.height, patch.left : patch.left + patch.width]
            large = shape != "rectangular" and max(patch.width, patch.height) > _LARGEST_SEAL_MM * ink.per_mm
            if (
                large
                or not _written_in(patch)
                or not patch.mask.any()
                or percentile(levels[patch.mask > 0], 10) > _OF_THIS_SIDE
            ):
                continue
            # Shades of one ink are no letters: it is weighed with all that has colour in it, too.
            seen = [_weigh(ink, look, True, lie) for look in (patch, cut_out(tinted, hull, shape))]
            mark = min(filter(None, seen), key=lambda one: one.confidence, default=None)
            if mark is not None and None not in seen:
                yield mark


_SURE: Final = 0.6


def _by_hue(ink: Ink, tinted: NDArray[np.uint8]) -> Iterator[NDArray[np.uint8]]:
    """Inks of a page apart from each other, where it has several: a ring in green under a signature in blue."""
    hues = np.asarray(cv2.cvtColor(ink.rgb, cv2.COLOR_RGB2HSV)[..., 0], np.uint8)
    counts = cv2.calcHist([hues], [0], tinted, [180], [0, 180])[:, 0]
    shares, below = [], 0
    for above in sorted({limit for limit, _ in _HUES}):
        shares.append((float(counts[below:above].sum()), below, min(above, 180)))
        below = above
    # Red lies at both ends of the circle of hues.
    ends = ((shares[0][0] + shares[-1][0], [shares[0], shares[-1]]), *((one[0], [one]) for one in shares[1:-1]))
    several = [parts for count, parts in ends if count >= _AN_INK * counts.sum()]
    for parts in several if len(several) > 1 else ():
        own = np.zeros_like(tinted)
        for _, first, last in parts:
            own |= np.asarray(cv2.inRange(hues, first, last - 1), np.uint8)
        yield np.asarray(cv2.bitwise_and(own, tinted), np.uint8)


_AN_INK: Final = 0.12
"""Share of the coloured pixels of a page that an ink of its own has."""


def _in_a_row(mark: Mark, marks: Sequence[Mark], ink: Ink) -> bool:
    """Whether another frame stands at the very height of one: boxes of a form; no two stamps are pressed so."""
    if not mark.detail.startswith("rectangular"):
        return False
    near = _A_HAIR_MM * ink.per_mm / ink.height
    return any(
        other.detail == mark.detail
        and max(abs(other.box[1] - mark.box[1]), abs(other.box[3] - mark.box[3])) <= near
        and (other.box[2] <= mark.box[0] or mark.box[2] <= other.box[0])
        for other in marks
        if other is not mark
    )


_A_HAIR_MM: Final = 0.4


def _pale_rings(ink: Ink, taken: NDArray[np.uint8], lie: Lie) -> Iterator[Mark]:
    """Round seals whose letters, or all of them, a scan shows too pale to be ink like that of the print.

    What shines through from the back of the sheet is paler still, and what a program drew is as dark as it is meant.
    """
    pale, paler = (mask_of((ink.flat < level) & (taken == 0)) for level in (_PALE_INK, _PALER))
    length = ink.mm(28)
    lines = cv2.bitwise_or(
        cv2.morphologyEx(pale, cv2.MORPH_OPEN, np.ones((1, length), np.uint8)),
        cv2.morphologyEx(pale, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8)),
    )
    for mask in _with_and_without(pale, lines):
        for shape, hull in outlines(mask, ink.per_mm):
            patch = cut_out(mask, hull, shape)
            wide, high = sorted((patch.width / ink.per_mm, patch.height / ink.per_mm))
            if shape not in {"round", "oval"} or wide < _SMALLEST_SEAL_MM or high > _LARGEST_SEAL_MM:
                continue
            levels = ink.flat[patch.top : patch.top + patch.height, patch.left : patch.left + patch.width]
            if rim_of(patch) < _WHOLE_RING or percentile(levels[patch.mask > 0], 10) > _OF_THIS_SIDE:
                continue
            within = cut_out(paler, hull, shape)
            letters = max(_text_inside(patch, ink), _text_inside(within, ink))
            mark = _weigh(ink, patch, False, lie) if letters >= _LETTERS_OF_A_SEAL else None
            if mark is not None:
                double = is_double(patch, shape) or is_double(within, shape)
                most = _PALE_AND_DOUBLE if double else _PALE_ALONE
                yield replace(mark, confidence=min(mark.confidence, most))


_PALE_INK: Final = 222
_PALER: Final = 230
"""Level of a thin inner ring beside that of the rest."""
_OF_THIS_SIDE: Final = 200
"""Level that a tenth of the ink of a seal is as dark as; print that shines through is not."""
_SMALLEST_SEAL_MM, _LARGEST_SEAL_MM = 19.0, 52.0
"""Logos are smaller, as a rule, and watermarks larger."""
_LETTERS_OF_A_SEAL: Final = 12
_PALE_AND_DOUBLE, _PALE_ALONE = 0.65, 0.55


def _with_and_without(mask: NDArray[np.uint8], lines: NDArray[Any]) -> Iterator[NDArray[np.uint8]]:
    """Ink as it is, and without the ruled lines in it where there are any: they join what stands in a table."""
    yield mask
    if cv2.countNonZero(cv2.bitwise_and(mask, lines)):
        yield mask_of((mask > 0) & (lines == 0))


def _told(patch: Patch, ink: Ink) -> Patch:
    """The frame or ring in a coloured patch that has no outline of its own, or all of it."""
    if _shape_of(patch, ink) or _text_inside(patch, ink) < _LETTERS:
        return patch
    rings = sorted(rings_within(patch.mask, replace(patch, left=0, top=0), ink), key=rim_of, reverse=True)[:1]
    return framed(patch, ink) or next(
        (
            replace(ring, left=patch.left + ring.left, top=patch.top + ring.top, shape="round")
            for ring in rings
            if rim_of(ring) >= _WHOLE_RING
        ),
        patch,
    )


_LETTERS: Final = 8


def _tinted(ink: Ink) -> NDArray[np.bool_]:
    """Coloured ink, thin and pale letters of a stamp included."""
    red, green, blue = cv2.split(ink.rgb)
    spread = cv2.subtract(cv2.max(cv2.max(red, green), blue), cv2.min(cv2.min(red, green), blue))
    return np.asarray((spread > percentile(spread[::4, ::4], 60) + _PALE) & (ink.flat < 245), np.bool_)


_PALE: Final = 20
_COLOURED: Final = 0.4
"""Share of the ink of an outline that is coloured when it was stamped in colour."""


_LONGER = 1.3
"""Width to height from which a patch is longer than the oval of most stamps, and may be two things."""
_WHOLE_RING = 0.9
"""Inked share of the rim from which a circle inside a longer patch is a stamp of its own."""
