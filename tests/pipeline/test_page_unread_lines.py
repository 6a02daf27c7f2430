"""Lines of print that a frame, a stamp or a signature runs through."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.page.ocr import TesseractEngine
from pipeline.page.prepare import Closer, Prepared
from pipeline.page.second_reader import CAPITAL_HEIGHT
from pipeline.page.unread_lines import lines_across_ink, unread_ink, with_unread
from pipeline.readings import Alternative, Word

SIZE = (1200, 500)
FONT = ImageFont.truetype("DejaVuSans.ttf", 26)
READ = (Word("Attestation", 0.95, (0.05, 0.1, 0.19, 0.17), 0),)


def sheet(line: str, *strokes: tuple[tuple[int, int], ...], size: int = 26) -> Prepared:
    """A title that was read and a line at 60, 240 that was not; capitals of the title are 19 pixels high."""
    picture = Image.new("L", SIZE, 255)
    draw = ImageDraw.Draw(picture)
    draw.text((60, 50), "Attestation", font=FONT, fill=0)
    draw.text((60, 240), line, font=FONT.font_variant(size=size), fill=0)
    for stroke in strokes:
        draw.line(stroke, fill=60, width=4)
    return Prepared(np.asarray(picture), 200, np.diag([1 / SIZE[0], 1 / SIZE[1], 1.0]), np.eye(3))


def across(page: Prepared, words: tuple[Word, ...] = READ) -> tuple[tuple[Word, ...], tuple[Alternative, ...]]:
    closer = Closer(page.grey, page, CAPITAL_HEIGHT)
    return lines_across_ink(words, unread_ink(words, page.grey), closer, TesseractEngine(), "fra", second=True)


FRAME = ((400, 215), (760, 300), (740, 450), (360, 380), (400, 215))
"""A stamp laid askew: its upper edge runs into the end of the line."""


def test_a_line_that_a_stamp_touches_is_read_in_its_place() -> None:
    words, _ = across(sheet("Fait à Namur, le 27 juillet 2021", FRAME))
    said = " ".join(word.text for word in words)
    assert said.startswith("Fait à Namur, le 27 juillet")
    assert said.endswith("2021")
    assert {word.line for word in words} == {1}
    assert min(word.box[0] for word in words) * SIZE[0] == pytest.approx(60, abs=45)
    assert all(230 < word.box[1] * SIZE[1] < word.box[3] * SIZE[1] < 285 for word in words)


@pytest.mark.parametrize(("other", "most"), [("Fait à Namur, le 27 juillet 2021", 0.9), ("Fait à Nemur", 0.75)])
def test_what_one_reader_alone_says_of_it_is_not_sure(monkeypatch: pytest.MonkeyPatch, other: str, most: float) -> None:
    monkeypatch.setattr("pipeline.page.unread_lines.seen_together", lambda *_: (other, 0.6))
    page = sheet("Fait à Namur, le 27 juillet 2021", FRAME)
    read = (Word("Fait à Namur, le 27 juillet 2021", 0.9, (0.0, 0.1, 1.0, 0.9), 0),)
    engine = SimpleNamespace(name="tesseract", read=lambda *_, **__: read)
    closer = Closer(page.grey, page, CAPITAL_HEIGHT)
    [word], [beside] = lines_across_ink(READ, unread_ink(READ, page.grey), closer, engine, "fra", second=True)
    assert (word.text, word.confidence) == ("Fait à Namur, le 27 juillet 2021", most)
    assert (beside.text, beside.reader) == (other, "rapidocr")


def test_a_line_that_was_read_is_not_read_twice() -> None:
    read = (*READ, Word("Fait à Namur, le 27 juillet 2021", 0.9, (0.05, 0.47, 0.42, 0.56), 1))
    assert across(sheet("Fait à Namur, le 27 juillet 2021", FRAME), read) == ((), ())


def test_a_line_by_itself_is_left_to_the_reading_of_lines() -> None:
    page = sheet("Fait à Namur, le 27 juillet 2021")
    assert across(page) == ((), ())
    added = with_unread(READ, page, ((50, 232, 520, 278),), TesseractEngine(), "fra")[1:]
    assert [word.text for word in added][-3:] == ["27", "juillet", "2021"]


@pytest.mark.parametrize("scrap", ["VILLE", "A B", "- - - - - - - - -"])
def test_scraps_of_a_stamp_are_no_lines(scrap: str) -> None:
    words, _ = across(sheet(scrap, ((50, 225), (140, 300), (60, 330), (50, 225))))
    assert words == ()
