"""Whether the decision on a permit to work or a professional card grants what was asked, or refuses it."""

from __future__ import annotations

from pipeline.extract.labels import beside_empty_box
from pipeline.extract.text.candidates import yes_or_no
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.extract.text.negation import REFUSES, negated_before, sentence_around
from pipeline.patterns import pattern_of
from validators.facts import Field

_GRANTS = pattern_of(
    r"\b(?:octroi[a-z]{0,4}|octroy[a-z]{0,4}|accord(?:e|ee|ees|ent|ons)|autoris(?:e|ee|es|ons|ation)|delivr(?:e|ee|ons)|"
    r"grant(?:s|ed|ing)?|authori[sz](?:e|ed|es|ation)|approv(?:e|ed|es|al)|issued|permitted|"
    r"toegekend|toekenning|kent|verleen(?:t|d)|verleende|toegestaan|toelating|afgeleverd|goedgekeurd|goedkeuring|"
    r"erteilt?|erteilung|bewillig(?:t|ung)|gewahrt|genehmig(?:t|ung)|zugelassen|ausgestellt)\b"
)
_ONLY_POSSIBLE = pattern_of(
    r"\b(?:en cas de|au cas ou|in case of|in the event|in geval van|bij (?:weigering|afwijzing)|im falle?|"
    r"if|si|indien|wenn|falls|sauf|unless|peut|may|kan|kann|pourra|can be|"
    r"recours contre|appeal against|beroep tegen|gegen die)\b"
)
"""What a decision tells of refusals to come, and of appeals, refuses nothing."""


def granted(paper: Paper) -> Field[bool]:
    """True where a sentence grants, False where one refuses or denies the grant, both readings where both stand."""
    yes: list[Snippet] = []
    no: list[Snippet] = []
    for page in paper.pages:
        for match in _GRANTS.finditer(page.folded):
            low, high = sentence_around(page.folded, match.start(), match.end())
            if beside_empty_box(Hit(page, match.start(), match.end(), match[0])):
                continue
            denied = negated_before(page.folded, match.start(), reach=60, words=6, lines=False)
            if denied and not _ONLY_POSSIBLE.search(page.folded, low, high):
                no.append(Snippet(page, match.start(), match.end()))
            elif not denied and not REFUSES.search(page.folded, low, high):
                yes.append(Snippet(page, match.start(), match.end()))
        for match in REFUSES.finditer(page.folded):
            low, high = sentence_around(page.folded, match.start(), match.end())
            if (
                not _ONLY_POSSIBLE.search(page.folded, low, high)
                and not beside_empty_box(Hit(page, match.start(), match.end(), match[0]))
                and not negated_before(page.folded, match.start(), reach=40, words=4, lines=False)
            ):
                no.append(Snippet(page, match.start(), match.end()))
    return yes_or_no(yes, no, sure=(0.85, 0.88))
