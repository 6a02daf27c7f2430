"""The holder's signature above the machine-readable zone of a data page."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from pipeline.marks.holder_signature import holder_signature
from pipeline.readings import Box, MrzFormat, MrzReading, Word

PER_MM = 10
SIZE = (125 * PER_MM, 88 * PER_MM)
ZONE: Box = (0.053, 0.82, 0.947, 0.94)
PORTRAIT: Box = (0.05, 0.2, 0.32, 0.7)
FONT = ImageFont.truetype("DejaVuSans.ttf", 24)
STROKES = ((0, 30), (25, -20), (40, 45), (70, -30), (85, 30), (120, 0), (150, 35), (175, -25), (190, 20), (240, 5))


def data_page(*strokes_at: tuple[int, int], wave: bool = False) -> NDArray[np.uint8]:
    """Print, a zone, faint waves of security print, and pen strokes 24 mm wide at these places."""
    picture = Image.new("RGB", SIZE, (236, 240, 244))
    draw = ImageDraw.Draw(picture)
    if wave:
        for y in range(20, SIZE[1], 24):
            points = [(x, y + 9 * np.sin(x / 40 + y)) for x in range(0, SIZE[0], 8)]
            draw.line(points, fill=(206, 214, 226), width=2)
    for row, text in enumerate(("SURNAME", "ERIKSSON", "GIVEN NAMES", "ANNA MARIA", "12 AUG 1974")):
        draw.text((460, 150 + 60 * row), text, font=FONT, fill=(20, 20, 30))
    for line in range(2):
        draw.text((75, 730 + 50 * line), "P<UTOERIKSSON<<ANNA<MARIA" + "<" * 19, font=FONT, fill=(0, 0, 0))
    for x, y in strokes_at:
        draw.line([(x + dx, y + dy) for dx, dy in STROKES], fill=(25, 25, 60), width=4, joint="curve")
    return np.asarray(picture)


def seen(picture: NDArray[np.uint8], mrz_format: MrzFormat = "TD3") -> list[Box]:
    zone = MrzReading(mrz_format, ("", ""), 0.99, ZONE)
    words = [
        Word("ERIKSSON", 0.9, (0.367, 0.235, 0.5, 0.28), 0),
        Word("12 AUG 1974", 0.9, (0.367, 0.44, 0.51, 0.48), 1),
    ]
    return [mark.box for mark in holder_signature(picture, zone, words, [PORTRAIT])]


@pytest.mark.parametrize("wave", [False, True])
def test_pen_strokes_above_the_zone_are_the_holders_signature(wave: bool) -> None:
    [box] = seen(data_page((800, 600), wave=wave))
    assert box == pytest.approx((800 / SIZE[0], 570 / SIZE[1], 1040 / SIZE[0], 645 / SIZE[1]), abs=0.03)


def test_print_and_security_print_are_none() -> None:
    assert seen(data_page(wave=True)) == []


def test_strokes_in_the_portrait_are_hair() -> None:
    assert seen(data_page((110, 300))) == []


def test_the_zone_of_a_small_card_stands_on_the_other_side() -> None:
    assert seen(data_page((800, 600)), "TD1") == []


def test_a_signature_that_was_seen_on_the_page_is_not_seen_twice() -> None:
    picture = data_page((800, 600))
    zone = MrzReading("TD3", ("", ""), 0.99, ZONE)
    [mark] = holder_signature(picture, zone, (), [PORTRAIT])
    assert holder_signature(picture, zone, (), [PORTRAIT], [mark]) == ()
