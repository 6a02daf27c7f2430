"""Notes on a judgment that it has become final: neither their day nor that of who notes it is the judgment's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pipeline.extract.dates.roled import RoledDate
from pipeline.patterns import pattern_of

_FINAL: Final = (
    r"(?:\b(?:(?:became|becomes?|become|is|was) (?:now )?final(?! (?:order|judg|decree))|"
    r"certificate of (?:finality|no appeal)|"
    r"(?:no|without) appeal (?:has been|was|having been|filed|lodged)|finality|"
    r"passee?s? en force|force de (?:la )?chose jugee|(?:devenue?|rendue?|est) (?:definiti(?:f|ve)|irrevocable)|"
    r"non[- ]?(?:appel|recours|pourvoi|opposition)|caractere definitif|"
    r"kracht van gewijsde|onherroepelijk|definitief geworden|"
    r"geen (?:rechtsmiddel|(?:hoger )?beroep|verzet) (?:is|werd)|"
    r"rechtskraft\w{0,12}|firmeza|"
    r"(?:es|ha sido|declarad[oa]|qued[oa]|gano|adquirio|devino|ha devenido|ha quedado|ha ganado) firme|"
    r"ejecutoria(?:d[oa]|da)?|auto firme|sentencia firme|"
    r"transit\w{1,5} em julgado|passat[oa] in giudicato|passaggio in giudicato|(?:divenut[oa]|e) irrevocabile|"
    r"mancata impugnazione|kesinles\w{2,14}|prawomocn\w{1,6}|"
    r"(?:ramas[ae]?|devenit[ae]?|este) (?:definitiv|irevocabil)[ae]?|(?<=\n)(?:definitiva|irevocabila)(?= )|"
    r"pravnosn\w{2,6}|pravomoc\w{0,4}|pravoplat\w{2,7}|pravn[iu] moc\w{0,2}|jogero\w{1,8}|formes se prere|"
    r"kekuatan hukum tetap|hieu luc phap luat)\b"
    r"|(?:законную|законноі|законна) (?:силу|сили|сила)|правоснаж\w{2,6}|نهايي|نهائي|قطعي|باتا|"
    r"(?:发生|發生)?法律效力|生效|確定)"
)
"""That nothing can be done any more against a decision; folded, as sentences and headings of notes say it."""
_BEFORE: Final = pattern_of(_FINAL + r"(?P<then>[^.;\d]{0,60})$")
_BEHIND: Final = pattern_of(r"[^.;\d]{0,60}?" + _FINAL + r"(?![^.;\d]{0,40}\d)")
_DECIDES: Final = (
    r"\b(?:judge?ment|jugement|arret|vonnis|urteils?|beschlus\w{1,3}|sentencia|sentenza|sentenca|sentint\w{1,3}|"
    r"hotarar\w{1,3}|wyrok\w{0,2}|decree|order|decision|beschikking|resolucion)\b"
)
_DATES_THE_DECISION: Final = pattern_of(
    _DECIDES + r"(?:\s(?:of|dated|rendered|du|rendu|vom|van|de|del|din|z dnia|dd)){1,2}\s(?:the|de|le|el|data)?\s?$"
)
_DECIDED_OR_COPIED: Final = pattern_of(
    _DECIDES
    + r"|\b(?:cop(?:y|ies?|ias?)|copied|afschrift\w{0,3}|uittreksel|extrait|expedition|grosse|abschrift\w{0,2}|"
    r"ausfertigung\w{0,2}|ausgefertigt|auszug\w{0,2}|testimonio|traslado|certidao|odpis\w{0,2}|suret\w{0,2})\b|копи[яю]"
)
"""What a day behind words of finality is told of instead, or which paper bears it."""
_NOTED: Final = pattern_of(_FINAL)
_REACH: Final = 140
_NOTE: Final = 420
"""Signs from the words of finality down to the place and the day of who notes it."""


def without_notes(dates: Sequence[RoledDate], *, judgment: bool) -> list[RoledDate]:
    """Days that may be those of a decision on whose finality a note was made later; all, where none is earlier.

    Args:
        dates: days of a court's paper that compete for its day of issue.
        judgment: whether the paper is the decision itself; an extract is made out below what it says of finality.
    """
    noted = {id(date) for date in dates if _tells_finality(date) or (judgment and _closes_a_note(date))}
    rest = [date for date in dates if id(date) not in noted]
    return rest if noted and rest else list(dates)


def _tells_finality(date: RoledDate) -> bool:
    """Whether a decision became final on a day, or that was certified then, by the clause around it."""
    page, start = date.spot.snippet.page, date.spot.snippet.start
    before = page.folded[max(0, start - _REACH) : start]
    if (found := _BEFORE.search(before)) is not None:
        return _DECIDED_OR_COPIED.search(found["then"]) is None
    behind = _BEHIND.match(page.folded, date.spot.snippet.end)
    return behind is not None and _DATES_THE_DECISION.search(before) is None


def _closes_a_note(date: RoledDate) -> bool:
    """Whether a place and a day stand below words of finality, with no copy certified and nothing decided between."""
    page, start = date.spot.snippet.page, date.spot.snippet.start
    before = page.folded[max(0, start - _NOTE) : start]
    notes = list(_NOTED.finditer(before)) if date.role in _UNTOLD else []
    return bool(notes) and _DECIDED_OR_COPIED.search(before, notes[-1].end()) is None


_UNTOLD: Final = frozenset(("place-date", "date", "none", "told"))
"""Roles of days that no word says to be those on which something was issued."""
