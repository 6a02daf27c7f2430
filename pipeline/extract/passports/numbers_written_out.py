"""Numbers that the printed zone writes out in full and the machine-readable zone cuts short or strips of signs.

Nine cells hold a number, and what is longer goes on in the optional data or is cut. Where both zones say the same
signs, the print says how they are written. Names have a module of their own, :mod:`names_written_out`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from pipeline.extract.passports.zone import Zone
from pipeline.extract.text.lines import Snippet
from pipeline.patterns import pattern_of
from validators import mrz
from validators.facts import Reading, Scalar

SIGNS_APART: Final = 0.75
"""Print below this confidence does not say with which signs a name or a number is written."""
_RUN = pattern_of(r"(?<![A-Z0-9])[A-Z0-9]{1,16}(?:[ \-./][A-Z0-9]{1,16}){0,6}(?![A-Z0-9])")
_UNBROKEN = pattern_of(r"(?<![A-Z0-9])[A-Z0-9]{5,9}(?![A-Z0-9])")
_SIGN = pattern_of(r"[A-Z0-9]")
_GROUPED = pattern_of(r"[A-Z0-9]{1,16}(?:[\-./][A-Z0-9]{1,16}){0,6}")


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
