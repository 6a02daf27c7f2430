"""Reading files in isolated processes, several at a time; the answer is the same however many.

The parent never opens a client's file. It hands ranges of pages to readers (:mod:`pipeline.isolation.worker`), watches
the clock, checks every answer against the schema, and turns whatever goes wrong into a reason. One long
file is spread over all processes; one page that kills its reader costs that page alone.
"""

from __future__ import annotations

import contextlib
import math
import os
import selectors
import signal
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal

import msgspec

from pipeline.errors import DossierError, Reason, ToolMissing
from pipeline.files.private_files import empty_folder, run_folder
from pipeline.interruptions import held_back
from pipeline.isolation.file_answers import FileAnswers, PageRange
from pipeline.isolation.limits import ReadSettings
from pipeline.isolation.wardens import KILL_SECONDS, Hello, Nursery, Slot, Work, started
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
    decode_answer,
    encode,
)
from pipeline.preview import apart
from pipeline.readings import FileReading, Note, PageReading

if TYPE_CHECKING:
    from pipeline.cache import Cache
    from pipeline.files.intake import SourceFile

READER = "pipeline.page.reader:read_page"
"""What looks at a page, as ``module:function``."""

_LONGEST_RANGE = 8
_AHEAD = 2
"""Ranges of pages that wait for each reader before more files are taken."""
_CHUNK = 256 * 1024

Progress = Callable[[str, str], None]


def reading_of(file: SourceFile, readings: Mapping[str, FileReading]) -> FileReading:
    """What became of a listed file: its reading, or the reason why it was not even handed to a reader."""
    if file.error is None:
        return readings[file.sha256]
    return FileReading(file.sha256, file.size, file.media_type or "", "unreadable", error=file.error)


def read_all(
    files: Sequence[SourceFile],
    settings: ReadSettings,
    *,
    jobs: int,
    cache: Cache | None = None,
    progress: Progress | None = None,
    reader: str = READER,
    pictures: Cache | None = None,
) -> dict[str, FileReading]:
    """Read files, equal ones once.

    Args:
        files: as listed; those with an error are passed over (see :func:`reading_of`).
        settings: how to read, with the limits.
        jobs: processes at work at a time.
        cache: readings from before; new ones are added.
        progress: told the path and what happens: ``reading``, ``cached``, and then the status.
        reader: see :data:`READER`.
        pictures: where previews go that ``reader`` makes along with the readings, see :func:`pipeline.preview.apart`.

    Returns:
        readings by sha256.

    Raises:
        ToolMissing: what reads the text is not installed.
    """
    tell = progress or (lambda _path, _state: None)
    done: dict[str, FileReading] = {}
    waiting: dict[str, FileAnswers] = {}
    for file in files:
        if file.error is not None or file.sha256 in done or file.sha256 in waiting:
            continue
        kept = cache.get(file.sha256) if cache else None
        if kept is not None:
            done[file.sha256] = kept
            tell(file.path, "cached")
        else:
            waiting[file.sha256] = FileAnswers(file, settings.limits)
    if waiting:
        with Pool(settings, jobs=jobs, reader=reader) as pool:
            for state in pool.read(list(waiting.values()), tell):
                reading, pictured = apart(state.reading()) if pictures is not None else (state.reading(), None)
                done[state.file.sha256] = reading
                if pictures is not None and pictured is not None:
                    pictures.put(pictured)
                # At once: what is read stays read when the run is stopped.
                if cache is not None:
                    cache.put(reading)
                tell(state.file.path, reading.status)
    return {file.sha256: done[file.sha256] for file in files if file.sha256 in done}


# --- all of them ------------------------------------------------------------------------------------------


class Pool:
    """Wardens at work. Closing it, or the death of this process, ends every process it started.

    Args:
        settings: how to read.
        jobs: wardens.
        reader: see :data:`READER`.
        home: folder for what is kept for a moment; default :func:`pipeline.files.private_files.home_folder`.
        many: so many files are coming that it pays to load the models once for all wardens before the first is read.
    """

    def __init__(
        self, settings: ReadSettings, *, jobs: int, reader: str = READER, home: Path | None = None, many: bool = False
    ) -> None:
        self._settings = settings
        self._jobs = max(1, jobs)
        self._reader = reader
        self._many = many and self._jobs > 1 and Nursery.works_here()
        self._nursery: Nursery | None = None
        self._resources = contextlib.ExitStack()
        self._folder = self._resources.enter_context(run_folder(home))
        self._slots: list[Slot] = []
        self._selector = selectors.DefaultSelector()
        self._queue: deque[PageRange] = deque()
        self._tell: Progress = lambda _path, _state: None

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End everything."""
        for slot in self._slots:
            slot.let_go()
        for slot in self._slots:
            slot.close()
        self._slots.clear()
        self._selector.close()
        self._resources.close()

    @property
    def network(self) -> Literal["closed", "open", "unknown"]:
        """Whether the readers are cut off the network; known once one has started."""
        states = {slot.network for slot in self._slots if slot.ready}
        return "unknown" if not states else "closed" if states == {"closed"} else "open"

    def read(self, states: Iterable[FileAnswers], tell: Progress) -> Iterator[FileAnswers]:
        """Read every file; each is given back as soon as all that is known about it is known.

        Files are taken from ``states`` only as readers become free, so it may be long, and be made on the way.
        """
        self._tell = tell
        coming = iter(states)
        pending: list[FileAnswers] = []
        exhausted = False
        while True:
            while not exhausted and len(self._queue) < _AHEAD * self._jobs:
                state = next(coming, None)
                if state is None:
                    exhausted = True
                    break
                pending.append(state)
                # The first range is short, so that others can start as soon as the pages are counted.
                self._add(PageRange(state, 1, _LONGEST_RANGE if self._jobs == 1 else 1))
            self._employ()
            if any(self._waits(slot) for slot in self._slots):
                for key, _ in self._selector.select(self._patience()):
                    self._listen(key.data)
                self._watch_clock()
            for state in [state for state in pending if state.open_ranges == 0]:
                pending.remove(state)
                yield state
            if exhausted and not self._queue and not any(slot.work for slot in self._slots):
                return

    # --- handing out ----------------------------------------------------------------------------------

    def _add(self, part: PageRange, *, next_up: bool = False) -> None:
        part.state.open_ranges += 1
        if next_up:
            self._queue.appendleft(part)
        else:
            self._queue.append(part)

    def _employ(self) -> None:
        idle = [slot for slot in self._slots if slot.ready and slot.work is None]
        starting = sum(not slot.ready for slot in self._slots)
        while self._queue and idle:
            part = self._queue.popleft()
            last = part.last if part.state.opened is None else min(part.last, part.state.last_wanted)
            if part.state.error is not None or last < part.first:
                part.state.open_ranges -= 1
                continue
            self._start(idle.pop(), replace(part, last=last))
        while len(self._queue) > starting and len(self._slots) < self._jobs:
            with held_back():
                slot = self._new_slot()
                self._slots.append(slot)
            self._selector.register(slot.answers, selectors.EVENT_READ, slot)
            starting += 1

    def _new_slot(self) -> Slot:
        folder = Path(tempfile.mkdtemp(prefix="reader-", dir=self._folder))
        if self._many and self._nursery is None:
            self._nursery = self._resources.enter_context(Nursery(self._reader, self._folder))
        if self._nursery is None or not self._nursery.lives:
            return started(self._reader, folder)
        return self._nursery.bear(folder)

    def _start(self, slot: Slot, part: PageRange) -> None:
        file = part.state.file
        if part.state.opened is None and part.first == 1:
            self._tell(file.path, "reading")
        now = time.monotonic()
        slot.work = Work(part, part.first, part.last, now, now + self._settings.limits.open_seconds)
        request = ReadRequest(
            str(file.location),
            file.sha256,
            file.size,
            file.media_type or "",
            part.first,
            part.last,
            self._settings,
        )
        slot.send(RUN, encode(request))

    # --- listening ------------------------------------------------------------------------------------

    def _listen(self, slot: Slot) -> None:
        try:
            data = os.read(slot.answers.fileno(), _CHUNK)
        except BlockingIOError:
            return
        if not data:
            self._bury(slot)
            return
        slot.frames += data
        while len(slot.frames) >= HEADER.size:
            kind, length = HEADER.unpack_from(slot.frames)
            if len(slot.frames) < HEADER.size + length:
                return
            payload = bytes(slot.frames[HEADER.size : HEADER.size + length])
            del slot.frames[: HEADER.size + length]
            self._hear(slot, kind, payload)

    def _hear(self, slot: Slot, kind: bytes, payload: bytes) -> None:
        if kind == HELLO and not slot.ready:
            slot.greeted(msgspec.json.decode(payload, type=Hello))
        elif kind == ANSWER and slot.work is not None:
            self._collect(slot, slot.work, payload)
        elif kind == ENDED and slot.work is not None:
            self._end(slot, int.from_bytes(payload, "big", signed=True))

    def _collect(self, slot: Slot, work: Work, data: bytes) -> None:
        """Take whole answers out of the stream; one that is too long or of another shape ends the reader."""
        if work.reason is not None:
            return
        work.buffer += data
        while len(work.buffer) >= LENGTH.size:
            (length,) = LENGTH.unpack_from(work.buffer)
            if length > self._settings.limits.answer_bytes:
                self._kill(slot, "crashed")
                return
            if len(work.buffer) < LENGTH.size + length:
                return
            raw = bytes(work.buffer[LENGTH.size : LENGTH.size + length])
            del work.buffer[: LENGTH.size + length]
            try:
                answer: Answer = decode_answer(raw)
            except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
                self._kill(slot, "crashed")
                return
            if not self._accept(work, answer):
                # Well-formed and out of turn: this reader is no longer ours, and nothing it said counts.
                work.range.state.error = Note("file.crashed")
                self._kill(slot, "crashed")
                return

    def _accept(self, work: Work, answer: Answer) -> bool:
        """Believe an answer that fits what was asked."""
        state = work.range.state
        now = time.monotonic()
        limits = self._settings.limits
        if isinstance(answer, Missing):
            raise ToolMissing(answer.tool, answer.remedy)
        if work.finished:
            return False
        if isinstance(answer, Failed):
            work.finished = True
            if state.opened is None or state.opened.page_count == 1:
                state.error = answer.error
            else:
                self._fail_pages(work, "page-damaged")
            return True
        if isinstance(answer, Opened):
            if work.opened or answer.page_count < 1:
                return False
            work.opened = True
            if state.opened is None:
                state.opened = answer
                self._spread(state, work.last)
            # What the reader was asked for, whatever others have found out about the file meanwhile.
            work.last = min(work.last, answer.page_count, limits.pages)
        elif isinstance(answer, PageRead):
            if not work.opened or answer.page.number != work.expected or work.expected > work.last:
                return False
            state.pages[work.expected] = answer.page
            state.metadata[work.expected] = answer.metadata
            work.expected += 1
        elif isinstance(answer, Finished):
            if work.expected <= work.last:
                return False
            work.finished = True
        work.deadline = min(now + limits.page_seconds, work.started + limits.file_seconds)
        return True

    def _spread(self, state: FileAnswers, done: int) -> None:
        """Now that the pages are counted, hand out those that the first reader does not have."""
        rest = state.last_wanted - done
        if rest <= 0:
            return
        length = min(_LONGEST_RANGE, max(1, math.ceil(rest / (2 * self._jobs))))
        starts = list(range(done + 1, state.last_wanted + 1, length))
        for first in reversed(starts):
            self._add(PageRange(state, first, min(first + length - 1, state.last_wanted)), next_up=True)

    # --- ends -----------------------------------------------------------------------------------------

    def _end(self, slot: Slot, status: int) -> None:
        """A reader has ended, as it should or not."""
        work = slot.work
        assert work is not None  # noqa: S101 (checked by the caller)
        slot.work = None
        state = work.range.state
        state.open_ranges -= 1
        if work.finished and status == 0 and work.reason is None:
            return
        empty_folder(slot.folder)
        if not work.finished:
            self._mourn(work, work.reason or _reason_of(status))

    def _mourn(self, work: Work, reason: Reason) -> None:
        """A reader died over a page, or before any: blame that page and go on behind it."""
        state = work.range.state
        if not work.opened:
            if state.opened is None:
                state.error = Note(f"file.{reason}")
            else:
                self._fail_pages(work, _page_reason(reason))
            return
        if work.expected > work.last:
            return
        self._fail_page(state, work.expected, _page_reason(reason))
        if work.expected < work.last:
            self._add(PageRange(state, work.expected + 1, work.last), next_up=True)

    def _fail_pages(self, work: Work, reason: Reason) -> None:
        for number in range(work.expected, work.last + 1):
            self._fail_page(work.range.state, number, reason)

    def _fail_page(self, state: FileAnswers, number: int, reason: Reason) -> None:
        state.pages[number] = PageReading(number, error=Note(f"file.{reason}", {"page": str(number)}))
        state.killed.add(number)

    def _bury(self, slot: Slot) -> None:
        """A warden is gone, with whatever its reader was doing."""
        self._selector.unregister(slot.answers)
        self._slots.remove(slot)
        slot.close()
        if not slot.ready:
            raise DossierError("the reading process cannot be started; run it with DOSSIER_STRICT=1 to see why")
        if slot.work is not None:
            self._end(slot, -signal.SIGKILL)

    # --- the clock ------------------------------------------------------------------------------------

    def _patience(self) -> float:
        deadlines = [slot.work.deadline if slot.work else slot.deadline for slot in self._slots if self._waits(slot)]
        return max(0.0, min(1.0, min(deadlines) - time.monotonic()))

    @staticmethod
    def _waits(slot: Slot) -> bool:
        return slot.work is not None or not slot.ready

    def _watch_clock(self) -> None:
        now = time.monotonic()
        for slot in list(self._slots):
            if slot.work is None:
                if not slot.ready and now > slot.deadline:
                    raise DossierError("the reading process does not start")
            elif now > slot.work.deadline:
                if slot.work.reason is None:
                    self._kill(slot, "too-slow")
                else:
                    # Told to end its reader and did not: the warden goes too.
                    slot.kill()
                    slot.work.deadline = now + KILL_SECONDS

    def _kill(self, slot: Slot, reason: Reason) -> None:
        if slot.work is not None:
            slot.work.reason = reason
            slot.work.deadline = time.monotonic() + KILL_SECONDS
        slot.send(KILL)


def _reason_of(status: int) -> Reason:
    """Why a reader ended, by its exit status; negative is a signal."""
    if status == -signal.SIGXCPU:
        return "too-slow"
    # Nobody but the system's memory guard sends this: we would have noted our own reason.
    if status == -signal.SIGKILL:
        return "too-much-memory"
    return "crashed"


_PAGE_REASONS: Mapping[Reason, Reason] = {
    "too-slow": "page-too-slow",
    "too-much-memory": "page-too-much-memory",
    "crashed": "page-crashed",
}


def _page_reason(reason: Reason) -> Reason:
    return _PAGE_REASONS.get(reason, "page-crashed")
