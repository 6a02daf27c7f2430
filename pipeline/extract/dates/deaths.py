"""Whether a clause that begins with a day goes on to say that somebody died then, past who that was and when born."""

from __future__ import annotations

from typing import Final

from pipeline.extract.text.lines import PageText
from pipeline.patterns import pattern_of


def died_then(page: PageText, end: int) -> bool:
    """Whether the verb of the clause behind a day is that of dying: "Am … ist X, geboren am …, verstorben"."""
    line, last = page.line_bounds(end)
    if end == last and end - line < _FULL_LINE:
        return False  # What stands in the line below a place and a day is no clause of theirs.
    return _DIED.match(page.folded, end) is not None


_FULL_LINE: Final = 55
"""Signs of a line that a sentence fills."""


_WORD_BETWEEN: Final = (
    r"(?:(?!\b(?:that|que|dass|dat|che|ze|ca)\b|\bgebor\w{2}\b(?!\s(?:am|op|in|te|zu|den)\b))(?:[^.;:]|(?<=\d)\.))"
)
"""Signs of a clause that names somebody: no other clause begins, and nobody is born in it but by the way."""
_DIED: Final = pattern_of(
    rf"[\s,]{{1,2}}(?:(?:ist|is)\s{_WORD_BETWEEN}{{1,160}}?(?<!\bde)(?<!\bhet)(?<!\bvan)[\s,]{{1,2}}"
    r"(?:verstorben|gestorben|overleden)(?![^\W_])|"
    rf"{_WORD_BETWEEN}{{1,160}}?,\s(?:died|passed away|departed this life|est (?:decede|mort)e?|fallecio|murio|faleceu|"
    r"morreu|e (?:decedut|mort)[oa]|zmarla?|a decedat|vefat etmis\w{0,4}|умер(?:ла)?|помер(?:ла)?)(?![^\W_]))"
    r"(?!\s(?:on|le|am|op|el|em|il|dnia|la data)\s)"
)
