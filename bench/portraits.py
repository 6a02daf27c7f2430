"""How well photo prints are found and measured on scans: `python -m bench.portraits`.

Draws sheets of one to four prints, askew by up to ten degrees, at 200 to 400 dpi, white walls on white paper among
them, alone or glued on a form, saves them as JPEG and asks the finder: how many, how large, what wall. Faces are
the generator's own: this measures edges and walls, not the finding of real faces.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import time
from collections import Counter
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

sys.path.insert(0, str(Path(__file__).parents[1]))

from fixtures.studio import fonts
from fixtures.studio.faces import compose_face
from fixtures.studio.fonts import Face
from pipeline.portrait.finder import find_portraits

WALLS = {"white": ((253, 253, 253), (249, 250, 251), (255, 255, 253)), "other": ((150, 176, 205), (120, 120, 124))}
SIZES = ((35.0, 45.0), (35.0, 45.0), (35.0, 45.0), (40.0, 50.0), (30.0, 40.0), (50.8, 50.8))
NEAR = 0.5
"""Millimetres by which a size may be off."""


def _form(sheet: Image.Image, rng: random.Random, dpi: int) -> None:
    pen = ImageDraw.Draw(sheet)
    font = fonts.load(Face("serif", 9.5), dpi)
    for row in range(26):
        y = round((130 + 5.5 * row) * dpi / 25.4)
        label = f"{row + 1}. " + "".join(rng.choice("aeinorstlud ") for _ in range(26))
        pen.text((round(18 * dpi / 25.4), y), label, font=font, fill=(30, 30, 30))
        pen.line([round(95 * dpi / 25.4), y + 12, round(190 * dpi / 25.4), y + 12], fill=(120, 120, 120), width=2)


def sheet_of(
    rng: random.Random, dpi: int, count: int, wall: str, size: tuple[float, float], glued: bool
) -> Image.Image:
    """An A4 sheet with so many prints of one face."""
    scale = dpi / 25.4
    tint = rng.randint(242, 252)
    sheet = Image.new("RGB", (round(210 * scale), round(297 * scale)), (tint, tint, tint - rng.randint(0, 3)))
    if glued:
        _form(sheet, rng, dpi)
    pixels = (round(size[0] * scale), round(size[1] * scale))
    face = compose_face(
        random.Random(f"portraits/{rng.random()}"), pixels, background=rng.choice(WALLS[wall]), head_share=33 / size[1]
    ).image.convert("RGBA")
    for number in range(count):
        depth = rng.randint(12, 70)
        edge = round(0.25 * scale)
        print_ = Image.new("RGBA", (pixels[0] + 2 * edge, pixels[1] + 2 * edge), (0, 0, 0, 0))
        shade = tuple(max(0, tint - depth) for _ in range(3))
        print_.paste((*shade, 255), (edge, edge, pixels[0] + 2 * edge, pixels[1] + 2 * edge))
        print_.paste(face, (edge, edge))
        turned = print_.rotate(rng.uniform(-10, 10), Image.Resampling.BICUBIC, expand=True)
        x = (140 if glued else 18 + 92 * (number % 2)) + rng.uniform(0, 4)
        y = (40 if glued else 30 + 80 * (number // 2)) + rng.uniform(0, 6)
        sheet.paste(turned, (round(x * scale), round(y * scale)), turned)
    noise = np.random.default_rng(rng.getrandbits(32)).normal(0, rng.uniform(0.6, 2.4), (sheet.height, sheet.width, 1))
    rough = np.asarray(sheet.filter(ImageFilter.GaussianBlur(rng.uniform(0.3, 0.9)))) + noise
    kept = io.BytesIO()
    Image.fromarray(np.clip(rough, 0, 255).astype(np.uint8)).save(kept, "JPEG", quality=rng.randint(60, 90))
    return Image.open(kept).convert("RGB")


def main() -> None:
    """Draw, find, compare, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sheets", type=int, default=60)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--minutes", type=float, default=30.0)
    asked = parser.parse_args()
    rng = random.Random(f"portraits/{asked.seed}")
    told: Counter[str] = Counter()
    until = time.monotonic() + 60 * asked.minutes
    for number in range(asked.sheets):
        if time.monotonic() > until:
            break
        glued = number % 5 == 4
        count, dpi = 1 if glued else 1 + number % 4, rng.choice([200, 300, 300, 400])
        wall, size = rng.choice(["white", "white", "other"]), rng.choice(SIZES)
        image = sheet_of(rng, dpi, count, wall, size, glued)
        found = find_portraits(np.asarray(image), dpi=dpi, size_from="scan", capture="scan", words=())
        told["sheets"] += 1
        told["count right"] += len(found) == count
        for one in found:
            told["prints"] += 1
            if one.width_mm is None or one.height_mm is None or one.edges != "LTRB":
                told["size to review"] += 1
            else:
                near = abs(one.width_mm - size[0]) <= NEAR and abs(one.height_mm - size[1]) <= NEAR
                told["size right" if near else "size wrong"] += 1
            if one.background in {"white", "other"}:
                told["wall right" if one.background == wall else "wall wrong"] += 1
            else:
                told["wall to review"] += 1
        if len(found) != count:
            print(f"sheet {number}: {len(found)} of {count} at {dpi} dpi, {wall} wall, {size}", flush=True)
    for name, times in sorted(told.items()):
        print(f"{name:16} {times}")


if __name__ == "__main__":
    main()
