"""Receipts, statements and pay of issuers that no generator knows: their values, without recognition in between."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.score_compare import CERTAIN, outcome
from pipeline.extract import extract
from tests.pipeline.words import document
from validators.facts import Field, Scalar

PAPERS: list[dict[str, Any]] = [
    paper
    for name in (
        "money_papers.yaml",
        "payments_and_means.yaml",
        "receipts_and_rows.yaml",
        "payment_prints.yaml",
        "payment_messages.yaml",
        "payment_rows.yaml",
        "values_in_prose_and_columns.yaml",
    )
    for paper in yaml.safe_load(Path(__file__).with_name(name).read_text())
]


def meant(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value


def outcome_of(kind: str, name: str, answer: Field[Scalar], value: object) -> str:
    """What became of a field; one that the paper does not carry must not be made up."""
    if value is None:
        return "made up" if answer.readings else "right"
    return outcome(kind, name, answer, meant(value))


@pytest.mark.parametrize("paper", PAPERS, ids=[paper["name"] for paper in PAPERS])
def test_a_paper_of_money_is_read(paper: dict[str, Any]) -> None:
    kind = paper["kind"]
    found = extract(document(kind, paper["text"], language=paper.get("language")))
    read = {name: outcome_of(kind, name, found.get(name, Field()), value) for name, value in paper["want"].items()}
    assert read == dict.fromkeys(read, "right")


def test_a_sum_with_three_figures_on_a_paper_of_dinars_is_for_a_person() -> None:
    text = "AVIS DE TRANSFERT EMIS\nMontant en devise : EUR 236,000\nContre-valeur : TND 805,350"
    found = extract(document("fee-payment", text, language="fr"))["amount"]
    assert set(found.values) == {Decimal(236), Decimal(236000)}
    assert all(reading.confidence < 0.6 for reading in found.readings)


def test_half_a_name_of_a_test_is_never_certain() -> None:
    found = extract(document("language-certificate", "DIPLOME\nDELF\nNiveau B2", language="fr"))
    assert found["test"].best is not None
    assert found["test"].best.confidence < CERTAIN


@pytest.mark.parametrize(
    "line",
    [
        "Financial standing of the guarantor: insufficient.",
        "Financial standing of the guarantor: sufficient / insufficient (delete as appropriate).",
        "The financial standing of the guarantor is not sufficient.",
        "If the financial standing of the guarantor is sufficient, the mayor signs.",
    ],
)
def test_no_mention_of_solvency_where_none_is_given(line: str) -> None:
    found = extract(document("annex-32", f"ANNEX 32\nThe undersigned Greta Willems\n{line}", language="en"))
    assert True not in found.get("solvency_mention", Field()).values


def test_a_sentence_told_beside_an_empty_table_is_left_to_a_person() -> None:
    text = "CASIER JUDICIAIRE\nBulletin\nNEANT\nObservations : emprisonnement de six mois avec sursis"
    found = extract(document("criminal-record", text, language="fr"))
    assert set(found["clean"].values) == {True, False}


def test_several_sums_on_a_lease_leave_the_rent_open() -> None:
    found = extract(document("lease", "BAIL\nrue des Tilleuls 8\n898,00 EUR\n1 796,00 EUR", language="fr"))
    assert not found.get("rent", Field()).readings


def test_a_sentence_that_goes_on_in_the_next_line_counts() -> None:
    text = "CASIER JUDICIAIRE\nVeroordelingen: NEANT\nCondamné à une peine\nd'emprisonnement le 3 mai 2019"
    found = extract(document("criminal-record", text, language="fr"))
    assert set(found["clean"].values) == {True, False}


def test_an_employer_over_two_lines_that_was_hardly_read_is_for_a_person() -> None:
    text = "FICHE DE PAIE          OCTOBRE 2026\nEMPLOYEUR\nBOULANGERIE DÙ~0.7\nPARC SRL\n\nNET À PAYER   1 980,12 EUR"
    found = extract(document("payslip", text, language="fr"))["employer"]
    assert found.best is not None
    assert found.best.confidence < 0.6
