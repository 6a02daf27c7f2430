"""The name of a machine-readable zone in cells of the print whose label was not read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pipeline.extract.passports.labels import is_data_label
from pipeline.extract.passports.printed_values import printed_name
from pipeline.extract.text.folding import fold
from pipeline.extract.text.lines import PageText
from validators import names
from validators.facts import Reading, Scalar

_BEGINNING: Final = 3
"""Letters of a cut name that another text hardly begins with by chance."""
_LONGEST: Final = 60


def said_anywhere(name: str, pages: Iterable[PageText]) -> list[Reading[Scalar]]:
    """Cells that say just this name before any reader, whatever label they stand at."""
    found: list[Reading[Scalar]] = []
    for page in pages:
        for text in (page.snippet(cell) for cell in page.cells):
            if "<" in text.raw or not _BEGINNING <= len(text.raw) < _LONGEST:
                continue
            for raw, sure in ((text.raw, text.confidence), *text.opinions()):
                if names.compare(name, raw).grade == "same":
                    found.append(Reading(raw, sure, raw, (text.evidence,), text.origin))
    return found


def begun_anywhere(cut: str, pages: Iterable[PageText]) -> list[Reading[Scalar]]:
    """The one cell that goes on where a name ends that its cells cut."""
    cells = [(page.snippet(cell), fold(cut)) for page in pages for cell in page.cells]
    texts = [text for text, own in cells if fold(text.raw).startswith(own) and len(text.raw) > len(cut)]
    texts = [text for text in texts if printed_name(text.raw).isupper() and not is_data_label(text)]
    if len(cut) < _BEGINNING or len({text.raw for text in texts}) != 1:
        return []
    text = texts[0]
    return [Reading(printed_name(text.raw), text.confidence * 0.5, text.raw, (text.evidence,), text.origin)]
