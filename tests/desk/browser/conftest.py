"""A desk, and a page of a browser that has entered it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.check import Options
from pipeline.readings import FileReading, PageReading
from tests.desk.browser.live import DECLARED, PAGES, TODAY, WORDS, Desk, Heard, enter, scan
from tests.pipeline.words import page as read_page


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "home"))
    root = tmp_path / "root"
    (root / "diao").mkdir(parents=True)
    (root / "diao" / "dossier.yaml").write_text(DECLARED)
    data = scan()
    (tmp_path / "big scan.pdf").write_bytes(data)
    (root / "diao" / "big scan.pdf").write_bytes(data)
    pages = tuple(
        read_page(WORDS[number], number=number, language="en") if number in WORDS else PageReading(number, 210.0, 297.0)
        for number in range(1, PAGES + 1)
    )
    sha256 = hashlib.sha256(data).hexdigest()
    reading = FileReading(sha256, len(data), "application/pdf", "read", page_count=PAGES, pages=pages)
    made = Desk(root, Options(today=TODAY, readings={sha256: reading}, jobs=2))
    made.start()
    yield made
    made.stop()


@pytest.fixture
def heard() -> Heard:
    """None of it may be left at the end."""
    return Heard()


@pytest.fixture
def cut_off(heard: Heard) -> None:
    """For a test that cuts lines: that the browser tells of them is no fault."""
    heard.cut_off = True


@pytest.fixture
def page(browser: Any, desk: Desk, heard: Heard) -> Iterator[Any]:
    """A page that has entered; the browser must complain of nothing and ask nobody else."""
    context = browser.new_context(accept_downloads=True)
    opened = context.new_page()
    opened.set_default_timeout(60_000)
    told = heard.told
    opened.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    opened.on("response", lambda answer: told.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    opened.on("pageerror", lambda error: told.append(str(error)))
    opened.on(
        "request",
        lambda request: told.append(request.url) if not request.url.startswith("http://127.0.0.1:") else None,
    )
    enter(opened, desk)
    yield opened
    context.close()
    assert not heard.faults
