"""The language of an identity paper: that of its labels, which its own state writes before the English of all states.

Names, places and security print look like any language, so a page with few words of text says nothing by itself. The
labels do: they are few and known. English, which ICAO Doc 9303-3 asks for beside the state's own language, is the
language of the paper only where no other one labels it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from rapidfuzz import fuzz, process

from pipeline.extract.passports.label_words import (
    languages_of_demonyms,
    languages_of_labels,
    languages_of_states,
    languages_of_titles,
)
from pipeline.extract.text.candidates import as_guess
from pipeline.extract.text.folding import TOKEN, fold, word_set
from pipeline.extract.text.lines import Paper
from pipeline.patterns import pattern_of
from validators.facts import Evidence, Field, Reading, Scalar

_SEVERAL: Final = 2
"""Labels in a language from which on they are no chance: words of one language are found in names of another."""
_MANY: Final = 4
_SURE, _FAIRLY, _HARDLY = 0.85, 0.7, 0.62
_ALIKE: Final = 85.0
"""Per cent of its letters from which a label of some length is known though misread."""
_LONG: Final = 8
_BESIDE = 0.5
"""Share of the English labels from which on another language is the paper's own."""
_OTHER_SCRIPTS = word_set("uk ru bg mk be kk ky mn tg el zh ja ko th km lo fa he ka hy ar dz dv")
"""Languages of which a reader of Latin letters makes what is none."""
_STICKER: Final = "schengen-visa"
_LONGEST_TITLE: Final = 4
_LONGEST_HEAD: Final = 12
_SHORT_LINE: Final = 3
_CUTS = pattern_of(r"[/|:()\\]|\d")
"""What stands between a label, the same label in another language, and the value."""


def language_of_labels(paper: Paper, state: Field[Scalar], guessed: Field[str]) -> Field[str]:
    """The language in which an identity paper asks for what stands on it.

    Args:
        paper: the paper.
        state: the state that issued it, as far as it is known.
        guessed: the language as the words of the page tell it, labels or not.
    """
    own = languages_of_states().get(str(state.best.value), ()) if state.best is not None else ()
    counts, first, unknown, peoples = _counts(paper)
    named = {language: count for language, count in counts.items() if count >= _SEVERAL}
    english = named.get("en", 0)
    sticker = paper.kind == _STICKER
    # English and French stand on the visas of every state: few words of the state's own say nothing there.
    ours = [one for one in own if one in named and (not sticker or named[one] >= _BESIDE * english)]
    if ours:
        ours.sort(key=lambda language: (-first[language], -named[language], own.index(language)))
        sure = _SURE if named[ours[0]] >= _MANY and len(ours) == 1 else _FAIRLY
        answer = _answer(paper, (ours[0],), sure)
        # "Belgian" on a card that is Dutch by two words: the reader may have missed the rest.
        return as_guess(answer) if named[ours[0]] < _MANY and peoples and peoples != {ours[0]} else answer
    if own and named and "en" not in own:
        # Every data page is labelled in the state's own language; the reader does not know it, or its script.
        foreign = unknown >= _SEVERAL or (paper.kind == "passport" and own[0] in _OTHER_SCRIPTS)
        if (
            not foreign
            and own[0] not in _OTHER_SCRIPTS
            and (sticker or "en" in peoples)
            and _only_english(counts, own, sticker=sticker)
        ):
            return _answer(paper, ("en",), _HARDLY)
        spoken = guessed.best if paper.kind != "passport" else None
        if not foreign and spoken is not None and spoken.value in named and spoken.confidence >= _SURE:
            # A permit on paper says more than its labels.
            return _answer(paper, (spoken.value,), _FAIRLY)
        return _answer(paper, own[:1], _HARDLY) if foreign else as_guess(_answer(paper, sorted(named)[:2], _HARDLY))
    if not named:
        settled = guessed.best is not None and guessed.best.value in own
        return guessed if settled else as_guess(guessed)
    others = {language: count for language, count in named.items() if language != "en"}
    beside = max(others.values(), default=0) >= _BESIDE * named.get("en", 0)
    told = others if others and beside else named
    most = max(told.values())
    best = sorted(language for language, count in told.items() if count == most)
    return _answer(paper, best[:2], _FAIRLY if most >= _MANY else _HARDLY)


def _only_english(counts: Mapping[str, int], own: Sequence[str], *, sticker: bool) -> bool:
    """Whether English alone labels a paper, its title or the word for its holder's people included."""
    others = {language: count for language, count in counts.items() if language != "en"}
    if sticker:
        return counts.get("en", 0) >= max(_MANY, max(others.values(), default=0) / _BESIDE)
    return counts.get("en", 0) >= _SEVERAL > max(others.values(), default=0) and not any(map(others.get, own))


def _answer(paper: Paper, languages: Sequence[str], sure: float) -> Field[str]:
    places = tuple(Evidence(page.ref.file, page.ref.reading.number) for page in paper.pages[:1])
    share = sure if len(languages) == 1 else 0.8 * sure
    return Field(tuple(Reading(language, share, "", places) for language in languages))


def _counts(paper: Paper) -> tuple[Counter[str], Counter[str], int, frozenset[str]]:
    """How many labels each language has, in how many it stands first, and how many have a part in no known language.

    The title and the word for the holder's people are in the language of the labels and count as such; last come the
    languages that name the people.
    """
    counts: Counter[str] = Counter()
    first: Counter[str] = Counter()
    unknown = 0
    peoples: set[str] = set()
    sticker = paper.kind == _STICKER
    for page in paper.pages:
        for cell in page.cells:
            text = page.text[cell.start : cell.end]
            parts = [part for part in _CUTS.split(text) if len(re.findall(r"[^\W\d_]", part)) > 1]
            said = [_languages_of(part, sticker=sticker) for part in parts]
            named = [languages for languages in said if languages]
            if not named:
                said = named = _titles_in(text)
                peoples.update(_peoples_in(text))
            for languages in named:
                counts.update(languages)
            if named:
                first.update(said[0])
            if len(said) > 1 and len(named) == 1 and not any(sign.isdigit() or sign == ":" for sign in text):
                unknown += not said[0]
    if len(peoples) == 1:
        # Two such words are one too many: "FINE" beside "Belgian" is no Dutch for a Finn.
        counts.update(peoples)
    return counts, first, unknown, frozenset(peoples)


def _languages_of(part: str, *, sticker: bool) -> tuple[str, ...]:
    label = " ".join(TOKEN.findall(fold(part)))
    known = languages_of_labels(sticker=sticker)
    if label in known or len(label) < _LONG:
        return known.get(label, ())
    near = process.extractOne(label, list(known), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return known[near[0]] if near is not None and len(near[0]) >= _LONG else ()


def _titles_in(text: str) -> list[tuple[str, ...]]:
    """The languages of the titles in a line, one behind the other: "IDENTITEITSKAART CARTE D'IDENTITE"."""
    words = TOKEN.findall(fold(text))
    known = languages_of_titles()
    found: list[tuple[str, ...]] = []
    start = 0
    while start < len(words) <= _LONGEST_HEAD:
        length = next((n for n in range(_LONGEST_TITLE, 0, -1) if " ".join(words[start : start + n]) in known), 0)
        if length:
            found.append(known[" ".join(words[start : start + length])])
        start += length or 1
    return found


def _peoples_in(text: str) -> tuple[str, ...]:
    """The language in which a short line names a people, "F Peruvian": sentences are another matter."""
    words = TOKEN.findall(fold(text))
    known = languages_of_demonyms()
    return tuple(known[word] for word in words if word in known) if len(words) <= _SHORT_LINE else ()
