"""Whether a page bears an apostille, or only speaks of one: what the model of the Hague Convention asks each to say.

Contracts, letters and records name the Convention too, often as the reason why a paper must still be legalised. What
they lack is what the ten items say: that a public document was signed, by whom in which capacity, under which seal,
and that this is certified.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pipeline.kinds.phrases import tokens_of
from pipeline.patterns import pattern_of

_ITEMS: Final = {
    "document": """
    document act acte akte urkunde documento atto belge dokument documentul akt akta dokumentum akty документ
    документа shkrese dokumenti evrak instrument
    """,
    "signed": "signed signe signee ondertekend unterschrieben firmado firmato assinado imzala podpisan semnat подписан",
    "capacity": """
    capacity qualite hoedanigheid eigenschaft calidad qualidade qualita sifat charakter calitate svojstv качестве
    funkci cilesi
    """,
    "seal": """
    seal sceau zegel siegel sello selo sigillo bollo muhru muhur pieczec sigiliul stamp timbre stempel печатью
    vules pecat razitk
    """,
    "certified": """
    certified atteste attestee bevestigd bestatigt certificado certificato attestato tasdik zaswiadcz poswiadcz adeverit
    atestat удостоверено gecertificeerd certifie vertetuar potvrdjen overeno
    """,
}
_WORDS: Final = {item: tuple(words.split()) for item, words in _ITEMS.items()}
_WHOLE: Final = 4
"""Beginnings up to this length must be the whole word."""
ENOUGH: Final = 3
"""So many of the items stand on an apostille, however badly it was read."""


def items_said(tokens: Sequence[str]) -> frozenset[str]:
    """Which of the items the folded words of a page may belong to.

    Args:
        tokens: as :func:`pipeline.kinds.phrases.tokens_of` makes them.
    """
    words = set(tokens)
    return frozenset(
        item
        for item, starts in _WORDS.items()
        if any(word == start or (len(start) > _WHOLE and word.startswith(start)) for word in words for start in starts)
    )


_TRANSLATES: Final = pattern_of(
    r"(?:translator|traduct(?:eur|rice|ora?)|tradut(?:ora?)|tradutt(?:ore|rice)|traducato(?:r|are)|vertaler|vertaalster|"
    r"ubersetzer(?:in)?|dolmetscher(?:in)?|tercuman\w{0,6}|cevirmen\w{0,6}|tlumacz\w{0,4}|prekladatel\w{0,4}|"
    r"tlumocni\w{1,3}|tlmocni\w{1,3}|(?:pre)?vodi(?:lac|telj)\w{0,2}|tumac\w{0,3}|fordito|oversatter|oversetter|"
    r"perkthyes\w{0,3}|переводчи\w{1,4}|перекладач\w{0,3}|преводач\w{0,2}|преводилац|مترجم|翻译|翻訳者)"
)
_NO_CERTIFIED: Final = 6
"""So many lines below the signatory to look at where the word that ends the items 2 to 4 was not read."""


def of_a_translator(lines: Sequence[str]) -> bool:
    """Whether an apostille says at its items 2 to 4 that a translator signed: it stands for no paper of an authority.

    Whoever translated the paper below may have put a stamp on the sheet too: what stands elsewhere on it says nothing.

    Args:
        lines: of the page, in reading order.
    """
    said = [items_said(tokens_of(line)) for line in lines]
    first = next((index for index, items in enumerate(said) if items & {"signed", "capacity"}), None)
    if first is None:
        return False
    ends = (index for index in range(first + 1, len(lines)) if said[index] == {"certified"})
    last = next(ends, first + _NO_CERTIFIED)
    return any(_TRANSLATES.fullmatch(token) for line in lines[first : last + 1] for token in tokens_of(line))
