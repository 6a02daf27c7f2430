"""The payment order as a picture that banking applications scan: EPC069-12, version 002.

The BIC stays empty (inside the EEA the IBAN decides), the remittance information is unstructured, and every text
is in the basic Latin set that all SEPA banks carry (EPC217-08).
"""

from __future__ import annotations

import io
import re
import unicodedata
from decimal import Decimal
from typing import Final

import segno
from schwifty import IBAN
from schwifty.exceptions import SchwiftyException
from segno import helpers

from pipeline.errors import UsageError
from pipeline.patterns import pattern_of

MAX_TEXT: Final = 140
"""Signs of unstructured remittance information."""
NAME: Final = "Office des etrangers / Dienst Vreemdelingenzaken"
"""The beneficiary within the 70 signs that the code has for it."""
_UNFIT: Final = pattern_of(r"[^A-Za-z0-9/?:().,'+ -]")
_LETTERS: Final = str.maketrans("ĐđÐðØøŁłÞþßÆæŒœıĦħŊŋ’‘`–—&_;", "DdDdOoLlTtsAaOoiHhNn'''--+-,")
"""EPC217-08, chapter 6: letters that do not lose a mark to become basic Latin."""


def sepa_text(text: str, longest: int = MAX_TEXT) -> str:
    """A text in the SEPA basic character set: marks taken off, what has no counterpart becomes a full stop.

    Args:
        text: any.
        longest: signs that are kept.
    """
    plain = "".join(
        sign for sign in unicodedata.normalize("NFKD", text.translate(_LETTERS)) if not unicodedata.combining(sign)
    )
    # A slash may neither begin nor end the text, nor stand twice (EPC217-08, 1.4).
    kept = re.sub(r"/{2,}", "/", _UNFIT.sub(".", " ".join(plain.split())))
    return kept[:longest].strip("/ ")


def payment_code(iban: str, amount: Decimal | None, reference: str) -> segno.QRCode:
    """The QR code.

    Raises:
        UsageError: the IBAN is not valid, or the amount or the reference is not known.
    """
    try:
        account = IBAN(iban).compact
    except SchwiftyException:
        raise UsageError("the account number in force is not a valid IBAN") from None
    text = sepa_text(reference)
    if amount is None or not text:
        raise UsageError("amount or reference is not known for this date; no code is made")
    return helpers.make_epc_qr(name=NAME, iban=account, amount=amount, text=text)


def as_svg(code: segno.QRCode, *, inline: bool = False) -> str:
    """Vector graphics, black on white whatever is behind it; ``inline`` leaves out the XML declaration."""
    out = io.BytesIO()
    code.save(out, kind="svg", scale=4, border=4, light="#fff", xmldecl=not inline, svgns=not inline, omitsize=inline)
    return out.getvalue().decode()


def as_png(code: segno.QRCode) -> bytes:
    """A picture of eight pixels a module, with the quiet zone."""
    out = io.BytesIO()
    code.save(out, kind="png", scale=8, border=4)
    return out.getvalue()
