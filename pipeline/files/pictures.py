"""Picture files: the only place that lets Pillow look at bytes.

:func:`open_picture` restricts formats (Pillow goes by content and would start Ghostscript for a
PostScript file named ``.jpg``), pixels and warnings; everything that reads a picture goes through it.
"""

from __future__ import annotations

import io
import math
import re
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TypeAlias

import numpy as np
from PIL import ExifTags, Image, ImageFile

from pipeline.errors import PageUnreadable, Unreadable
from pipeline.isolation.limits import Limits
from pipeline.page.image import PageFailure, PageImage, Pixels
from pipeline.page.physical_size import is_phone_app, is_scanner, picture_capture, picture_size
from pipeline.readings import Note

FORMATS: dict[str, tuple[str, ...]] = {
    "image/jpeg": ("JPEG",),
    "image/png": ("PNG",),
    "image/tiff": ("TIFF",),
    "image/webp": ("WEBP",),
    "image/heif": ("HEIF",),
    "image/avif": ("AVIF",),
    "image/gif": ("GIF",),
    "image/bmp": ("BMP",),
}
"""Pillow's decoder for each media type; no other decoder is ever asked."""

_ANIMATED = frozenset({"image/gif", "image/png", "image/webp", "image/heif", "image/avif"})

_OF_A_PHONE = 10_000_000
"""Pixels that a picture of no stated resolution keeps at least when it has more than are read: A4 at 300 dpi."""
_BAND, _COPIED = 256, 64
"""Rows of a picture that are reduced at a time, and that are copied at a time."""
_JPEG_PIXELS_PER_BYTE = 1024
"""A blank JPEG still needs two bits for each 8 x 8 block; a header that promises more pixels lies."""

_DECODER_ERRORS = (
    OSError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    SyntaxError,
    ArithmeticError,
    EOFError,
    RuntimeError,
    struct.error,
)
"""What Pillow and its decoders raise for files that are not what they should be."""

Exif: TypeAlias = dict[int, object]

ImageFile.LOAD_TRUNCATED_IMAGES = False


@contextmanager
def open_picture(data: bytes, media_type: str, limits: Limits) -> Iterator[Image.Image]:
    """Open a picture by its content type, decoding nothing yet.

    Args:
        data: the whole file.
        media_type: one of :data:`FORMATS`, as sniffed.
        limits: pixels that the header may announce.

    Raises:
        Unreadable: damaged, cut off, too large, or not of this type.
    """
    Image.MAX_IMAGE_PIXELS = limits.image_pixels
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image = _recognised(data, media_type)
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            raise _too_many_pixels(limits) from None
        except _DECODER_ERRORS:
            raise Unreadable("damaged") from None
        with image:
            check_pixels(image, limits)
            yield image


def _recognised(data: bytes, media_type: str) -> Image.Image:
    """The one admitted call: formats are fixed and the bytes are already in memory."""
    formats = FORMATS[media_type]
    if "HEIF" in formats:
        _teach_heif()
    try:
        return Image.open(io.BytesIO(data), formats=formats)  # noqa: TID251
    except ValueError:
        if media_type != "image/png":
            raise
        # Text and profiles that unfold to more than Pillow admits must not cost the picture.
        return Image.open(io.BytesIO(_without_text(data)), formats=formats)  # noqa: TID251


@cache
def _teach_heif() -> None:
    """Let Pillow open HEIF, which few files need; one thread, as everywhere."""
    import pillow_heif

    pillow_heif.register_heif_opener(thumbnails=False)
    pillow_heif.options.DECODE_THREADS = 1


def _without_text(data: bytes) -> bytes:
    """A PNG without its text and colour profile chunks (PNG 11.3)."""
    kept = [data[:8]]
    at = 8
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        if data[at + 4 : at + 8] not in (b"tEXt", b"zTXt", b"iTXt", b"iCCP"):
            kept.append(data[at:end])
        at = end
    return b"".join(kept)


def _too_many_pixels(limits: Limits) -> Unreadable:
    return Unreadable("too-large", limit=str(limits.image_pixels // 1_000_000), unit="megapixels")


def check_pixels(image: Image.Image, limits: Limits) -> None:
    """Refuse a picture or frame whose header promises too many pixels, or none."""
    width, height = image.size
    if width < 1 or height < 1:
        raise Unreadable("damaged")
    if width * height > limits.image_pixels:
        raise _too_many_pixels(limits)


class PictureFile:
    """A picture file with one page, or a TIFF with many."""

    def __init__(self, data: bytes, media_type: str, limits: Limits) -> None:
        self._data = data
        self._media_type = media_type
        self._limits = limits
        self.notes: tuple[Note, ...] = ()
        with open_picture(data, media_type, limits) as image:
            self._frames = self._tiff_frames(image) if media_type == "image/tiff" else (0,)
            self.metadata = picture_metadata(image, limits)
            if media_type in _ANIMATED and getattr(image, "n_frames", 1) > 1:
                self.notes = (Note("file.first-frame-only", {"frames": str(min(image.n_frames, 10_000))}),)  # type: ignore[attr-defined]
        self.page_count = len(self._frames)

    def _tiff_frames(self, image: Image.Image) -> tuple[int, ...]:
        """Frames that are pages: previews and masks (TIFF 6.0, NewSubfileType bits 0 and 2) are left out."""
        pages = []
        most = self._limits.pages + 100
        for index in range(most):
            try:
                image.seek(index)
            except EOFError:
                break
            except _DECODER_ERRORS:
                # The chain of directories is broken here; what hangs behind it cannot be counted.
                pages.append(index)
                break
            subtype = image.tag_v2.get(254, 0)  # type: ignore[attr-defined]
            if index == 0 or not (isinstance(subtype, int) and subtype & 5):
                pages.append(index)
        return tuple(pages)

    def page(self, number: int) -> PageImage | PageFailure:
        """One page, decoded; of a file with a single one, once: uncompressed, a file takes as much as its picture.

        Raises:
            Unreadable: the only page there is cannot be read, and why.
        """
        try:
            found = self._decode(number)
            if self.page_count == 1:
                self._data = b""
            return found
        except Unreadable:
            if self.page_count == 1:
                raise
            return PageFailure(number)

    def _decode(self, number: int) -> PageImage:
        limits = self._limits
        with open_picture(self._data, self._media_type, limits) as image:
            frame = self._frames[number - 1]
            if frame:
                _seek(image, frame)
                check_pixels(image, limits)
            width, height = image.size
            if self._media_type == "image/jpeg":
                if width * height > len(self._data) * _JPEG_PIXELS_PER_BYTE:
                    raise Unreadable("cut-off")
                # Of so many pixels a phone's lens fills a quarter; averaged while decoding they cost a quarter too.
                most = limits.render_pixels if stated_dpi(image) else min(_OF_A_PHONE, limits.render_pixels)
                if width * height > limits.render_pixels:
                    _draft(image, most)
            metadata = picture_metadata(image, limits) if frame else self.metadata
            dpi, turn = stated_dpi(image), orientation(image)
            _load(image)
            rgb = to_rgb(image, limits.render_pixels)
        rgb = apply_orientation(rgb, turn)
        if turn >= 5:
            width, height = height, width
            dpi = (dpi[1], dpi[0]) if dpi else None
        by_camera = made_by_camera(metadata)
        size = picture_size(width, height, dpi, by_camera=by_camera)
        return PageImage(
            number=number,
            picture=rgb,
            dpi_x=size.dpi_x * rgb.shape[1] / width,
            dpi_y=size.dpi_y * rgb.shape[0] / height,
            width_mm=size.width_mm,
            height_mm=size.height_mm,
            size_from=size.size_from,
            capture=picture_capture(metadata, size, width, height, by_camera=by_camera),
            full_page_image=True,
            metadata=metadata,
            notes=() if rgb.shape[0] * rgb.shape[1] == width * height else (Note("page.reduced"),),
        )


# --- decoding -------------------------------------------------------------------------------------------


def _seek(image: Image.Image, frame: int) -> None:
    try:
        image.seek(frame)
    except _DECODER_ERRORS:
        raise PageUnreadable("page-damaged") from None


def _load(image: Image.Image) -> None:
    try:
        image.load()
    except OSError as error:
        # The one message that Pillow's own documentation relies on; its text goes no further.
        raise Unreadable("cut-off" if "truncated" in str(error) else "damaged") from None
    except _DECODER_ERRORS:
        raise Unreadable("damaged") from None


def _draft(image: Image.Image, most_pixels: int) -> None:
    """Let the JPEG decoder reduce by 2, 4 or 8 while decoding, where that still leaves enough pixels."""
    width, height = image.size
    shrink = math.sqrt(width * height / most_pixels)
    if shrink > 1:
        image.draft("RGB", (math.ceil(width / shrink), math.ceil(height / shrink)))


def to_rgb(image: Image.Image, most_pixels: int) -> Pixels:
    """8-bit RGB on white of any mode Pillow knows, reduced to the pixel limit by averaging."""
    width, height = image.size
    if image.mode == "1":
        image = image.convert("L")
    elif image.mode in {"F", "I"} or image.mode.startswith("I;"):
        image = Image.fromarray(_to_eight_bits(np.asarray(image), image.mode))
    elif image.mode == "P":
        image = image.convert("RGBA" if "transparency" in image.info else "RGB")
    elif image.mode in {"La", "RGBa"}:
        # Pillow converts from alpha multiplied in to nothing but the same without.
        image = image.convert(image.mode.upper())
    if image.mode in {"LA", "PA", "RGBA"} or "transparency" in image.info:
        image = _on_white(image.convert("RGBA"))
    factor = max(1.0, math.sqrt(width * height / most_pixels))
    columns, rows = max(1, int(width / factor)), max(1, int(height / factor))
    rgb: Pixels = np.empty((rows, columns, 3), np.uint8)
    # Band by band: Pillow takes four bytes for each pixel, and would hold the whole picture twice or three times over.
    step = _BAND if factor > 1 else _COPIED
    for top in range(0, rows, step):
        bottom = min(top + step, rows)
        box = (0.0, top * height / rows, float(width), bottom * height / rows)
        if factor > 1:
            band = image.resize((columns, bottom - top), Image.Resampling.BOX, box=box)
        else:
            band = image.crop((0, top, width, bottom))
        try:
            rgb[top:bottom] = np.asarray(band if band.mode == "RGB" else band.convert("RGB"))
        except ValueError:
            raise Unreadable("damaged") from None
    return rgb


def _to_eight_bits(values: np.ndarray[tuple[int, ...], np.dtype[np.generic]], mode: str) -> Pixels:
    """16-bit and floating grey to 8 bits, by the range that the mode has, not by what happens to be there."""
    grey = np.nan_to_num(values.astype(np.float32), nan=0.0, posinf=0.0, neginf=0.0)
    highest = float(grey.max(initial=0.0))
    scale = 255.0 if mode == "F" and highest <= 1.0 else 1.0 if mode in {"F", "I"} and highest <= 255 else 1 / 257
    eight: Pixels = np.clip(grey * scale + 0.5, 0, 255).astype(np.uint8)
    return eight


def _on_white(image: Image.Image) -> Image.Image:
    white = Image.new("RGBA", image.size, (255, 255, 255, 255))
    white.alpha_composite(image)
    return white.convert("RGB")


def orientation(image: Image.Image) -> int:
    """EXIF orientation 1 to 8 (CIPA DC-008, tag 274); 1 for anything else."""
    if image.format == "HEIF":
        return 1  # libheif has already turned it
    value = _exif(image).get(ExifTags.Base.Orientation, 1)
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def apply_orientation(rgb: Pixels, turn: int) -> Pixels:
    """The picture as it is to be shown, for an EXIF orientation."""
    if turn >= 5:
        rgb = rgb.transpose(1, 0, 2)
    if turn in (3, 4, 7, 8):
        rgb = rgb[::-1]
    if turn in (2, 3, 6, 7):
        rgb = rgb[:, ::-1]
    return np.ascontiguousarray(rgb)


# --- what the file says of itself -----------------------------------------------------------------------


def stated_dpi(image: Image.Image) -> tuple[float, float] | None:
    """The resolution the file claims, in stored orientation; None when it claims none or nonsense."""
    try:
        x, y = image.info["dpi"]
        dpi = float(x), float(y)
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return None
    return dpi if all(math.isfinite(value) and value > 0 for value in dpi) else None


def _exif(image: Image.Image) -> Exif:
    try:
        exif = image.getexif()
        tags: Exif = dict(exif)
        tags.update(exif.get_ifd(ExifTags.IFD.Exif))
    except Exception:  # noqa: BLE001 (metadata is a hint: no way of breaking it may cost the picture)
        return {}
    return tags


_EXPOSURE = (
    ExifTags.Base.ExposureTime,
    ExifTags.Base.FNumber,
    ExifTags.Base.ISOSpeedRatings,
    ExifTags.Base.FocalLength,
)
_TAKEN = re.compile(r"(\d{4})[:\-](\d{2})[:\-](\d{2})")


def picture_metadata(image: Image.Image, limits: Limits) -> dict[str, str]:
    """Camera make and model, software, the day it was taken: what is there, as bounded printable text."""
    exif = _exif(image)
    found: dict[str, str] = {}
    for key, tag in (
        ("camera_make", ExifTags.Base.Make),
        ("camera_model", ExifTags.Base.Model),
        ("software", ExifTags.Base.Software),
    ):
        text = bounded_text(exif.get(tag), limits)
        if text:
            found[key] = text
    if any(tag in exif for tag in _EXPOSURE):
        found["exposure"] = "yes"
    taken = _TAKEN.match(bounded_text(exif.get(ExifTags.Base.DateTimeOriginal), limits))
    if taken and "0000" not in taken.group(1) and 1 <= int(taken.group(2)) <= 12 and 1 <= int(taken.group(3)) <= 31:
        found["taken_on"] = "-".join(taken.groups())
    comment = bounded_text(exif.get(ExifTags.Base.UserComment), limits)
    if "screenshot" in comment.lower() or "screenshot" in found.get("software", "").lower():
        found["screenshot"] = "yes"
    return found


def bounded_text(value: object, limits: Limits) -> str:
    """Metadata as one short printable line."""
    if isinstance(value, bytes):
        value = value[: limits.metadata_characters].decode("utf-8", "replace")
    if not isinstance(value, str):
        return ""
    cut = value[: limits.metadata_characters]
    return " ".join("".join(sign if sign.isprintable() and sign != "�" else " " for sign in cut).split())


def made_by_camera(metadata: dict[str, str]) -> bool:
    """A camera, or the scanning program of a phone: then no resolution in the file means anything."""
    make, model = metadata.get("camera_make", ""), metadata.get("camera_model", "")
    software = metadata.get("software", "")
    if is_phone_app(software):
        return True
    if "exposure" in metadata:
        return True
    return bool(make or model) and not is_scanner(make, model, software)
