"""Who employs: at its label, among the parties of a contract, in the letterhead."""

from __future__ import annotations

import re

from pipeline.extract.labels import text_at
from pipeline.extract.names.clean import clean_name, clean_organisation
from pipeline.extract.names.companies import companies, company_in
from pipeline.extract.names.labels import says_whose
from pipeline.extract.names.whole import of_initials
from pipeline.extract.papers.work_words import EMPLOYER, LEGAL_FORM
from pipeline.extract.parties.contracting import EMPLOYEE as EMPLOYEE_PARTY
from pipeline.extract.parties.contracting import EMPLOYER as EMPLOYER_PARTY
from pipeline.extract.parties.contracting import party
from pipeline.extract.parties.senders import sender
from pipeline.extract.text.candidates import field_of, text_readings
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.extract.text.vocabulary import is_label_word
from pipeline.extract.text.wording import at_label, is_label
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

STREET = pattern_of(
    r"\b(?:street|road|avenue|boulevard|lane|square|rue|chaussee|place|quai|straat|laan|weg|plein|steenweg|strasse|str|"
    r"platz|allee|p\.?o\.? ?box|b\.?p\.?|bp|postbus|floor|building|tower|block|plot|sector|cad|via|calle|sokak|ul)\b|"
    r"straat|laan\b|steenweg|strase\b|strasse\b"
)
"""Words of an address."""


def _company_name(text: str) -> str:
    """A company's name; empty for an address, which stands at "address of the company"."""
    name = company_in(text[:120]) or clean_organisation(text)
    addressed = _BEFORE_ADDRESS.match(name)
    name = addressed.group(1) if addressed else name
    person = clean_name(name)
    name = person if len(person.split()) > 1 and name.endswith(person) and len(name) - len(person) <= _TITLE else name
    address_like = (
        re.search(r"\d", name)
        and (STREET.search(fold(name)) or re.search(r"\d{4,5} [^\W\d_]", name))
        and not LEGAL_FORM.search(name)
    )
    if _BEGINS_WITH_SUM.match(name) and not LEGAL_FORM.search(name):
        return ""
    if says_whose(name) or (len(name.split()) == 1 and is_label_word(fold(name))):
        return ""
    if _DAY_SINCE.search(fold(name)) and not LEGAL_FORM.search(name):
        return ""  # "Company liable to register | since 20/01/2022".
    # "…, the employer, and Mr X, born …": behind the word the other party begins.
    other_party = re.match(r"(?:and|et|en|und)\s", fold(name))
    # A company begins with a capital; what begins small is the sentence that goes on.
    signed = _OF_SIGNATURE.search(fold(name)) is not None and not LEGAL_FORM.search(name)
    return "" if signed or address_like or other_party or name[:1].islower() or _ROLE.fullmatch(fold(name)) else name


_DAY_SINCE = pattern_of(
    r"^(?:since|sinds|depuis|seit|desde|dal|od|active?|actif|actief|aktiv)\b|\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d){1,2}\b|"
    r"\b\d{1,2}\.?(?: de)? [a-z]{3,10}(?: de)? (?:19|20)\d\d$"
)
_OF_SIGNATURE = pattern_of(
    r"\b(?:imzasi|imza|kase|signature|handtekening|unterschrift|podpis|assinatura|firma del|semnatura|cachet|stempel)\b"
)
"""The heading of the other party's place to sign."""
_BEGINS_WITH_SUM = pattern_of(r"(?:[A-Z]{2,3}|Rs\.?|[€$£₹])?\s?\d{1,3}(?:[ .,']?\d{2,3}){0,4}[.,]\d{2}(?!\w)")
_TITLE = len("Mademoiselle ")
_BEFORE_ADDRESS = pattern_of(r"([^\W\d][^,\d]{3,60}),\s[^\W\d][^,\d]{3,50}\s\d{1,4}\w?(?:,|\s|$)")
"""A name, and behind a comma the street with its number."""
_ROLE = pattern_of(rf"(?:(?:the|le|la|de|der|die)\s|l')?(?:{EMPLOYEE_PARTY}|{EMPLOYER_PARTY})")
"""A heading over a signature, not a name."""


def _item_of_pay(hit: Hit) -> bool:
    """Whether a row of a payslip with its sums speaks of the employer: "Frais propres à l'employeur  50,00"."""
    page, cell = hit.page, hit.page.cell_at(hit.start)
    if _WHAT_IT_PAYS.match(page.folded, hit.end) or _PAID_BY.search(page.folded, max(0, hit.start - 40), hit.start):
        return True
    beside = page.right_of(cell) if cell is not None else None
    if cell is None or beside is None or not any(sign.isalpha() for sign in page.text[cell.start : hit.start]):
        return False
    return _SUM.fullmatch(page.text[beside.start : beside.end].strip()) is not None


_PAYS = (
    r"contributions?|contrib|share|pension|provident|pf|epf|esic?|ni|nic|nssf|paye|gratuity|cost|costs|tax|charges?|"
    r"cotisations?|bijdragen?|aandeel|lasten|kosten|beitrag|beitrage|anteil|anteile|aufwendungen|aportaciones|aporte|"
    r"cuota|contribuicao|contribuicoes|contributi|contributo|skladki|skladka|payi|primi"
)
_WHAT_IT_PAYS = pattern_of(rf"(?:'s|s'?)?\s(?:[a-z]{{2,12}}\s){{0,2}}?(?:{_PAYS})\b")
"""What an employer pays for somebody, behind the word for it: "Employer PF contribution: 5,100.00"."""
_PAID_BY = pattern_of(
    rf"\b(?:{_PAYS}|charges? (?:sociales?|patronales?)|parts?)\s(?:of (?:the )?|de (?:l')?|du |van de |des |del |do |"
    r"by (?:the )?|dell'|l'|a charge (?:de (?:l')?|du )|patronale? )?(?:the |de |l')?$"
)
_SUM = pattern_of(r"[-–+ ]{0,3}[\d., ']{1,14}[.,]\d{2}(?: ?[^\W\d_]{1,3}|€)?")


def _told_of_it(hit: Hit) -> bool:
    """Whether a row says something of the company, not what it is called: "Inschrijvingsplichtige onderneming"."""
    cell = hit.page.cell_at(hit.start)
    left = hit.page.left_of(cell) if cell is not None else None
    if left is not None and any(sign.isalpha() for sign in hit.page.text[left.start : left.end]):
        # "Legal form | Société par actions": an answer, unless it is the label of a second column.
        return _NAME_OF.search(hit.page.folded, hit.start, hit.end) is None
    before = hit.page.folded[cell.start : hit.start].rsplit(":", 1)[-1] if cell is not None else ""
    return any(sign.isalpha() for sign in before) and not _CALLED_SO.search(before)


_OF_A_COMPANY = frozenset(("company-registration", "commercial-licence"))
_NAME_WORDS = (
    r"naam|benaming|name|nom|denomina\w+|firma\w{0,5}|raison|razon|razao|ragione|nombre|nome|nazwa|bezeichnung|unvani?"
)
_NAME_OF = pattern_of(rf"\b(?:\w{{1,12}}(?:naam|name)|{_NAME_WORDS})\b")
_CALLED_SO = pattern_of(
    rf"\b(?:{_NAME_WORDS}|named|nomme\w?|"
    r"called|appele\w?|genaamd|genannt|la|the|de|die|der|het|l'|societe|company)\b|/\s?$"
)


def _over_two_lines(paper: Paper) -> Field[str] | None:
    """The employer at its label whose legal form stands in the line below: "BRASSERIE DU / PARC SRL"."""
    for hit in paper.find(EMPLOYER):
        for labelled in at_label(hit):
            upper, page = labelled.value, hit.page
            cell = page.cell_at(max(upper.start, upper.end - 1))
            below = page.below(cell, _NEXT_LINE) if cell is not None and upper.end >= cell.end else None
            if cell is None or below is None or _item_of_pay(hit) or not _company_name(upper.raw):
                continue
            lower = page.snippet(below).trimmed()
            form = LEGAL_FORM.search(lower.raw)
            first = page.words_between(upper.start, upper.end)[:1]
            begins = first[0].box[0] if first else cell.box[0]
            if (
                form is None
                or LEGAL_FORM.search(upper.raw)
                or abs(below.box[0] - begins) > _ALIGNED
                or any(sign.isdigit() for sign in upper.raw + lower.raw[: form.start()])
                or is_label(lower)
                or ":" in lower.raw
            ):
                continue
            whole = _company_name(f"{upper.raw} {lower.raw}")
            sure = _JOINED * labelled.weight * min(upper.confidence, lower.confidence)
            if min(word.confidence for word in (*upper.words, *lower.words)) < _WELL_READ:
                sure = min(sure, _HARDLY_READ)
            if whole.startswith(upper.raw):
                return Field((Reading(whole, sure, whole, (*upper.places, *lower.places), upper.origin),))
    return None


_NEXT_LINE = 1.0
_ALIGNED = 0.012
_JOINED = 0.9
_WELL_READ = 0.85
_HARDLY_READ = 0.55
"""Two lines put together have no second reader's word on them: one that was hardly read is for a person."""


def employer(paper: Paper) -> Field[str]:
    """The employer: at its label, or the first line of the letterhead that carries a legal form."""
    contracting = party(paper, EMPLOYER_PARTY, organisation=True)
    if contracting.best is not None and (
        LEGAL_FORM.search(contracting.best.value) or not of_initials(contracting)
    ):  # "S.A." is no initial of a person.
        return contracting
    skip = _told_of_it if paper.kind in _OF_A_COMPANY else _item_of_pay
    if (joined := _over_two_lines(paper)) is not None:
        return joined
    named = text_at(paper, EMPLOYER, 0.92, clean=_company_name, skip=skip)
    if named.best is not None and named.best.confidence < _IN_A_SENTENCE and not LEGAL_FORM.search(named.best.value):
        written = [one for one in companies(paper) if LEGAL_FORM.search(one.raw)]
        if len({fold(one.raw) for one in written}) == 1:
            # The word stood in a heading or a sentence; the one company named is written with its legal form.
            named = field_of([reading for one in written for reading in text_readings(one, 0.8)])
    if of_initials(named) and len({fold(one.raw) for one in companies(paper)}) == 1:
        # Who signs for the employer is not the employer where the paper names the company.
        return field_of(text_readings(next(companies(paper)), 0.8))
    if named.best is not None and named.best.confidence >= 0.6:
        label_of_its_name = next(
            (
                one
                for one in companies(paper)
                if fold(one.raw).rstrip(".").endswith(f" {fold(named.best.value).rstrip('.')}")
            ),
            None,
        )
        if label_of_its_name is not None:
            # "Société Atlas SARL": the word is the beginning of the name and no label before it.
            return field_of(text_readings(label_of_its_name, 0.82))
        return named
    found: list[Reading[str]] = list(named.readings)
    if paper.pages:
        page = paper.pages[0]
        for cell in page.cells[:12]:
            text = page.text[cell.start : cell.end]
            form = LEGAL_FORM.search(text)
            if cell.box[1] < 0.25 and form and cell.end - cell.start <= 80:
                if named_there := company_in(text):
                    start = cell.start + text.find(named_there)
                    place = Snippet(page, start, start + len(named_there))
                    whole = (one for one in companies(paper) if one.page is page and one.start <= start < one.end)
                    found += text_readings(next(whole, place), 0.78)
                    break
                if first := [one for one in companies(paper) if one.page is page and _within(one, cell)]:
                    found += text_readings(first[0], 0.76)
                    break
                # Behind the legal form the address may follow: "… SARL – Bd Mohammed V, Casablanca".
                follows = re.match(r"\.?\s*[–—,|-]\s", text[form.end() :])
                end = cell.start + form.end() if follows else cell.end
                found += text_readings(Snippet(page, cell.start, end), 0.78, clean_organisation)
                break
        if not found:
            written = list(companies(paper))
            alone = len({fold(one.raw) for one in written}) == 1
            found += [reading for one in written[:1] for reading in text_readings(one, 0.76 if alone else 0.68)]
        if not found:
            for cell in page.cells:
                if LEGAL_FORM.search(page.text[cell.start : cell.end]) and cell.end - cell.start <= 60:
                    found += text_readings(page.snippet(cell), 0.66)
                    break
    if not found and paper.kind in _BY_THE_EMPLOYER:
        return sender(paper)
    return field_of(found, keep=0.9)


def _within(place: Snippet, cell: Cell) -> bool:
    return cell.start <= place.start and place.end <= cell.end


_BY_THE_EMPLOYER = frozenset(("payslip", "employment-certificate"))
"""Kinds of paper that an employer makes out on its own paper."""
_IN_A_SENTENCE = 0.75
