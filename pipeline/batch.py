"""Many dossiers: one report each, a table and an index. Run it again to go on: readings are kept.

A dossier that cannot be checked is a row with its reason; the others are not lost. Every file appears as a
whole or not at all.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pipeline.dossier_folders import Found, find_dossiers
from pipeline.errors import DossierError, ToolMissing, UsageError
from pipeline.exit_code import NOTHING, SOMETHING, exit_code
from pipeline.messages import Messages
from pipeline.report.safe import csv_cell
from pipeline.terminal import progress, say, write_file
from validators.finding import Report, Verdict
from validators.verdict import Status

if TYPE_CHECKING:
    from pipeline.check import Options
    from pipeline.exit_code import FailOn
    from pipeline.intake import SourceFile

_AHEAD: Final = 16
"""Dossiers whose files are read together, so that one long file does not leave processors idle."""


@dataclass(frozen=True, slots=True)
class Row:
    """One dossier in ``summary.csv``; a dossier that could not be checked has only ``error``."""

    dossier: str
    verdict: str = ""
    applicant: str = ""
    route: str = ""
    submission_date: str = ""
    submit_by: str = ""
    because: str = ""
    required: int = 0
    present: int = 0
    fail: int = 0
    review: int = 0
    by_hand: int = 0
    files: int = 0
    pages: int = 0
    failing: str = ""
    """Rules that fail, separated by a blank."""
    error: str = ""


def run_batch(folder: Path, out: Path, options: Options, language: str, fail_on: FailOn, *, quiet: bool) -> int:
    """Check every dossier below a folder.

    Returns:
        the exit code: 1 when any dossier is at or above ``fail_on`` or could not be checked.

    Raises:
        UsageError: no such folder, no dossier in it, or the reports cannot be written.
        ToolMissing: what reads the text is not installed.
    """
    dossiers = find_dossiers(folder, without=out)
    if not dossiers:
        raise UsageError("there is no dossier in this folder", file=str(folder))
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot be made ({error.strerror})", file=str(out)) from None
    messages = Messages.load(language)
    rows: list[Row] = []
    worst = NOTHING
    for start in range(0, len(dossiers), _AHEAD):
        together = dossiers[start : start + _AHEAD]
        if options.keep:
            _read_ahead(together, options, quiet=quiet)
        for one in together:
            row, code = _one(one, out, options, messages, fail_on)
            rows.append(row)
            worst = max(worst, code)
            if not quiet:
                say(f"[{len(rows)}/{len(dossiers)}] {row.dossier}: {row.verdict or row.error}")
    write_file(out / "summary.csv", _summary(rows).encode())
    write_file(out / "index.html", _index(rows, messages).encode())
    return worst


def _read_ahead(dossiers: Sequence[Found], options: Options, *, quiet: bool) -> None:
    """Read the files of several dossiers in one pool; what is read is kept, so the checks find it."""
    from contextlib import ExitStack

    from pipeline.check import readings_cache
    from pipeline.intake import gather
    from pipeline.jobs import read_all

    with ExitStack() as open_dossiers, progress(quiet=quiet) as tell:
        files: list[SourceFile] = []
        for one in dossiers:
            try:
                files += open_dossiers.enter_context(gather(one.path, options.settings.limits)).files
            except UsageError:
                continue  # said when the dossier itself is checked
        tell.total(len({file.sha256 for file in files if file.error is None}))
        read_all(files, options.settings, jobs=options.jobs, cache=readings_cache(options), progress=tell)


def _one(one: Found, out: Path, options: Options, messages: Messages, fail_on: FailOn) -> tuple[Row, int]:
    from pipeline.check import check
    from pipeline.report.formats import render

    try:
        with check(one.path, options) as checked:
            folder = out / one.name
            folder.mkdir(exist_ok=True)
            if folder.is_symlink():
                raise UsageError("a link lies where the reports belong; remove it", file=one.name)
            for format_ in ("json", "html"):
                text = render(checked, format_, messages.language)
                write_file(folder / f"report.{format_}", text.encode("utf-8", "backslashreplace"))
            report = checked.report
            return _row(one.name, report, messages), exit_code(report.verdict, fail_on)
    except ToolMissing:
        raise
    except DossierError as error:
        return Row(one.name, error=str(error)), SOMETHING
    except Exception as error:  # noqa: BLE001 (one dossier's crash must not cost the others)
        return Row(one.name, error=f"an error of the program ({type(error).__name__})"), SOMETHING


def _row(name: str, report: Report, messages: Messages) -> Row:
    from pipeline.report.wording import build

    view = build(report, messages)
    submit_by = report.submit_by
    required, present = report.completeness
    failing = [finding.rule for finding in report.findings if finding.effective is Status.FAIL]
    verdict: Verdict = report.verdict
    return Row(
        dossier=name,
        verdict=verdict,
        applicant=view.applicant,
        route=report.dossier.route or "",
        submission_date=report.dossier.submission.isoformat(),
        submit_by=submit_by.date.isoformat() if submit_by else "",
        because=submit_by.because if submit_by else "",
        required=required,
        present=present,
        fail=len(view.fails),
        review=view.to_look_at,
        by_hand=len(view.by_hand),
        files=len(report.dossier.files),
        pages=sum(file.pages for file in report.dossier.files),
        failing=" ".join(dict.fromkeys(failing)),
    )


def _summary(rows: Sequence[Row]) -> str:
    """RFC 4180, numbers as numbers, and no cell that a spreadsheet takes for a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    names = [field.name for field in fields(Row)]
    writer.writerow(names)
    for row in rows:
        values = [getattr(row, name) for name in names]
        writer.writerow([csv_cell(value) if isinstance(value, str) else value for value in values])
    return text.getvalue()


def _index(rows: Sequence[Row], messages: Messages) -> str:
    from pipeline.report import html

    ordered = sorted(rows, key=lambda row: (row.submit_by or "9999", row.dossier))
    return html.render_index(ordered, messages)
