"""What the print around a machine-readable zone says of the copy."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from pipeline.page import printed_zone
from pipeline.page.ocr import Grey
from pipeline.page.printed_zone import read_printed_zone, zone_runs_out
from pipeline.readings import Box, MrzReading, Word

NAMES = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
NUMBERS = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"


def words(*lines: tuple[str, Box]) -> list[Word]:
    return [Word(text, 0.4, box, number) for number, (text, box) in enumerate(lines)]


@pytest.mark.parametrize(
    ("seen", "cut"),
    [
        (words((NAMES[4:], (0.0, 0.8, 0.93, 0.84)), (NUMBERS[4:], (0.0, 0.88, 0.93, 0.92))), True),
        (words((NAMES[:40], (0.07, 0.8, 1.0, 0.84)), (NUMBERS[:40], (0.07, 0.88, 1.0, 0.92))), True),
        (words((NAMES, (0.06, 0.945, 0.94, 0.98))), True),
        (words((NAMES, (0.06, 0.8, 0.94, 0.84)), (NUMBERS, (0.06, 0.88, 0.94, 0.92))), False),
        (words((NAMES, (0.06, 0.8, 0.94, 0.84))), False),
        (words(("<<", (0.0, 0.8, 0.1, 0.84)), ("https://utopia.test/<a>/<b>", (0.0, 0.9, 0.9, 0.94))), False),
        ([], False),
    ],
    ids=["left", "right", "below", "whole", "the other line unread", "no zone", "nothing"],
)
def test_a_zone_that_ends_with_the_picture(seen: list[Word], cut: bool) -> None:
    assert zone_runs_out(seen) is cut


ZONE = MrzReading("TD3", (NAMES, NUMBERS), 0.95, (0.053, 0.8, 0.947, 0.95))
"""On a page of 1250 by 880 pixels, 10 to the millimetre."""


class Engine:
    """Sees what a test says and keeps what it was shown."""

    name = "tesseract"

    def __init__(self, *seen: Word) -> None:
        self.seen = seen
        self.shown = np.zeros((1, 1), np.uint8)

    def read(self, image: Grey, **_: object) -> tuple[Word, ...]:
        self.shown = image
        return self.seen


class Second:
    """A second reader that counts what it is asked."""

    name = "second"

    def __init__(self) -> None:
        self.asked = 0

    def read(self, _: Grey, **__: object) -> tuple[Word, ...]:
        self.asked += 1
        return (Word("SEEN", 0.9, (0, 0, 1, 1), 0),)


def doubtful(text: str, top: float, *, mm: float = 2.5) -> Word:
    return Word(text, 0.6, (0.4, top, 0.6, top + mm / 63), 0)


@pytest.mark.parametrize(
    ("word", "asked"),
    [
        (doubtful("ROTTERDAM", 0.5), True),
        (doubtful("12 08 2009", 0.5), True),
        (doubtful("12 08 1974", 0.5), False),
        (doubtful("12 AUG/AUG 74", 0.5), False),
        (doubtful("15.04.2012", 0.5), False),
        (doubtful("15.05.2012", 0.5), True),
        (doubtful("ERIKSSON", 0.5), False),
        (doubtful("Plaats/Place", 0.5, mm=1.3), False),
        (doubtful("UTOPIA", 0.01), False),
        (doubtful("ani", 0.3, mm=12), False),
    ],
    ids=lambda value: value.text if isinstance(value, Word) else None,
)
def test_the_second_reader_is_asked_what_nobody_else_tells(
    word: Word, asked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = Second()
    monkeypatch.setattr(printed_zone, "recogniser", lambda: second)
    page = np.full((880, 1250, 3), 235, np.uint8)
    _, opinions = read_printed_zone(page, ZONE, (), (), Engine(word), "eng")
    assert (second.asked, len(opinions)) == ((1, 1) if asked else (0, 0))


def test_small_grey_labels_beside_dark_values_are_print_and_coloured_waves_are_none() -> None:
    page = np.full((880, 1250, 3), (214, 216, 232), np.uint8)
    for row in range(150, 650, 50):
        cv2.putText(page, "Plaats/Place", (500, row), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (105, 112, 140), 2, cv2.LINE_4)
        cv2.putText(page, "ROTTERDAM", (500, row + 25), cv2.FONT_HERSHEY_SIMPLEX, 0.9, (25, 25, 30), 3)
    cv2.line(page, (0, 350), (400, 420), (170, 150, 208), 2)
    engine = Engine()
    read_printed_zone(page, ZONE, (), (), engine, "eng")
    part = page[:704]
    scale = engine.shown.shape[0] / part.shape[0]
    label = cv2.resize(engine.shown, (part.shape[1], part.shape[0]), interpolation=cv2.INTER_AREA)
    assert scale > 1
    strokes = (part == (105, 112, 140)).all(axis=2)
    waves = (part == (170, 150, 208)).all(axis=2)
    assert strokes.sum() > 500
    assert waves.sum() > 500
    assert float(np.median(label[strokes])) < 128
    assert float(np.median(label[waves])) > 190


@pytest.mark.parametrize("degrees", [-4.0, 3.0])
def test_lines_that_fall_are_made_level_before_they_are_read_and_words_stand_where_they_stood(degrees: float) -> None:
    page = np.full((880, 1250, 3), 240, np.uint8)
    for row in range(150, 640, 70):
        cv2.putText(page, "ROTTERDAM 2031", (500, row), cv2.FONT_HERSHEY_SIMPLEX, 0.9, (25, 25, 30), 3)
    for row, line in zip((750, 810), ZONE.lines, strict=True):
        for column, sign in enumerate(line):
            cv2.putText(page, sign, (70 + 25 * column, row), cv2.FONT_HERSHEY_PLAIN, 1.8, (15, 15, 15), 2)
    turned = cv2.getRotationMatrix2D((625, 440), -degrees, 1.0)
    page = cv2.warpAffine(page, turned, (1250, 880), borderValue=(240, 240, 240)).astype(np.uint8)
    engine = Engine(Word("ROTTERDAM", 0.9, (0.49, 0.49, 0.51, 0.51), 0))
    [word], _ = read_printed_zone(page, ZONE, (), (), engine, "eng")
    ink = np.argwhere(engine.shown < 100)
    rows = np.unique(ink[:, 0])
    assert len(rows) < 0.55 * (rows[-1] - rows[0]), "there is white between level lines"
    middle = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
    assert middle == pytest.approx((0.5, 0.4), abs=0.02), "the middle of the part above the zone"


def test_a_part_that_is_hardly_read_is_looked_at_once_more_with_nothing_but_what_is_dark() -> None:
    page = np.full((880, 1250, 3), 235, np.uint8)
    page[100:700:8] = 120
    shown: list[Grey] = []

    class Copy(Engine):
        def read(self, image: Grey, **_: object) -> tuple[Word, ...]:
            shown.append(image)
            return (Word("R0TT", 0.3, (0.4, 0.5, 0.6, 0.54), 0),) if len(shown) == 1 else (doubtful("ROTTERDAM", 0.5),)

    words, _ = read_printed_zone(page, ZONE, (), (), Copy(), "eng")
    assert [word.text for word in words] == ["ROTTERDAM"]
    first, second = (float(np.mean(image < 200)) for image in shown)
    assert first > 0.05
    assert second < 0.01


def test_what_was_read_well_is_not_read_twice() -> None:
    shown: list[Grey] = []

    class Clear(Engine):
        def read(self, image: Grey, **_: object) -> tuple[Word, ...]:
            shown.append(image)
            return (Word("ERIKSSON", 0.9, (0.4, 0.5, 0.6, 0.54), 0),)

    read_printed_zone(np.full((880, 1250, 3), 235, np.uint8), ZONE, (), (), Clear(), "eng")
    assert len(shown) == 1
