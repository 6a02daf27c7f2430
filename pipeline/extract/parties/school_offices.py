"""The office of a school that writes, where its name stands in one line with the school's."""

from __future__ import annotations

import re
from typing import Final

from pipeline.extract.text.lines import Snippet
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
