"""Photos of sheets on a table: each sheet is laid flat, read by itself, and what was seen put back on the photo.

Whoever draws a box draws it on what the person sent, so everything is told in shares of the photo, turned as its
largest sheet has to be turned. The parts of a photo with several sheets are papers of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np

from pipeline.page.image import PageImage
from pipeline.page.physical_size import assumed_size
from pipeline.page.prepare import Grey, Matrix, Rgb, Rotation, moved_box, turn_matrix
from pipeline.page.resample import shrunk_by
from pipeline.page.sheets import Corners, find_sheets, flat_sheet
from pipeline.readings import Alternative, Mark, MrzReading, Note, PageReading, PortraitReading, Quality, Word

_QUARTERS: Final[tuple[Rotation, ...]] = (0, 90, 180, 270)
_LONGEST: Final = 3000
"""Pixels of the longer side of a sheet laid flat, at most: a page of A4 at 250 dpi, a passport at 600."""
_NEARLY: Final = 0.75
"""Share of its size to which a picture can be sampled without averaging first: a lens's own blur is as wide."""
_SMALL: Final = 0.3
"""Share of the photo below which a sheet was taken from too far off, when it reads badly."""
_SLANTED: Final = 0.8
"""Ratio of opposite sides below which a sheet was taken at a slant, when it reads badly."""
_HARD_TO_READ: Final = 0.8
"""Mean confidence of its words below which a sheet reads badly."""


@dataclass(frozen=True, slots=True)
class _Flat:
    """A sheet laid flat, and the way from its shares to those of the stored photo."""

    page: PageImage
    to_photo: Matrix
    area: float
    slant: float
    """The smaller of the ratios of opposite sides."""


def lay_flat(page: PageImage) -> tuple[_Flat, ...]:
    """The sheets on a photo of a table; none when it is no such photo or nothing is sure."""
    if page.capture not in ("phone", "unknown"):
        return ()
    sheets = find_sheets(page.rgb)
    if sheets and _are_cards(sheets, page.rgb):
        return ()
    longest = max((max(flat_sheet(corners, page.rgb.shape[:2])[1]) for corners in sheets), default=0)
    factor = min(1.0, _LONGEST / max(1, longest))
    # A little smaller the sheet becomes while it is laid flat: averaging the whole photo first takes longer than that.
    rest = factor if factor >= _NEARLY else 1.0
    rgb = shrunk_by(page.rgb, factor / rest)
    # By what it has become, whole pixels: the corners follow.
    scale = np.array([rgb.shape[1] / page.rgb.shape[1], rgb.shape[0] / page.rgb.shape[0]])
    return tuple(_flat(page, rgb, corners * scale, rest) for corners in sheets)


def _are_cards(sheets: Sequence[Corners], rgb: Rgb) -> bool:
    """Whether what looks like sheets are the cards of an application: level, with equal margins, on a light ground.

    What an application shows over its cards, the sum and to whom it goes, is as much of the screen as they are.
    """
    height, width = rgb.shape[:2]
    if height < _OF_A_SCREEN * width:
        return False
    left = min(float(corners[:, 0].min()) for corners in sheets) / width
    right = 1 - max(float(corners[:, 0].max()) for corners in sheets) / width
    if max(left, right) > _MARGIN or abs(left - right) > _EQUAL:
        return False
    grey = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.uint8)
    inside = np.zeros((height, width), np.uint8)
    for corners in sheets:
        edges = np.roll(corners, -1, axis=0) - corners
        # Of each edge the run along the page against the drift across it.
        drift = np.minimum(np.abs(edges[:, 0]), np.abs(edges[:, 1])) / np.hypot(edges[:, 0], edges[:, 1])
        if float(drift.max()) > (_LEVEL_ROUNDED if _is_drawn(grey) else _LEVEL):
            return False
        cv2.fillPoly(inside, [corners.astype(np.int32)], 1)
    ground, card = float(np.median(grey[inside == 0])), float(np.median(grey[inside == 1]))
    return ground >= _LIGHT and abs(card - ground) <= _TINT


def _is_drawn(grey: Grey) -> bool:
    """Whether a picture was drawn by a program: its grounds have no grain, as those of every photo do."""
    alike = np.abs(np.diff(grey.astype(np.int16), axis=1)) <= 1
    return float(alike.mean()) >= _NO_GRAIN


_NO_GRAIN: Final = 0.85
"""Share of neighbouring pixels that are alike on a screen; letters have edges."""
_OF_A_SCREEN: Final = 1.6
"""Height over width of a telephone's screen, at least; cameras take pictures of 4 by 3."""
_MARGIN: Final = 0.08
_EQUAL: Final = 0.02
_LEVEL: Final = 0.008
"""Drift of an edge, as a share of its length: less than half a degree."""
_LIGHT: Final = 190
_LEVEL_ROUNDED: Final = 0.02
"""The same on what a program drew: round corners of a card lie somewhere on their bend."""
_TINT: Final = 50
"""Levels of grey between a card and the ground of its screen: a table is darker than paper."""


def _flat(page: PageImage, photo: Rgb, corners: Corners, factor: float) -> _Flat:
    height, width = photo.shape[:2]
    to_flat, size_in_photo = flat_sheet(corners, (height, width))
    wide, high = (round(side * factor) for side in size_in_photo)
    to_flat = np.diag([wide / size_in_photo[0], high / size_in_photo[1], 1.0]) @ to_flat
    rgb = cv2.warpPerspective(photo, to_flat, (wide, high), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    size = assumed_size(wide, high)
    flat = PageImage(
        number=page.number,
        picture=rgb.astype(np.uint8, copy=False),
        dpi_x=size.dpi_x,
        dpi_y=size.dpi_y,
        width_mm=size.width_mm,
        height_mm=size.height_mm,
        size_from="assumed",
        capture=page.capture,
        metadata=page.metadata,
    )
    shares = np.diag([1 / width, 1 / height, 1.0]) @ np.linalg.inv(to_flat) @ np.diag([wide, high, 1.0])
    edges = np.roll(corners, -1, axis=0) - corners
    top, right, bottom, left = (float(length) for length in np.hypot(edges[:, 0], edges[:, 1]))
    slant = min(min(top, bottom) / max(top, bottom), min(left, right) / max(left, right))
    area = float(cv2.contourArea(corners.astype(np.float32))) / (width * height)
    return _Flat(flat, shares, area, slant)


def read_photo(page: PageImage, flats: Sequence[_Flat], read: Callable[[PageImage], PageReading]) -> PageReading:
    """Read every sheet and tell what is on them as one page.

    Args:
        page: the photo.
        flats: its sheets, see :func:`lay_flat`.
        read: reads a page that lies flat.
    """
    largest = max(range(len(flats)), key=lambda index: flats[index].area)
    readings = [read(flat.page) for flat in flats]
    rotation: Rotation = readings[largest].rotation  # type: ignore[assignment]
    found: list[PageReading] = []
    for flat, reading in zip(flats, readings, strict=True):
        own: Rotation = reading.rotation  # type: ignore[assignment]
        matrix = turn_matrix(rotation) @ flat.to_photo @ np.linalg.inv(turn_matrix(own))
        lines = max((word.line for one in found for word in one.words), default=-1) + 1
        blocks = max((word.block for one in found for word in one.words), default=-1) + 1
        quality = _judged(reading, flat, alone=len(flats) == 1)
        found.append(_moved(replace(reading, quality=quality), matrix, (rotation - own) % 360, lines, blocks))
    main = found[largest]
    return replace(
        main,
        words=tuple(word for one in found for word in one.words),
        alternatives=tuple(other for one in found for other in one.alternatives),
        marks=tuple(mark for one in found for mark in one.marks),
        unexplained=tuple(box for one in found for box in one.unexplained or ()),
        mrz=tuple(zone for one in found for zone in one.mrz),
        portraits=_once([portrait for one in found for portrait in one.portraits]),
        rotation=rotation,
        blank=all(one.blank for one in found),
        quality=_worst([one.quality for one in found]),
        error=next((one.error for one in found if one.error), None),
        notes=(*page.notes, *_remarks(found)),
        parts=tuple(part for one in found for part in one.parts) if len(found) > 1 else (),
    )


def prints_seen(reading: PageReading) -> tuple[int, int]:
    """How many prints were found on a page, and of how many the size: what is laid flat has no scale any more."""
    sizes = [one.width_mm is not None and one.height_mm is not None for one in reading.portraits]
    return len(sizes), sum(sizes)


def _once(portraits: Sequence[PortraitReading]) -> tuple[PortraitReading, ...]:
    """Each print once, as the sheet on which most of its edges show has it: a window and its envelope are sheets."""
    kept: list[PortraitReading] = []
    for portrait in sorted(portraits, key=lambda one: -len(one.edges)):
        x, y = (portrait.box[0] + portrait.box[2]) / 2, (portrait.box[1] + portrait.box[3]) / 2
        if not any(one.box[0] < x < one.box[2] and one.box[1] < y < one.box[3] for one in kept):
            kept.append(portrait)
    return tuple(one for one in portraits if any(one is each for each in kept))


def _remarks(found: Sequence[PageReading]) -> tuple[Note, ...]:
    remarks = {note.key: note for one in found for note in one.notes}
    if len(found) > 1:
        remarks["page.several-papers"] = several_papers(len(found))
    return tuple(remarks.values())


def several_papers(count: int) -> Note:
    """That a page shows more than one paper."""
    return Note("page.several-papers", {"count": str(count)})


def _judged(reading: PageReading, flat: _Flat, *, alone: bool) -> Quality:
    """What to tell whoever took a photo that reads badly: what the page's own quality cannot know."""
    quality = reading.quality
    if quality.text_confidence is not None and quality.text_confidence >= _HARD_TO_READ:
        return quality
    if reading.mrz or reading.portraits:
        return quality
    if alone and flat.area < _SMALL:
        return replace(quality, problem="quality.too-far")
    if flat.slant < _SLANTED:
        return replace(quality, problem="quality.slanted")
    return quality


def _worst(qualities: Sequence[Quality]) -> Quality:
    """Of the sheets of one photo: the one to complain about, or the one that reads worst."""
    return min(
        qualities,
        key=lambda one: (one.problem is None, 1.0 if one.text_confidence is None else one.text_confidence),
    )


def _moved(reading: PageReading, matrix: Matrix, turned: int, lines: int, blocks: int) -> PageReading:
    """The same with every box carried along, and lines counted on from those of the sheets before."""

    def word(one: Word) -> Word:
        return replace(one, box=moved_box(matrix, one.box), line=one.line + lines, block=one.block + blocks)

    def other(one: Alternative) -> Alternative:
        return replace(one, line=one.line + lines)

    def mark(one: Mark) -> Mark:
        return replace(one, box=moved_box(matrix, one.box))

    def zone(one: MrzReading) -> MrzReading:
        quarter = _QUARTERS[(one.rotation + turned) % 360 // 90]
        return replace(one, box=moved_box(matrix, one.box), rotation=quarter)

    def portrait(one: PortraitReading) -> PortraitReading:
        middle = (one.box[0] + one.box[2]) / 2
        return replace(
            one,
            box=moved_box(matrix, one.box),
            lines=tuple((name, moved_box(matrix, (middle, y, middle, y))[1]) for name, y in one.lines),
            patches=tuple(moved_box(matrix, patch) for patch in one.patches),
        )

    return replace(
        reading,
        words=tuple(word(one) for one in reading.words),
        alternatives=tuple(other(one) for one in reading.alternatives),
        marks=tuple(mark(one) for one in reading.marks),
        unexplained=tuple(moved_box(matrix, box) for box in reading.unexplained or ()),
        mrz=tuple(zone(one) for one in reading.mrz),
        portraits=tuple(portrait(one) for one in reading.portraits),
        # The sheet ends where the paper does: a data page that fills it is whole.
        notes=tuple(note for note in reading.notes if note.key != "page.data-page-cut"),
        parts=(moved_box(matrix, (0.0, 0.0, 1.0, 1.0)),),
    )
