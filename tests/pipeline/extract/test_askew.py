"""A page that lies askew: what stands in one row is told as if it lay straight."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from pipeline.extract import extract
from pipeline.extract.text.cells import slope_of
from pipeline.papers.group import DocumentPages
from tests.pipeline.words import HEIGHT, document, page

TEXT = """Globalis Insurance NV confirms the following medical insurance cover for its client.
Date of birth:                          29/01/2001
Valid from:                             18/10/2025
Valid until:                            28/09/2026
Territory:                              Belgium"""


def askew(slope: float) -> DocumentPages:
    """The page with its lines sinking (or rising), and every column read apart, as engines do."""
    reading = page(TEXT)
    words = [
        dataclasses.replace(
            word,
            box=(word.box[0], word.box[1] + slope * word.box[0], word.box[2], word.box[3] + slope * word.box[0]),
            line=word.line if word.box[0] < 0.5 or word.line == 0 else word.line + 10,
        )
        for word in reading.words
    ]
    return document("health-insurance", dataclasses.replace(reading, words=tuple(words)))


@pytest.mark.parametrize("slope", [0.0, 0.027, -0.027, 0.05])
def test_labels_keep_their_values_on_a_page_that_lies_askew(slope: float) -> None:
    found = extract(askew(slope))
    read = {name: found[name].values for name in ("birth_date", "valid_from", "valid_until")}
    assert read == {
        "birth_date": (dt.date(2001, 1, 29),),
        "valid_from": (dt.date(2025, 10, 18),),
        "valid_until": (dt.date(2026, 9, 28),),
    }


def test_the_slope_is_steep_enough_to_run_rows_into_one_another() -> None:
    words = askew(0.05).pages[0].reading.words
    label = next(word for word in words if word.text == "until:")
    value = next(word for word in words if word.text == "18/10/2025")
    assert value.box[1] - label.box[1] < HEIGHT / 2


SHORT = """Trade register

Company                     Roe and Poe Ltd
Manager                     Ann Roe Poe
Licence no                  AB/2023/4546
Expires                     26/06/2024
Issued                      22/07/2023"""


def leaning(text: str, slope: float) -> DocumentPages:
    reading = page(text)
    words = [
        dataclasses.replace(
            word,
            box=(word.box[0], word.box[1] + slope * word.box[0], word.box[2], word.box[3] + slope * word.box[0]),
            line=word.line if word.box[0] < 0.3 else word.line + 10,
        )
        for word in reading.words
    ]
    return document("commercial-licence", dataclasses.replace(reading, words=tuple(words)))


@pytest.mark.parametrize("slope", [0.0, 0.05, -0.05])
def test_a_page_of_short_lines_that_all_go_one_way_lies_askew(slope: float) -> None:
    found = extract(leaning(SHORT, slope))
    assert found["issue_date"].values == (dt.date(2023, 7, 22),)
    assert found["expiry_date"].values == (dt.date(2024, 6, 26),)


def test_short_lines_that_go_different_ways_tell_nothing_of_the_page() -> None:
    words = page("Ann Roe Poe\n\nAB CD EF GH\n\nTrade register of Gent").words
    ways = {0: 0.02, 1: -0.02, 2: 0.02}
    lines = [
        dataclasses.replace(
            word,
            box=(
                word.box[0],
                word.box[1] + ways[word.line] * word.box[0],
                word.box[2],
                word.box[3] + ways[word.line] * word.box[0],
            ),
        )
        for word in words
    ]
    assert slope_of(lines) == 0.0
    assert slope_of([word for word in lines if word.line != 1]) == 0.0
