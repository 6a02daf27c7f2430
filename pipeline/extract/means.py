"""Means of support: guarantees, tax papers, scholarships and blocked accounts."""

from __future__ import annotations

import re
from decimal import Decimal

from pipeline.extract.addressee import addressee
from pipeline.extract.amounts import amounts_on, currency_nearby
from pipeline.extract.born_people import named_with_birth
from pipeline.extract.candidates import field_of, fixed, statement
from pipeline.extract.common import FULL_NAME, GIVEN, SURNAME, WEAK, agreeing, holder_name, letterhead
from pipeline.extract.labels import amount_at, places, said, text_at
from pipeline.extract.lines import Paper, Snippet
from pipeline.extract.name_roles import in_roles, is_whole
from pipeline.extract.name_sentences import names_after, names_before
from pipeline.extract.people import clean_organisation, combined, names_at, names_at_hit
from pipeline.extract.persons import words_of
from pipeline.extract.statements import bank
from pipeline.extract.wording import Wording
from validators.facts import Field, Reading, Scalar

GUARANTOR = Wording(
    "guarantor|name of the guarantor|name of guarantor|the guarantor|undersigned guarantor|i the undersigned|"
    "the undersigned|"
    "garant|garant e|nom du garant|le garant|je soussigne|je soussignee|je soussigne e|soussigne|"
    "je soussigne garant|je soussigne e garant e|"
    "borg|naam van de garant|de garant|garantsteller|borgsteller|ik ondergetekende|ondergetekende|"
    "burge|name des burgen|der burge|garantiegeber|ich der unterzeichnete|der unterzeichnete|die unterzeichnete|"
    "der die unterzeichnete",
    label=True,
)
STUDENT = Wording(
    "student|name of the student|name of student|the student|in favour of|on behalf of|for the student|"
    "etudiant|etudiante|l'etudiant|nom de l'etudiant|l'etudiant e|a l'egard de|en faveur de|envers|"
    "vis a vis de|m'engage vis a vis de|m'engage vis a vis de l'etat belge et de|"
    "pour le compte de|"
    "de student|naam van de student|ten aanzien van|ten gunste van|ten behoeve van|jegens|"
    "der student|die studentin|name des studenten|studierende|zugunsten von|gegenuber|student in|des studenten",
    label=True,
)
PLEDGE = Wording(
    "pledge|undertake|undertakes|pledge vis a vis|commit myself|hereby commit|m'engage|m'engage vis a vis|s'engage|"
    "verbind mij|verbind me|verbindt zich|verpflichte mich|verpflichtet sich"
)
"""Words of the commitment, between the guarantor's and the student's particulars on the official form."""
BY_EMBASSY = Wording(
    "embassy|consulate|consulate general|consul|ambassador|ambassade|consulat|consulat general|ambassadeur|"
    "consulaat|"
    "consulaat generaal|botschaft|konsulat|generalkonsulat|diplomatic or consular post|poste diplomatique"
)
BY_MUNICIPALITY = Wording(
    "mayor|municipality|municipal administration|bourgmestre|commune|administration communale|maison communale|"
    "l'officier de l'etat civil|burgemeester|gemeente|gemeentebestuur|stadsbestuur|burgermeister|gemeinde|"
    "gemeindeverwaltung|town hall"
)
CERTIFIED = Wording(
    "certification de la signature|pour certification de la signature|echtverklaring van de handtekening|"
    "beglaubigung der unterschrift durch|signature is certified|seen for legalisation|seen for legalization|"
    "legalisation of the signature|signature legalised|"
    "seen and approved|"
    "certified by|certification of the signature|signed in my presence|signed before me|in my presence|"
    "vu pour legalisation|legalisation de la signature|signature legalisee|certifie|signe en ma presence|"
    "devant moi|vu et approuve|gezien voor legalisatie|legalisatie van de handtekening|gelegaliseerd|"
    "in mijn aanwezigheid|"
    "voor legalisatie|gesehen zur beglaubigung|beglaubigung der unterschrift|in meiner gegenwart|beglaubigt|"
    "legalisiert"
)
SOLVENT = Wording(
    "sufficient solvency|solvency sufficient|solvency is sufficient|guarantor is solvent|is solvent|solvable|"
    "solvabilite suffisante|solvabilite est suffisante|est solvable|voldoende solvabel|solvabiliteit voldoende|"
    "voldoende solvabiliteit|solvabel|ausreichende zahlungsfahigkeit|ausreichend zahlungsfahig|zahlungsfahig|"
    "zahlungsfahigkeit ausreichend|solvent"
)
INSOLVENT = Wording(
    "insufficient solvency|solvency insufficient|not solvent|insolvent|solvabilite insuffisante|non solvable|"
    "insolvable|"
    "onvoldoende solvabel|niet solvabel|onvoldoende solvabiliteit|nicht zahlungsfahig|"
    "unzureichende zahlungsfahigkeit"
)
_NEAR_BEFORE = 24
"""Signs between an amount and the words that say what it is, in one clause."""
IS_BLOCKED = Wording(
    "is blocked|are blocked|has been blocked|was blocked|is deposited|has been deposited|blocked|deposited|"
    "sont bloques|est bloque|bloques|a ete depose|ont ete deposes|deposes|geblokkeerd|is geblokkeerd|werd gestort|"
    "gestort|gesperrt|gesperrt sind|hinterlegt|eingezahlt|bloqueados|bloqueado|depositados"
)
_YEAR = re.compile(r"(?<!\d)(20\d\d)\s?[-/–—]\s?(20\d\d|\d\d)(?!\d)")
TAXED = Wording(
    "taxable income|total income|net taxable income|income|gross income|total taxable income|"
    "revenu imposable|revenus imposables|revenu net imposable|revenu globalement imposable|total des revenus|"
    "revenus|"
    "belastbaar inkomen|netto belastbaar inkomen|gezamenlijk belastbaar inkomen|totaal inkomen|inkomsten|inkomen|"
    "zu versteuerndes einkommen|steuerpflichtiges einkommen|gesamtbetrag der einkunfte|einkunfte|einkommen",
    label=True,
)
TAX_YEAR = Wording(
    "tax year|assessment year|income year|year of assessment|exercice d'imposition|exercice|annee de revenus|"
    "revenus de l'annee|aanslagjaar|inkomstenjaar|inkomsten van het jaar|steuerjahr|veranlagungsjahr|"
    "einkommensjahr|"
    "fur das jahr|fiscal year|bescheid fur|anno d'imposta|anno di imposta|ejercicio|ejercicio fiscal|"
    "ano de rendimentos|vergi donemi|rok podatkowy|anul fiscal",
    label=True,
)
GRANTOR = Wording(
    "granted by|awarded by|funded by|grantor|sponsor|scholarship provider|funding body|scholarship of|"
    "fellowship of|"
    "octroyee par|accordee par|financee par|organisme|bourse de|toegekend door|verleend door|beurs van|"
    "gefinancierd door|"
    "gewahrt von|vergeben von|finanziert von|stipendium von|stipendiengeber|donor",
    label=True,
)
GRANT = Wording(
    "scholarship amount|amount of the scholarship|scholarship of|grant of|grant amount|monthly allowance|stipend|"
    "allowance|"
    "monthly stipend|fellowship|amount|compensation|remuneration|salary|living allowance|total amount|"
    "monthly grant|"
    "researcher receives|student receives|will receive|receives|recoit|percoit|percevra|ontvangt|erhalt|recibe|"
    "bourse|montant de la bourse|allocation|indemnite|allocation mensuelle|montant|compensation financiere|"
    "beurs|bedrag van de beurs|toelage|maandelijkse toelage|vergoeding|bedrag|beursbedrag|"
    "stipendium|hohe des stipendiums|monatliche rate|betrag|vergutung|zuwendung|forderbetrag",
    label=True,
)
ONCE = Wording(
    "one time|one off|once|lump sum|travel|installation|relocation|bench fee|tuition|unique|d'installation|voyage|"
    "eenmalig|eenmalige|reiskosten|einmalig|einmalige|reisekosten|unico|unica|pago unico|tek seferlik"
)
"""What announces an amount that is paid beside a scholarship."""
MONTHLY = Wording(
    "per month|every month|chaque mois|elke maand|iedere maand|jeden monat|cada mes|monthly|monthly amount|"
    "monthly instalment|each month|monthly release|par mois|mensuel|mensuelle|"
    "mensualite|"
    "mensuellement|per maand|maandelijks|maandelijkse|maandbedrag|pro monat|monatlich|monatlicher betrag|monatliche"
)
BLOCKED = Wording(
    "blocked amount|amount blocked|deposited amount|amount deposited|deposit|balance|total amount|amount|"
    "blocked account|"
    "montant bloque|montant depose|solde|montant total|montant|geblokkeerd bedrag|gestort bedrag|saldo|"
    "totaalbedrag|bedrag|"
    "gesperrter betrag|sperrbetrag|guthaben|einzahlung|gesamtbetrag|betrag",
    label=True,
)


def _by_blocks(paper: Paper) -> tuple[Field[str], Field[str]]:
    """Guarantor and student of the official form: the same labels stand before and after the pledge."""
    sides: tuple[list[Reading[str]], list[Reading[str]]] = ([], [])
    for page in paper.pages:
        pledges = PLEDGE.find(page)
        if not pledges:
            continue
        pledge = pledges[0]
        ends = [hit.start for hit in CERTIFIED.find(page) if hit.start > pledge.end]
        for side, first, last in ((0, 0, pledge.start), (1, pledge.end, min([len(page.text), *ends]))):
            within = [hit for hit in FULL_NAME.find(page) if first <= hit.start < last]
            whole = [reading for hit in within[:1] for reading in names_at_hit(hit, plausibility=0.9, whole=True)]
            surnames, given = (
                [
                    reading
                    for hit in [hit for hit in label.find(page) if first <= hit.start < last][:1]
                    for reading in names_at_hit(hit, plausibility=0.9, stop=stop)
                ]
                for label, stop in ((SURNAME, GIVEN), (GIVEN, SURNAME))
            )
            sides[side].extend(whole or (combined(surnames, given) if surnames and given else []))
    return agreeing(sides[0]), agreeing(sides[1])


_PLEDGING_AND_SUPPORTED = 2


def annex_32(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of an ``annex-32``, the guarantor's commitment."""
    guarantor = agreeing([*names_at(paper, GUARANTOR, plausibility=0.88), *names_after(paper, ((GUARANTOR, 0.86),))])
    student = agreeing([*names_at(paper, STUDENT, plausibility=0.86), *names_after(paper, ((STUDENT, 0.84),))])
    pledging, supported = _by_blocks(paper)
    if pledging.readings and supported.readings:
        guarantor, student = pledging, supported
    in_fields = in_roles(paper, ("guarantor",)), in_roles(paper, ("student",))
    if all(is_whole(one) and len(one.values) == 1 for one in in_fields):
        guarantor, student = in_fields
    if not (guarantor.readings and student.readings):
        born = named_with_birth(paper)
        if len(born) == _PLEDGING_AND_SUPPORTED:
            # "X, born on … undertakes … and to Y, born on …".
            guarantor = guarantor if guarantor.readings else field_of(born[0])
            student = student if student.readings else field_of(born[1])
    certified = list(paper.find(CERTIFIED))
    by: list[Reading[str]] = []
    for value, wording in (("embassy", BY_EMBASSY), ("municipality", BY_MUNICIPALITY)):
        near = [
            hit
            for hit in paper.find(wording)
            if any(other.page is hit.page and abs(hit.start - other.start) < 260 for other in certified)
        ]
        by += statement(value, places(near[:2]), 0.85).readings
    years: list[Reading[str]] = []
    for page in paper.pages:
        for match in _YEAR.finditer(page.text):
            first = int(match.group(1))
            if (first + 1) % 100 == int(match.group(2)) % 100:
                value = f"{first}-{first + 1}"
                years += fixed(Snippet(page, match.start(), match.end()), value, 0.88)
    fields: dict[str, Field[Scalar]] = {
        "guarantor_name": guarantor,
        "student_name": student,
        "certified_by": field_of(by, keep=0.9),
        "solvency_mention": said(paper, SOLVENT, INSOLVENT),
        "academic_year": field_of(years),
        "legalised_by_post": _by_post(by, certified != []),
    }
    if student.readings:
        fields["holder_name"] = student
    return fields


def _by_post(by: list[Reading[str]], certified: bool) -> Field[bool]:
    embassy = [reading for reading in by if reading.value == "embassy"]
    if certified and embassy and len(by) == 1:
        return Field(
            (Reading(True, embassy[0].confidence * 0.95, embassy[0].raw, embassy[0].evidence, embassy[0].origin),)
        )
    return Field()


DEPENDS_ON = Wording(
    "depends financially on|depends on|is dependent on|financially dependent on|is dependent upon|is supported by|"
    "is maintained by|depend financierement de|depend de|depend entierement de|est a charge de|est a la charge de|"
    "est pris en charge par|est prise en charge par|is afhankelijk van|is financieel afhankelijk van|is ten laste van|"
    "ten laste van|wordt onderhouden door|ist finanziell abhangig von|ist abhangig von|hangt ~ ab von|"
    "wird unterstutzt von|wird unterhalten von|depende economicamente de|depende de|a cargo de|e a carico di|"
    "bakmakla yukumlu"
)
SUPPORTS = Wording(
    "unterhalten wird|unterstutzt wird|finanziell unterhalten|onderhouden wordt|financieel ondersteunt|"
    "supports financially|provides for|subvient aux besoins|subvient a ses besoins|prend en charge"
)
DECLARES = Wording(
    "i the undersigned|the undersigned|je soussigne|je soussignee|je soussigne e|ik ondergetekende|ondergetekende|"
    "ich der unterzeichnete|der unterzeichnete|die unterzeichnete|yo el abajo firmante|io sottoscritto"
)
ON_ME = Wording(
    "depends on me|dependent on me|depends entirely on me|depend de moi|depend entierement de moi|a ma charge|"
    "afhankelijk van mij|van mij afhankelijk|te mijnen laste|von mir abhangig|depende de mi"
)


def dependency(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``dependency-proof``: on whom the person depends; of a declaration, who makes it."""
    on = agreeing(names_after(paper, ((DEPENDS_ON, 0.85),)) or names_before(paper, SUPPORTS, 0.84))
    fields: dict[str, Field[Scalar]] = {"depends_on": on}
    if not on.readings and paper.has(ON_ME):
        fields["depends_on"] = agreeing(names_after(paper, ((DECLARES, 0.84),)))
    about = agreeing([*names_before(paper, DEPENDS_ON, 0.8), *holder_name(paper).readings])
    supporter = fields["depends_on"].best
    others = [
        one for one in about.readings if supporter is None or words_of(one.value) != words_of(str(supporter.value))
    ]
    if others and len(others) < len(about.readings):
        fields["holder_name"] = Field(tuple(others))
    return fields


def tax_assessment(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``tax-assessment``."""
    income, currency = amount_at(paper, TAXED, 0.88)

    def year(text: str) -> str:
        match = re.match(r"(20\d\d)\b", text)
        return match.group(1) if match else ""

    fields: dict[str, Field[Scalar]] = {
        "income": income,
        "currency": currency,
        "tax_year": text_at(paper, TAX_YEAR, 0.9, clean=year),
    }
    named = holder_name(paper)
    if named.best is None or named.best.confidence < WEAK:
        sent_to = addressee(paper)
        if sent_to.readings:
            fields["holder_name"] = sent_to
    return fields


_AN_AMOUNT = re.compile(r"(?:[A-Z]{3}|[€$£])?\s?\d")


def _grantor(text: str) -> str:
    """Who gives; empty for how much."""
    return "" if _AN_AMOUNT.match(text) else clean_organisation(text)


def scholarship(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``scholarship`` or a ``grant``."""
    amount, currency = amount_at(paper, GRANT, 0.86, but=ONCE)
    monthly, of_monthly = _before(paper, MONTHLY)
    if len(monthly.values) == 1 and len(amount.values) != 1:
        # What is paid each month is the scholarship; travel and installation are paid once.
        amount, currency = monthly, of_monthly
    grantor = text_at(paper, GRANTOR, 0.82, clean=_grantor)
    return {"amount": amount, "currency": currency, "grantor": grantor if grantor.readings else letterhead(paper)}


def student_account(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``student-account``: the blocked amount and what is released each month."""
    total, currency = amount_at(paper, BLOCKED, 0.86, but=MONTHLY)
    monthly, _ = amount_at(paper, MONTHLY, 0.84)
    if not monthly.readings:
        monthly, _ = _before(paper, MONTHLY)
    if not total.readings:
        total, currency = _before(paper, IS_BLOCKED)
    if monthly.best is not None and total.best is not None and len(total.values) > 1:
        total = Field(tuple(reading for reading in total.readings if reading.value != monthly.best.value))
    return {"amount": total, "currency": currency, "bank": bank(paper), "monthly_amount": monthly}


def _before(paper: Paper, wording: Wording) -> tuple[Field[Decimal], Field[str]]:
    """An amount that stands before its wording: "861 EUR per month"."""
    found: list[Reading[Decimal]] = []
    currencies: list[Reading[str]] = []
    for spot in amounts_on(paper):
        page, end = spot.snippet.page, spot.snippet.end
        near = [
            hit
            for hit in wording.find(page)
            if 0 <= hit.start - end <= _NEAR_BEFORE and not re.search(r"[.;:]", page.text[end : hit.start])
        ]
        if near and spot.amount.currency:
            value = spot.amount.values[0][0]
            currencies += currency_nearby(spot.snippet, spot.amount, 0.85)
            found.append(
                Reading(
                    value,
                    0.85 * spot.snippet.confidence,
                    spot.snippet.raw,
                    (spot.snippet.evidence,),
                    spot.snippet.origin,
                )
            )
    return field_of(found), field_of(currencies)
