"""Data pages of which the machine-readable zone is not in the picture, or only its first line."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from pipeline.extract.passports.identity import extract_identity
from pipeline.readings import Alternative, MrzReading
from tests.pipeline.words import document, page
from validators import mrz
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


@pytest.mark.parametrize(("issued", "known"), [("1409 2019", True), ("14 092019", True), ("2311 2018", False)])
def test_a_blank_lost_in_a_day_is_made_good_where_the_term_bears_it_out(issued: str, known: bool) -> None:
    found = fields(f"Date of issue\n{issued}\nDate of expiry\n14 09 2029")["issue_date"].readings[0]
    assert (found.confidence >= 0.6) is known


@pytest.mark.parametrize("text", ["Phone 03 1409 2019", "1409 2019 12", "A1409 2019", "3309 2019"])
def test_figures_of_something_else_are_no_day(text: str) -> None:
    assert "issue_date" not in fields(f"Date of issue\n{text}\nDate of expiry\n14 09 2029")


@pytest.mark.parametrize("label", ["= / Sumame", "Sumarne"])
def test_a_surname_is_read_beneath_what_is_nearly_its_label(label: str) -> None:
    found = fields(f"{label}\nTAMANG\nGiven Names\nBISHNU\nNationality\nNEPALESE")
    assert found["surname"].values == ("TAMANG",)
    assert found["surname"].readings[0].confidence < 0.6


def zone_of(number: str, seen: str) -> MrzReading:
    """A zone of which the signs of the number were misread."""
    lines = mrz.compose(
        "TD3",
        document_code="P",
        issuing_state="CMR",
        surname="NJOYA",
        given_names="ALICE",
        document_number=number,
        nationality="CMR",
        birth=dt.date(1990, 2, 3),
        sex="F",
        expiry=dt.date(2030, 5, 6),
    )
    read = (lines[0], lines[1].replace(number, seen))
    shares = tuple((0.9,) * 44 for _ in read)
    return MrzReading("TD3", read, 0.1, (0.05, 0.85, 0.95, 0.95), shares, (), tuple(mrz.parse(read).checks.items()))


@pytest.mark.parametrize(
    ("printed", "seen", "value"),
    [
        ("0S5119043", "055119043", "0S5119043"),  # as misread, but every digit fits what is printed
        ("AB5119043", "A85119043", "AB5119043"),
        ("P CMR AB5119043", "AB5T79043", "AB5119043"),
        ("AB5119048", "A85119043", None),  # another number than the zone's digits say
        ("AB5119043~0.5", "A85119043", None),
    ],
)
def test_the_number_that_every_digit_fits_is_the_printed_one(printed: str, seen: str, value: str | None) -> None:
    number = printed.split("~")[0].split()[-1]
    zone = zone_of("AB5119043" if value is None else number, seen)
    reading = dataclasses.replace(page(f"Type Code Number\n{printed}"), mrz=(zone,))
    found = extract_identity(document("passport", reading))["document_number"]
    if value is None:
        assert found.readings[0].confidence < 0.6
    else:
        assert found.values == (value,)
        assert found.readings[0].confidence >= 0.9


NUMBERS = zone_of("AB5119043", "AB5119043").lines[1]


@pytest.mark.parametrize(
    ("other", "sure", "value"),
    [
        (NUMBERS, 0.99, "AB5119043"),
        (" ".join((NUMBERS[:20], NUMBERS[20:])), 0.99, "AB5119043"),
        (NUMBERS, 0.5, None),
        (NUMBERS[:-1], 0.99, None),
        (NUMBERS.replace("9002", "9012"), 0.99, None),  # its digits do not fit either
    ],
)
def test_a_line_of_the_zone_that_another_reader_saw_is_taken_where_every_digit_fits_it(
    other: str, sure: float, value: str | None
) -> None:
    misread = zone_of("AB5119043", "AB5119043")
    lines = (misread.lines[0], NUMBERS.replace("AB5", "A85").replace("9002", "0002"))
    checks = tuple(mrz.parse(lines).checks.items())
    zone = dataclasses.replace(misread, lines=lines, checks=checks)
    seen = (Alternative(7, other, sure, "other"),)
    found = extract_identity(
        document("passport", dataclasses.replace(page("Surname\nNJOYA"), mrz=(zone,), alternatives=seen))
    )
    best = found["document_number"].readings[0]
    assert (best.value == value, best.confidence >= 0.6) == ((value is not None,) * 2)
    assert found["mrz_valid"].readings[0].value is (value is not None)


@pytest.mark.parametrize(("seen", "known"), [("07.10.2023 06.10.2028", True), ("17.10.2023 06.10.2028", False)])
def test_a_day_that_is_none_is_what_another_reader_sees_and_the_term_bears_out(seen: str, known: bool) -> None:
    text = "P CMR AB5119043\nNJOYA\n97.10.2023  06.10.2028"
    found = fields(f"{text}\nDate of expiry\n06.10.2028", alternatives=(Alternative(2, seen, 1.0, "other"),))
    assert (found["issue_date"].readings[0].confidence >= 0.6) is known
