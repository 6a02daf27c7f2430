"""From what was read to what is there: pages to papers, their values, whose they are and how they relate.

No files, no clock. The same readings under the same paths give the same documents, in whatever order they come.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.extract import IDENTITY_KINDS, extract
from pipeline.extract.names.readings import combined
from pipeline.extract.text.candidates import field_of
from pipeline.papers.apostrophes import write_apostrophes
from pipeline.papers.corroborate import NAME_FIELDS, corroborate
from pipeline.papers.group import DocumentPages, group
from pipeline.papers.page_numbers import stated_pages
from pipeline.papers.plausible import doubt_implausible, doubt_unreadable
from pipeline.papers.roles import Draft, decide_roles
from pipeline.papers.versions import lend_from_translations, older_versions
from pipeline.readings import FileReading
from validators.facts import Document, Field, Page, Reading, Scalar

_LOG = logging.getLogger(__name__)
_NOBODY: Mapping[str, str] = {}


def understand(
    files: Sequence[tuple[str, FileReading]], overrides: Mapping[str, str] = _NOBODY
) -> tuple[Document, ...]:
    """The papers of a dossier, with values, roles and relations.

    Args:
        files: path inside the dossier and reading, in any order.
        overrides: a person's word on kinds, as in ``documents:`` of dossier.yaml.

    Returns:
        Documents ``d1``, ``d2`` … in the order of their first pages by path.
    """
    papers = group(files, overrides)
    drafts = [Draft(paper, _values(paper)) for paper in papers]
    corroborate(drafts)
    roles = decide_roles(drafts)
    replaced = older_versions(drafts, roles)
    lend_from_translations(drafts, _values)
    # Once more, for what a translation lent.
    corroborate(drafts)
    _legalised_by_attached(drafts)
    write_apostrophes(drafts, NAME_FIELDS)
    _named_in_full(drafts)
    return tuple(
        Document(
            id=f"d{index + 1}",
            kind=draft.pages.kind,
            role=roles[index],
            confidence=draft.pages.confidence,
            pages=_pages(draft.pages),
            fields=draft.fields,
            copies=draft.pages.copies,
            attached_to=_name(draft.pages.attached_to),
            duplicate_of=_name(replaced.get(index, draft.pages.duplicate_of)),
            maybe=draft.pages.maybe,
            older_version=index in replaced,
        )
        for index, draft in enumerate(drafts)
    )


def _legalised_by_attached(drafts: Sequence[Draft]) -> None:
    """A paper with an apostille behind it is legalised, whatever stands on itself; with one of nobody's, it may be."""
    loose = any(draft.pages.kind == "apostille" and draft.pages.attached_to is None for draft in drafts)
    for draft in drafts:
        field = draft.fields.get("apostille")
        if loose and field is not None and field.values == (False,):
            del draft.fields["apostille"]
    attached = [
        (at, draft.pages.perhaps_of, seen)
        for draft in drafts
        if draft.pages.kind == "apostille"
        and (at := draft.pages.attached_to) is not None
        and (seen := draft.fields.get("apostille")) is not None
        and seen.readings
    ]
    own = {draft.pages.attached_to for draft in drafts if draft.pages.kind == "apostille"}
    surely = {at for at, other, _ in attached if other is None or other in own}
    for at, other, seen in attached:
        if at in surely:
            drafts[at].fields["apostille"] = seen
            continue
        # One apostille between two papers that both need one: a person says whose it is.
        for index in (at, other):
            if index is not None:
                drafts[index].fields["apostille"] = Field(
                    tuple(replace(reading, confidence=min(reading.confidence, 0.5)) for reading in seen.readings)
                )


def _named_in_full(drafts: Sequence[Draft]) -> None:
    """The holder's whole name on papers that print its parts in fields of their own, as other papers have it."""
    for draft in drafts:
        if draft.pages.kind not in IDENTITY_KINDS or "holder_name" in draft.fields:
            continue
        parts = (_texts(draft.fields.get(name, Field())) for name in ("surname", "given_names"))
        surnames, given = parts
        whole = combined(surnames, given) if surnames else given
        if whole:
            draft.fields["holder_name"] = field_of(whole, keep=0.8)


def _texts(field: Field[Scalar]) -> list[Reading[str]]:
    return [
        Reading(reading.value, reading.confidence, reading.raw, reading.evidence, reading.origin, reading.repaired)
        for reading in field.readings
        if isinstance(reading.value, str) and reading.value
    ]


def _values(paper: DocumentPages) -> dict[str, Field[Scalar]]:
    """What is read from a paper; a bug in one extractor costs the values of that paper, not the dossier."""
    try:
        found = {**extract(paper), **stated_pages(paper.pages, paper.copies)}
        doubt_implausible(found, paper.kind)
        doubt_unreadable(found, paper.pages)
        return found
    except Exception as error:
        if os.environ.get("DOSSIER_STRICT") == "1":
            raise
        # The type alone: the text of an exception may quote the paper.
        _LOG.warning("values of a paper of kind %s could not be read: %s", paper.kind, type(error).__name__)
        return {}


def _name(index: int | None) -> str | None:
    return None if index is None else f"d{index + 1}"


def _pages(paper: DocumentPages) -> tuple[Page, ...]:
    # A paper may hold two parts of one page, such as both sides of a card; the page is named once.
    pages = (
        Page(
            ref.file,
            ref.reading.number,
            ref.reading.width_mm,
            ref.reading.height_mm,
            ref.reading.size_from,
            ref.reading.blank,
        )
        for ref in paper.pages
    )
    return tuple({(page.file, page.number): page for page in pages}.values())
