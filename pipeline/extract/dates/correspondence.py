"""Days of what other people wrote or were given: letters that are answered, and a paper's handing over to somebody."""

from __future__ import annotations

from typing import Final

from pipeline.extract.dates.clauses import clause
from pipeline.extract.text.lines import PageText
from pipeline.patterns import pattern_of

_YOURS: Final = pattern_of(
    r"\b(?:your|votre|vos|uw|ihr|ihre|su|vuestra|vossa|vostro|wasz)\s(?:ref\w{0,8}|letter|mail|e-?mail|kenmerk|"
    r"schrijven|"
    r"brief|bericht|zeichen|schreiben|nachricht|lettre|courrier|carta|oficio|lettera)\b|"
    r"\b(?:v|uw|y|ihr)\s?[/.]\s?ref\w{0,8}\b"
)
_HANDED: Final = pattern_of(
    r"\b(?:diberikan|diserahkan|diterima(?:kan)?|handed(?: over)?|delivered by hand|served|notified|remise?s?|"
    r"signifiee?|"
    r"notifiee?|overhandigd|betekend|ter kennis gebracht|kennisgeving|ausgehandigt|zugestellt|bekanntgegeben|"
    r"entregad[oa]|"
    r"entregue|notificad[oa]|consegnat[oa]|notificat[oa])\s(?:kepada|oleh|to|upon|on the|a|au|aux|aan|an|al|alla|ao|"
    r"door)\b"
    r"[^.;]{0,60}$"
)


def is_correspondence(page: PageText, start: int) -> bool:
    """Whether the line of a date speaks of the letter that is answered: "Your Ref: Letter dated …"."""
    line, _ = page.line_bounds(start)
    return _YOURS.search(page.folded, line, start) is not None


def is_handed_over(page: PageText, start: int) -> bool:
    """Whether a sentence tells that the finished paper was given to somebody: "handed to the wife on …"."""
    return _HANDED.search(clause(page, start)) is not None
