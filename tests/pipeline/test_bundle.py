"""The dossier to hand in, made from real files behind the real door; what the papers are is given by the test."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pypdf
import pypdfium2
import pytest

from fixtures.hostile.pdfs import pdfs
from pipeline.bundle import bundle, plan
from pipeline.check import Checked, Known, Options
from pipeline.files.intake import gather
from pipeline.isolation.limits import Limits, ReadSettings
from pipeline.law.catalogue import load_catalogue
from pipeline.messages import Messages
from pipeline.readings import FileReading, PageReading
from pipeline.report.wording import build
from tests.pipeline.samples import encoded, scan_pdf, sheet
from validators.facts import Applicant, Document, Dossier, FileFact, Page, Stay
from validators.finding import Report
from validators.judge import judge

TODAY = dt.date(2026, 11, 20)
ACTIVE = (b"/JS", b"/JavaScript", b"/Launch", b"/OpenAction", b"/EmbeddedFile", b"/XFA", b"/SubmitForm", b"/RichMedia")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "home"))
    made = tmp_path / "dossier"
    made.mkdir()
    return made


def paper(identity: str, kind: str, file: str, *pages: int, attached_to: str | None = None) -> Document:
    numbers = tuple(Page(file, number) for number in pages or (1,))
    return Document(identity, kind, "applicant", 0.99, numbers, attached_to=attached_to)


class Case:
    """A folder of files with papers in them."""

    def __init__(self, folder: Path, documents: tuple[Document, ...], turned: dict[tuple[str, int], int]) -> None:
        self.folder, self.documents, self.turned = folder, documents, turned

    def checked(self) -> Iterator[Checked]:
        options = Options(today=TODAY, settings=ReadSettings())
        catalogue = load_catalogue("checklist")
        with gather(self.folder, Limits()) as intake:
            readings = {}
            facts = []
            for file in intake.files:
                pages = tuple(PageReading(n, rotation=self.turned.get((file.path, n), 0)) for n in range(1, 4))
                readings[file.sha256] = FileReading(file.sha256, file.size, "", "read", 3, pages)
                facts.append(FileFact(file.path, file.sha256, 3, "read"))
            known = Known(intake.files, readings, tuple(facts), self.documents)
            dossier = Dossier(
                "case", "student-subsidised", TODAY, Stay(), Applicant(), {}, self.documents, tuple(facts)
            )
            yield Checked(judge(dossier, catalogue), catalogue, known, options)

    def bundle(self) -> tuple[pypdf.PdfReader, bytes, tuple[str, ...]]:
        for checked in self.checked():
            made = bundle(checked, "en")
            return pypdf.PdfReader(io.BytesIO(made.pdf)), made.pdf, made.left_out
        raise AssertionError

    def report(self) -> Report:
        for checked in self.checked():
            return checked.report
        raise AssertionError


def bookmarks(reader: pypdf.PdfReader) -> list[tuple[int, str, int]]:
    """(depth, title, page from 1)."""

    def walk(entries: list[object], depth: int) -> Iterator[tuple[int, str, int]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry, depth + 1)
            else:
                yield depth, str(entry.title), (reader.get_destination_page_number(entry) or 0) + 1

    return list(walk(reader.outline, 0))


def red_corner(pdf: bytes, page: int) -> tuple[bool, bool]:
    """Whether the page's red mark lies in the left half, and in the upper half."""
    document = pypdfium2.PdfDocument(pdf)
    pixels = np.asarray(document[page - 1].render(scale=1).to_pil().convert("RGB")).astype(int)
    document.close()
    red = (pixels[:, :, 0] > 150) & (pixels[:, :, 1] < 90)
    rows, columns = np.nonzero(red)
    assert len(rows), "the mark of the test page is not on the page"
    return columns.mean() < pixels.shape[1] / 2, rows.mean() < pixels.shape[0] / 2


def test_papers_lie_in_the_order_of_the_checklist_with_what_is_attached_below_them(folder: Path) -> None:
    (folder / "a.pdf").write_bytes(scan_pdf(sheet(1), sheet(2), sheet(3)))
    (folder / "b.jpg").write_bytes(encoded(sheet(1), "JPEG"))
    documents = (
        paper("d1", "criminal-record", "a.pdf", 2, 3),
        paper("d2", "passport", "b.jpg"),
        paper("d3", "translation", "a.pdf", 1, attached_to="d1"),
        paper("d4", "unknown", "b.jpg"),
    )
    reader, _, _ = Case(folder, documents, {}).bundle()
    assert bookmarks(reader) == [
        (0, "Passport", 2),
        (0, "Criminal record certificate", 3),
        (1, "Sworn translation", 5),
        (0, "Paper of unknown kind", 6),
    ]
    assert len(reader.pages) == 6
    cover = " ".join(reader.pages[0].extract_text().split())
    assert "Criminal record certificate 3–4" in cover
    assert "Medical certificate not in the dossier" in cover


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_pages_stand_upright_and_originals_are_not_touched(folder: Path, turn: int) -> None:
    scanned = scan_pdf(sheet(1).rotate(turn, expand=True))
    (folder / "a.pdf").write_bytes(scanned)
    documents = (paper("d1", "passport", "a.pdf"),)
    _, pdf, _ = Case(folder, documents, {("a.pdf", 1): turn}).bundle()
    assert red_corner(pdf, 2) == (True, True)
    assert (folder / "a.pdf").read_bytes() == scanned


def test_the_same_papers_give_the_same_bytes(folder: Path) -> None:
    (folder / "a.pdf").write_bytes(scan_pdf(sheet(1)))
    case = Case(folder, (paper("d1", "passport", "a.pdf"),), {})
    assert case.bundle()[1] == case.bundle()[1]


def test_s32_nothing_active_of_a_client_s_file_comes_along(folder: Path) -> None:
    wanted = [(name, data) for name, data in pdfs() if any(word in data for word in ACTIVE)]
    assert len(wanted) >= 5
    documents = []
    for number, (_, data) in enumerate(wanted, 1):
        (folder / f"{number:02}.pdf").write_bytes(data)
        documents.append(paper(f"d{number}", "unknown", f"{number:02}.pdf"))
    _, pdf, left_out = Case(folder, tuple(documents), {}).bundle()
    assert not [word for word in (*ACTIVE, b"/AA", b"/URI", b"/AcroForm") if word in pdf]
    pictured = sum(len(page.images) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    # Each paper is in it or named as not included.
    assert pictured + len(left_out) == len(wanted)


def test_a_page_that_cannot_be_pictured_is_told(folder: Path) -> None:
    (folder / "a.pdf").write_bytes(scan_pdf(sheet(1)))
    reader, _, left_out = Case(folder, (paper("d1", "passport", "a.pdf", 1, 2),), {}).bundle()
    assert left_out == ("a.pdf, page 2: could not be pictured; add it by hand",)
    assert "a.pdf, page 2" in reader.pages[0].extract_text()


def test_a_copy_of_a_paper_is_left_out_and_said(folder: Path) -> None:
    (folder / "a.pdf").write_bytes(scan_pdf(sheet(1)))
    copy = dataclasses.replace(paper("d2", "passport", "a.pdf"), duplicate_of="d1")
    report = Case(folder, (paper("d1", "passport", "a.pdf"), copy), {}).report()
    planned = plan(build(report, Messages.load("fr"), load_catalogue("checklist")))
    assert [part.document.id for part in planned.parts] == ["d1"]
    assert planned.left_out == ("Passeport : la même pièce qu’une autre (a.pdf, page 1)",)


def test_no_metadata_of_the_papers_and_no_active_name_in_an_archivable_file(folder: Path) -> None:
    exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x0f\x01\x02\0\x0c\0\0\0\x1a\0\0\0\0\0\0\0SECRETCAMERA"
    (folder / "b.jpg").write_bytes(encoded(sheet(1), "JPEG", exif=exif))
    _, pdf, _ = Case(folder, (paper("d1", "passport", "b.jpg"),), {}).bundle()
    assert b"SECRETCAMERA" not in pdf
    assert b"pdfaid:part>2" in pdf
