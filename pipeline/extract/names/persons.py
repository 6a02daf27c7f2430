"""Whom a paper is about where no known wording says so: from everybody it names and what is said around each name.

People are written in a way of their own (given name small, surname in capitals), so they are found without any
label. Who stands in another role (doctor, notary, father, signatory) is left out; of the rest a single one is the
person, and what is said around the name ("Mr …", "… was born", "the household of …") makes it surer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pipeline.extract.names.clean import MAX_NAME, clean_name
from pipeline.extract.names.in_text import full_names, titled_names
from pipeline.extract.names.not_people import begins_a_house
from pipeline.extract.names.readings import name_readings
from pipeline.extract.text.folding import fold
from pipeline.extract.text.kinship import ITS_RELATIVE_NAMED
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading

_BEFORE: Final = pattern_of(
    r"(?:\b(?:that|que|dat|dass|che|ca|ze|of|for|to|by|de|a|aan|van|voor|door|fur|von|vom|an|per|para|por|lui|"
    r"mr|mrs|ms|miss|m|mme|mlle|monsieur|madame|mademoiselle|dhr|heer|mevrouw|mevr|mw|herrn?|frau|sr|sra|don|dona|"
    r"signora?|dear|chere?|geachte|beste|geehrter?|collega|colleague|collegue|kollege|named?|nomme|genaamd|namens|"
    r"etudiante?(?:\(e\))?|student\w*|studierende\w?|pupil|holder|titulaire|houder|applicant|candidate?|child|enfant|kind|"
    r"between|entre|tussen|zwischen|y|and|et|en|und)|\bd')[\s.,:(]*$"
)
_AFTER: Final = pattern_of(
    r"[\s,(–—-]{0,4}(?:born|nee?\b|ne\(e\)|neteye|geb\b|geboren|nacid|nat[oa]\b|nascid|urodz|nascut|\d{1,2}[./ -]|"
    r"\d{4}-\d\d|"
    r"[a-z]{3,9} \d{1,2}, \d{4}|passport|passeport|paspoort|reisepass|holder of|titulaire|houder|inhaber|whose|dont|"
    r"who\b|qui\b|die\b|has\b|have\b|is\b|was\b|will\b|works\b|est\b|sera\b|a\b|travaille|heeft\b|wordt\b|werkt\b|hat\b|"
    r"ist\b|wird\b|wurde\b|steht\b|arbeitet\b|consent|confirm|declare|verklaart|at\b|to\b|aan\b|gegen|contre)"
)
_OTHER_BEFORE: Final = pattern_of(
    r"\b(?:dr|docteur|doctor|dokter|doktor|arts|medecin|physician|maitre|me|notari\w*|notaire|notar|notary|avocate?|"
    r"rect(?:or|eur)|dean|doyen|chancellor|president|principal|secretary|secretaire|head|leiter(?:in)?|prasident(?:in)?|"
    r"translator|traduct\w+|vertaler|ubersetzer\w*|signed by|signe par|ondertekend door|unterzeichnet von|"
    r"father|mother|(?:s|d|w|c)\s?/\s?o(?: late)?|"
    r"pere|mere|vader|moeder|vater|mutter|"
    r"(?:represent\w+ (?:by|par|por)|vertegenwoordigd door|vertreten durch)(?: [a-z]{2,14}){0,2}|guarantor|"
    r"garante?|borg|burge|landlord|bailleur|verhuurder|vermieter|directeur|directrice|director|manager|witness|temoin|"
    r"uncle|aunt|brother|sister|cousin|oncle|tante|frere|soeur|oom|broer|zus|onkel|bruder|schwester|(?<!our )colleague|"
    r"friend|"
    r"getuige|zeuge|registrar|officier|ambtenaar|contact\w*|conjointe?|spouse|epou[sx]e?|echtgeno\w+|ehe\w+)[\s.,:()/]*"
    r"(?:(?:mr|mrs|ms|miss|m|mme|monsieur|madame|dhr|mevrouw|herrn?|frau|sh|shri|smt|late)[\s.]*){0,2}$"
)
_OTHER_AFTER: Final = pattern_of(
    r"[\s,(–-]{0,4}(?:father|mother|pere|mere|vader|moeder|vater|mutter|m\.?d\b|notar\w*|notaire|director|directeur|"
    r"directrice|manager|head of|responsable|zaakvoerder|geschaftsfuhrer\w*|personalleiter\w*|lessor|landlord|bailleur|"
    r"verhuurder|vermieter|guarantor|garante?\b|greffier|registrar|president|rector|recteur|dean|doyen|translator|"
    r"traduct\w+|vertaler|ubersetzer\w*|spouse|conjoint|echtgen|ehegatt|son\b|daughter|fils\b|fille\b|zoon|dochter|sohn|"
    r"tochter)"
)
_NEAR: Final = 34
_SPOKEN_OF: Final = 0.78
_ALONE: Final = 0.72
_ONE_OF_SEVERAL: Final = 0.5
_MORE_OFTEN: Final = 0.62


def person_meant(paper: Paper) -> list[Reading[str]]:
    """The person a paper speaks of, weak and only one where one stands out; else the first few it names."""
    spoken_of: set[tuple[PageText, int]] = set()
    named: dict[frozenset[str], list[Snippet]] = {}
    others: set[frozenset[str]] = set()
    titled = titled_names(paper)
    spoken_of.update((place.page, place.start) for place in titled)
    places = {(place.page, place.start): place for place in (*titled, *full_names(paper))}
    houses = {words_of(place.raw) for place in places.values() if _is_of_a_house(paper, place)}
    before: Snippet | None = None
    for place in sorted(places.values(), key=lambda place: (place.page.order, place.start)):
        words = words_of(place.raw)
        if words in houses:
            continue
        with_other = before is not None and words_of(before.raw) in others and _joined_to(before, place)
        before = place
        if with_other or _in_another_role(place) or (paper.kind not in _OF_ONES_OWN and _signs_as_officer(place)):
            others.add(words)
        else:
            named.setdefault(words, []).append(place)
    # Somebody once named as the doctor or the father is so in every other place.
    people = [places for words, places in named.items() if words not in others] or list(named.values())
    legible = [places for places in people if max(place.confidence for place in places) >= _LEGIBLE]
    if not legible and (centred := _centred(paper)):
        return centred
    people = legible or people
    if not people:
        return []
    ranked = sorted(people, key=lambda places: (-len(places), people.index(places)))
    first = ranked[0]
    if len(ranked) > 1:
        if len(ranked[1]) == len(first):
            spoken = [
                places
                for places in ranked
                if any(_spoken_of(place) or (place.page, place.start) in spoken_of for place in places)
            ]
            addressed = [places for places in ranked if any((one.page, one.start) in spoken_of for one in places)]
            spoken = addressed if len(addressed) == 1 else spoken  # A title is of people only.
            if len(spoken) == 1:
                return list(name_readings(spoken[0][0], _MORE_OFTEN))
            return [reading for places in ranked[:3] for reading in name_readings(places[0], _ONE_OF_SEVERAL)]
        return list(name_readings(first[0], _MORE_OFTEN + 0.06 * any(_spoken_of(place) for place in first)))
    sure = _SPOKEN_OF if len(first) > 1 or _spoken_of(first[0]) else _ALONE if _on_its_own(first[0]) else 0.58
    best = max(first, key=lambda place: place.confidence)
    return list(name_readings(best, sure))


_LEGIBLE: Final = 0.2
"""Sureness below which what looks like a name is what an engine made of letters it does not know."""


def _centred(paper: Paper) -> list[Reading[str]]:
    """The one name that fills its line before a sentence that goes on small below it, as diplomas print it."""
    found = []
    for page in paper.pages[:1]:
        for cell in page.cells:
            place = page.snippet(cell).trimmed()
            below = page.below(cell)
            words = place.raw.split()
            alone = page.line_bounds(cell.start) == (cell.start, cell.end)
            if (
                alone
                and cell.box[1] < _FOOT
                and below is not None
                and page.text[below.start : below.start + 1].islower()
                and 2 <= len(words) <= _WORDS_OF_A_NAME
                and all(word[:1].isupper() for word in words)
                and clean_name(place.raw) == place.raw
                and (paper.kind in _OF_ONES_OWN or not _signs_as_officer(place))
            ):
                found.append(place)
    return list(name_readings(found[0], _ALONE)) if len(found) == 1 else []


_WORDS_OF_A_NAME: Final = 5


def words_of(name: str) -> frozenset[str]:
    """The words of a name, whatever their order."""
    return frozenset(re.findall(r"[^\W\d_]+", fold(name)))


def places_of(paper: Paper, name: str) -> Iterator[Snippet]:
    """Every place where the words of a name stand in its order, over the end of a line too."""
    pattern = re.compile(r"\s?,?\s".join(re.escape(word) for word in name.split()))
    for page in paper.pages:
        for match in pattern.finditer(page.text):
            yield Snippet(page, match.start(), match.end())


def is_somebodys_relative(paper: Paper, name: str) -> bool:
    """Whether a sentence names somebody as a relative of another: "the visa application of his daughter X"."""
    return any(
        ITS_RELATIVE_NAMED.search(place.page.folded[max(0, place.start - _WORDS_FOR_A_RELATIVE) : place.start])
        for place in places_of(paper, name)
    )


_WORDS_FOR_A_RELATIVE: Final = 60


def without(
    paper: Paper, field: Field[str], before: re.Pattern[str], after: re.Pattern[str] | None = None
) -> Field[str]:
    """A name but for the people of whom something else is said right before or behind; as it is when none is left.

    Args:
        paper: the paper.
        field: the readings of the name.
        before: what is said of somebody else, at the end of the text before the name.
        after: what is said of somebody else, from the end of the name on.
    """
    kept = []
    for reading in field.readings:
        others = [fold(one.value) for one in field.readings if one is not reading]
        said = [
            match.group()
            for place in places_of(paper, reading.value)
            for match in (
                before.search(place.page.folded[max(0, place.start - _SAID_BEFORE) : place.start]),
                after.match(place.page.folded, place.end) if after is not None else None,
            )
            if match is not None
        ]
        # What is said between two names is said of the nearer one.
        if all(any(other in stretch for other in others) for stretch in said):
            kept.append(reading)
    return Field(tuple(kept)) if kept else field


_SAID_BEFORE: Final = 260
TRANSLATES: Final = pattern_of(
    r"[^;]{0,75}?\b(?:translat(?:ed|or|ion)|tradui\w*|traduct\w*|vertaal\w*|vertaler|ubersetz\w*|tradott\w*|tradu[cz]\w*)"
)
TRANSLATES_BEFORE: Final = pattern_of(
    r"\b(?:translators?|translated by|traduct(?:eur|rice)|traduit par|vertaler|vertaald door|"
    r"ubersetz(?:er|t von)\w{0,2}|traduttor\w|traductor\w?|tradutor\w?)\s?[:,]?\s(?:[a-z]{1,9}\.?\s){0,2}$"
)
"""Who translated is said behind the name or before it: he is not whom the translated paper is about."""

SPOUSE_BEFORE: Final = pattern_of(
    r"\b(?:son|sa|his|her|zijn|haar|sein\w{0,2}|ihr\w{0,2}|su|il suo|la sua|seu|sua)\s"
    r"(?:epou[sx]e?|conjointe?|mari|femme|wife|husband|spouse|partner|echtgeno\w{2,4}|ehefrau|ehemann|"
    r"ehegatt\w{1,2}|espos[ao]|marid?o|moglie|conyuge|coniuge)\s?,?\s(?:[a-z]{1,10}\.?\s){0,2}$"
)
"""Whose spouse somebody is, before the name: "Son épouse, Madame X", on a paper about the other."""


def _around(place: Snippet) -> tuple[str, str]:
    page = place.page
    before = page.folded[max(0, place.start - _NEAR) : place.start].replace("\n", " ")
    after = page.folded[place.end : place.end + _NEAR].replace("\n", " ")
    return before.split("\t")[-1], after.split("\t")[0]


def _in_another_role(place: Snippet) -> bool:
    before, after = _around(place)
    cell = place.page.cell_at(place.start)
    beside = place.page.left_of(cell) if cell is not None and not before.strip() else None
    if beside is not None:
        # "Rector   V. Petrenko": what somebody is stands in the cell beside.
        before = place.page.folded[beside.start : beside.end]
    return bool(_OTHER_BEFORE.search(before) or _OTHER_AFTER.match(after))


def _is_of_a_house(paper: Paper, place: Snippet) -> bool:
    """Whether what looks like a name begins that of a house somewhere, as in the letterhead over its stamp."""
    name = fold(place.raw)
    for page in paper.pages:
        end = 0
        while (start := page.folded.find(name, end)) >= 0:
            end = start + len(name)
            if begins_a_house(page.text[end : min(page.line_bounds(end)[1], end + MAX_NAME)]):
                return True
    return False


def _signs_as_officer(place: Snippet) -> bool:
    """Whether a name stands alone where one signs, with what its bearer is on a line over or under it."""
    page, cell = place.page, place.page.cell_at(place.start)
    if cell is None or cell.end - cell.start > len(place.raw) + _TITLE_BESIDE:
        return False
    if cell.box[1] < _WHERE_ONE_SIGNS and cell.start < _LAST_OF_THE_TEXT * len(page.text):
        return False
    below = page.below(cell, 1.8)
    over = page.above(cell, _OVER_A_SIGNATURE)
    higher = page.above(over, 1.8) if over is not None else None
    return any(
        one is not None and one.end - one.start < _OFFICE_AT_MOST and _OFFICE.search(page.folded, one.start, one.end)
        for one in (below, over, higher)
    )


_OF_ONES_OWN: Final = frozenset(
    ("motivation-letter", "language-preference", "dependency-proof", "parental-authorisation")
)
"""Kinds that the one they are about signs."""
_WHERE_ONE_SIGNS: Final = 0.5
_LAST_OF_THE_TEXT: Final = 0.66
_TITLE_BESIDE: Final = 14
_OVER_A_SIGNATURE: Final = 7.0
"""Line heights from what somebody is down to the name, with room for a signature."""
_OFFICE_AT_MOST: Final = 90
_OFFICE: Final = pattern_of(
    r"\b(?:(?:vice-?|sous-?|adjunct-?|deputy |under)?(?:presiden\w{1,3}|prasident\w{0,2}|"
    r"rect(?:or|eur|rice|ora)\w{0,2}|rektor\w{0,2}|"
    r"direct(?:or|eur|rice|ora)\w{0,2}|direktor\w{0,2}|dyrektor\w{0,2}|diretor\w{0,2}|dekan\w{0,2}|doyenn?e?|dean|decano|"
    r"chancellor|kanzler\w{0,2}|registrar|prefet|prefect|gouverneur|governor)|"
    r"secretar(?:y|is|io|ia)|secretaire|sekretar\w{0,2}|greffiere?|griffier|procureur\w{0,2}|prosecutor|magistrate?|"
    r"commissioner|commissaire|commissaris|comisario|superintendent|inspect(?:or|eur|rice)\w{0,2}|inspektor\w{0,2}|"
    r"controll?er|examiner|examinateur|examinator|prufer\w{0,2}|officer|officier|beamt\w{1,2}|sachbearbeiter\w{0,2}|"
    r"ambtenaar|afdelingshoofd|diensthoofd|hoofd|head of|chief|chef d\w{1,2}|responsable|leiter\w{0,2}|mudur\w{0,3}|"
    r"baskan\w{0,3}|naczelnik|kierownik|jefe|jefa|encargad[oa]|funcionari[oa]|administrat(?:or|eur)|coordinat(?:or|eur)|"
    r"minist(?:er|re)|par delegation|bij delegatie|im auftrag|by order|on behalf of|per delega|por delegacion|"
    r"academic affairs|notaire|notaris|notary|judge|juge|rechter|richter\w{0,2}|maire|burgemeester|mayor)\b"
)
"""What officials, heads and examiners are, as it stands over or under their signatures."""


def _spoken_of(place: Snippet) -> bool:
    """Whether the words around a name are those of a sentence on a person."""
    before, after = _around(place)
    return bool(_BEFORE.search(before) or _AFTER.match(after))


def _on_its_own(place: Snippet) -> bool:
    """Whether a name fills its cell: the answer to a label that nobody knows, or whom a letter is to."""
    cell = place.page.cell_at(place.start)
    return cell is not None and cell.start >= place.start - 6 and place.end >= cell.end - 1 and cell.box[1] < _FOOT


def _joined_to(first: Snippet, then: Snippet) -> bool:
    """Whether two names are the halves of "X and Mrs Y": they share what is said before the first."""
    if first.page is not then.page or not first.end <= then.start <= first.end + _NEAR:
        return False
    return _AND_TITLE.fullmatch(first.page.folded[first.end : then.start]) is not None


_AND_TITLE: Final = pattern_of(
    r"\s(?:and|et|en|und|y|e|&)\s"
    r"(?:(?:mr|mrs|ms|miss|m|mme|mlle|monsieur|madame|de heer|dhr|mevrouw|mevr|mw|herrn?|frau|sra?|dr)\b\.?\s)?"
)
_FOOT: Final = 0.7
"""Share of the page below which a name on its own is that of who signs."""
