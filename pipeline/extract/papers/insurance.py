"""Insurance: cover, period and territory of a policy; affiliation to a Belgian mutual fund."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from decimal import Decimal

from pipeline.extract.dates.periods import period_of
from pipeline.extract.dates.roled import RoledDate
from pipeline.extract.dates.roles import role_field, roled_dates
from pipeline.extract.labels import amount_at, places, said, said_as, text_at
from pipeline.extract.money.amounts import amounts_on, currency_nearby
from pipeline.extract.names.clean import clean_organisation
from pipeline.extract.names.companies import companies, company_in
from pipeline.extract.papers.insured_people import insured_people
from pipeline.extract.parties.issuer_words import TITLE
from pipeline.extract.parties.issuers import house_or_sender, speaking_house
from pipeline.extract.parties.senders import by_an_intermediary, house_in
from pipeline.extract.text.candidates import field_of, fixed, statement, text_readings
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.extract.text.negation import negated_before
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

COVER = Wording(
    "coverage|cover|sum insured|insured sum|insured amount|maximum coverage|minimum coverage|coverage amount|"
    "coverage limit|"
    "limit of cover|maximum limit|limit|medical expenses|medical coverage|maximum benefit|amount insured|"
    "medical costs|"
    "up to|maximum amount|coverage up to|"
    "couverture|montant assure|montant de la couverture|plafond|plafond de garantie|capital assure|frais medicaux|"
    "montant maximum|montant garanti|garantie|jusqu'a concurrence de|a concurrence de|"
    "frais medicaux et d'hospitalisation|"
    "dekking|verzekerd bedrag|verzekerd kapitaal|maximumdekking|medische kosten|dekkingsbedrag|maximaal bedrag|"
    "tot maximaal|"
    "waarborg|deckung|deckungssumme|versicherungssumme|hochstbetrag|deckungsbetrag|heilbehandlungskosten|"
    "krankheitskosten|"
    "bis zu|maximale deckung|suma asegurada|massimale|teminat|teminat limiti|capital asegurado|suma ubezpieczenia|"
    "suma gwarancyjna|suma asigurata|capital seguro|somma assicurata|capitale assicurato|gastos medicos|"
    "despesas medicas|spese mediche|koszty leczenia|tedavi masraflari|sigorta bedeli|"
    "страховая сумма|лимит ответственности|медицинские расходы|страхова сума|ліміт відповідальності|медичні витрати|"
    "保险金额|保额|مبلغ التأمين|حد التغطية",
    label=True,
)
PREMIUM = Wording(
    "premium|price|total premium|deductible|excess|fee|amount paid|cost|prime|prime totale|franchise|prix|"
    "montant paye|"
    "premie|totale premie|eigen risico|prijs|franchise bedrag|pramie|selbstbehalt|selbstbeteiligung|preis|beitrag|"
    "luggage|baggage|bagages|bagage|gepack|liability|responsabilite civile|aansprakelijkheid|haftpflicht|"
    "death|deces|overlijden|accident|dental|dentaire|tandzorg|zahn|prim|toplam prim|prima|premio|franchigia|franquicia|"
    "franquia|muafiyet|skladka|udzial wlasny|страховая премия|страховой взнос|страхова премія|страховий платіж|"
    "франшиза|保险费|保费|免赔额|قسط التأمين",
    label=True,
)
INSURER = Wording(
    "underwritten by|assured by|risk carrier|garanti par|risikotrager|insurer|insurance company|name of insurer|"
    "insured by|underwriter|insurance provider|carrier|"
    "assureur|compagnie d'assurance|compagnie d'assurances|nom de l'assureur|"
    "verzekeraar|verzekeringsmaatschappij|naam verzekeraar|versicherer|versicherungsgesellschaft|"
    "versicherungsunternehmen",
    label=True,
)
TERRITORIES = (
    (
        "worldwide",
        Wording(
            "mundial|todo el mundo|mundo inteiro|tutto il mondo|mondo intero|tum dunya|caly swiat|worldwide|"
            "world wide|all countries|monde entier|mondiale|wereldwijd|weltweit|entire world"
        ),
    ),
    (
        "schengen",
        Wording(
            "schengen|schengen area|schengen states|espace schengen|etats schengen|schengenruimte|"
            "schengenzone|schengenlanden|schengenlander|schengen*|schengen raum|schengener|schengen territory|"
            "schengengebied|schengenstaaten"
        ),
    ),
    (
        "europe",
        Wording(
            "europe|europa|european union|union europeenne|europese unie|europaische union|eu countries|europese|"
            "europaweit"
        ),
    ),
    ("belgium", Wording("belgium|belgique|belgie|belgien|kingdom of belgium")),
)
TERRITORY = Wording(
    "territory|territorial|territorial scope|area of validity|geographical|geographic|region of cover|valid in|"
    "area of cover|"
    "ambito territorial|ambito geografico|estensione territoriale|validita territoriale|cografi kapsam|cografi sinir|"
    "zakres terytorialny|territorial limits|geographical scope|"
    "countries|area|destination|coverage area|territoire|etendue territoriale|zone|zone geographique|pays|"
    "validite territoriale|"
    "valable en|valable dans|grondgebied|dekkingsgebied|gebied|geldigheidsgebied|landen|bestemming|geldig in|"
    "geltungsbereich|territorial gultig|gebiet|reiseziel|gultig in|landerbereich|valid for",
    label=True,
)
FUND = Wording(
    "mutual|mutual insurance fund|health insurance fund|mutual fund|name of fund|mutualite|organisme assureur|"
    "nom de la mutualite|caisse|ziekenfonds|mutualiteit|verzekeringsinstelling|naam ziekenfonds|krankenkasse|"
    "name der krankenkasse|versicherungstrager",
    label=True,
)
_FUNDS = Wording(
    "mutualite chretienne|christelijke mutualiteit|cm|mutualites libres|partenamut|omnimut|mutualia|solidaris|"
    "socialistische mutualiteiten|neutrale ziekenfonds|mutualite neutre|liberale mutualiteit|mutualite liberale|"
    "mutplus|"
    "helan|onafhankelijk ziekenfonds|caami|hziv|vlaams neutraal ziekenfonds|partena|oz|de voorzorg|bond moyson|"
    "symbio|"
    "freie krankenkasse|christliche krankenkasse|hilfskasse|capac|caisse auxiliaire"
)
FAMILY = Wording(
    "family members|and his family|and her family|dependants|dependents|family is covered|covers the family|"
    "members of the family|can be registered as dependants|can be affiliated as dependants|"
    "can ~ be registered as dependants|as persons dependent on|"
    "membres de la famille|membres de sa famille|personnes a charge|et sa famille|pour lui meme et sa famille|"
    "pour elle meme et sa famille|les membres de son menage|couvre sa famille|ayants droit|"
    "comme personne a charge|en tant que personne a charge|comme personnes a charge|en qualite de personne a charge|"
    "au titre de personne a charge|en qualite de personnes a charge|"
    "inscrit a sa charge|inscrite a sa charge|inscrits a sa charge|inscrites a sa charge|inscrit a charge|"
    "inscrite a charge|inscrits a charge|est a sa charge|sont a sa charge|sera a sa charge|seront a sa charge|"
    "ten laste ingeschreven|ten laste worden ingeschreven|ten laste genomen|"
    "gezinsleden|leden van het gezin|personen ten laste|en zijn gezin|en haar gezin|familieleden|dekt zijn gezin|"
    "als persoon ten laste|als personen ten laste|"
    "mitversicherte personen|meeverzekerde personen|familienmitglieder|angehorige|seine familie|ihre familie|"
    "mitversicherte|personen zu lasten|familienangehorige|mitversichert werden|als person zu lasten|"
    "als mitversicherte person|familienversicherung|zu lasten eingetragen|zu lasten eingetragen werden|"
    "peut etre inscrit e a charge|peut etre inscrit a charge|peut etre inscrite a charge|"
    "peuvent etre inscrits a charge|"
    "kan ten laste ingeschreven worden|kan ten laste worden ingeschreven|"
    "kan als persoon ten laste worden ingeschreven|als persoon ten laste ingeschreven|"
    "cover as a dependant can start|may be registered as a dependant|can be registered as dependant|"
    "can be registered as a dependant|can be registered as dependent|als gezinslid ingeschreven",
)
ALONE = Wording(
    "only for himself|only for herself|for himself only|does not cover family|not cover the family|no dependants|"
    "no dependents|uniquement pour lui meme|uniquement pour elle meme|pas de personnes a charge|"
    "aucune personne a charge|personne a charge neant|personnes a charge neant|personnes a charge aucune|"
    "personen ten laste geen|personen ten laste nihil|persons dependent none|dependants none|"
    "ne couvre pas la famille|sans personne a charge|enkel voor zichzelf|geen personen ten laste|geen gezinsleden|"
    "zonder personen ten laste|nur fur sich selbst|keine mitversicherten|keine angehorigen|"
    "keine familienmitglieder",
)


_ON_HIS_COVER = pattern_of(
    r"\b(?:echtgeno|partner|kind|zoon|dochter|conjoint|epou[sx]|compagn|enfant|fils|fille|spouse|wife|husband|child|"
    r"son\b|"
    r"daughter|ehegatt|ehefrau|ehemann|tochter|sohn)[a-z]{0,6}(?:\(s\))?[\s(/,-]{1,3}"
    r"(?:ten laste|a charge|zu lasten|dependent|dependant|mitversichert|medeverzekerd|coassure)"
)
"""A row of somebody covered with the holder: "Echtgenote ten laste", "enfant à charge"."""


def _family(paper: Paper) -> Field[bool]:
    """Whether the family is covered: in known words, else by the rows of those who are."""
    plain = said(paper, FAMILY, ALONE, sure=0.85)
    if plain.readings:
        return plain
    rows = [
        Snippet(page, match.start(), match.end())
        for page in paper.pages
        for match in _ON_HIS_COVER.finditer(page.folded)
        if not negated_before(page.folded, match.start())
    ]
    return statement(True, rows[:2], 0.82)


def health(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``health-insurance``."""
    amount, currency = _cover(paper)
    begin, end = _period(paper)
    return {
        "coverage_amount": amount,
        "currency": currency,
        "valid_from": begin,
        "valid_until": end,
        "territory": _territory(paper),
        "insurer": _insurer(paper),
    }


MEDICAL = Wording(
    "medical expenses|medical costs|medical treatment|medical cover|medical benefits|hospitalisation|hospitalization|"
    "hospital treatment|frais medicaux|frais de sante|frais medicaux et d'hospitalisation|soins de sante|"
    "medische kosten|"
    "geneeskundige kosten|ziektekosten|heilbehandlungskosten|krankheitskosten|heilbehandlung|behandlungskosten|"
    "gastos medicos|asistencia medica|despesas medicas|assistencia medica|spese mediche|tibbi tedavi|tedavi teminati|"
    "tedavi masraflari|koszty leczenia|cheltuieli medicale|meditsinskie raskhody|chi phi y te|biaya medis",
    label=True,
)
"""What is covered first of all; luggage and liability have sums of their own."""
_LEAST_COVER = 5000


def _cover(paper: Paper) -> tuple[Field[Decimal], Field[str]]:
    """The sum insured: what medical expenses are covered up to, else the largest sum that a cover wording announces."""
    for skip in (_is_asked_for, None):
        medical, of_medical = amount_at(paper, MEDICAL, 0.92, but=PREMIUM, skip=skip)
        if len(medical.values) == 1 and medical.values[0] >= _LEAST_COVER:
            return medical, of_medical
        in_row, of_row = _in_row(paper)
        if in_row.readings:
            return in_row, of_row
        amount, currency = amount_at(paper, COVER, 0.92, but=PREMIUM, skip=skip)
        if amount.readings:
            break
    if amount.readings:
        large = [reading for reading in amount.readings if reading.value >= 1000]
        if large and len(large) < len(amount.readings):
            return field_of(large), currency
        return amount, currency
    large_spots = [spot for spot in amounts_on(paper) if spot.amount.currency and spot.amount.values[0][0] >= 10_000]
    readings: list[Reading[Decimal]] = []
    currencies: list[Reading[str]] = []
    for spot in [spot for spot in large_spots if not _of_something_else(spot.snippet)][:3]:
        own = list(spot.amount.values)
        readings += fixed(spot.snippet, own[0][0], 0.68)
        currencies += currency_nearby(spot.snippet, spot.amount, 0.7)
    return field_of(readings), field_of(currencies)


def _in_row(paper: Paper) -> tuple[Field[Decimal], Field[str]]:
    """The sum in the row of a table that is about treatment, whatever else its first cell says."""
    amounts: list[Reading[Decimal]] = []
    currencies: list[Reading[str]] = []
    for hit in paper.find(MEDICAL):
        cell = hit.page.cell_at(hit.start)
        beside = hit.page.right_of(cell) if cell is not None else None
        if (
            cell is None
            or beside is None
            or any(cell.start <= other.start < hit.start for other in PREMIUM.find(hit.page))
        ):
            continue
        spots = [
            spot
            for spot in amounts_on(paper)
            if spot.snippet.page is hit.page and beside.start <= spot.snippet.start < beside.end
        ]
        if spots and spots[0].amount.currency and spots[0].amount.values[0][0] >= _LEAST_COVER:
            amounts += fixed(spots[0].snippet, spots[0].amount.values[0][0], _ROW)
            currencies += currency_nearby(spots[0].snippet, spots[0].amount, _ROW)
    return field_of(amounts), field_of(currencies)


_ROW = 0.88
_REACH_OF_ASKING = 48
_WORDS_OF_PROSE = 5
_ASKED = pattern_of(
    r"\b(?:minimum|minimal\w{0,2}|at least|not less than|no less than|exceed\w{0,3}|in excess of|more than|"
    r"required|requirement\w?|"
    r"au moins|au minimum|minimale?|superieure?s?|inferieure?s?|exige\w{0,2}|requis\w{0,2}|minstens|ten minste|"
    r"minimaal|vereist\w?|"
    r"mindest\w{0,8}|wenigstens|uber|erforderlich\w?|al menos|minim[oa]|exigid[oa]|no inferior|pelo menos|"
    r"nao inferior|"
    r"almeno|non inferiore|richiest[oa]|en az|asgari|co najmniej|minimaln\w{1,3}|cel putin|depasse\w{0,3}|"
    r"overschrijd\w{0,2}|"
    r"ubersteig\w{0,2}|hoger dan)\b"
)


def _is_asked_for(hit: Hit) -> bool:
    """Whether a sentence says what a cover has to be at least: "minimum cover of EUR 30,000", "exceeds EUR 30,000"."""
    page = hit.page
    start, end = page.line_bounds(hit.start)
    words = sum(word.islower() for word in page.text[start:end].split())
    if "\t" in page.text[start:end] or words < _WORDS_OF_PROSE:
        return False
    before = page.folded[max(0, hit.start - _REACH_OF_ASKING) : hit.end].replace("\n", " ")
    behind = page.folded[hit.end : hit.end + _REACH_OF_ASKING].replace("\n", " ")
    # What is asked for stands between the words for a cover and the sum, or right before those words.
    return _ASKED.search(re.split(r"\d", behind)[0]) is not None or _ASKED.search(before) is not None


def _of_something_else(sum_insured: Snippet) -> bool:
    """Whether the line before a sum speaks of liability, luggage or the premium, and not of treatment."""
    page, start = sum_insured.page, sum_insured.start
    line, _ = page.line_bounds(start)
    return any(line <= hit.start < start for hit in PREMIUM.find(page)) and not any(
        line <= hit.start < start for hit in MEDICAL.find(page)
    )


def _period(paper: Paper) -> tuple[Field[dt.date], Field[dt.date]]:
    begin, end = role_field(paper, "from", "start"), role_field(paper, "until", "end")
    if begin.readings and end.readings and len(begin.values) == 1 and len(end.values) == 1:
        return begin, end
    first, last = period_of(paper)
    first, last = (first if first.readings else begin, last if last.readings else end)
    if len(first.values) == 1 and len(last.values) == 1 and first.values != last.values:
        return first, last
    return _two_days(paper) or (first, last)


_BETWEEN_DAYS = pattern_of(
    r"\W{0,3}(?:to|till|until|au|jusqu'au|tot(?: en met)?|t\W?e\W?m|t\W?m|bis(?: zum)?|al|a|ao|ate|hasta|do|po|"
    r"/?\W{0,3}until)?"
    r"\W{0,3}(?:(?:24|23|00|12)[:.h](?:00|59)\s?(?:h|hrs|hours|uhr|heures|uur)?\W{0,2})?(?:of|on|du|le|van|am|del|de|"
    r"dia)?\W{0,2}"
)
_LEADS_TO_PERIOD = pattern_of(
    r"\b(?:valid\w*|valab\w*|geldig\w*|gultig\w*|vigen\w*|period\w*|durata|duration|duree|dauer|zeitraum|cover\w*|"
    r"couv\w*|"
    r"insurance|insured|assur\w*|verzeker\w*|versicher\w*|from|du|van|vom|del|dal|gecerli\w*|okres)\b[^\n]{0,40}$"
)
_LONGEST_COVER = 5 * 366
_OF_NO_TERM = frozenset(("birth", "payment", "law", "revision", "printed"))


def _two_days(paper: Paper) -> tuple[Field[dt.date], Field[dt.date]] | None:
    """The two days of the one stretch "valid … to …" in which only hours and small words stand between them."""
    found: dict[tuple[dt.date, dt.date], tuple[RoledDate, RoledDate]] = {}
    dates = [date for date in roled_dates(paper) if len(date.spot.values) >= 1 and date.role not in _OF_NO_TERM]
    for first, second in itertools.pairwise(dates):
        page, end = first.spot.snippet.page, first.spot.snippet.end
        if second.spot.snippet.page is not page or not 0 < (second.latest - first.latest).days <= _LONGEST_COVER:
            continue
        line, _ = page.line_bounds(first.spot.snippet.start)
        before = page.folded[max(line, first.spot.snippet.start - _CLAUSE) : first.spot.snippet.start]
        between = page.folded[end : second.spot.snippet.start]
        joined = _BETWEEN_DAYS.fullmatch(between) or (
            len(between) < len("  no / until  to  ") and _UNTIL.search(between) is not None
        )
        if joined and _LEADS_TO_PERIOD.search(before):
            found[first.latest, second.latest] = (first, second)
    if len(found) != 1:
        return None
    ((first, second),) = found.values()
    return field_of(first.readings(_JOINED)), field_of(second.readings(_JOINED))


_UNTIL = pattern_of(r"\b(?:to|until|till|au|tot|bis|al|hasta)\s{0,2}$")
_CLAUSE = 60
_JOINED = 0.86


def _territory(paper: Paper) -> Field[str]:
    """Where the cover holds (``worldwide``, ``schengen`` …): named near a label of territory, else anywhere."""
    labels = list(paper.find(TERRITORY))
    for value, wording in TERRITORIES:
        near = [
            hit
            for hit in paper.find(wording)
            if any(other.page is hit.page and -10 <= hit.start - other.end <= 60 for other in labels)
        ]
        if near:
            return statement(value, places(near[:2]), 0.88)
    return field_of(said_as(paper, TERRITORIES[:3], 0.72).readings, keep=0.99)


def _insurer(paper: Paper) -> Field[str]:
    labelled = text_at(paper, INSURER, 0.88, clean=lambda text: company_in(text) or clean_organisation(text))
    if labelled.best is not None:
        # "Assurances / Meridia SA": the rest of a name that went to the next line.
        longer = [one for one in companies(paper) if fold(one.raw).startswith(fold(labelled.best.value) + " ")]
        if longer:
            return field_of(text_readings(longer[0], 0.85))
        named = [one for one in companies(paper) if fold(one.raw) == fold(labelled.best.value)]
        if named:
            # Written with its legal form, it is a company also where the label is a word of a sentence.
            return field_of([*labelled.readings, *text_readings(named[0], 0.82)], keep=0.9)
    if labelled.readings or not paper.pages:
        return labelled
    page = paper.pages[0]
    for cell in page.cells[:8]:
        place = house_in(page, cell)
        named_so = place is not None and _INSURER_WORD.search(fold(place.raw)) and not TITLE.search(fold(place.raw))
        if cell.box[1] < 0.25 and place is not None and named_so:
            return field_of(text_readings(place, 0.74, _insurer_in))
    own = [one for one in companies(paper) if _INSURER_WORD.search(fold(one.raw)) and not by_an_intermediary(one)]
    if len({fold(one.raw).strip(". ") for one in own}) == 1:
        return field_of(text_readings(own[0], 0.72))
    return house_or_sender(paper)


_INSURER_WORD = pattern_of(
    r"insur|assur|assist|verzeker|versicher|allianz|axa|care|mutual|segur|assicur|sigorta|ubezpiecz|asigur|zorg|krank"
)


def _insurer_in(text: str) -> str:
    """The company of a line of the letterhead, without what the paper is behind it."""
    return company_in(text) or text


_FUND_WORD = pattern_of(r"ziekenfonds|mutualit|mutuelle|krankenkasse|hilfskasse|mutual")
_PERSON_OF = pattern_of(
    r",[^\n]{0,120}\b(?:dossierbeheer\w*|gestionnaire|directeur|director|beheerder|conseill\w*|medewerk\w*|"
    r"sachbearbeit\w*)"
)


def _fund_name(text: str) -> str:
    """The name of a fund; empty for the person who signs for it, and for what stands over that signature."""
    words = fold(text)
    return "" if _PERSON_OF.search(words) or _BEGINS_FOR.match(words) else clean_organisation(text)


def _signs_for(hit: Hit) -> bool:
    """Whether a label heads the place where somebody signs for the fund: "Für die Krankenkasse,"."""
    line, _ = hit.page.line_bounds(hit.start)
    return _FOR.search(hit.page.folded, line, hit.start) is not None


_FOR_WORDS = r"(?:fur|im namen|namens|voor|pour|au nom|for|on behalf of)(?:\s(?:d(?:er|ie|e|es)|het|la|le|l'|the|our))?"
_FOR = pattern_of(rf"\b{_FOR_WORDS}\s?$")
_BEGINS_FOR = pattern_of(rf"{_FOR_WORDS}\s")


def _letterhead_fund(paper: Paper) -> list[Reading[str]]:
    """A fund of any name: the line of the letterhead that says it is one."""
    house = speaking_house(paper)
    if house.best is not None and _FUND_WORD.search(fold(house.best.value)):
        return list(house.readings)
    for page in paper.pages[:1]:
        for cell in page.cells[:10]:
            place = house_in(page, cell)
            if cell.box[1] < 0.25 and place is not None and _FUND_WORD.search(fold(place.raw)):
                return list(text_readings(place, 0.78))
    return list(house_or_sender(paper).readings)


def mutual(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``mutual-insurance``: is the family covered, and by which fund."""
    fund = text_at(paper, FUND, 0.8, clean=_fund_name, skip=_signs_for)
    head = _letterhead_fund(paper)
    if fund.best is not None and head and f" {fold(fund.best.value)}" in f" {fold(head[0].value)}":
        fund = field_of(head)  # A stamp breaks the name behind a word that is a label elsewhere.
    if not fund.readings or (fund.best is not None and fund.best.confidence < 0.6):
        named = [reading for hit in paper.find(_FUNDS) for reading in text_readings(places([hit])[0], 0.75)]
        whole = head and named and fold(named[0].value) in fold(head[0].value)
        fund = field_of(head if whole else named[:2] or head, keep=0.95)
    return {
        **insured_people(paper),
        "family_covered": _family(paper),
        "fund": fund,
    }
