"""Lines of print that end under a stamp or a signature."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.page.lines_cut_short import with_ends
from pipeline.page.ocr import Engine, TesseractEngine
from pipeline.page.prepare import Closer, Prepared
from pipeline.page.second_reader import CAPITAL_HEIGHT
from pipeline.page.unread_lines import unread_ink
from pipeline.readings import Alternative, Word

SIZE = (1200, 500)
FONT = ImageFont.truetype("DejaVuSans.ttf", 26)
FRAME = ((330, 215), (760, 300), (740, 450), (300, 380), (330, 215))
"""A stamp laid askew; its upper edge runs through the end of the line."""


def sheet(line: str, *strokes: tuple[tuple[int, int], ...]) -> Prepared:
    """A line at 60, 240 with a drawing over it."""
    picture = Image.new("L", SIZE, 255)
    draw = ImageDraw.Draw(picture)
    draw.text((60, 240), line, font=FONT, fill=0)
    for stroke in strokes:
        draw.line(stroke, fill=60, width=3)
    return Prepared(np.asarray(picture), 200, np.diag([1 / SIZE[0], 1 / SIZE[1], 1.0]), np.eye(3))


def begun(text: str) -> tuple[Word, ...]:
    """The words of the line's beginning, as read, in line 7."""
    found, x = [], 60.0
    for part in text.split():
        wide = FONT.getlength(part)
        found.append(Word(part, 0.9, (x / SIZE[0], 0.48, (x + wide) / SIZE[0], 0.55), 7))
        x += wide + FONT.getlength(" ")
    return tuple(found)


def ended(
    page: Prepared, read: str, *, engine: Engine | None = None
) -> tuple[tuple[Word, ...], tuple[Alternative, ...]]:
    closer = Closer(page.grey, page, CAPITAL_HEIGHT)
    before = (Alternative(7, "Utrecht, 14-0", 0.9, "rapidocr"), Alternative(2, "other", 0.9, "rapidocr"))
    ink = unread_ink(begun(read), page.grey)
    return with_ends(begun(read), before, ink, closer, engine or TesseractEngine(), "nld", second=True)


def test_a_date_that_goes_on_under_a_stamp_has_its_end() -> None:
    words, beside = ended(sheet("Utrecht, 14-09-2023", FRAME), "Utrecht, 14-0")
    assert " ".join(word.text for word in words) == "Utrecht, 14-09-2023"
    assert {word.line for word in words} == {7}
    assert max(word.box[2] for word in words) * SIZE[0] == pytest.approx(325, abs=30)
    assert all(one.text != "Utrecht, 14-0" for one in beside), "what was read without the end says nothing of it"
    assert [one.text for one in beside if one.line == 2] == ["other"]


@pytest.mark.parametrize(("other", "most"), [("Utrecht, 14-09-2023", 0.9), ("Utrecht, 14-09-2028", 0.75)])
def test_what_the_readers_do_not_read_alike_is_not_sure(
    monkeypatch: pytest.MonkeyPatch, other: str, most: float
) -> None:
    monkeypatch.setattr("pipeline.page.unread_lines.seen_together", lambda *_: (other, 0.6))
    engine = SimpleNamespace(
        name="tesseract", read=lambda *_, **__: (Word("Utrecht, 14-09-2023", 0.9, (0.0, 0.1, 1.0, 0.9), 0),)
    )
    [word], beside = ended(sheet("Utrecht, 14-09-2023", FRAME), "Utrecht, 14-0", engine=engine)
    assert (word.text, word.confidence) == ("Utrecht, 14-09-2023", most)
    assert other in [one.text for one in beside]


@pytest.mark.parametrize(
    ("printed", "read", "strokes"),
    [
        ("Utrecht, 14-09-2023", "Utrecht, 14-09-2023", (FRAME,)),
        ("Utrecht, 14-09-2023", "Utrecht, 14-0", ()),
        ("Utrecht, 14-09-2023", "Utrecht, 19-0", (FRAME,)),
        ("Burgemeester Visser", "Burgemeester Vis", (FRAME,)),
    ],
    ids=["read to its end", "no drawing", "the readers see another beginning", "no figures"],
)
def test_a_line_stays_as_it_was_read(printed: str, read: str, strokes: tuple[tuple[tuple[int, int], ...], ...]) -> None:
    words, beside = ended(sheet(printed, *strokes), read)
    assert words == begun(read)
    assert len(beside) == 2
