import random

import numpy as np
import pytest
from PIL import Image, ImageDraw

from fixtures.studio.faces import compose_face, draw_face
from pipeline.portrait.faces import FaceBox, exact_face, find_eyes, find_faces, has_eyes
from pipeline.portrait.finder import find_portraits
from pipeline.readings import PortraitReading, Word

DPI = 150
MM = DPI / 25.4


def blank_sheet(width_mm: float = 130, height_mm: float = 90, paper: int = 253) -> Image.Image:
    return Image.new("RGB", (round(width_mm * MM), round(height_mm * MM)), (paper, paper, paper))


def photo(seed: int, size_mm: tuple[float, float] = (35, 45), background: int = 215) -> Image.Image:
    size = (round(size_mm[0] * MM), round(size_mm[1] * MM))
    return compose_face(random.Random(seed), size, background=(background, background, background)).image


def scanned(image: Image.Image, seed: int = 0) -> np.ndarray:
    noise = np.random.default_rng(seed).normal(0, 1.0, (image.height, image.width, 3))
    return np.clip(np.asarray(image) + noise, 0, 255).astype(np.uint8)


def search(rgb: np.ndarray, capture: str = "scan", size_from: str = "scan") -> tuple[PortraitReading, ...]:
    return find_portraits(rgb, dpi=DPI, size_from=size_from, capture=capture, words=())  # type: ignore[arg-type]


@pytest.mark.parametrize("size_mm", [(35, 45), (51, 51)])
def test_a_printed_photo_is_measured_between_its_edges(size_mm: tuple[float, float]) -> None:
    sheet = blank_sheet()
    sheet.paste(photo(2, size_mm), (round(40 * MM), round(18 * MM)))
    (found,) = search(scanned(sheet))
    assert found.edges == "LTRB"
    assert found.width_mm == pytest.approx(size_mm[0], abs=0.5)
    assert found.height_mm == pytest.approx(size_mm[1], abs=0.5)
    assert found.faces == 1
    assert found.eyes_seen


def test_a_photo_put_down_askew_is_measured_along_its_own_edges() -> None:
    sheet = blank_sheet()
    turned = photo(4).rotate(2.5, expand=True, resample=Image.Resampling.BICUBIC, fillcolor=(253, 253, 253))
    sheet.paste(turned, (round(40 * MM), round(18 * MM)))
    (found,) = search(scanned(sheet))
    assert found.width_mm == pytest.approx(35, abs=0.6)
    assert found.height_mm == pytest.approx(45, abs=0.6)


def test_only_the_photo_on_a_tinted_page_is_searched_for_faces(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = blank_sheet(210, 297)
    sheet.paste((226, 231, 224), (round(20 * MM), round(60 * MM), round(145 * MM), round(236 * MM)))
    sheet.paste(photo(2), (round(30 * MM), round(80 * MM)))
    searched: list[int] = []

    def counted(part: np.ndarray, smallest: int, largest: int) -> list[FaceBox]:
        searched.append(part.size)
        return find_faces(part, smallest, largest)

    monkeypatch.setattr("pipeline.portrait.search.find_faces", counted)
    (found,) = search(scanned(sheet))
    assert found.eyes_seen
    assert sum(searched) < 0.1 * sheet.width * sheet.height * (75 / DPI) ** 2


def test_every_photo_of_a_sheet_is_found() -> None:
    sheet = blank_sheet(150, 70)
    for index in range(3):
        sheet.paste(photo(6), (round((8 + 45 * index) * MM), round(12 * MM)))
    found = search(scanned(sheet))
    assert len(found) == 3
    assert [reading.box[0] for reading in found] == sorted(reading.box[0] for reading in found)
    assert {reading.faces for reading in found} == {1}


@pytest.mark.parametrize(("high", "found"), [(0.09, 1), (0.02, 0)])
def test_hair_read_as_words_does_not_make_a_face_print(high: float, found: int) -> None:
    sheet = blank_sheet()
    sheet.paste(photo(2), (round(40 * MM), round(18 * MM)))
    left, top, right, bottom = 46 / 130, 24 / 90, 70 / 130, 52 / 90
    rows = int((bottom - top) / high)
    words = tuple(
        Word("print", 0.7, (left, top + row * high, right, top + (row + 0.8) * high), row) for row in range(rows)
    )
    rgb = scanned(sheet)
    assert len(find_portraits(rgb, dpi=DPI, size_from="scan", capture="scan", words=words)) == found


def test_a_white_photo_on_equally_white_paper_has_no_height() -> None:
    sheet = blank_sheet(paper=255)
    sheet.paste(photo(8, background=255), (round(40 * MM), round(18 * MM)))
    (found,) = search(np.asarray(sheet))
    assert found.height_mm is None
    assert "photo.edge-unseen" in found.unclear


def test_a_printed_frame_is_not_taken_for_the_edge_of_the_photo() -> None:
    sheet = blank_sheet()
    left, top = round(40 * MM), round(18 * MM)
    picture = photo(8, background=225)
    gap = round(2.5 * MM)
    frame = (left - gap, top - gap, left + picture.width + gap, top + picture.height + gap)
    ImageDraw.Draw(sheet).rectangle(frame, outline=(0, 0, 0), width=2)
    sheet.paste(picture, (left, top))
    (found,) = search(scanned(sheet))
    assert found.width_mm == pytest.approx(35, abs=0.6)


@pytest.mark.parametrize("size_mm", [(35, 45), (40, 50)])
def test_the_dark_shadow_of_a_straight_cut_is_not_taken_for_a_printed_line(size_mm: tuple[float, float]) -> None:
    sheet = Image.new("RGB", (round(130 / 25.4 * 300), round(90 / 25.4 * 300)), (244, 244, 242))
    size = tuple(round(side / 25.4 * 300) for side in size_mm)
    picture = compose_face(random.Random(8), size, background=(251, 251, 250)).image  # type: ignore[arg-type]
    left, top = 440, 200
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((left - 2, top - 2, left + size[0] + 1, top + size[1] + 1), fill=(198, 198, 196))
    draw.rectangle((left, top, left + size[0] + 2, top + size[1] + 2), fill=(110, 110, 108))
    sheet.paste(picture, (left, top))
    (found,) = find_portraits(scanned(sheet), dpi=300, size_from="scan", capture="scan", words=())
    assert found.edges == "LTRB"
    assert found.width_mm == pytest.approx(size_mm[0], abs=0.5)
    assert found.height_mm == pytest.approx(size_mm[1], abs=0.5)


@pytest.mark.parametrize(("level", "kind"), [(251, "white"), (230, "light"), (205, "other"), (170, "other")])
def test_a_wall_is_judged_against_the_paper_around_the_print(level: int, kind: str) -> None:
    sheet = blank_sheet()
    sheet.paste(photo(2, background=level), (round(40 * MM), round(18 * MM)))
    for light in (1.0, 0.85):
        (found,) = search((scanned(sheet) * light).astype(np.uint8))
        assert found.background == kind, light


def test_text_and_lines_are_no_portrait() -> None:
    sheet = blank_sheet()
    draw = ImageDraw.Draw(sheet)
    for row in range(12):
        draw.text((40, 20 + 40 * row), "surname and given names of the applicant " * 2, fill=(20, 20, 20))
        draw.line((40, 35 + 40 * row, 700, 35 + 40 * row), fill=(0, 0, 0), width=2)
    assert search(scanned(sheet)) == ()


def test_a_picture_that_is_the_photo_itself_has_its_border_as_edges() -> None:
    face = compose_face(random.Random(10), (413, 531))
    (found,) = search(np.asarray(face.image), capture="unknown", size_from="declared")
    assert found.box == (0.0, 0.0, 1.0, 1.0)
    assert found.edges == "LTRB"
    assert (found.width_px, found.height_px) == (413, 531)
    assert found.background == "white"
    assert found.head_share == pytest.approx(face.head_height / 531, rel=0.12)
    assert found.monochrome is False


@pytest.mark.parametrize(("colour", "kind"), [((80, 130, 200), "other"), ((215, 215, 220), "light")])
def test_the_wall_is_judged_by_its_colour(colour: tuple[float, float, float], kind: str) -> None:
    image = draw_face(random.Random(12), 531, background=colour)
    (found,) = search(np.asarray(image), capture="unknown", size_from="assumed")
    assert found.background == kind
    assert found.width_mm is None


def test_the_wall_is_shown_where_it_was_measured() -> None:
    rgb = np.asarray(photo(4, background=225))
    [found] = search(rgb, capture="digital", size_from="assumed")
    assert len(found.patches) == 2
    height, width = rgb.shape[:2]
    for left, top, right, bottom in found.patches:
        part = rgb[round(top * height) : round(bottom * height), round(left * width) : round(right * width)]
        assert part.size > 100
        assert np.abs(part.astype(int) - 225).max() <= 6, "a patch holds nothing but wall"
    assert found.patches[0][2] <= 0.5 <= found.patches[1][0]


def test_a_phone_picture_gives_no_millimetres() -> None:
    sheet = blank_sheet()
    sheet.paste(photo(2), (round(40 * MM), round(18 * MM)))
    (found,) = search(scanned(sheet), capture="phone")
    assert found.width_mm is None
    assert found.head_height_mm is None


def test_a_sheet_of_photos_lying_on_its_side_is_searched_too() -> None:
    sheet = blank_sheet(130, 90)
    sheet.paste(photo(2), (round(40 * MM), round(18 * MM)))
    (found,) = search(np.ascontiguousarray(np.rot90(scanned(sheet))))
    assert "photo.turned" in found.unclear
    left, top, right, bottom = found.box
    assert right - left > 0
    # Seen by its quarter turn, the photo is wider than high on this page of 90 by 130 mm.
    assert (right - left) * 90 == pytest.approx(45, abs=1.5)
    assert (bottom - top) * 130 == pytest.approx(35, abs=1.5)


def test_drawn_faces_are_found_with_their_eyes() -> None:
    for seed in range(3):
        grey = np.asarray(draw_face(random.Random(seed), 400).convert("L"))
        (face,) = find_faces(grey, 60, 400)
        eyes = find_eyes(grey, face)
        assert has_eyes(grey, face) == (eyes is not None)
        assert eyes is not None
        assert abs(eyes.roll_degrees) < 6


@pytest.mark.parametrize("seed", range(4))
def test_a_face_found_small_on_a_sheet_is_put_exactly(seed: int) -> None:
    face = compose_face(random.Random(seed), (413, 531), background=(250, 250, 250))
    grey = np.asarray(face.image.convert("L"))
    (box,) = find_faces(grey, 150, 400)
    rough = [
        FaceBox(box.left + shift, box.top + shift, box.size * stretch)
        for shift, stretch in ((0, 1.0), (9, 1.06), (-9, 0.95))
    ]
    before = [one.chin for one in rough]
    after = [exact_face(grey, one).chin for one in rough]
    assert max(after) - min(after) < 0.3 * (max(before) - min(before))


def test_a_face_that_is_not_seen_again_stays_where_it_was() -> None:
    box = FaceBox(40, 40, 90)
    assert exact_face(np.full((200, 200), 220, np.uint8), box) is box
