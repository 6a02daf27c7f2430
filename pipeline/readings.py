"""What a worker answers about one file: pages with words, marks, portraits and machine-readable zones.

Plain frozen dataclasses without behaviour, so that msgspec can write them as JSON and check every
type when they come back from a worker or from the cache. They hold what was *seen*; what it means
(kinds, documents, fields) is worked out later, in the parent, from these alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

Box: TypeAlias = tuple[float, float, float, float]
"""``(left, top, right, bottom)`` as shares of the upright page."""

MarkKind: TypeAlias = Literal[
    "signature", "stamp", "seal", "photo", "barcode", "tick", "handwriting", "flag", "sticker"
]
MrzFormat: TypeAlias = Literal["TD1", "TD2", "TD3", "MRV-A", "MRV-B", "IDFRA"]
Capture: TypeAlias = Literal["digital", "scan", "phone", "screenshot", "unknown"]


@dataclass(frozen=True, slots=True)
class Word:
    """One word on the upright page."""

    text: str
    confidence: float
    """0 to 1, as the engine says; a text layer that agrees with the picture has 0.99."""
    box: Box
    line: int
    """Index of its line in reading order, from 0; words of a line share it and are left to right."""
    block: int = 0
    """Index of its block (paragraph, column, cell) in reading order."""
    origin: Literal["ocr", "text-layer", "form-field"] = "ocr"
    resolved: bool = False
    """A letter with a mark that the engine cannot read was taken from a second reader, or the word was torn in two and
    joined, or ran together with the next and was parted; reports must show it."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """What another reader, or another preparation of the picture, saw in one line."""

    line: int
    text: str
    confidence: float
    reader: str
    """Name of the reader or preparation, e.g. ``rapidocr`` or ``tesseract/300dpi``."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on the page that is not text."""

    kind: MarkKind
    box: Box
    confidence: float
    detail: str = ""
    """Shape or colour of a stamp, symbology and text of a barcode, the label a tick stands at."""
    text: str = ""
    """What is written in a stamp of a passport page, as far as it is legible."""
    text_confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class MrzReading:
    """One machine-readable zone (ICAO 9303) seen on the page."""

    format: MrzFormat
    lines: tuple[str, ...]
    confidence: float
    """That *every* character is right."""
    box: Box
    char_confidence: tuple[tuple[float, ...], ...] = ()
    """One row per line, one figure per character."""
    repaired: tuple[tuple[int, int], ...] = ()
    """(line, column) of characters resolved by a check digit, columns from 0."""
    checks: tuple[tuple[str, bool], ...] = ()
    """Does each check digit fit: ``document_number``, ``birth_date``, ``expiry_date``, ``optional``, ``composite``."""
    alternatives: tuple[tuple[str, ...], ...] = ()
    """Other plausible readings of the lines, best first."""
    rotation: Literal[0, 90, 180, 270] = 0
    """Clockwise degrees by which the picture must be turned for the lines to run from left to right."""


@dataclass(frozen=True, slots=True)
class PortraitReading:
    """One portrait found on the page (an ID photo, or the picture in a passport)."""

    box: Box
    width_mm: float | None
    height_mm: float | None
    edges: str
    """Which edges were really seen, of ``LTRB``: ``LR`` means that top and bottom are unknown."""
    faces: int
    capture: Capture = "unknown"
    width_px: int = 0
    height_px: int = 0
    dpi: float | None = None
    background: Literal["white", "light", "other", "unknown"] = "unknown"
    lightness: float | None = None
    """CIELAB L* of the wall, paper white taken as 100."""
    chroma: float | None = None
    uneven_share: float | None = None
    paper_lightness: float | None = None
    head_height_mm: float | None = None
    head_share: float | None = None
    """Head height, chin to crown, as a share of the picture's height."""
    roll_degrees: float | None = None
    off_centre: float | None = None
    """Horizontal distance of the face from the middle, as a share of the picture's width."""
    sharpness: float | None = None
    eyes_seen: bool | None = None
    monochrome: bool | None = None
    lines: tuple[tuple[str, float], ...] = ()
    """Measured lines for the report, as shares of the page: ``eyes``, ``chin``, ``crown`` (y)."""
    patches: tuple[Box, ...] = ()
    """Where the wall is plain, left and right of the head: a sample of what ``lightness`` was measured on."""
    unclear: tuple[str, ...] = ()
    """What could not be measured or is doubtful, as message keys."""


@dataclass(frozen=True, slots=True)
class Quality:
    """How good the picture of the page is."""

    dpi: float | None = None
    sharpness: float | None = None
    skew_degrees: float = 0.0
    text_confidence: float | None = None
    """Mean confidence of the words, weighted by length."""
    capture: Capture = "unknown"
    problem: str | None = None
    """Message key when the picture is too poor to trust, e.g. ``quality.blurred``."""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark about a file or page: message key and arguments."""

    key: str
    args: dict[str, str] = field(default_factory=dict)


OTHER_LETTERS: Final = "page.other-letters"
"""What is said of a page in letters that no model here reads."""
LETTERS_GUESSED: Final = 0.3
"""The most that is left to a word in such letters."""


def _is_figures(text: str) -> bool:
    return sum(sign.isdigit() for sign in text) > sum(sign.isalpha() for sign in text)


@dataclass(frozen=True, slots=True)
class PageReading:
    """Everything seen on one page, in coordinates of the upright page."""

    number: int
    """Counts from 1."""
    width_mm: float | None = None
    height_mm: float | None = None
    size_from: Literal["scan", "declared", "assumed"] = "assumed"
    rotation: int = 0
    """Degrees clockwise by which the stored page was turned to stand upright: 0, 90, 180, 270."""
    language: str | None = None
    """ISO 639-1 of the main text; None when too short to tell."""
    language_confidence: float = 0.0
    ink: float = 0.0
    """Share of dark pixels; a blank page is below 0.002."""
    blank: bool = False
    words: tuple[Word, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    marks: tuple[Mark, ...] = ()
    unexplained: tuple[Box, ...] | None = None
    """Ink that is neither print surely read nor a ruled line: with none, nobody signed. None: not looked for."""
    mrz: tuple[MrzReading, ...] = ()
    portraits: tuple[PortraitReading, ...] = ()
    quality: Quality = field(default_factory=Quality)
    text_source: Literal["none", "ocr", "text-layer"] = "none"
    fingerprint: str = ""
    """Perceptual hash (hex) of the upright page, for finding the same page twice."""
    error: Note | None = None
    """Set when this page could not be read; rules that need it answer ``review``."""
    notes: tuple[Note, ...] = ()
    """E.g. hidden text in the text layer, two pages on one sheet."""
    parts: tuple[Box, ...] = ()
    """Where several sheets lie on one picture: the box of each, in reading order; empty for an ordinary page."""

    @property
    def legible_words(self) -> tuple[Word, ...]:
        """The words, but for what an engine made of letters that it does not know: of those only figures are told."""
        if not any(note.key == OTHER_LETTERS for note in self.notes):
            return self.words
        return tuple(word for word in self.words if word.confidence > LETTERS_GUESSED or _is_figures(word.text))


@dataclass(frozen=True, slots=True)
class FileReading:
    """What became of one file."""

    sha256: str
    size: int
    media_type: str
    """By content, e.g. ``application/pdf``."""
    status: Literal["read", "partly-read", "unreadable"]
    page_count: int = 0
    """Pages the file has, also when not all were read."""
    pages: tuple[PageReading, ...] = ()
    error: Note | None = None
    """Why the file is not ``read``: key ``file.<reason>`` (empty, damaged, locked, too-large, …)."""
    notes: tuple[Note, ...] = ()
    metadata: dict[str, str] = field(default_factory=dict)
    """Camera make, ``taken_on`` (ISO date), producer: hints only, bounded in length."""
