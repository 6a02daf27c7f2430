"""Values that a person reads on a paper: which fields take one, of which type, how they stand in dossier.yaml."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Final, Literal, NoReturn, TypeAlias

from pipeline.messages import Messages
from pipeline.patterns import pattern_of
from pipeline.strict_yaml import Node
from validators import countries
from validators.facts import Correction, Scalar
from validators.kinds import COMMON, FIELDS, KINDS, FieldType, field_type

LONGEST: Final = 300
"""Signs of a text that is given."""
_WORKED_OUT: Final = frozenset(
    {"mrz", "mrz_valid", "zones_agree", "copies_identical", "months", "page_numbers", "pages_missing"}
)
"""Conclusions of the program: who disagrees decides on the finding instead."""
_COUNTRIES: Final = frozenset({"country", "nationality", "issuing_state"})
_COMPACT: Final = frozenset({"iban", "bic", "document_number", "passport_number"})
_NUMBER: Final = pattern_of(r"-?\d{1,12}")
_DECIMAL: Final = pattern_of(r"-?\d{1,12}(?:\.\d{1,6})?")
_SHA256: Final = pattern_of(r"[0-9a-f]{8,64}")


Why: TypeAlias = Literal["field", "length", "day", "number", "whole", "yes", "country", "currency", "sex"]


class NotSuchValue(ValueError):
    """What a person typed is not a value of that field.

    Args:
        why: a sentence of every language is kept below ``desk.error.value-``, for the page and the terminal alike.
    """

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why

    def text(self, language: str) -> str:
        """The reason, in a language."""
        return Messages.load(language).text(f"desk.error.value-{self.why}")


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
        NotSuchValue: and why not.
    """
    if name not in correctable(kind):
        _refuse("field")
    text = " ".join(text.split())
    if not text or len(text) > LONGEST:
        _refuse("length")
    return _of_type(field_type(kind, name) or "text", name, text)


def _of_type(kind: FieldType, name: str, text: str) -> Scalar:
    match kind:
        case "date":
            try:
                return dt.date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else _refuse("day")
            except ValueError:
                _refuse("day")
        case "amount" | "mm":
            return Decimal(text) if _DECIMAL.fullmatch(text) else _refuse("number")
        case "number":
            return int(text) if _NUMBER.fullmatch(text) else _refuse("whole")
        case "yes-no":
            if text.lower() in ("true", "yes"):
                return True
            return False if text.lower() in ("false", "no") else _refuse("yes")
        case "text":
            return _text(name, text)


def _text(name: str, text: str) -> str:
    if name in _COUNTRIES:
        code = text.upper()
        return code if countries.name(code, "en") else _refuse("country")
    if name in _COMPACT:
        return "".join(text.split()).upper()
    if name == "currency":
        return text.upper() if re.fullmatch(r"[A-Za-z]{3}", text) else _refuse("currency")
    if name == "sex":
        return text.upper() if text.upper() in ("F", "M", "X") else _refuse("sex")
    return text


def _refuse(why: Why) -> NoReturn:
    raise NotSuchValue(why) from None


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
    except NotSuchValue as error:
        entries["value"].refuse(error.text("en"))
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
