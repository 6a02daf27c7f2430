"""From scans on the disk to a verdict, nothing given: upload, questionnaire, reading, report. In a real browser."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.check import Options
from tests.browsing import NEEDS_CHROMIUM
from tests.desk.browser.live import TODAY, Desk

pytestmark = [NEEDS_CHROMIUM, pytest.mark.ocr]
SAMPLE = Path(__file__).parents[3] / "fixtures" / "dossiers" / "student-subsidised-not-ready"
SENT = ("medical.jpg", "passport.pdf", "contribution fee.pdf")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Without any dossier, and with a reader that reads."""
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "home"))
    (tmp_path / "root").mkdir()
    made = Desk(tmp_path / "root", Options(today=TODAY, jobs=2))
    made.start()
    yield made
    made.stop()


def test_scans_become_a_report_without_a_terminal(page: Any, desk: Desk, tmp_path: Path) -> None:
    for name in SENT:
        shutil.copy(SAMPLE / name, tmp_path / name)
    page.set_input_files("#pick-files", [str(tmp_path / name) for name in SENT])
    page.wait_for_url(re.compile(r"/d/[0-9a-f]{20}"))
    # While it is read: its progress comes by itself, and the route is chosen meanwhile.
    page.locator("#reading .uploads li").first.wait_for()
    address = page.url
    page.locator("select[name=route]").select_option("student-subsidised")
    page.wait_for_selector("select[name='fact.guarantor']")
    page.locator("[name=submission]").fill("2021-03-15")
    page.locator("select[name='fact.guarantor']").select_option("resident-in-belgium")
    page.locator("#answers button.main").click()
    page.wait_for_selector(".verdict", timeout=120_000)  # the page follows the reading by itself
    assert page.locator(".verdict.not-ready").count() == 1
    assert "DELA CRUZ" in page.locator(".who h1").inner_text().upper()
    # The fault that was planted in the payment, with the place where it was read.
    rule = page.locator("input[name=rule][value='fee-payment.reference']")
    fault = page.locator("#mend [data-finding]", has=rule).first
    assert fault.locator("figure rect.box").count() >= 1
    # Until when each paper is good, the planned day, and the one that binds.
    bars = page.locator("#timeline .bar")
    assert "Medical certificate" in " ".join(bars.all_inner_texts())
    assert page.locator("#timeline .planned").count() == bars.count() >= 1
    assert page.locator("#timeline .tag", has_text="binds").count() >= 1
    # The same person on two papers.
    people = page.locator("#people tbody tr")
    assert people.count() >= 2
    assert page.locator("#people .value.agrees").count() >= 2
    # Another planned day is judged at once; nothing is read again.
    known = desk.store.all()[0].known
    before = page.locator("#timeline .legend").inner_text()
    if not page.locator("[name=submission]").is_visible():
        page.locator("#answers summary").click()
    page.locator("[name=submission]").fill("2021-09-30")
    page.locator("#answers button.main").click()
    page.wait_for_selector("#timeline")
    assert page.locator("#timeline .legend").inner_text() != before
    assert page.locator("#mend [data-finding]", has_text="Medical").count() >= 1, "too old by then"
    assert desk.store.all()[0].known is known
    page.goto(f"{address}/papers")
    assert page.locator(".paper .thumbs img").count() >= 3
    assert page.locator(".value-row").count() > 10
