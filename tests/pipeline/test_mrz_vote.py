"""Voting on the cells of a zone: alphabets, grammar and check digits, and where they must not decide."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from pipeline.mrz.network import SIGNS
from pipeline.mrz.vote import formats_for, vote

TD3 = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
TD1 = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")
LONG_NUMBER = ("I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<")

Table = NDArray[np.float32]


def tables(lines: tuple[str, ...], **doubts: tuple[str, float, float]) -> list[Table]:
    """Clear cells, but for doubts: ``l1c3=("8", 0.5, 0.45)`` sees an 8 with 0.5 and the true sign with 0.45."""
    result = []
    for row, line in enumerate(lines):
        table = np.full((len(line), len(SIGNS)), 1e-5)
        for column, sign in enumerate(line):
            table[column, SIGNS.index(sign)] = 0.999
            seen = doubts.get(f"l{row}c{column}")
            if seen:
                table[column, SIGNS.index(sign)] = seen[2]
                table[column, SIGNS.index(seen[0])] = seen[1]
        result.append(np.log(table / table.sum(axis=1, keepdims=True)).astype(np.float32))
    return result


@pytest.mark.parametrize(("lines", "mrz_format"), [(TD3, "TD3"), (TD1, "TD1"), (LONG_NUMBER, "TD1")])
def test_clear_cells(lines: tuple[str, ...], mrz_format: str) -> None:
    voted = vote(tables(lines), mrz_format)  # type: ignore[arg-type]
    assert voted.lines == lines
    assert all(fits for _, fits in voted.checks)
    assert voted.repaired == ()
    assert voted.confidence > 0.9


def test_the_alphabet_of_a_position_is_no_repair() -> None:
    voted = vote(tables(TD3, l1c13=("T", 0.7, 0.25), l0c2=("0", 0.6, 0.3)), "TD3")
    assert voted.lines == TD3
    assert voted.repaired == ()


def test_a_check_digit_decides_between_two_signs_and_it_is_shown() -> None:
    voted = vote(tables(TD3, l1c1=("6", 0.6, 0.35)), "TD3")
    assert voted.lines == TD3
    assert voted.repaired == ((1, 1),)
    assert 0.6 < voted.confidence < 0.95


def test_what_no_cheap_repair_mends_stays_as_seen_and_is_no_value() -> None:
    voted = vote(tables(TD3, l1c1=("6", 0.999, 1e-6)), "TD3")
    assert voted.lines[1][1] == "6"
    assert not dict(voted.checks)["document_number"]
    assert voted.confidence < 0.6


def test_two_repairs_as_likely_as_each_other_are_none() -> None:
    # The digit of the number would fit after a change of either sign, by the same amount.
    cells = tables(TD3)
    row = cells[1]
    seen = list(TD3[1])
    row[1, SIGNS.index("8")] = row[4, SIGNS.index("9")] = np.log(0.05)
    for column, wrong in ((1, "9"), (4, "0")):
        row[column, SIGNS.index(wrong)] = np.log(0.9)
        seen[column] = wrong
    voted = vote(cells, "TD3")
    assert voted.lines == TD3 or voted.confidence < 0.6


def test_a_letter_among_the_fillers_at_the_end_is_a_filler_and_shown() -> None:
    voted = vote(tables(TD3, l0c30=("K", 0.6, 0.3)), "TD3")
    assert voted.lines[0] == TD3[0]
    assert voted.repaired == ((0, 30),)


def test_unsure_names_lower_the_confidence() -> None:
    voted = vote(tables(TD3, l0c6=("P", 0.5, 0.45)), "TD3")
    assert voted.confidence < 0.6
    assert all(fits for _, fits in voted.checks)


def test_impossible_dates_are_not_repaired_into_being() -> None:
    lines = (TD3[0], TD3[1].replace("7408122", "7413122"))
    voted = vote(tables(lines), "TD3")
    assert voted.confidence < 0.6


def test_formats() -> None:
    assert formats_for(2, 44) == ("TD3", "MRV-A")
    assert formats_for(3, 30) == ("TD1",)
    assert formats_for(3, 44) == ()


def test_a_passport_without_its_last_columns_is_no_visa() -> None:
    voted = vote(tables((TD3[0][:36], TD3[1][:36])), "MRV-B")
    assert voted.confidence < 0.6


def test_an_o_or_a_zero_that_no_digit_vouches_for_is_believed_only_when_clear() -> None:
    lines = ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE1O4226B<<<<<<")
    assert vote(tables(lines), "MRV-A").confidence > 0.9
    doubtful = vote(tables(lines, l1c32=("0", 0.08, 0.9)), "MRV-A")
    assert doubtful.lines == lines
    assert doubtful.confidence < 0.6
    assert vote(tables(lines, l1c30=("F", 0.08, 0.9)), "MRV-A").confidence > 0.9, "an E is no round sign"


@pytest.mark.parametrize(("column", "other"), [(7, "2"), (7, "M"), (36, "K"), (33, "C")])
def test_signs_that_no_check_digit_tells_apart_are_believed_only_when_clear(column: int, other: str) -> None:
    """C counts 12 and 2 counts 2: modulus 10 both fit every digit, and so do a filler and a K, 4 and O."""
    seen = vote(tables(TD3, **{f"l1c{column}": (other, 0.6, 0.35)}), "TD3")
    assert seen.confidence < 0.6 or seen.lines == TD3
    doubtful = vote(tables(TD3, l1c7=("2", 0.3, 0.65)), "TD3")
    assert doubtful.lines == TD3
    assert doubtful.confidence < 0.6
    assert vote(tables(TD3, l1c7=("2", 0.05, 0.94)), "TD3").confidence > 0.9


def test_one_sign_under_a_finger_spoils_what_no_digit_vouches_for() -> None:
    # An F of which glare has left too little for more than a guess; the other cells are clear.
    assert vote(tables(TD3, l1c20=("<", 0.7, 0.2)), "TD3").confidence < 0.6
    assert vote(tables(TD3, l1c24=("8", 0.3, 0.65)), "TD3").confidence > 0.6, "the digit of the expiry date vouches"


def test_a_check_digit_does_not_choose_for_a_cell_in_which_no_sign_prevails() -> None:
    cells = tables(TD3)
    cells[1][7] = np.log(np.full(len(SIGNS), 0.7 / 36, np.float32))
    cells[1][7, SIGNS.index("2")] = np.log(0.3)
    assert vote(cells, "TD3").confidence < 0.6


def test_a_line_read_from_one_cell_too_early_is_no_value() -> None:
    shifted = ("P" + TD3[0][:-1], TD3[1])
    voted = vote(tables(shifted), "TD3")
    assert voted.lines[0].startswith("PP<UTO")
    assert voted.confidence < 0.6
