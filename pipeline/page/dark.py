"""Pages printed light on dark, as a telephone shows them at night: turned into dark on light before they are read.

Everything behind this step takes the lighter part of a page for its paper and closes letters over to find it; on a
dark screen it would wash out the very letters that are to be read.
"""

from __future__ import annotations

from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.levels import median
from pipeline.page.resample import shrunk_by

_SIDE: Final = 600
"""Pixels of the longer side at which the picture is judged."""
_MOST_LIGHT: Final = 0.3
"""Share of the picture that letters cover at most; a sheet on a dark table covers more."""
_LETTER: Final = 15
"""Pixels at that size which the strokes of no letter fill in both directions: what does is a sheet or a face."""
_MOST_SOLID: Final = 0.06
"""Share of the picture that such light areas may cover: the buttons and pictures of a screen."""
_LEAST_STEP: Final = 60
"""Grey levels between letters and ground; less is the grain of a dark picture."""


def is_light_on_dark(grey: NDArray[Any]) -> bool:
    """Whether ``grey`` (8 bits, any size) shows light letters on a dark ground, and no lit paper."""
    small = shrunk_by(grey, _SIDE / max(grey.shape))
    level, _ = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    light = small > level
    if not 0.002 < float(light.mean()) < _MOST_LIGHT:
        return False
    if median(small[light]) - median(small[~light]) < _LEAST_STEP:
        return False
    solid = cv2.morphologyEx(light.astype(np.uint8), cv2.MORPH_OPEN, np.ones((_LETTER, _LETTER), np.uint8))
    return float(solid.mean()) < _MOST_SOLID


def dark_on_light(rgb: NDArray[Any]) -> NDArray[Any]:
    """The picture with its letters dark: its negative when they are light, otherwise as it is."""
    small = shrunk_by(rgb, _SIDE / max(rgb.shape[:2]))
    grey = small if rgb.ndim == 2 else cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    return np.asarray(255 - rgb, dtype=np.uint8) if is_light_on_dark(grey) else rgb
