"""People put before a wall."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bench.real_faces import CutOut, composed, people_in


@pytest.mark.parametrize("share", [0.5, 0.7])
def test_somebody_stands_before_the_wall_as_large_as_asked(share: float) -> None:
    there = np.zeros((900, 700), np.float32)
    there[108:774, 250:450] = 1.0  # As high as a head is cut out.
    picture = composed(CutOut(np.full((900, 700, 3), 90, np.float32), there), (350, 450), (250, 251, 252), share)
    assert picture.shape == (450, 350, 3)
    assert tuple(picture[5, 5]) == (250, 251, 252)
    rows = np.flatnonzero((picture == 90).all(axis=2).any(axis=1))
    assert (rows[-1] - rows[0]) / 450 == pytest.approx(share, abs=0.02)


def test_what_is_no_picture_of_one_person_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no picture", encoding="utf-8")
    assert list(people_in(tmp_path)) == []
