"""Civil status: births, marriages, divorces, deaths, adoptions, households and parents' permissions."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from rapidfuzz import fuzz

from pipeline.extract.candidates import field_of, statement, text_readings
from pipeline.extract.civil_words import (
    ADOPTED_BY,
    AGAINST,
    BETWEEN,
    CHILD,
    CHILD_OF,
    CLAIMANT,
    CONSENTS,
    CUSTODY,
    DEFENDANT,
    EITHER,
    FATHER,
    GRANTED_TO,
    HUSBAND,
    IN_CAUSE_OF,
    IS_BORN,
    JOINED,
    MARRIED,
    MEMBER_HEADER,
    MEMBERS,
    MOTHER,
    MUNICIPALITY,
    MY_CHILD,
    PARENT_OF,
    PERMANENT,
    SPOUSE,
    TEMPORARY,
    UNDERSIGNED,
    WAS_BORN,
    WIFE,
)
from pipeline.extract.common import FULL_NAME, GIVEN, SURNAME, agreeing, holder_name
from pipeline.extract.date_roles import roled_dates
from pipeline.extract.issuing_country import issuing_country
from pipeline.extract.labels import said, text_at
from pipeline.extract.lines import Cell, Hit, PageText, Paper, Snippet, fold
from pipeline.extract.people import (
    clean_name,
    combined,
    full_names,
    name_readings,
    names_after,
    names_apposed,
    names_at,
    names_before,
    narrow,
)
from pipeline.extract.persons import words_of
from pipeline.extract.wording import Wording, at_label
from validators.facts import Field, Reading, Scalar

# Labels that stand next to names on acts: their words are no part of a name.
_ABSENT = re.compile(
    r"^(?:[-–—/.x*]+|n/?a|unknown|inconnu|onbekend|unbekannt|not stated|non declare|neant|nil)\b", re.I
)
_PLACE = re.compile(r"[^\W\d_][\w'’-]+(?:[ -][^\W\d_][\w'’-]+){0,3}")


def relation(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of birth, marriage, divorce, death and adoption certificates."""
    father, mother = _parent(paper, FATHER), _parent(paper, MOTHER)
    if not father.readings or not mother.readings:
        first, second = _parents_in_sentence(paper, CHILD_OF)
        if not first.readings and paper.kind == "adoption-certificate":
            first, second = _parents_in_sentence(paper, ADOPTED_BY)
        if not first.readings and paper.kind == "adoption-certificate":
            first, second = _adopting_before_verb(paper)
        if first.readings and (second.readings or not mother.readings):
            father, mother = first, second if second.readings else mother
    if father.best and mother.best and set(father.best.evidence) & set(mother.best.evidence):
        # Side by side in columns, one name was taken for both.
        father, mother = _below_certain(father), _below_certain(mother)
    fields: dict[str, Field[Scalar]] = {
        "father_name": father,
        "mother_name": mother,
        "country": issuing_country(paper),
    }
    fields["both_parents"] = _both(paper, father, mother)
    if paper.kind in ("birth-certificate", "adoption-certificate"):
        child = agreeing([*names_at(paper, CHILD, plausibility=0.9, skip=_child_of)])
        if not child.readings:
            child = agreeing([*names_before(paper, WAS_BORN, 0.84), *names_after(paper, ((IS_BORN, 0.82),))])
        if child.readings:
            fields["holder_name"] = child
    else:
        first, second = _spouses(paper)
        fields["spouse_name"] = second
        if first.best is not None and second.best is not None and paper.kind != "death-certificate":
            # The paper is about both; which of them is meant only the dossier can tell.
            fields["holder_name"] = Field((*first.readings[:2], *second.readings[:2]))
            fields["birth_date"] = _births_in_order(paper)
        elif first.readings:
            fields["holder_name"] = first
        elif paper.kind == "divorce-decision":
            # Children and judges stand in a decision as well; nobody of them is the one divorced.
            fields["holder_name"] = _below_certain(holder_name(paper))
    event = _event(paper)
    if event.readings:
        fields["event_date"] = event
    if paper.kind in ("divorce-decision", "adoption-certificate"):
        fields["custody"] = _custody(paper)
    return fields


def _births_in_order(paper: Paper) -> Field[Scalar]:
    """The births of two people in the order they stand, which is that of their names."""
    births = [date for date in roled_dates(paper) if date.role == "birth"]
    readings = [reading for date in births for reading in date.readings(0.95)]
    order = [reading.value for reading in readings]
    merged = field_of(readings)
    return Field(tuple(sorted(merged.readings, key=lambda reading: order.index(reading.value))))


def _child_of(hit: Hit) -> bool:
    """Whether "child" begins the naming of the parents: "child of X and Y"."""
    return bool(re.match(r"\s(?:of|de|d'|du|van|von|des|der|di|da|do)\b", hit.page.folded[hit.end : hit.end + 6]))


def _below_certain(field: Field[str]) -> Field[str]:
    """The readings as a guess: offered for a look, never decided on."""
    return Field(tuple(dataclasses.replace(each, confidence=min(each.confidence, 0.5)) for each in field.readings))


def _event(paper: Paper) -> Field[dt.date]:
    """The day of what the paper attests; on a divorce not the day of the marriage it ends."""
    return field_of(
        reading
        for date in roled_dates(paper)
        if date.role == "event"
        and not (paper.kind == "divorce-decision" and date.label and MARRIED.search(fold(date.label.phrase)))
        for reading in date.readings(0.95)
    )


def _parties(paper: Paper) -> tuple[Field[str], Field[str]]:
    """The parties of a court decision: apposed ("Jean DUPONT, demandeur") or announced ("en cause de")."""
    sides: list[Field[str]] = []
    for wording, announced in ((CLAIMANT, IN_CAUSE_OF), (DEFENDANT, AGAINST)):
        found = [reading for hit in paper.find(wording) for reading in names_apposed(hit)]
        found += names_after(paper, ((announced, 0.85),))
        if not found:
            found = names_at(paper, wording, plausibility=0.88)[:1]
        sides.append(agreeing(found))
    return sides[0], sides[1]


def _parent(paper: Paper, wording: Wording) -> Field[str]:
    """A parent at a label; surname and given names may stand apart beneath it."""
    found: list[Reading[str]] = [reading for hit in paper.find(wording) for reading in names_apposed(hit)]
    if not found:
        found = list(names_at(paper, wording, plausibility=0.9))
    if not found:
        for hit in paper.find(wording):
            surname = _within(hit, SURNAME)
            if surname:
                found += surname
                break
    return field_of(found[:3], keep=0.85)


def _within(hit: Hit, label: Wording) -> list[Reading[str]]:
    """Names at a label that stands shortly after a heading."""
    page = hit.page
    near = [other for other in label.find(page) if hit.end <= other.start <= hit.end + 120 and _heads(other, hit)][:1]
    given = [other for other in GIVEN.find(page) if hit.end <= other.start <= hit.end + 160 and _heads(other, hit)][:1]
    surnames = [reading for other in near for reading in _name_for(other, GIVEN)]
    firsts = [reading for other in given for reading in _name_for(other, label)]
    return combined(surnames, firsts) if surnames else firsts


def _heads(label: Hit, heading: Hit) -> bool:
    """Whether a label begins its cell or goes on with the heading: "Grandfather's name" is another person's."""
    cell = label.page.cell_at(label.start)
    before = label.page.text[max(cell.start, heading.end) if cell is not None else label.start : label.start]
    return not any(sign.isalpha() for sign in before)


def _full_name_within(hit: Hit) -> list[Reading[str]]:
    """The whole name at the label that stands right below a heading for one person."""
    page = hit.page
    near = [other for other in FULL_NAME.find(page) if hit.end <= other.start <= hit.end + 40][:1]
    return [reading for other in near for reading in _name_for(other, GIVEN)]


def _name_for(hit: Hit, stop: Wording) -> list[Reading[str]]:
    for labelled in at_label(hit, stop):
        if clean_name(labelled.value.raw):
            return list(name_readings(labelled.value, 0.85 * labelled.weight))
    return []


_ADOPTING = re.compile(
    r"\bvon\s((?:[^\W\d_a-zß-öø-ÿ][^\s,.;]{1,30}\s){2,6})und\s((?:[^\W\d_a-zß-öø-ÿ][^\s,.;]{1,30}\s){2,6})adoptiert\b"
)


def _adopting_before_verb(paper: Paper) -> tuple[Field[str], Field[str]]:
    """Parents before the verb that ends a German sentence: "wurde … von A und B adoptiert"."""
    for page in paper.pages:
        for match in _ADOPTING.finditer(page.text):
            one, two = (
                field_of(name_readings(Snippet(page, match.start(group), match.end(group)).trimmed(), 0.82))
                for group in (1, 2)
            )
            if one.readings and two.readings:
                return one, two
    return Field(), Field()


def _parents_in_sentence(paper: Paper, wording: Wording) -> tuple[Field[str], Field[str]]:
    """Parents in "fille de NGONO Paul et de ATEBA Rose"."""
    only_mother: list[Reading[str]] = []
    for hit in paper.find(wording):
        page = hit.page
        window = page.text[hit.end : hit.end + 150]
        split = re.search(
            r"\s(?:and(?: of)?|et(?: de| d')?|en(?: van)?|und(?: der| von)?|y(?: de)?|e(?: di| de)?)\s", window, re.I
        )
        first = (
            clean_name(window[: split.start()].replace("\n", " ")) if split else clean_name(window.replace("\n", " "))
        )
        father = _named(hit, 0, split.start() if split else 90, first)
        mother: list[Reading[str]] = []
        if split:
            second = _whole_on_line(window[split.end() :])
            mother = _named(hit, split.end(), len(window), second)
        if father:
            return field_of(father), field_of(mother)
        # "A child of female sex … and of …": the father stands at another place.
        only_mother = only_mother or mother
    return Field(), field_of(only_mother)


def _named(hit: Hit, first: int, last: int, name: str) -> list[Reading[str]]:
    if len(name.split()) < 2:
        return []
    stretch = Snippet(hit.page, hit.end + first, min(len(hit.page.text), hit.end + last))
    return list(name_readings(narrow(stretch, name), 0.82))


def _whole_on_line(text: str) -> str:
    """The name a stretch begins with; what stands whole on one line ends with it, else it may go on over the line."""
    text = text.lstrip()
    printed = text.split("\n")[0].rstrip()
    line = clean_name(printed)
    if line and printed.endswith(line) and not any(word.isupper() and len(word) > 1 for word in line.split()):
        # The surname, in capitals, stands on the next line.
        both = clean_name(text.replace("\n", " "))
        if any(word.isupper() and len(word) > 1 for word in both.split()[len(line.split()) :]):
            return both
    return line if len(line.split()) >= 2 else clean_name(text.replace("\n", " "))


def _both(paper: Paper, father: Field[str], mother: Field[str]) -> Field[bool]:
    if father.best and mother.best:
        worst = min(father.best, mother.best, key=lambda reading: reading.confidence)
        evidence = (*father.best.evidence, *mother.best.evidence)
        sure = max(worst.confidence, 0.62) if worst.confidence > 0.5 else worst.confidence
        return Field((Reading(True, sure, f"{father.best.raw} / {mother.best.raw}", evidence, worst.origin),))
    missing = [
        labelled.value
        for wording in (FATHER, MOTHER)
        for hit in paper.find(wording)
        for labelled in at_label(hit)
        if _ABSENT.match(labelled.value.raw)
    ]
    return statement(False, missing, 0.8)


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


def _spouses(paper: Paper) -> tuple[Field[str], Field[str]]:
    if paper.kind == "divorce-decision":
        claimant, defendant = _parties(paper)
        if claimant.readings and defendant.readings:
            return claimant, defendant
    first, second = _in_columns(paper)
    if first and second:
        return field_of(first), field_of(second)
    husband = list(names_at(paper, HUSBAND, plausibility=0.9))[:2]
    wife = list(names_at(paper, WIFE, plausibility=0.9))[:2]
    if not husband and not wife:
        husband, wife = (
            [reading for hit in list(paper.find(wording))[:1] for reading in _full_name_within(hit)]
            for wording in (HUSBAND, WIFE)
        )
    if not husband:
        husband = [reading for hit in list(paper.find(HUSBAND))[:2] for reading in _within(hit, SURNAME)]
    if not wife:
        wife = [reading for hit in list(paper.find(WIFE))[:2] for reading in _within(hit, SURNAME)]
    if not husband and not wife:
        for hit in paper.find(BETWEEN):
            window = hit.page.text[hit.end : hit.end + 220]
            split = re.search(r"\s(?:and|et|en|und|y|e)\s", window)
            if split:
                one = clean_name(window[: split.start()].replace("\n", " ").lstrip(" :"))
                two = clean_name(window[split.end() :].replace("\n", " "))
                husband = _named(hit, 0, split.start(), one)
                wife = _named(hit, split.end(), len(window), two)
                if husband and wife:
                    break
    if husband and wife:
        return field_of(husband), field_of(wife)
    if paper.kind != "death-certificate" and (both := _under_one_label(paper) or _two_in_sentence(paper)):
        return both
    other = list(names_at(paper, SPOUSE, plausibility=0.85))[:2]
    if husband or wife:
        return Field(), field_of([*husband, *wife, *other], keep=0.85)
    return Field(), field_of(other, keep=0.85)


def _two_in_sentence(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """The two people whom the sentence on a marriage names; with a third the sentence does not say who is meant."""
    for hit in paper.find(JOINED):
        page = hit.page
        window = (max(0, hit.start - _SENTENCE_BEFORE), hit.end + _SENTENCE_BEHIND)
        named: dict[frozenset[str], Snippet] = {}
        for place in full_names(paper):
            if place.page is page and window[0] <= place.start and place.end <= window[1]:
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


def _custody(paper: Paper) -> Field[str]:
    found: list[Reading[str]] = []
    for hit in paper.find(CUSTODY):
        for given in GRANTED_TO.find(hit.page):
            if 0 <= given.start - hit.end < 140:
                _, end = hit.page.line_bounds(given.end)
                snippet = Snippet(hit.page, given.end, min(end, given.end + 70)).trimmed()
                named = clean_name(snippet.raw)
                if len(named.split()) >= 2:
                    found += name_readings(narrow(snippet, named), 0.8)
                    continue
                snippet = Snippet(hit.page, given.start, snippet.end).trimmed()
                found.append(
                    Reading(snippet.raw, 0.75 * snippet.confidence, snippet.raw, (snippet.evidence,), snippet.origin)
                )
        labelled = _CUSTODY_TO.match(hit.page.text, hit.end)
        if labelled:
            stretch = Snippet(hit.page, labelled.end(), min(len(hit.page.text), labelled.end() + 60))
            named = _whole_on_line(hit.page.text[stretch.start : stretch.end])
            if len(named.split()) >= 2:
                found += name_readings(narrow(stretch, named), 0.82)
    return field_of(found[:2], keep=0.85)


_CUSTODY_TO = re.compile(r"(?:\s[^\W\d_A-Z][\w()]{2,20}){0,3}\s?:\s?")
"""A heading: "Autorité parentale exclusive : …"."""


def parental_authorisation(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``parental-authorisation``."""
    parent = field_of(names_after(paper, ((UNDERSIGNED, 0.88),)), keep=0.85)
    if not parent.readings:
        parent = field_of(names_before(paper, PARENT_OF, 0.84) or names_before(paper, CONSENTS, 0.84), keep=0.85)
    child = field_of([*names_after(paper, ((MY_CHILD, 0.88),)), *names_at(paper, CHILD, plausibility=0.85)], keep=0.85)
    fields: dict[str, Field[Scalar]] = {
        "parent_name": parent,
        "child_name": child,
        "permanent": said(paper, PERMANENT, TEMPORARY, sure=0.85),
    }
    if child.readings:
        fields["holder_name"] = child
    return fields


def family_composition(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``family-composition``: how many live in the household."""
    found: list[Reading[int]] = []
    for hit in paper.find(MEMBERS):
        for labelled in at_label(hit):
            match = re.match(r"\d{1,2}\b", labelled.value.raw)
            if match:
                place = labelled.value
                found.append(
                    Reading(int(match.group()), 0.9 * place.confidence, match.group(), (place.evidence,), place.origin)
                )
                break
    if not found and paper.has(MEMBER_HEADER):
        head = next(iter(paper.find(MEMBER_HEADER)))
        listed = [
            date
            for date in roled_dates(paper)
            if date.spot.snippet.page is head.page
            and date.spot.snippet.start > head.page.line_bounds(head.end)[1]
            and date.role not in ("place-date", "issue", "printed", "date")
        ]
        dated = listed or [date for date in roled_dates(paper) if date.role in ("birth", "none")]
        rows = {
            (date.spot.snippet.page.order, date.spot.snippet.page.line_bounds(date.spot.snippet.start))
            for date in dated
        }
        if rows:
            evidence = tuple(date.spot.snippet.evidence for date in dated)[:8]
            # A row with a name and a day of birth is a person; without names the days alone are counted.
            people = [place.page.line_bounds(place.start) for place in full_names(paper) if place.page is head.page]
            whole = all(bounds in people for _, bounds in rows)
            found.append(Reading(len(rows), 0.7 if listed and whole else 0.55, "", evidence))
    fields: dict[str, Field[Scalar]] = {"members": field_of(found)}
    births = [date for date in roled_dates(paper) if date.role == "birth"]
    if births:
        # The household is that of the person named first; the others follow in rows.
        fields["birth_date"] = field_of(births[0].readings(0.9))
    named = holder_name(paper)
    if len(named.values) > 1:
        fields["holder_name"] = _named_first(named)
    return fields


def _named_first(field: Field[str]) -> Field[str]:
    """The reading that stands first on the paper, and others of the same place."""

    def place(reading: Reading[str]) -> tuple[int, float, float]:
        first = reading.evidence[0]
        return (first.page, first.bbox[1], first.bbox[0]) if first.bbox else (first.page, 1.0, 1.0)

    best = min(field.readings, key=place)
    return Field(tuple(each for each in field.readings if place(each)[:2] == place(best)[:2]))


def municipal_registration(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``municipal-registration``."""

    def town(text: str) -> str:
        match = _PLACE.match(text.strip())
        return match.group() if match and match.group()[:1].isupper() else ""

    headed: list[Reading[str]] = []
    for hit in paper.find(MUNICIPALITY):
        place = _TOWN_BEHIND.match(hit.page.text, hit.end)
        if place:
            headed += text_readings(Snippet(hit.page, place.start(1), place.end(1)), 0.84)
    if headed:
        return {"municipality": field_of(headed[:1])}
    return {"municipality": text_at(paper, MUNICIPALITY, 0.85, clean=town)}


_TOWN_BEHIND = re.compile(
    r" (?:de |d['’]|van |"
    r"of )?([^\W\d_a-zß-öø-ÿ][\w'’]{1,24}(?:-[\w'’]{1,20}){0,3}"
    r"(?: (?!-)[^\W\d_a-zß-öø-ÿ][\w'’]{1,20}){0,2})"
    r"(?=[ ]?(?:[\n\t,.;:(–-]|$))"
)
"""The town right behind "Ville de", "Stad": a letterhead, or the authority that speaks in a sentence."""
