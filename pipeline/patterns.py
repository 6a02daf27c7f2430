"""Regular expressions that are compiled when they are first used.

The program knows hundreds, a run that reads one file uses some dozens, and to compile them all took a quarter of the
processor time of such a run. Where processes are forked from one that has loaded everything, :func:`compile_all` there
compiles them once for all.
"""

from __future__ import annotations

import re
from typing import Any, Final, cast

_USES: Final = (
    *("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split"),
    *("flags", "groups", "groupindex"),
)
_KNOWN: Final[list[LatePattern]] = []


class LatePattern:
    """Behaves as the compiled pattern; for the function of :mod:`re` that take one, use its own methods."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Asked only for what is not there yet: a pattern that was not used before."""
        if name not in _USES:
            raise AttributeError(name)
        self.make_ready()
        return self.__dict__[name]

    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self.pattern, self._flags)

    def make_ready(self) -> None:
        """Take over the methods of the compiled pattern: from then on they are attributes of this object."""
        made = self.compiled()
        for use in _USES:
            setattr(self, use, getattr(made, use))


def pattern_of(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern for a module to keep, compiled when it is first used; never for one made inside a function."""
    late = LatePattern(pattern, flags)
    _KNOWN.append(late)
    return cast("re.Pattern[str]", late)


def compile_all() -> None:
    """Compile every pattern of the modules loaded so far."""
    for one in _KNOWN:
        one.make_ready()
