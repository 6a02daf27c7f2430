"""Wardens as the parent sees them: how they are started, what they are at, how they end.

A warden (:mod:`pipeline.isolation.worker`) is a process of its own. Where many files are coming, the wardens are
forked from a *nursery* (:mod:`pipeline.isolation.nursery`) that has loaded libraries and models once for all of them.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Protocol

import msgspec

from pipeline.errors import Reason
from pipeline.isolation.file_answers import PageRange
from pipeline.isolation.worker_protocol import HEADER

KILL_SECONDS = 10.0
_START_SECONDS = 120.0


class Hello(msgspec.Struct, frozen=True):
    """What a warden says when it is ready."""

    network: str
    process: int


@dataclass(slots=True)
class Work:
    """What a reader is doing now."""

    range: PageRange
    expected: int
    """The next page it has to answer about."""
    last: int
    started: float
    deadline: float
    opened: bool = False
    finished: bool = False
    reason: Reason | None = None
    """Why we had it killed."""
    buffer: bytearray = field(default_factory=bytearray)


class Process(Protocol):
    """A process that can be waited for."""

    @property
    def pid(self) -> int:
        """Its number, and that of its session."""

    def wait(self, timeout: float | None = None) -> int:
        """Until it has ended, or ``subprocess.TimeoutExpired``."""


class Slot:
    """A warden process and its pipes."""

    def __init__(self, folder: Path, requests: IO[bytes], answers: IO[bytes], process: Process | None) -> None:
        self.folder = folder
        self.requests, self.answers = requests, answers
        self._process = process
        """None until a warden from the nursery has said which it is."""
        os.set_blocking(answers.fileno(), False)
        self.frames = bytearray()
        self.ready = False
        self.network = "open"
        self.work: Work | None = None
        self.deadline = time.monotonic() + _START_SECONDS

    def greeted(self, hello: Hello) -> None:
        """The warden is ready."""
        self.ready, self.network = True, hello.network
        if self._process is None:
            self._process = _Forked(hello.process)

    def send(self, kind: bytes, payload: bytes = b"") -> None:
        """Ask something of the warden; a dead one is noticed when it is listened to."""
        with contextlib.suppress(BrokenPipeError):
            self.requests.write(HEADER.pack(kind, len(payload)) + payload)

    def kill(self) -> None:
        """End the warden at once, with all that is in its session."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)

    def let_go(self) -> None:
        """Close the request pipe, which ends the warden, its reader and all it started."""
        with contextlib.suppress(OSError):
            self.requests.close()

    def close(self) -> None:
        """Wait until all that has ended."""
        self.let_go()
        if self._process is not None:
            try:
                self._process.wait(KILL_SECONDS)
            except subprocess.TimeoutExpired:
                self.kill()
                self._process.wait()
        self.answers.close()


def started(reader: str, folder: Path) -> Slot:
    """A warden that loads what it needs itself."""
    folder.mkdir(mode=0o700, exist_ok=True)
    process = _program("pipeline.isolation.worker", reader, folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None and process.stdout is not None  # noqa: S101, PT018
    return Slot(folder, process.stdin, process.stdout, process)


class Nursery:
    """The process that wardens are forked from; it ends when it is let go, and never opens a file itself.

    Args:
        reader: what looks at a page.
        home: folder for its own.
    """

    def __init__(self, reader: str, home: Path) -> None:
        folder = home / "nursery"
        folder.mkdir(mode=0o700, exist_ok=True)
        self._asked, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._born: list[Slot] = []
        with theirs:
            self._process = _program("pipeline.isolation.nursery", reader, folder, stdin=theirs.fileno())

    @staticmethod
    def works_here() -> bool:
        """Whether a process that is not our child can be waited for (Linux 5.3)."""
        if not sys.platform.startswith("linux"):
            return False
        try:
            os.close(os.pidfd_open(os.getpid()))
        except (AttributeError, OSError):
            return False
        return True

    def __enter__(self) -> Nursery:
        return self

    def __exit__(self, *_: object) -> None:
        self._asked.close()
        if not any(slot.ready for slot in self._born):
            self._process.kill()  # it is still loading
        try:
            self._process.wait(KILL_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    @property
    def lives(self) -> bool:
        """Whether it can still be asked; the system may have ended it for want of memory."""
        return self._process.poll() is None

    def bear(self, folder: Path) -> Slot:
        """A new warden; it says hello when the nursery has loaded everything."""
        folder.mkdir(mode=0o700, exist_ok=True)
        request_end, requests = os.pipe()
        answers, answer_end = os.pipe()
        # A nursery that has died closes both, and that is heard as a warden that has gone.
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            socket.send_fds(self._asked, [os.fsencode(folder)], [request_end, answer_end])
        os.close(request_end)
        os.close(answer_end)
        slot = Slot(folder, os.fdopen(requests, "wb", buffering=0), os.fdopen(answers, "rb", buffering=0), None)
        self._born.append(slot)
        return slot


class _Forked:
    """A process that is not our child."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        try:
            self._handle = os.pidfd_open(pid)
        except ProcessLookupError:
            self._handle = -1

    def wait(self, timeout: float | None = None) -> int:
        """Until it has ended.

        Raises:
            subprocess.TimeoutExpired: it has not.
        """
        if self._handle >= 0:
            poll = select.poll()
            poll.register(self._handle, select.POLLIN)
            if not poll.poll(None if timeout is None else timeout * 1000):
                raise subprocess.TimeoutExpired("warden", timeout or 0.0)
            os.close(self._handle)
            self._handle = -1
        return 0


def _program(
    module: str, reader: str, folder: Path, *, stdin: int, stdout: int = subprocess.DEVNULL
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-P", "-m", module, reader],
        stdin=stdin,
        stdout=stdout,
        stderr=None if os.environ.get("DOSSIER_STRICT") else subprocess.DEVNULL,
        cwd=folder,
        env=_environment(folder),
        start_new_session=True,
        bufsize=0,
    )


def _environment(folder: Path) -> dict[str, str]:
    """What a reader needs of the surroundings, and nothing more."""
    kept = ("PATH", "LANG", "LC_ALL", "TESSDATA_PREFIX", "DOSSIER_STRICT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    # With two OpenMP threads on two busy cores Tesseract takes ten times as long.
    threads = dict.fromkeys(("OMP_THREAD_LIMIT", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    paths = os.pathsep.join(str(Path(entry).resolve()) for entry in sys.path if entry)
    return {
        **environment,
        **threads,
        "PYTHONPATH": paths,
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "ORT_DISABLE_TELEMETRY": "1",
        "HOME": str(folder),
        "TMPDIR": str(folder),
    }
