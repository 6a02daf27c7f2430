"""What names of Vietnam look like: their surnames, their words, and the letters that no other language here has."""

from __future__ import annotations

import unicodedata
from typing import Final

from pipeline.patterns import pattern_of

SURNAMES: Final = frozenset(
    ("nguyen", "tran", "pham", "hoang", "huynh", "phan", "dang", "bui", "ngo", "duong", "dinh", "trinh", "truong",
     "doan", "luong", "vuong", "nghiem", "quach", "trieu", "luu", "chau")
)  # fmt: skip
"""Without their marks; with the short ones they are borne by nearly everybody."""
SHORT_SURNAMES: Final = frozenset(("le", "ho", "do", "vo", "vu", "ly", "mai", "lam", "cao", "dao", "thai", "to"))
"""Words of other languages too."""
SYLLABLE: Final = pattern_of(
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr?|v|x)?"
    r"(?:[aeiouy]|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oay|oe|oi|oo|ua|uai|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu"
    r"|ye|yeu)(?:ch?|m|ngh?|nh?|p|t)?"
)
"""A word of the language without its marks: a consonant, a vowel, a consonant."""
_FIRST_OWN, _LAST_OWN = "\u1ea0", "\u1ef9"


def bare(word: str) -> str:
    """A word in small letters without its marks."""
    parts = unicodedata.normalize("NFKD", word.casefold().replace("đ", "d"))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def has_own_letters(text: str) -> bool:
    """Whether a text has letters of this language alone, such as ạ, ễ or ở: who read them has learnt it."""
    return any(_FIRST_OWN <= sign <= _LAST_OWN for sign in unicodedata.normalize("NFC", text))
