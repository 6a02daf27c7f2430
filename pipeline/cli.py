"""The command line: what may be asked, in which words; the work is done elsewhere.

Nothing heavy is imported here: ``dossier --help`` answers at once. Every mistake of the caller is one line on
standard error and exit code 2; a traceback is always our own fault.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import signal
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Any, Final, NoReturn

import typer

from pipeline.errors import DossierError, UsageError
from pipeline.exit_code import INTERRUPTED, NOTHING, USAGE

if TYPE_CHECKING:
    from pipeline.check import Options

PROGRAM: Final = "dossier"
_INTERRUPTED: Final = "interrupted; files read so far are kept, so run it again to go on"

app = typer.Typer(
    name=PROGRAM,
    help="Check the scans of a Belgian visa dossier before it is handed in. Everything stays on this computer.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)


class Format(StrEnum):
    """What a report may be written as."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    PDF = "pdf"
    JUNIT = "junit"
    SARIF = "sarif"
    MARKDOWN = "markdown"
    ICS = "ics"


class ReadFormat(StrEnum):
    """What ``read`` may write."""

    TEXT = "text"
    JSON = "json"


class PlainFormat(StrEnum):
    """What lists of rules and routes may be written as."""

    TEXT = "text"
    JSON = "json"


class BatchFormat(StrEnum):
    """What a batch may write beside its reports."""

    JUNIT = "junit"
    SARIF = "sarif"


class LetterFormat(StrEnum):
    """What a letter may be written as."""

    TEXT = "text"
    HTML = "html"


class FailOnChoice(StrEnum):
    """From what on the exit code is 1."""

    FAIL = "fail"
    REVIEW = "review"
    NEVER = "never"


class LanguageChoice(StrEnum):
    """Languages of the reports."""

    EN = "en"
    FR = "fr"
    NL = "nl"
    DE = "de"


class DecisionChoice(StrEnum):
    """What a person may decide about a finding."""

    PASS = "pass"  # noqa: S105 (a decision, not a password)
    FAIL = "fail"


def _complete_routes(incomplete: str) -> list[str]:
    from pipeline.catalogue import load_catalogue

    return [name for name in load_catalogue().routes if name.startswith(incomplete)]


def _complete_rules(incomplete: str) -> list[str]:
    from pipeline.explain import rule_names

    return [name for name in rule_names("checklist") if name.startswith(incomplete)]


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("expected a day written as YYYY-MM-DD") from None


# --- options that several commands share ------------------------------------------------------------------

DossierPath = Annotated[Path, typer.Argument(metavar="PATH", help="A dossier: a folder, or a .zip of one.")]
RouteOption = Annotated[
    str | None,
    typer.Option(
        "--route", "-r", help="The ground of the stay; see `dossier routes`.", autocompletion=_complete_routes
    ),
]
ProfileOption = Annotated[
    str | None, typer.Option("--profile", "-p", help="Rules: checklist, official, or a YAML file of your own.")
]
SubmissionOption = Annotated[
    dt.date | None,
    typer.Option(
        "--submission-date",
        "-d",
        parser=_day,
        metavar="YYYY-MM-DD",
        help="The day it will be handed in; default: today.",
    ),
]
FormatOption = Annotated[Format, typer.Option("--format", "-f", help="How to write the report.")]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", help="File to write; default: standard output.", dir_okay=False)
]
FailOnOption = Annotated[FailOnChoice, typer.Option("--fail-on", help="From what on the exit code is 1.")]
JobsOption = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, max=256, help="Processes at work; default: one per processor.")
]
LanguageOption = Annotated[
    LanguageChoice, typer.Option("--lang", "-l", envvar="DOSSIER_LANG", help="Language of the report.")
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Also show what is in order or does not apply.")]
CacheOption = Annotated[
    Path | None, typer.Option("--cache", help="Folder for what was read; default: the user's cache folder.")
]
NoCacheOption = Annotated[bool, typer.Option("--no-cache", help="Neither use nor keep earlier readings.")]

LimitOption = Annotated[
    list[str] | None,
    typer.Option(
        "--limit",
        metavar="NAME=VALUE",
        help="Change a limit: pages=500, file-bytes=300MB, page-seconds=5min; repeatable.",
    ),
]
PasswordFileOption = Annotated[
    Path | None,
    typer.Option(
        "--password-file",
        help="File with the passwords of locked PDFs, one a line; or set DOSSIER_PDF_PASSWORD.",
        dir_okay=False,
    ),
]
AskPasswordOption = Annotated[bool, typer.Option("--ask-password", help="Ask for the password of locked PDFs.")]
TrustOption = Annotated[
    bool, typer.Option("--trust-archive", help="Apply the facts and decisions of a dossier.yaml inside a .zip.")
]


def _options(
    route: str | None = None,
    profile: str | None = None,
    submission: dt.date | None = None,
    jobs: int | None = None,
    cache: Path | None = None,
    no_cache: bool = False,
    trust_archive: bool = False,
    limit: list[str] | None = None,
    password_file: Path | None = None,
    ask_password: bool = False,
) -> Options:
    from pipeline.check import Options
    from pipeline.limits import Limits, ReadSettings, changed
    from pipeline.passwords import given_passwords

    return Options(
        route=route,
        profile=profile,
        submission=submission,
        today=dt.datetime.now().astimezone().date(),
        jobs=jobs or _processors(),
        cache_home=cache,
        keep=not no_cache,
        trust_archive=trust_archive,
        settings=ReadSettings(
            limits=changed(Limits(), limit or ()), passwords=given_passwords(password_file, ask=ask_password)
        ),
    )


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


# --- checking and reading ---------------------------------------------------------------------------------


@app.command()
def check(
    path: DossierPath,
    route: RouteOption = None,
    profile: ProfileOption = None,
    submission_date: SubmissionOption = None,
    format_: FormatOption = Format.TEXT,
    output: OutputOption = None,
    fail_on: FailOnOption = FailOnChoice.FAIL,
    jobs: JobsOption = None,
    lang: LanguageOption = LanguageChoice.EN,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    trust_archive: TrustOption = False,
    limit: LimitOption = None,
    password_file: PasswordFileOption = None,
    ask_password: AskPasswordOption = False,
) -> int:
    """Check one dossier.

    Exit code: 0 nothing at or above --fail-on, 1 something is, 2 usage error or the program could not run.
    """
    from pipeline.exit_code import exit_code
    from pipeline.report.formats import require_format

    require_format(format_.value)
    from pipeline.check import check as run_check
    from pipeline.report.formats import render, render_pdf
    from pipeline.terminal import is_terminal, progress, write

    if format_ is Format.PDF and output is None and is_terminal(sys.stdout):
        raise UsageError("a PDF is not shown on a terminal; name a file with --output")
    options = _options(
        route, profile, submission_date, jobs, cache, no_cache, trust_archive, limit, password_file, ask_password
    )
    options = dataclasses.replace(options, pictures=format_ in (Format.HTML, Format.PDF))
    with progress(quiet=quiet) as tell, run_check(path, options, tell) as checked:
        made: str | bytes
        if format_ is Format.PDF:
            made = render_pdf(checked, lang.value)
        else:
            made = render(
                checked, format_.value, lang.value, fail_on=fail_on.value, verbose=verbose, to_terminal=output is None
            )
    write(made, output)
    return exit_code(checked.report.verdict, fail_on.value)


@app.command()
def read(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Scans: PDF, JPEG, PNG, TIFF, HEIC, WEBP …")],
    format_: Annotated[ReadFormat, typer.Option("--format", "-f", help="How to write it.")] = ReadFormat.TEXT,
    output: OutputOption = None,
    jobs: JobsOption = None,
    lang: LanguageOption = LanguageChoice.EN,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    quiet: QuietOption = False,
    limit: LimitOption = None,
    password_file: PasswordFileOption = None,
    ask_password: AskPasswordOption = False,
) -> int:
    """Show what is read from single files.

    Kind, fields and where they stand; no rules.
    """
    from pipeline.check import read_files
    from pipeline.report.formats import render_reading
    from pipeline.terminal import progress, write

    options = _options(
        jobs=jobs,
        cache=cache,
        no_cache=no_cache,
        limit=limit,
        password_file=password_file,
        ask_password=ask_password,
    )
    with progress(quiet=quiet) as tell:
        known = read_files(files, options, tell)
    write(render_reading(known, format_.value, lang.value, to_terminal=output is None), output)
    return NOTHING


@app.command()
def photo(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A digital portrait: JPEG, PNG, HEIC, WEBP, TIFF …")],
    fix: Annotated[
        Path,
        typer.Option("--fix", metavar="OUT", help="File to write: a .png of 35 x 45 mm at 600 dpi.", dir_okay=False),
    ],
    lang: LanguageOption = LanguageChoice.EN,
) -> int:
    """Cut a passport photo out of a portrait.

    Cuts and scales, nothing else; says why when the picture cannot give one.
    """
    from pipeline.messages import Messages
    from pipeline.portrait.cut import cut_photo, told
    from pipeline.terminal import write, write_file

    if fix.suffix.lower() != ".png":
        raise UsageError("--fix: name a .png file", file=str(fix))
    messages = Messages.load(lang.value)
    cut = cut_photo(file, _options().settings, messages)
    write_file(fix, cut.png)
    write(told(cut, fix, messages), None)
    return NOTHING


@app.command()
def batch(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[FOLDER]", help="Holds dossiers: folders or .zip files.")
    ] = None,
    out: Annotated[Path, typer.Option("--out", help="Folder for the reports.", file_okay=False)] = ...,  # type: ignore[assignment]
    manifest: Annotated[
        Path | None,
        typer.Option("--manifest", help="A .csv or .xlsx: path, route, submission_date, surname …", dir_okay=False),
    ] = None,
    route: RouteOption = None,
    profile: ProfileOption = None,
    submission_date: SubmissionOption = None,
    format_: Annotated[
        list[BatchFormat] | None,
        typer.Option("--format", "-f", help="Also write junit.xml or results.sarif; repeatable."),
    ] = None,
    watch: Annotated[bool, typer.Option("--watch", help="Keep the folder checked until interrupted.")] = False,
    shard: Annotated[
        str | None, typer.Option("--shard", metavar="I/N", help="Only the I-th of N parts, for several machines.")
    ] = None,
    scheduler: Annotated[
        str | None, typer.Option("--scheduler", metavar="ADDRESS", help="Read on a Dask cluster: tcp://host:8786.")
    ] = None,
    fail_on: FailOnOption = FailOnChoice.FAIL,
    jobs: JobsOption = None,
    lang: LanguageOption = LanguageChoice.EN,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    quiet: QuietOption = False,
    limit: LimitOption = None,
    password_file: PasswordFileOption = None,
    ask_password: AskPasswordOption = False,
) -> int:
    """Check every dossier below a folder, or those a manifest lists.

    One report each, an index, tables and a calendar. After an interruption, run it again: nothing is read twice.
    """
    from pipeline.batch.progress import progress
    from pipeline.batch.run import Wanted, run_batch

    if (folder is None) == (manifest is None):
        raise UsageError("name a folder of dossiers, or a --manifest")
    if watch and (manifest is not None or shard is not None):
        raise UsageError("--watch keeps a whole folder checked: no --manifest, no --shard")
    options = _options(
        route,
        profile,
        submission_date,
        jobs,
        cache,
        no_cache,
        limit=limit,
        password_file=password_file,
        ask_password=ask_password,
    )
    if scheduler is not None and options.settings.passwords:
        raise UsageError("passwords are not sent to other machines: leave out --scheduler, or the passwords")
    wanted = Wanted(
        folder,
        out,
        options,
        lang.value,
        fail_on.value,
        manifest,
        tuple(one.value for one in format_ or ()),
        _shard(shard),
        scheduler,
    )
    with progress(quiet=quiet) as tell:
        if watch:
            from pipeline.batch.watch import watch_batch

            watch_batch(wanted, tell)
            return NOTHING
        return run_batch(wanted, tell)


def _shard(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    part, _, parts = text.partition("/")
    if not (part.isdecimal() and parts.isdecimal() and 1 <= int(part) <= int(parts) <= 10_000):
        raise UsageError("--shard: expected a part and how many there are, such as 2/8")
    return int(part), int(parts)


@app.command("test")
def compare(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Dossiers, each with an expected.yaml.")],
    jobs: JobsOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    quiet: QuietOption = False,
) -> int:
    """Compare dossiers with what is expected of them.

    Each dossier below the folder with its expected.yaml; an expected fail is green.
    """
    from pipeline.expected import run_tests

    return run_tests(folder, _options(jobs=jobs, cache=cache, no_cache=no_cache), quiet=quiet)


# --- what is asked ----------------------------------------------------------------------------------------


@app.command()
def routes(
    lang: LanguageOption = LanguageChoice.EN,
    format_: Annotated[PlainFormat, typer.Option("--format", "-f", help="How to write it.")] = PlainFormat.TEXT,
) -> int:
    """List the routes: the grounds of a stay."""
    from pipeline.explain import list_routes
    from pipeline.terminal import write

    write(list_routes(lang.value, format_.value), None)
    return NOTHING


@app.command()
def rules(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ROUTE | diff A B]",
            help="Only of this route; or what differs between two profiles, PROFILE@DATE, or saved JSON lists.",
            autocompletion=_complete_routes,
        ),
    ] = None,
    profile: ProfileOption = None,
    submission_date: SubmissionOption = None,
    coverage: Annotated[bool, typer.Option("--coverage", help="Which lines of the source lists are covered.")] = False,
    lang: LanguageOption = LanguageChoice.EN,
    format_: Annotated[PlainFormat, typer.Option("--format", "-f", help="How to write it.")] = PlainFormat.TEXT,
) -> int:
    """List the rules, their figures and sources."""
    from pipeline import explain
    from pipeline.terminal import write

    given = words or []
    if given[:1] == ["diff"]:
        from pipeline.rules_diff import difference

        if len(given) != len(("diff", "A", "B")):
            raise UsageError(
                "two states to compare: dossier rules diff A B, each PROFILE, PROFILE@DATE or a .json list"
            )
        write(difference(given[1], given[2], submission_date or _options().today, format_.value), None)
        return NOTHING
    if len(given) > 1:
        raise UsageError("only one route at a time")
    options = _options(given[0] if given else None, profile, submission_date)
    if coverage:
        write(explain.coverage(options, format_.value), None)
    else:
        write(explain.list_rules(options, lang.value, format_.value), None)
    return NOTHING


@app.command()
def explain(
    rule: Annotated[
        str, typer.Argument(metavar="RULE", help="Such as criminal-record.age.", autocompletion=_complete_rules)
    ],
    profile: ProfileOption = None,
    submission_date: SubmissionOption = None,
    lang: LanguageOption = LanguageChoice.EN,
) -> int:
    """Explain one rule, its figures and sources."""
    from pipeline.explain import explain_rule
    from pipeline.terminal import write

    write(explain_rule(rule, _options(None, profile, submission_date), lang.value), None)
    return NOTHING


# --- around a dossier -------------------------------------------------------------------------------------


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Of the dossier; made when it is not there.")],
    route: Annotated[str, typer.Option("--route", "-r", help="See `dossier routes`.", autocompletion=_complete_routes)],
    profile: ProfileOption = None,
    lang: LanguageOption = LanguageChoice.EN,
    force: Annotated[bool, typer.Option("--force", help="Overwrite a dossier.yaml that is there.")] = False,
) -> int:
    """Start a dossier.

    Writes a dossier.yaml to fill in and prints the checklist of the route.
    """
    from pipeline.start import start_dossier
    from pipeline.terminal import write

    write(start_dossier(folder, _options(route, profile), lang.value, force=force), None)
    return NOTHING


@app.command()
def review(
    path: DossierPath,
    rule: Annotated[str, typer.Argument(metavar="RULE", help="Such as medical-certificate.stamped.")],
    decision: Annotated[DecisionChoice, typer.Option("--decision", help="What the person decides.")],
    by: Annotated[str, typer.Option("--by", help="Who decides.")],
    note: Annotated[str, typer.Option("--note", help="Why.")] = "",
    until: Annotated[
        dt.date | None, typer.Option("--until", parser=_day, metavar="YYYY-MM-DD", help="Last day.")
    ] = None,
    route: RouteOption = None,
    profile: ProfileOption = None,
    jobs: JobsOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    quiet: QuietOption = False,
) -> int:
    """Record a person's decision on a finding.

    It is kept in dossier.yaml, tied to the files it rests on; when they change it no longer counts.
    """
    from pipeline.decisions import decide

    options = _options(route, profile, None, jobs, cache, no_cache)
    decide(path, rule, decision.value, by=by, note=note, until=until, options=options, quiet=quiet)
    return NOTHING


@app.command()
def correct(
    path: DossierPath,
    paper: Annotated[
        str, typer.Argument(metavar="PAPER", help="Its id in the report (d3), or its kind when there is one of it.")
    ],
    field: Annotated[str, typer.Argument(metavar="FIELD", help="Such as expiry_date; see the JSON report.")],
    value: Annotated[
        str | None,
        typer.Argument(metavar="[VALUE]", help="What stands on the paper: YYYY-MM-DD, 12.50, true, PAK, text."),
    ] = None,
    *,
    by: Annotated[str, typer.Option("--by", help="Who read it.")],
    note: Annotated[str, typer.Option("--note", help="Why.")] = "",
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Take back the value that was given.")] = False,
    lang: Annotated[
        LanguageChoice, typer.Option("--lang", "-l", envvar="DOSSIER_LANG", help="Language of the reason for refusing.")
    ] = LanguageChoice.EN,
    route: RouteOption = None,
    profile: ProfileOption = None,
    jobs: JobsOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    quiet: QuietOption = False,
) -> int:
    """Give the right value where the program read a wrong one.

    It is kept in dossier.yaml, tied to the bytes of the scan; the report says which findings rest on it.
    """
    from pipeline.corrections import correct as give
    from pipeline.terminal import write

    if (value is None) != withdraw:
        raise UsageError("give the value that stands on the paper, or --withdraw")
    options = _options(route, profile, None, jobs, cache, no_cache)
    now = give(path, paper, field, value, by=by, note=note, options=options, quiet=quiet, language=lang.value)
    write(f"{now}\n", None)
    return NOTHING


@app.command()
def audit(
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help="The folder of a dossier.", file_okay=False, exists=True)
    ],
    format_: Annotated[PlainFormat, typer.Option("--format", "-f", help="How to write it.")] = PlainFormat.TEXT,
) -> int:
    """Show who decided what about a dossier, and when.

    Each entry is sealed to the one before. Exit code 1 when the trail was changed by hand.
    """
    from pipeline.audit import as_json, as_text, read
    from pipeline.exit_code import SOMETHING
    from pipeline.terminal import write

    trail = read(path)
    write(as_json(trail) if format_ is PlainFormat.JSON else as_text(trail), None)
    return NOTHING if trail.broken_at is None else SOMETHING


@app.command()
def letter(
    path: DossierPath,
    lang: LanguageOption = LanguageChoice.EN,
    route: RouteOption = None,
    profile: ProfileOption = None,
    submission_date: SubmissionOption = None,
    format_: Annotated[
        LetterFormat, typer.Option("--format", "-f", help="Text for an e-mail, or HTML for a word processor.")
    ] = LetterFormat.TEXT,
    output: OutputOption = None,
    jobs: JobsOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    quiet: QuietOption = False,
) -> int:
    """Write to the client what is still missing.

    Ready to send, without document numbers.
    """
    from pipeline.check import check as run_check
    from pipeline.messages import Messages
    from pipeline.report.letter import render, render_html
    from pipeline.report.wording import build
    from pipeline.terminal import progress, write

    options = _options(route, profile, submission_date, jobs, cache, no_cache)
    with progress(quiet=quiet) as tell, run_check(path, options, tell) as checked:
        view = build(checked.report, Messages.load(lang.value), checked.catalogue)
        text = render_html(view) if format_ is LetterFormat.HTML else render(view)
    write(text, output)
    return NOTHING


@app.command()
def bundle(
    path: DossierPath,
    output: Annotated[Path, typer.Option("--output", "-o", help="PDF to write.", dir_okay=False)],
    route: RouteOption = None,
    profile: ProfileOption = None,
    submission_date: SubmissionOption = None,
    lang: LanguageOption = LanguageChoice.EN,
    jobs: JobsOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    quiet: QuietOption = False,
) -> int:
    """Put the papers into one PDF to hand in.

    Upright, in the order of the checklist, bookmarked, behind a cover that lists them; the originals stay as they are.
    """
    from pipeline.typeset import require_typst

    require_typst()
    from pipeline.bundle import bundle as make_bundle
    from pipeline.check import check as run_check
    from pipeline.terminal import progress, say, write_file

    options = _options(route, profile, submission_date, jobs, cache, no_cache)
    with progress(quiet=quiet) as tell, run_check(path, options, tell) as checked:
        made = make_bundle(checked, lang.value)
    write_file(output, made.pdf)
    say(f"{made.papers} papers on {made.pages} pages, {len(made.pdf) / 1_000_000:.1f} MB")
    for entry in made.left_out:
        say(f"not included: {entry}")
    return NOTHING


@app.command()
def reference(
    path: DossierPath,
    route: RouteOption = None,
    profile: ProfileOption = None,
    submission_date: SubmissionOption = None,
    lang: LanguageOption = LanguageChoice.EN,
    jobs: JobsOption = None,
    cache: CacheOption = None,
    no_cache: NoCacheOption = False,
    quiet: QuietOption = False,
    qr: Annotated[
        Path | None, typer.Option("--qr", help="File for the code banking apps scan: .png or .svg.", dir_okay=False)
    ] = None,
) -> int:
    """Show how the contribution is to be paid.

    Amount, account and the exact payment reference.
    """
    from pipeline.reference import payment_instruction
    from pipeline.terminal import progress, write

    options = _options(route, profile, submission_date, jobs, cache, no_cache)
    with progress(quiet=quiet) as tell:
        text = payment_instruction(path, options, lang.value, tell, code=qr)
    write(text, None)
    return NOTHING


@app.command()
def serve(
    root: Annotated[
        Path | None, typer.Option("--root", help="Folder of dossiers to show.", exists=True, file_okay=False)
    ] = None,
    host: Annotated[str, typer.Option("--host", help="Address; others than this machine's need a password.")] = (
        "127.0.0.1"
    ),
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes a free one.")] = 8766,
    password_file: Annotated[
        Path | None, typer.Option("--password-file", help="First line: the password; or set DOSSIER_PASSWORD.")
    ] = None,
    browser: Annotated[bool, typer.Option("--browser", help="Open the link in this computer's browser.")] = False,
    profile: ProfileOption = None,
    jobs: JobsOption = None,
    lang: LanguageOption = LanguageChoice.EN,
    cache: CacheOption = None,
) -> int:
    """Open the desk in a browser: upload, look, decide, write.

    Only this computer can reach it, and only with the link that is printed.
    """
    from pipeline.desk.server import serve as run_desk

    run_desk(host, port, root, _options(None, profile, None, jobs, cache), lang.value, password_file, browser)
    return NOTHING


@app.command()
def purge(
    path: Annotated[Path | None, typer.Argument(metavar="[PATH]", help="A dossier, or nothing with --all.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Everything kept of any dossier.")] = False,
    cache: CacheOption = None,
) -> int:
    """Remove what is kept about a dossier.

    Readings and pictures of pages.
    """
    from pipeline.decisions import forget
    from pipeline.terminal import say

    if (path is None) != everything:
        raise UsageError("name a dossier, or use --all")
    say(forget(path, cache))
    return NOTHING


@app.command()
def doctor() -> int:
    """Say whether all that is needed is installed."""
    from pipeline.doctor import examine
    from pipeline.terminal import write

    text, complete = examine()
    write(text, None)
    return NOTHING if complete else USAGE


@app.command()
def schema() -> int:
    """Print the JSON Schema of the report."""
    from pipeline.report.json import schema as report_schema
    from pipeline.terminal import write

    write(report_schema(), None)
    return NOTHING


def _print_version(wanted: bool) -> None:
    if wanted:
        from pipeline.doctor import version_lines
        from pipeline.terminal import write

        write(version_lines(), None)
        raise typer.Exit


@app.callback()
def _program(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Versions of program, rules, Tesseract."
        ),
    ] = False,
) -> None:
    pass


# --- running ----------------------------------------------------------------------------------------------


def run(arguments: Sequence[str]) -> int:
    """Run the command line and say how it ended; never raises for a mistake of the caller.

    Returns:
        the exit code: 0, 1 or 2 as in the interface, 130 when interrupted.
    """
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _end)
    try:
        result: Any = typer.main.get_command(app).main(list(arguments), prog_name=PROGRAM, standalone_mode=False)
        if result == INTERRUPTED:
            # Typer takes Ctrl-C for itself and answers with this.
            _complain(_INTERRUPTED)
        return result if isinstance(result, int) else NOTHING
    except DossierError as error:
        _complain(_told(str(error), error.file if isinstance(error, UsageError) else None, arguments))
        return error.exit_code
    except typer.exceptions.TyperException as error:
        message = error.format_message()
        if message:
            context = getattr(error, "ctx", None)
            message = _told(message.replace("Value error, ", ""), None, arguments)
            _complain(f"{message.rstrip('.')}. Try: {context.command_path} --help" if context is not None else message)
        return USAGE
    except (KeyboardInterrupt, typer.Abort):
        _complain(_INTERRUPTED)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough.
        from pipeline.terminal import drop_standard_output

        drop_standard_output()
        return NOTHING
    except (OSError, MemoryError) as error:
        # The system refuses: a full disk, too many open files, no more processes or memory.
        if os.environ.get("DOSSIER_STRICT"):
            raise
        refused = error.filename if isinstance(error, OSError) and isinstance(error.filename, str) else None
        _complain(_told(_refused(error), refused, arguments))
        return USAGE


def _refused(error: OSError | MemoryError) -> str:
    if isinstance(error, MemoryError):
        return "there is not enough memory; close other programs, or try with --jobs 1"
    place = f"{error.filename}: " if isinstance(error.filename, str) else ""
    return f"{place}the system refuses ({error.strerror or type(error).__name__}); what was written before is whole"


def _told(text: str, file: str | None, arguments: Sequence[str]) -> str:
    """A mistake as it may be said: who typed a path sees it again, a log names no dossier."""
    from pipeline.report.safe import without_paths
    from pipeline.terminal import is_terminal

    if is_terminal(sys.stderr):
        return text
    typed = [argument.partition("=")[2] if argument.startswith("-") else argument for argument in arguments]
    return without_paths(text, [*([file] if file else []), *(one for one in typed if os.sep in one)])


def _complain(text: str) -> None:
    from pipeline.report.safe import one_line
    from pipeline.terminal import say

    # A manifest has a line for each mistake.
    say(f"{PROGRAM}: " + "\n  ".join(map(one_line, text.split("\n"))))


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    """End as on Ctrl-C, so that every process that was started is ended and nothing is left half-written."""
    _complain(_INTERRUPTED)
    raise SystemExit(128 + number)
