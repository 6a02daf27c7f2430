"""Fitting the grid of a zone to a line: which cells, how many, and exactly where they run.

The classifier answers at every second column of a strip. A run of cells at nearly the known pitch is
found by dynamic programming over those answers, so that neither the ends of the line nor its pitch
need be known well beforehand; the path is then bent to where the signs really are.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pipeline.mrz import network
from pipeline.mrz.network import NONE, STRIDE, Array
from pipeline.mrz.strip import MARGIN, PITCH, LinePath, Points, Pyramid, cut, fitted, polynomial

LENGTHS = (44, 36, 30)
"""Characters a line, ICAO 9303-4 to -7."""

VIEWS = (
    *((0.0, 1.0), (-0.07, 1.0), (0.07, 1.0), (0.0, 0.93), (0.0, 1.07)),
    *((-0.07, 1.07), (0.07, 1.07), (-0.07, 0.93), (0.07, 0.93)),
)
"""Cuts that vote: moved across the line by a share of the pitch, and stretched."""

_UNIT = PITCH // STRIDE
_STEPS = (-2, -1, 0, 1, 2)
_TOLLS = np.array([0.9, 0.2, 0.0, 0.2, 0.9], np.float32)
"""What a distance between cells costs that differs from the pitch by so many positions."""
_BOUND = 3.0
"""No single cell speaks for or against a line more than this (in nats)."""


_EMPTY = -1.5
_BRIDGE = 4
"""So many empty cells side by side are no sign that failed to print."""


_SEEN, _UNSEEN = 0.3, 0.7
"""Probability that no sign is in a cell below which it is believed as it looks, and above which it may be any."""
_RIM = 0.3
"""Of the pitch: a sign whose middle is nearer to the edge of the picture is cut."""


@dataclass(frozen=True, slots=True)
class Run:
    """The likeliest run of cells on a strip."""

    positions: tuple[int, ...]
    gains: tuple[float, ...]
    """Per cell: how much likelier a sign is than none (log odds, bounded)."""
    total: float

    @property
    def mean(self) -> float:
        """Mean gain of a cell: above 2 for clear print, below 0 where there is no zone."""
        return float(np.mean(self.gains))

    @property
    def bridges(self) -> bool:
        """Are several cells side by side surely empty: glare in a line, or the paper between two lines."""
        empty = np.convolve(np.asarray(self.gains) < _EMPTY, np.ones(_BRIDGE), mode="valid")
        return bool((empty >= _BRIDGE).any())


def best_run(answers: Array, cells: int) -> Run | None:
    """The run of so many cells with the greatest sum of gains, or None when the strip is too short."""
    gain = np.clip(answers[:, :NONE].max(axis=1) - answers[:, NONE], -_BOUND, _BOUND)
    size = len(gain)
    if size < (cells - 1) * (_UNIT - 1) + 1:
        return None
    best = gain.copy()
    came = np.zeros((cells, size), np.int8)
    for cell in range(1, cells):
        options = np.full((len(_STEPS), size), -1e9, np.float32)
        for index, change in enumerate(_STEPS):
            step = _UNIT + change
            options[index, step:] = best[:-step] - _TOLLS[index]
        choice = options.argmax(axis=0)
        came[cell] = choice
        best = gain + np.take_along_axis(options, choice[None], 0)[0]
    spot = int(best.argmax())
    total = float(best[spot])
    if total < -1e8:
        return None
    positions = [spot]
    for cell in range(cells - 1, 0, -1):
        spot -= _UNIT + _STEPS[came[cell, spot]]
        positions.append(spot)
    positions.reverse()
    return Run(tuple(positions), tuple(float(gain[place]) for place in positions), total)


def longest_runs(answers: Array) -> list[Run]:
    """The run that explains a strip best, more cells must earn their keep; where it bridges a gap, then those without.

    Cards side by side have lines end to end: a longer format over both earns more than the line of one.
    """
    found = [run for cells in LENGTHS if (run := best_run(answers, cells)) is not None]
    runs = sorted(found, key=lambda run: -run.total)
    return runs[:1] + [run for run in runs[1:] if runs[0].bridges and not run.bridges]


def middles(run: Run) -> Points:
    """Where the cells of a run lie, as (fractional) characters of the strip's own path."""
    columns = np.asarray(run.positions, np.float64) * STRIDE + network.WINDOW / 2
    return (columns - MARGIN) / PITCH - 0.5


def refined(pyramid: Pyramid, path: LinePath, run: Run, answers: Array, *, degree: int = 3) -> LinePath:
    """The path through the cells of a run, bent along and across to where the signs stand.

    Along: a polynomial through the cells the classifier is sure of. Across: the strip is cut a little higher
    and a little lower too, and each cell says where it is read best.
    """
    cells = len(run.positions)
    numbers = np.arange(cells, dtype=np.float64)
    weight = np.clip(np.asarray(run.gains), 0.05, None)
    places = middles(run)
    for _ in range(2):
        smooth = polynomial(fitted(numbers, places, degree, weight), numbers)
        away = np.abs(smooth - places)
        weight = weight * (away < 0.3 + 1e-3)
        if (weight > 0).sum() < cells // 2:
            return path
    off = _heights(pyramid, path, answers, run)
    x, y = path.at(smooth)
    step_x, step_y = path.slope(smooth)
    x = x - off * step_y * path.aspect
    y = y + off * step_x * path.aspect
    return LinePath(fitted(numbers, x, degree), fitted(numbers, y, degree), path.aspect)


def _heights(pyramid: Pyramid, path: LinePath, answers: Array, run: Run) -> Points:
    """How far below the path each cell stands, as shares of the pitch, smoothed to a parabola."""
    shifts = np.array([-0.16, 0.0, 0.16])
    spots = np.clip(np.asarray(run.positions), 0, len(answers) - 1)
    size = (answers.shape[0] + network.COLUMNS - 1) * STRIDE
    count = (size - 2 * MARGIN) // PITCH
    rows = [
        answers[spots] if shift == 0 else network.scores(cut(pyramid, path.shifted(float(shift)), count), at=spots)
        for shift in shifts
    ]
    sure = np.stack(rows)[..., :NONE].max(axis=-1)
    numbers = np.arange(len(spots), dtype=np.float64)
    mass = np.exp(np.clip(sure - sure.max(axis=0), -6, 0))
    best = (mass * shifts[:, None]).sum(axis=0) / mass.sum(axis=0)
    weight = np.clip(np.exp(sure.max(axis=0)), 0.05, 1)
    return polynomial(fitted(numbers, best, 2, weight), numbers)


def read_cells(pyramid: Pyramid, path: LinePath, cells: int, *, views: int = 5) -> Array:
    """Log-probabilities of the 37 signs per cell, voted by several cuts of the same line.

    Each cut is a little higher, lower, taller or flatter; a smear or a wave of the ground disturbs
    them differently. Probabilities are averaged, so that one confident mistake does not decide. A cell in
    which no sign is seen, under a finger or beyond the edge of the picture, may be any.
    """
    spots = np.round([network.position_of(MARGIN + PITCH * (number + 0.5)) for number in range(cells)]).astype(int)
    # The neighbour columns are the same sign seen a little aside.
    beside = np.stack([spots - 1, spots, spots + 1])
    votes, empty = [], np.zeros(cells)
    for across, tall in VIEWS[:views]:
        moved = path.shifted(across)
        near = network.scores(cut(pyramid, LinePath(moved.x, moved.y, path.aspect * tall), cells), at=beside)
        votes.append(np.log(np.exp(near[..., :NONE]).mean(axis=0) + 1e-7))
        empty += np.exp(near[..., NONE].min(axis=0)) / views
    mixed = 0.5 * np.log(np.mean([np.exp(vote) for vote in votes], axis=0)) + 0.5 * np.mean(votes, axis=0)
    shares = np.exp(mixed - mixed.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    unseen = np.maximum(np.clip((empty - _SEEN) / (_UNSEEN - _SEEN), 0, 1), _outside(pyramid, path, cells))[:, None]
    return np.asarray(np.log((1 - unseen) * shares + unseen / shares.shape[1]), np.float32)


def _outside(pyramid: Pyramid, path: LinePath, cells: int) -> Points:
    """One for each cell whose middle lies at the edge of the picture or beyond it, else none."""
    x, y = path.at(np.arange(cells, dtype=np.float64))
    height, width = pyramid.shape
    rim = _RIM * path.pitch(cells)
    return np.asarray((x < rim) | (x > width - rim) | (y < rim) | (y > height - rim), np.float64)
