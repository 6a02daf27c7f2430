"""One dossier of a batch, judged and written: what the processes of :mod:`judges` do.

Its files have been read by then. The two reports of a dossier are written aside and renamed; all that is about several
dossiers is written by the parent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from pipeline.batch.listing import Found
from pipeline.check import Options, check
from pipeline.errors import UsageError
from pipeline.exit_code import NOTHING, SOMETHING, FailOn, exit_code
from pipeline.messages import Messages
from pipeline.report.ics import Deadline, deadlines
from pipeline.terminal import write_file
from validators.finding import Report
from validators.verdict import Status


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


def judge_one(task: Task) -> Outcome:
    """Check one dossier and write its reports.

    Raises:
        ToolMissing: a file has to be read after all, and what reads the text is not installed.
    """
    from pipeline.doctor import program_version
    from pipeline.report import html, json, junit, sarif
    from pipeline.report.wording import build

    messages, version = Messages.load(task.language), program_version()
    name = task.found.name
    try:
        with check(task.found.path, task.options) as checked:
            report = checked.report
            view = build(report, messages, checked.catalogue, version=version, notes=checked.known.notes)
            folder = _report_folder(task.out, name)
            _write(folder / "report.json", json.render(report, messages, version=version))
            _write(folder / "report.html", html.render(view, checked.crops()))
            suite = run = ""
            if "junit" in task.formats:
                suite = junit.as_text(junit.suite(view, fail_on=task.fail_on))
            if "sarif" in task.formats:
                made = sarif.sarif_run(report, messages, checked.catalogue, version=version, folder=task.below)
                run = msgspec.json.encode(made).decode()
            return Outcome(
                _row(name, report, view.applicant, view.to_look_at),
                exit_code(report.verdict, task.fail_on),
                tuple(deadlines(report, messages)),
                suite,
                run,
            )
    except UsageError as error:
        return failed(name, str(error))


def failed(name: str, error: str) -> Outcome:
    """The outcome of a dossier that could not be checked."""
    return Outcome(Row(name, error=error), SOMETHING)


def _report_folder(out: Path, name: str) -> Path:
    folder = out / name
    folder.mkdir(exist_ok=True)
    if folder.is_symlink():
        raise UsageError("a link lies where the reports belong; remove it", file=name)
    for left in folder.glob(".dossier-*"):  # of a run that was killed
        left.unlink(missing_ok=True)
    return folder


def _write(path: Path, text: str) -> None:
    write_file(path, text.encode("utf-8", "backslashreplace"))


def _row(name: str, report: Report, applicant: str, to_look_at: int) -> Row:
    submit_by = report.submit_by
    required, present = report.completeness
    failing = [finding.rule for finding in report.findings if finding.effective is Status.FAIL]
    return Row(
        dossier=name,
        verdict=report.verdict,
        applicant=applicant,
        route=report.dossier.route or "",
        submission_date=report.dossier.submission.isoformat(),
        submit_by=submit_by.date.isoformat() if submit_by else "",
        because=submit_by.because if submit_by else "",
        required=required,
        present=present,
        fail=len(failing),
        review=to_look_at,
        by_hand=sum(finding.by_hand for finding in report.findings),
        files=len(report.dossier.files),
        pages=sum(file.pages for file in report.dossier.files),
        failing=" ".join(dict.fromkeys(failing)),
    )


def worst(outcomes: Mapping[str, Outcome]) -> int:
    """The exit code of all together."""
    return max((outcome.code for outcome in outcomes.values()), default=NOTHING)
