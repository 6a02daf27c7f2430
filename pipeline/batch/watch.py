"""A folder kept checked: whenever something in it changes and has come to rest, the dossiers concerned are checked
again.

Originals are never moved or changed. Ctrl-C ends it; what was read is kept.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, TypeAlias

from pipeline.batch.outcome import Outcome
from pipeline.batch.progress import Progress
from pipeline.batch.run import Wanted, check_dossiers, list_dossiers, write_all
from pipeline.batch.writer import Writer
from pipeline.errors import UsageError
from pipeline.terminal import say

QUIET_MS: Final = 2_000
"""Milliseconds without a change before a copy is taken to be complete."""
_LONGEST_WAIT_MS: Final = 60_000
"""A folder that never comes to rest is checked all the same, so often."""

Mark: TypeAlias = tuple[tuple[str, int, int], ...]


def watch_batch(
    wanted: Wanted, progress: Progress, *, changes: Callable[[Path], Iterable[object]] | None = None
) -> None:
    """Check a folder, and check it again after every change, until interrupted.

    Args:
        wanted: as for a batch; a manifest has no folder to watch.
        progress: told of every dossier.
        changes: for tests: gives something whenever the folder has changed.

    Raises:
        UsageError: the reports would lie where changes are looked for, or there is no such folder.
    """
    folder = wanted.folder
    if folder is None or not folder.is_dir():
        raise UsageError("--watch needs a folder to watch", file=str(folder or ""))
    known: dict[str, tuple[Mark, Outcome]] = {}
    say(f"watching {folder}; Ctrl-C ends it")
    for _ in _rounds(changes or _changes(wanted), folder):
        _check_changed(wanted, progress, known)


def _rounds(changes: Callable[[Path], Iterable[object]], folder: Path) -> Iterator[None]:
    yield None
    for _ in changes(folder):
        yield None


def _changes(wanted: Wanted) -> Callable[[Path], Iterable[object]]:
    from watchfiles import watch

    out = wanted.out.resolve()

    def relevant(_change: object, path: str) -> bool:
        place = Path(path)
        return not place.is_relative_to(out) and not place.name.startswith((".dossier-", ".new-"))

    def told(folder: Path) -> Iterable[object]:
        return watch(folder, watch_filter=relevant, step=QUIET_MS, debounce=_LONGEST_WAIT_MS, raise_interrupt=True)

    return told


def _check_changed(wanted: Wanted, progress: Progress, known: dict[str, tuple[Mark, Outcome]]) -> None:
    """Check the dossiers that are new or have changed since, and write what is about all of them."""
    try:
        listed = list_dossiers(wanted)
    except UsageError:  # nothing in it yet, or nothing any more
        known.clear()
        return
    marks = {one.found.name: _mark(one.found.path) for one in listed}
    changed = [
        one for one in listed if one.found.name not in known or known[one.found.name][0] != marks[one.found.name]
    ]
    gone = set(known) - set(marks)
    for name in gone:
        del known[name]
    if not changed and not gone:
        return
    with Writer() as writer:
        for name, outcome in check_dossiers(changed, wanted, progress, writer).items():
            known[name] = marks[name], outcome
        write_all(listed, {name: outcome for name, (_, outcome) in known.items()}, wanted, writer, progress)


def _mark(path: Path) -> Mark:
    """What tells whether a dossier has changed: names, sizes and times of its files."""
    places = [path]
    if path.is_dir():
        places = [Path(folder) / name for folder, _, names in os.walk(path) for name in names]
    found = []
    for place in sorted(places):
        try:
            state = place.lstat()
        except OSError:
            continue
        if stat.S_ISREG(state.st_mode):
            found.append((str(place), state.st_size, state.st_mtime_ns))
    return tuple(found)
