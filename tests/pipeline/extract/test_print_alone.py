"""Data pages of which the machine-readable zone is not in the picture, or only its first line."""

from __future__ import annotations

import datetime as dt

import pytest

from pipeline.extract.passports.identity import extract_identity
from pipeline.readings import Alternative
from tests.pipeline.words import document, page
from validators.facts import Field, Scalar

PRINT = """\
Country Code / Code du pays   Passport No. / N° du passeport
KEN                           AK0913377
Surname / Nom
OTIENO
Given Names / Prénoms
BRIAN OMONDI
Nationality / Nationalité
KENYAN
Date of Birth / Date de naissance   Sex / Sexe
07 FEB 93                           M
Date of Issue / Date de délivrance   Date of Expiry / Date d'expiration
11 OCT 23                            10 OCT 33"""
NAMES = "P<KENOTIENO<<BRIAN<OMONDI".ljust(44, "<")
PARTS = ("surname", "given_names", "document_number")


def fields(text: str, kind: str = "passport", alternatives: tuple[Alternative, ...] = ()) -> dict[str, Field[Scalar]]:
    return dict(extract_identity(document(kind, page(text, alternatives=alternatives))))


def sure(found: dict[str, Field[Scalar]]) -> dict[str, float]:
    return {name: found[name].readings[0].confidence for name in PARTS}


def test_names_that_the_one_line_of_the_zone_says_as_well_are_sure_and_the_number_is_given() -> None:
    found = fields(f"{PRINT}\n{NAMES}")
    assert [found[name].values for name in PARTS] == [("OTIENO",), ("BRIAN OMONDI",), ("AK0913377",)]
    known = sure(found)
    assert known["surname"] >= 0.9 <= known["given_names"]
    assert 0.6 <= known["document_number"] < 0.9, "no digit vouches for it"


def test_the_line_counts_as_another_reader_sees_it() -> None:
    line = len(PRINT.split("\n"))
    seen = Alternative(line, NAMES, 0.97, "other")
    known = sure(fields(f"{PRINT}\n{NAMES[:-5]}c<<~0.1", alternatives=(seen,)))
    assert known["surname"] >= 0.9


@pytest.mark.parametrize(
    "line",
    [
        NAMES.replace("OTIENO", "OTIENA"),  # another surname
        NAMES[:24],  # the picture ends before the fillers
        NAMES.replace("KEN", "KKN"),  # of no state
        NAMES + "~0.3",  # hardly read
        "OTIENO<<BRIAN<OMONDI".ljust(44, "<"),
        "",
    ],
)
def test_without_a_whole_line_that_says_the_same_nothing_is_sure(line: str) -> None:
    assert sure(fields(f"{PRINT}\n{line}".strip()))["surname"] < 0.6


def test_a_number_that_is_cut_is_not_given() -> None:
    assert sure(fields(f"{PRINT}\n{NAMES}".replace("AK0913377", "AK09133")))["document_number"] < 0.6


def test_nobody_is_born_after_the_last_day_of_the_passport() -> None:
    assert fields(PRINT)["birth_date"].values == (dt.date(1993, 2, 7),)
    assert set(fields(PRINT.replace("07 FEB 93", "07 FEB 23"))["birth_date"].values) == {
        dt.date(1923, 2, 7),
        dt.date(2023, 2, 7),
    }


def test_the_sex_is_what_two_readers_make_of_it() -> None:
    text = PRINT.replace("07 FEB 93                           M", "07 FEB 93                           '/M~0.0")
    seen = (Alternative(9, "07 FEB 93 M", 0.95, "other"),)
    assert "sex" not in fields(text)
    assert fields(text, alternatives=seen)["sex"].readings[0].confidence > 0.5


@pytest.mark.parametrize(
    "period", ["21.09.17-30.05.2027", "21.09.2017-30.05.27", "21.09.17 - 30.05.27", "21/09/17–30/05/27"]
)
def test_a_period_without_blanks_or_centuries_has_both_its_days(period: str) -> None:
    found = fields(f"Nume/Nom/Last name\nPOPESCU\nValabilitate/Validite/Validity\n{period}", "identity-card")
    assert found["expiry_date"].values == (dt.date(2027, 5, 30),)
    assert found["issue_date"].values == (dt.date(2017, 9, 21),)


def test_a_number_that_looks_like_a_period_is_none() -> None:
    text = "Nume/Nom/Last name\nPOPESCU\nValabilitate/Validite/Validity\n21.09.17-30.05.278"
    assert "expiry_date" not in fields(text, "identity-card")


@pytest.mark.parametrize("heading", ["CARTE D'IDENTITE", "CARTE D’IDENTITE", "CARTE D`IDENTITE"])
def test_the_d_of_an_identity_card_is_no_letter_of_a_belgian_card(heading: str) -> None:
    assert "card_letter" not in fields(f"{heading}\nNom\nMARCHAND", "identity-card")
    assert fields("CARTE D\nNom\nMARCHAND", "residence-permit")["card_letter"].values == ("D",)
