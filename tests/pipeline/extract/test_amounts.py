from decimal import Decimal

import pytest

from pipeline.extract.money.amounts import find_amounts


def best(text: str) -> tuple[Decimal, str | None]:
    (amount,) = find_amounts(text)
    return amount.values[0][0], amount.currency


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("EUR 207,00", "207.00"),
        ("207.00 €", "207.00"),
        ("€ 1.234,56", "1234.56"),
        ("1 234,56 EUR", "1234.56"),
        ("EUR 1'234.56", "1234.56"),
        ("EUR 1,234.56", "1234.56"),
        ("1.234.567,89 euros", "1234567.89"),
        ("30 000 EUR", "30000"),
        ("30\n000,00 EUR", "30000.00"),
        ("€30.000", "30000"),
        ("207,- EUR", "207"),
    ],
)
def test_notations(text: str, value: str) -> None:
    assert best(text) == (Decimal(value), "EUR")


def test_a_thousand_or_a_fraction_keeps_both() -> None:
    (amount,) = find_amounts("1.234")
    assert [value for value, _ in amount.values] == [Decimal("1234"), Decimal("1.234")]
    (amount,) = find_amounts("TND 1.234")
    assert dict(amount.values) == {Decimal("1.234"): 0.5, Decimal("1234"): 0.5}


def test_a_currency_without_a_third_decimal_makes_it_a_thousand() -> None:
    (amount,) = find_amounts("EUR 1.234")
    assert [value for value, _ in amount.values] == [Decimal("1234")]


def test_debit_sign_and_currency_of_another_country() -> None:
    (amount,) = find_amounts("-207,00 EUR")
    assert (amount.negative, amount.values[0][0]) == (True, Decimal("207.00"))
    assert best("AED 1,500.00") == (Decimal("1500.00"), "AED")


def test_a_guessed_figure_is_never_sure() -> None:
    (amount,) = find_amounts("2O7,00 EUR")
    assert amount.values == ((Decimal("207.00"), 0.5),)


@pytest.mark.parametrize("text", ["12:30", "000,00", "3/10/2026"])
def test_no_amounts(text: str) -> None:
    assert all(amount.currency is None and not amount.decimals for amount in find_amounts(text))


@pytest.mark.parametrize("between", ["\n", "  "])
def test_a_currency_behind_a_number_is_not_the_next_one_s(between: str) -> None:
    assert [amount.currency for amount in find_amounts(f"938.15 BRL{between}148.00 EUR")] == ["BRL", "EUR"]
    assert [amount.currency for amount in find_amounts(f"1 EUR = 6.3390 BRL{between}148.00 EUR")][-1] == "EUR"


def test_a_number_with_a_letter_behind_it_is_no_amount() -> None:
    assert find_amounts("field 50K, on the 12th, within 24h") == []
    assert [str(amount.values[0][0]) for amount in find_amounts("207EUR 207,00E")] == ["207", "207.00"]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("RM 3,500.00", "MYR"),
        ("Rp 4.500.000", "IDR"),
        ("R 41,220.15", "ZAR"),
        ("KSh 85,000.00", "KES"),
        ("TK 1903 5567", None),
        ("Rm 204, Central", None),
        ("R 12", None),
    ],
)
def test_a_short_mark_is_a_currency_only_beside_a_number_written_as_a_sum(text: str, currency: str | None) -> None:
    assert find_amounts(text)[0].currency == currency


def test_a_sum_may_end_with_a_stroke() -> None:
    assert best("Rs. 24,60,000/-") == (Decimal("2460000"), "INR")


@pytest.mark.parametrize(
    ("text", "values", "currency"),
    [
        ("Net 3 418, 07 EUR", ["3418.07"], "EUR"),
        ("EUR 3 418, 07", ["3418.07"], "EUR"),
        ("art. 14, 60 EUR", ["14.60", "60"], "EUR"),
    ],
)
def test_a_blank_behind_the_comma_makes_no_sum_of_the_cents(text: str, values: list[str], currency: str) -> None:
    (amount,) = find_amounts(text)
    assert [str(value) for value, _ in amount.values] == values
    assert amount.currency == currency


def test_figures_in_a_row_are_no_sum_with_cents() -> None:
    assert [text.values[0][0] for text in find_amounts("op 12, 13 en 14 mei")] == [12, 13, 14]


def test_the_day_that_ends_a_reference_is_no_sum() -> None:
    assert [one.values[0][0] for one in find_amounts("BANERJEE_Ila_INDIAN_03071999\n€0")] == [Decimal("0")]
    assert [one.values[0][0] for one in find_amounts("Total: ____ 245 EUR")] == [Decimal("245")]
