"""Papers of issuers that no generator knows, in many languages: their values, without recognition in between."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.score_compare import CERTAIN, outcome, same
from pipeline.extract import extract
from tests.pipeline.words import document
from validators.facts import Field

PAPERS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_suffix("").with_name("short_papers.yaml").read_text())


def meant(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value


@pytest.mark.parametrize("paper", PAPERS, ids=[paper["name"] for paper in PAPERS])
def test_a_short_paper_is_read(paper: dict[str, Any]) -> None:
    kind = paper["kind"]
    found = extract(document(kind, paper["text"], language=paper.get("language")))
    read = {name: outcome(kind, name, found.get(name, Field()), meant(value)) for name, value in paper["want"].items()}
    assert read == dict.fromkeys(read, "right")
    for name in paper.get("unread", ()):
        assert not found.get(name, Field()).readings
    for name, value in paper.get("open", {}).items():
        best = found[name].best
        assert outcome(kind, name, found[name], meant(value)) == "doubtful"
        assert best is not None
        assert same(kind, name, best.value, meant(value))


def test_the_papers_differ() -> None:
    assert len({paper["text"] for paper in PAPERS}) == len(PAPERS) >= 80


FORM_OF_A_TEST = """
IELTS
Test Report Form ACADEMIC
Centre Number   VN114   Test Date   13/JUN/2026   Candidate Number   004816
Family Name   TRAN
CEFR Level   B2
Test Report Form
Number   26VN004816TRAN114A
"""


def test_which_of_the_tests_of_a_name_it_was_stands_in_a_box() -> None:
    found = extract(document("language-certificate", FORM_OF_A_TEST, language="en"))
    assert [one.value for one in found["test"].readings] == ["IELTS Academic"]
    assert found["document_number"].best is not None
    assert found["document_number"].best.value == "26VN004816TRAN114A"


def test_half_of_the_name_of_a_test_is_not_certain() -> None:
    found = extract(document("language-certificate", "IELTS\nOverall score   6.5\n", language="en"))
    assert found["test"].best is not None
    assert found["test"].best.confidence < CERTAIN
