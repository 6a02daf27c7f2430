"""Readings kept by what was read and how: the same bytes are read once, whatever the date, route or language.

One JSON file per reading below ``readings/<version>/``, private, checked against the schema when it comes
back; an entry that is damaged, or was written by another version, is as good as none.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.metadata
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from pipeline.files.private_files import home_folder, private_folder, write_private
from pipeline.isolation.limits import ReadSettings
from pipeline.patterns import pattern_of
from pipeline.readings import FileReading

READER_VERSION = 2
"""To be raised whenever the same bytes would now be read differently."""

_PARSERS = ("pypdf", "pypdfium2", "pillow", "pillow-heif", "opencv-python-headless", "rapidocr")

_NOT_KEPT = pattern_of(
    r"file\.(?:page-)?(?:too-slow|too-much-memory|crashed|changed|vanished|not-permitted|no-room|locked|wrong-password)"
    r"|(?:file|page)\.ocr-(?:crash|timeout)"
)
"""What may go better next time is not remembered."""

_SHA256 = pattern_of(r"[0-9a-f]{64}")

_decode = msgspec.json.Decoder(FileReading).decode
_encode = msgspec.json.Encoder().encode


def reader_version(settings: ReadSettings, tesseract: str) -> str:
    """A short name for everything but the bytes that a reading depends on.

    Args:
        settings: how to read.
        tesseract: version and languages of Tesseract, as its own module tells them.
    """
    parsers = []
    for name in _PARSERS:
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            parsers.append(f"{name} {importlib.metadata.version(name)}")
    text = "\n".join(
        [str(READER_VERSION), tesseract, msgspec.json.encode(replace(settings, passwords=())).decode(), *parsers]
    )
    return f"{READER_VERSION}-{hashlib.sha256(text.encode()).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class Removed:
    """What :meth:`Cache.purge` took away."""

    readings: int = 0
    bytes: int = 0


class Cache:
    """Readings in a private folder.

    Args:
        version: see :func:`reader_version`.
        home: the folder that holds everything the program keeps; default
            :func:`pipeline.files.private_files.home_folder`.

    Raises:
        UsageError: the folder cannot be made or is not ours.
    """

    def __init__(self, version: str, home: Path | None = None) -> None:
        self.version = version
        self._root = private_folder(private_folder(home or home_folder()) / "readings")
        self._folder = private_folder(self._root / version)

    def get(self, sha256: str) -> FileReading | None:
        """The reading of these bytes, if it is there and sound."""
        path = self._path(sha256)
        if path is None:
            return None
        try:
            reading = _decode(path.read_bytes())
        except (OSError, msgspec.DecodeError):
            return None
        return reading if reading.sha256 == sha256 else None

    def has(self, sha256: str) -> bool:
        """Whether a sound reading of these bytes is there."""
        return self.get(sha256) is not None

    def put(self, reading: FileReading) -> bool:
        """Keep a reading; False when it is not worth keeping or the disk refuses: reading goes on without."""
        path = self._path(reading.sha256)
        errors = [reading.error, *(page.error for page in reading.pages)]
        if path is None or any(error is not None and _NOT_KEPT.fullmatch(error.key) for error in errors):
            return False
        try:
            private_folder(path.parent)
            write_private(path, _encode(reading))
        except OSError:
            return False
        return True

    def purge(self, hashes: Iterable[str] | None = None) -> Removed:
        """Remove readings, of every version.

        Args:
            hashes: of the files whose readings go; None removes all.
        """
        wanted = None if hashes is None else set(hashes)
        readings = size = 0
        for path in sorted(self._root.glob("*/*/*.json")):
            if wanted is None or path.stem in wanted:
                with contextlib.suppress(OSError):
                    size += path.stat().st_size
                    path.unlink()
                    readings += 1
        if wanted is None:
            for folder in self._root.iterdir():
                shutil.rmtree(folder, ignore_errors=True)
            private_folder(self._folder)
        return Removed(readings, size)

    def _path(self, sha256: str) -> Path | None:
        if not _SHA256.fullmatch(sha256):
            return None
        return self._folder / sha256[:2] / f"{sha256}.json"
