"""The application form: fields by their numbered labels, ticks, signatures."""

from __future__ import annotations

import re
from dataclasses import replace

from rapidfuzz import fuzz

from pipeline.extract.common import language, passport_number
from pipeline.extract.dates.find import parse_date
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.holder import agreeing
from pipeline.extract.labels import places
from pipeline.extract.marks_on_paper import SIGNATURE_LABEL, mark_place, signed
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.readings import combined, first_place, name_readings
from pipeline.extract.papers.form_answers import earlier_visas
from pipeline.extract.papers.form_purpose import purpose
from pipeline.extract.papers.form_values import figures_behind, values_at, without_tick
from pipeline.extract.text.candidates import field_of, readings_of, statement, text_readings
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from pipeline.readings import Mark
from validators import countries
from validators.facts import Field, Reading, Scalar

_SAME_TEXT = 94
"""Likeness in percent of two pages of print that say the same, misread letters allowed for."""

SURNAME = Wording(
    "surname|surname s|surname family name|family name|nom|nom nom de famille|nom de famille|nom s de famille|nom s|"
    "naam familienaam|naam|familienaam|achternaam|achternamen|achternaam familienaam|"
    "name familienname|familienname|name",
    label=True,
)
GIVEN = Wording(
    "first name s|first name|first names|given name s|given names|given name|prenom s|prenoms|prenom|voornamen|"
    "voornaam|"
    "voorna a m en|vorname n|vornamen|vorname",
    label=True,
)
NATIONALITY = Wording(
    "current nationality|nationality|nationalite actuelle|nationalite|huidige nationaliteit|nationaliteit|"
    "derzeitige staatsangehorigkeit|staatsangehorigkeit",
    label=True,
)
NUMBER = Wording(
    "number of travel document|travel document number|number of passport|passport number|"
    "numero du document de voyage|numero de passeport|numero du passeport|nummer van het reisdocument|"
    "nummer reisdocument|"
    "paspoortnummer|nummer des reisedokuments|reisepassnummer|passnummer",
    label=True,
)
DOCUMENT = Wording(
    "travel document|type of travel document|passport|document de voyage|type de document de voyage|passeport|"
    "reisdocument|soort reisdocument|paspoort|reisedokument|art des reisedokuments|reisepass",
    label=True,
)
ISSUED_AND_VALID = Wording(
    "issued valid until|issued expires|issued valid|issued on valid until|issue expiry|date of issue date of expiry|"
    "date of issue valid until|issue date expiry date|valid from until|valid from to|"
    "delivre le valable jusqu'au|delivre valable jusqu'au|delivrance expiration|valable du au|"
    "afgegeven op geldig tot|afgegeven geldig tot|afgifte vervaldatum|ausgestellt am gultig bis|ausgestellt gultig bis",
    label=True,
)
VALID = Wording("valid until|expiry date|valable jusqu'au|date d'expiration|geldig tot|gultig bis", label=True)
FROM = Wording(
    "intended date of arrival in belgium|intended arrival in belgium|date of arrival in belgium|"
    "date d'arrivee prevue en belgique|date prevue d'arrivee en belgique|date d'arrivee en belgique|"
    "voorziene datum van aankomst in belgie|verwachte aankomstdatum in belgie|datum van aankomst in belgie|"
    "geplantes ankunftsdatum in belgien|voraussichtliches ankunftsdatum in belgien|ankunftsdatum in belgien|"
    "intended date of arrival|date of arrival|intended arrival|date d'arrivee prevue|date d'arrivee|"
    "voorziene datum van aankomst|datum van aankomst|geplante aankomst|geplantes ankunftsdatum|ankunftsdatum|"
    "arrival|arrivee|aankomst|ankunft|"
    "intended date of entry|date d'entree prevue|date prevue d'arrivee|date prevue d'entree|"
    "verwachte aankomstdatum|voraussichtliches ankunftsdatum|duration of stay from|planned date of arrival|"
    "beginn des aufenthalts",
    label=True,
)
UNTIL = Wording(
    "intended date of departure from belgium|date of departure from belgium|date de depart prevue de belgique|"
    "date prevue de depart de belgique|voorziene datum van vertrek uit belgie|verwachte vertrekdatum uit belgie|"
    "geplantes abreisedatum aus belgien|voraussichtliches abreisedatum aus belgien|"
    "departure|depart|vertrek|abreise|ausreise|"
    "intended date of departure|date of departure|intended departure|date de depart prevue|"
    "date prevue de depart|date de depart|"
    "verwachte vertrekdatum|voraussichtliches abreisedatum|"
    "voorziene datum van vertrek|datum van vertrek|geplantes abreisedatum|abreisedatum|planned date of departure|"
    "end of stay|fin du sejour|einde van het verblijf|ende des aufenthalts",
    label=True,
)
STAY = Wording(
    "intended duration of stay|duration of stay|duration of the intended stay|duree du sejour prevu|"
    "duree prevue du sejour|duree du sejour|voorziene duur van het verblijf|duur van het verblijf|"
    "geplante dauer des aufenthalts|dauer des aufenthalts|dauer des geplanten aufenthalts",
    label=True,
)
"""Asks for the first and the last day together: "from 25-01-2027 to 30-09-2028"."""
BIRTH = Wording("date of birth|date de naissance|geboortedatum|geburtsdatum", label=True)
JOURNEYS = Wording(
    "number of journeys requested|number of entries requested|number of journeys|number of entries|"
    "nombre de voyages demandes|nombre d'entrees demandees|nombre d'entrees|nombre de voyages|"
    "aantal gevraagde reizen|aantal gevraagde binnenkomsten|aantal binnenkomsten|aantal reizen|"
    "anzahl der beantragten einreisen|anzahl der beantragten reisen|anzahl der einreisen|anzahl der reisen",
    label=True,
)
HOME = Wording(
    "applicant's home address and e mail|home address and e mail|domicile et e mail|thuisadres en e mail|"
    "wohnanschrift und e mail|applicant's home address and e mail address|"
    "applicant's home address and email address|applicant's home address|"
    "home address and e mail address|home address of the applicant|home address|permanent address|"
    "adresse du domicile et adresse electronique du demandeur|adresse du domicile et adresse electronique|"
    "adresse du domicile du demandeur|adresse du domicile|adresse personnelle du demandeur|domicile du demandeur|"
    "huisadres en e mailadres van de aanvrager|thuisadres en e mailadres van de aanvrager|"
    "woonadres en e mailadres van de aanvrager|thuisadres|huisadres|woonadres|"
    "wohnanschrift und e mail adresse des antragstellers|privatanschrift und e mail adresse des antragstellers|"
    "wohnanschrift des antragstellers|wohnanschrift|privatanschrift|heimatanschrift",
    label=True,
)
REFERENCE = Wording(
    "visaonweb|visaonweb reference|reference visaonweb|visaonweb referentie|visaonweb referenz|vow|"
    "vowint|vowint number|numero vowint|vowint nummer|"
    "application number|"
    "reference number",
    label=True,
)
_REFERENCE_SHAPE = pattern_of(r"\b(VOW(?:INT)? ?\d{6,14}|[A-Z]{2,4}\d{8,14})\b")
_DOCUMENT = pattern_of(r"(?=[A-Z0-9]*\d)[A-Z0-9]{6,12}\b")
_LABEL_NUMBER = pattern_of(r"^\d{1,2}[.)]?\s")


def fields(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of an ``application-form``; a paper may hold several copies."""
    surname, given = _names(paper, SURNAME), _names(paper, GIVEN)
    number, until = _number(paper), _date(paper, ISSUED_AND_VALID, last=True)
    found: dict[str, Field[Scalar]] = {
        "surname": surname,
        "given_names": given,
        "nationality": _nationality(paper),
        "document_number": number if number.readings else passport_number(paper),
        "birth_date": _date(paper, BIRTH),
        "expiry_date": until if until.readings else _date(paper, VALID),
        "stay_from": _date(paper, FROM),
        "stay_until": leaves if (leaves := _date(paper, UNTIL)).readings else _date(paper, STAY, last=True),
        "purpose": purpose(paper),
        "form_reference": _reference(paper),
        "form_language": _form_language(paper),
        "signatures": _signatures(paper),
        "journeys": _journeys(paper),
        "address": _home(paper),
        "schengen_visas": earlier_visas(paper),
    }
    if surname.readings and given.readings:
        found["holder_name"] = agreeing(combined(first_place(surname.readings), first_place(given.readings)))
    found["standard_form"] = statement(True, places(list(paper.find(REFERENCE))[:1]), 0.8)
    copies = paper.document.copies
    if copies > 1:
        found["copies_identical"] = _identical(paper, surname, given)
        found["signed"] = _signed_on_each_copy(paper)
    return found


def _names(paper: Paper, wording: Wording) -> Field[str]:
    found: list[Reading[str]] = []
    for _, value, weight in values_at(paper, wording):
        if clean_name(value.raw):
            found += name_readings(value, 0.93 * weight)
    return field_of(found, keep=0.8)


def _text(paper: Paper, wording: Wording, plausibility: float) -> Field[str]:
    found: list[Reading[str]] = []
    for _, value, weight in values_at(paper, wording):
        if any(sign.isalpha() for sign in value.raw) and not _LABEL_NUMBER.match(value.raw):
            found += text_readings(value, plausibility * weight, without_tick)
    return field_of(found[:3], keep=0.85)


def _nationality(paper: Paper) -> Field[str]:
    """The nationality as a code of ISO 3166-1; a word that several states share stays the word ("congolaise").

    Where a country is named at one of the labels, what stands at another is another answer:
    "Residence in a country other than the country of current nationality: No", broken over two lines, ends with
    the label.
    """
    field = _text(paper, NATIONALITY, 0.9)
    known = [(reading, codes) for reading in field.readings if (codes := countries.from_text(reading.value))]
    if not known:
        return field
    return Field(tuple(replace(one, value=codes[0]) if len(codes) == 1 else one for one, codes in known))


def _number(paper: Paper) -> Field[str]:
    def parse(text: str) -> list[tuple[str, float]]:
        match = _DOCUMENT.match(text.replace(" ", ""))
        return [(match.group(), 1.0)] if match else []

    found: list[Reading[str]] = []
    for _, value, weight in values_at(paper, NUMBER):
        found += readings_of(value, parse, 0.93 * weight)
    if not found:
        # "Travel document: ordinary passport U27450918" tells the type before the number.
        for _, value, weight in values_at(paper, DOCUMENT):
            found += readings_of(value, _number_in, 0.9 * weight)
    return field_of(found, keep=0.8)


def _number_in(text: str) -> list[tuple[str, float]]:
    """The one word of a text that has the shape of a document number."""
    words = [word for word in re.findall(r"[A-Z0-9]+", text) if _DOCUMENT.fullmatch(word)]
    return [(words[0], 1.0)] if len(words) == 1 else []


def _date(paper: Paper, wording: Wording, *, last: bool = False) -> Field[Scalar]:
    """A date at a label; taken from the paper's own dates, whose day-month order is settled.

    Args:
        paper: the form.
        wording: the label.
        last: of a label for two dates ("Issued / valid until") the second one, and none where there is but one.
    """
    found: list[Reading[Scalar]] = []
    for hit, value, weight in values_at(paper, wording):
        if wording is VALID and _of_a_permit(hit):
            continue
        if not any(sign.isdigit() for sign in value.raw):
            value = figures_behind(hit) or value
        inside = [
            date
            for date in roled_dates(paper)
            if date.spot.snippet.page is value.page
            and value.start <= date.spot.snippet.start
            and date.spot.snippet.end <= value.end
        ]
        if last:
            inside = inside[1:2]
        for date in inside[:1]:
            found += date.readings(0.95 * weight)
        if not inside and not last:
            found += readings_of(value, parse_date, 0.8 * weight)
    return field_of(found, keep=0.8)


_PERMIT = Wording(
    "residence in a country other|residence permit|resident permit|return permit|titre de sejour|carte de sejour|"
    "verblijfstitel|verblijfsvergunning|verblijfskaart|aufenthaltstitel|aufenthaltserlaubnis|wohnsitz in einem anderen"
)


def _of_a_permit(hit: Hit) -> bool:
    """Whether "valid until" is asked of the permit to live elsewhere, and no longer of the travel document."""

    def last(wording: Wording) -> int:
        return max((other.start for other in wording.find(hit.page) if other.start < hit.start), default=-1)

    return last(_PERMIT) > max(last(DOCUMENT), last(NUMBER))


def _journeys(paper: Paper) -> Field[int]:
    """How many journeys are asked for, where a figure says so."""
    found: list[Reading[int]] = []
    for _, value, weight in values_at(paper, JOURNEYS):
        if re.fullmatch(r"\d", value.raw):
            found += readings_of(
                value, lambda text: [(int(text), 1.0)] if re.fullmatch(r"\d", text) else [], 0.9 * weight
            )
    return field_of(found, keep=0.8)


def _home(paper: Paper) -> Field[str]:
    """Where the applicant lives, without the e-mail address that is asked for in the same field."""

    def written(text: str) -> str:
        value = re.sub(r"\S{1,64}@\S{1,64}", "", text).strip(" ,;/")
        return value if len(value) >= _SHORTEST_ADDRESS and any(sign.isalpha() for sign in value) else ""

    found: list[Reading[str]] = []
    for _, value, weight in values_at(paper, HOME):
        found += text_readings(value, 0.88 * weight, written)
    return field_of(found[:2], keep=0.85)


_SHORTEST_ADDRESS = 8


def _reference(paper: Paper) -> Field[str]:
    found: list[Reading[str]] = []
    for page in paper.pages:
        for match in _REFERENCE_SHAPE.finditer(page.text):
            near = any(-60 <= match.start() - hit.end <= 60 for hit in REFERENCE.find(page))
            found += text_readings(
                Snippet(page, match.start(), match.end()), 0.92 if near else 0.6, lambda text: text.replace(" ", "")
            )
    return field_of(found, keep=0.85)


_FORM_WORDS = (
    ("en", Wording("surname|date of birth|travel document|place of birth|application form|nationality|marital status")),
    (
        "fr",
        Wording(
            "date de naissance|document de voyage|lieu de naissance|formulaire|nationalite|etat civil|prenom s|prenom"
        ),
    ),
    (
        "nl",
        Wording(
            "geboortedatum|reisdocument|geboorteplaats|aanvraagformulier|nationaliteit|burgerlijke staat|familienaam"
        ),
    ),
    (
        "de",
        Wording("geburtsdatum|reisedokument|geburtsort|antragsformular|staatsangehorigkeit|familienstand|familienname"),
    ),
)


def _form_language(paper: Paper) -> Field[str]:
    """The language the form is printed in, by its labels; a form in two languages has both."""
    counts = {code: list(paper.find(wording)) for code, wording in _FORM_WORDS}
    most = max((len(hits) for hits in counts.values()), default=0)
    if most < 2:
        return language(paper)
    found = [
        reading
        for code, hits in counts.items()
        if len(hits) >= max(2, 0.6 * most)
        for reading in statement(code, places(hits[:3]), 0.95).readings
    ]
    return field_of(found, keep=0.9)


def _signatures(paper: Paper) -> Field[int]:
    """How often each copy is signed: sure marks of a signature on the copy that has the fewest of them."""
    marks = _strokes(paper)
    if not marks:
        labels = [hit for page in paper.pages for hit in SIGNATURE_LABEL.find(page)]
        return statement(0, places(labels[:2]), 0.55)
    sure = [(page, mark) for page, mark in marks if mark.confidence >= _SURE_STROKE]
    evidence = tuple(mark_place(page, mark.box) for page, mark in (sure or marks)[:6])
    readings: list[Reading[int]] = []
    for seen in (sure, marks):
        count, even = _in_each_copy(paper, [page.order for page, _ in seen])
        mean = sum(mark.confidence for _, mark in seen) / len(seen) if seen else 0.0
        confidence = min(0.95, mean) * (0.95 if even else 0.6)
        if count and count not in {reading.value for reading in readings}:
            readings.append(Reading(count, round(confidence, 4), "", evidence, "picture"))
    return Field(tuple(readings[:2]))


def _strokes(paper: Paper) -> list[tuple[PageText, Mark]]:
    """Marks that may be signatures, with their pages; of strokes of one hand the surest."""
    found: list[tuple[PageText, Mark]] = []
    for page in paper.pages:
        marks = [
            mark
            for mark in page.ref.reading.marks
            if mark.kind == "signature" and mark.confidence >= (_SURE_STROKE if mark.box[1] < _HEAD else _STROKE)
        ]
        hands: list[Mark] = []
        for mark in sorted(marks, key=lambda one: -one.confidence):
            if not any(_of_one_hand(mark, other) for other in hands):
                hands.append(mark)
        found += [(page, mark) for mark in marks if mark in hands]
    return found


def _of_one_hand(one: Mark, other: Mark) -> bool:
    """Whether strokes go on where others end: a name written in two parts is signed once."""
    across = max(one.box[0], other.box[0]) - min(one.box[2], other.box[2])
    down = max(one.box[1], other.box[1]) - min(one.box[3], other.box[3])
    return across < _PEN_LIFTED and down < 0


def _signed_on_each_copy(paper: Paper) -> Field[bool]:
    """Signed, in doubt where one copy has fewer signatures than another; nothing where that is not so.

    Each copy is handed in and needs the signature itself.
    """
    whole = signed(paper)
    _, even = _in_each_copy(paper, [page.order for page, _ in _strokes(paper)])
    best = whole.best
    if best is None or best.value is not True or even:
        return Field()
    doubted = replace(best, confidence=min(best.confidence, _ONE_LACKS_IT))
    return Field((doubted, replace(doubted, value=False)))


_ONE_LACKS_IT = 0.5
_STROKE, _SURE_STROKE = 0.3, 0.5
"""Confidence of strokes that may be, and that are, a signature; in the head of a page emblems look like faint ones."""
_HEAD = 0.2
_PEN_LIFTED = 0.05
"""Share of the page's width between the given name and the surname of a signature."""


def _in_each_copy(paper: Paper, pages: list[int]) -> tuple[int, bool]:
    """How many of the signed pages each copy has at least, and whether copies can be told and all have as many."""
    copies = max(1, paper.document.copies)
    length, rest = divmod(len(paper.pages), copies)
    if rest or not length:
        count, over = divmod(len(pages), copies)
        return count, not over
    counts = [sum(page // length == copy for page in pages) for copy in range(copies)]
    return min(counts), min(counts) == max(counts)


def _identical(paper: Paper, surname: Field[str], given: Field[str]) -> Field[bool]:
    """Whether the copies say the same: page by page the same words, as far as print can be compared."""
    evidence = (*surname.evidence, *given.evidence)[:4]
    if not evidence:
        return Field()
    if len(surname.values) == 1 and len(given.values) == 1:
        return Field((Reading(True, 0.7, "", evidence),))
    length, rest = divmod(len(paper.pages), paper.document.copies)
    if rest or not length:
        return Field((Reading(False, 0.5, "", evidence),))
    alike = min(
        fuzz.ratio(paper.pages[index % length].folded, paper.pages[index].folded)
        for index in range(length, len(paper.pages))
    )
    # The same form with another name in it still shares nine words in ten: only near identity counts.
    return Field((Reading(alike >= _SAME_TEXT, 0.7 if alike >= _SAME_TEXT else 0.5, "", evidence),))
