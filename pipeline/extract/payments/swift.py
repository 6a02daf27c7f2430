"""What a SWIFT message says of a payment: its numbered fields leave no room for labels."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.extract.dates.find import find_dates, parse_date
from pipeline.extract.money.amounts import CODES, values_of_number
from pipeline.extract.money.iban import find_bics, find_ibans
from pipeline.extract.money.swift import Tagged, joined_reference, message
from pipeline.extract.payments.authority_lines import goes_on_by_authority
from pipeline.extract.payments.reference import well_formed
from pipeline.extract.payments.sides import iban_readings
from pipeline.extract.text.candidates import field_of, fixed, readings_of, text_readings
from pipeline.extract.text.folding import fold, word_set
from pipeline.extract.text.lines import Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

_SWIFT_SURE = 0.96
_SETTLED = pattern_of(r"(\d{6}) ?([A-Z]{3}) ?(\d{1,12}(?:,\d{0,2})?)")
_SWIFT_ACCOUNT = pattern_of(r"^/|^[1Il|]?[A-Z]{2}\d{2}[A-Z0-9 ]{8,}$|^[\d\- ]{6,}$|^(?:account|a/c|iban)\b", re.I)


def swift_fields(paper: Paper) -> dict[str, Field[Scalar]]:
    """What the numbered fields of a SWIFT message say; they leave no room for labels."""
    tags = message(paper)
    found: dict[str, Field[Scalar]] = {}
    if (reference := tags.get("70")) and (whole := _together(reference.lines)):
        text = joined_reference(reference.lines)
        found["reference"] = field_of(
            well_formed(text_readings(whole, _SWIFT_SURE, lambda seen: text if seen == whole.raw else seen))
        )
    for name, tag in (("beneficiary", "59"), ("payer", "50")):
        party = tags.get(tag)
        named = next((line for line in party.lines if not _SWIFT_ACCOUNT.match(line.raw)), None) if party else None
        if party is not None and named is not None:
            following = party.lines[party.lines.index(named) + 1 :][:1]
            joined = following and 0 <= following[0].start - named.end <= _NEXT
            if name == "beneficiary" and joined and goes_on_by_authority(following[0].raw):
                named = Snippet(named.page, named.start, following[0].end)
            parse = _person if name == "payer" else _without_line_number
            found[name] = field_of(text_readings(named, _SWIFT_SURE, parse))
    if (settled := tags.get("32")) and settled.lines:
        found.update(_settled(settled.lines[0]) or _settled_in_parts(paper, settled.lines))
    if "amount" not in found and (ordered := tags.get("33")):
        # The sum that was ordered, where that of the settlement was not read.
        found.update(
            (name, field)
            for name, field in _settled_in_parts(paper, ordered.lines).items()
            if name in ("amount", "currency")
        )
    if (ordered := tags.get("33")) and not _by_the_payee(tags.get("71")):
        # Nothing is taken off on the way, so that both fields hold one sum: where they differ one was misread.
        told = _settled_in_parts(paper, ordered.lines)
        same = "currency" not in told or told["currency"].values == found.get("currency", Field()).values
        if same and "amount" in told and "amount" in found:
            found["amount"] = field_of([*found["amount"].readings, *told["amount"].readings])
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


def _by_the_payee(charges: Tagged | None) -> bool:
    """Whether field 71 does not say that the one who orders bears all charges: then less may be settled."""
    return charges is None or not any(re.search(r"\bOUR\b", line.raw) for line in charges.lines)


def _together(lines: tuple[Snippet, ...]) -> Snippet | None:
    """The stretch from the first line to the last; the first alone where others were read in between."""
    if not lines:
        return None
    apart = any(not 0 <= after.start - before.end <= _NEXT for before, after in itertools.pairwise(lines))
    return lines[0] if apart else Snippet(lines[0].page, lines[0].start, lines[-1].end)


_NEXT = 3
"""Signs between the end of a line and the beginning of the next."""


def _bank_code(text: str) -> str:
    """The bank code that is the whole of a line, or is called so in it; field 57D may name the bank in words alone."""
    code = text.strip().removeprefix("/")
    found = find_bics("BIC: " + code)
    if len(found) == 1 and found[0].value == code:
        return found[0].value
    named = [one for one in find_bics(text) if one.labelled or one.known]
    return named[0].value if len(named) == 1 else ""


def _settled(line: Snippet) -> dict[str, Field[Scalar]]:
    """Field 32A as it is sent: ``260917EUR207,00`` is 17 September 2026, currency, amount with a comma."""
    raw = _SETTLED.fullmatch(line.page.text[line.start : line.end])
    if raw is None:
        return {}
    day_part, currency_part, amount_part = (
        Snippet(line.page, line.start + raw.start(number), line.start + raw.end(number)) for number in (1, 2, 3)
    )
    if (day := _six_figures(raw[1])) is None:
        return {}
    amount = Decimal(raw[3].replace(".", "").replace(",", "."))
    return {
        "payment_date": field_of(fixed(day_part, day, _SWIFT_SURE)),
        "currency": field_of(fixed(currency_part, raw[2], _SWIFT_SURE)),
        "amount": field_of(fixed(amount_part, amount, _SWIFT_SURE)),
    }


_DAY = pattern_of(r"(?<!\d)\d{6}(?!\d)")
_AMOUNT_SHOWN = pattern_of(
    r"(?:(?<![^\W_])|(?<=[A-Z]{3}))(?:\d{1,3}(?:[ .,]\d{3}){1,3}[.,]\d{2}(?!\d)|\d{1,12} ?[.,] ?(?:\d{2})?(?!\d))"
)
"""A sum begins a word or stands right behind its currency: the figures behind a misread one are none ("EUR2S0,00")."""
_IN_PARTS = 0.93


def _settled_in_parts(paper: Paper, lines: tuple[Snippet, ...]) -> dict[str, Field[Scalar]]:
    """Field 32A as a bank prints it for people: the day, the currency and the sum apart, be it each with its label."""
    found: dict[str, Field[Scalar]] = {}
    for line in lines[:_PARTS]:
        days = [
            reading
            for date in find_dates(paper)
            if date.snippet.page is line.page and line.start <= date.snippet.start < line.end and date.values
            for reading in fixed(date.snippet, date.values[0][0], _IN_PARTS)
        ]
        sent = _DAY.search(line.page.text, line.start, line.end) if not days else None
        if sent is not None and (day := _six_figures(sent.group())) is not None:
            days = list(fixed(Snippet(line.page, sent.start(), sent.end()), day, _IN_PARTS))
        days = days or list(readings_of(line, lambda text: parse_date(text)[:1], _IN_PARTS))
        if days and "payment_date" not in found:
            found["payment_date"] = field_of(days[:1])
        begin = (
            sent.end() if sent is not None else max((end for end in _ends_of_dates(paper, line)), default=line.start)
        )
        code = _CURRENCY_SHOWN.search(line.page.text, begin, line.end)
        if code is not None and code[0] in CODES.split() and "currency" not in found:
            found["currency"] = field_of(fixed(Snippet(line.page, code.start(), code.end()), code[0], _IN_PARTS))
        shown = _AMOUNT_SHOWN.search(line.page.text, begin, line.end)
        values = _sum_of(shown)
        if shown is not None and values and "amount" not in found:
            found["amount"] = field_of(fixed(Snippet(line.page, shown.start(), shown.end()), values[0][0], _IN_PARTS))
        elif shown is None and not days and "amount" not in found and (seen := _seen_otherwise(line)):
            found["amount"] = field_of(seen)
    return found


def _seen_otherwise(line: Snippet) -> Sequence[Reading[Decimal]]:
    """The sum of a line in which the first reader misread figures and the second one did not."""
    return readings_of(line, lambda text: _sum_of(_AMOUNT_SHOWN.search(text)), _IN_PARTS)


def _sum_of(shown: re.Match[str] | None) -> Sequence[tuple[Decimal, float]]:
    """The sum that is shown, without blanks at its sign and with none of its cents printed: "250, 00", "250,"."""
    return values_of_number(re.sub(r"\s?([.,])\s?", r"\1", shown[0]).rstrip(",."))[:1] if shown is not None else ()


def _ends_of_dates(paper: Paper, line: Snippet) -> Iterator[int]:
    for date in find_dates(paper):
        if date.snippet.page is line.page and line.start <= date.snippet.start < line.end:
            yield date.snippet.end


_CURRENCY_SHOWN = pattern_of(r"(?<![A-Z])[A-Z]{3}(?![A-Z])")
_PARTS = 5


def _six_figures(text: str) -> dt.date | None:
    try:
        return dt.datetime.strptime(text, "%y%m%d").replace(tzinfo=dt.UTC).date()
    except ValueError:
        return None


def _without_line_number(text: str) -> str:
    """A name without its line number in option F (``1/YANG CHUAN``) and the number of a card behind it."""
    name = re.sub(r"^[123]/", "", re.sub(r"\s{0,8}\n\s{0,8}(?:[123]/)?", " ", text)).strip()
    return re.split(r",\s(?=[^,]*\d)", name)[0]


def _person(text: str) -> str:
    """Who ordered a payment, without the titles before the name or behind it: "MR YANG CHUAN", "YANG CHUAN MRS"."""
    words = _without_line_number(text).split()
    first, last = 0, len(words)
    while last - first > 1 and fold(words[first]).strip(".") in _BEFORE_NAME:
        first += 1
    while last - first > _TWO_NAMES and fold(words[last - 1]).strip(".") in _BEHIND_NAME:
        last -= 1
    return " ".join(words[first:last])


_BEFORE_NAME = word_set(
    "mr mrs ms miss mstr dr prof mme mlle monsieur madame mademoiselle dhr mevr mevrouw herr frau sr sra srta "
    "senor senora shri smt alhaji alhaja hajia bapak ibu sayin"
)
"""How people are addressed in the files of banks; what is a name somewhere as well (Eng, Tuan, Kum) is left out."""
_BEHIND_NAME = word_set("mr mrs ms miss mstr dr")
_TWO_NAMES = 2
