"""What each trouble of a scan costs: `python -m bench.conditions` reads papers in every condition and strength.

Prints, for each, how many papers were recognised, how many fields were exact, to review, wrong, and wrong but certain,
and for how many pictures a person was told to take it again. The papers are the same in every condition.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from bench.score_compare import outcome
from fixtures.studio.conditions import CONDITIONS, GRADES, Shot
from fixtures.studio.papers import Printed
from fixtures.studio.scoreboard import Split, cases, printed
from pipeline.files.intake import gather
from pipeline.isolation.jobs import read_all, reading_of
from pipeline.isolation.limits import ReadSettings
from pipeline.papers.understand import understand
from pipeline.readings import FileReading
from validators.facts import Document

KINDS = (
    *("criminal-record", "bank-statement", "medical-certificate", "admission-letter", "lease", "annex-32"),
    *("health-insurance", "employment-contract", "birth-certificate", "scholarship"),
)
"""Papers with long text, tables, forms, stamps: what people photograph."""


@dataclass(slots=True)
class Row:
    """What was counted in one condition and strength."""

    papers: int = 0
    kinds: int = 0
    fields: Counter[str] = field(default_factory=Counter)
    told: int = 0
    cpu: float = 0.0


def papers(seed: str, count: int, split: Split) -> list[Printed]:
    """Papers of one sheet, each of another application."""
    rng = random.Random(f"conditions/{split}/{seed}")
    found: list[Printed] = []
    row = cases(f"conditions {seed}", split)
    while len(found) < count:
        paper = printed(KINDS[len(found) % len(KINDS)], next(row), rng, split)
        if len(paper.sheets) == 1:
            found.append(paper)
    return found


def shots(seed: str, count: int, split: Split, conditions: Sequence[str]) -> Iterator[tuple[str, int, Shot]]:
    """Every paper in every condition and strength."""
    known = papers(seed, count, split)
    for name in conditions:
        for grade in GRADES if name != "clean" else (1,):
            for number, paper in enumerate(known):
                rng = random.Random(f"{seed}/{name}/{grade}/{number}")
                other = known[(number + 1) % len(known)]
                yield name, grade, CONDITIONS[name]((paper, other), grade, rng)


def told(reading: FileReading) -> list[str]:
    """What a person would be told about the picture."""
    keys = [page.quality.problem for page in reading.pages if page.quality.problem]
    return [*keys, *(note.key for page in reading.pages for note in page.notes), *(note.key for note in reading.notes)]


def read(shots: Sequence[Shot], home: Path, jobs: int) -> list[tuple[str, FileReading]]:
    """Files through the real door, with the paths they were read under."""
    for number, shot in enumerate(shots):
        (home / f"{number:03}").mkdir()
        (home / f"{number:03}" / shot.name).write_bytes(shot.data)
    settings = ReadSettings()
    with gather(home, settings.limits) as intake:
        sources = sorted(intake.files, key=lambda file: file.path)
        readings = read_all(sources, settings, jobs=jobs, cache=None)
        return [(source.path, reading_of(source, readings)) for source in sources]


def count(row: Row, shot: Shot, path: str, reading: FileReading, verbose: bool) -> None:
    """Compare one file with its truth."""
    found = list(understand([(path, reading)]))
    row.told += bool(told(reading))
    for truth in shot.truth:
        row.papers += 1
        mine: Document | None = next((one for one in found if one.kind == truth["kind"]), None)
        row.kinds += mine is not None
        if verbose and mine is None:
            print(f"    {truth['kind']} taken for {[(one.kind, one.confidence) for one in found]} {told(reading)}")
        for name, value in truth["fields"].items():
            if value["text"] is None:
                continue
            answer = mine.field(name) if mine else None
            result = outcome(truth["kind"], name, answer, value["value"]) if answer is not None else "unread"
            row.fields[result] += 1
            if verbose and result in {"wrong", "certain-wrong"} and answer is not None:
                print(f"    {result}: {truth['kind']} {name} {answer.best} for {value['value']!r}")
    if verbose:
        print("   ", shot.name, told(reading), flush=True)


def line(name: str, grade: int, row: Row) -> str:
    """One row of the table."""
    total = sum(row.fields.values())
    return (
        f"{name:14} {grade}  kind {row.kinds:2}/{row.papers:2}  exact {row.fields['right']:3}/{total:3}  "
        f"review {row.fields['unread'] + row.fields['doubtful']:3}  wrong {row.fields['wrong']:2}  "
        f"certain and wrong {row.fields['certain-wrong']:2}  told {row.told:2}  {row.cpu / max(1, row.papers):5.1f} s"
    )


def _cpu() -> float:
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def main() -> int:
    """Parse, read, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=int, default=4)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--split", choices=("held", "dev"), default="dev")
    parser.add_argument("--only", nargs="*", default=list(CONDITIONS), choices=list(CONDITIONS))
    parser.add_argument("--keep", type=Path, help="also write the files into this folder")
    parser.add_argument("--verbose", action="store_true", help="say what went wrong")
    asked = parser.parse_args()
    everything = groupby(shots(asked.seed, asked.papers, asked.split, asked.only), key=lambda one: one[:2])
    for (name, grade), group in everything:
        row, made = Row(), [shot for _, _, shot in group]
        with tempfile.TemporaryDirectory() as folder:
            before = _cpu()
            readings = read(made, Path(folder), 1)
            row.cpu = _cpu() - before
        for number, (shot, (path, reading)) in enumerate(zip(made, readings, strict=True)):
            count(row, shot, path, reading, asked.verbose)
            if asked.keep:
                asked.keep.mkdir(parents=True, exist_ok=True)
                (asked.keep / f"{name}-{grade}-{number}-{shot.name}").write_bytes(shot.data)
        print(line(name, grade, row), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
