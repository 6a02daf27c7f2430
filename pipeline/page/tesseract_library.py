"""Tesseract as a library inside the reader: its models are loaded once, not once for every picture.

Starting the program costs a tenth of a second of processor time, mostly for tables that have nothing to do with the
picture, and a page needs it two to four times. The library is the one the program itself is linked with; its C
interface is described in Tesseract's ``capi.h``. Where it cannot be used as the program would use it, :func:`reader`
gives None and the program is started.
"""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

_LSTM_ONLY: Final = 1
"""``OEM_LSTM_ONLY``, the program's ``--oem 1``."""
_SHAPES_ONLY: Final = 0
"""``OEM_TESSERACT_ONLY``: scripts are told by the shapes of letters, without a network."""
_SCRIPT_ONLY: Final = 0
"""``PSM_OSD_ONLY``, the program's ``--psm 0``."""
_NAME: Final = "libtesseract.5.dylib" if sys.platform == "darwin" else "libtesseract.so.5"
_QUIET: Final = ("debug_file", "/dev/null")

_INTERFACE: Final[Mapping[str, tuple[object, tuple[object, ...]]]] = {
    "TessVersion": (ctypes.c_char_p, ()),
    "TessBaseAPICreate": (ctypes.c_void_p, ()),
    "TessBaseAPIInit2": (ctypes.c_int, (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_int)),
    "TessBaseAPIDelete": (None, (ctypes.c_void_p,)),
    "TessBaseAPISetVariable": (ctypes.c_int, (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p)),
    "TessBaseAPISetPageSegMode": (None, (ctypes.c_void_p, ctypes.c_int)),
    "TessBaseAPISetImage": (
        None,
        (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_int),
    ),
    "TessBaseAPIRecognize": (ctypes.c_int, (ctypes.c_void_p, ctypes.c_void_p)),
    "TessBaseAPIGetTsvText": (ctypes.c_void_p, (ctypes.c_void_p, ctypes.c_int)),
    "TessBaseAPIDetectOrientationScript": (
        ctypes.c_bool,
        (ctypes.c_void_p, *(ctypes.c_void_p for _ in range(4))),
    ),
    "TessBaseAPIClear": (None, (ctypes.c_void_p,)),
    "TessDeleteText": (None, (ctypes.c_void_p,)),
    "TessMonitorCreate": (ctypes.c_void_p, ()),
    "TessMonitorDelete": (None, (ctypes.c_void_p,)),
    "TessMonitorSetDeadlineMSecs": (None, (ctypes.c_void_p, ctypes.c_int)),
}


class TookTooLong(Exception):
    """The picture was not read within the time allowed."""


class Reader:
    """Tesseract with the models of one language, or of several joined by ``+``."""

    def __init__(self, library: ctypes.CDLL, handle: int) -> None:
        self._library = library
        self._handle = handle

    def table(
        self, image: NDArray[np.uint8], *, segmentation: int, dpi: int, timeout: float, options: Mapping[str, str]
    ) -> str:
        """What the program writes as TSV for this picture, without the heading.

        Args:
            image: grey, height by width.
            segmentation: the program's ``--psm``.
            dpi: pixels per inch to tell Tesseract.
            timeout: seconds.
            options: the program's ``-c``.

        Raises:
            TookTooLong: after ``timeout``.
        """
        library, handle = self._library, self._handle
        for name, value in {**options, "user_defined_dpi": str(dpi)}.items():
            library.TessBaseAPISetVariable(handle, name.encode(), value.encode())
        library.TessBaseAPISetPageSegMode(handle, segmentation)
        height, width = image.shape
        library.TessBaseAPISetImage(handle, np.ascontiguousarray(image).tobytes(), width, height, 1, width)
        monitor = library.TessMonitorCreate()
        try:
            library.TessMonitorSetDeadlineMSecs(monitor, round(1000 * timeout))
            if library.TessBaseAPIRecognize(handle, monitor) != 0:
                raise TookTooLong
            text = library.TessBaseAPIGetTsvText(handle, 0)
            try:
                return ctypes.string_at(text).decode("utf-8", "replace") if text else ""
            finally:
                library.TessDeleteText(text)
        finally:
            library.TessMonitorDelete(monitor)
            # Nothing of this picture may colour how the next one is read.
            library.TessBaseAPIClear(handle)


def script_of(image: NDArray[np.uint8], dpi: int) -> tuple[str, float] | None:
    """The script that a picture of text is in, as Tesseract names it, and how sure it is; None when it cannot tell.

    Args:
        image: grey, height by width, upright.
        dpi: pixels per inch.
    """
    handle = _script_detector()
    library = _library()
    if handle is None or library is None:
        return None
    height, width = image.shape
    library.TessBaseAPISetVariable(handle, b"user_defined_dpi", str(dpi).encode())
    library.TessBaseAPISetImage(handle, np.ascontiguousarray(image).tobytes(), width, height, 1, width)
    turn, sure_of_turn, name, sure = ctypes.c_int(), ctypes.c_float(), ctypes.c_char_p(), ctypes.c_float()
    try:
        found = library.TessBaseAPIDetectOrientationScript(
            handle, *(ctypes.byref(result) for result in (turn, sure_of_turn, name, sure))
        )
        return (name.value.decode("ascii", "replace"), float(sure.value)) if found and name.value else None
    finally:
        library.TessBaseAPIClear(handle)


@cache
def _script_detector() -> int | None:
    """Tesseract with what knows scripts by their shapes; None where that is not installed."""
    library = _library()
    if library is None:
        return None
    handle: int = library.TessBaseAPICreate()
    library.TessBaseAPISetVariable(handle, *(part.encode() for part in _QUIET))
    if library.TessBaseAPIInit2(handle, None, b"osd", _SHAPES_ONLY) != 0:
        library.TessBaseAPIDelete(handle)
        return None
    library.TessBaseAPISetPageSegMode(handle, _SCRIPT_ONLY)
    return handle


@cache
def reader(language: str) -> Reader | None:
    """Tesseract with a language loaded, once in a process; None when the program has to be started instead."""
    library = _library()
    if library is None:
        return None
    handle = library.TessBaseAPICreate()
    library.TessBaseAPISetVariable(handle, *(part.encode() for part in _QUIET))
    if library.TessBaseAPIInit2(handle, None, language.encode(), _LSTM_ONLY) != 0:
        # The program says what is missing.
        library.TessBaseAPIDelete(handle)
        return None
    return Reader(library, handle)


@cache
def _library() -> ctypes.CDLL | None:
    """The library of the very program on the path; another version could read otherwise than what is recorded."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        with Path(program).open("rb") as file:
            if file.read(2) == b"#!":
                # Somebody's own way of starting it, with models or settings of their own.
                return None
        library = ctypes.CDLL(_NAME)
        for function, (result, arguments) in _INTERFACE.items():
            getattr(library, function).restype = result
            getattr(library, function).argtypes = arguments
        said = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=10, check=True)
    except (OSError, AttributeError, subprocess.SubprocessError, UnicodeDecodeError):
        return None
    version = str(library.TessVersion().decode("ascii", "replace"))
    first = (said.stdout or said.stderr).partition("\n")[0]
    return library if first.split() == ["tesseract", version] else None
