"""What lies in a dossier: a folder or a ZIP of one, to a list of files with their hash and type.

Nothing is parsed here beyond first bytes and a ZIP's directory. Only regular files are opened, names are
labels, limits act on what is really there, and what cannot be taken becomes a file with an error: nothing
that somebody put in the dossier is passed over without a word.
"""

from __future__ import annotations

import atexit
import contextlib
import errno
import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from pipeline.errors import DossierError, Unreadable, UsageError
from pipeline.files import archives
from pipeline.files.file_names import extension, is_litter, is_unfinished, shown
from pipeline.files.file_types import (
    ARCHIVES,
    EXTENSIONS,
    HEAD_BYTES,
    NAMES,
    READABLE,
    ZIP,
    is_header_only,
    media_type_of,
    zip_content,
)
from pipeline.files.private_files import run_folder, sweep_leftovers
from pipeline.isolation.limits import MEGABYTE, SETTINGS_BYTES, Limits
from pipeline.readings import Note

DOSSIER_YAML = "dossier.yaml"
_TAIL_BYTES = 64 * 1024
_CHUNK = 1024 * 1024
_TEXTUAL = frozenset({"text/html", "text/plain", "text/xml", "message/rfc822"})
_SETTINGS = frozenset({"yaml", "yml"})


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file that somebody put in the dossier."""

    path: str
    """Inside the dossier, with forward slashes, everything invisible escaped: a label, unique in the dossier."""
    location: Path | None
    """Where the bytes are: the file itself, or the unpacked member of an archive. None when not to be read."""
    data: bytes | None
    """The bytes themselves, for ``dossier.yaml`` only."""
    sha256: str
    """Empty when the content was not read."""
    size: int
    media_type: str | None
    """By content; None when nothing was read."""
    error: Note | None = None
    """Why the file is not handed to a reader."""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Intake:
    """The files of a dossier; closing it removes what was unpacked."""

    files: tuple[SourceFile, ...]
    dossier_yaml: SourceFile | None
    from_archive: bool
    notes: tuple[Note, ...]
    _resources: contextlib.ExitStack = field(default_factory=contextlib.ExitStack, repr=False, compare=False)

    def __enter__(self) -> Intake:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Remove what was unpacked; the hashes stay true, the locations do not."""
        self._resources.close()


def gather(path: Path, limits: Limits) -> Intake:
    """List the files of a dossier, in the order of their paths.

    Args:
        path: a folder, or a ZIP of one. A link is followed here, as the person named it, and nowhere below.
        limits: what is accepted.

    Raises:
        UsageError: there is no such folder or archive, or it may not be entered.
        DossierError: no room for what has to be unpacked.
    """
    sweep_leftovers()
    try:
        real = path.resolve(strict=True)
        kind = real.stat().st_mode
    except (OSError, RuntimeError):
        raise UsageError("there is no such folder or archive", file=shown(str(path))) from None
    resources = contextlib.ExitStack()
    # A caller that forgets to close still leaves nothing behind.
    atexit.register(resources.close)
    try:
        listing = _Listing(limits, resources)
        if stat.S_ISDIR(kind):
            listing.add_folder(real)
        elif stat.S_ISREG(kind):
            listing.add_whole_archive(real)
        else:
            raise UsageError("neither a folder nor an archive", file=shown(str(path)))
        return listing.result()
    except BaseException:
        resources.close()
        raise


def single_files(paths: Iterable[Path], limits: Limits) -> Intake:
    """The same for files that a person named one by one; archives among them are unpacked.

    Raises:
        UsageError: one of them does not exist or is a folder.
    """
    sweep_leftovers()
    resources = contextlib.ExitStack()
    atexit.register(resources.close)
    listing = _Listing(limits, resources)
    for path in paths:
        try:
            real = path.resolve(strict=True)
            is_folder = real.is_dir()
        except (OSError, RuntimeError):
            raise UsageError("there is no such file", file=shown(str(path))) from None
        if is_folder:
            raise UsageError("this is a folder; name its files, or use check", file=shown(str(path)))
        listing.add_file(real, shown(str(path)).replace(os.sep, "/"))
    return listing.result()


@dataclass(frozen=True, slots=True)
class _Glance:
    """What one pass over a file tells."""

    sha256: str
    size: int
    media_type: str
    only_zeros: bool


class _Listing:
    """Collects files and keeps the totals within limits."""

    def __init__(self, limits: Limits, resources: contextlib.ExitStack) -> None:
        self.limits = limits
        self.resources = resources
        self.files: dict[str, SourceFile] = {}
        self.notes: list[Note] = []
        self.dossier_yaml: SourceFile | None = None
        self.from_archive = False
        self._bytes = 0
        self._names = 0
        self._room: Path | None = None

    def result(self) -> Intake:
        files = tuple(self.files[path] for path in sorted(self.files))
        if not files:
            self.notes.append(Note("intake.no-documents"))
        return Intake(files, self.dossier_yaml, self.from_archive, tuple(self.notes), self.resources)

    # --- folders --------------------------------------------------------------------------------------

    def add_folder(self, root: Path) -> None:
        try:
            entries = self._entries(root)
        except OSError:
            raise UsageError("this folder may not be entered", file=shown(str(root))) from None
        self._walk(root, entries, "", 0)

    def _walk(self, folder: Path, entries: list[os.DirEntry[str]], prefix: str, depth: int) -> None:
        for entry in entries:
            label = prefix + shown(entry.name)
            try:
                mode = entry.stat(follow_symlinks=False).st_mode
            except FileNotFoundError:
                self._refuse(label, Unreadable("vanished"))
                continue
            except OSError:
                self._refuse(label, Unreadable("not-permitted"))
                continue
            path = folder / entry.name
            if stat.S_ISDIR(mode):
                self._enter(path, entry.name, label, depth)
            elif is_litter(entry.name):
                self._pass_over(path, mode, entry.name, label)
            elif not stat.S_ISREG(mode):
                self._refuse(label, Unreadable("not-regular", type=_special(mode)))
            elif not prefix and entry.name == DOSSIER_YAML:
                self.dossier_yaml = self._settings(path)
            else:
                self.add_file(path, label)

    def _enter(self, path: Path, name: str, label: str, depth: int) -> None:
        if is_litter(name):
            return
        if depth + 1 >= self.limits.folder_depth:
            self._refuse(label, Unreadable("not-regular", type="folder"))
            return
        try:
            entries = self._entries(path)
        except OSError:
            self._refuse(label, Unreadable("not-permitted"))
            return
        self._walk(path, entries, f"{label}/", depth + 1)

    def _entries(self, folder: Path) -> list[os.DirEntry[str]]:
        found = []
        with os.scandir(folder) as entries:
            for entry in entries:
                self._names += 1
                if self._names > self.limits.folder_entries:
                    note = Note("intake.too-many-names", {"limit": str(self.limits.folder_entries)})
                    if note not in self.notes:
                        self.notes.append(note)
                    break
                found.append(entry)
        return sorted(found, key=lambda entry: entry.name)

    def _pass_over(self, path: Path, mode: int, name: str, label: str) -> None:
        """Litter gets no word, unless a document may be lost in it."""
        if not (stat.S_ISREG(mode) and is_unfinished(name)):
            return
        with contextlib.suppress(Unreadable), open_regular(path) as file:
            if media_type_of(file.read(HEAD_BYTES)) in READABLE:
                self.notes.append(Note("intake.unfinished", {"file": label}))

    def _settings(self, path: Path) -> SourceFile:
        try:
            with open_regular(path) as file:
                data = file.read(SETTINGS_BYTES + 1)
        except Unreadable as error:
            return SourceFile(DOSSIER_YAML, path, None, "", 0, "text/plain", error.note())
        return SourceFile(DOSSIER_YAML, path, data, hashlib.sha256(data).hexdigest(), len(data), "text/plain")

    # --- single files ---------------------------------------------------------------------------------

    def add_file(self, path: Path, label: str) -> None:
        """Hash and recognise one regular file, and list it or its members."""
        if self._is_full(label):
            return
        try:
            with open_regular(path) as file:
                size = os.fstat(file.fileno()).st_size
                if _is_archive(file, self.limits):
                    self._check_size(size, self.limits.archive_bytes)
                    self._add_members(file, f"{label}/", label)
                    return
                self._check_size(size, self.limits.file_bytes)
                glance = _glance(file, self.limits)
        except Unreadable as error:
            self._refuse(label, error)
            return
        if glance.media_type == "text/plain" and extension(label) in _SETTINGS:
            self.notes.append(Note("intake.settings-file", {"file": label}))
            return
        self._list(label, path, glance)

    def _list(self, label: str, location: Path, glance: _Glance) -> None:
        self._bytes += glance.size
        error = _refusal(glance, label)
        claimed = EXTENSIONS.get(extension(label))
        notes: tuple[Note, ...] = ()
        if error is None and claimed is not None and claimed != glance.media_type:
            notes = (Note("file.other-type", {"type": NAMES[glance.media_type]}),)
        label = self._unique(label)
        self.files[label] = SourceFile(
            label, location, None, glance.sha256, glance.size, glance.media_type, error, notes
        )

    def _refuse(self, label: str, error: Unreadable) -> None:
        label = self._unique(label)
        self.files[label] = SourceFile(label, None, None, "", 0, None, error.note())

    def _unique(self, label: str) -> str:
        unique, count = label, 1
        while unique in self.files:
            count += 1
            unique = f"{label} ({count})"
        return unique

    def _is_full(self, label: str) -> bool:
        limits = self.limits
        if len(self.files) >= limits.dossier_files:
            self._refuse(label, Unreadable("too-many-files", limit=str(limits.dossier_files)))
        elif self._bytes >= limits.dossier_bytes:
            self._refuse(label, _dossier_too_large(limits))
        else:
            return False
        return True

    @staticmethod
    def _check_size(size: int, limit: int) -> None:
        if size > limit:
            raise Unreadable("too-large", limit=str(limit // MEGABYTE), unit="MB")

    # --- archives -------------------------------------------------------------------------------------

    def add_whole_archive(self, path: Path) -> None:
        """The dossier itself is a ZIP."""
        try:
            with open_regular(path) as file:
                media_type = media_type_of(file.read(HEAD_BYTES))
                if media_type == ZIP:
                    media_type = _zip_content(file, self.limits)
                if media_type != ZIP:
                    what = NAMES.get(media_type, NAMES["application/octet-stream"])
                    raise UsageError(f"a dossier is a folder or a ZIP, this is {what}", file=shown(path.name))
                self.from_archive = True
                self._add_members(file, "", shown(path.name), whole=True)
        except Unreadable as error:
            self._refuse(shown(path.name), error)

    def _add_members(self, file: BinaryIO, prefix: str, name: str, *, whole: bool = False) -> None:
        members = archives.members(file, self.limits)
        top = archives.common_folder(members) if whole else ""
        allowance = archives.Allowance(self.limits)
        for member in members:
            inside = member.label.removeprefix(top)
            parts = inside.split("/")
            if any(is_litter(part) for part in parts):
                if is_unfinished(parts[-1]):
                    self.notes.append(Note("intake.unfinished", {"file": prefix + inside}))
                continue
            if whole and inside == DOSSIER_YAML:
                self._archived_settings(member, allowance)
            elif not self._is_full(prefix + inside):
                self._add_member(member, prefix + inside, allowance)
        if not members:
            self._refuse(name, Unreadable("empty"))

    def _archived_settings(self, member: archives.Member, allowance: archives.Allowance) -> None:
        try:
            data = b"".join(member.chunks(allowance))[: SETTINGS_BYTES + 1]
        except Unreadable as error:
            self.dossier_yaml = SourceFile(DOSSIER_YAML, None, None, "", 0, "text/plain", error.note())
            return
        self.dossier_yaml = SourceFile(
            DOSSIER_YAML, None, data, hashlib.sha256(data).hexdigest(), len(data), "text/plain"
        )

    def _add_member(self, member: archives.Member, label: str, allowance: archives.Allowance) -> None:
        location = self._unpacked(member.index)
        try:
            _unpack(member.chunks(allowance), location)
            with open_regular(location) as file:
                glance = _glance(file, self.limits)
            if glance.media_type in ARCHIVES:
                raise Unreadable("nested-archive", type=NAMES[glance.media_type])
        except Unreadable as error:
            location.unlink(missing_ok=True)
            self._refuse(label, error)
            return
        if glance.media_type == "text/plain" and extension(label) in _SETTINGS:
            self.notes.append(Note("intake.settings-file", {"file": label}))
            return
        self._list(label, location, glance)

    def _unpacked(self, index: int) -> Path:
        """Where the bytes of a member go: a name of our own in a private folder."""
        if self._room is None:
            self._room = self.resources.enter_context(run_folder())
        return self._room / f"{len(self.files):05d}-{index:05d}"


# --- bytes --------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def open_regular(path: Path) -> Iterator[BinaryIO]:
    """Open a file that is a regular one: no link is followed, no pipe waited for.

    Raises:
        Unreadable: not regular, gone, or closed to us.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        raise Unreadable("vanished") from None
    except PermissionError:
        raise Unreadable("not-permitted") from None
    except OSError as error:
        raise Unreadable("not-regular", type="link" if error.errno == errno.ELOOP else "device") from None
    with os.fdopen(handle, "rb") as file:
        mode = os.fstat(handle).st_mode
        if not stat.S_ISREG(mode):
            raise Unreadable("not-regular", type=_special(mode))
        yield file


def _glance(file: BinaryIO, limits: Limits) -> _Glance:
    """Hash a file and look at both its ends."""
    digest = hashlib.sha256()
    head, tail = b"", b""
    size, only_zeros = 0, True
    try:
        file.seek(0)
        while chunk := file.read(_CHUNK):
            if not head:
                head = chunk[:HEAD_BYTES]
            size += len(chunk)
            if size > limits.file_bytes:
                raise Unreadable("too-large", limit=str(limits.file_bytes // MEGABYTE), unit="MB")
            digest.update(chunk)
            only_zeros = only_zeros and not chunk.strip(b"\0")
            tail = (tail + chunk)[-_TAIL_BYTES:]
    except OSError:
        raise Unreadable("damaged") from None
    media_type = media_type_of(head, tail)
    if media_type == ZIP:
        media_type = _zip_content(file, limits)
    return _Glance(digest.hexdigest(), size, media_type, only_zeros)


def _is_archive(file: BinaryIO, limits: Limits) -> bool:
    """Whether a file is a ZIP that is not an Office document, or a broken one of either sort."""
    head = file.read(HEAD_BYTES)
    return media_type_of(head) == ZIP and _zip_content(file, limits) == ZIP


def _zip_content(file: BinaryIO, limits: Limits) -> str:
    try:
        return zip_content({member.info.filename for member in archives.members(file, limits)})
    except Unreadable:
        return ZIP


def _refusal(glance: _Glance, label: str) -> Note | None:
    """Why a file that was looked at is not handed to a reader."""
    if glance.size == 0:
        return Unreadable("empty").note()
    if glance.only_zeros:
        return Unreadable("stub").note()
    media_type = glance.media_type
    if media_type in READABLE:
        return Unreadable("stub").note() if is_header_only(glance.size, media_type) else None
    name = NAMES.get(media_type, NAMES["application/octet-stream"])
    if media_type == "application/x-encrypted-office":
        return Unreadable("locked").note()
    if media_type in ARCHIVES:
        return Unreadable("bad-archive", type=name).note()
    if media_type in _TEXTUAL and EXTENSIONS.get(extension(label)) is not None:
        return Unreadable("not-this-type", type=name).note()
    return Unreadable("unsupported", type=name).note()


def _unpack(chunks: Iterator[bytes], location: Path) -> None:
    handle = os.open(location, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "wb", buffering=0) as file:
        for chunk in chunks:
            try:
                file.write(chunk)
            except OSError:
                raise DossierError("there is no room to unpack the archive") from None


def _special(mode: int) -> str:
    for test, name in (
        (stat.S_ISLNK, "link"),
        (stat.S_ISDIR, "folder"),
        (stat.S_ISFIFO, "pipe"),
        (stat.S_ISSOCK, "socket"),
    ):
        if test(mode):
            return name
    return "device"


def _dossier_too_large(limits: Limits) -> Unreadable:
    return Unreadable("dossier-too-large", limit=str(limits.dossier_bytes // MEGABYTE), unit="MB")
