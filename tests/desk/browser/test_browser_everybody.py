"""The desk for everybody: screen readers, keyboards, narrow and enlarged screens, four languages. In a real browser."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browsing import NEEDS_CHROMIUM
from tests.desk.browser.live import WIDE
from validators.countries import LANGUAGES

pytestmark = NEEDS_CHROMIUM
WIDTHS = (360, 640)
"""A phone, and a screen of 1280 points at 200 %."""


def screens(page: Any) -> list[str]:
    """The addresses of all screens, with the dossier read."""
    page.locator(".row-link").first.click()
    page.wait_for_selector(".verdict")
    dossier = page.url
    return [dossier.partition("/d/")[0], dossier, *(f"{dossier}/{what}" for what in ("letter", "papers", "sort"))]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_can_be_used_by_everybody(page: Any, scheme: str) -> None:
    from axe_core_python.sync_playwright import Axe

    page.emulate_media(color_scheme=scheme)
    for address in screens(page):
        page.goto(address)
        # Not add_script_tag: the policy of the page would refuse it, as it should.
        session = page.context.new_cdp_session(page)
        session.send("Page.setBypassCSP", {"enabled": True})
        page.reload()
        # Forms that are folded are pages too.
        page.evaluate("for (const one of document.querySelectorAll('details.decide')) one.open = true")
        if address.endswith("/sort"):
            # Sixty sheets are one sheet sixty times.
            page.evaluate("for (const one of [...document.querySelectorAll('.sheet')].slice(6)) one.remove()")
        found = Axe().run(page)["violations"]
        assert not found, [(one["id"], [node["html"][:160] for node in one["nodes"]][:3]) for one in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_is_cut_off_on_a_phone_or_at_200_percent(page: Any, language: str) -> None:
    page.locator(f".languages button[value={language}]").click()
    for address in screens(page):
        page.goto(address)
        assert page.locator("html").get_attribute("lang") == language
        assert "[desk." not in page.content()
        page.evaluate("for (const one of document.querySelectorAll('details.decide')) one.open = true")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 740})
            wide = page.evaluate(WIDE)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (address, width, wide)
        page.set_viewport_size({"width": 1280, "height": 900})


def test_text_twice_as_large_is_not_cut_off(page: Any) -> None:
    for address in screens(page):
        page.goto(address)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        page.set_viewport_size({"width": 1280, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280, (address, page.evaluate(WIDE))


def test_everything_is_reached_by_keyboard(page: Any) -> None:
    _, dossier, *_ = screens(page)
    page.goto(dossier)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("j")
    second = page.evaluate("document.activeElement.id")
    page.keyboard.press("k")
    assert first.startswith("f")
    assert second.startswith("f")
    assert first != second
    assert page.evaluate("document.activeElement.id") == first
    page.keyboard.press("a")
    assert page.evaluate("document.activeElement.name") == "note"
