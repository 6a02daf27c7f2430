"""The state that a paper comes from where no state speaks in its head: told by Belgian law and by the sender's address.

Only for kinds on which nothing hangs by the state: a paper of the civil registry of an exempt state needs no
legalisation, and the address of a consulate is not in its own state. There :mod:`issuing_country` alone is asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from pipeline.extract.states.issuing_country import issuing_country
from pipeline.extract.text.candidates import as_guess, field_of, fixed
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators import countries
from validators.facts import Field

LEGALISED: Final = frozenset(
    (
        "adoption-certificate",
        "birth-certificate",
        "criminal-record",
        "death-certificate",
        "divorce-decision",
        "marriage-certificate",
        "parental-authorisation",
    )
)
"""Kinds whose state says whether they need a legalisation."""

_BELGIAN: Final = pattern_of(
    r"\b(?:wet van 15 december 1980|loi du 15 decembre 1980|gesetz vom 15\. dezember 1980|dienst vreemdelingenzaken|"
    r"office des etrangers|vlaams gewest|vlaamse overheid|region de bruxelles-capitale|brussels hoofdstedelijk gewest|"
    r"region wallonne|waals gewest|communaute francaise|wallonie-bruxelles|vlaamse gemeenschap|"
    r"deutschsprachigen? gemeinschaft|"
    r"service public regional de bruxelles|gewestelijke overheidsdienst brussel|registre des etrangers|"
    r"vreemdelingenregister|"
    r"ksz|rijksregisternummer|belgisch staatsblad|moniteur belge|vlaanderen is|vlaamse regering|"
    r"vlaanderen|wallonie|spw|"
    r"gouvernement (?:wallon|flamand)|wallonische region|flandern|"
    r"loi du 19 fevrier 1965|wet van 19 februari 1965|gesetz vom 19\. februar 1965|"
    r"loi du 30 avril 1999|wet van 30 april 1999|conseil d'enquete economique|raad voor economisch onderzoek)\b"
    r"(?<!zeeuws-vlaanderen)"
)
"""What papers made out in Belgium cite: its laws on foreigners, its Regions and Communities, its registers."""
_MADE_OUT_THERE: Final = frozenset(
    (
        "admission-letter",
        "equivalence-decision",
        "hosting-agreement",
        "municipal-registration",
        "mutual-insurance",
        "professional-card-approval",
        "tax-assessment",
        "work-authorisation",
        "work-permit",
    )
)
"""Kinds that are hardly ever made out elsewhere once they cite Belgian law."""
_VAT: Final = pattern_of(
    r"\b(?:be|tva|btw|vat|bce|kbo|rpr|rpm|ondernemingsnummer|"
    r"n[°o] d'entreprise)[ .:]{0,3}(?:be ?)?0\d{3}[ .]\d{3}[ .]\d{3}\b"
)
_PHONE: Final = pattern_of(r"(?<![\w+])(?:\+|00) ?32[ ./(]")
_DOMAIN: Final = pattern_of(r"(?:www\.|@|//)[a-z0-9.-]{3,50}\.be\b")
_STATE_DOMAIN: Final = pattern_of(r"[a-z0-9-]\.(?:gov|govt|gob|gouv|gub|go)\.([a-z]{2})\b")
"""The domain that a state gives to its offices alone."""
_OF_ADDRESSEE: Final = pattern_of(
    r"\b(?:embass\w*|ambassa\w*|botschaft|consul\w*|konsulat\w*|passport|passeport|paspoort|born|geboren|nee?|"
    r"nation\w*|"
    r"birth|naissance|geboort\w*|geburt\w*|visa|attention|holder|titulaire|mr|mrs|ms|mevrouw|madame|monsieur|"
    r"herrn?|frau|heer)\b"
)
_HEAD, _FOOT = 0.3, 0.9
_TWO, _ONE = 0.7, 0.56
_LAW: Final = 0.76


def home_of(paper: Paper) -> Field[str]:
    """The state that a paper comes from, ISO 3166-1 alpha-3: the one that speaks, else what law and address tell."""
    speaking = issuing_country(paper)
    best = speaking.best
    if paper.kind in LEGALISED or not paper.pages or (best is not None and best.confidence >= _SPEAKS):
        return speaking
    if paper.kind in _MADE_OUT_THERE:
        for page in paper.pages:
            cited = _BELGIAN.search(page.folded)
            if cited is not None:
                return field_of(fixed(Snippet(page, cited.start(), cited.end()), "BEL", _LAW))
    told = [*_told(paper.pages[0])]
    weights: Counter[str] = Counter()
    for code, weight, _ in told:
        weights[code] += weight
    if len(weights) == 1:
        [(code, weight)] = weights.items()
        speaking = field_of(fixed(told[0][2], code, _TWO if weight > 1 else _ONE))
    # Letters that go abroad name the state of their reader in the head: by itself it is no state that writes.
    abroad = paper.kind in _GO_ABROAD and "BEL" not in speaking.values
    return as_guess(speaking) if abroad else speaking


_SPEAKS: Final = 0.7
_GO_ABROAD: Final = frozenset(("grant", "invitation-letter", "scholarship"))


def _told(page: PageText) -> Iterator[tuple[str, int, Snippet]]:
    """What the head and the foot tell: a country behind an address, an enterprise number, a telephone, a domain."""
    for cell in page.cells:
        if not (cell.box[1] <= _HEAD or cell.box[3] >= _FOOT) or _OF_ADDRESSEE.search(
            page.folded, cell.start, cell.end
        ):
            continue
        place = page.snippet(cell)
        if _VAT.search(page.folded, cell.start, cell.end):
            yield "BEL", 2, place
        if _PHONE.search(page.folded, cell.start, cell.end) or _DOMAIN.search(page.folded, cell.start, cell.end):
            yield "BEL", 1, place
        for state in _STATE_DOMAIN.finditer(page.folded, cell.start, cell.end):
            named = countries.from_text("GB" if state[1] == "uk" else state[1].upper())
            if len(named) == 1:
                yield named[0], 2, place
        last = page.text[cell.start : cell.end].rpartition(",")[2].strip(" .")
        if (
            "," in page.text[cell.start : cell.end]
            and last.isalpha()
            and last[0].isupper()
            and not _below_person(page, cell)
        ):
            codes = countries.from_text(last)
            if len(codes) == 1:
                yield codes[0], 2, place


def _below_person(page: PageText, cell: Cell) -> bool:
    """Whether a line belongs to the block of an addressee."""
    over = page.above(cell, 4.0)
    seen = 0
    while over is not None and seen < _BLOCK:
        if _OF_ADDRESSEE.search(page.folded, over.start, over.end):
            return True
        over, seen = page.above(over, 1.6), seen + 1
    return False


_BLOCK: Final = 5
