"""The role of a date whose label, to its left, is printed in several lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.extract.dates.find import DateSpot
from pipeline.extract.dates.headings import overhead, stack_below
from pipeline.extract.dates.labels import Role
from pipeline.extract.dates.nearest import is_of_something, nearest, page_hits
from pipeline.extract.dates.roled import RoledDate, holds_date, letters
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import Hit, PageText
from pipeline.patterns import pattern_of


def in_stack(spot: DateSpot, spots: Sequence[DateSpot], left: Cell) -> RoledDate | None:
    """The role by the other lines of the label to the left, as where it is printed in several languages."""
    page = spot.snippet.page
    if ":" in page.text[left.start : left.end - 1]:
        return None  # "Our ref: 4711" has its answer.
    for line in stack_below(page, left):
        if holds_date(line, spot, spots) or _beside_another(line, spot, spots):
            return None  # In a narrow table the label of the next row stands right below.
        hit = _asked(spot, line)
        if hit is not None and letters(page.text[line.start : hit[1].start]) <= _ARTICLE:
            return RoledDate(spot, *hit)
    for line in _first_lines(page, left):
        if holds_date(line, spot, spots):
            return None
        hit = _asked(spot, line)
        if hit is not None:
            return RoledDate(spot, *hit, guessed=True)
    return None


def _beside_another(line: Cell, spot: DateSpot, spots: Sequence[DateSpot]) -> bool:
    """Whether another date stands to the right on the height of a line, as the value of its own row."""
    page = spot.snippet.page
    own = page.cell_at(spot.snippet.start)
    others = (page.cell_at(one.snippet.start) for one in spots if one is not spot and one.snippet.page is page)
    return own is not None and any(
        other is not None
        and other is not own
        and other.box[0] > line.box[2]
        and abs(_middle(other) - _middle(line)) < _SAME_ROW * page.line_height
        and abs(_middle(other) - _middle(line)) < abs(_middle(own) - _middle(line))
        for other in others
    )


_SAME_ROW = 0.8


def between_two_lines(spot: DateSpot, spots: Sequence[DateSpot], cell: Cell) -> RoledDate | None:
    """The role by a label of two lines to the left, between which a date stands on half their height."""
    page = spot.snippet.page
    height = page.line_height
    near = [
        other
        for other in page.cells
        if other.box[2] < cell.box[0]
        and abs(_middle(other) - _middle(cell)) < _HALF_APART * height
        and page.right_of(other) in (None, cell)
    ]
    for upper in near:
        for lower in near:
            if (
                _middle(upper) < _middle(cell) < _middle(lower)
                and abs(upper.box[0] - lower.box[0]) <= _ALIGNED
                and not any(
                    holds_date(line, spot, spots) or ":" in page.text[line.start : line.end - 1] for line in near
                )
                and (hit := _asked(spot, upper) or _asked(spot, lower)) is not None
            ):
                return RoledDate(spot, *hit, guessed=True)
    return None


def behind_sex(spot: DateSpot, spots: Sequence[DateSpot], cell: Cell) -> RoledDate | None:
    """The role of a day behind a person's sex, beside a label of two lines that asks for both."""
    told = _SEX.fullmatch(spot.snippet.page.folded, cell.start, spot.snippet.start)
    return between_two_lines(spot, spots, cell) if told is not None else None


def by_share(spot: DateSpot, cell: Cell) -> RoledDate | None:
    """The role of a day in an answer of several parts, by the part of the heading that stands in the same place.

    "Sex / date of birth" over "see overleaf / 24.07.2000"; two languages of one heading have one answer.
    """
    page, start, end = spot.snippet.page, spot.snippet.start, spot.snippet.end
    before, behind = (
        len(_PARTED.findall(page.text, first, last)) for first, last in ((cell.start, start), (end, cell.end))
    )
    if not before + behind:
        return None
    for heading in (page.left_of(cell), overhead(page, cell)):
        if heading is None:
            continue
        cuts = [(match.start(), match.end()) for match in _PARTED.finditer(page.text, heading.start, heading.end)]
        if len(cuts) != before + behind:
            continue
        firsts = [heading.start, *(last for _, last in cuts)]
        ends = [*(first for first, _ in cuts), heading.end]
        own, upto = firsts[before], ends[before]
        hit = nearest([one for one in page_hits(spot, own, upto) if not is_of_something(*one, upto)], upto)
        if hit is not None and hit[0] in _ASKED_FOR:
            return RoledDate(spot, *hit, guessed=True)
    return None


_PARTED = pattern_of(r"\s/\s")
_SEX = pattern_of(
    r"\W{0,2}(?:[男女](?:\s[mf])?|[mf]|male|female|homme|femme|masculin|feminin|man|vrouw|mannlich|weiblich|hombre|mujer)"
    r"\W{1,4}"
)
"""What a value begins with where the label asks for sex and day of birth: "F / 2003-07-19"."""


def _middle(cell: Cell) -> float:
    return (cell.box[1] + cell.box[3]) / 2


def _asked(spot: DateSpot, line: Cell) -> tuple[Role, Hit] | None:
    found = page_hits(spot, line.start, line.end)
    hit = nearest([item for item in found if not is_of_something(*item, line.end)], line.end)
    return hit if hit is not None and hit[0] in _ASKED_FOR else None


def _first_lines(page: PageText, left: Cell) -> Iterator[Cell]:
    """The line over a word that can only go on from it: "Geboortedatum en - / plaats", with nothing beside it."""
    over = page.above(left, _WITHIN_A_LABEL)
    if (
        over is not None
        and page.text[left.start : left.end].islower()
        and abs(over.box[0] - left.box[0]) <= _ALIGNED
        and ":" not in page.text[over.start : over.end]
        and ((beside := page.right_of(over)) is None or beside is page.right_of(left))
        and not _is_answered_above(page, over)
    ):
        yield over


def _is_answered_above(page: PageText, line: Cell) -> bool:
    """Whether a line only says in another language what stands over it, beside its value: "დაბადება   3/4/2001"."""
    upper = page.above(line, _WITHIN_A_LABEL)
    return upper is not None and abs(upper.box[0] - line.box[0]) <= _ALIGNED and page.right_of(upper) is not None


_ASKED_FOR = frozenset(
    ("birth", "event", "issue", "until", "from", "start", "end", "entry", "registered", "examined", "arrival")
)
"""Roles that a label asks for; what a letterhead beside a day speaks of is no label."""
_ARTICLE = 3
_WITHIN_A_LABEL = 1.6
_ALIGNED = 0.02
_HALF_APART = 1.4
"""Line heights from a line of a label of two to what stands between them, at most."""
