"""What the printed zone writes out in full and the machine-readable zone cuts short or strips of signs.

A name field has no apostrophes and ends where its cells end; nine cells hold a number, and what is longer goes on in
the optional data or is cut. Where both zones say the same signs, the print says how they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from pipeline.extract.passports.zone import ALMOST, Zone
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Snippet
from pipeline.patterns import pattern_of
from validators import mrz
from validators.facts import Field, Reading, Scalar

LONGER: Final = 0.85
"""Most confidence of the part of a name that stands in the printed zone alone."""
_BEGUN_RIGHT: Final = 0.6
SIGNS_APART: Final = 0.75
"""Print below this confidence does not say with which signs a name is written."""
_APOSTROPHE = pattern_of(r"(?<=[^\W\d_])['’‘`ʼ](?=[^\W\d_])")
_RUN = pattern_of(r"(?<![A-Z0-9])[A-Z0-9]{1,16}(?:[ \-./][A-Z0-9]{1,16}){0,6}(?![A-Z0-9])")
_UNBROKEN = pattern_of(r"(?<![A-Z0-9])[A-Z0-9]{5,9}(?![A-Z0-9])")
_SIGN = pattern_of(r"[A-Z0-9]")
_GROUPED = pattern_of(r"[A-Z0-9]{1,16}(?:[\-./][A-Z0-9]{1,16}){0,6}")


def name_in_full(
    field: Field[Scalar], printed: Iterable[Reading[Scalar]], *, cut: bool
) -> tuple[Field[Scalar], Reading[Scalar]] | None:
    """The name as it is printed where that says more than the zone: what was cut off, or an apostrophe.

    Args:
        field: the name as the machine-readable zone has it, best first.
        printed: what the printed zone has at the label.
        cut: whether the name's cells are full to their end.
    """
    best = field.best
    if best is None:
        return None
    own = _letters(str(best.value))
    for reading in printed:
        letters, text = _letters(str(reading.value)), str(reading.value)
        if letters == own and _APOSTROPHE.search(text) and reading.confidence >= SIGNS_APART:
            return _printed_instead(field, reading, best.confidence), reading
        if cut and len(letters) > len(own) and letters.startswith(own):
            # The zone bears out what the print begins with.
            sure = min(LONGER, 1 - (1 - reading.confidence) * _BEGUN_RIGHT)
            return _printed_instead(field, reading, sure), reading
    return None


def _printed_instead(field: Field[Scalar], printed: Reading[Scalar], confidence: float) -> Field[Scalar]:
    best, *rest = field.readings
    evidence = tuple(dict.fromkeys((*best.evidence, *printed.evidence)))[:4]
    return Field((replace(printed, confidence=round(confidence, 4), evidence=evidence), *rest))


def perhaps_cut(field: Field[Scalar]) -> Field[Scalar]:
    """A name of which nobody knows how it goes on behind the last cell: to look at, not a value."""
    return Field(tuple(replace(reading, confidence=min(ALMOST, reading.confidence)) for reading in field.readings))


def is_cut(zone: Zone, name: str) -> bool:
    """Whether a part of the name may go on where its cells end: the given names, or a surname that leaves no room."""
    parsed = zone.parsed
    if not parsed.names_truncated:
        return False
    line = parsed.lines[0 if parsed.format != "TD1" else 2]
    if parsed.format == "IDFRA":
        # Surname and given names have cells of their own.
        ends = line[29] if name == "surname" else parsed.lines[1][26]
        return ends != "<"
    return line[-1] != "<" and (name == "given_names" or len(parsed.given_names) < _INITIALS)


_INITIALS: Final = 4
"""Given names so short may be what a long surname left of them, and then the surname is cut as well."""


def number_in_full(zone: Zone, text: str) -> str:
    """A number that is printed whole while its cells hold a part of it and the optional data all of it; else nothing.

    The number of a Vietnamese card has twelve figures; its cells hold the last nine.
    """
    own = zone.parsed.document_number
    for match in _RUN.finditer(text.upper()):
        plain = re.sub(r"[^A-Z0-9]", "", match.group())
        longer = len(plain) > len(own) and (plain.startswith(own) or plain.endswith(own))
        if own and longer and any(part.startswith(plain) for part in zone.parsed.optional):
            return number_in(match.group(), plain)
    return ""


def number_in(text: str, number: str) -> str:
    """A number as a text prints it, with its strokes or dots (blanks only group its signs); else nothing.

    A number that goes on with figures on either side is another one.
    """
    signs = list(_SIGN.finditer(text.upper()))
    at = "".join(sign.group() for sign in signs).find(number) if number else -1
    if at < 0:
        return ""
    start, end = signs[at].start(), signs[at + len(number) - 1].end()
    if text[:start][-1:].isdigit() or text[end : end + 1].isdigit():
        return ""
    found = re.sub(r"\s", "", text.upper()[start:end])
    return found if _GROUPED.fullmatch(found) else number


def number_that_fits(zone: Zone, texts: Iterable[Snippet]) -> Reading[Scalar] | None:
    """The printed number that differs from the zone's in signs misread there: with it every digit of the zone fits.

    By chance its own digit and that of the whole zone fit another number once in a hundred.
    """
    span = mrz.LAYOUTS[zone.parsed.format].document_number
    if zone.parsed.checks.get("document_number", True):
        return None
    own = zone.parsed.lines[span.line][span.start : span.stop]
    for text in texts:
        for match in (*_RUN.finditer(text.raw.upper()), *_UNBROKEN.finditer(text.raw.upper())):
            plain = re.sub(r"[^A-Z0-9]", "", match.group()).ljust(len(own), "<")
            alike = sum(one == other for one, other in zip(plain, own, strict=False))
            if len(plain) != len(own) or alike < _MOSTLY * len(own) or text.confidence < SIGNS_APART:
                continue
            line = zone.parsed.lines[span.line]
            lines = list(zone.parsed.lines)
            lines[span.line] = line[: span.start] + plain + line[span.stop :]
            if mrz.parse(lines, zone.parsed.format).valid:
                value = number_in(match.group(), plain.rstrip("<"))
                return Reading(value, _FITS, text.raw, (text.evidence, zone.evidence(span)), text.origin)
    return None


_MOSTLY: Final = 0.6
"""Share of the signs that a finger or an edge over the zone leaves alike."""
_FITS: Final = 0.95


def is_alone_alike(text: str, number: str, rivals: Iterable[Reading[Scalar]]) -> bool:
    """Whether a text prints a number but for letters that look like figures, and none of its rivals.

    In print O and 0 are hard to tell apart; what else sets two numbers apart is not.
    """
    plain = re.sub(r"[^A-Z0-9]", "", text.upper()).translate(_ALIKE)
    others = {str(rival.value).translate(_ALIKE) for rival in rivals}
    return len(plain) >= _SIGNS_OF_A_NUMBER and plain == number.translate(_ALIKE) and plain not in others


_ALIKE = str.maketrans("OQDIL", "00011")
_SIGNS_OF_A_NUMBER: Final = 6


def _letters(name: str) -> str:
    return re.sub(r"[^a-z]", "", fold(name))
