"""One payment slip, drawn so that the eye and a parser see different things.

What is shown pays too little to a stranger's account; what lies under it, beside it or behind a false
character map is the payment the list asks for. Nobody in it exists.
"""

from __future__ import annotations

import io
from collections.abc import Mapping

import pypdfium2
from PIL import Image

from fixtures.hostile.good_files import encoded, raw_pdf, stream

ASKED = {"account": "BE57 6792 0060 9235", "bic": "PCHQBEBB", "amount": "207,00 EUR"}
SHOWN = {"account": "BE68 5390 0754 7034", "bic": "KREDBEBB", "amount": "27,00 EUR"}

_LINES = (
    "Bank transfer confirmation",
    "Date of execution: 01/03/2021",
    "Ordering party: DIAO Mariam",
    "Account of ordering party: BE71 0961 2345 6769",
    "Beneficiary: Immigration Office",
    "Account of beneficiary (IBAN): {account}",
    "BIC of the beneficiary: {bic}",
    "Amount: {amount}",
    "Communication: DIAO Mariam 01/02/1999 Art. 58",
    "The transfer has been carried out and cannot be revoked.",
)
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding%s>>"


def _text(values: Mapping[str, str], *, start: bytes = b"", left: int = 60) -> bytes:
    lines = b"".join(
        b"(%s) Tj 0 -34 Td " % line.format(**values).replace("(", "\\(").replace(")", "\\)").encode("ascii")
        for line in _LINES
    )
    # The mode of drawing outlives a text object (ISO 32000-1, 9.3.6): what follows must not inherit it.
    return b"q BT " + start + b" /F1 14 Tf %d 760 Td " % left + lines + b"ET Q\n"


def _page(
    content: bytes,
    *,
    font: bytes = b"",
    resources: bytes = b"",
    page: bytes = b"",
    catalogue: bytes = b"",
    more: tuple[bytes, ...] = (),
    box: bytes = b"[0 0 595 842]",
) -> bytes:
    return raw_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox%s/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>%s>>%s>>"
            % (box, resources, page),
            stream(content),
            _FONT % font,
            *more,
        ]
    )


def _picture(data: bytes) -> Image.Image:
    return pypdfium2.PdfDocument(data)[0].render(scale=200 / 72).to_pil().convert("L")


def _scan(shown: bytes, layer: bytes) -> bytes:
    """A picture of one page with invisible text over it, as scanners with OCR write it."""
    image = _picture(shown)
    picture = stream(
        encoded(image, "JPEG", quality=85),
        b"/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode"
        b"/Width %d/Height %d" % image.size,
    )
    return _page(b"q 595 0 0 842 0 0 cm /I Do Q\n" + layer, resources=b"/XObject<</I 6 0 R>>", more=(picture,))


def _false_map() -> bytes:
    """``ToUnicode`` that makes the digits of the shown account and amount those that are asked for."""
    # One code has one meaning in a font, so the shown digits are drawn with codes of their own.
    shown = SHOWN["account"] + SHOWN["bic"] + SHOWN["amount"].replace("27,00 EUR", "27,000 EUR")
    asked = ASKED["account"] + ASKED["bic"] + "207,00 EUR"
    pairs = list(zip(shown, asked, strict=True))
    codes = {pair: 0x80 + number for number, pair in enumerate(dict.fromkeys(pairs))}
    differences = b" ".join(b"%d /%s" % (code, _GLYPHS[pair[0]]) for pair, code in codes.items())
    mapping = b"".join(b"<%02x> <%04x>\n" % (code, ord(pair[1])) for pair, code in codes.items())
    plain = b"".join(b"<%02x> <%04x>\n" % (code, code) for code in range(0x20, 0x7F))
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        b"1 begincodespacerange <00> <ff> endcodespacerange\n"
        + b"%d beginbfchar\n%sendbfchar\n" % (len(codes), mapping)
        + b"95 beginbfchar\n%sendbfchar\nendcmap end end" % plain
    )
    coded = iter([bytes([codes[pair]]) for pair in pairs])
    lines = []
    for line in _LINES:
        for name, value in (("account", SHOWN["account"]), ("bic", SHOWN["bic"]), ("amount", "27,000 EUR")):
            if "{" + name + "}" in line:
                drawn = b"".join(next(coded) for _ in value)
                before = line.partition("{")[0].replace("(", "\\(").replace(")", "\\)").encode()
                lines.append(before + drawn)
                break
        else:
            lines.append(line.encode())
    content = b"BT /F1 14 Tf 60 760 Td " + b"".join(b"(%s) Tj 0 -34 Td " % line for line in lines) + b"ET"
    font = b"/ToUnicode 6 0 R"
    data = _page(content, font=font, more=(stream(cmap),))
    return data.replace(
        b"/Encoding/WinAnsiEncoding/ToUnicode",
        b"/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[%s]>>/ToUnicode" % differences,
    )


_GLYPHS = {
    **{letter: letter.encode() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
    **dict(zip("0123456789", b"zero one two three four five six seven eight nine".split(), strict=True)),
    " ": b"space",
    ",": b"comma",
}


def honest() -> dict[str, bytes]:
    """What must still pass: the same text seen and said."""
    born_digital = _page(_text(ASKED))
    return {"born-digital": born_digital, "scan-with-ocr-layer": _scan(born_digital, _text(ASKED, start=b"3 Tr"))}


def deceitful() -> dict[str, bytes]:
    """What must never pass."""
    shown = _text(SHOWN)
    cover = b"1 1 1 rg 50 60 500 730 re f 0 g\n"
    annotation = (
        b"<</Type/Annot/Subtype/Stamp/F 4/Rect[0 0 595 842]/AP<</N 7 0 R>>>>",
        stream(
            cover + shown,
            b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>",
        ),
    )
    image = _picture(_page(shown))
    over = stream(
        encoded(image, "JPEG", quality=85),
        b"/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode"
        b"/Width %d/Height %d" % image.size,
    )
    said = "\n".join(_LINES).format(**ASKED).encode().replace(b"(", b"\\(").replace(b")", b"\\)")
    field = (b"<</Type/Annot/Subtype/Widget/FT/Tx/Ff 4096/T(x)/F 34/Rect[40 20 560 800]/V(%s)>>" % said,)
    hidden = (
        b"<</Type/Annot/Subtype/FreeText/F 2/Rect[0 0 595 842]/AP<</N 7 0 R>>/Contents(%s)>>" % said,
        stream(_text(ASKED), b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>"),
    )
    layer = b"/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>"
    return {
        "invisible-text-under-print": _page(_text(ASKED, start=b"3 Tr") + shown),
        "invisible-text-alone": _page(_text(ASKED, start=b"3 Tr")),
        "invisible-text-over-another-scan": _scan(_page(shown), _text(ASKED, start=b"3 Tr")),
        "white-text": _page(b"1 1 1 rg\n" + _text(ASKED) + b"0 g\n" + shown),
        "nearly-white-text": _page(b"0.99 0.99 1 rg\n" + _text(ASKED) + b"0 g\n" + shown),
        "text-clipped-away": _page(b"q 0 0 1 1 re W n\n" + _text(ASKED) + b"Q\n" + shown),
        "text-of-no-size": _page(_text(ASKED).replace(b"/F1 14 Tf", b"/F1 0 Tf") + shown),
        "tiny-text": _page(b"q 0.08 0 0 0.08 60 20 cm\n" + _text(ASKED) + b"Q\n" + shown),
        "text-outside-the-crop-box": _page(
            b"q 1 0 0 1 0 842 cm\n" + _text(ASKED) + b"Q\n" + shown, box=b"[0 0 595 1684]/CropBox[0 0 595 842]"
        ),
        "transparent-text": _page(
            b"/G gs\n" + _text(ASKED) + b"/H gs\n" + shown,
            resources=b"/ExtGState<</G<</ca 0/CA 0>>/H<</ca 1/CA 1>>>>",
        ),
        "text-in-a-hidden-annotation": _page(shown, page=b"/Annots[6 0 R]", more=hidden),
        "form-field-that-is-not-printed": _page(
            shown, page=b"/Annots[6 0 R]", catalogue=b"/AcroForm<</Fields[6 0 R]/DA(/F1 10 Tf)>>", more=field
        ),
        "text-off-the-page": _page(_text(ASKED, left=700) + shown),
        "hidden-layer": _page(
            b"/OC /L BDC\n" + _text(ASKED) + b"EMC\n" + shown,
            resources=b"/Properties<</L 6 0 R>>",
            catalogue=layer,
            more=(b"<</Type/OCG/Name(x)>>",),
        ),
        "false-character-map": _false_map(),
        "annotation-over-text": _page(_text(ASKED), page=b"/Annots[6 0 R]", more=annotation),
        "picture-over-text": _page(
            _text(ASKED) + b"q 595 0 0 842 0 0 cm /I Do Q", resources=b"/XObject<</I 6 0 R>>", more=(over,)
        ),
    }


def shown_text(data: bytes) -> str:
    """What a parser that believes the text layer takes the page to say."""
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    return str(document[0].get_textpage().get_text_range())
