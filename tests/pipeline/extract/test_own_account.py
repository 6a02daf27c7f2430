"""The account a list of payments is about is not the beneficiary's."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document
from validators.verdict import FLOOR

OWN, PAYEE = "BE68 5390 0754 7034", "BE57 6792 0060 9235"

LISTS = {
    "nl": f"Historiek rekening {OWN}\n14-09-2026   FOD Binnenlandse Zaken   - 207,00 EUR\nSaldo   1.204,33 EUR",
    "en": f"Account history\nCurrent account {OWN}\n"
    "14/09/2026   Home Affairs   -207.00\n13/09/2026   Groceries   -32.10",
    "fr": f"Extrait du compte {OWN}\n14/09/2026   SPF Intérieur   -207,00\n13/09/2026   Courses   -32,10",
    "de": f"Umsätze Girokonto {OWN}\n14.09.2026   FÖD Inneres   -207,00\n13.09.2026   Einkauf   -32,10",
}


@pytest.mark.parametrize("language", LISTS)
def test_the_account_over_a_list_is_not_believed_to_be_the_beneficiary_s(language: str) -> None:
    found = extract(document("fee-payment", LISTS[language], language=language))
    best = found["iban"].best if "iban" in found else None
    assert best is None or best.confidence < FLOOR


@pytest.mark.parametrize("language", LISTS)
def test_a_second_account_on_the_list_is_the_beneficiary_s(language: str) -> None:
    found = extract(document("fee-payment", f"{LISTS[language]}\nIBAN   {PAYEE}", language=language))
    assert found["iban"].values == (PAYEE.replace(" ", ""),)
    assert found["iban"].best is not None
    assert found["iban"].best.confidence >= FLOOR


def test_columns_of_two_parties_keep_their_accounts_apart() -> None:
    text = (
        "Ordering party            Beneficiary\n"
        "Awa Diop                  FPS Home Affairs\n"
        f"{OWN}       {PAYEE}\n"
        "Amount: 207.00 EUR        Charges: 3.20 EUR"
    )
    found = extract(document("fee-payment", text, language="en"))
    assert found["iban"].values == (PAYEE.replace(" ", ""),)
    assert [str(value) for value in found["amount"].values] == ["207.00"]
