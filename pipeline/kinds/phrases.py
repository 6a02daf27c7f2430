"""Finds the phrases of all profiles in the words of a page, forgiving what OCR does to letters.

Every page is cut into tokens once; each token is looked up once in the vocabulary of the profiles (exactly, else the
nearest word within a distance that grows with its length); phrases are then found through their rarest token. So the
cost follows the length of the page, not the number of phrases.
"""

from __future__ import annotations

import functools
import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal, TypeAlias

from rapidfuzz.distance import OSA

from pipeline.kinds import PROFILES
from pipeline.patterns import pattern_of
from pipeline.readings import Word

Use: TypeAlias = Literal["titles", "strong", "body", "against"]
USES: tuple[Use, ...] = ("titles", "strong", "body", "against")
FOR: Final[frozenset[Use]] = frozenset(("titles", "strong", "body"))
"""Uses of phrases that speak for a kind."""
TITLES: Final[frozenset[Use]] = frozenset(("titles",))
_BODY: Final[Use] = "body"

# Small words that say nothing about a kind, and that OCR loses first.
_SMALL_WORDS = """
a an the of in on at to for by from with is as and or s de du des d la le les l un une et en au aux pour par van der het
een t den dem das die ein eine einer und im am zu zum zur von vom fur voor met op te del di da do dos della el los las y
e i o il lo ve dell dello degli delle nell nella sull sulla
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_FOLD = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})


class _WithoutMarks(dict[int, int | None]):
    """For ``str.translate``: signs that combine with others are left out; each is asked about once."""

    def __missing__(self, sign: int) -> int | None:
        self[sign] = None if unicodedata.combining(chr(sign)) else sign
        return self[sign]


_MARKS = _WithoutMarks()
_TOKEN = pattern_of(r"[^\W_]+")
_FIRST_FUZZY_LENGTH = 5
_MANY_KINDS = 8
"""A word that this many kinds use leans to none of them."""


def fold(text: str) -> str:
    """Lower case without accents, so that ``É`` read as ``E`` makes no difference."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text.lower().translate(_FOLD)).translate(_MARKS)


@functools.lru_cache(maxsize=50_000)
def tokens_of(text: str) -> tuple[str, ...]:
    """The tokens of a text that carry meaning: folded, cut at everything but letters and digits."""
    return tuple([token for token in _TOKEN.findall(fold(text)) if token not in _SMALL])


@dataclass(frozen=True, slots=True)
class Token:
    """One token on a page."""

    text: str
    known: str | None
    """The word of the vocabulary it stands for, or None."""
    quality: float
    """1.0 when spelled exactly so, less when letters differ."""
    line: int
    """Index of the line in reading order."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found on a page."""

    phrase: tuple[str, ...]
    first: int
    """Index of its first token."""
    last: int
    quality: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The phrases of all profiles, ready to be found."""

    uses: Mapping[tuple[str, ...], Sequence[tuple[str, Use]]]
    """Phrase to the kinds that have it, and as what."""
    with_word: Mapping[str, Sequence[tuple[str, ...]]]
    """Every word to the phrases that have it."""
    whole: frozenset[tuple[str, ...]]
    """Phrases whose words alone lean to nothing."""
    near: Mapping[str, Sequence[str]]
    """First three letters (``abc-``) or last three (``-xyz``) to the words that have them."""


@functools.cache
def vocabulary() -> Vocabulary:
    """Built once per process, from the profiles."""
    uses: dict[tuple[str, ...], list[tuple[str, Use]]] = {}
    whole: set[tuple[str, ...]] = set()
    for profile in PROFILES:
        for use in USES:
            known, body = (profile.kind, use), (profile.kind, _BODY)
            said = {phrase: text for text in profile.phrases(use) if (phrase := tokens_of(text))}
            if use == "titles":
                together = {phrase: text for text in profile.phrases("whole") if (phrase := tokens_of(text))}
                whole.update(together.keys() - said.keys() - uses.keys())
                said |= together
            for phrase, text in said.items():
                # "in dienst is" comes down to one everyday word: usual wording, no more.
                meant = body if use == "strong" and len(phrase) == 1 and len(text.split()) > 1 else known
                kinds = uses.setdefault(phrase, [])
                if meant not in kinds:
                    kinds.append(meant)
    with_word: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in uses:
        for token in set(phrase) if len(phrase) > 1 else phrase:
            with_word[token].append(phrase)
    near: dict[str, list[str]] = defaultdict(list)
    for word in with_word:
        if len(word) >= _FIRST_FUZZY_LENGTH:
            near[word[:3] + "-"].append(word)
            near["-" + word[-3:]].append(word)
    return Vocabulary(uses, dict(with_word), frozenset(whole), dict(near))


@functools.lru_cache(maxsize=8192)
def anchored(word: str) -> tuple[tuple[tuple[str, ...], int], ...]:
    """The phrases of which a word is the rarest, and its place in each: a page is asked about its own words only."""
    with_word = vocabulary().with_word
    found = []
    for phrase in with_word.get(word, ()):
        ranks = [(len(with_word[token]), -len(token)) for token in phrase]
        place = ranks.index(min(ranks))
        if phrase[place] == word:
            found.append((phrase, place))
    return tuple(found)


@functools.cache
def leaning(word: str, uses: frozenset[Use]) -> tuple[tuple[str, float], ...]:
    """How far a word alone points to each kind, from 0 to 1: its share of the kind's phrases, high for words of few.

    Args:
        word: of the vocabulary.
        uses: the phrases that count: all that speak for a kind, or titles alone.
    """
    if len(word) < 4 or word.isdigit():
        return ()
    vocab = vocabulary()
    by_kind = Counter(
        kind
        for phrase in vocab.with_word.get(word, ())
        if phrase not in vocab.whole
        for kind, use in vocab.uses[phrase]
        if use in uses
    )
    if not 0 < len(by_kind) < _MANY_KINDS:
        return ()
    rarity = 1.0 - math.log(len(by_kind)) / math.log(_MANY_KINDS)
    total = sum(by_kind.values())
    return tuple(
        (kind, rarity * count / total * min(1.0, 0.5 + 0.25 * count)) for kind, count in sorted(by_kind.items())
    )


@functools.lru_cache(maxsize=8192)
def telling(phrase: tuple[str, ...]) -> str:
    """The word of a phrase that leans most to a kind that has it: without it the others say nothing."""
    kinds = {kind for kind, _ in vocabulary().uses[phrase]}

    def weight(token: str) -> float:
        return max((share for kind, share in leaning(token, FOR) if kind in kinds), default=0.0)

    return max(phrase, key=lambda token: (weight(token), len(token), token))


# Letters that OCR swaps for digits; only undone in tokens that are mostly letters.
_DIGITS_AS_LETTERS = str.maketrans("015", "ois")


@functools.lru_cache(maxsize=50_000)
def known_word(token: str) -> tuple[str | None, float]:
    """The word of the vocabulary that a token stands for, and how well it fits (0 to 1)."""
    vocab = vocabulary()
    if token in vocab.with_word:
        return token, 1.0
    if len(token) < _FIRST_FUZZY_LENGTH:
        return None, 0.0
    digits = sum(char.isdigit() for char in token)
    if digits:
        if digits * 3 > len(token):
            return None, 0.0
        token = token.translate(_DIGITS_AS_LETTERS)
        if token in vocab.with_word:
            return token, 0.9
    allowed = 1 if len(token) < 8 else 2 if len(token) < 13 else 3
    best: tuple[int, str] | None = None
    for key in (token[:3] + "-", "-" + token[-3:]):
        for word in vocab.near.get(key, ()):
            if abs(len(word) - len(token)) <= allowed:
                distance = OSA.distance(token, word, score_cutoff=allowed)
                if distance <= allowed and (best is None or (distance, word) < best):
                    best = (distance, word)
    return (best[1], 1.0 - 0.12 * best[0]) if best else (None, 0.0)


def page_tokens(words: Sequence[Word]) -> tuple[Token, ...]:
    """The tokens of a page in reading order; letter-spaced headings are closed up first."""
    tokens: list[Token] = []
    spaced: list[Word] = []

    def close() -> None:
        # Only a run of single letters is a spaced heading; "a" and "I" alone are words.
        if len(spaced) >= 4:
            for together in _spaced_words(spaced):
                joined = "".join(word.text.strip() for word in together)
                tokens.extend(_token(part, spaced[0].line) for part in tokens_of(joined))
        else:
            tokens.extend(_token(part, word.line) for word in spaced for part in tokens_of(word.text))
        spaced.clear()

    for word in words:
        text = word.text.strip()
        # A gap among them is lost now and then: "D I P L OM A".
        pair = len(text) == 2 and len(spaced) > 2 and _follows(spaced[-1], word)
        if (len(text) == 1 or pair) and text.isalpha():
            if spaced and not _follows(spaced[-1], word):
                close()
            spaced.append(word)
            continue
        close()
        tokens.extend(_token(part, word.line) for part in tokens_of(word.text))
    close()
    return tuple(tokens)


def _spaced_words(letters: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """The words of a letter-spaced heading: between them the blank is wider than between their letters."""
    gaps = [right.box[0] - left.box[2] for left, right in pairwise(letters)]
    usual = sorted(gaps)[len(gaps) // 2]
    start = 0
    for index, gap in enumerate(gaps, 1):
        if gap > _BETWEEN_WORDS * usual > 0:
            yield letters[start:index]
            start = index
    yield letters[start:]


_BETWEEN_WORDS = 1.8
"""Of the usual gap between two letters."""


def _follows(left: Word, right: Word) -> bool:
    """Does a letter follow at the same distance as inside a letter-spaced word."""
    gap = right.box[0] - left.box[2]
    return left.line == right.line and gap < 1.6 * max(left.box[2] - left.box[0], right.box[2] - right.box[0])


def _token(text: str, line: int) -> Token:
    known, quality = known_word(text)
    return Token(text, known, quality, line)


def find_phrases(tokens: Sequence[Token]) -> tuple[Hit, ...]:
    """Every phrase of the profiles on the page, with one foreign token allowed between two of its own.

    A phrase of four tokens or more may miss one of them, at a price.
    """
    hits: dict[tuple[tuple[str, ...], int], Hit] = {}
    for index, token in enumerate(tokens):
        if token.known is None:
            continue
        for phrase, place in anchored(token.known):
            hit = _match(tokens, index, phrase, place)
            if hit is not None:
                hits.setdefault((phrase, hit.first), hit)
    return tuple(hits.values())


def _match(tokens: Sequence[Token], index: int, phrase: tuple[str, ...], place: int) -> Hit | None:
    quality = tokens[index].quality
    if len(phrase) == 1:
        return Hit(phrase, index, index, quality)
    missing = 1 if len(phrase) >= 4 else 0
    first = last = index
    for wanted in range(place - 1, -1, -1):
        found = _beside(tokens, first, -1, phrase[wanted])
        if found is None:
            missing -= _cost_of(phrase[wanted], phrase)
            if missing < 0:
                return None
            continue
        first = found
        quality += tokens[found].quality
    for wanted in range(place + 1, len(phrase)):
        found = _beside(tokens, last, 1, phrase[wanted])
        if found is None:
            missing -= _cost_of(phrase[wanted], phrase)
            if missing < 0:
                return None
            continue
        last = found
        quality += tokens[found].quality
    return Hit(phrase, first, last, quality / len(phrase))


def _cost_of(token: str, phrase: tuple[str, ...]) -> int:
    """What a missing token costs of the one that a long phrase may miss.

    Article 60 is not article 3, and "we confirm that" is no word of employment.
    """
    return 2 if token.isdigit() or token == telling(phrase) else 1


def _another_form(word: str, other: str) -> bool:
    """One of the two with another ending: "deaths" for "death"."""
    shorter, longer = sorted((word, other), key=len)
    return len(shorter) >= _FIRST_FUZZY_LENGTH and len(longer) - len(shorter) <= 2 and longer.startswith(shorter)


def _beside(tokens: Sequence[Token], index: int, step: int, wanted: str) -> int | None:
    for distance in (1, 2):
        other = index + step * distance
        if not 0 <= other < len(tokens) or abs(tokens[other].line - tokens[index].line) > 1:
            return None
        known = tokens[other].known
        if known == wanted or (known is not None and _another_form(known, wanted)):
            return other
    return None
