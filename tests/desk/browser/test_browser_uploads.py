"""Files on their way to the desk: cut off, gone on with, given up, several dossiers at once. In a real browser."""

from __future__ import annotations

import random
import re
import zipfile
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
    # Left open it would go on asking, with a session that ends with the server.
    page.once("dialog", lambda dialog: dialog.accept())
    page.goto("about:blank")
    desk.stop()
    desk.start()
    page.unroute_all(behavior="ignoreErrors")
    offsets: list[str] = []
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


def clients(folder: Path) -> Path:
    """A folder as consultants keep them: a dossier each in folders, one deeper, one as a zip, and a loose paper."""
    for name in ("sow/passport.pdf", "sow/bank/march.pdf", "2026/yang/form.pdf", "loose.pdf", "sow/Thumbs.db"):
        path = folder / "clients" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(f"%PDF-1.4 {name}".encode())
    with zipfile.ZipFile(folder / "clients" / "2026" / "diao.zip", "w") as archive:
        archive.writestr("form.pdf", b"%PDF-1.4 diao")
    return folder / "clients"


def kept(desk: Desk) -> list[list[str]]:
    """The files of every uploaded dossier."""
    return sorted(
        sorted(path.relative_to(entry.path).as_posix() for path in entry.path.rglob("*") if path.suffix != "")
        for entry in desk.store.all()
        if entry.uploaded
    )


def test_a_chosen_folder_of_several_dossiers_is_divided_after_saying_so(page: Any, desk: Desk, tmp_path: Path) -> None:
    page.set_input_files("#pick-folder", str(clients(tmp_path)))
    page.wait_for_selector("#divide:visible")
    told = dict(line.split("\n") for line in page.locator("#divide li").all_inner_texts())
    assert told == {"sow": "2 files", "2026/yang": "1 file", "2026/diao.zip": "1 file", "loose files": "1 file"}
    assert page.evaluate("document.activeElement.id") == "divide-many"
    assert kept(desk) == [], "nothing is sent before the answer"
    page.get_by_role("button", name="Make 4 dossiers").click()
    until(lambda: page.locator("#dossiers > li").count() == 5)
    assert kept(desk) == [["bank/march.pdf", "passport.pdf"], ["diao.zip"], ["form.pdf"], ["loose.pdf"]]


def test_a_chosen_folder_is_one_dossier_or_nothing_when_that_is_wanted(page: Any, desk: Desk, tmp_path: Path) -> None:
    folder = clients(tmp_path)
    page.set_input_files("#pick-folder", str(folder))
    page.locator("#divide-none").click()
    assert page.locator("#divide").is_hidden()
    assert kept(desk) == []
    page.set_input_files("#pick-folder", str(folder))
    page.get_by_role("button", name="Make one dossier of everything").click()
    page.wait_for_url(re.compile(r"/d/[0-9a-f]{20}"))
    whole = ["2026/diao.zip", "2026/yang/form.pdf", "loose.pdf", "sow/bank/march.pdf", "sow/passport.pdf"]
    assert kept(desk) == [whole]


def test_a_chosen_folder_of_one_dossier_is_sent_without_a_question(page: Any, desk: Desk, tmp_path: Path) -> None:
    page.set_input_files("#pick-folder", str(clients(tmp_path) / "sow" / "bank"))
    page.wait_for_url(re.compile(r"/d/[0-9a-f]{20}"))
    assert kept(desk) == [["march.pdf"]]
