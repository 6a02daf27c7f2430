"""Who pays, where a screen names the holder over the account that was debited."""

from __future__ import annotations

from typing import Final

from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.readings import name_readings
from pipeline.extract.payments.sides import alone
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Paper
from pipeline.extract.text.wording import Wording, is_label
from pipeline.patterns import pattern_of
from validators.facts import Reading

_FROM_ACCOUNT: Final = Wording(
    "from account|debit account|du compte|depuis le compte|compte a debiter|compte debite|van rekening|"
    "te debiteren rekening|von konto|belastetes konto|cuenta de origen|cuenta origen|cuenta de cargo|conta de origem|"
    "da conta|conto di addebito|dal conto|z rachunku|z konta|rachunek obciazany|rachunek zleceniodawcy|din contul|"
    "gonderen hesap",
    label=True,
)
"""Which account is debited: often its kind or number stands there, its holder's name at times."""


def over_account(paper: Paper) -> list[Reading[str]]:
    """The name below the label of the account debited, where the account itself follows within two lines."""
    for hit in paper.find(_FROM_ACCOUNT):
        cell = hit.page.cell_at(hit.start)
        named = hit.page.below(cell, 1.6) if cell is not None and alone(hit.page, hit) else None
        below = hit.page.below(named, 1.6) if named is not None else None
        lines = [below, hit.page.below(below, 1.6) if below is not None else None]
        numbered = any(one is not None and _DIGITS.search(hit.page.text, one.start, one.end) for one in lines)
        if named is None or not numbered:
            continue
        place = hit.page.snippet(named).trimmed()
        if _is_person(place.raw) and not is_label(place) and not _KIND_OF_ACCOUNT.search(fold(place.raw)):
            return list(name_readings(place, _OVER_ACCOUNT))
    return []


def _is_person(text: str) -> bool:
    return len(text.split()) > 1 and clean_name(text) == text


_OVER_ACCOUNT: Final = 0.8
_DIGITS: Final = pattern_of(r"\d[\d \t]{6,40}\d")
_KIND_OF_ACCOUNT: Final = pattern_of(
    r"\b(?:account|compte|rekening|zichtrekening|\w{0,12}konto|cuenta|conta|conto|rachunek|hesap|contul?|current|savings|"
    r"courant|epargne|corriente|corrente|ahorros?|bank|banque|card|carte|visa|mastercard)\b"
)
"""What an account is called, in capitals perhaps, and nobody's name."""
