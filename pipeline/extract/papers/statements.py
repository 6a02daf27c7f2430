"""Bank statements: whose account, of which months, with what on it; told from statements of a card."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import replace

from pipeline.extract.dates.periods import stated_period
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.holder import NAME_ONLY, agreeing, holder_name
from pipeline.extract.labels import amount_at, places, text_at
from pipeline.extract.money.amounts import CODES
from pipeline.extract.money.iban import find_ibans, find_ibans_seen
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.companies import companies
from pipeline.extract.names.fields import people_asked_for
from pipeline.extract.names.in_text import name_before, titled_names
from pipeline.extract.names.readings import name_readings, names_at, narrow
from pipeline.extract.papers.closing_balance import balance_at_end, balance_at_stems, balance_by_day, signed
from pipeline.extract.papers.running_balance import in_column, running_balance
from pipeline.extract.papers.statement_rows import is_row, outside_rows
from pipeline.extract.parties.addressee import addressee
from pipeline.extract.parties.issuers import house_or_sender, speaking
from pipeline.extract.parties.senders import house_in
from pipeline.extract.payments.sides import iban_readings
from pipeline.extract.text.candidates import field_of, statement, text_readings
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Evidence, Field, Reading, Scalar

HOLDER = Wording(
    "account holder|account holder name|account name|name of account holder|customer name|account owner|"
    "client name|name of customer|name of the customer|name of client|name of the client|"
    "customer|account title|cliente|nombre del cliente|nome do cliente|titulaire|titulaire du compte|"
    "nom du titulaire|nom du client|client|intitule du compte|"
    "titularis|rekeninghouder|naam rekeninghouder|naam titularis|klant|naam klant|naam van de klant|naam van de client|"
    "naam client|op naam van|name des kunden|kundenname|name der kundin|nome del cliente|"
    "kontoinhaber|kontoinhaberin|inhaber|kunde|name des kontoinhabers|titular|intestatario|hesap sahibi|"
    "musteri adi soyadi|musteri adi|musteri unvani|posiadacz rachunku|titular cont|власник рахунку|владелец счета|"
    "户名|账户名称|اسم صاحب الحساب|खाताधारक",
    label=True,
)
BANK = Wording(
    "bank|bank name|name of bank|name of the bank|banque|nom de la banque|naam van de bank|kreditinstitut|branch|"
    "agence|kantoor|filiale",
    label=True,
)
_BANK_NAME = pattern_of(
    r"\b(?:bank|banque|banca|banco|bankasi|sparkasse|caisse d'epargne|credit agricole|societe generale|bnp|kbc|belfius|"
    r"argenta|hsbc|barclays|citibank|crelan|revolut|wise|n26|fintro|beobank|bpost|ecobank|uba|commerzbank)\b|"
    r"\b\w+bank\b|\bcaisse [a-z]|\b\w*(?:spar|volks|raiffeisen|post)kasse\b"
)
_CARD_TITLES = (
    "credit card statement|card statement|minimum payment due|minimum payment|credit card account|visa statement|"
    "mastercard statement|releve de carte|releve de carte de credit|releve carte|releve des depenses|decompte carte|"
    "decompte de carte|paiement minimum|uitgavenstaat|kaartafrekening|kredietkaartafrekening|"
    "overzicht kredietkaart|creditcardoverzicht|creditcardafrekening|overzicht creditcard|"
    "rekeningoverzicht creditcard|minimum te betalen|minimaal te betalen|kreditkartenabrechnung|kartenabrechnung|"
    "kreditkartenumsatze|credit limit|limite de credit|limite de depenses|bestedingslimiet|kreditlimit|"
    "etat des depenses|statement of expenses|extracto tarjeta de credito|"
    "extracto de tarjeta|estado de cuenta de tarjeta|resumen de tarjeta|pago minimo|cupo total|fatura do cartao|"
    "fatura cartao de credito|pagamento minimo|estratto conto carta|kredi karti ekstresi|hesap kesim|"
    "asgari odeme tutari|wyciag z karty|zestawienie transakcji karty|extras de cont card de credit"
)
CARD = Wording(
    "credit card|card number|visa card|card transactions|payment due date|card account|carte de credit|"
    "depenses par carte|kredietkaart|creditcard|kaartnummer|kreditkarte|kartennummer|kartenumsatze|numero de carte|"
    "tarjeta de credito|numero de tarjeta|cartao de credito|numero do cartao|carta di credito|numero carta|"
    "kredi karti|kart numarasi|karta kredytowa|numer karty|card de credit|" + _CARD_TITLES,
)
CARD_TITLE = Wording(_CARD_TITLES)
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
_LEGAL = pattern_of(r"\b(?:sarl|gmbh|ltd|llc|bvba|sprl|srl|nv|bv|sa|plc|inc|vzw|asbl|limited)\b\.?$", re.IGNORECASE)
CLOSING = Wording(
    "closing balance|new balance|end balance|ending balance|balance carried forward|final balance|balance at end|"
    "current balance|available balance|nouveau solde|solde final|solde de cloture|solde au|solde actuel|"
    "eindsaldo|nieuw saldo|saldo op|huidig saldo|endsaldo|neuer saldo|neuer kontostand|kontostand am|saldo final|"
    "saldo finale|bakiye|saldo koncowe|over te dragen saldo|saldo over te dragen|solde a reporter|"
    "nouveau solde a reporter|"
    "solde en fin de periode|solde fin de periode|saldo einde periode|saldo einde van de periode|"
    "saldo am ende des zeitraums|saldo zum ende|balance at end of period|balance at the end of the period|"
    "saldo al final del periodo|saldo no final do periodo|saldo fine periodo|donem sonu bakiyesi|"
    "zu ubertragender saldo|saldoubertrag|saldo ihrer kartenabrechnung|saldo per|balance to be carried forward|"
    "closing ledger balance|ledger balance|saldo a trasladar|saldo al cierre|saldo contabile finale|saldo akhir|"
    "so du cuoi ky|sold final|sold de inchidere|saldo na koniec|son bakiye|kapanis bakiyesi|исходящий остаток|"
    "остаток на конец периода|вихідний залишок|залишок на кінець періоду|期末余额|الرصيد الختامي",
    label=True,
)
NUMBERS = Wording(
    "cpf|cnpj|cpf cnpj|cuit|cuil|agencia|conta|conta corrente|numero da conta|numero de cuenta|nro de cuenta|sucursal|"
    "periodo|sort code|branch code|ifsc|ifsc code|micr code|customer id|cif no|cif number|tc kimlik no|sube kodu",
    label=True,
)
"""What the head of a statement asks for beside the name: known so that none of it is taken for one."""
CURRENCY = Wording(
    "currency|account currency|devise|munt|munteenheid|wahrung|moneda|divisa|moeda|valuta|para birimi|doviz cinsi|"
    "waluta",
    label=True,
)
OPENING = Wording(
    "opening balance|previous balance|old balance|balance brought forward|ancien solde|solde precedent|solde initial|"
    "vorig saldo|beginsaldo|oud saldo|anfangssaldo|alter saldo|alter kontostand|saldo anterior|saldo inicial|"
    "saldo iniziale|sold initial|saldo poczatkowe|devreden bakiye|acilis bakiyesi|входящий остаток|вхідний залишок|"
    "期初余额|الرصيد الافتتاحي",
    label=True,
)


def bank_statement(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``bank-statement``."""
    first, last = _shown(paper, *stated_period(paper))
    closing, currency = amount_at(paper, CLOSING, 0.9, but=OPENING)
    totals = [total for hit in paper.find(CLOSING) for total in in_column(hit).readings]
    if totals:
        closing = field_of(totals)
    if len(closing.values) != 1 and (last_of := balance_by_day(paper)).readings:
        closing = last_of
    if not closing.readings:
        closing = balance_at_stems(paper)
    if not closing.readings:
        closing = balance_at_end(paper, last)
    if not closing.readings:
        closing = running_balance(paper)
    closing = signed(paper, closing)
    stated = text_at(paper, CURRENCY, 0.9, clean=_code)
    if len(stated.values) == 1:
        # What the account is kept in, whatever a mark beside its sums may stand for in other countries.
        currency = stated
    holder = agreeing([*names_at(paper, HOLDER, plausibility=0.92), *_of_account(paper), *_before_account(paper)])
    if not holder.readings:
        holder = agreeing(_at_client(paper))
    if not holder.readings:
        holder = agreeing(names_at(paper, NAME_ONLY, plausibility=0.88, skip=_below_head))
    if not holder.readings:
        holder = addressee(paper)
    if not holder.readings:
        holder = _titled_above(paper)
    fields: dict[str, Field[Scalar]] = {
        "period_from": first,
        "period_to": last,
        "iban": own_iban(paper),
        "account_holder": holder,
        "bank": bank(paper),
        "issuer": outside_rows(paper, speaking(paper)),
        "card_statement": _card(paper),
        "company_account": _company(paper, holder),
        "regular_income": _income(paper),
        "months": _months(paper, first, last),
        "closing_balance": closing,
        "currency": currency,
    }
    fields["holder_name"] = holder if holder.readings else outside_rows(paper, holder_name(paper))
    return fields


def _at_client(paper: Paper) -> list[Reading[str]]:
    """Whose account it is where the head of the statement asks for the client: "Name des Kunden"."""
    asked = [one for one in people_asked_for(paper) if one.role == "account"]
    own = (one for one in asked if not _below_head(Hit(one.page, *one.labels[0], "")))
    return [reading for one in own for reading in one.readings() if len(reading.value.split()) > 1]


def _below_head(hit: Hit) -> bool:
    """Whether a label stands where the rows are, or in one of them: "Nom" heads a column of those who were paid."""
    box = Snippet(hit.page, hit.start, hit.end).evidence.bbox
    return hit.page.order > 0 or box is None or box[3] > _HEAD or is_row(hit.page, hit.start)


_BEFORE_ACCOUNT = pattern_of(
    r"(?:^|\n)(?P<name>[^\n\t,;:\d]{4,60}?)\s?,\s(?:rekening|compte|konto|account|cuenta|conta|"
    r"conto)\b[^\n]{0,14}?(?=[A-Z]{2}[\dO]\d)",
)


def _before_account(paper: Paper) -> list[Reading[str]]:
    """Whose account it is, named right before it: "Mariama GUEYE, rekening BE64 …"."""
    for page in paper.pages[:1]:
        for match in _BEFORE_ACCOUNT.finditer(page.text):
            place = Snippet(page, match.start("name"), match.end("name")).trimmed()
            if len(clean_name(place.raw).split()) > 1:
                return list(name_readings(place, 0.86))
    return []


def _titled_above(paper: Paper) -> Field[str]:
    """Whose statement it is where neither label nor address stands: the one person with a title in its head."""
    found = [
        place
        for place in titled_names(paper)
        if place.page.order == 0
        and (box := place.evidence.bbox) is not None
        and box[3] < _HEAD
        and not is_row(place.page, place.start)
    ]
    return field_of(name_readings(found[0], 0.74)) if len({fold(place.raw) for place in found}) == 1 else Field()


_HEAD = 0.4


def _code(text: str) -> str:
    text = _BEHIND_KIND.sub("", text)
    code = text.strip(" .:")[:3].upper()
    return code if code in CODES and not text.strip(" .:")[3:4].isalpha() else ""


_BEHIND_KIND = pattern_of(r"^[^\W\d][^/|\n\t]{2,40}\s?[/|]\s?(?=[A-Z]{3}\W*$)")
"""What "Type / Currency" is answered by before the currency: "Savings / PKR"."""


def own_iban(paper: Paper) -> Field[str]:
    """The account that the statement is of: labelled as such, or the first at the head of the paper."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for number in find_ibans_seen(page):
            snippet = Snippet(page, number.start, number.end)
            box = snippet.evidence.bbox
            head = page.order == 0 and box is not None and box[1] < 0.4
            weight = 0.94 if head else 0.5
            found += iban_readings(snippet, number, weight)
            break
        if found:
            break
    return field_of(found)


_OF = pattern_of(
    r"\s{0,3},?\s{0,3}\(?(?:of|de|d'|von|van|held by|in the name of|au nom de|op naam van|lautend auf|belonging to|"
    r"owned by|dont le titulaire est|held in the name of)\s+",
    re.IGNORECASE,
)


def _of_account(paper: Paper) -> list[Reading[str]]:
    """Whose account it is in a sentence: "account BE… of Jean DUPONT"."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for number in find_ibans(page.text)[:2]:
            of = _OF.match(page.text, number.end)
            snippet = Snippet(page, of.end(), min(len(page.text), of.end() + 70)) if of else None
            name = clean_name(snippet.raw) if snippet is not None else ""
            if snippet is not None and len(name.split()) >= _WHOLE_NAME:
                found += name_readings(narrow(snippet, name), 0.86)
            elif account := _ACCOUNT_BEFORE.search(page.folded, max(0, number.start - 24), number.start):
                # "X, account BE…": the name stands before.
                stretch = Snippet(page, max(0, account.start() - 70), account.start())
                name = name_before(page.text[stretch.start : stretch.end])
                found += name_readings(narrow(stretch, name), 0.82) if name else ()
    return found[:1]


_WHOLE_NAME = 2
_ACCOUNT_BEFORE = pattern_of(r"\s?[,–-]\s(?:account|a/c|compte|rekening|konto|cuenta|conta|conto)\b[^,;\n]{0,14}$")


def bank(paper: Paper) -> Field[str]:
    """The bank: from the letterhead, else at its label."""
    found: list[Reading[str]] = []
    for page in paper.pages[:1]:
        for cell in page.cells[:12]:
            place = house_in(page, cell)
            if place is not None and _BANK_NAME.search(fold(place.raw)) and len(place.raw) <= _LONGEST_NAME:
                found += text_readings(place, 0.8)
                break
            if place is None and _SMALL_BRAND.fullmatch(page.text, cell.start, cell.end):
                found += text_readings(page.snippet(cell), 0.74)
                break
    if found:
        return field_of(found)
    labelled = text_at(paper, BANK, 0.8)
    if labelled.readings:
        return labelled
    named = [one for one in companies(paper) if _BANK_NAME.search(fold(one.raw)) and not is_row(one.page, one.start)]
    return (
        field_of([each for one in named[:1] for each in text_readings(one, 0.74)])
        if named
        else outside_rows(paper, house_or_sender(paper))
    )


_SMALL_BRAND = pattern_of(r"(?:banco|banca|banque|bank|banka)(?:\s[^\W\d_a-zß-öø-ÿ][\w'’-]{1,20}){1,3}")
"""A bank that writes itself small: "banco Serra Azul"."""


_LONGEST_NAME = 60


_OF_EITHER = frozenset(
    """ancien solde|nouveau solde|vorig saldo|nieuw saldo|alter saldo|neuer saldo|alter kontostand|neuer kontostand|
    solde au|account number|opening balance|closing balance""".replace("\n    ", "").split("|")
)
"""Wording of accounts that statements of cards have as well."""


def _covers(one: Hit, other: Hit) -> bool:
    return one.page is other.page and one.start <= other.start and other.end <= one.end


def _of_either(hit: Hit) -> bool:
    return hit.page.folded[hit.start : hit.end] in _OF_EITHER


def _card(paper: Paper) -> Field[bool]:
    """A card's statement: called so, or with a limit and a minimum payment. An account's: with balances."""
    title = list(paper.find(CARD_TITLE))
    mention = list(paper.find(CARD))
    account = [hit for hit in paper.find(ACCOUNT) if not any(_covers(one, hit) for one in title)]
    ibans = [Snippet(page, number.start, number.end) for page in paper.pages for number in find_ibans(page.text)[:1]]
    headed = [
        hit for hit in title if hit.page.order == 0 and hit.page.words_between(hit.start, hit.end)[0].box[1] < 0.3
    ]
    if headed and not account:
        return statement(True, places(headed[:2]), 0.93)
    if title and not ibans and all(map(_of_either, account)):
        return statement(True, places(title[:2]), 0.85)
    if title and account:
        return Field(
            (*statement(True, places(title[:2]), 0.6).readings, *statement(False, places(account[:1]), 0.6).readings)
        )
    if title:
        return statement(True, places(title[:2]), 0.8)
    if mention and not ibans and all(map(_of_either, account)):
        # What was owed before and is owed now stands on statements of cards too.
        return statement(True, places(mention[:1]), 0.5)
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


_PAGES_LACKING = 0.55
_MONTHS_OF_USE = 2
_ROWS_A_MONTH = 2
"""Transactions from which a month is one of an account in use."""


def _shown(paper: Paper, first: Field[dt.date], last: Field[dt.date]) -> tuple[Field[dt.date], Field[dt.date]]:
    """The period that the head tells of, doubted where no transaction of its first or its last month is shown.

    Pages of it may be missing: an account that is used every month otherwise is seldom still in just that one.
    """
    if first.best is None or last.best is None:
        return first, last
    rows: Counter[tuple[int, int]] = Counter()
    for date in roled_dates(paper):
        if date.role in ("none", "payment", "date"):
            # A day and month in either order: the transaction is of one of the two months.
            rows.update({(value.year, value.month) for value, _ in date.spot.values})
    ends = [(bound.best.value.year, bound.best.value.month) for bound in (first, last) if bound.best is not None]
    shown = [count for month, count in rows.items() if ends[0] <= month <= ends[1]]
    if len(shown) < _MONTHS_OF_USE or min(shown) < _ROWS_A_MONTH:
        return first, last
    begin, end = (bound if rows[month] else _doubted(bound) for bound, month in zip((first, last), ends, strict=True))
    return begin, end


def _doubted(bound: Field[dt.date]) -> Field[dt.date]:
    return Field(
        tuple(replace(reading, confidence=min(reading.confidence, _PAGES_LACKING)) for reading in bound.readings)
    )


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
