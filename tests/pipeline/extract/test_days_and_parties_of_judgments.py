"""Judgments and diplomas: the parties they oppose, the days they list, and the formula that closes them."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

SUIT = """
TRIBUNAL
JUGEMENT CIVIL n° 40 du 19/03/2026
AFFAIRE :
Monsieur TRAORE Issa Moussa
c/
Madame DIABATE Awa Rokia épouse TRAORE

ENTRE : Monsieur TRAORE Issa Moussa, né le 07 juin 1983 à Kita, demandeur, d’une part ;
ET : Madame DIABATE Awa Rokia, née le 29 novembre 1988 à Ségou, défenderesse, d’autre part ;

De cette union est né l’enfant TRAORE Ange
Salif, le 2 février 2015. La tentative du 16 octobre 2025 est demeurée vaine.
Prononce le divorce des époux TRAORE – DIABATE aux torts partagés ;
Kayes, le 19 mars 2026
"""
ENGLISH = """
IN THE HIGH COURT
DECREE OF DIVORCE
BETWEEN
Mrs. Ruth Akinyi Odera, resident of Kisumu, petitioner
AND
Mr. Paul Otieno Odera, resident of Nakuru, respondent
The marriage is dissolved.
"""


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (SUIT, "TRAORE Issa Moussa", "DIABATE Awa Rokia"),
        (ENGLISH, "Ruth Akinyi Odera", "Paul Otieno Odera"),
        (
            "VONNIS VAN ECHTSCHEIDING\nTUSSEN: Mevrouw Fatma YILDIZ, wonende te Gent,\n"
            "EN: De heer Ali YILDIZ, wonende te Brugge,\nspreekt de echtscheiding uit.",
            "Fatma YILDIZ",
            "Ali YILDIZ",
        ),
    ],
)
def test_a_judgment_opposes_two_parties(text: str, one: str, other: str) -> None:
    found = extract(document("divorce-decision", text))
    assert found["holder_name"].values == (one,)
    assert found["spouse_name"].values == (other,)


def test_a_child_and_its_birth_are_no_place_and_day() -> None:
    found = extract(document("divorce-decision", SUIT, language="fr"))
    assert [str(day) for day in found["issue_date"].values] == ["2026-03-19"]


LISTS = [
    "les tentatives tenues les 19 novembre 2024, 24 décembre 2024 et 28 janvier 2025 sont vaines.",
    "the hearings held on 19 November 2024, 24 December 2024 and 28 January 2025 were in vain.",
    "de zittingen van 19 november 2024, 24 december 2024 en 28 januari 2025 bleven vruchteloos.",
]


@pytest.mark.parametrize("listed", LISTS)
def test_listed_days_are_no_period(listed: str) -> None:
    found = extract(document("divorce-decision", f"JUDGMENT\n{listed}\nSousse, le 2 juin 2026"))
    assert "valid_until" not in found
    assert "expiry_date" not in found


def test_between_two_days_is_a_period() -> None:
    found = extract(document("health-insurance", "The policy covers the stay between 1 May 2026 and 30 June 2026."))
    assert [str(day) for day in found["valid_until"].values] == ["2026-06-30"]
    assert [str(day) for day in found["valid_from"].values] == ["2026-05-01"]


CLOSED = [
    (
        "En testimonio de ello se firma y sella el presente diploma en la ciudad de Loja,\n"
        "a los nueve (9) días del mes de mayo de dos mil veinte (2020)\n\nLibro 3. Registrado el 23 de mayo de 2020",
        "2020-05-09",
    ),
    (
        "Em testemunho foi subscrito o presente diploma na cidade de Braga,\n"
        "aos nove (9) dias do mês de maio de dois mil e vinte (2020)\n\nRegistado em 23 de maio de 2020",
        "2020-05-09",
    ),
]


@pytest.mark.parametrize(("text", "day"), CLOSED, ids=["es", "pt"])
def test_the_formula_that_closes_a_paper_tells_its_day(text: str, day: str) -> None:
    found = extract(document("diploma", text))
    assert [str(one) for one in found["issue_date"].values] == [day]


def test_the_day_beside_a_signature_in_two_lines_is_the_papers_own() -> None:
    text = (
        "Test Report Form\nCentre   NP014     Date   19/09/2026     Candidate   8317\n\n"
        "Name  Prakriti Shrestha\n\n\n"
        "Administrator's          Date     28/09/2026     Form No.\n"
        "Signature                                      26NP\n"
    )
    found = extract(document("language-certificate", text))
    assert [str(one) for one in found["issue_date"].values] == ["2026-09-28"]


@pytest.mark.parametrize("school", ["La Corporación Universitaria del Sur", "El Politécnico del Sur"])
def test_schools_are_institutions_and_nobody(school: str) -> None:
    text = f"{school}\n\nen atención a que\n\nJuana Inés Villar Cruz\n\nCédula No. 1.075.318 expedida en Loja\n"
    found = extract(document("diploma", text + "le confiere el título de\nArquitecta\n", language="es"))
    assert found["institution"].values == (school.partition(" ")[2],)
    assert found["holder_name"].values == ("Juana Inés Villar Cruz",)


HEADED = [
    ("het gezin waarvan de referentiepersoon is DE WITTE Jan Karel, ingeschreven te Aalst", "DE WITTE Jan Karel"),
    ("le ménage dont la personne de référence est NOEL Luc Henri, inscrit à Huy", "NOEL Luc Henri"),
]


@pytest.mark.parametrize(("said", "name"), HEADED)
def test_a_sentence_says_whose_household_it_is(said: str, name: str) -> None:
    table = "Nr.   Naam en voornamen   Rijksregisternr.   Geboren   Verwantschap\n1   VAN HOE Piet   86.03.17   x   y\n"
    found = extract(document("family-composition", f"SAMENSTELLING VAN HET GEZIN\n{said}\n\n{table}"))
    assert found["holder_name"].values[0] == name


OFFICES = {
    "La Policía Nacional de Honduras informa:": "HND",
    "POLICÍA NACIONAL\nDEL PERÚ": "PER",
    "Poder Judicial del Perú": "PER",
    "ROYAL POLICE OF BHUTAN": "BTN",
    "SERVIÇO PÚBLICO FEDERAL": "BRA",
    # What is cleared, and whose citizen somebody is, names no office.
    "POLICE CLEARANCE\nOF A KENYAN CITIZEN": None,
}


@pytest.mark.parametrize("head", OFFICES)
def test_an_office_names_its_state(head: str) -> None:
    found = extract(document("criminal-record", f"{head}\nque siendo las cuatro horas\n", language="es"))
    best = found["country"].best if "country" in found else None
    assert (best.value if best else None) == OFFICES[head]


@pytest.mark.parametrize(
    "label", ["Датум, место и држава рођења", "Datum i mesto rođenja", "Число, месяц, год рождения"]
)
def test_composed_labels_of_births(label: str) -> None:
    found = extract(document("death-certificate", f"{label}     12.03.1951\n"))
    assert [str(day) for day in found["birth_date"].values] == ["1951-03-12"]
