"""What else a paper may be than the kind it was taken for."""

from __future__ import annotations

from typing import Final

from pipeline.kinds.profile import UNKNOWN
from pipeline.papers.page_numbers import numbering
from pipeline.papers.paper import Paper

_PLAUSIBLE: Final = 0.08
_SURE: Final = 0.85
_IN_PASSING: Final = 0.5
"""What a page inside a paper that is surely known has to weigh for another kind: it mentions others in passing."""
_MOST: Final = 4


def other_kinds(paper: Paper) -> tuple[str, ...]:
    """Kinds beside its own that a paper could plausibly be, best first; none when a person named it.

    A page that is numbered as the next one of a paper that is surely known is no other paper, whatever it tells: on the
    second page of a form the purpose of the journey is a single permit.
    """
    if paper.said:
        return ()
    sure = paper.confidence >= _SURE
    shares: dict[str, float] = {}
    for index, weight in enumerate(paper.weights):
        if sure and _is_next_page(paper, index):
            continue
        for kind, share in weight.probabilities().items():
            shares[kind] = max(shares.get(kind, 0.0), share)
    floor = _IN_PASSING if sure else _PLAUSIBLE
    ordered = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
    return tuple(kind for kind, share in ordered if share >= floor and kind not in (paper.kind, UNKNOWN))[:_MOST]


def _is_next_page(paper: Paper, index: int) -> bool:
    """Whether a page says that it is the page behind the one before it, of a paper that has as many pages."""
    number = numbering(paper.pages[index].reading)
    if number is None or number.of is None or number.page == 1 or index == 0:
        return False
    before = numbering(paper.pages[index - 1].reading)
    return number.page - 1 == (1 if before is None else before.page)
