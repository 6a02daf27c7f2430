"""``dossier photo`` from outside: what is written, what is refused, in one line."""

from __future__ import annotations

import io
import random
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from fixtures.studio.faces import compose_face
from pipeline import cli
from pipeline.portrait.faces import find_faces
from validators.countries import LANGUAGES


@pytest.fixture(autouse=True)
def _private_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "kept"))
    monkeypatch.delenv("DOSSIER_LANG", raising=False)


def portrait(path: Path, *, size: tuple[int, int] = (900, 1200), **changes: object) -> Path:
    face = compose_face(random.Random(3), size, **({"head_share": 0.55, "crown_share": 0.2} | changes))  # type: ignore[arg-type]
    face.image.save(path, quality=93)
    return path


def run(*arguments: object, capfd: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = cli.run(["photo", *(str(argument) for argument in arguments)])
    out, err = capfd.readouterr()
    return code, out, err


def test_a_portrait_becomes_a_print_of_35_by_45_mm(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    source, made = portrait(tmp_path / "me.jpg"), tmp_path / "photo.png"
    before = source.read_bytes()
    code, out, err = run(source, "--fix", made, capfd=capfd)
    assert (code, err) == (0, "")
    assert "35 x 45 mm" in out
    assert "expression" in out
    assert source.read_bytes() == before
    with Image.open(io.BytesIO(made.read_bytes())) as image:
        image.load()
        assert image.size == (827, 1063)
        assert image.info["dpi"] == pytest.approx((600, 600), abs=0.1)
        assert [side / 600 * 25.4 for side in image.size] == pytest.approx([35, 45], abs=0.05)
        grey = np.asarray(cv2.cvtColor(np.asarray(image.convert("RGB")), cv2.COLOR_RGB2GRAY), np.uint8)
    # The face stands upright and the right way round: colours and corners were not swapped on the way.
    [face] = find_faces(np.asarray(cv2.resize(grey, (413, 531)), np.uint8), 80, 413)
    assert face.centre[0] / 413 == pytest.approx(0.5, abs=0.06)
    assert made.stat().st_mode & 0o077 == 0


def test_colours_stay_what_they_were(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    source, made = portrait(tmp_path / "me.png"), tmp_path / "photo.png"
    assert run(source, "--fix", made, capfd=capfd)[0] == 0
    with Image.open(source) as one, Image.open(made) as other:
        red_before, _, blue_before = np.asarray(one.convert("RGB"), float).mean(axis=(0, 1))
        red, _, blue = np.asarray(other.convert("RGB"), float).mean(axis=(0, 1))
    assert np.sign(red - blue) == np.sign(red_before - blue_before)


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"background": (60, 110, 190)}, "background"),
        ({"head_share": 0.84, "crown_share": 0.06}, "too little around the head"),
        ({"size": (240, 320)}, "pixels"),
    ],
)
def test_what_the_picture_cannot_give_is_refused_in_one_line(
    changes: dict[str, object], word: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    source, made = portrait(tmp_path / "me.jpg", **changes), tmp_path / "photo.png"  # type: ignore[arg-type]
    code, out, err = run(source, "--fix", made, capfd=capfd)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    # What is not a terminal may be a log: the kind of file, without the name.
    assert err.startswith("dossier: ….jpg: ")
    assert word in err
    assert not made.exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_refusal_is_in_the_language_asked_for(
    language: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    Image.new("RGB", (400, 500), (240, 240, 240)).save(tmp_path / "wall.png")
    code, _, err = run(tmp_path / "wall.png", "--fix", tmp_path / "out.png", "--lang", language, capfd=capfd)
    word = {"en": "no frontal face", "fr": "visage de face", "nl": "gezicht van voren", "de": "Gesicht von vorn"}
    assert code == 2
    assert word[language] in err


def test_mistakes_of_the_caller_are_one_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    source = portrait(tmp_path / "me.jpg")
    (tmp_path / "broken.jpg").write_bytes(source.read_bytes()[:900])
    for arguments, word in (
        ((source, "--fix", tmp_path / "photo.gif"), ".png"),
        ((tmp_path / "nobody.jpg", "--fix", tmp_path / "photo.png"), "no such file"),
        ((tmp_path / "broken.jpg", "--fix", tmp_path / "photo.png"), "cannot be read"),
        ((source, "--fix", tmp_path / "nowhere" / "photo.png"), "cannot be written"),
    ):
        code, out, err = run(*arguments, capfd=capfd)
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert word in err


def test_a_scan_of_a_print_is_not_cut_again(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    sheet = Image.new("RGB", (1240, 1754), "white")
    face = compose_face(random.Random(3), (600, 771), head_share=0.55, crown_share=0.2)
    sheet.paste(face.image, (300, 300))
    sheet.save(tmp_path / "sheet.png", dpi=(150, 150))
    code, _, err = run(tmp_path / "sheet.png", "--fix", tmp_path / "photo.png", capfd=capfd)
    assert code == 2
    assert "scan of a print" in err
