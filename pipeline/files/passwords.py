"""Passwords of locked PDFs: from a file, the environment or the keyboard, never from the command line.

The command line of a process can be seen by every user of the machine, and stays in the history of the shell.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from pipeline.errors import UsageError

VARIABLE: Final = "DOSSIER_PDF_PASSWORD"
"""Of the environment."""
MOST_PASSWORDS: Final = 20
"""Each costs an attempt on each locked file; a dossier has papers of a few senders."""
MOST_BYTES: Final = 64 * 1024
"""Of the file of passwords: a scan given by mistake is not a list of passwords."""


def given_passwords(file: Path | None, *, ask: bool) -> tuple[str, ...]:
    """The passwords to try on locked PDFs, each once, in the order they were given.

    Args:
        file: one password a line, in UTF-8; spaces at the ends of a line belong to the password.
        ask: also ask for one on the terminal.

    Raises:
        UsageError: the file cannot be read or holds too much, or there is nobody to ask.
    """
    found: list[str] = []
    if ask:
        import getpass

        from pipeline.terminal import is_terminal

        if not is_terminal(sys.stdin):
            raise UsageError(f"--ask-password needs a terminal; use --password-file or set ${VARIABLE}")
        found.append(getpass.getpass("Password of the locked PDFs: "))
    if file is not None:
        found.extend(_lines(file))
    found.append(os.environ.get(VARIABLE, ""))
    passwords = tuple(dict.fromkeys(one for one in found if one))
    if len(passwords) > MOST_PASSWORDS:
        raise UsageError(f"--password-file: at most {MOST_PASSWORDS} passwords are tried")
    return passwords


def _lines(file: Path) -> list[str]:
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"--password-file: cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise UsageError("--password-file: expected text in UTF-8, one password a line") from None
    if len(data) > MOST_BYTES:
        raise UsageError("--password-file: expected one password a line, not a file of this size")
    return [line.rstrip("\r") for line in text.split("\n")]
