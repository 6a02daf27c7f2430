"""What the print around a machine-readable zone says of the copy."""

from __future__ import annotations

import pytest

from pipeline.printed_zone import zone_runs_out
from pipeline.readings import Box, Word

NAMES = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
NUMBERS = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"


def words(*lines: tuple[str, Box]) -> list[Word]:
    return [Word(text, 0.4, box, number) for number, (text, box) in enumerate(lines)]


@pytest.mark.parametrize(
    ("seen", "cut"),
    [
        (words((NAMES[4:], (0.0, 0.8, 0.93, 0.84)), (NUMBERS[4:], (0.0, 0.88, 0.93, 0.92))), True),
        (words((NAMES[:40], (0.07, 0.8, 1.0, 0.84)), (NUMBERS[:40], (0.07, 0.88, 1.0, 0.92))), True),
        (words((NAMES, (0.06, 0.945, 0.94, 0.98))), True),
        (words((NAMES, (0.06, 0.8, 0.94, 0.84)), (NUMBERS, (0.06, 0.88, 0.94, 0.92))), False),
        (words((NAMES, (0.06, 0.8, 0.94, 0.84))), False),
        (words(("<<", (0.0, 0.8, 0.1, 0.84)), ("https://utopia.test/<a>/<b>", (0.0, 0.9, 0.9, 0.94))), False),
        ([], False),
    ],
    ids=["left", "right", "below", "whole", "the other line unread", "no zone", "nothing"],
)
def test_a_zone_that_ends_with_the_picture(seen: list[Word], cut: bool) -> None:
    assert zone_runs_out(seen) is cut
