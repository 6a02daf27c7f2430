"""Where the lines of a page stand and how large they are: how much a phrase on them looks like a title."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.kinds.phrases import Hit, Token, vocabulary
from pipeline.kinds.profile import UNKNOWN
from pipeline.patterns import pattern_of
from pipeline.readings import PageReading

_MONTH_NAMES = """
january february march april may june july august september october november december
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
januari februari maart april mei juni juli augustus oktober januar februar marz dezember
"""
MONTHS = frozenset(_MONTH_NAMES.split())
"""Names of months, folded."""
_AMOUNT = pattern_of(r"\d[.,]\d{2}(?!\d)")
_IN_A_ROW = 0.4
_IN_A_LIST = 0.25
_SHORTEST_LIST = 3
_BULLETS = frozenset("-–—•▪●◦*·‣➢☐□✓.°»›>+©¢")
"""The last ones are how a reader sees a round one."""


@dataclass(slots=True)
class Layout:
    """Where the lines stand and how large they are."""

    tops: dict[int, float]
    ratio: dict[int, float]
    tokens: dict[int, int]
    order: dict[int, int]
    upper: dict[int, bool]
    rows: frozenset[int]
    """Lines that hold an amount: rows of a table, not headings."""
    bullets: frozenset[int] = frozenset()
    """Lines that begin with the sign of a list's entry."""
    listed: frozenset[int] = frozenset()
    """Lines of a list that names one paper after another."""

    @classmethod
    def of(cls, page: PageReading, tokens: Sequence[Token]) -> Layout:
        """Measure the lines of a page."""
        heights: dict[int, list[float]] = defaultdict(list)
        tops: dict[int, float] = {}
        upper: dict[int, bool] = {}
        rows: set[int] = set()
        begun: set[int] = set()
        bullets: set[int] = set()
        for word in page.words:
            if word.line not in begun and word.text in _BULLETS:
                bullets.add(word.line)
            begun.add(word.line)
            if _AMOUNT.search(word.text):
                rows.add(word.line)
            if any(char.isalnum() for char in word.text):
                heights[word.line].append(word.box[3] - word.box[1])
                tops[word.line] = min(tops.get(word.line, 1.0), word.box[1])
                upper[word.line] = upper.get(word.line, True) and word.text == word.text.upper()
        every = [height for several in heights.values() for height in several]
        median = statistics.median(every) if every else 1.0
        ratio = {
            line: (statistics.median_high(several) / median if median > 0 else 1.0) for line, several in heights.items()
        }
        count: dict[int, int] = defaultdict(int)
        for token in tokens:
            # "Payslip July 2026" is all title: a date or a number beside it takes nothing away.
            if token.text not in MONTHS and not any(char.isdigit() for char in token.text):
                count[token.line] += 1
        order = {line: index for index, line in enumerate(sorted(tops))}
        return cls(tops, ratio, dict(count), order, upper, frozenset(rows), frozenset(bullets))

    def title_likeness(self, lines: Sequence[int], covered: float) -> float:
        """How much a phrase on these lines looks like the title of the page, 0 to about 1.3."""
        content = sum(self.tokens.get(line, 0) for line in lines)
        share = min(1.0, covered / content) if content else 1.0
        alone = 1.0 if share >= 0.75 else 0.1 + 0.9 * (share / 0.75) ** 1.5
        if content > 14 * len(lines):
            alone *= 0.4
        top = min(self.tops.get(line, 1.0) for line in lines)
        early = min(self.order.get(line, 99) for line in lines) < 6
        place = 1.0 if top < 0.33 or early else 0.7 if top < 0.55 else 0.45
        ratio = max(self.ratio.get(line, 1.0) for line in lines)
        size = 1.25 if ratio >= 1.5 else 1.1 if ratio >= 1.2 else 0.85 if ratio >= 0.85 else 0.65
        if all(self.upper.get(line, False) for line in lines):
            size = max(size, 1.0)
        if self.rows.issuperset(lines):
            alone *= _IN_A_ROW
        if self.listed.issuperset(lines):
            alone *= _IN_A_LIST
        return alone * place * size


def listed(hits: Sequence[Hit], tokens: Sequence[Token], layout: Layout) -> frozenset[int]:
    """Lines of a list of papers: one after another, each all title and each of another kind.

    A heading in several languages is no list: its lines name the same kind.
    """
    kinds: dict[int, set[str]] = {}
    within = [hit for hit in hits if tokens[hit.first].line == tokens[hit.last].line]
    for kind, cover in title_cover(within, tokens).items():
        for line, count in cover.items():
            if kind != UNKNOWN and count >= 0.6 * layout.tokens.get(line, 0):
                kinds.setdefault(line, set()).add(kind)
    found: set[int] = set(layout.bullets if len(layout.bullets) >= _SHORTEST_LIST else ())
    run: list[int] = []
    for line in (*sorted(layout.order, key=layout.order.__getitem__), -1):
        if line in kinds and not any(kinds[line] & kinds[earlier] for earlier in run):
            run.append(line)
            continue
        if len(run) >= _SHORTEST_LIST:
            found.update(run)
        run = [line] if line in kinds else []
    return frozenset(found)


def title_cover(hits: Sequence[Hit], tokens: Sequence[Token]) -> dict[str, dict[int, int]]:
    """Per kind and line: how many tokens its titles cover together (bilingual titles share a line)."""
    vocab = vocabulary()
    places: dict[str, set[int]] = defaultdict(set)
    for hit in hits:
        for kind, use in vocab.uses[hit.phrase]:
            if use == "titles":
                places[kind].update(range(hit.first, hit.last + 1))
    covered: dict[str, dict[int, int]] = {}
    for kind, indices in places.items():
        per_line: dict[int, int] = defaultdict(int)
        for index in indices:
            per_line[tokens[index].line] += 1
        covered[kind] = per_line
    return covered
