"""Which state speaks on a paper: what is exempt from legalisation hangs on it."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

HEADS = [
    ("criminal-record", "REPUBLIKA HRVATSKA\nMINISTARSTVO PRAVOSUĐA I UPRAVE", "HRV"),
    ("criminal-record", "REPUBLIEK SURINAME\nVERKLARING OMTRENT HET GEDRAG", "SUR"),
    ("criminal-record", "SERVICE PUBLIC FÉDÉRAL JUSTICE\nCasier judiciaire central", "BEL"),
    ("criminal-record", "MINISTERO DELLA GIUSTIZIA\nCASELLARIO GIUDIZIALE", "ITA"),
    ("birth-certificate", "Standesamt Lübeck\nGEBURTSURKUNDE", "DEU"),
    ("birth-certificate", "MAIRIE DE THIERS\n(Puy-de-Dôme)\nEXTRAIT D'ACTE DE NAISSANCE", "FRA"),
    ("marriage-certificate", "RZECZPOSPOLITA POLSKA\nURZĄD STANU CYWILNEGO W TORUNIU", "POL"),
    ("birth-certificate", "TEXAS DEPARTMENT OF STATE HEALTH SERVICES\nCERTIFICATE OF BIRTH", "USA"),
    ("birth-certificate", "УКРАЇНА\nСВІДОЦТВО ПРО НАРОДЖЕННЯ", "UKR"),
    ("family-composition", "Gemeente Rotterdam\nUittreksel basisregistratie personen", "NLD"),
]


@pytest.mark.parametrize(("kind", "head", "code"), HEADS, ids=[head[:24] for _, head, _ in HEADS])
def test_the_head_names_the_state(kind: str, head: str, code: str) -> None:
    found = extract(document(kind, f"{head}\n\nThe undersigned certifies.\nDone on 4 October 2026"))
    assert found["country"].values == (code,)


SHARED = [
    "VERKLARING OMTRENT HET GEDRAG",
    "CERTIFICADO DE REGISTO CRIMINAL",
    "PRÉFECTURE DE POLICE D'ABIDJAN",
    "CONSERVATÓRIA DO REGISTO CIVIL DA PRAIA",
    "Délivré pour être présenté à l'Office des étrangers à Bruxelles",
    "Bestemd voor de Dienst Vreemdelingenzaken, België",
    "For the attention of the Embassy of Belgium, Netherlands section",
]


@pytest.mark.parametrize("words", SHARED)
def test_a_word_of_many_states_or_of_the_addressee_names_none(words: str) -> None:
    """Taken for the issuer, it would free a paper from the legalisation that it needs."""
    found = extract(document("criminal-record", f"{words}\n\nName: Ada Obi\nDone on 4 October 2026"))
    assert "country" not in found
