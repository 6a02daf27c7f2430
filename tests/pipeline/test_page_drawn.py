# ruff: noqa: ARG002 -- fakes carry every argument of what they stand for
"""Pages of real text: what is proven without reading, and what is left to be read like any other page."""

from __future__ import annotations

import math
from typing import TypedDict

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pipeline.isolation.limits import Limits, ReadSettings
from pipeline.marks.finder import find_marks
from pipeline.page import prepare
from pipeline.page import reader as page_reader
from pipeline.page.drawn import DrawnPage, read_drawn
from pipeline.page.image import PageImage
from pipeline.pdf.file import PdfFile
from pipeline.pdf.glyph_proof import UNPROVEN
from pipeline.readings import Word
from tests.pipeline.samples import encoded, raw_pdf, stream
from tests.security.deceitful_pdfs import ASKED, deceitful, honest

LINES = (
    "Statement of account no 10",
    "Holder: NDIAYE Awa, account BE57 6792 0060 9235",
    "01/10/2026 Transfer received from the university 1.450,75",
    "04/10/2026 Rent of october for the room in Leuven 480,00",
    "09/10/2026 Card payment at the shop on the corner 36,89",
    "Balance on 31/10/2026: 4.182,37 EUR",
)


class Reads:
    """An engine that reads nothing, or must not be asked."""

    name = "fake"

    def __init__(self, *, asked: bool = True) -> None:
        self.asked = asked

    def read(self, image: np.ndarray, **_: object) -> tuple[Word, ...]:
        assert self.asked, "nothing was to be read"
        return ()


NOTHING, NOBODY = Reads(), Reads(asked=False)


class Pictured(TypedDict):
    """What a picture adds to a statement."""

    more: bytes
    resources: bytes
    objects: tuple[bytes, ...]


def statement(
    more: bytes = b"", *, resources: bytes = b"", objects: tuple[bytes, ...] = (), font: bytes = b"Helvetica"
) -> bytes:
    lines = b"".join(b"(%s) Tj 0 -22 Td " % line.encode() for line in LINES)
    return raw_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>%s>>>>"
            % resources,
            stream(b"BT /F1 10 Tf 60 760 Td " + lines + b"ET\n" + more),
            b"<</Type/Font/Subtype/Type1/BaseFont/%s>>" % font,
            *objects,
        ]
    )


def pictured(image: Image.Image, left: int, bottom: int, width: int, height: int) -> Pictured:
    """What puts a picture on the page."""
    entry = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Width %d/Height %d"
    return {
        "more": b"q %d 0 0 %d %d %d cm /I Do Q\n" % (width, height, left, bottom),
        "resources": b"/XObject<</I 6 0 R>>",
        "objects": (stream(encoded(image, "JPEG", quality=90), entry % image.size),),
    }


def page(data: bytes) -> PageImage:
    opened = PdfFile(data, Limits()).page(1)
    assert isinstance(opened, PageImage)
    return opened


def read(data: bytes, engine: Reads = NOTHING) -> DrawnPage | None:
    opened = page(data)
    return None if opened.drawing is None else read_drawn(opened, opened.drawing, ReadSettings(), engine)


def scribble() -> Image.Image:
    image = Image.new("RGB", (500, 160), "white")
    turns = np.arange(0, 60, 0.2)
    points = [(20 + 7 * turn, 80 + 55 * float(np.sin(turn) * np.cos(turn / 7))) for turn in turns]
    ImageDraw.Draw(image).line(points, fill=(20, 30, 120), width=6)
    return image


def test_a_page_of_text_is_proven_without_being_read() -> None:
    drawn = read(statement(), NOBODY)
    assert drawn is not None
    assert [word.text for word in drawn.words] == " ".join(LINES).split()
    assert (drawn.marks, drawn.unexplained, drawn.language.language) == ((), (), "en")


def test_the_whole_picture_of_such_a_page_is_never_drawn() -> None:
    opened = page(statement())
    assert opened.drawing is not None
    assert read_drawn(opened, opened.drawing, ReadSettings(), NOBODY) is not None
    assert callable(opened.picture)


@pytest.mark.parametrize("name", sorted(deceitful()))
def test_s22_what_is_not_shown_is_never_proven(name: str) -> None:
    drawn = read(deceitful()[name])
    assert drawn is None or ASKED["bic"] not in {word.text for word in drawn.words}


def test_the_honest_page_among_them_is() -> None:
    drawn = read(honest()["born-digital"], NOBODY)
    assert drawn is not None
    assert ASKED["bic"] in {word.text for word in drawn.words}


def test_one_figure_painted_over_is_found() -> None:
    width = 5.56  # of a figure at ten points; the last one of the line but the sign of the currency
    text = "Balance on 31/10/2026: 4.1"
    left = 60 + sum({" ": 2.78, "/": 2.78, ":": 2.78, ".": 2.78, "l": 2.22, "B": 6.67, "c": 5.0}.get(sign, width)
                    for sign in text)  # fmt: skip
    patch = b"1 g %f 648 5.8 9 re f 0 g BT /F1 10 Tf %f 650 Td (3) Tj ET\n" % (left - 0.2, left)
    assert read(statement(patch)) is None


@pytest.mark.parametrize(("shown", "told"), [("Awa", "Eve"), ("NDIAYE", "MBEMBA"), ("2026:", "2025:")])
def test_one_word_that_says_another_is_found(shown: str, told: str) -> None:
    """Its letters have codes of their own, which a false character map gives other meanings."""
    signs = [(one, other) for one, other in zip(shown, told, strict=True) if one != other]
    code = {pair: 0x80 + number for number, pair in enumerate(dict.fromkeys(signs))}
    drawn = b"".join(
        bytes([code[one, other]]) if one != other else one.encode() for one, other in zip(shown, told, strict=True)
    )
    names = b" ".join(b"%d /%s" % (number, {"6": "six"}.get(one, one).encode()) for (one, _), number in code.items())
    plain = b"".join(b"<%02x> <%04x>\n" % (number, number) for number in range(0x20, 0x7F))
    lies = b"".join(b"<%02x> <%04x>\n" % (number, ord(other)) for (_, other), number in code.items())
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        b"1 begincodespacerange <00> <ff> endcodespacerange\n95 beginbfchar\n%sendbfchar\n"
        b"%d beginbfchar\n%sendbfchar\nendcmap end end" % (plain, len(code), lies)
    )
    encoding = b"<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[%s]>>" % names
    font = b"/BaseFont/Helvetica/ToUnicode 6 0 R/Encoding" + encoding
    data = statement(objects=(stream(cmap),)).replace(b"/BaseFont/Helvetica", font)
    lying = data.replace(shown.encode(), drawn, 1)
    assert told in " ".join(word.text for word in page(lying).text_words)
    assert read(data, NOBODY) is not None
    assert read(lying) is None


def turned(text: str, degrees: float, x: float, y: float) -> bytes:
    a = math.radians(degrees)
    placed = (math.cos(a), math.sin(a), -math.sin(a), math.cos(a), x, y)
    return b"BT /F1 10 Tf %f %f %f %f %f %f Tm (%s) Tj ET\n" % (*placed, text.encode())


def ring_of(text: str) -> bytes:
    """Letters round a stamp, one by one."""
    step = 360 / len(text)
    places = [(sign, math.radians(90 - step * number)) for number, sign in enumerate(text)]
    return b"".join(
        turned(sign, math.degrees(turn) - 90, 300 + 40 * math.cos(turn), 400 + 40 * math.sin(turn))
        for sign, turn in places
    )


@pytest.mark.parametrize(
    "text", ["COMMUNE DE BRUXELLES * ETAT CIVIL 1000 *", "UNIVERSITY OF GHENT 2026 STUDENTS OFFICE *"]
)
def test_words_round_a_stamp_do_not_keep_a_page_from_being_proven(text: str) -> None:
    drawn = read(statement(ring_of(text)))
    assert drawn is not None
    assert [word.text for word in drawn.words if len(word.text) > 1] == [
        word for word in " ".join(LINES).split() if len(word) > 1
    ]
    assert drawn.unexplained, "what stands there is looked at"


def test_words_that_stand_askew_are_words_where_their_shapes_prove_them() -> None:
    drawn = read(statement(turned("RECEIVED 30 JUNE", 4, 300, 300)))
    assert drawn is not None
    assert "RECEIVED" in {word.text for word in drawn.words}


def test_what_stands_level_on_a_turned_page_is_level() -> None:
    upright = page(statement())
    sideways = page(statement().replace(b"/MediaBox", b"/Rotate 90/MediaBox"))
    assert upright.drawing is not None
    assert sideways.drawing is not None
    assert upright.drawing.glyphs.level.all()
    assert not sideways.drawing.glyphs.level.any()


def test_words_of_an_alphabet_that_nobody_reads_are_kept_and_doubted() -> None:
    cyrillic = "\u0431\u0430\u043d\u043a"
    lies = b"".join(b"<%02x> <%04x>\n" % (0x80 + number, ord(sign)) for number, sign in enumerate(cyrillic))
    plain = b"".join(b"<%02x> <%04x>\n" % (number, number) for number in range(0x20, 0x7F))
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        b"1 begincodespacerange <00> <ff> endcodespacerange\n95 beginbfchar\n%sendbfchar\n"
        b"%d beginbfchar\n%sendbfchar\nendcmap end end" % (plain, len(cyrillic), lies)
    )
    font = (
        b"/BaseFont/Helvetica/ToUnicode 6 0 R"
        b"/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[128 /b /a /H /k]>>"
    )
    told = b"BT /F1 10 Tf 60 500 Td (\x80\x81\x82\x83) Tj ET\n"
    drawn = read(statement(told, objects=(stream(cmap),)).replace(b"/BaseFont/Helvetica", font))
    assert drawn is not None
    assert {word.confidence for word in drawn.words if word.text == cyrillic} == {UNPROVEN}
    assert {word.confidence for word in drawn.words if word.text != cyrillic} == {0.99}


def test_print_that_the_layer_does_not_have_is_read() -> None:
    image = Image.new("RGB", (1000, 500), "white")
    draw = ImageDraw.Draw(image)
    for row in range(8):
        draw.text((10, 10 + 60 * row), "Beneficiary of the transfer BE68 5390", fill="black", font_size=34)
    assert read(statement(**pictured(image, 60, 300, 400, 200))) is None


def test_a_photo_is_looked_at() -> None:
    tones = np.linspace(20, 230, 200 * 160).reshape(200, 160).astype(np.uint8)
    image = Image.fromarray(np.stack([tones] * 3, axis=2))
    assert read(statement(**pictured(image, 400, 500, 99, 128))) is None


def test_a_signature_is_found_where_the_whole_page_shows_it() -> None:
    data = statement(**pictured(scribble(), 80, 420, 140, 45))
    drawn = read(data, NOBODY)
    assert drawn is not None
    whole = page(data)
    marks, unexplained = find_marks(whole.rgb, drawn.words, dpi=whole.dpi_y)
    assert [mark.kind for mark in marks] == ["signature"]
    [mark] = drawn.marks
    assert (mark.kind, mark.detail, mark.confidence) == (marks[0].kind, marks[0].detail, marks[0].confidence)
    assert mark.box == pytest.approx(marks[0].box, abs=0.001)
    assert len(drawn.unexplained) == len(unexplained)


def test_rules_and_even_panels_are_no_marks() -> None:
    table = b"0.2 0.4 0.7 rg 60 600 400 20 re f 0.9 g 60 560 400 20 re f 0.8 G 60 540 m 460 540 l S\n"
    drawn = read(statement(table), NOBODY)
    assert drawn is not None
    assert (drawn.marks, drawn.unexplained) == ((), ())


def test_a_line_on_a_panel_is_something() -> None:
    strokes = b"0.8 0.9 1 rg 60 500 300 80 re f 0 0 0.5 RG 2 w 80 520 m 120 560 l 150 515 l 200 565 l 230 520 l S\n"
    drawn = read(statement(strokes), NOBODY)
    assert drawn is not None
    assert drawn.unexplained


def test_tick_boxes_are_read() -> None:
    boxes = b"0.7 w 60 597 9 9 re S 60 567 9 9 re S 61 568 m 68 575 l S 61 575 m 68 568 l S\n"
    text = b"BT /F1 10 Tf 75 598 Td (Option one) Tj 0 -30 Td (Option two) Tj ET\n"
    drawn = read(statement(boxes + text), NOBODY)
    assert drawn is not None
    assert [mark.detail[:3] for mark in drawn.marks if mark.kind == "tick"] == ["[ ]", "[x]"]


def test_the_stamps_of_a_paper_about_a_passport_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    image = Image.new("RGB", (400, 400), "white")
    draw = ImageDraw.Draw(image)
    for radius in (190, 150):
        draw.ellipse((200 - radius, 200 - radius, 200 + radius, 200 + radius), outline=(30, 50, 160), width=9)
    draw.text((75, 170), "LEUVEN", fill=(30, 50, 160), font_size=60)
    data = statement(**pictured(image, 380, 400, 110, 110)).replace(
        b"Rent of october for the room in Leuven", b"Copy of the passport of the same holder"
    )

    class Stamps(Reads):
        def read(self, image: np.ndarray, **_: object) -> tuple[Word, ...]:
            return (Word("LEUVEN", 0.9, (0.2, 0.4, 0.8, 0.6), 0),)

    monkeypatch.setattr(page_reader, "_engine", lambda: Stamps())
    reading = page_reader.read_page(page(data), ReadSettings(second_reader=False))
    assert (reading.text_source, reading.mrz, reading.notes) == ("text-layer", (), ())
    assert [mark.text for mark in reading.marks if mark.kind == "stamp"] == ["LEUVEN"]


def test_letters_nobody_mapped_are_left_to_an_engine() -> None:
    codes = b" ".join(b"<%02x> <fffd>" % code for code in range(0x30, 0x3A))
    cmap = (
        b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange 10 beginbfchar " + codes + b" endbfchar endcmap"
    )
    data = statement(objects=(stream(cmap),)).replace(b"/BaseFont/Helvetica", b"/BaseFont/Helvetica/ToUnicode 6 0 R")
    assert read(data) is None


def test_a_page_of_text_stands_as_its_signs_do_whatever_their_edges_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare, "find_upright", lambda _: prepare.Upright(270, 0.0, 1.0, (270, 0, 90, 180)))
    monkeypatch.setattr(page_reader, "_engine", lambda: NOTHING)
    monkeypatch.setattr(page_reader, "_read_drawn", lambda *_: None)
    assert page_reader.read_page(page(statement()), ReadSettings(second_reader=False)).rotation == 0
