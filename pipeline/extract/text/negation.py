"""Whether a sentence denies what it speaks of: "is not declared equivalent", "n'est atteint d'aucune"."""

from __future__ import annotations

import functools

from pipeline.extract.text.folding import word_set
from pipeline.patterns import pattern_of

_NEGATIONS = word_set(
    "not pas n niet nicht no nao none aucune aucun keine kein keinen keinerlei geen jamais never nor ni noch cannot "
    "without sans zonder ohne sin sem senza nessuna nessun ninguna ningun nenhuma nenhum"
)
_WORD = pattern_of(r"[^\W\d_]+")
_NUMBER_SIGN = pattern_of(r"\b(?:no?|nr)(?:\s?[.°º:]\s?|\s)(?=[\w/-]{0,6}\d)|\bn\s?[°º]|\bbao no\b")
"""The sign of a number denies nothing: "Case No. 44, convicted of …", "Virement n° 12 exécuté"; nor does a debit of
Vietnam ("giấy báo nợ")."""
_PORTUGUESE = pattern_of(r"\b(?:nao|ao|aos|pelo|pela|sao|em|uma|nascid[oa]|certidao|ministerio|foi|seu|sua)\b")
_TELLING_WORDS = 3
CONDITION = pattern_of(
    r"\b(?:if|si|indien|wenn|falls|whether|when|unless|provided|lorsque|wanneer|soweit|sofern|mits|"
    r"may|might|must|shall|peut|peuvent|pourra|pourrait|doi[tv]|devra|faut|kan|kunnen|moet|moeten|"
    r"kann|konnen|muss|mussen)\b"
)
"""Said of what would be, may be or has to be done, and so of nothing that is."""
REFUSES = pattern_of(
    r"\b(?:refus\w{0,4}|rejet\w{0,4}|irrecevab\w{0,4}|denied|denies|declined|rejected|withdrawn|"
    r"geweiger\w|weiger(?:t|ing)|afgewezen|afwijzing|verworpen|ingetrokken|"
    r"abgelehnt\w{0,2}|ablehnung|versag(?:t|ung)|verweiger(?:t|ung)|zuruckgewiesen|"
    r"defavorables?|unfavou?rabl[ey]|ongunstige?|denega\w{0,4}|rechaza\w{0,4}|desestima\w{0,4}|indefer\w{0,4})\b"
)
"""Words of authorities that turn something down."""
_SENTENCE_ENDS = pattern_of(r"(?<!\b\d)(?<!\b\d\d)\.(?=\s)|[;:]")
"""Not the point of an ordinal: "30. April"."""


def negated_before(folded: str, start: int, *, reach: int = 40, words: int = 5, lines: bool = True) -> bool:
    """Whether a "not" stands shortly before a place in the same sentence.

    Args:
        folded: the page's text without case and accents.
        start: the place.
        reach: how many characters back.
        words: how many words back.
        lines: whether a line of text ends a sentence, as on a form.
    """
    first = max(0, start - reach)
    while 0 < first < start and folded[first - 1].isalpha():
        first += 1  # The rest of a word that the reach cuts says nothing: "transactio|n".
    before = _SENTENCE_ENDS.split(_NUMBER_SIGN.sub(" ", folded[first:start]))[-1]
    if lines:
        before = before.rsplit("\n", 1)[-1]
    found = _NEGATIONS & set(_WORD.findall(before)[-words:])
    found -= set() if "n'" in before else {"n"}  # "N26 Bank" denies nothing, "n'est" does.
    # In Portuguese "no" is "in the": "no Sistema Nacional de Informações Criminais, consta condenação".
    return bool(found - {"no"}) or ("no" in found and not _is_portuguese(folded))


@functools.lru_cache(maxsize=64)
def _is_portuguese(folded: str) -> bool:
    return len(set(_PORTUGUESE.findall(folded))) >= _TELLING_WORDS


def sentence_around(folded: str, start: int, end: int, reach: int = 160) -> tuple[int, int]:
    """Start and end of the sentence around a stretch of a page, over the ends of lines; at most ``reach`` each side."""
    low = max(0, start - reach)
    for stop in _SENTENCE_ENDS.finditer(folded, low, start):
        low = stop.end()
    after = _SENTENCE_ENDS.search(folded, end, min(len(folded), end + reach))
    return low, after.start() if after else min(len(folded), end + reach)
