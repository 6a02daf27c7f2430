"""Companies: their registration and licence, and who may sign for their account."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract.dates.born_people import named_with_birth
from pipeline.extract.holder import holder_name
from pipeline.extract.labels import amount_at
from pipeline.extract.names.companies import companies
from pipeline.extract.names.persons import is_somebodys_relative, places_of, without
from pipeline.extract.names.readings import names_at
from pipeline.extract.names.roles import in_roles, is_whole, said_to_be
from pipeline.extract.names.sentences import name_behind, names_after, names_before
from pipeline.extract.papers.employers import employer
from pipeline.extract.papers.work_words import BANK_SIGNATORY, CAPITAL, MAY_SIGN, OWNER, REPRESENTED, RUNS_IT
from pipeline.extract.text.candidates import as_guess, field_of, text_readings
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, Paper
from pipeline.patterns import pattern_of
from validators.facts import Field, Scalar

WEAK_NAME = 0.6
_OF_THE_OWNER = 0.85
_WRITTEN_OF = 0.8
_CHANGES = pattern_of(
    r"\b(?:augmentation|reduction|increase|decrease|verhoging|vermindering|kapitalerhohung|erhohung|herabsetzung|"
    r"aumento|"
    r"reduccion|ampliacion|modification) (?:de |du |of |in |van |des |het |the |del? )?(?:share |social )?$"
)


def _of_a_change(hit: Hit) -> bool:
    """Whether a capital is spoken of that was raised or reduced: "augmentation de capital de 50 000 à 150 000"."""
    return _CHANGES.search(hit.page.folded[max(0, hit.start - 40) : hit.start]) is not None


def company(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``commercial-licence`` or a ``company-registration``."""
    capital, _ = amount_at(paper, CAPITAL, 0.9, skip=_of_a_change)
    owner = in_roles(paper, ("owner",))
    if not is_whole(owner):
        owner = in_roles(paper, ("manager",))
    if not is_whole(owner):
        owner = field_of(names_at(paper, OWNER, plausibility=0.9), keep=0.8)
    for roles in (("subject", ""), ("official",)):
        if not is_whole(owner):
            asked = in_roles(paper, roles)
            owner = asked if is_whole(asked) and len(asked.values) == 1 else owner
    if owner.best is None or owner.best.confidence < WEAK_NAME:
        owner = field_of(names_after(paper, ((OWNER, 0.84), (REPRESENTED, 0.84))), keep=0.8)
    if not owner.readings:
        owner = field_of(said_to_be(paper, ("owner", "manager", "landlord"), 0.84), keep=0.8)
    if not owner.readings:
        owner = field_of(names_before(paper, RUNS_IT, 0.82)[:2], keep=0.8)
    fields: dict[str, Field[Scalar]] = {"company": employer(paper), "owner_name": owner, "capital": capital}
    if owner.readings:
        # A licence may as well be said to be the company's own.
        fields["holder_name"] = Field(
            tuple(replace(one, confidence=min(one.confidence, _OF_THE_OWNER)) for one in owner.readings)
        )
    return fields


def bank_signatory(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``bank-signatory-letter``."""
    signing = in_roles(paper, ("signatory",))
    if not is_whole(signing):
        signing = field_of(names_before(paper, MAY_SIGN, 0.86), keep=0.85)
    if not signing.readings:
        signing = field_of(
            reading
            for page in paper.pages
            for match in _FOLLOWING.finditer(page.folded)
            for reading in name_behind(page, match.end(), 0.84)
        )
    if not signing.readings and (born := named_with_birth(paper)) and len(born) == 1:
        signing = field_of(born[0])
    if not signing.readings:
        # Whom a bank writes of in such a letter is who may sign, in whatever words it says so.
        most = 1.0 if paper.has(BANK_SIGNATORY) else _WRITTEN_OF
        readings = holder_name(paper).readings
        signing = Field(tuple(replace(each, confidence=min(each.confidence, most)) for each in readings))
        signing = Field(tuple(one for one in signing.readings if not is_somebodys_relative(paper, one.value)))
        signing = _who_may(paper, without(paper, signing, _OTHER_SIGNATORY))
    holder = signing if signing.readings else as_guess(holder_name(paper))
    return {"signatory_name": signing, "company": _customer(paper), "holder_name": holder}


_FOLLOWING = pattern_of(
    r"\b(?:following (?:person|individual)|personne suivante|volgende persoon|folgende person|siguiente persona|"
    r"persona siguiente|seguente persona|persona seguente|seguinte pessoa|pessoa seguinte|nastepujaca osoba|"
    r"urmatoarea persoana)\b[^:.;]{0,140}:\s{1,3}(?=[^\W\d_])"
)
"""Who is named at the end of a sentence that spoke of "the following person"."""
_OTHER_SIGNATORY = pattern_of(
    r"\b(?:other|second|joint|co|autre|deuxieme|second|andere|tweede|weitere\w?|zweite\w?|otr[oa]|"
    r"segund[oa]|altr[oa])[ -]"
    r"(?:authori[sz]ed |persoon met )?(?:signator\w{1,3}|signataire|tekenbevoegde|tekenbevoegdheid|firmante|"
    r"firmatari[oa]|zeichnungsberechtigte\w?|signatari[oa])\b[^.;]{0,40}(?:\b[a-z]{1,4}\.\s?)?$"
)
"""Who signs as well, named behind the word for it: the letter is about somebody else."""
_BANK_CODE = pattern_of(r"(?:SWIFT|BIC)\s[A-Z0-9]{8,11}(?![A-Z0-9])")
_BEHIND_NAME = 140
_NAMED_SO = 0.84


def _who_may(paper: Paper, signing: Field[str]) -> Field[str]:
    """Whom a letter writes of, without the bank's code; sure where right behind the name stands that he may sign."""
    named = [one for one in signing.readings if not _BANK_CODE.match(one.raw)]
    if len({fold(one.value) for one in named}) != 1:
        return Field(tuple(named))
    may = [
        place
        for place in places_of(paper, named[0].value)
        for hit in MAY_SIGN.find(place.page)
        if 0 <= hit.start - place.end <= _BEHIND_NAME
    ]
    if not may:
        return Field(tuple(named))
    return Field(tuple(replace(one, confidence=max(one.confidence, _NAMED_SO * may[0].confidence)) for one in named))


def _customer(paper: Paper) -> Field[str]:
    """The company whose account it is: the one written with its legal form that is not the bank."""
    found = [one for one in companies(paper) if not _BANK.search(fold(one.raw))]
    alone = len({fold(one.raw) for one in found}) == 1
    named = field_of([each for one in found[:2] for each in text_readings(one, 0.84 if alone else 0.66)])
    return named if named.readings else employer(paper)


_BANK = pattern_of(r"\b(?:bank|banque|banco|banca|sparkasse|spaarbank|credit|caisse|kasse)\w*\b|bank\b")
