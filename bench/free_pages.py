"""Reads nothing from a page and pictures it: what is left is what a batch costs beside reading.

It loads what the real reader loads, so that to start it and to fork from it costs as much.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pipeline.isolation.picturing as _real_reader
from pipeline.preview import picture_page

if TYPE_CHECKING:
    from pipeline.isolation.limits import ReadSettings
    from pipeline.page.image import PageImage
    from pipeline.readings import PageReading

__all__ = ["read_and_picture_page", "warm_up"]


warm_up = _real_reader.warm_up


def read_and_picture_page(page: PageImage, settings: ReadSettings) -> PageReading:
    return picture_page(page, settings)
