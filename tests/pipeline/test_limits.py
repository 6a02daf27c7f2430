"""Limits that the caller may set otherwise, in the units people write."""

from __future__ import annotations

import pytest

from pipeline.errors import UsageError
from pipeline.isolation.limits import Limits, changed


@pytest.mark.parametrize(
    ("setting", "name", "value"),
    [
        ("pages=500", "pages", 500),
        ("file-bytes=300MB", "file_bytes", 300 * 1024 * 1024),
        ("render_pixels = 60M", "render_pixels", 60_000_000),
        ("page-seconds=5min", "page_seconds", 300.0),
        ("open-seconds=2.5s", "open_seconds", 2.5),
        ("MEMORY-BYTES=2GB", "memory_bytes", 2 * 1024**3),
    ],
)
def test_a_limit_is_set_in_the_units_people_write(setting: str, name: str, value: float) -> None:
    made = changed(Limits(), [setting])
    assert getattr(made, name) == value
    assert type(getattr(made, name)) is type(getattr(Limits(), name))
    others = {one for one in Limits.__slots__ if getattr(made, one) != getattr(Limits(), one)}
    assert others == {name}


@pytest.mark.parametrize(
    "setting", ["pages", "pages=", "pages=-1", "pages=many", "pages=1e9", "pages=0", "=3", "x=1", "pages=3 km"]
)
def test_what_is_no_limit_is_refused(setting: str) -> None:
    with pytest.raises(UsageError, match="--limit"):
        changed(Limits(), [setting])
