"""Words beside the name of a school: the office of it that writes, a label that asks for it, and where it stands."""

from __future__ import annotations

import re
from typing import Final

from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold, word_set
from pipeline.extract.text.lines import Hit, PageText, Snippet
from pipeline.patterns import pattern_of


def office_off(place: Snippet, house: re.Pattern[str]) -> Snippet:
    """A name without the office of it that stands before it in its line: "ADMISSIONS OFFICE Universiteit Breda".

    Args:
        place: the line, or what of it is read.
        house: what tells the name of a school or a research body, in folded letters.
    """
    written = place.page.text[place.start : place.end]
    folded = place.page.folded[place.start : place.end]
    heading = _IN_CAPITALS.match(written)
    if heading is not None and _OFFICE.search(folded, 0, heading.end()) is None:
        heading = None  # "KU", "TU": initials that begin the name.
    office = _ITS_OFFICE.match(folded)
    end = max(heading.end() if heading else 0, office.end() if office else 0)
    if not end or not written[end : end + 1].isupper() or len(folded[end:].split()) < _WORDS_OF_HOUSE:
        return place
    if house.search(folded, 0, end) or not house.search(folded, end):
        return place
    return Snippet(place.page, place.start + end, place.end)


_WORDS_OF_HOUSE: Final = 2
_IN_CAPITALS: Final = pattern_of(
    r"(?:[A-ZÀ-Þ&'’]{2,20}[ \n]){1,5}(?=(?:(?:La|Le|De|The|Die) )?[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]{2,20}[ \n])"
)
"""Words in capitals before a name that is not written in capitals."""
_OFFICE: Final = pattern_of(
    r"\b(?:office|service|registry|department|desk|dienst\w{0,3}|bureau|secretar\w{2,5}|sekretariat|\w{3,20}stelle|"
    r"\w{3,20}amt|direction|direccion|oficina|ufficio|segreteria|servicio|administrat\w{2,5})\b"
)
_ITS_OFFICE: Final = pattern_of(
    r"(?:(?:the )?(?:(?:international|student|students?'|studenten|graduate|undergraduate|postgraduate|general|"
    r"academic|central)\s){0,2}(?:admissions?|enrol?ments?|registration|registrar'?s?|recruitment|mobility|relations)"
    r"(?: and \w{5,12})?\s"
    r"(?:office|department|service|desk|unit|centre|team)|international office|registry|"
    r"(?:service|bureau|secretariat|direction|cellule) (?:des |de l'|de la |d')?(?:inscriptions?|admissions?|"
    r"etudiants?|etudes|relations internationales|international|mobilites?)|"
    r"(?:dienst|bureau|secretariaat|balie) (?:voor )?(?:inschrijvingen|toelatingen|studenten\w{0,12}|"
    r"internationalisering|onderwijs\w{0,14})|(?:studenten|inschrijvings|toelatings|onderwijs)\w{0,3}(?:administratie|secretariaat|dienst)|"
    r"(?:zulassungs|studierenden|studenten|immatrikulations)\w{0,3}(?:stelle|sekretariat|amt|buro|service)|"
    r"akademisches auslandsamt|"
    r"(?:oficina|servicio|secretaria|departamento) de (?:admisiones|admision|matricula|relaciones internacionales)|"
    r"(?:ufficio|segreteria) (?:ammissioni|immatricolazioni|studenti|relazioni internazionali))"
    r"[ \n](?:[-–—|·:]\s)?(?!of\b|for\b|at\b|de\b|des\b|du\b|van\b|der\b)"
)
"""The office of a school that writes, before the school's name."""


def opens_the_foot(place: Snippet) -> bool:
    """Whether a name is the first of a line at the foot of its page, where the house gives its numbers."""
    words = place.words
    return bool(words) and words[0].box[1] >= _FOOT and place.page.line_bounds(place.start)[0] == place.start


_FOOT: Final = 0.9


def asks_for_school(page: PageText, cell: Cell, house: re.Pattern[str]) -> bool:
    """Whether a line of a form at the head is a label, with its answer behind a colon or in the next cell."""
    before, colon, _ = page.folded[cell.start : cell.end].partition(":")
    asked = before.strip().removeprefix("name of ").removeprefix("the ")
    if asked not in _NOUNS_OF_SCHOOLS | {"institution"}:
        return False
    beside = page.right_of(cell)
    return bool(colon) or (beside is not None and house.search(page.folded, beside.start, beside.end) is not None)


def begins_its_name(hit: Hit, house: re.Pattern[str]) -> bool:
    """Whether the word for a school is the first of its name and no label: "Universiteit Dijleland · VAT BE 0419…"."""
    line = hit.page.text[hit.end : hit.page.line_bounds(hit.end)[1]].split("\t")[0]
    if hit.page.folded[hit.start : hit.end].strip() not in _NOUNS_OF_SCHOOLS or not _NAME_FOLLOWS.match(line):
        return False
    return house.search(fold(line)) is None


_NOUNS_OF_SCHOOLS: Final = word_set(
    "university universite universiteit universitat hogeschool hochschule college ecole"
)
_NAME_FOLLOWS: Final = pattern_of(r" (?:(?:de|des|du|der|van|d'|of|für|voor) )?[^\W\d_a-zß-öø-ÿ][\w'’-]{2,30}")
