"""S28: a sign in every text that comes from a client does nothing in a real browser: report, index and desk."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipeline.batch.outcome import Row
from pipeline.check import Options, check
from pipeline.messages import Messages
from pipeline.readings import FileReading
from pipeline.report import html
from pipeline.report.wording import build
from tests.browsing import NEEDS_CHROMIUM
from tests.desk.browser.live import Desk
from tests.pipeline.samples import text_pdf
from tests.pipeline.words import page as read_page

pytestmark = NEEDS_CHROMIUM
TODAY = dt.date(2026, 11, 26)
CANARY = "\"><img src=x onerror=\"document.title='49'\"><script>document.title='49'<\\script>{{7*7}}javascript:alert(7)"
"""Without a slash, so that it is a file name too."""
MARKUP = "<script>document.title='49'</script><base href='https://example.org/'><style>*{display:none}</style>"
WORDS = f"CERTIFICATE OF GOOD CONDUCT\nName: {CANARY} {MARKUP}\nNo criminal record\nDate of issue: 3 January 2024"


def dossier(root: Path) -> tuple[Path, Options]:
    """Papers whose names, words, metadata and settings are canaries; what stands on the pages is given."""
    folder = root / f"0042 {CANARY}"[:200]
    folder.mkdir(parents=True)
    quoted, short = (CANARY + MARKUP).replace("'", "''"), CANARY.replace("'", "''")
    (folder / "dossier.yaml").write_text(
        "route: single-permit\nsubmission_date: 2026-12-10\n"
        f"applicant: {{surname: '{short}', given_names: '{short}'}}\n"
        f"reviewed:\n  - {{rule: passport.present, decision: pass, by: '{short}', on: 2026-11-25, note: '{quoted}'}}\n"
    )
    readings = {}
    for number, name in enumerate((f"{CANARY}.pdf"[-200:], "harmless.pdf")):
        data = text_pdf(b"BT /F1 24 Tf 72 720 Td (page %d) Tj ET" % number)
        (folder / name).write_bytes(data)
        sha256 = hashlib.sha256(data).hexdigest()
        metadata = {"producer": MARKUP, "creator": CANARY}
        page = read_page(WORDS, number=1, language="en")
        readings[sha256] = FileReading(sha256, len(data), "application/pdf", "read", 1, (page,), metadata=metadata)
    return folder, Options(today=TODAY, readings=readings, keep=False)


@pytest.fixture
def watched(browser: Any) -> Iterator[tuple[Any, list[str]]]:
    """A browser page, and what it asks for, complains of or is made to do."""
    told: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
    page.on(
        "request",
        lambda one: None if one.url.startswith(("file:", "data:", "http://127.0.0.1:")) else told.append(one.url),
    )
    yield page, told
    context.close()


def nothing_happened(page: Any, told: list[str]) -> None:
    assert told == []
    assert "49" not in page.title().replace("='49'", ""), "a script or a template ran"
    assert page.locator("img[src=x], base[href*='example.org']").count() == 0
    assert "document.title" not in "".join(page.locator("script").all_inner_texts())
    assert page.locator("body").is_visible()


def test_s28_a_report_and_an_index_full_of_canaries_do_nothing(tmp_path: Path, watched: tuple[Any, list[str]]) -> None:
    page, told = watched
    folder, options = dossier(tmp_path)
    messages = Messages.load("en")
    with check(folder, options) as checked:
        made = html.render(build(checked.report, messages, checked.catalogue, version="1", notes=checked.known.notes))
    assert "onerror" in made, "the canaries are in the report"
    rows = [Row(folder.name, "not-ready", CANARY + MARKUP, "single-permit", failing=CANARY), Row("b", error=MARKUP)]
    for name, text in (("report.html", made), ("index.html", html.render_index(rows, messages, today=TODAY))):
        (tmp_path / name).write_text(text, "utf-8")
        page.goto((tmp_path / name).as_uri())
        nothing_happened(page, told)
        assert page.locator("script").count() == 0
        assert "onerror" in page.locator("body").inner_text(), "it is shown as what it is"


def test_s28_the_canary_would_sing(tmp_path: Path, watched: tuple[Any, list[str]]) -> None:
    page, told = watched
    (tmp_path / "bare.html").write_text(f"<title>x</title><body>{CANARY}{MARKUP}")
    page.goto((tmp_path / "bare.html").as_uri())
    page.wait_for_function("document.title === '49'")
    with pytest.raises(AssertionError):
        nothing_happened(page, told)


def test_s28_the_desk_full_of_canaries_does_nothing(
    tmp_path: Path, watched: tuple[Any, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    page, told = watched
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "kept"))
    _, options = dossier(tmp_path / "root")
    desk = Desk(tmp_path / "root", replace(options, keep=True, jobs=2))
    desk.start()
    try:
        page.goto(desk.gate.link)
        page.wait_for_selector(".row-link")
        nothing_happened(page, told)
        page.goto(page.url)
        page.locator(".row-link").first.click()
        page.wait_for_selector(".verdict", timeout=20_000)
        nothing_happened(page, told)
        assert "onerror" in page.locator("body").inner_text()
    finally:
        desk.stop()
