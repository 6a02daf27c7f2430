"""A payment as a bank prints it among the rows of an account: columns of sums, the other party behind a tag."""

from __future__ import annotations

from pipeline.extract.money.amounts import find_amounts
from pipeline.extract.money.iban import find_ibans
from pipeline.extract.names.clean import clean_organisation
from pipeline.extract.payments.bank_words import without_bank_words
from pipeline.extract.text.candidates import text_readings
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Reading


def heads_sums(page: PageText, cell: Cell) -> bool:
    """Whether a word heads a column of sums ("Debit" over "207,00"): then it is no label of a party."""
    below = page.below(cell, _TO_FIRST_ROW)
    if below is None or page.left_of(cell) is None:
        return False
    text = page.snippet(below).raw
    return any(amount.decimals for amount in find_amounts(text)) and not find_ibans(text)


_TO_FIRST_ROW = 3.0
"""Line heights from the heading of a column to its first row."""


def tagged_party(paper: Paper) -> list[Reading[str]]:
    """The other party behind its tag in the text of a row: ``/NAME/SPF INTERIEUR/REMI/…``."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for tag in _NAME_TAG.finditer(page.text):
            _, end = page.line_bounds(tag.end())
            value = without_bank_words(Snippet(page, tag.end(), end).trimmed())
            found += text_readings(value, _TAGGED, clean_organisation)
    return found


_NAME_TAG = pattern_of(r"/NAME/(?=[^\W\d_])")
_TAGGED = 0.9
"""How sure it is that the tag's text is the whole name; a line may end within it."""
