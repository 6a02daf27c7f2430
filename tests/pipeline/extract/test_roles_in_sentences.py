"""People and companies known by what is said around their names, where no label stands."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.extract.companies import company_in
from pipeline.extract.people import clean_name
from tests.pipeline.words import document

ROLES = [
    (
        "bank-signatory-letter",
        "the company Lin & Partners Ltd banks with us. Yuxin LIN may sign alone.",
        "signatory_name",
    ),
    (
        "bank-signatory-letter",
        "De vennootschap Lin & Partners Ltd is klant. Yuxin LIN mag alleen tekenen.",
        "holder_name",
    ),
    ("company-registration", "Lin & Partners Ltd, number 2026/89039, is represented by Yuxin LIN.", "owner_name"),
    ("commercial-licence", "Licence 2021/90503 délivrée à Lin & Partners Ltd, exploitant Yuxin LIN,", "owner_name"),
    ("title-deed", "Le bien appartient en pleine propriété à Yuxin LIN suivant acte du 3 mai 2024.", "owner_name"),
    ("lease", "Parties: 1. Yuxin LIN (lessor); 2. Ousmane FAYE (lessee).", "landlord"),
    (
        "lease",
        "Tussen: de heer Yuxin LIN, wonende te Gent, de verhuurder, en mevrouw Amina Yusuf, de huurder,",
        "landlord",
    ),
    ("parental-authorisation", "Yuxin LIN consent à ce que l'enfant Mei LIN voyage sans moi.", "parent_name"),
    ("parental-authorisation", "I, Yuxin LIN, mother of the minor child Mei LIN, give my consent.", "parent_name"),
    ("adoption-certificate", "Kind   Mei ZHAO\nAdoptievader   Yuxin LIN\nAdoptiemoeder   Bo XU", "father_name"),
    ("adoption-certificate", "Enfant\nMei ZHAO\nPère adoptif\nYuxin LIN\nMère adoptive\nBo XU", "father_name"),
    ("birth-certificate", "The register shows that Yuxin LIN was born at Jos, child of Bo LIN (father)", "holder_name"),
    ("birth-certificate", "Imię i nazwisko ojca: Yuxin Lin\nNazwisko: ZHAO", "father_name"),
    ("tax-assessment", "Abrechnung für Yuxin LIN, Steuerjahr 2025, versandt am 27/01/2025.", "holder_name"),
    ("professional-card-approval", "Guten Tag Yuxin LIN, Ihr Antrag wurde bewilligt.", "holder_name"),
    ("divorce-decision", "Autorité parentale exclusive : Yuxin LIN.\nSalvador, le 19-05-2024", "custody"),
]


@pytest.mark.parametrize(("kind", "text", "field"), ROLES)
def test_a_role_is_known_by_the_words_around(kind: str, text: str, field: str) -> None:
    found = extract(document(kind, text))[field]
    assert found.best is not None
    assert (found.best.value.casefold(), len(found.values)) == ("yuxin lin", 1)
    assert found.best.confidence >= 0.6


def test_the_two_that_a_sentence_joins_are_the_spouses() -> None:
    text = "This is to certify that Kwame OSEI and Abena MENSAH were joined in matrimony on 23 August 2014."
    assert extract(document("marriage-certificate", text))["spouse_name"].values == ("Abena MENSAH",)


def test_with_a_third_the_sentence_does_not_say_who_was_married() -> None:
    text = "Kwame OSEI and Abena MENSAH and Yaw ADDO were joined in matrimony on 23 August 2014."
    assert "spouse_name" not in extract(document("marriage-certificate", text))


@pytest.mark.parametrize(
    "text",
    [
        "Dr Jean DUPONT, notaire à Namur",
        "Signed by Jean DUPONT",
        "De directeur, Jean DUPONT",
    ],
)
def test_who_only_signs_is_not_surely_the_person_meant(text: str) -> None:
    found = extract(document("transcript", f"Resultaten\n{text}"))
    assert "holder_name" not in found or (best := found["holder_name"].best) is None or best.confidence < 0.7


def test_of_two_people_alike_none_is_chosen() -> None:
    found = extract(document("transcript", "Jean DUPONT\nPierre DURAND\n"))
    assert "holder_name" not in found or len(found["holder_name"].values) == 2


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Licence 2021/90503 délivrée à Lin & Partners Ltd, exploitant", "Lin & Partners Ltd"),
        ("EMPLOYMENT AUTHORISATION\nArdent Logistique SRL may employ", "Ardent Logistique SRL"),
        ("est admise à travailler pour Polderland Software\nBV du 22.03.2023", "Polderland Software BV"),
        ("account of M/s Blue Dune General Trading LLC maintained", "Blue Dune General Trading LLC"),
        ("De Smedt & Zonen NV verklaart", "De Smedt & Zonen NV"),
        ("a sa résidence principale", ""),
    ],
)
def test_a_company_ends_with_its_legal_form(text: str, company: str) -> None:
    assert company_in(text) == company


def test_a_surname_in_capitals_goes_on_over_the_end_of_a_line() -> None:
    text = (
        "This is to certify that the student named hereafter, Juan Sebastian RESTREPO\n"
        "OCAMPO (27-08-1997), is enrolled."
    )
    assert extract(document("admission-letter", text))["holder_name"].values == ("Juan Sebastian RESTREPO OCAMPO",)


def test_a_sentence_ends_a_name() -> None:
    assert clean_name("Larissa GONÇALVES DA SILVA. Salvador") == "Larissa GONÇALVES DA SILVA"
    assert clean_name("Md. Rafiq ISLAM") == "Md. Rafiq ISLAM"
