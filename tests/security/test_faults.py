"""What goes wrong outside the papers: full disks, closed folders, vanished files, a broken Tesseract, Ctrl-C.

Each ends in one clear line, nothing is lost, and nothing is half-written (S3, S12, S14, S42).
"""

from __future__ import annotations

import ast
import contextlib
import ctypes
import datetime as dt
import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

import pipeline
from pipeline import audit
from pipeline.decisions import keep_decision
from pipeline.dossier_yaml import parse_dossier_yaml
from pipeline.errors import DossierError, UsageError
from pipeline.files.private_files import run_folder
from pipeline.terminal import write_file
from tests.pipeline.samples import encoded, source
from tests.security.program import ROOT, run_program
from validators.facts import Decision

FULL = Path("/dev/full")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    folder = tmp_path / "dossier"
    folder.mkdir()
    (folder / "slip.png").write_bytes(letter())
    return folder


def letter() -> bytes:
    """A page with enough print to be read."""
    page = Image.new("RGB", (1240, 1754), "white")
    draw, font = ImageDraw.Draw(page), ImageFont.load_default(34)
    for number, line in enumerate(("Bank transfer confirmation", "Date: 01/03/2021", "Amount: 207,00 EUR") * 2):
        draw.text((120, 140 + number * 90), line, font=font, fill="black")
    return encoded(page, "PNG")


def run(home: Path, *arguments: object, path: Path | None = None, **surroundings: str) -> tuple[int, str, str]:
    """The program with its own folder for what it keeps, and ``path`` before all other programs; never a traceback."""
    if path is not None:
        surroundings["PATH"] = f"{path}{os.pathsep}{os.environ['PATH']}"
    answer = run_program(home, *arguments, DOSSIER_CACHE=str(home), **surroundings)
    assert "Traceback" not in answer[2], answer[2]
    return answer


def one_line(err: str) -> str:
    """What was said on standard error, which has to be one line."""
    assert err.startswith("dossier: "), err
    assert err.count("\n") == 1, err
    return err


# --- disk full ------------------------------------------------------------------------------------------


def refuse(number: int) -> Callable[..., object]:
    def fail(*_: object, **__: object) -> object:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
def test_a_full_disk_under_standard_output_is_no_finding(home: Path) -> None:
    """Exit code 1 would say that a dossier is not in order."""
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "pipeline", "routes"],
            cwd=ROOT,
            env={**os.environ, "DOSSIER_CACHE": str(home)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert "standard output cannot be written (No space left on device)" in one_line(done.stderr)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EDQUOT, errno.EIO])
def test_a_report_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    report = tmp_path / "report.json"
    report.write_text("old")

    class Full:
        def __init__(self, handle: int, _mode: str) -> None:
            self.handle = handle

        def __enter__(self) -> Full:
            return self

        def __exit__(self, *_: object) -> None:
            os.close(self.handle)

        def write(self, data: bytes) -> None:
            os.write(self.handle, data[: len(data) // 2])
            raise OSError(number, os.strerror(number))

    monkeypatch.setattr("pipeline.terminal.os.fdopen", Full)
    with pytest.raises(UsageError, match=rf"report\.json: cannot be written \({os.strerror(number)}"):
        write_file(report, b"new" * 1000)
    assert report.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


def test_no_room_for_temporary_files_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.files.private_files.tempfile.mkdtemp", refuse(errno.ENOSPC))
    with (
        pytest.raises(DossierError, match=r"No space left on device.*free some space.*DOSSIER_CACHE"),
        run_folder(tmp_path),
    ):
        pass


WRITER = """
import errno, os, sys
import pipeline.page.ocr

def full(image, path):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

if "pipeline.isolation.worker" in " ".join(sys.orig_argv) and os.path.exists(os.path.join({marks!r}, "full")):
    pipeline.page.ocr.write_pgm = full
"""


@pytest.mark.ocr
def test_a_disk_that_fills_up_while_reading_costs_no_verdict_for_good(
    home: Path, dossier: Path, tmp_path: Path
) -> None:
    """The page is said to be unread for want of room, nothing of it is kept, and the next run reads it."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(WRITER.replace("{marks!r}", repr(str(tmp_path))))
    (tmp_path / "full").touch()
    # Pictures go through files only where the program is started, as it is for somebody's own way of starting it.
    (program := tmp_path / "bin" / "tesseract").parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shutil.which("tesseract")} "$@"\n')
    program.chmod(0o755)
    surroundings = {
        "PYTHONPATH": f"{site}{os.pathsep}{ROOT}",
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
    }
    arguments = ("check", dossier, "-r", "single-permit", "-f", "json")
    _, out, err = run(home, *arguments, **surroundings)
    assert err == ""
    [file] = json.loads(out)["files"]
    assert file["status"] == "unreadable"
    assert "no room on the disk" in file["error"]
    assert "free some space" in file["error"]
    (tmp_path / "full").unlink()
    _, out, _ = run(home, *arguments, **surroundings)
    assert json.loads(out)["files"][0]["status"] == "read"


def test_readers_keep_their_temporary_files_where_they_are_swept(tmp_path: Path) -> None:
    """tempfile goes elsewhere by itself when its folder is full; what a kill leaves there nobody removes (S42)."""
    from pipeline.isolation.jobs import read_all
    from pipeline.isolation.limits import ReadSettings

    file = source(tmp_path, "a.png", letter())
    readings = read_all([file], ReadSettings(), jobs=1, reader="tests.pipeline.fake_readers:where_temporary")
    assert readings[file.sha256].pages[0].fingerprint == "inside"


def test_half_a_line_never_stays_in_the_audit_trail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    audit.record(tmp_path, "decision", "A.B.", {"rule": "passport.mrz"})
    before = (tmp_path / audit.AUDIT_FILE).read_bytes()
    write = os.write

    def half(handle: int, data: bytes) -> int:
        if len(data) > 40:
            return write(handle, data[:40])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        calls = iter((half, refuse(errno.ENOSPC)))
        patch.setattr("pipeline.audit.os.write", lambda handle, data: next(calls)(handle, data))
        with pytest.raises(UsageError, match="No space left"):
            audit.record(tmp_path, "decision", "A.B.", {"rule": "photo.size"})
    assert (tmp_path / audit.AUDIT_FILE).read_bytes() == before
    audit.record(tmp_path, "decision", "A.B.", {"rule": "photo.size"})
    assert audit.read(tmp_path).broken_at is None


def test_a_decision_without_its_trail_is_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    decision = Decision("passport.mrz", "pass", "A.B.", dt.date(2026, 11, 26), None, "seen", ("ab" * 32,), None)
    yaml = tmp_path / "dossier.yaml"
    yaml.write_text("route: single-permit\n")
    with monkeypatch.context() as patch:
        patch.setattr("pipeline.audit.os.write", refuse(errno.ENOSPC))
        with pytest.raises(UsageError, match="audit trail cannot be written"):
            keep_decision(tmp_path, decision)
    assert yaml.read_text() == "route: single-permit\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == [audit.AUDIT_FILE, "dossier.yaml"]
    keep_decision(tmp_path, decision)
    assert len(parse_dossier_yaml(yaml.read_bytes()).reviewed) == len(audit.read(tmp_path).entries) == 1


# --- permissions ----------------------------------------------------------------------------------------


def obey_permissions(*, obey: bool) -> None:
    """Root sees through permissions by two capabilities; without them it is a user like any other."""
    libc = ctypes.CDLL(None, use_errno=True)
    header, sets = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    if libc.capget(header, sets) != 0:
        pytest.skip("needs capabilities, or an ordinary user")
    both = 1 << 1 | 1 << 2  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
    sets[0] = sets[0] & ~both if obey else sets[0] | sets[1] & both
    if libc.capset(header, sets) != 0:
        pytest.skip("needs capabilities, or an ordinary user")


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Path]:
    """A folder in which permissions count, even when tests run as root."""
    if os.geteuid() != 0:
        yield tmp_path
    elif sys.platform != "linux":
        pytest.skip("needs an ordinary user")
    else:
        obey_permissions(obey=True)
        try:
            yield tmp_path
        finally:
            obey_permissions(obey=False)


def test_a_report_into_a_closed_folder_is_one_line(closed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from pipeline.cli import run as command

    out = closed / "out"
    out.mkdir(mode=0o500)
    (closed / "dossier").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOSSIER_CACHE", str(closed / "kept"))
        code = command(
            ["check", str(closed / "dossier"), "-r", "single-permit", "-f", "json", "-o", str(out / "r.json")]
        )
        assert code == 2
        assert one_line(capsys.readouterr().err).endswith(".json: cannot be written (Permission denied)\n")
        code = command(["batch", str(closed), "--out", str(out / "reports"), "--quiet"])
        assert code == 2
        assert one_line(capsys.readouterr().err).endswith(": cannot be made (Permission denied)\n")
    assert list(out.iterdir()) == []


def test_files_and_folders_that_may_not_be_opened_are_told_and_cost_no_other(
    closed: Path, request: pytest.FixtureRequest
) -> None:
    from pipeline.files.intake import gather
    from pipeline.isolation.limits import Limits

    (closed / "good.png").write_bytes(letter())
    for name in ("shut.pdf", "dossier.yaml"):
        (closed / name).write_bytes(b"%PDF-1.7\n" + b"x" * 100)
        (closed / name).chmod(0)
    (closed / "folder").mkdir(mode=0)
    request.addfinalizer(lambda: (closed / "folder").chmod(0o700))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOSSIER_CACHE", str(closed / "folder" / "kept"))
        with gather(closed, Limits()) as intake:
            found = {file.path: file.error.key if file.error else None for file in intake.files}
    assert found == {"good.png": None, "shut.pdf": "file.not-permitted", "folder": "file.not-permitted"}
    assert intake.dossier_yaml is not None
    assert intake.dossier_yaml.data is None


# --- files that move ------------------------------------------------------------------------------------


@pytest.mark.parametrize("when", ["vanished", "changed", "grown", "link"])
def test_s3_a_file_that_moves_between_listing_and_reading_says_so(tmp_path: Path, home: Path, when: str) -> None:
    from pipeline.isolation.jobs import read_all
    from pipeline.isolation.limits import ReadSettings

    moving = source(tmp_path, "moving.png", letter())
    steady = source(tmp_path, "steady.png", encoded(Image.new("L", (90, 90)), "PNG"))
    assert moving.location is not None
    if when == "vanished":
        moving.location.unlink()
    elif when == "link":
        moving.location.rename(tmp_path / "elsewhere.png")
        moving.location.symlink_to(tmp_path / "elsewhere.png")
    else:
        data = moving.location.read_bytes()
        moving.location.write_bytes(data + b"\0" if when == "grown" else data[:-1] + b"\1")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOSSIER_CACHE", str(home))
        patch.delenv("DOSSIER_STRICT", raising=False)
        readings = read_all([moving, steady], ReadSettings(), jobs=1, reader="tests.pipeline.fake_readers:good")
    error = readings[moving.sha256].error
    assert error is not None
    assert error.key == ("file.vanished" if when == "vanished" else "file.changed")
    assert readings[steady.sha256].status == "read"


def test_a_folder_that_vanishes_is_one_line(home: Path, tmp_path: Path) -> None:
    code, _, err = run(home, "check", tmp_path / "gone", "-r", "single-permit")
    assert code == 2
    assert "there is no such folder or archive" in one_line(err)


# --- Tesseract ------------------------------------------------------------------------------------------

BROKEN = {
    "fails": "exit 1",
    "is killed": "kill -SEGV $$",
    "says nothing": "exit 0",
    "answers no table": 'printf "level\\tfoo\\n5\\t1\\n" > "$2.tsv"',
    "answers a broken table": 'printf "level\\tblock_num\\tpar_num\\tline_num\\tleft\\ttop'
    '\\twidth\\theight\\tconf\\ttext\\n5\\t1\\t1\\t1\\ta\\tb\\tc\\td\\te\\tf\\n" > "$2.tsv"',
    "answers no text": 'printf "\\377\\376\\000" > "$2.tsv"',
}


def stand_in(folder: Path, does: str) -> Path:
    """A ``tesseract`` that knows its version and languages and otherwise does that."""
    real = shutil.which("tesseract")
    folder.mkdir()
    program = folder / "tesseract"
    program.write_text(f'#!/bin/sh\ncase "$1" in --version|--list-langs) exec {real} "$1";; esac\n{does}\n')
    program.chmod(0o755)
    return folder


@pytest.mark.ocr
@pytest.mark.parametrize("how", sorted(BROKEN))
def test_a_tesseract_that_breaks_is_named_and_nothing_of_it_is_kept(
    home: Path, dossier: Path, tmp_path: Path, how: str
) -> None:
    from pipeline.check import Options, read_files

    bin_ = stand_in(tmp_path / "bin", BROKEN[how])
    options = Options(today=dt.date(2026, 11, 26), cache_home=home)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOSSIER_CACHE", str(home))
        patch.delenv("DOSSIER_STRICT", raising=False)
        patch.setenv("PATH", f"{bin_}{os.pathsep}{os.environ['PATH']}")
        known = read_files([dossier / "slip.png"], options)
    [fact] = known.facts
    assert fact.status == "unreadable"
    assert fact.error is not None
    assert fact.error.key == "file.ocr-crash", "the page itself is not to blame"
    assert not list(home.rglob("readings/*/*/*.json")), "another run may do better"


@pytest.mark.ocr
def test_without_tesseract_or_a_language_of_it_one_line_says_how_to_get_it(
    home: Path, dossier: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    for more in ((), ("--no-cache",)):
        code, out, err = run(home, "check", dossier, "-r", "single-permit", *more, PATH=str(tmp_path / "empty"))
        assert (code, out) == (2, "")
        assert "tesseract is missing" in one_line(err)
        assert "nstall" in err.partition("missing")[2]
    code, out, err = run(home, "check", dossier, "-r", "single-permit", TESSDATA_PREFIX=str(tmp_path / "empty"))
    assert (code, out) == (2, "")
    assert "language" in one_line(err)
    assert "tesseract-ocr-" in err


# --- the clock, and being interrupted -------------------------------------------------------------------


def test_no_module_measures_time_by_a_clock_that_can_be_set() -> None:
    """Deadlines are monotonic; the wall clock is asked for the day, and for the stamp of an audit entry."""
    may = {"cli/options.py", "desk/store.py", "audit.py"}
    found = set()
    folder = Path(pipeline.__file__).parent
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                owner = ast.unparse(node.func.value)
                if (owner, node.func.attr) == ("time", "time") or (
                    owner.endswith(("datetime", "date")) and node.func.attr in ("now", "today", "utcnow")
                ):
                    found.add(path.relative_to(folder).as_posix())
    assert found == may


BACKWARDS = """
import time
ticks = [2e9]
def back():
    ticks[0] -= 3600
    return ticks[0]
time.time = back
"""


def test_a_clock_that_runs_backwards_changes_nothing(home: Path, dossier: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    arguments = ("check", dossier, "-r", "single-permit", "-d", "2026-12-10", "-f", "json")
    first = run(home, *arguments)
    (site / "sitecustomize.py").write_text(BACKWARDS)
    assert run(tmp_path / "home", *arguments, "--no-cache", PYTHONPATH=f"{site}{os.pathsep}{ROOT}") == first
    audit.record(tmp_path, "decision", "A.B.", {}, now=dt.datetime(2026, 11, 26, 12, tzinfo=dt.UTC))
    audit.record(tmp_path, "decision", "A.B.", {}, now=dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC))
    assert audit.read(tmp_path).broken_at is None, "the order is that of the lines, not of the clock"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_being_interrupted_is_one_line_that_says_how_to_go_on(
    home: Path, dossier: Path, tmp_path: Path, number: signal.Signals
) -> None:
    from tests.security.test_killed import start

    process = start(home, "check", dossier, "-r", "single-permit", "-f", "json", "-o", tmp_path / "r.json")
    end = time.monotonic() + 30
    while not list(home.glob("runs/run-*/reader-*")) and process.poll() is None and time.monotonic() < end:
        time.sleep(0.02)
    process.send_signal(number)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 128 + number
    assert "run it again to go on" in one_line(said.decode())
    assert not (tmp_path / "r.json").exists()


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (OSError(errno.EMFILE, "Too many open files"), "Too many open files"),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), "Cannot allocate memory"),
        (MemoryError(), "not enough memory"),
    ],
    ids=["files", "processes", "memory"],
)
def test_a_system_that_refuses_is_one_line(
    dossier: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, error: BaseException, says: str
) -> None:
    from pipeline.cli import run as command

    def fail(*_: object, **__: object) -> object:
        raise error

    monkeypatch.delenv("DOSSIER_STRICT", raising=False)
    monkeypatch.setattr("pipeline.check.gather", fail)
    with contextlib.suppress(SystemExit):
        assert command(["check", str(dossier), "-r", "single-permit"]) == 2
    assert says in one_line(capsys.readouterr().err)
