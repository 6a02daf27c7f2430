from __future__ import annotations

from decimal import Decimal

import cv2
import numpy as np
import pytest

from pipeline.errors import UsageError
from pipeline.payment_code import MAX_TEXT, as_png, as_svg, payment_code, sepa_text

IBAN = "BE57 6792 0060 9235"


def test_a_banking_application_reads_the_order_back() -> None:
    code = payment_code(IBAN, Decimal("234.50"), "ŽIVKOVIĆ ĐORĐE SERBIAN 23.06.1997 ART58")
    picture = cv2.imdecode(np.frombuffer(as_png(code), np.uint8), cv2.IMREAD_GRAYSCALE)
    text, _, _ = cv2.QRCodeDetector().detectAndDecode(picture)
    lines = text.split("\n")
    assert lines[0] == "BCD"
    assert lines[1] == "002"
    assert lines[3:5] == ["SCT", ""], "the BIC is left empty"
    assert lines[6:8] == ["BE57679200609235", "EUR234.5"]
    assert lines[8:] == ["", "", "ZIVKOVIC DORDE SERBIAN 23.06.1997 ART58"]
    assert len(lines[5]) <= 70


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Müller-Lüdenscheidt", "Muller-Ludenscheidt"),
        ("O’BRIEN  Seán\tWeiß", "O'BRIEN Sean Weis"),
        ("Łukasz & Søren", "Lukasz + Soren"),
        ("王 CHUAN", ". CHUAN"),
        ("/a//b/", "a/b"),
        ("x" * 200, "x" * MAX_TEXT),
    ],
)
def test_texts_are_in_the_set_that_all_banks_carry(text: str, plain: str) -> None:
    assert sepa_text(text) == plain


@pytest.mark.parametrize(
    ("iban", "amount", "reference"),
    [("BE57 6792 0060 9236", Decimal(1), "A"), ("?", Decimal(1), "A"), (IBAN, None, "A"), (IBAN, Decimal(1), " ")],
)
def test_no_code_without_a_valid_account_an_amount_and_a_reference(
    iban: str, amount: Decimal | None, reference: str
) -> None:
    with pytest.raises(UsageError):
        payment_code(iban, amount, reference)


def test_the_picture_inside_a_page_needs_no_style() -> None:
    svg = as_svg(payment_code(IBAN, Decimal(209), "DIAO"), inline=True)
    assert svg.startswith("<svg")
    assert "style" not in svg
