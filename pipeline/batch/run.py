"""A batch from folder to reports. Run it again to go on: what was read is kept, and judging is quick.

Files of all dossiers are read as one flat list, so that one big dossier leaves no processor idle; a dossier is
judged as soon as its last file has been read. What could not be read for a passing reason is handed on, so that
nothing is read twice.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.batch.judges import Judges
from pipeline.batch.listing import Found, find_dossiers
from pipeline.batch.manifest import Listed, read_manifest
from pipeline.batch.outcome import Outcome, Task, failed, place_of, worst
from pipeline.batch.progress import Progress
from pipeline.batch.reading import LocalReaders, Readers
from pipeline.batch.writer import Writer
from pipeline.check import Given, Options, pictures_cache, readings_cache
from pipeline.errors import UsageError
from pipeline.exit_code import FailOn
from pipeline.files.intake import SourceFile, gather
from pipeline.files.private_files import home_folder, run_folder
from pipeline.readings import FileReading

if TYPE_CHECKING:
    from pipeline.cache import Cache


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a batch."""

    folder: Path | None
    out: Path
    options: Options
    language: str
    fail_on: FailOn
    manifest: Path | None = None
    formats: tuple[str, ...] = ()
    shard: tuple[int, int] | None = None
    """(this part, of so many), from 1."""
    scheduler: str | None = None
    """Address of a Dask scheduler."""


def run_batch(wanted: Wanted, progress: Progress) -> int:
    """Check every dossier.

    Returns:
        the exit code: 1 when any dossier is at or above ``fail_on`` or could not be checked.

    Raises:
        UsageError: no such folder, no dossier in it, a mistake in the manifest, or the reports cannot be written.
        ToolMissing: what reads the text is not installed.
    """
    listed = list_dossiers(wanted)
    with Writer() as writer:
        outcomes = check_dossiers(listed, wanted, progress, writer)
        write_all(listed, outcomes, wanted, writer, progress)
    return worst(outcomes)


def list_dossiers(wanted: Wanted) -> tuple[Listed, ...]:
    """The dossiers of a batch, in the order of their names.

    Raises:
        UsageError: none, or a mistake in the manifest.
    """
    if wanted.manifest is not None:
        from pipeline.law.catalogue import load_catalogue

        listed = read_manifest(wanted.manifest, load_catalogue())
        place = str(wanted.manifest)
    else:
        folder = wanted.folder or Path()
        listed = tuple(Listed(found, Given()) for found in find_dossiers(folder, without=wanted.out))
        place = str(folder)
    if not listed:
        raise UsageError("there is no dossier in this folder", file=place)
    if wanted.shard is not None:
        listed = tuple(one for one in listed if _part(one.found.name, wanted.shard[1]) == wanted.shard[0])
    return tuple(sorted(listed, key=lambda one: one.found.name))


def _part(name: str, parts: int) -> int:
    """Which part a dossier belongs to: by its name alone, so that adding another moves none."""
    digest = hashlib.sha256(name.encode("utf-8", "backslashreplace")).digest()
    return int.from_bytes(digest[:8], "big") % parts + 1


def write_all(
    listed: Sequence[Listed], outcomes: dict[str, Outcome], wanted: Wanted, writer: Writer, progress: Progress
) -> None:
    """Write what is about all dossiers together, and tell."""
    if not listed:  # a part of a small batch may be empty
        return
    several = [outcomes[one.found.name] for one in listed]
    part = f"{wanted.shard[0]}-of-{wanted.shard[1]}" if wanted.shard else ""
    writer.write(wanted.out, several, wanted.language, wanted.options.today, wanted.formats, part)
    progress.end([one.row for one in several], place_of(wanted.out, "index.html", part))


def check_dossiers(listed: Sequence[Listed], wanted: Wanted, progress: Progress, writer: Writer) -> dict[str, Outcome]:
    """Read and judge dossiers; the outcomes by name.

    Args:
        listed: the dossiers.
        wanted: what is asked.
        progress: told of every dossier.
        writer: made ready while the last files are read.

    Raises:
        ToolMissing: what reads the text is not installed.
        UsageError: the folder for the reports cannot be made.
    """
    try:
        wanted.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot be made ({error.strerror})", file=str(wanted.out)) from None
    with ExitStack() as resources:
        options = wanted.options
        if not options.keep:
            # Readings still have to get from the readers to the judges: for the time of this run.
            options = replace(options, keep=True, cache_home=resources.enter_context(run_folder()))
        progress.begin(len(listed))
        judges = resources.enter_context(Judges(options.jobs))
        work = _Work(wanted, options, judges, progress)
        readers: Readers = _readers(wanted, options)
        resources.enter_context(readers)
        for file, reading in readers.read(_and_then(work.files(listed), writer.prepare)):
            work.take(file, reading)
        work.finish()
    return work.outcomes


def _readers(wanted: Wanted, options: Options) -> Readers:
    if wanted.scheduler is None:
        return LocalReaders(options.settings, options.jobs, pictures_cache(options))
    from pipeline.batch.cluster import ClusterReaders

    return ClusterReaders(options.settings, wanted.scheduler, pictures_cache(options))


def _and_then(files: Iterator[SourceFile], call: Callable[[], object]) -> Iterator[SourceFile]:
    """Say when the last file has been asked for."""
    yield from files
    call()


@dataclass(slots=True)
class _Open:
    """A dossier some of whose files are being read; what its archive was unpacked to stays until then."""

    listed: Listed
    waiting: set[str]
    resources: ExitStack
    handed_on: dict[str, FileReading] = field(default_factory=dict)
    """Readings that are not kept."""


class _Work:
    """Which dossier waits for which file."""

    def __init__(self, wanted: Wanted, options: Options, judges: Judges, progress: Progress) -> None:
        cache = readings_cache(options)
        if cache is None:
            raise AssertionError("a batch always keeps readings")
        self._cache: Cache = cache
        self._options = replace(options, cache_version=cache.version)
        self._wanted, self._judges, self._progress = wanted, judges, progress
        self._open: dict[str, _Open] = {}
        self._waiting: dict[str, list[str]] = {}
        """Names of dossiers by the sha256 they wait for."""
        self._passing: dict[str, FileReading] = {}
        """Readings that are not kept on disk: read once for all dossiers that hold the file."""
        self.outcomes: dict[str, Outcome] = {}

    def files(self, listed: Sequence[Listed]) -> Iterator[SourceFile]:
        """Files that have to be read, dossier by dossier; one that needs none is judged at once."""
        for one in listed:
            self._collect()
            resources = ExitStack()
            try:
                intake = resources.enter_context(gather(one.found.path, self._options.settings.limits))
            except UsageError as error:
                self._done(failed(one.found.name, str(error)))
                continue
            wanted: dict[str, SourceFile] = {}
            handed_on: dict[str, FileReading] = {}
            for file in intake.files:
                if file.error is not None or file.sha256 in wanted:
                    continue
                if file.sha256 in self._passing:
                    handed_on[file.sha256] = self._passing[file.sha256]
                elif not self._cache.has(file.sha256):
                    wanted[file.sha256] = file
            self._open[one.found.name] = _Open(one, set(wanted), resources, handed_on)
            if not wanted:
                self._judge(one.found.name)
                continue
            # All are waited for before the first is handed out: one of them may be read before the next is asked for.
            first_seen = [file for sha256, file in wanted.items() if self._wait_for(sha256, one.found.name)]
            for file in first_seen:
                self._progress.read_next(one.found.name)
                yield file

    def _wait_for(self, sha256: str, name: str) -> bool:
        """Have a dossier wait for a file; says whether nobody did before."""
        others = self._waiting.setdefault(sha256, [])
        others.append(name)
        return len(others) == 1

    def take(self, file: SourceFile, reading: FileReading) -> None:
        """A file has been read."""
        kept = self._cache.put(reading)
        if not kept:
            self._passing[file.sha256] = reading
        self._progress.read_one()
        for name in self._waiting.pop(file.sha256, []):
            one = self._open[name]
            one.waiting.discard(file.sha256)
            if not kept:
                one.handed_on[file.sha256] = reading
            if not one.waiting:
                self._judge(name)
        self._collect()

    def _judge(self, name: str) -> None:
        one = self._open.pop(name)
        one.resources.close()
        options = replace(self._options, jobs=1, given=one.listed.given, readings=one.handed_on)
        wanted = self._wanted
        below = _below(one.listed.found, wanted.folder)
        task = Task(
            *(one.listed.found, wanted.out, options, wanted.language, wanted.fail_on, wanted.formats),
            below,
            home_folder(),
        )
        for outcome in self._judges.submit(task):
            self._done(outcome)

    def _collect(self) -> None:
        for outcome in self._judges.collect():
            self._done(outcome)

    def _done(self, outcome: Outcome) -> None:
        self.outcomes[outcome.row.dossier] = outcome
        self._progress.done(outcome.row, self._judges.names)

    def finish(self) -> None:
        """Wait for what is still being judged."""
        for outcome in self._judges.finish():
            self._done(outcome)


def _below(found: Found, folder: Path | None) -> str:
    root = folder.resolve() if folder is not None else None
    if root is not None and found.path.is_relative_to(root):
        return found.path.relative_to(root).as_posix()
    return found.name
