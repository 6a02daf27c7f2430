"""Commands before handing in: the ``letter`` to the client, the ``bundle`` of papers, the payment ``reference``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import (
    CacheOption,
    DossierPath,
    JobsOption,
    LanguageChoice,
    LanguageOption,
    LetterFormat,
    NoCacheOption,
    OutputOption,
    ProfileOption,
    QuietOption,
    RouteOption,
    SubmissionOption,
    options_of,
)
from pipeline.exit_code import NOTHING


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

    options = options_of(route, profile, submission_date, jobs, cache, no_cache)
    with progress(quiet=quiet) as tell, run_check(path, options, tell) as checked:
        view = build(checked.report, Messages.load(lang.value), checked.catalogue)
        text = render_html(view) if format_ is LetterFormat.HTML else render(view)
    write(text, output)
    return NOTHING


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

    options = options_of(route, profile, submission_date, jobs, cache, no_cache)
    with progress(quiet=quiet) as tell, run_check(path, options, tell) as checked:
        made = make_bundle(checked, lang.value)
    write_file(output, made.pdf)
    say(f"{made.papers} papers on {made.pages} pages, {len(made.pdf) / 1_000_000:.1f} MB")
    for entry in made.left_out:
        say(f"not included: {entry}")
    return NOTHING


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

    options = options_of(route, profile, submission_date, jobs, cache, no_cache)
    with progress(quiet=quiet) as tell:
        text = payment_instruction(path, options, lang.value, tell, code=qr)
    write(text, None)
    return NOTHING
