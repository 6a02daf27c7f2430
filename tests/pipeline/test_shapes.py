"""Signs compared with what a text layer says they are: in fonts that are not among those they are compared with."""

from __future__ import annotations

import string

import numpy as np
import pytest

from pipeline.isolation.limits import Limits
from pipeline.page.image import PageImage
from pipeline.pdf import shapes
from pipeline.pdf.file import PdfFile
from tests.pipeline.samples import raw_pdf, stream

FONTS = ("Courier-Bold", "Times-BoldItalic", "Helvetica-BoldOblique", "Helvetica", "Times-Roman")


def drawn(font: str, signs: str = shapes.SIGNS, *, start: bytes = b"", size: int = 10) -> tuple[np.ndarray, list[str]]:
    """The cells of signs on a page of a font, and the signs."""
    lines = b"".join(b"(%s) Tj 0 -30 Td " % " ".join(signs[at : at + 20]).encode() for at in range(0, len(signs), 20))
    content = start + b"BT /F1 %d Tf 40 700 Td " % size + lines + b"ET"
    page = PdfFile(
        raw_pdf(
            [
                b"<</Type/Catalog/Pages 2 0 R>>",
                b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                stream(content),
                b"<</Type/Font/Subtype/Type1/BaseFont/%s>>" % font.encode(),
            ]
        ),
        Limits(),
    ).page(1)
    assert isinstance(page, PageImage)
    assert page.drawing is not None
    grey, glyphs = page.drawing.grey(), page.drawing.glyphs
    boxes = glyphs.boxes * np.tile(grey.shape[::-1], 2)
    return shapes.cells_of(grey, boxes), [chr(code) for code in glyphs.codes.tolist()]


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("size", [8, 10, 14])
def test_most_figures_are_proven(font: str, size: int) -> None:
    cells, signs = drawn(font, string.digits, size=size)
    assert "".join(signs) == string.digits
    assert shapes.proven(cells, signs, shapes.standard()).mean() >= 0.6


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("size", [8, 10, 14])
def test_no_figure_is_proven_to_be_another(font: str, size: int) -> None:
    cells, signs = drawn(font, string.digits, size=size)
    for told in string.digits:
        others = [row for row, sign in enumerate(signs) if sign != told]
        assert not shapes.proven(cells[others], [told] * len(others), shapes.standard()).any(), told


@pytest.mark.parametrize("font", FONTS)
def test_hardly_a_letter_is_proven_to_be_another(font: str) -> None:
    cells, signs = drawn(font, string.ascii_letters)
    wrong = tried = 0
    for told in string.ascii_letters:
        others = [row for row, sign in enumerate(signs) if shapes.folded(sign) != shapes.folded(told)]
        wrong += int(shapes.proven(cells[others], [told] * len(others), shapes.standard()).sum())
        tried += len(others)
    assert wrong <= 0.002 * tried


def test_light_print_on_a_dark_panel_is_proven_as_well() -> None:
    cells, signs = drawn("Helvetica", string.digits, start=b"0.1 0.3 0.6 rg 0 0 595 842 re f 1 g\n")
    assert shapes.proven(cells, signs, shapes.standard()).all()


def test_what_cannot_be_seen_is_not_proven() -> None:
    cells, signs = drawn("Helvetica", string.digits, start=b"0.98 g\n")
    assert not shapes.proven(cells, signs, shapes.standard()).any()


def test_the_signs_of_the_page_itself_prove_others_of_their_font() -> None:
    cells, signs = drawn("Courier-Bold", string.digits)
    known = shapes.standard().with_more(shapes.pictures_of(cells), signs)
    again, same = drawn("Courier-Bold", string.digits[::-1], size=11)
    assert shapes.proven(again, same, known).all()
