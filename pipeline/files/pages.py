"""A file's bytes to pictures of its pages. Runs inside the worker: this is where hostile bytes meet parsers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from pipeline.errors import Unreadable
from pipeline.files.file_types import NAMES, READABLE
from pipeline.files.pictures import PictureFile
from pipeline.isolation.limits import Limits
from pipeline.page.image import PageFailure, PageImage
from pipeline.readings import Note

__all__ = ["OpenFile", "PageFailure", "PageImage", "iter_pages", "open_file"]


class OpenFile(Protocol):
    """A file that was opened and whose pages are counted."""

    page_count: int
    """Pages the file has, also beyond the limit."""
    notes: tuple[Note, ...]
    metadata: dict[str, str]

    def page(self, number: int) -> PageImage | PageFailure:
        """One page, counting from 1."""


def open_file(data: bytes, media_type: str, limits: Limits, passwords: Sequence[str] = ()) -> OpenFile:
    """Open a file by what it is.

    Raises:
        Unreadable: and why.
    """
    if media_type == "application/pdf":
        # Half the time of starting a reader goes into the libraries of this one type.
        from pipeline.pdf.file import PdfFile

        return PdfFile(data, limits, passwords)
    if media_type in READABLE:
        return PictureFile(data, media_type, limits)
    raise Unreadable("unsupported", type=NAMES.get(media_type, NAMES["application/octet-stream"]))


def iter_pages(data: bytes, media_type: str, limits: Limits) -> Iterator[PageImage | PageFailure]:
    """Every page of a file up to the limit, broken ones told.

    Raises:
        Unreadable: the file as a whole cannot be read.
    """
    opened = open_file(data, media_type, limits)
    for number in range(1, min(opened.page_count, limits.pages) + 1):
        yield opened.page(number)
