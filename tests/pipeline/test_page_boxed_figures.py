"""Figures in the boxes of a form that an engine's layout step passes over."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.page.boxed_figures import boxed_figures
from pipeline.page.ocr import TesseractEngine
from pipeline.page.prepare import Prepared
from pipeline.readings import Word

SIZE = (1000, 400)
FONT = ImageFont.truetype("DejaVuSans.ttf", 26)


def form(answers: Sequence[str]) -> Prepared:
    """A line of print and a row of frames, each with its answer; capitals are 19 pixels high."""
    picture = Image.new("L", SIZE, 255)
    draw = ImageDraw.Draw(picture)
    draw.text((60, 60), "Datum van afgifte", font=FONT, fill=0)
    for index, answer in enumerate(answers):
        left = 400 + 130 * index
        draw.rectangle((left, 150, left + 110, 190), outline=0, width=2)
        draw.text((left + 25, 155), answer, font=FONT, fill=0)
    to_page = np.diag([1 / SIZE[0], 1 / SIZE[1], 1.0])
    return Prepared(np.asarray(picture), 200, to_page, np.eye(3))


READ = (Word("Datum van afgifte", 0.9, (0.06, 0.14, 0.31, 0.24), 0),)


def test_day_month_and_year_in_frames_are_read_each_in_its_place() -> None:
    found = boxed_figures(READ, form(["17", "05", "2012"]), TesseractEngine(), "nld")
    assert [word.text for word in found] == ["17", "05", "2012"]
    assert len({word.line for word in found}) == 3
    for word, left in zip(found, (400, 530, 660), strict=True):
        assert left / SIZE[0] < word.box[0] < word.box[2] < (left + 110) / SIZE[0]
        assert 150 / SIZE[1] < word.box[1] < word.box[3] < 190 / SIZE[1]


@pytest.mark.parametrize("answers", [["X", "F", "ab"], ["1", "", "-"]])
def test_marks_letters_and_strokes_are_no_figures(answers: list[str]) -> None:
    assert boxed_figures(READ, form(answers), TesseractEngine(), "nld") == ()


def test_figures_that_were_read_are_not_read_twice() -> None:
    read = (*READ, Word("17", 0.9, (0.42, 0.38, 0.48, 0.47), 1), Word("05", 0.9, (0.55, 0.38, 0.61, 0.47), 2))
    assert [word.text for word in boxed_figures(read, form(["17", "05", "2012"]), TesseractEngine(), "nld")] == ["2012"]


def test_a_page_without_frames_is_left_alone() -> None:
    picture = Image.new("L", SIZE, 255)
    ImageDraw.Draw(picture).text((400, 155), "17", font=FONT, fill=0)
    page = Prepared(np.asarray(picture), 200, np.diag([1 / SIZE[0], 1 / SIZE[1], 1.0]), np.eye(3))
    assert boxed_figures(READ, page, TesseractEngine(), "nld") == ()
