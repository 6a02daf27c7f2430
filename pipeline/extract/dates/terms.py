"""Until when a paper itself counts, beside the days on which what it tells of ends: a stay, a contract, a passport."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from pipeline.extract.dates.cited import CARDS, STAYS
from pipeline.extract.dates.roled import RoledDate
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.lines import Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field


def ends(paper: Paper) -> Field[dt.date]:
    """Until when what a paper tells of goes on; not until when a passport or a card counts that it cites."""
    return field_of(reading for date in _ends(paper) for reading in date.readings(0.95))


def expires(paper: Paper) -> Field[dt.date]:
    """The last day on which the paper itself may be used.

    Kinds that are made out for a term tell it in any words; others have one only where they say so of themselves.
    """
    own = paper.kind in _MADE_OUT_FOR_A_TERM
    return field_of(reading for date in _ends(paper) if own or _of_the_paper(date) for reading in date.readings(0.9))


def _ends(paper: Paper) -> Iterator[RoledDate]:
    """The days that something lasts until, but for a passport or a card that is cited."""
    cites = paper.kind not in _ARE_CARDS
    for date in roled_dates(paper):
        if date.role == "until" and not (cites and _of_a_card(date.spot.snippet)):
            yield date


_MADE_OUT_FOR_A_TERM: Final = frozenset(
    ("application-form", "commercial-licence", "company-registration", "criminal-record", "health-insurance",
     "language-certificate", "medical-certificate", "mutual-insurance", "professional-card-approval",
     "work-authorisation", "work-permit")
)  # fmt: skip
_ARE_CARDS: Final = frozenset(
    ("application-form", "identity-card", "passport", "residence-permit", "schengen-visa", "work-permit",
     "work-authorisation", "professional-card-approval")
)  # fmt: skip
"""Kinds whose own term may stand beside the word for a passport or a card."""


def _of_a_card(day: Snippet) -> bool:
    """Whether a day is that on which a passport, a card or a licence expires that is named before it."""
    page, start = day.page, day.start
    line, _ = page.line_bounds(start)
    if line and start - line < _SHORT and _GOES_ON.match(page.text, line):
        line, _ = page.line_bounds(line - 1)
    before = page.folded[max(line, start - _REACH) : start].replace("\n", " ")
    return _CARD_ENDS.search(before) is not None


_REACH: Final = 150
_SHORT: Final = 70
"""A date so near the beginning of its line may have what it is said of in the line before."""
_GOES_ON: Final = pattern_of(r"[^\W_A-ZÀ-Þ]|\(|[A-Z]{0,3}\d")
"""How a line begins that goes on from the one before: with a small letter, a bracket, or the number of the card."""
_CARD_ENDS: Final = pattern_of(
    r"(?:\b(?:passe?ports?|paspoort|reisepass(?:es)?|pasaporte|passaport[eo]|paszport\w{0,3}|pasaport\w{0,4}|paspor|"
    r"ho chieu|(?:carte|kaart|karte|card) [a-n]\+?|[a-n]-(?:kaart|karte|card)|permis de conduire|rijbewijs|"
    r"fuhrerschein|driving licen[cs]e|permiso de conducir|patente di guida|carta de conducao|prawo jazdy|"
    rf"{CARDS}|{STAYS})(?![^\W_])|паспорт\w{{0,3}}|посвідк\w{{1,2}}|护照)"
    r"\.?(?:[^.;]|(?<=\bn)\.|(?<=\bno)\.|(?<=\bnr)\.|(?<=\d)\.(?=\d)){0,70}$"
)


def _of_the_paper(date: RoledDate) -> bool:
    """Whether words of validity stand at a label of their own, or in a sentence on the paper: "this letter is …"."""
    label = date.label
    if label is None:
        return False
    page = label.page
    cell = page.cell_at(label.start)
    first = cell.start if cell is not None else page.line_bounds(label.start)[0]
    said = page.folded[max(first, label.start - _REACH) : label.end]
    if not _VALID.search(page.folded, max(first, label.start - _JUST_BEFORE), label.end):
        return False
    before = page.folded[first : label.start]
    if not any(sign.isalpha() for sign in before) or _VALID.fullmatch(before.strip(" :/-(")):
        return True
    named = list(_PAPER.finditer(said))
    return bool(named) and not _OTHER_THING.search(said, named[-1].end())


_JUST_BEFORE: Final = 40
_VALID: Final = pattern_of(
    r"(?<![^\W_])(?:valid\w*|valab\w*|geldig\w*|gultig\w*|expir\w*|verval\w*|ablauf\w*|caduc\w*|venc\w*|scad\w*|"
    r"vigen\w*|wazn\w*|gecerli\w*|berlaku|co (?:gia tri|hieu luc)|деиств\w*|діисн\w*|срок\w*)|有效"
)
_PAPER: Final = pattern_of(
    r"\b(?:this|the present|le present|la presente|cette|ce|dit|deze|dieses?|diese|este|esta|questo|questa|"
    r"niniejsz\w{1,2}|prezent\w{1,3}|surat ini|isbu|bu|"
    r"certificate|attestation|certificat|attest|getuigschrift|bescheinigung|letter|lettre|brief|schreiben|document\w*|"
    r"extract|extrait|uittreksel|auszug|certificado|certidao|certificato|zaswiadczenie|adeverint\w|belge|"
    r"offer|offre|copy|copie|kopie|abschrift)\b|довідк\w|справк\w|документ\w{0,2}"
)
"""What a paper calls itself."""
_OTHER_THING: Final = pattern_of(
    r"\b(?:passport|visas?|visum|insurance|assurance|verzekering|versicherung|seguro|contract|contrat|licen[cs]e|"
    r"agreement|accreditation|agrement|erkenning|membership|score|rate|tarif|price)\b"
)
