"""Finding machine-readable zones on a picture in any position, and reading them.

Candidates come from :mod:`pipeline.mrz.lines`; the classifier tests the middle of each, both ways up.
Where it finds a grid of signs, the line is followed to both ends, its neighbours are looked for at the
spacing of the standard, and the cells are read and voted. There is no zone unless the grid, the
number of lines, the alphabet of the positions and a date's check digit all say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.mrz import grid, network
from pipeline.mrz.grid import Run
from pipeline.mrz.lines import Candidate, askew, candidates, reduced
from pipeline.mrz.strip import Grey, LinePath, Pyramid, cut, fitted, moved
from pipeline.mrz.vote import ALMOST, Vote, formats_for, likeness, vote
from pipeline.readings import Box, MrzReading
from validators.mrz import LAYOUTS

PROBE = 13
"""Cells in the middle of a candidate that are tested first."""
MIDDLE = 17
"""Cells in the middle of a line by which its neighbour is looked for."""
PROBE_SCORE, LINE_SCORE = -0.5, -0.4
"""Mean log-probability of a cell that a probe, and a line whose path is known, must reach."""
LINE_GAIN = 1.4
"""Mean gain (see :mod:`pipeline.mrz.grid`) that a whole line must reach."""
CLEAR, FAIR, POOR = -0.06, -0.15, -0.35
"""Mean log-probability of a cell that makes a zone believable with no, one or more digits that fit."""
HOPELESS = -0.6
"""Mean log-probability of one quick look below which the cells are not read at all."""
BEYOND = 15
"""Cells beyond both ends of a line that are looked at once more."""
RIVAL = 0.07
"""A format that one look finds so much less likely than the best is not tried: the first letter alone weighs more."""
SPACINGS = (1.45, 1.62, 1.8, 2.0, 2.2, 2.4, 2.6, 2.8)
"""Distance between the lines of a zone as a multiple of the pitch: states print from six to four lines an inch."""
MAX_PROBES = 14
MAX_LINES = 5
"""Work on one picture is bounded: probes of one look, followed lines (three and two times that when thorough)."""
SMALLEST_PITCH = 4.5
"""Pixels between characters below which nobody reads a zone."""
LOOKS = (1400, 640)
MORE_LOOKS = (2600, 360)
"""Longer side of the reduced pictures that are looked at: small zones on a large one, large ones on a small one."""
ASKEW_LOOK = 1400
"""The same for lines half-way between across and down."""


Lying: TypeAlias = Literal["level", "askew", "anyhow"]
"""How a zone lies: within 25 degrees of a quarter turn, farther off, or either."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a zone: its path on the picture and how well the grid fits."""

    path: LinePath
    cells: int
    gain: float


@dataclass(frozen=True, slots=True)
class _Found:
    """A zone that was read."""

    vote: Vote
    box: Box
    rotation: Literal[0, 90, 180, 270]


def find_mrz(
    picture: NDArray[np.uint8],
    *,
    dpi: float | None = None,
    lying: Lying = "anyhow",
    thorough: bool = False,
    prose: Sequence[Box] = (),
) -> tuple[MrzReading, ...]:
    """Every machine-readable zone in view, best first; empty when there is none.

    Args:
        picture: RGB (H, W, 3) or grey (H, W), 8 bits, any rotation, 200 to 6000 pixels wide.
        dpi: resolution when known; only bounds the search, a wrong one does no harm.
        lying: which zones to look for: those within 25 degrees of a quarter turn, those farther off, or both.
        thorough: look longer and at more sizes: for pages that should have a zone.
        prose: where words were read that no zone can have, as shares of this picture; no line is looked for there.

    Returns:
        readings with boxes as shares of this picture. A confidence below 0.6 means that the digits
        almost fit or that a sign is in doubt: not a value.
    """
    grey = _grey(picture)
    if min(grey.shape) < 40:
        return ()
    pyramid = Pyramid(grey)
    found: list[_Found] = []
    lines_left = MAX_LINES * (2 if thorough else 1)
    for hits in _looks(pyramid, dpi, lying, thorough, prose):
        for candidate, backwards in hits:
            if lines_left <= 0:
                break
            # A zone in doubt may have been followed wrongly from that piece of it: another may do better.
            if any(zone.vote.confidence > ALMOST and _inside(candidate, zone.box, pyramid.shape) for zone in found):
                continue
            lines_left -= 1
            result = _zone_through(pyramid, candidate, backwards, thorough)
            if result is not None:
                found = _with(found, result)
        # Two zones on one sheet are of about the same size: what one look found, the next need not.
        if lines_left <= 0 or (not thorough and any(zone.vote.confidence > ALMOST for zone in found)):
            break
    return tuple(_reading(zone) for zone in sorted(found, key=lambda zone: -zone.vote.confidence))


def _grey(picture: NDArray[np.uint8]) -> Grey:
    if picture.ndim == 2:
        return np.ascontiguousarray(picture)
    return np.asarray(cv2.cvtColor(np.ascontiguousarray(picture[:, :, :3]), cv2.COLOR_RGB2GRAY), np.uint8)


def _looks(
    pyramid: Pyramid, dpi: float | None, lying: Lying, thorough: bool, prose: Sequence[Box]
) -> Iterator[list[tuple[Candidate, bool]]]:
    """Per look, candidates in whose middle the classifier sees a grid of signs, best first.

    With each: whether it stands on its head.
    """
    share = MAX_PROBES * (3 if thorough else 1)
    tested: list[Candidate] = []
    scales: set[float] = set()
    levels = () if lying == "askew" else LOOKS + (MORE_LOOKS if thorough else ())
    for longest in levels:
        small, scale = reduced(pyramid, longest)
        if scale in scales:  # a small picture is looked at as it is, once
            continue
        scales.add(scale)
        for upright in (True, False):
            found = _not_in(prose, candidates(small, scale, upright=upright), pyramid.shape)[:share]
            yield _hits(pyramid, found, tested, dpi)
    if lying == "level":
        return
    # What lies askew is rare, and pages without a zone pay for looking: one look, few probes.
    small, scale = reduced(pyramid, ASKEW_LOOK)
    for upright in (True, False):
        found = _not_in(prose, askew(small, scale, upright=upright), pyramid.shape)
        yield _hits(pyramid, found[: share // 2], tested, dpi)


def _not_in(prose: Sequence[Box], found: list[Candidate], shape: tuple[int, int]) -> list[Candidate]:
    """Candidates whose middle lies on none of the words."""
    height, width = shape
    boxes = np.array(prose, np.float64).reshape(-1, 4) * (width, height, width, height)
    return [
        one
        for one in found
        if not (
            (boxes[:, 0] - one.pitch <= one.x)
            & (one.x <= boxes[:, 2] + one.pitch)
            & (boxes[:, 1] <= one.y)
            & (one.y <= boxes[:, 3])
        ).any()
    ]


def _hits(
    pyramid: Pyramid, found: Iterable[Candidate], tested: list[Candidate], dpi: float | None
) -> list[tuple[Candidate, bool]]:
    """Of the candidates of one look those with a grid of signs in their middle; ``tested`` grows."""
    hits = []
    for candidate in found:
        if not _worth_testing(candidate, tested, dpi):
            continue
        tested.append(candidate)
        scores = [_probe(pyramid, candidate, backwards) for backwards in (False, True)]
        if max(scores) > PROBE_SCORE:
            hits.append((max(scores), candidate, scores[1] > scores[0]))
    hits.sort(key=lambda hit: -hit[0])
    return [(candidate, backwards) for _, candidate, backwards in hits]


def _zone_through(pyramid: Pyramid, candidate: Candidate, backwards: bool, thorough: bool) -> _Found | None:
    for line in _follow(pyramid, candidate, backwards):
        zone = _zone(pyramid, line)
        found = _read(pyramid, zone, thorough) if zone else None
        if found is not None:
            return found
    return None


def _with(found: list[_Found], result: _Found) -> list[_Found]:
    """The zones with one more; of two in the same place the better one stays."""
    rivals = [other for other in found if _overlap(result.box, other.box) > 0.5]
    if any(other.vote.score >= result.vote.score for other in rivals):
        return found
    return [*(other for other in found if other not in rivals), result]


def _worth_testing(candidate: Candidate, tested: Iterable[Candidate], dpi: float | None) -> bool:
    if candidate.pitch < SMALLEST_PITCH or candidate.length < 9 * candidate.pitch:
        return False
    if dpi and not 0.25 < candidate.pitch / (dpi / 10) < 4.0:
        return False
    return not any(
        np.hypot(candidate.x - other.x, candidate.y - other.y) < 0.5 * candidate.pitch
        and 0.9 < candidate.pitch / other.pitch < 1.1
        for other in tested
    )


def _probe(pyramid: Pyramid, candidate: Candidate, backwards: bool) -> float:
    """Mean log-probability of the likeliest signs of a few cells: above -0.2 on a zone, below -0.6 on most print."""
    path = candidate.path(PROBE)
    answers = network.scores(cut(pyramid, path.reversed(PROBE) if backwards else path, PROBE))
    run = grid.best_run(answers, PROBE - 2)
    return _clearness(answers, run) if run else -99.0


def _follow(pyramid: Pyramid, candidate: Candidate, backwards: bool) -> Iterator[_Line]:
    """What the line through a candidate may be: its bend is learnt in the middle, then it is followed outwards."""
    short = candidate.path(36)
    if backwards:
        short = short.reversed(36)
    answers = network.scores(cut(pyramid, short, 36))
    run = grid.best_run(answers, 22)
    if run is None:
        return
    middle = grid.refined(pyramid, short, run, answers, degree=1)
    for reach, cells in ((14, 30), (22, 30)):
        longer = _extended(middle, reach)
        answers = network.scores(cut(pyramid, longer, reach * 2 + (22 if reach == 14 else 30)))
        run = grid.best_run(answers, cells)
        if run is None or run.mean < 0.3:
            return
        if reach == 14:
            middle = grid.refined(pyramid, longer, run, answers, degree=2)
    for run in grid.longest_runs(answers):
        if _clearness(answers, run) < PROBE_SCORE:
            continue
        line = _settle(pyramid, longer, run, answers)
        if line is not None:
            yield line if line.cells == max(grid.LENGTHS) else _longer(pyramid, line)


def _longer(pyramid: Pyramid, line: _Line) -> _Line:
    """The line with what lies beyond its ends, where it was followed from afar and missed them."""
    numbers = np.arange(line.cells, dtype=np.float64)
    x, y = (fitted(numbers, values, 2) for values in line.path.at(numbers))
    path = _extended(LinePath(x, y, line.path.aspect), BEYOND)
    answers = network.scores(cut(pyramid, path, line.cells + 2 * BEYOND))
    best = next((run for run in grid.longest_runs(answers) if not run.bridges), None)
    if best is None or len(best.positions) <= line.cells or _clearness(answers, best) < PROBE_SCORE:
        return line
    return _settle(pyramid, path, best, answers) or line


def _clearness(answers: network.Array, run: Run) -> float:
    """Mean log-probability of the likeliest signs of a run."""
    return float(answers[list(run.positions), : network.NONE].max(axis=1).mean())


def _extended(path: LinePath, by: int) -> LinePath:
    """The path with so many cells more on each side; beyond its ends it goes on straight."""
    return LinePath(moved(path.x, -float(by), 1.0), moved(path.y, -float(by), 1.0), path.aspect)


def _settle(pyramid: Pyramid, path: LinePath, run: Run, answers: network.Array) -> _Line | None:
    """A run made into a line: refined twice, accepted when the grid fits."""
    cells = len(run.positions)
    for _ in range(2):
        path = grid.refined(pyramid, path, run, answers)
        answers = network.scores(cut(pyramid, path, cells))
        again = grid.best_run(answers, cells)
        if again is None:
            return None
        run = again
    if run.mean < LINE_GAIN or _clearness(answers, run) < LINE_SCORE or path.pitch(cells) < SMALLEST_PITCH:
        return None
    return _Line(grid.refined(pyramid, path, run, answers), cells, run.mean)


def _zone(pyramid: Pyramid, line: _Line) -> list[_Line] | None:
    """The line with its neighbours above and below, from top to bottom; None when the number is wrong."""
    wanted = 3 if line.cells == 30 else 2
    zone = [line]
    for down in (True, False):
        while len(zone) < wanted:
            last = zone[-1] if down else zone[0]
            beside = _neighbour(pyramid, last, 1 if down else -1)
            if beside is None:
                break
            zone.insert(len(zone) if down else 0, beside)
    return zone if len(zone) == wanted else None


def _neighbour(pyramid: Pyramid, line: _Line, direction: int) -> _Line | None:
    """The line beside another one: the middles tell at which spacing, then the whole line is looked at."""
    middle = _extended(line.path, -(line.cells - MIDDLE) // 2)
    ranked = []
    for spacing in SPACINGS:
        run = grid.best_run(network.scores(cut(pyramid, middle.shifted(direction * spacing), MIDDLE)), MIDDLE - 1)
        if run is not None:
            ranked.append((run.mean, spacing))
    best: tuple[float, LinePath, Run, network.Array] | None = None
    for _, spacing in sorted(ranked, reverse=True)[:2]:
        path = line.path.shifted(direction * spacing)
        answers = network.scores(cut(pyramid, path, line.cells))
        run = grid.best_run(answers, line.cells)
        if run is not None and (best is None or run.mean > best[0]):
            best = (run.mean, path, run, answers)
    if best is None or best[0] < 0.2:
        return None
    return _settle(pyramid, *best[1:])


def _read(pyramid: Pyramid, zone: list[_Line], thorough: bool) -> _Found | None:
    """The zone's lines voted, under the format that fits best, when it deserves to be called one."""
    cells = zone[0].cells
    names = formats_for(len(zone), cells)
    # Many signs look like signs on their head too; which way is up, the whole zone says best.
    turned = [_Line(line.path.reversed(cells), cells, line.gain) for line in reversed(zone)]
    looks = [_tables(pyramid, way, views=1) for way in (zone, turned)]
    quick = [{name: likeness(look, name) for name in names} for look in looks]
    up = max((0, 1), key=lambda way: max(quick[way].values()))
    top = max(quick[up].values())
    if top < HOPELESS:
        return None
    zone = (zone, turned)[up]
    tables = _tables(pyramid, zone, views=9 if thorough else 5)
    votes = [vote(tables, name) for name in names if quick[up][name] > top - RIVAL]
    best = max(votes, key=lambda item: (_dated(item), item.score))
    return _Found(best, _box(pyramid, zone), _rotation(zone[0])) if _is_zone(best) else None


def _dated(voted: Vote) -> bool:
    """Does the digit of a date fit."""
    checks = dict(voted.checks)
    return any(checks.get(name, False) for name in ("birth_date", "expiry_date"))


def _is_zone(voted: Vote) -> bool:
    """Enough to say that there is a zone at all: clear cells, the name field's break, and a date whose digit fits.

    Ordinary print forced into the grid scores -0.2 to -0.7 a cell, a zone on a usable picture above -0.2;
    one in five lines of print has one digit that fits by chance, one in twenty-five has two.
    """
    checks = dict(voted.checks)
    fits = sum(checks.values())
    names = LAYOUTS[voted.format].names
    if "<<" not in voted.lines[names.line][names.start : names.stop]:
        return False
    if not _dated(voted):
        return voted.score > CLEAR
    return voted.score > (POOR if fits >= 2 else FAIR)


def _tables(pyramid: Pyramid, zone: list[_Line], *, views: int) -> list[network.Array]:
    return [grid.read_cells(pyramid, line.path, line.cells, views=views) for line in zone]


def _box(pyramid: Pyramid, zone: list[_Line]) -> Box:
    """Around all characters, as shares of the picture."""
    height, width = pyramid.shape
    cells = zone[0].cells
    corners = []
    for line, across in ((zone[0], -0.75), (zone[-1], 0.75)):
        corners.append(np.stack(line.path.shifted(across).at(np.linspace(-0.6, cells - 0.4, 9))))
    x, y = np.concatenate(corners, axis=1)
    clip = [
        float(np.clip(value, 0, 1)) for value in (x.min() / width, y.min() / height, x.max() / width, y.max() / height)
    ]
    return clip[0], clip[1], clip[2], clip[3]


def _rotation(line: _Line) -> Literal[0, 90, 180, 270]:
    """The quarter turn that brings a line to run from left to right."""
    step_x, step_y = line.path.slope(np.array([(line.cells - 1) / 2]))
    if abs(step_x[0]) >= abs(step_y[0]):
        return 0 if step_x[0] > 0 else 180
    return 270 if step_y[0] > 0 else 90


def _inside(candidate: Candidate, box: Box, shape: tuple[int, int]) -> bool:
    return box[0] <= candidate.x / shape[1] <= box[2] and box[1] <= candidate.y / shape[0] <= box[3]


def _overlap(one: Box, other: Box) -> float:
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    area = min((one[2] - one[0]) * (one[3] - one[1]), (other[2] - other[0]) * (other[3] - other[1]))
    return max(0.0, width) * max(0.0, height) / max(area, 1e-9)


def _reading(zone: _Found) -> MrzReading:
    voted = zone.vote
    return MrzReading(
        format=voted.format,
        lines=voted.lines,
        confidence=round(voted.confidence, 3),
        box=zone.box,
        rotation=zone.rotation,
        char_confidence=voted.char_confidence,
        repaired=voted.repaired,
        checks=voted.checks,
        alternatives=voted.alternatives,
    )
