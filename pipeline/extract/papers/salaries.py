"""What somebody earns: the sum at its label, or what its parts add up to, and the time it is for."""

from __future__ import annotations

import re
from decimal import Decimal

from pipeline.extract.dates.periods import month_names, stated_period
from pipeline.extract.labels import amount_at, said_as
from pipeline.extract.money.amounts import amounts_on
from pipeline.extract.papers.employers import employer
from pipeline.extract.papers.work_words import NET, PER_HOUR, PER_MONTH, PER_YEAR, SALARY
from pipeline.extract.text.candidates import field_of, fixed
from pipeline.extract.text.lines import Paper, Snippet
from validators.facts import Field, Reading, Scalar

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


_READ = 0.5
_MONTH_OF_PAY = re.compile(r"\b(?:(0[1-9]|1[0-2])[/.-](20\d\d)|(20\d\d)[/.-](0[1-9]|1[0-2]))(?![/.\-\d])")


def payslip(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``payslip``; the month as ``2026-10``."""
    amount, currency = amount_at(paper, NET, 0.93)
    if amount.best is None or amount.best.confidence < _READ:
        amount, currency = amount_at(paper, SALARY, 0.92)
    months: list[Reading[str]] = []
    for page in paper.pages[:1]:
        for snippet, month in month_names(page):
            box = snippet.evidence.bbox
            months += fixed(snippet, month, 0.88 if box and box[1] < 0.35 else 0.6)
        for match in _MONTH_OF_PAY.finditer(page.folded):
            groups = match.groups()
            value = f"{groups[1] or groups[2]}-{groups[0] or groups[3]}"
            if not re.search(r"\d[/.-]$", page.folded[max(0, match.start() - 2) : match.start()]):
                snippet = Snippet(page, match.start(), match.end())
                months += fixed(snippet, value, 0.75)
    begin, end = stated_period(paper)
    first, last = begin.best, end.best
    if first is not None and last is not None and first.value.replace(day=1) == last.value.replace(day=1):
        month = f"{first.value:%Y-%m}"
        months.append(Reading(month, min(first.confidence, last.confidence), first.raw, first.evidence, first.origin))
    return {
        "employer": employer(paper),
        "salary": amount,
        "currency": currency,
        "month": field_of(months[:4], keep=0.8),
    }
