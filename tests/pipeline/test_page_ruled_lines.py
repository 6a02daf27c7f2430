"""Rules of tables are taken off, print stays."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from pipeline.page.ocr import TesseractEngine
from pipeline.page.ruled_lines import without_ruled_lines

FONT = ImageFont.truetype("DejaVuSans.ttf", 26)
ROWS = (("Paspoortnummer", "U8841207"), ("Werkgever", "Deltaware NV"), ("Nationaliteit", "Indiase"))


def table(*, ruled: bool) -> np.ndarray:
    sheet = Image.new("L", (1000, 300), 240)
    draw = ImageDraw.Draw(sheet)
    for row, cells in enumerate(ROWS):
        for column, text in enumerate(cells):
            left, top = 60 + 420 * column, 60 + 50 * row
            if ruled:
                draw.rectangle((left - 12, top - 8, left + 408, top + 42), outline=90, width=2)
            draw.text((left, top), text, font=FONT, fill=30)
    return np.asarray(sheet)


def test_rules_go_and_print_stays() -> None:
    cleared = without_ruled_lines(table(ruled=True))
    assert cleared is not None
    words = [word.text for word in TesseractEngine().read(cleared, language="nld", dpi=200, layout="page")]
    assert {text for row in ROWS for cell in row for text in cell.split()} <= set(words)
    # Off the rules nothing was touched, on them nothing dark is left.
    plain = table(ruled=False)
    assert (np.abs(cleared.astype(int) - plain.astype(int)) > 60).mean() < 0.001


def test_a_page_without_rules_is_left_alone() -> None:
    assert without_ruled_lines(table(ruled=False)) is None


def test_the_strokes_of_a_heading_are_no_rules() -> None:
    sheet = Image.new("L", (900, 300), 240)
    ImageDraw.Draw(sheet).text((40, 60), "TITEL", font=ImageFont.truetype("DejaVuSans-Bold.ttf", 130), fill=30)
    assert without_ruled_lines(np.asarray(sheet)) is None
