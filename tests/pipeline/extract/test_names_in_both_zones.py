"""Names of which the machine-readable zone holds fewer, or other signs, than the print."""

from __future__ import annotations

import dataclasses

import pytest

from pipeline.extract.passports.identity import extract_identity
from pipeline.readings import Alternative, MrzReading
from tests.pipeline.extract.test_two_zones import fields, reading_of, zone
from tests.pipeline.words import document, page
from validators import mrz


def card(given: str) -> MrzReading:
    """A card of which the name field ends with ``given``; ``KATRIEN ELKE`` leaves one cell free."""
    return zone("TD1", "ID", "BEL", "VAN DER MEERSCH", given, "591234567831")


@pytest.mark.parametrize(
    ("given", "printed", "values", "sure"),
    [
        ("KATRIEN ELKE", "Katrien Elke P", ("Katrien Elke P",), 0.85),
        ("KATRIEN ELKE", "Katrien Elke Paula", ("Katrien Elke Paula",), 0.85),
        ("KATRIEN ELKE", "KATRIËN, ELKE, PAULA", ("KATRIËN, ELKE, PAULA",), 0.85),
        ("KATRIEN ELKE", "Katrien~0.5 Elke Paula", ("Katrien Elke Paula", "KATRIEN ELKE"), 0.7),
        ("KATRIEN ELKE", "Katrien Elke", ("KATRIEN ELKE",), 0.98),
        ("KATRIEN ELKE", "", ("KATRIEN ELKE",), 0.85),
        # A fleck, the sex in the next column, and the rest of a label are no names.
        ("KATRIEN ELKE", "Katrien Elke P~0.4", ("KATRIEN ELKE",), 0.85),
        ("KATRIEN ELKE", "Katrien Elke F", ("KATRIEN ELKE",), 0.85),
        ("KATRIEN ELKE", "KATRIEN ELKE SEXE", ("KATRIEN ELKE",), 0.85),
        ("K E", "Katrien Elke", ("Katrien Elke",), 0.85),
        # For what follows there would have been room.
        ("ELKE", "Elke P", ("ELKE", "Elke P"), 0.85),
        ("ELKE", "Elke F", ("ELKE",), 0.97),
        ("ELKE", "Elke", ("ELKE",), 0.98),
        ("ELKE", "", ("ELKE",), 0.97),
    ],
)
def test_a_name_for_which_the_zone_has_no_room_is_the_prints(
    given: str, printed: str, values: tuple[str, ...], sure: float
) -> None:
    text = f"IDENTITEITSKAART\nVoornamen / Given names\n{printed}\nGeldig tot  14 05 2031"
    found = fields("identity-card", text, card(given))["given_names"]
    assert found.values == values
    assert abs(found.readings[0].confidence - sure) < 0.05
    assert all(one.confidence < 0.9 for one in found.readings) or sure > 0.9


@pytest.mark.parametrize(
    ("cells", "printed", "values", "sure"),
    [
        ("SOLENE<<ROSE<<", "SOLÈNE, ROSE, GILBERTE", ("SOLÈNE, ROSE, GILBERTE",), False),
        ("SOLENE<<ROSE<<", "SOLÈNE, ROSE", ("SOLENE ROSE",), True),
        ("SOLENE<<ROSE<<", "", ("SOLENE ROSE",), False),
        ("ODE<<<<<<<<<<<", "", ("ODE",), True),
    ],
)
def test_the_old_french_card_leaves_out_names_for_which_fourteen_cells_are_too_few(
    cells: str, printed: str, values: tuple[str, ...], sure: bool
) -> None:
    lines = ("IDFRAPERRAULT".ljust(30, "<") + "751042", f"1507751048217{cells}910309{mrz.check_digit('910309')}F")
    own = reading_of((lines[0], lines[1] + mrz.check_digit("".join(lines))), "IDFRA")
    text = f"CARTE NATIONALE D'IDENTITÉ\nNom:  PERRAULT\nPrénom(s):  {printed}\nTaille:  1,70 m"
    found = fields("identity-card", text, own)["given_names"]
    assert found.values == values
    assert (found.readings[0].confidence >= 0.9) is sure


@pytest.mark.parametrize(
    ("printed", "values"),
    [
        ("MARCIA ASSUNGAO", ("MARCIA ASSUNCAO",)),
        ("MÁRCIA ASSUNÇÃO", ("MÁRCIA ASSUNÇÃO",)),
        ("MARCIA ASSUNTA", ("MARCIA ASSUNC",)),
        ("MARCOS ANTONIO", ("MARCIA ASSUNC",)),
    ],
)
def test_the_letters_that_a_cut_name_has_are_the_zones_and_how_it_goes_on_the_prints(
    printed: str, values: tuple[str, ...]
) -> None:
    own = zone("TD3", "P", "BRA", "VASCONCELOS DAS SILVEIRA", "MARCIA ASSUNC", "GB123456")
    assert own.lines[0][-1] == "C"
    found = fields("passport", f"Nome / Given names\n{printed}\nSexo / Sex\nF", own)["given_names"]
    assert found.values[:1] == values
    assert (found.readings[0].confidence >= 0.6) is (values[0] != "MARCIA ASSUNC")
    assert found.readings[0].repaired is (printed == "MARCIA ASSUNGAO"), "a letter taken from the zone is shown"


def test_names_cut_to_initials_are_those_of_the_print() -> None:
    own = zone("TD3", "P", "GRC", "PAPADIMITRAKOPOULOS KALOGERAS", "IO AL TI", "AN1234567")
    given = own.lines[0][5:].partition("<<")[2]
    found = fields("passport", "Given names\nIOANNIS ALEXANDROS TIMOTHEOS", own)["given_names"]
    assert (given[-1], found.values) == ("I", ("IOANNIS ALEXANDROS TIMOTHEOS",))


@pytest.mark.parametrize(
    ("surname", "printed", "second", "value", "sure"),
    [
        ("DELLORSO", "DELLORSO", "", "DELLORSO", False),
        ("DELLORSO", "DELLORSO", "DELLORSO", "DELLORSO", True),
        ("DELLORSO", "DELLORSO", "DELL'ORSO", "DELL'ORSO", False),
        ("LHOEST", "LHOEST", "", "LHOEST", False),
        ("ROSSINI", "ROSSINI", "", "ROSSINI", True),
    ],
)
def test_one_reader_that_sees_no_apostrophe_does_not_make_sure_that_there_is_none(
    surname: str, printed: str, second: str, value: str, sure: bool
) -> None:
    seen = [Alternative(2, second, 0.9, "rapidocr")] if second else []
    front = page(f"CARTA DI IDENTITA\nCognome / Surname\n{printed}", alternatives=seen)
    own = zone("TD1", "C", "ITA", surname, "PIO", "CA12345AB")
    found = extract_identity(document("identity-card", dataclasses.replace(front, mrz=(own,))))["surname"]
    assert found.values == (value,)
    assert (found.readings[0].confidence >= 0.9) is sure


@pytest.mark.parametrize(
    ("printed", "values"),
    [
        ("BRAUN EPSE KELLER", ("BRAUN",)),
        ("BRAUN\nGEB. KELLER", ("BRAUN",)),
        ("BRAUN NEE KELLER", ("BRAUN",)),
        ("BRAUN KELLER", ("BRAUN KELLER", "BRAUN")),
    ],
)
def test_the_name_of_a_spouse_or_at_birth_beside_the_surname_is_no_part_of_it(
    printed: str, values: tuple[str, ...]
) -> None:
    own = zone("TD3", "P", "CHE", "BRAUN", "UTE", "X1234567")
    found = fields("passport", f"Name / Surname\n{printed}\nVornamen / Given names\nUTE", own)["surname"]
    assert found.values == values
    assert len(values) > 1 or found.readings[0].confidence >= 0.9
