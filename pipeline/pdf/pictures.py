"""Whether the pictures of a PDF page are really shown: a viewer leaves out what it cannot decode, and says nothing.

A scan whose picture is lost looks like a blank page, and one that is cut off like a page with nothing on its lower
half. Both must be told as damaged instead of being read as if the paper said no more.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from pipeline.errors import Unreadable
from pipeline.files.pictures import open_picture
from pipeline.isolation.limits import Limits

LEAST_SHARE: Final = 0.02
"""Of the page: smaller pictures are dots, lines and bullets, and are not looked at."""
MOST: Final = 40
"""Pictures of one page that are looked at, the largest first."""
_PLAIN: Final = frozenset({"FlateDecode", "LZWDecode", "RunLengthDecode", "ASCII85Decode", "ASCIIHexDecode"})
"""Filters after which the bytes are the pixels."""
_SHORT: Final = 0.98
"""A picture with less of its pixels than this is cut off; some writers forget a last row."""
_FEWER_BITS: Final = {8: (1, 2, 3, 4), 24: (16,), 32: (16,)}
"""Bits that a pixel may have in the file instead of those that PDFium tells: it tells 8 for grey in 2 or 4 bits and for
whatever has 1 bit (grey with a profile, colours), 24 for grey in 16."""
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
        if filters[-1] == "JBIG2Decode" and is_cut_jbig2(bytes(item.get_data(decode_simple=True))):
            return True
        return _is_undecodable(item) or (filters[-1] == "CCITTFaxDecode" and is_cut_fax(item, width, height))
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
    told = max(1, int(item.get_metadata().bits_per_pixel))
    there = int(pdfium_c.FPDFImageObj_GetImageDataDecoded(item, None, 0))

    def whole(bits: int) -> int:
        return (width * bits + 7) // 8 * height

    if there >= whole(told) * _SHORT:
        return False
    return not any(_SHORT <= there / whole(bits) <= 2 - _SHORT for bits in _FEWER_BITS.get(told, ()))


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


# --- JBIG2 --------------------------------------------------------------------------------------------------

_ENDS: Final = (49, 51)
"""Types of the segments that end a page and a file; what lies behind them is no segment."""
_UNKNOWN_LENGTH: Final = 0xFFFFFFFF
"""A region whose height is told at its end (ITU-T T.88, 7.2.7)."""


def is_cut_jbig2(data: bytes) -> bool:
    """Whether the segments of a JBIG2 picture say that there is more of them than there is (ITU-T T.88, 7.2)."""
    at = 0
    while len(data) - at >= 11:
        number = int.from_bytes(data[at : at + 4], "big")
        flags, referred = data[at + 4], data[at + 5] >> 5
        if flags & 0x3F in _ENDS:
            return False
        at += 6
        if referred == 7:  # the long form: 29 bits of count, and a bit for each
            referred = int.from_bytes(data[at - 1 : at + 3], "big") & 0x1FFFFFFF
            at += 3 + (referred + 8) // 8
        at += referred * (1 if number <= 256 else 2 if number <= 65536 else 4) + (4 if flags & 0x40 else 1)
        length = int.from_bytes(data[at : at + 4], "big")
        if length == _UNKNOWN_LENGTH:
            return False
        at += 4 + length
        if at > len(data):
            return True
    return False


# --- fax pictures -------------------------------------------------------------------------------------------

_END_OF_BLOCK: Final = "000000000001" * 2
"""ITU-T T.6, 2.4.1.1: what the last row is followed by."""
_MORE: Final = "1" * 64 + ("001" + "11011" + "00110101" + "0000001111" + "0000110111") * 60
"""Rows that would follow if there were any (ITU-T T.6, tables 1 to 3): some like the row above, then 64 dots of white
and of black in turn."""

_FOLLOWING: Final = int(_MORE.ljust(-(-len(_MORE) // 8) * 8, "0"), 2).to_bytes(-(-len(_MORE) // 8), "big")


def _following_rows(width: int, tag: str) -> bytes:
    """Rows coded by themselves (ITU-T T.4, 4.1): 64 dots of white and of black in turn, each row behind its mark."""
    row = "000000000001" + tag + ("11011" + "00110101" + "0000001111" + "0000110111") * -(-width // 128)
    bits = "0" * 8 + row * 60
    return int(bits.ljust(-(-len(bits) // 8) * 8, "0"), 2).to_bytes(-(-len(bits) // 8), "big")


def is_cut_fax(item: Any, width: int, height: int) -> bool:
    """Whether a fax picture (ITU-T T.4, T.6) ends before its last row: a viewer leaves the rest blank and says nothing.

    Where the data do not say that they end, they are decoded once more with something behind them: rows that appear
    are rows that were missing.
    """
    data = bytes(item.get_data(decode_simple=True))
    if _END_OF_BLOCK in _bits(data[-8:]):
        return False
    shown = _grey(item)
    codings = ((-1, _FOLLOWING), (0, _following_rows(width, "")), (4, _following_rows(width, "1")))
    for k, following in codings:
        for inverted in (False, True):
            alone = _decoded_fax(data, width, height, k, inverted)
            if np.array_equal(alone, shown):
                longer = _decoded_fax(data + following, width, height, k, inverted)
                rows = np.flatnonzero((alone != longer).any(axis=1))
                return bool(rows.size and rows[0] < _SHORT * height)
    return False  # rows filled up to whole bytes, or a mask: it cannot be told


def _bits(data: bytes) -> str:
    return "".join(f"{byte:08b}" for byte in data)


def _grey(item: Any) -> NDArray[np.uint8]:
    pixels = np.asarray(item.get_bitmap(render=False).to_numpy())
    return pixels.reshape(*pixels.shape[:2], -1)[:, :, 0]


def _decoded_fax(data: bytes, width: int, height: int, k: int, inverted: bool) -> NDArray[np.uint8]:
    """What PDFium makes of the data of a fax picture, in a document of our own."""
    picture = (
        b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode"
        b"/DecodeParms<</K %d/Columns %d/Rows %d/BlackIs1 %s>>"
        % (width, height, k, width, height, b"true" if inverted else b"false")
    )
    document = pypdfium2.PdfDocument(
        b"%%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>"
        b"endobj\n"
        b"4 0 obj<</Length 5>>stream\n/I Do\nendstream endobj\n"
        b"5 0 obj<<%s/Length %d>>stream\n%s\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF"
        % (picture, len(data), data)
    )
    try:
        return _grey(next(iter(document[0].get_objects()))).copy()
    finally:
        document.close()
