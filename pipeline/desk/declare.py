"""Writes what the consultant answers and sorts into ``dossier.yaml``, and leaves the rest of it as it stands."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from pipeline.dossier_yaml import DossierFile, parse_dossier_yaml, quoted, written_correction
from pipeline.errors import UsageError
from pipeline.files.private_files import First, nothing, written_aside
from pipeline.strict_yaml import parse
from validators.facts import Correction, Stay
from validators.given import PaperWord

_NAME: Final = "dossier.yaml"
_SAID: Final = (
    *("route", "profile", "submission_date", "stay", "applicant", "facts", "documents", "papers", "reviewed"),
    "corrections",
)
_KEYS: Final[Mapping[str, set[str]]] = {"documents": {"documents", "papers"}}
"""Keys of the file that say more than one thing."""


def revision(path: Path) -> str:
    """A short name for the present state of a file, so that a form based on an older one is noticed."""
    try:
        data = path.read_bytes()
    except OSError:
        data = b""
    return hashlib.sha256(data).hexdigest()[:16]


def declare(
    path: Path,
    route: str | None,
    submission: dt.date | None,
    stay: Stay,
    facts: Mapping[str, str],
    *,
    first: First = nothing,
) -> None:
    """Set route, planned day, stay and facts; None or an empty mapping takes the entry out.

    Args:
        path: of the ``dossier.yaml``; made when it is not there.
        route: its id, checked by the caller.
        submission: the planned day.
        stay: either end may be unknown.
        facts: name to answer as written in the file; checked by the caller against the catalogue.
        first: see :func:`pipeline.dossier_yaml.add_decision`.

    Raises:
        UsageError: the file is a link, has a mistake, is written in a form that cannot be edited, or the disk refuses.
    """
    blocks = {
        "route": f"route: {route}\n" if route else "",
        "submission_date": f"submission_date: {submission.isoformat()}\n" if submission else "",
        "stay": _stay(stay),
        "facts": "facts:\n" + "".join(f"  {name}: {value}\n" for name, value in facts.items()) if facts else "",
    }

    def fits(new: DossierFile) -> bool:
        said = (new.route, new.submission_date, new.stay, len(new.facts))
        return said == (route, submission, stay, len(facts))

    _rewrite(path, blocks, fits, first)


def _stay(stay: Stay) -> str:
    ends = (("from", stay.begin), ("until", stay.end))
    parts = [f"{name}: {day.isoformat()}" for name, day in ends if day is not None]
    return f"stay: {{{', '.join(parts)}}}\n" if parts else ""


def declare_documents(
    path: Path, documents: Mapping[str, str], papers: Mapping[str, PaperWord], *, first: First = nothing
) -> None:
    """Set what a person says of files and pages; empty mappings take the entry out.

    Args:
        path: of the ``dossier.yaml``; made when it is not there.
        documents: ``file``, ``file#page`` or ``file#first-last`` to kind.
        papers: the same places to whose paper it is and whether it is only a copy.
        first: see :func:`pipeline.dossier_yaml.add_decision`.

    Raises:
        UsageError: as for :func:`declare`.
    """
    places = dict.fromkeys((*documents, *papers))
    lines = "".join(f"  {quoted(place)}: {_paper(documents.get(place), papers.get(place))}\n" for place in places)

    def fits(new: DossierFile) -> bool:
        return dict(new.documents) == dict(documents) and dict(new.papers) == dict(papers)

    _rewrite(path, {"documents": f"documents:\n{lines}" if places else ""}, fits, first)


def _paper(kind: str | None, word: PaperWord | None) -> str:
    if word is None:
        return kind or ""
    parts = [f"kind: {kind}"] if kind else []
    if word.role is not None:
        parts.append(f"role: {word.role}")
    if word.duplicate is not None:
        parts.append(f"duplicate: {'true' if word.duplicate else 'false'}")
    return "{" + ", ".join(parts) + "}"


def declare_corrections(path: Path, corrections: Sequence[Correction], *, first: First = nothing) -> None:
    """Set the values that a person gave; an empty sequence takes the entry out.

    Raises:
        UsageError: as for :func:`declare`.
    """
    lines = "".join(f"  - {written_correction(one)}\n" for one in corrections)

    def fits(new: DossierFile) -> bool:
        return new.corrections == tuple(corrections)

    _rewrite(path, {"corrections": f"corrections:\n{lines}" if corrections else ""}, fits, first)


def _rewrite(
    path: Path, blocks: Mapping[str, str], fits: Callable[[DossierFile], bool], first: First = nothing
) -> None:
    """Put blocks in place of keys, if the file then says what it should and all else as before."""
    if path.is_symlink():
        raise UsageError("this is a link and is not written through", file=_NAME)
    try:
        before = path.read_bytes() if path.exists() else b""
    except OSError:
        raise UsageError("this file may not be read", file=_NAME) from None
    old, new = parse_dossier_yaml(before, name=_NAME), parse_dossier_yaml(_replaced(before, blocks), name=_NAME)
    changed = {key for key in _SAID if getattr(old, key) != getattr(new, key)}
    # What says the same already stays as somebody wrote it, with its remarks.
    blocks = {key: text for key, text in blocks.items() if changed & _KEYS.get(key, {key})}
    after = _replaced(before, blocks)
    same = changed <= {name for key in blocks for name in _KEYS.get(key, {key})}
    if not same or not fits(new):
        raise UsageError("this file is written in a form that cannot be edited here; write one key a line", file=_NAME)
    try:
        with written_aside(path, after):
            first()
    except OSError as error:
        raise UsageError(f"this file cannot be written ({error.strerror}); nothing was changed", file=_NAME) from None


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
