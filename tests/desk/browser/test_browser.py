"""What a consultant does with the desk, in a real browser. What stands on the pages is given; the rest is real."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pypdf
import pytest

from pipeline import audit
from pipeline.desk import changes
from pipeline.dossier_yaml import parse_dossier_yaml
from tests.browsing import NEEDS_CHROMIUM
from tests.desk.browser.live import PAGES, Desk, enter, until

pytestmark = NEEDS_CHROMIUM


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
    page.wait_for_load_state("load")  # before it, nobody listens to keys
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


def test_a_second_click_while_the_answer_is_on_its_way_is_none(
    page: Any, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second would rest on what the first one changed, and be refused for no reason that anybody sees."""
    answer, answered = changes.answer, []

    def slowly(*given: Any) -> None:
        answered.append(given)
        answer(*given)
        time.sleep(1)

    monkeypatch.setattr(changes, "answer", slowly)
    page.locator(".row-link").first.click()
    page.wait_for_selector(".verdict")
    if not page.locator("[name=submission]").is_visible():
        page.locator("#answers summary").click()
    page.locator("[name=submission]").fill("2026-12-11")
    page.evaluate(
        "const one = document.querySelector('#answers button.main'); one.click(); setTimeout(() => one.click(), 400)"
    )
    page.wait_for_url(re.compile(r"#top$"))
    until(lambda: "11\u00a0December 2026" in page.locator(".facts").inner_text())
    assert len(answered) == 1
