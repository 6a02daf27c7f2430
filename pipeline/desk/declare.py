"""Writes what the consultant answers and sorts into ``dossier.yaml``, and leaves the rest of it as it stands."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from pipeline.dossier_yaml import DossierFile, parse_dossier_yaml, quoted
from pipeline.errors import UsageError
from pipeline.private_files import write_private
from pipeline.strict_yaml import parse

_NAME: Final = "dossier.yaml"


def revision(path: Path) -> str:
    """A short name for the present state of a file, so that a form based on an older one is noticed."""
    try:
        data = path.read_bytes()
    except OSError:
        data = b""
    return hashlib.sha256(data).hexdigest()[:16]


def declare(path: Path, route: str | None, submission: dt.date | None, facts: Mapping[str, str]) -> None:
    """Set route, planned day and facts; None or an empty mapping takes the entry out.

    Args:
        path: of the ``dossier.yaml``; made when it is not there.
        route: its id, checked by the caller.
        submission: the planned day.
        facts: name to answer as written in the file; checked by the caller against the catalogue.

    Raises:
        UsageError: the file is a link, has a mistake, is written in a form that cannot be edited, or the disk refuses.
    """
    blocks = {
        "route": f"route: {route}\n" if route else "",
        "submission_date": f"submission_date: {submission.isoformat()}\n" if submission else "",
        "facts": "facts:\n" + "".join(f"  {name}: {value}\n" for name, value in facts.items()) if facts else "",
    }

    def fits(old: DossierFile, new: DossierFile) -> bool:
        same = (old.profile, old.stay, old.applicant, old.documents, old.reviewed)
        written = (new.route, new.submission_date, len(new.facts)) == (route, submission, len(facts))
        return written and same == (new.profile, new.stay, new.applicant, new.documents, new.reviewed)

    _rewrite(path, blocks, fits)


def declare_documents(path: Path, documents: Mapping[str, str]) -> None:
    """Set what a person says of files and pages; an empty mapping takes the entry out.

    Args:
        path: of the ``dossier.yaml``; made when it is not there.
        documents: ``file``, ``file#page`` or ``file#first-last`` to kind.

    Raises:
        UsageError: as for :func:`declare`.
    """
    lines = "".join(f"  {quoted(place)}: {kind}\n" for place, kind in documents.items())

    def fits(old: DossierFile, new: DossierFile) -> bool:
        same = (old.route, old.submission_date, old.profile, old.stay, old.applicant, old.facts, old.reviewed)
        now = (new.route, new.submission_date, new.profile, new.stay, new.applicant, new.facts, new.reviewed)
        return dict(new.documents) == dict(documents) and same == now

    _rewrite(path, {"documents": f"documents:\n{lines}" if documents else ""}, fits)


def _rewrite(path: Path, blocks: Mapping[str, str], fits: Callable[[DossierFile, DossierFile], bool]) -> None:
    """Put blocks in place of keys, if the file then says what it should and all else as before."""
    if path.is_symlink():
        raise UsageError("this is a link and is not written through", file=_NAME)
    try:
        before = path.read_bytes() if path.exists() else b""
    except OSError:
        raise UsageError("this file may not be read", file=_NAME) from None
    after = _replaced(before, blocks)
    if not fits(parse_dossier_yaml(before, name=_NAME), parse_dossier_yaml(after, name=_NAME)):
        raise UsageError("this file is written in a form that cannot be edited here; write one key a line", file=_NAME)
    try:
        write_private(path, after)
    except OSError:
        raise UsageError("this file may not be written", file=_NAME) from None


def _replaced(before: bytes, blocks: Mapping[str, str]) -> bytes:
    root = parse(before, _NAME)
    lines = before.decode("utf-8-sig").splitlines(keepends=True)
    if lines and not lines[-1].endswith(("\n", "\r")):
        lines[-1] += "\n"
    starts = sorted(node.key_line - 1 for node in root.entries.values() if node.key_line)
    missing = [text for key, text in blocks.items() if key not in root.entries]
    # From the end, so that the numbers of the lines before stay true.
    for key in sorted(blocks.keys() & root.entries.keys(), key=lambda key: -root.entries[key].key_line):
        first = root.entries[key].key_line - 1
        end = next((start for start in starts if start > first), len(lines))
        # What stands before the next key at the margin is about that key.
        while end > first + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
            end -= 1
        lines[first:end] = [blocks[key]]
    return ("".join(missing) + "".join(lines)).encode()
