import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.page import photo as page_photo
from pipeline.page import sheets
from pipeline.page.image import PageImage
from pipeline.page.photo import lay_flat, read_photo
from pipeline.page.sheets import find_sheets, flat_sheet
from pipeline.readings import Alternative, Mark, Note, PageReading, Quality, Word

WOOD, WHITE_TABLE = (80, 60, 45), (212, 208, 200)


@pytest.fixture(scope="module")
def sheet() -> np.ndarray:
    picture = Image.new("RGB", (840, 1188), (250, 250, 248))
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype("DejaVuSans.ttf", 17)
    for row in range(24):
        draw.text(
            (80, 100 + 34 * row), "The undersigned hereby certifies that the person lives here", font=font, fill=20
        )
    return np.asarray(picture)


def photo(sheet: np.ndarray, corners: list[tuple[int, int]], table: tuple[int, int, int] = WOOD) -> np.ndarray:
    ground = np.full((1600, 1200, 3), table, np.uint8)
    return laid(ground, sheet, corners)


def laid(ground: np.ndarray, sheet: np.ndarray, corners: list[tuple[int, int]]) -> np.ndarray:
    high, wide = sheet.shape[:2]
    source = np.float32([[0, 0], [wide, 0], [wide, high], [0, high]])
    matrix = cv2.getPerspectiveTransform(source, np.float32(corners))
    size = (ground.shape[1], ground.shape[0])
    mask = cv2.warpPerspective(np.full((high, wide), 255, np.uint8), matrix, size)[..., None] / 255
    return (cv2.warpPerspective(sheet, matrix, size) * mask + ground * (1 - mask)).astype(np.uint8)


SLANTED = [(240, 160), (950, 220), (1080, 1400), (110, 1330)]


@pytest.mark.parametrize("table", [WOOD, WHITE_TABLE, (30, 30, 34)])
def test_a_sheet_is_found_at_a_slant_on_a_dark_and_on_a_light_table(sheet, table) -> None:
    [corners] = find_sheets(photo(sheet, SLANTED, table))
    assert corners == pytest.approx(np.array(SLANTED, float), abs=8)


def test_a_sheet_is_found_among_other_things(sheet) -> None:
    ground = np.full((1600, 1200, 3), WOOD, np.uint8)
    cv2.fillConvexPoly(ground, np.array([[700, 0], [1190, 60], [1190, 700], [800, 500]]), (226, 224, 220))
    cv2.line(ground, (60, 500), (260, 1500), (30, 40, 120), 26)
    cv2.circle(ground, (1080, 1350), 150, (235, 235, 232), -1)
    [corners] = find_sheets(laid(ground, sheet, SLANTED))
    assert corners == pytest.approx(np.array(SLANTED, float), abs=12)


def test_two_papers_side_by_side_are_two(sheet) -> None:
    ground = np.full((1200, 1600, 3), WOOD, np.uint8)
    left, right = [(80, 120), (740, 130), (750, 1060), (60, 1050)], [(800, 130), (1480, 110), (1510, 1060), (800, 1070)]
    found = find_sheets(laid(laid(ground, sheet, left), sheet, right))
    assert [one.tolist() for one in found] == [pytest.approx(np.array(one, float), abs=10) for one in (left, right)]


def test_a_scan_has_no_table_around_it_framed_or_not(sheet) -> None:
    framed = sheet.copy()
    cv2.rectangle(framed, (40, 50), (800, 1140), (20, 20, 20), 3)
    cv2.line(framed, (40, 600), (800, 600), (20, 20, 20), 3)
    assert find_sheets(sheet) == []
    assert find_sheets(framed) == []


def test_what_the_slant_made_short_is_stretched_to_a_sheet(sheet) -> None:
    corners = np.array([seen_from_above(x, y, tilt=40) for x, y in ((0, 0), (210, 0), (210, 297), (0, 297))])
    across, down = np.ptp(corners[:, 0]), np.ptp(corners[:, 1])
    assert down / across < 1.15
    _, (width, height) = flat_sheet(corners, (1600, 1200))
    assert height / width == pytest.approx(2**0.5, rel=0.02)


def seen_from_above(x: float, y: float, tilt: float) -> tuple[float, float]:
    """Where a lens of 1300 pixels, 500 mm away from the middle of the sheet, sees a point of it (mm)."""
    x, y = x - 105, y - 148.5
    depth = 500 + y * np.sin(np.radians(tilt))
    return 600 + 1300 * x / depth, 800 + 1300 * y * np.cos(np.radians(tilt)) / depth


def page_of(picture: np.ndarray) -> PageImage:
    return PageImage(1, picture, 100, 100, None, None, "assumed", "phone")


@pytest.mark.parametrize("longest", [3000, 1100, 700])
def test_boxes_of_a_flattened_sheet_are_told_in_the_photo(
    sheet: np.ndarray, longest: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_photo, "_LONGEST", longest)
    marked = np.full_like(sheet, 250)
    marked[300:360, 420:630] = 0
    picture = photo(marked, SLANTED)

    def read(flat: PageImage) -> PageReading:
        dark = np.argwhere(flat.rgb.max(axis=2) < 60)
        (top, left), (bottom, right) = dark.min(axis=0), dark.max(axis=0)
        box = (left / flat.width_px, top / flat.height_px, right / flat.width_px, bottom / flat.height_px)
        return PageReading(1, words=(Word("x", 0.9, box, 0),), quality=Quality(text_confidence=0.95))

    page = page_of(picture)
    [flat] = lay_flat(page)
    assert max(flat.page.width_px, flat.page.height_px) <= longest + 1
    reading = read_photo(page, (flat,), read)
    bar = np.full_like(sheet, 255)
    bar[300:360, 420:630] = 0
    true = np.argwhere(photo(bar, SLANTED, (255, 255, 255)).max(axis=2) < 128)
    (top, left), (bottom, right) = true.min(axis=0), true.max(axis=0)
    assert reading.words[0].box == pytest.approx((left / 1200, top / 1600, right / 1200, bottom / 1600), abs=0.012)
    assert reading.parts == ()


def test_papers_of_one_photo_are_parts_with_their_own_lines(sheet) -> None:
    ground = np.full((1200, 1600, 3), WOOD, np.uint8)
    left, right = [(80, 120), (740, 130), (750, 1060), (60, 1050)], [(800, 130), (1480, 110), (1510, 1060), (800, 1070)]
    page = page_of(laid(laid(ground, sheet, left), sheet, right))

    def read(flat: PageImage) -> PageReading:
        return PageReading(
            1,
            words=(Word("x", 0.9, (0.1, 0.1, 0.2, 0.12), 0),),
            alternatives=(Alternative(0, "y", 0.9, "other"),),
            marks=(Mark("stamp", (0.4, 0.4, 0.6, 0.6), 0.9),),
            quality=Quality(text_confidence=0.95),
        )

    reading = read_photo(page, lay_flat(page), read)
    assert [word.line for word in reading.words] == [other.line for other in reading.alternatives] == [0, 1]
    assert len(reading.parts) == 2
    for place, mark in zip(reading.parts, reading.marks, strict=True):
        assert place[0] < mark.box[0] < mark.box[2] < place[2]
    assert Note("page.several-papers", {"count": "2"}) in reading.notes


@pytest.mark.parametrize(
    ("corners", "confidence", "told"),
    [
        ([(420, 620), (780, 620), (790, 1120), (410, 1120)], 0.7, "quality.too-far"),
        ([(420, 620), (780, 620), (790, 1120), (410, 1120)], 0.95, None),
        ([(360, 300), (840, 300), (1100, 1300), (100, 1300)], 0.7, "quality.slanted"),
        ([(360, 300), (840, 300), (1100, 1300), (100, 1300)], 0.95, None),
    ],
)
def test_who_took_a_photo_that_reads_badly_is_told_why(sheet, corners, confidence, told) -> None:
    page = page_of(photo(sheet, corners))
    quality = Quality(text_confidence=confidence)
    reading = read_photo(page, lay_flat(page), lambda _: PageReading(1, quality=quality))
    assert reading.quality.problem == told


@pytest.mark.parametrize(("between", "count"), [(90, 2), (70, 2), (231, 0), (205, 0)])
def test_halves_of_a_sheet_with_paper_between_them_are_no_two_papers(between: int, count: int) -> None:
    """The lines of a passport's zone, the frame around it, or a whole card on a sheet look like the gap between two."""
    grey = np.full((600, 440), 90, np.uint8)
    grey[20:580, 20:420] = between
    upper, lower = corners_of(20, 20, 420, 240), corners_of(20, 270, 420, 580)
    for left, top, right, bottom in ((20, 20, 420, 240), (20, 270, 420, 580)):
        grey[top:bottom, left:right] = 235
    grey[250:254, 60:380] = grey[260:264, 60:380] = 20
    areas = [1.0, 220 / 560, 310 / 560]
    whole, one, other = (
        sheets._Candidate(corners, 0.9, area)
        for corners, area in zip((corners_of(20, 20, 420, 580), upper, lower), areas, strict=True)
    )
    assert len(sheets._halves(whole, [whole, one, other], grey)) == count


def corners_of(left: float, top: float, right: float, bottom: float) -> np.ndarray:
    return np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float64)


def _screen(sheet: np.ndarray, ground: tuple[int, int, int], corners: list[tuple[int, int]]) -> PageImage:
    picture = laid(np.full((1800, 900, 3), ground, np.uint8), sheet, corners)
    return PageImage(1, picture, 100, 100, None, None, "assumed", "phone")


CARD = [(36, 700), (864, 700), (864, 1700), (36, 1700)]
AT_A_SLANT = [(36, 730), (864, 700), (840, 1700), (60, 1690)]


def test_the_cards_of_an_application_are_no_sheets_on_a_table(sheet) -> None:
    """What stands over them, the sum and to whom it goes, would not be read."""
    screen = _screen(sheet, (236, 234, 240), CARD)
    assert len(find_sheets(screen.rgb)) == 1
    assert lay_flat(screen) == ()


def test_round_corners_of_a_card_may_be_found_a_little_off_on_what_a_program_drew(sheet) -> None:
    bent = [(46, 700), (864, 712), (858, 1700), (36, 1700)]
    screen = _screen(sheet, (236, 234, 240), bent)
    assert lay_flat(screen) == ()
    grain = np.random.default_rng(2).normal(0, 3, screen.rgb.shape)
    photo_of_it = np.clip(screen.rgb + grain, 0, 255).astype(np.uint8)
    assert len(lay_flat(PageImage(1, photo_of_it, 100, 100, None, None, "assumed", "phone"))) == 1


@pytest.mark.parametrize(("ground", "corners"), [(WOOD, CARD), ((236, 234, 240), AT_A_SLANT)])
def test_a_sheet_on_a_dark_table_or_at_a_slant_is_one(sheet, ground, corners) -> None:
    assert len(lay_flat(_screen(sheet, ground, corners))) == 1


def test_a_portrait_and_a_frame_that_leave_a_strip_of_the_sheet_are_not_two_papers() -> None:
    grey = np.full((300, 400), 200, np.uint8)
    corners = [((20, 20), (380, 20), (380, 280), (20, 280)), ((20, 20), (140, 20), (140, 280), (20, 280))]
    whole, portrait = (np.array(one, np.float64) for one in corners)
    frame = np.array([(145, 20), (380, 20), (380, 210), (145, 210)], np.float64)
    paper = np.array([(145, 20), (380, 20), (380, 280), (145, 280)], np.float64)
    assert sheets._leave_some(whole, portrait, frame, grey)
    assert not sheets._leave_some(whole, portrait, paper, grey)
