"""Where the files of a batch are read: on this machine, one flat pool over all dossiers. A cluster is in
:mod:`cluster`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from types import TracebackType
from typing import Protocol

from pipeline.cache import Cache
from pipeline.files.intake import SourceFile
from pipeline.isolation.file_answers import FileAnswers
from pipeline.isolation.jobs import Pool
from pipeline.isolation.limits import ReadSettings
from pipeline.preview import PICTURING_READER, apart
from pipeline.readings import FileReading


class Readers(Protocol):
    """Something that reads files, in whatever order they become free."""

    def __enter__(self) -> Readers: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def read(self, files: Iterable[SourceFile]) -> Iterator[tuple[SourceFile, FileReading]]:
        """Read every file; they are taken from ``files`` only as readers become free.

        Raises:
            ToolMissing: what reads the text is not installed.
        """


class LocalReaders:
    """Processes of this machine.

    Args:
        settings: how to read.
        jobs: processes at a time.
        pictures: where the pictures of pages go, which the reports show; made while a page is open anyway.
    """

    def __init__(self, settings: ReadSettings, jobs: int, pictures: Cache | None) -> None:
        self._settings = settings
        self._resources = ExitStack()
        self._pictures = pictures
        self._pool = Pool(settings, jobs=jobs, reader=PICTURING_READER, many=True)

    def __enter__(self) -> LocalReaders:
        self._resources.enter_context(self._pool)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._resources.close()

    def read(self, files: Iterable[SourceFile]) -> Iterator[tuple[SourceFile, FileReading]]:
        """See :class:`Readers`."""
        states = (FileAnswers(file, self._settings.limits) for file in files)
        for state in self._pool.read(states, lambda _path, _event: None):
            reading, pictured = apart(state.reading())
            if pictured is not None and self._pictures is not None:
                self._pictures.put(pictured)
            yield state.file, reading
