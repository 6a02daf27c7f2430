"""What can be measured on one portrait, cut out and upright: wall, head, sharpness, eyes.

Thresholds and errors were measured on public-domain portraits and generated scans. Nothing here judges skin,
hair or expression: brightness of a face follows the person, so it is never more than a hint.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.levels import percentile
from pipeline.portrait.faces import Eyes, FaceBox, exact_face, find_eyes
from pipeline.portrait.strips import Floats, lab
from pipeline.readings import Box

Background: TypeAlias = Literal["white", "light", "other", "unknown"]

OFFICE_PAPER = 95.0
"""L* of white office paper; a scan whose paper is darker is lightened to this before the wall is judged."""

GREY_BESIDE_PAPER, GREY_ALONE = 85.0, 78.0
"""L* below which a wall is plainly grey: against the paper around the photo, and where there is none to compare."""
_PAPER_CHROMA = 8.0
"""C* from which paper is coloured: its lightness says nothing of the light it was scanned in."""
_WORK_HEIGHT = 360


@dataclass(frozen=True, slots=True)
class Wall:
    """The background of a portrait."""

    kind: Background
    lightness: float | None = None
    chroma: float | None = None
    uneven_share: float | None = None
    patches: tuple[Box, ...] = ()
    """The largest square of wall on either side, as shares of the portrait."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What was measured on one portrait; lengths and rows are shares of its height."""

    wall: Wall
    crown: float | None
    chin: float
    eye_row: float
    roll_degrees: float | None
    off_centre: float
    sharpness: float | None
    eyes_seen: bool
    monochrome: bool | None
    unclear: tuple[str, ...]

    @property
    def head_share(self) -> float | None:
        """Chin to crown; error at the 90th percentile 10 % of itself."""
        return None if self.crown is None else self.chin - self.crown


def _wall_mask(colours: Floats, face: FaceBox) -> tuple[NDArray[np.bool_], Floats] | None:
    """The wall above chin level, without head, hair and what hangs together with them; and its colour."""
    height, width = colours.shape[:2]
    ys, xs = np.mgrid[0:height, 0:width]
    x, y = face.centre
    head = ((xs - x) / (0.60 * face.size)) ** 2 + ((ys - (y - 0.05 * face.size)) / (0.80 * face.size)) ** 2 < 1
    area = ~head & (ys < min(height, face.chin))
    rim = max(1, round(0.012 * height))
    area[:rim] = area[:, :rim] = area[:, -rim:] = False
    if area.sum() < 0.01 * area.size:
        return None
    # The corners above the head are wall in nearly every portrait; hair and clothes never reach all of them.
    wide = np.abs(xs - x) > 0.62 * face.size
    upper = area & (ys < max(face.top + 0.1 * face.size, 0.16 * height)) & (wide | (ys < face.top - 0.3 * face.size))
    seeds = colours[upper] if upper.sum() > 50 else colours[area]
    colour = np.median(seeds, axis=0)
    away = np.linalg.norm(colours - colour, axis=2)
    person = ((away > 20) | head).astype(np.uint8)
    count, labels = cv2.connectedComponents(person, connectivity=4)
    inside = labels[min(height - 1, max(0, round(y))), min(width - 1, max(0, round(x)))]
    body = (labels == inside).astype(np.uint8) if count > 1 else person
    body = cv2.dilate(body, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * rim + 3, 2 * rim + 3)))
    wall = area & (body == 0)
    return np.asarray(wall, np.bool_), np.asarray(colour, np.float32)


def _judge_wall(colours: Floats, wall: NDArray[np.bool_], *, beside_paper: bool) -> Wall:
    """White, light or something else, as far as the wall can be seen.

    Beside paper, ten units of lightness are seen at a glance; without it the light may have been poor.
    """
    if wall.mean() < 0.02:
        return Wall("unknown")
    pixels = colours[wall]
    middle = np.median(pixels, axis=0)
    lightness, chroma = float(middle[0]), float(np.hypot(middle[1], middle[2]))
    away = np.linalg.norm(pixels - middle, axis=1)
    uneven = float((away > 10).mean())
    low = percentile(pixels[:, 0], 5)
    columns = np.nonzero(wall)[1]
    half = colours.shape[1] / 2
    sides = [pixels[columns < half], pixels[columns >= half]]
    tilt = 0.0
    if min(len(side) for side in sides) > 50:
        tilt = float(np.linalg.norm(np.median(sides[0], axis=0) - np.median(sides[1], axis=0)))
    shadow = float((pixels[:, 0] < lightness - 12).mean())
    grey = cv2.GaussianBlur(np.ascontiguousarray(colours[..., 0]), (0, 0), 1.5)
    slope = cv2.magnitude(cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1))
    busy = float((slope[wall] > 16).mean())
    grey_from = GREY_BESIDE_PAPER if beside_paper else GREY_ALONE
    if lightness < grey_from or chroma > 14 or uneven > 0.30 or busy > 0.15:
        kind: Background = "other"
    elif lightness >= 93 and chroma <= 5 and low >= 85 and uneven <= 0.03 and tilt <= 3.5 and shadow <= 0.006:
        kind = "white"
    else:
        kind = "light"
    return Wall(kind, round(lightness, 1), round(chroma, 1), round(uneven, 3), _patches(wall))


def _patches(wall: NDArray[np.bool_]) -> tuple[Box, ...]:
    """The largest square of nothing but wall in the left and in the right half."""
    height, width = wall.shape
    found: list[Box] = []
    for start, stop in ((0, width // 2), (width // 2, width)):
        half = np.pad(wall[:, start:stop].astype(np.uint8), 1)
        reach = cv2.distanceTransform(half, cv2.DIST_C, 3)
        row, column = divmod(int(reach.argmax()), reach.shape[1])
        # The chessboard distance is half the side of the square that fits.
        side = float(reach[row, column]) - 0.5
        if side < 0.015 * height:
            continue
        x, y = start + column - 1 + 0.5, row - 1 + 0.5
        edges = ((x - side) / width, (y - side) / height, (x + side) / width, (y + side) / height)
        found.append((round(edges[0], 4), round(edges[1], 4), round(edges[2], 4), round(edges[3], 4)))
    return tuple(found)


def _crown(colours: Floats, wall_colour: Floats, face: FaceBox) -> float | None:
    """Row of the top of the head: the first that differs from the wall above the face."""
    height, width = colours.shape[:2]
    left = max(0, round(face.left + 0.15 * face.size))
    right = min(width, round(face.left + 0.85 * face.size))
    bottom = min(height, round(face.top + 0.25 * face.size))
    if bottom < 8 or right - left < 8:
        return None
    differs = (np.linalg.norm(colours[:bottom, left:right] - wall_colour, axis=2) > 14).mean(axis=1)
    rows = np.nonzero(differs < 0.12)[0]
    if not len(rows):
        return None
    crown = int(rows[-1]) + 1
    # Wall down to the brows, or a head that touches the upper edge: nothing to measure.
    if crown >= bottom - 1 or crown <= 0.012 * height:
        return None
    return float(crown)


def _sharpness(grey: NDArray[np.uint8], face: FaceBox) -> float | None:
    """Fine detail of the face against all of it, at a face width of 200 pixels: independent of resolution."""
    if face.size < 100:
        return None
    height, width = grey.shape
    part = grey[
        max(0, round(face.top)) : min(height, round(face.top + face.size)),
        max(0, round(face.left)) : min(width, round(face.left + face.size)),
    ]
    factor = 200 / face.size
    method = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    part = np.asarray(cv2.resize(part, None, fx=factor, fy=factor, interpolation=method), np.uint8).astype(np.float32)
    spread = float(part.std())
    if spread < 1:
        return None
    return round(float((part - cv2.GaussianBlur(part, (0, 0), 2)).std()) / spread, 3)


def _light_hints(grey: NDArray[np.uint8], face: FaceBox) -> list[str]:
    """Hard side light and a face too dark to see, as hints for a person."""
    height, width = grey.shape
    top, bottom = max(0, round(face.top + 0.1 * face.size)), min(height, round(face.top + 0.95 * face.size))
    middle = round(face.left + face.size / 2)
    left = grey[top:bottom, max(0, round(face.left + 0.12 * face.size)) : middle]
    right = grey[top:bottom, middle : min(width, round(face.left + 0.88 * face.size))]
    hints = []
    if left.size and right.size:
        one, two = (np.histogram(side, 32, (0, 256))[0] / side.size for side in (left, right))
        if float(np.minimum(one, two).sum()) < 0.3:
            hints.append("photo.side-light")
        if float(np.mean([(left <= 25).mean(), (right <= 25).mean()])) >= 0.10:
            hints.append("photo.dark-face")
    return hints


def _monochrome(colours: Floats) -> bool | None:
    """Is the picture grey; None in the band where a weak tint of the scanner may be all its colour."""
    smooth = cv2.blur(colours, (3, 3))
    middle = np.median(smooth[..., 1:].reshape(-1, 2), axis=0)
    tint = np.hypot(smooth[..., 1] - middle[0], smooth[..., 2] - middle[1])
    strongest = max(percentile(tint, 99), 0.0)
    return True if strongest < 3 else None if strongest < 6 else False


def measure(
    rgb: NDArray[np.uint8], face: FaceBox, paper: Floats | None, *, exact: bool = True
) -> tuple[Measures, Eyes | None]:
    """Measure one upright portrait.

    Args:
        rgb: The portrait alone.
        face: Its face, in pixels of ``rgb``.
        paper: CIELAB colour of the paper around it, when it lies on paper.
        exact: put the face exactly first; a portrait that only has to be seen does without.

    Returns:
        The measures, and the eyes in pixels of ``rgb``.
    """
    height, width = rgb.shape[:2]
    grey = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.uint8)
    if exact:
        face = exact_face(grey, face)
    factor = min(1.0, _WORK_HEIGHT / height)
    small = np.asarray(cv2.resize(rgb, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)
    colours = lab(small)
    uncoloured = paper is not None and float(np.hypot(paper[1], paper[2])) <= _PAPER_CHROMA
    if paper is not None and uncoloured and 75 <= float(paper[0]) < OFFICE_PAPER:
        colours[..., 0] = _relight(colours[..., 0], float(paper[0]))
    small_face = face.scaled(factor)
    unclear = _light_hints(grey, face)
    eyes = find_eyes(grey, face)
    if eyes is None:
        unclear.append("photo.no-eyes")
    found = _wall_mask(colours, small_face)
    wall, crown = Wall("unknown"), None
    if found is not None:
        wall = _judge_wall(colours, found[0], beside_paper=uncoloured)
        if wall.kind in {"white", "light"} or (wall.uneven_share is not None and wall.uneven_share < 0.15):
            crown = _crown(colours, found[1], small_face)
    if wall.kind == "unknown":
        unclear.append("photo.wall-hidden")
    if crown is None:
        unclear.append("photo.crown-unseen")
    chin = face.chin / height
    if chin > 1:
        unclear.append("photo.chin-cut")
    eye_row = face.eye_row if eyes is None else (eyes.left[1] + eyes.right[1]) / 2
    return (
        Measures(
            wall=wall,
            crown=None if crown is None else crown / (height * factor),
            chin=min(1.0, chin),
            eye_row=eye_row / height,
            roll_degrees=None if eyes is None else round(eyes.roll_degrees, 1),
            off_centre=round(abs(face.centre[0] / width - 0.5), 3),
            sharpness=_sharpness(grey, face),
            eyes_seen=eyes is not None,
            monochrome=_monochrome(colours),
            unclear=tuple(unclear),
        ),
        eyes,
    )


def _relight(lightness: Floats, paper: float) -> Floats:
    """L* under more light, so that the paper has the lightness of office paper (luminances are scaled)."""
    factor = (((OFFICE_PAPER + 16) / 116) / ((paper + 16) / 116)) ** 3
    luminance = np.where(lightness > 8, ((lightness + 16) / 116) ** 3, lightness / 903.3) * factor
    lighter = np.where(luminance > 0.008856, 116 * np.cbrt(luminance) - 16, 903.3 * luminance)
    return np.asarray(np.clip(lighter, 0, 100), np.float32)
