"""Whether a letter of an institution turns an applicant down, or puts him on a list: it looks like an admission."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pipeline.extract.text.candidates import statement
from pipeline.extract.text.lines import Paper, Snippet
from pipeline.extract.text.negation import sentence_around
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field

_SOME: Final = r"(?: [a-z]{2,20}){0,4}"
_TURNED_DOWN: Final = pattern_of(
    r"\b(?:(?:you|the (?:applicant|candidate)) (?:have|has|had|were|was|are|is)(?: unfortunately)? not (?:been )?"
    r"(?:admitted|accepted|selected|successful|offered)|"
    rf"your (?:application|candidacy|candidature|request){_SOME} (?:has|was|is|could)(?: unfortunately| regrettably)? "
    r"(?:not (?:been |be )?(?:successful|accepted|approved|granted|retained)|"
    r"(?:been )?(?:unsuccessful|refused|rejected|declined|denied|turned down))|"
    r"(?:unable|not able|not in a position) to (?:offer you|admit you|accept you|grant you)|"
    r"cannot (?:offer you|admit you|accept you)|"
    r"(?:you are|you have been|your name is|placed you|put you)(?: placed| put)? on (?:the|our|a) "
    r"(?:waiting|reserve|wait) ?list|"
    r"vous (?:n'avez pas ete|n'etes pas|ne pouvez pas etre|ne pouvez etre) "
    r"(?:admise?|retenue?|acceptee?|selectionnee?|inscrite?)|"
    rf"votre (?:candidature|demande|dossier|inscription){_SOME} (?:n'a pas ete|n'est pas|n'a pu etre) "
    r"(?:retenue?|acceptee?|admise?)|"
    rf"votre (?:candidature|demande|dossier|inscription){_SOME} (?:est|a ete)(?: malheureusement)? "
    r"(?:refusee?|rejetee?)|"
    r"ne pouvons(?: malheureusement)?(?: pas)? (?:vous (?:admettre|inscrire|accepter)|donner suite a votre)|"
    r"(?:vous (?:figurez|etes(?: placee?| inscrite?)?)|votre nom figure) "
    r"(?:sur|en) (?:la |une |notre )?liste d'attente|"
    r"u (?:bent|werd|wordt)(?: helaas)? niet (?:toegelaten|geselecteerd|aanvaard|weerhouden)|"
    rf"uw (?:aanvraag|kandidatuur|inschrijving){_SOME} (?:is|werd|wordt)(?: helaas)? "
    r"(?:afgewezen|geweigerd|niet (?:aanvaard|goedgekeurd|weerhouden))|"
    r"kunnen (?:wij )?u (?:helaas )?niet (?:toelaten|inschrijven|aanvaarden)|"
    r"u (?:staat|bent)(?: geplaatst)? op (?:de|onze|een) (?:wachtlijst|reservelijst)|"
    rf"sie (?:wurden|werden|sind|konnten){_SOME} nicht (?:zugelassen|angenommen|aufgenommen|berucksichtigt)|"
    rf"ihr(?:e|en)? (?:antrag|bewerbung){_SOME} (?:wurde|wird|ist)(?: leider)? "
    r"(?:abgelehnt|nicht (?:berucksichtigt|angenommen))|"
    r"konnen (?:wir )?(?:sie|ihnen) (?:leider )?(?:nicht (?:zulassen|aufnehmen)|keine(?:n studienplatz| zulassung))|"
    r"sie (?:stehen|sind) auf (?:der|unserer) warteliste)\b"
)
"""Said of the one to whom it is written: a letter of admission tells of visas refused and payments not accepted."""
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


def granted_admission(paper: Paper, admits: Sequence[Wording]) -> Field[bool]:
    """False where a sentence turns the applicant down; true beside it where another admits; else nothing is said.

    Args:
        paper: the letter.
        admits: what else says that somebody is admitted.
    """
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
    yes += [Snippet(hit.page, hit.start, hit.end) for wording in admits for hit in paper.find(wording)]
    refused = statement(False, no[:2], 0.85)
    return Field((*refused.readings, *statement(True, yes[:2], 0.7).readings)) if yes else refused
