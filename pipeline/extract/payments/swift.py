"""What a SWIFT message says of a payment: its numbered fields leave no room for labels."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from pipeline.extract.money.iban import find_bics, find_ibans
from pipeline.extract.money.swift import joined_reference, message
from pipeline.extract.payments.names import goes_on_by_authority
from pipeline.extract.payments.sides import iban_readings
from pipeline.extract.text.candidates import field_of, fixed, text_readings
from pipeline.extract.text.lines import Paper, Snippet
from validators.facts import Field, Scalar

_SWIFT_SURE = 0.96
_SETTLED = re.compile(r"(\d{6}) ?([A-Z]{3}) ?(\d{1,12}(?:,\d{0,2})?)")
_SWIFT_ACCOUNT = re.compile(r"^/|^[A-Z]{2}\d{2}[A-Z0-9 ]{8,}$|^[\d\- ]{6,}$|^(?:account|a/c|iban)\b", re.I)


def swift_fields(paper: Paper) -> dict[str, Field[Scalar]]:
    """What the numbered fields of a SWIFT message say; they leave no room for labels."""
    tags = message(paper)
    found: dict[str, Field[Scalar]] = {}
    if (reference := tags.get("70")) and (whole := reference.whole):
        text = joined_reference(reference.lines)
        found["reference"] = field_of(text_readings(whole, _SWIFT_SURE, lambda _: text))
    for name, tag in (("beneficiary", "59"), ("payer", "50")):
        party = tags.get(tag)
        named = next((line for line in party.lines if not _SWIFT_ACCOUNT.match(line.raw)), None) if party else None
        if party is not None and named is not None:
            following = party.lines[party.lines.index(named) + 1 :][:1]
            if name == "beneficiary" and following and goes_on_by_authority(following[0].raw):
                named = Snippet(named.page, named.start, following[0].end)
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
    if bank := tags.get("57"):
        found["bic"] = field_of(
            reading for line in bank.lines for reading in text_readings(line, _SWIFT_SURE, _bank_code)
        )
    return {name: field for name, field in found.items() if field.readings}


def _bank_code(text: str) -> str:
    """The bank code that is the whole of a line; field 57D names the bank in words instead."""
    code = text.strip().removeprefix("/")
    found = find_bics("BIC: " + code)
    return found[0].value if len(found) == 1 and found[0].value == code else ""


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
    return re.sub(r"^[123]/", "", re.sub(r"\s{0,8}\n\s{0,8}(?:[123]/)?", " ", text)).strip()
