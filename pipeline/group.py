"""Pages of all files to papers: where one paper ends and the next begins, copies, translations, duplicates.

Works on readings alone and never opens a file. The answer depends on what the files hold and on their
paths, never on the order in which they were read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.readings import FileReading, PageReading
from validators.facts import Role


@dataclass(frozen=True, slots=True)
class PageRef:
    """One page of one file, with what is known about that file."""

    file: str
    """Path inside the dossier, with forward slashes."""
    reading: PageReading
    metadata: Mapping[str, str] = field(default_factory=dict)
    """Of the file: camera make, ``taken_on``, producer: hints only."""


@dataclass(frozen=True, slots=True)
class DocumentPages:
    """One paper in the world, as a run of pages inside one file or several."""

    kind: str
    """One of the kinds of the catalogue, or ``unknown``."""
    role: Role
    confidence: float
    """Of the kind, calibrated; 1.0 when a person said so."""
    pages: tuple[PageRef, ...]
    """In reading order; blank pages between are left out."""
    copies: int = 1
    """How many copies of the same form, or photos of the same person, were found together."""
    attached_to: int | None = None
    """Index (into the same result) of the original of a translation or an apostille."""
    duplicate_of: int | None = None
    """Index of the paper that this one repeats, or of the newer version of it."""


def group(files: Sequence[tuple[str, FileReading]], overrides: Mapping[str, str]) -> tuple[DocumentPages, ...]:
    """Turn the pages of all files into papers.

    Args:
        files: path inside the dossier and reading, in any order.
        overrides: a person's word: ``file``, ``file#page`` or ``file#from-to`` to kind.
    """
    raise NotImplementedError
