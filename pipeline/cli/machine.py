"""Commands about the program on this machine: ``serve`` the desk, ask the ``doctor``, print the ``schema``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import (
    CacheOption,
    JobsOption,
    LanguageChoice,
    LanguageOption,
    ProfileOption,
    options_of,
)
from pipeline.exit_code import NOTHING, USAGE


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

    run_desk(host, port, root, options_of(None, profile, None, jobs, cache), lang.value, password_file, browser)
    return NOTHING


def doctor() -> int:
    """Say whether all that is needed is installed."""
    from pipeline.doctor import examine
    from pipeline.terminal import write

    text, complete = examine()
    write(text, None)
    return NOTHING if complete else USAGE


def schema() -> int:
    """Print the JSON Schema of the report."""
    from pipeline.report.json import schema as report_schema
    from pipeline.terminal import write

    write(report_schema(), None)
    return NOTHING
