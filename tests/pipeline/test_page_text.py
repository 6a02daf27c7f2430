from types import SimpleNamespace

import numpy as np
import pytest

from pipeline.isolation.limits import ReadSettings
from pipeline.page import text as page_text
from pipeline.page.language import Guess
from pipeline.page.ocr import TesseractEngine
from pipeline.page.prepare import Upright
from pipeline.page.scripts import language_seen
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


def test_a_few_figures_of_lines_that_run_down_say_less_than_badly_read_lines(monkeypatch):
    seen = {
        0: ("REPUBLICOFUTOPIAPASSPORTSURNAMEGIVENNAMESNATIONALITYUTOPIANDATEOFBIRTH", 0.49),
        270: ("585019575EE5", 0.51),
    }
    monkeypatch.setattr(page_text, "some_lines", lambda _grey, _lines: [np.zeros((20, 200), np.uint8)] * 6)
    monkeypatch.setattr(page_text.prepare, "skew_at", lambda _view, _turn: 0.0)
    monkeypatch.setattr(page_text, "line_boxes", lambda _grey: ())
    turns = iter((0, 270))
    sheet = SimpleNamespace(view=None, prepared=lambda _upright: SimpleNamespace(grey=None, dpi=300))
    engine = SimpleNamespace(read=lambda *_, **__: (Word(*seen[next(turns)], (0.0, 0.0, 1.0, 1.0), 0),))
    upright = Upright(0, 0.0, 0.04, (0, 270))
    found = page_text._first_look(sheet, upright, sheet.prepared(upright), ReadSettings(), engine)
    assert found.upright.rotation == 0


@pytest.mark.parametrize(
    ("script", "language", "confidence", "named"),
    [
        (("Cyrillic", 6.1), None, 0.3, True),
        (("Greek", 2.0), "el", 0.3, True),
        (("Greek", 0.1), "el", 0.9, False),
        (("Latin", 3.0), "de", 0.9, False),
        (None, "de", 0.9, False),
    ],
)
def test_letters_that_no_model_reads_are_believed_in_no_language(monkeypatch, script, language, confidence, named):
    monkeypatch.setattr(TesseractEngine, "script", lambda *_args, **_options: script)
    words = (Word("BIJUIOB", 0.9, (0.1, 0.1, 0.2, 0.12), 0), Word("28.08.2021", 0.9, (0.3, 0.1, 0.4, 0.12), 0))
    page = SimpleNamespace(grey=None, dpi=300)
    guess, seen, notes = page_text._in_another_script(words, Guess("de", 0.5), page, TesseractEngine())
    assert (guess.language, [word.confidence for word in seen]) == (language, [confidence, 0.9])
    assert bool(notes) is named


def test_scripts_of_one_language_tell_it_and_others_do_not():
    assert language_seen("Thai") == ("th", 0.75)
    assert language_seen("Korean") == ("ko", 0.75)
    assert language_seen("Arabic") == (None, 0.0)
    assert language_seen("Latin") is None
