"""Amounts of money in every notation seen on papers, with their currency (ISO 4217).

``1.234`` may be a thousand and more or one and a bit: both readings are kept, the likelier first, unless the currency
has no third decimal and the paper names none that has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from pipeline.extract.money.third_decimals import THREE_DECIMALS, Figures, figures_behind
from pipeline.extract.text.candidates import fixed
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

CODES = (
    "EUR USD GBP CHF AED AFN ALL AMD ARS AUD AZN BAM BDT BGN BHD BIF BRL CAD CDF CLP CNY COP CZK DKK DZD EGP ETB "
    "GEL "
    "GHS GMD GNF HKD HRK HUF IDR ILS INR IQD IRR JOD JPY KES KRW KWD KZT LBP LKR LYD MAD MDL MGA MKD MUR MXN MYR "
    "NGN "
    "NOK NPR NZD OMR PEN PHP PKR PLN QAR RON RSD RUB RWF SAR SEK SGD SYP THB TND TRY TWD TZS UAH UGX UZS VND XAF "
    "XOF "
    "YER ZAR ZMW"
)

_SYMBOLS = {
    "€": "EUR", "euro": "EUR", "euros": "EUR", "eur": "EUR", "£": "GBP", "us$": "USD", "₹": "INR", "rs": "INR",
    "₺": "TRY", "tl": "TRY", "₽": "RUB", "zl": "PLN", "fcfa": "XAF", "cfa": "XOF", "dh": "MAD", "dhs": "AED",
    "₦": "NGN", "₴": "UAH", "sfr": "CHF", "usd$": "USD",
    "s/": "PEN", "s/.": "PEN", "r$": "BRL", "lei": "RON", "$": "USD", "¥": "JPY", "rmb": "CNY", "kr": "SEK",
    "ksh": "KES", "kshs": "KES", "tsh": "TZS", "ush": "UGX", "ugx": "UGX", "gh¢": "GHS", "gh₵": "GHS", "birr": "ETB",
    "₱": "PHP", "₩": "KRW", "฿": "THB", "₪": "ILS", "৳": "BDT", "tk": "BDT", "rp": "IDR", "rm": "MYR", "nt$": "TWD",
    "hk$": "HKD", "s$": "SGD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "mx$": "MXN", "kc": "CZK",
    "f cfa": "XAF", "francs cfa": "XAF", "frw": "RWF", "fbu": "BIF", "fc": "CDF", "₫": "VND", "rupees": "INR",
}  # fmt: skip
"""What stands for a currency beside its code; of a mark that several states use, the likeliest (see ``OPEN_MARKS``)."""

OPEN_MARKS: Mapping[str, tuple[str, ...]] = {
    "$": ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "COP", "CLP", "ARS"),
    "¥": ("JPY", "CNY"),
    "kr": ("SEK", "NOK", "DKK"),
    "rs": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "rupees": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "fcfa": ("XAF", "XOF"),
    "f cfa": ("XAF", "XOF"),
    "cfa": ("XAF", "XOF"),
    "francs cfa": ("XAF", "XOF"),
    "dh": ("MAD", "AED"),
    "dhs": ("AED", "MAD"),
    "sh": ("KES", "TZS", "UGX"),
    "lei": ("RON", "MDL"),
}
"""Marks that more than one state uses, with what each may stand for."""

_NUMBER = pattern_of(
    r"(?:(?<![\d.,/:'_-])|(?<=(?<![a-z])(?:eur|usd|gbp|chf)[.:]))(?<!\d )(?<!\d[oilsb])(?P<sign>[+-]{1,2} ?)?"
    r"(?P<number>\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d{2,3})?(?!\d)|\d{1,3}(?:,\d{2})+,\d{3}(?:\.\d{2})?(?!\d)"
    r"|\d+[.,]\d{1,3}(?!\d)|\d+)"
    r"(?P<round>,[-=]{1,2}|\.-{1,2}|/[-=])?(?![\d/:]|[.,]\d|[oilsb]\d)"
)
_BROKEN_LINE = pattern_of(
    r"(?<![\d.,/:'-])(?<!\d )(?P<sign>[+-] ?)?(?P<number>\d{1,3}\n\d{3}(?:[.,]\d{2}))(?P<round>(?!.))?(?![\d/:]|[.,]\d)"
)
"""A thousand whose group of figures went to the next line: ``30`` and ``000,00 EUR``."""

_MARK = "|".join(sorted((re.escape(fold(mark)) for mark in (*_SYMBOLS, *CODES.split())), key=len, reverse=True))
_BEFORE = pattern_of(rf"(?<![a-z])({_MARK})[ \t\n:.]{{0,3}}\Z")
_MINUS_BEHIND = pattern_of(r" ?-(?![\d,.])")
"""Behind a sum that is owed: "1.234,00-"; below it, or before a figure, the minus is the next sum's."""
_SHORT_MARKS = frozenset(("tk", "rm", "rp", "fc", "kc", "kr", "dh", "sh"))
_RAND = pattern_of(r"(?<![A-Za-z])R ?\Z")
"""The rand's one letter counts as a mark only as a capital, before a number that is written as a sum."""
_APART = pattern_of(r"[a-z€] [-+] \Z")
_OF_A_LAW = pattern_of(r"\s?(?:abs|absatz|satz|bgb|gewo|estg|sgb|aufenthg|aufenthv|stgb|zpo|lid)\b")
"""What makes the sign before a number that of a paragraph, read as a dollar's: "$ 108 Abs. 3 GewO"."""
_TAKEN_OFF = pattern_of(r"(?<!\S)- ?\Z")
"""The sign before the mark of the currency: "-€236"."""
_OF_NUMBER_BEFORE = pattern_of(rf"\d ?({_MARK})[ \t\n:.]{{0,3}}\Z")
"""A mark right behind another number is that number's: ``6.3390 BRL  148.00 EUR``."""
_AFTER = pattern_of(rf"[ \t\n]{{0,3}}({_MARK})(?![a-z])")
_BROKEN = pattern_of(r"(?<![\w.,])(?=[\dOoIlSB.]*\d)[\dOoIlSB]{1,3}(?:\.[\dOoIlSB]{3})?[.,][\dOoIlSB]{2}(?![\w])")
_CONFUSED = str.maketrans("OoIlSB", "001158")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in a text: where it stands and what it may be."""

    start: int
    end: int
    values: tuple[tuple[Decimal, float], ...]
    currency: str | None
    negative: bool = False
    decimals: bool = False
    """Whether it is written with two decimals, as sums of money are."""


def _is_word(mark: str, written: str) -> bool:
    """Whether what stands behind a number is a word that happens to be a code: "7,130.00 / All amounts in GBP"."""
    return mark in _ALSO_WORDS and not written.isupper()


_ALSO_WORDS = frozenset(("all", "try", "cop", "lei"))


def _currency(mark: str) -> str:
    return _SYMBOLS.get(mark, mark.upper())


def values_of_number(text: str) -> tuple[tuple[Decimal, float], ...]:
    """What a written number may be worth, with weights."""
    text = text.replace("'", " ").strip()
    separators = re.findall(r"[ .,]", text)
    plain = re.sub(r"[ .,]", "", text)
    try:
        whole = Decimal(plain)
        if not separators:
            return ((whole, 1.0),)
        if text.startswith("00") or _TAIL.fullmatch(text):
            return ()  # The tail of a number that was cut: its head stands elsewhere.
        last = text.rfind(separators[-1])
        decimals = len(text) - last - 1
        kinds = set(separators)
        if decimals == 3 and len(separators) == 1 and separators[0] != " ":
            if text.startswith("0"):
                return ((whole / 1000, 1.0),)
            return ((whole, 0.85), (whole / 1000, 0.15))
        if decimals == 3 and (len(kinds) == 1 or separators[-1] == " "):
            return ((whole, 1.0),)
        if separators[-1] == " ":
            return ((whole, 0.5),)
        if separators.count(separators[-1]) > 1:
            return ((whole, 0.6),)
        return ((whole.scaleb(-decimals), 1.0),)
    except (InvalidOperation, ValueError):
        return ()


_TAIL = pattern_of(r"0\d\d[.,]\d{2}")
"""The hundreds of a sum without its thousands."""
_MISREAD_THOUSAND = pattern_of(r"(?<![^\W_])([il|!]) \Z")
"""One thousand that was read as a letter before its hundreds: "I 060,00"."""
_MISREAD = 0.75


_THREE_DECIMALS = THREE_DECIMALS | {"IQD"}


def find_amounts(text: str) -> list[Amount]:
    """All numbers of a text that may be amounts, in order."""
    folded = fold(text)
    found: list[Amount] = []
    broken = [(match.start("number"), match.end("number")) for match in _BROKEN_LINE.finditer(folded)]
    for match in (*_NUMBER.finditer(folded), *_BROKEN_LINE.finditer(folded)):
        start, end = match.start("number"), match.end("number")
        inside = any(first < end and start < last for first, last in broken)
        if end - start > 18 or ("\n" not in match.group("number") and inside):
            continue
        thousand = (
            _MISREAD_THOUSAND.search(folded, max(0, start - 3), start) if _TAIL.fullmatch(match["number"]) else None
        )
        if thousand is not None:
            values = tuple((value, _MISREAD * sure) for value, sure in values_of_number(f"1 {match['number']}"))
        else:
            values = values_of_number(match.group("number").replace("\n", " "))
        if not values:
            continue
        start, end = match.start("number"), match.end()
        currency, taken_off = None, False
        sign_at = match.start() if thousand is None else thousand.start()
        start = start if thousand is None else sign_at
        ahead = folded[max(0, sign_at - 8) : sign_at]
        before, after = _BEFORE.search(ahead), _AFTER.match(folded, end)
        if before and (after or "\n" in before.group()) and _OF_NUMBER_BEFORE.search(ahead):
            before = None
        if before and "\n" in before.group() and match.group("number").isdigit():
            before = None  # "Devise : EUR / 6. Montant en lettres": the next line begins with its own number.
        if match.group("number").isdigit() and _APART.search(folded, max(0, sign_at - 2), match.start("number")):
            before = None  # "Savings EUR - 4471" is the end of an account's number.
        if match.group("number").isdigit():
            # "TK 1903", "Rm 204": a number that is not written as a sum is an account's or a room's.
            before = before if before and before.group(1) not in _SHORT_MARKS else None
            after = after if after and after.group(1) not in _SHORT_MARKS else None
        if before and before.group(1) == "$" and _OF_A_LAW.match(folded, end):
            before = None
        if before:
            currency = _currency(before.group(1))
            start = sign_at - (len(ahead) - before.start())
            taken_off = _TAKEN_OFF.search(folded, max(0, start - 2), start) is not None
        elif after and not _is_word(after.group(1), text[after.start(1) : after.end(1)]):
            currency = _currency(after.group(1))
            end = after.end()
        if currency is None and _RAND.search(text[max(0, sign_at - 3) : sign_at]) and re.search(r"\D", match["number"]):
            currency, start = "ZAR", sign_at - 1 - (text[sign_at - 1] == " ")
        if currency in THREE_DECIMALS and len(values) == _EITHER:
            values = tuple((value, _EVEN) for value, _ in reversed(values))
        elif currency is not None and currency not in _THREE_DECIMALS and len(values) == _EITHER:
            values = ((values[0][0], 0.97),)  # Sums in this currency never have three decimals.
        if currency is None and folded[end : end + 1].isalpha() and match.group("number").isdigit():
            continue  # "50K", "12th", "24h": no sum of money.
        number = match.group("number")
        decimals = bool(re.search(r"[.,]\d{2}$", number)) or match.group("round") is not None
        if _CENTS.fullmatch(number) and (torn := _before_cents(folded, sign_at)):
            head, sure = torn
            if currency is not None or sure >= _GROUPED:
                # "2 270, 53 EUR": a blank behind the comma makes no sum of the cents.
                own = values if sure < _GROUPED else ()
                values = (*((value, sure) for value, _ in values_of_number(f"{head[1]},{number}")), *own)
                start, decimals = head.start(1) + max(0, sign_at - _HEAD_OF_CENTS), True
                found = [amount for amount in found if amount.end <= start]
                if currency is None and (mark := _BEFORE.search(folded[max(0, start - 8) : start])):
                    currency, start = _currency(mark.group(1)), start - len(mark.group())
        trailing = _MINUS_BEHIND.match(folded, end) is not None
        negative = taken_off or (match.group("sign") or "").startswith("-") or trailing
        found.append(Amount(start, end, values, currency, negative, decimals))
    for match in _BROKEN.finditer(text):
        if any(amount.start < match.end() and match.start() < amount.end for amount in found):
            continue
        number = match.group().translate(_CONFUSED)
        if number != match.group():
            values = tuple((value, weight * 0.5) for value, weight in values_of_number(number))
            after = _AFTER.match(folded, match.end())
            before = _BEFORE.search(folded[max(0, match.start() - 8) : match.start()])
            near = after or before
            found.append(
                Amount(match.start(), match.end(), values, _currency(near.group(1)) if near else None, False, True)
            )
    return sorted(found, key=lambda amount: amount.start)


_EITHER = 2
"""Values of a number that may have three decimals or a thousand in it."""
_EVEN = 0.5
_THIRD = pattern_of(r"\d{1,3}([.,])\d{3}")
_CENTS = pattern_of(r"\d{2}")
_HEAD = pattern_of(r"(?<![\d.,/:-])(?<!\d )(\d{1,3}(?:[ .']\d{3})+|\d{1,6})[.,] \Z")
_HEAD_OF_CENTS = 16
_GROUPED = 0.85


def _before_cents(folded: str, start: int) -> tuple[re.Match[str], float] | None:
    """The figures before cents that a blank parts from them, and how sure it is that they are of one sum."""
    head = _HEAD.search(folded[max(0, start - _HEAD_OF_CENTS) : start])
    return None if head is None else (head, _GROUPED if re.search(r"\D", head[1]) else 0.5)


def without_mills(sums: Field[Decimal], currency: Field[Scalar]) -> Field[Decimal]:
    """A sum without the reading of "34.102" that has three decimals, where its currency has none such.

    Args:
        sums: the readings of one sum.
        currency: what it is in; where that is not known nothing is left out.
    """
    if not currency.readings or _THREE_DECIMALS.intersection(map(str, currency.values)):
        return sums
    whole = tuple(one for one in sums.readings if one.value == one.value.quantize(_CENT))
    return Field(whole) if whole else sums


_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class AmountSpot:
    """An amount on a page."""

    snippet: Snippet
    amount: Amount


def sums_in(paper: Paper, text: str) -> list[Amount]:
    """All numbers of a text of a paper that may be amounts, in order, with the decimals that sums have on that paper.

    Where it names a currency of a thousand parts "EUR 245,000" may be 245 and 245 thousand; which of the two, only what
    the paper says of its decimals or shows in other sums can tell.
    """
    figures: Mapping[str, Figures] | None = paper.__dict__.get("_figures")
    if figures is None:
        figures = paper.__dict__["_figures"] = figures_behind(page.folded for page in paper.pages)
    found = find_amounts(text)
    return [_told_by_paper(one, text, figures) for one in found] if figures else found


def _told_by_paper(amount: Amount, text: str, figures: Mapping[str, Figures]) -> Amount:
    number = _THIRD.search(text, amount.start, amount.end)
    alone = number is not None and len(re.findall(r"[.,]?\d+", text[amount.start : amount.end])) == _EITHER
    if number is None or not alone:
        return amount
    whole, last = Decimal(re.sub(r"\D", "", number.group())), figures[number[1]]
    if last == "either":
        likelier = (whole / 1000, whole) if amount.currency in THREE_DECIMALS else (whole, whole / 1000)
        return replace(amount, values=tuple((value, _EVEN) for value in likelier))
    parts = last == "parts"
    return replace(amount, values=((whole / 1000 if parts else whole, _TOLD),), decimals=parts)


_TOLD = 0.97


def amounts_on(paper: Paper) -> tuple[AmountSpot, ...]:
    """All amounts of a paper."""
    cached = paper.__dict__.get("_amounts")
    if cached is not None:
        return tuple(cached)
    found = tuple(
        AmountSpot(Snippet(page, amount.start, amount.end), amount)
        for page in paper.pages
        for amount in sums_in(paper, page.text)
    )
    paper.__dict__["_amounts"] = found
    return found


def only_sum(paper: Paper, other: re.Pattern[str]) -> AmountSpot | None:
    """The one sum on a paper that is about one, where no wording says what it is and none that it is another thing.

    Args:
        paper: the paper.
        other: what is said near sums of another kind.
    """
    spots = [spot for spot in amounts_on(paper) if spot.amount.currency is not None]
    if len({spot.amount.values[0][0] for spot in spots}) != 1:
        return None
    page, start, end = spots[0].snippet.page, spots[0].snippet.start, spots[0].snippet.end
    before = re.split(r"[;:]|\.\s|\n(?=[^\n]{0,40}\t)", page.folded[max(0, start - _AROUND) : start])[-1]
    behind = re.split(r"[;:\n]|\.\s", page.folded[end : end + _AROUND_BEHIND])[0]
    return None if other.search(before) or other.search(behind) else spots[0]


_AROUND = 90
_AROUND_BEHIND = 26
_CODE_NEARBY = pattern_of(rf"(?<![a-z])(?:{_MARK})(?![a-z])")


def mark_in(folded: str) -> str | None:
    """The mark of a currency in folded words, as it is written."""
    match = _CODE_NEARBY.search(folded)
    return match.group() if match else None


def currency_in(folded: str) -> str | None:
    """The currency that folded words name."""
    marks = [match.group() for match in _CODE_NEARBY.finditer(folded)]
    plain = [mark for mark in marks if mark not in _ALSO_WORDS]
    return _currency((plain or marks)[0]) if marks else None


def currency_nearby(snippet: Snippet, amount: Amount, plausibility: float) -> tuple[Reading[str], ...]:
    """The currency of an amount: beside it, or in the cell left of, right of or above it."""
    if amount.currency:
        return fixed(snippet, amount.currency, plausibility)
    page = snippet.page
    cell = page.cell_at(snippet.start)
    if cell is None:
        return ()
    for neighbour in (cell, page.left_of(cell), page.right_of(cell), page.above(cell, 2.5)):
        match = _CODE_NEARBY.search(page.folded, neighbour.start, neighbour.end) if neighbour else None
        if match and not _is_word(match.group(), page.text[match.start() : match.end()]):
            return fixed(Snippet(page, match.start(), match.end()), _currency(match.group()), plausibility * 0.95)
    return ()
