"""The balance that a statement runs to: the last of its column of balances, where no line calls one the closing one."""

from __future__ import annotations

from decimal import Decimal

from pipeline.extract.money.amounts import Amount, find_amounts
from pipeline.extract.text.candidates import field_of, fixed
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field

_HEADING = pattern_of(
    r"(?:running |account |ledger |available )?balance|solde(?: courant| progressif)?|saldo|kontostand|bakiye|stan|"
    r"sold|so du"
)
_ROWS = 3
_APART = 0.03
"""Of the page's width: figures of one column end, or begin, below one another."""
_ADDS_UP = 0.82
_LAST = 0.62


def running_balance(paper: Paper) -> Field[Decimal]:
    """The last figure of the column "Balance"; surer where its row's movement leads to it from the figure before."""
    figures: list[tuple[PageText, Cell, Amount]] = []
    for page in paper.pages:
        heads = [cell for cell in page.cells if _HEADING.fullmatch(page.folded[cell.start : cell.end].strip(" :."))]
        for head in heads[:1]:
            figures += _below(page, head)
    if len(figures) < _ROWS:
        return Field()
    (_, _, before), (page, cell, last) = figures[-2:]
    value, earlier = last.values[0][0], before.values[0][0]
    line, end = page.line_bounds(cell.start)
    moved = {one.values[0][0] for one in find_amounts(page.text[line:end]) if one.values[0][0] != value}
    sure = _ADDS_UP if abs(value - earlier) in moved else _LAST
    place = Snippet(page, cell.start + last.start, cell.start + last.end)
    return field_of(fixed(place, -value if last.negative else value, sure))


def in_column(hit: Hit) -> Field[Decimal]:
    """Of several sums behind a label in a row of totals the one in the column "Balance"; others are of movements."""
    page = hit.page
    _, end = page.line_bounds(hit.end)
    sums = [
        (hit.end + one.start, hit.end + one.end, one) for one in find_amounts(page.text[hit.end : end]) if one.decimals
    ]
    heads = [cell for cell in page.cells if _HEADING.fullmatch(page.folded[cell.start : cell.end].strip(" :."))]
    if len(sums) < _SEVERAL or not heads:
        return Field()
    head = heads[0]
    for start, stop, amount in sums:
        cell = page.cell_at(start)
        if cell is None or cell.box[1] < head.box[3]:
            continue
        if min(abs(cell.box[0] - head.box[0]), abs(cell.box[2] - head.box[2])) < _APART:
            value = amount.values[0][0]
            return field_of(fixed(Snippet(page, start, stop), -value if amount.negative else value, _IN_COLUMN))
    return Field()


_SEVERAL = 2
_IN_COLUMN = 0.84


def _below(page: PageText, head: Cell) -> list[tuple[PageText, Cell, Amount]]:
    """The figures that fill a cell of the column under a heading, from the top down."""
    found = []
    for cell in page.cells:
        near = min(abs(cell.box[0] - head.box[0]), abs(cell.box[2] - head.box[2])) < _APART
        text = page.text[cell.start : cell.end]
        amounts = find_amounts(text) if cell.box[1] > head.box[3] and near else []
        if len(amounts) == 1 and not any(sign.isalpha() for sign in text[: amounts[0].start]):
            found.append((page, cell, amounts[0]))
    return sorted(found, key=lambda one: one[1].box[1])
