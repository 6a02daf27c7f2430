"""The machine-readable zone: taken apart, put together, and its check digits."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validators import mrz

# The specimen zones of ICAO Doc 9303, parts 4 to 7 (state of UTOPIA).
TD3 = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
TD2 = ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6")
TD1 = ("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<")
MRV_A = ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<")
MRV_B = ("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<")

FORMATS: tuple[mrz.MrzFormat, ...] = ("TD1", "TD2", "TD3", "MRV-A", "MRV-B")
NAME = st.lists(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=12), min_size=1, max_size=3).map(" ".join)
NUMBER = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=5, max_size=9)
DATE = st.dates(dt.date(2020, 1, 1), dt.date(2060, 12, 31))


@pytest.mark.parametrize(
    ("lines", "mrz_format"), [(TD3, "TD3"), (TD2, "TD2"), (TD1, "TD1"), (MRV_A, "MRV-A"), (MRV_B, "MRV-B")]
)
def test_specimens(lines: tuple[str, ...], mrz_format: str) -> None:
    found = mrz.parse(lines)
    assert found.format == mrz_format
    assert (found.surname, found.given_names, found.sex) == ("ERIKSSON", "ANNA MARIA", "F")
    assert found.valid


def test_specimen_values() -> None:
    found = mrz.parse(TD3)
    assert found.document_code == "P"
    assert (found.issuing_state, found.nationality, found.document_number) == ("UTO", "UTO", "L898902C3")
    assert found.birth_dates == (dt.date(1974, 8, 12),)
    assert found.expiry_dates == (dt.date(2012, 4, 15),)
    assert found.optional == ("ZE184226B",)
    assert not found.names_truncated


def test_long_number_goes_on_in_the_optional_data() -> None:
    found = mrz.parse(
        ("I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<<"[:30])
    )
    assert found.document_number == "D23145890734"
    assert found.valid


@pytest.mark.parametrize("length", [43, 45, 35])
def test_other_shapes_are_no_zone(length: int) -> None:
    with pytest.raises(mrz.MrzError):
        mrz.parse(("P" * length, "1" * length))


def test_small_letters_are_no_zone() -> None:
    with pytest.raises(mrz.MrzError):
        mrz.parse((TD3[0].lower(), TD3[1]))


@pytest.mark.parametrize(
    ("yymmdd", "not_after", "dates"),
    [
        ("740812", dt.date(2031, 1, 1), (dt.date(1974, 8, 12),)),
        ("300101", dt.date(2031, 1, 1), (dt.date(2030, 1, 1), dt.date(1930, 1, 1))),
        ("200101", dt.date(2031, 1, 1), (dt.date(2020, 1, 1),)),  # nobody's passport expires at 111
        ("350101", dt.date(2031, 1, 1), (dt.date(1935, 1, 1),)),
        ("740812", None, (dt.date(2074, 8, 12), dt.date(1974, 8, 12))),
        ("000229", dt.date(2031, 1, 1), (dt.date(2000, 2, 29),)),
        ("7408<<", None, ()),
        ("741332", None, ()),
    ],
)
def test_birth_dates(yymmdd: str, not_after: dt.date | None, dates: tuple[dt.date, ...]) -> None:
    assert mrz.birth_dates(yymmdd, not_after=not_after) == dates


def test_expiry_dates() -> None:
    assert mrz.expiry_dates("310228") == (dt.date(2031, 2, 28),)
    assert mrz.expiry_dates("960228") == (dt.date(2096, 2, 28), dt.date(1996, 2, 28))
    assert mrz.expiry_dates("310229") == ()
    assert mrz.expiry_dates("<<<<<<") == ()


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("VAN<DER<MUELLEN<<CLAIRE<<<<<<<<<<<<<<<<", ("VAN DER MUELLEN", "CLAIRE")),
        ("ARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", ("ARKFREITH", "")),
        ("<<MONONYM<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", ("", "MONONYM")),
    ],
)
def test_names(field: str, names: tuple[str, str]) -> None:
    assert mrz.split_names(field) == names


def test_long_names_are_cut_with_an_initial_left() -> None:
    field = mrz.name_field("PAPANDROPOULOUS BENNELONGWOOLOOMOOLOOWARRAN", "JONATHON", 39)
    assert len(field) == 39
    assert field.endswith("<<J")


@pytest.mark.parametrize(
    ("mrz_format", "line", "column", "alphabet"),
    [
        ("TD3", 0, 0, "letter"),
        ("TD3", 0, 43, "letter"),
        ("TD3", 1, 0, "any"),
        ("TD3", 1, 9, "digit"),
        ("TD3", 1, 12, "letter"),
        ("TD3", 1, 13, "digit"),
        ("TD3", 1, 20, "sex"),
        ("TD3", 1, 43, "digit"),
        ("TD1", 1, 29, "digit"),
        ("TD1", 1, 18, "any"),
        ("MRV-B", 1, 35, "any"),
    ],
)
def test_alphabet(mrz_format: mrz.MrzFormat, line: int, column: int, alphabet: str) -> None:
    assert mrz.alphabet(mrz_format, line, column) == alphabet


@given(st.sampled_from(FORMATS), NAME, NAME, NUMBER, DATE, st.sampled_from(("F", "M", "X")))
def test_round_trip(
    mrz_format: mrz.MrzFormat, surname: str, given_names: str, number: str, expiry: dt.date, sex: str
) -> None:
    lines = mrz.compose(
        mrz_format,
        document_code="V" if mrz_format.startswith("MRV") else "P" if mrz_format == "TD3" else "ID",
        issuing_state="UTO",
        surname=surname,
        given_names=given_names,
        document_number=number,
        nationality="UTO",
        birth=dt.date(1985, 3, 9),
        sex=sex,
        expiry=expiry,
    )
    found = mrz.parse(lines)
    assert (found.format, found.valid, found.document_number, found.sex) == (mrz_format, True, number, sex)
    assert found.expiry_dates == (expiry,)
    assert dt.date(1985, 3, 9) in found.birth_dates
    if not found.names_truncated:
        assert (found.surname, found.given_names) == (surname, given_names)


FRENCH_CARD = ("IDFRADUPONT<LEROY<<<<<<<<<<<<<92C001", "990692C001231MARIE<<LOUISE<6503123F2")


def test_the_older_french_card_has_given_names_on_its_second_line_and_no_expiry() -> None:
    found = mrz.parse(FRENCH_CARD)
    assert (found.format, found.valid) == ("IDFRA", True)
    assert (found.surname, found.given_names) == ("DUPONT LEROY", "MARIE LOUISE")
    assert (found.document_number, found.nationality, found.sex) == ("990692C00123", "FRA", "F")
    assert found.birth_dates == (dt.date(1965, 3, 12),)
    assert found.expiry_dates == ()
    assert found.issue_months == (dt.date(1999, 6, 1),)


@pytest.mark.parametrize(("line", "column"), [(0, 7), (0, 31), (1, 4), (1, 15), (1, 29), (1, 34)])
def test_the_composite_digit_of_a_french_card_covers_both_lines(line: int, column: int) -> None:
    rows = list(FRENCH_CARD)
    rows[line] = rows[line][:column] + ("4" if rows[line][column] != "4" else "5") + rows[line][column + 1 :]
    assert not mrz.parse(rows, "IDFRA").checks["composite"]


@given(NAME, st.dates(dt.date(1988, 1, 1), dt.date(2021, 1, 1)), st.sampled_from("FM"))
def test_french_cards_round_trip(surname: str, issued: dt.date, sex: str) -> None:
    lines = mrz.compose(
        "IDFRA",
        document_code="ID",
        issuing_state="FRA",
        surname=surname,
        given_names="LOU",
        document_number=f"{issued:%y%m}75P00001",
        nationality="FRA",
        birth=dt.date(1985, 3, 9),
        sex=sex,
        expiry=None,
        optional=("75P010",),
    )
    found = mrz.parse(lines)
    assert (found.format, found.valid, found.given_names, found.sex) == ("IDFRA", True, "LOU", sex)
    assert found.issue_months == (issued.replace(day=1),)
    # A name cut right behind one of its words leaves no trace.
    if len(surname) <= mrz.LAYOUTS["IDFRA"].names.stop - mrz.LAYOUTS["IDFRA"].names.start:
        assert found.surname == surname
    else:
        assert surname.startswith(found.surname)


def test_a_card_of_the_standard_issued_by_france_is_not_taken_for_the_older_one() -> None:
    lines = mrz.compose(
        "TD2",
        document_code="ID",
        issuing_state="FRA",
        surname="DUPONT",
        given_names="MARIE",
        document_number="X4RTBPFW4",
        nationality="FRA",
        birth=dt.date(1985, 3, 9),
        sex="F",
        expiry=dt.date(2031, 2, 3),
    )
    assert mrz.parse(lines).format == "TD2"


@given(st.integers(0, 43), st.sampled_from("0123456789"))
def test_a_wrong_digit_among_the_digits_is_noticed(column: int, sign: str) -> None:
    line = TD3[1][:column] + sign + TD3[1][column + 1 :]
    if TD3[1][column].isdigit() and sign != TD3[1][column]:
        assert not mrz.parse((TD3[0], line)).valid


@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<", min_size=44, max_size=44))
def test_any_line_of_the_alphabet_parses(line: str) -> None:
    found = mrz.parse(("P" + line[1:], line))
    assert set(found.checks) == {"document_number", "birth_date", "expiry_date", "optional", "composite"}


@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=10, max_size=16))
def test_long_numbers_round_trip_on_cards(number: str) -> None:
    lines = (
        mrz.compose(
            "TD1",
            document_code="ID",
            issuing_state="UTO",
            surname="ERIKSSON",
            given_names="ANNA",
            document_number=number,
            nationality="UTO",
            birth=None,
            sex="F",
            expiry=None,
        )
        if len(number) <= 20
        else ()
    )
    found = mrz.parse(lines)
    assert (found.document_number, found.valid) == (number, True)
