"""Whether a page bears an apostille, or only speaks of one: what the model of the Hague Convention asks each to say.

Contracts, letters and records name the Convention too, often as the reason why a paper must still be legalised. What
they lack is what the ten items say: that a public document was signed, by whom in which capacity, under which seal,
and that this is certified.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

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
