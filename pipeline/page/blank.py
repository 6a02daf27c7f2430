"""Whether anything is on a page: a blank page is no paper, and a page with nothing but a stamp or a signature is one.

Punch holes, the shadow at the edge, a crease and a hair on the glass are ink without meaning; what shows through from
the other side is pale once the light is flattened. A stroke of a pen, a stamp and a single large letter are too few
shapes for a text and have too little ink to be told by their share of the page, but each is large by itself.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.levels import percentile
from pipeline.page.prepare import SURVEY_DPI, Rgb, Survey
from pipeline.page.resample import shrunk

BLANK_INK: Final = 0.002
"""Share of dark pixels from which a page is not blank whatever their shape."""
_LEAST_SHAPES: Final = 8
"""Letter-like shapes that are a word or two."""
_RIM: Final = (0.04, 0.06)
"""Share of the height and the width that is left out: shadows and holes."""
_BRIDGE_MM: Final = 1.2
_LONG_MM: Final = 9.0
"""Extent of the smallest signature or stamp, and of the largest letter of a divider."""
_HIGH_MM: Final = 3.5
"""Its extent across; creases and hairs are longer, and straighter."""
_HOLE: Final = 0.6
"""Share of its box that a punch hole or a clip's shadow fills; a drawn thing fills less."""
_CURL: Final = 0.04
"""Share of its box that strokes fill at least: a hair that curls fills less."""
_COLOURED: Final = 31
"""Difference of the strongest and the weakest of the colours beyond the paper's own; what shines through has less."""
_MM: Final = 25.4


def is_blank(view: Survey, rgb: Rgb) -> bool:
    """Nothing printed, stamped or drawn.

    Args:
        view: the page, looked over.
        rgb: its picture, for stamps whose colour says more than their darkness.
    """
    height, width = view.ink.shape
    rim_y, rim_x = round(_RIM[0] * height), round(_RIM[1] * width)
    inner = view.ink[rim_y : height - rim_y, rim_x : width - rim_x]
    if float(inner.mean()) >= BLANK_INK:
        return False
    left, top, right, bottom = view.shapes.T
    inside = (left > rim_x) & (right < width - rim_x) & (top > rim_y) & (bottom < height - rim_y)
    return int(inside.sum()) < _LEAST_SHAPES and not (
        _drawn(inner) or _drawn(_coloured(rgb, view)[rim_y : height - rim_y, rim_x : width - rim_x])
    )


def _coloured(rgb: Rgb, view: Survey) -> NDArray[np.bool_]:
    """Ink of a colour that the paper does not have, at the size of the survey."""
    height, width = view.ink.shape
    small = cv2.GaussianBlur(shrunk(rgb, (width, height)), (0, 0), 1.0)
    red, green, blue = cv2.split(small)
    spread = cv2.subtract(cv2.max(cv2.max(red, green), blue), cv2.min(cv2.min(red, green), blue))
    return np.asarray(spread > percentile(np.asarray(spread, np.uint8)[::4, ::4], 60) + _COLOURED, np.bool_)


def _drawn(ink: NDArray[np.bool_]) -> bool:
    """Is one thing on the page as large as a signature, a stamp or the letter of a divider."""
    per_mm = SURVEY_DPI / _MM
    mask = ink.astype(np.uint8)
    bridge = round(_BRIDGE_MM * per_mm)
    joined = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((bridge, bridge), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    for piece in range(1, count):
        left, top, wide, high = (int(value) for value in stats[piece, :4])
        if max(wide, high) < _LONG_MM * per_mm:
            continue
        own = (labels[top : top + high, left : left + wide] == piece) & (mask[top : top + high, left : left + wide] > 0)
        (_, (long, across), _) = cv2.minAreaRect(np.argwhere(own).astype(np.float32))
        short, long = sorted((long, across))
        filled = float(own.sum()) / max(1.0, short * long)
        if short >= _HIGH_MM * per_mm and long >= _LONG_MM * per_mm and _CURL <= filled <= _HOLE:
            return True
    return False
