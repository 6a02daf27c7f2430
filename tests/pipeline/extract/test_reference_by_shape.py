"""A payment's reference that stands on the receipt without any label."""

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document, page

RECEIPT = (
    "DEKONT\nGönderen : DEFNE KAYA\nAlıcı : SPF INTERIEUR\nAlıcı IBAN : BE57 6792 0060 9235\nTutar : EUR 245,00\n\n"
)


@pytest.mark.parametrize(
    ("lines", "wanted", "sure"),
    [
        ("KAYA DEFNE TURKISH 04-11-2001 ART 58", "KAYA DEFNE TURKISH 04-11-2001 ART 58", True),
        ("KAYA DEFNE TURKISH\n04-11-2001 ART 58", "KAYA DEFNE TURKISH 04-11-2001 ART 58", True),
        ("Kadıköy Merkez\nKAYA DEFNE TURKISH 04/11/2001 ART. 10bis", "KAYA DEFNE TURKISH 04/11/2001 ART. 10bis", False),
        ("04-11-2001 ART 58", None, False),
        ("Onay 04-11-2001 ART 58", None, False),
        ("KAYA DEFNE TURKISH 04-11-2001 ART 58 ve devamı", None, False),
    ],
    ids=["one line", "two lines", "below other words", "a day alone", "one word before it", "a sentence"],
)
def test_names_a_day_and_an_article_are_a_reference(lines: str, wanted: str | None, sure: bool) -> None:
    found = extract(document("fee-payment", page(RECEIPT + lines, language="tr"), language="tr")).get("reference")
    best = found.best if found is not None else None
    assert (best.value if best is not None else None) == wanted
    assert best is None or (best.confidence >= 0.6) is sure
