"""The script that a text is written in, and the language that its letters tell.

Some letters belong to few languages of a script (``ї`` to Ukrainian, ``ے`` to Urdu); where none of them is seen, the
language is the one that most papers in the script are in, and that is said with less confidence.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

_ALONE: Final[Mapping[str, str]] = {
    "GREEK": "el",
    "HEBREW": "he",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "THAI": "th",
    "LAO": "lo",
    "KHMER": "km",
    "MYANMAR": "my",
    "TAMIL": "ta",
    "TELUGU": "te",
    "KANNADA": "kn",
    "MALAYALAM": "ml",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "ORIYA": "or",
    "SINHALA": "si",
    "TIBETAN": "bo",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
}
"""Scripts of one language on official papers."""
_SHARED: Final[Mapping[str, tuple[str, tuple[tuple[str, str], ...]]]] = {
    "CYRILLIC": (
        "ru",
        (
            ("tg", "ӣӯҳҷ"),
            ("kk", "әұқңғһ"),
            ("mn", "өү"),
            ("be", "ў"),
            ("mk", "ѓќѕ"),
            ("sr", "ђћљњџј"),
            ("uk", "їєґі"),
        ),
    ),
    "ARABIC": (
        "ar",
        (
            ("ps", "ټډړښږګۍ"),
            ("ku", "ڵڕۆێ"),
            ("ur", "ٹڈڑںے"),
            ("fa", "پچژگکی"),
        ),
    ),
    "BENGALI": ("bn", (("as", "ৰৱ"),)),
    "CJK": ("zh", ()),
    "DEVANAGARI": ("hi", (("mr", "ळ"),)),
    "ETHIOPIC": ("am", (("ti", "ኣኸኹዝ"),)),
}
"""Per script the usual language, and letters of others: the first whose letters are there often enough."""
_WORDS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "DEVANAGARI": (("ne", "नेपाल छ हो गरिएको भएको मिति जिल्ला"), ("mr", "आहे आणि महाराष्ट्र"), ("hi", "है का की के और")),
    "CYRILLIC": (
        ("bg", "българия република удостоверение община егн лице от на за се е със"),
        ("ru", "и в не по от на выдан свидетельство российской федерации города"),
    ),
    "ARABIC": (("fa", "است این در که از را ایران تاریخ شماره"), ("ar", "من في على إلى هذه أن عن رقم")),
}
"""Words that decide between languages whose letters do not."""
_ONLY_RUSSIAN_WORDS: Final = frozenset(("и", "в", "от", "из", "с", "что", "для", "года", "она", "настоящая", "дана"))
_KANA: Final = frozenset({"HIRAGANA", "KATAKANA"})
_ONLY_RUSSIAN: Final = frozenset("ыэё")
_HARD_SIGN: Final = "ъ"
_OFTEN: Final = 0.012
"""Share of a text's letters from which those of one language are no misprint or foreign name."""
_BESIDE_RUSSIAN: Final = frozenset({"kk", "tg", "uk", "be"})
_AMONG_RUSSIAN: Final = 0.035
"""Own letters of Kazakh, Tajik or Ukrainian text are twice as many and more."""
_RUSSIAN_SENTENCE: Final = 4
_SIGN_FOR_WORD: Final = 2.5
"""How many letters of an alphabet one character of Chinese or Japanese stands for."""
_ENOUGH: Final = 10
_MOSTLY: Final = 0.4
"""Share of the letters from which a page is in another script: names and codes beside it stay in Latin."""
_TOLD_BY_SHAPES = 0.75
_TOLD_BY_LETTERS, _USUAL_LANGUAGE = 0.9, 0.75


def language_seen(script: str) -> tuple[str | None, float] | None:
    """The language of a page whose letters no model reads, by the script that their shapes are of.

    Args:
        script: as Tesseract names it, such as ``Greek`` or ``Han``.

    Returns:
        None for Latin script; no language and 0 for a script that several are written in.
    """
    name = {"HAN": "CJK", "KOREAN": "HANGUL", "JAPANESE": "HIRAGANA"}.get(script.upper(), script.upper())
    if name in _ALONE:
        return _ALONE[name], _TOLD_BY_SHAPES
    return (None, 0.0) if name in _SHARED else None


def script_of(char: str) -> str:
    """The script of a letter as Unicode names it, such as ``CYRILLIC``."""
    return unicodedata.name(char, "").split(" ", 1)[0]


def language_by_script(text: str) -> tuple[str, float] | None:
    """The language of text that is mostly not in Latin script, and how sure it is; None for Latin."""
    letters = [char for char in text.lower() if char.isalpha()]
    if len(letters) < _ENOUGH:
        return None
    weights: Counter[str] = Counter()
    scripts = {char: script_of(char) for char in set(letters)}
    for char in letters:
        weights[scripts[char]] += 1
    asian = weights["CJK"] + sum(weights[kana] for kana in _KANA)
    latin = weights.pop("LATIN", 0)
    if not weights or asian * _SIGN_FOR_WORD + weights.total() - asian < _MOSTLY * (latin + weights.total()):
        return None
    script = max(weights, key=lambda name: (weights[name], name))
    if script == "CJK" and sum(weights[kana] for kana in _KANA) > _OFTEN * asian:
        return "ja", _TOLD_BY_LETTERS
    if script in _ALONE:
        return _ALONE[script], _TOLD_BY_LETTERS
    if script not in _SHARED:
        return None
    return _by_letters(script, [char for char in letters if scripts[char] == script], text.lower())


def _russian_words(text: str) -> int:
    words = Counter(text.split())
    return sum(words[word] for word in _ONLY_RUSSIAN_WORDS)


def _by_letters(script: str, letters: Sequence[str], text: str) -> tuple[str, float]:
    usual, others = _SHARED[script]
    seen = Counter(letters)
    for language, own in others:
        share = sum(seen[char] for char in own) / len(letters)
        if share > _OFTEN:
            if language in _BESIDE_RUSSIAN and share < _AMONG_RUSSIAN and _russian_words(text) >= _RUSSIAN_SENTENCE:
                # A head or a stamp in the language of the country over a text in Russian.
                return usual, _USUAL_LANGUAGE
            return language, _TOLD_BY_LETTERS
    if script == "CYRILLIC":
        if any(seen[char] for char in _ONLY_RUSSIAN):
            return "ru", _TOLD_BY_LETTERS
        if seen[_HARD_SIGN] > _OFTEN * len(letters):
            return "bg", _TOLD_BY_LETTERS
    words = Counter(text.split())
    said = {language: sum(words[word] for word in own.split()) for language, own in _WORDS.get(script, ())}
    if said and max(said.values()) > 0:
        best = max(said, key=lambda language: (said[language], language == usual))
        return best, _USUAL_LANGUAGE if best != usual else _TOLD_BY_LETTERS
    return usual, _USUAL_LANGUAGE if others else _TOLD_BY_LETTERS
