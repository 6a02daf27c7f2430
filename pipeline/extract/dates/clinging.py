"""What words say of a date that cling to it: endings and postpositions of Turkish and Hungarian, signs of Chinese.

In Russian and Ukrainian the words for a birth stand behind its day: "Выдана …, 02.05.1990 г.р.".
"""

from __future__ import annotations

import re
from typing import Final

from pipeline.extract.dates.labels import Role
from pipeline.extract.text.lines import PageText
from pipeline.patterns import pattern_of


def clinging(page: PageText, start: int, end: int) -> Role | None:
    """The role of a date by what stands right before it or right behind it; None where that is no such word.

    Args:
        page: the page.
        start: where the date begins.
        end: where it ends.
    """
    for role, before in _BEFORE:
        if before.search(page.folded, max(0, start - _NEAR), start):
            return role
    return next((role for role, behind in _BEHIND if behind.match(page.folded, end)), None)


_NEAR: Final = 6
_HOUR: Final = r"\s?(?:零时|\d{1,2} ?[时時]|二十四时|24:00)?\s?"
_BEFORE: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    ("from", pattern_of(r"(?<![来出各亲])(?:自|从)\s?$")),
    ("until", pattern_of(r"(?:截至|截止|止于|有效期至)\s?$")),
    ("birth", pattern_of(r"(?:出生于|生于)\s?$")),
)
_BEHIND: Final[tuple[tuple[Role, re.Pattern[str]], ...]] = (
    (
        "birth",
        pattern_of(
            r"[\s,]{1,2}(?:(?:г\.|года)?\s?рождения|г\.\s?р\.|(?:р\.|року)?\s?народження|р\.\s?н\.|dogumlu\b)|г\.\s?р\."
        ),
    ),
    ("event", pattern_of(r"\s(?:tarihinde|gunu)\s(?:[^.;\d]{1,60}\s)?(?:evlen|nikah|vefat|olmus|oldu\b|bosan)")),
    (
        "issue",
        pattern_of(
            r"\s(?:tarihinde|gunu)\s(?:[^.;\d]{1,60}\s)?"
            r"(?:duzenlen|tanzim|imzalan|imza altina|verilm|hazirlan|akdedil|akit)"
        ),
    ),
    ("other", pattern_of(r"\s(?:tarihli\b|tarih(?:\s|,|\s,)\s?(?:ve\s)?[\w/.-]{1,24}\ssayili)")),
    (
        "from",
        pattern_of(
            r"(?:\s(?:tarihi|gunu)nden|'?[dt][ae]n)\s(?:itibaren|beri|bu yana|baslayarak)\b|"
            rf"-?t[oó]l\b|\s?から|{_HOUR}起(?![草诉])"
        ),
    ),
    (
        "until",
        pattern_of(
            r"(?:\s(?:tarihi|gunu)ne|'?y?[ae])\s(?:kadar|dek)\b|-ig\b|\s?まで|"
            rf"{_HOUR}(?:止|截止|届满|到期)"
        ),
    ),
)
