"""Names as banks and payrolls print them: a surname before a comma, a last initial, and companies that are nobody."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from pipeline.extract.names.clean import clean_name
from tests.pipeline.words import document
from validators.verdict import FLOOR


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("OKEKE CHINEDU A.", "OKEKE CHINEDU A."),
        ("Okeke Chinedu E.", "Okeke Chinedu E."),
        ("PETRENKO IVAN A", "PETRENKO IVAN"),
        ("VETRERIE DEL LAGO S.R.L.", ""),
        ("Vetrerie del Lago S.p.A.", ""),
        ("ATELIERS DU QUAI S.A.R.L.", ""),
        ("Pekárna Nová s.r.o.", ""),
        ("RAO P.V.N.", "RAO P.V.N"),
        ("KHAN S.A.", "KHAN S.A"),
    ],
)
def test_the_end_of_a_name_tells_a_person_from_a_company(text: str, name: str) -> None:
    assert clean_name(text) == name


STATEMENT = """CAJA DEL SUR
Extracto de cuenta corriente
Titular        {name}
IBAN           ES76 2077 0024 0031 0257 5766
Periodo        01/07/2026 - 30/09/2026
Saldo final    1.200,00 EUR"""


def holder(name: str) -> tuple[object, float]:
    best = extract(document("bank-statement", STATEMENT.format(name=name), language="es"))["account_holder"].best
    assert best is not None
    return best.value, best.confidence


def test_a_surname_in_capitals_before_a_comma_goes_on_with_the_given_names_and_is_for_a_person() -> None:
    value, confidence = holder("SARR DIOUF, AMINATA")
    assert value == "SARR DIOUF AMINATA"
    assert confidence < FLOOR


@pytest.mark.parametrize("name", ["AMINATA SARR, Sevilla", "AMINATA SARR, SENEGAL"])
def test_a_place_behind_the_comma_is_no_part_of_the_name(name: str) -> None:
    assert holder(name)[0] == "AMINATA SARR"


def test_a_last_initial_keeps_its_point_where_the_line_ends() -> None:
    found = extract(document("bank-statement", "NORTH BANK\nAccount holder : OKEKE CHINEDU A.\nClosing balance 12.00"))
    assert found["account_holder"].best is not None
    assert found["account_holder"].best.value == "OKEKE CHINEDU A."


def test_a_payroll_company_with_points_in_its_legal_form_is_not_who_is_paid() -> None:
    text = "VETRERIE DEL LAGO S.R.L.        PERIODO DI RETRIBUZIONE\nVia Po 3 - 20121 Milano\nNETTO IN BUSTA  1.611,00"
    found = extract(document("payslip", text, language="it"))
    assert "holder_name" not in found or not found["holder_name"].readings
