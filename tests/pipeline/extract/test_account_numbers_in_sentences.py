"""What has the beginning of an account number and goes on as a sentence."""

from __future__ import annotations

import pytest

from pipeline.extract.money.iban import find_ibans


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("authorisation code LB002119. Deposits are protected by law up to", []),
        ("licence MT001234 granted by the authority of the islands there", []),
        ("Account BE57 6792 0060 9235. Payments are final", ["BE57679200609235"]),
        ("IBAN MT84 MALT 0110 0001 2345 MTLC AST0 01S", ["MT84MALT011000012345MTLCAST001S"]),
    ],
)
def test_a_sentence_is_no_account_number(text: str, values: list[str]) -> None:
    assert [number.value for number in find_ibans(text)] == values
