"""The text of one page: how it stands, its language, its words, and what other readers say of them.

The order is chosen by cost. Geometry (hundredths of a second) decides how the page stands; a first look
at a few lines decides the language and confirms the direction; then the page is read once. Another
pass is paid for only where the first one shows that it is needed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from pipeline.isolation.limits import ReadSettings
from pipeline.page import prepare
from pipeline.page.boxed_figures import boxed_figures
from pipeline.page.image import PageImage
from pipeline.page.language import BORROWED, PROBE_MODEL, Guess, guess_language
from pipeline.page.leaders import without_leaders
from pipeline.page.letter_marks import hard_to_read, not_in_a_list, suspects
from pipeline.page.lines_cut_short import with_ends
from pipeline.page.ocr import Engine, OcrFailed, TesseractEngine, read_strips, stack
from pipeline.page.prepare import Grey, Prepared, Rgb, Survey, Upright
from pipeline.page.resolved_letters import Opinion, disputed, with_accents, with_opinions
from pipeline.page.ruled_lines import without_ruled_lines
from pipeline.page.scripts import language_seen
from pipeline.page.second_reader import CAPITAL_HEIGHT as LARGER
from pipeline.page.second_reader import HARD_BUDGET, NAME_BUDGET, WORD_BUDGET, second_opinions, words_alone
from pipeline.page.torn_words import parted, rejoined
from pipeline.page.unread_lines import PixelBox, line_boxes, lines_across_ink, unread_ink, with_unread
from pipeline.page.vietnamese_names import with_vietnamese_names
from pipeline.pdf.text_layer import check_layer, layer_alternatives, upright_words, visible_words
from pipeline.readings import LETTERS_GUESSED, OTHER_LETTERS, Alternative, Note, Word

_READABLE: Final = 0.6
"""Mean confidence of a first look below which the page may stand on its head."""
_POOR_BUT_UPRIGHT: Final = 0.45
"""The same where the geometry is clear: a bad picture, not a turned one."""
_NO_TEXT: Final = 0.3
"""Mean confidence below which nothing legible was found in any direction."""
_SIGNS_TO_TELL: Final = 40
"""Signs drawn on a page that tell how it stands."""
_NEARLY_ALL: Final = 0.8
_HARDLY_ANY_SHAPES: Final = 40
"""With fewer character-like shapes and no line of them, a page is a picture."""
_CLEAR: Final = 0.35
"""Certainty of the geometry above which a text layer is enough to know the direction."""
_PROBE_LINES: Final = 6
_LINES_TO_TELL: Final = 3
"""Lines in a first look below which a middling confidence does not settle the direction."""
_LETTERS_TO_TELL: Final = 60
"""Letters in a first look below which it says less about the direction than a longer one."""
_FEWEST_LETTERS: Final = 12
_RUBBISH: Final = 0.6
"""Mean confidence below which a page may be in letters that no model reads; a poor scan in Latin script has more."""
_SURE_OF_LANGUAGE: Final = 0.8
_UNPROVEN: Final = 0.5
"""Confidence of a word of a text layer that no picture of it was read for."""
_CLEAR_SCRIPT: Final = 1.0
"""Tesseract's own measure of how far a script is ahead of the next."""
_DOUBTFUL_LANGUAGE: Final = 0.4


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page as it lies flat."""

    rgb: Rgb
    plain: Grey
    """Luminance as it is."""
    grey: Grey
    """With stamps made light, see :func:`pipeline.page.ink.grey_under_stamps`."""
    view: Survey

    def prepared(self, upright: Upright) -> Prepared:
        """The picture for an engine."""
        return prepare.prepare(self.grey, self.view, upright)


@dataclass(frozen=True, slots=True)
class PageText:
    """What could be read on a page, in coordinates of the upright page."""

    words: tuple[Word, ...]
    upright: Upright
    prepared: Prepared
    language: Guess
    alternatives: tuple[Alternative, ...] = ()
    from_layer: bool = False
    notes: tuple[Note, ...] = ()
    error: Note | None = None


def read_text(sheet: Sheet, page: PageImage, settings: ReadSettings, engine: Engine) -> PageText:
    """Read a page, from its text layer where that tells the truth.

    Raises:
        ToolMissing: Tesseract or one of its languages is not installed.
    """
    upright = _as_drawn(sheet, page) or prepare.find_upright(sheet.view)
    prepared = sheet.prepared(upright)
    notes: list[Note] = []
    try:
        # The invisible layer under a scan is another program's OCR: a second opinion, not the truth.
        if page.text_words and not page.full_page_image:
            if upright.certainty < _CLEAR:
                look = _first_look(sheet, upright, prepared, settings, engine)
                upright, prepared = look.upright, look.prepared
            if page.proven_words and upright.rotation == 0:
                guess = guess_language(word.text for word in page.proven_words)
                return PageText(page.proven_words, upright, prepared, guess, from_layer=True)
            layer = _compared(sheet, page, upright, prepared, settings, engine)
            if isinstance(layer, PageText):
                return layer
            read = _read_picture(sheet, page, upright, prepared, settings, engine, notes)
            if layer == "differs" and read.upright.rotation != upright.rotation:
                # It was compared with the page on its side.
                layer = _compared(sheet, page, read.upright, read.prepared, settings, engine)
                if isinstance(layer, PageText):
                    return layer
            return replace(read, notes=(*read.notes, Note("page.hidden-text"))) if layer == "differs" else read
        return _read_picture(sheet, page, upright, prepared, settings, engine, notes)
    except OcrFailed as failure:
        error = Note(f"page.ocr-{failure.reason}", {"page": str(page.number)})
        return PageText((), upright, prepared, Guess(None, 0.0), notes=tuple(notes), error=error)


def _compared(
    sheet: Sheet, page: PageImage, upright: Upright, prepared: Prepared, settings: ReadSettings, engine: Engine
) -> PageText | Literal["incomplete", "differs"]:
    """The page as its text layer has it, where the picture says the same."""
    askew = _askew(page) if upright.rotation == 0 else frozenset()
    level = [word for index, word in enumerate(page.text_words) if index not in askew]
    layer = upright_words(level, upright.rotation)
    guess = guess_language(word.text for word in layer)
    model = model_of(guess, settings)
    checked = check_layer(layer, sheet.view, upright.rotation, prepared, engine, language=model)
    if checked.verdict != "agrees":
        return checked.verdict
    # No engine reads what stands askew: it is there, and nothing proves it.
    beside = upright_words([page.text_words[index] for index in sorted(askew)], upright.rotation)
    beside = tuple(visible_words(beside, sheet.view, upright.rotation))
    words = [*checked.words, *(replace(word, confidence=_UNPROVEN) for word in beside)]
    in_order = tuple(sorted(words, key=lambda word: (word.line, word.box[0]))) if beside else checked.words
    return PageText(in_order, upright, prepared, guess, from_layer=True)


def _askew(page: PageImage) -> frozenset[int]:
    """Which words of the layer stand around a stamp or at an angle."""
    if page.drawing is None:
        return frozenset()
    glyphs = page.drawing.glyphs
    return frozenset(int(index) for index in glyphs.words[~glyphs.level] if index >= 0)


def _as_drawn(sheet: Sheet, page: PageImage) -> Upright | None:
    """How a page stands that is drawn from text: as its signs do, be they letters that no reader here knows.

    None for a scan, for hardly any text, and for text that runs along another side.
    """
    if page.drawing is None or page.full_page_image:
        return None
    level = page.drawing.glyphs.level
    if len(level) < _SIGNS_TO_TELL or level.mean() < _NEARLY_ALL:
        return None
    return Upright(0, prepare.skew_at(sheet.view, 0), 1.0, (0,))


def _read_picture(
    sheet: Sheet,
    page: PageImage,
    upright: Upright,
    prepared: Prepared,
    settings: ReadSettings,
    engine: Engine,
    notes: list[Note],
) -> PageText:
    look = _first_look(sheet, upright, prepared, settings, engine)
    upright, guess = look.upright, look.guess
    prepared = replace(look.prepared, grey=without_leaders(look.prepared.grey))
    if len(sheet.view.shapes) < _HARDLY_ANY_SHAPES and not look.lines:
        return PageText((), upright, prepared, guess, notes=tuple(notes))
    model = model_of(guess, settings)
    raw = engine.read(prepared.grey, language=model, dpi=prepared.dpi, layout="page")
    seen = guess_language(word.text for word in raw)
    wanted = model_of(seen, settings)
    if wanted != model and seen.confidence > max(0.8, guess.confidence):
        model = wanted
        raw = engine.read(prepared.grey, language=model, dpi=prepared.dpi, layout="page")
        seen = guess_language(word.text for word in raw)
    raw = _read_without_rules(raw, prepared, engine, model)
    raw = with_unread(raw, look.prepared, look.lines, engine, model)
    raw = (*raw, *boxed_figures(raw, prepared, engine, model))
    alternatives: tuple[Alternative, ...] = ()
    closer = prepare.Closer(sheet.grey, prepared, LARGER)
    if settings.second_reader:
        raw = rejoined(raw, closer)
        alternatives = second_opinions(
            raw,
            closer,
            first=engine,
            language=model,
            everything=settings.thorough,
            borrowed=seen.language in BORROWED,
        )
        raw = parted(raw, alternatives, prepared.grey)
    if seen.language in BORROWED:
        raw = with_accents(raw, alternatives)
    if settings.second_reader:
        raw, alternatives = _looked_at_alone(raw, alternatives, closer, settings, engine, model)
    ink, second = unread_ink(raw, prepared.grey), settings.second_reader
    across, beside = lines_across_ink(raw, ink, closer, engine, model, second=second)
    raw, alternatives = (*raw, *across), (*alternatives, *beside)
    raw, alternatives = with_ends(raw, alternatives, ink, closer, engine, model, second=second)
    raw, alternatives = with_vietnamese_names(raw, alternatives, closer, engine)
    words = _on_page(raw, prepared)
    if legibility(words) < _RUBBISH and seen.confidence < _SURE_OF_LANGUAGE:
        seen, words, others = _in_another_script(words, seen, prepared, engine)
        notes += others
    if page.text_words and page.full_page_image:
        more, contradicts = layer_alternatives(words, upright_words(page.text_words, upright.rotation))
        alternatives += more
        if contradicts:
            notes.append(Note("page.hidden-text"))
    return PageText(words, upright, prepared, seen, alternatives, notes=tuple(notes))


def _looked_at_alone(
    raw: tuple[Word, ...],
    alternatives: tuple[Alternative, ...],
    closer: prepare.Closer,
    settings: ReadSettings,
    engine: Engine,
    model: str,
) -> tuple[tuple[Word, ...], tuple[Alternative, ...]]:
    """The words and what else was read, once the second reader has seen those alone that may be misread names."""
    grey = closer.prepared.grey
    known: set[int] = set()
    opinions: list[Opinion] = []
    for found, budget in (
        (suspects(raw, grey), WORD_BUDGET),
        (hard_to_read(raw, alternatives, grey), HARD_BUDGET),
        (not_in_a_list(raw, grey), NAME_BUDGET),
    ):
        asked = [one for one in found if one[0] not in known]
        known.update(index for index, _ in asked)
        opinions += words_alone(raw, asked, closer, budget=math.inf if settings.thorough else budget)
    return with_opinions(raw, alternatives, opinions, model, _read_alone(raw, opinions, closer, engine, model))


def _read_alone(
    raw: tuple[Word, ...], opinions: Sequence[Opinion], closer: prepare.Closer, engine: Engine, model: str
) -> dict[int, str]:
    """What the engine sees in the picture of each word alone that the second reader disputes, by its index."""
    crops = {index: crop for index in disputed(raw, opinions) if (crop := closer.cut(raw[index].box)) is not None}
    try:
        strips = read_strips(engine, list(crops.values()), language=model, dpi=closer.dpi)
    except OcrFailed:
        return {}
    return {index: strip.text for index, strip in zip(crops, strips, strict=True)}


def _in_another_script(
    words: tuple[Word, ...], seen: Guess, prepared: Prepared, engine: Engine
) -> tuple[Guess, tuple[Word, ...], tuple[Note, ...]]:
    """The language of a page in letters that no model here reads, and its words believed for their figures alone."""
    script = engine.script(prepared.grey, dpi=prepared.dpi) if isinstance(engine, TesseractEngine) else None
    language = language_seen(script[0]) if script is not None else None
    if script is None or language is None:
        return seen, words, ()
    if script[1] < _CLEAR_SCRIPT:
        return Guess(language[0], min(language[1], _DOUBTFUL_LANGUAGE)), words, ()
    doubted = tuple(
        word
        if any(char.isdigit() for char in word.text)
        else replace(word, confidence=min(word.confidence, LETTERS_GUESSED))
        for word in words
    )
    return Guess(*language), doubted, (Note(OTHER_LETTERS),)


def _read_without_rules(raw: tuple[Word, ...], prepared: Prepared, engine: Engine, model: str) -> tuple[Word, ...]:
    """The words, or those of a second reading without the ruled lines of tables, whichever is read better."""
    scraps = sum(word.confidence < _SCRAP for word in raw)
    if scraps < max(_FEW_SCRAPS, _SHARE_OF_SCRAPS * len(raw)):
        return raw
    cleared = without_ruled_lines(prepared.grey)
    if cleared is None:
        return raw
    again = engine.read(cleared, language=model, dpi=prepared.dpi, layout="page")
    fewer = sum(word.confidence < _SCRAP for word in again) < scraps
    return again if fewer and _letters_well_read(again) >= _letters_well_read(raw) else raw


_SCRAP = 0.6
_FEW_SCRAPS = 8
_SHARE_OF_SCRAPS = 0.06


def _letters_well_read(words: Sequence[Word]) -> int:
    return sum(sum(sign.isalnum() for sign in word.text) for word in words if word.confidence >= 0.8)


@dataclass(frozen=True, slots=True)
class _Look:
    """What a few lines tell about a page."""

    upright: Upright
    prepared: Prepared
    lines: tuple[PixelBox, ...]
    """Pieces of text lines on ``prepared``, see :func:`line_boxes`."""
    guess: Guess


def _first_look(sheet: Sheet, upright: Upright, prepared: Prepared, settings: ReadSettings, engine: Engine) -> _Look:
    """Read a few lines to learn the language and whether the page really stands upright."""
    model = PROBE_MODEL if PROBE_MODEL in settings.languages else settings.languages[0]
    best: tuple[float, float, _Look] | None = None
    for turn in upright.order:
        if turn == upright.rotation:
            candidate, picture = upright, prepared
        else:
            candidate = replace(upright, rotation=turn, skew_degrees=prepare.skew_at(sheet.view, turn))
            picture = sheet.prepared(candidate)
        lines = line_boxes(picture.grey)
        strips = some_lines(picture.grey, lines)
        if not strips:
            continue
        words = engine.read(stack(strips)[0], language=model, dpi=picture.dpi, layout="block")
        score = legibility(words)
        # Scraps of lines that run down the page are read as a few figures, as surely as lines of a poor picture.
        told = score * min(1.0, _letters(words) / _LETTERS_TO_TELL)
        if best is None or told > best[0]:
            best = (told, score, _Look(candidate, picture, lines, guess_language(word.text for word in words)))
        # A heading in capitals alone reads half as well on its head, and tells geometry nothing.
        sure = upright.certainty >= _CLEAR and len(strips) >= _LINES_TO_TELL
        if best[1] >= (_POOR_BUT_UPRIGHT if sure else _READABLE):
            break
    if best is None or best[1] < _NO_TEXT:
        # A photo or a drawing: without text there is no reason to turn what somebody stored.
        stored = replace(upright, rotation=0, skew_degrees=0.0, certainty=0.0)
        prepared = sheet.prepared(stored)
        return _Look(stored, prepared, line_boxes(prepared.grey), Guess(None, 0.0))
    return best[2]


def model_of(guess: Guess, settings: ReadSettings) -> str:
    """Tesseract's name of the model to read a page with that was guessed to be in a language."""
    wanted = guess.model or "eng"
    return wanted if wanted in settings.languages else settings.languages[0]


def legibility(words: Sequence[Word]) -> float:
    """Mean confidence by letters and digits; low for text on its head, 0 for hardly any text."""
    total = _letters(words)
    return sum(word.confidence * _letters([word]) for word in words) / total if total >= _FEWEST_LETTERS else 0.0


def _letters(words: Iterable[Word]) -> int:
    """Letters and digits of words."""
    return sum(char.isalnum() for word in words for char in word.text)


def some_lines(grey: Grey, lines: Sequence[PixelBox], count: int = _PROBE_LINES) -> list[Grey]:
    """Pieces of a few of the longest lines from all over the page."""
    boxes = sorted(lines, key=lambda box: box[0] - box[2])[: 2 * count]
    boxes = sorted(boxes, key=lambda box: box[1])[:: max(1, len(boxes) // count)][:count]
    most = round(45 * prepare.CAPITAL_HEIGHT)
    return [grey[top:bottom, left : min(right, left + most)] for left, top, right, bottom in boxes]


def _on_page(words: Sequence[Word], prepared: Prepared) -> tuple[Word, ...]:
    """The same words with boxes on the upright page, lines and blocks counted in reading order."""
    return tuple(
        replace(word, confidence=round(word.confidence, 3), box=prepared.box_on_page(word.box)) for word in words
    )
