"""What the words of a visa form's purpose stand for: the purpose of the journey, and the tie with who is joined."""

from __future__ import annotations

import re
from typing import Final

from validators import countries

PURPOSES: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("au-pair", ("au pair",)),
    ("research", ("research", "recherche", "onderzoek", "forschung")),
    ("study", ("stud", "etud", "higher education", "enseignement", "onderwijs")),
    ("family", ("famil", "gezin", "spouse", "conjoint")),
    ("work", ("work", "employ", "travail", "emploi", "werk", "arbeid", "arbeit", "tewerkstelling", "beschaftigung",
              "professional", "professionnel", "beroep", "self-employed", "independant", "zelfstandig")),
)  # fmt: skip
"""Words of each purpose in the languages of the form, accents and capitals apart; the first that fits counts."""

_RELATIONSHIPS: Final = {
    "spouse": re.compile(
        r"\b(?:spouses?\b|husband|wife\b|conjointe?\b|epou[xs]|mari\b|femme\b|echtgeno|ehegatt|ehemann|ehefrau|ehepartner)"
    ),
    "partner": re.compile(
        r"\b(?:registered partner|partenaire|cohabit|wettelijk samenwon|"
        r"geregistreerde? partner|lebenspartner|eingetragen)"
    ),
    "family": re.compile(
        r"\b(?:child|enfants?\b|kind(?:er\w*)?\b|sons?\b|daughter|fils\b|filles?\b|zo(?:on|ns)\b|dochter|sohn|tochter|"
        r"parent|mother|father|[mp]eres?\b|ouders?\b|moeder|vader|mutter|vater|eltern)"
    ),
}
"""Words of each tie, accents and capitals apart; those of parents and children do not tell which of them applies."""


def purpose_of(text: str) -> str | None:
    """The purpose a form's words stand for; None when they are nobody's."""
    plain = countries.folded(text).lower()
    return next((name for name, words in PURPOSES if any(word in plain for word in words)), None)


def relationship_of(text: str) -> str | None:
    """The tie of an adult with who is joined (``relationship`` in ``facts.yaml``); None when not just one is said."""
    plain = countries.folded(text).lower()
    found = [name for name, words in _RELATIONSHIPS.items() if words.search(plain)]
    return found[0] if len(found) == 1 and found != ["family"] else None
