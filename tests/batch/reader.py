"""Stands in for OCR, behind the real door: what a page looks like is all that is read of it."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import time

import msgspec

from pipeline.limits import ReadSettings
from pipeline.page_image import PageImage
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
    from pipeline import jobs
    from pipeline.batch import cluster

    given = jobs.read_all.__kwdefaults__["reader"]
    jobs.read_all.__kwdefaults__["reader"] = SLOW_READER
    try:
        return _real_read_bytes(cluster, data, file, settings)
    finally:
        jobs.read_all.__kwdefaults__["reader"] = given


def _real_read_bytes(cluster: object, data: bytes, file: bytes, settings: bytes) -> bytes:
    answer: bytes = cluster.read_bytes(data, file, settings)  # type: ignore[attr-defined]
    return answer


def crash(task: object, answer: object) -> None:
    os.abort()


def hang(task: object, answer: object) -> None:
    time.sleep(60)


def nonsense(task: object, answer: object) -> None:
    answer.send_bytes(msgspec.json.encode({"row": 7}))  # type: ignore[attr-defined]
