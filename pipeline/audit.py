"""The audit trail of a dossier: who decided what and when, each entry sealed to the one before.

``dossier.audit.jsonl`` lies beside ``dossier.yaml``; one JSON object a line, only ever added to. ``hash`` is the
SHA-256 of the entry without it (sorted keys, no blanks, as in RFC 8785), ``prev`` is the ``hash`` of the line before.
An entry that was changed, removed or put in between breaks the chain and is named. What the chain cannot show is the
loss of its last entries: whoever needs that keeps the last ``hash`` elsewhere (``dossier audit`` prints it).
"""

from __future__ import annotations

import contextlib
import datetime as dt
import fcntl
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pipeline.errors import UsageError

AUDIT_FILE: Final = "dossier.audit.jsonl"
FIRST: Final = "0" * 64
"""``prev`` of the first entry."""
_LONGEST: Final = 64 * 1024 * 1024
"""Bytes; a trail is text that people caused, a larger file is none."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that somebody did."""

    number: int
    at: str
    """UTC, ISO 8601, to the second."""
    by: str
    what: str
    """``decision``, ``correction``, ``sorting``, ``answers`` …"""
    about: Mapping[str, object]
    prev: str
    hash: str


@dataclass(frozen=True, slots=True)
class Trail:
    """The entries, and the first line that does not fit, from 1; None when the chain is whole."""

    entries: tuple[Entry, ...]
    broken_at: int | None = None

    @property
    def last_hash(self) -> str:
        """To be kept elsewhere by whoever wants to see that nothing was cut off at the end."""
        return self.entries[-1].hash if self.entries else FIRST


def record(folder: Path, what: str, by: str, about: Mapping[str, object], *, now: dt.datetime | None = None) -> Entry:
    """Add an entry to the trail of a dossier; it is on disk when this returns.

    Args:
        folder: of the dossier.
        what: the kind of act.
        by: who; empty when the program was not told.
        about: what is known of it: text, numbers, lists of them.
        now: default: the clock.

    Raises:
        UsageError: the trail is a link, is broken, or cannot be written.
    """
    path = folder / AUDIT_FILE
    moment = (now or dt.datetime.now(dt.UTC)).astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise UsageError(f"the audit trail cannot be written ({error.strerror})", file=AUDIT_FILE) from None
    with os.fdopen(handle, "r+b") as file, _locked(file.fileno()):
        trail = _parse(file.read(_LONGEST))
        if trail.broken_at is not None:
            raise UsageError(
                "the audit trail was changed by hand; look at it with dossier audit, and move it away to begin another",
                file=AUDIT_FILE,
                line=trail.broken_at,
            )
        body = {
            "number": len(trail.entries) + 1,
            "at": moment,
            "by": by,
            "what": what,
            "about": dict(about),
            "prev": trail.last_hash,
        }
        sealed = {**body, "hash": _seal(body)}
        _append(file.fileno(), _canonical(sealed) + b"\n")
    return _entry(sealed)


def read(folder: Path) -> Trail:
    """The trail of a dossier; empty when there is none.

    Raises:
        UsageError: it may not be read.
    """
    try:
        handle = os.open(folder / AUDIT_FILE, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        return Trail(())
    except OSError as error:
        raise UsageError(f"the audit trail cannot be read ({error.strerror})", file=AUDIT_FILE) from None
    with os.fdopen(handle, "rb") as file:
        return _parse(file.read(_LONGEST))


def _append(handle: int, line: bytes) -> None:
    """Add a line as a whole: half of one would break the chain for good."""
    before = os.fstat(handle).st_size
    try:
        written = 0
        while written < len(line):
            written += os.write(handle, line[written:])
        os.fsync(handle)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.ftruncate(handle, before)
        raise UsageError(f"the audit trail cannot be written ({error.strerror})", file=AUDIT_FILE) from None


@contextlib.contextmanager
def _locked(handle: int) -> Iterator[None]:
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(handle, fcntl.LOCK_UN)


def _canonical(value: Mapping[str, object]) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode("ascii")


def _seal(body: Mapping[str, object]) -> str:
    return hashlib.sha256(_canonical(body)).hexdigest()


def _parse(data: bytes) -> Trail:
    entries: list[Entry] = []
    prev = FIRST
    for number, line in enumerate(data.splitlines(), 1):
        entry = _read_line(line, number, prev)
        if entry is None:
            return Trail(tuple(entries), number)
        entries.append(entry)
        prev = entry.hash
    if data and not data.endswith(b"\n"):
        return Trail(tuple(entries[:-1]), len(entries))
    return Trail(tuple(entries))


def _read_line(line: bytes, number: int, prev: str) -> Entry | None:
    """The entry on a line; None when it is not exactly what was written there."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict) or set(value) != {"number", "at", "by", "what", "about", "prev", "hash"}:
        return None
    texts = all(isinstance(value[key], str) for key in ("at", "by", "what", "prev", "hash"))
    if not texts or not isinstance(value["about"], dict) or value["number"] != number or value["prev"] != prev:
        return None
    body = {key: inner for key, inner in value.items() if key != "hash"}
    return _entry(value) if _seal(body) == value["hash"] else None


def _entry(value: Mapping[str, object]) -> Entry:
    about = value["about"]
    return Entry(
        int(str(value["number"])),
        str(value["at"]),
        str(value["by"]),
        str(value["what"]),
        dict(about) if isinstance(about, dict) else {},
        str(value["prev"]),
        str(value["hash"]),
    )


def as_json(trail: Trail) -> str:
    """The trail for programs."""
    return (
        json.dumps(
            {
                "entries": [
                    {"number": e.number, "at": e.at, "by": e.by, "what": e.what, "about": e.about, "hash": e.hash}
                    for e in trail.entries
                ],
                "whole": trail.broken_at is None,
                "broken_at": trail.broken_at,
                "last_hash": trail.last_hash,
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def as_text(trail: Trail) -> str:
    """The trail for people: one line an act, then whether the chain is whole."""
    from pipeline.report.safe import one_line

    lines = []
    for entry in trail.entries:
        about = ", ".join(
            f"{name}: {value}" for name, value in entry.about.items() if name != "sha256" and value not in (None, "")
        )
        lines.append(one_line(f"#{entry.number} {entry.at} {entry.by or '-'} {entry.what} {about}"))
    if trail.broken_at is not None:
        lines.append(f"BROKEN at line {trail.broken_at}: from there on it is not what was written")
    elif trail.entries:
        lines.append(f"the chain is whole; last hash {trail.last_hash}")
    else:
        lines.append("nothing was decided about this dossier yet")
    return "\n".join(lines) + "\n"
