"""Receipts, statements and pay of issuers that no generator knows: their values, without recognition in between."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.score_compare import outcome
from pipeline.extract import extract
from tests.pipeline.words import document
from validators.facts import Field

PAPERS: list[dict[str, Any]] = [
    paper
    for name in ("money_papers.yaml", "payments_and_means.yaml")
    for paper in yaml.safe_load(Path(__file__).with_name(name).read_text())
]


def meant(value: object) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value


@pytest.mark.parametrize("paper", PAPERS, ids=[paper["name"] for paper in PAPERS])
def test_a_paper_of_money_is_read(paper: dict[str, Any]) -> None:
    kind = paper["kind"]
    found = extract(document(kind, paper["text"], language=paper.get("language")))
    read = {name: outcome(kind, name, found.get(name, Field()), meant(value)) for name, value in paper["want"].items()}
    assert read == dict.fromkeys(read, "right")
