"""The report on paper."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pypdf
import pytest

from pipeline.crops import frame, wanted
from pipeline.isolation.limits import ReadSettings
from pipeline.messages import LANGUAGES, Messages
from pipeline.page.image import PageImage
from pipeline.preview import picture_page, preview_of
from pipeline.report import pdf, wording
from tests.pipeline.sample_report import SUBMISSION, sample


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path))


def words(text: str = "DIAO Mariam", language: str = "en") -> str:
    view = wording.build(sample(text), Messages.load(language), version="0.1.0")
    return " ".join(" ".join(page.extract_text() for page in reader(pdf.render(view, day=SUBMISSION)).pages).split())


def reader(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_to_act_on_is_printed_with_its_fix(language: str) -> None:
    view = wording.build(sample(), Messages.load(language), version="0.1.0")
    printed = words(language=language).replace(" ", "").replace("\u00ad", "")
    for item in (*view.fails, *view.reviews):
        assert item.title.replace(" ", "").replace("\u00a0", "") in printed.replace("\u00a0", "")
        assert item.fix.replace(" ", "").replace("\u00a0", "") in printed.replace("\u00a0", "")


def test_text_of_a_paper_is_never_markup() -> None:
    hostile = '#read("/etc/passwd") = title *bold* $x$ #link("https://evil.example")[x] \\'
    assert '#read("/etc/passwd") = title *bold* $x$ #link("https://evil.example")[x] \\' in words(hostile)


@pytest.mark.parametrize("name", ["王小明", "\x00\x07\ud800", "علي حسن", "😀", "\u202eabc"])
def test_signs_that_no_font_has_do_not_stop_the_report(name: str) -> None:
    assert "0042-diao" in words(name)


def test_it_is_archivable_and_the_same_input_gives_the_same_bytes() -> None:
    view = wording.build(sample(), Messages.load("en"), version="0.1.0")
    made = pdf.render(view, day=SUBMISSION)
    assert made == pdf.render(view, day=SUBMISSION)
    assert b"pdfaid:part>2" in made


def test_the_place_of_a_finding_is_pictured() -> None:
    view = wording.build(sample(), Messages.load("en"), version="0.1.0")
    spots = wanted(view.report)
    page = PageImage(1, np.full((400, 300, 3), 200, np.uint8), 50, 50, 152.4, 203.2, "scan", "scan")
    preview = preview_of(picture_page(page, ReadSettings()))
    assert preview is not None
    crops = frame(spots, {(spot.file, spot.page): preview for spot in spots}, {})
    with_pictures = reader(pdf.render(view, crops, day=SUBMISSION))
    assert sum(len(page.images) for page in with_pictures.pages) >= len(view.fails)
