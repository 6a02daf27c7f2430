"""Housing: leases with their mark of registration, and title deeds."""

from __future__ import annotations

import re

from pipeline.extract.dates.born_people import bearer
from pipeline.extract.dates.roles import role_field, roled_dates
from pipeline.extract.holder import holder_name
from pipeline.extract.labels import amount_at, places, text_at
from pipeline.extract.money.amounts import currency_nearby, only_sum
from pipeline.extract.names.clean import clean_organisation
from pipeline.extract.names.labels import label_of
from pipeline.extract.names.persons import words_of
from pipeline.extract.names.readings import names_at
from pipeline.extract.names.roles import in_roles, is_whole, told_by_role
from pipeline.extract.names.sentences import names_after, names_apposed, names_before
from pipeline.extract.names.whole import of_initials
from pipeline.extract.papers.work_words import LEGAL_FORM
from pipeline.extract.parties.contracting import BUYER, SELLER, party
from pipeline.extract.parties.contracting import LANDLORD as LANDLORD_PARTY
from pipeline.extract.parties.contracting import TENANT as TENANT_PARTY
from pipeline.extract.postal import written
from pipeline.extract.text.absence import lacking, not_registered
from pipeline.extract.text.candidates import as_guess, field_of, fixed, statement, text_readings
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.extract.text.wording import Wording, at_label
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

LANDLORD = Wording(
    "landlord|name of landlord|the landlord|lessor|the lessor|bailleur|le bailleur|nom du bailleur|proprietaire|"
    "verhuurder|de verhuurder|naam verhuurder|eigenaar|vermieter|der vermieter|name des vermieters|arrendador|"
    "locatore",
    label=True,
)
TENANT = Wording(
    "tenant|name of tenant|the tenant|lessee|the lessee|preneur|le preneur|locataire|le locataire|nom du preneur|"
    "nom du locataire|huurder|de huurder|naam huurder|mieter|der mieter|name des mieters|arrendatario|conduttore",
    label=True,
)
RENT = Wording(
    "in consideration of the sum of|in consideration of the rent of|in consideration of the yearly rent of|"
    "rent|monthly rent|basic rent|rent of|loyer|loyer mensuel|loyer de base|un loyer de|huurprijs|huur|"
    "maandelijkse huur|"
    "basishuurprijs|miete|kaltmiete|monatsmiete|grundmiete|mietzins|renta|canone",
    label=True,
)
REGISTERED = Wording(
    "registered at|registered on|registered in|registration receipt|registration office|proof of registration|"
    "has been registered|was registered|registered lease|registration reference|"
    "enregistre|enregistre a|enregistre le|enregistree|bureau d'enregistrement|bureau de securite juridique|"
    "bureau securite juridique|droits d'enregistrement|preuve d'enregistrement|recu d'enregistrement|"
    "relation d'enregistrement|"
    "le bail a ete enregistre|registre role|"
    "geregistreerd|geregistreerd te|geregistreerd op|kantoor rechtszekerheid|registratiekantoor|"
    "kantoor der registratie|"
    "bewijs van registratie|registratierelaas|registratiebewijs|"
    "registriert|eingetragen beim|amt fur rechtssicherheit|registrierungsamt|registrierungsnachweis|"
    "buro rechtssicherheit|"
    "registrierungsburo",
)
TO_REGISTER = Wording(
    "must be registered|shall be registered|to be registered|will be registered|registration of the lease|"
    "not registered|"
    "register the lease|register this|unregistered|costs of registration|"
    "doit etre enregistre|sera enregistre|devra etre enregistre|faire enregistrer|l'enregistrement du bail|"
    "frais d'enregistrement|enregistrement du present|non enregistre|a enregistrer|formalite de l'enregistrement|"
    "l'enregistrement incombe|enregistrement est a charge|obligation d'enregistrement|"
    "moet geregistreerd|dient geregistreerd|laten registreren|zal geregistreerd|"
    "registratie van de huurovereenkomst|"
    "kosten van registratie|niet geregistreerd|te registreren|de registratie is ten laste|zal worden geregistreerd|"
    "laat registreren|registratie van het contract|"
    "muss registriert|zu registrieren|registrieren zu lassen|wird registriert|nicht registriert|"
    "registrierung des mietvertrags|"
    "registrierungskosten",
)
MYRENT = Wording("myrent|my rent|mijn huur")
OWNER = Wording(
    "owner|owners|purchaser|buyer|the purchaser|proprietaire|proprietaires|acquereur|l'acquereur|acheteur|"
    "eigenaar|eigenaars|koper|de koper|kopers|verkrijger|eigentumer|kaufer|erwerber|der kaufer|comprador|"
    "acquirente",
    label=True,
)


BELONGS_TO = Wording(
    "belongs to|belongs ~ to|is owned by|is the property of|owned by|appartient a|appartient ~ a|est la propriete de|"
    "behoort toe aan|behoort ~ toe aan|toebehoort aan|is eigendom van|is ~ eigendom van|in eigendom aan|"
    "gehort|gehort ~ zu eigen|ist eigentum von|steht im eigentum von|pertenece a|pertence a|appartiene a|"
    "has appeared|appeared|a comparu|ont comparu|is verschenen|zijn verschenen|ist erschienen|sind erschienen"
)


LETS_TO = Wording(
    "lets to|leases to|rents to|lets and leases to|loue a|donne en location a|donne a bail a|donne a loyer a|"
    "verhuurt aan|geeft in huur aan|vermietet an|arrienda a|da en arrendamiento a|arrenda a|concede in locazione a|"
    "gives on lease to|gives in lease to|remet en location a|cede en arrendamiento a|"
    "da de arrendamento a|da em arrendamento a|da in locazione a|gibt in miete an|uberlasst mietweise|inchiriaza lui"
)
"""Between who lets and who rents, in the sentence of a contract."""
OWNS = Wording(
    "is the owner|is the sole owner|is full owner|became the owner|became owner|est proprietaire|"
    "est plein proprietaire|est le proprietaire|est devenu proprietaire|est devenue proprietaire|"
    "volle eigenaar|is eigenaar|is de eigenaar|eigenaar werd|eigenaar geworden|ist eigentumer|ist eigentumerin|"
    "ist alleineigentumer|eigentumer geworden|es propietario|es propietaria|e proprietario"
)
OWN_TOGETHER = Wording(
    "are the owners|are the joint owners|are joint owners|are co-owners|are the co-owners|became the owners|"
    "became owners|own jointly|sont proprietaires|sont les proprietaires|sont coproprietaires|"
    "sont pleins proprietaires|sont devenus proprietaires|zijn eigenaars|zijn eigenaar|zijn de eigenaars|"
    "zijn mede-eigenaars|zijn mede-eigenaar|"
    "eigenaars zijn|eigenaar zijn|sind eigentumer|sind die eigentumer|sind miteigentumer|eigentumer sind|"
    "son propietarios|son copropietarios|sono proprietari|sono comproprietari|sao proprietarios|sao comproprietarios|"
    "sa wlascicielami|sa wspolwlascicielami|sunt proprietari|sunt coproprietari"
)
"""Behind the names of several who own together."""
"""Behind the name of who owns, in a sentence."""


def lease(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``lease``."""
    rent, currency = amount_at(paper, RENT, 0.92, skip=_of_the_deposit)
    if not rent.readings and (alone := only_sum(paper, _NO_RENT)) is not None:
        rent = field_of(fixed(alone.snippet, alone.amount.values[0][0], _ALONE))
        currency = field_of(currency_nearby(alone.snippet, alone.amount, _ALONE))
    tenant = _party(paper, TENANT, TENANT_PARTY)
    start: Field[Scalar] = role_field(paper, "start")
    if not start.readings:
        start = role_field(paper, "from", plausibility=0.85)
    registered, only_print = _registered(paper)
    fields: dict[str, Field[Scalar]] = {
        "landlord": _party(paper, LANDLORD, LANDLORD_PARTY),
        "tenant_name": tenant,
        "registered": registered,
        "registration_print_only": only_print,
        "start_date": start,
        "rent": rent,
        "currency": currency,
        "address": _leased(paper),
    }
    if tenant.readings:
        fields["holder_name"] = tenant
    return fields


def _of_the_deposit(hit: Hit) -> bool:
    """Whether so many months of rent are spoken of, as a guarantee is: "une garantie de deux mois de loyer"."""
    return (
        _MONTHS_OF.search(hit.page.folded[max(0, hit.start - _BEFORE_RENT) : hit.start].replace("\n", " ")) is not None
    )


_BEFORE_RENT = 40
_MONTHS_OF = pattern_of(
    r"\b(?:(?:un|une|deux|trois|two|three|one|twee|drie|een|zwei|drei|eine[nr]?|dos|tres|due|tre|\d)\)?\s"
    r"(?:\([^()]{1,12}\)\s)?(?:mois|months?'?s?|maand(?:en)?|monate?n?|mes(?:es)?|mesi|monats?)(?:\s(?:de|of|di|van))?|"
    r"(?:garantie|waarborg|caution|deposit|kaution)\s(?:(?:de|of|van|von|"
    r"in hohe von)\s)?\w{1,8}\s\w{1,8}(?:\s(?:de|of|van))?)"
    r"\s(?:[a-z]{3,12}\s)?$"
)


_ALONE = 0.7
_NO_RENT = pattern_of(
    r"\b(?:waarborg\w{0,6}|garantie\w{0,4}|guarantee|deposit|caution|kaution|bond|fianza|charges?|provisie|provision|"
    r"kosten|"
    r"nebenkosten|frais|fees?|boete|amende|fine|indemnite|schadevergoeding|verzekering|assurance|insurance)\b"
)


def _party(paper: Paper, wording: Wording, role: str) -> Field[str]:
    """A party to the contract: in its first sentence, before "hereinafter the …", at its label, or after the word."""
    asked = in_roles(paper, ("landlord", "owner") if wording is LANDLORD else ("tenant",))
    contracting = party(paper, role)
    if is_whole(asked) and not (contracting.readings and of_initials(asked)):
        return asked
    if contracting.readings:
        return contracting
    apposed = [reading for hit in paper.find(wording) for reading in names_apposed(hit)]
    labelled = names_at(paper, wording, plausibility=0.9)
    people = field_of(apposed or labelled or names_after(paper, ((wording, 0.8),)), keep=0.85)
    people = (
        people if people.readings else field_of(told_by_role(paper, "landlord" if wording is LANDLORD else "tenant"))
    )
    if not people.readings:
        lets = names_before(paper, LETS_TO, 0.84) if wording is LANDLORD else names_after(paper, ((LETS_TO, 0.84),))
        people = field_of(lets[:2])
    return people if people.readings else _company_at(paper, wording)


def _company_at(paper: Paper, wording: Wording) -> Field[str]:
    """A company at the label of a party, or in the row for its name below the heading for the party."""
    found = text_at(paper, wording, 0.85, clean=_company, heading=True)
    for hit in paper.find(wording) if not found.readings else ():
        cell = hit.page.cell_at(hit.start)
        below = hit.page.below(cell) if cell is not None and wording.is_phrase(hit.page.snippet(cell).raw) else None
        row = label_of(hit.page.snippet(below).raw) if below is not None else None
        beside = hit.page.right_of(below) if below is not None and row is not None and row.part else None
        if beside is not None and _company(hit.page.snippet(beside).raw):
            found = field_of(text_readings(hit.page.snippet(beside), 0.85, _company))
            break
    return found


def _company(text: str) -> str:
    """A company that lets: with its legal form, for anything else at the label is a clause."""
    name = clean_organisation(text)
    return name if LEGAL_FORM.search(name) and not name[:1].islower() else ""


_LEASED = pattern_of(
    r"\b(?:(?:gelegen|situee?s?|sise?s?|located|situated|belegen|befindliche?[ns]?)\s(?:(?:te|a|au|aux|at|in|zu|op|on)\s)?"
    r"|(?:mietet|vermietet|verhuurt|huurt|lets|rents|loue|(?<![^\W\d_])(?:die|das|de|het|een|the|a|an|le|la|l'|une?|eine?))\s?"
    r"(?:wohnung|haus|zimmer|woning|huis|kamer|appartement|flat|apartment|house|dwelling|logement|maison|studio|goed) "
    r"(?:in|te|at|a|aan|zu) )[\s:]*"
)
_PLACE = pattern_of(
    r"[^;:]{4,70}?\d[^;:]{0,40}?[\s,]+(?:[A-Z]{1,2}-)?\d{4,5}\s[^\W\d_][\w'’-]*(?:[ -][A-Z][\w'’-]*){0,3}"
)
_TOWN_FIRST = pattern_of(
    r"(?:[A-Z]{1,2}-)?\d{4,5}\s[A-ZÀ-Þ][\w'’-]*(?:[ -][A-ZÀ-Þ][\w'’-]*){0,3}\s?[,(]\s?[^\W\d_][^;:,\d]{3,50}"
    r"[\s,]+(?:n[r°o]\.?\s)?\d{1,4}(?:\s?[a-zA-Z]\b)?(?:[\s,/]{1,2}(?:bus|bte|boite|boîte|b\.)\s?\w{1,4}\b)?"
)
"""Postcode and town before street and number, as deeds and leases have it: "te 9000 Gent, Veldstraat 3 bus 4"."""


def _leased(paper: Paper) -> Field[str]:
    """The address of what is let, not of its parties: "located at …", else at a label."""
    found: list[Reading[str]] = []
    told = [(page, match.end()) for page in paper.pages for match in _LEASED.finditer(page.folded)]
    # What is let, named right before a whole address, needs no colon between.
    told += [
        (hit.page, behind.end()) for hit in paper.find(_LOCATION) if (behind := _SIGNS.match(hit.page.text, hit.end))
    ]
    # A label of one common word counts only with a whole address beside or below it.
    told += [(hit.page, labelled.value.start) for hit in paper.find(_WHAT_IS_LET) for labelled in at_label(hit)]
    for page, start in told:
        place = _TOWN_FIRST.match(page.text, start) or _PLACE.match(page.text, start)
        if place:
            found += text_readings(Snippet(page, place.start(), place.end()), 0.9, written)
    return field_of(found[:1]) if found else text_at(paper, _LOCATION, 0.85, clean=_address, heading=True)


_SIGNS = pattern_of(r"[ \t:.]{1,6}")
_LOCATION = Wording(
    "ligging|ligging van het goed|adres van het goed|adres van de woning|adres van de kamer|adres van het gehuurde|"
    "gehuurd goed|het gehuurde|gehuurde goed|gehuurde woning|verhuurd goed|verhuurde woning|"
    "situation du bien|adresse du bien|adresse du bien loue|adresse du logement|bien loue|bien donne en location|"
    "logement loue|lieux loues|locaux loues|lage|lage der wohnung|"
    "mietsache|mietobjekt|mietgegenstand|mietwohnung|gemietete wohnung|anschrift der wohnung|anschrift des mietobjekts|"
    "address of the property|property address|address of the premises|rented premises|rented property|"
    "let property|leased property|leased premises|demised premises|premises let|"
    "inmueble arrendado|vivienda arrendada|finca arrendada|imovel arrendado|immobile locato|kiralanan tasinmaz|"
    "przedmiot najmu|adres lokalu|imobil inchiriat",
    label=True,
)


_WHAT_IS_LET = Wording(
    "the property|the premises|the dwelling|the flat|the apartment|property|premises|dwelling|apartment|"
    "het goed|de woning|het huis|woning|huurobject|le bien|le logement|l'appartement|logement|die wohnung|wohnung|"
    "das objekt|objekt|la vivienda|vivienda|el inmueble|inmueble|o imovel|imovel|l'immobile|immobile|l'appartamento|"
    "tasinmaz|lokal|imobilul",
    label=True,
)


def _address(text: str) -> str:
    """An address at its label: words and a number, and no sum of money."""
    line = text.split("\n")[0].strip(" ,;")
    told = re.search(r"[^\W\d_]{3}", line) and re.search(r"\d", line) and not re.search(r"€|\bEUR\b", line)
    return written(line) if told else ""


def _registered(paper: Paper) -> tuple[Field[bool], Field[bool]]:
    """The mark of registration, told from clauses about registering and from a bare MyRent print."""
    clauses = list(paper.find(TO_REGISTER))
    marks = [hit for hit in paper.find(REGISTERED) if not _in_clause(hit, clauses)]
    prints = list(paper.find(MYRENT))
    if marks:
        # A mark of the office has a date, a reference or an office beside it; the word alone may be talk.
        telling = [hit for hit in marks if _has_figures(hit)]
        registered = statement(True, places((telling or marks)[:3]), 0.9 if telling else 0.55)
    elif prints:
        registered = Field()
    elif not_registered(paper):
        registered = lacking(paper)
    else:
        registered = statement(False, places(clauses[:2]), 0.55)
    only = (
        statement(True, places(prints[:2]), 0.8) if prints and not any(_has_figures(hit) for hit in marks) else Field()
    )
    return registered, only


def _in_clause(hit: Hit, clauses: list[Hit]) -> bool:
    return any(other.page is hit.page and other.start - 30 <= hit.start <= other.end + 30 for other in clauses)


def _has_figures(hit: Hit) -> bool:
    _, end = hit.page.line_bounds(hit.end)
    stretch = hit.page.text[hit.start : min(len(hit.page.text), max(end, hit.end + 60))]
    return sum(sign.isdigit() for sign in stretch) >= 4


def _owners_together(paper: Paper) -> Field[str] | None:
    """All whom a sentence says to own together, which of them the dossier is about nobody can tell; else None."""
    births = [told for date in roled_dates(paper) if date.role == "birth" and (told := bearer(date)) is not None]
    for hit in paper.find(OWN_TOGETHER):
        page, start = hit.page, max(0, hit.start - _SENTENCE)
        before = [told for told in births if told.page is page and start <= told.start < hit.start]
        if len({words_of(told.readings[0].value) for told in before}) > 1:
            return field_of([reading for told in before for reading in told.readings], keep=0.8)
    return None


_SENTENCE = 500
"""Signs of a sentence that tells of two people when and where they were born and where they live."""


def title_deed(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``title-deed``."""
    owner = party(paper, BUYER)
    if not owner.readings:
        owner = field_of(
            [
                *names_after(paper, ((BELONGS_TO, 0.86),)),
                *names_at(paper, OWNER, plausibility=0.88),
                *names_after(paper, ((OWNER, 0.75),)),
            ],
            keep=0.85,
        )
    if not owner.readings:
        owner = field_of(names_before(paper, OWNS, 0.84)[:2], keep=0.85)
    if not owner.readings:
        owner = holder_name(paper)
    owner = _owners_together(paper) or owner
    sellers = [words_of(reading.value) for reading in party(paper, SELLER).readings]
    bought = [reading for reading in owner.readings if words_of(reading.value) not in sellers]
    # Who sells is named first in a deed, and owns nothing when it is signed.
    owner = Field(tuple(bought)) if bought else as_guess(owner) if owner.readings and sellers else owner
    fields: dict[str, Field[Scalar]] = {"owner_name": owner}
    if owner.readings:
        fields["holder_name"] = owner
    return fields
