"""Whether the pictures of a PDF page are really shown: a viewer leaves out what it cannot decode, and says nothing.

A scan whose picture is lost looks like a blank page, and one that is cut off like a page with nothing on its lower
half. Both must be told as damaged instead of being read as if the paper said no more.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium_c

from pipeline.errors import Unreadable
from pipeline.limits import Limits
from pipeline.pictures import open_picture

LEAST_SHARE: Final = 0.02
"""Of the page: smaller pictures are dots, lines and bullets, and are not looked at."""
MOST: Final = 40
"""Pictures of one page that are looked at, the largest first."""
_PLAIN: Final = frozenset({"FlateDecode", "LZWDecode", "RunLengthDecode", "ASCII85Decode", "ASCIIHexDecode"})
"""Filters after which the bytes are the pixels."""
_SHORT: Final = 0.98
"""A picture with less of its pixels than this is cut off; some writers forget a last row."""
_LEAST_BITS: Final = {1: 1, 8: 2, 24: 16, 32: 16}
"""Bits of a pixel in the file by those that PDFium tells: it tells 8 for grey in 2 or 4 bits, 24 for grey in 16."""
_END_OF_IMAGE: Final = b"\xff\xd9"
_TAIL: Final = 8192
"""Bytes behind which cameras put things after the end of a JPEG."""


def lost_share(pictures: Iterable[tuple[Any, float]], limits: Limits) -> float:
    """The share of the page covered by pictures that are not shown, or not as a whole.

    Args:
        pictures: image objects of PDFium with the share of the page each covers.
        limits: for decoding.
    """
    seen = sorted((entry for entry in pictures if entry[1] >= LEAST_SHARE), key=lambda entry: -entry[1])
    return min(1.0, sum(share for item, share in seen[:MOST] if _is_lost(item, limits)))


def _is_lost(item: Any, limits: Limits) -> bool:
    try:
        width, height = item.get_px_size()
        if width * height > limits.image_pixels:
            return False  # refused elsewhere, and for another reason
        filters = item.get_filters()
        if filters and filters[-1] == "DCTDecode":
            return _is_cut_jpeg(item, limits)
        if all(name in _PLAIN for name in filters):
            return _is_short(item, width, height) or _is_undecodable(item)
        return _is_undecodable(item)
    except (pypdfium2.PdfiumError, ValueError, MemoryError):
        return True


def _is_undecodable(item: Any) -> bool:
    # Not asked of JPEGs: they are decoded again when the page is drawn, and that is what costs time.
    try:
        item.get_bitmap(render=False)
    except pypdfium2.PdfiumError:
        return True
    return False


def _is_short(item: Any, width: int, height: int) -> bool:
    row = (width * _LEAST_BITS.get(int(item.get_metadata().bits_per_pixel), 1) + 7) // 8
    needed = int(row * height * _SHORT)
    return bool(pdfium_c.FPDFImageObj_GetImageDataDecoded(item, None, 0) < needed)


def _is_cut_jpeg(item: Any, limits: Limits) -> bool:
    data = bytes(item.get_data(decode_simple=True))
    if _END_OF_IMAGE in data[-_TAIL:].rstrip(b"\0")[-_TAIL:] and data.startswith(b"\xff\xd8"):
        return False
    try:
        with open_picture(data, "image/jpeg", limits) as image:
            image.load()
    except (Unreadable, OSError, ValueError, SyntaxError):
        return True
    return False
