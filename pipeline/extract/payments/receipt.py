"""Proof of payment of a fee: to whom, how much, when, with which reference, and whether it was carried out.

The account wanted is the *beneficiary's*. Each account number is put on one side by the nearest label (on its
line, in the cell beside or above it, in the section it stands in); a number that nothing assigns stays doubtful.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import cast

from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.dates.words import MONTHS
from pipeline.extract.money.amounts import AmountSpot, amounts_on, currency_nearby, find_amounts, sums_in
from pipeline.extract.money.iban import find_ibans
from pipeline.extract.money.paper_currency import named_currency
from pipeline.extract.money.senses_of_sums import HOME_CURRENCY, amount_said
from pipeline.extract.payments.dates import made_out, payment_date
from pipeline.extract.payments.iso20022 import iso_fields, ordered, stated
from pipeline.extract.payments.misread_figures import with_figures
from pipeline.extract.payments.misread_names import with_doubt_of_names
from pipeline.extract.payments.names import beneficiary, payer
from pipeline.extract.payments.reference import reference
from pipeline.extract.payments.reference_lines import stands_in
from pipeline.extract.payments.sides import beneficiary_bic, beneficiary_iban, top_of
from pipeline.extract.payments.status import executed_or_pending
from pipeline.extract.payments.swift import swift_fields
from pipeline.extract.payments.words import (
    AMOUNT,
    OTHER_AMOUNT,
)
from pipeline.extract.text.candidates import as_guess, field_of, readings_of
from pipeline.extract.text.captions import caption_of
from pipeline.extract.text.lines import Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar


def fields(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``fee-payment``."""
    iban, place = beneficiary_iban(paper)
    executed = next(
        (state for says in (stated, executed_or_pending, ordered) if (state := says(paper)).readings), Field()
    )
    pending = executed.best is not None and executed.best.value is False
    message = iso_fields(paper) or swift_fields(paper)
    remitted = cast("Field[str]", message["reference"]) if "reference" in message else reference(paper)
    amount, currency = _amount(paper, place, remitted)
    day = message.get("payment_date") or payment_date(paper, _HOPED_FOR if pending else 1.0, remitted)
    found: dict[str, Field[Scalar]] = {
        # A bank's letter tells of the payment and has a day of its own; what a bank prints of it has the payment's.
        "issue_date": _of_order(paper, day, remitted) if pending else made_out(paper, day, remitted),
        "iban": iban,
        "bic": beneficiary_bic(paper, place),
        "beneficiary": beneficiary(paper, place),
        "amount": amount,
        "currency": currency,
        "reference": remitted,
        # The day asked for, or that of the order, is no day of a payment while nothing was carried out.
        "payment_date": as_guess(day) if pending else day,
        "payer": payer(paper),
        "executed": executed,
    }
    told = {**found, **message, "payment_date": found["payment_date"]}
    written, by = with_doubt_of_names(
        with_figures(cast("Field[str]", told["reference"])), cast("Field[str]", told["payer"])
    )
    return {**told, "reference": written, "payer": by}


def _of_order(paper: Paper, hoped: Field[Scalar], written: Field[str]) -> Field[Scalar]:
    """The day on which an order was made out, or the one for which it is asked, whichever it says more surely."""
    said = (hoped, made_out(paper, hoped, written), made_out(paper, Field(), written))
    return max(said, key=lambda field: field.best.confidence if field.best is not None else 0.0)


def _label_kind(spot: AmountSpot) -> tuple[str, float]:
    """What an amount is: the nearest label on its line, beside it or above it."""
    page, start = spot.snippet.page, spot.snippet.start
    line_start, _ = page.line_bounds(start)

    def within(first: int, last: int) -> str | None:
        hits = [("amount", hit) for hit in AMOUNT.find(page)] + [("other", hit) for hit in OTHER_AMOUNT.find(page)]
        inside = [item for item in hits if first <= item[1].start and item[1].end <= last]
        inside = [
            item
            for item in inside
            if not any(o[1].start <= item[1].start and item[1].end <= o[1].end and o[1] is not item[1] for o in inside)
        ]
        return max(inside, key=lambda item: item[1].end)[0] if inside else None

    cell = page.cell_at(start)
    if cell is not None and (caption := caption_of(page, cell)) is not None:
        said = amount_said(page.folded[caption.start : caption.end])
        kind = "other" if said == "other" else within(caption.start, caption.end) or said
        return (kind, _BY_CAPTION) if kind is not None else ("none", 0.0)
    left = page.left_of(cell) if cell is not None else None
    before = page.folded[cell.start if cell is not None else line_start : start]
    # A number of an account or of a day says nothing of the sum behind it.
    earlier = [amount for amount in find_amounts(before) if amount.currency or amount.decimals]
    before = before[earlier[-1].end :] if earlier else before
    words = (
        before
        if re.search(r"[^\W\d_]{2}|[=@]", before)
        else page.folded[left.start : left.end]
        if left is not None
        else ""
    )
    said = amount_said(words)
    if said == "other":
        return said, _COSTS
    if kind := within(line_start, start):
        return kind, 0.97
    if cell is None:
        return "none", 0.0
    if left is not None and (kind := within(left.start, left.end)):
        return kind, 0.96
    if said is not None:
        return said, _SAID
    above = page.above(cell, 2.5)
    if above is not None and (kind := within(above.start, above.end)):
        return kind, 0.93
    current = above
    for _ in range(4):
        current = page.above(current, 2.5) if current is not None else None
        if current is None:
            break
        if kind := within(current.start, current.end):
            return kind, 0.8
    return "none", 0.0


_BY_CAPTION = 0.9
_SAID = 0.86
_COSTS = 0.9
"""How sure it is what an amount is when stems of the words before it say so."""
_ACCOUNT_GOES_ON = pattern_of(r"\s\d{4,}(?![.,]\d{2}(?!\d))")
"""More figures behind a number make it the beginning of an account's: "compte devises EUR 400 118844 207"."""
_OF_A_REGISTER = pattern_of(r"\d{8,}")
"""So many figures without a gap are a number of something."""
_NUMBERING = pattern_of(r"[.)]\s?[^\W\d_]")
"""Behind a figure that only numbers the items of a form: "7. Verwendungszweck"."""


_WORD_BEHIND = pattern_of(r"[ .](?:(?:de|of)\s)?([^\W\d_]+)")


def _counts_another_thing(snippet: Snippet) -> bool:
    """Whether a bare number is a day without its year or the number of a step: "12 May", "1 Transfer created"."""
    page = snippet.page
    behind = _WORD_BEHIND.match(page.folded, snippet.end)
    if behind is not None and behind[1] in MONTHS:
        return True
    cell, row = page.cell_at(snippet.start), page.line_bounds(snippet.start)
    begins = cell is not None and not re.search(r"\w", page.text[row[0] : snippet.start])
    beside = page.right_of(cell) if begins and cell is not None and cell.end == snippet.end else None
    words = page.text[beside.start : beside.end] if beside is not None else page.text[snippet.end : row[1]]
    return begins and _FIRST_WORD.match(words) is not None


_FIRST_WORD = pattern_of(r"\s?[^\W\d_]{2}")


def _amount(paper: Paper, place: Snippet | None, written: Field[str]) -> tuple[Field[Decimal], Field[str]]:
    accounts = [(page, number) for page in paper.pages for number in find_ibans(page.text)]
    dates = [date.spot.snippet for date in roled_dates(paper)]
    scored: list[tuple[float, AmountSpot]] = []
    debited: list[tuple[float, AmountSpot]] = []
    for spot in amounts_on(paper):
        snippet, amount = spot.snippet, spot.amount
        if any(
            page is snippet.page and number.start < snippet.end and snippet.start < number.end
            for page, number in accounts
        ):
            continue
        if any(date.page is snippet.page and date.start < snippet.end and snippet.start < date.end for date in dates):
            continue
        if stands_in(snippet, written):
            continue
        if not amount.decimals and _ACCOUNT_GOES_ON.match(snippet.page.text, snippet.end):
            continue
        if not amount.currency and not amount.decimals:
            if _NUMBERING.match(snippet.page.text, snippet.end) or _OF_A_REGISTER.fullmatch(snippet.raw):
                continue
            if _counts_another_thing(snippet):
                continue
            kind, weight = _label_kind(spot)
            if kind == "amount":
                scored.append((weight * 0.8, spot))
            continue
        kind, weight = _label_kind(spot)
        if kind == "other" and _is_debited(snippet) and any(value for value, _ in amount.values):
            debited.append((_DEBITED, spot))
            continue
        if kind == "other" or not any(value for value, _ in amount.values):
            continue
        score = weight if kind == "amount" else 0.6 if amount.currency else 0.5
        if kind == "none" and place is not None and place.page is snippet.page and place.evidence.bbox:
            score += 0.15 if abs(top_of(snippet.page, snippet.start) - place.evidence.bbox[1]) < 0.1 else 0.0
        if kind == "none" and amount.negative:
            score += 0.1
        scored.append((score, spot))
    scored = scored or debited
    if not scored:
        return Field(), Field()
    scored = _credited(scored, place)
    best = max(score for score, _ in scored)
    kept = [(score, spot) for score, spot in scored if score >= best - 0.06]
    if best < _LABELLED:
        even = [spot for score, spot in scored if score >= best - _EVEN]
        if len({_currency_of(spot) for spot in even} - {None}) > 1:
            # Nothing says which sum is which, and they are in several currencies: the charges may be any of them.
            kept = [(_ANY_OF_THEM, spot) for spot in even]
    values = {spot.amount.values[0][0] for _, spot in kept}
    if len(values) == 1:
        kept = [(min(0.97, score + (0.2 if score < 0.8 else 0.0)), spot) for score, spot in kept]
    amounts: list[Reading[Decimal]] = []
    currencies: list[Reading[str]] = []
    for score, spot in kept:
        own = list(spot.amount.values)
        raw = spot.snippet.raw

        def parse(text: str, own: list[tuple[Decimal, float]] = own, raw: str = raw) -> list[tuple[Decimal, float]]:
            if text == raw:
                return own
            other = sums_in(paper, text)
            return list(other[0].values) if other else []

        amounts += readings_of(spot.snippet, parse, score)
        currencies += currency_nearby(spot.snippet, spot.amount, score)
    return field_of(amounts), field_of(currencies) if currencies else named_currency(paper)


def _credited(scored: list[tuple[float, AmountSpot]], place: Snippet | None) -> list[tuple[float, AmountSpot]]:
    """Of amounts in several currencies those in the one that the beneficiary's account is kept in."""
    best = max(score for score, _ in scored)
    even = [spot for score, spot in scored if score >= best - _EVEN]
    home = HOME_CURRENCY.get(place.raw[:2].upper()) if place is not None else None
    if home is None or len({_currency_of(spot) for spot in even} - {None}) < _TWO:
        return scored
    return [(score, spot) for score, spot in scored if _currency_of(spot) == home] or scored


def _currency_of(spot: AmountSpot) -> str | None:
    """The currency of an amount, also where it stands in the cell beside or above it alone."""
    told = currency_nearby(spot.snippet, spot.amount, 1.0)
    return told[0].value if told else None


def _is_debited(snippet: Snippet) -> bool:
    """Whether a sum stands beside "Debit" alone: what was transferred, where no other sum is said to be that."""
    page, cell = snippet.page, snippet.page.cell_at(snippet.start)
    left = page.left_of(cell) if cell is not None else None
    return left is not None and page.folded[left.start : left.end].strip(" :.") in ("debit", "debet", "debito", "soll")


_DEBITED = 0.66
_LABELLED = 0.78
_ANY_OF_THEM = 0.45
_TWO = 2


_EVEN = 0.2
"""Amounts of one transfer in two currencies are told apart by their labels only beyond this."""
_HOPED_FOR = 0.75
"""Share of its weight that the date keeps of an order not carried out: it is the day that was asked for."""
