"""Takes files from a browser: their names are labels, their bytes go to a private folder under limits.

A large file comes in stretches. What has come of one lies in a hidden file beside the others, under a name made of
what the client says of it (name, size, when it was changed): its size is where the client goes on, after a cut-off, a
restart of the desk or of the browser. Archives are stored as they are: the intake lists what is in them.
"""

from __future__ import annotations

import errno
import fcntl
import hashlib
import os
import re
import secrets
import shutil
import stat
import unicodedata
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from pipeline.desk.security import Refused
from pipeline.files.file_names import extension, is_litter
from pipeline.files.intake import DOSSIER_YAML
from pipeline.files.private_files import private_folder, write_private
from pipeline.isolation.limits import MEGABYTE, Limits

MAX_DEPTH: Final = 6
LONGEST_PART: Final = 80
LEAST_FREE: Final = 512 * MEGABYTE
"""Uploads end before the disk is fuller than this: readings and reports need room, and so do others."""
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT})
_BEGUN: Final = ".begun-"
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


@dataclass(frozen=True, slots=True)
class Upload:
    """What a client says of one file."""

    name: str
    size: int
    """Bytes in all."""
    changed: int = 0
    """When the client's file was changed, in seconds since 1970; 0 for not said."""
    resumable: bool = True
    """Whether the client can go on with it: what was cut off is kept for that only."""

    @property
    def parts(self) -> tuple[str, ...]:
        """Folders and name under which it is stored.

        Raises:
            Refused: no usable name, or none that is stored.
        """
        parts = label_path(self.name)
        if is_litter(parts[-1]):
            raise Refused(415, "litter")
        # A client must not write the consultant's decisions.
        if parts[-1].lower() == DOSSIER_YAML:
            raise Refused(415, "own-yaml")
        return parts

    def aside(self, folder: Path) -> Path:
        """Where it lies while it has not come as a whole."""
        said = f"{self.name}\0{self.size}\0{self.changed}"
        return folder / f".part-{hashlib.sha256(said.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"

    def stored(self, folder: Path) -> bool:
        """Whether it came as a whole before: the same label, size and time."""
        path = folder.joinpath(*self.parts)
        if not self.changed:
            return False
        try:
            found = path.lstat()
        except OSError:
            return False
        return stat.S_ISREG(found.st_mode) and (found.st_size, int(found.st_mtime)) == (self.size, self.changed)

    def offset(self, folder: Path) -> int:
        """How many bytes of it are here."""
        if self.stored(folder):
            return self.size
        try:
            found = self.aside(folder).lstat()
        except OSError:
            return 0
        return found.st_size if stat.S_ISREG(found.st_mode) else 0


def forget_part(folder: Path, upload: Upload) -> None:
    """Remove what has come of a file that the client gives up."""
    upload.aside(folder).unlink(missing_ok=True)


async def take(
    folder: Path, upload: Upload, offset: int, announced: int, chunks: AsyncIterator[bytes], limits: Limits
) -> str | None:
    """Store a stretch of a file.

    Args:
        folder: of the dossier.
        upload: the file.
        offset: where the stretch begins; it must be where the last one ended.
        announced: bytes of the stretch.
        chunks: the body.
        limits: of one file and one dossier.

    Returns:
        The label under which the file is stored; None while it is not there as a whole.

    Raises:
        Refused: over a limit (413), no room (507), cut off or without a name (400), another offset (409).
    """
    parts, aside = upload.parts, upload.aside(folder)
    if upload.offset(folder) != offset or (offset and upload.stored(folder)):
        raise Refused(409, "offset")
    used = [path.lstat().st_size for path in folder.rglob("*") if path.is_file() and path != aside]
    room = min(limits.file_bytes, limits.dossier_bytes - sum(used))
    if upload.size > room or len(used) >= limits.dossier_files:
        raise Refused(413, "too-large")
    if offset + announced > upload.size:
        raise Refused(400, "length")
    if shutil.disk_usage(folder).free - announced < LEAST_FREE:
        raise Refused(507, "disk-full")
    size, keep = offset, upload.resumable
    try:
        with _opened(aside) as file:
            async for chunk in chunks:
                size += len(chunk)
                if size > upload.size or size > offset + announced:
                    raise Refused(413, "too-large")
                file.write(chunk)
        if size != offset + announced:
            raise Refused(400, "cut-off")
        if size < upload.size:
            return None
        keep = False
        if upload.changed:
            os.utime(aside, (upload.changed, upload.changed), follow_symlinks=False)
        return _place(aside, folder, parts)
    except Refused as refusal:
        # What was cut off stays and is gone on with; what is refused does not.
        keep = keep and refusal.key in ("cut-off", "offset")
        raise
    except OSError as error:
        # The disk was filled by others after we had looked: what lies half aside would only keep it full.
        keep = keep and error.errno not in _FULL
        if error.errno in _FULL:
            raise Refused(507, "disk-full") from None
        raise
    finally:
        if not keep:
            aside.unlink(missing_ok=True)


def begin(folder: Path, signature: str) -> None:
    """Remember which drop of files a dossier is made of, so that the same drop finds it again after a cut-off."""
    if signature:
        write_private(folder / f"{_BEGUN}{_digest(signature)}", b"")


def begun(folder: Path, signature: str) -> bool:
    """Whether a dossier was begun with this drop of files and not ended."""
    return bool(signature) and (folder / f"{_BEGUN}{_digest(signature)}").is_file()


def unfinished(folder: Path) -> bool:
    """Whether more files are to come."""
    return any(folder.glob(f"{_BEGUN}*"))


def end(folder: Path) -> None:
    """All files that were wanted are here, or nobody wants more of them: what lies half aside is removed."""
    for pattern in (f"{_BEGUN}*", ".part-*"):
        for path in folder.glob(pattern):
            path.unlink(missing_ok=True)


def _digest(signature: str) -> str:
    return hashlib.sha256(signature.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _opened(path: Path) -> BinaryIO:
    """To be added to; two requests for one file would mix it up, so the second is refused."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise Refused(409, "offset") from None
    return os.fdopen(handle, "ab")


def _place(aside: Path, folder: Path, parts: Iterable[str]) -> str:
    """Give a stored file its label; a second one of the same name gets a number, nothing is overwritten."""
    *folders, name = parts
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
