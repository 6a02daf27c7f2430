"""One page from picture to :class:`~pipeline.readings.PageReading`; runs inside a worker.

The order is chosen by cost: geometry (hundredths of a second) decides how the page stands, a first
look at a few lines decides language and confirms the direction, then the page is read once. A second
pass is paid for only where the first one shows that it is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline import prepare
from pipeline.language import PROBE_MODEL, Guess, guess_language
from pipeline.limits import ReadSettings
from pipeline.marks import find_marks
from pipeline.mrz import find_mrz
from pipeline.ocr import Engine, OcrFailed, TesseractEngine
from pipeline.page_image import PageImage
from pipeline.portrait import find_portraits
from pipeline.prepare import Grey, Matrix, Prepared, Rgb, Rotation, Survey, Upright
from pipeline.readings import Box, MrzReading, Note, PageReading, Quality, Word

READER_VERSION: Final = "1"
"""Part of the key of the cache of readings: raised whenever a page may read differently than before."""

BLANK_INK: Final = 0.002
"""Share of dark pixels below which a page is blank."""
_READABLE: Final = 0.55
"""Mean confidence of a first look below which the page may stand on its head."""
_FOREIGN: Final = 0.45
"""Mean confidence below which the letters may not be Latin at all."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The page as it lies flat: the picture itself, or a sheet cut out of a photo of a table."""

    rgb: Rgb
    grey: Grey
    view: Survey
    matrix: Matrix | None
    """From shares of the stored page to shares of ``rgb``; None when they are the same."""


@dataclass(frozen=True, slots=True)
class _Text:
    """What OCR made of a page."""

    words: tuple[Word, ...]
    upright: Upright
    prepared: Prepared
    guess: Guess
    model: str
    problem: Note | None = None


@cache
def _engine() -> Engine:
    return TesseractEngine()


def read_page(page: PageImage, settings: ReadSettings) -> PageReading:
    """Everything that can be seen on one page.

    Raises:
        ToolMissing: Tesseract or one of its languages is not installed.
    """
    cv2.setNumThreads(1)
    engine = _engine()
    sheet = _lay_flat(page)
    ink = float(sheet.view.ink.mean())
    blank = _is_blank(sheet.view)
    if blank:
        return PageReading(
            number=page.number,
            width_mm=page.width_mm,
            height_mm=page.height_mm,
            size_from=page.size_from,
            ink=round(ink, 5),
            blank=True,
            quality=Quality(dpi=page.dpi_x, capture=page.capture),
            fingerprint=fingerprint(sheet.view.grey),
            notes=page.notes,
        )
    text = _read_text(sheet, settings, engine)
    rotation = text.upright.rotation
    upright_rgb = prepare.turn(page.rgb, rotation)
    dpi = page.dpi_x if rotation in (0, 180) else page.dpi_y
    words = text.words
    mrz = _machine_readable(sheet, rotation, dpi)
    words = _outside(words, mrz)
    marks = find_marks(upright_rgb, words, dpi=dpi)
    portraits = find_portraits(
        upright_rgb,
        dpi=dpi if page.size_from != "assumed" else None,
        size_from=page.size_from,
        capture=page.capture,
        words=words,
    )
    guess = guess_language([word.text for word in words])
    sideways = rotation in (90, 270)
    return PageReading(
        number=page.number,
        width_mm=page.height_mm if sideways else page.width_mm,
        height_mm=page.width_mm if sideways else page.height_mm,
        size_from=page.size_from,
        rotation=rotation,
        language=guess.language,
        language_confidence=guess.confidence,
        ink=round(ink, 5),
        words=words,
        marks=marks,
        mrz=mrz,
        portraits=portraits,
        quality=Quality(
            dpi=page.dpi_x,
            skew_degrees=round(text.upright.skew_degrees, 2),
            text_confidence=_mean_confidence(words),
            capture=page.capture,
        ),
        text_source="ocr" if words else "none",
        fingerprint=fingerprint(prepare.turn(sheet.view.grey, rotation)),
        error=text.problem,
        notes=page.notes,
    )


def fingerprint(grey: Grey) -> str:
    """Difference hash of 64 bits as hex: pictures of the same page differ in a few bits only."""
    small = cv2.resize(grey, (9, 8), interpolation=cv2.INTER_AREA).astype(np.int16)
    bits = (small[:, 1:] > small[:, :-1]).flatten()
    return f"{int(''.join('1' if bit else '0' for bit in bits), 2):016x}"


# --- the sheet --------------------------------------------------------------------------------------


def _lay_flat(page: PageImage) -> _Sheet:
    """Cut the sheet out of a photo of a table, when there clearly is one."""
    rgb: Rgb = page.rgb
    dpi = (page.dpi_x, page.dpi_y)
    if page.capture in ("phone", "unknown"):
        corners = prepare.find_sheet(rgb)
        if corners is not None:
            to_flat, size = prepare.flat_sheet(corners)
            flat = cv2.warpPerspective(rgb, to_flat, size, flags=cv2.INTER_LINEAR).astype(np.uint8, copy=False)
            height, width = rgb.shape[:2]
            shares = np.diag([1 / size[0], 1 / size[1], 1.0]) @ to_flat @ np.diag([width, height, 1.0])
            view = prepare.survey(flat, (1.0, 1.0), known_size=False)
            return _Sheet(flat, prepare.grey_of(flat), view, shares)
    view = prepare.survey(rgb, dpi, known_size=page.size_from == "scan")
    return _Sheet(rgb, prepare.grey_of(rgb), view, None)


def _is_blank(view: Survey) -> bool:
    """Nothing printed: neither enough ink nor enough shapes that could be letters.

    Punch holes and the shadow at the edge are ink without letters; bleed-through is light and falls
    below the ink level once the light is flattened. The rim is left out.
    """
    height, width = view.ink.shape
    rim_y, rim_x = round(0.04 * height), round(0.06 * width)
    inner = view.ink[rim_y : height - rim_y, rim_x : width - rim_x]
    if float(inner.mean()) >= BLANK_INK:
        return False
    shapes = view.shapes
    inside = (
        (shapes[:, 0] > rim_x)
        & (shapes[:, 2] < width - rim_x)
        & (shapes[:, 1] > rim_y)
        & (shapes[:, 3] < height - rim_y)
    )
    return int(inside.sum()) < 8


# --- text -------------------------------------------------------------------------------------------


def _read_text(sheet: _Sheet, settings: ReadSettings, engine: Engine) -> _Text:
    upright = prepare.find_upright(sheet.view)
    prepared = prepare.prepare(sheet.grey, sheet.view, upright, sheet=sheet.matrix)
    guess = Guess(None, 0.0)
    model = PROBE_MODEL
    try:
        upright, prepared, guess, model = _first_look(sheet, upright, prepared, settings, engine)
        words = _on_page(engine.read(prepared.grey, language=model, dpi=prepared.dpi, layout="page"), prepared)
        better = guess_language([word.text for word in words])
        wanted = _model(better, settings)
        if wanted != model and better.confidence > max(0.75, guess.confidence):
            model, guess = wanted, better
            words = _on_page(engine.read(prepared.grey, language=model, dpi=prepared.dpi, layout="page"), prepared)
    except OcrFailed as error:
        return _Text((), upright, prepared, guess, model, Note(f"page.ocr-{error.reason}"))
    return _Text(words, upright, prepared, guess, model)


def _first_look(
    sheet: _Sheet, upright: Upright, prepared: Prepared, settings: ReadSettings, engine: Engine
) -> tuple[Upright, Prepared, Guess, str]:
    """Read a few lines to learn the language and whether the page really stands upright."""
    best: tuple[float, Upright, Prepared, tuple[Word, ...]] | None = None
    for turn in upright.order:
        if turn != upright.rotation:
            skew = prepare.skew_at(sheet.view, turn)
            candidate = Upright(turn, skew, upright.certainty, upright.order)
            picture = prepare.prepare(sheet.grey, sheet.view, candidate, sheet=sheet.matrix)
        else:
            candidate, picture = upright, prepared
        strip = some_lines(picture.grey)
        if strip is None:
            continue
        words = engine.read(strip, language=PROBE_MODEL, dpi=picture.dpi, layout="block")
        score = _legibility(words)
        if best is None or score > best[0]:
            best = (score, candidate, picture, words)
        if best[0] >= _READABLE:
            break
    if best is None:
        return upright, prepared, Guess(None, 0.0), "eng" if "eng" in settings.languages else settings.languages[0]
    guess = guess_language([word.text for word in best[3]])
    return best[1], best[2], guess, _model(guess, settings)


def _model(guess: Guess, settings: ReadSettings) -> str:
    """The model to read with; two for a page that is really in two languages."""
    first = guess.model
    if first is None or first not in settings.languages:
        first = "eng" if "eng" in settings.languages else settings.languages[0]
    return first


def _legibility(words: Sequence[Word]) -> float:
    """Mean confidence by letters, counting only words with a letter or digit; low for text on its head."""
    weights = [sum(char.isalnum() for char in word.text) for word in words]
    total = sum(weights)
    if total < 12:
        return 0.0
    return sum(word.confidence * weight for word, weight in zip(words, weights, strict=True)) / total


def some_lines(grey: Grey, count: int = 8) -> Grey | None:
    """A small picture made of a few lines of text from all over the page; None when none is found."""
    boxes = line_boxes(grey)
    if not boxes:
        return None
    boxes = sorted(boxes, key=lambda box: box[0] - box[2])[: count * 2]
    boxes = sorted(boxes, key=lambda box: box[1])[:: max(1, len(boxes) // count)][:count]
    pad = 6
    width = max(right - left for left, _, right, _ in boxes) + 2 * pad
    rows: list[NDArray[np.uint8]] = []
    for left, top, right, bottom in boxes:
        row = np.full((bottom - top + 2 * pad, width), 250, np.uint8)
        row[pad:-pad, pad : pad + right - left] = grey[top:bottom, left:right]
        rows.append(row)
    return np.vstack(rows)


def line_boxes(grey: Grey) -> list[tuple[int, int, int, int]]:
    """Pieces of text lines on a straight, flattened page: left, top, right, bottom in pixels."""
    ink = (grey < 160).astype(np.uint8)
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, round(prepare.CAPITAL_HEIGHT * 1.3)), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=4)
    capital = prepare.CAPITAL_HEIGHT
    found = []
    height, width = grey.shape
    for left, top, wide, high, area in stats[1:].tolist():
        if 0.5 * capital <= high <= 2.6 * capital and wide > 5 * high and area > 0.3 * wide * high:
            pad = round(0.3 * capital)
            found.append(
                (max(0, left - pad), max(0, top - pad), min(width, left + wide + pad), min(height, top + high + pad))
            )
    return found


def _on_page(words: Sequence[Word], prepared: Prepared) -> tuple[Word, ...]:
    """The same words with boxes on the upright page."""
    return tuple(
        Word(word.text, round(word.confidence, 3), prepared.box_on_page(word.box), word.line, word.block, word.origin)
        for word in words
    )


def _mean_confidence(words: Sequence[Word]) -> float | None:
    total = sum(len(word.text) for word in words)
    return round(sum(word.confidence * len(word.text) for word in words) / total, 3) if total else None


# --- machine-readable zone --------------------------------------------------------------------------


def _machine_readable(sheet: _Sheet, rotation: Rotation, dpi: float) -> tuple[MrzReading, ...]:
    """Zones on the flattened sheet, their boxes brought back to the upright page."""
    return find_mrz(prepare.turn(sheet.rgb, rotation), dpi=dpi)


def _outside(words: Sequence[Word], zones: Sequence[MrzReading]) -> tuple[Word, ...]:
    """Words that are not the engine's idea of a machine-readable zone, which has its own reader."""

    def within(word: Box, zone: Box) -> bool:
        x, y = (word[0] + word[2]) / 2, (word[1] + word[3]) / 2
        return zone[0] <= x <= zone[2] and zone[1] <= y <= zone[3]

    return tuple(word for word in words if not any(within(word.box, zone.box) for zone in zones))
