"""Pictures of whole pages, small for the report and larger for print, made behind the same isolated door as readings.

A *reader* for :mod:`pipeline.isolation.worker` like :mod:`pipeline.page.reader`, without any recognition: the page as
it was scanned, as JPEG. It travels and is kept as a note on an otherwise empty reading, so
that the parent never decodes a picture; the report only ever shows it.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from pipeline.isolation.limits import ReadSettings
from pipeline.patterns import pattern_of
from pipeline.readings import FileReading, Note, PageReading

if TYPE_CHECKING:
    from pipeline.page.image import PageImage, Pixels

READER: Final = "pipeline.preview:picture_page"
PRINT_READER: Final = "pipeline.preview:picture_page_for_print"
PICTURING_READER: Final = "pipeline.isolation.picturing:read_and_picture_page"
"""Reads a page and pictures it, so that it is decoded once for both; :func:`apart` takes the two asunder."""
VERSION: Final = 1
"""Part of the key under which previews are kept."""

LONG_SIDE: Final = 1500
"""Pixels: some 130 to the inch on A4, enough to read print in a report."""
JPEG_QUALITY: Final = 62
PRINT_LONG_SIDE: Final = 2339
"""Pixels: 200 to the inch on A4, what counters ask of a scan."""
PRINT_QUALITY: Final = 78
_GREY: Final = 24
"""A page whose colours differ by less than this (of 255, all but one pixel in 500) is printed in grey."""
_NOTE: Final = "preview"
_BASE64: Final = pattern_of(r"[A-Za-z0-9+/]{1,16000000}={0,2}")


@dataclass(frozen=True, slots=True)
class Preview:
    """One page as scanned, EXIF orientation applied."""

    jpeg: str
    """Base64."""
    width: int
    height: int


def picture_page(page: PageImage, settings: ReadSettings) -> PageReading:  # noqa: ARG001 (the shape of a reader)
    """The page as a small JPEG, in a note of the reading."""
    return _pictured(page, LONG_SIDE, JPEG_QUALITY)


def apart(reading: FileReading) -> tuple[FileReading, FileReading | None]:
    """The reading without its pictures, and the pictures alone, as :data:`READER` would give them.

    The second is None when a page was not read or not pictured: its picture may still be made by itself.
    """
    pages, pictures = [], []
    for page in reading.pages:
        pictured = [note for note in page.notes if note.key == _NOTE]
        pages.append(replace(page, notes=tuple(note for note in page.notes if note.key != _NOTE)) if pictured else page)
        if pictured and page.error is None:
            pictures.append(PageReading(page.number, notes=(pictured[-1],)))
    whole = reading.error is None and len(pictures) == len(pages)
    return replace(reading, pages=tuple(pages)), replace(reading, pages=tuple(pictures)) if whole and pages else None


def picture_page_for_print(page: PageImage, settings: ReadSettings) -> PageReading:  # noqa: ARG001 (see above)
    """The page as a JPEG to print from, in a note of the reading; grey where it holds no colour."""
    return _pictured(page, PRINT_LONG_SIDE, PRINT_QUALITY, grey_allowed=True)


def _pictured(page: PageImage, long_side: int, quality: int, *, grey_allowed: bool = False) -> PageReading:
    import cv2

    cv2.setNumThreads(1)
    scale = min(1.0, long_side / max(page.width_px, page.height_px, 1))
    width, height = max(round(page.width_px * scale), 1), max(round(page.height_px * scale), 1)
    small = cv2.resize(page.rgb, (width, height), interpolation=cv2.INTER_AREA) if scale < 1.0 else page.rgb
    picture = small[:, :, ::-1]
    if grey_allowed and _colourless(page.rgb):
        picture = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    encoded, jpeg = cv2.imencode(".jpg", picture, (cv2.IMWRITE_JPEG_QUALITY, quality))
    if not encoded:
        return PageReading(page.number)
    note = Note(
        _NOTE,
        {"jpeg": base64.b64encode(jpeg.tobytes()).decode("ascii"), "width": str(width), "height": str(height)},
    )
    return PageReading(page.number, notes=(note,))


def _colourless(rgb: Pixels) -> bool:
    import numpy as np

    few = rgb[::5, ::5].astype(np.int16)
    spread = few.max(axis=2) - few.min(axis=2)
    return bool((spread > _GREY).mean() < 0.002)


def preview_of(page: PageReading) -> Preview | None:
    """The picture in a reading made by one of the two readers above; None when there is none or it is not one."""
    for note in page.notes:
        jpeg = note.args.get("jpeg", "")
        width, height = note.args.get("width", ""), note.args.get("height", "")
        # What comes from a process that opened a client's file is checked before it is written into a page.
        if note.key == _NOTE and _BASE64.fullmatch(jpeg) and width.isdecimal() and height.isdecimal():
            return Preview(jpeg, int(width), int(height))
    return None
