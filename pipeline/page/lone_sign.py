"""A letter or a number that stands alone on a sheet: what divides a pile, and what no search for text lines finds."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np

from pipeline.page.ocr import Engine, OcrFailed
from pipeline.page.prepare import SURVEY_DPI, Survey
from pipeline.page.resample import shrunk_by
from pipeline.readings import Word

_A4_MM: Final = 297.0
_HIGH_MM: Final = (7.0, 140.0)
"""Height of a sign that is meant to be seen from afar."""
_WIDEST: Final = 2.2
"""Width of one or two letters, in heights; a signature is wider."""
_STROKE: Final = (0.06, 0.75)
"""Share of its box that a printed letter fills; a signature is thinner, a portrait or a stamp's field darker."""
_RIM: Final = 0.03
_SPECKS: Final = 0.05
"""Share of the ink that may be dust."""
_HEIGHTS: Final = (28, 56)
"""In pixels, at which the engine knows most single letters; one that it takes for two at 28 it knows at 56."""
_MOST_LETTERS: Final = 3
_SURE: Final = 0.7


def lone_sign(view: Survey, engine: Engine, *, language: str) -> tuple[Word, ...]:
    """One to three large letters or digits when they are all there is on a page; nothing for any other page.

    Args:
        view: the upright page, looked over.
        engine: reads the sign.
        language: as the engine names it.
    """
    ink = view.ink.copy()
    height, width = ink.shape
    rim = round(_RIM * min(height, width))
    ink[:rim], ink[height - rim :], ink[:, :rim], ink[:, width - rim :] = False, False, False, False
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    per_mm = max(height, width) / _A4_MM
    every = stats[1:]
    parts = every[every[:, cv2.CC_STAT_HEIGHT] >= 0.5 * _HIGH_MM[0] * per_mm]
    drawn = int(parts[:, cv2.CC_STAT_AREA].sum())
    if not 1 <= len(parts) <= _MOST_LETTERS or int(every[:, cv2.CC_STAT_AREA].sum()) > (1 + _SPECKS) * drawn:
        return ()
    left, top = int(parts[:, 0].min()), int(parts[:, 1].min())
    right, bottom = int((parts[:, 0] + parts[:, 2]).max()), int((parts[:, 1] + parts[:, 3]).max())
    tall, wide = bottom - top, right - left
    if not (_HIGH_MM[0] * per_mm <= tall <= _HIGH_MM[1] * per_mm and wide <= _WIDEST * tall):
        return ()
    if not _STROKE[0] <= drawn / (tall * wide) <= _STROKE[1]:
        return ()
    cut = view.grey[top:bottom, left:right]
    for letter in _HEIGHTS:
        framed = np.pad(shrunk_by(cut, letter / tall), letter, constant_values=255)
        try:
            words = engine.read(framed, language=language, dpi=round(SURVEY_DPI), layout="line")
        except OcrFailed:
            return ()
        text, sure = "".join(word.text for word in words), min((word.confidence for word in words), default=0.0)
        if 1 <= len(text) <= len(parts) and text.isalnum() and sure >= _SURE:
            return (Word(text, round(sure, 3), (left / width, top / height, right / width, bottom / height), 0),)
    return ()
