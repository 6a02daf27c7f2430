"""The dossiers of the desk: found below a folder or uploaded, read one after the other, judged as often as asked.

A dossier is known to a browser by a random id that is looked up here; nothing of a request becomes a path.
What lasts lies in files (the scans, ``dossier.yaml``, kept readings), so that a restart finds everything.
"""

from __future__ import annotations

import base64
import contextlib
import datetime as dt
import hashlib
import itertools
import math
import os
import queue
import shutil
import stat
import sys
import threading
import time
import types
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from pipeline.audit import AUDIT_FILE
from pipeline.batch.listing import find_dossiers
from pipeline.check import Checked, Known, Options, declaration, pictures_cache, pose, understand_files
from pipeline.crops import NO_CROPS, Crops, frame, wanted
from pipeline.desk.declare import revision
from pipeline.desk.row import Row, State
from pipeline.desk.uploads import begin, begun, end, new_folder, own_folders, unfinished
from pipeline.dossier_yaml import DossierFile, parse_dossier_yaml
from pipeline.errors import DossierError
from pipeline.files.intake import DOSSIER_YAML, gather
from pipeline.files.private_files import home_folder, private_folder
from pipeline.isolation.jobs import read_all
from pipeline.preview import READER, Preview, preview_of

MAX_DOSSIERS: Final = 2_000
MAX_STAMPED: Final = 5_000
READING_NICENESS: Final = 5
LOOK_AGAIN: Final = 20.0
"""So many times as long as looking at the folders took, it is not done again for a list."""
SETTLED: Final = 60.0
"""Seconds without a new file after which an upload is read because it is there: the next file of it may be coming."""
_PAUSE: Final = 2.0


@dataclass(frozen=True, slots=True, order=True)
class _Turn:
    """A place in the queue; the smallest is next."""

    priority: int
    number: int
    entry: Entry | None = field(compare=False)


class Stopped(Exception):
    """The desk is closed while a dossier is being read."""


@dataclass(slots=True)
class Entry:
    """One dossier of the list."""

    id: str
    path: Path
    name: str
    uploaded: bool
    state: State = "new"
    error: str = ""
    progress: dict[str, str] = field(default_factory=dict)
    """File label to ``reading``, ``cached`` or its status."""
    total: int = 0
    known: Known | None = None
    overrides: dict[str, str] = field(default_factory=dict)
    stamp: str = ""
    """Of the files when they were read."""
    fed: float = -math.inf
    """When a file, or a part of one, came last; by the monotonic clock."""
    lock: threading.RLock = field(default_factory=threading.RLock)
    rows: dict[str, tuple[Checked | None, str, str, Row]] = field(default_factory=dict)
    """By language: what it was made from, and how it stands in the list."""
    _judged: tuple[str, Checked] | None = None

    @property
    def signed(self) -> str:
        """Who decided or gave a value last, to be offered again."""
        if self._judged is None:
            return ""
        dossier = self._judged[1].report.dossier
        acts = [(one.on, one.by) for one in dossier.decisions]
        acts += [(one.correction.on, one.correction.by) for one in dossier.given]
        return max(acts, key=lambda act: act[0])[1] if acts else ""

    @property
    def editable(self) -> bool:
        """Whether answers and decisions can be written: an archive is not written into."""
        return self.path.is_dir()

    @property
    def yaml(self) -> Path:
        """Its ``dossier.yaml``, which need not be there."""
        return self.path / DOSSIER_YAML

    @property
    def revision(self) -> str:
        """Of ``dossier.yaml``."""
        return revision(self.yaml)


class Store:
    """All dossiers and the thread that reads them.

    Args:
        root: a folder of dossiers of the consultant, or None.
        options: how to read and judge; the day is asked anew each time.
        home: where uploads are kept; default below :func:`pipeline.files.private_files.home_folder`.
        today: for tests.
    """

    def __init__(
        self,
        root: Path | None,
        options: Options,
        home: Path | None = None,
        today: Callable[[], dt.date] = lambda: dt.datetime.now().astimezone().date(),
    ) -> None:
        self._root = root
        self._base = options
        self._today = today
        self.uploads = private_folder(private_folder(home or home_folder()) / "uploads")
        self._entries: dict[str, Entry] = {}
        self._lock = threading.Lock()
        self._look_again = 0.0
        self._queue: queue.PriorityQueue[_Turn] = queue.PriorityQueue()
        self._turns = itertools.count()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name="reader", daemon=True)
        self.refresh()

    # --- the list ---------------------------------------------------------------------------------

    @property
    def options(self) -> Options:
        """As of today."""
        return replace(self._base, today=self._today())

    def refresh(self) -> None:
        """Look again which dossiers there are; known ones keep what is known about them."""
        start = time.monotonic()
        # What is begun while the folders are looked at is not among those found, and stays.
        before = set(self._entries)
        found = [(path, "", True) for path in own_folders(self.uploads)]
        if self._root is not None:
            found += [(one.path, one.name, False) for one in find_dossiers(self._root)]
        with self._lock:
            for path, name, uploaded in found[:MAX_DOSSIERS]:
                key = _id(path)
                entry = self._entries.setdefault(key, Entry(key, path, name, uploaded))
                if entry.state in ("read", "failed") and entry.stamp != _stamp(path):
                    entry.state = "new"
            for key in before - {_id(path) for path, _, _ in found}:
                self._entries.pop(key, None)
        end = time.monotonic()
        self._look_again = end + LOOK_AGAIN * (end - start)

    def refresh_soon(self) -> None:
        """The same, unless it was done just now: many dossiers are many files to look at."""
        if time.monotonic() > self._look_again:
            self.refresh()

    def all(self) -> tuple[Entry, ...]:
        """Every dossier, by name."""
        with self._lock:
            return tuple(sorted(self._entries.values(), key=lambda entry: (entry.name, entry.id)))

    def get(self, key: str) -> Entry | None:
        """The dossier of an id; None when there is none."""
        return self._entries.get(key)

    def create(self, signature: str = "") -> Entry:
        """An empty dossier for an upload, or the one that was begun with the same files and not ended.

        Args:
            signature: what the client says of the files as a whole; empty for nothing.
        """
        for known in self.all():
            if known.uploaded and begun(known.path, signature):
                return known
        path = new_folder(self.uploads)
        begin(path, signature)
        with self._lock:
            # Somebody may have looked at the folders just now and found it.
            return self._entries.setdefault(_id(path), Entry(_id(path), path, "", uploaded=True))

    def remove(self, entry: Entry) -> None:
        """Forget an uploaded dossier, its files and what was read from them."""
        from pipeline.decisions import forget

        with entry.lock:
            forget(entry.path, self._base.cache_home)
            shutil.rmtree(entry.path, ignore_errors=True)
        with self._lock:
            self._entries.pop(entry.id, None)

    # --- reading ----------------------------------------------------------------------------------

    def __enter__(self) -> Store:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: types.TracebackType | None
    ) -> None:
        self._stopping.set()
        self._queue.put(_Turn(-1, 0, None))
        if self._thread.ident is not None:
            self._thread.join(_PAUSE)

    def read(self, entry: Entry, *, now: bool = True) -> None:
        """Have a dossier read.

        Args:
            entry: the dossier.
            now: somebody waits for it; it comes before those that are read because they are there.
        """
        with entry.lock:
            if entry.state in ("waiting", "reading"):
                return
            entry.state = "waiting"
            entry.error = ""
            if entry.uploaded and now:
                end(entry.path)
        self._queue.put(_Turn(0 if now else 1, next(self._turns), entry))

    def read_all(self) -> None:
        """Have everything read that has not been."""
        for entry in self.all():
            if entry.state == "new" and (not entry.uploaded or self._complete(entry)):
                self.read(entry, now=False)

    def _complete(self, entry: Entry) -> bool:
        """Whether no more files of an upload seem to come; who is done says so by having it read."""
        if time.monotonic() - entry.fed < SETTLED:
            return False
        try:
            return any(entry.path.iterdir()) and not unfinished(entry.path)
        except OSError:  # removed just now
            return False

    def _work(self) -> None:
        _step_back()
        while (entry := self._queue.get().entry) is not None and not self._stopping.is_set():
            entry.state = "reading"
            try:
                self._read(entry)
            except Stopped:
                return
            except DossierError as error:
                entry.error, entry.state = str(error), "failed"
            except Exception as error:  # noqa: BLE001 (one dossier must not end the reading of all others)
                entry.error, entry.state = type(error).__name__, "failed"

    def _read(self, entry: Entry) -> None:
        options = self.options
        watch = _Watch(entry, self._stopping)
        entry.stamp = _stamp(entry.path)
        with gather(entry.path, options.settings.limits) as intake:
            overrides = dict(declaration(intake, options).documents)
            known = understand_files(intake, replace(options, pictures=True), overrides, watch)
            # Pictures of pages read before as well, while the files are in reach: the page then only looks them up.
            shown = [file for file in known.files if file.error is None]
            if options.keep and shown:
                read_all(shown, options.settings, jobs=options.jobs, cache=pictures_cache(options), reader=READER)
        with entry.lock:
            entry.known, entry.overrides = known, overrides
            entry._judged = None
            entry.state = "read"

    # --- judging ----------------------------------------------------------------------------------

    def judged(self, entry: Entry) -> Checked | None:
        """The report by what is declared now; None while nothing is read.

        Raises:
            DossierError: a mistake in ``dossier.yaml``.
        """
        with entry.lock:
            known = entry.known
            if known is None:
                return None
            options = self.options
            key = f"{entry.revision} {options.today}"
            if entry._judged is not None and entry._judged[0] == key:
                return entry._judged[1]
            declared = self.declared(entry)
            if dict(declared.documents) != entry.overrides:
                self.read(entry)
            checked = pose(entry.path, declared, options).judge(known)
            entry._judged = (key, checked)
            return checked

    def declared(self, entry: Entry) -> DossierFile:
        """What its ``dossier.yaml`` says.

        Raises:
            DossierError: a mistake in it, with its line.
        """
        options = self.options
        if entry.editable:
            data = entry.yaml.read_bytes() if entry.yaml.is_file() and not entry.yaml.is_symlink() else b""
            return parse_dossier_yaml(data)
        with gather(entry.path, options.settings.limits) as intake:
            return declaration(intake, options)

    # --- pictures ---------------------------------------------------------------------------------

    def pages(self, known: Known) -> tuple[tuple[str, int], ...]:
        """Every page by file label and number: pictures are asked for by their place in here."""
        return tuple(
            (file.path, page.number)
            for file in known.files
            if file.sha256 in known.readings
            for page in known.readings[file.sha256].pages
        )

    def previews(self, known: Known, only: frozenset[str]) -> dict[tuple[str, int], Preview]:
        """Pictures that were made, of some files."""
        found: dict[tuple[str, int], Preview] = {}
        cache = pictures_cache(self._base)
        if cache is None:
            return found
        for file in known.files:
            if file.path in only and file.sha256 and (kept := cache.get(file.sha256)) is not None:
                for page in kept.pages:
                    if (preview := preview_of(page)) is not None:
                        found[file.path, page.number] = preview
        return found

    def crops(self, checked: Checked) -> Crops:
        """Windows on pages for the places that findings point to."""
        if not self._base.keep:
            return NO_CROPS
        known, spots = checked.known, wanted(checked.report)
        rotations = {
            (file.path, page.number): page.rotation
            for file in known.files
            if file.sha256 in known.readings
            for page in known.readings[file.sha256].pages
        }
        return frame(spots, self.previews(known, frozenset(spot.file for spot in spots)), rotations)

    def picture(self, known: Known, number: int) -> bytes | None:
        """One page as the JPEG that was made of it; None when there is none."""
        pages = self.pages(known)
        if not 0 <= number < len(pages):
            return None
        preview = self.previews(known, frozenset({pages[number][0]})).get(pages[number])
        if preview is None:
            return None
        jpeg = base64.b64decode(preview.jpeg)
        return jpeg if jpeg.startswith(b"\xff\xd8\xff") else None


class _Watch:
    """Keeps what happens to each file, for the page to show; ends the reading when the desk closes."""

    def __init__(self, entry: Entry, stopping: threading.Event) -> None:
        self._entry = entry
        self._stopping = stopping

    def __enter__(self) -> _Watch:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: types.TracebackType | None
    ) -> None:
        return None

    def total(self, files: int) -> None:
        """So many files are to be read."""
        self._entry.total, self._entry.progress = files, {}

    def __call__(self, file: str, event: str) -> None:
        """Something happened to a file."""
        if self._stopping.is_set():
            raise Stopped
        self._entry.progress[file] = event


def _step_back() -> None:
    """Let answers go before readings: this thread and the processes it starts run with less priority.

    On Linux every thread has a niceness of its own, which what it starts inherits; elsewhere nothing is done, since
    it would be that of the whole desk.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), READING_NICENESS)


def _stamp(path: Path) -> str:
    """Names, sizes and times of the files below a path: whether it is worth reading them again."""
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    digest = hashlib.sha256()
    for file in files[:MAX_STAMPED]:
        with contextlib.suppress(OSError):
            found = file.lstat()
            if stat.S_ISREG(found.st_mode) and file.name not in (DOSSIER_YAML, AUDIT_FILE) and file.name[0] != ".":
                digest.update(f"{file}\0{found.st_size}\0{found.st_mtime_ns}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _id(path: Path) -> str:
    """The same at the next start, so that a bookmarked dossier is found; says nothing about the path."""
    return hashlib.sha256(f"desk\0{path}".encode("utf-8", "surrogateescape")).hexdigest()[:20]
