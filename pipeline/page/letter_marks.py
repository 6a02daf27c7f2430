"""Marks of letters in the ink: what stands above and below a word that its letters, as read, do not account for.

A model reads a letter that it has not learnt as the likest one that it has: Ç as G, š as ë, ō as d, and is sure of
it. The ink above or below the letter tells that there is more to it. Here it is only found; what letter it makes is
for a reader that knows it (:mod:`pipeline.page.resolved_letters`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.prepare import Grey
from pipeline.readings import Alternative, Box, Word

LEARNT: Final[Mapping[str, frozenset[str]]] = {
    "eng": frozenset("é"),
    "fra": frozenset("ÀÂÆÇÈÉÊËÎÏÔÙÛÜàâäæçèéêëîïñôùûüÿŒœŸ"),
    "nld": frozenset("ÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜàáâäèéêëìíîïòóôöùúûüĲĳ"),
    "deu": frozenset("ÄÖÜßäöüı"),
}
"""Letters beyond A to Z that the models of Tesseract 4 and 5 have learnt, by their ``lstm-unicharset``."""

_ABOVE: Final = frozenset("\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030a\u030b\u030c\u031b")
_BELOW: Final = frozenset("\u0323\u0326\u0327\u0328\u0331")
_SIGNS_ABOVE: Final = frozenset("ij'\"’‘“”„´`°*%?^")
_DESCENDING: Final = frozenset("gjpqyQJfz,;_()[]{}/|@&§ß")
_DESCENDING_CAPITALS: Final = frozenset("QJ,;_()[]{}/|@&§")

_SEEN: Final = 0.1
"""Confidence by which ink that is not accounted for goes before a letter with a mark that may be another."""
_HARDLY_LEGIBLE: Final = 0.2
"""Words read with less are no words."""
_AS_SURE_AS_OF_A_DICTIONARY: Final = 0.935
"""Tesseract gives more to words that it has in its list, where a mark was hardly misread, and less to any other."""
_FEWEST_LETTERS: Final = 3
_MOST_LETTERS: Final = 17
"""Words with more are compounds of German or Dutch, and no names."""
_FEWEST_PIXELS: Final = 8
_HARDLY_READ: Final = 0.7
_SCRAWL: Final = 0.4
_KNOWN_LINE: Final = 0.8
"""What the second reader saw in a line is of use for each of its words where it was as sure as this of all of them."""
_STRONG_ROW: Final = 0.4
"""Of the ink of a usual row: rows between the line that letters stand on and that up to which most of them reach."""
_IN_UPPER_HALF: Final = 0.55
_NARROW: Final = 0.32
"""Widths below the line as a share of the height of letters: a cedilla, and no bow of a g."""


@dataclass(frozen=True, slots=True)
class InkAround:
    """What is drawn above the letters of a word and below its line."""

    above: int
    """Pieces of ink: marks, and the dots of i and j."""
    below: int
    """Pieces of ink: tails of letters, commas, cedillas."""
    narrow: bool = False
    """One of those below is too narrow for the bow of a g."""


def suspects(words: Sequence[Word], grey: Grey) -> tuple[tuple[int, InkAround], ...]:
    """Words that may be names and may hold a letter with a mark that was misread: index, and the ink around.

    Args:
        words: as the engine gave them, boxes as shares of ``grey``.
        grey: the prepared picture.

    Returns:
        The least surely read first, and before others as sure those whose ink is not accounted for.
    """
    found = []
    for index, word in enumerate(words):
        if not _may_be_name(word):
            continue
        ink = ink_around(grey, word.box, capitals=in_capitals(word.text))
        if ink is None:
            continue
        more = is_unexplained(word.text, ink)
        if more or any(sign.isalpha() and not sign.isascii() for sign in word.text):
            found.append((word.confidence - _SEEN * more, index, ink))
    return tuple((index, ink) for _, index, ink in sorted(found, key=lambda one: one[:2]))


def hard_to_read(
    words: Sequence[Word], alternatives: Sequence[Alternative], grey: Grey
) -> tuple[tuple[int, InkAround], ...]:
    """Words that may be names and were hardly read, and of which the second reader knows nothing for sure.

    Args:
        words: as the engine gave them, boxes as shares of ``grey``.
        alternatives: texts of lines as the second reader saw them.
        grey: the prepared picture.

    Returns:
        Index, and the ink around; the likeliest words first: most of the last are none.
    """
    known = {one.line for one in alternatives if one.confidence >= _KNOWN_LINE}
    hard = [
        (-word.confidence, index)
        for index, word in enumerate(words)
        if word.confidence < _HARDLY_READ and word.line not in known and _is_like_name(word.text)
    ]
    around = (
        (index, ink_around(grey, words[index].box, capitals=in_capitals(words[index].text)))
        for _, index in sorted(hard)
    )
    return tuple((index, ink) for index, ink in around if ink is not None)


def not_in_a_list(words: Sequence[Word], grey: Grey) -> tuple[tuple[int, InkAround], ...]:
    """Words that may be names and that no list of the engine has: a letter misread in them makes no other word.

    Args:
        words: as the engine gave them, boxes as shares of ``grey``.
        grey: the prepared picture.

    Returns:
        Index, and the ink around; the least surely read first, and at the end what is hardly a word.
    """
    found = sorted(
        (word.confidence < _SCRAWL, word.confidence, index)
        for index, word in enumerate(words)
        if word.confidence <= _AS_SURE_AS_OF_A_DICTIONARY and _is_like_name(word.text)
    )
    around = (
        (index, ink_around(grey, words[index].box, capitals=in_capitals(words[index].text))) for _, _, index in found
    )
    return tuple((index, ink) for index, ink in around if ink is not None)


def is_unexplained(text: str, ink: InkAround) -> bool:
    """Is there more ink above or below than the letters of ``text`` have."""
    above, below = explained(text)
    return ink.above > above or ink.below > below or (ink.narrow and "g" in text)


def explained(text: str) -> tuple[int, int]:
    """How many pieces of ink the signs of ``text`` have above the letters and below the line."""
    tails = _DESCENDING_CAPITALS if in_capitals(text) else _DESCENDING
    # The two dots of a diaeresis may be one piece of ink or two, as the double dots of ij are.
    above = sum(sign in _SIGNS_ABOVE or has_mark(sign) + ("\u0308" in _parts(sign)) for sign in text)
    return above, sum(_parts(sign)[0] in tails or has_mark(sign, below=True) for sign in text)


def has_mark(sign: str, *, below: bool = False) -> bool:
    """Is a sign a letter with a mark above it, or below it."""
    return any(part in (_BELOW if below else _ABOVE) for part in _parts(sign)[1:])


def _parts(sign: str) -> str:
    """A letter and the marks that it is composed with."""
    return unicodedata.normalize("NFD", sign)


def ink_around(grey: Grey, box: Box, *, capitals: bool) -> InkAround | None:
    """The ink above and below the letters of one word; None where its box is too small to tell.

    Args:
        grey: the picture.
        box: of the word, as shares of it.
        capitals: the word is in capitals.
    """
    height, width = grey.shape
    left, right = max(0, round(box[0] * width)), min(width, round(box[2] * width))
    top, bottom = max(0, round(box[1] * height) - 1), min(height, round(box[3] * height) + 1)
    patch = grey[top:bottom, left:right]
    if min(patch.shape) < _FEWEST_PIXELS:
        return None
    ink = patch < min(200, (int(patch.min()) + 255) // 2)
    rows = ink.sum(axis=1)
    if not rows.any():
        return None
    strong = np.flatnonzero(rows >= _STRONG_ROW * np.median(rows[rows > 0]))
    first, last = int(strong[0]), int(strong[-1])
    tails = _pieces(ink[last + 2 :])
    above = len(_pieces(ink[: max(0, first - 1)])) if capitals else _loose_above(ink, last)
    return InkAround(above, len(tails), any(tail < _NARROW * (last - first + 1) for tail in tails))


def _pieces(band: NDArray[np.bool_]) -> list[int]:
    """Widths of the pieces of ink side by side in a band, specks left out."""
    if not band.size:
        return []
    edges = np.diff(np.concatenate([[0], band.any(axis=0).astype(np.int8), [0]]))
    widths = np.flatnonzero(edges < 0) - np.flatnonzero(edges > 0)
    return [int(one) for one in widths if one >= _SPECK]


_SPECK: Final = 2
_SPECK_AREA: Final = 4


def _loose_above(ink: NDArray[np.bool_], base: int) -> int:
    """Pieces of ink in the upper half of a word that hang together with none of its letters."""
    _, _, found, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    return sum(
        area >= _SPECK_AREA and top + high <= _IN_UPPER_HALF * base and wide <= base
        for _, top, wide, high, area in found[1:].tolist()
    )


def _may_be_name(word: Word) -> bool:
    letters = [sign for sign in word.text if sign.isalpha()]
    sure = _HARDLY_LEGIBLE <= word.confidence <= _AS_SURE_AS_OF_A_DICTIONARY
    return sure and _FEWEST_LETTERS <= len(letters) <= _MOST_LETTERS and letters[0].isupper()


def _is_like_name(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    enough = _FEWEST_LETTERS < len(letters) <= _MOST_LETTERS and len(letters) > _MOSTLY * len(text)
    return enough and letters[0].isupper()


def in_capitals(text: str) -> bool:
    """Whether most letters of a word are capitals."""
    letters = [sign for sign in text if sign.isalpha()]
    return sum(sign.isupper() for sign in letters) > _MOSTLY * len(letters)


_MOSTLY: Final = 0.7
