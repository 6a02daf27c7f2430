"""Dossiers compared with what is expected of them: tests for people who write rules or collect samples.

``expected.yaml`` beside the papers says the verdict, and the status of the findings that matter::

    verdict: not-ready
    findings: {criminal-record.age: fail, medical-certificate.stamped: review}

A fail that is not listed is unexpected; other findings may be anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pipeline.batch.listing import find_dossiers
from pipeline.check import EXPECTED, check
from pipeline.errors import UsageError
from pipeline.exit_code import NOTHING, SOMETHING
from pipeline.strict_yaml import parse
from pipeline.terminal import progress, write
from validators.finding import Report
from validators.verdict import Status

if TYPE_CHECKING:
    from pipeline.check import Options

_VERDICTS: Final = ("ready", "review", "not-ready")


@dataclass(frozen=True, slots=True)
class Expected:
    """What a dossier is expected to come out as."""

    verdict: str | None
    findings: Mapping[str, str]


def read_expected(path: Path) -> Expected:
    """Read an ``expected.yaml``.

    Raises:
        UsageError: with the line.
    """
    try:
        root = parse(path.read_bytes(), str(path))
    except OSError:
        raise UsageError("this file may not be read", file=str(path)) from None
    entries = root.mapping(("verdict", "findings", "planted", "note"))
    verdict = entries["verdict"].as_choice(_VERDICTS) if "verdict" in entries else None
    statuses = tuple(status.value for status in Status)
    findings = entries["findings"].mapping() if "findings" in entries else {}
    return Expected(verdict, {rule: node.as_choice(statuses) for rule, node in findings.items()})


def differences(report: Report, expected: Expected) -> list[str]:
    """What came out otherwise, one sentence each."""
    found: list[str] = []
    if expected.verdict is not None and report.verdict != expected.verdict:
        found.append(f"verdict: expected {expected.verdict}, got {report.verdict}")
    statuses: dict[str, set[str]] = {}
    for finding in report.findings:
        statuses.setdefault(finding.rule, set()).add(finding.effective.value)
    for rule, status in expected.findings.items():
        if status not in statuses.get(rule, set()):
            found.append(f"{rule}: expected {status}, got {', '.join(sorted(statuses.get(rule, {'no finding'})))}")
    for rule, several in statuses.items():
        if Status.FAIL.value in several and rule not in expected.findings:
            found.append(f"{rule}: unexpected fail")
    return found


def run_tests(folder: Path, options: Options, *, quiet: bool) -> int:
    """Compare every dossier below a folder; prints one line each and says the exit code.

    Raises:
        UsageError: no dossier has an ``expected.yaml``, or there is a mistake in one.
    """
    dossiers = [one for one in find_dossiers(folder) if (one.path / EXPECTED).is_file()]
    if (folder / EXPECTED).is_file():
        dossiers = [one for one in find_dossiers(folder.resolve().parent) if one.path == folder.resolve()]
    if not dossiers:
        raise UsageError(f"no dossier below this folder has an {EXPECTED}", file=str(folder))
    wrong = 0
    # A mistake in one of them is told before any dossier is read.
    asked = [read_expected(one.path / EXPECTED) for one in dossiers]
    for one, expected in zip(dossiers, asked, strict=True):
        try:
            with progress(quiet=quiet) as tell, check(one.path, options, tell) as checked:
                found = differences(checked.report, expected)
        except UsageError as error:
            found = [str(error)]
        wrong += bool(found)
        write(
            "".join([f"{'FAILED' if found else 'ok':6}  {one.name}\n", *(f"        {text}\n" for text in found)]), None
        )
    write(f"\n{len(dossiers)} dossier{'s' * (len(dossiers) != 1)}, {wrong} unexpected\n", None)
    return SOMETHING if wrong else NOTHING
