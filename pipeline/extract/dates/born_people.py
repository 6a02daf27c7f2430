"""Whom a paper tells the birth of: who stands before "born on …", or over a line of particulars."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.extract.dates.announced import BORN_SIGN
from pipeline.extract.dates.roled import RoledDate
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.dates.words import day_words
from pipeline.extract.names.clean import clean_name
from pipeline.extract.names.in_text import before_parents, name_before
from pipeline.extract.names.readings import name_readings, narrow
from pipeline.extract.text.folding import fold, squeeze, word_set
from pipeline.extract.text.lines import PageText, Paper, Snippet
from pipeline.patterns import pattern_of
from validators.facts import Reading


def named_with_birth(paper: Paper) -> list[tuple[Reading[str], ...]]:
    """Everybody who stands before "born on …" or before a birth date in brackets, each with every reading."""
    found: list[tuple[Reading[str], ...]] = []
    for date in roled_dates(paper):
        told = bearer(date) if date.role == "birth" else None
        if told is None:
            continue
        page, at = told.page, told.start
        if told.over:
            found.append(told.readings)
            continue
        if _GIVEN_TO.search(page.folded, max(0, at - 30), at):
            continue
        if paper.kind in _TOLD_BY_WHO_SIGNS and _UNDERSIGNED.search(page.folded, max(0, at - 60), at):
            continue
        if not declares(page, at) and not _RELATIVE_LABEL.search(page.folded[max(0, at - 30) : at]):
            found.append(told.readings)
    return found


def named_beside_birth(paper: Paper) -> list[Reading[str]]:
    """Who fills the cell left of the one birth that stands below its label, in a row whose name no label asks for."""
    found: dict[str, tuple[Reading[str], ...]] = {}
    for date in roled_dates(paper):
        page, start = date.spot.snippet.page, date.spot.snippet.start
        cell = page.cell_at(start) if date.role == "birth" and date.label is not None else None
        if cell is None or date.label is None or page.line_bounds(date.label.start) == page.line_bounds(start):
            continue
        left = page.left_of(cell)
        place = page.snippet(left).trimmed() if left is not None else None
        if place is not None and " " in place.raw and clean_name(place.raw) == place.raw:
            found[fold(place.raw)] = name_readings(place, _IN_ITS_ROW)
    return list(next(iter(found.values()))) if len(found) == 1 else []


_IN_ITS_ROW = 0.8


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who a sentence says was born on a day."""

    readings: tuple[Reading[str], ...]
    page: PageText
    start: int
    over: bool
    """Whether the name stands on a line of its own over the line with the birth."""


def bearer(date: RoledDate) -> Bearer | None:
    """Whose birth a day is by the name that stands before it; None where none does."""
    page = date.spot.snippet.page
    end = date.label.start if date.label is not None else date.spot.snippet.start
    above = _above_particulars(page, end)
    if above is not None:
        return Bearer(name_readings(above, 0.8), page, above.start, over=True)
    start = max(0, end - _REACH)
    sign = BORN_SIGN.search(page.text, start, end) if date.label is None else None
    text = _without_particulars(before_parents(_without_particulars(page.text[start : sign.start() if sign else end])))
    name = name_before(text)
    at = start + page.text[start:end].rfind(name)
    if not name or _is_number(name) or (date.label is not None and _from_two_rows(page, date.label.start, name)):
        return None
    place = narrow(Snippet(page, start, end), name)
    if squeeze(place.raw.replace(",", " ")) != name:
        return None  # The words do not stand together as they were put: who is meant is not read.
    if "\t" in page.text[place.start : place.end] and "\n" in page.text[place.end : end]:
        return None  # Two cells of the row above, as of a bride and a groom, are two people's.
    return Bearer(name_readings(place, 0.84), page, at, over=False)


def _without_particulars(text: str) -> str:
    """A stretch of text without what is said at its end of where somebody comes from, of a card, of an office."""
    text = text.rstrip(_BEHIND_A_NAME)
    while said := _COMES_FROM.search(text) or _NUMBERED.search(text) or _ENTERED_AT.search(text):
        text = text[: said.start()].rstrip(_BEHIND_A_NAME)
    return text


_BEHIND_A_NAME = " (,;:–—-\n\t"
_REACH = 260
"""Signs from a name over everything that is said of its bearer to the birth, clause by clause."""


def _is_number(name: str) -> bool:
    """Whether words are those of a number, as dates are written out."""
    return bool(name) and all(word in _NUMBERS for word in fold(name).split())


_NUMBERS = frozenset(day_words()) | word_set(
    "satu dua tiga empat lima enam tujuh delapan lapan sembilan sepuluh sebelas belas puluh ratus seratus ribu seribu "
    "moja mbili tatu nne tano sita saba nane tisa kumi"
)


def _from_two_rows(page: PageText, label: int, name: str) -> bool:
    """Whether words that end two rows are taken for a name before a label that begins a row of its own."""
    start, _ = page.line_bounds(label)
    if start == 0 or page.text[start:label].strip() or not page.text[label : label + 1].isupper():
        return False
    first, end = page.line_bounds(start - 1)
    return not squeeze(page.text[first:end]).rstrip(" ,;(–—").endswith(name)


_GIVEN_TO = pattern_of(
    r"(?:выда(?:н[аоы]?|етс?я)|дан[ао]?|видан[аоы]?|в отношении|на имя|"
    r"гражда?н(?:ину|ке|ина|ки)|громадян(?:ину|ці|ке|ина|ки))\s$"
)
"""What inflects the name behind it in Russian and Ukrainian: "Выдана Петровой Анне" is not how she is called."""
_UNDERSIGNED = pattern_of(
    r"\b(?:soussignee?|soussigne\(e\)|undersigned|ondergetekende|unterzeichn\w{1,5}|abajo firmante|infrascrit[oa]|"
    r"sottoscritt[oa]|abaixo[- ]assinad[oa])\b[\s,:]{1,3}"
    r"(?:(?:m|mr|mrs|ms|mme|dhr|mevr|monsieur|madame|herr|frau|sig|sra?|dn?a?|dott|dottssa|dott\.ssa|dra?|ing|avv|rag|"
    r"geom|arch|prof|lic|mgr|eng|maitre|me|mtre|meester)\b\.?\s?){0,2}$"
)
"""Who signs, in a paper about somebody else."""
_TOLD_BY_WHO_SIGNS = frozenset(
    (
        *("invitation-letter", "employment-certificate", "admission-letter", "scholarship", "grant"),
        *("medical-certificate", "criminal-record", "municipal-registration", "family-composition"),
    )
)
"""Kinds in which whoever signs tells of another; in a declaration or a stand for somebody he tells of himself."""
_RELATIVE_LABEL = pattern_of(
    r"\b(?:father|mother|pere|mere|vader|moeder|vater|mutter|padre|madre|spouse|conjointe?|echtgeno\w+)"
    r"(?:'s name)?\s?:\s?"
    r"(?:mr|mrs|ms|m|mme|dhr|mevr)?\.?\s?$"
)
"""A label that asks for somebody else than the paper is about."""
_COMES_FROM = pattern_of(
    r",\s(?:(?:natural|originaire|native|oriund[oa]|residente?|domiciliée?|wonende|wohnhaft|residing|from|of|aus|uit|"
    r"de(?!\s(?:heer|dame|genaamde|nommée?|ondergetekende)\b))\b[^,:;]{0,60}|"
    # The parts of a country that a place lies in: "natural da freguesia da Luz, concelho de Mindelo".
    r"(?:concelho|freguesia|munic[ií]pio|distrito|provincia|departamento|cant[oó]n|comuna|regi[oó]n|estado|comarca|"
    r"commune|arrondissement|département|province|région|district|wilaya|préfecture|county|tehsil|gemeente|provincie|"
    r"kreis|land|comune|oblast|powiat|woj\.|jude[tț]ul)\s[^,]{2,50}|"
    r"(?:[a-zß-öø-ÿ]+)|[^\W\d_]+ (?:onderdaan|national|ressortissante?|staatsburger\w*|citizen|Staatsangehörige[rn]?))$"
)
"""Where somebody is from, or what he is, between the name and the birth: "X, brasileira, natural de São Paulo"."""
_NUMBERED = pattern_of(
    r"[,\n(]\s?(?:(?:holder|bearer|bearing|titulaire|portant|porteur|houder|drager|inhaber\w{0,2}|identificad[oa]|"
    r"portador\w?|with|con|avec|met|mit)\b[^,]{0,24})?"
    r"\b(?:d\.?\s?n\.?\s?i|c\.\s?[ciep]|n\.?i\.?[efcn]|c\.?p\.?f|r\.?u\.?[nt]|cnic|cnib?|cin|passport|passeport|"
    r"paspoort|reisepass|pasaporte|passaporte|id|identity|identit[eé]|c[eé]dula)\b[^,\n]{0,40}$",
    re.IGNORECASE,
)
"""The number of a card or passport between the name and the birth: "X, D.N.I. 38.118.700, nacida"."""
_ENTERED_AT = pattern_of(
    r",\s(?:inscrit[oae]?|matriculad[oa]|colegiad[oa]|iscritt[oa]|immatriculée?|registered|enrolled|licensed|admitted|"
    r"ingeschreven|eingetragen|zugelassen|avocate?|advogad[oa]|abogad[oa]|avvocat[oa]|lawyer|barrister|advocaat|notaire|"
    r"médecin|m[ée]dic[oa]|arts|agente?|fonctionnaire|employée?|employed|tewerkgesteld)"
    r"(?:\s[a-zß-öø-ÿ]{2,14}){0,2}?"
    r"\s(?:(?:n[oa]s?|aux?|à|at|in|bij|te|im|bei|aan|al|alla|en|del?|do|da|du|of|by|as|with|under|sous|presso|chez)\s|"
    r"(?:all|dell|d|à l|de l)['’])[^,;:.\t]{1,50}$"
)
"""Where somebody is entered or works, between the name and the birth: "X, avocat au barreau de Namur, né le"."""
_DECLARING = pattern_of(
    r"\b(?:(?:a|ont|est|sont|s'est|se sont) (?:comparu(?:e?s?)|presentee?s?)|comparait|"
    r"par ?devant nous [^.;]{0,80}comparu\w*|"
    r"(?:sur|selon) la declaration (?:de|faite par)|declarant\w*|informant|"
    r"appeared(?: in person| personally)?(?: before (?:me|us))?|personally appeared|"
    r"op (?:de )?aangifte van|aangever|verschen(?:en)?|auf anzeige (?:de[sr]|von)|anzeigende[rn]?)\b[^.;]{0,12}"
    r"(?:\b(?:monsieur|madame|m|mme|le sieur|la dame|nomme|nommee|de heer|mevrouw|mr|mrs|herr|frau)\b\.?\s?){0,2}$"
)


def declares(page: PageText, start: int) -> bool:
    """Whether the person named at a place is the one who declares, not the one the paper is about."""
    return _DECLARING.search(page.folded[max(0, start - 120) : start]) is not None


def _above_particulars(page: PageText, place: int) -> Snippet | None:
    """The name on a line of its own over a line that begins small and tells when its bearer was born.

    Beside another column both are cells of their rows.
    """
    cell = page.cell_at(place)
    if cell is None or not page.text[cell.start : cell.start + 1].islower():
        return None
    start, _ = page.line_bounds(place)
    row = page.line_bounds(start - 1) if start else None
    over = page.above(cell, _OVERHEAD)
    if row is not None and start == cell.start and "\t" not in page.text[slice(*row)]:
        line = Snippet(page, *row).trimmed()
    elif over is not None and abs(over.box[0] - cell.box[0]) < _ALIGNED:
        line = page.snippet(over).trimmed()
    else:
        return None
    name = clean_name(line.raw)
    alone = name and len(name.split()) >= 2 and len(line.raw) - len(name) <= len("Mademoiselle ")
    return line if alone else None


_OVERHEAD = 3.5
"""Line heights from the name down to its bearer's birth, at most."""
_ALIGNED = 0.03
