"""The box of a value that was read holds its ink, all of it and little else, where the generator printed it."""

import random
from pathlib import Path
from typing import Any

import pytest

from bench.conditions import papers, read
from bench.score_compare import outcome
from fixtures.studio.conditions import CONDITIONS
from pipeline.papers.understand import understand

MARGIN = 0.006
"""Share of the page by which a box may be off: 1.3 mm of the width of A4."""


def fits(box: tuple[float, ...], true: list[float]) -> bool:
    """Whether a box holds the printed value, and is not much larger."""
    left, top, right, bottom = box
    holds = (
        left <= true[0] + MARGIN
        and top <= true[1] + MARGIN
        and right >= true[2] - MARGIN
        and bottom >= true[3] - MARGIN
    )
    wide, high = true[2] - true[0], true[3] - true[1]
    return holds and right - left <= 1.15 * wide + 3 * MARGIN and bottom - top <= 1.6 * high + 2 * MARGIN


def beside(place: list[float], truth: dict[str, Any]) -> list[list[float]]:
    """The amount of a currency and the currency of an amount: they are read, and shown, together."""
    pieces = [
        piece
        for name in ("currency", "amount", "closing_balance", "salary", "coverage")
        for row in truth["fields"].get(name, {}).get("boxes", ())
        for piece in row
    ]
    return [
        one
        for one in pieces
        if abs(one[3] - place[3]) < MARGIN and min(abs(one[0] - place[2]), abs(place[0] - one[2])) < 0.03
    ]


def joined(one: list[float], other: list[float]) -> list[float]:
    """The box around two."""
    return [min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])]


@pytest.mark.parametrize(("condition", "grade"), [("clean", 1), ("phone", 2)])
def test_a_value_is_boxed_where_it_is_printed(tmp_path: Path, condition: str, grade: int) -> None:

    known = papers("boxes", 2, "dev")
    shots = [CONDITIONS[condition]((paper, known[0]), grade, random.Random(7)) for paper in known]
    compared, off = 0, []
    for shot, (path, reading) in zip(shots, read(shots, tmp_path, 1), strict=True):
        [document, *_] = understand([(path, reading)])
        for name, value in shot.truth[0]["fields"].items():
            field = document.field(name)
            if not value["boxes"] or outcome(document.kind, name, field, value["value"]) != "right":
                continue
            for evidence in field.best.evidence:
                if evidence.bbox is None:
                    continue
                compared += 1
                places = [piece for place in value["boxes"] for piece in place]
                places += [joined(one, other) for one in places for other in beside(one, shot.truth[0])]
                if not any(fits(evidence.bbox, place) for place in places):
                    off.append((name, evidence.bbox, places))
    assert compared >= 4
    assert off == []
