"""Is the text of a PDF page what the page shows?

A text layer may be invisible, lie off the page, map its signs wrongly, or say something else than what
is printed. It is believed only where there is ink under it and where the picture, read by OCR, agrees:
every word with digits (up to a bound, spread over the page) and a sample of the others, pasted into
one small picture so that a born-digital page costs one short start of the engine.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

import cv2
import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from pipeline.page.levels import median, percentile
from pipeline.page.ocr import Engine, Grey, read_strips
from pipeline.page.prepare import Prepared, Rotation, Survey, turn, turn_box
from pipeline.page.second_reader import recogniser
from pipeline.placing import by_line
from pipeline.readings import Alternative, Box, Word

CONFIDENCE: Final = 0.99
_MAX_NUMBERS: Final = 70
_MAX_SAMPLES: Final = 10
_MAX_GROUP: Final = 6
"""Words pasted as one strip."""
_UNREADABLE: Final = 0.25
"""Share of the samples in which an engine may see nothing: letters around a stamp stand each at another angle."""
_WHITE: Final = 255
_FAINTEST: Final = 40
"""Levels between letters and their paper, at least; what is fainter was taken off as a stain or a stamp."""
_NARROWEST: Final = 0.33
"""Width of a level word by its height and its number of letters, at least; around a stamp letters are stacked."""
_INK: Final = 0.012
"""Share of dark pixels in the box of a word that is really printed; a thin full stop has more."""

# Signs an engine cannot tell apart by shape alone: a difference in them is no disagreement.
_LOOKALIKES: Final = str.maketrans("OoQDlIi|!SBZzGgq", "0000111115822699")
_BARRED: Final = str.maketrans("ıłŁđĐøØħĦ", "ilLdDoOhH")
_ZONE: Final = re.compile(r"<{2}|^[A-Z0-9<]{30,44}$")
_SIGNIFICANT: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class LayerVerdict:
    """What to do with a text layer."""

    verdict: Literal["agrees", "incomplete", "differs"]
    """``incomplete``: print on the page that the layer does not have; ``differs``: do not believe it."""
    words: tuple[Word, ...] = ()
    """Words with ink under them, on the upright page; to be used when it agrees."""


def upright_words(words: Sequence[Word], rotation: Rotation) -> tuple[Word, ...]:
    """Words of the stored page on the upright page; those outside it are gone."""
    kept = []
    for word in words:
        left, top, right, bottom = turn_box(word.box, rotation)
        box = (max(0.0, left), max(0.0, top), min(1.0, right), min(1.0, bottom))
        if word.text.strip() and box[2] - box[0] > 1e-4 and box[3] - box[1] > 1e-4:
            kept.append(replace(word, box=box))
    return tuple(kept)


def visible_words(words: Sequence[Word], view: Survey, rotation: Rotation) -> list[Word]:
    """Those of the upright page that stand where there is ink, and separators."""
    ink = turn(view.ink.astype(np.uint8), rotation)
    return [word for word in words if _ink_share(ink, word.box) >= _INK or not _SIGNIFICANT.sub("", word.text)]


def check_layer(
    words: Sequence[Word], view: Survey, rotation: Rotation, prepared: Prepared, engine: Engine, *, language: str
) -> LayerVerdict:
    """Compare the layer with the picture.

    Args:
        words: the layer on the upright page, see :func:`upright_words`.
        view: survey of the stored page, for the ink.
        rotation: how the stored page is turned.
        prepared: the picture to read samples from.
        engine: reads the samples.
        language: Tesseract's name of the layer's language.

    Raises:
        OcrFailed: the engine failed; the layer is then unproven.
    """
    visible = visible_words(words, view, rotation)
    letters = sum(len(word.text) for word in words)
    if not visible or sum(len(word.text) for word in visible) < 0.7 * letters:
        return LayerVerdict("differs")
    if _uncovered(view, rotation, visible) > 0.12:
        return LayerVerdict("incomplete")
    groups = _samples(visible)
    strips = [_crop(prepared, group) for group in groups]
    readable = [
        (group, strip)
        for group, strip in zip(groups, strips, strict=True)
        if strip is not None and (has_number(group) or _may_be_level(strip, group))
    ]
    answers = read_strips(engine, [strip for _, strip in readable], language=language, dpi=prepared.dpi)
    doubtful: list[tuple[str, Grey, str]] = []
    alike = []
    unread = len(groups) - len(readable)
    for (group, strip), answer in zip(readable, answers, strict=True):
        own = " ".join(word.text for word in group)
        alikeness = likeness(own, answer.text)
        unread += (blank := not _SIGNIFICANT.sub("", answer.text) and not has_number(group))
        if not blank:
            alike.append(alikeness)
        if alikeness < (1.0 if has_number(group) else 0.75):
            doubtful.append((own, strip, answer.text))
    if not alike or float(np.mean(alike)) < 0.85 or unread > _UNREADABLE * len(groups):
        return LayerVerdict("differs")
    if doubtful and contradicted(doubtful, engine, language, prepared.dpi):
        return LayerVerdict("differs")
    return LayerVerdict("agrees", tuple(replace(word, confidence=CONFIDENCE) for word in visible))


def contradicted(doubtful: Sequence[tuple[str, Grey, str]], engine: Engine, language: str, dpi: int) -> bool:
    """Does the picture say something else, where it did not agree at first?

    Args:
        doubtful: what the layer says, the picture, and what was read in it.
        engine: reads it again.
        language: Tesseract's name of the layer's language.
        dpi: of the pictures.

    Every stretch is read once more, twice as large. An engine that reads it differently each time proves
    nothing; one that says the same again is believed unless an independent reader sides with the layer.
    """
    larger = [
        cv2.resize(strip, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC).astype(np.uint8) for _, strip, _ in doubtful
    ]
    again = read_strips(engine, larger, language=language, dpi=2 * dpi)
    other = recogniser()
    for (own, strip, first), second in zip(doubtful, again, strict=True):
        if likeness(own, second.text) == 1.0:
            continue
        number = any(char.isdigit() for word in own.split() for char in word if not _ZONE.search(word))
        blank = not number and not _SIGNIFICANT.sub("", first + second.text)
        steady = likeness(first, second.text) == 1.0
        if not steady and likeness(own, second.text) >= (0.8 if number else 0.6):
            continue
        if other is not None:
            words = other.read(strip, language=language, dpi=dpi, layout="line")
            text = " ".join(word.text for word in words)
            if likeness(own, text) >= (1.0 if number else 0.75):
                continue
            # Nothing seen by either is no other text.
            if blank and not _SIGNIFICANT.sub("", text):
                continue
        elif blank or (not number and likeness(own, second.text) >= 0.6):
            continue
        return True
    return False


def layer_alternatives(words: Sequence[Word], layer: Sequence[Word]) -> tuple[tuple[Alternative, ...], bool]:
    """What the layer of a *scan* (another program's OCR) says where the page was read anew.

    Returns:
        Alternatives for lines with numbers, and whether the layer contradicts the page as a whole.
    """
    found, likenesses = [], []
    for number, line in by_line(words).items():
        left, right = min(word.box[0] for word in line), max(word.box[2] for word in line)
        top, bottom = min(word.box[1] for word in line), max(word.box[3] for word in line)
        beside = [
            word
            for word in layer
            if left - 0.01 <= (word.box[0] + word.box[2]) / 2 <= right + 0.01
            and top <= (word.box[1] + word.box[3]) / 2 <= bottom
        ]
        text = " ".join(word.text for word in sorted(beside, key=lambda word: word.box[0]))
        own = " ".join(word.text for word in line)
        if len(own) >= 8:
            likenesses.append(likeness(own, text))
        if text and has_number(line) and likeness(own, text) >= 0.6:
            found.append(Alternative(number, text, 0.8, "text-layer"))
    contradicts = len(likenesses) >= 3 and median(np.array(likenesses)) < 0.4
    return (() if contradicts else tuple(found)), contradicts


def _ink_share(ink: NDArray[np.uint8], box: Box) -> float:
    height, width = ink.shape
    left, right = int(box[0] * width), max(int(box[0] * width) + 1, int(np.ceil(box[2] * width)))
    top, bottom = int(box[1] * height), max(int(box[1] * height) + 1, int(np.ceil(box[3] * height)))
    patch = ink[top:bottom, left:right]
    return float(patch.mean()) if patch.size else 0.0


def _uncovered(view: Survey, rotation: Rotation, words: Sequence[Word]) -> float:
    """Share of the character-like shapes that no word of the layer covers."""
    if len(view.shapes) < 25:
        return 0.0
    height, width = view.grey.shape
    back: Rotation = 0 if rotation == 0 else 180 if rotation == 180 else 270 if rotation == 90 else 90
    covered = np.zeros((height, width), np.uint8)
    for word in words:
        left, top, right, bottom = turn_box(word.box, back)
        pad = 0.25 * (bottom - top)
        covered[
            max(0, int((top - pad) * height)) : int((bottom + pad) * height) + 1,
            max(0, int((left - pad) * width)) : int((right + pad) * width) + 1,
        ] = 1
    x = ((view.shapes[:, 0] + view.shapes[:, 2]) / 2).astype(int)
    y = ((view.shapes[:, 1] + view.shapes[:, 3]) / 2).astype(int)
    return float(1 - covered[y, x].mean())


def _samples(words: Sequence[Word]) -> list[list[Word]]:
    return samples(words, most_numbers=_MAX_NUMBERS)


def samples(words: Sequence[Word], *, most_numbers: int) -> list[list[Word]]:
    """Stretches to compare: those with numbers first, and some words from all over the page."""
    numbers: list[list[Word]] = []
    others: list[list[Word]] = []
    for line in by_line(words).values():
        run: list[Word] = []
        for word in line:
            near = not run or word.box[0] - run[-1].box[2] < 2 * (word.box[3] - word.box[1])
            if any(char.isdigit() for char in word.text) and near and len(run) < _MAX_GROUP:
                run.append(word)
                continue
            if run:
                numbers.append(run)
            run = [word] if any(char.isdigit() for char in word.text) else []
        if run:
            numbers.append(run)
        text = [word for word in line if len(word.text) >= 4 and word.text.isalpha() and _in_latin(word.text)]
        if text:
            others.append([max(text, key=lambda word: len(word.text))])
    return spread(numbers, most_numbers) + spread(others, _MAX_SAMPLES)


def _in_latin(text: str) -> bool:
    """Whether the engines have these letters."""
    return all(unicodedata.name(sign, "").startswith("LATIN") for sign in text)


def spread(groups: list[list[Word]], most: int) -> list[list[Word]]:
    """At most so many of them, evenly chosen."""
    if len(groups) <= most:
        return groups
    return [groups[int(index)] for index in np.linspace(0, len(groups) - 1, most)]


def _crop(prepared: Prepared, group: Sequence[Word]) -> Grey | None:
    box = (
        min(word.box[0] for word in group),
        min(word.box[1] for word in group),
        max(word.box[2] for word in group),
        max(word.box[3] for word in group),
    )
    left, top, right, bottom = prepared.crop(box)
    pad = max(2, round(0.15 * (bottom - top)))
    height, width = prepared.grey.shape
    crop = prepared.grey[max(0, top - pad) : min(height, bottom + pad), max(0, left - pad) : min(width, right + pad)]
    if crop.shape[0] < 6 or crop.shape[1] < 4:
        return None
    return _dark_on_white(crop) if percentile(crop, 98) - percentile(crop, 2) >= _FAINTEST else None


def _may_be_level(strip: Grey, group: Sequence[Word]) -> bool:
    letters = sum(len(word.text) for word in group)
    return bool(strip.shape[1] >= _NARROWEST * letters * strip.shape[0])


def _dark_on_white(crop: Grey) -> Grey:
    """Light letters on a bar as dark ones on white paper, which is what engines read; any other piece as it is."""
    darkest, middle, lightest = (float(percentile(crop, share)) for share in (2, 50, 98))
    if middle - darkest >= lightest - middle:
        return crop
    spread = max(1.0, lightest - middle)
    return np.asarray(np.clip((lightest - crop.astype(np.float32)) * (_WHITE / spread), 0, _WHITE), np.uint8)


def has_number(group: Sequence[Word]) -> bool:
    """Whether there is a figure in them that has to agree.

    Not those of a machine-readable zone: engines miscount its fillers, and it is read from the picture by readers
    of its own, whatever the layer says.
    """
    return any(char.isdigit() for word in group for char in word.text if not _ZONE.search(word.text))


def likeness(one: str, other: str) -> float:
    """1 when two texts are the same but for case, spaces, accents, punctuation and signs of the same shape.

    Accents say little: an engine leaves out those that its language has not.
    """

    def plain(text: str) -> str:
        parts = unicodedata.normalize("NFKD", text.translate(_BARRED))
        bare = "".join(sign for sign in parts if not unicodedata.combining(sign))
        return _SIGNIFICANT.sub("", bare.translate(_LOOKALIKES)).casefold()

    return Levenshtein.normalized_similarity(plain(one), plain(other))
