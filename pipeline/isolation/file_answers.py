"""What readers have answered about one file, put together so that the order of the answers does not matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pipeline.isolation.limits import Limits
from pipeline.isolation.worker_protocol import Opened
from pipeline.readings import FileReading, Note, PageReading

if TYPE_CHECKING:
    from pipeline.files.intake import SourceFile


@dataclass(frozen=True, slots=True)
class PageRange:
    """Pages of one file for one reader, both ends included."""

    state: FileAnswers
    first: int
    last: int


@dataclass(slots=True)
class FileAnswers:
    """Answers about one file, in whatever order they come."""

    file: SourceFile
    limits: Limits
    opened: Opened | None = None
    error: Note | None = None
    pages: dict[int, PageReading] = field(default_factory=dict)
    metadata: dict[int, dict[str, str]] = field(default_factory=dict)
    killed: set[int] = field(default_factory=set)
    """Pages whose reader did not live to answer."""
    open_ranges: int = 0

    @property
    def last_wanted(self) -> int:
        """The last page worth reading: up to the limit, and up to the last killer that is put up with."""
        if self.opened is None:
            return 0
        last = min(self.opened.page_count, self.limits.pages)
        if len(self.killed) >= self.limits.failed_pages:
            last = min(last, sorted(self.killed)[self.limits.failed_pages - 1])
        return last

    def reading(self) -> FileReading:
        """The answers put together; nothing in it depends on their order."""
        file = self.file
        base = FileReading(file.sha256, file.size, file.media_type or "", "unreadable")
        if self.opened is None or self.error is not None:
            return replace(base, error=self.error or Note("file.crashed"))
        count = self.opened.page_count
        pages = tuple(self.pages[number] for number in range(1, self.last_wanted + 1) if number in self.pages)
        metadata: dict[str, str] = {}
        for number in sorted(self.metadata):
            metadata = self.metadata[number] | metadata
        base = replace(
            base, page_count=count, pages=pages, notes=self.opened.notes, metadata=self.opened.metadata | metadata
        )
        broken = [page for page in pages if page.error is not None]
        if len(broken) == len(pages):
            return replace(base, error=_as_file_error(broken[0].error if broken else None))
        good = {page.number for page in pages if page.error is None}
        missing = [number for number in range(1, self.last_wanted + 1) if number not in good]
        if not missing and count == self.last_wanted:
            return replace(base, status="read")
        if not missing and self.last_wanted == self.limits.pages:
            error = Note("file.too-many-pages", {"limit": str(self.limits.pages), "pages": str(count)})
        else:
            error = Note("file.pages-missing", {"pages": _numbers(missing, self.last_wanted + 1, count)})
        return replace(base, status="partly-read", error=error)


def _as_file_error(error: Note | None) -> Note:
    """A page's reason as that of the whole file, when no page could be read."""
    if error is None:
        return Note("file.no-pages")
    return Note(error.key.replace("file.page-", "file.").replace("page.ocr-", "file.ocr-"))


def _numbers(pages: Sequence[int], rest: int, last: int) -> str:
    """``1, 4-6, 9``: these pages, and all from ``rest`` to ``last``, of which there may be billions."""
    runs: list[list[int]] = []
    for first, end in [*((page, page) for page in pages), *([(rest, last)] if rest <= last else [])]:
        if runs and first == runs[-1][1] + 1:
            runs[-1][1] = end
        else:
            runs.append([first, end])
    return ", ".join(str(first) if first == end else f"{first}-{end}" for first, end in runs)
