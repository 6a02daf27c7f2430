"""The printed zone of a passport or card, read anew at its own scale once its machine-readable zone is found.

Data pages defeat a reader tuned to letters: values of 2.5 mm under labels of 1.2 mm, on waves of security
print, in a corner of the sheet. The machine-readable zone says where the page lies and how large it is
(ICAO 9303-3: 2.54 mm a character), so this part alone is enlarged, freed of coloured print and read as
scattered text.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.page.lone_letters import lone_letters
from pipeline.page.ocr import Engine, Grey, OcrFailed
from pipeline.page.prepare import skew_at, survey
from pipeline.page.second_reader import recogniser
from pipeline.readings import Alternative, Box, MrzFormat, MrzReading, Word
from validators.mrz import LAYOUTS

CHARACTER_MM: Final = 2.54
"""Pitch of the machine-readable zone, ICAO Doc 9303-3 section 4."""

SIZE_MM: Final = {
    "TD1": (85.6, 54.0),
    "TD2": (105.0, 74.0),
    "TD3": (125.0, 88.0),
    "MRV-A": (120.0, 80.0),
    "MRV-B": (105.0, 74.0),
    "IDFRA": (105.0, 74.0),
}
_CHARACTERS: Final = {"TD1": 30, "TD2": 36, "TD3": 44, "MRV-A": 44, "MRV-B": 36, "IDFRA": 36}
_ZONE_MM: Final = 14
"""From the foot of a page or card to the top of its zone, with the space between it and the print above."""
_LEAST_FACE_MM: Final = 8.5
"""Width of the face box on the portrait of a card, 20 mm wide or more; a second, faint one may be smaller."""
_LEVEL: Final = 0.7
"""Degrees from which lines are made level before they are read."""
_SHAPES, _SMALLEST = 30, 24
"""Letter-like shapes, and pixels of a picture, that are enough to tell how its lines run."""
_PIXELS_PER_MM: Final = 11.8
"""300 dpi: values stand 25 to 30 pixels high."""
_DARKEST: Final = 60
"""Ground darker than this is a shadow or the portrait, not paper to be lifted to white."""
_INK, _CONTRAST = 100, 1.75
"""Paper being 250, print as dark as this becomes black, and by how much the rest is spread."""
_BLACK, _STEEP = 35, 2.5
"""The same for a copy in black and white: what is not as dark as values and labels becomes white."""
_HARDLY_READ: Final = 0.3
"""Worth of a letter below which a part was hardly read, see :func:`worth`."""
_DOUBT: Final = 0.85
"""Words below this confidence are shown to the second reader."""
_MAX_ASKED: Final = 14
_LABEL_MM: Final = 1.75
"""Labels stand 1.2 to 1.7 mm high, accents and descenders included; values from 1.9 on cards to 2.5 in passports."""
_SURE: Final = 0.6
"""Confidence from which what the machine-readable zone says is not asked again."""
_TELLING: Final = 4
"""Signs of a word that do not stand in a zone by chance."""
_FILLERS: Final = re.compile(r"<[<KSECX]{0,2}<.*<<")
"""What an engine makes of the fillers between names and at the end of a line."""
_LEAST_OF_A_LINE: Final = 20
"""Signs of a zone's line, of which a cut one has lost some."""
_EDGE: Final = 0.012
"""Share of the picture: a zone stands 3 mm from the edge of its page at least, which is twice as much."""
_TALLEST_MM: Final = 8.0
"""Nothing that is printed on a data page is as tall: such a box holds scraps of security print or of the portrait."""
_TITLE: Final = 0.86
"""Share of the height of the part above the zone from which up only the country and the word for a passport stand."""
_FIGURE: Final = 3
"""Digits of the shortest date or number that is asked about."""
_DIGITS_OF_LINE: Final = re.compile(r"\d+")
_RUN_TOGETHER: Final = re.compile(r"\b(\d{1,2})([A-Z]{3,9}(?:/[A-Z]{3,9})?)(\d{2,4})\b")
"""A date whose blanks the second reader has left out."""


def read_printed_zone(
    rgb: NDArray[np.uint8],
    zone: MrzReading,
    words: Sequence[Word],
    alternatives: Sequence[Alternative],
    engine: Engine,
    language: str,
) -> tuple[tuple[Word, ...], tuple[Alternative, ...]]:
    """The page's words, with those of the printed zone read anew, and second opinions on its lines.

    Args:
        rgb: the upright page, shape ``(height, width, 3)``.
        zone: the machine-readable zone found on it, box as shares of the page.
        words: what was read of the whole page.
        alternatives: second opinions on the lines of ``words``.
        engine: reads the enlarged part.
        language: Tesseract's name of the language.

    Returns:
        the words outside the printed zone as they were, then those inside it: the new ones when they
        read better, else the old ones; with the second opinions that belong to them.
    """
    area = _area(zone, rgb.shape[1], rgb.shape[0])
    if area is None:
        return tuple(words), tuple(alternatives)
    foot = (area[3] - _TITLE * (SIZE_MM[zone.format][1] - _ZONE_MM) * pixels_per_mm(zone, rgb.shape[1]) - area[1]) / (
        area[3] - area[1]
    )
    box = zone.box
    ends = (box[0] * rgb.shape[1], box[1] * rgb.shape[0], box[2] * rgb.shape[1], box[3] * rgb.shape[0])
    # The zone stands in lines whatever security print does, and the data page stands as it does.
    lying = tilt(rgb, (int(ends[0]), int(ends[1]), int(ends[2]), int(ends[3])), zone)
    return read_anew(rgb, area, zone, words, alternatives, engine, language, title=foot, lying=lying)


def read_anew(
    rgb: NDArray[np.uint8],
    area: tuple[int, int, int, int],
    zone: MrzReading,
    words: Sequence[Word],
    alternatives: Sequence[Alternative],
    engine: Engine,
    language: str,
    *,
    title: float,
    lying: float,
) -> tuple[tuple[Word, ...], tuple[Alternative, ...]]:
    """The page's words, with those of a part of it read anew at the scale that its zone tells.

    Args:
        rgb: the upright page.
        area: left, top, right and bottom of the part, in pixels.
        zone: the machine-readable zone of the paper that the part belongs to.
        words: what was read of the whole page.
        alternatives: second opinions on the lines of ``words``.
        engine: reads the enlarged part.
        language: Tesseract's name of the language.
        title: share of the part's height above which its title stands, which is asked of no other reader.
        lying: degrees by which its lines fall to the right.
    """
    left, top, right, bottom = area
    scale = _scale(zone, rgb.shape[1])
    enlarged = cv2.resize(rgb[top:bottom, left:right], None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    large, back = _levelled(enlarged.astype(np.uint8), lying if abs(lying) >= _LEVEL else 0.0)
    try:
        bare = _without_colour(large)
        found = engine.read(bare, language=language, dpi=300, layout="sparse")
        if worth(found) < _HARDLY_READ * sum(sum(sign.isalnum() for sign in word.text) for word in found):
            # On a copy in black and white security print is as dark as small print in colours.
            harder = engine.read(_without_colour(large, _BLACK, _STEEP), language=language, dpi=300, layout="sparse")
            found = max(found, harder, key=worth)
        found = (*found, *lone_letters(found, bare, _PIXELS_PER_MM, engine, language))
    except OcrFailed:
        return tuple(words), tuple(alternatives)
    height, width = rgb.shape[:2]
    inside: Box = (left / width, top / height, right / width, bottom / height)
    old = [word for word in words if _within(word.box, inside)]
    if worth(found) <= worth(old):
        return tuple(words), tuple(alternatives)
    first = max((word.line for word in words), default=-1) + 1
    block = max((word.block for word in words), default=-1) + 1
    told = zone if zone.confidence >= _SURE and not zone.repaired else None
    opinions = _second_opinions(
        found, np.asarray(cv2.cvtColor(large, cv2.COLOR_RGB2GRAY), np.uint8), first, told, title
    )
    new = [
        replace(
            word,
            box=_on_page(_turned_back(word.box, large.shape, enlarged.shape, back), inside),
            line=word.line + first,
            block=word.block + block,
        )
        for word in found
        if word.text.strip()
    ]
    kept = [word for word in words if not _within(word.box, inside)]
    lines = {word.line for word in kept}
    return (*kept, *new), (*(one for one in alternatives if one.line in lines), *opinions)


def tilt(rgb: NDArray[np.uint8], area: tuple[int, int, int, int], zone: MrzReading) -> float:
    """Degrees by which lines of print in a part of the page fall to the right; 0 where it has hardly any.

    Args:
        rgb: the upright page.
        area: left, top, right and bottom of the part, in pixels.
        zone: tells the scale.
    """
    left, top, right, bottom = area
    dpi = pixels_per_mm(zone, rgb.shape[1]) * 25.4
    part = np.ascontiguousarray(rgb[max(0, top) : bottom, max(0, left) : right])
    if min(part.shape[:2]) < _SMALLEST:
        return 0.0
    view = survey(part, (dpi, dpi), known_size=True)
    return skew_at(view, 0) if len(view.shapes) >= _SHAPES else 0.0


def _levelled(picture: NDArray[np.uint8], degrees: float) -> tuple[NDArray[np.uint8], NDArray[np.float64]]:
    """A picture turned on a larger ground so that its lines run level, and what turns its points back."""
    if not degrees:
        return picture, np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    height, width = picture.shape[:2]
    turned = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    wide = round(width * abs(turned[0, 0]) + height * abs(turned[0, 1]))
    tall = round(width * abs(turned[0, 1]) + height * abs(turned[0, 0]))
    turned[:, 2] += ((wide - width) / 2, (tall - height) / 2)
    level = cv2.warpAffine(picture, turned, (wide, tall), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return level.astype(np.uint8), np.asarray(cv2.invertAffineTransform(turned), np.float64)


def _turned_back(box: Box, level: tuple[int, ...], lying: tuple[int, ...], back: NDArray[np.float64]) -> Box:
    """A box of a levelled picture on the picture as it lay, of the same size about the same middle; both as shares."""
    x, y = (box[0] + box[2]) / 2 * level[1], (box[1] + box[3]) / 2 * level[0]
    wide, tall = (box[2] - box[0]) / 2 * level[1], (box[3] - box[1]) / 2 * level[0]
    x, y = (float(value) for value in back @ np.array([x, y, 1.0]))
    height, width = lying[:2]
    return (x - wide) / width, (y - tall) / height, (x + wide) / width, (y + tall) / height


def data_page(
    zone: Box, mrz_format: MrzFormat, shape: tuple[int, ...], rotation: Literal[0, 90, 180, 270]
) -> Box | None:
    """The whole page or card that a zone stands on, zone and a margin included, as shares of the upright sheet.

    Args:
        zone: box of the zone, as shares of the upright sheet.
        mrz_format: of the zone; it says how large the page is.
        shape: height and width of the sheet as stored.
        rotation: that turns the sheet upright.
    """
    height, width = shape[:2] if rotation in (0, 180) else shape[1::-1]
    across_mm, high_mm = SIZE_MM[mrz_format]
    per_mm = (zone[2] - zone[0]) * width / (_CHARACTERS[mrz_format] * CHARACTER_MM)
    if per_mm <= 0 or zone[2] - zone[0] < 0.15:
        return None
    middle, half = (zone[0] + zone[2]) / 2, 0.54 * across_mm * per_mm / width
    below = 8 * per_mm / height
    return (middle - half, zone[3] + below - 1.08 * high_mm * per_mm / height, middle + half, zone[3] + below)


def cut_off(zone: MrzReading, width: int, height: int) -> bool:
    """Does part of the data page or card lie outside the picture, by more than the scale can be wrong.

    Args:
        zone: the machine-readable zone, box as shares of the upright page.
        width: of the upright page in pixels.
        height: the same.
    """
    across_mm, high_mm = SIZE_MM[zone.format]
    per_mm = pixels_per_mm(zone, width)
    middle = (zone.box[0] + zone.box[2]) / 2 * width
    beside = min(middle, width - middle) / per_mm
    # The zone ends some 5 mm above the foot of the page (ICAO 9303-4 to -7).
    above = (zone.box[3] * height) / per_mm + 5
    return above < 0.82 * high_mm or beside < 0.46 * across_mm


def zone_runs_out(words: Sequence[Word]) -> bool:
    """Does print of a machine-readable zone end where the picture does: at a side, or after the first line.

    Args:
        words: of a page on which no zone could be read.
    """
    lines = [word for word in words if len(word.text) >= _LEAST_OF_A_LINE and _FILLERS.search(word.text)]
    if any(word.box[0] < _EDGE or word.box[2] > 1 - _EDGE for word in lines):
        return True
    if len(lines) != 1:
        return False
    [line] = lines
    return line.text[0] in "PVIAC" and 1 - line.box[3] < line.box[3] - line.box[1]


def least_face(zone: MrzReading, width: int) -> float:
    """Pixels of the smallest face that the portrait of an identity paper can have.

    Args:
        zone: its machine-readable zone, box as shares of the upright page.
        width: of the upright page in pixels.
    """
    return _LEAST_FACE_MM * pixels_per_mm(zone, width)


def pixels_per_mm(zone: MrzReading, width: int) -> float:
    """Pixels per millimetre where the zone stands, by its pitch."""
    return (zone.box[2] - zone.box[0]) * width / (_CHARACTERS[zone.format] * CHARACTER_MM)


def _area(zone: MrzReading, width: int, height: int) -> tuple[int, int, int, int] | None:
    """The data page above the zone, in pixels; None where too little of it is in view."""
    across_mm, high_mm = SIZE_MM[zone.format]
    per_mm = pixels_per_mm(zone, width)
    middle = (zone.box[0] + zone.box[2]) / 2 * width
    left = max(0, round(middle - 0.51 * across_mm * per_mm))
    right = min(width, round(middle + 0.51 * across_mm * per_mm))
    bottom = round(zone.box[1] * height)
    top = max(0, round(bottom - (high_mm - _ZONE_MM) * per_mm))
    if right - left < 100 or bottom - top < 60:
        return None
    return left, top, right, bottom


def _scale(zone: MrzReading, width: int) -> float:
    per_mm = pixels_per_mm(zone, width)
    return float(np.clip(_PIXELS_PER_MM / per_mm, 0.25, 4.0))


def _without_colour(rgb: NDArray[np.uint8], ink: float = _INK, contrast: float = _CONTRAST) -> Grey:
    """Dark print stays dark in every channel; coloured lines are light in at least one.

    Labels are printed small and half as dark as values. Taken for the ground where it is dense, or left as grey as it
    is, such print falls to the wrong side of the one threshold that Tesseract has for all of it.
    """
    light = cv2.max(cv2.max(rgb[..., 0], rgb[..., 1]), rgb[..., 2])
    small = cv2.resize(light, None, fx=0.125, fy=0.125, interpolation=cv2.INTER_AREA)
    ground = cv2.blur(cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8)), (9, 9))
    wide = cv2.resize(np.maximum(ground, _DARKEST), (light.shape[1], light.shape[0]), interpolation=cv2.INTER_LINEAR)
    even = cv2.divide(light, wide, scale=250, dtype=cv2.CV_32F)
    # What is lighter than half-way between ink and paper is security print.
    return np.asarray(np.clip((even - ink) * contrast, 0, 255), np.uint8)


def _second_opinions(
    words: Sequence[Word], grey: Grey, first: int, zone: MrzReading | None, title: float
) -> tuple[Alternative, ...]:
    """What the second reader sees in lines with a doubtful word; lines are numbered from ``first``.

    It is not asked what the machine-readable zone tells too, nor about a title, a label or scraps of security print:
    to load it takes as long as to find the zone.

    Args:
        words: of the printed zone, boxes as shares of ``grey``.
        grey: the printed zone.
        first: number of the first line.
        zone: the machine-readable zone, when it was surely read.
        title: share of the height above which the title stands.
    """
    told = "\n".join(zone.lines) if zone is not None else ""
    dates = _dates(zone) if zone is not None else ()
    asked: list[tuple[int, list[Word]]] = []
    for number, group in itertools.groupby(words, key=lambda word: word.line):
        line = list(group)
        telling = [word for word in line if _tells(word.text) and not _told(word.text, told)]
        if not telling or min(word.confidence for word in telling) >= _DOUBT:
            continue
        if _has_figure(line):
            known = _same_date(line, dates)
        else:
            # Beside a name that the zone tells stands the same name in letters that nobody here reads.
            known = _is_label(line, grey.shape[0], title) or any(_told(word.text, told) for word in line)
        if not known:
            asked.append((number, line))
    other = recogniser() if asked else None
    if other is None:
        return ()
    opinions: list[Alternative] = []
    for number, line in asked:
        if len(opinions) >= _MAX_ASKED:
            break
        crop = _crop(line, grey)
        answer = other.read(crop, language="eng", dpi=300, layout="line") if min(crop.shape) >= 8 else ()
        text = _RUN_TOGETHER.sub(r"\1 \2 \3", " ".join(word.text for word in answer).strip())
        if text:
            sure = min(word.confidence for word in answer)
            opinions.append(Alternative(number + first, text, round(sure, 3), other.name))
    return tuple(opinions)


def _dates(zone: MrzReading) -> tuple[str, ...]:
    """Birth and expiry as the zone has them, year first."""
    layout = LAYOUTS[zone.format]
    spans = [span for span in (layout.birth, layout.expiry) if span is not None]
    return tuple(zone.lines[span.line][span.start : span.stop] for span in spans)


def _same_date(line: Sequence[Word], dates: Sequence[str]) -> bool:
    """Is a line one of the dates of the zone: day, month if it is a figure, year."""
    figures = _DIGITS_OF_LINE.findall(" ".join(word.text for word in line))
    if not 2 <= len(figures) <= 3 or len(figures[0]) > 2 or len(figures[-1]) not in (2, 4):
        return False
    day, *month, year = (figure.zfill(2)[-2:] for figure in figures)
    return any(year == date[:2] and day == date[4:] and month in ([], [date[2:4]]) for date in dates)


def _tells(text: str) -> bool:
    """Is a word worth a second opinion: figures, or letters enough for a name; not a scrap of security print."""
    return any(sign.isdigit() for sign in text) or sum(sign.isalpha() for sign in text) >= 3


def _has_figure(line: Sequence[Word]) -> bool:
    """Is there a date or a number; the odd digit is what engines make of letters they do not know."""
    parts = " ".join(word.text for word in line).split()
    digits = [sum(sign.isdigit() for sign in part) for part in parts]
    return sum(count for count, part in zip(digits, parts, strict=True) if 2 * count >= len(part)) >= _FIGURE


def _is_label(line: Sequence[Word], height: int, title: float) -> bool:
    """Small print or print at the head: what a field or the paper is called, known by few of its letters.

    The same is said of what is far too tall for print.
    """
    if all(word.box[3] < title for word in line):
        return True
    tall = sorted((word.box[3] - word.box[1]) * height for word in line)
    return not _LABEL_MM <= tall[len(tall) // 2] / _PIXELS_PER_MM < _TALLEST_MM


def _told(text: str, told: str) -> bool:
    """Does a word stand in the machine-readable zone as it was read: names and numbers."""
    plain = "".join(sign for sign in text.upper() if sign.isalnum())
    return len(plain) >= _TELLING and plain in told


def _crop(line: Sequence[Word], grey: Grey) -> Grey:
    """A line with some paper around it; wider at the left, where a first figure is easily dropped."""
    height, width = grey.shape
    left, top = min(word.box[0] for word in line), min(word.box[1] for word in line)
    right, bottom = max(word.box[2] for word in line), max(word.box[3] for word in line)
    pad = 0.3 * (bottom - top) * height
    rows = slice(max(0, round(top * height - pad)), round(bottom * height + pad))
    columns = slice(max(0, round(left * width - 4 * pad)), round(right * width + 2 * pad))
    return grey[rows, columns]


def worth(words: Sequence[Word]) -> float:
    """Letters and figures read, weighted by how sure they are."""
    return sum(sum(sign.isalnum() for sign in word.text) * max(0.0, word.confidence - 0.3) for word in words)


def _within(word: Box, area: Box) -> bool:
    x, y = (word[0] + word[2]) / 2, (word[1] + word[3]) / 2
    return area[0] <= x <= area[2] and area[1] <= y <= area[3]


def _on_page(box: Box, area: Box) -> Box:
    width, height = area[2] - area[0], area[3] - area[1]
    return (
        area[0] + box[0] * width,
        area[1] + box[1] * height,
        area[0] + box[2] * width,
        area[1] + box[3] * height,
    )
