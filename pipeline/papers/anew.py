"""Roles and newest versions chosen anew where a person gave a value: a name, a day of birth, a day of issue.

Whose a paper is and which version is the newest follow from values, so a value put right may change them. Both are
worked out twice here, from what was read and from what was given, and only what comes out differently is changed:
what else was understood stays, and nothing is read again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.papers.file_names import role_hint
from pipeline.papers.group import DocumentPages
from pipeline.papers.roles import Draft, decide_roles
from pipeline.papers.versions import older_versions
from validators.facts import Document, Message, Role


def choose_anew(
    read: Sequence[Document], given: Sequence[Document]
) -> tuple[tuple[Document, ...], tuple[Message, ...]]:
    """Papers with the roles and versions that follow from given values.

    Args:
        read: the papers as understood.
        given: the same ones in the same order, with a person's values.

    Returns:
        The papers, and a message for each whose role or version is another now.
    """
    if all(one.fields is other.fields for one, other in zip(read, given, strict=True)):
        return tuple(given), ()
    before, after = _drafts(read), _drafts(given)
    roles_before, roles_after = decide_roles(before), decide_roles(after)
    older_before, older_after = older_versions(before, roles_before), older_versions(after, roles_after)
    made, notes = [], []
    for index, document in enumerate(given):
        role = _changed(document.role, roles_before[index], roles_after[index])
        newest = document.duplicate_of
        if older_before.get(index) != older_after.get(index):
            at = older_after.get(index)
            newest = None if at is None else given[at].id
        now = replace(document, role=role, duplicate_of=newest, older_version=index in older_after)
        made.append(now)
        if now.role != document.role:
            notes.append(_note("given.role", now, role=now.role))
        if now.duplicate_of != document.duplicate_of:
            notes.append(_note("given.older" if now.duplicate_of else "given.newest", now))
    return tuple(made), tuple(notes)


def _changed(role: Role, before: Role, after: Role) -> Role:
    return role if before == after else after


def _note(key: str, document: Document, **args: str) -> Message:
    place = document.pages[0]
    return Message(key, {"kind": document.kind, "file": place.file, "page": str(place.number), **args})


def _drafts(documents: Sequence[Document]) -> list[Draft]:
    """What roles and versions are chosen from; a version is no repetition here, since that is what is asked."""
    place = {document.id: index for index, document in enumerate(documents)}

    def at(name: str | None) -> int | None:
        return None if name is None else place.get(name)

    return [
        Draft(
            DocumentPages(
                document.kind,
                next((hint for page in document.pages if (hint := role_hint(page.file)) is not None), "applicant"),
                document.confidence,
                (),
                document.copies,
                at(document.attached_to),
                None if document.older_version else at(document.duplicate_of),
                document.maybe,
            ),
            dict(document.fields),
        )
        for document in documents
    ]
