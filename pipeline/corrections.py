"""A value that a person reads on a paper takes the place of what the program read there.

It stands in ``dossier.yaml`` with the hashes of the paper's files and in the audit trail; it counts for these
bytes only, and every finding that looked at it says so.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UsageError
from pipeline.files.intake import DOSSIER_YAML
from pipeline.given_values import NotSuchValue, correctable, typed, wire
from pipeline.terminal import progress, say
from validators.facts import Correction, Document
from validators.given import concerns

if TYPE_CHECKING:
    from pipeline.check import Checked, Options


def correct(
    path: Path,
    document: str,
    field: str,
    value: str | None,
    *,
    by: str,
    note: str,
    options: Options,
    quiet: bool,
    language: str = "en",
) -> str:
    """Give a value, or take back what was given.

    Args:
        path: the folder of a dossier.
        document: id of a paper (``d3``), or its kind where there is one of that kind.
        field: its name.
        value: as :func:`pipeline.given_values.typed` reads it; None takes back what was given.
        by: who read it.
        note: why.
        options: how to read and judge.
        quiet: no progress.
        language: of the reason why a value is refused.

    Returns:
        The verdict now.

    Raises:
        UsageError: not a folder, no such paper or field, not such a value, or a file cannot be written.
    """
    from pipeline.check import check

    if not path.is_dir():
        raise UsageError("values are kept in the folder of a dossier; unpack the archive first", file=str(path))
    if not by.strip():
        raise UsageError("--by: say who read it")
    with progress(quiet=quiet) as tell, check(path, options, tell) as checked:
        paper = paper_named(checked, document)
        if value is None:
            withdraw(path, checked, paper, field, by.strip(), note)
            say(f"taken back: {field} of {paper.kind} ({paper.id})")
        else:
            try:
                correction = correction_on(checked, paper, field, value, by.strip(), note)
            except NotSuchValue as error:
                raise UsageError(f"{field}: {error.text(language)}") from None
            keep_correction(path, correction, program_read(checked, paper, field))
            say(f"recorded: {field} of {paper.kind} ({paper.id}), for these bytes only")
    with check(path, options) as now:
        return now.report.verdict


def paper_named(checked: Checked, name: str) -> Document:
    """A paper by its id, or by its kind where only one is of that kind.

    Raises:
        UsageError: none, or several.
    """
    documents = checked.report.dossier.documents
    found = [one for one in documents if one.id == name] or [one for one in documents if one.kind == name]
    if not found:
        known = ", ".join(f"{one.id} ({one.kind})" for one in documents)
        raise UsageError(f"there is no paper {name}; there are {known or 'none'}")
    if len(found) > 1:
        raise UsageError(f"several papers are of kind {name}: {', '.join(one.id for one in found)}; name one")
    return found[0]


def correction_on(checked: Checked, paper: Document, field: str, value: str, by: str, note: str) -> Correction:
    """A correction of today, with the hashes of the files its paper lies in.

    Raises:
        UsageError: the paper has no such field.
        NotSuchValue: the value is not of its type.
    """
    if field not in correctable(paper.kind):
        known = ", ".join(correctable(paper.kind))
        raise UsageError(f"{field} cannot be given for a {paper.kind}" + (f"; known are {known}" if known else ""))
    said = typed(paper.kind, field, value)
    hashes = {file.path: file.sha256 for file in checked.known.facts}
    first = paper.pages[0]
    files = tuple(dict.fromkeys(hashes[page.file] for page in paper.pages))
    return Correction(paper.kind, first.number, field, said, by, checked.options.today, note, files, first.file)


def program_read(checked: Checked, paper: Document, field: str) -> str:
    """What the program itself read there, as text for the audit trail; empty for nothing."""
    for one in checked.report.dossier.given:
        if one.document == paper.id and one.correction.field == field:
            return wire(one.read.best.value) if one.read.best else ""
    best = paper.field(field).best
    return wire(best.value) if best else ""


def keep_correction(folder: Path, correction: Correction, read: str) -> None:
    """Write a correction into ``dossier.yaml`` and the audit trail.

    Raises:
        UsageError: one of the two cannot be written.
    """
    from pipeline import audit
    from pipeline.dossier_yaml import add_correction

    about = _about(correction) | {"read": read, "note": correction.note}
    add_correction(
        folder / DOSSIER_YAML, correction, first=lambda: audit.record(folder, "correction", correction.by, about)
    )


def withdraw(folder: Path, checked: Checked, paper: Document, field: str, by: str, note: str) -> None:
    """Take back what was given for a field; the trail keeps both.

    Raises:
        UsageError: nothing was given, or a file cannot be written.
    """
    from pipeline import audit
    from pipeline.desk.declare import declare_corrections
    from pipeline.dossier_yaml import read_dossier_yaml

    standing = [
        one.correction
        for one in checked.report.dossier.given
        if one.document == paper.id and one.correction.field == field
    ]
    if not standing:
        raise UsageError(f"nobody gave a value for {field} of {paper.id}")
    hashes = {file.path: file.sha256 for file in checked.known.facts}
    kept = tuple(
        one
        for one in read_dossier_yaml(folder / DOSSIER_YAML).corrections
        if one.field != field or not concerns(one, paper, hashes)
    )
    about = _about(standing[-1]) | {"note": note}
    declare_corrections(
        folder / DOSSIER_YAML, kept, first=lambda: audit.record(folder, "correction-taken-back", by, about)
    )


def _about(correction: Correction) -> dict[str, object]:
    return {
        "kind": correction.kind,
        "file": correction.file,
        "page": correction.page,
        "field": correction.field,
        "value": wire(correction.value),
        "sha256": list(correction.sha256),
    }
