"""Names as readings with their evidence: at labels, in a stretch of text, of surname and given names apart."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Collection, Iterable, Sequence

from rapidfuzz.distance import Levenshtein

from pipeline.extract.names.clean import (
    BRACKET_FOR_I,
    ON_A_TICKET,
    PARTICLES,
    clean_name,
    clean_organisation,
    clean_surname,
    in_other_script,
    mostly_in_other_script,
)
from pipeline.extract.names.line_above import with_line_above
from pipeline.extract.names.words import OFFICES
from pipeline.extract.text.candidates import readings_of
from pipeline.extract.text.folding import fold, squeeze, word_set
from pipeline.extract.text.lines import A4_RATIO, Hit, PageText, Paper, Snippet
from pipeline.extract.text.wording import Labelled, Wording, at_label, is_label
from pipeline.patterns import pattern_of
from validators import countries
from validators.facts import Reading


def names_at(
    paper: Paper,
    wording: Wording,
    *,
    plausibility: float = 0.93,
    stop: Wording | None = None,
    part: bool = False,
    but: Collection[tuple[PageText, int]] = (),
    skip: Callable[[Hit], bool] | None = None,
) -> list[Reading[str]]:
    """Readings of the name that stands at a label, wherever the label stands.

    Args:
        paper: the paper.
        wording: the label.
        plausibility: how sure it is that this label names the wanted person.
        stop: labels at which the name ends when they stand in the same cell.
        part: the label asks for a part of a name; otherwise a single word is hardly a whole one.
        but: labels, by page and place, that stand for somebody else here.
        skip: says of a place that it asks for somebody else.
    """
    found: list[Reading[str]] = []
    for hit in paper.find(wording):
        if (hit.page, hit.start) in but or (skip is not None and skip(hit)):
            continue
        for reading in names_at_hit(hit, plausibility=plausibility, stop=stop, whole=not part):
            if part or len(reading.value.split()) > 1:
                found.append(reading)
            elif reading.value.isupper():
                # People with one name exist; a single word in small letters is rather another label.
                found.append(dataclasses.replace(reading, confidence=reading.confidence * 0.6))
    return found


def names_at_hit(
    hit: Hit,
    *,
    plausibility: float = 0.93,
    stop: Wording | None = None,
    organisation: bool = False,
    whole: bool = False,
) -> tuple[Reading[str], ...]:
    """Readings of the name at one label; a ``whole`` one may go on behind a gap in its line."""
    clean = clean_organisation if organisation else clean_name
    found = list(at_label(hit, stop))
    for place, labelled in enumerate(found):
        if whole and not organisation and _heads_another_column(labelled, found[place + 1 :]):
            continue
        if not organisation and _FOR_WITNESSES.match(fold(labelled.value.raw)):
            continue
        if clean(labelled.value.raw) and not _PLACE_AND_DAY.match(labelled.value.raw):
            weight = plausibility * labelled.weight
            if labelled.relation == "same" and not _separated(hit, labelled.value):
                weight *= 0.75
            value = over_gap(labelled.value) if whole and not organisation else labelled.value
            return name_readings(value, weight, organisation=organisation)
    return ()


def _heads_another_column(labelled: Labelled, others: Iterable[Labelled]) -> bool:
    """Whether what is right of a label is the next heading of its row: one word, and a row of values below both."""
    value = labelled.value
    cell = value.page.cell_at(value.start)
    if labelled.relation != "right" or len(value.raw.split()) != 1 or value.raw.isupper() or cell is None:
        return False
    under = value.page.below(cell)
    if under is None or abs(under.box[0] - cell.box[0]) > _ALIGNED:
        return False
    row, _ = value.page.line_bounds(under.start)
    return any(
        other.relation == "below"
        and value.page.line_bounds(other.value.start)[0] == row
        and len(clean_name(other.value.raw).split()) > 1
        for other in others
    )


_ALIGNED = 0.015
"""Of the page's width: a heading and the values below it begin so near to one another."""

_PLACE_AND_DAY = pattern_of(r"[^\d,]{2,40},\s{0,2}(?:[^\W\d_]{1,4}\s)?\d{1,4}(?:[./-]|\s[^\W\d_]{3})")
"""Where and when a party signed, below the word for it: "The researcher / Lyon, 15 July 2025"."""

_FOR_WITNESSES = pattern_of(
    r"[^\n]{0,30}\b(?:witness(?:es)?|temoins?|getuigen?|zeugen?|testigos?|testemunhas?|testimoni|swiadkowie|martori|"
    r"saksi|tanuk|sahitler|свідки|свидетели)\s?:"
)
"""A sentence about somebody has ended, and who saw it is named: "… of her husband. Witnesses: Mr X"."""

_GAP_IN_NAME = 2.6
"""Line heights: a gap in a name that was typed with more than one blank, not the next column of a table."""


def over_gap(value: Snippet) -> Snippet:
    """A name in capitals with the rest of it behind a gap hardly wider than that between two cells."""
    rest = _beside_gap(value) if value.raw.isupper() else None
    return Snippet(value.page, value.start, rest.end) if rest is not None else value


def _beside_gap(value: Snippet) -> Snippet | None:
    """Further words of a name in capitals behind a gap in the line, that is hardly one between two columns."""
    page = value.page
    cell = page.cell_at(max(value.start, value.end - 1))
    if cell is None or value.end < cell.end or cell.index + 1 >= len(page.cells):
        return None
    following = page.cells[cell.index + 1]
    rest = page.snippet(following)
    height = max(cell.box[3] - cell.box[1], following.box[3] - following.box[1])
    same_line = page.text[cell.end : following.start] == "\t"
    near = (following.box[0] - cell.box[2]) * A4_RATIO <= _GAP_IN_NAME * height
    named = same_line and near and rest.raw.isupper() and clean_name(rest.raw) == rest.raw
    return rest if named and not is_label(rest) else None


def _separated(hit: Hit, value: Snippet) -> bool:
    """Whether a colon, a gap or dots stand between label and value, and not just a blank of a sentence."""
    return bool(re.search(r"[:\t\n.…_=]|  ", hit.page.text[hit.end : value.start]))


_PIECE_BEHIND = pattern_of(r" ?[|¦!\\]+ ?[^\W\d_a-zß-öø-ÿ]{2}")
_PIECE_BEFORE = pattern_of(r"[^\W\d_a-zß-öø-ÿ]{2} ?[|¦!\\]+ ?$")


def _torn(name: Snippet) -> bool:
    """Whether a stroke that was a letter parts a surname in capitals from the rest of it: "RES | REPO"."""
    text, before = name.page.text, max(0, name.start - 6)
    last, first = name.raw.split()[-1], name.raw.split()[0]
    return (
        (last.isupper() and _PIECE_BEHIND.match(text, name.end) is not None)
        or (first.isupper() and _PIECE_BEFORE.search(text[before : name.start]) is not None)
        or (last.isupper() and not first.isupper() and _beside_gap(name) is not None)
    )


def _cut_short(name: Snippet) -> bool:
    """Whether a name ends with a small word that stands before a surname: "Carla PINTO DA" at the end of a line."""
    words = name.raw.split()
    last = fold(words[-1]) if len(words) > 1 else ""
    if last in _BEFORE_A_SURNAME:
        return True
    line, end = name.page.line_bounds(name.start)
    in_text = end - line >= _RUNNING_TEXT and not name.page.text[name.end : end].strip()
    return in_text and last in PARTICLES and name.page.text[end + 1 : end + 2].isupper()


_BEFORE_A_SURNAME = word_set("de del della dos das der den ten ter von bint binti ibn")
_RUNNING_TEXT = 45
"""Signs of a line from which it is one of a text that goes on below."""

_LOST_LETTER = pattern_of(r"\ufffd|\?(?=[^\W\d_])|(?<=[^\W\d_])\?(?=[^\W\d_]|[\s,.])")
"""A letter that the font of the paper lacked, printed as a question mark: nobody knows which it was."""


def name_readings(
    snippet: Snippet, plausibility: float, *, organisation: bool = False, surname: bool = False
) -> tuple[Reading[str], ...]:
    """Readings of a stretch that holds a name; the evidence is narrowed to the name's own words.

    Args:
        snippet: the stretch.
        plausibility: how sure such a name is.
        organisation: it is that of a company, as it stands.
        surname: a surname was asked for, which small particles may begin.
    """
    clean = clean_organisation if organisation else clean_surname if surname else clean_name
    if not organisation and _SURNAME_THEN_GIVEN.search(
        snippet.page.folded[max(0, snippet.start - _LABEL_REACH) : snippet.start]
    ):
        clean = _over_comma
    if not organisation:
        snippet = _with_point(snippet)
    name = clean(snippet.raw)
    if not name or (in_other_script(name) and not mostly_in_other_script(snippet.page.text)):
        return ()  # Beside a label in Latin letters the same label stands once more in others; the name is in Latin.
    behind = "" if organisation else _behind_comma(snippet, name)
    if behind and _BORN_NEXT.match(snippet.page.folded, snippet.end):
        clean, name = _over_comma, _over_comma(snippet.raw)
    open_names = bool(behind) and clean is not _over_comma and snippet.page.text.count(behind) == 1
    if open_names:
        plausibility *= 0.65  # The given names, or the town: nobody can tell.
    if not organisation:
        name = _with_sri(snippet, name)
        clean = squeeze if name[:4].lower() == "sri " else clean
    narrowed = narrow(snippet, name)
    if not organisation and (whole := with_line_above(narrowed)) is not narrowed:
        narrowed, name = whole, clean_name(squeeze(whole.raw))
    if not organisation and "," in narrowed.raw and squeeze(narrowed.raw.replace(",", " ")) == name:
        clean = _over_commas
    if not organisation and ON_A_TICKET.match(snippet.raw):
        plausibility *= _OF_A_CARRIER
    if not organisation and (_torn(narrowed) or _cut_short(narrowed)):
        plausibility = min(plausibility, _CONTESTED)
    if not organisation and BRACKET_FOR_I.search(snippet.raw):
        plausibility = min(plausibility, _MENDED)
    if _LOST_LETTER.search(snippet.page.text, snippet.start, snippet.end):
        plausibility *= 0.5

    def parse(text: str) -> list[tuple[str, float]]:
        value = clean(text if organisation else _capitals_like(name, text))
        return [(value, 1.0)] if value else []

    found = tuple(
        dataclasses.replace(reading, evidence=narrowed.places) for reading in readings_of(narrowed, parse, plausibility)
    )
    if open_names and found and snippet.raw.isupper():
        # In capitals alone a comma parts a surname from given names more often than a name from a town.
        all_of_it = _over_comma(snippet.raw)
        found = (dataclasses.replace(found[0], value=all_of_it, raw=snippet.raw, evidence=snippet.places), *found)
    rival = None if organisation else _contested(narrowed)
    if rival is None or not found:
        return found
    # Both stand: another paper of the dossier may know which of the two it is.
    doubted = [dataclasses.replace(reading, confidence=min(_CONTESTED, reading.confidence)) for reading in found]
    seen = [value for value, _ in parse(rival) if value not in {reading.value for reading in found}]
    return (*doubted, *(dataclasses.replace(doubted[0], value=value) for value in seen))


def _with_point(snippet: Snippet) -> Snippet:
    """A stretch with the point behind the initial that ends it: it tells the initial from a word of one letter."""
    text, end = snippet.page.text, snippet.end
    initial = text[end : end + 1] == "." and _LAST_IS_LETTER.search(text, snippet.start, end) is not None
    return Snippet(snippet.page, snippet.start, end + 1) if initial else snippet


_LAST_IS_LETTER = pattern_of(r"[^\W\d_]{2}\s[A-Z]$")
_SRI = pattern_of(r"(?<!\w)(S[Rr][Ii])\s{1,3}(?=[^\W\d_a-z])")
_INDONESIAN = pattern_of(
    r"\b(?:republik indonesia|pengadilan (?:agama|negeri)|kantor urusan agama|kecamatan|kabupaten|tanggal lahir|"
    r"kutipan akta|kartu keluarga|nama lengkap|tempat lahir)\b"
)


def _with_sri(snippet: Snippet, name: str) -> str:
    """A name with the "Sri" before it where that is no title, as in India, but a first name, as in Indonesia."""
    sri = _SRI.search(snippet.page.text, snippet.start, snippet.end)
    if sri is None or narrow(snippet, name).start != sri.end() or not _INDONESIAN.search(snippet.page.folded):
        return name
    return f"{sri[1]} {name}"


def _contested(name: Snippet) -> str | None:
    """What another reader saw, where it has like words of other letters: GAOLAYAN, ÇAĞLAYAN."""
    own = fold(name.raw).split()
    for text, _ in name.opinions():
        other = fold(text).split()
        guessed = any(word.confidence < _WELL_READ and word.text.strip(",.").isupper() for word in name.words)
        if guessed and len(other) < len(own) and "".join(other) == "".join(own):
            return text  # "KOBAY ASHI": a gap that the one reader saw inside a surname, and the other did not.
        if len(other) != len(own):
            continue
        for word, one, seen in zip(name.words, own, other, strict=False):
            if word.confidence >= _WELL_READ or len(one) < _LONG_WORD or abs(len(one) - len(seen)) > 1:
                continue
            if seen.isalpha() and _TWO_LETTERS <= Levenshtein.distance(one, seen) <= len(one) // 2:
                return text
    return None


_OF_A_CARRIER = 0.9
"""Carriers write names without accents, run together and cut: one of a ticket is never certain."""
_CONTESTED = 0.55
_WELL_READ = 0.8
_LONG_WORD = 5
_TWO_LETTERS = 2


_SURNAME_THEN_GIVEN = pattern_of(
    r"\b(?:surname|family name|last name|name|nom|nom de famille|naam|familienaam|achternaam|nachname|familienname|"
    r"apellidos?|cognome)\b\W{1,4}(?:\d{1,2}\W{1,3})?(?:(?:and|et|en|und|y|e)\s)?"
    r"(?:first names?|given names?|forenames?|prenom(?:s|\(s\))?|voornaam|voornamen|vornamen?|nombres?|nome)\b\W{0,6}$"
)
"""A label that asks for both in this order; the comma of its answer parts them and ends nothing."""

_LABEL_REACH = 48


def _behind_comma(snippet: Snippet, name: str) -> str:
    """The words behind a comma that may be the given names of a surname before it, where nothing else stands there."""
    surname, _, rest = snippet.raw.partition(",")
    words = rest.split()
    told = (
        surname.strip() == name
        and 0 < len(words) <= _GIVEN_NAMES
        and clean_name(rest) == " ".join(words)
        and not countries.from_text(rest.strip())
        and not any(fold(word) in OFFICES for word in words)
    )
    return rest.strip() if told else ""


_GIVEN_NAMES = 3
_MENDED = 0.75
"""How sure a name is in which a sign was taken for the letter that it looks like."""
_BORN_NEXT = pattern_of(
    r"[\s,(–—-]{0,4}(?:(?:of|de|van|di|da|do|with|con|com|avec|met|holder|titulaire|houder|identificad[oa]|portador\w?)"
    r"\s[^,;:]{2,50},\s{0,2})?(?:born|nee?\b|geb|nacid|nascid|nat[oa]\b|urodzon|nascut)"
)
"""A birth is told of a whole name; the nationality or a card may be told before it."""


def _over_comma(text: str) -> str:
    return clean_name(text.replace(",", " ", 1))


def _over_commas(text: str) -> str:
    return clean_name(text.replace(",", " "))


def _capitals_like(name: str, text: str) -> str:
    """Another reader's words of the same name, with a capital where the name has one: a dot on İ makes an i of it."""
    words, own = text.split(), name.split()
    if len(words) != len(own):
        return text
    return " ".join(
        word[:1].upper() + word[1:] if first[:1].isupper() else word for word, first in zip(words, own, strict=True)
    )


def narrow(snippet: Snippet, value: str) -> Snippet:
    """The part of a stretch in which a value stands, white space aside; the whole when it cannot be told.

    A father's name in brackets may stand between the words of the value.
    """
    pattern = r"\s*,?\s+(?:\(\w{2,30}\)\s{1,3})?".join(re.escape(part) for part in value.split())
    text = snippet.page.text[snippet.start : snippet.end]
    match = (re.search(pattern, text) or re.search(pattern, text, re.IGNORECASE)) if pattern else None
    if match is None:
        return snippet
    return Snippet(snippet.page, snippet.start + match.start(), snippet.start + match.end())


def first_place(readings: Sequence[Reading[str]]) -> list[Reading[str]]:
    """The readings of the first place that was read, all that may stand there, the most plausible first."""
    same = [one for one in readings if (one.raw, one.evidence) == (readings[0].raw, readings[0].evidence)]
    return sorted(same, key=lambda one: -one.confidence)


def _has_given(surname: str, given: str) -> bool:
    """Whether what was taken for a surname is the whole name with the given one before it: "Kenji MORITA", "Kenji"."""
    rest = surname[len(given) :]
    return surname.startswith(f"{given} ") and not given.isupper() and rest.strip().isupper()


def combined(surnames: Iterable[Reading[str]], given: Iterable[Reading[str]]) -> list[Reading[str]]:
    """One full name from surname and given names that stand in separate fields: every combination."""
    firsts = list(given)[:3]
    readings: list[Reading[str]] = []
    for surname in list(surnames)[:3]:
        whole = [first for first in firsts if f" {fold(first.value)} ".startswith(f" {fold(surname.value)} ")]
        if whole:
            # One label asked for both: what stands there is the whole name already.
            readings.append(whole[0])
            continue
        if firsts and _has_given(surname.value, firsts[0].value):
            readings.append(surname)
            continue
        if not firsts:
            readings.append(surname)
        for first in firsts:
            readings.append(
                Reading(
                    f"{surname.value} {first.value}",
                    min(surname.confidence, first.confidence),
                    f"{surname.raw} {first.raw}",
                    (*surname.evidence, *first.evidence),
                    surname.origin if surname.origin == first.origin else "ocr",
                    surname.repaired or first.repaired,
                )
            )
    return readings
