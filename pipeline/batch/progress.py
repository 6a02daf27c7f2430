"""How far a batch is: a live display where a person looks, plain lines in a pipe, nothing with ``--quiet``.

It names a dossier by the file number its folder begins with, or by a code: folders carry people's names, and what is
said here ends in logs. ``summary.csv`` and ``index.html`` have the names.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from pipeline.batch.outcome import Row
from pipeline.report.safe import one_line
from pipeline.terminal import is_terminal, say, wants_colour

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress

_FILE_NUMBER = re.compile(r"\d{1,6}(?:[-_./]\d{1,6})?(?![-_./]?\d)")
"""One or two groups of digits; a third would make a day of birth of it."""
_ORDER = ("not-ready", "review", "ready", "error")


def unnamed(dossier: str) -> str:
    """A dossier as it may stand in a log: its file number, or a code that says nothing and stays the same."""
    found = _FILE_NUMBER.match(dossier)
    if found is None:
        return "dossier " + hashlib.sha256(dossier.encode("utf-8", "surrogateescape")).hexdigest()[:6]
    return found[0] + ("" if found[0] == dossier else "…")


class Progress(Protocol):
    """Told what is going on."""

    def __enter__(self) -> Progress: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def begin(self, dossiers: int) -> None:
        """So many dossiers are to be checked."""

    def read_next(self, dossier: str) -> None:
        """A file of this dossier is the next to be read."""

    def read_one(self) -> None:
        """A file was read."""

    def done(self, row: Row, judging: Sequence[str]) -> None:
        """A dossier is through; these are being judged."""

    def end(self, rows: Sequence[Row], index: Path) -> None:
        """All is written, and told together here."""


class Silence:
    """For ``--quiet``."""

    def __enter__(self) -> Silence:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def begin(self, dossiers: int) -> None:
        """Nothing is shown."""

    def read_next(self, dossier: str) -> None:
        """Nothing is shown."""

    def read_one(self) -> None:
        """Nothing is shown."""

    def done(self, row: Row, judging: Sequence[str]) -> None:
        """Nothing is shown."""

    def end(self, rows: Sequence[Row], index: Path) -> None:
        """Nothing is shown."""


def _told(rows: Sequence[Row]) -> str:
    counts = Counter(row.verdict or "error" for row in rows)
    return f"{len(rows)} dossier{'s' * (len(rows) != 1)}: {_counted(counts, ', ')}"


def _counted(counts: Counter[str], between: str) -> str:
    return between.join(f"{verdict} {counts[verdict]}" for verdict in _ORDER if counts[verdict])


class Lines(Silence):
    """One line a dossier, for pipes and logs."""

    def __init__(self) -> None:
        self._total = self._count = 0

    def begin(self, dossiers: int) -> None:
        """See :class:`Progress`."""
        self._total, self._count = dossiers, 0

    def done(self, row: Row, judging: Sequence[str]) -> None:  # noqa: ARG002 (only what is finished)
        """See :class:`Progress`."""
        self._count += 1
        until = f", hand in by {row.submit_by}" if row.submit_by else ""
        name = unnamed(row.dossier)
        what = row.verdict or row.error.replace(row.dossier, name)
        say(one_line(f"[{self._count}/{self._total}] {name}: {what}{until}"))

    def end(self, rows: Sequence[Row], index: Path) -> None:
        """See :class:`Progress`."""
        say(f"{_told(rows)}; see {index.name}")


class Live(Silence):
    """Bar, time left, counts by verdict and what is being read; at the end it makes room for one line."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self._counts: Counter[str] = Counter()
        self._files = 0
        self._reading = ""
        self._bar: RichProgress = Progress(
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            TextColumn("{task.fields[counts]}"),
            TimeRemainingColumn(compact=True),
            TextColumn("{task.fields[now]}", style="dim"),
            console=Console(stderr=True, no_color=not wants_colour(sys.stderr)),
            transient=True,
        )
        self._task = self._bar.add_task("", total=None, counts="", now="")

    def __enter__(self) -> Live:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def begin(self, dossiers: int) -> None:
        """See :class:`Progress`."""
        self._counts.clear()
        self._files = 0
        self._bar.reset(self._task, total=dossiers)

    def read_next(self, dossier: str) -> None:
        """See :class:`Progress`."""
        self._reading = unnamed(dossier)
        self._show()

    def read_one(self) -> None:
        """See :class:`Progress`."""
        self._files += 1
        self._show()

    def done(self, row: Row, judging: Sequence[str]) -> None:  # noqa: ARG002 (what is read says more)
        """See :class:`Progress`."""
        self._counts[row.verdict or "error"] += 1
        self._bar.advance(self._task)
        self._show()

    def end(self, rows: Sequence[Row], index: Path) -> None:
        """See :class:`Progress`: this line stays."""
        said = one_line(f"{_told(rows)}; see {index}")
        self._bar.console.print(said, markup=False, highlight=False, soft_wrap=True)

    def _show(self) -> None:
        counts = _counted(self._counts, "  ")
        now = f"{self._files} files read" + (f", at {self._reading}" if self._reading else "")
        # Text from folders is shown as it is: rich would take brackets in it for its own marks.
        self._bar.update(self._task, counts=counts, now=now.replace("[", "\\["))


def progress(*, quiet: bool) -> Progress:
    """The way to tell that fits where standard error goes."""
    if quiet:
        return Silence()
    if is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb":
        return Live()
    return Lines()
