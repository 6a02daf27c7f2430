"""Account numbers (IBAN, ISO 13616) and bank codes (BIC, ISO 9362) in a text.

A letter that stands where the country's account structure has a figure is taken for the figure it looks
like, but only when the check digits (mod 97) then fit and nothing else fits as well; such a reading is
marked as repaired. A figure is never changed into another figure: a wrong account number that is really
printed must stay visible as wrong.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.extract.text.lines import PageText
from pipeline.patterns import pattern_of

_LOOKALIKES: Mapping[str, str] = {
    "O": "0", "Q": "09", "D": "0", "I": "1", "L": "1", "|": "1", "!": "1", "Z": "27", "S": "5", "B": "8", "G": "69",
    "T": "7", "A": "4", "E": "6",
}  # fmt: skip
_COUNTRY_LOOKALIKES = {"8E": "BE", "6B": "GB", "0E": "DE", "1T": "IT", "E5": "ES", "P1": "PL", "BF": "BE"}
_START = pattern_of(
    r"(?<![A-Za-z0-9])(?:IBAN:?|(?P<slash>[1Il|])(?=[A-Z]{2}\d\d))?(?P<country>[A-Z68][A-Z0-9])"
    r"[ \t.]?(?P<check>[0-9OQDILZSBGl|]{2})(?=[ \t\n.-]{0,3}[A-Z0-9|])"
)
_BIC = pattern_of(r"(?<![A-Za-z0-9])([A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![A-Za-z0-9])")
_BIC_SPACED = pattern_of(r"(?<![A-Za-z0-9])([A-Z]{4}) ([A-Z]{2}) ([A-Z0-9]{2})(?: ([A-Z0-9]{3}))?(?![A-Za-z0-9])")
_BIC_LABEL = pattern_of(
    r"(?:\bbic\b|\bswift\b)[^A-Za-z0-9]*(?:code|/|\(|bic|swift|\)|[^A-Za-z0-9\n])*$"
    r"|\b(?:bic|swift)\b[^\n:\t\d]{0,14}[:\t]\s*$"
)

MAX_REPAIRS = 64
"""Combinations of look-alikes tried on one account number."""


@dataclass(frozen=True, slots=True)
class AccountNumber:
    """Something that has the shape of an IBAN."""

    start: int
    end: int
    value: str
    valid: bool
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class BankCode:
    """Something that has the shape of a BIC."""

    start: int
    end: int
    value: str
    labelled: bool
    known: bool
    """In the bundled register of banks."""
    related: bool = False
    """Of the country of an account number in the same text."""


@cache
def _structure(country: str) -> str:
    """The kind of each character after the check digits: ``n`` figure, ``a`` letter, ``c`` either; empty if none."""
    from schwifty import registry
    from schwifty.exceptions import SchwiftyException

    try:
        spec = registry.get_iban_spec(country)
    except SchwiftyException:
        return ""
    return "".join(kind * int(length) for length, kind in re.findall(r"(\d+)!?([nac])", spec.bban_spec))


def is_valid_iban(value: str) -> bool:
    """Whether the check digits and the country's structure fit."""
    from schwifty import IBAN

    return bool(IBAN(value, allow_invalid=True).is_valid)


def _collect(text: str, position: int, count: int) -> tuple[str, int] | None:
    """The next ``count`` letters and figures, over the usual separators, and where they end."""
    signs: list[str] = []
    end = position
    gap = 0
    for index in range(position, min(len(text), position + count * 3)):
        sign = text[index]
        if sign.isascii() and (sign.isalnum() or sign in "|!"):
            signs.append(sign)
            end, gap = index + 1, 0
            if len(signs) == count:
                return "".join(signs), end
        elif (sign == "\n" and _WORD_BELOW.match(text, index)) or _LONG_WORD.match(text, index):
            return None
        elif sign in " \t\n.-" and gap < 3:
            gap += 1
        else:
            return None
    return None


_GROUPS = pattern_of(r"(?:[ \t]?[A-Z0-9]{2,4}){2,8}(?=[ \t]*(?:\n|$))")
_SIGNS_LEFT_OUT = 3


def _too_short(text: str, match: re.Match[str], structure: str) -> AccountNumber | None:
    """A number that ends its line a few figures early: printed so, it stays visible as no account number."""
    rest = _GROUPS.match(text, match.end())
    if rest is None:
        return None
    value = match["country"] + match["check"] + re.sub(r"\s", "", rest.group())
    lacking = len(structure) + len("BE00") - len(value)
    figures = sum(sign.isdigit() for sign in value)
    if not 0 < lacking <= _SIGNS_LEFT_OUT or figures < len(value) - len("BE00") or not match["check"].isdigit():
        return None
    return AccountNumber(match.start("country"), rest.end(), value, False)


_LONG_WORD = pattern_of(r"[ \t.]{1,2}[A-Za-z][a-z]{4}")
"""A word of a sentence: "authorisation code LB002119. Deposits are protected" is no account in Lebanon."""
_WORD_BELOW = pattern_of(r"\n[ \t]?[A-Za-z][a-z]{2}")
"""The next line begins with a word: an account number that was not complete by then has too few figures."""


def find_ibans(text: str) -> list[AccountNumber]:
    """All account numbers of a text, in order."""
    found: list[AccountNumber] = []
    past = 0
    for match in _START.finditer(text):
        if match.start("country") < past:
            continue
        country = match["country"]
        if country in _COUNTRY_LOOKALIKES and not _fits(text, match, country):
            country = _COUNTRY_LOOKALIKES[country]
        structure = _structure(country)
        if not structure:
            continue
        rest = _collect(text, match.end(), len(structure))
        if rest is None:
            if (short := _too_short(text, match, structure)) is not None:
                found.append(short)
                past = short.end
            continue
        body, end = rest
        if end < len(text) and text[end].isalnum() and text[end - 1].isdigit() and text[end].isdigit():
            continue
        written = match["country"] + match["check"] + body
        figures = sum(sign.isdigit() for sign in written)
        if figures < 0.55 * len(written) and "a" not in structure and "c" not in structure:
            continue
        account = _account(match.start("country"), end, country, match["check"] + body, structure, written)
        # The stroke before an account in a SWIFT message looks like a figure; only a number that fits proves it.
        if account is not None and (account.valid or not match["slash"]):
            found.append(account)
            past = end
    return found


def _fits(text: str, match: re.Match[str], country: str) -> bool:
    """Whether a number is one of the country that is printed, which looks like another's: Burkina Faso's BF."""
    rest = _collect(text, match.end(), len(structure)) if (structure := _structure(country)) else None
    return rest is not None and match["check"].isdigit() and _matches(rest[0], structure)


def _matches(body: str, structure: str) -> bool:
    return all(
        sign.isdigit() if kind == "n" else sign.isalpha() if kind == "a" else True
        for sign, kind in zip(body, structure, strict=True)
    )


def find_ibans_seen(page: PageText) -> list[AccountNumber]:
    """All account numbers of a page, also those that only another reader saw as such.

    One sign too many, as in BES57 for BE57, and nothing has the shape of an account number. What another reader saw in
    the same place counts when its check digits fit; it is marked as repaired, for they decided between two readers.
    """
    own = find_ibans(page.text)

    def fitting(text: str) -> list[tuple[int, int, AccountNumber]]:
        return [(one.start, one.end, one) for one in find_ibans(text) if one.valid and not one.repaired]

    others = [
        AccountNumber(start, end, number.value, True, repaired=True)
        for start, end, number in page.seen_by_others(fitting)
        if all(end <= one.start or one.end <= start for one in own)
    ]
    return sorted([*own, *others], key=lambda number: number.start) if others else own


def _account(start: int, end: int, country: str, rest: str, structure: str, written: str) -> AccountNumber | None:
    as_read = country + rest
    if as_read == written and is_valid_iban(as_read):
        return AccountNumber(start, end, as_read, True)
    fitting = {candidate for candidate in _resolved(country, rest.upper(), structure) if is_valid_iban(candidate)}
    if len(fitting) == 1:
        return AccountNumber(start, end, fitting.pop(), True, repaired=True)
    plain = next(_resolved(country, rest.upper(), structure), None)
    if plain is None or (structure.count("n") < len(structure) and not any(sign.isdigit() for sign in rest)):
        return None
    return AccountNumber(start, end, as_read.upper(), False)


def _resolved(country: str, rest: str, structure: str) -> Iterator[str]:
    choices: list[str] = []
    for sign, kind in zip(rest, "nn" + structure, strict=True):
        if kind == "n" and not sign.isdigit():
            if sign not in _LOOKALIKES:
                return
            choices.append(_LOOKALIKES[sign])
        else:
            choices.append(sign)
    for signs in itertools.islice(itertools.product(*choices), MAX_REPAIRS):
        yield country + "".join(signs)


_SEPARATED = pattern_of(r"[:/\t\n(]|\bcode\b")


def find_bics(text: str) -> list[BankCode]:
    """All bank codes of a text: those that the register knows, those of an account's country, those with a label.

    Words in capitals may have the shape of a code ("SWIFT TALIMATI"): a label alone counts only with a separator.
    """
    found: list[BankCode] = []
    countries: set[str] | None = None
    for pattern in (_BIC, _BIC_SPACED):
        for match in pattern.finditer(text):
            value = "".join(group for group in match.groups() if group)
            label = _BIC_LABEL.search(text[max(0, match.start() - 30) : match.start()].lower())
            known = _known_bic(value)
            if not _shaped(value):
                continue
            if countries is None:
                countries = {number.value[:2] for number in find_ibans(text)}
            related = value[4:6] in countries
            if known or related or (label is not None and _SEPARATED.search(label.group())):
                found.append(BankCode(match.start(), match.end(), value, label is not None, known, related))
    return sorted(found, key=lambda code: code.start)


@cache
def _known_bic(value: str) -> bool:
    from schwifty import BIC
    from schwifty.exceptions import SchwiftyException

    bank = value[:8]
    # The head office has a branch code or none (ISO 9362), and a register lists a bank in one of the two ways.
    office = bank + _HEAD_OFFICE
    same = (bank, office) if value in (bank, office) else (value,)
    try:
        return bank in _NO_LONGER_LISTED or any(BIC(one).exists for one in same)
    except SchwiftyException:
        return False


_HEAD_OFFICE = "XXX"
_NO_LONGER_LISTED = frozenset(("PCHQBEBB", "BPOTBEB1"))
"""Codes of the Belgian post's bank: fees were paid to the first for years, and the register has dropped them."""


def _shaped(value: str) -> bool:
    from schwifty import BIC
    from schwifty.exceptions import SchwiftyException

    try:
        BIC(value)
    except SchwiftyException:
        return False
    return True
