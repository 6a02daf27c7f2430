"""Papers worked out before: kept by the readings they were made from, so that a second check works nothing out again.

What is kept is what :func:`pipeline.papers.understand.understand` answered, as JSON with the type of every value,
under a name made of the readings, the declared kinds and the modules that understand. Nothing here depends
on rules, routes or dates.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final

import msgspec

from pipeline.files.private_files import home_folder, private_folder, write_private
from validators.facts import Document, Evidence, Field, Origin, Page, Reading, Role, Scalar

_SOURCES: Final = (
    *("papers/*.py", "marks/details.py", "kinds/**/*.py", "extract/**/*.py", "kept_documents.py"),
    *("page/language.py", "page/scripts.py"),
)
"""Modules that decide what a page means; a change in one of them makes kept papers void."""

_VALIDATORS: Final = ("facts.py", "kinds.py", "mrz.py", "names.py", "countries.py", "country_names.py")


class _Value(msgspec.Struct, array_like=True):
    type: str
    text: str
    confidence: float
    raw: str
    evidence: tuple[Evidence, ...]
    origin: Origin
    repaired: bool


class _Kept(msgspec.Struct, array_like=True):
    id: str
    kind: str
    role: Role
    confidence: float
    pages: tuple[Page, ...]
    fields: dict[str, tuple[_Value, ...]]
    copies: int
    attached_to: str | None
    duplicate_of: str | None
    maybe: tuple[str, ...]
    older_version: bool


class _Dossier(msgspec.Struct, array_like=True):
    files: tuple[str, ...]
    """Sha256 of every file the papers were found in, for purging."""
    papers: tuple[_Kept, ...]


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(_Dossier).decode


class KeptDocuments:
    """Papers in a private folder beside the readings.

    Args:
        version: the version of the readings, see :func:`pipeline.cache.reader_version`.
        home: the folder that holds everything the program keeps.
    """

    def __init__(self, version: str, home: Path | None = None) -> None:
        self._version = version
        self._folder = private_folder(private_folder(home or home_folder()) / "documents")

    def get(self, files: Sequence[tuple[str, str]], overrides: Mapping[str, str]) -> tuple[Document, ...] | None:
        """The papers of these files, if they were worked out before by the same program.

        Args:
            files: path and sha256 of each.
            overrides: kinds a person declared.
        """
        try:
            return tuple(map(_document, _decode(self._path(files, overrides).read_bytes()).papers))
        except (OSError, msgspec.DecodeError, ValueError, ArithmeticError):
            return None

    def put(
        self, files: Sequence[tuple[str, str]], overrides: Mapping[str, str], documents: Sequence[Document]
    ) -> None:
        """Keep papers; where the disk refuses, checking goes on without."""
        with contextlib.suppress(OSError):
            kept = _Dossier(tuple(sha256 for _, sha256 in files), tuple(map(_kept, documents)))
            write_private(self._path(files, overrides), _encode(kept))

    def purge(self, hashes: Iterable[str] | None = None) -> int:
        """Remove the papers found in any of these files, or all; the number of dossiers removed."""
        wanted = None if hashes is None else set(hashes)
        removed = 0
        for path in sorted(self._folder.glob("*.json")):
            with contextlib.suppress(OSError):
                if wanted is None or wanted & set(self._files(path)):
                    path.unlink()
                    removed += 1
        return removed

    def _files(self, path: Path) -> tuple[str, ...]:
        try:
            return _decode(path.read_bytes()).files
        except msgspec.DecodeError:
            return ()

    def _path(self, files: Sequence[tuple[str, str]], overrides: Mapping[str, str]) -> Path:
        text = msgspec.json.encode([self._version, sources(), sorted(files), sorted(overrides.items())])
        return self._folder / f"{hashlib.sha256(text).hexdigest()}.json"


@functools.cache
def sources() -> str:
    """A digest of the modules that understand."""
    folder = Path(__file__).parent
    paths = {path for pattern in _SOURCES for path in folder.glob(pattern)}
    paths |= {folder.parent / "validators" / name for name in _VALIDATORS}
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _kept(document: Document) -> _Kept:
    fields = {name: tuple(map(_value, field.readings)) for name, field in document.fields.items()}
    return _Kept(
        document.id,
        document.kind,
        document.role,
        document.confidence,
        document.pages,
        fields,
        document.copies,
        document.attached_to,
        document.duplicate_of,
        document.maybe,
        document.older_version,
    )


def _value(reading: Reading[Scalar]) -> _Value:
    value = reading.value
    text = value.isoformat() if isinstance(value, dt.date) else str(value)
    return _Value(
        type(value).__name__,
        text,
        reading.confidence,
        reading.raw,
        reading.evidence,
        reading.origin,
        reading.repaired,
    )


def _document(kept: _Kept) -> Document:
    fields = {name: Field(tuple(map(_reading, values))) for name, values in kept.fields.items()}
    return Document(
        kept.id,
        kept.kind,
        kept.role,
        kept.confidence,
        kept.pages,
        fields,
        kept.copies,
        kept.attached_to,
        kept.duplicate_of,
        kept.maybe,
        kept.older_version,
    )


def _reading(kept: _Value) -> Reading[Scalar]:
    value: Scalar
    match kept.type:
        case "str":
            value = kept.text
        case "bool":
            value = kept.text == "True"
        case "int":
            value = int(kept.text)
        case "Decimal":
            value = Decimal(kept.text)
        case "date":
            value = dt.date.fromisoformat(kept.text)
        case other:
            raise ValueError(other)
    return Reading(value, kept.confidence, kept.raw, kept.evidence, kept.origin, kept.repaired)
