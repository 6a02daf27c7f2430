"""The holder's signature on a card, and values of cards that depend on where they stand."""

from __future__ import annotations

import dataclasses

import pytest

from pipeline.extract import extract
from pipeline.readings import Mark, MrzReading, PortraitReading
from tests.pipeline.extract.test_two_zones import fields, zone
from tests.pipeline.words import document, page
from validators.facts import Field

FACE = PortraitReading((0.1, 0.1, 0.25, 0.24), None, None, "", 1)
BACK = MrzReading("TD1", ("I<", "0", "X"), 0.9, (0.1, 0.5, 0.5, 0.56))


@pytest.mark.parametrize(
    ("box", "sure", "face", "text", "kind", "signed"),
    [
        ((0.1, 0.25, 0.24, 0.27), 0.56, True, "", "identity-card", True),
        ((0.35, 0.22, 0.5, 0.24), 0.6, True, "", "residence-permit", True),
        ((0.3, 0.26, 0.42, 0.28), 0.56, False, "", "identity-card", True),
        # Security print: faint, as tall as wide, over the face, above it, far from it.
        ((0.1, 0.25, 0.24, 0.27), 0.3, True, "", "identity-card", None),
        ((0.3, 0.2, 0.36, 0.26), 0.7, True, "", "identity-card", None),
        ((0.12, 0.2, 0.24, 0.22), 0.7, True, "", "identity-card", None),
        ((0.35, 0.1, 0.5, 0.12), 0.7, True, "", "identity-card", None),
        ((0.3, 0.7, 0.45, 0.72), 0.7, True, "", "identity-card", None),
        ((0.3, 0.7, 0.45, 0.72), 0.7, False, "", "identity-card", None),
        # Bold print that was read is no hand.
        ((0.08, 0.24, 0.24, 0.254), 0.6, True, "\n" * 10 + "REPUBLIK", "identity-card", None),
        # Pages of a passport have faces and strokes of other people's stamps.
        ((0.35, 0.22, 0.5, 0.24), 0.6, True, "", "passport", None),
    ],
)
def test_a_card_is_signed_below_its_portrait_or_beside_it(
    box: tuple[float, float, float, float], sure: float, face: bool, text: str, kind: str, signed: bool | None
) -> None:
    marked = page(text or "KAART", marks=[Mark("signature", box, sure, "dark")])
    made = dataclasses.replace(marked, portraits=(FACE,) if face else (), mrz=() if face else (BACK,))
    found = extract(document(kind, made)).get("signed", Field())
    assert found.values == (() if signed is None else (signed,))
    assert all(0.6 <= one.confidence < 0.7 for one in found.readings)


@pytest.mark.parametrize(("state", "letters"), [("BEL", ("F",)), ("NLD", ())])
def test_the_letters_of_cards_are_those_of_belgian_ones(state: str, letters: tuple[str, ...]) -> None:
    own = zone("TD1", "IR", state, "OKAFOR", "IFE", "AB1234567")
    found = fields("residence-permit", "RESIDENCE PERMIT\n\nF+\n\nOKAFOR\nIFE", own)
    assert found.get("card_letter", Field()).values == tuple(f"{one}+" for one in letters)


def test_given_names_in_brackets_and_a_name_that_ends_where_the_zones_does() -> None:
    own = zone("TD3", "P", "IND", "ANJALI KUTTAN", "", "Z1234567")
    found = fields("passport", "Surname\n\nGiven Name(s)\nANJALI KUTTAN\nNationality\nINDIAN", own)
    assert found["given_names"].values == ("ANJALI KUTTAN",)
    full = zone("TD3", "P", "AUT", "SCHOENBERGER HUETTL", "GUENTHER FERDINAND", "U1234567")
    assert full.lines[0][-1] == "D"
    printed = "Vornamen / Given names\n{}\nGeschlecht / Sex\nM"
    read = fields("passport", printed.format("GUNTHER FERDINAND"), full)["given_names"]
    assert (read.values, read.readings[0].confidence > 0.9) == (("GUENTHER FERDINAND",), True)
    other = fields("passport", printed.format("GUNTHER"), full)["given_names"]
    assert other.readings[0].confidence < 0.6, "how it ends the print does not tell"
