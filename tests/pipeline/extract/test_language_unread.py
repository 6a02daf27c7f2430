"""The language of a page on which the lines of another script came out as nonsense."""

import dataclasses

from pipeline.extract.common import language
from pipeline.extract.text.lines import Paper
from tests.pipeline.words import document, page

ROWS = "\n".join(
    f"{nonsense} / {label}\n{value}"
    for nonsense, label, value in (
        ("Oepxysau~0.2 6aHK~0.1", "Beneficiary bank of payment", "EXAMPLE BANK OF PAYMENTS"),
        ("IInaTHHK~0.2", "Ordering customer of the account", "THE CUSTOMER SALES AND SERVICES"),
        ("Komicis~0.1", "Charges of the payment", "OUR AND YOUR ACCOUNT"),
        ("IIpHsHaq~0.2", "Details of the payment to the holder", "FEE FOR THE APPLICATION"),
    )
)


def _sure(text: str) -> float:
    reading = dataclasses.replace(page(text, language="en"), language_confidence=0.9)
    best = language(Paper(document("fee-payment", reading))).best
    assert best is not None
    assert best.value == "en"
    return best.confidence


def test_labels_of_which_one_half_could_not_be_read_may_be_in_another_language() -> None:
    assert _sure(ROWS) < 0.6


def test_a_word_that_looks_read_does_not_hide_that_the_half_is_in_another_language() -> None:
    assert _sure(ROWS.replace("Oepxysau~0.2 6aHK~0.1", "Oepxysau~0.2 Ha~0.9 CO~0.7")) < 0.6


def test_words_lost_here_and_there_leave_the_language_sure() -> None:
    lost = ROWS.replace("~0.2", "").replace("~0.1", "").replace("EXAMPLE", "EXAMPLE~0.2").replace("FEE", "FEE~0.2")
    assert _sure(lost) >= 0.8
