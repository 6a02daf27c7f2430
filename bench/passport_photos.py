"""What a phone's picture of a passport costs: ``dossier read`` of one such file, from nothing, with all it starts.

Data pages of the generator's ``dev`` half, photographed at a slant on a table at the widths that phones send: alone,
from further off, or with the page above it in view. What counts is processor time of the whole tree of processes, and
beside it that of a program that does nothing (``dossier --help``), of a blank page, and how many printed fields come
out exactly. The figures are those of one run; nothing here is a test.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import cv2
import numpy as np
from PIL import Image

from fixtures.studio import identity, people

WIDTHS = (1200, 2400, 4000)
View = Literal["page", "table", "book"]
VIEWS: tuple[View, ...] = ("page", "table", "book")
GOAL = 1.5
_FIELDS = ("surname", "given_names", "document_number", "birth_date", "expiry_date", "issue_date", "sex", "birth_place")
_DRAWN = 500
"""dpi of the drawing; a photo of 4000 pixels has some 700, which no phone's lens resolves."""


@dataclass(frozen=True, slots=True)
class Photo:
    """One picture file and what is printed on the passport."""

    path: Path
    width: int
    view: View
    truth: dict[str, str]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took, in seconds of processor, and what it said."""

    seconds: float
    said: str


def photos(
    folder: Path, count: int, widths: Sequence[int] = WIDTHS, split: Literal["dev", "held"] = "dev"
) -> Iterator[Photo]:
    """Write the pictures: ``count`` passports of as many people, each at one width and in one view, in turn."""
    for number in range(count):
        rng = random.Random(f"passport photos/{split}/{number}")
        case = people.case("student-private", f"photo/{split}/{number}", submission=dt.date(2026, 9, 1), split=split)
        made = identity.passport(case, split=split, dpi=_DRAWN, pages=2)
        width, view = widths[number % len(widths)], VIEWS[number // len(widths) % len(VIEWS)]
        picture = _photographed(_data_page(made.sheets[0]), view, width, rng, above=_data_page(made.sheets[1]))
        if rng.random() < 0.25:
            # Held upright, so that the passport lies on its side.
            picture = np.ascontiguousarray(np.rot90(picture, rng.choice((1, 2, 3))))
        path = folder / f"{number:03}-{view}-{width}.jpg"
        Image.fromarray(picture).save(path, "JPEG", quality=rng.randint(80, 94))
        truth = {name: str(made.values[name].meant) for name in _FIELDS if name in made.values}
        yield Photo(path, width, view, truth)


def _data_page(sheet: Any) -> np.ndarray:
    """The tinted page of a sheet that was drawn, without the paper around it."""
    fill = next(one for one in sheet.operations if type(one).__name__ == "Fill")
    per_mm = sheet.dpi / 25.4
    box = [round(side * per_mm) for side in (fill.x0, fill.y0, fill.x1, fill.y1)]
    return np.asarray(sheet.image.convert("RGB").crop(tuple(box)))


def _photographed(page: np.ndarray, view: View, width: int, rng: random.Random, above: np.ndarray) -> np.ndarray:
    """Lay the page on a table and photograph it at a slant: perspective, uneven light, a lens, a sensor."""
    chance = np.random.default_rng(rng.getrandbits(32))
    if view == "book":
        wide = min(above.shape[1], page.shape[1])
        page = np.vstack([above[-page.shape[0] :, :wide], page[:, :wide]])
    rows, columns = page.shape[:2]
    fill = {"page": 0.94, "table": 0.72, "book": 0.88}[view]
    height = round(width * 3 / 4) if rows < columns else round(width * 4 / 3)
    scale = fill * min(width / columns, height / rows)
    corners = np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], np.float64)
    slant = np.array([[rng.gauss(0, 0.018) * columns for _ in range(2)] for _ in range(4)])
    turn = np.deg2rad(rng.gauss(0, 2.5))
    spin = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    target = (corners + slant - corners.mean(axis=0)) @ spin.T * scale + np.array([width / 2, height / 2])
    wood = np.array(rng.choice([(128, 92, 62), (82, 62, 48), (120, 122, 128), (60, 66, 74)]), np.float32)
    xs, ys = np.arange(width, dtype=np.float32)[None, :] / width, np.arange(height, dtype=np.float32)[:, None] / height
    grain = 1 + 0.08 * np.sin(xs * 40 + 3 * np.sin(ys * 5))
    table = (wood[None, None, :] * grain[..., None]).astype(np.float32)
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), target.astype(np.float32))
    paper = page.astype(np.float32)
    if scale < 0.7:
        paper = cv2.GaussianBlur(paper, (0, 0), 0.35 / scale)
    picture = cv2.warpPerspective(
        paper, matrix, (width, height), flags=cv2.INTER_CUBIC, dst=table, borderMode=cv2.BORDER_TRANSPARENT
    )
    angle = rng.uniform(0, 6.28)
    fall = 1 - rng.uniform(0, 0.3) * np.clip((xs - 0.5) * np.cos(angle) + (ys - 0.5) * np.sin(angle) + 0.5, 0, 1)
    picture = picture * fall[..., None].astype(np.float32)
    picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.5, 0.9) * max(0.7, width / 2400))
    picture += chance.standard_normal(picture.shape, dtype=np.float32) * rng.uniform(1.5, 5)
    return np.clip(picture, 0, 255).astype(np.uint8)


def cost(*arguments: str) -> Cost:
    """Run the program and wait for it and all it started."""
    with tempfile.TemporaryDirectory() as cache, tempfile.TemporaryFile() as said:
        environment = {**os.environ, "XDG_CACHE_HOME": cache}
        # As an installed program has it: compiled once, not at every start.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        process = subprocess.Popen([sys.executable, "-m", "pipeline", *arguments], stdout=said, env=environment)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        return Cost(used.ru_utime + used.ru_stime, said.read().decode())


def exact(said: str, truth: dict[str, str]) -> tuple[int, int]:
    """How many printed fields came out as printed, and how many as something else."""
    documents = json.loads(said).get("documents", [])
    read: dict[str, Any] = {}
    for document in documents:
        for name, field in document.get("fields", {}).items():
            read.setdefault(name, field.get("value"))
    right = sum(str(read.get(name)).casefold() == value.casefold() for name, value in truth.items())
    return right, sum(name in read for name in truth) - right


def main() -> None:
    """Draw, read, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=18)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        row = list(photos(Path(name), options.photos))
        blank = Path(name) / "blank.png"
        Image.new("L", (1240, 1754), 255).save(blank)
        cost("--help")
        start, nothing = cost("--help").seconds, cost("read", "--no-cache", str(blank)).seconds
        print(f"processor seconds: dossier --help {start:.2f}, a blank page {nothing:.2f}\n")
        print("| photo | n | median | least | most | within the goal | fields exact |\n|---|---|---|---|---|---|---|")
        spent: list[tuple[Photo, float, int]] = []
        for photo in row:
            done = cost("read", "--no-cache", "-f", "json", str(photo.path))
            spent.append((photo, done.seconds, exact(done.said, photo.truth)[0]))
        groups = [(f"{width} px", lambda one, width=width: one.width == width) for width in WIDTHS]
        groups += [(view, lambda one, view=view: one.view == view) for view in VIEWS]
        for group, belongs in (*groups, ("all", lambda _: True)):
            part = [one for one in spent if belongs(one[0])]
            times = [seconds for _, seconds, _ in part]
            if times:
                print(
                    f"| {group} | {len(part)} | {statistics.median(times):.2f} | {min(times):.2f} | {max(times):.2f} |"
                    f" {sum(one <= GOAL for one in times)} | {sum(right for *_, right in part)} of"
                    f" {sum(len(photo.truth) for photo, *_ in part)} |"
                )


if __name__ == "__main__":
    main()
