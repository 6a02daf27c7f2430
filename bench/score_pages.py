"""The generated pages that are scored, written once per seed, counts and state of the generator."""

from __future__ import annotations

import hashlib
import json
import random
from itertools import groupby
from pathlib import Path
from typing import Any

from bench.score_compare import TruePage
from fixtures.studio import dossiers, pdf_writer, scoreboard
from fixtures.studio.scan import Recipe
from fixtures.studio.scoreboard import ScoredPage, Split

ROUTES = ("student-subsidised", "family-belgian", "single-permit")


def generator_version() -> str:
    """A digest of the generator: other pages come of other sources."""
    folder = Path(dossiers.__file__).parent
    digest = hashlib.sha256()
    for path in sorted([*folder.rglob("*.py"), *folder.rglob("*.yaml"), Path(__file__)]):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _how(how: Recipe) -> str:
    said = [f"{how.dpi:.0f} dpi"]
    said += [word for word in ("phone", "bilevel") if getattr(how, word)]
    if how.rotation:
        said.append(f"turned {how.rotation}")
    return " ".join(said)


def _true(truth: dict[str, Any], document: int, how: str) -> dict[str, Any]:
    return {
        "document": document,
        "kind": truth["kind"],
        "fields": truth["fields"],
        "language": truth["language"],
        "how": how,
    }


def _save(folder: Path, name: str, pages: list[ScoredPage]) -> str:
    """One paper as people send it: one page as a picture, several as a PDF of pictures."""
    how = pages[0].how
    if len(pages) > 1:
        writer = pdf_writer.Writer(producer="Scanner")
        for page in pages:
            writer.picture(pdf_writer.PicturePage(page.image, how.dpi, how.quality))
        (folder / f"{name}.pdf").write_bytes(writer.save())
        return f"{name}.pdf"
    options: dict[str, Any] = {} if how.phone else {"dpi": (how.dpi, how.dpi)}
    if how.bilevel:
        pages[0].image.convert("1").save(folder / f"{name}.tif", compression="group4", **options)
        return f"{name}.tif"
    pages[0].image.save(folder / f"{name}.jpg", quality=how.quality, **options)
    return f"{name}.jpg"


def make_pages(home: Path, seed: str, pages: int, bundles: int, split: Split) -> dict[str, list[TruePage]]:
    """Write the files (unless they are there) and give their truth, by file name.

    Args:
        home: folder of this state of the generator.
        seed: everything is drawn from it.
        pages: how many single pages.
        bundles: how many files "with everything".
        split: which half of the layout parts.
    """
    known = home / "truth.json"
    if not known.exists():
        home.mkdir(parents=True, exist_ok=True)
        truth: dict[str, list[dict[str, Any]]] = {}
        row = scoreboard.pages(seed, pages, split)
        for document, group in groupby(row, key=lambda page: page.document):
            sheets = list(group)
            name = _save(home, f"paper-{document:04}", sheets)
            truth[name] = [_true(page.truth, 0, _how(page.how)) for page in sheets]
        for bundle in scoreboard.bundles(seed, bundles, split):
            (home / bundle.name).write_bytes(bundle.data)
            truth[bundle.name] = [_true(page, page["document"], "bundle") for page in bundle.truth]
        known.write_text(json.dumps(truth, ensure_ascii=False), encoding="utf-8")
    stored = json.loads(known.read_text(encoding="utf-8"))
    return {name: [TruePage(**page) for page in row] for name, row in stored.items()}


def make_dossiers(home: Path, seed: str, count: int) -> dict[str, dict[str, Any]]:
    """Write ``count`` dossiers, routes and cases in turn, and give what is expected of them, by folder name."""
    known = home / "expected.json"
    if not known.exists():
        home.mkdir(parents=True, exist_ok=True)
        expected = {}
        for number in range(count):
            route = ROUTES[number // 2 % len(ROUTES)]
            case = "not-ready" if number % 2 == 0 else "ready"
            name = f"{number:02}-{route}-{case}"
            drawn = f"{seed}/{random.Random(f'{seed}/{number}').randrange(10**6)}"
            expected[name] = dossiers.build(route, case, drawn, home / name, keep_truth=False).expected
        known.write_text(json.dumps(expected, ensure_ascii=False), encoding="utf-8")
    loaded: dict[str, dict[str, Any]] = json.loads(known.read_text(encoding="utf-8"))
    return loaded
