"""The order of lines: rows whose columns an engine read apart, neighbours it swapped, words that lie askew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.extract.text.cells import levelled
from pipeline.extract.text.lines import PageText
from pipeline.extract.text.rows import in_rows
from pipeline.readings import Word
from tests.pipeline.words import document, page

HEIGHT = 0.012


def block(left: float, first_line: int, *lines: tuple[float, str]) -> list[Word]:
    """Lines of one column: how far down each begins, and its words."""
    words = []
    for number, (top, text) in enumerate(lines):
        at = left
        for part in text.split():
            wide = 0.008 * len(part)
            words.append(Word(part, 0.95, (at, top, at + wide, top + HEIGHT), first_line + number))
            at += wide + 0.006
    return words


def text_of(words: list[Word]) -> str:
    return PageText(document("unknown", replace(page(""), words=tuple(words))).pages[0], 0).text


LABELS = [
    (0.10, "Ordering party"),
    (0.13, "Account"),
    (0.18, "Payee"),
    (0.21, "Name"),
    (0.24, "Account"),
    (0.27, "Sum"),
]
VALUES = [(0.13, "NL20 INGB 0001 2345 67"), (0.21, "Office of Aliens"), (0.24, "BE57 6792 0060 9235"), (0.27, "180,00")]


def test_labels_and_values_read_in_two_columns_stand_in_rows_again() -> None:
    assert text_of(block(0.1, 0, *LABELS) + block(0.5, len(LABELS), *VALUES)).split("\n") == [
        "Ordering party",
        "Account\tNL20 INGB 0001 2345 67",
        "Payee",
        "Name\tOffice of Aliens",
        "Account\tBE57 6792 0060 9235",
        "Sum\t180,00",
    ]


def test_a_second_line_of_a_value_follows_the_first() -> None:
    labels = [(0.10, "Name"), (0.14, "Address"), (0.20, "City"), (0.24, "Day")]
    values = [(0.10, "Ama OFORI"), (0.14, "12 Ring Road"), (0.155, "East"), (0.20, "Accra"), (0.24, "3 May 2026")]
    assert text_of(block(0.1, 0, *labels) + block(0.5, 4, *values)).split("\n") == [
        "Name\tAma OFORI",
        "Address\t12 Ring Road",
        "East",
        "City\tAccra",
        "Day\t3 May 2026",
    ]


ADDRESSES = (
    [(0.10, "Mutualité Ardente"), (0.114, "Quai Mativa 12"), (0.128, "4020 Liège"), (0.142, "Service membres")],
    [(0.10, "Madame Ama OFORI"), (0.114, "Rue Haute 3"), (0.128, "4000 Liège"), (0.142, "Belgique")],
)
PROSE = (
    [(0.1 + 0.03 * line, "the landlord lets the flat on the second floor") for line in range(4)],
    [(0.1 + 0.03 * line, "le bailleur loue le logement au deuxième étage") for line in range(4)],
)


@pytest.mark.parametrize(("left", "right"), [ADDRESSES, PROSE])
def test_addresses_and_columns_of_prose_beside_one_another_stay_apart(
    left: list[tuple[float, str]], right: list[tuple[float, str]]
) -> None:
    words = block(0.05, 0, *left) + block(0.55, 4, *right)
    assert in_rows(words) == (words, frozenset())


def test_a_line_read_before_the_one_above_it_stands_below_it() -> None:
    words = block(0.4, 0, (0.38, "15.12.1980"), (0.362, "OFORI AMA GHANAIAN 02.05.1999 ART 10 LAW"))
    assert text_of(words) == "OFORI AMA GHANAIAN 02.05.1999 ART 10 LAW\n15.12.1980"


def test_the_head_of_a_further_column_is_not_taken_for_the_line_above() -> None:
    words = block(0.1, 0, (0.38, "Signature")) + block(0.6, 1, (0.36, "Date"))
    assert text_of(words) == "Signature\nDate"


def test_a_long_word_that_lies_askew_is_no_higher_than_its_letters() -> None:
    slope, wide = 0.03, 0.5
    box = (0.4, 0.4, 0.4 + wide, 0.4 + HEIGHT + slope * wide)
    top, bottom = levelled(box, slope)[1::2]
    assert bottom - top == pytest.approx(HEIGHT, abs=1e-6)
    assert levelled(box, 0.0) == box


def questions(line: str) -> list[str]:
    return text_of(block(0.1, 0, (0.1, line))).split("\t")


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("2. Name and surname 3. Sex", ["2. Name and surname", "3. Sex"]),
        ("8) Profession 9) Nationalité 10) Domicile", ["8) Profession", "9) Nationalité", "10) Domicile"]),
        ("4. Place of birth 9. Occupation", ["4. Place of birth 9. Occupation"]),
        ("Born on 3. May in Ghent", ["Born on 3. May in Ghent"]),
        ("1. the seller hands over 2. the buyer pays", ["1. the seller hands over 2. the buyer pays"]),
    ],
)
def test_numbered_questions_in_one_line_are_cells_of_their_own(line: str, cells: list[str]) -> None:
    assert questions(line) == cells
