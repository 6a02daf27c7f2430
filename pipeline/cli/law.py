"""Commands that say what is asked of a dossier: ``routes``, ``rules``, ``explain``."""

from __future__ import annotations

from typing import Annotated

import typer

from pipeline.cli.options import (
    LanguageChoice,
    LanguageOption,
    PlainFormat,
    ProfileOption,
    SubmissionOption,
    complete_routes,
    complete_rules,
    options_of,
)
from pipeline.errors import UsageError
from pipeline.exit_code import NOTHING


def routes(
    lang: LanguageOption = LanguageChoice.EN,
    format_: Annotated[PlainFormat, typer.Option("--format", "-f", help="How to write it.")] = PlainFormat.TEXT,
) -> int:
    """List the routes: the grounds of a stay."""
    from pipeline.law.explain import list_routes
    from pipeline.terminal import write

    write(list_routes(lang.value, format_.value), None)
    return NOTHING


def rules(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ROUTE | diff A B]",
            help="Only of this route; or what differs between two profiles, PROFILE@DATE, or saved JSON lists.",
            autocompletion=complete_routes,
        ),
    ] = None,
    profile: ProfileOption = None,
    submission_date: SubmissionOption = None,
    coverage: Annotated[bool, typer.Option("--coverage", help="Which lines of the source lists are covered.")] = False,
    lang: LanguageOption = LanguageChoice.EN,
    format_: Annotated[PlainFormat, typer.Option("--format", "-f", help="How to write it.")] = PlainFormat.TEXT,
) -> int:
    """List the rules, their figures and sources."""
    from pipeline.law import explain
    from pipeline.terminal import write

    given = words or []
    if given[:1] == ["diff"]:
        from pipeline.law.rules_diff import difference

        if len(given) != len(("diff", "A", "B")):
            raise UsageError(
                "two states to compare: dossier rules diff A B, each PROFILE, PROFILE@DATE or a .json list"
            )
        write(difference(given[1], given[2], submission_date or options_of().today, format_.value), None)
        return NOTHING
    if len(given) > 1:
        raise UsageError("only one route at a time")
    options = options_of(given[0] if given else None, profile, submission_date)
    if coverage:
        write(explain.coverage(options, format_.value), None)
    else:
        write(explain.list_rules(options, lang.value, format_.value), None)
    return NOTHING


def explain(
    rule: Annotated[
        str, typer.Argument(metavar="RULE", help="Such as criminal-record.age.", autocompletion=complete_rules)
    ],
    profile: ProfileOption = None,
    submission_date: SubmissionOption = None,
    lang: LanguageOption = LanguageChoice.EN,
) -> int:
    """Explain one rule, its figures and sources."""
    from pipeline.law.explain import explain_rule
    from pipeline.terminal import write

    write(explain_rule(rule, options_of(None, profile, submission_date), lang.value), None)
    return NOTHING
