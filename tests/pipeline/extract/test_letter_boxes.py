"""Forms that ask for one sign to a box."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from pipeline.extract import extract
from pipeline.extract.text.letter_boxes import out_of_boxes
from pipeline.readings import PageReading, Word
from tests.pipeline.words import document
from validators.facts import Field

PITCH, HEIGHT = 0.02, 0.011
A4 = 210 / 297


def boxes(text: str, top: float, line: int, *, left: float = 0.1, pitch: float = PITCH) -> list[Word]:
    return [
        Word(sign, 0.97, (left + at * pitch, top, left + at * pitch + 0.01, top + HEIGHT), line)
        for at, sign in enumerate(text)
        if sign != " "
    ]


def plain(text: str, top: float, line: int, *, left: float = 0.1) -> list[Word]:
    return [
        Word(part, 0.97, (left + at * 0.12, top, left + at * 0.12 + 0.11, top + HEIGHT), line)
        for at, part in enumerate(text.split())
    ]


def texts(words: list[Word]) -> list[str]:
    return [word.text for word in out_of_boxes(words, A4)[0]]


def test_signs_in_boxes_are_words_and_a_blank_box_is_a_space() -> None:
    words, following = out_of_boxes(boxes("FPS HOME AFFAIRS", 0.1, 0), A4)
    assert [word.text for word in words] == ["FPS", "HOME", "AFFAIRS"]
    assert [id(word) in following for word in words] == [False, True, True]
    assert words[0].box[0] == 0.1
    assert words[0].box[2] < words[1].box[0]


def test_boxes_as_wide_as_those_of_printed_forms_hold_a_name() -> None:
    assert texts(boxes("NAKATO GRACE", 0.1, 0, pitch=0.0405)) == ["NAKATO", "GRACE"]  # 2.6 heights of a sign.
    assert texts(boxes("NAKATO GRACE", 0.1, 0, pitch=0.05)) == list("NAKATOGRACE")


def test_two_fields_of_boxes_on_a_line_stay_apart() -> None:
    words, following = out_of_boxes([*boxes("AWA DIOP", 0.1, 0), *boxes("207,00", 0.1, 0, left=0.1 + 12 * PITCH)], A4)
    assert [word.text for word in words] == ["AWA", "DIOP", "207,00"]
    assert id(words[2]) not in following


def test_letters_far_apart_or_unevenly_are_left_alone() -> None:
    assert texts(boxes("ABCBAC", 0.1, 0, pitch=0.09)) == list("ABCBAC")
    uneven = [
        replace(word, box=(word.box[0] + at * at * 0.004, *word.box[1:]))
        for at, word in enumerate(boxes("ABCDEF", 0.1, 0))
    ]
    assert texts(uneven) == list("ABCDEF")
    assert texts(boxes("ABC", 0.1, 0)) == list("ABC")


def test_a_payment_slip_in_boxes_is_read() -> None:
    words = [
        *plain("SEPA-Überweisung", 0.05, 0),
        *plain("Angaben zum Zahlungsempfänger: Name, Vorname/Firma", 0.10, 1),
        *boxes("FPS HOME AFFAIRS", 0.12, 2),
        *plain("IBAN", 0.15, 3),
        *boxes("BE57679200609235", 0.17, 4),
        *plain("Betrag: Euro, Cent", 0.20, 5),
        *boxes("363,00", 0.22, 6),
    ]
    reading = PageReading(1, width_mm=210, height_mm=297, size_from="declared", words=tuple(words), language="de")
    found = extract(document("fee-payment", reading))
    assert found["iban"].values == ("BE57679200609235",)
    assert found["beneficiary"].values == ("FPS HOME AFFAIRS",)
    assert [str(value) for value in found["amount"].values] == ["363.00"]


@pytest.mark.parametrize(
    ("label", "figures", "day"),
    [
        ("DATE DE NAISSANCE (jj mm aaaa)", "14081997", dt.date(1997, 8, 14)),
        ("GEBOORTEDATUM (dd/mm/jjjj)", "14081997", dt.date(1997, 8, 14)),
        ("GEBURTSDATUM (TTMMJJJJ)", "01121999", dt.date(1999, 12, 1)),
        # No day, and no hint of how the figures are meant.
        ("DATE DE NAISSANCE (jj mm aaaa)", "45131997", None),
        ("DATE DE NAISSANCE", "14081997", None),
    ],
)
def test_eight_figures_are_a_day_where_the_label_says_how(label: str, figures: str, day: dt.date | None) -> None:
    found = extract(document("medical-certificate", f"{label}\n{figures}")).get("birth_date", Field())
    assert (found.best.value if found.best else None) == day
