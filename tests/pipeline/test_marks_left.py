"""Lines, bars, folds and hardly read words of the sheet are explained; hands and stamps are left."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pipeline.marks.finder import find_marks
from tests.pipeline.test_marks import DPI, MM, Page, boxed, form
from tests.pipeline.test_marks_panels import INK, rest, scan

PALE = (205, 205, 206)


def large(page: Page, skew: float | None, least: float = 5.0) -> list[tuple[float, float, float, float]]:
    """What is left and as large as a stroke of a pen."""
    return [box for box in rest(page, skew) if max((box[2] - box[0]) * 150, (box[3] - box[1]) * 140) >= least]


def grainy(page: Page) -> Page:
    grain = np.random.default_rng(3).normal(0, 2.5, np.asarray(page.image).shape)
    page.image = Image.fromarray(np.clip(np.asarray(page.image) + grain, 0, 255).astype(np.uint8))
    page.draw = ImageDraw.Draw(page.image)
    return page


def table(page: Page, degrees: float) -> Page:
    """Low cells with pale sides, as a coarse scan shows them."""
    for row in range(6):
        y = (66 + 6 * row) * MM
        page.draw.line((14 * MM, y, 136 * MM, y), fill=PALE, width=2)
    for column in (14, 60, 98, 136):
        page.draw.line((column * MM, 66 * MM, column * MM, 96 * MM), fill=PALE, width=2)
    return grainy(scan(page, degrees))


def photo_box(page: Page, degrees: float) -> Page:
    page.draw.rectangle((90 * MM, 70 * MM, 125 * MM, 115 * MM), outline=(90, 90, 95), width=2)
    return scan(page, degrees)


def dashes(page: Page, degrees: float) -> Page:
    for place in range(14, 136, 4):
        page.draw.line((place * MM, 90 * MM, (place + 2.6) * MM, 90 * MM), fill=(150, 150, 155), width=2)
    return scan(page, degrees)


def fold(page: Page, degrees: float) -> Page:
    """Seen here and there only, aslant against all else, and a little bent."""
    for top, bottom in ((12, 22), (36, 45), (60, 74), (95, 112)):
        ends = [(40 + 0.08 * down + (0.2 if down == bottom else 0.0), down) for down in (top, bottom)]
        page.draw.line([(x * MM, y * MM) for x, y in ends], fill=(190, 190, 192), width=3)
    return page


@pytest.mark.parametrize("degrees", [0.0, 0.6, 3.0, -5.0])
@pytest.mark.parametrize("what", [table, photo_box, dashes, fold])
def test_lines_of_the_sheet_leave_nothing_however_it_lies(what, degrees):
    assert large(what(Page(), degrees), degrees) == []


@pytest.mark.parametrize("degrees", [0.0, 3.0])
def test_a_hand_in_the_cell_of_a_table_is_left(degrees):
    page = Page()
    page.pen(5, (62, 73, 96, 89), INK)
    table(page, degrees)
    assert max((box[2] - box[0]) * 150 for box in large(page, degrees)) >= 8


def test_frameless_rows_of_a_stamp_that_nobody_read_are_left():
    page = form()
    for row, words in enumerate(("Kabinet voor huisartsgeneeskunde", "Zandstraat 12, 2300 Overdorp")):
        page.draw.text((40 * MM, (90 + 5 * row) * MM), words, fill=(25, 25, 25), font=page.font)
    assert len(large(page, 0.0)) >= 2


@pytest.mark.parametrize("degrees", [0.0, 6.0])
def test_bars_are_a_code_also_aslant(degrees):
    page = form()
    rng = np.random.default_rng(8)
    x = 40.0
    while x < 100:
        wide = float(rng.choice([0.4, 0.8, 1.2]))
        page.draw.rectangle((x * MM, 70 * MM, (x + wide) * MM, 80 * MM), fill=(10, 10, 10))
        x += wide + float(rng.choice([0.4, 0.8]))
    scan(page, degrees)
    marks, left = find_marks(np.asarray(page.image), page.words, dpi=DPI, skew=degrees)
    assert any(mark.kind == "barcode" for mark in marks)
    assert not [box for box in left if box[0] > 0.3 and box[2] < 0.6 and box[1] > 0.49]


# --- words that were hardly read ------------------------------------------------------------------------------------


def row(colour: tuple[int, int, int] = (25, 25, 25), before: str = "The society of", confidence: float = 0.35) -> Page:
    """A page with one word, last in its row, of which the reader was not sure."""
    page = form()
    page.text(14, 60, before)
    ends = page.words[-1].box[2] * 150
    page.font, black = page.font, (25, 25, 25)
    place = (ends + 1.4) * MM
    left, top, right, bottom = page.draw.textbbox((place, 60 * MM), "d'Avrilmont", font=page.font)
    page.draw.text((place, 60 * MM), "d'Avrilmont", fill=colour or black, font=page.font)
    width, height = page.image.size
    box = (left / width, top / height, right / width, bottom / height)
    page.words.append(replace(page.words[-1], text="d'Avrilmont", confidence=confidence, box=box))
    return page


def test_a_hardly_read_word_like_those_of_its_row_is_print():
    assert large(row(), 0.0) == []


@pytest.mark.parametrize(
    "page",
    [row(colour=(40, 60, 170)), row(colour=(140, 140, 142)), row(before="Signature of")],
    ids=["in the colour of a pen", "as pale as a stamp", "where people sign"],
)
def test_a_hardly_read_word_that_may_be_more_is_left(page):
    assert large(page, 0.0)


def test_strokes_read_as_a_word_in_a_row_of_print_are_left():
    page = form()
    page.text(14, 60, "Done at Overdorp by")
    page.pen(4, (56, 59.6, 84, 63.6), (25, 25, 25))
    box = (55 / 150, 59.4 / 140, 85 / 150, 63.8 / 140)
    page.words.append(replace(page.words[-1], text="Mummm", confidence=0.4, box=box))
    assert large(page, 0.0)


# --- what is taken for a hand ---------------------------------------------------------------------------------------


def test_the_sides_of_pale_cells_are_no_hand():
    page = table(form(), 0.0)
    marks, _ = find_marks(np.asarray(page.image), page.words, dpi=DPI, skew=0.0)
    assert not [mark for mark in marks if mark.kind in ("signature", "handwriting")]


def test_the_stroke_under_a_signature_is_a_part_of_it():
    page = form()
    page.text(14, 70, "Signature of the applicant")
    page.pen(3, (18, 78, 58, 93), INK)
    under = [(30, 95), (74, 91.5), (74.5, 92.2), (46, 96)]
    page.draw.line([(x * MM, y * MM) for x, y in under], fill=INK, width=3)
    page.draw.line([(40 * MM, 92 * MM), (41 * MM, 94.4 * MM)], fill=(250, 249, 247), width=3)
    (mark,) = page.of_kind("signature", "handwriting")
    assert mark.confidence >= 0.6


def test_a_stamp_that_touches_a_signature_is_no_part_of_it():
    page = form()
    page.text(14, 70, "Signature of the applicant")
    page.pen(3, (18, 78, 58, 93), INK)
    boxed(page, 60, 74, (170, 40, 50), degrees=6)
    (mark,) = page.of_kind("signature")
    assert mark.box[2] * 150 < 75
    assert page.of_kind("stamp")
