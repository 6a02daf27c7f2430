"""Commands over folders of dossiers: ``batch`` checks them, ``test`` compares them with what is expected."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import (
    AskPasswordOption,
    BatchFormat,
    CacheOption,
    FailOnChoice,
    FailOnOption,
    JobsOption,
    LanguageChoice,
    LanguageOption,
    LimitOption,
    NoCacheOption,
    PasswordFileOption,
    ProfileOption,
    QuietOption,
    RouteOption,
    SubmissionOption,
    options_of,
)
from pipeline.errors import UsageError
from pipeline.exit_code import NOTHING


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
        typer.Option(
            "--format", "-f", help="Also write junit.xml, results.sarif, summary.md or summary.json; repeatable."
        ),
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
    options = options_of(
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

    return run_tests(folder, options_of(jobs=jobs, cache=cache, no_cache=no_cache), quiet=quiet)
