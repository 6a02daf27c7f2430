"""One dossier as the list of all of them shows it: what the store keeps of it and the views fill in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from validators.finding import Verdict

State: TypeAlias = Literal["new", "waiting", "reading", "read", "failed"]
"""Of the reading."""


@dataclass(frozen=True, slots=True)
class Row:
    """One dossier of the list."""

    id: str
    name: str
    """Of the folder; empty for uploads."""
    state: State
    error: str
    who: str
    route: str
    verdict: Verdict | None
    mend: int
    look: int
    missing: tuple[str, ...]
    submit_by: str
    days: int | None
    days_text: str
    uploaded: bool

    @property
    def search(self) -> str:
        """What the search field looks in."""
        return " ".join((self.who, self.name, self.route, *self.missing)).casefold()
