"""A visa sticker of another state: a paper that no route asks for, told by its machine-readable zone all the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pipeline.extract.names.readings import combined
from pipeline.extract.passports.identity import extract_identity
from pipeline.extract.passports.zone import ALMOST
from pipeline.extract.text.candidates import field_of
from pipeline.papers.group import DocumentPages
from validators.facts import Field, Reading, Scalar

_OF_ZONE = ("birth_date", "document_number", "expiry_date", "issue_date", "passport_number")


def has_sticker(document: DocumentPages) -> bool:
    """Whether a page carries the zone of a visa (ICAO 9303-7)."""
    return any(zone.format in ("MRV-A", "MRV-B") for ref in document.pages for zone in ref.reading.mrz)


def sticker_fields(document: DocumentPages) -> Mapping[str, Field[Scalar]]:
    """Whom the sticker is about, its days and its number: fields without readings where nothing says them."""
    own = extract_identity(document)
    fields: dict[str, Field[Scalar]] = {name: own[name] for name in _OF_ZONE if name in own}
    # Figures of all kinds stand on a sticker; what no label calls its number is none, and the zone of other states'
    # visas may hold the passport's.
    fields["document_number"] = Field(
        tuple(
            replace(one, confidence=min(ALMOST, one.confidence)) for one in own.get("document_number", Field()).readings
        )
    )
    surnames, given = (_texts(own.get(name, Field())) for name in ("surname", "given_names"))
    if whole := combined(surnames, given) if surnames else given:
        fields["holder_name"] = field_of(whole, keep=0.8)
    return fields


def _texts(field: Field[Scalar]) -> list[Reading[str]]:
    return [
        Reading(one.value, one.confidence, one.raw, one.evidence, one.origin, one.repaired)
        for one in field.readings
        if isinstance(one.value, str)
    ]
