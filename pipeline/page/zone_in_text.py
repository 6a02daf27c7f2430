"""Machine-readable zones as an engine for ordinary print reads them: in other type than OCR-B, or further apart.

The reader of zones (``pipeline.mrz``) is made for the type that ICAO 9303-3 asks for. Copies that somebody typed anew,
forms filled in by a program and papers of offices without that type carry the same lines in another one: it reads them
with little confidence, or not at all. What two independent readers see alike, and all check digits fit, is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.ocr import Engine
from pipeline.page.prepare import grey_of
from pipeline.patterns import pattern_of
from pipeline.readings import Box, MrzReading, Word
from validators import mrz

AGREED: Final = 0.95
"""Confidence where both readers see the same lines."""
_DOUBTED: Final = 0.7
_SEEN_ONCE: Final = 0.7
"""Confidence of lines that only one of the readers sees, though all digits fit: none of them vouches for the names."""
_LENGTHS: Final = frozenset(length for _, length in mrz.SHAPES.values())
_SIGNS = pattern_of(r"[A-Z0-9<]{30,44}")
_CAPITAL: Final = 30
"""Pixels of a capital in the piece that is read once more."""
_DPI: Final = 300
_LINE: Final = 2.4
"""Pixels from line to line by those of a capital, about."""


def confirmed(
    zones: Sequence[MrzReading],
    words: Sequence[Word],
    upright: NDArray[np.uint8],
    engine: Engine,
    *,
    from_layer: bool,
) -> tuple[MrzReading, ...]:
    """The zones of a page, those in doubt held against what an engine for print sees; or the one in its text.

    Args:
        zones: what the reader of zones found.
        words: of the whole page, boxes as shares of it.
        upright: the page, shape ``(height, width, 3)``.
        engine: reads a zone's lines.
        from_layer: the words are those of a text layer, and zones are not compared with the picture there.
    """
    if not zones:
        held = ((zone, _held_against(zone, upright, engine)) for zone in _in_words(words))
        # What stands in a text layer alone is no reading: its digits would vouch for what nobody sees.
        return tuple(after for before, after in held if after is not before or not from_layer)
    return tuple(
        _held_against(zone, upright, engine)
        if zone.rotation == 0 and zone.confidence < _DOUBTED and all(fits for _, fits in zone.checks)
        else zone
        for zone in zones
    )


def _held_against(zone: MrzReading, upright: NDArray[np.uint8], engine: Engine) -> MrzReading:
    """The zone, believed where the engine reads the same; the same object where it does not."""
    seen = _read(zone, upright, engine)
    if len(seen) == len(zone.lines) and all(_sees(line, read) for line, read in zip(zone.lines, seen, strict=True)):
        cells = tuple(tuple(max(AGREED, share) for share in row) for row in zone.char_confidence)
        return replace(zone, confidence=max(zone.confidence, AGREED), char_confidence=cells)
    return zone


def _read(zone: MrzReading, upright: NDArray[np.uint8], engine: Engine) -> list[str]:
    height, width = upright.shape[:2]
    left, top, right, bottom = zone.box
    margin = 0.35 * (bottom - top) / len(zone.lines)
    rows = slice(max(0, int((top - margin) * height)), int((bottom + margin) * height) + 1)
    columns = slice(max(0, int(left * width - margin * height)), int(right * width + margin * height) + 1)
    piece = grey_of(upright[rows, columns])
    if min(piece.shape) < len(zone.lines):
        return []
    factor = min(3.0, _CAPITAL * _LINE * len(zone.lines) / piece.shape[0])
    sized = np.asarray(cv2.resize(piece, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)
    framed = np.pad(sized, 12, constant_values=255)
    words = engine.read(framed, language="eng", dpi=_DPI, layout="block")
    lines = ["".join(word.text for word in line) for _, line in groupby(words, key=lambda word: word.line)]
    return [line for line in lines if len(line) >= min(_LENGTHS) // 2]


def _sees(line: str, seen: str) -> bool:
    """Whether an engine for print sees the signs of a zone's line; it miscounts fillers and has names for them."""
    pattern = "".join(
        (_FILLERS_SEEN if len(run) > 1 else _FILLER_SEEN) if run[0] == "<" else "".join(map(_seen_as, run))
        for run in _RUNS.findall(line.rstrip("<") + ("<<" if line.endswith("<") else ""))
    )
    return re.fullmatch(pattern, seen) is not None


def _seen_as(sign: str) -> str:
    return next((f"[{alike}]" for alike in _ALIKE if sign in alike), sign)


_RUNS = pattern_of(r"<+|[A-Z0-9]+")
_FILLERS_SEEN: Final = r"[<«‹(KkCcEeLlSsGgtX6#]{1,60}"
_FILLER_SEEN: Final = r"[<«‹(Kc]{1,2}"
_ALIKE: Final = ("0OQo@", "1Il", "2Z", "5S", "8B")


def _in_words(words: Sequence[Word]) -> Iterator[MrzReading]:
    """Zones of which every line is among the words, sign by sign, and every digit fits."""
    lines: list[tuple[str, Box, float]] = []
    for _, group in groupby(words, key=lambda word: word.line):
        line = list(group)
        text = "".join(word.text for word in line).replace(" ", "").upper()
        if len(text) in _LENGTHS and _SIGNS.fullmatch(text):
            lines.append((text, _around([word.box for word in line]), min(word.confidence for word in line)))
    for count, length in sorted(set(mrz.SHAPES.values()), reverse=True):
        for start in range(len(lines) - count + 1):
            several = lines[start : start + count]
            if any(len(text) != length for text, _, _ in several):
                continue
            try:
                parsed = mrz.parse([text for text, _, _ in several])
            except mrz.MrzError:
                continue
            if not parsed.valid or not parsed.surname:
                continue
            yield MrzReading(
                format=parsed.format,
                lines=parsed.lines,
                confidence=round(min(_SEEN_ONCE, *(sure for _, _, sure in several)), 3),
                box=_around([box for _, box, _ in several]),
                checks=tuple(parsed.checks.items()),
            )
            return


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
