"""Wardens that are forked from one process answer as those that start by themselves."""

from __future__ import annotations

import os
import resource
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import DossierError
from pipeline.files import private_files
from pipeline.isolation.file_answers import FileAnswers
from pipeline.isolation.jobs import Pool
from pipeline.isolation.wardens import Nursery
from pipeline.readings import FileReading
from tests.pipeline.samples import encoded, scan_pdf, sheet
from tests.pipeline.test_jobs import HURRIED, READER, SETTINGS, bad, listed, strays

pytestmark = pytest.mark.skipif(not Nursery.works_here(), reason="there every warden starts by itself")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv(private_files.FOLDER_VARIABLE, str(folder))
    monkeypatch.delenv("DOSSIER_STRICT", raising=False)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(4):
        (tmp_path / f"{number}.png").write_bytes(encoded(sheet(number), "PNG"))
    (tmp_path / "b.pdf").write_bytes(scan_pdf(*(sheet(number) for number in range(1, 6))))
    return tmp_path


def read(pool: Pool, folder: Path) -> Iterator[FileReading]:
    for state in pool.read([FileAnswers(file, SETTINGS.limits) for file in listed(folder)], lambda *_: None):
        yield state.reading()


def by_file(readings: Iterator[FileReading]) -> dict[str, FileReading]:
    return {reading.sha256: reading for reading in readings}


def test_the_answers_are_the_same_whatever_happens_over_a_page(folder: Path, home: Path) -> None:
    for misdeed in ("abort", "forged_shape", "child_outlives", "raises"):
        (folder / f"{misdeed}.pdf").write_bytes(scan_pdf(sheet(1), bad(misdeed), sheet(3)))
    with Pool(SETTINGS, jobs=1, reader=READER + "misbehave") as pool:
        alone, network = by_file(read(pool, folder)), pool.network
    with Pool(SETTINGS, jobs=3, reader=READER + "misbehave", many=True) as pool:
        assert by_file(read(pool, folder)) == alone
        assert pool.network == network
    assert len(alone) == 9
    assert strays(home) == []


def test_what_is_loaded_is_loaded_before_the_first_file(folder: Path) -> None:
    with Pool(SETTINGS, jobs=2, reader=READER + "tells_who_warmed_up", many=True) as pool:
        assert {page.ink for reading in read(pool, folder) for page in reading.pages} == {1.0}


def test_each_warden_has_a_folder_of_its_own_for_what_it_writes(folder: Path, home: Path) -> None:
    with Pool(SETTINGS, jobs=2, reader=READER + "which_folder", many=True) as pool:
        places = {page.fingerprint for reading in read(pool, folder) for page in reading.pages}
    assert len(places) <= 2
    assert all(place.startswith("reader-") and " " not in place for place in places), places


def test_what_wardens_and_readers_used_is_counted(folder: Path) -> None:
    """A bench that looks at what its children used would see nothing of a reading otherwise."""
    (folder / "spin.png").write_bytes(encoded(bad("spin"), "PNG"))
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    with Pool(HURRIED, jobs=2, reader=READER + "misbehave", many=True) as pool:
        list(read(pool, folder))
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    with Pool(HURRIED, jobs=2, reader=READER + "misbehave", many=True) as pool:
        (folder / "spin.png").unlink()
        before += used
        list(read(pool, folder))
    without = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    assert used - without > 0.7, "it spins for a second of processor time"


def test_a_nursery_that_is_killed_costs_no_page(folder: Path, home: Path) -> None:
    with Pool(SETTINGS, jobs=2, reader=READER + "good", many=True) as pool:
        readings = read(pool, folder)
        got = [next(readings)]
        assert pool._nursery is not None
        os.kill(pool._nursery._process.pid, signal.SIGKILL)
        while pool._nursery.lives:
            time.sleep(0.01)
        # A warden goes as well: the one in its place starts by itself.
        pool._slots[0].kill()
        got += readings
    assert len(got) == 5
    assert sum(reading.status != "read" for reading in got) <= 1, "what the killed warden was at"
    assert strays(home) == []


def test_a_nursery_that_cannot_load_is_told(folder: Path) -> None:
    with (
        pytest.raises(DossierError, match="cannot be started"),
        Pool(SETTINGS, jobs=2, reader=READER + "nobody", many=True) as pool,
    ):
        list(read(pool, folder))
