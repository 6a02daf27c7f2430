"""The report for programs, as ``schema.json`` beside this module describes it.

Written out key by key, never from ``__dict__``: what other people's scripts rely on does not change
because a class did. The same inputs, options and rules give the same bytes.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from decimal import Decimal
from importlib import resources
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import msgspec

from pipeline.messages import Messages
from pipeline.report.safe import encodable
from validators.facts import Document, Evidence, Field, FileFact, GivenValue, Reading, Scalar
from validators.kinds import field_type
from validators.verdict import Status

if TYPE_CHECKING:
    from validators.finding import AppliedDecision, Finding, PeopleRow, Report
    from validators.rule import Source

SCHEMA_VERSION: Final = "1"
TOOL: Final = "dossier"

Tree: TypeAlias = "dict[str, Any]"


def render(report: Report, messages: Messages, *, version: str) -> str:
    """The report as JSON, sentences in the language of ``messages``, ending in a line feed."""
    return _dump(tree(report, messages, version=version))


def render_reading(files: Sequence[FileFact], documents: Sequence[Document], messages: Messages) -> str:
    """What ``dossier read`` prints: files and documents in the shapes of the report."""
    return _dump(
        {"files": [_file(file, messages) for file in files], "documents": [_document(one) for one in documents]}
    )


def schema() -> str:
    """The JSON Schema (draft 2020-12) of the report."""
    return (resources.files("pipeline") / "report" / "schema.json").read_text("utf-8")


def tree(report: Report, messages: Messages, *, version: str) -> Tree:
    """The report as plain dictionaries, lists and scalars."""
    required, present = report.completeness
    submit_by = report.submit_by
    return {
        "schema_version": SCHEMA_VERSION,
        "dossier": _dossier(report),
        "verdict": report.verdict,
        "counts": {status.value: report.counts[status] for status in Status},
        "completeness": {"required": required, "present": present},
        "submit_by": None
        if submit_by is None
        else {"date": submit_by.date.isoformat(), "because": submit_by.because, "document": submit_by.document},
        "window": _window(report, messages),
        "files": [_file(file, messages) for file in report.dossier.files],
        "documents": [_document(document) for document in report.dossier.documents],
        "findings": [_finding(finding, messages) for finding in report.findings],
        "given": [_given(one, messages) for one in report.dossier.given],
        "people": [_person_row(row) for row in report.people],
        "tool": {"name": TOOL, "version": version, "rules": report.rules_version, "profile": report.profile},
    }


def _window(report: Report, messages: Messages) -> Tree:
    """From which day until which day the dossier can go in, and what to renew first."""
    from validators.window import window  # with it come the rules, which a paper that is only read does not need

    found = window(report)
    return {
        "fits": found.fits,
        "earliest": _day(found.earliest),
        "earliest_document": found.earliest_document,
        "renew_first": [
            {
                "rule": one.rule,
                "document": one.document,
                "until": one.until.isoformat(),
                "issued_from": _day(one.issued_from),
            }
            for one in found.renew_first
        ],
        "arithmetic": [messages.render(line) for line in found.arithmetic],
    }


def _dump(value: Tree) -> str:
    # encodable() here and not on every string: a lone surrogate can come in anywhere. Python writes with an indent five
    # times slower than without.
    compact = encodable(json.dumps(value, ensure_ascii=False, allow_nan=False))
    try:
        return msgspec.json.format(compact.encode(), indent=2).decode() + "\n"
    except msgspec.DecodeError:  # half a surrogate pair, written out as an escape: right JSON, but not for everybody
        return encodable(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def _dossier(report: Report) -> Tree:
    dossier = report.dossier
    applicant = dossier.applicant
    return {
        "id": dossier.id,
        "route": dossier.route,
        "submission_date": dossier.submission.isoformat(),
        "stay": {"from": _day(dossier.stay.begin), "until": _day(dossier.stay.end)},
        "applicant": {
            "surname": applicant.surname,
            "given_names": applicant.given_names,
            "nationality": applicant.nationality,
            "birth_date": _day(applicant.birth_date),
            "residence_country": applicant.residence_country,
        },
        "facts": {name: _scalar(value) for name, value in sorted(dossier.facts.items())},
    }


def _file(file: FileFact, messages: Messages) -> Tree:
    return {
        "path": file.path,
        "sha256": file.sha256,
        "pages": file.pages,
        "status": file.status,
        "error": messages.render(file.error) if file.error else None,
        "notes": [messages.render(note) for note in file.notes],
    }


def _document(document: Document) -> Tree:
    return {
        "id": document.id,
        "kind": document.kind,
        "role": document.role,
        "confidence": _share(document.confidence),
        "pages": [{"file": page.file, "page": page.number} for page in document.pages],
        "copies": document.copies,
        "attached_to": document.attached_to,
        "duplicate_of": document.duplicate_of,
        "fields": {name: _field(document.kind, name, field) for name, field in document.fields.items()},
    }


def _field(kind: str, name: str, field: Field[Scalar]) -> Tree:
    """The best reading; the other plausible ones under ``alternatives``, so that doubt is never dropped."""
    best = field.best
    if best is None:
        return {"value": None, "raw": None, "confidence": 0.0, "evidence": [], "alternatives": []}
    return {**_reading(kind, name, best), "alternatives": [_reading(kind, name, one) for one in field.readings[1:]]}


def _reading(kind: str, name: str, reading: Reading[Scalar]) -> Tree:
    value: str | bool | int | float = _scalar(reading.value)
    if field_type(kind, name) == "mm" and isinstance(reading.value, Decimal):
        value = float(reading.value)
    return {
        "value": value,
        "raw": reading.raw,
        "confidence": _share(reading.confidence),
        "origin": reading.origin,
        "repaired": reading.repaired,
        "evidence": [_evidence(spot) for spot in reading.evidence],
    }


def _evidence(spot: Evidence) -> Tree:
    box = None if spot.bbox is None else [_share(side) for side in spot.bbox]
    return {"file": spot.file, "page": spot.page, "bbox": box}


def _finding(finding: Finding, messages: Messages) -> Tree:
    """``status`` is the one that counts; the program's own stands in ``review`` beside a person's decision."""
    effective = finding.effective
    return {
        "rule": finding.rule,
        "status": effective.value,
        "reason": finding.reason.value if finding.reason is not None and effective is Status.REVIEW else None,
        "document": finding.document,
        "message": messages.render(finding.message),
        "fix": messages.render(finding.fix) if finding.fix is not None else None,
        "evidence": [_evidence(spot) for spot in finding.evidence],
        "parameters": dict(finding.parameters),
        "source": [_source(source) for source in finding.source],
        "usable_until": _day(finding.usable_until),
        "review": _decision(finding, finding.review, messages) if finding.review is not None else None,
        "notes": [messages.render(note) for note in finding.notes],
        "given": [{"document": one.document, "field": one.correction.field} for one in finding.given],
    }


def _given(given: GivenValue, messages: Messages) -> Tree:
    """A value of a person, and what the program had read in its place."""
    said = given.correction
    best = given.read.best
    value: str | bool | int | float = _scalar(said.value)
    if field_type(said.kind, said.field) == "mm" and isinstance(said.value, Decimal):
        value = float(said.value)
    return {
        "document": given.document,
        "kind": said.kind,
        "field": said.field,
        "value": value,
        "read": _reading(said.kind, said.field, best) if best is not None else None,
        "by": said.by,
        "on": said.on.isoformat(),
        "note": said.note,
        "file": said.file,
        "page": said.page,
        "sha256": list(said.sha256),
        "applied": given.document is not None,
        "why_not": messages.render(given.why_not) if given.why_not is not None else None,
    }


def _decision(finding: Finding, review: AppliedDecision, messages: Messages) -> Tree:
    decision = review.decision
    return {
        "decision": decision.decision,
        "by": decision.by,
        "on": decision.on.isoformat(),
        "until": _day(decision.until),
        "note": decision.note,
        "applied": review.applied,
        "why_not": messages.render(review.why_not) if review.why_not is not None else None,
        "own_status": finding.status.value,
        "own_reason": finding.reason.value if finding.reason is not None else None,
    }


def _source(source: Source) -> Tree:
    return {"name": source.name, "quote": source.quote, "url": source.url or None, "retrieved": _day(source.retrieved)}


def _person_row(row: PeopleRow) -> Tree:
    return {
        "field": row.field,
        "values": [{"value": one.value, "document": one.document, "agrees": one.agrees} for one in row.values],
    }


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _scalar(value: Scalar) -> str | bool | int:
    if isinstance(value, dt.date):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else value


def _share(share: float) -> float:
    """A share between 0 and 1 with four decimals: a tenth of a millimetre on A4, and stable text."""
    return round(min(max(float(share), 0.0), 1.0), 4)
