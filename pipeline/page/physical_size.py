"""How large the paper was, and how far that may be believed.

A resolution written in a file is right on a flatbed scan and means nothing in a photo: of 56 camera
files 26 claim 150 dpi or more. So ``scan`` asks for a known sheet and no camera, ``declared`` for a
resolution scanners and print shops use, and everything else is ``assumed``.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.page.image import MM_PER_INCH, SizeFrom
from pipeline.readings import Capture

SHEETS_MM: Mapping[str, tuple[float, float]] = {
    "A3": (297.0, 420.0),
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "A6": (105.0, 148.0),
    "Letter": (215.9, 279.4),
    "Legal": (215.9, 355.6),
    "Folio": (215.9, 330.2),
    "10x15": (101.6, 152.4),
}
"""Sheets that scanners are set to (ISO 216, ANSI/ASME Y14.1, photo paper), portrait."""

SHEET_TOLERANCE = 0.02

SCANNER_DPI = (
    *(98, 100, 120, 150, 196, 200, 204, 240, 250, 300, 350, 360, 391, 400, 408, 450, 500, 600, 720, 800, 1000),
    *(1200, 2400),
)
"""Of scanners and of fax (ITU-T T.30). 72 and 96 are missing on purpose: programs write them when they know nothing."""

_ASSUMED_LONG_SIDE_MM = 297.0

_SCANNERS = re.compile(
    r"scan|perfection|workforce|lide|pixma|\bseries\b|\bdcp-|\bmfc-|officejet|laserjet|envy|imagerunner|bizhub|"
    r"taskalfa|ecosys|workcentre|versalink|altalink|lexmark|ricoh|aficio|\bmp c\d|docucentre|naps2|twain|silverfast|"
    r"paperstream|documate|multifunction|xerox|konica|kyocera|sharp mx|toshiba e-",
    re.IGNORECASE,
)
_PHONE_APPS = re.compile(
    r"camscanner|intsig|adobe scan|office lens|microsoft lens|genius scan|scanbot|swiftscan|tiny ?scan|turboscan|"
    r"clear ?scan|notebloc|vflat|scanner pro|readdle|iscanner|fast scanner|simple scan(?:ner)? app|photo ?scan|"
    r"ios version|iphone|ipados|google drive|android|cam ?scan|jotnot|evernote|dropbox|samsung",
    re.IGNORECASE,
)
_SCREENS = frozenset(
    # Phones and tablets in portrait, then usual monitors; a picture of exactly this size and nothing else
    # known about it was most likely taken from a screen.
    {
        (640, 1136), (720, 1280), (720, 1520), (720, 1560), (720, 1600), (720, 1612), (750, 1334), (828, 1792),
        (1080, 1920), (1080, 2160), (1080, 2220), (1080, 2280), (1080, 2340), (1080, 2376), (1080, 2400), (1080, 2408),
        (1080, 2412), (1080, 2460), (1125, 2436), (1170, 2532), (1179, 2556), (1206, 2622), (1242, 2208), (1242, 2688),
        (1284, 2778), (1290, 2796), (1320, 2868), (1344, 2992), (1440, 2560), (1440, 2960), (1440, 3040), (1440, 3088),
        (1440, 3120), (1440, 3200), (1536, 2048), (1620, 2160), (1640, 2360), (1668, 2388), (2048, 2732),
        (768, 1366), (800, 1280), (900, 1440), (900, 1600), (1024, 1280), (1050, 1680), (1200, 1920), (1600, 2560),
        (1800, 2880), (1964, 3024), (2160, 3840), (2234, 3456),
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Size:
    """Size of a page, its resolution and the worth of both."""

    width_mm: float | None
    height_mm: float | None
    dpi_x: float
    dpi_y: float
    size_from: SizeFrom


def sheet_name(width_mm: float, height_mm: float) -> str | None:
    """The known sheet of this size within 2 %, in either orientation."""
    short, long = sorted((width_mm, height_mm))
    for name, (sheet_short, sheet_long) in SHEETS_MM.items():
        if (
            abs(short - sheet_short) <= SHEET_TOLERANCE * sheet_short
            and abs(long - sheet_long) <= SHEET_TOLERANCE * sheet_long
        ):
            return name
    return None


def assumed_size(width_px: int, height_px: int) -> Size:
    """No size is known; the resolution is guessed as if the picture showed a whole A4 sheet."""
    dpi = max(width_px, height_px, 1) / (_ASSUMED_LONG_SIDE_MM / MM_PER_INCH)
    return Size(None, None, dpi, dpi, "assumed")


def picture_size(width_px: int, height_px: int, dpi: tuple[float, float] | None, *, by_camera: bool) -> Size:
    """The size of a picture file.

    Args:
        width_px: as shown, after EXIF orientation.
        height_px: the same.
        dpi: what the file claims, in the same orientation.
        by_camera: a camera or a phone's scanning program made it, so a claim means nothing.
    """
    if by_camera or dpi is None or not _plausible(dpi):
        return assumed_size(width_px, height_px)
    width_mm, height_mm = width_px / dpi[0] * MM_PER_INCH, height_px / dpi[1] * MM_PER_INCH
    if sheet_name(width_mm, height_mm) is not None and max(dpi) >= 96.5:
        return Size(width_mm, height_mm, dpi[0], dpi[1], "scan")
    if all(any(abs(value - usual) <= 0.01 * usual for usual in SCANNER_DPI) for value in dpi):
        return Size(width_mm, height_mm, dpi[0], dpi[1], "declared")
    return assumed_size(width_px, height_px)


def _plausible(dpi: tuple[float, float]) -> bool:
    x, y = dpi
    # Fax lines are twice as far apart as fax dots (ITU-T T.30: 204 x 98).
    return all(math.isfinite(value) and 40.0 <= value <= 4800.0 for value in dpi) and 0.4 <= x / y <= 2.5


def is_scanner(*names: str) -> bool:
    """Whether make, model or software names a scanner or an office machine."""
    text = " ".join(names)
    return bool(_SCANNERS.search(text)) and not _PHONE_APPS.search(text)


def is_phone_app(*names: str) -> bool:
    """Whether software, producer or creator is a scanning program of a phone: its page size is invented."""
    return bool(_PHONE_APPS.search(" ".join(names)))


def is_screen(width_px: int, height_px: int) -> bool:
    """Whether the picture is exactly as large as a usual screen."""
    return (min(width_px, height_px), max(width_px, height_px)) in _SCREENS


def picture_capture(
    metadata: Mapping[str, str], size: Size, width_px: int, height_px: int, *, by_camera: bool
) -> Capture:
    """How a picture file came about, ``unknown`` unless something says so.

    Args:
        metadata: as from :mod:`pipeline.files.pictures`.
        size: of the same picture.
        width_px: as shown.
        height_px: as shown.
        by_camera: EXIF data of a camera or a phone's scanning program.
    """
    if metadata.get("screenshot"):
        return "screenshot"
    if by_camera:
        return "phone"
    made_by = (metadata.get("camera_make", ""), metadata.get("camera_model", ""), metadata.get("software", ""))
    if size.size_from == "scan" or is_scanner(*made_by):
        return "scan"
    if is_screen(width_px, height_px):
        return "screenshot"
    return "unknown"
