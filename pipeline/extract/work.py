"""Work: employment certificates and contracts, permits and authorisations, companies."""

from __future__ import annotations

import re

from pipeline.extract.candidates import field_of, fixed, statement, text_readings
from pipeline.extract.date_roles import role_field
from pipeline.extract.labels import amount_at, places, said, said_as, text_at
from pipeline.extract.lines import PageText, Paper, Snippet, fold
from pipeline.extract.parties import EMPLOYEE as EMPLOYEE_PARTY
from pipeline.extract.parties import EMPLOYER as EMPLOYER_PARTY
from pipeline.extract.parties import party
from pipeline.extract.people import clean_name, clean_organisation, names_after, names_at
from pipeline.extract.periods import month_names, stated_period
from pipeline.extract.wording import Wording
from validators.facts import Field, Reading, Scalar

EMPLOYER = Wording(
    "employer|name of employer|name of the employer|employer name|company|company name|name of company|"
    "name of the company|organisation|host company|"
    "employeur|nom de l'employeur|l'employeur|societe|nom de la societe|entreprise|nom de l'entreprise|"
    "raison sociale|"
    "denomination|denomination sociale|"
    "werkgever|naam werkgever|naam van de werkgever|de werkgever|bedrijf|naam van het bedrijf|onderneming|"
    "vennootschap|"
    "bedrijfsnaam|arbeitgeber|name des arbeitgebers|der arbeitgeber|firma|unternehmen|firmenname|trade name|"
    "business name|"
    "isveren|pracodawca|empresa|datore di lavoro|business entity",
    label=True,
)
BETWEEN = Wording("between|entre|tussen|zwischen")
LEGAL_FORM = re.compile(
    r"\b(?:s\.?a\.?(?:r\.?l\.?)?|n\.?v\.?|b\.?v\.?(?:b\.?a\.?)?|s\.?p\.?r\.?l\.?|s\.?r\.?l\.?|gmbh|ag|ltd\.?|"
    r"limited|llc|inc\.?|plc|"
    r"asbl|vzw|"
    r"s\.l\.u?\.?|lda|s\.?a\.?s|d\.o\.o|s\.r\.o|kft|unipessoal|cvba|scrl|corp\.?|co\.|pvt\.? ltd\.?|fze|fzco|"
    r"l\.l\.c\.?|a\.s\.|sp\. z o\.o\.|s\.p\.a\.)(?![a-z])",
    re.IGNORECASE,
)
JOB = Wording(
    "job title|position|function|occupation|designation|employed as|works as|working as|post held|capacity of|"
    "in the position of|as a|role|title of position|hired as|"
    "fonction|poste|qualite de|en qualite de|occupe la fonction de|occupe le poste de|profession|emploi|"
    "en tant que|"
    "functie|functietitel|in de functie van|als|beroep|betrekking|tewerkgesteld als|hoedanigheid van|werkzaam als|"
    "stellung|position als|tatigkeit|berufsbezeichnung|beschaftigt als|angestellt als|gorevi|unvani|stanowisko|"
    "cargo|desempenando el cargo de|desempefiando el cargo de|el cargo de|exercendo as funcoes de|as funcoes de|"
    "in qualita di|con mansioni di|con la qualifica di|na stanowisku|in functia de|gorevinde|"
    "mansione",
    label=True,
)
WEAK_JOB = frozenset({"as a", "als", "as", "role", "en tant que"})
SALARY = Wording(
    "monthly gross pay|monthly gross|gross monthly pay|bruttomonatslohn|monatslohn|bruttojahreslohn|monatsbrutto|"
    "bruttomonatsgehalt|bruto maandwedde|bruto maandsalaris|maandsalaris|jaarsalaris|bruto per maand|salary|"
    "gross salary|gross monthly salary|gross annual salary|monthly salary|annual salary|basic salary|"
    "remuneration|"
    "net salary|total salary|wage|wages|monthly gross|gross pay|earns|earning|monthly income|annual gross salary|"
    "salaire|salaire brut|salaire mensuel|salaire mensuel brut|salaire net|salaire annuel brut|remuneration brute|"
    "remuneration mensuelle|traitement|remuneration mensuelle brute|appointements|"
    "loon|brutoloon|bruto maandloon|maandloon|salaris|brutosalaris|bruto jaarloon|wedde|bruto wedde|bezoldiging|"
    "nettoloon|"
    "bruto maandsalaris|bruto jaarsalaris|maandelijks brutoloon|"
    "gehalt|bruttogehalt|monatsgehalt|bruttomonatsgehalt|jahresgehalt|bruttojahresgehalt|lohn|bruttolohn|vergutung|"
    "verdienst|entgelt|nettogehalt|net pay|net payable|net a payer|te betalen netto|auszahlungsbetrag|nettolohn|"
    "salario|sueldo|stipendio|ucret|maas|wynagrodzenie|vencimento|vencimento mensal|remuneracion mensual|haber mensual|"
    "retribuzione|aylik ucret|salariu|salariul brut|salariu brut",
    label=True,
)
PER_MONTH = Wording(
    "per month|monthly|a month|par mois|mensuel|mensuelle|per maand|maandelijks|maandloon|pro monat|monatlich|"
    "monatsgehalt|mensuels|maandelijkse|monatliches|bruto maandloon|maandsalaris|"
    "bruttomonatsgehalt|gross monthly"
)
PER_YEAR = Wording(
    "per year|per annum|yearly|annual|annually|a year|par an|annuel|annuelle|annuels|per jaar|jaarlijks|jaarloon|"
    "jaarsalaris|pro jahr|jahrlich|jahresgehalt|bruttojahresgehalt|p a|jaarlijkse|brut annuel"
)
PER_HOUR = Wording("per hour|hourly|an hour|par heure|l'heure|horaire|per uur|uurloon|pro stunde|stundenlohn")
ADDRESS = Wording(
    "company address|address of the company|office address|registered office|business address|address of employer|"
    "head office|address|adresse de l'employeur|adresse de la societe|siege social|siege|adresse|"
    "adres van de werkgever|adres van het bedrijf|maatschappelijke zetel|zetel|adres|"
    "firmensitz|sitz|anschrift|geschaftsadresse|adresse des arbeitgebers|po box|p o box",
    label=True,
)
_STREET = re.compile(
    r"\b(?:street|road|avenue|boulevard|lane|square|rue|chaussee|place|quai|straat|laan|weg|plein|steenweg|strasse|str|"
    r"platz|allee|p\.?o\.? ?box|b\.?p\.?|bp|postbus|floor|building|tower|block|plot|sector|cad|via|calle|sokak|ul)\b|"
    r"straat|laan\b|steenweg|strase\b|strasse\b"
)
_CONTACT = re.compile(
    r"(?:\b(?:tel|phone|telephone|fax|gsm|mobile|ph|telefoon|telefon)\b\s?[.:°]*\s*|"
    r"(?<![\w])\+)\(?\d[\d ()./-]{6,18}\d|"
    r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}"
)
SIGNATORY = Wording(
    "signed by|authorised signatory|authorized signatory|name of signatory|name and position|for the company|"
    "on behalf of the company|yours sincerely|yours faithfully|sincerely|represented by|name and title|"
    "signe par|represente par|representee par|nom et fonction|nom et qualite|pour la societe|pour l'employeur|"
    "ondertekend door|vertegenwoordigd door|naam en functie|namens|voor de werkgever|hoogachtend|"
    "unterzeichnet von|vertreten durch|name und funktion|im auftrag|mit freundlichen grussen",
    label=True,
)
POSITIONS = Wording(
    "managing director|general manager|hr manager|human resources manager|hr director|human resources director|"
    "head of human resources|head of hr|director|ceo|chief executive officer|hr officer|manager|owner|"
    "secretary general|"
    "administrator|chief financial officer|cfo|dean|rector|president|"
    "directeur general|directrice generale|directeur des ressources humaines|directrice des ressources humaines|"
    "responsable rh|responsable des ressources humaines|directeur|directrice|gerant|gerante|"
    "administrateur delegue|drh|"
    "algemeen directeur|hr manager|personeelsdirecteur|zaakvoerder|directeur personeel|gedelegeerd bestuurder|"
    "bestuurder|"
    "geschaftsfuhrer|geschaftsfuhrerin|personalleiter|personalleiterin|leiter personal|prokurist"
)
INDEFINITE = Wording(
    "indefinite|indefinite period|indefinite duration|open ended|permanent contract|unlimited duration|"
    "permanent position|"
    "duree indeterminee|cdi|contrat a duree indeterminee|onbepaalde duur|onbepaalde tijd|unbefristet|unbefristeter|"
    "auf unbestimmte zeit|tiempo indefinido|tempo indeterminato"
)
FIXED = Wording(
    "fixed term|definite period|fixed period|temporary contract|limited duration|duree determinee|cdd|"
    "bepaalde duur|"
    "bepaalde tijd|befristet|befristeter|auf bestimmte zeit|tempo determinato"
)
ANNEX = re.compile(r"\b(?:annexe?|bijlage|anlage|anhang)\s?(?:n[r°o]?\.?\s?)?(4[678])\b")
REGIONS = (
    (
        "flanders",
        Wording(
            "vlaanderen|vlaamse overheid|vlaams gewest|flemish region|flanders|region flamande|"
            "flamische region|vdab|departement werk en sociale economie"
        ),
    ),
    (
        "brussels",
        Wording(
            "brussels capital region|region de bruxelles capitale|brussels hoofdstedelijk gewest|"
            "brussels economy and employment|bruxelles economie et emploi|"
            "brussel economie en werkgelegenheid|"
            "region brussel hauptstadt|actiris|economy employment brussels|bruxelles capitale"
        ),
    ),
    (
        "wallonia",
        Wording(
            "wallonie|region wallonne|service public de wallonie|spw|walloon region|waals gewest|wallonia|"
            "forem|wallonische region|spw emploi"
        ),
    ),
    (
        "german-speaking-community",
        Wording(
            "deutschsprachige gemeinschaft|communaute germanophone|"
            "ministerium der deutschsprachigen gemeinschaft|ostbelgien"
        ),
    ),
)
BY_EMAIL = Wording("subject|objet|onderwerp|betreff|sent|envoye|verzonden|gesendet|cc")
MAIL_FROM = Wording("from|de|van|von")
PERMIT_TYPE = Wording(
    "permit type|type of permit|type de permis|type vergunning|soort arbeidskaart|art der arbeitserlaubnis|"
    "work permit type|permis de travail|arbeidskaart|arbeitserlaubnis",
    label=True,
)
OWNER = Wording(
    "owner|name of owner|owner's name|proprietor|licensee|partner|partners|shareholder|manager|license holder|"
    "licence holder|proprietaire|nom du proprietaire|exploitant|gerant|associe|associes|titulaire|dirigeant|"
    "eigenaar|naam eigenaar|zaakvoerder|uitbater|vennoot|bestuurder|bestuurders|inhaber|inhaberin|eigentumer|"
    "gesellschafter|geschaftsfuhrer|titular|propietario|sahibi|wlasciciel|managing director|director",
    label=True,
)
CAPITAL = Wording(
    "capital|share capital|paid up capital|issued capital|capital social|maatschappelijk kapitaal|kapitaal|"
    "stammkapital|"
    "grundkapital|registered capital",
    label=True,
)
BANK_SIGNATORY = Wording(
    "signatory on|authorised signatory|authorized signatory|signatory of|is a signatory|signing authority|"
    "power of signature|signataire|pouvoir de signature|mandataire|gevolmachtigde|tekenbevoegdheid|volmacht|"
    "zeichnungsberechtigt|zeichnungsberechtigter|unterschriftsberechtigt"
)
MONTHS_OF_PAY = Wording(
    "pay period|period|pay month|month|payslip for|salary slip for|mois|periode|periode de paie|"
    "bulletin de paie|fiche de paie|maand|loonperiode|periode van|loonfiche|abrechnungsmonat|"
    "monat|"
    "abrechnung fur|lohnabrechnung|gehaltsabrechnung|pay date",
    label=True,
)
"""Asked by nobody: known so that a label beside a value is never taken for one."""


def _company_name(text: str) -> str:
    """A company's name; empty for an address, which stands at "address of the company"."""
    name = clean_organisation(text)
    address_like = re.search(r"\d", name) and _STREET.search(fold(name)) and not LEGAL_FORM.search(name)
    # "…, the employer, and Mr X, born …": behind the word the other party begins.
    other_party = re.match(r"(?:and|et|en|und)\s", fold(name))
    # A company begins with a capital; what begins small is the sentence that goes on.
    return "" if address_like or other_party or name[:1].islower() or _ROLE.fullmatch(fold(name)) else name


_ROLE = re.compile(rf"(?:(?:the|le|la|de|der|die)\s|l')?(?:{EMPLOYEE_PARTY}|{EMPLOYER_PARTY})")
"""A heading over a signature, not a name."""


def employer(paper: Paper) -> Field[str]:
    """The employer: at its label, or the first line of the letterhead that carries a legal form."""
    contracting = party(paper, EMPLOYER_PARTY, organisation=True)
    if contracting.readings:
        return contracting
    named = text_at(paper, EMPLOYER, 0.92, clean=_company_name)
    if named.best is not None and named.best.confidence >= 0.6:
        return named
    found: list[Reading[str]] = list(named.readings)
    if paper.pages:
        page = paper.pages[0]
        for cell in page.cells[:12]:
            text = page.text[cell.start : cell.end]
            form = LEGAL_FORM.search(text)
            if cell.box[1] < 0.25 and form and cell.end - cell.start <= 80:
                # Behind the legal form the address may follow: "… SARL – Bd Mohammed V, Casablanca".
                follows = re.match(r"\.?\s*[–—,|-]\s", text[form.end() :])
                end = cell.start + form.end() if follows else cell.end
                found += text_readings(Snippet(page, cell.start, end), 0.78, clean_organisation)
                break
        else:
            for cell in page.cells:
                if LEGAL_FORM.search(page.text[cell.start : cell.end]) and cell.end - cell.start <= 60:
                    found += text_readings(page.snippet(cell), 0.66)
                    break
    return field_of(found, keep=0.9)


def salary(paper: Paper) -> tuple[Field[Scalar], Field[Scalar], Field[Scalar]]:
    """Salary, currency and the period it is for (``month``, ``year`` or ``hour``)."""
    amount, currency = amount_at(paper, SALARY, 0.92)
    period: Field[Scalar] = said_as(paper, (("month", PER_MONTH), ("year", PER_YEAR), ("hour", PER_HOUR)), 0.85)
    return amount, currency, period


def _title(text: str) -> str:
    """A job title, cut where the sentence goes on."""
    text = re.split(
        r"[\t;:.]|,| (?:since|from|depuis|sinds|seit|with|at|in our|dans|bij|bei|chez|au sein|and has|et |"
        r"en is|for a|on a|"
        r"under|within|a full|a part|as of|starting|beschäftigt|tätig|angestellt|werkzaam|tewerkgesteld|employé|"
        r"employed|"
        r"percibiendo|auferindo|percependo|con un sueldo|con una)\b",
        text[:80],
    )[0].strip(" -–_*\"'«»“”")
    words = text.split()
    if not words or len(words) > 8 or sum(sign.isdigit() for sign in text) > 3:
        return ""
    return text if sum(sign.isalpha() for sign in text) >= 3 else ""


def _goes_on(page: PageText, start: int, line_end: int) -> bool:
    """Whether a sentence that names a job goes on in the next line, within the title."""
    rest = page.text[start:line_end]
    return (
        0 < len(rest) < 45
        and "\t" not in rest
        and not re.search(r"[,.;:]", rest)
        and line_end - start < 45
        and (start - page.line_bounds(start)[0] > 25)
    )


def job_title(paper: Paper) -> Field[str]:
    """The job: at its label first; after "as a" only where there is no label."""
    found: list[Reading[str]] = []
    for strong in (True, False):
        for hit in paper.find(JOB):
            if (hit.phrase in WEAK_JOB) == strong:
                continue
            end = min(len(hit.page.text), hit.end + 70)
            _, line_end = hit.page.line_bounds(hit.end)
            if _goes_on(hit.page, hit.end, line_end):
                line_end = hit.page.line_bounds(line_end + 1)[1]
            snippet = Snippet(hit.page, hit.end, min(line_end, end)).trimmed(" \t\n:;,.-–—_/|=*\"'«“")
            title = _title(re.sub(r"^(?:a|an|the|de|een|un|une|of|van|als)\s+", "", snippet.raw))
            if title and title[:1].isalpha():
                from_label = ":" in hit.page.text[hit.end : hit.end + 3] or "\t" in hit.page.text[hit.end : hit.end + 3]
                held = re.search(
                    rf"{re.escape(title)}\s(?:beschäftigt|tätig|angestellt|werkzaam|tewerkgesteld)", snippet.raw
                )
                weight = (0.9 if from_label else 0.75) if strong else 0.78 if held else 0.62
                start = hit.page.text.find(title.split()[0], snippet.start)
                place = Snippet(hit.page, start, min(snippet.end, start + len(title))) if start >= 0 else snippet
                found += text_readings(place, weight, lambda text: text)
        if found:
            break
    if not found:
        return text_at(paper, JOB, 0.85, clean=_title)
    return field_of(found[:3], keep=0.9)


def _address(paper: Paper) -> Field[str]:
    """The company's full address: a line with a street and a number."""
    labelled = text_at(
        paper, ADDRESS, 0.88, clean=lambda text: text[:110] if re.search(r"\d", text) and len(text) > 8 else ""
    )
    if labelled.readings:
        return labelled
    found: list[Reading[str]] = []
    for page in paper.pages[:1]:
        for cell in page.cells:
            text = page.folded[cell.start : cell.end]
            if _STREET.search(text) and re.search(r"\d", text) and (cell.box[1] < 0.3 or cell.box[1] > 0.85):
                found += text_readings(page.snippet(cell), 0.75)
                break
    return field_of(found)


def _contact(paper: Paper) -> Field[str]:
    found: list[Reading[str]] = []
    for page in paper.pages[:1]:
        for match in _CONTACT.finditer(page.folded):
            found += text_readings(Snippet(page, match.start(), match.end()), 0.88)
            if len(found) >= 3:
                break
    return field_of(found[:1])


def _signatory(paper: Paper) -> tuple[Field[str], Field[str]]:
    names = [*names_at(paper, SIGNATORY, plausibility=0.82), *names_after(paper, ((SIGNATORY, 0.78),))]
    positions: list[Reading[str]] = []
    for page in paper.pages:
        hits = [hit for hit in POSITIONS.find(page) if page.words_between(hit.start, hit.end)[0].box[1] > 0.45]
        for hit in hits[-2:]:
            cell = page.cell_at(hit.start)
            if cell is None or cell.end - cell.start > 70:
                continue
            positions += text_readings(page.snippet(cell).trimmed(), 0.8)
            before, after = page.text[cell.start : hit.start].strip(" ,-–"), page.above(cell, 2.2)
            if clean_name(before) and len(clean_name(before).split()) >= 2:
                names += text_readings(Snippet(page, cell.start, hit.start).trimmed(), 0.82, clean_name)
            elif after is not None and len(clean_name(page.text[after.start : after.end]).split()) >= 2:
                names += text_readings(page.snippet(after), 0.8, clean_name)
    return field_of(names, keep=0.9), field_of(positions, keep=0.9)


def employment_certificate(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of an ``employment-certificate``."""
    amount, currency, _ = salary(paper)
    signatory, position = _signatory(paper)
    start: Field[Scalar] = role_field(paper, "start")
    if not start.readings:
        start = role_field(paper, "from", plausibility=0.85)
    return {
        "employer": employer(paper),
        "employer_address": _address(paper),
        "employer_contact": _contact(paper),
        "job_title": job_title(paper),
        "start_date": start,
        "salary": amount,
        "currency": currency,
        "signatory_name": signatory,
        "signatory_position": position,
    }


def employment_contract(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of an ``employment-contract``."""
    amount, currency, period = salary(paper)
    start: Field[Scalar] = role_field(paper, "start")
    if not start.readings:
        start = role_field(paper, "from", plausibility=0.88)
    end: Field[Scalar] = role_field(paper, "end")
    if not end.readings:
        end = role_field(paper, "until", plausibility=0.85)
    employee = party(paper, EMPLOYEE_PARTY)
    return {
        **({"holder_name": employee} if employee.readings else {}),
        "employer": employer(paper),
        "salary": amount,
        "salary_period": period,
        "currency": currency,
        "start_date": start,
        "end_date": end,
        "indefinite": said(paper, INDEFINITE, FIXED),
        "job_title": job_title(paper),
    }


def work_authorisation(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``work-authorisation``: annex 46 or 47, or the message that grants the permit."""
    numbers: list[Reading[str]] = []
    for page in paper.pages:
        for match in ANNEX.finditer(page.folded):
            box = page.words_between(match.start(), match.end())[0].box
            headed = page.order == 0 and box[1] < 0.35
            numbers += text_readings(
                Snippet(page, match.start(), match.end()),
                0.95 if headed else 0.78,
                lambda text: next(iter(re.findall(r"4[678]", text)), ""),
            )
    amount, currency, _ = salary(paper)
    return {
        "annex_number": field_of(numbers),
        "employer": employer(paper),
        "salary": amount,
        "currency": currency,
        "by_email": _by_email(paper),
        "region": region(paper),
    }


def _by_email(paper: Paper) -> Field[bool]:
    """True when the paper is a printed message: sender, subject and an address at its head."""
    for page in paper.pages[:1]:
        head = page.folded[:600]
        if BY_EMAIL.find(page) and MAIL_FROM.find(page) and re.search(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.\w+", head):
            hits = [hit for hit in BY_EMAIL.find(page) if hit.start < 600]
            labelled = [hit for hit in hits if page.text[hit.end : hit.end + 2].strip().startswith(":")]
            if labelled:
                return statement(True, places(labelled[:1]), 0.88)
    return Field()


def region(paper: Paper) -> Field[str]:
    """Which Region speaks on the paper."""
    return said_as(paper, REGIONS, 0.85)


def work_permit(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``work-permit``."""
    return {
        "employer": employer(paper),
        "region": region(paper),
        "permit_type": text_at(paper, PERMIT_TYPE, 0.8, clean=lambda text: text[:12] if len(text) <= 12 else ""),
    }


def professional_card(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``professional-card-approval``."""
    return {"region": region(paper)}


def company(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``commercial-licence`` or a ``company-registration``."""
    capital, _ = amount_at(paper, CAPITAL, 0.9)
    owner = field_of(names_at(paper, OWNER, plausibility=0.9), keep=0.8)
    fields: dict[str, Field[Scalar]] = {"company": employer(paper), "owner_name": owner, "capital": capital}
    if owner.readings:
        fields["holder_name"] = owner
    return fields


def bank_signatory(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``bank-signatory-letter``."""
    from pipeline.extract.common import holder_name

    return {"signatory_name": holder_name(paper) if paper.has(BANK_SIGNATORY) else Field(), "company": employer(paper)}


_READ = 0.5
NET = Wording(
    "net pay|net salary|net payable|net wage|net wages|net amount|net to pay|take home pay|total net|net pay to bank|"
    "net a payer|salaire net|salaire net a payer|montant net|net paye|net verse|net percu|net a verser|"
    "netto|netto loon|nettoloon|netto te betalen|te betalen netto|uit te betalen|netto uitbetaald|nettobedrag|"
    "auszahlungsbetrag|nettolohn|nettogehalt|nettoverdienst|netto verdienst|nettobezug|auszahlung|uberweisung|"
    "neto a pagar|liquido a percibir|liquido total a percibir|sueldo neto|total liquido|liquido a receber|"
    "vencimento liquido|netto in busta|netto a pagare|netto del mese|net odenen|net maas|net ucret|ele gecen|"
    "do wyplaty|kwota do wyplaty|wynagrodzenie netto|salariu net|rest de plata",
    label=True,
)
"""What is paid out, of which a payslip says more than of any other amount."""
_MONTH_OF_PAY = re.compile(r"\b(?:(0[1-9]|1[0-2])[/.-](20\d\d)|(20\d\d)[/.-](0[1-9]|1[0-2]))(?![/.\-\d])")


def payslip(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``payslip``; the month as ``2026-10``."""
    amount, currency = amount_at(paper, NET, 0.93)
    if amount.best is None or amount.best.confidence < _READ:
        amount, currency = amount_at(paper, SALARY, 0.92)
    months: list[Reading[str]] = []
    for page in paper.pages[:1]:
        for snippet, month in month_names(page):
            box = snippet.evidence.bbox
            months += fixed(snippet, month, 0.88 if box and box[1] < 0.35 else 0.6)
        for match in _MONTH_OF_PAY.finditer(page.folded):
            groups = match.groups()
            value = f"{groups[1] or groups[2]}-{groups[0] or groups[3]}"
            if not re.search(r"\d[/.-]$", page.folded[max(0, match.start() - 2) : match.start()]):
                snippet = Snippet(page, match.start(), match.end())
                months += fixed(snippet, value, 0.75)
    begin, end = stated_period(paper)
    first, last = begin.best, end.best
    if first is not None and last is not None and first.value.replace(day=1) == last.value.replace(day=1):
        month = f"{first.value:%Y-%m}"
        months.append(Reading(month, min(first.confidence, last.confidence), first.raw, first.evidence, first.origin))
    return {
        "employer": employer(paper),
        "salary": amount,
        "currency": currency,
        "month": field_of(months[:4], keep=0.8),
    }
