"""Means of support: bank statements, guarantees, tax papers, scholarships and blocked accounts."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.extract.addressee import addressee
from pipeline.extract.candidates import field_of, fixed, statement, text_readings
from pipeline.extract.common import FULL_NAME, GIVEN, SURNAME, WEAK, agreeing, holder_name
from pipeline.extract.date_roles import RoledDate, role_field, roled_dates
from pipeline.extract.date_words import MONTHS
from pipeline.extract.iban import find_ibans
from pipeline.extract.labels import amount_at, places, said, text_at
from pipeline.extract.lines import PageText, Paper, Snippet, Wording
from pipeline.extract.payment_sides import iban_readings
from pipeline.extract.people import clean_name, combined, name_readings, names_after, names_at, names_at_hit, narrow
from validators.facts import Evidence, Field, Reading, Scalar

PERIOD = Wording(
    "statement period|period|for the period|period covered|transactions from|statement from|from|account activity|"
    "periode|releve du|mouvements du|pour la periode|du|periode du|periode van|rekeninguittreksel van|"
    "verrichtingen van|"
    "van|uittreksel van|zeitraum|auszug vom|umsatze vom|kontoauszug vom|vom|transaction period|"
    "statement for the period",
    label=True,
)
HOLDER = Wording(
    "account holder|account holder name|account name|name of account holder|customer name|account owner|"
    "client name|"
    "customer|account title|titulaire|titulaire du compte|nom du titulaire|nom du client|client|intitule du compte|"
    "titularis|rekeninghouder|naam rekeninghouder|naam titularis|klant|naam klant|op naam van|"
    "kontoinhaber|kontoinhaberin|inhaber|kunde|name des kontoinhabers|titular|intestatario|hesap sahibi|"
    "posiadacz rachunku",
    label=True,
)
BANK = Wording(
    "bank|bank name|name of bank|name of the bank|banque|nom de la banque|naam van de bank|kreditinstitut|branch|"
    "agence|kantoor|filiale",
    label=True,
)
_BANK_NAME = re.compile(
    r"\b(?:bank|banque|banca|banco|bankasi|sparkasse|caisse d'epargne|credit agricole|societe generale|bnp|kbc|belfius|"
    r"argenta|hsbc|barclays|citibank|crelan|revolut|wise|n26|fintro|beobank|bpost|ecobank|uba|commerzbank)\b|\w+bank\b"
)
CARD = Wording(
    "credit card statement|card statement|credit card|card number|visa card|mastercard statement|credit limit|"
    "minimum payment|minimum payment due|card transactions|payment due date|card account|"
    "releve de carte|releve de carte de credit|carte de credit|decompte carte|paiement minimum|limite de credit|"
    "releve des depenses|depenses par carte|uitgavenstaat|kredietkaart|kaartafrekening|overzicht kredietkaart|"
    "kredietkaartafrekening|minimaal te betalen|kreditkartenabrechnung|kreditkarte|kartenabrechnung|kartenumsatze|"
    "kreditlimit|statement of expenses|etat des depenses",
)
CARD_TITLE = Wording(
    "credit card statement|card statement|minimum payment due|minimum payment|releve de carte|"
    "releve de carte de credit|"
    "releve des depenses|uitgavenstaat|kaartafrekening|kredietkaartafrekening|overzicht kredietkaart|"
    "kreditkartenabrechnung|kartenabrechnung|decompte carte|credit limit|limite de credit|kreditlimit|"
    "paiement minimum|"
    "etat des depenses|statement of expenses",
)
ACCOUNT = Wording(
    "account statement|bank statement|statement of account|current account|savings account|checking account|"
    "opening balance|closing balance|balance brought forward|running balance|account number|"
    "releve de compte|releve bancaire|extrait de compte|extraits de compte|compte courant|compte a vue|"
    "solde initial|"
    "solde final|ancien solde|nouveau solde|solde au|"
    "rekeninguittreksel|rekeninguittreksels|zichtrekening|rekeningafschrift|beginsaldo|eindsaldo|vorig saldo|"
    "nieuw saldo|"
    "kontoauszug|girokonto|anfangssaldo|endsaldo|alter saldo|neuer saldo|alter kontostand|neuer kontostand|"
    "estado de cuenta|extracto|hesap ozeti|hesap ekstresi|wyciag bankowy|estratto conto|extras de cont",
)
INCOME = Wording(
    "salary|wages|payroll|pension|salary credit|monthly salary|sal|salaire|paie|virement salaire|remuneration|"
    "retraite|"
    "traitement|loon|wedde|salaris|pensioen|lohn|gehalt|rente|bezuge|lohn gehalt|sueldo|nomina|stipendio|maas|"
    "wynagrodzenie|emolument|emoluments"
)
COMPANY_ACCOUNT = Wording(
    "business account|company account|corporate account|compte professionnel|compte de societe|"
    "compte entreprise|zakelijke rekening|bedrijfsrekening|geschaftskonto|firmenkonto"
)
_LEGAL = re.compile(r"\b(?:sarl|gmbh|ltd|llc|bvba|sprl|srl|nv|bv|sa|plc|inc|vzw|asbl|limited)\b\.?$", re.IGNORECASE)
CLOSING = Wording(
    "closing balance|new balance|end balance|ending balance|balance carried forward|final balance|balance at end|"
    "current balance|available balance|nouveau solde|solde final|solde de cloture|solde au|solde actuel|"
    "eindsaldo|nieuw saldo|saldo op|huidig saldo|endsaldo|neuer saldo|neuer kontostand|kontostand am|saldo final|"
    "saldo finale|bakiye|saldo koncowe",
    label=True,
)
OPENING = Wording(
    "opening balance|previous balance|old balance|balance brought forward|ancien solde|solde precedent|solde initial|"
    "vorig saldo|beginsaldo|oud saldo|anfangssaldo|alter saldo|alter kontostand|saldo anterior|saldo inicial",
    label=True,
)
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
    "seen for legalisation|seen for legalization|legalisation of the signature|signature legalised|"
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
    "fur das jahr|fiscal year",
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
    "bourse|montant de la bourse|allocation|indemnite|allocation mensuelle|montant|compensation financiere|"
    "beurs|bedrag van de beurs|toelage|maandelijkse toelage|vergoeding|bedrag|beursbedrag|"
    "stipendium|hohe des stipendiums|monatliche rate|betrag|vergutung|zuwendung|forderbetrag",
    label=True,
)
MONTHLY = Wording(
    "per month|monthly|monthly amount|monthly instalment|each month|monthly release|par mois|mensuel|mensuelle|"
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


def month_names(page: PageText) -> Iterator[tuple[Snippet, str]]:
    """Months with a year and no day: ``October 2026``, as ``2026-10``."""
    tokens = page.tokens
    for position, token in enumerate(tokens[:-1]):
        months = MONTHS.get(token.key)
        following = tokens[position + 1]
        if not months or len(months) != 1 or len(token.key) < 3 or following.start - token.end > 4:
            continue
        if not re.fullmatch(r"20\d\d", following.key):
            continue
        before = tokens[position - 1] if position else None
        if (
            before is not None
            and re.fullmatch(r"\d{1,2}(?:st|nd|rd|th|er|e)?", before.key)
            and token.start - before.end <= 4
        ):
            continue
        yield Snippet(page, token.start, following.end), f"{following.key}-{months[0]:02}"


def bank_statement(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``bank-statement``."""
    first, last = _period(paper)
    closing, currency = amount_at(paper, CLOSING, 0.9, but=OPENING)
    holder = agreeing([*names_at(paper, HOLDER, plausibility=0.92), *_of_account(paper)])
    if not holder.readings:
        holder = addressee(paper)
    fields: dict[str, Field[Scalar]] = {
        "period_from": first,
        "period_to": last,
        "iban": _own_iban(paper),
        "account_holder": holder,
        "bank": _bank(paper),
        "card_statement": _card(paper),
        "company_account": _company(paper, holder),
        "regular_income": _income(paper),
        "months": _months(paper, first, last),
        "closing_balance": closing,
        "currency": currency,
    }
    if holder.readings:
        fields["holder_name"] = holder
    return fields


def _period(paper: Paper) -> tuple[Field[dt.date], Field[dt.date]]:
    """Both ends of the period: stated in one place ("from … to …"), else the span of the transactions."""
    dates = roled_dates(paper)
    firsts: list[Reading[dt.date]] = []
    lasts: list[Reading[dt.date]] = []
    for one, other in itertools.pairwise(dates):
        page = one.spot.snippet.page
        if other.spot.snippet.page is not page:
            continue
        between = page.folded[one.spot.snippet.end : other.spot.snippet.start]
        if not re.fullmatch(
            r"[\s,.;:)(]*(?:-|to|au|a|tot|t/m|tot en met|bis|until|through|and|al|et|und|en|hasta|→|>|"
            r"to date|period to|bis zum|jusqu'au)"
            r"?[\s,.;:(]*",
            between,
        ) or (not between.strip(" \t\n.,;:") and "\n" not in between and "\t" not in between and len(between) > 3):
            continue
        if one.latest >= other.latest or (not between.strip() and not _announced(one)):
            continue
        announced = _announced(one)
        joined = bool(between.strip(" \t\n.,;:"))
        if not announced and not joined:
            continue
        if one.role == "birth":
            continue
        weight = 0.96 if announced and joined else 0.85
        firsts += one.readings(weight)
        lasts += other.readings(weight)
    if firsts:
        return field_of(firsts, keep=0.9), field_of(lasts, keep=0.9)
    starts = [date for date in dates if date.role in ("from", "period", "start")]
    ends = [date for date in dates if date.role in ("until", "end")]
    if starts and ends:
        return (
            field_of([reading for date in starts[:2] for reading in date.readings(0.85)], keep=0.9),
            field_of([reading for date in ends[:2] for reading in date.readings(0.85)], keep=0.9),
        )
    return _span_of_transactions(dates)


def _announced(date: RoledDate) -> bool:
    snippet = date.spot.snippet
    page = snippet.page
    start, _ = page.line_bounds(snippet.start)
    return date.role in ("from", "period", "start") or any(
        max(start, snippet.start - 40) <= hit.start and hit.end <= snippet.start for hit in PERIOD.find(page)
    )


def _span_of_transactions(dates: tuple[RoledDate, ...]) -> tuple[Field[dt.date], Field[dt.date]]:
    """First and last day of the table of transactions: what the paper shows, so less sure than what it states."""
    lines = [
        date
        for date in dates
        if date.role in ("none", "payment", "date")
        and date.spot.snippet.start - date.spot.snippet.page.line_bounds(date.spot.snippet.start)[0] <= 14
    ]
    if len(lines) < 4:
        return Field(), Field()
    ordered = sorted(lines, key=lambda date: date.latest)
    return (
        field_of(ordered[0].readings(0.66)),
        field_of(ordered[-1].readings(0.66)),
    )


def _own_iban(paper: Paper) -> Field[str]:
    """The account that the statement is of: labelled as such, or the first at the head of the paper."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for number in find_ibans(page.text):
            snippet = Snippet(page, number.start, number.end)
            box = snippet.evidence.bbox
            head = page.order == 0 and box is not None and box[1] < 0.4
            weight = 0.94 if head else 0.5
            found += iban_readings(snippet, number, weight)
            break
        if found:
            break
    return field_of(found)


_OF = re.compile(
    r"\s*,?\s*\(?(?:of|de|d'|von|van|held by|in the name of|au nom de|op naam van|lautend auf|belonging to|owned by|"
    r"dont le titulaire est|held in the name of)\s+",
    re.IGNORECASE,
)


def _of_account(paper: Paper) -> list[Reading[str]]:
    """Whose account it is in a sentence: "account BE… of Jean DUPONT"."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for number in find_ibans(page.text)[:2]:
            of = _OF.match(page.text, number.end)
            if of:
                snippet = Snippet(page, of.end(), min(len(page.text), of.end() + 70))
                name = clean_name(page.text[snippet.start : snippet.end].replace("\n", " "))
                if len(name.split()) >= 2:
                    found += name_readings(narrow(snippet, name), 0.86)
    return found[:1]


def _bank(paper: Paper) -> Field[str]:
    found: list[Reading[str]] = []
    for page in paper.pages[:1]:
        for cell in page.cells[:12]:
            text = page.folded[cell.start : cell.end]
            if (
                _BANK_NAME.search(text)
                and cell.end - cell.start <= 60
                and not re.search(r"statement|releve|number", text)
            ):
                found += text_readings(page.snippet(cell).trimmed(), 0.8)
                break
    return field_of(found) if found else text_at(paper, BANK, 0.8)


def _card(paper: Paper) -> Field[bool]:
    """A card's statement: called so, or with a limit and a minimum payment. An account's: with balances."""
    title = list(paper.find(CARD_TITLE))
    mention = list(paper.find(CARD))
    account = list(paper.find(ACCOUNT))
    ibans = [Snippet(page, number.start, number.end) for page in paper.pages for number in find_ibans(page.text)[:1]]
    headed = [
        hit for hit in title if hit.page.order == 0 and hit.page.words_between(hit.start, hit.end)[0].box[1] < 0.3
    ]
    if headed and not account:
        return statement(True, places(headed[:2]), 0.93)
    if title and account:
        return Field(
            (*statement(True, places(title[:2]), 0.6).readings, *statement(False, places(account[:1]), 0.6).readings)
        )
    if title:
        return statement(True, places(title[:2]), 0.8)
    if account or (ibans and not mention):
        return statement(False, [*places(account[:1]), *ibans[:1]], 0.92 if account else 0.75)
    return Field()


def _company(paper: Paper, holder: Field[str]) -> Field[bool]:
    named = list(paper.find(COMPANY_ACCOUNT))
    if named:
        return statement(True, places(named[:1]), 0.88)
    for hit in paper.find(HOLDER):
        _, end = hit.page.line_bounds(hit.end)
        if _LEGAL.search(hit.page.folded[hit.end : end].strip(" .")):
            return statement(True, [Snippet(hit.page, hit.end, end).trimmed()], 0.85)
    if holder.best is not None and holder.best.confidence >= 0.6:
        return Field((Reading(False, 0.7, holder.best.raw, holder.best.evidence, holder.best.origin),))
    return Field()


def _income(paper: Paper) -> Field[bool]:
    """Income that comes in at least twice."""
    hits = list(paper.find(INCOME))
    lines = {(hit.page.order, hit.page.line_bounds(hit.start)) for hit in hits}
    if len(lines) >= 2:
        return statement(True, places(hits[:6]), 0.8)
    return statement(True, places(hits), 0.5)


def _months(paper: Paper, first: Field[dt.date], last: Field[dt.date]) -> Field[str]:
    """The months of which transactions or a period are shown, ``2026-05,2026-06``."""
    months: dict[str, Evidence] = {}
    for date in roled_dates(paper):
        if date.role in ("none", "payment", "date", "from", "until", "period") and not date.spot.open:
            value = date.spot.values[0][0]
            months.setdefault(f"{value.year}-{value.month:02}", date.spot.snippet.evidence)
    if first.best and last.best and len(first.values) == 1 and len(last.values) == 1:
        begin, end = first.best.value, last.best.value
        index = begin.year * 12 + begin.month - 1
        covered: list[str] = []
        while index <= end.year * 12 + end.month - 1 and len(covered) < 60:
            covered.append(f"{index // 12}-{index % 12 + 1:02}")
            index += 1
        confidence = min(first.best.confidence, last.best.confidence)
        return Field((Reading(",".join(covered), confidence, "", (*first.best.evidence, *last.best.evidence)),))
    if not months:
        return Field()
    return Field((Reading(",".join(sorted(months)), 0.55, "", tuple(months.values())[:6]),))


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
            whole = [reading for hit in within[:1] for reading in names_at_hit(hit, plausibility=0.9)]
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


def annex_32(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of an ``annex-32``, the guarantor's commitment."""
    guarantor = agreeing([*names_at(paper, GUARANTOR, plausibility=0.88), *names_after(paper, ((GUARANTOR, 0.86),))])
    student = agreeing([*names_at(paper, STUDENT, plausibility=0.86), *names_after(paper, ((STUDENT, 0.84),))])
    pledging, supported = _by_blocks(paper)
    if pledging.readings and supported.readings:
        guarantor, student = pledging, supported
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


def scholarship(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``scholarship`` or a ``grant``."""
    amount, currency = amount_at(paper, GRANT, 0.86)
    return {"amount": amount, "currency": currency, "grantor": text_at(paper, GRANTOR, 0.82)}


def student_account(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``student-account``: the blocked amount and what is released each month."""
    total, currency = amount_at(paper, BLOCKED, 0.86, but=MONTHLY)
    monthly, _ = amount_at(paper, MONTHLY, 0.84)
    if not monthly.readings:
        monthly = _before(paper, MONTHLY)
    if monthly.best is not None and total.best is not None and len(total.values) > 1:
        total = Field(tuple(reading for reading in total.readings if reading.value != monthly.best.value))
    return {"amount": total, "currency": currency, "bank": _bank(paper), "monthly_amount": monthly}


def _before(paper: Paper, wording: Wording) -> Field[Decimal]:
    """An amount that stands before its wording: "861 EUR per month"."""
    from pipeline.extract.amounts import amounts_on

    found: list[Reading[Decimal]] = []
    for spot in amounts_on(paper):
        near = [hit for hit in wording.find(spot.snippet.page) if 0 <= hit.start - spot.snippet.end <= 12]
        if near and spot.amount.currency:
            value = spot.amount.values[0][0]
            found.append(
                Reading(
                    value,
                    0.85 * spot.snippet.confidence,
                    spot.snippet.raw,
                    (spot.snippet.evidence,),
                    spot.snippet.origin,
                )
            )
    return field_of(found)


def period_of(paper: Paper) -> tuple[Field[dt.date], Field[dt.date]]:
    """Begin and end of a stay, a mandate or a cover, by their labels or as one stretch."""
    first, last = _period(paper)
    begin = role_field(paper, "start")
    end = role_field(paper, "end")
    return (begin if begin.readings else first, end if end.readings else last)
