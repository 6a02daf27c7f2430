"""Files are read in processes that may die: fake readers through the real door (S12 to S14, S17, S27)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from pipeline.cache import Cache
from pipeline.errors import DossierError, ToolMissing
from pipeline.files import private_files
from pipeline.files.intake import SourceFile, gather
from pipeline.isolation.jobs import read_all, reading_of
from pipeline.isolation.limits import MEGABYTE, Limits, ReadSettings
from pipeline.readings import FileReading
from tests.pipeline import fake_readers
from tests.pipeline.samples import encoded, keys, scan_pdf, sheet

SETTINGS = ReadSettings(limits=Limits(answer_bytes=4 * MEGABYTE))
HURRIED = ReadSettings(limits=Limits(page_seconds=6.0, cpu_seconds=1, answer_bytes=4 * MEGABYTE))
READER = "tests.pipeline.fake_readers:"


def bad(misdeed: str) -> Image.Image:
    """A page over which the reader does that."""
    return sheet(colour=fake_readers.colour(misdeed))


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the program keeps what it keeps, for one test."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv(private_files.FOLDER_VARIABLE, str(folder))
    monkeypatch.delenv("DOSSIER_STRICT", raising=False)
    return folder


def listed(folder: Path) -> tuple[SourceFile, ...]:
    with gather(folder, Limits()) as intake:
        return intake.files


def read(
    folder: Path, reader: str = "misbehave", jobs: int = 2, settings: ReadSettings = SETTINGS
) -> dict[str, FileReading]:
    files = listed(folder)
    readings = read_all(files, settings, jobs=jobs, reader=READER + reader)
    return {file.path: reading_of(file, readings) for file in files}


def strays(home: Path) -> list[int]:
    """Processes that know our home folder: readers, and what they started."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            try:
                command = (entry / "cmdline").read_bytes()
                environment = (entry / "environ").read_bytes()
                state = (entry / "stat").read_text().rpartition(")")[2].split()[0]
            except OSError:
                continue
            if state != "Z" and str(home).encode() in command + environment:
                found.append(int(entry.name))
    return found


def soon(condition: Callable[[], bool], seconds: float = 20.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False


REASONS = {
    "abort": "crashed",
    "segfault": "crashed",
    "leave": "crashed",
    "leave_at_once": "crashed",
    "spin": "too-slow",
    "sleep": "too-slow",
    "child_spins": "too-slow",
    "eat_memory": "too-much-memory",
    "eat_more_than_is_used": "too-much-memory",
    "killed_by_the_system": "too-much-memory",
    "endless_answer": "too-much-memory",
    "forged_length": "crashed",
    "forged_shape": "crashed",
    "forged_page": "crashed",
    "cut_answer": "crashed",
    "child_outlives": "crashed",
    "raises": "damaged",
    "recurses": "damaged",
}


def test_no_file_costs_another_and_each_says_why(tmp_path: Path, home: Path) -> None:
    assert set(REASONS) == set(fake_readers.MISDEEDS)
    for misdeed in REASONS:
        (tmp_path / f"{misdeed}-bad.png").write_bytes(encoded(bad(misdeed), "PNG"))
        (tmp_path / f"{misdeed}-next.png").write_bytes(encoded(sheet(1 + len(misdeed)), "PNG"))
    readings = read(tmp_path, jobs=4, settings=HURRIED)
    assert len(readings) == 2 * len(REASONS)
    for misdeed, reason in REASONS.items():
        assert keys(readings[f"{misdeed}-bad.png"]) == ("unreadable", f"file.{reason}"), misdeed
        assert keys(readings[f"{misdeed}-next.png"]) == ("read", None), misdeed
    text = repr(readings)
    assert not any(word in text for word in ("Traceback", "0x7f", "ValueError", "/home", str(tmp_path)))
    if sys.platform == "linux":
        assert soon(lambda: not strays(home)), "a process outlived its reader"
    assert not list(home.glob("runs/run-*")), "temporary files were left"


def test_one_page_costs_that_page_alone_whatever_the_number_of_processes(tmp_path: Path) -> None:
    for misdeed in ("abort", "forged_shape", "raises"):
        pages = [sheet(1), sheet(2), bad(misdeed), sheet(4), sheet(5)]
        (tmp_path / f"{misdeed}.pdf").write_bytes(scan_pdf(*pages))
    (tmp_path / "good.pdf").write_bytes(scan_pdf(*(sheet(number) for number in range(1, 12))))
    killers = [sheet(1) if number in (1, 4, 5) else bad("abort") for number in range(8)]
    (tmp_path / "killers.pdf").write_bytes(scan_pdf(*killers))
    (tmp_path / "forger.pdf").write_bytes(scan_pdf(sheet(1), bad("forged_page"), sheet(3)))
    one, four = read(tmp_path, jobs=1), read(tmp_path, jobs=4)
    assert one == four, [(path, one[path], four[path]) for path in one if one[path] != four[path]]
    for misdeed, reason in (("abort", "crashed"), ("forged_shape", "crashed"), ("raises", "damaged")):
        reading = one[f"{misdeed}.pdf"]
        assert keys(reading) == ("partly-read", "file.pages-missing")
        assert reading.error is not None
        assert reading.error.args == {"pages": "3"}
        assert [page.error.key if page.error else None for page in reading.pages] == [
            *(None, None, f"file.page-{reason}", None, None)
        ]
    assert len({page.fingerprint for page in one["good.pdf"].pages}) == 11
    assert [page.number for page in one["good.pdf"].pages] == list(range(1, 12))
    # A file full of killers is given up after the third.
    assert one["killers.pdf"].error is not None
    assert one["killers.pdf"].error.args == {"pages": "1, 3-8"}
    assert [page.number for page in one["killers.pdf"].pages] == [1, 2, 3, 4]
    # A reader that speaks out of turn is not believed in anything.
    assert keys(one["forger.pdf"]) == ("unreadable", "file.crashed")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A picture and a PDF of five pages."""
    (tmp_path / "a.png").write_bytes(encoded(sheet(7), "PNG"))
    (tmp_path / "b.pdf").write_bytes(scan_pdf(*(sheet(number) for number in range(1, 6))))
    (tmp_path / "c.jpg").write_bytes(encoded(sheet(9), "JPEG"))
    return tmp_path


def test_pages_beyond_the_limit_are_told(folder: Path) -> None:
    settings = replace(SETTINGS, limits=replace(SETTINGS.limits, pages=2))
    reading = read(folder, "good", settings=settings)["b.pdf"]
    assert keys(reading) == ("partly-read", "file.too-many-pages")
    assert reading.page_count == 5
    assert len(reading.pages) == 2


@pytest.mark.skipif(
    sys.platform == "darwin", reason="Apple's libraries break over a fork: there each reader loads them itself"
)
def test_models_are_loaded_once_for_the_second_and_all_later_files(folder: Path) -> None:
    (folder / "d.jpg").write_bytes(encoded(sheet(11), "JPEG"))
    readings = read(folder, "tells_who_warmed_up", jobs=1)
    assert sorted(reading.pages[0].ink for reading in readings.values()) == [0.0, 1.0, 1.0, 1.0]


def test_a_file_that_changes_after_listing_is_not_read(folder: Path) -> None:
    files = listed(folder)
    (folder / "c.jpg").write_bytes(encoded(sheet(3), "JPEG"))
    (folder / "a.png").unlink()
    (folder / "b.pdf").unlink()
    (folder / "b.pdf").symlink_to("/etc/passwd")
    readings = read_all(files, SETTINGS, jobs=1, reader=READER + "good")
    assert {file.path: keys(readings[file.sha256]) for file in files} == {
        "a.png": ("unreadable", "file.vanished"),
        "b.pdf": ("unreadable", "file.changed"),
        "c.jpg": ("unreadable", "file.changed"),
    }


def test_what_is_missing_stops_the_run(folder: Path) -> None:
    with pytest.raises(ToolMissing, match="install it"):
        read(folder, "no_tesseract")


def test_a_reader_that_does_not_exist_is_said_so(folder: Path) -> None:
    with pytest.raises(DossierError, match="cannot be started"):
        read(folder, "nobody")


def test_noise_on_standard_output_harms_nothing(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    readings = read(folder, "writes_to_stdout")
    assert {reading.status for reading in readings.values()} == {"read"}
    assert capfd.readouterr() == ("", "")


def test_the_memory_limit_leaves_room_for_the_libraries(folder: Path) -> None:
    settings = replace(SETTINGS, limits=Limits())
    for reading in read(folder, "heavy_libraries", settings=settings).values():
        assert reading.status == "read"
        assert all(page.blank for page in reading.pages), "the reader could not start its own program"


@pytest.mark.skipif(sys.platform != "linux", reason="namespaces are Linux's")
def test_readers_have_no_network_where_the_system_allows_it(folder: Path) -> None:
    probe = "from pipeline.isolation.network import isolate_network; raise SystemExit(0 if isolate_network() else 1)"
    if subprocess.run([sys.executable, "-c", probe], check=False).returncode:
        pytest.skip("this system does not let a program cut itself off")
    assert all(page.blank for reading in read(folder, "uses_network").values() for page in reading.pages)


def test_equal_files_are_read_once_and_kept(folder: Path, home: Path) -> None:
    (folder / "d-copy.jpg").write_bytes((folder / "c.jpg").read_bytes())
    told: list[tuple[str, str]] = []
    cache = Cache("1", home)

    def tell(path: str, state: str) -> None:
        told.append((path, state))

    files = listed(folder)
    first = read_all(files, SETTINGS, jobs=1, cache=cache, progress=tell, reader=READER + "good")
    assert sum(state == "reading" for _, state in told) == 3
    told.clear()
    again = read_all(files, SETTINGS, jobs=1, cache=cache, progress=tell, reader=READER + "nobody")
    assert again == first
    assert {state for _, state in told} == {"cached"}


@pytest.mark.skipif(sys.platform != "linux", reason="looks through /proc")
def test_killing_the_program_leaves_no_process_and_no_file_for_long(folder: Path, home: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from pipeline.files.intake import gather;"
        "from pipeline.isolation.jobs import read_all; from pipeline.isolation.limits import *;"
        "read_all(gather(Path(sys.argv[1]), Limits()).files, ReadSettings(), jobs=2, reader=sys.argv[2])"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(entry for entry in sys.path if entry)}
    run = subprocess.Popen([sys.executable, "-c", program, folder, READER + "child_waits"], env=environment)
    try:
        assert soon(lambda: len(list(home.glob("runs/run-*/reader-*/reading"))) == 2)
        assert len(strays(home)) >= 5
    finally:
        run.send_signal(signal.SIGKILL)
        run.wait()
    assert soon(lambda: not strays(home)), "readers or what they started outlived the program"
    assert list(home.glob("runs/run-*")), "a killed run cannot have tidied up"
    read(folder, "good")
    assert not list(home.glob("runs/run-*")), "the next run sweeps"
