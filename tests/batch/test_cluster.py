"""The same batch on a real scheduler with two workers, one of which is lost in the middle. Everything on loopback."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.batch import cluster
from pipeline.batch.run import run_batch
from pipeline.errors import UsageError
from tests.batch import reader
from tests.batch.conftest import Heard, files
from tests.batch.test_run import Make

pytest.importorskip("distributed")
# Loops and sockets of the library are closed when they are collected.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")
ROOT = Path(__file__).resolve().parents[2]


class Cluster:
    """A scheduler and two workers."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._environment = {**os.environ, "PYTHONPATH": str(ROOT), "DOSSIER_CACHE": str(folder / "home")}
        self.scheduler, self.address = self._start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        worker = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1")
        self.workers = [self._start("worker", self.address, *worker)[0] for _ in range(2)]

    def _start(self, what: str, *arguments: str) -> tuple[subprocess.Popen[bytes], str]:
        log = self._folder / f"{what}-{time.monotonic_ns()}.log"
        with log.open("wb") as out:
            started = subprocess.Popen(
                [sys.executable, "-m", "distributed.cli.dask_" + what, *arguments],
                env=self._environment,
                cwd=self._folder,
                stdout=out,
                stderr=subprocess.STDOUT,
            )
        end = time.monotonic() + 60
        while time.monotonic() < end and started.poll() is None:
            said = log.read_text()
            at = re.search(r"Scheduler at:\s+(tcp://\S+)" if what == "scheduler" else r"Registered to:\s+(\S+)", said)
            if at:
                return started, at[1]
            time.sleep(0.1)
        raise AssertionError(log.read_text())

    def close(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Cluster]:
    made = Cluster(tmp_path)
    yield made
    made.close()


def test_a_lost_worker_costs_no_file_and_the_reports_are_the_same(
    running: Cluster, wanted: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "read_bytes", reader.read_bytes)

    class Killer(Heard):
        def read_one(self) -> None:
            super().read_one()
            if self.read == 1:
                os.kill(running.workers[0].pid, signal.SIGKILL)

    heard = Killer()
    run_batch(wanted(scheduler=running.address), heard)
    assert heard.read == 6
    made = files(tmp_path / "out")
    os.environ["DOSSIER_CACHE"] = str(tmp_path / "other-home")  # restored by the fixture
    run_batch(wanted(out=tmp_path / "alone"), Heard())
    assert made == files(tmp_path / "alone")


def test_nobody_at_the_address_is_a_mistake(wanted: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 1.0)
    with pytest.raises(UsageError, match="nobody answers"):
        run_batch(wanted(scheduler="tcp://127.0.0.1:9"), Heard())
