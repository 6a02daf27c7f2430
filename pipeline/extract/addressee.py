"""To whom a paper was sent: the block of name and address in its head, where no label stands."""

from __future__ import annotations

import re
from typing import Final

from pipeline.extract.candidates import field_of
from pipeline.extract.lines import Cell, PageText, Paper, fold
from pipeline.extract.people import clean_name, name_readings
from pipeline.extract.wording import is_label
from validators.facts import Field, Reading

_HEAD: Final = 0.5
"""Share of the page's height within which an address stands."""
_SURE: Final = 0.74
_STREET_OR_TOWN: Final = re.compile(
    r"\bp\.? ?o\.? ?box\b|\bb\.?p\.? ?\d|\bpostbus\b|\d{4,6} [^\W\d_]{2}|"
    r"\b(?:street|road|avenue|av|rue|lane|boulevard|chaussee|quai|place|weg|platz|calle|rua|via|ulica|ul)\b.*\d|"
    r"(?:straat|laan|strass?e|steenweg|plein|dreef|lei) \d"
)
_COMPANY: Final = re.compile(
    r"\b(?:bank|banque|banco|credit|insurance|universit\w*|college|office|ministr\w*|services?|department|agence|agency|"
    r"branch|trading|group|solutions|clinic|hospital|centre|center|notari\w*|municipal\w*|statement|account|"
    r"s\.?a|n\.?v|b\.?v|srl|gmbh|ltd|llc|plc|inc|asbl|vzw|pjsc)\b"
)


def addressee(paper: Paper) -> Field[str]:
    """The person named over an address in the head of the first page; the sender's own block is a company's."""
    found: list[Reading[str]] = []
    for page in paper.pages[:1]:
        for cell in page.cells[:30]:
            if cell.box[3] > _HEAD or not _person_alone(page, cell):
                continue
            below = page.below(cell, 2.0)
            if below is not None and _STREET_OR_TOWN.search(page.folded[below.start : below.end]):
                found += name_readings(page.snippet(cell), _SURE)
    return field_of(found)


def _person_alone(page: PageText, cell: Cell) -> bool:
    snippet = page.snippet(cell)
    name = clean_name(snippet.raw)
    left_over = len(snippet.raw) - len(name)
    return (
        len(name.split()) >= 2
        and left_over <= len("Mademoiselle ")
        and not is_label(snippet)
        and not _COMPANY.search(fold(snippet.raw))
    )
