"""What a PDF holds besides pages: scripts, actions, attachments, forms, signatures.

Nothing of it is ever run, followed or fetched; it is told, because a paper that does things is odd
and a paper that hides another one inside is incomplete.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pypdf
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from pipeline.isolation.limits import Limits
from pipeline.readings import Note

_MOST_OBJECTS = 20_000

_ACTIONS: Mapping[str, str] = {
    "/JavaScript": "pdf.javascript",
    "/Launch": "pdf.launch",
    "/SubmitForm": "pdf.submits",
    "/ImportData": "pdf.submits",
    "/GoToR": "pdf.external",
    "/GoToE": "pdf.external",
    "/Rendition": "pdf.media",
    "/RichMediaExecute": "pdf.media",
    "/Movie": "pdf.media",
    "/Sound": "pdf.media",
}
"""Action types (ISO 32000-1, table 198) that do more than move about in the file."""

_WORDS: Mapping[bytes, str] = {
    b"JavaScript": "pdf.javascript",
    b"Launch": "pdf.launch",
    b"SubmitForm": "pdf.submits",
    b"EmbeddedFile": "pdf.attachments",
    b"RichMedia": "pdf.media",
}


@dataclass(frozen=True, slots=True)
class Contents:
    """What was found; ``notes`` are ready to be shown."""

    notes: tuple[Note, ...] = ()
    has_form: bool = False
    dynamic_form: bool = False
    """XFA that draws itself: the pages only say that another program is needed."""
    portfolio: bool = False
    """The papers are attachments and the page is a cover."""
    has_user_unit: bool = False


def contents_of(reader: pypdf.PdfReader | None, data: bytes, limits: Limits) -> Contents:
    """Look through a file.

    Args:
        reader: open and unlocked; None when pypdf cannot read the file, then its bytes are searched.
        data: the whole file.
        limits: pages that are looked at.
    """
    if reader is None:
        found = {key for word, key in _WORDS.items() if re.search(rb"/" + word + rb"\b", data)}
        return Contents(tuple(Note(key) for key in sorted(found)), has_user_unit=False)
    root = _dictionary(reader.trailer.get("/Root"))
    form = _dictionary(root.get("/AcroForm"))
    names = _dictionary(root.get("/Names"))
    found = set()
    attachments = "/EmbeddedFiles" in names
    if "/JavaScript" in names:
        found.add("pdf.javascript")
    if attachments:
        found.add("pdf.attachments")
    has_xfa = "/XFA" in form
    if has_xfa:
        found.add("pdf.xfa")
    if "/Collection" in root:
        found.add("pdf.portfolio")
    if int(_number(form.get("/SigFlags"))) & 1 or "/Perms" in root:
        found.add("pdf.signed")
    if reader.is_encrypted:
        found.add("pdf.restricted")
    for action in _actions(reader, root, limits):
        key = _ACTIONS.get(str(action))
        if key is not None:
            found.add(key)
    return Contents(
        notes=tuple(Note(key) for key in sorted(found)),
        has_form=bool(form),
        dynamic_form=has_xfa and (str(root.get("/NeedsRendering")).lower() == "true" or _only_asks_for_reader(reader)),
        portfolio="/Collection" in root and attachments,
        has_user_unit=b"/UserUnit" in data or b"/ObjStm" in data,
    )


def _actions(reader: pypdf.PdfReader, root: DictionaryObject, limits: Limits) -> Iterator[Any]:
    """Types of the actions of the document, its pages and their annotations."""
    holders: list[DictionaryObject] = [root]
    for index, page in enumerate(reader.pages):
        if index >= limits.pages or len(holders) > _MOST_OBJECTS:
            break
        holders.append(page)
        annotations = _resolve(page.get("/Annots"))
        if isinstance(annotations, ArrayObject):
            for annotation in annotations[:500]:
                entry = _dictionary(annotation)
                holders.append(entry)
                if entry.get("/Subtype") in ("/RichMedia", "/Movie", "/Sound", "/Screen"):
                    yield "/Movie"
                if entry.get("/Subtype") == "/FileAttachment":
                    yield "/GoToE"
    for holder in holders:
        for action in (holder.get("/OpenAction"), holder.get("/A")):
            yield _dictionary(action).get("/S")
        for action in list(_dictionary(holder.get("/AA")).values())[:20]:
            yield _dictionary(action).get("/S")


def _only_asks_for_reader(reader: pypdf.PdfReader) -> bool:
    """The page that Adobe's forms show elsewhere: "Please wait... If this message is not replaced"."""
    if len(reader.pages) != 1:
        return False
    text = reader.pages[0].extract_text()[:600].lower()
    return "please wait" in text and "adobe" in text


def _resolve(value: Any) -> Any:
    return value.get_object() if isinstance(value, IndirectObject) else value


def _dictionary(value: Any) -> DictionaryObject:
    resolved = _resolve(value)
    return resolved if isinstance(resolved, DictionaryObject) else DictionaryObject()


def _number(value: Any) -> float:
    resolved = _resolve(value)
    return float(resolved) if isinstance(resolved, int | float) else 0.0
