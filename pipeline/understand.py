"""From what was read to what is there: pages to papers, their values, whose they are and how they relate.

Pure: no files, no clock. The same readings under the same paths give the same documents, in whatever order they come.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.extract import extract
from pipeline.group import DocumentPages, group
from pipeline.readings import FileReading
from pipeline.roles import Draft, decide_roles
from pipeline.versions import lend_from_translations, older_versions
from validators.facts import Document, Page

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
    drafts = [Draft(paper, dict(extract(paper))) for paper in papers]
    roles = decide_roles(drafts)
    replaced = older_versions(drafts, roles)
    lend_from_translations(drafts, extract)
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
        )
        for index, draft in enumerate(drafts)
    )


def _name(index: int | None) -> str | None:
    return None if index is None else f"d{index + 1}"


def _pages(paper: DocumentPages) -> tuple[Page, ...]:
    return tuple(
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
