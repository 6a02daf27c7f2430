"""Civil status: births, marriages, divorces, deaths, adoptions and parents' permissions."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.dates.birth_bearers import bound_to, is_same_person
from pipeline.extract.dates.born_people import bearer
from pipeline.extract.dates.issue_date import issue_date
from pipeline.extract.dates.judgments import is_judgment, order_given, tells_the_marriage, told_judgment
from pipeline.extract.dates.roled import RoledDate
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.holder import agreeing, holder_name
from pipeline.extract.labels import said
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.fields import absent_in_roles
from pipeline.extract.names.in_text import name_before, over_line
from pipeline.extract.names.persons import places_of, without, words_of
from pipeline.extract.names.readings import name_readings, names_at, narrow
from pipeline.extract.names.roles import distinct_people, holder_asked_for, in_roles, is_whole
from pipeline.extract.names.sentences import (
    name_behind,
    names_after,
    names_before,
    names_said_born,
    speaking_for_oneself,
)
from pipeline.extract.papers.children import named_in_birth
from pipeline.extract.papers.civil_names import whole_on_line
from pipeline.extract.papers.civil_words import (
    ADOPTED_BY,
    ADOPTION_OF,
    CHILD,
    CONSENTS,
    CUSTODY,
    FATHER,
    GRANTED_BY,
    GRANTED_TO,
    IS_BORN,
    KNOWN_AS,
    MARRIED,
    MOTHER,
    MY_CHILD,
    NAMED,
    PARENT_OF,
    PERMANENT,
    TEMPORARY,
    UNDERSIGNED,
    WAS_BORN,
)
from pipeline.extract.papers.consent_sections import in_sections
from pipeline.extract.papers.parents import (
    adopting,
    parent,
    parents_in_sentence,
    parents_of_birth,
    under_parents,
)
from pipeline.extract.papers.spouses import spouses, spouses_asked_for, without_fathers
from pipeline.extract.states.issuing_country import issuing_country
from pipeline.extract.text.candidates import as_guess, field_of, statement
from pipeline.extract.text.folding import fold
from pipeline.extract.text.kinship import named_as_child_of, named_as_of_union
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.extract.text.wording import at_label
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

# Labels that stand next to names on acts: their words are no part of a name.
_ABSENT = pattern_of(
    r"^(?:[-–—/.x*]+|n/?a|unknown|inconnu|onbekend|unbekannt|not stated|non declare|neant|nil)\b", re.I
)


def relation(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of birth, marriage, divorce, death and adoption certificates."""
    father, mother = in_roles(paper, ("father",)), in_roles(paper, ("mother",))
    if not (is_whole(father) and is_whole(mother)):
        both = under_parents(paper)
        father = father if is_whole(father) else both[0] if both else _surer(parent(paper, FATHER), father)
        mother = mother if is_whole(mother) else both[1] if both else _surer(parent(paper, MOTHER), mother)
    if not father.readings or not mother.readings:
        first, second = parents_in_sentence(named_as_child_of(paper))
        if not first.readings and paper.kind == "adoption-certificate":
            first, second = parents_in_sentence(paper.find(ADOPTED_BY))
            if not (first.readings and second.readings):
                both = adopting(paper)
                first, second = both if both[0].readings else (first, second)
        if not first.readings and paper.kind == "birth-certificate":
            first, second = parents_in_sentence(named_as_of_union(paper))
        if not first.readings and not second.readings and paper.kind == "birth-certificate":
            first, second = parents_of_birth(paper)
        if first.readings and (second.readings or not mother.readings):
            father, mother = first, second if second.readings else mother
        elif second.readings and not mother.readings:
            mother = second
    if father.best and mother.best and set(father.best.evidence) & set(mother.best.evidence):
        # Side by side in columns, one name was taken for both.
        father, mother = as_guess(father), as_guess(mother)
    fields: dict[str, Field[Scalar]] = {
        "father_name": father,
        "mother_name": mother,
        "country": issuing_country(paper),
    }
    fields["both_parents"] = _both(paper, father, mother)
    if paper.kind in ("birth-certificate", "adoption-certificate"):
        asked = holder_asked_for(paper)
        child = holder_name(paper) if asked else Field()
        if asked and child.best is not None and not words_of(asked[0].value) & words_of(child.best.value):
            child = as_guess(child)  # At the child's label stands another name, which was hardly read.
        if not is_whole(child):
            child = agreeing([*names_at(paper, CHILD, plausibility=0.9, skip=_child_of)])
        if not child.readings:
            child = agreeing([*names_after(paper, ((NAMED, 0.88),)), *names_said_born(paper)])
        if not child.readings and paper.kind == "birth-certificate":
            child = agreeing(named_in_birth(paper))
        if not child.readings and paper.kind == "adoption-certificate":
            child = agreeing(names_after(paper, ((KNOWN_AS, 0.86),)) or names_after(paper, ((ADOPTION_OF, 0.84),)))
        if not child.readings:
            born = agreeing([*names_before(paper, WAS_BORN, 0.84), *names_after(paper, ((IS_BORN, 0.82),))])
            child = _with_surname(born, father)
        if child.readings:
            fields["holder_name"] = _of_no_parent(paper, child, (father, mother))
        elif _is_parent(holder := holder_name(paper), (father, mother)):
            # Whom the paper speaks of first is who declared the birth.
            fields["holder_name"] = as_guess(holder)
        births = _births_of_child(paper, (father, mother), child)
        if births is not None:
            fields["birth_date"] = births
    else:
        first, second = without_fathers(paper, spouses_asked_for(paper) or spouses(paper))
        fields["spouse_name"] = second
        if first.best is not None and second.best is not None and paper.kind != "death-certificate":
            # The paper is about both; which of them is meant only the dossier can tell.
            fields["holder_name"] = first
            births = _births_in_order(paper)
            # Of the two only one was found: whose it is nobody can tell.
            fields["birth_date"] = births if len(births.values) > 1 else as_guess(births)
        elif first.readings:
            fields["holder_name"] = first
        elif paper.kind == "divorce-decision":
            # Children and judges stand in a decision as well; nobody of them is the one divorced.
            fields["holder_name"] = as_guess(holder_name(paper))
    if paper.kind != "birth-certificate" and (event := _event(paper)).readings:
        fields["event_date"] = event
    if paper.kind in ("divorce-decision", "adoption-certificate"):
        fields["custody"] = _custody(paper)
    return fields


def _surer(found: Field[str], asked: Field[str]) -> Field[str]:
    """A parent's name, unless the form asked for the one word there is: the given name, as Turkish acts have."""
    if found.best is None or (asked.best is not None and found.values == asked.values):
        return asked if asked.best is not None and asked.best.confidence >= _ONE_WORD else found
    return found


_ONE_WORD = 0.6


def _is_parent(holder: Field[str], parents: Sequence[Field[str]]) -> bool:
    named = {fold(parent.best.value) for parent in parents if parent.best is not None}
    return holder.best is not None and fold(holder.best.value) in named


def _of_no_parent(paper: Paper, child: Field[str], parents: Sequence[Field[str]]) -> Field[str]:
    """The child's name but for a parent's that stands only once; where nothing else was read, it may be the parent."""
    named = {words_of(parent.best.value) for parent in parents if parent.best is not None}
    own = tuple(
        one for one in child.readings if words_of(one.value) not in named or len(list(places_of(paper, one.value))) > 1
    )
    return Field(own) if own else as_guess(child)


def _with_surname(child: Field[str], father: Field[str]) -> Field[str]:
    """The given names that a sentence tells of a child with the father's surname, in capitals, which it leaves out."""
    if child.best is None or father.best is None or any(word.isupper() for word in child.best.value.split()):
        return child
    surname = " ".join(word for word in father.best.value.split() if word.isupper() and len(word) > 1)
    if not surname or surname == father.best.value:
        return child
    return Field(
        tuple(
            replace(one, value=f"{surname} {one.value}", confidence=min(one.confidence, _GUESSED_SURNAME))
            for one in child.readings
        )
    )


_GUESSED_SURNAME = 0.66


def _births_of_child(
    paper: Paper, parents: Sequence[Field[str]], child: Field[str] | None = None
) -> Field[Scalar] | None:
    """The births on an act but for those of a parent or of who declared it; None where there are none of theirs."""
    names = [fold(parent.best.raw) for parent in parents if parent.best is not None]
    births = [date for date in roled_dates(paper) if date.role == "birth"]
    own = []
    for date in births:
        page = date.spot.snippet.page
        end = date.label.start if date.label is not None else date.spot.snippet.start
        # Of whom a birth is told already the next one is not.
        told = (other.spot.snippet.end for other in births if other.spot.snippet.page is page)
        floor = max((at for at in told if at <= end), default=0)
        before = page.folded[max(floor, end - _BEFORE_A_BIRTH) : end]
        section = _section(page, end)
        if section == "child" or (section is None and not any(name in before for name in names)):
            own.append(date)
    if births and not own:
        # All that was read are of the parents or of who declared it.
        return as_guess(field_of(reading for date in births for reading in date.readings(0.95)))
    own = [date for date in own if not _told_of_elder(date, births, child)] or own
    below = [date for date in own if _below_a_parent(date, births)]
    only_below = paper.kind == "birth-certificate" and len(below) == len(own) < len(births)
    own = [date for date in own if date not in below] or own
    if child is not None and child.best is not None:
        _, others = bound_to(paper, own, child.best.value)
        own = [date for date in own if date not in others] or own
    own = _right_behind(own, child) or own
    if len(own) == len(births):
        return None
    found: Field[Scalar] = field_of(reading for date in own for reading in date.readings(0.95))
    # Where one parent's birth was told apart, the other may be all that is left: the child's was not read.
    return as_guess(found) if only_below else found


def _told_of_elder(date: RoledDate, births: Sequence[RoledDate], child: Field[str] | None) -> bool:
    """Whether a birth is told of somebody named, not the child, who could be a parent of the youngest."""
    if (max(other.latest for other in births) - date.latest).days < _AGE_OF_A_PARENT:
        return False
    page, end = date.spot.snippet.page, date.label.start if date.label is not None else date.spot.snippet.start
    told = bearer(date)
    name = told.readings[0].value if told is not None else name_before(page.text[max(0, end - _BEFORE_A_BIRTH) : end])
    own = child.best if child is not None else None
    return bool(name) and (own is None or is_same_person(name, own.value) is False)


_AGE_OF_A_PARENT = 12 * 365
"""Days between the births of a parent and of a child, at least."""


def _right_behind(births: Sequence[RoledDate], child: Field[str] | None) -> list[RoledDate]:
    """Of several births the one that most words of the child's name stand right before; none where two are alike."""
    if child is None or child.best is None or len({date.latest for date in births}) < _SEVERAL:
        return []
    # Parents bear the surname as well.
    given = " ".join(word for word in child.best.value.split() if not word.isupper())
    name = words_of(given or child.best.value)
    told = []
    for date in births:
        page = date.spot.snippet.page
        end = date.label.start if date.label is not None and date.label.page is page else date.spot.snippet.start
        told.append(len(name & words_of(page.text[max(0, end - _BEFORE_A_BIRTH) : end].split(",")[-2:][0])))
    best = max(told)
    return [date for date, words in zip(births, told, strict=True) if words == best] if told.count(best) == 1 else []


_SEVERAL = 2
_PARENT_OR_CHILD = pattern_of(
    r"\b(?:(?P<parent>father|mother|pere|mere|vader|moeder|vater|mutter|padre|madre|pai|mae|ojciec|matka|"
    r"parents?|ouders?|eltern|padres|genitori|tatal|mamei|tatalui|baba adi|ana adi|anne adi|informants?|declarants?)|"
    r"(?:child|enfant|kind|nino|nina|hijo|hija|bambino|figli[oa]|crianca|registrad[oa]|inscrit[oa]|dziecko|copil\w*|"
    r"newborn|nouveau-ne|pasgeborene))(?:'s)?\b(?!\s(?:of|de|des|van|von|der|di|do)\s(?:the )?(?:above|parents?)\b)"
)


def _below_a_parent(date: RoledDate, births: Sequence[RoledDate]) -> bool:
    """Whether the words nearest before a birth speak of a parent whose birth is not told yet, and not of the child."""
    page = date.spot.snippet.page
    start = page.line_bounds(date.spot.snippet.start)[0]
    label = date.label.start if date.label is not None and date.label.page is page else date.spot.snippet.start
    end = min(label, date.spot.snippet.start)
    spoken = [
        match
        for match in _PARENT_OR_CHILD.finditer(page.folded, max(0, end - _ABOUT_A_PARENT), date.spot.snippet.start)
        if match.end() <= end or match.start() >= start
    ]
    if not spoken or spoken[-1]["parent"] is None:
        return False
    told = sum(
        other.spot.snippet.page is page and spoken[-1].end() <= other.spot.snippet.start < end for other in births
    )
    return told < (2 if _BOTH.fullmatch(spoken[-1]["parent"]) else 1)


_BOTH = pattern_of(r"parents|ouders|eltern|padres|genitori|informants|declarants")
_ABOUT_A_PARENT = 140
_BEFORE_A_BIRTH = 60
_SECTION = pattern_of(
    r"(?m)^\W{0,4}(?:\d{1,2}\W{1,3})?"
    r"(?:(?P<child>kind|enfant|l'enfant|the child|child|nino|crianca|figlio)|"
    r"(?P<parent>moeder|vader|meemoeder|meeouder|mere|pere|mother|father|mutter|vater|madre|padre|mae|pai))"
    r"[^\w\n]{0,4}$"
)


def _section(page: PageText, end: int) -> str | None:
    """Whose section of a form a place is in: that of the child or of a parent; None where there are no sections."""
    found = list(_SECTION.finditer(page.folded, 0, end))
    return found[-1].lastgroup if found else None


def _births_in_order(paper: Paper) -> Field[Scalar]:
    """The births of two people in the order they stand, which is that of their names."""
    births = [date for date in roled_dates(paper) if date.role == "birth"]
    readings = [reading for date in births for reading in date.readings(0.95)]
    order = [reading.value for reading in readings]
    merged = field_of(readings)
    if len(merged.values) == 1:
        # Whose birth it is that was read, nobody can tell.
        merged = Field(tuple(replace(each, confidence=min(each.confidence, _ONE_OF_TWO)) for each in merged.readings))
    return Field(tuple(sorted(merged.readings, key=lambda reading: order.index(reading.value))))


_ONE_OF_TWO = 0.85


def _child_of(hit: Hit) -> bool:
    """Whether "child" begins the naming of the parents: "child of X and Y"."""
    return bool(re.match(r"\s(?:of|de|d'|du|van|von|des|der|di|da|do)\b", hit.page.folded[hit.end : hit.end + 6]))


def _event(paper: Paper) -> Field[dt.date]:
    """The day of what the paper attests; on a divorce not the day of the marriage it ends."""
    told = [
        date
        for date in roled_dates(paper)
        if date.role == "event"
        and not (
            paper.kind == "divorce-decision"
            and ((date.label and MARRIED.search(fold(date.label.phrase))) or tells_the_marriage(date))
        )
    ]
    # A register tells as well when the marriage was entered in it.
    told = [date for date in told if not (date.label and _ENTERED.search(fold(date.label.phrase)))] or told
    if told or paper.kind not in ("divorce-decision", "adoption-certificate"):
        return field_of(reading for date in told for reading in date.readings(0.95))
    decided = told_judgment(paper) or order_given(paper)
    if decided is not None:
        return field_of(decided.readings(_DECIDED))
    made = issue_date(paper)
    if is_judgment(paper) and len(made.values) == 1 and not _bears_another_day(paper, made.values[0]):
        # Of a judgment that is no extract of another the one day it bears is that of the decision.
        return Field(tuple(replace(each, confidence=_DECIDED * each.confidence) for each in made.readings))
    return Field()


def _bears_another_day(paper: Paper, made: dt.date) -> bool:
    """Whether a day before that of issue may be the one of the decision: none that is told as something else."""
    return any(
        date.latest < made and date.role in _MAY_BE_DECIDED and not tells_the_marriage(date)
        for date in roled_dates(paper)
    )


_MAY_BE_DECIDED = frozenset(("none", "told", "date", "issue", "place-date", "event", "law", "other"))
_DECIDED = 0.86
_ENTERED = pattern_of(r"regist|report")


def _both(paper: Paper, father: Field[str], mother: Field[str]) -> Field[bool]:
    if father.best and mother.best:
        worst = min(father.best, mother.best, key=lambda reading: reading.confidence)
        evidence = (*father.best.evidence, *mother.best.evidence)
        sure = max(worst.confidence, 0.62) if worst.confidence > 0.5 else worst.confidence
        return Field((Reading(True, sure, f"{father.best.raw} / {mother.best.raw}", evidence, worst.origin),))
    missing = absent_in_roles(paper, ("father", "mother")) or [
        labelled.value
        for wording in (FATHER, MOTHER)
        for hit in paper.find(wording)
        for labelled in at_label(hit)
        if _ABSENT.match(labelled.value.raw)
    ]
    return statement(False, missing, 0.8)


def _custody(paper: Paper) -> Field[str]:
    found: list[Reading[str]] = []
    for hit in paper.find(CUSTODY):
        for given in GRANTED_TO.find(hit.page):
            if 0 <= given.start - hit.end < 140:
                _, end = hit.page.line_bounds(given.end)
                snippet = Snippet(hit.page, given.end, min(end, given.end + 70)).trimmed()
                named = clean_name(snippet.raw)
                over = over_line(hit.page.text, snippet.end) if snippet.raw.endswith(named) else 0
                if len(named.split()) >= 2 and over > snippet.end:
                    snippet = Snippet(hit.page, snippet.start, over)
                    named = clean_name(snippet.raw)
                if len(named.split()) >= 2:
                    found += name_readings(narrow(snippet, named), 0.8)
                    continue
                if named and (behind := name_behind(hit.page, given.end, 0.8, parts=r"[\t;,.]")):
                    found += behind  # The surname begins the next line.
                    continue
                below = _name_beside(hit.page, given)
                if below is not None:
                    found += name_readings(below, 0.8)
                    continue
                snippet = Snippet(hit.page, given.start, snippet.end).trimmed()
                if snippet.end <= given.end:
                    continue  # "attribuée à" with nothing behind it names nobody.
                found.append(
                    Reading(snippet.raw, 0.75 * snippet.confidence, snippet.raw, (snippet.evidence,), snippet.origin)
                )
        labelled = _CUSTODY_TO.match(hit.page.text, hit.end)
        if labelled:
            stretch = Snippet(hit.page, labelled.end(), min(len(hit.page.text), labelled.end() + 60))
            named = whole_on_line(hit.page.text[stretch.start : stretch.end])
            if len(named.split()) >= 2:
                found += name_readings(narrow(stretch, named), 0.82)
    return field_of(_custody_of_a_parent(paper) or found[:2], keep=0.85)


def _name_beside(page: PageText, label: Hit) -> Snippet | None:
    """The name right of or below words that end their cell: "Garde attribuée à" / "Milica PETROVIC"."""
    cell = page.cell_at(label.start)
    if cell is None or page.text[label.end : cell.end].strip(" :"):
        return None
    for other in (page.right_of(cell), page.below(cell, 1.6)):
        if other is not None and len(clean_name(page.snippet(other).raw).split()) > 1:
            return page.snippet(other).trimmed()
    return None


_TO_A_PARENT = pattern_of(
    r"\b(?:garde|autorite parentale|hebergement|custody|hoederecht|ouderlijk gezag|sorgerecht|custodia|guarda|"
    r"cuidado personal|patria potestad|affidamento)\b[^.;]{0,140}?"
    r"\b(?:mere|pere|mother|father|moeder|vader|mutter|madre|padre|mae|pai)\b,?\s"
    r"(?:(?:d|dna|don|dona|mme|madame|m|mr|monsieur|mevr|mevrouw|dhr|frau|herr|mrs|ms|sig|sig\.ra|sra|sr)\b\.?\s)?"
)
"""To which parent a judgment gives the child, whatever the verb: "confie la garde des enfants à leur mère, X"."""


def _custody_of_a_parent(paper: Paper) -> list[Reading[str]]:
    return [
        reading
        for page in paper.pages
        for match in _TO_A_PARENT.finditer(page.folded)
        for reading in name_behind(page, match.end(), 0.78, parts=r"[;,.]")
    ]


_CUSTODY_TO = pattern_of(r"(?:\s[^\W\d_A-Z][\w()]{1,20}){0,7}\s?:\s?")
"""A heading: "Autorité parentale exclusive : …"."""


def parental_authorisation(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``parental-authorisation``."""
    parent = field_of(names_after(paper, ((UNDERSIGNED, 0.88),)) or speaking_for_oneself(paper), keep=0.85)
    if not parent.readings:
        parent = field_of(names_before(paper, PARENT_OF, 0.84) or names_before(paper, CONSENTS, 0.84), keep=0.85)
    if not parent.readings:
        parent = agreeing(names_after(paper, ((GRANTED_BY, 0.82),)))
    if not is_whole(parent):
        parent = _only_one(paper, ("parents", "father", "mother")) or parent
    child = _only_one(paper, ("child",))
    told = field_of(
        [*names_after(paper, ((MY_CHILD, 0.88), (PARENT_OF, 0.86))), *names_at(paper, CHILD, plausibility=0.85)],
        keep=0.85,
    )
    child = child or told
    if not child.readings:
        child = field_of(names_after(paper, ((PARENT_OF, 0.8),)), keep=0.85)
    if not child.readings:
        signs, child = in_sections(paper)
        parent = parent if parent.readings else signs
    child = without(paper, child, _PARENT_APPOSED)
    fields: dict[str, Field[Scalar]] = {
        "parent_name": parent,
        "child_name": child,
        "permanent": said(paper, PERMANENT, TEMPORARY, sure=0.85),
        "country": issuing_country(paper),
    }
    if child.readings:
        fields["holder_name"] = child
    elif _is_parent(holder := holder_name(paper), (parent,)):
        fields["holder_name"] = as_guess(holder)  # Who consents is not the child, whose name was not read.
    return fields


def _only_one(paper: Paper, roles: Sequence[str]) -> Field[str] | None:
    """The one person in some roles with every reading of the name; None where nobody or several stand in them."""
    asked = in_roles(paper, roles)
    return asked if is_whole(asked) and len(distinct_people(paper, roles)) == 1 else None


_PARENT_APPOSED = pattern_of(
    r"\b(?:mother|father|guardian|mere|pere|tuteur|tutrice|moeder|vader|voogd|mutter|vater|madre|padre|mae|pai)\s"
    r"(?:of|de|d'|van|von|des|der|du|del|della|do|da)\s(?:[a-z']{1,12}\s){0,3}(?:child|minor|enfant|mineure?|kind|"
    r"minderjarige|minderjahrigen?|nin[oa]|menor|crianca|minore)s?,\s(?:[a-z]{1,9}\.?\s){0,2}$"
)
"""A parent in apposition behind the child: "the mother of the said child, Madam X"."""
