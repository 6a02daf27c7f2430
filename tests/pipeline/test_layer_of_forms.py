"""Text layers of forms as programs print them: bars with light letters, seals, numbers broken over two lines."""

from __future__ import annotations

import math

import pytest

from fixtures.hostile.good_files import raw_pdf, stream
from pipeline.files.pages import open_file
from pipeline.isolation.limits import ReadSettings
from pipeline.page.image import PageFailure
from pipeline.page.reader import read_page
from pipeline.readings import PageReading

_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
_TEXT = (
    "Registro Nacional de las Personas",
    "Nombre y apellidos: Ana Maria Quispe Rojas",
    "Fecha de nacimiento: 09/05/1951",
    "Lugar de nacimiento: Ollantaytambo, Urubamba",
    "Numero de acta 5001874432 del libro 17",
    "El funcionario que suscribe certifica que es copia fiel",
    "del acta que obra en el archivo de esta oficina.",
    "Fecha de emision: 19/10/2026",
)


def _line(text: str, left: float, base: float, size: int = 11, *, light: bool = False, turn: float = 0.0) -> bytes:
    sine, cosine = math.sin(turn), math.cos(turn)
    ink = b"1 g" if light else b"0 g"
    matrix = f"{cosine:.4f} {sine:.4f} {-sine:.4f} {cosine:.4f} {left:.1f} {base:.1f}"
    return b"BT %s /F1 %d Tf %s Tm (%s) Tj ET\n" % (ink, size, matrix.encode(), text.encode("latin-1"))


def _seal(text: str, across: float, up: float, radius: float) -> bytes:
    """Letters around a circle, each at an angle of its own."""
    ring = b"0 0 0.6 RG %.1f %.1f %.1f %.1f re S\n" % (across - 4, up - 4, 8, 8)
    for index, sign in enumerate(text):
        turn = math.pi / 2 - 2 * math.pi * index / len(text)
        ring += _line(sign, across + radius * math.cos(turn), up + radius * math.sin(turn), 9, turn=turn - math.pi / 2)
    return ring


def _read(content: bytes) -> PageReading:
    data = raw_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            stream(content),
            _FONT,
        ]
    )
    settings = ReadSettings(second_reader=False)
    page = open_file(data, "application/pdf", settings.limits).page(1)
    assert not isinstance(page, PageFailure)
    return read_page(page, settings)


def _body() -> bytes:
    return b"".join(_line(text, 60, 700 - 40 * index) for index, text in enumerate(_TEXT))


@pytest.fixture(scope="module")
def form() -> PageReading:
    bars = b"".join(
        b"0.35 0.2 0.25 rg 55 %d 480 16 re f\n" % (717 - 40 * index)
        + _line(f"{index + 1}. DATOS DEL REGISTRADOR", 60, 721 - 40 * index, 10, light=True)
        for index in range(1, 7)
    )
    return _read(bars + _body() + _seal("OFICINA REGISTRAL DE CUSCO ", 430, 250, 48))


def test_a_form_with_bars_and_a_seal_is_read_as_it_is_printed(form: PageReading) -> None:
    assert form.text_source == "text-layer"
    assert [note.key for note in form.notes] == []
    text = " ".join(word.text for word in form.words)
    assert "09/05/1951" in text
    assert "4. DATOS DEL REGISTRADOR" in text


def test_a_number_broken_behind_a_hyphen_is_two_words() -> None:
    page = _read(_body() + _line("Ref. 71-T-", 60, 360) + _line("04/07/2023-03918", 60, 345))
    assert page.text_source == "text-layer"
    assert {"71-T-", "04/07/2023-03918"} <= {word.text for word in page.words}
    lines = {word.text: word.line for word in page.words}
    assert lines["71-T-"] != lines["04/07/2023-03918"]
