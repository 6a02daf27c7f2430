import datetime as dt
from decimal import Decimal
from typing import Literal

import pytest

from pipeline.extract.photo import extract_photo
from pipeline.papers.group import DocumentPages, PageRef
from pipeline.readings import PageReading, PortraitReading
from validators.facts import Field, Scalar
from validators.kinds import FIELDS
from validators.verdict import FLOOR

SCANNED = PortraitReading(
    box=(0.2, 0.2, 0.4, 0.4),
    width_mm=35.12,
    height_mm=44.9,
    edges="LTRB",
    faces=1,
    capture="scan",
    width_px=413,
    height_px=531,
    dpi=300,
    background="white",
    lightness=96.0,
    chroma=1.0,
    uneven_share=0.0,
    head_height_mm=33.0,
    head_share=0.73,
    roll_degrees=1.0,
    off_centre=0.01,
    sharpness=0.2,
    eyes_seen=True,
    monochrome=False,
)
WHOLE = PortraitReading(
    box=(0.0, 0.0, 1.0, 1.0),
    width_mm=None,
    height_mm=None,
    edges="LTRB",
    faces=1,
    capture="phone",
    width_px=700,
    height_px=900,
    background="white",
    head_share=0.74,
    eyes_seen=True,
)
SizeFrom = Literal["scan", "declared", "assumed"]


def changed(portrait: PortraitReading, **changes: object) -> PortraitReading:
    fields = {name: getattr(portrait, name) for name in PortraitReading.__slots__}
    return PortraitReading(**{**fields, **changes})


def read(
    *portraits: PortraitReading, size_from: SizeFrom = "scan", metadata: dict[str, str] | None = None
) -> dict[str, Field[Scalar]]:
    page = PageRef("photos.jpg", PageReading(number=1, size_from=size_from, portraits=portraits), metadata or {})
    return dict(extract_photo(DocumentPages("photo", "applicant", 0.9, (page,))))


def sure(field: Field[Scalar]) -> bool:
    return field.best is not None and field.best.confidence >= FLOOR


def test_only_known_fields_are_given() -> None:
    assert set(read(SCANNED)) <= set(FIELDS["photo"])


def test_a_measured_scan_is_sure() -> None:
    fields = read(SCANNED)
    assert fields["source"].values == ("scan",)
    assert fields["width_mm"].values == (Decimal("35.1"),)
    assert sure(fields["width_mm"])
    assert fields["count"].values == (1,)
    assert fields["background"].values == ("white",)
    assert fields["width_mm"].evidence[0].bbox == SCANNED.box


def test_an_unseen_edge_leaves_the_size_open() -> None:
    fields = read(changed(SCANNED, height_mm=None, edges="LBR"))
    assert "height_mm" not in fields


def test_a_faint_edge_is_believed_only_where_it_gives_a_usual_size() -> None:
    assert sure(read(changed(SCANNED, unclear=("photo.edge-faint",)))["width_mm"])
    assert not sure(read(changed(SCANNED, width_mm=37.6, unclear=("photo.edge-faint",)))["width_mm"])


def test_a_claimed_resolution_is_believed_only_where_it_gives_a_usual_size() -> None:
    assert read(SCANNED, size_from="declared")["source"].values == ("scan",)
    odd = read(changed(SCANNED, width_mm=28.0, height_mm=36.0), size_from="declared")
    assert odd["source"].values == ("unknown",)
    assert not sure(odd["width_mm"])


def test_copies_of_one_photo_give_one_size_and_different_ones_two() -> None:
    alike = read(SCANNED, changed(SCANNED, width_mm=35.4, box=(0.5, 0.2, 0.7, 0.4)))
    assert len(alike["width_mm"].readings) == 1
    assert alike["count"].values == (2,)
    assert alike["same_size"].values == (True,)
    other = read(SCANNED, changed(SCANNED, width_mm=51.0, height_mm=51.0, box=(0.5, 0.2, 0.7, 0.4)))
    assert len(other["width_mm"].readings) == 2
    assert other["same_size"].values == (False,)


def test_backgrounds_that_differ_are_both_kept() -> None:
    fields = read(SCANNED, changed(SCANNED, background="other", box=(0.5, 0.2, 0.7, 0.4)))
    assert set(fields["background"].values) == {"white", "other"}


def test_a_digital_portrait_is_told_by_its_pixels() -> None:
    fields = read(WHOLE, size_from="assumed", metadata={"camera_make": "Camera", "taken_on": "2026-10-01"})
    assert fields["source"].values == ("digital",)
    assert "width_mm" not in fields
    assert fields["head_height_mm"].values == (Decimal(33),)
    assert fields["taken_on"].values == (dt.date(2026, 10, 1),)


def test_a_date_without_a_camera_or_of_a_print_is_no_date_of_the_photo() -> None:
    assert "taken_on" not in read(WHOLE, size_from="assumed", metadata={"taken_on": "2026-10-01"})
    on_table = changed(SCANNED, capture="phone", width_mm=None, height_mm=None)
    fields = read(on_table, size_from="assumed", metadata={"camera_make": "Camera", "taken_on": "2026-10-01"})
    assert fields["source"].values == ("phone",)
    assert "taken_on" not in fields
    assert not sure(fields["background"])


def test_no_portrait_is_never_a_certain_absence_of_a_face() -> None:
    fields = read()
    assert fields["faces"].values == (0,)
    assert not sure(fields["faces"])


def test_a_width_without_a_height_is_not_borne_out_by_a_usual_size() -> None:
    fields = read(changed(SCANNED, edges="LRB", height_mm=None, width_mm=33.0, unclear=("photo.edge-unseen",)))
    assert fields["width_mm"].best is not None
    assert fields["width_mm"].best.confidence < FLOOR


@pytest.mark.parametrize(("width", "decided"), [(35.3, True), (34.4, False)])
def test_faint_edges_are_borne_out_only_by_exactly_a_usual_size(width: float, decided: bool) -> None:
    fields = read(changed(SCANNED, width_mm=width, unclear=("photo.edge-faint",)))
    assert fields["width_mm"].best is not None
    assert (fields["width_mm"].best.confidence >= FLOOR) is decided


@pytest.mark.parametrize(
    ("edges", "lightness", "decided"), [("R", 97.0, False), ("LTRB", 97.0, True), ("R", 60.0, True)]
)
def test_lines_around_a_photo_of_unknown_edges_do_not_make_its_wall_busy(
    edges: str, lightness: float, decided: bool
) -> None:
    fields = read(changed(SCANNED, background="other", lightness=lightness, edges=edges, uneven_share=0.4))
    assert fields["background"].best is not None
    assert (fields["background"].best.confidence >= FLOOR) is decided
