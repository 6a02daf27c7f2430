"""Signatures and handwriting: strokes of a pen among what is left when print and ruled lines are taken away.

A signature is told from print by what a pen does: long connected strokes, thin, in all directions, larger than
letters. Its place counts as much as its shape, so a label or a printed name beside it decides about certainty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.marks.crossing import crossings
from pipeline.marks.details import is_signature_label
from pipeline.marks.ink import Ink, is_print, mask_of
from pipeline.marks.outlines import Points
from pipeline.page.levels import percentile
from pipeline.placing import meet
from pipeline.readings import Box, Mark, MarkKind, Word

_RIM: Final = 0.5
_LETTERS: Final = 6
"""A ring or frame with so many letters in it is a stamp: of 7 taken for signatures the least had 0.62 and 15, of 52
signatures without a stamp the most enclosed had 0.67 and 2 pieces, or 0.57 and 9."""
_PIECES: Final = 14
"""So many pieces are letters, ring or no ring: a faint or coarse scan breaks the ring first."""
_CLOSED: Final = 0.8
"""Where so much of the outline is inked it is the ring of a faded stamp, a straight stroke or crease, or a word of
print run together that nobody read: on poor scans of unsigned papers those had 0.86 to 1.0."""
_STAMP_LIKE: Final = 0.25
_AXIAL: Final = 0.8
"""Edges so nearly all along the page are rests of ruled lines and frames; of signatures the most had 0.55."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Strokes that belong together, in pixels of the reduced page."""

    left: int
    top: int
    right: int
    bottom: int
    strokes: int
    """Number of connected pieces larger than a dot."""
    longest: float
    """Extent of the largest piece in millimetres."""
    tallest: float
    """Height of the tallest piece in millimetres."""
    flowing: float
    """Share of the ink that lies in long unbroken strokes; letters of print stand apart."""
    density: float
    thickness: float
    """Typical stroke width in millimetres."""
    axial: float
    """Share of edge directions that are horizontal or vertical."""
    blue: bool
    rim: float
    """See :func:`_enclosed`."""
    letters: int
    """Pieces of the size of letters."""


def _groups(ink: Ink, taken: NDArray[np.uint8]) -> list[_Group]:
    strokes = ink.dark.copy()
    strokes[((ink.print > 0) & (_across_print(ink) == 0)) | (taken > 0)] = 0
    lines = ink.rules > 0
    strokes[lines] = 0
    # Where a stroke crosses a ruled line or a word the cut is bridged, or a signature falls to pieces.
    joined = cv2.morphologyEx(strokes, cv2.MORPH_CLOSE, np.ones((ink.mm(1.0), ink.mm(0.6)), np.uint8))
    count, labels, table, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    stats = np.asarray(table, np.int32)
    if count <= 1 or count > 6000:
        return []
    sizes = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) / ink.per_mm
    keep = sizes >= 1.2
    keep[0] = False
    near = mask_of(keep[labels])
    spread = cv2.dilate(near, np.ones((ink.mm(1.6), ink.mm(3.2)), np.uint8))
    number, clusters = cv2.connectedComponents(spread, connectivity=8)
    if number <= 1:
        return []
    members: dict[int, list[int]] = {}
    for piece in np.nonzero(keep)[0]:
        x, y = stats[piece, cv2.CC_STAT_LEFT], stats[piece, cv2.CC_STAT_TOP]
        w, h = stats[piece, cv2.CC_STAT_WIDTH], stats[piece, cv2.CC_STAT_HEIGHT]
        spot = np.argwhere(labels[y : y + h, x : x + w] == piece)[0]
        members.setdefault(int(clusters[y + spot[0], x + spot[1]]), []).append(int(piece))
    groups = []
    for pieces in members.values():
        if float(sizes[pieces].max()) >= 4.0:
            groups.append(_describe(ink, strokes, stats[pieces], sizes[pieces]))
    return groups


def _across_print(ink: Ink) -> NDArray[np.uint8]:
    """Coloured strokes that run through black print: pieces of one colour of which a good part lies beside words."""
    count, labels, table, _ = cv2.connectedComponentsWithStats(ink.coloured, connectivity=8)
    stats = np.asarray(table, np.int32)
    large = np.maximum(stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]) >= _PEN_ACROSS_MM * ink.per_mm
    beside = np.bincount(labels[ink.print == 0], minlength=count)
    inside = stats[:, cv2.CC_STAT_AREA] - beside
    pen = large & (beside >= _BESIDE_WORDS * stats[:, cv2.CC_STAT_AREA]) & (inside > 0)
    pen[0] = False
    return mask_of(pen[labels])


_PEN_ACROSS_MM: Final = 8.0
_BESIDE_WORDS: Final = 0.25
"""Share of a stroke outside of the boxes of words; of coloured print next to nothing is."""


def _describe(ink: Ink, strokes: NDArray[np.uint8], stats: NDArray[np.int32], sizes: NDArray[np.float64]) -> _Group:
    left, top = int(stats[:, cv2.CC_STAT_LEFT].min()), int(stats[:, cv2.CC_STAT_TOP].min())
    right = int((stats[:, cv2.CC_STAT_LEFT] + stats[:, cv2.CC_STAT_WIDTH]).max())
    bottom = int((stats[:, cv2.CC_STAT_TOP] + stats[:, cv2.CC_STAT_HEIGHT]).max())
    part = np.ascontiguousarray(strokes[top:bottom, left:right])
    _, _, pieces, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    extents = np.maximum(pieces[1:, cv2.CC_STAT_WIDTH], pieces[1:, cv2.CC_STAT_HEIGHT]) / ink.per_mm
    areas = pieces[1:, cv2.CC_STAT_AREA]
    filled = part > 0
    inked = int(filled.sum())
    depth = cv2.distanceTransform(cv2.copyMakeBorder(part, 1, 1, 1, 1, cv2.BORDER_CONSTANT), cv2.DIST_L2, 3)
    inner = depth[depth > 0]
    grey = ink.flat[top:bottom, left:right]
    across, down = cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1)
    size, angle = cv2.cartToPolar(across, down, angleInDegrees=True)
    strong = (size > 120) & (cv2.dilate(part, np.ones((3, 3), np.uint8)) > 0)
    turned = angle[strong] % 90
    axial = float(((turned < 11) | (turned > 79)).mean()) if turned.size else 1.0
    colour = ink.rgb[top:bottom, left:right][filled].mean(axis=0) if inked else np.zeros(3)
    return _Group(
        left,
        top,
        right,
        bottom,
        strokes=len(sizes),
        longest=float(sizes.max()),
        tallest=float(stats[:, cv2.CC_STAT_HEIGHT].max()) / ink.per_mm,
        flowing=float(areas[extents >= 5].sum()) / max(1, int(areas.sum())),
        density=inked / max(1, part.size),
        thickness=2 * percentile(inner, 80) / ink.per_mm if inner.size else 9.0,
        axial=axial,
        blue=bool(colour[2] > colour[0] + 25),
        rim=_enclosed(part),
        letters=int(((extents > 0.6) & (extents < 6)).sum()),
    )


def _enclosed(part: NDArray[np.uint8]) -> float:
    """How much of the convex outline of strokes is inked, 0 to 1: of a ring or a frame most, of a signature little."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    if count <= 1:
        return 0.0
    largest = 1 + int(np.argmax(stats[1:, cv2.CC_STAT_WIDTH] * stats[1:, cv2.CC_STAT_HEIGHT]))
    best = 0.0
    for mask in (part, mask_of(labels == largest)):
        hull = cv2.convexHull(cv2.findNonZero(mask))
        rim = np.asarray(cv2.polylines(np.zeros_like(part), [hull], True, 255, 1), np.uint8)
        reached = np.asarray(cv2.dilate(mask, np.ones((3, 3), np.uint8)), np.uint8)
        best = max(best, float(np.count_nonzero(rim & reached)) / max(1, int(np.count_nonzero(rim))))
    return best


def _gap(box: Box, other: Box, aspect: float) -> tuple[float, float]:
    """Horizontal and vertical distance of two boxes as shares of the page's width."""
    across = max(0.0, box[0] - other[2], other[0] - box[2])
    down = max(0.0, box[1] - other[3], other[1] - box[3])
    return across, down * aspect


def _label_near(box: Box, words: Sequence[Word], aspect: float) -> bool:
    """A word such as *Signature* above, beside or below the strokes, within about 45 mm of an A4 page."""
    for word in words:
        if is_signature_label(word.text):
            across, down = _gap(box, word.box, aspect)
            if (across <= 0.10 and down <= 0.15) or (across <= 0.22 and down <= 0.03):
                return True
    return False


def _beside(box: Box, stamps: Sequence[Mark], aspect: float) -> bool:
    """Do the strokes touch a stamp or nearly so, without being a part of it."""
    for stamp in stamps:
        across, down = _gap(box, stamp.box, aspect)
        left, top, right, bottom = stamp.box
        wide = max(0.0, min(box[2], right) - max(box[0], left))
        tall = max(0.0, min(box[3], bottom) - max(box[1], top))
        inside = wide * tall / max(1e-9, (box[2] - box[0]) * (box[3] - box[1]))
        if max(across, down) < 0.05 and inside < 0.35:
            return True
    return False


def _across(box: Box, stamp: Box) -> bool:
    """Do the strokes run through a stamp and out of it on both sides."""
    return box[0] < stamp[0] and stamp[2] < box[2] and stamp[1] < (box[1] + box[3]) / 2 < stamp[3]


_ACROSS: Final = 0.1
_SURELY_PEN: Final = 0.7


def _print_near(box: Box, words: Sequence[Word], aspect: float) -> bool:
    """A printed line just below, as a name or function stands under a signature."""
    for word in words:
        if is_print(word) and 0 <= (word.box[1] - box[3]) * aspect + 0.02 <= 0.09:
            across, _ = _gap(box, word.box, aspect)
            if across == 0.0:
                return True
    return False


def _pen_like(group: _Group, per_mm: float) -> float:
    """How much the strokes look like a pen's, 0 to 1, from their shape alone."""
    width, height = (group.right - group.left) / per_mm, (group.bottom - group.top) / per_mm
    if not (8 <= width <= 110 and 3.5 <= height <= 60):
        return 0.0
    if group.thickness > 1.7 or not 0.008 <= group.density <= 0.42:
        return 0.0
    score = 0.0
    score += 0.35 * min(1.0, max(0.0, (group.longest - 5) / 12))
    score += 0.20 * min(1.0, max(0.0, (group.tallest - 3) / 5))
    score += 0.30 * min(1.0, max(0.0, (0.55 - group.axial) / 0.22))
    score += 0.15 * min(1.0, max(0.0, (1.6 - group.thickness) / 0.8))
    score *= min(1.0, 0.25 + group.flowing / 0.5)
    # Pieces of nearly the same size in a row are letters that nobody read.
    if group.strokes > 9 and group.longest < 9:
        score *= 0.5
    return score


def find_strokes(
    ink: Ink,
    words: Sequence[Word],
    taken: NDArray[np.uint8],
    stamps: Sequence[Mark] = (),
    outlines: Sequence[Points] = (),
) -> list[Mark]:
    """Signatures and other handwriting.

    Args:
        ink: The page.
        words: Its words.
        taken: Mask of places that are explained already (photos, codes, tick boxes, stamps).
        stamps: Sure stamps: strokes that run out of one are hardly anything but a signature.
        outlines: Of stamps, in pixels, that a signature may run across.
    """
    aspect = ink.height / ink.width
    marks = []
    flourishes = []
    crossed = list(crossings(ink, outlines))
    for group in _groups(ink, taken):
        pen = _pen_like(group, ink.per_mm)
        if pen < 0.3:
            continue
        box = ink.shares(group.left, group.top, group.right, group.bottom)
        labelled, named = _label_near(box, words, aspect), _print_near(box, words, aspect)
        confidence = 0.15 + 0.45 * pen + (0.30 if labelled else 0.0) + (0.10 if named else 0.0)
        confidence += 0.08 if group.blue else 0.0
        across = pen >= _SURELY_PEN and any(_across(box, stamp.box) for stamp in stamps)
        confidence += _ACROSS if across else 0.0
        if not labelled and ink.down(box[1]) < _HEAD:
            # The head of a page carries logos and emblems, hardly ever a signature.
            confidence = min(confidence, _IN_THE_HEAD)
        elif not (labelled or group.blue or across or _beside(box, stamps, aspect)):
            confidence = min(confidence, 0.58)
        ringed = group.rim >= _CLOSED or (group.rim >= _RIM and group.letters >= _LETTERS)
        lined = any(not one.by_hand and meet(box, one.box) for one in crossed)
        if ringed or lined or group.letters >= _PIECES or group.axial >= _AXIAL:
            # No signature, or one across a stamp that was not known as one: that goes to a person with it.
            confidence = min(confidence, _STAMP_LIKE)
        large = group.longest >= 9 and group.tallest >= 4
        kind: MarkKind = "signature" if large or (labelled and pen > 0.4) else "handwriting"
        marks.append(Mark(kind, box, round(min(0.95, confidence), 2), "blue" if group.blue else "dark"))
        if group.strokes <= _OF_A_FLOURISH[0] and group.tallest <= _OF_A_FLOURISH[1] and group.letters <= 1:
            flourishes.append(marks[-1])
    _add_flourishes(marks, flourishes)
    for one in crossed:
        if one.by_hand:
            low = ink.down(one.box[1]) >= _HEAD
            _join(marks, Mark("signature", one.box, _OUT_OF_A_STAMP if low else _IN_THE_HEAD, "dark"))
    return marks


def _add_flourishes(marks: list[Mark], flourishes: Sequence[Mark]) -> None:
    """Take strokes that underline a signature for a part of it: low ones of a few pieces that reach into its box."""
    for stroke in flourishes:
        of = next((mark for mark in marks if _underlines(stroke, mark)), None)
        if of is not None:
            whole = [min(a, b) for a, b in zip(of.box[:2], stroke.box[:2], strict=True)]
            whole += [max(a, b) for a, b in zip(of.box[2:], stroke.box[2:], strict=True)]
            marks[:] = [mark for mark in marks if mark is not stroke and mark is not of]
            marks.append(replace(of, box=(whole[0], whole[1], whole[2], whole[3])))


def _underlines(stroke: Mark, mark: Mark) -> bool:
    same = mark.kind == "signature" and mark.confidence >= _SURE_HAND and mark.confidence > stroke.confidence
    return same and meet(mark.box, stroke.box)


_OF_A_FLOURISH: Final = (3, 7.0)
"""Pieces at most, and millimetres that the tallest is high: stamps are higher, lines of print are of more."""
_SURE_HAND: Final = 0.5
_OUT_OF_A_STAMP: Final = 0.5
_HEAD: Final = 0.16
_IN_THE_HEAD: Final = 0.35


def _join(marks: list[Mark], crossing: Mark) -> None:
    """Add strokes that run out of a stamp, unless they are known better: what is hardly told of them goes."""
    same = [mark for mark in marks if mark.kind in ("signature", "handwriting") and meet(mark.box, crossing.box)]
    if not any(mark.kind == "signature" and mark.confidence >= crossing.confidence for mark in same):
        marks[:] = [mark for mark in marks if mark not in same]
        marks.append(crossing)
