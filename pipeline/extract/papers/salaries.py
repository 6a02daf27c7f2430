"""What somebody earns: the sum at its label, or what its parts add up to, and the time it is for."""

from __future__ import annotations

import re
from decimal import Decimal

from pipeline.extract.labels import amount_at, said_as
from pipeline.extract.money.amounts import amounts_on
from pipeline.extract.papers.work_words import PER_HOUR, PER_MONTH, PER_YEAR, SALARY
from pipeline.extract.text.candidates import field_of, fixed
from pipeline.extract.text.lines import Paper
from validators.facts import Field, Scalar

_TOTAL = re.compile(r"\b(?:total|totaal|gesamt\w*|summe|totale|toplam|razem)\b")
_PARTS_OF_A_SALARY = 6


def _in_total(paper: Paper, amount: Field[Decimal]) -> Field[Decimal]:
    """The total of a list that a salary is the first part of: basic pay, allowances, and what they add up to."""
    if amount.best is None:
        return amount
    spots = amounts_on(paper)
    for position, spot in enumerate(spots):
        page, start = spot.snippet.page, spot.snippet.start
        value = spot.amount.values[0][0]
        if not _TOTAL.search(page.folded, page.line_bounds(start)[0], start):
            continue
        before = [other.amount.values[0][0] for other in spots[max(0, position - _PARTS_OF_A_SALARY) : position]]
        for first in range(len(before) - 1):
            if before[first] == amount.best.value and sum(before[first:]) == value:
                return field_of(fixed(spot.snippet, value, _ADDED_UP))
    return amount


_ADDED_UP = 0.87


def salary(paper: Paper) -> tuple[Field[Scalar], Field[Scalar], Field[Scalar]]:
    """Salary, currency and the period it is for (``month``, ``year`` or ``hour``)."""
    amount, currency = amount_at(paper, SALARY, 0.92)
    amount = _in_total(paper, amount)
    period: Field[Scalar] = said_as(paper, (("month", PER_MONTH), ("year", PER_YEAR), ("hour", PER_HOUR)), 0.85)
    return amount, currency, period
