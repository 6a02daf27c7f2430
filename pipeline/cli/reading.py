"""Commands that look at scans: ``check`` a dossier, ``read`` files, cut a ``photo``."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import (
    AskPasswordOption,
    CacheOption,
    DossierPath,
    FailOnChoice,
    FailOnOption,
    Format,
    FormatOption,
    JobsOption,
    LanguageChoice,
    LanguageOption,
    LimitOption,
    NoCacheOption,
    OutputOption,
    PasswordFileOption,
    ProfileOption,
    QuietOption,
    ReadFormat,
    RouteOption,
    SubmissionOption,
    TrustOption,
    VerboseOption,
    options_of,
)
from pipeline.errors import UsageError
from pipeline.exit_code import NOTHING


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
    options = options_of(
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

    options = options_of(
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
    cut = cut_photo(file, options_of().settings, messages)
    write_file(fix, cut.png)
    write(told(cut, fix, messages), None)
    return NOTHING
