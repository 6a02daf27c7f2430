# ruff: noqa: ARG002, ARG005 -- fakes carry every argument of what they stand for
import dataclasses
import math
from typing import Literal

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.isolation.limits import ReadSettings
from pipeline.page import prepare
from pipeline.page import reader as page_reader
from pipeline.page.image import PageImage
from pipeline.page.ocr import OcrFailed
from pipeline.page.printed_zone import cut_off
from pipeline.page.reader import fingerprint, read_page
from pipeline.readings import Mark, MrzReading, Note, PortraitReading, Word

SETTINGS = ReadSettings(second_reader=False)
TEXT = "The undersigned hereby certifies that the applicant was living at this address until the third of October"


def page_image(rgb: np.ndarray, capture: str = "scan") -> PageImage:
    height, width = rgb.shape[:2]
    return PageImage(1, rgb, 100, 100, width * 0.254, height * 0.254, "scan", capture)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def letter() -> np.ndarray:
    picture = Image.new("RGB", (827, 1169), "white")
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype("DejaVuSans.ttf", 15)
    for row in range(20):
        draw.text((80, 100 + 34 * row), " ".join(TEXT.split()[row % 4 : row % 4 + 11]), font=font, fill=(10, 10, 10))
    return np.asarray(picture)


class Reader:
    """Reads the same sentence wherever it looks, surely only when the picture stands upright."""

    name = "fake"

    def __init__(self, upright: bool = True) -> None:
        self.languages: list[str] = []
        self.confidence = 0.95 if upright else 0.2

    def read(self, image: np.ndarray, *, language: str, dpi: int, layout: str) -> tuple[Word, ...]:
        self.languages.append(language)
        texts = TEXT.split()
        return tuple(
            Word(text, self.confidence, (0.1 + 0.04 * i, 0.3, 0.13 + 0.04 * i, 0.32), 0) for i, text in enumerate(texts)
        )


@pytest.fixture(autouse=True)
def nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("find_portraits", "find_mrz"):
        monkeypatch.setattr(page_reader, name, lambda *args, **kwargs: ())
    monkeypatch.setattr(page_reader, "find_marks", lambda *args, **kwargs: ((), ()))


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    fake = Reader()
    monkeypatch.setattr(page_reader, "_engine", lambda: fake)
    return fake


def test_a_page_is_read_in_its_own_language(letter: np.ndarray, reader: Reader) -> None:
    reading = read_page(page_image(letter), SETTINGS)
    assert reading.language == "en"
    assert reader.languages[0] == "fra"  # the first look
    assert reader.languages[1] == "eng"
    assert (reading.rotation, reading.text_source, reading.blank) == (0, "ocr", False)


def test_a_page_on_its_side_is_turned_and_so_are_its_millimetres(letter: np.ndarray, reader: Reader) -> None:
    reading = read_page(page_image(prepare.turn(letter, 90)), SETTINGS)
    assert reading.rotation == 270
    assert reading.width_mm == pytest.approx(827 * 0.254)
    assert reading.height_mm == pytest.approx(1169 * 0.254)


def test_an_empty_page_with_punch_holes_is_blank(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_reader, "_engine", lambda: pytest.fail("a blank page is not read"))
    picture = Image.new("RGB", (827, 1169), (244, 243, 238))
    draw = ImageDraw.Draw(picture)
    for y in (430, 740):
        draw.ellipse((20, y, 44, y + 24), fill=(30, 30, 30))
    reading = read_page(page_image(np.asarray(picture)), SETTINGS)
    assert reading.blank
    assert reading.words == ()


@pytest.mark.parametrize(
    ("drawn", "blank"),
    [
        ("signature", False),
        ("pale stamp", False),
        ("large letter", False),
        ("crease", True),
        ("hair", True),
        ("tea", True),
    ],
)
def test_one_drawn_thing_makes_a_page_and_dirt_does_not(drawn: str, blank: bool, reader: Reader) -> None:
    picture = Image.new("RGB", (827, 1169), (244, 243, 238))
    draw = ImageDraw.Draw(picture)
    wave = [(300 + step, 800 + 25 * math.sin(step / 9) * (1 - step / 260)) for step in range(180)]
    if drawn == "signature":
        draw.line(wave, fill=(30, 40, 140), width=2)
    elif drawn == "pale stamp":
        for radius in (70, 48):
            draw.ellipse((400 - radius, 600 - radius, 400 + radius, 600 + radius), outline=(185, 168, 216), width=3)
    elif drawn == "large letter":
        draw.text((380, 500), "B", font=ImageFont.truetype("DejaVuSans.ttf", 60), fill=0)
    elif drawn == "crease":
        draw.line((0, 400, 827, 440), fill=(150, 150, 150), width=2)
    elif drawn == "hair":
        draw.arc((200, 300, 420, 380), 190, 340, fill=(110, 110, 110), width=1)
    else:
        draw.ellipse((250, 400, 480, 630), outline=(226, 214, 196), width=8)
    assert read_page(page_image(np.asarray(picture)), SETTINGS).blank is blank


def test_one_short_line_is_enough_not_to_be_blank(reader: Reader) -> None:
    picture = Image.new("RGB", (827, 1169), "white")
    ImageDraw.Draw(picture).text((300, 500), "see overleaf", font=ImageFont.truetype("DejaVuSans.ttf", 15), fill=0)
    assert not read_page(page_image(np.asarray(picture)), SETTINGS).blank


def test_a_page_the_engine_cannot_read_says_so(letter: np.ndarray, monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(Reader):
        def read(self, image: np.ndarray, *, language: str, dpi: int, layout: str) -> tuple[Word, ...]:
            raise OcrFailed("timeout")

    monkeypatch.setattr(page_reader, "_engine", Broken)
    reading = read_page(page_image(letter), SETTINGS)
    assert reading.error is not None
    assert reading.error.key == "page.ocr-timeout"
    assert reading.words == ()


def test_nothing_legible_leaves_the_page_as_it_was_stored(letter: np.ndarray, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_reader, "_engine", lambda: Reader(upright=False))
    assert read_page(page_image(prepare.turn(letter, 180)), SETTINGS).rotation == 0


@pytest.mark.parametrize("confidence", [0.95, 0.3])
def test_only_a_paper_whose_zone_is_not_read_is_said_to_be_in_other_letters(
    confidence: float, letter: np.ndarray, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = page_reader.read_text
    note = Note("page.other-letters")
    monkeypatch.setattr(page_reader, "read_text", lambda *given: dataclasses.replace(read(*given), notes=(note,)))
    zone = MrzReading("TD3", ("A" * 44, "B" * 44), confidence, (0.0, 0.25, 0.5, 0.4))
    monkeypatch.setattr(page_reader, "find_mrz", lambda *args, **kwargs: (zone,))
    assert (note in read_page(page_image(letter), SETTINGS).notes) is (confidence < 0.6)


def test_words_inside_a_machine_readable_zone_are_left_to_its_reader(
    letter: np.ndarray, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    zone = MrzReading("TD3", ("A" * 44, "B" * 44), 0.9, (0.0, 0.25, 0.5, 0.4))
    monkeypatch.setattr(page_reader, "find_mrz", lambda *args, **kwargs: (zone,))
    reading = read_page(page_image(letter), SETTINGS)
    assert reading.mrz == (zone,)
    assert reading.words
    inside = [
        word
        for word in reading.words
        if word.box[0] + word.box[2] <= 2 * 0.5 and 2 * 0.25 <= word.box[1] + word.box[3] <= 2 * 0.4
    ]
    assert inside == []


def test_no_zone_is_looked_for_in_a_long_letter(
    letter: np.ndarray, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = Reader()
    texts = tuple(Word("word", 0.9, (0.1, 0.1, 0.2, 0.12), line) for line in range(120))
    monkeypatch.setattr(many, "read", lambda *args, **kwargs: texts)
    monkeypatch.setattr(page_reader, "_engine", lambda: many)
    monkeypatch.setattr(page_reader, "find_mrz", lambda *args, **kwargs: pytest.fail("a letter has none"))
    assert read_page(page_image(letter), SETTINGS).mrz == ()


def test_boxes_on_a_photo_of_a_table_lie_where_the_paper_is(
    letter: np.ndarray, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = np.full((1800, 1500, 3), (70, 55, 40), np.uint8)
    table[300 : 300 + 1169, 320 : 320 + 827] = letter
    reading = read_page(page_image(table, "phone"), SETTINGS)
    first = reading.words[0].box
    # The fake's first word starts at a tenth of what it is shown: of the sheet, not of the table.
    assert first[0] == pytest.approx((320 + 0.1 * 827) / 1500, abs=0.02)
    assert first[1] == pytest.approx((300 + 0.3 * 1169) / 1800, abs=0.02)


def test_the_same_page_scanned_twice_has_nearly_the_same_fingerprint(letter: np.ndarray) -> None:
    def bits(picture: np.ndarray) -> int:
        return int(fingerprint(prepare.survey(picture, (100, 100), known_size=True).grey), 16)

    noisy = np.clip(letter.astype(int) + np.random.default_rng(1).normal(0, 6, letter.shape), 0, 255).astype(np.uint8)
    other = prepare.turn(letter, 90)
    assert (bits(letter) ^ bits(noisy)).bit_count() <= 6
    assert (bits(letter) ^ bits(other)).bit_count() > 6


def test_two_pages_side_by_side_are_noted(monkeypatch: pytest.MonkeyPatch, letter: np.ndarray) -> None:
    sides = [Word("word", 0.9, (x, 0.02 * y, x + 0.1, 0.02 * y + 0.01), y) for y in range(40) for x in (0.1, 0.8)]
    many = Reader()
    monkeypatch.setattr(many, "read", lambda *_, layout, **__: tuple(sides) if layout == "page" else ())
    monkeypatch.setattr(page_reader, "_engine", lambda: many)
    reading = read_page(page_image(np.hstack([letter, letter])), SETTINGS)
    assert "page.several-papers" in {note.key for note in reading.notes}
    assert [(round(part[0], 1), round(part[2], 1)) for part in reading.parts] == [(0.0, 0.5), (0.5, 1.0)]


def test_the_columns_of_a_data_page_above_its_zone_are_no_two_pages() -> None:
    words = [Word("word", 0.9, (x, 0.02 * y, x + 0.1, 0.02 * y + 0.01), y) for y in range(40) for x in (0.1, 0.8)]
    wide = (600, 900, 3)
    zone = MrzReading("TD3", ("P<UTO".ljust(44, "<"), "<" * 44), 0.9, (0.05, 0.85, 0.95, 0.95))
    assert len(page_reader._two_pages(words, (), wide, sideways=False)) == 2
    assert page_reader._two_pages(words, (zone,), wide, sideways=False) == ()


class DataPage:
    """Reads what a data page says, and tells what was asked of it."""

    name = "fake"

    def __init__(self, words: int = 12) -> None:
        self.words = words
        self.layouts: list[str] = []

    def read(self, image: np.ndarray, *, language: str, dpi: int, layout: str) -> tuple[Word, ...]:
        self.layouts.append(layout)
        return tuple(Word(f"WORD{n}", 0.9, (0.1, 0.05 * n, 0.4, 0.05 * n + 0.04), n) for n in range(self.words))


def data_page(stray: int = 0) -> tuple[np.ndarray, MrzReading]:
    """A card lying on its head in the middle of a sheet, with so many letters outside of it."""
    picture = Image.new("RGB", (827, 1169), (245, 245, 242))
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype("DejaVuSans.ttf", 15)
    for row in range(5):
        draw.text((300, 430 + 30 * row), "ERIKSSON ANNA", font=font, fill=(10, 10, 10))
    for row in range(stray):
        draw.text((60, 900 + 20 * row), "another paper", font=font, fill=(10, 10, 10))
    lines = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")
    box = (0.3, 0.5, 0.7, 0.55)
    zone = MrzReading("TD1", lines, 0.95, (1 - box[2], 1 - box[3], 1 - box[0], 1 - box[1]), rotation=180)
    return np.ascontiguousarray(np.rot90(np.asarray(picture), 2)), zone


@pytest.mark.parametrize(
    ("box", "cut"),
    [
        ((0.055, 0.70, 0.945, 0.92), False),  # a tight photo of a whole card
        ((0.055, 0.40, 0.945, 0.60), True),  # its upper third is missing
        ((0.0, 0.70, 0.89, 0.92), True),  # its left edge is missing
    ],
)
def test_a_card_that_is_cut_off_is_named(box: tuple[float, float, float, float], cut: bool) -> None:
    zone = MrzReading("TD1", ("",) * 3, 0.95, box)
    assert cut_off(zone, 856, 540) is cut


@pytest.mark.parametrize(("capitals", "first"), [(46, True), (26, False)])
def test_security_print_does_not_hide_that_the_print_is_as_large_as_on_a_data_page(
    capitals: int, first: bool, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    monkeypatch.setattr(page_reader, "find_mrz", lambda *args, **kwargs: order.append("zone") or ())
    monkeypatch.setattr(reader, "read", lambda *args, **kwargs: order.append("text") or ())
    picture = Image.new("RGB", (1754, 1240), (238, 240, 236))
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype("DejaVuSans.ttf", capitals)
    for row in range(8):
        for column in range(40):
            draw.text((60 + 41 * column, 80 + 140 * row), "HMENKTLXU"[(row + column) % 9], fill=30, font=font)
    read_page(page_image(np.asarray(picture), "phone"), SETTINGS)
    assert (order[0] == "zone") is first


@pytest.mark.parametrize(
    ("stray", "words", "confidence", "alone"),
    [(0, 12, 0.95, True), (6, 12, 0.95, False), (0, 3, 0.95, False), (0, 12, 0.4, False)],
)
def test_a_data_page_by_itself_is_read_once_at_its_own_scale(
    stray: int, words: int, confidence: float, alone: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture, zone = data_page(stray)
    zone = dataclasses.replace(zone, confidence=confidence)
    engine = DataPage(words)
    monkeypatch.setattr(page_reader, "_engine", lambda: engine)
    monkeypatch.setattr(page_reader, "find_mrz", lambda *args, **kwargs: (zone,))
    monkeypatch.setattr("pipeline.page.printed_zone.recogniser", lambda: None)
    reading = read_page(page_image(picture, "phone"), SETTINGS)
    assert (engine.layouts == ["sparse"]) is alone
    if alone:
        assert reading.rotation == 180, "the zone says which way is up"
        assert reading.mrz[0].box == pytest.approx((0.3, 0.5, 0.7, 0.55))
        assert reading.mrz[0].rotation == 0
        assert [word.text for word in reading.words] == [f"WORD{n}" for n in range(words)]


@pytest.mark.parametrize(("format_", "alone", "stamps"), [("TD3", True, 0), ("TD3", False, 1), ("MRV-A", True, 1)])
def test_an_emblem_on_a_data_page_is_no_stamp_as_it_may_be_on_a_visa_or_the_page_above(
    format_: Literal["TD3", "MRV-A"], alone: bool, stamps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    upside_down, card = data_page()
    picture = np.rot90(upside_down, 2)
    box = (0.06, 0.89, 0.94, 0.99)
    if alone:
        picture, box = picture[330:912], (0.06, 0.79, 0.94, 0.93)
    zone = dataclasses.replace(card, format=format_, lines=card.lines[:2], box=box, rotation=0)
    emblem = Mark("stamp", (0.64, 0.3, 0.71, 0.35), 0.88, "round orange")
    monkeypatch.setattr(page_reader, "_engine", lambda: DataPage(12))
    monkeypatch.setattr(page_reader, "find_mrz", lambda *args, **kwargs: (zone,))
    monkeypatch.setattr(page_reader, "find_marks", lambda *args, **kwargs: ((emblem,), ()))
    monkeypatch.setattr("pipeline.page.printed_zone.recogniser", lambda: None)
    reading = read_page(page_image(np.ascontiguousarray(picture), "phone"), SETTINGS)
    assert sum(mark.kind == "stamp" for mark in reading.marks) == stamps


def test_print_that_moved_or_fell_to_pieces_is_to_be_taken_again(
    letter: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    unsure = Reader(upright=False)
    unsure.confidence = 0.5
    monkeypatch.setattr(page_reader, "_engine", lambda: unsure)
    large = np.asarray(cv2.resize(letter, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC), np.uint8)
    moved = cv2.blur(large, (23, 5))
    harsh = np.where(large < 60, np.uint8(0), np.uint8(255))
    told = [read_page(page_image(picture), SETTINGS).quality.problem for picture in (letter, moved, harsh)]
    # Of a sharp page in greys nothing is said: it may be written by hand.
    assert told == [None, "quality.blurred", "quality.poor"]


def test_a_blurred_page_of_which_hardly_a_word_was_read_is_to_be_taken_again(
    letter: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Sure(Reader):
        def read(self, image: np.ndarray, *, language: str, dpi: int, layout: str) -> tuple[Word, ...]:
            return super().read(image, language=language, dpi=dpi, layout=layout)[:3]

    monkeypatch.setattr(page_reader, "_engine", Sure)
    assert read_page(page_image(letter), SETTINGS).quality.problem is None
    assert read_page(page_image(cv2.blur(letter, (9, 3))), SETTINGS).quality.problem == "quality.blurred"


@pytest.mark.parametrize(
    ("sharpness", "read", "zone", "problem"),
    [
        (0.07, 0.3, False, "quality.blurred"),
        (0.07, 0.9, False, None),  # print that was read
        (0.2, 0.3, False, None),  # security print
        (0.07, 0.3, True, None),
        (None, 0.3, False, None),
    ],
)
def test_a_card_whose_portrait_and_print_are_blurred_is_to_be_taken_again(
    letter: np.ndarray,
    monkeypatch: pytest.MonkeyPatch,
    sharpness: float | None,
    read: float,
    zone: bool,
    problem: str | None,
) -> None:
    reader = Reader()
    reader.confidence = read
    card = MrzReading("TD3", ("A" * 44, "B" * 44), 0.5, (0.0, 0.25, 0.5, 0.4))
    portrait = PortraitReading((0.1, 0.3, 0.3, 0.6), None, None, "LTRB", 1, sharpness=sharpness)
    monkeypatch.setattr(page_reader, "_engine", lambda: reader)
    monkeypatch.setattr(page_reader, "find_portraits", lambda *args, **kwargs: (portrait,))
    monkeypatch.setattr(page_reader, "find_mrz", lambda *args, **kwargs: (card,) if zone else ())
    monkeypatch.setattr("pipeline.page.printed_zone.recogniser", lambda: None)
    assert read_page(page_image(letter), SETTINGS).quality.problem == problem
