"""A person's word on papers: values read by eye, whose a paper is, which one is only a copy.

The word is laid over what the program understood, after all reading and before all judging: it takes effect at
once, and nothing is read again for it. A value comes first, since whose a paper is may follow from it. Which findings
then rest on it is recorded by watching what every check looks at, so that no rule can forget to say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from validators.facts import (
    Correction,
    Document,
    Dossier,
    Evidence,
    Field,
    FileFact,
    GivenValue,
    Message,
    Reading,
    Role,
    Scalar,
)

Seen = set[tuple[str, str]]
"""(document, field) of given values that a check looked at."""


@dataclass(frozen=True, slots=True)
class PaperWord:
    """What a person says of the paper that begins on some page; None leaves it to the program."""

    file: str
    """Path or name."""
    first: int
    last: int | None
    """Pages on one of which the paper begins; None for open."""
    role: Role | None = None
    duplicate: bool | None = None

    def about(self, document: Document) -> bool:
        """Whether this is said of a document."""
        page = document.pages[0] if document.pages else None
        if page is None or self.file not in (page.file, page.file.rpartition("/")[2]):
            return False
        return self.first <= page.number and (self.last is None or page.number <= self.last)


def with_words(
    documents: Sequence[Document], words: Iterable[PaperWord]
) -> tuple[tuple[Document, ...], tuple[Message, ...]]:
    """Lay a person's word on roles and copies over the papers.

    A translation or an apostille goes with its original. A copy is only left out where another paper of its kind
    and role stays; otherwise the last one would vanish on a slip of the hand, and a message says so.

    Returns:
        The papers in their order, and what could not be done.
    """
    several = tuple(words)
    made = [_with_role(document, several) for document in documents]
    told = {document.id: document for document in made if any(word.role and word.about(document) for word in several)}
    by_id = {document.id: document for document in made}
    made = [replace(document, role=_told_of(document, by_id, told).role) for document in made]
    copies: dict[str, bool] = {}
    for document in made:
        for word in several:
            if word.duplicate is not None and word.about(document):
                copies[document.id] = word.duplicate
    made = [replace(document, duplicate_of=None) if document.id in copies else document for document in made]
    notes = []
    for index, document in enumerate(made):
        if not copies.get(document.id):
            continue
        same = [
            other.id
            for other in made
            if (other.kind, other.role) == (document.kind, document.role)
            and other.duplicate_of is None
            and not copies.get(other.id)
        ]
        if same:
            made[index] = replace(document, duplicate_of=same[0])
        else:
            place = document.pages[0]
            notes.append(
                Message("given.no-original", {"kind": document.kind, "file": place.file, "page": str(place.number)})
            )
    return tuple(made), tuple(notes)


def _told_of(document: Document, by_id: Mapping[str, Document], told: Mapping[str, Document]) -> Document:
    """The paper itself or the nearest one it is attached to of which a person told the role; itself where none is."""
    # An apostille may be on a translation, which is of a paper itself.
    at = by_id.get(document.attached_to or "")
    original = by_id.get(at.attached_to or "") if at is not None else None
    return next((one for one in (document, at, original) if one is not None and one.id in told), document)


def _with_role(document: Document, words: tuple[PaperWord, ...]) -> Document:
    for word in reversed(words):
        if word.role is not None and word.about(document):
            return replace(document, role=word.role)
    return document


def with_values(
    documents: Sequence[Document], files: Sequence[FileFact], corrections: Iterable[Correction]
) -> tuple[tuple[Document, ...], tuple[GivenValue, ...]]:
    """Lay values of a person over what was read; of several for one field the one written last counts.

    Args:
        documents: the papers as understood.
        files: with their hashes as they are now.
        corrections: in the order in which they were written.

    Returns:
        The papers with the values, and every correction with what became of it.
    """
    made = {document.id: document for document in documents}
    hashes = {file.path: file.sha256 for file in files}
    counting: dict[tuple[str, str], GivenValue] = {}
    void = []
    for one in corrections:
        why_not = _why_not(one, frozenset(hashes.values()))
        document = None if why_not else next((p for p in documents if concerns(one, p, hashes)), None)
        if document is None:
            void.append(GivenValue(one, None, why_not=why_not or Message("given.other-paper", {"kind": one.kind})))
            continue
        read = document.field(one.field)
        fields = {**made[document.id].fields, one.field: _said(one, read, document)}
        made[document.id] = replace(made[document.id], fields=fields)
        counting[document.id, one.field] = GivenValue(one, document.id, read)
    return tuple(made.values()), (*counting.values(), *void)


def _why_not(correction: Correction, present: frozenset[str]) -> Message | None:
    if not correction.sha256:
        return Message("decision.without-files", {})
    # A hash may be written short, as in decisions.
    if not all(any(full.startswith(one) for full in present if full) for one in correction.sha256):
        return Message("decision.files-changed", {})
    return None


def concerns(correction: Correction, document: Document, hashes: Mapping[str, str]) -> bool:
    """Whether a correction is about this paper: of its kind, with its page of its bytes.

    Args:
        correction: what a person gave.
        document: a paper.
        hashes: sha256 of every file by its path.
    """
    return document.kind == correction.kind and any(
        page.number == correction.page and hashes.get(page.file, "").startswith(correction.sha256[0])
        for page in document.pages
    )


def _said(correction: Correction, read: Field[Scalar], document: Document) -> Field[Scalar]:
    """One certain reading, at the place where the program had looked."""
    spots: tuple[Evidence, ...] = read.best.evidence if read.best else ()
    if not spots:
        page = next((page for page in document.pages if page.number == correction.page), document.pages[0])
        spots = (Evidence(page.file, page.number),)
    return Field((Reading(correction.value, 1.0, "", spots, "person"),))


# --- who looks at what --------------------------------------------------------------------------------------


class _Watched(Mapping[str, Field[Scalar]]):
    """The fields of a paper; a look at one that a person gave is noted."""

    def __init__(self, document: str, fields: Mapping[str, Field[Scalar]], names: frozenset[str], seen: Seen) -> None:
        self._document = document
        self._fields = fields
        self._names = names
        self._seen = seen

    def __getitem__(self, name: str) -> Field[Scalar]:
        found = self._fields[name]
        if name in self._names:
            self._seen.add((self._document, name))
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)


def watched(dossier: Dossier) -> tuple[Dossier, Seen]:
    """The same dossier, and a set in which every look at a given value is noted."""
    seen: Seen = set()
    names: dict[str, set[str]] = {}
    for one in dossier.given:
        if one.document is not None:
            names.setdefault(one.document, set()).add(one.correction.field)
    if not names:
        return dossier, seen
    documents = tuple(
        replace(document, fields=_Watched(document.id, document.fields, frozenset(names[document.id]), seen))
        if document.id in names
        else document
        for document in dossier.documents
    )
    return replace(dossier, documents=documents), seen


def looked_at(dossier: Dossier, seen: Seen) -> tuple[GivenValue, ...]:
    """The given values among those seen, in the order of the dossier."""
    return tuple(
        one for one in dossier.given if one.document is not None and (one.document, one.correction.field) in seen
    )
