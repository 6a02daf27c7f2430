"""Finding and reading zones on pictures: any way up, slanted, bent, small; and none where there is none."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from pipeline.mrz import find_mrz, network
from pipeline.mrz.strip import HEIGHT, MARGIN, PITCH, LinePath, Pyramid, cut

OCR_B = Path("/usr/share/fonts/opentype/ocr-b/OCRB.otf")
TD3 = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
TD2 = ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6")
TD1 = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")
MRV_A = ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<")
IDFRA = ("IDFRADUPONT<LEROY<<<<<<<<<<<<<92C001", "990692C001231MARIE<<LOUISE<6503123F2")

Grey = NDArray[np.uint8]

needs_font = pytest.mark.skipif(not OCR_B.exists(), reason="package fonts-ocr-b is not installed")


def sheet(lines: tuple[str, ...], *, pitch: float = 16, size: tuple[int, int] = (900, 640)) -> Grey:
    """A light sheet with a zone at the foot and a few lines of other text above."""
    image = Image.new("L", size, 238)
    draw = ImageDraw.Draw(image)
    letters = ImageFont.truetype(str(OCR_B), round(pitch * 1.38))
    left, top = 60, size[1] - round(pitch * 1.7 * (len(lines) + 1))
    for row, line in enumerate(lines):
        for column, sign in enumerate(line):
            draw.text((left + column * pitch, top + row * pitch * 1.667), sign, fill=40, font=letters)
    for row in range(8):
        draw.text((260, 60 + 30 * row), "Surname / Nom  ERIKSSON  nationality", fill=60, font_size=17)
    noise = np.random.default_rng(1).normal(0, 3, (size[1], size[0]))
    return np.clip(np.asarray(image, np.float64) + noise, 0, 255).astype(np.uint8)


@needs_font
@pytest.mark.parametrize(
    ("lines", "name"), [(TD3, "TD3"), (TD2, "TD2"), (TD1, "TD1"), (MRV_A, "MRV-A"), (IDFRA, "IDFRA")]
)
def test_formats(lines: tuple[str, ...], name: str) -> None:
    (found,) = find_mrz(sheet(lines))
    assert (found.format, found.lines) == (name, lines)
    assert found.confidence > 0.6
    assert found.repaired == ()
    assert all(fits for _, fits in found.checks)
    assert [len(row) for row in found.char_confidence] == [len(line) for line in lines]


@needs_font
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_any_way_up_and_where(quarters: int) -> None:
    upright = sheet(TD3)
    (found,) = find_mrz(np.rot90(upright, quarters))
    assert found.lines == TD3
    left, top, right, bottom = found.box
    wide = right - left > bottom - top
    assert wide == (quarters == 2)
    assert found.rotation == 90 * quarters, "the picture was turned the other way round"
    assert (top if quarters == 2 else left if quarters == 3 else 1 - right) < 0.12


@needs_font
@pytest.mark.parametrize("degrees", [35, 45, 135, 215, 315])
def test_askew_between_across_and_down(degrees: int) -> None:
    upright = sheet(TD3)
    height, width = upright.shape
    side = int(np.hypot(height, width)) + 20
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    turn[:, 2] += (side - width) / 2, (side - height) / 2
    turned = cv2.warpAffine(upright, turn, (side, side), borderValue=235.0)
    (found,) = find_mrz(np.asarray(turned, np.uint8))
    assert found.lines == TD3


@needs_font
def test_waves_of_security_print_on_a_small_picture() -> None:
    picture = sheet(TD3).astype(np.float32)
    rows, columns = np.indices(picture.shape, dtype=np.float32)
    picture -= 26 * (np.sin((rows + 9 * np.sin(columns / 37)) * 2 * np.pi / 7) > 0)
    (found,) = find_mrz(np.clip(picture, 0, 255).astype(np.uint8))
    assert found.lines == TD3


@needs_font
def test_a_line_is_followed_to_its_ends_from_a_piece_at_one_end() -> None:
    picture = sheet(TD3).astype(np.float32)
    # Glare takes most of the contrast of the right half: the search sees the left half first.
    fade = np.clip((np.arange(picture.shape[1]) - 380) / 120, 0, 1) * 0.72
    faded = picture * (1 - fade) + 245 * fade
    (found,) = find_mrz(faded.astype(np.uint8))
    assert (found.format, found.lines) == ("TD3", TD3)


@needs_font
def test_box_of_the_upright_zone() -> None:
    (found,) = find_mrz(sheet(TD3))
    left, top, right, bottom = found.box
    assert 0.03 < left < 0.07
    assert 0.83 < right < 0.87
    assert 0.86 < top < bottom < 0.99


@needs_font
def test_colour_slant_and_perspective() -> None:
    picture = sheet(TD3)
    height, width = picture.shape
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    moved = np.array([[40, 60], [width - 10, 20], [width - 60, height - 40], [15, height - 5]], np.float32)
    turned = cv2.warpPerspective(picture, cv2.getPerspectiveTransform(corners, moved), (width, height), borderValue=90)
    (found,) = find_mrz(np.repeat(turned[:, :, None], 3, axis=2))
    assert found.lines == TD3


@needs_font
def test_small_copy_on_a_large_sheet() -> None:
    page = np.full((2200, 1600), 250, np.uint8)
    page[1500:2140, 600:1500] = sheet(TD3)
    (found,) = find_mrz(page)
    assert found.lines == TD3


@needs_font
def test_a_line_alone_is_no_zone() -> None:
    picture = sheet(TD3)
    picture[-36:] = 238  # the second line is covered
    assert not [found for found in find_mrz(picture) if found.confidence >= 0.6]


@pytest.mark.parametrize("kind", ["paper", "noise", "text", "figures"])
def test_no_zone(kind: str) -> None:
    rng = np.random.default_rng(2)
    picture = np.full((1170, 830), 245, np.uint8)
    if kind == "noise":
        picture = rng.integers(0, 255, (600, 600)).astype(np.uint8)
    if kind in ("text", "figures"):
        image = Image.fromarray(picture)
        draw = ImageDraw.Draw(image)
        for row in range(40):
            words = ["lorem ipsum dolor sit amet consectetur", "0123456789 12.50 EUR 2026-10-03 BE71"]
            draw.text((60, 40 + 26 * row), " ".join([words[kind == "figures"]] * 2), fill=20, font_size=16)
        picture = np.array(image)
    assert find_mrz(picture) == ()


def test_tiny_pictures_have_none() -> None:
    assert find_mrz(np.zeros((20, 20), np.uint8)) == ()


def test_a_path_read_from_its_other_end() -> None:
    path = LinePath((10.0, 12.0, 0.01), (50.0, 0.2, -0.003))
    cells = np.arange(44.0)
    x, y = path.at(cells)
    back_x, back_y = path.reversed(44).at(cells)
    assert np.allclose(x[::-1], back_x)
    assert np.allclose(y[::-1], back_y)


def test_a_strip_has_the_middle_of_a_sign_where_it_should() -> None:
    picture = np.full((60, 400), 255, np.uint8)
    picture[26:34, 98:102] = 0  # a mark in the middle of cell 3 of a path that begins at 40 with a pitch of 20
    strip = cut(Pyramid(picture), LinePath((40.0 - 0.5, 20.0), (30.0 - 0.5, 0.0)), 10)
    assert strip.shape == (HEIGHT, 10 * PITCH + 2 * MARGIN)
    row, column = np.unravel_index(int(strip.argmax()), strip.shape)
    assert abs(column + 0.5 - (MARGIN + 3.5 * PITCH)) <= 2
    assert abs(row + 0.5 - HEIGHT / 2) <= 4


@needs_font
@pytest.mark.parametrize(
    "text",
    [
        "<" * 44,
        "if a<<b: c<<=3 << x<<<y<<z <html><<body>> <<x",
        "PN<<ABCDEF<<GHI<JKL<<<<<MNOP<<QRS12345<<<<<<<",
        "IBAN DE89370400440532013000 BIC COBADEFFXXX<<<",
        "0123456789 4466 7788 9900 1122 3344 5566 7788",
        "ПАСПОРТ ГРАЖДАНИНА 1234567890 ДАТА РОЖДЕНИЯ",
    ],
)
def test_lines_that_look_a_little_like_a_zone_are_none(text: str) -> None:
    image = Image.new("L", (1100, 500), 240)
    draw = ImageDraw.Draw(image)
    for path, top in ((str(OCR_B), 30), ("DejaVuSansMono.ttf", 260)):
        for row in range(5):
            draw.text((50, top + 42 * row), text, fill=30, font=ImageFont.truetype(path, 26))
    noise = np.random.default_rng(2).normal(0, 3, (500, 1100))
    assert find_mrz(np.clip(np.asarray(image, np.float64) + noise, 0, 255).astype(np.uint8)) == ()


def test_bars_and_squares_of_codes_are_no_zone() -> None:
    rng = np.random.default_rng(5)
    picture = np.full((640, 900), 245, np.uint8)
    picture[60:200, 30 : 30 + 840] = np.repeat((rng.random(140) > 0.5) * 215 + 30, 6).astype(np.uint8)
    picture[260:600, 200:540] = np.kron((rng.random((34, 34)) > 0.5) * 215 + 30, np.ones((10, 10))).astype(np.uint8)
    assert find_mrz(picture) == ()


@needs_font
def test_two_cards_side_by_side_with_lines_end_to_end() -> None:
    other = ("I<UTOC11T002J46<<<<<<<<<<<<<<<", "8503127M3001019UTO<<<<<<<<<<<8", "OKAFOR<<CHIDI<EMEKA<<<<<<<<<<<")
    one, two = sheet(TD1, size=(560, 640)), sheet(other, size=(620, 640))
    found = find_mrz(np.concatenate((one, two), axis=1))
    assert {zone.lines for zone in found if zone.confidence > 0.6} == {TD1, other}


@needs_font
def test_a_zone_whose_first_signs_lie_beyond_the_edge_is_no_value() -> None:
    """The check digit of the number would admit any of 0, A, K and U for a sign that is not in the picture."""
    whole = sheet(("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "A98902C392UTO7408122F1204159<<<<<<<<<<<<<<06"))
    assert find_mrz(whole)[0].confidence > 0.6
    cut = find_mrz(whole[:, 60 + 10 :])
    assert all(zone.confidence < 0.6 for zone in cut)


@needs_font
def test_a_sign_under_a_finger_is_not_made_up_by_the_check_digit() -> None:
    picture = sheet(TD3)
    height = picture.shape[0]
    picture[height - 60 : height - 20, 60 + 16 * 6 - 7 : 60 + 16 * 7 + 3] = 150
    assert all(zone.confidence < 0.6 or zone.lines == TD3 for zone in find_mrz(picture))


def test_some_positions_of_a_strip_are_answered_as_all_of_them_are() -> None:
    strip = np.random.default_rng(3).normal(0, 1, (HEIGHT, 8 * PITCH + 2 * MARGIN)).astype(np.float32)
    every = network.scores(strip)
    some = np.array([[0, 7], [30, len(every) - 1]])
    assert network.scores(strip, at=some) == pytest.approx(every[some], abs=1e-4)
