"""What the program calls a thing that a paper says in its own words, for comparing the two.

``interface.md`` leaves these values to the program: ``granted`` for "est équivalent à", ``flanders`` for "Vlaamse
overheid". The generator's truth holds the words as printed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

_TABLES: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "decision": (
        (
            "refused",
            r"\b(?:not|non|pas|niet|nicht)\b.*(?:equivalen|gelijkwaardig|gleichwertig)|refus|geweigerd|abgelehnt",
        ),
        ("granted", r"equivalen|gelijkwaardig|gleichwertig"),
    ),
    "region": (
        ("flanders", r"vlaams|vlaander|flemish|flandre|flamand|flandern|flanders"),
        ("brussels", r"brux|brussel"),
        ("wallonia", r"wallon|waals"),
        ("german-speaking-community", r"deutschsprachig|germanophone|german-speaking|duitstalig"),
    ),
    "territory": (
        ("worldwide", r"worldwide|monde entier|wereldwijd|weltweit"),
        ("schengen", r"schengen"),
        ("europe", r"europ"),
        ("belgium", r"belg"),
    ),
    "certified_by": (
        ("embassy", r"ambassade|embassy|botschaft|consul|konsul"),
        (
            "municipality",
            r"commune|gemeente|gemeinde|municipality|ville|stad|stadt|city|bourgmestre|burgemeester|mayor",
        ),
    ),
}
_MONTHS: Final = (
    r"jan", r"feb|fev", r"mar|maart|mrt|marz", r"apr|avr", r"may|mai\b|mei", r"jun|juin", r"jul|juil",
    r"aug|aout", r"sep", r"oct|okt", r"nov", r"dec|dez",
)  # fmt: skip


def own_word(name: str, printed: str) -> str | None:
    """The program's word for a printed value of a field; None where it gives the value as printed."""
    text = "".join(
        sign for sign in unicodedata.normalize("NFKD", printed) if not unicodedata.combining(sign)
    ).casefold()
    if name == "month":
        year = re.search(r"\b(?:19|20)\d\d\b", text)
        month = next((number for number, names in enumerate(_MONTHS, 1) if re.search(rf"\b(?:{names})", text)), None)
        return f"{year.group()}-{month:02}" if year and month else None
    return next((word for word, pattern in _TABLES.get(name, ()) if re.search(pattern, text)), None)


def one_of_several(name: str, answer: str, printed: str) -> bool:
    """Whether an answer is one of the ways that the paper names: a telephone number beside an address of mail."""
    if name != "employer_contact":
        return False
    ways = [
        re.sub(r"^[^\d+]*(?=\+?\d)", "", way.strip()) if "@" not in way else way.strip() for way in printed.split(",")
    ]
    return re.sub(r"\s", "", answer) in {re.sub(r"\s", "", way) for way in ways}
