"""How much memory a process that reads takes at most, page by page: the worst pages a dossier can hold.

What counts is the peak of resident memory that Linux keeps of every process (``VmHWM``), looked at fifty times a
second, of the program and all it starts. Once with the second reader, once without.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[1]

_GOALS = {False: 400, True: 1000}
_READ = """
import sys
from pathlib import Path
from pipeline.files.intake import single_files
from pipeline.isolation.jobs import read_all
from pipeline.isolation.limits import Limits, ReadSettings
from pipeline.preview import PICTURING_READER
how = ReadSettings(second_reader=sys.argv[2] == "True")
with single_files([Path(sys.argv[1])], how.limits) as intake:
    for reading in read_all(intake.files, how, jobs=1, reader=PICTURING_READER).values():
        print(reading.status, *(f"{len(page.words)} words" for page in reading.pages))
"""


def pages() -> Iterator[tuple[str, bytes]]:
    """Names and files: ordinary pages for comparison, then what scanners and phones make of a page at their worst."""
    from fixtures.studio import papers, people

    case = people.case("student-private", "memory", submission=dt.date(2021, 3, 15), language="fr")
    kinds = ("criminal-record", "bank-statement", "medical-certificate")
    sheets = [papers.build(kind, case=case, dpi=300).sheets[0].image.convert("RGB") for kind in kinds]
    a4 = sheets[0]
    yield "A4 300 dpi grey.pdf", _encoded(a4.convert("L"), "PDF", 300)
    for sheet, kind in zip(sheets, kinds, strict=True):
        yield f"A4 600 dpi colour, {kind}.pdf", _encoded(_grown(sheet, 4961, 7016), "PDF", 600)
    yield "A4 600 dpi colour.tif", _encoded(_grown(a4, 4961, 7016), "TIFF", 600)
    a3 = Image.new("RGB", (a4.width * 2, a4.height), "white")
    a3.paste(a4, (0, 0))
    a3.paste(sheets[1], (a4.width, 0))
    yield "A3 300 dpi colour.pdf", _encoded(a3, "PDF", 300)
    yield "A3 600 dpi colour.pdf", _encoded(_grown(a3, 9921, 7016), "PDF", 600)
    for width, height in ((4500, 6000), (6000, 8000)):
        table = Image.new("RGB", (width, height), (92, 74, 58))
        sheet = _grown(a4, round(0.77 * width), round(0.81 * height))
        table.paste(sheet.rotate(3, expand=True, fillcolor=(92, 74, 58)), (width // 12, height // 13))
        yield f"photo of a table, {width} x {height}.jpg", _encoded(table, "JPEG", 72)
        yield f"photo filled by the page, {width} x {height}.jpg", _encoded(_grown(a4, width, height), "JPEG", 72)


def _grown(image: Image.Image, width: int, height: int) -> Image.Image:
    """At a finer resolution, with the noise of a sensor in all three colours."""
    grown = image.resize((width, height), Image.Resampling.BICUBIC)
    tile = Image.merge("RGB", [Image.effect_noise((512, 512), 12) for _ in range(3)])
    noise = Image.new("RGB", (width, height))
    for left in range(0, width, 512):
        for top in range(0, height, 512):
            noise.paste(tile, (left, top))
    return Image.blend(grown, noise, 0.06)


def _encoded(image: Image.Image, kind: str, dpi: float) -> bytes:
    data = io.BytesIO()
    extra = {"resolution": float(dpi)} if kind == "PDF" else {"dpi": (dpi, dpi)}
    image.save(data, kind, quality=80, **extra)
    return data.getvalue()


def peaks(command: list[str], environment: dict[str, str]) -> tuple[dict[int, int], str]:
    """Megabytes at most of every process of a command, and what it said."""
    highest: dict[int, int] = {}
    started = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    over = threading.Event()

    def look() -> None:
        while not over.wait(0.02):
            for pid in _family(started.pid):
                with contextlib.suppress(OSError, StopIteration, ValueError):
                    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
                    peak = int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) // 1024
                    highest[pid] = max(highest.get(pid, 0), peak)

    watching = threading.Thread(target=look)
    watching.start()
    said, _ = started.communicate()
    over.set()
    watching.join()
    return highest, said


def _family(pid: int) -> list[int]:
    found, queue = [pid], [pid]
    while queue:
        one = queue.pop()
        with contextlib.suppress(OSError):
            for task in Path(f"/proc/{one}/task").iterdir():
                children = [int(child) for child in (task / "children").read_text().split()]
                found += children
                queue += children
    return found


def main() -> None:
    made = list(pages())
    for second, goal in _GOALS.items():
        print(f"{'with' if second else 'without'} the second reader (goal: below {goal} MB)")
        for name, data in made:
            with tempfile.TemporaryDirectory() as folder:
                place = Path(folder) / name.replace(" ", "-")
                place.write_bytes(data)
                environment = {**os.environ, "DOSSIER_CACHE": str(Path(folder) / "cache"), "PYTHONPATH": str(ROOT)}
                highest, said = peaks([sys.executable, "-c", _READ, str(place), str(second)], environment)
            largest = max(highest.values())
            print(
                f"  {name}: {largest} MB{'' if largest < goal else ' (too much)'}; {' '.join(said.split())}", flush=True
            )


if __name__ == "__main__":
    main()
