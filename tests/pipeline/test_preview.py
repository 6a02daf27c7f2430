"""Pictures of pages made along with the readings, and taken apart from them."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import numpy as np

from pipeline.isolation.limits import ReadSettings
from pipeline.page.image import PageImage
from pipeline.preview import PICTURING_READER, apart, picture_page, preview_of
from pipeline.readings import FileReading, Note, PageReading

PAGE = PageImage(1, np.full((90, 60, 3), 200, np.uint8), 72, 72, None, None, "assumed", "unknown")


def pictured(number: int, *, error: Note | None = None) -> PageReading:
    picture = picture_page(PAGE, ReadSettings()).notes
    return PageReading(number, notes=(Note("page.hidden-text"), *picture), error=error)


def file(*pages: PageReading) -> FileReading:
    return FileReading("0" * 64, 10, "image/png", "read", page_count=len(pages), pages=pages)


def test_reading_and_pictures_come_apart() -> None:
    reading, pictures = apart(file(pictured(1), pictured(2)))
    assert [page.notes for page in reading.pages] == [(Note("page.hidden-text"),)] * 2
    assert pictures is not None
    shown = [preview_of(page) for page in pictures.pages]
    assert [(one.width, one.height) for one in shown if one] == [(60, 90), (60, 90)]
    # As the reader of pictures alone would give them: nothing of what was read is kept with them.
    assert all(page == replace(PageReading(page.number), notes=page.notes) for page in pictures.pages)


def test_a_page_without_a_picture_has_all_pictured_again() -> None:
    assert apart(file(pictured(1), PageReading(2)))[1] is None
    assert apart(file(pictured(1), pictured(2, error=Note("file.page-damaged"))))[1] is None
    assert apart(file())[1] is None


def test_a_reading_without_pictures_is_left_alone() -> None:
    plain = file(PageReading(1, notes=(Note("page.hidden-text"),)))
    assert apart(plain) == (plain, None)


def test_what_reads_pages_is_loaded_before_readers_are_forked() -> None:
    program = f"import {PICTURING_READER.partition(':')[0]}, sys\nprint('pipeline.page.reader' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_the_reader_that_pictures_warms_up_like_the_one_that_only_reads() -> None:
    from pipeline.isolation import picturing
    from pipeline.page import reader as page_reader

    assert picturing.warm_up is page_reader.warm_up
