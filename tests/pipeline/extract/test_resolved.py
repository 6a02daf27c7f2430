"""A word in which a letter was resolved, or that was joined again: shown as such, and never certain."""

from __future__ import annotations

import dataclasses

from pipeline.extract import extract
from pipeline.extract.text.candidates import RESOLVED_CEILING
from pipeline.readings import Alternative
from tests.pipeline.words import document, page

TEXT = """FAMILY COMPOSITION
Name:                 Besnik ÇELA
Address:              Molenlaan 47, 3500 Hasselt"""


def test_a_value_with_a_resolved_letter_says_so_and_stays_below_certainty() -> None:
    reading = page(TEXT, confidence=0.99, alternatives=[Alternative(1, "Name: Besnik ÇELA", 0.99, "rapidocr")])
    plain = extract(document("family-composition", reading))["holder_name"].readings[0]
    words = tuple(dataclasses.replace(word, resolved=word.text == "ÇELA") for word in reading.words)
    best = extract(document("family-composition", dataclasses.replace(reading, words=words)))["holder_name"].readings[0]
    assert (plain.value, plain.repaired, best.value, best.repaired) == ("Besnik ÇELA", False, "Besnik ÇELA", True)
    assert best.confidence <= RESOLVED_CEILING < plain.confidence


def test_a_surname_that_two_readers_spell_differently_leaves_the_whole_name_open() -> None:
    text = """BIRTH CERTIFICATE
Surname: SAFACK~0.4
Given names: Rosine"""
    seen = Alternative(1, "Surname: TSAFACK", 0.99, "rapidocr")
    found = extract(document("birth-certificate", page(text, alternatives=[seen])))["holder_name"]
    assert set(found.values) == {"TSAFACK Rosine", "SAFACK Rosine"}
    assert found.values[0] == "TSAFACK Rosine"


def test_a_number_of_a_paper_that_two_readers_see_differently_is_left_open() -> None:
    text = """CERTIFICATE OF EMPLOYMENT
Certificate no.: GOB4226N~0.7"""
    seen = Alternative(1, "Certificate no.: G0B4226N", 0.95, "rapidocr")
    found = extract(document("employment-certificate", page(text, alternatives=[seen])))["document_number"]
    assert set(found.values) == {"GOB4226N", "G0B4226N"}
