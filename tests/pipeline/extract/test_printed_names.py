"""A name of the machine-readable zone as print writes it."""

from __future__ import annotations

import pytest

from pipeline.extract.passports.printed_values import as_printed
from validators.facts import Reading


@pytest.mark.parametrize(
    ("zone", "printed", "told"),
    [
        ("OBRIEN", "O'BRIEN", "O'BRIEN"),
        ("O BRIEN", "O’BRIEN", "O'BRIEN"),
        ("ANNE LISE", "ANNE-LISE", "ANNE-LISE"),
        ("ANNELISE", "ANNE-LISE", "ANNE-LISE"),
        ("DE LA PAZ", "DE LA PAZ", "DE LA PAZ"),
        # What is no ink is as the zone has it.
        ("BOUAZZA", "BOUAZ ZA", "BOUAZZA"),
        ("ANNA LISE", "ANNALISE", "ANNA LISE"),
    ],
)
def test_a_name_has_the_marks_of_the_print_and_the_blanks_of_the_zone(zone: str, printed: str, told: str) -> None:
    assert as_printed(zone, [Reading(printed, 0.9, printed, (), "ocr")]) == told
