"""Train the classifier of machine-readable zones: ``python -m scripts.train_mrz`` (about twenty minutes, one core).

The weights in the repository were trained so from nothing and then once more on harder renderings:
``python -m scripts.train_mrz --start pipeline/mrz/weights.npz --rounds 4 --rate 1.5e-3 --seed 77`` (eleven minutes).

Renders its examples on the spot (package fonts-ocr-b must be installed), trains the network of
``pipeline.mrz.network`` with plain numpy (Adam), and writes ``pipeline/mrz/weights.npz``.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np

from pipeline.mrz import network, strip
from scripts import mrz_renderings as renderings

FIRST, SECOND, HIDDEN = 12, 24, 72
ONE_WAY_UP = frozenset("<347ABCEFGJKLPQRTUVY")
"""Signs that are none of the 37 when turned by half a turn."""
SIGN = {sign: index for index, sign in enumerate(network.SIGNS)}


def examples(rng: np.random.Generator) -> list[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Strips of one rendering, each with positions and their classes."""
    kind = rng.random()
    pitch = 10 ** rng.uniform(np.log10(5.5), np.log10(30))
    drawn = max(pitch, 18.0)
    lines = renderings.random_lines(rng)
    zone = renderings.draw_zone(rng, lines, drawn)
    ink = zone.ink
    if kind < 0.12:  # ordinary print in the zone's place: nothing to find
        ink = renderings.words_of_print(rng, ink.shape, drawn * rng.uniform(0.7, 1.9), lower=True)
    elif kind < 0.45:  # print close to the zone
        near = renderings.words_of_print(rng, ink.shape, drawn * rng.uniform(0.7, 1.6), lower=False)
        near[int(zone.y.min() - drawn * 0.9) : int(zone.y.max() + drawn * 0.9)] = 0
        ink = np.maximum(ink, near)
    picture = renderings.on_paper(rng, ink, drawn)
    if pitch < drawn:
        picture = renderings.resized(picture, pitch / drawn)
    picture = renderings.photographed(rng, picture, pitch)
    scale_x, scale_y = picture.shape[1] / ink.shape[1], picture.shape[0] / ink.shape[0]
    x, y = (zone.x + 0.5) * scale_x - 0.5, (zone.y + 0.5) * scale_y - 0.5
    pyramid = strip.Pyramid(picture)
    return [row_example(rng, pyramid, line, x[row], y[row], kind < 0.12) for row, line in enumerate(lines)]


def row_example(
    rng: np.random.Generator, pyramid: strip.Pyramid, line: str, x: np.ndarray, y: np.ndarray, empty: bool
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """One line cut out with the errors a finder makes: place, pitch, height, slant and curl."""
    cells = len(line)
    step = (x[-1] - x[0]) / (cells - 1) * (1 + rng.normal(0, 0.012))
    start = x[0] + rng.normal(0, 0.05) * step
    bend = rng.normal(0, 0.02) * step / cells
    off = rng.normal(0, 0.07) * step
    away = rng.random() < 0.04
    if away:
        off = rng.choice([-1, 1]) * rng.uniform(0.6, 0.95) * step
    tilt = rng.normal(0, 0.004) * step
    aspect = float(np.exp(rng.normal(0, 0.06)))
    path = strip.LinePath((start, step, 0.0), (y[0] + off - tilt * cells / 2, tilt, bend / cells), aspect)
    columns = strip.MARGIN + ((x - start) / step + 0.5) * strip.PITCH
    truth = np.full(cells, network.NONE) if empty or away else np.array([SIGN[sign] for sign in line])
    if rng.random() < 0.1:
        # Standing on its head: what does not look like a sign any more is none, the rest is not asked.
        path = path.reversed(cells)
        columns = cells * strip.PITCH + 2 * strip.MARGIN - columns
        asked = np.array([sign in ONE_WAY_UP for sign in line])
        truth, columns = np.full(int(asked.sum()), network.NONE), columns[asked]
    sampled = strip.cut(pyramid, path, cells)
    middles = (columns - network.WINDOW / 2) / network.STRIDE
    last = sampled.shape[1] // 2 - network.COLUMNS
    unit = strip.PITCH / network.STRIDE
    if len(middles) < 2:
        return sampled.astype(np.float16), np.zeros(0, int), np.zeros(0, int)
    picked = np.round(middles + rng.uniform(-1.2, 1.2, len(middles))).astype(int)
    # Half-way between signs, and outside of the line, nothing is centred.
    between = np.round(middles[:-1] + unit * rng.uniform(0.36, 0.64, len(middles) - 1)).astype(int)
    between = between[(rng.random(len(between)) < 0.45) & (np.abs(np.diff(middles)) < 1.5 * unit)]
    ends = sorted((middles[0], middles[-1]))
    outside = np.concatenate([np.arange(0, max(1, ends[0] - unit * 0.5)), np.arange(ends[1] + unit * 0.6, last)])
    if len(truth) < cells:
        outside = outside[:0]
    outside = rng.choice(outside.astype(int), min(6, len(outside)), replace=False)
    positions = np.concatenate([picked, between, outside])
    classes = np.concatenate([truth, np.full(len(between) + len(outside), network.NONE)])
    inside = (positions >= 0) & (positions <= last)
    if empty or away:
        inside &= rng.random(len(positions)) < 0.5
    positions, first = np.unique(positions[inside], return_index=True)
    return sampled.astype(np.float16), positions, classes[inside][first]


def initial(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Random weights (He)."""
    wide = network.ROWS * network.COLUMNS * SECOND
    shapes = {
        "conv1": (9, FIRST),
        "conv2": (9 * FIRST, SECOND),
        "hidden": (wide, HIDDEN),
        "out": (HIDDEN, network.CLASSES),
    }
    weights = {name: rng.normal(0, np.sqrt(2 / shape[0]), shape).astype(np.float32) for name, shape in shapes.items()}
    biases = {"bias1": FIRST, "bias2": SECOND, "bias3": HIDDEN, "bias4": network.CLASSES}
    return weights | {name: np.zeros(size, np.float32) for name, size in biases.items()}


def unpatch(gradient: np.ndarray, rows: int, columns: int, channels: int) -> np.ndarray:
    """The adjoint of :func:`network.patches`."""
    padded = np.zeros((rows + 2, columns + 2, channels), np.float32)
    parts = gradient.reshape(rows, columns, 9, channels)
    for index in range(9):
        dy, dx = divmod(index, 3)
        padded[dy : dy + rows, dx : dx + columns] += parts[:, :, index]
    return padded[1:-1, 1:-1]


def halved(image: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Maximum of pairs along an axis, and where the first of a pair won."""
    even = np.take(image, range(0, image.shape[axis], 2), axis)
    odd = np.take(image, range(1, image.shape[axis], 2), axis)
    return np.maximum(even, odd), even >= odd


def doubled(gradient: np.ndarray, first: np.ndarray, axis: int) -> np.ndarray:
    """The adjoint of :func:`halved`."""
    return np.stack([gradient * first, gradient * ~first], axis + 1).reshape(
        *gradient.shape[:axis], gradient.shape[axis] * 2, *gradient.shape[axis + 1 :]
    )


def loss_and_gradients(
    weights: dict[str, np.ndarray],
    sample: np.ndarray,
    positions: np.ndarray,
    classes: np.ndarray,
    rng: np.random.Generator,
) -> tuple[float, int, dict[str, np.ndarray]]:
    """Cross entropy (summed) of one strip, how many were right, and the gradients."""
    image = sample.astype(np.float32)
    rows, columns = image.shape
    columns -= columns % 2
    patch1 = network.patches(image[:, :columns, None])
    full1 = np.maximum(patch1 @ weights["conv1"] + weights["bias1"], 0).reshape(rows, columns, FIRST)
    pooled_x, first_x = halved(full1, 1)
    pooled, first_y = halved(pooled_x, 0)
    patch2 = network.patches(pooled)
    full2 = np.maximum(patch2 @ weights["conv2"] + weights["bias2"], 0).reshape(rows // 2, columns // 2, SECOND)
    two, first_2 = halved(full2, 0)
    spots = positions[:, None] + np.arange(network.COLUMNS)
    windows = two[:, spots].transpose(1, 0, 2, 3).reshape(len(positions), -1)
    hidden = np.maximum(windows @ weights["hidden"] + weights["bias3"], 0)
    keep = (rng.random(hidden.shape) > 0.15).astype(np.float32) / 0.85
    dropped = hidden * keep
    logits = dropped @ weights["out"] + weights["bias4"]
    logits -= logits.max(1, keepdims=True)
    chance = np.exp(logits)
    chance /= chance.sum(1, keepdims=True)
    here = np.arange(len(classes))
    loss = float(-np.log(chance[here, classes] + 1e-9).sum())
    right = int((chance.argmax(1) == classes).sum())
    delta = chance.copy()
    delta[here, classes] -= 1
    # A little label smoothing keeps the answers honest about doubt.
    delta += 0.02 * (1.0 / network.CLASSES - np.eye(network.CLASSES, dtype=np.float32)[classes]) * -1
    gradients = {"out": dropped.T @ delta, "bias4": delta.sum(0)}
    delta = (delta @ weights["out"].T) * keep * (hidden > 0)
    gradients |= {"hidden": windows.T @ delta, "bias3": delta.sum(0)}
    back = (delta @ weights["hidden"].T).reshape(len(positions), network.ROWS, network.COLUMNS, SECOND)
    grad_two = np.zeros_like(two)
    for offset in range(network.COLUMNS):
        grad_two[:, positions + offset] += back[:, :, offset].transpose(1, 0, 2)  # positions are distinct
    grad_full2 = (doubled(grad_two, first_2, 0) * (full2 > 0)).reshape(-1, SECOND)
    gradients |= {"conv2": patch2.T @ grad_full2, "bias2": grad_full2.sum(0)}
    grad_pooled = unpatch(grad_full2 @ weights["conv2"].T, rows // 2, columns // 2, FIRST)
    grad_full1 = doubled(doubled(grad_pooled, first_y, 0), first_x, 1)
    grad_full1 = (grad_full1 * (full1 > 0)).reshape(-1, FIRST)
    gradients |= {"conv1": patch1.T @ grad_full1, "bias1": grad_full1.sum(0)}
    return loss, right, gradients


def main() -> None:
    """Render, train, report, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--renderings", type=int, default=3000)
    parser.add_argument("--epochs", type=int, default=2, help="times that a rendering is looked at")
    parser.add_argument("--rounds", type=int, default=6, help="times that all is rendered anew")
    parser.add_argument("--seed", type=int, default=9303)
    parser.add_argument("--rate", type=float, default=2.5e-3, help="highest learning rate")
    parser.add_argument("--start", type=Path, help="weights to go on from, with fresh renderings of another seed")
    parser.add_argument("--out", type=Path, default=Path(network.__file__).with_name("weights.npz"))
    options = parser.parse_args()
    rng = np.random.default_rng(options.seed)
    started = time.process_time()
    held = [sample for _ in range(150) for sample in examples(rng)]
    weights = initial(rng)
    if options.start:
        with np.load(options.start) as stored:
            weights = {name: stored[name].astype(np.float32) for name in weights}
    first = {name: np.zeros_like(value) for name, value in weights.items()}
    second = {name: np.zeros_like(value) for name, value in weights.items()}
    steps, batch = 0, 8
    total = options.rounds * options.epochs * round(options.renderings * 2.4 / batch)
    for epoch in range(options.rounds * options.epochs):
        if epoch % options.epochs == 0:
            # Fresh renderings every round: what is never seen often is not learnt by heart.
            samples = [sample for _ in range(options.renderings) for sample in examples(rng)]
        order = rng.permutation(len(samples))
        loss = right = seen = 0.0
        for start in range(0, len(order) - batch + 1, batch):
            summed = {name: np.zeros_like(value) for name, value in weights.items()}
            count = 0
            for index in order[start : start + batch]:
                sample, positions, classes = samples[index]
                if not len(positions):
                    continue
                part, hits, gradients = loss_and_gradients(weights, sample, positions, classes, rng)
                loss, right, seen, count = loss + part, right + hits, seen + len(classes), count + len(classes)
                for name, value in gradients.items():
                    summed[name] += value
            steps += 1
            rate = options.rate * min(1.0, steps / 100) * (0.5 + 0.5 * np.cos(np.pi * min(1.0, steps / total)))
            for name, value in summed.items():
                gradient = value / max(1, count) + (1e-5 * weights[name] if value.ndim > 1 else 0)
                first[name] += 0.1 * (gradient - first[name])
                second[name] += 0.001 * (gradient**2 - second[name])
                scale = np.sqrt(second[name] / (1 - 0.999**steps)) + 1e-8
                weights[name] -= rate * first[name] / (1 - 0.9**steps) / scale
        print(
            f"epoch {epoch + 1}: loss {loss / seen:.4f}, right {right / seen:.4f},",
            f"{time.process_time() - started:.0f} s",
            flush=True,
        )
        np.savez_compressed(options.out, **{name: value.astype(np.float16) for name, value in weights.items()})
    loaded = network.Weights(**{name: value.astype(np.float16).astype(np.float32) for name, value in weights.items()})
    signs = hits = 0
    for sample, positions, classes in held:
        answers = network.scores(sample.astype(np.float32), loaded)[positions].argmax(1)
        mask = classes != network.NONE
        signs, hits = signs + int(mask.sum()), hits + int((answers[mask] == classes[mask]).sum())
    print(f"held apart: {hits / signs:.4f} of {signs} signs right; {options.out.stat().st_size / 1024:.0f} KiB")


if __name__ == "__main__":
    main()
