"""Words that a PDF claims to hold: its text layer and the values of its form fields.

Both may say what nobody sees (invisible, white, off the page, mapped to other letters), so the words
are a claim to be compared with the picture, never a reading by themselves.
"""

from __future__ import annotations

import ctypes
import itertools
import math
import unicodedata
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from pipeline.isolation.limits import Limits
from pipeline.page.image import Glyphs
from pipeline.readings import Box, Note, Word

TEXT_LAYER_CONFIDENCE = 0.99
_GRID = 1_000_000
"""PDFium maps page points to whole device pixels; on a device this large a share has six digits."""
_FIELD_CHARACTERS = 2_000


def _to_shares(page: Any) -> NDArray[np.float64]:
    """The 2 x 3 matrix from page points to shares of the page as shown, ``/Rotate`` and crop box applied."""
    corners = []
    for x, y in ((0.0, 0.0), (1000.0, 0.0), (0.0, 1000.0)):
        column, row = ctypes.c_int(), ctypes.c_int()
        pdfium_c.FPDF_PageToDevice(page, 0, 0, _GRID, _GRID, 0, x, y, column, row)
        corners.append((column.value / _GRID, row.value / _GRID))
    origin, right, up = np.array(corners)
    return np.column_stack(((right - origin) / 1000.0, (up - origin) / 1000.0, origin))


def _share_box(to_shares: NDArray[np.float64], left: float, bottom: float, right: float, top: float) -> Box | None:
    """A box of page points as shares, clipped to the page; None when it lies outside."""
    return _clipped(*_shares(to_shares, np.array([[left, bottom, right, top]]))[0].tolist())


def _clipped(left: float, top: float, right: float, bottom: float) -> Box | None:
    """A box of shares, clipped to the page; None when it lies outside, or nobody knows where."""
    if not all(map(math.isfinite, (left, top, right, bottom))) or right <= 0 or bottom <= 0 or left >= 1 or top >= 1:
        return None
    return (round(max(left, 0.0), 5), round(max(top, 0.0), 5), round(min(right, 1.0), 5), round(min(bottom, 1.0), 5))


def text_words(page: Any, limits: Limits) -> tuple[tuple[Word, ...], tuple[Note, ...], Glyphs]:
    """The words of a page's text layer in the order of PDFium, lines numbered from 0.

    Returns:
        words inside the page, remarks (text outside it, more text than is read), and the signs they are made of.
    """
    try:
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return (), (), _NO_GLYPHS
    try:
        return _collect(page, text_page, limits)
    finally:
        text_page.close()


_NO_GLYPHS = Glyphs(np.empty(0, np.uint32), np.empty((0, 4)), np.empty(0, np.int64), np.empty(0, np.bool_))
_LINE_ENDS = (0x0D, 0x0A)
_SPACES = (0xA0, 0x2009, 0x200A, 0x202F, 0x3000)
_LEVEL_DEGREES = 1.5
_OFTEN = 0.5
"""Line ends per sign from which PDFium took the page for vertical writing; a list of single figures has as many."""
_SAME_ROW = 0.3
_TOUCHING = 0.08
"""Both as shares of the height of a letter with its room."""
_ANOTHER_ROW = 1.0
"""Heights of a sign from the middle of a hyphen, which lies low in its line, to a sign of another line, at least."""
_HYPHEN = 0x02
"""PDFium's sign for a hyphen at the end of a line."""


def _collect(page: Any, text_page: Any, limits: Limits) -> tuple[tuple[Word, ...], tuple[Note, ...], Glyphs]:
    count = text_page.count_chars()
    notes = []
    if count > limits.page_characters:
        notes.append(Note("page.too-much-text", {"limit": str(limits.page_characters)}))
        count = limits.page_characters
    raw = text_page.raw
    codes = np.fromiter((pdfium_c.FPDFText_GetUnicode(raw, index) for index in range(count)), np.uint32, count)
    ends = np.isin(codes, _LINE_ENDS)
    signs = ~(ends | ((codes <= 0x20) & (codes != _HYPHEN)) | np.isin(codes, _SPACES))
    starts = signs & ~np.concatenate(([False], signs[:-1]))
    if int(ends.sum()) > _OFTEN * int(signs.sum()):
        joined, ends = _same_rows(raw, ends, signs)
    else:
        joined, ends = _shaken_rows(raw, ends, signs)
    starts &= ~joined
    at = np.flatnonzero(signs)
    boxes = _boxes(raw, at.tolist())
    broken = _broken(codes[at] == _HYPHEN, boxes)
    starts[at[1:][broken]] = True
    ends[at[:-1][broken]] = True
    codes = np.where(codes == _HYPHEN, 0x2D, codes).astype(np.uint32)[at]
    to_shares = _to_shares(page)
    shares = _shares(to_shares, boxes)
    level = _level(raw, at.tolist(), to_shares, page.get_width() / page.get_height())
    first = np.flatnonzero(starts[at])
    bounds = [*first.tolist(), len(at)]
    # Signs without a place do not count for the place of their word, nor do those that PDFium sees far off the page.
    shares[((shares[:, 2:] < 0) | (shares[:, :2] > 1)).any(axis=1)] = np.nan
    low = np.minimum.reduceat(np.where(np.isnan(shares), np.inf, shares), first) if len(first) else np.empty((0, 4))
    high = np.maximum.reduceat(np.where(np.isnan(shares), -np.inf, shares), first) if len(first) else low
    before = np.cumsum(ends)[at[first]].tolist()
    words: list[Word] = []
    owner = np.full(len(at), -1)
    outside, last_before = False, 0
    for index, (start, end) in enumerate(itertools.pairwise(bounds)):
        text = _in_reading_order(_decode(codes[start:end].tolist()), shares[start:end, 0])
        box = _clipped(*low[index, :2].tolist(), *high[index, 2:].tolist())
        if box is None:
            outside = outside or bool(text.strip())
        elif text:
            line = words[-1].line + int(before[index] > last_before) if words else 0
            last_before = before[index]
            owner[start:end] = len(words)
            words.append(Word(text[:_FIELD_CHARACTERS], TEXT_LAYER_CONFIDENCE, box, line, 0, "text-layer"))
    if outside:
        notes.append(Note("page.text-off-page"))
    order = _latin_first(words)
    if order != list(range(len(words))):
        place = np.argsort(np.asarray(order))
        owner[owner >= 0] = place[owner[owner >= 0]]
    return tuple(words[index] for index in order), tuple(notes), Glyphs(codes, shares, owner, level)


def _latin_first(words: Sequence[Word]) -> list[int]:
    """The order of the words in which a form of two scripts has its Latin half read from the left.

    PDFium reads a row that has more letters running to the left from the right, its Latin words too: the value stands
    before its label ("IMANE Prénom"). Where these stand left of all others they are a form's own column.
    """
    order: list[int] = []
    for _, numbers in itertools.groupby(range(len(words)), key=lambda index: words[index].line):
        row = list(numbers)
        leftward = [index for index in row if _runs_leftward(words[index].text)]
        latin = sorted((index for index in row if index not in leftward), key=lambda index: words[index].box[0])
        if leftward and latin and words[latin[-1]].box[2] <= min(words[index].box[0] for index in leftward):
            row = latin + leftward
        order += row
    return order


def _runs_leftward(text: str) -> bool:
    return any(unicodedata.bidirectional(sign) in _LEFTWARDS for sign in text)


def _in_reading_order(text: str, lefts: NDArray[np.float64]) -> str:
    """A word of letters that run to the left, which some programs put into a PDF from left to right, turned about."""
    if (
        len(text) < 2
        or len(text) != len(lefts)
        or not all(unicodedata.bidirectional(sign) in _LEFTWARDS for sign in text)
    ):
        return text
    steps = np.diff(lefts)
    return text[::-1] if (steps > 0).sum() > (steps < 0).sum() else text


_LEFTWARDS: Final = frozenset({"R", "AL", "NSM"})


def _same_rows(
    raw: Any, ends: NDArray[np.bool_], signs: NDArray[np.bool_]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """What goes on where PDFium ends a line behind every letter: it takes a page of short cells for vertical writing.

    Returns:
        which signs touch the one before them in their row, and the line ends without those inside a row.
    """
    at = np.flatnonzero(signs)
    box = pdfium_c.FS_RECTF()
    places = np.full((len(at), 4), np.nan)
    for row, index in enumerate(at.tolist()):
        # With the room that the font gives a letter: letters of one word touch.
        if pdfium_c.FPDFText_GetLooseCharBox(raw, index, box):
            places[row] = box.left, box.bottom, box.right, box.top
    heights = np.abs(places[:, 3] - places[:, 1])
    off = np.abs(np.diff((places[:, 1] + places[:, 3]) / 2))
    gaps = places[1:, 0] - places[:-1, 2]
    onwards = (off < _SAME_ROW * heights[1:]) & (gaps > -_TOUCHING * heights[1:])
    touching = onwards & (gaps < _TOUCHING * heights[1:])
    joined, kept = np.zeros(len(signs), np.bool_), ends.copy()
    for one, two, touches in zip(at[:-1][onwards], at[1:][onwards], touching[onwards], strict=True):
        between = slice(int(one) + 1, int(two))
        # A space between them is one, however narrow.
        joined[two] = bool(touches) and bool(ends[between].all())
        kept[between] = False
    return joined, kept


def _broken(hyphens: NDArray[np.bool_], boxes: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which signs are hyphens at the end of a line: PDFium joins what stands before and behind to one word."""
    middles = (boxes[:, 1] + boxes[:, 3]) / 2
    heights = np.fmax(np.abs(boxes[1:, 3] - boxes[1:, 1]), 1e-6)
    return np.asarray(hyphens[:-1] & (np.abs(np.diff(middles)) > _ANOTHER_ROW * heights), np.bool_)


def _shaken_rows(
    raw: Any, ends: NDArray[np.bool_], signs: NDArray[np.bool_]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """What goes on where PDFium ends a line because the next letters of the row are drawn as a form of their own.

    So are letters that are fainter than those beside them, as a typewriter's are; they may stand a little off the row.

    Returns:
        which signs touch the one before them in their row, and the line ends without those inside a row.
    """
    at = np.flatnonzero(signs)
    joined, kept = np.zeros(len(signs), np.bool_), ends.copy()
    passed = np.cumsum(ends)[at]
    for place in np.flatnonzero(np.diff(passed)).tolist():
        one, two = int(at[place]), int(at[place + 1])
        before, after = _loose_box(raw, one), _loose_box(raw, two)
        if before is None or after is None:
            continue
        height = before[3] - before[1]
        off = abs(before[1] + before[3] - after[1] - after[3]) / 2
        gap = after[0] - before[2]
        # Raised figures and small print are of another size.
        alike = abs(after[3] - after[1] - height) < _AS_TALL * height
        if alike and off < _SHAKEN * height and -_TOUCHING * height < gap < _ONE_BLANK * height:
            kept[one + 1 : two] = False
            joined[two] = gap < _TOUCHING * height and bool(ends[one + 1 : two].all())
    return joined, kept


_SHAKEN, _AS_TALL, _ONE_BLANK = 0.15, 0.1, 0.7
"""As shares of the height of a letter with its room: off the row, of another size, and no more than a blank apart."""


def _loose_box(raw: Any, index: int) -> tuple[float, float, float, float] | None:
    """A sign with the room that its font gives it: left, bottom, right, top in page points."""
    box = pdfium_c.FS_RECTF()
    if not pdfium_c.FPDFText_GetLooseCharBox(raw, index, box):
        return None
    return box.left, box.bottom, box.right, box.top


def _boxes(raw: Any, indices: Sequence[int]) -> NDArray[np.float64]:
    """Left, bottom, right, top of signs in page points; not-a-number where PDFium does not know."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    found = []
    for index in indices:
        if pdfium_c.FPDFText_GetCharBox(raw, index, left, right, bottom, top):
            found.append((left.value, bottom.value, right.value, top.value))
        else:
            found.append((math.nan,) * 4)
    return np.array(found, np.float64).reshape(-1, 4)


def _level(raw: Any, indices: Sequence[int], to_shares: NDArray[np.float64], aspect: float) -> NDArray[np.bool_]:
    """Which signs stand upright on the page as it is shown, to a degree or so."""
    turns = np.array([pdfium_c.FPDFText_GetCharAngle(raw, index) for index in indices], np.float64)
    # PDFium counts angles clockwise, in points that count upwards.
    across, down = to_shares[:, :2] @ np.stack((np.cos(turns), -np.sin(turns)))
    return np.asarray(np.abs(np.arctan2(down / aspect, across)) < math.radians(_LEVEL_DEGREES), np.bool_)


def _shares(to_shares: NDArray[np.float64], boxes: NDArray[np.float64]) -> NDArray[np.float64]:
    """Boxes of page points as shares of the page, left, top, right, bottom, not clipped."""
    one = boxes[:, :2] @ to_shares[:, :2].T + to_shares[:, 2]
    other = boxes[:, 2:] @ to_shares[:, :2].T + to_shares[:, 2]
    return np.concatenate((np.minimum(one, other), np.maximum(one, other)), axis=1)


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
