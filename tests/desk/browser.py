"""A desk on a port and a browser that has entered it; what stands on the pages is given, the rest is real."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import io
import re
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from PIL import Image, ImageDraw

from pipeline.check import Options
from pipeline.desk.app import make_app
from pipeline.desk.security import Gate
from pipeline.desk.store import Store
from pipeline.readings import FileReading, PageReading
from tests.pipeline.words import page as read_page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
NEEDS_CHROMIUM = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
WIDE = """[...document.querySelectorAll("body *")]
    .filter((one) => !one.closest("svg, .scroll") && one.getBoundingClientRect().right > innerWidth)
    .map((one) => one.outerHTML.slice(0, 90)).slice(0, 12)"""
"""What stands out at the side, to be told when a page is too wide."""
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
TODAY = dt.date(2026, 11, 20)
PAGES = 60
DECLARED = """route: student-private
submission_date: 2026-12-10
applicant: {surname: DIAO, given_names: MEI, nationality: CHN, birth_date: 1999-02-01}
"""

WORDS = {
    1: "CERTIFICATE OF GOOD CONDUCT\nCRIMINAL RECORD CERTIFICATE\n\nName: DIAO MEI\nNo criminal record is known.\n"
    "Date of issue: 3 January 2024",
    2: "continued\npage 2",
    3: "MEDICAL CERTIFICATE\n\nThe undersigned physician certifies that DIAO MEI\nhas none of the diseases listed",
}


def scan() -> bytes:
    """Sixty sheets, each with its number."""
    sheets = []
    for number in range(1, PAGES + 1):
        sheet = Image.new("L", (413, 585), 255)
        ImageDraw.Draw(sheet).text((150, 200), f"sheet {number}", fill=0, font_size=40)
        sheets.append(sheet)
    out = io.BytesIO()
    sheets[0].save(out, "PDF", save_all=True, append_images=sheets[1:], resolution=50)
    return out.getvalue()


@dataclass
class Desk:
    """A desk on a port, that can be ended and begun again."""

    root: Path
    options: Options
    port: int = 0
    gate: Gate = field(init=False)
    _ends: contextlib.ExitStack = field(default_factory=contextlib.ExitStack)

    def start(self) -> None:
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", self.port))
        self.port = listener.getsockname()[1]
        self.gate = Gate("127.0.0.1", self.port)
        self.store = self._ends.enter_context(Store(self.root, self.options, today=lambda: TODAY))
        config = uvicorn.Config(make_app(self.store, self.gate), lifespan="off", log_level="critical", ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()

        def end() -> None:
            server.should_exit = server.force_exit = True
            thread.join(10)
            listener.close()

        self._ends.callback(end)
        while not server.started:
            time.sleep(0.02)

    def stop(self) -> None:
        self._ends.close()


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


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield opened
        opened.close()


@dataclass
class Heard:
    """What the browser complained of, and whether the test itself cut lines."""

    told: list[str] = field(default_factory=list)
    cut_off: bool = False

    @property
    def faults(self) -> list[str]:
        """What is nobody's doing but ours."""
        return [one for one in self.told if not (self.cut_off and "net::ERR_" in one)]


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


def enter(page: Any, desk: Desk) -> None:
    page.goto(desk.gate.link)
    page.wait_for_url(re.compile(r"/$"))


def until(holds: Callable[[], object], seconds: float = 30.0) -> None:
    """Wait; the policy of our pages keeps Playwright from waiting inside them."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.05)


def open_dossier(page: Any) -> None:
    page.goto(page.url)
    page.locator(".row-link").first.click()
    page.wait_for_selector(".verdict")
