"""A second opinion on what decides something: dates, amounts, account numbers, references.

Tesseract is often sure of a wrong digit, so its own confidence is no proof. An independent reader errs
elsewhere: RapidOCR's recogniser (PP-OCR, Apache-2.0), whose model comes inside its wheel and runs on
the processor. Only the stretches of a line that hold digits or that were hard to read are shown to
it. Where it is not installed (extra ``second-reader``), Tesseract reads the same stretches once more at
another size: that shows where a reading is shaky, but it repeats most of its own errors.

What it says is kept beside the first reading as an :class:`~pipeline.readings.Alternative`; nothing is
replaced here.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from pipeline.page.letter_marks import InkAround, explained
from pipeline.page.ocr import Engine, OcrFailed, read_strips
from pipeline.page.prepare import Closer, Grey, resize
from pipeline.page.resolved_letters import BORDERS, Opinion
from pipeline.placing import by_line
from pipeline.readings import Alternative, Box, Word

if TYPE_CHECKING:
    from pipeline.page.ocr import Layout

CAPITAL_HEIGHT: Final = 27.0
"""Pixels of a capital in the second preparation; the recogniser wants lines of 48."""
SECOND: Final = "rapidocr"
"""What the second reader is called."""
_LINE_HEIGHT: Final = 48
_MAX_WIDTH: Final = 1600
_PIXEL_BUDGET: Final = 3000
"""Width of all stretches together at 48 pixels height: about 0.35 s of processor time, doubtful ones first."""
_MAX_STRETCHES: Final = 24
_POOR_PAGE: Final = 0.85
"""Mean confidence of the words below which twice as much is asked."""
_LONGEST_RUN: Final = 6
_DOUBTFUL_WORD: Final = 0.6

_NAME_BUDGET: Final = 1500
"""The same for names that were hardly read, when figures have used up the rest."""
WORD_BUDGET: Final = 1400.0
"""The same for words alone whose ink shows marks that were not read."""
HARD_BUDGET: Final = 600.0
"""The same for words alone that were hardly read."""
NAME_BUDGET: Final = 1500.0
"""The same for words alone that may be names and that no list has: a tenth of a second of processor time."""
_HARD_BELOW: Final = 0.66
_MARKED_NAME: Final = 0.95

_DECISIVE: Final = re.compile(r"\d.*\d|^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$")
"""Two digits, or the shape of a BIC (ISO 9362)."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring words of one line that are worth a second look."""

    line: int
    first: int
    """Index of its first word among the words of the line."""
    last: int
    """Index after its last word."""
    box: Box
    """As shares of the prepared picture."""
    doubt: float
    name: bool = False
    """A word in it may be a name and was hardly read."""


def stretches(words: Sequence[Word], everything: bool = False, borrowed: bool = False) -> tuple[Stretch, ...]:
    """What to ask about, the most doubtful first.

    Args:
        words: as the engine gave them, boxes as shares of the prepared picture.
        everything: whole lines, all of them.
        borrowed: they were read with the model of another language, which knows few of their letters with marks; names
            are asked about as well.
    """
    found = []
    for number, line in by_line(words).items():
        if everything:
            found.append(_stretch(number, line, 0, len(line), borrowed))
            continue
        for first, last in _runs(line, borrowed):
            found.append(_stretch(number, line, first, last, borrowed))
    return tuple(sorted(found, key=lambda stretch: (-stretch.doubt, stretch.line, stretch.first)))


def second_opinions(
    words: Sequence[Word],
    closer: Closer,
    *,
    first: Engine,
    language: str,
    everything: bool = False,
    borrowed: bool = False,
) -> tuple[Alternative, ...]:
    """Ask about the stretches that decide something; one alternative text per line asked about.

    Args:
        words: as the engine gave them, boxes as shares of the prepared picture.
        closer: cuts the second preparation of a stretch out of the same page.
        first: the engine that read the page, asked again when there is no other.
        language: Tesseract's name of the language the page was read in.
        everything: ask about every line and do not count the cost.
        borrowed: see :func:`stretches`.
    """
    asked = stretches(words, everything, borrowed)
    if not asked:
        return ()
    other = recogniser()
    chosen: list[tuple[Stretch, Grey]] = []
    # On a bad picture most figures are in doubt, not just some.
    sure = float(np.mean([word.confidence for word in words]))
    generosity = 2 if sure < _POOR_PAGE else 1
    budget, names = float(generosity * _PIXEL_BUDGET), float(generosity * _NAME_BUDGET)
    for stretch in asked:
        crop = closer.cut(stretch.box)
        if crop is None:
            continue
        cost = crop.shape[1] * _LINE_HEIGHT / crop.shape[0]
        if everything or (cost <= budget and len(chosen) < generosity * _MAX_STRETCHES):
            budget -= cost
        elif stretch.name and cost <= names:
            names -= cost
        else:
            # What was left out is the end of the list, but for names.
            budget = 0.0
            continue
        chosen.append((stretch, crop))
    lines = by_line(words)
    try:
        if other is not None:
            answers = [_one(other, crop) for _, crop in chosen]
            reader = other.name
        else:
            strips = read_strips(first, [crop for _, crop in chosen], language=language, dpi=closer.dpi)
            answers = [(strip.text, strip.confidence) for strip in strips]
            reader = f"{first.name}/larger"
    except OcrFailed:
        return ()
    return _spliced(lines, [stretch for stretch, _ in chosen], answers, reader)


def words_alone(
    words: Sequence[Word], asked: Sequence[tuple[int, InkAround]], closer: Closer, *, budget: float = WORD_BUDGET
) -> tuple[Opinion, ...]:
    """What the second reader sees in the picture of each word alone, as far as time allows; nothing without one.

    In a whole stretch of a line its neighbours guide it, to the wrong letter where they are of another language.

    Args:
        words: boxes as shares of the prepared picture.
        asked: indices of words and the ink around them, those first that matter most.
        closer: cuts a word out of the same page.
        budget: width of all words together at 48 pixels height.
    """
    other = recogniser() if asked else None
    found: list[Opinion] = []
    known: dict[tuple[str, int, int], tuple[str, float]] = {}
    for index, ink in asked:
        if other is None:
            break
        above, below = explained(words[index].text)
        same = words[index].text.strip(BORDERS), max(0, ink.above - above), max(0, ink.below - below)
        answer = known.get(same)
        if answer is None:
            crop = closer.cut(words[index].box) if budget > 0 else None
            if crop is None:
                continue
            budget -= crop.shape[1] * _LINE_HEIGHT / crop.shape[0]
            # The same name once more, with the same ink around it, would be answered in the same way.
            answer = known[same] = _one(other, crop)
        if answer[0].strip():
            found.append(Opinion(index, ink, answer[0].strip(), answer[1], other.name))
    return tuple(found)


def seen_together(closer: Closer, box: Box) -> tuple[str, float]:
    """What the second reader sees in one piece of a line, and how sure it is; nothing without one.

    Args:
        closer: cuts the piece out of the page.
        box: as shares of the prepared picture.
    """
    other = recogniser()
    crop = closer.cut(box) if other is not None else None
    return _one(other, crop) if other is not None and crop is not None else ("", 0.0)


def _spliced(
    lines: dict[int, list[Word]], asked: Sequence[Stretch], answers: Sequence[tuple[str, float]], reader: str
) -> tuple[Alternative, ...]:
    """The text of each line with what was read anew in its place."""
    by_line: dict[int, list[tuple[Stretch, str, float]]] = {}
    for stretch, (text, confidence) in zip(asked, answers, strict=True):
        if text.strip():
            by_line.setdefault(stretch.line, []).append((stretch, text.strip(), confidence))
    found = []
    for number in sorted(by_line):
        texts = [word.text for word in lines[number]]
        parts: list[str] = []
        position = 0
        for stretch, text, _ in sorted(by_line[number], key=lambda part: part[0].first):
            parts += texts[position : stretch.first]
            # Stretches share at most a neighbour: it is given once.
            parts.append(text)
            position = max(position, stretch.last)
        parts += texts[position:]
        confidence = min(confidence for _, _, confidence in by_line[number])
        found.append(Alternative(number, " ".join(parts), round(confidence, 3), reader))
    return tuple(found)


def _runs(line: Sequence[Word], borrowed: bool) -> list[tuple[int, int]]:
    """Runs of neighbouring words worth asking about, with the word on either side where it stands close."""
    wanted = [
        _worth_asking(word) or (borrowed and _is_proper(word)) or _is_code(line[index - 1] if index else None, word)
        for index, word in enumerate(line)
    ]

    def close(index: int) -> bool:
        """Does word ``index`` follow the one before it without a wide gap?"""
        before, word = line[index - 1], line[index]
        # Shares of width against shares of height: a gap of about two letters' height on a page of A4.
        return word.box[0] - before.box[2] < 2.0 * max(word.box[3] - word.box[1], before.box[3] - before.box[1])

    found: list[tuple[int, int]] = []
    index = 0
    while index < len(line):
        if not wanted[index]:
            index += 1
            continue
        start = end = index
        end += 1
        # One word between two numbers ("3 octobre 2026") belongs to both.
        while end < len(line) and end - start < _LONGEST_RUN and close(end):
            if not wanted[end] and not (end + 1 < len(line) and wanted[end + 1] and close(end + 1)):
                break
            end += 1
        # The currency behind an amount, the month beside its day; a neighbour also gives the reader its bearings.
        last = end + 1 if end < len(line) and close(end) else end
        first = start - 1 if start and close(start) and not (found and found[-1][1] >= start) else start
        found.append((first, last))
        index = last
    return found


def _is_code(before: Word | None, word: Word) -> bool:
    """Whether a word stands where a bank's code should, of more or fewer letters than one has."""
    said = before is not None and _CODE_LABEL.search(before.text) is not None
    return said and len(word.text) in _NEARLY_CODES and word.text.isupper()


_CODE_LABEL: Final = re.compile(r"\b(?:BIC|SWIFT)\W*$", re.I)
_NEARLY_CODES: Final = frozenset({7, 9, 10, 12})


def _worth_asking(word: Word) -> bool:
    letters = sum(char.isalnum() for char in word.text)
    return bool(_DECISIVE.search(word.text)) or (
        any(char.isdigit() for char in word.text) or (letters >= 3 and word.confidence < _DOUBTFUL_WORD)
    )


def _stretch(number: int, line: Sequence[Word], first: int, last: int, borrowed: bool) -> Stretch:
    words = line[first:last]
    decisive = [word for word in words if _DECISIVE.search(word.text)]
    # A wrong digit hides behind a high confidence: decisive words are asked about before merely bad ones.
    doubt = max((2 - word.confidence for word in decisive), default=1 - min(word.confidence for word in words))
    box = (
        min(word.box[0] for word in words),
        min(word.box[1] for word in words),
        max(word.box[2] for word in words),
        max(word.box[3] for word in words),
    )
    name = any(_is_hard_name(word) or (borrowed and _is_proper(word)) for word in words)
    if borrowed and not decisive and any(_is_proper(word) and not word.text.isascii() for word in words):
        # Marks are what the other language's model gets wrong: before words that are merely bad, after all figures.
        doubt = max(doubt, _MARKED_NAME)
    return Stretch(number, first, last, box, doubt, name)


def _is_hard_name(word: Word) -> bool:
    letters = sum(sign.isalpha() for sign in word.text)
    return letters >= 4 and word.text[:1].isupper() and word.confidence < _HARD_BELOW


def _is_proper(word: Word) -> bool:
    """A word that begins with a capital and has letters enough for a name."""
    return word.text[:1].isupper() and sum(sign.isalpha() for sign in word.text) >= 3


# --- RapidOCR ---------------------------------------------------------------------------------------


def available() -> str | None:
    """Version of RapidOCR when it and its model are installed, else None; for ``dossier doctor``."""
    if _model_file() is None or importlib.util.find_spec("onnxruntime") is None:
        return None
    from importlib.metadata import version

    return version("rapidocr")


def _model_file() -> Path | None:
    # The package is found but not imported: it would load detectors and offer to fetch models.
    spec = importlib.util.find_spec("rapidocr")
    if spec is None or not spec.submodule_search_locations:
        return None
    models = sorted(Path(spec.submodule_search_locations[0], "models").glob("*rec*.onnx"))
    return models[0] if models else None


@cache
def recogniser() -> Recogniser | None:
    """The recogniser, loaded once per process (0.2 s, 160 MB); None when it is not installed."""
    model = _model_file()
    if model is None:
        return None
    # The runtime would keep a number of this machine and what it was used for, and send them to its maker.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    try:
        # By name: the package carries no types and is not there at all without the extra.
        onnxruntime: Any = importlib.import_module("onnxruntime")
    except ImportError:
        return None
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    session = onnxruntime.InferenceSession(str(model), sess_options=options, providers=["CPUExecutionProvider"])
    return Recogniser(session)


_ALPHABETS: Final = tuple(
    frozenset(letters + letters.lower())
    for letters in (
        "ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ",  # French
        "ÁÀÂÃÇÉÊÍÓÔÕÚÜ",  # Portuguese
        "ÁÉÍÑÓÚÜªº",  # Spanish
        "ÀÇÉÈÍÏÓÒÚÜ",  # Catalan
        "ÀÈÉÌÍÒÓÙÚ",  # Italian
        "ÁÀÄËÉÈÊÏÍÖÓÜÚ",  # Dutch
        "ÄÖÜẞß",  # German
        "ÇĞİıÖŞÜÂÎÛƏ",  # Turkish, Azerbaijani, Kurdish
        "ĄĆĘŁŃÓŚŹŻ",  # Polish
        "ÁÄČĎÉĚÍĹĽŇÓÔŔŘŠŤÚŮÝŽ",  # Czech, Slovak
        "ČĆĐŠŽ",  # Croatian, Bosnian, Serbian, Slovene
        "ÁÉÍÓÖŐÚÜŰ",  # Hungarian
        "ĂÂÎȘȚŞŢ",  # Romanian
        "ÅÄÖÆØÉ",  # Danish, Norwegian, Swedish, Finnish
        "ÁÐÉÍÓÚÝÞÆÖ",  # Icelandic
        "ĀČĒĢĪĶĻŅŠŪŽ",  # Latvian
        "ĄČĘĖĮŠŲŪŽ",  # Lithuanian
        "ÄÖÕÜŠŽ",  # Estonian
        "ÀĊĠĦŻ",  # Maltese
        "ÇË",  # Albanian
        "ÀÁÂÃĂĐÈÉÊÌÍĨÒÓÔÕƠÙÚŨƯÝ",  # Vietnamese, as far as the model knows it
    )
)
"""Letters beyond A to Z that stand together in a word of one language."""


_WESTERN: Final = frozenset((*map(chr, range(0x20, 0x250)), *"€–—‘’“”„…•№"))


class Recogniser:
    """A line recogniser with connectionist temporal classification, restricted to Latin text."""

    name = SECOND

    def __init__(self, session: Any) -> None:
        self._session = session
        self._input = session.get_inputs()[0].name
        signs = ["", *session.get_modelmeta().custom_metadata_map["character"].splitlines(), " "]
        # Of 18 000 signs a few hundred can stand on these papers; the others only compete with them.
        self._columns = np.array([0] + [i for i, sign in enumerate(signs) if i and sign in _WESTERN])
        self._signs = [signs[i] for i in self._columns]
        self._alphabets = [
            np.array([i for i, sign in enumerate(self._signs) if sign.isascii() or not sign.isalpha() or sign in own])
            for own in _ALPHABETS
        ]

    def read(self, image: Grey, *, language: str, dpi: int, layout: Layout) -> tuple[Word, ...]:
        """See :meth:`pipeline.page.ocr.Engine.read`; ``image`` is one line, and so is the only word returned."""
        del language, dpi, layout
        text, confidence = self._decode(self._session.run(None, {self._input: _as_input(image)})[0][0])
        return (Word(text, confidence, (0.0, 0.0, 1.0, 1.0), 0),) if text.strip() else ()

    def _decode(self, scores: NDArray[np.float32]) -> tuple[str, float]:
        """Best sign per step, repetitions and blanks removed; confidence is that of the weakest sign."""
        chosen = scores[:, self._columns]
        best = chosen.argmax(axis=1)
        sure = chosen[np.arange(len(best)), best]
        keep = (best != 0) & np.concatenate([[True], best[1:] != best[:-1]])
        for start, end in self._mixed_words(best, keep):
            read = [_within(chosen[start:end], best[start:end], columns) for columns in self._alphabets]
            part, columns = max(zip(read, self._alphabets, strict=True), key=lambda pair: _likely(pair[0]))
            best[start:end], sure[start:end] = columns[part.argmax(axis=1)], part.max(axis=1)
        keep = (best != 0) & np.concatenate([[True], best[1:] != best[:-1]])
        text = "".join(self._signs[i] for i in best[keep])
        return text, float(sure[keep].min()) if keep.any() else 0.0

    def _mixed_words(self, best: NDArray[np.intp], keep: NDArray[np.bool_]) -> list[tuple[int, int]]:
        """Steps of the words whose letters belong to no one language, such as ÇAČLAYAN: the marks were misread."""
        found = []
        start = 0
        for end in [*(step for step in range(len(best)) if self._signs[best[step]] == " "), len(best)]:
            marked = {
                sign for step in range(start, end) if keep[step] and not (sign := self._signs[best[step]]).isascii()
            }
            letters = {sign for sign in marked if sign.isalpha()}
            if len(letters) > 1 and not any(letters <= own for own in _ALPHABETS):
                found.append((start, end))
            start = end + 1
        return found


def _within(scores: NDArray[np.float32], best: NDArray[np.intp], columns: NDArray[np.intp]) -> NDArray[np.float32]:
    """The scores of one alphabet's signs; where a sign of another one was seen it may not become a blank."""
    part = scores[:, columns].copy()
    part[(best != 0) & np.isin(best, columns, invert=True), 0] = 0.0
    return part


def _likely(scores: NDArray[np.float32]) -> float:
    return float(np.log(np.maximum(scores.max(axis=1), 1e-9)).sum())


def _as_input(image: Grey) -> NDArray[np.float32]:
    """Scaled to the height the model was trained on, three channels, -1 to 1."""
    height, width = image.shape
    wide = int(np.clip(round(width * _LINE_HEIGHT / height), 16, _MAX_WIDTH))
    line = resize(image, (wide, _LINE_HEIGHT)).astype(np.float32)
    return np.repeat(((line / 255 - 0.5) / 0.5)[None, None], 3, axis=1)


def _one(engine: Engine, crop: Grey) -> tuple[str, float]:
    words = engine.read(crop, language="", dpi=0, layout="line")
    return (words[0].text, words[0].confidence) if words else ("", 0.0)
