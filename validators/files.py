"""The files as such: could each be read, and is it known what each paper is."""

from __future__ import annotations

from collections.abc import Iterator

from validators.checks import Case, Outcome, dossier_check
from validators.circumstances import texts
from validators.facts import Evidence
from validators.verdict import FAIL, NOT_APPLICABLE, PASS, Reason, is_recognised, review


@dossier_check("files.readable")
def readable(case: Case) -> Iterator[Outcome]:
    """Every file could be read in full; each that could not is named with what to do."""
    if not case.dossier.files:
        yield case.outcome(FAIL, variant="no-files", fix=False)
        return
    broken = [file for file in case.dossier.files if file.status != "read"]
    for file in broken:
        outcome = case.outcome(
            review(Reason.UNREADABLE), variant=file.status, evidence=(Evidence(file.path, 1),), file=file.path
        )
        yield (
            outcome
            if file.error is None
            else Outcome(outcome.settled, outcome.message, outcome.fix, outcome.evidence, notes=(file.error,))
        )
    if not broken:
        yield case.outcome(PASS, files=len(case.dossier.files))


@dossier_check("files.recognised")
def recognised(case: Case) -> Iterator[Outcome]:
    """It is known what every paper is; each that is not is for a person."""
    if not case.dossier.documents:
        yield case.outcome(NOT_APPLICABLE, variant="none")
        return
    strangers = [
        document
        for document in case.dossier.documents
        if (document.kind == "unknown" or not is_recognised(document)) and document.duplicate_of is None
    ]
    for document in strangers:
        yield case.outcome(
            review(Reason.UNSURE),
            variant="unknown" if document.kind == "unknown" else "unsure",
            document=document,
            file=document.pages[0].file if document.pages else "",
            page=document.pages[0].number if document.pages else "",
            maybe=document.maybe,
        )
    if not strangers:
        yield case.outcome(PASS, documents=len(case.dossier.documents))


@dossier_check("documents.pages")
def pages(case: Case) -> Iterator[Outcome]:
    """Every page that a paper counts by its own numbers ("page 1 of 2") is among the scans.

    Never a fail: a number can count the sheets of an annex, or a page lie among another paper's.
    """
    numbered = [
        document
        for document in case.dossier.documents
        if document.field("pages_stated").readings and document.duplicate_of is None
    ]
    gaps = [document for document in numbered if document.field("pages_missing").readings]
    for document in gaps:
        missing = texts(document.field("pages_missing"))
        yield case.outcome(
            # What the paper says of itself and what is there contradict each other.
            review(Reason.CONTRADICTORY),
            variant="missing",
            field=missing,
            document=document,
            missing=missing.values[:1],
            stated=document.field("pages_stated").values[:1],
        )
    if not numbered:
        yield case.outcome(NOT_APPLICABLE, variant="none")
    elif not gaps:
        yield case.outcome(PASS, papers=len(numbered))
