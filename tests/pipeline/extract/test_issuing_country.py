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
    ("criminal-record", "3d UHR / GOVERNMENT OF NEPAL\nPOLICE HEADQUARTERS", "NPL"),
    ("criminal-record", "REGIONAL PASSPORT OFFICE, DELHI", "IND"),
    ("criminal-record", "MINISTERSTWO SPRAWIEDLIWOŚCI\nBiuro Informacyjne Krajowego Rejestru Karnego", "POL"),
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


ELSEWHERE = [
    ("language-certificate", "Certificate of English\nLevel B2", None),
    ("language-certificate", "Zertifikat Deutsch\nStufe B2", None),
    ("transcript", "Leibniz Institut\nGeburtsort     Kumasi (Ghana)", None),
    ("admission-letter", "Mr Usman Qureshi\nHouse 41, Street 9\nISLAMABAD 44000\nPAKISTAN", None),
    ("professional-card-approval", "Madame Nour Haddad\nRue Hamra 212\nBeyrouth\nLIBAN", None),
    ("criminal-record", "Madame Nour Haddad\nRue Hamra 212\nBeyrouth\nFRANCE", None),
    ("equivalence-decision", "MINISTÈRE DE LA COMMUNAUTÉ FRANÇAISE", "BEL"),
    ("language-certificate", "RÉPUBLIQUE\nFRANÇAISE\nLiberté", "FRA"),
    ("company-registration", "RÉPUBLIQUE TUNISIENNE\nRegistre National", "TUN"),
    ("birth-certificate", "1 Staat:     NEDERLAND / PAYS-BAS", "NLD"),
    ("hosting-agreement", "INSTITUUT\nop grond van de wet van 15 december 1980 betreffende de toegang", "BEL"),
    ("admission-letter", "HOGESCHOOL AAN ZEE\nKaai 3, 8400 Oostende, Belgium\nTel. +32 59 11 22 33", "BEL"),
    ("criminal-record", "POLICE OF THE COAST\nNationality     Kenyan", None),
    ("transcript", "COAST COLLEGE\nPO Box 14, Mombasa, Kenya", "KEN"),
]


@pytest.mark.parametrize(("kind", "head", "code"), ELSEWHERE, ids=[head[:24] for _, head, _ in ELSEWHERE])
def test_a_state_is_told_by_who_writes_not_by_whom_it_is_about(kind: str, head: str, code: str | None) -> None:
    found = extract(document(kind, f"{head}\n\nThe undersigned certifies.\nDone on 4 October 2026"))
    assert found["country"].values[:1] == (code,) if code else "country" not in found


def test_the_address_of_a_consulate_frees_no_paper_from_legalisation() -> None:
    head = "Service des certificats\nAvenue Louise 200, 1050 Bruxelles, Belgique\nTel. +32 2 511 22 33"
    assert "country" not in extract(document("criminal-record", f"{head}\n\nDone on 4 October 2026"))


NAMESAKES = {
    "STATE OF GEORGIA": "USA",
    "GEORGIA": "GEO",
    "State of New Mexico": "USA",
    "Estados Unidos Mexicanos": "MEX",
    "New South Wales": "AUS",
    "NORTHERN IRELAND": "GBR",
    "Republic of Ireland": "IRL",
    "Niger State Government": "NGA",
    "REPUBLIQUE DU NIGER": "NER",
    "REPUBLICA DE GUINEA ECUATORIAL": "GNQ",
    "REPUBLIQUE DE GUINEE": "GIN",
    "Province de Luxembourg": "BEL",
    "Grand-Duché de Luxembourg": "LUX",
    "REPUBLIQUE DU SUD SOUDAN": "SSD",
}


@pytest.mark.parametrize("head", NAMESAKES)
def test_a_region_that_bears_the_name_of_a_state_is_told_from_it(head: str) -> None:
    found = extract(document("birth-certificate", f"{head}\nCERTIFICATE\nName: Ada Ray Obi\n"))
    assert found["country"].values == (NAMESAKES[head],)
