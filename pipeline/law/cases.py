"""Small cases of the law: facts in, the expected answer out, without any scan.

A case file ``fixtures/cases/<rule>/<name>.yaml`` is a list of cases. Each says in a sentence what it
shows, gives the facts of a dossier, and what the rule must answer::

    - case: issued exactly three months before the submission still passes
      route: student-subsidised
      submission: 2026-12-10
      documents:
        - {kind: criminal-record, issue_date: 2026-09-10}
      expect: pass

A field is one sure reading when given plainly, several plausible ones when given as a list, and
``{value: …, confidence: …}`` when the confidence matters.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, get_args

from pipeline.law.catalogue import fact_value
from pipeline.strict_yaml import Node, parse
from validators.facts import (
    Applicant,
    Document,
    Dossier,
    Evidence,
    Field,
    FileFact,
    Message,
    Page,
    Reading,
    Role,
    Scalar,
    Stay,
)
from validators.kinds import KINDS, field_type
from validators.rule import Catalogue
from validators.verdict import Reason, Status

SURE: Final = 0.95
"""Confidence of a reading that a case gives plainly."""

CASE_KEYS: Final = (
    "case",
    "route",
    "profile",
    "submission",
    "stay",
    "applicant",
    "facts",
    "documents",
    "files",
    "expect",
    "reason",
    "usable_until",
    "message",
    "parameters",
)
DOCUMENT_KEYS: Final = ("kind", "id", "role", "confidence", "copies", "pages", "attached_to", "duplicate_of", "maybe")


@dataclass(frozen=True, slots=True)
class RuleCase:
    """One case: the facts, and what the rule must answer."""

    rule: str
    name: str
    place: str
    """File and line, for complaints."""
    profile: str
    dossier: Dossier
    status: Status
    reason: Reason | None
    usable_until: dt.date | None
    message: str | None
    parameters: Mapping[str, str]
    """Figures the finding must name."""


def load_cases(folder: Path, catalogue: Catalogue) -> Iterator[RuleCase]:
    """Every case below a folder, rule by rule, in a fixed order.

    Raises:
        UsageError: a mistake in a case; names file and line.
    """
    for path in sorted(folder.glob("*/*.yaml")):
        for node in parse(path.read_bytes(), str(path.relative_to(folder)), max_bytes=1 << 20).sequence():
            yield _case(path.parent.name, node, catalogue)


def _case(rule: str, node: Node, catalogue: Catalogue) -> RuleCase:
    entries = node.mapping(CASE_KEYS, required=("case", "expect"))
    route = node.get("route")
    submission = entries["submission"].as_date() if "submission" in entries else dt.date(2026, 12, 10)
    stay = node.get("stay")
    ends = stay.mapping(("from", "until")) if stay else {}
    facts: dict[str, Scalar] = {}
    given = node.get("facts")
    for name, child in (given.mapping(tuple(catalogue.facts)) if given else {}).items():
        facts[name] = fact_value(catalogue.facts[name], child)
    documents_node, files_node = node.get("documents"), node.get("files")
    documents = tuple(
        _document(child, number) for number, child in enumerate(documents_node.sequence() if documents_node else (), 1)
    )
    if files_node is not None:
        files = tuple(_file(child) for child in files_node.sequence())
    else:
        files = (FileFact("scan.pdf", "0" * 64, 1, "read"),)
    reason, until, message, profile = (node.get(key) for key in ("reason", "usable_until", "message", "profile"))
    return RuleCase(
        rule,
        entries["case"].as_text(),
        f"{node.file}:{node.line}",
        profile.as_text() if profile else "checklist",
        Dossier(
            "case",
            route.as_choice(tuple(catalogue.routes)) if route else None,
            submission,
            Stay(
                ends["from"].as_date() if "from" in ends else None,
                ends["until"].as_date() if "until" in ends else None,
            ),
            _applicant(node.get("applicant")),
            facts,
            documents,
            files,
        ),
        Status(entries["expect"].as_choice(tuple(status.value for status in Status))),
        Reason(reason.as_choice(tuple(one.value for one in Reason))) if reason else None,
        until.as_date() if until else None,
        message.as_text() if message else None,
        {name: child.as_text() for name, child in entries["parameters"].mapping().items()}
        if "parameters" in entries
        else {},
    )


def _applicant(node: Node | None) -> Applicant:
    if node is None:
        return Applicant()
    texts: dict[str, str] = {}
    born = None
    known = ("surname", "given_names", "nationality", "residence_country", "birth_date")
    for key, child in node.mapping(known).items():
        if key == "birth_date":
            born = child.as_date()
        else:
            texts[key] = child.as_text()
    return Applicant(
        texts.get("surname"),
        texts.get("given_names"),
        texts.get("nationality"),
        born,
        texts.get("residence_country"),
    )


def _file(node: Node) -> FileFact:
    entries = node.mapping(("path", "status", "error"), required=("path",))
    status = node.get("status")
    error = node.get("error")
    return FileFact(
        entries["path"].as_text(),
        "0" * 64,
        1,
        status.as_choice(("read", "partly-read", "unreadable")) if status else "read",
        Message(error.as_text()) if error else None,
    )


def _document(node: Node, number: int) -> Document:
    entries = node.mapping(required=("kind",))
    kind = entries["kind"].as_choice(KINDS)
    role: Role = entries["role"].as_choice(get_args(Role)) if "role" in entries else "applicant"
    pages = entries["pages"].as_int() if "pages" in entries else 1
    fields: dict[str, Field[Scalar]] = {}
    for name, child in entries.items():
        if name in DOCUMENT_KEYS:
            continue
        if field_type(kind, name) is None:
            child.refuse(f"{kind} has no such field")
        fields[name] = Field(tuple(_reading(kind, name, one) for one in child.one_or_many()))

    def text(key: str) -> str | None:
        return entries[key].as_text() if key in entries else None

    maybe = node.get("maybe")
    return Document(
        text("id") or f"d{number}",
        kind,
        role,
        float(entries["confidence"].as_decimal()) if "confidence" in entries else SURE,
        tuple(Page("scan.pdf", page) for page in range(1, pages + 1)),
        fields,
        entries["copies"].as_int() if "copies" in entries else 1,
        text("attached_to"),
        text("duplicate_of"),
        tuple(item.as_choice(KINDS) for item in maybe.one_or_many()) if maybe else (),
    )


def _reading(kind: str, name: str, node: Node) -> Reading[Scalar]:
    confidence = SURE
    if node.kind == "mapping":
        entries: Mapping[str, Node] = node.mapping(("value", "confidence"), required=("value",))
        if "confidence" in entries:
            confidence = float(entries["confidence"].as_decimal())
        node = entries["value"]
    value: Scalar
    match field_type(kind, name):
        case "date":
            value = node.as_date()
        case "amount" | "mm":
            value = node.as_decimal()
        case "number":
            # Shares and degrees are numbers with a point; counts are whole.
            value = node.as_decimal() if "." in node.as_text() else node.as_int()
        case "yes-no":
            value = node.as_bool()
        case _:
            value = node.as_text()
    return Reading(value, confidence, str(value), (Evidence("scan.pdf", 1, (0.1, 0.1, 0.5, 0.2)),))
