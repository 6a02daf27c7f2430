"""The fields of a passport photo, from the portraits that were measured on its pages.

Where the picture comes from decides what can be said, and is itself a field, ``source``:

==========  =====================================================  ==========================================
``source``  the portrait                                           its millimetres
==========  =====================================================  ==========================================
scan        lies on a scan whose resolution can be believed        measured between edges that were seen
digital     is the whole picture, of a camera or a photo studio    none: judged by shape and pixels;
                                                                   ``head_height_mm`` is that of a print of
                                                                   45 mm height
phone       lies in a picture taken by a phone                     nobody can know them
unknown     lies on a page of unknown scale                        nobody can know them
==========  =====================================================  ==========================================
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from pipeline.papers.group import DocumentPages, PageRef
from pipeline.readings import PortraitReading
from validators.facts import Evidence, Field, Reading, Scalar

Source: TypeAlias = Literal["scan", "digital", "phone", "unknown"]

PRINT_HEIGHT_MM = 45
"""Height of the print that a digital file is made for."""
_PRINT_SIZES = ((35, 45), (51, 51), (50, 50), (33, 48), (40, 60), (40, 50), (30, 40), (50, 70), (25, 35))
"""Usual sizes of ID photos in millimetres: Europe, USA, India, China, Estonia, Gulf states, Canada, small."""
_USUAL_MM = 0.7
_CLOSE_MM = 0.4
_LIGHT, _TINTED = 85.0, 14.0
"""L* from which and chroma up to which a wall is light, as the finder judges it."""
_SAME_SIZE_MM = 1.0
_UNSURE = 0.5
"""Below the confidence at which a rule decides."""


@dataclass(frozen=True, slots=True)
class _Photo:
    """One portrait with where it was seen."""

    portrait: PortraitReading
    page: PageRef

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The rectangle of the portrait."""
        return (Evidence(self.page.file, self.page.reading.number, self.portrait.box),)

    @property
    def whole(self) -> bool:
        """Is the picture itself the photo."""
        left, top, right, bottom = self.portrait.box
        return left < 0.01 and top < 0.01 and right > 0.99 and bottom > 0.99

    @property
    def source(self) -> Source:
        """Where the portrait comes from; see the table above."""
        size_from, capture = self.page.reading.size_from, self.portrait.capture
        if capture != "phone" and (size_from == "scan" or (size_from == "declared" and self._bears_out_its_scale())):
            return "scan"
        if self.whole:
            return "digital"
        return "phone" if self.portrait.capture == "phone" else "unknown"

    def _bears_out_its_scale(self) -> bool:
        """Does a resolution that a file merely claims give a size in which prints are made.

        A photo cut out of paper that measures one of the usual sizes both ways to half a millimetre does so
        by its true resolution, hardly ever by chance.
        """
        width, height = self.portrait.width_mm, self.portrait.height_mm
        return not self.whole and width is not None and height is not None and self.usual_size

    @property
    def usual_size(self) -> bool:
        """Is the size, as far as it was measured, one in which prints are made."""
        return self._near_usual(_USUAL_MM)

    @property
    def close_to_usual(self) -> bool:
        """Is it one of them as exactly as a size is to be measured."""
        return self._near_usual(_CLOSE_MM)

    @property
    def doubtful_edges(self) -> bool:
        """Was an edge not seen, or seen only just."""
        return "photo.edge-faint" in self.portrait.unclear or (not self.whole and len(self.portrait.edges) < 4)

    def _near_usual(self, within: float) -> bool:
        width, height = self.portrait.width_mm, self.portrait.height_mm
        return any(
            (width is None or abs(width - wide) <= within) and (height is None or abs(height - tall) <= within)
            for wide, tall in _PRINT_SIZES
        )

    @property
    def only_uneven(self) -> bool:
        """Is the wall itself light and without colour, so that only what is on it speaks against it."""
        lightness, chroma = self.portrait.lightness, self.portrait.chroma
        return lightness is not None and chroma is not None and lightness >= _LIGHT and chroma <= _TINTED

    @property
    def certainty(self) -> float:
        """That this is a photo at all, and one photo."""
        return 0.97 if self.whole or len(self.portrait.edges) == 4 else 0.85 if self.portrait.eyes_seen else 0.7


def extract_photo(document: DocumentPages) -> Mapping[str, Field[Scalar]]:
    """Fields of a photo, or of several photos handed in together.

    Several photos give one reading when they agree and one reading each when they do not, so that a rule
    decides only what is true of all of them. ``count`` is the number of photos seen.
    """
    photos = [_Photo(portrait, page) for page in document.pages for portrait in page.reading.portraits]
    if not photos:
        places = tuple(Evidence(page.file, page.reading.number) for page in document.pages)
        return {
            # A hidden or turned face escapes the search, so "none" is never more than a hint.
            "faces": Field((Reading(0, _UNSURE, "", places, "picture"),)),
            "count": Field((Reading(0, _UNSURE, "", places, "picture"),)),
            "unclear": Field((Reading("photo.no-face", 0.9, "", places, "picture"),)),
        }
    photos.sort(key=lambda photo: (-photo.certainty, -len(photo.portrait.edges)))
    fields: dict[str, Field[Scalar]] = {
        "source": _text(photos, lambda photo: photo.source, 0.95),
        "size_from": _text(photos, lambda photo: photo.page.reading.size_from, 0.95),
        "width_mm": _lengths(photos, lambda photo: photo.portrait.width_mm),
        "height_mm": _lengths(photos, lambda photo: photo.portrait.height_mm),
        "head_height_mm": _heads(photos),
        "faces": _faces(photos),
        "background": _background(photos),
        "count": Field((_count(photos),)),
        "dpi": _whole_numbers(photos, lambda photo: photo.portrait.dpi, _dpi_certainty),
        "width_px": _whole_numbers(photos, lambda photo: photo.portrait.width_px, _pixel_certainty),
        "height_px": _whole_numbers(photos, lambda photo: photo.portrait.height_px, _pixel_certainty),
        "lightness": _worst(photos, lambda photo: photo.portrait.lightness, min),
        "chroma": _worst(photos, lambda photo: photo.portrait.chroma, max),
        "uneven_share": _worst(photos, lambda photo: photo.portrait.uneven_share, max),
        "sharpness": _worst(photos, lambda photo: photo.portrait.sharpness, min),
        "roll_degrees": _worst(photos, lambda photo: photo.portrait.roll_degrees, _furthest),
        "off_centre": _worst(photos, lambda photo: photo.portrait.off_centre, max),
        "monochrome": _flags(photos, lambda photo: photo.portrait.monochrome, 0.9),
        "eyes_seen": _flags(photos, lambda photo: photo.portrait.eyes_seen, 0.9),
        "same_size": _same_size(photos),
        "taken_on": _taken_on(photos),
        "unclear": _unclear(photos),
    }
    return {name: field for name, field in fields.items() if field.readings}


def _merge(readings: Sequence[Reading[Scalar]]) -> Field[Scalar]:
    """Readings of several photos as one field: equal values become one reading, of the lower confidence."""
    merged: dict[Scalar, Reading[Scalar]] = {}
    for reading in readings:
        known = merged.get(reading.value)
        if known is None:
            merged[reading.value] = reading
        else:
            merged[reading.value] = Reading(
                known.value,
                min(known.confidence, reading.confidence),
                known.raw,
                tuple(dict.fromkeys(known.evidence + reading.evidence)),
                known.origin,
            )
    # What is doubtful about one photo is doubtful about all: the least certain reading leads.
    return Field(tuple(sorted(merged.values(), key=lambda reading: reading.confidence)))


def _text(photos: Sequence[_Photo], value: Callable[[_Photo], str], confidence: float) -> Field[Scalar]:
    return _merge([Reading(value(photo), confidence, "", photo.evidence, "picture") for photo in photos])


def _lengths(photos: Sequence[_Photo], value: Callable[[_Photo], float | None]) -> Field[Scalar]:
    """Widths or heights. One that could not be measured leaves the field without certainty."""
    readings: list[Reading[Scalar]] = []
    missing = False
    for photo in photos:
        length = value(photo)
        if length is None:
            missing = True
            continue
        confidence = 0.95
        if photo.source != "scan":
            confidence = _UNSURE
        elif photo.doubtful_edges:
            # A line just above the noise can be the wrong one. That it gives a usual size speaks against that,
            # as long as all four were seen: a height that nobody measured bears no width out.
            confidence = 0.75 if photo.close_to_usual and len(photo.portrait.edges) == 4 else _UNSURE
        rounded = Decimal(str(length)).quantize(Decimal("0.1"))
        readings.append(Reading(rounded, confidence, f"{length} mm", photo.evidence, "picture"))
    if missing:
        # An unseen edge leaves open whether that photo is right; a measured one that is wrong still counts
        # as seen, but nothing may pass.
        readings = [
            Reading(each.value, min(each.confidence, _UNSURE), each.raw, each.evidence, each.origin)
            for each in readings
        ]
    if len(readings) > 1:
        lengths = [Decimal(str(each.value)) for each in readings]
        if max(lengths) - min(lengths) <= Decimal("0.6"):
            # Copies cut from one sheet: their spread is the error of measuring.
            middle = sorted(lengths)[len(lengths) // 2]
            evidence = tuple(dict.fromkeys(spot for each in readings for spot in each.evidence))
            raw = ", ".join(each.raw for each in readings)
            return Field((Reading(middle, min(each.confidence for each in readings), raw, evidence, "picture"),))
    return _merge(readings)


def _heads(photos: Sequence[_Photo]) -> Field[Scalar]:
    """Chin to crown. Nine in ten are right within 3.5 mm."""
    readings: list[Reading[Scalar]] = []
    for photo in photos:
        portrait = photo.portrait
        head, confidence = portrait.head_height_mm, 0.75
        if photo.source == "digital":
            head = None if portrait.head_share is None else portrait.head_share * PRINT_HEIGHT_MM
        elif photo.source != "scan":
            continue
        if head is None:
            continue
        if "photo.chin-cut" in portrait.unclear:
            confidence = _UNSURE
        rounded = Decimal(str(head)).quantize(Decimal(1))
        readings.append(Reading(rounded, confidence, f"{rounded} ± 3.5 mm", photo.evidence, "picture"))
    return _merge(readings)


def _faces(photos: Sequence[_Photo]) -> Field[Scalar]:
    readings: list[Reading[Scalar]] = []
    for photo in photos:
        confidence = 0.95 if photo.portrait.eyes_seen else 0.7
        readings.append(Reading(photo.portrait.faces, confidence, "", photo.evidence, "picture"))
    return _merge(readings)


def _background(photos: Sequence[_Photo]) -> Field[Scalar]:
    readings: list[Reading[Scalar]] = []
    for photo in photos:
        portrait = photo.portrait
        if portrait.background == "unknown":
            readings.append(Reading("unknown", 0.3, "", photo.evidence, "picture"))
            continue
        raw = f"L* {portrait.lightness}, C* {portrait.chroma}"
        # A phone chooses its own white, so what it shows of a print is a hint.
        confidence = 0.55 if photo.source in {"phone", "unknown"} else 0.92 if portrait.background != "light" else 0.8
        if portrait.background == "other" and photo.only_uneven and not photo.whole and len(portrait.edges) < 4:
            # Where the photo ends is a guess: the lines around it may be the form's.
            confidence = 0.55
        readings.append(Reading(portrait.background, confidence, raw, photo.evidence, "picture"))
    if all(reading.value == "unknown" for reading in readings):
        return Field()
    return _merge(readings)


def _count(photos: Sequence[_Photo]) -> Reading[Scalar]:
    evidence = tuple(spot for photo in photos for spot in photo.evidence)
    return Reading(len(photos), min(photo.certainty for photo in photos), "", evidence, "picture")


def _dpi_certainty(photo: _Photo) -> float:
    return 0.95 if photo.source == "scan" else _UNSURE


def _pixel_certainty(photo: _Photo) -> float:
    return 0.99 if photo.whole or len(photo.portrait.edges) == 4 else _UNSURE


def _whole_numbers(
    photos: Sequence[_Photo], value: Callable[[_Photo], float | None], certainty: Callable[[_Photo], float]
) -> Field[Scalar]:
    """The number of the most certain photo; copies differ by a pixel and would only contradict each other."""
    for photo in photos:
        number = value(photo)
        if number:
            return Field((Reading(round(number), certainty(photo), "", photo.evidence, "picture"),))
    return Field()


def _furthest(numbers: Sequence[float]) -> float:
    return max(numbers, key=abs)


def _worst(
    photos: Sequence[_Photo], value: Callable[[_Photo], float | None], worst: Callable[[Sequence[float]], float]
) -> Field[Scalar]:
    """The least favourable measure of all photos, missing when it is missing on one."""
    measured = [(photo, number) for photo in photos if (number := value(photo)) is not None]
    if len(measured) < len(photos) or not measured:
        return Field()
    number = worst([number for _, number in measured])
    evidence = next(photo.evidence for photo, each in measured if each == number)
    return Field((Reading(Decimal(str(round(number, 3))), 0.85, "", evidence, "picture"),))


def _flags(photos: Sequence[_Photo], value: Callable[[_Photo], bool | None], confidence: float) -> Field[Scalar]:
    flags = [(photo, flag) for photo in photos if (flag := value(photo)) is not None]
    if len(flags) < len(photos):
        return Field()
    return _merge([Reading(flag, confidence, "", photo.evidence, "picture") for photo, flag in flags])


def _same_size(photos: Sequence[_Photo]) -> Field[Scalar]:
    """Are several photos of one size, as far as their sizes are known."""
    if len(photos) < 2:
        return Field()
    sizes = [(photo.portrait.width_mm, photo.portrait.height_mm) for photo in photos if photo.source == "scan"]
    if len(sizes) < len(photos) or any(width is None or height is None for width, height in sizes):
        return Field()
    widths, heights = zip(*((width or 0.0, height or 0.0) for width, height in sizes), strict=True)
    spread = max(max(widths) - min(widths), max(heights) - min(heights))
    evidence = tuple(spot for photo in photos for spot in photo.evidence)
    confidence = 0.9 if abs(spread - _SAME_SIZE_MM) > 0.3 else _UNSURE
    return Field((Reading(spread <= _SAME_SIZE_MM, confidence, f"{spread:.1f} mm", evidence, "picture"),))


def _taken_on(photos: Sequence[_Photo]) -> Field[Scalar]:
    """The day a camera says it took the picture; not for pictures of a print, which only date the print's picture."""
    readings: list[Reading[Scalar]] = []
    for photo in photos:
        taken = photo.page.metadata.get("taken_on", "")
        try:
            day = dt.date.fromisoformat(taken[:10])
        except ValueError:
            return Field()
        camera = bool(photo.page.metadata.get("camera_make") or photo.page.metadata.get("make"))
        if photo.source != "digital" or not camera:
            return Field()
        readings.append(Reading(day, 0.8, taken, photo.evidence, "metadata"))
    return _merge(readings)


def _unclear(photos: Sequence[_Photo]) -> Field[Scalar]:
    keys = sorted({key for photo in photos for key in photo.portrait.unclear})
    if not keys:
        return Field()
    return Field((Reading(", ".join(keys), 0.9, "", photos[0].evidence, "picture"),))
