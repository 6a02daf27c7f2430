"""Phone pictures of prints for :mod:`bench.portraits`: on tables, in a hand, behind a window, strips of a booth.

Nothing in such a picture tells its scale, so the truth is the number of prints and that no size may be given. What is
drawn here is what scanners never see: strong perspective, white borders, grain of wood and weave, glare, a shadow of
the hand that holds the phone, fingers over an edge, prints that lie turned any way.
"""

from __future__ import annotations

import random

import cv2
import numpy as np

from bench.portrait_scenes import OTHER, SIZES, WHITE, Floats, Scene, drawn_face, printed_on

_TABLES: tuple[tuple[float, float, float], ...] = (
    (150, 110, 80), (60, 58, 62), (236, 234, 230), (216, 206, 190), (28, 28, 30), (120, 60, 50), (90, 110, 130),
    (246, 246, 245),
)  # fmt: skip
_SKINS: tuple[tuple[float, float, float], ...] = ((222, 180, 152), (150, 104, 78), (96, 66, 50), (240, 206, 184))


def _table(rng: random.Random, high: int, wide: int) -> Floats:
    """A table top: plain, woven, or with the grain of wood."""
    pixels = np.empty((high, wide, 3), np.float32)
    pixels[:] = rng.choice(_TABLES)
    grain = np.empty((high, wide), np.float32)
    cv2.setRNGSeed(rng.getrandbits(30))
    cv2.randn(grain, 0.0, rng.choice((3.0, 12.0, 30.0)))
    stretch = rng.choice(((1.5, 1.5), (14.0, 1.2), (30.0, 3.0)))
    grain = np.asarray(cv2.GaussianBlur(grain, (0, 0), sigmaX=stretch[0], sigmaY=stretch[1]), np.float32)
    pixels += grain[..., None] * rng.choice((1.0, 2.0))
    return pixels


def _quad(
    rng: random.Random, middle: tuple[float, float], size: tuple[float, float], angle: float, lean: float
) -> Floats:
    """Corners of a print seen aslant, clockwise from its upper left."""
    half = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]], np.float32) * np.array(size, np.float32) / 2
    cos, sin = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    turned = half @ np.array([[cos, sin], [-sin, cos]], np.float32)
    away = np.array([rng.uniform(-lean, lean), rng.uniform(-lean, lean)], np.float32) / max(size)
    depth = 1 + turned @ away
    return np.asarray(turned / depth[:, None] + np.array(middle, np.float32), np.float32)


def _lay(pixels: Floats, picture: Floats, corners: Floats, shadow: float) -> None:
    """Put a flat thing down by its corners, with its soft shadow."""
    high, wide = pixels.shape[:2]
    tall, broad = picture.shape[:2]
    source = np.array([[0, 0], [broad, 0], [broad, tall], [0, tall]], np.float32)
    matrix = cv2.getPerspectiveTransform(source, corners)
    flags = cv2.INTER_AREA
    shown = cv2.warpPerspective(picture, matrix, (wide, high), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    inside = np.zeros((high, wide), np.float32)
    cv2.fillConvexPoly(inside, np.rint(corners * 16).astype(np.int32), 1.0, cv2.LINE_AA, 4)
    fallen = cv2.GaussianBlur(np.roll(inside, (4, 5), axis=(0, 1)), (0, 0), 5.0)
    pixels *= (1 - shadow * fallen)[..., None]
    soft = cv2.GaussianBlur(inside, (0, 0), 0.8)[..., None]
    pixels += soft * (shown - pixels)


def _bordered(picture: Floats, border: float, paper: float) -> Floats:
    wide = round(border * picture.shape[1])
    return np.asarray(
        cv2.copyMakeBorder(picture, wide, wide, wide, wide, cv2.BORDER_CONSTANT, value=(paper, paper, paper - 2)),
        np.float32,
    )


def _light(rng: random.Random, pixels: Floats) -> Floats:
    """Warm or cold, uneven, with glare and with the shadow of whoever holds the phone."""
    high, wide = pixels.shape[:2]
    ys, xs = np.mgrid[0:high, 0:wide].astype(np.float32)
    tint = np.array([rng.uniform(0.85, 1.0), rng.uniform(0.82, 0.97), rng.uniform(0.66, 0.97)], np.float32)
    fall = 1 - rng.uniform(0.0, 0.35) * np.hypot(xs - rng.random() * wide, ys - rng.random() * high) / max(high, wide)
    lit = pixels * tint * fall[..., None]
    if rng.random() < 0.3:
        # The shadow of a hand and a phone over part of the table.
        side = np.clip((xs - rng.uniform(0.2, 0.8) * wide + rng.uniform(-0.4, 0.4) * ys) / 60 + 0.5, 0, 1)
        lit *= (1 - rng.uniform(0.1, 0.35) * side)[..., None]
    if rng.random() < 0.35:
        spot = ((xs - rng.uniform(0.2, 0.8) * wide) / (0.06 * wide)) ** 2
        spot += ((ys - rng.uniform(0.2, 0.8) * high) / (0.09 * high)) ** 2
        lit += (rng.uniform(60, 200) * np.exp(-spot))[..., None]
    return np.asarray(lit, np.float32)


def _print(rng: random.Random) -> tuple[Floats, tuple[float, float], str, float]:
    """A print, its size, its wall and the height of its head in millimetres."""
    size = rng.choice(SIZES)
    wall = rng.choice(("white", "white", "other"))
    head = rng.choice((31.5, 33.5, 35.5)) * size[1] / 45 if size[0] < size[1] else 33.0
    picture = drawn_face(rng, size, rng.choice(WHITE if wall == "white" else OTHER), round(head / size[1], 3))
    return picture.astype(np.float32), size, wall, head


def _scene(
    rng: random.Random, source: str, pixels: Floats, truth: tuple[tuple[float, float], int, str, float]
) -> Scene:
    rgb = printed_on(_light(rng, pixels), rng, rng.randint(60, 92), rng.uniform(1.5, 6.0), rng.uniform(0.6, 1.6))
    size, count, wall, head = truth
    return Scene(
        source, rgb, rng.choice((None, 72, 300)), None, size, count, wall, head, by_camera=True, about={"wall": wall}
    )  # fmt: skip


def table(rng: random.Random) -> Scene:
    """One to four prints on a table, with a white border or none, turned a little or much."""
    high, wide = rng.choice(((1600, 1200), (1200, 1600)))
    pixels = _table(rng, high, wide)
    picture, size, wall, head = _print(rng)
    if rng.random() < 0.5:
        picture = _bordered(picture, rng.uniform(0.03, 0.14), rng.uniform(244, 252))
    count = rng.choice((1, 1, 1, 2, 3, 4))
    columns, rows = {1: (1, 1), 2: (2, 1), 3: (3, 1), 4: (2, 2)}[count]
    cell = (wide / columns, high / rows)
    ratio = picture.shape[1] / picture.shape[0]
    tall = min(cell[1], cell[0] / ratio) * rng.uniform(0.42, 0.7 if count == 1 else 0.75)
    askew = rng.choice((2.0, 6.0, 14.0, 24.0))
    lean = rng.choice((0.05, 0.15, 0.25))
    for number in range(count):
        middle = ((number % columns + 0.5) * cell[0], (number // columns + 0.5) * cell[1])
        jitter = (rng.uniform(-0.04, 0.04) * cell[0], rng.uniform(-0.04, 0.04) * cell[1])
        at = (middle[0] + jitter[0], middle[1] + jitter[1])
        corners = _quad(rng, at, (tall * ratio, tall), rng.uniform(-askew, askew), lean)
        _lay(pixels, picture, corners, rng.uniform(0.0, 0.4))
    scene = _scene(rng, "table", pixels, (size, count, wall, head))
    scene.about |= {"askew": askew, "lean": lean, "tall": round(tall)}
    return scene


def held(rng: random.Random) -> Scene:
    """A print between finger and thumb, before a room that is out of focus."""
    high, wide = 1600, 1200
    room = np.random.default_rng(rng.getrandbits(30)).uniform(20, 235, (8, 6, 3)).astype(np.float32)
    pixels = np.asarray(cv2.resize(room, (wide, high), interpolation=cv2.INTER_CUBIC), np.float32)
    picture, size, wall, head = _print(rng)
    if rng.random() < 0.5:
        picture = _bordered(picture, rng.uniform(0.03, 0.10), 248)
    tall = rng.uniform(0.4, 0.75) * high
    broad = min(tall * picture.shape[1] / picture.shape[0], 0.9 * wide)
    tall = broad * picture.shape[0] / picture.shape[1]
    askew = rng.choice((3.0, 10.0, 18.0))
    corners = _quad(rng, (wide / 2, 0.47 * high), (broad, tall), rng.uniform(-askew, askew), 0.15)
    skin = np.array(rng.choice(_SKINS), np.float32)
    foot = (corners[2] + corners[3]) / 2
    thick = round(0.11 * wide)
    end = (int(foot[0]) + rng.randint(-150, 150), high + 100)
    for across, up, behind in ((60, 10, True), (-20, 0.05 * tall, False)):
        if not behind:
            _lay(pixels, picture, corners, 0.15)
        mask = np.zeros((high, wide), np.float32)
        cv2.line(mask, (int(foot[0] + across), int(foot[1] - up)), end, 1.0, thick, cv2.LINE_AA)
        mask = cv2.GaussianBlur(mask, (0, 0), 4.0)
        pixels += mask[..., None] * (skin * (0.8 + 0.2 * mask[..., None]) - pixels)
    scene = _scene(rng, "held", pixels, (size, 1, wall, head))
    scene.about |= {"askew": askew, "tall": round(tall)}
    return scene


def window(rng: random.Random) -> Scene:
    """A print in the window of an envelope or a sleeve: film with a sheen, paper all around, on a table."""
    high, wide = 1600, 1200
    pixels = _table(rng, high, wide)
    picture, size, wall, head = _print(rng)
    border = rng.uniform(0.2, 0.6)
    paper = rng.uniform(228, 250)
    cover = _bordered(picture, border, paper)
    inner = round(border * picture.shape[1])
    film = cover[inner:-inner, inner:-inner]
    ys, xs = np.mgrid[0 : film.shape[0], 0 : film.shape[1]].astype(np.float32)
    band = np.exp(-(((xs + 0.7 * ys - rng.uniform(0.3, 1.2) * film.shape[1]) / (0.08 * film.shape[1])) ** 2))
    film += (rng.uniform(10, 70) * band)[..., None] + rng.uniform(0, 12)
    if rng.random() < 0.5:
        # The print slid down: the film shows the empty sleeve beside it.
        cover[inner : inner + 12, inner:-inner] *= 0.85
    ratio = cover.shape[1] / cover.shape[0]
    tall = min(high, wide / ratio) * rng.uniform(0.7, 0.92)
    corners = _quad(rng, (wide / 2, high / 2), (tall * ratio, tall), rng.uniform(-8, 8), 0.12)
    _lay(pixels, np.clip(cover, 0, 255).astype(np.float32), corners, 0.3)
    scene = _scene(rng, "window", pixels, (size, 1, wall, head))
    scene.about |= {"border": round(border, 2)}
    return scene


def strip(rng: random.Random) -> Scene:
    """Four prints of a booth on one strip, one below the other or two by two, on a table."""
    high, wide = 1600, 1200
    pixels = _table(rng, high, wide)
    picture, size, wall, head = _print(rng)
    gap = round(rng.choice((0.02, 0.05, 0.1)) * picture.shape[1])
    paper = rng.uniform(240, 252)
    one = cv2.copyMakeBorder(picture, gap, gap, gap, gap, cv2.BORDER_CONSTANT, value=(paper, paper, paper))
    square = rng.random() < 0.5
    card = np.hstack([np.vstack([one, one])] * 2) if square else np.vstack([one] * 4)
    ratio = card.shape[1] / card.shape[0]
    tall = min(high, wide / ratio) * rng.uniform(0.7, 0.92)
    corners = _quad(rng, (wide / 2, high / 2), (tall * ratio, tall), rng.uniform(-8, 8), 0.12)
    _lay(pixels, np.asarray(card, np.float32), corners, rng.uniform(0.1, 0.4))
    scene = _scene(rng, "strip", pixels, (size, 4, wall, head))
    scene.about |= {"square": square, "gap": gap}
    return scene


SOURCES = {"table": table, "held": held, "window": window, "strip": strip}
