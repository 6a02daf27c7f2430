"""Stamps by their outline: turned, crossed by a signature, beside other ink of their colour; and what only looks so."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.marks.finder import find_marks
from pipeline.readings import Mark
from tests.pipeline.test_marks import DPI, MM, Page, boxed, form, ringed

BLUE, GREEN, BLACK = (65, 92, 174), (30, 110, 80), (40, 40, 44)


def stamps(page: Page, skew: float | None = 0.0) -> list[Mark]:
    marks, _ = find_marks(np.asarray(page.image), page.words, dpi=DPI, skew=skew)
    return [mark for mark in marks if mark.kind in ("stamp", "seal")]


def table(page: Page, colour: tuple[int, int, int]) -> None:
    for row in (66, 110):
        page.draw.line((8 * MM, row * MM, 140 * MM, row * MM), fill=colour, width=2)
    for column in (8, 19, 80, 140):
        page.draw.line((column * MM, 66 * MM, column * MM, 110 * MM), fill=colour, width=2)


@pytest.mark.parametrize("colour", [BLUE, GREEN, BLACK])
def test_a_turned_oval_is_a_sure_stamp(colour: tuple[int, int, int]) -> None:
    page = form()
    ringed(page, colour)
    (mark,) = stamps(page)
    assert mark.detail.startswith("oval")
    assert mark.confidence >= 0.65


@pytest.mark.parametrize("lines", [GREEN, (40, 60, 190)])
def test_lines_of_a_table_in_colour_do_not_hide_a_stamp_in_it(lines: tuple[int, int, int]) -> None:
    page = form()
    table(page, lines)
    ringed(page, (190, 66, 74))
    (mark,) = stamps(page)
    assert mark.detail.startswith("oval red")
    assert mark.confidence >= 0.8


@pytest.mark.parametrize("colour", [BLUE, BLACK])
def test_a_signature_that_touches_an_oval_does_not_hide_it(colour: tuple[int, int, int]) -> None:
    page = form()
    ringed(page, colour)
    page.pen(5, (58, 78, 92, 96), colour)
    (mark,) = [mark for mark in stamps(page) if mark.confidence >= 0.6]
    assert mark.detail.startswith("oval")


def test_a_signature_across_a_frame_does_not_hide_it() -> None:
    page = form()
    boxed(page, 60, 80, BLUE)
    page.pen(5, (64, 70, 92, 90), BLUE)
    (mark,) = stamps(page)
    assert mark.detail == "rectangular blue"
    assert mark.confidence >= 0.8


@pytest.mark.parametrize(("degrees", "skew", "least", "most"), [
    (1, None, 0.65, 0.7), (7, None, 0.65, 0.7), (7, 0.0, 0.5, 0.5), (2, 0.0, 0, 0), (-3, 3.0, 0, 0), (0, 0.0, 0, 0),
])  # fmt: skip
def test_a_box_in_the_colour_of_the_print_is_a_stamp_where_it_does_not_lie_like_the_print(
    degrees: float, skew: float | None, least: float, most: float
) -> None:
    page = form()
    boxed(page, 60, 80, BLACK, degrees)
    best = max((mark.confidence for mark in stamps(page, skew)), default=0.0)
    assert least <= best <= most


def test_a_level_box_that_a_program_printed_may_be_a_stamp_and_a_table_is_none() -> None:
    page = form()
    boxed(page, 60, 80, BLACK, 0)
    assert [mark.confidence for mark in stamps(page, None)] == [0.3]
    page.draw.line((60 * MM, 92 * MM, 108 * MM, 92 * MM), fill=BLACK, width=4)
    assert stamps(page, None) == []


def test_a_level_box_in_colour_is_no_sure_stamp_where_the_page_is_printed_in_that_colour() -> None:
    page = form()
    boxed(page, 60, 80, BLUE, 0)
    assert [mark.confidence for mark in stamps(page)] == [0.8]
    for row in range(3):
        page.draw.rectangle((12 * MM, (60 + 4 * row) * MM, 130 * MM, (61 + 4 * row) * MM), fill=BLUE)
    assert [mark.confidence for mark in stamps(page)] == [0.5]


def test_an_emblem_above_the_first_lines_is_no_sure_stamp() -> None:
    page = Page(150, 200)
    ring = Page(150, 200)
    ringed(ring, GREEN)
    emblem = ring.image.crop((round(18 * MM), round(70 * MM), round(72 * MM), round(108 * MM)))
    page.image.paste(emblem, (round(50 * MM), round(16 * MM)))
    for row in range(8):
        page.text(12, 62 + 7 * row, "the undersigned declares that the student is registered")
    assert [mark.confidence for mark in stamps(page)] == [0.5]


@pytest.mark.parametrize("wobble", [0.0, 0.05])
@pytest.mark.parametrize("colour", [BLUE, (190, 66, 74)])
def test_a_ring_drawn_round_a_choice_is_no_sure_stamp(wobble: float, colour: tuple[int, int, int]) -> None:
    page = form()
    page.text(40, 80, "French or Dutch")
    turns = np.linspace(0, 2 * np.pi, 200)
    reach = 1 + wobble * np.sin(3 * turns)
    points = [
        (58 * MM + 22 * MM * r * np.cos(t), 82 * MM + 9 * MM * r * np.sin(t)) for t, r in zip(turns, reach, strict=True)
    ]
    page.draw.line(points, fill=colour, width=4)
    assert [mark.detail for mark in stamps(page) if mark.confidence >= 0.55] == []


def test_a_signature_in_colour_that_a_coarse_picture_breaks_is_no_stamp() -> None:
    page = form()
    page.pen(3, (20, 80, 60, 96), BLUE)
    kept = page.image.copy()
    grey = kept.convert("L").convert("RGB")
    for column in range(0, page.image.width, 16):
        page.image.paste(grey.crop((column, 0, column + 8, kept.height)), (column, 0))
    assert stamps(page) == []


def test_the_name_of_who_writes_in_colour_is_no_stamp() -> None:
    page = Page(150, 220)
    page.draw.text((90 * MM, 8 * MM), "Health Fund Rhine", fill=GREEN, font=page.font)
    page.draw.text((90 * MM, 14 * MM), "The insurer by law", fill=GREEN, font=page.font)
    for row in range(8):
        page.text(12, 62 + 7 * row, "the undersigned declares that the student is registered")
    assert stamps(page) == []


def test_of_two_rings_about_one_middle_the_outer_one_is_the_stamp() -> None:
    page = form()
    cx, cy = 80 * MM, 100 * MM
    for radius, width in ((16 * MM, 2), (11 * MM, 2)):
        page.draw.ellipse((cx - radius, cy - radius, cx + radius, cy + radius), outline=BLACK, width=width)
    page.draw.arc((cx - 16 * MM, cy - 16 * MM, cx + 16 * MM, cy + 16 * MM), 20, 34, fill=(250, 249, 247), width=4)
    for row, line in enumerate(("CITY", "OFFICE", "2026")):
        page.draw.text((cx, cy + (row - 1) * 5 * MM), line, fill=BLACK, font=page.font, anchor="mm")
    (mark,) = stamps(page)
    assert (mark.box[2] - mark.box[0]) * 150 == pytest.approx(32, abs=2)


def test_a_signature_beside_a_frame_askew_is_told_from_it() -> None:
    page = form()
    page.text(14, 66, "Signature of the translator")
    page.pen(3, (16, 80, 46, 94), BLACK)
    boxed(page, 48, 80, BLACK)
    (mark,) = page.of_kind("signature")
    assert mark.confidence >= 0.6
    assert mark.box[2] * 150 < 52


def seen(page: Page, kind: str) -> list[Mark]:
    return [mark for mark in find_marks(np.asarray(page.image), page.words, dpi=DPI)[0] if mark.kind == kind]


@pytest.mark.parametrize("colour", [(90, 60, 160), BLACK])
@pytest.mark.parametrize("shape", ["oval", "frame"])
def test_a_stamp_and_the_signature_that_runs_out_of_it_are_both_seen(colour: tuple[int, int, int], shape: str) -> None:
    page = form()
    if shape == "oval":
        ringed(page, colour)
    else:
        boxed(page, 20, 76, colour)
    page.pen(5, (6, 80, 58, 96), BLACK)
    (mark,) = stamps(page)
    assert mark.confidence >= 0.5
    signature = max(seen(page, "signature"), key=lambda mark: mark.confidence)
    assert signature.confidence >= 0.4
    assert signature.box[0] < mark.box[0] < signature.box[2]


@pytest.mark.parametrize("colour", [(90, 60, 160), BLACK])
def test_a_stamp_alone_is_no_signature(colour: tuple[int, int, int]) -> None:
    page = form()
    ringed(page, colour)
    assert seen(page, "signature") == []


def seal(page: Page, grey: int, *, letters: bool = True) -> None:
    """A round seal of two rings with letters between them, as pale as ``grey``, 26 mm wide."""
    colour = (grey, grey, grey)
    x, y = 70 * MM, 85 * MM
    for radius, width in ((13, 3), (8.5, 1)):
        page.draw.ellipse(
            (x - radius * MM, y - radius * MM, x + radius * MM, y + radius * MM), outline=colour, width=width
        )
    for turn in range(0, 360, 18) if letters else ():
        left, top = x + 10.8 * MM * np.cos(np.radians(turn)), y + 10.8 * MM * np.sin(np.radians(turn))
        page.draw.rectangle((left - 0.7 * MM, top - 0.8 * MM, left + 0.5 * MM, top - 0.3 * MM), fill=colour)
        page.draw.rectangle((left - 0.2 * MM, top - 0.8 * MM, left + 0.2 * MM, top + 0.8 * MM), fill=colour)


@pytest.mark.parametrize("grey", [120, 175, 195])
def test_a_pale_seal_of_two_rings_is_one(grey: int) -> None:
    page = form()
    seal(page, grey)
    (mark,) = [mark for mark in stamps(page) if mark.confidence >= 0.6]
    assert mark.kind == "seal"
    assert mark.box[2] - mark.box[0] > 20 / 210


@pytest.mark.parametrize(("grey", "letters"), [(232, True), (195, False)])
def test_what_shines_through_and_rings_without_letters_are_no_seals(grey: int, *, letters: bool) -> None:
    page = form()
    seal(page, grey, letters=letters)
    assert not [mark for mark in stamps(page) if mark.confidence >= 0.6]


@pytest.mark.parametrize(("degrees", "sure"), [(3, True), (0, False)])
def test_a_turned_frame_with_text_is_a_stamp_at_the_head_of_a_page_too(degrees: float, *, sure: bool) -> None:
    page = Page()
    boxed(page, 60, 12, (163, 18, 43), degrees)
    for row in range(9):
        page.text(12, 60 + 7 * row, "the undersigned declares that the student is registered")
    assert any(mark.confidence >= 0.6 for mark in stamps(page, None)) is sure


def worn(
    page: Page, colour: tuple[int, int, int], *, radius: float = 15, rings: tuple[float, ...] = (1.0, 0.62)
) -> None:
    """A round seal whose ink was taken unevenly: here and there hardly any is left of its thin rings."""
    x, y = 100 * MM, 95 * MM
    for share in rings:
        for start in range(0, 360, 6):
            pale = 0.6 if (start // 6) % 4 == 0 else 0.2 * ((start // 6) % 2)
            tone = tuple(round(part + (235 - part) * pale) for part in colour)
            box = [place + way * share * radius * MM for way in (-1, 1) for place in (x, y)]
            page.draw.arc(box, start, start + 7, fill=tone, width=3)
    for index, letter in enumerate("BUREAU DES TRADUCTIONS"):
        angle = index / 22 * 2 * np.pi
        spot = (x + 0.8 * radius * MM * np.cos(angle), y + 0.8 * radius * MM * np.sin(angle))
        page.draw.text(spot, letter, fill=colour, font=page.font, anchor="mm")


@pytest.mark.parametrize("colour", [(190, 80, 85), (95, 115, 190), (110, 165, 120)])
def test_a_worn_seal_in_colour_is_one(colour: tuple[int, int, int]) -> None:
    page = form()
    worn(page, colour)
    (mark,) = stamps(page)
    assert mark.detail.startswith("round")
    assert mark.confidence >= 0.6


def test_a_green_seal_under_a_blue_signature_is_told_by_its_own_ink() -> None:
    page = form()
    worn(page, (30, 140, 110))
    page.pen(3, (62, 84, 108, 108), (40, 55, 160))
    page.draw.line((118 * MM, 60 * MM, 108 * MM, 139 * MM), fill=(170, 170, 172), width=3)
    sure = [mark for mark in stamps(page) if mark.confidence >= 0.6]
    assert [mark.detail.split()[0] in ("round", "oval") for mark in sure] == [True]


def test_a_watermark_in_colour_is_no_stamp() -> None:
    page = form()
    worn(page, (228, 205, 208))
    assert not [mark for mark in stamps(page) if mark.confidence >= 0.6]


def test_two_pens_that_cross_are_no_stamp() -> None:
    page = form()
    page.pen(3, (62, 84, 108, 108), (40, 55, 160))
    page.pen(7, (70, 80, 100, 112), (30, 140, 110))
    assert not [mark for mark in stamps(page) if mark.confidence >= 0.6]
