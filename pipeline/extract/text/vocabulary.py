"""The words that papers print around values, learnt from every wording, and slips of the eye from them mended.

Only for recognising labels: values are always taken from the text as it was read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

_VOCABULARY: set[str] = set()
_KNOWN: set[str] = set()
_SLIPS: dict[str, str] = {}
_MENDED_FROM = 6
"""Words shorter than this are too like others to be mended."""


def is_label_word(key: str) -> bool:
    """Whether a folded word is one that papers print around values, and so hardly part of a name."""
    return len(key) >= _MENDED_FROM and key in _VOCABULARY


def begins_label_word(key: str) -> bool:
    """Whether a folded word is the beginning of one that papers print around values, cut off for want of room."""
    return len(key) >= _MENDED_FROM and any(word.startswith(key) for word in _VOCABULARY)


def _deletions(word: str) -> Iterator[str]:
    for position in range(len(word)):
        yield word[:position] + word[position + 1 :]


@lru_cache(maxsize=20_000)
def mended(word: str) -> str:
    """A folded word, replaced by the one label word it is a single slip away from.

    Only for recognising labels: values are always taken from the text as it was read. Digits inside a word
    of letters count as the letters they are mistaken for.
    """
    if len(word) < _MENDED_FROM or word in _KNOWN or word.isdigit():
        return word
    lettered = word.translate(_DIGITS_AS_LETTERS)
    if lettered in _VOCABULARY:
        return lettered
    if sum(character.isdigit() for character in word) > 2:
        return word
    found = {_SLIPS[shorter] for shorter in (lettered, *_deletions(lettered)) if shorter in _SLIPS}
    near = {other for other in found if Levenshtein.distance(lettered, other, score_cutoff=1) <= 1}
    near |= {shorter for shorter in _deletions(lettered) if shorter in _VOCABULARY and len(shorter) >= _MENDED_FROM}
    # A letter more or less at the end is another form of the word rather than a slip of the eye.
    near = {other for other in near if not (other.startswith(lettered) or lettered.startswith(other))}
    return near.pop() if len(near) == 1 else word


_DIGITS_AS_LETTERS = str.maketrans("0158|", "oisbl")


def teach(words: Sequence[str]) -> None:
    """Take the words of a wording into the vocabulary."""
    _KNOWN.update(words)
    for word in words:
        if len(word) >= _MENDED_FROM and word not in _VOCABULARY:
            _VOCABULARY.add(word)
            for shorter in _deletions(word):
                # A deletion that two label words share is no guide to either.
                _SLIPS[shorter] = word if _SLIPS.get(shorter, word) == word else ""
