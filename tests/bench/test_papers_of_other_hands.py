"""The papers that other hands wrote are what the measurement takes them for."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal

import pytest

from bench.other_hands import PAPERS, papers
from validators.kinds import KINDS, field_type

ALL = papers(PAPERS, "all", ())


def test_every_paper_has_its_page_and_its_truth() -> None:
    assert {path.stem for path in PAPERS.glob("*.html")} == {path.stem for path in PAPERS.glob("*.json")}
    assert len(ALL) > 100


def test_the_halves_are_apart() -> None:
    one, two = ({paper.name for paper in papers(PAPERS, half, ())} for half in ("A", "B"))
    assert one.isdisjoint(two)
    assert one | two == {paper.name for paper in ALL}


@pytest.mark.parametrize("paper", ALL, ids=lambda paper: paper.name)
def test_a_truth_is_made_of_kinds_fields_and_values_that_there_are(paper) -> None:
    assert paper.kind in KINDS
    said = json.loads(paper.html.with_suffix(".json").read_text(encoding="utf-8"))
    assert set(said) <= {"kind", "language", "file_name", "fields", "not_on_paper", "note"}
    for name, value in paper.truth.items():
        shape = field_type(paper.kind, name)
        if shape == "date":
            dt.date.fromisoformat(value)
        elif shape == "amount":
            Decimal(str(value))
        elif shape == "yes-no":
            assert isinstance(value, bool), name


@pytest.mark.parametrize("paper", ALL, ids=lambda paper: paper.name)
def test_a_page_needs_nothing_from_elsewhere(paper) -> None:
    page = paper.html.read_text(encoding="utf-8")
    assert "<script" not in page
    assert 'src="http' not in page
    assert "@import" not in page
