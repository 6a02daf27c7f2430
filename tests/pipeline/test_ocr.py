# ruff: noqa: ARG002 -- fakes carry every argument of what they stand for

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.errors import ToolMissing
from pipeline.page import ocr
from pipeline.readings import Word


def line(text: str, size: int = 26) -> np.ndarray:
    font = ImageFont.truetype("DejaVuSans.ttf", size)
    picture = Image.new("L", (round(font.getlength(text)) + 40, 2 * size), 255)
    ImageDraw.Draw(picture).text((20, size // 3), text, font=font, fill=15)
    return np.asarray(picture)


@pytest.fixture
def no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr.tesseract_library, "reader", lambda _language: None)


class FakeTesseract:
    """pytesseract as far as it is used."""

    class Output:
        DICT = "dict"

    class TesseractNotFoundError(EnvironmentError):
        pass

    class TesseractError(RuntimeError):
        def __init__(self, message: str) -> None:
            super().__init__(1, message)
            self.message = message

    def __init__(self, raises: Exception) -> None:
        self.raises = raises

    def image_to_data(self, *args: object, **kwargs: object) -> None:
        raise self.raises


def read(image: np.ndarray, language: str = "eng") -> tuple[Word, ...]:
    return ocr.TesseractEngine().read(image, language=language, dpi=150, layout="block")


@pytest.mark.usefixtures("no_library")
@pytest.mark.parametrize(
    ("raised", "reason"),
    [
        (RuntimeError("Tesseract process timeout"), "timeout"),
        (FakeTesseract.TesseractError("signal 11"), "crash"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), "crash"),
    ],
)
def test_what_goes_wrong_while_reading_is_told_apart(
    monkeypatch: pytest.MonkeyPatch, raised: Exception, reason: str
) -> None:
    monkeypatch.setattr(ocr, "_pytesseract", lambda: FakeTesseract(raised))
    with pytest.raises(ocr.OcrFailed) as caught:
        read(line("x"))
    assert caught.value.reason == reason


@pytest.mark.usefixtures("no_library")
@pytest.mark.parametrize(
    "raised",
    [FakeTesseract.TesseractNotFoundError(), FakeTesseract.TesseractError("Failed loading language 'nld'")],
)
def test_a_missing_program_or_language_stops_the_run(monkeypatch: pytest.MonkeyPatch, raised: Exception) -> None:
    monkeypatch.setattr(ocr, "_pytesseract", lambda: FakeTesseract(raised))
    with pytest.raises(ToolMissing):
        read(line("x"), "nld")


@pytest.mark.parametrize("language", ["osd", "eng -c tessedit_create_pdf=1", "../eng", "eng+", ""])
def test_only_known_languages_reach_the_command_line(language: str) -> None:
    with pytest.raises(ValueError, match="not a language"):
        read(line("x"), language)


def test_words_are_numbered_by_line_and_block_in_reading_order() -> None:
    table = {
        "level": [1, 5, 5, 5, 5],
        "text": ["", "Issued", "on", " ", "Brussels"],
        "conf": [-1, 96.5, 91, 95, 80],
        "left": [0, 10, 60, 80, 10],
        "top": [0, 10, 10, 10, 50],
        "width": [200, 40, 15, 3, 70],
        "height": [100, 12, 12, 12, 12],
        "block_num": [0, 1, 1, 1, 2],
        "par_num": [0, 1, 1, 1, 1],
        "line_num": [0, 1, 1, 1, 1],
    }
    words = tuple(ocr._words(table, 200, 100))
    assert [(word.text, word.line, word.block) for word in words] == [
        ("Issued", 0, 0),
        ("on", 0, 0),
        ("Brussels", 1, 1),
    ]
    assert words[0].confidence == pytest.approx(0.965)
    assert words[0].box == pytest.approx((0.05, 0.10, 0.25, 0.22))


class RowEngine:
    """Reads a strip as its height."""

    name = "rows"

    def read(self, image: np.ndarray, *, language: str, dpi: int, layout: str) -> tuple[Word, ...]:
        height = image.shape[0]
        dark = np.flatnonzero((image < 128).any(axis=1))
        return tuple(Word(str(row), 0.9, (0.0, row / height, 0.1, (row + 1) / height), 0) for row in dark)


def test_strips_get_the_words_that_lie_on_them() -> None:
    strips = []
    for mark in (3, 9, 5):
        strip = np.full((12, 40), 255, np.uint8)
        strip[mark, 5:9] = 0
        strips.append(strip)
    answers = ocr.read_strips(RowEngine(), strips, language="eng", dpi=150)
    # Each strip is 12 high with 8 above and below.
    assert [answer.text for answer in answers] == [str(8 + 3), str(28 + 8 + 9), str(56 + 8 + 5)]
    assert ocr.read_strips(RowEngine(), [], language="eng", dpi=150) == ()


@pytest.mark.ocr
def test_tesseract_reads_a_line_and_leaves_nothing_behind(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    words = read(line("Issued at Ghent on 3 October 2026"))
    assert " ".join(word.text for word in words) == "Issued at Ghent on 3 October 2026"
    assert list(tmp_path.iterdir()) == []
    version, languages = ocr.probe()
    assert version.startswith("5")
    assert set(ocr.LANGUAGES) <= set(languages)
