"""The files of a batch read on a Dask cluster: the same readers, one file a task, its bytes sent along.

Nothing but a scheduler's address is shared: no disk, no cache. A worker that is lost costs nothing but time, its
files are read again by another. What travels are the scans themselves: the network between the machines has to be
yours.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

import msgspec

from pipeline.errors import ToolMissing, UsageError
from pipeline.files.intake import SourceFile
from pipeline.files.private_files import run_folder
from pipeline.isolation.file_answers import FileAnswers
from pipeline.isolation.jobs import Pool
from pipeline.isolation.limits import ReadSettings
from pipeline.preview import PICTURING_READER, apart
from pipeline.readings import FileReading, Note

if TYPE_CHECKING:
    from distributed import Client

    from pipeline.cache import Cache

_AHEAD: Final = 3
"""Files at a time for each thread of the cluster: enough to keep it busy, few enough to hold their bytes."""
_LOST: Final = 5
"""Workers that may be lost over one file before it is given up: it may be what kills them."""
_PATIENCE: Final = 15.0
"""Seconds."""


def read_bytes(data: bytes, file: bytes, settings: bytes) -> bytes:
    """One file on a worker of the cluster: JSON in, JSON out, never an exception that could name a person.

    Args:
        data: the file.
        file: a :class:`SourceFile` without its place and bytes.
        settings: how to read.
    """
    described = msgspec.json.decode(file, type=dict[str, Any])
    how = msgspec.json.decode(settings, type=ReadSettings)
    sha256, size, kind = str(described["sha256"]), int(described["size"]), str(described["media_type"])
    if hashlib.sha256(data).hexdigest() != sha256:
        return msgspec.json.encode(FileReading(sha256, size, kind, "unreadable", error=Note("file.changed")))
    try:
        with run_folder() as folder:
            place = folder / "scan"
            place.touch(mode=0o600)
            place.write_bytes(data)
            return msgspec.json.encode(_read(SourceFile("scan", place, None, sha256, size, kind), how))
    except ToolMissing as missing:
        return msgspec.json.encode({"missing": missing.tool, "remedy": missing.remedy})


_own = threading.local()
"""Of each thread of a worker: its readers, and how they read."""


def _read(file: SourceFile, how: ReadSettings) -> FileReading:
    """Read one file with the readers that this thread keeps: to start them costs as much as a third of a page."""
    pool: Pool | None = getattr(_own, "pool", None)
    if pool is None or _own.how != how:
        if pool is not None:
            pool.close()
        pool = _own.pool = Pool(how, jobs=1, reader=PICTURING_READER)
        _own.how = how
    try:
        [answers] = pool.read([FileAnswers(file, how.limits)], lambda _path, _event: None)
    except BaseException:
        _own.pool = None
        pool.close()
        raise
    return answers.reading()


class ClusterReaders:
    """Workers of a Dask cluster.

    Args:
        settings: how to read.
        address: of the scheduler, such as ``tcp://10.0.0.5:8786``.
        pictures: where the pictures of pages go, which the reports show.

    Raises:
        ToolMissing: ``distributed`` is not installed.
        UsageError: nobody answers at the address.
    """

    def __init__(self, settings: ReadSettings, address: str, pictures: Cache | None) -> None:
        self._settings, self._pictures = settings, pictures
        self._client = _connected(address)

    def __enter__(self) -> ClusterReaders:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def read(self, files: Iterable[SourceFile]) -> Iterator[tuple[SourceFile, FileReading]]:
        """See :class:`pipeline.batch.reading.Readers`."""
        from distributed import as_completed

        coming = iter(files)
        settings = msgspec.json.encode(self._settings)
        asked: dict[str, SourceFile] = {}
        done = as_completed(loop=self._client.loop)

        def ask() -> tuple[SourceFile, FileReading] | None:
            """Send the next file; one that is gone is answered at once."""
            file = next(coming, None)
            if file is None:
                return None
            data = _bytes_of(file)
            if data is None:
                reason = FileReading(
                    file.sha256, file.size, file.media_type or "", "unreadable", error=Note("file.vanished")
                )
                return file, reason
            described = msgspec.json.encode(
                {"sha256": file.sha256, "size": file.size, "media_type": file.media_type or ""}
            )
            future = self._client.submit(read_bytes, data, described, settings, pure=False, retries=0)
            asked[future.key] = file
            done.add(future)
            return None

        while True:
            while len(asked) < _AHEAD * self._threads():
                before = len(asked)
                answered = ask()
                if answered is not None:
                    yield answered
                elif len(asked) == before:
                    break
            if not asked:
                return
            future = next(done)
            file = asked.pop(future.key)
            reading, pictured = apart(self._answer(future, file))
            if pictured is not None and self._pictures is not None:
                self._pictures.put(pictured)
            yield file, reading
            future.release()

    def _threads(self) -> int:
        threads = sum(self._client.nthreads().values())
        return max(1, int(threads))

    def _answer(self, future: Any, file: SourceFile) -> FileReading:
        crashed = FileReading(file.sha256, file.size, file.media_type or "", "unreadable", error=Note("file.crashed"))
        if future.status != "finished":
            return crashed
        raw = future.result()
        try:
            return msgspec.json.decode(raw, type=FileReading)
        except msgspec.DecodeError:
            pass
        try:
            said = msgspec.json.decode(raw, type=dict[str, str])
        except msgspec.DecodeError:
            return crashed
        raise ToolMissing(f"on a worker of the cluster: {said.get('missing', '')}", said.get("remedy", ""))


def _bytes_of(file: SourceFile) -> bytes | None:
    try:
        return Path(file.location).read_bytes() if file.location is not None else None
    except OSError:
        return None


def _connected(address: str) -> Client:
    try:
        import dask
        import distributed
    except ImportError:
        raise ToolMissing("distributed", "Clusters need it: pipx install '.[cluster]'.") from None
    dask.config.set(
        {"distributed.scheduler.allowed-failures": _LOST, "distributed.admin.large-graph-warning-threshold": "4GiB"}
    )
    try:
        client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
        client.wait_for_workers(1, timeout=_PATIENCE)
    except (OSError, TimeoutError, ValueError):
        raise UsageError(f"--scheduler: nobody answers at {address}, or it has no worker") from None
    return client
