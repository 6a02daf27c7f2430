"""Page readers that misbehave, plugged in through the same door as the real one: what to do is the page's colour."""

from __future__ import annotations

import ctypes
import hashlib
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import numpy as np

from pipeline.errors import ToolMissing
from pipeline.isolation.limits import ReadSettings
from pipeline.page.image import PageImage
from pipeline.readings import PageReading, Word


def colour(misdeed: str) -> tuple[int, int, int]:
    """A page of this colour is where :func:`misbehave` does that; every other page is read."""
    return (240, 12 * MISDEEDS.index(misdeed), 20)


def misbehave(page: PageImage, settings: ReadSettings) -> PageReading:
    """Do what the colour of the page says."""
    red, green, blue = page.rgb.reshape(-1, 3).mean(axis=0)
    if red > 220 and blue < 40:
        misdeed: Callable[[PageImage, ReadSettings], PageReading] = globals()[MISDEEDS[round(green / 12)]]
        return misdeed(page, settings)
    return good(page, settings)


def good(page: PageImage, settings: ReadSettings) -> PageReading:
    """What a page looks like, so that mixed-up pages would be seen."""
    return PageReading(
        page.number, ink=round(float(page.rgb.mean()), 1), fingerprint=hashlib.sha256(page.rgb.tobytes()).hexdigest()
    )


_WARMED: list[int] = []


def warm_up() -> None:
    """Leave a trace of the process that was warmed up, and fail as a damaged model would."""
    _WARMED.append(os.getpid())
    raise OSError


def tells_who_warmed_up(page: PageImage, settings: ReadSettings) -> PageReading:
    """One ink for every time that a process before this one was warmed up."""
    return PageReading(page.number, ink=float(len([process for process in _WARMED if process != os.getpid()])))


def abort(page: PageImage, settings: ReadSettings) -> NoReturn:
    os.abort()


def segfault(page: PageImage, settings: ReadSettings) -> NoReturn:
    ctypes.string_at(8)


def leave(page: PageImage, settings: ReadSettings) -> NoReturn:
    sys.exit(0)


def leave_at_once(page: PageImage, settings: ReadSettings) -> NoReturn:
    os._exit(0)


def spin(page: PageImage, settings: ReadSettings) -> NoReturn:
    while True:
        pass


def sleep(page: PageImage, settings: ReadSettings) -> NoReturn:
    time.sleep(1000)


def eat_memory(page: PageImage, settings: ReadSettings) -> NoReturn:
    np.ones(10 * 1024**3, dtype=np.uint8)


def eat_more_than_is_used(page: PageImage, settings: ReadSettings) -> NoReturn:
    """Within the address space that libraries reserve, and over what may be written to."""
    np.ones(settings.limits.memory_bytes * 5 // 8, dtype=np.uint8)


def killed_by_the_system(page: PageImage, settings: ReadSettings) -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)


def endless_answer(page: PageImage, settings: ReadSettings) -> PageReading:
    return PageReading(page.number, words=(Word("x" * 50_000_000, 1.0, (0, 0, 1, 1), 0),))


def _answers_pipe() -> int:
    """The pipe to the warden, as a process that was taken over would find it."""
    links = {int(entry.name): entry for entry in Path("/proc/self/fd").iterdir() if entry.is_symlink()}
    return max(number for number, entry in links.items() if str(entry.readlink()).startswith("pipe:"))


def forged_length(page: PageImage, settings: ReadSettings) -> NoReturn:
    os.write(_answers_pipe(), b"\xff\xff\xff\xff" + b"x" * 100_000)
    time.sleep(1000)


def forged_shape(page: PageImage, settings: ReadSettings) -> NoReturn:
    data = b'{"type":"page","page":{"number":"one"}}'
    os.write(_answers_pipe(), len(data).to_bytes(4, "big") + data)
    time.sleep(1000)


def forged_page(page: PageImage, settings: ReadSettings) -> NoReturn:
    data = b'{"type":"page","page":{"number":1},"metadata":{}}'
    os.write(_answers_pipe(), (len(data).to_bytes(4, "big") + data) * 3)
    time.sleep(1000)


def cut_answer(page: PageImage, settings: ReadSettings) -> NoReturn:
    os.write(_answers_pipe(), (1000).to_bytes(4, "big") + b'{"type":"page"')
    os._exit(0)


def _child(marker: str) -> str:
    return f"import time, sys; sys.argv[0] = {marker!r}\nwhile True: time.sleep(0.1)"


def child_outlives(page: PageImage, settings: ReadSettings) -> NoReturn:
    """A child in the reader's own group, and one that has left it."""
    marker = os.environ["HOME"]
    for apart in (False, True):
        subprocess.Popen([sys.executable, "-c", _child(marker), marker], start_new_session=apart)
    os._exit(1)


def child_spins(page: PageImage, settings: ReadSettings) -> NoReturn:
    """Waits for a child that never ends, as for a Tesseract that hangs."""
    while True:  # its own limit of processor time ends a child now and then
        subprocess.run([sys.executable, "-c", "while True: pass", os.environ["HOME"]], check=False)


def child_waits(page: PageImage, settings: ReadSettings) -> NoReturn:
    """Tells its process number and waits, with a child, until somebody ends it."""
    subprocess.Popen([sys.executable, "-c", _child("x"), os.environ["HOME"]])
    Path(os.environ["HOME"], "reading").touch()
    time.sleep(1000)


def raises(page: PageImage, settings: ReadSettings) -> NoReturn:
    raise ValueError("/home/someone/secret 0x7f00")


def recurses(page: PageImage, settings: ReadSettings) -> PageReading:
    return recurses(page, settings)


def no_tesseract(page: PageImage, settings: ReadSettings) -> PageReading:
    raise ToolMissing("tesseract", "install it")


def writes_to_stdout(page: PageImage, settings: ReadSettings) -> PageReading:
    os.write(1, b"noise on standard output\n" * 100)
    os.write(2, b"noise on standard error\n" * 100)
    return good(page, settings)


def uses_network(page: PageImage, settings: ReadSettings) -> PageReading:
    from pipeline.isolation.network import network_is_closed

    return PageReading(page.number, blank=network_is_closed())


def heavy_libraries(page: PageImage, settings: ReadSettings) -> PageReading:
    """As much as real reading takes: OpenCV on a large page, and a child with an address space of its own."""
    import cv2

    grey = cv2.cvtColor(page.rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
    wide = cv2.blur(cv2.resize(grey, (5000, 8000)), (15, 15))
    done = subprocess.run(["tesseract", "--version"], capture_output=True, check=False)
    return PageReading(page.number, ink=float(wide.mean()), blank=done.returncode == 0)


def where_temporary(page: PageImage, settings: ReadSettings) -> PageReading:
    """Where temporary files go when nothing can be written any more."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    inside = tempfile.gettempdir() == os.environ["TMPDIR"]
    return PageReading(page.number, fingerprint="inside" if inside else "elsewhere")


def which_folder(page: PageImage, settings: ReadSettings) -> PageReading:
    """The folder of the warden, by three ways to it."""
    names = {Path(place).name for place in (tempfile.gettempdir(), os.environ["HOME"], Path.cwd())}
    return PageReading(page.number, fingerprint=" ".join(sorted(names)))


MISDEEDS = (
    "abort",
    "segfault",
    "leave",
    "leave_at_once",
    "spin",
    "sleep",
    "child_spins",
    "eat_memory",
    "eat_more_than_is_used",
    "killed_by_the_system",
    "endless_answer",
    "forged_length",
    "forged_shape",
    "forged_page",
    "cut_answer",
    "child_outlives",
    "raises",
    "recurses",
)
