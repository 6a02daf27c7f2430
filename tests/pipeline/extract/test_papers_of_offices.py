"""Numbers and issuers of papers that say them in their own words: laws, lists of enclosures, houses in forms."""

from __future__ import annotations

import pytest

from pipeline.extract import extract
from tests.pipeline.words import document


def best(kind: str, text: str, name: str) -> object:
    field = extract(document(kind, text)).get(name)
    return field.best.value if field is not None and field.best is not None else None


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("He is of Ruritanian nationality (paszport FX482907, PESEL 91120614739).", "FX482907"),
        ("con pasaporte ruritano número A4472902, nacido en Quito", "A4472902"),
        ("con DNI N° 72814193 y pasaporte N° 120448371, domiciliada en Cusco", "120448371"),
        ("Enclosures: passport copy (U26418735), admission letter, diploma", "U26418735"),
        ("Rodzaj dokumentu   paszport P8824171B, 2032-02-16", "P8824171B"),
        ("The passport photo K1234567 was not accepted.", None),
        ("The passport and visa K1234567 were shown.", None),
    ],
)
def test_a_passport_is_quoted_in_a_sentence(said: str, number: str | None) -> None:
    assert best("medical-certificate", f"To whom it may concern\n{said}\n", "passport_number") == number


def test_the_number_of_a_law_is_not_that_of_the_paper() -> None:
    text = """
    CERTIFICATE OF BIRTH
    (Issued under the Births and Deaths (Compulsory Registration) Act No. 71 of 1993)
    Certificate No: 0092-4417-3086-5513
    """
    assert best("birth-certificate", text, "document_number") == "0092-4417-3086-5513"


def test_the_number_of_a_paper_in_a_list_of_enclosures_is_not_that_of_the_letter() -> None:
    text = """
    N/Réf. : KM/26.0918
    Veuillez trouver en annexe les pièces suivantes :
    1. copie du passeport ;
    2. acte de mariage n° 1170 du 22 février 2026, légalisé ;
    """
    assert best("unknown", text, "document_number") == "KM/26.0918"


def test_a_number_goes_on_behind_the_letter_of_its_register() -> None:
    assert best("criminal-record", "Geschäftszeichen: IV 31 - K 4418807 / 26\n", "document_number") == (
        "IV 31 - K 4418807 / 26"
    )


def test_a_number_below_a_sentence_is_no_heading() -> None:
    text = """
    CERTIFIED COPY OF AN ENTRY OF MARRIAGE                          No. MC 0071927
    Married at the Principal Registrar's Office by me, the Registrar of Marriages, by Registrar's Certificate
    No. 1127 of 18th September, 2024.
    """
    assert best("marriage-certificate", text, "document_number") == "MC 0071927"


@pytest.mark.parametrize(
    ("kind", "head", "issuer"),
    [
        ("birth-certificate", "NAME OF HOSPITAL\nMETHODIST HOSPITAL", None),
        ("birth-certificate", "Issuing authority", None),
        (
            "tax-assessment",
            "ISSUED ON BEHALF OF THE COMMISSIONER FOR THE RURITANIAN REVENUE SERVICE",
            "RURITANIAN REVENUE SERVICE",
        ),
        (
            "family-composition",
            "MINISTRIA E BRENDSHME\nDREJTORIA E PËRGJITHSHME E GJENDJES CIVILE",
            "DREJTORIA E PËRGJITHSHME E GJENDJES CIVILE",
        ),
        ("dependency-proof", "Ministère de l'Intérieur\nMokhtar de Bourj Hammoud", "Mokhtar de Bourj Hammoud"),
        ("divorce-decision", "OSNOVNI SUD U NOVOM SADU", "OSNOVNI SUD U NOVOM SADU"),
    ],
)
def test_the_office_of_the_head_makes_the_paper_out(kind: str, head: str, issuer: str | None) -> None:
    assert best(kind, f"{head}\n\n\nDone on 3 March 2026\n", "issuer") == issuer


def test_what_teaches_is_no_school() -> None:
    text = (
        "Dear Sir or Madam,\nMy parents are both high school teachers. "
        "I applied at Ghent University, which admitted me."
    )
    assert best("motivation-letter", text, "institution") == "Ghent University"
