import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.page.dark import dark_on_light, is_light_on_dark


def screen(ground: int, letters: int, size: tuple[int, int] = (1170, 2532)) -> Image.Image:
    picture = Image.new("L", size, ground)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype("DejaVuSans.ttf", 46)
    for row, line in enumerate(("Bedrag", "218,00 EUR", "Naar", "Dienst Vreemdelingenzaken", "Status", "Uitgevoerd")):
        draw.text((80, 200 + 110 * row), line, font=font, fill=letters)
    return picture


@pytest.mark.parametrize(("ground", "letters"), [(0, 255), (17, 238), (27, 200), (60, 230)])
def test_a_dark_screen_is_turned(ground: int, letters: int) -> None:
    dark = np.asarray(screen(ground, letters))
    turned = dark_on_light(np.stack([dark] * 3, axis=-1))
    assert np.array_equal(turned[..., 0], 255 - dark)


def test_a_button_and_a_logo_do_not_hide_that_it_is_dark() -> None:
    picture = screen(17, 238)
    ImageDraw.Draw(picture).rectangle((80, 2300, 1090, 2400), fill=170)
    assert is_light_on_dark(np.asarray(picture))


def light_paper() -> Image.Image:
    return screen(250, 20)


def sheet_on_a_dark_table() -> Image.Image:
    table = Image.new("L", (2532, 2532), 25)
    table.paste(light_paper().resize((780, 1100)), (700, 500))
    return table


def underexposed() -> Image.Image:
    return screen(90, 20)


def black_picture() -> Image.Image:
    return Image.fromarray(np.random.default_rng(3).normal(12, 4, (1500, 1000)).clip(0, 255).astype(np.uint8))


def face_on_black() -> Image.Image:
    picture = Image.new("L", (900, 1200), 10)
    ImageDraw.Draw(picture).ellipse((250, 300, 650, 850), fill=190)
    return picture


@pytest.mark.parametrize("other", [light_paper, sheet_on_a_dark_table, underexposed, black_picture, face_on_black])
def test_nothing_else_is_turned(other) -> None:
    assert not is_light_on_dark(np.asarray(other()))
