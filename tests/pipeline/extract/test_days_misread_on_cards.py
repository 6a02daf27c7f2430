"""Days on cards and stickers with a sign between their figures misread, or in a row that was read in two lines."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from pipeline.extract.passports.identity import extract_identity
from pipeline.readings import Alternative
from tests.pipeline.extract.test_two_zones import fields, zone
from tests.pipeline.words import document, lay_out, page
from validators.facts import Field

ISSUED = dt.date(2021, 5, 14)


@pytest.mark.parametrize("printed", ["14.05 2021", "14 05.2021", "14, 05 2021", "14 :05..2021"])
def test_a_dot_that_was_not_seen_leaves_the_day_that_makes_a_whole_term(printed: str) -> None:
    card = zone("TD1", "ID", "BEL", "MAES", "LIES", "591234567831")
    found = fields("identity-card", f"Algiftadatom\n{printed}\nGeldig tot\n14 05 2031", card)["issue_date"]
    assert found.values == (ISSUED,)
    broken = fields("identity-card", "Algiftadatom\n14.07 2022\nGeldig tot\n14 05 2031", card).get(
        "issue_date", Field()
    )
    assert all(one.confidence < 0.6 for one in broken.readings), "no term bears it out"


@pytest.mark.parametrize(
    ("printed", "second", "sure"),
    [
        ("03,02.21-14:05.2031", "03.02.21-14.05.2031", True),
        ("03,02.21-14:05.2031", "", False),
        ("03.02.21-14.05.2031", "", True),
    ],
)
def test_a_span_with_a_sign_misread_is_a_span(printed: str, second: str, sure: bool) -> None:
    card = zone("TD1", "ID", "ROU", "MAES", "LIES", "AB123456")
    seen = [Alternative(1, second, 0.95, "rapidocr")] if second else []
    shown = page(f"Valabilitate\n{printed}~{0.5 if printed != '03.02.21-14.05.2031' else 0.9}", alternatives=seen)
    found = extract_identity(document("identity-card", dataclasses.replace(shown, mrz=(card,))))["issue_date"]
    assert found.values[0] == dt.date(2021, 2, 3)
    assert (found.readings[0].confidence >= 0.6) is sure


def test_the_first_day_of_a_sticker_stands_in_the_row_of_the_last_one() -> None:
    sticker = zone("MRV-B", "VC", "FRA", "TRAN", "HOA", "301234567")
    left = lay_out("06-04-31", left=0.4, top=0.2)
    right = [dataclasses.replace(word, line=1) for word in lay_out("14-05-31", left=0.6, top=0.203)]
    below = [dataclasses.replace(word, line=2) for word in lay_out("26-03-31", left=0.6, top=0.26)]
    made = dataclasses.replace(page("VISA"), words=(*left, *right, *below), mrz=(sticker,))
    found = extract_identity(document("schengen-visa", made))
    assert found["valid_from"].values == (dt.date(2031, 4, 6),)
    assert found["issue_date"].values == (dt.date(2031, 3, 26),)


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Vervalt op", "expiry_date"),
        ("Expire le / Expires", "expiry_date"),
        ("Vence", "expiry_date"),
        ("Ważne do", "expiry_date"),
        ("Rilasciata il", "issue_date"),
        ("Expedida el", "issue_date"),
    ],
)
def test_labels_of_days_on_cards(label: str, field: str) -> None:
    found = fields("identity-card", f"CARD\n{label}  14.05.2021\nSURNAME\nMAES")
    assert found[field].values == (ISSUED,)
    assert ({"issue_date", "expiry_date"} - {field}).isdisjoint(found)


def test_a_sentence_about_what_expires_is_no_label() -> None:
    found = fields("identity-card", "CARD\nThis card does not expire before it is replaced.\n\n14.05.2021")
    assert "expiry_date" not in found


@pytest.mark.parametrize(
    ("line", "last"),
    [
        ("titulaire du passeport n° KE4410927, valable jusqu'au 21.02.2030", ()),
        ("posiadacz paszportu nr KE4410927, ważny do 21.02.2030", ()),
        ("Passport no. KE4410927\nValable jusqu'au\n21.02.2030", (dt.date(2030, 2, 21),)),
        ("Ważny do\n21.02.2030", (dt.date(2030, 2, 21),)),
    ],
)
def test_the_last_day_of_a_passport_that_a_permit_quotes_is_not_the_permits(
    line: str, last: tuple[dt.date, ...]
) -> None:
    made = extract_identity(document("residence-permit", page(f"RESIDENCE PERMIT\n{line}")))
    assert made.get("expiry_date", Field()).values == last
