"""One dossier of a batch, judged and written: what the processes of :mod:`judges` do.

Its files have been read by then. The two reports of a dossier are written aside and renamed; all that is about several
dossiers is written by the parent.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from pipeline.batch.outcome import Outcome, Row, Task, failed
from pipeline.check import check
from pipeline.errors import UsageError
from pipeline.exit_code import exit_code
from pipeline.messages import Messages
from pipeline.report.ics import deadlines
from pipeline.terminal import write_file
from validators.finding import Report
from validators.verdict import Status


def judge_one(task: Task) -> Outcome:
    """Check one dossier and write its reports.

    Raises:
        ToolMissing: a file has to be read after all, and what reads the text is not installed.
    """
    from pipeline.doctor import program_version
    from pipeline.report import html, json, junit, sarif
    from pipeline.report.wording import build

    messages, version = Messages.load(task.language), program_version()
    name = task.found.name
    try:
        with check(task.found.path, task.options) as checked:
            report = checked.report
            view = build(report, messages, checked.catalogue, version=version, notes=checked.known.notes)
            folder = _report_folder(task.out, name)
            _write(folder / "report.json", json.render(report, messages, version=version))
            _write(folder / "report.html", html.render(view, checked.crops()))
            suite = run = ""
            if "junit" in task.formats:
                suite = junit.as_text(junit.suite(view, fail_on=task.fail_on))
            if "sarif" in task.formats:
                made = sarif.sarif_run(report, messages, checked.catalogue, version=version, folder=task.below)
                run = msgspec.json.encode(made).decode()
            return Outcome(
                _row(name, report, view.applicant, view.to_look_at),
                exit_code(report.verdict, task.fail_on),
                tuple(deadlines(report, messages)),
                suite,
                run,
            )
    except UsageError as error:
        return failed(name, str(error))


def _report_folder(out: Path, name: str) -> Path:
    folder = out / name
    folder.mkdir(exist_ok=True)
    if folder.is_symlink():
        raise UsageError("a link lies where the reports belong; remove it", file=name)
    for left in folder.glob(".dossier-*"):  # of a run that was killed
        left.unlink(missing_ok=True)
    return folder


def _write(path: Path, text: str) -> None:
    write_file(path, text.encode("utf-8", "backslashreplace"))


def _row(name: str, report: Report, applicant: str, to_look_at: int) -> Row:
    submit_by = report.submit_by
    required, present = report.completeness
    failing = [finding.rule for finding in report.findings if finding.effective is Status.FAIL]
    return Row(
        dossier=name,
        verdict=report.verdict,
        applicant=applicant,
        route=report.dossier.route or "",
        submission_date=report.dossier.submission.isoformat(),
        submit_by=submit_by.date.isoformat() if submit_by else "",
        because=submit_by.because if submit_by else "",
        required=required,
        present=present,
        fail=len(failing),
        review=to_look_at,
        by_hand=sum(finding.by_hand for finding in report.findings),
        files=len(report.dossier.files),
        pages=sum(file.pages for file in report.dossier.files),
        failing=" ".join(dict.fromkeys(failing)),
    )
