"""Capitals that stand alone in the printed zone of a passport or card: the sex, the letter of a residence card.

An engine's layout step takes one sign without neighbours for dirt or for a piece of security print. What is as high as
a value and has nothing beside it is read once more, and believed when two readers see the same capital.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.ocr import Engine, Grey
from pipeline.page.second_reader import recogniser
from pipeline.page.unread_lines import covered_by
from pipeline.readings import Word

_LOWEST_MM, _HIGHEST_MM = 1.4, 4.5
"""Height of a capital: values of a card stand 1.9 mm high, the letter of a residence card up to twice that."""
_SHAPE: Final = (0.35, 1.25)
"""Width of a capital but I, in heights; a single stroke is told from nothing."""
_FILLED: Final = (0.2, 0.8)
"""Share of its box that a printed capital fills; a wave of security print is thinner, a piece of a picture darker."""
_INK: Final = 128
_BESIDE: Final = 1.5
"""Heights to the left and right within which no other ink of its size may stand."""
_MOST: Final = 12
_TOO_MANY: Final = 40
"""Signs without neighbours from which they are a pattern and not answers."""
_SURE: Final = 0.8
_NOTHING: Final = Word("", 0.0, (0.0, 0.0, 0.0, 0.0), 0)


def lone_letters(
    words: Sequence[Word], grey: Grey, pixels_per_mm: float, engine: Engine, language: str
) -> tuple[Word, ...]:
    """Capitals without neighbours that no word covers, each a line of its own; nothing without a second reader.

    Args:
        words: read so far, boxes as shares of ``grey``.
        grey: the printed zone, freed of coloured print.
        pixels_per_mm: its scale.
        engine: reads the signs.
        language: Tesseract's name of the language.

    Raises:
        OcrFailed: the engine crashed or took too long.
    """
    places = list(_places(words, grey, pixels_per_mm))
    other = recogniser() if 0 < len(places) <= _TOO_MANY else None
    if other is None:
        return ()
    places = places[:_MOST]
    height, width = grey.shape
    line = 1 + max((word.line for word in words), default=-1)
    block = 1 + max((word.block for word in words), default=-1)
    found: list[Word] = []
    for place in places:
        picture = _framed(grey, place)
        [second] = other.read(picture, language=language, dpi=300, layout="line") or (_NOTHING,)
        # It costs little, the engine more: of most pieces it says that they are no capital.
        if not (len(second.text) == 1 and "A" <= second.text <= "Z" and second.confidence >= _SURE):
            continue
        read = _first_read(picture, engine, language)
        if [word.text for word in read] == [second.text] and read[0].confidence >= _SURE:
            left, top, wide, high = place
            box = (left / width, top / height, (left + wide) / width, (top + high) / height)
            sure = min(read[0].confidence, second.confidence)
            found.append(Word(second.text, round(sure, 3), box, line + len(found), block + len(found)))
    return tuple(found)


def _first_read(picture: Grey, engine: Engine, language: str) -> tuple[Word, ...]:
    """What the engine sees: some capitals it knows as a line of text only, others as a block."""
    read = engine.read(picture, language=language, dpi=300, layout="line")
    return read or engine.read(picture, language=language, dpi=300, layout="block")


def _places(words: Sequence[Word], grey: Grey, pixels_per_mm: float) -> Iterator[tuple[int, int, int, int]]:
    """Left, top, width and height of ink that may be a capital without neighbours, in pixels."""
    ink = (grey < _INK).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    covered = covered_by(words, grey)
    for left, top, wide, high, area in stats[1:].tolist():
        if not (_LOWEST_MM * pixels_per_mm <= high <= _HIGHEST_MM * pixels_per_mm):
            continue
        if not (_SHAPE[0] * high <= wide <= _SHAPE[1] * high and _FILLED[0] <= area / (wide * high) <= _FILLED[1]):
            continue
        if covered[top : top + high, left : left + wide].mean() < 0.3 and _stands_alone(ink, (left, top, wide, high)):
            yield left, top, wide, high


def _stands_alone(ink: NDArray[np.uint8], place: tuple[int, int, int, int]) -> bool:
    left, top, wide, high = place
    reach = round(_BESIDE * high)
    beside = (
        ink[top : top + high, max(0, left - reach) : left],
        ink[top : top + high, left + wide : left + wide + reach],
    )
    # A thin wave may pass.
    return all(not side.size or side.mean() < 0.08 for side in beside)


def _framed(grey: Grey, place: tuple[int, int, int, int]) -> Grey:
    left, top, wide, high = place
    pad = max(2, high // 8)
    cut = grey[max(0, top - pad) : top + high + pad, max(0, left - pad) : left + wide + pad]
    return np.pad(cut, ((high // 4, high // 4), (high, high)), constant_values=255)
