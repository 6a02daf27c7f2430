"""Ink over print is taken off without touching what is printed in colour or stands on coloured paper."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from pipeline.page.ink import reduced, without_highlighting
from pipeline.page.prepare import grey_of

PER_MM = 8.0
BAND = (slice(388, 436), slice(190, 720))


def page(colour: tuple[int, int, int] = (26, 26, 26)) -> NDArray[np.uint8]:
    """White paper of A4's width with three lines of print, the middle one in ``colour``."""
    rgb = np.full((900, 1680, 3), 248, np.uint8)
    for y, ink in ((300, (26, 26, 26)), (424, colour), (560, (26, 26, 26))):
        cv2.putText(rgb, "Issued on 14 October 2026", (200, y), cv2.FONT_HERSHEY_SIMPLEX, 1.1, ink, 3, cv2.LINE_AA)
    return rgb


def highlighted(colour: tuple[int, int, int]) -> NDArray[np.uint8]:
    """Transparent ink over the middle line."""
    rgb = page().astype(np.float64)
    rgb[BAND] *= np.array(colour) / 255
    return rgb.astype(np.uint8)


def cleaned(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return without_highlighting(rgb, grey_of(rgb), PER_MM, reduced(rgb, PER_MM))


@pytest.mark.parametrize("colour", [(250, 240, 60), (120, 240, 120), (255, 150, 200), (255, 170, 70)])
@pytest.mark.parametrize("grey", [False, True])
def test_a_marker_over_print_becomes_paper_and_the_print_stays(colour: tuple[int, int, int], grey: bool) -> None:
    rgb = highlighted(colour)
    after = cleaned(grey_of(rgb) if grey else rgb).astype(np.int16)
    plain = grey_of(page()).astype(np.int16)
    assert np.abs(after[BAND] - plain[BAND]).mean() < 8
    paper = plain[BAND] > 240
    assert after[BAND][paper].min() > 190
    assert np.array_equal(after[:380], plain[:380])


def test_white_letters_on_a_coloured_bar_keep_their_bar() -> None:
    rgb = page((255, 255, 255))
    bar = rgb[BAND]
    bar[bar.max(axis=2) < 252] = (220, 60, 40)
    after = cleaned(rgb)
    assert np.array_equal(after, grey_of(rgb))


@pytest.mark.parametrize("ink", [(210, 30, 30), (30, 60, 200), (240, 150, 20)])
def test_coloured_print_is_no_marker(ink: tuple[int, int, int]) -> None:
    rgb = page(ink)
    assert np.array_equal(cleaned(rgb), grey_of(rgb))


def test_coloured_paper_is_left_to_the_light() -> None:
    rgb = (page() * (np.array((255, 225, 150)) / 255)).astype(np.uint8)
    assert np.array_equal(cleaned(rgb), grey_of(rgb))


@pytest.mark.parametrize("blur", [5, 9, 13, 17])
def test_print_out_of_focus_is_no_marker(blur: int) -> None:
    rgb = page()
    for row in range(6):
        place = (150, 640 + 44 * row)
        cv2.putText(rgb, "BMWE MHBEW certify HMWB", place, cv2.FONT_HERSHEY_DUPLEX, 1.15, (26, 26, 26), 4, cv2.LINE_AA)
    soft = np.asarray(cv2.blur(rgb, (blur, blur)), np.uint8)
    assert np.array_equal(cleaned(soft), grey_of(soft))
