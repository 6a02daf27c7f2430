"""Values of a visa sticker whose labels were not read."""

from __future__ import annotations

import pytest

from tests.pipeline.extract.test_two_zones import fields, zone
from validators.facts import Field

ONE_COLUMN = """\
VISA - STATI SCHENGEN
          11-01-31
          14-05-31
          {type}
          {entries}
          {passport}
          TRAN
          HOA
          301234567"""
ONE_ROW = """\
VISA
          11-01-31     14-05-31
          {type}            {entries}    090
          FIRENZE      02-01-31
                       {passport}
          TRAN HOA"""


@pytest.mark.parametrize(
    ("layout", "values"),
    [
        (ONE_COLUMN, ("c", "01", "K7654321")),
        (ONE_COLUMN, ("D", "MULT", "EH123456")),
        (ONE_ROW, ("C", "2", "K7654321")),
    ],
)
def test_short_values_in_the_column_of_the_days_are_what_they_look_like(
    layout: str, values: tuple[str, str, str]
) -> None:
    text = layout.format(**dict(zip(("type", "entries", "passport"), values, strict=True)))
    found = fields("schengen-visa", text, zone("MRV-B", "VC", "ITA", "TRAN", "HOA", "301234567"))
    said = tuple(found.get(name, Field()).values for name in ("visa_type", "entries", "passport_number"))
    assert said == tuple((value.upper(),) for value in values)
    assert all(0.6 <= found[name].readings[0].confidence < 0.9 for name in ("visa_type", "entries", "passport_number"))


@pytest.mark.parametrize(
    "text",
    [
        # Two letters; figures of which one may be a day; the sticker's own number; strokes away from the values.
        ONE_COLUMN.format(type="C", entries="1\n          2", passport="301234567").replace("TRAN", "D"),
        "VISA\n          11-01-31\n          14-05-31\n\n                    C      K7654321",
        "VISA\n          11-01-31\n          C",
    ],
)
def test_what_may_be_two_things_or_stands_elsewhere_is_neither(text: str) -> None:
    found = fields("schengen-visa", text, zone("MRV-B", "VC", "ITA", "TRAN", "HOA", "301234567"))
    assert not {"visa_type", "entries", "passport_number"} & found.keys()
