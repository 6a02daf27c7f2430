"""What stands on a visa sticker where its labels were not read: they are the smallest print on it.

The uniform format (Regulation (EC) 1683/95) has its values in one order on every state's sticker, and few of them are
so short: one letter is the type, 1, 2 or MULT how often the holder may enter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pipeline.extract.passports.dates import PrintedDate
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import PageText, Paper
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

_TYPE = pattern_of(r"[ACDc]")
_ENTRIES = pattern_of(r"0?[12]|MULT")
_PASSPORT = pattern_of(r"(?=(?:[A-Z]{0,3}\d){5})[A-Z0-9]{7,9}")
_ALIGNED: Final = 0.02
"""Of the page's width: values that begin so near to one another stand in one column."""
_IN_PLACE: Final = 0.85
_DATES: Final = 2


def values_without_labels(
    paper: Paper, dates: Sequence[PrintedDate], known: Mapping[str, Field[Scalar]]
) -> dict[str, Field[Scalar]]:
    """Type, entries and the number of the passport that stand in the column of the sticker's days or in one row.

    Args:
        paper: the sticker.
        dates: its days.
        known: its fields as far as they are known; what is known is not looked for.
    """
    fields: dict[str, Field[Scalar]] = {}
    own = {re.sub(r"\W", "", str(one.value)) for one in known.get("document_number", Field()).readings}
    for name, pattern in (("visa_type", _TYPE), ("entries", _ENTRIES), ("passport_number", _PASSPORT)):
        if known.get(name, Field()).readings:
            continue
        found = [
            Reading(raw.upper(), round(text.confidence * _IN_PLACE, 4), text.raw, (text.evidence,), text.origin)
            for page, cell in _of_the_sticker(paper, dates)
            if pattern.fullmatch(raw := (text := page.snippet(cell)).raw) and raw not in own
        ]
        # Of two none is told from the other.
        if len({one.value for one in found}) == 1:
            fields[name] = field_of(found[:1])
    return fields


def _of_the_sticker(paper: Paper, dates: Sequence[PrintedDate]) -> Iterator[tuple[PageText, Cell]]:
    """Cells in the column of two days or more, and those in one row with the type or the entries in it."""
    for page in paper.pages:
        days = [cell for one in dates if one.snippet.page is page and (cell := page.cell_at(one.snippet.start))]
        lefts = [cell.box[0] for cell in days]
        column = [
            cell
            for cell in page.cells
            if sum(abs(cell.box[0] - left) < _ALIGNED for left in lefts) >= _DATES and cell not in days
        ]
        said = [(one, page.snippet(one).raw) for one in column]
        short = [one for one, raw in said if _TYPE.fullmatch(raw) or _ENTRIES.fullmatch(raw)]
        beside = [cell for cell in page.cells if cell not in column and any(_in_a_row(cell, one) for one in short)]
        yield from ((page, cell) for cell in (*column, *beside))


def _in_a_row(cell: Cell, other: Cell) -> bool:
    middle = (cell.box[1] + cell.box[3]) / 2
    return other.box[1] < middle < other.box[3]
