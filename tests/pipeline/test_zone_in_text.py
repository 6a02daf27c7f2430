"""Zones in other type than OCR-B: believed where two readers see the same, never from a text layer alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from pipeline.mrz import find_mrz
from pipeline.page.ocr import TesseractEngine
from pipeline.page.zone_in_text import AGREED, confirmed
from pipeline.readings import MrzReading, Word
from validators import mrz

LINES = tuple(
    mrz.compose(
        "TD3",
        document_code="P",
        issuing_state="DZA",
        surname="BENAISSA",
        given_names="YACINE ISHAK",
        document_number="187402936",
        nationality="DZA",
        birth=dt.date(2002, 5, 14),
        sex="M",
        expiry=dt.date(2032, 3, 19),
    )
)
SIZE = (1654, 700)


def picture(lines: tuple[str, ...] = LINES, apart: float = 1.6) -> NDArray[np.uint8]:
    """A zone in a typewriter's letters."""
    page = Image.new("RGB", SIZE, "white")
    draw = ImageDraw.Draw(page)
    font = ImageFont.truetype("DejaVuSansMono.ttf", 30)
    for number, line in enumerate(lines):
        draw.text((150, 300 + number * 30 * apart), line, font=font, fill=0)
    return np.asarray(page)


def words(lines: tuple[str, ...], apart: float = 1.6) -> tuple[Word, ...]:
    top, step = 300 / SIZE[1], 30 * apart / SIZE[1]
    return tuple(
        Word(line, 0.99, (0.09, top + number * step, 0.57, top + number * step + 0.04), number, 0, "text-layer")
        for number, line in enumerate(lines)
    )


def found(page: NDArray[np.uint8]) -> MrzReading:
    [zone] = find_mrz(page, dpi=200)
    return zone


def test_a_zone_in_other_type_is_believed_when_an_engine_for_print_sees_the_same() -> None:
    page = picture()
    zone = found(page)
    assert zone.confidence < 0.7
    [after] = confirmed([zone], (), page, TesseractEngine(), from_layer=False)
    assert (after.lines, after.confidence) == (LINES, AGREED)
    assert min(map(min, after.char_confidence)) >= AGREED


def test_it_stays_in_doubt_when_the_engine_sees_another_name() -> None:
    zone = found(picture())
    other = (LINES[0].replace("BENAISSA", "BENAISGA"), LINES[1])
    assert confirmed([zone], (), picture(other), TesseractEngine(), from_layer=False) == (zone,)


@pytest.mark.parametrize("from_layer", [True, False])
def test_a_zone_that_its_reader_misses_is_taken_from_the_words_when_the_picture_shows_it(from_layer: bool) -> None:
    page = picture(apart=2.7)
    [zone] = confirmed([], words(LINES, 2.7), page, TesseractEngine(), from_layer=from_layer)
    assert (zone.format, zone.lines, zone.confidence) == ("TD3", LINES, AGREED)
    assert all(fits for _, fits in zone.checks)


def test_a_zone_of_the_text_layer_that_the_picture_does_not_show_is_none() -> None:
    hidden = (LINES[0].replace("BENAISSA", "BELAISSA"), LINES[1])
    assert confirmed([], words(hidden, 2.7), picture(apart=2.7), TesseractEngine(), from_layer=True) == ()


@pytest.mark.parametrize("lines", [(LINES[0], LINES[1][:-1] + "7"), (LINES[0][:-1], LINES[1]), (LINES[1], LINES[0])])
def test_lines_whose_digits_or_length_do_not_fit_are_no_zone(lines: tuple[str, ...]) -> None:
    assert confirmed([], words(lines), picture(lines), TesseractEngine(), from_layer=False) == ()


def test_a_sure_zone_is_not_read_again() -> None:
    sure = replace(found(picture()), confidence=0.8)

    class Nobody:
        name = "nobody"

        def read(self, *_: object, **__: object) -> tuple[Word, ...]:
            raise AssertionError("not asked")

    assert confirmed([sure], (), picture(), Nobody(), from_layer=False) == (sure,)
