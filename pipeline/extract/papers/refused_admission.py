"""Whether a letter of an institution turns an applicant down, or puts him on a list: it looks like an admission."""

from __future__ import annotations

from typing import Final

from pipeline.extract.text.candidates import statement
from pipeline.extract.text.lines import Paper, Snippet
from pipeline.extract.text.negation import sentence_around
from pipeline.patterns import pattern_of
from validators.facts import Field

_TURNED_DOWN: Final = pattern_of(
    r"\b(?:(?:has|have|was|were|is|are) not been (?:admitted|accepted|selected|successful|retained)|"
    r"(?:was|were|is|are) not (?:admitted|accepted|selected|successful)|"
    r"(?:unable|not able|not in a position) to (?:offer|admit|accept|enrol|grant)|cannot (?:offer|admit|accept|enrol)|"
    r"(?:been|was|is|be|are|were) (?:unsuccessful|refused|rejected|declined|denied)|"
    r"(?:refuse|reject|decline|deny|refusal|rejection)\w{0,3} (?:of )?(?:your|the|his|her) "
    r"(?:application|admission|enrol\w{0,5})|"
    r"(?:on|to) (?:the|our|a) (?:waiting|reserve|wait) ?list|waitlisted|"
    r"n'a(?:vez)? pas ete (?:admise?|retenue?|acceptee?|selectionnee?)|n'est pas (?:admise?|retenue?|acceptee?)|"
    r"ne p(?:ouvons|eut|ouvez)(?: malheureusement)? (?:pas |etre |vous ){0,3}"
    r"(?:admettre|inscrire|inscrite?|admise?|donner suite)|"
    r"(?:decision|notification) de refus|refus (?:d'admission|d'inscription|de votre|de la)|"
    r"(?:demande|candidature|inscription) (?:est|a ete) (?:refusee|rejetee)|"
    r"(?:sur|en) (?:la |une |notre )?liste d'attente|"
    r"niet (?:toegelaten|geselecteerd|aanvaard|weerhouden)|kunnen (?:wij )?u (?:helaas )?niet (?:toelaten|inschrijven)|"
    r"(?:aanvraag|inschrijving|kandidatuur) (?:is|werd|wordt) (?:helaas )?(?:afgewezen|geweigerd|niet)|"
    r"(?:op de|op onze) (?:wachtlijst|reservelijst)|"
    r"nicht (?:zugelassen|angenommen|berucksichtigt)|keine zulassung|leider (?:nicht|keine?n?)|"
    r"(?:antrag|bewerbung) (?:wurde |wird |ist )?(?:leider )?abgelehnt|auf (?:der|die|unsere[r]?) warteliste)\b"
)
_ONLY_POSSIBLE: Final = pattern_of(
    r"\b(?:if|unless|should you|in case|in the event|si|sauf|au cas ou|en cas|indien|als u|tenzij|in geval|wenn|falls|"
    r"sofern|previously|anterieurement|eerder|zuvor|may be|can be|will be|pourra|peut etre|kan worden|kann)\b"
)
_ADMITS: Final = pattern_of(
    r"\b(?:pleased to (?:inform|offer|confirm|admit)|(?:has|have) been (?:admitted|accepted|selected)|"
    r"(?:is|are) admitted|offer(?:s|ed)? you a place|"
    r"plaisir de vous (?:informer|admettre|confirmer)|(?:est|etes|avez ete|a ete) admise?|"
    r"verheugd|genoegen|(?:bent|is|werd|wordt) toegelaten|"
    r"freuen uns|(?:sind|ist|wurden?|werden) (?:[a-z ]{0,20})?zugelassen)\b"
)


def granted_admission(paper: Paper) -> Field[bool]:
    """False where a sentence turns the applicant down; true beside it where another admits; else nothing is said."""
    no: list[Snippet] = []
    yes: list[Snippet] = []
    for page in paper.pages:
        flat = page.folded.replace("\n", " ")
        turned_down = []
        for match in _TURNED_DOWN.finditer(flat):
            sentence = sentence_around(flat, match.start(), match.end())
            if not _ONLY_POSSIBLE.search(flat, *sentence):
                turned_down.append(sentence)
                no.append(Snippet(page, match.start(), match.end()))
        yes += [
            Snippet(page, match.start(), match.end())
            for match in _ADMITS.finditer(flat)
            if not any(low <= match.start() < high for low, high in turned_down)
        ]
    if not no:
        return Field()
    refused = statement(False, no[:2], 0.85)
    return Field((*refused.readings, *statement(True, yes[:2], 0.7).readings)) if yes else refused
