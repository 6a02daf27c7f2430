"""Where the edges of a print are: what JPEG, ink, hair and neighbours make of them."""

from dataclasses import replace

import numpy as np
import pytest

from pipeline.portrait import edges
from pipeline.portrait.edges import _Choice, _exact, _Frame, _settle
from pipeline.portrait.faces import FaceBox
from pipeline.portrait.neighbours import doubted
from pipeline.portrait.strips import Line, strips_of
from pipeline.readings import PortraitReading

SCALE = 6.0
PAPER = (97.0, -1.2, 2.3)


def strips_with(columns: np.ndarray, rows: int = 240):
    """Strips of a crop whose columns have these CIELAB colours."""
    colours = np.repeat(columns[None].astype(np.float32), rows, axis=0)
    return strips_of(colours, np.full_like(colours, PAPER), SCALE)


def columns(width: int = 120) -> np.ndarray:
    return np.tile(np.array(PAPER, np.float32), (width, 1))


def line_at(strips, place: int) -> Line:
    return Line(float(place), strips, np.zeros((len(strips.colours) + 1, 5), np.float32), False)


@pytest.mark.parametrize("bleed", [0, 3, 6])
def test_the_tint_that_jpeg_smears_over_an_edge_does_not_move_it(bleed: int) -> None:
    across = columns()
    across[:60, 0] = 99.5
    across[: 60 - bleed, 1:] = 0
    strips = strips_with(across)
    found = _settle(strips, line_at(strips, 60), 1, (20, 220))
    assert found is not None
    assert found[0] == pytest.approx(59.5, abs=0.8)


def test_an_edge_of_which_only_the_colour_changes_is_placed_by_its_colour() -> None:
    across = columns()
    across[:60, 1:] = (9.0, -14.0)
    strips = strips_with(across)
    found = _settle(strips, line_at(strips, 58), 1, (20, 220))
    assert found is not None
    assert found[0] == pytest.approx(59.5, abs=0.8)


@pytest.mark.parametrize(("tint", "sure"), [((1.0, -3.0), False), ((9.0, -14.0), True)])
def test_an_edge_told_by_a_tinge_alone_is_not_sure(tint: tuple[float, float], sure: bool) -> None:
    across = columns()
    across[:60, 1:] = PAPER[1] + tint[0], PAPER[2] + tint[1]
    strips = strips_with(across)
    found = _settle(strips, line_at(strips, 58), 1, (20, 220))
    assert found is not None
    assert (found[2] >= 2.2) is sure


def test_where_hair_ends_just_short_of_the_edge_the_wall_between_says_where_it_is() -> None:
    across = columns()
    across[:60] = (99.3, 0, 1)
    colours = np.repeat(across[None], 240, axis=0)
    colours[80:220, :56] = (40, 10, 12)
    strips = strips_of(colours, np.full_like(colours, PAPER), SCALE)
    found = _settle(strips, line_at(strips, 58), 1, (10, 230))
    assert found is not None
    assert found[0] == pytest.approx(59.5, abs=0.8)
    assert found[2] < 2.2, "an edge seen only just"


@pytest.mark.parametrize(("greyed", "ruled"), [((0.0, 0.0), True), ((0.0, 9.0), False)])
def test_a_black_line_is_printed_where_jpeg_greys_one_side_of_it(greyed: tuple[float, float], ruled: bool) -> None:
    across = columns()
    across[58:61, 0] = 24
    across[61:75, 1:] = greyed
    strips = strips_with(across)
    assert bool(strips.ruled[:, 59].all()) is ruled


def test_the_shadow_of_a_cut_is_no_printed_line() -> None:
    across = columns()
    across[:60] = (99.5, 0, 0)
    steps = np.arange(60)
    across[60:, 0] -= 18 * np.exp(-steps / 2.0)
    strips = strips_with(across)
    assert not strips.ruled[:, 56:64].any()


def reading(box: tuple[float, float, float, float], width: float | None, height: float | None) -> PortraitReading:
    return PortraitReading(box, width, height, "LTRB", 1)


def test_a_print_that_reaches_to_its_neighbour_and_is_larger_is_doubtful() -> None:
    above = reading((0.1, 0.1, 0.3, 0.3), 35, 45)
    below = reading((0.1, 0.3, 0.3, 0.52), 35, 49)
    assert [one.unclear for one in doubted([above, below])] == [(), ("photo.edge-faint",)]


@pytest.mark.parametrize(
    ("box", "height"),
    [
        ((0.1, 0.3, 0.3, 0.5), 45.2),
        ((0.1, 0.32, 0.3, 0.54), 49.0),
        ((0.5, 0.3, 0.7, 0.52), 49.0),
        ((0.1, 0.3, 0.3, 0.52), None),
    ],
)
def test_prints_that_touch_and_are_alike_or_lie_apart_are_not(
    box: tuple[float, float, float, float], height: float | None
) -> None:
    above = reading((0.1, 0.1, 0.3, 0.3), 35, 45)
    assert all(not one.unclear for one in doubted([above, reading(box, 35, height)]))


def test_what_is_doubtful_already_is_said_once() -> None:
    above = reading((0.1, 0.1, 0.3, 0.3), 35, 45)
    below = replace(reading((0.1, 0.3, 0.3, 0.52), 35, 49), unclear=("photo.edge-faint",))
    assert doubted([above, below])[1].unclear == ("photo.edge-faint",)


def test_edges_without_any_contrast_tell_no_angle(monkeypatch: pytest.MonkeyPatch) -> None:
    """A drawn portrait has edges that slope and hardly show: dividing by what they weigh cost the whole page."""
    monkeypatch.setattr(edges, "_settle", lambda *_: (40.0, 0.01, 0.0))
    strips = strips_with(columns())
    line = line_at(strips, 40)
    frame = _Frame(FaceBox(50.0, 60.0, 40.0), 1.0, (None, None, None, None))
    rectangle, rest = _exact(_Choice((line, None, None, None), 1.0), (strips, strips), frame, 0.0)
    assert rest == 0.0
    assert rectangle.faint
