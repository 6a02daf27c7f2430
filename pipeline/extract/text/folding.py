"""Text as it is compared: lower case without accents, white space as one blank, and what counts as a word."""

from __future__ import annotations

import unicodedata

from pipeline.patterns import pattern_of

TOKEN = pattern_of(r"[^\W_]+")
"""A run of letters and digits."""
_SPACE = pattern_of(r"\s+")
_PRONOUN = pattern_of(
    r"(?<![^\s(\"'])\|(?=,? (?:the undersigned|undersigned|am|was|have|had|do|will|shall|would|can|hereby|certify|"
    r"confirm|declare|swear|solemnly|understand|undertake|know|live|work|wish|want|also|further)\b)"
)


class _FoldTable(dict[int, int]):
    """Maps a character to one lower-case character without accent, so that offsets stay valid."""

    _SPECIAL = str.maketrans("’‘`´–—−‐‑ßœæøłđðĐÐıŁØŒÆ\u00a0\u202f\u2009", "''''-----soaolddddilooa   ")

    def __missing__(self, code: int) -> int:
        special = self._SPECIAL.get(code)
        if special is not None:
            folded = int(special)
        else:
            base = unicodedata.normalize("NFKD", chr(code))[:1].lower()
            folded = ord(base) if len(base) == 1 else code
        self[code] = folded
        return folded


_FOLD = _FoldTable()


def fold(text: str) -> str:
    """Lower case, without accents, dashes and apostrophes made equal; the length never changes.

    A stroke where English sentences have their "I" is one: engines read it so.
    """
    folded = text.translate(_FOLD)
    return _PRONOUN.sub("i", folded) if "|" in folded else folded


def squeeze(text: str) -> str:
    """White space runs as one blank, none at the ends."""
    return _SPACE.sub(" ", text).strip()


def word_set(text: str) -> frozenset[str]:
    """The words of a text, for tables that read better as prose than as a list of quoted strings."""
    return frozenset(text.split())
