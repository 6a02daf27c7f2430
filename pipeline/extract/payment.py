"""Proof of payment of a fee: to whom, how much, when, with which reference, and whether it was carried out.

The account wanted is the *beneficiary's*. Each account number is put on one side by the nearest label (on its
line, in the cell beside or above it, in the section it stands in); a number that nothing assigns stays doubtful.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pipeline.extract.amounts import AmountSpot, amounts_on, currency_nearby, find_amounts
from pipeline.extract.candidates import field_of, fixed, readings_of, statement, text_readings
from pipeline.extract.date_roles import roled_dates
from pipeline.extract.iban import AccountNumber, find_bics, find_ibans
from pipeline.extract.lines import Cell, Hit, PageText, Paper, Snippet, at_label, continued, fold, is_label
from pipeline.extract.payment_words import (
    ACKNOWLEDGED,
    AMOUNT,
    EXECUTED,
    OTHER_AMOUNT,
    PAYEE,
    PAYEE_NAME,
    PAYER,
    PAYER_NAME,
    PENDING,
    REFERENCE,
    REFUSED,
    SHORT_PAYEE,
    SHORT_PAYER,
    STOP,
    TODAY,
    WEAK_REFERENCE,
)
from pipeline.extract.people import clean_organisation, names_at, names_at_hit
from pipeline.extract.swift import joined_reference, message
from validators.facts import Field, Reading, Scalar

Side = Literal["payee", "payer"]

_REFERENCE_SHAPE = re.compile(
    r"[^\W\d][^\n\t]{3,80}?\d{1,2}[.\-/ ]?\d{2}[.\-/ ]?\d{4}[^\n\t]{0,8}(?:art(?:icle|ikel)?\.?[ _]?\d+[^\n\t]{0,40})?"
)
_LAW = re.compile(
    r"(?:article|artikel|art\.?)[ _]?\d+[^\n\t]{0,12}?(?:law|loi|wet|gesetz)?[ _]?15[.\-/ ]12[.\-/ ]1980", re.I
)
_SWIFT_SURE = 0.96
_SETTLED = re.compile(r"(\d{6}) ?([A-Z]{3}) ?(\d{1,12}(?:,\d{0,2})?)")
_SWIFT_ACCOUNT = re.compile(r"^/|^[A-Z]{2}\d{2}[A-Z0-9 ]{8,}$|^[\d\- ]{6,}$|^(?:account|a/c|iban)\b", re.I)
_NUMBERED_REFERENCE = re.compile(r"^[A-Z0-9\-/]{8,40}$")


@dataclass(frozen=True, slots=True)
class _Sided:
    """How a place on the page was put on a side, and how sure that is."""

    side: Side | None
    weight: float


def fields(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``fee-payment``."""
    iban, place = _iban(paper)
    amount, currency = _amount(paper, place)
    payment_date = _payment_date(paper)
    found: dict[str, Field[Scalar]] = {
        "issue_date": payment_date,
        "iban": iban,
        "bic": _bic(paper, place),
        "beneficiary": _beneficiary(paper, place),
        "amount": amount,
        "currency": currency,
        "reference": _reference(paper),
        "payment_date": payment_date,
        "payer": field_of(names_at(paper, PAYER_NAME, plausibility=0.9)),
        "executed": _executed(paper),
    }
    if not found["payer"].readings:
        short = [hit for hit in paper.find(SHORT_PAYER) if _alone(hit.page, hit)]
        found["payer"] = field_of(reading for hit in short[:1] for reading in names_at_hit(hit, plausibility=0.9))
    return {**found, **_swift(paper)}


def _swift(paper: Paper) -> dict[str, Field[Scalar]]:
    """What the numbered fields of a SWIFT message say; they leave no room for labels."""
    tags = message(paper)
    found: dict[str, Field[Scalar]] = {}
    if (reference := tags.get("70")) and (whole := reference.whole):
        text = joined_reference(reference.lines)
        found["reference"] = field_of(text_readings(whole, _SWIFT_SURE, lambda _: text))
    for name, tag in (("beneficiary", "59"), ("payer", "50")):
        party = tags.get(tag)
        named = next((line for line in party.lines if not _SWIFT_ACCOUNT.match(line.raw)), None) if party else None
        if named is not None:
            found[name] = field_of(text_readings(named, _SWIFT_SURE, _without_line_number))
    if (settled := tags.get("32")) and settled.lines:
        found.update(_settled(settled.lines[0]))
    if beneficiary := tags.get("59"):
        accounts = [(line, number) for line in beneficiary.lines for number in find_ibans(line.raw)]
        found["iban"] = field_of(
            reading
            for line, number in accounts
            for reading in iban_readings(
                Snippet(line.page, line.start + number.start, line.start + number.end), number, _SWIFT_SURE
            )
        )
    return {name: field for name, field in found.items() if field.readings}


def _settled(line: Snippet) -> dict[str, Field[Scalar]]:
    """Field 32A as it is sent: ``260917EUR207,00`` is 17 September 2026, currency, amount with a comma."""
    raw = _SETTLED.fullmatch(line.page.text[line.start : line.end])
    if raw is None:
        return {}
    day_part, currency_part, amount_part = (
        Snippet(line.page, line.start + raw.start(number), line.start + raw.end(number)) for number in (1, 2, 3)
    )
    try:
        day = dt.datetime.strptime(raw[1], "%y%m%d").replace(tzinfo=dt.UTC).date()
    except ValueError:
        return {}
    amount = Decimal(raw[3].replace(".", "").replace(",", "."))
    return {
        "payment_date": field_of(fixed(day_part, day, _SWIFT_SURE)),
        "issue_date": field_of(fixed(day_part, day, _SWIFT_SURE)),
        "currency": field_of(fixed(currency_part, raw[2], _SWIFT_SURE)),
        "amount": field_of(fixed(amount_part, amount, _SWIFT_SURE)),
    }


def _without_line_number(text: str) -> str:
    """A name in option F of fields 50 and 59 begins with its line number: ``1/YANG CHUAN``."""
    return re.sub(r"^[123]/", "", text).strip()


def _labels(page: PageText) -> list[tuple[Side, Hit]]:
    cached = page.__dict__.get("_sides")
    if cached is not None:
        return list(cached)
    found: list[tuple[Side, Hit]] = [("payee", hit) for hit in PAYEE.find(page)]
    found += [("payer", hit) for hit in PAYER.find(page)]
    # A short word is a label only where it stands alone or before a colon or an account number.
    for side, wording in (("payee", SHORT_PAYEE), ("payer", SHORT_PAYER)):
        found += [(side, hit) for hit in wording.find(page) if _alone(page, hit)]  # type: ignore[misc]
    # "Beneficiary account holder": of two labels over one another the longer one speaks.
    found = [
        (side, hit)
        for side, hit in found
        if not any(
            other.start <= hit.start and hit.end <= other.end and (other.end - other.start) > (hit.end - hit.start)
            for _, other in found
        )
    ]
    found.sort(key=lambda item: item[1].start)
    page.__dict__["_sides"] = found
    return found


def _alone(page: PageText, hit: Hit) -> bool:
    cell = page.cell_at(hit.start)
    if cell is None:
        return False
    before = page.text[cell.start : hit.start].strip(" .:-→>)0123456789")
    after = page.text[hit.end : cell.end]
    return not before and (
        not after.strip(" .:-→>")
        or after.lstrip().startswith((":", "→", ">"))
        or bool(re.match(r" [A-Z]{2}\d\d", after))
    )


def _side_of(page: PageText, start: int) -> _Sided:
    """The side of a place: by its line, the cell beside it, the column above it, the section it is in."""
    labels = _labels(page)
    line_start, _ = page.line_bounds(start)
    on_line = [item for item in labels if line_start <= item[1].start and item[1].end <= start]
    if on_line:
        return _Sided(on_line[-1][0], 0.97)
    cell = page.cell_at(start)
    if cell is None:
        return _Sided(None, 0.0)

    def within(first: int, last: int) -> Side | None:
        inside = [side for side, hit in labels if first <= hit.start < last]
        return inside[-1] if inside else None

    left = page.left_of(cell)
    if left is not None and (side := within(left.start, left.end)):
        return _Sided(side, 0.96)
    is_account = any(number.start == 0 for number in find_ibans(page.text[start : start + 50]))
    current = cell
    for step in range(6):
        above = page.above(current, 3.5)
        if above is None:
            break
        if is_account and find_ibans(page.text[above.start : above.end]):
            # A label with its own account number speaks of that one; a bank's code may still belong to it.
            break
        if side := within(above.start, above.end):
            return _Sided(side, 0.95 - 0.02 * step)
        # Another account number in between belongs to another party.
        if find_ibans(page.text[above.start : above.end]):
            break
        beside = page.left_of(above)
        if beside is not None and (side := within(beside.start, beside.end)):
            return _Sided(side, 0.92 - 0.02 * step)
        current = above
    before = [item for item in labels if item[1].end <= start and start - item[1].end < 260]
    if before and not find_ibans(page.text[before[-1][1].end : start]):
        return _Sided(before[-1][0], 0.8)
    return _Sided(None, 0.0)


@dataclass(frozen=True, slots=True)
class _Account:
    snippet: Snippet
    number: AccountNumber
    sided: _Sided


def _accounts(paper: Paper) -> list[_Account]:
    return [
        _Account(Snippet(page, number.start, number.end), number, _side_of(page, number.start))
        for page in paper.pages
        for number in find_ibans(page.text)
    ]


def _parse_iban(text: str) -> list[tuple[str, float]]:
    return [(number.value, 1.0 if number.valid else 0.5) for number in find_ibans(text)[:1]]


def iban_readings(snippet: Snippet, number: AccountNumber, plausibility: float) -> list[Reading[str]]:
    """Check digits that fit make up for doubt of the engine; an invalid number needs a second reader."""
    found: list[Reading[str]] = []
    opinions = snippet.opinions()
    for reading in readings_of(snippet, _parse_iban, 1.0):
        own = reading.value == number.value
        confidence = reading.confidence
        if own and number.valid:
            confidence = max(confidence, 0.97 if not number.repaired else 0.93)
        elif own and any(_parse_iban(text)[:1] == [(reading.value, 0.5)] for text, _ in opinions):
            confidence = 0.93
        elif own:
            confidence = min(0.9 * snippet.confidence, 0.75)
        found.append(
            Reading(
                reading.value,
                confidence * plausibility,
                reading.raw,
                reading.evidence,
                reading.origin,
                own and number.repaired,
            )
        )
    return found


def _iban(paper: Paper) -> tuple[Field[str], Snippet | None]:
    accounts = _accounts(paper)
    payees = [account for account in accounts if account.sided.side == "payee"]
    payers = {account.number.value for account in accounts if account.sided.side == "payer"}
    open_ones = [account for account in accounts if account.sided.side is None and account.number.value not in payers]
    chosen: list[tuple[_Account, float]] = []
    if payees:
        chosen = [(account, account.sided.weight) for account in payees]
        best = max(weight for _, weight in chosen)
        chosen = [(account, weight) for account, weight in chosen if weight >= best - 0.1]
        if len({account.number.value for account, _ in chosen}) > 1:
            chosen = [(account, weight * 0.75) for account, weight in chosen]
    elif open_ones:
        others = [account for account in open_ones if not _heads_a_list(account.snippet)]
        own = not others
        payers |= {account.number.value for account in open_ones} if others and len(others) < len(open_ones) else set()
        open_ones = others or open_ones
        distinct = {account.number.value for account in open_ones}
        share = (0.88 if payers else 0.72) if len(distinct) == 1 else 0.5
        if own:
            # The account a list of payments is about is the payer's.
            share = 0.5
        chosen = [(account, share) for account in open_ones]
    readings = [
        reading for account, weight in chosen for reading in iban_readings(account.snippet, account.number, weight)
    ]
    field = field_of(readings)
    place = next(
        (account.snippet for account, _ in chosen if field.best and account.snippet.raw == field.best.raw), None
    )
    return field, place


_OWN_ACCOUNT = re.compile(
    r"\b(?:histori\w+|(?:current|savings?|checking|main) account|account (?:history|statement|transactions)|account|"
    r"zicht\w*|spaar\w*|rekening|compte|konto|girokonto|extrait|releve|umsatz\w*|cuenta|conto|hesap|rachunek)\b"
)


def _heads_a_list(snippet: Snippet) -> bool:
    """Whether a number stands behind a word for one's own account, on its line, as over a list of payments."""
    start, _ = snippet.page.line_bounds(snippet.start)
    return bool(_OWN_ACCOUNT.search(snippet.page.folded[start : snippet.start]))


def _bic(paper: Paper, place: Snippet | None) -> Field[str]:
    found: list[tuple[Snippet, float]] = []
    for page in paper.pages:
        for code in find_bics(page.text):
            sided = _side_of(page, code.start)
            if sided.side == "payer":
                continue
            base = (sided.weight if sided.side == "payee" else 0.72) * (1.0 if code.known or code.labelled else 0.6)
            if place is not None and place.page is page:
                near = abs(place.evidence.bbox[1] - _top(page, code.start)) if place.evidence.bbox else 1.0
                base = min(0.97, base + (0.1 if near < 0.12 else 0.0))
            found.append((Snippet(page, code.start, code.end), base))

    def parse(text: str) -> list[tuple[str, float]]:
        codes = find_bics("BIC " + text)
        return [(codes[0].value, 1.0)] if codes else []

    return field_of((reading for snippet, weight in found for reading in readings_of(snippet, parse, weight)), keep=0.8)


def _top(page: PageText, start: int) -> float:
    words = page.words_between(start, start + 1)
    return words[0].box[1] if words else 0.0


def _beneficiary(paper: Paper, place: Snippet | None) -> Field[str]:
    found: list[Reading[str]] = []
    short = [hit for hit in paper.find(SHORT_PAYEE) if _alone(hit.page, hit)]
    for hit in (*paper.find(PAYEE_NAME), *short):
        if _of_account(hit):
            continue
        for labelled in at_label(hit, STOP):
            value = continued(labelled.value, 1, stop=STOP)
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


def _reference(paper: Paper) -> Field[str]:
    found: list[Reading[str]] = []
    for wording, weight in ((REFERENCE, 0.97), (WEAK_REFERENCE, 0.8)):
        for hit in paper.find(wording):
            for labelled in at_label(hit):
                snippet = _with_rest(_whole_reference(labelled.value))
                if len(snippet.raw) < 3 or find_ibans(snippet.raw):
                    continue
                plausibility = weight * labelled.weight
                if _is_cut_off(snippet):
                    plausibility *= 0.6
                separated = re.search(r"[:\t\n]", hit.page.text[hit.end : labelled.value.start])
                if labelled.relation == "same" and not separated:
                    plausibility *= 0.6
                if _NUMBERED_REFERENCE.match(snippet.raw) and " " not in snippet.raw and "_" not in snippet.raw:
                    plausibility *= 0.55
                found += text_readings(snippet, plausibility)
                break
        if any(reading.confidence >= 0.6 for reading in found):
            break
    if not any(reading.confidence >= 0.6 for reading in found):
        for page in paper.pages:
            for match in _LAW.finditer(page.folded):
                start, end = page.line_bounds(match.start())
                snippet = Snippet(page, start, end).trimmed()
                cell = page.cell_at(snippet.start)
                whole = _begins_with_name(snippet.raw) and (cell is None or _begins_a_block(page, cell))
                found += text_readings(snippet, 0.8 if whole else 0.5)
            for match in _REFERENCE_SHAPE.finditer(page.text):
                cell = page.cell_at(match.start())
                if match.group().count("_") >= 2 and cell is not None:
                    _, end = page.line_bounds(match.start())
                    line = Snippet(page, cell.start, end).trimmed(" \t:")
                    whole = page.left_of(cell) is not None or _begins_a_block(page, cell)
                    found += text_readings(line, 0.8 if whole and not _is_cut_off(line) else 0.5)
    return field_of(found, keep=0.75)


def _begins_a_block(page: PageText, cell: Cell) -> bool:
    """Whether nothing stands right above a line in its column that could be its beginning."""
    above = page.above(cell, 1.3)
    return above is None or abs(above.box[0] - cell.box[0]) > 0.03 or is_label(page.snippet(above))


def _begins_with_name(text: str) -> bool:
    """Whether enough letters stand before the first figure to be a name: otherwise its first line is missing."""
    head: str = re.split(r"\d", text, maxsplit=1)[0]
    return sum(sign.isalpha() for sign in head) >= 8


def _whole_reference(value: Snippet) -> Snippet:
    """The reference to its very end, over the lines it is broken into."""
    page = value.page
    end = value.end
    while end < len(page.text) and page.text[end] in "._-*/":
        end += 1
    snippet = Snippet(page, value.start, end)
    for lines in range(1, 4):
        longer = continued(snippet, lines, stop=STOP)
        if longer.end == snippet.end or longer.end - longer.start > 160:
            break
        first = page.words_between(snippet.start, snippet.end)
        added = page.words_between(snippet.end + 1, longer.end)
        if not added or not first or find_ibans(page.text[snippet.end : longer.end]):
            break
        return _whole_reference(longer) if lines == 1 else longer
    return snippet


_REST = re.compile(r"15[.\-/ ]?12[.\-/ ]?1980|\bart(?:icle|ikel|\.)?[ _]?\d|_|\d{1,2}[.\-/ ]\d{1,2}[.\-/ ]\d{4}", re.I)
"""What only the rest of a reference holds: the law, the article, the birth date, the joins between its parts."""
_ONLY_DATE = re.compile(r"\W*\d{1,2}[.\-/ ]\d{1,2}[.\-/ ]\d{2,4}\W*")


def _with_rest(snippet: Snippet) -> Snippet:
    """The reference with lines below that can only be its rest, wherever they begin.

    Applications break it in the middle of a word, hang the second line below the label, or align it to the right; a
    reference that was cut off would look as if the payer had left out the article.
    """
    page = snippet.page
    for _ in range(3):
        cell = page.cell_at(max(snippet.start, snippet.end - 1))
        if cell is None or cell.index + 1 >= len(page.cells) or _LAW.search(fold(snippet.raw)):
            break
        following = page.cells[cell.index + 1]
        text, left = page.snippet(following), page.left_of(following)
        height = max(cell.box[3] - cell.box[1], page.line_height)
        below = -0.4 * height <= following.box[1] - cell.box[3] <= 1.6 * height
        overlaps = following.box[0] < cell.box[2] and cell.box[0] < following.box[2]
        if not below or not overlaps or ":" in text.raw or is_label(text) or not _REST.search(text.raw):
            break
        if (left is not None and is_label(page.snippet(left))) or find_ibans(text.raw):
            break
        if _ONLY_DATE.fullmatch(text.raw) and ("_" in snippet.raw or re.search(r"\d{4}", snippet.raw)):
            break
        snippet = Snippet(page, snippet.start, following.end)
    return snippet


def _is_cut_off(snippet: Snippet) -> bool:
    """Whether what can only be its rest stands below, parted from it in reading order by a broken label."""
    page = snippet.page
    cell = page.cell_at(max(snippet.start, snippet.end - 1))
    if cell is None or _LAW.search(fold(snippet.raw)):
        return False
    below = page.below(cell, 1.6)
    if below is None or below.start < snippet.end:
        return False
    text = page.snippet(below).raw
    return ":" not in text and bool(_REST.search(text)) and not _ONLY_DATE.fullmatch(text)


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

    if kind := within(line_start, start):
        return kind, 0.97
    cell = page.cell_at(start)
    if cell is None:
        return "none", 0.0
    left = page.left_of(cell)
    if left is not None and (kind := within(left.start, left.end)):
        return kind, 0.96
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
            kind, weight = _label_kind(spot)
            if kind == "amount":
                scored.append((weight * 0.8, spot))
            continue
        kind, weight = _label_kind(spot)
        if kind == "other" or not any(value for value, _ in amount.values):
            continue
        score = weight if kind == "amount" else 0.6 if amount.currency else 0.5
        if kind == "none" and place is not None and place.page is snippet.page and place.evidence.bbox:
            score += 0.15 if abs(_top(snippet.page, snippet.start) - place.evidence.bbox[1]) < 0.1 else 0.0
        if kind == "none" and amount.negative:
            score += 0.1
        scored.append((score, spot))
    if not scored:
        return Field(), Field()
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


_VALUE_DATE = re.compile(r"value|valeur|valuta|wertstellung|valor")


def _payment_date(paper: Paper) -> Field[Scalar]:
    dates = [date for date in roled_dates(paper) if not _in_reference(date.spot.snippet)]
    if paper.has(TODAY):
        # "We carried out your order today": the day of the paper, whatever the day of value.
        made = [date for date in dates if date.role in ("place-date", "issue", "date")]
        made = made or [date for date in dates if date.role == "none"]
        if len({date.spot.values[0][0] for date in made}) == 1:
            return field_of([reading for date in made for reading in date.readings(0.93)])
    booked = [date for date in dates if date.role == "payment"]
    if booked and all(date.label is not None and _VALUE_DATE.search(fold(date.label.phrase)) for date in booked):
        # From the value date on the money counts; the order may have been carried out on another day.
        others = [date for date in dates if date.role in ("issue", "place-date", "date", "none")]
        own = [reading for date in booked for reading in date.readings(0.85)]
        return field_of([*own, *(reading for date in others for reading in date.readings(0.8))])
    weights = {"payment": 0.96, "date": 0.85, "place-date": 0.75, "none": 0.66, "issue": 0.72, "printed": 0.55}
    for roles in (("payment",), ("date",), ("issue", "place-date", "none"), ("printed",)):
        found = [date for date in dates if date.role in roles]
        if found:
            share = 1.0 if len({date.spot.values[0][0] for date in found}) == 1 or roles == ("payment",) else 0.75
            return field_of([reading for date in found for reading in date.readings(weights[date.role] * share)])
    return Field()


def _in_reference(snippet: Snippet) -> bool:
    """Whether a date is part of the reference: the applicant's birth date, the date of the law."""
    page = snippet.page
    around = page.text[max(0, snippet.start - 2) : snippet.end + 2]
    if "_" in around:
        return True
    start, end = page.line_bounds(snippet.start)
    line = page.folded[start:end]
    return bool(_LAW.search(line)) or any(
        start <= hit.start and hit.end <= snippet.start for hit in REFERENCE.find(page)
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
