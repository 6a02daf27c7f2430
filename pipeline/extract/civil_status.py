"""Civil status: births, marriages, divorces, deaths, adoptions, households and parents' permissions."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from rapidfuzz import fuzz

from pipeline.extract.candidates import field_of, statement
from pipeline.extract.common import FULL_NAME, GIVEN, SURNAME, agreeing, holder_name
from pipeline.extract.date_roles import roled_dates
from pipeline.extract.issuing_country import issuing_country
from pipeline.extract.labels import said, text_at
from pipeline.extract.lines import Cell, Hit, PageText, Paper, Snippet, fold
from pipeline.extract.people import (
    clean_name,
    combined,
    name_readings,
    names_after,
    names_apposed,
    names_at,
    narrow,
)
from pipeline.extract.wording import Wording, at_label
from validators.facts import Field, Reading, Scalar

# Labels that stand next to names on acts: their words are no part of a name.
STATUS = Wording(
    "situation|situation familiale|marital status|civil status|etat civil|burgerlijke staat|familienstand|estado civil|"
    "stato civile|medeni hali|stan cywilny|stare civila|profession|occupation|beroep|beruf|profesion|professione|"
    "religion|confession|religie|dowry|dot|sadaq|mahr|witnesses|temoins|getuigen|zeugen|testigos|testimoni",
    label=True,
)
"""Asked by nobody: known so that a label beside a name is never taken for one."""
FATHER = Wording(
    "father|name of father|father's name|name of the father|father's full name|father full name|father's surname|"
    "pere|nom du pere|nom et prenom du pere|nom et prenoms du pere|le pere|son pere|"
    "vader|naam van de vader|naam vader|de vader|naam en voornaam van de vader|"
    "vater|name des vaters|des vaters|der vater|padre|nombre del padre|nome do pai|pai|nome del padre|"
    "baba adi|babasinin adi|baba|imie ojca|ojciec|numele tatalui|tata|tatal|otets|parent 1|first parent|ouder 1|"
    "parent a|elternteil 1",
    label=True,
)
MOTHER = Wording(
    "mother|name of mother|mother's name|name of the mother|mother's full name|mother full name|"
    "mother's maiden name|"
    "mere|nom de la mere|nom et prenom de la mere|nom et prenoms de la mere|la mere|sa mere|"
    "moeder|naam van de moeder|naam moeder|de moeder|naam en voornaam van de moeder|"
    "mutter|name der mutter|der mutter|die mutter|madre|nombre de la madre|nome da mae|mae|nome della madre|"
    "anne adi|anasinin adi|ana adi|imie matki|matka|numele mamei|mama|mat|parent 2|second parent|ouder 2|parent b|"
    "elternteil 2",
    label=True,
)
CHILD_OF = Wording(
    "son of|daughter of|child of|fils de|fille de|enfant de|zoon van|dochter van|kind van|sohn des|sohn von|"
    "tochter des|"
    "tochter von|kind von|hijo de|hija de|figlio di|figlia di|filho de|filha de"
)
CHILD = Wording(
    "child|name of child|child's name|name of the child|child's full name|full name of child|name of newborn|"
    "person registered|registered person|"
    "enfant|nom de l'enfant|l'enfant|nom et prenoms de l'enfant|"
    "kind|naam van het kind|naam kind|het kind|name des kindes|des kindes|nombre del inscrito|inscrito|registrado",
    label=True,
)
HUSBAND = Wording(
    "datos del contrayente|del contrayente|el contrayente|"
    "husband|groom|bridegroom|spouse 1|first spouse|husband's name|name of husband|name of the husband|"
    "name of groom|"
    "party 1|spouse a|partner 1|"
    "epoux|l'epoux|nom de l'epoux|mari|premier epoux|conjoint 1|epoux 1|le futur epoux|"
    "echtgenoot|naam echtgenoot|naam van de echtgenoot|man|bruidegom|eerste echtgenoot|echtgenoot 1|"
    "ehemann|brautigam|ehegatte 1|esposo|contrayente|contrayente 1|primer contrayente|marido|sposo|lo sposo|koca|maz|"
    "mezczyzna|sot|sotul|nubente 1|conjuge 1|erkek",
    label=True,
)
WIFE = Wording(
    "datos de la contrayente|de la contrayente|la contrayente|"
    "wife|bride|spouse 2|second spouse|wife's name|name of wife|name of the wife|name of bride|party 2|spouse b|"
    "partner 2|"
    "epouse|l'epouse|nom de l'epouse|femme|seconde epouse|conjoint 2|epoux 2|deuxieme epoux|la future epouse|"
    "echtgenote|naam echtgenote|naam van de echtgenote|vrouw|bruid|tweede echtgenoot|echtgenoot 2|"
    "ehefrau|braut|ehegattin|ehegatte 2|esposa|sposa|la sposa|kari|zona|kobieta|sotie|sotia|contrayente 2|"
    "segundo contrayente|segunda contrayente|nubente 2|conjuge 2|kadin",
    label=True,
)
SPOUSE = Wording(
    "spouse|name of spouse|former spouse|surviving spouse|conjoint|conjointe|nom du conjoint|ex epoux|ex conjoint|"
    "partner|echtgenoot of echtgenote|ehegatte|ehepartner|married to|marie a|mariee a|gehuwd met|verheiratet mit",
    label=True,
)
EITHER = Wording(
    "contrayente|spouse|name of spouse|full name of spouse|party|partner|conjoint|conjointe|nom du conjoint|epoux|"
    "echtgenoot|partij|naam van de echtgenoot|ehegatte|ehepartner|ehegatten|nubente|conjuge|coniuge|malzonek|"
    "contraente|esin adi",
    label=True,
)
"""Labels that name the one spouse as well as the other."""
BETWEEN = Wording(
    "marriage between|mariage entre|huwelijk tussen|ehe zwischen|eheschliessung zwischen|eheschliesung zwischen|"
    "divorce between|divorce entre|echtscheiding tussen|scheidung zwischen|have married|"
    "ont contracte mariage"
)
CLAIMANT = Wording(
    "petitioner|plaintiff|claimant|applicant|demandeur|demanderesse|requerant|requerante|eiser|eiseres|verzoeker|"
    "verzoekster|klager|klagerin|antragsteller|antragstellerin"
)
DEFENDANT = Wording(
    "respondent|defendant|defendeur|defenderesse|verweerder|verweerster|beklagter|beklagte|antragsgegner|"
    "antragsgegnerin"
)
IN_CAUSE_OF = Wording("en cause de|en cause|inzake|in zake|in sachen|in re the marriage of")
AGAINST = Wording("contre|tegen|gegen|versus")
_MARRIED = re.compile(r"marri|marie|mariage|gehuwd|huwelijk|verheirat|eheschlies|solemni|celebr|matrimonio|evlenme")
CUSTODY = Wording(
    "custody|sole custody|full custody|guardianship|parental authority|legal custody|custody of the child|"
    "garde|garde exclusive|droit de garde|autorite parentale|hebergement principal|garde de l'enfant|"
    "hoederecht|ouderlijk gezag|exclusief ouderlijk gezag|bewaring|voogdij|"
    "sorgerecht|alleiniges sorgerecht|elterliche sorge|elterliche gewalt|custodia|patria potestad|velayet",
)
GRANTED_TO = Wording(
    "granted to|awarded to|given to|entrusted to|vested in|accordee a|accorde a|confiee a|confie a|attribuee a|"
    "exercee par|toegekend aan|toevertrouwd aan|toegewezen aan|ubertragen auf|zugesprochen|dem vater|der mutter|"
    "otorgada a"
)
MY_CHILD = Wording(
    "my son|my daughter|my child|our son|our daughter|our child|minor child|the minor|child named|"
    "mon fils|ma fille|mon enfant|notre fils|notre fille|notre enfant|l'enfant mineur|enfant mineur|le mineur|"
    "la mineure|"
    "mijn zoon|mijn dochter|mijn kind|onze zoon|onze dochter|ons kind|minderjarig kind|de minderjarige|"
    "meinem sohn|meiner tochter|meinem kind|mein kind|unser kind|unserem kind|minderjahriges kind|"
    "das minderjahrige kind",
)
PERMANENT = Wording(
    "permanently|for good|definitively|to settle|settle permanently|live permanently|reside permanently|"
    "indefinitely|"
    "take up residence|definitivement|de facon permanente|a titre permanent|s'installer|s'etablir|"
    "resider definitivement|"
    "a titre definitif|permanent|definitief|blijvend|zich te vestigen|zich vestigen|permanent te verblijven|"
    "dauerhaft|auf dauer|endgultig|niederlassen|sich niederzulassen|unbefristet",
)
TEMPORARY = Wording(
    "holiday|holidays|for a short stay|temporary trip|temporarily|vacances|court sejour|temporairement|vakantie|"
    "kort verblijf|tijdelijk|urlaub|ferien|kurzaufenthalt|vorubergehend|school trip|voyage scolaire",
)
UNDERSIGNED = Wording(
    "i the undersigned|the undersigned|we the undersigned|je soussigne|je soussignee|je soussigne e|"
    "nous soussignes|"
    "ik ondergetekende|ondergetekende|wij ondergetekenden|ich der unterzeichnete|ich die unterzeichnete|"
    "der unterzeichnete|die unterzeichnete|i hereby|hiermit erklare ich",
)
MUNICIPALITY = Wording(
    "municipality|municipality of|commune|commune de|ville de|administration communale de|gemeente|stad|"
    "gemeentebestuur|"
    "gemeinde|stadt|gemeindeverwaltung|city of|town of|gemeentebestuur van",
)
MEMBER_HEADER = Wording(
    "relationship|relation|lien de parente|lien|parente|relatie|verwantschap|relationship to head|gezinshoofd|"
    "reference person|personne de reference|referentiepersoon|bezugsperson|verwandtschaft|stellung im haushalt"
)
MEMBERS = Wording(
    "number of members|number of persons|household members|members of the household|nombre de personnes|"
    "nombre de membres|personnes composant le menage|aantal personen|aantal gezinsleden|aantal leden|"
    "anzahl der personen|anzahl personen|haushaltsmitglieder",
    label=True,
)
_ABSENT = re.compile(
    r"^(?:[-–—/.x*]+|n/?a|unknown|inconnu|onbekend|unbekannt|not stated|non declare|neant|nil)\b", re.I
)
_PLACE = re.compile(r"[^\W\d_][\w'’-]+(?:[ -][^\W\d_][\w'’-]+){0,3}")


def relation(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of birth, marriage, divorce, death and adoption certificates."""
    father, mother = _parent(paper, FATHER), _parent(paper, MOTHER)
    if not father.readings or not mother.readings:
        first, second = _parents_in_sentence(paper)
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
        child = agreeing([*names_at(paper, CHILD, plausibility=0.9)])
        if child.readings:
            fields["holder_name"] = child
    else:
        first, second = _spouses(paper)
        fields["spouse_name"] = second
        if first.best is not None and second.best is not None and paper.kind != "death-certificate":
            # The paper is about both; which of them is meant only the dossier can tell.
            fields["holder_name"] = Field((*first.readings[:2], *second.readings[:2]))
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


def _below_certain(field: Field[str]) -> Field[str]:
    """The readings as a guess: offered for a look, never decided on."""
    return Field(tuple(dataclasses.replace(each, confidence=min(each.confidence, 0.5)) for each in field.readings))


def _event(paper: Paper) -> Field[dt.date]:
    """The day of what the paper attests; on a divorce not the day of the marriage it ends."""
    return field_of(
        reading
        for date in roled_dates(paper)
        if date.role == "event"
        and not (paper.kind == "divorce-decision" and date.label and _MARRIED.search(fold(date.label.phrase)))
        for reading in date.readings(0.95)
    )


def _parties(paper: Paper) -> tuple[Field[str], Field[str]]:
    """The parties of a court decision: apposed ("Jean DUPONT, demandeur") or announced ("en cause de")."""
    sides: list[Field[str]] = []
    for wording, announced in ((CLAIMANT, IN_CAUSE_OF), (DEFENDANT, AGAINST)):
        found = [reading for hit in paper.find(wording) for reading in names_apposed(hit)]
        found += names_after(paper, ((announced, 0.85),))
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
    near = [other for other in label.find(page) if hit.end <= other.start <= hit.end + 120][:1]
    given = [other for other in GIVEN.find(page) if hit.end <= other.start <= hit.end + 160][:1]
    surnames = [reading for other in near for reading in _name_for(other, GIVEN)]
    firsts = [reading for other in given for reading in _name_for(other, label)]
    return combined(surnames, firsts) if surnames else firsts


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


def _parents_in_sentence(paper: Paper) -> tuple[Field[str], Field[str]]:
    """Parents in "fille de NGONO Paul et de ATEBA Rose"."""
    only_mother: list[Reading[str]] = []
    for hit in paper.find(CHILD_OF):
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
    line = clean_name(text.lstrip().split("\n")[0])
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
    if paper.kind != "death-certificate" and (both := _under_one_label(paper)):
        return both
    other = list(names_at(paper, SPOUSE, plausibility=0.85))[:2]
    if husband or wife:
        return Field(), field_of([*husband, *wife, *other], keep=0.85)
    return Field(), field_of(other, keep=0.85)


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
                snippet = Snippet(hit.page, given.start, min(end, given.end + 70)).trimmed()
                found.append(
                    Reading(snippet.raw, 0.75 * snippet.confidence, snippet.raw, (snippet.evidence,), snippet.origin)
                )
    return field_of(found[:2], keep=0.85)


def parental_authorisation(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``parental-authorisation``."""
    parent = field_of(names_after(paper, ((UNDERSIGNED, 0.88),)), keep=0.85)
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
        dated = [date for date in roled_dates(paper) if date.role in ("birth", "none")]
        rows = {
            (date.spot.snippet.page.order, date.spot.snippet.page.line_bounds(date.spot.snippet.start))
            for date in dated
        }
        if rows:
            evidence = tuple(date.spot.snippet.evidence for date in dated)[:8]
            found.append(Reading(len(rows), 0.55, "", evidence))
    fields: dict[str, Field[Scalar]] = {"members": field_of(found)}
    births = [date for date in roled_dates(paper) if date.role == "birth"]
    if births:
        # The household is that of the person named first; the others follow in rows.
        fields["birth_date"] = field_of(births[0].readings(0.9))
    return fields


def municipal_registration(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``municipal-registration``."""

    def town(text: str) -> str:
        match = _PLACE.match(text.strip())
        return match.group() if match and match.group()[:1].isupper() else ""

    return {"municipality": text_at(paper, MUNICIPALITY, 0.85, clean=town)}
