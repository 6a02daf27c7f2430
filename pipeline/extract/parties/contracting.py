"""The parties of a contract, as its first sentence names them: "BETWEEN X BV, …, hereinafter the Employer, AND Y, …".

The role stands behind the party, often lines later, with its seat, number and representative in between; the party
itself is what the clause begins with.
"""

from __future__ import annotations

import re
from typing import Final

from pipeline.extract.names.clean import PARTICLES, clean_name
from pipeline.extract.names.companies import company_first, company_in
from pipeline.extract.names.readings import name_readings, narrow
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators.countries import from_text
from validators.facts import Field, Reading

EMPLOYER: Final = r"(?:employer|company|employeur|werkgever|werkgeefster|arbeitgeber(?:in)?)"
EMPLOYEE: Final = (
    r"(?:employee|worker|employee?|travailleu(?:r|se)|salariee?|werknemer|werkneemster|bediende|arbeitnehmer(?:in)?)"
)
LANDLORD: Final = r"(?:landlord|lessor|bailleur|bailleresse|proprietaire|verhuurder|verhuurster|vermieter(?:in)?)"
TENANT: Final = r"(?:tenant|lessee|preneu(?:r|se)|locataire|huurder|huurster|mieter(?:in)?)"

SELLER: Final = (
    r"(?:seller\w?|vendors?|transferor|vendeu(?:rs?|ses?)|venderesses?|verkopers?|verkoopsters?|verkopende partij|"
    r"verkaufer(?:in)?|verausserer(?:in)?|vendedor(?:a|es)?|venditor[ei]|venditrice)"
)

BUYER: Final = (
    r"(?:buyer|purchaser|transferee|acquereur\w{0,2}|acheteu(?:r|se)\w?|koper\w?|kopende partij|verkrijger|"
    r"kaufer(?:in)?|erwerber(?:in)?|comprador(?:a|es)?|acquirente)"
)

_SURE: Final = 0.89
"""A name in running text has no edge but the words around it: nothing but another paper makes it certain."""
_REACH: Final = 480
"""Signs of a clause: name, seat, number in the register, representative."""
_HEREINAFTER: Final = (
    r"(?:here(?:in)?after|ci(?:-\n|[- ])apres|hierna|verder|nachstehend|im folgenden|nachfolgend|\()"
    r"(?:[\s,]{1,3}(?:called|referred to as|denomm\w+|designe\w*|appele\w*|genoemd|te noemen|genannt|als|as|also))?"
    r"[\s,:\"'«»“”„()]{0,4}(?:(?:the|les?|la|de|het|der|die|das|el|los|las?|il|i|gli|os?|as?)\s|l\s?')?[\s\"'«»“”„]{0,3}"
)
_OPENER: Final = pattern_of(
    r"(?:\b(?:between|entre|tussen|zwischen)\b|(?:^|[\n\t]|[:,;.)\"'»”]\s{1,2})(?:and|et|en|und)\b"
    r"|(?:^|\n)(?=\(?(?:\d|[a-h](?=\s?[.)]\s)|i{1,3}(?=\s?[.)]\s))\s?[.)])|(?:undersigned|soussigne\w*|ondergetekende\w*|unterzeichne\w*)(?=\s*[:,\n]))"
    r"[\s:,;-]*(?:(?:the|les|de|den) (?:undersigned|soussigne\w*|ondergetekende\w*|unterzeichne\w*)[\s:,;-]*)?"
    r"(?:\(?\d\s?[.)°]{1,2}\s*|[a-z]\)\s*|(?:[a-h]|i{1,3})\s?[.)]\s+|-\s*)?"
)
_SIDE_AS_OPENER: Final = pattern_of(
    r"(?:^|[\n\t])\s?(?:enerzijds|anderzijds|d'une part|d'autre part|einerseits|andererseits|"
    r"de una parte|de otra parte|de (?:premiere|seconde|deuxieme|une|l'autre) part|ter (?:ene|andere) zijde|"
    r"van de (?:ene|andere) (?:kant|zijde)|(?:party )?of the (?:first|second|one|other) part|"
    r"de la (?:una|otra|primera|segunda) parte)"
    r"\s?[:,]\s*"
)
"""The side as a heading: "D'AUTRE PART :" with the party on the next line."""
_CALLED: Final = pattern_of(
    r"(?:here(?:in)?after|ci(?:-\n|[- ])apres|hierna|nachstehend|nachfolgend)[\s,]{1,3}(?:jointly |together )?"
    r"(?:called|referred to as|denomm\w+|designe\w*|appele\w*|genoemd|te noemen|genannt|als|as|also|the|le|la|de|"
    r"[\"'«“„])\b[^\n;.)]{0,30}"
)
_JOINING: Final = pattern_of(r"\b(?:and|et|en|und|y)\s(?=[^\W\d_])")
"""Between two parties, within a sentence: "(hereinafter the Landlord) of the one part AND Mrs X"."""
_END: Final = pattern_of(
    r"[,;(]|\s(?:of|with|having|whose|represented|residing|born|avec|dont|ayant|representee?|domiciliee?|demeurant|nee?|"
    r"met|wonende|gevestigd|vertegenwoordigd|geboren|mit|vertreten|wohnhaft|here(?:in)?after|hierna|ci-apres|"
    r"nachstehend|\"|“)(?=[\s,:])"
)
_SIDE: Final = pattern_of(
    r"(?:enerzijds|anderzijds|d'une part|d'autre part|einerseits|andererseits|on the one hand|on the one part|"
    r"on the other hand|on the other part|por una parte|por otra parte|de una parte|de otra parte)\s*[:,;]\s*"
)
"""On which side of a contract a party stands, before it."""
_KIND_OF_PARTY: Final = pattern_of(
    r"(?:(?:the|la|le|de|der|die|das|het|l')\s?)?(?:private limited |limited |public limited |besloten |naamloze )?"
    r"(?:company|firm|societe(?: anonyme| a responsabilite limitee)?|entreprise|vennootschap|onderneming|firma|"
    r"gesellschaft)\s+(?=\S)"
)
_BEFORE_LEGAL_FORM: Final = pattern_of(
    r"(?:the|la|le|de|die|het|l')\s?(?=(?:s\.?a\.?(?:r\.?l\.?)?|s\.?r\.?l\.?|s\.?p\.?r\.?l\.?|s\.?a\.?s\.?|s\.?c\.?r?\.?l?\.?|"
    r"a\.?s\.?b\.?l\.?|n\.?v\.?|b\.?v\.?(?:b\.?a\.?)?|c\.?v\.?(?:b\.?a\.?)?|v\.?z\.?w\.?|gmbh|ag|ug|kg)\s\S)"
)
"""The article before a name that begins with its legal form: "La S.A. TANNERIES DU LAC"."""


def party(paper: Paper, role: str, *, organisation: bool = False) -> Field[str]:
    """Who has a role in a contract.

    Args:
        paper: the contract.
        role: one of the roles of this module, a pattern over folded text.
        organisation: a company, as it stands; otherwise a person or a company.
    """
    found: list[Reading[str]] = []
    for pattern, reach in ((_HEREINAFTER + role + r"\b", None), (_APPOSED + role + _ENDS, _FIRST_SENTENCE)):
        for page in paper.pages[:2]:
            found += _found(page, re.compile(pattern), role, reach or len(page.text), organisation=organisation)
        if found:
            break
    return field_of(found[:2] or [each for page in paper.pages[:2] for each in _headed(page, role)][:2])


_HEADED: Final = (
    r"(?:^|\n)\s?(?:\(?[a-z\d]{1,2}\s?[.)]\s{1,3})?(?:(?:the|le|la|de|het|der|die)\s|l\s?')?(?:%s)(?:\(?e?s?\)?)?\s?"
    r"(?:\([^()\n]{3,40}\)\s?)?[-:]\s?(?:(?:personne (?:morale|physique)|legal person|natural person|company|"
    r"individual|rechtspersoon|natuurlijke persoon|juristische person|naturliche person)\s?[-:,]\s?)?(?=\S)"
)


_LEAD: Final = r"(?:[a-z\d]{1,2}\s?[.)]\s)?(?:(?:the|le|la|de|het|der|die)\s|l\s?')?(?:%s)\s?[-:]\s"
_ARTICLE: Final = pattern_of(r"(?:the|la|le|de|het|die|der|das)\s|l['’]", re.IGNORECASE)


def _headed(page: PageText, role: str) -> list[Reading[str]]:
    """A party that stands behind the word for its role at the beginning of a line: "B. Le preneur – Madame X, née"."""
    found: list[Reading[str]] = []
    for match in re.finditer(_HEADED % role, page.folded):
        line = page.line_bounds(match.end())[1]
        stop = _end_of_name(page, match.end(), line)
        clause = Snippet(page, match.end(), stop.start() if stop else line).trimmed()
        article = _ARTICLE.match(clause.raw)
        company = company_in(clause.raw) or company_first(clause.raw[article.end() if article else 0 :])
        if company:
            found += name_readings(narrow(clause, company), _SURE, organisation=True)
        elif len(clean_name(clause.raw).split()) > 1:
            found += name_readings(clause, _SURE)
    return found


_FIRST_SENTENCE: Final = 900
"""Signs from the head of a contract in which its parties are named."""
_APPOSED: Final = r",\s(?:the|la|le|de|het|der|die|l\s?')\s?"
_ENDS: Final = r"(?=\s?[,;.:]|\s(?:and|et|en|und)\b)"


def _found(
    page: PageText, pattern: re.Pattern[str], role: str, reach: int, *, organisation: bool
) -> list[Reading[str]]:
    found: list[Reading[str]] = []
    for match in pattern.finditer(page.folded, 0, reach):
        clause = _clause(page, match.start(), organisation=organisation)
        if clause is None:
            continue
        lead = re.match(_LEAD % role, fold(clause.raw))
        clause = Snippet(page, clause.start + lead.end(), clause.end).trimmed() if lead else clause
        named = not organisation and bool(clean_name(clause.raw)) and len(clean_name(clause.raw).split()) > 1
        found += name_readings(clause, _SURE, organisation=not named)
    return found


def _clause(page: PageText, end: int, *, organisation: bool) -> Snippet | None:
    """The name a clause begins with, from the word that opens it."""
    floor = max(0, end - _REACH)
    # Behind what the other party is called, the clause of this one begins.
    other = max((match.end() for match in _CALLED.finditer(page.folded, floor, end)), default=None)
    floor = other if other is not None else floor
    openers = [match for match in _OPENER.finditer(page.folded, floor, end) if match.end() < end]
    openers += [match for match in _SIDE_AS_OPENER.finditer(page.folded, floor, end) if match.end() < end]
    if other is not None:
        openers += [match for match in _JOINING.finditer(page.folded, floor, end) if match.end() < end]
    for opener in sorted(openers, key=lambda match: -match.end()):
        start = opener.end()
        side = _SIDE.match(page.folded, start, end)
        start = side.end() if side else start
        kind = _KIND_OF_PARTY.match(page.folded, start, end) or _BEFORE_LEGAL_FORM.match(page.folded, start, end)
        if kind:
            start = kind.end()
        stop = _END.search(page.folded, start, end) if organisation else _end_of_name(page, start, end)
        snippet = Snippet(page, start, stop.start() if stop else end).trimmed()
        raw = snippet.raw
        if 3 <= len(raw) <= 80 and raw[:1].isalnum() and not raw[:1].islower():
            return snippet
        if raw and fold(raw.split()[0]) in _TITLES and len(raw) <= 80:
            return snippet
    return None


def _end_of_name(page: PageText, start: int, end: int) -> re.Match[str] | None:
    """What ends the name of a party; the comma behind a surname alone parts it from the given names."""
    first = _END.search(page.folded, start, end)
    surname = page.text[start : first.start()].split() if first is not None and first.group() == "," else []
    alone = surname and surname[-1][:1].isupper() and all(fold(word) in PARTICLES for word in surname[:-1])
    given = _END.search(page.folded, first.end(), end) if first is not None and alone else None
    between = page.text[first.end() : given.start()].strip() if first is not None and given is not None else ""
    named = given is not None and given.group() == "," and clean_name(between) == between and not from_text(between)
    return given if named else first


_TITLES: Final = frozenset(("de", "mevrouw", "mevr", "dhr", "monsieur", "madame", "herr", "frau", "m", "mme"))
