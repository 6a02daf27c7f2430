"""Which currency a mark stands for that several states use: the one of the state that the paper comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pipeline.extract.money.amounts import CODES, OPEN_MARKS, mark_in
from pipeline.extract.money.iban import find_ibans
from pipeline.extract.money.senses_of_sums import HOME_CURRENCY
from pipeline.extract.states.issuing_country import issuing_country
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Paper
from validators import countries
from validators.facts import Field, Reading

_HOME: Final = {
    "IND": "INR", "PAK": "PKR", "LKA": "LKR", "NPL": "NPR", "MUS": "MUR", "JPN": "JPY", "CHN": "CNY", "SWE": "SEK",
    "NOR": "NOK", "DNK": "DKK", "USA": "USD", "CAN": "CAD", "AUS": "AUD", "NZL": "NZD", "SGP": "SGD", "HKG": "HKD",
    "TWN": "TWD", "MEX": "MXN", "COL": "COP", "CHL": "CLP", "ARG": "ARS", "MAR": "MAD", "ARE": "AED", "KEN": "KES",
    "TZA": "TZS", "UGA": "UGX", "ROU": "RON", "MDA": "MDL",
    **dict.fromkeys(("SEN", "CIV", "BFA", "MLI", "BEN", "TGO", "NER", "GNB"), "XOF"),
    **dict.fromkeys(("CMR", "GAB", "COG", "TCD", "CAF", "GNQ"), "XAF"),
}  # fmt: skip
_BY_ACCOUNT: Final = {countries.alpha2(code): code for code in _HOME}
_UNSURE: Final = 0.72
_OPEN: Final = 0.58
_LIKELY: Final = frozenset({"USD", "INR", "JPY"})
"""What a mark stands for unless the paper speaks of another state."""
_CODES: Final = frozenset(CODES.split())


def at_home(paper: Paper, currency: Field[str]) -> Field[str]:
    """A currency as the paper's own state understands its mark; where no state is named, likely or left open."""
    if not any(_mark(reading) in OPEN_MARKS for reading in currency.readings):
        return currency
    found: list[Reading[str]] = []
    named = {code for code in (_HOME.get(state) for state in _states(paper)) if code is not None}
    for reading in currency.readings:
        meant = OPEN_MARKS.get(_mark(reading))
        if meant is None:
            found.append(reading)
            continue
        own = [code for code in meant if code in named]
        if len(own) == 1:
            found.append(replace(reading, value=own[0]))
        elif meant[0] in _LIKELY and not own:
            found.append(replace(reading, value=meant[0], confidence=min(reading.confidence, _UNSURE)))
        else:
            found += [
                replace(reading, value=code, confidence=min(reading.confidence, _OPEN)) for code in (own or meant)[:2]
            ]
    return Field(tuple({reading.value: reading for reading in found}.values()))


def of_its_state(paper: Paper) -> Field[str]:
    """The currency of the state that speaks, for sums that are printed without any; never certain."""
    speaking = issuing_country(paper).best
    if speaking is None:
        return Field()
    code = _HOME.get(speaking.value) or HOME_CURRENCY.get(countries.alpha2(speaking.value) or "")
    return Field((replace(speaking, value=code, confidence=min(speaking.confidence, _BY_STATE)),)) if code else Field()


_BY_STATE: Final = 0.68


def _mark(reading: Reading[str]) -> str:
    """The mark that a reading was made of; empty where a code stands there as well."""
    raw = fold(reading.raw)
    if any(code.lower() in raw.split() for code in _CODES):
        return ""
    return mark_in(raw) or ""


def _states(paper: Paper) -> Iterator[str]:
    """The states that a paper comes from: whose authority speaks, whose accounts it names, which its head names."""
    speaking = issuing_country(paper).best
    if speaking is not None:
        yield speaking.value
        return
    for page in paper.pages:
        for number in find_ibans(page.text):
            if (state := _BY_ACCOUNT.get(number.value[:2])) is not None:
                yield state
    for page in paper.pages[:1]:
        for cell in page.cells:
            if cell.box[1] < _HEAD or cell.box[1] > _FOOT:
                for codes in countries.find_all(page.text[cell.start : cell.end]):
                    yield from codes


_HEAD: Final = 0.3
_FOOT: Final = 0.85
