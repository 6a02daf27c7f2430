"""The authority and the place of birth: plain text at a label of the data page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.extract.passports.label_lines import with_next_line
from pipeline.extract.passports.labels import AUTHORITY, ISSUE, is_data_label
from pipeline.extract.passports.places_clear import agreed, is_clear
from pipeline.extract.passports.printed import PrintedZone
from pipeline.extract.passports.small_print import is_nearly_label, values_beneath
from pipeline.extract.passports.zone import ALMOST
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import Hit, PageText, Snippet
from pipeline.extract.text.wording import Wording
from pipeline.patterns import pattern_of
from validators.facts import Field, Reading, Scalar

_CLEAR = 0.75
"""Most confidence of a value of which nothing speaks against it, and nothing but its place for it."""
_BENEATH = 0.9
"""Weight of a value beneath a label that is known by what it nearly says."""
_YEAR = pattern_of(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
"""What has a year in it is the date of the line beside, not a place or an office."""
_FIELD_NUMBER = pattern_of(r"^\s{0,2}\(?\d{1,2}\)\s{1,3}")
_DOTTED = pattern_of(r"(?<![^\W\d_])i(?=[^\W\d_a-z]{2})")
"""The capital of the Turkish i, as a reader sees it that has no such capital."""


def text_at(zone: PrintedZone, wording: Wording) -> Field[Scalar]:
    """Plain text at a label: authority, place of birth. Nothing vouches for it, so it is never quite sure.

    A finger over part of an office's name leaves a word that any reader reads well.
    """
    found = [
        reading
        for hit, text, weight in zone.hits_at(wording)
        if not _is_inside_a_name(hit)
        for reading in _plain_texts(text, weight, wording, _CLEAR if is_clear(hit, *with_next_line(text)) else ALMOST)
    ]
    if not found and wording is AUTHORITY:
        found = [
            reading
            for page in zone.pages
            for text in (*_by_whom(page), *_beneath_the_day(zone, page))
            for reading in _plain_texts(text, _BENEATH, wording, _CLEAR)
        ]
    if not found:
        found = [
            reading
            for page in zone.pages
            for text in values_beneath(page, wording)
            for reading in _plain_texts(text, _BENEATH, wording, ALMOST)
        ]
    surest = sorted(found, key=lambda reading: -reading.confidence)
    return field_of(surest[:3], keep=0.9)


def _by_whom(page: PageText) -> Iterator[Snippet]:
    """Who issued the card, where the day and the office make one sentence of two lines: "issued on ... / by: ..."."""
    for cell in page.cells:
        begun = _BY.match(page.folded, cell.start, cell.end)
        above = page.above(cell, _LINES_ABOVE)
        if begun is None or above is None or not ISSUE.matches(page.snippet(above).raw):
            continue
        rest = Snippet(page, begun.end(), cell.end).trimmed()
        beside = page.right_of(cell)
        if rest.end > rest.start:
            yield rest
        elif beside is not None:
            yield page.snippet(beside)


def _beneath_the_day(zone: PrintedZone, page: PageText) -> Iterator[Snippet]:
    """The office in the line below the day, where one label asks for both: "Date of issue, issuing authority"."""
    for date in zone.dates:
        cell = page.cell_at(date.snippet.start) if date.snippet.page is page else None
        label = page.above(cell, _DAY_AND_OFFICE) if cell is not None else None
        office = page.below(cell, _DAY_AND_OFFICE) if cell is not None else None
        if label is None or office is None or cell is None or not _asks_for_both(page, label):
            continue
        text = page.snippet(office).trimmed()
        if abs(office.box[0] - cell.box[0]) <= _ALIGNED and not is_data_label(text) and not is_nearly_label(text.raw):
            yield text


def _asks_for_both(page: PageText, label: Cell) -> bool:
    said = page.folded[label.start : label.end]
    return ISSUE.matches(page.snippet(label).raw) and any(
        f" {phrase} " in f" {said.replace(',', ' ').replace('/', ' ')} " for phrase in AUTHORITY.phrases
    )


_DAY_AND_OFFICE = 1.6
_ALIGNED = 0.02
_LINES_ABOVE = 4.0
"""Heights of small print over which two lines of one sentence stand apart on a card."""
_BY = pattern_of(r"\s{0,2}(?:par|by|door|von|durch|por|da|przez|od|de catre)\s?:\s{0,3}")


def _plain_texts(text: Snippet, weight: float, wording: Wording, most: float) -> Iterable[Reading[Scalar]]:
    """What stands at a label as the likelier of two readers saw it, then as the other did."""
    if is_nearly_label(text.raw):
        return
    parts = with_next_line(text)
    spots = tuple(part.evidence for part in parts)
    seen = [(" ".join(part.raw for part in parts), agreed(text))]
    if len(parts) == 1:
        others = text.opinions()
        seen += [(other, sure) for other, sure in others if len(other) > 0.7 * len(text.raw) and other != text.raw]
    for raw, sure in sorted(seen, key=lambda pair: -pair[1]):
        value = _DOTTED.sub("İ", _FIELD_NUMBER.sub("", raw).strip(" .:;,-/|"))
        if wording.is_rest_of_label(value) or _YEAR.search(value) or is_nearly_label(value):
            continue
        # Ukrainian authorities are figures alone.
        told = re.search(r"[^\W\d_]{2}", value) or (wording is AUTHORITY and re.fullmatch(r"\d{4,5}", value))
        if told and 2 <= len(value) <= 80:
            confidence = round(min(most, sure * weight * 0.85), 4)
            yield Reading(value, confidence, raw, spots, text.origin)


def _is_inside_a_name(hit: Hit) -> bool:
    """Whether the word is no label but part of what an office is called: "FEDERAL AUTHORITY FOR IDENTITY"."""
    cell = hit.page.cell_at(hit.start)
    if cell is None:
        return False
    before = hit.page.folded[cell.start : hit.start]
    goes_on = _GOES_ON.match(hit.page.folded, hit.end, cell.end)
    return goes_on is not None and _WORD_AT_END.search(before) is not None


_GOES_ON = pattern_of(r"\s(?:for|of|on|de|du|des|do|da|voor|fur)\s")
_WORD_AT_END = pattern_of(r"[^\W\d_]{3}\s$")
