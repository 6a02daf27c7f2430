"""Judges 1,000 dossiers whose readings are known, on one core, in processor time: `make bench` runs it.

The dossiers are the facts of the cases below ``fixtures/cases``, each with the papers of a complete student
dossier beside its own, so that every rule has something to look at.
"""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from pipeline.law.cases import load_cases
from pipeline.law.catalogue import load_catalogue
from validators.facts import Document, Dossier
from validators.judge import judge

DOSSIERS = 1000
PAPERS = 20
"""Documents in each dossier, about as many as a complete one has."""
BUDGET_MS = 20


def dossiers() -> list[Dossier]:
    """A thousand different dossiers of about :data:`PAPERS` documents."""
    cases = list(load_cases(Path(__file__).parents[1] / "fixtures" / "cases", load_catalogue()))
    papers: list[Document] = [document for case in cases for document in case.dossier.documents]
    made = []
    for number, case in enumerate(islice(cycle(cases), DOSSIERS)):
        own = case.dossier.documents
        start = number * PAPERS % len(papers)
        more = [replace(one, id=f"x{place}") for place, one in enumerate(islice(cycle(papers), start, start + PAPERS))]
        made.append(replace(case.dossier, documents=(*own, *more[: max(0, PAPERS - len(own))])))
    return made


def main() -> int:
    catalogue = load_catalogue()
    known = dossiers()
    judge(known[0], catalogue)
    times = []
    for dossier in known:
        start = time.process_time()
        judge(dossier, catalogue)
        times.append((time.process_time() - start) * 1000)
    times.sort()
    print(
        f"judging {len(known)} dossiers of about {PAPERS} papers by {len(catalogue.rules)} rules: "
        f"{sum(times) / 1000:.1f} s; each {sum(times) / len(times):.1f} ms, half below {times[len(times) // 2]:.1f}, "
        f"99 in 100 below {times[len(times) * 99 // 100]:.1f}, the slowest {times[-1]:.1f} (budget {BUDGET_MS} ms)"
    )
    return 0 if times[len(times) * 99 // 100] < BUDGET_MS else 1


if __name__ == "__main__":
    raise SystemExit(main())
