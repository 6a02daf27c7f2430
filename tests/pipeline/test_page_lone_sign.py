"""Large letters that divide a pile, and what is none."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.page import prepare
from pipeline.page.lone_sign import lone_sign
from pipeline.page.ocr import TesseractEngine
from pipeline.page.prepare import Survey

DPI = 150.0
SHEET = (1240, 1754)


def looked_over(draw_on: str, *, size: int = 330, more: str = "") -> Survey:
    sheet = Image.new("RGB", SHEET, (248, 248, 246))
    pen = ImageDraw.Draw(sheet)
    pen.text((500, 600), draw_on, font=ImageFont.load_default(size=size), fill=(30, 30, 30))
    pen.text((200, 1300), more, font=ImageFont.load_default(size=60), fill=(30, 30, 30))
    return prepare.survey(prepare.grey_of(np.asarray(sheet)), (DPI, DPI), known_size=True)


def read(view: Survey) -> list[str]:
    return [word.text for word in lone_sign(view, TesseractEngine(), language="eng")]


@pytest.mark.parametrize("sign", ["A", "B", "C", "7", "12"])
def test_a_large_sign_is_read(sign: str) -> None:
    assert read(looked_over(sign)) == [sign]


def test_its_box_holds_its_ink() -> None:
    (word,) = lone_sign(looked_over("B"), TesseractEngine(), language="eng")
    assert 0.4 < word.box[0] < word.box[2] < 0.6
    assert 0.3 < word.box[1] < word.box[3] < 0.6


def test_nothing_else_is_a_sign() -> None:
    assert read(looked_over("")) == []
    assert read(looked_over("A", size=30)) == []
    assert read(looked_over("A", more="and something to read")) == []


def test_a_signature_is_no_sign() -> None:
    sheet = Image.new("RGB", SHEET, (248, 248, 246))
    points = [(300 + 12 * step, 800 + round(90 * np.sin(step / 2.3))) for step in range(60)]
    ImageDraw.Draw(sheet).line(points, fill=(20, 30, 110), width=4)
    assert read(prepare.survey(prepare.grey_of(np.asarray(sheet)), (DPI, DPI), known_size=True)) == []
