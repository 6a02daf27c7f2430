"""The child that an act of birth tells of in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pipeline.extract.dates.born_there import BIRTH_OF, WAS_BORN
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.in_text import name_before
from pipeline.extract.names.readings import name_readings, narrow
from pipeline.extract.names.sentences import name_behind
from pipeline.extract.text.flow import flow_end
from pipeline.extract.text.kinship import CHILD_OF, born_of
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Reading

_BIRTH: Final = pattern_of(
    r"\b(?:est\snee?\b|est\sne\(e\)|(?:was|is)\sborn|(?:is|werd|wurde|ist)\s[^.;]{0,90}?geboren|geboren\s(?:is|werd|wurde)|"
    r"nacio\b|nasceu\b|(?:e|es)\snat[oa]\b|s-a\snascut|urodzil\w{1,3}|dogmustur)"
)
_OF_SEX: Final = pattern_of(
    r"(?:du|de|d'un|of(?: the)?|di|do|del?|van(?: het)?|vom)\s(?:[a-z]{4,12}\s)?"
    r"(?:sexe|sex|sexo|sesso|geslacht|gender)\b|"
    r"(?:mannlichen|weiblichen|mannelijk|vrouwelijk)e? (?:geschlechts?|geslachts?)\b|plci (?:zenskiej|meskiej)\b"
)
"""What an act says of a newborn behind its name: "Louis MARTIN, du sexe masculin"."""
_OF_SOMEBODY: Final = pattern_of(r"\b(?:d[aeiou]s?|del|d'|of|van|von|vom|et|and|en|und|y|e)\s?$")
"""What stands before a parent's name, and not before that of the child."""
_NEAR: Final = 240
"""Signs between the verb of a birth and the end of the child's name, with the address and the hour."""
_BEHIND: Final = 90


def named_in_birth(paper: Paper) -> list[Reading[str]]:
    """Who is born by the sentence of an act, behind the place: "est né en cette ville, 3 rue X, Louis MARTIN, du …"."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        found += _named_next(page)
        for end in sorted({*_ends_of_child(page)}):
            start = max(0, end - _NEAR)
            if not (_BIRTH.search(page.folded, start, end) or _BIRTH.search(page.folded, end, end + _BEHIND)):
                continue
            name = name_before(page.text[start:end])
            place = narrow(Snippet(page, start, end), name)
            if (
                name
                and "\t" not in page.text[place.start : place.end]
                and flow_end(page, place.start, place.end) == place.end
                and not _is_half(place)
                and not _OF_SOMEBODY.search(page.folded, max(0, place.start - 8), place.start)
            ):
                found += name_readings(place, _TOLD)
    return found


def _named_next(page: PageText) -> list[Reading[str]]:
    """Whose birth is said to be entered, or who stands right behind "est né(e)" in a column of an act."""
    found: list[Reading[str]] = []
    for match in _BIRTH_OF.finditer(page.folded):
        found += name_behind(page, match.end(), _TOLD, parts=r"[,;(\t]", before=_ENDS_THERE)
    for match in _WAS_BORN.finditer(page.folded):
        cell = page.cell_at(match.start())
        line = page.text[match.end() : cell.end] if cell is not None and cell.start == match.start() else ""
        if line[:1].isupper() and len(clean_name(line).split()) > 1:
            found += name_readings(Snippet(page, match.end(), match.end() + len(line)), _TOLD)
    return found


_BIRTH_OF: Final = pattern_of(rf"\b(?:(?:o|el|la|il|the|de|die|der)\s|l['’]\s?){BIRTH_OF}\s?(?=[^\W\d_])")
"""What is entered in a register: "se encontra registado o nascimento de X"; a date or a place of one has no article."""
_ENDS_THERE: Final = pattern_of(r"\s?(?:[,;(.]|\n[a-zß-öø-ÿ]|\s[a-zß-öø-ÿ])")
_WAS_BORN: Final = pattern_of(rf"{WAS_BORN}\s{{1,2}}(?=[^\W\d_])")


def _is_half(place: Snippet) -> bool:
    """Whether a surname and a comma begin the line before given names: "Peeters, Lotte Maria"."""
    start, _ = place.page.line_bounds(place.start)
    capitals = any(word.isupper() and len(word) > 1 for word in place.raw.split())
    return not capitals and _SURNAME.fullmatch(place.page.text, start, place.start) is not None


_SURNAME: Final = pattern_of(r"\W{0,3}(?:[^\W\d_a-zß-öø-ÿ][\w'’-]{1,24}\s?){1,3},\s")


def _ends_of_child(page: PageText) -> Iterator[int]:
    """Where the name of a newborn may end: before the sex, before whose child it is, before both its parents."""
    for pattern in (_OF_SEX, CHILD_OF):
        for match in pattern.finditer(page.folded):
            yield match.start()
    for first, _ in born_of(page):
        joins = _JOINS.search(page.folded, max(0, first - _JOINED), first)
        if joins:
            yield joins.start()


_JOINS: Final = pattern_of(r"[\s,][a-z0']{2,4}\s{1,3}$")
_JOINED: Final = 8
_TOLD: Final = 0.84
