"""Days of what a paper rests on or cites: a treaty, an authorisation in a preamble, somebody's passport."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.extract.dates.clauses import clause
from pipeline.extract.text.lines import Hit, PageText
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

_BIRTHS = r"naissance|birth|geboorte|geburts?|nacimiento|nascimento|nascita|urodzenia|nastere|dogum|kelahiran"
_MARRIAGES = r"mariage|marriage|huwelijks?|heirats?|ehe|matrimonio|casamento|malzenstwa|casatorie|nikah"
_DEATHS = r"deces|death|overlijdens?|sterbe|todes|defuncion|obito|morte|zgonu"
_OF_ACT = (
    r"(?:act[ea]s?|atto|partida|certidao|certificate|extrait|copie|akte?|akta) (?:d'acte )?(?:de |d'|di |of |van )?"
)
CARDS = (
    r"(?:national )?(?:identity|id) card|c\.?n\.?i\.?e?|cedula|carte (?:nationale )?d'identite|"
    r"(?:carta|documento) (?:di|de) (?:identita|identidade?)|cartao (?:do|de) cidadao|bilhete de identidade|"
    r"identiteitskaart|personalausweis\w{0,2}|dowod osobisty|d\.?n\.?i|nik|cin|c\.\s?i\.\s?n|"
    r"can cuoc(?: cong dan)?|cccd|cmnd"
)
STAYS = (
    r"residence (?:card|permit)|titre de sejour|carte de sejour|verblijfs(?:kaart|titel|vergunning)|aufenthalts\w{3,9}|"
    r"permesso di soggiorno|permiso de residencia"
)
_RECEIPTS = r"quittance|receipt|recu|kwitantie|quittung|recibo|ricevuta|challan|makbuz|bordereau"
_DEGREES = r"diplom[ae]?s?|degree certificate|getuigschrift|zeugnis\w{0,3}|titulo|studiebewijs|laurea"
_WITH_A_DAY = r"[^\n]{0,90}?(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)"
_CITED_PAPERS: Mapping[str, re.Pattern[str]] = {
    name: pattern_of(
        rf"(?<![^\W_])(?:{nouns})(?![^\W_])(?!{_WITH_A_DAY})[^;:\n]{{0,40}}?(?:\b(?:n|no|nr|num|number|numero|nummer|serie|series)\b|[°º№#])"
        r"[\W_]{0,4}(?=[\w/. -]{0,24}\d)[\w/. -]{2,30}?[\s,(]{1,3}"
        r"(?:[^\W\d_]{2,14}(?: (?:a|in|at|te|zu|en|em|par|by|door|von|por|da) [^;:\d]{2,40}?)?,?\s){0,2}"
        r"(?:le|on|op|am|il|el|em|du|of|van|vom|del|dated|dd|d\.d\.|de fecha|z dnia|din|of date|issued|delivree?|tgl)"
        r"\W{0,3}$"
    )
    for name, nouns in {
        "birth": rf"{_OF_ACT}(?:{_BIRTHS})|(?:{_BIRTHS})[ -]?(?:certificate|akte|urkunde|schein|entry)",
        "marriage": rf"{_OF_ACT}(?:{_MARRIAGES})|(?:{_MARRIAGES})[ -]?(?:certificate|akte|urkunde|entry)",
        "death": rf"{_OF_ACT}(?:{_DEATHS})|(?:{_DEATHS})[ -]?(?:certificate|akte|urkunde|entry)",
        "card": CARDS,
        "stay": STAYS,
        "receipt": _RECEIPTS,
        "degree": _DEGREES,
    }.items()
}
"""Papers that others cite with their number and their day: "Acte de naissance n° 88/1997 dressé le …"."""
_ARE_THEMSELVES: Mapping[str, frozenset[str]] = {
    "birth": frozenset(("birth-certificate", "adoption-certificate")),
    "marriage": frozenset(("marriage-certificate", "divorce-decision")),
    "death": frozenset(("death-certificate",)),
    "card": frozenset(("identity-card", "residence-permit")),
    "stay": frozenset(("residence-permit", "work-permit", "identity-card")),
    "receipt": frozenset(("fee-payment",)),
    "degree": frozenset(("diploma", "transcript", "language-certificate")),
}
"""Kinds whose own number and day are given in such words."""
_ANY_PAPER = frozenset(("translation", "apostille", "unknown"))


def of_a_cited_paper(page: PageText, start: int, kind: str) -> bool:
    """Whether a date is that of a card, an act or a receipt which a paper of another kind cites with its number."""
    if kind in _ANY_PAPER:
        return False
    cell = page.cell_at(start)
    if cell is None:
        return False
    before = page.folded[max(cell.start, start - _REACH) : start]
    goes_on = page.text[cell.start : cell.start + 1].islower() and _GOES_ON.fullmatch(before) is not None
    over = page.above(cell, _NEXT_LINE) if goes_on or _LEADS.fullmatch(before) else None
    if over is not None:
        # The line broke before the day, or before the word that leads to it.
        before = f"{page.folded[max(over.start, over.end - _REACH) : over.end]} {before}"
    return any(kind not in _ARE_THEMSELVES[name] and pattern.search(before) for name, pattern in _CITED_PAPERS.items())


_NEXT_LINE = 1.8
"""Line heights to the line overhead, at most."""
_GOES_ON = pattern_of(
    r"(?:issued|delivree?|dressee?|etablie?|afgegeven|uitgereikt|opgemaakt|ausgestellt|expedid[oa]|emitid[oa]|"
    r"rilasciat[oa]|wydan[ay]|eliberat[a]?)\s(?:[^\W\d_]{2,12}\s){0,4}"
)
_LEADS = pattern_of(r"\W{0,3}(?:(?:le|on|op|am|il|el|em|du|of|van|vom|del|dated|din)\s)?\W{0,2}")


def of_a_cited_contract(page: PageText, start: int, kind: str) -> bool:
    """Whether a sentence tells of a contract concluded that day, on a paper that is none: a decision on an adoption."""
    before = clause(page, start)
    told = _CONCLUDED.search(before) if kind in _TELLS_OF_CONTRACTS else None
    return told is not None and _ITSELF.search(before, 0, told.start()) is None


_ITSELF = pattern_of(
    r"\b(?:this|present[ea]?|cette|cet|ce|deze|dit|onderhavige?|diese[rs]?|vorliegende[rs]?|est[ea]|quest[oa]|"
    r"niniejsz\w{1,3}|prezentul|isbu)\s$"
)
_TELLS_OF_CONTRACTS = frozenset(
    ("adoption-certificate", "divorce-decision", "birth-certificate", "parental-authorisation", "dependency-proof",
     "family-composition", "municipal-registration", "criminal-record", "medical-certificate", "invitation-letter",
     "employment-certificate", "work-permit", "work-authorisation", "professional-card-approval", "tax-assessment",
     "payslip", "translation")
)  # fmt: skip
_CONCLUDED = pattern_of(
    r"\b(?:contracts?|agreements?|contrats?|conventions?|accords?|overeenkomst|huurcontract|arbeidscontract|"
    r"\w{0,12}vertrags?|vereinbarung|contratos?|acuerdos?|acordos?|convenios?|contratt[oi]|accord[oi]|umow\w{1,3}|"
    r"contractul\w{0,2}|sozlesme\w{0,4}|договор\w{0,2}|contract)\b[^.;]{0,70}"
    r"\b(?:concluded|entered into|made|signed|executed|dated|conclue?s?|signee?s?|passee?s?|gesloten|aangegaan|"
    r"ondertekend|geschlossen|unterzeichnet|abgeschlossen|celebrad[oa]s?|firmad[oa]s?|assinad[oa]s?|suscrit[oa]s?|"
    r"stipulat[oaie]|sottoscritt[oaie]|zawart\w{1,2}|podpisan\w{1,2}|incheiat\w?|akdedilen|imzalanan|заключ\w{4,8})"
    r"\b[^.;\d]{0,30}$"
)


def is_of_an_accreditation(page: PageText, start: int) -> bool:
    """Whether a day ends the approval of the house that makes a paper out: "Agrément de l'institut jusqu'au"."""
    return _ACCREDITED.search(clause(page, start)) is not None


_ACCREDITED = pattern_of(
    r"\b(?:agrement|agreation|reconnaissance|habilitation|accreditation|accreditering|erkenning|anerkennung|zulassung|"
    r"akkreditierung|approval|recognition|registration|acreditacion|acreditacao|accreditamento|reconocimiento)"
    r"(?:s?number|s?nummer)?\b[^.;]{0,24}?"
    r"(?:\b(?:(?:de|du|des|van|of|der|del|della|do)\s(?:(?:la|le|het|de|the|our|notre|onze)\s|l')?|d'|l')"
    r"(?:organism\w*|organisation|organisatie|institu\w+|etablissement|instelling|onderzoeksinstelling|einrichtung|"
    r"forschungseinrichtung|hote|host|universit\w+|hopital|laborat\w+|ecole|school|centre|ziekenhuis|onderneming)\b|"
    r"\b(?:n[°ro]{1,2}\W{0,2}|number |nummer )[\w/-]{2,16})[^.;]{0,50}$"
)


def is_of_a_wait(page: PageText, start: int) -> bool:
    """Whether a day ends the time that the insured waits for some cover, which is no term of the insurance."""
    line, _ = page.line_bounds(start)
    return _WAIT.search(page.folded, line, start) is not None


_WAIT = pattern_of(
    r"\b(?:wartezeit\w{0,2}|karenz\w{0,6}|wachttijd\w{0,2}|wachttermijn|wachtperiode|stage d'attente|"
    r"(?:delai|periode) (?:d'attente|de carence|de stage)|carence|waiting period|qualifying period|carencia|"
    r"periodo de espera|periodo di (?:attesa|carenza)|okres karencji|karencja|bekleme suresi|perioada de asteptare)\b"
    r"[^.;]{0,80}$"
)


def of_a_company(page: PageText, start: int) -> bool:
    """Whether a day is that since which a company stands in a register: "ingeschreven onder nummer … sinds"."""
    line, _ = page.line_bounds(start)
    if line and start - line < _SHORT:
        line, _ = page.line_bounds(line - 1)
    return _COMPANY.search(page.folded[max(line, start - _REACH) : start].replace("\n", " ")) is not None


_COMPANY = pattern_of(
    r"(?:\b(?:inscri\w{1,3}|immatricul\w{2,4}|enregistr\w{1,3}|ingeschreven|eingetragen|registered|registrad[oa]|"
    r"iscritt[oa]|zarejestrowan[aey]|wpisan[aey]|inmatriculat\w?|inregistrat\w?|tescilli|kayitli|incorporated|"
    r"terdaftar)\b|зареєстрован\w{0,2}|зарегистрирован\w{0,2})"
    r"(?=[^;]{0,110}\b(?:bce|kbo|rcs|hrb|krs|siren|cnpj|registre du commerce|handelsregister|firmenbuch|"
    r"banque-carrefour|kruispuntbank|(?:commercial|trade|companies|business) register|companies house|"
    r"registro (?:mercantil|de comercio|delle imprese)|registrul comertului|ticaret sicil\w{0,4}|"
    r"rejestr\w{0,3} przedsiebiorcow|(?:company|enterprise) number|numero d'entreprise|ondernemingsnummer|"
    r"unternehmensnummer)\b)[^;]{0,140}$"
)


def of_another_paper(label: Hit) -> bool:
    """Whether a label speaks of a passport or a licence that the paper cites: "passport A12 (valid until …)"."""
    page = label.page
    start, _ = page.line_bounds(label.start)
    own = page.text[start : label.start]
    over, _ = page.line_bounds(max(0, start - 1))
    # In a form of numbered items a line without a number goes on with the item above.
    in_item = _NUMBERED.match(page.text, over, start) and not _NUMBERED.match(page.text, start)
    broken = not own.strip() and page.text[label.start].islower()
    if broken or in_item or _NUMBER_ALONE.fullmatch(own):
        # "… passport 92 14 118772 / issued on 18.03.2014": the line is broken between the two, or before the number.
        start = over
    before = page.folded[max(start, label.start - _REACH_OF_PAPER) : label.start].replace("\n", " ")
    if _APPROVAL.search(before):
        return True
    return bool((cited := _OTHER_PAPER.search(before)) and any(sign.isdigit() for sign in cited.group()))


_REACH_OF_PAPER = 80
_APPROVAL = pattern_of(
    r"\b(?:approval|approved|agrement|agreation|agree|erkenning|erkend|anerkennung|accreditation|accredited|"
    r"homologacion)\W{1,3}$"
)
"""An institution's own approval has a term of its own: "(approval valid until 31/12/2028)"."""
_NUMBER_ALONE = pattern_of(r"[\W_]{0,3}(?=[^\n]{0,20}\d)[A-Z0-9][A-Z0-9 ./-]{4,20}[\s,(]{1,3}")
_NUMBERED = pattern_of(r"\W{0,3}\d{1,2}\s?[.)]\s")
_OTHER_PAPER = pattern_of(
    rf"(?:\b(?:{CARDS}|"
    r"passports?|passeport|paspoort|reisepass(?:es)?|pasaporte|passaport[eo]|pasaport\w{0,4}|paszport\w{0,3}|"
    r"pasaportul\w{0,2}|paspor|ho chieu|travel document|"
    r"(?:marriage|driving|driver'?s|trade) licen[cs]e|licence de mariage|marriage permit|e-?stamp|"
    r"(?:lic|ptr|prc)(?=\.? no)|паспорт\w{0,3}|удостоверени\w{1,2} личности|посвідчення особи)\b|护照)\.?"
    r"(?:\W{0,3}(?:no|nr|number|numero|nummer|n°|nº|num)\b)?[^;,\n]{0,34}(?:,\s)?$"
)
"""A paper that another one cites, with its number at most before it says when that one was issued or expires."""
