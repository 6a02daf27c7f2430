"""Cut a good digital portrait to the size of a passport photo, or say why the picture cannot give one.

Nothing is painted, sharpened, brightened or turned: a photo whose background or face was altered is refused by
the authorities. What is done is a cut and a change of scale.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.portrait.faces import FaceBox, find_faces
from pipeline.portrait.measure import Measures, measure
from pipeline.readings import Box

WIDTH_MM, HEIGHT_MM = 35.0, 45.0
DPI = 600
"""Resolution of the result: 827 by 1063 pixels."""
LEAST_DPI = 300
"""The cut must hold at least this before it is scaled up: 413 by 531 pixels."""
HEAD_MM = (31.5, 35.5)
"""Head heights aimed at, chin to crown: inside 31 to 36 mm by half a millimetre."""
_ABOVE_MM = (2.5, 7.0)
"""Wall above the head; 45 mm less the head must also leave some neck."""
_MM = 25.4


@dataclass(frozen=True, slots=True)
class FixedPortrait:
    """A portrait of 35 by 45 mm at 600 dpi."""

    rgb: NDArray[np.uint8]
    box: Box
    """What was cut out, as shares of the picture."""
    head_height_mm: float
    """As far as it can be measured: nine in ten are right within 3.5 mm."""
    notes: tuple[str, ...]
    """Message keys of what a person must still look at."""


@dataclass(frozen=True, slots=True)
class NotFixable:
    """Why no passport photo can be cut from the picture."""

    reason: str
    """Message key, ``photo.fix.…``: no-face, several-faces, no-eyes, crown-unseen, chin-cut, background, tilted,
    blurred, monochrome, too-small, too-tight."""


def fix_portrait(rgb: NDArray[np.uint8]) -> FixedPortrait | NotFixable:
    """Cut and scale a digital portrait to 35 by 45 mm with the head between 31 and 36 mm.

    Args:
        rgb: The picture, upright, height by width by 3.
    """
    face = _only_face(rgb)
    if isinstance(face, NotFixable):
        return face
    measures, _ = measure(rgb, face, None)
    reason = _fault(measures)
    if reason is not None:
        return NotFixable(reason)
    height, width = rgb.shape[:2]
    crown, chin = (measures.crown or 0.0) * height, measures.chin * height
    cut = _cut(width, height, face.centre[0], crown, chin)
    if cut is None:
        return NotFixable("photo.fix.too-tight")
    left, top, scale = cut
    if scale < LEAST_DPI / _MM:
        return NotFixable("photo.fix.too-small")
    size = (round(WIDTH_MM / _MM * DPI), round(HEIGHT_MM / _MM * DPI))
    matrix = np.array([[1, 0, -left], [0, 1, -top]], np.float64) * (DPI / _MM / scale)
    shrinking = scale > DPI / _MM
    if shrinking:
        part = rgb[round(top) : round(top + HEIGHT_MM * scale), round(left) : round(left + WIDTH_MM * scale)]
        scaled = cv2.resize(part, size, interpolation=cv2.INTER_AREA)
    else:
        scaled = cv2.warpAffine(rgb, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    notes = ["photo.fix.look", *measures.unclear]
    if measures.wall.kind != "white":
        notes.append("photo.fix.background-not-white")
    return FixedPortrait(
        rgb=np.asarray(scaled, np.uint8),
        box=(
            left / width,
            top / height,
            (left + WIDTH_MM * scale) / width,
            (top + HEIGHT_MM * scale) / height,
        ),
        head_height_mm=round((chin - crown) / scale, 1),
        notes=tuple(notes),
    )


def _only_face(rgb: NDArray[np.uint8]) -> FaceBox | NotFixable:
    """The one face of the picture, large enough to be its subject."""
    height, width = rgb.shape[:2]
    factor = min(1.0, 720 / max(height, width))
    small = cv2.resize(rgb, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA) if factor < 1 else rgb
    grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
    faces = find_faces(grey, round(0.08 * min(grey.shape)), min(grey.shape))
    if not faces:
        return NotFixable("photo.fix.no-face")
    if any(face.size > 0.4 * faces[0].size for face in faces[1:]):
        return NotFixable("photo.fix.several-faces")
    return faces[0].scaled(1 / factor)


def _fault(measures: Measures) -> str | None:
    """What no cutting can mend."""
    if not measures.eyes_seen:
        return "photo.fix.no-eyes"
    if measures.wall.kind in {"other", "unknown"}:
        return "photo.fix.background"
    if measures.crown is None:
        return "photo.fix.crown-unseen"
    if "photo.chin-cut" in measures.unclear:
        return "photo.fix.chin-cut"
    if measures.roll_degrees is not None and abs(measures.roll_degrees) > 6:
        return "photo.fix.tilted"
    if measures.sharpness is not None and measures.sharpness < 0.075:
        return "photo.fix.blurred"
    return "photo.fix.monochrome" if measures.monochrome else None


def _cut(width: int, height: int, middle: float, crown: float, chin: float) -> tuple[float, float, float] | None:
    """Left and top of a cut inside the picture, and its pixels per millimetre; None when none fits.

    The head size nearest to the middle of the band is taken, then the wall above it nearest to its usual height.
    """
    best: tuple[float, tuple[float, float, float]] | None = None
    for head_mm in np.arange(HEAD_MM[0], HEAD_MM[1] + 0.01, 0.25).tolist():
        scale = (chin - crown) / head_mm
        wide, tall = WIDTH_MM * scale, HEIGHT_MM * scale
        if wide > width or tall > height:
            continue
        # The face may stand a millimetre beside the middle, no more.
        left = min(max(middle - wide / 2, 0.0), width - wide)
        if abs(left + wide / 2 - middle) > 1.0 * scale:
            continue
        usual = crown - 4.5 * scale
        top = min(max(usual, 0.0), height - tall)
        above = (crown - top) / scale
        if not _ABOVE_MM[0] <= above <= _ABOVE_MM[1] or HEIGHT_MM - above - head_mm < 2.0:
            continue
        off = abs(head_mm - 33.5) + 0.5 * abs(above - 4.5)
        if best is None or off < best[0]:
            best = (off, (left, top, scale))
    return None if best is None else best[1]
