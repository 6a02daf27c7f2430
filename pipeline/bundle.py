"""The dossier to hand in: papers upright, in the order of the checklist, bookmarked, behind a cover that lists them.

Each page is a picture that an isolated reader made of it: what a client's file would do, carry or link to stays behind,
and so do its metadata. The originals are not touched.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pipeline.messages import Messages, sentence
from pipeline.preview import PRINT_READER, Preview, preview_of
from pipeline.report.naming import document_name, page_ranges
from pipeline.report.view import View
from pipeline.report.wording import build
from pipeline.typeset import typeset
from validators.facts import Document, Page

if TYPE_CHECKING:
    from pipeline.check import Checked

_PHOTO_MM: Final = 45.0
"""Height of a photo whose size nobody knows: it is not blown up to a page."""


@dataclass(frozen=True, slots=True)
class Part:
    """One paper of the bundle."""

    document: Document
    name: str
    remark: str
    level: int
    """Of its bookmark: a translation or an apostille lies below its original."""
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What goes into the bundle, in order, and what does not."""

    parts: tuple[Part, ...]
    missing: tuple[tuple[int, str], ...]
    """(how many parts stand before it, name) of papers that are asked for and not there."""
    left_out: tuple[str, ...]
    """In words: copies of what is in it, files that could not be read."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The file to hand in, and what a person should know of it."""

    pdf: bytes
    """PDF/A-2b."""
    papers: int
    pages: int
    """Of papers, without the cover."""
    left_out: tuple[str, ...]
    """In words; the same stands on the cover."""


def plan(view: View) -> Plan:
    """The order of the papers: the checklist's lines first, each with what is attached to it, then all others."""
    return _Planner(view).plan()


def bundle(checked: Checked, language: str) -> Bundle:
    """The bundle of a dossier.

    Args:
        checked: files are in reach.
        language: of the cover and the bookmarks.

    Raises:
        ToolMissing: typst is not installed.
    """
    from pipeline.doctor import program_version

    messages = Messages.load(language)
    view = build(checked.report, messages, checked.catalogue, version=program_version())
    planned = plan(view)
    sheets = _sheets(view, planned, _pictures(checked, planned), _rotations(checked))
    pdf = typeset("bundle.typ", sheets.data, sheets.files, day=checked.options.today)
    return Bundle(pdf, sheets.papers, len(sheets.files), sheets.left_out)


class _Planner:
    def __init__(self, view: View) -> None:
        self.messages = view.messages
        self.view = view
        self.documents = view.report.dossier.documents
        self.placed: dict[str, None] = {}
        self.parts: list[Part] = []

    def plan(self) -> Plan:
        missing: list[tuple[int, str]] = []
        for line in self.view.checklist:
            finding = line.item.finding
            kinds = {finding.rule.partition(".")[0]}
            asked = next((one for one in self.documents if one.id == finding.document), None)
            if asked is not None:
                kinds.add(asked.kind)
            role = asked.role if asked is not None else finding.message.args.get("role", "applicant")
            before = len(self.parts)
            if asked is not None:
                self._place(asked)
            for document in self.documents:
                if document.kind in kinds and document.role == role:
                    self._place(document)
            if len(self.parts) == before and asked is None:
                missing.append((before, line.name))
        rest = [one for one in self.documents if one.id not in self.placed]
        for document in sorted(rest, key=lambda one: one.kind == "unknown"):
            self._place(document)
        return Plan(tuple(self.parts), tuple(missing), tuple(self._left_out()))

    def _place(self, document: Document, level: int = 1) -> None:
        if document.id in self.placed or document.duplicate_of is not None:
            return
        original = next((one for one in self.documents if one.id == document.attached_to), None)
        if level == 1 and original is not None and original.duplicate_of is None and original.id not in self.placed:
            self._place(original)
            return
        self.placed[document.id] = None
        name = sentence(document_name(document, self.messages))
        remark = ""
        if original is not None:
            remark = self.messages.text("bundle.attached", paper=document_name(original, self.messages))
        pages = tuple(page for page in document.pages if not page.blank)
        self.parts.append(Part(document, name, remark, level, pages))
        for other in self.documents:
            if other.attached_to == document.id:
                self._place(other, level + 1)

    def _left_out(self) -> Iterable[str]:
        messages = self.messages
        for paper in self.view.papers:
            if paper.document.duplicate_of is not None:
                yield messages.text("bundle.duplicate", paper=paper.name, where=paper.where)
        for file in self.view.files:
            if file.fact.status == "unreadable":
                yield messages.text("bundle.unreadable", file=file.fact.path)


def _pictures(checked: Checked, planned: Plan) -> Mapping[tuple[str, int], Preview]:
    from pipeline.isolation.jobs import read_all

    named = {page.file for part in planned.parts for page in part.pages}
    files = [file for file in checked.known.files if file.path in named and file.error is None]
    made = read_all(files, checked.options.settings, jobs=checked.options.jobs, reader=PRINT_READER)
    found: dict[tuple[str, int], Preview] = {}
    for file in files:
        for page in made[file.sha256].pages:
            preview = preview_of(page)
            if preview is not None:
                found[file.path, page.number] = preview
    return found


def _rotations(checked: Checked) -> Mapping[tuple[str, int], int]:
    return {
        (file.path, page.number): page.rotation
        for file in checked.known.files
        if file.error is None
        for page in checked.known.readings[file.sha256].pages
    }


@dataclass(frozen=True, slots=True)
class _Sheets:
    """What the template reads, and the pictures it names."""

    data: dict[str, object]
    files: dict[str, bytes]
    papers: int
    left_out: tuple[str, ...]


def _sheets(
    view: View,
    planned: Plan,
    pictures: Mapping[tuple[str, int], Preview],
    rotations: Mapping[tuple[str, int], int],
) -> _Sheets:
    t = view.messages.text
    files: dict[str, bytes] = {}
    parts: list[dict[str, object]] = []
    lines: list[dict[str, object]] = []
    lost: list[str] = []
    absent = list(planned.missing)
    for number, part in enumerate(planned.parts):
        lines += [_line(name, None, 0) for before, name in absent if before == number]
        sheets = []
        for page in part.pages:
            preview = pictures.get((page.file, page.number))
            if preview is None:
                where = f"{page.file}, {t('report.page', page=page_ranges((page.number,)))}"
                lost.append(t("bundle.unpictured", where=where))
                continue
            name = f"p{len(files) + 1}.jpg"
            files[name] = base64.b64decode(preview.jpeg)
            sheets.append(
                {
                    "file": name,
                    "width": preview.width,
                    "height": preview.height,
                    "turn": rotations.get((page.file, page.number), 0),
                    "mm": _long_side_mm(part.document, page),
                }
            )
        label = f"part-{number + 1}" if sheets else None
        lines.append(_line(part.name, label, len(sheets), part.remark))
        if sheets:
            parts.append({"name": part.name, "level": part.level, "label": label, "sheets": sheets})
    lines += [_line(name, None, 0) for before, name in absent if before >= len(planned.parts)]
    left_out = (*planned.left_out, *lost)
    data: dict[str, object] = {
        "language": view.messages.language,
        "title": f"{t('bundle.title')} – {view.report.dossier.id}",
        "heading": t("bundle.title"),
        "applicant": ", ".join(filter(None, (view.applicant, view.applicant_line))),
        "facts": [[t("bundle.route"), view.route], [t("bundle.submission"), view.submission]],
        "head": [t("bundle.paper"), t("bundle.pages")],
        "none": t("bundle.none"),
        "lines": lines,
        "left-title": t("bundle.left"),
        "left": list(left_out),
        "parts": parts,
    }
    return _Sheets(data, files, len(parts), left_out)


def _line(name: str, label: str | None, count: int, remark: str = "") -> dict[str, object]:
    return {"name": name, "label": label, "count": count, "remark": remark}


def _long_side_mm(document: Document, page: Page) -> float | None:
    """How large a page was, where that is known; None lets it fill the sheet."""
    if page.width_mm is not None and page.height_mm is not None and page.size_from != "assumed":
        return max(page.width_mm, page.height_mm)
    return _PHOTO_MM if document.kind == "photo" else None
