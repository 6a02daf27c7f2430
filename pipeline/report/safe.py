"""Text from scans, file names and ``dossier.yaml`` made harmless for where it is written.

Whatever stands on a paper is data: it must not move a cursor, end an element, start a formula or turn a
line of a calendar into two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePath
from typing import Final

from pipeline.patterns import pattern_of

_JOINERS = frozenset("\u200c\u200d")
"""Needed to write names in Persian or Hindi; they do nothing in a terminal."""
_XML_FORBIDDEN = pattern_of(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA = pattern_of(r"^[\s\"'\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n\0]")
_OWN_NAMES: Final = frozenset({"dossier.yaml", "expected.yaml"})
_FILE_NUMBER: Final = pattern_of(r"(?:\d{4}-)?\d{1,6}(?![\w-]*\d)")
_EXTENSION: Final = pattern_of(r"\.[A-Za-z]{1,5}")


def encodable(text: str) -> str:
    """The text with lone surrogates written out as escapes; undecodable file names bring them."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def one_line(text: str) -> str:
    """The text on one line, without control characters, bidirectional marks and other invisible steering."""
    kept = (
        " " if character in "\t\n\r\v\f\x85\u2028\u2029" else character
        for character in encodable(text)
        if character in "\t\n\r\v\f\x85\u2028\u2029 "
        or character in _JOINERS
        or unicodedata.category(character) not in ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
    )
    return re.sub(r" {2,}", " ", "".join(kept)).strip()


def xml_text(text: str) -> str:
    """The text without characters that XML 1.0 does not allow; escaping is the writer's work."""
    return _XML_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", encodable(text))


def markdown(text: str) -> str:
    """The text as one line of Markdown that renders as itself: no link, no code, no table cell, no HTML."""
    escaped = re.sub(r"([\\`*_{}\[\]()#+\-.!|~<>&:@])", r"\\\1", one_line(text))
    # GitHub resolves some of these even behind a backslash; entities are never resolved.
    return escaped.replace("\\<", "&lt;").replace("\\>", "&gt;").replace("\\&", "&amp;").replace("\\@", "&#64;")


def csv_cell(text: str) -> str:
    """The text for a cell that a spreadsheet must not take for a formula (OWASP CSV injection)."""
    safe = encodable(text).replace("\0", "")
    return f"'{safe}" if _FORMULA.match(text) else safe


def without_paths(text: str, paths: Iterable[str]) -> str:
    """A sentence for a log: of each path only what names nobody is left.

    Args:
        text: the sentence.
        paths: that may stand in it, as they were typed or are said.

    Returns:
        the sentence with ``dossier.yaml`` for that file, and ``0042….zip`` or ``….csv`` for every other.
    """
    for path in sorted(set(paths), key=len, reverse=True):
        name = re.split(r"[/\\]", path.rstrip("/\\"))[-1]
        if name in _OWN_NAMES:
            left = name
        else:
            number, extension = _FILE_NUMBER.match(name), _EXTENSION.fullmatch(PurePath(name).suffix)
            left = f"{number[0] if number else ''}…{extension[0] if extension else ''}"
        text = text.replace(path, left)
    return text
