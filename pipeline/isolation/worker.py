"""The reading process: hostile bytes are opened here and nowhere else.

``python -P -m pipeline.isolation.worker MODULE:FUNCTION`` starts a *warden*. It loads the readers once and touches
no file. For each request it forks a *reader*: a fresh process in a session of its own, with limits on
memory, time and output, that opens one file, reads some of its pages and ends. So nothing that one file
does to a process is left when the next is read, and starting a reader costs milliseconds.

The warden relays what the reader says, kills it and everything it started when told to, when it ends, and
when the parent is gone: its request pipe then closes.
"""

from __future__ import annotations

import contextlib
import ctypes
import dataclasses
import gc
import hashlib
import importlib
import os
import resource
import select
import signal
import stat
import sys
import tempfile
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn, TypeAlias

import msgspec

from pipeline.errors import NoRoom, Reason, ToolMissing, Unreadable
from pipeline.isolation.limits import Limits, ReadSettings
from pipeline.isolation.network import isolate_network
from pipeline.isolation.worker_protocol import (
    ANSWER,
    ENDED,
    HEADER,
    HELLO,
    KILL,
    LENGTH,
    RUN,
    Answer,
    Failed,
    Finished,
    Missing,
    Opened,
    PageRead,
    ReadRequest,
    decode_request,
    encode,
)
from pipeline.readings import Note, PageReading

if TYPE_CHECKING:
    from pipeline.files.pages import OpenFile
    from pipeline.page.image import PageImage

PageReader: TypeAlias = "Callable[[PageImage, ReadSettings], PageReading]"

_PR_SET_NO_NEW_PRIVS = 38
_PR_SET_CHILD_SUBREAPER = 36
_CHUNK = 256 * 1024
_PDF = "application/pdf"
_WARM_FROM = 2
"""Reader before which models are loaded for it and all later ones: a single file may not need them all."""


# --- the reader: one file, one life ---------------------------------------------------------------------


def read_bytes(path: str, size: int, sha256: str) -> bytes:
    """The bytes of a file, exactly those that were hashed when the dossier was listed.

    Raises:
        Unreadable: the file is gone, no longer a regular file, closed to us, or changed.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        raise Unreadable("vanished") from None
    except PermissionError:
        raise Unreadable("not-permitted") from None
    except OSError:
        raise Unreadable("changed") from None
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise Unreadable("changed")
        data = file.read(size + 1)
    if len(data) != size or hashlib.sha256(data).hexdigest() != sha256:
        raise Unreadable("changed")
    return data


def serve(request: ReadRequest, read_page: PageReader, say: Callable[[Answer], None]) -> None:
    """Open one file and read the pages asked for. Every outcome is said; nothing is raised."""
    from pipeline.files.pages import open_file

    try:
        opened = open_file(
            # Kept by nobody else: a file that is not compressed takes as much as its picture.
            read_bytes(request.path, request.size, request.sha256),
            *(request.media_type, request.settings.limits, request.settings.passwords),
        )
    except Exception as error:  # noqa: BLE001 (the edge: whatever a parser raises becomes one of our reasons)
        _trace()
        say(Failed(_file_note(error)))
        return
    say(Opened(opened.page_count, opened.notes, opened.metadata))
    limits = request.settings.limits
    for number in range(request.first, min(request.last, opened.page_count, limits.pages) + 1):
        _allow_processor_time(limits.cpu_seconds)
        try:
            say(_read_one(opened, number, read_page, request.settings))
        except Unreadable as error:
            if opened.page_count == 1:
                say(Failed(error.note()))
                return
            say(PageRead(PageReading(number, error=_page_note("page-damaged", number))))
        except ToolMissing as error:
            say(Missing(error.tool, error.remedy))
            return
        except NoRoom:
            say(PageRead(PageReading(number, error=_page_note("page-no-room", number))))
        except MemoryError:
            _trace()
            say(PageRead(PageReading(number, error=_page_note("page-too-much-memory", number))))
        except Exception:  # noqa: BLE001 (the edge, again)
            _trace()
            say(PageRead(PageReading(number, error=_page_note("page-damaged", number))))
    say(Finished())


def _read_one(opened: OpenFile, number: int, read_page: PageReader, settings: ReadSettings) -> PageRead:
    from pipeline.page.image import PageFailure

    page = opened.page(number)
    if isinstance(page, PageFailure):
        return PageRead(PageReading(number, error=page.note()))
    reading = read_page(page, settings)
    notes = (*page.notes, *(note for note in reading.notes if note not in page.notes))
    return PageRead(dataclasses.replace(reading, number=number, notes=notes), page.metadata)


def _file_note(error: Exception) -> Note:
    if isinstance(error, Unreadable):
        return error.note()
    return Note("file.too-much-memory" if isinstance(error, MemoryError) else "file.damaged")


def _page_note(reason: Reason, number: int) -> Note:
    return Note(f"file.{reason}", {"page": str(number)})


def _trace() -> None:
    """Show developers what went wrong; the warden has closed stderr for everybody else."""
    if os.environ.get("DOSSIER_STRICT"):
        traceback.print_exc()


def restrict(limits: Limits) -> None:
    """Set the limits of this process and of all it starts; those a system does not know are skipped."""
    for kind, soft in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_DATA, limits.used_bytes),
        (resource.RLIMIT_FSIZE, limits.written_bytes),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):
            hard = resource.getrlimit(kind)[1]
            value = soft if hard == resource.RLIM_INFINITY else min(soft, hard)
            resource.setrlimit(kind, (value, value))
    _allow_processor_time(limits.cpu_seconds)


def _allow_processor_time(seconds: int) -> None:
    """Allow this process so many more seconds: the limit counts the whole life of a process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    allowed = int(used.ru_utime + used.ru_stime) + 1 + seconds
    with contextlib.suppress(ValueError, OSError):
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(
            resource.RLIMIT_CPU, (allowed if hard == resource.RLIM_INFINITY else min(allowed, hard), hard)
        )


def _live_as_reader(request: ReadRequest, read_page: PageReader, answers: int) -> NoReturn:
    """The forked child: limits first, then the file; never returns into the warden's code."""
    status = 70
    try:
        restrict(request.settings.limits)

        def say(answer: Answer) -> None:
            data = encode(answer)
            if len(data) > request.settings.limits.answer_bytes:
                raise MemoryError
            _write_all(answers, LENGTH.pack(len(data)) + data)

        serve(request, read_page, say)
        status = 0
    except BaseException:  # noqa: BLE001 (this process ends here whatever happened)
        _trace()
    finally:
        os._exit(status)


# --- the warden -----------------------------------------------------------------------------------------


class Warden:
    """Forks one reader at a time and reports how it ended."""

    def __init__(
        self, requests: int, answers: int, read_page: Callable[[], PageReader], warm_up: Callable[[], None]
    ) -> None:
        self._requests = requests
        self._answers = answers
        self._read_page = read_page
        self._warm_up = warm_up
        self._started = 0
        self._woken, wake = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC) if hasattr(os, "pipe2") else os.pipe()
        os.set_blocking(wake, False)
        os.set_blocking(self._woken, False)
        signal.signal(signal.SIGCHLD, lambda _signal, _frame: None)
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
        self._child = 0
        self._output = -1

    def run(self) -> None:
        """Serve until the parent closes the request pipe."""
        while True:
            watched = [self._requests, self._woken] + ([self._output] if self._output >= 0 else [])
            ready, _, _ = select.select(watched, [], [])
            if self._output in ready:
                self._relay()
            if self._requests in ready:
                frame = _read_frame(self._requests)
                if frame is None:
                    self._end_child()
                    return
                self._obey(*frame)
            if self._woken in ready:
                with contextlib.suppress(BlockingIOError):
                    os.read(self._woken, 4096)
                self._look_for_end()

    def _obey(self, kind: bytes, payload: bytes) -> None:
        if kind == RUN:
            self._start(decode_request(payload))
        elif kind == KILL and self._child:
            _kill_group(self._child)

    def _start(self, request: ReadRequest) -> None:
        if request.media_type == _PDF and sys.platform != "darwin":
            # Here, so that every later reader has them from the start.
            importlib.import_module("pipeline.pdf.file")
            importlib.import_module("pipeline.page.drawn")
        self._started += 1
        if self._started == _WARM_FROM:
            self._warm_up()
        output, child_end = os.pipe()
        child = os.fork()
        if child == 0:
            os.setsid()
            os.write(child_end, b"\0")  # a leader now: it can be killed with all it starts
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            for handle in (self._requests, self._answers, output):
                os.close(handle)
            _live_as_reader(request, self._read_page(), child_end)
        os.close(child_end)
        os.read(output, 1)
        os.set_blocking(output, False)
        self._child, self._output = child, output

    def _relay(self) -> bool:
        """Pass on what the reader has written; False when there is nothing (yet, or any more)."""
        try:
            data = os.read(self._output, _CHUNK)
        except BlockingIOError:
            return False
        if not data:
            os.close(self._output)
            self._output = -1
            return False
        _write_all(self._answers, HEADER.pack(ANSWER, len(data)) + data)
        return True

    def _look_for_end(self) -> None:
        """When the reader has ended, what it started ends too; what it said is passed on, then how it ended."""
        if not self._child:
            return
        ended, status = os.waitpid(self._child, os.WNOHANG)
        if not ended:
            return
        _kill_group(self._child)
        self._child = 0
        _kill_strays()
        while self._output >= 0 and self._relay():
            pass
        if self._output >= 0:
            os.close(self._output)
            self._output = -1
        code = os.waitstatus_to_exitcode(status)
        _write_all(self._answers, HEADER.pack(ENDED, 4) + code.to_bytes(4, "big", signed=True))

    def _end_child(self) -> None:
        """The parent is gone: nobody is left to tell."""
        if self._child:
            _kill_group(self._child)
            os.waitpid(self._child, 0)
            _kill_strays()


def _kill_group(leader: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)


def _kill_strays() -> None:
    """Kill what left the reader's group: as subreaper the warden has become its parent (Linux only)."""
    children = f"/proc/self/task/{os.getpid()}/children"
    for _ in range(100):
        try:
            with open(children, encoding="ascii") as file:  # noqa: PTH123 (procfs)
                strays = [int(pid) for pid in file.read().split()]
        except OSError:
            strays = []
        for stray in strays:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(stray, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, 0 if strays else os.WNOHANG)[0]:
                pass
        if not strays:
            return


def _read_frame(handle: int) -> tuple[bytes, bytes] | None:
    """One frame from the parent; None when the parent is gone."""
    header = _read_exactly(handle, HEADER.size)
    if header is None:
        return None
    kind, length = HEADER.unpack(header)
    payload = _read_exactly(handle, length)
    return None if payload is None else (kind, payload)


def _read_exactly(handle: int, count: int) -> bytes | None:
    parts = []
    while count:
        part = os.read(handle, count)
        if not part:
            return None
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def _write_all(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


# --- a warden's life ---------------------------------------------------------------------------------------


def resolve(name: str) -> PageReader:
    """The function named ``module:function``."""
    module, _, function = name.partition(":")
    found: PageReader = getattr(importlib.import_module(module), function)
    return found


def warm_up_of(name: str) -> Callable[[], None]:
    """The function ``warm_up`` beside the one named ``module:function``; one that does nothing where there is none."""
    found: Callable[[], None] = getattr(importlib.import_module(name.partition(":")[0]), "warm_up", lambda: None)

    def warm_up() -> None:
        # What cannot be loaded here is missing in the reader, which says so.
        with contextlib.suppress(Exception):
            found()

    return warm_up


def stand_apart() -> tuple[int, int]:
    """Take the two pipes off the standard numbers, so that no library can write into them."""
    requests, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    if not os.environ.get("DOSSIER_STRICT"):
        os.dup2(nothing, 2)
    os.close(nothing)
    return requests, answers


def main(reader: str) -> None:
    """Be a warden until the parent is gone."""
    gc.disable()
    requests, answers = stand_apart()
    give_up_rights()
    isolated = isolate_network()
    if sys.platform == "darwin":
        # Apple's libraries must not be used on both sides of a fork: each reader loads them itself.
        def load() -> PageReader:
            return resolve(reader)

        def warm_up() -> None:
            return None
    else:
        importlib.import_module("pipeline.files.pages")
        loaded = resolve(reader)

        def load() -> PageReader:
            return loaded

        warm_up = warm_up_of(reader)

    # What was loaded stays: no reader has to look through it for what can be thrown away.
    gc.freeze()
    gc.enable()
    become_warden(requests, answers, load, warm_up, isolated=isolated)


def give_up_rights() -> None:
    """Neither this process nor any that it starts can gain rights by starting a program that has more."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def become_warden(
    requests: int, answers: int, load: Callable[[], PageReader], warm_up: Callable[[], None], *, isolated: bool
) -> NoReturn:
    """Say hello and serve until the parent is gone."""
    # Without this, tempfile goes elsewhere when our folder has no room, and what a kill leaves there nobody removes.
    tempfile.tempdir = os.environ.get("TMPDIR")
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    hello = msgspec.json.encode({"network": "closed" if isolated else "open", "process": os.getpid()})
    _write_all(answers, HEADER.pack(HELLO, len(hello)) + hello)
    with contextlib.suppress(BrokenPipeError, KeyboardInterrupt):
        Warden(requests, answers, load, warm_up).run()
    # Nothing is left to tidy up, and taking the libraries down takes longer than a page.
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
