"""Readings are kept privately, by content, and a damaged one is none (docs/security.md S42)."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from pipeline.cache import Cache, Removed, reader_version
from pipeline.errors import UsageError
from pipeline.files import private_files
from pipeline.files.private_files import private_folder, run_folder, write_private
from pipeline.isolation.limits import ReadSettings
from pipeline.readings import FileReading, Note, PageReading, Word

A, B = "a" * 64, "b" * 64


def reading(sha256: str, **more: object) -> FileReading:
    page = PageReading(1, words=(Word("Ünïcode\u2028", 0.5, (0, 0, 1, 1), 0),), notes=(Note("x", {"a": "b"}),))
    return FileReading(sha256, 10, "image/png", "read", 1, (page,), **more)  # type: ignore[arg-type]


def test_a_reading_comes_back_as_it_was(tmp_path: Path) -> None:
    cache = Cache("1", tmp_path)
    assert cache.get(A) is None
    assert cache.put(reading(A))
    assert cache.get(A) == reading(A)
    assert Cache("2", tmp_path).get(A) is None, "another version reads anew"


def test_everything_is_private_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        Cache("1", tmp_path / "home").put(reading(A))
        with run_folder(tmp_path / "home") as folder:
            (folder / "x").mkdir(mode=0o700)
            modes = {path: path.lstat().st_mode for path in (tmp_path / "home").rglob("*")}
    finally:
        os.umask(before)
    assert len(modes) > 5
    for path, mode in modes.items():
        assert stat.S_IMODE(mode) == (0o700 if stat.S_ISDIR(mode) else 0o600), path


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"null", b'{"sha256":"' + A.encode() + b'"}', b"\xff\xfe", b"[" * 100_000]
)
def test_a_damaged_entry_is_none(tmp_path: Path, damage: bytes) -> None:
    cache = Cache("1", tmp_path)
    cache.put(reading(A))
    (path,) = tmp_path.rglob("*.json")
    path.write_bytes(damage)
    assert cache.get(A) is None
    assert cache.put(reading(A))
    assert cache.get(A) == reading(A)


def test_an_entry_of_another_file_is_none(tmp_path: Path) -> None:
    cache = Cache("1", tmp_path)
    cache.put(reading(A))
    cache.put(reading(B))
    one, other = sorted(tmp_path.rglob("*.json"))
    one.write_bytes(other.read_bytes())
    assert cache.get(A) is None


@pytest.mark.parametrize("name", ["../../x", "", "A" * 64, "a" * 63, "a" * 64 + "\n"])
def test_only_hashes_become_names(tmp_path: Path, name: str) -> None:
    cache = Cache("1", tmp_path)
    assert not cache.put(reading(name))
    assert cache.get(name) is None
    assert not list(tmp_path.rglob("*.json"))


@pytest.mark.parametrize("reason", ["too-slow", "too-much-memory", "crashed", "changed", "vanished"])
def test_what_may_go_better_next_time_is_not_kept(tmp_path: Path, reason: str) -> None:
    cache = Cache("1", tmp_path)
    assert not cache.put(reading(A, error=Note(f"file.{reason}")))
    page = PageReading(1, error=Note(f"file.page-{reason}"))
    assert not cache.put(FileReading(A, 1, "image/png", "partly-read", 1, (page,)))
    assert cache.put(reading(A, error=Note("file.damaged")))


def test_purge_says_what_it_removed(tmp_path: Path) -> None:
    Cache("1", tmp_path).put(reading(A))
    cache = Cache("2", tmp_path)
    cache.put(reading(A))
    cache.put(reading(B))
    size = sum(path.stat().st_size for path in tmp_path.rglob(f"{A}.json"))
    assert cache.purge([A, "c" * 64]) == Removed(2, size)
    assert cache.get(A) is None
    assert cache.get(B) == reading(B)
    assert cache.purge().readings == 1
    assert not list(tmp_path.rglob("*.json"))
    assert cache.put(reading(A)), "it can be used again"


def test_a_full_disk_costs_only_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache("1", tmp_path)

    def full(_path: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipeline.cache.write_private", full)
    assert not cache.put(reading(A))


def test_the_version_follows_everything_a_reading_depends_on() -> None:
    one = reader_version(ReadSettings(), "5.3.0 eng fra")
    assert one == reader_version(ReadSettings(), "5.3.0 eng fra")
    assert one != reader_version(ReadSettings(), "5.4.0 eng fra")
    assert one != reader_version(ReadSettings(thorough=True), "5.3.0 eng fra")
    assert "/" not in one


def test_the_place_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert private_files.home_folder({"DOSSIER_CACHE": "/somewhere"}) == Path("/somewhere")
    assert private_files.home_folder({}).name == "dossier"


def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with pytest.raises(UsageError, match="belongs to someone else"):
        private_folder(tmp_path / "link")
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="cannot be made"):
        private_folder(tmp_path / "file")
    (tmp_path / "open").mkdir(mode=0o755)
    assert stat.S_IMODE(private_folder(tmp_path / "open").stat().st_mode) == 0o700


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.json"
    write_private(path, b"old")

    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipeline.files.private_files.os.fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_private(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_leftovers_are_swept_and_living_runs_are_not(tmp_path: Path) -> None:
    with run_folder(tmp_path) as living:
        dead = tmp_path / "runs" / "run-dead"
        dead.mkdir()
        (dead / "page.png").touch()
        with run_folder(tmp_path):
            assert living.exists()
            assert not dead.exists()
    assert not list((tmp_path / "runs").iterdir())
