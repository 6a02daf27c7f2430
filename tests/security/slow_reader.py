"""A page reader that takes its time, so that a run can be killed in the middle."""

from __future__ import annotations

import time

from pipeline.isolation.limits import ReadSettings
from pipeline.page.image import PageImage
from pipeline.readings import PageReading


def read_page(page: PageImage, settings: ReadSettings) -> PageReading:
    time.sleep(0.3)
    return PageReading(page.number, ink=float(page.rgb.mean()), fingerprint=f"{page.number:016x}")
