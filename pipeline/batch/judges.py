"""Processes that judge dossiers one after another, so that no dossier can cost the others.

Each has limits of time and memory, and what it answers is JSON, checked when it comes back. One that crashes, hangs or
eats memory costs the dossier it was at, and that only when the dossier does the same in a process that has seen no
other. After some dossiers, or when one has made it large, a process makes room for a new one.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import multiprocessing.util
import os
import resource
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing import forkserver
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, ForkServerProcess
from types import FrameType
from typing import Final, NoReturn, TypeAlias

import msgspec

from pipeline.batch.outcome import Outcome, Task, failed
from pipeline.errors import DossierError
from pipeline.files.private_files import FOLDER_VARIABLE, sweep_leftovers
from pipeline.interruptions import held_back

SECONDS: Final = 300.0
"""Wall time for one dossier: understanding, judging, picturing and writing a thousand pages takes a tenth of it."""
MEMORY: Final = 4 << 30
"""Bytes of address space; most of it is reserved by libraries and never used."""
DOSSIERS: Final = 250
"""A process makes room for a new one after so many: whatever a library has kept goes with it."""
_LARGE: Final = 600 << 20
"""Resident bytes; a process that was ever larger makes room for a new one."""
_GRACE: Final = 3.0
"""Seconds that a process gets to end by itself."""
_SOCKET_PATH: Final = 103
_PRELOAD: Final = ["pipeline.batch.preload"]
_MAXRSS_UNIT: Final = 1 if sys.platform == "darwin" else 1024

Judge: TypeAlias = Callable[[Task], Outcome]


class _Answer(msgspec.Struct, frozen=True):
    """What a process says of one dossier."""

    outcome: Outcome
    leaves: bool
    """It judges no other."""
    unsure: bool
    """In a new process it may come out otherwise."""


# --- inside such a process --------------------------------------------------------------------------------


def _serve(tasks: Connection, judge: Judge | None, most: int) -> None:
    """What the process does: limits first, then dossier after dossier until nobody asks for another."""
    belong_to_the_run()
    if judge is None:
        from pipeline.batch.judging import judge_one

        judge = judge_one
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tasks, contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):  # the parent is done, or dead
        for number in range(1, most + 1):
            task: Task = tasks.recv()
            _allow_processor_time()
            answer = _answer(task, judge, last=number == most)
            tasks.send_bytes(msgspec.json.encode(answer))
            if answer.leaves:
                return


def _allow_processor_time() -> None:
    """As much as wall time for the next dossier: the limit counts the whole life of a process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime + SECONDS) + 1
    with contextlib.suppress(ValueError):  # whoever started us allows less
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _answer(task: Task, judge: Judge, *, last: bool) -> _Answer:
    if task.home is not None:
        os.environ[FOLDER_VARIABLE] = str(task.home)
    try:
        outcome = judge(task)
    except DossierError as error:
        return _Answer(failed(task.found.name, str(error)), leaves=last, unsure=False)
    except MemoryError:
        said = "it needed more memory than one dossier may take"
    except Exception as error:
        if os.environ.get("DOSSIER_STRICT"):
            raise
        said = f"an error of the program ({type(error).__name__}); please report it"
    else:
        large = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _MAXRSS_UNIT > _LARGE
        return _Answer(outcome, leaves=last or large, unsure=False)
    return _Answer(failed(task.found.name, said), leaves=True, unsure=True)


def belong_to_the_run() -> None:
    """End when the run ends, in whatever way: the next one must not find us still writing into its folder."""
    # Ctrl-C reaches the whole group: the parent hears it and tells us to end, which removes what we made for a moment.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Whoever was killed can tell nobody; what we leave half-written the next run removes."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _leave(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)


# --- seen from the parent ---------------------------------------------------------------------------------


def context() -> ForkServerContext:
    """New processes of a batch are forked from one that has loaded what they need; it starts to do so at once."""
    _settle_socket()
    made = multiprocessing.get_context("forkserver")
    made.set_forkserver_preload(list(_PRELOAD))
    forkserver.ensure_running()
    return made


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
class _Process:
    """One of them, and what it is at."""

    process: ForkServerProcess
    pipe: Connection
    task: Task | None = None
    deadline: float = 0.0
    judged: int = 0
    """Dossiers before this one."""

    def end(self) -> None:
        """Wait until it ends by itself, and end it when it does not."""
        self.pipe.close()
        self.process.join(_GRACE)
        self.process.kill()
        self.process.join()


class Judges:
    """Dossiers being judged, each in a process that is given up when it takes too long.

    Args:
        jobs: processes at a time. A single one is waited for: then nothing else is at work beside it.
        judge: what to do with a dossier, for tests: found by its name in the new process. None is
            :func:`pipeline.batch.judging.judge_one`.
        most: dossiers for one process.
    """

    def __init__(self, jobs: int, *, judge: Judge | None = None, most: int = DOSSIERS) -> None:
        self._jobs, self._judge, self._most = max(1, jobs), judge, most
        self._context = context()
        self._processes: list[_Process] = []

    def __enter__(self) -> Judges:
        return self

    def __exit__(self, *_: object) -> None:
        working = self._working()
        for one in working:
            one.process.terminate()
        for one in self._processes:
            one.pipe.close()
        for one in self._processes:
            one.end()
        self._processes.clear()
        if working:
            sweep_leftovers()

    def _working(self) -> list[_Process]:
        return [one for one in self._processes if one.task is not None]

    @property
    def names(self) -> tuple[str, ...]:
        """Of the dossiers at work."""
        return tuple(one.task.found.name for one in self._processes if one.task is not None)

    def submit(self, task: Task) -> Iterator[Outcome]:
        """Have a dossier judged; gives what was finished while a place was waited for."""
        while len(self._working()) >= self._jobs:
            yield from self.collect(patience=None)
        self._start(task)
        if self._jobs == 1:
            yield from self.finish()

    def _start(self, task: Task, *, alone: bool = False) -> None:
        """Hand a dossier to a process that waits for one, or to a new one."""
        while True:
            idle = None if alone else next((one for one in self._processes if one.task is None), None)
            chosen = idle or self._new()
            try:
                chosen.pipe.send(task)
            except (BrokenPipeError, ConnectionResetError):
                self._bury(chosen)
                if idle is None:
                    raise DossierError("the process that judges cannot be started") from None
                continue
            chosen.task, chosen.deadline = task, time.monotonic() + SECONDS
            return

    def _new(self) -> _Process:
        mine, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs, self._judge, self._most), daemon=True)
        with held_back(), theirs:  # a process that is started by half can be neither ended nor waited for
            process.start()
            self._processes.append(_Process(process, mine))
        return self._processes[-1]

    def _bury(self, one: _Process) -> None:
        self._processes.remove(one)
        one.end()

    def collect(self, patience: float | None = 0.0) -> Iterator[Outcome]:
        """What is finished by now.

        Args:
            patience: seconds to wait for the first; None waits until there is one, or one is given up.
        """
        working = self._working()
        if not working:
            return
        left = max(0.0, min(one.deadline for one in working) - time.monotonic())
        wait([one.pipe for one in working], left if patience is None else min(patience, left))
        for one in working:
            if one.task is None:
                continue
            if one.pipe.poll():
                yield from self._hear(one, one.task)
            elif time.monotonic() >= one.deadline:
                one.process.terminate()
                self._bury(one)
                yield failed(one.task.found.name, f"it took longer than {SECONDS:.0f} seconds and was given up")

    def _hear(self, one: _Process, task: Task) -> Iterator[Outcome]:
        try:
            answer = msgspec.json.decode(one.pipe.recv_bytes(), type=_Answer)
        except (EOFError, OSError, msgspec.DecodeError):
            outcome = failed(task.found.name, "the process that checked it ended without an answer")
            answer = _Answer(outcome, leaves=True, unsure=True)
        others, one.task, one.judged = one.judged, None, one.judged + 1
        if answer.leaves:
            self._bury(one)
        if answer.unsure and others:
            # What went before may be to blame.
            self._start(task, alone=True)
        else:
            yield answer.outcome

    def finish(self) -> Iterator[Outcome]:
        """All that is still at work."""
        while self._working():
            yield from self.collect(patience=None)
