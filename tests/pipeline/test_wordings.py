"""Papers as issuers all over the world word them, each known by its words alone, also with the letters OCR confuses.

The blocks below ``wordings/`` are written from what such papers say, apart from the generator's wording.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.papers.classify import classify_page
from tests.pipeline.words import page
from validators.kinds import KINDS

FOLDER = Path(__file__).parent / "wordings"
CONFUSED = dict(
    zip("ileaonmstfÉISEO", ("l", "i", "c", "o", "0", "u", "rn", "5", "f", "t", "E", "l", "5", "F", "0"), strict=True)
)


def blocks(folder: Path = FOLDER) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("=== ")[1:]:
            kind, _, text = block.partition("\n")
            yield kind.strip(), text.strip()


PAPERS = list(blocks())
NOBODYS = list(blocks(FOLDER / "nobodys"))
"""Articles, guides, notices, bills and other papers that speak of those of a dossier."""


def misread(text: str, rng: random.Random, share: float) -> str:
    return "".join(CONFUSED.get(sign, sign) if rng.random() < share else sign for sign in text)


def test_every_kind_that_has_words_is_among_them():
    assert {kind for kind, _ in PAPERS} == set(KINDS) - {"photo"}


@pytest.mark.parametrize(("share", "times"), [(0.0, 1), (0.05, 3)], ids=["clean", "misread"])
def test_kind_by_words(share, times):
    wrong, sure_and_wrong = [], []
    for seed in range(times):
        for kind, text in PAPERS:
            # A paper is misread in its own way, whatever papers stand before it.
            rng = random.Random(f"{seed} {text}")
            best = classify_page(page(misread(text, rng, share)), "scan_0001.pdf")[0]
            if best.kind != kind:
                wrong.append(f"{kind}: {text[:50]!r} taken for {best.kind} ({best.confidence:.2f})")
                if best.kind != "unknown" and best.confidence >= 0.9:
                    sure_and_wrong.append(wrong[-1])
    assert not sure_and_wrong
    assert len(wrong) <= 0.01 * times * len(PAPERS), wrong


@pytest.mark.parametrize("share", [0.0, 0.05], ids=["clean", "misread"])
def test_a_paper_that_only_speaks_of_papers_is_never_surely_one(share):
    taken = []
    for _, text in NOBODYS:
        best = classify_page(page(misread(text, random.Random(text), share)), "scan_0001.pdf")[0]
        if best.kind != "unknown":
            taken.append((best.confidence, best.kind, text[:50]))
    assert max(taken)[0] < 0.9, max(taken)
    assert len(taken) <= 0.25 * len(NOBODYS), taken
