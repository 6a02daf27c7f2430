"""The currency of sums that are printed without one: named elsewhere on the paper, else that of its accounts."""

from __future__ import annotations

import re
from typing import Final

from pipeline.extract.money.amounts import amounts_on, currency_in
from pipeline.extract.money.iban import find_ibans
from pipeline.extract.money.senses_of_sums import HOME_CURRENCY
from pipeline.extract.text.candidates import field_of, fixed
from pipeline.extract.text.lines import Paper, Snippet
from validators.facts import Field

_NAMED: Final = 0.76
_BY_ACCOUNT: Final = 0.66
_HEADS: Final = 24
"""Signs of a cell that may be a heading with a currency in it: "EUR", "Bedrag (EUR)"."""


def named_currency(paper: Paper) -> Field[str]:
    """The one currency that a paper names beside its sums and over its columns; empty where it names several."""
    named = _named(paper)
    if len(named) != 1:
        return Field()
    ((code, place),) = named.items()
    return field_of(fixed(place, code, _NAMED))


def _named(paper: Paper) -> dict[str, Snippet]:
    named: dict[str, Snippet] = {}
    for spot in amounts_on(paper):
        if spot.amount.currency is not None:
            named.setdefault(spot.amount.currency, spot.snippet)
    for page in paper.pages:
        for cell in page.cells:
            text = page.folded[cell.start : cell.end]
            code = currency_in(text) if len(text) <= _HEADS and not re.search(r"\d", text) else None
            if code is not None and (code in page.text[cell.start : cell.end] or code.lower() not in text.split()):
                named.setdefault(code, page.snippet(cell))
    return named


def paper_currency(paper: Paper) -> Field[str]:
    """The currency that a paper names, else that of its accounts; empty where it names several."""
    if _named(paper):
        return named_currency(paper)
    accounts = {
        HOME_CURRENCY.get(number.value[:2], ""): Snippet(page, number.start, number.end)
        for page in paper.pages
        for number in find_ibans(page.text)
        if number.valid
    }
    if len(accounts) == 1 and "" not in accounts:
        ((code, place),) = accounts.items()
        return field_of(fixed(place, code, _BY_ACCOUNT))
    return Field()
