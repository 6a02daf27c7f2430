import numpy as np
import pytest

from pipeline.levels import paper_and_grain


@pytest.mark.parametrize("pixels", [1, 2, 7, 4000])
def test_paper_and_grain_are_the_medians_of_the_light_pixels(pixels: int) -> None:
    picture = np.random.default_rng(pixels).integers(100, 256, (pixels, 3)).astype(np.uint8)
    picture[0, 0] = 240
    light = picture[picture > 150].astype(np.float64)
    middle = float(np.median(light))
    assert paper_and_grain(picture, 150) == (middle, pytest.approx(1.48 * float(np.median(np.abs(light - middle)))))


def test_every_other_row_of_a_picture_will_do() -> None:
    picture = np.full((40, 40), 200, np.uint8)
    picture[1::2] = 30
    assert paper_and_grain(picture[::2, ::3], 20) == (200.0, 0.0)


def test_a_dark_picture_has_no_paper() -> None:
    assert paper_and_grain(np.full((9, 9), 150, np.uint8), 150) is None
