"""Prints of one negative on a sheet: where the same face lies again, though nothing saw a face there.

A cascade sees a face at one place and misses its twin beside it, by a fraction of a step of its search. Prints that
are handed in together are the same picture, so each face that was seen is looked for again as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.portrait.faces import FaceBox
from pipeline.portrait.search import Search

_ALIKE: Final = 0.8
"""Correlation from which a place shows the same picture; another person on the same wall reaches 0.6."""
_HEAD: Final = (0.15, 0.2, 0.15, 0.25)
"""Shares of a face's box by which its head reaches beyond it: left, above, right, below."""
_LARGEST_SHARE: Final = 0.4
"""Of the sheet's smaller side: a larger face leaves no room for a copy."""
_MOST: Final = 12
"""Prints on a sheet of photo paper, at most."""


def with_copies(search: Search, faces: Sequence[FaceBox]) -> list[FaceBox]:
    """The faces of a sheet and those that are pictures of the same head, largest first.

    Args:
        search: the sheet as it was searched.
        faces: those seen, in pixels of the sheet.
    """
    found = list(faces)
    for face in faces:
        if len(found) >= _MOST:
            break
        small = face.scaled(search.factor)
        if small.size <= _LARGEST_SHARE * min(search.grey.shape):
            found += _copies(search, small, found)
    return sorted(found, key=lambda one: -one.size)


def _copies(search: Search, small: FaceBox, known: Sequence[FaceBox]) -> list[FaceBox]:
    """Other places of a face, given in pixels of the search; in pixels of the sheet."""
    height, width = search.grey.shape
    before, above, after, below = (round(share * small.size) for share in _HEAD)
    left, top = max(0, round(small.left) - before), max(0, round(small.top) - above)
    right, bottom = (
        min(width, round(small.left + small.size) + after),
        min(height, round(small.top + small.size) + below),
    )
    head = search.grey[top:bottom, left:right]
    if min(head.shape) < 8 or int(head.max()) - int(head.min()) < 16:
        return []
    alike = np.asarray(cv2.matchTemplate(search.grey, np.ascontiguousarray(head), cv2.TM_CCOEFF_NORMED), np.float32)
    taken = [one.scaled(search.factor) for one in known]
    found: list[FaceBox] = []
    for y, x in _peaks(alike):
        place = FaceBox(x + small.left - left, y + small.top - top, small.size)
        if all(_apart(place, other) for other in (*taken, *found)):
            found.append(place)
        if len(found) >= _MOST:
            break
    return [place.scaled(1 / search.factor) for place in found]


def _peaks(alike: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Rows and columns that are likest of all around them, the likest first."""
    highest = cv2.dilate(alike, np.ones((5, 5), np.uint8))
    rows, columns = np.nonzero((alike >= _ALIKE) & (alike >= highest))
    order = np.argsort(-alike[rows, columns], kind="stable")
    return [(int(rows[index]), int(columns[index])) for index in order]


def _apart(one: FaceBox, other: FaceBox) -> bool:
    reach = 0.6 * max(one.size, other.size)
    return max(abs(one.centre[0] - other.centre[0]), abs(one.centre[1] - other.centre[1])) > reach
