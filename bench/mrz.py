"""Reading machine-readable zones side by side with the peers, on the same pictures, in one run.

Pictures: identity papers of the generator's held half as scans and phone photos, held renderings of
``scripts.measure_mrz`` (perspective, curl, glare, small copies, any rotation) and as many pages without a zone. Each
reader gets the picture file alone, one after another, with one thread. The figures are those of one run; nothing here
is a test.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
ONE_THREAD = {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""Idle threads of linear algebra spin, and their time would be counted; ours are forbidden them as a worker is."""
os.environ |= ONE_THREAD

import cv2  # noqa: E402
import numpy as np  # noqa: E402

from fixtures.studio import scoreboard  # noqa: E402
from pipeline.mrz import find_mrz  # noqa: E402
from scripts import measure_mrz  # noqa: E402
from validators import mrz  # noqa: E402

PEERS = ROOT / ".venv-peers-mrz/bin/python"
NAMES = ("fastmrz", "PassportEye", "readmrz", "RapidOCR + simple parser", "Tesseract eng + simple parser")
SURE = 0.6
"""From which confidence rules take a value."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture file and the zone on it; None when there is none."""

    path: Path
    group: str
    lines: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reader says about a picture."""

    lines: tuple[str, ...] | None
    sure: bool
    seconds: float


def pictures(folder: Path, papers: int, scenes: int, seed: int) -> Iterator[Picture]:
    """Write the pictures, and give their truth."""
    kinds = ("passport", "identity-card", "passport", "residence-permit", "passport", "schengen-visa")
    row = scoreboard.pages(f"mrz/{seed}", papers, "held", kinds=kinds)
    for number, page in enumerate(row):
        written = page.truth["fields"].get("mrz")
        lines = tuple(written["value"].split("\n")) if written else None
        path = folder / f"paper-{number:03}.png"
        page.image.convert("RGB").save(path)
        yield Picture(path, "papers" if lines else "without", lines)
    for number in range(scenes + scenes // 2):
        empty = number >= scenes
        made = measure_mrz.scene(np.random.default_rng((90_000 + seed, number)), empty=empty)
        path = folder / f"scene-{number:03}.png"
        cv2.imwrite(str(path), made.picture)
        yield Picture(path, "without" if empty else "scenes", made.lines)


def ours(row: Sequence[Picture]) -> list[Answer]:
    """Our reader alone, given the whole picture as a page that should have a zone."""
    cv2.setNumThreads(1)
    answers = []
    for picture in row:
        started = time.process_time()
        image = cv2.cvtColor(cv2.imread(str(picture.path)), cv2.COLOR_BGR2RGB)
        found = find_mrz(np.asarray(image, np.uint8))
        spent = time.process_time() - started
        best = found[0] if found else None
        answers.append(Answer(best.lines if best else None, best is not None and best.confidence >= SURE, spent))
    return answers


def peer(name: str, row: Sequence[Picture]) -> list[Answer] | str:
    """A peer's answers, or why it cannot run."""
    if not PEERS.exists():
        return "not installed (make bench installs it)"
    command = [str(PEERS), "-P", str(ROOT / "bench/mrz_peers.py"), name]
    paths = "\n".join(str(picture.path) for picture in row)
    environment = {**os.environ, **ONE_THREAD}
    done = subprocess.run(command, input=paths, capture_output=True, text=True, check=False, env=environment)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    if len(told) < len(row):
        return (done.stderr.strip().splitlines() or ["it ended without a word"])[-1][:120]
    failures = Counter(item["failed"] for item in told if item["failed"])
    if failures.total() == len(row):
        return failures.most_common(1)[0][0]
    return [Answer(tuple(item["lines"]) if item["lines"] else None, item["sure"], item["seconds"]) for item in told]


def key_fields(lines: tuple[str, ...] | None) -> tuple[object, ...] | None:
    """Number, birth, expiry and names: what a dossier needs."""
    try:
        parsed = mrz.parse(lines or ())
    except mrz.MrzError:
        return None
    return parsed.document_number, parsed.birth_dates, parsed.expiry_dates, parsed.surname, parsed.given_names


def table(name: str, row: Sequence[Picture], answers: Sequence[Answer]) -> str:
    """One line of the table."""
    with_zone = [(picture, answer) for picture, answer in zip(row, answers, strict=True) if picture.lines]
    without = [answer for picture, answer in zip(row, answers, strict=True) if not picture.lines]
    exact = {
        group: sum(answer.lines == picture.lines for picture, answer in with_zone if picture.group == group)
        for group in ("papers", "scenes")
    }
    fields = sum(
        (key := key_fields(answer.lines)) is not None and key == key_fields(picture.lines)
        for picture, answer in with_zone
    )
    wrong = sum(answer.sure and answer.lines != picture.lines for picture, answer in with_zone)
    invented = sum(answer.lines is not None for answer in without), sum(answer.sure for answer in without)
    seconds = [answer.seconds for answer in answers]
    return (
        f"| {name} | {exact['papers']} | {exact['scenes']} | {fields} | {wrong} | {invented[0]} ({invented[1]} sure) |"
        f" {np.median(seconds):.2f} | {np.sum(seconds):.0f} |"
    )


def main() -> None:
    """Make the pictures, let everybody read them, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=int, default=40)
    parser.add_argument("--scenes", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        row = list(pictures(Path(name), options.papers, options.scenes, options.seed))
        groups = Counter(picture.group for picture in row)
        print(f"{groups['papers']} papers and {groups['scenes']} scenes with a zone, {groups['without']} pages without")
        columns = ("reader", "papers exact", "scenes exact", "number, dates and names right", "sure and wrong")
        columns += ("invented", "median cpu s", "cpu s in all")
        print(f"\n| {' | '.join(columns)} |\n{'|---' * len(columns)}|")
        print(table("dossier", row, ours(row)), flush=True)
        for peer_name in NAMES:
            answers = peer(peer_name, row)
            said = (
                f"| {peer_name} | cannot run: {answers} |"
                if isinstance(answers, str)
                else table(peer_name, row, answers)
            )
            print(said, flush=True)


if __name__ == "__main__":
    main()
