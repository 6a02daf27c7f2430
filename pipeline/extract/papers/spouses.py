"""The two people of a marriage or a divorce: in columns, at labels, in a sentence, as parties of a lawsuit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz import fuzz

from pipeline.extract.dates.born_people import named_with_birth
from pipeline.extract.holder import CERTIFIES, FULL_NAME, GIVEN, SURNAME, agreeing
from pipeline.extract.names.clean import MAX_NAME, clean_name, is_title
from pipeline.extract.names.fields import people_asked_for
from pipeline.extract.names.in_text import full_names, titled_names
from pipeline.extract.names.persons import places_of, words_of
from pipeline.extract.names.readings import combined, name_readings, names_at, names_at_hit, narrow
from pipeline.extract.names.records import two_people
from pipeline.extract.names.roles import distinct_people
from pipeline.extract.names.sentences import names_after, names_apposed
from pipeline.extract.papers.civil_names import full_name_within, named, within
from pipeline.extract.papers.civil_words import (
    AGAINST,
    BETWEEN,
    CLAIMANT,
    DEFENDANT,
    EITHER,
    HUSBAND,
    IN_CAUSE_OF,
    JOINED,
    MARRIED_TO,
    SPOUSE,
    WIFE,
)
from pipeline.extract.papers.listed_spouses import listed_spouses
from pipeline.extract.papers.opposed import of_either_part
from pipeline.extract.papers.registers import two_counted, two_in_register
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold, squeeze
from pipeline.extract.text.kinship import CHILD_OF
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading


def _parties(paper: Paper) -> tuple[Field[str], Field[str]]:
    """The parties of a court decision: apposed ("Jean DUPONT, demandeur") or announced ("en cause de")."""
    sides: list[Field[str]] = []
    for wording, announced in ((CLAIMANT, IN_CAUSE_OF), (DEFENDANT, AGAINST)):
        asked = [hit for hit in paper.find(wording) if hit.page.text[hit.end : hit.end + 2].strip() == ":"]
        found = [reading for hit in asked for reading in names_at_hit(hit, plausibility=0.88)]
        found = [reading for reading in found if len(reading.value.split()) > 1][:1]
        found = found or [reading for hit in paper.find(wording) for reading in names_apposed(hit)]
        found = found if asked and found else [*found, *names_after(paper, ((announced, 0.85),))]
        found = found or _left_of(paper, wording) or names_at(paper, wording, plausibility=0.88)[:1]
        sides.append(agreeing(found))
    return sides[0], sides[1]


def _left_of(paper: Paper, wording: Wording) -> list[Reading[str]]:
    """Who stands left of the word for a party, as in a table: "Fiona HASTINGS    Petitioner"."""
    found: list[Reading[str]] = []
    for hit in paper.find(wording):
        page, cell = hit.page, hit.page.cell_at(hit.start)
        if cell is None or not wording.is_phrase(page.text[cell.start : cell.end]):
            continue
        beside = page.left_of(cell)
        name = clean_name(page.snippet(beside).raw) if beside is not None else ""
        if beside is not None and len(name.split()) > 1 and _apart(page, beside, cell):
            found += name_readings(page.snippet(beside).trimmed(), 0.85)
    return found


def _both_ask(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """The two at one label of a divorce by consent: "Requerentes: X e Y"."""
    for page in paper.pages:
        for match in _CLAIMANTS.finditer(page.folded):
            cell = page.cell_at(match.start())
            beside = page.right_of(cell) if cell is not None and match.end() >= cell.end - 1 else None
            place = (
                page.snippet(beside)
                if beside is not None
                else Snippet(page, match.end(), page.line_bounds(match.end())[1])
            )
            if (pair := two_people(place.trimmed())) is not None:
                one, two = (field_of(name_readings(side, 0.84)) for side in pair)
                return one, two
    return None


_CLAIMANTS = pattern_of(
    r"(?:^|[\n\t])[^\w\n]{0,3}(?:requerentes|requerants?|demandeurs|requerantes|demandantes|solicitantes|conyuges|conjuges|"
    r"coniugi|ricorrenti|istanti|verzoekers|verzoekende partijen|antragsteller|ehegatten|eheleute|joint petitioners|"
    r"petitioners|applicants|spouses|epoux|les epoux|soti|malzonkowie|wnioskodawcy)\s?:\s?"
)


def _apart(page: PageText, left: Cell, right: Cell) -> bool:
    """Whether a wide gap parts two cells, or they were read in two columns, one after the other."""
    between = page.text[min(left.end, right.end) : max(left.start, right.start)]
    return "\t" in between or "\n" in between


def _in_columns(paper: Paper) -> tuple[list[Reading[str]], list[Reading[str]]]:
    """Two people side by side in a table: headings "husband | wife", below them a row a label (CIEC form B)."""
    for one in paper.find(HUSBAND):
        page, heading = one.page, one.page.cell_at(one.start)
        beside = page.right_of(heading) if heading is not None else None
        if heading is None or beside is None or not WIFE.matches(page.text[beside.start : beside.end]):
            continue
        people: list[list[Reading[str]]] = []
        for column in (heading, beside):
            surnames = _in_column(page, column, SURNAME)
            given = _in_column(page, column, GIVEN)
            people.append(combined(surnames, given) if surnames and given else _in_column(page, column, FULL_NAME))
        if all(people):
            return people[0][:2], people[1][:2]
    return [], []


def _in_column(page: PageText, column: Cell, label: Wording) -> list[Reading[str]]:
    """Names in the row of a label, below the heading of a column."""
    for hit in label.find(page):
        cell = page.cell_at(hit.start)
        if cell is None or cell.box[1] < column.box[3] or cell.box[2] > column.box[0]:
            continue
        beside = page.right_of(cell)
        while beside is not None and beside.box[2] <= column.box[0]:
            beside = page.right_of(beside)
        if beside is not None and beside.box[0] < column.box[2] and beside.box[2] > column.box[0]:
            found = list(name_readings(page.snippet(beside).trimmed(), 0.85))
            if found:
                return found
    return []


def spouses_asked_for(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """The two at the labels of a form, under whatever headings; in a register one below the other."""
    people = distinct_people(paper, ("husband", "wife", "spouse"))
    if paper.kind == "death-certificate":
        whole = len(people) == 1 and len(people[0][0].value.split()) > 1
        return (Field(), field_of(people[0])) if whole else None
    if len(people) == 2 and all(len(one[0].value.split()) > 1 for one in people):
        return field_of(people[0]), field_of(people[1])
    unnamed = [person for person in people_asked_for(paper) if person.role == ""]
    if people:
        return None
    named = distinct_people(paper, ("",)) if len(unnamed) > 1 else []
    if len(named) == 2 and all(len(one[0].value.split()) > 1 for one in named):
        # A booklet asks for the name of each without saying whose it is.
        one, two = (
            field_of([replace(each, confidence=min(each.confidence, _UNTOLD)) for each in readings])
            for readings in named
        )
        return one, two
    if both := two_counted(paper) or two_in_register(paper):
        return field_of(both[0]), field_of(both[1])
    if len(unnamed) != 1:
        return None
    rows = unnamed[0].rows()
    if len(rows) == 2:
        return field_of(unnamed[0].readings()), field_of(name_readings(rows[1], 0.84))
    return None


_UNTOLD = 0.8


def without_fathers(paper: Paper, two: tuple[Field[str], Field[str]]) -> tuple[Field[str], Field[str]]:
    """The two without the fathers that an act of Indonesia names behind "bin" and "binti": there no part of a name."""
    if any(_SPANISH.search(page.folded) for page in paper.pages):
        two = _without_don(two[0]), _without_don(two[1])
    if not any(_INDONESIAN.search(page.folded) for page in paper.pages):
        return two
    one, other = (
        Field(tuple(replace(each, value=_BIN.split(each.value)[0]) for each in field.readings)) for field in two
    )
    return one, other


def _without_don(field: Field[str]) -> Field[str]:
    """A name on a Spanish paper without the "D." before it, which abbreviates no first name there."""
    return Field(tuple(replace(each, value=each.value.removeprefix("D. ")) for each in field.readings))


_SPANISH = pattern_of(r"\b(?:juzgado|registro civil|fallo|divorcio seguid[oa]s?|demandad[oa]|matrimonio)\b")
_INDONESIAN = pattern_of(
    r"\b(?:republik indonesia|pengadilan (?:agama|negeri)|kantor urusan agama|kecamatan|kabupaten)\b"
)
_BIN = pattern_of(r"\s(?:bin|binti|bt|bte)\.?\s", re.IGNORECASE)


def spouses(paper: Paper) -> tuple[Field[str], Field[str]]:
    """The two people a paper on a marriage or its end is about; one of them alone is the second."""
    if paper.kind == "divorce-decision":
        claimant, defendant = _parties(paper)
        if claimant.readings and defendant.readings:
            return claimant, defendant
        if both := _both_ask(paper) or of_either_part(paper):
            return both
    first, second = _in_columns(paper)
    if first and second:
        return field_of(first), field_of(second)
    if paper.kind in ("marriage-certificate", "divorce-decision") and (both := listed_spouses(paper)):
        return both
    husband = list(names_at(paper, HUSBAND, plausibility=0.9))[:2]
    wife = list(names_at(paper, WIFE, plausibility=0.9))[:2]
    if not husband and not wife:
        husband, wife = (
            [reading for hit in list(paper.find(wording))[:1] for reading in full_name_within(hit)]
            for wording in (HUSBAND, WIFE)
        )
    if not husband:
        husband = [reading for hit in list(paper.find(HUSBAND))[:2] for reading in within(hit, SURNAME)]
    if not wife:
        wife = [reading for hit in list(paper.find(WIFE))[:2] for reading in within(hit, SURNAME)]
    if not husband and not wife and paper.kind == "marriage-certificate" and (both := _born(paper)):
        return both
    if not husband and not wife:
        for hit in paper.find(BETWEEN):
            window = hit.page.text[hit.end : hit.end + 220]
            split = re.search(r"\s(?:and|et|en|und|y|e)\s", window)
            if split and not CHILD_OF.search(hit.page.folded, hit.end, hit.end + split.start()):
                one = clean_name(window[: split.start()].replace("\n", " ").lstrip(" :"))
                two = clean_name(window[split.end() :].replace("\n", " "))
                husband = named(hit, 0, split.start(), one)
                wife = named(hit, split.end(), len(window), two)
                if husband and wife:
                    break
    if husband and wife:
        return field_of(husband), field_of(wife)
    if paper.kind != "death-certificate" and (both := _under_one_label(paper) or _two_in_sentence(paper)):
        return both
    if paper.kind in ("marriage-certificate", "divorce-decision"):
        both = (
            _above_party(paper)
            or _between_rows(paper)
            or _between_cells(paper)
            or _between_two(paper)
            or _titled_two(paper)
            or _with_numbers(paper)
        )
        if both:
            return both
    if paper.kind == "marriage-certificate" and (both := _certified(paper)):
        return both
    other = names_after(paper, ((MARRIED_TO, 0.84),))[:2] or list(names_at(paper, SPOUSE, plausibility=0.85))[:2]
    if husband or wife:
        return Field(), field_of([*husband, *wife, *other], keep=0.85)
    return Field(), field_of(other, keep=0.85)


def _born(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """The two people whose births the paper tells, when it tells those of two."""
    people: list[tuple[Reading[str], ...]] = []
    for readings in named_with_birth(paper):
        if any(_WITNESSES.search(before) for before in _before_each(paper, readings[0].value)):
            continue
        if not any(_same_name(one[0].value, readings[0].value) for one in people):
            people.append(readings)
    return (field_of(people[0]), field_of(people[1])) if len(people) == _TWO else None


def _before_each(paper: Paper, name: str) -> Iterator[str]:
    """What stands before each place of a name."""
    for place in places_of(paper, name):
        yield place.page.folded[max(0, place.start - _SAID_OF_WITNESSES) : place.start]


_SAID_OF_WITNESSES = 90
_WITNESSES = pattern_of(
    r"\b(?:temoins?|witness(?:es|ed)?|getuigen?|zeugen?|testigos?|testemunhas?|testimoni|swiadk\w{1,5}|martor\w{0,3}|"
    r"in the presence of|en presence d[e']|in aanwezigheid van|in gegenwart|en presencia de|na presenca de)"
    r"[^.;]{0,80}$"
)
"""Behind it stand those who saw a marriage, and not those who married."""
_TWO = 2
_BETWEEN_TWO = pattern_of(
    r"\b(?:between|tussen|entre|zwischen|tra|between the spouses|in the matter of|"
    r"in the marriage of|(?:le |het )?(?:mariage|huwelijk|marriage|matrimonio|ehe) (?:de|d'|van|of|di|von))"
    r"\s*:?\s+(?=[^\W\d_])"
)
_OF_TWO = 160
"""Signs in which two names stand behind "between"."""


def _between_two(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """The two people named behind "between", however the sentence goes on."""
    for page in paper.pages:
        for match in _BETWEEN_TWO.finditer(page.folded):
            end = min(len(page.text), match.end() + _OF_TWO)
            for split in _AND_OR_AGAINST.finditer(page.text, match.end(), end):
                sides = (match.end(), split.start()), (split.end(), end)
                names = [clean_name(page.text[first:last].replace("\n", " ")) for first, last in sides]
                whole = squeeze(page.text[match.end() : split.start()]).endswith(names[0]) if names[0] else False
                if whole and all(len(name.split()) > 1 for name in names):
                    places = [narrow(Snippet(page, *side), name) for side, name in zip(sides, names, strict=True)]
                    return field_of(name_readings(places[0], 0.84)), field_of(name_readings(places[1], 0.84))
    return None


def _between_rows(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """The two whose names stand at the rows "Between" and "And" of a form, and nothing else with them."""
    for page in paper.pages:
        for match in _ROWS_BETWEEN.finditer(page.folded):
            sides = [Snippet(page, match.start(name), match.end(name)).trimmed() for name in ("one", "other")]
            if all(_is_titled_name(side.raw) for side in sides):
                one, two = (field_of(name_readings(side, 0.86)) for side in sides)
                return one, two
    return None


def _between_cells(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """The two whose names stand below or right of the headings "Between" and "And" of a table."""
    for page in paper.pages:
        first = second = None
        for cell in page.cells:
            said = page.folded[cell.start : cell.end].strip(" :")
            if first is None and _BETWEEN_ALONE.fullmatch(said):
                first = _answer(page, cell)
            elif first is not None and second is None and _AND_HEADS.fullmatch(said):
                second = _answer(page, cell)
        if first is not None and second is not None and not _same_name(first.raw, second.raw):
            return field_of(name_readings(first, 0.84)), field_of(name_readings(second, 0.84))
    return None


def _answer(page: PageText, heading: Cell) -> Snippet | None:
    """The whole name that fills the cell below a heading, else right of it."""
    cells = (page.below(heading, 1.8), page.right_of(heading))
    places = (page.snippet(cell).trimmed() for cell in cells if cell is not None)
    return next((place for place in places if _is_titled_name(place.raw)), None)


_BETWEEN_ALONE = pattern_of(r"between|entre|tussen|zwischen|tra|miedzy|intre")
_AND_HEADS = pattern_of(r"and|et|en|und|y|e|i|si")


def _is_titled_name(text: str) -> bool:
    """Whether a text is a whole name, a title before it at most: "MRS. ADA OBI"."""
    name = clean_name(text)
    return len(name.split()) > 1 and text.endswith(name) and all(map(is_title, text[: -len(name)].split()))


_ROWS_BETWEEN = pattern_of(
    r"(?:^|\n)[^\w\n]{0,3}(?:\d{1,2}\W{1,3})?(?:between|entre|tussen|zwischen)\s?:?[ \t\n]{1,3}(?P<one>[^\n\t]{4,60})\n"
    r"[^\w\n]{0,3}(?:\d{1,2}\W{1,3})?(?:and|et|en|und|y|e)\s?:?[ \t\n]{1,3}(?P<other>[^\n\t]{4,60})(?=\n|$)"
)


def _above_party(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """The two on lines of their own, their particulars below, then the word for a party: "Petitioner No. 1"."""
    found: list[Snippet] = []
    for page in paper.pages:
        for hit in sorted((*CLAIMANT.find(page), *DEFENDANT.find(page)), key=lambda one: one.start):
            line, end = page.line_bounds(hit.start)
            if page.text[hit.end : end].strip(" .,:-–0123456789NnOo°"):
                continue  # The word goes on in a sentence.
            for _ in range(_PARTICULARS):
                if line == 0:
                    break
                line, over = page.line_bounds(line - 1)
                place = Snippet(page, line, over).trimmed()
                if _is_titled_name(place.raw) and place.raw != clean_name(place.raw):
                    found.append(place)
                    break
    names = [clean_name(place.raw) for place in found]
    if len(found) != _TWO or _same_name(*names):
        return None
    one, two = (field_of(name_readings(place, 0.82)) for place in found)
    return one, two


_PARTICULARS = 4


def _titled_two(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """The two with a title before their names behind "marriage of", the relatives told of each left out."""
    for page in paper.pages:
        for match in _MARRIAGE_OF.finditer(page.folded):
            named: dict[frozenset[str], Snippet] = {}
            relative: Snippet | None = None
            for place in titled_names(paper):
                if place.page is not page or not match.end() - 1 <= place.start <= match.end() + _WITH_RELATIVES:
                    continue
                told = _RELATIVE_OF.search(page.folded, max(0, place.start - _RELATION), place.start)
                # "son of Mr A and Mrs B": the second parent stands behind the first with nothing else between.
                if told or (relative and _AND_ALONE.fullmatch(page.folded, relative.end, place.start)):
                    relative = place
                else:
                    named.setdefault(words_of(place.raw), place)
            if len(named) == _TWO:
                one, two = (field_of(name_readings(place, 0.82)) for place in named.values())
                return one, two
    return None


_MARRIAGE_OF = pattern_of(
    r"\b(?:marriage|union|divorce|mariage|union|huwelijk|echtscheiding|ehe|scheidung|matrimonio|divorcio|casamento|divorzio)"
    r"\s(?:of|between|de|entre|d'entre|van|tussen|von|der|zwischen|di|tra)\s"
)
_RELATIVE_OF = pattern_of(
    r"(?:\b(?:grand|petite?-)?(?:son|daughter|child|wife|widow|fils|fille|epouse|zoon|dochter|sohn|tochter|hij[oa]|filh[oa]|"
    r"figli[oa])\s(?:of|de|d'|van|von|des|der|di)|\b[sdwc]\s?/\s?o)\s?(?:late\s)?(?:[a-z]{1,9}\.?\s){0,2}$"
)
_AND_ALONE = pattern_of(r"\s{1,2}(?:and|et|en|und|y|e)\s(?:(?:of|de|van|von|di)\s)?(?:[a-z]{1,9}\.?\s){1,2}")
_WITH_RELATIVES = 640
"""Signs of a sentence that tells of both their parents and where they live."""
_RELATION = 44


def _with_numbers(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """The two who stand on lines of their own with the number of a card or passport, as a notary lists the parties."""
    named: dict[frozenset[str], Snippet] = {}
    for page in paper.pages:
        for match in _CARD_NUMBER.finditer(page.folded):
            start, _ = page.line_bounds(match.start())
            party = _PARTY_OF_DEED.match(page.text, start, match.start())
            line = Snippet(page, party.end() if party else start, match.start())
            name = clean_name(line.raw)
            if len(name.split()) > 1 and squeeze(line.raw).strip(" .,:;_-…") == name:
                named.setdefault(words_of(name), narrow(line, name))
    if len(named) != _TWO:
        return None
    one, two = (field_of(name_readings(place, 0.82)) for place in named.values())
    return one, two


_PARTY_OF_DEED = pattern_of(r"(?:DE|A|ENTRE|Y|CON|De|Entre|Con)\s?:\s{1,3}")
_CARD_NUMBER = pattern_of(
    r"\b(?:c\.\s?c|c\.\s?i|c\.\s?e|d\.?n\.?i|n\.?i\.?[ef]|c\.?p\.?f|r\.?u\.?[nt]|curp|cnic|cnib?|cin|cedula|passport|"
    r"pasaporte|passaporte|passeport|paspoort|reisepass|id)\b[^\d\n]{0,12}\d"
)
_AND_OR_AGAINST = pattern_of(r"\s(?:and|et|en|und|y|e|against|contre|tegen|gegen|v|vs)\.?\s(?=\S)")


def _certified(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """Whom a certificate of marriage names first, and who stands behind the next "and"."""
    first = names_after(paper, ((CERTIFIES, 0.84),))[:1]
    for hit in paper.find(CERTIFIES) if first else ():
        page = hit.page
        for other in _AND.finditer(page.text, hit.end, min(len(page.text), hit.end + _SENTENCE_BEHIND)):
            line = page.text[other.end() : other.end() + MAX_NAME].split("\n")[0]
            name = clean_name(line)
            if len(name.split()) > 1 and not _same_name(name, first[0].value):
                place = narrow(Snippet(page, other.end(), other.end() + len(line)), name)
                return field_of(first), field_of(name_readings(place, 0.82))
    return None


_AND = pattern_of(r"(?:(?<=[\s,])|^)(?:and|et|en|und|y|e)\s+(?=[^\W\d_a-z])")


def _two_in_sentence(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """The two people whom the sentence on a marriage names; with a third the sentence does not say who is meant."""
    for hit in paper.find(JOINED):
        page = hit.page
        window = (max(0, hit.start - _SENTENCE_BEFORE), hit.end + _SENTENCE_BEHIND)
        named: dict[frozenset[str], Snippet] = {}
        for place in full_names(paper):
            before = page.folded[max(0, place.start - _SAID_OF_WITNESSES) : place.start]
            within = place.page is page and window[0] <= place.start and place.end <= window[1]
            if within and not _WITNESSES.search(before):
                named.setdefault(words_of(place.raw), place)
        if len(named) == 2:
            one, two = (field_of(name_readings(place, 0.84)) for place in named.values())
            return one, two
    return None


_SENTENCE_BEFORE = 150


_SENTENCE_BEHIND = 200


def _under_one_label(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """The two spouses of a form that asks for each under the same label, in the order they stand.

    The same name once more is a translation or a copy of the line; a third name leaves open who married whom.
    """
    people: list[list[Reading[str]]] = []
    for reading in names_at(paper, EITHER, plausibility=0.9):
        named = next((one for one in people if _same_name(one[0].value, reading.value)), None)
        if named is None:
            people.append([reading])
        else:
            named.append(reading)
    return (field_of(people[0]), field_of(people[1])) if len(people) == 2 else None


_ALIKE = 85.0
"""Likeness of two readings of one name, letters misread, in percent."""


def _same_name(one: str, other: str) -> bool:
    return fuzz.token_sort_ratio(fold(one), fold(other)) >= _ALIKE
