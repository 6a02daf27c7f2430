"""Photographs of people put into the scenes of :mod:`bench.portraits` in place of drawn faces.

No photograph of anybody is kept here. Any folder of pictures will do, each of one person who looks into the camera with
the shoulders in view; the test data of published packages has some. Whoever is in a picture is cut out
of its background, roughly at the hair, and stands before the wall that a scene asks for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.portrait.faces import FaceBox, find_faces

_HEAD_TO_BOX = 1.42
"""Chin to crown, in heights of the cascade's box: a mean, so that heads of real faces are not measured here."""
_CUT = (700, 900)
"""Pixels, width and height, at which a person is cut out."""
_HEAD = 0.74
"""Share of that height which the head takes."""
_CHIN = 0.86


@dataclass(frozen=True, slots=True)
class CutOut:
    """Somebody without a background."""

    rgb: NDArray[np.float32]
    there: NDArray[np.float32]
    """1 where the person is, 0 where the background was."""


def people_in(folder: Path) -> Iterator[CutOut]:
    """Everybody in the pictures of a folder whose one face is seen from the front, in order of names."""
    for path in sorted(folder.iterdir()):
        picture = cv2.imread(str(path), cv2.IMREAD_COLOR)
        if picture is None:
            continue
        rgb = np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2RGB), np.uint8)
        grey = np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)
        faces = find_faces(grey, max(40, min(grey.shape) // 8), min(grey.shape))
        if len(faces) == 1:
            yield _cut_out(rgb, faces[0])


def composed(one: CutOut, pixels: tuple[int, int], wall: tuple[int, int, int], share: float) -> NDArray[np.uint8]:
    """Somebody before a wall, the head over about this share of the height; ``pixels`` are width and height."""
    wide, high = pixels
    scale = share * high / (_HEAD * _CUT[1])
    # The shoulders reach the lower edge, whatever the size of the head.
    across = wide / 2 - scale * _CUT[0] / 2
    move = np.array([[scale, 0, across], [0, scale, high - scale * _CUT[1]]], np.float32)
    rgb = cv2.warpAffine(one.rgb, move, pixels, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    there = cv2.warpAffine(one.there, move, pixels, flags=cv2.INTER_LINEAR)[..., None]
    picture = rgb * there + np.array(wall, np.float32) * (1 - there)
    return np.asarray(np.clip(picture, 0, 255), np.uint8)


def _cut_out(rgb: NDArray[np.uint8], face: FaceBox) -> CutOut:
    wide, high = _CUT
    scale = _HEAD * high / (_HEAD_TO_BOX * face.size)
    move = np.array(
        [[scale, 0, wide / 2 - scale * face.centre[0]], [0, scale, _CHIN * high - scale * face.chin]], np.float32
    )
    near = np.asarray(cv2.warpAffine(rgb, move, _CUT, flags=cv2.INTER_AREA), np.uint8)
    seen = cv2.warpAffine(np.full(rgb.shape[:2], 255, np.uint8), move, _CUT)
    mask = np.full((high, wide), cv2.GC_PR_BGD, np.uint8)
    mask[: round(0.05 * high)] = cv2.GC_BGD
    for edge in (slice(0, round(0.08 * wide)), slice(wide - round(0.08 * wide), wide)):
        mask[: round(0.6 * high), edge] = cv2.GC_BGD
    middle = (wide // 2, round(0.48 * high))
    cv2.ellipse(mask, middle, (round(0.3 * wide), round(0.38 * high)), 0, 0, 360, cv2.GC_PR_FGD, -1)
    cv2.ellipse(mask, middle, (round(0.22 * wide), round(0.3 * high)), 0, 0, 360, cv2.GC_FGD, -1)
    cv2.ellipse(mask, (wide // 2, high), (round(0.4 * wide), round(0.12 * high)), 0, 0, 360, cv2.GC_FGD, -1)
    mask[seen == 0] = cv2.GC_BGD
    behind, before = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.grabCut(near, mask, None, behind, before, 6, cv2.GC_INIT_WITH_MASK)
    kept = np.isin(mask, (cv2.GC_FGD, cv2.GC_PR_FGD)).astype(np.float32)
    return CutOut(near.astype(np.float32), np.asarray(cv2.GaussianBlur(kept, (0, 0), 1.2), np.float32))
