"""Folders of runs: several programs make and sweep them at the same time."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

from pipeline.files.private_files import run_folder


def _runs(home: Path) -> int:
    lost = 0
    for _ in range(60):
        with run_folder(home) as folder:
            (folder / "kept").write_text("1", encoding="utf-8")
            lost += not (folder / "kept").exists()
    return lost


def test_no_run_sweeps_the_folder_of_another_that_is_just_being_made(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(6) as pool:
        assert pool.map(_runs, [tmp_path] * 6) == [0] * 6
