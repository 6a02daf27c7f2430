"""Pictures of prints, told from digital portraits: found on any ground, and nothing said of their size and shape."""

import random
from dataclasses import replace

import cv2
import numpy as np
import pytest

from fixtures.studio.faces import compose_face
from pipeline.page.image import PageImage
from pipeline.page.photo import lay_flat, prints_seen, read_photo
from pipeline.portrait.faces import FaceBox
from pipeline.portrait.finder import find_portraits
from pipeline.portrait.outline import outlined
from pipeline.readings import Capture, PageReading, PortraitReading, Quality

WHITE = (250, 250, 250)


def picture_of_a_print(
    table: tuple[int, int, int], wall: tuple[int, int, int] = WHITE, angle: float = 0.0, high: int = 620
) -> np.ndarray:
    """A print in the middle of a picture of 900 by 1200, seen slightly aslant."""
    drawn = np.asarray(compose_face(random.Random(4), (490, 630), background=wall).image)
    half = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]], np.float32) * np.array([high * 35 / 90, high / 2], np.float32)
    cos, sin = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    corners = half @ np.array([[cos, sin], [-sin, cos]], np.float32) + np.array([450, 600], np.float32)
    corners[1] += (-14, 10)
    corners[2] += (12, -8)
    source = np.array([[0, 0], [490, 0], [490, 630], [0, 630]], np.float32)
    matrix = cv2.getPerspectiveTransform(source, corners.astype(np.float32))
    picture = np.full((1200, 900, 3), table, np.uint8)
    shown = cv2.warpPerspective(drawn, matrix, (900, 1200))
    inside = cv2.warpPerspective(np.full((630, 490), 255, np.uint8), matrix, (900, 1200)) > 127
    picture[inside] = shown[inside]
    noise = np.random.default_rng(1).normal(0, 2, picture.shape)
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


def found_in(rgb: np.ndarray) -> tuple[PortraitReading, ...]:
    return find_portraits(rgb, dpi=None, size_from="assumed", capture="phone", words=())


@pytest.mark.parametrize("table", [(28, 28, 30), (120, 60, 50), (150, 110, 80), (216, 206, 190), (250, 250, 248)])
@pytest.mark.parametrize("wall", [WHITE, (60, 64, 70)])
def test_a_print_is_found_on_a_table_of_any_colour(table: tuple[int, int, int], wall: tuple[int, int, int]) -> None:
    (found,) = found_in(picture_of_a_print(table, wall, high=360))
    assert found.width_mm is found.height_mm is None
    left, top, right, bottom = found.box
    assert left < 0.5 < right
    assert top < 0.5 < bottom


@pytest.mark.parametrize("angle", [-15, 0, 8, 18])
def test_a_picture_of_a_print_is_no_digital_portrait(angle: float) -> None:
    (found,) = found_in(picture_of_a_print((90, 110, 130), angle=angle, high=800))
    assert found.box != (0.0, 0.0, 1.0, 1.0)


def test_an_outline_is_seen_where_only_its_colour_changes() -> None:
    rgb = picture_of_a_print((150, 120, 96), wall=(96, 140, 120), high=800)
    assert outlined(rgb, FaceBox(300, 440, 300))


@pytest.mark.parametrize("seed", range(6))
def test_a_digital_portrait_has_no_outline(seed: int) -> None:
    rgb = np.asarray(compose_face(random.Random(seed), (700, 900), background=WHITE).image)
    (found,) = found_in(rgb)
    assert found.box == (0.0, 0.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("sides", "is_one"), [("LTRB", True), ("LRB", True), ("LTR", True), ("LR", False), ("", False)]
)
def test_three_sides_make_an_outline(sides: str, is_one: bool) -> None:
    rgb = np.full((600, 500, 3), 200, np.uint8)
    ends = {
        "L": ((120, 100), (120, 500)), "R": ((380, 100), (380, 500)),
        "T": ((120, 100), (380, 100)), "B": ((120, 500), (380, 500)),
    }  # fmt: skip
    for side in sides:
        cv2.line(rgb, *ends[side], (40, 40, 40), 3)
    assert outlined(rgb, FaceBox(190, 220, 120)) is is_one


def test_the_border_of_the_picture_is_no_side_of_a_print() -> None:
    rgb = np.full((600, 500, 3), 200, np.uint8)
    cv2.rectangle(rgb, (4, 4), (495, 595), (40, 40, 40), 3)
    assert not outlined(rgb, FaceBox(150, 180, 200))


def test_a_print_seen_on_two_sheets_counts_once() -> None:
    envelope = np.full((1600, 1200, 3), (60, 58, 62), np.uint8)
    envelope[300:800, 150:1050] = envelope[900:1400, 150:1050] = 245
    page = PageImage(1, envelope, 100, 100, None, None, "assumed", "phone")
    sheets = lay_flat(page)
    assert len(sheets) == 2
    portrait = PortraitReading((0.3, 0.2, 0.6, 0.8), None, None, "LR", 1)
    reading = PageReading(1, portraits=(portrait,), quality=Quality(text_confidence=0.95))
    apart = read_photo(page, sheets, lambda _: reading)
    assert len(apart.portraits) == 2
    better = replace(reading, portraits=(replace(portrait, edges="LTRB"),))
    answers = iter((reading, better))
    again = read_photo(page, (sheets[0], sheets[0]), lambda _: next(answers))
    assert [one.edges for one in again.portraits] == ["LTRB"]


def test_a_print_whose_size_was_measured_is_worth_more_than_one_laid_flat() -> None:
    flat = PageReading(1, portraits=(PortraitReading((0.3, 0.2, 0.6, 0.8), None, None, "LTRB", 1),))
    measured = PageReading(1, portraits=(PortraitReading((0.3, 0.2, 0.6, 0.8), 35.0, 45.0, "LTRB", 1),))
    two = PageReading(1, portraits=(*flat.portraits, *flat.portraits))
    assert prints_seen(PageReading(1)) < prints_seen(flat) < prints_seen(measured) < prints_seen(two)


def test_four_prints_of_a_strip_that_fills_the_picture_are_four() -> None:
    drawn = np.asarray(compose_face(random.Random(4), (430, 560), background=WHITE).image)
    framed = cv2.copyMakeBorder(drawn, 12, 12, 12, 12, cv2.BORDER_CONSTANT, value=(246, 246, 244))
    card = np.vstack([np.hstack([framed] * 2)] * 2)
    table = cv2.copyMakeBorder(card, 20, 20, 20, 20, cv2.BORDER_CONSTANT, value=(60, 58, 62))
    found = found_in(table)
    assert len(found) == 4
    assert {one.faces for one in found} == {1}


@pytest.mark.parametrize(("capture", "found"), [("phone", 1), ("scan", 0)])
def test_a_picture_in_whose_parts_no_face_is_seen_is_searched_whole(
    monkeypatch: pytest.MonkeyPatch, capture: Capture, found: int
) -> None:
    monkeypatch.setattr("pipeline.portrait.search._toned", lambda *_: [])
    rgb = picture_of_a_print((90, 110, 130))
    assert len(find_portraits(rgb, dpi=None, size_from="assumed", capture=capture, words=())) == found
