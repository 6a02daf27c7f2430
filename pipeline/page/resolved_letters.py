"""Letters of a word that the first reader took for others: settled by a second reader, or left open.

A page in Spanish or Polish is read with the model of another language, which knows neither ñ nor ł; so is a name from
abroad on a page in French. Where the second reader saw the same letters, marks aside, its word is the better one.
Where a letter with a mark stands in the place of another letter, the second reader is believed only if the model
cannot have read that letter and the ink shows its mark. Where it is sure of other letters, the first reader is shown
the word alone: what two readings of three have is the word. A word with a letter settled so says that it was
resolved; in any other case what the second reader saw stays an alternative.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz.distance import Levenshtein

from pipeline.page.letter_marks import LEARNT, InkAround, explained, has_mark, is_unexplained
from pipeline.readings import Alternative, Word

_BARRED: Final = str.maketrans("łŁđĐøØı", "lLdDoOi")
_TILDE: Final = ("fi", "n")
"""What the sign above makes of the letter below."""
BORDERS: Final = " .,;:()[]\"'„“”"
"""Signs around a word that are no part of it."""
_LETTER_SURE: Final = 0.7
"""A letter in the place of another one is taken from a second reader as sure as this."""
_LETTER_SURER: Final = 0.88
_WELL_READ: Final = 0.8
"""A word that the first reader is as sure of takes a second reader that is surer still."""
_MARKS_SURE: Final = 0.8
"""The same where nothing but marks is added."""
_OTHER_WORD_SURE: Final = 0.9
"""A second reader as sure as this makes a word doubtful that it reads otherwise."""
_SLIPS: Final = 2
RESOLVED_AT_MOST: Final = 0.85
"""How sure a word with a resolved letter is at most: two readers saw it differently."""
_WORTH: Final = 0.8
"""Of the doubt about a word, times how sure the second reader is, goes where that one sees the same."""
AGREED_AT_MOST: Final = 0.9
"""How sure a hardly legible word is at most of which both readers see the same letters."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a second reader saw in the picture of one word alone."""

    index: int
    """Of the word."""
    ink: InkAround
    text: str
    confidence: float
    reader: str


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


def disputed(words: Sequence[Word], opinions: Sequence[Opinion]) -> tuple[int, ...]:
    """Indices of the words of which a second reader is sure that a letter or two are others, whatever their marks."""
    return tuple(opinion.index for opinion in opinions if _is_disputed(words[opinion.index], opinion))


def with_opinions(
    words: Sequence[Word],
    alternatives: Sequence[Alternative],
    opinions: Sequence[Opinion],
    model: str,
    alone: Mapping[int, str] | None = None,
) -> tuple[tuple[Word, ...], tuple[Alternative, ...]]:
    """The words with the letters that a second reader resolved, and with its other readings as alternatives.

    Args:
        words: of the page, numbered by lines.
        alternatives: texts of lines.
        opinions: about some of the words.
        model: Tesseract's name of the model that the words were read with, or several joined by ``+``.
        alone: what the first reader sees in the picture of a disputed word alone, by index (see :func:`disputed`).
    """
    learnt = frozenset[str]().union(*(LEARNT.get(part, frozenset()) for part in model.split("+")))
    better, said = list(words), list(alternatives)
    heard: dict[int, dict[int, Opinion]] = {}
    asked = {one.line for one in alternatives}
    figures = {word.line for word in words if any(sign.isdigit() for sign in word.text)}
    for opinion in opinions:
        own = words[opinion.index]
        settled = _settled(own, opinion, learnt) or _outvoted(own, opinion, (alone or {}).get(opinion.index, ""))
        if settled is not None:
            better[opinion.index] = settled
        elif _same_letters(own.text, opinion) and opinion.confidence >= _OTHER_WORD_SURE:
            sure = 1 - (1 - own.confidence) * (1 - _WORTH * opinion.confidence)
            better[opinion.index] = replace(own, confidence=max(own.confidence, min(AGREED_AT_MOST, sure)))
        told = _told(own, opinion, learnt) if settled is None else settled.text
        if told is None:
            continue
        if own.line in asked:
            said = [_retold(one, own.text, told) if one.line == own.line else one for one in said]
        elif (settled is None or not settled.resolved) and own.line not in figures:
            # Of a resolved letter there is one reading: it may not speak for itself a second time, nor may figures.
            heard.setdefault(own.line, {})[opinion.index] = replace(opinion, text=told)
    for line, told_here in sorted(heard.items()):
        indices = sorted((at for at, word in enumerate(words) if word.line == line), key=lambda at: words[at].box[0])
        text = " ".join(told_here[at].text if at in told_here else better[at].text for at in indices)
        sure = min(one.confidence for one in told_here.values())
        said.append(Alternative(line, text, round(sure, 3), next(iter(told_here.values())).reader))
    return tuple(better), tuple(said)


def _settled(own: Word, opinion: Opinion, learnt: frozenset[str]) -> Word | None:
    """The word with the letters that the model cannot have read, where all speaks for them; else None."""
    text = _dressed_as(own.text, opinion.text)
    letters = _marked_letters(own.text, text)
    if not letters or any(letter in learnt for _, letter in letters):
        return None
    resolved = any(_bare(part) != _bare(letter) and (part, _bare(letter)) != _TILDE for part, letter in letters)
    needed = (_LETTER_SURE if own.confidence < _WELL_READ else _LETTER_SURER) if resolved else _MARKS_SURE
    if opinion.confidence < needed:
        return None
    if not all(_is_inked(own.text, part, letter, opinion.ink) for part, letter in letters):
        return None
    if not resolved:
        return replace(own, text=text)
    return replace(own, text=text, confidence=min(RESOLVED_AT_MOST, opinion.confidence), resolved=True)


def _is_disputed(own: Word, opinion: Opinion) -> bool:
    first, second = (_bare(text.strip(BORDERS)).casefold() for text in (own.text, opinion.text))
    if opinion.confidence < _OTHER_WORD_SURE or not 0 < Levenshtein.distance(first, second) <= _SLIPS:
        return False
    # What was cut at the border of the word is another letter to both, or none: O is D without its left side.
    at_border = first[:1] != second[:1] or first[-1:] != second[-1:]
    cut_off = first.startswith(second) or first.endswith(second)
    return " " not in second and not cut_off and (own.confidence < _WELL_READ or not at_border)


def _outvoted(own: Word, opinion: Opinion, alone: str) -> Word | None:
    """A disputed word as both the second reader and the first one, shown it alone, have it; else None."""
    if not _is_disputed(own, opinion) or not _same_letters(_dressed_as(own.text, alone), opinion):
        return None
    text, again = _dressed_as(own.text, opinion.text), _dressed_as(own.text, alone)
    better = again if _marks(again) > _marks(text) else text
    return replace(own, text=better, confidence=min(RESOLVED_AT_MOST, opinion.confidence), resolved=True)


def _told(own: Word, opinion: Opinion, learnt: frozenset[str]) -> str | None:
    """What the second reader saw instead, where that makes the word doubtful; else None."""
    if _same_letters(own.text, opinion):
        return None
    text = _dressed_as(own.text, opinion.text)
    letters = _marked_letters(own.text, text)
    if letters:
        # The ink says that the word is not as it was read: whatever else it may be is worth a look.
        likely = is_unexplained(own.text, opinion.ink) and not any(letter in learnt for _, letter in letters)
        return text if likely or opinion.confidence >= _OTHER_WORD_SURE else None
    same_length = len(text) == len(own.text)
    sure = opinion.confidence >= _OTHER_WORD_SURE and Levenshtein.distance(text, own.text) <= _SLIPS
    return text if sure and same_length else None


def _same_letters(own: str, opinion: Opinion) -> bool:
    """Whether both readers saw the same letters, marks aside."""
    return _bare(_dressed_as(own, opinion.text)).casefold() == _bare(own).casefold()


def _marked_letters(own: str, other: str) -> list[tuple[str, str]]:
    """What the one reader has in the place of each letter with a mark of the other; none where more differs."""
    pieces = [
        r"(.{1,2}?)" if sign.isalpha() and not sign.isascii() else re.escape(sign)
        for sign in unicodedata.normalize("NFC", other)
    ]
    match = re.fullmatch("".join(pieces), own)
    if match is None:
        return []
    if any(len(part) > 1 and part.isascii() and part != _TILDE[0] for part in match.groups()):
        return []
    marked = [sign for sign in unicodedata.normalize("NFC", other) if sign.isalpha() and not sign.isascii()]
    return [(part, letter) for part, letter in zip(match.groups(), marked, strict=True) if part != letter]


def _is_inked(own: str, part: str, letter: str, ink: InkAround) -> bool:
    """Does the picture have the mark of a letter: the first reader saw one too, or the ink is not accounted for."""
    if any(sign.isalpha() and not sign.isascii() for sign in part):
        return True
    above, below = explained(own)
    if (part, _bare(letter)) == _TILDE:
        # The sign above is what was taken for the dot of the i.
        return ink.above >= above
    if has_mark(letter, below=True):
        return ink.below > below or (ink.narrow and part == "g")
    return has_mark(letter) and ink.above > above


def _dressed_as(own: str, text: str) -> str:
    """A second reader's word with the signs around it and the capitals that the first one has."""
    core = text.strip(BORDERS)
    inner = own.strip(BORDERS)
    if not core or not inner:
        return text
    if inner.isupper():
        core = "".join(sign.upper() if len(sign.upper()) == 1 else sign for sign in core)
    start = own.index(inner)
    return f"{own[:start]}{core}{own[start + len(inner) :]}"


def _retold(alternative: Alternative, own: str, text: str) -> Alternative:
    """Another reader's line with one word as it saw that one alone."""
    words = [text if word == own else word for word in alternative.text.split()]
    return replace(alternative, text=" ".join(words))


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
