"""Whom a kind of paper is about, among the people its form asks for."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final

from pipeline.extract.names.clean import MAX_NAME, clean_name
from pipeline.extract.names.fields import people_asked_for
from pipeline.extract.names.in_text import name_before
from pipeline.extract.names.labels import meaning_of
from pipeline.extract.names.persons import words_of
from pipeline.extract.names.readings import name_readings, narrow
from pipeline.extract.names.records import Person
from pipeline.extract.names.sentences import name_behind
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.folding import squeeze
from pipeline.extract.text.lines import Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

_STUDENT: Final = ("student", "researcher", "subject", "")
_WORKER: Final = ("employee", "subject", "")
_ROLES: Final[Mapping[str, tuple[str, ...]]] = {
    "birth-certificate": ("child", "subject", ""),
    "adoption-certificate": ("child", "subject", ""),
    "parental-authorisation": ("child",),
    "death-certificate": ("deceased", "subject", ""),
    "medical-certificate": ("patient", "subject", ""),
    "admission-letter": _STUDENT,
    "diploma": _STUDENT,
    "transcript": _STUDENT,
    "equivalence-decision": _STUDENT,
    "scholarship": ("grantee", *_STUDENT),
    "grant": ("grantee", "researcher", "student", "subject", ""),
    "hosting-agreement": ("researcher", "subject", ""),
    "invitation-letter": ("researcher", "student", "subject", ""),
    "annex-32": (),
    "student-account": ("student", "account", "subject", ""),
    "employment-contract": _WORKER,
    "employment-certificate": _WORKER,
    "payslip": _WORKER,
    "work-authorisation": _WORKER,
    "work-permit": _WORKER,
    "health-insurance": ("insured", "subject", "", "policyholder"),
    "mutual-insurance": ("insured", "subject", ""),
    "bank-statement": ("account", "subject", ""),
    "lease": ("tenant",),
    "title-deed": (),
    "commercial-licence": (),
    "company-registration": (),
    "marriage-certificate": (),
    "divorce-decision": (),
    "bank-signatory-letter": (),
    "fee-payment": (),
    "family-composition": ("subject", "husband", ""),
    "translation": ("child",),
    "apostille": (),
}
"""In order of trust. Empty where a paper is about several people, or about those whom its own extractor looks for."""
_ANYBODY: Final = ("subject", "patient", "student", "researcher", "employee", "insured", "deceased", "child", "")

_SIGNS: Final = Wording(
    "signature|title|position|function|designation|capacity|stamp|handtekening|functie|hoedanigheid|stempel|fonction|"
    "qualite|cachet|titre|unterschrift|funktion|dienststellung|firma|cargo|sello|assinatura|carimbo|firma e timbro|"
    "imza|unvan|podpis|stanowisko|semnatura|functia"
)
_FOOT: Final = 0.5
"""Share of the page below which a name over a line for the signature is that of who signs."""


def holder_asked_for(paper: Paper) -> list[Reading[str]]:
    """Who holds the paper, as its form asks for: the first of the kind's roles that somebody stands in."""
    for role in _ROLES.get(paper.kind, _ANYBODY):
        named = [person for person in people_asked_for(paper) if person.role == role and not _signs(person)]
        if paper.kind not in _UNDER_ONES_NAME:
            named = [person for person in named if not _declares(person)]
        for person in named[:1] if role == "" else named:
            readings = person.readings()
            if readings:
                return readings
    if paper.kind == "translation":
        # Whom the translated form is about stands at labels of both parts; translators and registrars at one.
        people = [one for one in people_asked_for(paper) if one.role == ""]
        parted = [one for one in people if "surname" in one.parts and len(one.parts) > 1]
        return parted[0].readings(_TRANSLATED) if parted else []
    return []


_TRANSLATED: Final = 0.86


def first_place_asked(paper: Paper) -> tuple[int, int]:
    """Page and offset of the first label that says nothing of whose name it asks for; beyond everything for none."""
    places = [(person.page.order, person.start) for person in people_asked_for(paper) if person.role == ""]
    return min(places, default=(len(paper.pages), 0))


def in_roles(paper: Paper, roles: Collection[str]) -> Field[str]:
    """Who stands in one of the roles: where different people do, all of them, for nobody can tell."""
    distinct = distinct_people(paper, roles)
    whole = [one for one in distinct if len(one[0].value.split()) > 1]
    return field_of([reading for one in (whole or distinct)[:3] for reading in one], keep=0.5)


def told_by_role(paper: Paper, role: str) -> list[Reading[str]]:
    """Who stands right behind or before, in brackets, a word for a role: "für den Studierenden X", "X (Mieter)"."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for token in page.tokens:
            if len(token.key) < _LETTERS_OF_ROLE or role not in meaning_of(token.key):
                continue
            line = page.text[token.end : token.end + MAX_NAME]
            name = clean_name(line.replace("\n", " ")) if line[:1] == " " else ""
            if len(name.split()) > 1 and squeeze(line.replace("\n", " ")).strip(" ").startswith(name):
                found += name_readings(narrow(Snippet(page, token.end, token.end + len(line)), name), _TOLD)
            elif page.text[token.start - 1 : token.start] == "(" and page.text[token.end : token.end + 1] == ")":
                before = name_before(page.text[max(0, token.start - MAX_NAME) : token.start - 1])
                start = max(0, token.start - MAX_NAME)
                found += name_readings(narrow(Snippet(page, start, token.start - 1), before), _TOLD) if before else ()
    return found[:2]


def said_to_be(paper: Paper, roles: Collection[str], plausibility: float) -> list[Reading[str]]:
    """Who stands in a role by a sentence: "its managing shareholder is X", "deren Teilhaber X ist", "als vennoot X".

    Args:
        paper: the paper.
        roles: the roles, as words of labels have them.
        plausibility: how sure such a name is.
    """
    found: list[Reading[str]] = []
    for page in paper.pages:
        for token in page.tokens:
            if len(token.key) < _LETTERS_OF_ROLE or not meaning_of(token.key).intersection(roles):
                continue
            link = _IS.match(page.text, token.end)
            if link is not None or _WHOSE.search(page.folded, max(0, token.start - _WHOSE_BEFORE), token.start):
                found += name_behind(page, link.end() if link else token.end, plausibility, parts=r"[\t,;(]")
    return found[:3]


_IS: Final = pattern_of(
    r"\s(?:[^\W\d_]{3,14}\s)?(?:is|are|est|sont|ist|sind|es|son|è|é|jest|este|є)\s(?=[^\W\d_])", re.IGNORECASE
)
_WHOSE: Final = pattern_of(
    r"\b(?:whose|its|deren|dessen|waarvan|dont|cuy[oa]s?|cuj[oa]s?|il cui|la cui|al? carei|al? carui|kt?orego|ktorej|"
    r"by its|(?:par|avec|pour|ayant pour) (?:son|sa)?|als|as|met als|durch (?:ihren?|seinen?|den|die)|"
    r"door (?:haar|zijn|de)|por (?:su|el|la)|(?:dal|dalla) (?:suo|sua)?|pel[oa] (?:seu|sua)?|przez|prin|como|come|"
    r"em que (?:o|a))\s?(?:[a-z']{2,24}\s){0,2}$"
)
"""Before the word for a role whose bearer is named right behind it."""
_WHOSE_BEFORE: Final = 60


_LETTERS_OF_ROLE: Final = 5
_TOLD: Final = 0.82


def is_whole(field: Field[str]) -> bool:
    """Whether a name has two words or more, so that it is not half of one."""
    return field.best is not None and len(field.best.value.split()) > 1


def distinct_people(paper: Paper, roles: Collection[str]) -> list[list[Reading[str]]]:
    """The people in some roles, in reading order, each once."""
    found: list[list[Reading[str]]] = []
    known: list[frozenset[str]] = []
    for person in people_asked_for(paper):
        readings = person.readings() if person.role in roles else []
        if not readings:
            continue
        named = words_of(readings[0].value)
        again = next((at for at, one in enumerate(known) if one <= named or named <= one), None)
        if again is None:
            found.append(readings)
            known.append(named)
        elif len(named) > len(known[again]):
            found[again], known[again] = readings, named
    return found


_UNDER_ONES_NAME: Final = frozenset(("language-preference", "motivation-letter", "application-form"))
"""Kinds that the person signs whom they are about."""
_UNDERSIGNED: Final = pattern_of(
    r"\b(?:undersigned|soussigne\w{0,3}|ondergetekende\w{0,2}|unterzeichne\w{1,4}|abajo firmantes?|infrascrit[oa]|"
    r"sottoscritt[oa]|abaixo[- ]assinad[oa]|bertanda tangan|asagida imzasi|nizej podpisan[ya])\b"
)
_CERTIFYING: Final = pattern_of(
    r"\b(?:certif\w{1,6}|attest\w{1,5}|declar\w{1,5}|confirm\w{0,4}|verkla\w{1,5}|bevestig\w{0,2}|bescheinig\w{1,3}|"
    r"bestatig\w{1,3}|erklar\w{1,3}|hac\w{1,2} constar|dichiar\w{1,3}|menerangkan|menyatakan|zaswiadcz\w{1,3})\b"
)
_BETWEEN_THEM: Final = 260
"""Signs in which a form asks for the particulars of who signs before it says what is certified."""


def _declares(person: Person) -> bool:
    """Whether the name is asked for behind "the undersigned", before it is said what that person certifies of whom."""
    before = person.page.folded[max(0, person.start - _BETWEEN_THEM) : person.start]
    said = [match.end() for match in _UNDERSIGNED.finditer(before)]
    behind = person.page.folded[person.start : person.start + _BETWEEN_THEM]
    return bool(said) and not _CERTIFYING.search(before, said[-1]) and _CERTIFYING.search(behind) is not None


def _signs(person: Person) -> bool:
    """Whether the name is that of who signs: in the foot, with a line for title or signature near it."""
    page = person.page
    place = Snippet(page, person.start, person.start + 1).evidence.bbox
    if person.role or place is None or place[1] < _FOOT:
        return False
    _, end = page.line_bounds(person.start)
    _, end = page.line_bounds(min(end + 1, len(page.text)))
    start, _ = page.line_bounds(max(0, page.line_bounds(person.start)[0] - 1))
    return any(start <= hit.start <= end for hit in _SIGNS.find(page))
