"""Who made a paper out: the office that acts, not the state over it nor the service under it."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

BODY = "\n\nThe register of this office says what follows of the person named here and of nobody else at all."

HEADS = [
    (
        "REPUBLIQUE DE COTE D'IVOIRE\nUnion - Discipline - Travail\nVILLE D'ABIDJAN\nMAIRIE DE COCODY\nETAT CIVIL",
        "MAIRIE DE COCODY",
    ),
    ("REPÚBLICA DE COLOMBIA\nREGISTRADURÍA NACIONAL DEL ESTADO CIVIL", "REGISTRADURÍA NACIONAL DEL ESTADO CIVIL"),
    ("COMUNE DI BOLOGNA\nServizi Demografici", "COMUNE DI BOLOGNA"),
    ("Stadt Köln\nStandesamt Köln-Mitte", "Standesamt Köln-Mitte"),
    (
        "REPUBLIC OF THE PHILIPPINES\nDEPARTMENT OF JUSTICE\nNATIONAL BUREAU OF INVESTIGATION",
        "NATIONAL BUREAU OF INVESTIGATION",
    ),
    (
        "GOVERNMENT OF TAMIL NADU\nOFFICE OF THE COMMISSIONER OF POLICE, CHENNAI CITY",
        "OFFICE OF THE COMMISSIONER OF POLICE, CHENNAI CITY",
    ),
    (
        "ROYAUME DU MAROC\nMINISTERE DE L'INTERIEUR\nPREFECTURE DE SALE\nCOMMUNE URBAINE DE SALE\nBUREAU D'ETAT CIVIL",
        "COMMUNE URBAINE DE SALE",
    ),
    ("Bundesamt für Justiz\nBundeszentralregister", "Bundesamt für Justiz"),
    (
        "REPÚBLICA DE ANGOLA\nMINISTÉRIO DA JUSTIÇA\nCONSERVATÓRIA DO REGISTO CIVIL DE BENGUELA",
        "CONSERVATÓRIA DO REGISTO CIVIL DE BENGUELA",
    ),
    ("PEMERINTAH KOTA SEMARANG\nDINAS KEPENDUDUKAN DAN PENCATATAN SIPIL", "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL"),
    ("KINGDOM OF BHUTAN\nMINISTRY OF HOME AFFAIRS", "MINISTRY OF HOME AFFAIRS"),
    ("COUR D'APPEL DE LOME\nTRIBUNAL CIVIL DE KARA\nGREFFE", "TRIBUNAL CIVIL DE KARA"),
    ("Stad Gent - Dienst Burgerzaken\nBotermarkt 1, 9000 Gent", "Stad Gent"),
    ("UNIVERSIDADE FEDERAL\nDE SANTA MARIA\nPró-Reitoria de Graduação", "UNIVERSIDADE FEDERAL DE SANTA MARIA"),
    ("Coastal Weaving Mills Ltd, 14 Canal Road\nThe Visa Section\nEmbassy of Belgium", "Coastal Weaving Mills Ltd"),
    (
        "Northern Savings\nCredit Bank\nPO Box 14\nNorthern Savings Credit Bank is regulated.",
        "Northern Savings Credit Bank",
    ),
    ("Alpha Lingua international\n1, avenue du Parc\nalpha-lingua-international.fr", "Alpha Lingua international"),
]


@pytest.mark.parametrize(("head", "issuer"), HEADS, ids=[issuer for _, issuer in HEADS])
def test_the_office_that_acts_is_named(head: str, issuer: str) -> None:
    assert extract(document("criminal-record", head + BODY))["issuer"].values == (issuer,)


@pytest.mark.parametrize(
    "head",
    [
        "REPUBLIC OF KENYA",
        "CERTIFICATE OF THE COURT OF RECORD",
        "The Visa Section\nEmbassy of the Kingdom of Belgium\nNairobi",
        "Par devant Nous, Officier de l'Etat Civil de la commune, ont comparu",
        "signature of the authority only, without responsibility",
        "Referentie bank\n5512 AXQ",
        "Period of insurance",
        "7. Home address of the school and e-mail",
    ],
)
def test_what_is_no_office_makes_nothing_out(head: str) -> None:
    assert "issuer" not in extract(document("criminal-record", head + BODY))


def test_a_company_that_is_signed_for_made_the_letter_out() -> None:
    text = "To whom it may concern\n\nWe confirm that Ms Ada Obi works here.\n\nYours,\n\nFor: RIVER TEA LIMITED"
    assert extract(document("medical-certificate", text))["issuer"].values == ("RIVER TEA LIMITED",)


def test_the_house_of_a_field_of_its_own_made_the_paper_out() -> None:
    text = (
        "ARBEIDSOVEREENKOMST\n\nTussen Nexora Data BV, met zetel te 9052 Gent, de werkgever, en Priya Rao, de werknemer"
    )
    found = extract(document("employment-contract", text, language="nl"))
    assert found["issuer"].values == found["employer"].values


def test_a_dot_parts_a_town_from_its_service() -> None:
    found = extract(document("municipal-registration", "Ville de Namur · Population - Étrangers" + BODY))
    assert found["municipality"].values == ("Namur",)
    assert found["issuer"].values == ("Ville de Namur",)
