"""Which of the known wordings before a place announces the date that stands there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.dates.find import DateSpot
from pipeline.extract.dates.labels import WORDINGS, Role
from pipeline.extract.dates.senses import sense_of
from pipeline.extract.text.folding import fold, word_set
from pipeline.extract.text.lines import Hit
from pipeline.patterns import pattern_of


def is_of_something(role: Role, hit: Hit, end: int) -> bool:
    """Whether the bare word "date" only begins a label that says more, of which nothing is known."""
    if role != "date" or fold(hit.phrase).strip() not in BARE_DATE:
        return False
    rest = hit.page.text[hit.end : end].split(":")[0]
    if rest.lstrip().startswith("/") and sense_of(fold(rest)) is None:
        return False  # The same word in another script: "Date / तिथि".
    words = _WORD.findall(rest)
    if not 0 < len(words) <= _WORDS_OF_A_LABEL or _NO_LABEL.search(rest):
        return False
    if (
        words[0] in _JOINED
        and len(words) > _JOINED_WORDS
        and words[2] in _OF
        and not _PLACE_OR_HAND.match(fold(words[1]))
    ):
        return True  # "Date and time of the offence".
    if words[0].lower() in _OF and len(words) > 1 and not _OWN_DAY.match(fold(words[-1])):
        return True  # "DATE OF ADMISSION", "Date of First Entry": in a label that has capitals too.
    # A name or a place behind it has a capital; "date and place", "date du jour" ask for this very day.
    return all(word.islower() for word in words) and words[0] not in _JOINED and len(words[-1]) > 2


_WORD = pattern_of(r"[^\W\d_]+")
_NO_LABEL = pattern_of(r"[\d.,;_=]")
_WORDS_OF_A_LABEL = 7
_JOINED_WORDS = 3
_OF = frozenset({"of", "de", "du", "des", "d", "van", "der", "del", "da", "do", "di"})
_PLACE_OR_HAND = pattern_of(
    r"sign|handtek|unterschr|firma|assinat|place|lieu|plaats|ort|lugar|luogo|local|cachet|stamp|seal"
)
_OWN_DAY = pattern_of(
    r"(?:this|cette|dit|deze|dieses|certificat\w*|attest\w*|letter|lettre|brief|document\w*|paper|form|deed|signing|issu\w*|"
    r"jour|day|dag|tag\w*|dia)\b"
)
"""What "date of" leads to where it asks for the paper's own day."""
_JOINED = frozenset({"et", "and", "en", "und", "y", "e", "le", "on", "jour"})
BARE_DATE = frozenset({"date", "datum", "fecha", "data"})


def page_hits(spot: DateSpot, start: int, end: int) -> list[tuple[Role, Hit]]:
    """Wordings of all roles that end inside a stretch of the page."""
    return [
        (role, hit)
        for role, wording in WORDINGS.items()
        for hit in wording.find(spot.snippet.page)
        if start <= hit.start and hit.end <= end and not (role in ("from", "until") and _is_name(hit))
    ]


def _is_name(hit: Hit) -> bool:
    """Whether a single word with a capital is only like the label: "DUPUIS" is no misread "depuis"."""
    raw = hit.page.text[hit.start : hit.end]
    return not raw.islower() and " " not in hit.phrase and fold(raw) != fold(hit.phrase)


def nearest(hits: Sequence[tuple[Role, Hit]], end: int) -> tuple[Role, Hit] | None:
    """The wording that stands nearest before a place; a longer one wins over a part of it.

    An article ("le", "du", "van") announces a date only when it stands directly before it.
    """
    if not hits:
        return None
    hits = [
        (role, hit)
        for role, hit in hits
        if not (is_article(hit) and _SAYS_MORE.search(hit.page.folded[hit.end : end]))
        and not any(
            other.start <= hit.start and hit.end <= other.end and other.end - other.start > hit.end - hit.start
            for _, other in hits
        )
    ]
    if not hits:
        return None
    strong = [item for item in hits if item[0] != "date"]
    last = max(hits, key=lambda item: item[1].end)
    # "délivré le 3 octobre": the article is no label of its own when a real one stands before it.
    if last[0] in ("date", "from") and strong and is_article(last[1]):
        others = [item for item in strong if item is not last]
        if others:
            closest = max(others, key=lambda item: item[1].end)
            if last[1].start - closest[1].end <= (60 if closest[0] == "issue" else 30):
                return closest
    return last


_SAYS_MORE = pattern_of(r"^(?!\W*(?:le|the|den|dem|el|il|het|o)\W*$).*[^\W_]", re.DOTALL)
"""Between an article and its date: anything but another ("entre le")."""
_ARTICLES = word_set(
    "le den am du van de vom from ab the this since sinds seit tot bis till until through to heden op "
    "between entre tussen zwischen tanggal tgl ngay"
)


def is_article(hit: Hit) -> bool:
    """Whether a wording is no more than an article or a preposition."""
    return fold(hit.phrase).strip() in _ARTICLES
