"""Which currency a mark stands for that several states use: the one of the state that the paper comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pipeline.extract.money.amounts import CODES, OPEN_MARKS, mark_in
from pipeline.extract.money.iban import find_ibans
from pipeline.extract.money.senses_of_sums import HOME_CURRENCY
from pipeline.extract.states.issuing_country import issuing_country
from pipeline.extract.text.candidates import field_of, fixed
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Paper, Snippet
from pipeline.patterns import pattern_of
from validators import countries
from validators.facts import Field, Reading

_HOME: Final = {
    "IND": "INR", "PAK": "PKR", "LKA": "LKR", "NPL": "NPR", "MUS": "MUR", "JPN": "JPY", "CHN": "CNY", "SWE": "SEK",
    "NOR": "NOK", "DNK": "DKK", "USA": "USD", "CAN": "CAD", "AUS": "AUD", "NZL": "NZD", "SGP": "SGD", "HKG": "HKD",
    "TWN": "TWD", "MEX": "MXN", "COL": "COP", "CHL": "CLP", "ARG": "ARS", "MAR": "MAD", "ARE": "AED", "KEN": "KES",
    "TZA": "TZS", "UGA": "UGX", "ROU": "RON", "MDA": "MDL",
    "ZAF": "ZAR", "NGA": "NGN", "GHA": "GHS", "ETH": "ETB", "RWA": "RWF", "EGY": "EGP", "PHL": "PHP", "IDN": "IDR",
    "MYS": "MYR", "VNM": "VND", "THA": "THB", "BGD": "BDT", "KOR": "KRW", "PER": "PEN", "DOM": "DOP", "RUS": "RUB",
    "KAZ": "KZT", "UZB": "UZS",
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
    named = _spelt_out(paper) or {code for code in map(_HOME.get, _states(paper)) if code is not None}
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


_SPELT_OUT: Final = tuple(
    (code, pattern_of(rf"\b(?:{words})\b"))
    for code, words in (
        ("COP", r"pesos? colombianos?|colombian pesos?"),
        ("MXN", r"pesos? mexicanos?|mexican pesos?|moneda nacional m\.?n\b"),
        ("CLP", r"pesos? chilenos?|chilean pesos?"),
        ("ARS", r"pesos? argentinos?|argentine pesos?"),
        ("CAD", r"dollars? canadiens?|canadian dollars?"),
        ("AUD", r"australian dollars?|dollars? australiens?"),
        ("SGD", r"singapore dollars?"),
        ("HKD", r"hong kong dollars?"),
        ("NZD", r"new zealand dollars?"),
        (
            "USD",
            r"us dollars?|u\.s\. dollars?|united states dollars?|dollars? americains?|dolares americanos|"
            r"dolares estadounidenses",
        ),
        ("MAD", r"dirhams? marocains?|moroccan dirhams?"),
        ("AED", r"uae dirhams?|emirati dirhams?|arab emirates dirhams?|dirhams? des emirats"),
        ("INR", r"indian rupees?|roupies? indiennes?"),
        ("PKR", r"pakistani? rupees?"),
        ("LKR", r"sri lankan? rupees?"),
        ("NPR", r"nepal(?:ese|i) rupees?"),
        ("SEK", r"swedish kron(?:a|or)"),
        ("NOK", r"norwegian kroner?"),
        ("DKK", r"danish kroner?"),
        ("XOF", r"xof|bceao"),
        ("XAF", r"xaf|beac"),
    )
)
"""Currencies whose mark others use as well, spelt out."""


def _spelt_out(paper: Paper) -> set[str]:
    return {code for code, words in _SPELT_OUT for page in paper.pages if words.search(page.folded) is not None}


_INSTITUTIONS: Final = tuple(
    (state, pattern_of(rf"\b(?:{words})\b"))
    for state, words in (
        ("BEL", r"rsz|onss|rijksregister\w{0,6}|bedrijfsvoorheffing|precompte professionnel|insz|niss|paritair comite"),
        ("BRA", r"cnpj|cpf|fgts|inss|irrf"),
        ("FRA", r"urssaf|siret|siren"),
        ("DEU", r"lohnsteuer|solidaritatszuschlag|finanzamt|sozialversicherungsnummer"),
        ("ITA", r"partita iva|inps|irpef|codice fiscale"),
        ("ESP", r"seguridad social|irpf|agencia tributaria|nif"),
        ("IND", r"gstin|epfo?|uan|ifsc|esic"),
        ("TUR", r"sgk|tckn|vkn"),
        ("MEX", r"imss|infonavit|curp"),
        ("ARG", r"cuit|cuil|anses"),
        ("KEN", r"nhif|kra pin"),
        ("IDN", r"npwp|bpjs"),
        ("MYS", r"kwsp|perkeso|socso"),
        ("PHL", r"philhealth|pag-ibig"),
        ("ZAF", r"sars|uif|sdl|ita34|irp5"),
        ("GBR", r"hmrc|national insurance|paye tax|p60"),
        ("POL", r"zus|nfz|pit-\d{1,2}|pesel"),
        ("USA", r"fica|medicare|form w-2|form 1040"),
        ("NGA", r"firs|nhf|nsitf"),
        ("GHA", r"ssnit|gra tin"),
        ("VNM", r"bhxh|bhyt|bhtn"),
    )
)
"""What only one state's wages and taxes have: two of them name the state that no line names."""
_OF_INSTITUTIONS: Final = {"BEL": "EUR", "BRA": "BRL", "FRA": "EUR", "DEU": "EUR", "ITA": "EUR", "ESP": "EUR",
                           "IND": "INR", "TUR": "TRY", "MEX": "MXN", "ARG": "ARS", "KEN": "KES", "IDN": "IDR",
                           "MYS": "MYR", "PHL": "PHP", "ZAF": "ZAR", "GBR": "GBP", "POL": "PLN", "USA": "USD",
                           "NGA": "NGN", "GHA": "GHS", "VNM": "VND"}  # fmt: skip
_TWO: Final = 2
_BY_INSTITUTIONS: Final = 0.64


def _of_its_institutions(paper: Paper) -> Field[str]:
    """The currency of the state whose social security and taxes a paper names by two words or more."""
    named: dict[str, dict[str, Snippet]] = {}
    for state, words in _INSTITUTIONS:
        for page in paper.pages:
            for match in words.finditer(page.folded):
                named.setdefault(state, {}).setdefault(match[0], Snippet(page, match.start(), match.end()))
    if len(named) != 1:
        return Field()
    ((state, places),) = named.items()
    return (
        field_of(fixed(next(iter(places.values())), _OF_INSTITUTIONS[state], _BY_INSTITUTIONS))
        if len(places) >= _TWO
        else Field()
    )


def of_its_state(paper: Paper) -> Field[str]:
    """The currency of the state that speaks, for sums that are printed without any; never certain."""
    speaking = issuing_country(paper).best
    if speaking is None:
        return _of_its_institutions(paper)
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
