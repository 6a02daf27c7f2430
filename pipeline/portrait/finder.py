"""Portraits on a page: ID photos on a sheet or a form, a photo scanned or sent alone, the picture in a passport.

A face alone does not make a portrait (text and stamps can look like one): the rectangle of a photo or a
pair of eyes must be seen too. Sizes are measured from edges that were really seen; a size nobody can know
is left out. The limits of all measures are told in :mod:`pipeline.portrait.measure`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.image import MM_PER_INCH
from pipeline.page.levels import percentile
from pipeline.page.resample import quarter_turned, shrunk
from pipeline.portrait.copies import with_copies
from pipeline.portrait.edges import Rectangle, Room, find_rectangle, paper_colour, rim_colour, turn
from pipeline.portrait.faces import FaceBox, has_eyes
from pipeline.portrait.measure import Measures, measure
from pipeline.portrait.neighbours import doubted
from pipeline.portrait.outline import outlined
from pipeline.portrait.search import Sheet, faces_in, faces_within, search_of
from pipeline.portrait.strips import Floats, lab
from pipeline.readings import Box, Capture, PortraitReading, Word

_FACE_MM = 23.0
"""Usual width of the face box on a photo of 35 by 45 mm, for pictures without a scale."""
_EDGE_DPI = 150.0
_FEW_WORDS = 12
_SURE_WORD = 0.85
"""Confidence from which one word alone on a face is print and no picture."""
_WORDS_OF_A_PAGE = 4
"""Words well read that tell which way a sheet lies."""
_RIM = 0.05
"""Share of the surroundings of a face, all around, that lies outside of its photo."""
_PRINTS_APART = 2.6
"""Distance of two faces, in widths of a face, up to which their prints may touch."""
_ALL_AROUND = 0.9
"""Share of each border of a picture that must have the colour of the ground around a print."""
_ALIKE = 0.8
"""Ratio of two faces from which they may be two prints of one picture."""
_SAME_PAPER = 0.7
"""Difference in colour of two guesses at the paper that makes none to the edges."""


_PRINT_ON_FACE = 0.2
"""Share of a face above which a word is too high for print: hair and collars are read as words a third as high."""


def _text_share(words: Sequence[Word], face: FaceBox, width: int, height: int) -> float:
    """Share of a face covered by words that were read with some confidence."""
    left, top = face.left / width, face.top / height
    right, bottom = (face.left + face.size) / width, (face.top + face.size) / height
    covered = []
    for word in words:
        if word.confidence < 0.5 or sum(letter.isalnum() for letter in word.text) < 3:
            continue
        x0, y0, x1, y1 = word.box
        if (y1 - y0) * height > _PRINT_ON_FACE * face.size:
            continue
        area = max(0.0, min(x1, right) - max(x0, left)) * max(0.0, min(y1, bottom) - max(y0, top))
        if area:
            covered.append((area, word.confidence))
    if len(covered) == 1 and covered[0][1] < _SURE_WORD:
        # An engine reads a word in the shadow of two eyes or a pair of glasses.
        return 0.0
    return sum(area for area, _ in covered) / ((right - left) * (bottom - top))


@dataclass(frozen=True, slots=True)
class _Cut:
    """A part of the sheet around one face, at a known scale."""

    rgb: NDArray[np.uint8]
    face: FaceBox
    factor: float
    """Pixels of the part per pixel of the sheet."""
    shift: tuple[int, int]
    """Where the part lies on the sheet."""


def _cut_around(sheet: Sheet, face: FaceBox) -> tuple[_Cut, float]:
    """The surroundings of a face, wide enough for the largest ID photo, and their pixels per millimetre."""
    left, right = round(face.left - 1.6 * face.size), round(face.left + 2.6 * face.size)
    top, bottom = round(face.top - 1.6 * face.size), round(face.top + 3.2 * face.size)
    left, top = max(0, left), max(0, top)
    right, bottom = min(sheet.width, right), min(sheet.height, bottom)
    per_mm = face.size / _FACE_MM if sheet.dpi is None else sheet.dpi / MM_PER_INCH
    factor = min(1.0, _EDGE_DPI / MM_PER_INCH / per_mm)
    part = sheet.rgb[top:bottom, left:right]
    if factor < 1:
        part = np.asarray(cv2.resize(part, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)
    inside = FaceBox((face.left - left) * factor, (face.top - top) * factor, face.size * factor)
    return _Cut(part, inside, factor, (left, top)), per_mm * factor


def _portrait_box(rectangle: Rectangle | None, face: FaceBox, width: float, height: float) -> tuple[float, ...]:
    """Edges of the portrait in the turned part; where one is unknown, where it would usually be."""
    usual = (
        face.left - 0.26 * face.size,
        face.top - 0.42 * face.size,
        face.left + 1.26 * face.size,
        face.top + 1.52 * face.size,
    )
    seen = (None,) * 4 if rectangle is None else (rectangle.left, rectangle.top, rectangle.right, rectangle.bottom)
    left, top, right, bottom = (guess if place is None else place for place, guess in zip(seen, usual, strict=True))
    return max(0.0, left), max(0.0, top), min(width, right), min(height, bottom)


def _box_on_sheet(box: tuple[float, ...], angle: float, cut: _Cut, sheet: Sheet) -> Box:
    """The upright box, as shares of the sheet, around the turned rectangle."""
    left, top, right, bottom = box
    corners = np.array([[left, top, 1], [right, top, 1], [right, bottom, 1], [left, bottom, 1]], np.float64)
    back = cv2.invertAffineTransform(cv2.getRotationMatrix2D(cut.face.centre, -angle, 1.0))
    places = corners @ back.T / cut.factor + np.array(cut.shift)
    low, high = places.min(axis=0), places.max(axis=0)
    x0, y0 = max(0.0, low[0] / sheet.width), max(0.0, low[1] / sheet.height)
    x1, y1 = min(1.0, high[0] / sheet.width), min(1.0, high[1] / sheet.height)
    return (round(float(x0), 5), round(float(y0), 5), round(float(x1), 5), round(float(y1), 5))


def _whole_picture(sheet: Sheet, faces: Sequence[FaceBox]) -> bool:
    """Is the picture itself the photo: one large face, hardly any text, nothing of a sheet around it."""
    if len(sheet.words) > _FEW_WORDS or not faces:
        return False
    face = faces[0]
    if sum(other.size > _ALIKE * face.size for other in faces[1:]) >= 2:
        # Four prints of a booth on one strip, not four people on one photo.
        return False
    share = face.size / sheet.width
    middle = face.centre[0] / sheet.width
    return 0.24 <= share <= 0.95 and face.size / sheet.height >= 0.2 and 0.2 < middle < 0.8


def _reading(
    sheet: Sheet,
    measures: Measures,
    box: Box,
    *,
    size_px: tuple[float, float],
    edges: str,
    faces: int,
    paper: Floats | None,
    unclear: list[str],
) -> PortraitReading:
    """Put the measures of one portrait together; sizes only where both opposite edges were seen."""
    per_mm = None if sheet.dpi is None else sheet.dpi / MM_PER_INCH
    width_mm = size_px[0] / per_mm if per_mm and {"L", "R"} <= set(edges) else None
    height_mm = size_px[1] / per_mm if per_mm and {"T", "B"} <= set(edges) else None
    share = measures.head_share
    head_mm = None if share is None or per_mm is None else share * size_px[1] / per_mm
    tall = box[3] - box[1]
    lines = [("eyes", box[1] + measures.eye_row * tall), ("chin", box[1] + measures.chin * tall)]
    if measures.crown is not None:
        lines.append(("crown", box[1] + measures.crown * tall))
    return PortraitReading(
        box=box,
        width_mm=None if width_mm is None else round(width_mm, 2),
        height_mm=None if height_mm is None else round(height_mm, 2),
        edges=edges,
        faces=faces,
        capture=sheet.capture,
        width_px=round(size_px[0]),
        height_px=round(size_px[1]),
        dpi=None if sheet.dpi is None else round(sheet.dpi, 1),
        background=measures.wall.kind,
        lightness=measures.wall.lightness,
        chroma=measures.wall.chroma,
        uneven_share=measures.wall.uneven_share,
        paper_lightness=None if paper is None else round(float(paper[0]), 1),
        head_height_mm=None if head_mm is None else round(head_mm, 1),
        # Without both edges the picture's height is a guess, and so is the share.
        head_share=None if share is None or not {"T", "B"} <= set(edges) else round(share, 3),
        roll_degrees=measures.roll_degrees,
        off_centre=measures.off_centre if {"L", "R"} <= set(edges) else None,
        sharpness=measures.sharpness,
        eyes_seen=measures.eyes_seen,
        monochrome=measures.monochrome,
        lines=tuple((name, round(place, 4)) for name, place in lines),
        patches=tuple(_within_box(patch, box) for patch in measures.wall.patches),
        unclear=tuple(unclear) + measures.unclear,
    )


def _within_box(part: Box, box: Box) -> Box:
    """A part of the portrait as a part of the page."""
    wide, tall = box[2] - box[0], box[3] - box[1]
    left, top, right, bottom = part
    return (
        round(box[0] + left * wide, 4),
        round(box[1] + top * tall, 4),
        round(box[0] + right * wide, 4),
        round(box[1] + bottom * tall, 4),
    )


def _whole(sheet: Sheet, faces: Sequence[FaceBox]) -> PortraitReading:
    """The picture as one portrait; its border is the photo's."""
    measures, _ = measure(sheet.rgb, faces[0], None)
    # A small second hit (a pattern on clothes) is no second person.
    others = [face for face in faces[1:] if face.size > 0.35 * faces[0].size and _has_eyes(sheet.rgb, face)]
    unclear = ["photo.phone"] if sheet.capture == "phone" else []
    return _reading(
        sheet,
        measures,
        (0.0, 0.0, 1.0, 1.0),
        size_px=(sheet.width, sheet.height),
        edges="LTRB",
        faces=1 + len(others),
        paper=None,
        unclear=unclear,
    )


def _has_eyes(rgb: NDArray[np.uint8], face: FaceBox) -> bool:
    margin = round(0.1 * face.size)
    left, top = max(0, round(face.left) - margin), max(0, round(face.top) - margin)
    part = rgb[top : round(face.top + face.size) + margin, left : round(face.left + face.size) + margin]
    grey = np.asarray(cv2.cvtColor(part, cv2.COLOR_RGB2GRAY), np.uint8)
    return has_eyes(grey, FaceBox(face.left - left, face.top - top, face.size))


def _on_sheet(sheet: Sheet, face: FaceBox, faces: Sequence[FaceBox]) -> PortraitReading | None:
    """One portrait on a sheet, or None when neither eyes nor edges bear out the face."""
    if not sheet.sizes and _has_eyes(sheet.rgb, face):
        return _unmeasured(sheet, face, faces)
    cut, scale = _cut_around(sheet, face)
    paper = paper_colour(lab(np.ascontiguousarray(cut.rgb[::4, ::4])))
    rectangle = _rectangle(cut, scale, paper, _room(cut, face, faces))
    edges = "" if rectangle is None else rectangle.edges
    angle = 0.0 if rectangle is None else rectangle.angle
    upright = cut.rgb
    if angle:
        upright = np.clip(turn(cut.rgb.astype(np.float32), cut.face.centre, angle), 0, 255).astype(np.uint8)
    box = _portrait_box(rectangle, cut.face, upright.shape[1], upright.shape[0])
    left, top, right, bottom = (round(place) for place in box)
    if right - left < 20 or bottom - top < 20:
        return None
    inside = FaceBox(cut.face.left - left, cut.face.top - top, cut.face.size)
    measures, _ = measure(np.ascontiguousarray(upright[top:bottom, left:right]), inside, paper, exact=sheet.sizes)
    if not measures.eyes_seen and len(edges) < 3:
        # Without eyes only its edges bear a face out.
        return None
    unclear = []
    if rectangle is None or len(edges) < 4:
        unclear.append("photo.edge-unseen")
    if rectangle is not None and rectangle.faint:
        unclear.append("photo.edge-faint")
    if sheet.capture == "phone":
        unclear.append("photo.phone")
    place = _box_on_sheet(box, angle, cut, sheet)
    others = sum(_within(other, place, sheet) for other in faces if other is not face)
    return _reading(
        sheet,
        measures,
        place,
        size_px=((box[2] - box[0]) / cut.factor, (box[3] - box[1]) / cut.factor),
        edges=edges,
        faces=1 + others,
        paper=paper,
        unclear=unclear,
    )


def _unmeasured(sheet: Sheet, face: FaceBox, faces: Sequence[FaceBox]) -> PortraitReading:
    """The portrait of an identity paper: that there is one and where; nobody asks for the rest."""
    left, top, right, bottom = _portrait_box(None, face, sheet.width, sheet.height)
    across, down = sheet.width, sheet.height
    place = (round(left / across, 5), round(top / down, 5), round(right / across, 5), round(bottom / down, 5))
    return PortraitReading(
        box=place,
        width_mm=None,
        height_mm=None,
        edges="",
        faces=1 + sum(_within(other, place, sheet) for other in faces if other is not face),
        capture=sheet.capture,
        width_px=round(right - left),
        height_px=round(bottom - top),
        dpi=None if sheet.dpi is None else round(sheet.dpi, 1),
        eyes_seen=True,
        unclear=("photo.edge-unseen", *(("photo.phone",) if sheet.capture == "phone" else ())),
    )


def _rectangle(cut: _Cut, scale: float, paper: Floats | None, room: Room) -> Rectangle | None:
    """The rectangle of a photo, with what lies around it for its ground.

    A white wall can fill more of the surroundings than the paper, whose colour is then taken for the wall's; and
    the ground may be a lid or a table. Where prints touch each other there is no ground between them.
    """
    around = rim_colour(lab(np.ascontiguousarray(cut.rgb[::4, ::4])), _RIM)
    grounds = [around] if around is not None else []
    if paper is not None and (around is None or float(np.linalg.norm(around - paper)) >= _SAME_PAPER):
        grounds.append(paper)
    tries = [(ground, False) for ground in grounds]
    if any(place is not None for place in room):
        tries += [(ground, True) for ground in grounds[:1]]
    best: Rectangle | None = None
    for ground, touching in tries:
        found = find_rectangle(cut.rgb, cut.face, scale, ground, room, touching=touching)
        if found is not None and (best is None or len(found.edges) > len(best.edges)):
            best = found
        if best is not None and len(best.edges) == 4:
            break
    return best


def _room(cut: _Cut, face: FaceBox, faces: Sequence[FaceBox]) -> Room:
    """Where the nearest faces begin on the left, above, on the right and below, in pixels of the part."""
    left = top = right = bottom = None
    for other in faces:
        across = (other.centre[0] - face.centre[0]) / face.size
        down = (other.centre[1] - face.centre[1]) / face.size
        there = other.scaled(1.0, (-cut.shift[0], -cut.shift[1])).scaled(cut.factor)
        if abs(down) < 0.5 and 1 < abs(across) < _PRINTS_APART:
            if across < 0:
                left = max(there.left + there.size, left or 0.0)
            else:
                right = min(there.left, right or there.left)
        if abs(across) < 0.5 and 1 < abs(down) < _PRINTS_APART:
            if down < 0:
                top = max(there.chin, top or 0.0)
            else:
                bottom = min(there.top, bottom or there.top)
    return left, top, right, bottom


def _framed(rgb: NDArray[np.uint8]) -> bool:
    """Is one colour all around, below the shoulders too: then the picture shows a print on some ground."""
    small = lab(np.ascontiguousarray(shrunk(rgb, (96, max(24, round(96 * rgb.shape[0] / rgb.shape[1]))))))
    colour = rim_colour(small, 0.02)
    if colour is None:
        return False
    sides = (small[:2], small[-2:], small[:, :2], small[:, -2:])
    return all(float((np.linalg.norm(side - colour, axis=-1) < 7).mean()) >= _ALL_AROUND for side in sides)


def _within(face: FaceBox, box: Box, sheet: Sheet) -> bool:
    x, y = face.centre
    return box[0] < x / sheet.width < box[2] and box[1] < y / sheet.height < box[3]


def _upright_portraits(sheet: Sheet, seen: Sequence[FaceBox]) -> list[PortraitReading]:
    faces = [face for face in seen if _text_share(sheet.words, face, sheet.width, sheet.height) < 0.15]
    if not faces:
        return []
    alone = _whole_picture(sheet, faces) and not _framed(sheet.rgb)
    found: list[PortraitReading] = []
    for face in faces:
        if any(_within(face, reading.box, sheet) for reading in found):
            continue
        reading = _on_sheet(sheet, face, faces)
        if alone and not found and (reading is None or len(reading.edges) < 4):
            if reading is None or sheet.capture == "scan" or not outlined(sheet.rgb, face):
                return [_whole(sheet, faces)]
            # Somebody pictured a print, so nothing is known of its size and shape; there may be others beside it.
            alone = False
        if reading is not None and not (alone and len(reading.edges) < 4):
            found.append(reading)
    return doubted(found)


def _turned_back(box: Box, turns: int) -> Box:
    """A box of a picture turned clockwise by ``turns`` quarters, on the picture as it was."""
    for _ in range(turns):
        left, top, right, bottom = box
        box = (top, 1 - right, bottom, 1 - left)
    return box


def find_portraits(
    rgb: NDArray[np.uint8],
    *,
    dpi: float | None,
    size_from: str,
    capture: Capture,
    words: Sequence[Word],
    least_face: float | None = None,
) -> tuple[PortraitReading, ...]:
    """Find the portraits on a page, in reading order.

    A sheet with few words is also searched turned by quarters, since nothing else tells which way a sheet
    of photos lies; such a portrait is marked ``photo.turned`` and carries no ``lines`` or ``patches``.

    Args:
        rgb: The page, height by width by 3, upright as far as its text tells.
        dpi: Its resolution, if any is known.
        size_from: ``scan`` when the resolution can be believed, ``declared`` when the file claims it,
            ``assumed`` otherwise. Only the first two give millimetres; the caller keeps them apart.
        capture: How the picture was taken; a phone picture has no scale.
        words: Words of the page: a "face" made of text is dropped.
        least_face: Pixels of the smallest face to look for, on an identity paper of known scale. Its portrait is
            not to be measured: edges are left unseen where the eyes are seen.
    """
    known = dpi if size_from in {"scan", "declared"} and capture != "phone" and dpi and dpi >= 50 else None
    sheet = Sheet(rgb, known, capture, words, least_face)
    search = search_of(sheet)
    faces = faces_in(search)
    if not faces and sheet.sizes and capture != "scan" and len(words) <= _FEW_WORDS:
        # Cut out of its table, a face now and then falls between two steps of the search; few pictures come here.
        faces = faces_within(search, (0, 0, search.grey.shape[1], search.grey.shape[0]))
    if sheet.sizes and len(words) <= _FEW_WORDS:
        faces = with_copies(search, faces)
    found = _upright_portraits(sheet, faces)
    told = sum(word.confidence >= 0.8 and sum(sign.isalpha() for sign in word.text) >= 3 for word in words)
    if not found and len(words) <= _FEW_WORDS and told < _WORDS_OF_A_PAGE and _has_picture(rgb):
        for turns in (1, 3, 2):
            lying = search.turned(turns)
            faces = with_copies(lying, faces_in(lying))
            if not faces:
                continue
            turned = Sheet(quarter_turned(rgb, 90 * turns), known, capture, ())
            readings = _upright_portraits(turned, faces)
            if any(reading.eyes_seen and len(reading.edges) >= 2 for reading in readings):
                found = [
                    _with_turned_box(reading, turns)
                    for reading in readings
                    if len(reading.edges) >= (2 if reading.eyes_seen else 4)
                ]
            if found:
                break
    return tuple(sorted(found, key=lambda reading: (round(reading.box[1], 1), reading.box[0])))


def _with_turned_box(reading: PortraitReading, turns: int) -> PortraitReading:
    fields = {name: getattr(reading, name) for name in PortraitReading.__slots__}
    fields |= {
        "box": _turned_back(reading.box, turns),
        "lines": (),
        "patches": (),
        "unclear": ("photo.turned", *reading.unclear),
    }
    return PortraitReading(**fields)


def _has_picture(rgb: NDArray[np.uint8]) -> bool:
    """Is there anything but paper and thin ink: at least half a square centimetre of an A4 page full of tone."""
    small = shrunk(rgb, (64, max(8, round(64 * rgb.shape[0] / rgb.shape[1]))))
    light = lab(np.asarray(small, np.uint8))[..., 0]
    return float((light < percentile(light, 90) - 12).mean()) > 0.004
