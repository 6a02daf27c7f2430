"""Stamps of passport pages: straightened, read by themselves, and dated day first."""

from __future__ import annotations

import dataclasses
import datetime as dt

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.extract.passports.identity import extract_identity
from pipeline.extract.passports.pages import stamp_days
from pipeline.marks.finder import find_marks
from pipeline.marks.stamp_text import boxed_words, straightened, with_stamp_text
from pipeline.page.ocr import TesseractEngine
from pipeline.readings import Mark, Word
from tests.pipeline.words import document, page


def stamped(tilt: float, text: str = "17.07.25 11") -> tuple[np.ndarray, Mark]:
    """A page with one box-shaped border stamp in blue, askew."""
    stamp = Image.new("RGB", (460, 250), "white")
    draw = ImageDraw.Draw(stamp)
    draw.rounded_rectangle((8, 8, 451, 241), 14, outline=(30, 60, 150), width=8)
    draw.text((60, 40), "F    ->", font=ImageFont.truetype("DejaVuSansMono.ttf", 36), fill=(30, 60, 150))
    draw.text((60, 100), text, font=ImageFont.truetype("DejaVuSansMono.ttf", 40), fill=(30, 60, 150))
    draw.text((60, 160), "ROISSY CDG", font=ImageFont.truetype("DejaVuSansMono.ttf", 36), fill=(30, 60, 150))
    turned = stamp.rotate(-tilt, expand=True, fillcolor="white", resample=Image.Resampling.BICUBIC)
    sheet = Image.new("RGB", (1240, 900), (250, 249, 245))
    sheet.paste(turned, (300, 250))
    box = (300 / 1240, 250 / 900, (300 + turned.width) / 1240, (250 + turned.height) / 900)
    return np.asarray(sheet), Mark("stamp", box, 0.8, "box")


@pytest.mark.parametrize("tilt", [-14, 0, 9])
def test_a_stamp_askew_is_read_and_its_place_stays(tilt: float) -> None:
    rgb, mark = stamped(tilt)
    other = Mark("signature", (0.1, 0.8, 0.2, 0.9), 0.7)
    kept, read = with_stamp_text(rgb, (other, mark), TesseractEngine())
    assert kept == other
    assert (read.box, read.kind, read.confidence) == (mark.box, "stamp", 0.8)
    assert stamp_days(read.text) == (dt.date(2025, 7, 17),)
    assert read.text_confidence > 0.3


def test_the_frame_is_taken_away_and_made_level() -> None:
    rgb, mark = stamped(9)
    upright = straightened(rgb, mark.box)
    assert upright is not None
    rows = np.nonzero((upright < 130).sum(axis=1))[0]
    # Level, three lines of print leave empty rows between them; askew or with the frame's sides there are none.
    assert (np.diff(rows) > 8).sum() >= 2


def test_empty_paper_is_not_read() -> None:
    assert straightened(np.full((400, 400, 3), 245, np.uint8), (0.2, 0.2, 0.6, 0.5)) is None
    assert straightened(np.full((400, 400, 3), 245, np.uint8), (0.2, 0.2, 0.21, 0.21)) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("F 05.07.25 03\nROISSY CDG", [dt.date(2025, 7, 5)]),
        ("17 JUL 2024 IMMIGRATION", [dt.date(2024, 7, 17)]),
        ("ENTRY 03 11 23", [dt.date(2023, 11, 3)]),
        ("31.02.24", []),
        ("11.13.24", []),
        ("No 170725", []),
        ("10.05.2031.4", [dt.date(2031, 5, 10)]),
        ("", []),
    ],
)
def test_days_of_stamps(text: str, days: list[dt.date]) -> None:
    assert list(stamp_days(text)) == days


def test_stamps_of_a_passport_are_counted_and_dated_but_never_decide() -> None:
    marks = (
        Mark("stamp", (0.1, 0.1, 0.3, 0.2), 0.8, "box", "F 05.07.25 03", 0.9),
        Mark("stamp", (0.5, 0.1, 0.7, 0.2), 0.7, "ring", "illegible", 0.4),
        Mark("signature", (0.5, 0.8, 0.7, 0.9), 0.7),
    )
    fields = extract_identity(document("passport", dataclasses.replace(page("4\t\tVISAS\t\t5"), marks=marks)))
    assert fields["stamps"].values == (2,)
    assert fields["stamp_dates"].values == ("2025-07-05",)
    assert fields["stamp_dates"].readings[0].confidence < 0.6
    assert [spot.bbox for spot in fields["stamp_dates"].readings[0].evidence] == [(0.1, 0.1, 0.3, 0.2)]


VISA = """\
FRANCE   VISA   F 082714963
DU/FROM 02-07-25   AU/UNTIL 31-07-25
TYPE DE VISA/TYPE OF VISA C
DELIVRE A/ISSUED IN LAGOS   LE/ON 11-06-25"""


def test_dates_of_a_visa_sticker_are_day_first() -> None:
    fields = extract_identity(document("schengen-visa", page(VISA, confidence=0.96)))
    assert fields["issue_date"].values == (dt.date(2025, 6, 11),)
    assert fields["valid_from"].values == (dt.date(2025, 7, 2),)
    assert fields["valid_until"].values == (dt.date(2025, 7, 31),)
    assert fields["valid_from"].readings[0].confidence >= 0.6


@pytest.mark.parametrize("tilt", [0, 7])
def test_what_stands_in_a_boxed_stamp_of_a_paper_becomes_its_words(tilt: float) -> None:
    rgb, mark = stamped(tilt, "21.02.2024")
    boxed = dataclasses.replace(mark, detail="rectangular blue")
    read = boxed_words(rgb, (boxed,), (), TesseractEngine(), language="eng")
    day = next(word for word in read if word.text == "21.02.2024")
    assert boxed.box[0] < day.box[0] < day.box[2] < boxed.box[2]
    assert boxed.box[1] < day.box[1] < day.box[3] < boxed.box[3]
    # Where the words stand on the page: in the middle of the stamp's height, as it was drawn.
    assert (day.box[1] + day.box[3]) / 2 == pytest.approx((boxed.box[1] + boxed.box[3]) / 2, abs=0.03)


def test_a_stamp_that_the_page_s_reader_saw_is_not_read_again() -> None:
    rgb, mark = stamped(0)
    boxed = dataclasses.replace(mark, detail="rectangular blue")
    left, top, right, bottom = mark.box
    seen = tuple(Word(text, 0.9, (left, top, right, bottom), 0) for text in ("ROISSY", "CHARLES", "GAULLE"))
    assert boxed_words(rgb, (boxed,), seen, _NeverAsked(), language="eng") == ()


class _NeverAsked:
    name = "never"

    def read(self, *_: object, **__: object) -> tuple[Word, ...]:
        raise AssertionError("nothing was to be read")


@pytest.mark.parametrize(("tilt", "found"), [(9, True), (0, False)])
def test_a_box_of_print_that_stands_askew_may_be_a_stamp_and_a_level_one_is_a_cell(tilt: float, found: bool) -> None:
    rgb, _ = stamped(tilt, "18/10/2020")
    grey = np.repeat(rgb.min(axis=2)[:, :, None], 3, axis=2)
    marks, _ = find_marks(grey, (), dpi=200)
    assert [mark.detail for mark in marks if mark.kind == "stamp"] == ["rectangular black"] * found
    # Seen, and read; that it is a stamp is left to what it says.
    assert all(mark.confidence <= 0.5 for mark in marks if mark.kind == "stamp")
