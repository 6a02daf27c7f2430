"""Pages that speak of papers without being one: letters that list what they enclose, and sentences about them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from pipeline.kinds.phrases import Hit, Token, vocabulary
from pipeline.kinds.profile import UNKNOWN
from pipeline.papers.title_place import Layout

_MOST_OF_A_LIST: Final = 0.6
_RUNNING: Final = 7
"""Words of a line of running text."""
_PROSE: Final = 30
"""Words in such lines from which a page has sentences."""


def enclosed(hits: Sequence[Hit], tokens: Sequence[Token], layout: Layout) -> int:
    """How many kinds of papers the lines of a list name; 0 where most of its lines name none."""
    begun: dict[int, str] = {}
    for token in tokens:
        begun.setdefault(token.line, token.text)
    numbered = {line for line, first in begun.items() if first.isdigit() and len(first) <= 2}
    lines = layout.listed | numbered
    uses = vocabulary().uses
    named: dict[int, set[str]] = defaultdict(set)
    for hit in hits:
        if (line := tokens[hit.first].line) in lines:
            named[line] |= {kind for kind, use in uses[hit.phrase] if use == "titles" and kind != UNKNOWN}
    named = {line: kinds for line, kinds in named.items() if kinds}
    return len(set().union(*named.values())) if len(named) >= _MOST_OF_A_LIST * len(lines) else 0


def has_prose(lines: Iterable[str]) -> bool:
    """Whether there are sentences on a page: none stand on a sticker or a card."""
    return sum(words for line in lines if (words := len(line.split())) >= _RUNNING) >= _PROSE


def cited(hits: Sequence[Hit], tokens: Sequence[Token], layout: Layout) -> dict[str, list[range]]:
    """Where a letter says of another paper what became of it: "a hosting agreement under … was concluded on …".

    Returns:
        per kind of the papers spoken of, the tokens of the sentence that does.
    """
    if _DEAR.isdisjoint(token.text for token in tokens):
        return {}
    uses = vocabulary().uses
    found: dict[str, list[range]] = defaultdict(list)
    for hit in hits:
        kinds = {kind for kind, use in uses[hit.phrase] if use == "titles" and kind != UNKNOWN}
        around = tokens[max(0, hit.first - 1) : hit.first]
        if not kinds or (around and around[0].text in _THIS):
            continue
        if layout.tokens.get(tokens[hit.first].line, 0) < _RUNNING:
            continue
        sentence = range(hit.first, min(len(tokens), hit.last + _SENTENCE))
        if not _BECAME.isdisjoint(tokens[index].text for index in sentence):
            for kind in kinds:
                found[kind].append(sentence)
    return found


_SENTENCE: Final = 18
"""Words from the name of a paper to the end of a sentence about it, small words left out."""
_DEAR_WORDS = """
dear madam sir madame monsieur mesdames messieurs geachte sehr geehrte geehrter geehrten estimado estimada prezado
prezada gentile egregio faithfully sincerely hoogachtend
"""
_DEAR: Final = frozenset(_DEAR_WORDS.split())
_THIS: Final = frozenset({"this", "present", "presente", "deze", "onderhavige", "diese", "dieser", "diesem"})
_BECAME_WORDS = """
concluded registered enclosed attached annexed submitted lodged obtained granted conclue conclu enregistree enregistre
jointe joint annexee annexe introduite obtenue obtenu accordee gesloten afgesloten geregistreerd bijgevoegd bijgaand
ingediend verkregen toegekend abgeschlossen geschlossen registriert beigefugt anbei eingereicht erteilt
"""
_BECAME: Final = frozenset(_BECAME_WORDS.split())
