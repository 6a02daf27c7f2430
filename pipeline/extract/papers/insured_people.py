"""Who is insured at a mutual fund, and who with that person."""

from __future__ import annotations

import datetime as dt

from pipeline.extract.dates.roles import role_field, roled_dates
from pipeline.extract.holder import agreeing, holder_name
from pipeline.extract.names.persons import without, words_of
from pipeline.extract.names.readings import names_at
from pipeline.extract.names.roles import holder_asked_for
from pipeline.extract.names.sentences import name_behind
from pipeline.extract.names.whole import made_whole
from pipeline.extract.parties.addressee import addressee
from pipeline.extract.text.candidates import as_guess, field_of
from pipeline.extract.text.lines import Paper
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar


def insured_people(paper: Paper) -> dict[str, Field[Scalar]]:
    """The holder and those insured with him: names, and the holder's birth where theirs stand there as well."""
    about = holder_name(paper)
    insured = without(paper, about, _DEPENDS)
    at_label = names_at(paper, DEPENDANTS, plausibility=0.88)[:2]
    members = made_whole(paper, field_of(at_label or _behind_colon(paper), keep=0.8))
    born = _birth(paper)
    found: dict[str, Field[Scalar]] = {"members": members}
    if insured.best is not None and _is_one_of(members, insured.best.value):
        # What was read best is the name of somebody insured with the holder, whose own was hardly read.
        own = [*holder_asked_for(paper), *addressee(paper).readings]
        left = agreeing([one for one in own if not _is_one_of(members, one.value)])
        found["holder_name"] = left if left.readings else as_guess(insured)
        found["birth_date"] = born if born is not None else as_guess(role_field(paper, "birth"))
        return found
    if len(insured.readings) < len(about.readings):
        found["holder_name"] = insured
    if born is not None:
        found["birth_date"] = born
    return found


def _is_one_of(people: Field[str], name: str) -> bool:
    return any(words_of(one.value) == words_of(name) for one in people.readings)


def _behind_colon(paper: Paper) -> list[Reading[str]]:
    """Those whom a sentence names behind a colon: "cover as a dependant can start for: X"."""
    return [
        reading
        for page in paper.pages
        for match in _SAID_OF_THEM.finditer(page.folded)
        for reading in name_behind(page, match.end(), _TOLD, parts=r"[;,(\t]")
    ]


_TOLD = 0.8
_SAID_OF_THEM = pattern_of(
    r"\b(?:dependa?nts?|dependa?ents?|a charge|ten laste|zu ?lasten|mitversichert\w{0,4}|gezinsleden|family members?|"
    r"ayants? droit|membres de (?:sa|la) famille|familienangehorige\w{0,2})\b[^.;:]{0,90}:\s"
)


def _birth(paper: Paper) -> Field[dt.date] | None:
    """The holder's birth where those of the people insured with him stand on the paper as well."""
    born = [date for date in roled_dates(paper) if date.role == "birth"]
    own = [
        date
        for date in born
        if not _DEPENDS.search(
            date.spot.snippet.page.folded[max(0, date.spot.snippet.start - _BEFORE_BIRTH) : date.spot.snippet.start]
        )
    ]
    if not own or len(own) == len(born) or len({date.latest for date in own}) > 1:
        return None
    return field_of(reading for date in own for reading in date.readings(_OWN_BIRTH))


_BEFORE_BIRTH = 400
_OWN_BIRTH = 0.92
_DEPENDS = pattern_of(
    r"(?:\ba (?:sa |leur )?charge|\bten laste|\bzu ?lasten|\bdependa?ents?|\bdependants?|\bayants? droit|"
    r"\bmitversichert\w*|\bgezinsleden|\bmembres du menage|\bfamilienangehorige\w*)\b(?:[^.;]|\.(?=\s[a-z])){0,380}$"
)
"""Who is insured with the holder is named behind the word for it."""


DEPENDANTS = Wording(
    "dependants covered|dependants|dependents|covered dependants|covered family members|persons covered|"
    "personnes a charge couvertes|personnes a charge|ayants droit|beneficiaires|personnes couvertes|"
    "gedekte personen ten laste|personen ten laste|gedekte personen|gedekte gezinsleden|rechthebbenden|"
    "mitversicherte personen|mitversicherte|mitversicherte angehorige|familienversicherte|"
    "kann zu lasten eingetragen werden|konnen zu lasten eingetragen werden|peut etre inscrit e a charge|"
    "peut etre inscrit a charge|peut etre inscrite a charge|peuvent etre inscrits a charge|"
    "kan ~ ten laste ingeschreven worden|kan ~ ten laste worden ingeschreven|kan ten laste ingeschreven worden|"
    "kan ten laste worden ingeschreven|can be registered as dependant|"
    "can be registered as a dependant|can be registered as dependent|may be registered as dependant|"
    "may be registered as a dependant|cover as a dependant can start",
    label=True,
)
