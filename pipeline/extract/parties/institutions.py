"""The school or research body a paper comes from or speaks of, and the course of study it names."""

from __future__ import annotations

from pipeline.extract.labels import text_at
from pipeline.extract.names.clean import clean_organisation
from pipeline.extract.parties.issuers import head_cells, whole_name, without_letters
from pipeline.extract.parties.school_offices import asks_for_school, begins_its_name, office_off, opens_the_foot
from pipeline.extract.parties.senders import house_in
from pipeline.extract.text.candidates import field_of, text_readings
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import TOKEN, fold, word_set
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from pipeline.readings import Box
from validators.facts import Evidence, Field, Reading

INSTITUTION = Wording(
    "institution|name of institution|name of the institution|university|host institution|educational institution|"
    "higher education institution|school|college|host organisation|research organisation|"
    "etablissement|nom de l'etablissement|universite|institution d'accueil|etablissement d'enseignement|ecole|"
    "haute ecole|organisme d'accueil|organisme de recherche|"
    "instelling|naam van de instelling|onderwijsinstelling|universiteit|hogeschool|gastinstelling|"
    "onderzoeksinstelling|"
    "einrichtung|name der einrichtung|bildungseinrichtung|universitat|hochschule|gasteinrichtung|"
    "forschungseinrichtung",
    label=True,
)
_INSTITUTION_NAME = pattern_of(
    r"\b(?:universi(?!tair|tari)[a-z]+|instituut|groupe scolaire|"
    r"(?:corporacion|fundacion|institucion|corporacao|fundacao|instituicao|centro|unidad|tecnologico) "
    r"(?:universitari[ao]|tecnologic[ao]|politecnic[ao])|colegio mayor|escuela (?:superior|politecnica|normal)|"
    r"escola superior|politecnic[oa]|"
    r"hogeschool|haute ecole|hochschule|college|business school|ecole superieure|"
    r"institut[a-z]*|academ(?:y|ie|ia)|akademi[a-z]*|facult[a-z]+|vub|ulb|uclouvain|kuleuven|ku leuven|ugent|"
    r"uliege|uantwerpen|uhasselt|ehb|odisee|thomas more|vives|ucll|school of|polytech[a-z]*|conservato[a-z]+|"
    r"research cent[a-z]+|centre de recherche)\b"
)
_UNIT = pattern_of(
    r"^(?:the )?(?:international |student |general )*(?:admissions? |registrar'?s? |enrolment |studies |student )*"
    r"(?:office|department|service|dienst|bureau|secretaria\w*|registrar|sekretariat|amt|desk)\b"
)
"""A part of an institution that signs for it, printed where a value would stand."""


def _institution_name(text: str) -> str:
    name = _ADDRESS_BEHIND.split(_SENTENCE_END.split(clean_organisation(text))[0])[0]
    name = _SHORT_NAME.sub("", name.strip(" .,"))
    if _CODED.match(text) or _CAPTION.match(text):
        return ""
    small = name[:1].islower() or _UNIT.match(fold(name)) is not None
    return "" if small and not _INSTITUTION_NAME.search(fold(name)) else name


_CAPTION = pattern_of(r"\s?\d{1,2}\s?[.)]\s{1,3}[^\W\d_]")
"""What a numbered box of a form asks for, below a heading: "1. Dénomination / Name"."""
_IN_A_SENTENCE = pattern_of(
    r"(?:(?<![\w'’-])|(?<=\b[ldLD]['’]))[^\W\d_a-zß-öø-ÿ][\w'’-]{1,30}"
    r"(?:[ \n](?:[^\W\d_a-zß-öø-ÿ][\w'’-]{1,30}|"
    r"(?:of|for|de|du|des|la|voor|van|der|für|am|in|libre|catholique|technique|polytechnique|nationale)(?=[ \n]))){1,6}"
)


def _is_told(text: str) -> bool:
    """Whether a short line is a sentence and no name: "I graduated from Kumasi Technical University in 2024"."""
    small = [word for word in _SMALL_ONE.findall(text) if word not in _OF_NAMES]
    return len(small) >= _SMALL_WORDS_OF_SENTENCE or _IN_PERSON.match(fold(text)) is not None


_SMALL_ONE = pattern_of(r"(?<![\w'’-])[^\W\d_A-ZÀ-Þ]{3,20}(?![\w-])")
_OF_NAMES = word_set("for des der die das von van voor für della delle degli pour sur les the and und aan het den")
_SMALL_WORDS_OF_SENTENCE = 3
_IN_PERSON = pattern_of(
    r"(?:i|my|we|our|je|j'\w{1,12}|mon|ma|nous|notre|ik|mijn|wij|onze|nu|ich|meine?|wir|yo|mi|eu|io|mio)\s"
)


def left_behind(place: Snippet) -> bool:
    """Whether the sentence says of a school that one has finished there: "mon diplôme … à l'Université de …"."""
    before, after = _sentence(place)
    return bool(_FINISHED.search(before) or _FINISHED_BEHIND.match(after)) and not _to_come(place)


def _to_come(place: Snippet) -> bool:
    before, after = _sentence(place)
    hoped = _A_DIPLOMA.search(before) and _WOULD_BEHIND.match(after)
    return bool(hoped or _WISHED.search(before) or _WISHED_BEHIND.match(after))


def _sentence(place: Snippet) -> tuple[str, str]:
    """What the sentence says before a name and behind it."""
    folded = place.page.folded
    before = _STOP.split(folded[max(0, place.start - _CLAUSE) : place.start])[-1]
    return before.replace("\n", " "), folded[place.end : place.end + _CLAUSE].replace("\n", " ")


_CLAUSE = 160
_STOP = pattern_of(r"[.;!?:]\s")
_FINISHED = pattern_of(
    r"\b(?:diplome\w{0,2}|obtenu\w{0,2}|termine|acheve|laureate?|graduated|graduating|completed|obtained|earned|"
    r"holds? (?:a|an)|finished|afgestudeerd|behaald\w?|diploma|studeerde|abgeschlossen|absolv\w{0,6}|"
    r"abschluss|erworben|"
    r"obtuve|graduad[oa]|egresad[oa]|titulad[oa]|licenciad[oa]|me gradue|formei|formad[oa]|conclui|laureat[oa]|"
    r"conseguito|mezun|ukonczyl\w{1,3}|absolvit)\b"
)
_FINISHED_BEHIND = pattern_of(
    r",?\s(?:dont|ou|waar|where|wo|donde|onde)\s[^.;,]{0,25}(?:diplom|gradu|obten|behaald|abschl)"
)
_WISHED = pattern_of(
    r"\b(?:admi(?:se?|tted|ssion)|accepte\w?|accepted|poursuivre|continuer|m'inscrire|inscrite?|integrer|rejoindre|"
    r"choisi\w{0,2}|souhaite|enroll?(?:ed)?|pursue|study at|studying at|wish|want|apply\w*|chosen?|chose|"
    r"toegelaten|inschrijv\w{1,3}|ingeschreven|verder te? ?studeren|verder studeren|wil|kies|gekozen|"
    r"zugelassen|zulassung|fortsetzen|bewerbe\w?|mochte|studieren|admitid[oa]|admision|continuar|cursar|elegi|"
    r"estudiar|escolhi|ammess[oa]|proseguire|frequentare|kabul|przyjet[ay])\b"
)
_A_DIPLOMA = pattern_of(
    r"\b(?:le|un|ce|the|a|this|het|een|dit|das|dem|ein|dieses|el|il|o)\sdiplom\w{0,2}\b[^,.;]{0,80}$"
)
_WOULD_BEHIND = pattern_of(
    r"[^.;]{0,90}?\b(?:(?:me|m'|nous )\s?(?:permettr|aider|donner|offrir|ouvrir)\w{1,5}|"
    r"(?:would|will) (?:allow|enable|help|let|give|open)|(?:zou|zal|kan) (?:ik|me|mij)|kann? ich|"
    r"(?:wurde|wird|konnte|kann) (?:ich|mir|mich)|me (?:permitir|ayudar|ajudar)\w{1,4}|"
    r"mi (?:permetter|aiuter)\w{1,5})\b"
)
"""What a diploma would do for somebody who has not got it: "le diplôme X de Y me permettrait de …"."""
_WISHED_BEHIND = pattern_of(
    r"\s(?:zugelassen|aufgenommen|angenommen|toegelaten|aangenomen|admis(?:e)?|accepte\w?)\b|"
    r"[^.;]{0,60}?\b(?:(?:ou|where|waar|wo|donde|onde|dove) (?:j'ai ete |i (?:have been|was|am) |"
    r"ik (?:ben |werd )?|ich |"
    r"he sido |fui |sono stat[oa] )[^.;]{0,20}(?:admi|accept|toegelaten|aangenomen|zugelassen|ammess))|"
    r"[^.;]{0,80}?\b(?:kan ik|zou ik|zal ik|kann ich|werde ich|i (?:can|could|would|will|shall)|je pourrai\w{0,3}|"
    r"podre|podria|poderei|poderia|potro|potrei)\b"
)
_ADDRESS_BEHIND = pattern_of(r",\s(?=[^,]{3,40}\s\d{1,4}\b)")
_SENTENCE_END = pattern_of(r"(?<=[^\W\d_]{4})\.\s")
_OF_PRINTER = pattern_of(r"\b\d{1,2}:\d\d\b|https?:|\b20\d\d\b")
"""What a browser prints over a page: the hour, the title of the page with its year."""
_SCHOOLS_OF_A_LIFE = 4
_IN_BRACKETS = pattern_of(r"\(([^()]{5,60})\)")


_CODED = pattern_of(r"\s?\d{2,8}\s?[-–:]\s")
"""A row of a form with the code of a school, not the name of who makes the paper out."""


def institution(paper: Paper) -> Field[str]:
    """The school or research body: what the letterhead says, else its label, else the first one named."""
    found: list[Reading[str]] = []
    for page in paper.pages[:1]:
        for cell in head_cells(page, _HEAD_OF_PAGE):
            text = page.folded[cell.start : cell.end]
            if not _INSTITUTION_NAME.search(text) or _CODED.match(text) or "@" in text or _OF_PRINTER.search(text):
                continue
            if _is_told(page.text[cell.start : cell.end]) or asks_for_school(page, cell, _INSTITUTION_NAME):
                continue
            house = house_in(page, cell)
            if cell.end - cell.start <= _LONGEST_LINE:
                whole = without_letters(whole_name(_institution_in(page, cell), cell))
                found += text_readings(_short_name_off(whole), 0.82)
                break
            if house is not None and _INSTITUTION_NAME.search(fold(house.raw)) and len(house.raw) <= _LONGEST_LINE:
                found += text_readings(_short_name_off(house), 0.82)
                break
    logo = {place for reading in found for place in reading.evidence}

    def no_label(hit: Hit) -> bool:
        cell = hit.page.cell_at(hit.start)
        beside = hit.page.right_of(cell) if cell is not None else None
        coded = beside is not None and _CODED.match(hit.page.folded, beside.start, beside.end) is not None
        return (
            coded
            or _home_institution(hit)
            or begins_its_name(hit, _INSTITUTION_NAME)
            or (cell is not None and any(_holds(place, hit.page, cell) for place in logo))
        )

    found = _house_of_the_part(paper, _as_a_sentence_has_it(paper, found))
    labelled = text_at(paper, INSTITUTION, 0.88, clean=_institution_name, heading=True, skip=no_label)
    if len(found) == 1 and len(found[0].value.split()) == 1 and len(labelled.values) == 1:
        found = []  # The letters of a logo, where a label has the name.
    found += labelled.readings
    if not found:
        for page in paper.pages:
            for cell in page.cells:
                told = _is_told(page.text[cell.start : cell.end])
                if (
                    not told
                    and _INSTITUTION_NAME.search(page.folded[cell.start : cell.end])
                    and cell.end - cell.start <= 60
                ):
                    place = _short_name_off(_institution_in(page, cell))
                    found += text_readings(place, 0.6 if place.start == cell.start else 0.78)
                    return field_of(found)
        named = [
            _below_heading(Snippet(page, match.start(), match.end()))
            for page in paper.pages
            for match in _IN_A_SENTENCE.finditer(page.text)
            if _INSTITUTION_NAME.search(fold(match.group()))
        ]
        several = 1
        named = [one for one in named if not _PART.match(fold(one.raw))] or named
        named.sort(key=lambda one: not opens_the_foot(one))
        if paper.kind == "motivation-letter":
            # It tells of the school before as well as of the one to come.
            named = [one for one in named if not left_behind(one)]
            named, several = [one for one in named if _to_come(one)] or named, _SCHOOLS_OF_A_LIFE
        named = [_without_dangling(one) for one in named[:several]]
        return field_of([reading for one in named for reading in text_readings(_short_name_off(one), 0.72)])
    # "Ardennes" behind "Université libre des" is the end of its name, where a stamp has the word for a label.
    named_whole = [
        one for one in found if not any(fold(other.value).endswith(" " + fold(one.value)) for other in found)
    ]
    return field_of(named_whole, keep=0.95)


def _holds(place: Evidence, page: PageText, cell: Cell) -> bool:
    """Whether a cell is part of what was read at a place."""
    own = page.snippet(cell).evidence
    if (own.file, own.page) != (place.file, place.page) or place.bbox is None:
        return False
    left, top, right, bottom = place.bbox
    return left <= _middle_of(cell.box, 0) <= right and top <= _middle_of(cell.box, 1) <= bottom


def _middle_of(box: Box, side: int) -> float:
    return (box[side] + box[side + 2]) / 2


def _as_a_sentence_has_it(paper: Paper, headed: list[Reading[str]]) -> list[Reading[str]]:
    """The name of the letterhead as the text writes it, where a logo sets its words in another order or apart.

    "LIÈGE université" is the Université de Liège, and "UNIVERSITY" below "GHENT" is Ghent University.
    """
    best = headed[0] if headed else None
    words = _words(best.value) if best is not None else frozenset()
    if best is None or not words or len(words) > _WORDS_OF_LOGO:
        return headed
    sets = [words] if len(words) > 1 else [words | _words(text) for text in _beside_in_head(paper.pages[0], best)]
    for page in paper.pages:
        for match in _IN_A_SENTENCE.finditer(page.text):
            dangling = _DANGLING.search(match.group())
            place = _below_heading(Snippet(page, match.start(), match.end() - (len(dangling[0]) if dangling else 0)))
            written = _words(place.raw)
            if fold(place.raw) != fold(best.value) and not place.raw.isupper() and any(written == one for one in sets):
                return [*text_readings(_short_name_off(place), 0.82)]
    return headed


def _house_of_the_part(paper: Paper, headed: list[Reading[str]]) -> list[Reading[str]]:
    """The university that the text names, where the letterhead is that of one of its faculties or departments alone."""
    if not headed or not all(_PART.match(fold(reading.value)) for reading in headed):
        return headed
    if any(_UNIVERSITY.search(fold(reading.value)) for reading in headed):
        return headed
    for page in paper.pages:
        for match in _IN_A_SENTENCE.finditer(page.text):
            place = _below_heading(Snippet(page, match.start(), match.end()))
            last = page.text[place.start : place.end].rpartition("\n")[2]
            if len(last.split()) > 1 and _UNIVERSITY.search(fold(last)):
                place = Snippet(page, place.end - len(last), place.end)  # The line before ends a sentence or a subject.
            if _UNIVERSITY.search(fold(place.raw)) and not _PART.match(fold(place.raw)):
                return [*text_readings(_short_name_off(place), 0.82)]
    return headed


_PART = pattern_of(
    r"(?:the )?(?:facult\w{1,4}|fakultat|departe?ment\w{0,2}|laborato\w{2,5}|school of|vakgroep|chair of|"
    r"lehrstuhl|chaire|research group|onderzoeksgroep|division of|section of)\b"
)
_UNIVERSITY = pattern_of(r"\b(?:universit\w{1,5}|hogeschool|haute ecole|hochschule|ecole polytechnique)\b")


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in TOKEN.findall(fold(text)) if word not in _SMALL_WORDS)


def _beside_in_head(page: PageText, reading: Reading[str]) -> list[str]:
    """What stands right over and under a word of the letterhead."""
    cell = next((cell for cell in page.cells if page.snippet(cell).evidence in reading.evidence), None)
    near = (page.above(cell, 2.0), page.below(cell, 2.0)) if cell is not None else ()
    return [page.snippet(one).raw for one in near if one is not None]


_DANGLING = pattern_of(r"(?:\s(?:of|for|de|du|des|la|voor|van|der|für|am|in)){1,3}$")


def _without_dangling(place: Snippet) -> Snippet:
    """A name without the small words with which the sentence goes on: "KU Leuven for the Master of …"."""
    dangling = _DANGLING.search(place.raw)
    return Snippet(place.page, place.start, place.end - (len(dangling[0]) if dangling else 0))


_SMALL_WORDS = word_set("the de of du des d la le l van der voor for")
_WORDS_OF_LOGO = 3
_HEAD_OF_PAGE = 0.28
_LONGEST_LINE = 70
_SHORT_NAME = pattern_of(r"\s?\([^\W\d_a-z][\w.-]{1,9}\)$|\s(?:[Aa][Ss][Bb][Ll]|[Vv][Zz][Ww]|AISBL|IVZW)$")


def _short_name_off(place: Snippet) -> Snippet:
    """A name without its address, initials or legal form behind it: "Institute for Coastal Research (ICR)"."""
    address = _ADDRESS_BEHIND.search(place.raw)
    place = Snippet(place.page, place.start, place.start + address.start()) if address else place
    place = office_off(place, _INSTITUTION_NAME)
    short = _SHORT_NAME.search(place.raw)
    article = _ARTICLE.match(place.raw)
    dropped = article is not None and (article[0] == "The " or _names_school(place.raw[article.end() :]))
    begin = place.start + (article.end() if article is not None and dropped else 0)
    return Snippet(place.page, begin, place.end - (len(short.group()) if short else 0))


_ARTICLE = pattern_of(r"The |(?:La|Le|El|De|Het|Die|Der|O|A|Il|Lo) (?=[A-ZÀ-Þ])|L['’]")


def _names_school(text: str) -> bool:
    """Whether a name begins with what a school is: "Corporación Universitaria …", "Universiteit …"."""
    return _INSTITUTION_NAME.match(fold(text)) is not None


def _home_institution(hit: Hit) -> bool:
    """Whether a label asks for the school that somebody comes from."""
    start, _ = hit.page.line_bounds(hit.start)
    return bool(_HOME.search(hit.page.folded[start : hit.start]))


_HOME = pattern_of(r"\b(?:home|previous|sending|origin\w*|former|precedente?|vorige|herkomst|heimat\w*|d'origine)\W*$")


_UNIT_BEHIND = pattern_of(
    r"\s?[,–—|-]\s(?:the )?(?:office|department|faculty|facult\w+|faculteit|fakultat|service|dienst|school of|"
    r"registrar|secretariat|departement|sekretariat|institute of)\b"
)
_WORDS_OF_HEADING = 2
_STROKE = pattern_of(r"\s[-–—|]\s")


def _below_heading(place: Snippet) -> Snippet:
    """A name without the heading in capitals that stands in the line above it."""
    heading, line, name = place.page.text[place.start : place.end].rpartition("\n")
    alone = place.page.line_bounds(place.start)[0] == place.start and len(heading.split()) <= _WORDS_OF_HEADING
    if line and (alone or heading.isupper()) and not name.isupper() and _INSTITUTION_NAME.search(fold(name)):
        return Snippet(place.page, place.end - len(name), place.end)
    return place


_AT = pattern_of(r"\s(?:at|aan(?: de| het)?|bij(?: de| het)?|an der|à|presso|pela|en la)\s(?=[^\W\d_a-zß-öø-ÿ])")


def _institution_in(page: PageText, cell: Cell) -> Snippet:
    """The institution a cell names: what stands in brackets where that is one, else the cell."""
    bracket = _IN_BRACKETS.search(page.text, cell.start, cell.end)
    if bracket and _INSTITUTION_NAME.search(fold(bracket.group(1))):
        return Snippet(page, bracket.start(1), bracket.end(1))
    at = _AT.search(page.text, cell.start, cell.end)
    before = at is not None and _INSTITUTION_NAME.search(page.folded, cell.start, at.start()) is not None
    if at and not before and _INSTITUTION_NAME.search(page.folded, at.end(), cell.end):
        return Snippet(page, at.end(), cell.end).trimmed()  # The end of a sentence: "chemistry at … College".
    unit = _UNIT_BEHIND.search(page.folded, cell.start, cell.end)
    if unit and _INSTITUTION_NAME.search(page.folded[cell.start : unit.start()]):
        return Snippet(page, cell.start, unit.start()).trimmed()
    stroke = _STROKE.search(page.text, cell.start, cell.end)
    if stroke and not _INSTITUTION_NAME.search(fold(page.text[cell.start : stroke.start()])):
        # "Department of Chemistry – University of …": the part of it stands before.
        return Snippet(page, stroke.end(), cell.end).trimmed()
    return page.snippet(cell).trimmed()
