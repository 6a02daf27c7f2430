"""What was read on each paper, as a page shows it with a way to put every value right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.check import Checked
from pipeline.desk.changes import place_of
from pipeline.given_values import correctable, wire
from pipeline.messages import Messages, sentence
from pipeline.report.naming import field_of
from pipeline.report.view import ReadValue, View
from pipeline.report.wording import build
from validators.facts import Document
from validators.finding import Finding
from validators.kinds import field_type
from validators.verdict import Status


@dataclass(frozen=True, slots=True)
class Choice:
    """A field that can be given."""

    name: str
    label: str
    type: str
    """``date``, ``number``, ``yes-no`` or ``text``: how it is typed in."""
    value: str
    """The best reading, to be changed; empty when there is none."""


@dataclass(frozen=True, slots=True)
class Fix:
    """The value that a finding turns on."""

    document: str
    at: str
    choice: Choice
    given: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One value of a paper."""

    read: ReadValue
    choice: Choice | None
    """None for what the program concluded."""
    given: bool
    was: str
    """What the program had read, where a person gave the value."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper."""

    id: str
    at: str
    name: str
    where: str
    remarks: tuple[str, ...]
    pictures: tuple[tuple[str, str], ...]
    """(address, label) of its first pages."""
    rows: tuple[Row, ...]
    choices: tuple[Choice, ...]
    """All that can be given, by their words."""


MOST_PICTURES = 2


def papers(checked: Checked, messages: Messages, addresses: Mapping[tuple[str, int], str]) -> tuple[Paper, ...]:
    """Every paper with its values.

    Args:
        checked: the report as it stands.
        messages: words.
        addresses: of the pictures of pages.
    """
    view = build(checked.report, messages, checked.catalogue)
    was = {
        (one.document, one.correction.field): line.read
        for one, line in zip(checked.report.dossier.given, view.given, strict=True)
    }
    return tuple(
        Paper(
            id=paper.document.id,
            at=place_of(checked, paper.document),
            name=paper.name,
            where=paper.where,
            remarks=paper.remarks,
            pictures=_pictures(paper.document, addresses, messages),
            rows=tuple(
                Row(
                    value,
                    _choice(paper.document, name, messages),
                    (paper.document.id, name) in was,
                    was.get((paper.document.id, name), ""),
                )
                for name, value in zip(_names(paper.document), paper.values, strict=True)
            ),
            choices=tuple(sorted(_choices(paper.document, messages), key=lambda one: one.label.casefold())),
        )
        for paper in view.papers
    )


def _names(document: Document) -> list[str]:
    """The fields in the order in which the view shows them."""
    return [name for name, field in document.fields.items() if field.best is not None]


def fixes(checked: Checked, view: View, messages: Messages) -> dict[int, Fix]:
    """By number of a finding: the value it turns on, where a person can give one."""
    documents = {one.id: one for one in checked.report.dossier.documents}
    made: dict[int, Fix] = {}
    for item in (*view.fails, *view.reviews, *view.passes):
        document = documents.get(item.finding.document or "")
        choice = _turning_on(item.finding, document, messages)
        if document is not None and choice is not None:
            given = any(one.correction.field == choice.name for one in item.finding.given)
            if given or item.finding.effective is not Status.PASS:
                made[item.number] = Fix(document.id, place_of(checked, document), choice, given)
    return made


def _turning_on(finding: Finding, document: Document | None, messages: Messages) -> Choice | None:
    name = field_of(finding, document)
    return _choice(document, name, messages) if document is not None and name else None


def _choices(document: Document, messages: Messages) -> list[Choice]:
    found = (_choice(document, name, messages) for name in correctable(document.kind))
    return [choice for choice in found if choice is not None]


def _choice(document: Document, name: str, messages: Messages) -> Choice | None:
    if name not in correctable(document.kind):
        return None
    kind = field_type(document.kind, name) or "text"
    best = document.field(name).best
    return Choice(
        name,
        sentence(messages.word("field", name).replace("_", " ")),
        {"amount": "number", "mm": "number"}.get(kind, kind),
        wire(best.value) if best else "",
    )


def _pictures(
    document: Document, addresses: Mapping[tuple[str, int], str], messages: Messages
) -> tuple[tuple[str, str], ...]:
    shown = [(page.file, page.number) for page in document.pages if (page.file, page.number) in addresses]
    return tuple(
        (addresses[key], f"{key[0]}, {messages.text('report.page', page=str(key[1]))}") for key in shown[:MOST_PICTURES]
    )
