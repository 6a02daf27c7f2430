# ruff: noqa: ARG002 -- fakes carry every argument of what they stand for

from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.page import second_reader
from pipeline.page.ocr import OcrFailed
from pipeline.page.prepare import CAPITAL_HEIGHT, Closer, Prepared
from pipeline.page.second_reader import Recogniser, second_opinions, stretches
from pipeline.readings import Box, Word


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


def test_what_stands_where_a_bank_s_code_should_is_asked_about_though_a_letter_is_too_many() -> None:
    assert asked(words("SWIFT:", "PCHOQBEBB")) == ["SWIFT: PCHOQBEBB"]
    assert asked(words("Name:", "PCHOQBEBB")) == []


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


def page() -> Closer:
    white = np.full((1000, 800), 255, np.uint8)
    return Closer(white, Prepared(white, 200, np.diag([1 / 800, 1 / 1000, 1.0]), np.eye(3)), CAPITAL_HEIGHT)


def test_the_answer_stands_in_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_reader, "recogniser", lambda: Reader("other", "le 8 octobre 2026"))
    line = words("Fait", "à", "Gand", "le", "3", "octobre", "2026")
    (answer,) = second_opinions(line, page(), first=Reader("first", ""), language="fra")
    assert (answer.text, answer.reader, answer.line) == ("Fait à Gand le 8 octobre 2026", "other", 0)


def test_without_another_reader_the_first_one_looks_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_reader, "recogniser", lambda: None)
    (answer,) = second_opinions(words("207,00"), page(), first=Reader("tesseract", "297,00"), language="fra")
    assert (answer.text, answer.reader) == ("297,00", "tesseract/larger")


def test_a_second_reader_that_fails_costs_nothing_but_its_opinion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_reader, "recogniser", lambda: None)
    assert second_opinions(words("207,00"), page(), first=Reader("first", "", fails=True), language="fra") == ()


def test_nothing_to_ask_cuts_nothing_out() -> None:
    class Untouched:
        def cut(self, box: Box) -> None:
            raise AssertionError

    assert second_opinions(words("hereby"), Untouched(), first=Reader("first", ""), language="eng") == ()


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


class _Scores:
    """A recognition model that answers with given scores, one row per step."""

    def __init__(self, signs: str, steps: list[dict[str, float]]) -> None:
        self._signs = signs
        self._steps = steps

    def get_inputs(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(name="x")]

    def get_modelmeta(self) -> SimpleNamespace:
        return SimpleNamespace(custom_metadata_map={"character": "\n".join(self._signs)})

    def run(self, _outputs: None, _inputs: dict[str, object]) -> list[np.ndarray]:
        scores = np.full((len(self._steps), len(self._signs) + 2), 0.001, np.float32)
        for row, step in zip(scores, self._steps, strict=True):
            for sign, score in step.items():
                row[self._signs.index(sign) + 1 if sign else 0] = score
        return [scores[None]]


def test_marks_on_letters_that_belong_to_no_one_language_are_read_as_one_language_has_them() -> None:
    steps = [{"Ç": 0.9}, {"A": 0.9}, {"Č": 0.5, "": 0.3, "Ğ": 0.1}, {"": 0.9}, {"A": 0.9}]
    (word,) = Recogniser(_Scores("ÇAČĞ", steps)).read(np.zeros((48, 90), np.uint8), language="", dpi=0, layout="line")
    assert word.text == "ÇAĞA"
    assert word.confidence == pytest.approx(0.1)
    (plain,) = Recogniser(_Scores("ČAĞ", [{"Č": 0.6, "Ğ": 0.3}, {"A": 0.9}])).read(
        np.zeros((48, 90), np.uint8), language="", dpi=0, layout="line"
    )
    assert plain.text == "ČA"


def test_a_name_that_was_hardly_read_is_asked_about_even_when_figures_use_up_the_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked_about = [word for line in range(15) for word in words("Reference", "7712-9930-1188-2043", line=line)]
    asked_about += words("Gaölayan", line=16, confidence=0.5)
    asked_about += words("qffice", line=17, confidence=0.5)
    monkeypatch.setattr(second_reader, "recogniser", lambda: Reader("other", "seen"))
    found = second_opinions(asked_about, page(), first=Reader("first", ""), language="eng")
    assert 16 in {one.line for one in found}
    assert 17 not in {one.line for one in found}
    assert len(found) < 15


def test_names_are_asked_about_where_the_letters_of_another_language_were_used() -> None:
    line = words("certifico", "que", "Domingos", "Anténio", "nasceu")
    assert asked(line) == []
    (part,) = stretches(line, borrowed=True)
    assert part.name
    assert {"Domingos", "Anténio"} <= {word.text for word in line[part.first : part.last]}
