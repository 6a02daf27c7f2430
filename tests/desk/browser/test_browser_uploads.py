"""Files on their way to the desk: cut off, gone on with, given up, several dossiers at once. In a real browser."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any

import pytest

from tests.browsing import NEEDS_CHROMIUM
from tests.desk.browser.live import Desk, enter, until

pytestmark = NEEDS_CHROMIUM

BIG = 20 << 20
"""More than two stretches."""


def big(path: Path) -> Path:
    path.write_bytes(b"%PDF-1.4\n" + random.Random(7).randbytes(BIG))
    return path


def uploaded(desk: Desk) -> list[Path]:
    return sorted(path for entry in desk.store.all() if entry.uploaded for path in entry.path.rglob("*.pdf"))


@pytest.mark.usefixtures("cut_off")
def test_an_upload_goes_on_where_it_was_cut_off(page: Any, desk: Desk, tmp_path: Path) -> None:
    sent = big(tmp_path / "big.pdf")
    offsets: list[int] = []

    def cut_once(route: Any) -> None:
        request = route.request
        if request.method == "POST":
            offsets.append(int(request.headers["upload-offset"]))
            if len(offsets) == 2:
                route.abort()
                return
        route.continue_()

    page.route("**/api/dossiers/*/files", cut_once)
    page.set_input_files("#pick-files", str(sent))
    page.wait_for_url(re.compile(r"/d/[0-9a-f]{20}"))
    assert offsets == [0, 8 << 20, 8 << 20, 16 << 20], "only the stretch that was cut is sent again"
    (stored,) = uploaded(desk)
    assert stored.read_bytes() == sent.read_bytes()


@pytest.mark.usefixtures("cut_off")
def test_the_same_files_dropped_after_a_restart_go_on(page: Any, desk: Desk, tmp_path: Path) -> None:
    sent = big(tmp_path / "big.pdf")
    page.route(
        "**/api/dossiers/*/files",
        lambda route: (
            route.abort() if route.request.headers.get("upload-offset") == str(16 << 20) else route.continue_()
        ),
    )
    page.set_input_files("#pick-files", str(sent))
    page.wait_for_selector(".uploads >> text=interrupted")
    desk.stop()
    desk.start()
    page.unroute_all(behavior="ignoreErrors")
    offsets: list[str] = []
    page.once("dialog", lambda dialog: dialog.accept())
    enter(page, desk)
    page.on("request", lambda request: offsets.append(request.headers.get("upload-offset", "")))
    page.set_input_files("#pick-files", str(sent))
    page.wait_for_url(re.compile(r"/d/[0-9a-f]{20}"))
    assert [offset for offset in offsets if offset] == [str(16 << 20)]
    (stored,) = uploaded(desk)
    assert stored.read_bytes() == sent.read_bytes()


@pytest.mark.usefixtures("cut_off")
def test_an_upload_that_is_cancelled_leaves_nothing(page: Any, desk: Desk, tmp_path: Path) -> None:
    page.route(
        "**/api/dossiers/*/files",
        lambda route: None if route.request.headers.get("upload-offset") == str(8 << 20) else route.continue_(),
    )
    page.set_input_files("#pick-files", str(big(tmp_path / "big.pdf")))
    until(lambda: page.evaluate("document.querySelector('.uploads progress').value") > 0.35)
    page.click("#cancel")
    page.wait_for_selector(".uploads >> text=cancelled")
    until(lambda: not any(entry.uploaded for entry in desk.store.all()))
    assert list(desk.store.uploads.iterdir()) == []


FOLDERS = """(names) => {
    const file = (name) => ({
        isFile: true, name, file: (take) => take(new File(["%PDF-1.4 " + name], name, { lastModified: 1e12 })),
    });
    const folder = (name) => {
        const left = [[file(`${name}.pdf`), file(".DS_Store")], []];
        return { isFile: false, name, createReader: () => ({ readEntries: (take) => take(left.shift()) }) };
    };
    const event = new Event("drop", { cancelable: true });
    event.dataTransfer = { items: names.map((name) => ({ webkitGetAsEntry: () => folder(name) })) };
    dispatchEvent(event);
}"""
"""Drops folders the way a browser hands them over; a test cannot make real ones."""


def test_several_folders_dropped_at_once_are_several_dossiers(page: Any, desk: Desk) -> None:
    page.evaluate(FOLDERS, ["sow", "yang"])
    until(lambda: page.locator("#dossiers > li").count() == 3)
    assert [path.name for path in uploaded(desk)] in (["sow.pdf", "yang.pdf"], ["yang.pdf", "sow.pdf"])
    assert len({path.parent for path in uploaded(desk)}) == 2
