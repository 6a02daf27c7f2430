"""From the words typed to the exit code.

Every mistake of the caller is one line on standard error and exit code 2; a traceback is always our own fault.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import Any, Final, NoReturn

import typer

from pipeline.cli.program import PROGRAM, program
from pipeline.errors import DossierError, UsageError
from pipeline.exit_code import INTERRUPTED, NOTHING, USAGE

_INTERRUPTED: Final = "interrupted; files read so far are kept, so run it again to go on"


def run(arguments: Sequence[str]) -> int:
    """Run the command line and say how it ended; never raises for a mistake of the caller.

    Returns:
        the exit code: 0, 1 or 2 as in the interface, 130 when interrupted.
    """
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _end)
    try:
        command = typer.main.get_command(program(next(iter(arguments), None)))
        result: Any = command.main(list(arguments), prog_name=PROGRAM, standalone_mode=False)
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
