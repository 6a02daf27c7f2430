from types import SimpleNamespace

import numpy as np
import pytest

from pipeline.isolation.limits import ReadSettings
from pipeline.page import text as page_text
from pipeline.page.prepare import Upright
from pipeline.readings import Word


@pytest.mark.parametrize(("lines", "chosen"), [(1, 0), (2, 0), (3, 180)])
def test_a_heading_alone_is_not_taken_on_its_head_for_a_poor_page(monkeypatch, lines, chosen):
    legible = iter([0.5, 0.96])
    monkeypatch.setattr(page_text, "some_lines", lambda _grey, _lines: [np.zeros((20, 200), np.uint8)] * lines)
    monkeypatch.setattr(page_text.prepare, "skew_at", lambda _view, _turn: 0.0)
    sheet = SimpleNamespace(view=None, prepared=lambda _upright: SimpleNamespace(grey=None, dpi=300))
    engine = SimpleNamespace(read=lambda *_, **__: (Word("TITREDEPROPRIETE", next(legible), (0.0, 0.0, 1.0, 1.0), 0),))
    upright = Upright(180, 0.0, 1.0, (180, 0, 90, 270))
    monkeypatch.setattr(page_text, "line_boxes", lambda _grey: ())
    found = page_text._first_look(sheet, upright, sheet.prepared(upright), ReadSettings(), engine)
    assert found.upright.rotation == chosen
