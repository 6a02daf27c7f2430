"""Which dossiers lie below a folder: folders with papers in them, and ZIP archives."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pipeline.errors import UsageError
from pipeline.files.file_names import is_litter, shown
from pipeline.files.intake import DOSSIER_YAML

MAX_DEPTH: Final = 6


@dataclass(frozen=True, slots=True)
class Found:
    """One dossier and a name for it that is unique below the folder."""

    name: str
    path: Path


def find_dossiers(folder: Path, *, without: Path | None = None) -> tuple[Found, ...]:
    """Every dossier below a folder, in the order of their names.

    A folder is a dossier when it holds a ``dossier.yaml`` or any file of its own; a folder that holds
    only folders and archives groups them. What lies inside a dossier belongs to it.

    Args:
        folder: where to look.
        without: not entered: where the reports go.

    Raises:
        UsageError: there is no such folder.
    """
    try:
        root = folder.resolve(strict=True)
        if not root.is_dir():
            raise UsageError("this is not a folder", file=shown(str(folder)))
    except OSError:
        raise UsageError("there is no such folder", file=shown(str(folder))) from None
    excluded = without.resolve() if without is not None else None
    return named(sorted(_below(root, excluded, MAX_DEPTH)), root)


def named(paths: Sequence[Path], root: Path) -> tuple[Found, ...]:
    """Dossiers with names that no file system confuses or refuses.

    Where two would be the same they carry the way to them; one that Windows keeps for itself or would shorten is
    written otherwise, with a hash.

    Args:
        paths: absolute.
        root: the folder that the way starts from.
    """
    ways = [_way(path, root) for path in paths]
    names = [_name(path) for path in paths]
    names = [
        "_".join(way.parts) if is_twin else name for name, way, is_twin in zip(names, ways, _twins(names), strict=True)
    ]
    names = [
        f"_{name}-{_digest(way)}" if _RESERVED.search(name) else name for name, way in zip(names, ways, strict=True)
    ]
    return tuple(
        Found(f"{name}-{_digest(way)}" if is_twin else name, path)
        for name, path, way, is_twin in zip(names, paths, ways, _twins(names), strict=True)
    )


_RESERVED: Final = re.compile(r"^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\s*[.].*|\s*)$|[. ]$", re.IGNORECASE)
"""Names that cannot be those of a folder on Windows (Microsoft, "Naming Files, Paths, and Namespaces")."""


def _way(path: Path, root: Path) -> Path:
    return path.relative_to(root) if path.is_relative_to(root) else Path(*path.parts[1:])


def _twins(names: Sequence[str]) -> list[bool]:
    """Which names some file system takes for the same: differing in case or Unicode form only."""
    keys = [unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold()) for name in names]
    count = Counter(keys)
    return [count[key] > 1 for key in keys]


def _digest(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:8]


def _name(path: Path) -> str:
    return path.name[:-4] if path.name.lower().endswith(".zip") and len(path.name) > 4 else path.name


def _below(folder: Path, excluded: Path | None, depth: int) -> Iterator[Path]:
    for entry in _entries(folder):
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            if path == excluded or depth == 0 or is_litter(entry.name):
                continue
            if _is_dossier(path):
                yield path
            else:
                yield from _below(path, excluded, depth - 1)
        elif entry.is_file(follow_symlinks=False) and entry.name.lower().endswith(".zip"):
            yield path


def _is_dossier(folder: Path) -> bool:
    return any(
        entry.name == DOSSIER_YAML
        or (
            entry.is_file(follow_symlinks=False)
            and not is_litter(entry.name)
            and not entry.name.lower().endswith(".zip")
        )
        for entry in _entries(folder)
    )


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []
