"""Capitals without neighbours in the printed zone of a card."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.page.lone_letters import lone_letters
from pipeline.page.ocr import Grey, TesseractEngine
from pipeline.readings import Word

SIZE = (1000, 620)
PER_MM = 11.8
FONT = ImageFont.truetype("DejaVuSans-Bold.ttf", 34)
READ = (Word("DIALLO", 0.9, (0.06, 0.13, 0.26, 0.2), 0),)


def card(*signs: str) -> Grey:
    """A name, and signs in a row below it with half the card between one and the next."""
    picture = Image.new("L", SIZE, 255)
    draw = ImageDraw.Draw(picture)
    draw.text((60, 80), "DIALLO", font=FONT, fill=0)
    for index, sign in enumerate(signs):
        draw.text((100 + 300 * index, 400), sign, font=FONT, fill=30)
    return np.asarray(picture)


def read(*signs: str) -> list[Word]:
    return list(lone_letters(READ, card(*signs), PER_MM, TesseractEngine(), "eng"))


def test_a_letter_by_itself_is_read_where_it_stands() -> None:
    [word] = read("B")
    assert word.text == "B"
    assert word.line > READ[0].line
    assert 95 / SIZE[0] < word.box[0] < word.box[2] < 140 / SIZE[0]
    assert 400 / SIZE[1] < word.box[1] < word.box[3] < 450 / SIZE[1]


def test_each_has_a_line_of_its_own() -> None:
    found = read("F", "H")
    assert [word.text for word in found] == ["F", "H"]
    assert len({word.line for word in found}) == 2


@pytest.mark.parametrize("sign", ["F Turkish", "DE", "7", "&", "~", "I"])
def test_words_figures_and_strokes_are_no_lone_letters(sign: str) -> None:
    assert read(sign) == []


def test_what_was_read_is_not_read_twice() -> None:
    covered = (*READ, Word("L", 0.9, (0.095, 0.63, 0.14, 0.74), 1))
    assert lone_letters(covered, card("L"), PER_MM, TesseractEngine(), "eng") == ()
