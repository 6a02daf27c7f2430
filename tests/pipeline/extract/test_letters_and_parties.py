"""Who employs in contracts, and who writes letters of one's own and about which school."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document


@pytest.mark.parametrize(
    ("language", "text", "employer"),
    [
        (
            "fr",
            "ENTRE :\nLa S.A. TANNERIES DU LAC, dont le siège est établi rue Haute 8 à 4000 Liège, représentée par\n"
            "Madame Ida MOREL, administratrice déléguée,\nci-après dénommée « l'employeur », d'une part,\nET :\n"
            "Monsieur Taras MELNYK, ci-après dénommé « l'employé », d'autre part,\n\n"
            "L'employé,                         Pour l'employeur,\n(« lu et approuvé »)               (« lu et "
            "approuvé »)",
            "S.A. TANNERIES DU LAC",
        ),
        (
            "nl",
            "TUSSEN:\nDe NV KEMPENBOUW, met zetel te 2300 Turnhout, Markt 3, hierna genoemd de werkgever\nEN:\n"
            "Mevrouw Amina DIALLO, hierna de werknemer\nDe werkgever,             De werknemer,\n"
            "(gelezen en goedgekeurd)  (gelezen en goedgekeurd)",
            "NV KEMPENBOUW",
        ),
        (
            "de",
            'Zwischen der\nFalk Maschinenbau GmbH, Aachen, im Folgenden „Arbeitgeber"\nund Herrn Uwe BRANDT, '
            'nachfolgend „Arbeitnehmer"\nFür den Arbeitgeber\ngelesen und genehmigt',
            "Falk Maschinenbau GmbH",
        ),
        (
            "fr",
            "CONTRAT DE TRAVAIL\nPour l'employeur,              Le travailleur,\n"
            "Lu et approuvé                 Lu et approuvé\nTANNERIES DU LAC SRL",
            "TANNERIES DU LAC SRL",
        ),
    ],
)
def test_the_employer_is_the_party_and_not_what_is_written_by_hand(language: str, text: str, employer: str) -> None:
    found = extract(document("employment-contract", text, language=language))
    assert found["employer"].values == (employer,)


def test_a_letter_is_signed_with_the_whole_name() -> None:
    text = "Je m'appelle Inés, j'ai 22 ans.\n\nVeuillez agréer mes salutations.\n\nInés Beltrán Quiroga\nDNI 11111"
    assert extract(document("motivation-letter", text))["holder_name"].values == ("Inés Beltrán Quiroga",)


def test_somebody_else_s_name_below_is_not_the_writer_s() -> None:
    text = "My name is Kofi Owusu, and I would like to study in Ghent.\nYours faithfully,\n\nAma Owusu Boateng"
    assert extract(document("motivation-letter", text))["holder_name"].values == ("Kofi Owusu",)


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        (
            "Je vous écris pour expliquer pourquoi j'ai choisi l'Université libre de la Dyle, à Louvain, où j'ai\n"
            "été admise. J'ai obtenu mon diplôme à l'Universidad de Burgos en 2025.",
            ("Université libre de la Dyle",),
        ),
        ("I graduated from Kumasi Technical University in 2024.", ()),
        (
            "Ik behaalde mijn diploma aan de University of Limpopo.\nNu wil ik studeren aan de Universiteit Antwerpen.",
            ("Universiteit Antwerpen",),
        ),
    ],
)
def test_the_school_of_a_motivation_is_the_one_to_come(text: str, schools: tuple[str, ...]) -> None:
    found = extract(document("motivation-letter", text))
    assert (found["institution"].values if "institution" in found else ()) == schools
