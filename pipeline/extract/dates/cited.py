"""Days of what a paper rests on or cites: a treaty, an authorisation in a preamble, somebody's passport."""

from __future__ import annotations

from pipeline.extract.dates.clauses import clause
from pipeline.extract.text.lines import PageText
from pipeline.patterns import pattern_of

_PREAMBLE = pattern_of(
    r"^\W{0,4}(?:vu (?:la |le |les |l')|gelet op|gezien (?:de|het)\b|aufgrund|auf grund|gestutzt auf|having regard|"
    r"in view of|considering|considerando|considerant|overwegende|visto (?:o|el|il|lo)\b|vista la|vista a|visti)"
    r"(?P<rest>[^.;]{0,110})$"
)
"""How a decision begins each of its reasons: "Vu l'autorisation de travail délivrée le …"."""
_OF_THIS_PAPER = pattern_of(
    r"\b(?:wird|werden|wurde|wordt|is hereby|hereby|this|dieser?|dieses|diesen|deze|dit|cette|present[es]{0,2}|"
    r"esta|este|questo|questa|est|is|se)\b"
)
_TREATY = pattern_of(
    r"\b(?:application|vertu|conformement|conformite|prevue?|pursuant|accordance|according|under|toepassing|"
    r"overeenkomstig|krachtens|volgens|anwendung|gemass|nach|aplicacion|aplicacao|conforme|sensi|applicazione|"
    r"zgodnie)\b"
    r"[^.;\d]{0,24}\b(?:convention|convenant|verdrag|ubereinkommen|abkommen|convenio|convencion|convencao|convenzione|"
    r"konwencj\w{1,3}|conventie|treaty|traite|vertrags?|accord|agreement|protocole?)\b[^.;\d]{0,60}$"
)
_DEED = pattern_of(
    r"\b(?:autorisations?|authori[sz]ation|machtiging|genehmigung|zulassung|autorizacion|autorizacao|autorizzazione|"
    r"permission|ordonnance|judge's order|court order|procuration|power of attorney|volmacht|vollmacht|poder)\b"
    r"[^.;:\n\d]{0,50}\b(?:n[°º]|no|nr|num|number|numero|nummer)\W{0,3}[\w/.-]{1,20}\W{1,3}"
    r"(?:du|of|van|vom|de|del|dated|dd|d\.d|en date du|de fecha)?\W{0,3}$"
)
_PASSPORT = pattern_of(
    r"(?:\b(?:passport|passeport|paspoort|reisepass|pasaporte|passaporto|pasaport\w{0,3}|identity card|"
    r"carte d'identite|identiteitskaart|personalausweis)\b|паспорт\w{0,3})[^;\n]{0,60}?"
    r"(?:\b(?:issued by|delivree? par|afgegeven door|ausgestellt von|expedid[oa] por|emess[oa] da|rilasciat[oa] da)\b|"
    r"выда[нв]\w{0,5})[^;\n]{0,60}$"
)


def is_of_a_treaty(page: PageText, start: int) -> bool:
    """Whether a date is that of the treaty whose form a paper is: "Convention signée à Vienne le 8 septembre 1976"."""
    line, _ = page.line_bounds(start)
    return _SIGNED_TREATY.search(page.folded[line:start].replace("\t", " ")) is not None


_SIGNED_TREATY = pattern_of(
    r"\b(?:convention|overeenkomst|verdrag|ubereinkommen|abkommen|convenio|convencao|convenzione|konwencj\w{1,3}|"
    r"conventia|sozlesme\w{0,4})\b[^.;\d]{0,20}"
    r"\b(?:vienne|vienna|wenen|wien|viena|la haye|den haag|the hague|haag|la haya|l'aja|haia|"
    r"'s-gravenhage)\b[^.;\d]{0,12}$"
)


def rests_on(page: PageText, end: int) -> bool:
    """Whether the clause before a date or its label tells of a treaty, or of what a preamble gives as a reason."""
    before = clause(page, end)
    if _TREATY.search(before):
        return True
    reason = _PREAMBLE.search(before)
    return reason is not None and not _OF_THIS_PAPER.search(reason["rest"])


def is_enclosed(page: PageText, start: int, end: int) -> bool:
    """Whether a day ends an item of a list of papers: "4. acte de naissance, délivré à Thiès le 1er octobre 2026 ;"."""
    line, _ = page.line_bounds(start)
    return _ENDS_AN_ITEM.match(page.folded, end) is not None and _ITEM.match(page.folded, line, start) is not None


_ITEM = pattern_of(r"\W{0,3}(?:\d{1,2}\s?[.)]|[a-z]\)|[-–•*o])\s{1,4}[^\W\d]{3}")
_ENDS_AN_ITEM = pattern_of(r"[\s,]{0,2}(?:\([^()\n]{1,30}\)\s?)?;")


def of_a_cited_deed(page: PageText, start: int) -> bool:
    """Whether a date is that of an order or permission cited with its number, or of a passport with its authority."""
    line, _ = page.line_bounds(start)
    before = page.folded[max(line, start - _REACH) : start]
    if _DEED.search(before):
        return True
    if line and start - line < _SHORT:
        line, _ = page.line_bounds(line - 1)
    return _PASSPORT.search(page.folded[max(line, start - _REACH) : start].replace("\n", " ")) is not None


_REACH = 150
_SHORT = 110
