"""Names that the printed zone writes out in full and the machine-readable zone cuts short or strips of signs.

A name field has no apostrophes and ends where its cells end (ICAO Doc 9303-3, 4.6): the last name may stop in the
middle, and states that cut between names leave out a whole one for which the room is too small. How the name goes on
is told by the print alone; that it begins as the zone has it bears it out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from pipeline.extract.passports.labels import is_word_of_label
from pipeline.extract.passports.numbers_written_out import SIGNS_APART
from pipeline.extract.passports.zone import ALMOST, Zone
from pipeline.extract.text.folding import fold
from pipeline.patterns import pattern_of
from validators import mrz, names
from validators.facts import Field, Reading, Scalar

LONGER: Final = 0.85
"""Most confidence of the part of a name that stands in the printed zone alone."""
_BEGUN_RIGHT: Final = 0.6
_APOSTROPHE = pattern_of(r"(?<=[^\W\d_])['’‘`ʼ](?=[^\W\d_])")
_NAMES = pattern_of(r"[^\W\d_]+(?:['’‘`ʼ][^\W\d_]+)*")
_INITIALS: Final = 4
"""Given names so short may be what a long surname left of them, and then the surname is cut as well."""
_SHORTEST: Final = 3
"""Letters of the shortest name that is common: where there is no room for it, one may have been left out."""
_USUAL: Final = 9
"""The same on the French card of 1988 to 2021: no name is cut there, and most of its holders have three."""
_READ: Final = 0.6
"""Confidence of print from which the zone that has no room for it is no second reading."""
_MORE_LETTERS: Final = 3
"""Letters that a zone may have more than the print for the same name: ``AE`` for ``Ä``."""


def name_in_full(
    field: Field[Scalar], printed: Iterable[Reading[Scalar]], zone: Zone | None, part: str
) -> tuple[Field[Scalar], Reading[Scalar]] | None:
    """The name as it is printed where that says more than the zone: what it has no room for, or an apostrophe.

    Args:
        field: the name as the machine-readable zone has it, best first.
        printed: what the printed zone has at the label.
        zone: the machine-readable zone.
        part: ``surname`` or ``given_names``.
    """
    best = field.best
    if best is None:
        return None
    own = str(best.value)
    cut = zone is not None and is_cut(zone, part)
    for reading in printed:
        text = str(reading.value)
        if _letters(text) == _letters(own) and _APOSTROPHE.search(text) and reading.confidence >= SIGNS_APART:
            return _printed_instead(field, reading, best.confidence), reading
        # The zone bears out what the print begins with.
        sure = min(LONGER, 1 - (1 - reading.confidence) * _BEGUN_RIGHT)
        if cut and (whole := _as_begun(own, text)):
            told = replace(reading, value=whole, repaired=reading.repaired or whole != text)
            return _printed_instead(field, told, sure), reading
        if zone is not None and not cut and _is_left_out(zone, part, own, reading):
            whole = _with_its_letters(own, text)
            told = replace(reading, value=whole, repaired=reading.repaired or whole != text)
            longer = _printed_instead(field, told, sure)
            if reading.confidence < _READ:
                longer = Field((*longer.readings, replace(best, confidence=min(ALMOST, best.confidence))))
            return longer, reading
    return None


def _printed_instead(field: Field[Scalar], printed: Reading[Scalar], confidence: float) -> Field[Scalar]:
    best, *rest = field.readings
    evidence = tuple(dict.fromkeys((*best.evidence, *printed.evidence)))[:4]
    return Field((replace(printed, confidence=round(confidence, 4), evidence=evidence), *rest))


def _as_begun(own: str, printed: str) -> str:
    """The printed name if it begins as the one that its cells cut, with their letters as far as they go; else nothing.

    Of names cut to their initials each has to be the beginning of a printed one.
    """
    if (more := _behind(own, printed, cut=True)) is not None:
        return printed if more or len(_letters(printed)) > len(_letters(own)) else ""
    ends = [at + 1 for at, sign in enumerate(printed) if sign.isalpha()]
    count = sum(sign.isalpha() for sign in own)
    for length in range(count, max(0, count - _MORE_LETTERS), -1):
        if length < len(ends) and names.compare(own, printed[: ends[length - 1]]).grade == "same":
            return printed
    changed = _with_its_letters(own, printed)
    return changed if changed != printed and count < len(ends) else ""


def _with_its_letters(own: str, printed: str) -> str:
    """A printed name with the letters of the zone where print has another that looks alike: ``CONCEICAO`` for ``G``."""
    letters = [sign for sign in own if sign.isalpha()]
    places = [at for at, sign in enumerate(printed) if sign.isalpha()][: len(letters)]
    if not places or len(places) < len(letters) or names.compare(own, printed[: places[-1] + 1]).why != names.NEAR:
        return printed
    signs = list(printed)
    for at, sign in zip(places, letters, strict=True):
        pair = {fold(signs[at]).upper(), fold(sign).upper()}
        if len(pair) > 1 and not any(pair <= group for group in names.LOOK_ALIKE):
            return printed
        if len(pair) > 1:
            signs[at] = sign.upper() if signs[at].isupper() else sign.lower()
    return "".join(signs)


def _is_left_out(zone: Zone, part: str, own: str, reading: Reading[Scalar]) -> bool:
    """Whether a printed name goes on with one for which the zone has no room, or writes out what it has as initials."""
    text = str(reading.value)
    more = _behind(own, _with_its_letters(own, text), cut=False)
    if more is None or any(map(is_word_of_label, more)):
        return False
    if any(len(word) == 1 for word in more) and (reading.confidence < SIGNS_APART or more == [zone.parsed.sex]):
        return False  # A fleck, or the sex that stands beside.
    if not more:
        return len(_letters(text)) > len(_letters(own)) and any(len(word) == 1 for word in own.split())
    return len(" ".join(more)) > room_left(zone, part)


def _behind(own: str, printed: str, *, cut: bool) -> list[str] | None:
    """The names that print has behind those of the zone; None where it does not begin with them."""
    mine, said = own.split(), _NAMES.findall(printed)
    if not mine or len(said) < len(mine) or not all(map(_is_or_begins, mine, said, [cut] * len(mine))):
        return None
    return said[len(mine) :]


def _is_or_begins(word: str, printed: str, cut: bool) -> bool:
    if names.compare(word, printed).grade == "same":
        return True
    return (cut or len(word) == 1) and any(one.startswith(word.upper()) for one in names.renderings(printed))


def initial_beyond(
    own: Reading[Scalar], printed: Iterable[Reading[Scalar]], zone: Zone | None
) -> Reading[Scalar] | None:
    """A printed name that goes on with one initial, for which the zone would have had room: cards print it so."""
    sex = [] if zone is None else [zone.parsed.sex]
    for reading in printed:
        more = _behind(str(own.value), str(reading.value), cut=False)
        if more is not None and more != sex and len(more) == 1 and len(more[0]) == 1 and more[0].isupper():
            return reading
    return None


def perhaps_cut(field: Field[Scalar]) -> Field[Scalar]:
    """A name of which nobody knows how it goes on behind the last cell: to look at, not a value."""
    return _at_most(field, ALMOST)


def as_sure_as_its_room(field: Field[Scalar], zone: Zone, part: str) -> Field[Scalar]:
    """A name that print does not bear out: nobody knows what follows where its cells are full, or next to full."""
    if is_cut(zone, part):
        return perhaps_cut(field)
    scant = _USUAL if zone.parsed.format == "IDFRA" and part == "given_names" else _SHORTEST
    return _at_most(field, LONGER) if room_left(zone, part) < scant else field


def _at_most(field: Field[Scalar], most: float) -> Field[Scalar]:
    return Field(tuple(replace(reading, confidence=min(most, reading.confidence)) for reading in field.readings))


def is_cut(zone: Zone, part: str) -> bool:
    """Whether a part of the name may go on where its cells end: the given names, or a surname that leaves no room."""
    parsed = zone.parsed
    if not parsed.names_truncated or not _cells(zone, part) or _cells(zone, part)[-1] == "<":
        return False
    # Surname and given names may have cells of their own.
    return part == "given_names" or parsed.format == "IDFRA" or len(parsed.given_names) < _INITIALS


def room_left(zone: Zone, part: str) -> int:
    """Letters of a further name for which the cells of a part have room; a surname before others is not short of it."""
    cells = _cells(zone, part)
    between = 2 if zone.parsed.format == "IDFRA" and part == "given_names" else 1
    if part == "surname" and zone.parsed.format != "IDFRA" and zone.parsed.given_names:
        return len(cells)
    return max(0, len(cells) - len(cells.rstrip("<")) - between)


def _cells(zone: Zone, part: str) -> str:
    layout = mrz.LAYOUTS[zone.parsed.format]
    span = layout.given_names if part == "given_names" and layout.given_names is not None else layout.names
    return zone.parsed.lines[span.line][span.start : span.stop]


def _letters(name: str) -> str:
    return "".join(sign for sign in fold(name) if "a" <= sign <= "z")
