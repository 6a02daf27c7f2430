import random

import numpy as np
import pytest

from fixtures.studio.faces import compose_face
from pipeline.portrait.fix import FixedPortrait, NotFixable, fix_portrait


def test_a_good_portrait_is_cut_to_size_with_the_head_in_the_band() -> None:
    face = compose_face(random.Random(3), (720, 960), head_share=0.55, crown_share=0.2)
    fixed = fix_portrait(np.asarray(face.image))
    assert isinstance(fixed, FixedPortrait)
    assert fixed.rgb.shape == (1063, 827, 3)
    cut_height = (fixed.box[3] - fixed.box[1]) * 960
    assert 45 * face.head_height / cut_height == pytest.approx(33.5, abs=3.5)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"background": (60, 110, 190)}, "photo.fix.background"),
        ({"head_share": 0.84, "crown_share": 0.06}, "photo.fix.too-tight"),
    ],
)
def test_what_cutting_cannot_mend_is_refused(changes: dict[str, object], reason: str) -> None:
    face = compose_face(random.Random(3), (600, 771), **changes)  # type: ignore[arg-type]
    assert fix_portrait(np.asarray(face.image)) == NotFixable(reason)


def test_a_small_picture_is_not_blown_up() -> None:
    face = compose_face(random.Random(3), (240, 320), head_share=0.6, crown_share=0.15)
    assert fix_portrait(np.asarray(face.image)) == NotFixable("photo.fix.too-small")


def test_a_picture_without_a_face_is_refused() -> None:
    assert fix_portrait(np.full((400, 300, 3), 240, np.uint8)) == NotFixable("photo.fix.no-face")
