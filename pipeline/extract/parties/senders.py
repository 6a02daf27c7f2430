"""Who writes a paper: what the first lines of its head say before address, part of the house, and heading."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from pipeline.extract.names.clean import clean_name, clean_organisation
from pipeline.extract.parties.issuer_words import ASKS
from pipeline.extract.text.candidates import field_of, text_readings
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.extract.text.wording import is_label
from pipeline.patterns import pattern_of
from validators.facts import Field

_SURE: Final = 0.76
_ONCE: Final = 0.68
"""How sure it is when the paper names the house a second time, and when only its head does."""
_HEAD: Final = 0.2
_CELLS: Final = 5
_PARTED: Final = pattern_of(r"\s[–—|-]\s|\t|,\s(?=[^,]{0,50}\d)|\s(?=\()")
"""What follows is an address, a part of the house, what the paper is, or the house's short name in brackets."""
_DAY_BEHIND: Final = pattern_of(
    r"(?:le |den |the |de |il |am |op |a |el )?\d{1,2}(?:st|nd|rd|th|er|\.|º|°)?(?:[ ./-](?:de |di )?)"
    r"(?:[^\W\d_]{3,12}|\d{1,2})[.,]?(?:[ ./-](?:de |del )?)(?:19|20)\d\d"
)
_HEADING: Final = pattern_of(
    r"attest|certif|bewijs|bulletin|fiche|relev|rekening|extrait|statement|proof|letter|contra|overeenkomst|agreement|"
    r"convention|invit|uitnodig|einlad|aanslag|steuer|bescheinig|bestatig|polis|police|policy|confirm|bevestig|declar|"
    r"verklar|card|exempl|payslip|salary|loon|lohn|gehalt|entgelt|permi|vergunning|erlaubnis|engagement|verbintenis|"
    r"\bminist|republi|royaume|kingdom|koninkrijk|konigreich|sultan|annex|bijlage|date|datum|ref\b|page|original|"
    r"sigorta ettiren|sigortali\b|bilgileri|policy ?holder|verzekeringnemer|versicherungsnehmer|"
    r"\b(?:employee|staff|personnel|personeels|personal|client|customer|kunden|klant)-?\s?(?:no|nr|id|num\w{0,6})\b|"
    r"zestawieni|wyciag|zaswiadcz|potwierdzen|\bumowa\b|operacji|rachunk|extracto|movimient|estado de cuenta|estratto|"
    r"movimenti|extras\b|adeverint|nomina\b|busta paga|recibo|constancia|bordro|ekstre|dekont|hesap|makbuz|belgesi|"
    r"izvod|potvrd|vypis|spravka|dovidka|vypiska|"
    r"duplicat|copy|form\b|formul|summary|details|information|confidential|persoonlijk"
)
"""Stems of what a paper is called and of what stands over every paper of a state: no house is called so."""
_BETWEEN: Final = pattern_of(r"(?:between|entre|tussen|zwischen|the undersigned|nous|wij|wir|we|i|je|ik|ich)\b")
"""The first words of a sentence."""
_CONTINUES: Final = pattern_of(r"(?:of|for|de|des|du|la|van|voor|der|fur|et|and|en|und|&|do|da)\s", re.IGNORECASE)


def sender(paper: Paper) -> Field[str]:
    """The house whose paper it is, from the first line of the head that names one."""
    for place in _named(paper):
        words = fold(place.raw)
        again = sum(page.folded.count(words) for page in paper.pages) > 1
        if len(words.split()) >= _TWO or again:
            return field_of(text_readings(place, _SURE if again else _ONCE, clean_organisation))
    return Field()


_TWO: Final = 2


def _named(paper: Paper) -> Iterator[Snippet]:
    for page in paper.pages[:1]:
        for cell in page.cells[:_CELLS]:
            if cell.box[1] > _HEAD:
                return
            place = house_in(page, cell)
            if place is None:
                continue
            yield place


def house_in(page: PageText, cell: Cell) -> Snippet | None:
    """The house that a line of the head names: its first part, with a second line that goes on with it."""
    dot = before_dot(page, cell)
    text = page.text[cell.start : dot]
    parted = _PARTED.search(text)
    if parted and _DAY_BEHIND.match(fold(text[parted.end() :])):
        return None  # "Lima, 3 de mayo de 2026": where and when a letter was written.
    end = cell.start + parted.start() if parted else dot
    place = Snippet(page, cell.start, end).trimmed()
    words = fold(place.raw)
    if any(sign.isdigit() for sign in words) or "@" in words or "www" in words or is_label(place) or ":" in words:
        return None
    if (
        not place.raw[:1].isupper()
        or _BETWEEN.match(words)
        or _HEADING.search(words)
        or ASKS.search(words)
        or sum(sign.isalpha() for sign in words) < _LETTERS
    ):
        return None
    if (is_person(place.raw) and not _HOUSE.search(words)) or by_an_intermediary(place):
        return None
    following = page.cells[cell.index + 1] if cell.index + 1 < len(page.cells) else None
    if (
        parted is None
        and dot == cell.end
        and following is not None
        and _CONTINUES.match(page.text, following.start, following.end)
    ):
        rest = page.text[following.start : following.end]
        below = following.box[1] - cell.box[3] < page.line_height
        if below and rest.isupper() == place.raw.isupper() and not any(sign.isdigit() for sign in rest):
            return Snippet(page, place.start, following.end)
    return place


def by_an_intermediary(place: Snippet) -> bool:
    """Whether the cell beside a name says that it is an agent's, through whom the house sells."""
    cell = place.page.cell_at(place.start)
    beside = place.page.left_of(cell) if cell is not None else None
    return beside is not None and _INTERMEDIARY.search(place.page.folded, beside.start, beside.end) is not None


_INTERMEDIARY: Final = pattern_of(
    r"\b(?:acente\w{0,2}|agent|broker|courtier|intermediaire|intermediary|makelaar|tussenpersoon|vermittler|corredor|mediador)\b"
)
"""What an agent of the house is called, in the cell beside the agent's name."""


def before_dot(page: PageText, cell: Cell) -> int:
    """The end of what stands before a dot in the middle of a line, which readers of text leave out of it."""
    words = page.words_between(cell.start, cell.end)
    if not words:
        return cell.end
    line, offset = words[0].line, cell.start
    dots = [
        one.box[0] for one in page.ref.reading.words if one.line == line and one.text.strip() in ("·", "•", "∙", "●")
    ]
    for before, after in itertools.pairwise(words):
        offset += len(before.text.strip())
        if any(before.box[2] <= x + _HALF and x <= after.box[0] for x in dots):
            return offset
        offset += 1
    return cell.end


_HALF: Final = 0.002


_LETTERS: Final = 4
_HOUSE: Final = pattern_of(
    r"bank|banque|banco|banca|insur|assur|school|ecole|universi|institut|college|group|fund|fond|stich"
)


def is_person(text: str) -> bool:
    """Whether a line is the name of somebody, the surname alone in capitals or a title before it."""
    name = clean_name(text)
    words = name.split()
    capitals = [word for word in words if word.isupper() and len(word) > 1]
    titled = 0 < len(text) - len(name) <= len("Mademoiselle ") and text.endswith(name)
    return len(words) > 1 and (0 < len(capitals) < len(words) or titled)
