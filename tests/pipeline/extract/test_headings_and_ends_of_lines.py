"""Words that head columns or parties and answer nothing, and values that end with their line or do not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipeline.extract import extract
from pipeline.extract.money.amounts import find_amounts
from pipeline.extract.names.labels import says_whose
from tests.pipeline.words import document
from validators.facts import Field


def best(kind: str, text: str, name: str) -> object:
    field = extract(document(kind, text)).get(name, Field())
    return field.best.value if field.best is not None else None


MARKS = """
    RIVERBANK UNIVERSITY
    STATEMENT OF GRADES
    Name of the Candidate : OYELARAN FOLASADE RUTH
    {heads}
    BIO201      Human Anatomy         4        71
    BIO202      Organic Chemistry     3        64
    BIO203      Plant Physiology      3        80
    Date of issue : 12 July 2024
    """


@pytest.mark.parametrize(
    "heads", ["Code        Subject               Credits  Mark", "No.         Subjects              Units    Grade"]
)
def test_the_heading_over_what_was_examined_asks_for_nobody(heads: str) -> None:
    assert best("transcript", MARKS.format(heads=heads), "holder_name") == "OYELARAN FOLASADE RUTH"


def test_a_subject_that_is_a_person_is_still_the_holder() -> None:
    text = """
    POLICE CLEARANCE
    Subject:   Folasade Ruth OYELARAN
    Date of birth:   04/05/1999
    """
    assert best("criminal-record", text, "holder_name") == "Folasade Ruth OYELARAN"


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Scholar", True),
        ("Der/Die Angestellte", True),
        ("Le locataire", True),
        ("Employer", False),
        ("Bank", False),
        ("Tom Scholer", False),
        ("Tenant Services Ltd", False),
    ],
)
def test_a_word_for_a_role_is_told_from_what_somebody_is_called(text: str, whose: bool) -> None:
    assert says_whose(text) is whose


def test_the_heading_beside_that_of_the_employer_is_no_employer() -> None:
    text = """
    ARBEITSVERTRAG
    Der Arbeitgeber                     Der/Die Angestellte
    Schreinerei Lauscher GmbH           Folasade OYELARAN
    Eingestellt als                     Tag des Dienstantritts
    Buchhalterin                        01.09.2026
    """
    assert best("employment-contract", text, "employer") == "Schreinerei Lauscher GmbH"


def test_the_heading_beside_that_of_who_grants_is_nobody() -> None:
    text = """
    AWARD LETTER
    Awarding body                       Scholar
    Harbour Education Trust             Folasade OYELARAN
    Stipend per month                   End of award
    900.00 EUR                          30 June 2027
    """
    assert best("scholarship", text, "grantor") == "Harbour Education Trust"


CERTIFICATE = """
    WERKGEVERSVERKLARING
    Werknemer:   Folasade OYELARAN
    Werkgever:   Houthandel Maes NV
    Functie:   boekhouder
    In dienst sinds:   01/02/2020
    Bruto maandloon:   3 100,00 EUR
    Opgemaakt te Gent op 4 mei 2026
    {signed}
    """


@pytest.mark.parametrize(
    ("signed", "name", "position"),
    [
        ("Griet Maes, HR-directeur", "Griet Maes", "HR-directeur"),
        ("Griet Maes, IT-manager", "Griet Maes", "IT-manager"),
        ("Griet Maes, directeur", "Griet Maes", "directeur"),
        ("Griet Maes, Head of", "Griet Maes", None),
        ("Griet Maes, responsable des ressources humaines", "Griet Maes", "responsable des ressources humaines"),
    ],
)
def test_a_position_is_its_whole_word_and_no_half_line(signed: str, name: str, position: str | None) -> None:
    text = CERTIFICATE.format(signed=signed)
    assert best("employment-certificate", text, "signatory_name") == name
    assert best("employment-certificate", text, "signatory_position") == position


PAYMENT = """
    TRANSACTION DETAILS
    Transfer to                    FOD Binnenlandse Zaken, Dienst
                                               {rest}
    IBAN beneficiary                          BE57 6792 0060 9235
    Amount                                             207,00 EUR
    Status                                              Completed
    """


def test_an_authority_set_flush_right_goes_on_in_the_next_line() -> None:
    text = PAYMENT.format(rest="Vreemdelingenzaken")
    assert best("fee-payment", text, "beneficiary") == "FOD Binnenlandse Zaken, Dienst Vreemdelingenzaken"


def test_another_answer_set_flush_right_is_no_part_of_the_authority() -> None:
    text = PAYMENT.format(rest="       Spoedbetaling")
    assert best("fee-payment", text, "beneficiary") == "FOD Binnenlandse Zaken, Dienst"


ORDER = """
    Belastungsanzeige
    Wir haben das Konto BE68 5390 0754 7034 von Folasade OYELARAN belastet und {done}
    Zugunsten von   SPF Intérieur, Office des Étrangers
    Gutgeschriebenes Konto   BE57 6792 0060 9235
    Betrag   207,00 EUR
    """


@pytest.mark.parametrize(
    ("done", "executed"),
    [
        ("am 03.09.2026 ausgeführt:", True),
        ("am 3. September 2026 ausgeführt:", True),
        ("den Auftrag vom 03.09.2026. Ausgeführt am:", False),
    ],
)
def test_a_sentence_with_its_day_before_the_verb_is_no_empty_box(done: str, executed: bool) -> None:
    assert best("fee-payment", ORDER.format(done=done), "executed") is executed


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("1.204,55 EUR-", True),
        ("1,204.55 -", True),
        ("Balance 1,204.55 EUR\n-113.98", False),
        ("1,204.55 EUR\n- of which blocked", False),
        ("1,204.55 -113.98", False),
    ],
)
def test_a_minus_behind_a_sum_is_not_that_of_the_next(text: str, negative: bool) -> None:
    first = find_amounts(text)[0]
    assert first.values[0][0] == Decimal("1204.55")
    assert first.negative is negative
