"""Pages that say themselves that they go on from the page before: forms and contracts over several sheets."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.kinds.phrases import fold
from pipeline.patterns import pattern_of

_FIELD = pattern_of(r"^\s*(\d{1,2})\s?[.):]?\s+[^\W\d_]{2}")
_WORD = pattern_of(
    r"(?:^|[(\[·•—–-]\s?)(?:suite|continued|continuation|cont'd|vervolg|fortsetzung|continuacion|continuacao|seguito|devami)"
    r"(?=\W{0,3}$|\s?[)\]·•—–])"
)
"""Set apart as a remark: "suite" is also a room of an American address, and "suite à votre demande" begins a letter."""
_NEXT_PAGE = (
    r"(?:pages?|pagina|bladzijde|blz|blad|seite|blatt|sheet|feuille|feuillet|pag|strona|stronie|sayfa)\.?\s(?:n[or]?\W{0,2})?\d{1,2}"
    r"|(?:the )?(?:next|following) (?:page|sheet)|(?:la )?page suivante|(?:de )?volgende (?:pagina|bladzijde)|"
    r"(?:der )?(?:nachsten|folgenden) seite|(?:la )?pagina (?:siguiente|seguinte|seguente|successiva)|overleaf|"
    r"(?:au )?verso|(?:de )?(?:keerzijde|achterzijde)|(?:der )?ruckseite"
)
_GOES_ON_OVERLEAF = pattern_of(
    rf"\b(?:continue[sd]?|cont'd|contd?\.?|suite|vervolg\w{{0,2}}|fortsetzung|continua(?:cion|cao)?|sigue|segue|devami|"
    rf"ciag dalszy|cd\.)\s(?:(?:on|a|a la|en|sur|op|auf|na|en la|nella|alla|au)\s){{0,2}}(?:{_NEXT_PAGE})"
)
"""At the foot of a page: "continued on page 2", "suite page 3", "vervolg op blz. 2"."""
_FOOT = 4
"""Lines from the bottom in which a page says that the paper goes on."""
_HEAD = 3
"""Lines from the top in which a page says that it goes on."""
_FIELDS_BEFORE, _FIELDS_ON = 4, 3
_LEFT_OUT = 3
"""Numbers of fields that were not read, or asked of nobody, at the turn of the page."""


def goes_on(before: Sequence[str], lines: Sequence[str]) -> bool:
    """Whether a page calls itself the continuation, or counts its fields on from those of the page before.

    Args:
        before: the lines of the page before.
        lines: those of the page.
    """
    if any(_WORD.search(fold(line)) for line in lines[:_HEAD]):
        return True
    if any(_GOES_ON_OVERLEAF.search(fold(line)) for line in before[-_FOOT:]):
        return True
    first, second = _numbers(before), _numbers(lines)
    return (
        len(first) >= _FIELDS_BEFORE
        and len(second) >= _FIELDS_ON
        and first[0] == 1
        and first[-1] < second[0] <= first[-1] + _LEFT_OUT
    )


def same_number(before: Sequence[str], lines: Sequence[str]) -> bool:
    """Whether the heads of two pages bear one number of a paper: letters and figures that no letterhead repeats.

    Args:
        before: the lines of the page before.
        lines: those of the page.
    """
    one, two = (
        {number for line in head[:_HEAD_OF_A_FORM] for number in _NUMBER.findall(line)} for head in (before, lines)
    )
    return bool(one & two)


_NUMBER = pattern_of(r"(?<![^\W_])[A-Z]{3,8}[-/]?\d{5,12}(?![^\W_])")
"""Of accounts, companies and taxes a number begins with the two letters of a country."""
_HEAD_OF_A_FORM = 5


def _numbers(lines: Sequence[str]) -> list[int]:
    """The numbers that lines begin with, as far as they count up."""
    found: list[int] = []
    for line in lines:
        match = _FIELD.match(line)
        if match and (not found or int(match[1]) > found[-1]):
            found.append(int(match[1]))
    return found
