"""What is asked about one dossier of a batch, and what becomes of it: all that the parent knows of judging.

Rules, words and templates are loaded by the processes that judge and write, never here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from pipeline.batch.listing import Found
from pipeline.check import Options
from pipeline.exit_code import NOTHING, SOMETHING, FailOn
from pipeline.report.deadline import Deadline


class Row(msgspec.Struct, frozen=True):
    """One dossier in ``summary.csv``, see :data:`pipeline.tables.SUMMARY`."""

    dossier: str
    verdict: str = ""
    applicant: str = ""
    route: str = ""
    submission_date: str = ""
    submit_by: str = ""
    because: str = ""
    required: int = 0
    present: int = 0
    fail: int = 0
    review: int = 0
    by_hand: int = 0
    files: int = 0
    pages: int = 0
    failing: str = ""
    error: str = ""


class Outcome(msgspec.Struct, frozen=True):
    """What became of one dossier."""

    row: Row
    code: int
    deadlines: tuple[Deadline, ...] = ()
    junit: str = ""
    """Its test suite, when asked for."""
    sarif: str = ""
    """Its run, when asked for."""


@dataclass(frozen=True, slots=True)
class Task:
    """One dossier to judge."""

    found: Found
    out: Path
    options: Options
    language: str
    fail_on: FailOn
    formats: tuple[str, ...] = ()
    """``junit``, ``sarif``: beside the reports that are always written."""
    below: str = ""
    """The way from the folder of the batch to the dossier."""
    home: Path | None = None
    """Where the program keeps what it keeps. The surroundings of a process that judges are those in which the first one
    was started, so what may have changed since is told."""


def failed(name: str, error: str) -> Outcome:
    """The outcome of a dossier that could not be checked."""
    return Outcome(Row(name, error=error), SOMETHING)


def worst(outcomes: Mapping[str, Outcome]) -> int:
    """The exit code of all together."""
    return max((outcome.code for outcome in outcomes.values()), default=NOTHING)


def place_of(out: Path, name: str, part: str = "") -> Path:
    """Where a file about all dossiers lies, or about those of a part."""
    stem, _, ending = name.partition(".")
    return out / (f"{stem}.{part}.{ending}" if part else name)
