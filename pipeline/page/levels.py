"""The levels of a picture, from how often each of its 256 occurs.

Sorting the pixels to find one of them, as numpy does, takes ten times as long, and numpy loads a library for it that
takes as long as a page of text.
"""

from __future__ import annotations

from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

_LEVELS: Final = np.arange(256, dtype=np.float64)
_DEVIATION: Final = 1.48
"""Standard deviation of a normal distribution, as a multiple of its median absolute deviation."""


def paper_and_grain(grey: NDArray[Any], above: int) -> tuple[float, float] | None:
    """Median and grain (a robust standard deviation) of the pixels lighter than ``above``; None when there are none."""
    counts = cv2.calcHist([np.ascontiguousarray(grey)], [0], None, [256], [0, 256])[:, 0] * (above < _LEVELS)
    if not counts.any():
        return None
    middle = _median(_LEVELS, counts)
    return middle, _DEVIATION * _median(np.abs(_LEVELS - middle), counts)


def percentile(values: NDArray[Any], percent: float) -> float:
    """What so many of a hundred values lie below, in between as a straight line has it; not-a-number of no values."""
    flat = values.ravel()
    if not flat.size:
        return float("nan")
    place = (flat.size - 1) * percent / 100
    low = int(place)
    high = min(low + 1, flat.size - 1)
    if flat.dtype == np.uint8:
        reached = np.cumsum(np.bincount(flat, minlength=256))
        below, above = (float(level) for level in np.searchsorted(reached, [low + 1, high + 1]))
    else:
        ordered = np.partition(flat, (low, high))
        below, above = float(ordered[low]), float(ordered[high])
    return below + (above - below) * (place - low)


def median(values: NDArray[Any]) -> float:
    """The value that as many are below as above."""
    return percentile(values, 50)


def _median(values: NDArray[np.float64], counts: NDArray[Any]) -> float:
    """The median of ``values``, each as often as ``counts`` says."""
    order = np.argsort(values, kind="stable")
    reached = np.cumsum(counts[order])
    total = int(reached[-1])
    low, high = np.searchsorted(reached, [(total - 1) // 2 + 1, total // 2 + 1])
    return float(values[order[low]] + values[order[high]]) / 2
