"""How good the picture of a page is, and what to tell the person who made one that reads badly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import cv2
import numpy as np

from pipeline.page.image import PageImage
from pipeline.page.levels import percentile
from pipeline.page.prepare import Grey
from pipeline.page.text import PageText, Sheet
from pipeline.readings import MrzReading, PortraitReading, Quality, Word

_POOR_TEXT: Final = 0.62
"""Mean confidence of the words below which the picture is to be blamed, if it has a fault."""
_SMALL_CAPITALS: Final = 9.0
"""Pixels of a capital in the source; with fewer the digits 3, 5, 6 and 8 look alike."""
_BLURRED_EDGE: Final = 0.31
"""Steepest step between neighbouring pixels at reading size, as a share of the ink's own contrast: print that moved or
was out of focus had 0.17 to 0.31, what was read of soft pictures 0.32 and more, of scans 0.64 and more."""
_HARDLY_ANY_WORDS: Final = 15
_INK_OF_PRINT: Final = 0.005
"""Share of a page that a few lines of print cover."""
_HARSH: Final = 0.7
"""Half-tones to dark pixels below which a picture is black and white or nearly so; of print in greys it is 0.8 to 2."""


_BLURRED_FACE: Final = 0.11
"""Sharpness of a portrait from which a photo is held to be sharp (``measured-photo``)."""


def judged(
    page: PageImage, sheet: Sheet, text: PageText, *, zones: Sequence[MrzReading], portraits: Sequence[PortraitReading]
) -> Quality:
    """Judge the picture by what could be read, and only then by what it looks like.

    Identity papers are judged by their own readers: security print makes every engine unsure. One without a zone, whose
    portrait is blurred like the print beside it, is told by the portrait.
    """
    confidence = mean_confidence(text.words)
    sharpness = _sharpness(text.prepared.grey)
    problem = None
    if portraits and not zones and not text.from_layer:
        unread = confidence is not None and confidence < _POOR_TEXT
        blurred = all(one.sharpness is not None and one.sharpness < _BLURRED_FACE for one in portraits)
        problem = "quality.blurred" if unread and blurred else None
    elif not zones and not text.from_layer:
        problem = _problem(sheet, text.words, confidence, sharpness)
    return Quality(
        dpi=round(page.dpi_x, 1),
        sharpness=sharpness,
        skew_degrees=round(text.upright.skew_degrees, 2),
        text_confidence=confidence,
        capture=page.capture,
        problem=problem,
    )


def _problem(sheet: Sheet, words: Sequence[Word], confidence: float | None, sharpness: float | None) -> str | None:
    """What to tell the person who made a picture that reads badly; None when it reads well enough."""
    blurred = sharpness is not None and sharpness < _BLURRED_EDGE
    if blurred and len(words) < _HARDLY_ANY_WORDS and float(sheet.view.ink.mean()) > _INK_OF_PRINT:
        # What is hardly seen is not even taken for words.
        return "quality.blurred"
    if confidence is None or confidence >= _POOR_TEXT:
        return None
    capital = sheet.view.capital_height
    if capital is not None and capital / sheet.view.scale[1] < _SMALL_CAPITALS:
        return "quality.low-resolution"
    if blurred:
        return "quality.blurred"
    paper = percentile(sheet.grey[::8, ::8], 85)
    if paper < 90:
        return "quality.dark"
    if float((sheet.rgb[::8, ::8].min(axis=2) >= 254).mean()) > 0.02 and paper < 235:
        return "quality.glare"
    # Handwriting and drawings read badly however good the picture is; thin print in black and white falls to pieces.
    return "quality.poor" if _is_harsh(sheet.plain[::2, ::2]) else None


def _is_harsh(grey: Grey) -> bool:
    """Is a picture black and white, or nearly so."""
    dark, light = percentile(grey, 0.5), percentile(grey, 60)
    low, high = dark + 0.25 * (light - dark), light - 0.25 * (light - dark)
    return float(((grey > low) & (grey < high)).mean()) < _HARSH * float((grey <= low).mean())


def _sharpness(grey: Grey) -> float | None:
    """How much of the ink's contrast the steepest edges cross within one pixel, at reading size."""
    few = np.ascontiguousarray(grey[::2, ::2])
    dark, light = percentile(few, 1), percentile(few, 50)
    if light - dark < 30:
        return None
    steps = np.asarray(cv2.absdiff(grey[:, 1:], grey[:, :-1]))
    edges = steps[steps > 0.1 * (light - dark)]
    return round(float(percentile(edges, 90) / (light - dark)), 3) if edges.size > 500 else None


def mean_confidence(words: Sequence[Word]) -> float | None:
    """How surely the words were read, each counted by its length; None without any."""
    total = sum(len(word.text) for word in words)
    return round(sum(word.confidence * len(word.text) for word in words) / total, 3) if total else None
