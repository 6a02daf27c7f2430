"""Machine-readable zones of travel documents: parsing, check digits, composing (ICAO Doc 9303).

Formats: TD3 (passports, part 4), TD1 and TD2 (cards, parts 5 and 6), MRV-A and MRV-B (visas, part 7), and
IDFRA: the French national identity card issued from 1988 to 2021, older than the standard for cards.
Pure text in, facts out: nothing is repaired or guessed here. A zone whose digits do not fit still
parses, and says which digits do not fit; deciding what that means is the caller's business.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

MrzFormat: TypeAlias = Literal["TD1", "TD2", "TD3", "MRV-A", "MRV-B", "IDFRA"]
Alphabet: TypeAlias = Literal["letter", "digit", "any", "sex"]
"""What may stand at a position: ``letter`` is A-Z and <, ``digit`` is 0-9 and <, ``sex`` is F, M, X and <."""

SHAPES: Mapping[MrzFormat, tuple[int, int]] = {
    "TD1": (3, 30),
    "TD2": (2, 36),
    "TD3": (2, 44),
    "MRV-A": (2, 44),
    "MRV-B": (2, 36),
    "IDFRA": (2, 36),
}
"""Lines, and characters a line."""

MAX_AGE = 110
"""Nobody holds a document that expires at a greater age: used to rule out a century."""

_WEIGHTS = (7, 3, 1)
_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_VALUES = {"<": 0, **{sign: value for value, sign in enumerate(_SIGNS)}}
_WELL_FORMED = re.compile(r"[A-Z0-9<]*")


class MrzError(ValueError):
    """The lines have not the shape of any machine-readable zone. The text never quotes them."""


class Span(NamedTuple):
    """A run of characters on one line: line, first column, column after the last (all from 0)."""

    line: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where each element of a format stands."""

    document_code: Span
    issuing_state: Span
    names: Span
    """The whole name, or the surname where given names stand apart."""
    document_number: Span
    number_check: Span
    nationality: Span
    birth: Span
    birth_check: Span
    sex: Span
    expiry: Span | None
    expiry_check: Span | None
    optional: tuple[Span, ...]
    optional_check: Span | None
    composite: tuple[Span, ...]
    """What the composite digit is computed over, in order; empty for visas, which have none."""
    composite_check: Span | None
    given_names: Span | None = None
    """Where given names do not share a field with the surname."""

    @property
    def number_continues(self) -> bool:
        """May a long number go on in the optional data (cards of the standard)."""
        return self.composite_check is not None and self.optional_check is None and self.given_names is None


def _two_lines(length: int, optional: Span, optional_check: Span | None, composite: bool) -> Layout:
    last = Span(1, length - 1, length) if composite else None
    return Layout(
        document_code=Span(0, 0, 2),
        issuing_state=Span(0, 2, 5),
        names=Span(0, 5, length),
        document_number=Span(1, 0, 9),
        number_check=Span(1, 9, 10),
        nationality=Span(1, 10, 13),
        birth=Span(1, 13, 19),
        birth_check=Span(1, 19, 20),
        sex=Span(1, 20, 21),
        expiry=Span(1, 21, 27),
        expiry_check=Span(1, 27, 28),
        optional=(optional,),
        optional_check=optional_check,
        composite=(Span(1, 0, 10), Span(1, 13, 20), Span(1, 21, length - 1)) if composite else (),
        composite_check=last,
    )


LAYOUTS: Mapping[MrzFormat, Layout] = {
    "TD1": Layout(
        document_code=Span(0, 0, 2),
        issuing_state=Span(0, 2, 5),
        names=Span(2, 0, 30),
        document_number=Span(0, 5, 14),
        number_check=Span(0, 14, 15),
        nationality=Span(1, 15, 18),
        birth=Span(1, 0, 6),
        birth_check=Span(1, 6, 7),
        sex=Span(1, 7, 8),
        expiry=Span(1, 8, 14),
        expiry_check=Span(1, 14, 15),
        optional=(Span(0, 15, 30), Span(1, 18, 29)),
        optional_check=None,
        composite=(Span(0, 5, 30), Span(1, 0, 7), Span(1, 8, 15), Span(1, 18, 29)),
        composite_check=Span(1, 29, 30),
    ),
    "TD2": _two_lines(36, Span(1, 28, 35), None, composite=True),
    "TD3": _two_lines(44, Span(1, 28, 42), Span(1, 42, 43), composite=True),
    "MRV-A": _two_lines(44, Span(1, 28, 44), None, composite=False),
    "MRV-B": _two_lines(36, Span(1, 28, 36), None, composite=False),
    # The number begins with the year and month of issue; the validity is not in the zone.
    "IDFRA": Layout(
        document_code=Span(0, 0, 2),
        issuing_state=Span(0, 2, 5),
        names=Span(0, 5, 30),
        given_names=Span(1, 13, 27),
        document_number=Span(1, 0, 12),
        number_check=Span(1, 12, 13),
        nationality=Span(0, 2, 5),
        birth=Span(1, 27, 33),
        birth_check=Span(1, 33, 34),
        sex=Span(1, 34, 35),
        expiry=None,
        expiry_check=None,
        optional=(Span(0, 30, 36),),
        optional_check=None,
        composite=(Span(0, 0, 36), Span(1, 0, 35)),
        composite_check=Span(1, 35, 36),
    ),
}


@dataclass(frozen=True, slots=True)
class Mrz:
    """What a machine-readable zone says, element by element, fillers removed."""

    format: MrzFormat
    lines: tuple[str, ...]
    document_code: str
    """``P``, ``PD``, ``ID``, ``AR``, ``V`` …"""
    issuing_state: str
    surname: str
    """Words separated by blanks; empty when the zone has no primary identifier."""
    given_names: str
    names_truncated: bool
    """The name field is full to its end, so names may have been cut (ICAO 9303-3, 4.6)."""
    document_number: str
    nationality: str
    birth: str
    """Six characters YYMMDD; ``<`` for what is unknown."""
    sex: str
    """``F``, ``M`` or ``X`` (unspecified, which the zone writes as a filler); empty when it is none of these."""
    expiry: str
    optional: tuple[str, ...]
    checks: Mapping[str, bool]
    """Does each digit the format has fit: ``document_number``, ``birth_date``, ``expiry_date``, ``optional``,
    ``composite``."""

    @property
    def valid(self) -> bool:
        """Every check digit the format has fits."""
        return all(self.checks.values())

    @property
    def expiry_dates(self) -> tuple[dt.date, ...]:
        """Plausible expiry dates, likeliest first; empty when unknown or impossible."""
        return expiry_dates(self.expiry)

    @property
    def birth_dates(self) -> tuple[dt.date, ...]:
        """Plausible birth dates given the expiry date, likeliest first; empty when unknown or impossible."""
        limit = self.expiry_dates or self.issue_months
        return birth_dates(self.birth, not_after=limit[0] if limit else None)

    @property
    def issue_months(self) -> tuple[dt.date, ...]:
        """The first day of the month of issue, where the number tells it."""
        if self.format != "IDFRA":
            return ()
        issued = _date(self.document_number[:4] + "01", 1900 if self.document_number[:2] >= "80" else 2000)
        return () if issued is None else (issued,)


def check_digit(text: str) -> str:
    """The ICAO 9303 check digit (weights 7, 3, 1, modulus 10) of characters A-Z, 0-9 and <.

    Raises:
        MrzError: for any other character.
    """
    try:
        return str(sum(_VALUES[sign] * _WEIGHTS[index % 3] for index, sign in enumerate(text)) % 10)
    except KeyError:
        raise MrzError("a character outside A-Z, 0-9 and <") from None


def formats_of(lines: Sequence[str]) -> tuple[MrzFormat, ...]:
    """Formats whose shape and first letter fit the lines (visas begin with V, passports with P)."""
    if not lines or len({len(line) for line in lines}) != 1:
        return ()
    shape = (len(lines), len(lines[0]))
    if shape == SHAPES["IDFRA"] and lines[0].startswith("IDFRA"):
        return ("IDFRA", "TD2")
    visa = lines[0].startswith("V")
    return tuple(
        name for name, own in SHAPES.items() if own == shape and name.startswith("MRV") == visa and name != "IDFRA"
    )


def alphabet(mrz_format: MrzFormat, line: int, column: int) -> Alphabet:
    """Which characters ICAO 9303 admits at a position (lines and columns from 0)."""
    layout = LAYOUTS[mrz_format]
    here = (line, column)

    def within(span: Span | None) -> bool:
        return span is not None and span.line == here[0] and span.start <= here[1] < span.stop

    letters = (layout.document_code, layout.issuing_state, layout.names, layout.given_names, layout.nationality)
    if any(within(span) for span in letters):
        return "letter"
    digits = (layout.birth, layout.birth_check, layout.expiry, layout.expiry_check, layout.number_check)
    if any(within(span) for span in (*digits, layout.optional_check, layout.composite_check)):
        return "digit"
    return "sex" if within(layout.sex) else "any"


def parse(lines: Sequence[str], mrz_format: MrzFormat | None = None) -> Mrz:
    """Take a machine-readable zone apart.

    Args:
        lines: two lines of 44 or 36 characters or three of 30, of A-Z, 0-9 and <.
        mrz_format: when known; otherwise told from the shape and the first letter.

    Raises:
        MrzError: when the shape or a character fits no format.
    """
    shape = (len(lines), len(lines[0]) if len({len(line) for line in lines}) == 1 else 0)
    fits = formats_of(lines) if mrz_format is None else (mrz_format,)
    if not fits or shape != SHAPES[fits[0]]:
        raise MrzError("lines fit no machine-readable zone")
    if not all(_WELL_FORMED.fullmatch(line) for line in lines):
        raise MrzError("a character outside A-Z, 0-9 and <")
    chosen = _better(lines, fits)
    layout = LAYOUTS[chosen]

    def at(span: Span | None) -> str:
        return "" if span is None else lines[span.line][span.start : span.stop]

    number, number_fits, optional = _document_number(layout, at)
    names = at(layout.names)
    if layout.given_names is None:
        surname, given_names = split_names(names)
        truncated = not names.endswith("<<")
    else:
        surname, given_names = (" ".join(filter(None, part.split("<"))) for part in (names, at(layout.given_names)))
        truncated = not (names.endswith("<") and at(layout.given_names).endswith("<"))
    checks = {
        "document_number": number_fits,
        "birth_date": check_digit(at(layout.birth)) == _as_digit(at(layout.birth_check)),
    }
    if layout.expiry is not None:
        checks["expiry_date"] = check_digit(at(layout.expiry)) == _as_digit(at(layout.expiry_check))
    if layout.optional_check is not None:
        text, digit = at(layout.optional[0]), at(layout.optional_check)
        # An empty element may carry a filler instead of the digit 0 (ICAO 9303-4, 4.2.2.2).
        checks["optional"] = check_digit(text) == digit or (digit == "<" and not text.strip("<"))
    if layout.composite_check is not None:
        checks["composite"] = check_digit("".join(map(at, layout.composite))) == at(layout.composite_check)
    return Mrz(
        format=chosen,
        lines=tuple(lines),
        document_code=at(layout.document_code).rstrip("<"),
        issuing_state=at(layout.issuing_state).rstrip("<"),
        surname=surname,
        given_names=given_names,
        names_truncated=truncated,
        document_number=number,
        nationality=at(layout.nationality).rstrip("<"),
        birth=at(layout.birth),
        sex={"F": "F", "M": "M", "<": "X", "X": "X"}.get(at(layout.sex), ""),
        expiry=at(layout.expiry),
        optional=optional,
        checks=checks,
    )


def _better(lines: Sequence[str], fits: Sequence[MrzFormat]) -> MrzFormat:
    """Of the formats that a zone may have the first one whose digit fits the birth date, else the first."""

    def told(name: MrzFormat) -> bool:
        birth, digit = LAYOUTS[name].birth, LAYOUTS[name].birth_check
        text = lines[birth.line][birth.start : birth.stop]
        return text.isdecimal() and check_digit(text) == lines[digit.line][digit.start]

    return next(filter(told, fits), fits[0])


def _as_digit(sign: str) -> str:
    """A filler counts as 0: some states leave the digit of an unknown date empty."""
    return "0" if sign == "<" else sign


def _document_number(layout: Layout, at: Callable[[Span], str]) -> tuple[str, bool, tuple[str, ...]]:
    """The document number, whether its digit fits, and the optional data that is left.

    A number of more than nine characters on a card goes on in the optional data, followed by its
    digit and a filler; a filler then stands in the digit's place (ICAO 9303-5, 4.2.2, note j).
    Belgian, Dutch and other national cards use it.
    """
    head, digit = at(layout.document_number), at(layout.number_check)
    optional = tuple(at(span) for span in layout.optional)
    if digit == "<" and layout.number_continues:
        tail, _, rest = optional[0].partition("<")
        if len(tail) >= 2 and "<" not in head:
            number = head + tail[:-1]
            # The digit is computed over the whole number; Belgium includes the filler, which weighs 0
            # but shifts the weights.
            fits = tail[-1] in (check_digit(number), check_digit(head + "<" + tail[:-1]))
            return number, fits, tuple(part.strip("<") for part in (rest, *optional[1:]))
    fits = check_digit(head) == _as_digit(digit)
    return head.replace("<", ""), fits, tuple(part.strip("<") for part in optional)


def split_names(field: str) -> tuple[str, str]:
    """Primary and secondary identifier of a name field: words separated by blanks.

    A field that begins with fillers has no primary identifier. A single group without ``<<`` is a
    surname alone (ICAO 9303-3, 4.6), also for people with one name only.
    """
    surname, _, given = field.rstrip("<").partition("<<")
    return " ".join(surname.split("<")).strip(), " ".join(part for part in given.split("<") if part)


def birth_dates(yymmdd: str, *, not_after: dt.date | None = None) -> tuple[dt.date, ...]:
    """Plausible birth dates behind YYMMDD, likeliest first, without looking at a clock.

    Args:
        yymmdd: as in the zone; anything unknown or impossible gives no date.
        not_after: issue or expiry date of the document; excludes later births and holders who
            would be older than :data:`MAX_AGE` then.
    """
    found = [date for century in (1900, 2000) if (date := _date(yymmdd, century)) is not None]
    if not_after is not None:
        found = [date for date in found if date <= not_after and not_after.year - date.year <= MAX_AGE]
    # The younger reading is the likelier one: few passport holders are older than ninety.
    return tuple(sorted(found, reverse=True))


def expiry_dates(yymmdd: str) -> tuple[dt.date, ...]:
    """Plausible expiry dates behind YYMMDD, likeliest first.

    20YY, as the zone came into wide use in the 1980s and documents run for ten years or so; from
    year 80 on 19YY is plausible as well.
    """
    found = [_date(yymmdd, century) for century in ((2000, 1900) if yymmdd[:2] >= "80" else (2000,))]
    return tuple(date for date in found if date is not None)


def _date(yymmdd: str, century: int) -> dt.date | None:
    if not re.fullmatch(r"[0-9]{6}", yymmdd):
        return None
    try:
        return dt.date(century + int(yymmdd[:2]), int(yymmdd[2:4]), int(yymmdd[4:]))
    except ValueError:
        return None


def name_field(surname: str, given_names: str, length: int) -> str:
    """The name field for already transliterated names, cut as ICAO 9303-3 (4.6) cuts it.

    Hyphens and blanks become fillers, apostrophes and other signs vanish. A field that is too long
    is cut so that at least the initial of the first given name remains.
    """
    primary, secondary = _filled(surname), _filled(given_names)
    if not secondary:
        return primary[:length].ljust(length, "<")
    if len(primary) + 2 + len(secondary) > length:
        primary = primary[: max(length - 2 - len(secondary), length - 3)]
    return f"{primary}<<{secondary}"[:length].ljust(length, "<")


def _filled(name: str) -> str:
    letters = re.sub(r"[^A-Z \-<]", "", name.upper())
    return re.sub(r"[ \-<]+", "<", letters).strip("<")


def compose(
    mrz_format: MrzFormat,
    *,
    document_code: str,
    issuing_state: str,
    surname: str,
    given_names: str,
    document_number: str,
    nationality: str,
    birth: dt.date | None,
    sex: str,
    expiry: dt.date | None,
    optional: Sequence[str] = (),
) -> tuple[str, ...]:
    """Write a machine-readable zone with right check digits; names must be in A-Z already.

    A document number longer than nine characters is continued in the optional data on cards.

    Raises:
        MrzError: when an element does not fit its place.
    """
    layout = LAYOUTS[mrz_format]
    count, length = SHAPES[mrz_format]
    rows = [["<"] * length for _ in range(count)]

    def put(span: Span, text: str) -> None:
        if len(text) > span.stop - span.start or not _WELL_FORMED.fullmatch(text):
            raise MrzError("an element does not fit its place")
        rows[span.line][span.start : span.start + len(text)] = text

    def at(span: Span) -> str:
        return "".join(rows[span.line][span.start : span.stop])

    extra = list(optional) + [""] * (len(layout.optional) - len(optional))
    longest = layout.document_number.stop - layout.document_number.start
    if len(document_number) > longest:
        if not layout.number_continues:
            raise MrzError("a passport number has nine characters at most")
        extra[0] = document_number[9:] + check_digit(document_number) + "<" + extra[0]
    names = layout.names
    put(layout.document_code, document_code)
    put(layout.issuing_state, issuing_state)
    if layout.given_names is None:
        put(names, name_field(surname, given_names, names.stop - names.start))
    else:
        own = layout.given_names
        put(names, name_field(surname, "", names.stop - names.start))
        put(own, name_field("<".join(given_names.split()), "", own.stop - own.start).replace("<", "<<")[:14])
    put(layout.document_number, document_number[:longest])
    put(layout.nationality, nationality)
    put(layout.birth, birth.strftime("%y%m%d") if birth else "")
    put(layout.sex, "<" if sex == "X" else sex)
    if layout.expiry is not None:
        put(layout.expiry, expiry.strftime("%y%m%d") if expiry else "")
    for span, text in zip(layout.optional, extra, strict=True):
        put(span, text)
    if len(document_number) <= longest:
        put(layout.number_check, check_digit(at(layout.document_number)))
    put(layout.birth_check, check_digit(at(layout.birth)))
    if layout.expiry is not None and layout.expiry_check is not None:
        put(layout.expiry_check, check_digit(at(layout.expiry)))
    if layout.optional_check is not None:
        put(layout.optional_check, check_digit(at(layout.optional[0])))
    if layout.composite_check is not None:
        put(layout.composite_check, check_digit("".join(map(at, layout.composite))))
    return tuple("".join(row) for row in rows)
