"""A household: how many live in it, and whose birth is told in a row."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

HEAD = "COMMUNE DE LIMETE\nATTESTATION DE COMPOSITION FAMILIALE\nLe Bourgmestre atteste que la famille est :\n\n"
TABLE = """N°   Noms                  Lien              Né le
01   ILUNGA Pascal         Chef de famille   15/08/1974
02   MBUYI Odette          Épouse            02/11/1979
03   ILUNGA Fiston         Fils              20/01/2001
"""
UNDATED = """N°   Noms                  Lien              Profession
1.   ILUNGA Pascal         Chef de famille   maçon
2.   MBUYI Odette          Épouse            couturière
"""
HOUSEHOLDS = [
    (3, TABLE),
    (2, UNDATED),
    (4, "Composition arrêtée au nombre de quatre (04) personnes."),
    (5, "Het gezin bestaat uit 5 personen."),
    (2, "The household consists of 2 members."),
]


@pytest.mark.parametrize(("members", "words"), HOUSEHOLDS)
def test_a_household_is_counted(members: int, words: str) -> None:
    assert extract(document("family-composition", HEAD + words))["members"].values == (members,)


def test_rows_that_do_not_count_on_are_not_counted() -> None:
    paper = document("family-composition", HEAD + TABLE.replace("03 ", "12 ").replace("02 ", "31 "))
    members = extract(paper).get("members")
    best = members.best if members else None
    assert best is None or best.confidence < 0.8


FUND = "MUTUALITÉ DU MIDI\nAttestation\nNom et prénom : OBI Ada\n"


def test_the_birth_of_a_child_is_not_the_holders() -> None:
    paper = document("mutual-insurance", FUND + "né le 03/04/1985\n\nOBI Chidi   enfant   14/07/2020\n", language="fr")
    assert [str(value) for value in extract(paper)["birth_date"].values] == ["1985-04-03"]


def test_the_birth_of_a_child_alone_is_nobodys() -> None:
    paper = document("mutual-insurance", FUND + "Bénéficiaires\nOBI Chidi   enfant, né le 14/07/2020\n", language="fr")
    assert "birth_date" not in extract(paper)


@pytest.mark.parametrize("words", ["fils de OBI Paul, né le 03/04/1985", "son of Paul Obi, born on 03/04/1985"])
def test_the_holder_is_born_behind_the_names_of_his_parents(words: str) -> None:
    paper = document("mutual-insurance", f"ATTESTATION\nNom et prénom : OBI Ada\n{words}", language="fr")
    assert [str(value) for value in extract(paper)["birth_date"].values] == ["1985-04-03"]
