"""Options that several commands share: their names, what they may be, and what they mean to the program."""

from __future__ import annotations

import datetime as dt
import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from pipeline.check import Options


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
    MARKDOWN = "markdown"
    JSON = "json"


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


def complete_routes(incomplete: str) -> list[str]:
    """Routes that begin so, for the shell."""
    from pipeline.law.catalogue import load_catalogue

    return [name for name in load_catalogue().routes if name.startswith(incomplete)]


def complete_rules(incomplete: str) -> list[str]:
    """Rules that begin so, for the shell."""
    from pipeline.law.explain import rule_names

    return [name for name in rule_names("checklist") if name.startswith(incomplete)]


def day(text: str) -> dt.date:
    """A day as typed."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("expected a day written as YYYY-MM-DD") from None


DossierPath = Annotated[Path, typer.Argument(metavar="PATH", help="A dossier: a folder, or a .zip of one.")]
RouteOption = Annotated[
    str | None,
    typer.Option("--route", "-r", help="The ground of the stay; see `dossier routes`.", autocompletion=complete_routes),
]
ProfileOption = Annotated[
    str | None, typer.Option("--profile", "-p", help="Rules: checklist, official, or a YAML file of your own.")
]
SubmissionOption = Annotated[
    dt.date | None,
    typer.Option(
        "--submission-date",
        "-d",
        parser=day,
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


def options_of(
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
    """What was typed, as the program takes it; what a command does not ask for is left out."""
    from pipeline.check import Options
    from pipeline.files.passwords import given_passwords
    from pipeline.isolation.limits import Limits, ReadSettings, changed

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
