"""Killing a run at any moment leaves no half-written report, no stray process, and no file for long (S12, S42)."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.pipeline.samples import encoded, scan_pdf, sheet

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks through /proc")
ROOT = Path(__file__).resolve().parents[2]
READER = "tests.security.slow_reader:read_page"
PROGRAM = f"import pipeline.isolation.jobs\npipeline.isolation.jobs.READER = {READER!r}\n" + (
    # The default argument was bound when the module was made.
    "pipeline.isolation.jobs.read_all.__kwdefaults__['reader'] = pipeline.isolation.jobs.READER\n"
    "pipeline.isolation.jobs.Pool.__init__.__kwdefaults__['reader'] = pipeline.isolation.jobs.READER\n"
    "from pipeline.cli import run\nimport sys\nsys.exit(run(sys.argv[1:]))\n"
)


def marked(home: Path) -> list[int]:
    """Processes that carry our folder in their surroundings: readers and all they started."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            environment = (entry / "environ").read_bytes() + (entry / "cmdline").read_bytes()
            state = (entry / "stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            continue
        if state != "Z" and os.fsencode(home) in environment:
            found.append(int(entry.name))
    return found


def gone(home: Path, seconds: float = 20.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not marked(home):
            return True
        time.sleep(0.05)
    return False


def dossiers(root: Path, count: int) -> Path:
    for number in range(count):
        folder = root / f"000{number}"
        folder.mkdir(parents=True)
        (folder / "dossier.yaml").write_text("route: single-permit\nsubmission_date: 2026-12-10\n")
        (folder / "a.pdf").write_bytes(scan_pdf(*(sheet(1 + number + page) for page in range(3))))
        (folder / "b.png").write_bytes(encoded(sheet(10 + number), "PNG"))
    return root


def start(home: Path, *arguments: object) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "DOSSIER_CACHE": str(home), "PYTHONPATH": str(ROOT)}
    environment.pop("DOSSIER_STRICT", None)
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *map(str, arguments)],
        env=environment,
        cwd=home,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def whole(file: Path) -> bool:
    if file.suffix == ".parquet":
        return file.read_bytes().startswith(b"PAR1") and file.read_bytes().endswith(b"PAR1")
    text = file.read_bytes().decode("utf-8")
    if file.suffix == ".json":
        json.loads(text)
        return True
    return text.rstrip().endswith("</html>") if file.suffix == ".html" else text.endswith("\r\n")


REPORTS = {
    *("report.json", "report.html", "summary.csv", "index.html"),
    *("deadlines.ics", "findings.parquet", "documents.parquet"),
}
MOMENTS = (0.0, 0.9, 2.0)
"""Seconds after the first sign of life; the run takes about three."""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=["int", "term", "kill"])
def test_a_killed_batch_leaves_whole_reports_only_and_no_process(tmp_path: Path, number: signal.Signals) -> None:
    root = dossiers(tmp_path / "dossiers", 2)
    for moment in MOMENTS:
        home, out = tmp_path / f"home-{moment}", tmp_path / f"out-{moment}"
        home.mkdir()
        out.mkdir()
        run = start(home, "batch", root, "--out", out, "--jobs", "2", "--quiet")
        try:
            end = time.monotonic() + 30
            while not (home / "runs").exists() and run.poll() is None and time.monotonic() < end:
                time.sleep(0.02)
            time.sleep(moment)
        finally:
            run.send_signal(number)
            _, said = run.communicate(timeout=30)
        assert gone(home), f"a process outlived the program at {moment}"
        assert b"Traceback" not in said, said.decode()
        left = [path for path in out.rglob("*") if path.is_file()]
        for file in left:
            if number is signal.SIGKILL and file.name.startswith(".dossier-"):
                continue  # written aside: nobody takes it for a report
            assert file.name in REPORTS, file
            assert whole(file), f"{file.name} is half-written"
        runs = list((home / "runs").glob("run-*"))
        if number is not signal.SIGKILL:
            assert runs == [], "an orderly end leaves no temporary file"
        elif runs:
            # What is left is swept by the next run, whatever it is about.
            again = start(home, "read", root / "0000" / "b.png", "--quiet")
            again.communicate(timeout=60)
            assert again.returncode == 0
            assert list((home / "runs").glob("run-*")) == []


def test_an_interrupted_check_keeps_the_old_report(tmp_path: Path) -> None:
    root, home = dossiers(tmp_path / "dossiers", 1), tmp_path / "home"
    home.mkdir()
    report = tmp_path / "report.json"
    report.write_text("old")
    run = start(home, "check", root / "0000", "-f", "json", "-o", report)
    while not list(home.glob("runs/run-*/reader-*")) and run.poll() is None:
        time.sleep(0.02)
    run.terminate()
    _, said = run.communicate(timeout=30)
    assert run.returncode not in (0, 1), "interrupted is not checked"
    assert report.read_text() == "old"
    assert said == b"" or said.count(b"\n") == 1
    assert gone(home)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".dossier-")] == []
