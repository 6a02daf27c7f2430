"""Barcodes and QR codes: where they are, and what they say when OpenCV can decode them."""

from __future__ import annotations

import functools
import itertools
import math
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.marks.ink import Ink, mask_of
from pipeline.readings import Mark

_LONGEST_TEXT = 200
_CODE_DPI = 200.0
_FINDER_MM: Final = (1.8, 10.0)
"""Side of the white square in three corners of a QR code."""
_SQUARE: Final = 0.8
"""Share of its smallest rectangle that a square fills, and its shorter to its longer side."""
_CORE: Final = (0.15, 0.6)
"""Area of the black square in the middle to that of the white one, 9 to 25 as it is drawn."""
_CORE_FULL: Final = 0.6
_RIM: Final = 1.4
"""Side of the black rim to that of the white square in it."""
_ALIKE: Final = 0.2
"""By how much the three squares and the two distances between them differ."""
_BARS_FULL: Final = 0.7
_ACROSS: Final = (1.4, 12.0)
"""Distance of two squares, in their sides."""


@functools.cache
def _qr_detector() -> cv2.QRCodeDetector:
    return cv2.QRCodeDetector()


def _regions(ink: Ink) -> list[tuple[int, int, int, int, str]]:
    """Places dense with short edges: all upright (bars) or in both directions (a matrix of squares)."""
    across = cv2.convertScaleAbs(cv2.Sobel(ink.flat, cv2.CV_16S, 1, 0))
    down = cv2.convertScaleAbs(cv2.Sobel(ink.flat, cv2.CV_16S, 0, 1))
    small = (max(1, ink.width // 4), max(1, ink.height // 4))
    bars = cv2.resize(across, small, interpolation=cv2.INTER_AREA)
    steps = cv2.resize(down, small, interpolation=cv2.INTER_AREA)
    window = max(3, round(ink.per_mm / 4 * 4)) | 1
    bars, steps = cv2.blur(bars, (window, window)), cv2.blur(steps, (window, window))
    found = []
    # Large modules have few edges: such a place counts as a code only when it can be decoded.
    matrix = np.where((bars > 34) & (steps > 34), np.uint8(255), np.uint8(0))
    upright = np.where((bars > 60) & (bars > 3 * steps.astype(np.int32)), np.uint8(255), np.uint8(0))
    for mask, kind in ((matrix, "matrix"), (upright, "bars")):
        joined = cv2.morphologyEx(np.asarray(mask, np.uint8), cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
        count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
        for piece in range(1, count):
            left, top, width, height, area = (int(value) for value in stats[piece])
            wide, tall = 4 * width / ink.per_mm, 4 * height / ink.per_mm
            full = area / (width * height)
            if kind == "matrix" and 8 <= wide <= 60 and 8 <= tall <= 60 and 0.7 < wide / tall < 1.4 and full > 0.7:
                inside = np.minimum(bars, steps)[top : top + height, left : left + width]
                name = "matrix" if float(inside.mean()) > 75 else "maybe-matrix"
                found.append((4 * left, 4 * top, 4 * (left + width), 4 * (top + height), name))
            if kind != "bars" or not (14 <= wide <= 140 and 3 <= tall <= 45):
                continue
            if full <= _BARS_FULL:
                # Bars that lie aslant fill little of an upright box.
                own = mask_of(labels[top : top + height, left : left + width] == piece)
                _, sides, _ = cv2.minAreaRect(cv2.findNonZero(own))
                full = area / ((sides[0] + 1) * (sides[1] + 1))
                tall, wide = (4 * (side + 1) / ink.per_mm for side in sorted(sides))
            if wide > 1.3 * tall and full > _BARS_FULL:
                found.append((4 * left, 4 * top, 4 * (left + width), 4 * (top + height), kind))
    return found


def _squares(ink: Ink) -> list[tuple[float, float, float]]:
    """Black squares in white ones in black rims, as three corners of a QR code have them: middle and side in pixels."""
    shapes, tree = cv2.findContours(ink.dark, cv2.RETR_TREE, cv2.CHAIN_APPROX_NONE)
    contours = [np.asarray(shape, np.int32) for shape in shapes]
    found = []
    for hole, (_, _, core, rim) in zip(
        contours, np.asarray(tree).reshape(-1, 4).tolist() if contours else (), strict=True
    ):
        if core < 0 or rim < 0:
            continue
        (x, y), (wide, high), _ = cv2.minAreaRect(hole)
        side, area = max(wide, high), cv2.contourArea(hole)
        fits = _FINDER_MM[0] * ink.per_mm <= side <= _FINDER_MM[1] * ink.per_mm and min(wide, high) >= _SQUARE * side
        if not fits or area < _SQUARE * wide * high:
            continue
        (u, v), (width, height), _ = cv2.minAreaRect(contours[int(core)])
        full = cv2.contourArea(contours[int(core)]) >= _CORE_FULL * width * height
        if full and math.hypot(u - x, v - y) < _ALIKE * side and _CORE[0] <= width * height / area <= _CORE[1]:
            found.append((float(x), float(y), float(side) * _RIM))
    return found


def _qr_codes(ink: Ink) -> list[tuple[int, int, int, int, str]]:
    """Places between three such squares, whether or not what is printed there can be decoded."""
    codes = []
    for three in itertools.permutations(_squares(ink)[:_MOST_SQUARES], 3):
        (x, y, side), (x1, y1, one), (x2, y2, other) = three
        if max(side, one, other) > (1 + _ALIKE) * min(side, one, other):
            continue
        a, b = math.hypot(x1 - x, y1 - y), math.hypot(x2 - x, y2 - y)
        # The corner between the two others, each pair once.
        turned = (x1 - x) * (y2 - y) - (y1 - y) * (x2 - x)
        right = turned > 0 and abs((x1 - x) * (x2 - x) + (y1 - y) * (y2 - y)) < _ALIKE * a * b
        if right and abs(a - b) < _ALIKE * max(a, b) and _ACROSS[0] * side <= a <= _ACROSS[1] * side:
            # The fourth corner has no square.
            xs, ys = (x, x1, x2, x1 + x2 - x), (y, y1, y2, y1 + y2 - y)
            half = side / 2
            left, top = max(0, round(min(xs) - half)), max(0, round(min(ys) - half))
            codes.append((left, top, round(max(xs) + half) + 1, round(max(ys) + half) + 1, "matrix"))
    return codes


_MOST_SQUARES: Final = 24


def _decoded(part: NDArray[np.uint8], kind: str) -> str:
    try:
        if kind != "bars":
            text, _, _ = _qr_detector().detectAndDecode(part)
        else:
            text, _, _ = cv2.barcode.BarcodeDetector().detectAndDecode(part)
    except cv2.error:
        # OpenCV raises on some degenerate finder patterns; the place is a code all the same.
        return ""
    return str(text)[:_LONGEST_TEXT]


def _meet(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return max(one[0], other[0]) < min(one[2], other[2]) and max(one[1], other[1]) < min(one[3], other[3])


def find_codes(rgb: NDArray[np.uint8], ink: Ink, *, dpi: float) -> list[Mark]:
    """Barcodes and matrix codes.

    Args:
        rgb: The upright page.
        ink: Its ink, reduced.
        dpi: Resolution of ``rgb``.

    Returns:
        Marks of kind ``barcode``; ``detail`` is ``qr``, ``matrix``, ``ean`` or ``bars``, followed by ``: `` and the
        text when it could be decoded.
    """
    height, width = rgb.shape[:2]
    marks = []
    drawn = _qr_codes(ink)
    for left, top, right, bottom, kind in (*drawn, *_regions(ink)):
        found = (left, top, right, bottom, kind) in drawn
        if not found and (
            any(_meet((left, top, right, bottom), code[:4]) for code in drawn)
            or float(np.mean(ink.print[top:bottom, left:right] > 0)) > 0.15
        ):
            # Dense print gives as many edges as a code, but somebody could read it.
            continue
        box = ink.shares(left, top, right, bottom)
        margin_x, margin_y = 0.02, 0.015
        part = rgb[
            int(max(0.0, box[1] - margin_y) * height) : int(min(1.0, box[3] + margin_y) * height),
            int(max(0.0, box[0] - margin_x) * width) : int(min(1.0, box[2] + margin_x) * width),
        ]
        factor = min(1.0, _CODE_DPI / dpi)
        if factor < 1:
            part = np.asarray(cv2.resize(part, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)
        text = _decoded(np.ascontiguousarray(part), kind)
        if text:
            marks.append(Mark("barcode", box, 0.97, f"{'ean' if kind == 'bars' else 'qr'}: {text}"))
        elif kind != "maybe-matrix":
            marks.append(Mark("barcode", box, 0.7, kind))
    return marks
