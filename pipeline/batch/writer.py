"""The process that writes what is about all dossiers: pandas and pandera are loaded there and not in the parent.

It starts while the last pages are still being read, so that nobody waits for what it has to load.
"""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from types import TracebackType
from typing import Final, TypeAlias

from pipeline.batch.judges import belong_to_the_run, context
from pipeline.batch.outcome import Outcome
from pipeline.errors import DossierError, UsageError
from pipeline.interruptions import held_back

_GRACE: Final = 3.0
"""Seconds that it gets to end by itself."""

_Answer: TypeAlias = "tuple[str, str | None] | None"
"""The mistake of the caller and the file concerned, or None when all is written."""


class Writer:
    """Writes once; see :func:`pipeline.batch.outputs.write_outputs`."""

    def __init__(self) -> None:
        self._process: ForkServerProcess | None = None
        self._pipe: Connection | None = None

    def __enter__(self) -> Writer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            if kind is not None:
                self._process.terminate()
            self._process.join(_GRACE)
            self._process.kill()
            self._process.join()

    def prepare(self) -> Connection:
        """Start the process, unless it is there; what it is asked through."""
        if self._pipe is None:
            made = context()
            mine, theirs = made.Pipe()
            process = made.Process(target=_serve, args=(theirs,), daemon=True)
            with held_back(), theirs:  # a process that is started by half can be neither ended nor waited for
                process.start()
                self._process, self._pipe = process, mine
        return self._pipe

    def write(
        self, out: Path, outcomes: Sequence[Outcome], language: str, today: dt.date, formats: Sequence[str], part: str
    ) -> None:
        """Write all, and wait for it.

        Raises:
            UsageError: a file cannot be written.
        """
        pipe = self.prepare()
        try:
            pipe.send((out, outcomes, language, today, formats, part))
            answer: _Answer = pipe.recv()
        except (EOFError, OSError):
            raise DossierError(
                "the process that writes summary, index and tables ended; the reports of the dossiers are written"
            ) from None
        if answer is not None:
            raise UsageError(answer[0], file=answer[1])


def _serve(asked: Connection) -> None:
    """What the process does: load while it waits, then write."""
    belong_to_the_run()
    from pipeline.batch.outputs import write_outputs

    importlib.import_module("pipeline.tables")
    try:
        out, outcomes, language, today, formats, part = asked.recv()
    except EOFError:  # the run was given up
        return
    answer: _Answer = None
    try:
        write_outputs(out, outcomes, language, today=today, formats=formats, part=part)
    except UsageError as error:
        answer = (error.text, error.file)
    asked.send(answer)
