"""The sorting table: which pages of a scan make one paper, and which paper that is.

What a person says goes into ``documents:`` of ``dossier.yaml`` as page ranges; the scan itself is never changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

import msgspec

from pipeline import audit
from pipeline.check import Known
from pipeline.desk.declare import declare_documents
from pipeline.desk.security import Refused
from pipeline.dossier_yaml import ROLES, DossierFile, paper_word
from pipeline.messages import Messages, sentence
from validators.facts import Document, Role
from validators.given import PaperWord
from validators.kinds import KINDS

MAX_RUNS: Final = 2_000
"""Papers in one form; a form is 64 KB at most anyway."""
NOTHING: Final[Mapping[str, PaperWord]] = {}
_UNKNOWN: Final = "unknown"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page on the table."""

    number: int
    address: str
    """Of its picture."""
    first: bool
    """A paper begins here."""
    kind: str
    role: Role = "applicant"
    role_said: bool = False
    """By a person, not found by the program; so for copies."""
    copy: bool = False
    copy_said: bool = False


@dataclass(frozen=True, slots=True)
class Scan:
    """One file on the table."""

    index: int
    path: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """All files that were read."""

    scans: tuple[Scan, ...]
    kinds: tuple[tuple[str, str], ...]
    """(kind, in words), in the order of the alphabet of the reader's language."""
    roles: tuple[tuple[str, str], ...]


class Run(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A run of pages that a person calls one paper; the shape of an entry of the form's ``plan``."""

    file: int
    first: int
    last: int
    kind: str
    role: Role | None = None
    """None leaves it to the program; so for copies."""
    duplicate: bool | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """What ``documents:`` of ``dossier.yaml`` is to say, by place."""

    kinds: Mapping[str, str]
    papers: Mapping[str, PaperWord]


_decode = msgspec.json.Decoder(list[Run]).decode


def table(
    dossier: str,
    known: Known,
    messages: Messages,
    documents: Sequence[Document] = (),
    papers: Mapping[str, PaperWord] = NOTHING,
) -> Table:
    """The pages and the papers in them as they are understood now.

    Args:
        dossier: its id, for the addresses of pictures.
        known: what was read.
        messages: words for kinds and roles.
        documents: the papers with a person's word on roles and copies; left out, as the program understood them.
        papers: what was said of roles and copies.
    """
    found = {
        (page.file, page.number): (number, document)
        for number, document in enumerate(documents or known.documents)
        for page in document.pages
    }
    scans, place = [], 0
    for index, file in enumerate(known.files):
        reading = known.readings.get(file.sha256)
        if reading is None:
            continue
        sheets: list[Sheet] = []
        before: tuple[int, Document | None] | None = None
        for page in reading.pages:
            # A page of no paper, such as a blank back side, stays with the paper before it.
            paper = found.get((file.path, page.number), before or (-1, None))
            address, first = f"/d/{dossier}/page/{place}", before is None or paper[0] != before[0]
            sheets.append(_sheet(page.number, address, first, paper[1], papers.values()))
            before, place = paper, place + 1
        scans.append(Scan(index, file.path, tuple(sheets)))
    named = [(kind, sentence(messages.word("kind", kind))) for kind in KINDS]
    return Table(
        tuple(scans),
        tuple(sorted(named, key=lambda pair: (pair[0] == _UNKNOWN, pair[1].casefold()))),
        tuple((role, sentence(messages.word("role", role))) for role in ROLES),
    )


def _sheet(number: int, address: str, first: bool, document: Document | None, words: Iterable[PaperWord]) -> Sheet:
    if document is None or not first:
        return Sheet(number, address, first, document.kind if document else _UNKNOWN)
    own = [word for word in words if word.about(document)]
    return Sheet(
        number,
        address,
        first,
        document.kind,
        document.role,
        any(word.role for word in own),
        document.duplicate_of is not None,
        any(word.duplicate is not None for word in own),
    )


def runs(shown: Table) -> list[dict[str, object]]:
    """The papers on a table in the shape of a plan."""
    made: list[dict[str, object]] = []
    for scan in shown.scans:
        for sheet in scan.sheets:
            if not sheet.first:
                made[-1]["last"] = sheet.number
                continue
            made.append(
                {
                    "file": scan.index,
                    "first": sheet.number,
                    "last": sheet.number,
                    "kind": sheet.kind,
                    "role": sheet.role if sheet.role_said else None,
                    "duplicate": sheet.copy if sheet.copy_said else None,
                }
            )
    return made


def said(plan: str, known: Known, before: DossierFile) -> Said:
    """What ``documents:`` is to say after a form.

    Args:
        plan: JSON, a list of :class:`Run`; every page of each file it names, in order.
        known: what was read.
        before: what ``dossier.yaml`` said so far; entries of files that are not in the plan stay.

    Raises:
        Refused: not such a list, an unknown kind, or runs that leave pages out or overlap.
    """
    try:
        runs = _decode(plan.encode())
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        raise Refused(400, "content") from None
    if not runs or len(runs) > MAX_RUNS:
        raise Refused(400, "content")
    kinds: dict[str, str] = {}
    papers: dict[str, PaperWord] = {}
    touched: set[str] = set()
    for index in dict.fromkeys(run.file for run in runs):
        if not 0 <= index < len(known.files) or (reading := known.readings.get(known.files[index].sha256)) is None:
            raise Refused(400, "content")
        path, numbers = known.files[index].path, [page.number for page in reading.pages]
        mine = [run for run in runs if run.file == index]
        covered = [number for run in mine for number in range(run.first, min(run.last, numbers[-1] + 1) + 1)]
        if covered != list(range(1, numbers[-1] + 1)) or any(
            run.kind not in KINDS or run.last < run.first for run in mine
        ):
            raise Refused(400, "content")
        touched.add(path)
        for run in mine:
            place = f"{path}#{run.first}" + (f"-{run.last}" if run.last > run.first else "")
            kinds[place] = run.kind
            if run.role is not None or run.duplicate is not None:
                papers[place] = paper_word(place, run.role, run.duplicate)
    return Said(
        {place: kind for place, kind in before.documents.items() if not _about(place, touched)} | kinds,
        {place: word for place, word in before.papers.items() if not _about(place, touched)} | papers,
    )


def _about(place: str, paths: set[str]) -> bool:
    """Whether an entry names one of the files, by its path or its name alone."""
    names = paths | {PurePosixPath(path).name for path in paths}
    return place in names or place.rpartition("#")[0] in names


def keep(path: Path, words: Said, by: str) -> None:
    """Write what was said into ``dossier.yaml`` and the audit trail.

    Raises:
        UsageError: one of the two cannot be written; the file is then as it was.
    """
    about: dict[str, object] = {"documents": dict(words.kinds)}
    roles = {place: word.role for place, word in words.papers.items() if word.role is not None}
    copies = {place: word.duplicate for place, word in words.papers.items() if word.duplicate is not None}
    about |= {"roles": roles} | {"copies": copies}
    declare_documents(path, words.kinds, words.papers, first=lambda: audit.record(path.parent, "sorting", by, about))
