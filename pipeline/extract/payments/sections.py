"""Whose section of a receipt a line stands in: the rows below a heading for one party ("Recipient details")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.extract.money.senses_of_sums import Side, side_said
from pipeline.extract.payments.sides import labels_of
from pipeline.extract.payments.words import SWIFT_TAG
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of

PART_NAME: Final = Wording(
    "name|full name|name and surname|account name|company name|business name|legal name|name and address|"
    "nom|nom complet|nom et prenom|nom et prenoms|nom et prenom s|noms et prenoms|nom prenom s|"
    "naam en voornamen|naam en voornaam|name und vorname|name und vornamen|"
    "nom et adresse|denomination|raison sociale|naam|volledige naam|naam en adres|"
    "name und anschrift|vollstandiger name|nome|nome completo|nombre|nombre completo|denominazione|ad soyad|adi soyadi|"
    "nom ou raison sociale|nom raison sociale|nom ou denomination|nom ou denomination sociale|noms ou raison sociale|"
    "nom prenom ou raison sociale|nom et prenom ou raison sociale|nom postnom et prenom|nom post nom et prenom|"
    "noms post nom et prenom|name or company name|name or business name|name or corporate name|naam of firmanaam|"
    "naam of handelsnaam|naam of benaming|naam of maatschappelijke naam|name oder firma|name firma|"
    "name oder firmenname|nombre o razon social|apellidos y nombres o razon social|nome ou razao social|"
    "nome o ragione sociale|razon social|razao social|ragione sociale|nazwa lub imie i nazwisko|"
    "nazwisko lub nazwa|ad soyad unvan|nazwa|imie i nazwisko|nume|denumire|nama|nama lengkap|ho ten|ho va ten|ten",
    label=True,
)
"""The row of a party's section that holds its name."""
_GAP: Final = 3.5
"""Line heights between two rows of a section."""
_HEADING_GAP: Final = 6.5
"""And between its first row and a heading that stands well off."""
_ROWS: Final = 8
"""Rows of a section, at most."""
_HEADING_WORDS: Final = 6


def section_side(page: PageText, cell: Cell) -> Side | None:
    """The side that the heading over a row, or left of it, speaks of."""
    beside = page.left_of(cell)
    if beside is not None and (side := _heading_side(page, beside)) is not None:
        return side
    return _column_side(page, cell)


def _heading_side(page: PageText, cell: Cell) -> Side | None:
    """The side of a cell that is all heading: few words, no figure but its number, no value behind a colon."""
    words = _NUMBERING.sub("", page.folded[cell.start : cell.end].strip(" :.-–—→>•"))
    if not words or len(words.split()) > _HEADING_WORDS or re.search(r"\d|:\s*\w", words) or _ASKS.search(words):
        return None
    sides = {side for side, hit in labels_of(page) if cell.start <= hit.start and hit.end <= cell.end}
    if len(sides) == 1:
        return sides.pop()
    return side_said(words) if not sides else None


def _heads_bank(page: PageText, cell: Cell) -> bool:
    """Whether a cell heads the rows of a bank: "Beneficiary bank"; the name below it is no party's."""
    words = _NUMBERING.sub("", page.folded[cell.start : cell.end].strip(" :.-–—→>•"))
    heading = len(words.split()) <= _HEADING_WORDS and not re.search(r"\d|:", words)
    return heading and _BANK.search(words) is not None and page.right_of(cell) is None


_NUMBERING: Final = pattern_of(r"^(?:\d{1,2}|[ivx]{1,4}|[a-h])\s?[.)/:–—-]{1,2}\s{0,3}(?=[^\W\d_])")
"""The number of a section: "1 – Donneur d'ordre", "II. Beneficiary"."""
_BANK: Final = pattern_of(
    r"\b(?:bank|banque|banco|banca|banka\w*|institution|etablissement|instelling|kreditinstitut)\b"
)
_ASKS: Final = pattern_of(
    r"\b(?:name|naam|nom|nome|nombre|nama|ad[i]?|nazwa|iban|bic|swift|account|compte|rekening\w*|konto\w*|conta|cuenta|bank|"
    r"banque|banco|banca|banka\w*|amount|montant|bedrag|betrag|reference|message|receives?|received|got|gets)\b"
)
"""Words of a row that asks for something; no heading has them."""


def row_values(hit: Hit, side: Side) -> list[Snippet]:
    """In a table with a column for each party, the values of one party in the row of a label."""
    page = hit.page
    cell = page.cell_at(hit.start)
    values: list[Cell] = []
    current = page.right_of(cell) if cell is not None else None
    while current is not None and len(values) < _COLUMNS:
        values.append(current)
        current = page.right_of(current)
    if len(values) != _COLUMNS:
        return []
    sides = [_column_side(page, value) for value in values]
    if set(sides) != {"payee", "payer"}:
        return []
    return [page.snippet(value).trimmed() for value, own in zip(values, sides, strict=True) if own == side]


_COLUMNS: Final = 2


def _column_side(page: PageText, cell: Cell) -> Side | None:
    current = cell
    for _ in range(_ROWS):
        above = page.above(current, _GAP)
        if above is None:
            far = page.above(current, _HEADING_GAP)
            return _heading_side(page, far) if far is not None and not _heads_bank(page, far) else None
        if _heads_bank(page, above):
            return None
        if (side := _heading_side(page, above)) is not None:
            return side
        current = above
    return None


def head_of_block(label: Cell, page: PageText) -> Cell | None:
    """The first of three lines or more beside whose middle a label stands alone, as centred rows of a table have it."""
    beside = page.right_of(label)
    if beside is None:
        return None
    block = [beside]
    for step, place in ((page.above, 0), (page.below, -1)):
        while len(block) <= _LINES_OF_BLOCK:
            other = step(block[place], _ONE_TEXT)
            if (
                other is None
                or abs(other.box[0] - beside.box[0]) > _ALIGNED
                or page.left_of(other) not in (None, label)
            ):
                break
            block.insert(0 if place == 0 else len(block), other)
    middle = (label.level[1] + label.level[3]) / 2
    centre = (block[0].level[1] + block[-1].level[3]) / 2
    centred = abs(middle - centre) <= _OFF_CENTRE * max(label.level[3] - label.level[1], page.line_height)
    return block[0] if centred and len(block) >= _LEAST_OF_BLOCK else None


_LINES_OF_BLOCK: Final = 6
_LEAST_OF_BLOCK: Final = 3
_ONE_TEXT: Final = 0.9
"""Line heights between the lines of one value: rows stand further apart."""
_ALIGNED: Final = 0.01
_OFF_CENTRE: Final = 0.4


def named_parts(paper: Paper, side: Side) -> Iterator[Hit]:
    """The labels "name" in the section of one side."""
    for page in paper.pages:
        for hit in PART_NAME.find(page):
            cell = page.cell_at(hit.start)
            before = page.text[cell.start : hit.start].rstrip() if cell is not None else ""
            # Before a stroke the label stands in a language that nobody here knows.
            if cell is None or (re.search(r"[^\W_]", before) and not before.endswith(("/", "|"))):
                continue
            tag = SWIFT_TAG.match(page.text, hit.end, cell.end)
            behind = page.text[tag.end() if tag else hit.end : cell.end].lstrip(" .…_)")
            if (not behind or behind[0] in ":/|") and section_side(page, cell) == side:
                yield hit
