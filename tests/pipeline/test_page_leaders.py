"""Rows of dots between a label and its answer are taken off, and nothing else."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from pipeline.page.leaders import without_leaders
from pipeline.page.prepare import Grey

PAPER = 250


def sheet(text: str = "") -> Grey:
    page = np.full((120, 700), PAPER, np.uint8)
    cv2.putText(page, text, (20, 60), cv2.FONT_HERSHEY_SIMPLEX, 0.85, 20, 2, cv2.LINE_AA)
    return page


def dot(page: Grey, across: int, down: int, size: int = 3) -> None:
    page[down : down + size, across : across + size] = 30


@pytest.mark.parametrize("step", [7, 14])
@pytest.mark.parametrize("slope", [0.0, 0.02])
def test_a_row_of_dots_goes_and_the_words_stay(step: int, slope: float) -> None:
    words = sheet("Name")
    page = words.copy()
    for across in range(150, 600, step):
        dot(page, across, 58 + round(slope * across))
    cleared = without_leaders(page)
    assert (cleared[:, 150:] >= PAPER - 1).all()
    assert (cleared[:, :140] == words[:, :140]).all()


def test_dots_under_typed_letters_go_too() -> None:
    page = sheet()
    cv2.putText(page, "Diallo", (260, 58), cv2.FONT_HERSHEY_SIMPLEX, 0.85, 20, 2, cv2.LINE_AA)
    letters = page.copy()
    for across in [*range(60, 250, 8), *range(380, 600, 8)]:
        dot(page, across, 60)
    assert np.array_equal(without_leaders(page)[:55], letters[:55])
    assert (without_leaders(page)[:, 390:] >= PAPER - 1).all()


@pytest.mark.parametrize("text", ["i. e. S. A. R. L. ...", "3 . 5 . 2026 : : :"])
def test_full_stops_of_a_text_stay(text: str) -> None:
    page = sheet(text)
    assert without_leaders(page) is page


def test_scattered_specks_stay() -> None:
    page = sheet("Paper")
    noise = np.random.default_rng(1)
    for across, down in zip(noise.integers(0, 690, 60), noise.integers(0, 110, 60), strict=True):
        dot(page, int(across), int(down), 2)
    assert np.count_nonzero(without_leaders(page) < 100) >= 0.9 * np.count_nonzero(page < 100)


def test_an_ellipsis_is_no_leader() -> None:
    page = sheet("and")
    for across in (100, 108, 116, 124, 132):
        dot(page, across, 58)
    assert without_leaders(page) is page


@pytest.mark.parametrize(("dot_size", "step"), [(2, 4), (2, 5), (3, 6)])
def test_dots_that_nearly_touch_make_a_line_that_goes(dot_size: int, step: int) -> None:
    page = sheet()
    cv2.putText(page, "Diallo", (260, 52), cv2.FONT_HERSHEY_SIMPLEX, 0.85, 20, 2, cv2.LINE_AA)
    for across in range(60, 600, step):
        page[62 : 62 + dot_size, across : across + dot_size] = 30
    page = cv2.GaussianBlur(page, (3, 3), 0.8)
    cleared = without_leaders(page)
    assert (cleared[59:, :] >= PAPER - 12).all()
    assert np.array_equal(cleared[:55], page[:55])


def test_a_row_of_capitals_loses_none_of_its_strokes() -> None:
    page = np.full((120, 1400), PAPER, np.uint8)
    cv2.putText(page, "HEIHELLHEIMEHIHEEL" * 3, (20, 60), cv2.FONT_HERSHEY_COMPLEX, 0.85, 20, 2, cv2.LINE_AA)
    assert np.array_equal(without_leaders(page), page)


def test_a_ruled_line_is_no_leader() -> None:
    page = sheet("Name")
    page[70:73, 50:650] = 30
    assert np.array_equal(without_leaders(page), page)
