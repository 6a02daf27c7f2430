"""Files made in a few lines, for tests of what takes files in."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from pipeline.files.file_types import media_type_of
from pipeline.files.intake import SourceFile, gather
from pipeline.isolation.limits import Limits
from pipeline.readings import FileReading

SMALL = (210, 297)


def sheet(
    number: int = 1, size: tuple[int, int] = (414, 585), colour: tuple[int, int, int] | None = None
) -> Image.Image:
    """A page with bars that tell its number, a red corner on top left; or a page of one colour."""
    image = Image.new("RGB", size, colour or "white")
    if colour is None:
        draw = ImageDraw.Draw(image)
        draw.rectangle((0, 0, size[0] // 8, size[1] // 12), fill=(220, 0, 0))
        for bar in range(number):
            top = size[1] // 6 + bar * size[1] // 20
            draw.rectangle((size[0] // 4, top, size[0] * 3 // 4, top + size[1] // 40), fill="black")
    return image


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def scan_pdf(*pages: Image.Image, dpi: float = 50) -> bytes:
    """A PDF as a scanner writes it: one picture a page, nothing else."""
    return encoded(pages[0], "PDF", save_all=True, append_images=pages[1:], resolution=dpi)


def raw_pdf(objects: Sequence[bytes], *, trailer: bytes = b"", header: bytes = b"%PDF-1.7\n") -> bytes:
    """A PDF of objects numbered from 1; the first is the catalogue."""
    out = bytearray(header)
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(content), content)


def text_pdf(
    content: bytes = b"BT /F1 24 Tf 72 720 Td (Hello paper) Tj ET",
    *,
    page: bytes = b"",
    catalogue: bytes = b"",
    box: bytes = b"[0 0 595 842]",
    more: Sequence[bytes] = (),
) -> bytes:
    """A born-digital page; further objects are numbered from 6."""
    return raw_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox %s/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>%s>>" % (box, page),
            stream(content),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            *more,
        ]
    )


def packed(entries: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return file.getvalue()


def png_header(width: int, height: int) -> bytes:
    """A PNG that announces a size and holds next to nothing."""
    import zlib

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    )


def source(folder: Path, name: str, data: bytes) -> SourceFile:
    """One file, through intake."""
    (folder / name).write_bytes(data)
    with gather(folder, Limits()) as intake:
        return next(file for file in intake.files if file.path == name)


def media_type(data: bytes) -> str:
    return media_type_of(data[:65536], data[-65536:])


def keys(reading: FileReading) -> tuple[str, str | None]:
    return reading.status, reading.error.key if reading.error else None


def mean_difference(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.abs(one.astype(int) - other.astype(int)).mean())
