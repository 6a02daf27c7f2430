"""A *reader* for :mod:`pipeline.isolation.worker` that reads a page and pictures it: it is decoded once for both.

Apart from :mod:`pipeline.preview`, which the parent loads: what reads pages has to be loaded with this module, once
before readers are forked, and not again in each of them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.page.reader import read_page, warm_up
from pipeline.preview import picture_page

if TYPE_CHECKING:
    from pipeline.isolation.limits import ReadSettings
    from pipeline.page.image import PageImage
    from pipeline.readings import PageReading

__all__ = ["read_and_picture_page", "warm_up"]  # the second is called by the worker, beside the reader it is asked for


def read_and_picture_page(page: PageImage, settings: ReadSettings) -> PageReading:
    """Everything that can be seen on the page, and the page as a small JPEG in one more note."""
    reading = read_page(page, settings)
    return replace(reading, notes=(*reading.notes, *picture_page(page, settings).notes))
