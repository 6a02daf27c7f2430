"""How much of anything is accepted, and how a file is to be read.

Each default has its reason in ``docs/security.md``; each limit is named in the message when it bites.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from typing import Final

from pipeline.errors import UsageError

MEGABYTE = 1024 * 1024
SETTINGS_BYTES = 64 * 1024
"""Of a file that people write settings in: of ``dossier.yaml`` above all."""
GIGABYTE = 1024 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file, one dossier and one worker may cost."""

    file_bytes: int = 200 * MEGABYTE
    dossier_files: int = 500
    dossier_bytes: int = 2 * GIGABYTE
    folder_depth: int = 20
    folder_entries: int = 20_000
    """Names looked at in a folder tree before the walk gives up."""

    pages: int = 300
    """Pages or frames read per file; the rest is told."""
    page_points_min: float = 7.0
    page_points_max: float = 14_400.0
    """Sides of a PDF page that are taken seriously (ISO 32000-1, annex C: 3 to 14 400 units)."""
    render_pixels: int = 40_000_000
    """A page or picture is reduced to this many pixels: A4 at 600 dpi has 35 million."""
    image_pixels: int = 220_000_000
    """Pixels a header may announce; phones take pictures of 200 million."""
    page_characters: int = 1_000_000
    page_objects: int = 50_000
    """Drawing objects of a PDF page that are looked at when asking whether it is one scan."""
    metadata_characters: int = 500

    archive_entries: int = 1_000
    archive_bytes: int = 1 * GIGABYTE
    """Bytes that come out of an archive, whatever its directory declares."""
    archive_ratio: int = 200
    """Bytes out for one byte in, beyond the first megabyte: more is a bomb."""

    open_seconds: float = 60.0
    """Wall time until a file is opened and its pages are counted."""
    page_seconds: float = 180.0
    """Wall time of one page: rendering, preparation and every pass of OCR."""
    file_seconds: float = 900.0
    """Wall time of all pages of one file together, as long as they are read by one process."""
    cpu_seconds: int = 60
    """Processor time of the worker itself (not of OCR, a process of its own) for opening and for each page."""
    memory_bytes: int = 4 * GIGABYTE
    """Address space of the worker and of each of its children; what is really used is far less."""
    used_bytes: int = 2 * GIGABYTE
    """Memory the worker, and each of its children, may write to, of that address space."""
    written_bytes: int = 256 * MEGABYTE
    answer_bytes: int = 32 * MEGABYTE
    """What a worker may answer about one page."""
    failed_pages: int = 3
    """After so many pages that killed the reading process the rest of the file is not tried."""


_UNITS: Final = {
    "": 1,
    "k": 1000,
    "m": 1000**2,
    "g": 1000**3,
    "kb": 1024,
    "mb": MEGABYTE,
    "gb": GIGABYTE,
    "s": 1,
    "min": 60,
}
_SETTING: Final = re.compile(r"([a-z_-]+)\s*=\s*(\d{1,12}(?:\.\d{1,6})?)\s*([a-z]{0,3})", re.IGNORECASE)


def changed(limits: Limits, settings: Iterable[str]) -> Limits:
    """Limits with some of them set otherwise.

    Args:
        limits: to begin with.
        settings: such as ``pages=500``, ``file-bytes=300MB`` or ``page-seconds=5min``.

    Raises:
        UsageError: no such limit, or no number above zero.
    """
    known = {one.name: one for one in fields(Limits)}
    for text in settings:
        found = _SETTING.fullmatch(text.strip())
        if found is None or found[3].lower() not in _UNITS:
            raise UsageError(
                f"--limit: expected a name and a number, such as pages=500 or file-bytes=300MB, not {text}"
            )
        name, value = found[1].lower().replace("-", "_"), float(found[2]) * _UNITS[found[3].lower()]
        if name not in known:
            raise UsageError(f"--limit: there is no limit {found[1]}; known are {', '.join(known)}")
        if value <= 0:
            raise UsageError(f"--limit: {found[1]} must be above zero")
        kind = type(getattr(limits, name))
        limits = replace(limits, **{name: kind(value)})
    return limits


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """How to read: everything but the bytes that a reading depends on."""

    limits: Limits = field(default_factory=Limits)
    languages: tuple[str, ...] = ("eng", "fra", "nld", "deu")
    """Tesseract languages that are installed and wanted."""
    second_reader: bool = True
    """Ask the second, independent reader about doubtful lines, when it is installed."""
    thorough: bool = False
    """Spend several times the time on pages that are hard to read."""
    passwords: tuple[str, ...] = field(default=(), repr=False)
    """Tried on locked PDFs. They reach the readers through a pipe, and are neither kept nor sent to other machines."""
