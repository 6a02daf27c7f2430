"""Rows of a PDF of which PDFium makes several lines: letters that are drawn as pictures of their own, faint ones."""

from __future__ import annotations

import pypdfium2

from pipeline.isolation.limits import Limits
from pipeline.pdf.text import text_words
from pipeline.readings import Word
from tests.pipeline.samples import raw_pdf, stream


def words(*parts: tuple[float, float, str, float]) -> tuple[Word, ...]:
    """The words of a page with text at these points, every other part a form of its own, all drawn downwards."""
    fonts = b"/Resources<</Font<</F1 5 0 R>>>>"
    drawn, forms, names = [], [], []
    for index, (x, y, text, size) in enumerate(parts):
        show = b"BT /F1 %.1f Tf 1 0 0 -1 %.2f %.2f Tm (%s) Tj ET" % (size, x, 842 - y, text.encode())
        if index % 2:
            names.append(b"/X%d %d 0 R" % (index, 6 + len(forms)))
            forms.append(stream(show, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + fonts))
            drawn.append(b"q /X%d Do Q" % index)
        else:
            drawn.append(show)
    resources = b"/Resources<</Font<</F1 5 0 R>>/XObject<<%s>>>>" % b"".join(names)
    pdf = raw_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox [0 0 595 842]/Contents 4 0 R%s>>" % resources,
            stream(b"1 0 0 -1 0 842 cm\n" + b"\n".join(drawn)),
            b"<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
            *forms,
        ]
    )
    return text_words(pypdfium2.PdfDocument(pdf)[0], Limits())[0]


def test_letters_a_little_higher_or_lower_make_one_word_and_one_line() -> None:
    found = words((72, 720, "28-0", 10), (96, 719.3, "4-", 10), (108, 720, "1998", 10), (72, 700, "next", 10))
    assert [(word.text, word.line) for word in found] == [("28-04-1998", 0), ("next", 1)]


def test_words_a_blank_apart_stay_words_of_one_line() -> None:
    found = words((72, 720, "BENIN", 10), (108, 719.3, "CITY", 10), (72, 700, "next", 10))
    assert [(word.text, word.line) for word in found] == [("BENIN", 0), ("CITY", 0), ("next", 1)]


def test_a_raised_figure_of_smaller_print_is_not_drawn_into_its_line() -> None:
    found = words((72, 720, "450", 10), (90, 724, "1", 5), (72, 700, "next", 10))
    assert [word.text for word in found] == ["450", "1", "next"]


def test_the_next_column_is_no_part_of_the_row() -> None:
    found = words((72, 720, "left", 10), (300, 719.3, "right", 10))
    assert [(word.text, word.line) for word in found] == [("left", 0), ("right", 1)]
