import numpy as np
import pytest

from pipeline.page.resample import quarter_turned, shrunk, shrunk_by


def test_a_shrunk_picture_is_the_mean_of_its_blocks() -> None:
    picture = np.arange(12 * 9, dtype=np.uint8).reshape(12, 9)
    assert np.array_equal(shrunk(picture, (3, 4)), picture.reshape(4, 3, 3, 3).mean(axis=(1, 3)).round())


@pytest.mark.parametrize("size", [(620, 877), (1240, 1754), (1000, 1414), (2481, 3508), (7, 1754)])
def test_things_stay_where_they_are_when_a_picture_shrinks(size: tuple[int, int]) -> None:
    picture = np.full((3508, 2481, 3), 255, np.uint8)
    picture[2600:2700, 1800:1900] = 0
    small = shrunk(picture, size)
    assert small.shape == (size[1], size[0], 3)
    rows, columns = np.nonzero(small[..., 0] < 250)
    assert rows.mean() / size[1] == pytest.approx(2650 / 3508, abs=0.002)
    assert columns.mean() / size[0] == pytest.approx(1850 / 2481, abs=0.002 if size[0] > 100 else 0.08)


def test_a_factor_of_one_or_more_changes_nothing() -> None:
    picture = np.zeros((5, 4), np.uint8)
    assert shrunk_by(picture, 1.0) is picture
    assert shrunk_by(picture, 0.01).shape == (1, 1)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270, -90, 450])
def test_quarters_turn_clockwise(degrees: int) -> None:
    picture = np.arange(24, dtype=np.uint8).reshape(2, 4, 3)[::-1]
    assert np.array_equal(quarter_turned(picture, degrees), np.rot90(picture, -(degrees // 90)))
