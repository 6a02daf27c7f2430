"""What can be changed in a dossier, for the page and for programs alike: checked, written, judged anew.

Every change is written while the dossier is locked. What replaces something (route and answers, the sorting of
pages) rests on a revision of ``dossier.yaml`` and is refused when somebody else was faster; what only adds
(decisions, values) names what it is about and is refused when that is no longer there.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final, Literal

from pipeline import audit
from pipeline.check import Checked, pose
from pipeline.desk import sorting
from pipeline.desk.declare import declare
from pipeline.desk.security import Refused
from pipeline.desk.store import Entry, Store
from pipeline.dossier_yaml import DossierFile
from pipeline.errors import DossierError, UsageError
from pipeline.given_values import NotSuchValue
from pipeline.messages import Messages
from validators.facts import Document, Stay
from validators.finding import Finding
from validators.rule import Catalogue

LONGEST_NAME: Final = 100
LONGEST_NOTE: Final = 1000


def declared(store: Store, entry: Entry) -> tuple[DossierFile, Catalogue]:
    """What ``dossier.yaml`` says, and the rules that go with it."""
    try:
        found = store.declared(entry)
        return found, pose(entry.path, found, store.options).catalogue
    except DossierError:
        raise Refused(409, "yaml") from None


def judged(store: Store, entry: Entry) -> Checked:
    """The report by what is declared now."""
    try:
        checked = store.judged(entry)
    except DossierError:
        raise Refused(409, "yaml") from None
    if checked is None:
        raise Refused(409, "not-now")
    return checked


@contextlib.contextmanager
def _changing(entry: Entry, revision: str | None = None) -> Iterator[None]:
    """Alone with a dossier that can be written into and is still what the caller saw."""
    with entry.lock:
        if not entry.editable:
            raise Refused(409, "archive")
        if revision is not None and revision != entry.revision:
            raise Refused(409, "changed")
        try:
            yield
        except UsageError:
            raise Refused(409, "yaml") from None


def answer(
    entry: Entry,
    revision: str,
    route: str | None,
    submission: dt.date | None,
    stay: Stay,
    facts: Mapping[str, str],
) -> None:
    """Route, planned day, stay and facts; what is left out is taken out.

    Args:
        entry: the dossier.
        revision: of ``dossier.yaml`` as the caller saw it.
        route: its id, of the catalogue.
        submission: the planned day.
        stay: from when until when.
        facts: name to answer as written in the file, checked against the catalogue.

    Raises:
        Refused: changed meanwhile, an archive, a stay that ends before it begins, or the file cannot be written.
    """
    if stay.begin and stay.end and stay.end < stay.begin:
        raise Refused(400, "stay")
    with _changing(entry, revision):
        about = {
            "route": route,
            "submission_date": submission.isoformat() if submission else None,
            "stay": [day.isoformat() if day else None for day in (stay.begin, stay.end)],
            "facts": dict(facts),
        }
        folder = entry.yaml.parent
        declare(entry.yaml, route, submission, stay, facts, first=lambda: audit.record(folder, "answers", "", about))


def decide(
    store: Store,
    entry: Entry,
    rule: str,
    document: str | None,
    at: str | None,
    decision: Literal["pass", "fail"],
    by: str,
    note: str,
    until: dt.date | None,
) -> Finding:
    """A person's decision on a finding, with the hashes it rests on.

    Args:
        store: the dossiers.
        entry: the dossier.
        rule: of the finding.
        document: id of its paper; None where the finding is about no single one.
        at: :func:`place_of` of that paper as the caller saw it, as in :func:`correct`.
        decision: ``pass`` or ``fail``.
        by: who decides.
        note: why.
        until: last day of the decision.

    Raises:
        Refused: nobody or no reason is named, no such finding, or the file cannot be written.
    """
    from pipeline.decisions import decision_on, keep_decision

    by, note = _signed(by), _reason(note)
    with _changing(entry):
        checked = judged(store, entry)
        found = [one for one in checked.report.findings if (one.rule, one.document) == (rule, document)]
        papers = {one.id: one for one in checked.report.dossier.documents}
        if not found or (document in papers and at not in (None, place_of(checked, papers[document]))):
            raise Refused(409, "changed")
        keep_decision(entry.yaml.parent, decision_on(checked, found[0], decision, by, note, until))
        return found[0]


def correct(
    store: Store, entry: Entry, document: str, at: str | None, field: str, value: str | None, by: str, note: str
) -> None:
    """A value that a person reads on a paper, or None to take back what was given.

    Args:
        store: the dossiers.
        entry: the dossier.
        document: id of the paper.
        at: :func:`place_of` of the paper that the caller saw, since ids move when pages are sorted anew; None for
            whatever paper has this id now.
        field: name.
        value: as :func:`pipeline.given_values.typed` reads it.
        by: who read it.
        note: why.

    Raises:
        Refused: nobody is named, no such paper any more, not a value of that field, or the file cannot be written.
    """
    from pipeline.corrections import correction_on, keep_correction, program_read, withdraw

    by, note = _signed(by), note.strip()
    if len(note) > LONGEST_NOTE:
        raise Refused(400, "reason")
    with _changing(entry):
        checked = judged(store, entry)
        papers = {one.id: one for one in checked.report.dossier.documents}
        paper = papers.get(document)
        if paper is None or at not in (None, place_of(checked, paper)):
            raise Refused(409, "changed")
        folder = entry.yaml.parent
        if value is None:
            if not any(
                (one.document, one.correction.field) == (document, field) for one in checked.report.dossier.given
            ):
                raise Refused(409, "changed")
            withdraw(folder, checked, paper, field, by, note)
            return
        try:
            correction = correction_on(checked, paper, field, value, by, note)
        except NotSuchValue as error:
            raise Refused(400, f"value-{error.why}") from None
        except UsageError:
            raise Refused(400, "value-field") from None
        keep_correction(folder, correction, program_read(checked, paper, field))


def place_of(checked: Checked, paper: Document) -> str:
    """Which paper is meant, whatever its number: bytes, page and kind."""
    page = paper.pages[0]
    sha256 = next((file.sha256 for file in checked.known.facts if file.path == page.file), "")
    return f"{sha256[:16]}.{page.number}.{paper.kind}"


def table(store: Store, entry: Entry, messages: Messages) -> sorting.Table:
    """The pages and the papers in them, with a person's word where it can be read."""
    known = entry.known
    if known is None:
        raise Refused(409, "not-now")
    try:
        checked = store.judged(entry)
        documents = checked.known.documents if checked else ()
        return sorting.table(entry.id, known, messages, documents, store.declared(entry).papers)
    except DossierError:
        return sorting.table(entry.id, known, messages)


def sort(store: Store, entry: Entry, revision: str, plan: str, by: str) -> None:
    """A person's word on where papers begin, what and whose they are; the scans stay as they are.

    Args:
        store: the dossiers.
        entry: the dossier.
        revision: of ``dossier.yaml`` as the caller saw it.
        plan: JSON, a list of :class:`pipeline.desk.sorting.Run`.
        by: who sorted; may be empty.

    Raises:
        Refused: not such a plan, changed meanwhile, or the file cannot be written.
    """
    with _changing(entry, revision):
        if entry.known is None:
            raise Refused(409, "not-now")
        before, _ = declared(store, entry)
        sorting.keep(entry.yaml, sorting.said(plan, entry.known, before), by.strip()[:LONGEST_NAME])
    store.read(entry)


def remove(store: Store, entry: Entry) -> None:
    """Forget an uploaded dossier; one below the consultant's own folder is never touched."""
    if not entry.uploaded or entry.state in ("waiting", "reading"):
        raise Refused(409, "not-now")
    store.remove(entry)


def _signed(by: str) -> str:
    by = by.strip()
    if not by or len(by) > LONGEST_NAME:
        raise Refused(400, "reason")
    return by


def _reason(note: str) -> str:
    note = note.strip()
    if not note or len(note) > LONGEST_NOTE:
        raise Refused(400, "reason")
    return note
