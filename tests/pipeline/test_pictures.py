"""Picture files: every sort looks as it should, sizes are believed only where they may be (S15, S16, S23)."""

from __future__ import annotations

import ast
import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageOps

import pipeline
from pipeline.errors import Unreadable
from pipeline.files import pictures
from pipeline.files.pages import iter_pages, open_file
from pipeline.files.pictures import FORMATS
from pipeline.isolation.limits import Limits
from pipeline.page.image import PageFailure, PageImage
from tests.pipeline.samples import encoded, mean_difference, media_type, png_header, sheet

pillow_heif.register_heif_opener()  # to write such files; the program learns to read them when one comes
PICTURE = sheet(3, (320, 240))
PIXELS = np.asarray(PICTURE)


def pages(data: bytes, kind: str = "", limits: Limits | None = None) -> list[PageImage | PageFailure]:
    return list(iter_pages(data, kind or media_type(data), limits or Limits()))


def page(data: bytes, kind: str = "", limits: Limits | None = None) -> PageImage:
    (only,) = pages(data, kind, limits)
    assert isinstance(only, PageImage)
    return only


def reason(data: bytes, kind: str = "", limits: Limits | None = None) -> str:
    with pytest.raises(Unreadable) as refused:
        pages(data, kind, limits)
    return refused.value.reason


# --- looks ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "GIF", "BMP", "HEIF", "AVIF"])
def test_every_format_is_recognised_and_read(kind: str) -> None:
    data = encoded(PICTURE, kind)
    assert media_type(data) in FORMATS
    found = page(data)
    assert mean_difference(found.rgb, PIXELS) < 4
    assert found.rgb.dtype == np.uint8
    assert found.full_page_image


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "RGBA", "LA", "YCbCr", "I;16"])
def test_every_mode_becomes_colour_on_white(mode: str) -> None:
    if mode == "I;16":
        grey = np.asarray(PICTURE.convert("L")).astype(np.uint16) * 257
        data, expected = encoded(Image.fromarray(grey), "PNG"), np.asarray(PICTURE.convert("L").convert("RGB"))
    else:
        image = PICTURE.convert(mode)
        kind = "JPEG" if mode in ("CMYK", "YCbCr") else "PNG"
        data, expected = encoded(image, kind), np.asarray(image.convert("RGB"))
    assert mean_difference(page(data).rgb, expected) < 4


def test_alpha_multiplied_into_the_colours_is_read() -> None:
    """TIFF 6.0, ExtraSamples 1: Pillow opens such files in modes it converts to hardly anything."""
    image = PICTURE.convert("LA")
    image.putalpha(255)
    data = bytearray(encoded(image, "TIFF"))
    at = data.index((338).to_bytes(2, "little") + (3).to_bytes(2, "little")) + 8
    data[at] = 1
    with Image.open(io.BytesIO(bytes(data))) as opened:
        assert opened.mode == "La"
    assert mean_difference(page(bytes(data)).rgb, np.asarray(PICTURE.convert("L").convert("RGB"))) < 4


def test_sixteen_bit_grey_in_a_tiff_keeps_its_range() -> None:
    ramp = np.linspace(0, 65535, 256).astype(np.uint16)[None, :].repeat(50, axis=0)
    found = page(encoded(Image.fromarray(ramp), "TIFF"))
    assert found.rgb[0, 0, 0] == 0
    assert found.rgb[0, -1, 0] == 255
    assert abs(int(found.rgb[0, 128, 0]) - 128) <= 1


@pytest.mark.parametrize("kind", ["RGBA", "P"])
def test_what_can_be_seen_through_is_white(kind: str) -> None:
    image = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    image.paste((255, 0, 0, 255), (0, 0, 20, 40))
    found = page(encoded(image.quantize() if kind == "P" else image, "PNG"))
    assert tuple(found.rgb[10, 30]) == (255, 255, 255)
    assert found.rgb[10, 5, 0] > 240


@pytest.mark.parametrize("turn", range(1, 9))
def test_exif_orientation_is_applied(turn: int) -> None:
    exif = Image.Exif()
    exif[274] = turn
    data = encoded(PICTURE, "PNG", exif=exif)
    with Image.open(io.BytesIO(data)) as image:
        expected = np.asarray(ImageOps.exif_transpose(image))
    assert np.array_equal(page(data).rgb, expected)


@pytest.mark.parametrize("turn", [0, 9, 65535, -1])
def test_orientations_that_do_not_exist_are_ignored(turn: int) -> None:
    exif = Image.Exif()
    exif[274] = turn & 0xFFFF
    assert np.array_equal(page(encoded(PICTURE, "PNG", exif=exif)).rgb, PIXELS)


def test_avif_is_turned_once() -> None:
    exif = Image.Exif()
    exif[274] = 6
    found = page(encoded(PICTURE, "AVIF", exif=exif))
    assert mean_difference(found.rgb, np.rot90(PIXELS, -1)) < 4


def test_all_frames_of_a_tiff_are_pages_and_previews_are_not() -> None:
    frames = [sheet(number, (200, 300)) for number in (1, 2, 3)]
    many = tiff(*frames)
    found = pages(many)
    assert [one.number for one in found] == [1, 2, 3]
    for one, frame in zip(found, frames, strict=True):
        assert isinstance(one, PageImage)
        assert mean_difference(one.rgb, np.asarray(frame)) < 2
    assert len(pages(tiff(*frames, previews=(1,)))) == 2


def tiff(*frames: Image.Image, previews: tuple[int, ...] = (), broken: tuple[int, ...] = ()) -> bytes:
    """An uncompressed RGB TIFF of many directories (TIFF 6.0, section 2)."""
    out = bytearray(b"II*\0")
    pointer = len(out)
    out += b"\0\0\0\0"
    for index, frame in enumerate(frames):
        data = frame.convert("RGB").tobytes()
        bits = len(out)
        out += struct.pack("<3H", 8, 8, 8)
        strip = len(out)
        out += data
        entries = [
            (254, 4, 1, int(index in previews)),
            (256, 4, 1, frame.width),
            (257, 4, 1, frame.height),
            (258, 3, 3, bits),
            (259, 3, 1, 32946 if index in broken else 1),
            (262, 3, 1, 2),
            (273, 4, 1, strip),
            (277, 3, 1, 3),
            (278, 4, 1, frame.height),
            (279, 4, 1, len(data)),
        ]
        struct.pack_into("<L", out, pointer, len(out))
        out += struct.pack("<H", len(entries))
        out += b"".join(struct.pack("<HHLL", *entry) for entry in entries)
        pointer = len(out)
        out += b"\0\0\0\0"
    return bytes(out)


def test_a_broken_frame_costs_that_page() -> None:
    found = pages(tiff(*(sheet(number, (100, 100)) for number in (1, 2, 3)), broken=(1,)))
    assert [type(one) for one in found] == [PageImage, PageFailure, PageImage]


def test_a_chain_of_directories_that_bites_its_tail_ends() -> None:
    data = bytearray(tiff(sheet(1, (50, 50)), sheet(2, (50, 50))))
    (first,) = struct.unpack_from("<L", data, 4)
    data[-4:] = struct.pack("<L", first)
    assert 1 <= len(pages(bytes(data), limits=Limits(pages=10))) <= 10


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_of_a_moving_picture_the_first_frame_is_read_and_told(kind: str) -> None:
    data = encoded(PICTURE, kind, save_all=True, append_images=[sheet(5, (320, 240))] * 3)
    opened = open_file(data, media_type(data), Limits())
    assert [note.key for note in opened.notes] == ["file.first-frame-only"]
    assert opened.page_count == 1
    assert mean_difference(page(data).rgb, PIXELS) < 5


# --- limits -----------------------------------------------------------------------------------------------------


def header(kind: str, width: int, height: int) -> bytes:
    """A file whose header announces a size and that holds next to nothing."""
    if kind == "png":
        return png_header(width, height)
    if kind == "gif":
        return (
            b"GIF89a"
            + struct.pack("<HH", width & 0xFFFF, height & 0xFFFF)
            + b"\x80\0\0"
            + b"\0" * 6
            + b",\0\0\0\0\x01\0\x01\0\0;"
        )
    if kind == "bmp":
        return (
            struct.pack("<2sLHHLLLLHHLLLLLL", b"BM", 100, 0, 0, 54, 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)
            + b"\0" * 46
        )
    if kind == "tiff":
        return tiff(Image.new("RGB", (4, 4))).replace(
            struct.pack("<HHLL", 256, 4, 1, 4), struct.pack("<HHLL", 256, 4, 1, width)
        )
    small = encoded(Image.new("RGB", (32, 24), "grey"), "JPEG", progressive=kind == "progressive")
    at = small.index(b"\xff\xc2" if kind == "progressive" else b"\xff\xc0")
    return small[: at + 5] + struct.pack(">HH", height & 0xFFFF, width & 0xFFFF) + small[at + 9 :]


@pytest.mark.parametrize("kind", ["png", "gif", "bmp", "jpeg", "progressive"])
@pytest.mark.parametrize("side", [30_000, 65_535])
def test_headers_that_announce_too_much_are_refused_before_decoding(kind: str, side: int) -> None:
    assert reason(header(kind, side, side)) == "too-large"


@pytest.mark.parametrize("kind", ["jpeg", "progressive"])
def test_a_header_over_a_picture_of_another_size_is_no_picture(kind: str) -> None:
    assert reason(header(kind, 9_000, 9_000)) == "cut-off"


def test_absurd_widths_are_refused() -> None:
    assert reason(header("tiff", 2**31, 4)) in ("too-large", "damaged", "cut-off")


@pytest.mark.parametrize("size", [(1, 1), (1, 30_000), (30_000, 1)])
def test_odd_shapes_are_read(size: tuple[int, int]) -> None:
    found = page(encoded(Image.new("RGB", size, "grey"), "PNG"))
    assert (found.width_px, found.height_px) == size


def test_large_pictures_are_reduced_and_told() -> None:
    limits = Limits(render_pixels=60_000)
    for kind in ("JPEG", "PNG"):
        found = page(encoded(sheet(3, (1200, 900)), kind, dpi=(300, 300)), limits=limits)
        assert 30_000 < found.width_px * found.height_px <= 60_000
        assert found.width_px / found.height_px == pytest.approx(4 / 3, abs=0.02)
        assert [note.key for note in found.notes] == ["page.reduced"]


@pytest.mark.parametrize(("dpi", "least"), [(None, 900 * 1200 / 4), ((300, 300), 950_000)])
def test_a_huge_photo_is_halved_while_it_is_decoded_a_scan_is_not(
    dpi: tuple[int, int] | None, least: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "_OF_A_PHONE", 250_000)
    stated = {} if dpi is None else {"dpi": dpi}
    found = page(encoded(sheet(3, (1200, 900)), "JPEG", **stated), limits=Limits(render_pixels=1_000_000))
    assert least <= found.width_px * found.height_px <= 1.06 * least
    assert [note.key for note in found.notes] == ["page.reduced"]


def test_the_size_on_paper_survives_reduction() -> None:
    found = page(encoded(sheet(3, (2480, 3508)), "JPEG", dpi=(300, 300)), limits=Limits(render_pixels=1_000_000))
    assert found.width_mm == pytest.approx(210, abs=0.2)
    assert found.dpi_x == pytest.approx(found.width_px / 210 * 25.4, rel=0.01)


# --- damage -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP", "BMP", "HEIF", "AVIF"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_cut_off_pictures_are_refused_not_filled_up(kind: str, share: float) -> None:
    noise = Image.fromarray(np.random.default_rng(1).integers(0, 255, (200, 200, 3), dtype=np.uint8))
    data = encoded(noise, kind)
    assert reason(data[: int(len(data) * share)], media_type(data)) in ("cut-off", "damaged")


def test_metadata_never_makes_a_picture_unreadable() -> None:
    data = encoded(PICTURE, "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\xff" * 400)
    assert mean_difference(page(data).rgb, PIXELS) < 4
    profile = encoded(PICTURE, "PNG", icc_profile=b"\0garbage" * 1000)
    assert np.array_equal(page(profile).rgb, PIXELS)
    chunk = b"zTXt" + b"Comment\0\0" + zlib.compress(b"x" * 100_000_000)
    bomb = encoded(PICTURE, "PNG")
    bomb = bomb[:33] + struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) + bomb[33:]
    assert np.array_equal(page(bomb).rgb, PIXELS)


# --- what the file says of itself ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "dpi", "expected"),
    [
        ((1654, 2339), (200, 200), "scan"),
        ((2550, 3300), (300, 300), "scan"),
        ((1800, 1200), (300, 300), "scan"),
        ((413, 531), (300, 300), "declared"),
        ((1000, 1000), (72, 72), "assumed"),
        ((794, 1123), (96, 96), "assumed"),
        ((1000, 1000), (137, 137), "assumed"),
        ((1728, 1143), (204, 98), "declared"),
        ((1000, 1000), (4655, 3102), "assumed"),
        ((1000, 1000), None, "assumed"),
    ],
)
def test_a_resolution_is_believed_for_known_sheets_only(
    size: tuple[int, int], dpi: tuple[int, int] | None, expected: str
) -> None:
    found = page(encoded(sheet(1, size), "PNG", **({"dpi": dpi} if dpi else {})))
    assert found.size_from == expected
    assert (found.width_mm is None) == (expected == "assumed")
    assert found.dpi_x > 0


def camera_exif(**base: object) -> Image.Exif:
    exif = Image.Exif()
    exif[271], exif[272] = "samsung", "SM-G991B"
    ifd = exif.get_ifd(0x8769)
    ifd[0x9003] = "2026:05:17 09:30:00"
    ifd[0x829A] = (1, 60)
    for tag, value in base.items():
        exif[int(tag[1:])] = value
    return exif


def test_a_camera_makes_every_resolution_meaningless() -> None:
    found = page(encoded(sheet(1, (1654, 2339)), "JPEG", dpi=(200, 200), exif=camera_exif()))
    assert (found.size_from, found.capture, found.width_mm) == ("assumed", "phone", None)
    assert found.metadata["camera_make"] == "samsung"
    assert found.metadata["taken_on"] == "2026-05-17"


def test_a_scanner_that_names_itself_is_no_camera() -> None:
    exif = Image.Exif()
    exif[271], exif[272], exif[305] = "EPSON", "Perfection V39", "EPSON Scan"
    found = page(encoded(sheet(1, (1654, 2339)), "JPEG", dpi=(200, 200), exif=exif))
    assert (found.size_from, found.capture) == ("scan", "scan")


def test_a_picture_of_a_screen_is_told() -> None:
    assert page(encoded(sheet(1, (1170, 2532)), "PNG")).capture == "screenshot"
    exif = Image.Exif()
    exif[0x8769] = {0x9286: b"ASCII\0\0\0Screenshot"}
    assert page(encoded(sheet(1, (800, 600)), "PNG", exif=exif)).capture == "screenshot"


@pytest.mark.parametrize("taken", ["0000:00:00 00:00:00", "2026:13:45 00:00:00", "yesterday", ""])
def test_days_that_do_not_exist_are_left_out(taken: str) -> None:
    exif = camera_exif()
    exif.get_ifd(0x8769)[0x9003] = taken
    assert "taken_on" not in page(encoded(PICTURE, "JPEG", exif=exif)).metadata


def test_metadata_is_one_short_printable_line() -> None:
    exif = camera_exif(t305="evil\n\x1b[31m\u202e" + "x" * 5000)
    found = page(encoded(PICTURE, "JPEG", exif=exif)).metadata["software"]
    assert found.isprintable()
    assert len(found) <= 500


# --- the one door ---------------------------------------------------------------------------------------------------


def test_postscript_under_a_picture_s_name_reaches_no_decoder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = tmp_path / "mark"
    stub = tmp_path / "gs"
    stub.write_text(f"#!/bin/sh\ntouch {mark}\n")
    stub.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    script = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n{} loop\n"
    assert media_type(script) == "application/postscript"
    for kind in FORMATS:
        assert reason(script, kind) == "damaged"
    assert reason(script, "application/postscript") == "unsupported"
    assert not mark.exists()


def test_nobody_else_opens_pictures() -> None:
    package = Path(pipeline.__file__).parent
    calls = []
    for path in package.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if "Image.open" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Image.open"):
                calls.append(path.name)
                assert any(keyword.arg == "formats" for keyword in node.keywords)
    assert set(calls) == {"pictures.py"}
