"""The program and its commands, in the order in which ``dossier --help`` lists them."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from pipeline.cli import handing_in, keeping, law, machine, many, reading
from pipeline.cli.values import PlainCommand, PlainGroup

PROGRAM: Final = "dossier"

app = typer.Typer(
    name=PROGRAM,
    cls=PlainGroup,
    help="Check the scans of a Belgian visa dossier before it is handed in. Everything stays on this computer.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)

for _command in (
    *(reading.check, reading.read, reading.photo),
    *(many.batch, many.compare),
    *(law.routes, law.rules, law.explain),
    *(keeping.init, keeping.review, keeping.correct, keeping.audit),
    *(handing_in.letter, handing_in.bundle, handing_in.reference),
    *(machine.serve, keeping.purge, machine.doctor, machine.schema),
):
    app.command("test" if _command is many.compare else None, cls=PlainCommand)(_command)


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
