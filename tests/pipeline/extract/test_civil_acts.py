"""Acts and statements of civil status in wordings and layouts of their own: whom they name, and who was born when."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.score_compare import USABLE, outcome
from pipeline.extract import extract
from pipeline.extract.names.clean import clean_name
from tests.pipeline.words import document
from validators.facts import Field

PAPERS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("civil_acts.yaml").read_text())


@pytest.mark.parametrize("paper", PAPERS, ids=[paper["name"] for paper in PAPERS])
def test_an_act_names_people_and_births(paper: dict[str, Any]) -> None:
    kind = paper["kind"]
    found = extract(document(kind, paper["text"], language=paper.get("language")))
    wanted = {
        name: value.isoformat() if isinstance(value, dt.date) else value
        for name, value in paper.get("want", {}).items()
    }
    read = {name: outcome(kind, name, found.get(name, Field()), value) for name, value in wanted.items()}
    assert read == dict.fromkeys(wanted, "right")
    for name in paper.get("open", ()):
        best = found.get(name, Field()).best
        assert best is None or best.confidence < USABLE or len(found[name].values) > 1


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ruth Owen, MB ChB, FRCGP", "Ruth Owen"),
        ("OWEN, Ruth Ann, MD", "OWEN Ruth Ann"),
        ("MD Kamal HOSSAIN", "MD Kamal HOSSAIN"),
        ("Rahman, MD Kamal", "Rahman MD Kamal"),
        ("Paul MBA NDONG", "Paul MBA NDONG"),
        ("Anna JANSEN Te Gent", "Anna JANSEN"),
        ("ÜBER DIE EHE", ""),
    ],
)
def test_degrees_and_words_of_titles_are_no_part_of_a_name(printed: str, name: str) -> None:
    assert clean_name(printed) == name
