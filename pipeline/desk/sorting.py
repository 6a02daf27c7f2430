"""The sorting table: which pages of a scan make one paper, and which paper that is.

What a person says goes into ``documents:`` of ``dossier.yaml`` as page ranges; the scan itself is never changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

import msgspec

from pipeline import audit
from pipeline.check import Known
from pipeline.desk.declare import declare_documents
from pipeline.desk.security import Refused
from pipeline.messages import Messages, sentence
from validators.kinds import KINDS

MAX_RUNS: Final = 2_000
"""Papers in one form; a form is 64 KB at most anyway."""
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


class Run(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A run of pages that a person calls one paper; the shape of an entry of the form's ``plan``."""

    file: int
    first: int
    last: int
    kind: str


_decode = msgspec.json.Decoder(list[Run]).decode


def table(dossier: str, known: Known, messages: Messages) -> Table:
    """The pages and the papers in them as they are understood now.

    Args:
        dossier: its id, for the addresses of pictures.
        known: what was read.
        messages: words for kinds.
    """
    papers = {
        (page.file, page.number): (number, document.kind)
        for number, document in enumerate(known.documents)
        for page in document.pages
    }
    scans, place = [], 0
    for index, file in enumerate(known.files):
        reading = known.readings.get(file.sha256)
        if reading is None:
            continue
        sheets: list[Sheet] = []
        before: tuple[int, str] | None = None
        for page in reading.pages:
            # A page of no paper, such as a blank back side, stays with the paper before it.
            paper = papers.get((file.path, page.number), before or (-1, _UNKNOWN))
            sheets.append(Sheet(page.number, f"/d/{dossier}/page/{place}", paper != before, paper[1]))
            before, place = paper, place + 1
        scans.append(Scan(index, file.path, tuple(sheets)))
    named = [(kind, sentence(messages.word("kind", kind))) for kind in KINDS]
    return Table(tuple(scans), tuple(sorted(named, key=lambda pair: (pair[0] == _UNKNOWN, pair[1].casefold()))))


def said(plan: str, known: Known, before: Mapping[str, str]) -> dict[str, str]:
    """What ``documents:`` is to say after a form.

    Args:
        plan: JSON, a list of :class:`Run`; every page of each file it names, in order.
        known: what was read.
        before: what it said so far; entries of files that are not in the plan stay.

    Raises:
        Refused: not such a list, an unknown kind, or runs that leave pages out or overlap.
    """
    try:
        runs = _decode(plan.encode())
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        raise Refused(400, "content") from None
    if not runs or len(runs) > MAX_RUNS:
        raise Refused(400, "content")
    made: dict[str, str] = {}
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
            made[f"{path}#{run.first}" + (f"-{run.last}" if run.last > run.first else "")] = run.kind
    return {place: kind for place, kind in before.items() if not _about(place, touched)} | made


def _about(place: str, paths: set[str]) -> bool:
    """Whether an entry names one of the files, by its path or its name alone."""
    names = paths | {PurePosixPath(path).name for path in paths}
    return place in names or place.rpartition("#")[0] in names


def keep(path: Path, documents: Mapping[str, str], by: str) -> None:
    """Write what was said into ``dossier.yaml`` and the audit trail.

    Raises:
        UsageError: one of the two cannot be written.
    """
    declare_documents(path, documents)
    audit.record(path.parent, "sorting", by, {"documents": dict(documents)})
