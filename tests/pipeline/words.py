"""Lays out text as the words of a page, the way a recognition engine would hand it over."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.papers.group import DocumentPages, PageRef
from pipeline.readings import Alternative, Mark, PageReading, Word

CHARACTER = 0.0115
"""Width of a character as a share of the page's width."""
HEIGHT = 0.012
PITCH = 0.018


def lay_out(
    text: str | Sequence[str],
    *,
    confidence: float = 0.96,
    top: float = 0.06,
    left: float = 0.08,
    origin: str = "ocr",
) -> tuple[Word, ...]:
    """Words of a page from lines of text.

    Two or more blanks leave a wide gap in proportion, so columns can be drawn with blanks; an empty line
    leaves space. ``word~0.4`` gives one word a confidence of its own.
    """
    lines = text.split("\n") if isinstance(text, str) else list(text)
    words: list[Word] = []
    number = 0
    for row, line in enumerate(lines):
        y = top + row * PITCH
        column = 0
        seen = False
        for part in line.split(" "):
            if not part:
                column += 1
                continue
            shown, sure = part, confidence
            if "~" in part[1:]:
                shown, _, figure = part.rpartition("~")
                sure = float(figure)
            x = left + column * CHARACTER
            width = max(1, len(shown)) * CHARACTER * 0.95
            words.append(Word(shown, sure, (x, y, x + width, y + HEIGHT), number, 0, origin))  # type: ignore[arg-type]
            column += len(shown) + 1
            seen = True
        number += seen
    return tuple(words)


def page(
    text: str | Sequence[str],
    *,
    number: int = 1,
    language: str | None = None,
    marks: Sequence[Mark] = (),
    alternatives: Sequence[Alternative] = (),
    confidence: float = 0.96,
) -> PageReading:
    """A page reading with these lines of text."""
    return PageReading(
        number,
        210.0,
        297.0,
        language=language,
        language_confidence=0.99 if language else 0.0,
        words=lay_out(text, confidence=confidence),
        marks=tuple(marks),
        alternatives=tuple(alternatives),
        text_source="ocr",
        ink=0.05,
    )


def document(
    kind: str, *pages: PageReading | str, language: str | None = None, file: str = "scan.pdf"
) -> DocumentPages:
    """A document of a kind from pages or their text."""
    readings = [
        each if isinstance(each, PageReading) else page(each, number=index, language=language)
        for index, each in enumerate(pages, start=1)
    ]
    return DocumentPages(kind, "applicant", 0.95, tuple(PageRef(file, reading) for reading in readings))
