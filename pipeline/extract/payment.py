"""Proof of payment of a fee: to whom, how much, when, with which reference, and whether it was carried out.

The account wanted is the *beneficiary's*. Each account number is put on one side by the nearest label (on its
line, in the cell beside or above it, in the section it stands in); a number that nothing assigns stays doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from pipeline.extract.amounts import AmountSpot, amounts_on, currency_nearby, find_amounts
from pipeline.extract.candidates import field_of, readings_of, text_readings
from pipeline.extract.date_roles import roled_dates
from pipeline.extract.iban import find_ibans
from pipeline.extract.issue_date import issue_date
from pipeline.extract.lines import Hit, Paper, Snippet
from pipeline.extract.payment_dates import in_sentence, payment_date
from pipeline.extract.payment_reference import reference
from pipeline.extract.payment_senses import HOME_CURRENCY, amount_said
from pipeline.extract.payment_sides import alone, beneficiary_bic, beneficiary_iban, holders, top_of
from pipeline.extract.payment_status import executed_or_pending
from pipeline.extract.payment_swift import swift_fields
from pipeline.extract.payment_words import (
    AMOUNT,
    OTHER_AMOUNT,
    PAYEE,
    PAYEE_NAME,
    PAYER_NAME,
    SHORT_PAYEE,
    SHORT_PAYER,
    STOP,
)
from pipeline.extract.people import clean_organisation, name_readings, names_at, names_at_hit
from pipeline.extract.wording import at_label, continued, is_label
from validators.facts import Field, Reading, Scalar


def fields(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``fee-payment``."""
    iban, place = beneficiary_iban(paper)
    amount, currency = _amount(paper, place)
    executed = executed_or_pending(paper)
    pending = executed.best is not None and executed.best.value is False
    day = payment_date(paper, _HOPED_FOR if pending else 1.0)
    found: dict[str, Field[Scalar]] = {
        # A bank's letter tells of the payment and has a day of its own; what a bank prints of it has the payment's.
        "issue_date": issue_date(paper) if in_sentence(paper) else day,
        "iban": iban,
        "bic": beneficiary_bic(paper, place),
        "beneficiary": _beneficiary(paper, place),
        "amount": amount,
        "currency": currency,
        "reference": reference(paper),
        "payment_date": day,
        "payer": _payer(paper),
        "executed": executed,
    }
    return {**found, **swift_fields(paper)}


def _payer(paper: Paper) -> Field[str]:
    payees = [(hit.page, hit.start) for hit in holders(paper, "payee")]
    found = names_at(paper, PAYER_NAME, plausibility=0.9, but=payees)
    if not found:
        short = [hit for hit in paper.find(SHORT_PAYER) if alone(hit.page, hit)]
        found = [reading for hit in short[:1] for reading in names_at_hit(hit, plausibility=0.9)]
        named = [hit for hit in paper.find(PAYER_NAME) if (hit.page, hit.start) not in payees]
        found = found or [reading for hit in (*short[:1], *named[:1]) for reading in _behind_account(hit)]
    return field_of(found)


def _behind_account(hit: Hit) -> Sequence[Reading[str]]:
    """The name behind the account number that stands at a label: "De : BE59 7348 0052 3326 Hamza SIDDIQUI"."""
    for labelled in at_label(hit):
        value = labelled.value
        numbers = find_ibans(value.page.text[value.start : value.end])
        if numbers:
            rest = Snippet(value.page, value.start + numbers[0].end, value.end).trimmed()
            cell = value.page.cell_at(value.start)
            beside = value.page.right_of(cell) if cell is not None and rest.end <= rest.start else None
            rest = value.page.snippet(beside) if beside is not None else rest
            return name_readings(rest, 0.88 * labelled.weight)
    return ()


def _beneficiary(paper: Paper, place: Snippet | None) -> Field[str]:
    found: list[Reading[str]] = []
    short = [hit for hit in paper.find(SHORT_PAYEE) if alone(hit.page, hit)]
    named = [hit for hit in (*paper.find(PAYEE_NAME), *short) if not _of_account(hit) and not _of_amount(hit)]
    for hit in (*named, *holders(paper, "payee")):
        for labelled in at_label(hit, STOP):
            value = continued(labelled.value, 1, stop=STOP)
            if labelled.relation == "right" and (below := _below_account(labelled.value)) is not None:
                value = below
            name = _party(value.raw)
            if name:
                weight = labelled.weight
                if labelled.relation == "same" and not re.search(
                    r"[:\t\n.…]|  ", hit.page.text[hit.end : labelled.value.start]
                ):
                    weight *= 0.75
                found += _party_readings(value, weight * 0.95)
                break
    if not found and place is not None:
        cell = place.page.cell_at(place.start)
        if cell is not None:
            for neighbour, weight in ((place.page.above(cell, 2.2), 0.8), (place.page.below(cell, 2.2), 0.7)):
                if neighbour is None:
                    continue
                snippet = place.page.snippet(neighbour)
                if not is_label(snippet) and _party(snippet.raw):
                    found += _party_readings(snippet, weight)
                    break
    return field_of(found, keep=0.85)


def _below_account(value: Snippet) -> Snippet | None:
    """The cell below one that says nothing but an account number: banks print the name under it."""
    numbers = find_ibans(value.raw)
    cell = value.page.cell_at(value.start)
    if len(numbers) != 1 or numbers[0].end - numbers[0].start < 0.8 * len(value.raw) or cell is None:
        return None
    below = value.page.below(cell, 1.6)
    return value.page.snippet(below) if below is not None and abs(below.box[0] - cell.box[0]) < _ALIGNED else None


_ALIGNED = 0.02
"""Of the page's width: a name under an account number begins where the number does."""
_ACCOUNT_WORD = re.compile(
    r"\b(?:iban|bic|swift|bank|banque|account|compte|rekening\w*|konto\w*|kontonummer|no|nr|number)\b"
)


def _of_account(hit: Hit) -> bool:
    """Whether a label asks for the party's account or bank and not for its name."""
    cell = hit.page.cell_at(hit.start)
    if cell is None:
        return False
    colon = hit.page.text.find(":", hit.end, cell.end)
    label = hit.page.folded[cell.start : colon if colon >= 0 else min(cell.end, hit.end + 25)]
    if find_ibans(hit.page.text[hit.end : cell.end]):
        label = hit.page.folded[cell.start : hit.end]
    return bool(_ACCOUNT_WORD.search(label))


def _of_amount(hit: Hit) -> bool:
    """Whether a label asks for what the party gets: "Recipient receives"."""
    return any(other.start <= hit.start and hit.end <= other.end for other in AMOUNT.find(hit.page))


def _party(text: str) -> str:
    """The name of a party, without the account number and what follows it; empty when there is none."""
    numbers = find_ibans(text)
    if numbers:
        text = text[: numbers[0].start] or text[numbers[0].end :]
    text = re.sub(r"\b(?:IBAN|BIC|Swift)\b.*", "", text)
    name = clean_organisation(text)
    if not name or (find_amounts(name) and sum(character.isdigit() for character in name) > len(name) / 3):
        return ""
    return name if len(name) >= 3 and not PAYEE.matches(name) else ""


def _party_readings(snippet: Snippet, weight: float) -> Sequence[Reading[str]]:
    return text_readings(snippet, weight, _party)


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
    if home is None or len({_currency_of(spot) for spot in even} - {None}) < _TWO:
        return scored
    return [(score, spot) for score, spot in scored if _currency_of(spot) == home] or scored


def _currency_of(spot: AmountSpot) -> str | None:
    """The currency of an amount, also where it stands in the cell beside or above it alone."""
    told = currency_nearby(spot.snippet, spot.amount, 1.0)
    return told[0].value if told else None


_TWO = 2


_EVEN = 0.2
"""Amounts of one transfer in two currencies are told apart by their labels only beyond this."""
_HOPED_FOR = 0.75
"""Share of its weight that the date keeps of an order not carried out: it is the day that was asked for."""
