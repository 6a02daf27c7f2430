"""Stands in for OCR, behind the real door: what a page looks like is all that is read of it."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import time
from collections.abc import Callable

from pipeline.batch.cluster import read_bytes as _real_read_bytes
from pipeline.batch.judging import judge_one
from pipeline.batch.outcome import Outcome, Task, failed
from pipeline.isolation.limits import ReadSettings
from pipeline.page.image import PageImage
from pipeline.preview import picture_page
from pipeline.readings import PageReading

READER = "tests.batch.reader:read_and_picture_page"
SLOW_READER = "tests.batch.reader:read_page_slowly"


def read_page(page: PageImage, settings: ReadSettings) -> PageReading:
    digest = hashlib.sha256(page.rgb.tobytes()).hexdigest()
    return PageReading(page.number, ink=round(float(page.rgb.mean()), 1), fingerprint=digest[:16])


def read_and_picture_page(page: PageImage, settings: ReadSettings) -> PageReading:
    return dataclasses.replace(read_page(page, settings), notes=picture_page(page, settings).notes)


def read_page_slowly(page: PageImage, settings: ReadSettings) -> PageReading:
    time.sleep(0.5)
    return read_page(page, settings)


def read_bytes(data: bytes, file: bytes, settings: bytes) -> bytes:
    """What a worker of a cluster does, slowly and without OCR."""
    from pipeline.batch import cluster

    # A worker of the cluster is a process of its own, where no fixture can put another reader in the constant's place.
    cluster.PICTURING_READER = SLOW_READER  # type: ignore[misc]
    return _real_read_bytes(data, file, settings)


# --- dossiers that misbehave: each takes the place of judging, and is the real thing for every dossier but one ---


def _unless(task: Task, misdeed: Callable[[], None], name: str = "0001") -> Outcome:
    if task.found.name == name:
        misdeed()
    return judge_one(task)


def crash(task: Task) -> Outcome:
    return _unless(task, os.abort)


def hang(task: Task) -> Outcome:
    return _unless(task, lambda: time.sleep(60))


def eat_memory(task: Task) -> Outcome:
    def eat() -> None:
        eaten = []
        while True:
            eaten.append(bytes(1 << 30))  # asked for, never touched

    return _unless(task, eat)


def nonsense(task: Task) -> Outcome:
    """Answer with a row that is none: what a process that went astray may send, and no type checker lets pass."""
    return Outcome(7, 1) if task.found.name == "0001" else judge_one(task)  # type: ignore[arg-type]


def stumble(task: Task) -> Outcome:
    """Crash over any dossier that is not the first of its process."""
    if _SEEN:
        os.abort()
    _SEEN.append(task.found.name)
    return judge_one(task)


_SEEN: list[str] = []


def stay(task: Task) -> Outcome:
    """Write down the number of the process and never come to an end."""
    (task.out / "process").write_text(str(os.getpid()))
    time.sleep(600)
    raise AssertionError


def say_process(task: Task) -> Outcome:
    """Answer with the number of the process."""
    return failed(task.found.name, str(os.getpid()))
