"""The exit code of a check: one function, three values, never a count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    # Only for its name: the command line imports this module before it knows what is asked.
    from validators.finding import Verdict

FailOn: TypeAlias = Literal["fail", "review", "never"]

NOTHING: Final = 0
SOMETHING: Final = 1
USAGE: Final = 2
INTERRUPTED: Final = 130


def exit_code(verdict: Verdict, fail_on: FailOn) -> int:
    """0 when nothing is at or above the threshold, else 1. What no scan can show never counts."""
    if fail_on == "never" or verdict == "ready":
        return NOTHING
    if verdict == "not-ready":
        return SOMETHING
    return SOMETHING if fail_on == "review" else NOTHING
