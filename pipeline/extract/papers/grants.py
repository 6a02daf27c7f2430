"""Scholarships and grants: what is paid, each month or in all, and by whom."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Final

from pipeline.extract.dates.periods import stated_period
from pipeline.extract.dates.roles import role_field, roled_dates
from pipeline.extract.labels import amount_at, text_at
from pipeline.extract.money.amounts import AmountSpot, amounts_on, currency_nearby, only_sum
from pipeline.extract.names.clean import clean_organisation
from pipeline.extract.names.labels import says_whose
from pipeline.extract.papers.means import MONTHLY, sum_before
from pipeline.extract.parties.senders import sender
from pipeline.extract.text.candidates import field_of, fixed, text_readings
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Paper
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

GRANTOR = Wording(
    "granted by|awarded by|funded by|grantor|sponsor|scholarship provider|funding body|scholarship of|"
    "fellowship of|"
    "octroyee par|accordee par|financee par|organisme|bourse de|toegekend door|verleend door|beurs van|"
    "gefinancierd door|"
    "gewahrt von|vergeben von|finanziert von|stipendium von|stipendiengeber|donor|"
    "sponsoring body|sponsoring organisation|sponsoring organization|sponsored by|awarding body|granting body|"
    "awarding organisation|granting organisation|provider|organisme octroyant|instance octroyante|organisme bailleur|"
    "bailleur|pouvoir subsidiant|attribuee par|offerte par|beursverlener|beursgever|verlener|verstrekker|"
    "subsidieverlener|"
    "fordergeber|forderorganisation|stipendiengeberin|bewilligende stelle|entidad otorgante|entidad financiadora|"
    "otorgada por|concedida por|ente erogatore|ente finanziatore|entidade financiadora|concedida pela|burs veren",
    label=True,
)
GRANT = Wording(
    "annual amount|amount awarded|award amount|total award|montant annuel|montant accorde|montant octroye|jaarbedrag|"
    "toegekend bedrag|jahresbetrag|bewilligter betrag|bewilligungssumme|importe de la beca|cuantia|dotacion|"
    "valor da bolsa|importo della borsa|importo annuo|burs miktari|wysokosc stypendium|"
    "scholarship amount|amount of the scholarship|scholarship of|grant of|grant amount|monthly allowance|stipend|"
    "allowance|"
    "monthly stipend|fellowship|amount|compensation|remuneration|salary|living allowance|total amount|"
    "monthly grant|"
    "researcher receives|student receives|will receive|receives|recoit|percoit|percevra|ontvangt|erhalt|recibe|"
    "bourse|montant de la bourse|allocation|indemnite|allocation mensuelle|montant|compensation financiere|"
    "bezoldiging|maandbezoldiging|bruto maandbezoldiging|gross monthly salary|monthly salary|salaire brut|"
    "salaire mensuel|traitement mensuel|bruttogehalt|monatsgehalt|retribucion|salario bruto|retribuzione|"
    "beurs|bedrag van de beurs|toelage|maandelijkse toelage|vergoeding|bedrag|beursbedrag|"
    "stipendium|hohe des stipendiums|monatliche rate|betrag|vergutung|zuwendung|forderbetrag",
    label=True,
)
ONCE = Wording(
    "one time|one off|once|lump sum|travel|installation|relocation|bench fee|tuition|unique|d'installation|voyage|"
    "eenmalig|eenmalige|reiskosten|einmalig|einmalige|reisekosten|unico|unica|pago unico|tek seferlik"
)
"""What announces an amount that is paid beside a scholarship."""

_LIVING: Final = pattern_of(
    r"\b(?:stipend\w*|allowance|living|maintenance|subsist\w*|scholarship|grant|fellowship|award|bursary|"
    r"manuten\w*|sosten\w*|beca|beneficio|bolsa|borsa|bourse|entretien|subside|allocation|indemnite|sejour|"
    r"beurs\w*|toelage|levensonderhoud|stipendi\w*|lebensunterhalt\w*|grundpauschale|burs\w*|hoc bong|sinh hoat\w*|"
    r"beasiswa|tunjangan|biaya hidup|\w{0,8}bezoldiging|salar(?:y|ies|is|io|ios)|salaire|traitement|\w{0,8}gehalt|"
    r"remunerat\w{1,4}|retribu\w{1,6})\b"
)
_BESIDE: Final = pattern_of(
    r"\b(?:travel\w*|viaj\w*|pasaje\w*|voyage|reis\w*|flight|air ?fare|airfare|ticket|viaggio|viagem|instal\w*|"
    r"settl\w*|insur\w*|"
    r"segur\w*|assur\w*|versicher\w*|verzeker\w*|assicur\w*|tuition|arancel\w*|matricul\w*|fees?|inscription|"
    r"inschrijv\w*|"
    r"studiengebuhr\w*|collegegeld|books?|equipment|livres|accommodation|lodging|housing|rent|loyer|miete|huur|"
    r"alojamiento|"
    r"thesis|supplement\w*|depend\w*|child\w*|enfants?|spouse|famil\w*|bench|visa|arrival|relocat\w*|research costs?|"
    r"recherche et|forschungs(?!jahr)\w*|one.?off|unica|unique|einmalig\w*|eenmalig\w*|deposit|caution|waarborg|"
    r"kaution|overhead)\b"
)
_GIVES: Final = pattern_of(
    r"\b(?:accord(?:e|ent|ons|ee?)|attribu(?:e|ent|ons|ee?)|octroi(?:e|ent)|octroyons|allou(?:e|ent|ons|ee?)|"
    r"vers(?:e|era|ent|ons)|"
    r"award(?:s|ed)?|grant(?:s|ed)?|allocate[sd]?|pays?|provides?|entitled to|kent u|toegekend|toe te kennen|"
    r"verleent|ontvangt u|"
    r"krijgt|betaalt|gewahr(?:t|en)|bewillig(?:t|en)|erhalten sie|zahlt|concede|otorga|asigna|percibira|atribui|"
    r"assegna\w{0,4}|"
    r"ricevera|corrisponde|resources?|ressources|middelen|bestaansmiddelen|mittel|recursos|moyennant|in ruil voor|"
    r"asignacion|dotacion|dotazione|dotation)\b"
)
"""Said of what is given, or of what a guest lives on."""
_ITEM_ENDS: Final = pattern_of(r"[,;:\n\t]|\.\s|\s(?:and|et|en|und|y|e|plus|ainsi|sowie|alsook|as well)\s")
_TOTAL: Final = pattern_of(r"\b(?:total\w*|totaal\w*|gesamt\w*|overall|in all|maximum|global\w*|complessiv\w*)\b")
_YEARLY: Final = pattern_of(
    r"\b(?:(?:per|a|each) (?:research |academic |calendar )?year|yearly|annual\w*|par an(?:nee)?|annuel\w*|"
    r"per (?:onderzoeks|academie|kalender)?jaar|jaarlijks\w*|jahrlich\w*|anual\w*|per annum|"
    r"(?:pro|je) (?:forschungs|studien|kalender)?jahr)\b"
)
_REACH: Final = 90
_BEHIND: Final = 26
_LEAST: Final = 3
_WEIGHED: Final = 0.86


def _main_sum(paper: Paper) -> AmountSpot | None:
    """The sum that the clauses around it speak of as the scholarship; None where two are as likely or none is."""
    weighed: list[tuple[int, AmountSpot]] = []
    spots = [spot for spot in amounts_on(paper) if spot.amount.currency is not None]
    for position, spot in enumerate(spots):
        page, start, end = spot.snippet.page, spot.snippet.start, spot.snippet.end
        floor = max((one.snippet.end for one in spots[:position] if one.snippet.page is page), default=0)
        cell = page.cell_at(start)
        beside = page.left_of(cell) if cell is not None and start - cell.start < _BEHIND else None
        before = page.folded[max(floor, start - _REACH) : start]
        if beside is not None:
            before = page.folded[beside.start : beside.end] + " " + page.folded[cell.start if cell else start : start]
        before = re.split(r"[;:]\s*\n|;|\.\s|\n\s*\n", before)[-1].replace("\n", " ")
        following = min(
            (one.snippet.start for one in spots[position + 1 :] if one.snippet.page is page), default=end + _BEHIND
        )
        if beside is not None:
            following = min(following, page.line_bounds(end)[1])  # The next row of a table pays for another thing.
        behind = _ITEM_ENDS.split(_LINE_END.sub(" ", page.folded[end : min(following, end + _BEHIND)]))[0]
        score = 2 * bool(_LIVING.search(before)) + 2 * (MONTHLY.matches(before) or MONTHLY.matches(behind))
        score += 2 * bool(_TOTAL.search(before)) + (paper.kind == "grant" and bool(_TOTAL.search(before)))
        by_the_month = paper.kind in ("scholarship", "hosting-agreement")
        score += by_the_month and (MONTHLY.matches(before) or MONTHLY.matches(behind))
        score += 2 * bool(_GIVES.search(before) or (cell is not None and _GIVES.search(before.replace("\n", " "))))
        score -= 4 * bool(_BESIDE.search(before) or _BESIDE.search(behind))
        score += (1 if paper.kind == "grant" else -1) * bool(_YEARLY.search(behind))
        weighed.append((score, spot))
    best = max((score for score, _ in weighed), default=0)
    chosen = {spot.amount.values[0][0]: spot for score, spot in weighed if score == best}
    return next(iter(chosen.values())) if best >= _LEAST and len(chosen) == 1 else None


_ALONE: Final = 0.7
_LINE_END: Final = pattern_of(r"(?<=[a-z0-9])\n(?=[a-z])")


def _is_beside(paper: Paper, value: Decimal) -> bool:
    """Whether the words before a sum say that it pays for a thing of its own: "Seguro saúde: EUR 90,00 por mês"."""
    for spot in amounts_on(paper):
        page, start = spot.snippet.page, spot.snippet.start
        if spot.amount.values[0][0] == value and _BESIDE.search(page.folded, page.line_bounds(start)[0], start):
            return True
    return False


Sum = tuple[Field[Decimal], Field[str]]
"""A sum and its currency."""


def _as_sum(spot: AmountSpot | None, sure: float) -> Sum:
    if spot is None:
        return Field(), Field()
    value = spot.amount.values[0][0]
    return field_of(fixed(spot.snippet, value, sure)), field_of(currency_nearby(spot.snippet, spot.amount, sure))


def host_pays(paper: Paper) -> Sum:
    """What the host of a researcher pays: at its label and by the clauses around it, else the only sum there is."""
    labelled, of_labelled = amount_at(paper, GRANT, 0.86, but=ONCE)
    told, of_told = _as_sum(_main_sum(paper), _WEIGHED)
    if labelled.readings or told.readings:
        both, currencies = (*told.readings, *labelled.readings), (*of_told.readings, *of_labelled.readings)
        return field_of(both, keep=0.8), field_of(currencies, keep=0.8)
    return _as_sum(only_sum(paper, _BESIDE), _ALONE)


_AN_AMOUNT = pattern_of(r"(?:[A-Z]{3}|[€$£])?\s?\d")


def _grantor(text: str) -> str:
    """Who gives; empty for how much, and for the word that asks who gets it."""
    return "" if _AN_AMOUNT.match(text) or says_whose(text) else clean_organisation(text)


def scholarship(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``scholarship`` or a ``grant``."""
    amount, currency = amount_at(paper, GRANT, 0.86, but=ONCE)
    monthly, of_monthly = sum_before(paper, MONTHLY)
    if len(monthly.values) == 1 and len(amount.values) != 1 and not _is_beside(paper, monthly.values[0]):
        # What is paid each month is the scholarship; travel and installation are paid once.
        amount, currency = monthly, of_monthly
    if (main := _main_sum(paper)) is not None:
        amount, currency = _as_sum(main, _WEIGHED)
    elif not amount.readings:
        amount, currency = _as_sum(only_sum(paper, _BESIDE), _ALONE)
    grantor = text_at(paper, GRANTOR, 0.82, clean=_grantor)
    fields: dict[str, Field[Scalar]] = {
        "amount": amount,
        "currency": currency,
        "grantor": grantor if grantor.readings else _house(paper),
    }
    if paper.kind == "scholarship" and len(amount.values) == 1 and monthly.values == amount.values:
        # The scholarship's own sum stands before "per month".
        fields["monthly_amount"] = monthly
    if not role_field(paper, "from", "period").readings:
        fields["valid_from"] = _begin(paper)
    return fields


def _begin(paper: Paper) -> Field[dt.date]:
    """From when a scholarship is paid: the first day of its one stretch, or the day of the first payment."""
    first, last = stated_period(paper)
    if len(first.values) == 1 and len(last.values) == 1 and first.values[0] < last.values[0]:
        return first
    found: list[Reading[dt.date]] = []
    for date in roled_dates(paper):
        page, start = date.spot.snippet.page, date.spot.snippet.start
        line, _ = page.line_bounds(start)
        if any(line <= hit.start and hit.end <= start <= hit.end + _BESIDE_LABEL for hit in _FIRST_PAID.find(page)):
            found += date.readings(_WEIGHED)
    return field_of(found)


_BESIDE_LABEL: Final = 24
_FIRST_PAID = Wording(
    "first payment|first payment month|first month of payment|premier mois de paiement|eerste betaalmaand|"
    "erster zahlungsmonat|"
    "first instalment|first installment|start of award|start of the award|award starts|premier versement|"
    "premiere mensualite|debut de la bourse|eerste betaling|eerste storting|begin van de beurs|erste zahlung|"
    "erste rate|"
    "beginn der forderung|forderbeginn|primer pago|inicio de la beca|primo versamento|primeiro pagamento|ilk odeme",
    label=True,
)


def _house(paper: Paper) -> Field[str]:
    """Who writes: the house that the head names, or a line of it that says it is one."""
    found = tuple(one for one in sender(paper).readings if not _ADDRESSES.match(fold(one.value)))
    return Field(found) if found else _letterhead(paper)


_ADDRESSES: Final = pattern_of(
    r"(?:sehr )?geehrte|lieber? |dear |madame|monsieur|mesdames|geachte|beste |estimad|muy senor|gentile|egregi|prezad|"
    r"exm[oa]|caro |cara |cher |chere "
)
"""A letter's first words to its reader name nobody who writes."""


def _letterhead(paper: Paper) -> Field[str]:
    """The organisation that writes: the first line of the head of the paper that is neither title nor address."""
    for page in paper.pages[:1]:
        for cell in page.cells[:4]:
            text = page.snippet(cell).trimmed()
            organisation = clean_organisation(text.raw)
            if (
                cell.box[1] < 0.2
                and len(re.findall(r"\w{2,}", organisation)) >= _TWO_WORDS
                and _ORGANISATION.search(fold(organisation))
            ):
                return field_of(text_readings(text, 0.72, clean_organisation))
    return Field()


_TWO_WORDS: Final = 2
_ORGANISATION = pattern_of(
    r"\b(?:fondation|foundation|stichting|stiftung|fundacion|fundacao|fondazione|fonds|fund|agenc[ey]|agentschap|"
    r"agentur|"
    r"agencia|agence|universit\w*|hogeschool|haute ecole|academ\w+|council|conseil|ministr\w*|minister\w*|institut\w*|"
    r"programme|commission|office|society|societe|association|vereniging|verein|trust|organi[sz]ation|vzw|asbl|bank|"
    r"banque|research|centre|center|kommission|dienst)\b"
)
