"""Pictures of the places that findings point to, as windows on pictures of whole pages.

Nothing is cut or decoded here: a page is embedded once, and each place is a window on it (an SVG view box),
turned upright as the page was read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pipeline.isolation.limits import ReadSettings
from pipeline.preview import READER, Preview, preview_of
from pipeline.readings import FileReading, PortraitReading
from validators.facts import Box, Evidence
from validators.finding import Report
from validators.verdict import Status

if TYPE_CHECKING:
    from pipeline.cache import Cache
    from pipeline.files.intake import SourceFile

_CONTEXT: Final = 0.04
"""Shown around a place on each side, as a share of the page's longer side."""
_LEAST_WIDTH: Final = 0.55
_LEAST_HEIGHT: Final = 0.13
"""A window shows at least this share of the page, so that one sees where on the page it is."""
_AIR: Final = 6
"""Pixels between a place and its frame."""
MAX_PLACES: Final = 3
"""Places of one finding that are shown."""


@dataclass(frozen=True, slots=True)
class Crop:
    """One place: a window on a page, in pixels of the upright page."""

    page: tuple[str, int]
    """File and page number: the key of its preview."""
    rotation: int
    """Degrees clockwise that turn the preview upright."""
    window: tuple[int, int, int, int]
    """x, y, width, height."""
    box: tuple[int, int, int, int] | None
    """The place itself, in the same pixels; None for a page as a whole."""
    lines: tuple[tuple[str, int, int, int], ...] = ()
    """Measured on a portrait: ``eyes``, ``chin``, ``crown``; then left, right, y."""
    patches: tuple[tuple[int, int, int, int], ...] = ()
    """Where a portrait's wall was measured."""


@dataclass(frozen=True, slots=True)
class Crops:
    """All pictures of one report."""

    pages: Mapping[tuple[str, int], Preview]
    places: Mapping[Evidence, Crop]


NO_CROPS: Final = Crops({}, {})


def wanted(report: Report) -> tuple[Evidence, ...]:
    """The places to show: of every finding that says something about a page."""
    spots: dict[Evidence, None] = {}
    for finding in report.findings:
        if finding.effective is not Status.NOT_APPLICABLE:
            spots.update(dict.fromkeys(finding.evidence[:MAX_PLACES]))
    return tuple(spots)


def take_crops(
    report: Report,
    files: Sequence[SourceFile],
    readings: Mapping[str, FileReading],
    settings: ReadSettings,
    *,
    jobs: int,
    cache: Cache | None = None,
) -> Crops:
    """Have the pages that findings point to pictured, and frame each place.

    Args:
        report: says which places.
        files: of the dossier, with their location.
        readings: by sha256, for how each page stands.
        settings: limits of the worker.
        jobs: processes at work at a time.
        cache: pictures from before; new ones are added.
    """
    from pipeline.isolation.jobs import read_all

    spots = wanted(report)
    names = {spot.file for spot in spots}
    shown = [file for file in files if file.path in names and file.error is None]
    if not shown:
        return NO_CROPS
    pictured = read_all(shown, settings, jobs=jobs, cache=cache, reader=READER)
    previews: dict[tuple[str, int], Preview] = {}
    rotations: dict[tuple[str, int], int] = {}
    portraits: dict[tuple[str, int], tuple[PortraitReading, ...]] = {}
    for file in shown:
        for page in pictured[file.sha256].pages:
            preview = preview_of(page)
            if preview is not None:
                previews[file.path, page.number] = preview
        rotations |= {(file.path, page.number): page.rotation for page in readings[file.sha256].pages}
        portraits |= {(file.path, page.number): page.portraits for page in readings[file.sha256].pages}
    return frame(spots, previews, rotations, portraits)


def frame(
    spots: Iterable[Evidence],
    previews: Mapping[tuple[str, int], Preview],
    rotations: Mapping[tuple[str, int], int],
    portraits: Mapping[tuple[str, int], Sequence[PortraitReading]] = MappingProxyType({}),
) -> Crops:
    """Windows for places; a place on a page without a picture has none.

    Args:
        spots: the places.
        previews: pages as pictures.
        rotations: how each page stands.
        portraits: of each page; a place that is one of them shows what was measured on it.
    """
    places: dict[Evidence, Crop] = {}
    for spot in spots:
        key = spot.file, spot.page
        preview = previews.get(key)
        if preview is None:
            continue
        rotation = rotations.get(key, 0)
        sideways = rotation in (90, 270)
        width, height = (preview.height, preview.width) if sideways else (preview.width, preview.height)
        whole = (0, 0, width, height)
        if spot.bbox is None:
            places[spot] = Crop(key, rotation, whole, None)
        else:
            box = _around(_pixels(spot.bbox, width, height), width, height)
            seen = next((one for one in portraits.get(key, ()) if one.box == spot.bbox), None)
            if seen is None:
                places[spot] = Crop(key, rotation, _window(spot.bbox, width, height), box)
            else:
                places[spot] = _measured(seen, key, rotation, width, height)
    used = {crop.page for crop in places.values()}
    return Crops({key: preview for key, preview in previews.items() if key in used}, places)


def _measured(portrait: PortraitReading, key: tuple[str, int], rotation: int, width: int, height: int) -> Crop:
    """A portrait close up, its edges exactly where they were measured."""
    x, y, w, h = _pixels(portrait.box, width, height)
    air = round(0.08 * max(w, h))
    left, top = max(x - air, 0), max(y - air, 0)
    return Crop(
        key,
        rotation,
        (left, top, min(x + w + air, width) - left, min(y + h + air, height) - top),
        (x, y, w, h),
        tuple((name, x, x + w, round(place * height)) for name, place in portrait.lines if 0 <= place <= 1),
        tuple(_pixels(patch, width, height) for patch in portrait.patches),
    )


def _pixels(box: Box, width: int, height: int) -> tuple[int, int, int, int]:
    left, right = (min(max(side, 0.0), 1.0) * width for side in (box[0], box[2]))
    top, bottom = (min(max(side, 0.0), 1.0) * height for side in (box[1], box[3]))
    return round(left), round(top), max(round(right - left), 1), max(round(bottom - top), 1)


def _around(box: tuple[int, int, int, int], width: int, height: int) -> tuple[int, int, int, int]:
    """A frame that does not touch the letters."""
    x, y, w, h = box
    left, top = max(x - _AIR, 0), max(y - _AIR, 0)
    return left, top, min(x + w + _AIR, width) - left, min(y + h + _AIR, height) - top


def _window(box: Box, width: int, height: int) -> tuple[int, int, int, int]:
    """The place with what stands around it, inside the page."""
    x, y, w, h = _pixels(box, width, height)
    context = _CONTEXT * max(width, height)
    left, shown_width = _span(x, w, width, context, _LEAST_WIDTH * width)
    top, shown_height = _span(y, h, height, context, _LEAST_HEIGHT * height)
    return left, top, shown_width, shown_height


def _span(start: int, length: int, whole: int, context: float, least: float) -> tuple[int, int]:
    shown = min(max(length + 2 * context, least), whole)
    first = min(max(start + length / 2 - shown / 2, 0), whole - shown)
    return round(first), round(shown)
