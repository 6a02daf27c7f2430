"""The parties, days and places of contracts, in the sentences contracts are written in."""

from __future__ import annotations

import datetime as dt

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

CONTRACTS = {
    "en": (
        "This contract is entered into on 8 September 2026\n"
        "between Quorra Marine BV, with registered office in Ostend, represented by Ms A. Bell,\n"
        'hereinafter "the Employer", and Ms Lena Berg, hereinafter "the Employee".\n'
        "The employment takes effect on 1 February 2027",
        ("Quorra Marine BV", "Lena Berg"),
    ),
    "fr": (
        "ENTRE :\nLa société Alphatec SA, représentée par M. Luc Petit, ci-après dénommée l'employeur,\n"
        "ET :\nMadame Nadia Haddad, née à Fès, ci-après dénommée le travailleur,\n"
        "Le contrat prend cours le 1er février 2027\n"
        "Fait à Mons, en double exemplaire, le 8 septembre 2026",
        ("Alphatec SA", "Nadia Haddad"),
    ),
    "nl": (
        "TUSSEN:\nDelta Werk NV, met zetel te Aalst, hierna genoemd de werkgever\n"
        "EN:\nDe heer Tom Maes, hierna genoemd de werknemer\n"
        "De overeenkomst vangt aan op 1 februari 2027\n"
        "Opgemaakt in tweevoud te Gent op 8 september 2026",
        ("Delta Werk NV", "Tom Maes"),
    ),
}


@pytest.mark.parametrize("language", CONTRACTS)
def test_a_contract_names_employer_and_employee(language: str) -> None:
    text, (employer, employee) = CONTRACTS[language]
    found = extract(document("employment-contract", text, language=language))
    assert found["employer"].values == (employer,)
    assert found["holder_name"].values == (employee,)
    assert found["start_date"].values == (dt.date(2027, 2, 1),)
    assert found["issue_date"].values == (dt.date(2026, 9, 8),)


def test_a_heading_over_a_signature_is_no_employer() -> None:
    found = extract(document("employment-contract", "For the Employer      The Employee", language="en"))
    assert "employer" not in found or found["employer"].best is None or "Employee" not in found["employer"].best.value


LEASES = {
    "fr": (
        "Entre les soussignés :\n"
        "M. Jacques Petit, domicilié rue Haute 5, 1000 Bruxelles, ci-après dénommé le bailleur,\n"
        "et Mme Nadia Haddad, ci-après dénommée le preneur.\nLe bien est situé : avenue Louise 22, 1050 Ixelles",
        ("Jacques Petit", "Nadia Haddad", "avenue Louise 22, 1050 Ixelles"),
    ),
    "nl": (
        "Tussen Jan De Wit, wonende te Kapelweg 8, 9320 Erembodegem, hierna de verhuurder,\n"
        "en Eva Smet, hierna de huurder.\nHet goed gelegen te Veerstraat 41 bus 2, 9300 Aalst, omvattende een kamer",
        ("Jan De Wit", "Eva Smet", "Veerstraat 41 bus 2, 9300 Aalst"),
    ),
}


@pytest.mark.parametrize("language", LEASES)
def test_a_lease_names_its_parties_and_what_is_let(language: str) -> None:
    text, (landlord, tenant, address) = LEASES[language]
    found = extract(document("lease", text, language=language))
    assert found["landlord"].values == (landlord,)
    assert found["tenant_name"].values == (tenant,)
    assert found["address"].values == (address,)
