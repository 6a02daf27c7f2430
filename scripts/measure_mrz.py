"""Measure the reader of machine-readable zones on made-up scenes: ``python -m scripts.measure_mrz``.

Scenes: data pages and cards on scans, small copies on a sheet, phone photos with perspective, curl and
glare, any rotation, 400 to 4000 pixels; and as many pages without a zone. Counts what matters: lines
exactly right, certain and wrong, not found, invented, processor time.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from pipeline.mrz import find_mrz
from scripts import mrz_renderings as renderings

SURE = 0.6
"""Confidence from which rules take a value."""


@dataclass
class Scene:
    """A picture, the zone on it (None when there is none), and how it was made."""

    picture: np.ndarray
    lines: tuple[str, ...] | None
    made: str
    pitch: float


def card(rng: np.random.Generator, pitch: float, lines: tuple[str, ...] | None) -> np.ndarray:
    """A data page or card as grey levels: portrait, printed fields, and the zone at the foot."""
    zone_lines = lines or renderings.random_zone(rng)
    zone = renderings.draw_zone(rng, zone_lines, pitch)
    width = zone.ink.shape[1]
    height = int(width * (0.7 if len(zone_lines[0]) > 36 else 0.64))
    ink = np.zeros((height, width), np.float32)
    if lines is not None:
        ink[height - zone.ink.shape[0] :] = zone.ink
    else:
        zone.ink[:] = 0
    top = height - zone.ink.shape[0]
    print_area = renderings.words_of_print(
        rng, (max(8, int(top * 0.8)), int(width * 0.6)), pitch * rng.uniform(0.8, 1.3), lower=False
    )
    y, x = int(top * 0.12), int(width * 0.36)
    ink[y : y + print_area.shape[0], x : x + print_area.shape[1]] = print_area[: height - y, : width - x] * 0.9
    picture = renderings.on_paper(rng, ink, pitch)
    portrait = renderings.smooth_noise(rng, (int(top * 0.7), int(width * 0.25)), pitch * 1.5) * 200
    picture[
        int(top * 0.15) : int(top * 0.15) + portrait.shape[0], int(width * 0.05) : int(width * 0.05) + portrait.shape[1]
    ] = portrait
    return picture.clip(0, 255)


def on_sheet(rng: np.random.Generator, lines: tuple[str, ...] | None) -> Scene:
    """A copy on an A4 sheet, at 100 to 300 dpi, full size or reduced, with or without a letter's text."""
    dpi = pick(rng, (100, 150, 200, 300))
    share = rng.uniform(0.6, 1.05) if dpi >= 200 else rng.uniform(0.9, 1.3)
    pitch = max(5.5, dpi / 10 * share)
    copy = card(rng, pitch, lines)
    sheet = np.full((int(dpi * 11.69), int(dpi * 8.27)), rng.uniform(225, 255), np.float32)
    if copy.shape[0] > sheet.shape[0] or copy.shape[1] > sheet.shape[1]:
        shrink = min(sheet.shape[0] / copy.shape[0], sheet.shape[1] / copy.shape[1]) * 0.95
        copy, pitch = renderings.resized(copy, shrink), pitch * shrink
    if rng.random() < 0.6:
        text = renderings.words_of_print(rng, sheet.shape, dpi / 7, lower=rng.random() < 0.7)
        sheet = sheet * (1 - 0.85 * text)
    y = int(rng.integers(0, sheet.shape[0] - copy.shape[0] + 1))
    x = int(rng.integers(0, sheet.shape[1] - copy.shape[1] + 1))
    sheet[y : y + copy.shape[0], x : x + copy.shape[1]] = copy
    return Scene(scanned(rng, sheet, pitch), lines, "sheet", pitch)


def scanned(rng: np.random.Generator, picture: np.ndarray, pitch: float) -> np.ndarray:
    """A little tilt, then the blur, noise and JPEG of a scanner."""
    angle = float(rng.normal(0, 1.2))
    rows, columns = picture.shape
    turn = cv2.getRotationMatrix2D((columns / 2, rows / 2), angle, 1.0)
    picture = cv2.warpAffine(picture.astype(np.float32), turn, (columns, rows), borderValue=240.0)
    picture = cv2.GaussianBlur(picture, (0, 0), max(0.3, pitch * rng.uniform(0.01, 0.05)))
    picture = picture + rng.normal(0, rng.uniform(0.5, 6), picture.shape)
    return jpeg(picture.clip(0, 255).astype(np.uint8), int(rng.integers(45, 95)))


def jpeg(picture: np.ndarray, quality: int) -> np.ndarray:
    return cv2.imdecode(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE)


def photographed(rng: np.random.Generator, lines: tuple[str, ...] | None) -> Scene:
    """A phone photo: perspective, curl towards the spine, glare, motion, a table around the page."""
    width = int(pick(rng, (420, 640, 900, 1400, 2200, 3200)))
    drawn = 30.0
    page = card(rng, drawn, lines)
    rows, columns = page.shape
    fill = rng.uniform(0.62, 0.97)
    scale = width * fill / columns
    pitch = drawn * scale
    if pitch < 5.6:
        width = int(width * 5.6 / pitch)
        scale = width * fill / columns
        pitch = drawn * scale
    if rng.random() < 0.5:  # curl: the rows of a page bend
        shift = np.sin(np.linspace(0, np.pi * rng.uniform(0.3, 1), columns)) * drawn * rng.uniform(-1.2, 1.2)
        map_x, map_y = np.meshgrid(np.arange(columns, dtype=np.float32), np.arange(rows, dtype=np.float32))
        page = cv2.remap(
            page.astype(np.float32),
            map_x,
            map_y + shift[None].astype(np.float32),
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
    height = int(width * rng.uniform(0.75, 1.4))
    corners = np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], np.float32)
    jitter = rng.normal(0, 0.022, (4, 2)) * columns
    turn = np.deg2rad(rng.normal(0, 5))
    middle = corners.mean(axis=0)
    spun = (corners + jitter - middle) @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]]) * scale
    target = spun + np.array([width / 2, height / 2]) + rng.normal(0, 0.01, 2) * width
    if scale < 0.6:
        page = cv2.GaussianBlur(page.astype(np.float32), (0, 0), 0.35 / scale)
    table = renderings.smooth_noise(rng, (height, width), width / rng.uniform(4, 60)) * rng.uniform(
        20, 120
    ) + rng.uniform(0, 130)
    picture = cv2.warpPerspective(
        page.astype(np.float32), cv2.getPerspectiveTransform(corners, target.astype(np.float32)), (width, height),
        flags=cv2.INTER_LINEAR, dst=table.astype(np.float32), borderMode=cv2.BORDER_TRANSPARENT,
    )  # fmt: skip
    if rng.random() < 0.3:
        x, y = rng.uniform(0, width), rng.uniform(0, height)
        grid_y, grid_x = np.indices(picture.shape, dtype=np.float32)
        glare = np.exp(-(((grid_x - x) / (width * 0.12)) ** 2 + ((grid_y - y) / (width * 0.06)) ** 2))
        picture = picture * (1 - 0.5 * glare) + 255 * glare * 0.6
    picture = renderings.photographed(rng, picture, pitch * 0.75)
    return Scene(picture, lines, f"photo{width}", pitch)


def pick(rng: np.random.Generator, items):
    return items[int(rng.integers(len(items)))]


def scene(rng: np.random.Generator, *, empty: bool) -> Scene:
    lines = None if empty else renderings.random_zone(rng)
    made = (on_sheet if rng.random() < 0.45 else photographed)(rng, lines)
    quarter = pick(rng, (0, 0, 0, 0, 1, 2, 3))
    made.picture = np.ascontiguousarray(np.rot90(made.picture, quarter))
    made.made += f"/{90 * quarter}"
    return made


def main() -> None:
    """Make scenes, read them, count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scenes", type=int, default=100)
    parser.add_argument("--empty", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder for pictures that were not read exactly")
    parser.add_argument("--thorough", action="store_true")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    seconds: dict[bool, list[float]] = {True: [], False: []}
    misses = []
    for index in range(options.scenes + options.empty):
        empty = index >= options.scenes
        made = scene(np.random.default_rng((options.seed, index)), empty=empty)
        started = time.process_time()
        found = find_mrz(made.picture, thorough=options.thorough)
        seconds[empty].append(time.process_time() - started)
        best = found[0] if found else None
        if empty:
            kind = (
                "none, rightly"
                if best is None
                else "invented, sure"
                if best.confidence >= SURE
                else "invented, doubtful"
            )
        elif best is None:
            kind = "not found"
        elif best.lines == made.lines:
            kind = "exact, sure" if best.confidence >= SURE else "exact, doubtful"
        else:
            kind = "wrong, sure" if best.confidence >= SURE else "wrong, doubtful"
        counts[kind] += 1
        if kind not in ("exact, sure", "none, rightly"):
            wrong = -1
            if best is not None and made.lines is not None:
                wrong = sum(a != b for a, b in zip("".join(best.lines), "".join(made.lines), strict=False))
            sure = best.confidence if best else 0.0
            misses.append(f"{index:4d} {kind:18s} {made.made:12s} pitch {made.pitch:5.1f} {sure:.2f} wrong {wrong}")
            if options.keep:
                options.keep.mkdir(parents=True, exist_ok=True)
                cv2.imwrite(str(options.keep / f"{index:04d}.png"), made.picture)
    print("\n".join(misses))
    print(dict(counts.most_common()))
    for empty, times in seconds.items():
        if times:
            title = "without zone" if empty else "with zone"
            print(f"{title}: median {np.median(times):.2f} s, 95 % {np.quantile(times, 0.95):.2f} s")


if __name__ == "__main__":
    main()
