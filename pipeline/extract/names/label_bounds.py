"""Where in a cell a label of a name begins, and where what stands behind it ends."""

from __future__ import annotations

from typing import Final

from pipeline.extract.names.labels import label_of, meaning_of
from pipeline.extract.text.folding import fold
from pipeline.patterns import pattern_of

WORD: Final = pattern_of(r"\S+")
WORDS_OF_LABEL: Final = 14
"""Words of the longest label."""


def label_before(text: str, floor: int, end: int, *, first: bool) -> int | None:
    """Where the label that ends at a place begins: at the longest run of words that is one."""
    starts = [floor + match.start() for match in WORD.finditer(text[floor:end])][-WORDS_OF_LABEL:]
    for start in starts:
        if label_of(text[start:end] + ":") is not None:
            # Words before a first label make another one of it, unless a sentence ended there.
            if first and start > 0 and not _ends_there(text[:start]):
                return start if _begins_anew(text[:start], text[start:end]) else None
            return start
    return None


def before_other_label(text: str, begin: int, stop: int) -> int:
    """Where what stands behind a label ends when a label of something else follows: "Name: Ana Ruiz Grade: 3"."""
    colon = text.find(":", begin, stop)
    words = list(WORD.finditer(text, begin, max(colon, begin)))
    if len(words) < _TWO:
        return stop
    at = len(words) - 1
    while at > 1 and words[at].group()[:1].islower():
        at -= 1  # "Class teacher:" begins with a capital.
    return begin + len(text[begin : words[at].start()].rstrip())


_TWO: Final = 2


def _ends_there(before: str) -> bool:
    """Whether a stretch ends with a mark of punctuation or a wide gap."""
    bare = before.rstrip()
    return bare[-1:] in tuple(",.;:)]") or len(before) - len(bare) >= _WIDE


_WIDE: Final = 2


def _begins_anew(before: str, label: str) -> bool:
    """Whether a label in capitals stands behind a name of its own, a town's or a school's: "…, Hanoi Student:"."""
    word = before.split()[-1]
    proper = word[:1].isupper() and word.strip(".,").isalpha() and not meaning_of(fold(word))
    return proper and label[:1].isupper() and "," in before
