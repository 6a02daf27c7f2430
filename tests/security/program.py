"""The program in a process of its own, in surroundings made for a test."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run_program(home: Path, *arguments: object, umask: int = 0o022, **surroundings: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error; ``home`` is where it is started.

    Args:
        home: its working folder.
        arguments: of the command line.
        umask: what it may not give to others.
        surroundings: of the environment, over this process's own.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **surroundings}
    environment.pop("DOSSIER_STRICT", None)
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", *map(str, arguments)],
        env=environment,
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        umask=umask,
    )
    return done.returncode, done.stdout, done.stderr
