"""What the print of cards and permits alone tells, of those without a machine-readable zone above all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from pipeline.extract.holder import holder_name
from pipeline.extract.passports.dates import PrintedDate
from pipeline.extract.passports.label_lines import is_over, surest_side
from pipeline.extract.passports.labels import BORN_WHERE_AND_WHEN, GIVEN, ISSUE, SEX, SURNAME
from pipeline.extract.passports.printed import PrintedZone
from pipeline.extract.passports.printed_values import printed_name
from pipeline.extract.text.candidates import field_of, readings_of
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Hit, Paper, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

_BY_WORD: Final = {
    "female": "F", "femme": "F", "feminin": "F", "femenino": "F", "feminino": "F", "femminile": "F", "mujer": "F",
    "weiblich": "F", "vrouw": "F", "vrouwelijk": "F", "kadin": "F", "perempuan": "F", "wanita": "F", "nu": "F",
    "kobieta": "F", "femeie": "F", "mulher": "F", "ж": "F", "ke": "F", "babae": "F",
    "male": "M", "homme": "M", "masculin": "M", "masculino": "M", "maschile": "M", "hombre": "M", "mannlich": "M",
    "man": "M", "mannelijk": "M", "erkek": "M", "laki": "M", "lelaki": "M", "pria": "M", "nam": "M", "homem": "M",
    "mezczyzna": "M", "barbat": "M", "м": "M", "me": "M", "lalaki": "M",
}  # fmt: skip
"""How cards write the sex out, by the first word of it."""
_BY_LETTER: Final = {"F": "F", "W": "F", "V": "F", "K": "F", "M": "M", "X": "X", "E": "M"}
_LETTER = pattern_of(r"(?<![A-Z])[FMXWVKE](?![A-Z])")
_FIRST_WORD = pattern_of(r"[^\W\d_]+")
_MEXICO = Wording(
    "instituto nacional electoral|instituto federal electoral|clave de elector|curp|estados unidos mexicanos"
)
_MEXICAN: Final = {"H": "M", "M": "F"}
"""There M stands for mujer, H for hombre."""


def sex_of(zone: PrintedZone, field: Field[Scalar]) -> Field[Scalar]:
    """F, M or X at its label when there is no zone, as a letter or in full."""
    if field.readings:
        return field
    found: list[Reading[Scalar]] = []
    mexican = zone.paper.has(_MEXICO)
    for text, weight in zone.labelled(SEX):
        side = surest_side(text, lambda raw: _sex(raw, mexican=mexican) is not None)
        found += readings_of(
            side, lambda raw: [(value, 1.0)] if (value := _sex(raw, mexican=mexican)) else [], weight * 0.9
        )
    return field_of(found, keep=0.8)


def _sex(raw: str, *, mexican: bool) -> str | None:
    word = _FIRST_WORD.search(fold(raw))
    if word is not None and word.group() in _BY_WORD:
        return _BY_WORD[word.group()]
    if mexican:
        return _MEXICAN.get(raw.strip().upper())
    letter = _LETTER.search(raw.upper())
    return _BY_LETTER[letter.group()] if letter else None


def place_beside_birth(zone: PrintedZone) -> Field[Scalar]:
    """The place of birth where one label asks for it and the day: "Tempat/Tgl Lahir : GIANYAR, 14-08-1994"."""
    found: list[Reading[Scalar]] = []
    for text, weight in zone.labelled(BORN_WHERE_AND_WHEN):
        for date in zone.dates:
            spot = date.snippet
            if spot.page is not text.page or not text.start <= spot.start < text.end:
                continue
            sides = (Snippet(text.page, text.start, spot.start), Snippet(text.page, spot.end, text.end))
            for side in (one.trimmed() for one in sides if one.end > one.start):
                if _PLACE.fullmatch(side.raw):
                    sure = round(min(_AT_MOST, side.confidence * weight * 0.85), 4)
                    found.append(Reading(side.raw, sure, side.raw, (side.evidence,), side.origin))
    return field_of(found[:2], keep=0.9)


_PLACE = pattern_of(r"[^\W\d_][^\d\n:;]{2,60}")
_AT_MOST: Final = 0.75


def undivided_name(paper: Paper, zone: PrintedZone) -> Field[Scalar]:
    """The holder's name on a card that asks for no parts of it; nothing where one label asks for a given name."""
    if any(not _shares_its_cell(hit) for page in zone.pages for hit in GIVEN.find(page)):
        return Field()
    if any(hit.phrase not in _WHOLE for page in zone.pages for hit in SURNAME.find(page)):
        return Field()
    named = _over_lines(zone)
    if not named.readings:
        named = holder_name(paper)
    return Field(tuple(replace(one, confidence=min(_NAMED, one.confidence)) for one in named.readings))


def _over_lines(zone: PrintedZone) -> Field[str]:
    """A name that goes over two lines beside its label, in the row that ends where the next label's begins."""
    found: list[Reading[str]] = []
    for page in zone.pages:
        for hit in SURNAME.find(page):
            label = page.cell_at(hit.start)
            beneath = [one.box[1] for one in page.cells if label is not None and _in_column(label, one)]
            if label is None or not beneath:
                continue
            reach = _OF_A_ROW * (min(beneath) - label.box[1])
            lines = [
                page.snippet(one)
                for one in sorted(page.cells, key=lambda one: one.box[1])
                if one.box[0] > label.box[2] and abs(_middle(one) - _middle(label)) < reach
            ]
            lines = [line for line in lines if printed_name(line.raw) and line.raw.isascii()]
            if len(lines) == _LINES_OF_A_NAME and is_over(lines[0], lines[1]):
                sure = min(line.confidence for line in lines) * _NAMED
                raw = " ".join(line.raw for line in lines)
                found.append(Reading(raw, round(sure, 4), raw, tuple(line.evidence for line in lines), lines[0].origin))
    return field_of(found[:1])


def _in_column(label: Cell, other: Cell) -> bool:
    return abs(label.box[0] - other.box[0]) < _SAME_LEFT and other.box[1] > label.box[3]


def _middle(cell: Cell) -> float:
    return (cell.box[1] + cell.box[3]) / 2


_OF_A_ROW: Final = 0.45
_SAME_LEFT: Final = 0.01
_LINES_OF_A_NAME: Final = 2


def _shares_its_cell(given: Hit) -> bool:
    """Whether the word for a given name stands beside one for the whole name in one label: "NOME / NAME"."""
    cell = given.page.cell_at(given.start)
    return any(hit.phrase in _WHOLE and given.page.cell_at(hit.start) is cell for hit in SURNAME.find(given.page))


_WHOLE = frozenset({"name", "nama"})
"""Labels that ask for a surname beside another one, and for the whole name alone."""
_NAMED: Final = 0.85


def only_date_left(zone: PrintedZone, known: Collection[dt.date]) -> Field[Scalar]:
    """The one date that stands alone on a card that asks for none: cards print the day of issue below the portrait.

    Args:
        zone: the print.
        known: birth and expiry as they are known; without a birth nothing is left over.
    """
    if not known or any(ISSUE.find(page) for page in zone.pages):
        return Field()
    days = {day for date in _alone(zone.dates) for day, _ in date.values}
    rest = [date for date in _alone(zone.dates) if not {day for day, _ in date.values} & set(known)]
    if len(rest) != 1 or len(days) == 0:
        return Field()
    spot = rest[0].snippet
    return Field(
        tuple(
            Reading(day, round(_LEFT * spot.confidence * share, 4), spot.raw, (spot.evidence,), spot.origin)
            for day, share in rest[0].values
            if day > min(known)
        )
    )


def _alone(dates: Iterable[PrintedDate]) -> list[PrintedDate]:
    found = []
    for date in dates:
        cell = date.snippet.page.cell_at(date.snippet.start)
        if cell is not None and cell.start >= date.snippet.start and cell.end <= date.snippet.end:
            found.append(date)
    return found


_LEFT: Final = 0.66
