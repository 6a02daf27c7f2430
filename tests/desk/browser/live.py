"""A desk on a port; what stands on the pages is given, the rest is real."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import re
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import uvicorn
from PIL import Image, ImageDraw

from pipeline.check import Options
from pipeline.desk.app import make_app
from pipeline.desk.security import Gate
from pipeline.desk.store import Store

WIDE = """[...document.querySelectorAll("body *")]
    .filter((one) => !one.closest("svg, .scroll") && one.getBoundingClientRect().right > innerWidth)
    .map((one) => one.outerHTML.slice(0, 90)).slice(0, 12)"""
"""What stands out at the side, to be told when a page is too wide."""
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


@dataclass
class Heard:
    """What the browser complained of, and whether the test itself cut lines."""

    told: list[str] = field(default_factory=list)
    cut_off: bool = False

    @property
    def faults(self) -> list[str]:
        """What is nobody's doing but ours."""
        return [one for one in self.told if not (self.cut_off and "net::ERR_" in one)]


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
