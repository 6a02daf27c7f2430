"""Do the signs of a page look like what its text layer says they are?

A false character map shows one figure and says another. An engine that reads the page would find out, and costs twenty
times as much as a look at every sign: is it like the same letter of one of the fonts that every PDF viewer has, and
unlike all others? A sign of a font that is like none of them is not proven by this, and has to be read.
"""

from __future__ import annotations

import string
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray

from pipeline.isolation.limits import Limits
from pipeline.page.image import Pixels
from pipeline.pdf.text import text_words

SIGNS: Final = string.digits + string.ascii_letters
"""What can be proven."""
_SAME_SHAPE: Final = str.maketrans("olisz", "01152")
"""Small letters that are drawn like a figure, themselves or their capitals, when nothing tells their size."""

_FONTS: Final = (
    b"Helvetica",
    b"Helvetica-Bold",
    b"Helvetica-Oblique",
    b"Times-Roman",
    b"Times-Bold",
    b"Times-Italic",
    b"Courier",
)
_POINTS: Final = 12
_DPI: Final = 200.0
_WIDE: Final = 12
_HIGH: Final = 16
"""Cells by which a sign is compared, in its own box."""
_ALIKE: Final = 0.85
"""Correlation with the sign it is said to be; 0.9 to 0.97 where the font is of the same family."""
_MARGIN: Final = 0.05
"""Correlation by which it is less like any other sign."""
_CONTRAST: Final = 12.0
"""Standard deviation of the grey levels in the box of a sign that can be seen."""

Floats = NDArray[np.float32]


def folded(sign: str) -> str:
    """What a sign is compared as: capitals and small letters alike, figures and the letters of their shape alike."""
    return sign.casefold().translate(_SAME_SHAPE)


_CLASSES: Final = sorted({folded(sign) for sign in SIGNS})
_CLASS_OF: Final = {sign: _CLASSES.index(folded(sign)) for sign in SIGNS}


@dataclass(frozen=True, slots=True)
class References:
    """Pictures of signs that are known."""

    pictures: Floats
    """A row for each, of length 1."""
    classes: NDArray[np.int64]

    def with_more(self, pictures: Floats, signs: Sequence[str]) -> References:
        """These and others, cut out of a page where they were read."""
        return References(
            np.concatenate((self.pictures, pictures)),
            np.concatenate((self.classes, [_CLASS_OF[sign] for sign in signs])),
        )


@cache
def standard() -> References:
    """The signs of the fonts that PDF viewers bring along (ISO 32000-1, 9.6.2.2)."""
    page = pypdfium2.PdfDocument(specimen())[0]
    _, _, glyphs = text_words(page, Limits())
    bitmap = page.render(scale=_DPI / 72, grayscale=True)
    grey = np.asarray(bitmap.to_numpy()).reshape(bitmap.height, bitmap.width)
    boxes = glyphs.boxes * np.tile([bitmap.width, bitmap.height], 2)
    signs = [chr(code) for code in glyphs.codes.tolist()]
    return References(_unit(cells_of(grey, boxes)[:, 4]), np.array([_CLASS_OF[sign] for sign in signs]))


def specimen() -> bytes:
    """A PDF with every sign in every of these fonts."""
    lines = b"".join(
        b"/F%d %d Tf 1 0 0 1 10 %d Tm (%s) Tj " % (number, _POINTS, 20 + 30 * number, " ".join(SIGNS).encode())
        for number in range(len(_FONTS))
    )
    content = b"BT %sET" % lines
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 1000 %d]/Contents 4 0 R/Resources<</Font<<%s>>>>>>"
        % (30 * len(_FONTS) + 20, b"".join(b"/F%d %d 0 R" % (number, 5 + number) for number in range(len(_FONTS)))),
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        *(b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>" % font for font in _FONTS),
    ]
    body, places = b"%PDF-1.7\n", []
    for number, text in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj%s\nendobj\n" % (number, text)
    entries = b"".join(b"%010d 00000 n \n" % place for place in places)
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, entries)
    return body + table + b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, len(body))


def cells_of(grey: Pixels, boxes: NDArray[np.float64]) -> Floats:
    """Signs as cells of their boxes: ``(signs, 9, cells)``, in place (the fifth) and moved by a cell in each direction.

    Letters are drawn on whole pixels, their boxes are not: which of the nine fits is told by comparing.
    """
    across = (np.arange(_WIDE + 2) - 0.5) / _WIDE
    down = (np.arange(_HIGH + 2) - 0.5) / _HIGH
    x = boxes[:, 0:1] + across * (boxes[:, 2:3] - boxes[:, 0:1]) - 0.5
    y = boxes[:, 1:2] + down * (boxes[:, 3:4] - boxes[:, 1:2]) - 0.5
    count = len(boxes)
    seen = np.empty((count, _HIGH + 2, _WIDE + 2), np.float32)
    step = 1500  # OpenCV maps at most 32,767 rows at once
    for start in range(0, count, step):
        part = slice(start, min(start + step, count))
        size = seen[part].shape
        columns = np.broadcast_to(x[part, None, :], size).reshape(-1, _WIDE + 2).astype(np.float32)
        rows = np.broadcast_to(y[part, :, None], size).reshape(-1, _WIDE + 2).astype(np.float32)
        found = cv2.remap(grey, columns, rows, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=255)
        seen[part] = found.reshape(size)
    even: Floats = np.pad(seen, ((0, 0), (1, 1), (1, 1)), mode="edge")
    even = np.asarray((even[:, :-2] + 2 * even[:, 1:-1] + even[:, 2:]) / 4, np.float32)
    even = np.asarray((even[:, :, :-2] + 2 * even[:, :, 1:-1] + even[:, :, 2:]) / 4, np.float32)
    moved = [even[:, row : row + _HIGH, column : column + _WIDE] for row in range(3) for column in range(3)]
    return np.stack(moved, axis=1).reshape(count, 9, -1)


def proven(cells: Floats, signs: Sequence[str], references: References) -> NDArray[np.bool_]:
    """Which signs look like what they are said to be, and like nothing else.

    Args:
        cells: see :func:`cells_of`.
        signs: out of :data:`SIGNS`, one for each row.
        references: to compare with.
    """
    own = np.array([_CLASS_OF[sign] for sign in signs], np.int64)
    found = np.zeros(len(signs), np.bool_)
    if not len(signs):
        return found
    visible = cells[:, 4].std(axis=1) >= _CONTRAST
    # Most signs are proven where they stand; only the others are moved about.
    rest = np.flatnonzero(visible)
    for moves in ([4], [0, 1, 2, 3, 5, 6, 7, 8]):
        if not len(rest):
            break
        likeness = _likeness(cells[rest][:, moves], references)
        right = likeness[np.arange(len(rest)), own[rest]]
        likeness[np.arange(len(rest)), own[rest]] = 0.0
        sure = (right >= _ALIKE) & (right - likeness.max(axis=1) >= _MARGIN)
        found[rest[sure]] = True
        rest = rest[~sure]
    return found


def pictures_of(cells: Floats) -> Floats:
    """Signs of a page as pictures to compare others with."""
    return _unit(cells[:, 4])


def _likeness(cells: Floats, references: References) -> Floats:
    """How like each class every sign is, at best over its positions; light print on dark counts as dark on light."""
    count, moves, size = cells.shape
    every = np.abs(_unit(cells.reshape(-1, size)) @ references.pictures.T).reshape(count, moves, -1).max(axis=1)
    order = np.argsort(references.classes, kind="stable")
    first = np.flatnonzero(np.diff(references.classes[order], prepend=-1))
    present = references.classes[order][first]
    found = np.zeros((count, len(_CLASSES)), np.float32)
    found[:, present] = np.maximum.reduceat(every[:, order], first, axis=1)
    return found


def _unit(cells: Floats) -> Floats:
    even = cells - cells.mean(axis=1, keepdims=True)
    return np.asarray(even / np.maximum(np.linalg.norm(even, axis=1, keepdims=True), 1e-6), np.float32)
