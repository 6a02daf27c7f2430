"""What somebody did stays as it was written, and a change is seen."""

from __future__ import annotations

import datetime as dt
import json
import stat
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from pipeline.audit import AUDIT_FILE, FIRST, as_json, as_text, read, record
from pipeline.errors import UsageError

NOW = dt.datetime(2026, 11, 22, 10, 12, tzinfo=dt.UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number, note in enumerate(("stamp seen", "apostille to follow", "ligne\nnouvelle “ü”")):
        record(
            tmp_path, "decision", "A.B.", {"rule": "medical-certificate.stamped", "note": note, "n": number}, now=NOW
        )
    return tmp_path


def test_entries_come_back_in_order_and_sealed_to_each_other(folder: Path) -> None:
    trail = read(folder)
    assert trail.broken_at is None
    assert [entry.number for entry in trail.entries] == [1, 2, 3]
    assert [entry.prev for entry in trail.entries] == [FIRST, trail.entries[0].hash, trail.entries[1].hash]
    assert trail.entries[2].about["note"] == "ligne\nnouvelle “ü”"
    assert trail.entries[0].at == "2026-11-22T10:12:00Z"
    assert stat.S_IMODE((folder / AUDIT_FILE).stat().st_mode) == 0o600


def lines(folder: Path) -> list[bytes]:
    return (folder / AUDIT_FILE).read_bytes().splitlines(keepends=True)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda all_: [all_[0].replace(b"seen", b"gone"), *all_[1:]], 1),
        (lambda all_: [all_[0], all_[2]], 2),
        (lambda all_: [all_[0], all_[0], *all_[1:]], 2),
        (lambda all_: [all_[1], all_[0], all_[2]], 1),
        (lambda all_: [*all_[:2], all_[2][:-9]], 3),
        (lambda all_: [*all_, b"{}\n"], 4),
        (lambda all_: [*all_, b"\xff[[[\n"], 4),
        (lambda all_: [all_[0], all_[1].replace(b'"A.B."', b'"C.D."'), all_[2]], 2),
    ],
)
def test_a_change_by_hand_is_named_and_nothing_is_added_to_it(folder: Path, change: object, where: int) -> None:
    (folder / AUDIT_FILE).write_bytes(b"".join(change(lines(folder))))  # type: ignore[operator]
    assert read(folder).broken_at == where
    assert f"BROKEN at line {where}" in as_text(read(folder))
    before = (folder / AUDIT_FILE).read_bytes()
    with pytest.raises(UsageError, match="changed by hand"):
        record(folder, "decision", "A.B.", {})
    assert (folder / AUDIT_FILE).read_bytes() == before


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"")
    (tmp_path / AUDIT_FILE).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UsageError, match="cannot be written"):
        record(tmp_path, "decision", "A.B.", {})
    with pytest.raises(UsageError, match="cannot be read"):
        read(tmp_path)
    assert (tmp_path / "elsewhere").read_bytes() == b""


def _many(folder: Path, who: str) -> None:
    for number in range(20):
        record(folder, "decision", who, {"n": number})


def test_several_programs_at_once_lose_nothing(tmp_path: Path) -> None:
    with ProcessPoolExecutor(3) as pool:
        for future in [pool.submit(_many, tmp_path, who) for who in "ABC"]:
            future.result()
    trail = read(tmp_path)
    assert trail.broken_at is None
    assert len(trail.entries) == 60
    assert {entry.by for entry in trail.entries} == {"A", "B", "C"}


def test_programs_get_it_as_json(folder: Path) -> None:
    told = json.loads(as_json(read(folder)))
    assert told["whole"] is True
    assert told["last_hash"] == read(folder).entries[-1].hash
    assert told["entries"][1]["about"]["note"] == "apostille to follow"
