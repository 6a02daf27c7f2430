"""The library must read what the program reads, and be left alone where it might not."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.page import ocr, tesseract_library


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """Forget what was loaded: a test changes the path."""
    for cached in (tesseract_library._library, tesseract_library.reader, tesseract_library._script_detector):
        cached.cache_clear()
    yield
    for cached in (tesseract_library._library, tesseract_library.reader, tesseract_library._script_detector):
        cached.cache_clear()


def page(*lines: str) -> np.ndarray:
    picture = Image.new("L", (900, 60 * len(lines) + 40), 255)
    draw = ImageDraw.Draw(picture)
    for row, text in enumerate(lines):
        draw.text((30, 30 + 60 * row), text, font=ImageFont.truetype("DejaVuSans.ttf", 26), fill=25)
    return np.asarray(picture)


ENGLISH = page("Statement of account no. 4711", "Balance on 12 March 2026: EUR 1 204,50", "Brussels")
FRENCH = page("Délivré à Liège le 3 février 2026", "Numéro 88-1204 / été")


def read(image: np.ndarray, language: str) -> object:
    return ocr.TesseractEngine().read(image, language=language, dpi=150, layout="block")


def test_library_and_program_read_the_same_whatever_was_read_before(monkeypatch: pytest.MonkeyPatch) -> None:
    if tesseract_library.reader("eng") is None:
        pytest.skip("the library of the installed Tesseract is not to be had")
    order = [(ENGLISH, "eng"), (FRENCH, "fra"), (np.full((200, 300), 255, np.uint8), "eng"), (FRENCH, "eng")]
    forth = [read(*what) for what in order]
    back = [read(*what) for what in reversed(order)][::-1]
    monkeypatch.setattr(tesseract_library, "reader", lambda _language: None)
    assert forth == back == [read(*what) for what in order]
    assert forth[0]


def test_a_page_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    if tesseract_library.reader("eng") is None:
        pytest.skip("the library of the installed Tesseract is not to be had")
    engine = ocr.TesseractEngine(timeout=0.001)
    with pytest.raises(ocr.OcrFailed) as caught:
        engine.read(page(*["Statement of account no. 4711 of 2026"] * 12), language="eng", dpi=150, layout="block")
    assert caught.value.reason == "timeout"
    monkeypatch.setattr(engine, "timeout", 60.0)
    assert engine.read(ENGLISH, language="eng", dpi=150, layout="block"), "the next page is read"


@pytest.mark.parametrize(
    "script", ['#!/bin/sh\nexec {real} --tessdata-dir /srv/own "$@"\n', None], ids=["wrapper", "none"]
)
def test_only_the_installed_program_itself_is_replaced(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str | None
) -> None:
    real = shutil.which("tesseract")
    if script is not None:
        program = tmp_path / "tesseract"
        program.write_text(script.format(real=real))
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert tesseract_library.reader("eng") is None


def test_a_language_that_is_not_installed_is_left_to_the_program() -> None:
    assert tesseract_library.reader("xyz") is None


CYRILLIC = page(
    "Свидетельство о заключении брака",
    "Гражданин Орлов Сергей Иванович, место рождения город Самара",
    "Гражданка Белова Дарья Петровна, место рождения город Тверь",
    "о чём составлена запись акта о заключении брака номер 411",
    "Место государственной регистрации отдел записи актов",
)


def test_the_script_of_a_page_that_no_model_reads_is_told_by_its_shapes() -> None:
    if tesseract_library._script_detector() is None:
        pytest.skip("what knows scripts is not installed")
    for picture, script in (
        (CYRILLIC, "Cyrillic"),
        (page(*["Statement of account of the firm, Brussels"] * 5), "Latin"),
    ):
        found = tesseract_library.script_of(picture, 150)
        assert found is not None
        assert found[0] == script
