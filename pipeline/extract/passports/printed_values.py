"""What a text of the printed zone is: a name as passports print them, a document number, a country."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.extract.names.clean import NOT_A_NAME
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import Snippet
from pipeline.extract.text.vocabulary import is_label_word
from pipeline.patterns import pattern_of
from validators import countries
from validators.facts import Evidence, Field, Reading, Scalar


def printed_name(raw: str) -> str:
    """The printed name when the text is one: capitals as passports print them, no digits."""
    # A name in two alphabets: the machine-readable zone and the other papers have the Latin one.
    parts = raw.split("/")
    latin = [part for part in parts if re.search(r"[A-Za-z]", part)]
    value = re.sub(r"\s+", " ", latin[0] if len(parts) == 2 and len(latin) == 1 else raw).strip(" .:;,/-")
    letters = [sign for sign in value if sign.isalpha()]
    if not 1 < len(letters) <= 60 or any(sign.isdigit() for sign in value) or "/" in value:
        return ""
    capitals = sum(sign.isupper() for sign in letters) / len(letters)
    words = fold(value).split()
    if all(word in NOT_A_NAME or is_label_word(word) for word in words) and not value.isupper():
        return ""  # "Nombre Comercial": the rest of a label.
    return value if capitals > 0.85 or value.istitle() else ""


def document_numbers(text: str) -> list[tuple[str, float]]:
    """A document number in a short text: six to twelve capitals and digits, mostly digits."""
    grouped = _BY_THOUSANDS.search(text)
    if grouped is not None:
        return [(grouped.group().replace(".", ""), 1.0)]
    whole = _LONG.search(text) or _IN_PARTS.search(text)
    if whole is not None:
        return [(whole.group(), 1.0)]
    for match in re.finditer(r"(?<![A-Z0-9])[A-Z0-9](?:[ \-]?[A-Z0-9]){5,13}(?![A-Z0-9])", text.upper()):
        value = re.sub(r"[ \-]", "", match.group())
        if sum(sign.isdigit() for sign in value) >= 4:
            return [(value, 1.0)]
    return []


_LONG = pattern_of(r"(?<![\w/.-])\d{15,18}(?![\w/.-])")
_IN_PARTS = pattern_of(r"(?<![\w/.-])\d{1,4}(?:/\d{1,8}){3,4}(?![\w/.-])")
"""Numbers of permits that are counted by office and year: ``201/2025/2/0187345``; a date is none."""
_BY_THOUSANDS = pattern_of(r"(?<![\d.])\d{1,3}(?:\.\d{3}){2,3}(?:-[\dkK]{1,2})?(?![\d.-])")
"""Numbers of cards of Latin America: ``1.023.456.789``, ``418.772.930-55``."""


def country_codes(raw: str) -> tuple[str, ...]:
    """Country codes that a nationality line means; bilingual lines are taken apart."""
    if re.match(r"WNI\b", raw.strip()):
        return ("IDN",)  # "warga negara Indonesia"
    for part in (raw, *re.split(r"[/|,]", raw)):
        found = countries.from_text(part)
        if found:
            return tuple(countries.canonical(code) for code in found)
    return ()


def one_sign_apart(one: str, other: str, origin: str) -> bool:
    """Whether an engine may have misread one sign; the text of a file is not misread."""
    return origin == "ocr" and sum(a != b for a, b in zip(one, other, strict=True)) <= 1


_WHOLE_NUMBER = 8
"""Signs of the shortest numbers that are common on cards."""


def is_clean(raw: str) -> bool:
    """Whether a printed name is in capitals as they are printed, without signs that no name has."""
    return raw.isupper() and not _MISREAD.search(raw)


_MISREAD = pattern_of(r"[\d|\[\]{}!/\\<>_=~*]")
"""Signs that no printed name has: what was read so is no other name than the zone's."""


def as_printed(name: str, readings: Iterable[Reading[Scalar]]) -> str:
    """A name of the machine-readable zone with the apostrophes and hyphens of the print, where the letters are its own.

    A blank is no ink: it is read between letters set wide apart and missed between words set close, while the zone has
    a cell for it.

    Args:
        name: as the zone has it.
        readings: of the printed zone that are the same name.
    """
    for reading in sorted(readings, key=lambda one: -one.confidence):
        printed = _APOSTROPHES.sub("'", printed_name(str(reading.value))).upper()
        # All letters are those of the zone: nothing is left to be misread.
        own = _BETWEEN_LETTERS.sub("", printed) == _BETWEEN_LETTERS.sub("", name).upper()
        if printed and own and _parted(printed, " ") <= _parted(name, " ") <= _parted(printed, " '-"):
            return printed
    return name


def _parted(name: str, signs: str) -> set[int]:
    """Behind how many of its letters a name is parted by one of the signs."""
    return {len(_BETWEEN_LETTERS.sub("", name[:at])) for at, sign in enumerate(name) if sign in signs}


_APOSTROPHES = pattern_of(r"[‘’´`]")
_BETWEEN_LETTERS = pattern_of(r"[ '\-]")


def with_signs_changed_over(text: Snippet, number: str) -> Reading[Scalar] | None:
    """A number in a text that has the signs of another one in another order, which no reader makes of it; else None."""
    for part in text.raw.upper().split():
        value = part.strip(".,;:|-")
        one, other = value.translate(_LOOK_ALIKE), number.translate(_LOOK_ALIKE)
        if len(one) >= _WHOLE_NUMBER - 1 and one != other and sorted(one) == sorted(other):
            return Reading(value, round(text.confidence, 4), value, (text.evidence,), text.origin)
    return None


_LOOK_ALIKE = str.maketrans("OQDILZSBG", "000112586")


def may_be_cut(reading: Reading[Scalar]) -> bool:
    """Is a number shorter than those of cards: glare or a finger may hide the rest, and no digit says so."""
    value = str(reading.value)
    return any(sign.isdigit() for sign in value) and len(value) < _WHOLE_NUMBER


def with_best(
    field: Field[Scalar], confidence: float, spots: tuple[Evidence, ...], value: Scalar | None = None
) -> Field[Scalar]:
    """The field with its best reading confirmed, and written as it is printed where that is told."""
    best, *rest = field.readings
    evidence = tuple(dict.fromkeys((*best.evidence, *spots)))[:4]
    told = best.value if value is None else value
    return Field((Reading(told, confidence, best.raw, evidence, best.origin, best.repaired), *rest))
