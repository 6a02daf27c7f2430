"""Tinted cells, bars, pale lines and creases are a part of the sheet; what a pen draws on them is not."""

import numpy as np
import pytest
from PIL import Image

from pipeline.marks.finder import find_marks
from tests.pipeline.test_marks import DPI, MM, Page, boxed, form

INK = (30, 40, 120)


def rest(page: Page, skew: float | None = None) -> tuple[tuple[float, float, float, float], ...]:
    """What is left and no thinner than a pen."""
    found = find_marks(np.asarray(page.image), page.words, dpi=DPI, skew=skew)[1]
    return tuple(box for box in found if min((box[2] - box[0]) * 150, (box[3] - box[1]) * 140) >= 0.8)


def panel(page: Page, x: float, y: float, wide: float, high: float, colour: tuple[int, int, int]) -> None:
    page.draw.rectangle((x * MM, y * MM, (x + wide) * MM, (y + high) * MM), fill=colour)


def table(page: Page, colour: tuple[int, int, int]) -> None:
    for column in range(4):
        panel(page, 12 + 32 * column, 70, 31, 6, colour)
        page.text(14 + 32 * column, 71, "Total due")


TINTS = [(222, 228, 244), (255, 240, 205), (214, 214, 214), (190, 225, 200)]


@pytest.mark.parametrize("colour", TINTS)
def test_the_tinted_cells_of_a_table_leave_nothing(colour: tuple[int, int, int]) -> None:
    page = form()
    table(page, colour)
    panel(page, 12, 84, 1.6, 7, (40, 60, 110))
    page.text(16, 85, "Bank account")
    assert rest(page) == ()


@pytest.mark.parametrize("colour", TINTS)
def test_a_hand_in_a_tinted_box_is_left(colour: tuple[int, int, int]) -> None:
    page = form()
    panel(page, 12, 70, 80, 30, colour)
    page.text(14, 72, "Signature of the holder")
    page.pen(4, (22, 80, 70, 95), INK)
    pieces = rest(page)
    assert max(max((right - left) * 150, (bottom - top) * 140) for left, top, right, bottom in pieces) >= 10


@pytest.mark.parametrize("what", ["disc", "turned"])
def test_a_solid_seal_is_no_panel(what: str) -> None:
    page = form()
    if what == "disc":
        page.draw.ellipse((60 * MM, 80 * MM, 84 * MM, 104 * MM), fill=(240, 214, 150))
    else:
        sticker = Image.new("RGB", (round(30 * MM), round(18 * MM)), (240, 214, 150))
        turned = sticker.rotate(9, expand=True, fillcolor=(250, 249, 247))
        page.image.paste(turned, (round(60 * MM), round(80 * MM)))
    assert rest(page) != ()


def test_the_frame_of_a_notice_in_a_pale_colour_leaves_nothing() -> None:
    page = form()
    page.draw.rectangle((12 * MM, 75 * MM, 138 * MM, 90 * MM), outline=(246, 190, 90), width=2)
    page.text(15, 79, "This print replaces no statement of the account")
    assert rest(page) == ()


def scan(page: Page, degrees: float) -> Page:
    """The page turned about its middle, its words as if they were read where they were."""
    page.image = page.image.rotate(-degrees, resample=Image.Resampling.BICUBIC, fillcolor=(250, 249, 247))
    return page


def test_pale_lines_that_run_aslant_and_creases_leave_nothing() -> None:
    page = Page()
    for row in range(6):
        page.draw.line((12 * MM, (60 + 8 * row) * MM, 138 * MM, (60 + 8 * row) * MM), fill=(190, 190, 192), width=2)
    assert rest(scan(page, 0.8), skew=0.8) == ()
    page = Page()
    page.draw.line((0, 66 * MM, 150 * MM, 70 * MM), fill=(200, 200, 203), width=4)
    assert rest(page, skew=-0.3) == ()


@pytest.mark.parametrize("degrees", [0.0, 0.8])
def test_a_pale_hand_on_its_line_is_left_on_a_scan(degrees: float) -> None:
    page = Page()
    page.draw.line((12 * MM, 92 * MM, 78 * MM, 92 * MM), fill=(190, 190, 192), width=2)
    page.pen(3, (18, 78, 58, 93), (205, 205, 212))
    pieces = rest(scan(page, degrees), skew=degrees)
    assert max(max((right - left) * 150, (bottom - top) * 140) for left, top, right, bottom in pieces) >= 5


def test_a_hand_that_stays_within_a_stamp_of_another_colour_is_seen() -> None:
    page = form()
    boxed(page, 30, 72, (170, 40, 50), degrees=9)
    assert not page.of_kind("signature", "handwriting")
    page.pen(6, (34, 74, 70, 86), INK)
    assert page.of_kind("signature", "handwriting")


@pytest.mark.parametrize("degrees", [4, 7])
def test_a_turned_frame_with_text_is_left_on_a_scan(degrees: int) -> None:
    page = form()
    boxed(page, 30, 72, (150, 150, 155), degrees=degrees)
    pieces = rest(page, skew=0.3)
    assert max((right - left) * 150 for left, _, right, _ in pieces) >= 25


@pytest.mark.parametrize(("second", "found"), [(72.0, 0), (74.0, 2)], ids=["in one row", "one lower"])
def test_two_coloured_frames_at_one_height_are_boxes_of_the_form(second: float, found: int) -> None:
    page = form()
    for left, top in ((14.0, 72.0), (80.0, second)):
        box = (left * MM, top * MM, (left + 50) * MM, (top + 24) * MM)
        page.draw.rectangle(box, outline=(40, 70, 170), width=3)
        for row in range(3):
            page.draw.text(
                ((left + 4) * MM, (top + 3 + 6 * row) * MM), "Employer 12", fill=(40, 70, 170), font=page.font
            )
    marks, _ = find_marks(np.asarray(page.image), page.words, dpi=DPI, skew=None)
    assert len([mark for mark in marks if mark.kind in ("stamp", "seal")]) == found
