"""Folders and files that nobody else on this machine may read, whatever the umask.

Everything the program keeps lies below one folder: readings in ``readings/``, and what a run needs for
a moment in ``runs/<random>/``, which is removed at its end or, after a kill, at the start of the next run.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeAlias

import platformdirs

from pipeline.errors import DossierError, UsageError
from pipeline.interruptions import held_back

APPLICATION = "dossier"
FOLDER_VARIABLE = "DOSSIER_CACHE"
First: TypeAlias = Callable[[], object]
"""What has to succeed before a file takes its place, see :func:`written_aside`."""
_LOCK: Final = ".lock"


def home_folder(environment: Mapping[str, str] | None = None) -> Path:
    """Where the program keeps what it keeps: ``$DOSSIER_CACHE``, or the user's cache folder of this system."""
    named = (os.environ if environment is None else environment).get(FOLDER_VARIABLE)
    return Path(named) if named else platformdirs.user_cache_path(APPLICATION, appauthor=False)


def private_folder(path: Path) -> Path:
    """Make sure that a folder is there, is ours and is closed to others.

    Raises:
        UsageError: it belongs to someone else, is a link, or cannot be made.
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = path.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
            raise UsageError("this folder belongs to someone else; name another with DOSSIER_CACHE", file=str(path))
        if stat.S_IMODE(found.st_mode) & 0o077:
            path.chmod(0o700)
    except OSError:
        raise UsageError(
            "this folder cannot be made or closed to others; name another with DOSSIER_CACHE", file=str(path)
        ) from None
    return path


def write_private(path: Path, data: bytes) -> None:
    """Write aside, flush to disk, rename: the file is there as a whole, mode 0600, or not at all.

    Raises:
        OSError: disk full, folder read-only.
    """
    with written_aside(path, data):
        pass


def nothing() -> None:
    """Nothing has to be done first."""


@contextmanager
def written_aside(path: Path, data: bytes) -> Iterator[None]:
    """The same, with something that has to succeed before the file takes its place: then neither is done alone.

    Raises:
        OSError: disk full, folder read-only.
    """
    handle, aside = tempfile.mkstemp(prefix=".new-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(file.fileno(), 0o600)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield
        Path(aside).replace(path)
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise


@contextmanager
def run_folder(home: Path | None = None) -> Iterator[Path]:
    """A private folder for the time of one run; what killed runs left behind is swept first.

    Args:
        home: default :func:`home_folder`. When nothing can be made there, the system's folder for
            temporary files is used.
    """
    try:
        runs = private_folder(private_folder(home or home_folder()) / "runs")
    except UsageError:
        runs = private_folder(Path(tempfile.gettempdir()) / f"{APPLICATION}-{os.geteuid()}")
    sweep(runs)
    with contextlib.ExitStack() as made:
        with held_back():
            try:
                # A sweep between making and locking would take a living run's folder for a dead one's.
                with _alone(runs):
                    folder = Path(tempfile.mkdtemp(prefix="run-", dir=runs))
                    made.callback(shutil.rmtree, folder, ignore_errors=True)
                    # The lock tells later runs that this one lives; the system drops it however we end.
                    lock = os.open(folder / _LOCK, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600)
                    made.callback(os.close, lock)
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise DossierError(
                    f"{runs}: no folder for temporary files can be made ({error.strerror}); free some space,"
                    f" or name another folder with {FOLDER_VARIABLE}"
                ) from None
        yield folder


@contextmanager
def _alone(runs: Path) -> Iterator[None]:
    """Hold the folder of runs against others who make or sweep one; waits for them."""
    held = os.open(runs, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def sweep_leftovers(home: Path | None = None) -> int:
    """Remove what killed runs left behind, also when this run needs no folder of its own; says how many."""
    return sweep((home or home_folder()) / "runs")


def sweep(runs: Path) -> int:
    """Remove the folders of runs that are no longer alive; says how many."""
    removed = 0
    try:
        folders = list(runs.glob("run-*"))
    except OSError:  # a folder that may not be looked into: Python 3.11 does not take that for an empty one
        return 0
    for folder in folders:
        with contextlib.suppress(OSError), _alone(runs):
            lock = os.open(folder / _LOCK, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
                removed += 1
            finally:
                os.close(lock)
    return removed


def empty_folder(folder: Path) -> None:
    """Remove everything inside a folder of ours."""
    for entry in folder.iterdir():
        with contextlib.suppress(OSError):
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry, ignore_errors=True)
            else:
                entry.unlink()
