"""Whether two scans show the same paper: the same words but for misread letters, and no figure where another one stood.

Two scans of one sheet are never read alike, and two issues of one paper differ in a day, a number and little else. So a
word that lost a letter is the same word, while a figure is another figure.
"""

from __future__ import annotations

from collections import Counter

from rapidfuzz.distance import OSA

from pipeline.papers.title_place import MONTHS
from pipeline.patterns import pattern_of

SAME_TEXT = 0.9
_ORDINAL = pattern_of(r"\d+(?:st|nd|rd|th|er|e|ste|de)?")
_LEFT_OUT = 0.1
"""Share of the figures that one of two scans may lack: under a stamp, or read as letters."""
_LETTERS_PER_MISREADING = 4
_LONG_FIGURE = 5
_MANY_FIGURES = 25
_HUNDREDS = 150
_DIFFERING = 0.015
"""Share of the figures of two scans of one long paper that differ."""


def figures(words: Counter[str]) -> Counter[str]:
    """What tells one issue of a paper from the next: numbers and months, not words with a letter read as a digit."""
    return Counter({token: count for token, count in words.items() if token in MONTHS or _ORDINAL.fullmatch(token)})


def similarity(first: Counter[str], second: Counter[str]) -> float:
    """Shared tokens as a share of all (Jaccard index over multisets)."""
    total = (first | second).total()
    return (first & second).total() / total if total else 0.0


def same_text(one: Counter[str], two: Counter[str], *, series: bool) -> bool:
    """Whether two papers say the same.

    Args:
        one: the tokens of a paper, with how often each stands there.
        two: those of the other.
        series: papers of this kind come in series that differ in a month or a number alone.
    """
    figures_one, figures_two = figures(one), figures(two)
    only_one, only_two = figures_one - figures_two, figures_two - figures_one
    every = figures_one | figures_two
    other = only_one and only_two and (series or not _one_misread_figure(only_one, only_two, every))
    if other and not _hardly_any(only_one + only_two, every):
        return False
    if (only_one + only_two).total() > _LEFT_OUT * every.total():
        return False
    common = (one & two).total()
    common += _misread(one - two - only_one, two - one - only_two)
    return common >= SAME_TEXT * (one.total() + two.total() - common)


def _hardly_any(differ: Counter[str], of: Counter[str]) -> bool:
    """A misreading or two among the hundreds of figures of a statement; the next month's has nearly all others."""
    return of.total() >= _HUNDREDS and differ.total() <= _DIFFERING * of.total() and not MONTHS.intersection(differ)


def _one_misread_figure(one: Counter[str], two: Counter[str], of: Counter[str]) -> bool:
    """One digit of one long number among many figures; a day or a year is short."""
    if one.total() != 1 or two.total() != 1 or of.total() < _MANY_FIGURES:
        return False
    (first,), (second,) = one, two
    return min(len(first), len(second)) >= _LONG_FIGURE and OSA.distance(first, second) == 1


def _misread(one: Counter[str], two: Counter[str]) -> int:
    """How many words of one are words of the other with letters misread."""
    left = sorted(two.elements())
    found = 0
    for word in sorted(one.elements()):
        allowed = max(1, len(word) // _LETTERS_PER_MISREADING)
        if len(word) < _LETTERS_PER_MISREADING:
            continue
        best = min(
            ((OSA.distance(word, other, score_cutoff=allowed), other) for other in left if _could_be(word, other)),
            default=None,
        )
        if best is not None and best[0] <= allowed:
            left.remove(best[1])
            found += 1
    return found


def _could_be(word: str, other: str) -> bool:
    return abs(len(word) - len(other)) <= max(1, len(word) // _LETTERS_PER_MISREADING)
