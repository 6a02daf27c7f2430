"""Commands about what is kept with a dossier: ``init``, ``review``, ``correct``, ``audit``, ``purge``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import (
    CacheOption,
    DecisionChoice,
    DossierPath,
    JobsOption,
    LanguageChoice,
    LanguageOption,
    NoCacheOption,
    PlainFormat,
    ProfileOption,
    QuietOption,
    RouteOption,
    complete_routes,
    day,
    options_of,
)
from pipeline.errors import UsageError
from pipeline.exit_code import NOTHING


def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Of the dossier; made when it is not there.")],
    route: Annotated[str, typer.Option("--route", "-r", help="See `dossier routes`.", autocompletion=complete_routes)],
    profile: ProfileOption = None,
    lang: LanguageOption = LanguageChoice.EN,
    force: Annotated[bool, typer.Option("--force", help="Overwrite a dossier.yaml that is there.")] = False,
) -> int:
    """Start a dossier.

    Writes a dossier.yaml to fill in and prints the checklist of the route.
    """
    from pipeline.start import start_dossier
    from pipeline.terminal import write

    write(start_dossier(folder, options_of(route, profile), lang.value, force=force), None)
    return NOTHING


def review(
    path: DossierPath,
    rule: Annotated[str, typer.Argument(metavar="RULE", help="Such as medical-certificate.stamped.")],
    decision: Annotated[DecisionChoice, typer.Option("--decision", help="What the person decides.")],
    by: Annotated[str, typer.Option("--by", help="Who decides.")],
    note: Annotated[str, typer.Option("--note", help="Why.")] = "",
    until: Annotated[
        dt.date | None, typer.Option("--until", parser=day, metavar="YYYY-MM-DD", help="Last day.")
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

    options = options_of(route, profile, None, jobs, cache, no_cache)
    decide(path, rule, decision.value, by=by, note=note, until=until, options=options, quiet=quiet)
    return NOTHING


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
    options = options_of(route, profile, None, jobs, cache, no_cache)
    now = give(path, paper, field, value, by=by, note=note, options=options, quiet=quiet, language=lang.value)
    write(f"{now}\n", None)
    return NOTHING


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
