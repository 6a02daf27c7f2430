"""Who signs across a stamp leaves little of the signature beside it."""

import math

import pytest
from PIL import Image

from pipeline.readings import Word
from tests.pipeline.test_marks import MM, Page, boxed, form, ringed

BLACK = (25, 25, 28)


def hook(page: Page, x: float, y: float, colour: tuple[int, int, int] = BLACK, long: float = 30) -> None:
    """A hand of ``long`` millimetres whose first letter is tall, from its upper left corner."""
    points = []
    for step in range(200):
        t = step / 199
        high = 9 * math.exp(-2 * t) + 2
        up = high * math.cos(38 * t) / 1.6
        points.append(((x + long * t + 1.2 * math.cos(38 * t) + 0.25 * up) * MM, (y + 6 - up) * MM))
    page.draw.line(points, fill=colour, width=3, joint="curve")


def sure(page: Page) -> list[float]:
    return [mark.confidence for mark in page.of_kind("signature") if mark.confidence >= 0.42]


@pytest.mark.parametrize("draw", [lambda page: boxed(page, 20, 72, BLACK), lambda page: ringed(page, BLACK)])
def test_a_signature_whose_first_letter_alone_stands_beside_a_black_stamp_is_seen(draw) -> None:
    page = form()
    draw(page)
    assert sure(page) == []
    hook(page, 14, 82)
    assert len(sure(page)) == 1
    stamps = page.of_kind("stamp", "seal")
    assert min(mark.box[0] for mark in stamps) == pytest.approx(20.5 * MM / page.image.width, abs=0.02)


@pytest.mark.parametrize("what", ["word", "crease", "low letters"])
def test_what_else_crosses_the_outline_of_a_stamp_is_no_signature(what: str) -> None:
    page = form()
    ringed(page, BLACK)
    if what == "word":
        page.draw.text((9 * MM, 84 * MM), "Registrar-General", fill=BLACK, font=page.font)
    elif what == "crease":
        page.draw.line((8 * MM, 60 * MM, 60 * MM, 112 * MM), fill=(90, 90, 90), width=2)
    else:
        hook(page, 13, 86, long=8)
        page.image.paste((250, 249, 247), (0, round(80 * MM), round(22 * MM), round(88.5 * MM)))
    assert sure(page) == []


def test_a_turned_frame_is_sure_in_spite_of_the_other_colour_of_the_hand_across_it() -> None:
    page = form()
    boxed(page, 30, 72, (170, 40, 50), degrees=9)
    hook(page, 18, 82, (30, 40, 150), long=40)
    (stamp,) = page.of_kind("stamp", "seal")
    assert stamp.confidence >= 0.65
    assert len(sure(page)) == 1


def test_boxes_of_stamps_stay_on_the_page() -> None:
    page = Page(80, 60)
    stamp = Page(80, 60)
    boxed(stamp, -6, 20, BLACK)
    page.image = Image.blend(page.image, stamp.image, 1.0)
    assert all(0 <= side <= 1 for mark in page.marks() for side in mark.box)


@pytest.mark.parametrize("second", [True, False], ids=["two rings", "one ring round a word"])
def test_a_stamp_whose_letters_lost_their_colour_is_told_from_a_ring_round_a_choice(second: bool) -> None:
    page = form()
    cx, cy, radius = 75 * MM, 96 * MM, 15 * MM
    for share in (1.0, 0.66) if second else (1.0,):
        box = (cx - share * radius, cy - share * radius, cx + share * radius, cy + share * radius)
        page.draw.ellipse(box, outline=(70, 60, 160), width=3)
    page.draw.text((cx, cy), "SRI LANKA" if second else "married", fill=(60, 60, 70), font=page.font, anchor="mm")
    (mark,) = page.of_kind("stamp", "seal")
    assert (mark.confidence >= 0.65) is second


def test_a_hand_that_was_hardly_read_as_three_letters_is_no_print() -> None:
    page = form()
    page.text(14, 70, "Signature of the applicant")
    page.pen(3, (18, 80, 46, 90), (30, 40, 150))
    width, height = page.image.size
    box = (18 * MM / width, 80 * MM / height, 46 * MM / width, 90 * MM / height)
    page.words.append(Word("Wer", 0.63, box, len(page.words)))
    assert [mark.confidence >= 0.6 for mark in page.of_kind("signature")] == [True]
    page.words[-1] = Word("Wer", 0.9, box, len(page.words))
    assert page.of_kind("signature") == []


RED, BLUE = (180, 50, 80), (30, 40, 150)


def signed(page: Page) -> bool:
    return any(mark.confidence >= 0.6 for mark in page.of_kind("signature"))


@pytest.mark.parametrize("ink", [BLACK, BLUE])
def test_a_hand_through_a_red_stamp_and_out_of_it_on_both_sides_is_seen(ink: tuple[int, int, int]) -> None:
    page = form()
    ringed(page, RED)
    assert not page.of_kind("signature")
    hook(page, 14, 82, ink, long=58)
    assert signed(page)


def test_words_in_black_across_a_red_stamp_are_no_hand() -> None:
    page = form()
    ringed(page, RED)
    page.draw.text((9 * MM, 84 * MM), "Registrar-General of the district", fill=BLACK, font=page.font)
    assert not signed(page)


def test_a_blue_hand_through_a_printed_line_is_seen_whole() -> None:
    page = form()
    page.text(14, 82, "Amount in words: two hundred and thirty-six euro only")
    page.text(14, 96, "Authorised signatory")
    assert not page.of_kind("signature")
    hook(page, 18, 80, BLUE, long=40)
    assert signed(page)


def test_blue_print_is_no_hand() -> None:
    page = form()
    page.text(14, 82, "Amount in words: two hundred and thirty-six euro only", fill=BLUE)
    page.text(14, 96, "Authorised signatory", fill=BLUE)
    assert not page.of_kind("signature")
