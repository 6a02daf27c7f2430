"""Streams of the command line: results to standard output or a file, everything else to standard error.

Nothing half-written: a file appears as a whole or not at all. Progress and colour only where a person looks.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import sys
import tempfile
import types
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Protocol

from pipeline.errors import UsageError

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress

_WIDEST: Final = 120
"""Longer lines are hard to read, however wide the window is."""


def wants_colour(stream: IO[str], environment: Mapping[str, str] | None = None) -> bool:
    """Whether to colour a stream: NO_COLOR, FORCE_COLOR and TERM=dumb first, then whether it is a terminal."""
    env = os.environ if environment is None else environment
    if env.get("NO_COLOR"):
        return False
    if env.get("FORCE_COLOR") not in (None, "", "0"):
        return True
    return is_terminal(stream) and env.get("TERM") != "dumb"


def is_terminal(stream: IO[str]) -> bool:
    """Whether a person looks at this stream."""
    try:
        return stream.isatty()
    except ValueError:  # closed
        return False


def width(stream: IO[str], *, otherwise: int) -> int:
    """Columns to lay text out for: COLUMNS, the terminal's, or a width for pipes."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    if not is_terminal(stream):
        return otherwise
    return min(shutil.get_terminal_size((otherwise, 40)).columns, _WIDEST)


def say(text: str) -> None:
    """One line to standard error."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(text + "\n")
        sys.stderr.flush()


def write(data: str | bytes, output: Path | None) -> None:
    """Write a result to standard output, or as a whole to a file.

    Raises:
        UsageError: the file, or standard output, cannot be written.
        BrokenPipeError: nobody reads standard output any more.
    """
    raw = data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data
    if output is not None:
        write_file(output, raw)
        return
    if isinstance(data, str) and (sys.stdout.encoding or "utf-8").lower().replace("-", "") not in ("utf8", "utf8sig"):
        raw = data.encode(sys.stdout.encoding, "replace")
    try:
        sys.stdout.flush()
        buffer = getattr(sys.stdout, "buffer", None)
        if buffer is None:  # replaced in tests
            sys.stdout.write(raw.decode())
        else:
            buffer.write(raw)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_standard_output()
        raise UsageError(f"standard output cannot be written ({error.strerror}); name a file with --output") from None


def drop_standard_output() -> None:
    """Nothing more goes to standard output: the interpreter must not complain when it flushes at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_file(path: Path, data: bytes) -> None:
    """Write aside, then rename. Reports hold personal data: a new file is readable by its owner only.

    Raises:
        UsageError: it cannot be written there.
    """
    try:
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            # A pipe or a device such as /dev/null cannot be replaced by renaming.
            path.write_bytes(data)
            return
        handle, aside = tempfile.mkstemp(prefix=_aside(path), dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(aside).replace(path)
        except BaseException:
            Path(aside).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UsageError(f"cannot be written ({error.strerror})", file=str(path)) from None


def _aside(path: Path) -> str:
    """How the names begin under which a file is written before it is whole; short, however long its own name is."""
    return f".dossier-{zlib.crc32(os.fsencode(path.name)):08x}-"


def remove_leftovers(path: Path) -> None:
    """Remove what is left of writing this file by a process that was killed; nobody else may be writing it now."""
    for left in path.parent.glob(f"{_aside(path)}*"):
        left.unlink(missing_ok=True)


class Progress(Protocol):
    """Told what is going on; safe to call from any thread."""

    def __enter__(self) -> Progress: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: types.TracebackType | None
    ) -> None: ...

    def total(self, files: int) -> None:
        """So many files are to be read."""

    def __call__(self, file: str, event: str) -> None:
        """Something happened to a file: ``reading``, ``cached``, or its status at the end."""


class Silence:
    """For pipes, ``--quiet`` and dumb terminals."""

    def __enter__(self) -> Silence:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: types.TracebackType | None
    ) -> None:
        return None

    def total(self, files: int) -> None:
        """Nothing is shown."""

    def __call__(self, file: str, event: str) -> None:
        """Nothing is shown."""


class Bar:
    """A bar on standard error that disappears at the end. It names no file: names of files name people."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        self._bar: RichProgress = Progress(
            TextColumn("reading"),
            BarColumn(bar_width=30),
            MofNCompleteColumn(),
            TextColumn("files"),
            TimeElapsedColumn(),
            console=Console(stderr=True, no_color=not wants_colour(sys.stderr)),
            transient=True,
        )
        self._task = self._bar.add_task("", total=None)

    def __enter__(self) -> Bar:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: types.TracebackType | None
    ) -> None:
        self._bar.stop()

    def total(self, files: int) -> None:
        """So many files are to be read."""
        self._bar.update(self._task, total=files)

    def __call__(self, file: str, event: str) -> None:  # noqa: ARG002 (see the class)
        """Count finished files; every event but ``reading`` is an end."""
        if event != "reading":
            self._bar.advance(self._task)


def progress(*, quiet: bool) -> Progress:
    """A bar where a person looks at standard error, else nothing."""
    if quiet or not is_terminal(sys.stderr) or os.environ.get("TERM") == "dumb":
        return Silence()
    return Bar()
