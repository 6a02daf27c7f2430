"""What a message of ISO 20022 says of a payment: its elements leave no room for labels."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from pipeline.extract.dates.find import find_dates
from pipeline.extract.money.amounts import CODES, values_of_number
from pipeline.extract.money.iban import find_bics, find_ibans
from pipeline.extract.money.iso20022 import Element, by_path, elements
from pipeline.extract.payments.bank_words import without_bank_words
from pipeline.extract.payments.reference import well_formed
from pipeline.extract.payments.sides import iban_readings
from pipeline.extract.text.candidates import field_of, fixed, statement, text_readings
from pipeline.extract.text.lines import Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

_SURE: Final = 0.96
_PARTIES: Final = {"beneficiary": "Cdtr", "payer": "Dbtr"}
_SETTLED_ON: Final = {
    "": ("IntrBkSttlmDt", "AccptncDtTm"),
    "BookgDt": ("Dt", "DtTm", ""),
    "ValDt": ("Dt", "DtTm", ""),
}
"""The day on which the banks settle, else the one on which the account was debited; never the one asked for."""
_ORDERED: Final = frozenset({"ReqdExctnDt"})
_SUMS: Final = {"": ("IntrBkSttlmAmt", "InstdAmt", "TxAmt", "Amt")}
_NOT_A_SUM: Final = frozenset({"ChrgsInf", "Chrgs", "Bal"})
_ISO_DAY: Final = pattern_of(r"(\d{4})-(\d{2})-(\d{2})(?:T[\d:. +Z-]{4,24})?")
_FIGURES_OF_SUM: Final = pattern_of(r"\d[\d .,']{0,18}\d|\d")
_ISO_NUMBER: Final = pattern_of(r"\d{1,13}(?:\.\d{1,5})?")
_CURRENCY_CODE: Final = pattern_of(r"(?<![A-Z])[A-Z]{3}(?![A-Z])")
_STATES: Final = {True: ("ACSC", "ACCC"), False: ("RCVD", "PDNG", "RJCT", "CANC", "ACTC", "ACCP", "ACWC", "ACSP")}
"""Codes of the status of a payment: settled, or still to be, or never (ISO 20022 ExternalPaymentTransactionStatus)."""
_CODES_OF_STATES: Final = "|".join(code for codes in _STATES.values() for code in codes)
_STATE_CODE: Final = pattern_of(rf"(?<![^\W_])(?:{_CODES_OF_STATES})(?![^\W_])")
_OF_STATE: Final = pattern_of(r"\b(?:stat(?:us|ut|e|o)?|sts|durum\w?|estado)\b")
_SAID: Final = 0.93


def iso_fields(paper: Paper) -> dict[str, Field[Scalar]]:
    """What the elements of a message say; empty where the paper prints none.

    An element whose value was not read leaves its field unread: no label on the paper speaks of it.
    """
    found = elements(paper)
    if not found:
        return {}
    fields: dict[str, Field[Scalar]] = {}
    if written := by_path(found, {"": ("Ustrd",), "RmtInf": ("",)}):
        fields["reference"] = field_of(_reference(written))
    for name, party in _PARTIES.items():
        if named := by_path(found, {party: ("Nm", "")}):
            fields[name] = field_of(text_readings(named.whole, _SURE))
    if account := by_path(found, {"CdtrAcct": ("IBAN", "")}):
        fields["iban"] = field_of(
            reading
            for number in find_ibans(account.whole.raw)
            for reading in iban_readings(account.whole, number, _SURE)
        )
    if bank := by_path(found, {"CdtrAgt": ("BICFI", "BIC", "AnyBIC", "")}):
        fields["bic"] = field_of(text_readings(bank.lines[0], _SURE, _bank_code))
    fields.update(_sum(found))
    if any(element.name in _DAYS or element.within in _SETTLED_ON for element in found):
        fields["payment_date"] = _day(paper, found)
    asked = {element.within for element in found} | {element.name for element in found}
    unread = {name for name, elements_of_it in _ASKED.items() if asked & elements_of_it}
    return {name: field for name, field in fields.items() if field.readings} | {
        name: Field() for name in unread if not fields.get(name, Field()).readings
    }


_DAYS: Final = frozenset({"IntrBkSttlmDt", "AccptncDtTm", "ReqdExctnDt"})
_ASKED: Final = {
    "bic": {"CdtrAgt"},
    "beneficiary": {"Cdtr"},
    "payer": {"Dbtr"},
    "reference": {"RmtInf", "Ustrd"},
    "amount": {"IntrBkSttlmAmt", "InstdAmt"},
    "currency": {"IntrBkSttlmAmt", "InstdAmt"},
    "payment_date": _DAYS,
}
"""Elements by the field that they speak of."""


def stated(paper: Paper) -> Field[bool]:
    """Whether a message was carried out, by the code of its status or the booking of its entry."""
    found = elements(paper)
    for value, codes in _STATES.items():
        places = [
            Snippet(page, match.start(), match.end())
            for page in paper.pages
            for match in _STATE_CODE.finditer(page.text)
            if match.group() in codes
            and (found or _OF_STATE.search(page.folded, page.line_bounds(match.start())[0], match.start()))
        ]
        if places:
            return statement(value, places, _SAID)
    valued = [element for element in found if element.lines]
    debited = [element.whole for element in valued if element.name == "CdtDbtInd" and "DBIT" in element.whole.raw]
    booked = [element.whole for element in valued if element.within == "BookgDt" or element.whole.raw == "BOOK"]
    if debited and booked:
        return statement(True, [*debited, *booked], _SAID)
    return Field()


def ordered(paper: Paper) -> Field[bool]:
    """That a payment is still to be made, where the message is an order: it asks for a day."""
    days = [element.whole for element in elements(paper) if element.lines and element.name in _ORDERED]
    return statement(False, days[:1], _TO_BE_DONE)


_TO_BE_DONE: Final = 0.7
"""An order to a bank proves nothing before the bank has done it, and may come with the bank's own word."""


def _reference(written: Element) -> Iterable[Reading[str]]:
    return well_formed(text_readings(without_bank_words(written.whole), _SURE))


def _bank_code(text: str) -> str:
    codes = find_bics("BIC: " + text.strip())
    return codes[0].value if len(codes) == 1 else ""


def _sum(found: Sequence[Element]) -> dict[str, Field[Scalar]]:
    """The sum with its currency, of the settlement before that of the order."""
    sums = [element for element in found if element.within not in _NOT_A_SUM]
    stands = by_path(sums, _SUMS)
    if stands is None:
        return {}
    line, text = stands.lines[0], stands.lines[0].page.text
    code = next(
        (one for one in _CURRENCY_CODE.finditer(text, line.start, line.end) if one.group() in CODES.split()), None
    )
    shown = _FIGURES_OF_SUM.search(text, line.start, line.end)
    if shown is None:
        return {}
    number = shown.group()
    amount = (
        Decimal(number) if _ISO_NUMBER.fullmatch(number) else next((one for one, _ in values_of_number(number)), None)
    )
    if amount is None:
        return {}
    fields: dict[str, Field[Scalar]] = {
        "amount": field_of(fixed(Snippet(line.page, shown.start(), shown.end()), amount, _SURE))
    }
    if code is not None:
        fields["currency"] = field_of(fixed(Snippet(line.page, code.start(), code.end()), code.group(), _SURE))
    return fields


def _day(paper: Paper, found: Sequence[Element]) -> Field[Scalar]:
    """The day on which it was settled or booked."""
    told = by_path(found, _SETTLED_ON)
    if told is None:
        return Field()  # An order asks for a day; what day it was done is not said.
    line = told.lines[0]
    if (written := _ISO_DAY.match(line.page.text, line.start, line.end)) is not None:
        try:
            day = dt.date(int(written[1]), int(written[2]), int(written[3]))
        except ValueError:
            return Field()
        return field_of(fixed(Snippet(line.page, written.start(), written.end()), day, _SURE))
    return field_of(
        reading
        for date in find_dates(paper)
        if date.snippet.page is line.page and line.start <= date.snippet.start < line.end
        for value, plausibility in date.values
        for reading in fixed(date.snippet, value, _SURE * plausibility)
    )
