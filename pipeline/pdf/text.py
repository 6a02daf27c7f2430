"""Words that a PDF claims to hold: its text layer and the values of its form fields.

Both may say what nobody sees (invisible, white, off the page, mapped to other letters), so the words
are a claim to be compared with the picture, never a reading by themselves.
"""

from __future__ import annotations

import ctypes
import math
from typing import Any

import numpy as np
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium_c

from pipeline.limits import Limits
from pipeline.readings import Box, Note, Word

TEXT_LAYER_CONFIDENCE = 0.99
_GRID = 1_000_000
"""PDFium maps page points to whole device pixels; on a device this large a share has six digits."""
_FIELD_CHARACTERS = 2_000


def _to_shares(page: Any) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """The 2 x 3 matrix from page points to shares of the page as shown, ``/Rotate`` and crop box applied."""
    corners = []
    for x, y in ((0.0, 0.0), (1000.0, 0.0), (0.0, 1000.0)):
        column, row = ctypes.c_int(), ctypes.c_int()
        pdfium_c.FPDF_PageToDevice(page, 0, 0, _GRID, _GRID, 0, x, y, column, row)
        corners.append((column.value / _GRID, row.value / _GRID))
    origin, right, up = np.array(corners)
    return np.column_stack(((right - origin) / 1000.0, (up - origin) / 1000.0, origin))


def _share_box(to_shares: np.ndarray[Any, Any], left: float, bottom: float, right: float, top: float) -> Box | None:
    """A box of page points as shares, clipped to the page; None when it lies outside."""
    points = to_shares @ np.array([[left, right], [bottom, top], [1.0, 1.0]])
    if not np.isfinite(points).all():
        return None
    (x0, x1), (y0, y1) = np.sort(points, axis=1)
    if x1 <= 0 or y1 <= 0 or x0 >= 1 or y0 >= 1:
        return None
    return (
        round(float(max(x0, 0.0)), 5),
        round(float(max(y0, 0.0)), 5),
        round(float(min(x1, 1.0)), 5),
        round(float(min(y1, 1.0)), 5),
    )


def text_words(page: Any, limits: Limits) -> tuple[tuple[Word, ...], tuple[Note, ...]]:
    """The words of a page's text layer in the order of PDFium, lines numbered from 0.

    Returns:
        words inside the page, and remarks: text outside it, more text than is read.
    """
    try:
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return (), ()
    try:
        return _collect(page, text_page, limits)
    finally:
        text_page.close()


def _collect(page: Any, text_page: Any, limits: Limits) -> tuple[tuple[Word, ...], tuple[Note, ...]]:
    to_shares = _to_shares(page)
    count = text_page.count_chars()
    notes = []
    if count > limits.page_characters:
        notes.append(Note("page.too-much-text", {"limit": str(limits.page_characters)}))
        count = limits.page_characters
    words: list[Word] = []
    letters: list[int] = []
    box = [math.inf, math.inf, -math.inf, -math.inf]
    line, outside = 0, False
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))

    def finish() -> None:
        nonlocal outside
        if letters:
            text = _decode(letters)
            share = _share_box(to_shares, box[0], box[1], box[2], box[3]) if box[0] <= box[2] else None
            if share is None:
                outside = outside or bool(text.strip())
            elif text:
                words.append(Word(text[:_FIELD_CHARACTERS], TEXT_LAYER_CONFIDENCE, share, line, 0, "text-layer"))
        letters.clear()
        box[:] = [math.inf, math.inf, -math.inf, -math.inf]

    raw = text_page.raw
    for index in range(count):
        code = pdfium_c.FPDFText_GetUnicode(raw, index)
        if code in (0x0D, 0x0A):
            finish()
            line = words[-1].line + 1 if words else 0
            continue
        if (code <= 0x20 and code != 0x02) or code in (0xA0, 0x2009, 0x200A, 0x202F, 0x3000):
            finish()
            continue
        letters.append(0x2D if code == 0x02 else code)  # PDFium's sign for a hyphen at the end of a line
        if pdfium_c.FPDFText_GetCharBox(raw, index, left, right, bottom, top):
            box[0], box[1] = min(box[0], left.value), min(box[1], bottom.value)
            box[2], box[3] = max(box[2], right.value), max(box[3], top.value)
    finish()
    if outside:
        notes.append(Note("page.text-off-page"))
    return tuple(words), tuple(notes)


def _decode(units: list[int]) -> str:
    """UTF-16 units to text: pairs joined, halves of pairs and what cannot be printed replaced."""
    joined = "".join(map(chr, units)).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return "".join(sign for sign in joined if sign.isprintable())


def form_words(structure_page: pypdf.PageObject, page: Any, *, first_line: int, limits: Limits) -> tuple[Word, ...]:
    """The values of text and choice fields on a page, one line each, as words with boxes.

    Args:
        structure_page: the page as pypdf sees it.
        page: the same page as PDFium sees it.
        first_line: number of the first line.
        limits: characters of a page.
    """
    to_shares = _to_shares(page)
    words: list[Word] = []
    spent = 0
    for line, reference in enumerate(list(structure_page.get("/Annots") or ())[:2_000], start=first_line):
        widget = reference.get_object()
        if widget.get("/Subtype") != "/Widget" or int(widget.get("/F", 0)) & 2:
            continue
        if _inherited(widget, "/FT") not in ("/Tx", "/Ch"):
            continue
        text = _field_text(_inherited(widget, "/V"))
        spent += len(text)
        if not text or spent > limits.page_characters:
            continue
        x0, y0, x1, y1 = (float(side) for side in widget["/Rect"])
        share = _share_box(to_shares, min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        if share is not None:
            words.extend(_spread(text, share, line))
    return tuple(words)


def _inherited(widget: Any, key: str) -> Any:
    """A field's attribute, looked up its parents (ISO 32000-1, 12.7.3.1)."""
    for _ in range(16):
        value = widget.get(key)
        if value is not None:
            return value.get_object() if hasattr(value, "get_object") else value
        parent = widget.get("/Parent")
        if parent is None:
            return None
        widget = parent.get_object()
    return None


def _field_text(value: Any) -> str:
    if isinstance(value, list):
        value = " ".join(str(part) for part in value[:50])
    if not isinstance(value, str) or value.startswith("/"):
        return ""
    cut = value[:_FIELD_CHARACTERS].encode("utf-8", "replace").decode("utf-8")
    return " ".join("".join(sign if sign.isprintable() else " " for sign in cut).split())


def _spread(text: str, box: Box, line: int) -> list[Word]:
    """Words of a field side by side in its box, each as wide as its share of the letters."""
    left, top, right, bottom = box
    step = (right - left) / max(len(text), 1)
    words, at = [], 0
    for part in text.split(" "):
        start, end = left + at * step, left + (at + len(part)) * step
        words.append(
            Word(part, TEXT_LAYER_CONFIDENCE, (round(start, 5), top, round(end, 5), bottom), line, 0, "form-field")
        )
        at += len(part) + 1
    return words
