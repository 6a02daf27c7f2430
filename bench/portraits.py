"""How well photos are found and measured, by where they come from: `python -m bench.portraits`.

Draws sheets of one to four prints, prints glued on a form, prints scanned alone, digital photos and phone pictures of
prints (:mod:`bench.portrait_scenes`), and asks the finder and the fields made of what it finds: how many, how large,
what wall, how high a head. Faces are the generator's own unless ``--faces`` names a folder with photographs of people:
with drawn faces it measures edges and walls, not the finding of real ones.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter, defaultdict
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench import portrait_scenes, portrait_tables
from bench.portrait_scenes import Scene
from bench.real_faces import people_in
from pipeline.extract.photo import extract_photo
from pipeline.page.image import PageImage, SizeFrom
from pipeline.page.photo import lay_flat, prints_seen, read_photo
from pipeline.page.physical_size import picture_capture, picture_size
from pipeline.papers.group import DocumentPages, PageRef
from pipeline.portrait.finder import find_portraits
from pipeline.readings import Capture, PageReading, PortraitReading
from validators.facts import Field, Scalar
from validators.verdict import FLOOR

SOURCES = portrait_scenes.SOURCES | portrait_tables.SOURCES
NEAR = 0.5
"""Millimetres by which a size may be off."""


def read(scene: Scene) -> tuple[tuple[PortraitReading, ...], PageReading]:
    """What the program sees in a scene: its portraits, and the page they are on."""
    high, wide = scene.rgb.shape[:2]
    declared = None if scene.dpi is None else (scene.dpi, scene.dpi)
    size = picture_size(wide, high, declared, by_camera=scene.by_camera)
    size_from: SizeFrom = "scan" if scene.source in {"sheet", "form"} else size.size_from
    capture: Capture = (
        "scan" if size_from == "scan" else picture_capture({}, size, wide, high, by_camera=scene.by_camera)
    )
    page = PageImage(
        number=1, picture=scene.rgb, dpi_x=size.dpi_x, dpi_y=size.dpi_y, width_mm=size.width_mm,
        height_mm=size.height_mm, size_from=size_from, capture=capture,
    )  # fmt: skip
    seen = _flat(page)
    if sheets := lay_flat(page):
        laid = read_photo(page, sheets, _flat)
        if prints_seen(laid) >= prints_seen(seen):
            seen = laid
    return seen.portraits, seen


def _flat(page: PageImage) -> PageReading:
    """The portraits of a page that lies flat, as the reader of pages finds them on one without words."""
    known = page.dpi_x if page.size_from != "assumed" else None
    found = find_portraits(page.rgb, dpi=known, size_from=page.size_from, capture=page.capture, words=())
    return PageReading(number=1, size_from=page.size_from, portraits=found)


def _document(page: PageReading) -> DocumentPages:
    return DocumentPages("photo", "applicant", 0.9, (PageRef("photo.jpg", page, {}),))


def _given(field: Field[Scalar] | None) -> list[float]:
    """Values a rule may decide on."""
    if field is None or field.best is None or field.best.confidence < FLOOR:
        return []
    return [float(reading.value) for reading in field.readings if isinstance(reading.value, (int, Decimal))]


def _size(scene: Scene, one: PortraitReading, fields: dict[str, Field[Scalar]], told: Counter[str]) -> str:
    """Count what is said of the size of one print; what is wrong with it."""
    if fields["source"].values == ("digital",):
        # The picture is the photo: judged by its shape.
        off = abs((one.width_px / one.height_px) / (scene.size[0] / scene.size[1]) - 1)
        told["shape right" if off < 0.015 else "shape wrong"] += 1
        return "" if off < 0.015 else f"shape {one.width_px} x {one.height_px}"
    given = [_given(fields.get("width_mm")), _given(fields.get("height_mm"))]
    said = f"{one.width_mm} x {one.height_mm} {one.edges} {','.join(one.unclear)}"
    off_by = [abs(value - true) for values, true in zip(given, scene.size, strict=True) for value in values]
    if off_by and scene.true_dpi is None:
        told["size given where none can be known"] += 1
        return f"size given: {said}"
    if any(off > NEAR + 0.05 for off in off_by):
        told["size wrong"] += 1
        return f"size {said}"
    if len(off_by) == 2:
        told["size right"] += 1
        return ""
    told["size to review"] += 1
    told["size to review, edges in the picture"] += scene.knowable and scene.true_dpi is not None
    return f"no size {said}" if scene.true_dpi is not None else ""


def _told(scene: Scene, told: Counter[str]) -> list[str]:
    """Count what is right, and say what is not."""
    found, page = read(scene)
    wrong: list[str] = []
    told["scenes"] += 1
    told["count right"] += len(found) == scene.count
    if len(found) != scene.count:
        wrong.append(f"count {len(found)} of {scene.count}")
    for one in found:
        told["prints"] += 1
        fields = dict(extract_photo(_document(replace(page, portraits=(one,)))))
        wrong.append(_size(scene, one, fields, told))
        wall = fields.get("background")
        sure = wall is not None and wall.best is not None and wall.best.confidence >= FLOOR
        if wall is None or not sure or wall.values == ("light",):
            told["wall to review"] += 1
        elif wall.values == (scene.wall,):
            told["wall right"] += 1
        else:
            told["wall wrong"] += 1
            wrong.append(f"wall {one.background} L* {one.lightness} C* {one.chroma}")
        for head in _given(fields.get("head_height_mm")):
            told["heads"] += 1
            true = scene.head * 45 / scene.size[1] if fields["source"].values == ("digital",) else scene.head
            told["heads within 3.5 mm"] += abs(head - true) <= 3.5
            told["heads, tenths of mm off"] += round(10 * abs(head - true))
    return [one for one in wrong if one]


def main() -> None:
    """Draw, find, compare, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scenes", type=int, default=40, help="of each source")
    parser.add_argument("--only", default=",".join(SOURCES))
    parser.add_argument("--seed", default="1")
    parser.add_argument("--first", type=int, default=0, help="number of the first scene")
    parser.add_argument("--quiet", action="store_true")
    parser.add_argument("--faces", type=Path, help="folder with photographs of people to put in place of drawn faces")
    asked = parser.parse_args()
    if asked.faces is not None:
        print(f"{portrait_scenes.photograph(people_in(asked.faces))} people")
    figures: dict[str, Counter[str]] = defaultdict(Counter)
    for source in asked.only.split(","):
        for number in range(asked.first, asked.first + asked.scenes):
            scene = SOURCES[source](random.Random(f"portraits/{asked.seed}/{source}/{number}"))
            begun = time.process_time()
            wrong = _told(scene, figures[source])
            figures[source]["milliseconds"] += round(1000 * (time.process_time() - begun))
            if wrong and not asked.quiet:
                about = " ".join(f"{name}={value}" for name, value in scene.about.items())
                print(f"{source} {number}: {scene.size} {about}: {'; '.join(wrong)}", flush=True)
    for source, told in figures.items():
        print(f"\n{source}")
        for name, times in sorted(told.items()):
            print(f"  {name:40} {times}")


if __name__ == "__main__":
    main()
