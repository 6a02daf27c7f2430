"""Scholarships and grants: what is paid, each month or in all, and by whom."""

from __future__ import annotations

import re
from typing import Final

from pipeline.extract.labels import amount_at, text_at
from pipeline.extract.money.amounts import AmountSpot, amounts_on, currency_nearby
from pipeline.extract.names.clean import clean_organisation
from pipeline.extract.papers.means import MONTHLY, sum_before
from pipeline.extract.parties.senders import sender
from pipeline.extract.text.candidates import field_of, fixed, text_readings
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Paper
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Scalar

GRANTOR = Wording(
    "granted by|awarded by|funded by|grantor|sponsor|scholarship provider|funding body|scholarship of|"
    "fellowship of|"
    "octroyee par|accordee par|financee par|organisme|bourse de|toegekend door|verleend door|beurs van|"
    "gefinancierd door|"
    "gewahrt von|vergeben von|finanziert von|stipendium von|stipendiengeber|donor",
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
    r"beasiswa|tunjangan|biaya hidup)\b"
)
_BESIDE: Final = pattern_of(
    r"\b(?:travel\w*|viaj\w*|pasaje\w*|voyage|reis\w*|flight|air ?fare|airfare|ticket|viaggio|viagem|instal\w*|"
    r"settl\w*|insur\w*|"
    r"segur\w*|assur\w*|versicher\w*|verzeker\w*|assicur\w*|tuition|arancel\w*|matricul\w*|fees?|inscription|inschrijv\w*|"
    r"studiengebuhr\w*|collegegeld|books?|equipment|livres|accommodation|lodging|housing|rent|loyer|miete|huur|alojamiento|"
    r"thesis|supplement\w*|depend\w*|child\w*|enfants?|spouse|famil\w*|bench|visa|arrival|relocat\w*|research costs?|"
    r"recherche et|forschungs\w*|one.?off|unica|unique|einmalig\w*|eenmalig\w*|deposit|caution|waarborg|kaution|"
    r"overhead)\b"
)
_TOTAL: Final = pattern_of(r"\b(?:total\w*|totaal\w*|gesamt\w*|overall|in all|maximum|global\w*|complessiv\w*)\b")
_YEARLY: Final = pattern_of(
    r"\b(?:per year|a year|yearly|annual\w*|par an|annuel\w*|per jaar|jaarlijks\w*|jahrlich\w*|pro jahr|anual\w*|"
    r"per annum)\b"
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
        behind = re.split(r"[,;:\n\t]|\.\s", page.folded[end : min(following, end + _BEHIND)])[0]
        score = 2 * bool(_LIVING.search(before)) + 2 * (MONTHLY.matches(before) or MONTHLY.matches(behind))
        score += 2 * bool(_TOTAL.search(before)) + (paper.kind == "grant" and bool(_TOTAL.search(before)))
        score += paper.kind == "scholarship" and (MONTHLY.matches(before) or MONTHLY.matches(behind))
        score -= 4 * bool(_BESIDE.search(before) or _BESIDE.search(behind)) + bool(_YEARLY.search(behind))
        weighed.append((score, spot))
    best = max((score for score, _ in weighed), default=0)
    chosen = {spot.amount.values[0][0]: spot for score, spot in weighed if score == best}
    return next(iter(chosen.values())) if best >= _LEAST and len(chosen) == 1 else None


_AN_AMOUNT = pattern_of(r"(?:[A-Z]{3}|[€$£])?\s?\d")


def _grantor(text: str) -> str:
    """Who gives; empty for how much."""
    return "" if _AN_AMOUNT.match(text) else clean_organisation(text)


def scholarship(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``scholarship`` or a ``grant``."""
    amount, currency = amount_at(paper, GRANT, 0.86, but=ONCE)
    monthly, of_monthly = sum_before(paper, MONTHLY)
    if len(monthly.values) == 1 and len(amount.values) != 1:
        # What is paid each month is the scholarship; travel and installation are paid once.
        amount, currency = monthly, of_monthly
    if (main := _main_sum(paper)) is not None:
        amount = field_of(fixed(main.snippet, main.amount.values[0][0], _WEIGHED))
        currency = field_of(currency_nearby(main.snippet, main.amount, _WEIGHED))
    grantor = text_at(paper, GRANTOR, 0.82, clean=_grantor)
    return {"amount": amount, "currency": currency, "grantor": grantor if grantor.readings else _house(paper)}


def _house(paper: Paper) -> Field[str]:
    """Who writes: the house that the head names, or a line of it that says it is one."""
    return _letterhead(paper) if not sender(paper).readings else sender(paper)


def _letterhead(paper: Paper) -> Field[str]:
    """The organisation that writes: the first line of the head of the paper that is neither title nor address."""
    for page in paper.pages[:1]:
        for cell in page.cells[:4]:
            text = page.snippet(cell).trimmed()
            organisation = clean_organisation(text.raw)
            if cell.box[1] < 0.2 and len(organisation.split()) >= 2 and _ORGANISATION.search(fold(organisation)):
                return field_of(text_readings(text, 0.72, clean_organisation))
    return Field()


_ORGANISATION = pattern_of(
    r"\b(?:fondation|foundation|stichting|stiftung|fundacion|fundacao|fondazione|fonds|fund|agenc[ey]|agentschap|"
    r"agentur|"
    r"agencia|agence|universit\w*|hogeschool|haute ecole|academ\w+|council|conseil|ministr\w*|minister\w*|institut\w*|"
    r"programme|commission|office|society|societe|association|vereniging|verein|trust|organi[sz]ation|vzw|asbl|bank|"
    r"banque|research|centre|center|kommission|dienst)\b"
)
