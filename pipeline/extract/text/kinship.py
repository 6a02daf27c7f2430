"""Whose child or relative somebody is, in running text ("son of", "filho(a) de"), joining words misread or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.extract.text.lines import Hit, PageText, Paper
from pipeline.patterns import pattern_of

_JOINED_BY: Final = r"(?:d[a-z0]{1,2}|d'|[vy][a-z]n|[o0][ftl]|der?|des|lui)"
"""Of, de, van, von, di; a single letter of them may have been misread: "fille dd"."""
_ENDING: Final = r"(?:\s?[(/]\s?[a-z]{1,8}\)?){0,2}"
"""Both endings of a form: "filho(a)", "fils/fille"."""
_CHILD: Final = (
    r"(?:son|daughter|child|fils|fille|enfant|zoon|dochter|kind|sohn|tochter|hij[oa]|figli[oa]|filh[oa]|syn|corka|"
    r"oglu|kizi|fiul|fiica)"
)
CHILD_OF: Final = pattern_of(rf"\b(?:{_CHILD}{_ENDING}[\s,]{{1,2}}{_JOINED_BY}|[sdc]\s?/\s?[o0]\b[.:]?)(?=[\s:.…_])")
"""Behind it the parents are named."""

_KIN: Final = (
    r"fils|fille|enfant|pere|mere|epou[xs]e?|mari|femme|frere|soeur|beau[- ]\w+|son|daughter|child|father|mother|"
    r"husband|wife|spouse|brother|sister|zoon|dochter|kind|vader|moeder|echtgeno\w+|broer|zus|sohn\w?|tochter|"
    r"vaters?|mutter|ehe\w+|bruders?|schwester|hij[oa]|padre|madre|espos[oa]|herman[oa]|figli[oa]|filh[oa]|pai|mae|"
    r"nin[oa]|crianca|bambin[oa]"
)
_KNOWN: Final = (
    r"colleague|employee|client|customer|collegue|collaborat\w{3,5}|employee?|cliente?|collega|medewerk\w{2,5}|klant|"
    r"kolleg\w{1,3}|mitarbeiter\w{0,2}|kund\w{1,3}|emplead[oa]|colaborador\w?"
)
_RELATIVE: Final = rf"(?:{_KIN}|{_KNOWN})"
_POSSESSIVE: Final = (
    r"(?:son|sa|ses|his|her|their|my|our|mon|ma|notre|zijn|haar|hun|mijn|ons|onze|sein\w{0,2}|ihr\w{0,2}|mein\w{0,2}|"
    r"unser\w{0,2}|su|mi|suo|sua|seu|meu|minha|the|de|la|le|l')"
)
RELATIVE_BEFORE_NAME: Final = pattern_of(rf"{_POSSESSIVE}\s(?:[a-z]+\s)?{_RELATIVE}{_ENDING}[\s,:]{{1,3}}")
"""A relative named between a verb and the name: "à charge de son fils X"."""
ITS_RELATIVE_NAMED: Final = pattern_of(
    r"\b(?:son|sa|ses|leurs?|his|her|their|zijn|haar|hun|sein\w{0,2}|ihr\w{0,2}|sus?|suo|sua|seu)\s(?:[a-z]+\s)?"
    rf"(?:{_KIN}){_ENDING}[\s,:]{{1,3}}(?:[a-z]{{1,12}}\.?\s){{0,2}}$"
)
"""A relative of somebody spoken of, up to the relative's name: "the visa application of his son X"."""


def named_as_child_of(paper: Paper) -> Iterator[Hit]:
    """Every place behind which parents are named."""
    for page in paper.pages:
        for match in CHILD_OF.finditer(page.folded):
            yield Hit(page, match.start(), match.end(), match.group())


_UNION_OF: Final = pattern_of(
    r"\b(?:(?:l'union|l'union libre|du mariage|issue?s? (?:de l'union|du mariage)|(?:from|"
    r"of) the (?:lawful )?(?:union|marriage)|"
    r"uit (?:het huwelijk|de verbintenis|de relatie)|aus der (?:ehe|verbindung)|(?:del|dal|do|da|de la) "
    r"(?:matrimonio|unione?|uniao|casamento)|ze zwiazku|z malzenstwa|din casatoria)\s"
    r"(?:d[aeiou]|d'|of|van|von|entre|between|tussen|zwischen|tra|lui)|"
    r"(?:parents|parents' names|les parents|de ouders|die eltern|los padres|i genitori|os pais)\s"
    r"(?:are|were|sont|zijn|sind|son|sono|sao))(?=\s)"
)
"""Behind it both parents are named: "de l'union de X et Y", "whose parents are X and Y"."""


def named_as_of_union(paper: Paper) -> Iterator[Hit]:
    """Every place behind which the two are named whose child somebody is."""
    for page in paper.pages:
        for match in _UNION_OF.finditer(page.folded):
            yield Hit(page, match.start(), match.end(), match.group())


_FROM_TWO: Final = pattern_of(rf"(?:,|\n|\bsexe? \w+,?|\bgeslacht,?)[\s]{{0,2}}(?P<of>{_JOINED_BY})\s+(?=[A-Z])")


def born_of(page: PageText) -> Iterator[tuple[int, int]]:
    """Where "…, de X, né à …, et de Y" names two parents: the places where each name begins."""
    for match in _FROM_TWO.finditer(_cased(page)):
        window = page.folded[match.end() : match.end() + _BETWEEN]
        other = _AND_OF.search(window)
        if other and "." not in re.sub(r"\b\w{1,3}\.", "", window[: other.start()]):
            yield match.end(), match.end() + other.end()
    for match in _FATHER_LINE.finditer(page.text):
        other = _MOTHER_LINE.search(page.text, match.end(), match.end() + _LINES_BETWEEN)
        if other:
            yield match.end(), other.end()


_FATHER_LINE: Final = pattern_of(r"(?:^|\n)\s?(?:De|Of|DE|OF)(?:\s?/\s?[^\W\d_]{1,3})?\s?:?\s+(?=[^\W\d_a-z])")
_MOTHER_LINE: Final = pattern_of(
    r"\n\s?(?:Et de|And of|ET DE|AND OF)(?:\s?/\s?[^\W\d_]{1,4}(?:\s[^\W\d_]{1,3})?)?\s?:?\s+(?=[^\W\d_a-z])"
)
"""A form of an act that goes on in lines: "De / Of : X", his birth and profession, "Et de / And of : Y".

The second language, often small and slanted, may be misread: "De / oy".
"""
_LINES_BETWEEN: Final = 420
_BETWEEN: Final = 200
_AND_OF: Final = pattern_of(rf"[\s,](?:et|and|en|und|y|e|i|si)\s+{_JOINED_BY}\s+")


def _cased(page: PageText) -> str:
    """The folded text with the capitals of the page, to see where names begin."""
    return "".join(
        sign.upper() if original.isupper() else sign for sign, original in zip(page.folded, page.text, strict=True)
    )
