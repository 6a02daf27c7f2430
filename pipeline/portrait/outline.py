"""Is a picture of one person a picture of a print: straight lines all around the face, inside of the picture.

A digital portrait ends with its wall. A print that somebody pictured lies on a table or is held in a hand, and its
edges show, aslant as often as not, before a ground of any colour; nothing then is known of its size or its shape.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.resample import shrunk_by
from pipeline.portrait.faces import FaceBox

_FACE = 110
"""Width of the face, in pixels, at which lines are looked for."""
_LEAST = 0.25
"""Length of a piece of an edge, in widths of the face."""
_ASLANT = 0.5
"""Slope up to which an edge is a side, or a top, of a print that is seen aslant or lies askew."""
_BESIDE = 0.03
"""Distance from a line, in widths of the face, within which other pieces continue it."""
_COVER = 0.5
"""Share of the span of a side along which its line must be seen."""
_SIDES = 3
"""Sides that make an outline: fingers, glare or the end of the picture hide one."""
_RIM = 0.02
"""Share of the picture at its ends: what lies there is its own border."""

_Segments = NDArray[np.float32]


def outlined(rgb: NDArray[np.uint8], face: FaceBox) -> bool:
    """Do the edges of a print stand around the face, away from the border of the picture."""
    factor = min(1.0, _FACE / face.size)
    small = shrunk_by(rgb, factor)
    segments = _segments(small)
    near = face.scaled(factor)
    upright = _looked_along(segments, 1, near, small.shape[1])
    lying = _looked_along(segments, 0, near, small.shape[0])
    x, y, size = near.left, near.top, near.size
    rows, columns = (y - 0.3 * size, y + 1.2 * size), (x - 0.1 * size, x + 1.1 * size)
    sides = (
        _edge(upright, rows, (x - 1.3 * size, x - 0.02 * size)),
        _edge(upright, rows, (x + 1.02 * size, x + 2.3 * size)),
        _edge(lying, columns, (y - 1.6 * size, y - 0.2 * size)),
        _edge(lying, columns, (y + 1.15 * size, y + 2.8 * size)),
    )
    return sum(sides) >= _SIDES


def _segments(small: NDArray[np.uint8]) -> _Segments:
    """Pieces of straight lines in any of the three colours: a green wall can be as light as what is behind it."""
    pieces = [np.empty((0, 2, 2), np.float32)]
    for layer in cv2.split(small):
        found: object = cv2.createLineSegmentDetector().detect(layer)[0]
        if found is not None:  # the binding gives None for a picture without a line, against what it declares
            pieces.append(np.asarray(found, np.float32).reshape(-1, 2, 2))
    return np.concatenate(pieces)


def _looked_along(segments: _Segments, axis: int, face: FaceBox, broad: int) -> _Segments:
    """Pieces of lines along one axis, ``(along, across)`` for both ends, without those at the picture's border."""
    pieces = segments[..., ::-1] if axis == 1 else segments
    length, drift = (np.abs(pieces[:, 1, which] - pieces[:, 0, which]) for which in (0, 1))
    across = pieces[..., 1]
    inside = (across > _RIM * broad).all(axis=1) & (across < (1 - _RIM) * broad).all(axis=1)
    keep = (length >= _LEAST * face.size) & (drift <= _ASLANT * length) & inside
    kept = pieces[keep]
    order = np.argsort(kept[..., 0], axis=1)[..., None]
    return np.asarray(np.take_along_axis(kept, order, axis=1), np.float32)


def _edge(pieces: _Segments, span: tuple[float, float], across: tuple[float, float]) -> bool:
    """Does one straight line run along most of a span, within a band."""
    middle = (span[0] + span[1]) / 2
    for first, last in pieces:
        slope = float((last[1] - first[1]) / (last[0] - first[0]))
        place = float(first[1] + slope * (middle - first[0]))
        if not across[0] < place < across[1]:
            continue
        off = np.abs(pieces[..., 1] - place - slope * (pieces[..., 0] - middle)).max(axis=1)
        on = pieces[off <= max(2.0, _BESIDE * (span[1] - span[0]))]
        along = np.zeros(64, np.bool_)
        for start, stop in (on[..., 0] - span[0]) / (span[1] - span[0]) * len(along):
            along[max(0, round(float(start))) : max(0, round(float(stop)))] = True
        if along.mean() >= _COVER:
            return True
    return False
