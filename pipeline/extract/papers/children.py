"""The child that an act of birth tells of in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pipeline.extract.names.in_text import name_before
from pipeline.extract.names.readings import name_readings, narrow
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
        for end in sorted({*_ends_of_child(page)}):
            start = max(0, end - _NEAR)
            if not (_BIRTH.search(page.folded, start, end) or _BIRTH.search(page.folded, end, end + _BEHIND)):
                continue
            name = name_before(page.text[start:end])
            place = narrow(Snippet(page, start, end), name)
            if (
                name
                and not _is_half(place)
                and not _OF_SOMEBODY.search(page.folded, max(0, place.start - 8), place.start)
            ):
                found += name_readings(place, _TOLD)
    return found


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
