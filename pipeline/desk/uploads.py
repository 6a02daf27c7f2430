"""Takes files from a browser: their names are labels, their bytes go to a private folder under limits.

Archives are stored as they are: the intake lists what is in them, and tells what cannot be unpacked.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import unicodedata
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import BinaryIO, Final

from pipeline.desk.security import Refused
from pipeline.file_names import extension, is_litter
from pipeline.intake import DOSSIER_YAML
from pipeline.limits import MEGABYTE, Limits
from pipeline.private_files import private_folder

MAX_DEPTH: Final = 6
LONGEST_PART: Final = 80
LEAST_FREE: Final = 512 * MEGABYTE
"""Uploads end before the disk is fuller than this: readings and reports need room, and so do others."""
_ID: Final = re.compile(r"[0-9a-f]{16}")
_UNFIT: Final = re.compile(r"[^\w .()+,&'-]")


def label_path(name: str) -> tuple[str, ...]:
    """A client's file name as folders and a name that mean nothing to any file system.

    Letters and digits of every script stay, so that people recognise their files; separators, controls, dots
    in front and everything else become ``_`` or go.

    Raises:
        Refused: nothing is left of it.
    """
    parts = []
    for part in name.replace("\\", "/").split("/"):
        plain = _UNFIT.sub("_", unicodedata.normalize("NFC", part)).strip(" .")
        plain = plain.encode("utf-8", "ignore").decode()
        if plain:
            parts.append(_short(plain))
    if not parts:
        raise Refused(400, "name")
    return tuple(parts[-MAX_DEPTH:])


def _short(part: str) -> str:
    """At most :data:`LONGEST_PART` signs, its extension kept: the limit of file systems is 255 bytes."""
    ending = f".{extension(part)}" if extension(part) else ""
    return part if len(part) <= LONGEST_PART else part[: LONGEST_PART - len(ending) - 1].rstrip(" .") + "_" + ending


def new_folder(home: Path) -> Path:
    """A private folder for one dossier, under a name that says nothing."""
    return private_folder(private_folder(home) / secrets.token_hex(8))


def own_folders(home: Path) -> tuple[Path, ...]:
    """The folders made by :func:`new_folder`."""
    return tuple(sorted(path for path in home.iterdir() if _ID.fullmatch(path.name) and path.is_dir()))


async def take(folder: Path, name: str, announced: int, chunks: AsyncIterator[bytes], limits: Limits) -> str:
    """Store one file and say under which label.

    Args:
        folder: of the dossier.
        name: what the client calls it.
        announced: bytes announced by the client.
        chunks: the body.
        limits: of one file and one dossier.

    Raises:
        Refused: over a limit (413), no room (507), cut off or without a name (400).
    """
    parts = label_path(name)
    if is_litter(parts[-1]):
        raise Refused(415, "litter")
    used = [path.lstat().st_size for path in folder.rglob("*") if path.is_file()]
    room = min(limits.file_bytes, limits.dossier_bytes - sum(used))
    if announced > room or len(used) >= limits.dossier_files:
        raise Refused(413, "too-large")
    if shutil.disk_usage(folder).free - announced < LEAST_FREE:
        raise Refused(507, "disk-full")
    aside = folder / f".part-{secrets.token_hex(8)}"
    size = 0
    try:
        with _created(aside) as file:
            async for chunk in chunks:
                size += len(chunk)
                if size > room or size > announced:
                    raise Refused(413, "too-large")
                file.write(chunk)
        if size != announced:
            raise Refused(400, "cut-off")
        return _place(aside, folder, parts)
    finally:
        aside.unlink(missing_ok=True)


def _created(path: Path) -> BinaryIO:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600), "wb")


def _place(aside: Path, folder: Path, parts: Iterable[str]) -> str:
    """Give a stored file its label; a second one of the same name gets a number, nothing is overwritten."""
    *folders, name = parts
    # A client must not write the consultant's decisions.
    if name.lower() == DOSSIER_YAML:
        raise Refused(415, "own-yaml")
    target = folder
    for part in folders:
        target = target / part
        if target.is_file():
            target = target.with_name(f"{part} (folder)")
        private_folder(target)
    ending = f".{extension(name)}" if extension(name) else ""
    stem = name[: len(name) - len(ending)] if ending else name
    for number in range(1, 1000):
        path = target / (name if number == 1 else f"{stem} ({number}){ending}")
        try:
            os.link(aside, path, follow_symlinks=False)
        except FileExistsError:
            continue
        return path.relative_to(folder).as_posix()
    raise Refused(413, "too-large")
