"""Whom a paper is about: the name asked for at a label, certified in a sentence, spoken to or spoken by."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.dates.born_people import named_beside_birth, named_with_birth
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.fields import people_asked_for
from pipeline.extract.names.persons import (
    SPOUSE_BEFORE,
    TRANSLATES,
    TRANSLATES_BEFORE,
    is_somebodys_relative,
    person_meant,
    without,
    words_of,
)
from pipeline.extract.names.readings import combined, first_place, name_readings, names_at
from pipeline.extract.names.records import Person
from pipeline.extract.names.roles import distinct_people, holder_asked_for
from pipeline.extract.names.sentences import (
    name_behind,
    names_after,
    names_apposed,
    names_over,
    names_said_born,
    speaking_for_oneself,
)
from pipeline.extract.parties.addressee import addressee, greeted_by_name, names_who_signs, spoken_to
from pipeline.extract.text.candidates import as_guess, field_of
from pipeline.extract.text.folding import squeeze, word_set
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

FULL_NAME = Wording(
    "becario|becaria|becado|becada|bolsista|borsista|bursiyer|stypendysta|bursier|penerima beasiswa|"
    "taxpayer|grantee|grant holder|fellow|awardee|stipendiat|stipendiatin|laureat|laureate|boursier|boursiere|bursaal|"
    "mandaathouder|gerechtigde|hauptversicherter|hauptversicherte|adherent|affilie|affiliee|aangeslotene|"
    "ilgili|ilgilinin adi soyadi|"
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
    "surname|surnames|last name|lastname|family name|familyname|nom|nom de famille|noms|naam|familienaam|"
    "achternaam|nachname|familienname|"
    "name|apellido|apellidos|apelido|cognome|soyadi|nazwisko|nume|numele|nom de naissance",
    label=True,
)
GIVEN = Wording(
    "given name|given names|givenname|givennames|first name|first names|firstname|firstnames|"
    "forename|forenames|other names|prenom|prenoms|prenom s|voornaam|"
    "voornamen|vorname|vornamen|nombre|nombres|nome|nome proprio|adi|imie|imiona|prenume|prenumele",
    label=True,
)
NAME_ONLY = Wording("name|nom|naam|nome|nombre|isim|imie nazwisko", label=True)
CERTIFIES = Wording(
    "adverse information against|no adverse information against|nothing adverse against|"
    "certify that|certifies that|certified that|confirm that|confirms that|declare that|declares that|attest that|"
    "attests that|state that|hereby confirm that|to certify that|examined|have examined|confirm the enrolment of|"
    "makes known that|faz saber que|faco saber que|hace saber que|fait savoir que|"
    "issued to|grant to|granted to|scholarship to|fellowship to|"
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
    "le la nomme e|le la nomme|la nommee|le nomme|nomme e|"
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
NUMBER_OF_PERSON = Wording(
    "matricula|matricule|numero de matricule|n matricule|no matricule|employee no|employee number|employee id|staff no|"
    "staff number|staff id|personnel number|personnel no|payroll no|payroll number|personeelsnummer|stamnummer|"
    "personalnummer|personal nr|mitarbeiternummer|numero de empleado|legajo|funcional|registro funcional|"
    "n client|no client|numero de client|client number|client no|customer number|customer no|customer id|klantnummer|"
    "kundennummer|kunden nr|numero de cliente|student no|student number|student id|numero d'etudiant|studentennummer|"
    "applicant no|applicant number|application no|application number|candidate no|candidate number|"
    "numero de candidat|numero de candidature|kandidaatnummer|bewerbernummer|"
    "matrikelnummer|matriculation number|roll no|roll number|registration no|membership no|member no|lidnummer"
)
"""The number of a person in somebody's books, on the line below that person's name."""
CLOSES = Wording(
    "yours faithfully|yours sincerely|yours truly|sincerely|kind regards|best regards|cordialement|"
    "bien a vous|salutations distinguees|sinceres salutations|hoogachtend|met vriendelijke groeten|"
    "met vriendelijke groet|met de meeste hoogachting|mit freundlichen grussen|hochachtungsvoll|atentamente|"
    "atenciosamente|cordiali saluti|distinti saluti|saludos cordiales"
)
"""Ends a letter, before the name of who writes it."""
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
    r"registrar|translator|teacher|principal|notar\w+|issuing|officer|judge|sponsor|traduct\w+|vertaler|ubersetzer\w*|"
    # Names stand beside the place to sign too, those of who signs next to it.
    r"signature|handtekening|unterschrift|assinatura|imzasi|podpis|firma(?= del\b| de la\b| do\b))"
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
        _RELATIVE.search(before[-30:])
        or _DESCENT.match(after)
        or (_RELATIVE.search(after) and ":" in page.folded[hit.end : hit.end + 41])
    )


_DESCENT = pattern_of(
    r"\s(?:et|and|en|und|y|e)\s(?:filiation|descent|afstamming|abstammung|filiacion|filiacao|filiazione)"
)
"""Of a parent: "Prénom et filiation du père"."""


def _relatives(paper: Paper) -> list[Person]:
    """Parents and spouses whom a form asks for, at their labels or under a heading that says whose they are."""
    people = () if paper.kind in _ABOUT_RELATIVES | _OF_SPOUSES else people_asked_for(paper)
    return [person for person in people if person.role in _RELATIVES]


def _asks_for_relative(paper: Paper, hit: Hit) -> bool:
    """Whether a label stands under a heading for a relative: "Particulars of the spouse"."""
    return any(
        person.page is hit.page and any(start <= hit.start < end for start, end in person.labels)
        for person in _relatives(paper)
    )


def _meant(paper: Paper) -> list[Reading[str]]:
    """Whom the paper speaks of; as a guess where a form asks there for somebody's relative."""
    related = {words_of(one.value) for person in _relatives(paper) for one in person.readings()}
    found = person_meant(paper)
    if found and all(words_of(one.value) in related for one in found):
        return list(as_guess(Field(tuple(found))).readings)
    return found


_RELATIVES = frozenset(("father", "mother", "parents", "grandparents", "spouse"))
_OF_SPOUSES = frozenset(("marriage-certificate", "divorce-decision"))


def holder_name(paper: Paper) -> Field[str]:
    """The person the paper is about."""
    asked = _asked_for(paper)
    if asked.best is not None and asked.best.confidence >= WEAK:
        return asked
    found: list[Reading[str]] = [*asked.readings]

    def skip(hit: Hit) -> bool:
        return of_somebody_else(hit) or _asks_for_relative(paper, hit)

    surnames = names_at(paper, SURNAME, stop=GIVEN, plausibility=0.92, part=True, skip=skip)
    given = names_at(paper, GIVEN, stop=SURNAME, plausibility=0.92, part=True, skip=skip)
    if given:
        # In "Name: X  First name: Y" the first label of each kind belongs to the holder; further ones to relatives.
        found += combined(first_place(surnames), first_place(given))
    found += names_at(paper, FULL_NAME, plausibility=0.9, skip=skip)[:3]
    found += _in_subject(paper)
    certified = _of_no_relative(paper, names_after(paper, ((CERTIFIES, 0.88),)), found)
    certified = certified or _said_of(paper)
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
    found += names_said_born(paper)
    if not found:
        found += [reading for hit in paper.find(FULL_NAME) for reading in names_apposed(hit)][:2]
    if not found:
        alone = names_at(paper, NAME_ONLY, plausibility=0.82, skip=of_somebody_else)[:2]
        # "Nome" asks for the given names on one paper and for the whole name, of two words or more, on another.
        found += [reading for reading in alone if not given or (not surnames and len(reading.value.split()) > 1)]
    if not found:
        found += names_over(paper, NUMBER_OF_PERSON, 0.8)[:2]
    if not found:
        found += named_beside_birth(paper)
    if not found and paper.kind in _UNDER_ONES_NAME:
        found += names_after(paper, ((CLOSES, 0.8),))
    if not found and paper.kind in _SENT_TO_THE_PERSON | {"unknown"}:
        found += spoken_to(paper)
    if not found and paper.kind in _FOLDED_FOR_THE_POST:
        found += addressee(paper).readings
    if not found:
        found += names_after(paper, ((SALUTATION, 0.74 if paper.kind in _SENT_TO_THE_PERSON else 0.62),))
    greeted = [] if paper.kind in _NOT_WRITTEN_TO_THE_PERSON else greeted_by_name(paper)
    if greeted and not certified:
        # A letter speaks to whom it greets; others whom it names are those around that person.
        whole = words_of(greeted[0].value)
        found = [*greeted, *(one for one in found if words_of(one.value) <= whole or whole <= words_of(one.value))]
    field = agreeing(found)
    if field.best is None or field.best.confidence < WEAK:
        field = agreeing([*field.readings, *(_meant(paper) or names_who_signs(paper))])
    if paper.kind in _UNDER_ONES_NAME:
        field = _as_signed(paper, field)
    if len(field.values) > 1 and paper.kind not in _ABOUT_RELATIVES:
        field = without(paper, field, SPOUSE_BEFORE)
    return without(paper, field, TRANSLATES_BEFORE, TRANSLATES) if len(field.values) > 1 else field


def _as_signed(paper: Paper, field: Field[str]) -> Field[str]:
    """The whole name over which one signs, where the letter says only half of it: "my name is Ana, I am 22"."""
    signed = names_who_signs(paper)
    if field.best is None or not signed:
        return field
    said, whole = words_of(field.best.value), words_of(signed[0].value)
    # One whose name stands over the letter and under it wrote it, whomever else it names.
    wrote = signed[0].confidence > field.best.confidence and not said & whole
    return field_of(signed) if said < whole or wrote else field


_FOLDED_FOR_THE_POST = word_set("payslip tax-assessment mutual-insurance health-insurance")
"""Kinds with the one person they are about over the address to which they go, and often no label."""
_SAID_THAT = pattern_of(
    r"\b(?:certif|attest|declar|confirm|verkla|bevestig|bescheinig|bestatig|zaswiadcz)\w{1,6}\b[^:]{1,240}"
    r"\b(?:que|that|dat|dass|che|ca|ze)\s?:\s{1,4}"
    r"(?=(?:mr|mrs|ms|miss|m|mme|mlle|monsieur|madame|mademoiselle|mevrouw|dhr|de heer|herr|frau|sra?|don|dona)\b)"
)
"""What is certified behind a colon, of somebody with a title: "certifie, après enquête, …, que : Madame X"."""


def _said_of(paper: Paper) -> list[Reading[str]]:
    return [
        reading
        for page in paper.pages
        for match in _SAID_THAT.finditer(page.folded)
        for reading in name_behind(page, match.end(), 0.82)
    ]


_SUBJECT = pattern_of(
    r"(?:^|\n)\W{0,3}(?:re|subject|objet|concerne|betreft|betr|betreff|asunto|assunto|oggetto|dotyczy|konu)\.?\s?:\s?"
    r"(?P<title>(?:(?:mr|mrs|ms|miss|m|mme|mlle|monsieur|madame|dhr|de heer|mevr|mevrouw|mw|herrn?|frau|sra?|sig|"
    r"sig\.ra)\b\.?\s){0,2})(?P<name>[^|;:(\n\t\d]{5,60}?)\s?"
    r"(?P<more>[|;,(\t–-]\s?(?:male|female|m\b|f\b|v\b|dob|d\.o\.b|born|nee?\b|ne\(e\)|geb|nacid|nat[oa]\b|nascid|urodz|"
    r"passport|passeport|paspoort|reisepass|pasaporte|patient|date of birth|geboren|age|sex|\d{1,2}[./-]\d)"
    r"|\s?(?=\n|$))"
)
"""The line that says what a letter is about, where that is a person: "Re: NAME | Female | DOB …"."""


def _in_subject(paper: Paper) -> list[Reading[str]]:
    """Whom the subject of a letter names, with a title before the name or what it was born as behind it."""
    found: list[Reading[str]] = []
    for page in paper.pages[:1]:
        match = _SUBJECT.search(page.folded)
        if match is not None and (
            match["title"]
            or match["more"].strip()
            or (page.text[match.start("name") : match.end("name")].isupper() and _ABOVE_NAMED.search(page.folded))
        ):
            place = Snippet(page, match.start("name"), match.end("name")).trimmed()
            name = clean_name(place.raw)
            if len(name.split()) > 1 and name == squeeze(place.raw).rstrip(" ,."):
                found += name_readings(place, _OF_SUBJECT)
    return found


_ABOVE_NAMED = pattern_of(
    r"\b(?:above[- ]?(?:named|mentioned)|(?:afore|under)(?:said|mentioned|named)|sus-?nomm\w{1,3}|sus-?mentionn\w{1,3}|"
    r"bovengenoemde|bovenvermelde|oben ?genannte\w?|obengenannte\w?|"
    r"arriba (?:citad|mencionad)[oa]|acima (?:citad|mencionad)[oa]|"
    r"sopra(?:indicat|citat)[oa])\b"
)
"""What the text calls somebody whom its subject names."""
_OF_SUBJECT = 0.86
_ABOUT_RELATIVES = word_set("dependency-proof invitation-letter family-composition parental-authorisation")
"""Kinds that may be about the very person whom they call somebody's wife or child."""


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
    # Who examines or registers stands at a label of the form: whatever seems to be certified of that one is not.
    officials = [words_of(one[0].value) for one in distinct_people(paper, ("doctor", "official"))]
    certified = [one for one in names_after(paper, ((CERTIFIES, 0.88),)) if words_of(one.value) not in officials]
    certified = _of_no_relative(paper, certified, asked)
    whole = words_of(asked[0].value)
    if certified and not any(words_of(one.value) <= whole or whole <= words_of(one.value) for one in certified):
        return Field()
    return agreeing([*asked, *certified])


def _of_no_relative(paper: Paper, certified: list[Reading[str]], named: Sequence[Reading[str]]) -> list[Reading[str]]:
    """Names in a sentence but for those of somebody's relatives, where the paper names its holder elsewhere.

    "Issued to him as guarantor for the visa application of his son X" certifies nothing of the son.
    """
    if not named or paper.kind in _ABOUT_RELATIVES:
        return certified
    return [one for one in certified if not is_somebodys_relative(paper, one.value)]


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
                    fuller.value,
                    max(reading.confidence, other.confidence),
                    fuller.raw,
                    fuller.evidence,
                    fuller.origin,
                    fuller.repaired,
                )
                break
        else:
            merged.append(reading)
    return field_of(merged, keep=0.8)
