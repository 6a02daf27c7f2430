"""Whether a letter of an institution admits, or turns an applicant down: both have the same form.

Letters refuse in more ways than anybody lists, and admit in few. What turns somebody down in so many words is read as
a refusal; where no sentence admits either, nothing is said, and that is for a person.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pipeline.extract.text.candidates import yes_or_no
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.extract.text.negation import sentence_around
from pipeline.patterns import pattern_of
from validators.facts import Field

_ADMITS: Final = pattern_of(
    r"\b(?:admitted|admits?|accepted|enrolled|registered|(?:pleased|happy|delighted) to (?:offer|confirm|admit)|"
    r"offer(?:s|ed|ing)?(?: you)?(?: [a-z-]{1,12}){0,3} (?:place|admission)|(?:un)?conditional offer|"
    r"formulaire standard relatif a l'admission|standaardformulier|standard form|standardformular|"
    r"(?:certificate|proof|confirmation|statement|letter|certification) of "
    r"(?:enrol\w{0,6}|registration|admission|acceptance)|"
    r"admise?|inscrite?|acceptee?|autoris\w{1,4} a (?:s'|vous )inscrire|"
    r"(?:attestation|certificat|preuve|confirmation|lettre) "
    r"d'(?:inscription|admission|acceptation)|confirm\w{0,3} (?:l'|votre |son )(?:inscription|admission)|"
    r"toegelaten|ingeschreven|aanvaard|(?:bewijs|attest|bevestiging) van (?:inschrijving|toelating)|"
    r"(?:inschrijvings|toelatings)(?:bewijs|attest|brief)|bevestig\w{0,3} (?:de|uw) (?:inschrijving|toelating)|"
    r"laat [^.;:]{1,90}? (?:je|u|hem|haar) toe|lasst [^.;:]{1,200}? zu\b|"
    r"zugelassen|eingeschrieben|immatrikuliert|aufgenommen|zulassungsbesche\w{1,12}|immatrikulationsbescheinigung|"
    r"bestatig\w{0,3} (?:die|ihre) (?:einschreibung|immatrikulation|zulassung)|"
    r"admitid[oa]|matriculad[oa]|aceptad[oa]|immatricolat[oa]|ammess[oa]|iscritt[oa]|przyjet[ya]|kabul)\b"
)
_TURNS_DOWN: Final = pattern_of(
    r"\b(?:not|cannot|unable|unsuccessful|refus\w{1,4}|reject\w{0,3}|den(?:y|ied|ies)|declin\w{1,3}|regret|"
    r"unfortunately|regrettably|wait(?:ing)? ?list|waitlisted|reserve list|"
    r"n'\w{1,6}|pas|refus\w{0,4}|rejet\w{0,4}|regret\w{0,5}|malheureusement|liste d'attente|"
    r"niet|geen|helaas|spijt|geweigerd|afgewezen|weiger\w{1,3}|wachtlijst|reservelijst|"
    r"nicht|keine?n?|leider|bedauern|abgelehnt|abgewiesen|ablehn\w{1,4}|warteliste|"
    r"rechazad[oa]|denegad[oa]|lamenta\w{1,4}|nao|recusad[oa]|respint[oa])\b"
)
_OF_THE_APPLICANT: Final = pattern_of(
    r"\b(?:you|your (?:application|candidacy|candidature|request|admission|place|name)|the (?:applicant|candidate)|"
    r"vous|votre (?:candidature|demande|dossier|inscription|admission)|"
    r"u|uw (?:aanvraag|kandidatuur|inschrijving|dossier)|sie|ihnen|ihr(?:e|en)? (?:antrag|bewerbung|zulassung))\b"
)
_OF_ADMISSIONS: Final = pattern_of(
    r"\b(?:admi(?:t|ts|tted|ssion|se?)|admettre|accept(?:ed|ance|ee)?|enrol\w{0,6}|place|programme|"
    r"application|waiting list|"
    r"retenue?|accueillir|inscri\w{2,8}|candidature|demande d'\w{4,12}|liste d'attente|"
    r"toelat\w{0,6}|toegelaten|inschrij\w{2,6}|aanvaard\w{0,2}|aanvraag|kandidatuur|wachtlijst|"
    r"zugelassen|zulass\w{0,4}|studienplatz|bewerbung|antrag|warteliste)\b"
)
_SOMETHING_ELSE: Final = pattern_of(
    r"\b(?:if|unless|should you|in case|in the event|si|sauf|au cas ou|en cas|indien|als u|tenzij|in geval|wenn|falls|"
    r"sofern|previously|anterieurement|eerder|zuvor|students who|visas?|visum|fees?|frais|kosten|gebuhr\w{0,2}|"
    r"payments?|room|housing|residence|logement|kamer|zimmer|scholarship|bourse|beurs|stipendium|guarantee|"
    r"yet|encore|nog|noch|until|avant|voor|bis)\b"
)
"""In a sentence with one of these it is not the admission that is turned down, or not for good."""


def granted_admission(paper: Paper) -> Field[bool]:
    """True where a sentence admits, False where one turns the applicant down; both where both stand, else nothing."""
    yes: list[Snippet] = []
    no: list[Snippet] = []
    for page in paper.pages:
        for start, end in _sentences(page):
            sentence = page.folded[start:end].replace("\n", " ")
            admits, turns_down = _ADMITS.search(sentence), _TURNS_DOWN.search(sentence)
            if turns_down is None:
                if admits is not None:
                    yes.append(Snippet(page, start + admits.start(), start + admits.end()))
            elif (
                _OF_THE_APPLICANT.search(sentence)
                and _OF_ADMISSIONS.search(sentence)
                and not _SOMETHING_ELSE.search(sentence)
            ):
                no.append(Snippet(page, start + turns_down.start(), start + turns_down.end()))
    return yes_or_no(yes, no, sure=(0.85, 0.8))


def _sentences(page: PageText) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence in which something is said of an admission or turned down."""
    done = 0
    flat = page.folded.replace("\n", " ")
    places = sorted(match.start() for pattern in (_ADMITS, _TURNS_DOWN) for match in pattern.finditer(flat))
    for place in places:
        if place >= done:
            start, done = sentence_around(flat, place, place)
            yield start, done
