"""Renderings of machine-readable zones for training and for measuring: made on the spot, never stored.

Everything that separates a specimen sheet from a scan is drawn by chance: type and weight, ink that
spreads or fails, security print, uneven light, glare, blur, few pixels, noise, JPEG, slant, perspective
and curl. Names, numbers and dates are random; nobody real can be meant.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from validators import mrz
from validators.country_names import ROWS

OCR_B = tuple(Path("/usr/share/fonts/opentype/ocr-b") / name for name in ("OCRB.otf", "OCRBS.otf", "OCRBL.otf"))
MONO = tuple(
    path
    for path in (
        Path("/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf"),
        Path("/usr/share/fonts/truetype/liberation/LiberationMono-Bold.ttf"),
        Path("/usr/share/fonts/truetype/freefont/FreeMonoBold.ttf"),
        Path("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"),
    )
    if path.exists()
)
TEXT = tuple(
    path
    for path in (
        Path("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"),
        Path("/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"),
        Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
        Path("/usr/share/fonts/truetype/dejavu/DejaVuSansCondensed-Bold.ttf"),
    )
    if path.exists()
)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SYLLABLES = (  # a list of words
    "KA LI MO RE SA TU VAN DE BER HOF CHU YAN SHA RIF OLU WA NKE PHO NGU JIM QUE ZOE XI FER DA GO VIC BRU HE".split()  # noqa: SIM905
)


def pick(rng: np.random.Generator, items):
    return items[int(rng.integers(len(items)))]


def random_name(rng: np.random.Generator, longest: int) -> str:
    """A made-up name: syllables, sometimes random letters, one to three words."""
    words = []
    for _ in range(1 + int(rng.random() < 0.35) + int(rng.random() < 0.12)):
        if rng.random() < 0.75:
            words.append("".join(pick(rng, SYLLABLES) for _ in range(int(rng.integers(1, 5)))))
        else:
            words.append("".join(pick(rng, LETTERS) for _ in range(int(rng.integers(2, 11)))))
    return " ".join(words)[:longest].strip()


def random_zone(rng: np.random.Generator, mrz_format: mrz.MrzFormat | None = None) -> tuple[str, ...]:
    """The lines of a made-up zone with right check digits."""
    chosen = mrz_format or pick(rng, ("TD3", "TD3", "TD3", "TD1", "TD1", "TD2", "MRV-A", "MRV-B"))
    state = pick(rng, [row.code for row in ROWS if row.alpha2])
    state = "D" if state == "DEU" else state
    shape = pick(rng, ("L7", "L2D6", "D9", "D8", "LD7L", "X9", "L3D6"))
    number = ""
    for sign, count in [(shape[i], shape[i + 1 : i + 2]) for i in range(len(shape)) if shape[i] in "LDX"]:
        alphabet = {"L": LETTERS, "D": "0123456789", "X": LETTERS + "0123456789"}[sign]
        number += "".join(pick(rng, alphabet) for _ in range(int(count) if count.isdigit() else 1))
    if number.isalpha():
        number = number[:2] + "".join(pick(rng, "0123456789") for _ in range(7))
    if mrz_format is None and chosen in ("TD1", "TD2") and rng.random() < 0.15:
        number = "".join(pick(rng, "0123456789") for _ in range(12 if chosen == "TD1" else 10))
    else:
        number = number[:9]
    optional = (
        "" if rng.random() < 0.5 else "".join(pick(rng, "0123456789" + LETTERS) for _ in range(int(rng.integers(3, 8))))
    )
    if chosen == "TD2" and len(number) > 9:
        optional = ""
    expiry = dt.date(2024, 1, 1) + dt.timedelta(days=int(rng.integers(0, 4200)))
    code = {"TD3": ("P", "P", "P", "PD", "PS", "PP"), "TD1": ("ID", "I", "AR", "C", "IR"), "TD2": ("ID", "I", "AR")}
    return mrz.compose(
        chosen,
        document_code="V" if chosen.startswith("MRV") else pick(rng, code[chosen]),
        issuing_state=state,
        surname=random_name(rng, 24),
        given_names=random_name(rng, 24) if rng.random() < 0.97 else "",
        document_number=number,
        nationality=state if rng.random() < 0.8 else pick(rng, [row.code for row in ROWS if row.alpha2]),
        birth=dt.date(1940, 1, 1) + dt.timedelta(days=int(rng.integers(0, 28000))),
        sex=pick(rng, ("F", "M", "M", "F", "X")),
        expiry=expiry,
        optional=(optional,) if rng.random() < 0.7 else (),
    )


def random_lines(rng: np.random.Generator) -> tuple[str, ...]:
    """Lines for training: half of them zones, half signs by chance so that all are seen alike often."""
    if rng.random() < 0.5:
        return random_zone(rng)
    length = pick(rng, (44, 36, 30))
    alphabet = "0123456789" + LETTERS + LETTERS + "<" * 12
    return tuple("".join(pick(rng, alphabet) for _ in range(length)) for _ in range(2 if length > 30 else 3))


@lru_cache(maxsize=64)
def font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(path), size)


@lru_cache(maxsize=64)
def size_for_capitals(path: Path, height: float) -> int:
    """The font size whose capital H has a height in pixels."""
    box = font(path, 100).getbbox("H")
    return max(4, round(100 * height / max(1, box[3] - box[1])))


@dataclass
class Zone:
    """Ink of a zone (0 to 1) and the middles of its characters."""

    ink: np.ndarray
    lines: tuple[str, ...]
    x: np.ndarray  # (lines, characters)
    y: np.ndarray
    pitch: float


def draw_zone(rng: np.random.Generator, lines: tuple[str, ...], pitch: float, *, plain: bool = False) -> Zone:
    """Draw the lines at a pitch in pixels, with a random margin around them."""
    path = pick(rng, OCR_B[:2]) if plain or rng.random() < 0.82 else pick(rng, (*MONO, OCR_B[2]))
    capitals = pitch * 0.945 * (1.0 if plain else rng.uniform(0.86, 1.12))
    spacing = pitch * (1.667 if plain else rng.uniform(1.45, 2.0))
    letters = font(path, size_for_capitals(path, capitals))
    box = letters.getbbox("H", anchor="ls")
    width, count = len(lines[0]), len(lines)
    left, top = pitch * rng.uniform(1.5, 4), pitch * rng.uniform(1.2, 3.5)
    size = (
        int(left + width * pitch + pitch * rng.uniform(1.5, 4)),
        int(top + spacing * count + pitch * rng.uniform(0.6, 2.5)),
    )
    image = Image.new("L", size, 0)
    draw = ImageDraw.Draw(image)
    x = np.zeros((count, width))
    y = np.zeros((count, width))
    wander = 0.0 if plain else rng.uniform(0, 0.03) * pitch
    for row, line in enumerate(lines):
        for column, sign in enumerate(line):
            middle_x = left + (column + 0.5) * pitch + (rng.normal(0, wander) if wander else 0)
            middle_y = top + (row + 0.5) * spacing + (rng.normal(0, wander * 0.6) if wander else 0)
            x[row, column], y[row, column] = left + (column + 0.5) * pitch, top + (row + 0.5) * spacing
            draw.text((middle_x, middle_y - (box[1] + box[3]) / 2), sign, fill=255, font=letters, anchor="ms")
    ink = np.asarray(image, np.float32) / 255
    if not plain:
        ink = weather(rng, ink, pitch)
    return Zone(ink, lines, x, y, pitch)


def weather(rng: np.random.Generator, ink: np.ndarray, pitch: float) -> np.ndarray:
    """Ink that spreads, thins, fails in places or is burnt in dots."""
    change = rng.random()
    radius = pitch * rng.uniform(0.01, 0.05)
    if change < 0.6:
        soft = cv2.GaussianBlur(ink, (0, 0), max(0.3, radius))
        level = rng.uniform(0.25, 0.75)
        ink = np.clip((soft - level) / 0.25 + 0.5, 0, 1)
    if rng.random() < 0.35:
        ink = ink * (0.45 + 0.55 * smooth_noise(rng, ink.shape, pitch * rng.uniform(0.5, 8)))
    if rng.random() < 0.25:
        grain = rng.random(ink.shape, np.float32)
        ink = ink * (grain > rng.uniform(0.05, 0.3))
    if rng.random() < 0.08:
        step = max(2.0, pitch / rng.uniform(8, 14))
        rows, columns = np.indices(ink.shape, dtype=np.float32)
        ink = ink * (0.45 + 0.55 * (np.sin(rows * 2 * np.pi / step) * np.sin(columns * 2 * np.pi / step) > -0.2))
    return ink.astype(np.float32)


def smooth_noise(rng: np.random.Generator, shape: tuple[int, ...], scale: float) -> np.ndarray:
    """Noise between 0 and 1 that varies over a distance in pixels."""
    small = (max(2, int(shape[0] / scale) + 2), max(2, int(shape[1] / scale) + 2))
    return cv2.resize(rng.random(small, np.float32), (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC).clip(0, 1)


def guilloche(rng: np.random.Generator, shape: tuple[int, ...], pitch: float) -> np.ndarray:
    """Rosettes and bands of turned lines as banknote printers engrave them, and lettering too small to read; ink."""
    image = np.zeros(shape, np.uint8)
    turns = np.linspace(0, 2 * np.pi, 900)
    for _ in range(int(rng.integers(1, 4))):
        x, y = rng.uniform(0, shape[1]), rng.uniform(0, shape[0])
        radius, lobes = pitch * rng.uniform(2, 14), int(rng.integers(5, 40))
        for step in np.linspace(0.25, 1, int(rng.integers(4, 14))):
            reach = radius * step * (1 + rng.uniform(0.05, 0.35) * np.sin(lobes * turns + 6 * step))
            points = np.stack([x + 1.6 * reach * np.cos(turns), y + reach * np.sin(turns)], axis=1)
            cv2.polylines(image, [np.round(points * 8).astype(np.int32)], True, 255, 1, cv2.LINE_AA, 3)
    if rng.random() < 0.4:
        small = words_of_print(rng, shape, max(6.0, pitch * rng.uniform(0.18, 0.45)), lower=False)
        image = np.maximum(image, (small * 255).astype(np.uint8))
    return image.astype(np.float32) / 255


def security_print(rng: np.random.Generator, shape: tuple[int, ...], pitch: float) -> np.ndarray:
    """Fine wavy lines, tinted patches and lettering behind the text; zero mean or so, in grey levels."""
    rows, columns = np.indices(shape, dtype=np.float32)
    layer = np.zeros(shape, np.float32)
    for _ in range(int(rng.integers(0, 3))):
        angle, period = rng.uniform(0, np.pi), pitch * rng.uniform(0.12, 1.3)
        wave = (
            pitch
            * rng.uniform(0, 2.5)
            * np.sin((rows * np.sin(angle + 1.3) + columns * np.cos(angle + 1.3)) / (pitch * rng.uniform(0.8, 8)))
        )
        phase = (rows * np.cos(angle) + columns * np.sin(angle) + wave) * 2 * np.pi / period
        lines = np.clip(np.sin(phase) * rng.uniform(1, 4) - rng.uniform(-0.5, 2), 0, 1)
        layer -= lines * rng.uniform(3, 26)
    if rng.random() < 0.35:
        layer -= guilloche(rng, shape, pitch) * rng.uniform(6, 55)
    if rng.random() < 0.4:
        layer += (smooth_noise(rng, shape, pitch * rng.uniform(1, 12)) - 0.5) * rng.uniform(5, 45)
    return layer


def words_of_print(rng: np.random.Generator, shape: tuple[int, ...], size: float, *, lower: bool) -> np.ndarray:
    """Ink of lines of ordinary print."""
    image = Image.new("L", (shape[1], shape[0]), 0)
    draw = ImageDraw.Draw(image)
    letters = font(pick(rng, TEXT), max(6, round(size)))
    y = rng.uniform(0, size)
    while y < shape[0]:
        words = [random_name(rng, 12) for _ in range(int(rng.integers(2, 16)))]
        text = "  ".join(word.lower() if lower or rng.random() < 0.5 else word.title() for word in words)
        draw.text((rng.uniform(0, shape[1] / 3), y), text, fill=255, font=letters)
        y += size * rng.uniform(1.1, 2.2)
    return np.asarray(image, np.float32) / 255


def hologram(rng: np.random.Generator, picture: np.ndarray, pitch: float) -> np.ndarray:
    """Patches of a foil over the print that catch the light: lighter, and with less contrast."""
    mask = np.zeros(picture.shape, np.uint8)
    for _ in range(int(rng.integers(1, 5))):
        corners = rng.uniform(0, 1, (int(rng.integers(3, 7)), 2)) * pitch * rng.uniform(3, 12)
        corners += rng.uniform(0, 1, 2) * np.array([picture.shape[1], picture.shape[0]]) - corners.mean(axis=0)
        cv2.fillPoly(mask, [cv2.convexHull(corners.astype(np.int32))], int(rng.integers(60, 190)))
    strength = cv2.GaussianBlur(mask.astype(np.float32) / 255, (0, 0), pitch * rng.uniform(0.02, 0.4))
    return picture * (1 - 0.7 * strength) + 235 * 0.7 * strength


def screened(rng: np.random.Generator, picture: np.ndarray, pitch: float) -> np.ndarray:
    """A picture of a screen or of a printed copy: the lattice of its dots beats against the pixels."""
    rows, columns = np.indices(picture.shape, dtype=np.float32)
    angle, period = rng.uniform(0, np.pi / 2), max(2.05, pitch * rng.uniform(0.07, 0.3))
    across = np.sin((rows * np.cos(angle) + columns * np.sin(angle)) * 2 * np.pi / period)
    down = np.sin((rows * np.sin(angle) - columns * np.cos(angle)) * 2 * np.pi / period)
    if rng.random() < 0.5:
        return picture + (across + down) * rng.uniform(3, 18)
    level = 128 + 100 * across * down
    share = rng.uniform(0.3, 0.7)
    return picture * (1 - share) + share * (255 / (1 + np.exp(-(picture - level) / 18)))


def on_paper(rng: np.random.Generator, ink: np.ndarray, pitch: float) -> np.ndarray:
    """Ink on tinted, printed, unevenly lit paper, as grey levels."""
    shape = ink.shape
    paper = np.full(shape, rng.uniform(135, 250), np.float32)
    if rng.random() < 0.75:
        paper += security_print(rng, shape, pitch)
    dark = rng.uniform(5, 90)
    density = rng.uniform(0.55, 1.0)
    ink = ink * density
    picture = paper * (1 - ink) + np.minimum(dark, paper - rng.uniform(32, 60)) * ink
    if rng.random() < 0.12:
        picture = hologram(rng, picture, pitch)
    if rng.random() < 0.6:
        angle = rng.uniform(0, 2 * np.pi)
        rows, columns = np.indices(shape, dtype=np.float32)
        ramp = (np.cos(angle) * columns / shape[1] + np.sin(angle) * rows / shape[0]) * rng.uniform(0, 0.6)
        picture *= np.clip(1 - ramp + ramp.min(), 0.25, 1.3)
    if rng.random() < 0.25:
        x, y = rng.uniform(0, shape[1]), rng.uniform(0, shape[0])
        rows, columns = np.indices(shape, dtype=np.float32)
        radius = pitch * rng.uniform(1, 6)
        glare = np.exp(-(((columns - x) / (radius * rng.uniform(1, 3))) ** 2 + ((rows - y) / radius) ** 2))
        picture = picture * (1 - glare * rng.uniform(0.3, 0.85)) + 255 * glare * rng.uniform(0.2, 0.8)
    if rng.random() < 0.12:
        bands = np.sin(
            np.indices(shape, dtype=np.float32)[int(rng.integers(2))] * 2 * np.pi / (pitch * rng.uniform(0.4, 3))
        )
        picture += bands * rng.uniform(2, 14)
    return picture


def photographed(rng: np.random.Generator, picture: np.ndarray, pitch: float) -> np.ndarray:
    """Blur, noise, sharpening and JPEG of a camera or scanner."""
    picture = picture.astype(np.float32)
    if pitch > 9 and rng.random() < 0.12:
        picture = screened(rng, picture, pitch)
    if rng.random() < 0.8:
        picture = cv2.GaussianBlur(picture, (0, 0), max(0.25, pitch * rng.uniform(0.005, 0.095)))
    if rng.random() < 0.2:
        length = max(2, round(pitch * rng.uniform(0.08, 0.3)))
        kernel = np.zeros((length, length), np.float32)
        cv2.line(kernel, (0, int(rng.integers(length))), (length - 1, int(rng.integers(length))), 1.0)
        picture = cv2.filter2D(picture, -1, kernel / kernel.sum())
    if rng.random() < 0.25:
        picture += (picture - cv2.GaussianBlur(picture, (0, 0), 1.2)) * rng.uniform(0.4, 1.8)
    if rng.random() < 0.12:
        # A copier's steep curve: faint print goes, security print turns black or white.
        middle = rng.uniform(0.35, 0.7) * float(picture.mean()) + rng.uniform(20, 60)
        picture = 255 / (1 + np.exp(-(picture - middle) / rng.uniform(12, 40)))
    gain = rng.uniform(0.6, 1.1) if rng.random() < 0.85 else rng.uniform(0.25, 0.6)
    picture = picture * gain + rng.uniform(-10, 30)
    if rng.random() < 0.85:
        sigma = rng.uniform(0.5, 5) if rng.random() < 0.75 else rng.uniform(5, 14)
        noise = rng.normal(0, sigma, picture.shape).astype(np.float32)
        if rng.random() < 0.4:
            noise = cv2.GaussianBlur(noise, (0, 0), 0.8) * 1.8
        picture = picture + noise
    result = picture.clip(0, 255).astype(np.uint8)
    if rng.random() < 0.75:
        quality = int(rng.integers(30 if pitch > 10 else 50, 96))
        result = cv2.imdecode(
            cv2.imencode(".jpg", result, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE
        )
    return result


def resized(picture: np.ndarray, factor: float) -> np.ndarray:
    size = (max(8, round(picture.shape[1] * factor)), max(8, round(picture.shape[0] * factor)))
    return cv2.resize(picture, size, interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC)
