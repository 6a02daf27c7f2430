"""The parents of a child: at their labels, at one label for both, in a sentence."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

from pipeline.extract.holder import SURNAME
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.fields import people_asked_for
from pipeline.extract.names.readings import name_readings, names_at, narrow
from pipeline.extract.names.records import two_people
from pipeline.extract.names.roles import is_whole
from pipeline.extract.names.sentences import names_after, names_apposed
from pipeline.extract.papers.civil_names import named, whole_on_line, within
from pipeline.extract.papers.civil_words import FATHER, FATHER_IS, MOTHER_IS
from pipeline.extract.text.candidates import as_guess, field_of
from pipeline.extract.text.folding import squeeze
from pipeline.extract.text.kinship import born_of
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading


def under_parents(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """Both parents at one label: "Filiação: X e Y", or one after the other."""
    asked = [person for person in people_asked_for(paper) if person.role == "parents"]
    places = [place for person in asked for place in person.parts.get("whole", ())]
    for place in places:
        cell = place.page.cell_at(place.start)
        following = place.page.right_of(cell) if cell is not None else None
        pair = two_people(place) or (
            two_people(Snippet(place.page, place.start, following.end)) if following is not None else None
        )
        if pair is not None:
            one, two = (field_of(name_readings(side, 0.86)) for side in pair)
            if is_whole(one) and is_whole(two):
                return one, two
    named = [person.readings() for person in asked]
    if len(named) == len(_BOTH) and all(readings and len(readings[0].value.split()) > 1 for readings in named):
        # Each in a row of its own under "Filiation": which of the two is the father nothing says.
        one, two = (as_guess(field_of(readings)) for readings in named)
        return one, two
    return _behind_child(paper) if paper.kind == "birth-certificate" else None


def _behind_child(paper: Paper) -> tuple[Field[str], Field[str]] | None:
    """The mother where a form asks for her whole maiden name behind the child's, and who is asked for next.

    The words for mother and father stand upright in the margin of such a form, where they are hardly read.
    """
    asked = [person for person in people_asked_for(paper) if person.role == ""]
    for before, mother in itertools.pairwise(asked):
        label = mother.page.folded[slice(*mother.labels[0])]
        readings = mother.readings() if before.readings() and mother.is_whole and _MAIDEN in label else []
        if readings and len(readings[0].value.split()) > 1:
            then = next((one.readings() for one in asked if one.start > mother.start and one.is_whole), [])
            return as_guess(field_of(then)), field_of(readings)
    return None


_MAIDEN = "maiden"
_BOTH = ("father", "mother")


def parent(paper: Paper, wording: Wording) -> Field[str]:
    """A parent at a label; surname and given names may stand apart beneath it."""
    found: list[Reading[str]] = names_after(paper, ((FATHER_IS if wording is FATHER else MOTHER_IS, 0.84),))
    if not found:
        found = [reading for hit in paper.find(wording) for reading in names_apposed(hit)]
    if not found:
        found = list(names_at(paper, wording, plausibility=0.9))
    if not found:
        for hit in paper.find(wording):
            surname = within(hit, SURNAME)
            if surname:
                found += surname
                break
    return field_of(found[:3], keep=0.85)


def adopting(paper: Paper) -> tuple[Field[str], Field[str]]:
    """Both adopters behind "by", whatever says that they adopt: "spreekt de adoptie uit van X, door A en B"."""
    for page in paper.pages:
        for match in _BY.finditer(page.folded):
            before = re.split(r"\.\s", page.folded[max(0, match.start() - _SENTENCE) : match.start()])[-1]
            behind = re.split(r"\.\s", page.folded[match.end() : match.end() + _SENTENCE])[0]
            if _OF_CHILD.search(before) or not (_ADOPTION.search(before) or _ADOPTION.search(behind)):
                continue
            one, two = parents_in_sentence([Hit(page, match.start(), match.end(), match.group())])
            if one.readings and two.readings:
                return one, two
    return Field(), Field()


_OF_CHILD = pattern_of(r"(?:annahme|adoption|adoptie|adopci\w{1,3}|adozione|adocao)\s(?:uit\s)?$")
"""Before who is adopted: "die Annahme von X"."""
_BY = pattern_of(
    r"\b(?:by|par|door|durch|von|por|pel[oa]s?|da|dai|dagli|przez|de catre|"
    r"(?:application|petition|request|requete|demande|verzoek|antrag|solicitud|pedido|istanza|"
    r"wniosek) (?:of|de|d'|van|von|di))"
    r"(?: (?:the )?(?:spouses|couple|conjoints|epoux|echtgenoten|echtpaar|eheleute|ehegatten|conyuges|esposos|conjuges|"
    r"coniugi|malzonkow|sotii))?(?=\s)"
)
_ADOPTION = pattern_of(
    r"adopt|adoption|adoptie|adopcion|adocao|adozion|adopcj|annahme|angenommen|als kind|przysposob|"
    r"as (?:their|his|her) child"
)
_SENTENCE = 220
"""Signs within which a sentence on an adoption says so."""


def parents_in_sentence(hits: Iterable[Hit]) -> tuple[Field[str], Field[str]]:
    """Parents behind words that announce both: "fille de NGONO Paul et de ATEBA Rose"."""
    only_mother: list[Reading[str]] = []
    for hit in hits:
        page = hit.page
        window = page.text[hit.end : hit.end + 150]
        split = re.search(
            r"\s(?:and(?: of)?|et(?: de| d')?|en(?: van)?|und(?: der| von)?|y(?: de)?|e(?: di| de)?)[\s:]+",
            window,
            re.I,
        )
        first = (
            clean_name(window[: split.start()].replace("\n", " ")) if split else clean_name(window.replace("\n", " "))
        )
        father = named(hit, 0, split.start() if split else 90, first)
        mother: list[Reading[str]] = []
        # "son of A, resident of Pune, and B": who follows no "of" and not the father's name is another party.
        joined = split is not None and (
            len(split.group().split()) > 1 or squeeze(window[: split.start()]).endswith(first or "\0")
        )
        if split and joined:
            second = whole_on_line(window[split.end() :])
            mother = named(hit, split.end(), len(window), second)
        if father:
            return field_of(father), field_of(mother)
        # "A child of female sex … and of …": the father stands at another place.
        only_mother = only_mother or mother
    return Field(), field_of(only_mother)


def parents_of_birth(paper: Paper) -> tuple[Field[str], Field[str]]:
    """Parents in the sentence of an act of birth: "est né …, de X, né à …, et de Y, née à …"."""
    for page in paper.pages:
        for begins in born_of(page):
            places = []
            for start, other in zip(begins, (begins[1], len(page.text)), strict=True):
                end = min(start + _NAME_REACH, other)
                said = _BEFORE_THE_OTHER.sub("", page.text[start:end])
                name = whole_on_line(said)
                place = narrow(Snippet(page, start, end), name)
                if len(name.split()) > 1 and place.start - start <= _LEAD:
                    places.append(place)
            if len(places) == len(begins):
                one, two = (field_of(name_readings(place, 0.82)) for place in places)
                return one, two
    return Field(), Field()


_BEFORE_THE_OTHER = pattern_of(r"\s(?:et|and|en|und|y|e|i|și|si)\s[^\W\d_]{1,4}['’]?\s{0,2}$", re.IGNORECASE)
"""What joins the second parent to the first: "da Bruni Carlo e da Sala Elena"."""
_NAME_REACH = 80
_LEAD = 14
"""Signs of a title between the joining word and the name."""
