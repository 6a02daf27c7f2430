"""What the clause around a date says of it, where no known label stands there."""

from __future__ import annotations

from pipeline.extract.dates.find import DateSpot
from pipeline.extract.dates.labels import Role
from pipeline.extract.dates.roled import RoledDate
from pipeline.extract.dates.senses import sense_of
from pipeline.extract.dates.words import WEEKDAYS
from pipeline.extract.text.cells import Cell
from pipeline.extract.text.lines import Hit, PageText
from pipeline.patterns import pattern_of

_CLAUSE_END = pattern_of(r"[.;!?](?=\s)(?<!\b[a-z]\.)(?<!\d\.)|\n\s*\n")
_CLAUSE_REACH = 150


def without_weekday(before: str) -> str:
    """What stands before a date in its cell, but for a weekday: "Thu 23 Apr 2026"."""
    words = before.strip(" ,:;(-.\n\t").split()
    while len(words) > 2 and words[-2] == "/" and len(words[-1]) <= _ARTICLE:
        words = words[:-2]  # "Le / On": the same in another language.
    return " ".join(words[:-1] if words and words[-1].strip(".,") in WEEKDAYS else words)


def clause(page: PageText, end: int, floor: int = 0) -> str:
    """Folded words before a place up to the beginning of its clause; from the line before where it goes on."""
    start, _ = page.line_bounds(end)
    if start and page.text[start:end].strip() != "" and len(page.text[start:end].split()) > 1:
        before, _ = page.line_bounds(start - 1)
        if start - 1 - before > _FULL_LINE and page.text[start - 2 : start - 1] not in (".", ":"):
            start = before
    elif start and page.text[start:end].strip() == "":
        # The date begins a line; the line before ends with the word that leads to it: "certified by … on".
        before, _ = page.line_bounds(start - 1)
        if start - 1 - before > _FULL_LINE and _LEADS_ON.search(page.folded, before, start - 1):
            start = before
    start = max(start, floor, end - _CLAUSE_REACH)
    tab = page.text.rfind("\t", start, end)
    words = page.folded[max(start, tab + 1) : end].replace("\n", " ")
    return _CLAUSE_END.split(words)[-1]


_ARTICLE = 3
_FULL_LINE = 55
_LEADS_ON = pattern_of(r"\s(?:on|le|op|am|the|du|van|vom|den|el|il|em|de|of)\s?$")
_WORDS_OF_A_SENTENCE = 4


def sensed(spot: DateSpot, page: PageText, end: int, behind: int, floor: int = 0) -> RoledDate | None:
    """The role that the stems before ``end`` give a date, or those between ``behind`` and the date."""
    start = spot.snippet.start
    between = page.folded[behind:start] if behind <= start else ""
    for words, at in ((between, behind), (clause(page, end, floor), None)):
        sense = sense_of(words)
        if sense is None:
            continue
        first = at + sense.start if at is not None else max(0, end - len(words) + sense.start)
        if words[sense.start : sense.end] == "son" and not _LAST_DAY.match(page.folded, first):
            continue
        role: Role = "payment" if sense.role == "value" else sense.role
        phrase = "value" if sense.role == "value" else words[sense.start : sense.end]
        return RoledDate(spot, role, Hit(page, first, first + sense.end - sense.start, phrase), guessed=True)
    return None


_LAST_DAY = pattern_of(r"son\W{1,3}(?:tarih|gun|gecer|kullan|odeme|basvuru)")
"""The Turkish word for "last" goes before that of a day; alone it is somebody's son in a row of a family."""


def in_running_text(spot: DateSpot, cell: Cell) -> bool:
    """Whether a date stands in the middle of a sentence, where nothing is made out."""
    page = spot.snippet.page
    before = [word for word in _WORD.findall(page.text[cell.start : spot.snippet.start]) if word.islower()]
    behind = [word for word in _WORD.findall(page.text[spot.snippet.end : cell.end]) if word.islower()]
    return len(before) >= _WORDS_OF_A_SENTENCE or (bool(before) and len(behind) >= _WORDS_OF_A_SENTENCE - 1)


_WORD = pattern_of(r"[^\W\d_]+")
