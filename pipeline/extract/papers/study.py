"""Study and research: admission, diplomas, language, hosting agreements and invitations."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from pipeline.extract.dates.periods import period_of
from pipeline.extract.dates.roles import role_field, roled_dates
from pipeline.extract.holder import WEAK, holder_name
from pipeline.extract.labels import amount_at, places, said, said_as, text_at
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.in_text import titled_names
from pipeline.extract.names.readings import name_readings
from pipeline.extract.papers.granted_admission import granted_admission
from pipeline.extract.papers.grants import GRANT, GRANTOR, host_pays
from pipeline.extract.parties.courses import PROGRAMME_NAME, clean_programme, programme, whole_programme
from pipeline.extract.parties.institutions import institution
from pipeline.extract.text.candidates import field_of, fixed, statement, text_readings
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.extract.text.wording import Wording, at_label
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

TEACHING = Wording(
    "language of instruction|teaching language|language of tuition|medium of instruction|language of teaching|"
    "taught in|teaching in|teaching is in|teaching and examination|teaching and examinations|all teaching|lectures in|"
    "classes are in|cours sont dispenses en|cours se donnent en|enseignement est dispense en|dispensee en|dispense en|"
    "gedoceerd in|gegeven in het|lessen zijn in|courses in|instruction language|enseignement en|cours en|"
    "cours donnes en|onderwijs in het|"
    "lessen in het|unterricht auf|unterricht in|lehre auf|langue d'enseignement|langue de l'enseignement|"
    "langue des cours|"
    "langue d'instruction|"
    "enseigne en|onderwijstaal|taal van de opleiding|taal van het onderwijs|instructietaal|voertaal|"
    "unterrichtssprache|lehrsprache|sprache des unterrichts|sprache|taught language|vehicular language|"
    "langue vehiculaire|idioma de instruccion|idioma de ensenanza|lingua di insegnamento|lingua de ensino",
    label=True,
)
LANGUAGES = (
    ("en", Wording("english|anglais|engels|englisch|englischer|engelse")),
    ("fr", Wording("french|francais|frans|franzosisch|franse|francaise")),
    ("nl", Wording("dutch|neerlandais|nederlands|niederlandisch|nederlandse|flemish")),
    ("de", Wording("german|allemand|duits|deutsch|deutscher|duitse")),
)
CONDITIONAL = Wording(
    "conditional admission|conditionally admitted|conditional|subject to|provided that|on condition that|"
    "provisional admission|provisionally|pending|"
    "admission conditionnelle|sous reserve|sous condition|a condition|conditionnelle|provisoire|pour autant que|"
    "voorwaardelijk|voorwaardelijke toelating|onder voorbehoud|op voorwaarde dat|onder voorwaarde|voorlopig|"
    "bedingte zulassung|unter vorbehalt|vorbehaltlich|unter der bedingung|vorlaufig",
)
ENROLLED = Wording(
    "admitted and enrolled|admitted and registered|admis et inscrit|admise et inscrite|admis e et inscrit e|"
    "toegelaten en ingeschreven|zugelassen und eingeschrieben|confirm the enrolment|confirms the enrolment|"
    "confirm the registration|has been enrolled|is enrolled|is registered|"
    "statement of enrolment|admits the student as a regular student|is admitted as a regular student|"
    "admis comme etudiant regulier|admise comme etudiante reguliere|toegelaten als regelmatig student|"
    "als regelmatig student ingeschreven|als regularer student zugelassen|certificate of enrolment|"
    "proof of enrolment|confirmons l'inscription|confirme l'inscription|est inscrit|"
    "est inscrite|attestation d'inscription|certificat d'inscription|bevestigen de inschrijving|"
    "bevestigt de inschrijving|"
    "is ingeschreven|bewijs van inschrijving|inschrijvingsbewijs|inschrijvingsattest|bestatigen die einschreibung|"
    "bestatigen die immatrikulation|ist eingeschrieben|ist immatrikuliert|immatrikulationsbescheinigung"
)
UNCONDITIONAL = Wording(
    "unconditional|unconditionally|final admission|definitively admitted|inconditionnelle|admission definitive|"
    "definitieve toelating|onvoorwaardelijk|bedingungslos|endgultige zulassung|definitief toegelaten|"
    "definitivement admis",
)
RECOGNISED = Wording(
    "recognised and subsidised|recognized and subsidized|recognised establishment|reconnu et subventionne|"
    "reconnu et subsidie|etablissement reconnu|erkende en gesubsidieerde|erkende instelling|erkende hogeschool|"
    "anerkannte und bezuschusste|anerkannte einrichtung|anerkannte hochschule|anerkannte bildungseinrichtung|"
    "organised recognised or subsidised|organized recognized or subsidized|recognised by the|recognized by the|"
    "subsidised by|subsidized by|officially recognised|recognised institution|recognised or subsidised|"
    "organise reconnu ou subventionne|reconnu ou subventionne|reconnue par|reconnu par|subventionne par|"
    "subventionnee par|"
    "organise reconnu ou subsidie|subsidie par|federation wallonie bruxelles|communaute francaise|"
    "georganiseerd erkend of gesubsidieerd|erkend of gesubsidieerd|erkend door|gesubsidieerd door|"
    "vlaamse gemeenschap|"
    "organisiert anerkannt oder bezuschusst|anerkannt oder bezuschusst|staatlich anerkannt|anerkannt von|"
    "bezuschusst",
)
NOT_RECOGNISED = Wording(
    "private institution|not recognised|not recognized|private school|private establishment|not subsidised|"
    "etablissement prive|non reconnu|ecole privee|non subventionne|enseignement prive|"
    "private instelling|niet erkend|privaat onderwijs|prive instelling|niet gesubsidieerd|privaatonderwijs|"
    "private einrichtung|nicht anerkannt|privatschule|private hochschule",
)
LANGUAGE_COURSE = Wording(
    "language course|preparatory language|language programme|intensive language|language school|"
    "cours de langue|cours de francais|cours de neerlandais|annee preparatoire de langue|cours intensif de|"
    "taalcursus|taalopleiding|voorbereidende taal|cursus nederlands|talencentrum|taaljaar|"
    "sprachkurs|sprachschule|vorbereitender sprachkurs|intensivsprachkurs",
)
FULL_TIME = Wording(
    "full time|full time student|60 ects|full curriculum|regular student|full time programme|"
    "temps plein|a temps plein|etudiant regulier|plein exercice|60 credits|horaire complet|"
    "voltijds|voltijdse|voltijds student|60 studiepunten|regelmatig student|volledig leerplan|"
    "vollzeit|vollzeitstudium|vollzeitstudent|regularer student",
)
PART_TIME = Wording(
    "part time|reduced timetable|reduced programme|evening course|temps partiel|horaire reduit|programme reduit|"
    "cours du soir|deeltijds|deeltijdse|verminderd leerplan|avondonderwijs|beperkt leerplan|teilzeit|"
    "teilzeitstudium|"
    "abendkurs|distance learning|enseignement a distance|afstandsonderwijs|fernstudium",
)
PREPARATORY = Wording(
    "preparatory year|preparatory programme|bridging programme|foundation year|preparatory character|"
    "annee preparatoire|programme preparatoire|caractere preparatoire|passerelle|"
    "voorbereidend jaar|voorbereidingsprogramma|schakelprogramma|voorbereidend karakter|"
    "vorbereitungsjahr|vorbereitungsprogramm|studienkolleg|vorbereitender charakter",
)
INTERNSHIP = Wording(
    "unpaid internship|internship|traineeship|stage non remunere|stage|onbezoldigde stage|onbetaalde stage|"
    "unbezahltes praktikum|praktikum"
)
STANDARD = Wording(
    "standard form|standard certificate|formulaire standard|attestation standard|standaardformulier|"
    "standaardattest|"
    "standardformular|modele d'attestation|article 60 of the law|article 60 de la loi|artikel 60 van de wet|"
    "artikel 60 des gesetzes|article 61 1|formulaire type|modelformulier|musterformular",
)
DEGREE = Wording(
    "degree of|degree|title of|diploma of|awarded the degree of|qualification|has been awarded|grade de|"
    "diplome de|titre de|"
    "le grade de|graad van|diploma van|titel van|de graad|grad|akademischer grad|abschluss|grado de|laurea in|"
    "grado academico de|titulo profesional de|grau de|academic degree of|"
    "grade academique de|academische graad van|akademischen grad eines|akademischen grad einer|akademischen grad|"
    "titulo de|titolo di|el titulo de|o titulo de|tytul zawodowy|tytul|titlul de|le confiere el titulo de|"
    "verleiht den grad|den akademischen grad|unvani",
    label=True,
)
HOURS = Wording(
    "hours per week|weekly hours|periods per week|hours of english|hours of french|lessons per week|hours a week|"
    "heures par semaine|heures semaine|heures de cours|volume horaire|uren per week|lesuren per week|lestijden|"
    "wochenstunden|stunden pro woche|unterrichtsstunden"
)
# The sign of a trade mark behind a name is folded to a letter.
TESTS = pattern_of(
    r"\b(toefl(?: ibt)?|ielts(?: academic| general)?|toeic|cambridge english|cae|cpe|fce|pte academic|pte|"
    r"duolingo english test|"
    r"duolingo|delf|dalf|tcf(?: dap)?|tef|itna|cnavt|nt2|staatsexamen|testdaf|dsh|goethe-zertifikat|goethe|telc|"
    r"osd|linguaskill|selor|btsc|fide)[tr]?\b"
)
_NAMED_WITH_LEVEL = pattern_of(
    r"\b(?:delf|dalf|goethe-zertifikat|osd[ -]zertifikat|telc deutsch|telc)(?: pro| prim| junior| tout public|"
    r" scolaire)?"
    r"[ -]{1,2}[abc][12]\b"
)
"""Diplomas that are called after the level they attest: "DELF B2"; the name alone is half of it."""
_HALF = pattern_of(r"\b(?:delf|dalf|goethe|goethe-zertifikat|telc|osd|ielts|toefl|pte|tcf)\b")
"""Names of several tests: which of them it was stands somewhere else on the paper, as "Academic" in a box."""
_HALF_SURE = 0.8
_MODULE = pattern_of(r"(?<=Test Report Form\s)(?:ACADEMIC|GENERAL TRAINING)(?![\w])")
"""The module in the box beside the title of the form."""
TEST_LANGUAGES = {
    "en": ("toefl", "ielts", "toeic", "cambridge", "cae", "cpe", "fce", "pte", "duolingo", "linguaskill"),
    "fr": ("delf", "dalf", "tcf", "tef"),
    "nl": ("itna", "cnavt", "nt2", "staatsexamen"),
    "de": ("testdaf", "dsh", "goethe", "osd"),
}
_LEVEL = pattern_of(r"(?<![\w])([ABC][12])(?:\s?\+)?(?![\w])")
APPROVED = Wording(
    "approved by|approval of|belgian science policy|belspo|politique scientifique federale|"
    "federaal wetenschapsbeleid|"
    "recognised research organisation|organisme de recherche agree|erkende onderzoeksinstelling|agrement|"
    "wissenschaftspolitik|anerkannte forschungseinrichtung"
)
PURPOSE = Wording(
    "purpose of the stay|purpose of stay|purpose of the visit|purpose|in order to|research project|"
    "to carry out research|"
    "to conduct research|will carry out|will work on|research on|research stay|"
    "but du sejour|objet du sejour|objectif du sejour|dans le but|projet de recherche|afin de|mener des recherches|"
    "sejour de recherche|doel van het verblijf|doel|onderzoeksproject|onderzoek te verrichten|onderzoeksverblijf|"
    "zweck des aufenthalts|aufenthaltszweck|forschungsprojekt|forschungsaufenthalt|forschung durchzufuhren"
)
DURATION = Wording(
    "duration|duration of the stay|for a period of|period of|for the duration|months|weeks|years|from ~ to|"
    "duree|duree du sejour|pour une duree de|pour une periode de|mois|semaines|"
    "duur|duur van het verblijf|voor een periode van|maanden|weken|gedurende|"
    "dauer|dauer des aufenthalts|fur einen zeitraum von|monate|wochen|monaten"
)


def _teaching(paper: Paper) -> Field[str]:
    """Languages named within reach of "language of instruction"."""
    found: list[Reading[str]] = []
    for hit in paper.find(TEACHING):
        for code, wording in LANGUAGES:
            near = [other for other in wording.find(hit.page) if -30 <= other.start - hit.end <= 40]
            at = [one.value for one in at_label(hit) if not near and wording.is_phrase(one.value.raw)]
            found += statement(code, places(near[:1]) or at[:1], 0.92).readings
        if found:
            break
    return field_of(found or _at_language(paper), keep=0.9)


_LANGUAGE_OF_COURSE = pattern_of(r"(?:^|[\n\t ])(?:langues?|taal|language|sprache)\s?(?::|\t)\s?")
_OWN_LANGUAGE = pattern_of(r"\b(?:mother|native|maternelle|moeder|mutter|correspond\w{0,8}|contact)\W{0,3}$")


def _at_language(paper: Paper) -> list[Reading[str]]:
    """The language of a course at a bare "Langue :", which is not that of a person or of letters."""
    found: list[Reading[str]] = []
    for page in paper.pages:
        for match in _LANGUAGE_OF_COURSE.finditer(page.folded):
            if _OWN_LANGUAGE.search(page.folded[max(0, match.start() - 20) : match.start()]):
                continue
            for code, wording in LANGUAGES:
                near = [hit for hit in wording.find(page) if 0 <= hit.start - match.end() <= 1]
                found += statement(code, places(near[:1]), 0.8).readings
    return found


def admission(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of an ``admission-letter``."""
    return {
        "institution": institution(paper),
        "programme": programme(paper),
        "start_date": _start(paper),
        "latest_arrival": role_field(paper, "arrival"),
        "teaching_language": _teaching(paper),
        "granted": granted_admission(paper),
        "conditional": _conditional(paper),
        "recognised": said(paper, RECOGNISED, NOT_RECOGNISED, sure=0.88),
        "language_course": said(paper, LANGUAGE_COURSE, sure=0.8),
        "full_time": said(paper, FULL_TIME, PART_TIME, sure=0.88),
        "preparatory": said(paper, PREPARATORY, sure=0.82),
        "internship": said(paper, INTERNSHIP, sure=0.7),
        "standard_form": said(paper, STANDARD, sure=0.85),
    }


def _start(paper: Paper) -> Field[dt.date]:
    """The first day of the studies: at its label, else of the stretch that a sentence gives the year or the courses."""
    labelled = role_field(paper, "start")
    if labelled.readings:
        return labelled
    found: list[Reading[dt.date]] = []
    for date in roled_dates(paper):
        page, start = date.spot.snippet.page, date.spot.snippet.start
        if date.role == "from" and _OF_STUDIES.search(page.folded[max(0, start - 110) : start].replace("\n", " ")):
            found += date.readings(_BY_THE_YEAR)
    return field_of(found)


_BY_THE_YEAR = 0.84
_OF_STUDIES = pattern_of(
    r"\b(?:academic year|annee academique|academiejaar|akademische[ns]? jahr|studienjahr|courses?|cours|lessen|classes|"
    r"programme|program|opleiding|studies|studiengang|etudes|semester|semestre)\b[^.;]{0,60}$"
)


def _conditional(paper: Paper) -> Field[bool]:
    """Whether the admission hangs on something; who is enrolled already was admitted without a condition."""
    stated = said(paper, CONDITIONAL, UNCONDITIONAL, sure=0.85, skip=_of_the_stay)
    return stated if stated.readings else statement(False, places(list(paper.find(ENROLLED))[:1]), 0.72)


def _of_the_stay(hit: Hit) -> bool:
    """Whether the stay is called provisional, not the admission: "une autorisation de séjour provisoire"."""
    folded = hit.page.folded
    before = folded[max(0, hit.start - _NOUN) : hit.start].replace("\n", " ")
    after = folded[hit.end : hit.end + _NOUN].replace("\n", " ")
    return bool(_STAY_BEFORE.search(before) or _STAY_BEHIND.match(after))


_NOUN = 40
_STAYS = r"(?:sejour|verblij\w{1,20}|residence|stay|aufenthalt\w{0,12}|visa|visum|titre|permit|machtiging|permiso)"
_STAY_BEFORE = pattern_of(rf"\b{_STAYS}\s(?:\([^()]{{1,12}}\)\s)?(?:is |est |ist )?$")
_STAY_BEHIND = pattern_of(rf"(?:e[nrs]?)?\s(?:\w{{1,12}}\s)?{_STAYS}\b")


def diploma(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``diploma`` or a ``transcript``."""
    fields: dict[str, Field[Scalar]] = {
        "institution": institution(paper),
        "degree": _degree(paper),
        "language_hours": said(paper, HOURS, sure=0.7),
    }
    named = holder_name(paper)
    if named.best is None or named.best.confidence < WEAK:
        fields["holder_name"] = _standing_alone(paper)
    return fields


def _standing_alone(paper: Paper) -> Field[str]:
    """The one name that has a line to itself, as diplomas print it, where no wording announces it."""
    found: list[Snippet] = []
    for page in paper.pages[:1]:
        for cell in page.cells:
            text = page.snippet(cell).trimmed()
            words = text.raw.split()
            if (
                not _over_a_title(page, cell)
                and 0.1 < cell.box[1] < 0.65
                and page.line_bounds(cell.start) == (cell.start, cell.end)
                and 2 <= len(words) <= 5
                and all(word[:1].isupper() for word in words)
                and clean_name(text.raw) == text.raw
                and text.confidence >= _READ_WELL
                and not _NO_PERSON.search(fold(text.raw))
            ):
                found.append(text)
    return field_of(name_readings(found[0], 0.76)) if len(found) == 1 else Field()


def _over_a_title(page: PageText, cell: Cell) -> bool:
    """Whether right below a line stands what the paper is: the line is that in the language of the country."""
    below = page.below(cell, 1.8)
    return below is not None and _TITLE.fullmatch(page.folded[below.start : below.end].strip(" /|-–—()")) is not None


_TITLE = pattern_of(
    r"(?:(?:official|academic|student|university|complete|final|statement|record|certificate|supplement|bachelor|master|"
    r"of|s|the|to|and|studies|degree)['’\s/]{1,3}){0,5}"
    r"(?:transcripts?|marks|grades?|results?|records?|mark ?sheet|grade ?report|diploma|degree|certificate)"
    r"(?:\s(?:of|from|for)(?:\s[a-z]{2,14}){1,4}|\s(?:supplement|certificate|sheet|report))?"
    r"|releves? de notes(?:\s[^\n]{2,30})?|diplome|attestation de reussite|bulletin de notes|"
    r"cijferlijst|puntenlijst|getuigschrift|notenspiegel|leistungsubersicht|zeugnis|"
    r"expediente academico|certificado (?:academico|de notas|de estudios)|historico escolar|certificato di laurea"
)
_READ_WELL = 0.7
_NO_PERSON = pattern_of(
    r"universi|fakult|facult|hogeschool|haute ecole|college|school|institut|academ|bachelor|master|licen[cs]i|magist|"
    r"laurea|diplom|engineer|ingen|doctor|doktor|science|rector|rektor|rettore|reitor|dean|decan|dekan|registrar|"
    r"chancellor|director|direttore|direktor|president|principal|secretar|republi|ministe|honou?r|cum laude|distinction"
)


def _degree(paper: Paper) -> Field[str]:
    """The degree: at its label, or what follows "the degree of" in a sentence, on its line or the next."""
    labelled = text_at(paper, DEGREE, 0.85, clean=clean_programme, skip=_said_before)
    found: list[Reading[str]] = []
    for hit in paper.find(DEGREE):
        start = hit.end
        while start < len(hit.page.text) and hit.page.text[start] in " \n\t:,":
            start += 1
        match = PROGRAMME_NAME.match(hit.page.text, start)
        if match and start > hit.end:
            found += text_readings(whole_programme(hit.page, match.start(), match.end()), 0.86, clean_programme)
    kept = [
        one
        for one in (*found[:1], *labelled.readings)
        if not any(fold(other.value).startswith(fold(one.value) + " ") for other in found[:1])
    ]
    return field_of(kept or _heading(paper), keep=0.85)


def _said_before(hit: Hit) -> bool:
    """Whether a sentence speaks of the degree named over it: "has conferred on X the above degree"."""
    before = hit.page.folded[max(0, hit.start - _NOUN) : hit.start].replace("\n", " ")
    return _ABOVE.search(before) is not None


_ABOVE = pattern_of(
    r"\b(?:above|aforesaid|said|susdit|susmentionne|ledit|bovenvermelde?|genannten|obigen?|vorstehenden?)\s$"
)


def _heading(paper: Paper) -> list[Reading[str]]:
    """The degree that heads a diploma and fills a line of its own."""
    for page in paper.pages[:1]:
        for cell in page.cells:
            named = PROGRAMME_NAME.fullmatch(page.text, cell.start, cell.end)
            if named is not None and cell.box[1] < _HEAD and len(named.group().split()) > 1:
                return list(text_readings(page.snippet(cell), _BY_HEADING, clean_programme))
    return []


_HEAD = 0.4
_BY_HEADING = 0.75


def letter(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``motivation-letter`` or a ``course-description``."""
    return {"programme": programme(paper), "institution": institution(paper)}


def language_certificate(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``language-certificate``."""
    tests: list[Reading[str]] = []
    levels: list[Reading[str]] = []
    languages: list[Reading[str]] = []
    for page in paper.pages:
        for match in list(TESTS.finditer(page.folded))[:3]:
            snippet = Snippet(page, match.start(), match.end())
            whole = _NAMED_WITH_LEVEL.match(page.folded, match.start())
            if whole is not None:
                named = Snippet(page, whole.start(), whole.end())
                tests += text_readings(named, 0.88, lambda text: text.upper())
            else:
                half = _HALF.fullmatch(match[1])
                module = _MODULE.search(page.text) if match[1] == "ielts" else None
                if module is not None:
                    boxed = Snippet(page, module.start(), module.end())
                    tests += text_readings(boxed, 0.88, lambda text: f"IELTS {text.title()}")
                tests += text_readings(snippet, _HALF_SURE if half else 0.9, lambda text: text.upper())
            for code, names in TEST_LANGUAGES.items():
                if match[1].split()[0].split("-")[0] in names:
                    languages += [_by_its_name(one, match[1]) for one in fixed(snippet, code, 0.88)]
        for match in list(_LEVEL.finditer(page.text))[:8]:
            levels += text_readings(Snippet(page, match.start(), match.end()), 0.85, lambda text: text[:2])
    if not languages:
        languages = list(said_as(paper, LANGUAGES, 0.72).readings)
    whole_names = [one for one in tests if any(sign.isdigit() for sign in one.value) or " " in one.value]
    tests = whole_names or tests
    return {
        "test": field_of(tests[:2], keep=0.9),
        "level": field_of(levels, keep=0.9),
        "tested_language": field_of(languages, keep=0.95),
    }


def _by_its_name(reading: Reading[str], name: str) -> Reading[str]:
    """No misreading comes out as the whole name of a test, however faint its logo was printed."""
    whole = len(name) >= _LETTERS_OF_A_NAME
    return replace(reading, confidence=max(reading.confidence, _NAMED)) if whole else reading


_LETTERS_OF_A_NAME = 5
_NAMED = 0.75


def hosting_agreement(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``hosting-agreement``."""
    amount, currency = host_pays(paper)
    begin, end = period_of(paper)
    return {
        "institution": institution(paper),
        "amount": amount,
        "currency": currency,
        "start_date": begin,
        "end_date": end,
        "approved": said(paper, APPROVED, sure=0.75),
    }


def invitation(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of an ``invitation-letter``: whether it states the purpose and the duration of the stay."""
    amount, currency = amount_at(paper, GRANT, 0.8)
    begin, end = period_of(paper)
    duration: Field[Scalar] = said(paper, DURATION, sure=0.72)
    if begin.best is not None and end.best is not None:
        sure = min(begin.best.confidence, end.best.confidence)
        duration = Field((Reading(True, sure, "", (*begin.best.evidence, *end.best.evidence)),))
    invited = _invited(paper)
    return {
        **({"holder_name": field_of(invited)} if invited else {}),
        "institution": institution(paper),
        "purpose": said(paper, PURPOSE, sure=0.82),
        "duration": duration,
        "start_date": begin,
        "end_date": end,
        "amount": amount,
        "currency": currency,
        "grantor": text_at(paper, GRANTOR, 0.8),
    }


_INVITES = pattern_of(
    r"(?<!\bvous )(?<!\bsie )(?<!\bu )"
    r"\b(?:invite\w{0,2}|inviting|uitnodig\w{0,2}|nodig(?:en|t)?|einladen|einzuladen|lade[nt]?|invito|invit[ao]mos|"
    r"convid[ao]\w{0,3}|zapraszam\w?)\b(?!\s(?:you|u|sie|hiermit sie)\b)"
)
_INVITED = 150
"""Signs of a sentence from the verb to whom it invites: whose uncle or friend stands between."""
_SENTENCE_ENDS = pattern_of(r"[a-z]{4}\.\s")


def _invited(paper: Paper) -> list[Reading[str]]:
    """Whom a sentence invites, by the title before the name: "invite par la présente mon oncle, Monsieur X, né"."""
    titled = sorted(titled_names(paper), key=lambda place: (place.page.order, place.start))
    for page in paper.pages[:1]:
        for match in _INVITES.finditer(page.folded):
            ends = _SENTENCE_ENDS.search(page.folded, match.end(), match.end() + _INVITED)
            end = ends.start() if ends else match.end() + _INVITED
            behind = [one for one in titled if one.page is page and match.end() <= one.start < end]
            if behind:
                return list(name_readings(behind[0], 0.85))
    return []
