"""One dossier of a batch, judged and written in a process of its own, so that it cannot cost the others.

Its files have been read by then. The process has its own limits of time and memory; what it answers is JSON,
checked when it comes back. It writes the two reports of its dossier aside and renames them; all that is about
several dossiers is written by the parent.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import multiprocessing.util
import os
import resource
import signal
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from types import FrameType
from typing import Final, NoReturn

import msgspec

from pipeline.batch.listing import Found
from pipeline.check import Options, check
from pipeline.errors import DossierError, UsageError
from pipeline.exit_code import NOTHING, SOMETHING, FailOn, exit_code
from pipeline.messages import Messages
from pipeline.private_files import FOLDER_VARIABLE, sweep_leftovers
from pipeline.report.ics import Deadline, deadlines
from pipeline.terminal import write_file
from validators.finding import Report
from validators.verdict import Status

SECONDS: Final = 300.0
"""Wall time for one dossier: understanding, judging, picturing and writing a thousand pages takes a tenth of it."""
MEMORY: Final = 4 << 30
"""Bytes of address space; most of it is reserved by libraries and never used."""
_GRACE: Final = 3.0
"""Seconds that a process gets to end by itself."""
_SOCKET_PATH: Final = 103
_PRELOAD: Final = ["pipeline.batch.preload"]


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


# --- in processes of their own ----------------------------------------------------------------------------


def _child(task: Task, answer: Connection) -> None:
    """What the process does: limits first, then the dossier, then one answer."""
    # Ctrl-C reaches the whole group: the parent hears it and tells us to end, which removes what we made for a moment.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    with answer:
        seconds = int(SECONDS) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if task.home is not None:
            os.environ[FOLDER_VARIABLE] = str(task.home)
        try:
            outcome = judge_one(task)
        except DossierError as error:
            outcome = failed(task.found.name, str(error))
        except MemoryError:
            outcome = failed(task.found.name, "it needed more memory than one dossier may take")
        except Exception as error:
            if os.environ.get("DOSSIER_STRICT"):
                raise
            outcome = failed(task.found.name, f"an error of the program ({type(error).__name__}); please report it")
        with contextlib.suppress(BrokenPipeError):  # the parent was killed: nobody waits for the answer
            answer.send_bytes(msgspec.json.encode(outcome))


def _leave(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)


def _settle_socket() -> None:
    """Choose where multiprocessing makes its socket, once per process.

    It goes below the temporary folder, but the path of a socket has 103 bytes at most (macOS; Linux 107).
    """
    if len(os.fsencode(tempfile.gettempdir())) + len("/pymp-12345678/listener-12345678") <= _SOCKET_PATH:
        return
    before = tempfile.tempdir
    tempfile.tempdir = "/tmp"  # noqa: S108 (the folder made in it is closed to others)
    try:
        multiprocessing.util.get_temp_dir()
    finally:
        tempfile.tempdir = before


@dataclass(slots=True)
class _Running:
    task: Task
    process: ForkServerProcess
    answer: Connection
    deadline: float = field(default_factory=lambda: time.monotonic() + SECONDS)


class Judges:
    """Dossiers being judged, each in a process that is given up when it takes too long.

    Args:
        jobs: processes at a time.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = max(1, jobs)
        _settle_socket()
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(list(_PRELOAD))
        self._running: list[_Running] = []

    def __enter__(self) -> Judges:
        return self

    def __exit__(self, *_: object) -> None:
        for one in self._running:
            one.process.terminate()
        for one in self._running:
            _end(one)
        if self._running:
            sweep_leftovers()
        self._running.clear()

    @property
    def names(self) -> tuple[str, ...]:
        """Of the dossiers at work."""
        return tuple(one.task.found.name for one in self._running)

    def submit(self, task: Task) -> Iterator[Outcome]:
        """Have a dossier judged; gives what was finished while a place was waited for."""
        while len(self._running) >= self._jobs:
            yield from self.collect(patience=None)
        mine, theirs = self._context.Pipe(duplex=False)
        process = self._context.Process(target=_child, args=(task, theirs), daemon=True)
        process.start()
        theirs.close()
        self._running.append(_Running(task, process, mine))

    def collect(self, patience: float | None = 0.0) -> Iterator[Outcome]:
        """What is finished by now.

        Args:
            patience: seconds to wait for the first; None waits until there is one, or one is given up.
        """
        if not self._running:
            return
        nearest = min(one.deadline for one in self._running)
        left = max(0.0, nearest - time.monotonic())
        wait([one.answer for one in self._running], left if patience is None else min(patience, left))
        for one in list(self._running):
            if one.answer.poll():
                self._running.remove(one)
                yield _answered(one)
            elif time.monotonic() >= one.deadline:
                self._running.remove(one)
                one.process.terminate()
                _end(one)
                yield failed(one.task.found.name, f"it took longer than {SECONDS:.0f} seconds and was given up")

    def finish(self) -> Iterator[Outcome]:
        """All that is still at work."""
        while self._running:
            yield from self.collect(patience=None)


def _end(one: _Running) -> None:
    """Wait for a process that was told to end, and end it when it does not."""
    one.process.join(_GRACE)
    one.process.kill()
    one.process.join()
    one.answer.close()


def _answered(one: _Running) -> Outcome:
    try:
        outcome = msgspec.json.decode(one.answer.recv_bytes(), type=Outcome)
    except (EOFError, OSError, msgspec.DecodeError):
        outcome = failed(one.task.found.name, "the process that checked it ended without an answer")
    one.process.join()
    one.answer.close()
    return outcome


def worst(outcomes: Mapping[str, Outcome]) -> int:
    """The exit code of all together."""
    return max((outcome.code for outcome in outcomes.values()), default=NOTHING)
