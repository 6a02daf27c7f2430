import numpy as np
import pytest

from pipeline.page.levels import median, paper_and_grain, percentile


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


@pytest.mark.parametrize("kind", [np.uint8, np.float32, np.int64])
@pytest.mark.parametrize("size", [1, 2, 9, 500])
def test_percentiles_are_those_of_numpy(kind: type, size: int) -> None:
    values = np.random.default_rng(size).integers(0, 256, (size, 2)).astype(kind)
    for percent in (0, 1, 50, 85, 99, 100):
        assert percentile(values[:, 0], percent) == pytest.approx(float(np.percentile(values[:, 0], percent)))
    assert median(values) == pytest.approx(float(np.median(values)))


def test_nothing_has_no_percentile() -> None:
    assert np.isnan(median(np.empty(0)))
