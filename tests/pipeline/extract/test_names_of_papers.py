"""Names on papers that word or lay out everything anew: whole, of the right person, and never surely wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.score_compare import CERTAIN, USABLE, outcome
from pipeline.extract import extract
from pipeline.extract.holder import WEAK
from pipeline.extract.names.clean import clean_name
from tests.pipeline.words import document
from validators.facts import Field

PAPERS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("names_of_papers.yaml").read_text())


@pytest.mark.parametrize("paper", PAPERS, ids=[paper["name"] for paper in PAPERS])
def test_names_of_a_paper_are_read(paper: dict[str, Any]) -> None:
    kind = paper["kind"]
    found = extract(document(kind, paper["text"], language=paper.get("language")))
    wanted = paper.get("want", {})
    read = {name: outcome(kind, name, found.get(name, Field()), value) for name, value in wanted.items()}
    assert read == dict.fromkeys(wanted, "right")
    for name, values in paper.get("both", {}).items():
        assert {str(one) for one in found[name].values} == set(values)
        assert all(WEAK <= one.confidence < CERTAIN for one in found[name].readings)
    for name in paper.get("open", ()):
        best = found.get(name, Field()).best
        assert best is None or best.confidence < USABLE or len(found[name].values) > 1
    for name in paper.get("unsure", ()):
        best = found.get(name, Field()).best
        assert best is None or best.confidence < CERTAIN


def test_a_hotel_and_a_currency_before_its_sum_are_no_people() -> None:
    assert clean_name("HOTEL GALEB OPATIJA") == ""
    ticket = "Electronic ticket receipt\nFare KES 61,400 and charges\nTotal KES 85,580.00 paid"
    assert not extract(document("unknown", ticket)).get("holder_name", Field()).readings


@pytest.mark.parametrize("label", ["Rijksregisternr.", "Personalnummer", "Stamboeknr", "Eintrittsdatum"])
def test_a_composed_label_is_nobodys_name(label: str) -> None:
    assert clean_name(label) == ""
    assert clean_name(f"DE BACKER Joris {label}") == "DE BACKER Joris"
