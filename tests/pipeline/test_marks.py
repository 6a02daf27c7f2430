import math
import random
from dataclasses import replace

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.marks.details import signature_near, tick_label, tick_state, ticks
from pipeline.marks.finder import find_marks
from pipeline.marks.rings import _DRAWN, _drawn
from pipeline.readings import Mark, PageReading, Word

DPI = 150
MM = DPI / 25.4


class Page:
    """A half page on which print is drawn together with the words a reader would give."""

    def __init__(self, width_mm: float = 150, height_mm: float = 140) -> None:
        self.image = Image.new("RGB", (round(width_mm * MM), round(height_mm * MM)), (250, 249, 247))
        self.draw = ImageDraw.Draw(self.image)
        self.words: list[Word] = []
        self.font = ImageFont.load_default(size=3.4 * MM)

    def text(self, x: float, y: float, words: str, fill: tuple[int, int, int] = (25, 25, 25)) -> None:
        place = x * MM
        line = len(self.words)
        for word in words.split():
            left, top, right, bottom = self.draw.textbbox((place, y * MM), word, font=self.font)
            self.draw.text((place, y * MM), word, fill=fill, font=self.font)
            width, height = self.image.size
            self.words.append(Word(word, 0.9, (left / width, top / height, right / width, bottom / height), line))
            place = right + 1.2 * MM

    def pen(self, seed: int, box: tuple[float, float, float, float], colour: tuple[int, int, int]) -> None:
        rng = random.Random(seed)
        left, top, right, bottom = (place * MM for place in box)
        phase, speed = rng.uniform(0, 6), rng.uniform(3, 5)
        points = []
        for step in range(160):
            t = step / 159
            x = left + (right - left) * (t + 0.06 * math.sin(9 * speed * t))
            y = (top + bottom) / 2 + (bottom - top) / 2 * math.sin(6 * speed * t + phase) * (1 - 0.5 * t)
            points.append((x, y))
        self.draw.line(points, fill=colour, width=3, joint="curve")

    def marks(self) -> tuple[Mark, ...]:
        return find_marks(np.asarray(self.image), self.words, dpi=DPI)[0]

    def of_kind(self, *kinds: str) -> list[Mark]:
        return [mark for mark in self.marks() if mark.kind in kinds]


def form() -> Page:
    page = Page()
    for row in range(5):
        page.text(12, 12 + 7 * row, "the undersigned declares that the student is registered")
    return page


@pytest.mark.parametrize("colour", [(20, 20, 25), (30, 40, 150)])
def test_strokes_beside_their_label_are_a_sure_signature(colour: tuple[int, int, int]) -> None:
    page = form()
    page.text(14, 70, "Signature of the applicant")
    page.draw.line((14 * MM, 95 * MM, 75 * MM, 95 * MM), fill=(0, 0, 0), width=2)
    page.pen(3, (18, 78, 58, 93), colour)
    (mark,) = page.of_kind("signature")
    assert mark.confidence >= 0.6
    reading = PageReading(number=1, words=tuple(page.words), marks=(mark,))
    assert signature_near(reading) == mark
    assert signature_near(reading, ("applicant",)) == mark
    assert signature_near(reading, ("doctor",)) is None


def test_a_signature_that_was_read_as_a_short_word_is_still_one() -> None:
    page = form()
    page.text(14, 70, "Signature of the applicant")
    page.pen(3, (18, 78, 58, 93), (30, 40, 150))
    width, height = (side / MM for side in page.image.size)
    page.words.append(Word("Sy", 0.62, (17 / width, 77 / height, 59 / width, 94 / height), len(page.words)))
    (mark,) = page.of_kind("signature")
    assert mark.confidence >= 0.6


def test_an_empty_signature_line_is_no_signature() -> None:
    page = form()
    page.text(14, 70, "Signature of the applicant")
    page.draw.line((14 * MM, 95 * MM, 75 * MM, 95 * MM), fill=(0, 0, 0), width=2)
    page.draw.rectangle((80 * MM, 70 * MM, 140 * MM, 95 * MM), outline=(0, 0, 0), width=2)
    assert page.of_kind("signature", "handwriting", "stamp", "seal") == []


def test_a_table_and_a_logo_are_never_sure_marks() -> None:
    page = form()
    for row in range(4):
        page.draw.line((12 * MM, (60 + 8 * row) * MM, 130 * MM, (60 + 8 * row) * MM), fill=(0, 0, 0), width=2)
    for column in (12, 60, 130):
        page.draw.line((column * MM, 60 * MM, column * MM, 84 * MM), fill=(0, 0, 0), width=2)
    page.draw.polygon([(120 * MM, 3 * MM), (135 * MM, 3 * MM), (128 * MM, 11 * MM)], fill=(20, 60, 140))
    assert [mark for mark in page.of_kind("signature", "stamp", "seal") if mark.confidence >= 0.6] == []


@pytest.mark.parametrize("colour", [(30, 50, 160), (190, 30, 40), (100, 30, 140)])
def test_a_coloured_ring_with_letters_is_a_stamp(colour: tuple[int, int, int]) -> None:
    page = form()
    cx, cy, radius = 100 * MM, 95 * MM, 17 * MM
    page.draw.ellipse((cx - radius, cy - radius, cx + radius, cy + radius), outline=colour, width=4)
    for index, letter in enumerate("COMMUNE DE VILLE BELGIQUE"):
        angle = index / 25 * 2 * math.pi
        spot = (cx + 0.8 * radius * math.cos(angle), cy + 0.8 * radius * math.sin(angle))
        page.draw.text(spot, letter, fill=colour, font=page.font, anchor="mm")
    page.draw.text((cx, cy), "OFFICE", fill=colour, font=page.font, anchor="mm")
    (mark,) = page.of_kind("stamp", "seal")
    assert mark.confidence >= 0.6
    assert mark.detail.startswith("round")


@pytest.mark.parametrize("seed", [5, 8])
def test_a_signature_that_runs_into_a_black_stamp_is_told_from_it(seed: int) -> None:
    page = form()
    page.text(60, 66, "Sofie Peeters-Lemaire")
    black = (20, 20, 25)
    cx, cy, radius = 104 * MM, 88 * MM, 14 * MM
    for share in (1.0, 0.62):
        box = (cx - share * radius, cy - share * radius, cx + share * radius, cy + share * radius)
        page.draw.ellipse(box, outline=black, width=3)
    for index, letter in enumerate("CARTONNERIE DU CONDROZ"):
        angle = index / 22 * 2 * math.pi
        spot = (cx + 0.8 * radius * math.cos(angle), cy + 0.8 * radius * math.sin(angle))
        page.draw.text(spot, letter, fill=black, font=page.font, anchor="mm")
    page.pen(seed, (64, 80, 95, 98), black)
    (stamp,) = page.of_kind("stamp", "seal")
    assert stamp.detail.startswith("round")
    assert stamp.box[0] == pytest.approx((cx - radius) / page.image.width, abs=0.02)
    assert [mark.confidence >= 0.5 for mark in page.of_kind("signature")] == [True]


def test_tick_boxes_carry_their_state_and_label() -> None:
    page = form()
    box = 3.6
    for row, label in enumerate(["Nederlands", "Français", "Deutsch", "Geen voorkeur"]):
        top = 60 + 9 * row
        page.draw.rectangle((14 * MM, top * MM, (14 + box) * MM, (top + box) * MM), outline=(10, 10, 10), width=2)
        page.text(14 + box + 3, top - 0.2, label)
    cross = [(14 * MM, 60 * MM), ((14 + box) * MM, (60 + box) * MM)]
    page.draw.line(cross, fill=(30, 40, 150), width=3)
    page.draw.line([(14 * MM, (60 + box) * MM), ((14 + box) * MM, 60 * MM)], fill=(30, 40, 150), width=3)
    tick = [(14.6 * MM, 80 * MM), (15.8 * MM, 81.2 * MM), (19.5 * MM, 76.5 * MM)]
    page.draw.line(tick, fill=(10, 10, 10), width=3)
    reading = PageReading(number=1, marks=page.marks())
    states = {label: state for state, label, _ in ticks(reading)}
    assert states == {"Nederlands": "ticked", "Français": "empty", "Deutsch": "ticked", "Geen voorkeur": "empty"}


def test_a_box_that_was_read_into_its_label_keeps_it() -> None:
    page = form()
    page.draw.rectangle((14 * MM, 60 * MM, 17 * MM, 63 * MM), outline=(10, 10, 10), width=2)
    page.draw.line([(14.4 * MM, 61.5 * MM), (15.4 * MM, 62.8 * MM), (18.2 * MM, 59 * MM)], fill=(30, 40, 150), width=3)
    page.text(20, 60, "Nederlands")
    read = page.words.pop()
    page.words.append(replace(read, confidence=0.3, box=(14 * MM / page.image.width, *read.box[1:])))
    (found,) = ticks(PageReading(number=1, marks=page.marks()))
    assert found[:2] == ("ticked", "Nederlands")


@pytest.mark.parametrize("rows", [1, 2])
def test_printed_circles_that_were_read_as_letters_are_a_choice_when_there_are_several(rows: int) -> None:
    page = form()
    for row, label in enumerate(("Nederlands", "Francais")[:rows]):
        x, y, size = 14 * MM, (60 + 9 * row) * MM, 4.4 * MM
        page.draw.ellipse((x, y, x + size, y + size), outline=(10, 10, 10), width=2)
        if row == 0:
            page.draw.ellipse((x + 0.3 * size, y + 0.3 * size, x + 0.7 * size, y + 0.7 * size), fill=(10, 10, 10))
        width, height = page.image.size
        page.words.append(
            Word("O", 0.87, (x / width, y / height, (x + size) / width, (y + size) / height), len(page.words))
        )
        page.text(20, 60.4 + 9 * row, label)
    states = {label: state for state, label, _ in ticks(PageReading(number=1, marks=page.marks()))}
    assert states == ({"Nederlands": "ticked", "Francais": "empty"} if rows == 2 else {})


def test_tick_boxes_typed_as_characters_are_understood() -> None:
    page = form()
    width, height = page.image.size
    for row, (sign, label) in enumerate([("[x]", "Oui"), ("☐", "Non")]):
        top = (70 + 8 * row) * MM / height
        bottom = top + 4 * MM / height
        page.words.append(Word(sign, 0.9, (20 * MM / width, top, 25 * MM / width, bottom), 50 + row))
        page.words.append(Word(label, 0.9, (27 * MM / width, top, 35 * MM / width, bottom), 50 + row))
    found = {tick_label(mark): tick_state(mark) for mark in page.of_kind("tick")}
    assert found == {"Oui": "ticked", "Non": "empty"}


def test_a_qr_code_is_decoded() -> None:
    page = form()
    code = cv2.QRCodeEncoder.create().encode("BE-1234")
    square = Image.fromarray(code).convert("RGB").resize((round(28 * MM), round(28 * MM)), Image.Resampling.NEAREST)
    page.image.paste(square, (round(90 * MM), round(70 * MM)))
    (mark,) = page.of_kind("barcode")
    assert mark.detail == "qr: BE-1234"


def test_a_photograph_is_a_photo_and_not_ink() -> None:
    page = form()
    ramp = np.linspace(20, 220, round(35 * MM)).astype(np.uint8)
    tones = np.repeat(ramp[None, :], round(45 * MM), axis=0)
    page.image.paste(Image.fromarray(tones).convert("RGB"), (round(80 * MM), round(70 * MM)))
    assert [mark.kind for mark in page.marks()] == ["photo"]


def boxed(page: Page, x: float, y: float, colour: tuple[int, int, int], degrees: float = 7) -> None:
    """A company's stamp, a turned frame with three lines in it, whose words nobody read."""
    stamp = Image.new("RGBA", (round(48 * MM), round(24 * MM)), (0, 0, 0, 0))
    draw = ImageDraw.Draw(stamp)
    draw.rectangle((4, 4, stamp.width - 5, stamp.height - 5), outline=colour, width=4)
    for row, line in enumerate(("Agricultural Bank Ltd", "Leuven", "T. 36.80.40")):
        draw.text((stamp.width / 2, (5 + 7 * row) * MM), line, fill=colour, font=page.font, anchor="mm")
    turned = stamp.rotate(degrees, expand=True, resample=Image.Resampling.BICUBIC)
    page.image.paste(turned, (round(x * MM), round(y * MM)), turned)


def ringed(page: Page, colour: tuple[int, int, int]) -> None:
    """An oval with two lines in it."""
    stamp = Image.new("RGBA", (round(46 * MM), round(28 * MM)), (0, 0, 0, 0))
    draw = ImageDraw.Draw(stamp)
    draw.ellipse((4, 4, stamp.width - 5, stamp.height - 5), outline=colour, width=4)
    for row, line in enumerate(("Certified", "Marche-en-Famenne", "T. 94.76.74")):
        draw.text((stamp.width / 2, (8 + 6 * row) * MM), line, fill=colour, font=page.font, anchor="mm")
    turned = stamp.rotate(-8, expand=True, resample=Image.Resampling.BICUBIC)
    page.image.paste(turned, (round(20 * MM), round(72 * MM)), turned)


@pytest.mark.parametrize("colour", [(40, 40, 44), (30, 110, 80)])
def test_a_stamp_below_the_label_of_a_signature_is_no_sure_signature(colour: tuple[int, int, int]) -> None:
    for draw in (lambda page: boxed(page, 20, 76, colour), lambda page: ringed(page, colour)):
        page = form()
        page.text(14, 66, "Signature of the director")
        draw(page)
        assert [mark for mark in page.of_kind("signature", "handwriting") if mark.confidence >= 0.3] == []


@pytest.mark.parametrize("what", ["struck out", "ring without letters"])
def test_a_straight_stroke_or_a_bare_ring_at_the_label_is_no_sure_signature(what: str) -> None:
    page = form()
    page.text(14, 66, "Signature of the director")
    if what == "struck out":
        page.draw.line((16 * MM, 74 * MM, 62 * MM, 100 * MM), fill=(20, 20, 20), width=3)
    else:
        page.draw.ellipse((18 * MM, 74 * MM, 46 * MM, 102 * MM), outline=(40, 40, 60), width=2)
    assert [mark for mark in page.of_kind("signature", "handwriting") if mark.confidence >= 0.3] == []


def rest(page: Page) -> tuple[tuple[float, float, float, float], ...]:
    return find_marks(np.asarray(page.image), page.words, dpi=DPI)[1]


def test_print_that_was_read_and_ruled_lines_leave_no_ink_unexplained() -> None:
    page = form()
    page.text(14, 70, "Signature of the applicant")
    page.draw.line((14 * MM, 95 * MM, 75 * MM, 95 * MM), fill=(0, 0, 0), width=2)
    page.draw.rectangle((80 * MM, 70 * MM, 140 * MM, 95 * MM), outline=(0, 0, 0), width=2)
    assert rest(page) == ()


@pytest.mark.parametrize("colour", [(20, 20, 25), (214, 214, 218), (205, 215, 245), (225, 205, 205)])
def test_even_the_faintest_pen_is_left_unexplained(colour: tuple[int, int, int]) -> None:
    page = form()
    page.text(14, 70, "Signature of the applicant")
    page.pen(3, (18, 78, 58, 93), colour)
    pieces = [(left * 150, top * 140, right * 150, bottom * 140) for left, top, right, bottom in rest(page)]
    assert max(max(right - left, bottom - top) for left, top, right, bottom in pieces) >= 5
    assert all(15 < left < right < 62 and 75 < top < bottom < 96 for left, top, right, bottom in pieces)


def test_a_signature_read_as_a_word_is_left_unexplained() -> None:
    page = form()
    page.text(14, 70, "Signature of the applicant")
    page.pen(3, (18, 78, 58, 93), (20, 20, 25))
    page.words.append(Word("Mly", 0.71, (18 / 150, 78 / 140, 58 / 150, 93 / 140), 99))
    assert rest(page) != ()


@pytest.mark.parametrize("pitch", [18, 22, 27])
def test_the_rows_of_a_table_are_no_ring_drawn_round_any_middle(pitch: int) -> None:
    table, ring = np.zeros((140, 140), np.uint8), np.zeros((140, 140), np.uint8)
    for row in range(4, 140, pitch):
        cv2.line(table, (0, row), (139, row), 255, 1)
        for column in range(8, 60, 7):
            cv2.circle(table, (column, row + pitch // 2), 2, 255, 1)
    cv2.line(table, (70, 0), (70, 139), 255, 1)
    cv2.circle(ring, (70, 70), 50, 255, 2)
    cv2.line(ring, (0, 90), (139, 50), 255, 2)
    for radius in (42, 50, 58):
        assert _drawn(table, (70, 70), radius) < _DRAWN
    assert _drawn(ring, (71, 69), 50) >= _DRAWN


def test_a_box_printed_as_a_letter_outside_the_rows_looked_at_harms_nothing():
    band = np.full((120, 800, 3), 255, np.uint8)
    band[30:90, 300:420] = 90
    boxes = [Word(sign, 0.99, (0.1, y, 0.12, y + 0.01), 1) for sign, y in (("☒", 0.05), ("☐", 0.95))]
    beside = [Word(text, 0.99, (0.13, y, 0.2, y + 0.01), 1) for text, y in (("Single", 0.05), ("Married", 0.95))]
    marks, _ = find_marks(band, [*boxes, *beside], dpi=150.0, span=(0.4, 0.45))
    assert [round(mark.box[1], 2) for mark in marks if mark.kind == "tick"] == [0.05, 0.95]


def test_a_code_that_nobody_can_decode_is_known_by_its_corners_and_is_no_seal() -> None:
    page = form()
    rng = random.Random(4)
    side = 0.9 * MM
    x0, y0 = 60 * MM, 80 * MM

    def square(column: int, row: int, size: int, colour: tuple[int, int, int]) -> None:
        left, top = x0 + column * side, y0 + row * side
        page.draw.rectangle((left, top, left + size * side - 1, top + size * side - 1), fill=colour)

    for column in range(21):
        for row in range(21):
            if rng.random() < 0.5:
                square(column, row, 1, (0, 0, 0))
    for column, row in ((0, 0), (14, 0), (0, 14)):
        square(column, row, 7, (0, 0, 0))
        square(column + 1, row + 1, 5, (250, 249, 247))
        square(column + 2, row + 2, 3, (0, 0, 0))
    (mark,) = page.of_kind("barcode")
    assert mark.box == pytest.approx((60 / 150, 80 / 140, 78.9 / 150, 98.9 / 140), abs=0.01)
    assert page.of_kind("stamp", "seal", "signature") == []


def test_the_rest_of_crossing_lines_at_a_label_is_no_sure_signature() -> None:
    page = form()
    page.text(14, 70, "Signature of the applicant")
    for x0, y0, x1, y1 in ((20, 84, 29, 84), (30, 84, 38, 84.4), (27, 78, 27.2, 86), (34, 80, 34.2, 88)):
        page.draw.line((x0 * MM, y0 * MM, x1 * MM, y1 * MM), fill=(0, 0, 0), width=2)
    assert [mark for mark in page.of_kind("signature", "handwriting") if mark.confidence >= 0.3] == []
