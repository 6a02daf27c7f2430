"""Who must sign a paper that more than one party signs, and whether it was signed there or only by another."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import A4_RATIO, Hit, PageText, Paper
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from pipeline.readings import Mark

_WHO_MUST_SIGN: Mapping[str, Wording] = {
    "annex-32": Wording(
        "signature of the guarantor|signature of guarantor|guarantor's signature|signature of the sponsor|"
        "signature of the person standing surety|the guarantor|"
        "signature du garant|signature de la personne qui se porte garante|signature du prenant en charge|le garant|"
        "handtekening van de garant|handtekening van de borg|handtekening van de borgsteller|handtekening garant|"
        "de garant|unterschrift des garanten|unterschrift des burgen|unterschrift der garantierenden person|der garant",
        label=True,
    ),
    "hosting-agreement": Wording(
        "for the research organisation|for the research organization|the research organisation|"
        "the research organization|for the host organisation|for the host organization|the host organisation|"
        "for the university|the university|pour l'organisme de recherche|l'organisme de recherche|"
        "pour l'organisme d'accueil|l'organisme d'accueil|pour l'universite|l'universite|"
        "voor de onderzoeksinstelling|de onderzoeksinstelling|voor de onderzoeksorganisatie|"
        "de onderzoeksorganisatie|voor de gastinstelling|de gastinstelling|voor de universiteit|de universiteit|"
        "fur die forschungseinrichtung|die forschungseinrichtung|fur die aufnehmende einrichtung|"
        "die aufnehmende einrichtung|fur die universitat|die universitat",
        label=True,
    ),
}
"""Papers that another party signs too, and under which words the one has to sign whose paper it is."""
WHERE_HANDS_SIGN = 0.45
"""Share of a page's height from which papers are signed."""


def places_of_who_must_sign(paper: Paper) -> list[Hit]:
    """Where the one has to sign whose paper it is, on papers that another party signs too."""
    wanted = _WHO_MUST_SIGN.get(paper.kind)
    return [hit for page in paper.pages for hit in wanted.find(page) if _asks_to_sign(hit, paper)] if wanted else []


def signed_by_who_must(own: Sequence[Hit], hands: Sequence[tuple[PageText, Mark]], labels: Sequence[Hit]) -> bool:
    """Whether the one whose paper it is signed, as far as the paper says where; another party's hand does not count.

    Args:
        own: as :func:`places_of_who_must_sign` found them.
        hands: the strokes on the paper that are believed to be signatures.
        labels: where somebody, whoever it be, is asked to sign.
    """
    if not own:
        return True
    for page, mark in hands:
        places = [hit for hit in (*own, *labels) if hit.page is page and hit.page.cell_at(hit.start) is not None]
        nearest = min(places, key=lambda hit: _distance(hit, mark), default=None)
        if nearest is None or _another_begins(nearest, mark):
            continue
        if any(_under(hit, nearest) for hit in own if hit.page is page):
            return True
    return False


def _under(own: Hit, label: Hit) -> bool:
    """Whether a label is that of the one who has to sign, or one of no party just below it."""
    one, other = own.page.cell_at(own.start), label.page.cell_at(label.start)
    if one is None or other is None or one is other or one == other:
        return one is not None and one == other
    down = other.box[1] - one.box[1]
    if down < 0 or abs(other.box[0] - one.box[0]) >= _SAME_COLUMN:
        return False
    if any(hit.start == label.start for hit in _READ_AND_APPROVED.find(label.page)):
        return down <= _LINES_BELOW
    alone = "".join(sign for sign in label.page.text[other.start : other.end] if sign.isalpha())
    named = "".join(sign for sign in label.page.text[label.start : label.end] if sign.isalpha())
    return alone == named and down <= _IN_ITS_FIELD and _OF_NO_PARTY.match(label.page.folded, label.start) is not None


_OF_NO_PARTY = pattern_of("sign|handtekening|unterschrift")
_LINES_BELOW = 0.05
_IN_ITS_FIELD = 0.09
"""A label of no party, such as "Signature:", below the one who has to sign and lines such as the place and the day."""
_SAME_COLUMN = 0.03
_READ_AND_APPROVED = Wording("lu et approuve|gelezen en goedgekeurd|read and approved|gelesen und genehmigt")


def _asks_to_sign(hit: Hit, paper: Paper) -> bool:
    """A label at the beginning of its cell and near the end of its page, not a party named in a clause.

    Of several pages the last one may hold hardly more than the places to sign: there a party alone in its cell is one.
    """
    cell = hit.page.cell_at(hit.start)
    if cell is None or any(sign.isalpha() for sign in hit.page.text[cell.start : hit.start]):
        return False
    if cell.box[1] > WHERE_HANDS_SIGN or "sign" in hit.page.folded[hit.start : hit.end]:
        return True
    alone = not any(sign.isalpha() for sign in hit.page.text[hit.end : cell.end])
    return alone and len(paper.pages) > 1 and hit.page is paper.pages[-1]


def _another_begins(label: Hit, mark: Mark) -> bool:
    """Whether a text of its own begins below an empty place to sign and above a mark: an authority's that approves."""
    page, place = label.page, label.page.cell_at(label.start)
    if place is None:
        return False
    left, right = min(place.box[0], mark.box[0]), max(place.box[2], mark.box[2])
    below = sorted(
        (cell for cell in page.cells if place.box[3] < _middle(cell) < mark.box[1] and _across(cell, left, right)),
        key=_middle,
    )
    bottom = place.box[3]
    for cell in below:
        if cell.box[1] - bottom > _ROOM_TO_SIGN and len(page.text[cell.start : cell.end].split()) >= _WORDS_OF_A_TEXT:
            return True
        bottom = max(bottom, cell.box[3])
    return False


def _middle(cell: Cell) -> float:
    return (cell.box[1] + cell.box[3]) / 2


def _across(cell: Cell, left: float, right: float) -> bool:
    return cell.box[0] < right and cell.box[2] > left


_ROOM_TO_SIGN = 0.05
"""Share of the page's height that is left free for a signature; lines of one text are nearer."""
_WORDS_OF_A_TEXT = 4
"""Names, days and places that stand below a signature have fewer."""


def _distance(hit: Hit, mark: Mark) -> float:
    """How far a mark is from a label, as a share of the page's width."""
    cell = hit.page.cell_at(hit.start)
    left, top, right, bottom = cell.box if cell is not None else (9.0, 9.0, 9.0, 9.0)
    across = max(0.0, left - mark.box[2], mark.box[0] - right)
    down = max(0.0, top - mark.box[3], mark.box[1] - bottom)
    return math.hypot(across, down / A4_RATIO)
