"""Countries as travel documents and papers name them: codes, names and demonyms in four languages.

Codes are ISO 3166-1 alpha-3 and those which ICAO Doc 9303-3 (section 5) adds: British variants
(GBD, GBN, GBO, GBP, GBS), stateless persons and refugees (XXA, XXB, XXC, XXX), organisations (UNO,
UNA, EUE, XOM …), Kosovo's RKS, the specimen state UTO, and German's single D. Codes and names that
expired are still understood, because papers outlive states.

A name may mean several countries (CONGO, KOREAN, DOMINICAN); all are answered, never one of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, TypeAlias

from validators.country_names import ROWS, TERRITORIES, Row

Language: TypeAlias = Literal["en", "fr", "nl", "de"]

LANGUAGES: tuple[Language, ...] = ("en", "fr", "nl", "de")

CANONICAL: Mapping[str, str] = {
    "D": "DEU",
    "XKX": "RKS",
    "KOS": "RKS",
    "XKK": "RKS",
    "ZAR": "COD",
    "ROM": "ROU",
    "BUR": "MMR",
    "TMP": "TLS",
    "ZIM": "ZWE",
    "GER": "DEU",
    "UKD": "GBR",
}
"""Codes seen in documents, expired or non-standard, and the code used today."""

BRITISH: frozenset[str] = frozenset({"GBD", "GBN", "GBO", "GBP", "GBS"})
"""Classes of British nationality other than British citizen."""

_ROWS: Mapping[str, Row] = {row.code: row for row in ROWS}

_WORDS_AROUND = frozenset(
    word
    for words in (
        "nationality citizen citizenship republic of the",
        "nationalite citoyen citoyenne republique de du des la le les d l",
        "nationaliteit burger republiek van het",
        "staatsangehorigkeit staatsangehoeriger burgerin republik der die das",
    )
    for word in words.split()
)
"""Words around a country's name that decide nothing, e.g. CITIZEN OF, REPUBLIC OF."""

_WORD = re.compile(r"[a-z0-9]+")


def folded(text: str) -> str:
    """Text for comparing: no diacritics, no punctuation, one blank between words, lower case."""
    if not text.isascii():
        text = text.replace("ß", "ss").replace("ø", "o").replace("Ø", "O").replace("ı", "i")
        text = "".join([sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign)])
    return " ".join(_WORD.findall(text.casefold()))


def is_code(code: str) -> bool:
    """True for a code that a travel document may carry as issuing state or nationality."""
    return code in _ROWS or code in CANONICAL or code in _territories()


def canonical(code: str) -> str:
    """The code in use today for a code seen in a document (D gives DEU); unknown codes come back unchanged."""
    return CANONICAL.get(code, code)


def alpha2(code: str) -> str | None:
    """ISO 3166-1 alpha-2 (XK for Kosovo), or None for codes without one."""
    row = _ROWS.get(canonical(code))
    return (row.alpha2 or None) if row else _territories().get(code)


def name(code: str, language: Language) -> str | None:
    """The usual name of a country in a language, or None when the table has none."""
    return next(iter(_split(code, language)[0]), None)


def demonym(code: str, language: Language) -> str | None:
    """The usual word for nationals of a country (masculine or noun form), or None."""
    return next(iter(_split(code, language)[1]), None)


def demonyms(code: str, language: Language) -> tuple[str, ...]:
    """Every form of the demonym in a language: masculine, feminine, adjective, inflected."""
    return tuple(dict.fromkeys(_inflected(_split(code, language)[1], language)))


def from_text(text: str) -> tuple[str, ...]:
    """Codes that a text (a code, a country's name, a demonym; any language) exactly means.

    Returns:
        no code when the text names no country, several when it means several. A British text gives
        GBR; the classes of British nationality only answer to their own names and codes.
    """
    stripped = text.strip()
    if stripped.isupper() and stripped in _codes():
        return (_codes()[stripped],)
    key = folded(text)
    found = next((codes for name in (text, *_in_order(stripped)) if (codes := _index().get(folded(name)))), None)
    if found is None:
        rest = " ".join(word for word in key.split() if word not in _WORDS_AROUND)
        found = _index().get(rest, ()) if rest else ()
    return found


def _in_order(text: str) -> tuple[str, ...]:
    """A name as lists of the United Nations write it, in its usual order: ``Korea (Republic of)``."""
    listed = re.fullmatch(r"([^,()]{1,60}?)\s{0,3}(?:,\s{0,3}([^,()]{1,60})|\(([^()]{1,60})\))", text)
    if listed is None:
        return ()
    head, behind, within = listed.groups()
    return (f"{behind} {head}",) if behind else (f"{within} {head}", head)


def find_all(text: str) -> tuple[tuple[str, ...], ...]:
    """Countries mentioned in running text by name or demonym (not by code), each as its candidates.

    The longest name wins: DEMOCRATIC REPUBLIC OF THE CONGO is not also CONGO. A name of three letters
    (the Dutch for a Lett) is too short to stand for a country in running text.
    """
    words = folded(text).split()
    found: dict[tuple[str, ...], None] = {}
    start = 0
    while start < len(words):
        for stop in range(min(len(words), start + 9), start, -1):
            key = " ".join(words[start:stop])
            codes = _index().get(key, ()) if len(key) > 3 else ()
            if codes:
                found[codes] = None
                start = stop
                break
        else:
            start += 1
    return tuple(found)


def same_nationality(one: str, other: str) -> bool | None:
    """Do two codes mean the same nationality? None between British classes, which a person must compare."""
    one, other = canonical(one), canonical(other)
    if one == other:
        return True
    british = BRITISH | {"GBR"}
    return None if one in british and other in british else False


@cache
def _territories() -> Mapping[str, str]:
    return dict(TERRITORIES)


@cache
def _split(code: str, language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    row = _ROWS.get(canonical(code))
    if row is None:
        return (), ()
    cell: str = getattr(row, language)
    names, _, people = cell.partition(":")
    return tuple(part for part in names.split("/") if part), tuple(part for part in people.split("/") if part)


def _inflected(words: tuple[str, ...], language: Language) -> Iterator[str]:
    """The forms as given, then the regular feminine and inflected forms of Dutch and German."""
    yield from words
    for word in words:
        if language == "nl":
            yield word + "e"
        elif language == "de" and word[0].islower() and word.endswith("sch"):
            yield from (word + "e", word + "er")
        elif language == "de" and word[0].isupper():
            yield from (word.removesuffix("e") + "in", word + "n")


@cache
def _codes() -> Mapping[str, str]:
    """Alpha-2 and alpha-3 codes; only in capitals, as ``de`` and ``no`` are also words."""
    pairs = [(row.code, row.alpha2) for row in ROWS] + list(TERRITORIES)
    return {
        **{short: code for code, short in pairs if short},
        **{code: code for code, _ in pairs},
        **CANONICAL,
    }


@cache
def _index() -> Mapping[str, tuple[str, ...]]:
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for row in ROWS:
        for language in LANGUAGES:
            for word in (*_split(row.code, language)[0], *demonyms(row.code, language)):
                found[folded(word)][row.code] = None
    return {key: tuple(codes) for key, codes in found.items() if key}
