"""The words of a drawn page, when what it shows is what its layer says.

Every stretch with figures, words with capitals (names, codes of banks) and a sample of the others is compared sign
by sign. What the standard fonts do not prove is compared with what they proved on the same page, and what is then left
is read by an engine, as the stretches of every other text layer are.

Two sorts of words are no part of that. Words that do not stand level, such as those round a stamp, are cut out badly
and read worse: they are words of the page only where shapes prove them. And of words in an alphabet that no engine
here reads, nothing can be proven: they are kept as what they are, a claim (:data:`UNPROVEN`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.image import Glyphs, Pixels
from pipeline.page.ocr import Engine, Grey, read_strips
from pipeline.pdf import shapes
from pipeline.pdf.text_layer import CONFIDENCE, contradicted, has_number, likeness, samples, spread
from pipeline.readings import Word

_MOST_READ: Final = 70
"""Stretches given to an engine, spread over the page."""
_FIRST_READ: Final = 8
"""Of them in a first go, which may prove the signs of all the others."""
_MOST_CAPITALS: Final = 80
_ALIKE: Final = 0.75
"""Share of the letters of a word that must be proven; of figures every one must."""
_STROKES: Final = "iIjl"
"""Letters that are hardly more than a stroke: their own box tells nothing of them."""
_TOLD: Final = 0.4
"""Share of the letters of a word that can be told at all: not accented, and more than a stroke."""
UNPROVEN: Final = 0.5
"""Confidence of a word that nothing here can read; what decides wants more."""
_EACH: Final = 4
"""Pictures of one sign that are taken from the page to compare others with."""
_CAPITAL: Final = 19.0
"""Pixels of a capital for the engine, see :data:`pipeline.page.prepare.CAPITAL_HEIGHT`."""


def proven_words(
    words: Sequence[Word],
    seen: Sequence[bool],
    glyphs: Glyphs,
    grey: Pixels,
    engine: Engine,
    *,
    language: str,
    dpi: float,
) -> tuple[Word, ...] | None:
    """The words that are seen, when the page shows what they say; otherwise None.

    Args:
        words: of the layer.
        seen: which of them have ink under them.
        glyphs: the signs of the words.
        grey: the page.
        engine: reads what shapes do not prove.
        language: Tesseract's name of the layer's language.
        dpi: of ``grey``.

    Raises:
        OcrFailed: the engine failed; the layer is then unproven.
    """
    aside = askew(glyphs)
    level = [word for index, word in enumerate(words) if seen[index] and index not in aside]
    strange = {word for word in level if is_strange(word.text)}
    chosen = _chosen([word for word in level if word not in strange])
    if not chosen:
        return None
    leaning = [[words[index]] for index in sorted(aside) if seen[index]]
    page = _Page.of(words, glyphs, grey, [*chosen, *leaning])
    page.prove(shapes.standard())
    page.prove(page.own_references())
    left = [group for group in chosen if not page.is_proven(group)]
    if len(left) > _FIRST_READ:
        first = page.telling(left)
        found = _read(first, page, grey, engine, language, dpi)
        page.accept([group for group, _, text in found if likeness(_text(group), text) == 1.0])
        page.prove(page.own_references())
        left = [group for group in left if not page.is_proven(group)]
    if left and not _agrees(spread(left, _MOST_READ), len(chosen) - len(left), page, grey, engine, language, dpi):
        return None
    told = {word for (word,) in leaning if page.at.get(word) and page.is_proven([word])}
    kept = [words[index] for index in range(len(words)) if seen[index] and (index not in aside or words[index] in told)]
    return tuple(replace(word, confidence=UNPROVEN if word in strange else CONFIDENCE) for word in kept)


def askew(glyphs: Glyphs) -> set[int]:
    """Numbers of the words that do not stand level."""
    return set(glyphs.words[~glyphs.level & (glyphs.words >= 0)].tolist())


def is_strange(text: str) -> bool:
    """Whether a word has letters or figures and most of them are of an alphabet that no engine here reads."""
    letters = [sign for sign in text if sign.isalnum()]
    known = sum(sign.isascii() or unicodedata.name(sign, "").startswith("LATIN") for sign in letters)
    return bool(letters) and 2 * known < len(letters)


def _chosen(words: Sequence[Word]) -> list[list[Word]]:
    """Stretches to compare: all with figures, words with capitals, some others from all over the page."""
    groups = samples(words, most_numbers=len(words))
    capitals = [[word] for word in words if len(word.text) >= 3 and word.text[0].isupper() and not has_number([word])]
    return groups + [group for group in spread(capitals, _MOST_CAPITALS) if group not in groups]


def _text(group: Sequence[Word]) -> str:
    return " ".join(word.text for word in group)


@dataclass(slots=True)
class _Page:
    """The signs of the chosen words, and which of them are proven."""

    at: dict[Word, list[int]]
    """Rows of each word's signs in what follows; letters of other alphabets and accented ones have none."""
    signs: list[str]
    boxes: NDArray[np.float64]
    """Pixels."""
    cells: NDArray[np.float32]
    proven: NDArray[np.bool_]

    @classmethod
    def of(cls, words: Sequence[Word], glyphs: Glyphs, grey: Pixels, chosen: Sequence[Sequence[Word]]) -> _Page:
        """Cut out the signs of the chosen words."""
        wanted = {word for group in chosen for word in group}
        number = {index: word for index, word in enumerate(words) if word in wanted}
        signs = [chr(code) for code in glyphs.codes.tolist()]
        rows = [
            row
            for row, (sign, owner) in enumerate(zip(signs, glyphs.words.tolist(), strict=True))
            if owner in number and sign in shapes.SIGNS and not np.isnan(glyphs.boxes[row]).any()
        ]
        at: dict[Word, list[int]] = {}
        for place, row in enumerate(rows):
            at.setdefault(number[int(glyphs.words[row])], []).append(place)
        height, width = grey.shape
        boxes = glyphs.boxes[rows] * (width, height, width, height)
        cells = shapes.cells_of(grey, boxes)
        return cls(at, [signs[row] for row in rows], boxes, cells, np.zeros(len(rows), np.bool_))

    def prove(self, references: shapes.References) -> None:
        """Compare what is not proven yet."""
        rest = np.flatnonzero(~self.proven)
        self.proven[rest] = shapes.proven(self.cells[rest], [self.signs[row] for row in rest], references)

    def own_references(self) -> shapes.References:
        """The standard fonts and some signs of the page itself that are proven, of every size."""
        kept: dict[str, dict[int, int]] = {}
        for row in np.flatnonzero(self.proven).tolist():
            sizes = kept.setdefault(self.signs[row], {})
            if len(sizes) < _EACH:
                sizes.setdefault(round(self.boxes[row, 3] - self.boxes[row, 1]), row)
        rows = [row for sizes in kept.values() for row in sizes.values()]
        return shapes.standard().with_more(shapes.pictures_of(self.cells[rows]), [self.signs[row] for row in rows])

    def accept(self, groups: Sequence[Sequence[Word]]) -> None:
        """Take the signs of stretches that an engine read as the layer has them for proven."""
        for group in groups:
            for word in group:
                self.proven[self.at.get(word, [])] = True

    def is_proven(self, group: Sequence[Word]) -> bool:
        """Every figure, and most letters of those that can be told at all."""
        for word in group:
            letters = [sign for sign in word.text if sign.isalnum()]
            told = [sign for sign in letters if sign in shapes.SIGNS and sign not in _STROKES]
            figures = sum(sign.isdigit() for sign in letters)
            sure = [self.signs[row] for row in self.at.get(word, []) if self.proven[row]]
            if sum(sign.isdigit() for sign in sure) < figures or len(told) < _TOLD * len(letters):
                return False
            if sum(sign not in _STROKES for sign in sure) < _ALIKE * len(told):
                return False
        return True

    def telling(self, groups: Sequence[Sequence[Word]]) -> list[list[Word]]:
        """A few stretches that hold as many different unproven signs as possible."""
        unknown = [
            {
                (self.signs[row], round(self.boxes[row, 3] - self.boxes[row, 1]))
                for word in group
                for row in self.at.get(word, [])
                if not self.proven[row]
            }
            for group in groups
        ]
        chosen: list[list[Word]] = []
        for _ in range(_FIRST_READ):
            best = max(range(len(groups)), key=lambda index: len(unknown[index]))
            if not unknown[best]:
                break
            chosen.append(list(groups[best]))
            told = unknown[best]
            unknown = [signs - told for signs in unknown]
        return chosen

    def capital(self, group: Sequence[Word]) -> float:
        """Height of its tallest sign in pixels."""
        rows = [row for word in group for row in self.at.get(word, [])]
        return float((self.boxes[rows, 3] - self.boxes[rows, 1]).max()) if rows else _CAPITAL


def _read(
    groups: Sequence[Sequence[Word]], page: _Page, grey: Pixels, engine: Engine, language: str, dpi: float
) -> list[tuple[Sequence[Word], Grey, str]]:
    """What an engine makes of stretches; those too small to be cut out are left out."""
    cut = [(group, strip) for group in groups if (strip := _strip(group, page, grey)) is not None]
    answers = read_strips(engine, [strip for _, strip in cut], language=language, dpi=round(dpi))
    return [(group, strip, answer.text) for (group, strip), answer in zip(cut, answers, strict=True)]


def _strip(group: Sequence[Word], page: _Page, grey: Pixels) -> Grey | None:
    height, width = grey.shape
    left, top = min(word.box[0] for word in group) * width, min(word.box[1] for word in group) * height
    right, bottom = max(word.box[2] for word in group) * width, max(word.box[3] for word in group) * height
    pad = max(2.0, 0.15 * (bottom - top))
    strip = grey[max(0, int(top - pad)) : int(bottom + pad) + 1, max(0, int(left - pad)) : int(right + pad) + 1]
    if strip.shape[0] < 6 or strip.shape[1] < 4:
        return None
    factor = _CAPITAL / max(page.capital(group), 1.0)
    if 0.8 <= factor <= 1.25:
        return strip
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(strip, None, fx=factor, fy=factor, interpolation=how), np.uint8)


def _agrees(
    left: Sequence[Sequence[Word]],
    agreed: int,
    page: _Page,
    grey: Pixels,
    engine: Engine,
    language: str,
    dpi: float,
) -> bool:
    """Does the engine read what the layer says, where shapes did not tell?"""
    found = _read(left, page, grey, engine, language, dpi)
    alike = [likeness(_text(group), text) for group, _, text in found]
    doubtful = [
        (_text(group), strip, text)
        for (group, strip, text), value in zip(found, alike, strict=True)
        if value < (1.0 if has_number(group) else _ALIKE)
    ]
    if sum(alike) + agreed < 0.85 * (len(alike) + agreed):
        return False
    return not (doubtful and contradicted(doubtful, engine, language, round(dpi)))
