"""File names as labels: shown safely, never used to build a path."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Unicode categories that do something instead of being seen, or that no font has: controls, bidi marks, surrogates."""

_LITTER = re.compile(
    r"(?:\.(?!\.?$).*|dossier\.audit\.jsonl|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r?|~\$.*|~lock\..*#?|.*\.(?:part|crdownload|download|tmp|partial)|__macosx)",
    re.IGNORECASE | re.DOTALL,
)
_UNFINISHED = re.compile(r"(?!\.).*\.(?:part|crdownload|download|tmp|partial)", re.IGNORECASE | re.DOTALL)


def shown(name: str) -> str:
    """A name with everything invisible made visible, as escapes that Python and JSON users know."""
    if name.isascii() and name.isprintable():
        return name
    return "".join(_shown_sign(sign) for sign in name)


def _shown_sign(sign: str) -> str:
    if unicodedata.category(sign) not in _INVISIBLE:
        return sign
    code = ord(sign)
    if 0xDC80 <= code <= 0xDCFF:  # a byte that is not UTF-8, as Python carries it (PEP 383)
        return f"\\x{code - 0xDC00:02x}"
    named = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(sign)
    return named or (f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")


def is_litter(name: str) -> bool:
    """Whether a name is what systems and programs leave lying about, hidden files and our own trail included."""
    return _LITTER.fullmatch(name) is not None


def is_unfinished(name: str) -> bool:
    """Whether a name is that of a download or save that was not finished: a document may be lost in it."""
    return _UNFINISHED.fullmatch(name) is not None


def extension(name: str) -> str:
    """The extension in lower case without its dot; empty when there is none."""
    stem, dot, last = name.rpartition(".")
    return last.lower() if dot and stem and len(last) <= 5 else ""
