"""The course of study that a paper names: at its label, or by the degree that it begins with."""

from __future__ import annotations

import re

from pipeline.extract.labels import text_at
from pipeline.extract.names.readings import narrow
from pipeline.extract.parties.institutions import left_behind
from pipeline.extract.text.candidates import field_of, text_readings
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

PROGRAMME = Wording(
    "programme|program|name of programme|study programme|course|course of study|degree programme|field of study|"
    "study program|programme of study|admitted to|admission to the|enrolled in|registered for|degree|curriculum|"
    "programme d'etudes|formation|cursus|filiere|section|admis en|admise en|admis e en|inscrit en|inscrite en|"
    "intitule de la formation|annee d'etudes|"
    "opleiding|naam van de opleiding|studierichting|studieprogramma|toegelaten tot|ingeschreven voor|richting|"
    "studiengang|studienfach|studienprogramm|fachrichtung|zugelassen zum|eingeschrieben im",
    label=True,
)
PROGRAMME_NAME = pattern_of(
    r"\b(?:(?:advanced |postgraduate |professional |academic )?(?:master|bachelor|bachelier|doctorat|phd|ph\.d|graduat|"
    r"certificate|postgraduate|msc|mba|m\.sc|b\.sc|llm|licence|mastere|licenciad[oa]|bacharel|bachiller|laurea|"
    r"magister|"
    r"ingenier[oa]|engenheir[oa]|inzynier|inżynier|lisans|licenta|licență|graduad[oa]|maestro en|maestría|mestre)"
    r"(?:'s)?\b[^\n\t.;:,(]{0,70})",
    re.IGNORECASE,
)
SOUND_SIGNS = pattern_of(r"^[\"'«“„‘(\[]+|[\"'»”“’)\]]{1,9}$")


_SENTENCE_GOES_ON = pattern_of(
    r"[\t;]|  |\. | (?i:en (?:testimonio|fe|foi)|em (?:testemunho|f[ée])|in (?:fede|witness|testimony)|"
    r"zu urkund|ten bewijze|zum zeugnis)\b| [-–] (?:un)?conditional|"
    r" [-–] (?:toelating|inschrijving|aanvaarding|aanbod|admission|inscription|acceptation|zulassung|einschreibung|"
    r"annahme|enrolment|offer|acceptance|admisi[oó]n|inscripci[oó]n|admiss[aã]o|ammissione|iscrizione)\b|"
    r" (?:de (?:l')?|de la |du |van (?:de |het )?|of (?:the )?|(?:an|von) der |da |d[ae]ll[a']\s?|del? (?:la )?)"
    r"(?=(?:Universi\w+|UNIVERSI\w+|Hogeschool|Haute [ÉE]cole|(?:Fach)?[Hh]ochschule|[ÉE]cole|Politec\w+|"
    r"Polytec\w+)\b)|"
    r" (?:r[ée]unit|allie|combine|offre|r[ée]pond|correspond|m[eè]ne|ouvre|comprend|constitue|permet|unit|apporte|"
    r"brings|joins|unites|matches|fits|suits|gives|leads|allows|opens|offers|meets|provides|covers|"
    r"combineert|verenigt|verbindt|biedt|omvat|past|sluit aan|geeft|opent|leidt|"
    r"verbindet|vereint|kombiniert|bietet|umfasst|passt|entspricht|er[oö]ffnet|"
    r"re[uú]ne|combina|ofrece|oferece|permite|permette|unisce|corresponde|abre|apre) (?!et |and |und |en )|"
    r" (?:organis[ée]e?|propos[ée]e?|dispens[ée]e?|offerte?) (?:par|à|au)\b| (?:organised|organized|offered|"
    r"taught|delivered) (?:by|at|in|within)\b|"
    r" (?:georganiseerd|aangeboden|ingericht) (?:door|aan)\b| (?:organisiert|angeboten|durchgef[uü]hrt) (?:von|an)\b|"
    r" (?:organizad[oa]|ofrecid[oa]|impartid[oa]|oferecid[oa]|ministrad[oa]) (?:por|en|em|pel[oa])\b|"
    r" (?:organizzat[oa]|offert[oa]|erogat[oa]) (?:da|dal|dalla|dall')\b|"
    r" (?:[-–] )?(?:academic year|ann[eé]e acad|academiejaar|studiejaar|akademisches jahr)|"
    r" (?:zugelassen|eingeschrieben|aufgenommen|toegelaten|ingeschreven)\b| (?:is|est|ist|was|because|"
    r"omdat|weil|car|which|dat|that|puisque|vormt|"
    r"combines?|combine)\b| (?:for the academic|pour l'ann[eé]e|voor het academiejaar|f[uü]r das|im akademischen|"
    r"with all|"
    r"avec tous|met alle|mit allen|à (?=[A-ZÉ])|"
    r"aan (?=[A-Z])|at (?=[A-Z])|an (?=[A-Z])|von (?=[A-Z])|bij (?=[A-Z])|chez (?=[A-Z])|an der (?=[A-Z]))"
)


def clean_programme(text: str) -> str:
    """A course of study as printed, without the sentence that goes on behind it; empty when it is none."""
    text = SOUND_SIGNS.sub("", _SENTENCE_GOES_ON.split(text[:110].replace("\n", " "))[0]).strip(" ,.:-")
    text = _TO_WHOM.sub("", text)
    return text if sum(sign.isalpha() for sign in text) >= 4 and 2 <= len(text.split()) <= 14 else ""


_TO_WHOM = pattern_of(
    r"\s(?:a|ao|à|to|upon|aan|an|al|alla|lui|as|zoals|wie|como|come|tels?(?: que?)?|telles? que?|telle?s? qu'|"
    r"such as)$"
)
"""The word that leads on from a name: to who gets the degree, on the next line ("confere o título de Engenheira
Química a"), or to who teaches it ("Bachelor in de chemie as" before "taught at")."""
_OPEN_END = pattern_of(r"\b(?:in|of|en|de|des|du|in de|in het|et|and|und|für|voor|der)\s?$", re.IGNORECASE)
_REST_OF_NAME = pattern_of(r"\n[^\n\t.;:,(]{3,50}")
"""A name that broke behind a preposition goes on in the next line."""


def programme(paper: Paper) -> Field[str]:
    """The course of study: at its label, or what begins with a degree."""
    labelled = text_at(paper, PROGRAMME, 0.9, clean=clean_programme, skip=_names_none, whole=_with_small_line)
    if labelled.best is not None and labelled.best.confidence >= 0.7:
        return labelled
    found: list[Reading[str]] = list(labelled.readings)
    for page in paper.pages[:2]:
        for match in PROGRAMME_NAME.finditer(page.text):
            place = whole_programme(page, match.start(), match.end())
            course = clean_programme(place.raw)
            if paper.kind == "motivation-letter" and left_behind(narrow(place, course) if course else place):
                continue
            if course and len(place.raw.split()) >= _WORDS_OF_PROGRAMME:
                clause = page.folded[max(0, match.start() - _CONJUNCTION) : match.start()].replace("\n", " ")
                sure = 0.5 if _VERB_AT_END.search(clause) else 0.74
                found += text_readings(place, sure, clean_programme)
                break
    return field_of(found, keep=0.95)


_CONJUNCTION = 16
_VERB_AT_END = pattern_of(r"\b(?:omdat|dat|aangezien|zodat|weil|dass|damit|sodass)\s$")
"""Dutch and German clauses end with their verb: where the name of a course ends in them nothing says."""


def _with_small_line(value: Snippet) -> Snippet:
    """A course in a narrow column with the line below that goes on in small letters: "Bachelor in de" / "chemie"."""
    page = value.page
    cell = page.cell_at(max(value.start, value.end - 1))
    below = page.below(cell, _ONE_TEXT) if cell is not None and cell.start == value.start else None
    if cell is None or below is None or below.start != cell.end + 1 or abs(below.box[0] - cell.box[0]) > _ALIGNED:
        return value
    rest = page.text[below.start : below.end]
    goes_on = rest[:1].islower() and not any(sign in rest for sign in ":.") and len(rest) <= _REST_OF_COURSE
    return Snippet(page, value.start, below.end) if goes_on else value


_ONE_TEXT = 0.9
"""Line heights between two lines of one value."""
_ALIGNED = 0.012
_REST_OF_COURSE = 40


def _names_none(hit: Hit) -> bool:
    """Whether a word for a course asks for none: over a column, or in a sentence about it ("De opleiding vormt …")."""
    behind = hit.page.text[hit.end : hit.end + 2]
    cell = hit.page.cell_at(hit.start)
    if cell is not None and fold(hit.phrase) in _NOUNS and behind[:1] != ":":
        # "To the Visa Section": what stands below is no course.
        before = hit.page.folded[cell.start : hit.start].rstrip()
        named = any(sign.isalpha() for sign in before) and before[-1:] not in ("/", ":", "|", ".", ",")
        if named and hit.end == cell.end and not _OF_A_COURSE.search(before):
            return True
    in_sentence = behind[:1] == " " and behind[1:].islower() and fold(hit.phrase) in _NOUNS
    headed = (
        cell is not None and fold(hit.phrase) in _NOUNS and _ABOUT_IT.search(hit.page.folded[cell.start : hit.start])
    )
    return in_sentence or bool(headed) or _heads_a_column(hit)


_OF_A_COURSE = pattern_of(
    r"\b(?:de|du|la|le|van|der|die|des|of|the|name|nom|naam|study|degree|academic|gekozen|gevolgde|choisie?|suivie?|your|"
    r"votre|uw)$"
)
_ABOUT_IT = pattern_of(r"[a-z]{3}[^:]{0,30}\b(?:de|du|van de|van het|of the|of|des|der|van)\s(?:la |l')?$")
"""Before a word for a course it makes a heading of what is told about it: "Inhoud van de opleiding"."""


_NOUNS = frozenset(
    (
        "opleiding",
        "programme",
        "program",
        "course",
        "formation",
        "cursus",
        "filiere",
        "section",
        "studiengang",
        "richting",
    )
)


def whole_programme(page: PageText, start: int, end: int) -> Snippet:
    """The name of a course that begins with a degree, with what of it went to the next line.

    Args:
        page: the page.
        start: where the degree begins.
        end: where its line, or its clause, ends.
    """
    first = page.text[start:end]
    rest = _REST_OF_NAME.match(page.text, end)
    if rest is None:
        return Snippet(page, start, end).trimmed()
    goes_on = _OPEN_END.search(first) or _GOES_ON.match(page.text, end)
    in_prose = start - page.line_bounds(start)[0] > _WITHIN_LINE
    told = in_prose and len(first.split()) > 1 and page.text[end + 1].islower() and "\t" not in first
    capitals = first.isupper() and rest.group().strip().isupper() and len(rest.group().split()) <= _WORDS_OF_REST
    if goes_on or told or capitals:
        longer = Snippet(page, start, rest.end()).trimmed()
        if clean_programme(longer.raw):
            return longer
    return Snippet(page, start, end).trimmed()


_GOES_ON = pattern_of(r"\n(?:of|in|en|de|des|du|d'|und|et|and|van|für|voor|der)\s", re.IGNORECASE)
_WITHIN_LINE = 10
_WORDS_OF_REST = 2
_WORDS_OF_PROGRAMME = 2


def _heads_a_column(hit: Hit) -> bool:
    """Whether a word stands over a column of a table of several: below "course unit" are courses."""
    cell = hit.page.cell_at(hit.start)
    if cell is None or (beside := hit.page.right_of(cell)) is None:
        return False
    heading = not any(sign.isdigit() for sign in hit.page.text[beside.start : beside.end])
    _, end = hit.page.line_bounds(cell.start)
    row = hit.page.text[end + 1 : hit.page.line_bounds(min(end + 1, len(hit.page.text) - 1))[1]].split("\t")
    return heading and any(part.strip().replace(".", "").replace(",", "").isdigit() for part in row)
