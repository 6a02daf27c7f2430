"""Values that a person reads on a paper: which fields take one, of which type, how they stand in dossier.yaml."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Final, NoReturn

from pipeline.strict_yaml import Node
from validators import countries
from validators.facts import Correction, Scalar
from validators.kinds import COMMON, FIELDS, KINDS, FieldType, field_type

LONGEST: Final = 300
"""Signs of a text that is given."""
_WORKED_OUT: Final = frozenset({"mrz", "mrz_valid", "zones_agree", "copies_identical", "months", "page_numbers"})
"""Conclusions of the program: who disagrees decides on the finding instead."""
_COUNTRIES: Final = frozenset({"country", "nationality", "issuing_state"})
_COMPACT: Final = frozenset({"iban", "bic", "document_number", "passport_number"})
_NUMBER: Final = re.compile(r"-?\d{1,12}")
_DECIMAL: Final = re.compile(r"-?\d{1,12}(?:\.\d{1,6})?")
_SHA256: Final = re.compile(r"[0-9a-f]{8,64}")


def correctable(kind: str) -> tuple[str, ...]:
    """The fields of a kind of paper that a person may give, the kind's own first."""
    if kind == "unknown" or kind not in FIELDS:
        return ()
    return tuple(name for name in dict.fromkeys((*FIELDS[kind], *COMMON)) if name not in _WORKED_OUT)


def typed(kind: str, name: str, text: str) -> Scalar:
    """A value as a person types it, in the type and notation of readings.

    Args:
        kind: of the paper.
        name: of the field.
        text: dates ``YYYY-MM-DD``, numbers with a decimal point, ``true`` or ``false``, countries ISO 3166-1 alpha-3.

    Raises:
        ValueError: with one sentence that says what is expected.
    """
    if name not in correctable(kind):
        raise ValueError(f"{name} is not a value of a {kind} that can be given")
    text = " ".join(text.split())
    if not text or len(text) > LONGEST:
        raise ValueError(f"expected between 1 and {LONGEST} signs")
    return _of_type(field_type(kind, name) or "text", name, text)


def _of_type(kind: FieldType, name: str, text: str) -> Scalar:
    match kind:
        case "date":
            try:
                return dt.date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else _expected("a date")
            except ValueError:
                raise ValueError("expected a day that exists, written as YYYY-MM-DD") from None
        case "amount" | "mm":
            return Decimal(text) if _DECIMAL.fullmatch(text) else _expected("a number such as 12 or 12.50")
        case "number":
            return int(text) if _NUMBER.fullmatch(text) else _expected("a whole number")
        case "yes-no":
            if text.lower() in ("true", "yes"):
                return True
            return False if text.lower() in ("false", "no") else _expected("true or false")
        case "text":
            return _text(name, text)


def _text(name: str, text: str) -> str:
    if name in _COUNTRIES:
        code = text.upper()
        return code if countries.name(code, "en") else _expected("a country code of ISO 3166-1 such as PAK")
    if name in _COMPACT:
        return "".join(text.split()).upper()
    if name == "currency":
        return text.upper() if re.fullmatch(r"[A-Za-z]{3}", text) else _expected("a currency of ISO 4217 such as EUR")
    if name == "sex":
        return text.upper() if text.upper() in ("F", "M", "X") else _expected("F, M or X")
    return text


def _expected(what: str) -> NoReturn:
    raise ValueError(f"expected {what}")


def wire(value: Scalar) -> str:
    """A value as :func:`typed` reads it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, dt.date) else str(value)


# --- dossier.yaml -------------------------------------------------------------------------------------------


def parse_correction(node: Node) -> Correction:
    """An entry of ``corrections:``.

    Raises:
        UsageError: with the line.
    """
    node.mapping(
        known=("kind", "file", "page", "field", "value", "by", "on", "note", "sha256"),
        required=("kind", "page", "field", "value", "by", "on", "sha256"),
    )
    entries = node.entries
    kind, name = entries["kind"].as_choice(KINDS), entries["field"].as_text(longest=60)
    page = entries["page"].as_int()
    if page < 1:
        entries["page"].refuse("pages count from 1")
    try:
        value = typed(kind, name, entries["value"].as_text())
    except ValueError as error:
        entries["value"].refuse(str(error))
    file, note = node.get("file"), node.get("note")
    return Correction(
        kind,
        page,
        name,
        value,
        entries["by"].as_text(longest=200),
        entries["on"].as_date(),
        note.as_text() if note else "",
        tuple(_hash(item) for item in entries["sha256"].one_or_many()),
        file.as_text() if file else "",
    )


def _hash(node: Node) -> str:
    text = node.as_text(longest=64).lower()
    if not _SHA256.fullmatch(text):
        node.refuse("expected the sha256 of a file, at least its first 8 digits")
    return text
