"""What is written about all dossiers of a batch together. Every file appears as a whole or not at all.

The long tables are made from the reports on disk, one dossier at a time: a thousand dossiers take no more memory
than ten.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec

from pipeline.batch.outcome import Outcome, Row, place_of
from pipeline.report.safe import csv_cell
from pipeline.terminal import remove_leftovers, write_file

FORMATS: Final = ("junit", "sarif", "markdown", "json")
"""What may be asked for beside what is always written."""


def write_outputs(
    out: Path,
    outcomes: Sequence[Outcome],
    language: str,
    *,
    today: dt.date,
    formats: Sequence[str] = (),
    part: str = "",
) -> None:
    """Summary, index, tables and calendar of a batch.

    Args:
        out: their folder, with the single reports in it.
        outcomes: in the order of the dossiers' names.
        language: of the index.
        today: the day of the run.
        formats: of :data:`FORMATS`.
        part: put into the names when this is a part of a batch, such as ``2-of-8``.

    Raises:
        UsageError: a file cannot be written.
    """
    from pipeline.messages import Messages
    from pipeline.report import html, ics, junit, markdown, sarif
    from pipeline.tables import DOCUMENTS, FINDINGS, parquet

    def place(name: str) -> Path:
        named = place_of(out, name, part)
        # Other parts may be written beside this one, on other machines: only what is left of our own goes.
        remove_leftovers(named)
        return named

    rows = [outcome.row for outcome in outcomes]
    # With the mark: without it Excel takes the bytes of accents for other letters.
    write_file(place("summary.csv"), _summary(rows).encode("utf-8-sig"))
    write_file(place("index.html"), html.render_index(_ordered(rows), Messages.load(language), today=today).encode())
    days = (day for outcome in outcomes for day in outcome.deadlines)
    write_file(place("deadlines.ics"), ics.calendar(days, stamp=today).encode())
    checked = [row.dossier for row in rows if row.verdict]
    write_file(place("findings.parquet"), parquet(_findings(out, checked), FINDINGS))
    write_file(place("documents.parquet"), parquet(_documents(out, checked), DOCUMENTS))
    if "json" in formats:
        write_file(place("summary.json"), msgspec.json.format(msgspec.json.encode(rows), indent=2) + b"\n")
    if "markdown" in formats:
        made = markdown.render_index(_ordered(rows), Messages.load(language))
        write_file(place("summary.md"), made.encode("utf-8", "backslashreplace"))
    if "junit" in formats:
        suites = (
            # Our own judge wrote it a moment ago.
            ET.fromstring(outcome.junit)  # noqa: S314
            if outcome.junit
            else junit.broken(outcome.row.dossier, outcome.row.error)
            for outcome in outcomes
        )
        write_file(place("junit.xml"), junit.joined(suites).encode())
    if "sarif" in formats:
        runs = [json.loads(outcome.sarif) for outcome in outcomes if outcome.sarif]
        write_file(place("results.sarif"), sarif.joined(runs).encode())


def _ordered(rows: Iterable[Row]) -> list[Row]:
    """Those that could not be checked first, then by days left."""
    return sorted(rows, key=lambda row: (not row.error, row.submit_by or "9999", row.dossier))


def _summary(rows: Sequence[Row]) -> str:
    """RFC 4180, numbers as numbers, and no cell that a spreadsheet takes for a formula."""
    from pipeline.tables import SUMMARY, frame, summary_schema

    names = [column.name for column in SUMMARY]
    values = [{name: getattr(row, name) for name in names} for row in rows]
    summary_schema().validate(frame(values, SUMMARY), lazy=True)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(names)
    for row in values:
        writer.writerow([csv_cell(value) if isinstance(value, str) else value for value in row.values()])
    return text.getvalue()


def _reports(out: Path, names: Iterable[str]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name in names:
        yield name, json.loads((out / name / "report.json").read_bytes())


def _findings(out: Path, names: Iterable[str]) -> Iterator[Mapping[str, Any]]:
    for name, report in _reports(out, names):
        papers = {paper["id"]: paper for paper in report["documents"]}
        dossier = report["dossier"]
        for finding in report["findings"]:
            paper = papers.get(finding["document"], {})
            spot: Mapping[str, Any] = next(iter(finding["evidence"]), {})
            review = finding["review"]
            yield {
                "dossier": name,
                "route": dossier["route"],
                "submission_date": _day(dossier["submission_date"]),
                "rule": finding["rule"],
                "document": finding["document"],
                "kind": paper.get("kind"),
                "role": paper.get("role"),
                "status": finding["status"],
                "reason": finding["reason"],
                "message": finding["message"],
                "fix": finding["fix"],
                "usable_until": _day(finding["usable_until"]),
                "decided": bool(review and review["applied"]),
                "file": spot.get("file"),
                "page": spot.get("page"),
            }


def _documents(out: Path, names: Iterable[str]) -> Iterator[Mapping[str, Any]]:
    for name, report in _reports(out, names):
        for paper in report["documents"]:
            first: Mapping[str, Any] = next(iter(paper["pages"]), {})
            yield {
                "dossier": name,
                "document": paper["id"],
                "kind": paper["kind"],
                "role": paper["role"],
                "confidence": float(paper["confidence"]),
                "file": first.get("file"),
                "first_page": first.get("page"),
                "pages": len(paper["pages"]),
                "issue_date": _day(_only(paper, "issue_date")),
                "expiry_date": _day(_only(paper, "expiry_date")),
                "language": _only(paper, "language"),
            }


def _only(paper: Mapping[str, Any], field: str) -> str | None:
    """A value that was read in one way only."""
    read = paper["fields"].get(field)
    if not read or read["value"] is None or read.get("alternatives"):
        return None
    return str(read["value"])


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
