"""Proof of payment of a fee: to whom, how much, when, with which reference, and whether it was carried out.

The account wanted is the *beneficiary's*. Each account number is put on one side by the nearest label (on its
line, in the cell beside or above it, in the section it stands in); a number that nothing assigns stays doubtful.
"""

from __future__ import annotations

import re
from decimal import Decimal

from pipeline.extract.amounts import AmountSpot, amounts_on, currency_nearby, find_amounts
from pipeline.extract.candidates import field_of, readings_of, statement
from pipeline.extract.date_roles import roled_dates
from pipeline.extract.iban import find_ibans
from pipeline.extract.lines import Paper, Snippet, fold
from pipeline.extract.payment_names import beneficiary, payer
from pipeline.extract.payment_reference import LAW, reference
from pipeline.extract.payment_senses import HOME_CURRENCY, amount_said
from pipeline.extract.payment_sides import beneficiary_bic, beneficiary_iban, top_of
from pipeline.extract.payment_swift import swift_fields
from pipeline.extract.payment_words import (
    ACKNOWLEDGED,
    AMOUNT,
    EXECUTED,
    OTHER_AMOUNT,
    PENDING,
    REFERENCE,
    REFUSED,
    TODAY,
    WEAK_REFERENCE,
)
from pipeline.extract.swift import message
from validators.facts import Field, Reading, Scalar


def fields(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``fee-payment``."""
    iban, place = beneficiary_iban(paper)
    amount, currency = _amount(paper, place)
    executed = _executed(paper)
    pending = executed.best is not None and executed.best.value is False
    payment_date = _payment_date(paper, _HOPED_FOR if pending else 1.0)
    found: dict[str, Field[Scalar]] = {
        "issue_date": payment_date,
        "iban": iban,
        "bic": beneficiary_bic(paper, place),
        "beneficiary": beneficiary(paper, place),
        "amount": amount,
        "currency": currency,
        "reference": reference(paper),
        "payment_date": payment_date,
        "payer": payer(paper),
        "executed": executed,
    }
    return {**found, **swift_fields(paper)}


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
    left = page.left_of(cell) if cell is not None else None
    before = page.folded[cell.start if cell is not None else line_start : start]
    earlier = find_amounts(before)
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


_SAID = 0.86
_COSTS = 0.9
"""How sure it is what an amount is when stems of the words before it say so."""
_NUMBERING = re.compile(r"[.)]\s?[^\W\d_]")
"""Behind a figure that only numbers the items of a form: "7. Verwendungszweck"."""


def _amount(paper: Paper, place: Snippet | None) -> tuple[Field[Decimal], Field[str]]:
    accounts = [(page, number) for page in paper.pages for number in find_ibans(page.text)]
    dates = [date.spot.snippet for date in roled_dates(paper)]
    scored: list[tuple[float, AmountSpot]] = []
    for spot in amounts_on(paper):
        snippet, amount = spot.snippet, spot.amount
        if any(
            page is snippet.page and number.start < snippet.end and snippet.start < number.end
            for page, number in accounts
        ):
            continue
        if any(date.page is snippet.page and date.start < snippet.end and snippet.start < date.end for date in dates):
            continue
        if not amount.currency and not amount.decimals:
            if _NUMBERING.match(snippet.page.text, snippet.end):
                continue
            kind, weight = _label_kind(spot)
            if kind == "amount":
                scored.append((weight * 0.8, spot))
            continue
        kind, weight = _label_kind(spot)
        if kind == "other" or not any(value for value, _ in amount.values):
            continue
        score = weight if kind == "amount" else 0.6 if amount.currency else 0.5
        if kind == "none" and place is not None and place.page is snippet.page and place.evidence.bbox:
            score += 0.15 if abs(top_of(snippet.page, snippet.start) - place.evidence.bbox[1]) < 0.1 else 0.0
        if kind == "none" and amount.negative:
            score += 0.1
        scored.append((score, spot))
    if not scored:
        return Field(), Field()
    scored = _credited(scored, place)
    best = max(score for score, _ in scored)
    kept = [(score, spot) for score, spot in scored if score >= best - 0.06]
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
            other = find_amounts(text)
            return list(other[0].values) if other else []

        amounts += readings_of(spot.snippet, parse, score)
        currencies += currency_nearby(spot.snippet, spot.amount, score)
    if not currencies:
        named = {spot.amount.currency: spot for spot in amounts_on(paper) if spot.amount.currency}
        if len(named) == 1:
            currencies += [
                reading for spot in named.values() for reading in currency_nearby(spot.snippet, spot.amount, 0.75)
            ]
    return field_of(amounts), field_of(currencies)


def _credited(scored: list[tuple[float, AmountSpot]], place: Snippet | None) -> list[tuple[float, AmountSpot]]:
    """Of amounts in several currencies those in the one that the beneficiary's account is kept in."""
    best = max(score for score, _ in scored)
    even = [spot for score, spot in scored if score >= best - _EVEN]
    home = HOME_CURRENCY.get(place.raw[:2].upper()) if place is not None else None
    if home is None or len({spot.amount.currency for spot in even} - {None}) < 2:
        return scored
    return [(score, spot) for score, spot in scored if spot.amount.currency == home] or scored


_EVEN = 0.2
"""Amounts of one transfer in two currencies are told apart by their labels only beyond this."""
_HOPED_FOR = 0.75
"""Share of its weight that the date keeps of an order not carried out: it is the day that was asked for."""
_DAYS_TO_VALUE = 5
"""Days that may lie between the day an order is carried out and the day from which the money counts."""
_DAYS_OF_ONE_PAYMENT = 400
"""A date that is older than the paper's last by more than this is none of the payment: a birth, a law."""
_VALUE_DATE = re.compile(r"value|valeur|valuta|wertstellung|valor")


def _payment_date(paper: Paper, certainty: float) -> Field[Scalar]:
    dates = [date for date in roled_dates(paper) if not _in_reference(date.spot.snippet)]
    if paper.has(TODAY):
        # "We carried out your order today": the day of the paper, whatever the day of value.
        made = [date for date in dates if date.role in ("place-date", "issue", "date")]
        made = made or [date for date in dates if date.role == "none"]
        if len({date.spot.values[0][0] for date in made}) == 1:
            return field_of([reading for date in made for reading in date.readings(0.93 * certainty)])
    booked = [date for date in dates if date.role == "payment"]
    if booked and all(date.label is not None and _VALUE_DATE.search(fold(date.label.phrase)) for date in booked):
        # From the value date on the money counts; the order may have been carried out on another day.
        others = [
            date
            for date in dates
            if date.role in ("issue", "place-date", "date", "none")
            and any(abs((date.latest - day.latest).days) <= _DAYS_TO_VALUE for day in booked)
        ]
        own = [reading for date in booked for reading in date.readings(0.85 * certainty)]
        return field_of([*own, *(reading for date in others for reading in date.readings(0.8 * certainty))])
    on_the_day = [date for date in booked if date.label is None or not _VALUE_DATE.search(fold(date.label.phrase))]
    if 0 < len(on_the_day) < len(booked):
        # Booked on one day and counted from another: the day it was booked is asked for.
        dates = [date for date in dates if date.role != "payment" or date in on_the_day]
    latest = max((date.latest for date in dates), default=None)
    if latest is not None:
        dates = [date for date in dates if (latest - date.latest).days <= _DAYS_OF_ONE_PAYMENT]
    weights = {"payment": 0.96, "date": 0.85, "place-date": 0.75, "none": 0.66, "issue": 0.72, "printed": 0.55}
    for roles in (("payment",), ("date",), ("issue", "place-date", "none"), ("printed",)):
        found = [date for date in dates if date.role in roles]
        if found:
            share = 1.0 if len({date.spot.values[0][0] for date in found}) == 1 or roles == ("payment",) else 0.75
            return field_of(
                [reading for date in found for reading in date.readings(weights[date.role] * share * certainty)]
            )
    return Field()


def _in_reference(snippet: Snippet) -> bool:
    """Whether a date is part of the reference: the applicant's birth date, the date of the law."""
    page = snippet.page
    around = page.text[max(0, snippet.start - 2) : snippet.end + 2]
    if "_" in around:
        return True
    start, end = page.line_bounds(snippet.start)
    line = page.folded[start:end]
    return bool(LAW.search(line)) or any(
        start <= hit.start and hit.end <= snippet.start
        for wording in (REFERENCE, WEAK_REFERENCE)
        for hit in wording.find(page)
    )


def _executed(paper: Paper) -> Field[bool]:
    if message(paper):
        # What the network says of the message: taken over, or sent back.
        for value, wording in ((False, REFUSED), (True, ACKNOWLEDGED)):
            said = [Snippet(hit.page, hit.start, hit.end) for hit in paper.find(wording)]
            if said:
                return statement(value, said, 0.9)
    pending = [Snippet(hit.page, hit.start, hit.end) for hit in paper.find(PENDING)]
    done = [
        Snippet(hit.page, hit.start, hit.end)
        for hit in paper.find(EXECUTED)
        if not any(
            other.page is hit.page and other.start - 12 <= hit.start and hit.end <= other.end + 2 for other in pending
        )
    ]
    if pending and done:
        # Both are said somewhere ("executed", and a footnote on orders in progress): a status stands alone in its cell.
        alone_pending, alone_done = [s for s in pending if _status(s)], [s for s in done if _status(s)]
        if bool(alone_pending) != bool(alone_done):
            if alone_done:
                return statement(True, alone_done, 0.85)
            return statement(False, alone_pending, 0.9)
        first, second = statement(True, done, 0.6), statement(False, pending, 0.6)
        return Field((*second.readings, *first.readings))
    if pending:
        return statement(False, pending, 0.93 if any(_status(s) for s in pending) else 0.7)
    if done:
        return statement(True, done, 0.95)
    return Field()


def _status(snippet: Snippet) -> bool:
    """Whether a word stands as a status: alone in its cell, or after a label with a colon."""
    page = snippet.page
    cell = page.cell_at(snippet.start)
    if cell is None:
        return False
    before = page.text[cell.start : snippet.start].rstrip()
    after = page.text[snippet.end : cell.end].strip(" .!✓")
    return (not before or before.endswith(":")) and len(after) <= 14
