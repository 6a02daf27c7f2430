"""The figures of photographed passports count what was printed."""

from __future__ import annotations

import json

from bench.passport_photos import exact


def test_fields_count_as_exact_whatever_their_case_and_as_others_when_they_differ() -> None:
    fields = {"surname": {"value": "Faye"}, "sex": {"value": "M"}, "birth_date": {"value": "1999-10-27"}}
    said = json.dumps({"documents": [{"fields": fields}]})
    truth = {"surname": "FAYE", "sex": "F", "birth_date": "1999-10-27", "birth_place": "ZIGUINCHOR"}
    assert exact(said, truth) == (2, 1)
