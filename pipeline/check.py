"""One dossier from folder to report: list, read, understand, declare, judge.

Reading is slow and knows no dates; judging is fast and dated. Nothing left of :func:`_dossier` knows which
route is asked or what day it is.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import functools
import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pipeline.errors import UsageError
from pipeline.files.intake import SourceFile, gather, single_files
from pipeline.isolation.jobs import READER, read_all, reading_of
from pipeline.isolation.limits import ReadSettings
from pipeline.preview import PICTURING_READER
from pipeline.readings import FileReading, Note
from pipeline.terminal import Progress, Silence, say
from validators.facts import Applicant, Document, Dossier, FileFact, GivenValue, Message, Scalar, Stay

if TYPE_CHECKING:
    from pipeline.cache import Cache
    from pipeline.crops import Crops
    from pipeline.dossier_yaml import DossierFile
    from pipeline.files.intake import Intake
    from validators.finding import Report
    from validators.rule import Catalogue

DEFAULT_PROFILE: Final = "checklist"
EXPECTED: Final = "expected.yaml"
"""What ``dossier test`` compares with; it may lie beside the papers without a remark."""

_READING_SOURCES: Final = (
    *("files/pages.py", "files/pictures.py", "isolation/limits.py", "marks/*.py", "mrz/*.py", "page/*.py"),
    *("pdf/*.py", "portrait/*.py", "readings.py"),
)
"""Modules that decide what a page reads as; a change in one of them makes kept readings void."""


@dataclass(frozen=True, slots=True)
class Given:
    """What is declared outside the dossier, by a row of a manifest; None and empty leave it to ``dossier.yaml``."""

    route: str | None = None
    profile: str | None = None
    submission_date: dt.date | None = None
    stay: Stay = field(default_factory=Stay)
    applicant: Applicant = field(default_factory=Applicant)
    facts: Mapping[str, Scalar] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller asks for; None leaves it to ``dossier.yaml``."""

    today: dt.date
    route: str | None = None
    profile: str | None = None
    submission: dt.date | None = None
    jobs: int = 1
    cache_home: Path | None = None
    keep: bool = True
    """Use and keep readings."""
    pictures: bool = False
    """Have every page that is read pictured as well: a report with pictures will be made, or a screen shows them."""
    cache_version: str | None = None
    """How readings are kept, where that was asked before: asking starts Tesseract twice."""
    trust_archive: bool = False
    """Apply the ``dossier.yaml`` of an archive as if the consultant had written it."""
    settings: ReadSettings = field(default_factory=ReadSettings)
    given: Given = field(default_factory=Given)
    readings: Mapping[str, FileReading] = field(default_factory=dict)
    """By sha256: files that were read already, and are not read again whatever came of it."""


@dataclass(frozen=True, slots=True)
class Known:
    """Files as read and the papers in them; no rule has been asked."""

    files: tuple[SourceFile, ...]
    readings: Mapping[str, FileReading]
    """By sha256."""
    facts: tuple[FileFact, ...]
    documents: tuple[Document, ...]
    notes: tuple[Message, ...] = ()
    """About the dossier as a whole."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A report and what it was made from. The files are in reach until :func:`check` is left."""

    report: Report
    catalogue: Catalogue
    known: Known
    options: Options

    def crops(self) -> Crops:
        """Pictures of the places that findings point to."""
        from pipeline.crops import take_crops

        options = self.options
        return take_crops(
            self.report,
            self.known.files,
            self.known.readings,
            options.settings,
            jobs=options.jobs,
            cache=pictures_cache(options),
        )


@contextlib.contextmanager
def check(path: Path, options: Options, progress: Progress | None = None) -> Iterator[Checked]:
    """Check one dossier; what an archive was unpacked to is removed at the end of the ``with`` block.

    Args:
        path: a folder, or a ZIP of one.
        options: what the caller asks for.
        progress: told of every file.

    Raises:
        UsageError: no such dossier, route or profile; a mistake in ``dossier.yaml``, with its line.
        ToolMissing: Tesseract or one of its languages is not installed.
    """
    with gather(path, options.settings.limits) as intake:
        question = pose(path, _with_given(declaration(intake, options), options.given), options)
        known = understand_files(intake, options, question.declared.documents, progress)
        yield question.judge(known)


@dataclass(frozen=True, slots=True)
class Posed:
    """What is asked of a dossier, found to be without mistakes: the fast, dated half of a check."""

    path: Path
    declared: DossierFile
    options: Options
    catalogue: Catalogue
    route: str | None
    facts: Mapping[str, Scalar]

    def judge(self, known: Known) -> Checked:
        """The report on files as read."""
        from pipeline.papers.anew import choose_anew
        from validators.given import with_values, with_words
        from validators.judge import judge

        if self.declared.unconfirmed:
            known = replace(known, notes=(*known.notes, Message("intake.unconfirmed")))
        documents, given = with_values(known.documents, known.facts, self.declared.corrections)
        documents, chosen = choose_anew(known.documents, documents)
        # What a person says of a whole paper counts more than what follows from a value.
        documents, notes = with_words(documents, self.declared.papers.values())
        known = replace(known, documents=documents, notes=(*known.notes, *chosen, *notes))
        dossier = _dossier(dossier_id(self.path), self.route, self.facts, self.declared, known, given, self.options)
        return Checked(judge(dossier, self.catalogue, on_error=_tell_error), self.catalogue, known, self.options)


def pose(path: Path, declared: DossierFile, options: Options) -> Posed:
    """What is asked of a dossier: profile, route and facts.

    Raises:
        UsageError: no such route or profile; a mistake in ``dossier.yaml``, with its line.
    """
    from pipeline.law.catalogue import load_catalogue

    catalogue = load_catalogue(_profile(path, declared, options))
    return Posed(path, declared, options, catalogue, _route(declared, options, catalogue), _facts(declared, catalogue))


def read_files(paths: Sequence[Path], options: Options, progress: Progress | None = None) -> Known:
    """Read single files and say what they are.

    Raises:
        UsageError: one of them does not exist or is a folder.
        ToolMissing: Tesseract or one of its languages is not installed.
    """
    with single_files(paths, options.settings.limits) as intake:
        return understand_files(intake, options, {}, progress)


def dossier_id(path: Path) -> str:
    """The name of a dossier: its folder's, or its archive's without the ending."""
    name = path.resolve().name
    return name[:-4] if name.lower().endswith(".zip") and len(name) > 4 else name


def declaration(intake: Intake, options: Options) -> DossierFile:
    """What ``dossier.yaml`` says; nothing when there is none.

    Raises:
        UsageError: a mistake in it, with its line.
    """
    from pipeline.dossier_yaml import DossierFile, parse_dossier_yaml

    if intake.dossier_yaml is None:
        return DossierFile()
    if intake.dossier_yaml.data is None:
        raise UsageError("this file cannot be read", file="dossier.yaml")
    return parse_dossier_yaml(intake.dossier_yaml.data, from_archive=intake.from_archive and not options.trust_archive)


def _with_given(declared: DossierFile, given: Given) -> DossierFile:
    """What a manifest says wins, value by value, over what the dossier's own file says."""
    applicant = {
        part.name: next(filter(None, (getattr(one, part.name) for one in (given.applicant, declared.applicant))), None)
        for part in fields(Applicant)
    }
    stay = Stay(given.stay.begin or declared.stay.begin, given.stay.end or declared.stay.end)
    return replace(
        declared,
        route=given.route or declared.route,
        profile=given.profile or declared.profile,
        submission_date=given.submission_date or declared.submission_date,
        applicant=Applicant(**applicant),
        stay=stay,
        facts={**declared.facts, **given.facts},
    )


def understand_files(
    intake: Intake, options: Options, overrides: Mapping[str, str], progress: Progress | None = None
) -> Known:
    """Read what was listed and work out which papers it holds."""
    tell = progress or Silence()
    tell.total(len({file.sha256 for file in intake.files if file.error is None}))
    cache = readings_cache(options)
    unread = [file for file in intake.files if file.sha256 not in options.readings]
    pictures = pictures_cache(options) if options.pictures else None
    read = read_all(
        unread,
        options.settings,
        jobs=options.jobs,
        cache=cache,
        progress=tell,
        reader=READER if pictures is None else PICTURING_READER,
        pictures=pictures,
    )
    readings = {**options.readings, **read}
    named = [(file.path, reading_of(file, readings)) for file in intake.files]
    documents = _understood(named, overrides, cache, options)
    facts = tuple(_file_fact(file, reading) for file, (_, reading) in zip(intake.files, named, strict=True))
    return Known(
        intake.files,
        readings,
        facts,
        documents,
        tuple(_message(note) for note in intake.notes if note.args.get("file") != EXPECTED),
    )


def _understood(
    named: Sequence[tuple[str, FileReading]], overrides: Mapping[str, str], cache: Cache | None, options: Options
) -> tuple[Document, ...]:
    """The papers in what was read: those of last time, when nothing has changed since."""
    from pipeline.kept_documents import KeptDocuments

    kept = KeptDocuments(cache.version, options.cache_home) if cache is not None else None
    # A file that could not be read has no stable reading to keep papers by.
    stable = all(reading.status == "read" for _, reading in named)
    files = [(path, reading.sha256) for path, reading in named]
    if kept is not None and stable and (known := kept.get(files, overrides)) is not None:
        return known
    from pipeline.papers.understand import understand

    documents = understand(named, overrides)
    if kept is not None and stable:
        kept.put(files, overrides, documents)
    return documents


def readings_cache(options: Options) -> Cache | None:
    """Where readings are kept, for exactly this way of reading; None when nothing is to be kept."""
    if not options.keep:
        return None
    from pipeline.cache import Cache, reader_version

    if options.cache_version is not None:
        return Cache(options.cache_version, options.cache_home)
    from pipeline.doctor import tesseract_version

    version = reader_version(options.settings, f"{tesseract_version()}\n{_reading_sources()}")
    return Cache(version, options.cache_home)


def pictures_cache(options: Options) -> Cache | None:
    """Where pictures of pages are kept; None when nothing is to be kept."""
    from pipeline.cache import Cache
    from pipeline.preview import VERSION

    return Cache(f"preview-{VERSION}", options.cache_home) if options.keep else None


@functools.cache
def _reading_sources() -> str:
    """A digest of the modules that read pages."""
    folder = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted({path for pattern in _READING_SOURCES for path in folder.glob(pattern)}):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _file_fact(file: SourceFile, reading: FileReading) -> FileFact:
    notes = [*file.notes, *reading.notes]
    for page in reading.pages:
        notes += (Note(note.key, {"page": str(page.number)} | note.args) for note in page.notes)
        if page.quality.problem:
            notes.append(Note(page.quality.problem, {"page": str(page.number)}))
    messages = {(note.key, tuple(sorted(note.args.items()))): _message(note) for note in notes}
    return FileFact(
        file.path,
        file.sha256,
        reading.page_count,
        reading.status,
        _message(reading.error) if reading.error else None,
        tuple(messages.values()),
    )


def _message(note: Note) -> Message:
    return Message(note.key, dict(note.args))


def _profile(path: Path, declared: DossierFile, options: Options) -> str:
    from pipeline.law.catalogue import PROFILES

    if options.profile is not None:
        return options.profile
    if declared.profile is None or declared.profile in PROFILES:
        return declared.profile or DEFAULT_PROFILE
    # dossier.yaml names a file beside itself; a link out of the folder does not count as inside.
    folder = path.resolve()
    own = (folder / declared.profile).resolve()
    if not own.is_relative_to(folder):
        raise declared.refuse("profile", "must be a file inside the dossier folder")
    return str(own)


def _route(declared: DossierFile, options: Options, catalogue: Catalogue) -> str | None:
    route = options.route or declared.route
    if route is None or route in catalogue.routes:
        return route
    text = f"there is no route {route}; known are {', '.join(catalogue.routes)}"
    raise UsageError(text) if options.route else declared.refuse("route", text)


def _facts(declared: DossierFile, catalogue: Catalogue) -> Mapping[str, Scalar]:
    """The facts with the types the catalogue gives them."""
    from pipeline.law.catalogue import fact_value
    from pipeline.strict_yaml import Node

    facts: dict[str, Scalar] = {}
    for name, value in declared.facts.items():
        path = f"facts.{name}"
        definition = catalogue.facts.get(name)
        if definition is None:
            raise declared.refuse(path, f"no such fact; known are {', '.join(catalogue.facts)}")
        text = str(value).lower() if isinstance(value, bool) else str(value)
        line = declared.lines.get(path, 1)
        facts[name] = fact_value(definition, Node(declared.name, line, path, "text", text, key_line=line))
    return facts


def _dossier(
    name: str,
    route: str | None,
    facts: Mapping[str, Scalar],
    declared: DossierFile,
    known: Known,
    given: tuple[GivenValue, ...],
    options: Options,
) -> Dossier:
    return Dossier(
        id=name,
        route=route,
        submission=options.submission or declared.submission_date or options.today,
        stay=declared.stay,
        applicant=declared.applicant,
        facts=facts,
        documents=known.documents,
        files=known.facts,
        decisions=declared.reviewed,
        given=given,
    )


def _tell_error(rule: str, error: Exception) -> None:
    """A bug in one rule costs that rule only; developers see it at once."""
    if os.environ.get("DOSSIER_STRICT"):
        raise error
    say(f"dossier: an error of the program in {rule} ({type(error).__name__}); the rule is shown as not checked")
