"""What a file is, by its first bytes: the name is a hint at most.

Signatures are those of the formats' own specifications (ISO 32000 7.5.2, ISO 10918-1 B.1, PNG 5.2,
TIFF 6.0 section 2, RFC 9649, ISO 14496-12 4.3, PKWARE APPNOTE 4.3). Only what is in :data:`READABLE` is
handed to a parser; everything else is recognised in order to say what it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

HEAD_BYTES = 64 * 1024
"""How much of the beginning is enough for :func:`media_type_of`."""

READABLE: frozenset[str] = frozenset(
    {
        "application/pdf",
        "image/jpeg",
        "image/png",
        "image/tiff",
        "image/webp",
        "image/heif",
        "image/avif",
        "image/gif",
        "image/bmp",
    }
)

ZIP = "application/zip"

EXTENSIONS: Mapping[str, str] = {
    "pdf": "application/pdf",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "jpe": "image/jpeg",
    "jfif": "image/jpeg",
    "png": "image/png",
    "apng": "image/png",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "webp": "image/webp",
    "heic": "image/heif",
    "heif": "image/heif",
    "hif": "image/heif",
    "avif": "image/avif",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "dib": "image/bmp",
    "zip": ZIP,
}
"""What an extension promises; a file that is something else gets a remark."""

NAMES: Mapping[str, str] = {
    "application/pdf": "PDF",
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/tiff": "TIFF",
    "image/webp": "WEBP",
    "image/heif": "HEIC",
    "image/avif": "AVIF",
    "image/gif": "GIF",
    "image/bmp": "BMP",
    "image/jp2": "JPEG 2000",
    "image/jxl": "JPEG XL",
    "image/vnd.adobe.photoshop": "Photoshop",
    "image/svg+xml": "SVG",
    "image/vnd.djvu": "DjVu",
    "image/x-raw": "RAW",
    "image/x-icon": "ICO",
    "application/postscript": "PostScript",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint",
    "application/vnd.oasis.opendocument": "OpenDocument",
    "application/vnd.apple.iwork": "Apple Pages",
    "application/epub+zip": "EPUB",
    "application/x-ole-storage": "Office (old)",
    "application/x-encrypted-office": "Office (locked)",
    "application/vnd.ms-outlook": "Outlook mail",
    "application/rtf": "RTF",
    "application/vnd.ms-xpsdocument": "XPS",
    "message/rfc822": "mail",
    "text/html": "HTML",
    "text/xml": "XML",
    "text/plain": "text",
    "application/zip": "ZIP",
    "application/vnd.rar": "RAR",
    "application/x-7z-compressed": "7z",
    "application/gzip": "gzip",
    "application/x-bzip2": "bzip2",
    "application/x-xz": "xz",
    "application/zstd": "zstd",
    "application/x-tar": "tar",
    "application/x-executable": "program",
    "application/java-archive": "program",
    "application/x-ms-shortcut": "shortcut",
    "application/x-apple-bookmark": "shortcut",
    "application/vnd.sqlite3": "database",
    "audio/*": "sound",
    "video/*": "video",
    "application/octet-stream": "unknown",
}
"""Short names for messages; brand names and abbreviations are the same in every language."""

ARCHIVES: frozenset[str] = frozenset(
    {
        ZIP,
        "application/vnd.rar",
        "application/x-7z-compressed",
        "application/gzip",
        "application/x-bzip2",
        "application/x-xz",
        "application/zstd",
        "application/x-tar",
    }
)

_PREFIXES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"MM\x00+", "image/tiff"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", "image/jp2"),
    (b"\xff\x4f\xff\x51", "image/jp2"),
    (b"\x00\x00\x00\x0cJXL \r\n\x87\n", "image/jxl"),
    (b"\xff\x0a", "image/jxl"),
    (b"8BPS", "image/vnd.adobe.photoshop"),
    (b"AT&TFORM", "image/vnd.djvu"),
    (b"\x00\x00\x01\x00", "image/x-icon"),
    (b"%!PS", "application/postscript"),
    (b"\xc5\xd0\xd3\xc6", "application/postscript"),
    (b"{\\rtf", "application/rtf"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"MZ", "application/x-executable"),
    (b"\x7fELF", "application/x-executable"),
    (b"\xcf\xfa\xed\xfe", "application/x-executable"),
    (b"\xca\xfe\xba\xbe", "application/x-executable"),
    (b"#!", "application/x-executable"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "application/x-ms-shortcut"),
    (b"bplist00", "application/x-apple-bookmark"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"ID3", "audio/*"),
    (b"OggS", "audio/*"),
    (b"fLaC", "audio/*"),
    (b"\x1aE\xdf\xa3", "video/*"),
    (b"FUJIFILMCCD-RAW", "image/x-raw"),
)

_PDF_HEADER = re.compile(rb"%PDF-\d")
"""Behind other bytes a version has to follow: programs and rules about PDFs have the word alone."""
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"mif2"})
_AVIF_BRANDS = frozenset({b"avif", b"avis"})

_ZIP_PARTS: tuple[tuple[str, str], ...] = (
    ("word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("FixedDocSeq.fdseq", "application/vnd.ms-xpsdocument"),
)
"""Parts of packages that have ``[Content_Types].xml`` (ECMA-376 part 2)."""

_ZIP_MIMETYPES: tuple[tuple[bytes, str], ...] = (
    (b"mimetypeapplication/vnd.oasis.opendocument", "application/vnd.oasis.opendocument"),
    (b"mimetypeapplication/epub+zip", "application/epub+zip"),
)

_MAIL_HEADERS = (
    b"received:",
    b"from:",
    b"to:",
    b"subject:",
    b"mime-version:",
    b"return-path:",
    b"date:",
    b"message-id:",
)


def media_type_of(head: bytes, tail: bytes = b"") -> str:
    """The media type of a file, ``application/octet-stream`` when nothing fits.

    Args:
        head: its first bytes, :data:`HEAD_BYTES` of them or all.
        tail: its last bytes, where old Office files may keep their directory.
    """
    for prefix, media_type in _PREFIXES:
        if head.startswith(prefix):
            return media_type
    if head.startswith(b"BM") and len(head) >= 26 and head[14:18] in _BMP_HEADER_SIZES:
        return "image/bmp"
    if head.startswith(b"RIFF") and len(head) >= 12:
        return {b"WEBP": "image/webp", b"WAVE": "audio/*"}.get(head[8:12], "video/*")
    if head[4:8] == b"ftyp":
        return _iso_media(head)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08PK\x03\x04")):
        return next((kind for start, kind in _ZIP_MIMETYPES if head[30 : 30 + len(start)] == start), ZIP)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _ole(head + tail)
    # Readers accept a header anywhere in the first 1024 bytes (ISO 32000-1, Annex H, note 13); mail
    # gateways and scanners do put junk before it.
    if head.startswith(b"%PDF-") or _PDF_HEADER.search(head[:1024]):
        return "application/pdf"
    if len(head) >= 262 and head[257:262] == b"ustar":
        return "application/x-tar"
    return _text_kind(head)


_BMP_HEADER_SIZES = tuple(size.to_bytes(4, "little") for size in (12, 16, 40, 52, 56, 64, 108, 124))


def is_header_only(data_size: int, media_type: str) -> bool:
    """Whether a readable file is so short that nothing can follow its header."""
    return data_size < {"application/pdf": 64, "image/gif": 26, "image/bmp": 30}.get(media_type, 48)


def _iso_media(head: bytes) -> str:
    size = min(int.from_bytes(head[:4], "big"), 256)
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, size, 4))}
    if head[8:12] in _AVIF_BRANDS or (
        brands & _AVIF_BRANDS and not brands & (_HEIF_BRANDS - {b"mif1", b"msf1", b"mif2"})
    ):
        return "image/avif"
    if brands & _HEIF_BRANDS:
        return "image/heif"
    if head[8:11] == b"crx":
        return "image/x-raw"
    return "audio/*" if head[8:11] == b"M4A" else "video/*"


def zip_content(names: Collection[str]) -> str:
    """What a ZIP is by the names of its entries: an Office document, or an archive.

    Args:
        names: as they stand in its directory.
    """
    if "[Content_Types].xml" in names:
        for part, media_type in _ZIP_PARTS:
            if any(name.startswith(part) for name in names):
                return media_type
    if "Index/Document.iwa" in names or "Index.zip" in names:
        return "application/vnd.apple.iwork"
    return "application/java-archive" if "META-INF/MANIFEST.MF" in names else ZIP


def _ole(data: bytes) -> str:
    def utf16(name: str) -> bytes:
        return name.encode("utf-16-le")

    if utf16("EncryptedPackage") in data:
        return "application/x-encrypted-office"
    if utf16("__substg1.0") in data or utf16("__properties_version1") in data:
        return "application/vnd.ms-outlook"
    return "application/x-ole-storage"


def _text_kind(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = head.decode("utf-16", "replace").encode("utf-8", "replace")
    else:
        text = head.removeprefix(b"\xef\xbb\xbf")
    start = text[:4096].lstrip().lower()
    if not start:
        return "application/octet-stream"
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<meta")):
        return "text/html"
    if start.startswith((b"<?xml", b"<svg", b"<!doctype svg")):
        if b"<svg" in start:
            return "image/svg+xml"
        return "text/html" if b"<html" in start else "text/xml"
    lines = start.split(b"\n", 40)[:40]
    if (
        sum(line.startswith(_MAIL_HEADERS) for line in lines) >= 2
        and lines[0].split(b":")[0].replace(b"-", b"").isalnum()
    ):
        return "message/rfc822"
    sample = text[:4096]
    odd = sum(byte < 9 or (13 < byte < 32 and byte != 27) for byte in sample)
    if b"\x00" not in sample and odd <= len(sample) // 100:
        return "text/html" if b"<html" in start else "text/plain"
    return "application/octet-stream"
