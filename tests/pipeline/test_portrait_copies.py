"""Prints of one negative: the same head looked for again, and words that are none on a face."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from pipeline.portrait.copies import with_copies
from pipeline.portrait.faces import FaceBox
from pipeline.portrait.finder import _text_share
from pipeline.portrait.search import Search
from pipeline.readings import Word

SIZE = 40
RNG = np.random.default_rng(5)


def head(seed: int) -> NDArray[np.uint8]:
    """Something as large as a head and its surroundings that is like nothing else."""
    coarse = np.random.default_rng(seed).integers(40, 220, (8, 8))
    return np.kron(coarse, np.ones((8, 8))).astype(np.uint8)


def sheet(*placed: tuple[int, int, int]) -> Search:
    """White paper with heads, each of (seed, left, top); grain as a scanner's. The sheet has twice as many pixels."""
    page = np.full((400, 300), 245, np.float64)
    for seed, left, top in placed:
        page[top : top + 64, left : left + 64] = head(seed)
    grain = RNG.normal(0, 4, page.shape)
    return Search(np.clip(page + grain, 0, 255).astype(np.uint8), 0.5, 20, 120)


def at(left: int, top: int) -> FaceBox:
    """The face within a head, in pixels of the sheet."""
    return FaceBox(left + 12.0, top + 12.0, SIZE).scaled(2.0)


def test_the_same_picture_is_found_where_nothing_saw_a_face() -> None:
    found = with_copies(sheet((1, 20, 20), (1, 120, 24), (1, 20, 200)), [at(20, 20)])
    places = sorted((face.left / 2, face.top / 2) for face in found)
    assert np.abs(np.subtract(places, [(32, 32), (32, 212), (132, 36)])).max() <= 1
    assert {face.size for face in found} == {2.0 * SIZE}


@pytest.mark.parametrize(
    ("placed", "seen"),
    [
        ([(1, 20, 20), (2, 120, 20)], [at(20, 20)]),
        ([(1, 20, 20), (1, 120, 20)], [at(20, 20), at(120, 20)]),
        ([(1, 20, 20)], []),
    ],
    ids=["another person", "both were seen", "no face at all"],
)
def test_nothing_else_is_taken_for_a_copy(placed: list[tuple[int, int, int]], seen: list[FaceBox]) -> None:
    assert with_copies(sheet(*placed), seen) == sorted(seen, key=lambda face: -face.size)


def test_a_face_that_fills_the_picture_has_no_copy() -> None:
    alone = sheet((1, 20, 20))
    large = FaceBox(40.0, 40.0, 300.0)
    assert with_copies(alone, [large]) == [large]


@pytest.mark.parametrize(
    ("words", "print_"),
    [
        ([("sei", 0.53, 0.45)], False),
        ([("UTOPIA", 0.93, 0.45), ("UTOPIA", 0.93, 0.5)], True),
        ([("sei", 0.6, 0.42), ("der", 0.6, 0.5)], True),
    ],
    ids=["a word read in shadows", "print", "lines of print"],
)
def test_one_unsure_word_makes_no_face_text(words: list[tuple[str, float, float]], print_: bool) -> None:
    read = [Word(text, sure, (0.4, top, 0.6, top + 0.03), 0) for text, sure, top in words]
    assert (_text_share(read, FaceBox(400, 400, 200), 1000, 1000) >= 0.15) is print_
