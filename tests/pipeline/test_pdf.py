"""PDF pages as pictures: scans at their own resolution, odd files told (docs/security.md S16 to S22)."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Sequence

import numpy as np
import pypdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image
from pypdf.generic import DictionaryObject, NameObject

from pipeline.errors import Unreadable
from pipeline.files.pages import iter_pages, open_file
from pipeline.isolation.limits import Limits
from pipeline.page.image import PageFailure, PageImage
from pipeline.pdf import text as pdf_text
from pipeline.pdf.text import text_words
from pipeline.readings import Word
from tests.pipeline.samples import encoded, mean_difference, raw_pdf, scan_pdf, sheet, stream, text_pdf

PDF = "application/pdf"
A4_AT_50 = (413, 585)


def pages(data: bytes, limits: Limits | None = None) -> list[PageImage | PageFailure]:
    return list(iter_pages(data, PDF, limits or Limits()))


def page(data: bytes, limits: Limits | None = None) -> PageImage:
    (only,) = pages(data, limits)
    assert isinstance(only, PageImage)
    return only


def notes(data: bytes) -> set[str]:
    return {note.key for note in open_file(data, PDF, Limits()).notes}


def edited(data: bytes, change: Callable[[pypdf.PdfWriter], object]) -> bytes:
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(data)))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def image_pdf(
    draw: bytes, image: bytes | None = None, *, page: bytes = b"", box: bytes = b"[0 0 595 842]", extra: bytes = b""
) -> bytes:
    """A page that draws the picture /I with the given operators, and the text font /F1."""
    picture = image or stream(
        encoded(sheet(3, A4_AT_50), "JPEG", quality=95),
        b"/Type/XObject/Subtype/Image/Width 413/Height 585/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode",
    )
    return raw_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox %s/Contents 4 0 R"
            b"/Resources<</XObject<</I 5 0 R>>/Font<</F1 6 0 R>>>>%s>>" % (box, page),
            stream(draw),
            picture,
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            *([extra] if extra else []),
        ]
    )


FULL = b"q 595 0 0 842 0 0 cm /I Do Q "
EXPECTED = np.asarray(sheet(3, A4_AT_50))


# --- scans --------------------------------------------------------------------------------------------------


def test_a_scan_is_taken_at_its_own_resolution_with_the_size_of_the_sheet() -> None:
    found = page(scan_pdf(sheet(2, (1240, 1754)), dpi=150))
    assert found.full_page_image
    assert found.rgb.shape == (1754, 1240, 3)
    assert (round(found.dpi_x), round(found.dpi_y)) == (150, 150)
    assert found.width_mm == pytest.approx(210, abs=0.3)
    assert found.height_mm == pytest.approx(297, abs=0.3)
    assert (found.size_from, found.capture) == ("scan", "scan")


@pytest.mark.parametrize("mode", ["1", "L", "CMYK", "P"])
def test_scans_of_every_colour_mode_look_as_they_should(mode: str) -> None:
    image = sheet(2, (826, 1169))
    image.paste("white", (0, 0, 200, 200))
    found = page(scan_pdf(image.convert(mode), dpi=100))
    assert found.full_page_image
    assert mean_difference(found.rgb, np.asarray(image)) < 4


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_rotate_is_applied_to_scans_and_to_rendered_pages(turn: int) -> None:
    upright = np.asarray(sheet(2, (826, 1169)))
    data = edited(scan_pdf(sheet(2, (826, 1169)), dpi=100), lambda writer: writer.pages[0].rotate(turn))
    found = page(data)
    assert found.full_page_image
    assert mean_difference(found.rgb, np.rot90(upright, -(turn // 90))) < 3
    rendered = page(edited(text_pdf(), lambda writer: writer.pages[0].rotate(turn)))
    assert (rendered.width_px > rendered.height_px) == (turn != 180)


@pytest.mark.parametrize(
    ("matrix", "same"),
    [
        (b"595 0 0 842 0 0", lambda image: image),
        (b"-595 0 0 842 595 0", lambda image: image[:, ::-1]),
        (b"595 0 0 -842 0 842", lambda image: image[::-1]),
        (b"-595 0 0 -842 595 842", lambda image: image[::-1, ::-1]),
        (b"0 842 -595 0 595 0", lambda image: np.rot90(image, 1)),
        (b"0 -842 595 0 0 842", lambda image: np.rot90(image, -1)),
        (b"0 842 595 0 0 0", lambda image: np.rot90(image[:, ::-1], -1)),
    ],
)
def test_a_picture_placed_turned_or_mirrored_is_shown_so(
    matrix: bytes, same: Callable[[np.ndarray], np.ndarray]
) -> None:
    found = page(image_pdf(b"q " + matrix + b" cm /I Do Q"))
    assert found.full_page_image
    assert mean_difference(found.rgb, same(EXPECTED)) < 4


def test_an_ocr_layer_does_not_spoil_a_scan() -> None:
    found = page(image_pdf(FULL + b"BT 3 Tr /F1 20 Tf 100 700 Td (Invisible) Tj ET"))
    assert found.full_page_image
    assert [word.text for word in found.text_words] == ["Invisible"]


@pytest.mark.parametrize(
    "more",
    [
        b"BT /F1 60 Tf 100 400 Td (STAMP) Tj ET",
        b"1 1 1 rg 0 0 400 400 re f",
        b"q 200 0 0 200 100 100 cm /I Do Q",
    ],
)
def test_what_is_drawn_over_a_scan_is_seen(more: bytes) -> None:
    plain, covered = page(image_pdf(FULL)), page(image_pdf(FULL + more))
    assert not covered.full_page_image
    assert covered.rgb.shape[0] >= 842 * 200 // 72
    assert plain.full_page_image


def test_an_annotation_over_a_scan_is_seen() -> None:
    appearance = stream(b"0 0 1 rg 0 0 300 300 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 300 300]")
    data = image_pdf(
        FULL, page=b"/Annots[<</Type/Annot/Subtype/Stamp/F 4/Rect[100 100 400 400]/AP<</N 7 0 R>>>>]", extra=appearance
    )
    found = page(data)
    assert not found.full_page_image
    assert tuple(found.rgb[found.height_px * 3 // 4, found.width_px * 2 // 5]) == (0, 0, 255)


def test_a_picture_shown_through_a_mask_is_rendered() -> None:
    mask = stream(
        zlib.compress(bytes(413 * 585)),
        b"/Type/XObject/Subtype/Image/Width 413/Height 585/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode",
    )
    image = stream(
        encoded(sheet(3, A4_AT_50), "JPEG"),
        b"/Type/XObject/Subtype/Image/Width 413/Height 585/ColorSpace/DeviceRGB/BitsPerComponent 8"
        b"/Filter/DCTDecode/SMask 7 0 R",
    )
    found = page(image_pdf(FULL, image, extra=mask))
    assert not found.full_page_image
    assert found.rgb.min() > 250, "the mask hides the whole picture"


def test_a_clipped_scan_is_rendered() -> None:
    found = page(image_pdf(b"q 0 0 100 100 re W n 595 0 0 842 0 0 cm /I Do Q"))
    assert not found.full_page_image


@pytest.mark.parametrize("producer", ["CamScanner", "iOS Version 17.5 Quartz PDFContext", "Adobe Scan for Android"])
def test_the_page_size_of_a_phone_is_not_believed(producer: str) -> None:
    data = edited(
        scan_pdf(sheet(1, (1240, 1754)), dpi=150), lambda writer: writer.add_metadata({"/Producer": producer})
    )
    found = page(data)
    assert (found.size_from, found.capture, found.width_mm) == ("assumed", "phone", None)


def test_a_picture_of_a_camera_in_a_pdf_is_a_phone_picture() -> None:
    image = sheet(1, A4_AT_50)
    exif = image.getexif()
    exif[271], exif[272] = "Apple", "iPhone 14"
    exif.get_ifd(0x8769)[0x9003] = "2026:03:04 10:11:12"
    exif.get_ifd(0x8769)[0x829D] = 1.8
    jpeg = encoded(image, "JPEG", exif=exif)
    found = page(
        image_pdf(
            FULL,
            stream(
                jpeg,
                b"/Type/XObject/Subtype/Image/Width 413/Height 585/ColorSpace/DeviceRGB"
                b"/BitsPerComponent 8/Filter/DCTDecode",
            ),
        )
    )
    assert (found.capture, found.size_from) == ("phone", "assumed")
    assert found.metadata["taken_on"] == "2026-03-04"


# --- born-digital pages ---------------------------------------------------------------------------------------


def test_a_page_of_text_is_rendered_with_its_words_where_they_stand() -> None:
    found = page(text_pdf())
    assert (found.capture, found.size_from, found.full_page_image) == ("digital", "declared", False)
    assert round(found.dpi_x) == 200
    assert [word.text for word in found.text_words] == ["Hello", "paper"]
    left, top, right, bottom = found.text_words[0].box
    height, width = found.rgb.shape[:2]
    inside = found.rgb[int(top * height) : int(bottom * height) + 1, int(left * width) : int(right * width) + 1]
    assert (inside < 128).mean() > 0.1
    outside = found.rgb.copy()
    for word in found.text_words:
        x0, y0, x1, y1 = word.box
        outside[int(y0 * height) - 2 : int(y1 * height) + 3, int(x0 * width) - 2 : int(x1 * width) + 3] = 255
    assert outside.min() > 200, "ink outside the boxes"


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_follow_rotation_and_crop(turn: int) -> None:
    found = page(text_pdf(page=b"/Rotate %d/CropBox[50 600 400 800]" % turn))
    height, width = found.rgb.shape[:2]
    for word in found.text_words:
        x0, y0, x1, y1 = word.box
        assert (found.rgb[int(y0 * height) : int(y1 * height) + 1, int(x0 * width) : int(x1 * width) + 1] < 128).any()


def test_lines_are_numbered() -> None:
    found = page(text_pdf(b"BT /F1 12 Tf 72 720 Td (one two) Tj 0 -20 Td (three) Tj ET"))
    assert [(word.text, word.line) for word in found.text_words] == [("one", 0), ("two", 0), ("three", 1)]


def test_text_off_the_page_is_left_out_and_told() -> None:
    found = page(text_pdf(b"BT /F1 12 Tf 72 720 Td (seen) Tj 0 900 Td (hidden) Tj ET"))
    assert [word.text for word in found.text_words] == ["seen"]
    assert "page.text-off-page" in {note.key for note in found.notes}


def test_values_of_form_fields_are_words_with_their_origin() -> None:
    field = (
        b"<</Type/Annot/Subtype/Widget/FT/Tx/T(surname)/V(VAN DEN BERG)/Rect[100 600 300 620]/F 4/DA(/F1 12 Tf 0 g)>>"
    )
    hidden = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(x)/V(SECRET)/Rect[100 500 300 520]/F 2/DA(/F1 12 Tf 0 g)>>"
    data = text_pdf(
        page=b"/Annots[6 0 R 7 0 R]",
        catalogue=b"/AcroForm<</Fields[6 0 R 7 0 R]/DR<</Font<</F1 5 0 R>>>>/NeedAppearances true>>",
        more=[field, hidden],
    )
    found = page(data)
    words = [word for word in found.text_words if word.origin == "form-field"]
    assert [word.text for word in words] == ["VAN", "DEN", "BERG"]
    assert words[0].box[0] == pytest.approx(100 / 595, abs=0.001)
    assert words[0].box[1] == pytest.approx((842 - 620) / 842, abs=0.001)
    assert len({word.line for word in words}) == 1
    assert words[0].line > found.text_words[0].line


def test_a_user_unit_makes_the_sheet_larger() -> None:
    assert page(text_pdf(page=b"/UserUnit 2", box=b"[0 0 298 421]")).width_mm == pytest.approx(210, abs=0.5)


def test_lone_halves_of_characters_do_not_reach_the_answer() -> None:
    cmap = stream(
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
        b"1 begincodespacerange <00> <ff> endcodespacerange "
        b"3 beginbfchar <41> <d800> <42> <0000> <43> <d83dde00> endbfchar endcmap end end"
    )
    data = text_pdf(
        b"BT /F2 12 Tf 72 720 Td (ABCD) Tj ET",
        page=b"",
        more=[b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>", cmap],
    ).replace(b"/F1 5 0 R", b"/F2 6 0 R")
    for word in page(data).text_words:
        word.text.encode("utf-8")
        assert word.text.isprintable()


# --- odd and broken files ---------------------------------------------------------------------------------------


def test_locked_files_say_so_and_an_empty_password_opens() -> None:
    def lock(password: str, algorithm: str) -> bytes:
        return edited(text_pdf(), lambda writer: writer.encrypt(password, "owner", algorithm=algorithm))

    for algorithm in ("RC4-40", "RC4-128", "AES-128", "AES-256"):
        with pytest.raises(Unreadable) as locked:
            pages(lock("secret", algorithm))
        assert locked.value.reason == "locked"
        assert [word.text for word in page(lock("", algorithm)).text_words] == ["Hello", "paper"]
    assert "pdf.restricted" in notes(lock("", "AES-256"))


def test_files_locked_for_one_program_say_so() -> None:
    data = text_pdf().replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt<</Filter/FOPN_fLock/V 1>>/ID[<00><00>]")
    with pytest.raises(Unreadable) as refused:
        pages(data)
    assert refused.value.reason in ("rights-managed", "locked")


GOOD = text_pdf()


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + GOOD,
        b"HTTP/1.1 200 OK\r\n\r\n" + b"junk" * 100 + GOOD,
        GOOD.replace(b"startxref", b"startxxxx"),
        GOOD.replace(b"xref\n0", b"xxxx\n0"),
        GOOD.replace(b"\n", b"\r\n"),
        GOOD.replace(b"0000000000 65535", b"0000000099 65535").replace(b"000000", b"000777"),
        GOOD + b"\0" * 5000,
        GOOD.replace(b"/Count 1", b"/Count 2147483647"),
        GOOD.replace(b"/Count 1", b"/Count -1"),
        GOOD.replace(b"%%EOF", b""),
    ],
)
def test_damaged_files_that_can_still_be_read_are_read(data: bytes) -> None:
    found = [one for one in pages(data, Limits(pages=3)) if isinstance(one, PageImage)]
    assert [word.text for word in found[0].text_words] == ["Hello", "paper"]


@pytest.mark.parametrize("offset", [0, GOOD.index(b"4 0 obj"), 9_999_999])
def test_s19_a_page_that_pdfium_cannot_find_is_read_from_what_pypdf_finds(offset: int) -> None:
    data = GOOD.replace(b"%010d 00000 n" % GOOD.index(b"3 0 obj"), b"%010d 00000 n" % offset)
    document = pypdfium2.PdfDocument(data)
    with pytest.raises(pypdfium2.PdfiumError):
        document[0]
    assert [word.text for word in page(data).text_words] == ["Hello", "paper"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n" + b"x" * 100, "cut-off"),
        (GOOD[:200], "cut-off"),
        (GOOD[: GOOD.index(b"xref\n")], "cut-off"),
        (b"%PDF-1.7\n" + b"x" * 100 + b"\n%%EOF", "damaged"),
        (raw_pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]), "no-pages"),
    ],
)
def test_files_beyond_help_say_why(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as refused:
        pages(data)
    assert refused.value.reason in (reason, "damaged", "no-pages")


def test_a_broken_page_does_not_cost_the_others() -> None:
    data = scan_pdf(sheet(1), sheet(2), sheet(3))
    reader = pypdf.PdfReader(io.BytesIO(data))
    second = reader.pages[1].indirect_reference
    assert second is not None
    broken = data.replace(b"\n%d 0 obj" % second.idnum, b"\n%d 0 obk" % second.idnum, 1)
    found = pages(broken)
    assert len(found) >= 2
    assert isinstance(found[0], PageImage)
    assert isinstance(found[-1], PageImage)


@pytest.mark.parametrize(
    "box",
    [
        b"[0 0 0 0]",
        b"[0 0 -595 -842]",
        b"[595 842 0 0]",
        b"[0 0 1 100000]",
        b"[0 0 14400 14400]",
        b"[0 0 1e30 1e30]",
        b"[nan nan nan nan]",
        b"[(a) (b) (c) (d)]",
        b"[0 0 595]",
        b"null",
        b"[-1e9 -1e9 -1e9 -1e9]",
        b"[0 0 0.001 0.001]",
    ],
)
def test_absurd_boxes_stay_within_the_pixel_limit(box: bytes) -> None:
    for found in pages(text_pdf(box=box)):
        if isinstance(found, PageImage):
            assert 0 < found.width_px * found.height_px <= Limits().render_pixels * 1.01
            assert np.isfinite([found.dpi_x, found.dpi_y]).all()


@settings(max_examples=25)
@given(
    box=st.lists(st.floats(-1e6, 1e6, width=32), min_size=4, max_size=4),
    crop=st.lists(st.floats(-1e4, 1e4, width=32), min_size=4, max_size=4),
    turn=st.integers(-720, 720),
    unit=st.floats(-10, 1e6),
)
def test_any_boxes_and_rotations_end_in_a_picture_or_a_failure(
    box: list[float], crop: list[float], turn: int, unit: float
) -> None:
    def numbers(values: list[float]) -> bytes:
        return " ".join(f"{value:.4f}" for value in values).encode()

    limits = Limits(render_pixels=200_000)
    data = text_pdf(
        box=b"[" + numbers(box) + b"]", page=b"/CropBox[%s]/Rotate %d/UserUnit %.3f" % (numbers(crop), turn, unit)
    )
    for found in pages(data, limits):
        if isinstance(found, PageImage):
            assert 0 < found.width_px * found.height_px <= limits.render_pixels * 1.05
            assert all(0 <= side <= 1 for word in found.text_words for side in word.box)


def test_a_picture_that_announces_billions_of_pixels_is_not_decoded() -> None:
    image = stream(
        zlib.compress(b"\0" * 1000),
        b"/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceRGB/BitsPerComponent 8"
        b"/Filter/FlateDecode",
    )
    assert not page(image_pdf(FULL, image)).full_page_image


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (text_pdf(catalogue=b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), "pdf.javascript"),
        (text_pdf(catalogue=b"/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>"), "pdf.javascript"),
        (text_pdf(page=b"/AA<</O<</S/Launch/F(calc.exe)>>>>"), "pdf.launch"),
        (
            text_pdf(page=b"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(x)>>>>]"),
            "pdf.launch",
        ),
        (
            text_pdf(page=b"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/SubmitForm/F(x)>>>>]"),
            "pdf.submits",
        ),
        (text_pdf(catalogue=b"/OpenAction<</S/GoToR/F(\\\\\\\\host\\\\share)>>"), "pdf.external"),
        (text_pdf(page=b"/Annots[<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]>>]"), "pdf.media"),
        (text_pdf(catalogue=b"/AcroForm<</Fields[]/SigFlags 3>>"), "pdf.signed"),
        (text_pdf(catalogue=b"/AcroForm<</Fields[]/XFA[(template) 4 0 R]>>"), "pdf.xfa"),
        (edited(GOOD, lambda writer: writer.add_attachment("x.txt", b"hello")), "pdf.attachments"),
    ],
)
def test_what_a_file_would_do_is_told_and_not_done(data: bytes, key: str) -> None:
    assert key in notes(data)
    assert [word.text for word in page(data).text_words] == ["Hello", "paper"]


def test_a_plain_file_has_nothing_to_tell() -> None:
    assert notes(GOOD) == set()
    assert notes(scan_pdf(sheet())) == set()


def test_containers_are_no_papers() -> None:
    portfolio = edited(GOOD, lambda writer: writer.add_attachment("passport.pdf", GOOD))

    def collect(writer: pypdf.PdfWriter) -> None:
        writer.root_object[NameObject("/Collection")] = DictionaryObject({NameObject("/View"): NameObject("/D")})

    with pytest.raises(Unreadable) as refused:
        pages(edited(portfolio, collect))
    assert refused.value.reason == "portfolio"
    dynamic = text_pdf(
        b"BT /F1 12 Tf 72 720 Td (Please wait... If this message is not eventually replaced, get Adobe Reader) Tj ET",
        catalogue=b"/AcroForm<</Fields[]/XFA[(template) 4 0 R]>>",
    )
    with pytest.raises(Unreadable) as refused:
        pages(dynamic)
    assert refused.value.reason == "dynamic-form"


def test_cycles_end() -> None:
    kids = raw_pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R 2 0 R]/Count 3>>"])
    assert {type(found) for found in pages(kids)} == {PageFailure}
    drawn = image_pdf(
        b"/I Do", stream(b"/I Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</I 5 0 R>>>>")
    )
    assert page(drawn).rgb.min() == 255
    parents = text_pdf(
        page=b"/Annots[6 0 R]",
        catalogue=b"/AcroForm<</Fields[6 0 R]>>",
        more=[b"<</Type/Annot/Subtype/Widget/Parent 6 0 R/Rect[0 0 9 9]>>"],
    )
    assert [word.text for word in page(parents).text_words] == ["Hello", "paper"]


def test_more_text_than_is_read_is_told() -> None:
    found = page(
        text_pdf(b"BT /F1 8 Tf 10 800 Td " + b"(word word word) Tj 0 -9 Td " * 80 + b"ET"), Limits(page_characters=100)
    )
    assert sum(len(word.text) for word in found.text_words) <= 100
    assert "page.too-much-text" in {note.key for note in found.notes}


JPEG = encoded(sheet(3, A4_AT_50), "JPEG", quality=95)
PIXELS = sheet(3, A4_AT_50).tobytes()
FLATE = zlib.compress(PIXELS)
JPEG_2000 = encoded(sheet(3, A4_AT_50), "JPEG2000")
BYTES = bytes(range(2)) * (413 * 585 // 2) + b"\0"
BITS = b"\x55" * (52 * 585)
NIBBLES = b"\x4f" * (207 * 585)
RGB = b"/ColorSpace/DeviceRGB/BitsPerComponent 8"


def picture(entries: bytes, data: bytes) -> bytes:
    return stream(data, b"/Type/XObject/Subtype/Image/Width 413/Height 585" + entries)


WHOLE = b"595 0 0 842 0 0 cm /I Do"
STAMP_SIZED = b"q 200 0 0 160 100 600 cm /I Do Q BT /F1 20 Tf 60 400 Td (a paper with words) Tj ET"


@pytest.mark.parametrize(
    ("entries", "data"),
    [
        (RGB + b"/Filter/DCTDecode", JPEG[: len(JPEG) // 2]),
        (RGB + b"/Filter/DCTDecode", JPEG[:700] + bytes(len(JPEG) - 700)),
        (RGB + b"/Filter/DCTDecode", b"nonsense" * 50),
        (RGB + b"/Filter/FlateDecode", FLATE[: len(FLATE) // 2]),
        (RGB + b"/Filter/FlateDecode", b"garbage" * 30),
        (RGB, PIXELS[: len(PIXELS) // 3]),
        (b"/Filter/JPXDecode", JPEG_2000[: len(JPEG_2000) // 3]),
        (b"/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode", b"xx" * 100),
        (RGB + b"/Filter/FooDecode", FLATE),
        (b"/ColorSpace/DeviceFoo/BitsPerComponent 8/Filter/FlateDecode", FLATE),
        (b"/ColorSpace/DeviceRGB/BitsPerComponent 7/Filter/FlateDecode", FLATE),
    ],
    ids=[
        *("jpeg-cut", "jpeg-zeros", "jpeg-none", "flate-cut", "flate-none", "raw-cut"),
        *("jpx-cut", "jbig2-none", "filter", "colours", "depth"),
    ],
)
def test_s17_a_scan_that_is_not_shown_is_no_blank_page(entries: bytes, data: bytes) -> None:
    assert [type(one) for one in pages(image_pdf(WHOLE, picture(entries, data)))] == [PageFailure]
    # A small one costs its own content only, and is told.
    assert "page.picture-lost" in {note.key for note in page(image_pdf(STAMP_SIZED, picture(entries, data))).notes}


@pytest.mark.parametrize(
    ("entries", "data"),
    [
        (RGB + b"/Filter/DCTDecode", JPEG + b"\0" * 3000),
        (RGB + b"/Filter/DCTDecode", JPEG + b"a camera's own words " * 40),
        (RGB + b"/Filter/FlateDecode", FLATE),
        (RGB + b"/Filter/FlateDecode", zlib.compress(PIXELS[:-300])),  # a last row that a writer forgot
        (b"/Filter/JPXDecode", JPEG_2000),
        (RGB + b"/Filter[/ASCIIHexDecode/DCTDecode]", JPEG.hex().encode() + b">"),
        (RGB + b"/Filter[/FlateDecode/DCTDecode]", zlib.compress(JPEG)),
        (
            b"/ColorSpace[/Indexed/DeviceRGB 1<000000FFFFFF>]/BitsPerComponent 8/Filter/FlateDecode",
            zlib.compress(BYTES),
        ),
        (b"/ColorSpace[/Indexed/DeviceRGB 1<000000FFFFFF>]/BitsPerComponent 1/Filter/FlateDecode", zlib.compress(BITS)),
        (b"/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode", zlib.compress(BYTES)),
        (b"/ColorSpace/DeviceGray/BitsPerComponent 4/Filter/FlateDecode", zlib.compress(NIBBLES)),
        (b"/ColorSpace/DeviceCMYK/BitsPerComponent 8/Filter/FlateDecode", zlib.compress(BYTES * 4)),
        (b"/ColorSpace/DeviceGray/BitsPerComponent 16/Filter/FlateDecode", zlib.compress(BYTES * 2)),
        (b"/ImageMask true/BitsPerComponent 1/Filter/FlateDecode", zlib.compress(BITS)),
        (
            b"/ColorSpace[/CalGray<</WhitePoint[0.95 1 1.09]>>]/BitsPerComponent 1/Filter/FlateDecode",
            zlib.compress(BITS),
        ),
        (b"/ColorSpace/DeviceRGB/BitsPerComponent 1/Filter/FlateDecode", zlib.compress(BITS * 3)),
        (b"/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/RunLengthDecode", b"\x81\x55" * 238 + b"\x80"),
    ],
)
def test_scans_that_are_shown_are_read_however_they_are_packed(entries: bytes, data: bytes) -> None:
    assert page(image_pdf(WHOLE, picture(entries, data))).notes == ()


def fax(page: Image.Image, coding: str = "group4") -> bytes:
    """A page as a fax machine codes it: ``group4`` is ITU-T T.6, its end marked, ``group3`` T.4 row by row."""
    inked = page.convert("L").point(lambda value: 255 - value).convert("1")
    data = encoded(inked, "TIFF", compression=coding, tiffinfo={278: page.height})
    with Image.open(io.BytesIO(data)) as opened:
        [start], [length] = opened.tag_v2[273], opened.tag_v2[279]  # type: ignore[attr-defined]
    return data[start : start + length]


def fax_pdf(data: bytes, size: tuple[int, int], how: bytes = b"/K -1") -> bytes:
    picture = (
        b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 1/ColorSpace/DeviceGray"
        b"/Filter/CCITTFaxDecode/DecodeParms<<%s/Columns %d/Rows %d>>" % (*size, how, *size)
    )
    return raw_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
            stream(b"q 595 0 0 842 0 0 cm /I Do Q"),
            stream(data, picture),
        ]
    )


@pytest.mark.parametrize("how", [b"/K -1", b"/K -1/BlackIs1 true", b"/K -1/EndOfBlock false"])
def test_s17_a_fax_that_is_cut_off_is_no_page_with_an_empty_end(how: bytes) -> None:
    scan = sheet(6)
    whole = fax(scan)
    assert isinstance(pages(fax_pdf(whole, scan.size, how))[0], PageImage)
    # Some writers forget the mark of the end: all rows are there all the same.
    assert isinstance(pages(fax_pdf(whole[:-3], scan.size, how))[0], PageImage)
    for share in (0.25, 0.5, 0.9):
        cut = whole[: int(len(whole) * share)]
        assert isinstance(pages(fax_pdf(cut, scan.size, how))[0], PageFailure), share


def test_s17_a_fax_of_the_older_kind_that_is_cut_off_is_no_page_with_an_empty_end() -> None:
    scan = sheet(6)
    whole = fax(scan, "group3")
    for how in (b"/K 0", b"/K 0/EndOfLine true"):
        assert isinstance(pages(fax_pdf(whole, scan.size, how))[0], PageImage)
        for share in (0.25, 0.5, 0.9):
            cut = whole[: int(len(whole) * share)]
            assert isinstance(pages(fax_pdf(cut, scan.size, how))[0], PageFailure), share


def jbig2(page: Image.Image) -> bytes:
    """A page as one generic region of a JBIG2 picture, coded like a fax (ITU-T T.88, 7.4.6 with MMR)."""

    def segment(number: int, kind: int, data: bytes) -> bytes:
        return number.to_bytes(4, "big") + bytes((kind, 0, 1)) + len(data).to_bytes(4, "big") + data

    size = page.width.to_bytes(4, "big") + page.height.to_bytes(4, "big")
    region = size + bytes(8) + b"\0" + b"\1" + fax(page)
    return segment(0, 48, size + bytes(8) + b"\0" + bytes(2)) + segment(1, 38, region)


def test_s17_a_jbig2_scan_that_is_cut_off_is_no_page_with_an_empty_end() -> None:
    scan = sheet(6)
    whole = jbig2(scan)

    def pdf(data: bytes) -> bytes:
        return fax_pdf(data, scan.size).replace(
            b"/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns %d/Rows %d>>" % scan.size, b"/Filter/JBIG2Decode"
        )

    assert isinstance(page_of := pages(pdf(whole))[0], PageImage)
    assert page_of.rgb.min() < 100
    for share in (0.25, 0.5, 0.9):
        assert isinstance(pages(pdf(whole[: int(len(whole) * share)]))[0], PageFailure), share


def test_a_page_of_short_cells_is_no_vertical_writing() -> None:
    """PDFium takes such a page for one and ends a line behind every letter."""
    cells = b"".join(
        # Each letter by itself, as browsers print.
        b"BT /F1 9.5 Tf 1 0 0 1 %d %d Tm %s ET\n"
        % (left, 780 - 15 * row, b" ".join(b"(%c) Tj" % sign for sign in text))
        for row in range(40)
        for left, text in ((60, b"01/05/2026"), (195, b"Card payment"), (355, b"27.%02d" % row), (442, b"153.09"))
    )
    words = text_words(pypdfium2.PdfDocument(text_pdf(cells))[0], Limits())[0]
    assert [word.text for word in words[:5]] == ["01/05/2026", "Card", "payment", "27.00", "153.09"]
    assert [word.line for word in words[:6]] == [0, 0, 0, 0, 0, 1]


def test_a_sign_that_pdfium_sees_far_off_the_page_does_not_stretch_its_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it does some joined letters of Arabic."""
    places = pdf_text._boxes

    def misplaced(raw: object, indices: Sequence[int]) -> NDArray[np.float64]:
        found = places(raw, indices)
        found[-1] += 2_000
        return found

    monkeypatch.setattr(pdf_text, "_boxes", misplaced)
    page = pypdfium2.PdfDocument(text_pdf(b"BT /F1 12 Tf 1 0 0 1 100 700 Tm (word) Tj ET"))[0]
    (word,) = text_words(page, Limits())[0]
    assert word.box[2] < 0.3
    assert word.box[3] - word.box[1] < 0.05


def test_a_word_that_runs_to_the_left_is_read_from_the_right_whichever_way_its_letters_were_put_in():
    word = "رسم"
    rightmost_first = np.array([0.52, 0.51, 0.5])
    assert pdf_text._in_reading_order(word, rightmost_first) == word
    assert pdf_text._in_reading_order(word[::-1], rightmost_first[::-1]) == word
    assert pdf_text._in_reading_order("abc", rightmost_first) == "abc"


def placed(*words: tuple[str, float]) -> list[Word]:
    return [Word(text, 0.99, (left, 0.5, left + 0.08, 0.52), 0) for text, left in words]


@pytest.mark.parametrize(
    ("row", "read"),
    [
        (placed(("الاسم", 0.86), ("سلمى", 0.72), ("SALMA", 0.3), ("Prénom", 0.1)), "Prénom SALMA الاسم سلمى"),
        (placed(("Prénom", 0.1), ("SALMA", 0.3), ("سلمى", 0.72)), "Prénom SALMA سلمى"),
        # A sentence that runs to the left, with a name in it.
        (placed(("الزوج", 0.8), ("LAMBERT", 0.5), ("بلجيكي", 0.3)), "الزوج LAMBERT بلجيكي"),
    ],
)
def test_the_latin_half_of_a_form_in_two_scripts_is_read_from_the_left(row: list[Word], read: str) -> None:
    assert " ".join(row[index].text for index in pdf_text._latin_first(row)) == read
