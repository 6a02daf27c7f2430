"""What a caption printed below a day asks for, as forms do that have a line to write on and say under it what for."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.dates.find import DateSpot
from pipeline.extract.dates.labels import WORDINGS, Role
from pipeline.extract.dates.nearest import is_article, nearest, page_hits
from pipeline.extract.dates.roled import holds_date
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import Hit, PageText
from pipeline.patterns import pattern_of


def caption_below(page: PageText, cell: Cell, spot: DateSpot, spots: Sequence[DateSpot]) -> Hit | None:
    """The caption under a line that asks for the birth, on forms that print what they ask below the answer."""
    below = page.below(cell, 1.6)
    if below is None or holds_date(below, spot, spots) or spot.snippet.start - cell.start > 1:
        return None
    after = page.below(below, 1.6)
    beside = page.right_of(below)
    if any(each is not None and holds_date(each, spot, spots) for each in (after, beside)):
        return None  # Its own answer stands there.
    hits = [
        hit
        for hit in WORDINGS["birth"].find(page)
        if below.start <= hit.start
        and hit.end <= below.end
        and _SAID_BEFORE.fullmatch(page.text, below.start, hit.start) is not None
    ]
    return hits[0] if hits and ":" not in page.text[below.start : below.end] else None


_SAID_BEFORE = pattern_of(r"(?:[^A-Za-z\n\t]{2,40}[/|]\s{0,2})?")
"""The caption once more in other letters, before the stroke: "დაბადების თარიღი / Date of birth"."""


def in_brackets_below(page: PageText, cell: Cell, spot: DateSpot, spots: Sequence[DateSpot]) -> tuple[Role, Hit] | None:
    """What a caption in brackets under a day asks for, whatever stands beside both: "(date of birth)"."""
    below = page.below(cell, 2.2)
    if below is None or holds_date(below, spot, spots) or abs(_middle(below) - _middle(cell)) > _UNDER:
        return None
    if not _BRACKETED.fullmatch(page.text, below.start, below.end):
        return None
    return nearest(
        [one for one in page_hits(spot, below.start, below.end) if one[0] in _ASKED_BELOW and not is_article(one[1])],
        below.end,
    )


def signing_below(page: PageText, cell: Cell, spot: DateSpot, spots: Sequence[DateSpot]) -> Hit | None:
    """The caption under a line on which a day was written beside a signature: "Date of signature"."""
    below = page.below(cell, 1.8)
    if below is None or spot.snippet.start - cell.start > 1 or cell.end - spot.snippet.end > 1:
        return None
    after = page.below(below, 2.2)
    if any(one is not None and holds_date(one, spot, spots) for one in (below, after, page.right_of(below))):
        return None
    if abs(_middle(below) - _middle(cell)) > _UNDER or not _SIGNING.fullmatch(page.folded, below.start, below.end):
        return None
    return Hit(page, below.start, below.end, page.folded[below.start : below.end].strip())


_SIGNING = pattern_of(
    r"[\W_]{0,3}(?:date (?:of (?:signature|signing|issue)|signed|de (?:la )?signature|de delivrance|d'emission)|"
    r"date|datum|fecha|datum (?:van (?:de )?(?:ondertekening|handtekening|afgifte)|der (?:unterschrift|ausstellung))|"
    r"fecha de (?:la )?(?:firma|expedicion|emision)|data (?:da assinatura|de emissao|della firma|di rilascio|"
    r"podpisu|wydania|semnarii|eliberarii)|imza tarihi|дата (?:подписания|выдачи|підпису|видачі))[\W_]{0,3}"
)
"""What forms print below the line for the day on which they are signed, as a cell of its own."""


def _middle(cell: Cell) -> float:
    return (cell.box[0] + cell.box[2]) / 2


_UNDER = 0.12
"""Share of the page's width between the middle of a day and that of its caption, at most."""
_BRACKETED = pattern_of(r"\W{0,2}\([^()\n\t]{3,60}\)\W{0,2}")
_ASKED_BELOW = frozenset(("birth", "issue", "until"))
