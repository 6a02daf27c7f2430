"""Small pictures of whole pages for the report, made behind the same isolated door as readings.

A *reader* for :mod:`pipeline.worker` like :mod:`pipeline.page_reader`, without any recognition: the page as
it was scanned, at screen size, as JPEG. It travels and is kept as a note on an otherwise empty reading, so
that the parent never decodes a picture; the report only ever shows it.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pipeline.limits import ReadSettings
from pipeline.readings import Note, PageReading

if TYPE_CHECKING:
    from pipeline.page_image import PageImage

READER: Final = "pipeline.preview:picture_page"
VERSION: Final = 1
"""Part of the key under which previews are kept."""

LONG_SIDE: Final = 1500
"""Pixels: some 130 to the inch on A4, enough to read print in a report."""
JPEG_QUALITY: Final = 62
_NOTE: Final = "preview"
_BASE64: Final = re.compile(r"[A-Za-z0-9+/]{1,4000000}={0,2}")


@dataclass(frozen=True, slots=True)
class Preview:
    """One page as scanned, EXIF orientation applied."""

    jpeg: str
    """Base64."""
    width: int
    height: int


def picture_page(page: PageImage, settings: ReadSettings) -> PageReading:  # noqa: ARG001 (the shape of a reader)
    """The page as a small JPEG, in a note of the reading."""
    import cv2

    cv2.setNumThreads(1)
    scale = min(1.0, LONG_SIDE / max(page.width_px, page.height_px, 1))
    width, height = max(round(page.width_px * scale), 1), max(round(page.height_px * scale), 1)
    small = cv2.resize(page.rgb, (width, height), interpolation=cv2.INTER_AREA) if scale < 1.0 else page.rgb
    encoded, jpeg = cv2.imencode(".jpg", small[:, :, ::-1], (cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY))
    if not encoded:
        return PageReading(page.number)
    note = Note(
        _NOTE,
        {"jpeg": base64.b64encode(jpeg.tobytes()).decode("ascii"), "width": str(width), "height": str(height)},
    )
    return PageReading(page.number, notes=(note,))


def preview_of(page: PageReading) -> Preview | None:
    """The picture in a reading made by :func:`picture_page`; None when there is none or it is not one."""
    for note in page.notes:
        jpeg = note.args.get("jpeg", "")
        width, height = note.args.get("width", ""), note.args.get("height", "")
        # What comes from a process that opened a client's file is checked before it is written into a page.
        if note.key == _NOTE and _BASE64.fullmatch(jpeg) and width.isdecimal() and height.isdecimal():
            return Preview(jpeg, int(width), int(height))
    return None
