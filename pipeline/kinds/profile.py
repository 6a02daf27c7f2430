"""What a profile of a document kind is made of."""

from __future__ import annotations

from dataclasses import dataclass

UNKNOWN = "unknown"
"""The kind of a paper that is none of those asked for, or that cannot be told."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The words by which one kind of paper is known, in every language it is met in.

    Each field is a block of text: one phrase between bars or line ends. Case, accents, punctuation and small words
    (of, de, van, der) do not matter; the order of the other words does.
    """

    kind: str
    titles: str = ""
    """What stands in large letters over the paper. Weighs most as a line of its own near the top."""
    whole: str = ""
    """Titles that only speak as a whole: "certificate of no marriage" has the words of another kind's titles."""
    strong: str = ""
    """Wording that hardly any other kind carries, wherever it stands on the page."""
    body: str = ""
    """Wording that is usual on this kind, and possible on others."""
    against: str = ""
    """Wording that speaks against this kind."""
    files: str = ""
    """Words of file names: a weak hint, for when the page itself says little."""

    def phrases(self, which: str) -> tuple[str, ...]:
        """The phrases of one field, e.g. ``titles``."""
        block: str = getattr(self, which)
        parts = [part.strip() for line in block.splitlines() for part in line.split("|")]
        return tuple(dict.fromkeys(filter(None, parts)))
