"""``dossier photo``: cut a passport photo out of a digital portrait, behind the same isolated door as every reading.

The picture is opened, measured and cut in a worker (:func:`cut_page` is a *reader* for
:mod:`pipeline.isolation.worker`); the command sees a finished PNG or the key of a reason.
"""

from __future__ import annotations

import base64
import binascii
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pipeline.errors import UsageError
from pipeline.files.file_names import shown
from pipeline.files.intake import SourceFile, single_files
from pipeline.isolation.jobs import read_all, reading_of
from pipeline.isolation.limits import ReadSettings
from pipeline.messages import Messages
from pipeline.readings import Note, PageReading
from validators.facts import Message

if TYPE_CHECKING:
    from pipeline.page.image import PageImage

READER: Final = "pipeline.portrait.cut:cut_page"
_CUT: Final = "photo-cut"
_REFUSED: Final = "photo-refused"
_PNG: Final = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class PhotoCut:
    """A photo of 35 x 45 mm as a PNG file, and what a person still has to look at."""

    png: bytes
    head_height_mm: str
    notes: tuple[str, ...]
    """Message keys below ``photo-cut.note``."""


def cut_page(page: PageImage, settings: ReadSettings) -> PageReading:  # noqa: ARG001 (the shape of a reader)
    """The page's portrait cut to size, or why not, in a note of the reading."""
    import cv2

    from pipeline.portrait.fix import FixedPortrait, fix_portrait

    cv2.setNumThreads(1)
    if page.capture == "scan" or page.size_from == "scan":
        # A print on a scanned sheet is a photo already; what is cut from its scan is a copy of a copy.
        return _refused(page, "photo.fix.scan")
    fixed = fix_portrait(page.rgb)
    if not isinstance(fixed, FixedPortrait):
        return _refused(page, fixed.reason)
    encoded, png = cv2.imencode(".png", fixed.rgb[:, :, ::-1], (cv2.IMWRITE_PNG_COMPRESSION, 9))
    if not encoded:
        return _refused(page, "photo.fix.no-face")
    note = Note(
        _CUT,
        {
            "png": base64.b64encode(png.tobytes()).decode("ascii"),
            "head": str(fixed.head_height_mm),
            "notes": " ".join(note.rpartition(".")[2] for note in fixed.notes),
        },
    )
    return PageReading(page.number, notes=(note,))


def _refused(page: PageImage, reason: str) -> PageReading:
    return PageReading(page.number, notes=(Note(_REFUSED, {"reason": reason.rpartition(".")[2]}),))


def cut_photo(path: Path, settings: ReadSettings, messages: Messages) -> PhotoCut:
    """Cut a photo of 35 x 45 mm at 600 dpi out of one picture file.

    Args:
        path: a picture of one person.
        settings: limits of the worker.
        messages: the language of refusals.

    Raises:
        UsageError: there is no such file, it cannot be read, or it cannot give a photo; the text says why and
            what to do.
    """
    name = shown(str(path))
    with single_files([path], settings.limits) as intake:
        files = intake.files
        if len(files) != 1:
            raise UsageError(messages.text("photo-cut.one-picture"), file=name)
        pages = _pages(files[0], settings, messages, name)
    if len(pages) != 1:
        raise UsageError(messages.text("photo-cut.one-picture"), file=name)
    for note in pages[0].notes:
        if note.key == _CUT:
            return _accepted(note, messages, name)
        if note.key == _REFUSED and messages.has(f"photo-cut.{note.args.get('reason', '')}"):
            raise UsageError(messages.text(f"photo-cut.{note.args['reason']}"), file=name)
    raise UsageError(messages.text("photo-cut.unreadable"), file=name)


def _pages(file: SourceFile, settings: ReadSettings, messages: Messages, name: str) -> tuple[PageReading, ...]:
    readings = {} if file.error is not None else read_all([file], settings, jobs=1, reader=READER)
    reading = reading_of(file, readings)
    if reading.error is not None:
        why = f" ({messages.render(Message(reading.error.key, reading.error.args))})"
        raise UsageError(messages.text("photo-cut.unreadable") + why, file=name)
    return reading.pages


def _accepted(note: Note, messages: Messages, name: str) -> PhotoCut:
    """The answer of the worker, which looked at untrusted bytes: taken only when it is what it should be."""
    try:
        png = base64.b64decode(note.args.get("png", ""), validate=True)
        head = f"{float(note.args.get('head', '')):.1f}"
    except (binascii.Error, ValueError):
        png, head = b"", ""
    if not png.startswith(_PNG):
        raise UsageError(messages.text("photo-cut.unreadable"), file=name)
    notes = tuple(part for part in note.args.get("notes", "").split() if messages.has(f"photo-cut.note.{part}"))
    return PhotoCut(_with_dpi(png), head, notes)


def _with_dpi(png: bytes) -> bytes:
    """The file with its resolution declared (chunk pHYs, in pixels a metre): a printer then gives 35 x 45 mm."""
    from pipeline.portrait.fix import DPI

    per_metre = round(DPI / 0.0254)
    body = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    after_header = len(_PNG) + 25  # the header chunk is always first and 25 bytes long
    return png[:after_header] + chunk + png[after_header:]


def told(cut: PhotoCut, output: Path, messages: Messages) -> str:
    """What was made, what it measures, and what only a person can see."""
    lines = [messages.text("photo-cut.made", file=shown(str(output)), head=cut.head_height_mm)]
    lines += [f"- {messages.text(f'photo-cut.note.{note}')}" for note in cut.notes]
    return "\n".join(lines) + "\n"
