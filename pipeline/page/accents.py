"""Letters with marks that an engine's model does not have: taken from a second reader that has them.

A page in Spanish or Polish is read with the model of another language, which knows neither ñ nor ł. Where the second
reader saw the same letters, marks aside, its word is the better one; where it saw others it stays an alternative.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.readings import Alternative, Word

_BARRED: Final = str.maketrans("łŁđĐøØı", "lLdDoOi")
_TILDE: Final = ("fi", "n")
"""What the sign above makes of the letter below."""


def with_accents(words: Sequence[Word], alternatives: Sequence[Alternative]) -> tuple[Word, ...]:
    """The words, those that differ from the second reader's in their marks alone as that one has them.

    Args:
        words: of the page, numbered by lines.
        alternatives: texts of lines.
    """
    told = {one.line: one.text.split() for one in alternatives}
    lines: dict[int, list[int]] = {}
    for index, word in enumerate(words):
        lines.setdefault(word.line, []).append(index)
    better = list(words)
    for line, indices in lines.items():
        texts = told.get(line, [])
        if len(texts) != len(indices):
            continue
        for index, text in zip(indices, texts, strict=True):
            if _more_marks(words[index].text, text):
                better[index] = replace(words[index], text=text)
    return tuple(better)


def _more_marks(own: str, other: str) -> bool:
    """Whether both are the same letters and the other has more marks."""
    if _marks(other) <= _marks(own):
        return False
    bare = _bare(other)
    return bare in (_bare(own), _bare(own.replace(*_TILDE, 1)))


def _marks(text: str) -> int:
    return sum(sign.isalpha() and not sign.isascii() for sign in text)


def _bare(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.translate(_BARRED))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))
