"""Holders beside officials who sign, in columns, and where an engine lost the rest of the name or its title."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.labels import label_of
from tests.pipeline.words import document
from validators.facts import Field

DOWN = "\n" * 30


def holder(kind: str, text: str, language: str) -> list[str]:
    return [str(value) for value in extract(document(kind, text, language=language)).get("holder_name", Field()).values]


@pytest.mark.parametrize(
    ("language", "block"),
    [
        ("en", "The Director of Examinations\n\nHelen WOODWARD"),
        ("en", "Helen WOODWARD\nSuperintendent of Police"),
        ("de", "Der Präsident\n\nUwe SCHILLING"),
        ("fr", "Pour le ministre et par délégation,\nle directeur général du Centre\n\n\nPierre DELAUNE"),
        ("nl", "Liesbeth HENDRIKS\nafdelingshoofd, bij delegatie van de minister"),
    ],
)
def test_who_signs_for_an_office_is_not_the_holder(language: str, block: str) -> None:
    assert holder("language-certificate", f"CERTIFICATE\nB2\n{DOWN}{block}", language) == []
    assert holder("language-certificate", f"CERTIFICATE\nB2\nPedro ALVES\n{DOWN}{block}", language) == ["Pedro ALVES"]


def test_who_signs_under_ones_own_name_stays_the_holder() -> None:
    assert holder("motivation-letter", f"I want to study.\n{DOWN}Head of my class\n\nUwe SCHILLING", "en") == [
        "Uwe SCHILLING"
    ]


def test_a_name_whose_end_is_lost_does_not_go_on_with_the_next_reason() -> None:
    reasons = "Gelet op de Codex;\nGelet op de aanvraag van de heer {}\nGelet op het advies van de jury"
    assert holder("equivalence-decision", reasons.format("Ivan"), "nl") == []
    assert holder("equivalence-decision", f"De heer Ivan Petrov\nKerkstraat 1\n\n{reasons.format('Ivan')}", "nl") == [
        "Ivan Petrov"
    ]
    broken = "Considering the application of Mr Ivan\nPetrov, born on 3 May 2000"
    assert holder("equivalence-decision", broken, "en") == ["Ivan Petrov"]


def test_a_name_over_its_bearers_birth_is_read_beside_another_column() -> None:
    text = (
        "Le diplôme est délivré      Épreuves      Note\n"
        "à      Compréhension      19,50\n"
        "RANDRIA Hery Tiana      Production      21,00\n"
        "né(e) le 14/09/1998 à ANTSIRABE      Total      78,00"
    )
    assert holder("language-certificate", text, "fr") == ["RANDRIA Hery Tiana"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Mile Salma BEN AMOR", "Salma BEN AMOR"),
        ("Mrne Salma BEN AMOR", "Salma BEN AMOR"),
        ("Mile JOVANOVIĆ", "Mile JOVANOVIĆ"),
    ],
)
def test_a_misread_title_is_no_name(printed: str, name: str) -> None:
    assert clean_name(printed) == name


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Le/La nommé(e) (Name) :", "subject"),
        ("Le(la) titulaire :", "subject"),
        ("El/La titular:", "subject"),
        ("Der/Die Studierende:", "student"),
    ],
)
def test_both_articles_before_a_label_ask_for_nothing_more(label: str, role: str) -> None:
    asked = label_of(label)
    assert asked is not None
    assert asked.role == role


@pytest.mark.parametrize(
    "heads",
    [
        "Name ID / Passport Designation Mandate",
        "Full name ID No. Capacity Powers",
        "Nom Fonction Mandat",
        "Naam Hoedanigheid Bevoegdheid",
        "Name Funktion Vollmacht",
        "Nome Qualifica Poteri",
        "Name Position Group",
        # The first of them misread.
        "Narne ID / Passport Designation Mandate",
    ],
)
def test_the_last_head_of_a_table_is_no_part_of_the_name_below(heads: str) -> None:
    text = (
        "LAKESHORE BANK PLC\nWe confirm that the authorised signatory to the said accounts is:\n\n"
        f"{heads}\nOBADIAH KIPTOO RONO 22741906 Managing Director To sign singly\n\nYours faithfully"
    )
    found = extract(document("bank-signatory-letter", text, language="en"))
    assert found["holder_name"].values == ("OBADIAH KIPTOO RONO",)
