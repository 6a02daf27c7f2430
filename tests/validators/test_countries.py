"""Countries by code, name and demonym."""

from __future__ import annotations

import pytest

from validators import countries
from validators.country_names import ROWS, TERRITORIES, Row


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("PAK", ("PAK",)),
        ("PAKISTANI", ("PAK",)),
        ("Pakistaanse", ("PAK",)),
        ("pakistanaise", ("PAK",)),
        ("pakistanische", ("PAK",)),
        ("Islamic Republic of Pakistan", ("PAK",)),
        ("D", ("DEU",)),
        ("GBP", ("GBP",)),
        ("British Subject", ("GBS",)),
        ("British citizen", ("GBR",)),
        ("RKS", ("RKS",)),
        ("XKX", ("RKS",)),
        ("UTO", ("UTO",)),
        ("XXA", ("XXA",)),
        ("stateless", ("XXA",)),
        ("UNO", ("UNO",)),
        ("ZAR", ("COD",)),
        ("Zaire", ("COD",)),
        ("Burma", ("MMR",)),
        ("Swaziland", ("SWZ",)),
        ("Nigerian", ("NGA",)),
        ("Nigerien", ("NER",)),
        ("nigérienne", ("NER",)),
        ("nigériane", ("NGA",)),
        ("de nationalité marocaine", ("MAR",)),
        ("CONGO", ("COG", "COD")),
        ("korean", ("PRK", "KOR")),
        ("Dominican", ("DMA", "DOM")),
        ("Tanzania, United Republic of", ("TZA",)),
        ("Iran (Islamic Republic of)", ("IRN",)),
        ("Korea (Republic of)", ("KOR",)),
        ("Congo (Democratic Republic of the)", ("COD",)),
        ("British National (Overseas)", ("GBN",)),
        ("Lahore, Pakistan", ()),
        ("Haute-Volta", ("BFA",)),
        ("Souaziland", ("SWZ",)),
        ("NO", ("NOR",)),
        ("no", ()),
        ("de", ()),
        ("", ()),
        ("Pakistanni", ()),
    ],
)
def test_from_text(text: str, codes: tuple[str, ...]) -> None:
    assert countries.from_text(text) == codes


DOCUMENT_CODES = (
    "D GBD GBN GBO GBP GBS UNO UNA UNK XXA XXB XXC XXX XOM XPO XCC XCE XBA XCO XEC XES XIM XMP XDC RKS EUE UTO"
)
"""Codes of ICAO Doc 9303-3, section 5, that ISO 3166 does not have."""


@pytest.mark.parametrize("code", DOCUMENT_CODES.split())
def test_codes_of_travel_documents(code: str) -> None:
    assert countries.is_code(code)
    assert countries.name(code, "en")


@pytest.mark.parametrize(
    ("old", "code"),
    [
        ("Zaire", "COD"), ("Zaïre", "COD"), ("Burma", "MMR"), ("Swaziland", "SWZ"), ("Macedonia", "MKD"),
        ("Upper Volta", "BFA"), ("Dahomey", "BEN"), ("Ceylon", "LKA"), ("Cape Verde", "CPV"), ("Kampuchea", "KHM"),
        ("Rhodesia", "ZWE"), ("Byelorussia", "BLR"), ("Kirghizia", "KGZ"), ("Moldavia", "MDA"), ("Moldavie", "MDA"),
        ("Turkey", "TUR"), ("Türkiye", "TUR"), ("Holland", "NLD"), ("Tchécoslovaquie", "CSK"), ("USSR", "SUN"),
        ("West Germany", "DEU"),
    ],
)  # fmt: skip
def test_names_that_states_no_longer_bear(old: str, code: str) -> None:
    assert countries.from_text(old) == (code,)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_every_name_and_demonym_leads_back(row: Row) -> None:
    code = row.code
    for language in countries.LANGUAGES:
        words = [countries.name(code, language), *countries.demonyms(code, language)]
        for word in filter(None, words):
            assert code in countries.from_text(word), word


def test_states_have_all_four_languages() -> None:
    for row in ROWS:
        if row.alpha2:
            for language in countries.LANGUAGES:
                assert countries.name(row.code, language)
                assert countries.demonym(row.code, language)


def test_codes_are_unique_and_well_formed() -> None:
    codes = [row.code for row in ROWS] + [code for code, _ in TERRITORIES]
    assert len(codes) == len(set(codes))
    assert all(len(code) == 3 and code.isupper() for code in codes)
    shorts = [short for _, short in TERRITORIES] + [row.alpha2 for row in ROWS if row.alpha2]
    assert len(shorts) == len(set(shorts)) == 250  # 249 of ISO 3166-1 and XK


def test_running_text() -> None:
    text = "A Nigerian national who lives in the Democratic Republic of the Congo"
    assert countries.find_all(text) == (("NGA",), ("COD",))
    assert countries.find_all("let op: est-ce que c'est fin?") == ()


def test_same_nationality() -> None:
    assert countries.same_nationality("D", "DEU") is True
    assert countries.same_nationality("GBR", "GBN") is None
    assert countries.same_nationality("FRA", "DEU") is False


def test_is_code() -> None:
    assert all(map(countries.is_code, ("D", "RKS", "UTO", "GRL", "USA")))
    assert not countries.is_code("QQQ")
