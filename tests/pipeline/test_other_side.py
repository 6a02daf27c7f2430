"""A card copied onto one sheet with both its sides, of which the one has the zone and the other the print."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.page.ocr import Grey
from pipeline.page.other_side import read_other_side
from pipeline.readings import Box, MrzFormat, MrzReading, Word

WIDTH, HEIGHT = 1654, 2339
PAGE = np.full((HEIGHT, WIDTH, 3), 245, np.uint8)
"""A4 at 200 dpi, 7.87 pixels to the millimetre: a card is 674 by 425 of them, 0.41 by 0.18 of the page."""
NAMES: Box = (0.3, 0.42, 0.66, 0.48)
FRONT: Box = (0.28, 0.1, 0.68, 0.28)


def zone(layout: MrzFormat = "TD1") -> MrzReading:
    return MrzReading(layout, ("I<UTO", "", ""), 0.97, NAMES)


class Engine:
    """Reads one word well and keeps the shape of what it was shown."""

    name = "tesseract"

    def __init__(self) -> None:
        self.shown: list[tuple[int, ...]] = []

    def read(self, image: Grey, **_: object) -> tuple[Word, ...]:
        self.shown.append(image.shape)
        return (Word("VANDERBERG-LINDQVIST-ROSENKRANTZ-OYELARAN", 0.95, (0.4, 0.4, 0.9, 0.45), 0),)


def scattered(confidence: float, area: Box = FRONT) -> list[Word]:
    """Twelve words in three columns and four rows of an area."""
    left, top, right, bottom = area
    across, down = (right - left) / 3, (bottom - top) / 4
    return [
        Word("abc", confidence, (left + c * across, top + r * down, left + c * across + 0.05, top + r * down + 0.01), r)
        for c in range(3)
        for r in range(4)
    ]


def test_print_of_the_side_without_the_zone_is_read_at_the_scale_of_the_card() -> None:
    engine = Engine()
    words, _ = read_other_side(PAGE, zone(), (), scattered(0.3), (), engine)
    [(height, width)] = engine.shown
    assert width / height == pytest.approx(85.6 / 54, rel=0.25)
    assert width == pytest.approx(11.8 * 85.6, rel=0.25), "300 dpi"
    [word] = words
    assert FRONT[0] < word.box[0] < FRONT[2]
    assert FRONT[1] < word.box[1] < FRONT[3]


@pytest.mark.parametrize(
    ("layout", "words"),
    [
        ("TD1", scattered(0.95)),
        ("TD1", scattered(0.3, (0.05, 0.02, 0.95, 0.35))),
        ("TD1", scattered(0.3, (0.3, 0.36, 0.6, 0.41))),
        ("TD1", []),
        ("TD3", scattered(0.3)),
    ],
    ids=["it was read well", "a letter", "it is the side of the zone", "nothing there", "a passport has one data page"],
)
def test_nothing_is_read_anew_where_that_gains_nothing_or_where_the_other_side_is_not_told(
    layout: MrzFormat, words: list[Word]
) -> None:
    engine = Engine()
    assert read_other_side(PAGE, zone(layout), (), words, (), engine) == (tuple(words), ())
    assert not engine.shown


def test_beside_a_portrait_stands_the_print_of_its_card_and_a_letter_below_is_another_paper() -> None:
    engine = Engine()
    letter = scattered(0.4, (0.05, 0.6, 0.95, 0.9))
    portrait: Box = (0.29, 0.13, 0.38, 0.24)
    words, _ = read_other_side(PAGE, zone(), (portrait,), [*scattered(0.3), *letter], (), engine)
    assert len(engine.shown) == 1
    assert len(words) == 1 + len(letter)
