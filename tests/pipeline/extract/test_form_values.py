"""Answers of application forms beneath their labels, beside a column that the office fills in."""

from __future__ import annotations

import datetime as dt

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document
from validators.facts import Field, Scalar

FORM = """\
APPLICATION FOR A LONG STAY VISA (D)

1. Surname (family name)                            FOR OFFICIAL USE ONLY
KOVALENKO                                           Date of application:
3. First name(s) (given name(s))                    O Embassy / consulate
OLHA MARIA                                          O Service provider
4. Date of birth (day-month-year)   7. Current nationality   O Other
28-04-1998                          UKRAINIAN       File handled by
13. Number of travel document                       Valid until: 31-12-2026
FX774926                                            Number of entries: 2
17. Applicant's home address and e-mail address     Telephone number(s)
17 SOBORNA STREET, TERNOPIL olha@mail.example       +380 803 555 0147
21. Main purpose(s) of the stay
{purpose}
22. Intended date of arrival in Belgium    23. Intended date of departure
18-01-2027                                 30-09-2027
24. Number of journeys requested
1
26. Address in Belgium during the stay
AGORALAAN 8, 3590 DIEPENBEEK"""


def fields(purpose: str = "[x]Study    Employment    Research") -> dict[str, Field[Scalar]]:
    return dict(extract(document("application-form", FORM.format(purpose=purpose))))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("surname", "KOVALENKO"),
        ("given_names", "OLHA MARIA"),
        ("nationality", "UKR"),
        ("birth_date", dt.date(1998, 4, 28)),
        ("document_number", "FX774926"),
        ("stay_from", dt.date(2027, 1, 18)),
        ("stay_until", dt.date(2027, 9, 30)),
        ("journeys", 1),
        ("address", "17 SOBORNA STREET, TERNOPIL"),
        ("purpose", "Study"),
    ],
)
def test_the_answer_stands_beneath_and_never_in_the_column_of_the_office(name: str, value: Scalar) -> None:
    found = fields()[name]
    assert found.values == (value,)
    assert found.readings[0].confidence >= 0.6


def test_what_the_office_notes_is_no_answer() -> None:
    assert "expiry_date" not in fields()


def test_of_a_row_of_choices_without_a_tick_none_is_believed() -> None:
    assert fields("Study    Employment    Research")["purpose"].readings[0].confidence < 0.6
    assert fields("Family reunification")["purpose"].readings[0].confidence >= 0.6
    assert fields("Au pair with a host family")["purpose"].readings[0].confidence >= 0.6


def test_the_column_of_the_office_ends_where_rows_of_the_form_go_over_the_sheet() -> None:
    row = "13. Number of travel document   14. Date of issue      15. Valid until"
    below = FORM.replace("13. Number of travel document                       Valid until: 31-12-2026", row)
    below = below.replace(
        "FX774926                                            Number of entries: 2",
        "FX774926                        12-02-2024             11-02-2029",
    )
    found = extract(document("application-form", below.format(purpose="Study")))
    assert found["expiry_date"].values == (dt.date(2029, 2, 11),)
    assert found["document_number"].values == ("FX774926",)


@pytest.mark.parametrize(
    ("question", "answer", "said"),
    [
        ("25. Schengen visas issued during the past three years", "No", False),
        ("25. Visas Schengen délivrés au cours des trois dernières années", "Non", False),
        ("27. Schengenvisa's afgegeven in de laatste drie jaar", "Geen", False),
        ("26. In den letzten drei Jahren erteilte Schengen-Visa", "Ja, 12.03.2025 bis 11.06.2025", True),
        ("25. Schengen visas issued during the past three years", "Yes. Valid from 02-04-2025 to 01-07-2025", True),
        ("25. Schengen visas issued during the past three years", "Yes    No", None),
        ("25. Schengen visas issued during the past three years", "26. Fingerprints collected previously: No", None),
        ("25. Visas issued by Belgium", "No", None),
        (
            "26. Schengen visas issued during the past three years   31. Person of reference in Belgium",
            "No                                                      Pieter VERLINDEN (husband)",
            False,
        ),
        ("21. Schengenvisa afgegeven in de laatste drie jaar", "Nee", False),
    ],
)
def test_whether_there_were_schengen_visas_is_what_the_form_answers(question, answer, said):
    field = dict(extract(document("application-form", f"{FORM}\n{question}\n{answer}"))).get("schengen_visas")
    assert (field.best.value if field is not None and field.best is not None else None) is said
