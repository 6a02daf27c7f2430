"""Names in Vietnamese, read once more with the model of that language.

Nine in ten of its words carry marks, often two on one letter, that no model of a language of Belgium and no other
reader here has learnt: Đức is read as Ditc, Hồng as Héng. Surnames are few, so that one of them beside marks tells
what to ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from rapidfuzz.distance import Levenshtein

from pipeline.page.letter_marks import in_capitals, ink_around, is_unexplained
from pipeline.page.ocr import VIETNAMESE, Engine, OcrFailed, is_installed
from pipeline.page.prepare import Closer, Grey
from pipeline.page.resolved_letters import BORDERS, RESOLVED_AT_MOST
from pipeline.page.vietnamese_words import SHORT_SURNAMES, SURNAMES, SYLLABLE, bare
from pipeline.readings import Alternative, Box, Word

_FEWEST_BESIDE_SHORT: Final = 3
_LIKE: Final = 5
"""Letters of a surname that one misread letter leaves known."""
_OWN_CAPITALS: Final = ("Đ", "Ð")
"""With the letter of Iceland that is read for it."""
_MOST_WORDS: Final = 6
_CLOSE: Final = 2.0
"""Heights between words of one name, at most."""
_SURE: Final = 0.6
_LEFT: Final = 0.5
_OTHER_LETTERS: Final = 2
"""Letters of a word, marks aside, that the model of another language may have misread."""


def with_vietnamese_names(
    words: Sequence[Word], alternatives: Sequence[Alternative], closer: Closer, engine: Engine
) -> tuple[tuple[Word, ...], tuple[Alternative, ...]]:
    """The words, those of Vietnamese names as the model of that language reads them, where it is installed.

    A word of which a letter was another one before, marks aside, says that it was resolved.

    Args:
        words: boxes as shares of ``closer.prepared.grey``.
        alternatives: texts of lines as another reader saw them, which has not learnt those letters either.
        closer: cuts a name out of the page.
        engine: reads it.
    """
    runs = [run for run in _names(words) if _is_marked(words, run, closer.prepared.grey)]
    if not runs or not is_installed(VIETNAMESE):
        return tuple(words), tuple(alternatives)
    better, said = list(words), list(alternatives)
    for run in runs:
        read = _read(words, run, closer, engine)
        for index in run if read else ():
            if index not in read and not words[index].text.isascii():
                # Its neighbours are of the language, and it was not read as a word of it.
                better[index] = replace(words[index], confidence=min(words[index].confidence, _LEFT))
        for index, word in read.items():
            own = words[index]
            better[index] = word
            said = [
                replace(one, text=" ".join(word.text if _is_like(part, own) else part for part in one.text.split(" ")))
                if one.line == own.line
                else one
                for one in said
            ]
    return tuple(better), tuple(said)


def _names(words: Sequence[Word]) -> list[list[int]]:
    """Indices of neighbouring words with capitals, one of which is a surname of the language."""
    found: list[list[int]] = []
    indices = sorted(range(len(words)), key=lambda index: (words[index].line, words[index].box[0]))
    for _, line in groupby(indices, key=lambda index: words[index].line):
        run: list[int] = []
        for index in line:
            if run and not _goes_on(words[run[-1]], words[index]):
                found.append(run)
                run = []
            if _core(words[index].text)[:1].isupper():
                run.append(index)
            elif run:
                found.append(run)
                run = []
        if run:
            found.append(run)
    return [run for run in found if 1 < len(run) <= _MOST_WORDS and _may_be_name([words[index] for index in run])]


def _may_be_name(run: Sequence[Word]) -> bool:
    if any(_is_surname(word) for word in run):
        return True
    plain = [bare(_core(word.text)) for word in run]
    short = len(run) >= _FEWEST_BESIDE_SHORT and not SHORT_SURNAMES.isdisjoint(plain)
    return short and all(SYLLABLE.fullmatch(word) for word in plain)


def _goes_on(first: Word, second: Word) -> bool:
    # Shares of width against shares of height: a gap of about two letters' height on a page of A4.
    high = max(second.box[3] - second.box[1], first.box[3] - first.box[1])
    ends = first.text[-1:] in ".,;:"
    return not ends and second.box[0] - first.box[2] < _CLOSE * high


def _is_surname(word: Word) -> bool:
    plain = bare(_core(word.text))
    if _core(word.text)[:1] in _OWN_CAPITALS and 1 < len(plain) <= _LIKE:
        return True
    return plain in SURNAMES or (
        len(plain) >= _LIKE and any(Levenshtein.distance(plain, name, score_cutoff=1) <= 1 for name in SURNAMES)
    )


def _is_marked(words: Sequence[Word], run: Sequence[int], grey: Grey) -> bool:
    """Does a name have marks: read as such, or ink that no letter of it accounts for."""
    for index in run:
        text = words[index].text
        if any(sign.isalpha() and not sign.isascii() for sign in text):
            return True
        ink = ink_around(grey, words[index].box, capitals=in_capitals(text))
        if ink is not None and is_unexplained(text, ink):
            return True
    return False


def _read(words: Sequence[Word], run: Sequence[int], closer: Closer, engine: Engine) -> dict[int, Word]:
    """The words of a name that are words of the language, by index."""
    boxes = [words[index].box for index in run]
    area: Box = (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
    picture = closer.cut(area)
    if picture is None:
        return {}
    try:
        read = engine.read(picture, language=VIETNAMESE, dpi=closer.dpi, layout="line")
    except OcrFailed:
        return {}
    found: dict[int, Word] = {}
    for index in run:
        own = words[index]
        left, right = ((edge - area[0]) / (area[2] - area[0]) for edge in (own.box[0], own.box[2]))
        here = [word for word in read if left <= (word.box[0] + word.box[2]) / 2 <= right]
        if len(here) == 1 and here[0].confidence >= _SURE and _is_like(here[0].text, own):
            better = _settled(own, here[0])
            if better is not None:
                found[index] = better
    return found


def _settled(own: Word, seen: Word) -> Word | None:
    """The word with the letters of the language; None where they are no word of it, or no others."""
    inner, core = _core(own.text), _core(seen.text)
    plain = bare(core)
    if core.isascii() or not SYLLABLE.fullmatch(plain):
        return None
    start = own.text.index(inner)
    text = f"{own.text[:start]}{core}{own.text[start + len(inner) :]}"
    if plain == bare(inner):
        return replace(own, text=text, confidence=max(own.confidence, min(RESOLVED_AT_MOST, seen.confidence)))
    return replace(own, text=text, confidence=min(RESOLVED_AT_MOST, seen.confidence), resolved=True)


def _is_like(text: str, own: Word) -> bool:
    """May two readings be of the same word."""
    plain, mine = bare(_core(text)), bare(_core(own.text))
    return bool(plain) and Levenshtein.distance(plain, mine) <= min(_OTHER_LETTERS, len(mine) - 1)


def _core(text: str) -> str:
    return text.strip(BORDERS)
