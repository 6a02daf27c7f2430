"""The rest of a passport or card: printed page numbers, blank pages, Belgian card letters, visa details."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from pipeline.extract.dates.month_pairs import months_of
from pipeline.extract.passports.dates import PrintedDate, on_sticker
from pipeline.extract.passports.labels import BIRTH, ENTRIES, EXPIRY, ISSUE
from pipeline.extract.passports.zone import ALMOST
from pipeline.extract.text.candidates import field_of, statement
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import Hit, PageText, Paper, Snippet
from pipeline.extract.text.wording import Wording, at_label
from pipeline.patterns import pattern_of
from pipeline.readings import Box
from validators.facts import Evidence, Field, Reading, Scalar

MOST_PAGES = 96
"""Pages of the thickest passports."""
EDGE = 0.16
"""Share of the sheet, from any edge, within which page numbers stand."""
BLANK_WORDS = 8
"""A blank passport page has its number, VISAS in a few languages, and hardly more."""

STAMP_SURE = 0.55
"""Most confidence that the day of a stamp is given: below that of a value."""
_STAMP_DAY = pattern_of(
    r"(?<![\d.])([0-3]?\d)"
    r"(?:\s?[.\-/ ]\s?([01]?\d)\s?[.\-/ ]|\s?[.\-/ ]?\s?([^\W\d_]{3,9})\.?\s?[.\-/ ]?)"
    r"\s?(20\d{2}|\d{2})(?!\d)"
)
_STAMP_ISO = pattern_of(r"(?<![\d.])(20\d{2})\s?[.\-/ ]\s?([01]?\d)\s?[.\-/ ]\s?([0-3]?\d)(?!\d)")
_NUMBER = pattern_of(r"[-–—·. ]{0,2}(\d{1,2})[-–—·. ]{0,2}")
_LETTER_TITLE = Wording(
    "type de titre|type de permis|type of permit|type of card|soort titel|soort kaart|art des titels|categorie|"
    "carte|kaart|karte|titre de sejour|verblijfstitel|aufenthaltstitel|residence permit"
)
_LETTER_AFTER = pattern_of(r"[\s:.\-–/(]{1,4}(EU\+?|E\+|F\+|[A-N])(?![A-Za-z0-9+'’‘`´])")
_LETTER_LINE = pattern_of(
    r"(?:^|[\n\t])\s{0,3}(eu\+?|e\+|f\+|[a-n])\s?[.:\-–]\s?(?=sejour|verblijf|aufenthalt|inscri|inschr|droit|recht|"
    r"carte|kaart|blue|bleue|blauw|ict|etabl|vestig|niederl|resident|langdurig|long|limit|bepaald|onbeperkt|illimit)"
)
_LETTER_ALONE = pattern_of(r"(?:^|[\n\t]) {0,3}((?:EU|[EF])\+?|[A-N])(?= {0,3}(?:$|[\n\t]))")
_SEXES: Final = frozenset("MF")
_SURELY: Final = 0.9
_SEX_IN_LINE = pattern_of(r"(?:^|[\n\t]) {0,3}[MF] (?=[A-Z])")
VISA_TYPE = Wording(
    "type of visa|type de visa|type visum|soort visum|art des visums|visa type|tipo de visado", label=True
)
ISSUED_IN = Wording("issued in|delivre a|afgegeven te|ausgestellt in|expedido en|rilasciato a|wydana w", label=True)
FROM = Wording("from|du|van|von|desde|valid from|valable du|geldig van|gultig vom|date de debut", label=True)
UNTIL = Wording("until|au|tot|bis|hasta|valid until|valable jusqu'au|geldig tot|gultig bis", label=True)


def page_fields(paper: Paper, data_pages: set[int]) -> dict[str, Field[Scalar]]:
    """Printed page numbers seen, how many, and pages that look blank.

    Args:
        paper: all scans of the passport.
        data_pages: identities (``id``) of pages with a machine-readable zone: their figures are no page numbers.
    """
    seen: dict[int, tuple[float, Evidence]] = {}
    blank: list[tuple[int, Evidence]] = []
    unnumbered = False
    for page in paper.pages:
        if id(page) in data_pages:
            continue
        numbers = list(_numbers_on(page))
        unnumbered = unnumbered or not numbers
        for number, snippet in numbers:
            before = seen.get(number, (0.0, snippet.evidence))
            seen[number] = max(before, (snippet.confidence * 0.8, snippet.evidence), key=lambda pair: pair[0])
        reading = page.ref.reading
        if (
            numbers
            and len(page.words) <= BLANK_WORDS
            and not reading.marks
            and not reading.mrz
            and not reading.portraits
            and not stamp_days(page.text)
        ):
            blank.append((len(numbers), Evidence(page.ref.file, reading.number)))
    fields: dict[str, Field[Scalar]] = {}
    if seen:
        places = tuple(evidence for _, evidence in seen.values())[:8]
        # A page whose number was not read is one more: the others are no list of what was copied.
        most = ALMOST if unnumbered else 0.9
        sure = round(min(most, min(confidence for confidence, _ in seen.values())), 4)
        text = ",".join(map(str, sorted(seen)))
        fields["page_numbers"] = Field((Reading(text, sure, text, places, "ocr"),))
        fields["pages_seen"] = Field((Reading(len(seen), sure, text, places, "ocr"),))
    if blank:
        # A faint stamp is easily missed: that a page is blank is never said surely enough for a verdict.
        places = tuple(evidence for _, evidence in blank)
        fields["blank_pages_seen"] = Field((Reading(sum(count for count, _ in blank), 0.55, "", places, "picture"),))
    return fields


def _numbers_on(page: PageText) -> Iterable[tuple[int, Snippet]]:
    """Figures that stand alone near an edge of the sheet; facing pages have two that follow each other."""
    found = []
    stamps = [mark.box for mark in page.ref.reading.marks if mark.kind == "stamp"]
    for cell in page.cells:
        text = page.snippet(cell)
        match = _NUMBER.fullmatch(text.raw)
        if match is None or not 1 <= int(match.group(1)) <= MOST_PAGES:
            continue
        x, y = (cell.box[0] + cell.box[2]) / 2, (cell.box[1] + cell.box[3]) / 2
        if any(box[0] < x < box[2] and box[1] < y < box[3] for box in stamps):
            continue
        found.append((int(match.group(1)), text, min(x, y, 1 - x, 1 - y) <= EDGE))
    numbers = {number for number, _, _ in found}
    # A passport copied on a larger sheet has its numbers inside it: two that follow each other tell.
    pairs = [(number, text) for number, text, _ in found if {number - 1, number + 1} & numbers]
    at_edge = [(number, text) for number, text, edge in found if edge]
    if len(at_edge) > 2 and not pairs:
        return []  # a table's figures, not page numbers
    return pairs or at_edge


def stamp_fields(paper: Paper) -> dict[str, Field[Scalar]]:
    """Stamps on the pages of a passport or beside a visa: how many, and the days on those that can be read.

    A stamp is read by itself and is small and often faint: its date helps a person to find it, it never decides.
    """
    found = [
        (mark, Evidence(page.ref.file, page.ref.reading.number, mark.box))
        for page in paper.pages
        for mark in page.ref.reading.marks
        if mark.kind == "stamp"
    ]
    places = tuple(spot for _, spot in found)
    fields: dict[str, Field[Scalar]] = {}
    if found:
        sure = round(min(mark.confidence for mark, _ in found), 4)
        fields["stamps"] = Field((Reading(len(found), sure, "", places, "picture"),))
    texts = {(spot.file, spot.page): page for page in paper.pages for _, spot in found if _on(page, spot)}
    dated: list[tuple[dt.date, str, float, Evidence]] = []
    for mark, spot in found:
        beside = _words_in(texts[spot.file, spot.page], mark.box)
        for text, confidence in ((mark.text, mark.text_confidence), beside):
            days = stamp_days(text)
            dated += [(day, text, confidence, spot) for day in days]
            if days:
                break
    for page in paper.pages if paper.kind == "passport" else ():
        dated += _beside_stamps(page, places)
    if dated:
        days_said = ", ".join(sorted({day.isoformat() for day, _, _, _ in dated}))
        raw = " | ".join(dict.fromkeys(text.replace("\n", " ") for _, text, _, _ in dated))
        confidence = round(min(STAMP_SURE, *(sure for _, _, sure, _ in dated)), 4)
        spots = tuple(dict.fromkeys(spot for _, _, _, spot in dated))
        fields["stamp_dates"] = Field((Reading(days_said, confidence, raw, spots, "ocr"),))
    return fields


def _beside_stamps(page: PageText, places: Sequence[Evidence]) -> Iterator[tuple[dt.date, str, float, Evidence]]:
    """Days on a page for visas that stand in no stamp that was seen: its ink may be too faint for more."""
    reading = page.ref.reading
    if reading.mrz or reading.portraits or any(wording.find(page) for wording in (BIRTH, ISSUE, EXPIRY)):
        return
    stamped = [spot.bbox for spot in places if spot.bbox is not None and _on(page, spot)]
    for cell in page.cells:
        x, y = (cell.box[0] + cell.box[2]) / 2, (cell.box[1] + cell.box[3]) / 2
        if any(box[0] < x < box[2] and box[1] < y < box[3] for box in stamped):
            continue
        text = page.snippet(cell)
        yield from ((day, text.raw, text.confidence, text.evidence) for day in stamp_days(text.raw))


def _on(page: PageText, spot: Evidence) -> bool:
    return (page.ref.file, page.ref.reading.number) == (spot.file, spot.page)


def _words_in(page: PageText, box: Box) -> tuple[str, float]:
    """What the reader of the page saw inside a stamp, and how sure it was of the least sure word."""
    inside = [
        word
        for word in page.ref.reading.words
        if box[0] < (word.box[0] + word.box[2]) / 2 < box[2] and box[1] < (word.box[1] + word.box[3]) / 2 < box[3]
    ]
    return " ".join(word.text for word in inside), min((word.confidence for word in inside), default=0.0)


def stamp_days(text: str) -> tuple[dt.date, ...]:
    """Days in the text of a stamp, day before month or year first as border posts stamp them, of this century."""
    days = []
    for match in _STAMP_ISO.finditer(text):
        try:
            days.append(dt.date(*map(int, match.groups())))
        except ValueError:
            continue
    for match in _STAMP_DAY.finditer(text.upper()):
        day, number, word, year = match.groups()
        months = (int(number),) if number else months_of(word.lower())
        full = int(year) if len(year) == 4 else 2000 + int(year)
        for month in months:
            try:
                days.append(dt.date(full, month, int(day)))
            except ValueError:
                continue
    return tuple(dict.fromkeys(day for day in days if 2000 <= day.year <= 2060))


def card_letter(paper: Paper, sex: Field[Scalar], state: Field[Scalar]) -> Field[Scalar]:
    """The letter of a Belgian residence card (Royal Decree of 8 October 1981, annexes 6 to 9 quinquies).

    Args:
        paper: the card.
        sex: of the holder; a lone M or F may be that.
        state: that issued the card; those of others have none.
    """
    if state.best is not None and state.best.confidence >= _SURELY and state.best.value != "BEL":
        return Field()
    found: list[Reading[Scalar]] = []
    for hit in paper.find(_LETTER_TITLE):
        match = _LETTER_AFTER.match(hit.page.text, hit.end)
        if match:
            found.append(_letter(Snippet(hit.page, match.start(1), match.end(1)), 0.85))
        for value in at_label(hit):
            alone = re.fullmatch(r"(EU\+?|E\+|F\+|[A-N])(?:[ .:\-–].{3,})?", value.value.raw)
            if alone:
                start = value.value.start
                found.append(_letter(Snippet(hit.page, start, start + len(alone.group(1))), 0.85))
    for page in paper.pages:
        for match in _LETTER_LINE.finditer(page.folded):
            letter = _letter(Snippet(page, match.start(1), match.end(1)), 0.9)
            named = _CARD_NAMES.get(str(letter.value))
            name = named.match(page.folded, match.end()) if named else None
            if name:
                # A lone capital is hard to read; the name of the card behind it says the same.
                sure = 0.9 * Snippet(page, match.end(), name.end()).confidence
                letter = dataclasses.replace(letter, confidence=round(max(letter.confidence, sure), 4))
            found.append(letter)
    if not found and paper.kind == "residence-permit":
        found = _letters_alone(paper, sex.values)
    return field_of(found, keep=0.8)


def _letters_alone(paper: Paper, sex: Collection[Scalar]) -> list[Reading[Scalar]]:
    """Capitals with a line or cell of their own: the label of a card's letter is the smallest print on it."""
    alone = [
        _letter(Snippet(page, match.start(1), match.end(1)), 0.75)
        for page in paper.pages
        for match in _LETTER_ALONE.finditer(page.text)
    ]
    told = [one for one in alone if one.value not in _SEXES]
    if told:
        return told
    # A sex that is printed somewhere else leaves the lone letter for the card.
    beside = any(_SEX_IN_LINE.search(page.text) for page in paper.pages)
    return [one for one in alone if beside or (sex and one.value not in sex)]


_CARD_NAMES = {
    "A": pattern_of(r"(?:sejour limite|beperkt verblijf|verblijf beperkt|begrenzter aufenthalt)"),
    "B": pattern_of(r"(?:sejour illimite|onbeperkt verblijf|verblijf onbeperkt|unbegrenzter aufenthalt)"),
    "H": pattern_of(r"(?:carte bleue|(?:europese )?blauwe kaart|blaue karte|blue card)"),
    "K": pattern_of(r"(?:etablissement|vestiging|niederlassung)"),
    "L": pattern_of(r"(?:resident (?:de )?longue duree|langdurig ingezetene|langfristig aufenthalt\w*)"),
}
"""What a card calls itself behind its letter (Royal Decree of 8 October 1981, annexes 6 to 7bis)."""


_FOR_LIFE = Wording(
    "valid for life|validity lifetime|valid lifetime|no expiry|no expiry date|non expiring|does not expire|"
    "without expiry|indefinite validity|validite illimitee|validite permanente|valable a vie|duree illimitee|"
    "onbeperkt geldig|geldig voor onbepaalde duur|unbegrenzt gultig|unbefristet gultig|gultigkeit unbefristet|"
    "validez permanente|validez indefinida|validade vitalicia|validade indeterminada|validita illimitata|"
    "berlaku hingga seumur hidup|termen nelimitat"
)
"""What cards say that are issued for life."""
_WITHOUT_EXPIRY = Wording(
    "unique identification authority of india|aadhaar|philsys|philippine identification card|"
    "pambansang pagkakakilanlan|jamhuri ya kenya ~ national identity card|permanent account number card|"
    "elector photo identity card|elector's photo identity card"
)
"""Cards that carry no expiry date at all: Aadhaar, PAN and voter's card (India), PhilID, Kenya's second generation."""


def no_expiry(paper: Paper) -> Field[Scalar]:
    """Whether the card is issued for life or without an expiry date, by its own words."""
    said = [
        Snippet(hit.page, hit.start, hit.end) for wording in (_FOR_LIFE, _WITHOUT_EXPIRY) for hit in paper.find(wording)
    ]
    return statement(True, said[:2], 0.9)


def _letter(snippet: Snippet, plausibility: float) -> Reading[Scalar]:
    return Reading(
        snippet.raw.upper(),
        round(snippet.confidence * plausibility, 4),
        snippet.raw,
        (snippet.evidence,),
        snippet.origin,
    )


def visa_fields(paper: Paper, dates: list[PrintedDate]) -> dict[str, Field[Scalar]]:
    """What a visa sticker (Regulation (EC) 1683/95) prints: type, entries, validity, day of issue."""
    fields: dict[str, Field[Scalar]] = {
        "visa_type": _matched(paper, VISA_TYPE, re.compile(r"(?<![A-Z])([ACD])(?![A-Z])")),
        "entries": _entries(paper),
        "valid_from": _date_at(paper, FROM, dates),
        "valid_until": _date_at(paper, UNTIL, dates),
        "issue_date": _issued(paper, dates),
    }
    return fields


def _entries(paper: Paper) -> Field[Scalar]:
    """How often the holder may enter: at its label, or MULT alone in its cell, which nothing else on a sticker says."""
    found = _matched(paper, ENTRIES, re.compile(r"(?<![A-Z0-9])(MULT|[0-9]{1,2}|XX)(?![A-Z0-9])"))
    if found.readings:
        return found
    cells = (page.snippet(cell) for page in paper.pages for cell in page.cells)
    return field_of(
        Reading("MULT", round(text.confidence * 0.8, 4), text.raw, (text.evidence,), text.origin)
        for text in cells
        if text.raw == "MULT"
    )


def _issued(paper: Paper, dates: list[PrintedDate]) -> Field[Scalar]:
    """``ISSUED IN  place  ON  date``: the first date after the label, on its line."""
    found: list[Reading[Scalar]] = []
    for hit in paper.find(ISSUED_IN):
        line_end = hit.page.text.find("\n", hit.end)
        for printed in dates:
            same_line = printed.snippet.start < (line_end if line_end >= 0 else len(hit.page.text))
            if printed.snippet.page is hit.page and hit.end <= printed.snippet.start and same_line:
                found += _day_first(printed, 0.85)
                break
    return field_of(found or _issued_on(paper, dates), keep=0.7)


def _issued_on(paper: Paper, dates: list[PrintedDate]) -> list[Reading[Scalar]]:
    """The date at a label of its own, a preposition in one or more languages and no more: ``LE / ON``, ``LE``."""
    return [
        reading
        for page in paper.pages
        for cell in page.cells
        if _ON.fullmatch(page.folded[cell.start : cell.end].strip())
        or (_ON_ALONE.fullmatch(page.folded[cell.start : cell.end].strip()) and _behind_issued_in(page, cell))
        for beside in (page.below(cell, 1.6), page.right_of(cell))
        if beside is not None
        for printed in dates
        if printed.snippet.page is page and printed.snippet.start == page.snippet(beside).start
        for reading in _day_first(printed, 0.85)
    ]


_ON = pattern_of(r"(?:(?:le|op|am|el|il|em|a|den|dne|dnia|dna|datum|pa|ngay)\s?[/|]\s?){0,3}on[ .:,]{0,2}")
"""The label of a sticker's day of issue: in English last, as the regulation's model has it."""
_ON_ALONE = pattern_of(r"(?:le|op|am|el|il|em|a|den|dne|dnia|dna|pa)[ .:,]{0,2}")
"""The same in the one language of the state that issues it."""


def _behind_issued_in(page: PageText, cell: Cell) -> bool:
    """Whether the label for the place of issue stands left of a cell, about level with it."""
    labels = (page.cell_at(hit.start) for hit in ISSUED_IN.find(page))
    return any(
        label is not None
        and label.box[2] < cell.box[0]
        and abs(label.box[1] - cell.box[1]) < _ABOUT_LEVEL * page.line_height
        for label in labels
    )


_ABOUT_LEVEL: Final = 1.2
"""Line heights that two labels of a row stand apart, at most, on a sticker photographed askew."""


def _day_first(printed: PrintedDate, weight: float) -> list[Reading[Scalar]]:
    text = printed.snippet
    return [
        Reading(date, round(text.confidence * weight * share, 4), text.raw, (text.evidence,), text.origin)
        for date, share in on_sticker(printed)
    ]


def _matched(paper: Paper, wording: Wording, pattern: re.Pattern[str]) -> Field[Scalar]:
    found: list[Reading[Scalar]] = []
    for hit in paper.find(wording):
        for value in at_label(hit):
            match = pattern.search(value.value.raw.upper())
            if match:
                text = value.value
                sure = round(text.confidence * value.weight * 0.9, 4)
                found.append(Reading(match.group(1), sure, text.raw, (text.evidence,), text.origin))
    return field_of(found, keep=0.8)


def _date_at(paper: Paper, wording: Wording, dates: list[PrintedDate]) -> Field[Scalar]:
    """The date at a label, below it or beside it."""
    found: list[Reading[Scalar]] = []
    for hit in paper.find(wording):
        for printed in _dates_of(hit, dates):
            found += _day_first(printed, 0.85)
    return field_of(found, keep=0.7)


def _dates_of(hit: Hit, dates: list[PrintedDate]) -> Iterable[PrintedDate]:
    for value in at_label(hit):
        for printed in dates:
            if printed.snippet.page is hit.page and value.value.start <= printed.snippet.start < value.value.end:
                yield printed
                return
