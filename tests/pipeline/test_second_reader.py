# ruff: noqa: ARG002 -- fakes carry every argument of what they stand for

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline import second_reader
from pipeline.ocr import OcrFailed
from pipeline.prepare import Prepared
from pipeline.readings import Word
from pipeline.second_reader import second_opinions, stretches


def words(*texts: str, line: int = 0, confidence: float = 0.95, gap: float = 0.01) -> list[Word]:
    found, left = [], 0.1
    for text in texts:
        right = left + 0.01 * len(text)
        found.append(Word(text, confidence, (left, 0.1 + 0.05 * line, right, 0.12 + 0.05 * line), line))
        left = right + gap
    return found


def asked(line: list[Word]) -> list[str]:
    return [" ".join(word.text for word in line[part.first : part.last]) for part in stretches(line)]


def test_a_date_is_asked_about_with_its_month() -> None:
    assert asked(words("Fait", "à", "Gand", "le", "3", "octobre", "2026", "par")) == ["le 3 octobre 2026 par"]


def test_plain_well_read_text_is_not_asked_about() -> None:
    assert asked(words("The", "undersigned", "hereby", "certifies")) == []


def test_a_badly_read_word_is_asked_about() -> None:
    line = words("Beneficiary", "Ofice", confidence=0.95)
    line[1] = Word("Qffjce", 0.3, line[1].box, 0)
    assert asked(line) == ["Beneficiary Qffjce"]


def test_a_label_across_a_wide_gap_is_left_out() -> None:
    assert asked(words("Amount", "207,00", "EUR", gap=0.01)) == ["Amount 207,00 EUR"]
    assert asked(words("Amount", "207,00", gap=0.2)) == ["207,00"]


def test_decisive_words_come_before_merely_doubtful_ones() -> None:
    both = [*words("Qffjce", line=0, confidence=0.2), *words("PCHQBEBB", line=1, confidence=0.97)]
    assert [part.line for part in stretches(both)] == [1, 0]


class Reader:
    def __init__(self, name: str, answer: str, fails: bool = False) -> None:
        self.name = name
        self.answer = answer
        self.fails = fails

    def read(self, image: np.ndarray, *, language: str, dpi: int, layout: str) -> tuple[Word, ...]:
        if self.fails:
            raise OcrFailed("timeout")
        return (Word(self.answer, 0.8, (0.0, 0.2, 1.0, 0.8), 0),)


def prepared() -> Prepared:
    return Prepared(np.full((1000, 800), 255, np.uint8), 200, np.diag([1 / 800, 1 / 1000, 1.0]))


def test_the_answer_stands_in_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_reader, "recogniser", lambda: Reader("other", "le 8 octobre 2026"))
    line = words("Fait", "à", "Gand", "le", "3", "octobre", "2026")
    (answer,) = second_opinions(line, prepared, first=Reader("first", ""), language="fra")
    assert (answer.text, answer.reader, answer.line) == ("Fait à Gand le 8 octobre 2026", "other", 0)


def test_without_another_reader_the_first_one_looks_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_reader, "recogniser", lambda: None)
    (answer,) = second_opinions(words("207,00"), prepared, first=Reader("tesseract", "297,00"), language="fra")
    assert (answer.text, answer.reader) == ("297,00", "tesseract/larger")


def test_a_second_reader_that_fails_costs_nothing_but_its_opinion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_reader, "recogniser", lambda: None)
    assert second_opinions(words("207,00"), prepared, first=Reader("first", "", fails=True), language="fra") == ()


def test_nothing_to_ask_prepares_no_picture() -> None:
    def unexpected() -> Prepared:
        raise AssertionError

    assert second_opinions(words("hereby"), unexpected, first=Reader("first", ""), language="eng") == ()


@pytest.mark.ocr
def test_rapidocr_reads_an_account_number() -> None:
    reader = second_reader.recogniser()
    if reader is None:
        pytest.skip("extra second-reader is not installed")
    picture = Image.new("L", (420, 48), 255)
    ImageDraw.Draw(picture).text((10, 8), "BE57 6792 0060 9235", font=ImageFont.truetype("DejaVuSans.ttf", 26), fill=0)
    (word,) = reader.read(np.asarray(picture), language="fra", dpi=200, layout="line")
    assert word.text.replace(" ", "") == "BE57679200609235"
    assert word.confidence > 0.5
