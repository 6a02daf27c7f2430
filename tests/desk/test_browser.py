"""What a consultant does with the desk, in a real browser. What stands on the pages is given; the rest is real."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import io
import random
import re
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pypdf
import pytest
import uvicorn
from PIL import Image, ImageDraw

from pipeline import audit
from pipeline.check import Options
from pipeline.desk.app import make_app
from pipeline.desk.security import Gate
from pipeline.desk.store import Store
from pipeline.dossier_yaml import parse_dossier_yaml
from pipeline.readings import FileReading, PageReading
from tests.pipeline.words import page as read_page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
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


def test_a_big_scan_is_uploaded_and_its_pages_are_sorted(page: Any, desk: Desk, tmp_path: Path) -> None:
    page.set_input_files("#pick-files", str(tmp_path / "big scan.pdf"))
    page.wait_for_url(re.compile(r"/d/[0-9a-f]{20}"))
    page.wait_for_selector(".verdict")
    page.click("a[href$='/sort']")
    page.wait_for_url(re.compile(r"/sort$"))
    page.wait_for_load_state()
    assert page.locator(".sheet").count() == PAGES
    cut = ".sheet[data-page='{}'] .cut".format
    pressed = {number for number in range(1, 5) if page.locator(cut(number)).get_attribute("aria-pressed") == "true"}
    assert {1, 3} <= pressed
    assert 2 not in pressed
    # Where the second paper begins is moved to the front by keyboard …
    page.locator(cut(3)).focus()
    page.keyboard.press("ArrowLeft")
    assert page.locator(cut(2)).get_attribute("aria-pressed") == "true"
    assert page.locator(cut(3)).get_attribute("aria-pressed") == "false"
    assert page.evaluate("document.activeElement.closest('.sheet').dataset.page") == "2"
    page.keyboard.press("ArrowLeft")
    assert page.locator(cut(2)).get_attribute("aria-pressed") == "true", "the first paper keeps a page"
    # … and back by hand; the pages behind it are made part of it.
    if 4 in pressed:
        page.locator(cut(4)).click()
    page.locator(cut(2)).hover()
    page.mouse.down()
    page.locator(".sheet[data-page='4'] img").hover()
    page.mouse.up()
    assert page.locator(cut(4)).get_attribute("aria-pressed") == "true"
    page.locator(".sheet[data-page='60'] .cut").click()
    page.locator(".sheet[data-page='60'] .kind").select_option("payslip")
    page.locator(".sheet[data-page='60'] .role").select_option("sponsor")
    page.click(".save button")
    page.wait_for_url(re.compile(r"/d/[0-9a-f]{20}$"))
    entry = next(one for one in desk.store.all() if one.uploaded)
    declared = parse_dossier_yaml(entry.yaml.read_bytes())
    assert {place: word.role for place, word in declared.papers.items()} == {"big scan.pdf#60": "sponsor"}
    said = dict(declared.documents)
    assert said["big scan.pdf#1-3"] == "criminal-record"
    assert said["big scan.pdf#60"] == "payslip"
    moved = next(kind for place, kind in said.items() if re.match(r"big scan\.pdf#4\b", place))
    assert moved == "medical-certificate"
    page.wait_for_selector(".verdict")
    # The papers are worked out again behind the page.
    until(
        lambda: (
            entry.known is not None
            and ("payslip", 1) in {(document.kind, len(document.pages)) for document in entry.known.documents}
        )
    )


@pytest.mark.usefixtures("cut_off")
def test_a_finding_is_accepted_by_keyboard_and_found_after_a_restart(page: Any, desk: Desk) -> None:
    page.locator(".row-link").first.click()
    page.wait_for_selector(".verdict")
    article = page.locator("#mend [data-finding]", has_text=re.compile("criminal|conduct", re.I)).first
    article.focus()
    page.keyboard.press("a")
    page.keyboard.type("the embassy agreed in writing")
    name = article.get_attribute("id")
    article.locator("[action$=decide] [name=by]").fill("A.B.")
    article.locator("button[value=pass]").click()
    page.wait_for_selector(f"#{name} >> text=the embassy agreed in writing", state="attached")
    address = page.url.partition("#")[0]
    desk.stop()
    desk.start()
    enter(page, desk)
    page.goto(address)
    page.wait_for_selector(".verdict")
    assert "the embassy agreed in writing" in page.content()


@pytest.mark.usefixtures("cut_off")
def test_a_misread_value_is_put_right_by_keyboard_and_found_after_a_restart(page: Any, desk: Desk) -> None:
    page.locator(".row-link").first.click()
    page.wait_for_selector(".verdict")
    article = page.locator("#mend [data-finding]", has_text=re.compile("3.January.2024")).first
    rule = article.locator(".mono").first.text_content()
    article.focus()
    page.keyboard.press("c")
    field = article.locator("[action$=correct] [name=value]")
    assert field.input_value() == "2024-01-03"
    field.fill("2026-11-03")
    article.locator("[action$=correct] [name=by]").fill("A.B.")
    article.locator("[action$=correct] button.good").click()
    page.wait_for_selector("#given")
    assert "3\u00a0November 2026" in page.locator("#given").inner_text()
    assert "3\u00a0January 2024" in page.locator("#given").inner_text(), "what the program read stays visible"
    resting = page.locator("#fine details", has_text=rule or "-").first
    assert resting.locator(".tag", has_text="a person's word").count() == 1
    address = page.url.partition("#")[0]
    desk.stop()
    desk.start()
    enter(page, desk)
    page.goto(address)
    page.wait_for_selector(".verdict")
    page.goto(f"{address}/papers")
    row = page.locator(".value-row.given").first
    assert "given by A.B." in row.inner_text()
    row.locator("summary").click()
    row.locator("button[name=withdraw]").click()
    page.wait_for_selector(".paper")
    assert page.locator(".value-row.given").count() == 0
    (root,) = desk.root.iterdir()
    assert parse_dossier_yaml((root / "dossier.yaml").read_bytes()).corrections == ()
    assert [entry.what for entry in audit.read(root).entries] == ["correction", "correction-taken-back"]


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


def test_the_code_pays_with_the_right_reference(page: Any) -> None:
    page.locator(".row-link").first.click()
    page.wait_for_selector(".verdict")
    picture = page.locator(".code").first.screenshot()
    seen = cv2.imdecode(np.frombuffer(picture, np.uint8), cv2.IMREAD_COLOR)
    text, _, _ = cv2.QRCodeDetector().detectAndDecode(
        cv2.resize(seen, None, fx=3, fy=3, interpolation=cv2.INTER_NEAREST)
    )
    lines = text.split("\n")
    assert lines[0] == "BCD"
    reference = lines[-1] or lines[-2]
    assert reference in page.locator(".payment dl").inner_text()
    assert "DIAO" in reference
    assert "01021999" in re.sub(r"\D", "", reference)


def test_letter_bundle_and_report_are_saved(page: Any, tmp_path: Path) -> None:
    page.locator(".row-link").first.click()
    page.wait_for_selector(".verdict")
    address = page.url
    page.goto(f"{address}/letter?lang=fr")
    assert "Madame, Monsieur" in page.locator("#letter").input_value()
    page.goto(address)
    with page.expect_download(timeout=120_000) as waited:
        page.click("a[href$='/report/bundle']")
    waited.value.save_as(tmp_path / "bundle.pdf")
    marks = [mark.title for mark in pypdf.PdfReader(tmp_path / "bundle.pdf").outline if not isinstance(mark, list)]
    asked = [line.split("\n")[0] for line in page.locator("#checklist tbody tr td:first-child").all_inner_texts()]
    medical = next(at for at, mark in enumerate(marks) if "edical" in mark)
    record = next(at for at, mark in enumerate(marks) if "riminal" in mark)
    in_list = [at for word in ("edical", "riminal") for at, line in enumerate(asked) if word in line][:2]
    assert (medical < record) == (in_list[0] < in_list[1])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_can_be_used_by_everybody(page: Any, scheme: str) -> None:
    from axe_core_python.sync_playwright import Axe

    page.emulate_media(color_scheme=scheme)
    page.locator(".row-link").first.click()
    page.wait_for_selector(".verdict")
    dossier = page.url
    for address in ("/", dossier, f"{dossier}/letter", f"{dossier}/papers", f"{dossier}/sort"):
        page.goto(address if address != "/" else dossier.partition("/d/")[0])
        # Not add_script_tag: the policy of the page would refuse it, as it should.
        session = page.context.new_cdp_session(page)
        session.send("Page.setBypassCSP", {"enabled": True})
        page.reload()
        found = Axe().run(page)["violations"]
        assert not found, [(one["id"], [node["html"][:160] for node in one["nodes"]][:3]) for one in found]
        # At phone width and at 200 %, nothing is cut off at the side.
        for width in (360, 640):
            page.set_viewport_size({"width": width, "height": 740})
            wide = page.evaluate(WIDE)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (address, width, wide)
        page.set_viewport_size({"width": 1280, "height": 900})
