"""A statement of a card, which no rule accepts, told from one of an account."""

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document

ROWS = "12.09.2026   SHOP GENT   42,10\n19.09.2026   TRAIN   18,00"
CARDS = [
    "Rekeningoverzicht creditcard\nKaartnummer XXXX 4417\nBestedingslimiet 2.000\nVorig saldo 80,00\nNieuw saldo 60,10",
    "Relevé de carte de crédit\nNuméro de carte 5412 XXXX 0091\nLimite de dépenses 2.500,00\nNouveau solde 60,10",
    "EXTRACTO TARJETA DE CRÉDITO\nNúmero de tarjeta **** 8812\nPago mínimo 220,00",
    "Your statement\nCard number ending 1187\nCredit limit 4,000.00\nMinimum payment 25.00\nClosing balance 60.10",
    "Fatura do cartão\nCartão de crédito final 0042\nPagamento mínimo 180,70",
]
ACCOUNTS = [
    "Rekeninguittreksel\nIBAN BE68 5390 0754 7034\nVorig saldo 80,00\nNieuw saldo 60,10\nBetaling met kredietkaart",
    "Account statement\nAccount number 0091 4417\nOpening balance 80.00\nClosing balance 60.10\nCARD PAYMENT SHOP",
    "Kontoauszug\nIBAN DE89 3704 0044 0532 0130 00\nKartennummer 4711\nNeuer Saldo 60,10",
]


def told(head):
    field = extract(document("bank-statement", f"Example Bank\n{head}\n{ROWS}")).get("card_statement")
    return None if field is None or field.best is None else (field.best.value, field.best.confidence)


@pytest.mark.parametrize("head", CARDS)
def test_a_card_with_a_limit_and_old_and_new_balances_is_a_card(head):
    value, confidence = told(head)
    assert (value, confidence >= 0.6) == (True, True)


@pytest.mark.parametrize("head", ACCOUNTS)
def test_an_account_that_a_card_pays_from_is_an_account(head):
    value, confidence = told(head)
    assert (value, confidence >= 0.6) == (False, True)


def test_a_card_that_says_no_more_is_for_a_person():
    assert told("Your month\nCard number XXXX 4417\nPrevious balance 80.00\nClosing balance 60.10")[1] < 0.6
