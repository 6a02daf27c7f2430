"""The machine-readable zone of a travel document (ICAO 9303) as fields: its check digits vouch for number and dates."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from pipeline.extract.passports.elided import may_be_elided
from pipeline.extract.text.candidates import field_of
from pipeline.extract.text.lines import PageText, Paper
from pipeline.page.zone_cells import CLOUDED, calibrated
from pipeline.patterns import pattern_of
from pipeline.readings import MrzReading
from validators import countries, mrz
from validators.facts import Evidence, Field, Reading, Scalar

PREFERRED: Mapping[str, tuple[str, ...]] = {
    "passport": ("TD3",),
    "identity-card": ("TD1", "TD2", "IDFRA"),
    "residence-permit": ("TD1", "TD2"),
    "schengen-visa": ("MRV-A", "MRV-B"),
}
"""Formats a kind should carry; another one is taken when there is nothing else."""
ALMOST = 0.55
"""Confidence of an element whose own digit fits while the composite digit does not: to look at, not a value."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A machine-readable zone on a page of the paper."""

    page: PageText
    reading: MrzReading
    parsed: mrz.Mrz

    def evidence(self, span: mrz.Span | None = None) -> Evidence:
        """Where the zone stands, or one element of it."""
        box = self.reading.box
        width, height = box[2] - box[0], box[3] - box[1]
        # Of a zone that runs down a sheet only the whole is told: the page's own shape is not known here.
        if span is not None and width > 1.5 * height:
            lines, columns = mrz.SHAPES[self.parsed.format]
            box = (
                box[0] + width * span.start / columns,
                box[1] + height * span.line / lines,
                box[0] + width * span.stop / columns,
                box[1] + height * (span.line + 1) / lines,
            )
        return Evidence(self.page.ref.file, self.page.ref.reading.number, box)

    def confidence(self, span: mrz.Span, check: str | None) -> float:
        """That the characters of an element are right: its digit vouches for it, else its cells do."""
        if check is not None:
            if not self.parsed.checks[check]:
                return 0.5
            if not self.parsed.checks.get("composite", True):
                # One element in ten fits its digit though misread; the composite digit says that something is wrong.
                return ALMOST
            if self.rivals(span):
                return ALMOST
            return 0.975 * (0.93 if self.repaired(span) else 1.0)
        cells = self.reading.char_confidence
        if not cells:
            return min(0.95, self.reading.confidence)
        shares = cells[span.line][span.start : span.stop]
        most = ALMOST if min(shares) < CLOUDED else 0.97
        return min(most, math.prod(map(calibrated, shares))) * (1.0 if self.dated else 0.6)

    def rivals(self, span: mrz.Span) -> tuple[tuple[str, ...], ...]:
        """Other lines that every digit fits as well and whose signs in an element are nearly as likely."""
        own = self.parsed.lines[span.line]
        cells = self.reading.char_confidence

        def near(other: tuple[str, ...]) -> bool:
            apart = [at for at in range(span.start, span.stop) if other[span.line][at] != own[at]]
            return bool(apart and cells) and any(cells[span.line][at] < CLOUDED for at in apart)

        return tuple(
            other for other in self.reading.alternatives if near(other) and mrz.parse(other, self.parsed.format).valid
        )

    @property
    def dated(self) -> bool:
        """At least one date's digit fits: there is a zone, and it is in its place."""
        return any(self.parsed.checks.get(name, False) for name in ("birth_date", "expiry_date"))

    def repaired(self, span: mrz.Span) -> bool:
        """Whether a check digit resolved a character of the element."""
        return any(line == span.line and span.start <= column < span.stop for line, column in self.reading.repaired)


def zones_of(paper: Paper) -> list[Zone]:
    """Zones of the paper, best first: of the format the kind should carry, valid, sure."""
    found = []
    for page in paper.pages:
        for reading in page.ref.reading.mrz:
            try:
                parsed = mrz.parse(reading.lines, reading.format)
            except mrz.MrzError:
                continue
            zone = Zone(page, reading, parsed)
            found.append(zone if parsed.valid else _as_another_reads_it(zone))
    preferred = PREFERRED.get(paper.kind, ())

    def rank(zone: Zone) -> tuple[bool, bool, float]:
        return zone.reading.format not in preferred, not zone.parsed.valid, -zone.reading.confidence

    return sorted(found, key=rank)


def _as_another_reads_it(zone: Zone) -> Zone:
    """A zone whose digits do not fit, with the line of it that another reader saw and with which all of them fit."""
    for seen in zone.page.ref.reading.alternatives:
        text = seen.text.replace(" ", "").upper()
        for number, line in enumerate(zone.parsed.lines):
            if len(text) != len(line) or not _SIGNS.fullmatch(text) or seen.confidence < CLOUDED:
                continue
            if sum(one == other for one, other in zip(text, line, strict=True)) < _MOSTLY * len(line):
                continue
            lines = (*zone.parsed.lines[:number], text, *zone.parsed.lines[number + 1 :])
            parsed = mrz.parse(lines, zone.parsed.format)
            if parsed.valid:
                sure = round(max(zone.reading.confidence, _SEEN_ONCE * seen.confidence), 4)
                checks = tuple(parsed.checks.items())
                return Zone(zone.page, replace(zone.reading, lines=lines, confidence=sure, checks=checks), parsed)
    return zone


_SIGNS = pattern_of(r"[A-Z0-9<]{30,44}")
_MOSTLY: Final = 0.7
"""Share of the signs of a line that two readers see alike when they look at the same one."""
_SEEN_ONCE: Final = 0.7
_PERHAPS_ELIDED: Final = 0.9


def zone_fields(zones: list[Zone]) -> dict[str, Field[Scalar]]:
    """Fields of the best zone; another zone of the same format that says otherwise adds its readings."""
    best = zones[0]
    rivals = [zone for zone in zones if zone.reading.format == best.reading.format and zone.parsed.valid]
    readings: dict[str, list[Reading[Scalar]]] = {}
    for zone in {id(zone): zone for zone in (best, *rivals)}.values():
        for name, reading in _zone_readings(zone):
            readings.setdefault(name, []).append(reading)
    fields: dict[str, Field[Scalar]] = {}
    for name, found in readings.items():
        fields[name] = (
            Field(tuple(found)) if name in ("mrz", "mrz_valid") and len(found) == 1 else field_of(found, keep=0.0)
        )
    return fields


def _zone_readings(zone: Zone) -> Iterable[tuple[str, Reading[Scalar]]]:
    parsed, layout = zone.parsed, mrz.LAYOUTS[zone.parsed.format]

    def reading(
        name: str, value: Scalar, span: mrz.Span, check: str | None, share: float = 1.0
    ) -> tuple[str, Reading[Scalar]]:
        raw = parsed.lines[span.line][span.start : span.stop]
        confidence = round(zone.confidence(span, check) * share, 4)
        return name, Reading(value, confidence, raw, (zone.evidence(span),), "mrz", zone.repaired(span))

    if parsed.document_number:
        yield reading("document_number", parsed.document_number, layout.document_number, "document_number")
        for other in zone.rivals(layout.document_number):
            number = mrz.parse(other, parsed.format).document_number
            yield reading("document_number", number, layout.document_number, "document_number", 0.7)
    if parsed.surname or parsed.given_names:
        # Somebody with one name only has it in the surname (ICAO 9303-3, 4.6).
        # Only print can tell whether an apostrophe was left out.
        share = _PERHAPS_ELIDED if may_be_elided(parsed.surname) else 1.0
        yield reading("surname", parsed.surname, layout.names, None, share)
    if parsed.given_names:
        yield reading("given_names", parsed.given_names, layout.given_names or layout.names, None)
    for name, code, span in (
        ("nationality", parsed.nationality, layout.nationality),
        ("issuing_state", parsed.issuing_state, layout.issuing_state),
    ):
        if countries.is_code(code):
            yield reading(name, countries.canonical(code), span, None)
        elif code:
            yield reading(name, code, span, None, 0.5)
    if parsed.sex:
        yield reading("sex", parsed.sex, layout.sex, None)
    births = parsed.birth_dates
    for rank, birth in enumerate(births):
        yield reading("birth_date", birth, layout.birth, "birth_date", (1.0, 0.35)[min(rank, 1)])
    if layout.expiry is not None:
        for rank, expiry in enumerate(parsed.expiry_dates):
            yield reading("expiry_date", expiry, layout.expiry, "expiry_date", (1.0, 0.3)[min(rank, 1)])
    whole = (zone.evidence(),)
    text = "\n".join(parsed.lines)
    sure = zone.reading.confidence
    repaired = bool(zone.reading.repaired)
    yield "mrz", Reading(text, sure, text, whole, "mrz", repaired)
    # That the digits do not fit is said with little confidence: the reading may be at fault, not the passport.
    yield "mrz_valid", Reading(parsed.valid, 0.97 if parsed.valid else 0.5, text, whole, "mrz", repaired)
