"""The program and its commands, in the order in which ``dossier --help`` lists them."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from pipeline.cli import handing_in, keeping, law, machine, many, reading
from pipeline.cli.values import PlainCommand, PlainGroup

PROGRAM: Final = "dossier"

_COMMANDS: Final = (
    *(reading.check, reading.read, reading.photo),
    *(many.batch, many.compare),
    *(law.routes, law.rules, law.explain),
    *(keeping.init, keeping.review, keeping.correct, keeping.audit),
    *(handing_in.letter, handing_in.bundle, handing_in.reference),
    *(machine.serve, keeping.purge, machine.doctor, machine.schema),
)


def program(wanted: str | None) -> typer.Typer:
    """The program as Typer has it.

    Args:
        wanted: the first word typed. Where it is a command the others stay out: Typer would look at all their options.
    """
    made = typer.Typer(
        name=PROGRAM,
        cls=PlainGroup,
        help="Check the scans of a Belgian visa dossier before it is handed in. Everything stays on this computer.",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    )
    names = {"test" if command is many.compare else command.__name__: command for command in _COMMANDS}
    for name, command in names.items():
        if wanted == name or wanted not in names:
            made.command(name, cls=PlainCommand)(command)
    made.callback()(_program)
    return made


def _print_version(wanted: bool) -> None:
    if wanted:
        from pipeline.doctor import version_lines
        from pipeline.terminal import write

        write(version_lines(), None)
        raise typer.Exit


def _program(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Versions of program, rules, Tesseract."
        ),
    ] = False,
) -> None:
    pass
