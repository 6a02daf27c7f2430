"""The words that papers print around values, learnt from every wording, and slips of the eye from them mended.

Only for recognising labels: values are always taken from the text as it was read.
"""

from __future__ import annotations

import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

_LESSONS: Final[list[Callable[[], Iterable[str]]]] = []
"""Wordings whose words are not taken in yet: a run that is asked for its help needs none."""
_LEARNING: Final = threading.Lock()
_VOCABULARY: Final[set[str]] = set()
_KNOWN: Final[set[str]] = set()
_BY_LENGTH: Final[dict[int, list[str]]] = defaultdict(list)
_SLIPS: Final[dict[str, str]] = {}
"""What is left of a label word without one letter, and the word; filled when many words have been asked about."""
_MENDED_FROM: Final = 6
"""Words shorter than this are too like others to be mended."""
_WORTH_A_TABLE: Final = 600
"""Words asked about before the table of slips is made: those of a page or two are compared with all others instead."""


def is_label_word(key: str) -> bool:
    """Whether a folded word is one that papers print around values, and so hardly part of a name."""
    return len(key) >= _MENDED_FROM and key in _vocabulary()


def begins_label_word(key: str) -> bool:
    """Whether a folded word is the beginning of one that papers print around values, cut off for want of room."""
    return len(key) >= _MENDED_FROM and any(word.startswith(key) for word in _vocabulary())


def _deletions(word: str) -> Iterator[str]:
    for position in range(len(word)):
        yield word[:position] + word[position + 1 :]


@lru_cache(maxsize=20_000)
def mended(word: str) -> str:
    """A folded word, replaced by the one label word it is a single slip away from.

    Only for recognising labels: values are always taken from the text as it was read. Digits inside a word
    of letters count as the letters they are mistaken for.
    """
    vocabulary = _vocabulary()
    if len(word) < _MENDED_FROM or word in _KNOWN or word.isdigit():
        return word
    lettered = word.translate(_DIGITS_AS_LETTERS)
    if lettered in vocabulary:
        return lettered
    if sum(character.isdigit() for character in word) > 2:
        return word
    near = {other for other in _sharing(lettered) if Levenshtein.distance(lettered, other, score_cutoff=1) <= 1}
    near |= {shorter for shorter in _deletions(lettered) if shorter in vocabulary and len(shorter) >= _MENDED_FROM}
    if len(word) == _MENDED_FROM:
        # Of a short word with another first letter too little is left: the town of Modena is not "rođena", born.
        near = {other for other in near if other[0] == lettered[0]}
    # A letter more or less at the end is another form of the word rather than a slip of the eye.
    near = {other for other in near if not (other.startswith(lettered) or lettered.startswith(other))}
    return near.pop() if len(near) == 1 else word


_DIGITS_AS_LETTERS = str.maketrans("0158|", "oisbl")


def _sharing(word: str) -> set[str]:
    """Label words that become ``word``, or what is left of it without one letter, when they lose a letter.

    What two label words become is no guide to either.
    """
    left = (word, *_deletions(word))
    if not _SLIPS:
        if mended.cache_info().misses < _WORTH_A_TABLE:
            owners = _owners(_alike(word, len(word), 2) + _alike(word, len(word) + 1, 1))
            return {owners[shorter] for shorter in left if shorter in owners}
        make_table()
    return {_SLIPS[shorter] for shorter in left if shorter in _SLIPS}


def _alike(word: str, length: int, letters: int) -> list[str]:
    """Label words of a length that differ from a word in so many letters at most."""
    scorer = Levenshtein.distance
    found = process.extract(word, _BY_LENGTH.get(length, ()), scorer=scorer, score_cutoff=letters, limit=None)
    return [other for other, *_ in found]


def _owners(words: Iterable[str]) -> dict[str, str]:
    """What is left of words without one letter, each with its word, where it is that of one alone."""
    pairs = {(shorter, word) for word in words for shorter in _deletions(word)}
    shared = Counter(shorter for shorter, _ in pairs)
    return {shorter: word for shorter, word in pairs if shared[shorter] == 1}


def make_table() -> None:
    """Make what finds slips fastest: for many papers, and for processes that are forked from this one."""
    _SLIPS.update(_owners(_vocabulary()))


def teach_later(lesson: Callable[[], Iterable[str]]) -> None:
    """Take the words of a wording into the vocabulary when it is first needed."""
    _LESSONS.append(lesson)


def _vocabulary() -> set[str]:
    if _LESSONS:
        with _LEARNING:
            while _LESSONS:
                _take(_LESSONS[-1]())
                _LESSONS.pop()
    return _VOCABULARY


def _take(words: Iterable[str]) -> None:
    for word in words:
        _KNOWN.add(word)
        if len(word) >= _MENDED_FROM and word not in _VOCABULARY:
            _VOCABULARY.add(word)
            _BY_LENGTH[len(word)].append(word)
            _SLIPS.clear()
