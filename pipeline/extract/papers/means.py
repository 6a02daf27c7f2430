"""Means of support: guarantees, tax papers, scholarships and blocked accounts."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from pipeline.extract.holder import WEAK, agreeing, holder_name
from pipeline.extract.labels import amount_at, text_at
from pipeline.extract.money.amounts import amounts_on, currency_nearby
from pipeline.extract.names.persons import words_of
from pipeline.extract.names.readings import names_at
from pipeline.extract.names.sentences import names_after, names_before, speaking_for_oneself
from pipeline.extract.papers.statements import bank, own_iban
from pipeline.extract.parties.addressee import addressee
from pipeline.extract.text.candidates import as_guess, field_of, fixed
from pipeline.extract.text.lines import Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

_NEAR_BEFORE = 24
"""Signs between an amount and the words that say what it is, in one clause."""
IS_BLOCKED = Wording(
    "is blocked|are blocked|has been blocked|was blocked|is deposited|has been deposited|blocked|deposited|"
    "sont bloques|est bloque|bloques|a ete depose|ont ete deposes|deposes|geblokkeerd|is geblokkeerd|werd gestort|"
    "gestort|gesperrt|gesperrt sind|hinterlegt|eingezahlt|bloqueados|bloqueado|depositados"
)
TAXED = Wording(
    "taxable income|total income|net taxable income|income|gross income|total taxable income|"
    "annual income|yearly income|revenu annuel|jaarinkomen|jaarlijks inkomen|jahreseinkommen|ingresos anuales|"
    "renta anual|rendimento anual|reddito annuo|"
    "revenu total imposable|revenu total|revenu annuel imposable|totaal belastbaar inkomen|"
    "gesamtes steuerpflichtiges einkommen|"
    "revenu imposable|revenus imposables|revenu net imposable|revenu globalement imposable|total des revenus|"
    "revenus|"
    "belastbaar inkomen|netto belastbaar inkomen|gezamenlijk belastbaar inkomen|totaal inkomen|inkomsten|inkomen|"
    "total dos rendimentos tributaveis|rendimentos tributaveis|rendimento coletavel|rendimento global|"
    "rendimento tributavel|"
    "base imponible general|base liquidable general|base imponible|reddito imponibile|reddito complessivo|"
    "rendimiento neto|renta imponible|vergiye tabi gelir|matrah|vergi matrahi|podstawa opodatkowania|dochod|"
    "chargeable income|assessable income|net total income|revenu fiscal de reference|revenu brut global|"
    "zu versteuerndes einkommen|steuerpflichtiges einkommen|gesamtbetrag der einkunfte|einkunfte|einkommen",
    label=True,
)
TAXED_IN_ALL = (
    Wording(
        "revenu imposable globalement|revenu globalement imposable|total imposable globalement|imposable globalement|"
        "gezamenlijk belastbaar inkomen|gezamenlijk belastbaar|globaal belastbaar inkomen|globaal belastbaar|"
        "gesamtes steuerpflichtiges einkommen|zu versteuerndes einkommen|net taxable income|total taxable income|"
        "revenu fiscal de reference|revenu net imposable|base liquidable general|rendimento coletavel|"
        "chargeable income|"
        "assessable income",
        label=True,
    ),
    Wording(
        "taxable income|total income|net total income|"
        "revenu total imposable|revenu imposable|revenus imposables|total des revenus imposables|"
        "revenu annuel imposable|revenu brut global|total imposable|totaal belastbaar|totaal belastbaar inkomen|"
        "netto belastbaar inkomen|belastbaar inkomen|gesamtbetrag steuerpflichtig|gesamt steuerpflichtig|"
        "base imponible general|reddito imponibile|reddito complessivo|rendimento global|rendimento tributavel|"
        "podstawa opodatkowania|vergi matrahi|matrah",
        label=True,
    ),
)
"""What the tax is counted from, after all that is added and taken off; the surest words first."""
TAX_YEAR = Wording(
    "tax year|assessment year|income year|year of assessment|exercice d'imposition|exercice|annee de revenus|"
    "revenus de l'annee|aanslagjaar|inkomstenjaar|inkomsten van het jaar|steuerjahr|veranlagungsjahr|"
    "einkommensjahr|"
    "fur das jahr|fiscal year|bescheid fur|veranlagungszeitraum|kalenderjahr|pour l'annee|au titre de l'annee|"
    "voor het jaar|for the year|del ano|por el ano|per l'anno|relativo all'anno|ano calendario|ano fiscal|"
    "anno d'imposta|anno di imposta|ejercicio|ejercicio fiscal|"
    "ano de rendimentos|vergi donemi|rok podatkowy|anul fiscal",
    label=True,
)
ASSESSED = Wording(
    "tax year|assessment year|year of assessment|exercice d'imposition|exercice|aanslagjaar|aj|steuerjahr|exercicio|"
    "ejercicio|ejercicio fiscal|"
    "veranlagungsjahr",
    label=True,
)
"""The year a tax is asked in, where the paper names that in which the income was earned as well."""
MONTHLY = Wording(
    "per month|every month|chaque mois|elke maand|iedere maand|jeden monat|cada mes|monthly|monthly amount|"
    "monthly instalment|each month|monthly release|par mois|mensuel|mensuelle|"
    "mensalidade|mensualidad|mensilita|mensualite|mensuels|mensuelles|monatlichen|monatlicher|monatliches|"
    "per calendar month|par mois calendaire|per kalendermaand|pro kalendermonat|monthly release|maximum monthly|"
    "mensualmente|mensual|mensuales|mensile|mensali|al mes|por mes|mensal|mensais|aylik|ayda|miesiecznie|lunar|"
    "hang thang|moi thang|per bulan|setiap bulan|"
    "mensuellement|per maand|maandelijks|maandelijkse|maandbedrag|pro monat|monatlich|monatlicher betrag|monatliche"
)
BLOCKED = Wording(
    "blocked amount|amount blocked|deposited amount|amount deposited|deposit|balance|total amount|amount|"
    "blocked account|blocked sum|sum of|a sum of|the sum of|la somme de|une somme de|provision bloquee|provision|"
    "fonds bloques|somme bloquee|het bedrag van|een bedrag van|geblokkeerde som|ein betrag von|den betrag von|"
    "gesperrtes guthaben|importe bloqueado|la suma de|saldo op|solde au|"
    "montant bloque|montant depose|solde|montant total|montant|geblokkeerd bedrag|gestort bedrag|saldo|"
    "totaalbedrag|bedrag|"
    "gesperrter betrag|sperrbetrag|guthaben|einzahlung|gesamtbetrag|betrag",
    label=True,
)


DEPENDS_ON = Wording(
    "depends financially on|depends on|is dependent on|financially dependent on|is dependent upon|is supported by|"
    "is maintained by|lives on money sent by|lives on what is sent by|vit de l'argent envoye par|"
    "vit des envois de|leeft van het geld van|leeft van geld gestuurd door|depend financierement de|depend de|"
    "depend entierement de|est a charge de|est a la charge de|"
    "est pris en charge par|est prise en charge par|is afhankelijk van|is financieel afhankelijk van|is ten laste van|"
    "ten laste van|wordt onderhouden door|ist finanziell abhangig von|ist abhangig von|hangt ~ ab von|"
    "wird unterstutzt von|wird unterhalten von|depende economicamente de|depende de|a cargo de|e a carico di|"
    "bakmakla yukumlu|depends ~ on|dependent ~ on|a charge ~ de|a la charge ~ de|depend ~ de|depende ~ de|"
    "ten laste ~ van|afhankelijk ~ van|abhangig ~ von|is a dependent of|is a dependant of|is dependent of|"
    "is the dependent of|sent by|provided by|received from|subsists on ~ from|envoye par|envoyes par|envoyee par|"
    "verse par|verses par|gestuurd door|betaald door|gezonden door|geschickt von|gezahlt von|enviado por|"
    "enviados por|inviato da"
)
SUPPORTS = Wording(
    "unterhalten wird|unterstutzt wird|finanziell unterhalten|onderhouden wordt|financieel ondersteunt|"
    "supports financially|provides for|subvient aux besoins|subvient a ses besoins|prend en charge|"
    "stuurt|opstuurt|overmaakt|"
    "sends every|sends each|sends her|sends him|sends them|lui envoie|lui verse|schickt|uberweist|le manda|le envia"
)
DECLARES = Wording(
    "i the undersigned|the undersigned|je soussigne|je soussignee|je soussigne e|ik ondergetekende|ondergetekende|"
    "ich der unterzeichnete|der unterzeichnete|die unterzeichnete|yo el abajo firmante|io sottoscritto"
)
ON_ME = Wording(
    "depends on me|dependent on me|depends entirely on me|depend de moi|depend entierement de moi|a ma charge|"
    "afhankelijk van mij|van mij afhankelijk|te mijnen laste|von mir abhangig|depende de mi"
)


I_DEPEND = Wording(
    "i am dependent|i am wholly dependent|i am fully dependent|i am totally dependent|i am entirely dependent|"
    "i depend on|i depend entirely on|i am therefore wholly dependent|i am financially dependent|je suis a charge|"
    "je suis entierement a charge|je depends de|ik ben ten laste|ik ben afhankelijk|ich bin abhangig|dependo de"
)
"""The one who speaks is the one who depends."""


SUPPORTER = Wording(
    "supported by|maintained by|dependent on|dependant of|dependent of|depends on|supporter|sponsor|person supporting|"
    "soutenu par|soutenue par|pris en charge par|prise en charge par|a charge de|a la charge de|soutien|"
    "ten laste van|onderhouden door|ondersteund door|afhankelijk van|"
    "unterstutzt von|unterstutzt durch|unterhalten von|unterhaltspflichtiger|a cargo de|sustentado por|mantenido por|"
    "a carico di",
    label=True,
)
"""Asks on a form on whom somebody depends."""
DEPENDANT = Wording(
    "dependant|dependent|dependent person|dependant person|supported person|personne a charge|personne soutenue|"
    "persoon ten laste|ondersteunde persoon|onderhouden persoon|unterstutzte person|unterhaltsberechtigter|"
    "unterhaltene person|"
    "persona a cargo|persona dependiente|pessoa a cargo|persona a carico",
    label=True,
)
SENDER = Wording(
    "sender|remitter|sent by|name of sender|sender's name|ordering customer|expediteur|expeditrice|nom de l'expediteur|"
    "donneur d'ordre|envoye par|afzender|opdrachtgever|verzender|absender|auftraggeber|remitente|ordenante|remetente|"
    "mittente|ordinante|gonderen|nadawca",
    label=True,
)
RECEIVER = Wording(
    "receiver|recipient|beneficiary|name of receiver|receiver's name|payee|beneficiaire|destinataire|"
    "nom du beneficiaire|begunstigde|ontvanger|begunstigter|empfanger|beneficiario|beneficiaria|destinatario|"
    "destinataria|alici|odbiorca",
    label=True,
)


def _two_asked(paper: Paper, one: Wording, other: Wording) -> tuple[Field[str], Field[str]] | None:
    """Those at two labels that belong together, where each is asked for and one person stands there."""
    two = tuple(
        agreeing([each for each in names_at(paper, wording, plausibility=0.86) if len(each.value.split()) > 1])
        for wording in (one, other)
    )
    both = all(len(field.values) == 1 for field in two)
    return (two[0], two[1]) if both and words_of(two[0].values[0]) != words_of(two[1].values[0]) else None


def dependency(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``dependency-proof``: on whom the person depends; of a declaration, who makes it."""
    if asked := _two_asked(paper, SUPPORTER, DEPENDANT) or _two_asked(paper, SENDER, RECEIVER):
        return {"depends_on": asked[0], "holder_name": asked[1]}
    on = agreeing(names_after(paper, ((DEPENDS_ON, 0.85),)) or names_before(paper, SUPPORTS, 0.84))
    if not on.readings:
        on = agreeing([each for each in names_at(paper, SUPPORTER, plausibility=0.84) if len(each.value.split()) > 1])
    fields: dict[str, Field[Scalar]] = {"depends_on": on}
    if not on.readings and paper.has(ON_ME):
        fields["depends_on"] = agreeing(names_after(paper, ((DECLARES, 0.84),)))
    said = names_before(paper, DEPENDS_ON, 0.8)
    about = agreeing([*said, *holder_name(paper).readings])
    if not fields["depends_on"].readings or paper.has(I_DEPEND):
        spoken = agreeing(speaking_for_oneself(paper))
        if spoken.readings and not paper.has(ON_ME):
            return fields | {"holder_name": spoken}
    supporter = fields["depends_on"].best
    others = [
        one for one in about.readings if supporter is None or words_of(one.value) != words_of(str(supporter.value))
    ]
    if others and len(others) < len(about.readings):
        # Of the two whom such a paper is about the other one is known: who is left is no longer one of several.
        left = [replace(one, confidence=max(one.confidence, _LEFT)) for one in others]
        fields["holder_name"] = Field(tuple(left if len(others) == 1 else others))
    elif about.readings and not others:
        # The only name that was read is that of the other of the two.
        fields["holder_name"] = as_guess(about)
    elif said and len(others) == 1:
        fields["holder_name"] = about
    return fields


_LEFT = 0.7


_YEAR = pattern_of(r"[ :.\t]{1,4}(20\d\d)(?![\d.])")
_SURE_OF_YEAR = 0.84


def _years_behind(paper: Paper, wording: Wording) -> list[Reading[str]]:
    return [
        reading
        for hit in paper.find(wording)
        if (found := _YEAR.match(hit.page.text, hit.end)) is not None
        for reading in fixed(Snippet(hit.page, found.start(1), found.end(1)), found[1], _SURE_OF_YEAR)
    ]


def tax_assessment(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``tax-assessment``."""
    income, currency = amount_at(paper, TAXED_IN_ALL[0], 0.88)
    for wording in (TAXED_IN_ALL[1], TAXED):
        if not income.readings:
            income, currency = amount_at(paper, wording, 0.88)

    def year(text: str) -> str:
        match = re.match(r"(20\d\d)\b", text)
        return match.group(1) if match else ""

    right_behind = _years_behind(paper, ASSESSED) or _years_behind(paper, TAX_YEAR)
    fields: dict[str, Field[Scalar]] = {
        "income": income,
        "currency": currency,
        "tax_year": field_of(right_behind, keep=0.9) if right_behind else text_at(paper, TAX_YEAR, 0.9, clean=year),
    }
    named = holder_name(paper)
    if named.best is None or named.best.confidence < WEAK:
        sent_to = addressee(paper)
        if sent_to.readings:
            fields["holder_name"] = sent_to
    return fields


def student_account(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``student-account``: the blocked amount and what is released each month."""
    total, currency = amount_at(paper, BLOCKED, 0.86, but=MONTHLY)
    monthly, _ = amount_at(paper, MONTHLY, 0.84)
    if not monthly.readings:
        monthly, _ = sum_before(paper, MONTHLY)
    if not total.readings:
        total, currency = sum_before(paper, IS_BLOCKED)
    if monthly.best is not None and total.best is not None and len(total.values) > 1:
        total = Field(tuple(reading for reading in total.readings if reading.value != monthly.best.value))
    if not total.readings:
        total, currency = _largest(paper, monthly)
    return {
        "amount": total,
        "currency": currency,
        "bank": bank(paper),
        "monthly_amount": monthly,
        "iban": own_iban(paper),
    }


def _largest(paper: Paper, monthly: Field[Decimal]) -> tuple[Field[Decimal], Field[str]]:
    """The largest sum on the paper, surer where it is twelve times what is released each month."""
    spots = [spot for spot in amounts_on(paper) if spot.amount.currency is not None]
    largest = max((spot.amount.values[0][0] for spot in spots), default=None)
    if largest is None or (monthly.best is not None and largest <= monthly.best.value):
        return Field(), Field()
    adds_up = monthly.best is not None and largest == 12 * monthly.best.value
    sure = _ADDS_UP if adds_up else _LARGEST
    own = [spot for spot in spots if spot.amount.values[0][0] == largest]
    return (
        field_of(reading for spot in own for reading in fixed(spot.snippet, largest, sure)),
        field_of(reading for spot in own for reading in currency_nearby(spot.snippet, spot.amount, sure)),
    )


_ADDS_UP = 0.86
_LARGEST = 0.7


def sum_before(paper: Paper, wording: Wording) -> tuple[Field[Decimal], Field[str]]:
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
