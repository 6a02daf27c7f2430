"""What somebody earns: the sum at its label, or what its parts add up to, and the time it is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.extract.dates.periods import month_names, stated_period
from pipeline.extract.dates.words import MONTHS
from pipeline.extract.labels import amount_at, said_as
from pipeline.extract.money.amounts import AmountSpot, amounts_on, currency_nearby
from pipeline.extract.papers.employers import employer
from pipeline.extract.papers.job_titles import job_at_label
from pipeline.extract.papers.work_words import NET, PAID_OUT, PER_HOUR, PER_MONTH, PER_YEAR, SALARY
from pipeline.extract.text.candidates import field_of, fixed
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

_TOTAL = pattern_of(r"\b(?:total|totaal|gesamt\w*|summe|totale|toplam|razem)\b")
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
    if not amount.readings or len(amount.values) > 1:
        gross, in_currency = _called_gross(paper)
        same_period = gross.values and amount.values and gross.values[0] <= _GROSS_TO_NET * min(amount.values)
        if not amount.readings or (same_period and set(gross.values) < set(amount.values)):
            # What is paid out stands beside what a salary is agreed at: "bruto 2.890,00 / netto 2.102,44".
            amount, currency = gross if gross.readings else amount, in_currency if gross.readings else currency
    amount = _in_total(paper, amount)
    period: Field[Scalar] = said_as(paper, _PERIODS, 0.85)
    if amount.best is not None and (len(period.values) > 1 or period.values == ("year",)):
        told = _with_periods(paper, amount)
        for name in ("month", "year", "hour"):
            sums = {spot.amount.values[0][0]: spot for spot, of in told if of == name}
            if len(sums) == 1:
                ((value, spot),) = sums.items()
                amount = field_of(fixed(spot.snippet, value, _OF_ITS_PERIOD))
                return amount, currency, field_of(fixed(spot.snippet, name, 0.85))
    return amount, currency, period


_GROSS_TO_NET = Decimal("2.5")
"""More than this many times what is paid out is that of a longer period: a year's beside a month's."""


def _called_gross(paper: Paper) -> tuple[Field[Decimal], Field[str]]:
    """The one sum of which its clause says that it is gross: "Pay: 4,542.00 EUR gross each month"."""
    found = {}
    for spot in amounts_on(paper):
        page, start, end = spot.snippet.page, spot.snippet.start, spot.snippet.end
        line, _ = page.line_bounds(start)
        before = _ENDS_A_CLAUSE.split(page.folded[max(line, start - _CLAUSE_BEFORE) : start].rstrip(" :\t€$£"))[-1]
        behind = re.split(r"[;:,\n]|\.\s", page.folded[end : end + _CLAUSE_BEHIND])[0]
        told = [*_GROSS_OR_NET.finditer(before)][-1:] or [*_GROSS_OR_NET.finditer(behind)][:1]
        if spot.amount.currency and any(match["net"] is None for match in told):
            found[spot.amount.values[0][0]] = spot
    if len(found) != 1:
        return Field(), Field()
    ((value, spot),) = found.items()
    return field_of(fixed(spot.snippet, value, _SAID_GROSS)), field_of(
        currency_nearby(spot.snippet, spot.amount, _SAID_GROSS)
    )


_GROSS_OR_NET = pattern_of(
    r"\b(?:gross|brut|brute|bruts|bruto\w{0,12}|brutto\w{0,12}|brut[oa]|lord[oa]|(?P<net>nets?|nette|nett?o\w{0,12}))\b"
)
"""The word that stands nearest before a sum tells, else the first behind it."""
_SAID_GROSS = 0.84
_PERIODS = (("month", PER_MONTH), ("year", PER_YEAR), ("hour", PER_HOUR))
_OF_ITS_PERIOD = 0.88
_CLAUSE_BEFORE = 75
_CLAUSE_BEHIND = 28
_ENDS_A_CLAUSE = pattern_of(r"[;:]|\.\s|\d[.°]\s")
_SALARY_STEM = pattern_of(
    r"\b(?:salar|salair|remuner|loon|brutoloon|wedde|bezoldig|lohn|gehalt|vergut|verdienst|\w*gehalt|\w*lohn|\w*loon|"
    r"wage|pay\b|"
    r"sueldo|retribu|stipend|vencim|ucret|maas|wynagrodz|instal?ment|\w*rate[n]?\b|maandel|mensualit)"
)


def _with_periods(paper: Paper, amount: Field[Decimal]) -> list[tuple[AmountSpot, str]]:
    """The sums that a clause calls a salary, each with the period that this clause names; a twelfth counts as one."""
    found: list[tuple[AmountSpot, str]] = []
    labelled = set(amount.values)
    annual = {value / 12 for value in labelled}
    spots = amounts_on(paper)
    for position, spot in enumerate(spots):
        page, start, end = spot.snippet.page, spot.snippet.start, spot.snippet.end
        floor = max(
            (one.snippet.end for one in spots[:position] if one.snippet.page is page and one.amount.currency), default=0
        )
        before = page.folded[max(0, floor, start - _CLAUSE_BEFORE) : start].replace("\n", " ")
        before = _ENDS_A_CLAUSE.split(before)[-1]
        value = spot.amount.values[0][0]
        if not spot.amount.currency or not (
            value in labelled
            or (_SALARY_STEM.search(before) and value in annual)
            or (_SALARY_STEM.search(before) and len(before) < _CLAUSE_BEFORE and _is_salary(before))
        ):
            continue
        behind = re.split(r"[;:,]|\.\s", page.folded[end : end + _CLAUSE_BEHIND].replace("\n", " "))[0]
        if value in annual and value not in labelled and _SALARY_STEM.search(before):
            found.append((spot, "month"))
            continue
        for words in (before, behind):
            near = [name for name, wording in _PERIODS if wording.matches(words)]
            if len(near) == 1:
                found.append((spot, near[0]))
                break
    return found


def _is_salary(before: str) -> bool:
    """Whether a clause goes on from the salary: "soit une rémunération mensuelle de"."""
    return _GOES_ON.search(before) is not None


_GOES_ON = pattern_of(
    r"\b(?:soit|or|i\.?e|that is|hetzij|dus|ofwel|entspricht|d\.?h|das sind|payable|equivalent|es decir|ossia)\b"
)


_BEFORE_TAX = pattern_of(r"\s(?:avant|before|voor|vor) (?:l')?(?:impot|tax|belasting|steuern?)")


def _before_tax(hit: Hit) -> bool:
    """Whether a net pay is meant of which the tax is still to be taken: "Net à payer avant impôt sur le revenu"."""
    page = hit.page
    cell = page.cell_at(hit.start)
    later = page.folded[hit.end : cell.end if cell is not None else hit.end]
    told = "avant impot" in fold(hit.phrase) or _BEFORE_TAX.match(later) is not None
    return told and _PAID.search(page.folded) is not None


_PAID = pattern_of(r"\b(?:net paye|net verse|net a payer apres impot|net pay after tax|netto na belasting)\b")
_READ = 0.5
_MONTH_OF_PAY = pattern_of(r"\b(?:(0[1-9]|1[0-2])[/.-](20\d\d)|(20\d\d)[/.-](0[1-9]|1[0-2]))(?![/.\-\d])")


_TO = r"\s?(?:-|–|—|to|until|through|au|bis(?: zum)?|t/m|tot(?: en met)?|al|ao?|do|pana la)\s?"
_WHOLE_MONTH = pattern_of(
    rf"\b(?:0?1(?:er|st|\.|o|º|°)?{_TO}(?P<day>2[89]|3[01])(?:st|th|\.)?\s(?:de\s|of\s)?(?P<name>[a-z]{{3,12}})\.?\s"
    r"(?:de\s|del\s)?(?P<year>20\d\d)"
    rf"|01[./-](?P<first>0[1-9]|1[0-2])(?:[./-]20\d\d)?{_TO}(?:2[89]|3[01])[./-](?P<last>0[1-9]|1[0-2])[./-]"
    r"(?P<written>20\d\d))(?!\d)"
)


def whole_months(page: PageText) -> Iterator[Reading[str]]:
    """Months told by their first and last day: "del 1 al 30 de septiembre de 2026", "01.09 - 30.09.2026"."""
    for match in _WHOLE_MONTH.finditer(page.folded):
        named = MONTHS.get(match["name"] or "", ())
        months = named if match["name"] else (int(match["first"]),) if match["first"] == match["last"] else ()
        if len(months) == 1:
            value = f"{match['year'] or match['written']}-{months[0]:02}"
            yield from fixed(Snippet(page, match.start(), match.end()), value, 0.86)


def payslip(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``payslip``; the month as ``2026-10``."""
    amount, currency = amount_at(paper, PAID_OUT, 0.93, skip=_before_tax)
    if len(amount.values) != 1:
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
        months += whole_months(page)
    begin, end = stated_period(paper)
    first, last = begin.best, end.best
    if first is not None and last is not None and first.value.replace(day=1) == last.value.replace(day=1):
        month = f"{first.value:%Y-%m}"
        months.append(Reading(month, min(first.confidence, last.confidence), first.raw, first.evidence, first.origin))
    return {
        "employer": employer(paper),
        "job_title": job_at_label(paper),
        "salary": amount,
        "currency": currency,
        "month": field_of(months[:4], keep=0.8),
    }
