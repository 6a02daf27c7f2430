"""Whose birth a day in a table is: the day in the row of the person a paper is about, and none of another's row."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from pipeline.extract.dates.birth_bearers import bound_to
from pipeline.extract.dates.labels import WORDINGS
from pipeline.extract.dates.numbered_birth_rows import in_numbered_row
from pipeline.extract.dates.roled import RoledDate
from pipeline.extract.dates.roles import roled_dates
from pipeline.extract.names.persons import words_of
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.lines import PageText, Paper
from pipeline.patterns import pattern_of
from pipeline.readings import Box
from validators.facts import Field

_SURE: Final = 0.88
_KNOWN: Final = 0.6
_NAME: Final = pattern_of(r"[^\W\d_][\w'’-]{1,30}[ \t][^\W\d_][\w'’-]")
_OF_CHILDREN: Final = pattern_of(
    r"\b(?:(?:enfants|children|kinderen|kinder|hij[oa]s|filh[oa]s|figli)\b[^.;]{0,110}\([^()]{0,20}|"
    r"(?:con chung|giao (?:con|chau))\b[^.;]{0,80})$"
)


def birth_of_holder(paper: Paper, holder: Field[str]) -> Field[dt.date] | None:
    """The day of birth in the holder's row; without such a row, of all days of birth those in nobody else's.

    None where no table and no list of children is in play: the paper's other evidence stands.
    """
    dates = roled_dates(paper)
    births = [date for date in dates if date.role == "birth"]
    # On the proof that somebody is kept, the dependant is the one it is about.
    depends = paper.kind == "dependency-proof"
    kept = [date for date in births if depends or not _of_a_child(date)]
    if holder.best is not None and holder.best.confidence >= _KNOWN and len(holder.values) == 1:
        name = words_of(holder.best.value)
        own = [date for page in paper.pages for date in _in_row(page, name, dates)]
        if own and len({date.latest for date in own}) == 1:
            return field_of([reading for date in own for reading in date.readings(_SURE)])
        beside = [date for page in paper.pages for date in _level_with(page, name, dates)]
        if beside and len({date.latest for date in beside}) == 1:
            return field_of([reading for date in beside for reading in date.readings(_SURE)])
        below = [date for page in paper.pages for date in in_numbered_row(page, name, dates)]
        if below and len({date.latest for date in below}) == 1:
            return field_of([reading for date in below for reading in date.readings(_SURE)])
        told, others = bound_to(paper, births, holder.best.value)
        if told and len({date.latest for date in told}) == 1:
            return field_of([reading for date in told for reading in date.readings(_SURE)])
        kept = [
            date
            for date in kept
            if date not in others and not _of_another(date, name) and not _of_a_relative(date, name)
        ]
        kept, others = [date for date in kept if not _of_somebody_named(date, name)], kept
        if not kept and others:
            # Nobody but others is said to be born on a day: none of them is the holder's for certain.
            return field_of([reading for date in others for reading in date.readings(_OF_OTHERS)])
        named = [date for date in kept if _is_behind(date, name)]
        if len({date.latest for date in kept}) > 1 and len({date.latest for date in named}) == 1:
            return field_of([reading for date in named for reading in date.readings(_SURE)])
    elif holder.best is not None:
        # Who ends a marriage is two people; their child is neither.
        both = frozenset().union(*(words_of(value) for value in holder.values))
        kept = [date for date in kept if not _of_a_relative(date, both)]
        days = {date.latest for date in births}
        if len(holder.values) > 1 and len({date.latest for date in kept}) == 1 < len(days):
            # Whose of the two it is that is left, nobody can tell.
            return field_of([reading for date in kept for reading in date.readings(_ONE_OF_TWO)])
    head = [date for date in births if _of_the_reference(date)]
    if head and len({date.latest for date in kept}) != 1:
        return field_of([reading for date in head for reading in date.readings(_SURE)])
    several = len(holder.values) > 1 and len({date.latest for date in kept}) > 1
    if several and paper.kind != "divorce-decision":  # There both are meant, and each day is surely one of them.
        return field_of([reading for date in kept for reading in date.readings(_EITHER)], keep=0.8)
    if len(kept) == len(births):
        return None
    return field_of([reading for date in kept for reading in date.readings(0.95)])


def birth_told_of(paper: Paper, holder: Field[str]) -> Field[dt.date] | None:
    """The days of birth but for those told of somebody else; None where all stand, doubtful where none would."""
    births = [date for date in roled_dates(paper) if date.role == "birth"]
    if holder.best is None or holder.best.confidence < _KNOWN or len(holder.values) > 1:
        return None
    _, others = bound_to(paper, births, holder.best.value)
    kept = [date for date in births if date not in others]
    if len({date.latest for date in kept}) == len({date.latest for date in births}):
        return None
    if not kept:
        return field_of([reading for date in others for reading in date.readings(_OF_OTHERS)])
    return field_of([reading for date in kept for reading in date.readings(_SURE)])


_EITHER: Final = 0.8
"""How sure a day is of which only the dossier tells whose it is, of two people that the paper is about."""
_REFERENCE: Final = pattern_of(
    r"\b(?:personne de reference|chef de (?:famille|menage)|referentiepersoon|gezinshoofd|bezugsperson|"
    r"haushaltsvorstand|head of (?:the )?(?:household|family)|reference person|titular|cabeza de familia|"
    r"capofamiglia|intestatari[oa]|kendisi|glowa rodziny|cap de familie|self|interesse|betrokkene)\b"
)


def _is_behind(date: RoledDate, name: frozenset[str]) -> bool:
    """Whether the whole name stands right before a birth: "ma fille Meriem TRABELSI, née le …"."""
    page = date.spot.snippet.page
    end = date.spot.snippet.start if date.label is None else min(date.label.start, date.spot.snippet.start)
    return len(name) > 1 and name <= words_of(page.text[max(0, end - _RIGHT_BEFORE) : end])


_RIGHT_BEFORE: Final = 60


def _of_somebody_named(date: RoledDate, name: frozenset[str]) -> bool:
    """Whether somebody with a title, and with no word of the holder's name, stands right before a birth."""
    if date.label is None:
        return False
    page, end = date.spot.snippet.page, min(date.label.start, date.spot.snippet.start)
    begin = max(0, end - _TITLE_BEFORE)
    titled = list(_TITLED.finditer(page.folded, begin, end))
    if not titled:
        return False
    between = page.text[titled[-1].end() : end].strip(" ,(\n")
    called = words_of(between)
    return 1 < len(called) <= _LONGEST_NAME and not called & name and _ONLY_A_NAME.fullmatch(between) is not None


_OF_OTHERS: Final = 0.5
_TITLE_BEFORE: Final = 90
_LONGEST_NAME: Final = 6
_TITLED: Final = pattern_of(
    r"(?<![\w.])(?:mrs?|ms|miss|mme|mlle|m|monsieur|madame|mademoiselle|heer|dhr|mevrouw|mevr|mw|herrn?|frau|senora?|"
    r"sra?|signora?|sig|senhora?|don|dona|pan[ia]?|domnul|doamna|epou(?:x|se)|echtgeno(?:ot|te)|ehe(?:frau|mann))\b\.?\s"
)
_WORD_OF_A_NAME: Final = (
    r"(?:[^\W\d_a-zß-öø-ÿ][\w'’-]{0,30}\.?|van|de|der|den|von|da|di|do|el|al|la|le|du|ten|ter|bin|ben|y|e)"
)
_ONLY_A_NAME: Final = pattern_of(rf"{_WORD_OF_A_NAME}(?:[\s,]{{1,3}}{_WORD_OF_A_NAME}){{1,7}}[\s,]{{0,3}}")


def _row_of(date: RoledDate) -> tuple[int, int]:
    """The row a day stands in: its line, and the one above where the day is the second line of a cell of that one."""
    page = date.spot.snippet.page
    start, end = page.line_bounds(date.spot.snippet.start)
    if start and not page.text[start : date.spot.snippet.start].strip() and not page.text[date.spot.snippet.end : end]:
        upper, above = page.line_bounds(start - 1)
        return (upper, end) if "\t" in page.text[upper:above] else (start, end)
    return start, end


def _of_the_reference(date: RoledDate) -> bool:
    """Whether the row of a day is that of the person whose household it is."""
    page = date.spot.snippet.page
    start, end = _row_of(date)
    return _is_below(date) and bool(_REFERENCE.search(page.folded, start, end))


_DEPENDANTS: Final = pattern_of(
    r"\b(?:personen zu lasten|personnes? a charge|personen ten laste|personen die ten laste|dependants?|dependents?|"
    r"mitversicherte\w*|ayants droit|membres du menage|gezinsleden)\b(?:[^.;]|(?<=geb)\.|(?<=\d)\.){0,200}$"
)


def _in_row(page: PageText, name: frozenset[str], dates: tuple[RoledDate, ...]) -> Iterator[RoledDate]:
    """The first date behind the name in a line, under a heading that asks for births."""
    headings = [hit.start for hit in WORDINGS["birth"].find(page)]
    found: list[tuple[int, RoledDate]] = []
    seen: set[int] = set()
    for cell in page.cells:
        start, end = page.line_bounds(cell.start)
        whole = name <= words_of(page.text[cell.start : cell.end])
        # The parts of a name may have a column each; a child's row names its father behind its own name.
        if not whole and (start in seen or not name <= words_of(page.text[start:end].replace("\t", " "))):
            continue
        seen.add(start)
        behind = cell.end if whole else start
        headed = any(place < cell.start for place in headings)
        row = [
            date
            for date in dates
            if date.spot.snippet.page is page
            and (behind <= date.spot.snippet.start < end or _row_of(date) == (start, date.spot.snippet.end))
            and (date.role == "birth" or (headed and _is_below(date)))
            and name <= words_of(page.text[start : date.spot.snippet.start].replace("\t", " "))
        ]
        place = -1 if whole else _first_of(name, page.text[start:end])
        found += [(place, date) for date in row[:1]]
    first = min((place for place, _ in found), default=-1)
    yield from (date for place, date in found if place == first)


def _level_with(page: PageText, name: frozenset[str], dates: tuple[RoledDate, ...]) -> Iterator[RoledDate]:
    """Dates alone in their cell beside the row with the name, where the cells of a row have lines of their own."""
    if not any(True for _ in WORDINGS["birth"].find(page)):
        return
    rows: dict[int, Box] = {}
    for cell in page.cells:
        start, end = page.line_bounds(cell.start)
        if "\t" in page.text[start:end] and name <= words_of(page.text[start:end].replace("\t", " ")):
            rows[start] = cell.level
    for date in dates:
        place = date.spot.snippet
        where = page.cell_at(place.start) if place.page is page else None
        if where is None or date.role not in ("birth", "none") or not _is_below(date):
            continue
        alone = place.start == where.start and place.end == where.end
        if alone and any(abs(level[1] - where.level[1]) <= _OF_ONE_ROW * page.line_height for level in rows.values()):
            yield date


_OF_ONE_ROW: Final = 1.3


def _first_of(name: frozenset[str], row: str) -> int:
    """How many words of a row stand before the first word of a name."""
    return next((at for at, word in enumerate(row.split()) if words_of(word) & name), 0)


def _is_below(date: RoledDate) -> bool:
    """Whether no label announces a date in its own line: it stands in a column."""
    page = date.spot.snippet.page
    start, _ = page.line_bounds(date.spot.snippet.start)
    return date.label is None or date.label.page is not page or not start <= date.label.start < date.spot.snippet.start


def _of_another(date: RoledDate, name: frozenset[str]) -> bool:
    """Whether the row of a day under a heading begins with the name of somebody else."""
    page = date.spot.snippet.page
    start, _ = page.line_bounds(date.spot.snippet.start)
    if not _is_below(date) or date.label is None:
        return False
    before = page.text[start : date.spot.snippet.start]
    named = _NAME.search(before)
    return named is not None and "\t" in before and not name <= words_of(before)


_MORE_THAN_A_SURNAME: Final = 2
_CHILD_OR_SPOUSE: Final = pattern_of(
    r"\b(?:enfants?|kind(?:eren|er)?|child(?:ren)?|sons?|daughters?|fils|filles?|zoon|dochter|sohn|tochter|conjointe?|"
    r"epou[sx]e?|spouse|wife|husband|echtgeno\w+|ehefrau|ehemann|ehegatt\w+|partner|hij[oa]s?|filh[oa]s?|figli[oa]?)\b"
    r"(?!\s(?:de|du|des|of|van|von|der|di|do|da)\b|\sd['’]|/o)"
)
"""Who may have a birth date of his own on a paper. Not "son of": the holder's day follows his parents' names."""
_CLAUSE: Final = pattern_of(
    r"[;:]|(?<!\bm)(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\bdr)(?<!\bsh)(?<!\bst)(?<!\bmme)(?<!\bno)\.\s"
)


def _of_a_relative(date: RoledDate, name: frozenset[str]) -> bool:
    """Whether a relative is spoken of before a day, in its clause, and the holder not after that."""
    page, start = date.spot.snippet.page, date.spot.snippet.start
    before = _CLAUSE.split(page.folded[max(0, start - 90) : start])[-1]
    relatives = [match for match in _CHILD_OR_SPOUSE.finditer(before) if not _joins_surnames(before, match, name)]
    spoken = name & words_of(before[relatives[-1].end() :]) if relatives else frozenset()
    return bool(relatives) and len(spoken) < min(_MORE_THAN_A_SURNAME, len(name))


_ONE_OF_TWO: Final = 0.6


def _joins_surnames(text: str, word: re.Match[str], name: frozenset[str]) -> bool:
    """Whether the word for a wife joins the surnames of one of the people: "LAMBERT épouse GARNIER"."""
    before = text[: word.start()].split()[-1:]
    return word.group().startswith("epou") and bool(before) and bool(words_of(before[0]) & name)


def _of_a_child(date: RoledDate) -> bool:
    page, start = date.spot.snippet.page, date.spot.snippet.start
    before = page.folded[max(0, start - 260) : start].replace("\n", " ")
    return bool(_OF_CHILDREN.search(before) or (date.label is not None and _DEPENDANTS.search(before)))
