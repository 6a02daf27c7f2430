"""What a person decides about a finding, and what is kept about a dossier at all."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pipeline.errors import UsageError
from pipeline.files.intake import DOSSIER_YAML, gather
from pipeline.isolation.limits import Limits
from pipeline.terminal import progress, say
from validators.facts import Decision
from validators.finding import Finding
from validators.verdict import Status

if TYPE_CHECKING:
    from pipeline.check import Checked, Options


def decide(
    path: Path,
    rule: str,
    decision: Literal["pass", "fail"],
    *,
    by: str,
    note: str,
    until: dt.date | None,
    options: Options,
    quiet: bool,
    document: str | None = None,
) -> None:
    """Record a decision in ``dossier.yaml``, with the hashes of the files it rests on.

    Raises:
        UsageError: not a folder, no such finding, or the file cannot be written.
    """
    from pipeline.check import check

    if not path.is_dir():
        raise UsageError("decisions are kept in the folder of a dossier; unpack the archive first", file=str(path))
    if not by.strip():
        raise UsageError("--by: say who decides")
    with progress(quiet=quiet) as tell, check(path, options, tell) as checked:
        findings = _findings(checked, rule, document)
        hashes = _hashes(checked, findings)
    entry = Decision(rule, decision, by.strip(), options.today, until, note, hashes, document)
    keep_decision(path, entry)
    own = ", ".join(dict.fromkeys(finding.status.value for finding in findings))
    say(f"recorded: {rule} {decision} (the program's own answer: {own}), resting on {len(hashes)} file(s)")


def keep_decision(folder: Path, decision: Decision) -> None:
    """Write a decision into ``dossier.yaml`` and into the audit trail.

    Raises:
        UsageError: one of the two cannot be written; the file is then as it was.
    """
    from pipeline import audit
    from pipeline.dossier_yaml import add_decision

    about = {
        "rule": decision.rule,
        "decision": decision.decision,
        "document": decision.document,
        "until": decision.until.isoformat() if decision.until else None,
        "note": decision.note,
        "sha256": list(decision.sha256),
    }
    add_decision(folder / DOSSIER_YAML, decision, first=lambda: audit.record(folder, "decision", decision.by, about))


def decision_on(
    checked: Checked,
    finding: Finding,
    decision: Literal["pass", "fail"],
    by: str,
    note: str,
    until: dt.date | None,
) -> Decision:
    """A decision on one finding, of today, with the hashes of the files it rests on."""
    document = finding.document if _several(checked, finding.rule) else None
    return Decision(
        finding.rule, decision, by, checked.options.today, until, note, _hashes(checked, [finding]), document
    )


def _several(checked: Checked, rule: str) -> bool:
    """Whether a rule is asked of several papers: a decision then names its own."""
    return sum(finding.rule == rule for finding in checked.report.findings) > 1


def _findings(checked: Checked, rule: str, document: str | None) -> list[Finding]:
    findings = [
        finding
        for finding in checked.report.findings
        if finding.rule == rule and document in (None, finding.document) and finding.status is not Status.NOT_APPLICABLE
    ]
    if not findings:
        known = {finding.rule for finding in checked.report.findings}
        reason = "does not apply to this dossier" if rule in known else "is not a rule that was asked"
        raise UsageError(f"{rule} {reason}")
    return findings


def _hashes(checked: Checked, findings: list[Finding]) -> tuple[str, ...]:
    """Of the files in which the findings' papers lie; a decision on a missing paper rests on all files."""
    documents = {document.id: document for document in checked.report.dossier.documents}
    paths = {spot.file for finding in findings for spot in finding.evidence}
    for finding in findings:
        if finding.document in documents:
            paths |= {page.file for page in documents[finding.document].pages}
    files = [file for file in checked.report.dossier.files if file.sha256 and (not paths or file.path in paths)]
    return tuple(sorted({file.sha256 for file in files}))


def forget(path: Path | None, cache_home: Path | None) -> str:
    """Remove readings and pictures of pages: of one dossier, or of all with None.

    Raises:
        UsageError: no such dossier.
    """
    from pipeline.cache import Cache
    from pipeline.kept_documents import KeptDocuments

    cache, papers = Cache("purge", cache_home), KeptDocuments("purge", cache_home)
    if path is None:
        hashes = None
    else:
        with gather(path, Limits()) as intake:
            hashes = [file.sha256 for file in intake.files if file.sha256]
    removed, understood = cache.purge(hashes), papers.purge(hashes)
    return (
        f"removed {removed.readings} readings and previews, {removed.bytes / 1_000_000:.1f} MB,"
        f" and what was worked out for {understood} dossiers"
    )
