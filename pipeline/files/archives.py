"""ZIP archives: members as streams of bytes, bounded by what comes out, names as labels.

Nothing is ever extracted to a path made from a name (no slip), declared sizes are not believed (no bomb),
and one bad member does not cost the others.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from pipeline.errors import Unreadable
from pipeline.files.file_names import shown
from pipeline.isolation.limits import MEGABYTE, Limits

_CHUNK = 256 * 1024
_FREE_BYTES = MEGABYTE
"""So much may come out whatever went in."""
_LABEL_CHARACTERS = 1_000
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA})

_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR64 = struct.Struct("<4sLQL")
_DIRECTORY_BYTES = 16 * MEGABYTE

_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,  # encrypted; NotImplementedError: unknown method
    ValueError,
    IndexError,
    KeyError,
    OverflowError,
)
"""What :mod:`zipfile` raises for bad archives, beyond its own class."""


class Allowance:
    """How much may still come out of one archive."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.left = limits.archive_bytes


@dataclass(frozen=True, slots=True)
class Member:
    """One entry that is not a folder."""

    index: int
    label: str
    """Its name as well as it can be told, with forward slashes, everything invisible escaped. Never a path."""
    archive: zipfile.ZipFile
    info: zipfile.ZipInfo

    def chunks(self, allowance: Allowance) -> Iterator[bytes]:
        """Its bytes.

        Raises:
            Unreadable: a link, locked, damaged, of an unknown method, or too large.
        """
        self._check()
        limits = allowance.limits
        came_out = 0
        try:
            with self.archive.open(self.info) as stream:
                while chunk := stream.read(_CHUNK):
                    came_out += len(chunk)
                    allowance.left -= len(chunk)
                    if came_out > limits.file_bytes:
                        raise Unreadable("too-large", limit=str(limits.file_bytes // MEGABYTE), unit="MB")
                    if allowance.left < 0:
                        limit = str(limits.archive_bytes // MEGABYTE)
                        raise Unreadable("dossier-too-large", limit=limit, unit="MB")
                    if came_out > max(_FREE_BYTES, limits.archive_ratio * self.info.compress_size):
                        raise Unreadable("bomb")
                    yield chunk
        except MemoryError:
            raise Unreadable("too-much-memory") from None
        except _ERRORS:
            raise Unreadable("damaged") from None

    def _check(self) -> None:
        kind = stat.S_IFMT(self.info.external_attr >> 16)
        if kind not in (0, stat.S_IFREG):
            raise Unreadable("not-regular", type="link" if kind == stat.S_IFLNK else "device")
        if self.info.flag_bits & _ENCRYPTED:
            raise Unreadable("locked")
        if self.info.compress_type not in _METHODS:
            raise Unreadable("bad-archive", type="ZIP")


def members(file: BinaryIO, limits: Limits) -> list[Member]:
    """The entries of a ZIP in the order of its directory, folders left out.

    Raises:
        Unreadable: no ZIP that can be opened, or more entries than are read.
    """
    _check_directory(file, limits)
    try:
        archive = zipfile.ZipFile(file)
        entries = archive.infolist()
    except MemoryError:
        raise Unreadable("too-much-memory") from None
    except _ERRORS:
        raise Unreadable("bad-archive", type="ZIP") from None
    return [
        Member(index, _label(info), archive, info)
        for index, info in enumerate(entries)
        if not (info.is_dir() or info.filename.endswith("\\"))
    ]


def common_folder(several: Sequence[Member]) -> str:
    """The one folder that everything lies in, with its slash, when somebody packed the folder itself; else empty."""
    tops = {
        member.label.partition("/")[0] if "/" in member.label else ""
        for member in several
        if not member.label.startswith("__MACOSX/")
    }
    if len(tops) != 1:
        return ""
    top = tops.pop()
    return f"{top}/" if top and top not in (".", "..") else ""


def _label(info: zipfile.ZipInfo) -> str:
    name = info.orig_filename
    if not info.flag_bits & _UTF8_NAME:
        # Many programs write UTF-8 and do not say so; what is not UTF-8 stays as the standard has it (cp437).
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = info.orig_filename
    if "\\" in name and "/" not in name:
        name = name.replace("\\", "/")
    label = shown(name[:_LABEL_CHARACTERS])
    return label.removeprefix("./") or "(no name)"


def _check_directory(file: BinaryIO, limits: Limits) -> None:
    """Refuse a directory that is too long before anything reads it into memory (APPNOTE 4.3.14 to 4.3.16)."""
    size = file.seek(0, 2)
    start = max(0, size - 65_557)
    file.seek(start)
    end = file.read(65_557)
    at = end.rfind(b"PK\x05\x06")
    if at < 0 or len(end) - at < _END.size:
        raise Unreadable("bad-archive", type="ZIP")
    _, _, _, _, count, length, _, _ = _END.unpack_from(end, at)
    if at >= _LOCATOR64.size and end[at - _LOCATOR64.size :][:4] == b"PK\x06\x07":
        _, _, offset, _ = _LOCATOR64.unpack_from(end, at - _LOCATOR64.size)
        file.seek(min(offset, size))
        record = file.read(_END64.size)
        if len(record) == _END64.size and record.startswith(b"PK\x06\x06"):
            fields = _END64.unpack(record)
            count, length = fields[7], fields[8]
    if count > limits.archive_entries:
        raise Unreadable("too-many-files", limit=str(limits.archive_entries))
    if length > min(_DIRECTORY_BYTES, size):
        raise Unreadable("bad-archive", type="ZIP")
    file.seek(0)
