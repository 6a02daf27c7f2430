"""Ink laid over print, of stamps and of marker pens: taken off again before the page is read.

A stamp's ink vanishes in the lightest channel of a picture, where black print stays dark. A marker marks what decides:
the date, the name, the amount. Its ink is seen through, but to a picture's luminance it is a patch of grey with hard
ends, no larger than what flattening the light takes for print, and an engine reads the ends as brackets and the patch
as a picture. In the lightest channel such ink is nearly as light as paper; what is left of the patch, or all of it in
a grey picture, is lifted to the paper around. Shaded cells of tables become paper by the same step.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.levels import percentile
from pipeline.page.prepare import Grey, Rgb
from pipeline.page.resample import shrunk_by

_PER_MM: Final = 4.0
"""Pixels for a millimetre on the reduced page, see :func:`reduced`."""
_COLOURED: Final = 36
"""Difference of the lightest and the darkest channel from which a pixel is coloured."""
_SEEN_THROUGH: Final = 0.66
"""Light that transparent ink leaves in its lightest channel, as a share of the paper's; print leaves less."""
_STROKE_MM: Final = 1.4
"""Strokes of print up to this width are closed over."""
_BAND_MM: Final = 2.2
"""A marker is broader; coloured letters and the rings of stamps are not."""
_PLAIN: Final = 0.45
"""Share of a patch that is nothing but its ground; of blurred print hardly anything is."""
_LARGEST_MM: Final = 16
"""Patches lower and narrower than this have paper around them; larger ones are the light, which others flatten."""
_MOST: Final = 0.3
"""Share of the page from which it is the paper that is coloured."""
_INK: Final = (0.01, 0.5)
"""Share of a patch that is print."""
_WHITE: Final = 0.08
"""Share of a patch that is as white as paper: white letters on a coloured bar must not be washed out."""
_DARKER: Final = (0.45, 0.9)
"""Light of a patch as a share of the paper around it."""
_EVEN: Final = 0.16
"""How far the ground of a patch varies, as a share of its light; pictures vary more."""


def reduced(picture: NDArray[np.uint8], pixels_per_mm: float) -> NDArray[np.uint8]:
    """A copy on which the shape of stamps and of a marker's strokes is seen: a quarter of a millimetre is enough."""
    return shrunk_by(picture, _reduction(pixels_per_mm))


def _reduction(pixels_per_mm: float) -> float:
    return min(1.0, _PER_MM / pixels_per_mm)


def grey_under_stamps(rgb: Rgb, grey: Grey, pixels_per_mm: float, small: Rgb) -> Grey:
    """Luminance, but with the ink of coloured stamps and signatures made as light as it goes.

    The lightest channel of a pixel is light in saturated ink and stays dark in black print, so what
    stands under a stamp can be read. Coloured *print* would vanish the same way: only shapes that are
    as tall and wide as a stamp are treated, never a line of coloured text or a filled-in form field.

    Args:
        rgb: the page.
        grey: its luminance, see :func:`pipeline.page.prepare.grey_of`.
        pixels_per_mm: its resolution.
        small: the page reduced, see :func:`reduced`.
    """
    if rgb.ndim == 2:
        return grey
    height, width = grey.shape
    factor = _reduction(pixels_per_mm)
    highest, lowest = extremes(small)
    coloured = (cv2.subtract(highest, lowest) > 40).astype(np.uint8) & (lowest < 190).astype(np.uint8)
    if not 0.0003 < float(coloured.mean()) < 0.3:
        return grey
    millimetre = pixels_per_mm * factor
    joined = cv2.morphologyEx(coloured, cv2.MORPH_CLOSE, _square(1.2 * millimetre))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    result = grey.copy()
    for label, (left, top, wide, high, area) in enumerate(stats[1:].tolist(), start=1):
        if min(wide, high) < 9 * millimetre or max(wide, high) > 90 * millimetre or area > 0.7 * wide * high:
            continue
        spot = (labels[top : top + high, left : left + wide] == label).astype(np.uint8)
        hull = cv2.convexHull(cv2.findNonZero(spot))
        inside = cv2.fillConvexPoly(np.zeros_like(spot), hull, 1)
        rows = slice(int(top / factor), min(height, int((top + high) / factor)))
        columns = slice(int(left / factor), min(width, int((left + wide) / factor)))
        _fade(rgb[rows, columns], result[rows, columns], np.asarray(inside, np.uint8))
    return result


def _fade(rgb: Rgb, grey: Grey, inside: NDArray[np.uint8]) -> None:
    """Make the coloured pixels of a stamp white in ``grey``, and what is dark in every channel dark."""
    highest, lowest = extremes(rgb)
    paper = max(120.0, percentile(highest[::4, ::4], 90))
    # Black print below the ink is dark in all channels; the ink itself keeps most of the paper's light in one.
    pushed = cv2.convertScaleAbs(highest, alpha=2.6, beta=-0.85 * paper)
    coloured = cv2.subtract(highest, lowest) > 28
    mask = cv2.resize(inside, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_NEAREST) > 0
    faded = np.where(coloured, np.minimum(np.where(highest < 0.33 * paper, 0, pushed), paper), highest)
    np.copyto(grey, faded.astype(np.uint8), where=mask)


def extremes(rgb: Rgb) -> tuple[Grey, Grey]:
    """Lightest and darkest channel of every pixel."""
    red, green, blue = cv2.split(rgb)
    highest, lowest = cv2.max(cv2.max(red, green), blue), cv2.min(cv2.min(red, green), blue)
    return np.asarray(highest, np.uint8), np.asarray(lowest, np.uint8)


def without_highlighting(rgb: Rgb, grey: Grey, pixels_per_mm: float, small: Rgb) -> Grey:
    """Luminance, but with highlighted print on light ground.

    Args:
        rgb: the page.
        grey: its luminance.
        pixels_per_mm: its resolution.
        small: the page reduced, see :func:`reduced`.
    """
    factor = _reduction(pixels_per_mm)
    per_mm = pixels_per_mm * factor
    clear = grey if rgb.ndim == 2 else _through_colour(rgb, small, grey, per_mm)
    return _lifted(clear, grey, reduced(clear, pixels_per_mm), per_mm)


def _through_colour(rgb: Rgb, small: Rgb, grey: Grey, per_mm: float) -> Grey:
    """The lightest channel instead of the luminance where transparent ink lies over print."""
    highest, lowest = extremes(small)
    paper = percentile(highest[::2, ::2], 85)
    coloured = cv2.subtract(highest, lowest) > _COLOURED
    band = (coloured & (highest > _SEEN_THROUGH * paper)).astype(np.uint8)
    if not 0.0004 < float(band.mean()) < _MOST:
        return grey
    closed = cv2.morphologyEx(band, cv2.MORPH_CLOSE, _square(_STROKE_MM * per_mm))
    solid = cv2.morphologyEx(closed, cv2.MORPH_OPEN, _square(_BAND_MM * per_mm))
    result = grey
    for patch in _patches(solid):
        window, part = patch.window, patch.part
        light = percentile(highest[window][part], 60)
        white = float((lowest[window][part] > 0.85 * paper).mean())
        if not _has_print(highest[window][part], light) or white >= _WHITE:
            continue
        result = grey.copy() if result is grey else result
        # The soft edge of the ink belongs to it.
        rows, columns, mask = _enlarged(patch, small.shape, grey.shape)
        seen = cv2.convertScaleAbs(extremes(rgb[rows, columns])[0], alpha=max(1.0, paper / light))
        np.copyto(result[rows, columns], np.asarray(seen, np.uint8), where=mask)
    return result


def _lifted(clear: Grey, original: Grey, small: Grey, per_mm: float) -> Grey:
    """Patches of even grey with print on them made as light as the paper around."""
    ground = np.asarray(cv2.morphologyEx(small, cv2.MORPH_CLOSE, _square(_STROKE_MM * per_mm)), np.uint8)
    step = max(1, round(per_mm))
    # Where the ink ends its half-tones are taken for ink, or they remain as a frame.
    ink = np.asarray(cv2.erode(ground, _square(3)), np.uint8)
    coarse = cv2.resize(ground, (max(1, ground.shape[1] // step), max(1, ground.shape[0] // step)))
    wide = cv2.morphologyEx(coarse, cv2.MORPH_CLOSE, _square(_LARGEST_MM))
    around = np.asarray(cv2.resize(wide, (ground.shape[1], ground.shape[0])), np.uint8)
    darker = cv2.divide(ground, around, scale=100)
    even = ((darker > 100 * _DARKER[0]) & (darker < 100 * _DARKER[1])).astype(np.uint8)
    solid = cv2.morphologyEx(even, cv2.MORPH_OPEN, _square(_BAND_MM * per_mm))
    if not 0 < float(solid.mean()) < _MOST:
        return clear
    result = clear
    for patch in _patches(solid):
        window, part = patch.window, patch.part
        light = percentile(ground[window][part], 50)
        spread = percentile(ground[window][part], 80) - percentile(ground[window][part], 20)
        plain = float((small[window][part] > 0.92 * ground[window][part]).mean())
        if spread > _EVEN * light or plain < _PLAIN or not _has_print(small[window][part], light):
            continue
        result = clear.copy() if result is original else result
        rows, columns, mask = _enlarged(patch, small.shape, clear.shape)
        # What is divided by is the ink of the marker as it lies there, streaks and soft ends included.
        there = _ground_there(ink, rows, columns, small.shape[1] / clear.shape[1])
        lighter = cv2.divide(result[rows, columns], there, scale=percentile(around[window][part], 50))
        np.copyto(result[rows, columns], np.asarray(lighter, np.uint8), where=mask)
    return result


def _ground_there(ground: Grey, rows: slice, columns: slice, factor: float) -> Grey:
    """The ground of a part of the whole picture, from that of the reduced one."""
    step = np.array([[factor, 0, (columns.start + 0.5) * factor - 0.5], [0, factor, (rows.start + 0.5) * factor - 0.5]])
    size = (columns.stop - columns.start, rows.stop - rows.start)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(cv2.warpAffine(ground, step, size, flags=flags, borderMode=cv2.BORDER_REPLICATE), np.uint8)


def _has_print(levels: NDArray[np.uint8], light: float) -> bool:
    return _INK[0] < float((levels < 0.6 * light).mean()) < _INK[1]


class _Patch(NamedTuple):
    """A patch of the reduced picture."""

    window: tuple[slice, slice]
    """Rows and columns that it lies in."""
    part: NDArray[np.bool_]
    """Which pixels of the window are its own."""
    labels: NDArray[Any]
    label: int


def _patches(solid: NDArray[Any]) -> Iterator[_Patch]:
    count, labels, stats, _ = cv2.connectedComponentsWithStats(np.asarray(solid, np.uint8), connectivity=8)
    for label in range(1, count):
        left, top, wide, high = (int(value) for value in stats[label, :4])
        window = (slice(top, top + high), slice(left, left + wide))
        yield _Patch(window, labels[window] == label, labels, label)


def _enlarged(
    patch: _Patch, reduced_to: tuple[int, ...], shape: tuple[int, ...]
) -> tuple[slice, slice, NDArray[np.bool_]]:
    """Where a patch of the reduced picture is on the whole one, and its mask there, a soft edge included."""
    (tall, broad), labels = patch.window, patch.labels
    factor = reduced_to[1] / shape[1]
    y0, x0 = max(0, tall.start - _EDGE), max(0, broad.start - _EDGE)
    own = (labels[y0 : tall.stop + _EDGE, x0 : broad.stop + _EDGE] == patch.label).astype(np.uint8)
    own = np.asarray(cv2.dilate(own, _square(2 * _EDGE + 1)), np.uint8)
    rows = slice(int(y0 / factor), min(shape[0], round((y0 + own.shape[0]) / factor)))
    columns = slice(int(x0 / factor), min(shape[1], round((x0 + own.shape[1]) / factor)))
    size = (columns.stop - columns.start, rows.stop - rows.start)
    return rows, columns, np.asarray(cv2.resize(own, size, interpolation=cv2.INTER_NEAREST) > 0)


_EDGE: Final = 2


def _square(pixels: float) -> NDArray[np.uint8]:
    """Of an odd side, or what it closes moves by half a pixel."""
    return np.ones((max(3, 2 * round((pixels - 1) / 2) + 1),) * 2, np.uint8)
