"""A page that lies askew: what stands in one row is told as if it lay straight."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from pipeline.extract import extract
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
