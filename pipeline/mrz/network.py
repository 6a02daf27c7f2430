"""The small convolutional network that tells the 37 signs of a machine-readable zone apart, in plain numpy.

It slides along a strip (see :mod:`pipeline.mrz.strip`) and says for every second column which sign
is centred there, if any. Trained by ``scripts/train_mrz.py`` on renderings made on the spot; the
trained weights are ``weights.npz`` beside this file.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.mrz.strip import HEIGHT, Strip

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
NONE = len(SIGNS)
"""Index of the class *no sign is centred here*."""
CLASSES = len(SIGNS) + 1
STRIDE = 2
"""Columns of the strip from one answer to the next."""
WINDOW = 20
"""Columns of the strip that decide one answer."""
ROWS = HEIGHT // 4
COLUMNS = WINDOW // STRIDE

Array = NDArray[np.float32]


class Weights(NamedTuple):
    """Two convolutions of 3 x 3, a window of hidden units, and the answer; shapes as used below."""

    conv1: Array  # (9, C1)
    bias1: Array
    conv2: Array  # (9 * C1, C2)
    bias2: Array
    hidden: Array  # (ROWS * COLUMNS * C2, H)
    bias3: Array
    out: Array  # (H, CLASSES)
    bias4: Array


@cache
def load() -> Weights:
    """The trained weights that come with the package."""
    with resources.files("pipeline.mrz").joinpath("weights.npz").open("rb") as file, np.load(file) as stored:
        return Weights(*(stored[name].astype(np.float32) for name in Weights._fields))


def patches(image: Array) -> Array:
    """All 3 x 3 neighbourhoods (zeros outside) of a (rows, columns, channels) picture, flattened to 9 * channels."""
    rows, columns, channels = image.shape
    padded = np.zeros((rows + 2, columns + 2, channels), image.dtype)
    padded[1:-1, 1:-1] = image
    around = np.empty((rows, columns, 9, channels), image.dtype)
    for place in range(9):
        down, right = divmod(place, 3)
        around[:, :, place] = padded[down : down + rows, right : right + columns]
    return around.reshape(rows * columns, 9 * channels)


def scores(strip: Strip, weights: Weights | None = None, *, at: NDArray[np.integer[Any]] | None = None) -> Array:
    """Log-probabilities of every class at every :data:`STRIDE`-th column of a strip, or at some positions only.

    Args:
        strip: see :mod:`pipeline.mrz.strip`.
        weights: others than those that come with the package.
        at: positions asked for, of any shape; None for all. Two thirds of the work are done for each position apart.

    Returns:
        (positions, :data:`CLASSES`): position p is centred on column ``p * STRIDE + WINDOW / 2``; with ``at`` its
        shape and :data:`CLASSES`.
    """
    w = weights or load()
    rows, columns = strip.shape
    columns -= columns % 2
    # The greatest of what is shifted alike is the same before as after, and there is less to shift.
    one = (patches(strip[:, :columns, None]) @ w.conv1).reshape(rows, columns, -1)
    one = np.maximum(one[0::2], one[1::2])
    one = np.maximum(one[:, 0::2], one[:, 1::2])
    one = np.maximum(one + w.bias1, 0)
    two = (patches(one) @ w.conv2).reshape(rows // 2, columns // 2, -1)
    two = np.maximum(two[0::2], two[1::2])  # (ROWS, columns / 2, C2)
    two = np.maximum(two + w.bias2, 0)
    windows = np.lib.stride_tricks.sliding_window_view(two, COLUMNS, axis=1)  # (ROWS, positions, C2, COLUMNS)
    asked = windows.transpose(1, 0, 3, 2)
    if at is not None:
        asked = asked[at.reshape(-1)]
    flat = np.ascontiguousarray(asked).reshape(asked.shape[0], -1)
    hidden = np.maximum(flat @ w.hidden + w.bias3, 0)
    logits = hidden @ w.out + w.bias4
    logits -= logits.max(axis=1, keepdims=True)
    found = np.asarray(logits - np.log(np.exp(logits).sum(axis=1, keepdims=True)), np.float32)
    return found if at is None else found.reshape(*at.shape, CLASSES)


def position_of(column: float) -> float:
    """The (fractional) position whose answer is centred on a column of the strip."""
    return (column - WINDOW / 2) / STRIDE
