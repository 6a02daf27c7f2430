"""Fields that any paper may carry: when it was made out, whom it is about, in which language, by whom."""

from __future__ import annotations

import re

from pipeline.extract.dates.born_people import named_with_birth
from pipeline.extract.dates.find import parse_date
from pipeline.extract.dates.issue_date import issue_date
from pipeline.extract.dates.roles import role_field
from pipeline.extract.labels import text_at
from pipeline.extract.marks_on_paper import apostille, signed, stamped
from pipeline.extract.names.clean import clean_organisation
from pipeline.extract.names.in_text import full_names
from pipeline.extract.names.persons import TRANSLATES, TRANSLATES_BEFORE, person_meant, without, words_of
from pipeline.extract.names.readings import combined, names_at, narrow
from pipeline.extract.names.roles import holder_asked_for
from pipeline.extract.names.sentences import names_after, names_apposed, speaking_for_oneself
from pipeline.extract.paper_number import paper_number
from pipeline.extract.parties.addressee import address_below, greeted_by_name, names_who_signs
from pipeline.extract.postal import addresses, written
from pipeline.extract.text.candidates import field_of, readings_of, statement, text_readings
from pipeline.extract.text.folding import fold, word_set
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.extract.text.wording import Wording, at_label
from pipeline.patterns import pattern_of
from validators.facts import Evidence, Field, Reading, Scalar

FULL_NAME = Wording(
    "taxpayer|grantee|grant holder|fellow|awardee|stipendiat|stipendiatin|laureat|laureate|boursier|boursiere|bursaal|"
    "mandaathouder|gerechtigde|hauptversicherter|hauptversicherte|adherent|affilie|affiliee|aangeslotene|"
    "researcher|chercheur|chercheuse|onderzoeker|forscher|forscherin|beneficiary of the policy|account holder|"
    "contribuable|belastingplichtige|steuerpflichtiger|"
    "steuerpflichtige|"
    "name and surname|surname and name|full name|name in full|surname and first name|surname and given names|"
    "last name first name|surname first name|name and first name|first name and surname|first and last name|"
    "name of holder|holder|name of the person|"
    "name of patient|patient|patient name|name of the patient|student name|name of student|name of the student|"
    "name of applicant|applicant|applicant name|name of insured|insured|insured person|policyholder|"
    "name of employee|werknemer|naam werknemer|naam van de werknemer|salarie|salariee|nom du salarie|travailleur|"
    "nom du travailleur|arbeitnehmer|arbeitnehmerin|name des arbeitnehmers|mitarbeiter|mitarbeiterin|worker|"
    "apellidos y nombres completos|apellidos y nombres|nombres y apellidos|nombre completo|"
    "employee|employee name|concerns|candidate|name of candidate|person concerned|subject of inquiry|in respect of|"
    "nom et prenom|nom et prenoms|nom prenom|nom prenoms|noms et prenoms|prenom et nom|nom complet|nom du patient|"
    "nom de l'etudiant|nom du titulaire|titulaire|nom de l'assure|assure|identite|concerne|nom et prenom s|"
    "naam en voornaam|naam en voornamen|naam voorna a m en|naam en voorna a m en|name und vornamen|name vornamen|"
    "nom prenom s|naam voornaam|naam voornamen|voornaam en naam|volledige naam|"
    "naam patient|naam van de patient|naam student|naam van de student|verzekerde|houder|betreft|identiteit|"
    "name und vorname|name vorname|vor und nachname|name des patienten|name des studierenden|versicherte person|"
    "versicherter|inhaber|vollstandiger name|vorname und name|nachname vorname|"
    "nombre y apellidos|apellidos y nombre|nome completo|nome e cognome|cognome e nome|ad soyad|adi soyadi|"
    "imie i nazwisko|nazwisko i imie|nume si prenume|numele si prenumele|"
    "trabajador|trabajadora|empleado|empleada|trabalhador|trabalhadora|lavoratore|lavoratrice|dipendente|calisan|"
    "pracownik|angajat|asegurado|asegurada|segurado|segurada|assicurato|assicurata|sigortali|ubezpieczony|asigurat|"
    "estudiante|alumno|alumna|estudante|aluno|aluna|studente|studentessa|ogrenci|paciente|paziente|pacjent|pacient|"
    "interesado|interesada|interessado|interessada|interessato|interessata|solicitante|requerente|richiedente|"
    "basvuran|wnioskodawca|solicitant|contribuyente|contribuinte|contribuente|mukellef|podatnik|contribuabil",
    label=True,
)
SURNAME = Wording(
    "surname|surnames|last name|family name|nom|nom de famille|noms|naam|familienaam|achternaam|nachname|"
    "familienname|"
    "name|apellido|apellidos|apelido|cognome|soyadi|nazwisko|nume|numele|nom de naissance",
    label=True,
)
GIVEN = Wording(
    "given name|given names|first name|first names|forename|forenames|other names|prenom|prenoms|prenom s|voornaam|"
    "voornamen|vorname|vornamen|nombre|nombres|nome|nome proprio|adi|imie|imiona|prenume|prenumele",
    label=True,
)
NAME_ONLY = Wording("name|nom|naam|nome|nombre|isim|imie nazwisko", label=True)
CERTIFIES = Wording(
    "adverse information against|no adverse information against|nothing adverse against|"
    "certify that|certifies that|certified that|confirm that|confirms that|declare that|declares that|attest that|"
    "attests that|state that|hereby confirm that|to certify that|examined|have examined|confirm the enrolment of|"
    "makes known that|issued to|grant to|granted to|scholarship to|fellowship to|"
    "confers upon|confers on|conferred upon|has conferred on|awarded to|presented to|"
    "confere a|confere le grade|decerne a|verleent aan|uitgereikt aan|verliehen an|otorga a|"
    "pleased to inform you that|admission of|on behalf of|with regard to|in the name of|concerning|"
    "certifie que|certifions que|atteste que|attestons que|declare que|confirme que|confirmons que|avoir examine|"
    "certifie avoir examine|examine ce jour|au nom de|concernant|que l'etudiant|que l'interesse|relatif a|"
    "verklaart dat|verklaar dat|verklaren dat|bevestigt dat|bevestigen dat|attesteert dat|bevestig dat|onderzocht|"
    "heb onderzocht|te hebben onderzocht|op naam van|betreffende|hierbij dat|"
    "bestatigt dass|bestatigen dass|bescheinigt dass|bescheinigen dass|wird bestatigt dass|hiermit dass|untersucht|"
    "wird bescheinigt dass|certifica que|se certifica que|certifica che|belgelenir ki|zaswiadcza ze|"
    "certifico que|certificamos que|hace constar que|hago constar que|haber examinado a|a nombre de|em nome de|"
    "declara que|declaramos que|atesta que|atestamos que|resulta que|risulta che|si attesta che|attesta che|"
    "si certifica che|conferisce a|confera|se confera|se elibereaza|"
    "zaswiadcza sie ze|adevereste ca|adeverim ca|certifica ca|"
    "fingerprints of|finger prints of|the person named|the following person|"
    "record of conviction against|conviction against|criminal record against|no record against|"
    "confirm that mr|no trace against|"
    "hiermit bescheinigt dass",
    "certif* ~ that|confirm* ~ that|attest* ~ that|declar* ~ that|be it known that|let it be known that|"
    "certif* ~ que|attest* ~ que|declar* ~ que|confirm* ~ que|verkla* ~ dat|bevestig* ~ dat|attest* ~ dat|"
    "bescheinig* ~ dass|bestatig* ~ dass|certif* ~ che|attest* ~ che|zaswiadcz* ~ ze|adever* ~ ca|"
    "recorded against|registered against|my name is|je m'appelle|mijn naam is|ik heet|ich heisse|ich heise|"
    "mein name ist|me llamo|mi chiamo|"
    "no criminal record of|results of|resultats obtenus par|resultaten van|ergebnisse von|"
    "ha reconocido a|he reconocido a|haber reconocido a|ha examinado a|he examinado a|ha visitato|ho visitato|"
    "l'union de|"
    "submitted by|lodged by|filed by|introduite par|introduit par|ingediend door|eingereicht von|gestellt von|"
    "award you|awarded you|grant you|offer you|admit you|invite you|inform you|congratulate you|"
    "vous accorder|vous octroyer|vous inviter|vous informer|vous attribuer|"
    "in favour of|application of|demande de|aanvraag van|antrag von",
)
SALUTATION = Wording(
    "dear|cher|chere|geachte|beste|sehr geehrter|sehr geehrte|estimado|estimada|guten tag|bonjour|goedendag|hello|"
    "gentile|egregio|prezado|prezada"
)
_SENT_TO_THE_PERSON = word_set(
    "admission-letter scholarship grant invitation-letter professional-card-approval tax-assessment "
    "work-authorisation equivalence-decision"
)
"""Kinds that are letters to the person they are about."""
_RELATIVE = pattern_of(
    r"\b(?:father|mother|parent|pere|mere|vader|moeder|vaters?|mutter|padre|madre|pai|mae|ojca|matki|tatalui|mamei|"
    r"baba|anne|spouse|husband|wife|conjointe?|epou[sx]e?|echtgeno\w+|ehe\w+|conyuge|coniuge|witness|temoin|declarant|"
    r"informant|doctor|medecin|arts|arzt|employer|employeur|werkgever|arbeitgeber|guarantor|garant|signatory|"
    r"registrar|translator|teacher|principal|notar\w+|issuing|officer|judge|sponsor|traduct\w+|vertaler|ubersetzer\w*)"
)


def of_somebody_else(hit: Hit) -> bool:
    """Whether a label asks for the name of a relative or another party: "Full name of father"."""
    page, cell = hit.page, hit.page.cell_at(hit.start)
    if cell is None:
        return False
    before = page.folded[cell.start : hit.start].split(":")[-1]
    after = re.split(r"[:\t\n]", page.folded[hit.end : hit.end + 40])[0]
    own = _RELATIVE.search(page.folded[hit.start : hit.end])
    return own is None and bool(
        _RELATIVE.search(before[-30:]) or (_RELATIVE.search(after) and ":" in page.folded[hit.end : hit.end + 41])
    )


PASSPORT_NUMBER = Wording(
    "reisepass|passeport|paspoort|passport|passport number|passport no|passport n|passport nr|passport|"
    "number of passport|travel document number|"
    "travel document no|numero de passeport|passeport n|passeport no|n de passeport|n passeport|"
    "numero du passeport|"
    "passeport numero|paspoortnummer|paspoort nr|nummer paspoort|paspoort|nummer van het paspoort|reisdocument nr|"
    "reisepassnummer|passnummer|reisepass nr|reisepass nummer|pass nr|pasaporte|n de pasaporte|"
    "numero di passaporto|"
    "passaporto n|pasaport no|pasaport numarasi|nr paszportu|pasaport nr|portador do passaporte|"
    "portadora do passaporte|"
    "passaporte n|n do passaporte|portador del pasaporte|portadora del pasaporte|titular del pasaporte|"
    "titolare del passaporto|legitymujacy sie paszportem|legitymujaca sie paszportem|posesor al pasaportului",
    label=True,
)
DOCUMENT_NUMBER = Wording(
    "certificate number|certificate no|certificate nr|document number|document no|reference number|our reference|"
    "our ref|"
    "ref|ref no|file number|policy number|policy no|contract number|registration number|act number|acte n|"
    "numero d'acte|"
    "acte numero|n d'acte|numero de l'acte|reference|notre reference|n/ref|nos ref|numero de police|police n|"
    "dossier n|"
    "numero de dossier|numero du document|certificat n|attestnummer|aktenummer|akte nr|nummer|ons kenmerk|onze ref|"
    "referentie|dossiernummer|polisnummer|polis nr|urkundennummer|urkunde nr|aktenzeichen|az|unser zeichen|"
    "versicherungsnummer|policennummer|registernummer|bescheinigung nr|serial number|serial no|n dans le registre|"
    "numero dans le registre|numero de registro|n de registro|registro n|numero de operacion|nr dyplomu|diploma no|"
    "oznaczenie aktu|nr aktu|numar act|sicil no|belge no|policy|poliza n|numero de poliza|apolice n|polizza n|"
    "certificado n|certidao n|certificato n|licence no|license no|entry no|assento n|registrado bajo el n|"
    "registrado con el n|polisnr|polis|libro|acta no|acta n",
    label=True,
)
ADDRESS = Wording(
    "address|home address|residential address|place of residence|permanent address|residing at|resident at|"
    "domiciled at|"
    "main residence|adresse|domicile|demeurant a|domicilie a|domiciliee a|residence principale|residant a|"
    "residant au|"
    "adresse de residence|adres|woonplaats|wonende te|woonachtig te|hoofdverblijfplaats|domicilieadres|"
    "verblijfplaats|"
    "anschrift|wohnhaft in|wohnhaft|wohnort|wohnsitz|hauptwohnsitz|direccion|domicilio|indirizzo|endereco|"
    "adres zamieszkania|domiciliado en|domiciliada en|residente en|residente in|residente a|morada|residente em|"
    "zamieszkaly|zamieszkala|domiciliat in|domiciliata in|ikametgah adresi|adresi|yerlesim yeri adresi|adresa",
    label=True,
)
ISSUER = Wording(
    "issuing authority|issued by|authority|issuer|delivered by|issuing body|issuing office|autorite|"
    "autorite de delivrance|delivre par|delivree par|emis par|autorite emettrice|etabli par|"
    "afgegeven door|afgeleverd door|uitgereikt door|overheid|instantie|bevoegde overheid|"
    "ausstellende behorde|ausgestellt von|behorde|ausgestellt durch|autoridad|autorita|wydany przez|veren makam",
    label=True,
)
COPY = Wording(
    "true copy|certified copy|certified true copy|copy of the original|duplicate|copie conforme|"
    "copie certifiee conforme|"
    "pour copie conforme|eensluidend afschrift|voor eensluidend afschrift|kopie conform|beglaubigte kopie|"
    "beglaubigte abschrift|duplicata|duplicaat|photocopy|photocopie",
)
_INSTITUTION = pattern_of(
    r"\b(?:ministr|ministere|ministry|ministerie|ministerium|police|polic|tribunal|court|embassy|ambassade|botschaft|"
    r"consul|universit|hogeschool|haute ecole|college|school|institut|ville de|stad |gemeente|commune|municipality|"
    r"gemeinde|bank|banque|sparkasse|hospital|hopital|ziekenhuis|klinik|clinic|centre|republic|republique|republiek|"
    r"republik|kingdom|royaume|koninkrijk|konigreich|federal|service public|departement|department|directorate|"
    r"direction|office|mutual|ziekenfonds|insurance|assurance|versicherung|verzekering|notar|etat civil|registry)"
)
_PASSPORT_SHAPE = pattern_of(r"(?<![A-Za-z0-9])[A-Z]{0,3} ?\d[A-Z0-9]{5,9}(?![A-Za-z0-9])")
_PASSPORT_FOLLOWS = pattern_of(
    r"[\s:.°#(]*(?:n\.?[°ºor]?\.?|no\.?|nr\.?|number|num[ée]ro|nummer|portant|bearing|with)?[\s:.°#(]{0,6}"
    r"((?=[A-Z0-9]*\d)[A-Z]{0,3}\d[A-Z0-9]{5,9})(?![A-Za-z0-9])"
)
_NUMBER_SHAPE = pattern_of(r"(?<![\w])(?:[A-Z]{1,3} (?=\d))?(?=[\w/.\-]*\d)[A-Za-z0-9][\w/.\-]{2,30}(?![\w])")


def fields(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields every kind of paper may have."""
    return {
        "issue_date": issue_date(paper),
        "holder_name": holder_name(paper),
        "birth_date": role_field(paper, "birth"),
        "expiry_date": role_field(paper, "until", plausibility=0.9),
        "valid_from": role_field(paper, "from", "period", plausibility=0.85),
        "valid_until": role_field(paper, "until"),
        "language": language(paper),
        "signed": signed(paper),
        "stamped": stamped(paper),
        "apostille": apostille(paper),
        "issuer": issuer(paper),
        "address": address(paper),
        "passport_number": passport_number(paper),
        "document_number": document_number(paper),
        "original": original(paper),
    }


def language(paper: Paper) -> Field[str]:
    """Languages of the paper; a bilingual paper has several readings."""
    readings: list[Reading[str]] = []
    for page in paper.pages:
        reading = page.ref.reading
        if reading.language:
            place = Evidence(page.ref.file, reading.number)
            readings.append(Reading(reading.language, min(0.99, reading.language_confidence), "", (place,)))
    return field_of(readings, keep=0.8)


def holder_name(paper: Paper) -> Field[str]:
    """The person the paper is about."""
    asked = _asked_for(paper)
    if asked.best is not None and asked.best.confidence >= WEAK:
        return asked
    found: list[Reading[str]] = [*asked.readings]
    surnames = names_at(paper, SURNAME, stop=GIVEN, plausibility=0.92, part=True, skip=of_somebody_else)
    given = names_at(paper, GIVEN, stop=SURNAME, plausibility=0.92, part=True)
    if given:
        # In "Name: X  First name: Y" the first label of each kind belongs to the holder; further ones to relatives.
        found += combined(surnames[:1], given[:1])
    found += names_at(paper, FULL_NAME, plausibility=0.9, skip=of_somebody_else)[:3]
    certified = names_after(paper, ((CERTIFIES, 0.88),))
    found += certified
    if paper.kind == "death-certificate":
        found += names_after(paper, ((_DEATH_OF, 0.85),))
    if paper.kind in _UNDER_ONES_NAME:
        found += names_after(paper, ((_UNDERSIGNED, 0.84),)) or speaking_for_oneself(paper)
    if not given:
        # "Name: DUPONT, Jean Paul", with no label for given names beside it, is the whole name.
        first = names_at(paper, NAME_ONLY, plausibility=0.86, skip=of_somebody_else)[:1]
        found += [reading for reading in first if "," in reading.raw]
    found += [reading for readings in named_with_birth(paper)[:1] for reading in readings]
    if not found:
        found += [reading for hit in paper.find(FULL_NAME) for reading in names_apposed(hit)][:2]
    if not found:
        alone = names_at(paper, NAME_ONLY, plausibility=0.82, skip=of_somebody_else)[:2]
        # "Nome" asks for the given names on one paper and for the whole name, of two words or more, on another.
        found += [reading for reading in alone if not given or (not surnames and len(reading.value.split()) > 1)]
    if not found:
        found += names_after(paper, ((SALUTATION, 0.74 if paper.kind in _SENT_TO_THE_PERSON else 0.62),))
    greeted = [] if paper.kind in _NOT_WRITTEN_TO_THE_PERSON else greeted_by_name(paper)
    if greeted and not certified:
        # A letter speaks to whom it greets; others whom it names are those around that person.
        whole = words_of(greeted[0].value)
        found = [*greeted, *(one for one in found if words_of(one.value) <= whole or whole <= words_of(one.value))]
    field = agreeing(found)
    if field.best is None or field.best.confidence < WEAK:
        field = agreeing([*field.readings, *(person_meant(paper) or names_who_signs(paper))])
    return without(paper, field, TRANSLATES_BEFORE, TRANSLATES) if len(field.values) > 1 else field


_UNDER_ONES_NAME = word_set("language-preference motivation-letter")
"""Kinds in which the person speaks: "I, the undersigned, X, choose …"."""
_DEATH_OF = Wording(
    "defuncion de|fallecimiento de|obito de|falecimento de|deces de|death of|overlijden van|tod von|tod des|tod der|"
    "decesso di|morte di"
)
_UNDERSIGNED = Wording(
    "i the undersigned|the undersigned|je soussigne|je soussignee|je soussigne e|ik ondergetekende|ondergetekende|"
    "ich der unterzeichnete|ich die unterzeichnete|yo el abajo firmante|yo la abajo firmante|io sottoscritto|"
    "io sottoscritta|eu abaixo assinado|eu abaixo assinada"
)

_NOT_WRITTEN_TO_THE_PERSON = word_set(
    "motivation-letter employment-certificate bank-signatory-letter dependency-proof medical-certificate"
)
"""Kinds whose letters go to an office or to somebody else than the person they are about."""


def _asked_for(paper: Paper) -> Field[str]:
    """The holder at the labels of a form, unless a sentence before them certifies something of somebody else."""
    asked = holder_asked_for(paper)
    if not asked or len(asked[0].value.split()) < _WHOLE_NAME:
        return Field()
    certified = names_after(paper, ((CERTIFIES, 0.88),))
    whole = words_of(asked[0].value)
    if certified and not any(words_of(one.value) <= whole or whole <= words_of(one.value) for one in certified):
        return Field()
    return agreeing([*asked, *certified])


_WHOLE_NAME = 2
"""Words that make a name whole; a single one may be all that somebody is called, or half of it."""

WEAK = 0.6
"""Below this nothing is decided: another source may still help."""


def agreeing(readings: list[Reading[str]]) -> Field[str]:
    """Names that are the same but for their order or a missing middle name count as one; the fullest is kept."""
    merged: list[Reading[str]] = []
    for reading in sorted(readings, key=lambda reading: (-reading.confidence, -len(reading.value))):
        words = words_of(reading.value)
        for position, other in enumerate(merged):
            known = words_of(other.value)
            if words and known and (words <= known or known <= words) and min(len(words), len(known)) >= 2:
                fuller = reading if len(words) > len(known) else other
                merged[position] = Reading(
                    fuller.value, max(reading.confidence, other.confidence), fuller.raw, fuller.evidence, fuller.origin
                )
                break
        else:
            merged.append(reading)
    return field_of(merged, keep=0.8)


def issuer(paper: Paper) -> Field[str]:
    """The authority or company: at its label, or what the letterhead says."""
    found = list(text_at(paper, ISSUER, 0.85).readings)
    if not found and paper.pages:
        page = paper.pages[0]
        for cell in page.cells[:8]:
            if (
                "www" in page.folded[cell.start : cell.end]
                or cell.box[1] > 0.3
                or not _INSTITUTION.search(page.folded[cell.start : cell.end])
            ):
                continue
            if cell.end - cell.start <= 90:
                found += text_readings(page.snippet(cell), 0.7, clean_organisation)
                break
    return field_of(found, keep=0.9)


def letterhead(paper: Paper) -> Field[str]:
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


_ABOUT_A_DWELLING = ("lease", "title-deed")
"""Kinds whose address is that of a dwelling; where somebody lives is there only the address of a party."""


def address(paper: Paper) -> Field[str]:
    """The holder's address as printed, or the dwelling's that a paper is about, at its label or in a sentence."""
    found: list[Reading[str]] = []
    of_person = paper.kind not in _ABOUT_A_DWELLING
    shown = [one for one in addresses(paper) if one.about == ("residence" if of_person else "dwelling")]
    if shown:
        return field_of(
            [reading for one in shown for reading in text_readings(one.snippet, 0.86, written)][:3], keep=0.9
        )
    for hit in paper.find(ADDRESS) if of_person else ():
        placed = _IN_SENTENCE.match(hit.page.text, hit.end)
        if placed:
            found += text_readings(Snippet(hit.page, placed.start(1), placed.end(1)), 0.84)
    if found:
        return field_of(found, keep=0.9)
    for hit in paper.find(ADDRESS):
        if not of_person and re.match(r"\s?[^\s:]", hit.page.text[hit.end : hit.end + 2]):
            continue
        for labelled in at_label(hit):
            raw = _address_of(labelled.value.raw)
            if 8 <= len(raw) <= 120 and any(sign.isdigit() for sign in raw) and "@" not in raw:
                found += text_readings(narrow(labelled.value, raw), 0.85 * labelled.weight, _address_of)
                break
    return field_of(found, keep=0.9) if found or not of_person else address_below(paper)


_IN_SENTENCE = pattern_of(
    r"[\s:]{1,3}(?:(?:à|a|au|te|in|at|en|em)\s)?"
    r"((?:[^\W\d][^\n;:]{3,60}?\s?\d{1,4}[^\n;:]{0,24}?|\d{1,4}[^\n;:\d]{3,60}?),?\s(?:[A-Z]{1,2}-)?\d{4,5}\s"
    r"[^\W\d_a-z][\w'’-]*(?:[ -][^\W\d_a-z][\w'’-]*){0,2})(?=,?\s[^\W\d_A-Z]|[,.;]|$)"
)
"""Street, number, postcode and town behind "residing at", with the sentence going on behind them."""
_AFTER_ADDRESS = pattern_of(
    r"\s\(|\s,\s(?=[^\W\d_A-Z])|\s(?:le|la|est|als|is|ist|depuis|sinds|since|seit|se compose|bestaat|besteht)\b"
)


def _address_of(text: str) -> str:
    """An address without what the sentence goes on with; empty for an article of a contract."""
    if re.match(r"(?:art|§|\d+[.)]\s)", fold(text)):
        return ""
    return re.sub(r"^(?:à|a|te|in|at)\s", "", _AFTER_ADDRESS.split(text)[0]).strip(" .,;…")


def _parse_passport(text: str) -> list[tuple[str, float]]:
    match = _PASSPORT_SHAPE.search(text[:60])
    return [(match.group().replace(" ", ""), 1.0)] if match else []


def passport_number(paper: Paper) -> Field[str]:
    """A passport number quoted on the paper."""
    found: list[Reading[str]] = []
    for hit in paper.find(PASSPORT_NUMBER):
        following = _PASSPORT_FOLLOWS.match(hit.page.text, hit.end)
        if following:
            snippet = Snippet(hit.page, following.start(1), following.end(1))
            found += readings_of(snippet, _parse_passport, 0.92)
            continue
        for labelled in at_label(hit):
            match = _PASSPORT_SHAPE.match(hit.page.text, labelled.value.start, labelled.value.end + 1)
            if match:
                snippet = Snippet(hit.page, match.start(), match.end())
                found += readings_of(snippet, _parse_passport, 0.94 * labelled.weight)
                break
    if not found:
        for place in full_names(paper):
            bracket = _IN_BRACKETS.match(place.page.text, place.end)
            if bracket:
                found += text_readings(Snippet(place.page, bracket.start(1), bracket.end(1)), 0.74)
    return field_of(found, keep=0.8)


_IN_BRACKETS = pattern_of(r"\s?\(([A-Z]{1,2}\d{6,8})\)")
"""A passport's number alone in brackets behind a name."""


def document_number(paper: Paper) -> Field[str]:
    """The paper's own number or reference."""
    own = paper_number(paper)
    if own.readings:
        return own
    found: list[Reading[str]] = []
    for hit in paper.find(DOCUMENT_NUMBER):
        for labelled in at_label(hit):
            match = _NUMBER_SHAPE.match(labelled.value.raw)
            if match and not parse_date(match.group()):
                found += text_readings(
                    labelled.value, 0.8 * labelled.weight, lambda text: (_NUMBER_SHAPE.match(text) or [""])[0]
                )
                break
    if not found:
        for page in paper.pages[:1]:
            for match in _ACT_NUMBER.finditer(page.text):
                group = 1 if match.group(1) else 2
                found += text_readings(Snippet(page, match.start(group), match.end(group)), 0.78)
    return field_of(found[:1] if found and found[0].confidence >= WEAK else found[:3], keep=0.9)


_ACT_NUMBER = pattern_of(
    r"(?:(?:^|[\n\t])\s?|\b(?:acte|actul de \w+|akte|urkunde|certificate|act|atto|acta|assento|ata)\s)"
    r"(?:n\.?[°ºr]\.?|nr\.?|no\.?)\s?:?\s?((?=[\w/.\-]*\d)[A-Z0-9][A-Z0-9/.\-]{2,24})(?![\w/])"
    r"|\b(?:parte|serie|part|vol\w*|reg\w*|foglio|page|folio)\s?[\w]{1,4},?\s(?:n[°ºr]?\.|nr\.|"
    r"no\.)\s?(\d{2,8})(?![\w/])",
    re.IGNORECASE,
)
"""The number of an act in its heading: "Acte n° 1183", "N° 417/2026"."""


def original(paper: Paper) -> Field[bool]:
    """False when the paper calls itself a copy."""
    return statement(False, [Snippet(hit.page, hit.start, hit.end) for hit in paper.find(COPY)], 0.8)
