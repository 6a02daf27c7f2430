import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.page import prepare

SENTENCE = "The undersigned hereby certifies that the person was living at the address given below"


@pytest.fixture(scope="module")
def page() -> np.ndarray:
    picture = Image.new("RGB", (1240, 1754), "white")
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype("DejaVuSans.ttf", 23)
    for row in range(24):
        words = SENTENCE.split()
        draw.text((120, 150 + 50 * row), " ".join(words[row % 5 :]), font=font, fill=(20, 20, 20))
    return np.asarray(picture)


def tilted(page: np.ndarray, degrees: float) -> np.ndarray:
    turned = Image.fromarray(page).rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor="white")
    return np.asarray(turned)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_finds_which_way_is_up(page: np.ndarray, turn: prepare.Rotation) -> None:
    stored = prepare.turn(page, turn)
    upright = prepare.find_upright(prepare.survey(stored, (150, 150), known_size=True))
    assert upright.rotation == (360 - turn) % 360


@pytest.mark.parametrize("degrees", [-14.0, -3.3, -0.5, 0.0, 1.2, 9.0, 15.0])
def test_measures_the_skew_to_a_fifth_of_a_degree(page: np.ndarray, degrees: float) -> None:
    view = prepare.survey(tilted(page, degrees), (150, 150), known_size=True)
    assert prepare.find_upright(view).skew_degrees == pytest.approx(-degrees, abs=0.2)


def test_a_page_of_unknown_scale_is_looked_at_like_a_sheet_of_a4(page: np.ndarray) -> None:
    large = np.asarray(Image.fromarray(page).resize((3100, 4385)))
    view = prepare.survey(large, (72, 72), known_size=False)
    assert max(view.grey.shape) == 1754


def test_unequal_resolutions_are_made_square(page: np.ndarray) -> None:
    fax = np.asarray(Image.fromarray(page).resize((1240, 877)))
    view = prepare.survey(fax, (150, 75), known_size=True)
    assert view.grey.shape == (1754, 1240)


def test_shadow_is_taken_out_and_print_stays(page: np.ndarray) -> None:
    light = np.linspace(1.0, 0.4, page.shape[1])[None, :, None]
    flat = prepare.flatten_light(prepare.grey_of((page * light).astype(np.uint8)))
    assert np.percentile(flat[:, -200:], 50) > 235
    assert flat[:, 150:400].min() < 60


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("degrees", [0.0, 4.0])
def test_boxes_come_back_to_the_upright_page(page: np.ndarray, rotation: prepare.Rotation, degrees: float) -> None:
    marked = np.full_like(page, 255)
    marked[800:860, 300:700] = 0
    stored = prepare.turn(tilted(marked, degrees), (360 - rotation) % 360)
    view = prepare.survey(stored, (150, 150), known_size=True)
    prepared = prepare.prepare(prepare.grey_of(stored), view, prepare.Upright(rotation, -degrees, 1.0))
    dark = np.argwhere(prepared.grey < 100)
    high, wide = prepared.grey.shape
    (top, left), (bottom, right) = dark.min(axis=0), dark.max(axis=0)
    box = prepared.box_on_page((left / wide, top / high, (right + 1) / wide, (bottom + 1) / high))
    expected = np.argwhere(tilted(marked, degrees)[:, :, 0] < 100)
    (top, left), (bottom, right) = expected.min(axis=0), expected.max(axis=0)
    height, width = page.shape[:2]
    # A tilted bar needs a larger upright rectangle; its middle stays where it was.
    assert (box[0] + box[2]) / 2 == pytest.approx((left + right) / 2 / width, abs=0.005)
    assert (box[1] + box[3]) / 2 == pytest.approx((top + bottom) / 2 / height, abs=0.005)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_turning_a_box_agrees_with_turning_the_picture(rotation: prepare.Rotation) -> None:
    picture = np.zeros((100, 200), np.uint8)
    picture[10:20, 30:80] = 255
    turned = np.argwhere(prepare.turn(picture, rotation) > 0)
    high, wide = prepare.turn(picture, rotation).shape
    (top, left), (bottom, right) = turned.min(axis=0), turned.max(axis=0) + 1
    box = prepare.turn_box((30 / 200, 10 / 100, 80 / 200, 20 / 100), rotation)
    assert box == pytest.approx((left / wide, top / high, right / wide, bottom / high))


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize(("degrees", "enlarged"), [(0.0, 1), (3.0, 1), (0.0, 2)])
def test_a_piece_cut_closer_shows_what_the_box_shows(
    page: np.ndarray, rotation: prepare.Rotation, degrees: float, enlarged: int
) -> None:
    marked = page.copy()
    marked[800:823] = 255
    marked[800:823, 300:700] = 0
    large = np.asarray(Image.fromarray(marked).resize((1240 * enlarged, 1754 * enlarged)))
    stored = prepare.turn(tilted(large, degrees), (360 - rotation) % 360)
    view = prepare.survey(stored, (150 * enlarged,) * 2, known_size=True)
    grey = prepare.grey_of(stored)
    prepared = prepare.prepare(grey, view, prepare.Upright(rotation, -degrees, 1.0))
    rows, columns = np.nonzero(_long_dark_runs(prepared.grey))
    high, wide = prepared.grey.shape
    box = (columns.min() / wide, rows.min() / high, (columns.max() + 1) / wide, (rows.max() + 1) / high)
    closer = prepare.Closer(grey, prepared, 1.5 * prepare.CAPITAL_HEIGHT)
    piece = closer.cut(box)
    assert piece is not None
    dark = piece < 100
    # The bar fills the piece but for the margin, and nothing of the lines above and below is in it.
    assert dark.mean() == pytest.approx(0.75, abs=0.12)
    assert piece.shape[1] == pytest.approx(closer.factor * (box[2] - box[0]) * wide, rel=0.05)
    assert (closer.factor > 1.2) == (enlarged == 2)


def _long_dark_runs(grey: np.ndarray) -> np.ndarray:
    return np.asarray(cv2.morphologyEx((grey < 100).astype(np.uint8), cv2.MORPH_OPEN, np.ones((9, 60), np.uint8)))


def test_a_scrap_too_thin_for_a_letter_is_not_cut(page: np.ndarray) -> None:
    view = prepare.survey(page, (150, 150), known_size=True)
    prepared = prepare.prepare(prepare.grey_of(page), view, prepare.Upright(0, 0.0, 1.0))
    closer = prepare.Closer(prepare.grey_of(page), prepared, 27.0)
    assert closer.cut((0.2, 0.2, 0.2, 0.2005)) is None
    assert closer.cut((0.1, 0.1, 0.9, 0.5)) is None
