"""Households and registrations with a municipality."""

from __future__ import annotations

import re

from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.holder import holder_name
from pipeline.extract.labels import text_at
from pipeline.extract.names.in_text import full_names
from pipeline.extract.names.persons import words_of
from pipeline.extract.names.readings import names_at
from pipeline.extract.names.sentences import names_after
from pipeline.extract.papers.civil_words import MEMBER_HEADER, MEMBERS, MUNICIPALITY
from pipeline.extract.papers.registers import asked_in_register, head_of_register, named_first, self_in_register
from pipeline.extract.parties.senders import before_dot
from pipeline.extract.text.candidates import field_of, text_readings
from pipeline.extract.text.lines import Paper, Snippet
from pipeline.extract.text.wording import Wording, at_label
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

_PLACE = pattern_of(r"[^\W\d_][\w'’-]+(?:[ -][^\W\d_][\w'’-]+){0,3}")
_SO_MANY = pattern_of(
    r"\b(?:compose|consist|bestaat uit|samengesteld|besteht aus|arretee?|nombre|number|aantal|anzahl|integrad|"
    r"compuest)"
    r"[^.;\d]{0,40}\(?0?(\d{1,2})\)? (?:personnes?|membres?|persons?|members?|personen|gezinsleden|leden|mitglieder|"
    r"personas|miembros)\b"
)
"""A household counted in a sentence: "composée de 4 personnes", "au nombre de six (06) personnes"."""
_ROW_NUMBER = pattern_of(r"0?(\d{1,2})(?:[.)]|\s|$)")


def _said_to_be(paper: Paper) -> list[Reading[int]]:
    return [
        Reading(int(match[1]), 0.9 * place.confidence, place.raw, (place.evidence,), place.origin)
        for page in paper.pages
        for match in list(_SO_MANY.finditer(page.folded))[:1]
        for place in (Snippet(page, match.start(), match.end()),)
    ]


def _numbered_rows(paper: Paper) -> list[Reading[int]]:
    """A table of people whose rows are numbered from one on, in a column of their own."""
    for page in paper.pages:
        numbered = [
            (int(match[1]), cell)
            for cell in page.cells
            if (match := _ROW_NUMBER.match(page.text[cell.start : cell.end])) and paper.has(MEMBER_HEADER)
        ]
        for first, (number, cell) in enumerate(numbered):
            if number != 1:
                continue
            column = [(row, other) for row, other in numbered[first:] if abs(other.box[0] - cell.box[0]) < _SAME_COLUMN]
            count = next((at for at, (row, _) in enumerate(column) if row != at + 1), len(column))
            if count > 1:
                places = tuple(page.snippet(other).evidence for _, other in column[:count])
                return [Reading(count, 0.82, "", places)]
    return []


_SAME_COLUMN = 0.015


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
    found = found or _said_to_be(paper) or _numbered_rows(paper)
    if not found and paper.has(MEMBER_HEADER):
        head = next(iter(paper.find(MEMBER_HEADER)))
        start, end = head.page.line_bounds(head.end)
        # "Reference person" with a day of birth beside it is the first row and no heading.
        first_row = any(
            date.spot.snippet.page is head.page and start <= date.spot.snippet.start < end
            for date in roled_dates(paper)
        )
        listed = [
            date
            for date in roled_dates(paper)
            if date.spot.snippet.page is head.page
            and date.spot.snippet.start > (start if first_row else end)
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
            people = [place for place in full_names(paper) if place.page is head.page]
            whole = all(any(_in_one_row(date.spot.snippet, place) for place in people) for date in dated)
            found.append(Reading(len(rows), 0.7 if listed and whole else 0.55, "", evidence))
    fields: dict[str, Field[Scalar]] = {"members": field_of(found)}
    births = [date for date in roled_dates(paper) if date.role == "birth"]
    if births:
        # The household is that of the person named first; the others follow in rows.
        fields["birth_date"] = field_of(births[0].readings(0.9))
    named = holder_name(paper)
    first = head_of_register(paper) if named.best is None or named.best.confidence < _DOUBTED else []
    first = self_in_register(paper) or first
    first = names_after(paper, ((_HEAD_IS, 0.88),))[:1] or names_at(paper, _HEAD, plausibility=0.9)[:1] or first
    first = asked_in_register(paper) or first
    told = names_after(paper, ((_HOUSEHOLD_OF, 0.86),))[:1]
    known = first or list(named.readings)
    if told and (not known or words_of(known[0].value) < words_of(told[0].value)):
        first = told  # A narrow column breaks the name that the sentence over it has whole.
    if first:
        fields["holder_name"] = field_of(first)
    elif len(named.values) > 1:
        fields["holder_name"] = named_first(named)
    return fields


def _in_one_row(one: Snippet, other: Snippet) -> bool:
    """Whether two places are level, though the columns of their table may have been read one after the other."""
    if one.page is not other.page:
        return False
    if one.page.line_bounds(one.start) == one.page.line_bounds(other.start):
        return True
    first, second = (one.page.cell_at(place.start) for place in (one, other))
    if first is None or second is None:
        return False
    apart = abs(first.level[1] + first.level[3] - second.level[1] - second.level[3]) / 2
    return apart < _LEVEL * one.page.line_height


_LEVEL = 0.6
"""Of the height of a line: so far apart are the middles of what stands in one row."""
_DOUBTED = 0.75
_HEAD_IS = Wording(
    "referentiepersoon is|referentiepersoon van het gezin is|gezinshoofd is|personne de reference est|"
    "personne de reference du menage est|chef de menage est|chef de famille est|reference person is|"
    "head of household is|head of the household is|head of family is|head of the family is|bezugsperson ist|"
    "haushaltsvorstand ist|titular es|cabeza de familia es|jefe de hogar es|jefe de familia es|capofamiglia e|"
    "chefe de familia e|headed by"
)
"""Who a sentence says that the household is counted from."""
_HOUSEHOLD_OF = Wording(
    "gezin van|huishouden van|menage de|foyer de|household of|family of|haushalt von|haushalt des|haushalt der|"
    "familie von|hogar de|unidad familiar de|agregado familiar de|famiglia di|nucleo familiare di"
)
"""Whose household a sentence speaks of."""
_HEAD = Wording(
    "referentiepersoon|referentiepersoon van het gezin|gezinshoofd|personne de reference|chef de menage|"
    "personne de reference du menage|reference person|head of household|head of the household|bezugsperson|"
    "haushaltsvorstand",
    label=True,
)
"""Over or beside the one whose household it is; the others follow under what they are to that person."""


def municipal_registration(paper: Paper) -> dict[str, Field[Scalar]]:
    """Fields of a ``municipal-registration``."""

    def town(text: str) -> str:
        match = _PLACE.match(text.strip())
        return match.group() if match and match.group()[:1].isupper() else ""

    headed: list[Reading[str]] = []
    for hit in paper.find(MUNICIPALITY):
        place = _TOWN_BEHIND.match(hit.page.text, hit.end)
        if place:
            cell = hit.page.cell_at(place.start(1))
            end = min(place.end(1), before_dot(hit.page, cell)) if cell is not None else place.end(1)
            headed += text_readings(Snippet(hit.page, place.start(1), end), 0.84)
    if headed:
        return {"municipality": field_of(headed[:1])}
    return {"municipality": text_at(paper, MUNICIPALITY, 0.85, clean=town)}


_TOWN_BEHIND = pattern_of(
    r" (?:de |d['’]|van |"
    r"of )?([^\W\d_a-zß-öø-ÿ][\w'’]{1,24}(?:-[\w'’]{1,20}){0,3}"
    r"(?: (?!-)[^\W\d_a-zß-öø-ÿ][\w'’]{1,20}){0,2})"
    r"(?=[ ]?(?:[\n\t,.;:(–-]|$))"
)
"""The town right behind "Ville de", "Stad": a letterhead, or the authority that speaks in a sentence."""
