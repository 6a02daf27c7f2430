"""Reading text off a picture: the engine protocol and Tesseract behind it.

The only module that imports pytesseract. What goes wrong while reading one picture is raised as
:class:`OcrFailed` and becomes a remark about the page; a missing program or language is
:class:`pipeline.errors.ToolMissing`, which stops the run.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from pipeline.errors import NoRoom, ToolMissing
from pipeline.page import tesseract_library
from pipeline.readings import Word

if TYPE_CHECKING:
    from types import ModuleType

Grey: TypeAlias = NDArray[np.uint8]
"""A picture of shape ``(height, width)``, 0 black to 255 white."""

Layout: TypeAlias = Literal["page", "block", "line", "sparse"]

LANGUAGES: Final = ("eng", "fra", "nld", "deu")
"""Tesseract's names of the languages read; but for :data:`VIETNAMESE` no other is ever handed to the program."""

VIETNAMESE: Final = "vie"
"""Read where its model is installed, and only names: see :mod:`pipeline.page.vietnamese_names`."""

PAGE_TIMEOUT: Final = 45.0
"""Seconds for one picture; a page of print takes one to three. Less than a reader may use for a page."""

_SEGMENTATION: Final[Mapping[Layout, int]] = {"page": 3, "block": 6, "line": 7, "sparse": 11}
"""Tesseract's ``--psm``."""

_LEAST_ROOM: Final = 1 << 20
"""Bytes free below which a failure is blamed on the disk; what Tesseract says of a full page is a tenth of it."""

_OPTIONS: Final = (
    # A lone page must not learn words from itself: the same line has to read the same in a crop.
    ("tessedit_enable_doc_dict", "0"),
)


class OcrFailed(Exception):
    """The engine could not read this picture; ``reason`` is ``timeout`` or ``crash``."""

    def __init__(self, reason: Literal["timeout", "crash"]) -> None:
        super().__init__(reason)
        self.reason = reason


class Engine(Protocol):
    """Something that reads words off a grey picture."""

    @property
    def name(self) -> str:
        """Name for :attr:`pipeline.readings.Alternative.reader`."""

    def read(self, image: Grey, *, language: str, dpi: int, layout: Layout) -> tuple[Word, ...]:
        """Words in reading order, boxes as shares of ``image``.

        Raises:
            OcrFailed: the engine crashed or took too long.
            NoRoom: the disk is full.
            ToolMissing: the program or the language is not installed.
        """


class TesseractEngine:
    """Tesseract 5 (LSTM), one thread: as a library where that is the same Tesseract, else one process per picture."""

    name = "tesseract"

    def __init__(self, timeout: float = PAGE_TIMEOUT) -> None:
        self.timeout = timeout
        # pytesseract has no parameter for it; with several threads the same page costs ten times as much
        # (https://github.com/tesseract-ocr/tesseract/issues/3109).
        os.environ["OMP_THREAD_LIMIT"] = "1"

    def read(self, image: Grey, *, language: str, dpi: int, layout: Layout) -> tuple[Word, ...]:
        """See :meth:`Engine.read`; ``language`` is one of :data:`LANGUAGES`, or several joined by ``+``."""
        for part in language.split("+"):
            if part not in (*LANGUAGES, VIETNAMESE):
                raise ValueError(f"not a language this program reads: {part!r}")
        options = " ".join(f"-c {name}={value}" for name, value in _OPTIONS)
        config = f"--oem 1 --psm {_SEGMENTATION[layout]} --dpi {dpi} {options}"
        library = tesseract_library.reader(language)
        if library is None:
            table = self._run(image, language, config)
        else:
            table = _as_table(self._ask(library, image, layout, dpi))
        height, width = image.shape
        try:
            return tuple(_words(table, width, height))
        except (KeyError, IndexError, ValueError, TypeError):
            # A table that was cut off or is none: the page is not to blame.
            raise OcrFailed("crash") from None

    def script(self, image: Grey, *, dpi: int) -> tuple[str, float] | None:
        """The script of an upright picture of text and how sure it is; None where that cannot be told."""
        return tesseract_library.script_of(image, dpi)

    def _ask(self, library: tesseract_library.Reader, image: Grey, layout: Layout, dpi: int) -> str:
        try:
            return library.table(
                image, segmentation=_SEGMENTATION[layout], dpi=dpi, timeout=self.timeout, options=dict(_OPTIONS)
            )
        except tesseract_library.TookTooLong:
            raise OcrFailed("timeout") from None

    def _run(self, image: Grey, language: str, config: str) -> Mapping[str, Sequence[Any]]:
        tesseract = _pytesseract()
        with _private_folder() as folder:
            picture = Path(folder, "page.pgm")
            try:
                write_pgm(image, picture)
            except OSError:
                # Our own bytes in our own folder: nothing of the page can be the reason.
                raise NoRoom from None
            try:
                table: Mapping[str, Sequence[Any]] = tesseract.image_to_data(
                    str(picture),
                    lang=language,
                    config=config,
                    timeout=self.timeout,
                    output_type=tesseract.Output.DICT,
                )
            except tesseract.TesseractNotFoundError as error:
                raise ToolMissing("tesseract", _remedy(LANGUAGES)) from error
            except tesseract.TesseractError as error:
                if "Failed loading language" in str(error.message) or "Error opening data file" in str(error.message):
                    raise ToolMissing(f"the language {language} of tesseract", _remedy(language.split("+"))) from None
                # The program's own words may quote the page: they are not passed on.
                raise NoRoom if _is_full(folder) else OcrFailed("crash") from None
            except RuntimeError:
                # pytesseract's only sign of a timeout.
                raise OcrFailed("timeout") from None
            except (UnicodeDecodeError, OSError):
                raise NoRoom if _is_full(folder) else OcrFailed("crash") from None
        return table


@cache
def is_installed(language: str) -> bool:
    """Whether Tesseract has a language that no page needs."""
    if tesseract_library.reader(language) is not None:
        return True
    from pipeline.doctor import tesseract

    return language in tesseract()[1]


def _is_full(folder: str) -> bool:
    """Whether the program ended because it had no room to write its answer."""
    return shutil.disk_usage(folder).free < _LEAST_ROOM


def _remedy(languages: Sequence[str]) -> str:
    from pipeline.doctor import tesseract_remedy

    return tesseract_remedy(languages)


@dataclass(frozen=True, slots=True)
class Strip:
    """What was read in one small picture of (a part of) a line."""

    text: str
    confidence: float
    """That of the least certain word: one wrong digit makes a value wrong."""


def read_strips(engine: Engine, strips: Sequence[Grey], *, language: str, dpi: int) -> tuple[Strip, ...]:
    """Read many small pictures, each a piece of one line, with a single start of the engine.

    They are pasted below each other; a word belongs to the strip its middle lies in.

    Raises:
        OcrFailed: see :meth:`Engine.read`.
    """
    if not strips:
        return ()
    sheet, borders = stack(strips)
    words = engine.read(sheet, language=language, dpi=dpi, layout="block")
    found: list[list[Word]] = [[] for _ in strips]
    for word in words:
        middle = (word.box[1] + word.box[3]) / 2 * sheet.shape[0]
        found[min(int(np.searchsorted(borders, middle, side="right")), len(strips) - 1)].append(word)
    answers = []
    for row in found:
        row.sort(key=lambda word: word.box[0])
        certainty = min((word.confidence for word in row), default=0.0)
        answers.append(Strip(" ".join(word.text for word in row), certainty))
    return tuple(answers)


def stack(strips: Sequence[Grey], pad: int = 8) -> tuple[Grey, NDArray[np.int64]]:
    """Paste pictures below each other on white; also the lower border of each, in pixels."""
    width = max(strip.shape[1] for strip in strips) + 2 * pad
    sheet = np.full((sum(strip.shape[0] + 2 * pad for strip in strips), width), 255, np.uint8)
    borders, top = [], 0
    for strip in strips:
        height = strip.shape[0]
        sheet[top + pad : top + pad + height, pad : pad + strip.shape[1]] = strip
        top += height + 2 * pad
        borders.append(top)
    return sheet, np.array(borders, np.int64)


def probe() -> tuple[str, tuple[str, ...]]:
    """Version of Tesseract and the languages installed, for ``dossier doctor``.

    Raises:
        ToolMissing: there is no ``tesseract`` to start.
    """
    tesseract = _pytesseract()
    try:
        return str(tesseract.get_tesseract_version()), tuple(sorted(tesseract.get_languages()))
    except (tesseract.TesseractNotFoundError, SystemExit, OSError) as error:
        raise ToolMissing("tesseract") from error


def write_pgm(image: Grey, path: Path) -> None:
    """Write ``image`` as binary PGM: no compression to pay for on either side."""
    height, width = image.shape
    with path.open("wb") as file:
        file.write(f"P5\n{width} {height}\n255\n".encode("ascii"))
        file.write(np.ascontiguousarray(image).tobytes())


@cache
def _pytesseract() -> ModuleType:
    """Import pytesseract without the data frames it would load only to offer them (0.4 s per worker)."""
    blocked = "pandas" not in sys.modules
    if blocked:
        sys.modules["pandas"] = None  # type: ignore[assignment]
    try:
        import pytesseract
    finally:
        if blocked:
            del sys.modules["pandas"]
    module: ModuleType = pytesseract
    return module


@contextlib.contextmanager
def _private_folder() -> Iterator[str]:
    """A folder only this user can enter; pytesseract's own temporary files go there too."""
    before = tempfile.tempdir
    try:
        made = tempfile.TemporaryDirectory(prefix="dossier-ocr-", ignore_cleanup_errors=True)
    except OSError:
        raise NoRoom from None
    with made as folder:
        tempfile.tempdir = folder
        try:
            yield folder
        finally:
            tempfile.tempdir = before


_COLUMNS: Final = (
    "level",
    "page_num",
    "block_num",
    "par_num",
    "line_num",
    "word_num",
    "left",
    "top",
    "width",
    "height",
    "conf",
    "text",
)
"""Of Tesseract's TSV."""


def _as_table(tsv: str) -> Mapping[str, Sequence[str]]:
    """The columns of Tesseract's TSV; confidences in whole percents, as pytesseract gives them."""
    rows = [row.split("\t", len(_COLUMNS) - 1) for row in tsv.split("\n") if row]
    table: dict[str, Sequence[str]] = dict(zip(_COLUMNS, zip(*rows, strict=True), strict=True)) if rows else {}
    return {**table, "conf": [str(int(float(value))) for value in table.get("conf", ())]}


_NO_TEXT = re.compile(r"[\s\x00-\x1f]*")


def _words(table: Mapping[str, Sequence[Any]], width: int, height: int) -> Iterator[Word]:
    """Rows of Tesseract's TSV that are words (level 5), with line and block indices from 0."""
    lines: dict[tuple[int, int, int], int] = {}
    blocks: dict[tuple[int, int], int] = {}
    for index, level in enumerate(table.get("level", ())):
        text = str(table["text"][index])
        if int(level) != 5 or _NO_TEXT.fullmatch(text):
            continue
        left, top = int(table["left"][index]), int(table["top"][index])
        right, bottom = left + int(table["width"][index]), top + int(table["height"][index])
        if right - left < 1 or bottom - top < 1:
            continue
        place = (int(table["block_num"][index]), int(table["par_num"][index]), int(table["line_num"][index]))
        yield Word(
            text=text,
            confidence=min(max(float(table["conf"][index]) / 100, 0.0), 1.0),
            box=(left / width, top / height, min(right / width, 1.0), min(bottom / height, 1.0)),
            line=lines.setdefault(place, len(lines)),
            block=blocks.setdefault(place[:2], len(blocks)),
        )
