"""PDF pages as pictures with the words their text layer claims.

Two readers look at every file. PDFium renders and decodes: it is what shows the page. pypdf gives the
structure (form fields, scripts, attachments, a second opinion on the number of pages) and mends files
that PDFium will not open, by writing them anew. A page that is one scan is taken out at the scan's own
resolution when nothing is drawn over it and the page really shows that picture; every other page is rendered.
"""

from __future__ import annotations

import contextlib
import io
import math
import signal
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
import pypdf
import pypdf.errors
import pypdfium2
import pypdfium2.raw as pdfium_c

from pipeline.errors import Unreadable
from pipeline.files.pictures import bounded_text, made_by_camera, open_picture, picture_metadata
from pipeline.isolation.limits import Limits
from pipeline.page.image import MM_PER_INCH, Drawing, Glyphs, PageFailure, PageImage, Pixels
from pipeline.page.physical_size import SCANNER_DPI, Size, is_phone_app, sheet_name
from pipeline.page.resample import quarter_turned, shrunk
from pipeline.pdf.content import Contents, contents_of
from pipeline.pdf.pictures import lost_share
from pipeline.pdf.text import form_words, text_words
from pipeline.readings import Capture, Note, Word

POINTS_PER_INCH = 72.0
RENDER_DPI = (200.0, 300.0)
"""Born-digital pages at the first; pages that show pictures at theirs, up to the second."""
STRUCTURE_SECONDS = 15
"""Pure-Python parsing of a hostile file can take hours; PDFium alone then has to do."""
_FULL_PAGE = 0.97
_MAIN_PICTURE = 0.5
_LOST_PAGE = 0.15
"""Pictures over this share of the page that are not shown: whatever was on them, the page was not read."""
_BAND = 256
"""Rows at a time where a second copy of a whole picture would be too much."""
_COMPARE_DPI = 30.0
_COMPARE_DIFFERENCE = 10.0
"""Mean difference in grey levels between the scan and the page as shown; resampling alone stays below 4."""


class _OutOfTime(Exception):
    """The second reader took too long."""


@contextlib.contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise :class:`_OutOfTime` in pure Python code after so many seconds; does nothing outside the main thread."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_signal: int, _frame: object) -> None:
        raise _OutOfTime

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@dataclass(frozen=True, slots=True)
class _Picture:
    """The picture that makes up (most of) a page."""

    image: Any
    width_px: int
    height_px: int
    share: float
    """Of the page that it covers."""
    alone: bool
    """Nothing visible is drawn after it, and it covers the page."""
    matrix: tuple[float, float, float, float]
    lost: float = 0.0
    """Share of the page covered by pictures that are not shown, this one or others."""


class PdfFile:
    """An open PDF.

    Raises:
        Unreadable: on opening: damaged, locked, without pages, or not a paper but a container.
    """

    def __init__(self, data: bytes, limits: Limits, passwords: Sequence[str] = ()) -> None:
        self._limits = limits
        self._pdfium, password = _open_pdfium(data, passwords)
        self._structure, self._contents, structure_pages = _read_structure(data, limits, password)
        if self._pdfium is None:
            self._pdfium = _open_mended(data, self._structure)
        pages = len(self._pdfium)
        if pages == 0:
            raise Unreadable("no-pages")
        self.page_count = max(pages, structure_pages or 0)
        self._reachable = pages
        self._copy: Any = None
        self._open: tuple[int, Any] | None = None
        self.metadata = self._document_metadata()
        notes = list(self._contents.notes)
        if structure_pages is not None and structure_pages != pages:
            notes.append(Note("pdf.page-counts-differ", {"pages": str(pages), "other": str(structure_pages)}))
        if self._contents.dynamic_form:
            raise Unreadable("dynamic-form")
        if self._contents.portfolio and pages == 1:
            raise Unreadable("portfolio")
        self.notes: tuple[Note, ...] = tuple(notes)
        with contextlib.suppress(pypdfium2.PdfiumError):
            self._pdfium.init_forms()

    def _document_metadata(self) -> dict[str, str]:
        found = {}
        for key, name in (("producer", "Producer"), ("creator", "Creator")):
            with contextlib.suppress(pypdfium2.PdfiumError, UnicodeError):
                text = bounded_text(self._pdfium.get_metadata_value(name), self._limits)
                if text:
                    found[key] = text
        return found

    def page(self, number: int) -> PageImage | PageFailure:
        """One page, as a picture; damaged pages are told, not raised."""
        page = self._turned_to(number)
        return PageFailure(number) if page is None else self._read(page, number)

    def _turned_to(self, number: int) -> Any:
        """The page, which stays open until another one is asked for: a drawing may want to see it again."""
        if self._open is not None and self._open[0] == number:
            return self._open[1]
        if self._open is not None:
            self._open[1].close()
            self._open = None
        page = self._load(number)
        if page is not None:
            self._open = (number, page)
        return page

    def _load(self, number: int) -> Any:
        """A page of PDFium, out of a copy that pypdf has written anew where need be; None when neither has it."""
        if number > self._reachable:
            return None
        with contextlib.suppress(pypdfium2.PdfiumError):
            return self._pdfium[number - 1]
        # Where the two count differently, a page of the copy may be another one.
        if self._structure is None or self.page_count != self._reachable:
            return None
        if self._copy is None:
            self._copy = _mended(self._structure)
        with contextlib.suppress(pypdfium2.PdfiumError, IndexError):
            return None if self._copy is None or len(self._copy) != self.page_count else self._copy[number - 1]
        return None

    def _read(self, page: Any, number: int) -> PageImage | PageFailure:
        width, height = (float(side) for side in page.get_size())
        limits = self._limits
        if not (math.isfinite(width) and math.isfinite(height)) or min(width, height) <= 0:
            return PageFailure(number)
        unit = self._user_unit(number)
        picture = self._main_picture(page, width, height)
        notes: list[Note] = []
        if picture is not None and picture.lost:
            if picture.lost >= _LOST_PAGE:
                return PageFailure(number)
            notes.append(Note("page.picture-lost"))
        rgb: Pixels | None = None
        metadata = dict(self.metadata)
        if picture is not None:
            metadata.update(self._picture_metadata(picture))
            if picture.alone:
                rgb = self._scan(page, picture, width, height)
        full_page = rgb is not None
        scale = self._scale(width, height, _render_dpi(picture, width, height))
        shape = (math.ceil(height * scale), math.ceil(width * scale)) if rgb is None else rgb.shape[:2]
        size, capture = _size_and_capture(picture, metadata, width * unit, height * unit, shape)
        if max(width, height) > limits.page_points_max or min(width, height) < limits.page_points_min:
            notes.append(Note("page.odd-size"))
            size = Size(None, None, size.dpi_x, size.dpi_y, "assumed")
        words, text_notes, glyphs = self._words(page, number)
        drawing = None
        if rgb is None and capture == "digital" and words:
            drawing = Drawing(
                glyphs,
                grey=lambda: _drawn(self._turned_to(number), scale, grey=True),
                band=lambda top, bottom: _drawn(self._turned_to(number), scale, rows=(top, bottom)),
            )
        elif rgb is None:
            rgb = _drawn(page, scale)
        return PageImage(
            number=number,
            picture=(lambda: _drawn(self._turned_to(number), scale)) if rgb is None else rgb,
            dpi_x=size.dpi_x,
            dpi_y=size.dpi_y,
            width_mm=size.width_mm,
            height_mm=size.height_mm,
            size_from=size.size_from,
            capture=capture,
            text_words=words,
            full_page_image=full_page,
            metadata=metadata,
            notes=(*notes, *text_notes),
            drawing=drawing,
        )

    # --- the picture ------------------------------------------------------------------------------------

    def _main_picture(self, page: Any, width: float, height: float) -> _Picture | None:
        """The largest picture on the page, and whether the page is that picture and nothing else."""
        largest: _Picture | None = None
        pictures: list[tuple[Any, float]] = []
        drawn_after = 0
        crop = page.get_cropbox()
        turned = page.get_rotation() in (90, 270)
        page_width, page_height = (height, width) if turned else (width, height)
        for count, item in enumerate(page.get_objects(max_depth=3)):
            if count >= self._limits.page_objects:
                return None
            if item.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
                found = _measure(item, crop, page_width, page_height)
                drawn_after += 1
                if found is not None:
                    pictures.append((item, found.share))
                if found is not None and (largest is None or found.share > largest.share):
                    largest, drawn_after = found, 0
            elif largest is not None and item.type != pdfium_c.FPDF_PAGEOBJ_FORM and _visible(item):
                drawn_after += 1
        if largest is None:
            return None
        annotations = pdfium_c.FPDFPage_GetAnnotCount(page)
        alone = largest.alone and drawn_after == 0 and annotations == 0
        return replace(largest, alone=alone, lost=lost_share(pictures, self._limits))

    def _scan(self, page: Any, picture: _Picture, width: float, height: float) -> Pixels | None:
        """The embedded picture, turned as the page shows it; None when the page shows something else."""
        if picture.width_px * picture.height_px > self._limits.image_pixels:
            return None
        try:
            stored = _bitmap_rgb(picture.image.get_bitmap(render=False), self._limits.render_pixels)
        except (pypdfium2.PdfiumError, ValueError, RuntimeError):
            return None
        a, b, c, d = picture.matrix
        # PDF images are drawn on the unit square, first row on top (ISO 32000-1, 8.9.5).
        if abs(a) < abs(b):
            stored = stored.transpose(1, 0, 2)
            # After transposing, rows run along the picture's rows (direction b) and columns down it (-c).
            flip_columns, flip_rows = c > 0, b > 0
        else:
            flip_columns, flip_rows = a < 0, d < 0
        if flip_columns:
            stored = stored[:, ::-1]
        if flip_rows:
            stored = stored[::-1]
        rgb: Pixels = quarter_turned(stored, page.get_rotation())
        del stored  # a hundred megabytes, when turning had to copy
        shown = _drawn(page, self._scale(width, height, _COMPARE_DPI))
        small = shrunk(rgb, (shown.shape[1], shown.shape[0]))
        difference = float(np.abs(small.astype(np.int16) - shown.astype(np.int16)).mean())
        return rgb if difference <= _COMPARE_DIFFERENCE else None

    def _scale(self, width: float, height: float, dpi: float) -> float:
        """Pixels for a point at which a page has that resolution, but at most the allowed number of pixels."""
        scale = dpi / POINTS_PER_INCH
        most = self._limits.render_pixels
        if width * height * scale * scale > most:
            scale = math.sqrt(most / (width * height))
        # Absurd shapes: one pixel high and a million wide.
        scale = min(scale, 20_000.0 / max(width, height))
        scale = max(scale, 1.0 / max(width, height))
        # Sides are rounded up: on a strip of fifteen pixels that is a twentieth of the picture.
        while math.ceil(width * scale) * math.ceil(height * scale) > most and max(width, height) * scale > 1.0:
            scale *= 0.97
        return scale

    def _picture_metadata(self, picture: _Picture) -> dict[str, str]:
        """Camera data of a JPEG that was put into the PDF as it is."""
        try:
            if picture.image.get_filters() != ["DCTDecode"]:
                return {}
            with open_picture(bytes(picture.image.get_data()), "image/jpeg", self._limits) as image:
                return picture_metadata(image, self._limits)
        except (pypdfium2.PdfiumError, Unreadable, OSError, ValueError, SyntaxError):
            return {}

    # --- words ------------------------------------------------------------------------------------------

    def _words(self, page: Any, number: int) -> tuple[tuple[Word, ...], tuple[Note, ...], Glyphs]:
        words, notes, glyphs = text_words(page, self._limits)
        structure_page = self._structure_page(number)
        if structure_page is not None:
            with contextlib.suppress(Exception), _time_limit(STRUCTURE_SECONDS):
                words = (*words, *form_words(structure_page, page, first_line=len(words), limits=self._limits))
        return words, notes, glyphs

    def _structure_page(self, number: int) -> pypdf.PageObject | None:
        if self._structure is None or not self._contents.has_form:
            return None
        try:
            with _time_limit(STRUCTURE_SECONDS):
                return self._structure.pages[number - 1]
        except Exception:  # noqa: BLE001 (the second reader may fail in any way; the first still shows the page)
            return None

    def _user_unit(self, number: int) -> float:
        """How many 1/72 inch a unit is (ISO 32000-1, table 30): PDFium does not tell."""
        if not self._contents.has_user_unit or self._structure is None:
            return 1.0
        try:
            with _time_limit(STRUCTURE_SECONDS):
                unit = float(self._structure.pages[number - 1].get("/UserUnit", 1.0))
        except Exception:  # noqa: BLE001 (as above)
            return 1.0
        return unit if math.isfinite(unit) and 0.01 <= unit <= 1000 else 1.0


# --- opening ----------------------------------------------------------------------------------------------


def _read_structure(data: bytes, limits: Limits, password: str) -> tuple[pypdf.PdfReader | None, Contents, int | None]:
    """What pypdf makes of the file: reader, contents and number of pages, or nothing when it cannot read it."""
    try:
        with _time_limit(STRUCTURE_SECONDS):
            reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
            locked = reader.is_encrypted and not reader.decrypt(password)
            contents = contents_of(None if locked else reader, data, limits)
            return (None, contents, None) if locked else (reader, contents, len(reader.pages))
    except Exception:  # noqa: BLE001 (a second opinion: whatever stops it, PDFium decides)
        return None, contents_of(None, data, limits), None


def _open_pdfium(data: bytes, passwords: Sequence[str]) -> tuple[Any, str]:
    """The file open in PDFium, and the password that opened it; None when PDFium cannot make sense of the file.

    Raises:
        Unreadable: locked, and no password opens it.
    """
    for password in ("", *passwords):
        try:
            return pypdfium2.PdfDocument(data, password=password or None), password
        except pypdfium2.PdfiumError as error:
            if error.err_code == pdfium_c.FPDF_ERR_SECURITY:
                raise Unreadable("rights-managed") from None
            if error.err_code != pdfium_c.FPDF_ERR_PASSWORD:
                return None, password
    raise Unreadable("wrong-password" if passwords else "locked")


def _open_mended(data: bytes, structure: pypdf.PdfReader | None) -> Any:
    if structure is not None and (copy := _mended(structure)) is not None:
        return copy
    raise Unreadable("cut-off" if b"%%EOF" not in data[-2048:] else "damaged")


def _mended(structure: pypdf.PdfReader) -> Any:
    """The file as pypdf writes it anew, open in PDFium; None when that fails too."""
    try:
        with _time_limit(STRUCTURE_SECONDS):
            written = io.BytesIO()
            pypdf.PdfWriter(clone_from=structure).write(written)
        return pypdfium2.PdfDocument(written.getvalue())
    except Exception:  # noqa: BLE001 (mending is an attempt; failing leaves the file damaged)
        return None


# --- helpers ----------------------------------------------------------------------------------------------


def _measure(item: Any, crop: tuple[float, float, float, float], width: float, height: float) -> _Picture | None:
    """Pixels and place of one picture; None when it has no area."""
    try:
        width_px, height_px = item.get_px_size()
        left, bottom, right, top = item.get_bounds()
        matrix = item.get_matrix().get()
    except pypdfium2.PdfiumError:
        return None
    if width_px < 1 or height_px < 1 or width <= 0 or height <= 0:
        return None
    across = max(0.0, min(right, crop[2]) - max(left, crop[0])) / width
    down = max(0.0, min(top, crop[3]) - max(bottom, crop[1])) / height
    # How much of the picture itself is on the page: a scan hanging over the edge is not the page.
    area = (right - left) * (top - bottom)
    inside = across * width * down * height / area if area > 0 else 0.0
    a, b, c, d = matrix[:4]
    straight = min(abs(a) + abs(d), abs(b) + abs(c)) <= 0.01 * max(abs(a) + abs(d), abs(b) + abs(c))
    alone = min(across, down, inside) >= _FULL_PAGE and straight and item.level == 0
    return _Picture(item, width_px, height_px, min(across * down, 1.0), alone, (a, b, c, d))


def _visible(item: Any) -> bool:
    """Whether text, a path or a shading leaves a mark; an OCR layer (render mode 3) does not."""
    if item.type == pdfium_c.FPDF_PAGEOBJ_TEXT:
        mode = pdfium_c.FPDFTextObj_GetTextRenderMode(item.raw)
        return mode not in (pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium_c.FPDF_TEXTRENDERMODE_CLIP)
    return True


def _bitmap_rgb(bitmap: Any, most_pixels: int) -> Pixels:
    """A copy of a bitmap as RGB, reduced to the pixel limit before it is copied; the bitmap is closed."""
    try:
        pixels = np.asarray(bitmap.to_numpy())
        if pixels.ndim == 2 or pixels.shape[2] == 1:
            grey = np.ascontiguousarray(pixels.reshape(pixels.shape[0], pixels.shape[1]), np.uint8)
            return np.asarray(cv2.cvtColor(_reduced(grey, most_pixels), cv2.COLOR_GRAY2RGB), np.uint8)
        if pixels.shape[2] == 4 and bitmap.format in (pdfium_c.FPDFBitmap_BGRA, pdfium_c.FPDFBitmap_BGRA_Premul):
            raise ValueError("a picture with holes is rendered, not taken out")
        reduced = _reduced(pixels, most_pixels)
        if reduced is pixels or reduced.shape[2] == 4:
            return np.array(reduced[:, :, 2::-1], dtype=np.uint8, order="C", copy=True)
        # Ours already, and beside the bitmap there is no room for it twice.
        for top in range(0, len(reduced), _BAND):
            reduced[top : top + _BAND] = reduced[top : top + _BAND, :, ::-1].copy()
        return reduced
    finally:
        bitmap.close()


def _drawn(page: Any, scale: float, *, grey: bool = False, rows: tuple[int, int] | None = None) -> Pixels:
    """The page, or some rows of it, as PDFium shows it.

    Raises:
        PdfiumError: the page cannot be drawn, or is None because it cannot be opened again.
    """
    if page is None:
        raise pypdfium2.PdfiumError("the page cannot be opened")
    crop = (0.0, 0.0, 0.0, 0.0)
    if rows is not None:
        # What is cut off above is a whole number of pixels, so that letters fall on the same ones as in the whole page.
        crop = (0.0, max(0.0, page.get_height() - rows[1] / scale), 0.0, rows[0] / scale)
    bitmap = page.render(
        scale=scale, crop=crop, grayscale=grey, rev_byteorder=not grey, prefer_bgrx=False, may_draw_forms=True
    )
    try:
        pixels = bitmap.to_numpy()
        if grey:
            return np.array(pixels.reshape(pixels.shape[:2]), dtype=np.uint8, order="C", copy=True)
        return np.array(pixels[:, :, :3], dtype=np.uint8, order="C", copy=True)
    finally:
        bitmap.close()


def _reduced(pixels: Pixels, most_pixels: int) -> Pixels:
    height, width = pixels.shape[:2]
    if width * height <= most_pixels:
        return pixels
    factor = math.sqrt(most_pixels / (width * height))
    size = (max(1, int(width * factor)), max(1, int(height * factor)))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _picture_dpi(picture: _Picture) -> tuple[float, float]:
    """Pixels per inch along the picture's own rows and columns, by its placement matrix."""
    a, b, c, d = picture.matrix
    across, down = math.hypot(a, b), math.hypot(c, d)
    return (
        picture.width_px / across * POINTS_PER_INCH if across > 0 else 0.0,
        picture.height_px / down * POINTS_PER_INCH if down > 0 else 0.0,
    )


def _render_dpi(picture: _Picture | None, width: float, height: float) -> float:
    lowest, highest = RENDER_DPI
    # Small pages (a card, a receipt) get more dots, so that capitals stay 20 pixels high.
    small = lowest * max(1.0, min(1.5, 400.0 / max(min(width, height), 1.0)))
    if picture is None or picture.share < 0.1:
        return min(small, highest)
    return min(max(max(_picture_dpi(picture)), small), highest)


def _size_and_capture(
    picture: _Picture | None, metadata: dict[str, str], width: float, height: float, shape: tuple[int, ...]
) -> tuple[Size, Capture]:
    """How large the sheet was and how the page came about, from page size, resolution and producer."""
    width_mm, height_mm = (side / POINTS_PER_INCH * MM_PER_INCH for side in (width, height))
    dpi_x = round(shape[1] / (width / POINTS_PER_INCH), 2)
    dpi_y = round(shape[0] / (height / POINTS_PER_INCH), 2)
    declared = Size(width_mm, height_mm, dpi_x, dpi_y, "declared")
    if picture is None or picture.share < _MAIN_PICTURE:
        return declared, "digital"
    assumed = Size(None, None, dpi_x, dpi_y, "assumed")
    if is_phone_app(metadata.get("producer", ""), metadata.get("creator", "")) or made_by_camera(metadata):
        # A phone's scanning program puts any crop on an A4 page.
        return assumed, "phone"
    resolution = _picture_dpi(picture)
    usual = all(any(abs(value - dpi) <= 0.015 * dpi for dpi in SCANNER_DPI) for value in resolution)
    if picture.share >= 0.9 and usual and sheet_name(width_mm, height_mm) is not None:
        return Size(width_mm, height_mm, dpi_x, dpi_y, "scan"), "scan"
    return (declared if usual else assumed), "unknown"
