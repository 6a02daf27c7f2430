"""One page from picture to :class:`~pipeline.readings.PageReading`; runs inside a worker.

Puts the parts together: sheets on a photo of a table are laid flat (:mod:`pipeline.page.photo`), the page is
surveyed, its text is read (:mod:`pipeline.page.text`), then marks, machine-readable zones and portraits are looked
for on the upright page, and the quality of the picture is judged.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

import cv2
import numpy as np
from PIL import Image

from pipeline.isolation.limits import Limits, ReadSettings
from pipeline.marks.finder import find_marks
from pipeline.marks.holder_signature import holder_signature
from pipeline.marks.stamp_text import boxed_words, with_stamp_text
from pipeline.mrz import Lying, find_mrz
from pipeline.page import prepare, tesseract_library
from pipeline.page.blank import is_blank
from pipeline.page.dark import dark_on_light
from pipeline.page.image import MM_PER_INCH, Drawing, PageImage
from pipeline.page.ink import grey_under_stamps, reduced, without_highlighting
from pipeline.page.language import guess_language
from pipeline.page.lone_sign import lone_sign
from pipeline.page.ocr import LANGUAGES, Engine, TesseractEngine
from pipeline.page.other_side import read_other_side
from pipeline.page.photo import lay_flat, prints_seen, read_photo, several_papers
from pipeline.page.prepare import Grey, Rgb, Rotation
from pipeline.page.printed_zone import cut_off, data_page, least_face, read_printed_zone, zone_runs_out
from pipeline.page.quality import judged, mean_confidence
from pipeline.page.second_reader import recogniser
from pipeline.page.text import PageText, Sheet, model_of, read_text
from pipeline.page.zone_in_text import confirmed
from pipeline.portrait.finder import find_portraits
from pipeline.readings import OTHER_LETTERS, Box, Mark, MrzReading, Note, PageReading, Quality, Word

_SURE_ZONE: Final = 0.6
"""A machine-readable zone of this confidence says where its printed zone lies."""

_LOADED_WHEN_FIRST_USED: Final = ("numpy.fft", "numpy.ma", "importlib.readers", "zipfile")
"""Modules that libraries put off: every file would load them anew, which takes as long as a thirtieth of a page."""
_A4_MM: Final = 297.0
_WHITE: Final = 250
"""What paper that is drawn becomes at most when the light of a scan is flattened."""

_FEW_SHAPES: Final = 260
"""Letter-like shapes of a data page or a card with two sides; a letter has more. With more, its text is read first."""
_SHAPES_OF_A_ZONE: Final = 60
"""Fewer letter-like shapes on a sheet from a scanner leave no room for a zone, whose lines have 72 to 90 signs."""
_SHAPES_IN_SECURITY_PRINT: Final = 900
"""The same where the print is as large for its page as on a data page: security print falls into small pieces."""
_CAPITALS_ALONG_A_DATA_PAGE: Final = 76
"""Capitals of a data page or card that fit along its longer side; along a letter it is a hundred."""
_STRAY_SHAPES: Final = 25
"""Specks, table edges and a stamp outside a data page: no text worth reading."""
_WORDS_OF_A_DATA_PAGE: Final = 8
_WORDS_OF_A_SHEET: Final = 6
_MOST_OF_THE_PHOTO: Final = 0.6
"""A sheet that fills so much of the photo is the page, however little is read on it."""
_WORDS_THAT_STAND_LEVEL: Final = 4
_QUARTERS: Final[tuple[Rotation, ...]] = (0, 90, 180, 270)
_FEW_WORDS: Final = 45
"""A page of a passport has fewer, a letter more."""
_MANY_WORDS: Final = 90
"""Certificates quote passport numbers; a page with so many words is not the passport itself."""
_ZONE_LIKE: Final = re.compile(r"<{2}|<.*<|>{4}|^[A-Z0-9<]{18,}$")
"""What an engine makes of the filler of a machine-readable zone (ICAO 9303), on its head too."""
_SMALL_LETTERS: Final = re.compile(r"[^\W\d_A-Z]{4}")
"""Zones have capitals only; what an engine makes of their filler is no word it is sure of."""
_SURELY_READ: Final = 0.85
_HALF_READ: Final = 0.5
_BOOKS_AND_CARDS: Final = ("TD1", "TD2", "TD3")
"""Formats of papers that nobody stamps or ticks, with emblems and security print that look like stamps and signatures;
visas are stamped at the border."""
_MOST_OF_THE_PICTURE: Final = 0.75
"""A data page with a border takes more; where the page above it is in view too it takes half."""
_WORDS_OF_TWO_PAGES: Final = 50
_FOLD: Final = (0.42, 0.58)
"""Where the fold of a sheet with two pages side by side lies, as a share of its width."""
_NARROW: Final = 0.015
"""An empty band narrower than this is the space between words."""
_IDENTITY: Final = re.compile(
    r"passe?por|paspoort|reisepass|pasaporte|pasaport|паспорт|identit|verblijfstitel|aufenthaltstitel|s[ée]jour|"
    r"residence\W?permit|\bvisa\b|visum",
    re.IGNORECASE,
)


@cache
def _engine() -> Engine:
    return TesseractEngine()


def warm_up() -> None:
    """Load what most pages need, in a process that others are forked from: each of them then has it."""
    for name in _LOADED_WHEN_FIRST_USED:
        importlib.import_module(name)
    Image.preinit()
    for language in LANGUAGES:
        tesseract_library.reader(language)
    recogniser()
    _read_specimen()


def _read_specimen() -> None:
    """Read a page of our own making, so that what libraries load when they are first used is there."""
    from pipeline.pdf.file import PdfFile
    from pipeline.pdf.shapes import specimen

    page = PdfFile(specimen(), Limits()).page(1)
    if isinstance(page, PageImage):
        read_page(page, ReadSettings())


def read_page(page: PageImage, settings: ReadSettings) -> PageReading:
    """Everything that can be seen on one page.

    Raises:
        ToolMissing: Tesseract or one of its languages is not installed.
    """
    cv2.setNumThreads(1)
    if page.drawing is not None and (drawn := _read_drawn(page, page.drawing, settings)) is not None:
        return drawn
    sheets = lay_flat(page)
    if not sheets:
        return _read_flat(page, settings)
    laid = read_photo(page, sheets, lambda flat: _read_flat(flat, settings))
    filled = sum(sheet.area for sheet in sheets) > _MOST_OF_THE_PHOTO
    # A print scanned alone under a dark lid looks like a sheet on a table, and has a scale.
    if laid.portraits and page.size_from == "declared":
        filled = False
    if filled or laid.mrz or _read_well(laid) >= _WORDS_OF_A_SHEET:
        return laid
    # The white ground of a portrait on a data page that fills the picture looks like a sheet on a table.
    whole = _read_flat(page, settings)
    if whole.mrz or prints_seen(whole) > prints_seen(laid):
        # Of several prints on a table only some have an outline that shows.
        return whole
    return whole if _read_well(whole) > 2 * _read_well(laid) + _WORDS_OF_A_SHEET else laid


def _read_well(reading: PageReading) -> int:
    """How many words of some length were read surely."""
    return sum(word.confidence >= 0.7 and sum(sign.isalnum() for sign in word.text) >= 3 for word in reading.words)


def _read_drawn(page: PageImage, drawing: Drawing, settings: ReadSettings) -> PageReading | None:
    """A page of real text that tells the truth and has nothing else to read; None for any other."""
    from pipeline.page.drawn import read_drawn  # with it come the libraries for PDFs: only PDFs have such pages

    drawn = read_drawn(page, drawing, settings, _engine())
    if drawn is None:
        return None
    page.proven_words = drawn.words
    if any(_ZONE_LIKE.search(word.text) for word in drawn.words):
        return None
    if drawn.zone_room and _may_be_identity_paper(drawn.words, page):
        prose = _prose(drawn.words)
        if find_mrz(prepare.grey_of(page.rgb), dpi=page.dpi_x, lying="level", prose=prose):
            return None
    marks = drawn.marks
    if any(mark.kind == "stamp" for mark in marks) and _may_have_stamps(drawn.words, page):
        marks = with_stamp_text(page.rgb, marks, _engine())
    parts = _two_pages(drawn.words, (), drawn.small.shape, sideways=False)
    return PageReading(
        number=page.number,
        width_mm=page.width_mm,
        height_mm=page.height_mm,
        size_from=page.size_from,
        rotation=0,
        language=drawn.language.language,
        language_confidence=drawn.language.confidence,
        words=drawn.words,
        marks=marks,
        unexplained=drawn.unexplained,
        ink=round(drawn.ink, 5),
        quality=Quality(
            dpi=round(page.dpi_x, 1),
            skew_degrees=0.0,
            text_confidence=mean_confidence(drawn.words),
            capture=page.capture,
        ),
        text_source="text-layer",
        fingerprint=fingerprint(np.asarray(cv2.convertScaleAbs(drawn.small, alpha=255 / _WHITE), np.uint8)),
        notes=(*page.notes, *((several_papers(2),) if parts else ())),
        parts=parts,
    )


def _read_flat(page: PageImage, settings: ReadSettings) -> PageReading:
    """Everything on a page that fills its picture."""
    sheet = _sheet(page)
    blank = PageReading(
        number=page.number,
        width_mm=page.width_mm,
        height_mm=page.height_mm,
        size_from=page.size_from,
        ink=round(float(sheet.view.ink.mean()), 5),
        blank=is_blank(sheet.view, sheet.rgb),
        quality=Quality(dpi=round(page.dpi_x, 1), capture=page.capture),
        notes=page.notes,
    )
    return (
        replace(blank, fingerprint=fingerprint(sheet.view.grey)) if blank.blank else _read(page, sheet, settings, blank)
    )


def _read(page: PageImage, sheet: Sheet, settings: ReadSettings, known: PageReading) -> PageReading:
    early = _zones_first(sheet, page)
    text = _data_page_alone(sheet, page, early) if early else None
    alone = text is not None
    if text is None:
        text = read_text(sheet, page, settings, _engine())
    rotation = text.upright.rotation
    sideways = rotation in (90, 270)
    upright = prepare.turn(page.rgb, rotation)
    dpi = page.dpi_y if sideways else page.dpi_x
    level = _stands_level(text.words)
    if early is not None:
        zones = _on_upright(early, rotation)
        if not zones and page.capture == "scan" and not level:
            zones = _machine_readable(sheet, text, dpi, "askew")
    portraits = find_portraits(
        upright,
        dpi=dpi if page.size_from != "assumed" else None,
        size_from=page.size_from,
        capture=page.capture,
        words=text.words,
        least_face=least_face(zones[0], upright.shape[1]) if alone else None,
    )
    if early is None:
        wanted = portraits or (_has_room_for_zone(sheet, page) and _may_be_identity_paper(text.words, page))
        zones = _machine_readable(sheet, text, dpi, "level" if level else "anyhow") if wanted else ()
    zones = confirmed(zones, text.words, upright, _engine(), from_layer=text.from_layer)
    words, alternatives = _outside(text.words, zones), text.alternatives
    for zone in () if alone else zones:
        if _is_there(zone) and zone.box[2] - zone.box[0] > 0.15 and zone.rotation == 0:
            words, alternatives = read_printed_zone(upright, zone, words, alternatives, _engine(), "eng")
            faces = [portrait.box for portrait in portraits]
            words, alternatives = read_other_side(upright, zone, faces, words, alternatives, _engine())
            words = _outside(words, zones)
    if not (words or zones or portraits or rotation):
        words = lone_sign(sheet.view, _engine(), language=model_of(text.language, settings))
    book = alone and zones[0].format in _BOOKS_AND_CARDS
    marks: tuple[Mark, ...] = ()
    unexplained: tuple[Box, ...] | None = None
    if not (book and _fills(upright.shape, zones[0])):
        marks, unexplained = find_marks(upright, words, dpi=dpi, form=not book, skew=text.upright.skew_degrees)
    for zone in zones:
        if _is_there(zone) and zone.rotation == 0:
            faces = [portrait.box for portrait in portraits]
            marks = (*marks, *holder_signature(upright, zone, words, faces, marks))
    if not book and _may_have_stamps(words, page):
        marks = with_stamp_text(upright, marks, _engine())
    elif not text.from_layer:
        model = model_of(text.language, settings)
        words = (*words, *boxed_words(upright, marks, words, _engine(), language=model))
    parts = _two_pages(words, zones, page.rgb.shape, sideways)
    # A paper whose zone is read has said in Latin letters what it says in its own.
    in_latin = any(_is_there(zone) for zone in zones)
    notes = (
        *page.notes,
        *(note for note in text.notes if not (in_latin and note.key == OTHER_LETTERS)),
        *_cut_off(upright, zones, text.words, page),
        *((several_papers(2),) if parts else ()),
    )
    return replace(
        known,
        width_mm=page.height_mm if sideways else page.width_mm,
        height_mm=page.width_mm if sideways else page.height_mm,
        rotation=rotation,
        language=text.language.language,
        language_confidence=text.language.confidence,
        words=words,
        alternatives=alternatives,
        marks=marks,
        unexplained=unexplained,
        mrz=zones,
        portraits=portraits,
        quality=judged(page, sheet, text, zones=zones, portraits=portraits),
        text_source="none" if not words else "text-layer" if text.from_layer else "ocr",
        fingerprint=fingerprint(prepare.turn(sheet.view.grey, rotation)),
        error=text.error,
        notes=notes,
        parts=parts,
    )


def fingerprint(grey: Grey) -> str:
    """Difference hash of 64 bits as hex: pictures of the same page differ in a few bits only."""
    small = cv2.resize(grey, (9, 8), interpolation=cv2.INTER_AREA).astype(np.int16)
    bits = (small[:, 1:] > small[:, :-1]).flatten()
    return f"{int(''.join('1' if bit else '0' for bit in bits), 2):016x}"


# --- the sheet --------------------------------------------------------------------------------------


def _sheet(page: PageImage) -> Sheet:
    rgb: Rgb = page.rgb
    known = page.size_from == "scan"
    plain = prepare.grey_of(rgb)
    readable: Rgb = dark_on_light(rgb)
    grey = plain if readable is rgb else prepare.grey_of(readable)
    per_mm = page.dpi_x / MM_PER_INCH if known else max(rgb.shape[:2]) / _A4_MM
    small = reduced(readable, per_mm)
    grey = without_highlighting(readable, grey, per_mm, small)
    view = prepare.survey(grey, (page.dpi_x, page.dpi_y), known_size=known)
    return Sheet(rgb, plain, grey_under_stamps(readable, grey, per_mm, small), view)


def _two_pages(
    words: Sequence[Word], zones: Sequence[MrzReading], shape: tuple[int, ...], sideways: bool
) -> tuple[Box, ...]:
    """The halves of a wide sheet with text on both sides of an empty fold; none for any other page."""
    if len(words) < _WORDS_OF_TWO_PAGES:
        return ()
    height, width = shape[:2]
    if sideways:
        width, height = height, width
    if width < 1.2 * height:
        return ()
    gap, fold, reach = 0.0, 0.5, 0.0
    for left, _, right, _ in sorted(word.box for word in words):
        if left - reach > gap and _FOLD[0] < (left + reach) / 2 < _FOLD[1]:
            gap, fold = left - reach, (left + reach) / 2
        reach = max(reach, right)
    sides = [sum(word.box[2] <= fold for word in words), sum(word.box[0] >= fold for word in words)]
    if gap < _NARROW or min(sides) < max(12, 0.1 * len(words)):
        return ()
    if any(zone.box[0] < fold < zone.box[2] for zone in zones):
        # The columns of a data page that is alone in the picture have an empty band between them too.
        return ()
    return ((0.0, 0.0, fold, 1.001), (fold, 0.0, 1.001, 1.001))


def _cut_off(upright: Rgb, zones: Sequence[MrzReading], words: Sequence[Word], page: PageImage) -> tuple[Note, ...]:
    """A copy of a data page or card that ends before the page does."""
    sure = zones[0] if zones and _is_there(zones[0]) else None
    cut = cut_off(sure, upright.shape[1], upright.shape[0]) if sure is not None else zone_runs_out(words)
    if not cut:
        return ()
    return (Note("page.data-page-cut", {"page": str(page.number)}),)


# --- machine-readable zone --------------------------------------------------------------------------


def _may_be_identity_paper(words: Sequence[Word], page: PageImage) -> bool:
    """Is it worth the time to look for a zone on a page without a portrait?

    The search costs as much as reading the page; letters and statements are full of words and have none.
    """
    if sum(word.confidence >= _HALF_READ for word in words) < _FEW_WORDS:
        # What an engine makes of security print, or of letters it has not learnt, is many words and none.
        return True
    if page.width_mm and page.height_mm and page.width_mm * page.height_mm < 0.6 * 210 * _A4_MM:
        return True
    if any(_ZONE_LIKE.search(word.text) for word in words):
        return True
    return len(words) < _MANY_WORDS and any(_IDENTITY.search(word.text) for word in words)


def _has_room_for_zone(sheet: Sheet, page: PageImage) -> bool:
    """Are there as many letter-like shapes as a zone has signs? In a photo they may run together."""
    return page.capture != "scan" or len(sheet.view.shapes) >= _SHAPES_OF_A_ZONE


def _may_have_stamps(words: Sequence[Word], page: PageImage) -> bool:
    """Is this a page of a passport or a visa, whose stamps tell of journeys."""
    return len(words) < _MANY_WORDS and _may_be_identity_paper(words, page)


def _stands_level(words: Sequence[Word]) -> bool:
    """Is enough print read in lines that what else is on the page need not be looked for askew."""
    read = sum(word.confidence >= 0.8 and sum(sign.isalnum() for sign in word.text) >= 3 for word in words)
    return read >= _WORDS_THAT_STAND_LEVEL


def _machine_readable(sheet: Sheet, text: PageText, dpi: float, lying: Lying) -> tuple[MrzReading, ...]:
    """Zones of the upright page."""
    upright = prepare.turn(sheet.plain, text.upright.rotation)
    return tuple(find_mrz(upright, dpi=dpi, lying=lying, prose=_prose(text.words)))


def _prose(words: Sequence[Word]) -> list[Box]:
    """Where no zone can be: small letters were surely read."""
    return [word.box for word in words if word.confidence >= _SURELY_READ and _SMALL_LETTERS.search(word.text)]


def _on_upright(zones: Sequence[MrzReading], rotation: Rotation) -> tuple[MrzReading, ...]:
    """Zones of the page as it was stored, on the upright page."""
    return tuple(
        replace(zone, box=prepare.turn_box(zone.box, rotation), rotation=_turns_left(zone, rotation)) for zone in zones
    )


def _turns_left(zone: MrzReading, rotation: Rotation) -> Rotation:
    left: Rotation = _QUARTERS[(zone.rotation - rotation) % 360 // 90]
    return left


def _zones_first(sheet: Sheet, page: PageImage) -> tuple[MrzReading, ...] | None:
    """Zones looked for before any text is read, on pages with as little print as a data page or card has.

    Such a page would be searched later anyway; a zone found first says which way is up and where the print
    is. None: too much print, not looked for.
    """
    shapes = len(sheet.view.shapes)
    few = shapes <= _FEW_SHAPES or (shapes <= _SHAPES_IN_SECURITY_PRINT and _large_print(sheet))
    if page.text_words or not few or not _has_room_for_zone(sheet, page):
        return None
    # What lies askew on a scanner's glass is looked for when hardly any print was read.
    return find_mrz(sheet.plain, dpi=page.dpi_x, lying="level" if page.capture == "scan" else "anyhow")


def _is_there(zone: MrzReading) -> bool:
    """Does a zone say where its data page lies: read surely, or all its digits fit though a sign is under glare."""
    return zone.confidence >= _SURE_ZONE or (bool(zone.checks) and all(fits for _, fits in zone.checks))


def _large_print(sheet: Sheet) -> bool:
    """Is the print as large, for the page, as that of a data page; security print around it is many small shapes."""
    capital = sheet.view.capital_height
    return capital is not None and capital * _CAPITALS_ALONG_A_DATA_PAGE >= max(sheet.view.grey.shape)


def _data_page_alone(sheet: Sheet, page: PageImage, zones: Sequence[MrzReading]) -> PageText | None:
    """The words of a data page that is all there is on the page, read at its own scale.

    None when the zone is in doubt, when there is print outside the data page, or when its print cannot be read:
    then the page is read as any other.
    """
    best = zones[0]
    if not _is_there(best) or not all(fits for _, fits in best.checks):
        return None
    rotation: Rotation = best.rotation
    area = data_page(_turned_box(best, rotation), best.format, sheet.rgb.shape, rotation)
    if area is None or _shapes_outside(sheet, rotation, area) > _STRAY_SHAPES:
        return None
    upright = prepare.Upright(rotation, 0.0, 1.0, (rotation, *(one for one in _QUARTERS if one != rotation)))
    [zone, *_] = _on_upright(zones, rotation)
    words, alternatives = read_printed_zone(prepare.turn(page.rgb, rotation), zone, (), (), _engine(), "eng")
    if sum(word.confidence >= 0.5 and len(word.text) > 1 for word in words) < _WORDS_OF_A_DATA_PAGE:
        return None
    guess = guess_language(word.text for word in words)
    return PageText(words, upright, sheet.prepared(upright), guess, alternatives)


def _fills(shape: tuple[int, ...], zone: MrzReading) -> bool:
    """Is the data page of an upright zone all that is in view: no room beside it for a page with stamps on it."""
    area = data_page(zone.box, zone.format, shape, 0)
    if area is None:
        return False
    left, top, right, bottom = (min(max(side, 0.0), 1.0) for side in area)
    return (right - left) * (bottom - top) > _MOST_OF_THE_PICTURE


def _turned_box(zone: MrzReading, rotation: Rotation) -> Box:
    return prepare.turn_box(zone.box, rotation)


def _shapes_outside(sheet: Sheet, rotation: Rotation, area: Box) -> int:
    """Letter-like shapes of the sheet that are not on the data page, which is given as shares of the upright sheet."""
    height, width = sheet.view.grey.shape
    count = 0
    for left, top, right, bottom in sheet.view.shapes:
        x0, y0, x1, y1 = prepare.turn_box((left / width, top / height, right / width, bottom / height), rotation)
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        count += not (area[0] <= x <= area[2] and area[1] <= y <= area[3])
    return count


def _outside(words: Sequence[Word], zones: Sequence[MrzReading]) -> tuple[Word, ...]:
    """Words that are not the engine's idea of a machine-readable zone, which has its own reader."""

    def within(word: Box, zone: Box) -> bool:
        x, y = (word[0] + word[2]) / 2, (word[1] + word[3]) / 2
        return zone[0] <= x <= zone[2] and zone[1] <= y <= zone[3]

    return tuple(word for word in words if not any(within(word.box, zone.box) for zone in zones))
