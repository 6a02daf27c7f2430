"""The picture of one page as it leaves the parsers, before anybody looks at what is on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from pipeline.errors import Reason
from pipeline.readings import Capture, Note, Word

Pixels: TypeAlias = NDArray[np.uint8]
SizeFrom: TypeAlias = Literal["scan", "declared", "assumed"]

MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The signs of a text layer one by one, each with the place where it says it stands."""

    codes: NDArray[np.uint32]
    """UTF-16 units."""
    boxes: NDArray[np.float64]
    """A row for each: left, top, right, bottom as shares of the page."""
    words: NDArray[np.int64]
    """Which of the page's words each belongs to; -1 for none."""
    level: NDArray[np.bool_]
    """Which stand upright on a level line; those round a stamp, askew in one, or up a margin do not."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A page that is drawn from text and lines, not scanned: it can be had in any size, and in parts."""

    glyphs: Glyphs
    grey: Callable[[], Pixels]
    """The page at ``dpi_x`` of its :class:`PageImage` in shades of grey, ``(height, width)``."""
    band: Callable[[int, int], Pixels]
    """The rows from one up to another of the same picture, in colour."""


@dataclass(slots=True)
class PageImage:
    """One page as a viewer shows it: EXIF orientation and PDF ``/Rotate`` are applied, nothing else."""

    number: int
    """Counts from 1."""
    picture: Pixels | Callable[[], Pixels]
    """``(height, width, 3)``, 8 bit, on white; or what draws it, when it is first asked for."""
    dpi_x: float
    dpi_y: float
    """Pixels per inch of ``rgb``. When the size is ``assumed`` this is a guess good enough for OCR only."""
    width_mm: float | None
    height_mm: float | None
    """None when the size is ``assumed``."""
    size_from: SizeFrom
    """``scan``: a sheet laid on a scanner, to be measured; ``declared``: the file says so, nothing confirms it."""
    capture: Capture
    text_words: tuple[Word, ...] = ()
    """Words of the PDF text layer and of form fields, boxes as shares of ``rgb``. Not to be believed by themselves."""
    proven_words: tuple[Word, ...] = ()
    """Words of the layer that the page was already seen to show, on a page that has more to be read than they."""
    full_page_image: bool = False
    """The page is one picture and nothing is drawn over it."""
    metadata: dict[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    drawing: Drawing | None = None
    """For pages of real text: what they are made of, so that not all of it has to be drawn."""

    @property
    def rgb(self) -> Pixels:
        """The picture."""
        if not isinstance(self.picture, np.ndarray):
            self.picture = self.picture()
        return self.picture

    @property
    def width_px(self) -> int:
        """Columns of ``rgb``."""
        return int(self.rgb.shape[1])

    @property
    def height_px(self) -> int:
        """Rows of ``rgb``."""
        return int(self.rgb.shape[0])


@dataclass(frozen=True, slots=True)
class PageFailure:
    """One page that cannot be read, while the file can."""

    number: int
    reason: Reason = "page-damaged"

    def note(self) -> Note:
        """The same, as a value."""
        return Note(f"file.{self.reason}", {"page": str(self.number)})
