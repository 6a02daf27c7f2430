"""Names in Vietnamese that models of other languages misread."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.page.ocr import TesseractEngine
from pipeline.page.prepare import Closer, Prepared
from pipeline.page.second_reader import CAPITAL_HEIGHT
from pipeline.page.vietnamese_names import with_vietnamese_names
from pipeline.page.vietnamese_words import SYLLABLE, bare, has_own_letters
from pipeline.readings import Alternative, Word

SIZE = (1200, 200)
FONT = ImageFont.truetype("DejaVuSans.ttf", 26)


def read_as(printed: str, read: str, *others: str) -> tuple[list[Word], tuple[Alternative, ...]]:
    """What becomes of a line that was read otherwise than it is printed; both have as many words."""
    picture = Image.new("L", SIZE, 255)
    draw = ImageDraw.Draw(picture)
    words, left = [], 60.0
    for true, said in zip(printed.split(), read.split(), strict=True):
        draw.text((left, 80), true, font=FONT, fill=0)
        right = left + draw.textlength(true, font=FONT)
        words.append(Word(said, 0.7, (left / SIZE[0], 74 / SIZE[1], right / SIZE[0], 114 / SIZE[1]), 0))
        left = right + 9
    page = Prepared(np.asarray(picture), 200, np.diag([1 / SIZE[0], 1 / SIZE[1], 1.0]), np.eye(3))
    said_too = tuple(Alternative(0, text, 0.9, "rapidocr") for text in others)
    better, alternatives = with_vietnamese_names(
        words, said_too, Closer(page.grey, page, CAPITAL_HEIGHT), TesseractEngine()
    )
    return list(better), alternatives


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Nguyễn Thị Hồng", "Nguyên Thi Héng"),
        ("TRẦN VĂN ĐỨC", "TRAN VAN DÚC"),
        ("Lê Thị Ngọc", "Lé Thi Ngoc"),
    ],
)
def test_the_words_are_read_with_their_marks(printed: str, read: str) -> None:
    words, _ = read_as(printed, read)
    assert [bare(word.text) for word in words] == [bare(word) for word in printed.split()]
    assert sum(word.text in printed.split() for word in words) >= 2
    for word, before in zip(words, read.split(), strict=True):
        assert word.resolved == (bare(word.text) != bare(before))
        assert word.confidence <= 0.85


def test_what_another_reader_saw_without_the_letters_is_no_other_name() -> None:
    words, [alternative] = read_as("Cha Phạm Quốc", "Cha Pham Quéc", "Cha Pham Quóc")
    assert alternative.text.split()[1:] == [word.text for word in words[1:]]


@pytest.mark.parametrize(
    "line", ["Le Bourgmestre délégué", "Fait à Liège", "Céline DOAN-MEUNIER", "Hoàng", "François PHAN 14"]
)
def test_other_words_stay_as_they_were_read(line: str) -> None:
    words, _ = read_as(line, line)
    assert [word.text for word in words] == line.split()
    assert not any(word.resolved for word in words)


@pytest.mark.parametrize(
    ("word", "vietnamese"),
    [("Nguyễn", True), ("Khánh", True), ("Quỳnh", True), ("Müller", False), ("Şahin", False), ("Bourgmestre", False)],
)
def test_words_of_the_language(word: str, vietnamese: bool) -> None:
    assert bool(SYLLABLE.fullmatch(bare(word))) is vietnamese


def test_letters_of_the_language_alone() -> None:
    assert has_own_letters("Phạm")
    assert not has_own_letters("Françoise Đorđević Škoda")
