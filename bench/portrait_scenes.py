"""Pictures of photo prints for :mod:`bench.portraits`, drawn quickly and with their truth exactly known.

A print is put on its ground by its corners, with soft pixels at its edges, so its size is true to a hundredth of a
millimetre at any angle. Around it lies what a scanner sees: a thin shadow away from the lamp, on some sides or on
none, of any depth; blur, noise, clipping and JPEG come last.
"""

from __future__ import annotations

import io
import math
import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from bench.real_faces import CutOut, composed
from fixtures.studio import fonts
from fixtures.studio.faces import compose_face
from fixtures.studio.fonts import Face

Floats: TypeAlias = NDArray[np.float32]
MM = 25.4
SIZES = ((35.0, 45.0), (35.0, 45.0), (35.0, 45.0), (40.0, 50.0), (30.0, 40.0), (50.8, 50.8), (33.0, 48.0))
WHITE = ((253, 253, 253), (249, 250, 251), (255, 255, 253), (246, 248, 250))
OTHER = ((150, 176, 205), (120, 120, 124), (96, 128, 110))
_FACES = 24
_DRAWN = 560
"""Pixels of height at which a face is drawn once, to be scaled into every print."""


@dataclass(slots=True)
class Scene:
    """A picture and what is true of it."""

    source: str
    rgb: NDArray[np.uint8]
    dpi: float | None
    """As the file declares it."""
    true_dpi: float | None
    """None where nobody can know it."""
    size: tuple[float, float]
    count: int
    wall: str
    head: float
    """Chin to crown in millimetres."""
    by_camera: bool = False
    knowable: bool = True
    """Is every edge in the data at all: not where a clipped white print lies on clipped white paper."""
    about: dict[str, object] = field(default_factory=dict)


_people: list[CutOut] = []
"""Photographed people who stand in for drawn ones, where there are any."""


def photograph(people: Iterable[CutOut]) -> int:
    """Put these people into the scenes in place of drawn faces; how many they are."""
    _people[:] = people
    _face.cache_clear()
    return len(_people)


@lru_cache(maxsize=64)
def _face(number: int, size: tuple[float, float], wall: tuple[int, int, int], share: float) -> NDArray[np.uint8]:
    pixels = (round(_DRAWN * size[0] / size[1]), _DRAWN)
    if _people:
        return composed(_people[number % len(_people)], pixels, wall, share)
    drawn = compose_face(random.Random(f"face/{number}"), pixels, background=wall, head_share=share)
    return np.asarray(drawn.image, np.uint8)


def drawn_face(
    rng: random.Random, size: tuple[float, float], wall: tuple[int, int, int], share: float
) -> NDArray[np.uint8]:
    """A print of one of the people, of this shape, with the head over this share of its height."""
    return _face(rng.randrange(_FACES), size, wall, share)


class _Ground:
    """A float picture of what the prints lie on, in pixels of the scan."""

    def __init__(self, width_mm: float, height_mm: float, dpi: float, colour: tuple[float, float, float]) -> None:
        self.scale = dpi / MM
        shape = (round(height_mm * self.scale), round(width_mm * self.scale), 3)
        self.pixels: Floats = np.empty(shape, np.float32)
        self.pixels[:] = colour

    def lay(
        self,
        picture: NDArray[np.uint8],
        middle: tuple[float, float],
        size: tuple[float, float],
        angle: float,
        shadow: tuple[float, float, float, float],
        wide: float,
    ) -> None:
        """Put a print down.

        Args:
            picture: the print.
            middle: of the print, in millimetres.
            size: of the print, in millimetres.
            angle: degrees clockwise.
            shadow: grey levels beside the left, top, right and bottom edge.
            wide: millimetres over which a shadow fades.
        """
        scale = self.scale
        reach = math.hypot(*size) / 2 + 2
        rows, columns = (
            slice(max(0, int((at - reach) * scale)), min(limit, int((at + reach) * scale) + 1))
            for at, limit in zip(middle[::-1], self.pixels.shape[:2], strict=True)
        )
        ys, xs = np.mgrid[rows, columns].astype(np.float32)
        dx, dy = (xs + 0.5) / scale - middle[0], (ys + 0.5) / scale - middle[1]
        cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        across, down = dx * cos + dy * sin + size[0] / 2, -dx * sin + dy * cos + size[1] / 2
        out = (-across, -down, across - size[0], down - size[1])
        part = self.pixels[rows, columns]
        beside = (down, across, down, across)
        for side, depth in enumerate(shadow):
            if depth:
                length = size[1] if side % 2 == 0 else size[0]
                along = np.clip(beside[side] * scale, 0, 1) * np.clip((length + wide - beside[side]) * scale, 0, 1)
                fade = np.exp(-np.maximum(out[side], 0) / wide) * along * (out[side] > -1 / scale)
                part -= (depth * fade)[..., None]
        inside = np.clip(0.5 - np.maximum.reduce(out) * scale, 0, 1)[..., None]
        high, broad = picture.shape[:2]
        source = cv2.GaussianBlur(picture, (0, 0), max(0.01, 0.4 * high / (size[1] * scale)))
        shown = cv2.remap(
            source.astype(np.float32),
            (across / size[0] * broad - 0.5).astype(np.float32),
            (down / size[1] * high - 0.5).astype(np.float32),
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
        part += inside * (shown - part)

    def finished(
        self, rng: random.Random, quality: int, noise: float, blur: float, lift: float = 0.0
    ) -> NDArray[np.uint8]:
        """As the scanner saves it."""
        return printed_on(self.pixels + lift if lift else self.pixels, rng, quality, noise, blur)


def printed_on(pixels: Floats, rng: random.Random, quality: int, noise: float, blur: float) -> NDArray[np.uint8]:
    """What a sensor makes of it: blur, noise, clipping, and JPEG."""
    drawn = cv2.GaussianBlur(pixels, (0, 0), max(0.05, blur))
    grains = np.empty(drawn.shape[:2], np.float32)
    cv2.setRNGSeed(rng.getrandbits(30))
    cv2.randn(grains, 0.0, noise)
    kept = io.BytesIO()
    Image.fromarray(np.clip(drawn + grains[..., None], 0, 255).astype(np.uint8)).save(kept, "JPEG", quality=quality)
    return np.asarray(Image.open(kept).convert("RGB"), np.uint8)


def _shadows(rng: random.Random, deepest: float) -> tuple[float, float, float, float]:
    """A lamp that passes over the sheet throws a shadow to one side and, weaker, around the others."""
    around = rng.choice((0.0, 0.1, 0.2, 0.4)) * deepest
    sides = [around * rng.uniform(0.4, 1.0) for _ in range(4)]
    away = rng.randrange(4)
    sides[away] = deepest
    sides[(away + rng.choice((1, 3))) % 4] = deepest * rng.uniform(0.3, 0.9)
    return sides[0], sides[1], sides[2], sides[3]


def _paper(rng: random.Random) -> tuple[float, float, float]:
    tint = rng.uniform(238, 252)
    return tint, tint - rng.uniform(-1, 1), tint - rng.uniform(-2, 4)


def _form(ground: _Ground, rng: random.Random, dpi: float, room: tuple[float, float, float, float] | None) -> None:
    """Lines and words of a form, and a printed box for the photo."""
    image = Image.fromarray(np.clip(ground.pixels, 0, 255).astype(np.uint8))
    pen, scale = ImageDraw.Draw(image), ground.scale
    font = fonts.load(Face("serif", 9.5), round(dpi))
    for row in range(30):
        y = round((14 + 5.5 * row) * scale)
        label = f"{row + 1}. " + "".join(rng.choice("aeinorstlud ") for _ in range(26))
        pen.text((round(8 * scale), y), label, font=font, fill=(30, 30, 30))
        pen.line([round(60 * scale), y + 12, round(88 * scale), y + 12], fill=(120, 120, 120), width=2)
    if room:
        pen.rectangle([round(place * scale) for place in room], outline=(40, 40, 40), width=max(1, round(0.25 * scale)))
    ground.pixels = np.asarray(image, np.float32)


def _choices(rng: random.Random) -> tuple[tuple[float, float], str, NDArray[np.uint8], float]:
    size = rng.choice(SIZES)
    wall = rng.choice(("white", "white", "other"))
    head = rng.choice((31.5, 33.5, 35.5)) * size[1] / 45 if size[0] < size[1] else 33.0
    colour = rng.choice(WHITE if wall == "white" else OTHER)
    return size, wall, drawn_face(rng, size, colour, round(head / size[1], 3)), head


def sheet(rng: random.Random) -> Scene:
    """One to four prints on the scanner's glass or on a sheet of paper; some touch each other."""
    dpi = rng.choice((150, 200, 300, 300, 300, 400))
    size, wall, picture, head = _choices(rng)
    count = rng.randint(1, 4)
    paper = _paper(rng)
    lift = rng.choice((0.0, 0.0, 0.0, 9.0))
    deepest = rng.choice((0.0, 6.0, 12.0, 25.0, 45.0, 70.0))
    ground = _Ground(210, 140, dpi, paper)
    touching = rng.random() < 0.2
    askew = rng.choice((0.6, 2.0, 5.0, 10.0))
    turned = rng.uniform(-askew, askew)
    if rng.random() < 0.25:
        # The lid does not quite close: the sheet darkens towards one edge.
        fall = np.linspace(-rng.uniform(8, 30), 0, ground.pixels.shape[1], dtype=np.float32)
        ground.pixels += np.minimum(0, fall * 2 + 20)[None, :, None]
    at = [(24 + size[0] / 2, 12 + size[1] / 2)]
    step = (
        size[0] if touching else size[0] + rng.uniform(4, 40),
        size[1] if touching else size[1] + rng.uniform(4, 10),
    )
    if count * step[0] < 175:
        at = [(at[0][0] + step[0] * n, at[0][1] + (0 if touching else rng.uniform(0, 12))) for n in range(count)]
    else:
        at = [(at[0][0] + step[0] * (n % 2), at[0][1] + step[1] * (n // 2)) for n in range(count)]
    cos, sin = math.cos(math.radians(turned)), math.sin(math.radians(turned))
    for x, y in at:
        angle = turned if touching else rng.uniform(-askew, askew)
        if touching:
            x, y = (
                at[0][0] + (x - at[0][0]) * cos - (y - at[0][1]) * sin,
                at[0][1] + (x - at[0][0]) * sin + (y - at[0][1]) * cos,
            )
        ground.lay(picture, (x, y), size, angle, _shadows(rng, deepest), rng.uniform(0.15, 0.5))
    rgb = ground.finished(rng, rng.randint(50, 92), rng.uniform(0.6, 2.2), rng.uniform(0.3, 0.9) * dpi / 300, lift)
    plain = wall == "white" and deepest < 10
    return Scene(
        "sheet", rgb, dpi, dpi, size, count, wall, head, knowable=not plain,
        about={"dpi": dpi, "shadow": deepest, "lift": lift, "touching": touching, "askew": askew, "wall": wall},
    )  # fmt: skip


def form(rng: random.Random) -> Scene:
    """One print glued on a form, some in a printed box, some held by a staple."""
    dpi = rng.choice((200, 300, 300, 400))
    size, wall, picture, head = _choices(rng)
    deepest = rng.choice((8.0, 20.0, 40.0, 70.0))
    ground = _Ground(150, 190, dpi, _paper(rng))
    middle = (118.0 + rng.uniform(-2, 2), 36 + rng.uniform(-2, 4))
    boxed = rng.random() < 0.5
    gap = rng.uniform(1.5, 4.0)
    room = (
        middle[0] - size[0] / 2 - gap,
        middle[1] - size[1] / 2 - gap,
        middle[0] + size[0] / 2 + gap,
        middle[1] + size[1] / 2 + gap,
    )
    _form(ground, rng, dpi, room if boxed else None)
    ground.lay(picture, middle, size, rng.uniform(-3, 3), _shadows(rng, deepest), rng.uniform(0.15, 0.4))
    stapled = rng.random() < 0.4
    if stapled:
        x, y = ((middle[0] + rng.uniform(-4, 4)) * ground.scale, (middle[1] - size[1] / 2 + 1.5) * ground.scale)
        reach = 5 * ground.scale
        cv2.line(
            ground.pixels,
            (round(x - reach), round(y)),
            (round(x + reach), round(y + reach / 8)),
            (150, 150, 155),
            max(2, round(0.5 * ground.scale)),
            cv2.LINE_AA,
        )
    rgb = ground.finished(rng, rng.randint(50, 92), rng.uniform(0.6, 2.2), rng.uniform(0.3, 0.9) * dpi / 300)
    return Scene(
        "form", rgb, dpi, dpi, size, 1, wall, head, knowable=wall != "white" or deepest > 10,
        about={"dpi": dpi, "shadow": deepest, "boxed": boxed, "stapled": stapled, "wall": wall},
    )  # fmt: skip


def alone(rng: random.Random) -> Scene:
    """One print scanned alone: the scanner keeps it with a little of the lid around it, or nothing but the print."""
    dpi = rng.choice((150, 300, 300, 600))
    size, wall, picture, head = _choices(rng)
    lid = rng.choice(("white", "white", "grey", "black"))
    colour: tuple[float, float, float] = {
        "white": _paper(rng),
        "grey": (176.0, 176.0, 174.0),
        "black": (22.0, 22.0, 24.0),
    }[lid]
    air = rng.choice((0.0, 6.0, 12.0, 25.0))
    deepest = rng.choice((10.0, 25.0, 50.0)) if lid != "black" else 0.0
    ground = _Ground(size[0] + 2 * air, size[1] + 2 * air, dpi, colour)
    angle = rng.uniform(-3, 3) if air else 0.0
    ground.lay(picture, (size[0] / 2 + air, size[1] / 2 + air), size, angle, _shadows(rng, deepest), 0.25)
    quality = rng.randint(30, 90)
    rgb = ground.finished(rng, quality, rng.uniform(0.6, 2.2), rng.uniform(0.3, 0.9) * dpi / 300)
    return Scene(
        "alone", rgb, dpi, dpi, size, 1, wall, head,
        about={"dpi": dpi, "shadow": deepest, "lid": lid, "air": air, "jpeg": quality, "wall": wall},
    )  # fmt: skip


def digital(rng: random.Random) -> Scene:
    """A file from a camera or a studio; its resolution is missing, right, wrong or absurd."""
    size, wall, picture, head = _choices(rng)
    tall = rng.choice((531, 800, 1063, 1600))
    dpi = rng.choice((None, 72, 96, 300, 600, 4655))
    image = cv2.resize(picture, (round(tall * size[0] / size[1]), tall), interpolation=cv2.INTER_CUBIC)
    ground = _Ground(1, 1, 300, (0, 0, 0))
    ground.pixels = image.astype(np.float32)
    rgb = ground.finished(rng, rng.randint(60, 95), 1.0, 0.4)
    true = float(tall / size[1] * MM)
    right = dpi is not None and abs(dpi / true - 1) < 0.02
    return Scene("digital", rgb, dpi, true if right else None, size, 1, wall, head, about={"dpi": dpi, "wall": wall})


def phone(rng: random.Random) -> Scene:
    """A print on a table, pictured by a phone: nothing tells its size."""
    size, wall, picture, head = _choices(rng)
    ground = _Ground(
        110, 140, 260, tuple(rng.choice(((150.0, 110.0, 80.0), (60.0, 58.0, 62.0), (225.0, 222.0, 215.0))))
    )
    grain = np.empty(ground.pixels.shape[:2], np.float32)
    cv2.setRNGSeed(rng.getrandbits(30))
    cv2.randn(grain, 0.0, 25.0)
    ground.pixels += cv2.GaussianBlur(grain, (0, 0), sigmaX=9, sigmaY=1.5)[..., None]
    ground.lay(picture, (55, 70), size, rng.uniform(-6, 6), _shadows(rng, 40), 0.8)
    high, wide = ground.pixels.shape[:2]
    corners = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    moved = corners + np.array(
        [[rng.uniform(-0.09, 0.09) * wide, rng.uniform(-0.09, 0.09) * high] for _ in range(4)], np.float32
    )
    matrix = cv2.getPerspectiveTransform(corners, moved)
    ground.pixels = cv2.warpPerspective(ground.pixels, matrix, (wide, high), borderMode=cv2.BORDER_REPLICATE)
    light = np.array([rng.uniform(0.82, 1.0), rng.uniform(0.82, 0.98), rng.uniform(0.75, 0.98)], np.float32)
    ground.pixels = np.ascontiguousarray(ground.pixels * light)
    rgb = ground.finished(rng, rng.randint(70, 92), 2.5, 0.8)
    return Scene("phone", rgb, rng.choice((72, 300)), None, size, 1, wall, head, by_camera=True, about={"wall": wall})


SOURCES = {"sheet": sheet, "form": form, "alone": alone, "digital": digital, "phone": phone}
